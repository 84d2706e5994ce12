//! The model holds what public pages about councils hold: a mandate, a plan of meetings, a call and
//! minutes, written down as secretaries write them.

use klarside::site::Site;
use klarside::site::library::KINDS;
use klarside::site::reader::{Asked, Reader, Shape};
use klarside::source::Sources;

const COUNCIL: &str = "\
navn: Brukerutvalget i Nav Fjord
type: fylke
dekker: {navfylke: fjord}
kontakt: {funksjon: Sekretariatet, epost: sekretariat@example.invalid, telefon: \"55 55 33 33\"}
sekretariat: {funksjon: Seniorrådgiver, enhet: Avdeling for medvirkning, oppgaver: [Kaller inn, Skriver referat]}
utpekt_av: {rolle: fylkesdirektør, dato: 2025-12-01}
rådgir: Fylkesdirektøren
";

const SEATS: &str = "\
utvalg: fjord
medlemmer:
  - {nøkkel: a, rolle: leder, slag: brukerrepresentant, organisasjon: paraply, periode: {fra: 2026-01-01, til: 2027-12-31}}
  - {nøkkel: b, rolle: nestleder, slag: brukerrepresentant, organisasjon: paraply, periode: {fra: 2026-01-01, til: 2027-12-31}}
  - {nøkkel: c, rolle: vara, slag: brukerrepresentant, organisasjon: paraply, vara_for: a}
  - {nøkkel: d, rolle: medlem, slag: nav, representerer: Nav Hjelpemiddelsentral Fjord}
  - {nøkkel: e, rolle: medlem, slag: ks, representerer: Kommunene i Fjord}
  - {nøkkel: f, rolle: sekretær, slag: nav, representerer: Nav Fjord}
  - {nøkkel: g, rolle: observatør, slag: annen, representerer: Statsforvalteren}
";

const MANDATE: &str = "\
---
versjon: \"2026\"
vedtatt: {dato: 2025-12-01, av: Fylkesdirektøren}
gjelder: {fra: 2026-01-01, til: 2027-12-31}
revideres_innen: 2027-12-31
hjemmel: [Strategi for brukermedvirkning i NAV, NAV-loven § 6]
formål: [Gi råd til fylkesdirektøren]
oppgaver: [FYL-1, FYL-2]
oppgaver_merknad: Utvalget tar de andre oppgavene fra 2027.
roller:
  - {rolle: leder, oppgaver: [Leder møtene, Godkjenner sakslisten]}
  - {rolle: vara, oppgaver: [Møter når medlemmet er borte]}
forventninger: {til_nav: [Svare], til_utvalget: [Møte forberedt]}
handlingsrom: {kan: [Ta opp saker], kan_ikke: [Behandle enkeltsaker]}
sammensetning: [{slag: brukerrepresentant, antall: 8, vara: 4}, {slag: nav, antall: 3}, {slag: ks, antall: 1}]
oppnevning: Organisasjonene foreslår, og fylkesdirektøren peker ut.
funksjonstid_år: 2
gjenvalg: Ett medlem kan sitte i tre perioder.
møter_per_år: 4
saksgang: {frist_saker_uker: 3, innkalling_uker: 2, referat_dager: 14}
habilitet_og_taushet: ja
sekretariat: Nav Fjord
godtgjøring: Statens satser gjelder.
vedlegg: [{tittel: Mandatet som signert fil, fil: mandat.pdf, nettside: /utvalg/fjord/mandat/2026/}]
---

Utvalget møtes fire ganger i året.
";

const CALL: &str = "\
---
dato: 2026-03-12
start: \"10:00\"
slutt: \"14:30\"
møtenummer: 2/2026
type: ordinært
status: avholdt
deltakelse: begge
sted: {navn: Nav Fjord, rom: Møterom Bre i 3. etasje, atkomst: Inngang fra gårdsplassen}
tilrettelegging: [teleslynge, trinnfritt, pauser]
meld_behov: {frist: 2026-03-01, epost: sekretariat@example.invalid}
frist_saker: 2026-02-19
innkalling_sendt: 2026-02-26
gjester: [Leder for Nav Kontaktsenter]
saksliste:
  - {nr: 11/26, tittel: Godkjenning av innkalling og referat, type: godkjenning, tid: \"10:00\", varighet_minutter: 10}
  - nr: 12/26
    tittel: Ventetid på telefon
    type: drøfting
    tid: \"10:10\"
    varighet_minutter: 45
    innmeldt_av: brukerrepresentant
    legges_fram_av: Leder for Nav Kontaktsenter
    råd: Utvalget ber om flere på telefonen om morgenen.
    vedlegg: [{tittel: Tall for ventetid, fil: ventetid.csv}]
  - {nr: 13/26, tittel: Personalsak, type: orientering, lukket: {hjemmel: offentleglova § 13, tittel_offentlig: Lukket sak}}
  - {nr: 14/26, tittel: Eventuelt, type: eventuelt}
til_stede: {brukerrepresentanter: 7, nav: 3, andre: 1, vara: 2, organisasjoner: [paraply]}
forfall: 1
referat: {status: godkjent, godkjent_i: 2026-06-11, publisert: 2026-03-20}
oppfølging: [{hva: Svar om bemanning, ansvar: Nav Kontaktsenter, frist: 2026-05-01, status: åpen}]
arkivref: 26/1234-5
vedlegg: [{tittel: Presentasjon, lenke: \"https://example.invalid/p\"}]
---

## Sak 12/26
";

const PLAN: &str = "\
utvalg: fjord
år: 2026
punkter:
  - {dato: 2026-01-22, type: møte}
  - {dato: 2026-03-12, type: møte}
  - {måned: 6, type: møte, tittel: Møte på Hitra}
  - {dato: 2026-11-05, type: møte}
  - {måned: 9, type: samling, tittel: Felles samling for alle utvalg}
";

fn site() -> (Sources, Site) {
    let sources = Sources::of(&[
        (
            "content/register/organisasjoner.yaml",
            "organisasjoner:\n  - {id: paraply, navn: Paraplyen, slag: paraply}\n",
        ),
        ("content/utvalg/fjord/utvalg.yaml", COUNCIL),
        ("content/utvalg/fjord/medlemmer.yaml", SEATS),
        ("content/utvalg/fjord/mandat/2026.md", MANDATE),
        ("content/utvalg/fjord/moter/2026-03-12.md", CALL),
        ("content/utvalg/fjord/arshjul/2026.yaml", PLAN),
    ]);
    let site = Site::of(&sources);
    (sources, site)
}

#[test]
fn a_mandate_and_a_plan_of_meetings_fit_without_bending() {
    let (_, site) = site();
    assert!(site.problems.is_empty(), "{:?}", site.problems);
    let meeting = &site.meetings[0];
    assert_eq!(meeting.agenda[1].number.as_ref().map(|n| n.value.as_str()), Some("12/26"));
    assert_eq!(meeting.agenda[1].attachments.len(), 1);
    assert_eq!(site.mandates[0].composition.len(), 3);
    assert_eq!(site.councils[0].seats.as_ref().map(|s| s.seats.len()), Some(7));
}

#[test]
fn a_misspelt_key_is_told_once_and_read_as_what_was_meant() {
    let sources =
        Sources::of(&[("content/utvalg/fjord/utvalg.yaml", &COUNCIL.replace("rådgir:", "rådgirr:"))]);
    let site = Site::of(&sources);
    assert_eq!(site.problems.len(), 1);
    assert_eq!(site.councils[0].advises.as_ref().map(|a| a.value.as_str()), Some("Fylkesdirektøren"));
}

/// Keys that are read but say nothing to editors.
fn silent(keys: &[Asked]) -> Vec<&'static str> {
    let mut found = Vec::new();
    for key in keys {
        let inner = match &key.shape {
            Shape::Map(inner) => inner.as_slice(),
            Shape::ListOf(of) => match &**of {
                Shape::Map(inner) => inner.as_slice(),
                _ => &[],
            },
            _ => &[],
        };
        if key.about.is_empty() && inner.is_empty() && !SELF_EXPLAINING.contains(&key.key) {
            found.push(key.key);
        }
        found.extend(silent(inner));
    }
    found
}

/// Keys whose names say it all.
const SELF_EXPLAINING: &[&str] =
    &["dato", "fra", "til", "navn", "tittel", "epost", "telefon", "år", "verdi", "evaluering", "kontrollert"];

#[test]
fn every_kind_of_file_tells_editors_what_its_keys_are_for() {
    for kind in KINDS {
        let keys = Reader::describe(|r| (kind.read)(r, &klarside::site::At::default()));
        assert!(keys.len() > 5, "{} has fields", kind.name);
        assert_eq!(silent(&keys), Vec::<&str>::new(), "{}", kind.name);
    }
}

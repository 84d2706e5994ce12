//! What the two founding documents ask for, row by row, and what answers each: a page, a field, a rule
//! or a feature, and the test that shows it.
//!
//! The rows are named as in the project's analysis of the strategy (S1) and the guidelines (S2); the
//! words are our own. `tests/requirements.rs` holds every row against the program: a page kind that is
//! not made, a field no file has or a rule that is gone makes it fail, and so does a table that is not
//! the newest (`tests/requirements.md`).

use std::fmt::Write as _;

use crate::check::Rule;

/// One thing that is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Requirement {
    pub id: &'static str,
    /// In Bokmål.
    pub words: &'static str,
    pub by: &'static [By],
}

/// What answers a requirement. Rules that name it in their basis come in addition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// A kind of page, by its id.
    Page(&'static str),
    /// A field, as `kind.key.key` with the kinds of `klarside schema`.
    Field(&'static str),
    /// A value of a closed list: the field and the word.
    Word(&'static str, &'static str),
    /// A page or file of the example site or of every site, by its address.
    Address(&'static str),
    /// Something the program does, and the test that shows it: `file::test`.
    Feature(&'static str, &'static str),
}

impl Requirement {
    /// The rules that rest on it.
    pub fn rules(&self, rules: &[&'static Rule]) -> Vec<&'static str> {
        coverage_rules(rules, "requirement", self.id)
    }
}

pub const REQUIREMENTS: &[Requirement] = &[
    row(
        "A01",
        "Sidene er lette å finne, tilrettelagte og lette å lese",
        &[
            Page("council"),
            Field("utvalg.kort_fortalt"),
            Feature(
                "Alle sidene prøves mot WCAG i nettleser og i reglene",
                "tests/rules.rs::bad_examples_are_found_where_marked_and_good_ones_are_not",
            ),
        ],
    ),
    row(
        "A02",
        "Utvalg på tre nivåer: sentralt, fylke og lokalt",
        &[
            Page("council-index"),
            Word("utvalg.type", "sentralt"),
            Word("utvalg.type", "fylke"),
            Word("utvalg.type", "lokalt"),
        ],
    ),
    row(
        "A03",
        "Alle kontorer har et utvalg, alene eller sammen med andre",
        &[
            Page("find"),
            Field("utvalg.dekker.enheter"),
            Field("utvalg.dekker.samarbeid"),
            Field("enheter.enheter.nummer"),
        ],
    ),
    row(
        "A04",
        "Fylkesutvalget dekker hele Nav i fylket",
        &[Field("utvalg.dekker.navfylke"), Field("navfylker.navfylker.id")],
    ),
    row(
        "A05",
        "KS sitter i utvalgene sammen med Nav",
        &[Word("medlemmer.medlemmer.slag", "ks"), Word("medlemmer.medlemmer.slag", "nav")],
    ),
    row(
        "A06",
        "Alle linjer er med i sentralt utvalg og fylkesutvalg",
        &[Field("medlemmer.medlemmer.linje"), Field("linjer.linjer.id")],
    ),
    row(
        "A07",
        "Hvert nivå har ansvar for kontakten med nivået under",
        &[Page("council"), Field("utvalg.overordnet"), Field("utvalg.overordnet_begrunnelse")],
    ),
    row(
        "A08",
        "Egne utvalg for hjelpemidler fortsetter",
        &[Word("utvalg.type", "hjelpemiddel"), Word("utvalg.type", "bilsenter")],
    ),
    row("A09", "Et ungdomsråd i hvert fylke", &[Page("youth"), Word("utvalg.type", "ungdomsråd")]),
    row(
        "A10",
        "Utvalgene vises som rådgivere i organisasjonskartet",
        &[Page("chart"), Field("utvalg.rådgir")],
    ),
    row(
        "A11",
        "Lokale utvalg styrkes: en side kan lages av fem felt",
        &[
            Feature("En ny side bygges uten feil av få felt", "tests/build.rs::what_new_makes_is_understood"),
            Address("/slik-ligger-vi-an/"),
        ],
    ),
    row(
        "A12",
        "Riktig leder peker ut utvalget",
        &[Field("utvalg.utpekt_av.rolle"), Field("utvalg.utpekt_av.dato")],
    ),
    row(
        "A13",
        "En leder i Nav har ansvaret",
        &[Field("utvalg.ansvarlig_leder.rolle"), Field("utvalg.ansvarlig_leder.enhet")],
    ),
    row("A14", "Et sekretariat følger opp strategien", &[Address("/sekretariatet/"), Page("measures")]),
    row(
        "A15",
        "Rollen og rammene er tydelige",
        &[Page("council"), Field("mandat.handlingsrom.kan"), Field("mandat.handlingsrom.kan_ikke")],
    ),
    row(
        "A16",
        "Nasjonalt, fylke og lokalt nivå er ikke like",
        &[Field("utvalg.nivå"), Word("utvalg.type", "styringsenhet")],
    ),
    row("A17", "Nye og gamle arenaer utvikles", &[Page("arena"), Field("arena.slag")]),
    row(
        "B01",
        "De fleste kommer fra paraply- eller landsdekkende organisasjoner",
        &[Field("organisasjoner.organisasjoner.slag"), Field("medlemmer.medlemmer.organisasjon")],
    ),
    row(
        "B02",
        "Også de som ikke er organisert, kan være med",
        &[Field("medlemmer.medlemmer.organisert"), Address("/bli-med/")],
    ),
    row(
        "B03",
        "Bredde i erfaringer",
        &[Field("utvalg.representasjon"), Field("utvalg.mangler"), Address("/bli-med/")],
    ),
    row("B04", "Ungdom er med i utvalgene", &[Field("medlemmer.medlemmer.plass"), Page("youth")]),
    row(
        "B05",
        "Kunnskap føres videre når noen slutter",
        &[
            Field("medlemmer.medlemmer.periode.til"),
            Field("medlemmer.medlemmer.overføring.gjennomført"),
            Field("medlemmer.medlemmer.overføring.etterfølger"),
        ],
    ),
    row(
        "B06",
        "Rollene i utvalget",
        &[
            Field("medlemmer.medlemmer.rolle"),
            Field("medlemmer.medlemmer.slag"),
            Field("mandat.roller.rolle"),
        ],
    ),
    row(
        "B07",
        "Nøkkelpersoner på kontoret har mandat og oppgaver",
        &[Field("utvalg.nøkkelpersoner.mandat"), Field("utvalg.nøkkelpersoner.oppgaver")],
    ),
    row("B08", "Likestilt samarbeid med fagfolk", &[Address("/ordliste/"), Page("guideline")]),
    row(
        "C01",
        "Minst fire møter i året",
        &[
            Page("meeting"),
            Field("mote.dato"),
            Field("utvalg.møter_per_år"),
            Feature("Møtene kommer i kalenderen", "tests/publish.rs::a_meeting_is_an_entry_in_a_calendar"),
        ],
    ),
    row(
        "C02",
        "Ledermøte eller direktørmøte hvert år",
        &[Word("arshjul.punkter.type", "ledermøte"), Word("arshjul.punkter.type", "direktørmøte")],
    ),
    row(
        "C03",
        "Møte med leder i Nav hvert halvår",
        &[Word("arshjul.punkter.type", "halvårsmøte"), Field("arshjul.punkter.halvår")],
    ),
    row("C04", "Et årshjul", &[Page("wheel"), Field("arshjul.punkter.måned")]),
    row("C05", "Utvalget informerer på samlinger", &[Word("arshjul.punkter.type", "samling")]),
    row(
        "C06",
        "Møtene er tilrettelagt for alle",
        &[
            Field("mote.tilrettelegging"),
            Field("mote.sted.atkomst"),
            Field("mote.meld_behov.epost"),
            Address("/tilrettelegging/"),
        ],
    ),
    row(
        "C07",
        "Digitale muligheter brukes",
        &[
            Field("mote.deltakelse"),
            Page("open-data"),
            Feature(
                "Kalender og nyheter kan følges",
                "tests/publish.rs::a_feed_tells_what_has_happened_and_nothing_that_has_not",
            ),
        ],
    ),
    row(
        "C08",
        "God samhandling: frister og innmelding av saker",
        &[Field("mote.frist_saker"), Field("mote.innkalling_sendt"), Address("/slik-melder-du-en-sak/")],
    ),
    row(
        "D01",
        "Saker og informasjon går mellom nivåene",
        &[Page("case"), Field("sak.vei.fra"), Field("sak.vei.til")],
    ),
    row("D02", "Saker på tvers av linjene", &[Field("sak.linjer"), Field("sak.vei.retning")]),
    row(
        "D03",
        "Utvalg blir spurt i saker som angår dem",
        &[Field("sak.angår"), Field("sak.ikke_konsultert"), Word("sak.vei.hendelse", "konsultert")],
    ),
    row(
        "D04",
        "Utvalgene deler informasjon digitalt",
        &[
            Page("case-index"),
            Page("news"),
            Field("sak.del_med"),
            Feature(
                "Nyheter for hvert utvalg (Atom)",
                "tests/publish.rs::a_feed_tells_what_has_happened_and_nothing_that_has_not",
            ),
        ],
    ),
    row(
        "D05",
        "Det er klart hva utvalget kan ta opp",
        &[Field("sak.type"), Address("/hva-kan-utvalget-ta-opp/")],
    ),
    row(
        "D06",
        "Det er klart hva innspillene brukes til",
        &[
            Field("sak.brukes_til"),
            Field("sak.resultat"),
            Field("arena.brukes_til"),
            Field("horing.brukes_til"),
            Field("kunnskap.brukes_til"),
        ],
    ),
    row(
        "D07",
        "Åpenhet om det som skjer",
        &[
            Address("/hva-vi-publiserer/"),
            Field("mote.lukket.hjemmel"),
            Page("open-data"),
            Feature(
                "Alt kan hentes som åpne data",
                "tests/publish.rs::the_data_has_the_names_of_einnsyn_and_popolo",
            ),
        ],
    ),
    row(
        "D08",
        "Utvalgene får innflytelse: svar og utfall",
        &[Field("sak.svar.tekst"), Field("sak.utfall"), Field("sak.begrunnelse"), Field("sak.svarfrist")],
    ),
    row(
        "E01",
        "Mandatet avklarer roller, forventninger og handlingsrom",
        &[
            Page("mandate"),
            Field("mandat.forventninger.til_nav"),
            Field("mandat.forventninger.til_utvalget"),
            Field("mandat.revideres_innen"),
        ],
    ),
    row(
        "E02",
        "En veiviser for utvalgsarbeid",
        &[Page("guide-chapter"), Field("veiviser.kapittel"), Field("veiviser.steg.tittel")],
    ),
    row(
        "E03",
        "Forutsigbare rammer",
        &[Field("mandat.saksgang.frist_saker_uker"), Page("council"), Page("wheel")],
    ),
    row(
        "E04",
        "Fra strategi til handling: tiltak med status",
        &[Page("measures"), Field("tiltak.tiltak.status")],
    ),
    row("E05", "Målene i strategien", &[Address("/strategi/"), Field("sak.mål")]),
    row(
        "E06",
        "Hva brukermedvirkning er, og de tre nivåene",
        &[Field("begreper.begreper.forklaring"), Field("sak.medvirkningsnivå"), Address("/ordliste/")],
    ),
    row(
        "F01",
        "Obligatorisk opplæring for alle ansatte",
        &[Page("training"), Field("opplaering.obligatorisk"), Word("opplaering.målgruppe", "ansatt")],
    ),
    row("F02", "Medvirkning i program for nyansatte og ledere", &[Field("opplaering.program")]),
    row("F03", "Utvalgene bidrar i opplæringen", &[Field("opplaering.bidrag_fra_utvalg")]),
    row(
        "F04",
        "Felles opplæring for representanter og ansatte",
        &[
            Field("opplaering.felles"),
            Field("medlemmer.medlemmer.opplært"),
            Word("opplaering.målgruppe", "brukerrepresentant"),
        ],
    ),
    row("F05", "Opplæringen er lik i hele landet", &[Field("opplaering.ansvarlig")]),
    row(
        "F06",
        "En portal for e-læring",
        &[
            Address("/opplaering/"),
            Field("opplaering.varighet_minutter"),
            Field("opplaering.format"),
            Field("opplaering.universelt_utformet.kontrollert"),
        ],
    ),
    row("F07", "Særskilt opplæring for nøkkelpersoner", &[Word("opplaering.målgruppe", "nøkkelperson")]),
    row(
        "F08",
        "Metoder og verktøy for samskaping",
        &[Page("method"), Field("metode.når"), Field("metode.hvordan")],
    ),
    row(
        "F09",
        "Metoder for brukerdrevet tjenesteutvikling",
        &[Word("metode.slag", "tjenesteutvikling"), Field("prosjekt.metoder")],
    ),
    row("G01", "Kunnskap om behov samles sammen med brukerne", &[Page("knowledge"), Field("kunnskap.slag")]),
    row(
        "G02",
        "Brukere er med før og etter undersøkelser",
        &[Field("kunnskap.medvirkning.forberedelse"), Field("kunnskap.medvirkning.evaluering")],
    ),
    row(
        "G03",
        "En rapport om serviceklager tas opp i utvalgene",
        &[
            Word("kunnskap.slag", "serviceklagerapport"),
            Field("kunnskap.tatt_opp_i"),
            Field("kunnskap.hovedfunn"),
            Feature(
                "Små tall blir ikke med ut",
                "tests/publish.rs::small_numbers_of_persons_and_hidden_seats_stay_in_the_files",
            ),
        ],
    ),
    row(
        "G04",
        "Raske tilbakemeldinger på sidene",
        &[Feature(
            "Hver side sier hvor man kan si fra, uten skjema og sporing",
            "tests/content.rs::the_example_site_has_no_errors",
        )],
    ),
    row(
        "G05",
        "Brukere evaluerer tiltak, og det fører til noe",
        &[Word("kunnskap.slag", "tiltaksevaluering"), Field("kunnskap.ført_til")],
    ),
    row(
        "G06",
        "Konklusjoner fra undersøkelser brukes i planlegging",
        &[
            Field("kunnskap.konklusjoner"),
            Field("kunnskap.tabeller.tittel"),
            Word("kunnskap.slag", "brukerundersøkelse"),
        ],
    ),
    row(
        "H01",
        "Brukere er med i tjenesteutvikling i alle linjer og kanaler",
        &[
            Page("project"),
            Field("prosjekt.linje"),
            Field("prosjekt.kanal"),
            Field("prosjekt.medvirkning.hvem"),
        ],
    ),
    row("H02", "God fasilitering", &[Field("prosjekt.fasilitering")]),
    row(
        "H03",
        "Klare retningslinjer for etikk og personvern i prosjekter",
        &[
            Page("guideline"),
            Field("prosjekt.etikk_personvern.formål"),
            Field("prosjekt.etikk_personvern.samtykke"),
        ],
    ),
    row(
        "H04",
        "Innspill fra ansatte",
        &[Field("prosjekt.innspill_fra_ansatte"), Word("arena.slag", "samskaping")],
    ),
    row(
        "H05",
        "Brukere er med når digitale tjenester lages",
        &[Field("prosjekt.digital"), Field("prosjekt.tilrettelegging")],
    ),
    row(
        "H06",
        "Andre arenaer er forankret i utvalgene",
        &[
            Page("arena"),
            Field("arena.forankret_i"),
            Word("arena.slag", "ekspertgruppe"),
            Word("arena.slag", "brukerpanel"),
            Word("arena.slag", "fokusgruppe"),
        ],
    ),
    row("H07", "Ung medvirkning er et satsingsområde", &[Page("youth")]),
    row(
        "I01",
        "Enklere språk som er prøvd på brukere",
        &[
            Field("side.brukertestet.dato"),
            Field("side.kort_fortalt"),
            Feature("Lesbarhet måles på alle tekster", "tests/readability.rs::"),
        ],
    ),
    row(
        "I02",
        "Det er klart hva Nav og brukerne kan vente av hverandre",
        &[Page("expectation"), Field("forventning.til_nav"), Field("forventning.til_brukere")],
    ),
    row(
        "I03",
        "Trygg dialog: synspunkter knyttes ikke til personer",
        &[
            Field("sak.skjermet.hjemmel"),
            Feature("Ingen private ord kommer ut i noen fil", "tests/leak.rs::"),
        ],
    ),
    row(
        "I04",
        "Medvirkning har sin egen budsjettpost",
        &[Field("utvalg.budsjettpost.finnes"), Field("utvalg.budsjettpost.år")],
    ),
    row(
        "I05",
        "Nav lærer: årsmelding laget av det som har skjedd",
        &[Page("annual-report"), Field("arsmelding.lærte_vi")],
    ),
    row("I06", "Et åpent og samhandlende Nav", &[Page("open-data"), Field("mote.referat.publisert")]),
    row(
        "J01",
        "Åpenhet, kommunikasjon og felles ansvar",
        &[Page("guideline"), Field("retningslinje.prinsipper")],
    ),
    row(
        "J02",
        "Likeverdig og involverende dialog",
        &[
            Page("guideline"),
            Field("retningslinje.prinsipper"),
            Feature(
                "Et nytt mandat siterer prinsippet og har oppgavene fra retningslinjene",
                "tests/build.rs::a_new_mandate_has_the_tasks_of_the_guidelines",
            ),
        ],
    ),
    row(
        "J03",
        "Høringer",
        &[
            Page("hearing"),
            Field("horing.frist"),
            Field("horing.spurt"),
            Field("horing.svar.kort_fortalt"),
            Feature(
                "Fristen kommer i kalenderen",
                "tests/publish.rs::the_deadline_of_a_hearing_is_in_the_calendar",
            ),
        ],
    ),
    row("J04", "Konferanser", &[Word("arena.slag", "konferanse"), Page("arena")]),
    row("J05", "Områdeutvalg", &[Word("utvalg.type", "områdeutvalg"), Field("utvalg.tjenesteområde")]),
    row(
        "J06",
        "Utredninger og arbeidsgrupper",
        &[Word("arena.slag", "utredning"), Word("arena.slag", "arbeidsgruppe")],
    ),
    row("J07", "Arbeid med kvalitet", &[Word("arena.slag", "kvalitetsforbedring")]),
    row("J08", "Utviklingsarbeid", &[Word("arena.slag", "utviklingsarbeid")]),
    row(
        "J09",
        "Sentralt 1: fast kontaktpunkt om tjenester og service",
        &[Field("mandat.oppgaver"), Field("sak.oppgaver")],
    ),
    row(
        "J10",
        "Sentralt 2: systemer for å rapportere og dele erfaringer",
        &[Page("annual-report"), Address("/data/tall.csv")],
    ),
    row(
        "J11",
        "Sentralt 3: råd om metoder",
        &[Word("metode.slag", "generell"), Word("metode.slag", "spesifikk")],
    ),
    row(
        "J12",
        "Sentralt 4: gode måltall",
        &[Page("figures"), Field("maltall.måltall.definisjon"), Field("maltall.måltall.kilde")],
    ),
    row(
        "J13",
        "Sentralt 5: gå gjennom undersøkelser",
        &[Field("kunnskap.konklusjoner"), Word("sak.type", "brukerundersøkelse")],
    ),
    row("J14", "Sentralt 6 og fylke 7: innspill om virkemidler", &[Word("sak.type", "virkemidler")]),
    row(
        "J15",
        "Sentralt 7: metodeutvikling, evaluering og kompetanse",
        &[Page("method"), Page("training"), Word("arshjul.punkter.type", "evaluering")],
    ),
    row("J16", "Fylke 1: fast kontaktpunkt i fylket", &[Field("mandat.oppgaver"), Field("sak.oppgaver")]),
    row("J17", "Fylke 2: medvirkning som arbeidsform", &[Field("mandat.oppgaver")]),
    row(
        "J18",
        "Fylke 3: støtte medvirkning på kontorene",
        &[Page("council"), Address("/slik-ligger-vi-an/")],
    ),
    row(
        "J19",
        "Fylke 4: metode, evaluering og kompetanse i fylket",
        &[Word("arshjul.punkter.type", "evaluering")],
    ),
    row("J20", "Fylke 5: innspill om kvalitet og rapportering", &[Word("sak.type", "kvalitet")]),
    row(
        "J21",
        "Fylke 6: følge opp undersøkelser i fylket",
        &[Field("kunnskap.omfang.navfylke"), Field("kunnskap.tatt_opp_i")],
    ),
    row("J22", "Fylke 8: saker om arbeidsmarkedet", &[Word("sak.type", "arbeidsmarked")]),
    row(
        "J23",
        "Fylke 9: kontorene tar klager og innspill på alvor",
        &[Word("sak.type", "serviceklager"), Field("kunnskap.tatt_opp_i")],
    ),
    row("J24", "Fylke 10: innspill om bruken av skjønn", &[Word("sak.type", "skjønnsutøvelse")]),
    row(
        "J25",
        "Retningslinjene som egen side",
        &[Page("guideline"), Field("retningslinje.arenaer"), Field("retningslinje.oppgaver")],
    ),
];

use By::{Address, Feature, Field, Page, Word};

const fn row(id: &'static str, words: &'static str, by: &'static [By]) -> Requirement {
    Requirement { id, words, by }
}

/// The rules about council data the specification numbers: V00 to V99, with gaps.
pub const NUMBERED: &[(u32, u32)] =
    &[(0, 16), (20, 27), (30, 38), (40, 57), (60, 61), (70, 74), (80, 84), (90, 99)];

/// `V00`, `V01` …, as the specification names them.
pub fn numbered() -> impl Iterator<Item = String> {
    NUMBERED.iter().flat_map(|(first, last)| (*first..=*last).map(|n| format!("V{n:02}")))
}

/// The rules whose basis names something.
pub fn coverage_rules(rules: &[&'static Rule], kind: &str, reference: &str) -> Vec<&'static str> {
    let rests = |rule: &&&'static Rule| rule.basis.iter().any(|b| b.parts() == (kind, reference));
    let mut found: Vec<&'static str> = rules.iter().filter(rests).map(|rule| rule.id).collect();
    found.sort_unstable();
    found
}

/// Both tables in Markdown.
pub fn table(rules: &[&'static Rule]) -> String {
    let mut out = String::from(
        "# Krav og hva som svarer på dem\n\n\
         Laget av `klarside rules --requirements`. Ikke endre filen for hånd: `cargo test --test requirements`\n\
         feiler når den ikke er den nyeste, og `UPDATE=1 cargo test --test requirements` lager den på nytt.\n\n\
         Hver regel har eksempler som er tester (`tests/rules.rs`). Felt prøves i `tests/schema.rs`, sider i\n\
         `tests/requirements.rs`.\n\n\
         | krav | hva det gjelder | side, felt eller egenskap | regel |\n|---|---|---|---|\n",
    );
    let code = |text: &str| format!("`{text}`");
    let joined = |parts: Vec<String>| if parts.is_empty() { "–".to_owned() } else { parts.join(", ") };
    let mut missing = Vec::new();
    for row in REQUIREMENTS {
        let by = row.by.iter().map(|by| match by {
            By::Page(kind) => format!("side {}", code(kind)),
            By::Field(field) => code(field),
            By::Word(field, word) => format!("{} = {word}", code(field)),
            By::Address(url) => code(url),
            By::Feature(words, test) => format!("{words} ({})", code(test.trim_end_matches("::"))),
        });
        let own = row.rules(rules);
        if row.by.is_empty() && own.is_empty() {
            missing.push(row.id);
        }
        let rules = own.iter().map(|id| code(id)).collect();
        let _ =
            writeln!(out, "| {} | {} | {} | {} |", row.id, row.words, joined(by.collect()), joined(rules));
    }
    out.push_str("\n| nummer | regler |\n|---|---|\n");
    for number in numbered() {
        let own: Vec<String> = coverage_rules(rules, "council", &number).iter().map(|id| code(id)).collect();
        if own.is_empty() {
            let _ = writeln!(out, "| {number} | **mangler** |");
            continue;
        }
        let _ = writeln!(out, "| {number} | {} |", own.join(", "));
    }
    let all = numbered().count();
    let without = numbered().filter(|n| coverage_rules(rules, "council", n).is_empty()).count();
    let (rows, answered) = (REQUIREMENTS.len(), REQUIREMENTS.len() - missing.len());
    let _ = writeln!(out, "\n{answered} av {rows} krav og {} av {all} nummer har et svar.", all - without);
    if !missing.is_empty() {
        let _ = writeln!(out, "Uten svar: {}.", missing.join(", "));
    }
    out
}

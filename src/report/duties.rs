//! The duties the strategy and the guidelines give councils, and the rules that look after each.
//!
//! In: nothing. Out: [`DUTIES`]. How the councils stand is found by running the rules:
//! `klarside status`. Every quote is the documents' own words.

use crate::lang::Text;
use crate::site::{Council, CouncilKind};

/// One duty.
#[derive(Clone, Copy, Debug)]
pub struct Duty {
    /// The row of the requirements.
    pub id: &'static str,
    pub name: Text,
    pub quote: &'static str,
    /// By id; a duty is met when none of them has anything to say.
    pub rules: &'static [&'static str],
    /// The councils it binds; none where it is about counties and offices, which may have no council yet.
    pub binds: Option<fn(&Council) -> bool>,
}

impl Duty {
    pub fn binds(&self, council: &Council) -> bool {
        self.binds.is_some_and(|binds| binds(council))
    }
}

/// Whether a rule tells of councils that are not there, so that there is no text to mend.
pub(super) fn is_about_no_council(rule: &str) -> bool {
    DUTIES.iter().any(|duty| duty.binds.is_none() && duty.rules.contains(&rule))
}

fn all(council: &Council) -> bool {
    council.is_of_nav()
}

fn central_or_county(council: &Council) -> bool {
    council.is_kind(CouncilKind::Central) || council.is_kind(CouncilKind::County)
}

fn local(council: &Council) -> bool {
    council.is_kind(CouncilKind::Local)
}

fn county(council: &Council) -> bool {
    council.is_kind(CouncilKind::County)
}

fn not_youth(council: &Council) -> bool {
    council.is_of_nav() && !council.is_kind(CouncilKind::Youth)
}

pub const DUTIES: &[Duty] = &[
    Duty {
        id: "A03",
        name: Text {
            nb: "Alle kontorer har et utvalg",
            nn: "Alle kontor har eit utval",
            en: "Every office has a council",
        },
        quote: "Det skal være brukerutvalg på alle kontor og enheter, enten som eget utvalg eller i samarbeid med andre kontor og enheter",
        rules: &["unit-without-council"],
        binds: None,
    },
    Duty {
        id: "A04",
        name: Text {
            nb: "Ett utvalg i hvert Nav-fylke",
            nn: "Eitt utval i kvart Nav-fylke",
            en: "One council in each Nav county",
        },
        quote: "Brukerutvalgene på fylkesnivå dekker et samlet NAV",
        rules: &["county-without-council", "county-council-twice"],
        binds: None,
    },
    Duty {
        id: "A05",
        name: Text { nb: "KS og Nav er med", nn: "KS og Nav er med", en: "KS and Nav take part" },
        quote: "KS representerer partnerskapet sammen med NAV i fylkene og i SBU",
        rules: &["seat-for-ks-or-nav-missing"],
        binds: Some(central_or_county),
    },
    Duty {
        id: "A06",
        name: Text {
            nb: "Alle linjer er representert",
            nn: "Alle linjer er representerte",
            en: "All service lines are represented",
        },
        quote: "Alle linjer er representert i sentralt brukerutvalg (SBU) og i fylkesutvalgene",
        rules: &["service-line-without-seat"],
        binds: Some(central_or_county),
    },
    Duty {
        id: "A07",
        name: Text {
            nb: "Kontakt med utvalget over",
            nn: "Kontakt med utvalet over",
            en: "Contact with the council above",
        },
        quote: "Sentralt brukerutvalg har ansvaret for kontakt med fylkesutvalgene. Tilsvarende har fylkesutvalgene et ansvar overfor de lokale utvalgene",
        rules: &["council-without-parent", "council-under-wrong-kind", "councils-in-circle"],
        binds: Some(all),
    },
    Duty {
        id: "A09",
        name: Text {
            nb: "Ungdomsråd i fylket",
            nn: "Ungdomsråd i fylket",
            en: "A youth council in the county",
        },
        quote: "Det bør opprettes ungdomsråd i hvert fylke",
        rules: &["county-without-youth-council"],
        binds: None,
    },
    Duty {
        id: "A10",
        name: Text {
            nb: "Det står hvem utvalget gir råd til",
            nn: "Det står kven utvalet gir råd til",
            en: "It says whom the council advises",
        },
        quote: "Brukerutvalgene synliggjøres som et rådgivende organ i organisasjonskartet til NAV",
        rules: &["council-advises-nobody"],
        binds: Some(all),
    },
    Duty {
        id: "A12",
        name: Text {
            nb: "Riktig leder har pekt ut utvalget",
            nn: "Rett leiar har peika ut utvalet",
            en: "The right leader appointed the council",
        },
        quote: "Leder av NAV kontor, fylkesdirektør og direktør er ansvarlig for å utpeke sine brukerutvalg",
        rules: &["council-appointed-at-wrong-level"],
        binds: Some(all),
    },
    Duty {
        id: "B01",
        name: Text {
            nb: "Flest fra paraply- eller landsdekkende organisasjoner",
            nn: "Flest frå paraply- eller landsdekkjande organisasjonar",
            en: "Most from umbrella or nationwide organisations",
        },
        quote: "skal i hovedsak bestå av brukerrepresentanter fra paraply- og/eller landsdekkende brukerorganisasjoner",
        rules: &["seats-mostly-from-small-organisations"],
        binds: Some(not_youth),
    },
    Duty {
        id: "B03",
        name: Text { nb: "Bredde i erfaringer", nn: "Breidd i erfaringar", en: "Breadth of experience" },
        quote: "Sikre bredde og god representasjon",
        rules: &["experience-not-told"],
        binds: Some(all),
    },
    Duty {
        id: "B04",
        name: Text { nb: "En plass til ungdom", nn: "Ein plass til ungdom", en: "A seat for young people" },
        quote: "ungdom må i større grad være representert i brukerutvalgene",
        rules: &["youth-seat-missing"],
        binds: Some(not_youth),
    },
    Duty {
        id: "B05",
        name: Text {
            nb: "Kunnskap føres videre",
            nn: "Kunnskap blir ført vidare",
            en: "Knowledge is handed on",
        },
        quote: "God kontinuitet hos representantene i utvalgene, og det sørges for kompetanseoverføring ved utskiftning",
        rules: &["many-terms-end-together", "seat-ended-without-handover"],
        binds: Some(all),
    },
    Duty {
        id: "B07",
        name: Text {
            nb: "Nøkkelpersoner på kontoret",
            nn: "Nøkkelpersonar på kontoret",
            en: "Key people at the office",
        },
        quote: "NAV ansatte som har brukermedvirkning som ansvar, må ha et klart mandat og oppgaver",
        rules: &["key-person-missing"],
        binds: Some(local),
    },
    Duty {
        id: "C01",
        name: Text {
            nb: "Minst fire møter i året",
            nn: "Minst fire møte i året",
            en: "At least four meetings a year",
        },
        quote: "Brukerutvalgene møtes jevnlig, minst fire ganger i året",
        rules: &["too-few-meetings"],
        binds: Some(all),
    },
    Duty {
        id: "C02",
        name: Text {
            nb: "Ledermøte hvert år",
            nn: "Leiarmøte kvart år",
            en: "A meeting with the leaders every year",
        },
        quote: "Minst en gang i året møter leder av lokal- og fylkesbrukerutvalg på ledermøter, og leder av sentralt brukerutvalg møter på direktørmøter",
        rules: &["leaders-meeting-missing"],
        binds: Some(|c| central_or_county(c) || local(c)),
    },
    Duty {
        id: "C03",
        name: Text {
            nb: "Møte med leder i Nav hvert halvår",
            nn: "Møte med leiar i Nav kvart halvår",
            en: "A meeting with Nav's leader every half-year",
        },
        quote: "Faste halvårlige møter mellom utvalgsleder og direktør/NAV leder",
        rules: &["half-year-meeting-missing"],
        binds: Some(all),
    },
    Duty {
        id: "C05",
        name: Text {
            nb: "Informasjon på samlinger",
            nn: "Informasjon på samlingar",
            en: "Information at gatherings",
        },
        quote: "Det settes av tid til informasjon fra brukerutvalgene på leder- og medarbeidersamlinger",
        rules: &["gathering-missing"],
        binds: Some(all),
    },
    Duty {
        id: "C06",
        name: Text {
            nb: "Møtene er tilrettelagt",
            nn: "Møta er lagde til rette",
            en: "Meetings are accessible",
        },
        quote: "man må tilrettelegge møtepunktene på en måte som bidrar til å bryte ned barrierer for deltagelse",
        rules: &["meeting-without-accommodation"],
        binds: Some(all),
    },
    Duty {
        id: "C08",
        name: Text { nb: "Saksliste i god tid", nn: "Sakliste i god tid", en: "The agenda in good time" },
        quote: "god samhandling mellom NAV og brukermedvirkere",
        rules: &["agenda-late"],
        binds: Some(all),
    },
    Duty {
        id: "D03",
        name: Text {
            nb: "Utvalget blir spurt i saker som angår det",
            nn: "Utvalet blir spurt i saker som vedkjem det",
            en: "The council is asked in matters that concern it",
        },
        quote: "Det legges til rette for at brukerutvalg på fylkes- og lokalt nivå blir konsultert i saker som angår dem",
        rules: &["council-not-consulted"],
        binds: Some(all),
    },
    Duty {
        id: "E01",
        name: Text {
            nb: "Et helt og ferskt mandat",
            nn: "Eit heilt og ferskt mandat",
            en: "A whole and recent mandate",
        },
        quote: "Mandatet for brukerutvalgene revideres, slik at roller, forventninger og handlingsrom er avklart begge veier på alle nivåer",
        rules: &["council-without-mandate", "mandate-incomplete", "mandate-revision-due"],
        binds: Some(all),
    },
    Duty {
        id: "F04",
        name: Text {
            nb: "Alle i utvalget har fått opplæring",
            nn: "Alle i utvalet har fått opplæring",
            en: "Everyone in the council is trained",
        },
        quote: "Obligatorisk opplæring for brukerrepresentanter, sammen med NAV-ansatte i brukerutvalgene",
        rules: &["training-incomplete"],
        binds: Some(all),
    },
    Duty {
        id: "I04",
        name: Text { nb: "Egen budsjettpost", nn: "Eigen budsjettpost", en: "A budget of its own" },
        quote: "Brukerutvalg og andre former for medvirkning må være en egen budsjettpost på alle nivå",
        rules: &["budget-unanswered"],
        binds: Some(all),
    },
    Duty {
        id: "I06",
        name: Text { nb: "Referatene kommer ut", nn: "Referata kjem ut", en: "Minutes are published" },
        quote: "Et åpent og samhandlende NAV",
        rules: &["minutes-late"],
        binds: Some(all),
    },
    Duty {
        id: "J09",
        name: Text {
            nb: "Mandatet dekker oppgavene",
            nn: "Mandatet dekkjer oppgåvene",
            en: "The mandate covers the tasks",
        },
        quote: "fast kontaktpunkt for gjensidig informasjon og diskusjoner i saker som angår tjenestetilbud og service i NAV",
        rules: &["mandate-task-missing"],
        binds: Some(central_or_county),
    },
    Duty {
        id: "J18",
        name: Text {
            nb: "De lokale utvalgene er i gang",
            nn: "Dei lokale utvala er i gang",
            en: "The local councils are at work",
        },
        quote: "stimulere til og støtte gode medvirkningsformer i de ulike NAV-kontorene",
        rules: &["local-council-silent"],
        binds: Some(county),
    },
];

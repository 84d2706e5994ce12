//! References to ids that nothing has.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Message, Text, say};
use crate::site::{ProblemKind, Site, Thing};

pub static RULE: Rule = Rule {
    id: "reference-unknown",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Det vises til noe som ikke finnes",
        nn: "Det er vist til noko som ikkje finst",
        en: "It refers to something that does not exist",
    },
    why: Text {
        nb: "Lenken på siden fører ingen steder, og leserne finner ikke det de leter etter.",
        nn: "Lenkja på sida fører ingen stader, og lesarane finn ikkje det dei leitar etter.",
        en: "The link on the page leads nowhere, and readers do not find what they look for.",
    },
    fix: Text {
        nb: "Rett id-en, eller legg inn det den viser til.",
        nn: "Rett id-en, eller legg inn det han viser til.",
        en: "Correct the id, or add what it refers to.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/saker/2026-012.md", "---\nid: 2026-012\nangår: [⟦hammar⟧]\n---\n"),
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\n"),
        ]),
        Example::good_site(&[
            ("content/saker/2026-012.md", "---\nid: 2026-012\nangår: [hamar]\n---\n"),
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for problem in &site.problems {
        let ProblemKind::UnknownReference { to, id, nearest } = &problem.kind else { continue };
        let thing = name(*to);
        let near = nearest.as_deref().map_or(Text { nb: "", nn: "", en: "" }.into(), meant);
        let message = Message {
            nb: format!("Det finnes {} «{id}».{}", thing.nb, near.nb),
            nn: format!("Det finst {} «{id}».{}", thing.nn, near.nn),
            en: format!("There is {} “{id}”.{}", thing.en, near.en),
        };
        cx.report(problem.place, message);
    }
}

fn meant(near: &str) -> Message {
    say! { nb: " Mente du «{near}»?", nn: " Meinte du «{near}»?", en: " Did you mean “{near}”?" }
}

fn name(thing: Thing) -> Text {
    match thing {
        Thing::Council => Text {
            nb: "ikke noe utvalg med id-en",
            nn: "ikkje noko utval med id-en",
            en: "no council with the id",
        },
        Thing::Meeting => Text {
            nb: "ikke noe møte (utvalg/dato)",
            nn: "ikkje noko møte (utval/dato)",
            en: "no meeting (council/date)",
        },
        Thing::Case => {
            Text { nb: "ingen sak med id-en", nn: "inga sak med id-en", en: "no case with the id" }
        }
        Thing::County => Text {
            nb: "ikke noe Nav-fylke i navfylker.yaml med id-en",
            nn: "ikkje noko Nav-fylke i navfylker.yaml med id-en",
            en: "no Nav county in navfylker.yaml with the id",
        },
        Thing::Unit => Text {
            nb: "ingen enhet i enheter.yaml med nummeret",
            nn: "inga eining i enheter.yaml med nummeret",
            en: "no unit in enheter.yaml with the number",
        },
        Thing::ServiceLine => Text {
            nb: "ingen linje i linjer.yaml med id-en",
            nn: "inga linje i linjer.yaml med id-en",
            en: "no service line in linjer.yaml with the id",
        },
        Thing::Organisation => Text {
            nb: "ingen organisasjon i organisasjoner.yaml med id-en",
            nn: "ingen organisasjon i organisasjoner.yaml med id-en",
            en: "no organisation in organisasjoner.yaml with the id",
        },
        Thing::Mandate => Text {
            nb: "ikke noe mandat hos utvalget i",
            nn: "ikkje noko mandat hos utvalet i",
            en: "no mandate of the council at",
        },
        Thing::Task => Text {
            nb: "ingen oppgave i retningslinjene med merket",
            nn: "inga oppgåve i retningslinjene med merket",
            en: "no task in the guidelines with the mark",
        },
        Thing::Project => Text {
            nb: "ikke noe prosjekt i mappen prosjekter med navnet",
            nn: "ikkje noko prosjekt i mappa prosjekter med namnet",
            en: "no project in the folder prosjekter with the name",
        },
        Thing::Method => Text {
            nb: "ingen metode i mappen metoder med navnet",
            nn: "ingen metode i mappa metoder med namnet",
            en: "no method in the folder metoder with the name",
        },
        Thing::Seat => Text {
            nb: "ingen plass i medlemmer.yaml med nøkkelen",
            nn: "ingen plass i medlemmer.yaml med nøkkelen",
            en: "no seat in medlemmer.yaml with the key",
        },
        Thing::Table => Text {
            nb: "ingen CSV-fil ved siden av denne med navnet",
            nn: "inga CSV-fil ved sida av denne med namnet",
            en: "no CSV file beside this one with the name",
        },
        Thing::Training => Text {
            nb: "ingen opplæring i mappen opplaering med navnet",
            nn: "inga opplæring i mappa opplaering med namnet",
            en: "no training in the folder opplaering with the name",
        },
    }
}

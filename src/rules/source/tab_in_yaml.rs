//! Tabs where spaces indent.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, TroubleKind};

pub static RULE: Rule = Rule {
    id: "tab-in-yaml",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Linjen begynner med tabulator",
        nn: "Linja byrjar med tabulator",
        en: "The line begins with a tab",
    },
    why: Text {
        nb: "En tabulator synes ikke, og feltene kan ikke leses.",
        nn: "Ein tabulator synest ikkje, og felta kan ikkje lesast.",
        en: "A tab cannot be seen, and the fields cannot be read.",
    },
    fix: Text {
        nb: "Bytt tabulatoren med to mellomrom for hvert nivå.",
        nn: "Byt tabulatoren med to mellomrom for kvart nivå.",
        en: "Replace the tab with two spaces for each level.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\ndekker:\n⟦\t⟧navfylke: innlandet\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\ndekker:\n  navfylke: innlandet\n",
        )]),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    for trouble in &document.trouble {
        if trouble.kind == TroubleKind::Tab {
            cx.report(
                document.place(trouble.span),
                say! {
                    nb: "Her står det en tabulator. Feltene må rykkes inn med mellomrom.",
                    nn: "Her står det ein tabulator. Felta må rykkjast inn med mellomrom.",
                    en: "There is a tab here. Fields must be indented with spaces.",
                },
            );
        }
    }
}

//! Fields about a member that must never be written down here.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, personal};

pub static RULE: Rule = Rule {
    id: "private-key-in-member",
    level: Level::Error,
    basis: &[
        Basis::Council("V93"),
        Basis::Council("V94"),
        Basis::Council("V95"),
        Basis::Own("personvernforordningen artikkel 5"),
    ],
    title: Text {
        nb: "Medlemslisten har et felt den ikke skal ha",
        nn: "Medlemslista har eit felt ho ikkje skal ha",
        en: "The list of members has a field it must not have",
    },
    why: Text {
        nb: "Opplysningen blir liggende i alle gamle utgaver av filen, også når den er tatt bort.",
        nn: "Opplysninga blir liggjande i alle gamle utgåver av fila, òg når ho er teken bort.",
        en: "The fact stays in every old version of the file, even after it is removed.",
    },
    fix: Text {
        nb: "Ta bort feltet. Opplysninger om personer hører hjemme i fagsystemet, ikke på nettstedet.",
        nn: "Ta bort feltet. Opplysningar om personar høyrer heime i fagsystemet, ikkje på nettstaden.",
        en: "Remove the field. Facts about persons belong in the case system, not on the website.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/medlemmer.yaml",
            "medlemmer:\n  - {rolle: medlem, ⟦fødselsdato⟧: 1990-01-01}\n",
        )]),
        Example::bad_site(&[(
            "content/utvalg/hamar/medlemmer.yaml",
            "medlemmer:\n  - rolle: medlem\n    ⟦adresse⟧: Hamar\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/medlemmer.yaml",
            "medlemmer:\n  - {rolle: medlem, plass: ungdom}\n",
        )]),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    if !matches!(document.name(), "medlemmer.yaml" | "medlemmer.yml") {
        return;
    }
    let mut stack: Vec<_> = document.yaml().into_iter().collect();
    while let Some(node) = stack.pop() {
        for entry in node.entries() {
            if personal::is_private_key(&entry.key) {
                let key = &entry.key;
                cx.report(
                    document.place(entry.key_span),
                    say! {
                        nb: "Feltet «{key}» skal aldri stå i medlemslisten.",
                        nn: "Feltet «{key}» skal aldri stå i medlemslista.",
                        en: "The field “{key}” must never stand in the list of members.",
                    },
                );
            }
            stack.push(&entry.value);
        }
        stack.extend(node.items());
    }
}

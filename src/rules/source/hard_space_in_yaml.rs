//! No-break spaces where YAML needs ordinary ones.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, TroubleKind};

pub static RULE: Rule = Rule {
    id: "hard-space-in-yaml",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Feltet har et hardt mellomrom",
        nn: "Feltet har eit hardt mellomrom",
        en: "The field has a no-break space",
    },
    why: Text {
        nb: "Et hardt mellomrom ser ut som et vanlig, men gjør at feltet ikke kan leses.",
        nn: "Eit hardt mellomrom ser ut som eit vanleg, men gjer at feltet ikkje kan lesast.",
        en: "A no-break space looks like an ordinary one but keeps the field from being read.",
    },
    fix: Text {
        nb: "Slett mellomrommet og skriv et vanlig. Det kommer ofte med når tekst er kopiert fra Word eller en nettside.",
        nn: "Slett mellomrommet og skriv eit vanleg. Det kjem ofte med når tekst er kopiert frå Word eller ei nettside.",
        en: "Delete the space and type an ordinary one. It often comes along with text copied from Word or a web page.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\nnavn:⟦\u{a0}⟧Brukerutvalget\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\nnavn: Sak\u{a0}3 i utvalget\n",
        )]),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    for trouble in &document.trouble {
        if trouble.kind == TroubleKind::NoBreakSpace {
            cx.report(
                document.place(trouble.span),
                say! {
                    nb: "Her står det et hardt mellomrom, som ikke synes. Skriv et vanlig mellomrom.",
                    nn: "Her står det eit hardt mellomrom, som ikkje synest. Skriv eit vanleg mellomrom.",
                    en: "There is a no-break space here, which cannot be seen. Type an ordinary space.",
                },
            );
        }
    }
}

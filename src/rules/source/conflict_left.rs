//! Two versions of the same lines, left in the file with the marks between them.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, TroubleKind};

pub static RULE: Rule = Rule {
    id: "conflict-left",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "To utgaver av teksten står igjen i filen",
        nn: "To utgåver av teksten står att i fila",
        en: "Two versions of the text are left in the file",
    },
    why: Text {
        nb: "To har endret det samme, og ingen har valgt. Leserne ville fått se begge utgavene og merkene mellom dem.",
        nn: "To har endra det same, og ingen har valt. Lesarane ville fått sjå begge utgåvene og merka mellom dei.",
        en: "Two people changed the same lines and nobody chose. Readers would see both versions and the marks between them.",
    },
    fix: Text {
        nb: "Behold den riktige utgaven. Slett den andre og linjene med <<<<<<<, ======= og >>>>>>>.",
        nn: "Behald den rette utgåva. Slett den andre og linjene med <<<<<<<, ======= og >>>>>>>.",
        en: "Keep the right version. Delete the other and the lines with <<<<<<<, ======= and >>>>>>>.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\n⟦<<<<<<< HEAD⟧\nnavn: Utvalget\n=======\nnavn: Rådet\n>>>>>>> ny-tekst\n",
        )]),
        Example::bad_site(&[(
            "content/side.md",
            "---\ntittel: Side\n---\n\n⟦<<<<<<< HEAD⟧\nVi møtes i mai.\n=======\nVi møtes i juni.\n>>>>>>> ny-tekst\n",
        )]),
        Example::good_site(&[("content/side.md", "---\ntittel: Side\n---\n\nOverskrift\n=======\n")]),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    for trouble in &document.trouble {
        if trouble.kind == TroubleKind::Conflict {
            cx.report(
                document.place(trouble.span),
                say! {
                    nb: "Her begynner to utgaver av de samme linjene, med merker fra versjonskontrollen. Velg én.",
                    nn: "Her byrjar to utgåver av dei same linjene, med merke frå versjonskontrollen. Vel éi.",
                    en: "Two versions of the same lines begin here, with marks from version control. Choose one.",
                },
            );
        }
    }
}

//! Pages without a link past what every page repeats.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{PageSet, Repeated};

pub static RULE: Rule = Rule {
    id: "repeated-content-without-jump",
    level: Level::Tip,
    basis: &[Basis::Own("2.4.1, G1"), Basis::Act("ye5d6e")],
    title: Text {
        nb: "Siden mangler en lenke forbi det som gjentas",
        nn: "Sida manglar ei lenkje forbi det som er likt på kvar side",
        en: "The page has no link past what is repeated",
    },
    why: Text {
        nb: "De som bruker tastatur, må gjennom hele menyen på hver side.",
        nn: "Dei som bruker tastatur, må gjennom heile menyen på kvar side.",
        en: "People who use a keyboard must go through the whole menu on every page.",
    },
    fix: Text {
        nb: "La det første på siden være en lenke til innholdet.",
        nn: "La det første på sida vere ei lenkje til innhaldet.",
        en: "Let the first thing on the page be a link to the content.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            (
                "a.html",
                r#"⟦<html lang="nb">⟧<title>A</title><p><a href="b.html">Neste kapittel i boka</a></p><p>Meny for alle kapitlene</p><main><h1>Ett</h1><p>Det første kapitlet handler om hvordan alt begynte den gangen.</p></main></html>"#,
            ),
            (
                "b.html",
                r##"<html lang="nb"><title>B</title><p><a href="#m">Hopp til innholdet</a></p><p><a href="a.html">Forrige kapittel i boka</a></p><p>Meny for alle kapitlene</p><main id="m"><h1>To</h1><p>Nå handler det om noe helt annet enn i det første kapitlet.</p></main></html>"##,
            ),
        ]),
        Example::good_site(&[
            (
                "a.html",
                r##"<html lang="nb"><title>A</title><p><a href="#m">Hopp til innholdet</a></p><p><a href="b.html">Neste kapittel i boka</a></p><p>Meny for alle kapitlene</p><main id="m"><h1>Ett</h1><p>Det første kapitlet handler om hvordan alt begynte den gangen.</p></main></html>"##,
            ),
            (
                "b.html",
                r##"<html lang="nb"><title>B</title><p><a href="#m">Hopp til innholdet</a></p><p><a href="a.html">Forrige kapittel i boka</a></p><p>Meny for alle kapitlene</p><main id="m"><h1>To</h1><p>Nå handler det om noe helt annet enn i det første kapitlet.</p></main></html>"##,
            ),
        ]),
    ],
    check: Check::Pages(check),
};

fn check(pages: &PageSet, cx: &mut Cx) {
    for page in &pages.pages {
        let Some(repeated) = Repeated::of(page, pages).filter(|repeated| !repeated.has_jump) else {
            continue;
        };
        let Some(location) = page.outline.location.clone() else { continue };
        let is_told = cx.runs("repeated-content-unavoidable") && !page.outline.is_scripted;
        // One finding for all that is missing.
        if repeated.is_unavoidable() && is_told {
            continue;
        }
        let other = &repeated.other;
        let message = say! {
            nb: "Begynnelsen er den samme som på «{other}», og det er ingen lenke forbi den.",
            nn: "Byrjinga er den same som på «{other}», og det er inga lenkje forbi ho.",
            en: "The beginning is the same as on “{other}”, and there is no link past it.",
        };
        if page.outline.is_scripted {
            cx.unsure(location, message);
        } else {
            cx.report(location, message);
        }
    }
}

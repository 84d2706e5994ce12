//! Pages where what is new is in no part that people can move to.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{PageSet, Repeated};

pub static RULE: Rule = Rule {
    id: "repeated-content-without-landmark",
    level: Level::Tip,
    basis: &[Basis::Own("2.4.1, ARIA11"), Basis::Act("b40fd1")],
    title: Text {
        nb: "Det som er nytt på siden, er ikke merket som hoveddel",
        nn: "Det som er nytt på sida, er ikkje merkt som hovuddel",
        en: "What is new on the page is not marked as the main part",
    },
    why: Text {
        nb: "De som hopper mellom deler, finner ikke begynnelsen på innholdet.",
        nn: "Dei som hoppar mellom delar, finn ikkje byrjinga på innhaldet.",
        en: "People who move by parts do not find where the content begins.",
    },
    fix: Text { nb: "Sett innholdet i main.", nn: "Set innhaldet i main.", en: "Put the content in main." },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            (
                "a.html",
                r##"⟦<html lang="nb">⟧<title>A</title><p><a href="#m">Hopp til innholdet</a></p><p><a href="b.html">Neste kapittel i boka</a></p><p>Meny for alle kapitlene</p><div id="m"><h1>Ett</h1><p>Det første kapitlet handler om hvordan alt begynte den gangen.</p></div></html>"##,
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
        let Some(repeated) = Repeated::of(page, pages).filter(|repeated| !repeated.has_landmark) else {
            continue;
        };
        let Some(location) = page.outline.location.clone() else { continue };
        let is_told = cx.runs("repeated-content-unavoidable") && !page.outline.is_scripted;
        // One finding for all that is missing.
        if repeated.is_unavoidable() && is_told {
            continue;
        }
        let other = &repeated.other;
        cx.report(
            location,
            say! {
                nb: "Det som ikke også står på «{other}», er ikke i noen hoveddel.",
                nn: "Det som ikkje òg står på «{other}», er ikkje i nokon hovuddel.",
                en: "What is not on “{other}” too is in no main part.",
            },
        );
    }
}

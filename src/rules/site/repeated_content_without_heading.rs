//! Pages where what is new does not begin with a heading.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{PageSet, Repeated};

pub static RULE: Rule = Rule {
    id: "repeated-content-without-heading",
    level: Level::Tip,
    basis: &[Basis::Own("2.4.1, H69"), Basis::Act("047fe0")],
    title: Text {
        nb: "Det som er nytt på siden, begynner ikke med en overskrift",
        nn: "Det som er nytt på sida, byrjar ikkje med ei overskrift",
        en: "What is new on the page does not begin with a heading",
    },
    why: Text {
        nb: "De som hopper mellom overskrifter, finner ikke begynnelsen på innholdet.",
        nn: "Dei som hoppar mellom overskrifter, finn ikkje byrjinga på innhaldet.",
        en: "People who move by headings do not find where the content begins.",
    },
    fix: Text {
        nb: "Begynn innholdet med en overskrift.",
        nn: "Byrj innhaldet med ei overskrift.",
        en: "Begin the content with a heading.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            (
                "a.html",
                r##"⟦<html lang="nb">⟧<title>A</title><p><a href="#m">Hopp til innholdet</a></p><p><a href="b.html">Neste kapittel i boka</a></p><p>Meny for alle kapitlene</p><main id="m"><p>Det første kapitlet handler om hvordan alt begynte den gangen.</p></main></html>"##,
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
        let Some(repeated) = Repeated::of(page, pages).filter(|repeated| !repeated.has_heading) else {
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
                nb: "Det som ikke også står på «{other}», begynner uten overskrift.",
                nn: "Det som ikkje òg står på «{other}», byrjar utan overskrift.",
                en: "What is not on “{other}” too begins without a heading.",
            },
        );
    }
}

//! Pages that repeat what other pages have, with no way past it.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{PageSet, Repeated};

pub static RULE: Rule = Rule {
    id: "repeated-content-unavoidable",
    level: Level::Error,
    basis: &[
        Basis::Wcag("2.4.1"),
        Basis::Act("cf77f2"),
        // Where there is no way at all, none of the three is there.
        Basis::Act("047fe0"),
        Basis::Act("b40fd1"),
        Basis::Act("ye5d6e"),
        Basis::Uutilsynet("nett-2.4.1a"),
    ],
    title: Text {
        nb: "Man kommer ikke forbi det som gjentas på hver side",
        nn: "Ein kjem ikkje forbi det som er likt på kvar side",
        en: "There is no way past what every page repeats",
    },
    why: Text {
        nb: "De som bruker tastatur eller skjermleser, må gjennom hele menyen på hver side.",
        nn: "Dei som bruker tastatur eller skjermlesar, må gjennom heile menyen på kvar side.",
        en: "People who use a keyboard or a screen reader must go through the whole menu on every page.",
    },
    fix: Text {
        nb: "La det første på siden være en lenke til innholdet, sett innholdet i main, og begynn det med en overskrift.",
        nn: "La det første på sida vere ei lenkje til innhaldet, set innhaldet i main, og byrj det med ei overskrift.",
        en: "Let the first thing on the page be a link to the content, put the content in main, and begin it with a heading.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            (
                "a.html",
                r#"⟦<html lang="nb">⟧<title>A</title><p><a href="b.html">Neste kapittel i boka</a></p><p>Meny for alle kapitlene</p><p>Det første kapitlet handler om hvordan alt begynte den gangen.</p></html>"#,
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
        let Some(repeated) = Repeated::of(page, pages) else { continue };
        let Some(location) = page.outline.location.clone() else { continue };
        if !repeated.is_unavoidable() {
            continue;
        }
        let other = &repeated.other;
        if page.outline.is_scripted {
            cx.unsure(
                location,
                say! {
                    nb: "Begynnelsen er den samme som på «{other}». Se etter om knappene på siden skjuler den eller hopper over den.",
                    nn: "Byrjinga er den same som på «{other}». Sjå etter om knappane på sida gøymer ho eller hoppar over ho.",
                    en: "The beginning is the same as on “{other}”. See whether the buttons on the page hide it or skip it.",
                },
            );
            continue;
        }
        cx.report(
            location,
            say! {
                nb: "Begynnelsen er den samme som på «{other}», og det er ingen overskrift, hoveddel eller lenke å hoppe til.",
                nn: "Byrjinga er den same som på «{other}», og det er inga overskrift, hovuddel eller lenkje å hoppe til.",
                en: "The beginning is the same as on “{other}”, and there is no heading, main part or link to go to.",
            },
        );
    }
}

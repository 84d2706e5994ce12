//! Lists that hold something else than items.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, html};
use crate::tags;

pub static RULE: Rule = Rule {
    id: "list-with-strangers",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Uutilsynet("131c2025")],
    title: Text {
        nb: "Listen inneholder noe annet enn punkter",
        nn: "Lista inneheld noko anna enn punkt",
        en: "The list holds something else than items",
    },
    why: Text {
        nb: "Skjermlesere sier feil antall punkter.",
        nn: "Skjermlesarar seier feil tal på punkt.",
        en: "Screen readers say the wrong number of items.",
    },
    fix: Text {
        nb: "Sett alt i listen inn i punkter (li). I en liste med begreper (dl) kommer først begrepet (dt) og så forklaringen (dd).",
        nn: "Set alt i lista inn i punkt (li). I ei liste med omgrep (dl) kjem først omgrepet (dt) og så forklaringa (dd).",
        en: "Put everything in the list into items (li). In a list of terms (dl), first comes the term (dt) and then the description (dd).",
    },
    limits: &[],
    examples: &[
        Example::bad_html("⟦<ul>⟧<li>Møter</li><p>Saker</p></ul>"),
        Example::bad_html("⟦<ul>⟧Møter<li>Saker</li></ul>"),
        Example::bad_html("⟦<dl>⟧<dt>Leder</dt><dt>Nestleder</dt></dl>"),
        Example::bad_html("⟦<dl>⟧<dd>Kari</dd><dt>Leder</dt></dl>"),
        Example::good_html("<ul><li>Møter</li><li><p>Saker</p></li></ul>"),
        Example::good_html("<dl><div><dt>Leder</dt><dd>Kari</dd></div></dl>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for list in page.select(css!("ul, ol, menu, dl")) {
        // A list of terms that is made another kind of list is judged by its role.
        let is_made_over = list.is("dl") && list.explicit_role().is_some();
        if list.is_hidden() || is_made_over || !list.role().is_none_or(|role| role.inherits("list")) {
            continue;
        }
        let (stranger, of) = (html::stranger(list), list.tag());
        let Some(stranger) = stranger else {
            if list.is("dl") && html::is_half_told(list) {
                cx.report(
                    list.place(),
                    say! {
                        nb: "Listen har ikke både begreper (dt) og forklaringer (dd).",
                        nn: "Lista har ikkje både omgrep (dt) og forklaringar (dd).",
                        en: "The list does not have both terms (dt) and descriptions (dd).",
                    },
                );
            } else if let Some(part) = Some(list).filter(|n| n.is("dl")).and_then(html::out_of_order) {
                let message = if part.is("dd") {
                    say! {
                        nb: "En forklaring (dd) står uten begrep (dt) foran.",
                        nn: "Ei forklaring (dd) står utan omgrep (dt) framfor.",
                        en: "A description (dd) stands without a term (dt) before it.",
                    }
                } else {
                    say! {
                        nb: "Et begrep (dt) står uten forklaring (dd) etter.",
                        nn: "Eit omgrep (dt) står utan forklaring (dd) etter.",
                        en: "A term (dt) stands without a description (dd) after it.",
                    }
                };
                cx.report(list.place(), message)
                    .see(part.source(), say! { nb: "Her er det.", nn: "Her er det.", en: "Here it is." });
            }
            continue;
        };
        let reported = if let Some(text) = stranger.as_text() {
            let text: String = text.trim().chars().take(40).collect();
            cx.report(
                list.place(),
                say! {
                    nb: "«{text}» står rett i <{of}> og ikke i et punkt.",
                    nn: "«{text}» står rett i <{of}> og ikkje i eit punkt.",
                    en: "“{text}” stands directly in <{of}> and not in an item.",
                },
            )
        } else if let Some(role) =
            stranger.explicit_role().filter(|_| stranger.is_any(tags!["li", "dt", "dd"]))
        {
            let (tag, role) = (stranger.tag(), role.name);
            cx.report(
                list.place(),
                say! {
                    nb: "<{tag}> i <{of}> har rollen «{role}» og er ikke noe punkt.",
                    nn: "<{tag}> i <{of}> har rolla «{role}» og er ikkje noko punkt.",
                    en: "<{tag}> in <{of}> has the role “{role}” and is no item.",
                },
            )
        } else {
            let tag = stranger.tag();
            cx.report(
                list.place(),
                say! {
                    nb: "<{tag}> kan ikke stå rett i <{of}>.",
                    nn: "<{tag}> kan ikkje stå rett i <{of}>.",
                    en: "<{tag}> cannot stand directly in <{of}>.",
                },
            )
        };
        reported.see(stranger.source(), say! { nb: "Her er det.", nn: "Her er det.", en: "Here it is." });
    }
}

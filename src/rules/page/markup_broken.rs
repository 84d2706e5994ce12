//! Tags that do not fit together, so that browsers must guess.

use crate::source::Span;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{FaultKind, Page};

pub static RULE: Rule = Rule {
    id: "markup-broken",
    level: Level::Warning,
    basis: &[Basis::Own("HTML, 13.2")],
    title: Text {
        nb: "Koden på siden henger ikke sammen",
        nn: "Koden på sida heng ikkje saman",
        en: "The code of the page does not fit together",
    },
    why: Text {
        nb: "Nettlesere må gjette hva som hører sammen, og skjermlesere kan få noe annet enn det man ser.",
        nn: "Nettlesarar må gjette kva som høyrer saman, og skjermlesarar kan få noko anna enn det ein ser.",
        en: "Browsers must guess what belongs together, and screen readers may get something else than what is seen.",
    },
    fix: Text {
        nb: "Lukk det som er åpnet, i riktig rekkefølge.",
        nn: "Lukk det som er opna, i rett rekkjefølgje.",
        en: "Close what is opened, in the right order.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("<!doctype html><p>a ⟦</b>⟧ b</p>"),
        Example::bad_html("<!doctype html><table>⟦<p>⟧x</p></table>"),
        Example::good_html("<!doctype html><p>a <b>b</b></p>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let mut last = None;
    for fault in &page.dom.faults {
        // One mistake often makes several complaints; a person needs the first of each place.
        let other_rule = matches!(fault.kind, FaultKind::DuplicateAttribute { .. } | FaultKind::NoDoctype);
        if other_rule {
            continue;
        }
        let follows = last.is_some_and(|span: Span| fault.span.start <= span.end);
        last = Some(fault.span);
        if follows {
            continue;
        }
        if matches!(fault.kind, FaultKind::TooDeep | FaultKind::TooMany) {
            cx.unsure(
                page.dom.place_of(fault),
                say! {
                    nb: "Her ligger elementene så dypt inni hverandre at vi ikke har kunnet kontrollere alt.",
                    nn: "Her ligg elementa så djupt inni kvarandre at vi ikkje har kunna kontrollere alt.",
                    en: "Here the elements lie so deep inside each other that we could not check everything.",
                },
            );
            continue;
        }
        let code = page.html.get(fault.span.range()).unwrap_or("").chars().take(60).collect::<String>();
        if let FaultKind::Unclosed { before } = &fault.kind {
            let before = if before.is_empty() { "</html>" } else { before };
            cx.report(
                page.dom.place_of(fault),
                say! {
                    nb: "«{code}» er åpnet her og ikke lukket før «{before}».",
                    nn: "«{code}» er opna her og ikkje lukka før «{before}».",
                    en: "“{code}” is opened here and not closed before “{before}”.",
                },
            );
            continue;
        }
        cx.report(
            page.dom.place_of(fault),
            say! {
                nb: "Nettlesere må gjette her: «{code}».",
                nn: "Nettlesarar må gjette her: «{code}».",
                en: "Browsers must guess here: “{code}”.",
            },
        );
    }
}

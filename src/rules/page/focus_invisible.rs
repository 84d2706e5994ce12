//! Things that look the same with and without the keyboard focus.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::style::{Pseudo, Question, State};
use crate::page::{Namespace, Node, Page, contrast, script, tree};
use crate::tags;

pub static RULE: Rule = Rule {
    id: "focus-invisible",
    level: Level::Error,
    basis: &[Basis::Wcag("2.4.7"), Basis::Uutilsynet("247aNett2025"), Basis::Act("oj04fd")],
    title: Text {
        nb: "Det synes ikke hvor tastaturet er",
        nn: "Det syner ikkje kvar tastaturet er",
        en: "Nothing shows where the keyboard is",
    },
    why: Text {
        nb: "De som bruker tastatur, ser ikke hvor på siden de er.",
        nn: "Dei som bruker tastatur, ser ikkje kvar på sida dei er.",
        en: "People who use a keyboard cannot see where on the page they are.",
    },
    fix: Text {
        nb: "La nettleserens ramme stå, eller lag en tydelig ramme med :focus-visible.",
        nn: "La ramma til nettlesaren stå, eller lag ei tydeleg ramme med :focus-visible.",
        en: "Keep the browser's own ring, or make a clear one with :focus-visible.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<style>a { outline: none }</style>⟦<a href="/x">⟧Møter</a>"#),
        Example::bad_html(
            r#"<style>a:focus { outline: 0; transition: color 1s }</style>⟦<a href="/x">⟧Møter</a>"#,
        ),
        Example::bad_html(
            r#"<style>.a { outline: 0 } .b:focus { outline: 0; background: #005b82 }</style>⟦<a class="a" href="/x">⟧Møter</a><a class="b" href="/y">Saker</a>"#,
        ),
        Example::good_html(r#"<a href="/x">Møter</a>"#),
        Example::good_html(
            r#"<style>a { outline: none } a:focus { background: #202733; color: white }</style><a href="/x">Møter</a>"#,
        ),
        Example::good_html(
            r#"<style>:focus { outline: none } li:focus-within { outline: 3px solid }</style><ul><li><a href="/x">Møter</a></ul>"#,
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for dom in page.dom.documents() {
        let modes = dom.styled().modes();
        let Some(focus) = modes.iter().position(|m| m.state == State::Focus && !m.dark) else { continue };
        if contrast::is_incomplete(dom) {
            continue;
        }
        for stop in dom.elements().filter(|n| n.is_tabbable() && n.namespace() == Namespace::Html) {
            // Where there is a caret, it shows; in a frame, what is inside takes the focus.
            let shows_itself = stop.is_any(tags!["textarea", "iframe", "embed", "object", "audio", "video"])
                || (stop.is("input") && is_typed_in(stop))
                || stop.has("contenteditable");
            if shows_itself || stop.is("area") || is_shown(stop, focus) {
                continue;
            }
            // Out of sight and staying there: another rule's matter.
            if stop.is_off_screen() && dom_label_shows(stop, focus) {
                continue;
            }
            if by_script(stop) {
                cx.unsure(
                    stop.place(),
                    say! {
                        nb: "Stilene viser ikke fokus her, men et skript gjør kanskje det. Prøv med Tab-tasten.",
                        nn: "Stilane viser ikkje fokus her, men eit skript gjer det kanskje. Prøv med Tab-tasten.",
                        en: "The styles do not show focus here, but a script may. Try the Tab key.",
                    },
                );
                continue;
            }
            let name = if stop.name().is_empty() { stop.tag() } else { stop.name() };
            cx.report(
                stop.place(),
                say! {
                    nb: "«{name}» ser likt ut med og uten fokus.",
                    nn: "«{name}» ser likt ut med og utan fokus.",
                    en: "“{name}” looks the same with and without focus.",
                },
            );
        }
    }
}

/// Whether the element, or something that its focus can change, looks different with focus.
fn is_shown(stop: Node, focus: usize) -> bool {
    let differs = |node: Node| {
        let context = node.context();
        context.answers(Question::Altered, focus, || {
            !context.style(0).looks_like(context.style(focus))
                || [Pseudo::Before, Pseudo::After].into_iter().any(|which| {
                    match (context.pseudo(which, 0), context.pseudo(which, focus)) {
                        (Some(rest), Some(with)) => !rest.looks_like(with),
                        (None, None) => false,
                        _ => true,
                    }
                })
        })
    };
    let asks_within = stop.dom.styled().asks_within();
    // In this mode everything has focus; what can have it itself shows its own.
    let takes_it = |node: Node| tree::takes_focus(node) || node.descendant_elements().any(tree::takes_focus);
    differs(stop)
        || stop.descendant_elements().take(200).any(differs)
        || stop.ancestors().any(|n| n.is_element() && (asks_within || !tree::takes_focus(n)) && differs(n))
        || std::iter::successors(stop.next_element(), |n| n.next_element()).take(20).any(|n| {
            let parts = std::iter::once(n).chain(n.descendant_elements().take(50));
            parts.into_iter().any(|part| differs(part) && !takes_it(part))
        })
}

/// Hidden controls whose visible label is what people see.
fn dom_label_shows(stop: Node, focus: usize) -> bool {
    stop.labels()
        .any(|label| is_shown(label, focus) || label.next_element().is_some_and(|n| is_shown(n, focus)))
}

fn is_typed_in(input: Node) -> bool {
    !matches!(
        input.keyword("type").as_deref(),
        Some("checkbox" | "radio" | "range" | "color" | "file" | "submit" | "reset" | "button" | "image")
    )
}

fn by_script(stop: Node) -> bool {
    let listens = |n: Node| ["onfocus", "onfocusin", "onblur", "onkeyup"].iter().any(|a| n.has(a));
    std::iter::once(stop).chain(stop.ancestors()).any(listens) || script::mentions(stop.dom, "focus")
}

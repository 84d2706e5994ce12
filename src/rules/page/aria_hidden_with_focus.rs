//! Things hidden from screen readers that the Tab key still stops at.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page, script, tree};

pub static RULE: Rule = Rule {
    id: "aria-hidden-with-focus",
    level: Level::Error,
    basis: &[Basis::Wcag("4.1.2"), Basis::Act("6cfa84")],
    title: Text {
        nb: "Skjult innhold kan få fokus",
        nn: "Gøymt innhald kan få fokus",
        en: "Hidden content takes focus",
    },
    why: Text {
        nb: "De som bruker skjermleser, havner på noe som ikke blir lest opp.",
        nn: "Dei som bruker skjermlesar, hamnar på noko som ikkje blir lese opp.",
        en: "People who use a screen reader land on something that is not read aloud.",
    },
    fix: Text {
        nb: r#"Fjern aria-hidden="true", eller ta elementet ut av rekkefølgen med tabindex="-1"."#,
        nn: r#"Ta bort aria-hidden="true", eller ta elementet ut av rekkjefølgja med tabindex="-1"."#,
        en: r#"Remove aria-hidden="true", or take the element out of the order with tabindex="-1"."#,
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<div aria-hidden="true">⟧<input></div>"#),
        Example::bad_html(r#"⟦<p tabindex="0" aria-hidden="true">⟧x</p>"#),
        Example::good_html(r#"<div aria-hidden="true"><button tabindex="-1">x</button></div>"#),
        Example::good_html(r#"<div aria-hidden="true"><a href="/" style="display:none">x</a></div>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for root in page.select(css!("[aria-hidden]")) {
        // Each hidden part once, from its top.
        if !root.is_aria_hidden() || root.parent().is_some_and(Node::is_aria_hidden) || !root.is_rendered() {
            continue;
        }
        let all = std::iter::once(root).chain(root.descendants());
        let Some(stop) = all.clone().find(|node| tree::is_tab_stop(*node)) else {
            let frame = all.clone().find(|node| node.is("iframe") && node.is_tabbable() && node.has("src"));
            if let Some(frame) = frame {
                cx.unsure(
                    frame.place(),
                    say! {
                        nb: "Rammen er skjult for skjermlesere. Se etter om innholdet har lenker eller knapper.",
                        nn: "Ramma er gøymd for skjermlesarar. Sjå etter om innhaldet har lenkjer eller knappar.",
                        en: "The frame is hidden from screen readers. See whether its content has links or buttons.",
                    },
                );
            }
            continue;
        };
        let what = called(stop);
        let reported = if script::moves_focus(stop, root) {
            cx.unsure(
                root.place(),
                say! {
                    nb: "{what} kan få fokus, men er skjult for skjermlesere. Et skript kan flytte fokus videre; prøv med tastaturet.",
                    nn: "{what} kan få fokus, men er gøymd for skjermlesarar. Eit skript kan flytte fokus vidare; prøv med tastaturet.",
                    en: "{what} takes focus but is hidden from screen readers. A script may move focus on; try with the keyboard.",
                },
            )
        } else {
            cx.report(
                root.place(),
                say! {
                    nb: "{what} kan få fokus, men er skjult for skjermlesere.",
                    nn: "{what} kan få fokus, men er gøymd for skjermlesarar.",
                    en: "{what} takes focus but is hidden from screen readers.",
                },
            )
        };
        if stop != root {
            reported.see(stop.source(), say! { nb: "Her er det.", nn: "Her er det.", en: "Here it is." });
        }
    }
}

/// The element, with the words people see in it.
fn called(node: Node) -> String {
    let text: String = node.visible_text().chars().take(40).collect();
    let tag = node.tag();
    if text.is_empty() { format!("<{tag}>") } else { format!("<{tag}> «{text}»") }
}

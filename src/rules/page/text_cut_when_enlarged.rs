//! Text that is cut off when it is made twice as large.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::style::{Kw, Prop, Style};
use crate::page::{Namespace, Node, Page, visual};
use crate::tags;

pub static RULE: Rule = Rule {
    id: "text-cut-when-enlarged",
    level: Level::Error,
    basis: &[Basis::Wcag("1.4.4"), Basis::Uutilsynet("nett-1.4.4a"), Basis::Act("59br37")],
    title: Text {
        nb: "Teksten blir kuttet når siden forstørres",
        nn: "Teksten blir kutta når sida blir forstørra",
        en: "The text is cut off when the page is enlarged",
    },
    why: Text {
        nb: "De som forstørrer teksten for å kunne lese, mister slutten av den.",
        nn: "Dei som forstørrar teksten for å kunne lese, mistar slutten av han.",
        en: "People who enlarge the text to read it lose the end of it.",
    },
    fix: Text {
        nb: "Ta bort den faste høyden, eller la teksten brytes over flere linjer.",
        nn: "Ta bort den faste høgda, eller la teksten brytast over fleire linjer.",
        en: "Remove the fixed height, or let the text take several lines.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"⟦<p style="overflow: hidden; height: 1.2em">⟧Utvalget møtes fire ganger i året og gir råd om hvordan tjenestene kan bli bedre for alle som bruker dem. Møtene er åpne.</p>"#,
        ),
        Example::good_html(r#"<p style="overflow: hidden">Utvalget møtes fire ganger i året.</p>"#),
        Example::good_html(
            r#"<p style="overflow: auto; height: 1.2em" tabindex="0">Utvalget møtes fire ganger i året og gir råd om hvordan tjenestene kan bli bedre.</p>"#,
        ),
    ],
    check: Check::Page(check),
};

/// An ordinary window at 200 %, and the margins of the body.
const WINDOW: f32 = 640.0 - 16.0;

fn check(page: &Page, cx: &mut Cx) {
    for dom in page.dom.documents() {
        for node in dom.elements() {
            if node.namespace() == Namespace::Html && cuts(node.style()) {
                judge(node, cx);
            }
        }
    }
}

fn hides(style: &Style, prop: Prop) -> bool {
    matches!(style.kw(prop), Some(Kw::Hidden | Kw::Clip))
}

/// Whether the box may cut its contents at all.
fn cuts(style: &Style) -> bool {
    hides(style, Prop::OverflowY) || hides(style, Prop::OverflowX)
}

fn judge(node: Node, cx: &mut Cx) {
    let style = node.style();
    if node.is_any(tags!["html", "body", "input", "textarea", "select", "img", "iframe", "hr", "button"])
        || node.tag() == "svg"
        || node.is_hidden()
        || node.is_off_screen()
    {
        return;
    }
    // Only text that stands in the box itself can be measured from here.
    let text = node.visible_text();
    let plain = node
        .descendant_elements()
        .all(|n| n.is_any(tags!["br", "b", "i", "em", "strong", "a", "span", "wbr"]));
    if text.is_empty() || !plain || node.children().all(|n| n.as_text().is_none_or(|t| t.trim().is_empty())) {
        return;
    }
    let (room, _) = visual::room(node, WINDOW);
    let height = style.px(Prop::Height).or(style.px(Prop::MaxHeight));
    let nowrap = matches!(style.kw(Prop::WhiteSpace), Some(Kw::Nowrap | Kw::Pre));
    let (mut surely, mut perhaps) = (false, false);
    if hides(style, Prop::OverflowY)
        && let Some(height) = height
    {
        let width = if nowrap { f32::MAX } else { room };
        let (least, most) = visual::text_height(&text, style, width);
        let room =
            height + style.px(Prop::PaddingTop).unwrap_or(0.0) + style.px(Prop::PaddingBottom).unwrap_or(0.0);
        surely |= least > room * 1.05 && room > 0.0;
        perhaps |= most > room * 1.05;
    }
    // Where three dots tell that there is more, it is not enlarging that cuts the text.
    if hides(style, Prop::OverflowX) && nowrap && style.kw(Prop::TextOverflow) != Some(Kw::Ellipsis) {
        for line in lines(node) {
            let (least, most) = visual::text_width(&line, style);
            surely |= least > room;
            perhaps |= most > room;
        }
    }
    if !surely && !perhaps {
        return;
    }
    // Somewhere near there may be a way to all of it.
    let way_out = node.next_element().is_some_and(|n| n.is_any(tags!["a", "button", "details"]))
        || node.has("title")
        || node.closest("a").is_some()
        || node.is_any(tags!["summary"]);
    if surely && !way_out {
        let start: String = text.chars().take(40).collect();
        cx.report(
            node.place(),
            say! {
                nb: "Teksten «{start}…» får ikke plass når siden forstørres til 200 prosent.",
                nn: "Teksten «{start}…» får ikkje plass når sida blir forstørra til 200 prosent.",
                en: "The text “{start}…” does not fit when the page is enlarged to 200 percent.",
            },
        );
    } else {
        cx.unsure(
            node.place(),
            say! {
                nb: "Teksten kan bli kuttet når siden forstørres. Prøv med 200 prosent.",
                nn: "Teksten kan bli kutta når sida blir forstørra. Prøv med 200 prosent.",
                en: "The text may be cut off when the page is enlarged. Try 200 percent.",
            },
        );
    }
}

/// The lines a `br` makes.
fn lines(node: Node) -> Vec<String> {
    let mut lines = vec![String::new()];
    for part in node.descendants() {
        if part.is("br") {
            lines.push(String::new());
        } else if let (Some(text), Some(line)) = (part.as_text(), lines.last_mut()) {
            line.push_str(text);
        }
    }
    lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

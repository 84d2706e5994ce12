//! Space between letters, words and lines that readers cannot widen.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Decimal, Text, say};
use crate::page::style::{Kw, Prop, Styled};
use crate::page::{Namespace, Node, Page, visual};

pub static RULE: Rule = Rule {
    id: "text-spacing-locked",
    level: Level::Error,
    basis: &[
        Basis::Wcag("1.4.12"),
        Basis::Uutilsynet("nett-1.4.12a"),
        Basis::Act("24afc2"),
        Basis::Act("9e45ec"),
        Basis::Act("78fd32"),
    ],
    title: Text {
        nb: "Leseren kan ikke øke avstanden i teksten",
        nn: "Lesaren kan ikkje auke avstanden i teksten",
        en: "Readers cannot widen the space in the text",
    },
    why: Text {
        nb: "Mange med lesevansker trenger mer luft mellom bokstaver, ord og linjer enn vi gir dem.",
        nn: "Mange med lesevanskar treng meir luft mellom bokstavar, ord og linjer enn vi gir dei.",
        en: "Many who find reading hard need more space between letters, words and lines than we give.",
    },
    fix: Text {
        nb: "Ta bort !important, eller gi så mye plass som kravet sier.",
        nn: "Ta bort !important, eller gi så mykje plass som kravet seier.",
        en: "Remove !important, or give as much space as is asked for.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<p style="letter-spacing: 0.1em !important">⟧Møtet er åpent for alle</p>"#),
        Example::bad_html(r#"⟦<p style="word-spacing: 0 !important">⟧Møtet er åpent for alle</p>"#),
        Example::bad_html(
            r#"⟦<p style="line-height: 1.2 !important; max-width: 60px">⟧Møtet er åpent for alle som vil</p>"#,
        ),
        Example::good_html(r#"<p style="letter-spacing: 0.1em">Møtet er åpent for alle</p>"#),
        Example::good_html(r#"<p style="letter-spacing: 0.12em !important">Møtet er åpent for alle</p>"#),
        Example::good_html(r#"<p style="line-height: 1.2 !important; width: 2000px">Møtet er åpent</p>"#),
    ],
    check: Check::Page(check),
};

/// What WCAG asks for, as a share of the font size.
const NEEDED: [(Prop, f32); 3] =
    [(Prop::LetterSpacing, 0.12), (Prop::WordSpacing, 0.16), (Prop::LineHeight, 1.5)];

fn check(page: &Page, cx: &mut Cx) {
    for dom in page.dom.documents() {
        // Most pages lock nothing.
        if !dom.select(css!("[style]")).any(|n| !n.important_inline().is_empty()) {
            continue;
        }
        let texts = dom.elements().filter(|n| {
            n.namespace() == Namespace::Html
                && visual::has_own_text(*n)
                && n.is_visible()
                && !n.is_off_screen()
        });
        for text in texts {
            for (prop, needed) in NEEDED {
                let Some(locked) = locked_by(text, prop) else { continue };
                let style = text.style();
                let size = style.font_size();
                let px = match prop {
                    Prop::LineHeight => style.line_height().unwrap_or(size * 1.2),
                    other => style.px(other).unwrap_or(0.0),
                };
                if size <= 0.0 || px / size >= needed - 0.001 || !style.is_certain(prop) {
                    continue;
                }
                if prop == Prop::LineHeight && !wraps(text, cx) {
                    continue;
                }
                let name = prop.css();
                let share = Decimal::of((px / size * 100.0).round() / 100.0);
                let wanted = Decimal::of(needed);
                cx.report(
                    locked.place(),
                    say! {
                        nb: "{name} er låst med !important til {share:#} ganger skriftstørrelsen. Kravet er minst {wanted:#}.",
                        nn: "{name} er låst med !important til {share:#} gonger skriftstorleiken. Kravet er minst {wanted:#}.",
                        en: "{name} is locked with !important at {share} times the font size. At least {wanted} is needed.",
                    },
                );
            }
        }
    }
}

/// The element whose `style` attribute decides the property for this text, with importance.
fn locked_by(text: Node, prop: Prop) -> Option<Node> {
    for node in std::iter::once(text).chain(text.ancestors()).filter(|n| n.is_element()) {
        if node.important_inline().contains(&prop) {
            return Some(node);
        }
        if Styled::declares(node, prop) {
            return None;
        }
    }
    None
}

/// Whether the text is long enough to need more than one line. Where only the window decides that,
/// somebody has to look.
fn wraps(text: Node, cx: &mut Cx) -> bool {
    let style = text.style();
    if matches!(style.kw(Prop::WhiteSpace), Some(Kw::Nowrap | Kw::Pre)) {
        return false;
    }
    let words = text.visible_text();
    let (room, said) = visual::room(text, 1280.0);
    let (least, most) = visual::text_width(&words, style);
    if least > room {
        return true;
    }
    if most > room || !said {
        cx.unsure(
            text.place(),
            say! {
                nb: "Linjehøyden er låst med !important. Se om teksten går over flere linjer på smale skjermer.",
                nn: "Linjehøgda er låst med !important. Sjå om teksten går over fleire linjer på smale skjermar.",
                en: "The line height is locked with !important. See whether the text takes several lines on narrow screens.",
            },
        );
    }
    false
}

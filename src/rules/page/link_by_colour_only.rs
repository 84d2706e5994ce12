//! Links in running text that only their colour tells apart.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Message, Text, say};
use crate::page::colour::{contrast, shown};
use crate::page::style::{Kw, Prop};
use crate::page::{Node, Page, contrast as colours, visual};
use crate::tags;

pub static RULE: Rule = Rule {
    id: "link-by-colour-only",
    level: Level::Error,
    basis: &[Basis::Wcag("1.4.1"), Basis::Uutilsynet("nett-1.4.1a")],
    title: Text {
        nb: "Bare fargen viser at dette er en lenke",
        nn: "Berre fargen viser at dette er ei lenkje",
        en: "Only the colour shows that this is a link",
    },
    why: Text {
        nb: "De som ikke ser forskjell på farger, finner ikke lenken i teksten.",
        nn: "Dei som ikkje ser skilnad på fargar, finn ikkje lenkja i teksten.",
        en: "People who cannot tell colours apart do not find the link in the text.",
    },
    fix: Text {
        nb: "Strek under lenken, eller gi den en farge som skiller seg tydelig fra teksten rundt.",
        nn: "Strek under lenkja, eller gi henne ein farge som skil seg tydeleg frå teksten rundt.",
        en: "Underline the link, or give it a colour that stands out clearly from the text around it.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"<p>Les mer i ⟦<a href="/x" style="color: #333; text-decoration: none">⟧mandatet</a> for utvalget.</p>"#,
        ),
        Example::bad_html(
            "<style>a { color: #06c; text-decoration: none } @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } a { color: #ddd } }</style><p>Les mer i ⟦<a href=\"/x\">⟧mandatet</a> for utvalget.</p>",
        ),
        Example::good_html(r#"<p>Les mer i <a href="/x" style="color: #333">mandatet</a> for utvalget.</p>"#),
        Example::good_html(
            r#"<p>Les mer i <a href="/x" style="color: #06c; text-decoration: none">mandatet</a> for utvalget.</p>"#,
        ),
        Example::good_html(r#"<p><a href="/x" style="color: #333; text-decoration: none">Mandatet</a></p>"#),
    ],
    check: Check::Page(check),
};

/// What a link's colour must have against the text around (technique G183).
const NEEDED: f64 = 3.0;

fn check(page: &Page, cx: &mut Cx) {
    for link in page.select(css!("a[href], [role]")) {
        if !link.has_role("link")
            || !link.is_visible()
            || link.is_off_screen()
            || link.style().display() != Kw::Inline
        {
            continue;
        }
        let Some(text) = running_text(link) else { continue };
        if visual::own_text(link).is_empty() || is_marked(link, text) || colours::is_incomplete(link.dom) {
            continue;
        }
        for mode in colours::at_rest(link.dom) {
            let Some(behind) = colours::behind(link.context(), mode) else { continue };
            let colour = |node: Node| node.style_in(mode).color().over(behind);
            let (own, around) = (colour(link), colour(text));
            let ratio = contrast(own, around);
            if ratio >= NEEDED {
                continue;
            }
            let ratio = shown(ratio);
            let Message { nb, nn, en } = colours::situation(&link.dom.styled().modes()[mode]);
            cx.report(
                link.place(),
                say! {
                    nb: "Lenken har fargen {own} og teksten rundt {around}{nb}. Det gir {ratio:#}:1, og kravet er 3:1 når lenken ikke har strek under.",
                    nn: "Lenkja har fargen {own} og teksten rundt {around}{nn}. Det gir {ratio:#}:1, og kravet er 3:1 når lenkja ikkje har strek under.",
                    en: "The link is {own} and the text around it {around}{en}. That gives {ratio}:1, and 3:1 is needed when the link is not underlined.",
                },
            );
            break;
        }
    }
}

const BORDERS: [Prop; 4] =
    [Prop::BorderTopColor, Prop::BorderRightColor, Prop::BorderBottomColor, Prop::BorderLeftColor];

/// The element whose running text the link stands in.
fn running_text(link: Node) -> Option<Node> {
    let block = link.ancestors().filter(|n| n.is_element()).find(|n| n.style().display() != Kw::Inline)?;
    let has_words =
        |text: &str| text.split_whitespace().filter(|w| w.chars().any(char::is_alphabetic)).count() >= 2;
    block
        .descendants()
        .take(500)
        .filter(|n| n.as_text().is_some_and(has_words))
        .filter_map(Node::parent_element)
        .find(|p| {
            p.is_visible() && p.closest("a").is_none() && !p.is_any(tags!["button", "label", "select", "nav"])
        })
}

/// Whether something other than the colour tells the link from the text around.
fn is_marked(link: Node, text: Node) -> bool {
    let underlined = |node: Node| node.style().has_decoration_line();
    if std::iter::once(link).chain(link.descendant_elements()).any(underlined) {
        return true;
    }
    let (own, around) = (link.style(), text.style());
    let borders = own.border_widths().into_iter().zip(BORDERS);
    borders.into_iter().any(|(width, colour)| width > 0.0 && !own.paint(colour).is_transparent())
        || own.font_weight() >= around.font_weight() + 200.0
        || own.font_size() >= around.font_size() * 1.2
        || own.kw(Prop::FontStyle) != around.kw(Prop::FontStyle)
        || !own.paint(Prop::BackgroundColor).is_transparent()
        || own.background_images().next().is_some()
        || own.box_shadows().next().is_some()
        || own.font_families().next() != around.font_families().next()
        || own.kw(Prop::TextTransform) != around.kw(Prop::TextTransform)
        || link.descendant_elements().any(|n| n.is("img") || n.tag() == "svg")
        || link.generated(crate::page::style::Pseudo::Before).is_some()
        || link.generated(crate::page::style::Pseudo::After).is_some()
}

//! Links that open a mail program without saying so.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page, phrases};

pub static RULE: Rule = Rule {
    id: "link-to-mail-untold",
    level: Level::Tip,
    basis: &[Basis::Wcag("2.4.4"), Basis::Own("WCAG, G91")],
    title: Text {
        nb: "Lenken åpner e-post uten å si det",
        nn: "Lenkja opnar e-post utan å seie det",
        en: "The link opens mail without saying so",
    },
    why: Text {
        nb: "De som venter en side, får opp et annet program. De som bruker en annens maskin, får ikke tak i adressen.",
        nn: "Dei som ventar ei side, får opp eit anna program. Dei som bruker maskina til ein annan, får ikkje tak i adressa.",
        en: "People who expect a page get another program. People at somebody else's computer cannot get the address.",
    },
    fix: Text {
        nb: "La lenken vise adressen, eller si i lenken at den er til e-post.",
        nn: "La lenkja vise adressa, eller sei i lenkja at ho er til e-post.",
        en: "Let the link show the address, or say in the link that it is to mail.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<a href="mailto:post@example.no">⟧Kontakt oss</a>"#),
        Example::good_html(r#"<a href="mailto:post@example.no">post@example.no</a>"#),
        Example::good_html(r#"<a href="mailto:post@example.no">Send oss en e-post</a>"#),
        Example::good_html(r#"<p>E-post: <a href="mailto:post@example.no">Kari Dahl</a></p>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for link in page.select(css!("a[href]")) {
        let href = link.attr("href").unwrap_or("").trim();
        let is_mail = href.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
        if !is_mail || link.is_hidden() || link.name().is_empty() {
            continue;
        }
        let name = link.name();
        let said = |text: &str| text.contains('@') || phrases::says_mail(text);
        if said(name) || said(&words_before(link)) {
            continue;
        }
        cx.report(
            link.place(),
            say! {
                nb: "Lenken «{name}» åpner e-post.",
                nn: "Lenkja «{name}» opnar e-post.",
                en: "The link “{name}” opens mail.",
            },
        );
    }
}

/// The words right before a link: in the same line, or in what stands before its own element.
fn words_before(link: Node) -> String {
    let beside = link.previous_sibling().and_then(Node::as_text).unwrap_or("");
    if !beside.trim().is_empty() {
        return beside.to_owned();
    }
    let before = match link.previous_element() {
        Some(before) => Some(before).filter(|n| !n.is_block()),
        None => link.parent_element().and_then(Node::previous_element),
    };
    before.map(Node::visible_text).unwrap_or_default()
}

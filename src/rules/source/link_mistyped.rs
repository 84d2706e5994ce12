//! Links and pictures that stay text because of how they are typed.

use std::ops::Range;

use memchr::memmem::find_iter;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::begins_with_host;
use crate::source::markdown::{is_text, texts};
use crate::source::{Document, Span};

pub static RULE: Rule = Rule {
    id: "link-mistyped",
    level: Level::Warning,
    basis: &[Basis::Council("V47"), Basis::Own("CommonMark 6.3")],
    title: Text {
        nb: "Lenken blir til vanlig tekst",
        nn: "Lenkja blir til vanleg tekst",
        en: "The link becomes ordinary text",
    },
    why: Text {
        nb: "Leserne ser klammer og en adresse, og har ingenting å trykke på.",
        nn: "Lesarane ser klammer og ei adresse, og har ingenting å trykkje på.",
        en: "Readers see brackets and an address, and have nothing to press.",
    },
    fix: Text {
        nb: "Skriv [teksten](adressen): klammer om teksten, parenteser om adressen, og ikke mellomrom mellom dem. Er det mellomrom i adressen, skriv %20 der.",
        nn: "Skriv [teksten](adressa): klammer om teksten, parentesar om adressa, og ikkje mellomrom mellom dei. Er det mellomrom i adressa, skriv %20 der.",
        en: "Write [the text](address): square brackets around the text, round ones around the address, and no space between them. Where there is a space in the address, write %20.",
    },
    limits: &[],
    examples: &[
        Example::bad("Les mer hos ⟦[Nav Hamar] (https://www.nav.no/hamar)⟧."),
        Example::bad("Les mer hos ⟦(Nav Hamar)[https://www.nav.no/hamar]⟧."),
        Example::bad("Se ⟦[referatet](/vedlegg/referat mai.pdf)⟧."),
        Example::bad("⟦![Vi møtes](/bilder/vi møtes.png)⟧"),
        Example::good("Les mer hos [Nav Hamar](https://www.nav.no/hamar)."),
        Example::good("Vi svarte [ja] (med forbehold). Skriv `[tekst] (https://nav.no)`."),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    let Some((body, offset)) = document.body() else { return };
    let mut plain = None;
    // Where the text ends and the address begins.
    for joint in ["] (", "](", ")["] {
        for at in find_iter(body.as_bytes(), joint.as_bytes()) {
            let Some(link) = around(body, at, joint) else { continue };
            let bracket = link.start + usize::from(body[link.start..].starts_with('!'));
            if !is_text(plain.get_or_insert_with(|| texts(body)), bracket) {
                continue;
            }
            let text: String = body[link.clone()].chars().take(80).collect();
            cx.report(
                document.place(Span::new(link.start, link.end).shifted(offset)),
                say! {
                    nb: "«{text}» er ikke skrevet som en lenke skal være.",
                    nn: "«{text}» er ikkje skriven slik ei lenkje skal vere.",
                    en: "“{text}” is not written as a link should be.",
                },
            );
        }
    }
}

/// The whole of what was meant as a link or a picture, whose text ends at `at`.
fn around(body: &str, at: usize, joint: &str) -> Option<Range<usize>> {
    let (open, shut) = if joint == ")[" { ('(', ']') } else { ('[', ')') };
    let line = body[..at].rfind('\n').map_or(0, |end| end + 1);
    let start = line + body[line..at].rfind(open)?;
    let from = at + joint.len();
    let rest = body[from..].lines().next().unwrap_or("");
    let end = rest.find(shut)?;
    let address = rest[..end].trim();
    let is_image = open == '[' && body[line..start].ends_with('!');
    let is_mistyped = joint != "](" || address.contains(char::is_whitespace);
    (at > start + 1 && is_mistyped && is_address(address))
        .then(|| start - usize::from(is_image)..from + end + 1)
}

fn is_address(text: &str) -> bool {
    let starts = ["http://", "https://", "mailto:", "tel:", "www.", "/", "./", "../"];
    let ends = [".md", ".html", ".pdf", ".png", ".jpg", ".jpeg", ".svg", ".docx"];
    let is_path =
        starts.iter().any(|start| text.starts_with(start)) || ends.iter().any(|end| text.ends_with(end));
    is_path || (begins_with_host(text) && !text.contains(char::is_whitespace))
}

//! Programs, frames and styles hidden in content.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::markdown::{self, Event, Tag};
use crate::source::raw_html::{Danger, dangers, runs};
use crate::source::{Content, Document, Span};

pub static RULE: Rule = Rule {
    id: "script-in-content",
    level: Level::Error,
    basis: &[Basis::Own("Innhold kan komme fra mange og skal ikke kunne kjøre program i nettleseren")],
    title: Text {
        nb: "Teksten inneholder programkode",
        nn: "Teksten inneheld programkode",
        en: "The text holds program code",
    },
    why: Text {
        nb: "Koden kjører hos alle som åpner siden. Den kan lure leserne eller hente opplysninger om dem.",
        nn: "Koden køyrer hos alle som opnar sida. Han kan lure lesarane eller hente opplysningar om dei.",
        en: "The code runs for everyone who opens the page. It may deceive readers or collect facts about them.",
    },
    fix: Text {
        nb: "Ta bort koden. Trenger du noe Markdown ikke kan, spør dem som har ansvar for nettstedet.",
        nn: "Ta bort koden. Treng du noko Markdown ikkje kan, spør dei som har ansvar for nettstaden.",
        en: "Remove the code. If you need something Markdown cannot do, ask those who run the site.",
    },
    limits: &[],
    examples: &[
        Example::bad("Hei\n\n⟦<script>⟧alert(1)</script>\n"),
        Example::bad("Et bilde <img src=x ⟦onerror=alert(1)⟧> her."),
        Example::bad("Se ⟦[siden](javascript:alert(1))⟧."),
        Example::good("Et <abbr title=\"on=load\">ord</abbr> og `<script>` i kode."),
        Example::good("[Siden](https://www.nav.no/) og <details><summary>Mer</summary></details>"),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    if !document.path.starts_with("content/") {
        return;
    }
    let mut found: Vec<(Danger, Span)> = Vec::new();
    match (&document.content, document.body()) {
        (_, Some((body, _))) if !may_run(body) => {}
        (_, Some((body, offset))) => {
            for (event, range) in markdown::events(body) {
                match event {
                    Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                        in_html(&body[range.clone()], offset + range.start, &mut found);
                    }
                    Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. })
                        if runs(&dest_url) =>
                    {
                        found.push((Danger::Address, Span::new(range.start, range.end).shifted(offset)));
                    }
                    _ => {}
                }
            }
        }
        // Drawings are published as they are and may hold programs too.
        (Content::Text, _) if matches!(&*ending(document), "svg" | "html" | "htm" | "xml") => {
            in_html(&document.text, 0, &mut found);
        }
        _ => {}
    }
    for (danger, span) in found {
        let text: String = document.slice(span).chars().take(60).collect();
        let message = match danger {
            Danger::Element(name) => say! {
                nb: "Elementet <{name}> kan ikke stå i innholdet.",
                nn: "Elementet <{name}> kan ikkje stå i innhaldet.",
                en: "The element <{name}> cannot stand in content.",
            },
            Danger::Handler => say! {
                nb: "«{text}» kjører kode når noe skjer på siden.",
                nn: "«{text}» køyrer kode når noko skjer på sida.",
                en: "“{text}” runs code when something happens on the page.",
            },
            Danger::Address => say! {
                nb: "Adressen i «{text}» kjører kode i stedet for å åpne en side.",
                nn: "Adressa i «{text}» køyrer kode i staden for å opne ei side.",
                en: "The address in “{text}” runs code instead of opening a page.",
            },
        };
        cx.report(document.place(span), message);
    }
}

/// Whether there are elements in Markdown, or addresses with a scheme of their own, perhaps written with
/// references or escapes.
fn may_run(body: &str) -> bool {
    let bytes = body.as_bytes();
    memchr::memchr3(b'<', b'&', b'\\', bytes).is_some()
        || memchr::memchr_iter(b':', bytes).any(|at| {
            let is_address = bytes.get(at + 1).is_some_and(|next| !next.is_ascii_whitespace());
            is_address && !body[..at].ends_with("https") && !body[..at].ends_with("http")
        })
}

/// What the file's name ends with, in small letters.
fn ending(document: &Document) -> String {
    document.name().rsplit('.').next().unwrap_or("").to_lowercase()
}

fn in_html(html: &str, offset: usize, found: &mut Vec<(Danger, Span)>) {
    found.extend(
        dangers(html)
            .into_iter()
            .map(|(danger, range)| (danger, Span::new(range.start, range.end).shifted(offset))),
    );
}

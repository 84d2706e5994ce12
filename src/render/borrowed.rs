//! Words that a language borrows from bokmål, marked as what they are.
//!
//! A theme need not have every word in every language. Where one is borrowed, the page says so to
//! screen readers: it stands in a `span` with its own language. Templates do not see any of this: the
//! words come between two private characters, which are taken out here before the last pass.

const BEGIN: char = '\u{e000}';
const END: char = '\u{e001}';

/// A borrowed word, on its way through a template.
pub(super) fn marked(word: &str) -> String {
    if word.is_empty() { String::new() } else { format!("{BEGIN}{word}{END}") }
}

/// A page with the borrowed words in elements that tell their language; in attributes and titles, where
/// there can be no elements, only the marks go. `None` where nothing is borrowed.
pub(super) fn told(html: &str) -> Option<String> {
    let mut rest = html;
    let mut at = next_mark(rest)?;
    let mut out = String::with_capacity(html.len() + 256);
    // Whether the word we are in got an element.
    let mut is_open = false;
    loop {
        out.push_str(&rest[..at]);
        if rest[at..].starts_with(BEGIN) {
            is_open = can_hold_elements(&out);
            if is_open {
                out.push_str("<span lang=\"nb\">");
            }
        } else if std::mem::take(&mut is_open) {
            out.push_str("</span>");
        }
        rest = &rest[at + BEGIN.len_utf8()..];
        let Some(next) = next_mark(rest) else { break };
        at = next;
    }
    out.push_str(rest);
    Some(out)
}

/// Where the next of the two characters is. Both begin with a byte that Norwegian has no use for.
fn next_mark(html: &str) -> Option<usize> {
    memchr::memchr_iter(0xee, html.as_bytes()).find(|at| html[*at..].starts_with([BEGIN, END]))
}

/// Whether what comes after `before` is content, not a tag, a title or a script.
fn can_hold_elements(before: &str) -> bool {
    let Some(open) = before.rfind('<') else { return true };
    let tag = &before[open + 1..];
    tag.contains('>') && !["title", "script", "option", "textarea"].iter().any(|name| tag.starts_with(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borrowed_words_tell_their_language_where_they_can() {
        let word = marked("Møter");
        let html =
            format!("<title>{word}</title><nav aria-label=\"{word}\"><a href=\"/\">{word} 2</a></nav>");
        assert_eq!(
            told(&html).as_deref(),
            Some(
                "<title>Møter</title><nav aria-label=\"Møter\"><a href=\"/\"><span lang=\"nb\">Møter</span> 2</a></nav>"
            )
        );
        assert_eq!(told("<p>Møter</p>"), None);
    }
}

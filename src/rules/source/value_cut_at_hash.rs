//! Texts that a number sign cuts off: in YAML the rest of the line is a comment.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::yaml::{Node, Value};
use crate::source::{Document, Span};

pub static RULE: Rule = Rule {
    id: "value-cut-at-hash",
    level: Level::Warning,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Teksten blir kuttet ved #",
        nn: "Teksten blir kutta ved #",
        en: "The text is cut off at #",
    },
    why: Text {
        nb: "Alt etter # på linjen regnes som en kommentar. Leserne får bare se det som står foran.",
        nn: "Alt etter # på linja blir rekna som ein kommentar. Lesarane får berre sjå det som står framfor.",
        en: "All that follows # on the line counts as a comment. Readers see only what stands before it.",
    },
    fix: Text {
        nb: "Sett hele teksten i hermetegn. Er det en kommentar, skriv et mellomrom etter #.",
        nn: "Set heile teksten i hermeteikn. Er det ein kommentar, skriv eit mellomrom etter #.",
        en: "Put quotation marks around the whole text. If it is a comment, write a space after #.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/saker/2026-012.md", "---\nid: 2026-012\ntittel: ⟦Sak #3⟧\n---\n")]),
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nkort_fortalt: ⟦Vi snakket om #metoo på jobben⟧\n---\n",
        )]),
        Example::good_site(&[("content/saker/2026-012.md", "---\nid: 2026-012\ntittel: \"Sak #3\"\n---\n")]),
        Example::good_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012 #nytt nummer\ntittel: Sak 3 # fra Hamar\n---\n",
        )]),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    let Some(root) = document.yaml() else { return };
    let mut waiting: Vec<&Node> = vec![root];
    while let Some(node) = waiting.pop() {
        match &node.value {
            Value::Map(entries) => waiting.extend(entries.iter().map(|entry| &entry.value)),
            Value::List(items) => waiting.extend(items),
            Value::Scalar(scalar) if !scalar.quoted => {
                let Some(rest) = rest(&document.text, node.span) else { continue };
                let (kept, lost) = (&scalar.text, document.slice(rest));
                if !is_text(kept, lost) {
                    continue;
                }
                cx.report(
                    document.place(node.span.to(rest)),
                    say! {
                        nb: "Bare «{kept}» kommer med. «{lost}» regnes som en kommentar. Skriv \"{kept} {lost}\".",
                        nn: "Berre «{kept}» kjem med. «{lost}» blir rekna som ein kommentar. Skriv \"{kept} {lost}\".",
                        en: "Only “{kept}” is read. “{lost}” counts as a comment. Write \"{kept} {lost}\".",
                    },
                );
            }
            Value::Scalar(_) | Value::Null => {}
        }
    }
}

/// What stands after a value on its line, when it is `#` with a letter or digit right after it.
fn rest(text: &str, value: Span) -> Option<Span> {
    let after = text.get(value.end as usize..)?;
    let line = &after[..after.find(['\n', '\r']).unwrap_or(after.len())];
    let hash = line.trim_start_matches(' ');
    let begins = hash.strip_prefix('#')?.chars().next()?;
    if hash.len() == line.len() || !begins.is_alphanumeric() || hash.starts_with("#allow ") {
        return None;
    }
    let start = value.end as usize + line.len() - hash.len();
    Some(Span::new(start, start + hash.trim_end().len()))
}

/// Dates, numbers and words of lists have comments; of texts, the rest of the line is a part.
fn is_text(kept: &str, lost: &str) -> bool {
    let is_number = lost[1..].starts_with(|c: char| c.is_ascii_digit());
    kept.chars().any(char::is_alphabetic)
        && (kept.contains(' ') || kept.starts_with(char::is_uppercase) || is_number)
}

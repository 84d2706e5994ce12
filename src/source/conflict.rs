//! What a version-control system leaves in a file that two people changed: both versions, between marks.
//!
//! In: a file's text. Out: the text with the marks and the other version blanked, so that what is
//! left can be read as it stood, and where the first mark is. Every byte keeps its place.

use super::Span;

/// The text as it was before the two versions met, and the first mark; `None` when there is none.
pub(super) fn settled(text: &str) -> Option<(String, Span)> {
    let has = |mark: &str| memchr::memmem::find(text.as_bytes(), mark.as_bytes()).is_some();
    if !has("<<<<<<<") && !has(">>>>>>>") {
        return None;
    }
    let mut first = None;
    let mut in_other = false;
    let mut in_own = false;
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        let is_mark = if is_mark(words, '<') {
            (in_own, in_other) = (true, false);
            true
        } else if is_mark(words, '>') {
            (in_own, in_other) = (false, false);
            true
        } else if in_own && (is_mark(words, '|') || words == "=======") {
            in_other = true;
            true
        } else {
            false
        };
        if is_mark {
            first.get_or_insert(Span::new(at, at + words.len()));
        }
        if is_mark || in_other {
            out.extend(line.bytes().map(|b| if matches!(b, b'\n' | b'\r') { char::from(b) } else { ' ' }));
        } else {
            out.push_str(line);
        }
        at += line.len();
    }
    first.map(|first| (out, first))
}

/// Seven of a sign, alone or with the name of a version after them.
fn is_mark(line: &str, sign: char) -> bool {
    let rest = line.trim_start_matches(sign);
    line.len() - rest.len() == 7 && (rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::settled;

    #[test]
    fn our_version_is_left_where_it_stood() {
        let text = "id: hamar\n<<<<<<< HEAD\nnavn: Én\n=======\nnavn: Tø\n>>>>>>> grein\ntype: lokalt\n";
        let (left, first) = settled(text).expect("there are marks");
        assert_eq!(left.len(), text.len());
        assert_eq!(&text[first.range()], "<<<<<<< HEAD");
        let lines: Vec<&str> = left.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, ["id: hamar", "navn: Én", "type: lokalt"]);
        assert_eq!(settled("Tittel\n=======\n\n> > > sitat\n"), None);
    }
}

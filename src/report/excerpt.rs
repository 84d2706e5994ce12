//! The line a finding is on, with carets under exactly the characters it is about.
//!
//! A terminal gives a letter with its combining marks one column, a wide character or an emoji two,
//! and a tab as many as are left to the next stop; so columns are counted in what is shown.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::Line;

const TAB: usize = 4;
/// The columns kept before the span when a long line is cut there.
const CONTEXT: usize = 24;
const BAR: &str = "│";

/// What a terminal shows as one thing.
struct Cell {
    /// Where it begins, in bytes of the line.
    at: usize,
    text: String,
    width: usize,
    marked: bool,
}

/// Writes the line and the carets below it: `number` is the line's, `width` the columns there are.
pub(super) fn write(
    line: &Line,
    number: usize,
    width: usize,
    colour: (&str, &str),
    out: &mut (impl Write + ?Sized),
) -> io::Result<()> {
    let number = number.to_string();
    let gutter = " ".repeat(number.len());
    let available = width.saturating_sub(number.len() + 6).max(20);
    let Shown { text, indent, carets } = shown(line, available);
    let text = text.trim_end();
    let (on, off) = colour;
    let indent = " ".repeat(indent);
    let carets = "^".repeat(carets);
    writeln!(out, "{}", format!("  {number} {BAR} {text}").trim_end())?;
    writeln!(out, "  {gutter} {BAR} {indent}{on}{carets}{off}")
}

/// Writes an example, with carets below what stands between ⟦ and ⟧.
///
/// # Errors
/// When `out` does not take it.
pub fn example(text: &str, width: usize, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let start = text.find('⟦');
    let text = text.replacen('⟦', "", 1);
    let end = text.find('⟧');
    let text = text.replacen('⟧', "", 1);
    let mut at = 0;
    for row in text.trim_end().split_inclusive('\n') {
        let is_marked = start.is_some_and(|start| (at..at + row.len()).contains(&start));
        let span = if is_marked { start.unwrap_or(at)..end.unwrap_or(at) } else { at..at };
        let Shown { text: row_text, indent, carets } =
            shown(&Line::of(&text, &span), width.saturating_sub(4).max(20));
        writeln!(out, "{}", format!("  {BAR} {row_text}").trim_end())?;
        if is_marked {
            writeln!(out, "  {BAR} {}{}", " ".repeat(indent), "^".repeat(carets))?;
        }
        at += row.len();
    }
    Ok(())
}

struct Shown {
    text: String,
    /// The columns before the carets.
    indent: usize,
    carets: usize,
}

fn shown(line: &Line, available: usize) -> Shown {
    let cells = cells(line);
    let widths = |cells: &[Cell]| cells.iter().map(|c| c.width).sum::<usize>();
    // An empty span points between two characters, or after the last.
    let first = cells.iter().position(|c| c.marked || c.at >= line.from).unwrap_or(cells.len());
    let marked: usize = cells[first..].iter().take_while(|c| c.marked).map(|c| c.width).sum();

    // From the left: drop what stands too far before the span.
    let mut start = 0;
    let mut more_before = line.more_before;
    if widths(&cells[..first]) + marked.min(available / 2) + 2 > available {
        let mut kept = 0;
        start = first;
        while start > 0 && kept + cells[start - 1].width <= CONTEXT.min(available / 3) {
            start -= 1;
            kept += cells[start].width;
        }
        more_before |= start > 0;
    }
    // From the right: what does not fit.
    let room = available - usize::from(more_before) - 1;
    let mut stop = start;
    let mut used = 0;
    while stop < cells.len() && used + cells[stop].width <= room {
        used += cells[stop].width;
        stop += 1;
    }
    let more_after = line.more_after || stop < cells.len();

    let mut text = String::new();
    text.push_str(if more_before { "…" } else { "" });
    cells[start..stop].iter().for_each(|c| text.push_str(&c.text));
    text.push_str(if more_after { "…" } else { "" });
    let first = first.min(stop);
    let carets: usize = cells[first..stop].iter().take_while(|c| c.marked).map(|c| c.width).sum();
    Shown { text, indent: usize::from(more_before) + widths(&cells[start..first]), carets: carets.max(1) }
}

/// The line as a terminal shows it: tabs become spaces, and nothing in it can move the cursor.
fn cells(line: &Line) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut column = 0;
    for (at, c) in line.text.char_indices() {
        let marked = (line.from..line.to).contains(&at);
        if c == '\t' {
            let width = TAB - column % TAB;
            // Each space is a cell, so that a tab can be cut in the middle.
            cells.extend((0..width).map(|_| Cell { at, text: " ".into(), width: 1, marked }));
            column += width;
            continue;
        }
        let mut bytes = [0; 4];
        let text: &str = visible(c).encode_utf8(&mut bytes);
        if let Some(last) = cells.last_mut().filter(|last| joins(&last.text, c)) {
            last.text.push_str(text);
            last.marked |= marked;
            column -= last.width;
            last.width = last.text.width();
            column += last.width;
            continue;
        }
        let width = text.width();
        cells.push(Cell { at, text: text.to_owned(), width, marked });
        column += width;
    }
    cells
}

/// Whether `c` is shown as part of what stands before it.
fn joins(before: &str, c: char) -> bool {
    const JOINER: char = '\u{200d}';
    let mut bytes = [0; 4];
    let no_width = visible(c).encode_utf8(&mut bytes).width() == 0;
    let skin = ('\u{1f3fb}'..='\u{1f3ff}').contains(&c);
    let flag = |c: char| ('\u{1f1e6}'..='\u{1f1ff}').contains(&c);
    let half_flag = flag(c) && before.chars().count() == 1 && before.chars().all(flag);
    no_width || before.ends_with(JOINER) || (skin && before.width() == 2) || half_flag
}

/// The character, or something harmless that shows it was there: a control character could move the
/// cursor, change colours or turn the line around.
pub(super) fn visible(c: char) -> char {
    match c {
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The excerpt of `text` with the part between ⟦ and ⟧ marked.
    fn excerpt(text: &str, width: usize) -> String {
        let start = text.find('⟦').expect("an opening mark");
        let text = text.replacen('⟦', "", 1);
        let end = text.find('⟧').expect("a closing mark");
        let text = text.replacen('⟧', "", 1);
        let line = Line::of(&text, &(start..end));
        let number = text[..start].matches('\n').count() + 1;
        let mut out = Vec::new();
        write(&line, number, width, ("", ""), &mut out).expect("memory takes all");
        String::from_utf8(out).expect("text")
    }

    fn same(text: &str, expected: &[&str]) {
        assert_eq!(excerpt(text, 80).lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn carets_stand_under_the_span() {
        same("a\n⟦![](moete.jpg)⟧ b\n", &["  2 │ ![](moete.jpg) b", "    │ ^^^^^^^^^^^^^^"]);
    }

    #[test]
    fn a_tab_reaches_to_its_stop() {
        same("\ta\t⟦b⟧", &["  1 │     a   b", "    │         ^"]);
        same("a⟦\t⟧b", &["  1 │ a   b", "    │  ^^^"]);
    }

    #[test]
    fn marks_take_no_column_and_wide_characters_two() {
        same("re\u{301}sume\u{301} ⟦x⟧", &["  1 │ re\u{301}sume\u{301} x", "    │        ^"]);
        same("漢字⟦x⟧", &["  1 │ 漢字x", "    │     ^"]);
        same("⟦漢⟧字", &["  1 │ 漢字", "    │ ^^"]);
        same("👩‍👩‍👧 🇳🇴 👍🏽 ❤️ ⟦x⟧", &["  1 │ 👩‍👩‍👧 🇳🇴 👍🏽 ❤️ x", "    │             ^"]);
    }

    #[test]
    fn line_endings_and_byte_order_marks_are_not_shown() {
        same("\u{feff}⟦a⟧b\r\nc", &["  1 │ ab", "    │ ^"]);
        same("a\r\n⟦b\r\nc⟧", &["  2 │ b", "    │ ^"]);
    }

    #[test]
    fn an_empty_span_gets_one_caret() {
        same("ab⟦⟧", &["  1 │ ab", "    │   ^"]);
        same("a⟦⟧b", &["  1 │ ab", "    │  ^"]);
        same("⟦⟧", &["  1 │", "    │ ^"]);
    }

    #[test]
    fn a_span_of_several_lines_shows_the_first() {
        same("a ⟦b\nc⟧", &["  1 │ a b", "    │   ^"]);
    }

    #[test]
    fn a_long_line_is_cut_around_the_span() {
        let text = format!("{}⟦feil⟧{}", "a".repeat(5000), "b".repeat(5000));
        let excerpt = excerpt(&text, 60);
        let lines: Vec<&str> = excerpt.lines().collect();
        assert_eq!(lines[0], "  1 │ …aaaaaaaaaaaaaaaaafeilbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…");
        assert_eq!(lines[1], "    │                   ^^^^");
        assert!(lines.iter().all(|l| l.width() <= 60), "{excerpt}");
    }

    #[test]
    fn a_long_span_is_cut_too() {
        let excerpt = excerpt(&format!("⟦{}⟧", "a".repeat(5000)), 40);
        assert!(excerpt.lines().all(|l| l.width() <= 40), "{excerpt}");
        assert!(excerpt.contains("^^^^^^^^^^^^^^^^^^^^"));
    }

    #[test]
    fn content_cannot_steer_the_terminal() {
        same("\u{1b}[31m⟦x⟧\u{202e}", &["  1 │ ␛[31mx\u{fffd}", "    │      ^"]);
    }
}

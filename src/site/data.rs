//! Tables in CSV files: cells with their places. Separated by comma, semicolon or tab, as the first
//! line shows; quoted as spreadsheets do.

use crate::source::{Document, FileId, Place, Span};

#[derive(Clone, Debug)]
pub struct Data {
    pub file: FileId,
    pub head: Vec<Cell>,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cell {
    pub text: String,
    pub place: Place,
}

impl Cell {
    /// The cell as a number; a decimal comma and hard or plain spaces between thousands are allowed.
    pub fn number(&self) -> Option<f64> {
        let text: String = self.text.chars().filter(|c| !c.is_whitespace()).collect();
        let text = text.strip_suffix('%').unwrap_or(&text).replace(',', ".");
        text.parse().ok().filter(|number: &f64| number.is_finite())
    }

    /// The cell as a count of people or things.
    pub fn count(&self) -> Option<u64> {
        self.text.chars().filter(|c| !c.is_whitespace()).collect::<String>().parse().ok()
    }

    /// Whether the cell says that its row or column sums up the others.
    pub fn is_total(&self) -> bool {
        let text = self.text.trim().to_lowercase();
        ["sum", "totalt", "total", "i alt", "til saman", "til sammen", "samla", "samlet", "alle"]
            .iter()
            .any(|word| text == *word || text.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
    }

    /// Whether the cell hides a count because it is small.
    pub fn is_hidden(&self) -> bool {
        let text = self.text.trim().to_lowercase();
        ["færre enn", "under ", "<", "*", ":", "skjult", "skjult", "–", "-"]
            .iter()
            .any(|start| text.starts_with(start))
            && self.number().is_none()
    }
}

impl Data {
    /// Never fails: a file without rows is a table without rows.
    pub fn of(document: &Document) -> Data {
        let text = &document.text;
        let start = text.len() - text.trim_start_matches('\u{feff}').len();
        let first = text[start..].lines().next().unwrap_or_default();
        let most = |c: &char| (first.matches(*c).count(), *c == ';');
        let separator = [',', ';', '\t'].into_iter().max_by_key(most).unwrap_or(',');
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut row: Vec<Cell> = Vec::new();
        let mut cell = String::new();
        let (mut from, mut quoted) = (start, false);
        let end_cell = |cell: &mut String, row: &mut Vec<Cell>, from: usize, to: usize| {
            let raw = &text[from..to];
            let lead = raw.len() - raw.trim_start().len();
            let trail = raw.len() - raw.trim_end().len();
            let (from, to) = if lead == raw.len() { (from, to) } else { (from + lead, to - trail) };
            let place = document.place(Span::new(from, to));
            row.push(Cell { text: std::mem::take(cell).trim().to_owned(), place });
        };
        let mut chars = text[start..].char_indices().map(|(at, c)| (at + start, c)).peekable();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' if quoted && chars.peek().is_some_and(|(_, next)| *next == '"') => {
                    cell.push('"');
                    chars.next();
                }
                '"' if quoted || cell.trim().is_empty() => quoted = !quoted,
                c if c == separator && !quoted => {
                    end_cell(&mut cell, &mut row, from, at);
                    from = at + 1;
                }
                '\n' if !quoted => {
                    end_cell(&mut cell, &mut row, from, at);
                    from = at + 1;
                    rows.push(std::mem::take(&mut row));
                }
                c => cell.push(c),
            }
        }
        if from < text.len() || !row.is_empty() {
            end_cell(&mut cell, &mut row, from, text.len());
            rows.push(row);
        }
        rows.retain(|row| row.iter().any(|cell| !cell.text.is_empty()));
        let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        Data { file: document.id, head, rows }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn cells_know_where_they_stand() {
        let sources = Sources::of(&[("content/kunnskap/a.csv", "Tema;Antall\n\"Brev; svar\";12\nSum; 40\n")]);
        let document = &sources.documents[0];
        let data = Data::of(document);
        let texts: Vec<Vec<&str>> =
            data.rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect()).collect();
        assert_eq!(texts, [["Brev; svar", "12"], ["Sum", "40"]]);
        assert_eq!(document.slice(data.rows[1][1].place.span), "40");
        assert!(data.rows[1][0].is_total());
        assert_eq!(data.head[1].text, "Antall");
    }

    #[test]
    fn an_open_quotation_mark_and_no_lines_at_all_are_no_trouble() {
        let sources = Sources::of(&[("content/a.csv", ""), ("content/b.csv", "a,\"b\nc")]);
        assert_eq!(Data::of(&sources.documents[0]).rows.len(), 0);
        assert_eq!(Data::of(&sources.documents[1]).head.len(), 2);
    }
}

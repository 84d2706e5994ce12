//! Counts so small that they may point somebody out, and hidden ones that a sum gives away.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Text, say};
use crate::site::data::Cell;
use crate::site::{Data, Site};

/// Counts below this are small.
const MIN: Limit = Limit::new("min-count", 5);

pub static RULE: Rule = Rule {
    id: "small-count-published",
    level: Level::Error,
    basis: &[Basis::Council("V72"), Basis::Requirement("G03")],
    title: Text {
        nb: "Tabellen viser så små tall at de kan peke ut noen",
        nn: "Tabellen viser så små tal at dei kan peike ut nokon",
        en: "The table shows counts so small that they may point somebody out",
    },
    why: Text {
        nb: "Den som kjenner stedet, kan skjønne hvem de få er.",
        nn: "Den som kjenner staden, kan skjøne kven dei få er.",
        en: "People who know the place may understand who the few are.",
    },
    fix: Text {
        nb: "Skriv «færre enn 5» i stedet for tallet. Skjul ett tall til når summen ellers røper det.",
        nn: "Skriv «færre enn 5» i staden for talet. Skjul eitt tal til når summen elles røper det.",
        en: "Write “færre enn 5” instead of the number. Hide one more where the sum would give it away.",
    },
    limits: &[MIN],
    examples: &[
        Example::bad_site(&[
            (
                "content/kunnskap/k.md",
                "---\ntittel: A\nslag: serviceklagerapport\ntabeller: [{tittel: Tema, fil: k.csv}]\n---\n",
            ),
            ("content/kunnskap/k.csv", "Tema,Antall\nBrev,12\nTolk,⟦3⟧\n"),
        ]),
        Example::bad_site(&[
            (
                "content/kunnskap/k.md",
                "---\ntittel: A\nslag: serviceklagerapport\ntabeller: [{tittel: Tema, fil: k.csv}]\n---\n",
            ),
            ("content/kunnskap/k.csv", "Tema,Antall\nBrev,12\nTolk,⟦færre enn 5⟧\nSum,15\n"),
        ]),
        Example::good_site(&[
            (
                "content/kunnskap/k.md",
                "---\ntittel: A\nslag: serviceklagerapport\ntabeller: [{tittel: Tema, fil: k.csv}]\n---\n",
            ),
            ("content/kunnskap/k.csv", "Tema,Antall,Andel i prosent\nBrev,12,80\nTolk,færre enn 5,4\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for it in &site.library.knowledge {
        for table in &it.tables {
            let Some(data) = site.data_of(it, table) else { continue };
            let below = table.hide_below.as_ref().map_or(cx.limit(MIN), |n| n.value);
            small(data, u64::from(below), cx);
            given_away(data, below, cx);
        }
    }
}

/// Columns of counts: not the names, and not shares, averages or years.
fn counts(data: &Data) -> impl Iterator<Item = usize> {
    let other = [
        "%", "prosent", "andel", "del av", "snitt", "score", "poeng", "dager", "dagar", "minutt", "år",
        "karakter",
    ];
    let is_count = move |column: &usize| {
        let name = data.head[*column].text.to_lowercase();
        !other.iter().any(|word| name.split_whitespace().any(|part| part.starts_with(word)) || name == *word)
    };
    (1..data.head.len()).filter(is_count)
}

fn small(data: &Data, below: u64, cx: &mut Cx) {
    for column in counts(data) {
        for row in &data.rows {
            let Some(cell) = row.get(column) else { continue };
            if cell.count().is_some_and(|count| count > 0 && count < below) {
                let (name, count) = (&row[0].text, &cell.text);
                cx.report(
                    cell.place,
                    say! {
                        nb: "Tallet for «{name}» er {count}. Tall under {below} må skjules.",
                        nn: "Talet for «{name}» er {count}. Tal under {below} må skjulast.",
                        en: "The count for “{name}” is {count}. Counts below {below} must be hidden.",
                    },
                );
            }
        }
    }
}

/// One hidden count beside its sum is no secret.
fn given_away(data: &Data, below: u32, cx: &mut Cx) {
    let mut lines: Vec<(Vec<&Cell>, bool)> = Vec::new();
    for column in counts(data) {
        let total = data
            .rows
            .iter()
            .any(|row| row[0].is_total() && row.get(column).is_some_and(|c| c.count().is_some()));
        let cells = data.rows.iter().filter(|row| !row[0].is_total()).filter_map(|row| row.get(column));
        lines.push((cells.collect(), total));
    }
    let total_column = data.head.iter().position(Cell::is_total);
    for row in data.rows.iter().filter(|_| total_column.is_some()) {
        let total = total_column.and_then(|at| row.get(at)).is_some_and(|c| c.count().is_some());
        let cells = counts(data).filter(|at| Some(*at) != total_column).filter_map(|at| row.get(at));
        lines.push((cells.collect(), total));
    }
    for (cells, has_total) in lines {
        let mut hidden = cells.iter().filter(|cell| cell.is_hidden());
        if let (true, Some(only), None) = (has_total, hidden.next(), hidden.next()) {
            cx.report(
                only.place,
                say! {
                    nb: "Tallet er skjult fordi det er under {below}, men summen røper det. Skjul ett tall til.",
                    nn: "Talet er skjult fordi det er under {below}, men summen røper det. Skjul eitt tal til.",
                    en: "The count is hidden because it is below {below}, but the sum gives it away. Hide one more.",
                },
            );
        }
    }
}

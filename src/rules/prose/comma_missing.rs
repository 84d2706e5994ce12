//! «men» without the comma that belongs before it.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Kind, Prose, Word};

pub static RULE: Rule = Rule {
    id: "comma-missing",
    level: Level::Tip,
    basis: &[Basis::Requirement("I01"), Basis::Own("Språkrådet, kommareglene")],
    title: Text {
        nb: "Det mangler komma foran «men»",
        nn: "Det manglar komma framfor «men»",
        en: "There is no comma before “men”",
    },
    why: Text {
        nb: "Kommaet viser hvor noe nytt begynner. Uten det må leseren gå tilbake og lese på nytt.",
        nn: "Kommaet viser kvar noko nytt begynner. Utan det må lesaren gå tilbake og lese på nytt.",
        en: "The comma shows where something new begins. Without it readers have to go back and read again.",
    },
    fix: Text {
        nb: "Sett komma foran «men».",
        nn: "Set komma framfor «men».",
        en: "Put a comma before “men”.",
    },
    limits: &[],
    examples: &[
        Example::bad("Du kan ⟦søke men⟧ du må skynde deg."),
        Example::good("Du kan søke, men du må skynde deg. Hun fikk varige men etter ulykken."),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    if prose.kind == Kind::Quotation {
        return;
    }
    for found in memchr::memmem::find_iter(prose.text().as_bytes(), " men") {
        // Most have their comma.
        if prose.text()[..found].ends_with(',') {
            continue;
        }
        let Some((passage, sentence)) = prose.around(found + 1) else { continue };
        if !passage.is_own() || !matches!(passage.lang, Some(Lang::Nb | Lang::Nn)) {
            continue;
        }
        let words = prose.words(sentence);
        let at = words.partition_point(|word| (word.start as usize) < found + 1);
        if let (Some(before), Some(word)) = (at.checked_sub(1).map(|at| &words[at]), words.get(at)) {
            let skip = Word::CODE | Word::QUOTED | Word::FOREIGN;
            if prose.word(word) != "men" || word.is(skip) {
                continue;
            }
            let gap = &prose.text()[before.end as usize..word.start as usize];
            if gap != " " || is_noun(prose, words, at) {
                continue;
            }
            cx.report(
                prose.place_of(&words[at - 1..=at]),
                say! {
                    nb: "Det skal være komma foran «men».",
                    nn: "Det skal vere komma framfor «men».",
                    en: "There should be a comma before “men”.",
                },
            );
        }
    }
}

/// «varige men», «få men av noe»: an injury. What stands around it tells.
fn is_noun(prose: &Prose, words: &[Word], at: usize) -> bool {
    const BEFORE: [&str; 26] = [
        "varige",
        "varig",
        "alvorlige",
        "alvorlege",
        "store",
        "fysiske",
        "psykiske",
        "medisinske",
        "medisinsk",
        "mindre",
        "få",
        "får",
        "fikk",
        "fått",
        "fekk",
        "ha",
        "har",
        "hadde",
        "gi",
        "gir",
        "noe",
        "noen",
        "nokon",
        "uten",
        "utan",
        "av",
    ];
    const AFTER: [&str; 8] = ["av", "etter", "for", "som", "på", "og", "eller", "fra"];
    let before = prose.word(&words[at - 1]).to_lowercase();
    let last = words.get(at + 1).is_none_or(|next| {
        prose.text()[words[at].end as usize..next.start as usize] != *" " || AFTER.contains(&prose.word(next))
    });
    last && (BEFORE.contains(&before.as_str()) || before.ends_with("ige") || words.len() == at + 1)
}

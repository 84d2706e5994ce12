//! The counter against hand-counted texts and against the reference counter.

#![expect(clippy::print_stderr, reason = "says what was not compared")]

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::sync::Arc;

use klarside::lang::Lang;
use klarside::prose::{self, Block, Glossary, Kind, score};
use klarside::source::Sources;
use serde_json::{Value, json};

const ORACLE: &str = include_str!("data/readability-oracle.json");

fn blocks_of(case: &Value) -> Vec<(Block, String)> {
    let include: Option<Vec<&str>> =
        case["include"].as_array().map(|kinds| kinds.iter().filter_map(Value::as_str).collect());
    let list = case["blocks"].as_array().expect("a list of blocks");
    let block = |b: &Value| {
        let kind = b["kind"].as_str().unwrap_or_default();
        // A case may ask to count other kinds than the profile does.
        let block = match &include {
            Some(kinds) if kinds.contains(&kind) => Block::Paragraph,
            Some(_) => Block::Other,
            None => Block::of_id(kind),
        };
        (block, b["text"].as_str().unwrap_or_default().to_owned())
    };
    list.iter().map(block).collect()
}

#[test]
fn hand_counted_texts_are_counted_alike() {
    let oracle: Value = serde_json::from_str(ORACLE).expect("JSON");
    let mut wrong = Vec::new();
    let cases = oracle["cases"].as_array().into_iter().chain(oracle["documents"].as_array()).flatten();
    for case in cases {
        let lang = case["lang"].as_str().and_then(Lang::of_tag).unwrap_or_default();
        let blocks = blocks_of(case);
        let blocks = blocks.iter().map(|(block, text)| (*block, text.as_str()));
        let prose = prose::of_blocks(blocks, lang, Kind::Page, &Arc::new(Glossary::default()));
        let got = score::score(&prose);
        let want = &case["expect"];
        let number = |key: &str| want[key].as_u64().unwrap_or(u64::MAX) as usize;
        let near = |got: Option<f64>, want: &Value| match (got, want.as_f64()) {
            (Some(got), Some(want)) => (got - want).abs() < 0.005,
            (got, want) => got.is_none() && want.is_none(),
        };
        let same = got.words == number("words")
            && got.long_words == number("long_words")
            && got.sentences == number("sentences")
            && near(got.lix(), &want["lix"])
            && near(got.rix(), &want["rix"]);
        if !same {
            wrong.push(format!(
                "{}: {} {} {} want {want}",
                case["id"], got.words, got.long_words, got.sentences
            ));
        }
        // The words themselves, too.
        if let Some(list) = case["word_list"].as_array() {
            let want: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
            let words = prose.passages().iter().filter(|p| p.block.is_counted());
            let got: Vec<&str> =
                words.flat_map(|p| prose.passage_words(p)).map(|word| prose.word(word)).collect();
            if got != want {
                wrong.push(format!("{}: {got:?} want {want:?}", case["id"]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `cargo test --test readability sentences -- --nocapture` prints how well sentences are told apart.
#[test]
fn sentences_are_told_apart() {
    let files = [
        ("splits", include_str!("data/sentence-splits.tsv")),
        ("genres", include_str!("data/sentence-genres.tsv")),
    ];
    let mut figures: std::collections::BTreeMap<&str, [usize; 3]> = std::collections::BTreeMap::new();
    for (file, data) in files {
        for line in data.lines().filter(|line| !line.starts_with('#')) {
            let (tag, marked) = line.split_once('\t').expect("two columns");
            let lang = Lang::of_tag(tag).expect("a language");
            let text = marked.replace('¦', " ");
            let mut want = Vec::new();
            let mut at = 0;
            for part in marked.split('¦') {
                at += part.len() + 1;
                want.push(at - 1);
            }
            let blocks = [(Block::Paragraph, text.as_str())];
            let prose = prose::of_blocks(blocks, lang, Kind::Page, &Arc::default());
            let got: Vec<usize> =
                prose.sentences(&prose.passages()[0]).iter().map(|s| s.range().end).collect();
            // The last one ends with the text.
            let (want, got) = (&want[..want.len() - 1], &got[..got.len() - 1]);
            let right = got.iter().filter(|end| want.contains(end)).count();
            let count = figures.entry(tag).or_default();
            count[0] += right;
            count[1] += got.len() - right;
            count[2] += want.len() - right;
            if want != got {
                let ends: Vec<&str> = got.iter().map(|end| &text[..*end]).collect();
                eprintln!("{file}: {marked}\n  got {ends:?}");
            }
        }
    }
    for (tag, [right, more, fewer]) in figures {
        eprintln!("{tag}: {right} right, {more} too many, {fewer} too few");
        let f1 = 200 * right / (2 * right + more + fewer);
        assert!(f1 >= if tag == "se" { 90 } else { 98 }, "{tag}: F1 {f1} %");
    }
}

/// `cargo test --test readability languages -- --nocapture` prints how often the language of five sentences
/// is told right, and how often of one.
#[test]
fn languages_are_told_apart() {
    let files = [
        include_str!("data/sentence-splits.tsv"),
        include_str!("data/sentence-genres.tsv"),
        include_str!("data/passive-genres.tsv"),
        include_str!("data/passive-genres-2.tsv"),
        include_str!("data/passive-genres-3.tsv"),
        include_str!("data/passive-genres-4.tsv"),
    ];
    let mut texts: std::collections::BTreeMap<&str, Vec<String>> = std::collections::BTreeMap::new();
    for line in files.iter().flat_map(|data| data.lines()).filter(|line| !line.starts_with('#')) {
        let (tag, _) = line.split_once('\t').expect("two columns");
        let (_, text) = line.rsplit_once('\t').expect("two columns");
        texts.entry(tag).or_default().push(text.replace('¦', " "));
    }
    for (tag, texts) in &texts {
        for size in [1, 5] {
            let (mut right, mut wrong, mut silent) = (0, 0, 0);
            for part in texts.chunks_exact(size) {
                match prose::guess(&part.join("\n")) {
                    Some(lang) if lang.tag() == *tag => right += 1,
                    Some(lang) => {
                        eprintln!("{tag} taken for {}: {}", lang.tag(), part.join(" "));
                        wrong += 1;
                    }
                    None => silent += 1,
                }
            }
            eprintln!("{tag}, {size} sentences: {right} right, {wrong} wrong, {silent} not told");
            assert!(wrong * 50 <= right + wrong, "{tag}: {wrong} of {}", right + wrong);
        }
    }
}

/// Every text in content/, and odd ones, through both counters.
#[test]
fn reference_counter_agrees() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = Sources::read(root, &["content"]).expect("content/");
    let mut texts = Vec::new();
    for prose in prose::texts(&sources) {
        let blocks: Vec<(String, String)> = prose
            .passages()
            .iter()
            .map(|p| (p.block.id().to_owned(), prose.text()[p.range()].to_owned()))
            .collect();
        texts.push(blocks);
    }
    texts.extend(ODD.iter().map(|text| vec![("p".to_owned(), (*text).to_owned())]));
    texts.extend((0..4000).map(|seed| vec![("p".to_owned(), jumble(seed))]));
    let Some(want) = reference(&texts) else { return };
    let mut wrong = Vec::new();
    for (blocks, want) in texts.iter().zip(&want) {
        let typed = blocks.iter().map(|(kind, text)| (Block::of_id(kind), text.as_str()));
        let prose = prose::of_blocks(typed, Lang::Nb, Kind::Page, &Arc::new(Glossary::default()));
        let got = score::score(&prose);
        let got = json!([got.words, got.long_words, got.sentences]);
        if got != *want {
            wrong.push(format!("{got} want {want}: {blocks:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Words, numbers and signs thrown together, always the same for one seed.
fn jumble(seed: u64) -> String {
    const PIECES: [&str; 72] = [
        " ",
        " ",
        " ",
        " ",
        " ",
        " ",
        ". ",
        ". ",
        ", ",
        ": ",
        "! ",
        "? ",
        "… ",
        ".",
        "-",
        "–",
        " – ",
        "/",
        "(",
        ")",
        "«",
        "»",
        "\"",
        "*",
        "'",
        "...",
        "Hus",
        "hus",
        "Ærlig",
        "åpen",
        "brukerutvalg",
        "NAV",
        "A",
        "i",
        "1",
        "12",
        "22",
        "123",
        "1 500 000",
        "2025",
        "12345",
        "123456",
        "3,5",
        "kl.",
        "nr.",
        "osv.",
        "f.eks.",
        "mv.",
        "s.",
        "jan.",
        "no.",
        "mai",
        "Mai",
        "januar",
        "nav.no",
        "https://nav.no/x",
        "a@b.no",
        "www.x.no",
        "x.y.",
        "P.",
        "§",
        "%",
        "\u{ad}",
        "\u{a0}",
        "e\u{301}",
        "Š",
        "đ",
        "²",
        "½",
        "omd.",
        "og/eller",
        "km/t",
    ];
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut text = String::new();
    for _ in 0..(3 + seed % 30) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        text.push_str(PIECES[(state >> 33) as usize % PIECES.len()]);
    }
    text
}

/// The reference's words, long words and sentences of each text; `None` without Python.
fn reference(texts: &[Vec<(String, String)>]) -> Option<Vec<Value>> {
    const SCRIPT: &str = "
import sys, json, lix_reference as l
out = []
for blocks in json.load(sys.stdin):
    r = l.count([tuple(b) for b in blocks])
    out.append([r['words'], r['long_words'], r['sentences']])
json.dump(out, sys.stdout)";
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data");
    let child = Command::new("python3")
        .args(["-B", "-c", SCRIPT])
        .env("PYTHONPATH", data)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        eprintln!("not compared: python3 is missing");
        return None;
    };
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(serde_json::to_string(texts).expect("JSON").as_bytes()).expect("written");
    drop(input);
    let output = child.wait_with_output().expect("output");
    assert!(output.status.success(), "the reference counter failed");
    Some(serde_json::from_slice(&output.stdout).expect("JSON"))
}

/// Texts that try every decision of the profile, and some no writer would make.
const ODD: &[&str] = &[
    "",
    " ",
    "...",
    ". . . . A b.",
    "a. . B c. – D",
    "Kl. 14.00. Så 15. Januar. 3. 4. 2025 og 12. mars.",
    "1. Søk nå. 2. Vent. 12345. Ny setning",
    "P. A. Munch bodde der. Æ. Ø. Å.",
    "osv. 3 osv. Ny. osv. liten. f.eks. Stor a.b. Stor a.b.c. liten",
    "og/eller km/t 24/7 a/s test/Ærlig x²/yy ab/c/def",
    "NAV-kontoret system- og tjenestenivå -foran «bak-» (bak-).",
    "1 500 000 22 22 22 22 800 30 300 116 117 180892 12345 1234 567 12 34 1 2 3 123 456 12",
    "www.nav.no nav.no/klage (https://nav.no). Se nav.no. Ja. test@nav.no a@b.c a@@b.no http:// lenke–brukerutvalg.no",
    "Kommer du?» spurte hun. «Ja!» sa han … Så… så…Ny ..ny ..Ny",
    "Dette: Stor. Dette: liten. Dette: 3. Kl: 14:05 NAV:s",
    "½ Ⅷ ² ③ ٣٤٥ १२३ Ⓐ ª º",
    "soft\u{ad}hyphen zero\u{200b}width e\u{301}te n\u{301}e\u{301} A\u{30a}r o\u{308}l\u{a0}mellomrom\u{2009}tynt\tTab\u{1c}fil",
    "Čáhci, đ, ŋ, šaddu, ŧ ja žiđđa. Don sáhtát omd. Oslos bargat. Gč. Stuoris.",
    "*Kursiv*. _Strek_. **Fet.** Ny [lenke]. (Parentes.) Ny {x}. <y>. Ny",
    "§ 9 % & + = | / \\ • → ✓ – — - ... § 3-4. Ny",
    "Hei,Ola.Du er her.Nå 3,5 2/3 1.500 12.3.2025 +47 kl.10 nr.3 St.meld. nr. 34",
    "日本語 テキスト。 ελληνικά Текст. Новый текст. ﬁ ǅ ǅungla. Ǆ.",
    "a.m. B p.m. 3 s. 5 s. Ny art. 3 art. Ny no. Ny eg. Ny tom. Ny alt. Ny",
    "12.\n13. a\n14. B x 1.\nJanuar 2. «februar» 3. (Mars)",
    "«12.» Ny «a.» Ny (f.eks.) Ny \"osv.\" 3 'kr.' Ny",
    "Han sa «nei». Hun «Ja.» – Da. – da. -Da. … Da.",
];

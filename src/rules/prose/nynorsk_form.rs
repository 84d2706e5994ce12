//! Bokmål words in nynorsk text, and infinitives of two kinds.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Kind, Prose, Word, lexicon};

pub static RULE: Rule = Rule {
    id: "nynorsk-form",
    level: Level::Warning,
    basis: &[Basis::Requirement("I01"), Basis::Own("Nynorskordboka")],
    title: Text { nb: "Formen er ikke nynorsk", nn: "Forma er ikkje nynorsk", en: "The form is not Nynorsk" },
    why: Text {
        nb: "Tekst som blander målformene, er vanskeligere å lese og viser lite respekt for dem som bruker nynorsk.",
        nn: "Tekst som blandar målformene, er vanskelegare å lese og viser lite respekt for dei som bruker nynorsk.",
        en: "Text that mixes the two kinds of Norwegian is harder to read, and shows little respect for those who use Nynorsk.",
    },
    fix: Text {
        nb: "Bruk den nynorske formen, og samme slags infinitiv hele veien.",
        nn: "Bruk den nynorske forma, og same slags infinitiv heile vegen.",
        en: "Use the Nynorsk form, and one kind of infinitive throughout.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/om.nn.md", "Vi kan ⟦ikke⟧ hjelpe deg med saka di.\n")]),
        Example::good_site(&[(
            "content/om.nn.md",
            "Vi kan ikkje hjelpe deg med saka di. Du kan skrive til oss.\n",
        )]),
        Example::good_site(&[(
            "content/om.nn.md",
            "Du treng ikkje å vera medlem for å koma. Det er lov å skrive til oss og å ringje.\n",
        )]),
        Example::good_site(&[(
            "content/om.nn.md",
            "Slik kan du nå oss. Vi har gjort mye, og ho et i kantina.\n",
        )]),
    ],
    check: Check::Prose(check),
};

#[rustfmt::skip]
const NYNORSK: &[(&str, &str)] = &[
    ("ikke", "ikkje"), ("jeg", "eg"), ("hva", "kva"), ("hvordan", "korleis"), ("hvorfor", "kvifor"), ("hvem", "kven"),
    ("hvor", "kor eller kvar"), ("hver", "kvar"), ("hvert", "kvart"), ("hvis", "viss"), ("noe", "noko"), ("noen", "nokon eller nokre"),
    ("fra", "frå"), ("være", "vere"), ("vært", "vore"), ("gjøre", "gjere"), ("gjør", "gjer"),
    ("mer", "meir"), ("flere", "fleire"), ("uke", "veke"), ("uker", "veker"), ("sammen", "saman"),
    ("selv", "sjølv"), ("kommer", "kjem"), ("sier", "seier"), ("uten", "utan"), ("en", "ein"), ("et", "eit"), ("dem", "dei"),
    ("hun", "ho"), ("deres", "deira"), ("annet", "anna"), ("annen", "annan"), ("gjelder", "gjeld"), ("ble", "blei eller vart"),
    ("mulig", "mogleg"), ("mulighet", "moglegheit"), ("muligheter", "moglegheiter"), ("tjeneste", "teneste"),
    ("tjenester", "tenester"), ("tjenesten", "tenesta"), ("tjenestene", "tenestene"), ("brukere", "brukarar"),
    ("brukerne", "brukarane"), ("brukeren", "brukaren"), ("utvalg", "utval"), ("utvalget", "utvalet"), ("utvalgene", "utvala"),
    ("brukerutvalg", "brukarutval"), ("brukerutvalget", "brukarutvalet"), ("brukerutvalgene", "brukarutvala"),
    ("brukermedvirkning", "brukarmedverknad"), ("medvirkning", "medverknad"), ("medvirke", "medverke"), ("leder", "leiar"),
    ("lederen", "leiaren"), ("ledere", "leiarar"), ("ledelse", "leiing"), ("ledelsen", "leiinga"), ("møtene", "møta"),
    ("spørre", "spørje"), ("fortelle", "fortelje"), ("vet", "veit"), ("virksomhet", "verksemd"),
    ("virksomheten", "verksemda"), ("rettigheter", "rettar"), ("egen", "eigen"), ("eget", "eige"),
    ("mener", "meiner"), ("allerede", "allereie"), ("vanlig", "vanleg"), ("tydelig", "tydeleg"), ("særlig", "særleg"),
    ("tidligere", "tidlegare"), ("senere", "seinare"), ("navn", "namn"), ("hjem", "heim"), ("uken", "veka"), ("ukene", "vekene"),
    ("vanskelig", "vanskeleg"), ("daglig", "dagleg"), ("tiltakene", "tiltaka"), ("rådene", "råda"), ("svarene", "svara"),
    ("kommunene", "kommunane"), ("kontorene", "kontora"), ("bedre", "betre"), ("viktigste", "viktigaste"),
];

fn check(prose: &Prose, cx: &mut Cx) {
    if prose.kind == Kind::Quotation {
        return;
    }
    // Infinitives after «å»: how many end in -e and in -a, and the first of each.
    // In «kløyvd infinitiv», which is good Nynorsk, some verbs have -a and all others -e.
    let mut infinitives: [(usize, Option<Word>); 2] = [(0, None), (0, None)];
    let mut is_cleft = true;
    for (_, _, words) in prose.own_sentences(&[Lang::Nn]) {
        for (i, word) in words.iter().enumerate() {
            if word.is(Word::CODE | Word::QUOTED | Word::FOREIGN | Word::URL) {
                continue;
            }
            let written = prose.word(word);
            if word.has(lexicon::NOT_NYNORSK)
                && !(i > 0 && word.is(Word::CAPITAL))
                && !is_eating(prose, words, i)
            {
                bokmaal(prose, cx, word, written);
            }
            if i > 0 && word.letters > 3 && prose.word(&words[i - 1]).eq_ignore_ascii_case("å") {
                let kind = match written.as_bytes().last() {
                    Some(b'e') => 0,
                    Some(b'a') => 1,
                    _ => continue,
                };
                is_cleft &= (kind == 1) == SHORT.iter().any(|verb| written.eq_ignore_ascii_case(verb));
                infinitives[kind].0 += 1;
                infinitives[kind].1.get_or_insert(*word);
            }
        }
    }
    let rare = usize::from(infinitives[1].0 < infinitives[0].0);
    let (few, Some(word)) = infinitives[rare] else { return };
    let (many, Some(other)) = infinitives[1 - rare] else { return };
    if few > 0 && many > 1 && !is_cleft {
        let (word, other) = (&word, &other);
        let (one, two) = (prose.word(word), prose.word(other));
        let reported = cx.report(
            prose.place(word.range()),
            say! {
                nb: "«å {one}» og «å {two}» har ulik endelse. Velg enten -e eller -a.",
                nn: "«å {one}» og «å {two}» har ulik ending. Vel anten -e eller -a.",
                en: "“å {one}” and “å {two}” end differently. Choose either -e or -a.",
            },
        );
        reported.see(
            prose.place(other.range()),
            say! { nb: "«å {two}» står her", nn: "«å {two}» står her", en: "“å {two}” stands here" },
        );
    }
}

/// «ho et»: the verb, which Nynorsk has too.
fn is_eating(prose: &Prose, words: &[Word], at: usize) -> bool {
    prose.word(&words[at]) == "et" && at > 0 && words[at - 1].has(lexicon::SUBJECT)
}

/// The verbs that end in -a where the infinitive is «kløyvd»: they were short in Old Norse.
#[rustfmt::skip]
const SHORT: [&str; 39] = [
    "vera", "koma", "gjera", "vita", "lesa", "eta", "leva", "fara", "bera", "tala", "sova", "sitja", "taka", "telja",
    "velja", "selja", "setja", "spyrja", "spørja", "smørja", "venja", "verja", "hava", "laga", "draga", "grava",
    "jaga", "klaga", "mala", "skada", "skapa", "sveva", "tapa", "vara", "vaka", "baka", "skilja", "krevja", "leggja",
];

fn bokmaal(prose: &Prose, cx: &mut Cx, word: &Word, written: &str) {
    let lower = written.to_lowercase();
    let message = match NYNORSK.iter().find(|(bokmaal, _)| *bokmaal == lower) {
        Some((_, nynorsk)) => say! {
            nb: "«{written}» er bokmål. På nynorsk heter det {nynorsk}.",
            nn: "«{written}» er bokmål. På nynorsk heiter det {nynorsk}.",
            en: "“{written}” is Bokmål. In Nynorsk it is {nynorsk}.",
        },
        None => say! {
            nb: "«{written}» er bokmål. Bruk en nynorsk form.",
            nn: "«{written}» er bokmål. Bruk ei nynorsk form.",
            en: "“{written}” is Bokmål. Use a Nynorsk form.",
        },
    };
    cx.report(prose.place(word.range()), message);
}

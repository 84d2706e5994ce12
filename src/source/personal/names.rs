//! Persons' names in running text. A name cannot be told from other capitalised words for certain,
//! so we look for two signs: a common given name before another capitalised word, and capitalised
//! words right before a word of speech.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use smallvec::{SmallVec, smallvec};

/// Common given names in Norway: the most used of each decade for women and men, Sami names, and
/// common names of newer origin. Source: our own choice after Statistics Norway's yearly lists.
/// Names that are also ordinary words or places in our pages are left out (Bodil stays, Voss is no
/// name, «Dag», «Bjørk», «Sol» and «Vår» are words).
const GIVEN: &[&str] = &[
    "aage",
    "abdi",
    "ada",
    "adrian",
    "agnes",
    "ahmed",
    "aina",
    "aksel",
    "alexander",
    "ali",
    "alma",
    "amalie",
    "amina",
    "anders",
    "andrea",
    "andreas",
    "ane",
    "anette",
    "anita",
    "anja",
    "ann",
    "anna",
    "anne",
    "annika",
    "anniken",
    "anton",
    "arild",
    "arne",
    "arvid",
    "asbjørn",
    "aslak",
    "astrid",
    "audun",
    "aud",
    "aurora",
    "axel",
    "beate",
    "bente",
    "benjamin",
    "bente",
    "berit",
    "bernt",
    "birgit",
    "birger",
    "bjarne",
    "bjørg",
    "bjørn",
    "bodil",
    "brit",
    "britt",
    "camilla",
    "carl",
    "caroline",
    "cathrine",
    "cecilie",
    "charlotte",
    "christian",
    "christina",
    "christine",
    "christoffer",
    "daniel",
    "david",
    "ellen",
    "elin",
    "elise",
    "ella",
    "elisabeth",
    "elias",
    "else",
    "elsa",
    "emil",
    "emilie",
    "emma",
    "erik",
    "erling",
    "espen",
    "eva",
    "eivind",
    "even",
    "fatima",
    "filip",
    "finn",
    "fredrik",
    "frida",
    "frode",
    "geir",
    "georg",
    "gerd",
    "grete",
    "grethe",
    "gro",
    "gunn",
    "gunnar",
    "gunhild",
    "gøran",
    "haakon",
    "halvard",
    "halvor",
    "hanna",
    "hannah",
    "hanne",
    "hans",
    "harald",
    "hassan",
    "hedda",
    "hege",
    "heidi",
    "helene",
    "helga",
    "helge",
    "henriette",
    "henrik",
    "herman",
    "hilde",
    "håkon",
    "håvard",
    "ibrahim",
    "ida",
    "inga",
    "inge",
    "inger",
    "ingeborg",
    "ingebjørg",
    "ingrid",
    "ingvild",
    "isak",
    "ivar",
    "iver",
    "jakob",
    "jan",
    "jens",
    "jenny",
    "joakim",
    "johan",
    "johanna",
    "johanne",
    "johannes",
    "john",
    "jon",
    "jonas",
    "jorunn",
    "josef",
    "julie",
    "jørgen",
    "jørn",
    "kai",
    "karen",
    "kari",
    "karin",
    "karina",
    "karl",
    "karoline",
    "kasper",
    "katrine",
    "kenneth",
    "kim",
    "kirsten",
    "kirsti",
    "kjell",
    "kjersti",
    "kjetil",
    "klara",
    "knut",
    "kristian",
    "kristin",
    "kristina",
    "kristine",
    "kristoffer",
    "kåre",
    "lars",
    "lasse",
    "leif",
    "lena",
    "lene",
    "linda",
    "line",
    "linn",
    "lise",
    "liv",
    "lisbeth",
    "lucas",
    "lukas",
    "magne",
    "magnus",
    "mai",
    "maja",
    "malin",
    "maren",
    "marit",
    "margrethe",
    "maria",
    "mariam",
    "marianne",
    "marie",
    "marius",
    "markus",
    "marte",
    "martha",
    "martin",
    "mathias",
    "mathilde",
    "mette",
    "mia",
    "mikkel",
    "mohamed",
    "mohammed",
    "mona",
    "monica",
    "morten",
    "máret",
    "máhtte",
    "nils",
    "nina",
    "nora",
    "odd",
    "oddvar",
    "ola",
    "olav",
    "ole",
    "oliver",
    "olga",
    "oskar",
    "peder",
    "per",
    "petra",
    "petter",
    "pål",
    "ragna",
    "ragnar",
    "ragnhild",
    "randi",
    "rasmus",
    "reidar",
    "reidun",
    "rita",
    "roar",
    "robert",
    "roger",
    "rolf",
    "ronny",
    "rune",
    "runar",
    "ruth",
    "sander",
    "sara",
    "sigrid",
    "sigurd",
    "silje",
    "simen",
    "simon",
    "sindre",
    "siri",
    "siv",
    "snorre",
    "sofie",
    "solfrid",
    "solveig",
    "sondre",
    "stein",
    "stian",
    "stig",
    "stine",
    "sunniva",
    "svein",
    "sverre",
    "synne",
    "synnøve",
    "sølvi",
    "terje",
    "thea",
    "therese",
    "thomas",
    "tobias",
    "tom",
    "tomas",
    "tone",
    "tonje",
    "tor",
    "torbjørn",
    "tore",
    "torgeir",
    "torhild",
    "torill",
    "torstein",
    "torunn",
    "tove",
    "trine",
    "trond",
    "trude",
    "truls",
    "trygve",
    "turid",
    "tuva",
    "ulf",
    "unni",
    "vegard",
    "vera",
    "vibeke",
    "victoria",
    "vidar",
    "vilde",
    "wenche",
    "yngve",
    "yusuf",
    "øystein",
    "øyvind",
    "åge",
    "ánde",
    "áilu",
    "åse",
    "åshild",
    "åsne",
];

/// What is said of someone who speaks, in Bokmål, Nynorsk and English.
const SPEECH: &[&str] = &[
    "sa",
    "sier",
    "mente",
    "mener",
    "uttalte",
    "uttaler",
    "fortalte",
    "forteller",
    "spurte",
    "svarte",
    "påpekte",
    "understreket",
    "foreslo",
    "kommenterte",
    "etterlyste",
    "hevdet",
    "sade",
    "meinte",
    "meiner",
    "seier",
    "uttala",
    "fortalde",
    "fortel",
    "spurde",
    "svara",
    "peika",
    "understreka",
    "føreslo",
    "hevda",
    "etterlyste",
    "kommenterte",
    "said",
    "says",
    "argued",
    "stated",
    "asked",
    "opplyste",
    "orienterte",
    "innledet",
    "innleia",
];

/// Verbs that offices and places are also said to do: a sign only after a name we know.
const DEEDS: &[&str] = &[
    "ba",
    "bad",
    "ønsket",
    "ønska",
    "ønskte",
    "viste",
    "minnet",
    "minnet",
    "minna",
    "takket",
    "takka",
    "nevnte",
    "nemnde",
    "presiserte",
    "informerte",
    "redegjorde",
    "la",
    "tok",
    "spør",
    "foreslår",
    "føreslår",
    "gjentok",
    "advarte",
    "åtvara",
    "kritiserte",
    "støttet",
    "støtta",
    "leste",
    "las",
    "refererte",
    "oppsummerte",
];

/// Capitalised words that begin names of offices, councils and groups, not of persons.
const NOT_PERSONS: &[&str] = &[
    "nav",
    "utvalget",
    "utvalet",
    "brukerutvalget",
    "brukarutvalet",
    "fylkesutvalget",
    "fylkesutvalet",
    "sbu",
    "rådet",
    "ungdomsrådet",
    "kontoret",
    "lederen",
    "leiaren",
    "sekretariatet",
    "sekretæren",
    "medlemmene",
    "medlemene",
    "representanten",
    "representantane",
    "representantene",
    "organisasjon",
    "organisasjonen",
    "kommunen",
    "ks",
    "direktøren",
    "fylkesdirektøren",
    "departementet",
    "hjelpemiddelutvalget",
    "områdeutvalget",
    "statsforvalteren",
    "stortinget",
    "regjeringen",
    "noen",
    "nokon",
    "flere",
    "fleire",
    "mange",
    "alle",
    "vi",
    "de",
    "dei",
    "han",
    "hun",
    "ho",
    "en",
    "ein",
    "et",
    "eit",
    "det",
    "den",
    "dette",
    "andre",
    "hjelpemiddelsentralen",
    "brukerne",
    "brukarane",
    "brukerrepresentantene",
    "ansatte",
    "tilsette",
    "et",
    "to",
    "tre",
    "fire",
    "der",
    "her",
    "så",
    "da",
    "nå",
    "no",
    "i",
    "på",
    "til",
    "som",
    "ingen",
    "ingen",
    "unge",
    "ungdommene",
    "statens",
    "norges",
    "norsk",
    "norske",
    "the",
    "council",
    "several",
    "some",
];

/// Somebody who is quoted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Speech {
    /// The name.
    pub name: Range<usize>,
    /// The word of speech.
    pub verb: Range<usize>,
}

/// The most common family names in Norway. Source: Statistics Norway, «Navn», table 12891.
#[rustfmt::skip]
const SURNAMES: &[&str] = &[
    "Hansen", "Johansen", "Olsen", "Larsen", "Andersen", "Pedersen", "Nilsen", "Kristiansen", "Jensen", "Karlsen",
    "Johnsen", "Pettersen", "Eriksen", "Berg", "Haugen", "Hagen", "Johannessen", "Andreassen", "Jacobsen", "Dahl",
    "Jørgensen", "Henriksen", "Lund", "Halvorsen", "Sørensen", "Jakobsen", "Moen", "Gundersen", "Iversen", "Strand",
    "Solberg", "Svendsen", "Eide", "Knutsen", "Martinsen", "Paulsen", "Bakken", "Kristoffersen", "Mathisen", "Lie",
    "Amundsen", "Nguyen", "Rasmussen", "Ali", "Lunde", "Solheim", "Berge", "Moe", "Nygård", "Bakke", "Kristensen",
    "Fredriksen", "Holm", "Lien", "Hauge", "Christensen", "Andresen", "Nielsen", "Knudsen", "Evensen", "Sæther",
    "Aas", "Myhre", "Hanssen", "Ahmed", "Haugland", "Thomassen", "Sivertsen", "Simonsen", "Danielsen", "Berntsen",
    "Sandvik", "Rønning", "Arnesen", "Antonsen", "Næss", "Vik", "Haug", "Ellingsen", "Thorsen", "Edvardsen",
    "Nordmann", "Birkeland", "Isaksen", "Gulbrandsen", "Ruud", "Aasen", "Strøm", "Myklebust", "Tangen", "Ødegård", "Eliassen",
    "Helland", "Bøe", "Jenssen", "Aune", "Mikkelsen", "Tveit", "Brekke", "Abrahamsen", "Madsen",
];

/// The capitalised words of a text, among which names are.
#[derive(Debug)]
pub struct Names<'t> {
    text: &'t str,
    runs: Vec<Run>,
}

impl<'t> Names<'t> {
    pub fn of(text: &'t str) -> Names<'t> {
        Names { text, runs: capitalised(text).collect() }
    }

    /// Names right before a word of speech: «Kari Nordmann sa».
    pub fn speakers(&self) -> Vec<Speech> {
        let text = self.text;
        let said = self.runs.iter().filter_map(|run| said_after(text, run));
        let turned = self.runs.iter().filter_map(|run| said_before(text, run));
        // «NN» stands for a name.
        let nobody = memchr::memmem::find_iter(text.as_bytes(), "NN ").filter_map(|start| {
            let verb = word(text, start + 3)?;
            let is_alone = !text[..start].ends_with(char::is_alphanumeric);
            let is_said = is_alone && verb_of(&lower(&text[verb.clone()])) == Some(Verb::Speech);
            is_said.then_some(Speech { name: start..start + 2, verb })
        });
        let mut all: Vec<Speech> = said.chain(turned).chain(nobody).chain(initials(text)).collect();
        all.sort_by_key(|speech| speech.name.start);
        all.dedup_by_key(|speech| speech.name.start);
        all
    }

    /// A known given name and a capitalised word after it: «Kari Nordmann».
    pub fn named(&self) -> Vec<Range<usize>> {
        let text = self.text;
        let mut found: Vec<Range<usize>> = Vec::new();
        for Run { words, .. } in self.runs.iter().filter(|run| run.words.len() > 1) {
            for (index, word) in words.iter().enumerate() {
                if found.last().is_some_and(|last| last.end >= word.end) || !is_given(&text[word.clone()]) {
                    continue;
                }
                let others = &words[index + 1..];
                let names =
                    others.iter().take_while(|w| !NOT_PERSONS.contains(&&*lower(&text[(*w).clone()])));
                if let Some(last) = names.last() {
                    found.push(word.start..last.end);
                }
            }
        }
        found
    }
}

/// [`Names::named`] of a text that is asked about nothing else.
pub fn named(text: &str) -> Vec<Range<usize>> {
    Names::of(text).named()
}

/// «Kari Nordmann sa».
fn said_after(text: &str, Run { words, after }: &Run) -> Option<Speech> {
    let (first, last) = (words.first()?, words.last()?);
    let after = after_initial(text, last.end).or_else(|| after.clone())?;
    let verb = verb_of(&lower(&text[after.clone()]));
    let is_speech = verb == Some(Verb::Speech);
    let is_person = match words.as_slice() {
        // One word is a name only when we know it as one, or a letter stands for the other.
        [only] => {
            let name = &text[only.clone()];
            let has_initial = || has_initial(&text[..first.start]) && !NOT_PERSONS.contains(&&*lower(name));
            (is_speech || verb == Some(Verb::Deed)) && (is_given(name) || is_surname(name) || has_initial())
        }
        words => is_speech && !words.iter().any(|w| NOT_PERSONS.contains(&&*lower(&text[w.clone()]))),
    };
    is_person.then_some(Speech { name: first.start..last.end, verb: after })
}

/// The verb before: «sa Hansen», «ifølge Kari». Of places and offices it is said too.
fn said_before(text: &str, Run { words, after }: &Run) -> Option<Speech> {
    // «Ifølge» has a capital too where a sentence begins.
    let only = match words.as_slice() {
        [only] => only,
        [first, only] if verb_of(&lower(&text[first.clone()])) == Some(Verb::According) => only,
        _ => return None,
    };
    let name = &text[only.clone()];
    let verb = word_before(text, only.start)?;
    let said = verb_of(&lower(&text[verb.clone()]));
    let is_said = matches!(said, Some(Verb::Speech | Verb::According));
    let is_known = || is_given(name) || is_surname(name);
    let is_place = || after.as_ref().is_some_and(|after| PLACES.contains(&&*lower(&text[after.clone()])));
    (is_said && is_known() && !is_place()).then(|| Speech { name: only.clone(), verb })
}

/// What may follow a word that is a name and a place: «sa Moen kommune».
const PLACES: &[&str] = &["kommune", "fylke", "bydel", "kontor"];

/// What says whose view it is without a verb.
const ACCORDING: &[&str] = &["ifølge", "ifølgje"];

/// Two capitals that stand for a body, not for somebody's name.
const BODIES: &[&str] = &["KS", "LO", "EU", "FN", "NN", "NK", "AV"];

/// Initials right before a word of speech: «KN sa», «A.B. mente».
fn initials(text: &str) -> impl Iterator<Item = Speech> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b' ', bytes).filter_map(move |space| {
        // A capital that is not ASCII's ends in a byte of 0x80 or more.
        let may_be_capital = |byte: &u8| byte.is_ascii_uppercase() || !byte.is_ascii();
        let last = if bytes[..space].ends_with(b".") { 2 } else { 1 };
        bytes.get(space.checked_sub(last)?).filter(|byte| may_be_capital(byte))?;
        let verb = word(text, space + 1)?;
        let letters = text[..space].char_indices().rev();
        let (start, _) = letters.take_while(|(_, c)| c.is_uppercase() || *c == '.').last()?;
        let name = start..space;
        let written = &text[name.clone()];
        let is_two = written.chars().filter(|c| c.is_uppercase()).count() == 2
            && written.starts_with(char::is_uppercase)
            && (!written.contains('.') || written.ends_with('.'))
            && !written.contains("..");
        let is_start = !text[..start].ends_with(|c: char| c.is_alphanumeric() || c == '-');
        let is_person = is_two && is_start && !BODIES.contains(&written);
        (is_person && verb_of(&lower(&text[verb.clone()])) == Some(Verb::Speech))
            .then_some(Speech { name, verb })
    })
}

/// The word before, with one space between, in the same sentence.
fn word_before(text: &str, start: usize) -> Option<Range<usize>> {
    let before = text[..start].strip_suffix([' ', '\n'])?;
    let (first, _) = before.char_indices().rev().take_while(|(_, c)| c.is_alphabetic()).last()?;
    Some(first..before.len())
}

/// The word after « N.»: «Kari N. sa».
fn after_initial(text: &str, end: usize) -> Option<Range<usize>> {
    let rest = text.get(end..)?.strip_prefix(' ')?;
    let letter = rest.chars().next().filter(|c| c.is_uppercase())?;
    rest[letter.len_utf8()..].strip_prefix(". ")?;
    word(text, end + 1 + letter.len_utf8() + 2)
}

/// Whether one capital and a full stop stand right before: «K. Nordmann».
fn has_initial(before: &str) -> bool {
    let Some(before) = before.strip_suffix(". ") else { return false };
    let mut letters = before.chars().rev();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none_or(|c| !c.is_alphanumeric())
}

type Words = LazyLock<HashSet<&'static str, foldhash::fast::FixedState>>;

/// Whether a word is a given name we know, whatever its capitals.
pub fn is_given_name(word: &str) -> bool {
    static WORDS: Words = Words::new(|| GIVEN.iter().copied().collect());
    WORDS.contains(&*lower(word))
}

fn is_surname(word: &str) -> bool {
    static WORDS: Words = Words::new(|| SURNAMES.iter().copied().collect());
    WORDS.contains(word)
}

/// What a word says of a name beside it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Verb {
    Speech,
    Deed,
    According,
}

/// What a word, in small letters, is.
fn verb_of(word: &str) -> Option<Verb> {
    static VERBS: LazyLock<HashMap<&str, Verb, foldhash::fast::FixedState>> = LazyLock::new(|| {
        let all = |words: &'static [&'static str], verb| words.iter().map(move |word| (*word, verb));
        let weaker = all(DEEDS, Verb::Deed).chain(all(ACCORDING, Verb::According));
        weaker.chain(all(SPEECH, Verb::Speech)).collect()
    });
    VERBS.get(word).copied()
}

fn is_given(word: &str) -> bool {
    is_capital(word) && {
        let lower = lower(word);
        // Double names: «Anne-Lise».
        is_given_name(lower.split('-').next().unwrap_or(&lower))
    }
}

/// A capital and then small letters: not an abbreviation.
fn is_capital(word: &str) -> bool {
    if word.as_bytes().first().is_none_or(u8::is_ascii_lowercase) {
        return false;
    }
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
}

/// In lower case, without a copy where it is so already.
pub(super) fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii_lowercase()) { word.into() } else { word.to_lowercase().into() }
}

/// Capitalised words with one space between each two.
#[derive(Debug)]
struct Run {
    words: SmallVec<[Range<usize>; 4]>,
    /// The word after them, when there is one space before it too.
    after: Option<Range<usize>>,
}

/// Every longest run of capitalised words.
fn capitalised(text: &str) -> impl Iterator<Item = Run> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let first = next_capitalised(text, &mut at)?;
        let mut run = Run { words: smallvec![first], after: None };
        loop {
            let end = run.words.last()?.end;
            let gap = text[end..].chars().next().filter(|c| matches!(c, ' ' | '\u{a0}' | '\n'));
            let after = gap.and_then(|gap| word(text, end + gap.len_utf8()));
            at = end;
            match after {
                Some(next) if is_capital(&text[next.clone()]) => run.words.push(next),
                after => {
                    run.after = after;
                    return Some(run);
                }
            }
        }
    })
}

/// The next capitalised word at or after `at`, which goes past it.
fn next_capitalised(text: &str, at: &mut usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    loop {
        let is_candidate = |b: &u8| b.is_ascii_uppercase() || *b >= 0xc2;
        *at += bytes.get(*at..)?.iter().position(is_candidate)?;
        let start = *at;
        // The small letters of Latin-1: æ, ø and å for the most part.
        if bytes[start] == 0xc3 && bytes.get(start + 1).is_some_and(|second| *second >= 0x9f) {
            *at += 2;
            continue;
        }
        *at += text[start..].chars().next().map_or(1, char::len_utf8);
        if is_capital(&text[start..])
            && !is_inside_word(&text[..start])
            && let Some(word) = word(text, start)
        {
            *at = word.end;
            return Some(word);
        }
    }
}

/// Whether what follows belongs to a word that has begun: after a letter, perhaps with hyphens between.
fn is_inside_word(before: &str) -> bool {
    before.trim_end_matches('-').ends_with(char::is_alphabetic)
}

/// The run of letters, with hyphens inside, that begins here.
fn word(text: &str, start: usize) -> Option<Range<usize>> {
    let rest = text.get(start..)?;
    let is_part = |byte: &u8| byte.is_ascii_alphabetic() || *byte == b'-';
    let simple = rest.bytes().position(|byte| !is_part(&byte)).unwrap_or(rest.len());
    let more = rest[simple..].find(|c: char| !c.is_alphabetic() && c != '-').unwrap_or(rest.len() - simple);
    let length = simple + more;
    rest.starts_with(char::is_alphabetic).then_some(start..start + length)
}

#[cfg(test)]
mod tests {
    use super::{Names, named};

    fn spoken(text: &str) -> Vec<&str> {
        Names::of(text).speakers().into_iter().map(|s| &text[s.name]).collect()
    }

    #[test]
    fn persons_who_speak_are_found() {
        assert_eq!(spoken("Kari Nordmann sa at brevet er langt."), ["Kari Nordmann"]);
        assert_eq!(spoken("I møtet mente Ola Hansen det. Xenia Quist uttalte noe."), ["Xenia Quist"]);
        assert_eq!(spoken("Kari mente at det var for langt."), ["Kari"]);
        assert_eq!(spoken("Kari N. sa det. K. Quist meinte noko. NN uttalte seg."), ["Kari", "Quist", "NN"]);
        assert_eq!(spoken("Hansen og Olsen la til at det haster."), ["Olsen"]);
        assert_eq!(spoken("KN sa det. A.B. mente noe. Til slutt sa Hansen ja."), ["KN", "A.B.", "Hansen"]);
        assert_eq!(spoken("Ifølge Kari er det kaldt."), ["Kari"]);
    }

    #[test]
    fn bodies_that_speak_are_left_alone() {
        let none: Vec<&str> = Vec::new();
        for text in [
            "Nav Hamar sa ja.",
            "Utvalget mente at brevet er langt.",
            "Organisasjon A sa nei.",
            "Brukerutvalget i Nav Innlandet mener det.",
            "Hamar sa ja.",
            "Røde Kors ønsket et møte. Hamar la til at det haster.",
            "Se punkt A. Utvalget mente det.",
            "KS mente det. SBU sa ja. FFO mener det. I møtet sa Moen kommune nei.",
        ] {
            assert_eq!(spoken(text), none, "{text}");
        }
    }

    #[test]
    fn given_names_with_another_name_are_persons() {
        let text = "Vi takker Anne-Lise Berg, Østre Toten og Nav Hamar.";
        let found: Vec<_> = named(text).into_iter().map(|r| &text[r]).collect();
        assert_eq!(found, ["Anne-Lise Berg"]);
    }
}

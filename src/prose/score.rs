//! The figures of readability.
//!
//! In: passages. Out: [`Score`]: counts by profile NO-LIX-1 and the measures made of them. LIX
//! (Björnsson 1968), RIX (Anderson 1983), OVIX (as Sparv computes it), Coleman–Liau and Flesch for
//! English, mean word frequency for Bokmål.

#![expect(clippy::cast_precision_loss, reason = "counts of words are far below 2^52")]

use super::count::Word;
use super::lexicon::{self, Seen};
use super::passive;
use super::terms::{self, List, Risk};
use super::{Block, Passage, Prose};
use crate::lang::Lang;

/// Below this number of words no band is shown: too little to judge by.
pub const FEW_WORDS: usize = 100;

/// What a word counts for that the frequency list does not know.
const RARE: f64 = 1.5;

/// What a word that marks Nynorsk counts for at least.
const COMMON_NYNORSK: f64 = 5.5;

/// How hard a text is, as Nav's own tool says it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Band {
    Easy,
    Medium,
    Hard,
}

impl Band {
    pub fn id(self) -> &'static str {
        match self {
            Band::Easy => "easy",
            Band::Medium => "medium",
            Band::Hard => "hard",
        }
    }
}

/// The figures of one text.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Score {
    pub lang: Option<Lang>,
    pub words: usize,
    pub long_words: usize,
    pub sentences: usize,
    /// Letters in words that are no addresses.
    pub letters: usize,
    /// Long words that the glossary does not explain.
    pub long_unexplained: usize,
    /// Words no two of which are alike.
    pub distinct: usize,
    pub longest_sentence: usize,
    pub passives: usize,
    /// English only: by vowel groups.
    pub syllables: usize,
    /// Bokmål only.
    pub zipf: Option<f64>,
    /// The same, for Nynorsk too, from the Bokmål list: good enough to compare two versions by.
    pub commonness: Option<f64>,
    /// Words of officialese.
    pub heavy: usize,
    /// «du», «vi» and their forms.
    pub address: usize,
    /// Norwegian only: nouns made of verbs.
    pub nominal: usize,
    pub structure: Structure,
}

/// How a text is built: it helps readers as much as the words do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Structure {
    pub headings: usize,
    pub paragraphs: usize,
    /// In sentences.
    pub longest_paragraph: usize,
    pub list_items: usize,
    /// Words before the first heading below the title; all words where there is none.
    pub words_before_subheading: usize,
    /// Words in the longest stretch without a heading.
    pub longest_section: usize,
    pub has_summary: bool,
}

/// The figures of a page.
pub fn score(prose: &Prose) -> Score {
    of(prose, prose.passages())
}

/// The figures of some passages of a page.
pub fn of(prose: &Prose, passages: &[Passage]) -> Score {
    let mut gathered = Gathered::default();
    gathered.take(prose, passages);
    gathered.score(prose.lang)
}

/// The figures of several pages in one language, taken as one text.
pub fn together<'a>(texts: impl IntoIterator<Item = &'a Prose>, lang: Lang) -> Score {
    let mut gathered = Gathered::default();
    for prose in texts {
        gathered.take(prose, prose.passages());
    }
    gathered.score(lang)
}

/// Counts, until all passages are taken.
#[derive(Default)]
struct Gathered {
    score: Score,
    seen: Seen,
    passives: Vec<passive::Passive>,
    zipf: Mean,
    commonness: Mean,
}

#[derive(Default)]
struct Mean {
    sum: f64,
    count: usize,
}

impl Mean {
    fn add(&mut self, figure: f64) {
        self.sum += figure;
        self.count += 1;
    }

    fn value(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / self.count as f64)
    }
}

impl Gathered {
    fn take(&mut self, prose: &Prose, passages: &[Passage]) {
        let score = &mut self.score;
        let mut section = 0;
        for passage in passages {
            score.structure.take(prose, passage, &mut section);
            if !passage.block.is_counted() {
                continue;
            }
            let lang = passage.lang.unwrap_or(prose.lang);
            for sentence in prose.sentences(passage) {
                let words = prose.words(sentence);
                score.sentences += 1;
                score.words += words.len();
                score.longest_sentence = score.longest_sentence.max(words.len());
                if passive::is_possible(sentence, lang) {
                    passive::find(prose.text(), words, lang, &mut self.passives);
                    score.passives += self.passives.len();
                }
                if sentence.lex & lexicon::TERM_HERE != 0 {
                    score.heavy += heavy(words, lang);
                }
                for (i, word) in words.iter().enumerate() {
                    self.seen.insert(word.hash);
                    score.address += usize::from(word.has(lexicon::ADDRESS));
                    if word.is(Word::URL) {
                        continue;
                    }
                    score.letters += usize::from(word.letters);
                    score.long_words += usize::from(word.is_long());
                    score.long_unexplained += usize::from(word.is_long() && !word.is(Word::GLOSSARY));
                    if prose.lang == Lang::En {
                        score.syllables += syllables(prose.word(word));
                        continue;
                    }
                    score.nominal += usize::from(word.letters > 6 && is_nominal(prose.word(word)));
                    if word.letters > 0 && !word.is(Word::GLOSSARY) {
                        let listed = word.zipf().unwrap_or(RARE);
                        // Common words of Nynorsk that the list, being of Bokmål, has too low or not at all.
                        let own =
                            prose.lang == Lang::Nn && word.has(lexicon::MARKS_NN | lexicon::MARKS_NORWEGIAN);
                        self.zipf.add(listed);
                        // Names say nothing of how hard a text is.
                        if i == 0 || !word.is(Word::CAPITAL) {
                            self.commonness.add(if own { listed.max(COMMON_NYNORSK) } else { listed });
                        }
                    }
                }
            }
        }
        score.structure.longest_section = score.structure.longest_section.max(section);
    }

    fn score(self, lang: Lang) -> Score {
        let mut score = self.score;
        score.lang = Some(lang);
        if score.structure.headings == 0 {
            score.structure.words_before_subheading = score.words;
        }
        score.distinct = self.seen.len();
        score.commonness = self.commonness.value().filter(|_| matches!(lang, Lang::Nb | Lang::Nn));
        score.zipf = self.zipf.value().filter(|_| lang == Lang::Nb);
        score
    }
}

/// Words, sentences and long words alone: all that LIX needs.
pub fn counts(prose: &Prose, passages: &[Passage]) -> Score {
    let mut score = Score { lang: Some(prose.lang), ..Score::default() };
    for passage in passages.iter().filter(|p| p.block.is_counted()) {
        score.sentences += passage.sentence_count();
        score.words += passage.word_count();
        let long = passage.long_words as usize;
        score.long_words += long;
        score.long_unexplained += if passage.marks & Word::GLOSSARY == 0 {
            long
        } else {
            let words = prose.passage_words(passage).iter();
            words.filter(|word| word.is_long() && !word.is(Word::GLOSSARY)).count()
        };
    }
    score
}

impl Structure {
    fn take(&mut self, prose: &Prose, passage: &Passage, section: &mut usize) {
        match passage.block {
            Block::Heading(1) | Block::Title => {}
            Block::Heading(_) => {
                if self.headings == 0 {
                    self.words_before_subheading = *section;
                }
                self.headings += 1;
                self.longest_section = self.longest_section.max(*section);
                *section = 0;
            }
            Block::Summary => self.has_summary = true,
            Block::Item => self.list_items += 1,
            Block::Paragraph => {
                self.paragraphs += 1;
                self.longest_paragraph = self.longest_paragraph.max(prose.sentences(passage).len());
            }
            _ => {}
        }
        if passage.block.is_counted() && passage.block != Block::Summary {
            *section += passage.word_count();
        }
    }
}

impl Score {
    /// LIX = words / sentences + 100 · long words / words.
    pub fn lix(&self) -> Option<f64> {
        lix(self.words, self.sentences, self.long_words)
    }

    /// LIX where words the glossary explains do not count as long.
    pub fn lix_with_glossary(&self) -> Option<f64> {
        lix(self.words, self.sentences, self.long_unexplained)
    }

    /// RIX = long words / sentences.
    pub fn rix(&self) -> Option<f64> {
        (self.sentences > 0).then(|| self.long_words as f64 / self.sentences as f64)
    }

    /// OVIX = ln N / ln(2 − ln V / ln N); infinite when no word comes twice.
    pub fn ovix(&self) -> Option<f64> {
        let (n, v) = (self.words as f64, self.distinct as f64);
        if self.words < 2 {
            return None;
        }
        if self.words == self.distinct {
            return Some(f64::INFINITY);
        }
        Some(n.ln() / (2.0 - v.ln() / n.ln()).ln())
    }

    /// Words in a sentence, on average.
    pub fn mean_sentence(&self) -> Option<f64> {
        (self.sentences > 0).then(|| self.words as f64 / self.sentences as f64)
    }

    /// Passive verbs in a thousand words.
    pub fn passive_rate(&self) -> Option<f64> {
        (self.words > 0).then(|| 1000.0 * self.passives as f64 / self.words as f64)
    }

    /// Coleman–Liau: a school year in the United States.
    pub fn coleman_liau(&self) -> Option<f64> {
        let english = self.lang == Some(Lang::En) && self.words > 0;
        let words = self.words as f64;
        english.then(|| 5.88 * self.letters as f64 / words - 29.6 * self.sentences as f64 / words - 15.8)
    }

    /// Flesch Reading Ease: higher is easier.
    pub fn flesch(&self) -> Option<f64> {
        let english = self.lang == Some(Lang::En) && self.words > 0;
        let words = self.words as f64;
        english
            .then(|| 206.835 - 1.015 * words / self.sentences as f64 - 84.6 * self.syllables as f64 / words)
    }

    /// The band of Nav's own tool. None for few words, and for Northern Sami, whose words are longer.
    pub fn band(&self) -> Option<Band> {
        if self.words < FEW_WORDS || !matches!(self.lang, Some(Lang::Nb | Lang::Nn | Lang::En)) {
            return None;
        }
        Some(match self.lix()? {
            lix if lix < 34.0 => Band::Easy,
            lix if lix < 44.0 => Band::Medium,
            _ => Band::Hard,
        })
    }

    /// One figure to compare two versions of a text by: higher is easier, most texts lie between 0
    /// and 100. Mean word frequency counts most, for it tells plain versions best; then the share of
    /// long words, of officialese, of passives and of nouns made of verbs, and how much the text speaks to
    /// the reader. The length of sentences does not count: on real pairs it tells nothing. Measured in
    /// `tests/prose_rules.rs`.
    pub fn ease(&self) -> Option<f64> {
        let lix = self.lix()?;
        let percent = |count: usize| 100.0 * count as f64 / self.words as f64;
        Some(match (self.lang, self.commonness) {
            (Some(Lang::Nb | Lang::Nn), Some(zipf)) => {
                50.0 + 50.0 * (zipf - 5.0)
                    - 0.8 * (percent(self.long_words) - 25.0)
                    - 1.5 * percent(self.heavy)
                    - 1.5 * percent(self.passives)
                    - 0.5 * percent(self.nominal)
                    + percent(self.address)
            }
            (Some(Lang::En), _) => self.flesch()?,
            _ => 90.0 - lix,
        })
    }
}

/// «behandling», «vurderingen», «avgjørelse», «informasjon»: nouns that hide who does what.
fn is_nominal(word: &str) -> bool {
    const ENDINGS: [&str; 14] = [
        "ing", "ingen", "inga", "inger", "ingar", "ingene", "else", "elsen", "elser", "elsar", "sjon",
        "sjonen", "sjoner", "nad",
    ];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// How many words and phrases of officialese a sentence has.
fn heavy(words: &[Word], lang: Lang) -> usize {
    let mut count = 0;
    let mut at = 0;
    while at < words.len() {
        let hit =
            words[at].has(lexicon::TERM_HERE).then(|| terms::find(List::Heavy, lang, &words[at..])).flatten();
        let hit = hit.filter(|(term, _)| term.risk != Risk::High);
        count += usize::from(hit.is_some());
        at += hit.map_or(1, |(_, length)| length);
    }
    count
}

fn lix(words: usize, sentences: usize, long: usize) -> Option<f64> {
    (words > 0).then(|| words as f64 / sentences as f64 + 100.0 * long as f64 / words as f64)
}

/// Syllables of an English word: its groups of vowels, without a silent e at the end, at least one.
fn syllables(word: &str) -> usize {
    let lower = word.to_lowercase();
    let mut count = 0;
    let mut in_vowel = false;
    for c in lower.chars() {
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'é' | 'è' | 'ï');
        count += usize::from(vowel && !in_vowel);
        in_vowel = vowel;
    }
    let silent = lower.ends_with('e') && !lower.ends_with("le")
        || lower.ends_with("ed") && !lower.ends_with("ted") && !lower.ends_with("ded")
        || lower.ends_with("es") && !lower.ends_with("ses") && !lower.ends_with("ches");
    if silent && count > 1 {
        count -= 1;
    }
    count.max(1)
}

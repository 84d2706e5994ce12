//! Words in capitals one after another: which of them shout, and which are acronyms in a row.

use super::{Prose, Word, lexicon};

/// The runs of at least `min` words in capitals that readers take for shouting.
pub fn shouted<'p>(prose: &'p Prose, words: &'p [Word], min: usize) -> Vec<&'p [Word]> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let shouts = |i: usize| {
            let word = &words[i];
            let near = i == at
                || prose.text()[words[i - 1].end as usize..word.start as usize]
                    .chars()
                    .all(|c| matches!(c, ' ' | '!' | ','));
            near && (word.is(Word::CAPITALS) || word.letters == 1 && word.is(Word::CAPITAL) && i > at)
        };
        let count = (at..words.len()).take_while(|i| shouts(*i)).count();
        let run = &words[at..at + count];
        at += count.max(1);
        // Acronyms in a row are no shouting: there must be words as well.
        let ordinary = run.iter().filter(|word| is_ordinary(word)).count();
        if count >= min && ordinary >= 2 && !run[0].is(Word::CODE) {
            found.push(run);
        }
    }
    found
}

fn is_ordinary(word: &Word) -> bool {
    let common = word.zipf().is_some_and(|zipf| zipf > 3.5);
    word.letters > 6 || (common && !word.has(lexicon::KNOWN_ACRONYM))
}

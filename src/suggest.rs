//! «Did you mean …?»

/// Words longer than this are compared by their beginnings only.
const MAX_LENGTH: usize = 120;

/// The candidate nearest to a word, if one is near enough to be what was meant.
///
/// Nearness is the number of letters to add, drop, change or swap with their neighbour: at most a
/// third of them. A word may also stop short (`innkaling` for `innkalling_sendt`), with at most a
/// fourth of its letters wrong, or go on too long. Capitals, `-` and `_`, and `å` written `aa` make
/// no difference. Of several equally near, the first in the alphabet.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = folded(word);
    let near = |candidate: &'a str| {
        let other = folded(candidate);
        let longest = word.len().max(other.len());
        if other.len() >= 4 && word.starts_with(&other) {
            return Some((word.len() - other.len(), candidate));
        }
        let most = (longest / 3).max(1);
        let (whole, beginning) = distances(&word, &other, most)?;
        let is_near = whole <= most || (word.len() >= 4 && beginning <= word.len() / 4);
        // Two words that share nothing are never near, however short.
        (is_near && whole < longest).then_some((whole, candidate))
    };
    candidates.into_iter().filter_map(near).min().map(|(_, candidate)| candidate)
}

fn folded(word: &str) -> Vec<char> {
    let mut out = Vec::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase).take(MAX_LENGTH) {
        match c {
            'å' => out.extend(['a', 'a']),
            'æ' => out.extend(['a', 'e']),
            'ø' => out.extend(['o', 'e']),
            '_' | ' ' => out.push('-'),
            _ => out.push(c),
        }
    }
    out
}

/// The distance of `a` to `b`, and to the beginning of `b` it is nearest to; `None` when both are
/// more than `most`, which is soon known where words differ much (optimal string alignment).
fn distances(a: &[char], b: &[char], most: usize) -> Option<(usize, usize)> {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        for (j, &y) in b.iter().enumerate() {
            let mut least = (above[j] + usize::from(x != y)).min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && x == b[j - 1] && a[i - 1] == y {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        if row.iter().all(|d| *d > most) {
            return None;
        }
        before = std::mem::replace(&mut above, row);
    }
    Some((*above.last()?, *above.iter().min()?))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_fingers_is_understood() {
        let keys = ["innkalling_sendt", "saksliste", "dato", "årshjul", "møte"];
        assert_eq!(nearest("innkaling", keys), Some("innkalling_sendt"));
        assert_eq!(nearest("Innkalling-sent", keys), Some("innkalling_sendt"));
        assert_eq!(nearest("sakliste", keys), Some("saksliste"));
        assert_eq!(nearest("dtao", keys), Some("dato"));
        assert_eq!(nearest("aarshjul", keys), Some("årshjul"));
        assert_eq!(nearest("mote", keys), Some("møte"));
    }

    #[test]
    fn the_nearest_wins_over_the_first() {
        let ids = ["image-without-all", "image-without-alt"];
        assert_eq!(nearest("image-without-alt", ids), Some("image-without-alt"));
        assert_eq!(nearest("image", ids), Some("image-without-all"));
    }

    #[test]
    fn another_word_is_left_alone() {
        assert_eq!(nearest("værmelding", ["dato", "sted"]), None);
        assert_eq!(nearest("x", ["y"]), None);
        assert_eq!(nearest("", ["navn", ""]), None);
        assert_eq!(nearest(&"a".repeat(1_000_000), ["navn"]), None);
    }
}

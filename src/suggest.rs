//! «Did you mean …?»

/// Words longer than this are compared by their beginnings only.
const MAX_LENGTH: usize = 120;

/// The candidate nearest to a word, if one is near enough to be what was meant.
///
/// Nearness is the number of letters to add, drop, change or swap with their neighbour: at most a
/// third of the letters, and words that begin with one another count as near. Capitals, `-` and `_`,
/// and `å` written `aa` make no difference. Of several equally near, the first in the alphabet.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = folded(word);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let other = folded(candidate);
        let longest = word.len().max(other.len());
        let is_part =
            word.len().min(other.len()) >= 4 && (other.starts_with(&word) || word.starts_with(&other));
        let allowed = if is_part { longest } else { (longest / 3).max(1) };
        let allowed = best.map_or(allowed, |(distance, _)| allowed.min(distance));
        // Two words that share nothing are never near, however short.
        let Some(distance) = distance(&word, &other, allowed).filter(|d| *d < longest) else { continue };
        if best.is_none_or(|best| (distance, candidate) < best) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
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

/// The distance, or `None` when it is more than `most`; soon known where words differ much.
fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
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
    above.last().copied().filter(|d| *d <= most)
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

//! «Did you mean …?»

/// The candidate nearest to a word, if one is near enough to be what was meant.
///
/// Nearness is Damerau–Levenshtein distance: at most a third of the word's characters may differ,
/// and words that begin or end with one another count as near.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let length = word.chars().count();
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let other = candidate.to_lowercase();
            let distance = strsim::damerau_levenshtein(&word, &other);
            let allowed = (length.max(other.chars().count()) / 3).max(1);
            let part =
                length >= 4 && (other.starts_with(&word) || word.starts_with(&other) && other.len() >= 4);
            (distance <= allowed || part).then_some((distance, candidate))
        })
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_fingers_is_understood() {
        let keys = ["innkalling_sendt", "saksliste", "dato"];
        assert_eq!(nearest("innkaling", keys), Some("innkalling_sendt"));
        assert_eq!(nearest("sakliste", keys), Some("saksliste"));
        assert_eq!(nearest("dtao", keys), Some("dato"));
    }

    #[test]
    fn another_word_is_left_alone() {
        assert_eq!(nearest("værmelding", ["dato", "sted"]), None);
    }
}

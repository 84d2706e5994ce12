//! Which language a text is in, told by its most common words. In: text. Out: a language, when the
//! words leave no doubt. Bokmål, Nynorsk and Danish are told apart elsewhere, from the source; here
//! they count as one.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The commonest words of each language we can tell. `no` stands for Bokmål, Nynorsk and Danish.
const COMMON: &[(&str, &str)] = &[
    (
        "no",
        "og i det er på til av for som en ei ein et eit å ikke ikkje med har jeg eg vi de dei den fra frå om kan skal \
            var vil men seg sin hun ho han dette denne disse desse eller når også òg ble blei blir vart etter ved hva kva hvordan \
            korleis hvor kor mange noe noko noen nokon være vere alle deres deira du deg meg",
    ),
    (
        "sv",
        "och i det är på till av för som en ett att inte med har jag vi de den från om kan ska var vill men sig sin hon \
            han detta denna dessa eller när också blev blir efter vid vad hur var många något någon vara alla deras du dig mig \
            mycket finns där här",
    ),
    (
        "en",
        "the of and to in is that for it with as was on are by be this from at or an have not you which but had they his her \
            their we been has were will would there what about can all more when who if out into your our other these those \
            some than then them its do does did i love how where only also",
    ),
    (
        "de",
        "der die das und in zu den mit von für auf ist im dem nicht ein eine sich des auch es an als werden aus er hat dass \
            sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch \
            ich wir ihr uns kann guten jahr neues",
    ),
    (
        "fr",
        "le la les de des du et en un une que est pour qui dans par pas sur au avec ce il elle ne se plus ou son sa ses mais \
            comme nous vous ils elles leur leurs été être avoir cette ces aux on je tu mon ma mes très bien sont fait tout \
            bonne bon année bonjour merci jour où c'est d'une qu'il",
    ),
    (
        "nl",
        "de het een en van in op te dat is voor met zijn niet aan er ook als bij maar om door naar hij zij ze wij je uit dan \
            nog wel werd worden wordt heeft hebben deze dit die tot over geen meer kan zou ik mijn hun haar was ging \
            gelukkig nieuwjaar jaar goed",
    ),
    (
        "es",
        "el la los las de del y en un una que es por para con no se su sus lo como más pero al o este esta estos fue ha son \
            está también muy ser hay desde cuando todo nos ya entre sin sobre yo tú mi feliz año buenos días gracias",
    ),
    (
        "it",
        "il lo la gli le di del della dei e in un una che è per con non si su sono da al come più ma anche questo questa \
            nel nella alla delle ha hanno essere stato io tu noi voi loro molto buon anno grazie giorno",
    ),
    (
        "pt",
        "o a os as de do da dos das e em um uma que é por para com não se seu sua no na nos nas mais mas ao como foi são \
            também muito ser há eu você nós eles este esta isso feliz ano obrigado",
    ),
    (
        "fi",
        "ja on ei se että oli hän joka mutta ovat kun niin tai myös kuin sen jos vain ole mitä minä sinä me he tämä nämä \
            olla voi sekä mukaan jo nyt hyvää uutta vuotta",
    ),
    (
        "se",
        "ja lea leat ii go dat mii maid dan das ahte son sii mun don dál maŋŋá dego jos gii guhte dahje muhto buot eai eat \
            livčče galgá sáhttá sámi giella davvisámi ovdal vai gos goas",
    ),
];

static KNOWN: LazyLock<HashMap<&'static str, u16, foldhash::fast::FixedState>> = LazyLock::new(|| {
    let mut known = HashMap::default();
    for (i, (_, words)) in COMMON.iter().enumerate() {
        for word in words.split_ascii_whitespace() {
            *known.entry(word).or_default() |= 1 << i;
        }
    }
    known
});

/// None of them has more bytes.
const LONGEST: usize = 12;
/// A text has at least this share of the common words of its language.
const FEW: f32 = 0.05;
/// Words looked at.
const ENOUGH: usize = 400;

/// How much a text looks like each language.
#[derive(Debug, Clone, Default)]
pub struct Likeness {
    scores: [f32; COMMON.len()],
    pub words: usize,
}

impl Likeness {
    pub fn add(&mut self, text: &str) {
        let mut lower = String::new();
        for word in text.split(|c: char| !(c.is_alphabetic() || c == '\'' || c == '’')) {
            if self.is_enough() {
                return;
            }
            if word.is_empty() {
                continue;
            }
            self.words += 1;
            lower.clear();
            for c in word.chars() {
                match c {
                    '’' => lower.push('\''),
                    c if c.is_ascii() => lower.push(c.to_ascii_lowercase()),
                    c => lower.extend(c.to_lowercase()),
                }
            }
            let is_short = lower.len() <= LONGEST;
            let languages = if is_short { KNOWN.get(lower.as_str()).copied().unwrap_or(0) } else { 0 };
            // A word that several languages have tells less.
            let weight = 1.0 / f32::from(u8::try_from(languages.count_ones().max(1)).unwrap_or(1));
            // Single letters are names of things as often as words.
            let weight = if word.chars().nth(1).is_none() { weight / 4.0 } else { weight };
            for (i, score) in self.scores.iter_mut().enumerate() {
                if languages & (1 << i) != 0 {
                    *score += weight;
                }
            }
        }
    }

    /// Whether more words would tell nothing more.
    pub fn is_enough(&self) -> bool {
        self.words >= ENOUGH
    }

    /// Counts words that are known to be in a language.
    #[expect(clippy::cast_precision_loss, reason = "a few hundred words")]
    pub fn add_known(&mut self, tag: &str, text: &str) {
        let words = text.split_whitespace().count();
        self.words += words;
        if let Some(i) = index(tag) {
            self.scores[i] += words as f32;
        }
    }

    /// The language the text is in, when it is clearly not the one said. None where it may be, and
    /// where we do not know the language said.
    pub fn contradicts(&self, said: &str) -> Option<&'static str> {
        let said = index(said)?;
        let best = (0..COMMON.len()).max_by(|a, b| self.scores[*a].total_cmp(&self.scores[*b]))?;
        let (top, own) = (self.scores[best], self.scores[said]);
        let second = (0..COMMON.len()).filter(|i| *i != best).map(|i| self.scores[i]).fold(0.0, f32::max);
        let rare = top < FEW * f32::from(u16::try_from(self.words).unwrap_or(u16::MAX));
        (best != said && !rare && top >= 1.9 && top >= own * 3.0 && top >= second * 1.5)
            .then_some(COMMON[best].0)
    }
}

fn index(tag: &str) -> Option<usize> {
    let tag = match super::language::primary(tag).as_str() {
        "nb" | "nn" | "da" => "no".to_owned(),
        other => other.to_owned(),
    };
    COMMON.iter().position(|(known, _)| *known == tag)
}

#[cfg(test)]
mod tests {
    use super::{KNOWN, LONGEST, Likeness};

    #[test]
    fn common_words_are_short() {
        assert_eq!(KNOWN.keys().filter(|word| word.len() > LONGEST).count(), 0);
    }

    fn contradicts(text: &str, said: &str) -> Option<&'static str> {
        let mut likeness = Likeness::default();
        likeness.add(text);
        likeness.contradicts(said)
    }

    #[test]
    fn texts_in_another_language_than_said_are_told() {
        assert_eq!(contradicts("Hij ging met de kippen op stok", "fr"), Some("nl"));
        assert_eq!(contradicts("Hij ging met de kippen op stok", "nl"), None);
        assert_eq!(contradicts("Bonne année !", "nl"), Some("fr"));
        assert_eq!(
            contradicts("These rules can be used for developing tools and for testing.", "da"),
            Some("en")
        );
        assert_eq!(contradicts("Utvalget skal gi råd til kontoret, og det er viktig.", "en"), Some("no"));
        assert_eq!(contradicts("Utvalet skal gi råd til kontoret, og det er viktig.", "nn"), None);
        assert_eq!(contradicts("Fireworks over Paris", "nl"), None);
        assert_eq!(contradicts("The end", "xx"), None);
    }
}

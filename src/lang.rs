//! Languages, and words in several of them.
//!
//! A [`Text`] is the same sentence in every language klarside speaks to writers in, as struct
//! fields, so a forgotten translation does not compile. A [`Message`] is the same with the facts of
//! one case filled in; [`say!`] makes one.

use std::fmt;
use std::str::FromStr;

/// A language of content or of messages, by its BCP 47 tag.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Lang {
    /// Norwegian Bokmål.
    #[default]
    Nb,
    /// Norwegian Nynorsk.
    Nn,
    /// Northern Sami.
    Se,
    /// Lule Sami.
    Smj,
    /// Southern Sami.
    Sma,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order pages list them.
    pub const ALL: &[Lang] = &[Lang::Nb, Lang::Nn, Lang::Se, Lang::Smj, Lang::Sma, Lang::En];

    /// The BCP 47 tag, as written in `lang` attributes and file names.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Nb => "nb",
            Lang::Nn => "nn",
            Lang::Se => "se",
            Lang::Smj => "smj",
            Lang::Sma => "sma",
            Lang::En => "en",
        }
    }

    /// The language a tag stands for; regions (`en-GB`) and the macrolanguage `no` are accepted.
    pub fn of_tag(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Some(match primary.to_ascii_lowercase().as_str() {
            "nb" | "no" => Lang::Nb,
            "nn" => Lang::Nn,
            "se" => Lang::Se,
            "smj" => Lang::Smj,
            "sma" => Lang::Sma,
            "en" => Lang::En,
            _ => return None,
        })
    }

    /// What writers call the languages, in small letters.
    pub const NAMES: &[(&str, Lang)] = &[
        ("bokmål", Lang::Nb),
        ("norsk", Lang::Nb),
        ("norsk bokmål", Lang::Nb),
        ("no", Lang::Nb),
        ("nynorsk", Lang::Nn),
        ("norsk nynorsk", Lang::Nn),
        ("samisk", Lang::Se),
        ("nordsamisk", Lang::Se),
        ("davvisámegiella", Lang::Se),
        ("lulesamisk", Lang::Smj),
        ("sørsamisk", Lang::Sma),
        ("engelsk", Lang::En),
        ("english", Lang::En),
    ];

    /// The language a writer means: by its tag, or by one of its names.
    pub fn of_word(word: &str) -> Option<Lang> {
        let lower = word.trim().to_lowercase();
        let named = Lang::NAMES.iter().find(|(name, _)| *name == lower).map(|(_, lang)| *lang);
        named.or_else(|| Lang::of_tag(word))
    }

    /// What speakers call the language, with the capital its own orthography gives it.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::Nb => "Bokmål",
            Lang::Nn => "Nynorsk",
            Lang::Se => "Davvisámegiella",
            Lang::Smj => "Julevsámegiella",
            Lang::Sma => "Åarjelsaemien gïele",
            Lang::En => "English",
        }
    }

    /// What the language is called in the languages of messages.
    pub fn name(self) -> Text {
        match self {
            Lang::Nb => Text { nb: "bokmål", nn: "bokmål", en: "Norwegian Bokmål" },
            Lang::Nn => Text { nb: "nynorsk", nn: "nynorsk", en: "Norwegian Nynorsk" },
            Lang::Se => Text { nb: "nordsamisk", nn: "nordsamisk", en: "Northern Sami" },
            Lang::Smj => Text { nb: "lulesamisk", nn: "lulesamisk", en: "Lule Sami" },
            Lang::Sma => Text { nb: "sørsamisk", nn: "sørsamisk", en: "Southern Sami" },
            Lang::En => Text { nb: "engelsk", nn: "engelsk", en: "English" },
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Lang {
    type Err = String;
    fn from_str(tag: &str) -> Result<Lang, String> {
        Lang::of_tag(tag).ok_or_else(|| format!("«{tag}»: nb, nn, se, smj, sma, en"))
    }
}

/// Fixed words in the three languages writers are spoken to in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Text {
    pub nb: &'static str,
    pub nn: &'static str,
    pub en: &'static str,
}

impl Text {
    /// The words in `lang`; the Sami languages fall back to Bokmål.
    pub fn in_lang(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nn => self.nn,
            Lang::En => self.en,
            Lang::Nb | Lang::Se | Lang::Smj | Lang::Sma => self.nb,
        }
    }
}

/// A number and what is counted, as one of it or as many are called.
pub fn number(n: usize, one: Text, many: Text) -> Message {
    let Text { nb, nn, en } = if n == 1 { one } else { many };
    say! { nb: "{n} {nb}", nn: "{n} {nn}", en: "{n} {en}" }
}

/// A number with decimals: `{n}` writes a point, as English has it, `{n:#}` a comma, as Norwegian has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decimal(String);

impl Decimal {
    /// With that many decimals.
    pub fn fixed(number: f64, decimals: usize) -> Decimal {
        Decimal(format!("{number:.decimals$}"))
    }

    /// With as many decimals as it has.
    pub fn of(number: impl fmt::Display) -> Decimal {
        Decimal(number.to_string())
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() { f.write_str(&self.0.replace('.', ",")) } else { f.write_str(&self.0) }
    }
}

/// A [`Text`] with the facts of one case filled in.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Message {
    pub nb: String,
    pub nn: String,
    pub en: String,
}

impl Message {
    /// The words in `lang`; the Sami languages fall back to Bokmål.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nn => &self.nn,
            Lang::En => &self.en,
            Lang::Nb | Lang::Se | Lang::Smj | Lang::Sma => &self.nb,
        }
    }
}

/// Bokmål. Whatever a person reads goes through [`Message::in_lang`]; this makes a message usable
/// as an error.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.nb)
    }
}

impl std::error::Error for Message {}

impl From<Text> for Message {
    fn from(text: Text) -> Message {
        Message { nb: text.nb.into(), nn: text.nn.into(), en: text.en.into() }
    }
}

/// The same message in every language: three `format!` calls, so that the compiler checks every
/// placeholder in each.
#[macro_export]
macro_rules! say {
    (nb: $nb:literal, nn: $nn:literal, en: $en:literal $(,)?) => {
        $crate::lang::Message { nb: format!($nb), nn: format!($nn), en: format!($en) }
    };
}
pub use say;

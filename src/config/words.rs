//! What can be wrong in `site.toml`, in words: what is wrong, and what to do.

use std::ops::Range;

use toml::de::DeValue;

use super::Fault;
use crate::lang::{Message, Text, say};

/// What a setting has to be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Number,
    List,
    Date,
    YesOrNo,
}

fn fault(span: Range<usize>, message: Message, fix: Message) -> Fault {
    Fault { span, message, fix }
}

pub(super) fn missing_site() -> Fault {
    fault(
        0..0,
        say! {
            nb: "Delen [site] mangler.",
            nn: "Delen [site] manglar.",
            en: "The section [site] is missing.",
        },
        say! {
            nb: "Skriv [site] på en egen linje, og name = \"Navnet på nettstedet\" på linjen under.",
            nn: "Skriv [site] på ei eiga linje, og name = \"Namnet på nettstaden\" på linja under.",
            en: "Write [site] on a line of its own, and name = \"Name of the site\" on the line below.",
        },
    )
}

pub(super) fn missing_name(span: Range<usize>) -> Fault {
    fault(
        span,
        say! {
            nb: "Navnet på nettstedet mangler.",
            nn: "Namnet på nettstaden manglar.",
            en: "The name of the site is missing.",
        },
        say! {
            nb: "Skriv name = \"Navnet på nettstedet\" under [site].",
            nn: "Skriv name = \"Namnet på nettstaden\" under [site].",
            en: "Write name = \"Name of the site\" below [site].",
        },
    )
}

pub(super) fn not_a_base_url(span: Range<usize>, url: &str) -> Fault {
    fault(
        span,
        say! {
            nb: "«{url}» er ikke adressen til et nettsted.",
            nn: "«{url}» er ikkje adressa til ein nettstad.",
            en: "“{url}” is not the address of a site.",
        },
        say! {
            nb: "Skriv hele adressen, slik: base_url = \"https://www.nav.no/brukerutvalg\".",
            nn: "Skriv heile adressa, slik: base_url = \"https://www.nav.no/brukerutvalg\".",
            en: "Write the whole address, like this: base_url = \"https://www.nav.no/brukerutvalg\".",
        },
    )
}

pub(super) fn not_an_address(span: Range<usize>, key: &str, url: &str) -> Fault {
    fault(
        span,
        say! {
            nb: "«{url}» er ikke en adresse vi kan lenke til.",
            nn: "«{url}» er ikkje ei adresse vi kan lenkje til.",
            en: "“{url}” is not an address we can link to.",
        },
        say! {
            nb: "Begynn med https:// for en side på et annet nettsted, / for en side på dette, eller mailto: for en e-postadresse: {key} = \"https://…\".",
            nn: "Begynn med https:// for ei side på ein annan nettstad, / for ei side på denne, eller mailto: for ei e-postadresse: {key} = \"https://…\".",
            en: "Begin with https:// for a page on another site, / for a page on this one, or mailto: for an e-mail address: {key} = \"https://…\".",
        },
    )
}

pub(super) fn not_a_theme(span: Range<usize>, theme: &str) -> Fault {
    fault(
        span,
        say! {
            nb: "«{theme}» er ikke navnet på et tema.",
            nn: "«{theme}» er ikkje namnet på eit tema.",
            en: "“{theme}” is not the name of a theme.",
        },
        say! {
            nb: "Skriv bare navnet på mappen under themes/, uten skråstrek: theme = \"nav\".",
            nn: "Skriv berre namnet på mappa under themes/, utan skråstrek: theme = \"nav\".",
            en: "Write only the name of the folder below themes/, without a slash: theme = \"nav\".",
        },
    )
}

pub(super) fn wrong_type(span: Range<usize>, key: &str, wanted: Kind, found: &DeValue) -> Fault {
    let found = found_type(found);
    let (nb, nn, en) = (found.nb, found.nn, found.en);
    match wanted {
        Kind::Text => fault(
            span,
            say! {
                nb: "«{key}» skal være en tekst, men er {nb}.",
                nn: "«{key}» skal vere ein tekst, men er {nn}.",
                en: "“{key}” should be a text, but is {en}.",
            },
            say! {
                nb: "Sett anførselstegn rundt: {key} = \"…\".",
                nn: "Set hermeteikn rundt: {key} = \"…\".",
                en: "Put quotation marks around it: {key} = \"…\".",
            },
        ),
        Kind::Number => fault(
            span,
            say! {
                nb: "«{key}» skal være et helt tall fra 0 og oppover, men er {nb}.",
                nn: "«{key}» skal vere eit heilt tal frå 0 og oppover, men er {nn}.",
                en: "“{key}” should be a whole number from 0 upwards, but is {en}.",
            },
            say! {
                nb: "Skriv et helt tall uten anførselstegn, slik: {key} = 4.",
                nn: "Skriv eit heilt tal utan hermeteikn, slik: {key} = 4.",
                en: "Write a whole number without quotation marks, like this: {key} = 4.",
            },
        ),
        Kind::List => fault(
            span,
            say! {
                nb: "«{key}» skal være en liste, men er {nb}.",
                nn: "«{key}» skal vere ei liste, men er {nn}.",
                en: "“{key}” should be a list, but is {en}.",
            },
            say! {
                nb: "Sett hakeparenteser rundt, også når det bare er én: {key} = [\"nb\"].",
                nn: "Set hakeparentesar rundt, også når det berre er éin: {key} = [\"nb\"].",
                en: "Put square brackets around it, also when there is only one: {key} = [\"nb\"].",
            },
        ),
        Kind::YesOrNo => fault(
            span,
            say! {
                nb: "«{key}» skal være ja eller nei, men er {nb}.",
                nn: "«{key}» skal vere ja eller nei, men er {nn}.",
                en: "“{key}” should be yes or no, but is {en}.",
            },
            say! {
                nb: "Skriv {key} = true for ja eller {key} = false for nei, uten anførselstegn.",
                nn: "Skriv {key} = true for ja eller {key} = false for nei, utan hermeteikn.",
                en: "Write {key} = true for yes or {key} = false for no, without quotation marks.",
            },
        ),
        Kind::Date => fault(
            span,
            say! {
                nb: "«{key}» skal være en dato, men er {nb}.",
                nn: "«{key}» skal vere ein dato, men er {nn}.",
                en: "“{key}” should be a date, but is {en}.",
            },
            say! {
                nb: "Skriv år, måned og dag, slik: {key} = \"2026-03-12\".",
                nn: "Skriv år, månad og dag, slik: {key} = \"2026-03-12\".",
                en: "Write year, month and day, like this: {key} = \"2026-03-12\".",
            },
        ),
    }
}

fn found_type(value: &DeValue) -> Text {
    match value {
        DeValue::String(_) => Text { nb: "en tekst", nn: "ein tekst", en: "a text" },
        DeValue::Integer(number) if number.as_str().starts_with('-') => {
            Text { nb: "mindre enn null", nn: "mindre enn null", en: "less than zero" }
        }
        DeValue::Integer(number) if number.as_str().len() > 9 => {
            Text { nb: "et for stort tall", nn: "eit for stort tal", en: "too large a number" }
        }
        DeValue::Integer(_) => Text { nb: "et tall", nn: "eit tal", en: "a number" },
        DeValue::Float(_) => Text { nb: "et desimaltall", nn: "eit desimaltal", en: "a decimal number" },
        DeValue::Boolean(_) => Text { nb: "ja eller nei", nn: "ja eller nei", en: "a yes or no" },
        DeValue::Datetime(_) => Text { nb: "en dato", nn: "ein dato", en: "a date" },
        DeValue::Array(_) => Text { nb: "en liste", nn: "ei liste", en: "a list" },
        DeValue::Table(_) => Text { nb: "en hel del", nn: "ein heil del", en: "a whole section" },
    }
}

pub(super) fn not_a_date(span: Range<usize>, written: &str) -> Fault {
    fault(
        span,
        say! {
            nb: "Datoen «{written}» finnes ikke.",
            nn: "Datoen «{written}» finst ikkje.",
            en: "There is no date “{written}”.",
        },
        say! {
            nb: "Skriv år, måned og dag, slik: today = \"2026-03-12\".",
            nn: "Skriv år, månad og dag, slik: today = \"2026-03-12\".",
            en: "Write year, month and day, like this: today = \"2026-03-12\".",
        },
    )
}

pub(super) fn no_languages(span: Range<usize>) -> Fault {
    fault(
        span,
        say! {
            nb: "Listen over språk er tom.",
            nn: "Lista over språk er tom.",
            en: "The list of languages is empty.",
        },
        say! {
            nb: "Nevn minst ett språk, det viktigste først: languages = [\"nb\", \"nn\"].",
            nn: "Nemn minst eitt språk, det viktigaste først: languages = [\"nn\", \"nb\"].",
            en: "Name at least one language, the main one first: languages = [\"nb\", \"en\"].",
        },
    )
}

pub(super) fn unknown_language(span: Range<usize>, tag: &str) -> Fault {
    fault(
        span,
        say! {
            nb: "Vi kjenner ikke språket «{tag}».",
            nn: "Vi kjenner ikkje språket «{tag}».",
            en: "We do not know the language “{tag}”.",
        },
        say! {
            nb: "Velg blant nb (bokmål), nn (nynorsk), se (nordsamisk), smj (lulesamisk), sma (sørsamisk) og en (engelsk).",
            nn: "Vel mellom nb (bokmål), nn (nynorsk), se (nordsamisk), smj (lulesamisk), sma (sørsamisk) og en (engelsk).",
            en: "Choose among nb (Bokmål), nn (Nynorsk), se (Northern Sami), smj (Lule Sami), sma (Southern Sami) and en (English).",
        },
    )
}

pub(super) fn language_twice(span: Range<usize>, tag: &str) -> Fault {
    fault(
        span,
        say! {
            nb: "Språket «{tag}» er nevnt to ganger.",
            nn: "Språket «{tag}» er nemnt to gonger.",
            en: "The language “{tag}” is named twice.",
        },
        say! { nb: "Ta bort den ene.", nn: "Ta bort det eine.", en: "Take one of them out." },
    )
}

pub(super) fn not_a_decorator_url(span: Range<usize>, url: &str) -> Fault {
    fault(
        span,
        say! {
            nb: "«{url}» er ikke en adresse vi henter topp og bunn fra.",
            nn: "«{url}» er ikkje ei adresse vi hentar topp og botn frå.",
            en: "“{url}” is not an address we fetch the header and footer from.",
        },
        say! {
            nb: "Bruk en adresse hos Nav som begynner med https://, slik: url = \"https://www.nav.no/dekoratoren\".",
            nn: "Bruk ei adresse hos Nav som begynner med https://, slik: url = \"https://www.nav.no/dekoratoren\".",
            en: "Use an address at Nav that begins with https://, like this: url = \"https://www.nav.no/dekoratoren\".",
        },
    )
}

pub(super) fn unknown_context(span: Range<usize>, context: &str) -> Fault {
    fault(
        span,
        say! {
            nb: "«{context}» er ikke en gruppe lesere som nav.no kjenner.",
            nn: "«{context}» er ikkje ei gruppe lesarar som nav.no kjenner.",
            en: "“{context}” is not a group of readers that nav.no knows.",
        },
        say! {
            nb: "Skriv context = \"privatperson\", \"arbeidsgiver\" eller \"samarbeidspartner\".",
            nn: "Skriv context = \"privatperson\", \"arbeidsgiver\" eller \"samarbeidspartner\".",
            en: "Write context = \"privatperson\", \"arbeidsgiver\" or \"samarbeidspartner\".",
        },
    )
}

pub(super) fn unknown_decorator(span: Range<usize>, mode: &str) -> Fault {
    fault(
        span,
        say! {
            nb: "«{mode}» er ikke en måte å hente topp og bunn på.",
            nn: "«{mode}» er ikkje ein måte å hente topp og botn på.",
            en: "“{mode}” is not a way to get the header and footer.",
        },
        say! {
            nb: "Skriv mode = \"ssr\" (hentes når sidene bygges), \"csr\" (hentes av nettleseren) eller \"off\" (temaets egen).",
            nn: "Skriv mode = \"ssr\" (blir henta når sidene blir bygde), \"csr\" (blir henta av nettlesaren) eller \"off\" (den i temaet).",
            en: "Write mode = \"ssr\" (fetched when the pages are built), \"csr\" (fetched by the browser) or \"off\" (the theme’s own).",
        },
    )
}

pub(super) fn unknown_rule(span: Range<usize>, id: &str, meant: Option<&str>) -> Fault {
    let message = match meant {
        Some(meant) => say! {
            nb: "Det er ingen regel som heter «{id}». Mente du «{meant}»?",
            nn: "Det er ingen regel som heiter «{id}». Meinte du «{meant}»?",
            en: "There is no rule called “{id}”. Did you mean “{meant}”?",
        },
        None => say! {
            nb: "Det er ingen regel som heter «{id}».",
            nn: "Det er ingen regel som heiter «{id}».",
            en: "There is no rule called “{id}”.",
        },
    };
    let fix = say! {
        nb: "«klarside rules» viser alle reglene.",
        nn: "«klarside rules» viser alle reglane.",
        en: "“klarside rules” shows all rules.",
    };
    fault(span, message, fix)
}

pub(super) fn no_reason(span: Range<usize>, path: &str) -> Fault {
    fault(
        span,
        say! {
            nb: "[{path}] endrer en regel uten å si hvorfor.",
            nn: "[{path}] endrar ein regel utan å seie kvifor.",
            en: "[{path}] changes a rule without saying why.",
        },
        say! {
            nb: "Skriv grunnen i delen [{path}], slik: reason = \"Avtalt med språkgruppa i mars\".",
            nn: "Skriv grunnen i delen [{path}], slik: reason = \"Avtalt med språkgruppa i mars\".",
            en: "Write the reason in [{path}], like this: reason = \"Agreed with the language group in March\".",
        },
    )
}

pub(super) fn changes_nothing(span: Range<usize>, path: &str, limits: &[&str]) -> Fault {
    let example =
        limits.first().copied().map_or_else(|| "level = \"tip\"".to_owned(), |l| format!("{l} = 30"));
    fault(
        span,
        say! {
            nb: "[{path}] endrer ingenting.",
            nn: "[{path}] endrar ingenting.",
            en: "[{path}] changes nothing.",
        },
        say! {
            nb: "Skriv hva som skal endres, for eksempel {example}, eller ta bort delen.",
            nn: "Skriv kva som skal endrast, til dømes {example}, eller ta bort delen.",
            en: "Write what to change, such as {example}, or take the section out.",
        },
    )
}

pub(super) fn unknown_level(span: Range<usize>, level: &str) -> Fault {
    fault(
        span,
        say! {
            nb: "«{level}» er ikke et nivå.",
            nn: "«{level}» er ikkje eit nivå.",
            en: "“{level}” is not a level.",
        },
        say! {
            nb: "Skriv error (stopper publisering), warning (bør rettes), tip (tips) eller off (av): level = \"warning\".",
            nn: "Skriv error (stoppar publisering), warning (bør rettast), tip (tips) eller off (av): level = \"warning\".",
            en: "Write error (stops publishing), warning (should be fixed), tip (good to know) or off: level = \"warning\".",
        },
    )
}

pub(super) fn unknown_key(
    span: Range<usize>,
    path: &str,
    name: &str,
    meant: Option<&str>,
    elsewhere: Option<&str>,
    known: &[&str],
) -> Fault {
    let message = match meant {
        Some(meant) => say! {
            nb: "Ukjent innstilling «{name}». Mente du «{meant}»?",
            nn: "Ukjend innstilling «{name}». Meinte du «{meant}»?",
            en: "Unknown setting “{name}”. Did you mean “{meant}”?",
        },
        None => say! {
            nb: "Ukjent innstilling «{name}».",
            nn: "Ukjend innstilling «{name}».",
            en: "Unknown setting “{name}”.",
        },
    };
    let list = known.join(", ");
    let fix = match elsewhere {
        Some(section) => say! {
            nb: "Flytt linjen ned under [{section}].",
            nn: "Flytt linja ned under [{section}].",
            en: "Move the line down below [{section}].",
        },
        None if path.is_empty() => say! {
            nb: "Filen har disse delene: {list}. Rett navnet, eller ta bort delen.",
            nn: "Fila har desse delane: {list}. Rett namnet, eller ta bort delen.",
            en: "The file has these sections: {list}. Correct the name, or take the section out.",
        },
        None => say! {
            nb: "I [{path}] kan du skrive: {list}. Rett navnet, eller ta det bort.",
            nn: "I [{path}] kan du skrive: {list}. Rett namnet, eller ta det bort.",
            en: "In [{path}] you can write: {list}. Correct the name, or take it out.",
        },
    };
    fault(span, message, fix)
}

pub(super) fn not_a_table(span: Range<usize>, path: &str) -> Fault {
    fault(
        span,
        say! {
            nb: "«{path}» skal være en egen del, ikke en enkelt verdi.",
            nn: "«{path}» skal vere ein eigen del, ikkje ein enkelt verdi.",
            en: "“{path}” should be a section of its own, not a single value.",
        },
        say! {
            nb: "Skriv [{path}] på en egen linje, og innstillingene på linjene under.",
            nn: "Skriv [{path}] på ei eiga linje, og innstillingane på linjene under.",
            en: "Write [{path}] on a line of its own, and the settings on the lines below.",
        },
    )
}

pub(super) fn empty(span: Range<usize>, key: &str) -> Fault {
    fault(
        span,
        say! {
            nb: "«{key}» er tom.",
            nn: "«{key}» er tom.",
            en: "“{key}” is empty.",
        },
        say! {
            nb: "Skriv noe mellom anførselstegnene, eller ta bort linjen.",
            nn: "Skriv noko mellom hermeteikna, eller ta bort linja.",
            en: "Write something between the quotation marks, or take the line out.",
        },
    )
}

/// What the TOML parser stumbled on. Its words are English and about grammar; ours say what a
/// person most likely did.
pub(super) fn syntax(parser: &str, span: Range<usize>, text: &str) -> Fault {
    let at = text.get(span.clone()).unwrap_or("");
    let is_empty = parser.contains("must be quoted") && at.trim().is_empty();
    let (message, fix) = if parser.contains("duplicate key") {
        let key = at;
        (
            say! {
                nb: "«{key}» står to ganger.",
                nn: "«{key}» står to gonger.",
                en: "“{key}” is there twice.",
            },
            say! { nb: "Behold den ene.", nn: "Behald den eine.", en: "Keep one of them." },
        )
    } else if ["no value", "missing value", "missing assignment"].iter().any(|m| parser.contains(m))
        || is_empty
    {
        (
            say! {
                nb: "Innstillingen har ingen verdi.",
                nn: "Innstillinga har ingen verdi.",
                en: "The setting has no value.",
            },
            say! {
                nb: "Skriv likhetstegn og en verdi etter navnet, slik: theme = \"nav\".",
                nn: "Skriv likskapsteikn og ein verdi etter namnet, slik: theme = \"nav\".",
                en: "Write an equals sign and a value after the name, like this: theme = \"nav\".",
            },
        )
    } else if parser.contains("must be quoted") || parser.contains("missing opening quote") {
        (
            say! {
                nb: "Tekst må stå i anførselstegn.",
                nn: "Tekst må stå i hermeteikn.",
                en: "Text needs quotation marks around it.",
            },
            say! {
                nb: "Skriv slik: name = \"Brukerutvalg i Nav\". Bruk rette anførselstegn (\").",
                nn: "Skriv slik: name = \"Brukarutval i Nav\". Bruk rette hermeteikn (\").",
                en: "Write it like this: name = \"User councils in Nav\". Use straight quotation marks (\").",
            },
        )
    } else if parser.contains("string") {
        (
            say! {
                nb: "Teksten har et anførselstegn for mye eller for lite, eller et tegn som ikke kan stå der.",
                nn: "Teksten har eit hermeteikn for mykje eller for lite, eller eit teikn som ikkje kan stå der.",
                en: "The text has a quotation mark too many or too few, or a character that cannot stand there.",
            },
            say! {
                nb: "Begynn og slutt teksten med \" på samme linje. Skriv \\\" for et anførselstegn inne i teksten.",
                nn: "Begynn og slutt teksten med \" på same linje. Skriv \\\" for eit hermeteikn inne i teksten.",
                en: "Begin and end the text with \" on the same line. Write \\\" for a quotation mark inside the text.",
            },
        )
    } else if parser.contains("unclosed") || parser.contains("missing comma") {
        (
            say! {
                nb: "Her mangler det en parentes eller et komma.",
                nn: "Her manglar det ein parentes eller eit komma.",
                en: "A bracket or a comma is missing here.",
            },
            say! {
                nb: "Se etter en [ eller {{ som ikke er lukket med ] eller }}, og sett komma mellom det som står i en liste.",
                nn: "Sjå etter ein [ eller {{ som ikkje er lukka med ] eller }}, og set komma mellom det som står i ei liste.",
                en: "Look for a [ or {{ that is not closed with ] or }}, and put commas between the items of a list.",
            },
        )
    } else if has_colon(text, span.start) {
        (
            say! {
                nb: "Her står det kolon der det skal være likhetstegn.",
                nn: "Her står det kolon der det skal vere likskapsteikn.",
                en: "There is a colon where an equals sign should be.",
            },
            say! {
                nb: "Skriv slik: theme = \"nav\".",
                nn: "Skriv slik: theme = \"nav\".",
                en: "Write it like this: theme = \"nav\".",
            },
        )
    } else {
        (
            say! {
                nb: "Vi forstår ikke denne linjen.",
                nn: "Vi forstår ikkje denne linja.",
                en: "We do not understand this line.",
            },
            say! {
                nb: "Hver linje er en overskrift som [site], en innstilling som theme = \"nav\", eller en merknad etter #. Tekst står i rette anførselstegn.",
                nn: "Kvar linje er ei overskrift som [site], ei innstilling som theme = \"nav\", eller ein merknad etter #. Tekst står i rette hermeteikn.",
                en: "Each line is a heading like [site], a setting like theme = \"nav\", or a note after #. Text stands in straight quotation marks.",
            },
        )
    };
    fault(span, message, fix)
}

/// Whether the line is written as in YAML.
fn has_colon(text: &str, at: usize) -> bool {
    let Some(before) = text.get(..at) else { return false };
    let start = before.rfind('\n').map_or(0, |i| i + 1);
    let line = text[start..].lines().next().unwrap_or("");
    line.contains(':') && !line.contains('=')
}

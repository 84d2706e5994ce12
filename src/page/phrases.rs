//! Words that say little by themselves, in the languages pages are written in. Compared in lower
//! case, without punctuation, with single spaces; see [`plain`].

use crate::source::Wanted;

/// What people call the way from the front page to where they are.
pub const BREADCRUMBS: &[&str] =
    &["brødsmule", "breadcrumb", "smulesti", "navigasjonssti", "du er her", "you are here"];

/// Link texts that do not tell where a link goes.
const EMPTY_LINKS: &[&str] = &[
    // Bokmål and Nynorsk
    "her",
    "klikk her",
    "klikk",
    "trykk her",
    "trykk",
    "les her",
    "les mer",
    "les meir",
    "les mer her",
    "les meir her",
    "lese mer",
    "lese meir",
    "lese mer her",
    "lese meir her",
    "mer her",
    "meir her",
    "les mer om dette",
    "les meir om dette",
    "mer",
    "meir",
    "mer informasjon",
    "meir informasjon",
    "mer info",
    "meir info",
    "se her",
    "sjå her",
    "se mer",
    "sjå meir",
    "vis mer",
    "vis meir",
    "lenke",
    "lenkje",
    "link",
    "denne lenken",
    "denne lenka",
    "denne siden",
    "denne sida",
    "last ned",
    "last ned her",
    "gå hit",
    "gå videre",
    "gå vidare",
    "videre",
    "vidare",
    "fortsett",
    "hopp til",
    "finn ut mer",
    "finn ut meir",
    "lær mer",
    "lær meir",
    "detaljer",
    "detaljar",
    "åpne",
    "opne",
    "pdf",
    "nettside",
    "nettsiden",
    "nettsida",
    // Northern Sami
    "dáppe",
    "loga eanet",
    "loga lasi",
    "geahča dáppe",
    "coahkkal dása",
    // English
    "here",
    "click here",
    "click",
    "press here",
    "read more",
    "read more here",
    "more",
    "more info",
    "more information",
    "learn more",
    "see more",
    "show more",
    "find out more",
    "link",
    "this link",
    "this page",
    "download",
    "details",
    "go",
    "continue",
    "continue reading",
    "open",
    "view",
    "view more",
    "see here",
    "website",
];

/// How alternative texts begin that tell it is a picture, which screen readers do already.
pub const IMAGE_OPENINGS: &[&str] = &[
    "bilde av",
    "bildet viser",
    "et bilde av",
    "bilete av",
    "biletet viser",
    "eit bilete av",
    "foto av",
    "fotografi av",
    "et foto av",
    "illustrasjon av",
    "en illustrasjon av",
    "ein illustrasjon av",
    "tegning av",
    "teikning av",
    "ikon av",
    "grafikk av",
    "image of",
    "an image of",
    "picture of",
    "a picture of",
    "photo of",
    "a photo of",
    "photograph of",
    "graphic of",
    "illustration of",
    "icon of",
    "govva mas",
    "govven das",
];

/// How alternative texts begin that were made by a machine: they name what every picture of the kind
/// shows, and not what this one is there for.
pub const MACHINE_OPENINGS: &[&str] = &[
    "en gruppe mennesker",
    "ei gruppe menneske",
    "en gruppe personer",
    "ei gruppe personar",
    "en person som",
    "ein person som",
    "en mann som",
    "ein mann som",
    "en kvinne som",
    "ei kvinne som",
    "en mann og en kvinne",
    "bilde som inneholder",
    "et bilde som inneholder",
    "bilete som inneheld",
    "bildet kan inneholde",
    "biletet kan innehalde",
    "en nærbilde av",
    "et nærbilde av",
    "eit nærbilete av",
    "et skjermbilde av",
    "automatisk generert",
    "a group of people",
    "a group of persons",
    "a person ",
    "a man ",
    "a woman ",
    "a close up of",
    "a close-up of",
    "a screenshot of",
    "image may contain",
    "this image may contain",
    "a picture containing",
    "graphical user interface",
    "text description automatically",
];

/// Marks that a machine made the text, wherever they stand in it.
pub const MACHINE_MARKS: &[&str] = &[
    "kan være et bilde av",
    "kan vere eit bilete av",
    "may be an image of",
    "beskrivelse er automatisk generert",
    "automatisk generert beskrivelse",
    "automatisk generert skildring",
    "ki-generert innhold kan være feil",
    "ki-generert innhold",
    "ki-generert innhald",
    "innhold generert av ki",
    "description automatically generated",
    "ai-generated content may be incorrect",
    "ai generated content",
    "a picture containing",
    "posing for a photo",
    "poserer for et bilde",
    "poserer for eit bilete",
    "poserer for kamera",
];

/// Alternative texts that stand in for one.
pub const EMPTY_ALTERNATIVES: &[&str] = &[
    "bilde",
    "bildet",
    "bilete",
    "biletet",
    "foto",
    "illustrasjon",
    "ikon",
    "logo bilde",
    "grafikk",
    "image",
    "img",
    "picture",
    "photo",
    "graphic",
    "icon",
    "alt",
    "alt text",
    "alt-tekst",
    "alternativ tekst",
    "untitled",
    "uten navn",
    "uten tittel",
    "utan namn",
    "utan tittel",
    "blank",
    "spacer",
    "placeholder",
    "govva",
];

/// Words that tell a link opens a new window.
pub const NEW_WINDOW: &[&str] = &[
    "nytt vindu",
    "nytt vindauge",
    "ny fane",
    "eget vindu",
    "eige vindauge",
    "new window",
    "new tab",
    "ođđa láse",
    "ekstern",
    "external",
];

/// What skip links say.
pub const SKIPPING: &[&str] = &[
    "hopp",
    "gå til",
    "gå rett til",
    "skip",
    "jump to",
    "go to",
    "njuike",
    "mana",
    "til innhold",
    "to content",
];

/// Kinds of files a link may lead to, by ending, and what names them in a text.
pub const FILE_KINDS: &[(&str, &[&str])] = &[
    ("pdf", &["pdf"]),
    ("doc", &["word", "doc"]),
    ("docx", &["word", "docx"]),
    ("odt", &["odt", "opendocument"]),
    ("rtf", &["rtf"]),
    ("xls", &["excel", "xls", "regneark", "rekneark", "spreadsheet"]),
    ("xlsx", &["excel", "xlsx", "regneark", "rekneark", "spreadsheet"]),
    ("ods", &["ods", "regneark", "rekneark", "spreadsheet"]),
    ("csv", &["csv", "regneark", "rekneark", "spreadsheet"]),
    ("ppt", &["powerpoint", "ppt"]),
    ("pptx", &["powerpoint", "pptx"]),
    ("zip", &["zip"]),
    ("ics", &["kalender", "kaleand", "calendar", "ics"]),
    ("mp3", &["mp3", "lyd", "audio"]),
    ("mp4", &["mp4", "video", "film"]),
];

/// Titles that tell nothing of their page.
pub const EMPTY_TITLES: &[&str] = &[
    "untitled",
    "untitled document",
    "untitled page",
    "document",
    "page",
    "new page",
    "new document",
    "home",
    "homepage",
    "home page",
    "index",
    "default",
    "main",
    "title",
    "no title",
    "page title",
    "welcome",
    "website",
    "my website",
    "react app",
    "vite app",
    "next js app",
    "test",
    "hjem",
    "heim",
    "forside",
    "forsida",
    "forsiden",
    "startside",
    "startsida",
    "velkommen",
    "velkomen",
    "uten tittel",
    "utan tittel",
    "uten navn",
    "utan namn",
    "dokument",
    "nytt dokument",
    "dokument uten navn",
    "side",
    "ny side",
    "ny sida",
    "tittel",
    "nettside",
    "nettsted",
    "nettstad",
    "hjemmeside",
    "heimeside",
];

/// Words for lists of all pages.
const SITE_MAPS: &[&str] = &[
    "nettstedskart",
    "nettstadkart",
    "sidekart",
    "sitemap",
    "site map",
    "innhold a-å",
    "alle tjenester",
    "alle tenester",
];

/// Links to help from people.
const CONTACT: &[&str] =
    &["kontakt", "kontakt oss", "hjelp", "få hjelp", "help", "contact", "contact us", "chat", "chat med oss"];

/// Parts of words that say that a field must be filled in, or that others need not be.
pub const REQUIRED: &[&str] = &[
    "*",
    "må fylle",
    "må svare",
    "obligatorisk",
    "påkrev",
    "påkravd",
    "skal fylle",
    "required",
    "mandatory",
    "must be",
    "valgfri",
    "valfri",
    "frivillig",
    "optional",
    "trenger ikke",
    "treng ikkje",
];

/// Whether the name of a picture file says that it is a poster or the like.
pub fn says_poster(file: &str) -> bool {
    let file = file.to_lowercase();
    let kinds = [
        "plakat",
        "poster",
        "flyer",
        "flygeblad",
        "løpeseddel",
        "infografikk",
        "infographic",
        "skjermbilde",
        "screenshot",
        "invitasjon",
    ];
    kinds.iter().any(|kind| file.contains(kind))
}

/// Whether the text of a link does not tell where it goes.
pub fn says_nothing(name: &str) -> bool {
    is_short(name) && EMPTY_LINKS.contains(&plain(name).as_str())
}

/// Whether a text can be one of [`EMPTY_LINKS`] or of [`CONTACT`], the longest of which has seventeen
/// letters of ASCII.
fn is_short(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_alphanumeric).count() <= 17
}

/// Whether a link offers help from people.
pub fn is_contact(name: &str) -> bool {
    is_short(name) && CONTACT.contains(&plain(name).as_str())
}

/// Whether a link leads to a list of all pages.
pub fn is_site_map(name: &str) -> bool {
    static WANTED: Wanted = Wanted::new(SITE_MAPS);
    WANTED.find(name).next().is_some()
}

/// A text as these lists have it.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut add = |c: char| {
        if c.is_alphanumeric() || c == '-' && !out.is_empty() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    };
    for c in text.chars() {
        if c.is_ascii() { add(c.to_ascii_lowercase()) } else { c.to_lowercase().for_each(&mut add) }
    }
    out.truncate(out.trim_end_matches(|c: char| !c.is_alphanumeric()).len());
    out
}

/// Whether a picture is said to be a diagram, a map of an organisation or the like.
pub fn says_diagram(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "graf",
        "grafen",
        "linjegraf",
        "organisasjonskart",
        "organisasjonskartet",
        "flytskjema",
        "flytskjemaet",
        "prosesskart",
        "infografikk",
        "infografikken",
        "chart",
        "graph",
        "flowchart",
        "infographic",
    ];
    text.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let word = word.to_lowercase();
        WORDS.contains(&word.as_str())
            || ["diagram", "diagrammet", "diagrams"].iter().any(|ending| word.ends_with(ending))
    })
}

/// Whether a text says that it is about mail.
pub fn says_mail(text: &str) -> bool {
    let text = text.to_lowercase();
    ["mail", "e-post", "epost", "e\u{2011}post", "e post"].iter().any(|word| text.contains(word))
}

/// Labels of fields for what people are or have themselves, and the word browsers know it by.
pub const OWN_FIELDS: &[(&str, &str)] = &[
    ("e-post", "email"),
    ("epost", "email"),
    ("e-postadresse", "email"),
    ("epostadresse", "email"),
    ("din e-post", "email"),
    ("din e-postadresse", "email"),
    ("e-postadressen din", "email"),
    ("email", "email"),
    ("e-mail", "email"),
    ("email address", "email"),
    ("your email", "email"),
    ("fornavn", "given-name"),
    ("førenamn", "given-name"),
    ("first name", "given-name"),
    ("etternavn", "family-name"),
    ("etternamn", "family-name"),
    ("last name", "family-name"),
    ("navnet ditt", "name"),
    ("ditt navn", "name"),
    ("namnet ditt", "name"),
    ("your name", "name"),
    ("telefon", "tel"),
    ("telefonnummer", "tel"),
    ("mobil", "tel"),
    ("mobiltelefon", "tel"),
    ("mobilnummer", "tel"),
    ("phone", "tel"),
    ("phone number", "tel"),
    ("postnummer", "postal-code"),
    ("postal code", "postal-code"),
    ("zip code", "postal-code"),
    ("fødselsdato", "bday"),
    ("date of birth", "bday"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_texts_are_all_there_are() {
        for text in EMPTY_LINKS.iter().chain(CONTACT) {
            assert!(is_short(text), "{text}");
        }
        assert!(says_nothing("« Les mer … »") && says_nothing("HER"));
        assert!(!says_nothing("Les mer om møtet 5. april 2025"));
        assert!(is_site_map("Nettstedskart") && !is_site_map("Kart over nettstedet"));
    }
}

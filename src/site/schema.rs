//! JSON Schema (2020-12) of every kind of file, for editors.
//!
//! In: what an entity's `read` asks a describing [`Reader`] for. Out: a schema whose titles and
//! descriptions are in Norwegian. Nothing is defined twice: a key that is asked for is in the schema.
//!
//! A schema takes what the reader takes: a key also under its other names (not suggested), a list of
//! one without hyphens, an empty value where nothing is required.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::{Map, Value as Json, json};

use super::CONTENT;
use super::reader::{Asked, Reader, Shape, folds};
use super::{
    Article, At, Case, Council, Mandate, Meeting, Register, Role, Seats, Wheel, library, register, role,
};
use crate::source::{Document, FileId};

/// A kind of file.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// What `klarside schema` calls it.
    pub id: &'static str,
    /// In Bokmål.
    pub title: &'static str,
    /// Which files, below the site's root.
    pub files: &'static str,
    read: Read,
}

/// What tells what a file may hold.
#[derive(Clone, Copy, Debug)]
enum Read {
    Own(fn() -> Vec<Asked>),
    Library(&'static library::Kind),
}

impl Kind {
    /// What the file may hold.
    pub fn keys(&self) -> Vec<Asked> {
        match self.read {
            Read::Own(describe) => describe(),
            Read::Library(kind) => Reader::describe(|r| (kind.read)(r, &At::default())),
        }
    }

    /// Whether the whole file is YAML; else it is the front matter of Markdown.
    pub fn is_yaml(&self) -> bool {
        self.files.rsplit_once('.').is_some_and(|(_, ending)| ending == "yaml")
    }
}

/// A register by the name of its file.
macro_rules! register_kind {
    ($id:literal, $title:literal) => {
        Kind {
            id: $id,
            title: $title,
            files: concat!("content/register/", $id, ".yaml"),
            read: Read::Own(|| register_keys($id)),
        }
    };
}

/// Every kind of file.
pub static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| {
    let library = LIBRARY.iter().filter_map(|(name, id, title, files)| {
        let kind = library::KINDS.iter().find(|kind| kind.name == *name)?;
        Some(Kind { id, title, files, read: Read::Library(kind) })
    });
    OWN.iter().copied().chain(library).collect()
});

/// The kinds of [`library::KINDS`]: name, what `klarside schema` calls it, title, files.
const LIBRARY: &[(&str, &str, &str, &str)] = &[
    ("høring", "horing", "En høring", "content/horinger/*.md"),
    ("kunnskap", "kunnskap", "Kunnskap om det brukerne trenger", "content/kunnskap/*.md"),
    ("prosjekt", "prosjekt", "Et prosjekt", "content/prosjekter/*.md"),
    ("arena", "arena", "En arena", "content/arenaer/*.md"),
    ("metode", "metode", "En metode", "content/metoder/*.md"),
    ("veiviser", "veiviser", "Et kapittel i veiviseren", "content/veiviser/*.md"),
    ("opplæring", "opplaering", "En opplæring", "content/opplaering/*.md"),
    ("retningslinje", "retningslinje", "En retningslinje", "content/retningslinjer/*.md"),
    ("aktuelt", "aktuelt", "En nyhet", "content/aktuelt/*.md"),
    ("forventning", "forventning", "Det Nav og brukerne kan vente av hverandre", "content/forventninger.md"),
    ("måltall", "maltall", "Måltall", "content/maltall.yaml"),
    ("tiltak", "tiltak", "Tiltakene i strategien", "content/tiltak.yaml"),
    ("årsmelding", "arsmelding", "En årsmelding", "content/utvalg/*/arsmelding/*.md"),
];

const OWN: &[Kind] = &[
    Kind {
        id: "utvalg",
        title: "Et brukerutvalg",
        files: "content/utvalg/*/utvalg.yaml",
        read: Read::Own(|| Reader::describe(|r| Council::read(r, ""))),
    },
    Kind {
        id: "medlemmer",
        title: "Plassene i et utvalg",
        files: "content/utvalg/*/medlemmer.yaml",
        read: Read::Own(|| Reader::describe(|r| Seats::read(r, FileId::default()))),
    },
    Kind {
        id: "mote",
        title: "Et møte",
        files: "content/utvalg/*/moter/*.md",
        read: Read::Own(|| Reader::describe(|r| Meeting::read(r, FileId::default(), "", ""))),
    },
    Kind {
        id: "mandat",
        title: "Et mandat",
        files: "content/utvalg/*/mandat/*.md",
        read: Read::Own(|| Reader::describe(|r| Mandate::read(r, FileId::default(), "", ""))),
    },
    Kind {
        id: "arshjul",
        title: "Et årshjul",
        files: "content/utvalg/*/arshjul/*.yaml",
        read: Read::Own(|| Reader::describe(|r| Wheel::read(r, FileId::default(), "", ""))),
    },
    Kind {
        id: "sak",
        title: "En sak",
        files: "content/saker/*.md",
        read: Read::Own(|| Reader::describe(|r| Case::read(r, FileId::default(), ""))),
    },
    Kind {
        id: "side",
        title: "En vanlig side",
        files: "content/**/*.md",
        read: Read::Own(|| Reader::describe(|r| Article::read(r, FileId::default(), "", None, true))),
    },
    register_kind!("navfylker", "Nav-fylkene"),
    register_kind!("enheter", "Kontorer og andre enheter i Nav"),
    register_kind!("linjer", "Linjene i Nav"),
    register_kind!("organisasjoner", "Organisasjonene"),
    register_kind!("begreper", "Ordlisten"),
    register_kind!("kontakter", "Adresser og numre som kan stå på sidene"),
];

fn register_keys(id: &str) -> Vec<Asked> {
    let mut register = Register::default();
    let read = register::FILES.iter().find(|(name, _)| *name == id).map(|(_, read)| read);
    read.map_or_else(Vec::new, |read| Reader::describe(|r| read(r, &mut register)))
}

pub fn kind(id: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.id == id)
}

/// The kind of a document below `content/`; none for files that are published as they are. The text
/// of a council's page has no title of its own.
pub fn kind_of(document: &Document) -> Option<&'static Kind> {
    let path = document.path.strip_prefix(CONTENT)?.strip_prefix('/')?;
    let id = match role(path, document) {
        Role::Register(name) => name,
        Role::Council(_) => "utvalg",
        Role::Seats(_) => "medlemmer",
        Role::Meeting(..) => "mote",
        Role::Mandate(..) => "mandat",
        Role::Wheel(..) => "arshjul",
        Role::Case(_) => "sak",
        Role::Library(kind, _) => LIBRARY.iter().find(|(name, ..)| *name == kind.name)?.1,
        Role::Article => "side",
        Role::Asset | Role::Misplaced | Role::Unknown => return None,
    };
    kind(id)
}

/// The schema of one kind of file.
pub fn schema(kind: &Kind) -> Json {
    let mut schema = object(&kind.keys());
    let about = format!("{}: {}", kind.title, kind.files);
    schema.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("$id".into(), json!(format!("urn:klarside:skjema:{}", kind.id)));
    schema.insert("title".into(), json!(kind.title));
    schema.insert("description".into(), json!(about));
    if let Some(Json::Object(properties)) = schema.get_mut("properties") {
        let allow = json!({
            "title": "Unntak",
            "description": "Unntak fra regler i hele filen: en liste med «regel: grunn»",
        });
        properties.insert("allow".into(), allow);
    }
    Json::Object(schema)
}

fn object(asked: &[Asked]) -> Map<String, Json> {
    let mut properties = Map::new();
    let mut required = Vec::new();
    let keys: BTreeSet<&str> = asked.iter().map(|a| a.key).collect();
    for one in asked {
        properties.insert(one.key.to_owned(), property(one));
        let other: Vec<String> = spellings(one).into_iter().filter(|s| !keys.contains(s.as_str())).collect();
        for spelling in &other {
            let mut same = property(one);
            if let Json::Object(same) = &mut same {
                same.insert("doNotSuggest".into(), json!(true));
            }
            properties.insert(spelling.clone(), same);
        }
        if one.required {
            let any: Vec<Json> = std::iter::once(one.key)
                .chain(other.iter().map(String::as_str))
                .map(|key| json!({ "required": [key] }))
                .collect();
            required.push(if any.len() == 1 { any[0].clone() } else { json!({ "anyOf": any }) });
        }
    }
    let mut schema = Map::new();
    schema.insert("type".into(), json!("object"));
    schema.insert("properties".into(), Json::Object(properties));
    schema.insert("additionalProperties".into(), json!(false));
    if !required.is_empty() {
        schema.insert("allOf".into(), Json::Array(required));
    }
    schema
}

/// The other names of a key: Nynorsk, and both without æ, ø, å.
fn spellings(asked: &Asked) -> Vec<String> {
    let names = std::iter::once(&asked.key).chain(asked.aliases);
    let mut all: Vec<String> =
        names.flat_map(|name| std::iter::once((*name).to_owned()).chain(folds(name))).collect();
    all.sort();
    all.dedup();
    all.retain(|name| name != asked.key);
    all
}

fn property(asked: &Asked) -> Json {
    let mut value = shape(&asked.shape);
    if !asked.required {
        value = or_nothing(value);
    }
    value.insert("title".into(), json!(in_words(asked.key)));
    value.insert("description".into(), json!(description(asked)));
    Json::Object(value)
}

/// What a key is for: its own words, or what the key always means.
fn description(asked: &Asked) -> String {
    if !asked.about.is_empty() {
        return asked.about.to_owned();
    }
    let usual = USUAL.iter().find(|(key, _)| *key == asked.key).map(|(_, about)| *about);
    usual.map_or_else(|| in_words(asked.key), str::to_owned)
}

/// Keys that mean the same wherever they stand.
const USUAL: &[(&str, &str)] = &[
    ("adresse", "Besøksadressen, aldri hjemme hos noen"),
    ("alt", "Hva bildet viser, for dem som ikke ser det"),
    ("andre", "Antallet andre"),
    ("ansvar", "Hvem som skal gjøre det: en rolle eller et utvalg"),
    ("av", "Hvem som vedtok: en rolle"),
    ("antall", "Antallet"),
    ("begrunnelse", "Hvorfor det er slik"),
    ("dato", "Dagen: år-måned-dag"),
    ("enhet", "Nummeret til enheten, i hermetegn"),
    ("enhetskode", "Koden i eInnsyn"),
    ("epost", "Adressen til en funksjon, ikke til en person"),
    ("etterfølger", "Den som tok over"),
    ("fil", "Filen, regnet fra mappen content"),
    ("finnes", "Ja eller nei"),
    ("fra", "Den første dagen, eller hvem det er fra"),
    ("frist", "Siste dag: år-måned-dag"),
    ("frist_saker_uker", "Hvor mange uker før møtet saker må være inne"),
    ("funksjon", "Funksjonen, ikke en person"),
    ("gjennomført", "Ja når det er gjort"),
    ("godkjent_i", "Møtet som godkjente referatet"),
    ("hva", "Hva det gjelder"),
    ("id", "Kort navn: a–z, tall og bindestrek"),
    ("innkalling_uker", "Hvor mange uker før møtet innkallingen går ut"),
    ("kan", "Det utvalget kan gjøre"),
    ("kan_ikke", "Det utvalget ikke kan gjøre"),
    ("lenke", "Adressen til en nettside"),
    ("lettlest", "Adressen til en lettlest utgave"),
    ("mandat", "Mandatet, for eksempel mandat/2026"),
    ("nav", "Antallet fra Nav"),
    ("navn", "Navnet leserne ser"),
    ("nettsted", "Adressen til nettstedet"),
    ("omfang", "Hva samtykket gjelder"),
    ("oppgaver", "Oppgavene, en på hver linje"),
    ("organisasjoner", "Id-er i organisasjoner.yaml"),
    ("brukerrepresentanter", "Antallet brukerrepresentanter"),
    ("publisert", "Dagen det ble lagt ut"),
    ("referat_dager", "Hvor mange dager etter møtet referatet er klart"),
    ("rolle", "Rollen, ikke navnet på en person"),
    ("samtykke", "Om personen har sagt ja"),
    ("slag", "Hva slags"),
    ("status", "Hvor langt det er kommet"),
    ("tegnspråkvideo", "Adressen til en video på tegnspråk"),
    ("tekst", "Teksten"),
    ("telefon", "Nummeret til en funksjon, ikke til en person"),
    ("til", "Den siste dagen, eller hvem det er til"),
    ("til_nav", "Det andre kan vente av Nav"),
    ("til_utvalget", "Det andre kan vente av utvalget"),
    ("tittel", "Overskriften"),
    ("trukket", "Dagen samtykket ble trukket tilbake"),
    ("utvalg", "Id-en til utvalget"),
    ("vara", "Antallet varaplasser"),
    ("år", "Året, med fire siffer"),
];

/// `møter_per_år` → «Møter per år».
fn in_words(key: &str) -> String {
    let words = key.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn shape(shape: &Shape) -> Map<String, Json> {
    let json = match shape {
        // Text that looks like a number or a yes is text all the same.
        Shape::Text => json!({ "type": ["string", "number", "boolean"] }),
        Shape::Id => json!({ "type": ["string", "integer"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }),
        Shape::Email => json!({ "type": "string", "format": "email" }),
        Shape::Link => json!({ "type": "string", "format": "uri-reference" }),
        Shape::Number => json!({ "type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+$" }),
        Shape::YesOrNo => json!({ "enum": ["ja", "nei", true, false] }),
        Shape::Date => {
            json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
        }
        Shape::Time => json!({ "type": ["string", "number"], "pattern": "^[0-9]{1,2}[:.][0-9]{2}$" }),
        Shape::Word(words) => {
            let other: BTreeSet<String> = words.iter().flat_map(|word| folds(word)).collect();
            if other.is_empty() {
                json!({ "enum": words })
            } else {
                json!({ "anyOf": [{ "enum": words }, { "enum": other, "doNotSuggest": true }] })
            }
        }
        Shape::ListOf(of) => {
            let item = Json::Object(self::shape(of));
            if matches!(**of, Shape::Map(_)) {
                json!({ "type": "array", "items": item })
            } else {
                json!({ "anyOf": [{ "type": "array", "items": item }, item] })
            }
        }
        Shape::Map(keys) => Json::Object(object(keys)),
    };
    match json {
        Json::Object(map) => map,
        _ => Map::new(),
    }
}

/// A key that need not be there may also be empty.
fn or_nothing(mut schema: Map<String, Json>) -> Map<String, Json> {
    match schema.get_mut("type") {
        Some(Json::String(one)) => {
            let types = json!([one, "null"]);
            schema.insert("type".into(), types);
        }
        Some(Json::Array(types)) => types.push(json!("null")),
        _ => {
            if let Some(Json::Array(choices)) = schema.get_mut("enum") {
                choices.push(Json::Null);
            } else if let Some(Json::Array(choices)) = schema.get_mut("anyOf") {
                choices.push(json!({ "type": "null" }));
            }
        }
    }
    schema
}

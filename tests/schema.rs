//! The editors' schemas: right by themselves, and in step with what the parser takes.

use std::path::Path;

use boon::{Compiler, Draft, SchemaIndex, Schemas};
use klarside::site::schema::{KINDS, Kind, kind, kind_of, schema};
use klarside::source::Sources;
use klarside::source::yaml::{self, Node};
use serde_json::{Value, json};

fn compiled(kind: &Kind) -> (Schemas, SchemaIndex) {
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    compiler.set_default_draft(Draft::V2020_12);
    compiler.enable_format_assertions();
    let url = format!("urn:klarside:skjema:{}", kind.id);
    compiler.add_resource(&url, schema(kind)).expect("a resource");
    let index = compiler.compile(&url, &mut schemas).unwrap_or_else(|error| panic!("{}: {error:#}", kind.id));
    (schemas, index)
}

/// YAML as an editor reads it: the types of YAML 1.2.
fn json(node: &Node) -> Value {
    match &node.value {
        yaml::Value::Null => Value::Null,
        yaml::Value::List(items) => items.iter().map(json).collect(),
        yaml::Value::Map(entries) => {
            Value::Object(entries.iter().map(|e| (e.key.clone(), json(&e.value))).collect())
        }
        yaml::Value::Scalar(scalar) if scalar.quoted => json!(scalar.text),
        yaml::Value::Scalar(scalar) => match scalar.text.as_str() {
            "true" => json!(true),
            "false" => json!(false),
            text => text
                .parse::<i64>()
                .map(|n| json!(n))
                .or_else(|_| text.parse::<f64>().map(|n| json!(n)))
                .unwrap_or_else(|_| json!(text)),
        },
    }
}

fn validate(kind: &Kind, text: &str) -> Result<(), String> {
    let (schemas, index) = compiled(kind);
    let parsed = yaml::parse(text, 0);
    schemas.validate(&json(&parsed.node), index).map_err(|error| format!("{error}"))
}

#[test]
fn every_schema_is_a_schema_with_words_for_every_key() {
    fn look(kind: &Kind, schema: &Value, at: &str) {
        if let Some(properties) = schema["properties"].as_object() {
            for (key, property) in properties {
                let at = format!("{at}.{key}");
                for words in ["title", "description"] {
                    assert!(
                        property[words].as_str().is_some_and(|w| !w.is_empty()),
                        "{}{at}: {words}",
                        kind.id
                    );
                }
                look(kind, property, &at);
                look(kind, &property["items"], &at);
            }
        }
    }
    for kind in KINDS.iter() {
        compiled(kind);
        look(kind, &schema(kind), "");
    }
}

#[test]
fn every_file_of_the_example_site_is_valid() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = Sources::read(root, &["content"]).expect("the content");
    let all: Vec<_> = KINDS.iter().map(|kind| (kind.id, compiled(kind))).collect();
    let mut wrong = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for document in &sources.documents {
        let (Some(kind), Some(node)) = (kind_of(document), document.yaml()) else { continue };
        // A translation, and the text of a council's page, leave out what stands elsewhere.
        let name = document.name().trim_end_matches(".md").trim_end_matches(".yaml");
        if name.contains('.') || document.path.starts_with("content/utvalg/") && name == "index" {
            continue;
        }
        seen.insert(kind.id);
        let (schemas, index) =
            all.iter().find(|(id, _)| *id == kind.id).map(|(_, c)| c).expect("all are compiled");
        if let Err(error) = schemas.validate(&json(node), *index) {
            wrong.push(format!("{}: {error}", document.path));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen.len() >= 13, "the example site has only {seen:?}");
}

#[test]
fn what_the_parser_refuses_the_schema_refuses() {
    let council = kind("utvalg").expect("a kind");
    let good =
        "id: hamar\nnavn: Utvalget\ntype: lokalt\ndekker: {enheter: [\"0403\"]}\nkontakt: {funksjon: Vi}\n";
    validate(council, good).expect("valid");
    for (from, to) in [
        ("type: lokalt", "type: lokallt"),
        ("navn:", "navnn:"),
        ("navn: Utvalget\n", ""),
        ("id: hamar", "id: Ha Mar"),
        ("{enheter: [\"0403\"]}", "0403"),
        ("{funksjon: Vi}", "{person: Vi}"),
    ] {
        let bad = good.replace(from, to);
        assert!(validate(council, &bad).is_err(), "{bad}");
    }
    let meeting = kind("mote").expect("a kind");
    assert!(validate(meeting, "dato: 2026-02-30\n").is_err());
    assert!(validate(meeting, "dato: 12. mars\n").is_err());
    assert!(validate(meeting, "dato: 2026-02-03\nforfall: tre\n").is_err());
}

#[test]
fn other_spellings_the_parser_takes_the_schema_takes() {
    let council = kind("utvalg").expect("a kind");
    for text in [
        "namn: Utvalet\ntype: ungdomsrad\ndekkjer: {samarbeid: ja}\nkontakt: {funksjon: Vi}\n",
        "navn: Utvalget\ntype: lokalt\ndekker:\n  kommuner: 0403\nkontakt: {epost: }\nraadgir: Lederen\nstatus:\n",
    ] {
        validate(council, text).expect("valid");
    }
}

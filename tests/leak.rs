//! Nothing private leaves the build: not a name without consent, not the key of a seat, not what is
//! shielded, not what stands only in the private overlay; in no byte of any file.

#![expect(clippy::disallowed_methods, reason = "tests make the files they try things on")]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

use klarside::check::{self, Finding};
use klarside::commands::road::Input;
use klarside::config::{Config, Known};
use klarside::rules::ALL;
use klarside::source::Sources;

const COUNCIL: &str = "id: a\nnavn: Utvalget\ntype: lokalt\ndekker: {samarbeid: nei}\nkort_fortalt: Vi gir råd.\nkontakt: {funksjon: Sekretariatet}\n";
const SEATS: &str = "medlemmer:\n  - {nøkkel: m-0701, rolle: leder, slag: brukerrepresentant}\n  - {nøkkel: m-0702, rolle: medlem, slag: brukerrepresentant}\n  - {nøkkel: m-0703, rolle: medlem, slag: nav}\n  - {nøkkel: m-0704, visning: ingen, rolle: vara, slag: ks, navn: Hemmeline Skjultnavn}\n";
const OVERLAY: &str = "medlemmer:\n  - {nøkkel: m-0701, visning: navn, navn: Aagot Åpennavn, samtykke: {dato: 2026-01-01, omfang: [navn]}}\n  - {nøkkel: m-0702, visning: navn, navn: Trulsine Trukketsen, samtykke: {dato: 2026-01-01, omfang: [navn], trukket: 2026-02-01}}\n  - {nøkkel: m-0703, visning: navn, navn: Ungvard Ungesen, under_18: ja, samtykke: {dato: 2026-01-01, omfang: [navn]}}\n  - {nøkkel: m-0999, visning: navn, navn: Bareline Privatsen, samtykke: {dato: 2026-01-01, omfang: [navn]}, bilde: {fil: bareline-hjemme.jpg, alt: Bareline i hagen sin}}\n";
const MEETING: &str = "---\ndato: 2026-03-12\nstart: \"10:00\"\nstatus: avholdt\ninnkalling_sendt: 2026-02-26\nreferat: {status: godkjent, publisert: 2026-03-20}\nlukket: {hjemmel: offentleglova § 13, tittel_offentlig: En lukket sak, hva: Klagen fra fru Lukkesen om naboen}\n---\n\nVi møttes.\n";
const CASE: &str = "---\nid: 2026-001\ntittel: Brev\ntype: service\nstatus: til behandling\nskjermet: {hjemmel: forvaltningsloven § 13, hva: Hun fortalte om skjermede forhold hjemme}\nvei:\n  - {dato: 2026-02-01, fra: a, til: a, hendelse: behandlet}\n---\n\nSaken handler om brev.\n";
const SHIELDED: &str = "---\nid: 2026-001\nnotat: Møtte sinte naboer på kontoret\n---\n\nDrøftingen handlet om et skjermet barn. Det skal ingen få vite om.\n";

/// What must be in no file.
const SECRETS: &[&str] = &[
    "Trukketsen",
    "Ungesen",
    "Privatsen",
    "Skjultnavn",
    "m-070",
    "m-0999",
    "Lukkesen",
    "bareline",
    "Bareline",
    "skjermede forhold",
    "sinte naboer",
    "skjermet barn",
    "ingen få vite",
];

fn input(public: &[(&str, &str)]) -> Input {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in [("utvalg/a/medlemmer.yaml", OVERLAY), ("saker/2026-001.md", SHIELDED)] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    let mut files = vec![
        ("content/utvalg/a/utvalg.yaml", COUNCIL),
        ("content/utvalg/a/medlemmer.yaml", SEATS),
        ("content/utvalg/a/moter/2026-03-12.md", MEETING),
        ("content/saker/2026-001.md", CASE),
    ];
    files.extend(public);
    let mut sources = Sources::of(&files);
    sources.read_private(folder.path()).expect("the overlay");
    let config = "[site]\nname = \"Utvalg\"\nbase_url = \"https://www.nav.no/brukerutvalg\"\n";
    let config = Config::of(config, &Known::default()).expect("settings");
    Input::of(config, sources, "2026-06-01".parse().expect("a date")).expect("a theme")
}

/// Everything that goes out, as (address, text); and what was found.
fn everything(input: &Input) -> (Vec<(String, String)>, Vec<Finding>) {
    let all = Mutex::new(Vec::new());
    let take = |page: &klarside::page::Page, _| {
        all.lock().expect("no panic").push((page.url.clone(), page.html.clone()));
        Ok(())
    };
    let arrived = input.travel(ALL, &take).expect("pages");
    let mut all = all.into_inner().expect("no panic");
    for file in arrived.files {
        // A calendar breaks lines anywhere.
        all.push((file.url, String::from_utf8_lossy(&file.bytes).replace("\r\n ", "")));
    }
    for asset in &input.site.assets {
        let bytes = input.published(Path::new("."), asset).expect("text");
        all.push((asset.url.clone(), String::from_utf8_lossy(&bytes).into_owned()));
    }
    (all, check::sorted(arrived.findings))
}

fn leaks(findings: &[Finding]) -> Vec<&Finding> {
    findings.iter().filter(|f| f.rule.id == "private-text-published").collect()
}

#[test]
fn no_private_word_is_in_any_byte() {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>Bareline Privatsen</metadata><title>Vei</title></svg>";
    let input = input(&[("content/bilder/vei.svg", drawing)]);
    let (all, findings) = everything(&input);
    assert!(all.len() > 15, "{:?}", all.iter().map(|(url, _)| url).collect::<Vec<_>>());
    for (url, text) in &all {
        for secret in SECRETS {
            assert!(!url.contains(secret) && !text.contains(secret), "{secret} in {url}");
        }
    }
    assert!(all.iter().any(|(_, text)| text.contains("Aagot Åpennavn")), "who has consented is named");
    assert!(leaks(&findings).is_empty(), "{:?}", leaks(&findings));
}

#[test]
fn a_leak_planted_anywhere_is_found() {
    let page =
        |title: &str, body: &str| format!("---\ntittel: {title}\nkort_fortalt: Kort.\n---\n\n{body}\n");
    let cases = [
        ("content/side.md", page("Side", "Ring Trulsine **Trukketsen** i dag.")),
        ("content/side.md", page("Side", "Leder er Privatsen, Bareline.")),
        ("content/side.md", page("Side", "![Ungvard Ungesen på kontoret](/bilder/x.png)")),
        ("content/side.md", page("Hilsen fra Trulsine Trukketsen", "Hei.")),
        ("content/side.md", page("Side", "Plassen heter m-0702.")),
        ("content/side.md", page("Side", "Drøftingen handlet om et\nskjermet barn.")),
        ("content/side.md", page("Side", "Det var klagen fra fru Lukkesen om naboen.")),
        ("content/bilder/trulsine-trukketsen.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_owned()),
        ("content/bilder/kart.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Trulsine Trukketsen</text></svg>".to_owned()),
        ("content/vedlegg/liste.csv", "navn\nTrulsine Trukketsen\n".to_owned()),
        (
            "content/saker/2026-002.md",
            "---\nid: 2026-002\ntittel: Svar fra Trulsine Trukketsen\ntype: service\nstatus: meldt inn\nvei:\n  - {dato: 2026-02-01, fra: a, til: a, hendelse: meldt inn}\n---\n".to_owned(),
        ),
    ];
    for (path, text) in cases {
        let input = input(&[(path, &text)]);
        let (_, findings) = everything(&input);
        let found = leaks(&findings);
        assert!(!found.is_empty(), "{path}: {text}");
        for finding in found {
            let document = input.sources.document(finding.place.file);
            assert!(!document.path.starts_with("privat/"), "a report must not point into the overlay");
            for secret in SECRETS.iter().filter(|s| **s != "bareline") {
                assert!(!finding.message.nb.contains(secret), "{}", finding.message.nb);
            }
        }
    }
}

#[test]
fn a_build_that_would_leak_writes_nothing_and_repeats_nothing() {
    let site = tempfile::tempdir().expect("a folder");
    let klarside = |words: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_klarside"))
            .current_dir(site.path())
            .args(words)
            .env("LC_ALL", "nb_NO.UTF-8")
            .output()
            .expect("the program starts")
    };
    klarside(&["init"]);
    let overlay =
        site.path().join("../").join(site.path().file_name().expect("a name")).join("privat-utenfor");
    fs::create_dir_all(overlay.join("utvalg/eksempel")).expect("a folder");
    fs::write(overlay.join("utvalg/eksempel/medlemmer.yaml"), OVERLAY).expect("a file");
    fs::write(
        site.path().join("content/side.md"),
        "---\ntittel: Side\nkort_fortalt: Kort.\noppdatert: 2026-01-01\n---\n\nHils på Bareline Privatsen.\n",
    )
    .expect("a file");
    for format in ["human", "json", "sarif", "github", "junit"] {
        let built = klarside(&["build", "--private", "privat-utenfor", "--format", format]);
        assert_eq!(built.status.code(), Some(1));
        let said = String::from_utf8_lossy(&built.stdout);
        assert!(said.contains("private-text-published") || format == "human", "{said}");
        for secret in ["Trukketsen", "Ungesen", "m-0999", "hagen sin"] {
            assert!(!said.contains(secret), "{format}: {secret}\n{said}");
        }
    }
    assert!(!site.path().join("public").exists());
}

#[test]
fn a_picture_is_published_without_who_and_where() {
    let site = tempfile::tempdir().expect("a folder");
    let klarside = |words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_klarside"));
        command.current_dir(site.path()).args(words).output().expect("the program starts")
    };
    klarside(&["init"]);
    let png = |extra: &[u8]| {
        let ihdr = b"\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x04\0\0\0\xb5\x1c\x0c\x02";
        let data = b"\0\0\0\x0bIDAT\x78\xdac\xfc\xff\x1f\0\x03\x03\x02\0\xef\xbf\xa7\xdb";
        [&b"\x89PNG\r\n\x1a\n"[..], ihdr, extra, data, b"\0\0\0\0IEND\xaeB`\x82"].concat()
    };
    fs::create_dir_all(site.path().join("content/bilder")).expect("a folder");
    let with = png(b"\0\0\0\x16tEXtAuthor\0Bareline Privat\0\0\0\0");
    fs::write(site.path().join("content/bilder/hus.png"), with).expect("a file");
    fs::write(site.path().join("content/bilder/feil.avif"), b"\0\0\0\x1cftypavif....Exif").expect("a file");
    let refused = klarside(&["build"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stdout).contains("picture-carries-metadata"));
    fs::remove_file(site.path().join("content/bilder/feil.avif")).expect("gone");
    let built = klarside(&["build"]);
    assert_eq!(built.status.code(), Some(0), "{}", String::from_utf8_lossy(&built.stdout));
    let published = fs::read(site.path().join("public/bilder/hus.png")).expect("the picture");
    assert_eq!(published, png(b""));
}

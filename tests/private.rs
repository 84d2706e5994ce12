//! The private overlay: what leaves it, and what never does.

#![expect(clippy::disallowed_methods, reason = "tests make the files they try things on")]

use klarside::commands::road::Input;
use klarside::config::Config;
use klarside::rules::ALL;
use klarside::source::Sources;
use std::sync::Mutex;

/// All bytes of all pages of a site with one seat, whose overlay says `private`.
fn pages(private: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let seats = folder.path().join("utvalg/a");
    std::fs::create_dir_all(&seats).expect("a folder");
    std::fs::write(seats.join("medlemmer.yaml"), format!("medlemmer:\n  - nøkkel: m-07\n{private}"))
        .expect("a file");
    let mut sources = Sources::of(&[
        ("content/utvalg/a/utvalg.yaml", "id: a\nnavn: Utvalget\ntype: lokalt\n"),
        (
            "content/utvalg/a/medlemmer.yaml",
            "medlemmer:\n  - {nøkkel: m-07, rolle: leder, slag: brukerrepresentant}\n",
        ),
    ]);
    sources.read_private(folder.path()).expect("the overlay");
    let input =
        Input::of(Config::default(), sources, "2026-06-01".parse().expect("a date")).expect("a theme");
    let all = Mutex::new(String::new());
    let take = |page: &klarside::page::Page, _| {
        all.lock().expect("no panic").push_str(&page.html);
        Ok(())
    };
    input.travel(ALL, &take).expect("pages");
    all.into_inner().expect("no panic")
}

const NAME: &str = "Qvistine Prøvenavn";

#[test]
fn a_name_with_consent_is_shown() {
    let private =
        format!("    visning: navn\n    navn: {NAME}\n    samtykke: {{dato: 2026-01-01, omfang: [navn]}}\n");
    assert!(pages(&private).contains(NAME));
}

#[test]
fn a_name_is_never_shown_otherwise() {
    for private in [
        "    visning: navn\n    navn: NAME\n",
        "    navn: NAME\n    samtykke: {dato: 2026-01-01, omfang: [navn]}\n",
        "    visning: navn\n    navn: NAME\n    samtykke: {dato: 2026-01-01, omfang: [bilde]}\n",
        "    visning: navn\n    navn: NAME\n    samtykke: {dato: 2026-01-01, omfang: [navn], trukket: 2026-05-01}\n",
        "    visning: navn\n    navn: NAME\n    under_18: ja\n    samtykke: {dato: 2026-01-01, omfang: [navn]}\n",
        "    visning: navn\n    navn: NAME\n    samtykke: {dato: 2026-07-01, omfang: [navn]}\n",
    ] {
        let private = private.replace("NAME", NAME);
        let all = pages(&private);
        assert!(!all.contains(NAME) && !all.contains("m-07"), "{private}");
    }
}

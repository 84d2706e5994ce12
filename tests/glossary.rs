//! The first use of an explained word on a page leads to what it means, on the page itself.

use jiff::civil::date;
use klarside::commands::road::Input;
use klarside::config::Config;
use klarside::page::Page;
use klarside::rules::ALL;
use klarside::source::Sources;

const WORDS: &str = "begreper:
  - ord: brukerutvalg
    forklaring: En gruppe som gir råd til Nav.
    språk: nb
  - ord: hjelpemiddel
    forklaring: En ting som gjør hverdagen lettere.
    språk: nb
  - ord: brukarutval
    forklaring: Ei gruppe som gir råd til Nav.
    språk: nn
  - ord: SBU
    fullform: sentralt brukerutvalg
    forklaring: Utvalget for hele landet.
    språk: nb
  - ord: uforklart
";

/// The page at an address, with what the rules about pages said of all of them.
fn made(url: &str, path: &str, text: &str) -> (String, Vec<(String, String)>) {
    let files = [("content/register/begreper.yaml", WORDS), (path, text)];
    // Named as nothing in the texts is: the name is a link too.
    let mut config = Config::default();
    "Råd og brukerutvalg".clone_into(&mut config.site.name);
    let input = Input::of(config, Sources::of(&files), date(2026, 11, 22)).expect("it can be read");
    let found = std::sync::Mutex::new(String::new());
    let keep = |page: &Page, _: usize| {
        if page.url == url {
            page.html.clone_into(&mut found.lock().expect("one at a time"));
        }
        Ok(())
    };
    let arrived = input.travel(ALL, &keep).expect("it can be made");
    let said = arrived.findings.into_iter().filter(|f| f.seen.iter().any(|s| s.url == url));
    // A site of one page has faults of its own.
    let said = said.filter(|f| !["page-out-of-reach", "repeated-content-without-jump"].contains(&f.rule.id));
    let said = said.map(|f| (f.rule.id.to_owned(), f.message.nb)).collect();
    (found.into_inner().expect("done"), said)
}

/// What stands in `<main>`, from the text on.
fn text(html: &str) -> &str {
    let start = html.find("<div class=\"prose\">").expect("a text") + "<div class=\"prose\">".len();
    let end = html[start..].find("\n</div>\n").map_or(html.len(), |i| start + i);
    html[start..end].trim()
}

#[test]
fn the_first_use_leads_to_the_explanation() {
    let page = "---\ntittel: Om\n---\n\n## Brukerutvalget\n\nDet gir `brukerutvalg` og [brukerutvalg](/om/) råd om *hjelpemidlene* dine. Spør brukerutvalget, SBU eller et brukerutvalg. Noe er uforklart.\n\n<abbr title=\"x\">SBU</abbr>\n";
    let (html, said) = made("/om/", "content/om.md", page);
    insta::assert_snapshot!(text(&html));
    assert_eq!(said, [], "the page rules have nothing against it");
}

#[test]
fn an_explanation_in_another_language_says_so() {
    let page = "---\ntittel: Om\nspråk: nn\n---\n\nEit brukarutval gir råd om hjelpemidla dine, og SBU òg.\n";
    let (html, said) = made("/om/", "content/om.md", page);
    let own = html.matches("<div><dt><dfn>brukarutval</dfn>").count();
    let other = html.matches("<div lang=\"nb\"><dt><dfn>").count();
    assert_eq!((own, other), (1, 2), "{}", text(&html));
    assert_eq!(said, []);
}

#[test]
fn the_glossary_itself_has_no_such_links() {
    let (html, _) = made("/ordliste/", "content/om.md", "Et brukerutvalg.\n");
    assert!(!html.contains("class=\"term\""));
}

#[test]
fn a_page_without_such_words_is_as_before() {
    let (html, _) = made("/om/", "content/om.md", "---\ntittel: Om\n---\n\nHer står det lite.\n");
    assert!(!html.contains("ordforklaring"));
}

/// Everything in `<main>`.
fn main_of(html: &str) -> &str {
    let start = html.find("<main").expect("a main part");
    &html[start..html[start..].find("</main>").map_or(html.len(), |end| start + end)]
}

#[test]
fn text_from_front_matter_and_yaml_is_explained_too() {
    // Above the body, so that the body does not link the word again.
    let page = "---\ntittel: Om\nkort_fortalt: Spør et brukerutvalg.\n---\n\nEt brukerutvalg skaffer hjelpemidler.\n";
    let (html, said) = made("/om/", "content/om.md", page);
    let link = "<a class=\"term\" href=\"#ordforklaring-brukerutvalg\"";
    assert_eq!(main_of(&html).matches(link).count(), 1);
    let short = &html[html.find("<section class=\"short\"").expect("a short version")..];
    assert!(short[..short.find("</section>").expect("its end")].contains(link), "the first use is linked");
    assert_eq!(html.matches("id=\"ordforklaring-brukerutvalg\"").count(), 1);
    assert_eq!(html.matches("id=\"ordforklaring-hjelpemiddel\"").count(), 1);
    assert_eq!(said, []);

    // A page with no body at all.
    let council = "navn: Brukerutvalget i Bodø\nkort_fortalt: Et brukerutvalg gir råd.\n";
    let (html, _) = made("/utvalg/bodo/", "content/utvalg/bodo/utvalg.yaml", council);
    assert_eq!(html.matches(link).count(), 1);
    assert_eq!(html.matches("id=\"ordforklaring-brukerutvalg\"").count(), 1);
    assert!(!html.contains("<!--"), "no trace of how it was made");
}

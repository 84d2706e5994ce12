//! Our own content may be published: no error, and the words of the theme are there in every language.

use std::path::Path;

use klarside::check::{self, Level, Verdict};
use klarside::commands::{known, road::Input};
use klarside::config::Config;
use klarside::rules::ALL;
use klarside::source::Sources;

const LIMITS: [&str; 5] =
    ["sentence-too-long", "paragraph-too-long", "text-hard-to-read", "summary-missing", "summary-too-long"];

#[test]
fn the_example_site_has_no_errors() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = Config::read(root, &known()).expect("site.toml is right");
    let today = config.site.today.expect("the example stands still on a day");
    let sources = Sources::read(root, &["content", "themes/nav"]).expect("the folders are there");
    let input = Input::of(config, sources, today).expect("the theme is right");
    let arrived = input.travel(ALL, &|_, _| Ok(())).expect("every page can be made");
    // Our own pages keep to the limits we set others, and the front page, the councils and the guide need
    // no leave to do otherwise.
    for finding in &arrived.findings {
        let path = &input.sources.document(finding.place.file).path;
        let is_shown = ["content/index", "content/utvalg/", "content/veiviser/"]
            .iter()
            .any(|start| path.starts_with(start));
        assert!(finding.waiver.is_none() || !is_shown, "{path}: {} is waived", finding.rule.id);
        let is_over = LIMITS.contains(&finding.rule.id)
            && matches!(finding.level, Level::Warning | Level::Error)
            && finding.verdict == Verdict::Fails;
        assert!(finding.waiver.is_some() || !is_over, "{path}: {}", finding.message.nb);
    }
    let errors: Vec<String> = check::sorted(arrived.findings)
        .into_iter()
        .filter(|f| f.level == Level::Error && f.verdict == Verdict::Fails && f.waiver.is_none())
        .map(|f| {
            let ((line, column), _) = input.sources.lines(f.place);
            let path = &input.sources.document(f.place.file).path;
            format!("{path}:{line}:{column}: {} ({})", f.message.nb, f.rule.id)
        })
        .collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    assert!(arrived.urls.len() >= 80, "the example site is to show every kind of page");
}

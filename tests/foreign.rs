//! What we say of pages in the manner of Norwegian public sites: every finding is read for whether it is
//! true. Tips are left out.

use std::fmt::Write as _;
use std::path::Path;

use klarside::check::{self, Level, Settings, Verdict};
use klarside::commands::audit::{self, Given, audit};
use klarside::config::Config;
use klarside::rules::ALL;

#[test]
#[expect(clippy::disallowed_methods, reason = "the test reads its pages")]
fn public_pages_are_judged_truly() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/foreign");
    let known = audit::known(&root);
    let given = known
        .iter()
        .filter(|url| url.ends_with('/') || Path::new(url).extension() == Some("html".as_ref()))
        .map(|url| {
            let file = if url.ends_with('/') { "index.html" } else { url.trim_start_matches('/') };
            let html = std::fs::read_to_string(root.join(file)).expect("the page is there");
            Given { path: file.to_owned(), url: url.clone(), html }
        });
    let settings = Settings::new(&Config::default(), ALL, "2026-01-01".parse().expect("a date"));
    let audited = audit(given.collect(), known.clone(), &audit::from_disk(root), ALL, &settings);
    let mut all = String::new();
    for finding in check::sorted(audited.findings) {
        if finding.level == Level::Tip && finding.verdict == Verdict::Fails {
            continue;
        }
        let ((line, _), _) = audited.sources.lines(finding.place);
        let file = &audited.sources.document(finding.place.file).path;
        let sure = if finding.verdict == Verdict::Fails { finding.level.id() } else { "unsure" };
        let _ = writeln!(all, "{file}:{line} {sure} {}: {}", finding.rule.id, finding.message.nb);
    }
    insta::assert_snapshot!(all);
}

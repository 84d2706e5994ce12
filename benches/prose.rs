//! How fast text is read, counted and checked, on one core: `cargo bench --bench prose`.
//!
//! The text is that of content/, over and over, as Markdown and as blocks. The goal is 50 MB a second
//! for counting and rules together.

#![expect(clippy::print_stdout, reason = "a bench prints its figures")]
#![expect(clippy::cast_precision_loss, reason = "counts are small")]

use std::hint::black_box;
use std::sync::{Arc, LazyLock};
use std::time::Instant;

use jiff::civil::date;
use klarside::check::{self, Check, Rule, Settings};
use klarside::config::Config;
use klarside::lang::Lang;
use klarside::prose::{self, Block, Format, Glossary, Kind, score};
use klarside::rules::ALL;
use klarside::source::Sources;

const SIZE: usize = 8 * 1024 * 1024;

fn main() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = Sources::read(root, &["content"]).expect("content/");
    let glossary = Arc::new(Glossary::of(&sources));
    let markdown: String = sources
        .documents
        .iter()
        .filter(|d| !d.path.contains(".se."))
        .filter_map(|d| d.body())
        .map(|(body, _)| body)
        .collect::<Vec<_>>()
        .join("\n\n");
    // A page of usual size, so that what rules remember stays small, as it does on a real site.
    let texts: Vec<&str> = vec![&markdown; SIZE / markdown.len() + 1];
    let rules: Vec<&'static Rule> =
        ALL.iter().copied().filter(|rule| matches!(rule.check, Check::Prose(_))).collect();
    let settings = Settings::new(&Config::default(), ALL, date(2026, 11, 22));
    let bytes = texts.iter().map(|t| t.len()).sum::<usize>() as f64;
    let blocks = prose::of_text(&markdown, Format::Markdown, Lang::Nb, Kind::Page, &glossary);
    let blocks: Vec<(Block, &str)> =
        blocks.passages().iter().map(|p| (p.block, &blocks.text()[p.range()])).collect();
    let size = blocks.iter().map(|(_, text)| text.len() + 1).sum::<usize>();
    println!("{} rules, {:.1} MB of text in pages of {} kB", rules.len(), bytes / 1e6, markdown.len() / 1000);

    let measure = |name: &str, bytes: f64, run: &mut dyn FnMut()| {
        run();
        let best = (0..3)
            .map(|_| {
                let start = clock();
                run();
                clock() - start
            })
            .fold(f64::MAX, f64::min);
        println!("{name:40} {:7.1} MB/s", bytes / best / 1e6);
    };
    let times = SIZE / size + 1;
    let all = (size * times) as f64;
    measure("count", all, &mut || {
        for _ in 0..times {
            black_box(prose::of_blocks(blocks.iter().copied(), Lang::Nb, Kind::Page, &glossary));
        }
    });
    measure("count and figures", all, &mut || {
        for _ in 0..times {
            let prose = prose::of_blocks(blocks.iter().copied(), Lang::Nb, Kind::Page, &glossary);
            black_box(score::score(&prose));
        }
    });
    measure("count and rules", all, &mut || {
        for _ in 0..times {
            let prose = prose::of_blocks(blocks.iter().copied(), Lang::Nb, Kind::Page, &glossary);
            black_box(check::prose(&rules, &prose, &settings));
        }
    });
    measure("Markdown, count and rules", bytes, &mut || {
        for text in &texts {
            let prose = prose::of_text(text, Format::Markdown, Lang::Nb, Kind::Page, &glossary);
            black_box(check::prose(&rules, &prose, &settings));
        }
    });
    let prose = prose::of_text(&markdown, Format::Markdown, Lang::Nb, Kind::Page, &glossary);
    for rule in &rules {
        let start = clock();
        let mut n = 0;
        for _ in 0..times {
            n += check::prose(&[*rule], &prose, &settings).len();
        }
        let each = (clock() - start) / (all / 1e6) * 1e3;
        println!("  {:38} {each:7.2} ms/MB {n:8} findings", rule.id);
    }
}

#[expect(clippy::disallowed_methods, reason = "only the system knows the time a thread has had")]
/// Seconds this thread has had the processor, where the system says so; else seconds on the clock.
fn clock() -> f64 {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let used = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let used = used.and_then(|s| s.split(' ').next().and_then(|n| n.parse::<f64>().ok()));
    used.map_or_else(|| START.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}

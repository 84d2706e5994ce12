//! How long one page of ordinary size takes to parse and check. `cargo test --release --test
//! page_speed -- --ignored --nocapture` prints it; ignored otherwise, since a busy machine says little.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Instant;

use klarside::check::{self, Settings};
use klarside::config::Config;
use klarside::lang::Lang;
use klarside::page::{Addresses, Facts, Marks, Page, PageKind};
use klarside::rules::ALL;
use klarside::source::FileId;

const ROUNDS: u32 = 300;

#[test]
#[ignore = "a measurement, not a test"]
fn a_page_of_eight_kilobytes() {
    let html = page();
    let settings = Settings::new(&Config::default(), ALL, "2026-01-01".parse().expect("a date"));
    let sheets = Arc::default();
    let (mut parse, mut rules, mut facts) = (0, 0, 0);
    let mut slow: Vec<(u128, &str)> = ALL.iter().map(|rule| (0, rule.id)).collect();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let marks = Marks::InFile(FileId(0));
        let page = Page::new("/".into(), Lang::Nb, PageKind::Foreign, html.clone(), marks, &sheets);
        parse += start.elapsed().as_nanos();
        let start = Instant::now();
        let _ = page.dom.root().map(klarside::page::Node::is_hidden);
        slow[0].0 += start.elapsed().as_nanos();
        for (i, rule) in ALL.iter().enumerate() {
            let start = Instant::now();
            let _ = check::page(&[rule], &page, &settings);
            slow[i].0 += start.elapsed().as_nanos();
        }
        rules = slow.iter().map(|(time, _)| time).sum();
        let start = Instant::now();
        let _ = Facts::of(&page, &Addresses::default());
        facts += start.elapsed().as_nanos();
    }
    slow.sort_unstable_by(|a, b| b.cmp(a));
    let micro = |nanos: u128| nanos / u128::from(ROUNDS) / 1_000;
    println!(
        "{} bytes: parse {} µs, rules {} µs, facts {} µs",
        html.len(),
        micro(parse),
        micro(rules),
        micro(facts)
    );
    for (time, rule) in slow.iter().take(25) {
        println!("{:>6} µs {rule}", micro(*time));
    }
}

fn page() -> String {
    let mut html = String::from(
        "<!doctype html><html lang=nb><head><meta charset=utf-8><title>Møter i Hamar</title></head><body>\
         <a href='#m'>Hopp til innhold</a><header><nav aria-label=Hovedmeny><ul>",
    );
    for i in 0..8 {
        let _ = write!(html, "<li><a href='/side-{i}/'>Side nummer {i}</a></li>");
    }
    html.push_str("</ul></nav></header><main id=m><h1>Møter i Hamar</h1>");
    for i in 0..14 {
        let _ = write!(
            html,
            "<section aria-labelledby=h{i}><h2 id=h{i}>Møte nummer {i}</h2><p>Utvalget møtes på kontoret i Hamar \
             og snakker om <strong>brevene</strong> fra Nav, og om hvordan folk blir møtt når de kommer.</p>\
             <ul><li><a href='/mote-{i}/'>Referat fra møte {i}</a></li><li>Sak {i} om brev</li></ul>\
             <p><img src='/b{i}.jpg' alt='Rådet ved et bord, gang {i}' width=10 height=10></p></section>"
        );
    }
    html.push_str("</main><footer><p>Kontakt oss på telefon 55 55 33 33.</p></footer></body></html>");
    html
}

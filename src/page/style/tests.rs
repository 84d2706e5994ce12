//! Whole pages against the cascade; tests/browser compares many more with Chromium.

use std::sync::Arc;

use super::{Gap, Kw, Mode, Prop, Pseudo, State, Styled, Stylesheets};
use crate::page::{Dom, Marks, Node, Query};

fn dom(html: &str) -> Dom {
    Dom::parse(html, "/side/", Marks::default())
}

fn at<'d>(dom: &'d Dom, selector: &str) -> Node<'d> {
    let found = dom.select(&Query::of(selector)).next().map(Node::index);
    found.and_then(|index| dom.node(index)).expect("the element is there")
}

fn color(html: &str) -> String {
    let dom = dom(html);
    at(&dom, "p").style().color().to_string()
}

#[test]
fn the_strongest_declaration_wins() {
    assert_eq!(color("<style>p{color:red} #a{color:lime} .b{color:blue}</style><p id=a class=b>"), "#00ff00");
    assert_eq!(color("<style>p{color:red!important}</style><p style='color:blue'>"), "#ff0000");
    assert_eq!(color("<style>p{color:red} p{color:nonsense}</style><p>"), "#ff0000");
}

#[test]
fn layers_are_weaker_than_none_and_turn_round_for_importance() {
    let layers = "@layer a, b; @layer b { p { color: blue } } @layer a { p { color: red } }";
    assert_eq!(color(&format!("<style>{layers}</style><p>")), "#0000ff");
    assert_eq!(color(&format!("<style>{layers} p {{ color: lime }}</style><p>")), "#00ff00");
    let important = layers.replace("; @layer b", "; p { color: lime !important } @layer b");
    let important = important.replace("red", "red !important");
    assert_eq!(color(&format!("<style>{important}</style><p>")), "#ff0000");
}

#[test]
fn custom_properties_fall_back_and_cycles_are_invalid() {
    assert_eq!(color("<style>p{color:var(--x, teal)}</style><p>"), "#008080");
    assert_eq!(
        color("<style>:root{--x:var(--y);--y:var(--x)} p{color:var(--x, teal)}</style><p>"),
        "#008080"
    );
    assert_eq!(color("<style>:root{--x:red} p{--x:blue;color:var(--x)}</style><p>"), "#0000ff");
}

#[test]
fn sheets_are_found_and_read_once() {
    let reads = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let count = Arc::clone(&reads);
    let sheets = Arc::new(Stylesheets::new(
        |_, reference| Some(reference.trim_start_matches('/').to_owned()),
        move |address| {
            count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            match address {
                "a.css" => Some("@import 'b.css'; p { font-size: 20px }".to_owned()),
                "b.css" => Some("p { color: teal; font-size: 10px }".to_owned()),
                _ => None,
            }
        },
    ));
    for _ in 0..3 {
        let dom = dom("<link rel=stylesheet href=/a.css><p>").with_sheets(&sheets);
        let style = at(&dom, "p").style();
        assert_eq!((style.color().to_string().as_str(), style.font_size()), ("#008080", 20.0));
    }
    assert_eq!(reads.load(std::sync::atomic::Ordering::Relaxed), 2);
    let dom = dom("<link rel=stylesheet href=/c.css><p>").with_sheets(&sheets);
    assert_eq!(dom.styled().gaps(), [Gap::Missing("/c.css".to_owned())]);
}

#[test]
fn every_mode_a_page_offers_is_there_and_no_other() {
    let plain = dom("<a href=#>x</a>");
    assert!(plain.styled().modes().iter().all(|m| !m.dark && m.state != State::Hover));
    let page = dom(
        "<style>a:hover{color:red} @media (prefers-color-scheme:dark){a{color:white}}</style><a href=#>x</a>",
    );
    let link = at(&page, "a");
    let look = |wanted: Mode| {
        let mode = page.styled().modes().iter().position(|m| *m == wanted).expect("the mode is offered");
        link.style_in(mode).color().to_string()
    };
    assert_eq!(look(Mode::ORDINARY), "#0000ee");
    assert_eq!(look(Mode { dark: true, ..Mode::ORDINARY }), "#ffffff");
    assert_eq!(look(Mode { state: State::Hover, ..Mode::ORDINARY }), "#ff0000");
    assert!((1..page.styled().modes().len()).any(|mode| page.styled().differs(mode)));
}

#[test]
fn generated_text_and_its_alternative() {
    let page = dom(
        "<style>p::before{content:'→ ' attr(title)} p::after{content:'✓' / 'done'} i::before{content:none}</style>\
         <p title=t>x</p><i>y</i>",
    );
    assert_eq!(at(&page, "p").generated(Pseudo::Before).as_deref(), Some("→ t"));
    assert_eq!(at(&page, "p").generated(Pseudo::After).map(|t| t.trim().to_owned()).as_deref(), Some("done"));
    assert_eq!(at(&page, "i").generated(Pseudo::Before), None);
}

#[test]
fn siblings_before_tell_elements_apart() {
    let page = dom(
        "<style>li + li{color:#f00} li + li + li{color:#0f0} em:first-child{color:#00f} h2 + p em{color:#0ff} \
         p.a + p b{color:#ff0} :is(h2 + p, i) b{color:#f0f} :not(li + li) > u{color:#123}</style>\
         <ul><li id=l1>1<li id=l2>2<li id=l3>3 <u id=u1>u</u><li id=l4>4</ul><ul><li id=l5>1 <u id=u2>u</u></ul>\
         <h2>h</h2><p class=a><b id=b1>b</b> <em id=e1>x</em></p><p><b id=b2>b</b></p>\
         <p><em id=e2>x</em><em id=e3>y</em><b id=b3>b</b></p>",
    );
    let look = |id: &str| page.by_id(id).expect("it is there").style().color().to_string();
    let looks: Vec<String> =
        ["l1", "l2", "l3", "l4", "l5", "u1", "u2", "b1", "b2", "b3", "e1", "e2", "e3"].map(look).to_vec();
    assert_eq!(
        looks,
        [
            "#000000", "#ff0000", "#00ff00", "#00ff00", "#000000", "#00ff00", "#112233", "#ff00ff",
            "#ffff00", "#000000", "#00ffff", "#0000ff", "#000000"
        ]
    );
}

#[test]
fn what_containers_decide_is_not_known() {
    let page = dom("<style>@container (width > 400px) { p { color: red } }</style><p>x</p><b>y</b>");
    assert!(!at(&page, "p").style().is_certain(Prop::Color));
    assert!(at(&page, "p").style().is_certain(Prop::BackgroundColor));
    assert!(at(&page, "b").style().is_certain(Prop::Color));
}

#[test]
fn the_palette_is_the_colours_of_the_theme() {
    let page = dom("<style>:root{--text:#202733;--space:4px;--link:var(--text)}</style><p>x</p>");
    let palette = Styled::palette(at(&page, "p"), 0);
    let names: Vec<&str> = palette.iter().map(|named| named.name.as_str()).collect();
    assert_eq!(names, ["--link", "--text"]);
}

#[test]
fn forced_colours_take_over_what_does_not_resist() {
    let css = "p{color:red;background:yellow} b{color:red;forced-color-adjust:none} i{color:ButtonText}\
               @media (forced-colors:active){u{color:Highlight}}";
    let page = dom(&format!("<style>{css}</style><p>1</p><b>2</b><i>3</i><a href=#>4</a>"));
    let mode = page.styled().modes().iter().position(|m| m.forced && !m.dark).expect("the mode is offered");
    assert_eq!(at(&page, "p").style_in(mode).color().to_string(), "#000000");
    assert_eq!(at(&page, "b").style_in(mode).color().to_string(), "#ff0000");
    assert_ne!(at(&page, "a").style_in(mode).color().to_string(), "#0000ee");
}

#[test]
fn many_rules_for_many_elements_end() {
    let rules: Vec<String> = (0..20_000).map(|i| format!(".a{i} > b:not(.c{i}){{color:red}}\n")).collect();
    let body: Vec<String> = (0..500).map(|i| format!("<p class=a{i}><b>x</b></p>")).collect();
    let (rules, body) = (rules.concat(), body.concat());
    let page = dom(&format!("<style>{rules}</style>{body}"));
    let style = at(&page, "b").style();
    assert!(style.color().to_string() == "#ff0000" || !style.is_certain(Prop::Color));
}

#[test]
fn selectors_made_to_take_long_are_given_up() {
    let has = "div:has(div:not(:has(i)) + div b) ".repeat(3);
    let siblings = "p ~ p ~ p ~ p ~ p ~ p ~ b { color: red }";
    let nested = format!("{}color:red{}", ".x, .y { & &, & + & { ".repeat(20), "} }".repeat(20));
    let body = format!("{}{}", "<p></p>".repeat(3_000), "<div class=x>".repeat(400));
    let page = dom(&format!("<style>{has} {{color:red}} {siblings} {nested}</style>{body}"));
    let style = at(&page, "div").style();
    assert!(style.font_size() > 0.0);
}

#[test]
fn nothing_in_a_style_sheet_makes_it_fall_over() {
    let bomb: Vec<String> = (0..40).map(|i| format!("--v{}: var(--v{i}) var(--v{i});", i + 1)).collect();
    let chain: Vec<String> = (0..20_000).map(|i| format!("--c{}: var(--c{i});", i + 1)).collect();
    let (bomb, chain) = (bomb.concat(), chain.concat());
    for css in [
        format!(":root {{ --v0: xxxxxxxxxx; {bomb} {chain} }} p {{ content: var(--v40) var(--c20000) }}"),
        "{".repeat(100_000),
        "@media all{".repeat(10_000),
        "a{".repeat(10_000),
        format!("{}a{} {{}}", ":is(".repeat(10_000), ")".repeat(10_000)),
        format!("{} {{color:red}}", "a ".repeat(50_000)),
        format!("p {{ color: {}red{} }}", "color-mix(in srgb, ".repeat(5_000), ", blue)".repeat(5_000)),
        format!("p {{ width: {}1px{} }}", "calc(".repeat(50_000), ")".repeat(50_000)),
        format!("p {{ width: calc(1px{}) }}", " + 1px".repeat(100_000)),
        "@import url(x);@layer a.b.c.d;@supports ((((((x)))))){p{color:red}}@scope(p)to(b){}".to_owned(),
        "\u{0}\\\n<!---->'\n\"\\".to_owned(),
    ] {
        let page = dom(&format!("<style>{css}</style><p style=\"{}\">x</p>", "color:red;".repeat(1_000)));
        assert_eq!(at(&page, "p").style().kw(Prop::Display), Some(Kw::Block));
    }
}

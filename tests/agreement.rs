//! Whether we see what Chromium sees: colours, fonts, visibility, roles and accessible names of every
//! element, on hard pages of our own and on the built site, in light, dark and forced colours.
//!
//! Needs node and chromium; where they are not there the test says so and passes. What differs and
//! why stands in `tests/browser/differences.txt`; a difference that is not there fails the test, and so
//! does a line there that no longer holds. `CHROMIUM` names another browser than `/usr/bin/chromium`.

#![expect(clippy::disallowed_methods, reason = "tests read the pages they are about")]
#![expect(clippy::print_stdout, reason = "says how much was compared, or that nothing was")]

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use klarside::page::style::{Kw, Prop, State, Stylesheets};
use klarside::page::{Addresses, Dom, Marks, Node};
use rayon::prelude::*;
use serde_json::Value;

fn browser_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser")
}

fn chromium() -> Option<String> {
    let named = std::env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned());
    let node = Command::new("node").arg("--version").output().is_ok_and(|out| out.status.success());
    (node && Path::new(&named).exists()).then_some(named)
}

#[test]
fn hard_pages_look_and_sound_as_in_chromium() {
    let Some(chromium) = chromium() else {
        println!("skipped: node or chromium is not here, so nothing was compared with a browser");
        return;
    };
    let root = browser_folder();
    let pages: Vec<String> = ["pages", "names"].iter().flat_map(|folder| html_below(&root, folder)).collect();
    assert!(pages.len() >= 30, "only {} pages", pages.len());
    Compared::of(&chromium, &root, "", &["light", "dark"], &pages).conclude("hard pages", true);
}

#[test]
fn the_built_site_looks_and_sounds_as_in_chromium() {
    let Some(chromium) = chromium() else {
        println!("skipped: node or chromium is not here, so nothing was compared with a browser");
        return;
    };
    let root = tempfile::tempdir().expect("a folder");
    let root = root.path().join("site");
    let built = Command::new(env!("CARGO_BIN_EXE_klarside"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["build", "--out"])
        .arg(&root)
        .output()
        .expect("the program runs");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stdout));
    let pages = html_below(&root, "");
    let prefix = "/brukerutvalg";
    Compared::of(&chromium, &root, prefix, &["light"], &pages).conclude("the built site", false);
    // All pages share one theme: some of them show its other colours.
    let some: Vec<String> = pages.into_iter().step_by(5).collect();
    let found = Compared::of(&chromium, &root, prefix, &["dark", "forced"], &some);
    found.conclude("the built site in dark and forced colours", false);
}

/// The addresses of the pages below a folder.
fn html_below(root: &Path, folder: &str) -> Vec<String> {
    let mut open = vec![root.join(folder)];
    let mut pages = BTreeSet::new();
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).expect("the folder is there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == "html") {
                let below = path.strip_prefix(root).expect("below").to_string_lossy().replace('\\', "/");
                pages.insert(format!("/{below}"));
            }
        }
    }
    pages.into_iter().collect()
}

/// What a comparison came to.
struct Compared {
    pages: usize,
    elements: usize,
    differences: Vec<Difference>,
}

/// The lines of `differences.txt`.
struct Explained(BTreeSet<String>);

impl Explained {
    fn read() -> Explained {
        let text = std::fs::read_to_string(browser_folder().join("differences.txt")).expect("the list");
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        Explained(lines.map(str::to_owned).collect())
    }

    /// The line that explains a difference, if there is one: about this very element, or about all
    /// with its tag or role.
    fn of(&self, difference: &Difference) -> Option<&String> {
        let Difference { what, tag, role, flattened, .. } = difference;
        let mut lines =
            vec![difference.line(), format!("* tag {tag} | {what}"), format!("* role {role} | {what}")];
        if *flattened {
            lines.push(format!("* flattened | {what}"));
        }
        lines.iter().find_map(|line| self.0.get(line))
    }
}

struct Difference {
    page: String,
    mode: &'static str,
    selector: String,
    what: &'static str,
    own: String,
    theirs: String,
    tag: String,
    role: &'static str,
    flattened: bool,
}

impl Difference {
    fn line(&self) -> String {
        let Difference { page, mode, selector, what, own, theirs, .. } = self;
        format!("{page} {mode} {selector} | {what} | {own} | {theirs}")
    }
}

impl Compared {
    fn of(chromium: &str, root: &Path, prefix: &str, modes: &[&'static str], pages: &[String]) -> Compared {
        let theirs = asked(chromium, root, prefix, modes, pages);
        let addresses = Addresses { prefix: prefix.to_owned(), ..Addresses::default() };
        let resolve = move |base: &str, to: &str| Some(addresses.resolve(base, to)?.0);
        let disk = root.to_owned();
        let read = move |url: &str| std::fs::read_to_string(disk.join(url.trim_start_matches('/'))).ok();
        let sheets = Arc::new(Stylesheets::new(resolve, read));
        let compared: Vec<(usize, Vec<Difference>)> = pages
            .par_iter()
            .enumerate()
            .map(|(at, page)| {
                let html =
                    std::fs::read_to_string(root.join(page.trim_start_matches('/'))).expect("the page");
                let dom = Dom::parse(&html, page, Marks::default()).with_sheets(&sheets);
                let mut found = Vec::new();
                for (m, mode) in modes.iter().enumerate() {
                    differences(&dom, mode, &theirs[m * pages.len() + at], &mut found);
                }
                (dom.elements().count(), found)
            })
            .collect();
        Compared {
            pages: pages.len(),
            elements: compared.iter().map(|(elements, _)| elements).sum(),
            differences: compared.into_iter().flat_map(|(_, found)| found).collect(),
        }
    }

    /// Fails unless every difference is explained and, when all pages were seen, every explanation
    /// still needed.
    fn conclude(self, what: &str, all: bool) {
        let explained = Explained::read();
        let mut used = BTreeSet::new();
        let mut left = BTreeSet::new();
        for difference in &self.differences {
            match explained.of(difference) {
                Some(line) => used.insert(line.clone()),
                None => left.insert(difference.line()),
            };
        }
        let all_lines: Vec<String> = left.into_iter().collect();
        println!(
            "{what}: {} pages, {} elements, {} differences, {} not explained",
            self.pages,
            self.elements,
            self.differences.len(),
            all_lines.len()
        );
        assert!(all_lines.is_empty(), "ours | Chromium's:\n{}", all_lines.join("\n"));
        let gone = explained.0.difference(&used).filter(|line| !line.starts_with("* "));
        let gone: Vec<&String> = gone.collect();
        assert!(!all || gone.is_empty(), "these no longer differ, take them out: {gone:#?}");
    }
}

/// What Chromium says: for each mode and in it for each page, its elements.
fn asked(chromium: &str, root: &Path, prefix: &str, modes: &[&str], pages: &[String]) -> Vec<Vec<Value>> {
    let mut child = Command::new("node")
        .arg(browser_folder().join("agreement.mjs"))
        .args([chromium.as_ref(), root.as_os_str(), prefix.as_ref()])
        .args(modes)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(pages.join("\n").as_bytes()).expect("node listens");
    drop(stdin);
    let out = child.wait_with_output().expect("node ends");
    assert!(out.status.success(), "the browser did not answer");
    let text = String::from_utf8(out.stdout).expect("text");
    let answers: Vec<Vec<Value>> =
        text.lines().map(|line| serde_json::from_str(line).expect("an answer for a page")).collect();
    assert_eq!(answers.len(), modes.len() * pages.len(), "an answer for each page");
    answers
}

fn differences(dom: &Dom, mode: &'static str, theirs: &[Value], found: &mut Vec<Difference>) {
    let number = dom.styled().modes().iter().position(|m| {
        let colours = match mode {
            "dark" => m.dark && !m.forced,
            "forced" => m.forced && !m.dark,
            _ => !m.dark && !m.forced,
        };
        colours && m.state == State::Rest && !m.print
    });
    let elements: Vec<Node> = dom.elements().collect();
    assert_eq!(elements.len(), theirs.len(), "{}: elements here and in Chromium", dom.url());
    for (node, theirs) in elements.into_iter().zip(theirs) {
        let looks = style(node, number.unwrap_or(0)).into_iter().filter_map(|(what, own)| {
            let same = is_same_style(&own, &theirs[what]);
            (!same).then(|| (what, own.to_string(), theirs[what].to_string()))
        });
        let sounds = accessibility(node, theirs).into_iter().filter(|(_, own, theirs)| own != theirs);
        found.extend(looks.chain(sounds.filter(|_| mode == "light")).map(|(what, own, theirs)| Difference {
            page: dom.url().to_owned(),
            mode,
            selector: node.selector(),
            what,
            own,
            theirs,
            tag: node.tag().to_owned(),
            role: node.role().map_or("", |role| role.name),
            flattened: node.is_flattened(),
        }));
    }
}

fn style(node: Node, mode: usize) -> Vec<(&'static str, Value)> {
    let style = node.style_in(mode);
    vec![
        ("color", style.color().bytes().to_vec().into()),
        ("background-color", style.paint(Prop::BackgroundColor).bytes().to_vec().into()),
        ("font-size", style.font_size().into()),
        ("font-weight", style.font_weight().into()),
        ("display", style.display().css().into()),
        ("visibility", style.kw(Prop::Visibility).map(Kw::css).into()),
        ("opacity", style.opacity().into()),
        ("line-height", style.line_height().into()),
    ]
}

fn is_same_style(own: &Value, theirs: &Value) -> bool {
    if let (Some(own), Some(theirs)) = (own.as_array(), theirs.as_array()) {
        let channel = |list: &[Value], i: usize| list[i].as_i64().unwrap_or(-9);
        // A channel may differ by one where the two round a mix; a colour nobody sees may be any.
        let unseen = channel(own, 3) == 0 && channel(theirs, 3) == 0;
        return unseen || (0..4).all(|i| (channel(own, i) - channel(theirs, i)).abs() <= 1);
    }
    if let (Some(own), Some(theirs)) = (own.as_f64(), theirs.as_f64()) {
        return (own - theirs).abs() < 0.02 * (theirs.abs() / 50.0).max(1.0);
    }
    own == theirs
}

/// What we and Chromium say of an element: whether it is met, and if so its role and name.
fn accessibility(node: Node, theirs: &Value) -> Vec<(&'static str, String, String)> {
    let said = |what: &str| theirs[what].as_str().unwrap_or("").to_owned();
    let met = theirs["met"].as_bool().unwrap_or(false);
    let own_role = node.role().map_or("", |role| role.name);
    let means_something = !matches!(own_role, "" | "none" | "generic");
    let ours = node.is_exposed() && means_something;
    let other_role = their_role(&said("role"), node);
    let other = met && !matches!(other_role.as_str(), "" | "none" | "generic");
    if !ours && !other {
        return Vec::new();
    }
    let mut rows = vec![("met", ours.to_string(), other.to_string())];
    if ours && other {
        rows.push(("role", own_role.to_owned(), other_role));
        let mut names = [node.name().to_owned(), klarside::page::name::collapsed(&said("name"))];
        // A place where a long word may break is a space to Chromium.
        if node.descendants().any(|n| n.is("wbr")) {
            for name in &mut names {
                name.retain(|c| c != ' ');
            }
        }
        let [own, other] = names;
        rows.push(("name", own, other));
    }
    rows
}

/// Chromium's words for roles, in those of the specifications.
fn their_role(role: &str, node: Node) -> String {
    match role {
        "image" if node.tag() == "svg" && node.explicit_role().is_none() => "graphics-document",
        "image" => "img",
        "presentation" => "none",
        // Roles of ARIA 1.3 for headers and footers that are no landmarks.
        "sectionheader" | "sectionfooter" => "generic",
        role => role,
    }
    .to_owned()
}

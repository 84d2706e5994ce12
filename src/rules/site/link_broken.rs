//! Links to pages, files and parts of pages that do not exist.

use std::collections::BTreeSet;

use crate::check::{Basis, Check, Cx, Example, Level, PageSet, Rule};
use crate::lang::{Text, say};
use crate::page::{Facts, PageKind, begins_with_host};
use crate::suggest;

pub static RULE: Rule = Rule {
    id: "link-broken",
    level: Level::Error,
    basis: &[Basis::Wcag("2.4.4"), Basis::Council("V47"), Basis::Requirement("A01")],
    title: Text {
        nb: "Lenken fører til noe som ikke finnes",
        nn: "Lenkja fører til noko som ikkje finst",
        en: "The link leads to something that does not exist",
    },
    why: Text {
        nb: "Leseren havner på en feilside og kommer ikke videre.",
        nn: "Lesaren hamnar på ei feilside og kjem ikkje vidare.",
        en: "Readers end on an error page and get no further.",
    },
    fix: Text {
        nb: "Rett adressen, eller fjern lenken. Skriv adressen slik den står i nettleseren, uten navnet på nettstedet.",
        nn: "Rett adressa, eller fjern lenkja. Skriv adressa slik ho står i nettlesaren, utan namnet på nettstaden.",
        en: "Correct the address, or remove the link. Write the address as the browser shows it, without the site's name.",
    },
    limits: &[],
    examples: &[
        Example::bad("Les om ⟦[møtene](/moter/)⟧."),
        Example::bad("⟦[Utvalgene](/#finnes-ikke)⟧"),
        Example::bad("Les mer hos ⟦[Nav](nav.no)⟧."),
        Example::bad("⟦<object data=\"/bilder/kart.svg\" title=\"Kart\">⟧</object>"),
        Example::good(
            "## Frister\n\nSe [fristene](#frister), [forsiden](/) og [nav.no](https://www.nav.no/).",
        ),
    ],
    check: Check::Pages(check),
};

fn check(pages: &PageSet, cx: &mut Cx) {
    let is_part = is_part_of_a_site(pages, cx);
    for page in &pages.pages {
        for link in &page.doubtful {
            let href = &link.href;
            let known = &pages.addresses.known;
            if !known.contains(&link.path) {
                if is_part {
                    continue;
                }
                // A missing slash at the end is forgiven by servers, and by us.
                if known.contains(&format!("{}/", link.path)) {
                    continue;
                }
                let (nb, nn, en) = match meant(page, href, &link.path, pages) {
                    Some(near) => (
                        format!(" Mente du «{near}»?"),
                        format!(" Meinte du «{near}»?"),
                        format!(" Did you mean “{near}”?"),
                    ),
                    None => Default::default(),
                };
                cx.ask_of(
                    page.kind == PageKind::Foreign,
                    link.location.clone(),
                    say! {
                        nb: "Det finnes ingen side eller fil med adressen «{href}».{nb}",
                        nn: "Det finst inga side eller fil med adressa «{href}».{nn}",
                        en: "There is no page or file at the address “{href}”.{en}",
                    },
                );
                continue;
            }
            let Some(fragment) = link.fragment.as_deref() else { continue };
            let Some(target) = pages.page(&link.path) else { continue };
            if fragment.is_empty() || fragment == "top" || target.ids.contains(fragment) {
                continue;
            }
            let target_url = &target.url;
            let nearest = suggest::nearest(fragment, target.ids.iter().map(String::as_str));
            let (nb, nn, en) = match nearest {
                Some(near) => (
                    format!(" Mente du «#{near}»?"),
                    format!(" Meinte du «#{near}»?"),
                    format!(" Did you mean “#{near}”?"),
                ),
                None => Default::default(),
            };
            cx.ask_of(
                page.kind == PageKind::Foreign,
                link.location.clone(),
                say! {
                    nb: "Siden «{target_url}» har ingen del som heter «#{fragment}».{nb}",
                    nn: "Sida «{target_url}» har ingen del som heiter «#{fragment}».{nn}",
                    en: "The page “{target_url}” has no part called “#{fragment}”.{en}",
                },
            );
        }
    }
}

/// The address that is most like one that leads nowhere.
fn meant(page: &Facts, href: &str, path: &str, pages: &PageSet) -> Option<String> {
    if begins_with_host(href) {
        return Some(format!("https://{href}"));
    }
    let others = || pages.addresses.known.iter().map(String::as_str).filter(|url| *url != page.url);
    // Many write an address as if from the front page, without the slash before it.
    let near = |path: &str| suggest::nearest(path, others()).filter(|found| differ_little(path, found));
    let from_root = || near(&format!("/{href}")).filter(|_| !href.starts_with('/'));
    from_root().or_else(|| near(path)).map(str::to_owned)
}

/// Whether two addresses are near each other in what comes after the folders they share: long addresses
/// in one folder are alike for the most part, whatever their ends are.
fn differ_little(one: &str, other: &str) -> bool {
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let shared = one.as_bytes()[..same].iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1);
    let (one, other) = (&one[shared..], &other[shared..]);
    one.is_empty() || other.is_empty() || suggest::nearest(one, [other]).is_some()
}

/// Of somebody else's site we may have been given some pages only. Where less than half of what they
/// link to is there, the rest is most likely elsewhere.
fn is_part_of_a_site(pages: &PageSet, cx: &mut Cx) -> bool {
    let known = &pages.addresses.known;
    let paths =
        pages.pages.iter().filter(|page| page.kind == PageKind::Foreign).flat_map(|page| &page.doubtful);
    let missing: BTreeSet<&str> =
        paths.map(|link| link.path.as_str()).filter(|path| !known.contains(*path)).collect();
    let found: BTreeSet<&str> =
        pages.pages.iter().flat_map(|page| &page.targets).map(String::as_str).collect();
    if missing.len() < FEW || missing.len() <= found.len() {
        return false;
    }
    let (some, all) = (found.len(), found.len() + missing.len());
    if let Some(location) = pages.pages.iter().find_map(|page| page.outline.location.clone()) {
        cx.unsure(
            location,
            say! {
                nb: "Vi ser ikke om lenkene virker: bare {some} av {all} adresser på nettstedet er i mappen.",
                nn: "Vi ser ikkje om lenkjene verkar: berre {some} av {all} adresser på nettstaden er i mappa.",
                en: "We cannot see whether the links work: only {some} of {all} addresses of the site are in the folder.",
            },
        );
    }
    true
}

/// With fewer missing addresses than this, each is told.
const FEW: usize = 4;

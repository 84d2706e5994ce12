//! What stands around the content of a page, small enough to keep: menus, ways to get help and ways to
//! find other pages, for telling whether they are the same from page to page.

use std::hash::BuildHasher as _;

use foldhash::fast::FixedState;

use super::facts::Addresses;
use super::{Node, Page, phrases};
use crate::css;
use crate::source::Location;

/// Menus kept of one page, and links of one menu.
const MOST_MENUS: usize = 4;
const MOST_LINKS: usize = 24;
/// Longer names than this tell of something particular.
const LONG: usize = 40;

/// What stands around the content.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    pub menus: Vec<Menu>,
    /// For each of [`Help::ALL`]: in which parts of the page it is offered, as bits of [`Part`].
    pub help: [u8; Help::ALL.len()],
    /// People can search, or find a list of all pages.
    pub has_search: bool,
}

/// A navigation with a name.
#[derive(Debug, Clone)]
pub struct Menu {
    pub name: Box<str>,
    pub links: Vec<MenuLink>,
    pub location: Location,
}

/// A link in a menu: its address on this site, hashed, and what it is called.
#[derive(Debug, Clone)]
pub struct MenuLink {
    pub address: u64,
    pub name: Box<str>,
}

/// A way to get help from a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Help {
    Telephone,
    Mail,
    Contact,
}

/// A part of a page that is not its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Header,
    Footer,
    Navigation,
    Aside,
}

impl Help {
    pub const ALL: &[Help] = &[Help::Telephone, Help::Mail, Help::Contact];
}

impl Part {
    pub const ALL: &[Part] = &[Part::Header, Part::Footer, Part::Navigation, Part::Aside];

    fn of(node: Node) -> Option<Part> {
        let around = |role: &str| node.ancestors().any(|n| n.has_role(role));
        if around("main") {
            return None;
        }
        let parts = ["banner", "contentinfo", "navigation", "complementary"];
        parts.iter().position(|role| around(role)).map(|at| Part::ALL[at])
    }

    fn bit(self) -> u8 {
        1 << self as u8
    }

    /// The parts whose bits are set.
    pub fn in_bits(bits: u8) -> impl Iterator<Item = Part> {
        Part::ALL.iter().copied().filter(move |part| bits & part.bit() != 0)
    }
}

impl Surroundings {
    pub fn of(page: &Page, addresses: &Addresses) -> Surroundings {
        let mut around = Surroundings::default();
        for menu in
            page.dom.select(css!("nav, [role]")).filter(|n| n.has_role("navigation") && !n.is_hidden())
        {
            if around.menus.len() == MOST_MENUS || menu.ancestors().any(|n| n.has_role("main")) {
                continue;
            }
            let links = links(menu, page, addresses);
            if links.len() > 1 {
                around.menus.push(Menu { name: menu.name().into(), links, location: menu.place() });
            }
        }
        let search_field = |n: Node| n.has_role("searchbox") || n.has_role("search");
        around.has_search = page.dom.select(css!("input, form, search, [role]")).any(search_field);
        let main = page.dom.elements().find(|n| n.has_role("main"));
        let is_around = |n: &Node| !n.is_hidden() && main.is_none_or(|main| !n.is_inside(main));
        for link in page.dom.select(css!("a[href]")).filter(is_around) {
            let href = link.attr("href").unwrap_or("").trim();
            let is_short = link.name().len() < LONG;
            around.has_search |= is_short && phrases::is_site_map(link.name());
            let help = if href.starts_with("tel:") {
                Help::Telephone
            } else if href.starts_with("mailto:") {
                Help::Mail
            } else {
                Help::Contact
            };
            if help == Help::Contact && !(is_short && phrases::is_contact(link.name())) {
                continue;
            }
            if let Some(part) = Part::of(link) {
                around.help[help as usize] |= part.bit();
            }
        }
        around
    }
}

fn links(menu: Node, page: &Page, addresses: &Addresses) -> Vec<MenuLink> {
    let own = menu.descendant_elements().filter(|n| n.is("a") && n.has("href") && !n.is_hidden());
    let links = own.filter_map(|link| {
        let href = link.attr("href").unwrap_or("").trim();
        if href.starts_with('#') {
            return None;
        }
        let address = match addresses.resolve(&page.url, href) {
            Some((path, _)) => FixedState::default().hash_one(path.as_str()),
            None => FixedState::default().hash_one(href),
        };
        Some(MenuLink { address, name: link.name().into() })
    });
    links.take(MOST_LINKS).collect()
}

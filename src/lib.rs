//! klarside builds the pages of Nav's user councils from Markdown and YAML, and refuses to publish
//! what people cannot read.
//!
//! This page is the map. Data flows one way, through stages that are functions from one complete
//! value to the next:
//!
//! ```text
//! site.toml ─► Config
//! content/ ─┐
//! themes/  ─┴► Sources ─► Site ─► Page ─► files
//!                 │  │      │       │
//!                 │  └►Prose│       └► Facts ─► PageSet
//!                 └────┴────┴───┬────────┴────────┘
//!                               ▼
//!                             check ─► Finding ─► Report ─► human · JSON · SARIF · GitHub · JUnit
//! ```
//!
//! | stage | module | what it does |
//! |---|---|---|
//! | settings | [`config`] | site.toml → [`config::Config`]; refuses what it does not know |
//! | reading | [`source`] | every file once → [`source::Sources`]; broken content is kept as data |
//! | text | [`prose`] | running text with languages, sentences and words → [`prose::Prose`] |
//! | meaning | [`site`] | councils, meetings, cases, mandates → [`site::Site`]; never fails |
//! | pages | [`render`] | [`site::Site`] and a theme → bytes, each element marked with its source |
//! | a page | [`page`] | bytes → tree, roles, names, computed style; [`page::Facts`] outlive it |
//! | the rest | [`publish`] | what goes out beside the pages: feeds, calendars, open data |
//! | checking | [`check`] | the engine: runs rules, gathers findings, lets waivers meet them |
//! | rules | [`rules`] | everything we check, one file a rule, one list |
//! | reports | [`report`] | findings → something to read, for people and for programs |
//! | disk | [`output`] | finished pages → a folder, swapped in whole or not at all |
//! | verbs | [`commands`] | one file for each command; [`commands::road`] walks the road above |
//!
//! A module imports only from modules before it in this table, with [`lang`] and [`suggest`] before
//! all, and [`cli`] before [`commands`]; `tests/layers.rs` sees to it. Each library has one door: the
//! YAML parser is named only in [`source::yaml`], the Markdown parser only in [`source::markdown`],
//! the HTML parser only in [`page::dom`], the template engine only in [`render`], and so on.
//!
//! **Place marks.** Every finding names a file a person can open. What Markdown, YAML and templates
//! put on a page carries a private attribute with its file and span; the finishing pass
//! takes those out of the bytes and keeps them beside the page. So the bytes that are checked are the
//! bytes that ship, and every element still knows where it was written.
//!
//! **A rule is a value.** See [`check::Rule`]: what it reads, why, whom it helps, what to do, and
//! examples that are its tests. To add one, write one file in `src/rules/` and one line in
//! `src/rules/mod.rs`. CONTRIBUTING.md tells where everything else goes.

pub mod check;
pub mod cli;
pub mod commands;
pub mod config;
pub mod lang;
pub mod output;
pub mod page;
pub mod prose;
pub mod publish;
pub mod render;
pub mod report;
pub mod rules;
pub mod site;
pub mod source;
pub mod suggest;

//! TOML → [`Config`], noting every fault on the way instead of stopping at the first.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{
    CONTEXTS, Config, Decorator, DecoratorConfig, Fault, Known, Retention, RuleConfig, SiteConfig, words,
};
use crate::lang::Lang;
use crate::suggest::nearest;

const SECTIONS: &[&str] = &["site", "decorator", "retention", "rules"];
const SITE: &[&str] = &[
    "name",
    "base_url",
    "languages",
    "today",
    "theme",
    "responsible",
    "feedback",
    "accessibility_statement",
    "privacy",
    "search",
    "open_data",
    "publish_status",
];
const DECORATOR: &[&str] = &["mode", "url", "context", "simple", "feedback", "chatbot"];
/// A file that is not TOML at all needs no more than this many remarks.
const MOST_SLIPS: usize = 20;
const LEVELS: &[&str] = &["error", "warning", "tip", "off"];

pub(super) fn config(text: &str, known: &Known) -> Result<Config, Vec<Fault>> {
    // A BOM is not part of TOML, but editors on Windows write it.
    let bom = text.len() - text.trim_start_matches('\u{feff}').len();
    let (root, errors) = DeTable::parse_recoverable(&text[bom..]);
    let mut reader = Reader { bom, known, faults: Vec::new(), spans: BTreeMap::new() };
    for error in errors.iter().take(MOST_SLIPS) {
        let span = error.span().unwrap_or(0..0);
        reader.faults.push(words::syntax(error.message(), reader.shown(span), text));
    }
    let config = if errors.is_empty() { reader.root(root.get_ref()) } else { None };
    let Reader { mut faults, spans, .. } = reader;
    faults.sort_by_key(|fault| fault.span.start);
    // One slip often makes the parser stumble several times on a line: the first says it best.
    if !errors.is_empty() {
        faults.dedup_by_key(|fault| text[..fault.span.start.min(text.len())].matches('\n').count());
    }
    match config {
        Some(config) if faults.is_empty() => Ok(Config { spans, ..config }),
        _ => Err(faults),
    }
}

/// Nav's own hosts, the machine itself for trying things out, or a service inside Nav's cluster.
fn is_decorator_url(url: &str) -> bool {
    let (host, is_secure) = match url.split_once("://") {
        Some(("https", rest)) => (rest, true),
        Some(("http", rest)) => (rest, false),
        _ => return false,
    };
    let host = host.split('/').next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let is_nav = [".nav.no", ".nais.io"].iter().any(|end| name.ends_with(end)) || name == "nav.no";
    let is_near = matches!(name, "localhost" | "127.0.0.1" | "nav-dekoratoren.personbruker");
    let is_plain = url.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~:/".contains(&b));
    is_plain && (is_secure && is_nav || is_near)
}

struct Reader<'a> {
    /// The length of the byte order mark before the text.
    bom: usize,
    known: &'a Known<'a>,
    faults: Vec<Fault>,
    spans: BTreeMap<String, Range<usize>>,
}

type Value<'a> = Spanned<DeValue<'a>>;

impl Reader<'_> {
    fn shown(&self, span: Range<usize>) -> Range<usize> {
        span.start + self.bom..span.end + self.bom
    }

    /// The settings, when there is a name; whether they may be used is for the faults to say.
    fn root(&mut self, root: &DeTable) -> Option<Config> {
        self.keys("", root, SECTIONS);
        let site = match root.get("site") {
            None => {
                self.faults.push(words::missing_site());
                None
            }
            Some(value) => self.table("site", value).and_then(|table| self.site(table, value.span())),
        };
        let decorator = self.section(root, "decorator").map(|table| self.decorator(table));
        let retention = self.section(root, "retention").map(|table| self.retention(table));
        let rules = self.section(root, "rules").map(|table| self.rules(table));
        Some(Config {
            site: site?,
            decorator: decorator.unwrap_or_default(),
            retention: retention.unwrap_or_default(),
            rules: rules.unwrap_or_default(),
            spans: BTreeMap::new(),
        })
    }

    fn site(&mut self, table: &DeTable, span: Range<usize>) -> Option<SiteConfig> {
        self.keys("site", table, SITE);
        let defaults = SiteConfig::default();
        let name = self.text("site", table, "name");
        if !table.contains_key("name") {
            let span = self.shown(span);
            self.faults.push(words::missing_name(span));
        }
        Some(SiteConfig {
            base_url: self.base_url(table),
            languages: self.languages(table).unwrap_or(defaults.languages),
            today: self.today(table),
            theme: self.theme(table).unwrap_or(defaults.theme),
            responsible: self.text("site", table, "responsible"),
            feedback: self.address(table, "feedback"),
            accessibility_statement: self.address(table, "accessibility_statement"),
            privacy: self.address(table, "privacy"),
            search: self.yes_or_no("site", table, "search").unwrap_or(defaults.search),
            open_data: self.yes_or_no("site", table, "open_data").unwrap_or(defaults.open_data),
            publish_status: self
                .yes_or_no("site", table, "publish_status")
                .unwrap_or(defaults.publish_status),
            name: name?,
        })
    }

    fn base_url(&mut self, table: &DeTable) -> Option<String> {
        let url = self.text("site", table, "base_url")?;
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let whole = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
        if !whole || url.contains(['?', '#']) || url.contains(char::is_whitespace) {
            self.blame(table, "base_url", |span| words::not_a_base_url(span, &url));
            return None;
        }
        Some(url.trim_end_matches('/').to_owned())
    }

    fn address(&mut self, table: &DeTable, key: &str) -> Option<String> {
        let url = self.text("site", table, key)?;
        let begins = ["https://", "http://", "mailto:", "/"].iter().any(|start| url.starts_with(start));
        if !begins || url.contains(char::is_whitespace) {
            self.blame(table, key, |span| words::not_an_address(span, key, &url));
            return None;
        }
        Some(url)
    }

    fn theme(&mut self, table: &DeTable) -> Option<String> {
        let theme = self.text("site", table, "theme")?;
        if theme.starts_with('.') || theme.contains(['/', '\\', ':']) {
            self.blame(table, "theme", |span| words::not_a_theme(span, &theme));
            return None;
        }
        Some(theme)
    }

    fn today(&mut self, table: &DeTable) -> Option<Date> {
        let value = table.get("today")?;
        self.note("site.today", value);
        let written = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Datetime(date) => date.to_string(),
            other => {
                let span = self.shown(value.span());
                self.faults.push(words::wrong_type(span, "today", words::Kind::Date, other));
                return None;
            }
        };
        let date = written.parse().ok().filter(|_| written.len() == 10);
        if date.is_none() {
            let span = self.shown(value.span());
            self.faults.push(words::not_a_date(span, &written));
        }
        date
    }

    fn languages(&mut self, table: &DeTable) -> Option<Vec<Lang>> {
        let value = table.get("languages")?;
        self.note("site.languages", value);
        let span = self.shown(value.span());
        let Some(items) = value.get_ref().as_array() else {
            self.faults.push(words::wrong_type(span, "languages", words::Kind::List, value.get_ref()));
            return None;
        };
        if items.is_empty() {
            self.faults.push(words::no_languages(span));
            return None;
        }
        let mut languages = Vec::new();
        for item in items {
            let span = self.shown(item.span());
            let Some(tag) = item.get_ref().as_str() else {
                self.faults.push(words::wrong_type(span, "languages", words::Kind::Text, item.get_ref()));
                continue;
            };
            match Lang::ALL.iter().find(|lang| lang.tag() == tag) {
                None => self.faults.push(words::unknown_language(span, tag)),
                Some(lang) if languages.contains(lang) => self.faults.push(words::language_twice(span, tag)),
                Some(lang) => languages.push(*lang),
            }
        }
        Some(languages)
    }

    fn decorator(&mut self, table: &DeTable) -> DecoratorConfig {
        self.keys("decorator", table, DECORATOR);
        let defaults = DecoratorConfig::default();
        let mode = match self.text("decorator", table, "mode").as_deref() {
            None | Some("off") => Decorator::Off,
            Some("csr") => Decorator::Csr,
            Some("ssr") => Decorator::Ssr,
            Some(mode) => {
                self.blame(table, "mode", |span| words::unknown_decorator(span, mode));
                Decorator::Off
            }
        };
        let url = self.text("decorator", table, "url").map(|url| {
            let url = url.trim_end_matches('/').to_owned();
            if !is_decorator_url(&url) {
                self.blame(table, "url", |span| words::not_a_decorator_url(span, &url));
            }
            url
        });
        let context = self.text("decorator", table, "context");
        if let Some(context) = context.as_deref().filter(|context| !CONTEXTS.contains(context)) {
            self.blame(table, "context", |span| words::unknown_context(span, context));
        }
        let mut flag = |key, default| self.yes_or_no("decorator", table, key).unwrap_or(default);
        DecoratorConfig {
            mode,
            simple: flag("simple", defaults.simple),
            feedback: flag("feedback", defaults.feedback),
            chatbot: flag("chatbot", defaults.chatbot),
            url: url.unwrap_or(defaults.url),
            context: context.unwrap_or(defaults.context),
        }
    }

    fn retention(&mut self, table: &DeTable) -> Retention {
        self.keys("retention", table, &["minutes_years"]);
        let years = table.get("minutes_years").and_then(|value| {
            self.note("retention.minutes_years", value);
            self.number("minutes_years", value)
        });
        years.map_or_else(Retention::default, |minutes_years| Retention { minutes_years })
    }

    fn rules(&mut self, table: &DeTable) -> BTreeMap<String, RuleConfig> {
        let mut rules = BTreeMap::new();
        for (key, value) in table {
            let id = key.get_ref();
            let Some((_, limits)) = self.known.rules.iter().find(|(known, _)| known == id) else {
                let meant = nearest(id, self.known.rules.iter().map(|(id, _)| *id));
                let span = self.shown(key.span());
                self.faults.push(words::unknown_rule(span, id, meant));
                continue;
            };
            let limits = limits.clone();
            let path = format!("rules.{id}");
            let Some(table) = self.table(&path, value) else { continue };
            let mut rule = self.rule(&path, table, key.span(), &limits, true);
            rule.kinds = self.scopes(&path, table, "kind", &limits);
            rule.langs = self.scopes(&path, table, "lang", &limits);
            rules.insert(id.to_string(), rule);
        }
        rules
    }

    /// `[rules.ID.kind.…]` or `[rules.ID.lang.…]`.
    fn scopes(
        &mut self,
        path: &str,
        table: &DeTable,
        scope: &str,
        limits: &[&str],
    ) -> BTreeMap<String, RuleConfig> {
        let mut scopes = BTreeMap::new();
        let path = format!("{path}.{scope}");
        let Some(table) = table.get(scope).and_then(|value| self.table(&path, value)) else { return scopes };
        let tags: Vec<&str> = Lang::ALL.iter().map(|lang| lang.tag()).collect();
        let known: &[&str] = if scope == "kind" { &self.known.kinds } else { &tags };
        let known = known.to_vec();
        self.keys(&path, table, &known);
        for (key, value) in table.iter().filter(|(key, _)| known.contains(&&**key.get_ref())) {
            let name = key.get_ref();
            let path = format!("{path}.{name}");
            if let Some(table) = self.table(&path, value) {
                let rule = self.rule(&path, table, key.span(), limits, false);
                scopes.insert(name.to_string(), rule);
            }
        }
        scopes
    }

    fn rule(
        &mut self,
        path: &str,
        table: &DeTable,
        at: Range<usize>,
        limits: &[&str],
        whole: bool,
    ) -> RuleConfig {
        let mut keys = vec!["level", "reason"];
        keys.extend(if whole { &["kind", "lang"][..] } else { &[] });
        keys.extend(limits);
        self.keys(path, table, &keys);
        let mut rule = RuleConfig::default();
        if let Some(level) = self.text(path, table, "level") {
            if LEVELS.contains(&level.as_str()) {
                rule.level = Some(level);
            } else {
                self.blame(table, "level", |span| words::unknown_level(span, &level));
            }
        }
        for limit in limits {
            if let Some(value) = table.get(*limit) {
                self.note(&format!("{path}.{limit}"), value);
                if let Some(number) = self.number(limit, value) {
                    rule.limits.insert((*limit).to_owned(), number);
                }
            }
        }
        rule.reason = self.text(path, table, "reason");
        let changes = table.contains_key("level") || limits.iter().any(|limit| table.contains_key(*limit));
        let span = self.shown(at);
        if changes && !table.contains_key("reason") {
            self.faults.push(words::no_reason(span, path));
        } else if !changes && !table.contains_key("kind") && !table.contains_key("lang") {
            self.faults.push(words::changes_nothing(span, path, limits));
        }
        rule
    }

    /// Complains about keys that mean nothing here.
    fn keys(&mut self, path: &str, table: &DeTable, known: &[&str]) {
        for (key, _) in table.iter().filter(|(key, _)| !known.contains(&&**key.get_ref())) {
            let name = key.get_ref();
            let span = self.shown(key.span());
            // A key that belongs to another section is most likely misplaced, not misspelt.
            let elsewhere = (path.is_empty() && SITE.contains(&&**name)).then_some("site");
            self.faults.push(words::unknown_key(
                span,
                path,
                name,
                nearest(name, known.iter().copied()),
                elsewhere,
                known,
            ));
        }
    }

    fn section<'v>(&mut self, root: &'v DeTable<'v>, name: &str) -> Option<&'v DeTable<'v>> {
        root.get(name).and_then(|value| self.table(name, value))
    }

    fn table<'v>(&mut self, path: &str, value: &'v Value<'v>) -> Option<&'v DeTable<'v>> {
        self.note(path, value);
        let table = value.get_ref().as_table();
        if table.is_none() {
            let span = self.shown(value.span());
            self.faults.push(words::not_a_table(span, path));
        }
        table
    }

    /// A text that says something, or nothing and perhaps a fault.
    fn text(&mut self, path: &str, table: &DeTable, key: &str) -> Option<String> {
        let value = table.get(key)?;
        self.note(&format!("{path}.{key}"), value);
        let span = self.shown(value.span());
        let Some(text) = value.get_ref().as_str() else {
            self.faults.push(words::wrong_type(span, key, words::Kind::Text, value.get_ref()));
            return None;
        };
        if text.trim().is_empty() {
            self.faults.push(words::empty(span, key));
            return None;
        }
        Some(text.trim().to_owned())
    }

    fn yes_or_no(&mut self, path: &str, table: &DeTable, key: &str) -> Option<bool> {
        let value = table.get(key)?;
        self.note(&format!("{path}.{key}"), value);
        let answer = value.get_ref().as_bool();
        if answer.is_none() {
            let span = self.shown(value.span());
            self.faults.push(words::wrong_type(span, key, words::Kind::YesOrNo, value.get_ref()));
        }
        answer
    }

    fn number(&mut self, key: &str, value: &Value) -> Option<u32> {
        let number = match value.get_ref() {
            DeValue::Integer(number) => u32::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        if number.is_none() {
            let span = self.shown(value.span());
            self.faults.push(words::wrong_type(span, key, words::Kind::Number, value.get_ref()));
        }
        number
    }

    fn blame(&mut self, table: &DeTable, key: &str, fault: impl FnOnce(Range<usize>) -> Fault) {
        let span = table.get(key).map_or(0..0, Spanned::span);
        let span = self.shown(span);
        self.faults.push(fault(span));
    }

    fn note(&mut self, path: &str, value: &Value) {
        let span = self.shown(value.span());
        self.spans.insert(path.to_owned(), span);
    }
}

//! What the site decides about rules: levels and limits, for all pages, a kind of page or a
//! language. Every change carries a reason; the configuration sees to that.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Level, Limit, Rule};
use crate::config::{Config, RuleConfig};
use crate::lang::Lang;

/// The rules' settings for one run.
#[derive(Debug, Clone)]
pub struct Settings {
    pub today: Date,
    pub(super) rule_ids: Vec<&'static str>,
    rules: BTreeMap<String, RuleConfig>,
}

impl Settings {
    pub fn new(config: &Config, rules: &[&'static Rule], today: Date) -> Settings {
        Settings { today, rule_ids: rules.iter().map(|r| r.id).collect(), rules: config.rules.clone() }
    }

    /// The level a rule's findings have; `None` when the rule is turned off.
    pub(super) fn level(&self, rule: &Rule, kind: &str, lang: Lang) -> Option<Level> {
        let chosen = self.scopes(rule, kind, lang).find_map(|scope| scope.level.as_deref());
        match chosen {
            None => Some(rule.level),
            Some("error") => Some(Level::Error),
            Some("warning") => Some(Level::Warning),
            Some("tip") => Some(Level::Tip),
            Some(_) => None,
        }
    }

    pub(super) fn limit(&self, rule: &Rule, limit: Limit, kind: &str, lang: Lang) -> u32 {
        self.scopes(rule, kind, lang)
            .find_map(|scope| scope.limits.get(limit.name).copied())
            .or_else(|| limit.by_kind.iter().find(|(k, _)| *k == kind).map(|(_, n)| *n))
            .unwrap_or(limit.default)
    }

    pub(super) fn is_off(&self, rule: &str) -> bool {
        let off = |config: &RuleConfig| {
            config.level.as_deref().is_some_and(|level| !matches!(level, "error" | "warning" | "tip"))
        };
        self.rules
            .get(rule)
            .is_some_and(|all| off(all) || all.kinds.values().any(off) || all.langs.values().any(off))
    }

    /// What is said of the rule, the most particular first.
    fn scopes<'a>(&'a self, rule: &Rule, kind: &str, lang: Lang) -> impl Iterator<Item = &'a RuleConfig> {
        let all = self.rules.get(rule.id);
        let by_kind = all.and_then(|r| r.kinds.get(kind));
        let by_lang = all.and_then(|r| r.langs.get(lang.tag()));
        by_kind.into_iter().chain(by_lang).chain(all)
    }
}

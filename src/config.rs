//! site.toml.

use std::collections::BTreeMap;

#[derive(Debug, Clone, Default)]
pub struct Config {
    pub rules: BTreeMap<String, RuleConfig>,
}

/// What site.toml says of one rule.
#[derive(Debug, Clone, Default)]
pub struct RuleConfig {
    pub level: Option<String>,
    pub limits: BTreeMap<String, u32>,
    pub reason: Option<String>,
    pub kinds: BTreeMap<String, RuleConfig>,
    pub langs: BTreeMap<String, RuleConfig>,
}

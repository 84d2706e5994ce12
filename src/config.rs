//! site.toml.
use std::collections::BTreeMap;
#[derive(Debug, Clone, Default)]
pub struct Config {
    pub site: SiteConfig,
    pub rules: BTreeMap<String, RuleConfig>,
}
#[derive(Debug, Clone, Default)]
pub struct SiteConfig {
    pub name: String,
    pub base_url: Option<String>,
    pub theme: String,
    pub responsible: Option<String>,
    pub feedback: Option<String>,
    pub accessibility_statement: Option<String>,
    pub privacy: Option<String>,
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

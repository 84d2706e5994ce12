//! Waivers: a writer's word that a finding is all right here, and why.
//!
//! `<!-- allow RULE: reason -->` covers the next block of Markdown, `# allow RULE: reason` the next
//! YAML key, and an `allow:` list in front matter the whole file. Anything that looks like a waiver
//! is kept, also without a reason or with a rule nobody knows; rules complain about those.

use super::yaml::{Comment, Node, Value};
use super::{Place, Span};

/// One waiver, as written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waiver {
    /// The rule id, as written.
    pub rule: String,
    /// Never empty.
    pub reason: Option<String>,
    /// The waiver itself.
    pub place: Place,
    /// What it covers, in the same file.
    pub covers: Span,
}

impl Waiver {
    /// Whether a finding at `place` is covered.
    pub fn covers(&self, place: Place) -> bool {
        place.file == self.place.file && self.covers.contains(place.span)
    }
}

/// `allow RULE: reason` → the rule and the reason.
pub fn words(comment: &str) -> Option<(String, Option<String>)> {
    let rest = comment.trim().strip_prefix("allow")?;
    if !rest.starts_with([' ', '\t', ':']) {
        return None;
    }
    let (rule, reason) = match rest.trim_start_matches([' ', '\t']).split_once(':') {
        Some((rule, reason)) => (rule.trim(), Some(reason.trim().to_owned())),
        None => (rest.trim(), None),
    };
    // A sentence that happens to begin with «allow» is not a waiver.
    (!rule.contains(char::is_whitespace)).then(|| (rule.to_owned(), reason.filter(|r| !r.is_empty())))
}

/// The waivers in YAML comments, each covering the key that follows it.
pub fn in_yaml(comments: &[Comment], root: &Node, place: impl Fn(Span) -> Place) -> Vec<Waiver> {
    let mut starts = None;
    comments
        .iter()
        .filter_map(|comment| {
            let (rule, reason) = words(&comment.text)?;
            let starts = starts.get_or_insert_with(|| starts_of(root));
            let next = starts.partition_point(|span| span.start < comment.span.end);
            let covers = starts.get(next).copied().unwrap_or(comment.span);
            Some(Waiver { rule, reason, place: place(comment.span), covers })
        })
        .collect()
}

/// The waivers in the `allow:` list of front matter, each covering the whole file.
///
/// ```yaml
/// allow:
///   - image-without-alt: reason
/// ```
pub fn in_front_matter(root: &Node, length: usize, place: impl Fn(Span) -> Place) -> Vec<Waiver> {
    let whole = Span::new(0, length);
    let waiver = |rule: &str, reason: Option<&str>, span: Span| Waiver {
        rule: rule.trim().to_owned(),
        reason: reason.map(|r| r.trim().to_owned()).filter(|r| !r.is_empty()),
        place: place(span),
        covers: whole,
    };
    let Some(list) = root.get("allow") else { return Vec::new() };
    let mut found = Vec::new();
    let mut take = |node: &Node| match &node.value {
        Value::Map(entries) => {
            found.extend(entries.iter().map(|e| waiver(&e.key, e.value.text(), e.span())));
        }
        Value::Scalar(s) => {
            let (rule, reason) =
                s.text.split_once(':').map_or((s.text.as_str(), None), |(a, b)| (a, Some(b)));
            found.push(waiver(rule, reason, node.span));
        }
        Value::Null | Value::List(_) => {}
    };
    match &list.value {
        Value::List(items) => items.iter().for_each(&mut take),
        _ => take(list),
    }
    found
}

/// Every entry and list item at any depth, in order of where it begins; of those that begin
/// together, the largest first.
fn starts_of(root: &Node) -> Vec<Span> {
    let mut found = Vec::new();
    let mut stack = vec![root];
    while let Some(node) = stack.pop() {
        match &node.value {
            Value::Map(entries) => {
                found.extend(entries.iter().map(super::yaml::Entry::span));
                stack.extend(entries.iter().map(|entry| &entry.value));
            }
            Value::List(items) => {
                found.extend(items.iter().map(|item| item.span));
                stack.extend(items);
            }
            Value::Null | Value::Scalar(_) => {}
        }
    }
    found.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    found
}

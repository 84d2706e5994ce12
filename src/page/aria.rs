//! Facts about WAI-ARIA: roles, attributes and the values they take. Tables and lookups, no tree.

mod permitted;
mod roles;

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState as Fast;
pub use permitted::permits;

use super::Node;
use crate::lang::Text;

/// A table for looking up by name, which is done for every element.
type ByName<T> = HashMap<&'static str, &'static T, Fast>;

/// A role and what it allows.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a column of the specification's tables")]
pub struct Role {
    pub name: &'static str,
    /// All of them, up to `roletype`.
    pub superclasses: &'static [&'static str],
    pub is_abstract: bool,
    pub name_from_content: bool,
    pub name_prohibited: bool,
    pub name_required: bool,
    pub presentational_children: bool,
    pub required: &'static [&'static str],
    /// Beside the global ones and the required ones.
    pub supported: &'static [&'static str],
    /// Roles it must be inside of.
    pub context: &'static [&'static str],
    /// Roles of which at least one must be inside it.
    pub owned: &'static [&'static str],
}

const PLAIN: Role = Role {
    name: "",
    superclasses: &[],
    is_abstract: false,
    name_from_content: false,
    name_prohibited: false,
    name_required: false,
    presentational_children: false,
    required: &[],
    supported: &[],
    context: &[],
    owned: &[],
};

impl Role {
    pub fn is(&self, name: &str) -> bool {
        self.name == name
    }

    /// Whether this is the role or one below it.
    pub fn inherits(&self, name: &str) -> bool {
        self.name == name || self.superclasses.contains(&name)
    }

    /// Whether it is a part of a page that people move by.
    pub fn is_landmark(&self) -> bool {
        self.superclasses.contains(&"landmark")
    }

    /// Whether the attribute means something on the role (it may still be prohibited).
    pub fn supports(&self, attribute: &str) -> bool {
        self.supported.contains(&attribute) || self.required.contains(&attribute)
    }
}

/// The role of that name, abstract ones included; `presentation` and `none`, `image` and `img` are
/// the same.
pub fn role(name: &str) -> Option<&'static Role> {
    static BY_NAME: LazyLock<ByName<Role>> =
        LazyLock::new(|| roles::ROLES.iter().map(|role| (role.name, role)).collect());
    let name = match name {
        "presentation" => "none",
        "image" => "img",
        other => other,
    };
    BY_NAME.get(name).copied()
}

/// The names of all roles a page may use.
pub fn role_names() -> impl Iterator<Item = &'static str> {
    roles::ROLES.iter().filter(|role| !role.is_abstract).map(|role| role.name)
}

/// Roles of what people fill in or choose in forms.
pub fn is_form_field(role: &str) -> bool {
    matches!(
        role,
        "checkbox"
            | "combobox"
            | "listbox"
            | "menuitemcheckbox"
            | "menuitemradio"
            | "radio"
            | "searchbox"
            | "slider"
            | "spinbutton"
            | "switch"
            | "textbox"
    )
}

/// Roles of controls that people come to one by one; the parts of menus, lists and the like are
/// led to by what they stand in.
pub fn stands_alone(role: &str) -> bool {
    matches!(
        role,
        "button"
            | "checkbox"
            | "combobox"
            | "link"
            | "searchbox"
            | "slider"
            | "spinbutton"
            | "switch"
            | "textbox"
    )
}

/// Whether what the element controls need not be there yet: it is closed, not chosen, or opens something.
pub fn may_be_closed(node: Node) -> bool {
    let is_false = |name: &str| node.keyword(name).as_deref() == Some("false");
    is_false("aria-expanded") || is_false("aria-selected") || node.has("aria-haspopup")
}

/// A role that one browser knows, and that no specification has taken up.
pub const TEXT_ROLE: &str = "text";
/// Roles that the specifications call deprecated.
pub const OUTDATED_ROLES: &[&str] = &["directory", "doc-biblioentry", "doc-endnote"];
/// Attributes that they do.
pub const OUTDATED_ATTRIBUTES: &[&str] = &["aria-dropeffect", "aria-grabbed"];

/// Parts of a page that people move by.
pub fn is_landmark(role: &str) -> bool {
    matches!(
        role,
        "banner" | "complementary" | "contentinfo" | "form" | "main" | "navigation" | "region" | "search"
    ) || self::role(role).is_some_and(|role| role.superclasses.contains(&"landmark"))
}

/// What people call a part of a page, with its role.
pub fn part_called(role: &str) -> Text {
    match role {
        "banner" => Text { nb: "topp (banner)", nn: "topp (banner)", en: "header (banner)" },
        "complementary" => Text {
            nb: "sidefelt (complementary)",
            nn: "sidefelt (complementary)",
            en: "sidebar (complementary)",
        },
        "contentinfo" => {
            Text { nb: "bunn (contentinfo)", nn: "botn (contentinfo)", en: "footer (contentinfo)" }
        }
        "form" => Text { nb: "skjema (form)", nn: "skjema (form)", en: "form" },
        "main" => Text { nb: "hoveddel (main)", nn: "hovuddel (main)", en: "main part (main)" },
        "navigation" => {
            Text { nb: "navigasjon (navigation)", nn: "navigasjon (navigation)", en: "navigation" }
        }
        "search" => Text { nb: "søk (search)", nn: "søk (search)", en: "search" },
        _ => Text { nb: "del (region)", nn: "del (region)", en: "part (region)" },
    }
}

/// Roles in which nothing else may stand beside the parts they are made of.
pub fn owns_only(role: &str) -> bool {
    matches!(
        role,
        "feed"
            | "grid"
            | "list"
            | "listbox"
            | "menu"
            | "menubar"
            | "row"
            | "rowgroup"
            | "table"
            | "tablist"
            | "tree"
            | "treegrid"
    )
}

/// What may stand among the parts of a role without being one.
pub fn may_stand_among(part: Option<&Role>, role: &str) -> bool {
    part.is_none_or(|part| match part.name {
        "caption" => matches!(role, "table" | "grid" | "treegrid"),
        "separator" => matches!(role, "menu" | "menubar"),
        "none" | "generic" => true,
        _ => false,
    })
}

/// A state or property.
#[derive(Debug)]
pub struct Attribute {
    pub name: &'static str,
    pub value: Value,
    /// Allowed on every role, unless prohibited.
    pub is_global: bool,
}

/// What an attribute's value has to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Value {
    /// `true` or `false`.
    Bool,
    /// `true`, `false` or `undefined`.
    BoolOrUndefined,
    /// `true`, `false`, `mixed` or `undefined`.
    Tristate,
    Id,
    Ids,
    Integer,
    /// No less than that.
    IntegerFrom(i64),
    Number,
    Text,
    Token(&'static [&'static str]),
    Tokens(&'static [&'static str]),
}

/// The attribute of that name (in lower case, with `aria-`).
pub fn attribute(name: &str) -> Option<&'static Attribute> {
    static BY_NAME: LazyLock<ByName<Attribute>> =
        LazyLock::new(|| ATTRIBUTES.iter().map(|attribute| (attribute.name, attribute)).collect());
    BY_NAME.get(name).copied()
}

pub fn attribute_names() -> impl Iterator<Item = &'static str> {
    ATTRIBUTES.iter().map(|attribute| attribute.name)
}

impl Value {
    /// Whether `text` is such a value. For ids: whether it can be one; whether it is there is
    /// another question.
    pub fn admits(self, text: &str) -> bool {
        let text = text.trim_ascii();
        let one_of = |tokens: &[&str]| tokens.iter().any(|t| t.eq_ignore_ascii_case(text));
        match self {
            Value::Bool => one_of(&["true", "false"]),
            Value::BoolOrUndefined => one_of(&["true", "false", "undefined"]),
            Value::Tristate => one_of(&["true", "false", "mixed", "undefined"]),
            Value::Id => !text.is_empty() && !text.contains(|c: char| c.is_ascii_whitespace()),
            Value::Ids => !text.is_empty(),
            Value::Text => true,
            Value::Integer => text.strip_prefix(['-', '+']).unwrap_or(text).parse::<u64>().is_ok(),
            Value::IntegerFrom(least) => text.parse::<i64>().is_ok_and(|number| number >= least),
            Value::Number => number(text),
            Value::Token(tokens) => one_of(tokens),
            Value::Tokens(tokens) => {
                let mut words = text.split_ascii_whitespace().peekable();
                words.peek().is_some() && words.all(|w| tokens.iter().any(|t| t.eq_ignore_ascii_case(w)))
            }
        }
    }
}

fn number(text: &str) -> bool {
    // Not `inf`, `NaN` and the like, which Rust would read.
    !text.contains(|c: char| c.is_ascii_alphabetic() && !matches!(c, 'e' | 'E'))
        && text.parse::<f64>().is_ok()
}

const fn global(name: &'static str, value: Value) -> Attribute {
    Attribute { name, value, is_global: true }
}

const fn local(name: &'static str, value: Value) -> Attribute {
    Attribute { name, value, is_global: false }
}

/// WAI-ARIA 1.2, 6.6 to 6.8, and the braille properties and `aria-description` of 1.3; in order of
/// name. The ones that 1.2 calls deprecated as global (`aria-disabled`, `aria-errormessage`,
/// `aria-haspopup`, `aria-invalid`) are still allowed.
static ATTRIBUTES: &[Attribute] = &[
    local("aria-activedescendant", Value::Id),
    global("aria-atomic", Value::Bool),
    local("aria-autocomplete", Value::Token(&["inline", "list", "both", "none"])),
    global("aria-braillelabel", Value::Text),
    global("aria-brailleroledescription", Value::Text),
    global("aria-busy", Value::Bool),
    local("aria-checked", Value::Tristate),
    local("aria-colcount", Value::IntegerFrom(-1)),
    local("aria-colindex", Value::IntegerFrom(1)),
    local("aria-colindextext", Value::Text),
    local("aria-colspan", Value::IntegerFrom(0)),
    global("aria-controls", Value::Ids),
    global("aria-current", Value::Token(&["page", "step", "location", "date", "time", "true", "false"])),
    global("aria-describedby", Value::Ids),
    global("aria-description", Value::Text),
    global("aria-details", Value::Ids),
    global("aria-disabled", Value::Bool),
    global("aria-dropeffect", Value::Tokens(&["copy", "execute", "link", "move", "none", "popup"])),
    global("aria-errormessage", Value::Ids),
    local("aria-expanded", Value::BoolOrUndefined),
    global("aria-flowto", Value::Ids),
    global("aria-grabbed", Value::BoolOrUndefined),
    global("aria-haspopup", Value::Token(&["false", "true", "menu", "listbox", "tree", "grid", "dialog"])),
    global("aria-hidden", Value::BoolOrUndefined),
    global("aria-invalid", Value::Token(&["grammar", "false", "spelling", "true"])),
    global("aria-keyshortcuts", Value::Text),
    global("aria-label", Value::Text),
    global("aria-labelledby", Value::Ids),
    local("aria-level", Value::IntegerFrom(1)),
    global("aria-live", Value::Token(&["assertive", "off", "polite"])),
    local("aria-modal", Value::Bool),
    local("aria-multiline", Value::Bool),
    local("aria-multiselectable", Value::Bool),
    local("aria-orientation", Value::Token(&["horizontal", "undefined", "vertical"])),
    global("aria-owns", Value::Ids),
    local("aria-placeholder", Value::Text),
    local("aria-posinset", Value::IntegerFrom(1)),
    local("aria-pressed", Value::Tristate),
    local("aria-readonly", Value::Bool),
    global("aria-relevant", Value::Tokens(&["additions", "all", "removals", "text"])),
    local("aria-required", Value::Bool),
    global("aria-roledescription", Value::Text),
    local("aria-rowcount", Value::IntegerFrom(-1)),
    local("aria-rowindex", Value::IntegerFrom(1)),
    local("aria-rowindextext", Value::Text),
    local("aria-rowspan", Value::IntegerFrom(0)),
    local("aria-selected", Value::BoolOrUndefined),
    local("aria-setsize", Value::IntegerFrom(-1)),
    local("aria-sort", Value::Token(&["ascending", "descending", "none", "other"])),
    local("aria-valuemax", Value::Number),
    local("aria-valuemin", Value::Number),
    local("aria-valuenow", Value::Number),
    local("aria-valuetext", Value::Text),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_in_order_and_speak_of_known_things() {
        assert!(roles::ROLES.is_sorted_by(|a, b| a.name < b.name));
        assert!(ATTRIBUTES.is_sorted_by(|a, b| a.name < b.name));
        for one in roles::ROLES {
            let others = one.superclasses.iter().chain(one.context).chain(one.owned);
            assert!(others.into_iter().all(|name| role(name).is_some()), "{one:?}");
            let attributes = one.required.iter().chain(one.supported);
            assert!(attributes.into_iter().all(|name| attribute(name).is_some()), "{one:?}");
        }
    }

    #[test]
    fn values_are_read_as_the_specification_says() {
        assert!(Value::Number.admits("1.5") && !Value::Number.admits("inf") && !Value::Number.admits(""));
        assert!(Value::Integer.admits("-1") && !Value::Integer.admits("1.0"));
        assert!(Value::IntegerFrom(1).admits("1") && !Value::IntegerFrom(1).admits("0"));
        assert!(!Value::Id.admits("a b") && Value::Ids.admits("a b"));
        assert!(Value::Tokens(&["all", "text"]).admits("TEXT all") && !Value::Tokens(&["all"]).admits("x"));
    }
}

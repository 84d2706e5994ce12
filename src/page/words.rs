//! Small grammars that HTML attributes are written in: refresh, viewport, autocomplete.

/// Seconds until a page reloads or goes elsewhere, by the HTML standard's «shared declarative refresh
/// steps»; none where browsers do nothing.
pub fn refresh_after(content: &str) -> Option<u64> {
    let text = content.trim_start_matches(|c: char| c.is_ascii_whitespace());
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    if digits.is_empty() && !rest.starts_with('.') {
        return None;
    }
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let ends = rest.chars().next().is_none_or(|c| matches!(c, ';' | ',') || c.is_ascii_whitespace());
    ends.then(|| if digits.is_empty() { 0 } else { digits.parse().unwrap_or(u64::MAX) })
}

/// What a viewport says about enlarging.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Viewport {
    /// `user-scalable` that keeps people from enlarging.
    pub is_locked: bool,
    /// `maximum-scale`, unless negative.
    pub maximum: Option<f64>,
}

/// Reads the content of a viewport `meta` as browsers do (CSS Device Adaptation, 9).
pub fn viewport(content: &str) -> Viewport {
    let mut viewport = Viewport::default();
    // White space separates as well as commas do, but not around «=».
    let mut parts = Vec::new();
    for part in content.split([',', ';']) {
        let mut pieces = part.split('=').map(str::trim).peekable();
        let mut name = pieces.next().unwrap_or("");
        while let Some(piece) = pieces.next() {
            let (value, next) = piece.split_once(char::is_whitespace).unwrap_or((piece, ""));
            parts.push((name.rsplit(char::is_whitespace).next().unwrap_or(name), value));
            name = if pieces.peek().is_some() { next } else { "" };
        }
    }
    for (name, value) in parts {
        let value = value.to_ascii_lowercase();
        // A name without a value says nothing.
        if value.is_empty() {
            continue;
        }
        match name.to_ascii_lowercase().as_str() {
            "user-scalable" => {
                viewport.is_locked = match value.as_str() {
                    "yes" | "device-width" | "device-height" => false,
                    "no" => true,
                    other => leading_number(other).unwrap_or(0.0).abs() < 1.0,
                }
            }
            "maximum-scale" => {
                let scale = match value.as_str() {
                    "yes" => 1.0,
                    "device-width" | "device-height" => 10.0,
                    other => leading_number(other).unwrap_or(0.0),
                };
                viewport.maximum = (scale >= 0.0).then_some(scale);
            }
            _ => {}
        }
    }
    viewport
}

/// The number a text begins with.
fn leading_number(text: &str) -> Option<f64> {
    let end =
        text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+'))).unwrap_or(text.len());
    (1..=end).rev().find_map(|end| text.get(..end)?.parse().ok())
}

/// Whether the words are autofill detail tokens that fit together (HTML, 4.10.18.7.1).
pub fn is_autofill(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let mut words: Vec<&str> = lower.split_ascii_whitespace().collect();
    if words.last() == Some(&"webauthn") {
        words.pop();
    }
    let mut rest = words.as_slice();
    if let [first, after @ ..] = rest
        && first.starts_with("section-")
    {
        rest = after;
    }
    if let ["shipping" | "billing", after @ ..] = rest {
        rest = after;
    }
    match rest {
        [field] => FIELDS.contains(field) || CONTACT_FIELDS.contains(field),
        ["home" | "work" | "mobile" | "fax" | "pager", field] => CONTACT_FIELDS.contains(field),
        _ => false,
    }
}

/// Whether a field of that type can hold what the words, which are autofill detail tokens, ask for
/// (HTML, 4.10.18.7.1, the control groups). Where people are used to be more lenient, so are we: telephone
/// keyboards are asked for wherever digits are written.
pub fn fits_autofill(kind: &str, text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let Some(field) = lower.split_ascii_whitespace().rfind(|word| *word != "webauthn") else { return true };
    let has_digits = field.starts_with("tel")
        || field.starts_with("cc-") && !field.ends_with("name") && field != "cc-type"
        || field.starts_with("bday")
        || matches!(field, "one-time-code" | "postal-code" | "transaction-amount");
    match kind {
        "email" => matches!(field, "email" | "username"),
        "url" => matches!(field, "url" | "photo" | "impp"),
        "tel" => has_digits || matches!(field, "username"),
        "number" => has_digits,
        "date" => field.starts_with("bday"),
        "month" => field.starts_with("cc-exp") || field.starts_with("bday"),
        "password" => matches!(field, "new-password" | "current-password" | "one-time-code" | "cc-csc"),
        _ => true,
    }
}

/// Whether the words turn autofill on or off, or are what people write to have it off.
pub fn is_autofill_switch(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    matches!(
        lower.as_str(),
        "on" | "off" | "true" | "false" | "none" | "null" | "undefined" | "enabled" | "disabled" | "nope"
    )
}

const FIELDS: &[&str] = &[
    "name",
    "honorific-prefix",
    "given-name",
    "additional-name",
    "family-name",
    "honorific-suffix",
    "nickname",
    "username",
    "new-password",
    "current-password",
    "one-time-code",
    "organization-title",
    "organization",
    "street-address",
    "address-line1",
    "address-line2",
    "address-line3",
    "address-level4",
    "address-level3",
    "address-level2",
    "address-level1",
    "country",
    "country-name",
    "postal-code",
    "cc-name",
    "cc-given-name",
    "cc-additional-name",
    "cc-family-name",
    "cc-number",
    "cc-exp",
    "cc-exp-month",
    "cc-exp-year",
    "cc-csc",
    "cc-type",
    "transaction-currency",
    "transaction-amount",
    "language",
    "bday",
    "bday-day",
    "bday-month",
    "bday-year",
    "sex",
    "url",
    "photo",
];

/// Fields that may follow `home`, `work`, `mobile`, `fax` or `pager`.
const CONTACT_FIELDS: &[&str] = &[
    "tel",
    "tel-country-code",
    "tel-national",
    "tel-area-code",
    "tel-local",
    "tel-local-prefix",
    "tel-local-suffix",
    "tel-extension",
    "email",
    "impp",
];

/// The words of a text as people say them: letters and digits, in lower case.
pub fn spoken(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether `part` stands in `whole`, word by word and in order.
pub fn contains_words(whole: &[String], part: &[String]) -> bool {
    part.is_empty() || whole.windows(part.len()).any(|window| window == part)
}

/// The text without what stands in brackets.
pub fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refresh_is_read_as_browsers_read_it() {
        for (text, expected) in [
            ("30", Some(30)),
            (" 0; URL='x'", Some(0)),
            ("72001; x", Some(72001)),
            ("5, x", Some(5)),
            ("5.9", Some(5)),
            (".5", Some(0)),
            ("", None),
            ("-00.12 foo", None),
            ("; 30", None),
            ("+5; x", None),
            ("foo", None),
            ("0: x", None),
            ("3 x", Some(3)),
            ("3x", None),
        ] {
            assert_eq!(refresh_after(text), expected, "{text:?}");
        }
    }

    #[test]
    fn viewports_are_read_as_browsers_read_them() {
        let locked = |text| viewport(text).is_locked;
        assert!(
            locked("user-scalable=no") && locked("user-scalable = 0.5") && locked("a=b;USER-SCALABLE=NO")
        );
        assert!(!locked("user-scalable=yes") && !locked("user-scalable=5") && !locked("user-scalable"));
        let maximum = |text| viewport(text).maximum;
        assert_eq!(maximum("maximum-scale=1.5x"), Some(1.5));
        assert_eq!(maximum("maximum-scale=yes"), Some(1.0));
        assert_eq!(maximum("width=device-width initial-scale=1 maximum-scale = 1"), Some(1.0));
        assert_eq!(maximum("maximum-scale=-1"), None);
        assert_eq!(maximum("maximum-scale=what"), Some(0.0));
    }

    #[test]
    fn autofill_words_must_fit_together() {
        for good in [
            "work email",
            "section-a billing address-line1",
            "SECTION-x shipping WORK email",
            "current-password webauthn",
        ] {
            assert!(is_autofill(good), "{good}");
        }
        for bad in [
            "badname",
            "work photo",
            "shipping",
            "work",
            "current-password webauthn x",
            "email work",
            "webauthn",
            "on",
        ] {
            assert!(!is_autofill(bad), "{bad}");
        }
    }

    #[test]
    fn autofill_words_must_fit_the_field() {
        for (kind, text) in [
            ("text", "email"),
            ("", "current-password"),
            ("email", "section-a work email"),
            ("tel", "home tel-national"),
            ("tel", "one-time-code"),
            ("number", "bday-year"),
            ("password", "current-password webauthn"),
        ] {
            assert!(fits_autofill(kind, text), "{kind} {text}");
        }
        for (kind, text) in [
            ("number", "email"),
            ("email", "tel"),
            ("url", "name"),
            ("date", "cc-number"),
            ("password", "username"),
        ] {
            assert!(!fits_autofill(kind, text), "{kind} {text}");
        }
    }

    #[test]
    fn labels_are_compared_word_by_word() {
        let has = |whole, part| contains_words(&spoken(whole), &spoken(part));
        assert!(has("Next Page in the list", "next  page") && has("ACT rules", "ACT, rules!"));
        assert!(!has("the full", "The full label") && !has("1 2 3. 4 5 6. 7 8 9 0", "123.456.7890"));
    }
}

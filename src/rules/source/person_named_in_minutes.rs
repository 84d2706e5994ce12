//! Views in minutes that are given to a person by name.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, Span, personal};

pub static RULE: Rule = Rule {
    id: "person-named-in-minutes",
    level: Level::Warning,
    basis: &[Basis::Council("V37"), Basis::Requirement("I03")],
    title: Text {
        nb: "Referatet sier hvem som mente hva",
        nn: "Referatet seier kven som meinte kva",
        en: "The minutes say who held which view",
    },
    why: Text {
        nb: "Folk tør ikke ta opp vanskelige ting når navnet deres blir stående på nett.",
        nn: "Folk torer ikkje ta opp vanskelege ting når namnet deira blir ståande på nett.",
        en: "People do not dare raise hard matters when their name stays on the web.",
    },
    fix: Text {
        nb: "Skriv at utvalget, organisasjonen eller en rolle mente det. Ta bort navnet.",
        nn: "Skriv at utvalet, organisasjonen eller ei rolle meinte det. Ta bort namnet.",
        en: "Say that the council, the organisation or a role held the view. Remove the name.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\n---\n\n⟦Kari Nordmann⟧ sa at brevet er langt.\n",
        )]),
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\n---\n\nVi takker ⟦Ola Hansen⟧ for innsatsen.\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\n---\n\nUtvalget mente at brevet er langt. Nav Hamar sa ja.\n",
        )]),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    if !document.path.contains("/moter/") || !document.path.starts_with("content/utvalg/") {
        return;
    }
    let text = &document.text;
    let names = personal::Names::of(text);
    let speakers = names.speakers();
    for speech in &speakers {
        let (name, verb) = (&text[speech.name.clone()], &text[speech.verb.clone()]);
        cx.report(
            document.place(Span::new(speech.name.start, speech.name.end)),
            say! {
                nb: "Her står det «{name} {verb}». Det utvalget mener, skal ikke knyttes til en person.",
                nn: "Her står det «{name} {verb}». Det utvalet meiner, skal ikkje knytast til ein person.",
                en: "This says “{name} {verb}”. What the council holds is not to be tied to a person.",
            },
        );
    }
    for range in names.named() {
        if speakers.iter().any(|s| s.name.start < range.end && range.start < s.name.end) {
            continue;
        }
        let name = &text[range.clone()];
        cx.report(
            document.place(Span::new(range.start, range.end)),
            say! {
                nb: "«{name}» ser ut som navnet på en person.",
                nn: "«{name}» ser ut som namnet på ein person.",
                en: "“{name}” looks like the name of a person.",
            },
        );
    }
}

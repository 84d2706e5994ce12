//! Words about health and benefits in the list of members, and next to names in minutes and cases.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, Span, personal};
pub static RULE: Rule = Rule {
    id: "health-word-in-member",
    level: Level::Error,
    basis: &[Basis::Council("V94"), Basis::Own("personvernforordningen artikkel 9")],
    title: Text {
        nb: "Et ord om helse eller ytelser er knyttet til en person",
        nn: "Eit ord om helse eller ytingar er knytt til ein person",
        en: "A word about health or benefits is tied to a person",
    },
    why: Text {
        nb: "Opplysninger om helse og ytelser er blant det mest private vi har. De kan skade den det gjelder.",
        nn: "Opplysningar om helse og ytingar er noko av det mest private vi har. Dei kan skade den det gjeld.",
        en: "Facts about health and benefits are among the most private there are. They may harm the person.",
    },
    fix: Text {
        nb: "Ta bort ordet. Skriv heller hva slags erfaring utvalget har, i feltet «representasjon» i utvalg.yaml.",
        nn: "Ta bort ordet. Skriv heller kva slags erfaring utvalet har, i feltet «representasjon» i utvalg.yaml.",
        en: "Remove the word. Say instead what experience the council has, in the field “representasjon” in utvalg.yaml.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/medlemmer.yaml",
            "medlemmer:\n  - {rolle: medlem, plass: ⟦uføretrygdet⟧}\n",
        )]),
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\n---\n\nKari Nordmann har ⟦diagnose⟧ og fortalte om det.\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/medlemmer.yaml",
            "medlemmer:\n  - {rolle: medlem, organisasjon: kreftforeningen, linje: ytelse}\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\n---\n\nUtvalget snakket om uføretrygd.\n",
        )]),
    ],
    check: Check::Source(check),
};

/// Fields whose values name organisations, parts of Nav and councils, which may be called anything.
const NAMES: &[&str] = &["organisasjon", "linje", "utvalg", "utval", "nøkkel", "vara_for", "etterfølger"];

fn check(document: &Document, cx: &mut Cx) {
    let path = document.path.as_str();
    if path.ends_with("/medlemmer.yaml") || path.ends_with("/medlemmer.yml") {
        let names = names(document);
        for (word, range) in personal::health_words(&document.text, &cx.words(document)) {
            let span = Span::new(range.start, range.end);
            if !names.iter().any(|n| n.contains(span)) {
                cx.report(
                    document.place(span),
                    say! {
                        nb: "«{word}» står i medlemslisten. Den skal ikke si noe om helse eller ytelser.",
                        nn: "«{word}» står i medlemslista. Ho skal ikkje seie noko om helse eller ytingar.",
                        en: "“{word}” is in the list of members. It must not say anything about health or benefits.",
                    },
                );
            }
        }
        return;
    }
    if !path.starts_with("content/saker/") && !path.contains("/moter/") {
        return;
    }
    let text = &document.text;
    // Of each sentence the first such word.
    let mut read = 0;
    for (word, range) in personal::health_words(text, &cx.words(document)) {
        if range.start < read {
            continue;
        }
        let start = text[..range.start].rfind(ENDS).map_or(0, |end| end + 1);
        read = text[range.end..].find(ENDS).map_or(text.len(), |end| range.end + end + 1);
        let sentence = &text[start..read];
        if let Some(name) = personal::named(sentence).into_iter().next() {
            let name = &sentence[name];
            cx.report(
                document.place(Span::new(range.start, range.end)),
                say! {
                    nb: "«{word}» står i samme setning som navnet «{name}».",
                    nn: "«{word}» står i same setninga som namnet «{name}».",
                    en: "“{word}” is in the same sentence as the name “{name}”.",
                },
            )
            .at_level(Level::Warning);
        }
    }
}

/// What ends a sentence, near enough.
const ENDS: [char; 4] = ['.', '!', '?', '\n'];

/// The spans of values that are names, and of fields that should not be there at all.
fn names(document: &Document) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut stack: Vec<_> = document.yaml().into_iter().collect();
    while let Some(node) = stack.pop() {
        for entry in node.entries() {
            if NAMES.contains(&entry.key.as_str()) {
                spans.push(entry.value.span);
            }
            // The field is told as a whole.
            if personal::is_private_key(&entry.key) {
                spans.extend([entry.key_span, entry.value.span]);
            }
            stack.push(&entry.value);
        }
        stack.extend(node.items());
    }
    spans
}

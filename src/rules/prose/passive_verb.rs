//! Passive verbs, which hide who does what.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Kind, Prose, Word, passive};

pub static RULE: Rule = Rule {
    id: "passive-verb",
    level: Level::Tip,
    basis: &[Basis::Requirement("I01"), Basis::Own("klarspråk")],
    title: Text {
        nb: "Setningen sier ikke hvem som gjør noe",
        nn: "Setninga seier ikkje kven som gjer noko",
        en: "The sentence does not say who acts",
    },
    why: Text {
        nb: "Leseren vet ikke om det er Nav, utvalget eller leseren selv som skal gjøre det.",
        nn: "Lesaren veit ikkje om det er Nav, utvalet eller lesaren sjølv som skal gjere det.",
        en: "Readers cannot tell whether Nav, the council or they themselves are to act.",
    },
    fix: Text {
        nb: "Si hvem som gjør det. Passiv er greit når det ikke betyr noe.",
        nn: "Sei kven som gjer det. Passiv er greitt når det ikkje betyr noko.",
        en: "Say who does it. The passive is fine when that does not matter.",
    },
    limits: &[],
    examples: &[
        Example::bad("Rådene ⟦behandles⟧ av Nav."),
        Example::bad("Saken ble ⟦utsatt⟧."),
        Example::good("Nav behandler rådene. Vi møtes i mars, og det finnes plass."),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    if prose.kind == Kind::Quotation {
        return;
    }
    let mut found = Vec::new();
    for (passage, sentence, words) in prose.own_sentences(&[Lang::Nb, Lang::Nn]) {
        let lang = passage.lang.unwrap_or(prose.lang);
        if !passive::is_possible(sentence, lang) {
            continue;
        }
        passive::find(prose.text(), words, lang, &mut found);
        for passive in &found {
            let word = &words[passive.word];
            if word.is(Word::CODE | Word::QUOTED | Word::FOREIGN) {
                continue;
            }
            let verb = prose.word(word);
            let message = match passive.helper {
                Some(helper) => {
                    let helper = prose.word(&words[helper]);
                    say! {
                        nb: "«{helper} {verb}» er passiv. Hvem gjør det?",
                        nn: "«{helper} {verb}» er passiv. Kven gjer det?",
                        en: "“{helper} {verb}” is passive. Who does it?",
                    }
                }
                None => match passive::active(prose.text(), words, passive, lang) {
                    Some(active) => say! {
                        nb: "«{verb}» er passiv. Hvem gjør det? Skriv for eksempel «vi {active}».",
                        nn: "«{verb}» er passiv. Kven gjer det? Skriv til dømes «vi {active}».",
                        en: "“{verb}” is passive. Who does it? Write for example “vi {active}”.",
                    },
                    None => say! {
                        nb: "«{verb}» er passiv. Hvem gjør det?",
                        nn: "«{verb}» er passiv. Kven gjer det?",
                        en: "“{verb}” is passive. Who does it?",
                    },
                },
            };
            let reported = cx.report(prose.place(word.range()), message);
            if passive.after_modal {
                reported.at_level(Level::Warning);
            }
        }
    }
}

//! Abbreviations that could as well be written out.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Kind, Prose, Word, lexicon};

pub static RULE: Rule = Rule {
    id: "abbreviation-in-text",
    level: Level::Tip,
    basis: &[Basis::Council("V43"), Basis::Requirement("I01")],
    title: Text {
        nb: "Forkortelsen bør skrives helt ut",
        nn: "Forkortinga bør skrivast heilt ut",
        en: "The abbreviation should be written out",
    },
    why: Text {
        nb: "Forkortelser stopper lesingen, og skjermlesere leser dem ofte feil.",
        nn: "Forkortingar stoppar lesinga, og skjermlesarar les dei ofte feil.",
        en: "Abbreviations slow reading down, and screen readers often read them wrong.",
    },
    fix: Text { nb: "Skriv ordene helt ut.", nn: "Skriv orda heilt ut.", en: "Write the words out." },
    limits: &[],
    examples: &[
        Example::bad("Ta med ⟦f.eks.⟧ et brev."),
        Example::good("Ta med for eksempel et brev. Vi møtes kl. 12.00."),
    ],
    check: Check::Prose(check),
};

/// What to write instead; nothing where it depends on the sentence.
#[rustfmt::skip]
const FULL: &[(Lang, &str, &str)] = &[
    (Lang::Nb, "f.eks", "for eksempel"), (Lang::Nb, "bl.a", "blant annet"), (Lang::Nb, "mht", "når det gjelder"),
    (Lang::Nb, "m.h.t", "når det gjelder"), (Lang::Nb, "evt", "eventuelt"), (Lang::Nb, "ev", "eventuelt"),
    (Lang::Nb, "osv", "og så videre"), (Lang::Nb, "mv", "og mer"), (Lang::Nb, "m.v", "og mer"),
    (Lang::Nb, "m.m", "og mer"), (Lang::Nb, "mm", "og mer"), (Lang::Nb, "ca", "omtrent"), (Lang::Nb, "dvs", "det vil si"),
    (Lang::Nb, "iht", "etter"), (Lang::Nb, "ift", "når det gjelder"), (Lang::Nb, "ifm", "i forbindelse med"),
    (Lang::Nb, "ifbm", "i forbindelse med"), (Lang::Nb, "ifb", "i forbindelse med"), (Lang::Nb, "pga", "på grunn av"),
    (Lang::Nb, "vha", "ved hjelp av"), (Lang::Nb, "jf", "se"), (Lang::Nb, "jfr", "se"), (Lang::Nb, "inkl", "inkludert"),
    (Lang::Nb, "ekskl", "uten"), (Lang::Nb, "o.l", "og liknende"), (Lang::Nb, "e.l", "eller liknende"),
    (Lang::Nb, "mfl", "med flere"), (Lang::Nb, "m.fl", "med flere"), (Lang::Nb, "f.o.m", "fra og med"),
    (Lang::Nb, "fom", "fra og med"), (Lang::Nb, "t.o.m", "til og med"), (Lang::Nb, "mnd", "måneder"),
    (Lang::Nb, "hhv", "henholdsvis"), (Lang::Nb, "vedr", "om"), (Lang::Nb, "pkt", "punkt"), (Lang::Nb, "o.a", "og annet"),
    (Lang::Nb, "ofl", "og flere"), (Lang::Nb, "tilsv", "tilsvarende"), (Lang::Nb, "vs", "mot"), (Lang::Nb, "spm", "spørsmål"),
    (Lang::Nb, "istf", "i stedet for"), (Lang::Nb, "tidl", "tidligere"), (Lang::Nb, "etc", "og så videre"),
    (Lang::Nn, "f.eks", "for eksempel"), (Lang::Nn, "t.d", "til dømes"), (Lang::Nn, "m.a", "mellom anna"),
    (Lang::Nn, "bl.a", "blant anna"), (Lang::Nn, "osb", "og så bortetter"), (Lang::Nn, "osv", "og så vidare"),
    (Lang::Nn, "mv", "og meir"), (Lang::Nn, "m.m", "og meir"), (Lang::Nn, "ca", "om lag"), (Lang::Nn, "dvs", "det vil seie"),
    (Lang::Nn, "pga", "på grunn av"), (Lang::Nn, "jf", "sjå"), (Lang::Nn, "evt", "eventuelt"), (Lang::Nn, "ev", "eventuelt"),
    (Lang::Nn, "mht", "når det gjeld"), (Lang::Nn, "ift", "når det gjeld"), (Lang::Nn, "ifm", "i samband med"),
    (Lang::Nn, "o.l", "og liknande"), (Lang::Nn, "o.a", "og anna"), (Lang::Nn, "mfl", "med fleire"),
    (Lang::Nn, "m.fl", "med fleire"), (Lang::Nn, "inkl", "inkludert"), (Lang::Nn, "f.o.m", "frå og med"),
    (Lang::Nn, "t.o.m", "til og med"), (Lang::Nn, "vha", "ved hjelp av"), (Lang::Nn, "mnd", "månader"), (Lang::Nn, "etc", "og så vidare"),
    (Lang::En, "e.g", "for example"), (Lang::En, "i.e", "that is"), (Lang::En, "etc", "and so on"),
    (Lang::En, "viz", "namely"), (Lang::En, "cf", "see"), (Lang::En, "approx", "about"),
];

fn check(prose: &Prose, cx: &mut Cx) {
    if prose.kind == Kind::Quotation {
        return;
    }
    for (passage, _, words) in
        prose.own_sentences_with(&[Lang::Nb, Lang::Nn, Lang::En], lexicon::ABBREVIATION, 0)
    {
        let lang = passage.lang.unwrap_or(prose.lang);
        for word in words {
            if !word.has(lexicon::ABBREVIATION) || word.is(Word::CODE | Word::QUOTED | Word::FOREIGN) {
                continue;
            }
            let written = prose.word(word);
            let lower = written.to_lowercase();
            let Some((.., full)) = FULL.iter().find(|(l, short, _)| *l == lang && *short == lower) else {
                continue;
            };
            let end = word.end as usize;
            let stop = usize::from(prose.text()[end..].starts_with('.'));
            // «mm» and «ca» are measures and words too; the full stop tells.
            if stop == 0 && matches!(lower.as_str(), "mm" | "ca" | "ev" | "vs" | "fom" | "se") {
                continue;
            }
            let written = &prose.text()[word.start as usize..end + stop];
            cx.report(
                prose.place(word.start as usize..end + stop),
                say! {
                    nb: "Skriv «{full}» i stedet for «{written}».",
                    nn: "Skriv «{full}» i staden for «{written}».",
                    en: "Write “{full}” instead of “{written}”.",
                },
            );
        }
    }
}

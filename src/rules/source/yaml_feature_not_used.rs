//! Anchors, aliases, tags and directives: YAML that we leave out.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::yaml::Feature;
use crate::source::{Document, TroubleKind};

pub static RULE: Rule = Rule {
    id: "yaml-feature-not-used",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Filen bruker en skrivemåte vi ikke tar imot",
        nn: "Fila bruker ein skrivemåte vi ikkje tek imot",
        en: "The file uses a notation we do not accept",
    },
    why: Text {
        nb: "De som skal rette filen etter deg, forstår ikke hva tegnet betyr, og verdien kan bli en annen enn du tror.",
        nn: "Dei som skal rette fila etter deg, forstår ikkje kva teiknet tyder, og verdien kan bli ein annan enn du trur.",
        en: "Those who edit the file after you will not know what the sign means, and the value may not be what you think.",
    },
    fix: Text {
        nb: "Skriv verdien slik den skal være. Begynner den med &, *, ! eller %, sett den i hermetegn.",
        nn: "Skriv verdien slik han skal vere. Byrjar han med &, *, ! eller %, set han i hermeteikn.",
        en: "Write the value as it should be. If it begins with &, *, ! or %, put quotation marks around it.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\nnavn: ⟦!str⟧ Brukerutvalget\n",
        )]),
        Example::bad_site(&[("content/utvalg/hamar/utvalg.yaml", "id: hamar\nrådgir: ⟦*leder⟧\n")]),
        Example::good_site(&[("content/utvalg/hamar/utvalg.yaml", "id: hamar\nnavn: \"!Brukerutvalget\"\n")]),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    for trouble in &document.trouble {
        let TroubleKind::YamlFeature(feature) = trouble.kind else { continue };
        let text = document.slice(trouble.span).trim();
        let message = match feature {
            Feature::Anchor => say! {
                nb: "«{text}» er et merke (anker). Skriv verdien rett ut, eller sett den i hermetegn hvis & er en del av teksten.",
                nn: "«{text}» er eit merke (anker). Skriv verdien rett ut, eller set han i hermeteikn om & er ein del av teksten.",
                en: "“{text}” is an anchor. Write the value itself, or put quotation marks around it if & is part of the text.",
            },
            Feature::Alias => say! {
                nb: "«{text}» viser til en annen verdi. Skriv verdien rett ut, eller sett den i hermetegn hvis * er en del av teksten.",
                nn: "«{text}» viser til ein annan verdi. Skriv verdien rett ut, eller set han i hermeteikn om * er ein del av teksten.",
                en: "“{text}” refers to another value. Write the value itself, or put quotation marks around it if * is part of the text.",
            },
            Feature::Tag => say! {
                nb: "«{text}» er et typemerke. Ta det bort, eller sett verdien i hermetegn hvis ! er en del av teksten.",
                nn: "«{text}» er eit typemerke. Ta det bort, eller set verdien i hermeteikn om ! er ein del av teksten.",
                en: "“{text}” is a type tag. Remove it, or put quotation marks around the value if ! is part of the text.",
            },
            Feature::Directive => say! {
                nb: "«{text}» er en instruks til programmet. Ta bort linjen.",
                nn: "«{text}» er ein instruks til programmet. Ta bort linja.",
                en: "“{text}” is a directive. Remove the line.",
            },
        };
        cx.report(document.place(trouble.span), message);
    }
}

//! Meetings whose file is named for another date.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "meeting-date-not-file-name",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Filen har navnet til en annen dato",
        nn: "Fila har namnet til ein annan dato",
        en: "The file is named for another date",
    },
    why: Text {
        nb: "Adressen til møtet viser én dato og siden en annen, og leserne vet ikke hvilken som gjelder.",
        nn: "Adressa til møtet viser éin dato og sida ein annan, og lesarane veit ikkje kva for ein som gjeld.",
        en: "The address of the meeting shows one date and the page another, and readers cannot tell which holds.",
    },
    fix: Text {
        nb: "Gi filen navnet til datoen, eller rett datoen.",
        nn: "Gi fila namnet til datoen, eller rett datoen.",
        en: "Name the file for the date, or correct the date.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/hamar/moter/2026-03-12.md", "---\ndato: ⟦2026-03-13⟧\n---\n")]),
        Example::good_site(&[("content/utvalg/hamar/moter/2026-03-12.md", "---\ndato: 2026-03-12\n---\n")]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for meeting in &site.meetings {
        let Some(date) = &meeting.date else { continue };
        let name = &meeting.slug;
        // «2026-03-12-ekstra» is a second meeting that day.
        if !name.starts_with(&date.value.to_string()) {
            let date_written = date.value;
            cx.report(
                date.place,
                say! {
                    nb: "Datoen er {date_written}, men filen heter «{name}».",
                    nn: "Datoen er {date_written}, men fila heiter «{name}».",
                    en: "The date is {date_written}, but the file is named “{name}”.",
                },
            );
        }
    }
}

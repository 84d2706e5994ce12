//! Links and pictures that lead to a file on the writer's own machine.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "link-to-own-machine",
    level: Level::Error,
    basis: &[Basis::Council("V47"), Basis::Own("personvern")],
    title: Text {
        nb: "Adressen er en fil på din egen maskin",
        nn: "Adressa er ei fil på di eiga maskin",
        en: "The address is a file on your own machine",
    },
    why: Text {
        nb: "Ingen andre kan åpne filen, og adressen viser ofte hva du heter.",
        nn: "Ingen andre kan opne fila, og adressa viser ofte kva du heiter.",
        en: "Nobody else can open the file, and the address often shows your name.",
    },
    fix: Text {
        nb: "⟨Legg filen i content/vedlegg eller content/bilder, og skriv for eksempel /vedlegg/plan.pdf.‖Legg filen på nettstedet, og bruk adressen den får der.⟩",
        nn: "⟨Legg fila i content/vedlegg eller content/bilder, og skriv til dømes /vedlegg/plan.pdf.‖Legg fila på nettstaden, og bruk adressa ho får der.⟩",
        en: "⟨Put the file in content/vedlegg or content/bilder, and write /vedlegg/plan.pdf, for example.‖Put the file on the site, and use the address it gets there.⟩",
    },
    limits: &[],
    examples: &[
        Example::bad_html("⟦<a href=\"file:///H:/plan.docx\">⟧Møteplanen</a>"),
        Example::bad_html("⟦<img src=\"C:\\Bilder\\rom.jpg\" alt=\"Møterommet\">⟧"),
        Example::good_html("<a href=\"https://www.nav.no/\">Nav</a>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[href], [src]")) {
        let address = ["href", "src"].into_iter().find_map(|name| node.attr(name)).unwrap_or("").trim();
        if is_local(address) {
            cx.report(
                node.place(),
                say! {
                    nb: "«{address}» finnes bare på din egen maskin.",
                    nn: "«{address}» finst berre på di eiga maskin.",
                    en: "“{address}” is on your own machine only.",
                },
            );
        }
    }
}

/// `file:///H:/plan.docx`, `C:\plan.docx` (also as links encode it) and `\\server\plan.docx`.
fn is_local(address: &str) -> bool {
    let is_drive = |scheme: &str| scheme.len() == 1 && scheme.as_bytes()[0].is_ascii_alphabetic();
    let scheme = address.split_once(':').map_or("", |(scheme, _)| scheme);
    scheme.eq_ignore_ascii_case("file") || is_drive(scheme) || address.starts_with("\\\\")
}

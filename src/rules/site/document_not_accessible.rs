//! Documents that are only files, and files that do not say what a screen reader needs.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::source::{Place, Span};

pub static RULE: Rule = Rule {
    id: "document-not-accessible",
    level: Level::Error,
    basis: &[Basis::Council("V48"), Basis::Requirement("A01"), Basis::Own("EN 301 549 chapter 10")],
    title: Text {
        nb: "Dokumentet kan ikke leses av alle",
        nn: "Dokumentet kan ikkje lesast av alle",
        en: "Not everybody can read the document",
    },
    why: Text {
        nb: "En fil uten overskrifter, språk og tittel sier lite til den som bruker skjermleser, og er tung å lese på mobil.",
        nn: "Ei fil utan overskrifter, språk og tittel seier lite til den som bruker skjermlesar, og er tung å lese på mobil.",
        en: "A file without headings, language and title says little to people who use a screen reader, and is hard to read on a phone.",
    },
    fix: Text {
        nb: "Legg innholdet på en nettside, og skriv adressen i «nettside» ved vedlegget. Eller lag filen på nytt med koder, språk og tittel.",
        nn: "Legg innhaldet på ei nettside, og skriv adressa i «nettside» ved vedlegget. Eller lag fila på nytt med kodar, språk og tittel.",
        en: "Put the content on a web page, and write its address in “nettside” beside the attachment. Or make the file again with tags, language and title.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            (
                "content/saker/2026-012.md",
                "---\nid: 2026-012\nvedlegg: [{tittel: Brev, fil: ⟦brev.pdf⟧}]\n---\n",
            ),
            ("content/vedlegg/brev.pdf", "%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n"),
        ]),
        Example::good_site(&[
            (
                "content/saker/2026-012.md",
                "---\nid: 2026-012\nvedlegg: [{tittel: Brev, fil: brev.pdf, nettside: /brev/}]\n---\n",
            ),
            ("content/vedlegg/brev.pdf", "%PDF-1.4\n"),
        ]),
        Example::good_site(&[(
            "content/vedlegg/brev.pdf",
            "%PDF-1.4\n<< /Type /Catalog /MarkInfo << /Marked true >> /Lang (nb) >> << /Title (Brev) >>\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let references = site.file_references();
    for asset in &site.assets {
        let kind = asset.url.rsplit_once('.').map_or("", |(_, kind)| kind).to_ascii_lowercase();
        let is_office = matches!(kind.as_str(), "doc" | "docx" | "odt" | "rtf" | "pptx" | "odp");
        if kind != "pdf" && !is_office {
            continue;
        }
        let name = asset.url.rsplit('/').next().unwrap_or_default();
        let mut here = references.iter().filter(|r| r.file.value.rsplit('/').next() == Some(name)).peekable();
        let place = here.peek().map_or(Place::new(asset.file, Span::default()), |r| r.file.place);
        if here.any(|r| r.has_web_page) {
            continue;
        }
        let Some(pdf) = asset.pdf else {
            cx.report(
                place,
                say! {
                    nb: "«{name}» finnes ikke som nettside.",
                    nn: "«{name}» finst ikkje som nettside.",
                    en: "“{name}” is not there as a web page.",
                },
            );
            continue;
        };
        let parts = [
            (pdf.is_tagged, Text { nb: "koder", nn: "kodar", en: "tags" }),
            (pdf.has_lang, Text { nb: "språk", nn: "språk", en: "language" }),
            (pdf.has_title, Text { nb: "tittel", nn: "tittel", en: "title" }),
        ];
        let missing: Vec<&Text> =
            parts.iter().filter(|(is_there, _)| !is_there).map(|(_, text)| text).collect();
        if missing.is_empty() {
            continue;
        }
        let list =
            |lang: fn(&Text) -> &'static str| missing.iter().map(|t| lang(t)).collect::<Vec<_>>().join(", ");
        let (nb, nn, en) = (list(|t| t.nb), list(|t| t.nn), list(|t| t.en));
        if pdf.is_packed {
            cx.unsure(
                place,
                say! {
                    nb: "«{name}» er pakket slik at vi ikke ser alt. Se etter om filen har: {nb}.",
                    nn: "«{name}» er pakka slik at vi ikkje ser alt. Sjå etter om fila har: {nn}.",
                    en: "“{name}” is packed so that we cannot see everything. Look whether the file has: {en}.",
                },
            );
        } else {
            cx.report(
                place,
                say! {
                    nb: "«{name}» finnes ikke som nettside, og filen mangler: {nb}.",
                    nn: "«{name}» finst ikkje som nettside, og fila manglar: {nn}.",
                    en: "“{name}” is not there as a web page, and the file lacks: {en}.",
                },
            );
        }
    }
}

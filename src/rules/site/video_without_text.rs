//! Videos without captions and a text version.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "video-without-text",
    level: Level::Error,
    basis: &[Basis::Council("V48"), Basis::Requirement("A01"), Basis::Own("WCAG 1.2.2, 1.2.5")],
    title: Text {
        nb: "Videoen mangler teksting eller tekstutgave",
        nn: "Videoen manglar teksting eller tekstutgåve",
        en: "The video lacks captions or a text version",
    },
    why: Text {
        nb: "Den som ikke hører eller ser, får ikke med seg det videoen sier og viser.",
        nn: "Den som ikkje høyrer eller ser, får ikkje med seg det videoen seier og viser.",
        en: "People who cannot hear or see miss what the video says and shows.",
    },
    fix: Text {
        nb: "Fyll ut «teksting» og «tekstutgave» ved vedlegget. Viser videoen noe som ikke blir sagt, fyll ut «synstolking» også.",
        nn: "Fyll ut «teksting» og «tekstutgave» ved vedlegget. Viser videoen noko som ikkje blir sagt, fyll ut «synstolking» òg.",
        en: "Fill in “teksting” and “tekstutgave” beside the attachment. If the video shows what is not said, fill in “synstolking” too.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nvedlegg: [{tittel: Film, fil: ⟦film.mp4⟧}]\n---\n",
        )]),
        Example::good_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nvedlegg: [{tittel: Film, fil: film.mp4, teksting: film.vtt, tekstutgave: /film/}]\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for reference in site.file_references() {
        let kind = reference.file.value.rsplit_once('.').map_or("", |(_, kind)| kind).to_ascii_lowercase();
        if !matches!(kind.as_str(), "mp4" | "webm" | "mov" | "m4v" | "avi" | "mkv")
            || reference.has_media_text
        {
            continue;
        }
        let name = &reference.file.value;
        cx.report(
            reference.file.place,
            say! {
                nb: "Videoen «{name}» mangler «teksting» eller «tekstutgave».",
                nn: "Videoen «{name}» manglar «teksting» eller «tekstutgave».",
                en: "The video “{name}” lacks “teksting” or “tekstutgave”.",
            },
        );
    }
}

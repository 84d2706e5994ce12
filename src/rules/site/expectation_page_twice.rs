//! A second page of expectations for the whole site.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::expectation::Expectation;

pub static RULE: Rule = Rule {
    id: "expectation-page-twice",
    level: Level::Error,
    basis: &[Basis::Council("V54"), Basis::Requirement("I02")],
    title: Text {
        nb: "Siden om forventninger finnes to ganger",
        nn: "Sida om forventningar finst to gonger",
        en: "The page of expectations is there twice",
    },
    why: Text {
        nb: "Leserne vet ikke hvilken av sidene som gjelder.",
        nn: "Lesarane veit ikkje kva for ei av sidene som gjeld.",
        en: "Readers cannot know which of the pages counts.",
    },
    fix: Text {
        nb: "Slå sidene sammen til én. Et utvalg kan ha sin egen i mappen sin.",
        nn: "Slå sidene saman til éi. Eit utval kan ha si eiga i mappa si.",
        en: "Join the pages into one. A council may have its own in its folder.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/forventninger.md", "---\ntittel: A\n---\n"),
            ("content/forventninger/nye.md", "⟦---⟧\ntittel: B\n---\n"),
        ]),
        Example::good_site(&[
            ("content/forventninger.md", "---\ntittel: A\n---\n"),
            ("content/utvalg/hamar/forventninger.md", "---\ntittel: B\n---\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let mut pages: Vec<&Expectation> =
        site.library.expectations.iter().filter(|it| it.head.at.council.is_none()).collect();
    // The one where it is looked for comes first.
    pages.sort_by_key(|it| it.head.at.path != "/forventninger/");
    let Some((first, others)) = pages.split_first() else { return };
    for other in others {
        let title = other.head.title();
        cx.report(
            other.head.place,
            say! {
                nb: "«{title}» er side nummer to om forventninger for hele nettstedet.",
                nn: "«{title}» er side nummer to om forventningar for heile nettstaden.",
                en: "“{title}” is a second page of expectations for the whole site.",
            },
        )
        .see(
            first.head.place,
            say! { nb: "Den første er her.", nn: "Den første er her.", en: "The first is here." },
        );
    }
}

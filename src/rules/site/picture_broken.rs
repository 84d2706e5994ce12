//! Pictures that nobody can see, because their files are cut short or are no pictures.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::source::picture::Metadata;
use crate::source::{Place, Span};

pub static RULE: Rule = Rule {
    id: "picture-broken",
    level: Level::Error,
    basis: &[Basis::Own("Et bilde som ikke kan vises, sier ingen noe")],
    title: Text {
        nb: "Bildet kan ikke vises",
        nn: "Biletet kan ikkje visast",
        en: "The picture cannot be shown",
    },
    why: Text {
        nb: "Leserne ser en tom ramme der bildet skulle vært.",
        nn: "Lesarane ser ei tom ramme der biletet skulle ha vore.",
        en: "Readers see an empty frame where the picture should be.",
    },
    fix: Text {
        nb: "Hent bildet på nytt der det kom fra, og se at det kan åpnes på din egen maskin. Lagre det som JPEG, PNG eller WebP.",
        nn: "Hent biletet på nytt der det kom frå, og sjå at det kan opnast på di eiga maskin. Lagre det som JPEG, PNG eller WebP.",
        en: "Fetch the picture again from where it came, and see that it opens on your own machine. Save it as JPEG, PNG or WebP.",
    },
    limits: &[],
    examples: &[Example::good("![Rådet samlet rundt et bord](/bilder/moete.jpg)")],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for asset in site.assets.iter().filter(|asset| asset.metadata == Metadata::Broken) {
        let name = asset.url.rsplit('/').next().unwrap_or(&asset.url);
        let bytes = asset.size;
        let message = if bytes == 0 {
            say! {
                nb: "Filen «{name}» er tom.",
                nn: "Fila «{name}» er tom.",
                en: "The file “{name}” is empty.",
            }
        } else {
            say! {
                nb: "Filen «{name}» på {bytes} byte er ikke et helt bilde. Den er kuttet, ødelagt eller noe annet enn et bilde.",
                nn: "Fila «{name}» på {bytes} byte er ikkje eit heilt bilete. Ho er kutta, øydelagd eller noko anna enn eit bilete.",
                en: "The file “{name}” of {bytes} bytes is not a whole picture. It is cut short, damaged or something else than a picture.",
            }
        };
        cx.report(Place::new(asset.file, Span::default()), message);
    }
}

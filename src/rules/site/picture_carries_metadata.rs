//! Pictures that carry facts about who and where, which we cannot take out.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::source::picture::Metadata;
use crate::source::{Place, Span};

pub static RULE: Rule = Rule {
    id: "picture-carries-metadata",
    level: Level::Error,
    basis: &[Basis::Council("V98"), Basis::Own("personvernforordningen artikkel 5")],
    title: Text {
        nb: "Bildet kan røpe hvem som tok det, og hvor",
        nn: "Biletet kan røpe kven som tok det, og kvar",
        en: "The picture may tell who took it, and where",
    },
    why: Text {
        nb: "Skjulte opplysninger i bildet kan vise hvor noen bor, eller hva de heter.",
        nn: "Skjulte opplysningar i biletet kan vise kvar nokon bur, eller kva dei heiter.",
        en: "Hidden facts in the picture may show where somebody lives, or their name.",
    },
    fix: Text {
        nb: "Lagre bildet på nytt som JPEG, PNG eller WebP. Da tar klarside bort slike opplysninger.",
        nn: "Lagre biletet på nytt som JPEG, PNG eller WebP. Då tek klarside bort slike opplysningar.",
        en: "Save the picture again as JPEG, PNG or WebP. Then klarside takes such facts out.",
    },
    limits: &[],
    examples: &[Example::good("![Rådet samlet rundt et bord](/bilder/moete.jpg)")],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for asset in site.assets.iter().filter(|asset| asset.metadata == Metadata::Stuck) {
        let name = asset.url.rsplit('/').next().unwrap_or(&asset.url);
        cx.report(
            Place::new(asset.file, Span::default()),
            say! {
                nb: "I «{name}» er det skjulte opplysninger som ikke lar seg ta bort.",
                nn: "I «{name}» er det skjulte opplysningar som ikkje lèt seg ta bort.",
                en: "“{name}” holds hidden facts that cannot be taken out.",
            },
        );
    }
}

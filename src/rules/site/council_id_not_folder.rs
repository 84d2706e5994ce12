//! Councils whose id is not the name of their folder.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "council-id-not-folder",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Id-en er en annen enn navnet på mappen",
        nn: "Id-en er ein annan enn namnet på mappa",
        en: "The id is not the name of the folder",
    },
    why: Text {
        nb: "Møter og mandat kan bli koblet til feil utvalg, og lenker blir brutt.",
        nn: "Møte og mandat kan bli kopla til feil utval, og lenkjer blir brotne.",
        en: "Meetings and mandates may be tied to the wrong council, and links break.",
    },
    fix: Text {
        nb: "Gi mappen og id-en samme navn.",
        nn: "Gi mappa og id-en same namn.",
        en: "Give the folder and the id the same name.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/hamar/utvalg.yaml", "id: ⟦hammar⟧\n")]),
        Example::good_site(&[("content/utvalg/hamar/utvalg.yaml", "id: hamar\n")]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in &site.councils {
        let folder = &council.id;
        let written = [council.written_id.as_ref(), council.seats.as_ref().and_then(|s| s.council.as_ref())];
        let mandates = site.mandates_of(folder).filter_map(|m| m.written_council.as_ref());
        let wheels = site.wheels_of(folder).filter_map(|w| w.written_council.as_ref());
        let reports =
            site.library.annual_reports.iter().filter(|it| it.head.at.council.as_ref() == Some(folder));
        let reports = reports.filter_map(|it| it.written_council.as_ref());
        let all = written.into_iter().flatten().chain(mandates).chain(wheels).chain(reports);
        for id in all.filter(|id| id.value != *folder) {
            if site.is_spoilt(council.place, "id") && council.written_id.as_ref() == Some(id) {
                continue;
            }
            let found = &id.value;
            cx.report(
                id.place,
                say! {
                    nb: "Her står det «{found}», men filen ligger i mappen til «{folder}».",
                    nn: "Her står det «{found}», men fila ligg i mappa til «{folder}».",
                    en: "This says “{found}”, but the file lies in the folder of “{folder}”.",
                },
            );
        }
    }
}

//! The sentences around the findings: what was checked, how many there are of each, and what now.

use super::{Compared, Outcome, Report};
use crate::check::Level;
use crate::lang::{Lang, Message, Text, number, say};

pub(super) const LINE: Text = Text { nb: "linje", nn: "linje", en: "line" };
pub(super) const WHY: Text = Text { nb: "Hvorfor:", nn: "Kvifor:", en: "Why:" };
pub(super) const FIX: Text = Text { nb: "Gjør slik:", nn: "Gjer slik:", en: "Do this:" };
pub(super) const SEE: Text = Text { nb: "Se også:", nn: "Sjå òg:", en: "See also:" };
pub(super) const SEEN: Text = Text { nb: "Vises på", nn: "Vist på", en: "Seen on" };
pub(super) const LOOK: Text = Text { nb: "se over for hånd", nn: "sjå over for hand", en: "check by hand" };
pub(super) const BY_HAND: Text = Text {
    nb: "Se over for hånd. Her kan ikke klarside avgjøre selv:",
    nn: "Sjå over for hand. Her kan ikkje klarside avgjere sjølv:",
    en: "Check by hand. Here klarside cannot decide:",
};
pub(super) const WAIVED: Text =
    Text { nb: "Godtatt, med begrunnelse:", nn: "Godteke, med grunn:", en: "Accepted, with a reason:" };
pub(super) const BLOCKING: Text =
    Text { nb: "Dette stopper publisering:", nn: "Dette stoppar publisering:", en: "This stops publishing:" };
pub(super) const KNOWN: Text = Text { nb: "Kjent fra før", nn: "Kjent frå før", en: "Known from before" };
/// Above an example.
pub const BAD: Text = Text { nb: "Slik blir det funnet", nn: "Slik blir det funne", en: "What is found" };
/// Above an example.
pub const GOOD: Text = Text { nb: "Slik er det greit", nn: "Slik er det greitt", en: "What is fine" };
const ERROR: Text = Text { nb: "feil", nn: "feil", en: "error" };
const FRESH: Text = Text {
    nb: "nytt eller verre: stopper publisering",
    nn: "nytt eller verre: stoppar publisering",
    en: "new or worse: stops publishing",
};
const STRICT: Text = Text {
    nb: "stopper publisering (--strict)",
    nn: "stoppar publisering (--strict)",
    en: "stops publishing (--strict)",
};

/// What a level means for the one who wrote.
pub fn level(level: Level) -> Text {
    match level {
        Level::Error => Text { nb: "stopper publisering", nn: "stoppar publisering", en: "stops publishing" },
        Level::Warning => Text { nb: "bør rettes", nn: "bør rettast", en: "should be fixed" },
        Level::Tip => Text { nb: "tips", nn: "tips", en: "tip" },
    }
}

/// The same, in this report.
pub(super) fn level_in(report: &Report, found: Level) -> Text {
    match found {
        Level::Error | Level::Warning if report.baseline.is_some() => FRESH,
        Level::Error if report.outcome == Outcome::Audited => ERROR,
        Level::Warning if report.strict && report.outcome != Outcome::Audited => STRICT,
        _ => level(found),
    }
}

/// How many findings there are of each sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) tips: usize,
    pub(super) unsure: usize,
    pub(super) waived: usize,
}

impl Counts {
    pub(super) fn of(report: &Report) -> Counts {
        let level = |level| report.open().filter(|e| e.finding.level == level).count();
        Counts {
            errors: level(Level::Error),
            warnings: level(Level::Warning),
            tips: level(Level::Tip),
            unsure: report.unsure().count(),
            waived: report.waived().count(),
        }
    }

    pub(super) fn are_none(self) -> bool {
        self.errors + self.warnings + self.tips + self.unsure + self.waived == 0
    }

    /// «2 feil, 1 advarsel, 3 tips.»
    pub(super) fn words(self, lang: Lang) -> String {
        let warning = Text { nb: "advarsel", nn: "åtvaring", en: "warning" };
        let warnings = Text { nb: "advarsler", nn: "åtvaringar", en: "warnings" };
        let look = Text { nb: "å se over for hånd", nn: "å sjå over for hand", en: "to check by hand" };
        let waived = Text { nb: "godtatt", nn: "godteke", en: "accepted" };
        let errors = Text { en: "errors", ..ERROR };
        let tips = Text { en: "tips", ..level(Level::Tip) };
        let mut parts = vec![
            number(self.errors, ERROR, errors).in_lang(lang).to_owned(),
            number(self.warnings, warning, warnings).in_lang(lang).to_owned(),
            number(self.tips, level(Level::Tip), tips).in_lang(lang).to_owned(),
        ];
        if self.unsure > 0 {
            parts.push(number(self.unsure, look, look).in_lang(lang).to_owned());
        }
        if self.waived > 0 {
            parts.push(number(self.waived, waived, waived).in_lang(lang).to_owned());
        }
        format!("{}.", parts.join(", "))
    }
}

/// What was looked at, whether or not anything was found.
pub(super) fn checked(report: &Report, found: bool) -> Message {
    let (files, pages) = (report.checked.files, report.checked.pages);
    let file = Text { nb: "fil", nn: "fil", en: "file" };
    let page = Text { nb: "side", nn: "side", en: "page" };
    let rule = Text { nb: "regel", nn: "regel", en: "rule" };
    let files = number(files, file, Text { nb: "filer", nn: "filer", en: "files" });
    let pages = number(pages, page, Text { nb: "sider", nn: "sider", en: "pages" });
    let rules = Text { nb: "regler", nn: "reglar", en: "rules" };
    let rules = number(report.checked.rules.len(), rule, rules);
    let of = |lang: Lang| {
        let seconds = format!("{:.1} s", report.elapsed.as_secs_f64());
        let seconds = if lang == Lang::En { seconds } else { seconds.replace('.', ",") };
        (files.in_lang(lang), pages.in_lang(lang), rules.in_lang(lang), seconds)
    };
    let ((nb1, nb2, nb3, nb4), (nn1, nn2, nn3, nn4), (en1, en2, en3, en4)) =
        (of(Lang::Nb), of(Lang::Nn), of(Lang::En));
    if found {
        return say! {
            nb: "Sjekket {nb1} og {nb2} med {nb3} på {nb4}.",
            nn: "Sjekka {nn1} og {nn2} med {nn3} på {nn4}.",
            en: "Checked {en1} and {en2} with {en3} in {en4}.",
        };
    }
    say! {
        nb: "Fant ingenting å rette i {nb1} og {nb2}, sjekket med {nb3} på {nb4}.",
        nn: "Fann ingenting å rette i {nn1} og {nn2}, sjekka med {nn3} på {nn4}.",
        en: "Found nothing to fix in {en1} and {en2}, checked with {en3} in {en4}.",
    }
}

/// Whether it can be published, or what came of it.
pub(super) fn verdict(report: &Report, counts: Counts) -> Message {
    let first = first(counts, report.strict);
    let (nb, nn, en) = (&first.nb, &first.nn, &first.en);
    match &report.outcome {
        Outcome::Checked if report.stops() => say! {
            nb: "Nettstedet kan ikke publiseres. Rett {nb} først.",
            nn: "Nettstaden kan ikkje publiserast. Rett {nn} først.",
            en: "The site cannot be published. Fix {en} first.",
        },
        Outcome::Checked => say! {
            nb: "Nettstedet kan publiseres.",
            nn: "Nettstaden kan publiserast.",
            en: "The site can be published.",
        },
        Outcome::Written { folder, files } => {
            let file = Text { nb: "fil", nn: "fil", en: "file" };
            let Message { nb, nn, en } = number(*files, file, Text { nb: "filer", nn: "filer", en: "files" });
            say! {
                nb: "Nettstedet er bygd: {nb} i {folder}.",
                nn: "Nettstaden er bygd: {nn} i {folder}.",
                en: "The site is built: {en} in {folder}.",
            }
        }
        Outcome::NotWritten { folder } => say! {
            nb: "Nettstedet er ikke bygd: {folder} er som før. Rett {nb} først.",
            nn: "Nettstaden er ikkje bygd: {folder} er som før. Rett {nn} først.",
            en: "The site is not built: {folder} is as it was. Fix {en} first.",
        },
        Outcome::Audited if report.stops() => say! {
            nb: "Sidene har feil. Rett {nb}.",
            nn: "Sidene har feil. Rett {nn}.",
            en: "The pages have faults. Fix {en}.",
        },
        Outcome::Audited => say! {
            nb: "Fant ingen feil av det slaget reglene kan avgjøre.",
            nn: "Fann ingen feil av det slaget reglane kan avgjere.",
            en: "Found no faults of the kind that rules can decide.",
        },
    }
}

/// What has to be fixed, as it stands after «Rett».
fn first(counts: Counts, strict: bool) -> Message {
    let Counts { errors, warnings, .. } = counts;
    let errors_only = match errors {
        1 => say! { nb: "feilen", nn: "feilen", en: "the error" },
        n => say! { nb: "de {n} feilene", nn: "dei {n} feila", en: "the {n} errors" },
    };
    let warnings_only = match warnings {
        1 => say! { nb: "advarselen", nn: "åtvaringa", en: "the warning" },
        n => say! { nb: "de {n} advarslene", nn: "dei {n} åtvaringane", en: "the {n} warnings" },
    };
    match (errors, warnings) {
        (_, 0) => errors_only,
        _ if !strict => errors_only,
        (0, _) => warnings_only,
        _ => Message {
            nb: format!("{} og {}", errors_only.nb, warnings_only.nb),
            nn: format!("{} og {}", errors_only.nn, warnings_only.nn),
            en: format!("{} and {}", errors_only.en, warnings_only.en),
        },
    }
}

pub(super) fn tips_hidden() -> Text {
    Text {
        nb: "«--verbose» viser også tipsene.",
        nn: "«--verbose» viser òg tipsa.",
        en: "“--verbose” shows the tips too.",
    }
}

/// Of those counted, how many are about councils that are not there.
pub(super) fn for_status(n: usize) -> Message {
    say! {
        nb: "{n} av dem gjelder utvalg som ikke finnes ennå, og ikke noe som er skrevet. «klarside status» viser dem.",
        nn: "{n} av dei gjeld utval som ikkje finst enno, og ikkje noko som er skrive. «klarside status» viser dei.",
        en: "{n} of them are about councils that do not exist yet, and nothing that is written. “klarside status” shows them.",
    }
}

/// What of a report stands in the log and not beside the lines of a change.
pub(super) fn beside_lines(most: usize) -> Message {
    say! {
        nb: "GitHub viser bare de {most} første av hvert slag ved linjene. Alle feil og advarsler står over her.",
        nn: "GitHub viser berre dei {most} første av kvart slag ved linjene. Alle feil og åtvaringar står over her.",
        en: "GitHub shows only the first {most} of each kind beside the lines. All errors and warnings stand above.",
    }
}

/// Tips, and what to check by hand, that were left out.
pub(super) fn left_out(n: usize) -> Message {
    say! {
        nb: "{n} tips og ting å se over for hånd er ikke tatt med her. «klarside check --verbose» viser alle.",
        nn: "{n} tips og ting å sjå over for hand er ikkje tekne med her. «klarside check --verbose» viser alle.",
        en: "{n} tips and things to check by hand are left out here. “klarside check --verbose” shows all.",
    }
}

pub(super) fn and_more(n: usize) -> Message {
    say! {
        nb: "… og {n} til («--verbose» viser alle)",
        nn: "… og {n} til («--verbose» viser alle)",
        en: "… and {n} more (“--verbose” shows all)",
    }
}

pub(super) fn and_others(n: usize) -> Message {
    say! { nb: "… og {n} til", nn: "… og {n} til", en: "… and {n} more" }
}

pub(super) fn seen_on(n: usize, first: &str) -> Message {
    say! {
        nb: "Vises på {n} sider, først {first}",
        nn: "Vist på {n} sider, først {first}",
        en: "Seen on {n} pages, first {first}",
    }
}

/// The figure a finding had before.
pub(super) fn worse(was: u32) -> Message {
    say! {
        nb: "Det er verre enn før: da var tallet {was}.",
        nn: "Det er verre enn før: då var talet {was}.",
        en: "It is worse than before: the figure was {was}.",
    }
}

/// How a run compares with an earlier one.
pub(super) fn compared(compared: &Compared) -> Message {
    let Compared { file, known, mended, written } = compared;
    let is = if *known == 1 { "is" } else { "are" };
    let stop = if *known == 1 { "stops" } else { "stop" };
    let was = if *mended == 1 { "is" } else { "are" };
    let kind = Text { nb: "kjent funn", nn: "kjent funn", en: "known finding" };
    let kinds = Text { nb: "kjente funn", nn: "kjende funn", en: "known findings" };
    let counted = number(*known, kind, kinds);
    let finding = Text { nb: "funn er kjent", nn: "funn er kjent", en: "finding" };
    let findings = Text { nb: "funn er kjent", nn: "funn er kjende", en: "findings" };
    let Message { nb, nn, en } = if *written { counted } else { number(*known, finding, findings) };
    match (written, mended) {
        (true, _) => say! {
            nb: "{file} er skrevet, med {nb}.",
            nn: "{file} er skriven, med {nn}.",
            en: "{file} is written, with {en}.",
        },
        (false, 0) => say! {
            nb: "{nb} fra før i {file} og stopper ingenting.",
            nn: "{nn} frå før i {file} og stoppar ingenting.",
            en: "{en} {is} known from before in {file} and {stop} nothing.",
        },
        (false, _) => say! {
            nb: "{nb} fra før i {file} og stopper ingenting. {mended} er rettet siden sist: kjør med --update-baseline så de ikke kommer tilbake.",
            nn: "{nn} frå før i {file} og stoppar ingenting. {mended} er retta sidan sist: køyr med --update-baseline så dei ikkje kjem tilbake.",
            en: "{en} {is} known from before in {file} and {stop} nothing. {mended} {was} fixed since then: run with --update-baseline so that they do not come back.",
        },
    }
}

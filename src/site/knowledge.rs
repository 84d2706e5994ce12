//! What Nav knows of users' needs (kunnskap): surveys, complaints, evaluations. `kunnskap/<name>.md`,
//! with tables as CSV files beside it.

use super::council::CouncilLevel;
use super::head::{At, Attachment, Head, Period, attachments, result};
use super::reader::Reader;
use super::value::Value;
use crate::source::Place;

#[derive(Clone, Debug)]
pub struct Knowledge {
    pub head: Head,
    pub kind: Option<Value<KnowledgeKind>>,
    pub period: Option<Value<Period>>,
    pub scope: Option<Value<Scope>>,
    pub findings: Vec<Value<String>>,
    pub conclusions: Vec<Value<String>>,
    pub tables: Vec<TableOf>,
    pub participation: Option<Value<Participation>>,
    /// `<council>/<date>` of the meetings that took it up.
    pub taken_up_in: Vec<Value<String>>,
    /// Ids of cases and projects it led to.
    pub led_to: Vec<Value<String>>,
    pub used_for: Option<Value<String>>,
    pub result: Option<Value<String>>,
    pub attachments: Vec<Attachment>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum KnowledgeKind {
    UserSurvey,
    ComplaintsReport,
    MeasureEvaluation,
    Other,
}

impl KnowledgeKind {
    /// The words of the YAML list.
    pub const WORDS: &[(&'static str, KnowledgeKind)] = &[
        ("brukerundersøkelse", KnowledgeKind::UserSurvey),
        ("serviceklagerapport", KnowledgeKind::ComplaintsReport),
        ("tiltaksevaluering", KnowledgeKind::MeasureEvaluation),
        ("annen", KnowledgeKind::Other),
        ("brukarundersøking", KnowledgeKind::UserSurvey),
        ("annan", KnowledgeKind::Other),
        ("anna", KnowledgeKind::Other),
    ];

    /// The English name used in themes' words: `knowledge_user_survey`.
    pub fn id(self) -> &'static str {
        match self {
            KnowledgeKind::UserSurvey => "user_survey",
            KnowledgeKind::ComplaintsReport => "complaints_report",
            KnowledgeKind::MeasureEvaluation => "measure_evaluation",
            KnowledgeKind::Other => "other",
        }
    }
}

/// Whom it is about.
#[derive(Clone, Debug)]
pub struct Scope {
    pub level: Option<Value<CouncilLevel>>,
    pub county: Option<Value<String>>,
    pub council: Option<Value<String>>,
}

/// A table in a CSV file.
#[derive(Clone, Debug)]
pub struct TableOf {
    pub place: Place,
    pub title: Option<Value<String>>,
    /// The file, beside this one or below `vedlegg/`.
    pub file: Option<Value<String>>,
    /// Counts below this are hidden.
    pub hide_below: Option<Value<u32>>,
    pub chart: Option<Value<Chart>>,
    pub source: Option<Value<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Chart {
    Bars,
    None,
}

/// How users took part.
#[derive(Clone, Debug)]
pub struct Participation {
    pub before: Option<Value<String>>,
    pub after: Option<Value<String>>,
}

impl Knowledge {
    pub fn read(r: &mut Reader, at: &At) -> Knowledge {
        Knowledge {
            head: Head::read(r, at),
            kind: r.key("slag").about("Hva slags kunnskap").required().word(KnowledgeKind::WORDS),
            period: r.key("periode").about("Fra og til dag").map(Period::read),
            scope: r.key("omfang").about("Hvem kunnskapen gjelder").map(|r| Scope {
                level: r.key("nivå").about("Hele landet, et fylke eller et kontor").word(CouncilLevel::WORDS),
                county: r.key("navfylke").about("Id-en til Nav-fylket").text(),
                council: r.key("utvalg").also(&["utval"]).about("Id-en til et lokalt utvalg").text(),
            }),
            findings: r
                .key("hovedfunn")
                .also(&["hovudfunn"])
                .about("Det viktigste, i korte setninger")
                .texts(),
            conclusions: r.key("konklusjoner").also(&["konklusjonar"]).about("Hva som bør skje").texts(),
            tables: r.key("tabeller").also(&["tabellar"]).about("Tall, som CSV-filer").maps(|r| TableOf {
                place: r.place(),
                title: r.key("tittel").about("Hva tabellen viser").required().text(),
                file: r.key("fil").about("CSV-filen, ved siden av denne filen").required().text(),
                hide_below: r
                    .key("undertrykk_under")
                    .about("Antall under dette blir skjult; vanligvis 5")
                    .number(),
                chart: r
                    .key("diagram")
                    .about("Søyler ved siden av tabellen, eller ikke noe diagram")
                    .word(&[("søyler", Chart::Bars), ("søyler", Chart::Bars), ("ingen", Chart::None)]),
                source: r.key("kilde").also(&["kjelde"]).about("Hvor tallene er fra").text(),
            }),
            participation: r.key("medvirkning").also(&["medverknad"]).about("Hvordan brukere var med").map(
                |r| Participation {
                    before: r
                        .key("forberedelse")
                        .also(&["førebuing"])
                        .about("Da arbeidet ble planlagt")
                        .text(),
                    after: r.key("evaluering").about("Da svarene ble vurdert").text(),
                },
            ),
            taken_up_in: r
                .key("tatt_opp_i")
                .also(&["teke_opp_i"])
                .about("Møter som tok det opp: utvalg/dato")
                .texts(),
            led_to: r.key("ført_til").also(&["førte_til"]).about("Id-er til saker og prosjekter").texts(),
            used_for: r.key("brukes_til").also(&["brukt_til"]).about("Hva kunnskapen skal brukes til").text(),
            result: result(r),
            attachments: attachments(r),
        }
    }

    pub fn is_kind(&self, kind: KnowledgeKind) -> bool {
        self.kind.as_ref().is_some_and(|k| k.value == kind)
    }

    /// The year it is about: that of the period's end.
    pub fn year(&self) -> Option<i16> {
        let period = self.period.as_ref()?;
        period.until.or(period.from).map(|d| d.value.year())
    }

    /// The Nav county it is about.
    pub fn county(&self) -> Option<&Value<String>> {
        self.scope.as_ref()?.value.county.as_ref()
    }
}

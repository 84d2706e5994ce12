//! A case (sak) and its way between the councils: `saker/<year>-<number>.md`.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::council::{example, lang};
use super::head::{Attachment, attachments, summary, themes, updated};
use super::reader::Reader;
use super::value::Value;
use crate::lang::Lang;
use crate::source::{FileId, Place};

#[derive(Clone, Debug)]
pub struct Case {
    pub file: FileId,
    pub place: Place,
    pub id: String,
    /// The file's name without ending.
    pub slug: String,
    pub written_id: Option<Value<String>>,
    pub title: Option<Value<String>>,
    pub summary: Option<Value<String>>,
    pub kind: Option<Value<&'static str>>,
    pub level: Option<Value<ParticipationLevel>>,
    pub goals: Vec<Value<String>>,
    pub service_lines: Vec<Value<String>>,
    pub raised_by: Option<Value<RaisedBy>>,
    pub concerns: Vec<Value<String>>,
    pub not_consulted: Vec<NotConsulted>,
    pub status: Option<Value<CaseStatus>>,
    pub way: Vec<Step>,
    pub answer_deadline: Option<Value<Date>>,
    pub answer: Option<Value<Answer>>,
    pub outcome: Option<Value<Outcome>>,
    pub reason: Option<Value<String>>,
    pub used_for: Option<Value<String>>,
    pub result: Option<Value<String>>,
    pub tasks: Vec<Value<String>>,
    pub shared_with: Vec<Value<String>>,
    pub shielded: Option<Value<super::meeting::Closed>>,
    pub related: Vec<Value<String>>,
    pub themes: Vec<Value<String>>,
    pub attachments: Vec<Attachment>,
    pub updated: Option<Value<Date>>,
    pub written_lang: Option<Value<Lang>>,
    pub is_example: bool,
}

/// What a case may be about: the closed list, as written.
pub const CASE_KINDS: &[(&str, &str)] = &[
    ("tjenestetilbud", "tjenestetilbud"),
    ("service", "service"),
    ("digitale tjenester", "digitale tjenester"),
    ("språk og brev", "språk og brev"),
    ("regelverk", "regelverk"),
    ("arbeidsmarked", "arbeidsmarked"),
    ("virkemidler", "virkemidler"),
    ("kvalitet", "kvalitet"),
    ("skjønnsutøvelse", "skjønnsutøvelse"),
    ("brukerundersøkelse", "brukerundersøkelse"),
    ("serviceklager", "serviceklager"),
    ("tiltaksevaluering", "tiltaksevaluering"),
    ("høring", "høring"),
    ("hjelpemidler", "hjelpemidler"),
    ("medvirkning", "medvirkning"),
    ("annet", "annet"),
    ("tenestetilbod", "tjenestetilbud"),
    ("digitale tenester", "digitale tjenester"),
    ("arbeidsmarknad", "arbeidsmarked"),
    ("verkemiddel", "virkemidler"),
    ("skjønnsutøving", "skjønnsutøvelse"),
    ("brukarundersøking", "brukerundersøkelse"),
    ("høyring", "høring"),
    ("hjelpemiddel", "hjelpemidler"),
    ("medverknad", "medvirkning"),
    ("anna", "annet"),
];

/// Individual cases are not for councils: there is no third level.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ParticipationLevel {
    Service,
    System,
    /// Written, and refused by a rule.
    Individual,
}

#[derive(Clone, Debug)]
pub struct RaisedBy {
    pub council: Option<Value<String>>,
    pub role: Option<Value<String>>,
}

#[derive(Clone, Debug)]
pub struct NotConsulted {
    pub council: Option<Value<String>>,
    pub reason: Option<Value<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum CaseStatus {
    Raised,
    UnderWay,
    Forwarded,
    Waiting,
    Answered,
    Closed,
    Withdrawn,
}

impl CaseStatus {
    /// Whether nothing more is to happen.
    pub fn is_over(self) -> bool {
        matches!(self, CaseStatus::Closed | CaseStatus::Withdrawn)
    }
}

/// One step of a case's way.
#[derive(Clone, Debug)]
pub struct Step {
    pub place: Place,
    pub date: Option<Value<Date>>,
    pub from: Option<Value<String>>,
    /// Several where the way branches.
    pub to: Vec<Value<String>>,
    pub direction: Option<Value<Direction>>,
    pub event: Option<Value<StepEvent>>,
    /// `<council>/<date>`.
    pub meeting: Option<Value<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Direction {
    Up,
    Down,
    Sideways,
    ToNav,
    FromNav,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum StepEvent {
    Raised,
    Received,
    Discussed,
    Consulted,
    Forwarded,
    SentToNav,
    Answered,
    ReportedBack,
    Closed,
}

#[derive(Clone, Debug)]
pub struct Answer {
    pub date: Option<Value<Date>>,
    pub from: Option<Value<String>>,
    pub text: Option<Value<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Outcome {
    Followed,
    Partly,
    NotFollowed,
    UnderWay,
}

impl Case {
    pub fn read(r: &mut Reader, file: FileId, slug: &str) -> Case {
        let written_id = r.key("id").about("Saksnummer: år og løpenummer, som 2026-012").required().id();
        Case {
            file,
            place: r.place(),
            id: written_id.as_ref().map_or_else(|| slug.to_owned(), |id| id.value.clone()),
            slug: slug.to_owned(),
            written_id,
            title: r.key("tittel").about("Hva saken gjelder").required().text(),
            summary: summary(r),
            kind: r.key("type").about("Hva slags sak").required().word(CASE_KINDS),
            level: r
                .key("medvirkningsnivå")
                .also(&["medverknadsnivå"])
                .about("Tjeneste eller system; aldri enkeltsaker")
                .required()
                .word(&[
                    ("tjeneste", ParticipationLevel::Service),
                    ("teneste", ParticipationLevel::Service),
                    ("system", ParticipationLevel::System),
                    ("individ", ParticipationLevel::Individual),
                ]),
            goals: r.key("mål").about("Mål i strategien").texts(),
            service_lines: r.key("linjer").about("Id-er i linjer.yaml").texts(),
            raised_by: r
                .key("meldt_inn_av")
                .also(&["meld_inn_av"])
                .about("Utvalg og rolle; aldri et navn")
                .map(|r| RaisedBy {
                    council: r.key("utvalg").also(&["utval"]).text(),
                    role: r.key("rolle").text(),
                }),
            concerns: r.key("angår").also(&["gjeld_for"]).about("Utvalg saken angår").texts(),
            not_consulted: r
                .key("ikke_konsultert")
                .also(&["ikkje_konsultert"])
                .about("Utvalg som ikke ble spurt, og hvorfor")
                .maps(|r| NotConsulted {
                    council: r.key("utvalg").also(&["utval"]).text(),
                    reason: r.key("begrunnelse").also(&["grunngjeving", "grunn"]).text(),
                }),
            status: r.key("status").about("Hvor langt saken er kommet").required().word(&[
                ("meldt inn", CaseStatus::Raised),
                ("til behandling", CaseStatus::UnderWay),
                ("sendt videre", CaseStatus::Forwarded),
                ("venter på svar", CaseStatus::Waiting),
                ("besvart", CaseStatus::Answered),
                ("avsluttet", CaseStatus::Closed),
                ("behandlet", CaseStatus::Closed),
                ("trukket", CaseStatus::Withdrawn),
                ("meld inn", CaseStatus::Raised),
                ("sendt vidare", CaseStatus::Forwarded),
                ("ventar på svar", CaseStatus::Waiting),
                ("avslutta", CaseStatus::Closed),
                ("trekt", CaseStatus::Withdrawn),
            ]),
            way: r.key("vei").also(&["veg"]).about("Veien saken har gått, steg for steg").maps(Step::read),
            answer_deadline: r.key("svarfrist").about("Når Nav skal svare").date(),
            answer: r.key("svar").about("Svaret fra Nav").map(|r| Answer {
                date: r.key("dato").date(),
                from: r.key("fra").also(&["frå"]).text(),
                text: r.key("tekst").text(),
            }),
            outcome: r.key("utfall").about("Hva det ble til").word(&[
                ("tatt til følge", Outcome::Followed),
                ("delvis", Outcome::Partly),
                ("ikke tatt til følge", Outcome::NotFollowed),
                ("under arbeid", Outcome::UnderWay),
                ("teke til følgje", Outcome::Followed),
                ("ikkje teke til følgje", Outcome::NotFollowed),
            ]),
            reason: r.key("begrunnelse").also(&["grunngjeving"]).about("Hvorfor det ble slik").text(),
            used_for: r.key("brukes_til").also(&["brukt_til"]).about("Hva innspillet skal brukes til").text(),
            result: r.key("resultat").about("Hva som ble gjort").text(),
            tasks: r.key("oppgaver").also(&["oppgåver"]).about("Oppgaver i mandatet, som FYL-1").texts(),
            shared_with: r.key("del_med").about("Hvem saken deles med").texts(),
            shielded: r
                .key("skjermet")
                .also(&["skjerma"])
                .about("Når drøftingen er skjermet: hjemmel")
                .map(super::meeting::closed),
            related: r.key("relatert").also(&["relaterte"]).about("Id-er til andre saker").texts(),
            themes: themes(r),
            attachments: attachments(r),
            updated: updated(r),
            written_lang: lang(r),
            is_example: example(r),
        }
    }

    pub fn title(&self) -> &str {
        self.title.as_ref().map_or(&self.id, |t| &t.value)
    }

    pub fn url(&self) -> String {
        format!("/saker/{}/", self.id)
    }

    /// Whether the way comes to or from a council.
    pub fn passes(&self, council: &str) -> bool {
        self.raised_by.as_ref().and_then(|r| r.council.as_ref()).is_some_and(|c| c.value == council)
            || self.way.iter().any(|step| step.touches(council))
    }
}

/// Where a case may come from and go to beside councils, units and organisations.
pub const OUTSIDE: &[&str] = &["nav", "nav-fylke", "departementet", "utvalget-selv"];

impl Case {
    /// The senders who have not got the case in any step before, and who has it then.
    pub fn gaps(&self) -> Vec<(&Value<String>, Vec<&str>)> {
        let raised = self.raised_by.as_ref().and_then(|r| r.value.council.as_ref());
        let mut has_it: BTreeSet<&str> = raised.into_iter().map(|council| council.value.as_str()).collect();
        let mut gaps = Vec::new();
        for step in &self.way {
            if let Some(from) = &step.from {
                // Where nobody is said to have raised the case, the first step says it; and whoever
                // brings a case in has it without getting it from anybody.
                if has_it.is_empty() || step.event.as_ref().is_some_and(|e| e.value == StepEvent::Raised) {
                    has_it.insert(&from.value);
                }
                if !has_it.contains(from.value.as_str()) {
                    gaps.push((from, has_it.iter().copied().collect()));
                    has_it.insert(&from.value);
                }
            }
            has_it.extend(step.to.iter().map(|to| to.value.as_str()));
        }
        gaps
    }
}

impl Step {
    /// Who sent it, and who got it.
    pub fn ends(&self) -> impl Iterator<Item = &str> {
        self.from.iter().chain(&self.to).map(|end| end.value.as_str())
    }

    fn read(r: &mut Reader) -> Step {
        Step {
            place: r.place(),
            date: r.key("dato").about("Dagen det skjedde").required().date(),
            from: r.key("fra").also(&["frå"]).about("Hvem som sendte").text(),
            to: r.key("til").about("Hvem som fikk; en liste når veien deler seg").texts(),
            direction: r.key("retning").about("Opp, ned, sideveis, til eller fra Nav").word(&[
                ("opp", Direction::Up),
                ("ned", Direction::Down),
                ("sideveis", Direction::Sideways),
                ("sidevegs", Direction::Sideways),
                ("til nav", Direction::ToNav),
                ("fra nav", Direction::FromNav),
                ("frå nav", Direction::FromNav),
            ]),
            event: r.key("hendelse").also(&["hending"]).about("Hva som skjedde").required().word(&[
                ("meldt inn", StepEvent::Raised),
                ("mottatt", StepEvent::Received),
                ("behandlet", StepEvent::Discussed),
                ("konsultert", StepEvent::Consulted),
                ("sendt videre", StepEvent::Forwarded),
                ("sendt til Nav", StepEvent::SentToNav),
                ("svar mottatt", StepEvent::Answered),
                ("tilbakemeldt", StepEvent::ReportedBack),
                ("avsluttet", StepEvent::Closed),
                ("meld inn", StepEvent::Raised),
                ("motteke", StepEvent::Received),
                ("behandla", StepEvent::Discussed),
                ("sendt vidare", StepEvent::Forwarded),
                ("svar motteke", StepEvent::Answered),
                ("meldt tilbake", StepEvent::ReportedBack),
                ("tilbakemeld", StepEvent::ReportedBack),
                ("avslutta", StepEvent::Closed),
            ]),
            meeting: r.key("møte").about("Møtet det skjedde i: utvalg/dato").text(),
        }
    }

    pub fn touches(&self, council: &str) -> bool {
        self.from.as_ref().is_some_and(|f| f.value == council) || self.to.iter().any(|t| t.value == council)
    }
}

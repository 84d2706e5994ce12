//! A council's mandate (mandat): `utvalg/<id>/mandat/<version>.md`.

use jiff::civil::Date;

use super::council::{Role, SeatKind, example, lang};
use super::head::{Attachment, attachments, summary, updated, user_tested};
use super::reader::Reader;
use super::value::Value;
use crate::lang::Lang;
use crate::source::{FileId, Place};

#[derive(Clone, Debug)]
pub struct Mandate {
    pub file: FileId,
    pub place: Place,
    /// The id of its council: the folder it lies in.
    pub council: String,
    pub slug: String,
    pub written_council: Option<Value<String>>,
    pub version: Option<Value<String>>,
    pub decided_on: Option<Value<Date>>,
    pub decided_by: Option<Value<String>>,
    pub from: Option<Value<Date>>,
    pub until: Option<Value<Date>>,
    pub revise_by: Option<Value<Date>>,
    pub summary: Option<Value<String>>,
    pub purpose: Vec<Value<String>>,
    pub tasks: Vec<Value<String>>,
    pub tasks_left_out: Option<Value<String>>,
    pub roles: Vec<RoleTasks>,
    pub expected_of_nav: Vec<Value<String>>,
    pub expected_of_council: Vec<Value<String>>,
    pub may: Vec<Value<String>>,
    pub may_not: Vec<Value<String>>,
    /// Where `forventninger`, `handlingsrom` and `gjelder` stand.
    pub expectations: Option<Place>,
    pub scope: Option<Place>,
    pub valid: Option<Place>,
    pub composition: Vec<Part>,
    pub term_years: Option<Value<u32>>,
    /// Where the term is not whole years: «Følger valgperioden».
    pub term: Option<Value<String>>,
    pub reappointment: Option<Value<String>>,
    /// «4», or «4–6».
    pub meetings_per_year: Option<Value<String>>,
    /// When the council meets beside the plan, and who may call it.
    pub extra_meetings: Option<Value<String>>,
    /// Who finds the members, and who appoints them.
    pub appointment: Option<Value<String>>,
    pub secretariat: Option<Value<String>>,
    /// How many must be there for the council to give advice.
    pub quorum: Option<Value<String>>,
    /// Who prepares matters between the meetings, and what else the council has set up.
    pub committees: Vec<Value<String>>,
    /// When and how the council looks at its own work.
    pub evaluation: Option<Value<String>>,
    /// Where the rules on pay and travel stand: rates, never amounts to a person.
    pub remuneration: Option<Value<String>>,
    pub legal_basis: Vec<Value<String>>,
    pub attachments: Vec<Attachment>,
    pub procedure: Option<Value<Procedure>>,
    pub impartiality: Option<Value<bool>>,
    /// The members sign that they keep what is confidential.
    pub confidentiality_signed: Option<Value<bool>>,
    pub updated: Option<Value<Date>>,
    pub user_tested: Option<Value<UserTested>>,
    pub written_lang: Option<Value<Lang>>,
    pub is_example: bool,
}

#[derive(Clone, Debug)]
pub struct RoleTasks {
    pub role: Option<Value<Role>>,
    pub tasks: Vec<Value<String>>,
    /// Who elects or appoints to it.
    pub elected_by: Option<Value<String>>,
    pub years: Option<Value<u32>>,
}

/// How many seats of one kind.
#[derive(Clone, Debug)]
pub struct Part {
    /// Where they are no full members: observers.
    pub role: Option<Value<Role>>,
    pub kind: Option<Value<SeatKind>>,
    pub count: Option<Value<u32>>,
    pub substitutes: Option<Value<u32>>,
    /// The organisation that has the seats: its id.
    pub organisation: Option<Value<String>>,
    /// The office, municipality or unit they speak for.
    pub speaks_for: Option<Value<String>>,
}

#[derive(Clone, Debug)]
pub struct Procedure {
    pub case_deadline_weeks: Option<Value<u32>>,
    pub case_deadline_days: Option<Value<u32>>,
    pub call_weeks: Option<Value<u32>>,
    pub call_days: Option<Value<u32>>,
    pub minutes_days: Option<Value<u32>>,
    /// How and when the minutes are approved.
    pub approval: Option<Value<String>>,
}

/// When a text was tried out on readers, and which group they were.
#[derive(Clone, Debug)]
pub struct UserTested {
    pub date: Option<Value<Date>>,
    pub with: Option<Value<String>>,
}

impl Procedure {
    /// Days from the deadline for cases to the meeting.
    pub fn case_deadline(&self) -> Option<u32> {
        days(self.case_deadline_days.as_ref(), self.case_deadline_weeks.as_ref())
    }

    /// Days from the call to the meeting.
    pub fn call(&self) -> Option<u32> {
        days(self.call_days.as_ref(), self.call_weeks.as_ref())
    }
}

fn days(days: Option<&Value<u32>>, weeks: Option<&Value<u32>>) -> Option<u32> {
    days.map(|days| days.value).or(weeks.map(|weeks| weeks.value.saturating_mul(7)))
}

impl UserTested {
    pub(super) fn read(r: &mut Reader) -> UserTested {
        UserTested {
            date: r.key("dato").date(),
            with: r.key("med").about("Hvem som prøvde teksten, som gruppe").text(),
        }
    }
}

/// The tasks the guidelines give the central council (SBU) and the county councils (FYL), by id.
/// Source: the founding guidelines, lines 11–27. The words are in the theme's `words`.
pub const TASKS: &[&str] = &[
    "SBU-1", "SBU-2", "SBU-3", "SBU-4", "SBU-5", "SBU-6", "SBU-7", "FYL-1", "FYL-2", "FYL-3", "FYL-4",
    "FYL-5", "FYL-6", "FYL-7", "FYL-8", "FYL-9", "FYL-10",
];

impl Mandate {
    #[expect(clippy::too_many_lines, reason = "one line a field: this is the definition of the file")]
    pub fn read(r: &mut Reader, file: FileId, council: &str, slug: &str) -> Mandate {
        let mut decided = (None, None);
        let mut valid = (None, None);
        let mut expected = (Vec::new(), Vec::new());
        let mut scope = (Vec::new(), Vec::new());
        let (mut expectations_at, mut scope_at, mut valid_at) = (None, None, None);
        Mandate {
            file,
            place: r.place(),
            council: council.to_owned(),
            slug: slug.to_owned(),
            written_council: r.key("utvalg").also(&["utval"]).about("Id-en til utvalget").text(),
            version: r.key("versjon").about("Navnet på utgaven, i hermetegn").text(),
            decided_on: {
                if let Some(map) = r
                    .key("vedtatt")
                    .also(&["vedteke"])
                    .about("Når og av hvem")
                    .map(|r| (r.key("dato").date(), r.key("av").text()))
                {
                    decided = map.value;
                }
                decided.0
            },
            decided_by: decided.1,
            from: {
                if let Some(map) = r
                    .key("gjelder")
                    .also(&["gjeld"])
                    .about("Fra og til")
                    .map(|r| (r.key("fra").also(&["frå"]).date(), r.key("til").date()))
                {
                    valid_at = Some(map.place);
                    valid = map.value;
                }
                valid.0
            },
            until: valid.1,
            revise_by: r
                .key("revideres_innen")
                .also(&["revidert_innan"])
                .about("Når mandatet skal ses på igjen")
                .date(),
            summary: summary(r),
            purpose: r.key("formål").also(&["føremål"]).about("Hvorfor utvalget finnes").texts(),
            tasks: r
                .key("oppgaver")
                .also(&["oppgåver"])
                .about("Oppgavene i retningslinjene, som FYL-1")
                .texts(),
            tasks_left_out: r.key("oppgaver_merknad").about("Hvorfor noen oppgaver ikke er med").text(),
            roles: r.key("roller").about("Hvem som gjør hva").maps(|r| RoleTasks {
                role: r.key("rolle").word(Role::WORDS),
                tasks: r.key("oppgaver").also(&["oppgåver"]).texts(),
                elected_by: r
                    .key("velges_av")
                    .also(&["blir_vald_av", "utpekes_av"])
                    .about("Hvem som velger eller peker ut")
                    .text(),
                years: r.key("år").about("Hvor mange år om gangen").number(),
            }),
            expected_of_nav: {
                if let Some(map) = r
                    .key("forventninger")
                    .also(&["forventningar"])
                    .about("Hva Nav og utvalget kan vente av hverandre")
                    .map(|r| (r.key("til_nav").texts(), r.key("til_utvalget").also(&["til_utvalet"]).texts()))
                {
                    expectations_at = Some(map.place);
                    expected = map.value;
                }
                expected.0
            },
            expected_of_council: expected.1,
            may: {
                if let Some(map) = r
                    .key("handlingsrom")
                    .about("Hva utvalget kan og ikke kan")
                    .map(|r| (r.key("kan").texts(), r.key("kan_ikke").also(&["kan_ikkje"]).texts()))
                {
                    scope_at = Some(map.place);
                    scope = map.value;
                }
                scope.0
            },
            may_not: scope.1,
            expectations: expectations_at,
            scope: scope_at,
            valid: valid_at,
            composition: r
                .key("sammensetning")
                .also(&["samansetjing"])
                .about("Hvor mange plasser av hvert slag")
                .maps(|r| Part {
                    kind: r.key("slag").word(SeatKind::WORDS),
                    role: r
                        .key("rolle")
                        .about("Når de ikke er vanlige medlemmer: observatør")
                        .word(Role::WORDS),
                    count: r.key("antall").also(&["tal"]).number(),
                    substitutes: r.key("vara").number(),
                    organisation: r.key("organisasjon").about("Id-en i organisasjoner.yaml").text(),
                    speaks_for: r
                        .key("representerer")
                        .about("Kontoret, kommunen eller enheten plassene taler for")
                        .text(),
                }),
            term_years: r.key("funksjonstid_år").about("Hvor mange år en plass varer").number_within(1..=20),
            term: r
                .key("funksjonstid")
                .about("Når tiden ikke er hele år, for eksempel «Følger valgperioden»")
                .text(),
            reappointment: r
                .key("gjenvalg")
                .also(&["attval"])
                .about("Hvor lenge et medlem kan sitte i alt")
                .text(),
            meetings_per_year: r
                .key("møter_per_år")
                .also(&["møte_per_år"])
                .about("Hvor mange møter utvalget har i året: 4, eller 4–6")
                .number_or_span(),
            extra_meetings: r
                .key("ekstra_møter")
                .also(&["ekstra_møte"])
                .about("Når utvalget møtes utenom planen, og hvem som kan kalle inn")
                .text(),
            appointment: r
                .key("oppnevning")
                .also(&["oppnemning"])
                .about("Hvem som foreslår og hvem som peker ut medlemmene")
                .text(),
            secretariat: r.key("sekretariat").about("Hvem som forbereder møtene").text(),
            quorum: r
                .key("beslutningsdyktig")
                .also(&["vedtaksfør", "vedtaksfør_når"])
                .about("Hvor mange som må være til stede for å gi råd")
                .text(),
            committees: r
                .key("arbeidsutvalg")
                .also(&["arbeidsutval", "underutvalg", "underutval"])
                .about("Arbeidsutvalg og andre grupper, og hva de gjør")
                .texts(),
            evaluation: r.key("evaluering").about("Når og hvordan utvalget ser på sitt eget arbeid").text(),
            remuneration: r
                .key("godtgjøring")
                .also(&["godtgjering", "honorar", "møtegodtgjøring"])
                .about("Hvor reglene for møtegodtgjøring og reise står; aldri beløp til en person")
                .text(),
            legal_basis: r
                .key("hjemmel")
                .also(&["heimel"])
                .about("Lover og vedtak mandatet bygger på")
                .texts(),
            attachments: attachments(r),
            procedure: r.key("saksgang").about("Frister for saker, innkalling og referat").map(|r| {
                Procedure {
                    case_deadline_weeks: r.key("frist_saker_uker").also(&["frist_sakar_veker"]).number(),
                    case_deadline_days: r
                        .key("frist_saker_dager")
                        .also(&["frist_sakar_dagar"])
                        .about("Det samme i dager")
                        .number(),
                    call_weeks: r.key("innkalling_uker").also(&["innkalling_veker"]).number(),
                    call_days: r
                        .key("innkalling_dager")
                        .also(&["innkalling_dagar"])
                        .about("Det samme i dager")
                        .number(),
                    minutes_days: r.key("referat_dager").also(&["referat_dagar"]).number(),
                    approval: r.key("godkjenning").about("Når og hvordan referatet blir godkjent").text(),
                }
            }),
            impartiality: r
                .key("habilitet_og_taushet")
                .also(&["habilitet_og_teieplikt"])
                .about("Om reglene er avtalt")
                .yes_or_no(),
            confidentiality_signed: r
                .key("taushetserklæring")
                .also(&["teieerklæring", "fråsegn_om_teieplikt"])
                .about("Om medlemmene skriver under på taushetsplikten")
                .yes_or_no(),
            updated: updated(r),
            user_tested: user_tested(r),
            written_lang: lang(r),
            is_example: example(r),
        }
    }

    pub fn url(&self) -> String {
        format!("/utvalg/{}/mandat/{}/", self.council, self.slug)
    }

    /// In force on a day.
    pub fn ends_before_it_begins(&self) -> bool {
        matches!((&self.from, &self.until), (Some(from), Some(until)) if until.value < from.value)
    }

    pub fn is_current(&self, day: Date) -> bool {
        self.from.as_ref().is_none_or(|d| d.value <= day)
            && self.until.as_ref().is_none_or(|d| d.value >= day)
    }
}

//! What the content means: councils, their meetings, cases and mandates, and how they relate.
//!
//! In: [`Sources`]. Out: a [`Site`] that is complete when it is made. What is missing is `None`; what
//! the model cannot take in is a [`Problem`], for rules to tell.

pub mod annual_report;
pub mod arena;
pub mod article;
pub mod case;
pub mod council;
pub mod data;
pub mod expectation;
pub mod figures;
pub mod guard;
pub mod guide;
pub mod guideline;
pub mod head;
pub mod hearing;
pub mod knowledge;
pub mod library;
pub mod mandate;
pub mod measure;
pub mod meeting;
pub mod mention;
pub mod method;
pub mod news;
pub mod outlets;
mod problem;
pub mod project;
pub mod reader;
pub mod register;
pub mod schema;
pub mod training;
mod value;
pub mod wheel;

use std::collections::{BTreeMap, BTreeSet};

pub use article::Article;
pub use case::Case;
pub use council::{Council, CouncilKind, Seats};
pub use data::Data;
pub use head::{At, Head};
pub use library::Library;
pub use mandate::Mandate;
pub use meeting::Meeting;
pub use mention::Mentions;
pub use problem::{Found, Problem, ProblemKind, Thing, Wanted};
pub use register::Register;
pub use value::Value;
pub use wheel::Wheel;

use library::Kind;
use reader::{Reader, Reading, Spoilt, read_whole, slug};

use crate::lang::Lang;
use crate::source::pdf::Pdf;
use crate::source::picture::Metadata;
use crate::source::{Content, Document, FileId, Place, Sources};
use crate::suggest;

pub use crate::source::read::{CONTENT, PRIVATE};

/// Everything the content says.
#[derive(Debug, Default)]
pub struct Site {
    /// In order of id.
    pub councils: Vec<Council>,
    /// In order of council, then date.
    pub meetings: Vec<Meeting>,
    /// In order of id.
    pub cases: Vec<Case>,
    pub mandates: Vec<Mandate>,
    pub wheels: Vec<Wheel>,
    /// Hearings, knowledge, projects, training and the rest, in the order of their files.
    pub library: Library,
    pub register: Register,
    /// Ordinary pages, the front page (`/`) and councils' own texts (`/utvalg/<id>/`) among them.
    pub articles: Vec<Article>,
    pub assets: Vec<Asset>,
    /// Tables in CSV files, by address.
    pub data: BTreeMap<String, Data>,
    /// Numbers and addresses the content mentions.
    pub mentions: Mentions,
    pub problems: Vec<Problem>,
    spoilt: BTreeSet<Spoilt>,
    empty: BTreeMap<Spoilt, Place>,
    /// Meetings, cases, mandates and wheels in another language than the page's own.
    pub translations: Translations,
    /// For each council, the index of the one above.
    above: Vec<Option<usize>>,
    /// Indexes of the meetings that several councils hold together.
    shared: Vec<usize>,
}

/// The same things once more, each in a language its file's name says: `2026-03-12.se.md`. What a
/// translation leaves out is as in the original.
#[derive(Debug, Default)]
pub struct Translations {
    pub meetings: Vec<(Lang, Meeting)>,
    pub cases: Vec<(Lang, Case)>,
    pub mandates: Vec<(Lang, Mandate)>,
    pub wheels: Vec<(Lang, Wheel)>,
    /// Each head says its language.
    pub library: Library,
}

/// Those of one council among things that are in order of council.
fn of_council<'a, T>(things: &'a [T], council: &str, of: impl Fn(&T) -> &str) -> &'a [T] {
    let start = things.partition_point(|thing| of(thing) < council);
    let count = things[start..].iter().take_while(|thing| of(thing) == council).count();
    &things[start..start + count]
}

fn put<T>(thing: T, suffix: Option<Lang>, originals: &mut Vec<T>, translations: &mut Vec<(Lang, T)>) {
    match suffix {
        Some(lang) => translations.push((lang, thing)),
        None => originals.push(thing),
    }
}

/// A file published as it is.
#[derive(Clone, Debug)]
pub struct Asset {
    pub file: FileId,
    /// The address: the path below `content/`.
    pub url: String,
    /// Bytes.
    pub size: u64,
    /// Pixels, for images we can measure.
    pub dimensions: Option<(u32, u32)>,
    /// What the file carries beside the picture.
    pub metadata: Metadata,
    /// What a PDF file says of itself.
    pub pdf: Option<Pdf>,
}

impl Asset {
    /// Whether it is a drawing in text: an SVG.
    pub fn is_drawing(&self) -> bool {
        self.url.rsplit_once('.').is_some_and(|(_, kind)| kind.eq_ignore_ascii_case("svg"))
    }
}

/// A file that some YAML names, and what stands beside it.
#[derive(Clone, Debug)]
pub struct FileReference<'s> {
    pub file: &'s Value<String>,
    /// The same content is a web page.
    pub has_web_page: bool,
    /// A video with captions and a text version.
    pub has_media_text: bool,
}

/// What a file below `content/` is, by where it lies.
enum Role<'a> {
    Register(&'a str),
    Council(&'a str),
    Seats(&'a str),
    Meeting(&'a str, &'a str),
    Mandate(&'a str, &'a str),
    Wheel(&'a str, &'a str),
    Case(&'a str),
    /// One of the library's kinds, and the council whose folder it lies in.
    Library(&'static Kind, Option<&'a str>),
    Article,
    Asset,
    Misplaced,
    /// Not one of the kinds of files that are published.
    Unknown,
}

impl Site {
    /// Never fails: what is wrong is in [`Site::problems`] or in the documents' trouble.
    pub fn of(sources: &Sources) -> Site {
        let read = || {
            let (mut site, mut seats) = (Site::default(), BTreeMap::new());
            for document in sources.below(CONTENT) {
                site.take(sources, document, &mut seats);
            }
            (site, seats)
        };
        let ((mut site, mut seats), mentions) = rayon::join(read, || Mentions::of(sources));
        site.mentions = mentions;
        let private = site.private_seats(sources);
        for council in &mut site.councils {
            council.seats = seats.remove(&council.id);
            if let (Some(seats), Some(private)) = (&mut council.seats, private.get(&council.id)) {
                seats.overlay(private);
            }
        }
        site.councils.sort_by(|a, b| a.id.cmp(&b.id));
        site.meetings.sort_by(|a, b| (&a.council, &a.slug).cmp(&(&b.council, &b.slug)));
        site.mandates.sort_by(|a, b| a.council.cmp(&b.council));
        site.wheels.sort_by(|a, b| a.council.cmp(&b.council));
        site.cases.sort_by(|a, b| a.id.cmp(&b.id));
        site.tell_cases_apart();
        site.shared =
            (0..site.meetings.len()).filter(|index| !site.meetings[*index].together.is_empty()).collect();
        site.above = site.levels();
        site.duplicates();
        site.references();
        site
    }

    pub fn council(&self, id: &str) -> Option<&Council> {
        self.index(id).map(|index| &self.councils[index])
    }

    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.binary_search_by(|c| c.id.as_str().cmp(id)).ok().map(|i| &self.cases[i])
    }

    /// Whether a case may come from there or go there.
    pub fn knows_end(&self, end: &str) -> bool {
        case::OUTSIDE.contains(&end)
            || self.council(end).is_some()
            || self.register.unit(end).is_some()
            || self.register.organisation(end).is_some()
    }

    /// The meetings of one council, in order of date.
    pub fn meetings_of(&self, council: &str) -> &[Meeting] {
        of_council(&self.meetings, council, |meeting| &meeting.council)
    }

    /// The meetings a council holds: its own, and those it holds together with another, by date.
    pub fn all_meetings_of<'a>(&'a self, council: &'a str) -> Vec<&'a Meeting> {
        let shared = self.shared.iter().map(|index| &self.meetings[*index]);
        let with_it = shared.filter(|m| m.together.iter().any(|other| other.value == council));
        let mut all: Vec<&Meeting> = self.meetings_of(council).iter().chain(with_it).collect();
        all.sort_by_key(|m| m.date.as_ref().map(|date| date.value));
        all.dedup_by(|a, b| a.file == b.file);
        all
    }

    /// The meeting that `<council>/<date>` names.
    pub fn meeting(&self, reference: &str) -> Option<&Meeting> {
        let (council, slug) = reference.split_once('/')?;
        self.meetings_of(council).iter().find(|m| m.slug == slug)
    }

    /// The table that a piece of knowledge shows: a CSV file beside its own, or below `vedlegg/`.
    pub fn data_of(&self, of: &knowledge::Knowledge, table: &knowledge::TableOf) -> Option<&Data> {
        let file = table.file.as_ref()?.value.trim_start_matches("./");
        let beside = format!("/{}/{file}", of.head.at.folder);
        let places = [beside, format!("/{}", file.trim_start_matches('/')), format!("/vedlegg/{file}")];
        places.iter().find_map(|path| self.data.get(path))
    }

    /// Every file that an attachment or an answer names.
    pub fn file_references(&self) -> Vec<FileReference<'_>> {
        let library = &self.library;
        let items = self.meetings.iter().flat_map(|m| m.agenda.iter().flat_map(|item| &item.attachments));
        let meetings = self.meetings.iter().flat_map(|m| &m.attachments).chain(items);
        let own = meetings
            .chain(self.cases.iter().flat_map(|it| &it.attachments))
            .chain(self.mandates.iter().flat_map(|it| &it.attachments))
            .chain(library.hearings.iter().flat_map(|it| &it.attachments))
            .chain(library.knowledge.iter().flat_map(|it| &it.attachments))
            .chain(library.projects.iter().flat_map(|it| &it.attachments))
            .chain(library.arenas.iter().flat_map(|it| &it.attachments))
            .chain(library.training.iter().flat_map(|it| &it.attachments));
        let own = own.filter_map(|it| {
            let file = it.file.as_ref().or(it.link.as_ref())?;
            let has_media_text = it.captions.is_some() && it.transcript.is_some();
            Some(FileReference { file, has_web_page: it.web_page.is_some(), has_media_text })
        });
        let answers = library.hearings.iter().flat_map(|it| &it.answers).filter_map(|answer| {
            let file = answer.file.as_ref()?;
            Some(FileReference { file, has_web_page: answer.web_page.is_some(), has_media_text: false })
        });
        own.chain(answers).collect()
    }

    pub fn mandates_of<'a>(&'a self, council: &'a str) -> impl Iterator<Item = &'a Mandate> {
        of_council(&self.mandates, council, |mandate| &mandate.council).iter()
    }

    pub fn wheels_of<'a>(&'a self, council: &'a str) -> impl Iterator<Item = &'a Wheel> {
        of_council(&self.wheels, council, |wheel| &wheel.council).iter()
    }

    /// The article at an address without language, in the language its file name says.
    pub fn article(&self, path: &str, suffix: Option<Lang>) -> Option<&Article> {
        self.articles.iter().find(|a| a.path == path && a.suffix == suffix)
    }

    /// The council above: as written, or for a local council the council of its county, and for a
    /// county council the central one.
    pub fn parent(&self, council: &Council) -> Option<&Council> {
        let index = self.index(&council.id)?;
        Some(&self.councils[self.above[index]?])
    }

    /// The councils right below, in order of id.
    pub fn children<'a>(&'a self, council: &Council) -> impl Iterator<Item = &'a Council> + use<'a> {
        let index = self.index(&council.id);
        let below = move |(_, above): &(&Council, &Option<usize>)| index.is_some() && **above == index;
        self.councils.iter().zip(&self.above).filter(below).map(|(council, _)| council)
    }

    fn index(&self, id: &str) -> Option<usize> {
        self.councils.binary_search_by(|c| c.id.as_str().cmp(id)).ok()
    }

    /// For each council, the index of the one above.
    fn levels(&self) -> Vec<Option<usize>> {
        let central = self.councils.iter().position(|c| c.is_kind(CouncilKind::Central));
        let counties: BTreeMap<&str, usize> = self
            .councils
            .iter()
            .enumerate()
            .rev()
            .filter(|(_, c)| c.is_kind(CouncilKind::County) && c.is_active())
            .filter_map(|(index, c)| Some((c.county()?.value.as_str(), index)))
            .collect();
        let above = |(index, council): (usize, &Council)| {
            let found = match (&council.parent, council.kind()) {
                (Some(parent), _) => self.index(&parent.value),
                (None, Some(CouncilKind::Local)) => counties.get(council.county()?.value.as_str()).copied(),
                (None, Some(CouncilKind::County)) => central,
                (None, _) => None,
            };
            found.filter(|found| *found != index)
        };
        self.councils.iter().enumerate().map(above).collect()
    }

    /// The active council of type fylke for a Nav county.
    pub fn county_council(&self, county: &str) -> Option<&Council> {
        self.councils.iter().find(|c| {
            c.is_kind(CouncilKind::County) && c.is_active() && c.county().is_some_and(|id| id.value == county)
        })
    }

    fn take(&mut self, sources: &Sources, document: &Document, seats: &mut BTreeMap<String, Seats>) {
        let path = &document.path[CONTENT.len() + 1..];
        let role = role(path, document);
        let nothing = crate::source::yaml::Node::empty();
        match role {
            Role::Misplaced => {
                self.problems.push(Problem { place: document.top(), kind: ProblemKind::MisplacedFile });
                return;
            }
            // What could not be opened is told of as such, and nobody knows what kind it is.
            Role::Unknown if !document.trouble.is_empty() => return,
            Role::Unknown if is_text_among_pages(path) => {
                self.problems.push(Problem { place: document.top(), kind: ProblemKind::TextAmongPages });
                return;
            }
            Role::Unknown => {
                self.problems.push(Problem { place: document.top(), kind: ProblemKind::UnknownKindOfFile });
                return;
            }
            Role::Asset => {
                if path.rsplit_once('.').is_some_and(|(_, kind)| kind.eq_ignore_ascii_case("csv")) {
                    self.data.insert(format!("/{path}"), Data::of(document));
                }
                let (size, dimensions, metadata, pdf) = match document.content {
                    Content::Asset { size, dimensions, metadata, pdf } => (size, dimensions, metadata, pdf),
                    _ => (document.text.len() as u64, svg_size(document), Metadata::None, None),
                };
                let url = format!("/{path}");
                self.assets.push(Asset { file: document.id, url, size, dimensions, metadata, pdf });
                return;
            }
            _ => {}
        }
        let (path, suffix) = language(path);
        let original = suffix.and_then(|_| sources.by_path(&format!("{CONTENT}/{path}")));
        let original = original.filter(|_| !matches!(role, Role::Article));
        let open = || {
            // Without front matter every key that must be there is missing.
            let reader = Reader::of(document).unwrap_or_else(|| Reader::bare(document, &nothing));
            match original {
                Some(original) => reader.with_original(original),
                None => reader,
            }
        };
        let file = document.id;
        match role {
            Role::Register(name) => {
                if let Some((name, fill)) = register::FILES.iter().find(|(n, _)| *n == name) {
                    let register = &mut self.register;
                    let reading = read_whole(open, |r| fill(r, register));
                    self.register.files.push((name, file));
                    self.note(reading);
                }
            }
            Role::Council(folder) => {
                let suggestion = slug(folder);
                if suggestion != folder {
                    let kind = ProblemKind::MalformedId { found: folder.to_owned(), suggestion };
                    self.problems.push(Problem { place: document.top(), kind });
                }
                let council = self.note(read_whole(open, |r| Council::read(r, folder)));
                self.councils.push(council);
            }
            Role::Seats(folder) => {
                seats.insert(folder.to_owned(), self.note(read_whole(open, |r| Seats::read(r, file))));
            }
            Role::Meeting(council, slug) => {
                let meeting = self.note(read_whole(open, |r| Meeting::read(r, file, council, slug)));
                put(meeting, suffix, &mut self.meetings, &mut self.translations.meetings);
            }
            Role::Mandate(council, slug) => {
                let mandate = self.note(read_whole(open, |r| Mandate::read(r, file, council, slug)));
                put(mandate, suffix, &mut self.mandates, &mut self.translations.mandates);
            }
            Role::Wheel(council, slug) => {
                let wheel = self.note(read_whole(open, |r| Wheel::read(r, file, council, slug)));
                put(wheel, suffix, &mut self.wheels, &mut self.translations.wheels);
            }
            Role::Case(slug) => {
                let case = self.note(read_whole(open, |r| Case::read(r, file, slug)));
                put(case, suffix, &mut self.cases, &mut self.translations.cases);
            }
            Role::Library(kind, council) => {
                let (address, _) = address(&path);
                let slug = address.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
                let council = council.map(str::to_owned);
                let at = At { file, slug, path: address, suffix, council, folder };
                let entity = self.note(read_whole(open, |r| (kind.read)(r, &at)));
                match suffix {
                    Some(_) => self.translations.library.put(entity),
                    None => self.library.put(entity),
                }
            }
            Role::Article => {
                let (path, _) = address(&path);
                // A council's own text takes its title from the council.
                let is_council = path.starts_with("/utvalg/") && path.matches('/').count() == 3;
                let article = read_whole(open, |r| Article::read(r, file, &path, suffix, !is_council));
                let article = self.note(article);
                self.articles.push(article);
            }
            Role::Asset | Role::Misplaced | Role::Unknown => {}
        }
    }

    /// Keeps what reading a document gave beside the thing itself.
    fn note<T>(&mut self, reading: Reading<T>) -> T {
        self.problems.extend(reading.problems);
        self.spoilt.extend(reading.spoilt);
        self.empty.extend(reading.empty);
        reading.thing
    }

    /// Whether a key of the map at `place` has a value that could not be taken in: that is told
    /// already, so nobody need say that the key is missing.
    pub fn is_spoilt(&self, place: Place, key: &'static str) -> bool {
        self.spoilt.contains(&(place, key))
    }

    /// Where to tell that a key of the map at `place` lacks: at the key, when it is written without a
    /// value.
    pub fn lacking(&self, place: Place, key: &'static str) -> Place {
        self.empty.get(&(place, key)).copied().unwrap_or(place)
    }

    /// As [`lacking`](Self::lacking), for several keys: at the first that is written without a value,
    /// else at `otherwise`.
    pub fn lacking_any(&self, place: Place, keys: &[&'static str], otherwise: Place) -> Place {
        keys.iter().find_map(|key| self.empty.get(&(place, *key))).copied().unwrap_or(otherwise)
    }

    /// The seats of the private overlay, by council.
    fn private_seats(&mut self, sources: &Sources) -> BTreeMap<String, Seats> {
        let mut seats = BTreeMap::new();
        for document in sources.below(PRIVATE) {
            let path = &document.path[PRIVATE.len() + 1..];
            if let Role::Seats(folder) = role(path, document)
                && document.yaml().is_some()
            {
                let nothing = crate::source::yaml::Node::empty();
                let open = || Reader::of(document).unwrap_or_else(|| Reader::bare(document, &nothing));
                let reading = read_whole(open, |r| Seats::read(r, document.id));
                seats.insert(folder.to_owned(), self.note(reading));
            }
        }
        seats
    }

    /// A case with an id that another file is named for goes by its own file's name: so the copy that
    /// kept the old id is told, and no page disappears.
    fn tell_cases_apart(&mut self) {
        let twice = |index: usize| {
            let same = |other: Option<&Case>| other.is_some_and(|other| other.id == self.cases[index].id);
            same(self.cases.get(index + 1)) || index > 0 && same(self.cases.get(index - 1))
        };
        let twice: Vec<usize> = (0..self.cases.len()).filter(|index| twice(*index)).collect();
        for index in &twice {
            let case = &mut self.cases[*index];
            case.id.clone_from(&case.slug);
        }
        if !twice.is_empty() {
            self.cases.sort_by(|a, b| a.id.cmp(&b.id));
        }
    }

    /// Ids that two things share.
    fn duplicates(&mut self) {
        let mut found = Vec::new();
        let mut note = |items: Vec<(&str, Place)>| {
            let mut first: BTreeMap<&str, Place> = BTreeMap::new();
            for (id, place) in items {
                match first.get(id) {
                    Some(first) => found.push(Problem {
                        place,
                        kind: ProblemKind::DuplicateId { id: id.to_owned(), first: *first },
                    }),
                    None => {
                        first.insert(id, place);
                    }
                }
            }
        };
        note(self.councils.iter().filter_map(|c| written(c.written_id.as_ref())).collect());
        note(self.cases.iter().filter_map(|c| written(c.written_id.as_ref())).collect());
        let register = &self.register;
        note(register.counties.iter().filter_map(|c| written(c.id.as_ref())).collect());
        note(register.units.iter().filter_map(|u| written(u.number.as_ref())).collect());
        note(register.service_lines.iter().filter_map(|l| written(l.id.as_ref())).collect());
        let measures = self.library.measures.iter().flat_map(|it| &it.measures);
        note(measures.filter_map(|it| written(it.id.as_ref())).collect());
        let agendas = self.meetings.iter().map(|m| &m.agenda);
        agendas.for_each(|items| note(items.iter().filter_map(|i| written(i.number.as_ref())).collect()));
        for seats in self.councils.iter().filter_map(|c| c.seats.as_ref()) {
            note(seats.seats.iter().filter_map(|s| written(s.key.as_ref())).collect());
        }
        note(register.organisations.iter().filter_map(|o| written(o.id.as_ref())).collect());
        self.terms_twice(&mut found);
        self.problems.append(&mut found);
    }

    /// A word that the glossary of one language explains twice; the second is left out.
    fn terms_twice(&mut self, found: &mut Vec<Problem>) {
        let mut seen: BTreeMap<(String, Option<Lang>), Place> = BTreeMap::new();
        self.register.terms.retain(|term| {
            let Some(word) = &term.word else { return true };
            let key = (word.value.to_lowercase(), term.lang.as_ref().map(|lang| lang.value));
            if let Some(first) = seen.get(&key) {
                let kind = ProblemKind::DuplicateId { id: word.value.clone(), first: *first };
                found.push(Problem { place: word.place, kind });
                return false;
            }
            seen.insert(key, word.place);
            true
        });
    }

    /// Ids that nothing has.
    #[expect(clippy::too_many_lines, reason = "one line a reference: this is the list of them")]
    fn references(&mut self) {
        let mut found = Vec::new();
        let register = &self.register;
        let councils: Known = Some(self.councils.iter().map(|c| c.id.as_str()).collect());
        let cases: Known = Some(self.cases.iter().map(|c| c.id.as_str()).collect());
        let counties = ids(&register.counties, |c| c.id.as_ref());
        let units = ids(&register.units, |u| u.number.as_ref());
        let lines = ids(&register.service_lines, |l| l.id.as_ref());
        let organisations = ids(&register.organisations, |o| o.id.as_ref());
        let meetings: Vec<String> =
            self.meetings.iter().map(|m| format!("{}/{}", m.council, m.slug)).collect();
        let meetings: Known = Some(meetings.iter().map(String::as_str).collect());
        let tasks: Known = Some(mandate::TASKS.iter().copied().collect());
        let mut look = |value: Option<&Value<String>>, to: Thing, known: &Known| {
            let (Some(value), Some(known)) = (value, known) else { return };
            if !known.contains(value.value.as_str()) {
                let nearest = suggest::nearest(&value.value, known.iter().copied()).map(str::to_owned);
                let kind = ProblemKind::UnknownReference { to, id: value.value.clone(), nearest };
                found.push(Problem { place: value.place, kind });
            }
        };
        if register.has("navfylker") {
            register.units.iter().for_each(|u| look(u.county.as_ref(), Thing::County, &counties));
        }
        for council in &self.councils {
            let parent = council.parent.as_ref().filter(|p| p.value != "ingen");
            look(parent, Thing::Council, &councils);
            look(council.successor.as_ref(), Thing::Council, &councils);
            if let Some(covers) = &council.covers {
                // Without a register there is nothing to compare with; a rule says so.
                if register.has("navfylker") {
                    look(covers.county.as_ref(), Thing::County, &counties);
                }
                if register.has("enheter") {
                    covers.units.iter().for_each(|u| look(Some(u), Thing::Unit, &units));
                }
            }
            for person in &council.key_people {
                if register.has("enheter") {
                    look(person.unit.as_ref(), Thing::Unit, &units);
                }
                let own = self.mandates_of(&council.id);
                let own: Vec<String> = own.map(|m| format!("mandat/{}", m.slug)).collect();
                look(
                    person.mandate.as_ref(),
                    Thing::Mandate,
                    &Some(own.iter().map(String::as_str).collect()),
                );
            }
            let seats = council.seats.iter().flat_map(|s| &s.seats);
            let keys: Known = Some(seats.filter_map(|s| Some(s.key.as_ref()?.value.as_str())).collect());
            for seat in council.seats.iter().flat_map(|s| &s.seats) {
                // In words, «1. vara for Samarbeidsrådet», it is no reference.
                let deputy_for = seat.deputy_for.as_ref().filter(|it| !it.value.contains(' '));
                look(deputy_for, Thing::Seat, &keys);
                if register.has("organisasjoner") {
                    look(seat.organisation.as_ref(), Thing::Organisation, &organisations);
                }
                if register.has("linjer") {
                    look(seat.service_line.as_ref(), Thing::ServiceLine, &lines);
                }
            }
        }
        for meeting in &self.meetings {
            meeting.together.iter().for_each(|c| look(Some(c), Thing::Council, &councils));
            for item in &meeting.agenda {
                look(item.case.as_ref(), Thing::Case, &cases);
            }
            // The minutes may be approved in a meeting of our own, by its date, or of another council.
            let approved = meeting.minutes.as_ref().and_then(|m| m.approved_in.as_ref());
            if let Some(approved) = approved.filter(|it| reader::date(&it.value).is_some()) {
                // The plan may not reach so far yet.
                let slug = format!("{}/{}", meeting.council, approved.value);
                let own = self.meetings.iter().filter(|m| m.council == meeting.council);
                let is_planned = own.map(|m| m.slug.as_str()).any(|slug| slug > approved.value.as_str());
                if is_planned
                    && !meetings.as_ref().is_some_and(|all| all.iter().any(|m| m.starts_with(&slug)))
                {
                    look(Some(approved), Thing::Meeting, &meetings);
                }
            } else {
                look(approved, Thing::Meeting, &meetings);
            }
            if let Some(present) = &meeting.present
                && register.has("organisasjoner")
            {
                present.organisations.iter().for_each(|o| look(Some(o), Thing::Organisation, &organisations));
            }
        }
        for case in &self.cases {
            if let Some(raised_by) = &case.raised_by {
                look(raised_by.council.as_ref(), Thing::Council, &councils);
            }
            case.concerns.iter().for_each(|c| look(Some(c), Thing::Council, &councils));
            case.not_consulted.iter().for_each(|c| look(c.council.as_ref(), Thing::Council, &councils));
            let shared = case.shared_with.iter().filter(|c| c.value != "alle");
            shared.for_each(|c| look(Some(c), Thing::Council, &councils));
            case.related.iter().for_each(|c| look(Some(c), Thing::Case, &cases));
            case.tasks.iter().for_each(|t| look(Some(t), Thing::Task, &tasks));
            if register.has("linjer") {
                case.service_lines.iter().for_each(|l| look(Some(l), Thing::ServiceLine, &lines));
            }
            case.way.iter().for_each(|s| look(s.meeting.as_ref(), Thing::Meeting, &meetings));
        }
        for part in self.mandates.iter().flat_map(|m| &m.composition) {
            if register.has("organisasjoner") {
                look(part.organisation.as_ref(), Thing::Organisation, &organisations);
            }
        }
        for mandate in &self.mandates {
            mandate.tasks.iter().for_each(|t| look(Some(t), Thing::Task, &tasks));
        }
        let library = &self.library;
        let tables: Known =
            Some(self.data.keys().map(|path| path.rsplit('/').next().unwrap_or(path)).collect());
        let projects: Known = Some(library.projects.iter().map(|it| it.head.id()).collect());
        let methods: Known = Some(library.methods.iter().map(|it| it.head.id()).collect());
        let modules: Known = Some(library.training.iter().map(|it| it.head.id()).collect());
        for hearing in &library.hearings {
            hearing.asked.iter().for_each(|c| look(Some(c), Thing::Council, &councils));
            hearing.answers.iter().for_each(|a| look(a.council.as_ref(), Thing::Council, &councils));
            if register.has("linjer") {
                hearing.service_lines.iter().for_each(|l| look(Some(l), Thing::ServiceLine, &lines));
            }
        }
        for it in &library.knowledge {
            if let Some(scope) = &it.scope {
                look(scope.council.as_ref(), Thing::Council, &councils);
                if register.has("navfylker") {
                    look(scope.county.as_ref(), Thing::County, &counties);
                }
            }
            it.taken_up_in.iter().for_each(|m| look(Some(m), Thing::Meeting, &meetings));
            for table in it.tables.iter().filter(|table| self.data_of(it, table).is_none()) {
                look(table.file.as_ref(), Thing::Table, &tables);
            }
            let is_project =
                |id: &&Value<String>| projects.as_ref().is_some_and(|all| all.contains(id.value.as_str()));
            it.led_to.iter().filter(|id| !is_project(id)).for_each(|c| look(Some(c), Thing::Case, &cases));
        }
        for it in &library.projects {
            look(it.anchored_in.as_ref(), Thing::Council, &councils);
            it.methods.iter().for_each(|m| look(Some(m), Thing::Method, &methods));
            if register.has("linjer") {
                look(it.service_line.as_ref(), Thing::ServiceLine, &lines);
            }
            if register.has("organisasjoner") {
                let who = it.participation.iter().filter_map(|part| part.who.as_ref());
                who.filter(|who| is_like_id(&who.value, &organisations, &councils))
                    .for_each(|who| look(Some(who), Thing::Organisation, &organisations));
            }
        }
        for it in &library.arenas {
            look(it.anchored_in.as_ref(), Thing::Council, &councils);
            it.projects.iter().for_each(|p| look(Some(p), Thing::Project, &projects));
            if register.has("organisasjoner") {
                it.organisations.iter().for_each(|o| look(Some(o), Thing::Organisation, &organisations));
            }
        }
        for it in &library.training {
            it.councils.iter().for_each(|c| look(Some(c), Thing::Council, &councils));
            look(it.module.as_ref(), Thing::Training, &modules);
        }
        library.guidelines.iter().flat_map(|it| &it.tasks).for_each(|t| look(Some(t), Thing::Task, &tasks));
        library
            .news
            .iter()
            .flat_map(|it| &it.councils)
            .for_each(|c| look(Some(c), Thing::Council, &councils));
        self.problems.append(&mut found);
    }
}

/// An id as it was written, and where.
fn written(id: Option<&Value<String>>) -> Option<(&str, Place)> {
    id.map(|id| (id.value.as_str(), id.place))
}

/// Whether a text that may also be plain words is written as an id that nothing has: it has figures,
/// hyphens or underscores and no space, or is nearly the id of something.
fn is_like_id(text: &str, organisations: &Known, councils: &Known) -> bool {
    let known = |all: &Known| all.as_ref().is_some_and(|all| all.contains(text));
    if known(councils) || text.contains(char::is_whitespace) {
        return false;
    }
    let lower = |c: char| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
    let near = || {
        let ids = organisations.iter().flatten().copied();
        suggest::nearest(text, ids).is_some_and(|near| near.contains('-'))
    };
    text.chars().all(lower) && near()
}

/// What a reference may point to; nothing when we cannot know.
type Known<'a> = Option<BTreeSet<&'a str>>;

/// The ids of all `items`. Where one lacks its id or has another's, an id that is not found may be
/// that one's: the register is mended first.
fn ids<'a, T>(items: &'a [T], id: impl Fn(&'a T) -> Option<&'a Value<String>>) -> Known<'a> {
    let all: Option<BTreeSet<&str>> = items.iter().map(|i| id(i).map(|v| v.value.as_str())).collect();
    all.filter(|all| all.len() == items.len())
}

/// The size of a drawing, in CSS pixels: what `width` and `height` say, or else the `viewBox`.
fn svg_size(document: &Document) -> Option<(u32, u32)> {
    if document.path.rsplit_once('.').is_none_or(|(_, kind)| !kind.eq_ignore_ascii_case("svg")) {
        return None;
    }
    let start = document.text.find("<svg")?;
    let tag = &document.text[start..];
    let tag = &tag[..tag.find('>')?];
    let attribute = |name: &str| {
        let at = tag.find(&format!(" {name}=")).or_else(|| tag.find(&format!("\n{name}=")))?;
        let value = &tag[at + name.len() + 2..];
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        value[1..].split(quote).next()
    };
    let pixels = |text: &str| {
        text.trim().trim_end_matches("px").parse::<f64>().ok().filter(|n| *n >= 1.0 && *n < 100_000.0)
    };
    let written = || Some((pixels(attribute("width")?)?, pixels(attribute("height")?)?));
    let boxed = || {
        let mut numbers = attribute("viewBox")?.split([' ', ',']).filter(|part| !part.is_empty()).skip(2);
        Some((pixels(numbers.next()?)?, pixels(numbers.next()?)?))
    };
    let (width, height) = written().or_else(boxed)?;
    #[expect(clippy::cast_sign_loss, reason = "both are at least 1")]
    Some((width.round() as u32, height.round() as u32))
}

fn role<'a>(path: &'a str, document: &Document) -> Role<'a> {
    let parts: Vec<&str> = path.split('/').collect();
    let is_text = matches!(document.content, Content::Yaml(_) | Content::Markdown { .. });
    let stem = |name: &'a str| name.split('.').next().unwrap_or(name);
    if !is_text {
        let is_published = is_attachment(path) && !is_text_among_pages(path);
        return if is_published { Role::Asset } else { Role::Unknown };
    }
    let yaml = matches!(document.content, Content::Yaml(_));
    match (parts.as_slice(), yaml) {
        (["register", name], true) if register::FILES.iter().any(|(n, _)| *n == stem(name)) => {
            Role::Register(stem(name))
        }
        (["utvalg", id, "utvalg.yaml" | "utvalg.yml"], true) => Role::Council(id),
        (["utvalg", id, "medlemmer.yaml" | "medlemmer.yml"], true) => Role::Seats(id),
        (["utvalg", id, "moter", name], false) => Role::Meeting(id, stem(name)),
        (["utvalg", id, "mandat", name], false) => Role::Mandate(id, stem(name)),
        (["utvalg", id, "arshjul", name], true) => Role::Wheel(id, stem(name)),
        (["saker", name], false) if *name != "index.md" => Role::Case(stem(name)),
        _ => match (Kind::of(&parts, yaml), yaml) {
            (Some((kind, council)), _) => Role::Library(kind, council),
            (None, true) => Role::Misplaced,
            // A council has a page of its own and these kinds; `møter/` is a slip for `moter/`.
            (None, false) if matches!(parts.as_slice(), ["utvalg", _, _, ..] if parts.len() > 3) => {
                Role::Misplaced
            }
            (None, false) if parts.len() > 1 && is_slip_for_folder(parts[0]) => Role::Misplaced,
            (None, false) => Role::Article,
        },
    }
}

/// Whether the name of a folder is one of the model's in other letters: `høringer`, `Saker`.
fn is_slip_for_folder(folder: &str) -> bool {
    let meant = slug(folder);
    let mut known = library::KINDS.iter().filter_map(|kind| kind.path.strip_suffix('/'));
    meant != folder && (matches!(&*meant, "utvalg" | "saker" | "register") || known.any(|name| name == meant))
}

/// Kinds of files that are published as they are: pictures, sound and film, and documents.
const ATTACHMENTS: &[&str] = &[
    "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "heic", "heif", "tif", "tiff", "mp3", "m4a", "ogg",
    "opus", "wav", "mp4", "m4v", "webm", "mov", "vtt", "srt", "pdf", "docx", "doc", "odt", "rtf", "xlsx",
    "xls", "ods", "pptx", "ppt", "odp", "epub", "csv", "txt", "ics", "zip",
];

/// Whether a file is published as it is. What a page or a register was saved as by mistake
/// (`2027-02-04.md.txt`) is not, nor is what we do not know.
fn is_attachment(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    let mut endings = name.split('.').skip(1);
    let is_source = |ending: &str| matches!(ending, "md" | "markdown" | "yaml" | "yml");
    name.rsplit_once('.').is_some_and(|(_, ending)| ATTACHMENTS.contains(&ending)) && !endings.any(is_source)
}

/// Whether it is a text without marks in a folder where each file becomes a page of its kind.
fn is_text_among_pages(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    let Some((name, folders)) = parts.split_last() else { return false };
    let is_text = name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("txt"));
    is_text
        && match folders {
            ["saker" | "register"] | ["utvalg", _, "moter" | "mandat" | "arshjul"] => true,
            [folder] => library::KINDS.iter().any(|kind| kind.path.strip_suffix('/') == Some(folder)),
            _ => false,
        }
}

/// The address of the page that a Markdown file (without `.md`, below `content/`) becomes:
/// `/utvalg/hamar/moter/2026-02-05` → `/utvalg/hamar/moter/2026-02-05/`.
pub fn page_address(path: &str) -> String {
    let (path, suffix) = address(&format!("{}.md", path.trim_start_matches('/')));
    article::localised(&path, suffix)
}

/// `arenaer.se.md` → `arenaer.md` and Northern Sami.
fn language(path: &str) -> (String, Option<Lang>) {
    let named = || {
        let (path, extension) = path.rsplit_once('.')?;
        let (path, tag) = path.rsplit_once('.')?;
        let lang = Lang::ALL.iter().find(|lang| lang.tag() == tag)?;
        Some((format!("{path}.{extension}"), Some(*lang)))
    };
    named().unwrap_or_else(|| (path.to_owned(), None))
}

/// `strategi/arenaer.se.md` → `/strategi/arenaer/` and Northern Sami.
fn address(path: &str) -> (String, Option<Lang>) {
    let (path, suffix) = language(path);
    let path = path.rsplit_once('.').map_or(path.as_str(), |(path, _)| path);
    let folders: Vec<String> = path.split('/').map(slug).collect();
    let mut url = String::from("/");
    for (index, folder) in folders.iter().enumerate() {
        if !(folder == "index" && index + 1 == folders.len()) {
            url.push_str(folder);
            url.push('/');
        }
    }
    (url, suffix)
}

//! `klarside new`: a new file with what should be in it. It asks for nothing it can know.

use std::fmt::Write as _;

use anyhow::{Result, anyhow};
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::road::Input;
use super::{Exit, Session, scaffold};
use crate::cli;
use crate::lang::{Lang, Message, say};
use crate::render::dates;
use crate::site::mandate::TASKS;
use crate::site::reader::slug;
use crate::site::{Council, CouncilKind, Site};
use crate::suggest;

/// # Errors
/// When the file exists already, the council is unknown, or the disk says no.
pub fn run(args: &cli::New, session: &Session) -> Result<Exit> {
    let input = Input::read(session, &cli::Circumstances::default())?;
    let (files, next) = match args {
        cli::New::Utvalg { name } => council(named(name)?),
        cli::New::Mote { council, date } => meeting(&input, council.as_deref(), *date)?,
        cli::New::Sak { title, utvalg } => case(&input, named(title)?, utvalg.as_deref())?,
        cli::New::Mandat { council } => mandate(&input, council.as_deref())?,
        cli::New::Side { title } => page(&input, named(title)?),
    };
    let written = scaffold::write(&session.root, &files, true)?;
    scaffold::tell(session, &written, &next)?;
    Ok(Exit::Fine)
}

type Files = Vec<(String, String)>;

/// A name with something in it to make an address of.
fn named(name: &str) -> Result<&str> {
    if slug(name).is_empty() {
        return Err(anyhow!(say! {
            nb: "Navnet må ha bokstaver eller tall i seg, for eksempel «Brukerutvalget i Nav Hamar».",
            nn: "Namnet må ha bokstavar eller tal i seg, til dømes «Brukarutvalet i Nav Voss».",
            en: "The name must have letters or digits in it, for example “Brukerutvalget i Nav Hamar”.",
        }));
    }
    Ok(name.trim())
}

fn council(name: &str) -> (Files, Message) {
    // «Brukerutvalget i Nav Hamar» → hamar
    let words = ["brukerutvalget", "brukarutvalet", "utvalget", "utvalet", "i", "for", "ved", "nav"];
    let own: Vec<&str> =
        name.split_whitespace().filter(|word| !words.contains(&word.to_lowercase().as_str())).collect();
    let id = slug(&if own.is_empty() { name.to_owned() } else { own.join(" ") });
    let blanks = [("id", id.as_str()), ("name", &scaffold::yaml_value(name))];
    let folder = format!("content/utvalg/{id}");
    let files = vec![
        (format!("{folder}/utvalg.yaml"), scaffold::filled(include_str!("scaffold/utvalg.yaml"), &blanks)),
        (
            format!("{folder}/medlemmer.yaml"),
            scaffold::filled(include_str!("scaffold/medlemmer.yaml"), &blanks),
        ),
    ];
    let next = say! {
        nb: "Fyll ut det som mangler. «klarside check» sier hva det er. Lag det første møtet med «klarside new mote {id} DATO».",
        nn: "Fyll ut det som manglar. «klarside check» seier kva det er. Lag det første møtet med «klarside new mote {id} DATO».",
        en: "Fill in what is missing; “klarside check” says what it is. Make the first meeting with “klarside new mote {id} DATE”.",
    };
    (files, next)
}

fn meeting(input: &Input, council: Option<&str>, date: Option<Date>) -> Result<(Files, Message)> {
    // Whoever has one council may write the date alone.
    let alone = council.filter(|_| date.is_none()).and_then(|text| text.parse().ok());
    let (council, date) = if alone.is_some() { (None, alone) } else { (council, date) };
    let council = match council {
        Some(council) => find(&input.site, council)?,
        None => only(&input.site)?,
    };
    let date = date.unwrap_or(input.today);
    let is_planned = date >= input.today;
    let lang = council.lang();
    let last = input.site.meetings_of(&council.id).last();
    let venue = last.and_then(|m| m.venue.as_ref());
    let text = |value: Option<&crate::site::Value<String>>| {
        value.map_or(String::new(), |v| scaffold::yaml_value(&v.value))
    };
    let email = council.contact.as_ref().and_then(|c| c.email.as_ref());
    let venue_name = text(venue.and_then(|v| v.name.as_ref()));
    let way_in = text(venue.and_then(|v| v.way_in.as_ref()));
    let blanks = [
        ("date", date.to_string()),
        ("date_in_words", dates::date(date, lang)),
        ("email", text(email)),
        ("venue", venue_name),
        ("way_in", way_in),
        ("case_deadline", date.saturating_sub(3.weeks()).to_string()),
        ("needs_deadline", date.saturating_sub(2.weeks()).to_string()),
        ("lang", lang.tag().to_owned()),
    ];
    let template = match (is_planned, lang) {
        (true, Lang::Nn) => include_str!("scaffold/innkalling.nn.md"),
        (true, _) => include_str!("scaffold/innkalling.md"),
        (false, Lang::Nn) => include_str!("scaffold/referat.nn.md"),
        (false, _) => include_str!("scaffold/referat.md"),
    };
    let path = format!("content/utvalg/{}/moter/{date}.md", council.id);
    let next = say! {
        nb: "Fyll ut saker, sted og det som ellers mangler. «klarside check» sier hva det er.",
        nn: "Fyll ut saker, stad og det som elles manglar. «klarside check» seier kva det er.",
        en: "Fill in the agenda, the place and what else is missing; “klarside check” says what it is.",
    };
    Ok((vec![(path, scaffold::filled(template, &blanks))], next))
}

fn case(input: &Input, title: &str, council: Option<&str>) -> Result<(Files, Message)> {
    let council = match council {
        Some(council) => find(&input.site, council)?,
        None => only(&input.site)?,
    };
    let year = input.today.year();
    let prefix = format!("{year}-");
    let numbers = input.site.cases.iter().filter_map(|c| c.id.strip_prefix(&prefix)?.parse::<u32>().ok());
    let id = format!("{year}-{:03}", numbers.max().unwrap_or(0) + 1);
    let today = input.today.to_string();
    let blanks = [
        ("id", id.as_str()),
        ("title", &scaffold::yaml_value(title)),
        ("council", &council.id),
        ("today", &today),
    ];
    let path = format!("content/saker/{id}.md");
    let next = say! {
        nb: "Fyll ut hva saken gjelder og hva svaret skal brukes til. «klarside check» sier hva som mangler.",
        nn: "Fyll ut kva saka gjeld og kva svaret skal brukast til. «klarside check» seier kva som manglar.",
        en: "Fill in what the case is about and what the answer is for; “klarside check” says what is missing.",
    };
    Ok((vec![(path, scaffold::filled(include_str!("scaffold/sak.md"), &blanks))], next))
}

fn mandate(input: &Input, council: Option<&str>) -> Result<(Files, Message)> {
    let council = match council {
        Some(council) => find(&input.site, council)?,
        None => only(&input.site)?,
    };
    let (lang, year) = (council.lang(), input.today.year());
    let group = match council.kind() {
        Some(CouncilKind::Central) => Some("SBU-"),
        Some(CouncilKind::County) => Some("FYL-"),
        _ => None,
    };
    let mut tasks = String::new();
    for task in TASKS.iter().filter(|task| group.is_some_and(|group| task.starts_with(group))) {
        let key = format!("task_{}", task.to_lowercase().replace('-', "_"));
        let words = input.theme.word(lang, &key);
        if tasks.is_empty() {
            tasks.push_str("oppgaver:\n");
        }
        let _ = writeln!(tasks, "  # {words}\n  - {task}");
    }
    let blanks = [
        ("year", year.to_string()),
        ("today", input.today.to_string()),
        ("revise", input.today.saturating_add(3.years()).to_string()),
        ("tasks", tasks),
    ];
    let template = match lang {
        Lang::Nn => include_str!("scaffold/mandat.nn.md"),
        _ => include_str!("scaffold/mandat.md"),
    };
    let path = format!("content/utvalg/{}/mandat/{year}.md", council.id);
    let next = say! {
        nb: "Skriv hvem som vedtok mandatet, og endre det som er annerledes hos dere. «klarside check» sier hva som mangler.",
        nn: "Skriv kven som vedtok mandatet, og endre det som er annleis hos dykk. «klarside check» seier kva som manglar.",
        en: "Write who adopted the mandate, and change what is different with you; “klarside check” says what is missing.",
    };
    Ok((vec![(path, scaffold::filled(template, &blanks))], next))
}

fn page(input: &Input, title: &str) -> (Files, Message) {
    let today = input.today.to_string();
    let blanks = [("title", scaffold::yaml_value(title)), ("today", today)];
    let address = slug(title);
    let path = format!("content/{address}.md");
    let next = say! {
        nb: "Skriv teksten, og lenk til siden fra en annen side: /{address}/.",
        nn: "Skriv teksten, og lenk til sida frå ei anna side: /{address}/.",
        en: "Write the text, and link to the page from another one: /{address}/.",
    };
    (vec![(path, scaffold::filled(include_str!("scaffold/side.md"), &blanks))], next)
}

/// The council nobody need name: the only one.
fn only(site: &Site) -> Result<&Council> {
    if let [council] = site.councils.as_slice() {
        return Ok(council);
    }
    let known: Vec<&str> = site.councils.iter().map(|c| c.id.as_str()).collect();
    let all = known.join(", ");
    Err(anyhow!(if known.is_empty() {
        say! {
            nb: "Det finnes ikke noe utvalg ennå. Lag ett først: «klarside new utvalg NAVN».",
            nn: "Det finst ikkje noko utval enno. Lag eitt først: «klarside new utvalg NAMN».",
            en: "There is no council yet. Make one first: “klarside new utvalg NAME”.",
        }
    } else {
        say! {
            nb: "Skriv hvilket utvalg det gjelder. Utvalgene er: {all}.",
            nn: "Skriv kva for utval det gjeld. Utvala er: {all}.",
            en: "Write which council it is for. The councils are: {all}.",
        }
    }))
}

/// The council a person means: by id, or by part of its id or name.
fn find<'a>(site: &'a Site, wanted: &str) -> Result<&'a Council> {
    let id = slug(wanted);
    if let Some(council) = site.council(&id) {
        return Ok(council);
    }
    let mut near = site.councils.iter().filter(|c| {
        c.id.split('-').any(|part| part == id) || c.name().to_lowercase().ends_with(&wanted.to_lowercase())
    });
    if let (Some(council), None) = (near.next(), near.next()) {
        return Ok(council);
    }
    let known: Vec<&str> = site.councils.iter().map(|c| c.id.as_str()).collect();
    let all = known.join(", ");
    Err(anyhow!(match suggest::nearest(&id, known.iter().copied()) {
        Some(near) => say! {
            nb: "Det finnes ikke noe utvalg som heter «{wanted}». Mente du «{near}»?",
            nn: "Det finst ikkje noko utval som heiter «{wanted}». Meinte du «{near}»?",
            en: "There is no council called “{wanted}”. Did you mean “{near}”?",
        },
        None => say! {
            nb: "Det finnes ikke noe utvalg som heter «{wanted}». Utvalgene er: {all}.",
            nn: "Det finst ikkje noko utval som heiter «{wanted}». Utvala er: {all}.",
            en: "There is no council called “{wanted}”. The councils are: {all}.",
        },
    }))
}

//! What every further kind of page has in common: where its file lies, and the keys any of them has.

use jiff::civil::Date;

use super::article::localised;
use super::council::{example, lang};
use super::mandate::UserTested;
use super::meeting::Access;
use super::reader::Reader;
use super::value::Value;
use crate::lang::Lang;
use crate::source::{FileId, Place};

/// Where a file lies, and what that says of it.
#[derive(Clone, Debug, Default)]
pub struct At {
    pub file: FileId,
    /// The file's name without language and ending: what other files refer to.
    pub slug: String,
    /// The address without language: `/horinger/nye-regler/`.
    pub path: String,
    /// The language the file's name says.
    pub suffix: Option<Lang>,
    /// The council whose folder it lies in.
    pub council: Option<String>,
    /// The folder below `content/`.
    pub folder: String,
}

#[derive(Clone, Debug)]
pub struct Head {
    pub at: At,
    pub place: Place,
    pub title: Option<Value<String>>,
    pub summary: Option<Value<String>>,
    pub description: Option<Value<String>>,
    pub updated: Option<Value<Date>>,
    pub user_tested: Option<Value<UserTested>>,
    pub themes: Vec<Value<String>>,
    pub written_lang: Option<Value<Lang>>,
    pub is_example: bool,
}

impl Head {
    /// A page that must say its title.
    pub fn read(r: &mut Reader, at: &At) -> Head {
        Head::with_title(r, at, true)
    }

    /// A page whose title is known from what it is.
    pub fn untitled(r: &mut Reader, at: &At) -> Head {
        Head::with_title(r, at, false)
    }

    fn with_title(r: &mut Reader, at: &At, required: bool) -> Head {
        let title = r.key("tittel").also(&["navn", "namn"]).about("Overskriften øverst på siden");
        let title = if required { title.required() } else { title };
        Head {
            title: title.text(),
            place: r.place(),
            summary: summary(r),
            description: description(r),
            updated: updated(r),
            user_tested: user_tested(r),
            themes: themes(r),
            written_lang: lang(r),
            is_example: example(r),
            at: at.clone(),
        }
    }

    /// What other files call it: the name of its file.
    pub fn id(&self) -> &str {
        &self.at.slug
    }

    pub fn title(&self) -> &str {
        self.title.as_ref().map_or(&self.at.slug, |t| &t.value)
    }

    pub fn lang(&self) -> Lang {
        self.written_lang.as_ref().map(|l| l.value).or(self.at.suffix).unwrap_or_default()
    }

    pub fn url(&self) -> String {
        localised(&self.at.path, self.at.suffix)
    }
}

/// The short version that stands first on a page.
pub(super) fn summary(r: &mut Reader) -> Option<Value<String>> {
    let key = r.key("kort_fortalt").also(&["kort_fortald"]);
    key.about("Det viktigste, i høyst fem korte setninger").text()
}

/// What search engines show.
pub(super) fn description(r: &mut Reader) -> Option<Value<String>> {
    r.key("beskrivelse").also(&["beskriving"]).about("Én setning for søk, høyst 250 tegn").text()
}

pub(super) fn updated(r: &mut Reader) -> Option<Value<Date>> {
    r.key("oppdatert").about("Sist endret").date()
}

pub(super) fn user_tested(r: &mut Reader) -> Option<Value<UserTested>> {
    let key = r.key("brukertestet").also(&["brukartesta"]);
    key.about("Når teksten ble prøvd på lesere").map(UserTested::read)
}

/// What is done so that everybody can take part.
pub(super) fn access(r: &mut Reader) -> Vec<Value<Access>> {
    r.key("tilrettelegging").about("Hva som er lagt til rette").words(Access::WORDS)
}

/// What comes in from people is to be used for something, and they are told what came of it.
pub(super) fn used_for(r: &mut Reader) -> Option<Value<String>> {
    r.key("brukes_til").also(&["brukt_til"]).about("Hva innspillene skal brukes til").text()
}

pub(super) fn result(r: &mut Reader) -> Option<Value<String>> {
    r.key("resultat").about("Hva det ble til").text()
}

/// The key for what a text is about beside its kind: `ung` gathers it on the page for young people.
pub(super) fn themes(r: &mut Reader) -> Vec<Value<String>> {
    r.key("tema").also(&["temaer"]).about("Stikkord, som «ung»").texts()
}

/// A period: from and until, both days included.
#[derive(Clone, Copy, Debug)]
pub struct Period {
    pub from: Option<Value<Date>>,
    pub until: Option<Value<Date>>,
}

impl Period {
    pub(super) fn read(r: &mut Reader) -> Period {
        Period { from: r.key("fra").also(&["frå"]).date(), until: r.key("til").date() }
    }
}

/// A document that goes with something: a file of ours or a link.
#[derive(Clone, Debug)]
pub struct Attachment {
    pub place: Place,
    pub title: Option<Value<String>>,
    pub file: Option<Value<String>>,
    pub link: Option<Value<String>>,
    /// The language it is written in, when it is not that of the page.
    pub lang: Option<Value<Lang>>,
    /// The same content as a web page: its address on this site.
    pub web_page: Option<Value<String>>,
    pub captions: Option<Value<String>>,
    pub transcript: Option<Value<String>>,
    pub audio_description: Option<Value<String>>,
    /// Not published: only its title is shown.
    pub shielded: Option<Value<bool>>,
}

impl Attachment {
    pub(super) fn read(r: &mut Reader) -> Attachment {
        Attachment {
            place: r.place(),
            title: r.key("tittel").about("Hva dokumentet heter").text(),
            file: r.key("fil").about("Filen, i mappen vedlegg").text(),
            link: r
                .key("lenke")
                .also(&["lenkje"])
                .about("Adressen, når dokumentet ligger et annet sted")
                .link(),
            lang: lang(r),
            web_page: r.key("nettside").about("Siden med det samme innholdet").text(),
            captions: r.key("teksting").about("Filen med tekst til en video").text(),
            transcript: r
                .key("tekstutgave")
                .also(&["tekstutgåve"])
                .about("Siden med alt som blir sagt og vist i en video")
                .text(),
            audio_description: r
                .key("synstolking")
                .about("Filen med tale som forteller hva en video viser")
                .text(),
            shielded: r
                .key("skjermet")
                .also(&["skjerma"])
                .about("Ja når dokumentet ikke er offentlig")
                .yes_or_no(),
        }
    }
}

/// The key for documents that any kind of file may have.
pub(super) fn attachments(r: &mut Reader) -> Vec<Attachment> {
    r.key("vedlegg").about("Dokumenter som hører til").maps(Attachment::read)
}

//! When the tool cannot do its work: plain words on standard error, and the next step.

use std::error::Error;
use std::io::{self, Write};

use crate::config::Refused;
use crate::lang::{Lang, Message, Text, say};
use crate::report::{self, Loudness, View};

const CAUSE: Text = Text { nb: "Årsak:", nn: "Årsak:", en: "Cause:" };

/// Says what went wrong. There is nothing to do when standard error does not take it.
pub(super) fn say(error: &anyhow::Error, lang: Lang) {
    let _ = write(error, lang, &mut anstream::stderr().lock());
}

fn write(error: &anyhow::Error, lang: Lang, out: &mut impl Write) -> io::Result<()> {
    let width = super::width();
    if let Some(refused) = error.downcast_ref::<Refused>() {
        let view = View { loudness: Loudness::Normal, width };
        report::faults(refused, &view, lang, out)?;
        return writeln!(out, "{}", report::wrap(after(refused).in_lang(lang), width, ""));
    }
    let said = error.downcast_ref::<Message>();
    let mut causes = error.chain();
    let first = causes.next().map(|cause| words(cause, lang)).unwrap_or_default();
    let first = said.map_or(first, |message| message.in_lang(lang).to_owned());
    writeln!(out, "{}", report::wrap(&format!("klarside: {first}"), width, ""))?;
    for cause in causes {
        let text = format!("{} {}", CAUSE.in_lang(lang), words(cause, lang));
        writeln!(out, "{}", report::wrap(&text, width, "  "))?;
    }
    Ok(())
}

fn after(refused: &Refused) -> Message {
    let path = &refused.path;
    say! {
        nb: "Ingenting er gjort: rett {path} først.",
        nn: "Ingenting er gjort: rett {path} først.",
        en: "Nothing was done: correct {path} first.",
    }
}

/// What the system says, in the reader's language where it is one of the usual things.
fn words(cause: &(dyn Error + 'static), lang: Lang) -> String {
    if let Some(message) = cause.downcast_ref::<Message>() {
        return message.in_lang(lang).to_owned();
    }
    let Some(error) = cause.downcast_ref::<io::Error>() else { return cause.to_string() };
    let text = match error.kind() {
        io::ErrorKind::NotFound => Text {
            nb: "Filen eller mappen finnes ikke.",
            nn: "Fila eller mappa finst ikkje.",
            en: "There is no such file or folder.",
        },
        io::ErrorKind::PermissionDenied => Text {
            nb: "Du har ikke tilgang til filen eller mappen.",
            nn: "Du har ikkje tilgang til fila eller mappa.",
            en: "You have no access to the file or folder.",
        },
        io::ErrorKind::AlreadyExists => Text {
            nb: "Det finnes allerede noe med det navnet.",
            nn: "Det finst allereie noko med det namnet.",
            en: "There already is something by that name.",
        },
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Text {
            nb: "Disken er full. Frigjør plass, og prøv igjen.",
            nn: "Disken er full. Frigjer plass, og prøv igjen.",
            en: "The disk is full. Make room, and try again.",
        },
        io::ErrorKind::ReadOnlyFilesystem => Text {
            nb: "Disken kan bare leses, ikke skrives til.",
            nn: "Disken kan berre lesast, ikkje skrivast til.",
            en: "The disk can only be read, not written to.",
        },
        io::ErrorKind::IsADirectory => Text {
            nb: "Det er en mappe, ikke en fil.",
            nn: "Det er ei mappe, ikkje ei fil.",
            en: "It is a folder, not a file.",
        },
        io::ErrorKind::NotADirectory => Text {
            nb: "Det er en fil, ikke en mappe.",
            nn: "Det er ei fil, ikkje ei mappe.",
            en: "It is a file, not a folder.",
        },
        io::ErrorKind::AddrInUse => Text {
            nb: "Porten er i bruk av et annet program.",
            nn: "Porten er i bruk av eit anna program.",
            en: "Another program uses the port.",
        },
        _ => return error.to_string(),
    };
    text.in_lang(lang).to_owned()
}

/// A panic is a fault of ours; whoever meets one should know that, and that nothing was lost.
pub(super) fn on_panic(lang: Lang) {
    std::panic::set_hook(Box::new(move |panic| {
        let message = say! {
            nb: "klarside: Her er det en feil i programmet, ikke i det du har skrevet. Filene dine er ikke endret. Meld fra, og ta med dette:",
            nn: "klarside: Her er det ein feil i programmet, ikkje i det du har skrive. Filene dine er ikkje endra. Meld frå, og ta med dette:",
            en: "klarside: This is a fault in the program, not in what you wrote. Your files are unchanged. Report it, with this:",
        };
        let _ = writeln!(anstream::stderr(), "{}\n  {panic}", message.in_lang(lang));
    }));
}

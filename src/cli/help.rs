//! Help in the language of the one who asks.
//!
//! In: the command line as [`super::Cli`] describes it, in Bokmål. Out: the same with every text from
//! [`TEXTS`]. What is to be typed is never translated.

use clap::Command;
use clap::builder::{Resettable, StyledStr};

use crate::lang::{Lang, Text};

/// The command line with its help in `lang`.
pub(super) fn in_lang(command: Command, lang: Lang) -> Command {
    if !matches!(lang, Lang::Nn | Lang::En) {
        return command;
    }
    let say = |text: &StyledStr| translated(&text.to_string(), lang);
    let (about, after) = (command.get_about().map(say), command.get_after_help().map(say));
    let heading = command.get_subcommand_help_heading().and_then(|heading| known(heading, lang));
    // The usage line is to be had only with the word before it, which our template says itself.
    let usage = command.clone().render_usage().to_string();
    let usage = usage.split_once(": ").map(|(_, usage)| translated(usage, lang));
    let template = super::TEMPLATE.replace("Bruk:", &translated("Bruk:", lang));
    command
        .help_template(template)
        .about(Resettable::from(about.map(StyledStr::from)))
        .after_help(Resettable::from(after.map(StyledStr::from)))
        .override_usage(Resettable::from(usage.map(StyledStr::from)))
        .subcommand_help_heading(heading)
        .mut_args(|arg| {
            let help = Resettable::from(arg.get_help().map(say).map(StyledStr::from));
            let heading = arg.get_help_heading().and_then(|heading| known(heading, lang));
            let name = arg.get_value_names().and_then(<[_]>::first).and_then(|name| known(name, lang));
            let arg = arg.help(help).help_heading(heading);
            if let Some(name) = name { arg.value_name(name) } else { arg }
        })
        .mut_subcommands(|below| in_lang(below, lang))
}

/// A help text line by line. Of an example only what stands after the command is translated, and of a
/// usage line only the words in capitals.
fn translated(text: &str, lang: Lang) -> String {
    let line = |line: &str| {
        if let Some(known) = known(line, lang) {
            return known.to_owned();
        }
        match line.rsplit_once("  ") {
            Some((command, words)) if !command.trim().is_empty() => {
                format!("{command}  {}", known(words, lang).unwrap_or(words))
            }
            _ => line.split(' ').map(|word| placeholder(word, lang)).collect::<Vec<_>>().join(" "),
        }
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// `[MAPPE]` → `[FOLDER]`.
fn placeholder(word: &str, lang: Lang) -> String {
    let name = word.trim_matches(['[', ']', '…', ',']);
    let known = known(name, lang).filter(|_| name.chars().all(char::is_uppercase) && !name.is_empty());
    known.map_or_else(|| word.to_owned(), |known| word.replacen(name, known, 1))
}

fn known(text: &str, lang: Lang) -> Option<&'static str> {
    TEXTS.iter().find(|known| known.nb == text).map(|known| known.in_lang(lang))
}

const fn text(nb: &'static str, nn: &'static str, en: &'static str) -> Text {
    Text { nb, nn, en }
}

#[rustfmt::skip]
const TEXTS: &[Text] = &[
    text("Bruk:", "Bruk:", "Usage:"),
    text("Det du skriver", "Det du skriv", "What you write"),
    text("Valg", "Val", "Options"),
    text("Valg for alle kommandoer", "Val for alle kommandoar", "Options for all commands"),
    text("Kommandoer", "Kommandoar", "Commands"),
    text("Slag", "Slag", "Kinds"),
    text("Eksempler:", "Døme:", "Examples:"),
    text("KOMMANDO", "KOMMANDO", "COMMAND"),
    text("VALG", "VAL", "OPTIONS"),
    text("SLAG", "SLAG", "KIND"),
    text("MAPPE", "MAPPE", "FOLDER"),
    text("SPRÅK", "SPRÅK", "LANGUAGE"),
    text("FIL", "FIL", "FILE"),
    text("FORM", "FORM", "FORMAT"),
    text("DATO", "DATO", "DATE"),
    text("TALL", "TAL", "NUMBER"),
    text("NAVN", "NAMN", "NAME"),
    text("UTVALG", "UTVAL", "COUNCIL"),
    text("TITTEL", "TITTEL", "TITLE"),
    text("REGEL", "REGEL", "RULE"),
    text("REGEL,…", "REGEL,…", "RULE,…"),
    text("STI", "STI", "PATH"),
    text("STI… [VALG]", "STI… [VAL]", "PATH… [OPTIONS]"),
    text("VERSJON", "VERSJON", "VERSION"),
    text("NIVÅ", "NIVÅ", "LEVEL"),
    text("SKALL", "SKAL", "SHELL"),
    text("Bygger sidene til Navs brukerutvalg fra Markdown og YAML, og publiserer ikke det folk ikke kan lese",
        "Byggjer sidene til brukarutvala i Nav frå Markdown og YAML, og publiserer ikkje det folk ikkje kan lese",
        "Builds the pages of Nav's user councils from Markdown and YAML, and does not publish what people cannot read"),
    text("Lag et lite nettsted du kan begynne med", "Lag ein liten nettstad du kan byrje med", "Make a small site to begin with"),
    text("Se hva som må rettes før du kan publisere", "Sjå kva som må rettast før du kan publisere", "See what must be fixed before you can publish"),
    text("Bygg sidene i mappen public/", "Bygg sidene i mappa public/", "Build the pages in the folder public/"),
    text("Les hvorfor en regel finnes, og hva du kan gjøre", "Les kvifor ein regel finst, og kva du kan gjere", "Read why a rule exists, and what you can do"),
    text("Programmet svarer med 0 når ingenting stopper publisering, 1 når noe gjør det, og 2 når det ikke fikk gjort jobben.",
        "Programmet svarer med 0 når ingenting stoppar publisering, 1 når noko gjer det, og 2 når det ikkje fekk gjort jobben.",
        "The program answers 0 when nothing stops publishing, 1 when something does, and 2 when it could not do its work."),
    text("«klarside KOMMANDO --help» forklarer én kommando.", "«klarside KOMMANDO --help» forklarer éin kommando.", "“klarside COMMAND --help” explains one command."),
    text("Mappen der site.toml ligger; ellers mappen du står i", "Mappa der site.toml ligg; elles mappa du står i", "The folder of site.toml; otherwise the folder you are in"),
    text("Språket i meldingene: nb, nn eller en; ellers det maskinen er satt opp med", "Språket i meldingane: nb, nn eller en; elles det maskina er sett opp med", "The language of messages: nb, nn or en; otherwise that of the machine"),
    text("Si det viktigste på én linje", "Sei det viktigaste på éi linje", "Say what matters most in one line"),
    text("Si alt: også tips, og alle sidene en feil vises på", "Sei alt: òg tips, og alle sidene ein feil er vist på", "Say everything: tips too, and every page a fault is seen on"),
    text("Vis hjelp", "Vis hjelp", "Show help"),
    text("Vis hvilken versjon dette er", "Vis kva versjon dette er", "Show which version this is"),
    text("Bygg nettstedet, hvis ingenting stopper publisering", "Bygg nettstaden, om ingenting stoppar publisering", "Build the site, if nothing stops publishing"),
    text("Bygg i mappen public/", "Bygg i mappa public/", "Build in the folder public/"),
    text("Bygg et annet sted", "Bygg ein annan stad", "Build somewhere else"),
    text("La også advarsler stoppe publisering", "La òg åtvaringar stoppe publisering", "Let warnings stop publishing too"),
    text("Mappen byttes ut i ett: enten er alt nytt, eller så er alt som før.", "Mappa blir bytt ut i eitt: anten er alt nytt, eller så er alt som før.", "The folder is exchanged at once: either all is new, or all is as it was."),
    text("Sjekk innholdet, og skriv ingenting", "Sjekk innhaldet, og skriv ingenting", "Check the content, and write nothing"),
    text("Se hva som bør rettes", "Sjå kva som bør rettast", "See what should be fixed"),
    text("Se også tips", "Sjå òg tips", "See the tips too"),
    text("Stopp bare for det som er nytt eller verre", "Stopp berre for det som er nytt eller verre", "Stop only for what is new or worse"),
    text("Vis nettstedet på denne maskinen mens du skriver", "Vis nettstaden på denne maskina medan du skriv", "Show the site on this machine while you write"),
    text("Åpne adressen som skrives ut, i nettleseren", "Opne adressa som blir skriven ut, i nettlesaren", "Open the address it tells in the browser"),
    text("Sidene bygges på nytt og lastes på nytt når du lagrer en fil. Ingen andre enn du kan se dem.",
        "Sidene blir bygde på nytt og lasta på nytt når du lagrar ei fil. Ingen andre enn du kan sjå dei.",
        "Pages are built and loaded again when you save a file. Nobody but you can see them."),
    text("Stopp med Ctrl+C.", "Stopp med Ctrl+C.", "Stop with Ctrl+C."),
    text("Lag en ny fil med det som skal være i den", "Lag ei ny fil med det som skal vere i ho", "Make a new file with what belongs in it"),
    text("Lag et nytt, lite nettsted som kan bygges", "Lag ein ny, liten nettstad som kan byggjast", "Make a new, small site that can be built"),
    text("Lag det i mappen du står i", "Lag han i mappa du står i", "Make it in the folder you are in"),
    text("Lag det i en ny mappe", "Lag han i ei ny mappe", "Make it in a new folder"),
    text("Filer som er der fra før, blir ikke rørt.", "Filer som er der frå før, blir ikkje rørte.", "Files that are there already are left alone."),
    text("Forklar en regel: hvem den hjelper, og hva du kan gjøre", "Forklar ein regel: kven han hjelper, og kva du kan gjere", "Explain a rule: whom it helps, and what you can do"),
    text("Vis alle reglene", "Vis alle reglane", "Show all rules"),
    text("Sjekk ferdige HTML-sider, også slike som er laget med noe annet", "Sjekk ferdige HTML-sider, òg slike som er laga med noko anna", "Check finished HTML pages, also those made with something else"),
    text("Sjekk alle sidene i en mappe", "Sjekk alle sidene i ei mappe", "Check all pages in a folder"),
    text("Sjekk én side med én regel", "Sjekk éi side med éin regel", "Check one page with one rule"),
    text("Mål hvor lett en tekst er å lese", "Mål kor lett ein tekst er å lese", "Measure how easy a text is to read"),
    text("Se utvalgene, mappene og de tyngste sidene", "Sjå utvala, mappene og dei tyngste sidene", "See the councils, the folders and the heaviest pages"),
    text("Se hvilken som er lettest", "Sjå kven som er lettast", "See which is easiest"),
    text("Vis hvordan utvalgene ligger an med pliktene i strategien", "Vis korleis utvala ligg an med pliktene i strategien", "Show how the councils stand on the duties of the strategy"),
    text("Det samme kan stå på en side. Da må publish_status være true i site.toml.", "Det same kan stå på ei side. Då må publish_status vere true i site.toml.", "The same can stand on a page. Then publish_status must be true in site.toml."),
    text("Vis hva en fil kan inneholde, som JSON Schema for editoren din", "Vis kva ei fil kan innehalde, som JSON Schema for editoren din", "Show what a file may hold, as JSON Schema for your editor"),
    text("Se hvilke slag som finnes", "Sjå kva slag som finst", "See which kinds there are"),
    text("Skriv ut skjemaet for et møte", "Skriv ut skjemaet for eit møte", "Print the schema of a meeting"),
    text("Legg alle skjemaene der VS Code finner dem", "Legg alle skjemaa der VS Code finn dei", "Put all schemas where VS Code finds them"),
    text("Med skjemaene foreslår editoren feltene og sier fra om skrivefeil mens du skriver.", "Med skjemaa foreslår editoren felta og seier frå om skrivefeil medan du skriv.", "With the schemas the editor suggests fields and tells of slips while you write."),
    text("Skriv ut utfylling av kommandoer for skallet ditt", "Skriv ut utfylling av kommandoar for skalet ditt", "Print completion of commands for your shell"),
    text("Vis hjelp til en kommando", "Vis hjelp til ein kommando", "Show help on a command"),
    text("Kommandoen", "Kommandoen", "The command"),
    text("En fil med funn som er kjent fra før: bare det som er nytt eller verre, stopper publisering", "Ei fil med funn som er kjende frå før: berre det som er nytt eller verre, stoppar publisering", "A file of findings known from before: only what is new or worse stops publishing"),
    text("Skriv filen med kjente funn på nytt, med alt som er galt nå", "Skriv fila med kjende funn på nytt, med alt som er gale no", "Write the file of known findings again, with all that is wrong now"),
    text("Formen på det som skrives ut: human (til å lese), json, sarif, github eller junit", "Forma på det som blir skrive ut: human (til å lese), json, sarif, github eller junit", "The format of what is printed: human (to read), json, sarif, github or junit"),
    text("Dagen nettstedet lages for, slik: 2026-03-12; ellers i dag", "Dagen nettstaden blir laga for, slik: 2026-03-12; elles i dag", "The day the site is made for, like this: 2026-03-12; otherwise today"),
    text("En mappe med opplysninger som ikke ligger i nettstedets mappe, som navn med samtykke", "Ei mappe med opplysningar som ikkje ligg i mappa til nettstaden, som namn med samtykke", "A folder of what is not kept in the site's folder, such as names with consent"),
    text("Mappen sidene skrives til; ellers public/ ved siden av site.toml", "Mappa sidene blir skrivne til; elles public/ ved sida av site.toml", "The folder pages are written to; otherwise public/ beside site.toml"),
    text("Porten nettleseren skal bruke; ellers den første ledige fra 4000", "Porten nettlesaren skal bruke; elles den første ledige frå 4000", "The port for the browser; otherwise the first free one from 4000"),
    text("Et brukerutvalg: mappe, opplysninger og medlemmer", "Eit brukarutval: mappe, opplysningar og medlemmer", "A user council: folder, facts and members"),
    text("Navnet på utvalget", "Namnet på utvalet", "The name of the council"),
    text("Et møte: innkalling og referat", "Eit møte: innkalling og referat", "A meeting: call and minutes"),
    text("Utvalget: navnet på mappen, eller den siste delen av det; trengs ikke når det bare er ett", "Utvalet: namnet på mappa, eller den siste delen av det; trengst ikkje når det berre er eitt", "The council: the name of its folder, or the last part of it; not needed when there is only one"),
    text("Dagen møtet er, slik: 2026-03-12; ellers i dag", "Dagen møtet er, slik: 2026-03-12; elles i dag", "The day of the meeting, like this: 2026-03-12; otherwise today"),
    text("En sak som går mellom utvalg", "Ei sak som går mellom utval", "A case that goes between councils"),
    text("Hva saken gjelder", "Kva saka gjeld", "What the case is about"),
    text("Utvalget som tok den opp", "Utvalet som tok ho opp", "The council that raised it"),
    text("Et mandat: oppgavene fra retningslinjene, roller og forventninger", "Eit mandat: oppgåvene frå retningslinjene, roller og forventningar", "A mandate: the tasks from the guidelines, roles and expectations"),
    text("En vanlig side", "Ei vanleg side", "An ordinary page"),
    text("Overskriften på siden", "Overskrifta på sida", "The heading of the page"),
    text("Mappen nettstedet skal ligge i; ellers mappen du står i", "Mappa nettstaden skal liggje i; elles mappa du står i", "The folder of the site; otherwise the folder you are in"),
    text("Navnet på regelen, som det står nederst i hvert funn", "Namnet på regelen, som det står nedst i kvart funn", "The name of the rule, as it stands at the end of each finding"),
    text("Formen på det som skrives ut: human (til å lese) eller json", "Forma på det som blir skrive ut: human (til å lese) eller json", "The format of what is printed: human (to read) or json"),
    text("Vis hvordan hvert krav i WCAG er ivaretatt: av regler, av temaet eller for hånd", "Vis korleis kvart krav i WCAG er teke vare på: av reglar, av temaet eller for hand", "Show how each criterion of WCAG is looked after: by rules, by the theme or by hand"),
    text("Vis hva som svarer på hvert krav i strategien og retningslinjene, som en tabell", "Vis kva som svarer på kvart krav i strategien og retningslinjene, som ein tabell", "Show what answers each demand of the strategy and the guidelines, as a table"),
    text("Filer og mapper med HTML", "Filer og mapper med HTML", "Files and folders of HTML"),
    text("Mappen som adresser som begynner med /, gjelder; ellers mappen du gir", "Mappa som adresser som byrjar med /, gjeld; elles mappa du gir", "The folder that addresses beginning with / count from; otherwise the folder you give"),
    text("Bruk bare disse reglene, med komma mellom", "Bruk berre desse reglane, med komma mellom", "Use only these rules, with commas between"),
    text("Bruk reglene for denne versjonen av WCAG: 2.1 eller 2.2", "Bruk reglane for denne versjonen av WCAG: 2.1 eller 2.2", "Use the rules of this version of WCAG: 2.1 or 2.2"),
    text("Bruk reglene opp til dette nivået i WCAG: a, aa eller aaa", "Bruk reglane opp til dette nivået i WCAG: a, aa eller aaa", "Use the rules up to this level of WCAG: a, aa or aaa"),
    text("Filene som skal måles, eller - for det som kommer på standard inn; flere blir sammenliknet. En mappe i content/ gir tallene for utvalg, mapper og sider", "Filene som skal målast, eller - for det som kjem på standard inn; fleire blir samanlikna. Ei mappe i content/ gir tala for utval, mapper og sider", "The files to measure, or - for standard in; several are compared. A folder in content/ gives the figures of councils, folders and pages"),
    text("Hva slags tekst det er: page (side), minutes (referat), plan eller quotation (sitat); og hvordan den er skrevet: markdown, html, text eller blocks", "Kva slags tekst det er: page (side), minutes (referat), plan eller quotation (sitat); og korleis han er skriven: markdown, html, text eller blocks", "What sort of text it is: page, minutes, plan or quotation; and how it is written: markdown, html, text or blocks"),
    text("Språket i teksten: nb, nn, se eller en; ellers det teksten sier eller ser ut til", "Språket i teksten: nb, nn, se eller en; elles det teksten seier eller ser ut til", "The language of the text: nb, nn, se or en; otherwise what the text says or seems to be"),
    text("Slaget fil; uten det får du en liste", "Slaget fil; utan det får du ei liste", "The kind of file; without it you get a list"),
    text("Legg skjemaene og oppsettet for VS Code i mappen .vscode/", "Legg skjemaa og oppsettet for VS Code i mappa .vscode/", "Put the schemas and the settings of VS Code in the folder .vscode/"),
    text("bash, zsh, fish, powershell eller elvish", "bash, zsh, fish, powershell eller elvish", "bash, zsh, fish, powershell or elvish"),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// What is shown of a command and those below it, line by line, without the commands of examples.
    fn texts(command: &Command, all: &mut Vec<String>) {
        let about = command.get_about().into_iter().chain(command.get_after_help());
        let args = command.get_arguments();
        let args = args.flat_map(|arg| arg.get_help().into_iter().map(ToString::to_string));
        for text in about.map(ToString::to_string).chain(args) {
            for line in text.lines().filter(|line| !line.is_empty()) {
                match line.strip_prefix("  ") {
                    None => all.push(line.to_owned()),
                    Some(example) => all.extend(example.rsplit_once("  ").map(|(_, words)| words.to_owned())),
                }
            }
        }
        command.get_subcommands().for_each(|below| texts(below, all));
    }

    #[test]
    fn every_help_text_has_its_words_in_every_language() {
        let mut all = Vec::new();
        texts(&super::super::command(), &mut all);
        let missing: Vec<&String> = all.iter().filter(|text| known(text, Lang::En).is_none()).collect();
        assert!(missing.is_empty(), "{missing:#?}");
        let unused: Vec<&str> = TEXTS
            .iter()
            .map(|text| text.nb)
            .filter(|nb| nb.contains(' ') && !all.iter().any(|text| text == nb))
            .filter(|nb| !["Det du skriver", "Valg for alle kommandoer", "STI… [VALG]"].contains(nb))
            .collect();
        assert!(unused.is_empty(), "{unused:#?}");
    }

    #[test]
    fn what_is_to_be_typed_stays() {
        assert_eq!(
            translated("klarside new mote [UTVALG] [DATO] [VALG]", Lang::En),
            "klarside new mote [COUNCIL] [DATE] [OPTIONS]"
        );
        assert_eq!(
            translated("  klarside build     Bygg i mappen public/", Lang::Nn),
            "  klarside build     Bygg i mappa public/"
        );
        assert_eq!(translated("klarside audit STI… [VALG]", Lang::En), "klarside audit PATH… [OPTIONS]");
    }
}

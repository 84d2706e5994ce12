//! How each success criterion of WCAG 2.2, A and AA, is looked after: by rules, by the theme, or by
//! a person. A table, and the rules that say which criteria they serve.

use super::criteria::Criterion;
use super::criterion;
use crate::check::{Basis, Rule};
use crate::lang::Text;

/// What looks after a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// Rules check it; what they cannot see is for a person.
    Rules,
    /// The theme sees to it, and is tested in a browser.
    Theme,
    /// A person has to look.
    Hand,
}

impl Means {
    pub fn id(self) -> &'static str {
        match self {
            Means::Rules => "rules",
            Means::Theme => "theme",
            Means::Hand => "hand",
        }
    }
}

/// One criterion, and what looks after it.
#[derive(Debug)]
pub struct Covered {
    pub criterion: &'static Criterion,
    pub means: Means,
    /// The ids of the rules that serve it.
    pub rules: Vec<&'static str>,
    /// What the theme does; absent when it has no part in it.
    pub theme: Option<Text>,
    /// What a person has to ask; absent where the theme leaves nothing to ask.
    pub question: Option<Text>,
}

/// Every criterion of level A and AA, in order of number.
pub fn coverage(rules: &[&'static Rule]) -> Vec<Covered> {
    TABLE
        .iter()
        .filter_map(|(number, means, text)| {
            let serves = |rule: &&&'static Rule| rule.basis.contains(&Basis::Wcag(number));
            let mut ids: Vec<&str> = rules.iter().filter(serves).map(|rule| rule.id).collect();
            ids.sort_unstable();
            let by_theme = *means == Means::Theme;
            Some(Covered {
                criterion: criterion(number)?,
                means: if ids.is_empty() { *means } else { Means::Rules },
                rules: ids,
                theme: by_theme.then_some(*text),
                question: (!by_theme).then_some(*text),
            })
        })
        .collect()
}

const fn theme(
    number: &'static str,
    nb: &'static str,
    nn: &'static str,
    en: &'static str,
) -> (&'static str, Means, Text) {
    (number, Means::Theme, Text { nb, nn, en })
}

const fn hand(
    number: &'static str,
    nb: &'static str,
    nn: &'static str,
    en: &'static str,
) -> (&'static str, Means, Text) {
    (number, Means::Hand, Text { nb, nn, en })
}

/// What the theme does about a criterion, or what a person has to ask.
#[rustfmt::skip]
const TABLE: &[(&str, Means, Text)] = &[
    hand("1.1.1",
        "Sier den alternative teksten det samme som bildet?",
        "Seier den alternative teksten det same som biletet?",
        "Does the alternative text say what the image says?"),
    hand("1.2.1",
        "Finnes innholdet i lydklipp og stumme filmer også som tekst?",
        "Finst innhaldet i lydklipp og stumme filmar òg som tekst?",
        "Is the content of sound clips and silent films also there as text?"),
    hand("1.2.2",
        "Er filmer tekstet, og stemmer tekstingen?",
        "Er filmar teksta, og stemmer tekstinga?",
        "Are films captioned, and are the captions right?"),
    hand("1.2.3",
        "Er det som bare vises i filmer, også fortalt i lyd eller tekst?",
        "Er det som berre blir vist i filmar, òg fortalt i lyd eller tekst?",
        "Is what films only show also told, in sound or text?"),
    hand("1.2.4",
        "Er direktesendinger tekstet?",
        "Er direktesendingar teksta?",
        "Are live broadcasts captioned?"),
    hand("1.2.5",
        "Er filmer synstolket der bildet sier mer enn lyden?",
        "Er filmar synstolka der biletet seier meir enn lyden?",
        "Are films audio described where the picture says more than the sound?"),
    hand("1.3.1",
        "Er det som ser ut som overskrifter, lister og tabeller, også skrevet slik?",
        "Er det som ser ut som overskrifter, lister og tabellar, òg skrive slik?",
        "Is what looks like headings, lists and tables also written as such?"),
    hand("1.3.2",
        "Gir teksten mening når den leses ovenfra og ned?",
        "Gir teksten meining når han blir lesen ovanfrå og ned?",
        "Does the text make sense read from top to bottom?"),
    hand("1.3.3",
        "Forstår man teksten uten å se farge, form eller plassering («se boksen til høyre»)?",
        "Forstår ein teksten utan å sjå farge, form eller plassering («sjå boksen til høgre»)?",
        "Is the text clear without seeing colour, shape or position (“see the box on the right”)?"),
    theme("1.3.4",
        "Sidene kan brukes både stående og liggende.",
        "Sidene kan brukast både ståande og liggjande.",
        "The pages can be used upright and sideways."),
    hand("1.3.5",
        "Sier felt om brukeren selv hva de er til (autocomplete)?",
        "Seier felt om brukaren sjølv kva dei er til (autocomplete)?",
        "Do fields about the user say what they are for (autocomplete)?"),
    hand("1.4.1",
        "Er noe bare vist med farge, for eksempel i figurer?",
        "Er noko berre vist med farge, til dømes i figurar?",
        "Is anything shown by colour only, as in figures?"),
    hand("1.4.2",
        "Kan lyd som starter av seg selv, stoppes?",
        "Kan lyd som startar av seg sjølv, stoppast?",
        "Can sound that starts by itself be stopped?"),
    hand("1.4.3",
        "Er tekst i bilder og over bilder lett å lese?",
        "Er tekst i bilete og over bilete lett å lese?",
        "Is text in and over images easy to read?"),
    theme("1.4.4",
        "Tekststørrelser følger leserens innstilling, opp til 200 prosent.",
        "Tekststorleikar følgjer innstillinga til lesaren, opp til 200 prosent.",
        "Text sizes follow the reader’s setting, up to 200 per cent."),
    hand("1.4.5",
        "Er det tekst i bilder som heller burde vært skrevet?",
        "Er det tekst i bilete som heller burde vore skriven?",
        "Is there text in images that should rather be written?"),
    theme("1.4.10",
        "Sidene får plass på en skjerm som er 320 piksler bred.",
        "Sidene får plass på ein skjerm som er 320 pikslar brei.",
        "The pages fit a screen 320 pixels wide."),
    hand("1.4.11",
        "Er figurer og symboler tydelige mot bakgrunnen?",
        "Er figurar og symbol tydelege mot bakgrunnen?",
        "Do figures and symbols stand out from the background?"),
    theme("1.4.12",
        "Ingenting forsvinner når leseren øker avstanden mellom bokstaver og linjer.",
        "Ingenting forsvinn når lesaren aukar avstanden mellom bokstavar og linjer.",
        "Nothing is lost when the reader increases the space between letters and lines."),
    theme("1.4.13",
        "Temaet viser ingenting bare fordi pekeren er over det.",
        "Temaet viser ingenting berre fordi peikaren er over det.",
        "The theme shows nothing merely because the pointer is over it."),
    theme("2.1.1",
        "Alt i temaet er vanlige lenker og knapper, som kan brukes med tastatur.",
        "Alt i temaet er vanlege lenkjer og knappar, som kan brukast med tastatur.",
        "All in the theme is ordinary links and buttons, which work by keyboard."),
    theme("2.1.2",
        "Tastaturet setter seg ikke fast noe sted i temaet.",
        "Tastaturet set seg ikkje fast nokon stad i temaet.",
        "The keyboard gets stuck nowhere in the theme."),
    theme("2.1.4",
        "Temaet har ingen hurtigtaster.",
        "Temaet har ingen snøggtastar.",
        "The theme has no shortcut keys."),
    theme("2.2.1",
        "Temaet har ingen tidsgrenser.",
        "Temaet har ingen tidsgrenser.",
        "The theme has no time limits."),
    theme("2.2.2",
        "Ingenting i temaet beveger seg av seg selv.",
        "Ingenting i temaet rører seg av seg sjølv.",
        "Nothing in the theme moves by itself."),
    hand("2.3.1",
        "Blinker noe i bilder eller filmer mer enn tre ganger i sekundet?",
        "Blinkar noko i bilete eller filmar meir enn tre gonger i sekundet?",
        "Does anything in images or films flash more than three times a second?"),
    theme("2.4.1",
        "Hver side begynner med en lenke til hovedinnholdet.",
        "Kvar side begynner med ei lenkje til hovudinnhaldet.",
        "Each page begins with a link to the main content."),
    hand("2.4.2",
        "Sier tittelen hva siden handler om?",
        "Seier tittelen kva sida handlar om?",
        "Does the title say what the page is about?"),
    theme("2.4.3",
        "Rekkefølgen med tastatur er den samme som på skjermen.",
        "Rekkjefølgja med tastatur er den same som på skjermen.",
        "The order by keyboard is the order on the screen."),
    hand("2.4.4",
        "Sier lenketekstene hvor lenkene fører?",
        "Seier lenkjetekstane kvar lenkjene fører?",
        "Do link texts say where the links lead?"),
    theme("2.4.5",
        "Hver side kan finnes gjennom menyen, oversikten over utvalg og nettstedskartet.",
        "Kvar side kan finnast gjennom menyen, oversikta over utval og nettstadskartet.",
        "Each page can be found by the menu, the list of councils and the sitemap."),
    hand("2.4.6",
        "Sier overskriftene hva som kommer?",
        "Seier overskriftene kva som kjem?",
        "Do headings say what follows?"),
    theme("2.4.7",
        "Det synes godt hva som har tastaturfokus.",
        "Det er lett å sjå kva som har tastaturfokus.",
        "It is plain to see what has the keyboard’s focus."),
    theme("2.4.11",
        "Ingenting i temaet legger seg over det som har tastaturfokus.",
        "Ingenting i temaet legg seg over det som har tastaturfokus.",
        "Nothing in the theme covers what has the keyboard’s focus."),
    theme("2.5.1",
        "Temaet krever ingen bevegelser med flere fingre.",
        "Temaet krev ingen rørsler med fleire fingrar.",
        "The theme asks for no gestures with several fingers."),
    theme("2.5.2",
        "Ingenting skjer før fingeren eller knappen slippes.",
        "Ingenting skjer før fingeren eller knappen blir sleppt.",
        "Nothing happens until the finger or button is let go."),
    hand("2.5.3",
        "Begynner navnet på knapper og lenker med det som står på dem?",
        "Begynner namnet på knappar og lenkjer med det som står på dei?",
        "Do the names of buttons and links begin with what they say?"),
    theme("2.5.4",
        "Ingenting i temaet styres ved å bevege enheten.",
        "Ingenting i temaet blir styrt ved å røre på eininga.",
        "Nothing in the theme is worked by moving the device."),
    theme("2.5.7",
        "Ingenting i temaet må dras.",
        "Ingenting i temaet må dragast.",
        "Nothing in the theme has to be dragged."),
    theme("2.5.8",
        "Det man skal trykke på, er minst 24 piksler høyt og bredt.",
        "Det ein skal trykkje på, er minst 24 pikslar høgt og breitt.",
        "What is to be pressed is at least 24 pixels high and wide."),
    hand("3.1.1",
        "Er språket på siden det som er oppgitt?",
        "Er språket på sida det som er oppgitt?",
        "Is the page in the language it says?"),
    hand("3.1.2",
        "Er avsnitt og sitater på andre språk merket?",
        "Er avsnitt og sitat på andre språk merkte?",
        "Are paragraphs and quotations in other languages marked?"),
    theme("3.2.1",
        "Ingenting skjer bare fordi noe får fokus.",
        "Ingenting skjer berre fordi noko får fokus.",
        "Nothing happens merely because something gets focus."),
    theme("3.2.2",
        "Ingenting skjer før man ber om det.",
        "Ingenting skjer før ein ber om det.",
        "Nothing happens until it is asked for."),
    theme("3.2.3",
        "Menyen er den samme på alle sider.",
        "Menyen er den same på alle sider.",
        "The menu is the same on all pages."),
    theme("3.2.4",
        "Det som gjør det samme, heter det samme på alle sider.",
        "Det som gjer det same, heiter det same på alle sider.",
        "What does the same is called the same on all pages."),
    theme("3.2.6",
        "Lenken til hjelp står på samme sted på alle sider.",
        "Lenkja til hjelp står på same stad på alle sider.",
        "The link to help is in the same place on all pages."),
    hand("3.3.1",
        "Sier skjemaer med tekst hva som er fylt ut feil?",
        "Seier skjema med tekst kva som er fylt ut feil?",
        "Do forms say in text what was filled in wrong?"),
    hand("3.3.2",
        "Sier skjemaer hva som skal fylles ut, og hvordan?",
        "Seier skjema kva som skal fyllast ut, og korleis?",
        "Do forms say what to fill in, and how?"),
    hand("3.3.3",
        "Foreslår skjemaer hvordan en feil kan rettes?",
        "Foreslår skjema korleis ein feil kan rettast?",
        "Do forms suggest how to correct a mistake?"),
    hand("3.3.4",
        "Kan bindende skjemaer angres eller kontrolleres før de sendes?",
        "Kan bindande skjema angrast eller kontrollerast før dei blir sende?",
        "Can binding forms be undone or checked before they are sent?"),
    hand("3.3.7",
        "Slipper man å skrive det samme to ganger?",
        "Slepp ein å skrive det same to gonger?",
        "Is nobody asked to write the same thing twice?"),
    hand("3.3.8",
        "Kan man logge inn uten å huske eller løse noe?",
        "Kan ein logge inn utan å hugse eller løyse noko?",
        "Can one log in without remembering or solving anything?"),
    hand("4.1.1",
        "Er HTML som er skrevet for hånd, satt sammen riktig?",
        "Er HTML som er skriven for hand, sett saman rett?",
        "Is HTML written by hand put together rightly?"),
    hand("4.1.2",
        "Har skjemaer og annet som er bygd for hånd, navn og rolle?",
        "Har skjema og anna som er bygd for hand, namn og rolle?",
        "Do forms and other things built by hand have names and roles?"),
    theme("4.1.3",
        "Temaet viser ingen meldinger som kommer etter at siden er lastet.",
        "Temaet viser ingen meldingar som kjem etter at sida er lasta.",
        "The theme shows no messages that come after the page has loaded."),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_criterion_is_looked_after() {
        let wanted: Vec<&str> =
            Criterion::ALL.iter().filter(|c| c.level != "AAA").map(|c| c.number).collect();
        let have: Vec<&str> = coverage(&[]).iter().map(|c| c.criterion.number).collect();
        assert_eq!(have, wanted);
    }
}

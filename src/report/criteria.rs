//! WCAG's success criteria, by number: a table.
//!
//! Names: in English the W3C's, in Norwegian those of the Norwegian inspectorate where it has one.

use crate::lang::{Lang, Text};

/// A success criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Criterion {
    pub number: &'static str,
    /// `A`, `AA` or `AAA`.
    pub level: &'static str,
    /// The version of WCAG it came with: `2.0`, `2.1` or `2.2`.
    pub since: &'static str,
    /// Whether Norwegian regulation binds public bodies to it (regulation 2013-06-21 no. 732, WCAG 2.1).
    pub binds: bool,
    name: Text,
}

impl Criterion {
    /// Every criterion of WCAG 2.2, and 4.1.1, which 2.2 took out; in order of number.
    pub const ALL: &[Criterion] = CRITERIA;

    /// The criterion's name; the Norwegian languages share one.
    pub fn name(&self, lang: Lang) -> &'static str {
        self.name.in_lang(lang)
    }
}

/// The criterion with this number.
pub fn criterion(number: &str) -> Option<&'static Criterion> {
    CRITERIA.iter().find(|c| c.number == number)
}

const fn row(
    number: &'static str,
    level: &'static str,
    since: &'static str,
    binds: bool,
    nb: &'static str,
    en: &'static str,
) -> Criterion {
    Criterion { number, level, since, binds, name: Text { nb, nn: nb, en } }
}

#[rustfmt::skip]
const CRITERIA: &[Criterion] = &[
    row("1.1.1", "A", "2.0", true, "Ikke-tekstlig innhold", "Non-text Content"),
    row("1.2.1", "A", "2.0", true, "Bare lyd og bare video (forhåndsinnspilt)", "Audio-only and Video-only (Prerecorded)"),
    row("1.2.2", "A", "2.0", true, "Teksting (forhåndsinnspilt)", "Captions (Prerecorded)"),
    row("1.2.3", "A", "2.0", false, "Synstolking eller mediealternativ (forhåndsinnspilt)", "Audio Description or Media Alternative (Prerecorded)"),
    row("1.2.4", "AA", "2.0", false, "Teksting (direkte)", "Captions (Live)"),
    row("1.2.5", "AA", "2.0", true, "Synstolking (forhåndsinnspilt)", "Audio Description (Prerecorded)"),
    row("1.2.6", "AAA", "2.0", false, "Tegnspråktolking (forhåndsinnspilt)", "Sign Language (Prerecorded)"),
    row("1.2.7", "AAA", "2.0", false, "Utvidet synstolking (forhåndsinnspilt)", "Extended Audio Description (Prerecorded)"),
    row("1.2.8", "AAA", "2.0", false, "Mediealternativ (forhåndsinnspilt)", "Media Alternative (Prerecorded)"),
    row("1.2.9", "AAA", "2.0", false, "Bare lyd (direkte)", "Audio-only (Live)"),
    row("1.3.1", "A", "2.0", true, "Informasjon og relasjoner", "Info and Relationships"),
    row("1.3.2", "A", "2.0", true, "Meningsfylt rekkefølge", "Meaningful Sequence"),
    row("1.3.3", "A", "2.0", true, "Sensoriske egenskaper", "Sensory Characteristics"),
    row("1.3.4", "AA", "2.1", true, "Visningsretning", "Orientation"),
    row("1.3.5", "AA", "2.1", true, "Identifiser formål med inndata", "Identify Input Purpose"),
    row("1.3.6", "AAA", "2.1", false, "Identifiser formål", "Identify Purpose"),
    row("1.4.1", "A", "2.0", true, "Bruk av farge", "Use of Color"),
    row("1.4.2", "A", "2.0", true, "Styring av lyd", "Audio Control"),
    row("1.4.3", "AA", "2.0", true, "Kontrast (minimum)", "Contrast (Minimum)"),
    row("1.4.4", "AA", "2.0", true, "Endring av tekststørrelse", "Resize Text"),
    row("1.4.5", "AA", "2.0", true, "Bilder av tekst", "Images of Text"),
    row("1.4.6", "AAA", "2.0", false, "Kontrast (forbedret)", "Contrast (Enhanced)"),
    row("1.4.7", "AAA", "2.0", false, "Lav eller ingen bakgrunnslyd", "Low or No Background Audio"),
    row("1.4.8", "AAA", "2.0", false, "Visuell presentasjon", "Visual Presentation"),
    row("1.4.9", "AAA", "2.0", false, "Bilder av tekst (uten unntak)", "Images of Text (No Exception)"),
    row("1.4.10", "AA", "2.1", true, "Dynamisk tilpasning (Reflow)", "Reflow"),
    row("1.4.11", "AA", "2.1", true, "Kontrast for ikke-tekstlig innhold", "Non-text Contrast"),
    row("1.4.12", "AA", "2.1", true, "Tekstavstand", "Text Spacing"),
    row("1.4.13", "AA", "2.1", true, "Pekerfølsomt innhold eller innhold ved tastaturfokus", "Content on Hover or Focus"),
    row("2.1.1", "A", "2.0", true, "Tastatur", "Keyboard"),
    row("2.1.2", "A", "2.0", true, "Ingen tastaturfelle", "No Keyboard Trap"),
    row("2.1.3", "AAA", "2.0", false, "Tastatur (uten unntak)", "Keyboard (No Exception)"),
    row("2.1.4", "A", "2.1", true, "Hurtigtaster som består av ett tegn", "Character Key Shortcuts"),
    row("2.2.1", "A", "2.0", true, "Justerbar hastighet", "Timing Adjustable"),
    row("2.2.2", "A", "2.0", true, "Pause, stopp, skjul", "Pause, Stop, Hide"),
    row("2.2.3", "AAA", "2.0", false, "Ingen tidsbegrensning", "No Timing"),
    row("2.2.4", "AAA", "2.0", false, "Avbrytelser", "Interruptions"),
    row("2.2.5", "AAA", "2.0", false, "Ny autentisering", "Re-authenticating"),
    row("2.2.6", "AAA", "2.1", false, "Tidsavbrudd", "Timeouts"),
    row("2.3.1", "A", "2.0", true, "Terskelverdi på maksimalt tre glimt", "Three Flashes or Below Threshold"),
    row("2.3.2", "AAA", "2.0", false, "Tre glimt", "Three Flashes"),
    row("2.3.3", "AAA", "2.1", false, "Animasjon fra interaksjon", "Animation from Interactions"),
    row("2.4.1", "A", "2.0", true, "Hoppe over blokker", "Bypass Blocks"),
    row("2.4.2", "A", "2.0", true, "Sidetitler", "Page Titled"),
    row("2.4.3", "A", "2.0", true, "Fokusrekkefølge", "Focus Order"),
    row("2.4.4", "A", "2.0", true, "Formål med lenke (i kontekst)", "Link Purpose (In Context)"),
    row("2.4.5", "AA", "2.0", true, "Flere måter", "Multiple Ways"),
    row("2.4.6", "AA", "2.0", true, "Overskrifter og ledetekster", "Headings and Labels"),
    row("2.4.7", "AA", "2.0", true, "Synlig fokus", "Focus Visible"),
    row("2.4.8", "AAA", "2.0", false, "Plassering", "Location"),
    row("2.4.9", "AAA", "2.0", false, "Formål med lenke (bare lenken)", "Link Purpose (Link Only)"),
    row("2.4.10", "AAA", "2.0", false, "Deloverskrifter", "Section Headings"),
    row("2.4.11", "AA", "2.2", false, "Fokus ikke tildekket (minimum)", "Focus Not Obscured (Minimum)"),
    row("2.4.12", "AAA", "2.2", false, "Fokus ikke tildekket (forbedret)", "Focus Not Obscured (Enhanced)"),
    row("2.4.13", "AAA", "2.2", false, "Fokusutseende", "Focus Appearance"),
    row("2.5.1", "A", "2.1", true, "Pekerbevegelser", "Pointer Gestures"),
    row("2.5.2", "A", "2.1", true, "Pekeravbrytelse", "Pointer Cancellation"),
    row("2.5.3", "A", "2.1", true, "Ledetekst i navn", "Label in Name"),
    row("2.5.4", "A", "2.1", true, "Bevegelsesaktivering", "Motion Actuation"),
    row("2.5.5", "AAA", "2.1", false, "Størrelse på målområde (forbedret)", "Target Size (Enhanced)"),
    row("2.5.6", "AAA", "2.1", false, "Samtidige inndatamekanismer", "Concurrent Input Mechanisms"),
    row("2.5.7", "AA", "2.2", false, "Dragebevegelser", "Dragging Movements"),
    row("2.5.8", "AA", "2.2", false, "Størrelse på målområde (minimum)", "Target Size (Minimum)"),
    row("3.1.1", "A", "2.0", true, "Språk på siden", "Language of Page"),
    row("3.1.2", "AA", "2.0", true, "Språk på deler av innhold", "Language of Parts"),
    row("3.1.3", "AAA", "2.0", false, "Uvanlige ord", "Unusual Words"),
    row("3.1.4", "AAA", "2.0", false, "Forkortelser", "Abbreviations"),
    row("3.1.5", "AAA", "2.0", false, "Lesenivå", "Reading Level"),
    row("3.1.6", "AAA", "2.0", false, "Uttale", "Pronunciation"),
    row("3.2.1", "A", "2.0", true, "Fokus", "On Focus"),
    row("3.2.2", "A", "2.0", true, "Inndata", "On Input"),
    row("3.2.3", "AA", "2.0", true, "Konsekvent navigering", "Consistent Navigation"),
    row("3.2.4", "AA", "2.0", true, "Konsekvent identifikasjon", "Consistent Identification"),
    row("3.2.5", "AAA", "2.0", false, "Endring på forespørsel", "Change on Request"),
    row("3.2.6", "A", "2.2", false, "Konsekvent hjelp", "Consistent Help"),
    row("3.3.1", "A", "2.0", true, "Identifikasjon av feil", "Error Identification"),
    row("3.3.2", "A", "2.0", true, "Ledetekster eller instruksjoner", "Labels or Instructions"),
    row("3.3.3", "AA", "2.0", true, "Forslag ved feil", "Error Suggestion"),
    row("3.3.4", "AA", "2.0", true, "Forhindring av feil (juridiske feil, økonomiske feil, datafeil)", "Error Prevention (Legal, Financial, Data)"),
    row("3.3.5", "AAA", "2.0", false, "Hjelp", "Help"),
    row("3.3.6", "AAA", "2.0", false, "Forhindring av feil (alle)", "Error Prevention (All)"),
    row("3.3.7", "A", "2.2", false, "Overflødig inntasting", "Redundant Entry"),
    row("3.3.8", "AA", "2.2", false, "Tilgjengelig autentisering (minimum)", "Accessible Authentication (Minimum)"),
    row("3.3.9", "AAA", "2.2", false, "Tilgjengelig autentisering (forbedret)", "Accessible Authentication (Enhanced)"),
    row("4.1.1", "A", "2.0", true, "Parsing (oppdeling)", "Parsing"),
    row("4.1.2", "A", "2.0", true, "Navn, rolle, verdi", "Name, Role, Value"),
    row("4.1.3", "AA", "2.1", true, "Statusbeskjeder", "Status Messages"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_sector_is_bound_to_48() {
        assert_eq!(CRITERIA.iter().filter(|c| c.binds).count(), 48);
    }
}

//! Guidelines (retningslinjer) for taking part: `retningslinjer/<name>.md`.

use super::council::CouncilKind;
use super::head::{At, Head};
use super::reader::Reader;
use super::value::Value;

#[derive(Clone, Debug)]
pub struct Guideline {
    pub head: Head,
    pub principles: Vec<Value<String>>,
    pub arenas: Vec<Value<String>>,
    /// Ids of tasks, as `FYL-1`.
    pub tasks: Vec<Value<String>>,
    /// The sort of council whose tasks these are.
    pub council_kind: Option<Value<CouncilKind>>,
    pub order: Option<Value<u32>>,
}

impl Guideline {
    pub fn read(r: &mut Reader, at: &At) -> Guideline {
        Guideline {
            head: Head::read(r, at),
            principles: r.key("prinsipper").also(&["prinsipp"]).about("Prinsipper for samarbeidet").texts(),
            arenas: r.key("arenaer").also(&["arenaar"]).about("Måter å medvirke på").texts(),
            tasks: r.key("oppgaver").also(&["oppgåver"]).about("Oppgaver, som FYL-1").texts(),
            council_kind: r
                .key("gjelder_for")
                .also(&["gjeld_for"])
                .about("Hva slags utvalg oppgavene gjelder")
                .word(CouncilKind::WORDS),
            order: r.key("rekkefølge").also(&["rekkjefølgje"]).about("Plassen i listen").number(),
        }
    }
}

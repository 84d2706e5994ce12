//! A sign of life for work that takes time: one line on standard error, only on a terminal, only
//! after a second, gone when the work is done.

use std::io::{IsTerminal as _, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::lang::Message;

const PATIENCE: Duration = Duration::from_secs(1);
const INTERVAL: Duration = Duration::from_millis(100);

/// Counts what is done; cheap to call from several threads.
#[derive(Debug)]
pub struct Progress {
    words: String,
    done: AtomicUsize,
    began: Instant,
    /// Milliseconds after `began` when the line was last written; 0 when never.
    written: AtomicUsize,
    is_on: bool,
}

impl Progress {
    /// `words` say what is being done.
    pub fn new(words: &Message, session: &super::Session) -> Progress {
        let is_on = std::io::stderr().is_terminal() && session.loudness != crate::report::Loudness::Quiet;
        Progress {
            words: words.in_lang(session.lang).to_owned(),
            done: AtomicUsize::new(0),
            began: session.started,
            written: AtomicUsize::new(0),
            is_on,
        }
    }

    /// One step of `total` is done; 0 when nobody knows how many there are.
    pub fn step(&self, total: usize) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if !self.is_on {
            return;
        }
        let elapsed = self.began.elapsed();
        let now = elapsed.as_millis() as usize;
        let last = self.written.load(Ordering::Relaxed);
        if elapsed < PATIENCE || now < last + INTERVAL.as_millis() as usize {
            return;
        }
        // Whoever gets to change the time writes; the others go on.
        if self.written.compare_exchange(last, now, Ordering::Relaxed, Ordering::Relaxed).is_ok() {
            let of = if total > 0 { format!("/{total}") } else { String::new() };
            let _ = write!(std::io::stderr(), "\r\x1b[K{} {done}{of}", self.words);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.written.load(Ordering::Relaxed) > 0 {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}

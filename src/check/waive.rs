//! Waivers meet findings.

use super::Finding;
use crate::source::Waiver;

/// A waiver after it met the findings.
#[derive(Clone, Copy, Debug)]
pub struct Waived<'a> {
    pub waiver: &'a Waiver,
    /// How many findings it covered.
    pub findings: usize,
}

/// Marks the findings that a waiver with a reason covers, and says of each waiver how many those
/// were. A waiver without a reason covers nothing.
pub fn waive<'a>(findings: &mut [Finding], waivers: impl Iterator<Item = &'a Waiver>) -> Vec<Waived<'a>> {
    waivers
        .map(|waiver| {
            let mut covered = 0;
            if let Some(reason) = &waiver.reason {
                for finding in findings.iter_mut().filter(|f| f.rule.id == waiver.rule) {
                    if waiver.covers(finding.place) {
                        finding.waiver.get_or_insert_with(|| reason.clone());
                        covered += 1;
                    }
                }
            }
            Waived { waiver, findings: covered }
        })
        .collect()
}

//! Waivers meet findings.

use super::Finding;
use crate::source::Waiver;

/// Marks the findings that a waiver with a reason covers, and gives back the waivers that covered
/// none. A waiver without a reason covers nothing.
pub fn waive<'a>(findings: &mut [Finding], waivers: impl Iterator<Item = &'a Waiver>) -> Vec<&'a Waiver> {
    let mut stale = Vec::new();
    for waiver in waivers {
        let Some(reason) = &waiver.reason else { continue };
        let mut used = false;
        for finding in findings.iter_mut().filter(|f| f.rule.id == waiver.rule) {
            if waiver.covers(finding.place) {
                finding.waiver.get_or_insert_with(|| reason.clone());
                used = true;
            }
        }
        if !used {
            stale.push(waiver);
        }
    }
    stale
}

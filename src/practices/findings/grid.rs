//! Cells of the grid: sentences that tie data to a use or a recipient.

use super::flow::{DataHit, Flow};
use super::unit::Unit;
use super::{Finding, weights};
use crate::practices::taxonomy::State;
use crate::practices::taxonomy::{Data, Id};

/// What was named so far in the paragraph, for "this information" and the like.
#[derive(Debug, Default)]
pub struct Paragraph {
    number: usize,
    named: Vec<DataHit>,
}

/// How sure a pair is where both its parts are.
const PAIR: f32 = 0.7;
/// What is left of a pair when the purpose's verb has data of its own.
const LOOSE: f32 = 0.5;
/// How much of a type's weight an earlier mention keeps.
const EARLIER: f32 = 0.7;
/// The same where the sentence does not refer back, and only stands in the same paragraph.
const BESIDE: f32 = 0.3;
/// How much of it counts as shared.
const EARLIER_SHARED: f32 = 0.6;
/// What "information" counts for the row of unspecified personal information.
const GENERIC: f32 = 0.6;

impl Paragraph {
    /// Forgets what was named when a new paragraph begins.
    pub fn enter(&mut self, unit: &Unit) {
        if self.number != unit.paragraph {
            self.number = unit.paragraph;
            self.named.clear();
        }
    }

    /// The cells of one sentence; remembers its data for the next.
    pub fn findings(&mut self, unit: &Unit, flow: &Flow, findings: &mut Vec<Finding>) {
        let mut add = |id: Id, state: State, score: f32, row: &DataHit, wording: &'static str| {
            if score > weights::NOTHING {
                let aggregated = flow.aggregated;
                findings.push(Finding {
                    aggregated,
                    ..unit.finding(id, state, score, row.why, wording)
                });
            }
        };
        let rows = self.rows(flow);
        for hit in flow.purposes.iter().filter(|h| h.state != State::No) {
            for row in rows.iter().filter(|r| !(r.in_lead && hit.in_lead)) {
                add(
                    Id::GridUse(row.data, hit.what),
                    hit.state,
                    associated(row, row.collected, hit.verb)
                        * hit.score
                        * PAIR
                        * tied(&rows, row, hit.at, hit.verb)
                        * weights::suits_purpose(row.data, hit.what)
                        * weights::commonness(row.data),
                    row,
                    hit.wording,
                );
            }
        }
        for hit in flow.recipients.iter().filter(|h| h.state != State::No) {
            for row in rows.iter().filter(|r| !(r.in_lead && hit.in_lead)) {
                add(
                    Id::GridShare(row.data, hit.what),
                    hit.state,
                    associated(row, row.shared, hit.verb)
                        * hit.score
                        * PAIR
                        * tied(&rows, row, hit.at, hit.verb)
                        * weights::suits_recipient(row.data, hit.what)
                        * weights::commonness(row.data),
                    row,
                    hit.wording,
                );
            }
        }
        self.named.extend(flow.data.iter().filter(|h| !h.denied));
    }

    /// The data that the sentence speaks of: what it names, what it refers to, or just "information".
    fn rows(&self, flow: &Flow) -> Vec<DataHit> {
        let mut rows: Vec<DataHit> = Vec::new();
        let named = flow.data.iter().filter(|h| !h.denied && !h.in_purpose).copied();
        let refers = flow.refers || (flow.data.is_empty() && !self.named.is_empty());
        let (kept, given) = if refers {
            (EARLIER, EARLIER_SHARED)
        } else {
            (BESIDE, 0.0)
        };
        let earlier = self.named.iter().map(|h| DataHit {
            collected: h.collected.max(0.6) * kept,
            shared: h.collected.max(h.shared) * given,
            in_lead: false,
            verb: None,
            why: "named before",
            ..*h
        });
        for hit in named.chain(earlier) {
            match rows.iter_mut().find(|r| r.data == hit.data) {
                Some(row) => {
                    row.collected = row.collected.max(hit.collected);
                    row.shared = row.shared.max(hit.shared);
                    row.in_lead &= hit.in_lead;
                }
                None => rows.push(hit),
            }
        }
        if rows.is_empty() && flow.generic {
            rows.push(DataHit {
                data: Data::Personal,
                collected: GENERIC,
                collected_state: State::Yes,
                shared: GENERIC,
                shared_state: State::Yes,
                at: 0,
                verb: None,
                in_purpose: false,
                denied: false,
                in_lead: false,
                why: "information",
                wording: "",
            });
        }
        rows
    }
}

/// How closely a sentence ties data to a purpose or recipient at the word `at` with the verb `verb`:
/// another verb with data of its own between them loosens the tie.
fn tied(rows: &[DataHit], row: &DataHit, at: usize, verb: Option<usize>) -> f32 {
    if row.verb.is_none() || verb.is_none() || row.verb == verb {
        return 1.0;
    }
    let has_its_own = rows.iter().any(|r| r.verb == verb && r.at < at);
    if has_its_own { LOOSE } else { 1.0 }
}

/// How sure the data's part of a pair is: where one verb ties both, it is the verb that tells.
fn associated(row: &DataHit, alone: f32, verb: Option<usize>) -> f32 {
    if alone > 0.5 && row.verb.is_some() && row.verb == verb {
        alone.max(0.95)
    } else {
        alone
    }
}

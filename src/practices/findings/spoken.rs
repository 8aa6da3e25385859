//! What a paragraph has spoken of so far: some wordings mean something only after it.

use super::unit::Unit;
use crate::practices::reader::Session;
use crate::practices::taxonomy::{Id, Statement};
use crate::practices::topic::Topic;

/// What the paragraph has spoken of so far.
#[derive(Debug, Default)]
pub struct Spoken {
    pub(super) paragraph: usize,
    pub(super) change: bool,
    /// This sentence, and the one before, tell of a change of whatever it is.
    pub(super) changes: bool,
    pub(super) before: bool,
    pub(super) refusal: bool,
    /// "Tired of our letters?"
    pub(super) asked: bool,
    /// "Fancy our letters?"
    pub(super) wanted: bool,
    pub(super) marketing: bool,
    pub(super) security: bool,
    /// "Browsers can send a Do Not Track signal."
    pub(super) tracking: bool,
}

impl Spoken {
    /// Forgets when a new paragraph begins.
    pub fn enter(&mut self, unit: &Unit) {
        if self.paragraph != unit.paragraph {
            *self = Self {
                paragraph: unit.paragraph,
                ..Self::default()
            };
        }
    }
}

/// Wordings that mean something only where the paragraph or section speaks of it.
pub fn context(session: &Session, id: Id, unit: &Unit, spoken: &Spoken) -> f32 {
    let Id::Stated(statement) = id else { return 1.0 };
    let given = |here: bool, weak: f32| if here { 1.0 } else { weak };
    match statement {
        Statement::ChangeNoticeInPolicy | Statement::ChangeNoticeOnSite | Statement::ChangeNoticePersonal => {
            // "Any changes will be posted on this page": of what but the policy?
            let told = spoken.changes && statement != Statement::ChangeNoticePersonal;
            let again = statement == Statement::ChangeNoticeInPolicy && reread(session, unit);
            if again {
                return 1.0;
            }
            let here = spoken.change || told || unit.topic == Topic::Change;
            // "If we ever use it differently from what we said, we will write to you."
            let own = spoken.changes && statement == Statement::ChangeNoticePersonal;
            // A section on changes goes on to other things.
            let silent = if statement == Statement::ChangeNoticeInPolicy {
                0.8
            } else {
                0.5
            };
            given(here, 0.3) * given(spoken.before || own || tells_of_change(session, unit), silent)
        }
        Statement::SecurityAccess
        | Statement::SecurityStorage
        | Statement::SecurityAuthentication
        | Statement::SecurityAudit => given(spoken.security || unit.topic == Topic::Security, 0.85),
        Statement::ChoiceMarketing if spoken.marketing => 1.25,
        _ => 1.0,
    }
}

/// "Please read this policy again now and then": why but for its changes?
fn reread(session: &Session, unit: &Unit) -> bool {
    let word = |i: usize| unit.clause.word(session, i);
    let own = unit.clause.lead..unit.clause.tokens.len();
    let often = |i: usize| {
        matches!(
            word(i),
            "regularly" | "periodically" | "occasionally" | "often" | "frequently"
        ) || matches!(
            (word(i), word(i + 1)),
            ("from", "time") | ("now", "and") | ("every", "so" | "few")
        )
    };
    let this = |i: usize| {
        word(i) == "this"
            && matches!(
                word(i + 1),
                "page" | "policy" | "notice" | "statement" | "privacy"
            )
    };
    let reads = [
        "check", "review", "visit", "read", "reread", "revisit", "consult", "look", "return", "bookmark",
    ];
    own.clone().any(often)
        && own.clone().any(this)
        && own.into_iter().any(|i| unit.clause.begins(session, i, &reads))
}

/// Whether the sentence itself speaks of a change or of a notice of it.
fn tells_of_change(session: &Session, unit: &Unit) -> bool {
    let stems = [
        "chang",
        "updat",
        "revis",
        "amend",
        "modif",
        "notif",
        "notic",
        "version",
        "effective",
        "alter",
        "new",
        "latest",
        "adapt",
        "date",
    ];
    (0..unit.clause.tokens.len()).any(|i| unit.clause.begins(session, i, &stems))
}

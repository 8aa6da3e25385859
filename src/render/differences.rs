//! The words for what two labels tell differently.

use super::text::{Text, quoted};
use super::words;
use crate::label::Fact;
use crate::practices::taxonomy::Id;

/// What a fact is about, and the fact in either label that states it.
pub type Told<'a> = (Id, Option<&'a Fact>, Option<&'a Fact>);

/// What a fact is about, in words that stand for themselves.
pub fn name(id: Id) -> String {
    match id {
        Id::Collect(data) => format!("{} (collected)", data.title()),
        Id::Use(purpose) => format!("{} (a use)", purpose.title()),
        Id::Share(data) => format!("{} (shared)", data.title()),
        Id::Recipient(recipient) => format!("{} (a recipient)", recipient.title()),
        Id::GridUse(data, purpose) => format!("{} (use: {})", data.title(), purpose.title()),
        Id::GridShare(data, recipient) => format!("{} (recipient: {})", data.title(), recipient.title()),
        Id::Stated(statement) => statement.title().to_owned(),
    }
}

/// One sentence on how a fact was told before, and how now; `None` where it was not stated.
pub fn sentence(id: Id, before: Option<&Fact>, after: Option<&Fact>) -> String {
    let value = |fact: Option<&Fact>| fact.and_then(|f| f.value.as_deref()).map(words::value);
    let same_state = before.map(|f| f.state) == after.map(|f| f.state);
    let told = |fact: Option<&Fact>| match (state(id, fact), value(fact)) {
        (_, Some(value)) if same_state => value,
        (state, Some(value)) => format!("{state} ({value})"),
        (state, None) => state.to_owned(),
    };
    format!("{}: {} before, {} now.", name(id), told(before), told(after))
}

fn state(id: Id, fact: Option<&Fact>) -> &'static str {
    fact.map_or("not stated", |fact| words::chip(id, fact.state).0)
}

/// Differences for a terminal: what they come to, then each in a sentence with the best quote of
/// either side.
pub fn text<'a>(summary: &str, differences: impl Iterator<Item = Told<'a>>) -> String {
    let mut out = Text::default();
    out.wrapped("", "", summary);
    for (id, before, after) in differences {
        out.line("");
        out.wrapped("* ", "  ", &sentence(id, before, after));
        for (side, fact) in [("before", before), ("now", after)] {
            if let Some(best) = fact.and_then(|fact| fact.evidence.first()) {
                out.wrapped(&format!("    {side:<8}"), "            ", &quoted(best));
            }
        }
    }
    out.lines
}

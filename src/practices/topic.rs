//! What a section is about, as its heading says.

use super::reader::{Reader, Session};
use crate::document::{Block, BlockKind, Document};
use crate::sorting::sort_by_key;

/// The topic of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Topic {
    /// The heading tells nothing, or there is none.
    #[default]
    Unknown,
    Collection,
    Use,
    Sharing,
    Cookies,
    Advertising,
    Choice,
    Access,
    Retention,
    Security,
    Children,
    California,
    Europe,
    Transfer,
    DoNotTrack,
    Legal,
    Change,
    Contact,
    Links,
    Definitions,
}

impl Topic {
    /// The topic that a `topic.…` term names.
    fn of_term(name: &str) -> Option<Self> {
        Some(match name.strip_prefix("topic.")? {
            "collection" => Self::Collection,
            "use" => Self::Use,
            "sharing" => Self::Sharing,
            "cookies" => Self::Cookies,
            "advertising" => Self::Advertising,
            "choice" => Self::Choice,
            "access" => Self::Access,
            "retention" => Self::Retention,
            "security" => Self::Security,
            "children" => Self::Children,
            "california" => Self::California,
            "europe" => Self::Europe,
            "transfer" => Self::Transfer,
            "dnt" => Self::DoNotTrack,
            "legal" => Self::Legal,
            "change" => Self::Change,
            "contact" => Self::Contact,
            "links" => Self::Links,
            "definitions" => Self::Definitions,
            _ => return None,
        })
    }
}

/// For each block of the document, the topic of the section that it stands in: that of the innermost
/// heading that has one. The heading of the whole document tells nothing.
pub fn topics(document: &Document, session: &mut Session) -> Vec<Topic> {
    let mut by_heading = vec![Topic::Unknown; document.blocks.len()];
    for (index, block) in document.blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Heading { .. }) {
            by_heading[index] = topic_of_heading(document, block, session);
        }
    }
    let of_block = |block: &Block| {
        let inner_first = block.headings.iter().rev();
        let mut known = inner_first
            .filter_map(|&h| by_heading.get(h).copied())
            .filter(|&t| t != Topic::Unknown);
        known.next().unwrap_or_default()
    };
    document.blocks.iter().map(of_block).collect()
}

fn topic_of_heading(document: &Document, block: &Block, session: &mut Session) -> Topic {
    let tokens = session.tokens(&document.text, block.span);
    let titles = ["policy", "statement", "notice"];
    let about_privacy = tokens.iter().any(|t| session.word(*t) == "privacy");
    if about_privacy && tokens.iter().any(|t| titles.contains(&session.word(*t))) && tokens.len() < 7 {
        let change = tokens
            .iter()
            .any(|t| session.word(*t).starts_with("chang") || session.word(*t).starts_with("updat"));
        return if change { Topic::Change } else { Topic::Unknown };
    }
    let reader = Reader::get();
    let mentions = session.mentions(&tokens);
    let mut named = mentions
        .iter()
        .filter_map(|m| Some((m, Topic::of_term(reader.term(m.term))?)))
        .collect::<Vec<_>>();
    sort_by_key(&mut named, |(m, _)| (m.start, std::cmp::Reverse(m.end)));
    named.first().map_or(Topic::Unknown, |(_, topic)| *topic)
}

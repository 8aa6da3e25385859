//! What HTML's elements mean for the text.

/// The part that an element plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Its content is no text of the page: scripts, controls, pictures.
    Skipped,
    /// Around the page's text; kept only where it holds prose.
    Aside,
    Heading(u8),
    Paragraph,
    List {
        ordered: bool,
    },
    Item,
    /// `dt` (true) or `dd`.
    Term(bool),
    Table,
    TableHead,
    Row,
    Cell {
        header: bool,
    },
    Preformatted,
    Block,
    Bold,
    Anchor,
    /// Inline, without a meaning of its own, but it may be hidden.
    Span,
    /// Stands alone: `br`.
    Break,
    /// Stands alone: `hr`.
    Rule,
    Title,
}

/// Sorted by name. Elements that are not here are passed over; their text is kept.
const ELEMENTS: &[(&str, Role)] = &[
    ("a", Role::Anchor),
    ("address", Role::Block),
    ("article", Role::Block),
    ("aside", Role::Block),
    ("audio", Role::Skipped),
    ("b", Role::Bold),
    ("blockquote", Role::Block),
    ("body", Role::Block),
    ("br", Role::Break),
    ("button", Role::Skipped),
    ("canvas", Role::Skipped),
    ("caption", Role::Paragraph),
    ("center", Role::Block),
    ("datalist", Role::Skipped),
    ("dd", Role::Term(false)),
    ("details", Role::Block),
    ("dialog", Role::Block),
    ("dir", Role::List { ordered: false }),
    ("div", Role::Block),
    ("dl", Role::Block),
    ("dt", Role::Term(true)),
    ("fieldset", Role::Block),
    ("figcaption", Role::Block),
    ("figure", Role::Block),
    ("footer", Role::Aside),
    ("form", Role::Block),
    ("h1", Role::Heading(1)),
    ("h2", Role::Heading(2)),
    ("h3", Role::Heading(3)),
    ("h4", Role::Heading(4)),
    ("h5", Role::Heading(5)),
    ("h6", Role::Heading(6)),
    ("header", Role::Block),
    ("hr", Role::Rule),
    ("legend", Role::Block),
    ("li", Role::Item),
    ("main", Role::Block),
    ("map", Role::Skipped),
    ("math", Role::Skipped),
    ("menu", Role::List { ordered: false }),
    ("nav", Role::Aside),
    ("noscript", Role::Skipped),
    ("object", Role::Skipped),
    ("ol", Role::List { ordered: true }),
    ("p", Role::Paragraph),
    ("pre", Role::Preformatted),
    ("section", Role::Block),
    ("select", Role::Skipped),
    ("span", Role::Span),
    ("strong", Role::Bold),
    ("summary", Role::Heading(6)),
    ("svg", Role::Skipped),
    ("table", Role::Table),
    ("tbody", Role::Block),
    ("td", Role::Cell { header: false }),
    ("template", Role::Skipped),
    ("textarea", Role::Skipped),
    ("tfoot", Role::Block),
    ("th", Role::Cell { header: true }),
    ("thead", Role::TableHead),
    ("title", Role::Title),
    ("tr", Role::Row),
    ("u", Role::Bold),
    ("ul", Role::List { ordered: false }),
    ("video", Role::Skipped),
];

/// The element with this name, written in either case.
pub(super) fn element(name: &str) -> Option<(&'static str, Role)> {
    let name = name.to_ascii_lowercase();
    let found = ELEMENTS
        .binary_search_by(|(known, _)| (*known).cmp(name.as_str()))
        .ok()?;
    ELEMENTS.get(found).copied()
}

impl Role {
    pub const fn is_inline(self) -> bool {
        matches!(
            self,
            Self::Bold | Self::Anchor | Self::Span | Self::Break | Self::Title | Self::Skipped
        )
    }

    /// What a stray end tag inside does not reach beyond.
    pub const fn is_table_part(self) -> bool {
        matches!(
            self,
            Self::Table | Self::TableHead | Self::Row | Self::Cell { .. }
        )
    }

    /// What an opening tag ends, where the end tag may be left out: a paragraph ends at the next
    /// block, an item at the next item of its list. `None`: it goes on outwards; `Some`: stop, and
    /// whether this one is ended.
    pub fn ends(self, open: Self) -> Option<bool> {
        match self {
            Self::Item => match open {
                Self::Item => Some(true),
                Self::List { .. } => Some(false),
                _ if open.is_table_part() => Some(false),
                _ => None,
            },
            Self::Term(_) => match open {
                Self::Term(_) => Some(true),
                Self::Block | Self::List { .. } => Some(false),
                _ if open.is_table_part() => Some(false),
                _ => None,
            },
            Self::Cell { .. } => match open {
                Self::Cell { .. } => Some(true),
                Self::Row | Self::TableHead | Self::Table => Some(false),
                _ => None,
            },
            Self::Row => match open {
                Self::Row => Some(true),
                Self::Table => Some(false),
                _ => None,
            },
            Self::TableHead => matches!(open, Self::Table).then_some(false),
            _ => match open {
                Self::Paragraph => Some(true),
                Self::Heading(_) if matches!(self, Self::Heading(_)) => Some(true),
                _ if open.is_inline() => None,
                _ => Some(false),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_elements_are_sorted_for_the_binary_search() {
        assert!(ELEMENTS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}

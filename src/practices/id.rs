//! The ids of facts, and their text form.

use super::taxonomy::{Data, Kind, Purpose, Recipient, Section, Statement};
use serde::{Deserialize, Serialize, de};
use std::fmt;
use std::str::FromStr;

/// What a fact is about. Its text form is the id that exports, tests and scores share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Id {
    Collect(Data),
    Use(Purpose),
    Share(Data),
    Recipient(Recipient),
    GridUse(Data, Purpose),
    GridShare(Data, Recipient),
    Stated(Statement),
}

impl Id {
    /// Where it stands on a label.
    pub const fn section(self) -> Section {
        match self {
            Self::Collect(_) => Section::Collection,
            Self::Use(_) => Section::Use,
            Self::Share(_) | Self::Recipient(_) => Section::Sharing,
            Self::GridUse(..) | Self::GridShare(..) => Section::Grid,
            Self::Stated(s) => s.section(),
        }
    }

    /// Whether it takes all six states.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Stated(s) => s.kind(),
            _ => Kind::Practice,
        }
    }

    /// What it is called on a label.
    pub fn title(self) -> String {
        match self {
            Self::Collect(d) | Self::Share(d) => d.title().to_owned(),
            Self::Use(p) => p.title().to_owned(),
            Self::Recipient(r) => r.title().to_owned(),
            Self::GridUse(d, p) => format!("{} × {}", d.title(), p.title()),
            Self::GridShare(d, r) => format!("{} × {}", d.title(), r.title()),
            Self::Stated(s) => s.title().to_owned(),
        }
    }

    /// Every id there is, in the order of the label.
    pub fn all() -> Vec<Self> {
        let statements = |section| {
            Statement::ALL
                .iter()
                .filter(move |s| s.section() == section)
                .map(|&s| Self::Stated(s))
        };
        let mut ids = Vec::new();
        for &section in Section::ALL {
            match section {
                Section::Collection => ids.extend(Data::ALL.iter().map(|&d| Self::Collect(d))),
                Section::Use => ids.extend(Purpose::ALL.iter().map(|&p| Self::Use(p))),
                Section::Sharing => {
                    ids.extend(Data::ALL.iter().map(|&d| Self::Share(d)));
                    ids.extend(Recipient::ALL.iter().map(|&r| Self::Recipient(r)));
                }
                Section::Grid => {
                    for &d in Data::ALL {
                        ids.extend(Purpose::ALL.iter().map(|&p| Self::GridUse(d, p)));
                    }
                    for &d in Data::ALL {
                        ids.extend(Recipient::ALL.iter().map(|&r| Self::GridShare(d, r)));
                    }
                }
                _ => {}
            }
            ids.extend(statements(section));
        }
        ids
    }

    fn order(self) -> (Section, u8, usize, usize) {
        match self {
            Self::Collect(d) => (Section::Collection, 0, d as usize, 0),
            Self::Use(p) => (Section::Use, 0, p as usize, 0),
            Self::Share(d) => (Section::Sharing, 0, d as usize, 0),
            Self::Recipient(r) => (Section::Sharing, 1, r as usize, 0),
            Self::GridUse(d, p) => (Section::Grid, 0, d as usize, p as usize),
            Self::GridShare(d, r) => (Section::Grid, 1, d as usize, r as usize),
            Self::Stated(s) => (s.section(), 2, s as usize, 0),
        }
    }
}

impl Ord for Id {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.order().cmp(&other.order())
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Collect(d) => write!(f, "collect.{}", d.key()),
            Self::Use(p) => write!(f, "use.{}", p.key()),
            Self::Share(d) => write!(f, "share.{}", d.key()),
            Self::Recipient(r) => write!(f, "recipient.{}", r.key()),
            Self::GridUse(d, p) => write!(f, "grid.use.{}.{}", d.key(), p.key()),
            Self::GridShare(d, r) => write!(f, "grid.share.{}.{}", d.key(), r.key()),
            Self::Stated(s) => f.write_str(s.key()),
        }
    }
}

/// The text names no fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownId(pub String);

impl fmt::Display for UnknownId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no fact has the id {:?}", self.0)
    }
}

impl std::error::Error for UnknownId {}

impl FromStr for Id {
    type Err = UnknownId;

    fn from_str(text: &str) -> Result<Self, UnknownId> {
        let parts: Vec<&str> = text.split('.').collect();
        let id = match parts[..] {
            ["grid", "use", d, p] => Data::from_key(d)
                .zip(Purpose::from_key(p))
                .map(|(d, p)| Self::GridUse(d, p)),
            ["grid", "share", d, r] => Data::from_key(d)
                .zip(Recipient::from_key(r))
                .map(|(d, r)| Self::GridShare(d, r)),
            ["collect", d] => Data::from_key(d).map(Self::Collect),
            ["use", p] => Purpose::from_key(p).map(Self::Use),
            ["share", d] if Data::from_key(d).is_some() => Data::from_key(d).map(Self::Share),
            ["recipient", r] => Recipient::from_key(r).map(Self::Recipient),
            _ => Statement::from_key(text).map(Self::Stated),
        };
        id.ok_or_else(|| UnknownId(text.to_owned()))
    }
}

impl Serialize for Id {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Id;
    use std::collections::HashSet;

    #[test]
    fn ids_are_unique_ordered_and_read_back() {
        let ids = Id::all();
        assert_eq!(
            ids.iter().map(Id::to_string).collect::<HashSet<_>>().len(),
            ids.len()
        );
        assert!(ids.is_sorted());
        for id in ids {
            assert_eq!(id.to_string().parse(), Ok(id));
        }
        assert!("collect.nothing".parse::<Id>().is_err());
    }
}

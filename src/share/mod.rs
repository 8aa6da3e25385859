//! A label in a link: everything but the policy's words, small enough for an address.
//!
//! The link has the ids, states, values and places of the facts and the policy's digest; no quote, no
//! heading, no title, and not which part of the policy was in other languages. Whoever opens it sees claims
//! without proof, until the same policy is there to fill the quotes in ([`Label::fill`](crate::label::Label::fill)).
//!
//! The form: a byte for its version, the head, the places of all quotes, the facts, and four bytes of
//! the SHA-256 of what stands before them, against links that were cut off. Numbers are LEB128.

mod read;
#[cfg(test)]
mod tests;
mod write;

use crate::label::{Label, State};
use crate::practices::taxonomy::Id;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use std::fmt;

/// What the fragment of an address begins with that holds a label.
pub const PREFIX: &str = "label=";
/// The longest fragment that is read or written, in bytes.
pub const MOST: usize = 32_000;

/// The form that is written, and the only one that is read.
const FORM: u8 = 1;
/// The bytes that guard the others.
const GUARD: usize = 4;
/// The longest value, in bytes.
const VALUE: usize = 400;
/// The most quotes of a fact: what fits in the byte that counts them.
const QUOTES: usize = 15;
/// In the order of their numbers.
const STATES: [State; 5] = [
    State::Yes,
    State::OptOut,
    State::OptIn,
    State::No,
    State::Conflicting,
];

/// Why there is no label in a link; its [`fmt::Display`] is one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// The fragment does not begin as those that hold a label.
    None,
    /// Longer than [`MOST`]; holds its length.
    TooLong(usize),
    /// Cut off or altered.
    Broken,
    /// Of another form; holds its number.
    Form(u8),
    /// It has a fact that this version does not know.
    Unknown,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("There is no label in this link."),
            Self::TooLong(length) => write!(
                f,
                "This label takes {length} characters of a link, and {MOST} is the most: share it as a file."
            ),
            Self::Broken => {
                f.write_str("The label in this link is cut off or altered: copy the whole link, and open it again.")
            }
            Self::Form(form) => write!(
                f,
                "The label in this link has the form {form}, and this version reads {FORM}: \
                 open it where it was made."
            ),
            Self::Unknown => f.write_str(
                "The label in this link has a fact that this version does not know: open it where it was made.",
            ),
        }
    }
}

impl std::error::Error for Error {}

/// The fragment for a link, without `#`.
///
/// # Errors
///
/// [`Error::TooLong`] for a label that no policy has, and [`Error::Broken`] for one whose digest is none.
pub fn to_link(label: &Label) -> Result<String, Error> {
    let mut bytes = write::bytes(label).ok_or(Error::Broken)?;
    let guard = Sha256::digest(&bytes);
    bytes.extend_from_slice(&guard[..GUARD]);
    let link = PREFIX.to_owned() + &URL_SAFE_NO_PAD.encode(bytes);
    if link.len() > MOST {
        return Err(Error::TooLong(link.len()));
    }
    Ok(link)
}

/// The label in the fragment of an address, with or without its `#`. Its quotes are empty, and it has
/// no title and no organization.
///
/// # Errors
///
/// An [`Error`] for whatever [`to_link`] does not write.
pub fn from_link(fragment: &str) -> Result<Label, Error> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let coded = fragment.strip_prefix(PREFIX).ok_or(Error::None)?;
    if fragment.len() > MOST {
        return Err(Error::TooLong(fragment.len()));
    }
    let bytes = URL_SAFE_NO_PAD.decode(coded).map_err(|_| Error::Broken)?;
    match bytes.first() {
        None => return Err(Error::Broken),
        Some(&FORM) => {}
        Some(&other) => return Err(Error::Form(other)),
    }
    let (told, guard) = bytes
        .split_at_checked(bytes.len().saturating_sub(GUARD))
        .ok_or(Error::Broken)?;
    if !Sha256::digest(told).starts_with(guard) {
        return Err(Error::Broken);
    }
    read::label(told.get(1..).ok_or(Error::Broken)?)
}

/// The number that stands for an id, in 24 bits. It is made of the id's text, so that new ids leave
/// those there are as they were.
fn code(id: Id) -> u32 {
    let fnv = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = id.to_string().bytes().fold(0x811C_9DC5, fnv);
    (hash >> 24) ^ (hash & 0x00FF_FFFF)
}

//! Pure functions from a label to its forms, and from a document to the page that shows it.

pub mod differences;
pub mod export;
#[cfg(test)]
pub mod fixture;
pub mod html;
pub mod label;
pub mod measured;
pub mod options;
pub mod reader;
pub mod shown;
pub mod snippet;
#[cfg(test)]
mod tests;
mod text;
pub mod tree;
pub mod words;

pub use text::text;

//! Terms that name data. Of two overlapping mentions here and in [`super::decoys::DECOYS`], the earlier and longer counts.

pub mod machines;
pub mod people;

use super::Terms;

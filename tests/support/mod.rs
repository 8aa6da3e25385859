//! What the tests share that read a sentence or two as if they were a policy.

use privacy_facts::input::Input;
use privacy_facts::label::Label;

/// Makes each text long enough to be read as a policy, and states nothing.
pub const PREFACE: &str = "Marrowby Looms: privacy policy\n\n\
    This privacy policy was written for the people who visit the website of Marrowby Looms, a small weaving mill. \
    It explains in plain words how privacy is looked after here. \
    The parts below belong together, and each of them says one thing only.\n\n";

/// The label of a policy that says `text` after the preface.
pub fn read(text: &str) -> Label {
    let input = Input::from_text(&format!("{PREFACE}{text}\n")).unwrap();
    privacy_facts::analyze(&input)
        .unwrap_or_else(|e| panic!("{text}: {e}"))
        .label
}

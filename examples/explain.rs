//! Shows why a policy gets its label: each finding with its score, as JSON Lines.
//!
//! `cargo run --release --features cli --example explain FILE… | grep choice.delete`

use privacy_facts::input::Input;
use privacy_facts::{document, practices};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in std::env::args().skip(1) {
        let input = Input::from_bytes(&std::fs::read(&path)?, Some(&path))?;
        let document = document::read(&input)?;
        let mut session = practices::reader::Reader::get().session();
        let topics = practices::topic::topics(&document, &mut session);
        for found in practices::findings::find(&document) {
            let line = serde_json::json!({
                "file": path,
                "id": found.id,
                "state": found.state,
                "score": found.score,
                "topic": format!("{:?}", topics.get(found.block).copied().unwrap_or_default()),
                "block": found.block,
                "start": found.sentence.start,
                "value": found.value,
                "why": found.why,
                "wording": found.wording,
                "quote": found.sentence.of(&document.text),
            });
            println!("{line}");
        }
    }
    Ok(())
}

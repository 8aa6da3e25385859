//! The entry of the page. `www/boot.js` calls [`start`] once everything is loaded.

use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Shows the page. `spawn` returns a new worker, ready to be sent a policy; `draw` takes an SVG and
/// returns the promise of a PNG.
#[wasm_bindgen]
pub fn start(spawn: Function, draw: Function) {
    privacy_facts::ui::start(spawn, draw);
}

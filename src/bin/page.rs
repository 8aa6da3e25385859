//! The page and its worker, one program: `www/boot.js` calls [`start`] in the page once everything is loaded,
//! and [`serve`] in each worker. So what both need is loaded once.

use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Shows the page. `spawn` returns a new worker, ready to be sent a policy; `draw` takes an SVG and
/// returns the promise of a PNG.
#[wasm_bindgen]
pub fn start(spawn: Function, draw: Function) {
    privacy_facts::ui::start(spawn, draw);
}

/// The styles of the label, which the program has for the files that it writes.
#[wasm_bindgen]
pub fn styles() -> String {
    privacy_facts::render::export::STYLES.to_owned()
}

/// Makes the scope in which it is called, a worker's, answer the page.
#[wasm_bindgen]
pub fn serve() {
    privacy_facts::worker::serve();
}

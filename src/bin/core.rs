//! The core: everything but the page, for scripts of other pages and for Node.

use js_sys::Error;
use privacy_facts::calls;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// See [`calls::analyze`].
///
/// # Errors
///
/// A `TypeError` for a wrong argument, an `Error` for a text that is no policy.
#[wasm_bindgen]
pub fn analyze(text: JsValue, options: JsValue) -> Result<JsValue, Error> {
    calls::analyze(&text, &options)
}

/// See [`calls::render`].
///
/// # Errors
///
/// A `TypeError` for a wrong argument.
#[wasm_bindgen]
pub fn render(label: JsValue, format: JsValue, options: JsValue) -> Result<JsValue, Error> {
    calls::render(&label, &format, &options)
}

/// See [`calls::compare`].
///
/// # Errors
///
/// A `TypeError` for a wrong argument.
#[wasm_bindgen]
pub fn compare(before: JsValue, after: JsValue) -> Result<JsValue, Error> {
    calls::compare(&before, &after)
}

/// See [`calls::verify`].
///
/// # Errors
///
/// A `TypeError` for a wrong argument, an `Error` for a text that is no policy or no label.
#[wasm_bindgen]
pub fn verify(label: JsValue, policy: JsValue, options: JsValue) -> Result<JsValue, Error> {
    calls::verify(&label, &policy, &options)
}

/// See [`calls::to_link`].
///
/// # Errors
///
/// A `TypeError` for a wrong argument, an `Error` for a label too large for a link.
#[wasm_bindgen(js_name = toLink)]
pub fn to_link(label: JsValue) -> Result<JsValue, Error> {
    calls::to_link(&label)
}

/// See [`calls::from_link`].
///
/// # Errors
///
/// A `TypeError` for a wrong argument, an `Error` for a fragment that holds no label.
#[wasm_bindgen(js_name = fromLink)]
pub fn from_link(fragment: JsValue) -> Result<JsValue, Error> {
    calls::from_link(&fragment)
}

/// See [`calls::fill`].
///
/// # Errors
///
/// A `TypeError` for a wrong argument, an `Error` for a text that is not the label's policy.
#[wasm_bindgen]
pub fn fill(label: JsValue, policy: JsValue, options: JsValue) -> Result<JsValue, Error> {
    calls::fill(&label, &policy, &options)
}

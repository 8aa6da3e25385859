//! The page: a box for the policy, and its label. It knows no rules; a worker reads the policy.

mod app;
mod choice;
mod client;
mod dialogs;
mod editor;
mod files;
mod grid;
mod label;
mod linked;
pub mod nodes;
mod proof;
mod reader;
mod source;
mod view;

use js_sys::Function;

/// Shows the page in the element `#app`. `spawn` returns a new worker; `draw` takes an SVG and returns
/// the promise of a PNG.
pub fn start(spawn: Function, draw: Function) {
    let root = gloo::utils::document().get_element_by_id("app");
    let root = root.unwrap_or_else(|| gloo::utils::body().into());
    yew::Renderer::<app::App>::with_root_and_props(root, app::Props { spawn, draw }).render();
}

//! The worker's side: takes a policy, posts a [`Reply`].

use super::{Answer, Reply};
use crate::input::{Error, Input};
use crate::render::reader::View;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Listens for policies from now on.
///
/// A message is an array: the text as a string, or the bytes of a file and its name.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answering = scope.clone();
    let listen = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let reply = reply(&event.data().unchecked_into());
        // What cannot be sent is a bug; the page hears of it as it hears of a panic.
        let message =
            serde_wasm_bindgen::to_value(&reply).unwrap_or_else(|e| wasm_bindgen::throw_val(e.into()));
        if let Err(error) = answering.post_message(&message) {
            wasm_bindgen::throw_val(error);
        }
    });
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget(); // It lives as long as the worker.
}

fn reply(message: &Array) -> Reply {
    let reading = input(message).and_then(|input| crate::analyze(&input));
    let reading = reading.map_err(|error| error.to_string())?;
    Ok(Answer {
        view: View::new(&reading.document),
        label: reading.label,
    })
}

fn input(message: &Array) -> Result<Input, Error> {
    let given: JsValue = message.get(0);
    match given.as_string() {
        Some(text) => Input::from_text(&text),
        None => {
            let name = message.get(1).as_string();
            Input::from_bytes(&Uint8Array::new(&given).to_vec(), name.as_deref())
        }
    }
}

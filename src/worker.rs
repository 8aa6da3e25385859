//! The page's other half: it reads the policy in a worker, so that a large one never freezes the page.
//!
//! A request is an array of a number of the page's choice, the name of a call (`read`, `render`, `verify`,
//! `toLink`, `fromLink`) and the call's arguments. Its reply is an array of that number and the result, or of
//! that number, `undefined` and one sentence on why there is none. One worker does one thing at a time; the page
//! ends a worker whose policy was superseded.

use crate::calls;
use js_sys::{Array, Error};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Answers requests from now on.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answering = scope.clone();
    let listen = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let request: Array = event.data().unchecked_into();
        let reply = match result(&request) {
            Ok(result) => Array::of2(&request.get(0), &result),
            Err(error) => Array::of3(&request.get(0), &JsValue::UNDEFINED, &error.message()),
        };
        if let Err(error) = answering.post_message(&reply) {
            wasm_bindgen::throw_val(error);
        }
    });
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget(); // It lives as long as the worker.
}

fn result(request: &Array) -> Result<JsValue, Error> {
    let argument = |n: u32| request.get(n + 1);
    match request.get(1).as_string().as_deref() {
        Some("read") => calls::read(&argument(1), &argument(2)),
        Some("render") => calls::render(&argument(1), &argument(2), &argument(3)),
        Some("verify") => calls::verify(&argument(1), &argument(2), &argument(3)),
        Some("toLink") => calls::to_link(&argument(1)),
        Some("fromLink") => calls::from_link(&argument(1)),
        _ => Err(Error::new("The worker knows no such call.")),
    }
}

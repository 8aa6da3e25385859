//! How many requests the page made since the policy came in: a number that should stay nought.

use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{PerformanceObserver, PerformanceObserverEntryList, PerformanceObserverInit};
use yew::{Callback, Html, Properties, UseStateHandle, function_component, html, use_effect_with, use_state};

#[derive(Properties, PartialEq)]
pub struct Props {
    /// Counts the policies that came in; a new one starts the count anew.
    pub policies: u32,
}

type Watch = (
    PerformanceObserver,
    Closure<dyn FnMut(PerformanceObserverEntryList)>,
);

/// The count, and on demand what makes it stay nought.
#[function_component]
pub fn Proof(props: &Props) -> Html {
    let open = use_state(|| false);
    let requests = use_state(|| 0_u32);
    {
        let requests = requests.clone();
        use_effect_with(props.policies, move |_| {
            requests.set(0);
            let watch = watch(requests);
            move || {
                if let Some((observer, _listener)) = watch {
                    observer.disconnect();
                }
            }
        });
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |_| open.set(!*open))
    };
    let since = if props.policies == 0 {
        "since the page loaded"
    } else {
        "since you pasted"
    };
    let noun = crate::render::words::plural(*requests as usize, "request");
    let class = if *requests == 0 {
        "proof quiet"
    } else {
        "proof busy"
    };
    html! {
        <div class="proving">
            <button type="button" {class} onclick={toggle} aria-expanded={open.to_string()} aria-controls="proof">
                { format!("{} {noun} {since}", *requests) }
            </button>
            <div id="proof" class="why" hidden={!*open}>
                <p><b>{ "Your text does not leave this page." }</b></p>
                <p>{ "The number is the browser’s own count of what this page has asked the network for. It stays at 0 because, once loaded, the page forbids itself every connection ("}
                <code>{ "connect-src 'none'" }</code>
                { "), and the browser enforces that, also on the part that reads the policy." }</p>
                <p>{ "See for yourself: open the developer tools’ network view, or switch the network off and paste again." }</p>
            </div>
        </div>
    }
}

/// Counts what the browser reports from now on.
fn watch(requests: UseStateHandle<u32>) -> Option<Watch> {
    let from = gloo::utils::window().performance()?.now();
    let count = RefCell::new(0);
    let listener = Closure::<dyn FnMut(_)>::new(move |list: PerformanceObserverEntryList| {
        let entries = list.get_entries();
        let new = entries
            .iter()
            .filter(|entry| entry.unchecked_ref::<web_sys::PerformanceEntry>().start_time() >= from);
        *count.borrow_mut() += new.count() as u32;
        requests.set(*count.borrow());
    });
    let observer = PerformanceObserver::new(listener.as_ref().unchecked_ref()).ok()?;
    let kinds = js_sys::Array::of1(&"resource".into());
    observer.observe(&PerformanceObserverInit::new(&kinds));
    Some((observer, listener))
}

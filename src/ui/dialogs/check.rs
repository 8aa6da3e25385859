//! A published label, held against the policy that was pasted.

use super::Subject;
use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::{Callback, Html, Properties, TargetCast, function_component, html, use_state, use_state_eq};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub subject: Subject,
}

/// More differences than this are folded.
const AT_ONCE: usize = 8;

/// What the worker found, as it is shown.
struct Found {
    standing: String,
    sentence: String,
    differences: Vec<String>,
}

#[function_component]
pub fn Check(props: &Props) -> Html {
    let published = use_state_eq(String::new);
    let found = use_state(|| None::<Result<Found, String>>);
    let oninput = {
        let (published, found) = (published.clone(), found.clone());
        Callback::from(move |event: InputEvent| {
            published.set(event.target_unchecked_into::<HtmlTextAreaElement>().value());
            found.set(None);
        })
    };
    let onclick = {
        let (subject, published, found) = (props.subject.clone(), published.clone(), found.clone());
        Callback::from(move |_| {
            let found = found.clone();
            let hear = Callback::from(move |outcome: Result<JsValue, String>| {
                found.set(Some(outcome.map(|value| Found::read(&value)).map_err(plain)));
            });
            let arguments = Array::of1(&published.as_str().into()).concat(&subject.policy);
            subject.call("verify", arguments, hear);
        })
    };
    html! {
        <>
            <p>{ "Paste a label that was published: its JSON, or the page or the lines of markup that hold its snippet. It is held against the policy that is open here." }</p>
            <textarea rows="7" spellcheck="false" aria-label="The published label" placeholder="Paste a published label here" {oninput} />
            <p><button type="button" class="do" {onclick} disabled={published.trim().is_empty()}>{ "Check" }</button></p>
            <div role="status">
                { found.as_ref().map(result).unwrap_or_default() }
            </div>
        </>
    }
}

fn result(found: &Result<Found, String>) -> Html {
    match found {
        Err(sentence) => html! { <p class="problem">{ sentence.clone() }</p> },
        Ok(found) => html! {
            <>
                <p class={format!("verdict {}", found.standing)}>{ found.sentence.clone() }</p>
                { differences(&found.differences) }
            </>
        },
    }
}

/// As a list, folded where it is long.
fn differences(all: &[String]) -> Html {
    let list =
        html! { <ul class="differences">{ for all.iter().map(|d| html! { <li>{ d.clone() }</li> }) }</ul> };
    if all.len() <= AT_ONCE {
        return list;
    }
    html! { <details class="folded"><summary>{ format!("Show the {} facts that differ", all.len()) }</summary>{ list }</details> }
}

impl Found {
    fn read(value: &JsValue) -> Self {
        let differences = Reflect::get(value, &"differences".into()).unwrap_or_default();
        Self {
            standing: text(value, "standing"),
            sentence: text(value, "sentence"),
            differences: Array::from(&differences)
                .iter()
                .map(|d| text(&d, "sentence"))
                .collect(),
        }
    }
}

fn text(value: &JsValue, name: &str) -> String {
    let read = Reflect::get(value, &name.into()).ok();
    read.and_then(|v| v.as_string()).unwrap_or_default()
}

/// The sentence without the name of the call, which is for programmers.
fn plain(sentence: String) -> String {
    sentence
        .strip_prefix("verify: label is a string, and ")
        .map_or_else(
            || sentence.clone(),
            |rest| format!("This is no published label: {rest}"),
        )
}

//! A link that holds the label and nothing of the policy's text.

use super::copy::Copy;
use super::{Subject, outcome};
use js_sys::Array;
use yew::{Callback, Html, Properties, function_component, html, use_effect_with, use_state};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub subject: Subject,
}

#[function_component]
pub fn Share(props: &Props) -> Html {
    let link = use_state(|| None);
    {
        let link = link.clone();
        use_effect_with(props.subject.clone(), move |subject| {
            let hear = Callback::from(move |made: Result<_, String>| {
                link.set(Some(made.map(|fragment: wasm_bindgen::JsValue| {
                    format!("{}#{}", here(), fragment.as_string().unwrap_or_default())
                })));
            });
            subject.call("toLink", Array::of1(&subject.label), hear);
        });
    }
    html! {
        <>
            <p>{ "The link holds what the label states and where in the policy it is stated, but no word of the policy, not even whose it is. It stands after the # of the address, which browsers send to nobody." }</p>
            { outcome(&link, |link| html! { <Copy text={link.clone()} name="The link" rows={4} /> }) }
            <p class="aside">{ "Whoever opens it sees a label without its proofs, and is told so. Once they paste the same policy, the sentences are there: so tell them whose policy it is." }</p>
        </>
    }
}

/// The address of the page, without what follows its path.
fn here() -> String {
    let location = gloo::utils::window().location();
    let part = |read: Result<String, wasm_bindgen::JsValue>| read.unwrap_or_default();
    format!("{}{}", part(location.origin()), part(location.pathname()))
}

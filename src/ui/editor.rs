//! The box for the policy.

use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::{AttrValue, Callback, Html, NodeRef, Properties, TargetCast, function_component, html};

/// Policies of our own, invented, to try the page with.
pub const SAMPLES: [(&str, &str); 2] = [
    ("A friendly policy", include_str!("../../www/samples/friendly.md")),
    ("A grim policy", include_str!("../../www/samples/grim.md")),
];

#[derive(Properties, PartialEq)]
pub struct Props {
    pub text: AttrValue,
    pub field: NodeRef,
    pub ontype: Callback<String>,
    /// The number of the sample.
    pub onsample: Callback<usize>,
    pub problem: Option<AttrValue>,
}

/// The box, with the samples under it while it is empty.
#[function_component]
pub fn Editor(props: &Props) -> Html {
    let ontype = props.ontype.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        ontype.emit(event.target_unchecked_into::<HtmlTextAreaElement>().value());
    });
    let sample = |(number, (name, _)): (usize, &(&'static str, &'static str))| {
        let onsample = props.onsample.clone();
        let onclick = Callback::from(move |_| onsample.emit(number));
        html! { <button type="button" class="sample" {onclick}>{ *name }</button> }
    };
    html! {
        <div class="editor">
            <textarea
                id="policy"
                ref={props.field.clone()}
                value={props.text.clone()}
                {oninput}
                spellcheck="false"
                autocomplete="off"
                aria-label="Privacy policy"
                aria-describedby="how"
                aria-invalid={props.problem.is_some().then_some("true")}
                placeholder="Paste a privacy policy here"
            />
            <p id="how" class="how">
                { "On the policy’s page, select all, copy, and paste here. A text, Markdown or HTML file can be dropped here as well." }
            </p>
            <p class="samples">
                <span>{ "Or try an invented one:" }</span>
                { for SAMPLES.iter().enumerate().map(sample) }
            </p>
        </div>
    }
}

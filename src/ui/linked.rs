//! A label that came with the page's address, without its proofs.

use super::client::Outcome;
use super::nodes::vnode;
use crate::label::Label;
use crate::render;
use crate::render::reader::Answer;
use crate::share::PREFIX;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use yew::{Html, html};

/// What a link held.
pub enum Linked {
    Label {
        read: Box<Label>,
        /// The label as the worker gave it, to be given back to it.
        given: JsValue,
        /// How it stands to the policy that was pasted, in a sentence.
        proof: Option<String>,
    },
    /// One sentence on why it can't be read.
    Broken(String),
}

/// The fragment of the page's address, where it holds a label.
pub fn fragment() -> Option<String> {
    let hash = gloo::utils::window().location().hash().ok()?;
    let fragment = hash.strip_prefix('#')?;
    fragment.starts_with(PREFIX).then(|| fragment.to_owned())
}

impl From<Outcome> for Linked {
    fn from(outcome: Outcome) -> Self {
        let read = outcome.and_then(|given| {
            let read = serde_wasm_bindgen::from_value(given.clone());
            read.map(|label| (Box::new(label), given))
                .map_err(|error| error.to_string())
        });
        match read {
            Ok((read, given)) => Self::Label {
                read,
                given,
                proof: None,
            },
            Err(sentence) => Self::Broken(sentence),
        }
    }
}

impl Linked {
    /// The label, as the worker gave it.
    pub fn label(&self) -> Option<&JsValue> {
        match self {
            Self::Label { given, .. } => Some(given),
            Self::Broken(_) => None,
        }
    }

    /// Takes what a check of the label found. A link that cannot be checked stays unproved.
    pub fn proved(&mut self, outcome: &Outcome) -> bool {
        let (Self::Label { proof, .. }, Ok(found)) = (self, outcome) else {
            return false;
        };
        let sentence = Reflect::get(found, &"sentence".into()).ok();
        *proof = sentence.and_then(|s| s.as_string());
        true
    }

    /// What is said above the label. `answer` is the label that was read from a policy since.
    pub fn banner(&self, answer: Option<&Answer>) -> Html {
        match (self, answer) {
            (Self::Broken(sentence), _) => html! { <p class="problem" role="alert">{ sentence.clone() }</p> },
            (Self::Label { .. }, None) => html! {
                <p class="from-link"><b>{ "From a link, not proved." }</b>{ " The link does not say whose policy it is; paste the policy to see its sentences." }</p>
            },
            (Self::Label { read, proof, .. }, Some(answer)) => {
                let same = read.policy.sha256 == answer.label.policy.sha256;
                let differs = !read.tells_the_same(&answer.label);
                let told = match (same, differs, proof) {
                    (true, false, _) => "This is the policy of the link, and the label says what the link said: here are its sentences.".to_owned(),
                    (_, _, Some(sentence)) => format!("You came by a link with a label. {sentence}"),
                    (_, _, None) => return Html::default(),
                };
                html! { <p class="from-link" role="status">{ told }</p> }
            }
        }
    }

    /// The label of the link, which proves nothing.
    pub fn view(&self) -> Option<Html> {
        match self {
            Self::Label { read, .. } => {
                Some(html! { <div class="unproved">{ vnode(&render::label::label(read), None) }</div> })
            }
            Self::Broken(_) => None,
        }
    }
}

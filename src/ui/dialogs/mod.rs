//! What can be done with a label: putting it on a site, saving it, passing it on, checking one that is
//! published. Each is a dialog over the page.

mod check;
mod copy;
mod embed;
mod notes;
mod save;
mod share;

use super::client::{Call, Outcome};
use crate::render::reader::Answer;
use js_sys::{Array, Function};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::HtmlDialogElement;
use yew::{
    AttrValue, Callback, Children, Html, Properties, function_component, html, use_effect_with, use_node_ref,
};

/// The dialogs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    Embed,
    Save,
    Share,
    Check,
}

impl Tool {
    pub const ALL: [Self; 4] = [Self::Embed, Self::Save, Self::Share, Self::Check];

    /// Its button, and what the button says of it.
    pub const fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Embed => ("Embed", "Put this label on a site"),
            Self::Save => ("Save", "Save this label as a file"),
            Self::Share => ("Share", "Pass this label on as a link"),
            Self::Check => ("Check", "Check a published label against this policy"),
        }
    }
}

/// The label that a dialog is about.
#[derive(Clone)]
pub struct Subject {
    pub answer: Rc<Answer>,
    /// The label as the worker gave it, to be given back to it.
    pub label: JsValue,
    /// The arguments with which the policy was read.
    pub policy: Array,
    /// Has the worker do something.
    pub call: Callback<Call>,
    /// Draws an SVG as PNG: takes a string, returns a promise of a blob.
    pub draw: Function,
}

/// A subject is compared by its answer: each is a new one.
impl PartialEq for Subject {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answer, &other.answer)
    }
}

impl Subject {
    /// Writes a label in a format; `hear` gets the text.
    fn render(
        &self,
        label: &JsValue,
        format: &'static str,
        options: &JsValue,
        hear: Callback<Result<String, String>>,
    ) {
        let hear = hear.reform(|outcome: Outcome| outcome.map(|text| text.as_string().unwrap_or_default()));
        self.call("render", Array::of3(label, &format.into(), options), hear);
    }

    fn call(&self, name: &'static str, arguments: Array, hear: Callback<Outcome>) {
        self.call.emit(Call {
            name,
            arguments,
            hear,
        });
    }

    /// What its files are called, without an ending.
    fn file(&self) -> String {
        let policy = &self.answer.label.policy;
        let name = policy
            .organization
            .as_deref()
            .or(policy.title.as_deref())
            .unwrap_or_default();
        match super::files::slug(name) {
            name if name.is_empty() => "privacy-facts".to_owned(),
            name => format!("{name}-privacy-facts"),
        }
    }
}

/// The dialog of a tool, open.
pub fn dialog(tool: Tool, subject: Subject, onclose: Callback<()>) -> Html {
    let content = match tool {
        Tool::Embed => html! { <embed::Embed {subject} /> },
        Tool::Save => html! { <save::Save {subject} /> },
        Tool::Share => html! { <share::Share {subject} /> },
        Tool::Check => html! { <check::Check {subject} /> },
    };
    html! { <Frame title={tool.name().1} {onclose}>{ content }</Frame> }
}

#[derive(Properties, PartialEq)]
struct FrameProps {
    title: AttrValue,
    onclose: Callback<()>,
    children: Children,
}

/// The browser's own dialog: it keeps the focus, and gives it back when it is closed.
#[function_component]
fn Frame(props: &FrameProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                // It is there and not yet open, which is all that could be wrong.
                let _ = dialog.show_modal();
            }
            move || {
                if let Some(dialog) = dialog {
                    dialog.close();
                }
            }
        });
    }
    let onclose = props.onclose.clone();
    let close = {
        let onclose = onclose.clone();
        move |_| onclose.emit(())
    };
    html! {
        <dialog class="dialog" ref={node} aria-labelledby="dialog-title" onclose={move |_| onclose.emit(())}>
            <div class="dialog-head">
                <h2 id="dialog-title">{ props.title.clone() }</h2>
                <button type="button" class="step" aria-label="Close" title="Close" onclick={close}>{ "×" }</button>
            </div>
            <div class="dialog-body">{ for props.children.iter() }</div>
        </dialog>
    }
}

/// What a call gave: a text, or a sentence on what is wrong.
fn outcome<T>(result: &Option<Result<T, String>>, show: impl FnOnce(&T) -> Html) -> Html {
    match result {
        None => html! { <p class="waiting">{ "One moment …" }</p> },
        Some(Ok(value)) => show(value),
        Some(Err(sentence)) => html! { <p class="problem" role="alert">{ sentence.clone() }</p> },
    }
}

//! The label in the page, or the place where it will be.

use super::nodes::vnode;
use crate::render;
use crate::render::reader::Answer;
use std::rc::Rc;
use yew::{AttrValue, Html, Properties, function_component, html};

#[derive(Properties, Clone)]
pub struct Props {
    pub answer: Rc<Answer>,
    /// The `data-facts` of what is chosen.
    pub chosen: Option<AttrValue>,
}

/// A label is compared by identity: each answer is a new one.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answer, &other.answer) && self.chosen == other.chosen
    }
}

/// The label of an answer.
#[function_component]
pub fn LabelView(props: &Props) -> Html {
    vnode(
        &render::label::label(&props.answer.label),
        props.chosen.as_deref(),
    )
}

/// An empty label, with what will be on it.
pub fn ghost() -> Html {
    let line = |title: &'static str, text: &'static str| {
        html! { <li><b>{ title }</b><span>{ text }</span></li> }
    };
    html! {
        <section class="pf-label pf-ghost" aria-label="The label">
            <header class="pf-head">
                <h2>{ "Privacy Facts" }</h2>
                <p class="pf-who">{ "Your label will stand here." }</p>
            </header>
            <ul class="pf-promises">
                { line("Every cell has its proof.", "Choose one, and the sentence behind it is shown in the policy.") }
                { line("Silence is shown as silence.", "What a policy does not state is never taken for a “no”.") }
                { line("The text stays with you.", "It is read in this browser. The page is built so that it cannot send it anywhere.") }
            </ul>
            <div class="pf-ghost-grid" aria-hidden="true" />
        </section>
    }
}

//! What a site says beside facts that it disputes.

use super::Subject;
use crate::render::differences;
use crate::render::export::Note;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::{Callback, Html, Properties, function_component, html, use_node_ref, use_state_eq};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub subject: Subject,
    pub notes: Vec<Note>,
    pub onchange: Callback<Vec<Note>>,
}

/// What the site says beside facts that it disputes.
#[function_component]
pub fn Notes(props: &Props) -> Html {
    let (fact, text) = (use_node_ref(), use_node_ref());
    let problem = use_state_eq(|| None::<String>);
    let add = {
        let (fact, text, problem) = (fact.clone(), text.clone(), problem.clone());
        let (notes, onchange) = (props.notes.clone(), props.onchange.clone());
        Callback::from(move |_| {
            let (Some(fact), Some(text)) = (
                fact.cast::<HtmlSelectElement>(),
                text.cast::<HtmlTextAreaElement>(),
            ) else {
                return;
            };
            match Note::new(&format!("{}={}", fact.value(), text.value())) {
                Ok(note) => {
                    text.set_value("");
                    problem.set(None);
                    let others = notes.iter().filter(|n| n.id != note.id).cloned();
                    let mut notes: Vec<Note> = others.collect();
                    notes.push(note);
                    onchange.emit(notes);
                }
                Err(sentence) => problem.set(Some(sentence)),
            }
        })
    };
    let told = props.notes.iter().map(|note| {
        let (id, onchange) = (note.id, props.onchange.clone());
        let rest: Vec<Note> = props.notes.iter().filter(|n| n.id != id).cloned().collect();
        let name = differences::name(id);
        let remove = format!("Remove the note about {name}");
        html! {
            <li><b>{ name }</b>{ ": " }{ note.text.clone() }
                <button type="button" class="step" aria-label={remove} onclick={move |_| onchange.emit(rest.clone())}>{ "×" }</button></li>
        }
    });
    html! {
        <details class="notes">
            <summary>{ "Notes beside facts that you dispute" }</summary>
            <p class="aside">{ "A note is shown as your site’s own words. The fact and its sentence stay as they are." }</p>
            <ul>{ for told }</ul>
            <label>{ "Fact" }<select ref={fact}>{ for props.subject.answer.label.facts.iter().map(|f| html! {
                <option value={f.id.to_string()}>{ differences::name(f.id) }</option>
            }) }</select></label>
            <label>{ "What you say" }<textarea ref={text} rows="3" maxlength="280" /></label>
            if let Some(sentence) = &*problem { <p class="problem" role="alert">{ sentence.clone() }</p> }
            <button type="button" class="do" onclick={add}>{ "Add the note" }</button>
        </details>
    }
}

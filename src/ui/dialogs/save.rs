//! The label as a file, in one of its formats.

use super::super::files;
use super::Subject;
use crate::render::export::{Format, Options, Theme};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Blob;
use yew::{Callback, Html, Properties, UseStateHandle, function_component, html, use_state_eq};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub subject: Subject,
}

/// What is said when the browser makes no file.
const NO_FILE: &str = "This browser could not make the file.";

#[function_component]
pub fn Save(props: &Props) -> Html {
    let said = use_state_eq(String::new);
    let row = |name: &'static str, about: &'static str, action: Html| {
        html! { <li><p><b>{ name }</b><span>{ about }</span></p>{ action }</li> }
    };
    let button = |name: &'static str, onclick: Callback<yew::MouseEvent>| {
        let label = format!("Save as {name}");
        html! { <button type="button" class="do" aria-label={label} {onclick}>{ "Save" }</button> }
    };
    let formats = Format::ALL.iter().map(|&format| {
        let (subject, said) = (props.subject.clone(), said.clone());
        let onclick = Callback::from(move |_| save(&subject, format, said.clone()));
        row(format.name(), about(format), button(format.name(), onclick))
    });
    let png = {
        let (subject, said) = (props.subject.clone(), said.clone());
        Callback::from(move |_| save_png(&subject, said.clone()))
    };
    // Printing is refused only where a page asks for it too often.
    let print = |_| drop(gloo::utils::window().print());
    html! {
        <>
            <ul class="formats">
                { for formats }
                { row("Picture (PNG)", "The whole label, twice as sharp as on paper.", button("Picture (PNG)", png)) }
                { row("Paper", "One page, with your browser’s printer.", html! { <button type="button" class="do" onclick={print}>{ "Print" }</button> }) }
            </ul>
            <p class="said" role="status">{ (*said).clone() }</p>
        </>
    }
}

/// What a format is good for.
const fn about(format: Format) -> &'static str {
    match format {
        Format::Json => "Everything: all facts, all sentences, their places.",
        Format::Text => "For a terminal or a letter.",
        Format::Markdown => "For a repository or a wiki.",
        Format::Html => "One file with its styles; each fact opens its sentences.",
        Format::Snippet => "For a page of your site; needs no script.",
        Format::Svg => "The whole label, sharp at any size.",
        Format::Badge => "A small badge in one line.",
        Format::Dpv => "For auditors and programs, in the W3C’s terms.",
        Format::Google => "A draft to check: a policy cannot prove what an app does.",
        Format::Apple => "A draft to check: a policy cannot prove what an app does.",
    }
}

fn name(subject: &Subject, format: Format) -> String {
    let more = match format {
        Format::Snippet => "-snippet",
        Format::Badge => "-badge",
        Format::Google => "-google-play",
        _ => "",
    };
    format!("{}{more}.{}", subject.file(), format.extension())
}

fn save(subject: &Subject, format: Format, said: UseStateHandle<String>) {
    let name = name(subject, format);
    let hear = Callback::from(move |text: Result<String, String>| {
        let saved =
            text.map(|text| files::blob(&text, format.media_type()).is_some_and(|b| files::save(&b, &name)));
        said.set(told(saved, &name));
    });
    subject.render(&subject.label, format.id(), &JsValue::UNDEFINED, hear);
}

/// Draws the label light: a picture cannot follow the settings of whoever looks at it.
fn save_png(subject: &Subject, said: UseStateHandle<String>) {
    let name = format!("{}.png", subject.file());
    let draw = subject.draw.clone();
    let light = Options {
        theme: Theme::Light,
        ..Options::default()
    };
    let options = serde_wasm_bindgen::to_value(&light).unwrap_or_default();
    let hear = Callback::from(move |svg: Result<String, String>| {
        let (said, name, draw) = (said.clone(), name.clone(), draw.clone());
        spawn_local(async move {
            let saved = match svg {
                Ok(svg) => Ok(drawn(&draw, &svg)
                    .await
                    .is_some_and(|png| files::save(&png, &name))),
                Err(sentence) => Err(sentence),
            };
            said.set(told(saved, &name));
        });
    });
    subject.render(&subject.label, Format::Svg.id(), &options, hear);
}

async fn drawn(draw: &js_sys::Function, svg: &str) -> Option<Blob> {
    let promise = draw.call1(&JsValue::NULL, &svg.into()).ok()?;
    let png = JsFuture::from(js_sys::Promise::resolve(&promise)).await.ok()?;
    png.dyn_into().ok()
}

/// What is said of a file that was to be saved.
fn told(saved: Result<bool, String>, name: &str) -> String {
    match saved {
        Ok(true) => format!("Saved as {name}."),
        Ok(false) => NO_FILE.to_owned(),
        Err(sentence) => sentence,
    }
}

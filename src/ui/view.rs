//! How the state of the page looks.

use super::app::{App, Mode, Msg};
use super::choice::Asked;
use super::dialogs::{Tool, dialog};
use super::editor::{Editor, SAMPLES};
use super::grid;
use super::label::{LabelView, ghost};
use super::linked::Linked;
use super::proof::Proof;
use super::reader::Reader;
use super::source::Source;
use crate::render::label::unread;
use crate::render::words;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, MouseEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::html::Scope;
use yew::{Context, Html, TargetCast, classes, html};

impl App {
    /// The whole page.
    pub(super) fn page(&self, ctx: &Context<Self>) -> Html {
        let onclick = ctx.link().batch_callback(|event: MouseEvent| {
            let target = event.target_dyn_into::<Element>()?;
            if target.closest("mark").ok().flatten().is_some() {
                show_chosen();
            }
            let (asked, element) = Asked::by(&target)?;
            // The sheet that comes up on a narrow screen must not hide what was chosen.
            Timeout::new(0, move || reveal(&element)).forget();
            Some(Msg::Asked(asked))
        });
        let reading = self.mode == Mode::Read;
        let main = classes!(
            reading.then_some("reading"),
            self.choice.is_some().then_some("choosing"),
            (self.answer.is_none() && self.linked.is_some()).then_some("linked")
        );
        html! {
            <>
                <header class="top">
                    <h1>{ "Privacy Facts" }</h1>
                    <p>{ "Paste a privacy policy. Read its label. The text never leaves this page." }</p>
                    <Proof policies={self.asked} />
                </header>
                <main class={main} {onclick} onkeydown={grid::keyed} onfocusin={grid::entered} onfocusout={grid::left}>
                    { self.pane(ctx) }
                    <div class="side">
                        { self.side(ctx.link()) }
                    </div>
                </main>
                if let Some((tool, subject)) = self.tool.zip(self.subject(ctx)) {
                    { dialog(tool, subject, ctx.link().callback(|()| Msg::Close)) }
                }
                <footer class="foot">
                    { "Free software, under the MIT or the Apache 2.0 licence. " }
                    <a href="./licenses.txt">{ "Notices of what is in it" }</a>
                </footer>
                <p class="pf-sr" role="status">{ self.status() }</p>
            </>
        }
    }

    /// The label, what can be done with it, and where it came from.
    fn side(&self, link: &Scope<Self>) -> Html {
        let banner = self.linked.as_ref().map(|l| l.banner(self.answer.as_deref()));
        let label = match &self.answer {
            Some(answer) => html! {
                <>
                    { actions(link) }
                    if let Some(sentence) = unread(&answer.label) {
                        <p class="notice" role="status">{ sentence }</p>
                    }
                    <LabelView answer={answer.clone()} chosen={self.choice.as_ref().map(|c| c.facts.clone())} />
                </>
            },
            None => self.linked.as_ref().and_then(Linked::view).unwrap_or_else(ghost),
        };
        html! { <>{ banner }{ label }</> }
    }

    /// What a screen reader is told.
    fn status(&self) -> String {
        match (&self.choice, &self.answer, &self.problem) {
            (Some(choice), ..) => {
                let quote = choice.sentence().map(|s| s.text.as_str()).unwrap_or_default();
                let says = choice.state().map(|s| format!(", says {}", words::state(s)));
                let told = format!("{}{}: “{quote}”", choice.status(), says.unwrap_or_default());
                format!("{told} {}", choice.measured).trim_end().to_owned()
            }
            (_, _, Some(problem)) if self.typing => problem.to_string(),
            _ if self.busy => "Reading the policy".to_owned(),
            (_, Some(answer), _) => {
                format!(
                    "The label is ready: {}",
                    words::count(answer.label.facts.len(), "fact")
                )
            }
            _ => String::new(),
        }
    }

    fn pane(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        html! {
            <section class={classes!("pane", self.unfolded.then_some("unfolded"))} aria-label="The policy">
                <h2 class="pf-sr">{ "The policy" }</h2>
                { self.tools(link) }
                <div role="alert">
                    if let Some(problem) = self.problem.as_ref().filter(|_| !self.typing) {
                        <p class="problem">{ problem.clone() }</p>
                    }
                </div>
                if let Some(problem) = self.problem.as_ref().filter(|_| self.typing) {
                    <p class="problem hint">{ problem.clone() }</p>
                }
                { self.content(link) }
            </section>
        }
    }

    fn content(&self, link: &Scope<Self>) -> Html {
        match (&self.answer, self.mode) {
            (Some(answer), Mode::Read) => {
                let marks = self.choice.as_ref().map(|c| c.marks.clone()).unwrap_or_default();
                html! {
                    <div class="sheet">
                        { self.choice_bar(link) }
                        <Reader answer={answer.clone()} {marks} />
                    </div>
                }
            }
            (None, Mode::Read) => html! {
                <p class="waiting">{ format!("Reading {} characters …", words::number(self.source.size())) }</p>
            },
            (_, Mode::Edit) => html! {
                <Editor
                    text={self.source.text.clone()}
                    field={self.field.clone()}
                    ontype={link.callback(Msg::Typed)}
                    onsample={link.callback(|n: usize| Msg::Given(Source::text(SAMPLES[n].1)))}
                    problem={self.problem.clone()}
                />
            },
        }
    }

    fn tools(&self, link: &Scope<Self>) -> Html {
        let picked = link.batch_callback(|event: yew::Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let file = input.files().and_then(|files| files.get(0));
            input.set_value(""); // So that the same file can be picked again.
            file.map(Msg::File)
        });
        let picker = self.picker.clone();
        let pick = move |_| {
            if let Some(input) = picker.cast::<HtmlElement>() {
                input.click();
            }
        };
        html! {
            <div class="tools">
                if self.mode == Mode::Read {
                    <button type="button" ref={self.edit.clone()} onclick={link.callback(|_| Msg::Edit)}>{ "Edit" }</button>
                } else if self.answer.is_some() {
                    <button type="button" onclick={link.callback(|_| Msg::Read)}>{ "Done" }</button>
                }
                <button type="button" onclick={pick}>{ "Open a file" }</button>
                if !self.source.text.is_empty() {
                    <button type="button" onclick={link.callback(|_| Msg::Clear)}>{ "Clear" }</button>
                }
                if self.mode == Mode::Read {
                    <button type="button" class="unfold" aria-expanded={self.unfolded.to_string()} onclick={link.callback(|_| Msg::Unfold)}>{ "The text" }</button>
                }
                <input
                    type="file" hidden=true ref={self.picker.clone()} onchange={picked}
                    accept=".txt,.text,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
                    aria-label="A policy’s file"
                />
            </div>
        }
    }

    fn choice_bar(&self, link: &Scope<Self>) -> Html {
        let Some(choice) = &self.choice else {
            return Html::default();
        };
        let step = |forward, name: &'static str, sign: &'static str| {
            let onclick = link.callback(move |_| Msg::Step(forward));
            html! {
                <button type="button" class="step" aria-label={name} title={name} {onclick} disabled={choice.len() < 2}>{ sign }</button>
            }
        };
        html! {
            <div class="choice pf-states" role="group" aria-label="Sentences of the chosen fact">
                <p aria-hidden="true">
                    { choice.status() }
                    if let Some(state) = choice.state() {
                        { " " }<span class={format!("pf-chip pf-{}", words::class(state))}>{ words::state(state) }</span>
                    }
                    if !choice.measured.is_empty() {
                        <small>{ choice.measured.clone() }</small>
                    }
                </p>
                { step(false, "Previous sentence", "↑") }
                { step(true, "Next sentence", "↓") }
                <button type="button" class="step" aria-label="Show no sentence" title="Show no sentence" onclick={link.callback(|_| Msg::Unchoose)}>{ "×" }</button>
            </div>
        }
    }
}

/// The dialogs' buttons.
fn actions(link: &Scope<App>) -> Html {
    let action = |tool: Tool| {
        let (name, title) = tool.name();
        html! { <button type="button" {title} aria-haspopup="dialog" onclick={link.callback(move |_| Msg::Open(tool))}>{ name }</button> }
    };
    html! { <div class="actions" role="group" aria-label="This label">{ for Tool::ALL.into_iter().map(action) }</div> }
}

/// Scrolls no further than needed; the style sheet says how far from the edge.
fn reveal(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Leads from a marked sentence back to what it proves.
fn show_chosen() {
    let chosen = gloo::utils::document().query_selector(".pf-label [aria-current]");
    if let Some(chosen) = chosen
        .ok()
        .flatten()
        .and_then(|e| e.dyn_into::<HtmlElement>().ok())
    {
        // The browser scrolls to what has the focus; nothing is lost where it is refused.
        let _ = chosen.focus();
    }
}

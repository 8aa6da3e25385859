//! The state of the page.

use super::choice::{Asked, Choice};
use super::client::{Client, Heard};
use super::editor::{Editor, SAMPLES};
use super::label::{Ghost, LabelView};
use super::proof::Proof;
use super::reader::Reader;
use super::source::{self, Source};
use crate::input::{Error, MAX_BYTES};
use crate::render::words;
use crate::worker::Answer;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use js_sys::{Function, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, File, HtmlElement, HtmlInputElement, MouseEvent};
use yew::html::Scope;
use yew::{AttrValue, Component, Context, Html, NodeRef, Properties, TargetCast, classes, html};

/// A pause in typing after which the label is made anew.
const PAUSE_MS: u32 = 300;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub spawn: Function,
}

/// Whether the policy is being written or read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Edit,
    Read,
}

/// Where the focus goes once what should have it is there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Focus {
    Field,
    Edit,
}

pub enum Msg {
    Typed(String),
    Settled,
    /// A whole policy at once: pasted or a sample.
    Given(Source),
    File(File),
    FileRead(String, Uint8Array),
    Heard(u32, Heard),
    Asked(Asked),
    Step(bool),
    Unchoose,
    Edit,
    Read,
    Clear,
    Unfold,
}

pub struct App {
    mode: Mode,
    source: Source,
    client: Client,
    /// Numbers the policies that were asked about; only the answer to the last one counts.
    asked: u32,
    busy: bool,
    /// Whether the text is being typed, so that a problem is a hint and no alarm.
    typing: bool,
    /// Whether the text is shown where it stands above the label and is folded at first.
    unfolded: bool,
    pause: Option<Timeout>,
    answer: Option<Rc<Answer>>,
    problem: Option<AttrValue>,
    choice: Option<Choice>,
    focus: Option<Focus>,
    field: NodeRef,
    edit: NodeRef,
    picker: NodeRef,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            mode: Mode::Edit,
            source: Source::default(),
            client: Client::new(ctx.props().spawn.clone()),
            asked: 0,
            busy: false,
            typing: false,
            unfolded: false,
            pause: None,
            answer: None,
            problem: None,
            choice: None,
            focus: None,
            field: NodeRef::default(),
            edit: NodeRef::default(),
            picker: NodeRef::default(),
            _listeners: listen(ctx.link()),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Typed(text) => self.typed(ctx, text),
            Msg::Settled => self.ask(ctx),
            Msg::Given(source) => self.give(ctx, source),
            Msg::File(file) => return self.read_file(ctx, file),
            Msg::FileRead(name, bytes) => {
                let source = Source::file(name, bytes, self.source.text.clone());
                self.give(ctx, source);
            }
            Msg::Heard(asked, heard) => return asked == self.asked && self.heard(heard),
            Msg::Asked(asked) => self.choose(&asked),
            Msg::Step(forward) => self.choice = self.choice.as_ref().and_then(|c| c.step(forward)),
            Msg::Unchoose => self.choice = None,
            Msg::Edit => {
                self.mode = Mode::Edit;
                self.choice = None;
                self.focus = Some(Focus::Field);
            }
            Msg::Read => {
                self.mode = Mode::Read;
                self.focus = Some(Focus::Edit);
            }
            Msg::Clear => self.clear(),
            Msg::Unfold => self.unfolded = !self.unfolded,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let onclick = ctx.link().batch_callback(|event: MouseEvent| {
            let target = event.target_dyn_into::<Element>()?;
            Asked::by(&target).map(Msg::Asked)
        });
        let reading = self.mode == Mode::Read;
        let main = classes!(reading.then_some("reading"), self.choice.is_some().then_some("choosing"));
        html! {
            <>
                <header class="top">
                    <h1>{ "Privacy Facts" }</h1>
                    <p>{ "Paste a privacy policy. Read its label. The text never leaves this page." }</p>
                    <Proof policies={self.asked} />
                </header>
                <main class={main} {onclick}>
                    { self.pane(ctx) }
                    <div class="side">
                        if let Some(answer) = &self.answer {
                            <LabelView answer={answer.clone()} chosen={self.choice.as_ref().map(|c| c.facts.clone())} />
                        } else {
                            <Ghost />
                        }
                    </div>
                </main>
                <p class="pf-sr" role="status">{ self.status() }</p>
            </>
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        let node = match self.focus {
            Some(Focus::Field) => &self.field,
            Some(Focus::Edit) => &self.edit,
            None => return,
        };
        if let Some(element) = node.cast::<HtmlElement>() {
            self.focus = None;
            // Nothing is lost where an element refuses the focus.
            let _ = element.focus();
        }
    }
}

impl App {
    fn typed(&mut self, ctx: &Context<Self>, text: String) {
        self.source = Source::text(text);
        self.typing = true;
        self.choice = None;
        let link = ctx.link().clone();
        self.pause = Some(Timeout::new(PAUSE_MS, move || link.send_message(Msg::Settled)));
    }

    fn give(&mut self, ctx: &Context<Self>, source: Source) {
        self.source = source;
        self.typing = false;
        self.mode = Mode::Read;
        self.answer = None;
        self.focus = Some(Focus::Edit);
        self.ask(ctx);
    }

    /// Has the worker read what is there; an empty box is no problem, only empty.
    fn ask(&mut self, ctx: &Context<Self>) {
        self.pause = None;
        self.choice = None;
        self.problem = None;
        self.asked += 1;
        self.client.stop_if_busy();
        if self.source.is_blank() {
            self.answer = None;
            self.busy = false;
            return;
        }
        if self.source.size() > MAX_BYTES {
            return self.fail(Error::TooLarge(self.source.size()).to_string());
        }
        self.busy = true;
        let asked = self.asked;
        let hear = ctx.link().callback(move |heard| Msg::Heard(asked, heard));
        self.client.ask(&self.source.message(), hear);
    }

    fn heard(&mut self, heard: Heard) -> bool {
        self.busy = false;
        match heard {
            Heard::Reply(Ok(answer)) => {
                self.answer = Some(Rc::new(answer));
                self.problem = None;
            }
            Heard::Reply(Err(sentence)) => self.fail(sentence),
            Heard::Broke => self.fail(
                "This text could not be read: something in it broke the reader, which is our mistake.".to_owned(),
            ),
        }
        true
    }

    /// Says what is wrong; what was given stays in the box.
    fn fail(&mut self, sentence: String) {
        self.busy = false;
        self.answer = None;
        self.problem = Some(sentence.into());
        if self.mode == Mode::Read {
            self.mode = Mode::Edit;
            self.focus = Some(Focus::Field);
        }
    }

    fn read_file(&mut self, ctx: &Context<Self>, file: File) -> bool {
        let size = file.size();
        if size > MAX_BYTES as f64 {
            self.fail(Error::TooLarge(size as usize).to_string());
            return true;
        }
        let name = file.name();
        let link = ctx.link().clone();
        wasm_bindgen_futures::spawn_local(async move {
            // A file that vanished before it was read is as good as an empty one.
            let bytes = JsFuture::from(file.array_buffer()).await;
            let bytes = bytes.map(|buffer| Uint8Array::new(&buffer)).unwrap_or_default();
            link.send_message(Msg::FileRead(name, bytes));
        });
        false
    }

    fn choose(&mut self, asked: &Asked) {
        let Some(answer) = &self.answer else {
            return;
        };
        let again = self.choice.as_ref().filter(|c| asked.steps && c.facts == asked.facts);
        self.choice = match again {
            Some(choice) => choice.step(true),
            None => Choice::new(&answer.label, asked),
        };
        self.mode = Mode::Read;
    }

    fn clear(&mut self) {
        self.client.stop_if_busy();
        self.asked += 1;
        self.busy = false;
        self.pause = None;
        self.source = Source::default();
        self.answer = None;
        self.problem = None;
        self.choice = None;
        self.mode = Mode::Edit;
        self.focus = Some(Focus::Field);
    }

    /// What a screen reader is told.
    fn status(&self) -> String {
        match (&self.choice, &self.answer, &self.problem) {
            (Some(choice), ..) => format!("{}: “{}”", choice.status(), choice.quote),
            (_, _, Some(problem)) if self.typing => problem.to_string(),
            _ if self.busy => "Reading the policy".to_owned(),
            (_, Some(answer), _) => {
                format!("The label is ready: {}", words::count(answer.label.facts.len(), "fact"))
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
                    <>
                        { self.choice_bar(link) }
                        <Reader answer={answer.clone()} {marks} />
                    </>
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
            <div class="choice" role="group" aria-label="Sentences of the chosen fact">
                <p aria-hidden="true">{ choice.status() }</p>
                { step(false, "Previous sentence", "↑") }
                { step(true, "Next sentence", "↓") }
                <button type="button" class="step" aria-label="Show no sentence" title="Show no sentence" onclick={link.callback(|_| Msg::Unchoose)}>{ "×" }</button>
            </div>
        }
    }
}

/// Pastes and drops anywhere in the page. A dropped file must never be opened by the browser.
fn listen(link: &Scope<App>) -> Vec<EventListener> {
    let document = gloo::utils::document();
    let options = EventListenerOptions::enable_prevent_default();
    let over = EventListener::new_with_options(&document, "dragover", options, |event| event.prevent_default());
    let dropping = link.clone();
    let drop = EventListener::new_with_options(&document, "drop", options, move |event| {
        event.prevent_default();
        let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        dropping.send_message_batch(data.and_then(|d| given(&d)).into_iter().collect());
    });
    let pasting = link.clone();
    let paste = EventListener::new_with_options(&document, "paste", options, move |event| {
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        let message = data.filter(|_| source::replaces(event)).and_then(|d| given(&d));
        if message.is_some() {
            event.prevent_default();
            pasting.send_message_batch(message.into_iter().collect());
        }
    });
    let escaping = link.clone();
    let escape = EventListener::new(&document, "keydown", move |event| {
        if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|e| e.key() == "Escape") {
            escaping.send_message(Msg::Unchoose);
        }
    });
    vec![over, drop, paste, escape]
}

/// The file or the text that is pasted or dropped.
fn given(data: &DataTransfer) -> Option<Msg> {
    let file = data.files().and_then(|files| files.get(0));
    // Word processors put a picture of the text beside the text.
    Source::clipboard(data).map(Msg::Given).or(file.map(Msg::File))
}

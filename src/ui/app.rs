//! The state of the page.

use super::choice::{Asked, Choice};
use super::client::{BROKE, Call, Client, Outcome, READ};
use super::dialogs::{Subject, Tool};
use super::linked::{self, Linked};
use super::source::{self, Source};
use crate::input::{Error, MAX_BYTES};
use crate::render::reader::Answer;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Reflect, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, File, HtmlElement, KeyboardEvent};
use yew::html::Scope;
use yew::{AttrValue, Component, Context, Html, NodeRef, Properties};

/// A pause in typing after which the label is made anew.
const PAUSE_MS: u32 = 300;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub spawn: Function,
    pub draw: Function,
}

/// Whether the policy is being written or read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
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
    Heard(u32, Outcome),
    /// The fragment of the page's address has another label, or none.
    Fragment,
    Linked(Outcome),
    /// How the label of a link stands to the policy that was read.
    Proved(Outcome),
    Open(Tool),
    Close,
    Call(Call),
    Asked(Asked),
    Step(bool),
    Unchoose,
    Edit,
    Read,
    Clear,
    Unfold,
}

pub struct App {
    pub(super) mode: Mode,
    pub(super) source: Source,
    client: Client,
    /// Numbers the policies that were asked about; only the answer to the last one counts.
    pub(super) asked: u32,
    pub(super) busy: bool,
    /// Whether the text is being typed, so that a problem is a hint and no alarm.
    pub(super) typing: bool,
    /// Whether the text is shown where it stands above the label and is folded at first.
    pub(super) unfolded: bool,
    pause: Option<Timeout>,
    pub(super) answer: Option<Rc<Answer>>,
    /// The label of the answer as the worker gave it.
    label: JsValue,
    pub(super) tool: Option<Tool>,
    /// The label that came with the page's address.
    pub(super) linked: Option<Linked>,
    pub(super) problem: Option<AttrValue>,
    pub(super) choice: Option<Choice>,
    focus: Option<Focus>,
    pub(super) field: NodeRef,
    pub(super) edit: NodeRef,
    pub(super) picker: NodeRef,
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        ctx.link().send_message(Msg::Fragment);
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
            label: JsValue::UNDEFINED,
            tool: None,
            linked: None,
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
            Msg::Heard(asked, heard) => return asked == self.asked && self.heard(ctx, heard),
            Msg::Fragment => return self.follow(ctx),
            Msg::Linked(outcome) => {
                self.linked = Some(Linked::from(outcome));
                if self.answer.is_some() {
                    self.prove(ctx);
                }
            }
            Msg::Proved(outcome) => return self.linked.as_mut().is_some_and(|l| l.proved(&outcome)),
            Msg::Open(tool) => self.tool = Some(tool),
            Msg::Close => self.tool = None,
            Msg::Call(call) => {
                self.client.call(call);
                return false;
            }
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
        self.page(ctx)
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
        self.tool = None;
        self.asked += 1;
        self.client.stop_reading();
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
        self.client.call(Call {
            name: READ,
            arguments: self.source.arguments(),
            hear: ctx.link().callback(move |heard| Msg::Heard(asked, heard)),
        });
    }

    fn heard(&mut self, ctx: &Context<Self>, heard: Outcome) -> bool {
        self.busy = false;
        let read = heard.and_then(|value| {
            let label = Reflect::get(&value, &"label".into()).unwrap_or_default();
            let answer: Result<Answer, _> = serde_wasm_bindgen::from_value(value);
            answer.map(|answer| (answer, label)).map_err(|_| BROKE.to_owned())
        });
        match read {
            Ok((answer, label)) => {
                self.answer = Some(Rc::new(answer));
                self.label = label;
                self.problem = None;
                self.prove(ctx);
            }
            Err(sentence) => self.fail(sentence),
        }
        true
    }

    /// Reads the label in the page's address, if there is one. Returns whether something changes.
    fn follow(&mut self, ctx: &Context<Self>) -> bool {
        let had = self.linked.take().is_some();
        let Some(fragment) = linked::fragment() else {
            return had;
        };
        self.client.call(Call {
            name: "fromLink",
            arguments: Array::of1(&fragment.into()),
            hear: ctx.link().callback(Msg::Linked),
        });
        had
    }

    /// Holds the label of a link against the policy that was read.
    fn prove(&mut self, ctx: &Context<Self>) {
        if let Some(label) = self.linked.as_ref().and_then(Linked::label) {
            self.client.call(Call {
                name: "verify",
                arguments: Array::of1(label).concat(&self.source.arguments()),
                hear: ctx.link().callback(Msg::Proved),
            });
        }
    }

    /// What the dialogs are about.
    pub(super) fn subject(&self, ctx: &Context<Self>) -> Option<Subject> {
        Some(Subject {
            answer: self.answer.clone()?,
            label: self.label.clone(),
            policy: self.source.arguments(),
            call: ctx.link().callback(Msg::Call),
            draw: ctx.props().draw.clone(),
        })
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
            // The label of a link has its sentences once its policy is pasted.
            self.focus = self.linked.as_ref().map(|_| Focus::Field);
            return;
        };
        let again = self
            .choice
            .as_ref()
            .filter(|c| asked.steps && c.facts == asked.facts);
        self.choice = match again {
            Some(choice) => choice.step(true),
            None => Choice::new(&answer.label, asked),
        };
        self.mode = Mode::Read;
    }

    fn clear(&mut self) {
        self.client.stop_reading();
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
}

/// Pastes and drops anywhere in the page. A dropped file must never be opened by the browser.
fn listen(link: &Scope<App>) -> Vec<EventListener> {
    let document = gloo::utils::document();
    let options = EventListenerOptions::enable_prevent_default();
    let over =
        EventListener::new_with_options(&document, "dragover", options, |event| event.prevent_default());
    let dropping = link.clone();
    let drop = EventListener::new_with_options(&document, "drop", options, move |event| {
        event.prevent_default();
        let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        dropping.send_message_batch(data.and_then(|d| given(&d)).into_iter().collect());
    });
    let pasting = link.clone();
    let paste = EventListener::new_with_options(&document, "paste", options, move |event| {
        let data = event
            .dyn_ref::<ClipboardEvent>()
            .and_then(ClipboardEvent::clipboard_data);
        let message = data.filter(|_| source::replaces(event)).and_then(|d| given(&d));
        if message.is_some() {
            event.prevent_default();
            pasting.send_message_batch(message.into_iter().collect());
        }
    });
    let escaping = link.clone();
    let escape = EventListener::new(&document, "keydown", move |event| {
        if event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|e| e.key() == "Escape")
        {
            escaping.send_message(Msg::Unchoose);
        }
    });
    let following = link.clone();
    let follow = EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
        following.send_message(Msg::Fragment);
    });
    vec![over, drop, paste, escape, follow]
}

/// The file or the text that is pasted or dropped.
fn given(data: &DataTransfer) -> Option<Msg> {
    let file = source::file_in(data).map(Msg::File);
    file.or_else(|| Source::clipboard(data).map(Msg::Given))
}

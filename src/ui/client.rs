//! The page's end of the worker.

use gloo::events::EventListener;
use js_sys::{Array, Function};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};
use yew::Callback;

/// What came of a call: its result, or one sentence on why there is none.
pub type Outcome = Result<JsValue, String>;

/// What is said when the worker died, or could not even be started.
pub const BROKE: &str = "The part of this page that reads policies has failed, which is no fault of the text: \
                         reload the page and try again.";

/// One of the worker's calls; see the module `worker`.
#[derive(Clone)]
pub struct Call {
    pub name: &'static str,
    pub arguments: Array,
    /// Is called once, unless the worker is ended before.
    pub hear: Callback<Outcome>,
}

/// Has a worker do things. To read a newer policy it ends one that still reads.
pub struct Client {
    spawn: Function,
    /// The number of the last request.
    asked: u32,
    running: Option<Running>,
}

struct Running {
    worker: Worker,
    state: Rc<RefCell<State>>,
    _listeners: [EventListener; 2],
}

#[derive(Default)]
struct State {
    /// What waits for its reply, by the numbers of the requests.
    waiting: Vec<(u32, Callback<Outcome>)>,
    /// The worker broke; it is not asked again but replaced.
    broken: bool,
}

impl Client {
    /// Starts a worker at once, so that it is there when the first policy is.
    pub fn new(spawn: Function) -> Self {
        let mut client = Self {
            spawn,
            asked: 0,
            running: None,
        };
        client.running = client.start();
        client
    }

    /// Sends a request.
    pub fn call(&mut self, call: Call) {
        self.asked += 1;
        if self.running.as_ref().is_none_or(|r| r.state.borrow().broken) {
            self.running = self.start();
        }
        let Some(running) = &self.running else {
            return call.hear.emit(Err(BROKE.to_owned()));
        };
        let request = Array::of2(&self.asked.into(), &call.name.into()).concat(&call.arguments);
        if running.worker.post_message(&request).is_err() {
            return call.hear.emit(Err(BROKE.to_owned()));
        }
        running.state.borrow_mut().waiting.push((self.asked, call.hear));
    }

    /// Forgets what is being done.
    pub fn stop_if_busy(&mut self) {
        let busy = |r: &Running| !r.state.borrow().waiting.is_empty();
        if self.running.as_ref().is_some_and(busy) {
            self.running = None;
            self.running = self.start();
        }
    }

    fn start(&self) -> Option<Running> {
        let worker: Worker = self.spawn.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
        let state = Rc::new(RefCell::new(State::default()));
        let (told, failed) = (Rc::clone(&state), Rc::clone(&state));
        let message = EventListener::new(&worker, "message", move |event| {
            let reply: Array = event.unchecked_ref::<MessageEvent>().data().unchecked_into();
            let waiting = &mut told.borrow_mut().waiting;
            let found = waiting.iter().position(|(number, _)| reply.get(0) == *number);
            let hear = found.map(|at| waiting.remove(at).1);
            if let Some(hear) = hear {
                let refused = reply.get(2).as_string();
                hear.emit(refused.map_or_else(|| Ok(reply.get(1)), Err));
            }
        });
        let error = EventListener::new(&worker, "error", move |_| {
            let mut state = failed.borrow_mut();
            state.broken = true;
            for (_, hear) in state.waiting.drain(..) {
                hear.emit(Err(BROKE.to_owned()));
            }
        });
        Some(Running {
            worker,
            state,
            _listeners: [message, error],
        })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

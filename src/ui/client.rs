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

/// The call that takes long, and whose result a newer policy makes worthless.
pub const READ: &str = "read";

/// One of the worker's calls; see the module `worker`.
#[derive(Clone)]
pub struct Call {
    pub name: &'static str,
    pub arguments: Array,
    /// Is called once, unless the worker is ended before.
    pub hear: Callback<Outcome>,
}

impl State {
    /// The call that has this number.
    fn take(&mut self, number: &JsValue) -> Option<Call> {
        let found = self.waiting.iter().position(|(n, _)| *number == *n);
        found.map(|at| self.waiting.remove(at).1)
    }
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
    waiting: Vec<(u32, Call)>,
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
        running.state.borrow_mut().waiting.push((self.asked, call));
    }

    /// Forgets the policy that is being read, and with it the worker; what else was asked is asked again.
    pub fn stop_reading(&mut self) {
        let Some(running) = &self.running else { return };
        if running
            .state
            .borrow()
            .waiting
            .iter()
            .all(|(_, call)| call.name != READ)
        {
            return;
        }
        let waiting = std::mem::take(&mut running.state.borrow_mut().waiting);
        self.running = self.start();
        for (_, call) in waiting.into_iter().filter(|(_, call)| call.name != READ) {
            self.call(call);
        }
    }

    fn start(&self) -> Option<Running> {
        let worker: Worker = self.spawn.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
        let state = Rc::new(RefCell::new(State::default()));
        let (told, failed) = (Rc::clone(&state), Rc::clone(&state));
        let message = EventListener::new(&worker, "message", move |event| {
            let reply: Array = event.unchecked_ref::<MessageEvent>().data().unchecked_into();
            // Whoever hears may ask again: nothing is borrowed by then.
            let call = told.borrow_mut().take(&reply.get(0));
            if let Some(call) = call {
                let refused = reply.get(2).as_string();
                call.hear.emit(refused.map_or_else(|| Ok(reply.get(1)), Err));
            }
        });
        let error = EventListener::new(&worker, "error", move |_| {
            failed.borrow_mut().broken = true;
            let waiting = std::mem::take(&mut failed.borrow_mut().waiting);
            for (_, call) in waiting {
                call.hear.emit(Err(BROKE.to_owned()));
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

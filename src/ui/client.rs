//! The page's end of the worker.

use crate::worker::Answer;
use gloo::events::EventListener;
use js_sys::{Array, Function};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};
use yew::Callback;

/// What came of a policy that was sent.
pub enum Heard {
    Read(Rc<Answer>),
    /// One sentence on why it could not be read.
    Refused(String),
    /// The worker died of it.
    Broke,
}

/// Sends policies to a worker, one at a time: a newer one ends the reading of the one before.
pub struct Client {
    spawn: Function,
    /// The number of the last request.
    asked: u32,
    running: Option<Running>,
}

struct Running {
    worker: Worker,
    busy: Rc<Cell<bool>>,
    listeners: Vec<EventListener>,
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

    /// Sends a policy: the arguments of the call `read`. `hear` is called once, unless a newer policy
    /// comes first.
    pub fn read(&mut self, policy: &Array, hear: Callback<Heard>) {
        self.stop_if_busy();
        self.asked += 1;
        if self.running.is_none() {
            self.running = self.start();
        }
        let Some(running) = &mut self.running else {
            return hear.emit(Heard::Broke);
        };
        running.busy.set(true);
        running.listeners = running.listen(self.asked, hear.clone());
        let request = Array::of2(&self.asked.into(), &"read".into()).concat(policy);
        if running.worker.post_message(&request).is_err() {
            hear.emit(Heard::Broke);
        }
    }

    /// Forgets what is being read.
    pub fn stop_if_busy(&mut self) {
        if self.running.as_ref().is_some_and(|r| r.busy.get()) {
            self.running = None;
            self.running = self.start();
        }
    }

    fn start(&self) -> Option<Running> {
        let worker: Worker = self.spawn.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
        Some(Running {
            worker,
            busy: Rc::default(),
            listeners: Vec::new(),
        })
    }
}

impl Running {
    fn listen(&self, asked: u32, hear: Callback<Heard>) -> Vec<EventListener> {
        let broke = hear.clone();
        let busy = Rc::clone(&self.busy);
        let message = EventListener::new(&self.worker, "message", move |event| {
            let reply: Array = event.unchecked_ref::<MessageEvent>().data().unchecked_into();
            if reply.get(0) != asked {
                return;
            }
            busy.set(false);
            hear.emit(match reply.get(2).as_string() {
                Some(sentence) => Heard::Refused(sentence),
                None => serde_wasm_bindgen::from_value::<Answer>(reply.get(1))
                    .map_or(Heard::Broke, |answer| Heard::Read(Rc::new(answer))),
            });
        });
        // `busy` stays set: a worker that broke is not asked again but replaced.
        let error = EventListener::new(&self.worker, "error", move |_| broke.emit(Heard::Broke));
        vec![message, error]
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

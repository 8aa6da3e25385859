//! Arguments as scripts give them: of any type, or missing.

use crate::label::{self, Label};
use js_sys::{Array, Error, Object, Reflect, TypeError};
use wasm_bindgen::{JsCast, JsValue};

/// The error that says what an argument should be, and what it is.
pub fn wrong(call: &str, argument: &str, expected: &str, found: &str) -> Error {
    TypeError::new(&format!(
        "{call}: {argument} must be {expected}, but it is {found}."
    ))
    .into()
}

/// What a value is, in words.
pub fn kind(value: &JsValue) -> String {
    if let Some(text) = value.as_string() {
        // Long ones are somebody's document.
        return if text.len() > 40 {
            "a long string".to_owned()
        } else {
            format!("{text:?}")
        };
    }
    let name = match () {
        () if value.is_undefined() => "missing",
        () if value.is_null() => "null",
        () if Array::is_array(value) => "an array",
        () if value.is_function() => "a function",
        () if value.is_object() => "an object",
        () => return format!("a {}", value.js_typeof().as_string().unwrap_or_default()),
    };
    name.to_owned()
}

/// "a, b or c", in quotation marks.
fn list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}

/// A label in the form of its JSON.
pub fn label_in(call: &str, argument: &str, given: &JsValue) -> Result<Label, Error> {
    let expected = "a label, as analyze returns it";
    if !given.is_object() || Array::is_array(given) {
        return Err(wrong(call, argument, expected, &kind(given)));
    }
    let label: Label = serde_wasm_bindgen::from_value(given.clone()).map_err(|error| {
        wrong(
            call,
            argument,
            expected,
            &format!("an object of another form ({error})"),
        )
    })?;
    if label.schema != label::SCHEMA {
        let found = format!("of the format {:?}", label.schema);
        return Err(wrong(
            call,
            argument,
            &format!("a label of the format {:?}", label::SCHEMA),
            &found,
        ));
    }
    Ok(label)
}

/// One of `names`.
pub fn string_in(call: &str, argument: &str, given: &JsValue, names: &[&str]) -> Result<String, Error> {
    let found = given.as_string().filter(|text| names.contains(&text.as_str()));
    found.ok_or_else(|| wrong(call, argument, &list(names), &kind(given)))
}

/// An object of options, all of which may be absent.
pub struct Options<'a> {
    call: &'static str,
    given: Option<&'a Object>,
}

impl<'a> Options<'a> {
    /// Nothing, or an object that has none but the `known` options.
    pub fn new(call: &'static str, given: &'a JsValue, known: &[&str]) -> Result<Self, Error> {
        if given.is_undefined() || given.is_null() {
            return Ok(Self { call, given: None });
        }
        let object = given
            .dyn_ref::<Object>()
            .filter(|_| given.is_object() && !Array::is_array(given));
        let Some(object) = object else {
            return Err(wrong(call, "options", "an object", &kind(given)));
        };
        for key in Object::keys(object) {
            let key = key.as_string().unwrap_or_default();
            if !known.contains(&key.as_str()) {
                let known = if known.is_empty() {
                    "none".to_owned()
                } else {
                    list(known)
                };
                let message = format!("{call}: there is no option {key:?}; there is {known}.");
                return Err(TypeError::new(&message).into());
            }
        }
        Ok(Self {
            call,
            given: Some(object),
        })
    }

    /// Whether no object was given.
    pub const fn is_empty(&self) -> bool {
        self.given.is_none()
    }

    fn get(&self, name: &str) -> JsValue {
        let value = self
            .given
            .and_then(|given| Reflect::get(given, &name.into()).ok());
        value.filter(|value| !value.is_null()).unwrap_or_default()
    }

    fn wrong(&self, name: &str, expected: &str) -> Error {
        wrong(
            self.call,
            &format!("options.{name}"),
            expected,
            &kind(&self.get(name)),
        )
    }

    /// A string.
    pub fn string(&self, name: &str) -> Result<Option<String>, Error> {
        let value = self.get(name);
        match value.as_string() {
            None if !value.is_undefined() => Err(self.wrong(name, "a string")),
            text => Ok(text),
        }
    }

    /// One of `names`.
    pub fn one_of(&self, name: &str, names: &[&str]) -> Result<Option<String>, Error> {
        let value = self.get(name);
        if value.is_undefined() {
            return Ok(None);
        }
        string_in(self.call, &format!("options.{name}"), &value, names).map(Some)
    }

    /// A date as ISO 8601 writes it.
    pub fn date(&self, name: &str) -> Result<Option<String>, Error> {
        let text = self.string(name)?;
        match text {
            Some(text) if !label::is_date(&text) => Err(self.wrong(name, "a date such as \"2026-03-04\"")),
            text => Ok(text),
        }
    }
}

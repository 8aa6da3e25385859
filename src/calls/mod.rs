//! What scripts call. Labels go in and out as plain objects, in the form of their JSON.
//!
//! Every argument is checked, for scripts have no types. An error is a sentence that names the call
//! and the argument.

mod arguments;

use crate::input::Input;
use crate::render::export;
use crate::render::reader::{Answer, View};
use crate::verify::Published;
use crate::{Reading, compare, input, share, verify};
use arguments::{Options, kind, label_in, string_in, wrong};
use js_sys::{ArrayBuffer, Error, JSON, JsString, Object, Reflect, TypeError, Uint8Array};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

/// Reads a policy, a string or the bytes of a file, and returns its label.
///
/// The options: `name`, the name of a file, whose ending names the format of its text; `format`,
/// which names it outright (`text`, `markdown`, `html`); `analyzed`, the date to be noted in the label.
///
/// # Errors
///
/// A `TypeError` for a wrong argument, an `Error` with one sentence for a text that is no policy.
pub fn analyze(text: &JsValue, options: &JsValue) -> Result<JsValue, Error> {
    value(&reading("analyze", text, options)?.label)
}

/// Reads a policy as [`analyze`] does, and returns the label with the policy's text as it is shown.
///
/// # Errors
///
/// Those of [`analyze`].
pub fn read(text: &JsValue, options: &JsValue) -> Result<JsValue, Error> {
    let reading = reading("read", text, options)?;
    value(&Answer {
        view: View::new(&reading.document),
        label: reading.label,
    })
}

/// Writes a label in a format: the options are those of [`export::Options`].
///
/// # Errors
///
/// A `TypeError` for a wrong argument.
pub fn render(label: &JsValue, format: &JsValue, options: &JsValue) -> Result<JsValue, Error> {
    const CALL: &str = "render";
    let label = label_in(CALL, "label", label)?;
    let formats: Vec<&str> = export::Format::ALL.iter().map(|format| format.id()).collect();
    let format = string_in(CALL, "format", format, &formats)?;
    let format: export::Format = format.parse().map_err(|error| problem(&error))?;
    let options = export_options(CALL, options)?;
    Ok(export::export(&label, format, &options).into())
}

/// The facts that two labels tell differently, as an array in the order of the ids.
///
/// # Errors
///
/// A `TypeError` for a wrong argument.
pub fn compare(before: &JsValue, after: &JsValue) -> Result<JsValue, Error> {
    const CALL: &str = "compare";
    let before = label_in(CALL, "before", before)?;
    let after = label_in(CALL, "after", after)?;
    value(&compare::compare(&before, &after))
}

/// Holds a published label, as an object, its JSON, or a page with a snippet, against its policy, which is read as
/// [`analyze`] reads it.
///
/// # Errors
///
/// Those of [`analyze`], and an `Error` for a string that holds no label.
pub fn verify(published: &JsValue, policy: &JsValue, options: &JsValue) -> Result<JsValue, Error> {
    const CALL: &str = "verify";
    let published = published_in(CALL, published)?;
    value(&verify::verify(
        &published,
        &reading(CALL, policy, options)?.label,
    ))
}

/// The fragment of an address, without `#`, that holds a label without the policy's words.
///
/// # Errors
///
/// A `TypeError` for a wrong argument, an `Error` for a label too large for a link.
pub fn to_link(label: &JsValue) -> Result<JsValue, Error> {
    let link = share::to_link(&label_in("toLink", "label", label)?);
    link.map(JsValue::from).map_err(|error| problem(&error))
}

/// The label in the fragment of an address, with or without `#`; its quotes are empty.
///
/// # Errors
///
/// A `TypeError` for a wrong argument, an `Error` with one sentence where there is no label that can
/// be read.
pub fn from_link(fragment: &JsValue) -> Result<JsValue, Error> {
    let Some(fragment) = fragment.as_string() else {
        return Err(wrong("fromLink", "fragment", "a string", &kind(fragment)));
    };
    value(&share::from_link(&fragment).map_err(|error| problem(&error))?)
}

/// A label from a link with the quotes that stand at its places in its policy, which is read as
/// [`analyze`] reads it.
///
/// # Errors
///
/// Those of [`analyze`], and an `Error` where the policy is not the label's.
pub fn fill(label: &JsValue, policy: &JsValue, options: &JsValue) -> Result<JsValue, Error> {
    const CALL: &str = "fill";
    let mut label = label_in(CALL, "label", label)?;
    let reading = reading(CALL, policy, options)?;
    label.fill(&reading.document).map_err(|error| problem(&error))?;
    value(&label)
}

fn published_in(call: &str, given: &JsValue) -> Result<Published, Error> {
    let Some(text) = given.as_string() else {
        return label_in(call, "label", given).map(Published::Label);
    };
    if !text.trim_start().starts_with('{') {
        return Published::from_html(&text)
            .map_err(|error| Error::new(&format!("{call}: label is a string, and {error}.")));
    }
    // The browser's own reader of JSON is there anyway.
    let parsed = JSON::parse(&text).map_err(|_| Error::new(&format!("{call}: label is no JSON.")))?;
    label_in(call, "label", &parsed).map(Published::Label)
}

fn export_options(call: &'static str, given: &JsValue) -> Result<export::Options, Error> {
    // serde takes no notice of unknown properties of a JavaScript object.
    let known: Object = value(&export::Options::default())?.unchecked_into();
    let known = Object::keys(&known);
    let known: Vec<String> = known.iter().filter_map(|name| name.as_string()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    if Options::new(call, given, &known)?.is_empty() {
        return Ok(export::Options::default());
    }
    let options: export::Options = serde_wasm_bindgen::from_value(given.clone())
        .map_err(|error| TypeError::new(&format!("{call}: an option is not what it must be: {error}.")))?;
    if let Some(address) = options
        .address
        .as_deref()
        .filter(|address| !export::is_link(address))
    {
        return Err(wrong(
            call,
            "options.address",
            "a web address",
            &kind(&address.into()),
        ));
    }
    Ok(options)
}

fn reading(call: &'static str, text: &JsValue, options: &JsValue) -> Result<Reading, Error> {
    let options = Options::new(call, options, &["name", "format", "analyzed"])?;
    let name = options.string("name")?;
    let format = options.one_of("format", input::Format::NAMES)?;
    let analyzed = options.date("analyzed")?;
    let refused = |error: input::Error| problem(&error);
    let mut input = input_of(call, text, name.as_deref())?.map_err(refused)?;
    if let Some(format) = format.and_then(|name| input::Format::named(&name)) {
        input.format = format;
    }
    let mut reading = crate::analyze(&input).map_err(refused)?;
    reading.label.policy.analyzed = analyzed;
    Ok(reading)
}

/// Texts beyond all limits are not even copied.
fn input_of(call: &str, given: &JsValue, name: Option<&str>) -> Result<Result<Input, input::Error>, Error> {
    let too_large = |length: u32, limit: usize| {
        let length = length as usize;
        (length > limit).then_some(Err(input::Error::TooLarge(length)))
    };
    if let Some(text) = given.dyn_ref::<JsString>() {
        let copied = || Input::from_named(&String::from(text), name);
        return Ok(too_large(text.length(), input::MAX_BYTES).unwrap_or_else(copied));
    }
    let Some(bytes) = bytes(given) else {
        return Err(wrong(call, "text", "a string or a Uint8Array", &kind(given)));
    };
    let copied = || Input::from_bytes(&bytes.to_vec(), name);
    Ok(too_large(bytes.length(), 2 * input::MAX_BYTES).unwrap_or_else(copied))
}

/// Known by its looks and not by its class, of which every frame has its own.
fn bytes(given: &JsValue) -> Option<Uint8Array> {
    let view = given
        .dyn_ref::<Object>()
        .filter(|object| ArrayBuffer::is_view(object))?;
    let size = Reflect::get(view, &"BYTES_PER_ELEMENT".into()).ok()?;
    (size.as_f64() == Some(1.0)).then(|| Uint8Array::new(given))
}

/// A value of ours as a plain object. What cannot become one is a bug.
fn value<T: Serialize>(of: &T) -> Result<JsValue, Error> {
    of.serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(|error| problem(&error))
}

fn problem(error: &dyn std::error::Error) -> Error {
    Error::new(&error.to_string())
}

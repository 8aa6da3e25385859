//! The label for a site: choose a form, see it, copy it.

use super::super::files::{self, Address};
use super::copy::Copy;
use super::notes::Notes;
use super::{Subject, outcome};
use crate::render::export::{Format, Options, Theme, View, is_link};
use crate::render::words;
use js_sys::{Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    Callback, Event, Html, InputEvent, Properties, TargetCast, UseStateHandle, function_component, html,
    use_effect_with, use_state, use_state_eq,
};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub subject: Subject,
}

/// The ways to put a label on a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Snippet,
    Element,
    Frame,
    Picture,
    Badge,
}

impl Form {
    const ALL: [Self; 5] = [
        Self::Snippet,
        Self::Element,
        Self::Frame,
        Self::Picture,
        Self::Badge,
    ];

    const fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Snippet => (
                "Snippet",
                "Markup with its styles inside. It needs no script and loads nothing.",
            ),
            Self::Element => (
                "Element",
                "A tag that shows a snippet’s file, with one small script on your site.",
            ),
            Self::Frame => ("Frame", "For pages that take no more than a frame."),
            Self::Picture => ("Picture", "The whole label as one SVG file."),
            Self::Badge => ("Badge", "One small line as an SVG file, to link to the policy."),
        }
    }

    const fn format(self) -> Format {
        match self {
            Self::Snippet | Self::Element | Self::Frame => Format::Snippet,
            Self::Picture => Format::Svg,
            Self::Badge => Format::Badge,
        }
    }

    /// The file that goes with the code; the snippet is the code.
    const fn file(self) -> Option<&'static str> {
        match self {
            Self::Snippet => None,
            Self::Element | Self::Frame => Some("label.html"),
            Self::Picture => Some("label.svg"),
            Self::Badge => Some("badge.svg"),
        }
    }
}

/// All that can be chosen.
#[derive(Debug, Clone, PartialEq)]
struct Chosen {
    form: Form,
    options: Options,
    /// ISO, or empty for none.
    date: String,
}

#[function_component]
pub fn Embed(props: &Props) -> Html {
    let chosen = use_state_eq(|| Chosen {
        form: Form::Snippet,
        options: Options::default(),
        date: today(),
    });
    let made = use_state(|| None::<Result<Rc<str>, String>>);
    {
        let made = made.clone();
        use_effect_with(
            (props.subject.clone(), (*chosen).clone()),
            move |(subject, chosen)| {
                let options = serde_wasm_bindgen::to_value(&rendered(&chosen.options)).unwrap_or_default();
                let label = dated(&subject.label, &chosen.date);
                let hear =
                    Callback::from(move |text: Result<String, String>| made.set(Some(text.map(Rc::from))));
                subject.render(&label, chosen.form.format().id(), &options, hear);
            },
        );
    }
    html! {
        <div class="embed">
            <div class="choices">
                { forms(&chosen) }
                { fields(&chosen) }
                if chosen.form.format() == Format::Snippet && chosen.options.view != View::Badge {
                    <Notes subject={props.subject.clone()} notes={chosen.options.notes.clone()} onchange={
                        let chosen = chosen.clone();
                        Callback::from(move |notes| set(&chosen, |c| c.options.notes = notes))
                    } />
                }
            </div>
            <div class="made">
                { outcome(&made, |text| html! {
                    <>
                        <Preview text={text.clone()} format={chosen.form.format().id()} />
                        <Copy text={code(&chosen, text)} name="The code for your page" rows={5} />
                        { file(chosen.form, text) }
                        <p class="aside">{ weight(&chosen, text) }</p>
                    </>
                }) }
            </div>
        </div>
    }
}

fn set(chosen: &UseStateHandle<Chosen>, change: impl FnOnce(&mut Chosen)) {
    let mut next = (**chosen).clone();
    change(&mut next);
    chosen.set(next);
}

/// The form, as radio buttons.
fn forms(chosen: &UseStateHandle<Chosen>) -> Html {
    let form = |form: Form| {
        let onchange = {
            let chosen = chosen.clone();
            move |_| set(&chosen, |c| c.form = form)
        };
        let (name, about) = form.name();
        html! {
            <label><input type="radio" name="form" checked={chosen.form == form} {onchange} /><span><b>{ name }</b><small>{ about }</small></span></label>
        }
    };
    html! { <fieldset class="forms"><legend>{ "Form" }</legend>{ for Form::ALL.into_iter().map(form) }</fieldset> }
}

fn fields(chosen: &UseStateHandle<Chosen>) -> Html {
    let select = |name: &'static str,
                  options: Vec<(&'static str, &'static str)>,
                  now: &'static str,
                  pick: fn(&mut Chosen, &str)| {
        let chosen = chosen.clone();
        let onchange = move |event: Event| {
            let picked = event.target_unchecked_into::<HtmlSelectElement>().value();
            set(&chosen, |c| pick(c, &picked));
        };
        html! {
            <label>{ name }<select {onchange}>{ for options.into_iter().map(|(key, name)| html! {
                <option value={key} selected={key == now}>{ name }</option>
            }) }</select></label>
        }
    };
    let views = vec![
        ("grid", "The whole label"),
        ("short", "Lists"),
        ("badge", "One line"),
    ];
    let themes = vec![
        ("auto", "As the visitor has set"),
        ("light", "Light"),
        ("dark", "Dark"),
    ];
    let input = |name: &'static str, kind: &'static str, value: String, put: fn(&mut Chosen, String)| {
        let chosen = chosen.clone();
        let oninput = move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value();
            set(&chosen, |c| put(c, value));
        };
        html! { <label>{ name }<input type={kind} {value} {oninput} placeholder={(kind == "url").then_some("https://…")} /></label> }
    };
    let address = chosen.options.address.clone().unwrap_or_default();
    let odd = !address.is_empty() && !is_link(&address);
    html! {
        <div class="fields">
            if chosen.form.format() == Format::Snippet {
                { select("Size", views, chosen.options.view.key(), |c, key| {
                    c.options.view = View::ALL.iter().copied().find(|v| v.key() == key).unwrap_or_default();
                }) }
            }
            { select("Colours", themes, chosen.options.theme.key(), |c, key| {
                c.options.theme = Theme::ALL.iter().copied().find(|t| t.key() == key).unwrap_or_default();
            }) }
            { input("Address of the policy", "url", address, |c, value| c.options.address = Some(value).filter(|v| !v.is_empty())) }
            <div role="status">
                if odd {
                    <p class="problem hint">{ "This is no whole web address yet, so it is left out: one begins with https:// or http:// and has no spaces." }</p>
                }
            </div>
            { input("Date of this reading", "date", chosen.date.clone(), |c, value| c.date = value) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct PreviewProps {
    text: Rc<str>,
    format: &'static str,
}

/// The very bytes that are copied, in a frame that runs nothing.
#[function_component]
fn Preview(props: &PreviewProps) -> Html {
    let shown = use_state(|| None::<(Address, &'static str)>);
    {
        let shown = shown.clone();
        use_effect_with((props.text.clone(), props.format), move |(text, format)| {
            let blob = if *format == "snippet" {
                let page = format!(
                    "<!doctype html><html lang=en><meta charset=utf-8><meta name=color-scheme content='light dark'><title>Preview</title>{text}"
                );
                files::blob(&page, "text/html")
            } else {
                files::blob(text, "image/svg+xml")
            };
            let address = blob.and_then(|blob| Address::of(&blob));
            shown.set(address.map(|address| (address, *format)));
        });
    }
    // The format of what is shown, not of what is asked for: a frame's address makes no image.
    let Some((Address(address), format)) = &*shown else {
        return Html::default();
    };
    if *format == "snippet" {
        html! { <iframe class="preview" title="Preview" sandbox="" src={address.clone()} key={address.clone()} /> }
    } else {
        html! { <div class="preview"><img src={address.clone()} alt="Preview of the picture" /></div> }
    }
}

/// What is to be pasted into the site's page.
fn code(chosen: &Chosen, snippet: &str) -> String {
    let options = rendered(&chosen.options);
    let policy = options.link().map(escaped);
    let theme = match options.theme {
        Theme::Auto => String::new(),
        theme => format!(" theme=\"{}\"", theme.key()),
    };
    match chosen.form {
        Form::Snippet => snippet.to_owned(),
        Form::Element => {
            let link = policy.as_deref().unwrap_or("/privacy");
            let policy = policy
                .as_ref()
                .map(|p| format!(" policy=\"{p}\""))
                .unwrap_or_default();
            format!(
                "<script type=\"module\" src=\"/privacy-facts/privacy-facts.js\"></script>\n\
                 <privacy-facts src=\"/label.html\"{policy}{theme}>\n  \
                 <a href=\"{link}\">Our privacy policy</a>\n\
                 </privacy-facts>\n"
            )
        }
        Form::Frame => {
            let theme = theme.replace(" theme=\"", "&amp;theme=").replace('"', "");
            format!(
                "<iframe id=\"privacy-facts\" title=\"Privacy facts\" style=\"width: 100%; height: 60rem; border: 0\"\n  \
                 src=\"/privacy-facts/embed.html?src=/label.html{theme}\"></iframe>\n{FOLLOW}"
            )
        }
        Form::Picture | Form::Badge => {
            let (file, alt) = if chosen.form == Form::Badge {
                ("badge.svg", "Privacy facts: what our privacy policy states")
            } else {
                ("label.svg", "Privacy facts, drawn from our privacy policy")
            };
            let image = format!("<img src=\"/{file}\" alt=\"{alt}\" style=\"max-width: 100%\">");
            policy.map_or_else(
                || format!("{image}\n"),
                |p| format!("<a href=\"{p}\">{image}</a>\n"),
            )
        }
    }
}

/// Gives the frame the height of its label, which the frame tells; see www/embed.js.
const FOLLOW: &str = "<script>
  addEventListener('message', ({ source, origin, data }) => {
    const frame = document.getElementById('privacy-facts');
    if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
    if (data?.type === 'privacy-facts:height') frame.style.height = `${data.height}px`;
  });
</script>
";

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

/// The options as they can be rendered: an address that is none yet is left out.
fn rendered(options: &Options) -> Options {
    Options {
        address: options.address.clone().filter(|a| is_link(a)),
        ..options.clone()
    }
}

/// The file that the code refers to, and where the others are.
fn file(form: Form, text: &Rc<str>) -> Html {
    let Some(name) = form.file() else {
        return Html::default();
    };
    let text = text.clone();
    let onclick = move |_| {
        if let Some(blob) = files::blob(&text, form.format().media_type()) {
            files::save(&blob, name);
        }
    };
    html! {
        <p class="aside">
            <button type="button" class="do" {onclick}>{ format!("Save {name}") }</button>
            { match form {
                Form::Element => " It needs privacy-facts.js, which is beside this page; copy it to your site. The link inside is shown where the label cannot be; see that it leads to your policy.",
                Form::Frame => " It needs embed.html, embed.js and privacy-facts.js, which are beside this page; copy them to your site.",
                _ => "",
            } }
        </p>
    }
}

/// What a site owner wants to know of the bytes.
fn weight(chosen: &Chosen, text: &str) -> String {
    let size = format!("{} KB.", words::tenths(text.len() as f64 / 1000.0));
    if chosen.form == Form::Snippet {
        format!(
            "{size} Under a strict Content-Security-Policy, its first line names the hash that style-src has to list. Do not reformat it, or it can no longer be checked."
        )
    } else {
        size
    }
}

/// The label with the date of the reading, which is no part of what the worker made.
fn dated(label: &JsValue, date: &str) -> JsValue {
    if date.is_empty() || !label.is_object() {
        return label.clone();
    }
    let copy = |of: &JsValue| Object::assign(&Object::new(), of.unchecked_ref());
    let whole = copy(label);
    let policy = Reflect::get(label, &"policy".into()).unwrap_or_default();
    let policy = copy(&policy);
    // New plain objects take any property.
    let _ = Reflect::set(&policy, &"analyzed".into(), &date.into());
    let _ = Reflect::set(&whole, &"policy".into(), &policy);
    whole.into()
}

/// The date of today, as ISO writes it.
fn today() -> String {
    let now = js_sys::Date::new_0();
    format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}

//! A page of its own: the label's own nodes with its styles enclosed, for browsers without any script.
//!
//! What is a button in the page is a link here, to the quotes that the page would have shown.

use super::Options;
use crate::label::Label;
use crate::render::html::{escape, html as written};
use crate::render::label::{article, details, name};
use crate::render::shown::{Shown, ids};
use crate::render::tree::{Element, Node, Str, el, text_el};
use crate::render::words;

/// The styles of a label that has all its nodes, here and in the page.
pub const STYLES: &str = include_str!("../../../www/label.css");
const FILE: &str = include_str!("../../../www/file.css");

/// Nothing in the file may load or run anything.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

pub fn html(label: &Label, options: &Options) -> String {
    let mut proofs = Proofs::default();
    let mut article = proofs.still(&article(label));
    let foot = article.children.pop();
    article.children.extend(proofs.section(label).map(Node::from));
    article.children.extend(foot);
    if let (Some(Node::Element(foot)), Some(link)) = (article.children.last_mut(), options.link()) {
        let link = text_el("a", "", link.to_owned()).attr("href", link.to_owned());
        foot.children
            .insert(0, el("p").text("The policy: ").child(link).into());
    }
    let mut title = String::new();
    escape(&name(label), &mut title);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>\n:root {{ color-scheme: {} }}\n{STYLES}{FILE}</style>\n</head>\n<body>\n<main>{}</main>\n</body>\n</html>\n",
        options.theme.color_scheme(),
        written(&article.into()),
    )
}

/// The quotes that buttons would have shown: the facts of each button, and what it is called.
#[derive(Default)]
struct Proofs(Vec<(String, String)>);

impl Proofs {
    /// The same element, without what only a script could answer to.
    fn still(&mut self, element: &Element) -> Element {
        let mut still = el(element.tag);
        let facts = element.get("data-facts").unwrap_or_default();
        if element.tag == "button" {
            still.tag = "a";
            let anchor = self.anchor(facts, element.get("data-about").unwrap_or_default());
            still.attrs.push(("href", format!("#{anchor}").into()));
        }
        let only_scripts = |name| matches!(name, "type" | "tabindex" | "data-about" | "data-quote");
        let attrs = element.attrs.iter().filter(|(name, _)| !only_scripts(*name));
        still
            .attrs
            .extend(attrs.map(|(name, value)| (*name, without_keys(name, value))));
        still.children = element
            .children
            .iter()
            .map(|child| match child {
                Node::Element(element) => self.still(element).into(),
                Node::Text(text) => Node::Text(text.clone()),
            })
            .collect();
        still
    }

    /// Where the quotes of these facts stand: once, whoever asks for them.
    fn anchor(&mut self, facts: &str, about: &str) -> String {
        let known = self.0.iter().position(|(ids, _)| ids == facts);
        let at = known.unwrap_or_else(|| {
            self.0.push((facts.to_owned(), about.to_owned()));
            self.0.len() - 1
        });
        format!("proof-{}", at + 1)
    }

    fn section(&self, label: &Label) -> Option<Element> {
        let items = self.0.iter().enumerate().filter_map(|(at, (facts, about))| {
            let shown = Shown::of(label, &ids(facts))?;
            let state = shown.state();
            let mut details = details(about, (words::state(state), words::class(state)), &shown);
            // A browser opens the disclosure that an address's fragment points into.
            if let Some(Node::Element(quotes)) = details.children.get_mut(1) {
                quotes.attrs.push(("id", format!("proof-{}", at + 1).into()));
            }
            Some(el("li").child(Proofs::default().still(&details)))
        });
        let rows = el("ul").class("pf-rows").children(items);
        let summary = el("summary").child(text_el("h3", "", "The sentences behind the cells"));
        (!rows.children.is_empty()).then(|| {
            el("section")
                .class("pf-section pf-proofs")
                .child(el("details").child(summary).child(rows))
        })
    }
}

/// A grid that nobody moves about in with arrow keys is a table.
fn without_keys(name: &str, value: &Str) -> Str {
    match (name, value.as_ref()) {
        ("role", "grid") => "table".into(),
        ("role", "gridcell") => "cell".into(),
        _ => value.clone(),
    }
}

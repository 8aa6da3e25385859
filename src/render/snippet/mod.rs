//! The static snippet: a label for somebody else's page, in HTML that needs no script and no other file.
//!
//! The label stands in a declarative shadow tree with its styles, so that the page's styles and the
//! label's leave each other alone; browsers that know no such tree show a short text instead. Each
//! quote is written once and referred to by its number. The host element's attributes, together with
//! the quotes, hold the label that is shown: [`parse`] reads it back, and [`Snippet::html`] then gives
//! the same bytes.

mod facts;
mod lists;
mod markup;
mod parse;
mod passages;
mod select;
#[cfg(test)]
mod tests;
mod write;

pub use parse::{Error, count, find, parse};

use super::label::caution;
use super::options::{Options, Theme, View};
use super::tree::{Element, Node, el, text_el};
use crate::label::Label;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The most bytes that a snippet takes.
pub const MOST: usize = 25_000;

/// The element that is the snippet. No browser knows it, so no page has styles for it.
pub const TAG: &str = "privacy-facts-label";

/// The form of the attributes. A change that older readers would misunderstand raises it.
const FORM: &str = "1";

const STYLE: &str = include_str!("../../../www/snippet.css");

/// How much of the evidence a snippet shows. A fact always has one quote, if any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Step {
    /// A quote may stand for several facts that it proves, though others have a better one.
    shared: bool,
    /// Longer ones are cut after so many characters.
    quote: usize,
    /// Under their headings.
    headings: bool,
}

/// What is left out, little by little, until a snippet is small enough.
const STEPS: [Step; 12] = [
    step(false, usize::MAX, true),
    step(true, usize::MAX, true),
    step(true, usize::MAX, false),
    step(true, 300, false),
    step(true, 240, false),
    step(true, 200, false),
    step(true, 160, false),
    step(true, 130, false),
    step(true, 100, false),
    step(true, 75, false),
    step(true, 50, false),
    step(true, 0, false),
];

const fn step(shared: bool, quote: usize, headings: bool) -> Step {
    Step {
        shared,
        quote,
        headings,
    }
}

/// A snippet as data.
#[derive(Debug, Clone, PartialEq)]
pub struct Snippet {
    /// All facts, but only the quotes that the snippet shows, some of them cut: a fact without a place in
    /// the view that was chosen has none. A quote read from a snippet has its fact's state.
    pub label: Label,
    /// What it was made with.
    pub options: Options,
    /// How many of [`STEPS`] were taken.
    step: usize,
    /// The places of the quotes and lead-ins that were cut.
    cut: Vec<(usize, usize)>,
}

/// Writes the snippet of a label: the same label and options give the same bytes, at most [`MOST`].
pub fn of(label: &Label, options: &Options) -> String {
    let mut html = String::new();
    for step in 0..STEPS.len() {
        html = Snippet::new(label, options, step).html();
        if html.len() <= MOST {
            break;
        }
    }
    html
}

/// What a host's Content-Security-Policy must list under `style-src` to allow the styles of all snippets.
pub fn style_hash() -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(style())))
}

/// The style sheet as it stands in a snippet: without comments and line breaks.
pub fn style() -> String {
    STYLE
        .lines()
        .map(str::trim)
        .filter(|l| !l.starts_with("/*"))
        .collect()
}

impl Snippet {
    fn new(label: &Label, options: &Options, step: usize) -> Self {
        let shown = |id| match options.view {
            View::Grid => true,
            View::Short => lists::shows(label, id),
            View::Badge => false,
        };
        let (label, cut) = select::select(label, &shown, STEPS[step]);
        Self {
            label,
            options: options.clone(),
            step,
            cut,
        }
    }

    /// Writes it.
    pub fn html(&self) -> String {
        let mut out = format!(
            "<!-- Privacy Facts: needs no script. Under a strict Content-Security-Policy: style-src '{}' -->\n",
            style_hash()
        );
        let article = match self.options.view {
            View::Grid => markup::whole(self),
            View::Short => lists::short(self),
            View::Badge => lists::badge(self),
        };
        let theme = match self.options.theme {
            Theme::Auto => "",
            theme => theme.key(),
        };
        let view = match self.options.view {
            View::Grid => "",
            view => view.key(),
        };
        let class = [theme, view].join(" ");
        let article = article.class(class.trim().to_owned()).attr("part", "label");
        let template = el("template")
            .attr("shadowrootmode", "open")
            .child(el("style").text(style()))
            .child(article);
        // The line break makes it a block to readers of Markdown, who then leave it alone.
        let host = facts::host(self).attr("lang", "en").text("\n");
        let host = host.child(template).children(self.fallback());
        write::write(&host.into(), &mut out);
        out.push('\n');
        out
    }

    /// What browsers show that know no declarative shadow tree, with the host page's styles. Only words and
    /// what may stand among words: a paragraph in a paragraph would end the host element.
    fn fallback(&self) -> Vec<Node> {
        let label = &self.label;
        let mut words = vec!["This browser cannot show the whole label."];
        words.extend(super::label::standout(label).iter().map(|l| l.text));
        let caution = caution(label);
        words.push(&caution);
        let name = text_el("strong", "", super::label::name(label)).text(". ");
        let mut fallback = vec![name.into(), Node::Text(format!("{} ", words.join(" ")).into())];
        fallback.extend(self.link().map(Node::from));
        fallback
    }

    fn link(&self) -> Option<Element> {
        let link = self.options.link()?;
        Some(text_el("a", "", "The policy").attr("href", link.to_owned()))
    }
}

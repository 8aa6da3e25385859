//! The fact that the reader looks at, and its sentences.

use crate::label::{Label, State};
use crate::render::measured::{self, Figure};
use crate::render::reader::Mark;
use crate::render::shown::{self, Shown};
use std::rc::Rc;
use web_sys::Element;
use yew::AttrValue;

/// A chosen cell or row.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its `data-facts`.
    pub facts: AttrValue,
    /// Its name.
    pub about: AttrValue,
    /// Which of its sentences is shown.
    pub current: usize,
    /// Its sentences, the current one marked as such.
    pub marks: Rc<[Mark]>,
    quotes: Rc<[Sentence]>,
    /// How far such a claim can be trusted, where the label has no room to say it.
    pub measured: AttrValue,
}

/// A sentence that a choice leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    start: usize,
    end: usize,
    pub text: AttrValue,
    /// What it shows by itself.
    pub state: State,
}

/// What was clicked, as its attributes tell.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub facts: String,
    pub about: String,
    /// A particular quote.
    pub quote: Option<usize>,
    /// Whether asking again leads to the next sentence.
    pub steps: bool,
}

impl Asked {
    /// What a click on `target` asks for, with the element that does: the nearest around it that
    /// names facts.
    pub fn by(target: &Element) -> Option<(Self, Element)> {
        let element = target.closest("[data-facts]").ok().flatten()?;
        let get = |name| element.get_attribute(name);
        let asked = Self {
            facts: get("data-facts")?,
            about: get("data-about").unwrap_or_default(),
            quote: get("data-quote").and_then(|q| q.parse().ok()),
            steps: element.tag_name().eq_ignore_ascii_case("button"),
        };
        Some((asked, element))
    }
}

impl Choice {
    /// Finds the sentences of what was asked for. `None` where the label has none (any more).
    pub fn new(label: &Label, asked: &Asked) -> Option<Self> {
        let shown = Shown::of(label, &shown::ids(&asked.facts))?;
        let quotes: Rc<[_]> = shown
            .evidence()
            .iter()
            .map(|e| Sentence {
                start: e.start,
                end: e.end,
                text: e.quote.clone().into(),
                state: e.state,
            })
            .collect();
        // A row says it under its quotes.
        let measured = if asked.steps {
            let figures = measured::figures(&shown).into_iter().map(Figure::sentence);
            figures.collect::<Vec<_>>().join(" ")
        } else {
            String::new()
        };
        let choice = Self {
            facts: asked.facts.clone().into(),
            about: asked.about.clone().into(),
            current: 0,
            marks: Rc::default(),
            quotes,
            measured: measured.into(),
        };
        choice.at(asked.quote.unwrap_or(0))
    }

    /// The same choice at another of its sentences.
    pub fn at(&self, number: usize) -> Option<Self> {
        let number = number.checked_rem(self.quotes.len())?;
        let mark = |(i, sentence): (usize, &Sentence)| Mark {
            start: sentence.start,
            end: sentence.end,
            current: i == number,
        };
        Some(Self {
            current: number,
            marks: self.quotes.iter().enumerate().map(mark).collect(),
            ..self.clone()
        })
    }

    /// The next sentence, or the one before; round at the ends.
    pub fn step(&self, forward: bool) -> Option<Self> {
        let step = if forward { 1 } else { self.len().saturating_sub(1) };
        self.at(self.current + step)
    }

    /// How many sentences there are.
    pub fn len(&self) -> usize {
        self.quotes.len()
    }

    /// The current sentence.
    pub fn sentence(&self) -> Option<&Sentence> {
        self.quotes.get(self.current)
    }

    /// The state of the current sentence, where the sentences differ in it.
    pub fn state(&self) -> Option<State> {
        let state = self.sentence()?.state;
        self.quotes.iter().any(|s| s.state != state).then_some(state)
    }

    /// "1 of 2 sentences for …"
    pub fn status(&self) -> String {
        let noun = crate::render::words::plural(self.len(), "sentence");
        format!("{} of {} {noun} for {}", self.current + 1, self.len(), self.about)
    }
}

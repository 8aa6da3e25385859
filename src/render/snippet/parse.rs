//! A snippet read back from the page that it stands in.

use super::passages::{CUT, SAME};
use super::{FORM, STEPS, Snippet, TAG, facts};
use crate::document::Unread;
use crate::document::html::tokens::{Tag, Token, Tokens};
use crate::label::{Analyzer, Evidence, Label, Policy, Quote, SCHEMA, State};
use crate::render::options::{Note, Options, Theme, View};
use std::fmt;

/// Why a text is no snippet that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// No such element in it.
    None,
    /// More than one, where one was asked for; holds how many.
    Several(usize),
    /// Of a form that this version does not know.
    Form(String),
    /// An attribute that is missing, or has a value that no program wrote.
    Attribute(&'static str, String),
    /// There are more quotes than places, or fewer.
    Quotes,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => write!(
                f,
                "there is no privacy label in it that can be checked (its JSON, or the element {TAG})"
            ),
            Self::Several(count) => write!(f, "there are {count} privacy labels in it: check one at a time"),
            Self::Form(form) => write!(
                f,
                "its label has the form {form:?}, and this version reads {FORM:?}: use a newer one"
            ),
            Self::Attribute(name, found) if found.is_empty() => {
                write!(f, "its label was altered: {name} is missing or empty")
            }
            Self::Attribute(name, found) => {
                write!(f, "its label was altered: {name} cannot hold {found:?}")
            }
            Self::Quotes => write!(f, "its label was altered: it lacks quotes, or has too many"),
        }
    }
}

impl std::error::Error for Error {}

/// Where the first snippet stands in a text, in bytes, from its comment if it has one to the line feed
/// behind it: what [`Snippet::html`] would have written there.
pub fn find(html: &str) -> Option<&str> {
    let start = html.find(&format!("<{TAG}"))?;
    let end_tag = format!("</{TAG}>");
    let end = start + html[start..].find(&end_tag)? + end_tag.len();
    let end = end + usize::from(html[end..].starts_with('\n'));
    let before = html[..start].trim_end();
    let comment = before
        .ends_with("-->")
        .then(|| before.rfind("<!-- Privacy Facts:"))
        .flatten();
    html.get(comment.unwrap_or(start)..end)
}

/// How many snippets a text has.
pub fn count(html: &str) -> usize {
    html.matches(&format!("</{TAG}>")).count()
}

/// Reads the first snippet in a text.
///
/// # Errors
///
/// An [`Error`] where there is none, or where its attributes are not what a snippet has.
pub fn parse(html: &str) -> Result<Snippet, Error> {
    let html = find(html).ok_or(Error::None)?;
    let mut tokens = Tokens::new(html);
    let host = tokens.find_map(|token| match token {
        Token::Start(tag) if tag.name.eq_ignore_ascii_case(TAG) => Some(tag),
        _ => None,
    });
    let host = Host(host.ok_or(Error::None)?);
    let form = host.get("data-form").unwrap_or_default();
    if form != FORM {
        return Err(Error::Form(form));
    }
    let mut content = Content::default();
    tokens.for_each(|token| content.take(token));
    let mut options = host.options()?;
    options.notes = content.notes;
    let (evidence, cut) = placed(content.passages, &host.needed("data-places")?)?;
    let step: usize = host.number("data-step", &host.needed("data-step")?)?;
    if step >= STEPS.len() {
        return Err(Error::Attribute("data-step", step.to_string()));
    }
    let written = host.get("data-facts").unwrap_or_default();
    let read = facts::read(&written).map_err(|found| Error::Attribute("data-facts", found))?;
    let mut facts = Vec::new();
    for (mut fact, numbers) in read {
        for (at, number) in numbers.iter().enumerate() {
            let evidence = number.checked_sub(1).and_then(|n| evidence.get(n));
            let mut evidence = evidence.ok_or(Error::Quotes)?.clone();
            evidence.state = match (fact.state, at) {
                (State::Conflicting, 0) => State::Yes,
                (State::Conflicting, _) => State::No,
                (state, _) => state,
            };
            fact.evidence.push(evidence);
        }
        facts.push(fact);
    }
    let label = host.label(facts)?;
    Ok(Snippet {
        label,
        options,
        step,
        cut,
    })
}

/// The host element's tag.
struct Host<'a>(Tag<'a>);

impl Host<'_> {
    fn get(&self, name: &str) -> Option<String> {
        self.0.attribute(name).map(|value| value.into_owned())
    }

    fn needed(&self, name: &'static str) -> Result<String, Error> {
        self.get(name).ok_or(Error::Attribute(name, String::new()))
    }

    fn number<T: std::str::FromStr>(&self, name: &'static str, found: &str) -> Result<T, Error> {
        found
            .parse()
            .map_err(|_| Error::Attribute(name, found.to_owned()))
    }

    fn options(&self) -> Result<Options, Error> {
        let theme = self.get("data-theme").unwrap_or("auto".to_owned());
        let view = self.get("data-view").unwrap_or("grid".to_owned());
        Ok(Options {
            theme: *Theme::ALL
                .iter()
                .find(|t| t.key() == theme)
                .ok_or(Error::Attribute("data-theme", theme))?,
            view: *View::ALL
                .iter()
                .find(|v| v.key() == view)
                .ok_or(Error::Attribute("data-view", view))?,
            address: self.get("data-address"),
            notes: Vec::new(),
        })
    }

    fn unread(&self) -> Result<Option<Unread>, Error> {
        let Some(written) = self.get("data-unread") else {
            return Ok(None);
        };
        let (percent, language) = written.split_once(' ').unwrap_or((&written, ""));
        Ok(Some(Unread {
            percent: self.number("data-unread", percent)?,
            language: (!language.is_empty()).then(|| language.to_owned()),
        }))
    }

    fn label(&self, facts: Vec<crate::label::Fact>) -> Result<Label, Error> {
        let analyzer = self.needed("data-analyzer")?;
        let (name, version) = analyzer
            .rsplit_once(' ')
            .ok_or(Error::Attribute("data-analyzer", analyzer.clone()))?;
        let figures = self.needed("data-figures")?;
        let numbers: Vec<&str> = figures.split(' ').collect();
        let [words, minutes, tenths] = numbers[..] else {
            return Err(Error::Attribute("data-figures", figures.clone()));
        };
        let tenths: i32 = self.number("data-figures", tenths)?;
        Ok(Label {
            schema: SCHEMA.to_owned(),
            analyzer: Analyzer {
                name: name.to_owned(),
                version: version.to_owned(),
            },
            policy: Policy {
                title: self.get("data-title"),
                organization: self.get("data-organization"),
                updated: self.get("data-updated"),
                language: self.needed("data-language")?,
                words: self.number("data-figures", words)?,
                reading_minutes: self.number("data-figures", minutes)?,
                reading_grade: f64::from(tenths) / 10.0,
                sha256: self.needed("data-sha256")?,
                unread: self.unread()?,
                analyzed: self.get("data-analyzed"),
            },
            facts,
        })
    }
}

/// A quote with what stands before it, as it is shown.
#[derive(Default)]
struct Passage {
    heading: String,
    lead: Option<String>,
    quote: String,
}

/// What the markup holds beside the attributes: the quotes, and the site's notes.
#[derive(Default)]
struct Content {
    passages: Vec<Passage>,
    notes: Vec<Note>,
    /// The elements that are open and matter.
    list: bool,
    inside: Option<Inside>,
}

#[derive(Clone, Copy, PartialEq)]
enum Inside {
    Heading,
    Lead,
    Note,
}

impl Content {
    fn take(&mut self, token: Token) {
        match token {
            Token::Start(tag) => self.start(&tag),
            Token::End(name) => match name {
                "ol" => self.list = false,
                "h4" | "em" | "q" => self.inside = None,
                _ => {}
            },
            Token::Text(text) => self.text(&text),
        }
    }

    fn start(&mut self, tag: &Tag) {
        match tag.name {
            // The list of what stands out has none of these attributes, and comes before.
            "ol" => {
                self.list = true;
                self.passages.clear();
            }
            "li" if self.list => self.passages.push(Passage::default()),
            "li" => {
                let id = tag.attribute("data-about").and_then(|id| id.parse().ok());
                self.notes.extend(id.map(|id| Note {
                    id,
                    text: String::new(),
                }));
            }
            "h4" if self.list => self.inside = Some(Inside::Heading),
            "em" if self.list => self.inside = Some(Inside::Lead),
            "q" if !self.list => self.inside = Some(Inside::Note),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let passage = self.passages.last_mut().filter(|_| self.list);
        match (self.inside, passage) {
            (Some(Inside::Note), _) => {
                if let Some(note) = self.notes.last_mut() {
                    note.text.push_str(text);
                }
            }
            (Some(Inside::Heading), Some(passage)) => passage.heading.push_str(text),
            (Some(Inside::Lead), Some(passage)) => passage.lead.get_or_insert_default().push_str(text),
            (None, Some(passage)) => passage.quote.push_str(text),
            _ => {}
        }
    }
}

/// No policy is nearly as long.
const FARTHEST: usize = 1 << 30;

type Placed = (Vec<Evidence>, Vec<(usize, usize)>);

/// The quotes with their places and what stands before them, and the places of those that were cut.
fn placed(passages: Vec<Passage>, places: &str) -> Result<Placed, Error> {
    let places: Vec<&str> = places.split(' ').filter(|p| !p.is_empty()).collect();
    // In smaller views the only list may be that of what stands out.
    if places.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    if places.len() != passages.len() {
        return Err(Error::Quotes);
    }
    let mut cut = Vec::new();
    let mut evidence: Vec<Evidence> = Vec::new();
    let mut heading = None;
    for (passage, place) in passages.into_iter().zip(places) {
        let wrong = || Error::Attribute("data-places", place.to_owned());
        let (after, before) = match place.split_once('/') {
            Some((after, before)) => (after, Some(before.parse::<i64>().map_err(|_| wrong())?)),
            None => (place, None),
        };
        let last = evidence.last();
        let after: usize = after.parse().map_err(|_| wrong())?;
        let start = last
            .map_or(0, |e| e.start)
            .checked_add(after)
            .filter(|s| *s <= FARTHEST);
        let start = start.ok_or_else(wrong)?;
        if !passage.heading.is_empty() {
            heading = Some(passage.heading);
        }
        let lead_in = match (passage.lead, before) {
            (None, _) => None,
            (Some(lead), None) if lead == SAME => last.and_then(|e| e.lead_in.clone()),
            (Some(lead), Some(before)) => {
                let start = (start as i64).checked_sub(before).ok_or_else(wrong)?;
                let start = usize::try_from(start).ok().filter(|s| *s <= FARTHEST);
                let start = start.ok_or_else(wrong)?;
                let (quote, end) = uncut(&lead, start, &mut cut);
                Some(Quote { quote, start, end })
            }
            (Some(_), None) => return Err(wrong()),
        };
        let quote = match &lead_in {
            Some(_) => passage.quote.strip_prefix(' ').unwrap_or(&passage.quote),
            None => &passage.quote,
        };
        let (quote, end) = uncut(quote, start, &mut cut);
        evidence.push(Evidence {
            quote,
            state: State::Yes,
            start,
            end,
            heading: heading.clone(),
            lead_in,
        });
    }
    Ok((evidence, cut))
}

/// The words without the mark of a cut, and where they end.
fn uncut(words: &str, start: usize, cut: &mut Vec<(usize, usize)>) -> (String, usize) {
    let whole = words.strip_suffix(CUT).unwrap_or(words);
    let end = start + whole.encode_utf16().count();
    if whole.len() < words.len() {
        cut.push((start, end));
    }
    (whole.to_owned(), end)
}

//! A label for a terminal.

use super::label::{Row, caution, groups, standout};
use super::measured;
use super::words;
use crate::label::{Evidence, Label};
use crate::practices::taxonomy::Id;
use crate::render::shown::Shown;

/// The width of a line.
const WIDTH: usize = 80;
/// The width of the column that holds the states.
const STATE: usize = 12;
/// What the figures after a fact's name mean.
const MEASURED: &str = "[87] says that in tests people agreed with 87 of 100 claims like that one.";

/// Writes a label as plain text: the head, then each section with the best quotes of each fact.
pub fn text(label: &Label) -> String {
    let mut out = Text::default();
    head(label, &mut out);
    let lines = standout(label);
    if !lines.is_empty() {
        out.heading("What stands out");
        for line in lines {
            out.wrapped("  * ", "    ", line.text);
        }
    }
    facts(
        label,
        "What they collect",
        |id| matches!(id, Id::Collect(_)),
        &mut out,
    );
    for group in groups(label) {
        out.heading(group.section.title());
        for row in group.rows.iter().chain(&group.shared) {
            row_lines(row, &mut out);
        }
        silent(&group.silent, &mut out);
    }
    let tied = |id| matches!(id, Id::GridUse(..) | Id::GridShare(..));
    facts(label, "Which data goes where", tied, &mut out);
    out.rule('=');
    if out.measured {
        out.wrapped("", "", MEASURED);
    }
    out.wrapped("", "", &caution(label));
    out.line(&format!("SHA-256 {}", label.policy.sha256));
    out.lines
}

fn head(label: &Label, out: &mut Text) {
    let policy = &label.policy;
    out.rule('=');
    out.line("PRIVACY FACTS");
    let named = [policy.organization.as_deref(), policy.title.as_deref()];
    let who: Vec<&str> = named.into_iter().flatten().collect();
    if !who.is_empty() {
        out.wrapped("", "", &who.join(" · "));
    }
    match &policy.updated {
        Some(date) => out.line(&format!("Last updated {}", words::date(date))),
        None => out.line("Date of last update not stated"),
    }
    out.line(&format!(
        "{} · {} to read · reading grade {} · {}",
        words::count(policy.words, "word"),
        words::count(policy.reading_minutes, "minute"),
        words::tenths(policy.reading_grade),
        words::count(label.facts.len(), "fact"),
    ));
    out.rule('=');
}

/// The facts of one kind, each with its title in full.
fn facts(label: &Label, heading: &str, of: fn(Id) -> bool, out: &mut Text) {
    let facts: Vec<Id> = label.facts.iter().map(|f| f.id).filter(|&id| of(id)).collect();
    if facts.is_empty() {
        return;
    }
    out.heading(heading);
    for id in facts {
        if let Some(shown) = Shown::of(label, &[id]) {
            fact_lines(words::chip(id, shown.state()).0, &id.title(), &shown, out);
        }
    }
}

fn row_lines(row: &Row, out: &mut Text) {
    let title = match row.id {
        Id::Share(_) => format!("{}, shared", row.title),
        _ => row.title.to_owned(),
    };
    fact_lines(row.word, &title, &row.shown, out);
}

fn fact_lines(word: &str, title: &str, shown: &Shown, out: &mut Text) {
    let mut title = match shown.value() {
        Some(value) => format!("{title}: {value}"),
        None => title.to_owned(),
    };
    // Of today's policies, if it was measured on these.
    if let Some(figure) = measured::figures(shown).first() {
        title.push_str(&format!(" [{}]", figure.agreed));
        out.measured = true;
    }
    let indent = " ".repeat(STATE);
    out.wrapped(&format!("{word:<STATE$}"), &indent, &title);
    for best in shown.best() {
        out.wrapped(&indent, &indent, &quoted(best));
    }
}

pub(super) fn quoted(evidence: &Evidence) -> String {
    match &evidence.lead_in {
        Some(lead) => format!("{} “{}”", lead.quote, evidence.quote),
        None => format!("“{}”", evidence.quote),
    }
}

fn silent(titles: &[&str], out: &mut Text) {
    if !titles.is_empty() {
        out.wrapped("not stated  ", &" ".repeat(STATE), &titles.join(" · "));
    }
}

/// The text so far.
#[derive(Default)]
pub(super) struct Text {
    pub lines: String,
    /// Whether a figure has been shown, which then is explained.
    measured: bool,
}

impl Text {
    pub fn line(&mut self, line: &str) {
        self.lines.push_str(line.trim_end());
        self.lines.push('\n');
    }

    fn rule(&mut self, c: char) {
        self.line(&c.to_string().repeat(WIDTH));
    }

    fn heading(&mut self, title: &str) {
        self.line("");
        self.line(&title.to_ascii_uppercase());
        self.rule('-');
    }

    /// Fills lines with the words of `text`; a word longer than a line stands alone.
    pub fn wrapped(&mut self, first: &str, indent: &str, text: &str) {
        let mut line = first.to_owned();
        let mut width = line.chars().count();
        let mut fresh = true;
        for word in text.split_whitespace() {
            let length = word.chars().count();
            if !fresh && width + 1 + length > WIDTH {
                self.line(&line);
                line = indent.to_owned();
                width = indent.chars().count();
                fresh = true;
            }
            if !fresh {
                line.push(' ');
                width += 1;
            }
            line.push_str(word);
            width += length;
            fresh = false;
        }
        self.line(&line);
    }
}

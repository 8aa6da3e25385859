//! Markdown as GitHub shows it: tables of what is stated, and each quote once, as a footnote.

use super::Options;
use crate::label::{Evidence, Label};
use crate::render::label::{COLUMNS, GridRow, Row, caution, grid_rows, groups, standout, who};
use crate::render::shown::{Shown, ids};
use crate::render::words;

/// What a silent cell says.
const SILENT: &str = "not stated";

pub fn markdown(label: &Label, options: &Options) -> String {
    let mut notes = Notes::default();
    let mut out = head(label, options);
    let lines = standout(label);
    if !lines.is_empty() {
        out.push_str("\n## What stands out\n\n");
        for line in lines {
            let marks = Shown::of(label, &ids(&line.ids)).map(|shown| notes.marks(&shown));
            out.push_str(&format!("- {}{}\n", escape(line.text), marks.unwrap_or_default()));
        }
    }
    grid(label, &mut notes, &mut out);
    for group in groups(label) {
        out.push_str(&format!("\n## {}\n\n", group.section.title()));
        rows("Fact", &group.rows, &mut notes, &mut out);
        rows("Data said to be shared", &group.shared, &mut notes, &mut out);
        silent(&group.silent, &mut out);
    }
    out.push_str(&format!("\n---\n\n{}\n\n", escape(&caution(label))));
    out.push_str(&format!("SHA-256 of the text: `{}`\n", label.policy.sha256));
    if !notes.lines.is_empty() {
        out.push('\n');
        out.push_str(&notes.lines);
    }
    out
}

fn head(label: &Label, options: &Options) -> String {
    let (name, rest) = who(label);
    let policy = &label.policy;
    let mut out = format!("# Privacy Facts: {}\n\n", escape(&name));
    let rest = rest.unwrap_or_else(|| "The policy".to_owned());
    match options.link() {
        Some(link) => out.push_str(&format!("[{}](<{link}>)", escape(&rest))),
        None => out.push_str(&escape(&rest)),
    }
    let updated = policy
        .updated
        .as_deref()
        .map_or(SILENT.to_owned(), |d| escape(&words::date(d)));
    out.push_str(&format!(" · last updated: **{updated}**\n\n"));
    out.push_str(&format!(
        "{} · {} to read · reading grade {} · **{}**, each with the sentence that proves it\n",
        words::count(policy.words, "word"),
        words::count(policy.reading_minutes, "minute"),
        words::tenths(policy.reading_grade),
        words::count(label.facts.len(), "fact"),
    ));
    out
}

/// The grid, with its columns gathered into three: so it fits a page.
fn grid(label: &Label, notes: &mut Notes, out: &mut String) {
    let rows = grid_rows(label);
    let (stated, quiet): (Vec<&GridRow>, Vec<&GridRow>) = rows.iter().partition(|r| r.stated());
    if stated.is_empty() {
        return;
    }
    out.push_str("\n## What they collect, and where it goes\n\n");
    out.push_str("| Data | Collected | Used for | Shared with |\n|---|---|---|---|\n");
    for row in stated {
        let [collected, used, shared] = ["", "used for", "shared with"].map(|group| cells(row, group, notes));
        out.push_str(&format!(
            "| **{}** | {collected} | {used} | {shared} |\n",
            escape(row.title)
        ));
    }
    let quiet: Vec<&str> = quiet.iter().map(|r| r.title).collect();
    if !quiet.is_empty() {
        out.push('\n');
    }
    silent(&quiet, out);
}

/// What a row says in one group of columns.
fn cells(row: &GridRow, group: &str, notes: &mut Notes) -> String {
    let columns = COLUMNS.iter().zip(&row.cells).filter(|(c, _)| c.group() == group);
    let said: Vec<String> = columns
        .filter_map(|(column, cell)| {
            let shown = cell.as_ref()?;
            let word = words::state(shown.state());
            let marks = notes.marks(shown);
            Some(if group.is_empty() {
                format!("**{word}**{marks}")
            } else {
                format!("{}: **{word}**{marks}", column.short)
            })
        })
        .collect();
    if said.is_empty() {
        SILENT.to_owned()
    } else {
        said.join("<br>")
    }
}

fn rows(head: &str, rows: &[Row], notes: &mut Notes, out: &mut String) {
    if rows.is_empty() {
        return;
    }
    out.push_str(&format!("| {head} | It says |\n|---|---|\n"));
    for row in rows {
        let value = row.shown.value().map(|v| format!(": {}", escape(&v)));
        let marks = notes.marks(&row.shown);
        let (title, value) = (escape(row.title), value.unwrap_or_default());
        out.push_str(&format!("| {title}{value} | **{}**{marks} |\n", row.word));
    }
    out.push('\n');
}

fn silent(titles: &[&str], out: &mut String) {
    if !titles.is_empty() {
        out.push_str(&format!("**Not stated:** {}\n", titles.join(" · ")));
    }
}

/// The footnotes so far: each quote once.
#[derive(Default)]
struct Notes {
    places: Vec<(usize, usize)>,
    lines: String,
}

impl Notes {
    /// The marks of the quotes that prove what is shown.
    fn marks(&mut self, shown: &Shown) -> String {
        let best = shown.best();
        let marks: Vec<String> = best.iter().map(|e| format!("[^{}]", self.number(e))).collect();
        marks.join(" ")
    }

    fn number(&mut self, evidence: &Evidence) -> usize {
        let place = (evidence.start, evidence.end);
        if let Some(known) = self.places.iter().position(|&p| p == place) {
            return known + 1;
        }
        self.places.push(place);
        let number = self.places.len();
        let lead = evidence.lead_in.as_ref();
        let lead = lead.map_or(String::new(), |lead| format!("{} ", escape(&lead.quote)));
        let heading = evidence.heading.as_ref();
        let heading = heading.map_or(String::new(), |h| format!(", under “{}”", escape(h)));
        let quote = escape(&evidence.quote);
        self.lines
            .push_str(&format!("[^{number}]: {lead}“{quote}”{heading}\n"));
        number
    }
}

/// Text that stays text: on one line, and with nothing in it that GitHub's Markdown reads as markup.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // An address or a mention becomes a link wherever it stands, escaped or not; a comment parts it.
            '@' => out.push_str("@<!-- -->"),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ if c.is_whitespace() || c.is_control() => {
                while chars.next_if(|c| c.is_whitespace() || c.is_control()).is_some() {}
                out.push(' ');
            }
            _ => {
                if is_markup(c, &out, chars.peek()) {
                    out.push('\\');
                }
                out.push(c);
            }
        }
    }
    out.trim().to_owned()
}

/// Whether a character could be markup between what stands before and after it.
fn is_markup(c: char, before: &str, after: Option<&char>) -> bool {
    let numbered = || before.chars().all(|c| c.is_ascii_digit());
    match c {
        '\\' | '`' | '*' | '_' | '~' | '[' | ']' | '|' | '#' | '$' | '^' | '{' | '}' => true,
        // Addresses and emoji.
        ':' => after.is_some_and(|c| !c.is_whitespace()),
        '.' => before.ends_with(['w', 'W']) || numbered(),
        '-' | '+' | '=' | ')' => numbered(),
        _ => false,
    }
}

//! The command line: labels and document texts of policies in files.

use lexopt::prelude::*;
use privacy_facts::input::Input;
use privacy_facts::label::{Label, is_date};
use privacy_facts::render::export::{Format, Note, Options, Theme, View, export, is_link};
use privacy_facts::verify::{Published, verify};
use privacy_facts::{analyze, compare, document, input};
use serde::Serialize;
use std::fmt::Display;
use std::io::{self, Read, Write};
use std::process::ExitCode;

const HELP: &str = "\
Reads privacy policies and prints their nutrition labels.

Usage:
  privacy-facts label [OPTION]... FILE...
  privacy-facts text FILE...
  privacy-facts compare [--format json|text] BEFORE AFTER
  privacy-facts verify [--format json|text] LABEL POLICY

Commands:
  label   One label for each file, in order; as JSON, one a line.
  text    The document text, which every quote of a label is a slice of.
  compare What two policies, or the JSON of their labels, state differently.
  verify  Whether a published label, in JSON or as a snippet in a web page, is still what
          its policy says.

A FILE of - is standard input. The format of a policy (.txt, .md, .html) is taken from
the file's name, or else from looking at it. Nothing is sent anywhere.

Options of label:
  -f, --format FORMAT  What to print (json unless given):
@FORMATS@
      --date DATE      The date to give as that of the reading: 2026-11-22
      --address URL    Where the policy is to be found, for a link to it
      --theme THEME    light, dark, or auto: as the reader has set (html, snippet, and pictures)
      --view VIEW      grid, short or badge (snippet)
      --note ID=TEXT   What the site says about a fact that it disputes (snippet); up to twelve

Options:
  -h, --help           Print this help
  -V, --version        Print the version

Exit status: 0; 2 where a file cannot be read or is no privacy policy, with one line on
standard error that names the file and what is wrong. Of verify: 0 where the label is
current; 1 where the policy has another text; 3 where the label was altered; 4 where
another version made it.
";

/// The help, with all formats named.
fn help() -> String {
    let formats: Vec<String> = Format::ALL
        .iter()
        .map(|f| format!("                         {:<9} {}", f.id(), f.name()))
        .collect();
    HELP.replace("@FORMATS@", &formats.join("\n"))
}

/// How labels are to be printed.
#[derive(Default)]
struct LabelCall {
    format: Option<Format>,
    date: Option<String>,
    options: Options,
}

impl LabelCall {
    fn format(&self) -> Format {
        self.format.unwrap_or(Format::Json)
    }
}

enum Task {
    Print(String),
    Label(LabelCall, Vec<String>),
    Text(Vec<String>),
    /// What they find is printed for a terminal or as JSON.
    Compare(Format, [String; 2]),
    Verify(Format, [String; 2]),
}

/// Why the program ends early.
enum Stop {
    /// Whoever reads the output wants no more of it.
    Closed,
    /// One line for standard error.
    Failed(String),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::Closed
        } else {
            Self::Failed(format!("cannot write: {error}"))
        }
    }
}

fn main() -> ExitCode {
    let result = arguments()
        .map_err(|error| Stop::Failed(format!("{error} (see privacy-facts --help)")))
        .and_then(run);
    match result {
        Ok(status) => status,
        Err(Stop::Closed) => ExitCode::SUCCESS,
        Err(Stop::Failed(message)) => {
            // Nothing is left to do if standard error is closed too.
            let _ = writeln!(io::stderr(), "privacy-facts: {message}");
            ExitCode::from(2)
        }
    }
}

fn arguments() -> Result<Task, lexopt::Error> {
    let mut parser = lexopt::Parser::from_env();
    let mut command = None;
    let mut call = LabelCall::default();
    // The last option given that only labels have.
    let mut of_label = None;
    let mut files = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Task::Print(help())),
            Short('V') | Long("version") => {
                return Ok(Task::Print(format!(
                    "privacy-facts {}\n",
                    env!("CARGO_PKG_VERSION")
                )));
            }
            Short('f') | Long("format") => {
                of_label = Some("--format");
                call.format = Some(parser.value()?.parse()?);
            }
            Long("date") => {
                of_label = Some("--date");
                call.date = Some(parser.value()?.parse_with(date)?);
            }
            Long("address") => {
                of_label = Some("--address");
                call.options.address = Some(parser.value()?.parse_with(address)?);
            }
            Long("theme") => {
                of_label = Some("--theme");
                call.options.theme = parser.value()?.parse_with(theme)?;
            }
            Long("view") => {
                of_label = Some("--view");
                call.options.view = parser.value()?.parse_with(view)?;
            }
            Long("note") => {
                of_label = Some("--note");
                call.options.notes.push(parser.value()?.parse_with(Note::new)?);
            }
            Value(value) if command.is_none() => command = Some(value.string()?),
            Value(value) => files.push(value.string()?),
            _ => return Err(argument.unexpected()),
        }
    }
    let command = command.ok_or("no command given")?;
    match (command.as_str(), of_label) {
        ("compare" | "verify", None | Some("--format")) | ("label", _) | ("text", None) => {}
        ("compare" | "verify" | "text", Some(option)) => {
            return Err(format!("{option} belongs to the command label").into());
        }
        (other, _) => return Err(format!("no such command: {other}").into()),
    }
    if files.is_empty() {
        return Err("no file given".into());
    }
    Ok(match command.as_str() {
        "compare" => Task::Compare(
            found(call.format)?,
            two(files, "compare takes two files: BEFORE and AFTER")?,
        ),
        "verify" => Task::Verify(
            found(call.format)?,
            two(files, "verify takes two files: LABEL and POLICY")?,
        ),
        "text" => Task::Text(files),
        _ if files.len() > 1 && !call.format().is_many() => {
            let format = call.format().id();
            return Err(
                format!("--format {format} makes a file of its own: give one policy at a time").into(),
            );
        }
        _ => Task::Label(call, files),
    })
}

fn two(files: Vec<String>, otherwise: &'static str) -> Result<[String; 2], &'static str> {
    files.try_into().map_err(|_| otherwise)
}

/// How differences are to be printed.
fn found(format: Option<Format>) -> Result<Format, &'static str> {
    match format.unwrap_or(Format::Text) {
        format @ (Format::Json | Format::Text) => Ok(format),
        _ => Err("compare and verify print text or json"),
    }
}

fn date(text: &str) -> Result<String, &'static str> {
    is_date(text)
        .then(|| text.to_owned())
        .ok_or("a date is a year, a month and a day: 2026-11-22")
}

fn address(text: &str) -> Result<String, &'static str> {
    is_link(text)
        .then(|| text.to_owned())
        .ok_or("an address begins with https:// or http://")
}

fn theme(text: &str) -> Result<Theme, &'static str> {
    let known = Theme::ALL.iter().copied().find(|t| t.key() == text);
    known.ok_or("a theme is light, dark or auto")
}

fn view(text: &str) -> Result<View, &'static str> {
    let known = View::ALL.iter().copied().find(|v| v.key() == text);
    known.ok_or("a view is grid, short or badge")
}

fn run(task: Task) -> Result<ExitCode, Stop> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    match task {
        Task::Print(text) => out.write_all(text.as_bytes())?,
        Task::Text(files) => each(&files, &mut out, |input| Ok(document::read(input)?.text))?,
        Task::Label(call, files) => each(&files, &mut out, |input| {
            let mut label = analyze(input)?.label;
            label.policy.analyzed.clone_from(&call.date);
            Ok(export(&label, call.format(), &call.options))
        })?,
        Task::Compare(format, [before, after]) => {
            let differences = compare::compare(&label(&before)?, &label(&after)?);
            let text = || compare::text(&compare::summary(&differences), &differences);
            out.write_all(written(format, &differences, text)?.as_bytes())?;
        }
        Task::Verify(format, [published, policy]) => {
            let found = verify(&published_label(&published)?, &label(&policy)?);
            let text = || compare::text(&found.sentence, &found.differences);
            let text = written(format, &found, text)?;
            // The exit status says it even where nobody reads the words.
            let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
            return Ok(ExitCode::from(found.standing.exit_status()));
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Prints what is made of each file, with a line feed at its end.
fn each(
    files: &[String],
    out: &mut impl Write,
    make: impl Fn(&Input) -> Result<String, input::Error>,
) -> Result<(), Stop> {
    for file in files {
        let text = read(file).and_then(|input| make(&input).map_err(of(file)));
        // What was made for the files before must not be lost with this one.
        let text = text.inspect_err(|_| drop(out.flush()))?;
        out.write_all(text.as_bytes())?;
        if !text.ends_with('\n') {
            out.write_all(b"\n")?;
        }
    }
    Ok(())
}

/// What was found, as text or as a line of JSON.
fn written(format: Format, found: &impl Serialize, text: impl Fn() -> String) -> Result<String, Stop> {
    match format {
        Format::Json => serde_json::to_string(found)
            .map(|json| json + "\n")
            .map_err(|error| Stop::Failed(error.to_string())),
        _ => Ok(text()),
    }
}

/// The label of a policy, or a label's JSON.
fn label(file: &str) -> Result<Label, Stop> {
    let input = read(file)?;
    if input.text.trim_start().starts_with('{') {
        Label::from_json(&input.text).map_err(of(file))
    } else {
        Ok(analyze(&input).map_err(of(file))?.label)
    }
}

/// A label's JSON, or a page or a part of one that a snippet stands in.
fn published_label(file: &str) -> Result<Published, Stop> {
    let text = read(file)?.text;
    if text.trim_start().starts_with('{') {
        Label::from_json(&text).map(Published::Label).map_err(of(file))
    } else {
        Published::from_html(&text).map_err(of(file))
    }
}

fn read(file: &str) -> Result<Input, Stop> {
    if file == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map_err(of(file))?;
        return Input::from_bytes(&bytes, None).map_err(of(file));
    }
    let bytes = std::fs::read(file).map_err(of(file))?;
    Input::from_bytes(&bytes, Some(file)).map_err(of(file))
}

/// The end that an error over a file brings.
fn of<E: Display>(file: &str) -> impl Fn(E) -> Stop {
    move |error| Stop::Failed(format!("{file}: {error}"))
}

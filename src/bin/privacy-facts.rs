//! The command line: labels and document texts of policies in files.

use lexopt::prelude::*;
use privacy_facts::input::Input;
use privacy_facts::label::is_date;
use privacy_facts::render::export::{Format, Note, Options, Theme, View, export, is_link};
use privacy_facts::{analyze, document};
use std::io::{self, Read, Write};
use std::process::ExitCode;

const HELP: &str = "\
Reads privacy policies and prints their nutrition labels.

Usage:
  privacy-facts label [OPTION]... FILE...
  privacy-facts text FILE...

Commands:
  label   One label for each file, in order; as JSON, one a line.
  text    The document text, which every quote of a label is a slice of.

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
standard error that names the file and what is wrong.
";

/// The help, with all formats named.
fn help() -> String {
    let formats: Vec<String> = Format::ALL
        .iter()
        .map(|f| format!("                         {:<9} {}", f.id(), f.name()))
        .collect();
    HELP.replace("@FORMATS@", &formats.join("\n"))
}

enum Command {
    Label(LabelCall),
    Text,
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
    Run(Command, Vec<String>),
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
        Ok(()) | Err(Stop::Closed) => ExitCode::SUCCESS,
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
    let command = match (command.as_deref(), of_label) {
        (None, _) => return Err("no command given".into()),
        (Some("label"), _) => Command::Label(call),
        (Some("text"), None) => Command::Text,
        (Some("text"), Some(option)) => return Err(format!("{option} belongs to the command label").into()),
        (Some(other), _) => return Err(format!("no such command: {other}").into()),
    };
    match (&command, files.len()) {
        (_, 0) => return Err("no file given".into()),
        (Command::Label(call), 2..) if !call.format().is_many() => {
            let format = call.format().id();
            return Err(
                format!("--format {format} makes a file of its own: give one policy at a time").into(),
            );
        }
        _ => {}
    }
    Ok(Task::Run(command, files))
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

fn run(task: Task) -> Result<(), Stop> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    match task {
        Task::Print(text) => out.write_all(text.as_bytes())?,
        Task::Run(command, files) => {
            for file in &files {
                let text = answer(&command, file).map_err(|error| Stop::Failed(format!("{file}: {error}")));
                // What was made for the files before must not be lost with this one.
                let text = text.inspect_err(|_| drop(out.flush()))?;
                out.write_all(text.as_bytes())?;
            }
        }
    }
    out.flush()?;
    Ok(())
}

/// What a command prints for one file, with the line feed at its end.
fn answer(command: &Command, file: &str) -> Result<String, Box<dyn std::error::Error>> {
    let input = read(file)?;
    let mut text = match command {
        Command::Text => document::read(&input)?.text,
        Command::Label(call) => {
            let mut label = analyze(&input)?.label;
            label.policy.analyzed.clone_from(&call.date);
            export(&label, call.format(), &call.options)
        }
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}

fn read(file: &str) -> Result<Input, Box<dyn std::error::Error>> {
    if file == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(Input::from_bytes(&bytes, None)?);
    }
    Ok(Input::from_bytes(&std::fs::read(file)?, Some(file))?)
}

//! The command line: labels and document texts of policies in files.

use lexopt::prelude::*;
use privacy_facts::input::Input;
use privacy_facts::{analyze, document, render};
use std::io::{self, Read, Write};
use std::process::ExitCode;

const HELP: &str = "\
Reads privacy policies and prints their nutrition labels.

Usage:
  privacy-facts label [--format json|text] FILE...
  privacy-facts text FILE...

Commands:
  label   One label for each file, in order, as JSON, one a line.
  text    The document text, which every quote of a label is a slice of.

A FILE of - is standard input. The format of a policy (.txt, .md, .html) is taken from
the file's name, or else from looking at it. Nothing is sent anywhere.

Options:
  -f, --format FORMAT  json (the default), or text for a terminal
  -h, --help           Print this help
  -V, --version        Print the version

Exit status: 0; 2 where a file cannot be read or is no privacy policy, with one line on
standard error that names the file and what is wrong.
";

enum Command {
    Label(LabelFormat),
    Text,
}

#[derive(Clone, Copy)]
enum LabelFormat {
    Json,
    Text,
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
    let mut format = None;
    let mut files = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Task::Print(HELP.to_owned())),
            Short('V') | Long("version") => {
                return Ok(Task::Print(format!(
                    "privacy-facts {}\n",
                    env!("CARGO_PKG_VERSION")
                )));
            }
            Short('f') | Long("format") => {
                format = Some(match parser.value()?.string()?.as_str() {
                    "json" => LabelFormat::Json,
                    "text" => LabelFormat::Text,
                    other => return Err(format!("no such format: {other}").into()),
                });
            }
            Value(value) if command.is_none() => {
                command = Some(match value.string()?.as_str() {
                    "label" => Command::Label(LabelFormat::Json),
                    "text" => Command::Text,
                    other => return Err(format!("no such command: {other}").into()),
                });
            }
            Value(value) => files.push(value.string()?),
            _ => return Err(argument.unexpected()),
        }
    }
    let command = match (command, format) {
        (None, _) => return Err("no command given".into()),
        (Some(Command::Text), Some(_)) => return Err("--format belongs to the command label".into()),
        (Some(Command::Label(_)), Some(format)) => Command::Label(format),
        (Some(command), None) => command,
    };
    if files.is_empty() {
        return Err("no file given".into());
    }
    Ok(Task::Run(command, files))
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
        Command::Label(LabelFormat::Text) => render::text(&analyze(&input)?.label),
        Command::Label(LabelFormat::Json) => serde_json::to_string(&analyze(&input)?.label)?,
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

//! The command line, as the scorer and people call it.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

use privacy_facts::render::export::Format;
use std::io::Write;
use std::process::{Command, Output, Stdio};

const POLICY: &str = "# Privacy\n\nWe collect your name and your e-mail address when you order. We use cookies. \
                      We do not sell your personal information to anyone.\n";

fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_privacy-facts"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that fails early reads nothing, and then this fails too.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

/// Asserts exit status 2 and one line on standard error that holds all of `words`.
fn check_failure(output: &Output, words: &[&str]) {
    let message = str::from_utf8(&output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{message}");
    assert_eq!(message.lines().count(), 1, "{message}");
    for word in words {
        assert!(message.contains(word), "{message}");
    }
}

#[test]
fn text_prints_the_document_text() {
    let output = run(&["text", "-"], POLICY);
    assert_eq!(output.status.code(), Some(0));
    assert!(
        out(&output).starts_with("Privacy\n\nWe collect your name"),
        "{}",
        out(&output)
    );
    assert!(out(&output).ends_with("to anyone.\n"));
}

#[test]
fn help_and_version_are_printed() {
    let help = run(&["--help"], "");
    assert_eq!(help.status.code(), Some(0));
    assert!(out(&help).contains("privacy-facts label") && out(&help).contains("--format"));
    let version = run(&["label", "-V"], "");
    assert_eq!(
        out(&version),
        format!("privacy-facts {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn what_cannot_be_read_is_named_in_one_line() {
    check_failure(
        &run(&["text", "no/such/policy.md"], ""),
        &["no/such/policy.md", "No such file"],
    );
    check_failure(&run(&["text", "-"], ""), &["-: ", "no text"]);
    check_failure(
        &run(&["text", "-"], "https://example.com/privacy"),
        &["web address"],
    );
    check_failure(&run(&["text", "."], ""), &[".: "]);
}

#[test]
fn a_wrong_call_says_what_is_wrong() {
    check_failure(&run(&[], ""), &["no command", "--help"]);
    check_failure(&run(&["lable", "-"], ""), &["lable"]);
    check_failure(&run(&["label"], ""), &["no file"]);
    check_failure(&run(&["label", "--format", "xml", "-"], ""), &["xml"]);
    check_failure(&run(&["label", "--colour", "-"], ""), &["--colour"]);
    check_failure(&run(&["text", "--format", "json", "-"], ""), &["--format"]);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_privacy-facts"))
        .args(["text", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    child
        .stdin
        .take()
        .unwrap()
        .write_all(POLICY.repeat(2_000).as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
}

/// A policy of an invented company, long enough to be one.
const ORDERS: &str = "# Larch & Lantern Privacy Policy\n\nWe collect your name and your e-mail address when you order. \
    We use your e-mail address to send you our newsletter; you can unsubscribe at any time. \
    We do not sell your personal information. Last updated: 4 March 2026. 🦀\n";

#[test]
fn every_format_that_the_help_names_is_printed() {
    let help = run(&["--help"], "");
    let printed = |format: &str, options: &[&str]| {
        let all = [&["label", "--format", format], options, &["-"]].concat();
        let output = run(&all, ORDERS);
        assert!(output.status.success(), "{format}");
        out(&output).to_owned()
    };
    let mut seen = Vec::new();
    for format in Format::ALL {
        let id = format.id();
        let named = out(&help)
            .lines()
            .any(|l| l.split_whitespace().next() == Some(id));
        assert!(named, "{id} is not in the help");
        let text = printed(
            id,
            &[
                "--date",
                "2026-11-22",
                "--address",
                "https://larch.example/",
                "--theme",
                "dark",
            ],
        );
        assert_ne!(text, printed(id, &[]), "{id} has no date");
        assert!(text.ends_with('\n') && !seen.contains(&text), "{id}");
        seen.push(text);
    }
}

#[test]
fn a_wrong_option_of_a_label_says_what_it_should_be() {
    for date in ["today", "2026-13-01", "2026-1-01", "2026-02-32", "+026-02-02"] {
        check_failure(
            &run(&["label", "--date", date, "-"], ORDERS),
            &[date, "2026-11-22"],
        );
    }
    let address = ["label", "--address", "larch.example", "-"];
    check_failure(&run(&address, ORDERS), &["larch.example", "https://"]);
    check_failure(
        &run(&["label", "--theme", "blue", "-"], ORDERS),
        &["blue", "dark"],
    );
    check_failure(&run(&["text", "--date", "2026-11-22", "-"], ORDERS), &["--date"]);
    check_failure(
        &run(&["label", "--format", "html", "a", "b"], ORDERS),
        &["html", "one policy"],
    );
}

#[test]
fn a_label_is_json_whose_quotes_are_slices_of_the_text() {
    let label = run(&["label", "--format", "json", "-"], ORDERS);
    let text = run(&["text", "-"], ORDERS);
    assert!(label.status.success() && text.status.success());
    let label: serde_json::Value = serde_json::from_slice(&label.stdout).unwrap();
    let text: Vec<u16> = String::from_utf8(text.stdout).unwrap().encode_utf16().collect();
    let facts = label["facts"].as_array().unwrap();
    assert!(
        facts
            .iter()
            .any(|f| f["id"] == "collect.contact" && f["state"] == "yes")
    );
    assert_eq!(label["policy"]["updated"], "2026-03-04");
    for evidence in facts.iter().flat_map(|f| f["evidence"].as_array().unwrap()) {
        let place = |key: &str| evidence[key].as_u64().unwrap() as usize;
        let slice = String::from_utf16(&text[place("start")..place("end")]).unwrap();
        assert_eq!(evidence["quote"], slice.as_str());
    }
}

#[test]
fn a_label_for_a_terminal_names_its_facts() {
    let out = run(&["label", "--format", "text", "-"], ORDERS);
    let text = String::from_utf8(out.stdout).unwrap();
    assert!(
        text.contains("Contact details") && text.contains("“We do not sell your personal information.”"),
        "{text}"
    );
}

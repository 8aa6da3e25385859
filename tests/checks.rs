//! `privacy-facts compare` and `privacy-facts verify`, as a site's own checks call them.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A policy of an invented company, and what became of it.
const BEFORE: &str = "# Larch & Lantern Privacy Policy\n\nWe collect your name and your e-mail address when you order. \
    We do not sell your personal information. We use cookies to remember your basket. Last updated: 4 March 2025.\n";
const AFTER: &str = "# Larch & Lantern Privacy Policy\n\nWe collect your name and your e-mail address when you order. \
    We collect fingerprints and other biometric data. We use cookies to remember your basket. \
    Last updated: 9 June 2026.\n";

/// A folder with the policies and the label of the first.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&path).unwrap();
        let folder = Self(path);
        folder.write("before.md", BEFORE);
        folder.write("after.md", AFTER);
        let label = folder.run(&["label", "--date", "2025-03-05", "before.md"]);
        folder.write("label.json", str::from_utf8(&label.stdout).unwrap());
        folder
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).unwrap();
    }

    /// The label with something replaced, under a name of its own.
    fn change(&self, name: &str, from: &str, to: &str) {
        let label = fs::read_to_string(self.0.join("label.json")).unwrap();
        assert!(label.contains(from), "{label}");
        self.write(name, &label.replacen(from, to, 1));
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_privacy-facts"))
            .args(arguments)
            .current_dir(&self.0)
            .output()
            .unwrap()
    }

    /// The exit status, and all that was printed.
    fn said(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.run(arguments);
        let text = [output.stdout, output.stderr].concat();
        (output.status.code().unwrap(), String::from_utf8(text).unwrap())
    }
}

#[test]
fn versions_are_compared_by_practice_with_the_quotes_of_both() {
    let folder = Folder::new("compare");
    let (status, text) = folder.said(&["compare", "before.md", "after.md"]);
    assert_eq!(status, 0);
    for words in [
        "\n* Biometrics (collected): not stated before, yes now.\n    now     “We collect fingerprints",
        "\n* Last updated: 4 March 2025 before, 9 June 2026 now.\n    before  “Last updated: 4 March 2025.”\n    now",
        "\n* Sold: no before, not stated now.\n    before  “We do not sell",
    ] {
        assert!(text.contains(words), "{words}\nis not in\n{text}");
    }
    assert!(!text.contains("Contact details"), "{text}");
    let same = folder.said(&["compare", "label.json", "before.md"]);
    assert_eq!(same, (0, "No fact differs.\n".to_owned()));
}

#[test]
fn differences_are_json_too() {
    let folder = Folder::new("json");
    let (_, json) = folder.said(&["compare", "-f", "json", "label.json", "after.md"]);
    let differences: serde_json::Value = serde_json::from_str(&json).unwrap();
    let all = differences.as_array().unwrap();
    let biometric = all.iter().find(|d| d["id"] == "collect.biometric").unwrap();
    assert!(biometric.get("before").is_none());
    assert_eq!(biometric["after"]["state"], "yes");
    assert!(
        biometric["after"]["evidence"][0]["quote"]
            .as_str()
            .unwrap()
            .contains("fingerprints")
    );
    let (status, json) = folder.said(&["verify", "-f", "json", "label.json", "after.md"]);
    let found: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((status, &found["standing"]), (1, &"stale".into()));
    assert_eq!(&found["differences"], &differences);
}

#[test]
fn the_exit_status_says_how_a_label_stands() {
    let folder = Folder::new("verify");
    let check = |label: &str, policy: &str, status: i32, words: &[&str]| {
        let (found, text) = folder.said(&["verify", label, policy]);
        assert_eq!(found, status, "{text}");
        // Lines are filled anew wherever the digest ends.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in words {
            assert!(text.contains(words), "{words}\nis not in\n{text}");
        }
    };
    check("label.json", "before.md", 0, &["The label is current"]);
    check(
        "label.json",
        "after.md",
        1,
        &["is out of date", "facts differ.", "Biometrics (collected)"],
    );
    folder.write("retold.md", &BEFORE.replace("when you order", "if you order"));
    check(
        "label.json",
        "retold.md",
        1,
        &["is out of date", "No fact differs."],
    );
    folder.change(
        "kinder.json",
        r#""id":"collect.contact","state":"yes""#,
        r#""id":"collect.contact","state":"no""#,
    );
    check(
        "kinder.json",
        "before.md",
        3,
        &["it was altered", "1 fact differs.", "no before, yes now"],
    );
    folder.change("retold.json", "We collect your name", "We may know your name");
    check(
        "retold.json",
        "before.md",
        3,
        &["was altered", "No fact differs, but"],
    );
    let version = concat!(r#""version":""#, env!("CARGO_PKG_VERSION"), '"');
    folder.change("older.json", version, r#""version":"0.0.1""#);
    check(
        "older.json",
        "before.md",
        4,
        &["but version 0.0.1 of this program made"],
    );
}

#[test]
fn snippets_are_checked_in_the_page_they_stand_in() {
    let folder = Folder::new("snippets");
    for view in ["grid", "short", "badge"] {
        let options = [
            "--view",
            view,
            "--note",
            "collect.contact=Only your name.",
            "--date",
            "2025-03-05",
        ];
        let label = [
            &["label", "--format", "snippet"] as &[&str],
            &options,
            &["before.md"],
        ]
        .concat();
        let (status, snippet) = folder.said(&label);
        assert_eq!(status, 0, "{snippet}");
        let page = |snippet: &str| format!("<!doctype html>\n<main>\n{snippet}\n</main>\n");
        folder.write("page.html", &page(&snippet));
        let (status, text) = folder.said(&["verify", "page.html", "before.md"]);
        assert_eq!(status, 0, "{view}: {text}");
        assert_eq!(folder.said(&["verify", "page.html", "after.md"]).0, 1, "{view}");
        folder.write("altered.html", &page(&snippet.replacen("Larch", "Birch", 1)));
        let (status, text) = folder.said(&["verify", "altered.html", "before.md"]);
        assert_eq!(status, 3, "{view}: {text}");
    }
}

#[test]
fn what_cannot_be_checked_is_an_error() {
    let folder = Folder::new("errors");
    folder.write("broken.json", "{\"schema\":");
    folder.change("newer.json", "privacy-facts/label/1", "privacy-facts/label/9");
    folder.change("unknown.json", "collect.contact", "collect.dreams");
    for (arguments, words) in [
        (
            &["verify", "label.json"] as &[&str],
            "takes two files: LABEL and POLICY",
        ),
        (
            &["compare", "before.md", "after.md", "label.json"],
            "takes two files",
        ),
        (
            &["compare", "--format", "html", "before.md", "after.md"],
            "text or json",
        ),
        (
            &["verify", "--date", "2026-01-01", "label.json", "before.md"],
            "--date belongs to",
        ),
        (
            &["verify", "broken.json", "before.md"],
            "broken.json: this is not the JSON of a label",
        ),
        (
            &["verify", "newer.json", "before.md"],
            "newer.json: this label has the format",
        ),
        (&["verify", "unknown.json", "before.md"], "collect.dreams"),
        (
            &["verify", "before.md", "before.md"],
            "before.md: there is no privacy label in it",
        ),
        (&["verify", "label.json", "missing.md"], "missing.md: "),
    ] {
        let (status, text) = folder.said(arguments);
        assert_eq!((status, text.lines().count()), (2, 1), "{text}");
        assert!(text.contains(words), "{words}\nis not in\n{text}");
    }
}

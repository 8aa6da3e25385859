//! Whether a label that was published is still what its policy says.

use crate::compare::{Difference, compare, summary};
use crate::label::Label;
use crate::render::snippet::{self, Snippet};
use crate::render::words;
use serde::Serialize;

/// A label as it was published.
#[derive(Debug, Clone, PartialEq)]
pub enum Published {
    Label(Label),
    /// A snippet, and the markup that it was read from.
    Snippet(Snippet, String),
}

impl Published {
    /// Reads the snippet in a web page.
    ///
    /// # Errors
    ///
    /// [`snippet::Error`] where there is none, none that can be read, or more than one.
    pub fn from_html(html: &str) -> Result<Self, snippet::Error> {
        let html = html.replace("\r\n", "\n");
        let markup = snippet::find(&html).ok_or(snippet::Error::None)?;
        let count = snippet::count(&html);
        if count > 1 {
            return Err(snippet::Error::Several(count));
        }
        Ok(Self::Snippet(snippet::parse(markup)?, markup.to_owned()))
    }

    fn label(&self) -> &Label {
        match self {
            Self::Label(label) => label,
            Self::Snippet(snippet, _) => &snippet.label,
        }
    }

    /// Whether it is what is made of `now`, a date apart. A snippet is written again, with the site's
    /// own notes.
    fn is_made_of(&self, now: &Label) -> bool {
        let mut now = now.clone();
        now.policy.analyzed.clone_from(&self.label().policy.analyzed);
        match self {
            Self::Label(label) => *label == now,
            Self::Snippet(snippet, markup) => {
                snippet::of(&now, &snippet.options).trim_end() == markup.trim_end()
            }
        }
    }
}

/// How a published label stands to its policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// This version reads the same in the same text.
    Current,
    /// The text of the policy is another.
    Stale,
    /// The text and the version are the same, and the label is not.
    Altered,
    /// The text is the same; another version read it.
    OtherVersion,
}

impl Standing {
    /// The exit status that stands for it; 2 stands for errors.
    pub const fn exit_status(self) -> u8 {
        match self {
            Self::Current => 0,
            Self::Stale => 1,
            Self::Altered => 3,
            Self::OtherVersion => 4,
        }
    }
}

/// What a check of a published label finds.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Verification {
    pub standing: Standing,
    /// It in words.
    pub sentence: String,
    /// From the published label to the one that is read now.
    pub differences: Vec<Difference>,
}

/// Holds a published label against the label that was made of the policy now. The date of the
/// analysis counts for nothing.
pub fn verify(published: &Published, now: &Label) -> Verification {
    let label = published.label();
    let differences = compare(label, now);
    let standing = if label.policy.sha256 != now.policy.sha256 {
        Standing::Stale
    } else if label.analyzer != now.analyzer {
        Standing::OtherVersion
    } else if published.is_made_of(now) {
        Standing::Current
    } else {
        Standing::Altered
    };
    Verification {
        standing,
        sentence: sentence(standing, label, now, &differences),
        differences,
    }
}

fn sentence(standing: Standing, published: &Label, now: &Label, differences: &[Difference]) -> String {
    let [made_by, this] = [published, now].map(|label| &label.analyzer.version);
    let facts = summary(differences);
    match standing {
        Standing::Current => {
            format!("The label is current: version {this} reads the same in this policy.")
        }
        Standing::Stale => {
            let by = if made_by == this {
                String::new()
            } else {
                format!(" Version {made_by} of this program made it, and this is {this}.")
            };
            match agreement(published, differences) {
                Some(same) => format!(
                    "The label and this policy hardly agree: {same}. The label may be that of another company \
                     or of another policy, or much older than this text.{by}"
                ),
                None => format!(
                    "The label is out of date: the text of the policy has changed since it was made.{by} {facts}"
                ),
            }
        }
        Standing::Altered => {
            let facts = if differences.is_empty() {
                "No fact differs, but a quote, the head or the markup does."
            } else {
                &facts
            };
            format!(
                "The label is not what version {this} makes of this policy: it was altered, or another build of \
                 that version made it. {facts}"
            )
        }
        Standing::OtherVersion => {
            format!(
                "The text of the policy is the same, but version {made_by} of this program made the label, and \
                 this is {this}. {facts}"
            )
        }
    }
}

/// Of fewer facts, half have soon changed in one policy.
const ENOUGH: usize = 10;

/// How few facts are the same where it is less than half of those that either label states: so little do
/// the labels of two companies agree, and those of one policy's versions only after years.
fn agreement(published: &Label, differences: &[Difference]) -> Option<String> {
    let of_now = |d: &&Difference| d.before.is_none();
    let all = published.facts.len() + differences.iter().filter(of_now).count();
    let same = all - differences.len();
    (all >= ENOUGH && same * 2 < all).then(|| {
        format!(
            "{} of {} are the same",
            words::number(same),
            words::count(all, "fact")
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::State;
    use crate::render::fixture;
    use crate::render::options::{Note, Options};

    fn check(change: impl Fn(&mut Label)) -> (Standing, usize) {
        let now = fixture::example().1;
        let mut published = now.clone();
        change(&mut published);
        let found = verify(&Published::Label(published), &now);
        assert!(found.sentence.ends_with('.'), "{}", found.sentence);
        (found.standing, found.differences.len())
    }

    #[test]
    fn a_label_is_current_whenever_it_was_made() {
        assert_eq!(check(|_| ()), (Standing::Current, 0));
        let dated = |label: &mut Label| label.policy.analyzed = Some("2026-03-05".to_owned());
        assert_eq!(check(dated), (Standing::Current, 0));
    }

    #[test]
    fn another_text_makes_it_stale_whether_its_facts_differ_or_not() {
        let other_text = |label: &mut Label| label.policy.sha256 = "0".repeat(64);
        assert_eq!(check(other_text), (Standing::Stale, 0));
        let both = |label: &mut Label| {
            other_text(label);
            label.analyzer.version = "9.9.9".to_owned();
            label.facts[0].state = State::No;
        };
        assert_eq!(check(both), (Standing::Stale, 1));
    }

    #[test]
    fn the_label_of_another_policy_is_said_to_be_one() {
        let now = fixture::example().1;
        let said = |facts: std::ops::Range<usize>, text: &str| {
            let mut published = now.clone();
            published.policy.sha256 = text.repeat(64);
            for fact in &mut published.facts[facts] {
                fact.state = match fact.state {
                    State::No => State::Yes,
                    _ => State::No,
                };
            }
            verify(&Published::Label(published), &now).sentence
        };
        let all = now.facts.len();
        let few = said(1..all, "0");
        assert!(
            few.starts_with(&format!(
                "The label and this policy hardly agree: 1 of {all} facts are the same. "
            )),
            "{few}"
        );
        for sentence in [said(0..all / 2, "0"), said(0..0, "0")] {
            assert!(sentence.starts_with("The label is out of date: "), "{sentence}");
        }
        // The facts that only one of the two states count too.
        let mut published = now.clone();
        published.policy.sha256 = "0".repeat(64);
        published.facts.truncate(all.div_ceil(2) - 1);
        let sentence = verify(&Published::Label(published), &now).sentence;
        assert!(sentence.contains("hardly agree"), "{sentence}");
    }

    #[test]
    fn other_facts_or_words_of_the_same_text_were_altered() {
        let kinder = |label: &mut Label| label.facts[0].state = State::No;
        assert_eq!(check(kinder), (Standing::Altered, 1));
        let shorter = |label: &mut Label| drop(label.facts.pop());
        assert_eq!(check(shorter), (Standing::Altered, 1));
        let retold = |label: &mut Label| label.facts[0].evidence[0].quote = "Nothing.".to_owned();
        assert_eq!(check(retold), (Standing::Altered, 0));
        let renamed = |label: &mut Label| label.policy.organization = None;
        assert_eq!(check(renamed), (Standing::Altered, 0));
    }

    /// How a snippet stands after something in its markup was replaced.
    fn snippet(from: &str, to: &str) -> (Standing, usize) {
        let now = fixture::example().1;
        let options = Options {
            notes: vec![Note::new("share.sold=We never did.").unwrap()],
            ..Options::default()
        };
        let mut published = now.clone();
        published.policy.analyzed = Some("2026-03-05".to_owned());
        let html = snippet::of(&published, &options);
        assert!(html.contains(from), "{html}");
        let page = format!(
            "<!doctype html>\r\n<body>\r\n{}</body>",
            html.replacen(from, to, 1)
        );
        let found = verify(&Published::from_html(&page).unwrap(), &now);
        (found.standing, found.differences.len())
    }

    #[test]
    fn a_snippet_is_written_again_with_its_date_and_the_notes_of_its_site() {
        assert_eq!(snippet("\n", "\r\n"), (Standing::Current, 0));
        assert_eq!(
            snippet("We never did.", "We never would."),
            (Standing::Current, 0)
        );
        assert_eq!(snippet("5 March 2026", "6 March 2026"), (Standing::Altered, 0));
        assert_eq!(
            snippet("We may sell your data", "We may hold your data"),
            (Standing::Altered, 0)
        );
        assert_eq!(snippet(&"9f2c".repeat(16), &"0".repeat(64)), (Standing::Stale, 0));
        assert_eq!(
            Published::from_html("<p>No label.</p>"),
            Err(snippet::Error::None)
        );
        let (_, label) = fixture::example();
        let twice = snippet::of(&label, &Default::default()).repeat(2);
        assert_eq!(Published::from_html(&twice), Err(snippet::Error::Several(2)));
    }

    #[test]
    fn another_version_may_read_otherwise() {
        let other = |label: &mut Label| {
            label.analyzer.version = "0.0.1".to_owned();
            label.facts.remove(0);
        };
        assert_eq!(check(other), (Standing::OtherVersion, 1));
    }
}

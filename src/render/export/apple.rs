//! A draft of an Apple privacy manifest, with the sentences as comments.
//!
//! A policy cannot prove what an app does. What it does not say is left out, with a comment in its place.

use super::kinds::kinds;
use super::said::{Said, data};
use crate::label::Label;
use crate::practices::taxonomy::{Id, Purpose, Recipient, Statement};
use crate::render::html::is_xml;
use crate::render::label::{caution, name};
use crate::render::words;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n\
    <plist version=\"1.0\">\n";

pub fn apple(label: &Label) -> String {
    let types = types(label);
    let mut out = Manifest(HEAD.to_owned());
    out.comment(
        0,
        "DRAFT: made from a privacy policy, which cannot prove what an app does. Check every line.",
    );
    out.comment(0, &format!("{}. {}", name(label), caution(label)));
    out.comment(
        0,
        &format!("SHA-256 of the policy's text: {}", label.policy.sha256),
    );
    out.line(0, "<dict>");
    let sold = Said::stated(label, Statement::ShareSold);
    let targeted = Said::stated(label, Statement::CookiesAdTargeting);
    let tracking: Vec<&Said> = sold.iter().chain(&targeted).collect();
    out.truth(
        1,
        "NSPrivacyTracking",
        "whether users are tracked across other companies' apps and sites",
        &tracking,
    );
    out.comment(
        1,
        "NSPrivacyTrackingDomains: a policy does not list them. Fill in.",
    );
    out.line(1, "<key>NSPrivacyCollectedDataTypes</key>");
    out.line(1, "<array>");
    for collected in &types {
        dictionary(collected, &mut out);
    }
    out.line(1, "</array>");
    out.line(0, "</dict>");
    out.line(0, "</plist>");
    out.0
}

/// A type of Apple's, and what the policy says of it.
struct Collected<'a> {
    id: &'static str,
    collected: Vec<Said<'a>>,
    tracking: Vec<Said<'a>>,
    purposes: Vec<(&'static str, Said<'a>)>,
}

/// The types that the policy says are collected.
fn types(label: &Label) -> Vec<Collected<'_>> {
    let mut types: Vec<Collected> = Vec::new();
    for said in label.facts.iter().filter_map(Said::of) {
        let Some(data) = data(said.fact.id) else { continue };
        for (kind, said) in kinds(&said, data) {
            let Some(id) = kind.apple else { continue };
            let at = types.iter().position(|t| t.id == id).unwrap_or_else(|| {
                types.push(Collected {
                    id,
                    collected: Vec::new(),
                    tracking: Vec::new(),
                    purposes: Vec::new(),
                });
                types.len() - 1
            });
            match said.fact.id {
                Id::Collect(_) => types[at].collected.push(said),
                Id::GridUse(_, p) => types[at].purposes.push((purpose(p), said)),
                Id::GridShare(_, Recipient::Advertisers | Recipient::Marketers) => {
                    types[at].tracking.push(said)
                }
                _ => {}
            }
        }
    }
    types.retain(|t| !t.collected.is_empty());
    types
}

const fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Service | Purpose::Security => "AppFunctionality",
        Purpose::Analytics => "Analytics",
        Purpose::Personalization => "ProductPersonalization",
        Purpose::Marketing => "DeveloperAdvertising",
        Purpose::Advertising => "ThirdPartyAdvertising",
        Purpose::Legal | Purpose::AiTraining => "Other",
    }
}

fn dictionary(collected: &Collected, out: &mut Manifest) {
    out.line(2, "<dict>");
    out.quotes(3, collected.collected.iter());
    out.line(3, "<key>NSPrivacyCollectedDataType</key>");
    out.line(
        3,
        &format!("<string>NSPrivacyCollectedDataType{}</string>", collected.id),
    );
    out.comment(
        3,
        "NSPrivacyCollectedDataTypeLinked: a policy does not say whether it is linked to a person. Fill in.",
    );
    let tracking: Vec<&Said> = collected.tracking.iter().collect();
    out.truth(
        3,
        "NSPrivacyCollectedDataTypeTracking",
        "whether it is used to track users",
        &tracking,
    );
    let mut written: Vec<&str> = Vec::new();
    for (purpose, _) in &collected.purposes {
        if !written.contains(purpose) {
            written.push(purpose);
        }
    }
    if written.is_empty() {
        out.comment(
            3,
            "NSPrivacyCollectedDataTypePurposes: the policy does not say what this is used for. Fill in.",
        );
    } else {
        out.line(3, "<key>NSPrivacyCollectedDataTypePurposes</key>");
        out.line(3, "<array>");
        for purpose in written {
            let said = collected.purposes.iter().filter(|(p, _)| *p == purpose);
            out.quotes(4, said.map(|(_, said)| said));
            out.line(
                4,
                &format!("<string>NSPrivacyCollectedDataTypePurpose{purpose}</string>"),
            );
        }
        out.line(3, "</array>");
    }
    out.line(2, "</dict>");
}

/// The file so far.
struct Manifest(String);

impl Manifest {
    fn line(&mut self, depth: usize, line: &str) {
        self.0.push_str(&"\t".repeat(depth));
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn comment(&mut self, depth: usize, text: &str) {
        self.line(depth, &format!("<!-- {} -->", commented(text)));
    }

    /// One sentence a fact.
    fn quotes<'a, 'b: 'a>(&mut self, depth: usize, said: impl Iterator<Item = &'a Said<'b>>) {
        for said in said {
            let (id, state) = (said.fact.id, words::state(said.fact.state));
            for quote in said.quotes.iter().take(1) {
                self.comment(depth, &format!("{id} ({state}): “{}”", quote.quote));
            }
        }
    }

    /// A key that is true where something says so, and else is left to whoever knows.
    fn truth(&mut self, depth: usize, key: &str, asks: &str, said: &[&Said]) {
        if said.is_empty() {
            self.comment(depth, &format!("{key}: the policy does not say {asks}. Fill in."));
        } else {
            self.quotes(depth, said.iter().copied());
            self.line(depth, &format!("<key>{key}</key>"));
            self.line(depth, "<true/>");
        }
    }
}

/// Text that may stand in an XML comment, where no hyphen follows another.
fn commented(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|&c| is_xml(c)) {
        if c == '-' && out.ends_with('-') {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

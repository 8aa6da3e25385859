//! The head of a label: whose policy, how old, how long; and its foot: who read it.

use crate::label::Label;
use crate::render::tree::{Element, el, text_el};
use crate::render::words;

/// What a label is called: whose privacy facts.
pub fn name(label: &Label) -> String {
    match &label.policy.organization {
        Some(organization) => format!("Privacy facts of {organization}"),
        None => "Privacy facts".to_owned(),
    }
}

/// Whose policy it is, and what else its title says; without a known company, the title alone.
pub fn who(label: &Label) -> (String, Option<String>) {
    let policy = &label.policy;
    let title = policy.title.as_deref().unwrap_or("Privacy policy");
    let Some(organization) = &policy.organization else {
        return (title.to_owned(), None);
    };
    // "Larch & Lantern · Larch & Lantern Privacy Policy" says one thing twice.
    let rest = title.strip_prefix(organization.as_str()).unwrap_or(title);
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = rest.strip_prefix("s ").unwrap_or(rest);
    let rest = if rest.is_empty() { "Privacy policy" } else { rest };
    (organization.clone(), Some(rest.to_owned()))
}

/// Title, policy and figures.
pub fn head(label: &Label) -> Element {
    let (name, rest) = who(label);
    let mut who = el("p").class("pf-who").child(text_el("strong", "", name));
    if let Some(rest) = rest {
        who = who.text(" · ").text(rest);
    }
    let updated = label.policy.updated.as_deref();
    let updated = match updated {
        Some(date) => text_el("time", "", words::date(date)).attr("datetime", date.to_owned()),
        None => text_el("span", "", "not stated"),
    };
    el("header")
        .key("head")
        .class("pf-head")
        .child(text_el("h2", "", "Privacy Facts"))
        .child(who)
        .child(
            el("p")
                .class("pf-updated")
                .child(text_el("span", "", "Last updated"))
                .text(" ")
                .child(updated),
        )
        .child(figures(label))
        .child(total(label))
}

fn figures(label: &Label) -> Element {
    let policy = &label.policy;
    let figure = |number: String, noun: String| {
        let number = text_el("b", "", number);
        el("li").child(number).text(" ").child(text_el("span", "", noun))
    };
    let minutes = policy.reading_minutes;
    let grade = text_el("b", "", words::tenths(policy.reading_grade));
    el("ul")
        .class("pf-figures")
        .child(figure(
            words::number(policy.words),
            words::plural(policy.words, "word"),
        ))
        .child(figure(
            words::number(minutes),
            format!("{} to read", words::plural(minutes, "minute")),
        ))
        .child(
            el("li")
                .child(text_el("span", "", "reading grade"))
                .text(" ")
                .child(grade),
        )
}

fn total(label: &Label) -> Element {
    let facts = label.facts.len();
    let name = words::plural(facts, "Fact");
    // A label from a link has places, and no words of the policy.
    let quoted = label
        .facts
        .iter()
        .flat_map(|f| &f.evidence)
        .any(|e| !e.quote.is_empty());
    let proof = if quoted || facts == 0 {
        "each with the sentence that proves it"
    } else {
        "without their sentences"
    };
    el("p")
        .class("pf-total")
        .child(el("span").text(name).text(" ").child(text_el("small", "", proof)))
        .text(" ")
        .child(text_el("b", "", words::number(facts)))
}

/// What stands under every label, in every form.
pub fn caution(label: &Label) -> String {
    let analyzer = &label.analyzer;
    let on = match &label.policy.analyzed {
        Some(date) => format!(" on {}", words::date(date)),
        None => String::new(),
    };
    let unread = unread(label)
        .map(|sentence| format!(" {sentence}"))
        .unwrap_or_default();
    format!(
        "Read automatically by {} {}{on}. It can be wrong, and it is no legal advice: \
         the policy itself decides.{unread}",
        analyzer.name, analyzer.version
    )
}

/// That a part of the policy is not English, where it is a good part.
pub fn unread(label: &Label) -> Option<String> {
    let unread = label.policy.unread.as_ref()?;
    let language = match &unread.language {
        Some(language) => format!("seems to be in {language}"),
        None => "seems to be in other languages".to_owned(),
    };
    Some(format!(
        "About {} % of the text {language}. Only English is read, so what stands there is not on this label.",
        unread.percent
    ))
}

/// The foot of the label.
pub fn foot(label: &Label) -> Element {
    let digest = &label.policy.sha256;
    el("footer")
        .key("foot")
        .class("pf-foot")
        .child(text_el("p", "", caution(label)))
        .child(
            el("p").text("Digest of the text ").child(
                text_el("code", "", words::digest(digest)).attr("title", format!("SHA-256: {digest}")),
            ),
        )
}

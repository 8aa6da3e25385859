//! Whose policy it is.

use crate::document::{Block, Document};

/// Shorter blocks are headings and lines of menus, in bytes.
const PROSE: usize = 60;
/// In so many blocks a policy says whose it is.
const OPENING: usize = 12;

/// What a title calls the text.
const KINDS: &[&str] = &[
    "privacy policy",
    "privacy statement",
    "privacy notice",
    "privacy & cookie policy",
    "data policy",
];

/// The company's name, where the title says it ("Larch Ltd. Privacy Policy", "Privacy Policy | Larch")
/// or the text gives it a short form ("Larch Ltd. (“we”)").
pub(super) fn organization(document: &Document) -> Option<String> {
    let text = |b: &'_ Block| b.span.of(&document.text);
    // Menus and lists of contents are short lines.
    let mut prose = document
        .blocks
        .iter()
        .filter(|b| text(b).len() > PROSE)
        .take(OPENING);
    let introduced = prose.find_map(|b| name_before_we(text(b)));
    let titled = || document.title.as_deref().and_then(name_in_title);
    let mut opening = document.blocks.iter().take(OPENING);
    introduced
        .or_else(titled)
        .or_else(|| opening.find_map(|b| name_of_owner(text(b))))
}

fn name_in_title(title: &str) -> Option<String> {
    let lower = title.to_lowercase();
    // Lower case may have other lengths than the title in some scripts; then the title is left alone.
    if lower.len() != title.len() {
        return None;
    }
    let (at, kind) = KINDS.iter().find_map(|k| Some((lower.find(k)?, k)))?;
    let trim = |s: &str| {
        s.trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '.')
            .to_owned()
    };
    let before = trim(title.get(..at)?);
    let after = trim(
        title
            .get(at + kind.len()..)?
            .trim_start()
            .trim_start_matches("of "),
    );
    let fits = |s: &String| {
        (2..60).contains(&s.len()) && s.starts_with(|c: char| c.is_uppercase()) && !is_generic(s)
    };
    let before = before
        .trim_start_matches("Welcome to ")
        .trim_start_matches("the ");
    let before = before.trim_end_matches("'s").trim_end_matches("’s").to_owned();
    Some(before).filter(fits).or(Some(after).filter(fits))
}

/// "Larch & Lantern Ltd. (“we”, “us”)": the capitalised words before the bracket.
fn name_before_we(text: &str) -> Option<String> {
    let (at, _) = text.match_indices('(').find(|(at, _)| {
        let inside: String = text[*at..].chars().take(90).take_while(|&c| c != ')').collect();
        let inside = inside.to_lowercase();
        let referred = inside.contains("referred to as");
        ["we", "us", "our", "the company"].iter().any(|w| {
            let quoted = |open: char, close: char| inside.contains(&format!("{open}{w}{close}"));
            quoted('"', '"')
                || quoted('“', '”')
                || quoted('‘', '’')
                || inside.contains(&format!("“{w},”"))
                || referred && inside.ends_with(&format!(" {w}"))
        })
    })?;
    let before = text.get(..at)?.trim_end();
    // "Larch Ltd. and its affiliates (…)", "Larch Ltd., an English company, (…)".
    let aside = [
        " and its ",
        " and our ",
        " including its ",
        " together with its ",
        " with its ",
        ", a ",
        ", an ",
    ];
    let from = before.char_indices().rev().nth(90).map_or(0, |(at, _)| at);
    let cut = aside
        .iter()
        .filter_map(|aside| Some(from + before.get(from..)?.rfind(aside)?))
        .max();
    let cut = cut.and_then(|cut| before.get(..cut));
    name_at_end(before).or_else(|| cut.and_then(name_at_end))
}

/// "Larch Ltd.'s privacy policy".
fn name_of_owner(text: &str) -> Option<String> {
    let owned = ["'s", "’s"].iter().find_map(|s| {
        KINDS.iter().find_map(|kind| {
            let (before, rest) = text.split_once(s)?;
            let rest = rest.trim_start().get(..kind.len())?;
            rest.eq_ignore_ascii_case(kind).then_some(before)
        })
    })?;
    name_at_end(owned).filter(|name| !is_generic(name))
}

/// The capitalised words that a text ends with.
fn name_at_end(text: &str) -> Option<String> {
    let text = text.trim_end_matches([',', ' ']);
    let words: Vec<&str> = text.split_whitespace().collect();
    let name = words
        .iter()
        .rev()
        .take(6)
        .take_while(|w| w.starts_with(|c: char| c.is_uppercase() || c == '&' || c.is_ascii_digit()));
    let mut name: Vec<&str> = name.copied().collect();
    name.reverse();
    if matches!(
        name.first(),
        Some(&("At" | "The" | "This" | "By" | "In" | "For" | "We"))
    ) {
        name.remove(0);
    }
    let before = words.len().checked_sub(name.len() + 1).and_then(|i| words.get(i));
    // "With its address in Norway (“we”)".
    if before == Some(&"in") {
        return None;
    }
    // "larchSoft Ltd."
    if let ([form], Some(before)) = (name.as_slice(), before)
        && LEGAL_FORMS.contains(&form.trim_end_matches(['.', ',']))
    {
        name.insert(0, before);
    }
    let name = name.join(" ").trim_end_matches(',').to_owned();
    let scrap = name.ends_with(';') || name.contains(['"', '“', '”', '(', ')']) || is_generic(&name);
    (name.len() > 2 && !scrap).then_some(name)
}

/// What a company is before the law, which is no name by itself.
const LEGAL_FORMS: &[&str] = &[
    "Ltd",
    "Inc",
    "LLC",
    "Co",
    "Corp",
    "GmbH",
    "AG",
    "SA",
    "BV",
    "AB",
    "AS",
    "Limited",
    "Foundation",
];

/// Whether a title's words before "privacy policy" name no company, but whom or what it is for: "Global Seller".
fn is_generic(name: &str) -> bool {
    let generic = |word: &str| GENERIC.contains(&word.trim_end_matches("'s").trim_end_matches("’s"));
    name.to_lowercase().split_whitespace().all(generic)
}

const GENERIC: &[&str] = &[
    "a",
    "and",
    "app",
    "applicant",
    "applicants",
    "apps",
    "business",
    "california",
    "candidate",
    "candidates",
    "children",
    "companies",
    "company",
    "consumer",
    "consumers",
    "cookie",
    "customer",
    "customers",
    "data",
    "driver",
    "drivers",
    "employee",
    "employees",
    "eu",
    "for",
    "full",
    "general",
    "global",
    "information",
    "internet",
    "job",
    "mobile",
    "of",
    "online",
    "our",
    "partner",
    "partners",
    "passenger",
    "passengers",
    "platform",
    "recruitment",
    "rider",
    "riders",
    "seller",
    "sellers",
    "service",
    "services",
    "shop",
    "site",
    "sites",
    "store",
    "summary",
    "the",
    "this",
    "to",
    "uk",
    "us",
    "user",
    "users",
    "visitor",
    "visitors",
    "web",
    "website",
    "websites",
    "welcome",
    "your",
    "&",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_titles_and_before_we() {
        assert_eq!(
            name_in_title("Larch & Lantern Privacy Policy").as_deref(),
            Some("Larch & Lantern")
        );
        assert_eq!(name_in_title("Privacy Policy | Larch").as_deref(), Some("Larch"));
        assert_eq!(
            name_in_title("Welcome to the Larch Privacy Policy").as_deref(),
            Some("Larch")
        );
        assert_eq!(name_in_title("Our Privacy Policy"), None);
        assert_eq!(
            name_before_we("At Larch & Lantern Ltd. (“we”, “us”) we care.").as_deref(),
            Some("Larch & Lantern Ltd.")
        );
        assert_eq!(name_before_we("Data (for example, a name) is kept."), None);
    }

    #[test]
    fn names_stand_before_affiliates_and_kinds_of_companies() {
        let we = |text: &str| name_before_we(text);
        let larch = Some("Larch & Lantern Ltd.".to_owned());
        assert_eq!(
            we("how Larch & Lantern Ltd. and its affiliates (collectively, “LARCH” or “we”) act"),
            larch
        );
        assert_eq!(
            we("by Larch & Lantern Ltd., a Maltese limited company, (“Larch”, “We”) is"),
            larch
        );
        assert_eq!(
            we(
                "how Larch & Lantern Ltd., including its affiliates (collectively, Larch and also referred to as our, us and we)"
            ),
            larch
        );
        assert_eq!(
            we("by Larch & Lantern Ltd., with its registered address in Norway (“we” or “us”)"),
            larch
        );
        assert_eq!(we("covers our App and Sites (“we” means Larch Ltd)"), None);
        assert_eq!(
            we("(“Larch” or the “Larch Companies”) (collectively “we” or “us”)"),
            None
        );
        assert_eq!(we("by larchSoft Ltd. (“we”)"), Some("larchSoft Ltd.".to_owned()));
        assert_eq!(we("We keep names and addresses (as “we” may)"), None);
        assert_eq!(
            name_of_owner("Welcome to Larch Inc.’s Privacy Policy."),
            Some("Larch Inc.".to_owned())
        );
        assert_eq!(name_of_owner("This is the Company's privacy policy."), None);
        assert_eq!(name_in_title("Global Seller Privacy Notice"), None);
    }
}

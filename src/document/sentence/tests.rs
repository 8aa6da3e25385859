use super::*;

/// The sentences of one block of text.
fn split(text: &str) -> Vec<&str> {
    sentences(text, Span::new(0, text.len()))
        .into_iter()
        .map(|span| span.of(text))
        .collect()
}

/// Asserts that a text is split exactly where `|` stands in it.
fn check(marked: &str) {
    let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
    let text = marked.replace('|', "");
    assert_eq!(split(&text), expected);
}

#[test]
fn ends_at_marks_and_line_breaks() {
    check("We collect data. |We use it! |Do we sell it? |No.");
    check("We care… |You should too... |That is all");
    check("Acme Inc.\n|12 Long Road\n|Springfield");
}

#[test]
fn abbreviations_do_not_end_sentences() {
    check("We use cookies, e.g. Session cookies, i.e. Small files. |They expire.");
    check(
        "Acme Inc. (“Acme”) and Acme Ltd. Holdings share data with the U.S. Department of Commerce. |We comply.",
    );
    check("We work with vendors, agencies, etc. |They are bound by contract.");
    check("Write to Acme Corp. |We will answer within 30 days.");
    check(
        "This site is run by Acme Inc. |The company sits in the U.K. |You may write to Dr. J. Smith there.",
    );
    check("See Art. 6 and No. 5 of the regulation. |The answer is no. |We never do.");
    check("Call before 5 p.m. Eastern time on weekdays, or 3 p.m. |We are closed on Sundays.");
}

#[test]
fn numbers_addresses_and_names_do_not_end_sentences() {
    check("1. Who we are. |2.1. What we collect.");
    check("IV. Your rights. |You have them.");
    check("a. Access to your data. |You may ask for it.");
    check(
        "Version 2.5 of our app, see https://www.example.com/privacy.html or help@example.com. |We read it.",
    );
    check("Booking.example and Node.js are names. |Yahoo! Mail is one too.");
    check("We updated this policy in 2013. |It had not changed since 2.0 came out.");
    check("We do the following: 1. collect names; 2. keep them.");
}

#[test]
fn sloppy_typing_still_ends_sentences() {
    check("Read our cookie policy . |We use cookies.");
    check("Read our cookie policy.|We use cookies.");
    check("We protect your data.|Please write to us (see below).|You may object.");
    check("That is “personal data.” |We keep it (for a year.) |“Cookies” are small files.");
    check("We collect: |• your name |• your address");
}

#[test]
fn a_colon_or_a_lower_case_word_goes_on() {
    check("We collect: your name and your address.");
    check("We use iOS vs. other systems; see sec. 4 of the terms. |Fine.");
}

#[test]
fn what_holds_no_letter_is_no_sentence() {
    assert_eq!(split("--- . * !"), Vec::<&str>::new());
    assert_eq!(split("We sell nothing. * ."), ["We sell nothing. * ."]);
}

#[test]
fn long_sentences_are_cut_where_their_parts_meet() {
    let part = "the pages that you have visited on our site and how long you have stayed on each of them";
    let text = format!("We may collect: {}; and your address.", [part; 12].join("; "));
    let parts = split(&text);
    assert!(
        parts.len() > 1 && parts.iter().all(|part| part.len() <= LONGEST),
        "{parts:#?}"
    );
    assert!(parts[..parts.len() - 1].iter().all(|part| part.ends_with(';')));

    let text = format!(
        "We may collect {} and more",
        ["your name, your mail, your shoe size, or your hat size, and"; 20].join(" ")
    );
    assert!(split(&text).iter().all(|part| part.len() <= LONGEST));
    // A word without end cannot be cut, and is not.
    assert_eq!(split(&"x".repeat(2_000)).len(), 1);
}

#[test]
fn an_enumeration_in_a_long_sentence_is_cut_at_its_markers() {
    let text = "We may disclose the personal information that we hold about you (i) to companies that work for us \
                and are bound to keep it confidential, under Section 5 (a) of the Act; (ii) to our affiliates in \
                other countries, so that they can offer you what we think you may like; and (iii) to anyone who buys \
                our business, or a part of it, in a merger or otherwise.";
    let parts = split(text);
    assert_eq!(parts.len(), 4, "{parts:#?}");
    assert!(parts[1].starts_with("(i) ") && parts[2].starts_with("(ii) ") && parts[3].starts_with("(iii) "));
    let short = "We share it (i) with affiliates and (ii) with partners.";
    assert_eq!(split(short), [short]);
}

//! Snippets, written and read back.

use super::parse::find;
use super::*;
use crate::document::Unread;
use crate::label::{Fact, State};
use crate::practices::taxonomy::{Id, Kind};
use crate::render::fixture;
use crate::render::options::Note;
use crate::render::shown::Shown;

fn options(view: View) -> Options {
    Options {
        view,
        theme: Theme::Dark,
        address: Some("https://larch.example/privacy?a=b&c=d".to_owned()),
        notes: vec![
            Note::new("share.sold=We sell nothing; \"may\" is our lawyers' word <sic>.").unwrap(),
            Note::new("collect.biometric=We do not.").unwrap(),
        ],
    }
}

fn example() -> Label {
    let (_, mut label) = fixture::example();
    label.policy.title = Some("Larch & Lantern's \"Privacy\" <Policy>".to_owned());
    label.policy.analyzed = Some("2026-11-22".to_owned());
    label
}

/// A label with every fact there is, each with a long quote of its own.
fn monster() -> Label {
    let sentences: Vec<String> = Id::all()
        .iter()
        .map(|id| format!("We {id} {}.", "very much indeed ".repeat(30)))
        .collect();
    let document = fixture::document(&sentences.join("\n"));
    let ids: Vec<String> = Id::all().iter().map(ToString::to_string).collect();
    let words: Vec<String> = ids.iter().map(|id| format!("We {id} very")).collect();
    let facts: Vec<_> = ids
        .iter()
        .zip(&words)
        .map(|(id, words)| (id.as_str(), State::Yes, None, words.as_str()))
        .collect();
    fixture::label(&document, &facts)
}

#[test]
fn what_was_written_is_read_back_and_written_again() {
    let themes: [&[Theme]; 2] = [Theme::ALL, &[Theme::Dark]];
    for (label, themes) in [example(), monster()].iter().zip(themes) {
        for view in View::ALL {
            for theme in themes {
                let options = Options {
                    theme: *theme,
                    ..options(*view)
                };
                let html = of(label, &options);
                let read = parse(&html).unwrap();
                assert_eq!(read.html(), html);
                assert_eq!(
                    find(&format!("<p>before</p>\n{html}<p>after")),
                    Some(html.as_str())
                );
                assert_eq!(read.options.address, options.address);
                assert_eq!((read.options.theme, read.options.view), (*theme, *view));
            }
        }
    }
}

#[test]
fn what_was_not_read_is_said_and_comes_back() {
    let unread = |percent, language: Option<&str>| {
        Some(Unread {
            percent,
            language: language.map(str::to_owned),
        })
    };
    let all = [
        (
            unread(35, Some("Danish or Norwegian")),
            "About 35 % of the text seems to be in Danish or Norwegian. ",
        ),
        (
            unread(20, None),
            "About 20 % of the text seems to be in other languages. ",
        ),
    ];
    for (unread, sentence) in all {
        let mut label = example();
        label.policy.unread = unread;
        for view in View::ALL {
            let html = of(&label, &options(*view));
            assert!(html.contains(sentence), "{html}");
            let read = parse(&html).unwrap();
            assert_eq!(read.label.policy.unread, label.policy.unread);
            assert_eq!(read.html(), html);
        }
    }
    assert!(!of(&example(), &options(View::Grid)).contains("Only English"));
}

#[test]
fn every_fact_comes_back_with_its_state_value_and_quote() {
    let (document, _) = fixture::example();
    let label = example();
    let text: Vec<u16> = document.text.encode_utf16().collect();
    let read = parse(&of(&label, &options(View::Grid))).unwrap();
    assert_eq!(read.options.notes, options(View::Grid).notes);
    let about = |f: &Fact| (f.id, f.state, f.value.clone());
    let both = |facts: &[Fact]| facts.iter().map(about).collect::<Vec<_>>();
    assert_eq!(both(&read.label.facts), both(&label.facts));
    assert_eq!(read.label.analyzer, label.analyzer);
    assert_eq!(read.label.policy.title, label.policy.title);
    assert_eq!(read.label.policy.sha256, label.policy.sha256);
    for (fact, original) in read.label.facts.iter().zip(&label.facts) {
        assert!(!fact.evidence.is_empty(), "{}", fact.id);
        for evidence in &fact.evidence {
            let slice = String::from_utf16(&text[evidence.start..evidence.end]).unwrap();
            assert_eq!(slice, evidence.quote);
            assert!(original.evidence.contains(evidence), "{}", fact.id);
        }
    }
}

#[test]
fn the_smaller_views_hold_all_states_and_fewer_quotes() {
    let label = example();
    let quotes = |view| {
        let read = parse(&of(&label, &options(view))).unwrap();
        assert_eq!(read.label.facts.len(), label.facts.len());
        read.label.facts.iter().map(|f| f.evidence.len()).sum::<usize>()
    };
    assert!(quotes(View::Grid) > quotes(View::Short));
    assert_eq!(quotes(View::Badge), 0);
}

#[test]
fn the_sign_of_silence_is_explained_where_it_is_shown() {
    const ENTRY: &str = "<b class=p>–</b> not stated";
    assert!(of(&example(), &options(View::Grid)).contains(ENTRY));
    let mut label = example();
    label
        .facts
        .retain(|f| matches!(f.id, Id::Stated(s) if s.kind() == Kind::Statement));
    assert!(!label.facts.is_empty());
    assert!(
        !of(&label, &options(View::Grid)).contains(ENTRY),
        "there is no grid"
    );
}

#[test]
fn each_quote_is_written_once_and_lead_ins_too() {
    let mut label = example();
    let lead = |start| {
        Some(crate::label::Quote {
            quote: "Whenever you order:".to_owned(),
            start,
            end: start + 19,
        })
    };
    for fact in &mut label.facts {
        for evidence in &mut fact.evidence {
            evidence.lead_in = lead(2);
        }
    }
    let html = of(&label, &options(View::Grid));
    for quote in [
        "ask for your name &amp; address",
        "Whenever you order:",
        "Partners see it too.",
    ] {
        assert_eq!(html.matches(quote).count(), 1, "{quote}");
    }
    let read = parse(&html).unwrap();
    let leads = read
        .label
        .facts
        .iter()
        .flat_map(|f| &f.evidence)
        .map(|e| &e.lead_in);
    assert!(leads.into_iter().all(|l| *l == lead(2)));
    assert_eq!(read.html(), html);
}

#[test]
fn no_label_is_too_large_and_what_is_left_out_is_said() {
    let html = of(&monster(), &options(View::Grid));
    assert!(html.len() <= MOST, "{} bytes", html.len());
    assert!(html.contains("Its sentences are left out here"));
    let small = of(&example(), &options(View::Grid));
    assert!(small.contains("one sentence for each fact"));
    let cut = Snippet::new(&example(), &options(View::Grid), 9).html();
    assert!(cut.contains("longer than 75 characters their beginning"));
    let cut = Snippet::new(&monster(), &Options::default(), 7);
    let read = parse(&cut.html()).unwrap();
    assert!(cut.html().contains("very […]"));
    assert!(read.label.facts == cut.label.facts && read.cut == cut.cut);
}

#[test]
fn neither_names_nor_values_nor_notes_make_it_too_large() {
    let mut label = monster();
    label.policy.title = Some("A title that never ends ".repeat(999));
    label.policy.organization = label.policy.title.clone();
    for fact in &mut label.facts {
        fact.value = Some("https://larch.example/".repeat(20));
    }
    let note = Note::new(&format!("share.sold={}", "a".repeat(280))).unwrap();
    let options = Options {
        notes: vec![note; 40],
        ..options(View::Grid)
    };
    let html = of(&label, &options);
    assert!(html.len() <= MOST, "{} bytes", html.len());
    assert_eq!(html.matches("the site says: ").count(), 12);
    let read = parse(&html).unwrap();
    assert_eq!(read.html(), html);
    assert!(read.label.policy.title.unwrap().ends_with('…'));
}

#[test]
fn a_note_is_the_sites_and_changes_nothing() {
    let plain = Options {
        notes: Vec::new(),
        ..options(View::Grid)
    };
    let label = example();
    let html = of(&label, &options(View::Grid));
    assert!(
        html.contains("the site says: <q>We sell nothing; \"may\" is our lawyers' word &lt;sic&gt;.</q>")
    );
    let sold = Shown::of(&label, &["share.sold".parse().unwrap()]).unwrap();
    assert_eq!(sold.state(), State::Conflicting);
    assert!(
        html.contains("says both<sup>5 4 a</sup>") || html.contains("says both<sup>4 5 a</sup>"),
        "{html}"
    );
    let facts = |html: &str| parse(html).unwrap().label;
    assert_eq!(facts(&html), facts(&of(&label, &plain)));
}

#[test]
fn words_of_a_policy_are_escaped_and_nothing_runs() {
    let mut label = example();
    label.policy.organization = Some("<script>alert(1)</script>".to_owned());
    label.policy.title = Some("\"><img src=x onerror=alert(1)>".to_owned());
    let options = Options {
        address: Some("javascript:alert(1)".to_owned()),
        ..Options::default()
    };
    let html = of(&label, &options);
    for bad in ["<script", "<img", "javascript:", " style="] {
        assert!(!html.contains(bad), "{bad}");
    }
    assert_eq!(parse(&html).unwrap().html(), html);
}

#[test]
fn what_is_no_snippet_is_said_plainly() {
    let html = of(&example(), &options(View::Grid));
    let wrong = |html: &str| parse(html).unwrap_err().to_string();
    assert!(wrong("<p>nothing</p>").contains("no privacy label"));
    assert!(wrong(&html.replace("data-form=1", "data-form=9")).contains("\"9\""));
    assert!(wrong(&html.replace("data-sha256", "data-sha")).contains("data-sha256 is missing"));
    assert!(wrong(&html.replace("collect:contact", "collect:conduct")).contains("conduct"));
    assert!(wrong(&html.replace("data-places=\"", "data-places=\"1 ")).contains("quotes"));
}

#[test]
fn the_hash_is_that_of_the_styles() {
    let html = of(&example(), &Options::default());
    let (_, after) = html.split_once("<style>").unwrap();
    let (style, _) = after.split_once("</style>").unwrap();
    let hash = format!("'sha256-{}'", STANDARD.encode(Sha256::digest(style)));
    assert!(html.contains(&hash));
    assert!(!style.contains("/*") && !style.contains('\n'));
}

#[test]
fn the_element_has_the_same_styles() {
    let script = include_str!("../../../www/privacy-facts.js");
    let written = style().replace('\\', "\\\\").replace('"', "\\\"");
    assert!(
        script.contains(&format!("const STYLE = \"{written}\";")),
        "run: node scripts/style.mjs"
    );
}

#[test]
fn no_damage_makes_it_panic() {
    let html = of(&example(), &options(View::Grid));
    let places: Vec<usize> = html.char_indices().map(|(at, _)| at).collect();
    let mut read = 0;
    for (n, &at) in places.iter().enumerate().step_by(397) {
        let end = places.get(n + 1 + n % 5).copied().unwrap_or(html.len());
        for put in [
            "",
            "9",
            "-9",
            "99999999999999999999",
            "\"",
            "<",
            "</ol>",
            "<li>",
            "<em>",
        ] {
            let damaged = format!("{}{put}{}", &html[..at], &html[end..]);
            read += parse(&damaged).is_ok_and(|snippet| !snippet.html().is_empty()) as usize;
        }
        let cut_off = at + TAG.len() < html.len();
        assert!(!cut_off || parse(&html[..at]).is_err());
    }
    assert!(read > 0);
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn it_stands_in_markdown_as_it_is() {
    for view in View::ALL {
        let html = of(&example(), &options(*view));
        let page = format!("# Privacy\n\nOur label:\n\n{html}\nThe end.\n");
        let kept: String = pulldown_cmark::Parser::new(&page)
            .filter_map(|event| match event {
                pulldown_cmark::Event::Html(html) => Some(html.into_string()),
                _ => None,
            })
            .collect();
        assert_eq!(kept, html);
    }
}

#[test]
fn the_page_allows_the_styles_of_its_preview() {
    let page = include_str!("../../../index.html");
    assert!(page.contains(&format!("style-src 'self' '{}';", style_hash())));
}

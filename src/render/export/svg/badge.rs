//! A small picture for a footer or a README: three answers that matter most, and what is silent said to be so.

use super::canvas::{Canvas, Font, bold, drawn, plain, rect};
use super::grid::field;
use super::{picture, style, told, written};
use crate::label::Label;
use crate::practices::taxonomy::{Id, Purpose, Recipient, Statement};
use crate::render::export::Options;
use crate::render::label::{caution, name};
use crate::render::shown::Shown;
use crate::render::tree::{Element, el};
use crate::render::words;

/// What is asked, and of which facts; the first tells how the answer is worded.
const ASKED: [(&str, &[Id]); 3] = [
    ("sold", &[Id::Stated(Statement::ShareSold)]),
    (
        "adverts",
        &[
            Id::Use(Purpose::Advertising),
            Id::Recipient(Recipient::Advertisers),
            Id::Stated(Statement::CookiesAdTargeting),
        ],
    ),
    ("deletion", &[Id::Stated(Statement::ChoiceDelete)]),
];

const HEIGHT: i32 = 26;
const TITLE: Font = Font {
    size: 14,
    weight: 900,
};
const ASKS: Font = plain(12);
const WORD: Font = bold(12);

pub fn badge(label: &Label, options: &Options) -> String {
    let mut canvas = Canvas::default();
    let title = TITLE.width("Privacy Facts");
    canvas.add(fitted("Privacy Facts", TITLE, [10, title]).class("ink"));
    let mut x = 10 + title + 10;
    let mut said = Vec::new();
    for (asks, ids) in ASKED {
        let shown = Shown::of(label, ids);
        let (word, class) = match &shown {
            Some(shown) => words::chip(ids[0], shown.state()),
            None => ("not stated", "well"),
        };
        said.push(format!("{asks}: {word}"));
        let (asked, answer) = (ASKS.width(asks), WORD.width(word));
        canvas.rect([x, 5, 1, HEIGHT - 10], "hair");
        canvas.add(fitted(asks, ASKS, [x + 8, asked]).class("ink"));
        let place = [x + asked + 14, 4, answer + 12, HEIGHT - 8];
        let text = fitted(word, WORD, [place[0] + 6, answer]);
        let text = text.class(if shown.is_some() {
            format!("on-{class}")
        } else {
            "soft".to_owned()
        });
        let drawn = match &shown {
            Some(shown) => told(asks, word, shown),
            None => el("g"),
        };
        canvas.add(drawn.children(field(place, class)).child(text));
        x = place[0] + place[2] + 8;
    }
    let frame = rect([1, 1, x - 2, HEIGHT - 2])
        .class("frame")
        .attr("stroke-width", "2");
    let title = format!("{}: {}", name(label), said.join(", "));
    let described = format!("{} SHA-256 {}", caution(label), label.policy.sha256);
    let root = picture(x, HEIGHT, &title, &described).attr("aria-label", drawn(&title));
    written(
        root.child(style::style(options.theme))
            .child(frame)
            .children(canvas.0),
    )
}

/// Text that takes the width that was meant for it, whatever font there is.
fn fitted(text: &str, font: Font, [x, width]: [i32; 2]) -> Element {
    el("text")
        .attr("x", x.to_string())
        .attr("y", "17.5")
        .attr("font-size", font.size.to_string())
        .attr("font-weight", font.weight.to_string())
        .attr("textLength", width.to_string())
        .attr("lengthAdjust", "spacingAndGlyphs")
        .text(drawn(text))
}

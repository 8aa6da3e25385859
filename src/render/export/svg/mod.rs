//! The whole label as a picture: text and rectangles, no script, no font to load, nothing to refer to.

mod badge;
mod canvas;
mod grid;
mod sections;
mod style;

use super::Options;
use crate::label::Label;
use crate::render::html::html;
use crate::render::label::{caution, name, standout, who};
use crate::render::shown::Shown;
use crate::render::tree::{Element, el};
use crate::render::words;
pub use badge::badge;
use canvas::{Canvas, Font, bold, drawn, leading, plain, rect};

/// As wide as the label on the page.
const WIDTH: i32 = 752;
const BORDER: i32 = 3;
const PADDING: i32 = 14;
/// Where everything inside begins.
const LEFT: i32 = BORDER + PADDING;
const RIGHT: i32 = WIDTH - LEFT;
const INNER: i32 = RIGHT - LEFT;

pub fn svg(label: &Label, options: &Options) -> String {
    let mut canvas = Canvas::default();
    let mut y = head(label, &mut canvas);
    y = lines(label, y, &mut canvas);
    y = grid::grid(label, y, &mut canvas);
    y = sections::sections(label, y, &mut canvas);
    let height = foot(label, options, y, &mut canvas) + PADDING;
    let edge = BORDER / 2;
    let frame = rect([edge, edge, WIDTH - BORDER, height - BORDER]).class("frame");
    let root = picture(WIDTH, height, &name(label), &description(label))
        .child(style::style(options.theme))
        .child(frame.attr("stroke-width", BORDER.to_string()))
        .children(canvas.0);
    written(root)
}

/// The outermost element, with what is read aloud in its place.
fn picture(width: i32, height: i32, title: &str, description: &str) -> Element {
    el("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("width", width.to_string())
        .attr("height", height.to_string())
        .attr("viewBox", format!("0 0 {width} {height}"))
        .attr("role", "img")
        .attr(
            "font-family",
            "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif",
        )
        .child(el("title").text(drawn(title)))
        .child(el("desc").text(drawn(description)))
}

fn written(root: Element) -> String {
    let mut text = html(&root.into());
    text.push('\n');
    text
}

/// What stands out, for those who hear the picture.
fn description(label: &Label) -> String {
    let lines: Vec<&str> = standout(label).iter().map(|line| line.text).collect();
    let facts = words::count(label.facts.len(), "fact");
    format!("{facts}. {} {}", lines.join(" "), caution(label))
}

/// What a shape says, for those who point at it: its name, its word, and the best quote.
fn told(about: &str, word: &str, shown: &Shown) -> Element {
    let quotes: Vec<String> = shown.best().iter().map(|e| format!("“{}”", e.quote)).collect();
    let told = format!("{about}: {word}. {}", quotes.join(" "));
    el("g")
        .attr("data-facts", shown.ids())
        .child(el("title").text(drawn(&told)))
}

fn head(label: &Label, canvas: &mut Canvas) -> i32 {
    let title = Font {
        size: 76,
        weight: 900,
    };
    let policy = &label.policy;
    let mut y = BORDER + 8;
    canvas.add(
        el("text")
            .class("ink")
            .attr("x", (LEFT - 4).to_string())
            .attr("y", (y + 62).to_string())
            .attr("font-size", title.size.to_string())
            .attr("font-weight", title.weight.to_string())
            .attr("letter-spacing", "-2.6")
            .text("Privacy Facts"),
    );
    y += 86;
    canvas.rect([LEFT, y, INNER, 1], "rule");
    y += 6;
    let (name, rest) = who(label);
    y += canvas.paragraph([LEFT, y, INNER], bold(18), "ink", &name);
    if let Some(rest) = rest {
        y += canvas.paragraph([LEFT, y, INNER], plain(18), "ink", &rest);
    }
    canvas.text([LEFT, y + 18], bold(18), "ink", "Last updated");
    let updated = policy
        .updated
        .as_deref()
        .map_or("not stated".to_owned(), words::date);
    canvas.right([RIGHT, y + 18], bold(18), "ink", &updated);
    y += 30;
    canvas.rect([LEFT, y, INNER, 12], "rule");
    y += 16;
    let figures = format!(
        "{} · {} to read · reading grade {}",
        words::count(policy.words, "word"),
        words::count(policy.reading_minutes, "minute"),
        words::tenths(policy.reading_grade),
    );
    y += canvas.paragraph([LEFT, y, INNER], plain(14), "soft", &figures);
    let facts = words::plural(label.facts.len(), "Fact");
    let large = Font {
        size: 27,
        weight: 900,
    };
    canvas.text([LEFT, y + 32], large, "ink", &facts);
    let after = LEFT + large.width(&facts) + 8;
    canvas.text(
        [after, y + 32],
        plain(14),
        "soft",
        "each with a sentence that proves it",
    );
    let number = Font {
        size: 40,
        weight: 900,
    };
    canvas.right([RIGHT, y + 33], number, "ink", &words::number(label.facts.len()));
    y += 42;
    canvas.rect([LEFT, y, INNER, 6], "rule");
    y + 6
}

/// What stands out.
fn lines(label: &Label, mut y: i32, canvas: &mut Canvas) -> i32 {
    let lines = standout(label);
    if lines.is_empty() {
        return y;
    }
    y += 8;
    canvas.text([LEFT, y + 18], bold(18), "ink", "What stands out");
    y += 27;
    for (at, line) in lines.iter().enumerate() {
        canvas.text([LEFT + 4, y + 16], bold(16), "ink", &format!("{}.", at + 1));
        y += canvas.paragraph([LEFT + 26, y, INNER - 26], plain(16), "ink", line.text) + 2;
    }
    y
}

fn foot(label: &Label, options: &Options, mut y: i32, canvas: &mut Canvas) -> i32 {
    y += 14;
    canvas.rect([LEFT, y, INNER, 10], "rule");
    y += 16;
    if let Some(link) = options.link() {
        y += canvas.paragraph(
            [LEFT, y, INNER],
            plain(13),
            "soft",
            &format!("The policy: {link}"),
        );
    }
    y += canvas.paragraph([LEFT, y, INNER], plain(13), "soft", &caution(label));
    let digest = format!("SHA-256 of the text {}", label.policy.sha256);
    y + canvas.paragraph([LEFT, y, INNER], plain(11), "soft", &digest)
}

/// How high a row of one line is.
const fn row(font: Font, lines: usize) -> i32 {
    leading(font) * lines as i32
}

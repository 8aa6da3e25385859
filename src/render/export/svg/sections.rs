//! The sections under the grid, in two columns.

use super::canvas::{Canvas, bold, plain};
use super::grid::chip;
use super::{INNER, LEFT, row, told};
use crate::label::Label;
use crate::render::label::{Group, Row, groups};
use crate::render::tree::el;

const BETWEEN: i32 = 26;
const COLUMN: i32 = (INNER - BETWEEN) / 2;

pub fn sections(label: &Label, y: i32, canvas: &mut Canvas) -> i32 {
    let mut ends = [y, y];
    for group in groups(label) {
        let mut section = Canvas::default();
        let height = draw(&group, &mut section);
        // Each goes where there is more room.
        let at = usize::from(ends[1] < ends[0]);
        let x = LEFT + (COLUMN + BETWEEN) * at as i32;
        let place = format!("translate({x} {})", ends[at]);
        canvas.add(el("g").attr("transform", place).children(section.0));
        ends[at] += height;
    }
    ends[0].max(ends[1])
}

/// One section from the origin on; how high it is.
fn draw(group: &Group, canvas: &mut Canvas) -> i32 {
    let mut y = 12;
    canvas.rect([0, y, COLUMN, 4], "rule");
    y += 8;
    canvas.text([0, y + 18], bold(18), "ink", group.section.title());
    y += 27;
    for row in &group.rows {
        y += line(row, y, canvas);
    }
    if !group.shared.is_empty() {
        y += tags(&group.shared, y, canvas);
    }
    if !group.silent.is_empty() {
        y += 5;
        y += canvas.led(
            [0, y, COLUMN],
            plain(14),
            "Not stated:",
            &group.silent.join(" · "),
        );
    }
    y
}

/// A stated fact, its value under its name where both have no room on a line.
fn line(stated: &Row, y: i32, canvas: &mut Canvas) -> i32 {
    canvas.rect([0, y, COLUMN, 1], "hair");
    let (shapes, width) = chip([0, 0], stated.word, stated.class);
    let room = COLUMN - width - 10;
    let (font, small) = (plain(16), plain(14));
    let names = font.lines(stated.title, room);
    let values = stated
        .shown
        .value()
        .map_or(Vec::new(), |value| small.lines(&value, room));
    let height = (row(font, names.len()) + row(small, values.len()) + 10).max(32);
    let top = y + (height - row(font, names.len()) - row(small, values.len())) / 2 + 1;
    for (at, name) in names.iter().enumerate() {
        canvas.text([0, top + row(font, at) + 15], font, "ink", name);
    }
    for (at, value) in values.iter().enumerate() {
        let down = top + row(font, names.len()) + row(small, at) + 12;
        canvas.text([0, down], small, "soft", value);
    }
    let place = format!("translate({} {})", COLUMN - width, y + (height - 20) / 2);
    let told = told(stated.title, stated.word, &stated.shown).attr("transform", place);
    canvas.add(told.children(shapes));
    height
}

/// The types of data that are shared, whoever gets them.
fn tags(shared: &[Row], top: i32, canvas: &mut Canvas) -> i32 {
    canvas.rect([0, top, COLUMN, 1], "hair");
    let mut y = top + 5;
    y += canvas.paragraph(
        [0, y, COLUMN],
        plain(14),
        "soft",
        "Data that is said to be shared",
    ) + 4;
    let (font, mut x) = (plain(13), 0);
    for row in shared {
        let name = font.width(row.title) + 16;
        let (_, word) = chip([0, 0], row.word, row.class);
        if x > 0 && x + name + word > COLUMN {
            (x, y) = (0, y + 26);
        }
        canvas.rect([x, y, name, 21], "plain");
        canvas.text([x + 8, y + 15], font, "on-plain", row.title);
        let (shapes, _) = chip([x + name, y], row.word, row.class);
        canvas.add(told(&format!("{}, shared", row.title), row.word, &row.shown).children(shapes));
        x += name + word + 6;
    }
    y + 26 - top
}

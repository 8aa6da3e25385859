//! The grid and its legend.

use super::canvas::{Canvas, bold, drawn, leading, plain, rect, stripes};
use super::{INNER, LEFT, told};
use crate::label::{Label, State};
use crate::render::label::{COLUMNS, GridRow, MEANINGS, grid_rows};
use crate::render::shown::Shown;
use crate::render::tree::{Element, el};
use crate::render::words;

/// The width of the column with the rows' names; the others share the rest.
const FIRST: i32 = 118;
const GAP: i32 = 2;
const CELL: i32 = 36;

const fn column(at: usize) -> i32 {
    let width = (INNER - FIRST) / COLUMNS.len() as i32;
    LEFT + FIRST + width * at as i32
}

pub fn grid(label: &Label, mut y: i32, canvas: &mut Canvas) -> i32 {
    let rows = grid_rows(label);
    let (stated, silent): (Vec<&GridRow>, Vec<&GridRow>) = rows.iter().partition(|r| r.stated());
    if stated.is_empty() {
        return y;
    }
    y += 8;
    canvas.rect([LEFT, y, INNER, 4], "rule");
    y += 9;
    canvas.text(
        [LEFT, y + 18],
        bold(18),
        "ink",
        "What they collect, and where it goes",
    );
    y = heads(y + 28, canvas);
    for row in stated {
        y = line(row, y, canvas);
    }
    y += 4;
    let silent: Vec<&str> = silent.iter().map(|r| r.title).collect();
    if !silent.is_empty() {
        y += canvas.led([LEFT, y, INNER], plain(14), "Not stated:", &silent.join(" · "));
    }
    legend(y + 4, canvas)
}

/// The names of the columns, and over them those of their groups.
fn heads(y: i32, canvas: &mut Canvas) -> i32 {
    for group in ["used for", "shared with"] {
        let of_group = |at: &usize| COLUMNS[*at].group() == group;
        let first = (0..COLUMNS.len()).find(of_group).unwrap_or_default();
        let count = (0..COLUMNS.len()).filter(of_group).count();
        let (left, right) = (column(first), column(first + count) - GAP);
        canvas.middle([(left + right) / 2, y + 12], bold(13), "ink", group);
        canvas.rect([left, y + 17, right - left, 2], "rule");
    }
    let font = bold(11);
    let width = column(1) - column(0) - GAP;
    let names: Vec<Vec<String>> = COLUMNS.iter().map(|c| font.hyphened(c.head, width)).collect();
    let most = names.iter().map(Vec::len).max().unwrap_or_default() as i32;
    for (at, lines) in names.iter().enumerate() {
        let first = most - lines.len() as i32;
        for (line, text) in lines.iter().enumerate() {
            let down = y + 31 + 12 * (first + line as i32);
            canvas.middle([column(at) + width / 2, down], font, "ink", text);
        }
    }
    y + 26 + 12 * most
}

fn line(row: &GridRow, y: i32, canvas: &mut Canvas) -> i32 {
    let font = bold(13);
    let names = font.lines(row.title, FIRST - 6);
    let height = CELL.max(15 * names.len() as i32 + 6);
    canvas.rect([LEFT, y - 1, FIRST - GAP, 1], "hair");
    let top = y + (height - GAP - 15 * names.len() as i32) / 2;
    for (at, name) in names.iter().enumerate() {
        canvas.text([LEFT, top + 12 + 15 * at as i32], font, "ink", name);
    }
    let (mut wells, mut dashes) = (String::new(), Vec::new());
    for (at, (asked, cell)) in COLUMNS.iter().zip(&row.cells).enumerate() {
        let place @ [x, y, width, height] = [column(at), y, column(1) - column(0) - GAP, height - GAP];
        match cell {
            Some(shown) => canvas.add(stated(row.title, &asked.spoken(), place, shown)),
            None => {
                wells.push_str(&format!("M{x} {y}h{width}v{height}h-{width}z"));
                dashes.push((x + width / 2).to_string());
            }
        }
    }
    if !dashes.is_empty() {
        canvas.add(el("path").class("well").attr("d", wells));
        let text = el("text").class("soft").attr("x", dashes.join(" "));
        let text = text
            .attr("y", (y + height / 2 + 3).to_string())
            .attr("font-size", "12");
        canvas.add(text.attr("text-anchor", "middle").text("–".repeat(dashes.len())));
    }
    y + height
}

fn stated(row: &str, asked: &str, [x, y, width, height]: [i32; 4], shown: &Shown) -> Element {
    let (word, class) = (words::state(shown.state()), words::class(shown.state()));
    let font = bold(13);
    let lines = font.lines(word, width - 2);
    let first = y + height / 2 + 5 - leading(plain(10)) * (lines.len() as i32 - 1) / 2;
    let text = |(at, line): (usize, &String)| {
        el("text")
            .attr("x", (x + width / 2).to_string())
            .attr("y", (first + 14 * at as i32).to_string())
            .attr("font-size", font.size.to_string())
            .attr("font-weight", font.weight.to_string())
            .attr("text-anchor", "middle")
            .class(format!("on-{class}"))
            .text(drawn(line))
    };
    told(&format!("{row}, {asked}"), word, shown)
        .children(field([x, y, width, height], class))
        .children(lines.iter().enumerate().map(text))
}

/// A rectangle of a state's colour, striped where the policy says both.
pub fn field(place: [i32; 4], class: &'static str) -> Vec<Element> {
    let mut field = vec![rect(place).class(class)];
    if class == words::class(State::Conflicting) {
        field.push(el("path").class("stripe").attr("d", stripes(place)));
    }
    field
}

/// A word on its colour, from its left top on, and how wide it is.
pub fn chip([x, y]: [i32; 2], word: &str, class: &'static str) -> (Vec<Element>, i32) {
    let font = bold(13);
    let width = font.width(word) + 16;
    let mut chip = field([x, y, width, 21], class);
    chip.push(
        el("text")
            .attr("x", (x + width / 2).to_string())
            .attr("y", (y + 15).to_string())
            .attr("font-size", font.size.to_string())
            .attr("font-weight", font.weight.to_string())
            .attr("text-anchor", "middle")
            .class(format!("on-{class}"))
            .text(drawn(word)),
    );
    (chip, width)
}

/// What the colours and words of the cells mean.
fn legend(mut y: i32, canvas: &mut Canvas) -> i32 {
    let font = plain(13);
    let mut x = LEFT;
    for (state, meaning) in MEANINGS {
        let word = words::state(state);
        let width = bold(13).width(word) + 16 + 6 + font.width(meaning);
        if x + width > LEFT + INNER {
            (x, y) = (LEFT, y + 26);
        }
        let (shapes, chip) = chip([x, y], word, words::class(state));
        shapes.into_iter().for_each(|shape| canvas.add(shape));
        canvas.text([x + chip + 6, y + 15], font, "soft", meaning);
        x += width + 14;
    }
    canvas.text([x, y + 15], font, "soft", "– not stated");
    y + 25
}

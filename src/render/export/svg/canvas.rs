//! What SVG lacks: how wide text is about, and where its lines end. Lengths are in pixels.

use crate::render::html::is_xml;
use crate::render::tree::{Element, Node, Str, el};

/// The widths of ASCII from the space on in Helvetica and its like, in hundredths of the size.
const WIDTHS: [u8; 95] = [
    28, 28, 36, 56, 56, 89, 67, 20, 34, 34, 39, 59, 28, 34, 28, 28, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56,
    28, 28, 59, 59, 59, 56, 102, 67, 67, 73, 73, 67, 61, 78, 73, 28, 50, 67, 56, 84, 73, 78, 67, 78, 73, 67,
    61, 73, 67, 95, 67, 67, 61, 28, 28, 28, 47, 56, 34, 56, 56, 50, 56, 56, 28, 56, 56, 23, 23, 50, 23, 84,
    56, 56, 56, 56, 34, 50, 28, 56, 50, 73, 50, 50, 50, 34, 26, 34, 59,
];

/// How text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Font {
    pub size: i32,
    pub weight: i32,
}

pub const fn plain(size: i32) -> Font {
    Font { size, weight: 400 }
}

pub const fn bold(size: i32) -> Font {
    Font { size, weight: 700 }
}

impl Font {
    /// About how wide the text is; rather more than less.
    pub fn width(self, text: &str) -> i32 {
        let hundredths: i32 = text.chars().map(width).sum();
        let heavier = if self.weight > 500 { 108 } else { 101 };
        (hundredths * self.size * heavier + 9_999) / 10_000
    }

    /// Lines of at most that width; a word that is wider is broken.
    pub fn lines(self, text: &str, width: i32) -> Vec<String> {
        let mut lines = vec![String::new()];
        for word in text.split_whitespace().flat_map(|word| self.broken(word, width)) {
            let line = lines.last().map_or("", String::as_str);
            let longer = if line.is_empty() {
                word.clone()
            } else {
                format!("{line} {word}")
            };
            match lines.last_mut() {
                Some(line) if line.is_empty() || self.width(&longer) <= width => *line = longer,
                _ => lines.push(word),
            }
        }
        lines
    }

    fn broken(self, word: &str, width: i32) -> Vec<String> {
        let mut parts = vec![String::new()];
        for c in word.chars() {
            let longer = parts.last().map_or(String::new(), |part| format!("{part}{c}"));
            match parts.last_mut() {
                Some(part) if part.is_empty() || self.width(&longer) <= width => *part = longer,
                _ => parts.push(c.to_string()),
            }
        }
        parts
    }

    /// Lines of a word with soft hyphens, of which it shows those at which it breaks.
    pub fn hyphened(self, text: &str, width: i32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ') {
            let mut line = String::new();
            for piece in word.split('\u{ad}') {
                if !line.is_empty() && self.width(&format!("{line}{piece}-")) > width {
                    lines.push(format!("{line}-"));
                    line.clear();
                }
                line.push_str(piece);
            }
            lines.push(line);
        }
        lines
    }
}

fn width(c: char) -> i32 {
    let ascii = (c as usize)
        .checked_sub(' ' as usize)
        .and_then(|at| WIDTHS.get(at));
    match (ascii, c) {
        (Some(&width), _) => i32::from(width),
        (None, '\u{ad}') => 0,
        // Ideographs, emoji and the like fill a square.
        (None, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..) => 100,
        (None, _) => 62,
    }
}

/// Shapes so far, in one system of coordinates.
#[derive(Default)]
pub struct Canvas(pub Vec<Node>);

impl Canvas {
    pub fn add(&mut self, node: impl Into<Node>) {
        self.0.push(node.into());
    }

    pub fn rect(&mut self, [x, y, width, height]: [i32; 4], class: impl Into<Str>) {
        self.add(rect([x, y, width, height]).class(class));
    }

    /// A line of text, from its left end and baseline on.
    pub fn text(&mut self, at: [i32; 2], font: Font, class: impl Into<Str>, text: &str) {
        self.add(line(at, font).class(class).text(drawn(text)));
    }

    /// A line of text around its middle.
    pub fn middle(&mut self, at: [i32; 2], font: Font, class: impl Into<Str>, text: &str) {
        let line = line(at, font).attr("text-anchor", "middle");
        self.add(line.class(class).text(drawn(text)));
    }

    /// A line of text up to its right end.
    pub fn right(&mut self, at: [i32; 2], font: Font, class: impl Into<Str>, text: &str) {
        let line = line(at, font).attr("text-anchor", "end");
        self.add(line.class(class).text(drawn(text)));
    }

    /// Lines of text under each other; how high they are together.
    pub fn paragraph(&mut self, [x, y, width]: [i32; 3], font: Font, class: &'static str, text: &str) -> i32 {
        let leading = leading(font);
        let lines = font.lines(text, width);
        for (at, line) in lines.iter().enumerate() {
            self.text([x, y + leading * at as i32 + font.size], font, class, line);
        }
        leading * lines.len() as i32
    }

    /// Text whose first words are bold; how high it is.
    pub fn led(&mut self, [x, y, width]: [i32; 3], font: Font, lead: &str, rest: &str) -> i32 {
        let leading = leading(font);
        let heavy = bold(font.size);
        // Wrapped as if all were as wide as the bold words, and so never too wide.
        let lines = heavy.lines(&format!("{lead} {rest}"), width);
        for (at, words) in lines.iter().enumerate() {
            let line = line([x, y + leading * at as i32 + font.size], font);
            let led = words.strip_prefix(lead).filter(|_| at == 0);
            self.add(match led {
                Some(rest) => line
                    .class("soft")
                    .child(
                        el("tspan")
                            .class("ink")
                            .attr("font-weight", heavy.weight.to_string())
                            .text(drawn(lead)),
                    )
                    .text(drawn(rest)),
                None => line.class("soft").text(drawn(words)),
            });
        }
        leading * lines.len() as i32
    }
}

/// The distance from one line to the next.
pub const fn leading(font: Font) -> i32 {
    font.size + (font.size + 2) / 3
}

pub fn rect([x, y, width, height]: [i32; 4]) -> Element {
    el("rect")
        .attr("x", x.to_string())
        .attr("y", y.to_string())
        .attr("width", width.to_string())
        .attr("height", height.to_string())
}

fn line([x, y]: [i32; 2], font: Font) -> Element {
    let text = el("text")
        .attr("x", x.to_string())
        .attr("y", y.to_string())
        .attr("font-size", font.size.to_string());
    match font.weight {
        400 => text,
        weight => text.attr("font-weight", weight.to_string()),
    }
}

/// What XML can hold of a text.
pub fn drawn(text: &str) -> String {
    text.chars().filter(|&c| is_xml(c)).collect()
}

/// Stripes that fall to the left, over a rectangle: the outline of every second one.
pub fn stripes([x, y, width, height]: [i32; 4]) -> String {
    const STRIPE: i32 = 7;
    // A line on which the distances from the left and from the top have the sum `c` enters and leaves here.
    let enters = |c: i32| if c <= width { (c, 0) } else { (width, c - width) };
    let leaves = |c: i32| if c <= height { (0, c) } else { (c - height, height) };
    let mut path = String::new();
    for c in (STRIPE..width + height).step_by(2 * STRIPE as usize) {
        let end = (c + STRIPE).min(width + height);
        let mut corners = vec![enters(c)];
        if c < width && end > width {
            corners.push((width, 0));
        }
        corners.extend([enters(end), leaves(end)]);
        if c < height && end > height {
            corners.push((0, height));
        }
        corners.push(leaves(c));
        for (at, (right, down)) in corners.into_iter().enumerate() {
            let command = if at == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{command}{} {}", x + right, y + down));
        }
        path.push('Z');
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_lose_no_word() {
        let text = "They may share your information with Donaudampfschifffahrtsgesellschaftskapitän & others 漢字漢字漢字";
        let lines = plain(14).lines(text, 120);
        assert!(lines.iter().all(|l| plain(14).width(l) <= 120), "{lines:?}");
        let letters = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert_eq!(letters(&lines.concat()), letters(text));
        assert_eq!(plain(14).lines("", 100), [""]);
    }

    #[test]
    fn words_break_at_their_soft_hyphens() {
        assert_eq!(
            bold(11).hyphened("personal\u{ad}ization", 60),
            ["personal-", "ization"]
        );
        assert_eq!(bold(11).hyphened("ana\u{ad}lytics", 60), ["analytics"]);
    }

    #[test]
    fn stripes_stay_in_their_rectangle() {
        let path = stripes([10, 20, 48, 34]);
        let points = path.split(['M', 'L', 'Z']).filter(|p| !p.is_empty());
        for point in points {
            let (x, y) = point.split_once(' ').unwrap();
            assert!(
                (10..=58).contains(&x.parse().unwrap()) && (20..=54).contains(&y.parse().unwrap()),
                "{point}"
            );
        }
    }
}

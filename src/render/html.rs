//! Nodes as HTML text.

use super::tree::{Element, Node};

/// Elements that HTML writes without an end tag.
const VOID: &[&str] = &["br", "col", "hr", "img", "link", "meta"];

/// Writes a node as HTML; everything that is not fixed by the program is escaped.
pub fn html(node: &Node) -> String {
    let mut out = String::new();
    write(node, &mut out);
    out
}

fn write(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => escape(text, out),
        Node::Element(element) => write_element(element, out),
    }
}

fn write_element(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.tag);
    for (name, value) in &element.attrs {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
    out.push('>');
    if VOID.contains(&element.tag) {
        return;
    }
    for child in &element.children {
        write(child, out);
    }
    out.push_str("</");
    out.push_str(element.tag);
    out.push('>');
}

/// Escapes for text and for double-quoted attribute values alike.
pub fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
}

/// Whether XML can hold the character; HTML can hold more.
pub const fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::super::tree::el;
    use super::*;

    #[test]
    fn values_and_texts_are_escaped_and_void_elements_stay_open() {
        let node = el("p")
            .attr("title", "\"><img onerror='x'>")
            .text("a < b & c")
            .child(el("br"))
            .into();
        assert_eq!(
            html(&node),
            "<p title=\"&quot;&gt;&lt;img onerror=&#39;x&#39;&gt;\">a &lt; b &amp; c<br></p>"
        );
    }
}

//! Nodes as HTML in few bytes: no end tag that HTML does without, no quotation marks that a value does
//! without, and class names without the prefix that they need among others' styles.

use crate::render::tree::{Element, Node};

/// Writes a node.
pub fn write(node: &Node, out: &mut String) {
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
        let value = match *name {
            "class" => value.replace("pf-", ""),
            _ => value.clone().into_owned(),
        };
        let bare = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b':');
        if !value.is_empty() && value.bytes().all(bare) {
            out.push('=');
            out.push_str(&value);
        } else {
            out.push_str("=\"");
            escape_value(&value, out);
            out.push('"');
        }
    }
    out.push('>');
    for child in &element.children {
        match child {
            // Browsers look for no character references in styles, and these are the program's own.
            Node::Text(style) if element.tag == "style" => out.push_str(style),
            child => write(child, out),
        }
    }
    if !matches!(element.tag, "li" | "dt" | "dd" | "tr" | "th" | "td" | "tbody") {
        out.push_str("</");
        out.push_str(element.tag);
        out.push('>');
    }
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(c),
        }
    }
}

fn escape_value(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '"' => out.push_str("&quot;"),
            _ => escape(c.encode_utf8(&mut [0; 4]), out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::tree::{el, text_el};

    #[test]
    fn what_html_can_do_without_is_left_out() {
        let row = el("tr")
            .child(text_el("td", "pf-yes", "a < b"))
            .child(text_el("td", "pf-a pf-b", "'"));
        let mut out = String::new();
        write(&el("p").attr("title", "\"><img>").child(row).into(), &mut out);
        assert_eq!(
            out,
            "<p title=\"&quot;&gt;&lt;img&gt;\"><tr><td class=yes>a &lt; b<td class=\"a b\">'</p>"
        );
    }
}

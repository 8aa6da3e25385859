//! [`Node`]s as Yew nodes. Text stays text: nothing here parses markup.

use crate::render::tree::{Element, Node};
use yew::Html;
use yew::virtual_dom::{Key, VTag, VText};

/// Turns a tree into Yew nodes. Buttons and rows whose `data-facts` is `chosen` say that they
/// are the current one.
pub fn vnode(node: &Node, chosen: Option<&str>) -> Html {
    match node {
        Node::Text(text) => VText::new(text.clone().into_owned()).into(),
        Node::Element(element) => vtag(element, chosen).into(),
    }
}

fn vtag(element: &Element, chosen: Option<&str>) -> VTag {
    let mut tag = VTag::new(element.tag);
    tag.key = element.key.as_deref().map(Key::from);
    for (name, value) in &element.attrs {
        tag.add_attribute(name, value.clone().into_owned());
    }
    let is_choice = matches!(element.tag, "button" | "summary");
    if is_choice && chosen.is_some() && element.get("data-facts") == chosen {
        tag.add_attribute("aria-current", "true");
    }
    tag.add_children(element.children.iter().map(|child| vnode(child, chosen)));
    tag
}

//! Markup as data: one small tree that becomes a string in one place and Yew nodes in another.

use std::borrow::Cow;

/// Text that is mostly fixed.
pub type Str = Cow<'static, str>;

/// A piece of markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    Element(Element),
    Text(Str),
}

/// An element. It is built by methods that take it and give it back, and as a pointer it is handed on for nothing:
/// without the box, programs for browsers are 3 KB larger after brotli.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(Box<Parts>);

/// What an element has. Tags and attribute names are fixed words of the program; only values and texts
/// come from a policy, and both writers escape them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    pub tag: &'static str,
    /// Tells the page that this is the same element as before, so that it keeps focus and
    /// open details when the tree is made anew. Unique among its siblings; not written out.
    pub key: Option<String>,
    pub attrs: Vec<(&'static str, Str)>,
    pub children: Vec<Node>,
}

/// An empty element to build on.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag,
        key: None,
        attrs: Vec::new(),
        children: Vec::new(),
    }))
}

/// An element that holds text and nothing else.
pub fn text_el(tag: &'static str, class: &'static str, text: impl Into<Str>) -> Element {
    el(tag).class(class).text(text)
}

impl Element {
    pub fn attr(self, name: &'static str, value: impl Into<Str>) -> Self {
        self.with_attr(name, value.into())
    }

    // What is called at every turn is kept out of line: it halves the size of the callers.
    #[inline(never)]
    fn with_attr(mut self, name: &'static str, value: Str) -> Self {
        self.attrs.push((name, value));
        self
    }

    #[inline(never)]
    fn with(mut self, child: Node) -> Self {
        self.children.push(child);
        self
    }

    /// Sets the class; an empty one is left out.
    pub fn class(self, class: impl Into<Str>) -> Self {
        let class = class.into();
        if class.is_empty() {
            self
        } else {
            self.attr("class", class)
        }
    }

    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    pub fn text(self, text: impl Into<Str>) -> Self {
        self.with(Node::Text(text.into()))
    }

    pub fn child(self, child: impl Into<Node>) -> Self {
        self.with(child.into())
    }

    /// Appends what there is of `children`: a list, or an option.
    pub fn children<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Self {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attrs
            .iter()
            .find(|(n, _)| *n == name)
            .map(|(_, v)| v.as_ref())
    }
}

impl std::ops::Deref for Element {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl std::ops::DerefMut for Element {
    fn deref_mut(&mut self) -> &mut Parts {
        &mut self.0
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

#[cfg(test)]
impl Node {
    /// All text in it, in order.
    pub fn text_content(&self) -> String {
        match self {
            Self::Text(text) => text.clone().into_owned(),
            Self::Element(element) => element.children.iter().map(Self::text_content).collect(),
        }
    }
}

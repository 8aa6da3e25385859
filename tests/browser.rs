//! Nodes in a real browser: what Yew makes of them.

#![cfg(all(target_arch = "wasm32", feature = "ui"))]
#![allow(clippy::unwrap_used)]

use privacy_facts::render::tree::{Node, el, text_el};
use privacy_facts::ui::nodes::vnode;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};
use yew::platform::time::sleep;
use yew::{AppHandle, Html, Properties, function_component};

wasm_bindgen_test_configure!(run_in_browser);

#[derive(Properties, PartialEq)]
struct Props {
    node: Node,
    chosen: Option<String>,
}

#[function_component]
fn Shown(props: &Props) -> Html {
    vnode(&props.node, props.chosen.as_deref())
}

/// Lets Yew do what it was told.
async fn settle() {
    sleep(Duration::from_millis(20)).await;
}

async fn show(node: Node, chosen: Option<&str>) -> (Element, AppHandle<Shown>) {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    let props = Props {
        node,
        chosen: chosen.map(str::to_owned),
    };
    let app = yew::Renderer::<Shown>::with_root_and_props(root.clone(), props).render();
    settle().await;
    (root, app)
}

fn rows(names: &[&'static str]) -> Node {
    let row = |&name: &&'static str| {
        let summary = text_el("summary", "", name).attr("data-facts", name);
        el("details").key(name).child(summary).text("more")
    };
    el("div").children(names.iter().map(row)).into()
}

#[wasm_bindgen_test]
async fn markup_in_texts_and_values_stays_text() {
    let hostile = "<img src=x onerror=alert(1)>";
    let node = el("p")
        .attr("title", hostile)
        .text(hostile)
        .child(el("br"))
        .into();
    let (root, _app) = show(node, None).await;
    assert!(root.query_selector("img").unwrap().is_none());
    assert_eq!(root.text_content().unwrap(), hostile);
    let p = root.query_selector("p").unwrap().unwrap();
    assert_eq!(p.get_attribute("title").unwrap(), hostile);
}

#[wasm_bindgen_test]
async fn nodes_become_what_their_html_says() {
    let node: Node = el("table")
        .child(el("tbody").child(el("tr").child(text_el("td", "pf-silent", "–").attr("role", "cell"))))
        .into();
    let (root, _app) = show(node.clone(), None).await;
    assert_eq!(root.inner_html(), privacy_facts::render::html::html(&node));
}

#[wasm_bindgen_test]
async fn open_rows_and_focus_survive_a_new_tree() {
    let (root, mut app) = show(rows(&["a", "b"]), None).await;
    let b = root.query_selector("details:last-child").unwrap().unwrap();
    b.set_attribute("open", "").unwrap();
    let summary: HtmlElement = b.query_selector("summary").unwrap().unwrap().unchecked_into();
    summary.focus().unwrap();
    app.update(Props {
        node: rows(&["new", "b", "c"]),
        chosen: Some("b".to_owned()),
    });
    settle().await;
    let document = web_sys::window().unwrap().document().unwrap();
    assert_eq!(
        document.active_element().unwrap(),
        *summary.unchecked_ref::<Element>()
    );
    assert!(b.is_connected() && b.has_attribute("open"));
    assert_eq!(summary.get_attribute("aria-current").as_deref(), Some("true"));
    assert_eq!(root.query_selector_all("details").unwrap().length(), 3);
}

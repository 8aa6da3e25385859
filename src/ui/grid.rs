//! The grid of the label under the keyboard, as ARIA has it for grids: one stop for Tab, and the
//! arrow keys, Home and End lead from cell to cell.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent};
use yew::TargetCast;

const CELL: &str = ".pf-grid tbody [role=gridcell]";
const STOP: &str = "[tabindex='0']";

/// Moves the focus where a key leads.
pub fn keyed(event: KeyboardEvent) {
    if event.alt_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let Some(cell) = event.target_dyn_into::<Element>().and_then(|t| cell(&t)) else {
        return;
    };
    if let Some(aim) = aim(&cell, &event.key(), event.ctrl_key()) {
        event.prevent_default();
        // The browser scrolls to what has the focus; nothing is lost where it is refused.
        let _ = stop(aim).map(|stop| stop.focus());
    }
}

/// Lets Tab lead to this cell again.
pub fn entered(event: FocusEvent) {
    let Some(target) = event.target_dyn_into::<Element>() else {
        return;
    };
    if let Some(cell) = cell(&target) {
        let body = cell.closest("tbody").ok().flatten();
        if let Some(before) = body.and_then(|body| find(&body, STOP)) {
            set(&before, "-1");
        }
        set(&target, "0");
    }
}

/// Gives the stop of a silent cell to a stated one beside it, as cards have no silent ones.
pub fn left(event: FocusEvent) {
    let target = event.target_dyn_into::<Element>();
    let silent = target.filter(|t| t.matches("td.pf-silent").is_ok_and(|is| is));
    let beside = silent.as_ref().and_then(|cell| cell.parent_element());
    if let (Some(silent), Some(button)) = (silent, beside.and_then(|row| find(&row, "button"))) {
        set(&silent, "-1");
        set(&button, "0");
    }
}

fn cell(of: &Element) -> Option<Element> {
    of.closest(CELL).ok().flatten()
}

fn find(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

fn set(element: &Element, stop: &str) {
    // The name of an attribute is all that could be wrong.
    let _ = element.set_attribute("tabindex", stop);
}

/// What takes the focus in a cell: its button, or itself where it is silent.
fn stop(cell: Element) -> Option<HtmlElement> {
    find(&cell, "button").unwrap_or(cell).dyn_into().ok()
}

/// The cell to which a key leads.
fn aim(cell: &Element, key: &str, ctrl: bool) -> Option<Element> {
    let row = cell.parent_element()?;
    let body = row.parent_element()?;
    let (column, _) = cells(&row).find(|(_, c)| c == cell)?;
    let nearest = |row: Element| cells(&row).min_by_key(|(at, _)| at.abs_diff(column));
    let aim = match (key, ctrl) {
        ("ArrowLeft", false) => cells(&row).take_while(|(at, _)| *at < column).last(),
        ("ArrowRight", false) => cells(&row).find(|(at, _)| *at > column),
        ("ArrowUp", false) => nearest(row.previous_element_sibling()?),
        ("ArrowDown", false) => nearest(row.next_element_sibling()?),
        ("Home", false) => cells(&row).next(),
        ("End", false) => cells(&row).last(),
        ("Home", true) => cells(&body.first_element_child()?).next(),
        ("End", true) => cells(&body.last_element_child()?).last(),
        _ => None,
    };
    aim.map(|(_, cell)| cell)
}

/// The cells of a row that are there at this width, each with the number of its column.
fn cells(row: &Element) -> impl Iterator<Item = (usize, Element)> + use<> {
    let all = std::iter::successors(row.first_element_child(), |e| e.next_element_sibling());
    all.enumerate().filter(|(_, e)| {
        let there = e.dyn_ref::<HtmlElement>().and_then(HtmlElement::offset_parent);
        there.is_some() && e.get_attribute("role").as_deref() == Some("gridcell")
    })
}

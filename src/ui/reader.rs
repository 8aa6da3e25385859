//! The policy as a document to read, with the sentences of the chosen fact marked.

use super::nodes::vnode;
use crate::render::reader::{Answer, Mark, Piece, View, piece};
use gloo::timers::callback::Timeout;
use std::ops::Range;
use std::rc::Rc;
use web_sys::{Element, ScrollBehavior, ScrollToOptions};
use yew::{
    Html, NodeRef, Properties, function_component, html, use_effect_with, use_memo, use_node_ref,
    use_state_eq,
};

/// Blocks and bytes that are put into the page in one go. A large policy comes in many goes,
/// so that the page answers in between.
const CHUNK_BLOCKS: usize = 60;
const CHUNK_BYTES: usize = 30_000;
/// A policy with more chunks than this leaves the layout of what is out of sight to later.
const LARGE: usize = 20;

#[derive(Properties, Clone)]
pub struct Props {
    pub answer: Rc<Answer>,
    pub marks: Rc<[Mark]>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answer, &other.answer) && self.marks == other.marks
    }
}

/// The whole document, which scrolls to the current mark.
#[function_component]
pub fn Reader(props: &Props) -> Html {
    let frame = use_node_ref();
    let chunks = use_memo(Rc::as_ptr(&props.answer), |_| chunks(&props.answer.view));
    let wanted = current(&props.marks).map_or(0, |m| chunk_of(&chunks, props.answer.view.block_at(m.start)));
    let mounted = use_state_eq(|| (Rc::as_ptr(&props.answer), 1));
    // A new policy starts from its beginning.
    let count = if mounted.0 == Rc::as_ptr(&props.answer) {
        mounted.1
    } else {
        1
    };
    let count = count.max(wanted + 1).min(chunks.len());
    {
        let (mounted, all, answer) = (mounted.clone(), chunks.len(), Rc::as_ptr(&props.answer));
        use_effect_with((count, all, answer), move |_| {
            let more = (count < all).then(|| Timeout::new(0, move || mounted.set((answer, count + 1))));
            move || drop(more)
        });
    }
    {
        let frame = frame.clone();
        use_effect_with((props.marks.clone(), Rc::as_ptr(&props.answer)), move |_| {
            show_mark(&frame)
        });
    }
    let large = (chunks.len() > LARGE).then_some("large");
    html! {
        <div class={yew::classes!("text", large)} ref={frame} tabindex="0" role="region" aria-label="Text of the policy">
            { for chunks.iter().take(count).map(|pieces| html! {
                <Chunk key={pieces[0].start} answer={props.answer.clone()} pieces={pieces.clone()} marks={touching(&props.answer.view, pieces, &props.marks)} />
            }) }
        </div>
    }
}

#[derive(Properties, Clone)]
struct ChunkProps {
    answer: Rc<Answer>,
    pieces: Rc<[Piece]>,
    marks: Rc<[Mark]>,
}

impl PartialEq for ChunkProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answer, &other.answer) && self.pieces == other.pieces && self.marks == other.marks
    }
}

/// A stretch of the document, made anew only when its own marks change.
#[function_component]
fn Chunk(props: &ChunkProps) -> Html {
    let view = &props.answer.view;
    html! {
        <div class="chunk">
            { for props.pieces.iter().map(|p| vnode(&piece(view, p, &props.marks), None)) }
        </div>
    }
}

fn chunks(view: &View) -> Vec<Rc<[Piece]>> {
    let mut chunks: Vec<Vec<Piece>> = Vec::new();
    let mut bytes = usize::MAX;
    let mut blocks = 0;
    for piece in view.pieces() {
        let size: usize = view.blocks[piece.clone()].iter().map(|b| b.2 - b.1).sum();
        if bytes > CHUNK_BYTES || blocks > CHUNK_BLOCKS {
            chunks.push(Vec::new());
            (bytes, blocks) = (0, 0);
        }
        bytes += size;
        blocks += piece.len();
        if let Some(last) = chunks.last_mut() {
            last.push(piece);
        }
    }
    chunks.into_iter().map(Into::into).collect()
}

fn span(pieces: &[Piece]) -> Range<usize> {
    pieces.first().map_or(0, |p| p.start)..pieces.last().map_or(0, |p| p.end)
}

fn chunk_of(chunks: &[Rc<[Piece]>], block: usize) -> usize {
    chunks.partition_point(|pieces| span(pieces).end <= block)
}

fn current(marks: &[Mark]) -> Option<&Mark> {
    marks.iter().find(|m| m.current)
}

/// The marks that begin or end in these pieces.
fn touching(view: &View, pieces: &[Piece], marks: &[Mark]) -> Rc<[Mark]> {
    let blocks = span(pieces);
    let touches = |m: &&Mark| {
        view.block_at(m.start) < blocks.end && view.block_at(m.end.saturating_sub(1)) >= blocks.start
    };
    marks.iter().filter(touches).cloned().collect()
}

/// Scrolls the frame, and nothing around it, so that the current mark stands in its upper third.
fn show_mark(frame: &NodeRef) {
    let Some(frame) = frame.cast::<Element>() else {
        return;
    };
    let Ok(Some(mark)) = frame.query_selector("mark.pf-now") else {
        return;
    };
    let (outer, inner) = (frame.get_bounding_client_rect(), mark.get_bounding_client_rect());
    // The frame may reach below the window.
    let window = gloo::utils::window().inner_height().ok().and_then(|h| h.as_f64());
    let bottom = window.map_or(outer.bottom(), |window| outer.bottom().min(window));
    let height = bottom - outer.top();
    let top = inner.top() - outer.top();
    if top > 0.0 && inner.bottom() < bottom {
        return;
    }
    let by = top - height / 3.0;
    let near = by.abs() < 2.0 * height && !prefers_less_motion();
    let options = ScrollToOptions::new();
    options.set_top(by);
    options.set_behavior(if near {
        ScrollBehavior::Smooth
    } else {
        ScrollBehavior::Instant
    });
    frame.scroll_by_with_scroll_to_options(&options);
}

fn prefers_less_motion() -> bool {
    let query = gloo::utils::window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

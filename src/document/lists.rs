//! Lists that nothing marks: paragraphs and lines after a colon that are parts of one sentence.

use super::raw::{Kind, Raw};

/// Makes items of the paragraphs after a colon that look so: a list whose bullets were lost.
pub(super) fn find_pseudo_lists(blocks: Vec<Raw>) -> Vec<Raw> {
    let mut listed: Vec<Raw> = Vec::with_capacity(blocks.len());
    let mut queue = blocks.into_iter().peekable();
    // What the paragraphs after the last colon have in common, while they do.
    let mut list: Option<Fragment> = None;
    while let Some(block) = queue.next() {
        let here = match list {
            Some(Fragment::Deed) if is_deed(&block) => list,
            _ => fragment(&block),
        };
        if list.is_some() && here == list {
            listed.push(Raw {
                kind: Kind::Item {
                    depth: 0,
                    ordered: here == Some(Fragment::Counted),
                },
                ..block
            });
            continue;
        }
        let open = block.kind == Kind::Paragraph && block.text().ends_with([':', '：']);
        list = match queue.peek() {
            Some(next) if leads_to_deeds(&block) && is_deed(next) => Some(Fragment::Deed),
            Some(next) => fragment(next).filter(|&next| open || next == Fragment::Counted),
            None => None,
        };
        split_after_colon(block, &mut listed);
    }
    listed
}

/// How a paragraph may be an item though nothing marks it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fragment {
    /// It begins with "(1)", "(a)", "(iv)".
    Counted,
    /// "Device data: your browser's name and version".
    Labelled,
    /// It ends or begins as only a part of a sentence does.
    Part,
    /// "Sell your data.", after "We do not:".
    Deed,
}

/// Whether a line or heading ends where a verb is missing: "We will not:", "The mill may:".
fn leads_to_deeds(block: &Raw) -> bool {
    let text = block.text();
    let leads = matches!(block.kind, Kind::Paragraph | Kind::Heading(_)) && text.ends_with(':');
    let body = text.trim_end_matches(':').to_ascii_lowercase();
    let last = body.split_whitespace().last().unwrap_or_default();
    leads
        && matches!(
            last,
            "not" | "never" | "may" | "will" | "can" | "to" | "don't" | "don’t" | "won't" | "won’t"
        )
}

/// Whether a paragraph begins with a verb that has no subject.
fn is_deed(block: &Raw) -> bool {
    let first = block.text().split_whitespace().next().unwrap_or_default();
    block.kind == Kind::Paragraph
        && block.within.is_none()
        && DEEDS.contains(&first.to_ascii_lowercase().as_str())
}

/// What a company may do with data, or leave.
const DEEDS: &[&str] = &[
    "access", "allow", "ask", "build", "buy", "charge", "collect", "combine", "contact", "create",
    "disclose", "exchange", "give", "keep", "lease", "let", "make", "monitor", "obtain", "pass", "permit",
    "process", "profile", "provide", "publish", "read", "record", "release", "rent", "request", "require",
    "retain", "scan", "sell", "send", "share", "show", "store", "target", "track", "trade", "transfer",
    "use",
];

fn fragment(block: &Raw) -> Option<Fragment> {
    let text = block.text();
    if block.kind != Kind::Paragraph || block.within.is_some() {
        return None;
    }
    if text
        .strip_prefix('(')
        .and_then(|rest| rest.find(") "))
        .is_some_and(|label| (1..=4).contains(&label))
    {
        return Some(Fragment::Counted);
    }
    let label = text
        .find([':', '–', '—'])
        .filter(|&at| at < 50 && at + 4 < text.len());
    if label.is_some_and(|at| text[..at].split_whitespace().count() < 6 && text[at..].contains(' ')) {
        return Some(Fragment::Labelled);
    }
    let ends = text.ends_with([';', '；', ',']) || text.ends_with("; and") || text.ends_with("; or");
    let begins = text.starts_with(char::is_lowercase) && !text.ends_with(':');
    (text.len() < 300 && !text.contains('\n') && (ends || begins)).then_some(Fragment::Part)
}

/// Lines in one paragraph: "We collect:", "your name", "your address".
fn split_after_colon(mut block: Raw, out: &mut Vec<Raw>) {
    let at = block.text().find(":\n").filter(|_| block.kind == Kind::Paragraph);
    let lines = at.map(|at| block.text()[at + 2..].lines());
    let short = |line: &str| line.len() < 200 && !line.ends_with(['.', ':']) && !line.contains('@');
    let parts = |line: &str| line.starts_with(char::is_lowercase) || line.ends_with([';', ',']);
    let (Some(at), Some(lines)) = (at, lines) else {
        return out.push(block);
    };
    let listed =
        lines.clone().count() > 1 && lines.clone().all(short) && lines.filter(|line| parts(line)).count() > 1
            || is_counted_lines(&block.text()[at + 2..]);
    if !listed {
        return out.push(block);
    }
    let rest = block.inline.split_off(at + 1);
    let cuts: Vec<usize> = rest.text.match_indices('\n').map(|(at, _)| at).collect();
    let within = block.within;
    let depth = within.map_or(0, |depth| depth.saturating_add(1));
    out.push(block);
    for inline in rest.pieces(cuts) {
        out.push(Raw {
            kind: Kind::Item {
                depth,
                ordered: false,
            },
            inline,
            within,
        });
    }
}

/// Whether all lines begin with "(a)", "(i)" or the like.
fn is_counted_lines(text: &str) -> bool {
    text.lines().count() > 1
        && text
            .lines()
            .all(|line| line.starts_with('(') && line.find(") ").is_some_and(|at| at < 6))
}

//! The grid: a row a type of data, a column a use or a recipient, every stated cell a button.
//!
//! One table serves every width: on a narrow one the style sheet lays each row out as a card and
//! leaves the silent cells away, which is why tables and rows say their roles. It is a grid in ARIA's
//! sense, with one stop for Tab: a page that shows it has to answer the arrow keys.

use crate::label::{Label, State};
use crate::practices::taxonomy::{Data, Id, Purpose, Recipient, Statement};
use crate::render::shown::Shown;
use crate::render::tree::{Element, Str, el, text_el};
use crate::render::words;

/// The types of data of each row. Where several of one row are stated, it takes the row's name.
const ROWS: &[(&str, &[Data])] = &[
    ("Contact details", &[Data::Contact]),
    ("Account and profile", &[Data::Account]),
    ("Government IDs", &[Data::Identity]),
    ("Payment and finances", &[Data::Financial]),
    ("Purchases", &[Data::Purchases]),
    ("Location", &[Data::Location]),
    ("Age, gender, income", &[Data::Demographic]),
    (
        "Health, biometrics, beliefs",
        &[Data::Health, Data::Biometric, Data::Sensitive],
    ),
    ("Device and IP address", &[Data::Device]),
    ("Activity on the site", &[Data::Activity]),
    ("Cookies and beacons", &[Data::Cookies]),
    ("Messages, files, answers", &[Data::Content, Data::Survey]),
    (
        "Other: social, work, inferred",
        &[Data::Social, Data::Professional, Data::Inferred],
    ),
    ("Any personal information", &[Data::Personal]),
];

/// What a column asks about a type of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asks {
    Collected,
    Used(&'static [Purpose]),
    Shared(&'static [Recipient]),
    Sold,
}

/// A column of the grid.
pub struct Column {
    /// Over the column; soft hyphens tell where it may break.
    pub head: &'static str,
    /// On a card, after the row's name.
    pub short: &'static str,
    asks: Asks,
}

impl Column {
    /// What stands over the column's group; nothing over "collected".
    pub fn group(&self) -> &'static str {
        match self.asks {
            Asks::Collected => "",
            Asks::Used(_) => USED,
            Asks::Shared(_) | Asks::Sold => SHARED,
        }
    }

    /// "used for marketing", for those who hear the label.
    pub fn spoken(&self) -> String {
        match self.asks {
            Asks::Used(_) => format!("used for {}", self.short),
            Asks::Shared(_) => format!("shared with {}", self.short),
            Asks::Collected | Asks::Sold => self.short.to_owned(),
        }
    }
}

const USED: &str = "used for";
const SHARED: &str = "shared with";

const fn column(head: &'static str, short: &'static str, asks: Asks) -> Column {
    Column { head, short, asks }
}

/// The columns, in their order.
pub const COLUMNS: &[Column] = &[
    column("col\u{ad}lected", "collected", Asks::Collected),
    column(
        "the service",
        "the service",
        Asks::Used(&[Purpose::Service, Purpose::Security]),
    ),
    column("ana\u{ad}lytics", "analytics", Asks::Used(&[Purpose::Analytics])),
    column(
        "per\u{ad}sonal\u{ad}ization",
        "personalization",
        Asks::Used(&[Purpose::Personalization]),
    ),
    column("mar\u{ad}keting", "marketing", Asks::Used(&[Purpose::Marketing])),
    column(
        "adver\u{ad}tising",
        "advertising",
        Asks::Used(&[Purpose::Advertising]),
    ),
    column(
        "service pro\u{ad}viders",
        "service providers",
        Asks::Shared(&[Recipient::ServiceProviders]),
    ),
    column(
        "affil\u{ad}iates, part\u{ad}ners",
        "affiliates and partners",
        Asks::Shared(&[Recipient::Affiliates, Recipient::Partners]),
    ),
    column(
        "adver\u{ad}tisers",
        "advertisers",
        Asks::Shared(&[Recipient::Advertisers, Recipient::Marketers]),
    ),
    column(
        "author\u{ad}ities",
        "authorities",
        Asks::Shared(&[Recipient::Authorities]),
    ),
    column("the public", "the public", Asks::Shared(&[Recipient::Public])),
    column("sold", "sold", Asks::Sold),
];

/// Whether a use has a column of its own; the others are told in their section.
pub fn has_use_column(purpose: Purpose) -> bool {
    COLUMNS
        .iter()
        .any(|c| matches!(c.asks, Asks::Used(p) if p.contains(&purpose)))
}

/// Whether a recipient has a column of its own.
pub fn has_share_column(recipient: Recipient) -> bool {
    COLUMNS
        .iter()
        .any(|c| matches!(c.asks, Asks::Shared(r) if r.contains(&recipient)))
}

impl Asks {
    /// The facts about one type of data.
    fn about(self, data: Data) -> Vec<Id> {
        match self {
            Self::Collected => vec![Id::Collect(data)],
            Self::Used(purposes) => purposes.iter().map(|&p| Id::GridUse(data, p)).collect(),
            Self::Shared(recipients) => recipients.iter().map(|&r| Id::GridShare(data, r)).collect(),
            Self::Sold => Vec::new(),
        }
    }

    /// The facts about data in general.
    fn in_general(self) -> Vec<Id> {
        match self {
            Self::Collected => Vec::new(),
            Self::Used(purposes) => purposes.iter().map(|&p| Id::Use(p)).collect(),
            Self::Shared(recipients) => recipients.iter().map(|&r| Id::Recipient(r)).collect(),
            Self::Sold => vec![Id::Stated(Statement::ShareSold)],
        }
    }

    /// "for marketing", on a card.
    fn carded(self, short: &'static str) -> Str {
        match self {
            Self::Used(_) => format!("for {short}").into(),
            Self::Shared(_) => format!("with {short}").into(),
            Self::Collected | Self::Sold => short.into(),
        }
    }
}

/// The ids that a cell joins.
///
/// What is said of data in general stands in the row of personal information, and only where no
/// row says it of its own data: a cell never says less than the label as a whole.
fn cell_ids(label: &Label, row: &[Data], asks: Asks) -> Vec<Id> {
    let mut ids: Vec<Id> = row.iter().flat_map(|&d| asks.about(d)).collect();
    if row.contains(&Data::Personal) {
        let tied: Vec<Id> = Data::ALL.iter().flat_map(|&d| asks.about(d)).collect();
        if Shown::of(label, &tied).is_none() {
            ids.extend(asks.in_general());
        }
    }
    ids
}

/// A row with what is stated in each of the [`COLUMNS`].
#[derive(Debug, Clone, PartialEq)]
pub struct GridRow<'a> {
    pub title: &'static str,
    pub cells: Vec<Option<Shown<'a>>>,
}

impl GridRow<'_> {
    /// Whether the policy says anything in it.
    pub fn stated(&self) -> bool {
        self.cells.iter().any(Option::is_some)
    }
}

/// All rows, also those that are silent throughout.
pub fn grid_rows(label: &Label) -> Vec<GridRow<'_>> {
    ROWS.iter().map(|(title, data)| row(label, title, data)).collect()
}

fn row<'a>(label: &'a Label, title: &'static str, data: &[Data]) -> GridRow<'a> {
    let cells: Vec<_> = COLUMNS
        .iter()
        .map(|c| Shown::of(label, &cell_ids(label, data, c.asks)))
        .collect();
    let stated: Vec<Data> = data
        .iter()
        .copied()
        .filter(|&d| label.facts.iter().any(|f| in_grid(f.id, d)))
        .collect();
    let title = match stated[..] {
        [only] if data.len() > 1 => only.title(),
        _ => title,
    };
    GridRow { title, cells }
}

fn in_grid(id: Id, data: Data) -> bool {
    matches!(id, Id::Collect(d) | Id::GridUse(d, _) | Id::GridShare(d, _) if d == data)
}

/// The grid with the line that names its silent rows; nothing where all rows are silent.
pub fn grid(label: &Label) -> Option<Element> {
    let rows = grid_rows(label);
    let (stated, silent): (Vec<&GridRow>, Vec<&GridRow>) = rows.iter().partition(|r| r.stated());
    if stated.is_empty() {
        return None;
    }
    // The silent cells are not there at every width; a stated one always is.
    let mut stops = std::iter::once("0").chain(std::iter::repeat("-1"));
    let table = el("table")
        .attr("role", "grid")
        .child(text_el("caption", "", "What they collect, and where it goes"))
        .child(
            el("colgroup")
                .child(el("col").class("pf-first"))
                .child(el("col").attr("span", COLUMNS.len().to_string())),
        )
        .child(head())
        .child(
            el("tbody")
                .attr("role", "rowgroup")
                .children(stated.iter().map(|r| table_row(r, &mut stops))),
        );
    let silent: Vec<&str> = silent.iter().map(|r| r.title).collect();
    Some(
        el("div")
            // Of another policy it is another: the stop for Tab has moved in the old one.
            .key(format!("grid-{}", label.policy.sha256))
            .class("pf-grid")
            .child(table)
            .children(not_stated(&silent)),
    )
}

/// "Not stated: …", in one line; nothing where nothing is silent.
pub fn not_stated(titles: &[&str]) -> Option<Element> {
    (!titles.is_empty()).then(|| {
        el("p")
            .key("silent")
            .class("pf-quiet")
            .child(text_el("b", "", "Not stated: "))
            .text(titles.join(" · "))
    })
}

fn head() -> Element {
    let group = |name: &'static str| {
        let columns = COLUMNS.iter().filter(|c| c.group() == name).count();
        text_el("th", "pf-group", name)
            .attr("role", "columnheader")
            .attr("scope", "colgroup")
            .attr("colspan", columns.to_string())
    };
    let gap = || el("td").attr("role", "gridcell");
    let groups = el("tr")
        .attr("role", "row")
        .child(gap())
        .child(gap())
        .child(group(USED))
        .child(group(SHARED));
    let columns = el("tr")
        .attr("role", "row")
        .child(gap())
        .children(COLUMNS.iter().map(|c| {
            text_el("th", "", c.head)
                .attr("role", "columnheader")
                .attr("scope", "col")
        }));
    el("thead").attr("role", "rowgroup").child(groups).child(columns)
}

/// `stops` has the tabindex of each button in turn.
fn table_row(row: &GridRow, stops: &mut impl Iterator<Item = &'static str>) -> Element {
    let cells = COLUMNS.iter().zip(&row.cells).map(|(column, cell)| {
        let td = el("td").attr("role", "gridcell");
        match cell {
            Some(shown) => {
                let stop = stops.next().unwrap_or("-1");
                td.child(button(row.title, column, shown).attr("tabindex", stop))
            }
            None => td
                .class("pf-silent")
                .attr("tabindex", "-1")
                .child(text_el("span", "", "–").attr("aria-hidden", "true"))
                .child(text_el("span", "pf-sr", "not stated")),
        }
    });
    el("tr")
        .key(row.title)
        .attr("role", "row")
        .child(
            text_el("th", "", row.title)
                .attr("role", "rowheader")
                .attr("scope", "row"),
        )
        .children(cells)
}

fn button(row: &str, column: &Column, shown: &Shown) -> Element {
    let state = shown.state();
    let spoken = format!(
        "{row}, {}: {}, {}",
        column.spoken(),
        words::state(state),
        words::count(shown.evidence().len(), "quote"),
    );
    el("button")
        .key(column.short)
        .class(format!("pf-cell pf-{}", words::class(state)))
        .attr("type", "button")
        .attr("data-facts", shown.ids())
        .attr("data-about", format!("{row} · {}", column.spoken()))
        .attr("aria-label", spoken)
        .child(text_el("span", "pf-what", column.asks.carded(column.short)))
        .text(" ")
        .child(text_el("span", "pf-word", words::state(state)))
}

/// What the words of the cells mean.
pub const MEANINGS: [(State, &str); 5] = [
    (State::Yes, "it happens"),
    (State::OptOut, "unless you say no"),
    (State::OptIn, "only if you agree"),
    (State::No, "it does not happen"),
    (State::Conflicting, "yes here, no there"),
];

/// The words and their colours, with what they mean.
pub fn legend() -> Element {
    let entry = |class: &str, word, meaning| {
        el("li")
            .child(text_el("span", "", word).class(format!("pf-chip pf-{class}")))
            .text(" ")
            .child(text_el("span", "", meaning))
    };
    el("ul")
        .key("legend")
        .class("pf-legend")
        .attr("aria-label", "What the words mean")
        .children(MEANINGS.map(|(s, meaning)| entry(words::class(s), words::state(s), meaning)))
        .child(entry("silent", "–", "not stated"))
}

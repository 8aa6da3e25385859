//! HTML, whole pages and pasted fragments alike: tags are read one by one with a list of what is
//! open, so that broken nesting costs neither text nor stack.

mod attributes;
mod elements;
mod tables;
pub(crate) mod tokens;

use super::flow::Flow;
use super::raw::{BOLD_LEVEL, Kind, Raw, Reading};
use elements::{Role, element};
use tables::{MAX_TABLES, Table};
use tokens::{Tag, Token, Tokens};

/// How many open elements are looked through for the one that an end tag ends.
const REACH: usize = 300;

/// A footer or a hidden part with less prose than this, in bytes, is no part of the policy.
const PROSE: usize = 300;

pub(super) fn read(html: &str) -> Reading {
    let mut reader = Reader::default();
    if !reader.run(html) {
        // Something that is skipped was never closed: then nothing is, for it may hold the policy.
        reader = Reader {
            keeps_all: true,
            ..Reader::default()
        };
        reader.run(html);
    }
    Reading {
        blocks: reader.blocks,
        title: reader.title,
    }
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Raw>,
    title: Option<String>,
    flow: Flow,
    open: Vec<Open>,
    place: Place,
    tables: Vec<Table>,
    /// How many tables of data were read.
    data_tables: usize,
    bold: usize,
    hidden: usize,
    preformatted: usize,
    /// `br`s since the last text.
    breaks: usize,
    in_title: bool,
    keeps_all: bool,
}

struct Open {
    name: &'static str,
    role: Role,
    bold: bool,
    hides: bool,
    /// Its start had no effect, so its end has none.
    inert: bool,
    /// For a part that is kept only where it holds prose: how many blocks stood before it.
    weighed: Option<usize>,
}

/// What the next text belongs to; each table cell begins anew.
#[derive(Default)]
struct Place {
    heading: Option<u8>,
    term: bool,
    /// Whether each open list is ordered.
    lists: Vec<bool>,
    items: Vec<Item>,
}

struct Item {
    depth: u8,
    ordered: bool,
    used: bool,
}

impl Reader {
    /// Reads a page. False if something was skipped up to its end.
    fn run(&mut self, html: &str) -> bool {
        for token in Tokens::new(html) {
            match token {
                Token::Text(text) => self.text(&text),
                Token::Start(tag) => self.start(tag),
                Token::End(name) => self.end(name),
            }
        }
        let complete = self.hidden == 0;
        while let Some(mut open) = self.open.pop() {
            open.weighed = None;
            self.close(&open);
        }
        self.flush();
        complete
    }

    fn text(&mut self, text: &str) {
        if self.in_title {
            let title = super::flow::Inline::plain(text).text.replace('\n', " ");
            self.title.get_or_insert(title);
        } else if self.hidden == 0 {
            if self.preformatted > 0 {
                self.flow.push_lines(text);
            } else {
                self.flow.push(text);
            }
            if self.breaks > 0 && !text.trim().is_empty() {
                self.breaks = 0;
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        let Some((name, mut role)) = element(tag.name) else {
            return;
        };
        if let Some(level) = tag
            .heading_level()
            .filter(|_| matches!(role, Role::Block | Role::Paragraph | Role::Span))
        {
            role = Role::Heading(level);
        }
        match role {
            Role::Break => return self.line_break(),
            Role::Rule => return self.flush(),
            Role::Title => {
                self.in_title = self.hidden == 0;
                return;
            }
            _ => {}
        }
        if !role.is_inline() {
            self.end_implied(role);
        }
        let mut open = Open {
            name,
            role,
            bold: false,
            hides: false,
            inert: self.hidden > 0,
            weighed: None,
        };
        if !open.inert {
            let hidden = tag.is_hidden();
            let control = role == Role::Skipped && !(name == "button" && self.place.heading.is_some());
            open.hides = !self.keeps_all && (control || hidden && role.is_inline());
            self.hidden += usize::from(open.hides);
            if !role.is_inline() {
                self.flush();
            }
            if role == Role::Aside || hidden && role == Role::Block {
                open.weighed = Some(self.sink().len());
            }
            open.bold = role == Role::Bold || role.is_inline() && tag.is_bold();
            self.enter(role, &tag, &mut open);
        }
        self.open.push(open);
    }

    fn enter(&mut self, role: Role, tag: &Tag<'_>, open: &mut Open) {
        if open.bold {
            self.bold += 1;
            self.flow.set_bold(true);
        }
        match role {
            Role::Heading(level) => self.place.heading = Some(level),
            Role::Term(term) => self.place.term = term,
            Role::Preformatted => self.preformatted += 1,
            Role::List { ordered } => self.place.lists.push(ordered),
            Role::Item => {
                let depth = u8::try_from(self.place.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
                let ordered = self.place.lists.last().copied().unwrap_or_default();
                self.place.items.push(Item {
                    depth,
                    ordered,
                    used: false,
                });
            }
            Role::Anchor => {
                // Cloudflare keeps a hidden mail address in an attribute as well as behind the link.
                if let Some(code) = tag.attribute("data-cfemail") {
                    self.flow
                        .open_link(&format!("/cdn-cgi/l/email-protection#{code}"));
                } else if let Some(target) = tag.attribute("href") {
                    self.flow.open_link(&target);
                }
            }
            Role::Table if self.tables.len() < MAX_TABLES => {
                self.tables.push(Table::inside(std::mem::take(&mut self.place)));
            }
            Role::Table | Role::TableHead | Role::Row | Role::Cell { .. } => {
                open.inert = !self.enter_table(role, tag)
            }
            _ => {}
        }
    }

    /// Ends what the start of this element ends without saying so.
    fn end_implied(&mut self, role: Role) {
        let stop = self
            .open
            .iter()
            .enumerate()
            .rev()
            .take(REACH)
            .find_map(|(i, open)| Some((i, role.ends(open.role)?)));
        if let Some((i, true)) = stop {
            self.close_down_to(i);
        }
    }

    fn end(&mut self, name: &str) {
        let Some((name, role)) = element(name) else { return };
        match role {
            Role::Break => return self.line_break(),
            Role::Title => {
                self.in_title = false;
                return;
            }
            _ => {}
        }
        let mut inline_only = true;
        let mut found = None;
        for (i, open) in self.open.iter().enumerate().rev().take(REACH) {
            if open.name == name {
                found = Some(i);
                break;
            }
            if open.role.is_table_part() && !role.is_table_part() {
                break;
            }
            inline_only &= open.role.is_inline();
        }
        match found {
            Some(i) if role.is_inline() && !inline_only && role != Role::Skipped => self.end_across_blocks(i),
            Some(i) => self.close_down_to(i),
            None if !role.is_inline() && self.hidden == 0 => self.flush(),
            None => {}
        }
    }

    /// `<b><p>…</b>`: the bold ends, the paragraph goes on.
    fn end_across_blocks(&mut self, i: usize) {
        let open = &mut self.open[i];
        if std::mem::take(&mut open.bold) {
            self.bold -= 1;
        }
        if open.role == Role::Anchor {
            self.flow.close_link();
        }
        self.flow.set_bold(self.bold > 0);
    }

    fn close_down_to(&mut self, i: usize) {
        while self.open.len() > i {
            if let Some(open) = self.open.pop() {
                self.close(&open);
            }
        }
    }

    fn close(&mut self, open: &Open) {
        self.hidden -= usize::from(open.hides);
        self.bold -= usize::from(open.bold);
        if !open.inert || open.role.is_table_part() {
            self.leave(open);
        }
        self.flow.set_bold(self.bold > 0);
    }

    fn leave(&mut self, open: &Open) {
        if !open.role.is_inline() && self.hidden == 0 {
            self.flush();
        }
        if open.inert {
            return;
        }
        match open.role {
            Role::Heading(_) => self.place.heading = None,
            Role::Term(_) => self.place.term = false,
            Role::Preformatted => self.preformatted -= 1,
            Role::List { .. } => drop(self.place.lists.pop()),
            Role::Item => drop(self.place.items.pop()),
            Role::Anchor => self.flow.close_link(),
            Role::TableHead => self
                .tables
                .iter_mut()
                .last()
                .into_iter()
                .for_each(|table| table.in_head = false),
            Role::Cell { .. } => self.leave_cell(),
            Role::Table => self.leave_table(),
            _ => {}
        }
        if let Some(before) = open.weighed {
            self.weigh(before);
        }
    }

    /// Drops what was added since there were `before` blocks, unless it holds prose.
    fn weigh(&mut self, before: usize) {
        let sink = self.sink();
        let added = sink.get(before..).unwrap_or_default();
        let prose = added
            .iter()
            .filter(|block| block.text().len() > 60 && !block.inline.is_linked());
        if prose.map(|block| block.text().len()).sum::<usize>() <= PROSE {
            sink.truncate(before);
        }
    }

    fn line_break(&mut self) {
        if self.hidden > 0 {
            return;
        }
        self.breaks += 1;
        if self.place.heading.is_some() {
            self.flow.push(" ");
        } else if self.breaks > 1 {
            self.flush();
        } else {
            self.flow.line_break();
        }
    }

    /// Ends the block.
    fn flush(&mut self) {
        let inline = self.flow.take();
        if inline.text.is_empty() {
            return;
        }
        let mut raw = Raw::new(Kind::Paragraph, inline);
        if let Some(level) = self.place.heading.take() {
            raw.kind = Kind::Heading(level);
        } else if self.place.term && raw.text().len() <= 120 && !raw.text().ends_with('.') {
            raw.kind = Kind::Heading(BOLD_LEVEL);
        } else if let Some(item) = self.place.items.last_mut() {
            if item.used {
                raw.within = Some(item.depth);
            } else {
                raw.kind = Kind::Item {
                    depth: item.depth,
                    ordered: item.ordered,
                };
            }
            item.used = true;
        }
        self.sink().push(raw);
    }
}

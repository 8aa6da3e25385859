//! The text of one block as it is read: white space normalised on the way in, links and bold kept beside it.

/// Inline content under construction. All readers write through it, so that the same words
/// become the same text whatever they were written in.
#[derive(Debug, Default)]
pub(super) struct Flow {
    done: Inline,
    gap: Gap,
    link: Option<OpenLink>,
    bold: bool,
}

/// Normalised inline content: single spaces, `\n` for line breaks, no white space at the ends.
#[derive(Debug, Default, Clone)]
pub(super) struct Inline {
    pub text: String,
    /// Links as byte ranges of `text`, in order.
    pub links: Vec<(usize, usize, String)>,
    /// The text up to this byte is all bold.
    pub bold_prefix: usize,
    /// The text from this byte on is all bold, where it ends so.
    pub bold_suffix: Option<usize>,
}

/// White space that was seen but not yet written: it counts only if text follows.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
}

#[derive(Debug)]
struct OpenLink {
    target: String,
    start: Option<usize>,
    /// How many blocks it has filled.
    blocks: usize,
}

/// A link over more blocks than this was never closed.
const MAX_LINKED_BLOCKS: usize = 3;

/// Longer link targets (data URIs, trackers) are cut off.
const MAX_TARGET: usize = 2_000;

impl Flow {
    /// Adds text. Every white space character is a space, and a run of them is one.
    pub fn push(&mut self, text: &str) {
        for c in text.chars() {
            self.push_char(c);
        }
    }

    /// Adds text in which line feeds are line breaks.
    pub fn push_lines(&mut self, text: &str) {
        for (i, line) in text.split('\n').enumerate() {
            if i > 0 {
                self.line_break();
            }
            self.push(line);
        }
    }

    pub fn push_char(&mut self, c: char) {
        match c {
            '\u{2028}' | '\u{2029}' => self.line_break(),
            // Before the plain white space test: U+FEFF, U+200B and their like have no width at all.
            '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' => {}
            '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFFE}' => {}
            c if c.is_whitespace() => self.gap = self.gap.max(Gap::Space),
            c if c.is_control() => {}
            c => self.write(c),
        }
    }

    /// Ends the line, not the block.
    pub fn line_break(&mut self) {
        self.gap = Gap::Line;
    }

    pub fn set_bold(&mut self, bold: bool) {
        self.bold = bold;
    }

    pub fn open_link(&mut self, target: &str) {
        self.close_link();
        let mut end = target.len().min(MAX_TARGET);
        while !target.is_char_boundary(end) {
            end -= 1;
        }
        self.link = Some(OpenLink {
            target: target[..end].trim().to_owned(),
            start: None,
            blocks: 0,
        });
    }

    pub fn close_link(&mut self) {
        self.end_link_here();
        self.link = None;
    }

    /// The content so far; what is open (bold, a link) goes on in the next.
    pub fn take(&mut self) -> Inline {
        self.gap = Gap::None;
        self.end_link_here();
        if self
            .link
            .as_ref()
            .is_some_and(|link| link.blocks >= MAX_LINKED_BLOCKS)
        {
            self.link = None;
        }
        std::mem::take(&mut self.done)
    }

    fn end_link_here(&mut self) {
        if let Some(link) = &mut self.link
            && let Some(start) = link.start.take()
        {
            self.done
                .links
                .push((start, self.done.text.len(), link.target.clone()));
            link.blocks += 1;
        }
    }

    fn write(&mut self, c: char) {
        let done = &mut self.done;
        if !done.text.is_empty() {
            match self.gap {
                Gap::None => {}
                Gap::Space => done.text.push(' '),
                Gap::Line => done.text.push('\n'),
            }
        }
        self.gap = Gap::None;
        let at = done.text.len();
        if let Some(link) = &mut self.link {
            link.start.get_or_insert(at);
        }
        done.text.push(c);
        if !self.bold {
            done.bold_suffix = None;
        } else if done.bold_suffix.is_none() {
            done.bold_suffix = Some(at);
        }
        if done.bold_suffix == Some(0) {
            done.bold_prefix = done.text.len();
        }
    }
}

impl Inline {
    pub fn plain(text: &str) -> Self {
        let mut flow = Flow::default();
        flow.push_lines(text);
        flow.take()
    }

    pub fn is_bold(&self) -> bool {
        self.bold_suffix == Some(0)
    }

    /// Whether all of the text is linked, spaces and punctuation aside.
    pub fn is_linked(&self) -> bool {
        let linked: usize = self.links.iter().map(|&(start, end, _)| end - start).sum();
        let loose = || {
            let mut at = 0;
            let mut rest = String::new();
            for &(start, end, _) in &self.links {
                rest.push_str(self.text.get(at..start).unwrap_or_default());
                at = end;
            }
            rest.push_str(self.text.get(at..).unwrap_or_default());
            rest
        };
        linked > 0 && linked * 2 > self.text.len() && !loose().contains(char::is_alphabetic)
    }

    /// Cuts the content at byte offsets, which ascend; the ends of each piece are trimmed. One pass:
    /// a block may have as many pieces as lines.
    pub fn pieces(&self, cuts: impl IntoIterator<Item = usize>) -> Vec<Self> {
        let mut pieces = Vec::new();
        let mut links = self.links.as_slice();
        let mut from = 0;
        for to in cuts.into_iter().chain([self.text.len()]) {
            pieces.push(self.piece(from, to, links));
            from = to;
            let passed = links.iter().take_while(|&&(_, end, _)| end <= to).count();
            links = &links[passed..];
        }
        pieces
    }

    /// The part from `from` to `to`; `links` begins with the first link that ends behind `from`.
    fn piece(&self, from: usize, to: usize, links: &[(usize, usize, String)]) -> Self {
        let text = self.text.get(from..to).unwrap_or_default();
        let start = from + (text.len() - text.trim_start().len());
        let text = text.trim().to_owned();
        let end = start + text.len();
        let inside = |at: usize| at.clamp(start, end) - start;
        let links = links.iter().take_while(|&&(begin, _, _)| begin < end);
        let links = links.map(|(begin, end, target)| (inside(*begin), inside(*end), target.clone()));
        let links = links.filter(|(begin, end, _)| begin < end).collect();
        let bold_prefix = inside(self.bold_prefix);
        // Where the last bold run begins is known, and whether all is bold; a run in between is not kept.
        let bold_suffix = match self.bold_suffix {
            Some(bold) if to >= self.text.len() => Some(inside(bold)),
            _ => (bold_prefix == text.len()).then_some(0),
        };
        let bold_suffix = bold_suffix.filter(|&bold| bold < text.len());
        Self {
            text,
            links,
            bold_prefix,
            bold_suffix,
        }
    }

    /// Cuts the content in two at a byte offset; the ends of both parts are trimmed.
    pub fn split_off(&mut self, at: usize) -> Self {
        let mut pieces = self.pieces([at]);
        let second = pieces.pop().unwrap_or_default();
        *self = pieces.pop().unwrap_or_default();
        second
    }

    /// Appends other content on a new line.
    pub fn append_line(&mut self, other: Self) {
        if other.text.is_empty() {
            return;
        }
        let bold = self.text.is_empty() || self.is_bold();
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let base = self.text.len();
        if bold {
            self.bold_prefix = base + other.bold_prefix;
        }
        self.bold_suffix = match other.bold_suffix {
            Some(0) if bold => Some(0),
            suffix => suffix.map(|suffix| base + suffix),
        };
        self.text.push_str(&other.text);
        self.links.extend(
            other
                .links
                .into_iter()
                .map(|(start, end, target)| (base + start, base + end, target)),
        );
    }
}

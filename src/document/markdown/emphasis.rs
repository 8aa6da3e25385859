//! Which asterisks and underscores are markup.

/// What a run of `*` or `_` in a text is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    /// Its first byte.
    pub at: usize,
    pub length: usize,
    /// How many of its signs are markup; the others are text.
    pub used: usize,
    /// How many bold stretches it ends and begins.
    pub bold_ends: usize,
    pub bold_begins: usize,
    sign: u8,
    opens: bool,
    closes: bool,
    left: usize,
}

impl Run {
    /// The run of signs at byte `at`, by what stands before and behind it.
    pub fn new(text: &str, at: usize) -> Self {
        let sign = text.as_bytes()[at];
        let length = text.as_bytes()[at..].iter().take_while(|&&b| b == sign).count();
        let before = text[..at].chars().next_back().unwrap_or(' ');
        let after = text[at + length..].chars().next().unwrap_or(' ');
        let punctuation = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
        let left =
            !after.is_whitespace() && (!punctuation(after) || before.is_whitespace() || punctuation(before));
        let right =
            !before.is_whitespace() && (!punctuation(before) || after.is_whitespace() || punctuation(after));
        let underscore = sign == b'_';
        Self {
            at,
            length,
            used: 0,
            bold_ends: 0,
            bold_begins: 0,
            sign,
            opens: left && (!underscore || !right || punctuation(before)),
            closes: right && (!underscore || !left || punctuation(after)),
            left: length,
        }
    }
}

/// Pairs the runs of one text: what is paired is markup. Each sign has a stack of its own, so that
/// the time is linear; where CommonMark would let a pair of one sign keep out the other, both count.
pub(super) fn pair(runs: &mut [Run]) {
    let mut stacks: [Vec<usize>; 2] = [Vec::new(), Vec::new()];
    for i in 0..runs.len() {
        let stack = &mut stacks[usize::from(runs[i].sign == b'_')];
        while runs[i].closes && runs[i].left > 0 {
            let Some(&opener) = stack.last() else { break };
            let (open, close) = (runs[opener], runs[i]);
            let odd = (open.closes || close.opens)
                && (open.length + close.length).is_multiple_of(3)
                && !(open.length.is_multiple_of(3) && close.length.is_multiple_of(3));
            if odd {
                break;
            }
            let bold = open.left >= 2 && close.left >= 2;
            let signs = if bold { 2 } else { 1 };
            for end in [opener, i] {
                runs[end].left -= signs;
                runs[end].used += signs;
            }
            runs[opener].bold_begins += usize::from(bold);
            runs[i].bold_ends += usize::from(bold);
            if runs[opener].left == 0 {
                stack.pop();
            }
        }
        if runs[i].opens && runs[i].left > 0 {
            stack.push(i);
        }
    }
}

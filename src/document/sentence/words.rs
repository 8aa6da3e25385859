//! What stands before and after a full stop.

/// The sentence up to a mark, without it.
#[derive(Clone, Copy)]
pub(super) struct Before<'a> {
    sentence: &'a str,
    /// The last word, without the brackets and quotes that open it.
    word: &'a str,
}

/// The text after a mark, from its first character that is no space.
#[derive(Clone, Copy)]
pub(super) struct Next<'a> {
    quoted: bool,
    word: &'a str,
}

/// The rest of a sentence always follows.
const NEVER: &[&str] = &[
    "e.g", "eg", "i.e", "ie", "vs", "v", "dr", "mr", "mrs", "ms", "prof", "messrs", "cf", "viz", "approx",
    "incl", "esp", "attn", "tel", "aka", "a.k.a", "resp",
];

/// A number follows, or else this is the end of the sentence ("the answer is no.").
const BEFORE_NUMBER: &[&str] = &[
    "no", "nos", "art", "arts", "sec", "sect", "secs", "para", "paras", "fig", "p", "pp", "ch", "vol", "reg",
    "rev", "stat", "cl", "ver", "tel", "ext", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
    "oct", "nov", "dec",
];

/// May stand inside a sentence and at its end: it ends only where a word follows that begins sentences.
const ABBREVIATIONS: &[&str] = &[
    "inc", "ltd", "co", "corp", "llc", "l.l.c", "llp", "l.p", "lp", "plc", "bros", "s.a", "s.l", "s.r.l",
    "s.p.a", "b.v", "n.v", "a.g", "a/s", "pty", "pte", "pvt", "gmbh", "u.s", "u.s.a", "u.k", "e.u", "u.n",
    "d.c", "n.y", "a.m", "p.m", "st", "ave", "blvd", "rd", "ste", "bldg", "fl", "apt", "mt", "ft", "jr",
    "sr", "ph.d", "dept", "div", "assn", "intl", "calif", "cal", "civ", "u.s.c", "c.f.r", "ca", "univ",
];

/// Words that begin a sentence far more often than they go on after an abbreviation.
const STARTERS: &[&str] = &[
    "a",
    "all",
    "although",
    "an",
    "and",
    "any",
    "as",
    "at",
    "because",
    "both",
    "but",
    "by",
    "each",
    "examples",
    "for",
    "from",
    "he",
    "here",
    "how",
    "however",
    "i",
    "if",
    "in",
    "it",
    "its",
    "many",
    "most",
    "no",
    "not",
    "on",
    "once",
    "other",
    "our",
    "please",
    "she",
    "since",
    "some",
    "such",
    "that",
    "the",
    "their",
    "there",
    "therefore",
    "these",
    "they",
    "this",
    "those",
    "to",
    "under",
    "unless",
    "until",
    "upon",
    "we",
    "what",
    "when",
    "where",
    "while",
    "with",
    "without",
    "you",
    "your",
];

/// What may stand before the first letter of a word.
const OPENERS: [char; 9] = ['(', '[', '{', '"', '\'', '“', '‘', '«', '*'];

const TOP_LEVEL: &[&str] = &[
    "com", "net", "org", "io", "co", "edu", "gov", "uk", "eu", "de", "js", "ai", "app", "tv",
];

impl<'a> Before<'a> {
    pub fn new(sentence: &'a str) -> Self {
        // No word that matters is longer; a megabyte without a space must not be searched at each full stop.
        let mut from = sentence.len().saturating_sub(80);
        while !sentence.is_char_boundary(from) {
            from += 1;
        }
        let word = sentence[from..]
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        let word = word.trim_start_matches(OPENERS);
        // "and/or", "Inc./Ltd": the abbreviation is the last part.
        Self { sentence, word }
    }

    fn is_one_of(self, list: &[&str]) -> bool {
        let part = self
            .word
            .rsplit(['/', '-', '–', '—', ','])
            .next()
            .unwrap_or_default();
        [self.word, part]
            .iter()
            .any(|word| list.iter().any(|known| word.eq_ignore_ascii_case(known)))
    }

    /// "See our policy ." with a space before the full stop.
    pub fn is_detached(self) -> bool {
        self.sentence.ends_with(char::is_whitespace)
    }

    pub fn never_ends(self) -> bool {
        self.is_one_of(NEVER)
    }

    pub fn wants_number(self) -> bool {
        self.is_one_of(BEFORE_NUMBER)
    }

    pub fn is_abbreviation(self) -> bool {
        self.is_one_of(ABBREVIATIONS)
    }

    /// "J. Smith", "U. S.".
    pub fn is_initial(self) -> bool {
        let mut chars = self.word.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
    }

    /// A number, letter or Roman numeral that counts what follows: "1.", "2.1.", "a.", "IV.",
    /// at the start of a sentence or after a colon, semicolon or comma.
    pub fn is_enumerator(self) -> bool {
        let word = self.word;
        let number = word.len() <= 6 && word.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let letter = word.len() == 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
        let roman = word.len() <= 5 && word.bytes().all(|b| b"IVXLCivxlc".contains(&b));
        if word.is_empty() || !(number || letter || roman) {
            return false;
        }
        let before = self.sentence[..self.sentence.len() - word.len()].trim_end();
        let start = before.is_empty() || before.ends_with([':', ';', '•', '§']);
        let section = [
            "Section", "Sections", "Article", "Part", "Annex", "Schedule", "Chapter",
        ];
        start || before.ends_with(',') && number && word.len() < 3 || section.contains(&before)
    }

    /// "Yahoo!" in the middle of a sentence.
    pub fn is_name_with_mark(self, next: Next<'_>) -> bool {
        self.word == "Yahoo" && !next.starts_a_sentence()
    }

    /// Whether a word and the next sentence are stuck together: "policy.We collect".
    pub fn is_word_glued_to(self, next: Next<'_>) -> bool {
        let word = self.word;
        if word.contains(['@', '/', '.', '\\', '_', '='])
            || !word.ends_with(|c: char| c.is_lowercase() || c == ')')
        {
            return false;
        }
        let letters = next.word.bytes().take_while(u8::is_ascii_alphabetic).count();
        let behind = next.word.as_bytes().get(letters);
        let known = next.starts_a_sentence();
        let plain = word.len() > 2 && word.starts_with(char::is_lowercase) && letters > 2;
        next.word.starts_with(|c: char| c.is_ascii_uppercase())
            && !matches!(behind, Some(b'.' | b'(' | b'/' | b'@' | b'='))
            && !TOP_LEVEL
                .iter()
                .any(|domain| next.word[..letters].eq_ignore_ascii_case(domain))
            && (known || plain)
    }
}

impl<'a> Next<'a> {
    pub fn new(text: &'a str) -> Self {
        let word = text.trim_start_matches(OPENERS);
        Self {
            quoted: text.starts_with(['"', '“', '‘', '«']),
            word,
        }
    }

    pub fn is_lower(self) -> bool {
        self.word.starts_with(char::is_lowercase)
    }

    pub fn is_quoted(self) -> bool {
        self.quoted
    }

    pub fn is_number(self) -> bool {
        self.word.starts_with(|c: char| c.is_ascii_digit() || c == '#')
            || self.word.starts_with(|c: char| "IVX".contains(c)) && self.word.len() < 5
    }

    /// Whether the next word, with a capital, is one that begins sentences.
    pub fn starts_a_sentence(self) -> bool {
        let end = self
            .word
            .bytes()
            .position(|b| !b.is_ascii_alphabetic())
            .unwrap_or(self.word.len());
        let word = &self.word[..end];
        word.starts_with(|c: char| c.is_ascii_uppercase())
            && STARTERS.iter().any(|starter| word.eq_ignore_ascii_case(starter))
    }
}

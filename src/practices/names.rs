//! What a policy calls its company: "Larch collects …" says what "we collect …" says.

use super::others::Others;
use super::reader::Session;
use super::tokens::Token;
use crate::document::{BlockKind, Document, Span};
use crate::sorting::sort_by;
use std::collections::HashMap;

/// The company's names in one document, each as its words are written, and the other companies that it introduces.
#[derive(Debug, Default)]
pub struct Names {
    own: Vec<Vec<String>>,
    others: Others,
}

/// What a name that acts stands before.
const ACTS: &str = "may might will would can could cannot does has also never collects gathers uses shares sells \
    rents discloses provides offers receives obtains stores keeps retains maintains takes reserves \
    respects recognizes recognises requires values believes employs makes tracks processes operates \
    strives complies understands automatically";
/// Capitalised words that begin a sentence and no name.
const OPENERS: &str = "The At If When Where While As By In On For To From With Because Although However Unless Since \
    That This Our And Or But Once Through Further Additionally";
/// Defined terms that act like names: things of the company, and people.
const NO_NAMES: &str = "site sites website websites web page service services policy statement notice agreement terms \
    section app apps application product products internet information data cookie cookies privacy i \
    you user users party parties children state law act platform visitors customers members member \
    content account system systems software we they it patron patrons licensee subscriber \
    subscribers cardholder participant participants applicant applicants guest guests client clients \
    customer consumer consumers visitor buyer seller merchant student students parent parents \
    guardian employee employees employer individual individuals person holder owner resident \
    residents purchaser registrant vendor vendors provider providers partner partners affiliate \
    affiliates advertiser advertisers processor contractor contractors these those such he she who \
    which what program games there government";
/// Companies that many policies name beside their own.
const FAMILIAR: &str = "google facebook meta doubleclick twitter omniture quantcast webtrends adobe comscore nielsen \
    paypal yahoo microsoft apple amazon linkedin hotjar mixpanel stripe instagram youtube";
/// After these a name is an object: "from Larch" is "from us".
const BEFORE_OBJECT: &str = "to with by from for of on at through about between use using visit visiting contact contacting \
    email let notify notifying write writing inform allow give ask tell and";
/// Words of the company's that a name may stand before, capitalised or not: "Larch Sites" are "our sites".
const OWNED: &str = "Site Sites Website Websites Web Service Services Account Accounts Products Apps";
/// Between a name that is an object and one of these, the name is no adjective: "use Larch laptops" but "use Larch and …".
const CLOSERS: &str = "and or nor to in on at for by as if when where while unless that which who we you it they may will \
    can must with from through of is are was has does do not also , ; : ( )";
/// The policy's own company is named in its opening, and one that is familiar in its first line, in characters.
const OPENING: usize = 2500;
const HEADLINE: usize = 250;
/// How often a name has to act.
const OFTEN: usize = 2;

/// What is known of one run of capitalised words.
#[derive(Debug, Default)]
struct Seen {
    acts: usize,
    /// Not at the beginning of a sentence, where everything is capitalised.
    inside: usize,
}

impl Names {
    /// The names that act in the document as a company does. A name that is a word of the
    /// lexicon, or that the document writes in lower case too, is none.
    pub fn of(document: &Document) -> Self {
        let mut seen: HashMap<String, Seen> = HashMap::new();
        let mut lower: HashMap<&str, usize> = HashMap::new();
        let prose = document
            .blocks
            .iter()
            .filter(|b| !matches!(b.kind, BlockKind::Heading { .. }));
        for sentence in prose.flat_map(|b| &b.sentences) {
            let words: Vec<&str> = sentence.of(&document.text).split_whitespace().collect();
            for word in &words {
                if word.starts_with(char::is_lowercase) {
                    *lower.entry(trimmed(word)).or_default() += 1;
                }
            }
            look(&words, &mut seen);
        }
        let (headline, opening) = (opening(document, HEADLINE), opening(document, OPENING));
        let mut best: Vec<(String, Seen)> = seen
            .into_iter()
            .filter(|(name, seen)| {
                let first = name.split(' ').next().unwrap_or_default().to_lowercase();
                let familiar = among(FAMILIAR, &first) && !headline.contains(name.as_str());
                let common = lower.get(first.as_str()).copied().unwrap_or(0) > seen.inside / 3;
                seen.acts >= OFTEN && seen.inside > 0 && !familiar && !common
            })
            .collect();
        sort_by(&mut best, |(a, x), (b, y)| {
            y.acts.cmp(&x.acts).then_with(|| a.cmp(b))
        });
        let most = best.first().map_or(0, |(_, seen)| seen.acts);
        // Another company may be named as often; the policy's own is named in its opening.
        best.retain(|(name, seen)| opening.contains(name.as_str()) && seen.acts * 3 >= most);
        let own: Vec<Vec<String>> = best
            .into_iter()
            .take(3)
            .map(|(name, _)| name.split([' ', '-']).map(str::to_owned).collect())
            .collect();
        let is_own =
            |name: &str| headline.contains(name) || own.iter().any(|words| words.join(" ").contains(name));
        let others = Others::of(document, is_own);
        Self { own, others }
    }

    /// Puts "we", "us" or "our" for each name among the tokens of a stretch of `text`.
    pub fn replace(&self, text: &str, session: &mut Session, tokens: &mut Vec<Token>) {
        self.others.replace(text, session, tokens);
        let mut at = 0;
        while at < tokens.len() {
            let length = self
                .own
                .iter()
                .map(|name| length_at(name, text, &tokens[at..]))
                .max()
                .unwrap_or(0);
            if length == 0 {
                at += 1;
                continue;
            }
            let next = tokens.get(at + length).map_or("", |t| t.span.of(text));
            if next.starts_with(char::is_uppercase) && !among(OWNED, next) {
                // "Larch Analytics" is another name.
                at += length + 1;
                continue;
            }
            let before = at.checked_sub(1).map_or("", |i| session.word(tokens[i]));
            let word = pronoun(before, tokens[at + length - 1].span.of(text), next);
            let span = Span::new(tokens[at].span.start, tokens[at + length - 1].span.end);
            let word = session.number(word);
            tokens.splice(at..at + length, [Token { word, span }]);
            at += 1;
        }
    }
}

/// The pronoun for a name whose last word is `last`, between two words.
fn pronoun(before: &str, last: &str, next: &str) -> &'static str {
    let object = among(BEFORE_OBJECT, before) && !among(ACTS, next);
    let adjective = object && !next.is_empty() && !among(CLOSERS, next);
    if adjective || among(OWNED, next) || last.ends_with("'s") || last.ends_with("’s") {
        "our"
    } else if object {
        "us"
    } else {
        "we"
    }
}

/// How many tokens the name takes at their beginning, or 0.
pub(super) fn length_at(name: &[String], text: &str, tokens: &[Token]) -> usize {
    let same = |(word, token): (&String, &Token)| {
        let written = token.span.of(text);
        let written = written
            .strip_suffix("'s")
            .or(written.strip_suffix("’s"))
            .unwrap_or(written);
        written == word
    };
    let fits = name.len() <= tokens.len() && name.iter().zip(tokens).all(same);
    if fits { name.len() } else { 0 }
}

/// The title, and what stands first in the document, without "&", which is no word.
fn opening(document: &Document, length: usize) -> String {
    let start: String = document.text.chars().take(length).collect();
    format!("{} {start}", document.title.as_deref().unwrap_or_default()).replace("& ", "")
}

/// Counts the runs of capitalised words in a sentence that act.
fn look(words: &[&str], seen: &mut HashMap<String, Seen>) {
    let mut at = 0;
    while at < words.len() {
        let mut run = run_at(&words[at..]);
        let end = at + run;
        let mut start = at;
        while run > 0 && among(OPENERS, trimmed(words[start])) {
            start += 1;
            run -= 1;
        }
        at = end.max(at + 1);
        let parts: Vec<&str> = words[start..end]
            .iter()
            .map(|w| trimmed(w))
            .filter(|w| !w.is_empty())
            .collect();
        if parts.is_empty() || parts.len() > 5 || parts.iter().any(|w| among(NO_NAMES, &w.to_lowercase())) {
            continue;
        }
        let entry = seen.entry(parts.join(" ")).or_default();
        entry.inside += usize::from(start > 0);
        let acting = words.get(end).is_some_and(|w| among(ACTS, w));
        entry.acts += usize::from(acting);
    }
}

/// How many capitalised words stand together at the beginning of `words`, up to one that ends in a mark.
pub(super) fn run_at(words: &[&str]) -> usize {
    let mut run = 0;
    for (at, word) in words.iter().enumerate() {
        // "Bank of Larch", "Larch & Lantern".
        let joins = run > 0
            && matches!(*word, "of" | "&")
            && words
                .get(at + 1)
                .is_some_and(|w| w.starts_with(char::is_uppercase));
        if !word.starts_with(char::is_uppercase) && !joins {
            break;
        }
        run += 1;
        let open = joins
            || word.ends_with(char::is_alphanumeric)
            || matches!(*word, "Inc." | "Ltd." | "Co." | "Corp.");
        if !open {
            break;
        }
    }
    run
}

/// A word without the marks around it and its possessive.
pub(super) fn trimmed(word: &str) -> &str {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    bare.strip_suffix("'s")
        .or(bare.strip_suffix("’s"))
        .unwrap_or(bare)
}

/// Whether `word` is in a list of words parted by spaces.
pub(super) fn among(list: &str, word: &str) -> bool {
    list.split(' ').any(|w| w == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;
    use crate::input::Format;
    use crate::practices::reader::Reader;

    const POLICY: &str = "Larch Privacy Policy\n\nAt Larch we value privacy. Larch may collect your name. If you order, Larch \
        uses your address. Patrons may write to Larch, and Google may set cookies for Larch. Patrons may ask. \
        When you use Larch laptops or the Larch Sites, Larch’s servers keep logs. Larch Analytics is sold apart.";

    fn rewritten() -> String {
        let document = parse(POLICY, Format::Text);
        let mut session = Reader::get().session();
        session.call(Names::of(&document));
        let sentences = document.blocks.iter().flat_map(|b| &b.sentences);
        let mut words = Vec::new();
        for &sentence in sentences {
            let tokens = session.tokens(&document.text, sentence);
            words.extend(tokens.iter().map(|t| session.word(*t).to_owned()));
        }
        words.join(" ")
    }

    #[test]
    fn the_company_is_found_by_its_name_and_others_are_not() {
        assert_eq!(Names::of(&parse(POLICY, Format::Text)).own, [["Larch"]]);
        let nobody = "Privacy Policy of this small site, which sells rope and twine\n\nWe are glad that you are here, and we say in plain \
            words what we do with what you tell us, whether you order, ask or only look around a little before you go on to \
            another place. For everything else, write to the keeper of this site, please. We collect your name. Google may set cookies. On this site Google may also count visits.";
        assert!(Names::of(&parse(nobody, Format::Text)).own.is_empty());
    }

    #[test]
    fn the_name_becomes_we_us_or_our() {
        let text = rewritten();
        for said in [
            "we may collect your name",
            "if you order , we uses your address",
            "write to us",
            "google may set cookies for us",
            "when you use our laptops or the our sites",
            "our servers keep logs",
            "larch analytics is sold apart",
        ] {
            assert!(text.contains(said), "{said}: {text}");
        }
    }
}

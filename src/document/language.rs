//! Which language a text is in, as far as that is English or not.

use super::{Block, BlockKind, Document, Unread};
use crate::input::Error;
use crate::sorting::sort_by;

/// Common words of languages; each stands in few of the others. As one string each, which is smaller
/// in a browser than a list.
const LANGUAGES: &[(&str, &str)] = &[
    (
        "English",
        "the and of to you your we our or that this with for is are be not by from any may us have which when will it",
    ),
    (
        "German",
        "der die und das ist nicht mit von wir sie ihre werden oder auf für den dem des eine einer zu durch sind bei",
    ),
    (
        "French",
        "le les des et vous nous vos votre pour dans que est sont une du par sur au aux ou avec pas être",
    ),
    (
        "Spanish",
        "el los las y de que en su sus para por con una del se es al usted como datos nosotros más",
    ),
    (
        "Italian",
        "il di che e per dei del della con una gli sono nel alla dati non delle da si nostro vostri ai",
    ),
    (
        "Portuguese",
        "o os de que e para com uma não do da dos das em seus nós você ou ao são dados por",
    ),
    (
        "Dutch",
        "de het een en van wij u uw niet voor met zijn op dat die te aan door onze gegevens worden wordt",
    ),
    (
        "Polish",
        "i w z na do się nie jest oraz że lub danych przez dla są o od przy które jako może osobowych",
    ),
    (
        "Swedish",
        "och att det som för av på med är vi du den till om eller dina inte ett kan när våra din",
    ),
    (
        "Danish or Norwegian",
        "og at det som til af av på med er vi du den om eller dine ikke et kan når vores ved",
    ),
    (
        "Czech",
        "a v se na je že které nebo údajů jsou pro vaše osobních jak při není",
    ),
    (
        "Turkish",
        "ve bir bu için ile veya olarak kişisel verilerinizi olan da de gibi her",
    ),
    (
        "Indonesian or Malay",
        "dan yang untuk dengan kami anda atau ini dari tidak dapat pada data dalam",
    ),
];

/// Writing systems that English is not written in: a name, and where their letters stand.
const SCRIPTS: &[(&str, &[(char, char)])] = &[
    ("Japanese", &[('\u{3040}', '\u{30FF}')]),
    ("Korean", &[('\u{AC00}', '\u{D7AF}'), ('\u{1100}', '\u{11FF}')]),
    ("Chinese", &[('\u{4E00}', '\u{9FFF}'), ('\u{3400}', '\u{4DBF}')]),
    (
        "Russian or another language in Cyrillic script",
        &[('\u{0400}', '\u{052F}')],
    ),
    ("Greek", &[('\u{0370}', '\u{03FF}'), ('\u{1F00}', '\u{1FFF}')]),
    (
        "Arabic, Persian or another language in Arabic script",
        &[('\u{0600}', '\u{06FF}'), ('\u{0750}', '\u{077F}')],
    ),
    ("Hebrew", &[('\u{0590}', '\u{05FF}')]),
    ("Thai", &[('\u{0E00}', '\u{0E7F}')]),
    ("an Indian language", &[('\u{0900}', '\u{0DFF}')]),
];

/// The script that most of the first `enough` letters belong to, if it is not Latin.
pub(super) fn foreign_script(text: &str, enough: usize) -> Option<&'static str> {
    let mut counts = [0usize; SCRIPTS.len()];
    let mut latin = 0usize;
    for c in text.chars().filter(|c| c.is_alphabetic()).take(enough) {
        let script = SCRIPTS
            .iter()
            .position(|(_, ranges)| ranges.iter().any(|&(from, to)| from <= c && c <= to));
        match script {
            Some(script) => counts[script] += 1,
            None => latin += 1,
        }
    }
    // Japanese is written with Chinese characters too: a tenth of its own signs tells it.
    if counts[0] * 10 > counts[2] {
        counts[0] += std::mem::take(&mut counts[2]);
    }
    let (script, &most) = counts.iter().enumerate().max_by_key(|&(_, count)| count)?;
    (most > latin).then(|| SCRIPTS[script].0)
}

/// How many of the words are common in English, and in which other language most are, and how many.
fn common(words: &[String]) -> (usize, (&'static str, usize)) {
    let count = |common: &str| {
        let common: Vec<&str> = common.split(' ').collect();
        words
            .iter()
            .filter(|word| common.contains(&word.as_str()))
            .count()
    };
    let mut counts = LANGUAGES.iter().map(|&(name, common)| (name, count(common)));
    let english = counts.next().map_or(0, |(_, count)| count);
    (
        english,
        counts.max_by_key(|&(_, count)| count).unwrap_or_default(),
    )
}

/// Checks that words, in lower case, are those of an English text.
pub(super) fn check_language(words: &[String]) -> Result<(), Error> {
    match common(words) {
        // English prose is a third common words; lists of names and menus have fewer.
        (english, (name, count)) if count > english && count * 10 > words.len() => {
            Err(Error::NotEnglish(Some(name)))
        }
        (english, _) if english * 20 < words.len() => Err(Error::NotEnglish(None)),
        _ => Ok(()),
    }
}

/// So many words of a block tell its language; in a shorter one, names and addresses may look like any.
const TELLING_WORDS: usize = 10;
const ENOUGH_WORDS: usize = 60;
/// The least part of the letters, in percent, and the fewest blocks, that are worth a notice.
const LEAST: (usize, usize) = (20, 3);

/// The part of an English document that is in other languages, if it is a good part.
pub(super) fn unread(document: &Document) -> Option<Unread> {
    let (mut all, mut foreign, mut blocks) = (0, 0, 0);
    let mut found: Vec<(&'static str, usize)> = Vec::new();
    for block in &document.blocks {
        let text = block.span.of(&document.text);
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        all += letters;
        let Some(language) = language(block, text) else {
            continue;
        };
        foreign += letters;
        blocks += 1;
        match found.iter_mut().find(|(name, _)| *name == language) {
            Some((_, count)) => *count += letters,
            None => found.push((language, letters)),
        }
    }
    let percent = (foreign * 100).checked_div(all)?;
    let (main, most) = found.into_iter().max_by_key(|&(_, count)| count)?;
    (percent >= LEAST.0 && blocks >= LEAST.1).then(|| Unread {
        percent,
        language: (most * 3 > foreign * 2).then(|| main.to_owned()),
    })
}

/// The language of a block, if it is surely not English.
fn language(block: &Block, text: &str) -> Option<&'static str> {
    if matches!(block.kind, BlockKind::Heading { .. }) {
        return None;
    }
    // A writing system needs no spaces between words.
    if let Some(script) = foreign_script(text, ENOUGH_WORDS * 5) {
        return (text.chars().filter(|c| c.is_alphabetic()).count() >= TELLING_WORDS).then_some(script);
    }
    let prose = text
        .split_whitespace()
        .filter(|token| !token.contains(['/', '@']));
    let words = prose.flat_map(|token| token.split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’'));
    let words = words.filter(|word| !word.is_empty()).take(ENOUGH_WORDS);
    let words: Vec<&str> = words.collect();
    // In a list of names nearly all words begin with capitals; in German a good third.
    let small = words
        .iter()
        .filter(|word| word.starts_with(char::is_lowercase))
        .count();
    if small * 5 < words.len() * 2 {
        return None;
    }
    // Each once: "data" alone is Indonesian too.
    let mut words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    sort_by(&mut words, Ord::cmp);
    words.dedup();
    let (english, (name, count)) = common(&words);
    // A fourth of the words of prose are common ones; a name has one or two in all.
    let foreign =
        words.len() >= TELLING_WORDS && count >= 3 && count > 2 * english && count * 8 > words.len();
    foreign.then_some(name)
}

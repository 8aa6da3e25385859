//! Whether a document is an English privacy policy at all.

use crate::input::Error;

/// Fewer words than this say too little.
const MIN_WORDS: usize = 20;

/// So many words are enough to tell the language and the subject. They are taken from all over a
/// longer text, which may begin with menus.
const ENOUGH_WORDS: usize = 4_000;

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

/// Stems that a privacy policy cannot do without, and how much each counts.
const SUBJECT: &[(&str, usize)] = &[
    ("privacy", 3),
    ("cookie", 3),
    ("gdpr", 3),
    ("ccpa", 3),
    ("personal", 2),
    ("personally", 2),
    ("data", 2),
    ("information", 2),
    ("collect", 2),
    ("consent", 2),
    ("disclos", 2),
    ("identifiable", 2),
    ("opt", 1),
    ("third", 1),
    ("share", 1),
    ("email", 1),
    ("advertis", 1),
    ("process", 1),
    ("store", 1),
    ("use", 1),
    ("website", 1),
    ("users", 1),
    ("visitors", 1),
    ("anonymous", 1),
    ("track", 1),
];

/// Stems of [`SUBJECT`] that weigh this much are the subject itself, not only near it.
const CENTRAL: usize = 2;

/// Checks that the text of a document is an English privacy policy.
pub(super) fn check(text: &str) -> Result<(), Error> {
    let words = || {
        text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
            .filter(|word| !word.is_empty())
    };
    if let Some(script) = foreign_script(text) {
        return Err(Error::NotEnglish(Some(script)));
    }
    let count = words().filter(|word| word.contains(char::is_alphabetic)).count();
    if count < MIN_WORDS {
        return Err(Error::TooShort(count));
    }
    let lower: Vec<String> = words()
        .step_by(count / ENOUGH_WORDS + 1)
        .map(str::to_lowercase)
        .collect();
    check_language(&lower)?;
    check_subject(&lower)
}

/// The script that most letters belong to, if it is not Latin.
fn foreign_script(text: &str) -> Option<&'static str> {
    let mut counts = vec![0usize; SCRIPTS.len()];
    let mut latin = 0usize;
    for c in text.chars().filter(|c| c.is_alphabetic()).take(ENOUGH_WORDS * 20) {
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

fn check_language(words: &[String]) -> Result<(), Error> {
    let count = |common: &str| {
        let common: Vec<&str> = common.split(' ').collect();
        words
            .iter()
            .filter(|word| common.contains(&word.as_str()))
            .count()
    };
    let counts: Vec<(&str, usize)> = LANGUAGES
        .iter()
        .map(|&(name, common)| (name, count(common)))
        .collect();
    let english = counts[0].1;
    let best = counts.iter().skip(1).max_by_key(|&&(_, count)| count);
    match best {
        // English prose is a third common words; lists of names and menus have fewer.
        Some(&(name, count)) if count > english && count * 10 > words.len() => {
            Err(Error::NotEnglish(Some(name)))
        }
        _ if english * 20 < words.len() => Err(Error::NotEnglish(None)),
        _ => Ok(()),
    }
}

/// A policy speaks of data, privacy or cookies, in whichever of their words, every thirty words or so.
fn check_subject(words: &[String]) -> Result<(), Error> {
    let weight = |word: &String| {
        SUBJECT
            .iter()
            .filter(|(stem, _)| word.starts_with(stem))
            .map(|&(_, n)| n)
            .max()
            .unwrap_or(0)
    };
    let weights = || words.iter().map(weight);
    let central = weights().filter(|&weight| weight >= CENTRAL).count();
    let total: usize = weights().sum();
    if central >= 2 && total * 32 >= words.len() {
        Ok(())
    } else {
        Err(Error::NotAPolicy)
    }
}

//! Words that only begin like the ones that a stem means.

/// Stems as patterns write them, without the star, and the beginnings of other words that they are not to match.
const ALIKE: &[(&str, &[&str])] = &[
    ("act", &["activ", "actual"]),
    (
        "app",
        &["appea", "apple", "applicab", "applicant", "applies", "appr"],
    ),
    ("com", &["comb", "comm", "comp"]),
    ("confid", &["confiden"]),
    ("contract", &["contractor"]),
    ("control", &["controller"]),
    ("cook", &["cookie"]),
    ("cop", &["copyright"]),
    ("count", &["countr", "county"]),
    ("develop", &["developer"]),
    ("direct", &["directly", "director"]),
    ("elect", &["electr"]),
    ("end", &["endeav", "endor"]),
    ("feed", &["feedback"]),
    ("form", &["formal", "format", "former"]),
    ("go", &["goal", "goo", "gov"]),
    ("hand", &["handl"]),
    ("hous", &["household"]),
    ("house", &["household"]),
    ("id", &["idea"]),
    ("inform", &["information", "informative"]),
    ("investigat", &["investigator"]),
    ("know", &["knowledge"]),
    ("licens", &["licensee", "licensor"]),
    ("log", &["logic", "logist", "logo"]),
    ("near", &["nearly"]),
    ("object", &["objectiv"]),
    ("operat", &["operator"]),
    ("part", &["partial", "partic", "partly"]),
    ("pass", &["passport", "passw"]),
    ("post", &["postal", "postcode"]),
    ("process", &["processor"]),
    ("provid", &["provider"]),
    ("publish", &["publisher"]),
    ("repl", &["replac"]),
    ("research", &["researcher"]),
    ("rout", &["router", "routin"]),
    ("sell", &["seller"]),
    ("set", &["settl"]),
    ("sign", &["signal", "signif"]),
    ("sit", &["situat"]),
    ("specif", &["specific"]),
    ("subscrib", &["subscriber"]),
    ("suppl", &["supplement", "supplier"]),
    ("teach", &["teacher"]),
    ("test", &["testimon"]),
    ("trade", &["trademark", "trader"]),
    ("train", &["trainee", "trainer"]),
    ("us", &["usa", "useful", "user", "usual"]),
];

/// Whether a word that begins with `stem` is meant by it: `inform*` is "informs", not "information".
pub fn means(stem: &str, word: &str) -> bool {
    let others = ALIKE.iter().filter(|(known, _)| *known == stem);
    !others
        .flat_map(|(_, others)| *others)
        .any(|other| word.starts_with(other))
}

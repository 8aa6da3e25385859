//! Character references: `&amp;`, `&#8217;`. The names that policies use, not all 2,231 of HTML:
//! the full table alone would be a third of what a browser loads.

use std::borrow::Cow;

/// Sorted by name; each is also read without its semicolon if it is one of [`BARE`].
const NAMED: &[(&str, &str)] = &[
    ("AMP", "&"),
    ("Aacute", "Á"),
    ("Agrave", "À"),
    ("Auml", "Ä"),
    ("Ccedil", "Ç"),
    ("Eacute", "É"),
    ("GT", ">"),
    ("LT", "<"),
    ("NewLine", "\n"),
    ("Ntilde", "Ñ"),
    ("Oacute", "Ó"),
    ("Ouml", "Ö"),
    ("QUOT", "\""),
    ("REG", "®"),
    ("Tab", "\t"),
    ("Uuml", "Ü"),
    ("aacute", "á"),
    ("acirc", "â"),
    ("acute", "´"),
    ("aelig", "æ"),
    ("agrave", "à"),
    ("amp", "&"),
    ("apos", "'"),
    ("aring", "å"),
    ("ast", "*"),
    ("atilde", "ã"),
    ("auml", "ä"),
    ("bdquo", "„"),
    ("brvbar", "¦"),
    ("bull", "•"),
    ("bullet", "•"),
    ("ccedil", "ç"),
    ("cent", "¢"),
    ("check", "✓"),
    ("circ", "ˆ"),
    ("colon", ":"),
    ("comma", ","),
    ("commat", "@"),
    ("copy", "©"),
    ("dagger", "†"),
    ("darr", "↓"),
    ("deg", "°"),
    ("divide", "÷"),
    ("dollar", "$"),
    ("eacute", "é"),
    ("ecirc", "ê"),
    ("egrave", "è"),
    ("emsp", "\u{2003}"),
    ("ensp", "\u{2002}"),
    ("equals", "="),
    ("eth", "ð"),
    ("euml", "ë"),
    ("euro", "€"),
    ("excl", "!"),
    ("frac12", "½"),
    ("frac14", "¼"),
    ("ge", "≥"),
    ("gt", ">"),
    ("hairsp", "\u{200A}"),
    ("hellip", "…"),
    ("horbar", "―"),
    ("hyphen", "‐"),
    ("iacute", "í"),
    ("icirc", "î"),
    ("iexcl", "¡"),
    ("igrave", "ì"),
    ("iquest", "¿"),
    ("iuml", "ï"),
    ("laquo", "«"),
    ("larr", "←"),
    ("lbrace", "{"),
    ("lbrack", "["),
    ("ldquo", "“"),
    ("le", "≤"),
    ("lowbar", "_"),
    ("lpar", "("),
    ("lsaquo", "‹"),
    ("lsqb", "["),
    ("lsquo", "‘"),
    ("lt", "<"),
    ("mdash", "—"),
    ("micro", "µ"),
    ("middot", "·"),
    ("minus", "−"),
    ("nbsp", "\u{A0}"),
    ("ndash", "–"),
    ("ntilde", "ñ"),
    ("num", "#"),
    ("oacute", "ó"),
    ("ocirc", "ô"),
    ("oelig", "œ"),
    ("ograve", "ò"),
    ("oslash", "ø"),
    ("otilde", "õ"),
    ("ouml", "ö"),
    ("para", "¶"),
    ("percnt", "%"),
    ("period", "."),
    ("plus", "+"),
    ("plusmn", "±"),
    ("pound", "£"),
    ("quest", "?"),
    ("quot", "\""),
    ("raquo", "»"),
    ("rarr", "→"),
    ("rbrace", "}"),
    ("rbrack", "]"),
    ("rdquo", "”"),
    ("reg", "®"),
    ("rpar", ")"),
    ("rsaquo", "›"),
    ("rsqb", "]"),
    ("rsquo", "’"),
    ("sbquo", "‚"),
    ("scaron", "š"),
    ("sect", "§"),
    ("semi", ";"),
    ("shy", "\u{AD}"),
    ("sol", "/"),
    ("sup1", "¹"),
    ("sup2", "²"),
    ("sup3", "³"),
    ("szlig", "ß"),
    ("thinsp", "\u{2009}"),
    ("thorn", "þ"),
    ("tilde", "˜"),
    ("times", "×"),
    ("trade", "™"),
    ("uacute", "ú"),
    ("uarr", "↑"),
    ("ucirc", "û"),
    ("ugrave", "ù"),
    ("uml", "¨"),
    ("uuml", "ü"),
    ("vert", "|"),
    ("yacute", "ý"),
    ("yen", "¥"),
    ("yuml", "ÿ"),
    ("zwj", "\u{200D}"),
    ("zwnj", "\u{200C}"),
];

/// Read without a semicolon too, as browsers do.
const BARE: &[&str] = &[
    "amp", "lt", "gt", "quot", "nbsp", "copy", "reg", "AMP", "LT", "GT", "QUOT",
];

/// The bytes of the longest name, with room for the longest number.
const LONGEST: usize = 12;

/// Replaces the character references in a text; what is none stays as it is.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    replace(text, true)
}

/// Replaces the character references in an address or another attribute: "?a=1&copy=2" holds none.
pub(super) fn decode_attribute(text: &str) -> Cow<'_, str> {
    replace(text, false)
}

fn replace(text: &str, bare: bool) -> Cow<'_, str> {
    let Some(first) = text.find('&') else {
        return Cow::Borrowed(text);
    };
    let mut decoded = String::with_capacity(text.len());
    decoded.push_str(&text[..first]);
    let mut rest = &text[first..];
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = match reference(rest, bare) {
            Some((characters, length)) => {
                decoded.push_str(&characters);
                length
            }
            None => {
                decoded.push('&');
                1
            }
        };
        rest = &rest[length..];
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

/// The reference that `text`, which begins with `&`, begins with: its characters, and how many bytes it takes.
/// Where `bare` is true, some need no semicolon.
fn reference(text: &str, bare: bool) -> Option<(Cow<'static, str>, usize)> {
    let body = text.get(1..)?;
    if let Some(number) = body.strip_prefix('#') {
        return numeric(number).map(|(c, length)| (Cow::Owned(c.to_string()), length + 2));
    }
    let end = body
        .bytes()
        .take(LONGEST)
        .position(|b| !b.is_ascii_alphanumeric())
        .unwrap_or(body.len().min(LONGEST));
    let name = body.get(..end)?;
    if body.as_bytes().get(end) == Some(&b';')
        && let Ok(found) = NAMED.binary_search_by(|(known, _)| known.cmp(&name))
    {
        return Some((Cow::Borrowed(NAMED[found].1), end + 2));
    }
    let known = BARE.iter().find(|&&known| bare && name.starts_with(known))?;
    let found = NAMED.binary_search_by(|(entity, _)| entity.cmp(known)).ok()?;
    Some((Cow::Borrowed(NAMED[found].1), known.len() + 1))
}

/// The character of "8217;" or "x2019;", and how many bytes that takes.
fn numeric(number: &str) -> Option<(char, usize)> {
    let (digits, radix, prefix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16, 1),
        None => (number, 10, 0),
    };
    let length = digits
        .bytes()
        .take(LONGEST)
        .take_while(|&b| char::from(b).is_digit(radix))
        .count();
    let code = u32::from_str_radix(digits.get(..length)?, radix).ok()?;
    let semicolon = usize::from(digits.as_bytes().get(length) == Some(&b';'));
    let c = match code {
        0 => '\u{FFFD}',
        0x80..=0x9F => windows_1252(code),
        _ => char::from_u32(code).unwrap_or('\u{FFFD}'),
    };
    Some((c, prefix + length + semicolon))
}

/// Pages written on Windows number the curly quotes and dashes so, and browsers follow them.
fn windows_1252(code: u32) -> char {
    const TABLE: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    TABLE.get(code as usize - 0x80).copied().unwrap_or('\u{FFFD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_for_the_binary_search() {
        assert!(NAMED.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn references_are_decoded_and_everything_else_stays() {
        assert_eq!(
            decode("Fish &amp; Chips&nbsp;Ltd&#8217;s &#x201C;data&#x201d;"),
            "Fish & Chips\u{A0}Ltd’s “data”"
        );
        assert_eq!(
            decode("AT&T &unknown; a & b &#xZZ; &"),
            "AT&T &unknown; a & b &#xZZ; &"
        );
        assert_eq!(decode_attribute("?a=1&copy=2&amp;b"), "?a=1&copy=2&b");
        assert_eq!(decode("&#146;s &copy2020 &#0;"), "’s ©2020 \u{FFFD}");
    }
}

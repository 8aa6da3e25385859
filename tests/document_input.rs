//! What is refused, with which words, and which format is recognised.

#![allow(clippy::unwrap_used)]

use privacy_facts::document::{self, Unread};
use privacy_facts::input::{Error, Format, Input, MAX_BYTES};

const POLICY: &str = "We do not collect any personal information. We use no cookies, show no ads and keep no logs of your \
                      visits to our website. Write to us with any question.";

fn read(text: &str) -> Result<(), Error> {
    document::read(&Input::from_text(text)?).map(|_| ())
}

#[test]
fn what_is_no_text_is_refused() {
    assert_eq!(Input::from_text(" \n\u{FEFF}\u{200B}\t"), Err(Error::Empty));
    assert_eq!(Input::from_bytes(b"", None), Err(Error::Empty));
    assert_eq!(
        Input::from_bytes(b"%PDF-1.7 ...", Some("policy.txt")),
        Err(Error::Binary)
    );
    assert_eq!(
        Input::from_bytes(b"PK\x03\x04\x14\0\x06\0", None),
        Err(Error::Binary)
    );
    assert_eq!(Input::from_bytes(&[0; 64], None), Err(Error::Binary));
    assert_eq!(
        Input::from_bytes(b"caf\xE9 privacy policy", None),
        Err(Error::NotUtf8)
    );
    let large = "privacy ".repeat(MAX_BYTES / 8 + 1);
    assert_eq!(Input::from_text(&large), Err(Error::TooLarge(large.len())));
}

/// An English policy of some paragraphs, and what follows it.
fn followed_by(more: &str) -> Option<Unread> {
    let english = "We collect your name, your e-mail address and the pages that you visit on our website.\n\n\
                   We use this personal information to send your order, and we do not share it with other companies.\n\n";
    let text = format!("{}{more}", english.repeat(3));
    document::read(&Input::from_text(&text).unwrap())
        .unwrap()
        .unread()
}

const GERMAN: &str = "Wenn Sie bei uns bestellen, erheben wir Ihren Namen und Ihre Anschrift.\n\n\
                      Wir verwenden diese Angaben, um die Ware zu versenden und die Rechnung zu schreiben.\n\n\
                      Ihre Angaben werden nicht an andere Firmen verkauft oder zu Werbung verwendet.\n\n\
                      Auf Wunsch löschen wir alles, was wir von Ihnen haben, sobald die Rechnung bezahlt ist.\n\n";

#[test]
fn a_good_part_in_another_language_is_noticed() {
    let unread = followed_by(GERMAN).unwrap();
    assert_eq!(unread.language.as_deref(), Some("German"));
    assert!((25..50).contains(&unread.percent), "{}", unread.percent);
    let russian =
        "Мы собираем ваше имя и адрес электронной почты, когда вы делаете заказ на нашем сайте.\n\n";
    assert!(
        followed_by(&russian.repeat(3))
            .unwrap()
            .language
            .unwrap()
            .starts_with("Russian")
    );
    let both = followed_by(&format!("{GERMAN}{}", russian.repeat(4))).unwrap();
    assert_eq!(both.language, None);
    assert!(both.percent > unread.percent);
}

#[test]
fn a_line_names_addresses_and_lists_are_no_other_language() {
    let paragraph = GERMAN.split("\n\n").next().unwrap();
    assert_eq!(followed_by(paragraph), None);
    for line in [
        "Larch & Lantern GmbH, An der Alten Mühle 12, 10115 Berlin, Deutschland, Telefon 030 5550 1234, Amtsgericht Berlin",
        "Société des Lanternes du Mélèze SARL, 12 rue de la Paix, 75002 Paris, France, contact@larch.example",
        "Larch Analytics: https://larch.example/de/datenschutz/die-und-der, https://larch.example/fr/les-et-des",
        "Contact data, order data, device data, location data, usage data, payment data, survey data, log data",
        "Amazonia Ltda, Banco de Dados do Brasil, Companhia das Lanternas, Correios e Encomendas, São Paulo",
    ] {
        assert_eq!(followed_by(&format!("{line}\n\n").repeat(6)), None, "{line}");
    }
}

#[test]
fn a_web_address_is_told_from_a_text() {
    for address in [
        "https://example.com/privacy?a=b#c",
        " www.example.com\n",
        "example.co.uk/legal/privacy",
        "HTTP://EXAMPLE.COM",
    ] {
        assert_eq!(Input::from_text(address), Err(Error::WebAddress), "{address}");
    }
    assert!(Input::from_text("Privacy").is_ok());
    assert!(Input::from_text("See https://example.com for our policy").is_ok());
}

#[test]
fn utf16_with_a_mark_is_read() {
    let encoded = |unit: fn(u16) -> [u8; 2]| {
        "\u{FEFF}Privacy – policy"
            .encode_utf16()
            .flat_map(unit)
            .collect::<Vec<u8>>()
    };
    for bytes in [encoded(u16::to_le_bytes), encoded(u16::to_be_bytes)] {
        assert_eq!(Input::from_bytes(&bytes, None).unwrap().text, "Privacy – policy");
    }
    assert_eq!(
        Input::from_bytes("\u{FEFF}Privacy".as_bytes(), None)
            .unwrap()
            .text,
        "Privacy"
    );
}

#[test]
fn the_name_tells_the_format_and_else_the_looks() {
    let format = |text: &str, name| Input::from_bytes(text.as_bytes(), name).unwrap().format;
    assert_eq!(format("# Privacy", Some("a/policy.TXT")), Format::Text);
    assert_eq!(format("Privacy", Some("policy.markdown")), Format::Markdown);
    assert_eq!(format("Privacy", Some("policy.htm")), Format::Html);
    assert_eq!(
        format("# Privacy\n\nSee [our terms](terms.md).", Some("policy")),
        Format::Markdown
    );
    assert_eq!(
        format("Privacy\n=======\n\n**We** collect *data*.", None),
        Format::Markdown
    );
    assert_eq!(format("<p>We collect <b>data</b>.</p>", None), Format::Html);
    assert_eq!(format("<!DOCTYPE HTML>\nPrivacy", None), Format::Html);
    assert_eq!(
        format(
            "We collect data. <br> <br> <strong> Choices </strong> <br> You may object.",
            None
        ),
        Format::Html
    );
    assert_eq!(
        format("# A\n\n| a | b |\n| --- | --- |\n| c<br>d | e<br>f |", None),
        Format::Markdown
    );
    assert_eq!(
        format(
            "Privacy\n\n- We collect data if a < b and c > d.\n- Write to <us@example.com>.",
            None
        ),
        Format::Text
    );
}

#[test]
fn a_short_policy_is_read() {
    assert_eq!(read(POLICY), Ok(()));
    let advertising = "Third-party vendors, including Google, use cookies to serve ads based on a user's prior visits to this \
        website. The advertising cookie enables it and its partners to serve ads to you based on your visit to this site or \
        other sites on the Internet. You may opt out of personalized advertising by visiting the ad settings page of the \
        network. Other companies that place ads here may use cookies too, and you can turn these off in your browser at any time.";
    assert_eq!(read(advertising), Ok(()));
}

#[test]
fn what_is_no_english_policy_is_refused() {
    assert_eq!(read("Privacy policy: we collect data."), Err(Error::TooShort(5)));
    let recipe = "Peel the potatoes and cut them into thin slices. Heat the oil in a large pan, add the onions and let them \
        brown for ten minutes. Season with salt, pepper and a little nutmeg. Use fresh herbs if you have them, and serve it hot \
        with a green salad. You may store what is left in the fridge for two days.";
    assert_eq!(read(recipe), Err(Error::NotAPolicy));
    let foreign = [
        (
            "German",
            "Wir verarbeiten Ihre personenbezogenen Daten nur, soweit dies für die Bereitstellung der Website und die \
            Erfüllung des Vertrags erforderlich ist. Sie haben das Recht auf Auskunft und können sich bei der Behörde beschweren.",
        ),
        (
            "French",
            "Nous collectons vos données personnelles pour vous fournir nos services et pour améliorer notre site. Vous \
            pouvez à tout moment demander la suppression de vos données, dans les conditions que prévoit la loi sur la protection.",
        ),
        (
            "Spanish",
            "Recopilamos sus datos personales para prestar el servicio que usted solicita y para mejorar la página. Usted \
            puede ejercer los derechos de acceso y supresión en cualquier momento, como se explica en la presente política.",
        ),
        (
            "Russian or another language in Cyrillic script",
            "Мы собираем персональные данные, чтобы предоставлять вам услуги. Вы \
            можете в любое время попросить нас удалить ваши данные, написав нам письмо.",
        ),
        (
            "Japanese",
            "当社は、お客様の個人情報を適切に取り扱います。お客様は、いつでも個人情報の削除を求めることができます。",
        ),
        (
            "Chinese",
            "我们收集您的个人信息以便向您提供服务。您可以随时要求我们删除您的个人信息。",
        ),
    ];
    for (language, text) in foreign {
        assert_eq!(read(text), Err(Error::NotEnglish(Some(language))), "{text}");
    }
}

#[test]
fn every_error_is_one_plain_sentence_that_says_what_to_do() {
    let errors = [
        Error::Empty,
        Error::TooLarge(6_200_000),
        Error::Binary,
        Error::NotUtf8,
        Error::WebAddress,
        Error::TooShort(1),
        Error::TooShort(7),
        Error::NotEnglish(None),
        Error::NotEnglish(Some("German")),
        Error::NotAPolicy,
    ];
    for error in errors {
        let message = error.to_string();
        assert!(
            message.ends_with('.')
                && !message.contains('\n')
                && message.contains(": ")
                && message.len() < 200,
            "{message}"
        );
        assert!(
            message.split(' ').count() > 8 && message.starts_with(char::is_uppercase)
                || message.starts_with(char::is_numeric)
        );
    }
}

//! What each format has of its own.

#![allow(clippy::unwrap_used)]

use privacy_facts::document::{self, Block, BlockKind, Document};
use privacy_facts::input::Format;

/// Each block as a line: `# ` heading, `- ` item (indented by its depth), `| ` cell, else the text.
/// Line breaks inside a block are shown as ` / `.
fn outline(text: &str, format: Format) -> Vec<String> {
    let document = document::parse(text, format);
    let line = |block: &Block| {
        let text = block.span.of(&document.text).replace('\n', " / ");
        match block.kind {
            BlockKind::Heading { .. } => format!("# {text}"),
            BlockKind::Paragraph => text,
            BlockKind::Item { depth, .. } => format!("{}- {text}", "  ".repeat(depth.into())),
            BlockKind::Cell { header: true, .. } => format!("|| {text}"),
            BlockKind::Cell { .. } => format!("| {text}"),
        }
    };
    document.blocks.iter().map(line).collect()
}

fn lead<'a>(document: &'a Document, text: &str) -> Option<&'a str> {
    let block = document
        .blocks
        .iter()
        .find(|block| block.span.of(&document.text) == text)
        .unwrap();
    block.lead_in.map(|lead| lead.of(&document.text))
}

mod text {
    use super::*;

    fn outline(text: &str) -> Vec<String> {
        super::outline(text, Format::Text)
    }

    #[test]
    fn hard_wrapped_lines_are_joined_and_short_lines_kept_apart() {
        let text = "This policy explains which information Pebble Post collects when you\n\
                    order a postcard on our site, and with whom we share it. It does not\n\
                    apply to other sites.\n\nPebble Post Ltd.\n12 Long Road\nSpringfield";
        let [paragraph, address] = &outline(text)[..] else {
            panic!("{:?}", outline(text))
        };
        assert!(paragraph.contains("when you order a postcard") && paragraph.contains("does not apply"));
        assert_eq!(address, "Pebble Post Ltd. / 12 Long Road / Springfield");
    }

    #[test]
    fn headings_are_told_by_their_looks() {
        let text = "PRIVACY POLICY\n\nLast updated: May 1, 2020\n\n1. Who we are\n\nPebble Post sends postcards for you, all over the world.\n\n\
                    2. How long do we keep your data?\nWe keep your address for as long as you have an account with us, no longer.\n\n\
                    Information we share\n\nWe share nothing with anyone, except where the law makes us do so.\n\n\
                    We do not sell your data\n";
        assert_eq!(
            outline(text),
            [
                "# PRIVACY POLICY",
                "Last updated: May 1, 2020",
                "# 1. Who we are",
                "Pebble Post sends postcards for you, all over the world.",
                "# 2. How long do we keep your data?",
                "We keep your address for as long as you have an account with us, no longer.",
                "# Information we share",
                "We share nothing with anyone, except where the law makes us do so.",
                "We do not sell your data",
            ]
        );
    }

    #[test]
    fn lists_are_told_by_typed_bullets_numbers_and_colons() {
        let text = "We use cookies to:\n- remember you;\n\u{2022}\tcount visits; and\n  o by page\n  o by country\n\nYou may:\n\n\
                    1. see your data\n2. have it deleted\n\nWe share your data with:\n\nShipping companies\nBanks\n\n\
                    We collect:\n\nyour name;\n\nyour address; and\n\nyour age.\n\n-\nLoose bullet";
        assert_eq!(
            outline(text),
            [
                "We use cookies to:",
                "- remember you;",
                "- count visits; and",
                "  - by page",
                "  - by country",
                "You may:",
                "- see your data",
                "- have it deleted",
                "We share your data with:",
                "- Shipping companies",
                "- Banks",
                "We collect:",
                "- your name;",
                "- your address; and",
                "- your age.",
                "- Loose bullet",
            ]
        );
        let document = document::parse(text, Format::Text);
        assert_eq!(lead(&document, "Banks"), Some("We share your data with:"));
        assert_eq!(lead(&document, "by page"), Some("count visits; and"));
    }

    #[test]
    fn noise_is_taken_out() {
        assert_eq!(
            outline("We\u{a0}use\u{200b} cook\u{ad}ies.\r\n\r\n\u{feff}They   expire\u{2009}soon."),
            ["We use cookies.", "They expire soon."]
        );
    }
}

mod markdown {
    use super::*;

    fn outline(text: &str) -> Vec<String> {
        super::outline(text, Format::Markdown)
    }

    #[test]
    fn headings_of_all_kinds() {
        let text = "1\\. Who we are\n--------------\n\n### What we collect ###\n\n**Cookies**\n\n**We never sell your data.**\n\nWe do not\n\
                    track you.\n\n**Location**  \nWe use it for maps.";
        assert_eq!(
            outline(text),
            [
                "# 1. Who we are",
                "# What we collect",
                "# Cookies",
                "We never sell your data.",
                "We do not track you.",
                "# Location",
                "We use it for maps.",
            ]
        );
    }

    #[test]
    fn tables_of_contents_menus_and_empty_items_go() {
        let text = "# Policy\n\n* [Who we are](#who)\n* [Cookies](#cookies)\n* [Rights](#rights)\n\n## Who we are\n\nPebble Post.\n\n*\n\n\
                    ## Cookies\n\nWe use none.\n\n## Rights\n\nYou may object at:\n\n* [One](https://one.example)\n* [Two](https://two.example)\n\
                    * [Three](https://three.example)\n* [Four](https://four.example)\n* [Five](https://five.example)\n\n\
                    [Home](/) \n\n[Shop](/shop)\n\n[Help](/help)\n\n[Jobs](/jobs)\n\n[News](/news)\n";
        let lines = outline(text);
        assert_eq!(
            lines[..4],
            ["# Policy", "# Who we are", "Pebble Post.", "# Cookies"]
        );
        assert_eq!(lines.last().unwrap(), "- Five", "{lines:?}");
    }

    #[test]
    fn items_hold_paragraphs_and_nested_items() {
        let text = "We collect:\n\n1.  Contact data\n\n    Your name and your address.\n\n    * at home\n    * at work\n\n2.  Cookies. They are:\n\
                    \t* small\n\t* sweet\n";
        assert_eq!(
            outline(text),
            [
                "We collect:",
                "- Contact data",
                "Your name and your address.",
                "  - at home",
                "  - at work",
                "- Cookies. They are:",
                "  - small",
                "  - sweet",
            ]
        );
        let document = document::parse(text, Format::Markdown);
        assert_eq!(lead(&document, "Contact data"), Some("We collect:"));
        assert_eq!(
            lead(&document, "Your name and your address."),
            Some("Contact data")
        );
        assert_eq!(lead(&document, "at home"), Some("Your name and your address."));
        assert_eq!(lead(&document, "sweet"), Some("They are:"));
    }

    #[test]
    fn table_cells_hold_lines_without_their_dashes() {
        let text = "|     |     |\n| --- | --- |\n| **Purpose** | **Data** |\n| To ship | \\- Name<br><br>\\- Address |\n| To \\| bill | Card |";
        assert_eq!(
            outline(text),
            [
                "|| Purpose",
                "|| Data",
                "| To ship",
                "| Name / Address",
                "| To | bill",
                "| Card"
            ]
        );
    }

    #[test]
    fn hidden_mail_addresses_are_found() {
        // "a@b.example" under the key 0x12.
        let code: String = "a@b.example"
            .bytes()
            .map(|byte| format!("{:02x}", byte ^ 0x12))
            .collect();
        let text = format!("Write to [[email protected]](/cdn-cgi/l/email-protection#12{code}), please.");
        let document = document::parse(&text, Format::Markdown);
        assert_eq!(document.links[0].target, "mailto:a@b.example");
    }
}

mod html {
    use super::*;

    fn outline(text: &str) -> Vec<String> {
        super::outline(text, Format::Html)
    }

    #[test]
    fn breaks_are_lines_and_two_are_paragraphs() {
        let text = "<strong> Choices </strong> <br> <br> You may object.<br>Write to us. <br> <br>\n<ul> <li> One </li> </ul> <ul> <li> Two </li> \
                    </ul> We answer. <strong> Contact us </strong> <br> <br> By mail.";
        assert_eq!(
            outline(text),
            [
                "# Choices",
                "You may object. / Write to us.",
                "- One",
                "- Two",
                "We answer.",
                "# Contact us",
                "By mail."
            ]
        );
    }

    #[test]
    fn what_is_around_the_policy_goes_and_prose_stays() {
        let prose = "We keep your data for two years after your last order, and then we delete it for good. "
            .repeat(5);
        let text = format!(
            "<nav>Menu</nav><div aria-hidden=true>Loading</div><div hidden>{prose}</div><p>Data <span hidden>x</span>policy\
             <svg><title>icon</title></svg><button>OK</button></p><h2><button>Who we are</button></h2><select><option>US</select>\
             <footer>© Pebble Post</footer><footer>{prose}</footer><noscript>Turn on scripts</noscript>"
        );
        let prose = prose.trim();
        assert_eq!(outline(&text), [prose, "Data policy", "# Who we are", prose]);
    }

    #[test]
    fn tables_are_data_or_layout() {
        let data =
            "<table><tr><th>Kind<th>Shared<tr><td>Name<td><ul><li>Banks<li>Post</ul><tr><td>Age<td></table>";
        assert_eq!(
            outline(data),
            ["|| Kind", "|| Shared", "| Name", "| Banks / Post", "| Age"]
        );
        let layout = "<table><tr><td><h2>Data</h2><p>We use it.</p></td></tr><tr><td><ul><li>Name</ul></td></tr></table>";
        assert_eq!(outline(layout), ["# Data", "We use it.", "- Name"]);
    }

    #[test]
    fn definitions_and_headings_by_role() {
        let text = "<dl><dt>Cookies<dd>Small files.<dt>Logs<dd>Lines.</dl><div role=heading aria-level=3>Rights</div><p>You may object.";
        assert_eq!(
            outline(text),
            [
                "# Cookies",
                "Small files.",
                "# Logs",
                "Lines.",
                "# Rights",
                "You may object."
            ]
        );
    }

    #[test]
    fn broken_pages_lose_no_text() {
        for (html, text) in [
            (
                "<p>One <b>two <p>three</div></b></td> four <li>five",
                "One two three four five",
            ),
            ("One <!-- two <p>three", "One two three"),
            ("<script>One <p>two", "One two"),
            ("<button>One <p>two", "One two"),
            ("<nav><p>One", "One"),
            ("<p>One <a href=\"two>three</p><p>four", "One three four"),
            ("</table></td>One<td>two<tr>three", "One two three"),
            ("<table><tr><td>One</div></p>two", "One two"),
        ] {
            let document = document::parse(html, Format::Html);
            assert_eq!(
                document.text.split_whitespace().collect::<Vec<_>>().join(" "),
                text,
                "{html}"
            );
        }
    }

    #[test]
    fn an_item_that_begins_with_a_typed_bullet_has_one() {
        assert_eq!(
            outline("<p>We use:</p><ul><li>• cookies</li></ul><p>• logs</p><p>- tags</p>"),
            ["We use:", "- cookies", "- logs", "- tags"]
        );
    }
}

#[test]
fn parts_of_one_sentence_know_how_it_opens() {
    let parts =
        ["the pages that you visit and the time that you spend on each of them, day by day"; 9].join("; ");
    let text = format!("We keep logs. In them we store: {parts}. You may object.");
    let document = document::parse(&text, Format::Text);
    let block = &document.blocks[0];
    let openings = (0..block.sentences.len()).map(|at| document.opening(block, at));
    let openings: Vec<Option<&str>> = openings
        .map(|span| span.map(|span| span.of(&document.text)))
        .collect();
    assert_eq!(openings.len(), 4);
    assert_eq!((openings[0], openings[1], openings[3]), (None, None, None));
    assert!(openings[2].unwrap().starts_with("In them we store:"));
}

//! The colours of the label, as in its style sheet, for readers of SVG that know no variables.

use crate::render::export::Theme;
use crate::render::tree::{Element, el};

/// What each class is painted with, light and dark.
const COLOURS: &[(&str, &str, &str)] = &[
    (".ink", "#111", "#f2f1ee"),
    (".soft", "#575b61", "#a9adb5"),
    (".rule", "#111", "#e9e8e4"),
    (".hair", "#d5d3cc", "#33363d"),
    (".well", "#f5f4f0", "#1d2025"),
    (".yes", "#7b1e22", "#a6343a"),
    (".opt-out", "#bf4129", "#8b3a22"),
    (".on-yes,.on-opt-out", "#fff", "#fff"),
    (".opt-in", "#cfe3ea", "#1f4251"),
    (".on-opt-in", "#0d3b4c", "#d5ecf4"),
    (".no,.stripe", "#e1eede", "#1d3a25"),
    (".on-no", "#1d4a23", "#cfe8d0"),
    (".both", "#f0d3ce", "#5c2b28"),
    (".plain", "#e9e7e1", "#2c3037"),
    (".on-both,.on-plain", "#111", "#f2f1ee"),
];

/// The frame: its paper and its line.
const FRAME: (&str, &str) = (
    ".frame{fill:#fff;stroke:#111}",
    ".frame{fill:#15171b;stroke:#e9e8e4}",
);

pub fn style(theme: Theme) -> Element {
    let light: String = COLOURS
        .iter()
        .map(|(class, light, _)| format!("{class}{{fill:{light}}}"))
        .collect();
    let dark: String = COLOURS
        .iter()
        .map(|(class, _, dark)| format!("{class}{{fill:{dark}}}"))
        .collect();
    let (light, dark) = (FRAME.0.to_owned() + &light, FRAME.1.to_owned() + &dark);
    el("style").text(match theme {
        Theme::Light => light,
        Theme::Dark => dark,
        Theme::Auto => format!("{light}@media (prefers-color-scheme:dark){{{dark}}}"),
    })
}

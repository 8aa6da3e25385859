//! What an element's attributes say about its text.

use super::tokens::Tag;

impl Tag<'_> {
    /// The level of an element that is a heading by its role.
    pub fn heading_level(&self) -> Option<u8> {
        let role = self.attribute("role")?;
        let level = || {
            self.attribute("aria-level")
                .and_then(|level| level.trim().parse().ok())
        };
        role.trim()
            .eq_ignore_ascii_case("heading")
            .then(|| level().unwrap_or(2).clamp(1, 6))
    }

    /// Whether the page does not show the element, or not to those who hear it.
    pub fn is_hidden(&self) -> bool {
        self.attribute("hidden").is_some()
            || self
                .attribute("aria-hidden")
                .is_some_and(|value| value.trim().eq_ignore_ascii_case("true"))
            || self.style_has("display:none")
    }

    pub fn is_bold(&self) -> bool {
        ["font-weight:bold", "font-weight:600", "font-weight:700"]
            .iter()
            .any(|bold| self.style_has(bold))
    }

    fn style_has(&self, declaration: &str) -> bool {
        self.attribute("style").is_some_and(|style| {
            let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
            style.to_ascii_lowercase().contains(declaration)
        })
    }
}

//! What leaves the page by its reader's hand: files to save, text to copy.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// A text as a file of a media type. `None` where the browser makes none.
pub fn blob(text: &str, media_type: &str) -> Option<Blob> {
    let bag = BlobPropertyBag::new();
    bag.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &bag).ok()
}

/// How long an address stays good after nobody holds it: the browser begins to read what a link or
/// an image names only after the turn that named it, and on a busy machine some turns later.
const LEAVE: u32 = 60_000;

/// An address for a blob, good while it is held and a minute longer. Nothing is asked of the
/// network for it.
#[derive(Debug, PartialEq)]
pub struct Address(pub String);

impl Address {
    pub fn of(blob: &Blob) -> Option<Self> {
        Url::create_object_url_with_blob(blob).ok().map(Self)
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        let address = std::mem::take(&mut self.0);
        // An address that is gone already needs no more.
        let revoke = move || _ = Url::revoke_object_url(&address);
        Timeout::new(LEAVE, revoke).forget();
    }
}

/// Has the browser save a file. Returns whether it could be tried.
pub fn save(blob: &Blob, name: &str) -> bool {
    let link = document().create_element("a").ok();
    let (Some(address), Some(link)) = (
        Address::of(blob),
        link.and_then(|l| l.dyn_into::<HtmlAnchorElement>().ok()),
    ) else {
        return false;
    };
    link.set_href(&address.0);
    link.set_download(name);
    link.click();
    true
}

/// Copies a text. `false` where the browser allows no page to do so.
pub async fn copy(text: String) -> bool {
    // Pages that are not served securely have no clipboard.
    if !window().is_secure_context() {
        return false;
    }
    let copied = window().navigator().clipboard().write_text(&text);
    JsFuture::from(copied).await.is_ok()
}

/// A name for a file from words: "Larch & Lantern" is "larch-lantern".
pub fn slug(words: &str) -> String {
    let lower = words.to_ascii_lowercase();
    let parts = lower.split(|c: char| !c.is_ascii_alphanumeric());
    let parts: Vec<&str> = parts.filter(|p| !p.is_empty()).take(6).collect();
    parts.join("-")
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_of_files_are_plain() {
        assert_eq!(super::slug("Larch & Lantern, Ltd."), "larch-lantern-ltd");
        assert_eq!(super::slug("¿?"), "");
    }
}

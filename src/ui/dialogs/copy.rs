//! A text to be copied.

use super::super::files;
use web_sys::HtmlTextAreaElement;
use yew::{
    AttrValue, Callback, Html, Properties, function_component, html, use_effect_with, use_node_ref,
    use_state_eq,
};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub text: AttrValue,
    /// What it is, for those who do not see it.
    pub name: AttrValue,
    #[prop_or(3)]
    pub rows: u32,
}

/// The text and a button that copies it. Where the browser does not let it, the text is selected instead.
#[function_component]
pub fn Copy(props: &Props) -> Html {
    let field = use_node_ref();
    let said = use_state_eq(|| "");
    {
        let said = said.clone();
        use_effect_with(props.text.clone(), move |_| said.set(""));
    }
    let onclick = {
        let (field, said, text) = (field.clone(), said.clone(), props.text.clone());
        Callback::from(move |_| {
            let (field, said, text) = (field.clone(), said.clone(), text.to_string());
            wasm_bindgen_futures::spawn_local(async move {
                if files::copy(text).await {
                    return said.set("Copied.");
                }
                if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                    field.select();
                }
                said.set("Selected: copy it with Ctrl+C or ⌘C.");
            });
        })
    };
    html! {
        <div class="copy">
            <textarea readonly=true rows={props.rows.to_string()} ref={field} spellcheck="false" aria-label={props.name.clone()} value={props.text.clone()} />
            <p><button type="button" class="do" {onclick}>{ "Copy" }</button><span role="status">{ *said }</span></p>
        </div>
    }
}

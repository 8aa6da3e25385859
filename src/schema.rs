//! The JSON Schemas in `schema/`, made of the types. They are written anew by
//! `WRITE_SCHEMA=1 cargo test --features cli schema`.

use crate::compare::Difference;
use crate::label::{self, Label};
use crate::practices::taxonomy::Id;
use crate::render::export::{Format, Options};
use crate::verify::Verification;
use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::{env, fs};

impl JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let ids: Vec<String> = Self::all().iter().map(Self::to_string).collect();
        json_schema!({ "description": "What a fact is about.", "type": "string", "enum": ids })
    }
}

impl JsonSchema for Format {
    fn schema_name() -> Cow<'static, str> {
        "Format".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let ids: Vec<&str> = Self::ALL.iter().map(|format| format.id()).collect();
        json_schema!({ "description": "A form of a label.", "type": "string", "enum": ids })
    }
}

/// What scripts give and get beyond labels.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "it names types and never holds a value")]
struct Calls {
    label: Label,
    format: Format,
    render_options: Options,
    difference: Difference,
    verification: Verification,
}

/// What is absent is left out and never null; and validators need not know how wide a number is here.
#[derive(Clone)]
struct Plain;

impl Transform for Plain {
    fn transform(&mut self, schema: &mut Schema) {
        schema.remove("format");
        // A default is what an absent value means, and an absent value says it already.
        schema.remove("default");
        if let Some(Value::Array(types)) = schema.get_mut("type") {
            types.retain(|name| name != "null");
            if let [only] = &types[..] {
                let only = only.clone();
                schema.insert("type".to_owned(), only);
            }
        }
        if let Some(Value::Array(any)) = schema.get_mut("anyOf") {
            any.retain(|schema| *schema != json!({ "type": "null" }));
            if let [Value::Object(only)] = &any[..] {
                let only = only.clone();
                schema.remove("anyOf");
                for (key, value) in only {
                    schema.insert(key, value);
                }
            }
        }
        if let Some(Value::String(text)) = schema.get_mut("description") {
            *text = text.replace("[`", "`").replace("`]", "`").replace('\n', " ");
        }
        transform_subschemas(self, schema);
    }
}

fn schema<T: JsonSchema>(title: &str) -> Schema {
    let settings = SchemaSettings::draft2020_12().with_transform(Plain);
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    schema
}

/// Holds a file against the schema, or writes it.
fn check(file: &str, schema: &Schema) {
    let path = format!("{}/schema/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = serde_json::to_string_pretty(schema).unwrap() + "\n";
    if env::var_os("WRITE_SCHEMA").is_some() {
        fs::write(&path, &text).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == text,
        "{path} is out of date; WRITE_SCHEMA=1 cargo test --features cli schema"
    );
}

#[test]
fn the_schemas_are_those_of_the_types() {
    let mut of_label = schema::<Label>("Label");
    if let Some(schema) = of_label.pointer_mut("/properties/schema") {
        schema["const"] = label::SCHEMA.into();
    }
    check("label.schema.json", &of_label);
    check("calls.schema.json", &schema::<Calls>("Calls"));
}

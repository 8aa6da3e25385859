//! A draft of Google's Data safety form, as the CSV that its console reads.
//!
//! A policy cannot prove what an app does. What the policy does not answer is left empty, and the last column
//! carries the sentences.

use super::kinds::{Kind, kinds};
use super::said::{Said, data};
use crate::label::{Label, State};
use crate::practices::taxonomy::{Data, Id, Purpose, Recipient, Statement};
use crate::render::label::caution;
use crate::render::words;

const HEADER: &str = "Question ID (machine readable),Response ID (machine readable),Response value,\
                      Answer requirement,Human-friendly question label";

const MULTIPLE: &str = "MULTIPLE_CHOICE";
const SINGLE: &str = "SINGLE_CHOICE";
const MAYBE: &str = "MAYBE_REQUIRED";

pub fn google(label: &Label) -> String {
    let mut form = Form {
        csv: format!("{HEADER}\n"),
    };
    let types = types(label);
    general(label, &types, &mut form);
    for declared in &types {
        let question = format!("PSL_DATA_TYPES_{}", declared.category);
        let id = format!("PSL_{}", declared.id);
        let title = format!("{}: collected or shared", declared.title());
        form.row([&question, &id, "TRUE", MULTIPLE], &title, &declared.all());
    }
    for declared in &types {
        usage(declared, &mut form);
    }
    form.csv
}

/// A type of the form, and what the policy says of it.
struct Declared<'a> {
    category: &'static str,
    id: &'static str,
    collected: Vec<Said<'a>>,
    shared: Vec<Said<'a>>,
    uses: Vec<(&'static str, Said<'a>)>,
    sharing: Vec<(&'static str, Said<'a>)>,
}

impl<'a> Declared<'a> {
    fn new(kind: &Kind) -> Option<Self> {
        let (category, id) = kind.google?;
        Some(Self {
            category,
            id,
            collected: Vec::new(),
            shared: Vec::new(),
            uses: Vec::new(),
            sharing: Vec::new(),
        })
    }

    /// What the form calls it, more or less.
    fn title(&self) -> String {
        self.id.replace('_', " ").to_lowercase()
    }

    fn all(&self) -> Vec<&Said<'a>> {
        self.collected.iter().chain(&self.shared).collect()
    }

    fn add(&mut self, said: &Said<'a>) {
        match said.fact.id {
            Id::Collect(_) => self.collected.push(said.clone()),
            Id::Share(_) => self.shared.push(said.clone()),
            Id::GridUse(_, purpose) => self
                .uses
                .extend(purpose_of_use(purpose).map(|p| (p, said.clone()))),
            Id::GridShare(_, to) if is_third_party(to) => {
                self.shared.push(said.clone());
                self.sharing
                    .extend(purpose_of_sharing(to).map(|p| (p, said.clone())));
            }
            _ => {}
        }
    }
}

/// The types that the policy says are collected, or shared with third parties.
fn types(label: &Label) -> Vec<Declared<'_>> {
    let mut types: Vec<Declared> = Vec::new();
    let said = label.facts.iter().filter_map(Said::of);
    for said in said.filter(|said| !is_shared_by_service(label, said)) {
        let Some(data) = data(said.fact.id) else { continue };
        for (kind, said) in kinds(&said, data) {
            let Some(new) = Declared::new(kind) else { continue };
            let known = types
                .iter()
                .position(|t| (t.category, t.id) == (new.category, new.id));
            let at = known.unwrap_or_else(|| {
                types.push(new);
                types.len() - 1
            });
            types[at].add(&said);
        }
    }
    types.retain(|t| !t.collected.is_empty() || !t.shared.is_empty());
    types
}

/// Whether data is said to be shared, and only with those whom Google does not count as third parties.
fn is_shared_by_service(label: &Label, said: &Said) -> bool {
    let Id::Share(data) = said.fact.id else {
        return false;
    };
    let to = |r: &&Recipient| Said::find(label, Id::GridShare(data, **r)).is_some();
    let named: Vec<&Recipient> = Recipient::ALL.iter().filter(to).collect();
    !named.is_empty() && !named.iter().any(|r| is_third_party(**r))
}

/// Google does not ask about those who act for the company, about courts, or about what users publish themselves.
const fn is_third_party(to: Recipient) -> bool {
    use Recipient as R;
    match to {
        R::Affiliates | R::Partners | R::Advertisers | R::Marketers | R::Analytics => true,
        R::ServiceProviders | R::Authorities | R::Acquirer | R::Public => false,
    }
}

const fn purpose_of_use(purpose: Purpose) -> Option<&'static str> {
    Some(match purpose {
        Purpose::Service => "APP_FUNCTIONALITY",
        Purpose::Analytics => "ANALYTICS",
        Purpose::Personalization => "PERSONALIZATION",
        Purpose::Marketing | Purpose::Advertising => "ADVERTISING",
        Purpose::Security | Purpose::Legal => "FRAUD_PREVENTION_SECURITY",
        Purpose::AiTraining => return None,
    })
}

const fn purpose_of_sharing(to: Recipient) -> Option<&'static str> {
    match to {
        Recipient::Advertisers | Recipient::Marketers => Some("ADVERTISING"),
        Recipient::Analytics => Some("ANALYTICS"),
        _ => None,
    }
}

/// The questions about the app as a whole.
fn general(label: &Label, types: &[Declared], form: &mut Form) {
    let personal = Said::find(label, Id::Collect(Data::Personal));
    let mut collects: Vec<&Said> = types.iter().flat_map(Declared::all).collect();
    collects.extend(&personal);
    // One sentence is enough for the first question; the types have theirs.
    collects.truncate(1);
    let question = "PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA";
    let about = format!("Any user data collected or shared. {}", caution(label));
    let about = format!("{about} SHA-256 {}", label.policy.sha256);
    form.row(
        [question, "", truth(!collects.is_empty()), "REQUIRED"],
        &about,
        &collects,
    );
    let encrypted = Said::stated(label, Statement::SecurityTransfer);
    let encrypted: Vec<&Said> = encrypted.iter().collect();
    let question = "PSL_DATA_COLLECTION_ENCRYPTED_IN_TRANSIT";
    let value = truth(!encrypted.is_empty());
    form.row(
        [question, "", value, MAYBE],
        "All of it encrypted in transit",
        &encrypted,
    );
    let deletion = Said::stated(label, Statement::ChoiceDelete);
    let deletion: Vec<&Said> = deletion.iter().collect();
    let question = "PSL_SUPPORT_DATA_DELETION_BY_USER";
    let value = truth(!deletion.is_empty());
    form.row(
        [question, "DATA_DELETION_YES", value, SINGLE],
        "Users can ask for deletion",
        &deletion,
    );
    form.row(
        [question, "DATA_DELETION_NO", "", SINGLE],
        "Users cannot ask for deletion",
        &[],
    );
}

/// The questions about one type.
fn usage(declared: &Declared, form: &mut Form) {
    let title = &declared.title();
    let question = |name: &str| format!("PSL_DATA_USAGE_RESPONSES:PSL_{}:{name}", declared.id);
    let which = question("PSL_DATA_USAGE_COLLECTION_AND_SHARING");
    for (id, word, said) in [
        ("PSL_DATA_USAGE_ONLY_COLLECTED", "collected", &declared.collected),
        ("PSL_DATA_USAGE_ONLY_SHARED", "shared", &declared.shared),
    ] {
        let said: Vec<&Said> = said.iter().collect();
        form.row(
            [&which, id, truth(!said.is_empty()), MULTIPLE],
            &format!("{title}: {word}"),
            &said,
        );
    }
    let ephemeral = question("PSL_DATA_USAGE_EPHEMERAL");
    form.row(
        [&ephemeral, "", "", MAYBE],
        &format!("{title}: kept only for a moment"),
        &[],
    );
    let control = question("DATA_USAGE_USER_CONTROL");
    let chosen = |s: &&Said| matches!(s.fact.state, State::OptIn | State::OptOut);
    let chosen: Vec<&Said> = declared.collected.iter().filter(chosen).collect();
    let optional = [
        &control,
        "PSL_DATA_USAGE_USER_CONTROL_OPTIONAL",
        truth(!chosen.is_empty()),
        SINGLE,
    ];
    form.row(optional, &format!("{title}: users can choose"), &chosen);
    let required = [&control, "PSL_DATA_USAGE_USER_CONTROL_REQUIRED", "", SINGLE];
    form.row(required, &format!("{title}: required"), &[]);
    purposes(
        &question("DATA_USAGE_COLLECTION_PURPOSE"),
        title,
        "used",
        &declared.uses,
        form,
    );
    purposes(
        &question("DATA_USAGE_SHARING_PURPOSE"),
        title,
        "shared",
        &declared.sharing,
        form,
    );
}

fn purposes(question: &str, title: &str, word: &str, said: &[(&str, Said)], form: &mut Form) {
    let mut written: Vec<&str> = Vec::new();
    for (purpose, _) in said {
        if written.contains(purpose) {
            continue;
        }
        written.push(purpose);
        let same: Vec<&Said> = said
            .iter()
            .filter(|(p, _)| p == purpose)
            .map(|(_, s)| s)
            .collect();
        let about = format!("{title}: {word} for {}", purpose.replace('_', " ").to_lowercase());
        form.row(
            [question, &format!("PSL_{purpose}"), "TRUE", MULTIPLE],
            &about,
            &same,
        );
    }
}

/// The value of what is said; what is not said is not denied, but left empty.
const fn truth(said: bool) -> &'static str {
    if said { "TRUE" } else { "" }
}

struct Form {
    csv: String,
}

impl Form {
    /// A line: the four machine-readable fields, and in the last one what it asks and what proves the answer.
    fn row(&mut self, fields: [&str; 4], about: &str, said: &[&Said]) {
        let mut proof: Vec<String> = Vec::new();
        for said in said {
            let (id, state) = (said.fact.id, words::state(said.fact.state));
            let quotes = said
                .quotes
                .iter()
                .map(|e| format!("{id} ({state}): “{}”", e.quote));
            proof.extend(quotes.take(1));
        }
        if proof.is_empty() {
            proof.push("not stated".to_owned());
        }
        let label = format!(
            "DRAFT from a policy, not from the app. {about}. {}",
            proof.join(" ")
        );
        // No field begins with what a table would compute: the first are fixed, the last begins with a word.
        let label = label.replace('"', "\"\"");
        self.csv.push_str(&format!("{},\"{label}\"\n", fields.join(",")));
    }
}

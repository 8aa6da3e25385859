//! The label in the terms of the W3C community's Data Privacy Vocabulary 2.3, as JSON-LD whose context is enclosed.
//!
//! DPV has no word for what does not happen: denials stay in the label's own JSON. So does what DPV has no term for.

use super::Options;
use super::json::Json;
use super::kinds::kinds;
use super::said::{Said, data};
use crate::label::{Evidence, Label, State};
use crate::practices::taxonomy::{Data, Id, Kind, Purpose, Recipient, Statement};
use crate::render::label::caution;
use crate::render::tree::Str;

/// The prefixes of the context. Terms of others than DPV say where a value comes from.
const CONTEXT: &[(&str, &str)] = &[
    ("dpv", "https://w3id.org/dpv#"),
    ("pd", "https://w3id.org/dpv/pd#"),
    ("tech", "https://w3id.org/dpv/tech#"),
    ("ai", "https://w3id.org/dpv/ai#"),
    ("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"),
    ("legal-us", "https://w3id.org/dpv/legal/us#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

type Properties = Vec<(&'static str, Json)>;

pub fn dpv(label: &Label, options: &Options) -> String {
    notice(label, options).written()
}

fn notice(label: &Label, options: &Options) -> Json {
    let context = CONTEXT.iter().map(|&(prefix, iri)| (prefix, Json::text(iri)));
    let mut notice = vec![("@context", Json::Object(context.collect()))];
    notice.extend(options.link().map(|link| ("@id", Json::text(link.to_owned()))));
    notice.push(("@type", Json::text("dpv:PrivacyNotice")));
    notice.extend(head(label));
    let europe = Said::stated(label, Statement::AudienceEurope);
    let processes = label
        .facts
        .iter()
        .filter_map(|fact| process(&Said::of(fact)?, europe.as_ref()));
    notice.push(("dpv:hasProcess", Json::List(processes.collect())));
    Json::Object(notice)
}

fn head(label: &Label) -> Properties {
    let policy = &label.policy;
    let text = |text: &Option<String>| text.clone().map(Json::text);
    let mut head: Properties = vec![
        ("dct:identifier", Json::text(format!("sha256:{}", policy.sha256))),
        ("dct:description", Json::text(caution(label))),
        ("dct:language", Json::text(policy.language.clone())),
    ];
    head.extend(text(&policy.title).map(|title| ("dct:title", title)));
    head.extend(text(&policy.organization).map(|name| ("dct:publisher", name)));
    if let Some(updated) = Said::stated(label, Statement::PolicyUpdated)
        && let Some(date) = text(&updated.fact.value)
    {
        let date = vec![("@type", Json::text("xsd:date")), ("@value", date)];
        head.push(("dct:modified", Json::Object(date)));
        head.push(("dct:source", sources(&[&updated])));
    }
    head
}

/// A fact as a process; nothing where DPV has no term for it.
fn process(said: &Said, europe: Option<&Said>) -> Option<Json> {
    let fact = said.fact;
    let (mut said_by, mut terms) = (vec![said], terms(said)?);
    if let (Some(article), Some(europe)) = (article(fact.id), europe) {
        // A right is one of the GDPR where the policy speaks of Europeans.
        if let Some((_, Json::Object(right))) = terms.iter_mut().find(|(key, _)| *key == "dpv:hasRight") {
            right.insert(0, ("@type", Json::text(article)));
            said_by.push(europe);
        }
    }
    let mut node = vec![
        ("@type", Json::text("dpv:Process")),
        ("dct:identifier", Json::text(fact.id.to_string())),
        ("dct:title", Json::text(fact.id.title())),
    ];
    node.append(&mut terms);
    match fact.state {
        _ if fact.id.kind() == Kind::Statement => {}
        State::OptIn => node.push(("dpv:hasEntityInvolvement", term("dpv:OptingInToProcess"))),
        State::OptOut => node.push(("dpv:hasEntityInvolvement", term("dpv:OptingOutFromProcess"))),
        State::Conflicting => node.push((
            "dct:description",
            Json::text("The policy says both that it does this and that it does not."),
        )),
        State::Yes | State::No => {}
    }
    node.push(("dct:source", sources(&said_by)));
    Some(Json::Object(node))
}

/// The quotes, each with the id of the fact that it proves.
fn sources(said: &[&Said]) -> Json {
    let quotes = said
        .iter()
        .flat_map(|s| s.quotes.iter().map(|quote| (s.fact.id, quote)));
    let source = |(id, quote): (Id, &&Evidence)| {
        Json::Object(vec![
            ("@type", Json::text("oa:TextQuoteSelector")),
            ("dct:identifier", Json::text(id.to_string())),
            ("oa:exact", Json::text(quote.quote.clone())),
        ])
    };
    Json::List(quotes.map(source).collect())
}

fn term(iri: &'static str) -> Json {
    Json::Object(vec![("@id", Json::text(iri))])
}

/// Something that DPV has no term for, by its name; perhaps of a class that it has.
fn named(class: Option<&'static str>, title: impl Into<Str>) -> Json {
    let class = class.map(|class| ("@type", Json::text(class)));
    let title = ("dct:title", Json::text(title));
    Json::Object(class.into_iter().chain([title]).collect())
}

/// What DPV says of a fact.
fn terms(said: &Said) -> Option<Properties> {
    let personal = || data(said.fact.id).map(|data| personal_data(said, data));
    let processing = |iri| ("dpv:hasProcessing", term(iri));
    let terms: Vec<_> = match said.fact.id {
        Id::Collect(Data::Inferred) => [Some(processing("dpv:Infer")), personal()].into(),
        Id::Collect(_) => [Some(processing("dpv:Collect")), personal()].into(),
        Id::Use(purpose) => [Some(uses(purpose))].into(),
        Id::GridUse(_, purpose) => [personal(), Some(uses(purpose))].into(),
        Id::Share(_) => [Some(processing("dpv:Share")), personal()].into(),
        Id::Recipient(to) => [Some(processing(giving(to))), Some(recipient(to))].into(),
        Id::GridShare(_, to) => [Some(processing(giving(to))), personal(), Some(recipient(to))].into(),
        Id::Stated(statement) => return stated(said, statement),
    };
    Some(terms.into_iter().flatten().collect())
}

fn personal_data(said: &Said, data: Data) -> (&'static str, Json) {
    let kinds = kinds(said, data).into_iter();
    let kinds = kinds.map(|(kind, _)| kind.dpv.map_or_else(|| named(None, kind.title), term));
    ("dpv:hasPersonalData", Json::List(kinds.collect()))
}

fn uses(purpose: Purpose) -> (&'static str, Json) {
    let purpose = term(match purpose {
        Purpose::Service => "dpv:ServiceProvision",
        Purpose::Security => "dpv:EnforceSecurity",
        Purpose::Analytics => "dpv:ServiceUsageAnalytics",
        Purpose::Personalization => "dpv:Personalisation",
        Purpose::Marketing => "dpv:Marketing",
        Purpose::Advertising => "dpv:Advertising",
        Purpose::Legal => "dpv:LegalCompliance",
        Purpose::AiTraining => "ai:ModelTraining",
    });
    ("dpv:hasPurpose", purpose)
}

const fn giving(to: Recipient) -> &'static str {
    match to {
        Recipient::Authorities | Recipient::Public => "dpv:Disclose",
        _ => "dpv:Share",
    }
}

fn recipient(to: Recipient) -> (&'static str, Json) {
    match to {
        Recipient::Partners | Recipient::Advertisers | Recipient::Marketers | Recipient::Analytics => (
            "dpv:hasRecipientThirdParty",
            named(Some("dpv:ThirdParty"), to.title()),
        ),
        _ => ("dpv:hasRecipient", named(None, to.title())),
    }
}

/// What DPV says of a statement; nothing for most of them.
fn stated(said: &Said, statement: Statement) -> Option<Properties> {
    use Statement as S;
    let basis = |iri| vec![("dpv:hasLegalBasis", term(iri))];
    let involves = |iri| vec![("dpv:hasEntityInvolvement", term(iri))];
    let cookies = ("dct:relation", term("tech:Cookie"));
    let transfer = ("dpv:hasProcessing", term("dpv:CrossBorderTransfer"));
    Some(match statement {
        S::ShareSold => vec![
            ("dpv:hasProcessing", term("dpv:Share")),
            ("dpv:hasPurpose", term("dpv:SellDataToThirdParties")),
        ],
        S::CookiesUsed => vec![cookies],
        S::CookiesRequired => vec![cookies, ("dpv:hasNecessity", term("dpv:Required"))],
        S::CookiesThirdParty => vec![
            ("dpv:hasProcessing", term("dpv:Collect")),
            (
                "dpv:hasRecipientThirdParty",
                named(Some("dpv:ThirdParty"), "Third parties"),
            ),
        ],
        S::CookiesAnalyticsTools => vec![("dpv:hasPurpose", term("dpv:ServiceUsageAnalytics"))],
        S::CookiesAdTargeting => vec![("dpv:hasPurpose", term("dpv:TargetedAdvertising"))],
        S::CookiesFingerprinting => vec![("dpv:hasPersonalData", term("pd:BrowserFingerprint"))],
        S::CookiesSessionReplay => vec![("dpv:hasPersonalData", term("pd:BrowsingBehaviour"))],
        S::ChoiceOptIn => involves("dpv:OptingInToProcess"),
        S::ChoiceWithdraw => [right(said), involves("dpv:WithdrawConsent")].concat(),
        S::ChoiceOptOutLink | S::ChoiceOptOutContact | S::ChoiceThirdPartyOptOut => {
            involves("dpv:OptingOutFromProcess")
        }
        S::ChoiceMarketing | S::ChoiceAdvertising | S::ChoiceSharing => involves("dpv:OptingOutFromProcess"),
        S::ChoiceAccess | S::ChoiceCorrect | S::ChoiceDelete | S::ChoiceExport | S::ChoiceObject => {
            right(said)
        }
        S::ChoiceRestrict | S::ChoiceComplain | S::ChoiceDoNotSell | S::ChoiceLimitSensitive => right(said),
        S::ChoiceAppeal | S::ChoiceAgent => right(said),
        S::RetentionPeriod | S::RetentionLimited | S::RetentionIndefinite => vec![storage(said, statement)],
        S::SecurityTransfer => vec![("dpv:hasTechnicalMeasure", term("dpv:EncryptionInTransfer"))],
        S::SecurityStorage if said.has(&["encrypted", "encrypt", "encryption"]) => {
            vec![("dpv:hasTechnicalMeasure", term("dpv:EncryptionAtRest"))]
        }
        S::AudienceCalifornia if said.has(&["ccpa", "california consumer privacy act"]) => {
            vec![("dct:references", term("legal-us:law-CA-CCPA"))]
        }
        S::AudienceTransfer => vec![transfer],
        S::LegalSafeguards => {
            let clauses = said.has(&[
                "standard contractual clause",
                "scc",
                "standard data protection clause",
            ]);
            let adequate = said.has(&["adequacy decision", "adequacy"]);
            let safeguards = [(clauses, "eu-gdpr:A46-2-c"), (adequate, "eu-gdpr:A45-3")];
            let named = safeguards.into_iter().filter(|(named, _)| *named);
            let bases: Vec<Json> = named.map(|(_, iri)| term(iri)).collect();
            let mut terms = vec![transfer];
            if !bases.is_empty() {
                terms.push(("dpv:hasLegalBasis", Json::List(bases)));
            }
            terms
        }
        S::LegalConsent => basis("dpv:Consent"),
        S::LegalContract => basis("dpv:Contract"),
        S::LegalLegitimateInterest => basis("dpv:LegitimateInterest"),
        S::LegalObligation => basis("dpv:LegalObligation"),
        S::LegalDpo => {
            let name = said.fact.value.clone();
            let name = name.unwrap_or_else(|| "Data protection officer".to_owned());
            vec![("dpv:hasDataProtectionOfficer", named(None, name))]
        }
        _ => return None,
    })
}

/// A right, and where it is exercised.
fn right(said: &Said) -> Properties {
    let mut right = vec![("dct:title", Json::text(said.fact.id.title()))];
    let place = said.fact.value.clone();
    right.extend(place.map(|place| ("dpv:isExercisedAt", Json::text(place))));
    vec![("dpv:hasRight", Json::Object(right))]
}

/// The article of the GDPR that gives a right.
const fn article(id: Id) -> Option<&'static str> {
    let Id::Stated(statement) = id else {
        return None;
    };
    Some(match statement {
        Statement::ChoiceAccess => "eu-gdpr:A15",
        Statement::ChoiceCorrect => "eu-gdpr:A16",
        Statement::ChoiceDelete => "eu-gdpr:A17",
        Statement::ChoiceRestrict => "eu-gdpr:A18",
        Statement::ChoiceExport => "eu-gdpr:A20",
        Statement::ChoiceObject => "eu-gdpr:A21",
        Statement::ChoiceWithdraw => "eu-gdpr:A7-3",
        Statement::ChoiceComplain => "eu-gdpr:A77",
        _ => return None,
    })
}

fn storage(said: &Said, statement: Statement) -> (&'static str, Json) {
    let duration = match (statement, &said.fact.value) {
        (Statement::RetentionIndefinite, _) => named(Some("dpv:EndlessDuration"), said.fact.id.title()),
        (Statement::RetentionPeriod, Some(period)) => named(Some("dpv:TemporalDuration"), period.clone()),
        _ => named(Some("dpv:IndeterminateDuration"), said.fact.id.title()),
    };
    let condition = vec![
        ("@type", Json::text("dpv:StorageDuration")),
        ("dpv:hasDuration", duration),
    ];
    ("dpv:hasStorageCondition", Json::Object(condition))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::fixture;

    fn check_keys(json: &Json) {
        match json {
            Json::Text(_) => {}
            Json::List(items) => items.iter().for_each(check_keys),
            Json::Object(entries) => {
                for (key, value) in entries {
                    assert_eq!(entries.iter().filter(|(k, _)| k == key).count(), 1, "{key} twice");
                    check_keys(value);
                }
            }
        }
    }

    #[test]
    fn no_key_stands_twice_whatever_a_policy_states() {
        let document = fixture::document(
            "We encrypt your name, under the CCPA, standard contractual clauses and adequacy decisions.",
        );
        let ids: Vec<String> = Id::all().iter().map(Id::to_string).collect();
        for state in [State::Yes, State::OptIn, State::Conflicting] {
            let facts: Vec<_> = ids
                .iter()
                .map(|id| (id.as_str(), state, Some("a value"), "We encrypt"))
                .collect();
            check_keys(&notice(&fixture::label(&document, &facts), &Options::default()));
        }
    }

    #[test]
    fn what_does_not_happen_is_no_process() {
        let document = fixture::document("We do not sell your data. We share totals.");
        let facts = [
            ("share.sold", State::No, None, "do not sell"),
            ("share.device", State::Yes, Some("aggregated"), "totals"),
        ];
        let written = dpv(&fixture::label(&document, &facts), &Options::default());
        assert!(!written.contains("dpv:Process"), "{written}");
    }

    #[test]
    fn a_right_is_one_of_the_gdpr_only_where_the_policy_speaks_of_europeans() {
        let document = fixture::document("You can have your data deleted. Europeans have rights.");
        let delete = ("choice.delete", State::Yes, None, "deleted");
        let written = |facts: &[_]| dpv(&fixture::label(&document, facts), &Options::default());
        assert!(!written(&[delete]).contains("eu-gdpr:A17"));
        let europe = ("audience.europe", State::Yes, None, "Europeans");
        let with_europe = written(&[delete, europe]);
        assert!(with_europe.contains("eu-gdpr:A17") && with_europe.contains("Europeans have rights."));
    }
}

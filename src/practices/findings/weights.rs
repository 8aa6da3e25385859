//! How much a place, an actor or a verb adds to what a sentence says.
//!
//! Coarse on purpose: a fine value here would only remember the policies that it was tried on.

use crate::practices::clause::{Action, Actor, Frame};
use crate::practices::taxonomy::{Data, Id, Purpose, Recipient, Section, Statement};
use crate::practices::topic::Topic;

/// A score up to this is no finding.
pub const NOTHING: f32 = 0.05;

/// From which sum of evidence on a fact is claimed: little where the thing is hardly ever named without being
/// done, more where policies mention it in passing. One sentence that says it outright is enough for each.
pub fn threshold(id: Id) -> f32 {
    use Data::{
        Account, Activity, Contact, Cookies, Demographic, Device, Financial, Identity, Location, Personal,
    };
    match id {
        Id::Collect(Account | Cookies | Demographic | Identity) => 0.35,
        Id::Collect(Device | Location) => 0.5,
        Id::Collect(Contact) => 0.6,
        Id::Collect(Activity) => 0.78,
        Id::Collect(Financial) => 0.7,
        Id::Collect(Data::Survey | Data::Social) => 0.9,
        Id::Collect(_) => 0.6,
        Id::Use(Purpose::Service | Purpose::Analytics | Purpose::Personalization) => 0.35,
        Id::Use(Purpose::AiTraining) => 0.45,
        Id::Use(Purpose::Security) => 0.86,
        Id::Use(_) => 0.7,
        Id::Recipient(Recipient::Acquirer) => 0.4,
        Id::Recipient(Recipient::Public) => 0.93,
        Id::Recipient(Recipient::Analytics) => 0.85,
        Id::Recipient(Recipient::ServiceProviders) => 0.7,
        Id::Recipient(_) => 0.5,
        Id::Share(Personal) => 0.85,
        Id::Share(Location) => 0.25,
        Id::Share(_) => 0.35,
        Id::GridUse(..) | Id::GridShare(..) => 0.53,
        Id::Stated(Statement::ChoiceDelete | Statement::ChoiceAdvertising | Statement::AudienceEurope) => {
            0.78
        }
        Id::Stated(
            Statement::ShareDenied
            | Statement::ChangeNoticePersonal
            | Statement::ChoiceSettings
            | Statement::ChoiceThirdPartyOptOut,
        ) => 0.7,
        Id::Stated(Statement::SecurityStorage | Statement::ChangeNoticeOnSite) => 0.65,
        Id::Stated(_) => 0.64,
    }
}

/// How sure a "no" in a row of a table is for a type of data. Sensory data and education records are but parts of
/// their types: what any sentence affirms is stronger.
pub const fn limited(id: Id) -> f32 {
    match id {
        Id::Collect(Data::Content | Data::Professional) => 0.55,
        _ => 0.8,
    }
}

/// How plainly a sentence says that the company does a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// It only can be concluded.
    ByTheWay,
    /// A verb of the company's says it.
    Explicitly,
    /// The sentence begins with it: "We sell …".
    Outright,
}

/// What is left of a topic's doubt where a verb says the thing.
pub fn said(topic: f32, how: Said) -> f32 {
    let heard = match how {
        Said::ByTheWay => 0.0,
        Said::Explicitly => 0.4,
        Said::Outright => OUTRIGHT,
    };
    topic + (1.0 - topic).max(0.0) * heard
}

/// How much of a topic's doubt an outright statement takes away.
const OUTRIGHT: f32 = 0.7;

/// How well a section's topic fits what is collected.
pub fn collecting(topic: Topic) -> f32 {
    match topic {
        Topic::Collection => 1.15,
        Topic::Cookies => 1.1,
        Topic::Unknown | Topic::Use | Topic::California => 0.95,
        Topic::Advertising | Topic::Legal | Topic::Europe => 0.8,
        Topic::Access | Topic::Transfer | Topic::Retention => 0.6,
        Topic::Security => 0.5,
        Topic::Sharing | Topic::Children => 0.35,
        Topic::Choice | Topic::Contact | Topic::Change | Topic::DoNotTrack => 0.25,
        Topic::Links | Topic::Definitions => 0.2,
    }
}

/// How well a section's topic fits what data is used for.
pub fn using(topic: Topic) -> f32 {
    match topic {
        Topic::Use | Topic::Cookies => 1.15,
        Topic::Collection => 1.1,
        Topic::Unknown => 0.85,
        Topic::Legal | Topic::Europe => 0.8,
        Topic::Advertising => 0.75,
        Topic::Contact | Topic::Access => 0.5,
        Topic::Security | Topic::Retention => 0.4,
        Topic::Choice | Topic::Children | Topic::California | Topic::Transfer => 0.3,
        Topic::Sharing | Topic::DoNotTrack => 0.2,
        Topic::Change | Topic::Links | Topic::Definitions => 0.15,
    }
}

/// How well a section's topic fits what is shared.
pub fn sharing(topic: Topic) -> f32 {
    match topic {
        Topic::Sharing => 1.15,
        Topic::Advertising => 1.05,
        Topic::Unknown | Topic::Use => 0.95,
        Topic::Collection | Topic::Cookies | Topic::Legal | Topic::Europe | Topic::Transfer => 0.85,
        Topic::Choice => 0.7,
        Topic::California | Topic::Retention => 0.4,
        Topic::Security => 0.3,
        Topic::Children | Topic::Contact | Topic::DoNotTrack => 0.25,
        Topic::Access => 0.15,
        Topic::Change | Topic::Links | Topic::Definitions => 0.2,
    }
}

/// How much a verb tells that the company collects what it governs.
pub fn collected_by(frame: Option<&Frame>, data: Data, topic: Topic) -> f32 {
    let Some(frame) = frame else {
        // Cookies and devices are named for what is done with them; a name or an address in passing as well.
        return match (is_technical(data), topic) {
            (true, _) => 0.65,
            (false, Topic::Collection | Topic::Cookies) => 0.55,
            (false, _) => 0.3,
        };
    };
    match (frame.action, frame.actor) {
        (Action::Collect, Actor::Third) | (Action::Use, Actor::Third) => 0.35,
        (Action::Collect, _) => 1.0,
        // A survey named in passing is no answer; answers that are given or kept are.
        (Action::Keep | Action::Provide, Actor::Company | Actor::Reader) if data == Data::Survey => 1.0,
        (Action::Keep, Actor::Third) => 0.2,
        (Action::Keep, _) => 0.88,
        (Action::Provide, _) => 0.85,
        (Action::Use, _) if is_technical(data) || data == Data::Activity => 0.85,
        (Action::Use, _) => 0.75,
        (Action::Share, _) => 0.25,
        (Action::Sell, _) => 0.2,
    }
}

/// How much a verb tells that what it governs reaches others.
pub fn shared_by(frame: Option<&Frame>, data: Data, topic: Topic) -> f32 {
    let tracked = matches!(data, Data::Activity | Data::Cookies | Data::Device);
    let Some(frame) = frame else {
        return match (topic, tracked) {
            (Topic::Sharing, _) => 0.4,
            (Topic::Advertising, true) => 0.3,
            _ => 0.0,
        };
    };
    match (frame.action, frame.actor) {
        (Action::Share, Actor::Company) => 0.95,
        (Action::Share, Actor::Third) => 0.5,
        (Action::Sell, Actor::Third) => 0.3,
        (Action::Sell, _) => 0.8,
        (Action::Collect, Actor::Third) => {
            if tracked {
                0.85
            } else {
                0.6
            }
        }
        (Action::Use, Actor::Third) => {
            if tracked {
                0.85
            } else {
                0.4
            }
        }
        _ => 0.0,
    }
}

/// How much a verb tells that a purpose is the company's own.
pub fn used_by(frame: Option<&Frame>, purpose: Purpose) -> f32 {
    let Some(frame) = frame else { return 0.5 };
    if purpose == Purpose::Legal {
        // Who shares or collects because the law says so does not use data for it.
        return if frame.actor != Actor::Third && matches!(frame.action, Action::Use | Action::Keep) {
            1.0
        } else {
            0.3
        };
    }
    match (frame.action, frame.actor) {
        (Action::Use | Action::Collect | Action::Keep, Actor::Company | Actor::Reader) => 1.0,
        // Who gives data to train models uses it for that.
        (Action::Share, Actor::Company) if purpose == Purpose::AiTraining => 0.9,
        (Action::Provide, _) => 0.7,
        (_, Actor::Third) => {
            if purpose == Purpose::Advertising {
                0.7
            } else {
                0.3
            }
        }
        (Action::Share | Action::Sell, _) => 0.3,
    }
}

/// How much a verb tells that a recipient gets data.
pub fn received_by(frame: Option<&Frame>, recipient: Recipient, topic: Topic) -> f32 {
    let Some(frame) = frame else {
        return match (topic, recipient) {
            (Topic::Sharing, _) => 0.6,
            (_, Recipient::Acquirer) => 0.4,
            (Topic::Advertising, Recipient::Advertisers) => 0.75,
            (Topic::Cookies | Topic::Advertising, Recipient::Analytics | Recipient::Advertisers) => 0.55,
            _ => 0.2,
        };
    };
    match (frame.action, frame.actor, recipient) {
        (Action::Share | Action::Sell, _, _) => 1.0,
        (Action::Collect | Action::Use, Actor::Third, Recipient::Advertisers | Recipient::Analytics) => {
            // "Not used for adverts" denies less to advertisers than "used by advertisers" tells of them.
            if frame.denied { 0.85 } else { 0.9 }
        }
        (Action::Collect | Action::Use, Actor::Third, Recipient::Marketers) => 0.4,
        (Action::Collect | Action::Use, Actor::Third, _) => 0.5,
        (Action::Use, _, Recipient::Advertisers | Recipient::ServiceProviders) => 0.5,
        (_, _, Recipient::ServiceProviders) => 0.25,
        (Action::Use | Action::Provide, _, Recipient::Analytics) => 0.4,
        (_, _, Recipient::Analytics) => 0.25,
        (_, _, Recipient::Advertisers) => 0.45,
        (Action::Provide, _, Recipient::Public) => 0.8,
        _ => 0.3,
    }
}

/// How well a section's topic fits a statement.
pub fn stating(id: Id, topic: Topic) -> f32 {
    let fit = match (id.section(), topic) {
        (_, Topic::Links | Topic::Definitions) => Fit::Strange,
        _ if in_own_section(id, topic) => Fit::Own,
        (Section::Choices, Topic::Children | Topic::Security) | (Section::Security, Topic::Cookies) => {
            Fit::Strange
        }
        (Section::Choices, Topic::Collection) if !is_legal_right(id) => Fit::Poor,
        (Section::Security, Topic::Use | Topic::Collection) => Fit::Poor,
        _ => Fit::Open,
    };
    match fit {
        Fit::Own => 1.1,
        Fit::Open => 1.0,
        Fit::Poor => 0.85,
        Fit::Strange => 0.5,
    }
}

/// Whether a fact is told in a section that is about its like.
pub fn in_own_section(id: Id, topic: Topic) -> bool {
    matches!(
        (id.section(), topic),
        (
            Section::Cookies,
            Topic::Cookies | Topic::Advertising | Topic::DoNotTrack
        ) | (
            Section::Choices,
            Topic::Choice | Topic::Access | Topic::California | Topic::Europe | Topic::Advertising,
        ) | (Section::Retention, Topic::Retention)
            | (Section::Security, Topic::Security)
            | (
                Section::Audience,
                Topic::Children | Topic::California | Topic::Europe | Topic::Transfer
            )
            | (Section::Legal, Topic::Legal | Topic::Europe)
            | (Section::Changes, Topic::Change | Topic::Contact)
            | (Section::Sharing, Topic::Sharing)
            | (Section::Use, Topic::Use | Topic::Advertising)
    )
}

/// Whether a choice is a right that laws have given a name: whoever names it, offers it, wherever that stands.
pub fn is_legal_right(id: Id) -> bool {
    use Statement::{
        ChoiceAgent, ChoiceAppeal, ChoiceComplain, ChoiceDoNotSell, ChoiceExport, ChoiceLimitSensitive,
        ChoiceNoRetaliation, ChoiceObject, ChoiceRestrict, ChoiceWithdraw,
    };
    matches!(
        id,
        Id::Stated(
            ChoiceAgent
                | ChoiceAppeal
                | ChoiceComplain
                | ChoiceDoNotSell
                | ChoiceExport
                | ChoiceLimitSensitive
                | ChoiceNoRetaliation
                | ChoiceObject
                | ChoiceRestrict
                | ChoiceWithdraw
        )
    )
}

/// How a statement fits the section that it stands in.
enum Fit {
    Own,
    Open,
    Poor,
    Strange,
}

/// Whether a type of data comes with every visit.
fn is_technical(data: Data) -> bool {
    matches!(data, Data::Cookies | Data::Device | Data::Location)
}

/// Whether a type of data is counted and measured rather than written to.
fn is_measured(data: Data) -> bool {
    matches!(
        data,
        Data::Device
            | Data::Activity
            | Data::Cookies
            | Data::Location
            | Data::Inferred
            | Data::Purchases
            | Data::Content
    )
}

/// How well a type of data and a purpose go together: behaviour is measured, people are written to, a browser is
/// known again by its cookies, a card pays.
pub fn suits_purpose(data: Data, purpose: Purpose) -> f32 {
    use Purpose::{Advertising, Analytics, Legal, Marketing, Personalization, Security, Service};
    match (data, purpose) {
        (Data::Activity | Data::Survey, Service | Security | Personalization) => 0.5,
        (Data::Cookies, Analytics | Personalization | Security | Advertising) => 1.35,
        (Data::Device, Security | Analytics) => 1.3,
        (Data::Device, _) => 0.8,
        (Data::Location, Service | Advertising) => 1.2,
        (Data::Location, _) => 0.9,
        (Data::Demographic, Advertising) => 1.4,
        (Data::Demographic, Marketing | Personalization | Analytics) => 0.75,
        (Data::Contact, Advertising | Analytics | Personalization | Security) => 0.5,
        (Data::Financial, Service) => 1.3,
        (Data::Personal, Marketing) => 0.75,
        (Data::Personal, Personalization) => 0.9,
        _ => match (is_measured(data), matches!(purpose, Service | Marketing | Legal)) {
            (true, false) => 1.15,
            (true, true) => 0.85,
            (false, true) => 1.1,
            (false, false) => 0.7,
        },
    }
}

/// How well a type of data and a recipient go together.
pub fn suits_recipient(data: Data, recipient: Recipient) -> f32 {
    use Recipient::{Acquirer, Advertisers, Analytics, Public, ServiceProviders};
    match (data, recipient) {
        (Data::Cookies | Data::Activity, ServiceProviders) => 0.3,
        (Data::Cookies, Advertisers) => 1.5,
        (Data::Contact, ServiceProviders) => 0.8,
        (Data::Contact, Advertisers | Public) => 0.6,
        (Data::Personal, Acquirer) => 1.4,
        (Data::Personal, Public) => 0.7,
        _ => match (is_measured(data), matches!(recipient, Advertisers | Analytics)) {
            (true, true) => 1.2,
            (true, false) | (false, true) => 0.7,
            (false, false) => 1.1,
        },
    }
}

/// How often a sentence that names this type ties it to what is said of data: cookies and devices are named for
/// what is done with them, profiles and social networks mostly by the way.
pub fn commonness(data: Data) -> f32 {
    match data {
        Data::Cookies | Data::Location | Data::Device => 1.2,
        Data::Contact => 1.1,
        Data::Activity => 0.85,
        Data::Personal => 0.9,
        Data::Account | Data::Survey | Data::Social => 0.6,
        _ => 1.0,
    }
}

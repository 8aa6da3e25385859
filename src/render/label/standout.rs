//! "What stands out": the few lines that a hurried reader should see, computed from the facts.

use crate::label::{Label, State};
use crate::practices::taxonomy::{Data, Id, Purpose, Recipient, Statement};
use crate::render::shown::Shown;

/// As many lines as are read at a glance.
const LINES: usize = 4;

/// A line, and the ids of the facts that prove it; none where it tells of a silence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub text: &'static str,
    pub ids: String,
}

/// What a candidate line waits for.
enum When {
    Is(Id, State),
    Silent(Statement),
}
use When::{Is, Silent};

/// Lines about one topic; only the weightiest of them that holds is shown.
struct Topic(&'static [(u8, When, &'static str)]);

const fn stated(statement: Statement) -> Id {
    Id::Stated(statement)
}

/// Weights order the lines: what costs the reader most comes first, then silences about what
/// a reader may expect to find, then what speaks for the policy.
const TOPICS: &[Topic] = &[
    Topic(&[
        (
            100,
            Is(stated(Statement::ShareSold), State::Yes),
            "They sell data about you.",
        ),
        (
            98,
            Is(stated(Statement::ShareSold), State::Conflicting),
            "They say both that they sell data and that they do not.",
        ),
        (
            96,
            Is(stated(Statement::ShareSold), State::OptOut),
            "They sell data about you unless you tell them not to.",
        ),
        (
            45,
            Is(stated(Statement::ShareSold), State::No),
            "They say that they do not sell your data.",
        ),
        (
            44,
            Is(stated(Statement::ShareDenied), State::Yes),
            "They say that they do not sell, rent or share your data; exceptions may follow.",
        ),
    ]),
    Topic(&[
        (
            92,
            Is(Id::Use(Purpose::AiTraining), State::Yes),
            "They train AI models on data about you.",
        ),
        (
            88,
            Is(Id::Use(Purpose::AiTraining), State::OptOut),
            "They train AI models on your data unless you object.",
        ),
        (
            40,
            Is(Id::Use(Purpose::AiTraining), State::No),
            "They say that they do not train AI models on your data.",
        ),
    ]),
    Topic(&[
        (
            86,
            Is(Id::Recipient(Recipient::Marketers), State::Yes),
            "Other companies get data about you for their own marketing.",
        ),
        (
            80,
            Is(Id::Recipient(Recipient::Marketers), State::OptOut),
            "Other companies get your data for their marketing unless you say no.",
        ),
    ]),
    Topic(&[
        (
            84,
            Is(Id::Recipient(Recipient::Advertisers), State::Yes),
            "Advertisers get data about you.",
        ),
        (
            82,
            Is(stated(Statement::CookiesAdTargeting), State::Yes),
            "You are tracked here so that adverts can be aimed at you.",
        ),
        (
            76,
            Is(Id::Recipient(Recipient::Advertisers), State::OptOut),
            "Advertisers get data about you unless you say no.",
        ),
        (
            75,
            Is(stated(Statement::CookiesThirdParty), State::Yes),
            "Other companies track you here.",
        ),
        (
            74,
            Is(stated(Statement::CookiesAdTargeting), State::OptOut),
            "You are tracked to aim adverts at you unless you say no.",
        ),
    ]),
    Topic(&[
        (
            81,
            Is(stated(Statement::RetentionIndefinite), State::Yes),
            "They may keep your data without limit.",
        ),
        (
            66,
            Silent(Statement::RetentionStated),
            "They say nothing about how long they keep your data.",
        ),
        (
            30,
            Is(stated(Statement::RetentionPeriod), State::Yes),
            "They name how long they keep your data.",
        ),
    ]),
    Topic(&[
        (
            79,
            Is(Id::Collect(Data::Biometric), State::Yes),
            "They collect biometric data.",
        ),
        (
            78,
            Is(Id::Collect(Data::Health), State::Yes),
            "They collect data about your health.",
        ),
        (
            77,
            Is(Id::Collect(Data::Sensitive), State::Yes),
            "They collect data on race, religion, politics or the like.",
        ),
        (
            73,
            Is(Id::Collect(Data::Identity), State::Yes),
            "They collect government IDs.",
        ),
    ]),
    Topic(&[
        (
            72,
            Is(stated(Statement::CookiesSessionReplay), State::Yes),
            "They record what you do on the site.",
        ),
        (
            71,
            Is(stated(Statement::CookiesFingerprinting), State::Yes),
            "They recognise your device by its fingerprint.",
        ),
    ]),
    Topic(&[(
        70,
        Is(Id::Recipient(Recipient::Partners), State::Yes),
        "Other companies get data about you for purposes of their own.",
    )]),
    Topic(&[(
        68,
        Is(stated(Statement::LegalDeemedConsent), State::Yes),
        "They take your use of the site as consent.",
    )]),
    Topic(&[
        (
            64,
            Silent(Statement::ChoiceDelete),
            "They do not say how you can have your data deleted.",
        ),
        (
            32,
            Is(stated(Statement::ChoiceDelete), State::Yes),
            "You can have your data deleted.",
        ),
    ]),
    Topic(&[
        (
            62,
            Is(Id::Collect(Data::Location), State::Yes),
            "They collect your location.",
        ),
        (
            36,
            Is(Id::Collect(Data::Location), State::OptIn),
            "They collect your location only if you agree.",
        ),
    ]),
    Topic(&[
        (
            58,
            Is(stated(Statement::CookiesDntIgnored), State::Yes),
            "They ignore “Do Not Track”.",
        ),
        (
            34,
            Is(stated(Statement::CookiesGpc), State::Yes),
            "They respond to Global Privacy Control.",
        ),
    ]),
    Topic(&[
        (
            56,
            Is(Id::Use(Purpose::Marketing), State::Yes),
            "They use your data for marketing.",
        ),
        (
            54,
            Is(Id::Use(Purpose::Marketing), State::OptOut),
            "They use your data for marketing unless you say no.",
        ),
        (
            35,
            Is(Id::Use(Purpose::Marketing), State::OptIn),
            "They use your data for marketing only if you agree.",
        ),
    ]),
    Topic(&[(
        52,
        Silent(Statement::ContactStated),
        "They do not say how to reach them.",
    )]),
    Topic(&[(
        50,
        Silent(Statement::SecurityStated),
        "They say nothing about how they protect your data.",
    )]),
    Topic(&[(
        28,
        Is(stated(Statement::SecurityBreachNotice), State::Yes),
        "They promise to tell you of a breach.",
    )]),
];

/// The lines for a label, weightiest first. A label without facts has none: a text of which
/// nothing was understood is not "silent".
pub fn standout(label: &Label) -> Vec<Line> {
    if label.facts.is_empty() {
        return Vec::new();
    }
    let mut lines: Vec<(u8, Line)> = TOPICS.iter().filter_map(|topic| best(label, topic)).collect();
    // Weights differ, and so few are wanted that taking the heaviest each time is less than a sort.
    let heaviest = |lines: &Vec<(u8, Line)>| (0..lines.len()).max_by_key(|&i| lines[i].0);
    (0..LINES)
        .map_while(|_| heaviest(&lines).map(|i| lines.swap_remove(i).1))
        .collect()
}

fn best(label: &Label, topic: &Topic) -> Option<(u8, Line)> {
    topic.0.iter().find_map(|(weight, when, text)| {
        let ids = match when {
            Is(id, state) => {
                let shown = Shown::of(label, &[*id])?;
                (shown.state() == *state).then(|| shown.ids())?
            }
            Silent(statement) => {
                let silent = Shown::of(label, &[stated(*statement)]).is_none();
                silent.then(String::new)?
            }
        };
        Some((*weight, Line { text, ids }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_lists_its_weightiest_line_first() {
        for topic in TOPICS {
            assert!(
                topic
                    .0
                    .is_sorted_by_key(|(weight, ..)| std::cmp::Reverse(*weight))
            );
        }
    }
}

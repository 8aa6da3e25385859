//! For whom a section is, where only its heading says so: "International visitors", "Children".

use super::Finding;
use super::unit::Unit;
use crate::document::{Document, Span};
use crate::practices::reader::Session;
use crate::practices::taxonomy::{Id, State, Statement};
use crate::practices::topic::Topic;

/// How sure the heading makes its sections.
const SURE: f32 = 0.8;
const WHY: &str = "the heading says for whom";

/// The first sentence under each heading for some readers that speaks of data.
#[derive(Debug, Default)]
pub struct Headed(Vec<(usize, Finding)>);

impl Headed {
    /// Looks at the next sentence.
    pub fn enter(&mut self, document: &Document, unit: &Unit) {
        let statement = match unit.topic {
            Topic::Children => Statement::AudienceChildren,
            Topic::California => Statement::AudienceCalifornia,
            Topic::Europe => Statement::AudienceEurope,
            Topic::Transfer => Statement::AudienceTransfer,
            _ => return,
        };
        let heading = document
            .blocks
            .get(unit.block)
            .and_then(|b| b.headings.last().copied());
        let Some(heading) = heading.filter(|&h| self.0.iter().all(|(known, _)| *known != h)) else {
            return;
        };
        let clause = &unit.clause;
        let told = ["data.", "info.", "verb."];
        if told
            .iter()
            .any(|of| clause.of(of).any(|(m, _)| m.start >= clause.lead))
        {
            self.0.push((
                heading,
                unit.finding(Id::Stated(statement), State::Yes, SURE, WHY, ""),
            ));
        }
    }

    /// Adds the sentences under headings that name people, or nothing but where they live, if none of their section says so.
    pub fn findings(self, document: &Document, session: &mut Session, findings: &mut Vec<Finding>) {
        for (heading, finding) in self.0 {
            let Some(block) = document.blocks.get(heading) else {
                continue;
            };
            let under = |f: &Finding| {
                let block = document.blocks.get(f.block);
                block.is_some_and(|b| b.headings.last() == Some(&heading))
            };
            let said = findings.iter().any(|f| f.id == finding.id && under(f));
            if !said && names_audience(document, session, block.span, finding.id) {
                findings.push(finding);
            }
        }
    }
}

/// Whether a heading names people of a kind or place, or stands for them alone: "Users in Europe", "Children".
fn names_audience(document: &Document, session: &mut Session, heading: Span, id: Id) -> bool {
    let words = session.tokens(&document.text, heading);
    let any = |of: &[&str]| words.iter().any(|t| of.contains(&session.word(*t)));
    let people = any(&[
        "visitors",
        "users",
        "residents",
        "customers",
        "members",
        "players",
        "guests",
        "readers",
        "consumers",
        "citizens",
        "individuals",
        "people",
        "travelers",
        "travellers",
        "subjects",
    ]);
    let small = |w: &str| {
        matches!(
            w,
            "children"
                | "child"
                | "minors"
                | "kids"
                | "childrens"
                | "privacy"
                | "and"
                | "for"
                | "the"
                | "in"
                | "of"
                | "under"
                | "age"
                | "13"
                | "16"
                | "18"
                | "california"
                | "europe"
                | "european"
                | "union"
                | "eu"
                | "eea"
                | "uk"
                | "rights"
                | "notice"
                | "information"
                | "your"
                | "about"
        )
    };
    let alone = words.iter().all(|t| small(session.word(*t)));
    match id {
        Id::Stated(Statement::AudienceCalifornia) => {
            any(&["california", "californian", "californians"]) && (people || alone)
        }
        Id::Stated(Statement::AudienceTransfer) => people,
        _ => people || alone,
    }
}

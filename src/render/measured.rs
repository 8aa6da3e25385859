//! How often annotators agreed with claims like that of a fact, from the file that `make measure` writes.

use super::shown::Shown;
use crate::label::State;
use crate::practices::taxonomy::Id;

const FILE: &str = include_str!("../../tests/accuracy/measured.tsv");

/// The corpora, today's policies first, and how old their policies are.
const CORPORA: [(&str, &str); 2] = [("c3pa-dev", "of 2022"), ("opp115-dev", "up to 2015")];

/// With fewer claims by annotators, a figure says little.
const ENOUGH: u32 = 20;

/// What was measured on policies of one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// "of 2022"
    pub policies: &'static str,
    /// With so many of 100 claims an annotator agrees.
    pub agreed: u32,
    /// With so many of 100 claims of another annotator.
    pub human: u32,
}

impl Figure {
    /// In a sentence.
    pub fn sentence(self) -> String {
        format!(
            "In tests on policies {}, annotators agreed with {} of 100 such claims, and with {} of each other’s.",
            self.policies, self.agreed, self.human
        )
    }
}

/// The figures for what is shown: none where it is a denial, or joins what was not measured.
pub fn figures(shown: &Shown) -> Vec<Figure> {
    // A denial claims nothing that was measured, nor does it lessen the claims that it stands beside.
    let claims: Vec<Id> = shown
        .states()
        .filter(|&(_, state)| state != State::No)
        .map(|(id, _)| id)
        .collect();
    CORPORA
        .iter()
        .filter_map(|corpus| lowest(&claims, corpus))
        .collect()
}

/// The lowest of the claims' figures, so that none is said to be better read than it is.
fn lowest(claims: &[Id], &(corpus, policies): &(&str, &'static str)) -> Option<Figure> {
    let mut lowest: Option<(u32, u32)> = None;
    for &id in claims {
        let figure = of(id, corpus)?;
        lowest = Some(lowest.map_or(figure, |l| l.min(figure)));
    }
    lowest.map(|(agreed, human)| Figure {
        policies,
        agreed,
        human,
    })
}

/// A cell of the grid has the figure of all cells of its kind, where both its halves were measured.
fn of(id: Id, corpus: &str) -> Option<(u32, u32)> {
    let (group, data, half) = match id {
        Id::GridUse(data, purpose) => ("grid.use", data, Id::Use(purpose)),
        Id::GridShare(data, recipient) => ("grid.share", data, Id::Recipient(recipient)),
        _ => return line(&id.to_string(), corpus),
    };
    let data = [Id::Collect(data), Id::Share(data)];
    data.iter().find_map(|d| line(&d.to_string(), corpus))?;
    line(&half.to_string(), corpus)?;
    line(group, corpus)
}

/// Precision and the annotators' own figure, of 100.
fn line(field: &str, corpus: &str) -> Option<(u32, u32)> {
    FILE.lines().find_map(|line| {
        let mut columns = line.split('\t');
        if columns.next() != Some(field) || columns.next() != Some(corpus) {
            return None;
        }
        let precision = hundredths(columns.next()?)?;
        let human = hundredths(columns.nth(2)?)?;
        let n: u32 = columns.next()?.parse().ok()?;
        // A field that was never claimed has nothing that could be agreed with.
        (n >= ENOUGH && precision > 0).then_some((precision, human))
    })
}

/// Reads "0.865" as 87.
fn hundredths(decimal: &str) -> Option<u32> {
    let (whole, thousandths) = decimal.split_once('.')?;
    let thousandths: u32 = thousandths.parse().ok()?;
    Some(whole.parse::<u32>().ok()? * 100 + (thousandths + 5) / 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::fixture;

    fn rows() -> impl Iterator<Item = Vec<&'static str>> {
        let data = FILE.lines().filter(|line| !line.starts_with('#'));
        data.map(|line| line.split('\t').collect())
    }

    fn figures_of(facts: &[(&str, State)]) -> Vec<Figure> {
        let document = fixture::document("We say so.");
        let facts: Vec<_> = facts.iter().map(|&(id, s)| (id, s, None, "say so")).collect();
        let label = fixture::label(&document, &facts);
        let ids: Vec<Id> = label.facts.iter().map(|f| f.id).collect();
        figures(&Shown::of(&label, &ids).unwrap())
    }

    #[test]
    fn the_file_speaks_of_ids_and_of_corpora_that_there_are() {
        assert!(rows().count() > 60);
        for row in rows() {
            let [field, corpus, numbers @ .., n] = &row[..] else {
                panic!("{row:?}");
            };
            assert!(
                field.parse::<Id>().is_ok() || ["grid.use", "grid.share"].contains(field),
                "{field}"
            );
            assert!(CORPORA.iter().any(|(name, _)| name == corpus), "{corpus}");
            assert_eq!(numbers.len(), 4, "{field}");
            assert!(
                numbers.iter().all(|n| n.len() == 5 && hundredths(n) <= Some(100)),
                "{row:?}"
            );
            assert!(n.parse::<u32>().is_ok(), "{row:?}");
        }
    }

    #[test]
    fn the_figure_shown_is_that_of_the_file() {
        let mut shown = 0;
        for row in rows() {
            let precision: f64 = row[2].parse().unwrap();
            let enough = row[6].parse::<u32>().unwrap() >= ENOUGH && precision > 0.0;
            if row[0].parse::<Id>().is_err() {
                continue;
            }
            let policies = CORPORA.iter().find(|c| c.0 == row[1]).unwrap().1;
            let found = figures_of(&[(row[0], State::OptOut)]);
            let found = found.iter().find(|f| f.policies == policies);
            assert_eq!(found.is_some(), enough, "{row:?}");
            if let Some(figure) = found {
                shown += 1;
                assert!(
                    (f64::from(figure.agreed) - precision * 100.0).abs() <= 0.5001,
                    "{row:?}"
                );
                let sentence = figure.sentence();
                assert!(sentence.contains(&format!(
                    "{policies}, annotators agreed with {} of 100",
                    figure.agreed
                )));
            }
        }
        assert!(shown > 50);
        assert_eq!(figures_of(&[("choice.delete", State::Yes)]).len(), 2);
    }

    #[test]
    fn denials_and_what_was_not_measured_have_no_figure() {
        assert_eq!(figures_of(&[("collect.contact", State::No)]), []);
        assert_eq!(figures_of(&[("legal.dpo", State::Yes)]), []);
        assert_eq!(figures_of(&[("grid.use.contact.ai_training", State::Yes)]), []);
        assert_eq!(figures_of(&[("grid.use.biometric.service", State::Yes)]), []);
        // A cell says nothing if it joins what was measured with what was not.
        let joined = [("collect.contact", State::Yes), ("collect.biometric", State::Yes)];
        assert_eq!(figures_of(&joined), []);
    }

    #[test]
    fn a_cell_takes_the_lowest_figure_of_what_it_claims() {
        let agreed = |facts: &[(&str, State)]| figures_of(facts)[0].agreed;
        let (one, other) = (("use.service", State::Yes), ("use.security", State::OptOut));
        assert_eq!(agreed(&[one, other]), agreed(&[one]).min(agreed(&[other])));
        assert_eq!(agreed(&[one, ("use.security", State::No)]), agreed(&[one]));
        assert_eq!(agreed(&[("use.service", State::No), other]), agreed(&[other]));
        let cell = figures_of(&[("grid.share.contact.affiliates", State::Conflicting)]);
        let row = rows().find(|r| r[0] == "grid.share").unwrap();
        assert_eq!(Some(cell[0].agreed), hundredths(row[2]));
    }

    #[test]
    fn decimals_become_hundredths() {
        assert_eq!(hundredths("0.865"), Some(87));
        assert_eq!(hundredths("0.004"), Some(0));
        assert_eq!(hundredths("1.000"), Some(100));
        assert_eq!(hundredths("?"), None);
    }
}

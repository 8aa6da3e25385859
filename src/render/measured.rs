//! How often annotators agreed with claims like that of a fact, from the file that `make measure` writes.

use super::shown::Shown;
use crate::label::State;
use crate::practices::taxonomy::Id;

const FILE: &str = include_str!("../../tests/accuracy/measured.tsv");

/// The corpora, today's policies first, and how old their policies are.
const CORPORA: [(&str, &str); 2] = [("c3pa-dev", "of 2022"), ("opp115-dev", "up to 2015")];

/// With fewer claims by annotators, a figure says little.
const ENOUGH: u32 = 20;

/// A line of the file in a few bytes, since what ships to browsers is counted: the digest of its field
/// and corpus, and the two figures that are shown, of 100.
struct Row {
    key: u32,
    agreed: u8,
    human: u8,
}

/// The file, read by the compiler.
static ROWS: [Row; rows()] = table();

/// One more byte of a digest (FNV-1a).
const fn digest(key: u32, byte: u8) -> u32 {
    (key ^ byte as u32).wrapping_mul(0x0100_0193)
}

const EMPTY: u32 = 0x811c_9dc5;

/// The number of lines that are no comments.
const fn rows() -> usize {
    let file = FILE.as_bytes();
    let (mut rows, mut at) = (0, 0);
    while at < file.len() {
        if file[at] != b'#' && (at == 0 || file[at - 1] == b'\n') {
            rows += 1;
        }
        at += 1;
    }
    rows
}

/// Reads the columns: field, corpus, precision, recall, F1, human F1, n; each figure with three decimals.
const fn table<const N: usize>() -> [Row; N] {
    const NONE: Row = Row {
        key: 0,
        agreed: 0,
        human: 0,
    };
    let file = FILE.as_bytes();
    let mut table = [NONE; N];
    let (mut rows, mut at) = (0, 0);
    while at < file.len() {
        let comment = file[at] == b'#';
        let mut key = EMPTY;
        let mut numbers = [0_u32; 7];
        let mut column = 0;
        while at < file.len() && file[at] != b'\n' {
            match (column, file[at]) {
                _ if comment => {}
                (_, b'\t') => column += 1,
                (0 | 1, byte) => key = digest(key, byte),
                (_, byte @ b'0'..=b'9') => numbers[column] = numbers[column] * 10 + (byte - b'0') as u32,
                _ => {}
            }
            at += 1;
        }
        at += 1;
        if !comment {
            // Too few to say anything: such a line has no figure.
            if numbers[6] >= ENOUGH {
                let (agreed, human) = (hundredths(numbers[2]), hundredths(numbers[5]));
                table[rows] = Row { key, agreed, human };
            }
            rows += 1;
        }
    }
    table
}

const fn hundredths(thousandths: u32) -> u8 {
    ((thousandths + 5) / 10) as u8
}

/// What was measured on policies of one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// "of 2022"
    pub policies: &'static str,
    /// With so many of 100 claims an annotator agrees.
    pub agreed: u8,
    /// With so many of 100 claims of another annotator.
    pub human: u8,
}

impl Figure {
    /// In a sentence.
    pub fn sentence(self) -> String {
        format!(
            "Tested on policies {}: people who read them agreed with {} of 100 claims like this one, and with {} of \
             100 that other people made.",
            self.policies, self.agreed, self.human
        )
    }
}

/// The figures for what is shown: none where it is a denial, or joins what was not measured.
pub fn figures(shown: &Shown) -> Vec<Figure> {
    // A denial claims nothing that was measured, nor does it lessen the claims that it stands beside.
    let mut claims: Vec<Id> = shown
        .states()
        .filter(|&(_, state)| state != State::No)
        .map(|(id, _)| id)
        .collect();
    // A row that takes cells into it says what its own fact says; they only add quotes.
    if claims.iter().any(|&id| !is_cell(id)) {
        claims.retain(|&id| !is_cell(id));
    }
    CORPORA
        .iter()
        .filter_map(|corpus| lowest(&claims, corpus))
        .collect()
}

fn is_cell(id: Id) -> bool {
    matches!(id, Id::GridUse(..) | Id::GridShare(..))
}

/// The lowest of the claims' figures, so that none is said to be better read than it is.
fn lowest(claims: &[Id], &(corpus, policies): &(&str, &'static str)) -> Option<Figure> {
    let mut lowest: Option<(u8, u8)> = None;
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
fn of(id: Id, corpus: &str) -> Option<(u8, u8)> {
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

/// What a line says; nothing where there is none, or where the field was never claimed.
fn line(field: &str, corpus: &str) -> Option<(u8, u8)> {
    let key = field.bytes().chain(corpus.bytes()).fold(EMPTY, digest);
    let row = ROWS.iter().find(|row| row.key == key && row.agreed > 0)?;
    Some((row.agreed, row.human))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::fixture;

    fn lines() -> impl Iterator<Item = Vec<&'static str>> {
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
        assert!(lines().count() > 60);
        for row in lines() {
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
                numbers
                    .iter()
                    .all(|n| n.len() == 5 && (0.0..=1.0).contains(&n.parse::<f64>().unwrap())),
                "{row:?}"
            );
            assert!(n.parse::<u32>().is_ok(), "{row:?}");
        }
    }

    #[test]
    fn the_figure_shown_is_that_of_the_file() {
        let mut shown = 0;
        for row in lines() {
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
                    "{policies}: people who read them agreed with {} of 100 claims",
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
        let row = ("recipient.acquirer", State::Yes);
        let cell = ("grid.share.contact.acquirer", State::Yes);
        assert_eq!(agreed(&[row, cell]), agreed(&[row]), "a row speaks for itself");
        let denied = ("recipient.acquirer", State::No);
        assert_eq!(agreed(&[denied, cell]), agreed(&[cell]));
        let cell = figures_of(&[("grid.share.contact.affiliates", State::Conflicting)]);
        let row = lines().find(|r| r[0] == "grid.share").unwrap();
        let precision: f64 = row[2].parse().unwrap();
        assert!((f64::from(cell[0].agreed) - precision * 100.0).abs() <= 0.5001);
    }

    #[test]
    fn digests_tell_all_ids_apart() {
        let ids = Id::all().into_iter().map(|id| id.to_string());
        let names: Vec<String> = ids
            .chain(["grid.use".to_owned(), "grid.share".to_owned()])
            .collect();
        let corpora = CORPORA
            .iter()
            .flat_map(|(corpus, _)| names.iter().map(move |n| (n, corpus)));
        let keys: Vec<u32> = corpora
            .map(|(name, corpus)| format!("{name}{corpus}").bytes().fold(EMPTY, digest))
            .collect();
        let distinct: std::collections::HashSet<&u32> = keys.iter().collect();
        assert_eq!(distinct.len(), keys.len());
        assert!(ROWS.iter().all(|row| row.key == 0 || keys.contains(&row.key)));
    }
}

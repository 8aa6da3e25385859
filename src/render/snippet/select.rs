//! Which quotes a snippet shows: one for each fact, and each of them once.

use super::Step;
use crate::label::{Evidence, Fact, Label, Quote, State};
use crate::practices::taxonomy::Id;
use crate::sorting::sort_by_key;

/// What a quote costs beside its own bytes.
const FRAME: usize = 60;

/// The longest title and name, in characters: what is longer is some other text taken for one.
const NAME: usize = 100;
/// The longest value, in bytes. A part of an address would lead nowhere, so a longer one is left out.
const VALUE: usize = 300;

/// A place in the text: of two quotes, the first is the one that starts first.
type Place = (usize, usize);

/// The label with the quotes that `step` leaves it, for the facts that are shown; also the places of the
/// quotes that were cut.
pub fn select(label: &Label, shown: &dyn Fn(Id) -> bool, step: Step) -> (Label, Vec<Place>) {
    let mut facts = label.facts.clone();
    let mut cut = Vec::new();
    let chosen = if step.shared {
        fewest(label, shown)
    } else {
        Vec::new()
    };
    for fact in &mut facts {
        let needs = if shown(fact.id) && step.quote > 0 {
            needs(fact)
        } else {
            Vec::new()
        };
        let kept = needs.into_iter().filter_map(|options| {
            let quote = options.iter().find(|e| chosen.contains(&place(e)));
            quote.or(options.first()).map(|e| shortened(e, step, &mut cut))
        });
        fact.evidence = kept.collect();
        fact.value.take_if(|value| value.len() > VALUE);
    }
    let mut reduced = Label {
        facts,
        ..label.clone()
    };
    for name in [&mut reduced.policy.title, &mut reduced.policy.organization] {
        if let Some(short) = name.as_deref().and_then(|name| first(name, NAME)) {
            *name = Some(format!("{short}…"));
        }
    }
    (reduced, cut)
}

fn place(evidence: &Evidence) -> Place {
    (evidence.start, evidence.end)
}

/// The quotes each of which would do, best first: those that show the fact's state. A fact that says
/// both needs two.
fn needs(fact: &Fact) -> Vec<Vec<&Evidence>> {
    let those = |wanted: &dyn Fn(State) -> bool| {
        fact.evidence
            .iter()
            .filter(|e| wanted(e.state))
            .collect::<Vec<_>>()
    };
    let mut needs = match fact.state {
        State::Conflicting => vec![those(&|s| s != State::No), those(&|s| s == State::No)],
        state => vec![those(&|s| s == state)],
    };
    needs.retain(|options| !options.is_empty());
    if needs.is_empty() {
        needs.push(those(&|_| true));
    }
    needs
}

/// Few and short quotes that together are enough: again and again the one that serves most for its length.
fn fewest<'a>(label: &'a Label, shown: &dyn Fn(Id) -> bool) -> Vec<Place> {
    let facts = label.facts.iter().filter(|f| shown(f.id));
    let mut open: Vec<Vec<&Evidence>> = facts.flat_map(needs).collect();
    // How many of the open needs each quote would serve.
    let mut serves: Vec<(usize, &'a Evidence)> = open.iter().flatten().map(|e| (1, *e)).collect();
    sort_by_key(&mut serves, |(_, e)| place(e));
    serves.dedup_by(|next, known| {
        let same = place(next.1) == place(known.1);
        known.0 += usize::from(same);
        same
    });
    let cost = |e: &Evidence| FRAME + e.quote.len();
    let mut chosen = Vec::new();
    while !open.is_empty() {
        let better = |best: (usize, &'a Evidence), next: (usize, &'a Evidence)| {
            let is_better = next.0 * cost(best.1) > best.0 * cost(next.1);
            if is_better { next } else { best }
        };
        let Some((_, best)) = serves.iter().copied().reduce(better) else {
            break;
        };
        chosen.push(place(best));
        open.retain(|options| {
            let is_open = options.iter().all(|e| place(e) != place(best));
            if !is_open {
                for option in options {
                    if let Ok(at) = serves.binary_search_by_key(&place(option), |(_, e)| place(e)) {
                        serves[at].0 -= 1;
                    }
                }
            }
            is_open
        });
    }
    chosen
}

fn shortened(evidence: &Evidence, step: Step, cut: &mut Vec<Place>) -> Evidence {
    let mut short = evidence.clone();
    if let Some(quote) = first(&short.quote, step.quote) {
        let quote = quote.to_owned();
        short.end = short.start + quote.encode_utf16().count();
        short.quote = quote;
        cut.push(place(&short));
    }
    if let Some(lead) = &mut short.lead_in
        && let Some(quote) = first(&lead.quote, step.quote)
    {
        *lead = Quote {
            quote: quote.to_owned(),
            start: lead.start,
            end: lead.start + quote.encode_utf16().count(),
        };
        cut.push((lead.start, lead.end));
    }
    if !step.headings {
        short.heading = None;
    }
    short
}

/// The whole words at the beginning of a text that is longer than so many characters.
fn first(text: &str, most: usize) -> Option<&str> {
    let (end, _) = text.char_indices().nth(most)?;
    let end = text[..end].rfind(char::is_whitespace).unwrap_or(end);
    Some(text[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::fixture;

    const WHOLE: Step = Step {
        shared: true,
        quote: usize::MAX,
        headings: true,
    };

    #[test]
    fn a_sentence_that_proves_several_facts_stands_for_all() {
        let document = fixture::document("We store your name. We store your name and your mail.");
        let facts = [
            ("collect.contact", State::Yes, None, "name."),
            ("collect.contact", State::Yes, None, "mail."),
            ("collect.account", State::Yes, None, "mail."),
        ];
        let label = fixture::label(&document, &facts);
        let (reduced, cut) = select(&label, &|_| true, WHOLE);
        let quotes: Vec<&str> = reduced
            .facts
            .iter()
            .map(|f| f.evidence[0].quote.as_str())
            .collect();
        assert_eq!(quotes, ["We store your name and your mail."; 2]);
        assert!(cut.is_empty());
        let first = Step {
            shared: false,
            ..WHOLE
        };
        let (reduced, _) = select(&label, &|_| true, first);
        assert_eq!(reduced.facts[0].evidence[0].quote, "We store your name.");
    }

    #[test]
    fn a_fact_that_says_both_keeps_both() {
        let (_, label) = fixture::example();
        let (reduced, _) = select(&label, &|_| true, WHOLE);
        let sold = reduced.facts.iter().find(|f| f.id.to_string() == "share.sold");
        let states: Vec<State> = sold.unwrap().evidence.iter().map(|e| e.state).collect();
        assert_eq!(states, [State::Yes, State::No]);
        assert!(
            reduced
                .facts
                .iter()
                .all(|f| f.evidence.len() == 1 || f.state == State::Conflicting)
        );
    }

    #[test]
    fn a_cut_quote_is_a_slice_of_the_text_in_whole_words() {
        assert_eq!(first("Naïve 🦀 readers", 7), Some("Naïve"));
        assert_eq!(first("short", 5), None);
        assert_eq!(first("unbreakable", 4), Some("unbr"));
        let (document, label) = fixture::example();
        let step = Step { quote: 20, ..WHOLE };
        let (reduced, cut) = select(&label, &|_| true, step);
        assert!(!cut.is_empty());
        let text: Vec<u16> = document.text.encode_utf16().collect();
        for evidence in reduced.facts.iter().flat_map(|f| &f.evidence) {
            let slice = String::from_utf16(&text[evidence.start..evidence.end]).unwrap();
            assert_eq!(slice, evidence.quote);
        }
    }
}

//! Where one challenge ends and another begins.

use super::{Carrier, MOST_SENTENCES, MOST_UNSAID, SAME_FROM};
use crate::sentences::{Form, Sentence};

/// The sentences with which challenges begin; fewer than two where there is one.
pub(super) fn starts(
    sentences: &[Sentence<'_>],
    carriers: &[Carrier],
    vectors: Option<&[Vec<f32>]>,
) -> Vec<usize> {
    let all = 0..sentences.len();
    let row: Vec<usize> = all
        .clone()
        .filter(|at| {
            let one = &carriers[*at];
            sentences[*at].form != Form::Heading && (one.ordinal || one.more) && !one.frame
        })
        .collect();
    let ordinals = row.iter().filter(|at| carriers[**at].ordinal).count();
    let announced = carriers.iter().any(|one| one.announces);
    let parted = row
        .windows(2)
        .all(|pair| carriers[pair[0]].paragraph < carriers[pair[1]].paragraph);
    let carried = row.iter().all(|at| carriers[*at].carries) && parted;
    if row.len() >= 2 && (announced || !aspects(&row, carriers) && (ordinals > 0 || carried)) {
        return with_the_first(row, carriers, announced);
    }
    if announced {
        let block = block(sentences, carriers);
        if block.len() > 1 {
            return block;
        }
    }
    // One more, where the text before asks for something or tells of trouble of its own.
    if let [one] = row[..]
        && (carriers[one].ordinal || carriers[one].asks)
        && carriers[one].carries
    {
        let starts = with_the_first(vec![one], carriers, false);
        if starts.len() > 1 && !related(starts[0], one, carriers, vectors) {
            return starts;
        }
    }
    unsaid(carriers, vectors)
}

/// Whether a row tells sides of one challenge: none of them asks anything, and one question follows
/// on all of them.
fn aspects(row: &[usize], carriers: &[Carrier]) -> bool {
    let (Some(first), Some(last)) = (row.first(), row.last()) else {
        return false;
    };
    let within = carriers[*first].paragraph..=carriers[*last].paragraph;
    let asks = |inside: bool| {
        carriers.iter().filter(|one| one.asks).any(|one| {
            within.contains(&one.paragraph) == inside && (inside || one.paragraph > *within.end())
        })
    };
    !asks(true) && asks(false)
}

/// Before "another problem" or "in addition" there is a first one that needed no sign.
fn with_the_first(mut row: Vec<usize>, carriers: &[Carrier], announced: bool) -> Vec<usize> {
    let begun = row[0];
    let first = (0..begun).find(|at| {
        let one = &carriers[*at];
        one.carries
            && !one.beside()
            && !one.announces
            && (one.paragraph < carriers[begun].paragraph || announced)
    });
    // "First" begins the row itself; only "another" and "in addition" come after something.
    let opens = carriers[begun].ordinal && row.len() > 2 && announced;
    if let Some(first) = first.filter(|_| !opens) {
        row.insert(0, first);
    }
    row
}

/// Behind an announcement: the items of a list, or the sentences of the paragraph.
fn block(sentences: &[Sentence<'_>], carriers: &[Carrier]) -> Vec<usize> {
    let Some(announced) = (0..sentences.len()).find(|at| carriers[*at].announces) else {
        return Vec::new();
    };
    let after = announced + 1..sentences.len();
    let items: Vec<usize> = after
        .clone()
        .filter(|at| sentences[*at].form == Form::Item)
        .collect();
    if items.len() > 1 {
        return items;
    }
    let Some(first) = after.clone().find(|at| {
        carriers[*at].paragraph > carriers[announced].paragraph
            && !carriers[*at].announces
            && sentences[*at].form == Form::Prose
    }) else {
        return Vec::new();
    };
    after
        .filter(|at| {
            carriers[*at].paragraph == carriers[first].paragraph && !carriers[*at].beside()
        })
        .collect()
}

/// Challenges that nothing announces: paragraphs that each ask for something to be different.
fn unsaid(carriers: &[Carrier], vectors: Option<&[Vec<f32>]>) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    for (at, one) in carriers.iter().enumerate() {
        let other = one.asks
            && starts.iter().all(|start| {
                carriers[*start].paragraph != one.paragraph
                    && !related(*start, at, carriers, vectors)
            });
        let story = carriers
            .iter()
            .any(|near| near.paragraph == one.paragraph && near.unknown);
        if other && !story && starts.len() < MOST_UNSAID {
            starts.push(at);
        }
    }
    // What leads to the question belongs to it.
    for start in &mut starts {
        let paragraph = carriers[*start].paragraph;
        let first = carriers
            .iter()
            .position(|one| one.paragraph == paragraph && !one.beside());
        *start = first.unwrap_or(*start).min(*start);
    }
    starts
}

/// Whether the paragraphs of two sentences share telling words or meaning.
fn related(left: usize, right: usize, carriers: &[Carrier], vectors: Option<&[Vec<f32>]>) -> bool {
    let of = |at: usize| {
        carriers
            .iter()
            .enumerate()
            .filter(move |(_, one)| one.paragraph == carriers[at].paragraph)
    };
    let shared = of(left).any(|(_, one)| {
        one.stems
            .iter()
            .any(|stem| of(right).any(|(_, other)| other.stems.contains(stem)))
    });
    shared
        || vectors.is_some_and(|vectors| {
            let mean = mean(vectors.iter().take(MOST_SENTENCES));
            let direction = |at: usize| {
                let mut direction = self::mean(of(at).map(|(at, _)| &vectors[at]));
                for (one, mean) in direction.iter_mut().zip(&mean) {
                    *one -= mean;
                }
                direction
            };
            cosine(&direction(left), &direction(right)) >= SAME_FROM
        })
}

fn mean<'a>(vectors: impl Iterator<Item = &'a Vec<f32>>) -> Vec<f32> {
    let (mut sum, mut count) = (Vec::new(), 0.0);
    for vector in vectors {
        sum.resize(vector.len().max(sum.len()), 0.0);
        count += 1.0;
        for (sum, one) in sum.iter_mut().zip(vector) {
            *sum += one;
        }
    }
    sum.iter_mut().for_each(|one| *one /= count);
    sum
}

fn cosine(left: &[f32], right: &[f32]) -> f32 {
    let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>();
    let lengths = (dot(left, left) * dot(right, right)).sqrt();
    if lengths > 0.0 {
        dot(left, right) / lengths
    } else {
        0.0
    }
}

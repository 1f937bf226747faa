//! How many competences recognise themselves in a text.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::Language;
use crate::finding::{Place, Ruler};
use crate::sentences::Sentence;

/// What turns passages into vectors, such as an encoder that knows many languages.
pub trait Meaning: Sync {
    /// One vector for each passage, all of one length and of length 1; empty when it cannot be asked
    /// now.
    fn vectors(&self, passages: &[&str], language: Language) -> Vec<Vec<f32>>;
}

/// A competence as somebody words it, with its vector.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// The words, for the reader of the report.
    pub text: String,
    /// Its vector, from the same [`Meaning`] as those of the text.
    pub vector: Vec<f32>,
}

/// How many competences recognise themselves in a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reach {
    /// How many competences were asked.
    pub asked: usize,
    /// How many of them recognise themselves.
    pub recognised: usize,
    /// Those nearest to the text, nearest first, at most ten.
    pub nearest: Vec<Near>,
}

/// A competence and the passage in which it recognises itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Near {
    /// The words of the competence.
    pub phrase: String,
    /// The sentence that speaks to it.
    pub place: Place,
    /// How near they are: the cosine of their vectors, less what any two texts have in common.
    pub likeness: f32,
}

/// A competence recognises itself in a passage from this likeness on. Measured on 2,000 phrases of
/// skills and all test texts with the encoder of the hub: one phrase in two hundred is so near to a
/// passage by chance, and a reworded brief reaches more than twice the creative skills of the first.
pub const RECOGNISES_FROM: f32 = 0.2;

/// A sentence is read with the ones before it, up to so many in all: "Neither helped." says nothing
/// alone.
const PASSAGE: usize = 2;
/// Fewer phrases have too little in common to tell what any two texts have; the sentences help out.
const FEW: usize = 50;
/// How many of the nearest are named.
const NEAREST: usize = 10;

/// The reach of sentences with their vectors among competences; `None` without either.
///
/// Vectors of one encoder lie close together: nine tenths of their length point the same way whatever
/// the text. So the mean of the phrases is taken off both sides before they are compared. Since it
/// hangs on the phrases alone, two versions of a text are measured alike.
pub fn reach(
    sentences: &[Sentence<'_>],
    vectors: Option<&[Vec<f32>]>,
    phrases: &[Phrase],
    ruler: &Ruler<'_>,
) -> Option<Reach> {
    let vectors = vectors.filter(|vectors| vectors.len() == sentences.len())?;
    let dimensions = vectors.first()?.len();
    let same = |vector: &[f32]| vector.len() == dimensions && dimensions > 0;
    let asked: Vec<&Phrase> = phrases
        .iter()
        .filter(|phrase| same(&phrase.vector))
        .collect();
    if asked.is_empty() || !vectors.iter().all(|vector| same(vector)) {
        return None;
    }
    let extra = if asked.len() < FEW { vectors } else { &[] };
    let common = mean(
        asked
            .iter()
            .map(|phrase| phrase.vector.as_slice())
            .chain(extra.iter().map(Vec::as_slice)),
        dimensions,
    );
    let passages = passages(sentences, vectors, &common);
    let directions: Vec<&[f32]> = passages
        .iter()
        .map(|(_, direction)| direction.as_slice())
        .collect();
    let shifts: Vec<f32> = directions.iter().map(|one| dot(one, &common)).collect();
    let length = dot(&common, &common);
    let mut recognised = 0;
    let mut nearest: Vec<(f32, usize, usize)> = Vec::with_capacity(NEAREST + 1);
    for (at, phrase) in asked.iter().enumerate() {
        let vector = phrase.vector.as_slice();
        // The length of the phrase's vector less the common part, without writing it down.
        let own = dot(vector, vector) - 2.0 * dot(vector, &common) + length;
        if own.is_nan() || own <= 1e-6 {
            continue;
        }
        let Some((dot, passage)) = directions
            .iter()
            .zip(&shifts)
            .enumerate()
            .map(|(passage, (direction, shift))| (dot(direction, vector) - shift, passage))
            .max_by(|a, b| a.0.total_cmp(&b.0))
        else {
            continue;
        };
        let likeness = dot / own.sqrt();
        recognised += usize::from(likeness >= RECOGNISES_FROM);
        if nearest.len() < NEAREST || nearest.last().is_some_and(|last| likeness > last.0) {
            let place = nearest.partition_point(|one| one.0 >= likeness);
            nearest.insert(place, (likeness, at, passage));
            nearest.truncate(NEAREST);
        }
    }
    Some(Reach {
        asked: asked.len(),
        recognised,
        nearest: nearest
            .into_iter()
            .map(|(likeness, at, passage)| Near {
                phrase: asked[at].text.clone(),
                place: ruler.place(passages[passage].0.clone()),
                likeness,
            })
            .collect(),
    })
}

/// Passages with the direction of their vectors less the common part: every sentence with the one
/// before it, each counting by its words. The place is that of the sentence.
fn passages(
    sentences: &[Sentence<'_>],
    vectors: &[Vec<f32>],
    common: &[f32],
) -> Vec<(Range<usize>, Vec<f32>)> {
    (0..sentences.len())
        .filter_map(|last| {
            let first = (last + 1).saturating_sub(PASSAGE);
            let mut direction = vec![0.0; common.len()];
            for at in first..=last {
                let weight = sentences[at].words.len() as f32;
                for ((sum, one), common) in direction.iter_mut().zip(&vectors[at]).zip(common) {
                    *sum += weight * (one - common);
                }
            }
            let length = dot(&direction, &direction).sqrt();
            if length.is_nan() || length <= 1e-6 {
                return None;
            }
            direction.iter_mut().for_each(|one| *one /= length);
            Some((sentences[last].range(), direction))
        })
        .collect()
}

fn mean<'a>(vectors: impl Iterator<Item = &'a [f32]>, dimensions: usize) -> Vec<f32> {
    let mut sum = vec![0.0; dimensions];
    let mut count = 0;
    for vector in vectors {
        count += 1;
        for (sum, one) in sum.iter_mut().zip(vector) {
            *sum += one;
        }
    }
    sum.iter_mut().for_each(|one| *one /= count.max(1) as f32);
    sum
}

/// Sixteen sums side by side, which the compiler keeps in wide registers.
fn dot(left: &[f32], right: &[f32]) -> f32 {
    const LANES: usize = 16;
    let mut sums = [0.0_f32; LANES];
    let (lefts, rights) = (left.chunks_exact(LANES), right.chunks_exact(LANES));
    let rest: f32 = lefts
        .remainder()
        .iter()
        .zip(rights.remainder())
        .map(|(left, right)| left * right)
        .sum();
    for (left, right) in lefts.zip(rights) {
        for lane in 0..LANES {
            sums[lane] += left[lane] * right[lane];
        }
    }
    sums.iter().sum::<f32>() + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentences::sentences;
    use proptest::prelude::*;

    /// A vector that lies near all others and leans a little towards one of ten things.
    fn leaning(thing: usize) -> Vec<f32> {
        let mut vector = vec![1.0_f32; 40];
        for at in 0..4 {
            vector[thing * 4 + at] += 1.0;
        }
        let length = vector.iter().map(|one| one * one).sum::<f32>().sqrt();
        vector.into_iter().map(|one| one / length).collect()
    }

    fn phrases() -> Vec<Phrase> {
        (0..100)
            .map(|at| Phrase {
                text: format!("phrase {at}"),
                vector: leaning(at % 10),
            })
            .collect()
    }

    #[test]
    fn a_phrase_recognises_itself_where_the_text_leans_its_way() {
        let text = "The wool is too coarse.";
        let sentences = sentences(text, Language::En);
        let ruler = Ruler::new(text);
        let reach = reach(&sentences, Some(&[leaning(3)]), &phrases(), &ruler).unwrap();
        assert_eq!((reach.asked, reach.recognised), (100, 10));
        assert_eq!(reach.nearest.len(), 10);
        assert!(reach.nearest.iter().all(|near| near.phrase.ends_with('3')));
        assert_eq!(&text[reach.nearest[0].place.bytes.clone()], text);
        assert!(
            reach.nearest[0].likeness > 0.99,
            "{}",
            reach.nearest[0].likeness
        );
    }

    #[test]
    fn without_vectors_phrases_or_sentences_there_is_no_reach() {
        let text = "One. Two.";
        let sentences = sentences(text, Language::En);
        let ruler = Ruler::new(text);
        let all = phrases();
        assert_eq!(reach(&sentences, None, &all, &ruler), None);
        assert_eq!(reach(&sentences, Some(&[leaning(1)]), &all, &ruler), None);
        assert_eq!(reach(&[], Some(&[]), &all, &ruler), None);
        let vectors = vec![leaning(1); sentences.len()];
        assert_eq!(reach(&sentences, Some(&vectors), &[], &ruler), None);
        let short = vec![vec![1.0]; sentences.len()];
        assert_eq!(reach(&sentences, Some(&short), &all, &ruler), None);
    }

    proptest! {
        #[test]
        fn any_numbers_are_answered(numbers in prop::collection::vec(prop::num::f32::ANY, 8), count in 1usize..70) {
            let text = "One is here. Two is there.";
            let sentences = sentences(text, Language::En);
            let vectors: Vec<Vec<f32>> = numbers.chunks(4).map(<[f32]>::to_vec).collect();
            let phrases: Vec<Phrase> = (0..count)
                .map(|at| Phrase { text: at.to_string(), vector: vectors[at % 2].clone() })
                .collect();
            let reach = reach(&sentences, Some(&vectors), &phrases, &Ruler::new(text)).unwrap();
            prop_assert!(reach.recognised <= reach.asked && reach.nearest.len() <= 10);
            for near in reach.nearest {
                prop_assert!(text.get(near.place.bytes).is_some());
            }
        }

        #[test]
        fn a_dot_is_the_sum_of_products(left in prop::collection::vec(-1.0f32..1.0, 0..60)) {
            let right: Vec<f32> = left.iter().map(|one| 1.0 - one).collect();
            let plain: f32 = left.iter().zip(&right).map(|(left, right)| left * right).sum();
            prop_assert!((dot(&left, &right) - plain).abs() < 1e-3);
        }
    }
}

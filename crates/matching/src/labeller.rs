//! Proposes labels (sides, sectors, fields) for texts, from example phrases of each label.
//!
//! How sure a proposal is, it learns by itself: every example in turn is labelled by the others, and
//! the share of right answers at a given strength and lead becomes the confidence. "None of these" is
//! an answer: below the threshold nothing is proposed, and phrases that deserve no label compete with
//! the labels for every text.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::centring::prior_centre;
use crate::corpus::{Compared, Corpus, Prepared, Scratch};
use crate::encoder::{Encoder, EncoderError, encode_with_progress};
use crate::likeness::Likeness;
use crate::ngram::Grams;
use crate::party::Phrase;
use crate::vector::Vector;

/// A label with phrases that deserve it, best in several languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Its code in the caller's world.
    pub id: String,
    /// Phrases that deserve it.
    pub examples: Vec<Phrase>,
}

/// A label for a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// The label's code.
    pub label: String,
    /// How likely it is right, 0 to 1.
    pub confidence: f32,
    /// How close the text is to the label's examples, 0 to 1.
    pub strength: f32,
    /// The example that is closest.
    pub example: Phrase,
    /// Which of the texts was closest, by its place in the question.
    pub text: usize,
}

/// So many of a label's closest examples are looked at; the closest counts half, the next a quarter …
const NEIGHBOURS: usize = 3;

/// Below this strength no label is proposed.
const LEAST_STRENGTH: f32 = 0.2;

/// Labels ready to be proposed.
#[derive(Clone)]
pub struct Labeller {
    encoder: Option<Arc<dyn Encoder>>,
    corpus: Corpus,
    /// The labels, and behind them one that is never proposed: the phrases that deserve none.
    labels: Vec<Label>,
    /// For every row, the labels (and their examples) that it stands for.
    users: Vec<Vec<(usize, usize)>>,
    calibration: Calibration,
}

impl Labeller {
    /// Takes the labels and encodes their examples.
    ///
    /// # Errors
    /// When the encoder cannot encode.
    pub fn new(
        encoder: Option<Arc<dyn Encoder>>,
        labels: Vec<Label>,
    ) -> Result<Self, EncoderError> {
        Self::with_vectors(encoder, labels, Vec::new(), |_| None)
    }

    /// As [`Labeller::new`], with phrases that deserve none of the labels (`none`), and asking `known`
    /// for each vector first, so that a cache saves the encoding. The texts to cache are those of the
    /// examples and of `none`, and the [`ordinary_phrases`](crate::ordinary_phrases).
    ///
    /// # Errors
    /// When the encoder cannot encode.
    pub fn with_vectors(
        encoder: Option<Arc<dyn Encoder>>,
        labels: Vec<Label>,
        none: Vec<Phrase>,
        known: impl Fn(&str) -> Option<Vector>,
    ) -> Result<Self, EncoderError> {
        let Some(encoder) = encoder else {
            return Ok(Self::by_letters(labels, none));
        };
        let prior = prior_centre(encoder.as_ref(), &known)?;
        let mut labeller = Self::laid_out(Corpus::new(Some(prior)), labels, none);
        let corpus = &mut labeller.corpus;
        let mut missing = Vec::new();
        for text in corpus.wanted() {
            match known(&text) {
                Some(vector) => corpus.learn(&text, &vector),
                None => missing.push(text),
            }
        }
        let texts: Vec<&str> = missing.iter().map(String::as_str).collect();
        let encoded = encode_with_progress(encoder.as_ref(), &texts, |_| {})?;
        for (text, vector) in texts.iter().zip(encoded) {
            corpus.learn(text, &vector);
        }
        labeller.encoder = Some(encoder);
        Ok(labeller.calibrated())
    }

    /// As [`Labeller::with_vectors`] without an encoder.
    #[must_use]
    pub fn by_letters(labels: Vec<Label>, none: Vec<Phrase>) -> Self {
        Self::laid_out(Corpus::new(None), labels, none).calibrated()
    }

    /// The examples in their rows.
    fn laid_out(mut corpus: Corpus, mut labels: Vec<Label>, none: Vec<Phrase>) -> Self {
        labels.push(Label {
            id: String::new(),
            examples: none,
        });
        let mut users: Vec<Vec<(usize, usize)>> = Vec::new();
        for (label, entry) in labels.iter().enumerate() {
            for (example, phrase) in entry.examples.iter().enumerate() {
                let row = corpus.acquire(phrase, Compared::ByMeaningAndLetters);
                users.resize_with(corpus.end(), Vec::new);
                users[row as usize].push((label, example));
            }
        }
        Self {
            encoder: None,
            corpus,
            labels,
            users,
            calibration: Calibration::default(),
        }
    }

    fn calibrated(mut self) -> Self {
        self.corpus.refit();
        self.calibration = self.calibrate();
        self
    }

    /// The labels with their examples.
    #[must_use]
    pub fn labels(&self) -> &[Label] {
        &self.labels[..self.none()]
    }

    /// The place of the label that stands for none of them.
    fn none(&self) -> usize {
        self.labels.len() - 1
    }

    /// The vectors of the examples, for a cache: text and vector.
    pub fn vectors(&self) -> impl Iterator<Item = (&str, Vector)> {
        self.labels
            .iter()
            .flat_map(|l| &l.examples)
            .filter_map(|e| Some((e.text.as_str(), self.corpus.vector_of(&e.text)?)))
    }

    /// The labels that fit, likeliest first; none when nothing fits. Several texts of one party are
    /// looked at together: each label is carried by the text that fits it best.
    ///
    /// # Errors
    /// When the encoder cannot encode.
    pub fn propose(&self, texts: &[Phrase]) -> Result<Vec<Proposal>, EncoderError> {
        let plain: Vec<&str> = texts.iter().map(|t| t.text.as_str()).collect();
        let vectors = match &self.encoder {
            Some(encoder) => encoder.encode(&plain)?.into_iter().map(Some).collect(),
            None => vec![None; texts.len()],
        };
        Ok(self.propose_encoded(&texts.iter().zip(vectors).collect::<Vec<_>>()))
    }

    /// As [`Labeller::propose`] for texts whose vectors the caller has already.
    #[must_use]
    pub fn propose_encoded(&self, texts: &[(&Phrase, Option<Vector>)]) -> Vec<Proposal> {
        let mut scratch = Scratch::default();
        let mut best: BTreeMap<usize, Scored> = BTreeMap::new();
        for (place, (phrase, vector)) in texts.iter().enumerate() {
            let prepared = Prepared {
                grams: Grams::of(&phrase.text),
                language: phrase.language,
                vector: vector.clone(),
            };
            for scored in self.score(&prepared, None, &mut scratch) {
                let scored = Scored {
                    text: place,
                    ..scored
                };
                let entry = best.entry(scored.label).or_insert(scored);
                if scored.strength > entry.strength {
                    *entry = scored;
                }
            }
        }
        let mut ranked: Vec<Scored> = best.into_values().collect();
        sort(&mut ranked);
        let leads = leads(&ranked);
        ranked
            .iter()
            .zip(leads)
            .filter(|(scored, _)| scored.label != self.none() && scored.strength >= LEAST_STRENGTH)
            .map(|(scored, lead)| {
                let label = &self.labels[scored.label];
                Proposal {
                    label: label.id.clone(),
                    confidence: self.calibration.confidence(scored.strength, lead),
                    strength: scored.strength,
                    example: label.examples[scored.example].clone(),
                    text: scored.text,
                }
            })
            .collect()
    }

    /// Every label's strength for one text, strongest first; rows in `without` do not count.
    fn score(
        &self,
        prepared: &Prepared,
        without: Option<u32>,
        scratch: &mut Scratch,
    ) -> Vec<Scored> {
        let mut closest = vec![Closest::default(); self.labels.len()];
        self.corpus.compare(
            prepared,
            scratch,
            |_| true,
            |row, likeness| {
                if without == Some(row) {
                    return;
                }
                let strength = likeness_strength(&likeness);
                for &(label, example) in &self.users[row as usize] {
                    closest[label].meet(strength, example);
                }
            },
        );
        let mut scored: Vec<Scored> = (0..)
            .zip(&closest)
            .filter_map(|(label, closest)| {
                let near = &closest.examples[..closest.count];
                let &(first, example) = near.first()?;
                // A label with several close examples is surer than one with a single lucky one.
                let (mut sum, mut weight, mut total) = (0.0, 0.5, 0.0);
                for place in 0..NEIGHBOURS {
                    let strength = near.get(place).or(near.last()).map_or(first, |n| n.0);
                    sum += weight * strength;
                    total += weight;
                    weight *= 0.5;
                }
                Some(Scored {
                    label,
                    example,
                    strength: sum / total,
                    text: 0,
                })
            })
            .collect();
        sort(&mut scored);
        scored
    }

    /// Labels every example by the others and learns how often that is right.
    fn calibrate(&self) -> Calibration {
        let mut scratch = Scratch::default();
        let mut observations = Vec::new();
        for (row, users) in (0..).zip(&self.users) {
            // An example that is alone in its label cannot be found again.
            let others = |&(label, _): &(usize, usize)| self.labels[label].examples.len() > 1;
            if users.is_empty() || !users.iter().all(others) {
                continue;
            }
            let Some(prepared) = self.corpus.prepared(row) else {
                continue;
            };
            let ranked = self.score(&prepared, Some(row), &mut scratch);
            let leads = leads(&ranked);
            let answers = ranked.iter().zip(leads).take(3);
            for (scored, lead) in answers.filter(|(scored, _)| scored.label != self.none()) {
                let right = users.iter().any(|(label, _)| *label == scored.label);
                observations.push((scored.strength, lead, right));
            }
        }
        Calibration::fit(&observations)
    }
}

fn likeness_strength(likeness: &Likeness) -> f32 {
    likeness.strength()
}

/// A label's examples that are closest to a text, closest first; of equal ones the first in the label.
#[derive(Debug, Clone, Copy, Default)]
struct Closest {
    examples: [(f32, usize); NEIGHBOURS],
    count: usize,
}

impl Closest {
    /// Takes an example in, if it is among the closest.
    fn meet(&mut self, strength: f32, example: usize) {
        let closer = |&(other, number): &(f32, usize)| {
            other
                .total_cmp(&strength)
                .then(example.cmp(&number))
                .is_gt()
        };
        let place = self.examples[..self.count]
            .iter()
            .take_while(|one| closer(one))
            .count();
        if place < NEIGHBOURS {
            self.count = (self.count + 1).min(NEIGHBOURS);
            self.examples[place..self.count].rotate_right(1);
            self.examples[place] = (strength, example);
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Scored {
    label: usize,
    example: usize,
    strength: f32,
    text: usize,
}

fn sort(scored: &mut [Scored]) {
    scored.sort_by(|a, b| {
        b.strength
            .total_cmp(&a.strength)
            .then(a.label.cmp(&b.label))
    });
}

/// How far each label is ahead of the best other one (behind it: negative).
fn leads(ranked: &[Scored]) -> Vec<f32> {
    let first = ranked.first().map_or(0.0, |s| s.strength);
    let second = ranked.get(1).map_or(0.0, |s| s.strength);
    ranked
        .iter()
        .enumerate()
        .map(|(n, s)| s.strength - if n == 0 { second } else { first })
        .collect()
}

/// A logistic curve over strength and lead.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Calibration {
    constant: f32,
    strength: f32,
    lead: f32,
}

impl Default for Calibration {
    /// For label sets too small to learn from: half sure at a strength of 0.5.
    fn default() -> Self {
        Self {
            constant: -4.0,
            strength: 8.0,
            lead: 4.0,
        }
    }
}

impl Calibration {
    /// The default counts like so many observations, which also keeps the fit bounded.
    const PRIOR: f32 = 10.0;

    fn confidence(&self, strength: f32, lead: f32) -> f32 {
        1.0 / (1.0 + (-(self.constant + self.strength * strength + self.lead * lead)).exp())
    }

    /// Logistic regression by gradient descent, held near the default, never falling in strength or
    /// lead.
    #[expect(
        clippy::cast_precision_loss,
        reason = "example counts stay far below 2^24"
    )]
    fn fit(observations: &[(f32, f32, bool)]) -> Self {
        let start = Self::default();
        let mut fitted = start;
        let count = observations.len() as f32;
        if observations.is_empty() {
            return start;
        }
        for _ in 0..2000 {
            let before = fitted;
            let mut gradient = [0.0_f32; 3];
            for &(strength, lead, right) in observations {
                let error = fitted.confidence(strength, lead) - f32::from(u8::from(right));
                for (sum, x) in gradient.iter_mut().zip([1.0, strength, lead]) {
                    *sum += error * x;
                }
            }
            let pull = Self::PRIOR / (count + Self::PRIOR) * 0.02;
            let step = |value: &mut f32, gradient: f32, home: f32| {
                *value -= 2.0 * gradient / count + pull * (*value - home);
            };
            step(&mut fitted.constant, gradient[0], start.constant);
            step(&mut fitted.strength, gradient[1], start.strength);
            step(&mut fitted.lead, gradient[2], start.lead);
            fitted.strength = fitted.strength.max(0.5);
            fitted.lead = fitted.lead.max(0.0);
            if fitted == before {
                break; // From here on every step would be the same.
            }
        }
        fitted
    }
}

impl std::fmt::Debug for Labeller {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Labeller")
            .field("labels", &self.labels.len())
            .field("examples", &self.corpus.len())
            .field("calibration", &self.calibration)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labeller() -> Labeller {
        let label = |id: &str, examples: &[&str]| Label {
            id: id.into(),
            examples: examples.iter().map(|e| Phrase::new(*e, "en")).collect(),
        };
        let labels = vec![
            label(
                "wood",
                &[
                    "wooden furniture",
                    "furniture making",
                    "wood furniture workshop",
                ],
            ),
            label(
                "metal",
                &[
                    "metal casting",
                    "casting of metals",
                    "metal foundry casting",
                ],
            ),
            label("alone", &["bookbinding"]),
        ];
        Labeller::new(None, labels).expect("letters need no encoder")
    }

    fn ids(texts: &[&str]) -> Vec<String> {
        let texts: Vec<Phrase> = texts.iter().map(|t| Phrase::new(*t, "en")).collect();
        labeller()
            .propose(&texts)
            .expect("letters need no encoder")
            .into_iter()
            .map(|p| p.label)
            .collect()
    }

    #[test]
    fn the_fitting_label_comes_first_and_names_its_example() {
        let proposals = labeller()
            .propose(&[Phrase::new("furniture from wood", "en")])
            .expect("no encoder");
        assert_eq!(proposals[0].label, "wood");
        assert!(proposals[0].example.text.contains("furniture"));
        assert!((0.0..=1.0).contains(&proposals[0].confidence));
        assert!(proposals.is_sorted_by(|a, b| a.confidence >= b.confidence));
    }

    #[test]
    fn none_of_these_is_an_answer() {
        assert_eq!(ids(&["quantum chemistry"]), Vec::<String>::new());
        assert_eq!(ids(&[""]), Vec::<String>::new());
        assert_eq!(ids(&[]), Vec::<String>::new());
    }

    #[test]
    fn what_is_closer_to_phrases_without_a_label_is_held_back() {
        let examples = |id: &str, examples: &[&str]| Label {
            id: id.into(),
            examples: examples.iter().map(|e| Phrase::new(*e, "en")).collect(),
        };
        let labels = || {
            vec![
                examples("wood", &["furniture making", "furniture from wood"]),
                examples("metal", &["metal casting", "casting of metals"]),
            ]
        };
        let none = ["purchase of furniture", "purchase of a metal press"];
        let none = none.map(|text| Phrase::new(text, "en")).to_vec();
        let open = Labeller::new(None, labels()).expect("no encoder");
        let wary = Labeller::with_vectors(None, labels(), none, |_| None).expect("no encoder");
        let sure = |labeller: &Labeller, text: &str| {
            let found = labeller.propose(&[Phrase::new(text, "en")]);
            found
                .expect("no encoder")
                .first()
                .map_or(0.0, |proposal| proposal.confidence)
        };
        let bought = "purchase of office furniture";
        assert!(sure(&wary, bought) < sure(&open, bought) / 2.0);
        assert!(sure(&wary, "making furniture") > 2.0 * sure(&wary, bought));
        assert!(wary.labels().iter().all(|label| !label.id.is_empty()));
    }

    #[test]
    fn several_texts_carry_several_labels() {
        let found = ids(&["metal casting services", "wooden furniture"]);
        assert!(
            found.contains(&"wood".into()) && found.contains(&"metal".into()),
            "{found:?}"
        );
    }

    #[test]
    fn an_exact_example_is_surer_than_a_distant_one() {
        let labeller = labeller();
        let confidence = |text| {
            labeller
                .propose(&[Phrase::new(text, "en")])
                .expect("no encoder")[0]
                .confidence
        };
        assert!(confidence("wooden furniture") > confidence("furniture shop"));
    }

    #[test]
    fn calibration_learns_that_weak_answers_are_wrong() {
        let observations: Vec<_> = (0..200_u8)
            .map(|n| f32::from(n) / 200.0)
            .map(|strength| (strength, 0.0, strength > 0.6))
            .collect();
        let fitted = Calibration::fit(&observations);
        assert!(fitted.confidence(0.3, 0.0) < 0.2, "{fitted:?}");
        assert!(fitted.confidence(0.9, 0.0) > 0.75, "{fitted:?}");
    }
}

//! The engine's labellers: from words to fields, kinds and sectors.

use std::sync::{Arc, LazyLock};

use collider_matching::{
    Phrase, Vector,
    encoder::Encoder,
    labeller::{Label, Labeller, Proposal},
    ordinary_phrases,
};

use super::{
    super::{
        fields::{Axis, Vocabulary, World, phrase_key},
        profile::Side,
        reference::{Example, background, kinds, sector},
        store::vocabulary::Corrections,
    },
    reading::Vectors,
    understanding::{Assigned, Said},
};

/// Labellers for everything that is proposed. Each is made when it is first asked, which takes up to
/// half a second: every example is labelled by the others to learn how sure to be. A hub in which
/// nobody has said anything yet asks none.
pub struct Labels {
    fields: [(Axis, World, Asked); 4],
    /// Which world a phrase is from: `creative`, `industry` or `neither`.
    pub worlds: Asked,
    /// What organisations are.
    pub kinds: Asked,
    /// Creative sectors and NACE divisions.
    pub sectors: Asked,
}

/// A labeller that is made when it is first asked.
pub type Asked = LazyLock<Labeller, Box<dyn FnOnce() -> Labeller + Send>>;

/// At most so many fields of the other world that a phrase speaks to.
const MOST_MEETS: usize = 3;
/// Below this confidence a field of the other world is not shown.
const LEAST_MEETS: f32 = 0.3;
/// Below this confidence a phrase stays without a field.
const LEAST_FIELD: f32 = 0.2;

impl Labels {
    /// Every text that the labellers need the vector of: the examples and the engine's own ordinary
    /// phrases.
    pub fn texts(vocabulary: &Vocabulary) -> Vec<String> {
        let fields = vocabulary.all().iter().flat_map(|field| &field.examples);
        let kinds = kinds::kinds().iter().flat_map(|kind| &kind.examples);
        let sectors = sector::all().iter().flat_map(|sector| &sector.examples);
        fields
            .chain(kinds)
            .chain(sectors)
            .chain(background::phrases())
            .map(|example| example.text.clone())
            .chain(ordinary_phrases().map(str::to_owned))
            .collect()
    }

    /// Labellers for a vocabulary, from the vectors of [`Labels::texts`]. A text without one is encoded;
    /// should that fail, its labeller goes by letters.
    pub fn new(
        encoder: Option<&Arc<dyn Encoder>>,
        vocabulary: &Vocabulary,
        vectors: &Arc<Vectors>,
    ) -> Self {
        let labeller = |labels: Vec<Label>| -> Asked {
            let (encoder, vectors) = (encoder.cloned(), Arc::clone(vectors));
            LazyLock::new(Box::new(move || made(encoder, labels, &vectors)))
        };
        let field = |axis, world| {
            let labels = vocabulary
                .leaves(axis, world)
                .map(|field| label(&field.code, &field.examples))
                .collect();
            (axis, world, labeller(labels))
        };
        let kinds = kinds::kinds().iter();
        let sectors = sector::all().iter();
        Self {
            fields: [
                field(Axis::Competence, World::Creative),
                field(Axis::Competence, World::Industry),
                field(Axis::Need, World::Creative),
                field(Axis::Need, World::Industry),
            ],
            worlds: labeller(worlds(vocabulary)),
            kinds: labeller(
                kinds
                    .map(|kind| label(&kind.code, &kind.examples))
                    .collect(),
            ),
            sectors: labeller(
                sectors
                    .filter(|sector| !sector.examples.is_empty())
                    .map(|sector| label(&sector.code, &sector.examples))
                    .collect(),
            ),
        }
    }

    /// Fields of one axis and world for a text, likeliest first.
    pub fn fields(
        &self,
        axis: Axis,
        world: World,
        phrase: &Phrase,
        vector: Option<&Vector>,
    ) -> Vec<Proposal> {
        self.fields
            .iter()
            .find(|(of, whose, _)| (*of, *whose) == (axis, world))
            .map(|(_, _, labeller)| labeller.propose_encoded(&[(phrase, vector.cloned())]))
            .unwrap_or_default()
    }

    /// Fields of the other axis and world that a text of one axis and world speaks to, best first.
    pub fn meets(
        &self,
        axis: Axis,
        world: World,
        phrase: &Phrase,
        vector: Option<&Vector>,
    ) -> Vec<Assigned> {
        let other_axis = match axis {
            Axis::Competence => Axis::Need,
            Axis::Need => Axis::Competence,
        };
        let found = self.fields(other_axis, world.other(), phrase, vector);
        strongest(found.into_iter().map(|proposal| Assigned {
            code: proposal.label,
            confidence: proposal.confidence,
            corrected: false,
        }))
    }

    /// What is made of a phrase of an organisation that stands in `worlds`: its own field and those of
    /// the other world it speaks to. A facilitator's choice stands above the engine's.
    pub fn assign(
        &self,
        axis: Axis,
        worlds: &[World],
        phrase: &Phrase,
        vector: Option<&Vector>,
        corrections: &Corrections,
    ) -> Said {
        let key = phrase_key(&phrase.text);
        let other_axis = match axis {
            Axis::Competence => Axis::Need,
            Axis::Need => Axis::Competence,
        };
        let engine = |axis: Axis, worlds: &[World]| {
            let mut found: Vec<Proposal> = worlds
                .iter()
                .flat_map(|world| self.fields(axis, *world, phrase, vector))
                .collect();
            found.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
            found.into_iter().map(|proposal| Assigned {
                code: proposal.label,
                confidence: proposal.confidence,
                corrected: false,
            })
        };
        let chosen = |code: &String| Assigned {
            code: code.clone(),
            confidence: 1.0,
            corrected: true,
        };
        let field = match corrections.get(&(axis, key.clone())) {
            Some(choice) => choice.as_ref().map(chosen),
            None => engine(axis, worlds).find(|assigned| assigned.confidence >= LEAST_FIELD),
        };
        let others: Vec<World> = worlds.iter().map(|world| world.other()).collect();
        let meets = match corrections.get(&(other_axis, key)) {
            Some(choice) => choice.iter().map(chosen).collect(),
            None => strongest(engine(other_axis, &others)),
        };
        Said {
            text: phrase.text.clone(),
            lang: phrase.language.map(|language| language.to_string()),
            field,
            meets,
        }
    }
}

fn made(encoder: Option<Arc<dyn Encoder>>, labels: Vec<Label>, vectors: &Vectors) -> Labeller {
    let none = phrases(background::phrases());
    let known = |text: &str| vectors.get(text).cloned();
    Labeller::with_vectors(encoder, labels.clone(), none.clone(), known).unwrap_or_else(|problem| {
        tracing::error!("fields are proposed by letters alone: {problem}");
        Labeller::by_letters(labels, none)
    })
}

fn strongest(found: impl Iterator<Item = Assigned>) -> Vec<Assigned> {
    found
        .filter(|assigned| assigned.confidence >= LEAST_MEETS)
        .take(MOST_MEETS)
        .collect()
}

fn label(code: &str, examples: &[Example]) -> Label {
    Label {
        id: code.to_owned(),
        examples: phrases(examples),
    }
}

fn phrases(examples: &[Example]) -> Vec<Phrase> {
    examples
        .iter()
        .map(|example| Phrase::new(&example.text, &example.lang))
        .collect()
}

/// Phrases of either world, and of those who support, teach or govern.
fn worlds(vocabulary: &Vocabulary) -> Vec<Label> {
    let mut examples: [(&str, Vec<Phrase>); 3] = [
        ("creative", Vec::new()),
        ("industry", Vec::new()),
        ("neither", Vec::new()),
    ];
    for (world, place) in [(World::Creative, 0), (World::Industry, 1)] {
        for field in vocabulary.leaves(Axis::Competence, world) {
            examples[place].1.extend(phrases(&field.examples));
        }
    }
    for sector in sector::all() {
        let place = match sector::side(&sector.code) {
            Side::Creative => 0,
            Side::Neither => 2,
            Side::Industry | Side::Both | Side::Unknown => 1,
        };
        examples[place].1.extend(phrases(&sector.examples));
    }
    for kind in kinds::kinds() {
        let place = match kind.code.as_str() {
            "creative" => 0,
            "manufacturer" | "other-sme" => 1,
            _ => 2,
        };
        examples[place].1.extend(phrases(&kind.examples));
    }
    examples
        .into_iter()
        .map(|(id, examples)| Label {
            id: id.to_owned(),
            examples,
        })
        .collect()
}

//! A catalogue of one list, without a database: for the command line.

use std::{collections::HashSet, sync::Arc};

use collider_matching::encoder::Encoder;
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{
        fields::Vocabulary,
        phrase_language,
        profile::{Choice, Profile, Side},
        standing::Standing,
        store::Organisation,
    },
    Contents, Listed, Proposal, Subject, Understanding,
    contents::party_of,
    follow::{glossary, texts_of},
    labels::Labels,
    proposing::propose,
    reading::Vectors,
    shipped,
};

/// From this confidence a proposed side is taken for matching where the list says none: a guess that
/// is called one serves a list better than nobody to meet.
const LEAST_SIDE: f32 = 0.3;

/// Everybody on a list, with the ids 1, 2, 3 … in its order, ready to be matched. Where the list does
/// not say a side, the engine's proposal stands for it and is answered beside the place.
///
/// `progress` hears how many texts of how many are understood.
///
/// # Errors
/// When the encoder cannot encode.
pub fn alone(
    encoder: Option<Arc<dyn Encoder>>,
    profiles: Vec<Profile>,
    now: Timestamp,
    progress: impl FnMut(usize, usize),
) -> anyhow::Result<(Contents, Vec<Option<Proposal>>)> {
    let mut profiles: Vec<Profile> = profiles
        .into_iter()
        .map(phrase_language::filled_in)
        .collect();
    let mut sides = vec![None; profiles.len()];
    if profiles.iter().any(|profile| profile.side == Side::Unknown) {
        let (labels, vectors) = labels_for(encoder.as_ref(), &profiles)?;
        for (profile, proposed) in profiles.iter_mut().zip(&mut sides) {
            *proposed = side_of(profile, &labels, &vectors);
            if let Some(side) = proposed
                .as_ref()
                .and_then(|p: &Proposal| Side::from_code(&p.value))
            {
                profile.side = side;
            }
        }
    }
    let mut contents = Contents::new(encoder);
    contents.index_mut().set_aliases(glossary(&[]));
    for (id, profile) in (1..).zip(profiles) {
        let organisation = Organisation {
            id: Uuid::from_u128(id),
            profile,
            standing: Standing::approved(now),
            created_at: now,
            updated_at: now,
            version: 1,
        };
        contents.index_mut().upsert(party_of(&organisation));
        contents.put(Listed::new(&organisation, Understanding::default()), now);
    }
    contents.index_mut().encode_wanted(progress)?;
    Ok((contents, sides))
}

fn side_of(profile: &Profile, labels: &Labels, vectors: &Vectors) -> Option<Proposal> {
    if profile.side != Side::Unknown {
        return None;
    }
    propose(profile, labels, vectors, &HashSet::new())
        .into_iter()
        .find(|proposal| proposal.subject == Subject::Side && proposal.confidence >= LEAST_SIDE)
}

fn labels_for(
    encoder: Option<&Arc<dyn Encoder>>,
    profiles: &[Profile],
) -> anyhow::Result<(Labels, Arc<Vectors>)> {
    let vocabulary = Vocabulary::shipped();
    let mut vectors = Vectors::new();
    if let Some(encoder) = encoder {
        let mut missing: Vec<String> = Vec::new();
        let texts = Labels::texts(vocabulary)
            .into_iter()
            .chain(profiles.iter().flat_map(texts_of));
        for text in texts.collect::<HashSet<String>>() {
            match shipped::vector(encoder.as_ref(), &shipped::key_of(&text)) {
                Some(vector) => {
                    vectors.insert(text, vector);
                }
                None => missing.push(text),
            }
        }
        let borrowed: Vec<&str> = missing.iter().map(String::as_str).collect();
        let encoded = encoder.encode(&borrowed)?;
        vectors.extend(missing.into_iter().zip(encoded));
    }
    let vectors = Arc::new(vectors);
    let labels = Labels::new(encoder, vocabulary, &vectors);
    Ok((labels, vectors))
}

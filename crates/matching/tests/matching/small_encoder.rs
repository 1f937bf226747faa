//! A deterministic encoder for tests: texts with words of the same meaning lie close. Not a model of
//! language, but one whose answers can be told in advance.

use std::sync::atomic::{AtomicUsize, Ordering};

use collider_matching::encoder::{Encoder, EncoderError};
use collider_matching::{Vector, fold};

/// Words of the same meaning; the rest stand for themselves.
const MEANINGS: [&[&str]; 6] = [
    &[
        "packaging",
        "verpackung",
        "verpackungen",
        "embalaza",
        "embalaze",
        "opakowania",
    ],
    &["design", "gestaltung", "oblikovanje", "projektowanie"],
    &["moulding", "spritzguss", "injection"],
    &["wood", "holz", "les", "lesa"],
    &["film", "video", "snemanje"],
    &["machine", "machines", "maschinen", "stroji"],
];

/// As many as real encoders have, so that unrelated words lie at right angles.
const DIMENSIONS: usize = 384;

/// Counts how many texts it was asked to encode.
#[derive(Default)]
pub struct SmallEncoder {
    pub encoded: AtomicUsize,
}

impl Encoder for SmallEncoder {
    fn id(&self) -> &str {
        "small@1"
    }

    fn dimensions(&self) -> usize {
        DIMENSIONS
    }

    fn encode(&self, texts: &[&str]) -> Result<Vec<Vector>, EncoderError> {
        self.encoded.fetch_add(texts.len(), Ordering::Relaxed);
        Ok(texts.iter().map(|t| vector(t)).collect())
    }
}

fn vector(text: &str) -> Vector {
    // A direction that all texts share, as real encoders have it; centring must remove it.
    let mut numbers = vec![0.5; DIMENSIONS];
    for word in fold(text).split_whitespace() {
        let meaning = MEANINGS
            .iter()
            .find(|m| m.contains(&word))
            .map_or(word, |m| m[0]);
        let mut state = meaning.bytes().fold(7_u64, |h, b| {
            h.wrapping_mul(0x0100_0000_01b3) ^ u64::from(b)
        });
        for number in &mut numbers {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            *number += f32::from(u8::try_from(state >> 56).expect("eight bits")) / 127.5 - 1.0;
        }
    }
    Vector::normalised(numbers)
}

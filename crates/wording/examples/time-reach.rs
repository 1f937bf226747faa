//! How long the reach of thirty sentences among ten thousand phrases takes:
//! `cargo run --release -p collider-wording --example time-reach`.

use std::error::Error;
use std::time::Instant;

use collider_wording::Language;
use collider_wording::finding::Ruler;
use collider_wording::reach::{Phrase, reach};
use collider_wording::sentences::sentences;

const DIMENSIONS: usize = 384;

/// Numbers without a pattern, the same each time.
fn vector(seed: usize) -> Vec<f32> {
    let mut state = seed as u64 + 1;
    let mut vector: Vec<f32> = (0..DIMENSIONS)
        .map(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 40) as f32 / (1u32 << 24) as f32
        })
        .collect();
    let length = vector.iter().map(|one| one * one).sum::<f32>().sqrt();
    vector.iter_mut().for_each(|one| *one /= length);
    vector
}

fn main() -> Result<(), Box<dyn Error>> {
    let text = "The wool that nobody wants lies in the barn. ".repeat(30);
    let sentences = sentences(&text, Language::En);
    let vectors: Vec<Vec<f32>> = (0..sentences.len()).map(vector).collect();
    let phrases: Vec<Phrase> = (0..10_000)
        .map(|at| Phrase {
            text: at.to_string(),
            vector: vector(1_000 + at),
        })
        .collect();
    let ruler = Ruler::new(&text);
    for _ in 0..5 {
        let begin = Instant::now();
        let reach = reach(&sentences, Some(&vectors), &phrases, &ruler).ok_or("no reach")?;
        println!(
            "{} sentences, {} phrases: {:.1} ms",
            sentences.len(),
            reach.asked,
            begin.elapsed().as_secs_f64() * 1e3
        );
    }
    Ok(())
}

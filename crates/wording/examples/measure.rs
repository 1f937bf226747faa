//! Measures how long reports take and how much memory they need: what `benches/wording` prints.
//!
//! usage: measure FOLDER_OF_BRIEFS
//!
//! Each language reads its briefs, one behind the other, up to 3,000 characters. The reach is asked of
//! 10,000 competences whose vectors are made up, as are those of the sentences: what is measured is the
//! comparing. How long an encoder takes for the sentences is the encoder's.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use collider_wording::reach::{Meaning, Phrase};
use collider_wording::{Language, Reader, Reading};

type Failure = Box<dyn std::error::Error>;

/// Characters of a text.
const LONG: usize = 3_000;
/// Competences, and numbers of a vector.
const PHRASES: usize = 10_000;
const NUMBERS: usize = 384;
const ROUNDS: usize = 51;

#[derive(serde::Deserialize)]
struct Briefs {
    brief: Vec<Brief>,
}

#[derive(serde::Deserialize)]
struct Brief {
    title: String,
    text: String,
}

/// Vectors of length 1 by counting on from a number: the same in every run.
struct MadeUp;

fn vector(seed: u64) -> Vec<f32> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 40) as f32 / (1_u64 << 24) as f32 - 0.5
    };
    let numbers: Vec<f32> = (0..NUMBERS).map(|_| next()).collect();
    let length = numbers.iter().map(|x| x * x).sum::<f32>().sqrt();
    numbers.iter().map(|x| x / length).collect()
}

impl Meaning for MadeUp {
    fn vectors(&self, passages: &[&str], _: Language) -> Vec<Vec<f32>> {
        (0..passages.len() as u64)
            .map(|at| vector(at + 1))
            .collect()
    }
}

fn main() -> Result<(), Failure> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("usage: measure FOLDER_OF_BRIEFS")?;
    let before = memory("VmRSS")?;
    println!("language\tcharacters\tfirst ms\tmedian ms\tas a pitch ms");
    let mut texts = Vec::new();
    for language in Language::ALL {
        let path = Path::new(&folder).join(format!("{}.toml", language.code()));
        let Ok(briefs) = fs::read_to_string(path) else {
            continue;
        };
        let briefs: Briefs = toml::from_str(&briefs)?;
        let whole: String = briefs
            .brief
            .iter()
            .cycle()
            .flat_map(|brief| [&brief.title, "\n\n", &brief.text, "\n\n"])
            .flat_map(str::chars)
            .take(LONG)
            .collect();
        texts.push((language, whole));
    }
    for (language, text) in &texts {
        let brief = Reading::of(*language);
        let pitch = Reading {
            reader: Reader::Industry,
            ..brief
        };
        let first = timed(|| drop(brief.read(text)));
        println!(
            "{}\t{}\t{:.2}\t{:.2}\t{:.2}",
            language.code(),
            text.chars().count(),
            milliseconds(first),
            milliseconds(median(|| drop(brief.read(text)))),
            milliseconds(median(|| drop(pitch.read(text)))),
        );
    }
    let after = memory("VmHWM")?;
    println!(
        "memory of the program before the first text: {before} KB; most, all languages read: {after} KB"
    );
    let phrases: Vec<Phrase> = (0..PHRASES as u64)
        .map(|at| Phrase {
            text: format!("competence {at}"),
            vector: vector(at + 1_000),
        })
        .collect();
    println!("\nlanguage\twith the reach among {PHRASES} competences, ms");
    for (language, text) in &texts {
        let reading = Reading {
            meaning: Some(&MadeUp),
            phrases: &phrases,
            ..Reading::of(*language)
        };
        let took = median(|| drop(reading.read(text)));
        println!("{}\t{:.2}", language.code(), milliseconds(took));
    }
    Ok(())
}

fn timed(work: impl FnOnce()) -> Duration {
    let begin = Instant::now();
    work();
    begin.elapsed()
}

fn median(work: impl Fn()) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS).map(|_| timed(&work)).collect();
    times.sort();
    times[ROUNDS / 2]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// A line of the kernel's account of this process, in KB.
fn memory(line: &str) -> Result<u64, Failure> {
    let status = fs::read_to_string("/proc/self/status")?;
    let value = status
        .lines()
        .find_map(|found| found.strip_prefix(line)?.strip_prefix(':'))
        .ok_or("no such line")?;
    Ok(value.trim().trim_end_matches(" kB").parse()?)
}

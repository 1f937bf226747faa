//! Ranks documents for queries, as `collider rank` does.
//!
//! ```text
//! rank DOCUMENTS.jsonl QUERIES.jsonl TOP [ENCODER_FOLDER] > run.tsv
//! ```

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use collider_matching::encoder::{Encoder, TransformerEncoder};
use collider_matching::rank::{Source, rank};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [documents, queries, top, folder @ ..] = arguments.as_slice() else {
        return Err("usage: rank DOCUMENTS.jsonl QUERIES.jsonl TOP [ENCODER_FOLDER]".into());
    };
    let encoder = folder
        .first()
        .map(|f| TransformerEncoder::open(Path::new(f)))
        .transpose()?;
    let source = |name: &String| -> std::io::Result<_> {
        Ok(Source {
            name: name.clone(),
            reader: BufReader::new(File::open(name)?),
        })
    };
    let summary = rank(
        encoder.as_ref().map(|e| e as &dyn Encoder),
        source(documents)?,
        source(queries)?,
        top.parse()?,
        &mut std::io::BufWriter::new(std::io::stdout()),
        |line| eprintln!("{line}"),
        |progress| eprint!("\r{progress:?}   "),
    )?;
    eprintln!("\n{summary:?}");
    Ok(())
}

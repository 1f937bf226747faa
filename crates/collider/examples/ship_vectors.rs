//! Writes `data/shipped-vectors.bin`: the vectors of the words that ship, so that a first start need
//! not encode them. Run it after a change of the vocabulary or of the demo region:
//! `COLLIDER_ENCODER_DIR=collider-data/encoder cargo run --release --example ship_vectors`

use std::{fs::File, io::BufWriter, path::Path};

use collider::features::organisations::{catalogue::shipped, import::demo};
use collider_matching::encoder::TransformerEncoder;

fn main() -> anyhow::Result<()> {
    let folder = std::env::var("COLLIDER_ENCODER_DIR")?;
    let encoder = TransformerEncoder::open(Path::new(&folder))?;
    let region = demo::records()?;
    let texts = shipped::texts(region.iter().map(|record| &record.profile));
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/shipped-vectors.bin");
    shipped::write(&encoder, &texts, BufWriter::new(File::create(file)?))?;
    println!("{} vectors written", texts.len());
    Ok(())
}

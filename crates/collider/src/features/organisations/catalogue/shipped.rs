//! Vectors of the words that ship (examples of fields, kinds and sectors, the fictional region),
//! worked out beforehand, so that a first start need not spend a minute on encoding them.
//!
//! `data/shipped-vectors.bin` is written by `cargo run --release --example ship_vectors`: the
//! encoder's id and a line feed, then for every text 16 bytes of its SHA-256 and its vector as
//! [`Vector::to_bytes`] writes it, all of the same length. A text that is missing there is encoded
//! when it is needed; a different encoder ignores the file.

use std::{collections::HashMap, io::Write, sync::OnceLock};

use collider_matching::{Vector, encoder::Encoder};
use sha2::{Digest, Sha256};

use super::{
    super::{fields::Vocabulary, profile::Profile},
    contents::party,
    follow::{glossary, texts_of},
    labels::Labels,
};

/// What a text is known by.
pub type TextKey = [u8; 16];

static FILE: &[u8] = include_bytes!("../../../../../../data/shipped-vectors.bin");

/// The beginning of a text's SHA-256.
pub fn key_of(text: &str) -> TextKey {
    let mut key = TextKey::default();
    key.copy_from_slice(&Sha256::digest(text.as_bytes())[..16]);
    key
}

/// The shipped vector of a text, if this encoder made it.
pub fn vector(encoder: &dyn Encoder, key: &TextKey) -> Option<Vector> {
    static TABLE: OnceLock<(String, HashMap<TextKey, &'static [u8]>)> = OnceLock::new();
    let (id, table) = TABLE.get_or_init(|| read(FILE));
    let bytes = (id == encoder.id()).then(|| table.get(key)).flatten()?;
    Vector::from_bytes(bytes, encoder.id(), encoder.dimensions())
}

fn read(file: &'static [u8]) -> (String, HashMap<TextKey, &'static [u8]>) {
    let mut parts = file.splitn(3, |byte| *byte == b'\n');
    let (id, length) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let length: usize = std::str::from_utf8(length)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(0);
    let rows = parts
        .next()
        .unwrap_or_default()
        .chunks_exact((16 + length).max(17));
    let table = rows
        .filter_map(|row| Some((row[..16].try_into().ok()?, &row[16..])))
        .collect();
    (String::from_utf8_lossy(id).into_owned(), table)
}

/// Every text whose vector ships: the vocabulary's examples, the words of these profiles, and those
/// words with the shipped trade words said plainly.
pub fn texts<'a>(profiles: impl IntoIterator<Item = &'a Profile>) -> Vec<String> {
    let mut texts = Labels::texts(Vocabulary::shipped());
    let glossary = glossary(&[]);
    for profile in profiles {
        let profile = profile.clone().tidied();
        texts.extend(texts_of(&profile));
        let party = party(0, &profile);
        let phrases = [party.offers, party.seeks, party.examples].concat();
        let rephrased = phrases
            .iter()
            .filter_map(|phrase| glossary.rephrase(phrase));
        texts.extend(rephrased.map(|rephrased| rephrased.phrase.text));
    }
    texts.sort();
    texts.dedup();
    texts
}

/// Writes the file for these texts.
///
/// # Errors
/// When the encoder or the file fails.
pub fn write(encoder: &dyn Encoder, texts: &[String], mut out: impl Write) -> anyhow::Result<()> {
    // What was worked out before is taken over, so that a small change takes seconds and leaves every
    // other row as it was.
    let (id, table) = read(FILE);
    let known = |text: &String| (id == encoder.id()).then(|| table.get(&key_of(text)).copied())?;
    let missing: Vec<&str> = texts
        .iter()
        .filter(|text| known(text).is_none())
        .map(String::as_str)
        .collect();
    let mut new = encoder.encode(&missing)?.into_iter();
    let rows: Vec<Vec<u8>> = texts
        .iter()
        .filter_map(|text| match known(text) {
            Some(bytes) => Some(bytes.to_vec()),
            None => Some(new.next()?.to_bytes(encoder.id())),
        })
        .collect();
    let length = rows.first().map_or(0, Vec::len);
    write!(out, "{}\n{length}\n", encoder.id())?;
    for (text, row) in texts.iter().zip(rows) {
        anyhow::ensure!(row.len() == length, "vectors differ in length");
        out.write_all(&key_of(text))?;
        out.write_all(&row)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::organisations::import::demo;

    #[test]
    fn everything_that_a_first_start_encodes_has_its_vector() {
        let (id, table) = read(FILE);
        assert!(!id.is_empty());
        let region = demo::records().expect("the demo region can be read");
        let missing: Vec<String> = texts(region.iter().map(|record| &record.profile))
            .into_iter()
            .filter(|text| !table.contains_key(&key_of(text)))
            .collect();
        assert_eq!(
            missing, [""; 0],
            "run `cargo run --release --example ship_vectors`"
        );
    }
}

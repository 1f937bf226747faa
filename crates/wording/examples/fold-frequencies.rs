//! Folds the word lists of the wordfreq project into the files under `data/frequency`.
//!
//! `pip download --no-deps wordfreq==3.1.1`, unpack it, then
//! `cargo run -p collider-wording --example fold-frequencies -- wordfreq/data`
//!
//! A list of the project is a gzipped msgpack array: a header, then for every hundredth of a factor
//! of ten below certainty (0, −1, −2 … centibels) the words that are that frequent. It becomes an
//! automaton from the word to ten times its Zipf value (0 to 90), which suffices to tell words that
//! are twice as frequent apart.

use std::error::Error;
use std::fs;
use std::io::Read;
use std::path::Path;

use collider_wording::{Language, frequency};
use flate2::read::GzDecoder;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("the folder of the lists is missing")?;
    for language in Language::ALL {
        let (list, floor) = list(Path::new(&folder), language)?;
        let mut words: Vec<(String, u64)> = entries(&list)?
            .into_iter()
            .filter(|(word, tenths)| *tenths >= floor && is_word(word))
            .collect();
        words.sort();
        // Two spellings that fold into one word are added by the more frequent one.
        words.reverse();
        words.dedup_by(|later, kept| later.0 == kept.0);
        words.reverse();
        let mut automaton = fst::MapBuilder::memory();
        for (word, tenths) in &words {
            automaton.insert(word, *tenths)?;
        }
        let bytes = automaton.into_inner()?;
        let out = format!(
            "{}/data/frequency/{}.fst",
            env!("CARGO_MANIFEST_DIR"),
            language.code()
        );
        println!(
            "{} {:>7} words from Zipf {:.1} on, {:>9} bytes",
            language.code(),
            words.len(),
            floor as f64 / 10.0,
            bytes.len()
        );
        fs::write(out, bytes)?;
    }
    Ok(())
}

/// The larger list of the language where there is one (it goes down to one word in a hundred
/// million), and the least Zipf value times ten that is kept of it.
fn list(folder: &Path, language: Language) -> Result<(Vec<u8>, u64), Box<dyn Error>> {
    let floor: u64 = std::env::args()
        .nth(2)
        .map_or(Ok(20), |floor| floor.parse())?;
    let large = folder.join(format!("large_{}.msgpack.gz", language.code()));
    let small = folder.join(format!("small_{}.msgpack.gz", language.code()));
    let path = if large.exists() { large } else { small };
    let mut bytes = Vec::new();
    GzDecoder::new(fs::File::open(&path)?).read_to_end(&mut bytes)?;
    Ok((bytes, floor))
}

/// Words only: letters with hyphens and apostrophes between them; numbers, names of accounts and
/// other scripts are left out.
fn is_word(word: &str) -> bool {
    word.chars().count() <= 40
        && word.chars().any(char::is_alphabetic)
        && word
            .chars()
            .all(|c| (c.is_alphabetic() && (c as u32) < 0x0250) || matches!(c, '-' | '\'' | '’'))
}

/// The words of a list with ten times their Zipf value (the base-ten logarithm of how often a word
/// comes in a thousand million words).
fn entries(list: &[u8]) -> Result<Vec<(String, u64)>, Box<dyn Error>> {
    let mut reader = Reader { bytes: list, at: 0 };
    let buckets = reader.array()?;
    reader.skip()?;
    let mut entries = Vec::new();
    for centibels in 0..buckets - 1 {
        for _ in 0..reader.array()? {
            let word = frequency::folded(&reader.text()?);
            entries.push((
                word,
                (90.0 - centibels as f64 / 10.0).round().max(0.0) as u64,
            ));
        }
    }
    Ok(entries)
}

/// Reads the few kinds of msgpack values that the lists are made of.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn take(&mut self, count: usize) -> Result<&[u8], Box<dyn Error>> {
        let taken = self
            .bytes
            .get(self.at..self.at + count)
            .ok_or("the list ends early")?;
        self.at += count;
        Ok(taken)
    }

    fn number(&mut self, bytes: usize) -> Result<usize, Box<dyn Error>> {
        Ok(self
            .take(bytes)?
            .iter()
            .fold(0, |sum, byte| (sum << 8) | usize::from(*byte)))
    }

    fn array(&mut self) -> Result<usize, Box<dyn Error>> {
        match self.number(1)? {
            head @ 0x90..=0x9f => Ok(head & 0x0f),
            0xdc => self.number(2),
            0xdd => self.number(4),
            head => Err(format!("an array was expected, not {head:#x}").into()),
        }
    }

    fn text(&mut self) -> Result<String, Box<dyn Error>> {
        let length = match self.number(1)? {
            head @ 0xa0..=0xbf => head & 0x1f,
            0xd9 => self.number(1)?,
            0xda => self.number(2)?,
            head => return Err(format!("a text was expected, not {head:#x}").into()),
        };
        Ok(String::from_utf8(self.take(length)?.to_vec())?)
    }

    /// Passes over the header: a map from texts to texts and small numbers.
    fn skip(&mut self) -> Result<(), Box<dyn Error>> {
        let head = self.number(1)?;
        if head & 0xf0 != 0x80 {
            return Err("the header of the list is not a map".into());
        }
        for _ in 0..head & 0x0f {
            self.text()?;
            if self.bytes.get(self.at).is_some_and(|byte| *byte < 0x80) {
                self.number(1)?;
            } else {
                self.text()?;
            }
        }
        Ok(())
    }
}

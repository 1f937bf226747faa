//! Ranks any list of texts by any other: from JSON lines to a run file.
//!
//! Input is one object a line, `{"id": …, "text": …}` or `{"id": …, "texts": […]}`, with an optional
//! `lang`; other keys are ignored. Output is `query_id<TAB>doc_id<TAB>score`, best first, equal
//! scores by the document's id.

mod records;
mod wordings;

use std::collections::HashMap;
use std::io::{BufRead, Write};

pub use records::{LONGEST_LINE, Record, Records, Rejected, RejectedBecause};

use crate::centring::prior_centre;
use crate::corpus::{Compared, Corpus, Prepared, Scratch};
use crate::encoder::{Encoder, EncoderError};
use crate::language::Language;
use crate::ngram::Grams;
use crate::party::Phrase;
use crate::vector::Vector;

use self::wordings::without_shouting;

/// How far the work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// So many of so many texts of the documents are encoded.
    Encoded(usize, usize),
    /// So many queries are answered.
    Answered(usize),
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Documents that could be found.
    pub documents: usize,
    /// Queries answered.
    pub queries: usize,
    /// Lines left out, of both files.
    pub rejected: usize,
}

/// Why ranking stopped. Bad lines do not stop it; they are reported and left out.
#[derive(Debug, thiserror::Error)]
pub enum RankError {
    /// A file cannot be read on.
    #[error("cannot read {file} after line {line}: {source}")]
    Unreadable {
        /// The file's name.
        file: String,
        /// The last line read.
        line: usize,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The output cannot be written.
    #[error("cannot write the result: {0}")]
    Unwritable(#[from] std::io::Error),
    /// The encoder failed.
    #[error(transparent)]
    Encoder(#[from] EncoderError),
}

/// One input with the name by which messages call it.
pub struct Source<R> {
    /// The file's name.
    pub name: String,
    /// Its content.
    pub reader: R,
}

/// Ranks the documents for every query and writes the best `top` of each.
///
/// Documents are held in memory; queries are read, answered and written one portion after the other.
/// Every bad line goes to `rejected`, every step to `progress`.
///
/// # Errors
/// When a file cannot be read or written, or the encoder fails.
pub fn rank<D: BufRead, Q: BufRead>(
    encoder: Option<&dyn Encoder>,
    documents: Source<D>,
    queries: Source<Q>,
    top: usize,
    output: &mut dyn Write,
    mut rejected: impl FnMut(&Rejected),
    mut progress: impl FnMut(Progress),
) -> Result<Summary, RankError> {
    let mut summary = Summary::default();
    let mut collection = Collection::new(encoder)?;
    let mut records = Records::new(documents.name, documents.reader);
    while let Some(record) = records.next_record()? {
        match record {
            Ok(record) => collection.add(&record),
            Err(reason) => {
                summary.rejected += 1;
                rejected(&reason);
            }
        }
    }
    summary.documents = collection.ids.len();
    collection.encode(|done, of| progress(Progress::Encoded(done, of)))?;
    let mut records = Records::new(queries.name, queries.reader);
    loop {
        let mut portion = Vec::with_capacity(PORTION);
        while portion.len() < PORTION
            && let Some(record) = records.next_record()?
        {
            match record {
                Ok(record) => portion.push(record),
                Err(reason) => {
                    summary.rejected += 1;
                    rejected(&reason);
                }
            }
        }
        if portion.is_empty() {
            break;
        }
        for (record, ranked) in portion.iter().zip(collection.answer(&portion, top)?) {
            for (document, score) in ranked {
                writeln!(output, "{}\t{document}\t{score:.6}", record.id)?;
            }
        }
        summary.queries += portion.len();
        progress(Progress::Answered(summary.queries));
    }
    output.flush()?;
    Ok(summary)
}

/// So many queries are answered together. The first portion also shows where the queries' language
/// lies when no document is in it.
const PORTION: usize = 1024;

/// The documents.
struct Collection<'a> {
    encoder: Option<&'a dyn Encoder>,
    corpus: Corpus,
    ids: Vec<String>,
    /// For every row, the documents with this text.
    documents: Vec<Vec<u32>>,
    /// Whether a portion of queries has been seen.
    asked: bool,
}

impl<'a> Collection<'a> {
    fn new(encoder: Option<&'a dyn Encoder>) -> Result<Self, EncoderError> {
        let prior = encoder
            .map(|encoder| prior_centre(encoder, |_| None))
            .transpose()?;
        Ok(Self {
            encoder,
            corpus: Corpus::new(prior),
            ids: Vec::new(),
            documents: Vec::new(),
            asked: false,
        })
    }

    fn add(&mut self, record: &Record) {
        let document =
            u32::try_from(self.ids.len()).expect("four billion documents do not fit into memory");
        self.ids.push(record.id.clone());
        for text in &record.texts {
            let phrase = phrase(text, record.language);
            let row = self.corpus.acquire(&phrase, Compared::ByMeaningAndLetters);
            self.documents.resize_with(self.corpus.end(), Vec::new);
            self.documents[row as usize].push(document);
        }
    }

    fn encode(&mut self, mut progress: impl FnMut(usize, usize)) -> Result<(), EncoderError> {
        if let Some(encoder) = self.encoder {
            let wanted = self.corpus.wanted();
            let texts: Vec<&str> = wanted.iter().map(String::as_str).collect();
            let mut done = 0;
            for portion in texts.chunks(1024) {
                for (text, vector) in portion.iter().zip(encoder.encode(portion)?) {
                    self.corpus.learn(text, &vector);
                }
                done += portion.len();
                progress(done, texts.len());
            }
        }
        self.corpus.refit();
        Ok(())
    }

    /// The best documents of each query, by id where scores are equal.
    fn answer(
        &mut self,
        queries: &[Record],
        top: usize,
    ) -> Result<Vec<Vec<(&str, f32)>>, EncoderError> {
        let wordings: Vec<Vec<Phrase>> = queries
            .iter()
            .map(|q| q.texts.iter().map(|t| phrase(t, q.language)).collect())
            .collect();
        let mut vectors: HashMap<&str, Vector> = HashMap::new();
        if let Some(encoder) = self.encoder {
            let mut texts: Vec<&str> = wordings.iter().flatten().map(|p| p.text.as_str()).collect();
            texts.sort_unstable();
            texts.dedup();
            vectors.extend(texts.iter().copied().zip(encoder.encode(&texts)?));
        }
        if !std::mem::replace(&mut self.asked, true) {
            let phrases = wordings.iter().flatten();
            self.corpus.learn_questions(
                phrases.filter_map(|p| Some((p.language, vectors.get(p.text.as_str())?))),
            );
        }
        let mut scratch = Scratch::default();
        Ok(wordings
            .iter()
            .map(|phrases| {
                let mut best = vec![f32::NEG_INFINITY; self.ids.len()];
                for phrase in phrases {
                    let prepared = Prepared {
                        grams: Grams::of(&phrase.text),
                        language: phrase.language,
                        vector: vectors.get(phrase.text.as_str()).cloned(),
                    };
                    self.corpus.compare(
                        &prepared,
                        &mut scratch,
                        |_| true,
                        |row, likeness| {
                            let score =
                                likeness.rank_score(phrase.language, self.corpus.language(row));
                            for &document in &self.documents[row as usize] {
                                let place = &mut best[document as usize];
                                *place = place.max(score);
                            }
                        },
                    );
                }
                let mut ranked: Vec<(&str, f32)> = self
                    .ids
                    .iter()
                    .map(String::as_str)
                    .zip(best)
                    .filter(|(_, s)| s.is_finite())
                    .collect();
                let order = |a: &(&str, f32), b: &(&str, f32)| {
                    b.1.total_cmp(&a.1).then_with(|| a.0.cmp(b.0))
                };
                if top < ranked.len() && top > 0 {
                    ranked.select_nth_unstable_by(top - 1, order);
                }
                ranked.truncate(top);
                // Without this every query of the portion would keep room for all documents.
                ranked.shrink_to_fit();
                ranked.sort_by(order);
                ranked
            })
            .collect())
    }
}

/// What a text is compared as.
fn phrase(text: &str, language: Option<Language>) -> Phrase {
    Phrase {
        text: without_shouting(text),
        language,
    }
}

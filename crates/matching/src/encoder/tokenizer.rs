//! Reading `tokenizer.json`: texts to token numbers for the two families of sentence encoders.
//!
//! The general tokenizers library was measured first: opening the 250,000-piece vocabulary of a
//! multilingual encoder with it takes far longer and holds far more memory than the whole rest of
//! the encoder (figures in `benches/README.md`). The two kinds in use need little code.

use std::collections::HashMap;
use std::fmt;
use std::path::Path;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use super::EncoderError;
use super::unigram::{Pieces, Unigram};
use super::wordpiece::WordPiece;

/// A tokenizer of one of the supported families.
#[derive(Debug)]
pub(super) enum Tokenizer {
    Unigram(Unigram),
    WordPiece(WordPiece),
}

impl Tokenizer {
    pub(super) fn open(path: &Path) -> Result<Self, EncoderError> {
        let text = std::fs::read(path).map_err(|e| EncoderError::unreadable(path, e))?;
        let file: TokenizerFile =
            serde_json::from_slice(&text).map_err(|e| EncoderError::unusable(path, e))?;
        match file.model.vocab {
            Vocabulary::Pieces(pieces) => {
                Unigram::new(pieces, file.model.unk_id.unwrap_or(0)).map(Self::Unigram)
            }
            Vocabulary::Words(words) => {
                let lowercase = file.normalizer.and_then(|n| n.lowercase).unwrap_or(false);
                WordPiece::new(words, lowercase).map(Self::WordPiece)
            }
        }
        .map_err(|reason| EncoderError::unusable(path, reason))
    }

    /// The tokens of a text between its start and end marks, at most `longest` in all.
    pub(super) fn tokens(&self, text: &str, longest: usize) -> Vec<u32> {
        let (start, mut content, end) = match self {
            Self::Unigram(t) => (t.start, t.tokens(text), t.end),
            Self::WordPiece(t) => (t.start, t.tokens(text), t.end),
        };
        content.truncate(longest.saturating_sub(2));
        content.insert(0, start);
        content.push(end);
        content
    }
}

#[derive(Deserialize)]
struct TokenizerFile {
    model: Model,
    #[serde(default)]
    normalizer: Option<Normalizer>,
}

#[derive(Deserialize)]
struct Normalizer {
    #[serde(default)]
    lowercase: Option<bool>,
}

#[derive(Deserialize)]
struct Model {
    #[serde(default)]
    unk_id: Option<u32>,
    vocab: Vocabulary,
}

/// A list of pieces with scores (Unigram) or a map of words to numbers (WordPiece).
enum Vocabulary {
    Pieces(Pieces),
    Words(HashMap<String, u32>),
}

impl<'de> Deserialize<'de> for Vocabulary {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EitherKind;
        impl<'de> Visitor<'de> for EitherKind {
            type Value = Vocabulary;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the vocabulary of a Unigram or a WordPiece tokenizer")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vocabulary, A::Error> {
                let mut pieces = Pieces::default();
                while let Some((piece, score)) = list.next_element::<(String, f64)>()? {
                    pieces.push(&piece, score);
                }
                Ok(Vocabulary::Pieces(pieces))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Vocabulary, A::Error> {
                let mut words = HashMap::new();
                while let Some((word, number)) = map.next_entry()? {
                    words.insert(word, number);
                }
                Ok(Vocabulary::Words(words))
            }
        }
        deserializer.deserialize_any(EitherKind)
    }
}

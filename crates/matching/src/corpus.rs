//! Texts under row numbers: each distinct text once, with its n-grams and, as soon as it is known,
//! its vector. Index, labeller and ranking lists all compare through it.

use std::collections::HashMap;
use std::sync::Arc;

use crate::dense::DenseRows;
use crate::language::Language;
use crate::likeness::Likeness;
use crate::ngram::{GramIndex, Grams};
use crate::party::Phrase;
use crate::vector::Vector;

/// A text ready to be compared with all rows.
#[derive(Debug, Clone)]
pub(crate) struct Prepared {
    pub grams: Grams,
    pub language: Option<Language>,
    pub vector: Option<Vector>,
}

/// How a text is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Compared {
    ByMeaningAndLetters,
    /// Names mean nothing: only their letters count and they are never encoded.
    ByLetters,
}

#[derive(Debug, Clone)]
struct RowText {
    text: Arc<str>,
    language: Option<Language>,
    compared: Compared,
    users: usize,
}

/// The rows.
#[derive(Debug, Clone)]
pub(crate) struct Corpus {
    rows: Vec<Option<RowText>>,
    by_text: HashMap<Arc<str>, Vec<u32>>,
    free: Vec<u32>,
    grams: GramIndex,
    dense: Option<DenseRows>,
    fitted_for: usize,
    vectors: usize,
}

impl Corpus {
    /// `prior` is the encoder's centre; `None` works by letters alone.
    pub(crate) fn new(prior: Option<Vec<f32>>) -> Self {
        Self {
            rows: Vec::new(),
            by_text: HashMap::new(),
            free: Vec::new(),
            grams: GramIndex::default(),
            dense: prior.map(DenseRows::new),
            fitted_for: 16,
            vectors: 0,
        }
    }

    /// The number of distinct texts.
    pub(crate) fn len(&self) -> usize {
        self.rows.len() - self.free.len()
    }

    /// One more than the highest row number.
    pub(crate) fn end(&self) -> usize {
        self.rows.len()
    }

    /// The language that a row's text was stated to be in.
    pub(crate) fn language(&self, row: u32) -> Option<Language> {
        self.rows.get(row as usize)?.as_ref()?.language
    }

    /// The row of a text, taken into use once more.
    pub(crate) fn acquire(&mut self, phrase: &Phrase, compared: Compared) -> u32 {
        let known = self
            .by_text
            .get(phrase.text.as_str())
            .into_iter()
            .flatten()
            .copied()
            .find(|&row| {
                let text = self.rows[row as usize].as_ref();
                text.is_some_and(|t| t.language == phrase.language && t.compared == compared)
            });
        let row = known.unwrap_or_else(|| self.insert(phrase, compared));
        if let Some(text) = &mut self.rows[row as usize] {
            text.users += 1;
        }
        row
    }

    fn insert(&mut self, phrase: &Phrase, compared: Compared) -> u32 {
        let row = self.free.pop().unwrap_or_else(|| {
            self.rows.push(None);
            u32::try_from(self.rows.len() - 1).expect("four billion texts do not fit into memory")
        });
        // The same text in another language, or as something else, may have its vector already.
        let vector = self
            .by_text
            .get(phrase.text.as_str())
            .into_iter()
            .flatten()
            .find_map(|&other| self.dense.as_ref().and_then(|d| d.vector(other)));
        let text: Arc<str> = phrase.text.as_str().into();
        self.rows[row as usize] = Some(RowText {
            text: Arc::clone(&text),
            language: phrase.language,
            compared,
            users: 0,
        });
        self.by_text.entry(text).or_default().push(row);
        self.grams.insert(row, &Grams::of(&phrase.text));
        if let (Some(vector), Compared::ByMeaningAndLetters, Some(dense)) =
            (vector, compared, &mut self.dense)
        {
            dense.set(row, phrase.language, &vector);
            self.vectors += 1;
        }
        self.refit_when_outgrown();
        row
    }

    /// Gives back what [`Corpus::acquire`] took; an unused text disappears. Says whether it did.
    pub(crate) fn release(&mut self, row: u32) -> bool {
        let Some(text) = &mut self.rows[row as usize] else {
            return false;
        };
        text.users -= 1;
        if text.users > 0 {
            return false;
        }
        if let Some(text) = self.rows[row as usize].take() {
            self.grams.remove(row, &Grams::of(&text.text));
            if let Some(rows) = self.by_text.get_mut(&text.text) {
                rows.retain(|&r| r != row);
                if rows.is_empty() {
                    self.by_text.remove(&text.text);
                }
            }
        }
        if let Some(dense) = &mut self.dense
            && dense.has(row)
        {
            dense.remove(row);
            self.vectors -= 1;
        }
        self.free.push(row);
        true
    }

    /// Texts that still need a vector, each once, in the order of their rows.
    pub(crate) fn wanted(&self) -> Vec<String> {
        let Some(dense) = &self.dense else {
            return Vec::new();
        };
        let mut texts: Vec<String> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for (row, text) in (0..).zip(&self.rows) {
            if let Some(text) = text
                && text.compared == Compared::ByMeaningAndLetters
                && !dense.has(row)
                && seen.insert(&text.text)
            {
                texts.push(text.text.to_string());
            }
        }
        texts
    }

    /// Takes the vector of a text; texts nobody uses are ignored.
    pub(crate) fn learn(&mut self, text: &str, vector: &Vector) {
        let Some(dense) = &mut self.dense else { return };
        for &row in self.by_text.get(text).into_iter().flatten() {
            if let Some(known) = &self.rows[row as usize]
                && known.compared == Compared::ByMeaningAndLetters
            {
                self.vectors += usize::from(!dense.has(row));
                dense.set(row, known.language, vector);
            }
        }
        self.refit_when_outgrown();
    }

    /// The vector of a text that some row has.
    pub(crate) fn vector_of(&self, text: &str) -> Option<Vector> {
        let dense = self.dense.as_ref()?;
        self.by_text
            .get(text)?
            .iter()
            .find_map(|&row| dense.vector(row))
    }

    /// Learns centres and rarities from the texts there are.
    pub(crate) fn refit(&mut self) {
        self.grams.refit();
        if let Some(dense) = &mut self.dense {
            dense.refit();
        }
        self.fitted_for = (self.len() + self.vectors).max(16);
    }

    /// As [`DenseRows::learn_questions`]; without an encoder there is nothing to learn.
    pub(crate) fn learn_questions<'a>(
        &mut self,
        questions: impl Iterator<Item = (Option<Language>, &'a Vector)>,
    ) {
        if let Some(dense) = &mut self.dense {
            dense.learn_questions(questions);
        }
    }

    /// Twice as much as at the last time: what was learned then is no longer true.
    fn refit_when_outgrown(&mut self) {
        if self.len() + self.vectors > 2 * self.fitted_for {
            self.refit();
        }
    }

    /// A row's own text as a query.
    pub(crate) fn prepared(&self, row: u32) -> Option<Prepared> {
        let text = self.rows.get(row as usize)?.as_ref()?;
        Some(Prepared {
            grams: Grams::of(&text.text),
            language: text.language,
            vector: self.dense.as_ref().and_then(|d| d.vector(row)),
        })
    }

    /// Compares with every row for which `wanted` holds and calls `found` with the row and likeness.
    pub(crate) fn compare(
        &self,
        query: &Prepared,
        scratch: &mut Scratch,
        wanted: impl Fn(usize) -> bool,
        mut found: impl FnMut(u32, Likeness),
    ) {
        self.grams.scores(&query.grams, &mut scratch.letters);
        let dense = self.dense.as_ref().zip(query.vector.as_ref());
        scratch.meaning.clear();
        if let Some((dense, vector)) = dense {
            dense.scores(
                &dense.centred(query.language, vector),
                &wanted,
                &mut scratch.meaning,
            );
        }
        for (place, text) in self.rows.iter().enumerate() {
            if text.is_none() || !wanted(place) {
                continue;
            }
            let meaning = scratch.meaning.get(place).copied().filter(|m| !m.is_nan());
            let row = u32::try_from(place).expect("rows are numbered in 32 bits");
            found(
                row,
                Likeness {
                    meaning,
                    letters: scratch.letters[place],
                },
            );
        }
    }
}

/// Room for one comparison's numbers, used again for the next.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    letters: Vec<f32>,
    meaning: Vec<f32>,
}

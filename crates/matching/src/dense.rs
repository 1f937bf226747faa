//! Many vectors in a compact form, compared with one by an exhaustive scan.
//!
//! Each vector is kept as signed bytes with one scale: 388 instead of 1,536 bytes for 384 numbers.
//! The rows stay uncentred, so that new centres only need new lengths, not new rows:
//! cos(q − a, d − b) = (q' · d − q' · b) / |d − b| with q' = (q − a) / |q − a|.

use pulp::Arch;

use crate::centring::{Centres, Sums};
use crate::language::Language;
use crate::vector::{Vector, dot};

/// Vectors by row number; rows without one are skipped by scans.
#[derive(Debug, Clone)]
pub(crate) struct DenseRows {
    dimensions: usize,
    prior: Vec<f32>,
    centres: Centres,
    bytes: Vec<i8>,
    rows: Vec<Option<Row>>,
    arch: Arch,
}

#[derive(Debug, Clone, Copy)]
struct Row {
    language: Option<Language>,
    scale: f32,
    /// 1 / |d − b|.
    inverse_length: f32,
}

impl DenseRows {
    /// `prior` is the encoder's centre before any data.
    pub(crate) fn new(prior: Vec<f32>) -> Self {
        let dimensions = prior.len();
        Self {
            dimensions,
            centres: Sums::new(dimensions).centres(&prior),
            prior,
            bytes: Vec::new(),
            rows: Vec::new(),
            arch: Arch::new(),
        }
    }

    pub(crate) fn set(&mut self, row: u32, language: Option<Language>, vector: &Vector) {
        let place = row as usize;
        if self.rows.len() <= place {
            self.rows.resize(place + 1, None);
            self.bytes.resize((place + 1) * self.dimensions, 0);
        }
        let numbers = vector.as_slice();
        let largest = numbers.iter().fold(0.0_f32, |m, x| m.max(x.abs()));
        let scale = if largest > 0.0 { largest / 127.0 } else { 1.0 };
        for (byte, x) in self.bytes[place * self.dimensions..]
            .iter_mut()
            .zip(numbers)
        {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "the scale brings every number to ±127"
            )]
            {
                *byte = (x / scale).round() as i8;
            }
        }
        self.rows[place] = Some(Row {
            language,
            scale,
            inverse_length: 0.0,
        });
        self.rows[place] = Some(Row {
            language,
            scale,
            inverse_length: self.inverse_length(place),
        });
    }

    pub(crate) fn has(&self, row: u32) -> bool {
        self.rows.get(row as usize).is_some_and(Option::is_some)
    }

    pub(crate) fn remove(&mut self, row: u32) {
        if let Some(place) = self.rows.get_mut(row as usize) {
            *place = None;
        }
    }

    /// Learns the centres from the rows there are.
    pub(crate) fn refit(&mut self) {
        let mut sums = Sums::new(self.dimensions);
        for (place, row) in self.rows.iter().enumerate() {
            if let Some(row) = row {
                sums.add(row.language, self.numbers(place, row.scale));
            }
        }
        self.centres = sums.centres(&self.prior);
        for place in 0..self.rows.len() {
            let inverse_length = self.inverse_length(place);
            if let Some(row) = &mut self.rows[place] {
                row.inverse_length = inverse_length;
            }
        }
    }

    /// Learns where the languages of questions lie that no row is in; lasts until the next refit.
    pub(crate) fn learn_questions<'a>(
        &mut self,
        questions: impl Iterator<Item = (Option<Language>, &'a Vector)>,
    ) {
        let mut sums = Sums::new(self.dimensions);
        for (language, vector) in questions {
            sums.add(language, vector.as_slice().iter().copied());
        }
        self.centres.add_unseen(&sums);
    }

    /// A text's vector relative to its language's centre, of length 1.
    pub(crate) fn centred(&self, language: Option<Language>, vector: &Vector) -> Vector {
        let centre = self.centres.of(language);
        Vector::normalised(
            vector
                .as_slice()
                .iter()
                .zip(centre)
                .map(|(x, c)| x - c)
                .collect(),
        )
    }

    /// The vector of a row, as exact as its compact form is.
    pub(crate) fn vector(&self, row: u32) -> Option<Vector> {
        let scale = self.rows.get(row as usize)?.as_ref()?.scale;
        Some(Vector::normalised(
            self.numbers(row as usize, scale).collect(),
        ))
    }

    /// Writes the centred cosine with every wanted row into `scores` (one place per row), NaN for the
    /// others and for rows without a vector. `query` comes from [`DenseRows::centred`].
    pub(crate) fn scores(
        &self,
        query: &Vector,
        wanted: impl Fn(usize) -> bool,
        scores: &mut Vec<f32>,
    ) {
        let query = query.as_slice();
        let mut offsets: Vec<(Option<Language>, f32)> = Vec::new();
        scores.clear();
        scores.reserve(self.rows.len());
        self.arch.dispatch(|| {
            let rows = self
                .rows
                .iter()
                .zip(self.bytes.chunks_exact(self.dimensions));
            for (place, (row, bytes)) in rows.enumerate() {
                let Some(row) = row.as_ref().filter(|_| wanted(place)) else {
                    scores.push(f32::NAN);
                    continue;
                };
                let offset = match offsets.iter().find(|(l, _)| *l == row.language) {
                    Some((_, offset)) => *offset,
                    None => {
                        let offset = dot(query, self.centres.of(row.language));
                        offsets.push((row.language, offset));
                        offset
                    }
                };
                let cosine = (dot_bytes(query, bytes) * row.scale - offset) * row.inverse_length;
                scores.push(cosine.clamp(-1.0, 1.0));
            }
        });
    }

    fn numbers(&self, place: usize, scale: f32) -> impl Iterator<Item = f32> + Clone {
        self.bytes[place * self.dimensions..][..self.dimensions]
            .iter()
            .map(move |&b| f32::from(b) * scale)
    }

    fn inverse_length(&self, place: usize) -> f32 {
        let Some(row) = &self.rows[place] else {
            return 0.0;
        };
        let centre = self.centres.of(row.language);
        let square: f32 = self
            .numbers(place, row.scale)
            .zip(centre)
            .map(|(x, c)| (x - c).powi(2))
            .sum();
        if square > 1e-12 {
            1.0 / square.sqrt()
        } else {
            0.0
        }
    }
}

#[inline(always)]
fn dot_bytes(numbers: &[f32], bytes: &[i8]) -> f32 {
    let mut lanes = [0.0_f32; 32];
    let (left, right) = (numbers.chunks_exact(32), bytes.chunks_exact(32));
    let rest: f32 = left
        .remainder()
        .iter()
        .zip(right.remainder())
        .map(|(x, &b)| x * f32::from(b))
        .sum();
    for (x, b) in left.zip(right) {
        for ((lane, x), &b) in lanes.iter_mut().zip(x).zip(b) {
            *lane += x * f32::from(b);
        }
    }
    lanes.iter().sum::<f32>() + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vector(seed: u32) -> Vector {
        Vector::normalised(
            (0..100_u32)
                .map(|n| ((n * 7919 + seed * 104_729) as f32).sin() + 0.5)
                .collect(),
        )
    }

    #[test]
    fn bytes_lose_little_of_the_cosine() {
        let mut rows = DenseRows::new(vec![0.0; 100]);
        for n in 0..50 {
            rows.set(n, None, &vector(n));
        }
        let query = rows.centred(None, &vector(99));
        let mut scores = Vec::new();
        rows.scores(&query, |_| true, &mut scores);
        for (n, score) in (0..).zip(scores) {
            let exact = query.cosine(&vector(n));
            assert!((score - exact).abs() < 0.005, "{score} instead of {exact}");
        }
    }

    #[test]
    fn centring_spreads_a_narrow_cone() {
        let mut rows = DenseRows::new(vec![0.0; 100]);
        for n in 0..2000 {
            rows.set(n, None, &vector(n));
        }
        rows.refit();
        let mut scores = Vec::new();
        rows.scores(&rows.centred(None, &vector(3)), |_| true, &mut scores);
        assert!(scores[3] > 0.99);
        let mean = scores.iter().sum::<f32>() / 2000.0;
        assert!(
            mean.abs() < 0.05,
            "unrelated texts lie at right angles on average, not at {mean}"
        );
        rows.remove(3);
        rows.scores(&rows.centred(None, &vector(3)), |_| true, &mut scores);
        assert!(scores[3].is_nan() && !rows.has(3));
    }
}

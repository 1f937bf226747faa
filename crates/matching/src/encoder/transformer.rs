//! The forward pass of a BERT or XLM-R sentence encoder (Vaswani et al. 2017; Devlin et al. 2019):
//! mean over the last layer's tokens, length 1.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use pulp::Arch;
use sha2::{Digest, Sha256};

use super::folder::{FolderSettings, ModelConfig};
use super::product::dense;
use super::tokenizer::Tokenizer;
use super::weights::{RowTable, Weights};
use super::{Encoder, EncoderError};
use crate::vector::Vector;

/// Tokens that go through the layers together: enough to use the processor's matrix units well, few
/// enough for its cache. Measured in `benches/README.md`.
const BATCH_TOKENS: usize = 384;

/// A sentence encoder from a folder with `model.safetensors`, `tokenizer.json` and `config.json`.
#[derive(Debug)]
pub struct TransformerEncoder {
    id: String,
    prefix: String,
    config: ModelConfig,
    tokenizer: Tokenizer,
    words: RowTable,
    positions: Vec<f32>,
    kind: Vec<f32>,
    norm: Norm,
    layers: Vec<Layer>,
    threads: usize,
    arch: Arch,
}

#[derive(Debug)]
struct Norm {
    gain: Vec<f32>,
    shift: Vec<f32>,
}

#[derive(Debug)]
struct Dense {
    weights: Vec<f32>,
    bias: Vec<f32>,
}

#[derive(Debug)]
struct Layer {
    /// Query, key and value in one product.
    attention: Dense,
    attention_out: Dense,
    attention_norm: Norm,
    widen: Dense,
    narrow: Dense,
    out_norm: Norm,
}

impl TransformerEncoder {
    /// Opens a folder with standard files. Texts get the prefix of the folder's
    /// `collider-encoder.json` (`{"prefix": "query: "}`), by default `query: ` as e5 models want it.
    ///
    /// # Errors
    /// When a file is missing or is not what this encoder runs; the message names file and reason.
    pub fn open(folder: &Path) -> Result<Self, EncoderError> {
        let config = ModelConfig::read(folder)?;
        let settings = FolderSettings::read(folder)?;
        let tokenizer = Tokenizer::open(&folder.join("tokenizer.json"))?;
        let weights = Weights::open(&folder.join("model.safetensors"))?;
        let width = config.hidden_size;
        let norm = |name: &str| -> Result<Norm, EncoderError> {
            Ok(Norm {
                gain: weights.tensor(&format!("{name}.weight"), width)?,
                shift: weights.tensor(&format!("{name}.bias"), width)?,
            })
        };
        // Several matrices of one input become one; see `product` for the order.
        let dense = |names: &[String], from: usize, to: usize| -> Result<Dense, EncoderError> {
            let all = names.len() * to;
            let mut joined = Dense {
                weights: vec![0.0; from * all],
                bias: Vec::with_capacity(all),
            };
            for (place, name) in names.iter().enumerate() {
                let matrix = weights.tensor(&format!("{name}.weight"), from * to)?;
                for (output, row) in matrix.chunks_exact(from).enumerate() {
                    for (input, weight) in row.iter().enumerate() {
                        joined.weights[input * all + place * to + output] = *weight;
                    }
                }
                joined
                    .bias
                    .extend(weights.tensor(&format!("{name}.bias"), to)?);
            }
            Ok(joined)
        };
        let layers = (0..config.num_hidden_layers)
            .map(|number| {
                let part = |name: &str| format!("encoder.layer.{number}.{name}");
                Ok(Layer {
                    attention: dense(
                        &["query", "key", "value"].map(|p| part(&format!("attention.self.{p}"))),
                        width,
                        width,
                    )?,
                    attention_out: dense(&[part("attention.output.dense")], width, width)?,
                    attention_norm: norm(&part("attention.output.LayerNorm"))?,
                    widen: dense(
                        &[part("intermediate.dense")],
                        width,
                        config.intermediate_size,
                    )?,
                    narrow: dense(&[part("output.dense")], config.intermediate_size, width)?,
                    out_norm: norm(&part("output.LayerNorm"))?,
                })
            })
            .collect::<Result<Vec<_>, EncoderError>>()?;
        let positions = weights.tensor(
            "embeddings.position_embeddings.weight",
            config.max_position_embeddings * width,
        )?;
        // BERT has two kinds of segments, XLM-R one; a single text is always of kind 0.
        let kind_rows = if config.model_type == "bert" { 2 } else { 1 };
        let mut kind =
            weights.tensor("embeddings.token_type_embeddings.weight", kind_rows * width)?;
        kind.truncate(width);
        let embedding_norm = norm("embeddings.LayerNorm")?;
        let id = settings
            .id
            .unwrap_or_else(|| fallback_id(folder, &weights.header_bytes, &layers));
        Ok(Self {
            id,
            prefix: settings.prefix,
            tokenizer,
            words: weights.rows("embeddings.word_embeddings.weight", width)?,
            positions,
            kind,
            norm: embedding_norm,
            layers,
            threads: std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
            arch: Arch::new(),
            config,
        })
    }

    /// Limits how many threads a long list of texts may use; by default every core.
    #[must_use]
    pub fn with_threads(mut self, threads: usize) -> Self {
        self.threads = threads.max(1);
        self
    }

    /// The tokens of a text as the model sees it, prefix and marks included.
    #[must_use]
    pub fn tokens(&self, text: &str) -> Vec<u32> {
        let longest = self.config.longest_sequence();
        self.tokenizer
            .tokens(&format!("{}{}", self.prefix, text.trim()), longest)
    }

    /// Runs the texts with these tokens through all layers together.
    fn forward(&self, texts: &[&[u32]]) -> Result<Vec<Vector>, EncoderError> {
        let width = self.config.hidden_size;
        let total: usize = texts.iter().map(|t| t.len()).sum();
        let mut states = vec![0.0; total * width];
        self.embed(texts, &mut states)?;
        let mut scratch = Scratch {
            attention: vec![0.0; total * width * 3],
            mixed: vec![0.0; total * width],
            wide: vec![0.0; total * self.config.intermediate_size],
        };
        for layer in &self.layers {
            self.layer(layer, texts, &mut states, &mut scratch);
        }
        let mut vectors = Vec::with_capacity(texts.len());
        let mut rest = states.as_slice();
        for text in texts {
            let (own, others) = rest.split_at(text.len() * width);
            rest = others;
            let mut mean = vec![0.0; width];
            for state in own.chunks_exact(width) {
                for (sum, x) in mean.iter_mut().zip(state) {
                    *sum += x;
                }
            }
            vectors.push(Vector::normalised(mean));
        }
        Ok(vectors)
    }

    /// Word + position + kind, normalised.
    fn embed(&self, texts: &[&[u32]], states: &mut [f32]) -> Result<(), EncoderError> {
        let width = self.config.hidden_size;
        let first = self.config.first_position();
        let mut rows = states.chunks_exact_mut(width);
        let mut buffer = Vec::new();
        for text in texts {
            for ((place, &token), row) in text.iter().enumerate().zip(&mut rows) {
                self.words.read(token as usize, &mut buffer, row)?;
                let position = &self.positions[(first + place) * width..][..width];
                for ((x, p), k) in row.iter_mut().zip(position).zip(&self.kind) {
                    *x += p + k;
                }
            }
        }
        self.arch
            .dispatch(|| normalise(states, &self.norm, self.config.layer_norm_eps));
        Ok(())
    }

    fn layer(&self, layer: &Layer, texts: &[&[u32]], states: &mut [f32], scratch: &mut Scratch) {
        let width = self.config.hidden_size;
        let Scratch {
            attention,
            mixed,
            wide,
        } = scratch;
        dense(
            states,
            width,
            &layer.attention.weights,
            &layer.attention.bias,
            attention,
        );
        let lengths = texts.iter().map(|t| t.len());
        self.arch.dispatch(|| {
            attend(
                attention,
                lengths,
                width,
                self.config.num_attention_heads,
                mixed,
            )
        });
        // The widest buffer is free until the next product; its beginning takes this one's result.
        let out = &mut wide[..states.len()];
        dense(
            mixed,
            width,
            &layer.attention_out.weights,
            &layer.attention_out.bias,
            out,
        );
        let epsilon = self.config.layer_norm_eps;
        self.arch.dispatch(|| {
            add(states, out);
            normalise(states, &layer.attention_norm, epsilon);
        });
        dense(states, width, &layer.widen.weights, &layer.widen.bias, wide);
        self.arch.dispatch(|| gelu(wide));
        dense(
            wide,
            self.config.intermediate_size,
            &layer.narrow.weights,
            &layer.narrow.bias,
            mixed,
        );
        self.arch.dispatch(|| {
            add(states, mixed);
            normalise(states, &layer.out_norm, epsilon);
        });
    }
}

struct Scratch {
    attention: Vec<f32>,
    mixed: Vec<f32>,
    wide: Vec<f32>,
}

impl Encoder for TransformerEncoder {
    fn id(&self) -> &str {
        &self.id
    }

    fn dimensions(&self) -> usize {
        self.config.hidden_size
    }

    fn encode(&self, texts: &[&str]) -> Result<Vec<Vector>, EncoderError> {
        let tokens: Vec<Vec<u32>> = texts.iter().map(|t| self.tokens(t)).collect();
        let batches = batches(&tokens);
        let next = AtomicUsize::new(0);
        let results = Mutex::new(Vec::with_capacity(batches.len()));
        let work = || {
            while let Some(batch) = batches.get(next.fetch_add(1, Ordering::Relaxed)) {
                let members: Vec<&[u32]> = batch.iter().map(|&i| tokens[i].as_slice()).collect();
                let vectors = self.forward(&members);
                results
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push((batch, vectors));
            }
        };
        std::thread::scope(|scope| {
            for _ in 1..self.threads.min(batches.len()) {
                scope.spawn(work);
            }
            work();
        });
        let mut ordered: Vec<Option<Vector>> = vec![None; texts.len()];
        for (batch, vectors) in results.into_inner().unwrap_or_else(PoisonError::into_inner) {
            for (&place, vector) in batch.iter().zip(vectors?) {
                ordered[place] = Some(vector);
            }
        }
        Ok(ordered.into_iter().flatten().collect())
    }
}

/// Texts of like length together, so that batches fill up evenly.
fn batches(tokens: &[Vec<u32>]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..tokens.len()).collect();
    // Longest first: the last batches are small and the threads finish together.
    order.sort_by_key(|&i| std::cmp::Reverse(tokens[i].len()));
    let mut batches: Vec<Vec<usize>> = Vec::new();
    let mut filled = usize::MAX;
    for index in order {
        let length = tokens[index].len();
        match batches.last_mut() {
            Some(batch) if filled + length <= BATCH_TOKENS => {
                batch.push(index);
                filled += length;
            }
            _ => {
                batches.push(vec![index]);
                filled = length;
            }
        }
    }
    batches
}

/// Tells models without a stated id apart by their shape and a sample of their weights.
fn fallback_id(folder: &Path, header: &[u8], layers: &[Layer]) -> String {
    let mut hash = Sha256::new();
    hash.update(header);
    for layer in layers {
        for number in layer.widen.weights.iter().take(256) {
            hash.update(number.to_le_bytes());
        }
    }
    let digest = hash.finalize();
    let name = folder
        .file_name()
        .map_or("encoder".into(), |n| n.to_string_lossy());
    format!(
        "{name}@{:02x}{:02x}{:02x}{:02x}",
        digest[0], digest[1], digest[2], digest[3]
    )
}

#[inline(always)]
fn add(states: &mut [f32], more: &[f32]) {
    for (x, y) in states.iter_mut().zip(more) {
        *x += y;
    }
}

/// Sums in 16 lanes, which the compiler turns into vector instructions.
#[inline(always)]
fn lanes_sum(numbers: &[f32], term: impl Fn(f32) -> f32) -> f32 {
    let mut lanes = [0.0_f32; 16];
    let chunks = numbers.chunks_exact(16);
    let rest: f32 = chunks.remainder().iter().map(|&x| term(x)).sum();
    for chunk in chunks {
        for (lane, &x) in lanes.iter_mut().zip(chunk) {
            *lane += term(x);
        }
    }
    lanes.iter().sum::<f32>() + rest
}

#[inline(always)]
fn normalise(states: &mut [f32], norm: &Norm, epsilon: f32) {
    let width = norm.gain.len();
    #[expect(
        clippy::cast_precision_loss,
        reason = "a layer's width is far below 2^24"
    )]
    let count = width as f32;
    for row in states.chunks_exact_mut(width) {
        let mean = lanes_sum(row, |x| x) / count;
        let variance = lanes_sum(row, |x| (x - mean) * (x - mean)) / count;
        let inverse = 1.0 / (variance + epsilon).sqrt();
        for ((x, gain), shift) in row.iter_mut().zip(&norm.gain).zip(&norm.shift) {
            *x = (*x - mean) * inverse * gain + shift;
        }
    }
}

/// Scaled dot-product attention of every text over its own tokens. A row of `attention` holds the
/// query, key and value of one token.
#[inline(always)]
fn attend(
    attention: &[f32],
    lengths: impl Iterator<Item = usize>,
    width: usize,
    heads: usize,
    mixed: &mut [f32],
) {
    let head = width / heads;
    #[expect(
        clippy::cast_precision_loss,
        reason = "a head's width is far below 2^24"
    )]
    let scale = 1.0 / (head as f32).sqrt();
    let mut weights = Vec::new();
    let mut start = 0;
    for length in lengths {
        let rows = &attention[start * width * 3..(start + length) * width * 3];
        let part = |token: usize, which: usize, h: usize| {
            &rows[token * width * 3 + which * width + h * head..][..head]
        };
        for h in 0..heads {
            for token in 0..length {
                let query = part(token, 0, h);
                weights.clear();
                let mut highest = f32::NEG_INFINITY;
                for other in 0..length {
                    let score = dot(query, part(other, 1, h)) * scale;
                    highest = highest.max(score);
                    weights.push(score);
                }
                let mut sum = 0.0;
                for weight in &mut weights {
                    *weight = (*weight - highest).exp();
                    sum += *weight;
                }
                let out = &mut mixed[(start + token) * width + h * head..][..head];
                out.fill(0.0);
                for (other, weight) in weights.iter().enumerate() {
                    for (x, value) in out.iter_mut().zip(part(other, 2, h)) {
                        *x += weight / sum * value;
                    }
                }
            }
        }
        start += length;
    }
}

#[inline(always)]
fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut lanes = [0.0_f32; 16];
    let (left, right) = (a.chunks_exact(16), b.chunks_exact(16));
    let rest: f32 = left
        .remainder()
        .iter()
        .zip(right.remainder())
        .map(|(x, y)| x * y)
        .sum();
    for (x, y) in left.zip(right) {
        for ((lane, x), y) in lanes.iter_mut().zip(x).zip(y) {
            *lane += x * y;
        }
    }
    lanes.iter().sum::<f32>() + rest
}

/// x·Φ(x) with the error function as a ratio of polynomials, so that it runs in vector lanes.
#[inline(always)]
fn gelu(numbers: &mut [f32]) {
    for x in numbers {
        *x = 0.5 * *x * (1.0 + erf(*x * std::f32::consts::FRAC_1_SQRT_2));
    }
}

/// A minimax ratio of polynomials for the error function on ±4 (the coefficients that Eigen uses);
/// beyond, it is ±1 to f32 precision.
#[inline(always)]
fn erf(x: f32) -> f32 {
    let x = x.clamp(-4.0, 4.0);
    let s = x * x;
    let above = [
        -2.726_142_3e-10,
        2.770_681_4e-8,
        -2.101_024e-6,
        -5.692_506_4e-5,
        -7.349_906_3e-4,
        -2.954_6e-3,
        -1.609_603_3e-2,
    ];
    let below = [
        -1.456_607_2e-5,
        -2.133_740_6e-4,
        -1.682_827e-3,
        -7.373_329e-3,
        -1.426_473_9e-2,
    ];
    let polynomial = |coefficients: &[f32]| coefficients.iter().fold(0.0, |sum, c| sum * s + c);
    x * polynomial(&above) / polynomial(&below)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The error function by its Taylor series, summed in f64.
    fn erf_by_series(x: f64) -> f64 {
        let (mut term, mut sum) = (x, x);
        for n in 1..200 {
            term *= -x * x / f64::from(n);
            sum += term / f64::from(2 * n + 1);
        }
        sum * 2.0 / std::f64::consts::PI.sqrt()
    }

    #[test]
    fn the_fast_error_function_agrees_with_the_series() {
        for step in -400_i16..=400 {
            let x = f32::from(step) / 100.0;
            let exact = erf_by_series(f64::from(x));
            assert!(
                (f64::from(erf(x)) - exact).abs() < 2e-6,
                "erf({x}) = {} instead of {exact}",
                erf(x)
            );
        }
    }

    #[test]
    fn batches_hold_every_text_once_and_keep_to_the_limit() {
        let tokens: Vec<Vec<u32>> = (0..200).map(|n| vec![0; 1 + (n * 37) % 90]).collect();
        let batches = batches(&tokens);
        let mut all: Vec<usize> = batches.concat();
        all.sort_unstable();
        assert_eq!(all, (0..200).collect::<Vec<_>>());
        for batch in &batches {
            assert!(batch.iter().map(|&i| tokens[i].len()).sum::<usize>() <= BATCH_TOKENS);
        }
    }
}

//! Fits the model of hard words and says how good it is.
//!
//! `cargo run -p collider-wording --example fit-hard-words -- FOLDER [--quick] [--write]`
//!
//! FOLDER holds `{en,de,es}_{train,dev}.tsv`: id, sentence, start and end in characters, target,
//! four counts of annotators, 0/1 whether anybody found it hard, the share who did (Yimam et al., "A
//! Report on the Complex Word Identification Shared Task 2018", arXiv 1804.09132). The train parts
//! alone fit the trees and the calibration; the development parts alone are reported on.
//!
//! `--quick` leaves out the fits without one language, which say how the model does in a language that
//! nobody rated. `--write` puts the model in `data/hard-words.txt`.
//!
//! Gradient-boosted trees with second-order steps (Chen and Guestrin, "XGBoost", 2016) over
//! histograms; every run gives the same model.

use std::error::Error;
use std::fs;
use std::path::Path;

use collider_wording::Language;
use collider_wording::hard::{Context, FEATURES, Features, HARD_FROM, Model, Tree, place};

const LANGUAGES: [Language; 3] = [Language::De, Language::En, Language::Es];
/// Levels of a tree, trees, and what a tree counts.
const DEPTH: usize = 5;
const TREES: usize = 400;
const STEP: f64 = 0.06;
/// What draws a leaf towards nothing, and the least weight of a leaf.
const RIDGE: f64 = 5.0;
const LEAST_LEAF: f64 = 20.0;
/// Shares of the rows and of the measures that a tree is shown (Friedman, "Stochastic gradient
/// boosting", 2002).
const ROWS: f64 = 0.6;
const MEASURES: f64 = 0.5;
/// How far languages with fewer rows are made up for: not at all (0) to wholly (1).
const MADE_UP: f64 = 0.25;
/// Parts of the training data that are predicted by models that did not see them.
const FOLDS: usize = 3;

struct Row {
    language: Language,
    /// Rows of one sentence stay in one fold.
    sentence: u64,
    features: Features,
    words: usize,
    hard: bool,
    share: f32,
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("the folder of the ratings is missing")?;
    let quick = std::env::args().any(|argument| argument == "--quick");
    let train = rows(Path::new(&folder), "train")?;
    let dev = rows(Path::new(&folder), "dev")?;

    let all: Vec<&Row> = train.iter().collect();
    let (model, gains) = fitted(&all);
    println!("fitted on all three");
    for language in LANGUAGES {
        report(&model, &dev, language);
    }
    if !quick {
        for left_out in LANGUAGES {
            let others: Vec<&Row> = train
                .iter()
                .filter(|row| row.language != left_out)
                .collect();
            println!("fitted without {}", left_out.code());
            report(&fitted(&others).0, &dev, left_out);
        }
    }
    println!("what the measures are worth");
    let mut worth: Vec<(f64, &str)> = gains.into_iter().zip(FEATURES).collect();
    worth.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (gain, name) in worth {
        println!("{gain:>9.1} {name}");
    }
    if std::env::args().any(|argument| argument == "--write") {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/hard-words.txt");
        let head = "# Fitted by examples/fit-hard-words.rs; splits are `measure:value`, then the leaves.\n";
        fs::write(path, format!("{head}{model}"))?;
    }
    Ok(())
}

fn rows(folder: &Path, part: &str) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut rows = Vec::new();
    for language in LANGUAGES {
        let text = fs::read_to_string(folder.join(format!("{}_{part}.tsv", language.code())))?;
        for line in text.lines() {
            let columns: Vec<&str> = line.split('\t').collect();
            let [_, sentence, start, end, target, .., hard, share] = columns[..] else {
                return Err(format!("a row has too few columns: {line}").into());
            };
            let range = place(sentence, start.parse()?, end.parse()?, target);
            rows.push(Row {
                language,
                sentence: sentence.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
                    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
                }),
                features: Context::of(sentence, language).features(range),
                words: target.split_whitespace().count(),
                hard: hard == "1",
                share: share.parse()?,
            });
        }
    }
    Ok(rows)
}

/// The model of these rows with its calibration, and what each measure gained.
fn fitted(rows: &[&Row]) -> (Model, Vec<f64>) {
    let mut unseen = Vec::new();
    for fold in 0..FOLDS {
        let (out, inside): (Vec<&Row>, Vec<&Row>) = rows
            .iter()
            .partition(|row| row.sentence % FOLDS as u64 == fold as u64);
        let model = boosted(&inside).0;
        unseen.extend(out.into_iter().map(|row| (model.score(&row.features), row)));
    }
    let (mut model, gains) = boosted(rows);
    model.shares = calibrated(unseen);
    (model, gains)
}

/// How much a row counts: a language with fewer rows is not outvoted by one with more.
fn weights(rows: &[&Row]) -> Vec<f64> {
    let count = |language| rows.iter().filter(|row| row.language == language).count() as f64;
    let counts = LANGUAGES.map(count);
    let most = counts.iter().copied().fold(1.0, f64::max);
    rows.iter()
        .map(|row| {
            let at = LANGUAGES
                .iter()
                .position(|one| *one == row.language)
                .unwrap_or_default();
            (most / counts[at]).powf(MADE_UP)
        })
        .collect()
}

fn boosted(rows: &[&Row]) -> (Model, Vec<f64>) {
    let cuts = cuts(rows);
    let binned: Vec<[u8; FEATURES.len()]> = rows
        .iter()
        .map(|row| {
            std::array::from_fn(|f| cuts[f].partition_point(|cut| *cut < row.features[f]) as u8)
        })
        .collect();
    let weights = weights(rows);
    let total: f64 = weights.iter().sum();
    let hard: f64 = rows
        .iter()
        .zip(&weights)
        .filter(|(row, _)| row.hard)
        .map(|(_, w)| w)
        .sum();
    let base = (hard / (total - hard)).ln();
    let mut scores = vec![base; rows.len()];
    let mut model = Model {
        base: base as f32,
        ..Model::default()
    };
    let mut gains = vec![0.0; FEATURES.len()];
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    for _ in 0..TREES {
        let slopes: Vec<(f64, f64)> = (0..rows.len())
            .map(|at| {
                let p = 1.0 / (1.0 + (-scores[at]).exp());
                let y = f64::from(u8::from(rows[at].hard));
                let weight = if dice.falls(ROWS) { weights[at] } else { 0.0 };
                (weight * (p - y), weight * p * (1.0 - p))
            })
            .collect();
        let measures: Vec<usize> = (0..FEATURES.len())
            .filter(|_| dice.falls(MEASURES))
            .collect();
        let (tree, leaf_of) = grown(&binned, &slopes, &cuts, &measures, &mut gains);
        for (score, leaf) in scores.iter_mut().zip(leaf_of) {
            *score += f64::from(tree.leaves[leaf]);
        }
        model.trees.push(tree);
    }
    (model, gains)
}

/// Numbers that look random and are the same in every run (Marsaglia's xorshift, 2003).
struct Dice(u64);

impl Dice {
    /// Whether what happens with this probability happens.
    fn falls(&mut self, probability: f64) -> bool {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) as f64 / (1_u64 << 53) as f64) < probability
    }
}

/// Values between which the measures are told apart: at most 63, each with as many rows beyond it.
fn cuts(rows: &[&Row]) -> Vec<Vec<f32>> {
    (0..FEATURES.len())
        .map(|f| {
            let mut values: Vec<f32> = rows.iter().map(|row| row.features[f]).collect();
            values.sort_by(f32::total_cmp);
            let mut cuts: Vec<f32> = (1..64)
                .map(|part| values[(values.len() - 1) * part / 64])
                .collect();
            // Rare values of flags would fall between the quantiles.
            if values
                .iter()
                .all(|value| (0.0..=5.0).contains(value) && value.fract() == 0.0)
            {
                cuts.extend([0.0, 1.0, 2.0, 3.0, 4.0]);
                cuts.sort_by(f32::total_cmp);
            }
            cuts.dedup();
            cuts.into_iter().map(rounded).collect()
        })
        .collect()
}

/// Four digits suffice, and are readable in the file.
fn rounded(value: f32) -> f32 {
    format!("{value:.4}").parse().unwrap_or(value)
}

/// A tree that follows the slopes of the loss, and the leaf of each row.
fn grown(
    binned: &[[u8; FEATURES.len()]],
    slopes: &[(f64, f64)],
    cuts: &[Vec<f32>],
    measures: &[usize],
    gains: &mut [f64],
) -> (Tree, Vec<usize>) {
    let mut splits = Vec::new();
    let mut node_of = vec![0_usize; binned.len()];
    for level in 0..DEPTH {
        let nodes = 1 << level;
        let mut sums = vec![[(0.0, 0.0); 80]; nodes * FEATURES.len()];
        for ((bins, slope), node) in binned.iter().zip(slopes).zip(&node_of) {
            for (f, bin) in bins.iter().enumerate() {
                let sum = &mut sums[node * FEATURES.len() + f][usize::from(*bin)];
                sum.0 += slope.0;
                sum.1 += slope.1;
            }
        }
        let mut chosen = Vec::new();
        for node in 0..nodes {
            // A node that gains nothing sends everything left.
            let mut best = (1e-6, 0, cuts[0].len(), f32::INFINITY);
            for f in measures.iter().copied() {
                let bins = &sums[node * FEATURES.len() + f];
                let (g, h) = bins
                    .iter()
                    .fold((0.0, 0.0), |(g, h), (a, b)| (g + a, h + b));
                let (mut left_g, mut left_h) = (0.0, 0.0);
                for (bin, cut) in cuts[f].iter().enumerate() {
                    left_g += bins[bin].0;
                    left_h += bins[bin].1;
                    if left_h < LEAST_LEAF || h - left_h < LEAST_LEAF {
                        continue;
                    }
                    let worth = |g: f64, h: f64| g * g / (h + RIDGE);
                    let gain = worth(left_g, left_h) + worth(g - left_g, h - left_h) - worth(g, h);
                    if gain > best.0 {
                        best = (gain, f, bin, *cut);
                    }
                }
            }
            if best.3 < f32::INFINITY {
                gains[best.1] += best.0;
            }
            chosen.push((best.1, best.2));
            splits.push((best.1, best.3));
        }
        for (bins, node) in binned.iter().zip(&mut node_of) {
            let (f, bin) = chosen[*node];
            *node = 2 * *node + usize::from(usize::from(bins[f]) > bin);
        }
    }
    let mut sums = vec![(0.0, 0.0); 1 << DEPTH];
    for (slope, leaf) in slopes.iter().zip(&node_of) {
        sums[*leaf].0 += slope.0;
        sums[*leaf].1 += slope.1;
    }
    let leaves = sums
        .iter()
        .map(|(g, h)| rounded((-g / (h + RIDGE) * STEP) as f32))
        .collect();
    (Tree { splits, leaves }, node_of)
}

/// The share of readers that goes with a score: the mean share of rows with about this score, made
/// ascending, and crossing [`HARD_FROM`] where the two classes are told apart best.
fn calibrated(mut scored: Vec<(f32, &Row)>) -> Vec<(f32, f32)> {
    scored.sort_by(|a, b| a.0.total_cmp(&b.0));
    let languages: Vec<Language> = LANGUAGES
        .into_iter()
        .filter(|language| scored.iter().any(|(_, row)| row.language == *language))
        .collect();
    let crossing = (-20..=10)
        .map(|step| step as f32 * 0.05)
        .max_by(|a, b| {
            let worth = |at: f32| -> f32 {
                languages
                    .iter()
                    .map(|language| {
                        macro_f1(
                            scored
                                .iter()
                                .filter(|(_, row)| row.language == *language)
                                .map(|(score, row)| (*score >= at, row.hard)),
                        )
                    })
                    .sum()
            };
            worth(*a).total_cmp(&worth(*b))
        })
        .unwrap_or(0.0);
    let mut knots: Vec<(f32, f32)> = Vec::new();
    for bin in scored.chunks(scored.len().div_ceil(20).max(1)) {
        let score = bin.iter().map(|(score, _)| score).sum::<f32>() / bin.len() as f32;
        let share = bin.iter().map(|(_, row)| row.share).sum::<f32>() / bin.len() as f32;
        let share = if score < crossing {
            share.min(HARD_FROM * 0.98)
        } else {
            share.max(HARD_FROM)
        };
        let least = knots.last().map_or(0.0, |(_, share)| *share);
        if (score - crossing).abs() > 0.02 {
            knots.push((rounded(score), rounded(share.max(least))));
        }
    }
    let at = knots.partition_point(|(score, _)| *score < crossing);
    knots.insert(at, (rounded(crossing), HARD_FROM));
    knots.dedup_by(|later, kept| later.0 <= kept.0);
    knots
}

fn report(model: &Model, dev: &[Row], language: Language) {
    let rows: Vec<&Row> = dev.iter().filter(|row| row.language == language).collect();
    let said = |row: &Row| (model.share(&row.features) >= HARD_FROM, row.hard);
    let f1 = macro_f1(rows.iter().map(|row| said(row)));
    let single = macro_f1(
        rows.iter()
            .filter(|row| row.words == 1)
            .map(|row| said(row)),
    );
    let error = rows
        .iter()
        .map(|row| (model.share(&row.features) - row.share).abs())
        .sum::<f32>()
        / rows.len().max(1) as f32;
    println!(
        "  {} dev: macro-F1 {f1:.3} (single words {single:.3}), mean error of the share {error:.3}, {} rows",
        language.code(),
        rows.len()
    );
}

/// The mean of the F1 of both classes, from pairs of (said to be hard, hard).
fn macro_f1(pairs: impl Iterator<Item = (bool, bool)>) -> f32 {
    let mut counts = [[0_f32; 2]; 2];
    for (said, is) in pairs {
        counts[usize::from(said)][usize::from(is)] += 1.0;
    }
    let f1 = |class: usize| {
        let both = counts[class][class];
        2.0 * both / (2.0 * both + counts[class][1 - class] + counts[1 - class][class]).max(1.0)
    };
    (f1(0) + f1(1)) / 2.0
}

//! The fitted model: a sum of small decision trees over the measures, and what its score means.

use std::fmt::{self, Display};
use std::str::FromStr;
use std::sync::LazyLock;

use super::Features;

/// A complete binary tree. The splits stand level by level; those of the last level lead to the
/// leaves.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// For each inner node the measure that it looks at and the value up to which it goes left.
    pub splits: Vec<(usize, f32)>,
    /// What each leaf adds to the score: one more than there are splits.
    pub leaves: Vec<f32>,
}

impl Tree {
    /// What the tree adds to the score of a passage.
    pub fn value(&self, features: &Features) -> f32 {
        let mut node = 0;
        while let Some((feature, most)) = self.splits.get(node) {
            node = 2 * node + 1 + usize::from(features[*feature] > *most);
        }
        self.leaves[node - self.splits.len()]
    }
}

/// Trees whose sum is the log-odds that somebody finds a passage hard, and the share of readers that
/// goes with each score.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    /// The score before any tree.
    pub base: f32,
    /// The trees.
    pub trees: Vec<Tree>,
    /// Scores with the share of readers that goes with them, both ascending; between two of them
    /// the share is interpolated.
    pub shares: Vec<(f32, f32)>,
}

impl Model {
    /// The model that the crate ships, `data/hard-words.txt`.
    pub fn shipped() -> &'static Model {
        static SHIPPED: LazyLock<Model> = LazyLock::new(|| {
            include_str!("../../data/hard-words.txt")
                .parse()
                .expect("the model is made by our own fitter and tested")
        });
        &SHIPPED
    }

    /// The log-odds that at least one of some ten readers finds the passage hard.
    pub fn score(&self, features: &Features) -> f32 {
        self.base
            + self
                .trees
                .iter()
                .map(|tree| tree.value(features))
                .sum::<f32>()
    }

    /// The share of readers, 0 to 1, who find the passage hard.
    pub fn share(&self, features: &Features) -> f32 {
        let score = self.score(features);
        let after = self.shares.partition_point(|(known, _)| *known <= score);
        match (
            after.checked_sub(1).and_then(|at| self.shares.get(at)),
            self.shares.get(after),
        ) {
            (Some(low), Some(high)) => {
                let part = (score - low.0) / (high.0 - low.0).max(f32::EPSILON);
                low.1 + part * (high.1 - low.1)
            }
            (Some(only), None) | (None, Some(only)) => only.1,
            (None, None) => 0.0,
        }
    }
}

/// What is wrong with the text of a model.
#[derive(Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The line, counted from 1.
    pub line: usize,
}

impl Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} of the model makes no sense", self.line)
    }
}

impl std::error::Error for Malformed {}

impl FromStr for Model {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<Self, Malformed> {
        let mut model = Model::default();
        for (at, line) in text.lines().enumerate() {
            let malformed = Malformed { line: at + 1 };
            let (kind, rest) = line.split_once(' ').unwrap_or((line, ""));
            match kind {
                "" | "#" => {}
                "base" => model.base = rest.parse().map_err(|_| malformed)?,
                "share" => model.shares.push(pair(rest, ' ').ok_or(malformed)?),
                "tree" => model.trees.push(tree(rest).ok_or(malformed)?),
                _ => return Err(malformed),
            }
        }
        Ok(model)
    }
}

impl Display for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "base {}", self.base)?;
        for (score, share) in &self.shares {
            writeln!(f, "share {score} {share}")?;
        }
        for tree in &self.trees {
            write!(f, "tree")?;
            for (feature, most) in &tree.splits {
                write!(f, " {feature}:{most}")?;
            }
            for leaf in &tree.leaves {
                write!(f, " {leaf}")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

fn pair<A: FromStr, B: FromStr>(text: &str, between: char) -> Option<(A, B)> {
    let (a, b) = text.split_once(between)?;
    Some((a.parse().ok()?, b.parse().ok()?))
}

fn tree(text: &str) -> Option<Tree> {
    let mut tree = Tree {
        splits: Vec::new(),
        leaves: Vec::new(),
    };
    for part in text.split(' ') {
        if part.contains(':') {
            let (feature, most): (usize, f32) = pair(part, ':')?;
            if feature >= super::FEATURES.len() {
                return None;
            }
            tree.splits.push((feature, most));
        } else {
            tree.leaves.push(part.parse().ok()?);
        }
    }
    // A complete tree, or every walk could end outside it.
    (tree.leaves.len() == tree.splits.len() + 1 && tree.leaves.len().is_power_of_two())
        .then_some(tree)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hard::{FEATURES, HARD_FROM};

    const SMALL: &str = "# a comment\nbase -1\nshare -2 0\nshare 0 0.05\nshare 2 0.5\n\
                         tree 0:1.5 4:3 4:2 1 0.5 2 3\n";

    #[test]
    fn a_model_reads_what_it_wrote() {
        let model: Model = SMALL.parse().unwrap();
        assert_eq!(model.to_string().parse::<Model>().unwrap(), model);
    }

    #[test]
    fn a_tree_goes_left_up_to_its_value() {
        let model: Model = SMALL.parse().unwrap();
        let mut features = [0.0; FEATURES.len()];
        features[0] = 1.5;
        features[4] = 3.0;
        assert_eq!(model.score(&features), 0.0);
        assert_eq!(model.share(&features), 0.05);
        features[0] = 2.0;
        assert_eq!(model.score(&features), 2.0);
        features[4] = 1.0;
        assert!((model.share(&features) - 0.275).abs() < 1e-6);
    }

    #[test]
    fn what_is_no_model_is_refused_with_its_line() {
        for text in [
            "base x",
            "tree 0:1 1",
            "tree 99:1 1 2",
            "share 1",
            "leaf 1",
            "tree 0:1 0:1 1 2 3",
        ] {
            assert_eq!(text.parse::<Model>(), Err(Malformed { line: 1 }), "{text}");
        }
    }

    #[test]
    fn the_shipped_model_is_fitted_and_its_shares_ascend() {
        let model = Model::shipped();
        assert!(!model.trees.is_empty());
        assert!(model.shares.is_sorted_by(|a, b| a.0 < b.0 && a.1 <= b.1));
        assert!(model.shares.iter().any(|(_, share)| *share == HARD_FROM));
    }
}

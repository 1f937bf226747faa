//! How much effort a text takes, in words.

use collider_wording::{Effort, Formula};

use crate::platform::i18n::{Lang, decimal, say};

/// A band of LIX, as Björnsson named them ("Läsbarhet", 1968) for Swedish. Whole texts of other
/// languages lie a little higher or lower, so the bands are for orientation and versions of a text
/// are compared by the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// Below 30: books for children.
    VeryEasy,
    /// 30 to 40: stories and magazines.
    Easy,
    /// 40 to 50: newspapers.
    Medium,
    /// 50 to 60: official texts.
    Hard,
    /// From 60: laws and dissertations.
    VeryHard,
}

impl Band {
    /// Every band, the easiest first.
    pub const ALL: [Self; 5] = [
        Self::VeryEasy,
        Self::Easy,
        Self::Medium,
        Self::Hard,
        Self::VeryHard,
    ];

    /// The band of a LIX.
    pub fn of(lix: f32) -> Self {
        match lix {
            lix if lix < 30.0 => Self::VeryEasy,
            lix if lix < 40.0 => Self::Easy,
            lix if lix < 50.0 => Self::Medium,
            lix if lix < 60.0 => Self::Hard,
            _ => Self::VeryHard,
        }
    }

    /// As in the keys of strings and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::VeryEasy => "very-easy",
            Self::Easy => "easy",
            Self::Medium => "medium",
            Self::Hard => "hard",
            Self::VeryHard => "very-hard",
        }
    }

    /// Its figures.
    pub fn range(self) -> &'static str {
        match self {
            Self::VeryEasy => "< 30",
            Self::Easy => "30–40",
            Self::Medium => "40–50",
            Self::Hard => "50–60",
            Self::VeryHard => "≥ 60",
        }
    }

    /// How hard it is.
    pub fn said(self, lang: Lang) -> String {
        say(lang, &format!("wording-lix-{}", self.name()))
    }

    /// What reads like this.
    pub fn like(self, lang: Lang) -> String {
        say(lang, &format!("wording-lix-{}-as", self.name()))
    }
}

/// As in the keys of strings.
fn formula_name(formula: Formula) -> &'static str {
    match formula {
        Formula::Lix => "lix",
        Formula::Flesch => "flesch",
        Formula::Amstad => "amstad",
        Formula::Vienna => "vienna",
        Formula::KandelMoles => "kandel-moles",
        Formula::Gulpease => "gulpease",
        Formula::Pisarek => "pisarek",
        Formula::Mistrik => "mistrik",
        Formula::Szigriszt => "szigriszt",
    }
}

/// A figure of a formula.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The formula's name and authors.
    pub formula: String,
    /// The figure as the reader's language writes it.
    pub figure: String,
    /// Which way it runs, and from where to where.
    pub scale: String,
}

impl Figure {
    /// A figure, said.
    pub fn of(formula: Formula, figure: f32, lang: Lang) -> Self {
        let key = format!("wording-formula-{}", formula_name(formula));
        Self {
            formula: say(lang, &key),
            figure: shown(figure, lang),
            scale: say(lang, &format!("{key}.scale")),
        }
    }

    /// Every figure of a text, LIX first.
    pub fn all(effort: &Effort, lang: Lang) -> Vec<Self> {
        let of = |(formula, figure): &(Formula, f32)| Self::of(*formula, *figure, lang);
        effort.figures.iter().map(of).collect()
    }
}

/// A figure without decimals; formulas are no more exact than that.
pub fn shown(figure: f32, lang: Lang) -> String {
    let rounded = f64::from(figure.round());
    // Not "-0".
    decimal(lang, if rounded == 0.0 { 0.0 } else { rounded }, 0)
}

/// Words of a sentence on average.
pub fn words_of_a_sentence(effort: &Effort) -> Option<f32> {
    let counts = &effort.counts;
    (counts.sentences > 0).then(|| counts.words as f32 / counts.sentences as f32)
}

/// The share of words of more than six letters, 0 to 1.
pub fn long_words(effort: &Effort) -> Option<f32> {
    let counts = &effort.counts;
    (counts.words > 0).then(|| counts.long as f32 / counts.words as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bands_are_those_of_bjornsson() {
        for (lix, band) in [
            (-3.0, Band::VeryEasy),
            (29.9, Band::VeryEasy),
            (30.0, Band::Easy),
            (44.0, Band::Medium),
            (50.0, Band::Hard),
            (60.0, Band::VeryHard),
            (400.0, Band::VeryHard),
        ] {
            assert_eq!(Band::of(lix), band, "{lix}");
        }
    }

    #[test]
    fn figures_are_written_as_the_reader_writes_them() {
        assert_eq!(shown(-0.3, Lang::FALLBACK), "0");
        let german = Lang::from_code("de").unwrap();
        assert_eq!(shown(1234.5, german), "1.235");
        let figure = Figure::of(Formula::Gulpease, 61.4, german);
        assert_eq!(figure.figure, "61");
        assert!(figure.scale.starts_with("je größer, desto leichter"));
    }
}

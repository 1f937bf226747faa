//! Two versions of a text as they are told to people.

use collider_wording::{
    Finding, Formula, Reader, Report,
    parts::Presence,
    versions::{Comparison, Passage},
};

use super::{
    effort::{Figure, long_words, shown, words_of_a_sentence},
    said,
    told::{Noted, Read, Told, counted, noted},
};
use crate::platform::i18n::{Arguments, Lang, say};

/// A figure before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What it measures.
    pub name: String,
    /// In the old version.
    pub before: String,
    /// In the new version.
    pub after: String,
    /// Which way it went, where one way is better.
    pub went: Went,
}

/// Which way a figure went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Went {
    /// To the better.
    Better,
    /// To the worse.
    Worse,
    /// Nowhere, or neither way is better.
    Neither,
}

impl Went {
    /// In words; nothing where it went nowhere.
    fn said(self, lang: Lang) -> String {
        match self {
            Self::Better => say(lang, "wording-report-better"),
            Self::Worse => say(lang, "wording-report-worse"),
            Self::Neither => String::new(),
        }
    }

    /// As a class of pages.
    pub fn class(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Worse => "worse",
            Self::Neither => "neither",
        }
    }
}

/// A piece of one version, and whether the other has it too.
#[derive(Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// What stands there.
    pub text: &'a str,
    /// Whether only this version has it.
    pub changed: bool,
}

/// Two versions as they are told.
#[derive(Debug)]
pub struct Compared<'a> {
    /// The reader's language.
    pub lang: Lang,
    /// The old version.
    pub before: Told<'a>,
    /// The new version.
    pub after: Told<'a>,
    /// Findings of the old version that are gone.
    pub gone: Vec<Noted>,
    /// Findings that came with the new version.
    pub come: Vec<Noted>,
    /// Findings that are in both.
    pub stayed: Vec<Noted>,
    comparison: &'a Comparison,
}

impl<'a> Compared<'a> {
    /// Tells a comparison of two texts, each with what to call it.
    pub fn of(
        comparison: &'a Comparison,
        old: (&'a str, &'a str),
        new: (&'a str, &'a str),
        no_reach: Option<&'a str>,
        lang: Lang,
    ) -> Self {
        let told = |(text, name): (&'a str, &'a str), report: &'a Report| {
            let read = Read {
                text,
                report,
                name,
                no_reach,
            };
            Told::of(read, lang)
        };
        let all = |findings: &[Finding], text: &str| -> Vec<Noted> {
            let findings = findings.iter().enumerate();
            findings
                .map(|(at, finding)| noted(at + 1, finding, text, lang))
                .collect()
        };
        Self {
            lang,
            before: told(old, &comparison.before),
            after: told(new, &comparison.after),
            gone: all(&comparison.gone, old.0),
            come: all(&comparison.come, new.0),
            stayed: all(&comparison.stayed, new.0),
            comparison,
        }
    }

    /// How many findings went, came and stayed, in a line.
    pub fn line(&self) -> String {
        let part = |key: &str, findings: &[Noted]| {
            Arguments::new()
                .count("count", findings.len())
                .say(self.lang, key)
        };
        Arguments::new()
            .text("gone", part("wording-report-line-gone", &self.gone))
            .text("come", part("wording-report-line-come", &self.come))
            .text("stayed", part("wording-report-line-stayed", &self.stayed))
            .say(self.lang, "wording-report-line")
    }

    /// Which way a figure went, in words.
    pub fn went(&self, change: &Change) -> String {
        change.went.said(self.lang)
    }

    /// Why reach is left out, where it was asked for.
    pub fn no_reach(&self) -> Option<String> {
        match &self.comparison.after.reach {
            Some(_) => None,
            None => self.after.read.no_reach.map(str::to_owned),
        }
    }

    /// What was taken out and put in, in the order of reading, each with the key that says so.
    pub fn changes(&self) -> Vec<(&'static str, String)> {
        let passages = self.comparison.passages.iter();
        passages
            .filter_map(|passage| match passage {
                Passage::Kept { .. } => None,
                Passage::Removed { old } => Some((
                    "wording-report-removed",
                    said::excerpt(said::passage(self.before.read.text, old)),
                )),
                Passage::Added { new } => Some((
                    "wording-report-added",
                    said::excerpt(said::passage(self.after.read.text, new)),
                )),
            })
            .filter(|(_, words)| !words.is_empty())
            .collect()
    }

    /// The old version, with what only it has.
    pub fn old_parts(&self) -> Vec<Part<'a>> {
        let places = self.comparison.passages.iter();
        let places = places.filter_map(|passage| match passage {
            Passage::Removed { old } => Some(old.bytes.clone()),
            _ => None,
        });
        parts(self.before.read.text, places)
    }

    /// The new version, with what only it has.
    pub fn new_parts(&self) -> Vec<Part<'a>> {
        let places = self.comparison.passages.iter();
        let places = places.filter_map(|passage| match passage {
            Passage::Added { new } => Some(new.bytes.clone()),
            _ => None,
        });
        parts(self.after.read.text, places)
    }

    /// The figures before and after.
    pub fn figures(&self) -> Vec<Change> {
        let (before, after) = (&self.comparison.before, &self.comparison.after);
        let mut changes = Vec::new();
        for formula in Formula::of(after.language) {
            changes.extend(self.formula(*formula));
        }
        let length = |report: &Report| words_of_a_sentence(&report.effort).map(f64::from);
        let long =
            |report: &Report| long_words(&report.effort).map(|share| f64::from(share) * 100.0);
        changes.extend(self.rounded("wording-report-figure-length", length));
        changes.extend(self.rounded("wording-report-figure-long", long));
        let findings = |report: &Report| report.findings.len();
        changes.push(self.fewer("wording-report-figure-findings", findings));
        if after.reader == Reader::Creative {
            let prescribing = |report: &Report| report.restriction.prescribing.len();
            changes.push(self.fewer("wording-report-figure-prescribing", prescribing));
        }
        if before
            .challenges
            .topics
            .len()
            .max(after.challenges.topics.len())
            > 0
        {
            let topics = |report: &Report| report.challenges.topics.len();
            changes.push(self.fewer("wording-report-figure-challenges", topics));
        }
        if !after.parts.is_empty() {
            let missing = |report: &Report| {
                let parts = report.parts.iter();
                parts
                    .filter(|one| one.presence == Presence::Missing)
                    .count()
            };
            changes.push(self.fewer("wording-report-figure-missing", missing));
        }
        if let (Some(old), Some(new)) = (&before.reach, &after.reach) {
            let share = |recognised: usize, asked: usize| {
                Arguments::new()
                    .text("recognised", counted(recognised, self.lang))
                    .text("asked", counted(asked, self.lang))
                    .say(self.lang, "wording-report-figure-of")
            };
            changes.push(Change {
                name: say(self.lang, "wording-report-figure-reach"),
                before: share(old.recognised, old.asked),
                after: share(new.recognised, new.asked),
                went: went(
                    old.recognised as f64,
                    new.recognised as f64,
                    new.recognised > old.recognised,
                ),
            });
        }
        changes
    }

    fn formula(&self, formula: Formula) -> Option<Change> {
        let before = self.comparison.before.effort.figure(formula)?;
        let after = self.comparison.after.effort.figure(formula)?;
        let easier = (after > before) == formula.grows_with_ease();
        let told = |figure: f32| Figure::of(formula, figure, self.lang);
        let (old, new) = (told(before), told(after));
        Some(Change {
            name: new.formula,
            // What is shown as the same went nowhere.
            went: went(f64::from(before.round()), f64::from(after.round()), easier),
            before: old.figure,
            after: new.figure,
        })
    }

    fn rounded(&self, key: &str, of: impl Fn(&Report) -> Option<f64>) -> Option<Change> {
        let before = of(&self.comparison.before)?.round();
        let after = of(&self.comparison.after)?.round();
        Some(Change {
            name: say(self.lang, key),
            before: shown(before as f32, self.lang),
            after: shown(after as f32, self.lang),
            // What it is worth, the formulas say.
            went: Went::Neither,
        })
    }

    fn fewer(&self, key: &str, of: impl Fn(&Report) -> usize) -> Change {
        let before = of(&self.comparison.before);
        let after = of(&self.comparison.after);
        Change {
            name: say(self.lang, key),
            before: counted(before, self.lang),
            after: counted(after, self.lang),
            went: went(before as f64, after as f64, after < before),
        }
    }
}

fn went(before: f64, after: f64, better: bool) -> Went {
    match (before == after, better) {
        (true, _) => Went::Neither,
        (false, true) => Went::Better,
        (false, false) => Went::Worse,
    }
}

/// A text cut at the places that only it has.
fn parts(text: &str, places: impl Iterator<Item = std::ops::Range<usize>>) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut at = 0;
    let mut push = |from: usize, to: usize, changed: bool| {
        if let Some(piece) = text.get(from..to).filter(|piece| !piece.is_empty()) {
            parts.push(Part {
                text: piece,
                changed,
            });
        }
    };
    for place in places {
        let start = place.start.max(at);
        let end = place.end.max(start);
        push(at, start, false);
        push(start, end, true);
        at = end;
    }
    push(at, text.len(), false);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_cut_where_only_it_has_something() {
        let shown = |places: &[(usize, usize)]| -> Vec<(&str, bool)> {
            parts("one two three", places.iter().map(|(from, to)| *from..*to))
                .iter()
                .map(|part| (part.text, part.changed))
                .collect()
        };
        assert_eq!(
            shown(&[(4, 7)]),
            [("one ", false), ("two", true), (" three", false)]
        );
        assert_eq!(shown(&[(0, 13)]), [("one two three", true)]);
        assert_eq!(shown(&[]), [("one two three", false)]);
    }
}

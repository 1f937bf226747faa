//! A report as it is told to people: every part of it in sentences of the reader's language, in the
//! order in which it helps. Pages, Markdown and plain lines are written from this.

mod about;

use std::ops::Range;

use collider_wording::{Finding, Language, Place, Reason, Report, Severity};

pub use about::Quote;

use super::said;
use crate::platform::i18n::{Arguments, Lang, number, say};

/// A first line up to this length is the title of a text, if more follows.
const TITLE: usize = 140;

/// What is known about a text and its report beyond the report.
#[derive(Debug, Clone, Copy)]
pub struct Read<'a> {
    /// The text that was read, to which the places of the report belong.
    pub text: &'a str,
    /// What there is to say about it.
    pub report: &'a Report,
    /// What to call a text that has no title.
    pub name: &'a str,
    /// Why reach is left out, where it was asked for and could not be had.
    pub no_reach: Option<&'a str>,
}

/// A finding in words.
#[derive(Debug, Clone)]
pub struct Noted {
    /// From 1, in the order of the text.
    pub number: usize,
    /// How much it matters.
    pub severity: Severity,
    /// How much it matters, in words.
    pub weighs: String,
    /// What was found, in a word or two.
    pub label: String,
    /// The passage, cut where it is long; empty where something is missing.
    pub passage: String,
    /// Why it was found.
    pub reason: String,
    /// What helps.
    pub way_out: String,
    /// Where, in bytes of the text.
    pub bytes: Range<usize>,
    /// Whether it is about a sentence as a whole.
    pub of_sentence: bool,
}

impl Noted {
    /// The class of its severity.
    pub fn class(&self) -> &'static str {
        said::severity_name(self.severity)
    }

    /// Whether the passage is shown with it: where it stands beside its text, a whole sentence need
    /// not be said twice.
    pub fn quotes(&self, beside_text: &bool) -> bool {
        !(self.passage.is_empty() || *beside_text && self.of_sentence)
    }
}

/// A change that helps, and the numbers of the findings that it answers.
#[derive(Debug, Clone)]
pub struct Helps {
    /// What to do.
    pub change: String,
    /// Numbers of findings.
    pub findings: Vec<usize>,
}

/// A report as it is told.
#[derive(Debug)]
pub struct Told<'a> {
    /// The reader's language.
    pub lang: Lang,
    /// What was read.
    pub read: Read<'a>,
    /// The first line of the text, or the name of its file.
    pub title: String,
    /// Whether the title is the first line of the text.
    pub titled: bool,
    /// Every finding, in the order of the text.
    pub findings: Vec<Noted>,
}

impl<'a> Told<'a> {
    /// Tells a report.
    pub fn of(read: Read<'a>, lang: Lang) -> Self {
        let findings = read.report.findings.iter().enumerate();
        let findings = findings
            .map(|(at, finding)| noted(at + 1, finding, read.text, lang))
            .collect();
        let title = title(read.text);
        Self {
            lang,
            read,
            titled: title.is_some(),
            title: title.unwrap_or_else(|| read.name.to_owned()),
            findings,
        }
    }

    fn report(&self) -> &'a Report {
        self.read.report
    }

    fn quote(&self, place: &Place) -> String {
        said::excerpt(said::passage(self.read.text, place))
    }

    /// How the text reads, in a line.
    pub fn verdict(&self) -> String {
        said::verdict(self.report().summary.verdict, self.lang)
    }

    /// Language, reader and length.
    pub fn about(&self) -> String {
        let counts = &self.report().effort.counts;
        Arguments::new()
            .text(
                "language",
                said::language(self.report().language, self.lang),
            )
            .text("reader", said::reader(self.report().reader, self.lang))
            .count("words", counts.words)
            .count("sentences", counts.sentences)
            .say(self.lang, "wording-report-about")
    }

    /// What is to be said of the text as a whole.
    pub fn notices(&self) -> Vec<String> {
        let notices = self.report().notices.iter();
        notices
            .map(|notice| said::notice(notice, self.read.text, self.lang))
            .collect()
    }

    /// The changes that help most, the best first.
    pub fn helps(&self) -> Vec<Helps> {
        let changes = self.report().summary.changes.iter();
        changes
            .map(|helps| Helps {
                change: said::change(&helps.change, self.lang),
                findings: helps.findings.iter().map(|at| at + 1).collect(),
            })
            .collect()
    }

    /// How many findings there are of each weight, the weightiest first; weights without any are
    /// left out.
    pub fn weights(&self) -> Vec<(Severity, usize)> {
        [Severity::Severe, Severity::Notable, Severity::Hint]
            .into_iter()
            .map(|severity| {
                let found = self.findings.iter();
                (
                    severity,
                    found.filter(|one| one.severity == severity).count(),
                )
            })
            .filter(|(_, count)| *count > 0)
            .collect()
    }

    /// The weights in a line, or that there is nothing.
    pub fn weights_said(&self) -> String {
        let weights: Vec<String> = self
            .weights()
            .into_iter()
            .map(|(severity, count)| {
                let key = format!("wording-report-weight-{}", said::severity_name(severity));
                Arguments::new().count("count", count).say(self.lang, &key)
            })
            .collect();
        match weights.as_slice() {
            [] => say(self.lang, "wording-report-findings-none"),
            some => some.join(" · "),
        }
    }

    /// Whether the text itself is in the language of the report.
    pub fn language(&self) -> Language {
        self.report().language
    }
}

pub(in crate::features::challenges::coach) fn noted(
    number: usize,
    finding: &Finding,
    text: &str,
    lang: Lang,
) -> Noted {
    Noted {
        number,
        severity: finding.severity,
        weighs: said::severity(finding.severity, lang),
        label: said::label(&finding.reason, lang),
        passage: said::excerpt(said::passage(text, &finding.place)),
        reason: said::reason(&finding.reason, lang),
        way_out: said::way_out(finding, text, lang),
        bytes: finding.place.bytes.clone(),
        of_sentence: is_of_build(&finding.reason)
            || is_of_restriction(&finding.reason)
            || matches!(
                finding.reason,
                Reason::NominalStyle { .. }
                    | Reason::SeveralChallenges { .. }
                    | Reason::OnlyMarketing { .. }
                    | Reason::MissingPart { .. }
                    | Reason::HalfPart { .. }
                    | Reason::VagueWish
            ),
    }
}

fn is_of_build(reason: &Reason) -> bool {
    matches!(
        reason,
        Reason::LongSentence { .. } | Reason::NestedSentence { .. }
    )
}

fn is_of_restriction(reason: &Reason) -> bool {
    matches!(
        reason,
        Reason::PrescribedSolution { .. } | Reason::ClosingRequirement
    )
}

/// The first line, where it is short, ends no sentence and is followed by more.
fn title(text: &str) -> Option<String> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next()?;
    lines.next()?;
    let is_title = first.chars().count() <= TITLE && !first.ends_with(['.', ':', ';', ',']);
    is_title.then(|| said::excerpt(first.trim_start_matches(['#', ' '])))
}

/// A count as the language writes it.
pub(in crate::features::challenges::coach) fn counted(count: usize, lang: Lang) -> String {
    number(lang, i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_a_short_first_line_with_more_behind_it() {
        let titled = title;
        let long = format!("{}\nmore", "x".repeat(200));
        assert_eq!(
            titled("# Wo bleibt die Wäsche?\n\nWir waschen."),
            Some("Wo bleibt die Wäsche?".to_owned())
        );
        assert_eq!(titled("Wir waschen für Heime.\n\nMehr."), None);
        assert_eq!(titled("Only one line"), None);
        assert_eq!(titled(&long), None);
        assert_eq!(titled(" \n "), None);
    }
}

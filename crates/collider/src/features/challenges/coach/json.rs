//! A report as JSON: the engine's values, and beside them what they say in the reader's language.
//! `docs/handbook/wording.md` documents the form; fields are added, never renamed.

use collider_wording::{
    Finding, Formula, Language, Notice, Place, Reader, Reason, Report, Severity, WayOut,
    parts::{Part, Presence},
    reach::Reach,
    readability::Counts,
    subject::Subject,
    summary::{Change, Verdict},
    versions::{Comparison, Passage},
};
use serde::Serialize;

use super::{compared::Compared, said, told::Told};
use crate::platform::i18n::Lang;

/// The name of the form, so that readers of it can tell.
const FORMAT: &str = "collider-wording/1";

/// A report.
#[derive(Debug, Serialize)]
pub struct Reported<'a> {
    format: &'static str,
    report_in: Lang,
    #[serde(flatten)]
    read: ReadIn<'a>,
}

#[derive(Debug, Serialize)]
struct ReadIn<'a> {
    language: Language,
    reader: Reader,
    title: &'a str,
    /// What was read; places are in it.
    text: &'a str,
    notices: Vec<Said<&'a Notice>>,
    summary: Summary<'a>,
    effort: Effort,
    restriction: Restriction<'a>,
    challenges: Challenges<'a>,
    subjects: Subjects<'a>,
    parts: Vec<PartSaid<'a>>,
    reach: Option<&'a Reach>,
    /// Why there is no reach, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    reach_left_out: Option<&'a str>,
    findings: Vec<Found<'a>>,
    worth_splitting: Vec<Passed<'a>>,
}

/// A value with what it says.
#[derive(Debug, Serialize)]
struct Said<T> {
    #[serde(flatten)]
    value: T,
    says: String,
}

/// A place with what stands there.
#[derive(Debug, Serialize)]
struct Passed<'a> {
    #[serde(flatten)]
    place: &'a Place,
    passage: &'a str,
}

#[derive(Debug, Serialize)]
struct Summary<'a> {
    verdict: Verdict,
    says: String,
    changes: Vec<Helps<'a>>,
}

#[derive(Debug, Serialize)]
struct Helps<'a> {
    #[serde(flatten)]
    change: &'a Change,
    says: String,
    /// Numbers of findings.
    findings: Vec<usize>,
}

#[derive(Debug, Serialize)]
struct Effort {
    #[serde(skip_serializing_if = "Option::is_none")]
    lix: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    band: Option<&'static str>,
    says: Option<String>,
    figures: Vec<FormulaFigure>,
    counts: Counts,
}

#[derive(Debug, Serialize)]
struct FormulaFigure {
    formula: Formula,
    figure: f32,
    name: String,
    scale: String,
    grows_with_ease: bool,
}

#[derive(Debug, Serialize)]
struct Restriction<'a> {
    sentences: usize,
    prescribing: Vec<Passed<'a>>,
    says: Option<String>,
}

#[derive(Debug, Serialize)]
struct Challenges<'a> {
    count: usize,
    says: String,
    topics: Vec<Topic<'a>>,
    key: Option<Passed<'a>>,
}

#[derive(Debug, Serialize)]
struct Topic<'a> {
    key: Passed<'a>,
    sentences: Vec<Passed<'a>>,
    words: &'a [String],
}

#[derive(Debug, Serialize)]
struct Subjects<'a> {
    shares: Vec<SubjectShare>,
    deeper: Option<Passed<'a>>,
}

#[derive(Debug, Serialize)]
struct SubjectShare {
    subject: Subject,
    share: f32,
    name: String,
}

#[derive(Debug, Serialize)]
struct PartSaid<'a> {
    part: Part,
    presence: Presence,
    name: String,
    says: String,
    advice: String,
    places: Vec<Passed<'a>>,
}

#[derive(Debug, Serialize)]
struct Found<'a> {
    number: usize,
    place: &'a Place,
    passage: &'a str,
    severity: Severity,
    weighs: String,
    kind: &'static str,
    label: String,
    /// Why, in the reader's language.
    reason: String,
    /// What helps, in the reader's language.
    way_out: String,
    /// The values behind the reason.
    because: &'a Reason,
    /// The values behind the way out.
    helps: &'a WayOut,
}

/// A comparison.
#[derive(Debug, Serialize)]
pub struct ComparedIn<'a> {
    format: &'static str,
    report_in: Lang,
    says: String,
    before: ReadIn<'a>,
    after: ReadIn<'a>,
    passages: &'a [Passage],
    gone: Vec<Found<'a>>,
    come: Vec<Found<'a>>,
    stayed: Vec<Found<'a>>,
}

/// A report as JSON has it.
pub fn of_report<'a>(told: &'a Told<'a>) -> Reported<'a> {
    Reported {
        format: FORMAT,
        report_in: told.lang,
        read: read_in(told),
    }
}

/// A comparison as JSON has it.
pub fn of_comparison<'a>(compared: &'a Compared<'a>, comparison: &'a Comparison) -> ComparedIn<'a> {
    let (old, new) = (compared.before.read.text, compared.after.read.text);
    let lang = compared.lang;
    ComparedIn {
        format: FORMAT,
        report_in: lang,
        says: compared.line(),
        before: read_in(&compared.before),
        after: read_in(&compared.after),
        passages: &comparison.passages,
        gone: all_found(&comparison.gone, old, lang),
        come: all_found(&comparison.come, new, lang),
        stayed: all_found(&comparison.stayed, new, lang),
    }
}

fn all_found<'a>(findings: &'a [Finding], text: &'a str, lang: Lang) -> Vec<Found<'a>> {
    let findings = findings.iter().enumerate();
    findings
        .map(|(at, finding)| Found {
            number: at + 1,
            place: &finding.place,
            passage: said::passage(text, &finding.place),
            severity: finding.severity,
            weighs: said::severity(finding.severity, lang),
            kind: finding.reason.kind(),
            label: said::label(&finding.reason, lang),
            reason: said::reason(&finding.reason, lang),
            way_out: said::way_out(finding, text, lang),
            because: &finding.reason,
            helps: &finding.way_out,
        })
        .collect()
}

fn read_in<'a>(told: &'a Told<'a>) -> ReadIn<'a> {
    let (report, text, lang) = (told.read.report, told.read.text, told.lang);
    let passed = |place: &'a Place| Passed {
        place,
        passage: said::passage(text, place),
    };
    ReadIn {
        language: report.language,
        reader: report.reader,
        title: &told.title,
        text,
        notices: said_of(&report.notices, |one| said::notice(one, text, lang)),
        summary: Summary {
            verdict: report.summary.verdict,
            says: told.verdict(),
            changes: changes(report, lang),
        },
        effort: effort(told),
        restriction: Restriction {
            sentences: report.restriction.sentences,
            prescribing: report.restriction.prescribing.iter().map(passed).collect(),
            says: told.restriction(),
        },
        challenges: Challenges {
            count: report.challenges.topics.len(),
            says: told.challenges(),
            topics: report
                .challenges
                .topics
                .iter()
                .map(|topic| Topic {
                    key: passed(&topic.key),
                    sentences: topic.sentences.iter().map(passed).collect(),
                    words: &topic.words,
                })
                .collect(),
            key: report.challenges.key.as_ref().map(passed),
        },
        subjects: Subjects {
            shares: report
                .subjects
                .shares
                .iter()
                .map(|(subject, share)| SubjectShare {
                    subject: *subject,
                    share: *share,
                    name: said::subject(*subject, lang),
                })
                .collect(),
            deeper: report.subjects.deeper.as_ref().map(passed),
        },
        parts: report
            .parts
            .iter()
            .map(|one| PartSaid {
                part: one.part,
                presence: one.presence,
                name: said::part_name(one.part, lang),
                says: said::presence(one.presence, lang),
                advice: said::part_advice(one.part, lang),
                places: one.places.iter().map(passed).collect(),
            })
            .collect(),
        reach: report.reach.as_ref(),
        reach_left_out: told.read.no_reach.filter(|_| report.reach.is_none()),
        findings: all_found(&report.findings, text, lang),
        worth_splitting: report.worth_splitting.iter().map(passed).collect(),
    }
}

fn said_of<T>(values: &[T], says: impl Fn(&T) -> String) -> Vec<Said<&T>> {
    let values = values.iter();
    values
        .map(|value| Said {
            value,
            says: says(value),
        })
        .collect()
}

fn changes(report: &Report, lang: Lang) -> Vec<Helps<'_>> {
    let changes = report.summary.changes.iter();
    changes
        .map(|helps| Helps {
            change: &helps.change,
            says: said::change(&helps.change, lang),
            findings: helps.findings.iter().map(|at| at + 1).collect(),
        })
        .collect()
}

fn effort(told: &Told) -> Effort {
    let effort = &told.read.report.effort;
    let told_figures = told.figures().into_iter();
    Effort {
        lix: told.lix(),
        band: told.band().map(|band| band.name()),
        says: told.effort(),
        figures: effort
            .figures
            .iter()
            .zip(told_figures)
            .map(|((formula, figure), said)| FormulaFigure {
                formula: *formula,
                figure: *figure,
                name: said.formula,
                scale: said.scale,
                grows_with_ease: formula.grows_with_ease(),
            })
            .collect(),
        counts: effort.counts,
    }
}

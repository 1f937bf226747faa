//! A report as it is told to people: every part of it in sentences of the reader's language, in the
//! order in which it helps. Pages, Markdown and plain lines are written from this.

use std::ops::Range;

use collider_wording::{
    Finding, Formula, Language, Place, Reader, Reason, Report, Severity,
    parts::{Part, Presence},
};

use super::{
    effort::{Band, Figure, long_words, shown, words_of_a_sentence},
    said,
};
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
}

/// A change that helps, and the numbers of the findings that it answers.
#[derive(Debug, Clone)]
pub struct Helps {
    /// What to do.
    pub change: String,
    /// Numbers of findings.
    pub findings: Vec<usize>,
}

/// A sentence of the text, and the findings in it.
#[derive(Debug, Clone)]
pub struct Quote {
    /// The sentence, cut where it is long.
    pub words: String,
    /// Numbers of findings that say this of it.
    pub findings: Vec<usize>,
}

/// A challenge of the text.
#[derive(Debug, Clone)]
pub struct Topic {
    /// The sentence that carries it.
    pub key: String,
    /// Words that tell it from the others.
    pub words: String,
    /// Whether the key challenge is this one.
    pub is_key: bool,
}

/// How much of the text is about a subject.
#[derive(Debug, Clone)]
pub struct Share {
    /// The subject.
    pub subject: String,
    /// From 0 to 100.
    pub percent: usize,
}

/// A part of a complete brief or pitch.
#[derive(Debug, Clone)]
pub struct PartTold {
    /// What it is.
    pub name: String,
    /// How far it is there.
    pub presence: Presence,
    /// How far it is there, in words.
    pub said: String,
    /// The sentence that says it, or what to write.
    pub words: String,
}

impl PartTold {
    /// The class of its presence.
    pub fn class(&self) -> &'static str {
        said::presence_name(self.presence)
    }

    /// Whether nothing remains to be done about it.
    pub fn is_there(&self) -> bool {
        self.presence == Presence::There
    }
}

/// A competence that recognises itself.
#[derive(Debug, Clone)]
pub struct Near {
    /// The competence.
    pub phrase: String,
    /// The sentence that speaks to it.
    pub words: String,
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

    /// LIX, where it was taken.
    pub fn lix(&self) -> Option<f32> {
        self.report().effort.figure(Formula::Lix)
    }

    /// The band of LIX, where it was taken.
    pub fn band(&self) -> Option<Band> {
        self.lix().map(Band::of)
    }

    /// LIX in words, and what reads like this.
    pub fn effort(&self) -> Option<String> {
        let (lix, band) = (self.lix()?, self.band()?);
        Some(
            Arguments::new()
                .text("lix", shown(lix, self.lang))
                .text("band", band.said(self.lang))
                .text("like", band.like(self.lang))
                .say(self.lang, "wording-report-effort-line"),
        )
    }

    /// Every figure.
    pub fn figures(&self) -> Vec<Figure> {
        Figure::all(&self.report().effort, self.lang)
    }

    /// What the figures come from.
    pub fn counted(&self) -> Option<String> {
        let effort = &self.report().effort;
        Some(
            Arguments::new()
                .text("length", shown(words_of_a_sentence(effort)?, self.lang))
                .count("percent", said::percent(long_words(effort)?))
                .say(self.lang, "wording-report-effort-counts"),
        )
    }

    /// The sentences that gain most by being split, the worst first.
    pub fn worth_splitting(&self) -> Vec<Quote> {
        let places = self.report().worth_splitting.iter();
        places
            .map(|place| self.quoted(place, is_of_build))
            .collect()
    }

    /// How much of the text is prescribed; only a brief is asked for that.
    pub fn restriction(&self) -> Option<String> {
        if self.report().reader == Reader::Industry {
            return None;
        }
        let restriction = &self.report().restriction;
        Some(
            Arguments::new()
                .count("count", restriction.prescribing.len())
                .count("sentences", restriction.sentences)
                .say(self.lang, "wording-report-restriction-line"),
        )
    }

    /// The sentences that prescribe.
    pub fn prescribing(&self) -> Vec<Quote> {
        let places = self.report().restriction.prescribing.iter();
        places
            .map(|place| self.quoted(place, is_of_restriction))
            .collect()
    }

    fn quoted(&self, place: &Place, says_this: fn(&Reason) -> bool) -> Quote {
        let findings = self.report().findings.iter().enumerate();
        Quote {
            words: self.quote(place),
            findings: findings
                .filter(|(_, finding)| {
                    says_this(&finding.reason)
                        && finding.place.bytes.start < place.bytes.end
                        && place.bytes.start < finding.place.bytes.end
                })
                .map(|(at, _)| at + 1)
                .collect(),
        }
    }

    /// How many challenges there are.
    pub fn challenges(&self) -> String {
        Arguments::new()
            .count("count", self.report().challenges.topics.len())
            .say(self.lang, "wording-report-challenges-line")
    }

    /// Each challenge.
    pub fn topics(&self) -> Vec<Topic> {
        let challenges = &self.report().challenges;
        let topics = challenges.topics.iter();
        topics
            .map(|topic| Topic {
                key: self.quote(&topic.key),
                words: topic.words.join(", "),
                is_key: challenges.key.as_ref() == Some(&topic.key),
            })
            .collect()
    }

    /// The sentence that carries the key challenge.
    pub fn key(&self) -> Option<String> {
        let key = self.report().challenges.key.as_ref();
        key.map(|place| self.quote(place))
    }

    /// What the text is about, most of it first.
    pub fn shares(&self) -> Vec<Share> {
        let mut shares = self.report().subjects.shares.clone();
        shares.sort_by(|a, b| b.1.total_cmp(&a.1));
        let shares = shares.into_iter();
        shares
            .map(|(subject, share)| Share {
                subject: said::subject(subject, self.lang),
                percent: said::percent(share),
            })
            .collect()
    }

    /// The sentence in which something deeper than marketing shows.
    pub fn deeper(&self) -> Option<String> {
        let deeper = self.report().subjects.deeper.as_ref();
        deeper.map(|place| self.quote(place))
    }

    /// The heading over the parts: those of a brief or of a pitch.
    pub fn parts_heading(&self) -> String {
        match self.report().reader {
            Reader::Creative => say(self.lang, "wording-report-parts-brief"),
            Reader::Industry => say(self.lang, "wording-report-parts-pitch"),
        }
    }

    /// The parts of a complete brief or pitch.
    pub fn parts(&self) -> Vec<PartTold> {
        let parts = self.report().parts.iter();
        parts
            .map(|one| PartTold {
                name: said::part_name(one.part, self.lang),
                presence: one.presence,
                said: said::presence(one.presence, self.lang),
                words: self.part_words(one.part, one.presence, &one.places),
            })
            .collect()
    }

    fn part_words(&self, part: Part, presence: Presence, places: &[Place]) -> String {
        match (presence, places.first()) {
            (Presence::There, Some(place)) => said::quoted(&self.quote(place), self.lang),
            (Presence::There, None) => String::new(),
            _ => said::part_advice(part, self.lang),
        }
    }

    /// How many competences recognise themselves, or why that is not known; nothing where nobody
    /// asked.
    pub fn reach(&self) -> Option<String> {
        let Some(reach) = &self.report().reach else {
            return self.read.no_reach.map(str::to_owned);
        };
        Some(
            Arguments::new()
                .count("recognised", reach.recognised)
                .count("asked", reach.asked)
                .say(self.lang, "wording-report-reach-line"),
        )
    }

    /// The competences nearest to the text.
    pub fn nearest(&self) -> Vec<Near> {
        let nearest = self.report().reach.iter().flat_map(|reach| &reach.nearest);
        nearest
            .map(|near| Near {
                phrase: said::excerpt(&near.phrase),
                words: self.quote(&near.place),
            })
            .collect()
    }

    /// Whether the text itself is in the language of the report.
    pub fn language(&self) -> Language {
        self.report().language
    }
}

pub(super) fn noted(number: usize, finding: &Finding, text: &str, lang: Lang) -> Noted {
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
pub(super) fn counted(count: usize, lang: Lang) -> String {
    number(lang, i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_a_short_first_line_with_more_behind_it() {
        let titled = |text| title(text);
        assert_eq!(
            titled("# Wo bleibt die Wäsche?\n\nWir waschen."),
            Some("Wo bleibt die Wäsche?".to_owned())
        );
        assert_eq!(titled("Wir waschen für Heime.\n\nMehr."), None);
        assert_eq!(titled("Only one line"), None);
        assert_eq!(titled(&format!("{}\nmore", "x".repeat(200))), None);
        assert_eq!(titled(" \n "), None);
    }
}

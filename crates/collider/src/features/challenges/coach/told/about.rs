//! The parts of a report below its findings: effort, room, challenges, subjects, parts, reach.

use collider_wording::{
    Formula, Place, Reader, Reason,
    parts::{Part, Presence},
    subject::Subject,
};

use super::{Told, is_of_build, is_of_restriction};
use crate::{
    features::challenges::coach::{
        effort::{Band, Figure, long_words, shown, words_of_a_sentence},
        said,
    },
    platform::i18n::{Arguments, say},
};

/// From this share on a text is mostly about marketing.
const MOSTLY: f32 = 0.5;

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

impl Told<'_> {
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

    /// The sentence in which something deeper shows, in a text that is mostly about marketing.
    pub fn deeper(&self) -> Option<String> {
        let subjects = &self.report().subjects;
        let mostly = subjects.share(Subject::Marketing) >= MOSTLY;
        let deeper = subjects.deeper.as_ref().filter(|_| mostly);
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
}

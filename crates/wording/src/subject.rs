//! What a text is about: marketing and communication, or what lies beneath them.

use serde::{Deserialize, Serialize};

use crate::challenges::{self, Sign};
use crate::cues::{Cues, per_language};
use crate::finding::{Finding, Place, Reason, Ruler, Severity, WayOut};
use crate::sentences::{Form, Sentence};
use crate::{Language, openness};

/// A field of work that a challenge can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Subject {
    /// Marketing and communication.
    Marketing,
    /// The product itself.
    Product,
    /// How it is made and delivered.
    Process,
    /// What is done for customers.
    Service,
    /// How people work together.
    Organisation,
    /// What it does to nature and to people, and for how long.
    Sustainability,
}

impl Subject {
    /// Every subject, marketing first.
    pub const ALL: [Subject; 6] = [
        Subject::Marketing,
        Subject::Product,
        Subject::Process,
        Subject::Service,
        Subject::Organisation,
        Subject::Sustainability,
    ];

    /// The name of the subject, as in JSON, in the lists and in the keys of templates.
    pub fn name(self) -> &'static str {
        match self {
            Subject::Marketing => "marketing",
            Subject::Product => "product",
            Subject::Process => "process",
            Subject::Service => "service",
            Subject::Organisation => "organisation",
            Subject::Sustainability => "sustainability",
        }
    }
}

/// How much of a text is about what.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Subjects {
    /// Shares of what the text is about, 0 to 1, together 1; empty where no subject shows.
    pub shares: Vec<(Subject, f32)>,
    /// The sentence in which something deeper than marketing shows most.
    pub deeper: Option<Place>,
}

impl Subjects {
    /// The share of a subject, 0 to 1.
    pub fn share(&self, subject: Subject) -> f32 {
        self.shares
            .iter()
            .find(|(one, _)| *one == subject)
            .map_or(0.0, |(_, share)| *share)
    }
}

/// More cues of one subject in a sentence say nothing more: a list of media is one wish.
const MOST_IN_SENTENCE: usize = 4;
/// From this share on nearly all is about marketing; and so many cues and sentences it takes to say so.
const NEARLY_ALL: f32 = 0.55;
const ENOUGH_CUES: usize = 5;
const ENOUGH_SENTENCES: usize = 3;

/// How many cues of each subject are in a sentence, in the order of [`Subject::ALL`].
fn counts(sentence: &Sentence<'_>, cues: &Cues<Subject>) -> [usize; 6] {
    let mut counts = [0; 6];
    for kind in cues.kinds(&sentence.words) {
        let count = &mut counts[kind as usize];
        *count = (*count + 1).min(MOST_IN_SENTENCE);
    }
    counts
}

/// What the sentences of a text are about.
pub fn subjects(sentences: &[Sentence<'_>], language: Language, ruler: &Ruler<'_>) -> Subjects {
    let Some(cues) = lists(language) else {
        return Subjects::default();
    };
    let mut sums = [0; 6];
    let mut deeper: Option<(f32, &Sentence<'_>)> = None;
    for sentence in sentences {
        let counts = counts(sentence, cues);
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
        let depth = depth(sentence, &counts, language);
        if depth > 0.0 && deeper.is_none_or(|(most, _)| depth >= most) {
            deeper = Some((depth, sentence));
        }
    }
    let all: usize = sums.iter().sum();
    if all == 0 {
        return Subjects::default();
    }
    Subjects {
        shares: Subject::ALL
            .into_iter()
            .zip(sums)
            .filter(|(_, sum)| *sum > 0)
            .map(|(subject, sum)| (subject, sum as f32 / all as f32))
            .collect(),
        deeper: deeper.map(|(_, sentence)| ruler.place(sentence.range())),
    }
}

/// How much a sentence shows of something that no campaign would cure: trouble that was observed, with
/// the thing, the work or the people.
fn depth(sentence: &Sentence<'_>, counts: &[usize; 6], language: Language) -> f32 {
    let Some(signs) = challenges::signs(language) else {
        return 0.0;
    };
    let signs = signs.kinds(&sentence.words);
    let count = |sign: Sign| signs.iter().filter(|one| **one == sign).count() as f32;
    let below: usize = counts[1..].iter().sum();
    if count(Sign::Trouble) == 0.0 && count(Sign::Observed) == 0.0 {
        return 0.0;
    }
    let wished = openness::lists(language)
        .is_some_and(|cues| cues.kinds(&sentence.words).contains(&openness::Kind::Wish));
    count(Sign::Observed).min(1.0) * 2.0 + count(Sign::Trouble).min(3.0) * 0.5 + below as f32
        - counts[0] as f32 * 1.2
        - if wished { 1.5 } else { 0.0 }
        - if sentence.words.len() < 5 { 1.0 } else { 0.0 }
}

/// A hint when nearly all is about marketing. It lies where marketing is first asked for.
pub(crate) fn finding(
    subjects: &Subjects,
    sentences: &[Sentence<'_>],
    language: Language,
    ruler: &Ruler<'_>,
) -> Option<Finding> {
    let share = subjects.share(Subject::Marketing);
    if share < NEARLY_ALL {
        return None;
    }
    let (cues, wishes) = (lists(language)?, openness::lists(language)?);
    let about: Vec<(usize, &Sentence<'_>)> = sentences
        .iter()
        .map(|sentence| (counts(sentence, cues)[0], sentence))
        .filter(|(count, _)| *count > 0)
        .collect();
    let all: usize = about.iter().map(|(count, _)| count).sum();
    if all < ENOUGH_CUES || about.len() < ENOUGH_SENTENCES {
        return None;
    }
    let (_, asked) = about.iter().find(|(_, sentence)| {
        sentence.form != Form::Heading
            && wishes
                .kinds(&sentence.words)
                .contains(&openness::Kind::Wish)
    })?;
    Some(Finding {
        place: ruler.place(asked.range()),
        severity: if subjects.deeper.is_some() {
            Severity::Notable
        } else {
            Severity::Hint
        },
        reason: Reason::OnlyMarketing { share },
        way_out: WayOut::LookDeeper {
            at: subjects.deeper.clone(),
        },
    })
}

per_language! {
    /// The cues of a language; `None` for one without.
    fn lists -> Subject, Subject::ALL.map(|subject| (subject.name(), subject)), "subjects"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentences::sentences;

    #[test]
    fn every_list_has_every_subject() {
        for language in Language::ALL {
            let Some(cues) = lists(language) else {
                assert_eq!(language, Language::Es);
                continue;
            };
            for subject in Subject::ALL {
                let count = cues.count(subject);
                assert!(
                    count >= 20,
                    "{} {} {count}",
                    language.code(),
                    subject.name()
                );
            }
        }
    }

    #[test]
    fn shares_are_of_what_is_said() {
        let said = |text| {
            let ruler = Ruler::new(text);
            subjects(&sentences(text, Language::En), Language::En, &ruler)
        };
        assert_eq!(said("").shares, []);
        assert_eq!(said("Hm.").deeper, None);
        let shares = said("Our campaign and our brand. The waste goes to the landfill.");
        let sum: f32 = shares.shares.iter().map(|(_, share)| share).sum();
        assert!((sum - 1.0).abs() < 1e-5);
        assert_eq!(shares.share(Subject::Marketing), 0.5);
        assert_eq!(shares.share(Subject::Service), 0.0);
    }
}

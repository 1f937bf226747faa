//! How many challenges are in a text, and which sentence carries the key one.

mod apart;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::cues::{Cues, per_language};
use crate::finding::{Finding, Place, Reason, Ruler, Severity, WayOut};
use crate::frequency::{Frequencies, folded};
use crate::openness::Kind;
use crate::reach::Meaning;
use crate::sentences::{Form, Sentence};
use crate::{Language, openness};
use apart::starts;

/// What shows that a sentence brings in a challenge, as the sections of the lists are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Sign {
    /// Several are announced.
    Announced,
    /// One of a row begins.
    Ordinal,
    /// Another one is put on top.
    More,
    /// Something is missing, goes wrong, or weighs on somebody.
    Trouble,
    /// Something was noticed in passing.
    Observed,
    /// Something is not known.
    Unknown,
    /// What should be different.
    Result,
}

impl Sign {
    const ALL: [(&'static str, Sign); 7] = [
        ("announced", Sign::Announced),
        ("ordinal", Sign::Ordinal),
        ("more", Sign::More),
        ("trouble", Sign::Trouble),
        ("observed", Sign::Observed),
        ("unknown", Sign::Unknown),
        ("result", Sign::Result),
    ];
}

/// A challenge of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// The sentences about it, in the order of the text.
    pub sentences: Vec<Place>,
    /// The one that carries it.
    pub key: Place,
    /// Words that tell it from the other topics, as they are written, the most telling first.
    pub words: Vec<String>,
}

/// The challenges of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenges {
    /// One for each challenge, in the order of the text.
    pub topics: Vec<Topic>,
    /// Where the text begins with them, if it does.
    pub begin: Option<Place>,
    /// The sentence that carries the key challenge.
    pub key: Option<Place>,
}

/// What is known of a sentence before topics are formed.
struct Carrier {
    /// How well it could carry the key challenge.
    worth: f32,
    /// It asks or wishes, or says what goes wrong.
    carries: bool,
    /// It asks an open question or wishes for an effect.
    asks: bool,
    /// It is about money, time or contact.
    frame: bool,
    /// It tells what was tried.
    tried: bool,
    /// It tells what is not known, or what was tried: the story of a challenge that is asked elsewhere.
    unknown: bool,
    announces: bool,
    /// It begins with the sign of one in a row.
    ordinal: bool,
    /// It begins with the sign of one more.
    more: bool,
    /// In which paragraph it lies.
    paragraph: usize,
    /// The beginnings of its telling words.
    stems: Vec<String>,
}

impl Carrier {
    /// It says something around the challenge.
    fn beside(&self) -> bool {
        self.frame || self.tried
    }
}

/// From this worth on a sentence asks for something to be different.
const ASKS_FROM: f32 = 2.5;
/// Longer texts are no briefs; what comes after is not looked at, since all is compared with all.
const MOST_SENTENCES: usize = 300;
/// Nor are more words of a sentence; what is longer is none.
const MOST_OF_SENTENCE: usize = 150;
/// Nobody asks for more things at once without counting them.
const MOST_UNSAID: usize = 9;
/// Words of a topic that are looked at for those that tell it.
const MOST_OF_TOPIC: usize = 2_000;
/// A title has no more words.
const MOST_OF_TITLE: usize = 14;
/// A word tells topics apart when fewer than this Zipf value meet it.
const TELLING_BELOW: f32 = 5.3;
/// Letters that forms of one word share.
const STEM: usize = 5;
/// Two paragraphs speak of one thing from this cosine on, the mean of the text taken off.
const SAME_FROM: f32 = 0.25;
/// Words that tell one topic from the others.
const MOST_WORDS: usize = 5;

/// The challenges in the sentences of a text.
///
/// What parts them is what the writer says: several are announced, they stand in a row ("first",
/// "another problem", items of a list), or one more is put on top. Where nothing is said, two
/// paragraphs that each ask for something to be different are two challenges if they share neither
/// words nor meaning; `vectors` of the sentences, where they are there, can only bring together.
pub fn challenges(
    sentences: &[Sentence<'_>],
    language: Language,
    vectors: Option<&[Vec<f32>]>,
    ruler: &Ruler<'_>,
) -> Challenges {
    let Some((signs, kinds)) = signs(language).zip(openness::lists(language)) else {
        return Challenges::default();
    };
    let vectors = vectors.filter(|vectors| vectors.len() == sentences.len());
    let sentences = &sentences[..sentences.len().min(MOST_SENTENCES)];
    let carriers = carriers(sentences, signs, kinds, language);
    let starts = starts(sentences, &carriers, vectors);
    let spans: Vec<Vec<usize>> = if starts.len() > 1 {
        spans(&starts, &carriers)
    } else {
        let about =
            (0..sentences.len()).filter(|at| carriers[*at].carries && !carriers[*at].beside());
        vec![about.collect()]
    };
    let place = |at: usize| ruler.place(sentences[at].range());
    let best = |span: &[usize]| {
        span.iter()
            .copied()
            .max_by(|a, b| carriers[*a].worth.total_cmp(&carriers[*b].worth))
    };
    let topics: Vec<(usize, Topic)> = spans
        .iter()
        .filter_map(|span| {
            let key = best(span)?;
            let topic = Topic {
                sentences: span.iter().map(|at| place(*at)).collect(),
                key: place(key),
                words: telling(span, &spans, sentences, language),
            };
            Some((key, topic))
        })
        .collect();
    let keys: Vec<usize> = topics.iter().map(|(key, _)| *key).collect();
    let announced = (0..sentences.len())
        .find(|at| carriers[*at].announces && sentences[*at].form != Form::Heading)
        .filter(|at| keys.first().is_some_and(|first| at <= first));
    Challenges {
        begin: announced.or_else(|| starts.first().copied()).map(place),
        key: best(&keys).map(place),
        topics: topics.into_iter().map(|(_, topic)| topic).collect(),
    }
}

fn carriers(
    sentences: &[Sentence<'_>],
    signs: &Cues<Sign>,
    kinds: &Cues<Kind>,
    language: Language,
) -> Vec<Carrier> {
    let lists = Frequencies::of(language);
    let mut paragraph = 0;
    sentences
        .iter()
        .enumerate()
        .map(|(at, sentence)| {
            if at > 0 && parted(&sentences[at - 1], sentence) {
                paragraph += 1;
            }
            let texts: Vec<String> = sentence
                .words
                .iter()
                .take(MOST_OF_SENTENCE)
                .map(|word| folded(word.text))
                .collect();
            let found = signs.found(&texts);
            let count = |sign: Sign| found.iter().filter(|(one, _)| *one == sign).count() as f32;
            // A row is counted where a sentence begins, or in words of its own: "another problem".
            let begins = |sign: Sign| {
                found.iter().any(|(one, at)| {
                    *one == sign && (at.start <= 1 || at.len() > 1 && at.start <= 3)
                })
            };
            let said = kinds.found(&texts);
            let has = |kind: Kind| said.iter().any(|(one, _)| *one == kind);
            let question = sentence.text.trim_end().ends_with('?');
            // A title is one even if it asks.
            let title = at == 0
                && sentence.words.len() <= MOST_OF_TITLE
                && sentences.get(1).is_some_and(|next| parted(sentence, next));
            let heading = title || sentence.form == Form::Heading;
            let effect = has(Kind::Effect) || count(Sign::Result) > 0.0;
            let frame = has(Kind::Frame) || sentence.text.contains('@');
            // "We do not know who would like to have them" tells what is open; the challenge comes after.
            let unknown = count(Sign::Unknown) > 0.0 && !question;
            let wish = has(Kind::Wish) && !unknown;
            let wished = wish && effect;
            let trouble = count(Sign::Trouble).min(2.0);
            let when = |holds: bool, worth: f32| if holds { worth } else { 0.0 };
            let worth = when(question, 3.5)
                + when(wish, 1.5)
                + when(wished, 1.2)
                + when(has(Kind::Would) && !question, 0.4)
                + when(has(Kind::People), 0.4)
                + when(unknown, 0.6)
                + trouble * 0.4
                + when(effect && !wished, 0.3)
                - when(has(Kind::Tried) && !question && !wished, 1.0)
                - when(has(Kind::Solution) && !question, 0.7)
                - when(frame, 3.0)
                - when(count(Sign::Announced) > 0.0, 1.0)
                - when(sentence.words.len() < 5, 1.2)
                - when(heading, 4.0);
            Carrier {
                worth,
                carries: !heading && (question || wished || has(Kind::Wish) || trouble > 0.0),
                asks: !heading && !frame && question && worth >= ASKS_FROM,
                frame,
                tried: has(Kind::Tried) && !question && !wished,
                unknown: unknown || has(Kind::Tried),
                announces: count(Sign::Announced) > 0.0,
                ordinal: begins(Sign::Ordinal),
                more: begins(Sign::More),
                paragraph,
                stems: texts
                    .iter()
                    .filter(|text| {
                        text.chars().count() > 3
                            && lists.zipf(text).is_none_or(|zipf| zipf < TELLING_BELOW)
                    })
                    .map(|text| text.chars().take(STEM).collect())
                    .collect(),
            }
        })
        .collect()
}

/// Whether an empty line, or the beginning of an item, stands between two sentences.
fn parted(before: &Sentence<'_>, next: &Sentence<'_>) -> bool {
    // Between sentences of a paragraph there is a space; marks and empty lines take more.
    before.form != next.form || next.form == Form::Item || next.start > before.range().end + 1
}

/// The sentences of each challenge: from where it begins to where the next one does, the last one to
/// the end of its paragraph.
fn spans(starts: &[usize], carriers: &[Carrier]) -> Vec<Vec<usize>> {
    starts
        .iter()
        .enumerate()
        .map(|(at, start)| {
            let end = starts.get(at + 1).copied().unwrap_or(carriers.len());
            (*start..end)
                .filter(|one| {
                    *one == *start
                        || !carriers[*one].beside()
                            && (at + 1 < starts.len()
                                || carriers[*one].paragraph == carriers[*start].paragraph)
                })
                .collect()
        })
        .collect()
}

/// Words of a topic that no other has, the rarest first, as they are written.
fn telling(
    span: &[usize],
    spans: &[Vec<usize>],
    sentences: &[Sentence<'_>],
    language: Language,
) -> Vec<String> {
    let lists = Frequencies::of(language);
    let stem = |text: &str| folded(text).chars().take(STEM).collect::<String>();
    let elsewhere: HashSet<String> = spans
        .iter()
        .filter(|other| other.as_slice() != span)
        .flatten()
        .flat_map(|at| sentences[*at].words.iter().take(MOST_OF_SENTENCE))
        .map(|word| stem(word.text))
        .collect();
    let mut words: Vec<(f32, String, &str)> = Vec::new();
    let own = span
        .iter()
        .flat_map(|at| sentences[*at].words.iter().take(MOST_OF_SENTENCE));
    for word in own.take(MOST_OF_TOPIC) {
        let zipf = lists.zipf(&folded(word.text)).unwrap_or(2.0);
        let stem = stem(word.text);
        if word.letters() < 4
            || word.has_digit()
            || zipf >= TELLING_BELOW
            || elsewhere.contains(&stem)
        {
            continue;
        }
        match words.iter_mut().find(|(_, known, _)| *known == stem) {
            // Said twice, it tells more.
            Some((known, ..)) => *known -= 1.0,
            None => words.push((zipf, stem, word.text)),
        }
    }
    words.sort_by(|a, b| a.0.total_cmp(&b.0));
    words
        .into_iter()
        .take(MOST_WORDS)
        .map(|(_, _, word)| word.to_owned())
        .collect()
}

/// A finding when there are several. It lies where the text begins with them.
pub(crate) fn finding(challenges: &Challenges) -> Option<Finding> {
    let count = challenges.topics.len();
    if count < 2 {
        return None;
    }
    Some(Finding {
        place: challenges.begin.clone()?,
        severity: if count > 2 {
            Severity::Severe
        } else {
            Severity::Notable
        },
        reason: Reason::SeveralChallenges { count },
        way_out: WayOut::KeepOne {
            key: challenges.key.clone()?,
        },
    })
}

/// The vectors of the sentences, if meaning can be asked and answers for each.
pub(crate) fn vectors(
    sentences: &[Sentence<'_>],
    language: Language,
    meaning: Option<&dyn Meaning>,
) -> Option<Vec<Vec<f32>>> {
    let texts: Vec<&str> = sentences.iter().map(|sentence| sentence.text).collect();
    let vectors = meaning?.vectors(&texts, language);
    (vectors.len() == texts.len()).then_some(vectors)
}

per_language! {
    /// The signs of a language; `None` where the crate knows none.
    pub(crate) fn signs -> Sign, Sign::ALL, "challenges"
}

#[cfg(test)]
mod tests;

//! How many challenges are in a text, and which sentence carries the key one.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::cues::Cues;
use crate::finding::{Finding, Place, Reason, Ruler, Severity, WayOut};
use crate::frequency::{Frequencies, folded};
use crate::openness::Kind;
use crate::reach::Meaning;
use crate::sentences::{Form, Sentence};
use crate::{Language, openness};

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

/// The sentences with which challenges begin; fewer than two where there is one.
fn starts(
    sentences: &[Sentence<'_>],
    carriers: &[Carrier],
    vectors: Option<&[Vec<f32>]>,
) -> Vec<usize> {
    let all = 0..sentences.len();
    let row: Vec<usize> = all
        .clone()
        .filter(|at| {
            let one = &carriers[*at];
            sentences[*at].form != Form::Heading && (one.ordinal || one.more) && !one.frame
        })
        .collect();
    let ordinals = row.iter().filter(|at| carriers[**at].ordinal).count();
    let announced = carriers.iter().any(|one| one.announces);
    let parted = row
        .windows(2)
        .all(|pair| carriers[pair[0]].paragraph < carriers[pair[1]].paragraph);
    let carried = row.iter().all(|at| carriers[*at].carries) && parted;
    if row.len() >= 2 && (announced || !aspects(&row, carriers) && (ordinals > 0 || carried)) {
        return with_the_first(row, carriers, announced);
    }
    if announced {
        let block = block(sentences, carriers);
        if block.len() > 1 {
            return block;
        }
    }
    // One more, where the text before asks for something or tells of trouble of its own.
    if let [one] = row[..]
        && (carriers[one].ordinal || carriers[one].asks)
        && carriers[one].carries
    {
        let starts = with_the_first(vec![one], carriers, false);
        if starts.len() > 1 && !related(starts[0], one, carriers, vectors) {
            return starts;
        }
    }
    unsaid(carriers, vectors)
}

/// Whether a row tells sides of one challenge: none of them asks anything, and one question follows
/// on all of them.
fn aspects(row: &[usize], carriers: &[Carrier]) -> bool {
    let (Some(first), Some(last)) = (row.first(), row.last()) else {
        return false;
    };
    let within = carriers[*first].paragraph..=carriers[*last].paragraph;
    let asks = |inside: bool| {
        carriers.iter().filter(|one| one.asks).any(|one| {
            within.contains(&one.paragraph) == inside && (inside || one.paragraph > *within.end())
        })
    };
    !asks(true) && asks(false)
}

/// Before "another problem" or "in addition" there is a first one that needed no sign.
fn with_the_first(mut row: Vec<usize>, carriers: &[Carrier], announced: bool) -> Vec<usize> {
    let begun = row[0];
    let first = (0..begun).find(|at| {
        let one = &carriers[*at];
        one.carries
            && !one.beside()
            && !one.announces
            && (one.paragraph < carriers[begun].paragraph || announced)
    });
    // "First" begins the row itself; only "another" and "in addition" come after something.
    let opens = carriers[begun].ordinal && row.len() > 2 && announced;
    if let Some(first) = first.filter(|_| !opens) {
        row.insert(0, first);
    }
    row
}

/// Behind an announcement: the items of a list, or the sentences of the paragraph.
fn block(sentences: &[Sentence<'_>], carriers: &[Carrier]) -> Vec<usize> {
    let Some(announced) = (0..sentences.len()).find(|at| carriers[*at].announces) else {
        return Vec::new();
    };
    let after = announced + 1..sentences.len();
    let items: Vec<usize> = after
        .clone()
        .filter(|at| sentences[*at].form == Form::Item)
        .collect();
    if items.len() > 1 {
        return items;
    }
    let Some(first) = after.clone().find(|at| {
        carriers[*at].paragraph > carriers[announced].paragraph
            && !carriers[*at].announces
            && sentences[*at].form == Form::Prose
    }) else {
        return Vec::new();
    };
    after
        .filter(|at| {
            carriers[*at].paragraph == carriers[first].paragraph && !carriers[*at].beside()
        })
        .collect()
}

/// Challenges that nothing announces: paragraphs that each ask for something to be different.
fn unsaid(carriers: &[Carrier], vectors: Option<&[Vec<f32>]>) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    for (at, one) in carriers.iter().enumerate() {
        let other = one.asks
            && starts.iter().all(|start| {
                carriers[*start].paragraph != one.paragraph
                    && !related(*start, at, carriers, vectors)
            });
        let story = carriers
            .iter()
            .any(|near| near.paragraph == one.paragraph && near.unknown);
        if other && !story && starts.len() < MOST_UNSAID {
            starts.push(at);
        }
    }
    // What leads to the question belongs to it.
    for start in &mut starts {
        let paragraph = carriers[*start].paragraph;
        let first = carriers
            .iter()
            .position(|one| one.paragraph == paragraph && !one.beside());
        *start = first.unwrap_or(*start).min(*start);
    }
    starts
}

/// Whether the paragraphs of two sentences share telling words or meaning.
fn related(left: usize, right: usize, carriers: &[Carrier], vectors: Option<&[Vec<f32>]>) -> bool {
    let of = |at: usize| {
        carriers
            .iter()
            .enumerate()
            .filter(move |(_, one)| one.paragraph == carriers[at].paragraph)
    };
    let shared = of(left).any(|(_, one)| {
        one.stems
            .iter()
            .any(|stem| of(right).any(|(_, other)| other.stems.contains(stem)))
    });
    shared
        || vectors.is_some_and(|vectors| {
            let mean = mean(vectors.iter().take(MOST_SENTENCES));
            let direction = |at: usize| {
                let mut direction = self::mean(of(at).map(|(at, _)| &vectors[at]));
                for (one, mean) in direction.iter_mut().zip(&mean) {
                    *one -= mean;
                }
                direction
            };
            cosine(&direction(left), &direction(right)) >= SAME_FROM
        })
}

fn mean<'a>(vectors: impl Iterator<Item = &'a Vec<f32>>) -> Vec<f32> {
    let (mut sum, mut count) = (Vec::new(), 0.0);
    for vector in vectors {
        sum.resize(vector.len().max(sum.len()), 0.0);
        count += 1.0;
        for (sum, one) in sum.iter_mut().zip(vector) {
            *sum += one;
        }
    }
    sum.iter_mut().for_each(|one| *one /= count);
    sum
}

fn cosine(left: &[f32], right: &[f32]) -> f32 {
    let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>();
    let lengths = (dot(left, left) * dot(right, right)).sqrt();
    if lengths > 0.0 {
        dot(left, right) / lengths
    } else {
        0.0
    }
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

/// The signs of a language; `None` where the crate knows none.
pub(crate) fn signs(language: Language) -> Option<&'static Cues<Sign>> {
    macro_rules! list {
        ($code:literal) => {{
            static LIST: LazyLock<Cues<Sign>> = LazyLock::new(|| {
                Cues::read(
                    include_str!(concat!("../data/challenges/", $code, ".txt")),
                    &Sign::ALL,
                )
            });
            Some(&*LIST)
        }};
    }
    match language {
        Language::En => list!("en"),
        Language::De => list!("de"),
        Language::Sl => list!("sl"),
        Language::Fr => list!("fr"),
        Language::It => list!("it"),
        Language::Pl => list!("pl"),
        Language::Hu => list!("hu"),
        Language::Sk => list!("sk"),
        Language::Cs => list!("cs"),
        Language::Da => list!("da"),
        Language::Es => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentences::sentences;
    use proptest::prelude::*;

    fn of(text: &str, vectors: Option<&[Vec<f32>]>) -> Challenges {
        let language = Language::En;
        let ruler = Ruler::new(text);
        challenges(&sentences(text, language), language, vectors, &ruler)
    }

    #[test]
    fn every_list_has_every_sign() {
        for language in Language::ALL {
            let Some(cues) = signs(language) else {
                assert_eq!(language, Language::Es);
                continue;
            };
            for (name, sign) in Sign::ALL {
                assert!(cues.count(sign) >= 5, "{} {name}", language.code());
            }
        }
    }

    #[test]
    fn a_row_is_counted_and_words_tell_its_members_apart() {
        let text = "First, our apprentices leave. Second, the waste piles up. Third, the canteen is empty.";
        let found = of(text, None);
        assert_eq!(found.topics.len(), 3);
        assert!(found.topics[0].words.contains(&"apprentices".to_owned()));
        assert!(!found.topics[1].words.contains(&"apprentices".to_owned()));
        assert!(matches!(
            finding(&found).map(|finding| finding.reason),
            Some(Reason::SeveralChallenges { count: 3 })
        ));
    }

    #[test]
    fn meaning_brings_paragraphs_together() {
        let text = "Nobody eats our old bread. How could loaves find a second home?\n\nWe grow wool. Why do pullovers stay in cupboards?\n\nThe end is near.";
        assert_eq!(of(text, None).topics.len(), 2);
        let near = |x: f32, y: f32| vec![x, y];
        let apart = [
            near(1.0, 0.0),
            near(1.0, 0.0),
            near(0.0, 1.0),
            near(0.0, 1.0),
            near(0.5, 0.5),
        ];
        assert_eq!(of(text, Some(&apart)).topics.len(), 2);
        let together = [
            near(1.0, 0.0),
            near(1.0, 0.0),
            near(1.0, 0.1),
            near(1.0, 0.1),
            near(0.0, 1.0),
        ];
        assert_eq!(of(text, Some(&together)).topics.len(), 1);
    }

    #[test]
    fn nothing_asked_is_no_challenge() {
        assert_eq!(of("", None), Challenges::default());
        assert_eq!(finding(&of("We make ropes.", None)), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_text_has_its_challenges_inside_it(text in "([a-zA-Z ,]{1,30}[.?!\n]{1,2}|First, |no ){0,20}", at in 0usize..11) {
            let language = Language::ALL[at];
            let sentences = sentences(&text, language);
            let vectors: Vec<Vec<f32>> = sentences.iter().map(|one| vec![one.text.len() as f32, 1.0]).collect();
            let found = challenges(&sentences, language, Some(&vectors), &Ruler::new(&text));
            for topic in &found.topics {
                prop_assert!(topic.sentences.contains(&topic.key));
                for place in &topic.sentences {
                    prop_assert!(text.get(place.bytes.clone()).is_some());
                }
            }
            prop_assert_eq!(found.key.is_some(), !found.topics.is_empty());
        }
    }
}

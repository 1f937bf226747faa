//! Two versions of a text: what changed, and what became of the findings.

mod alignment;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use self::alignment::in_common;
use crate::finding::{Finding, Place, Reason, Ruler};
use crate::frequency::folded;
use crate::reading::Reading;
use crate::same_word::same_word;
use crate::sentences::sentences;
use crate::words::words;
use crate::{Language, MOST_BYTES, Report};

/// A passage of one version or of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Passage {
    /// Stands in both.
    Kept {
        /// Where in the old version.
        old: Place,
        /// Where in the new version.
        new: Place,
    },
    /// Was taken out.
    Removed {
        /// Where in the old version.
        old: Place,
    },
    /// Was put in.
    Added {
        /// Where in the new version.
        new: Place,
    },
}

/// What became of a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The report on the old version.
    pub before: Report,
    /// The report on the new version.
    pub after: Report,
    /// Both texts in passages, in the order of reading: sentences, headings and items of lists.
    pub passages: Vec<Passage>,
    /// Findings of the old version that are gone; their places are in the old version.
    pub gone: Vec<Finding>,
    /// Findings that came with the new version; their places are in the new version.
    pub come: Vec<Finding>,
    /// Findings that are in both; their places are in the new version.
    pub stayed: Vec<Finding>,
}

/// Reads both versions alike and compares them.
pub fn compare(old: &str, new: &str, reading: &Reading<'_>) -> Comparison {
    let before = reading.read(old);
    let after = reading.read(new);
    let (gone, come, stayed) = fates(old, &before, new, &after);
    Comparison {
        passages: passages(old, new, reading.language),
        gone,
        come,
        stayed,
        before,
        after,
    }
}

/// Both texts in passages. A sentence is the same where its words are, whatever the space between.
fn passages(old: &str, new: &str, language: Language) -> Vec<Passage> {
    let old = &old[..old.floor_char_boundary(MOST_BYTES)];
    let new = &new[..new.floor_char_boundary(MOST_BYTES)];
    let (old_ruler, new_ruler) = (Ruler::new(old), Ruler::new(new));
    let (old, new) = (sentences(old, language), sentences(new, language));
    let said = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let old_said: Vec<String> = old.iter().map(|sentence| said(sentence.text)).collect();
    let new_said: Vec<String> = new.iter().map(|sentence| said(sentence.text)).collect();
    let old_place = |at: usize| old_ruler.place(old[at].range());
    let new_place = |at: usize| new_ruler.place(new[at].range());
    let mut passages = Vec::new();
    let (mut from_old, mut from_new) = (0, 0);
    let mut upto = |passages: &mut Vec<Passage>, old_end: usize, new_end: usize| {
        passages.extend((from_old..old_end).map(|at| Passage::Removed { old: old_place(at) }));
        passages.extend((from_new..new_end).map(|at| Passage::Added { new: new_place(at) }));
        (from_old, from_new) = (old_end + 1, new_end + 1);
    };
    for (at_old, at_new) in in_common(&old_said, &new_said) {
        upto(&mut passages, at_old, at_new);
        passages.push(Passage::Kept {
            old: old_place(at_old),
            new: new_place(at_new),
        });
    }
    upto(&mut passages, old.len(), new.len());
    passages
}

/// What a finding stands on, for finding it again in another version.
struct Stand<'a> {
    /// Hard words are one kind, however they are made.
    kind: &'static str,
    /// The missing part, where it is one.
    part: String,
    text: &'a str,
    folded: String,
}

impl<'a> Stand<'a> {
    fn of(finding: &Finding, text: &'a str) -> Self {
        let kind = match finding.reason {
            Reason::LongCompound { .. } => "rare-word",
            ref reason => reason.kind(),
        };
        let part = match &finding.reason {
            Reason::MissingPart { part } | Reason::HalfPart { part } => part.name().to_owned(),
            _ => String::new(),
        };
        let text = text.get(finding.place.bytes.clone()).unwrap_or_default();
        let folded = folded(&text.split_whitespace().collect::<Vec<_>>().join(" "));
        Stand {
            kind,
            part,
            text,
            folded,
        }
    }

    /// Whether the text as a whole is meant, wherever the finding stands.
    fn is_of_whole(&self) -> bool {
        !self.part.is_empty() || matches!(self.kind, "several-challenges" | "only-marketing")
    }

    fn is_same(&self, other: &Stand<'_>) -> bool {
        self.kind == other.kind
            && self.part == other.part
            && (self.is_of_whole() || self.folded == other.folded)
    }

    /// Whether both are forms of one word, or sentences that have most of their words in common.
    fn is_alike(&self, other: &Stand<'_>, language: Language) -> bool {
        /// Longer passages are compared by their beginnings.
        const MOST_WORDS: usize = 60;
        /// From this share of words on a sentence is the same, reworded.
        const ALIKE: f32 = 0.6;
        if self.kind != other.kind || self.part != other.part {
            return false;
        }
        let of = |stand: &Stand<'_>| -> Vec<String> {
            let words = words(stand.text, language);
            let words = words.iter().take(MOST_WORDS);
            words.map(|word| folded(word.text)).collect()
        };
        let (own, others) = (of(self), of(other));
        if let ([own], [other]) = (&own[..], &others[..]) {
            return same_word(own, other, language) || same_word(other, own, language);
        }
        let mut left = others.clone();
        let common = own
            .iter()
            .filter(|word| {
                let at = left.iter().position(|other| other == *word);
                at.map(|at| left.swap_remove(at)).is_some()
            })
            .count();
        let all = own.len().max(others.len());
        all > 0 && common as f32 >= ALIKE * all as f32
    }
}

/// Findings that are gone, that came, and that stayed. Each finding of one version is the same as at
/// most one of the other.
fn fates(
    old: &str,
    before: &Report,
    new: &str,
    after: &Report,
) -> (Vec<Finding>, Vec<Finding>, Vec<Finding>) {
    /// Of texts with more findings only those on the same words are matched.
    const MOST_ALIKE: usize = 2_000;
    let stands = |report: &'_ Report, text| -> Vec<Stand<'_>> {
        report
            .findings
            .iter()
            .map(|finding| Stand::of(finding, text))
            .collect()
    };
    let (olds, news) = (stands(before, old), stands(after, new));
    let mut of_new: Vec<Option<usize>> = vec![None; news.len()];
    let mut is_taken = vec![false; olds.len()];
    // The same words first, in the order of the text; then what is alike.
    let mut by_words: HashMap<(&str, &str, &str), Vec<usize>> = HashMap::new();
    for (at, stand) in olds.iter().enumerate().rev() {
        let words = if stand.is_of_whole() {
            ""
        } else {
            &stand.folded
        };
        let key = (stand.kind, stand.part.as_str(), words);
        by_words.entry(key).or_default().push(at);
    }
    for (at, stand) in news.iter().enumerate() {
        let words = if stand.is_of_whole() {
            ""
        } else {
            &stand.folded
        };
        let key = (stand.kind, stand.part.as_str(), words);
        if let Some(same) = by_words.get_mut(&key).and_then(Vec::pop) {
            debug_assert!(olds[same].is_same(stand));
            of_new[at] = Some(same);
            is_taken[same] = true;
        }
    }
    if olds.len() + news.len() <= MOST_ALIKE {
        for (at, stand) in news.iter().enumerate() {
            if of_new[at].is_some() {
                continue;
            }
            let alike = (0..olds.len())
                .find(|old| !is_taken[*old] && olds[*old].is_alike(stand, before.language));
            if let Some(alike) = alike {
                of_new[at] = Some(alike);
                is_taken[alike] = true;
            }
        }
    }
    let gone = before.findings.iter().zip(&is_taken);
    let new = after.findings.iter().zip(&of_new);
    let (stayed, come): (Vec<_>, Vec<_>) = new.partition(|(_, same)| same.is_some());
    let findings = |list: Vec<(&Finding, &Option<usize>)>| -> Vec<Finding> {
        list.into_iter()
            .map(|(finding, _)| finding.clone())
            .collect()
    };
    (
        gone.filter(|(_, taken)| !**taken)
            .map(|(finding, _)| finding.clone())
            .collect(),
        findings(come),
        findings(stayed),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kinds(findings: &[Finding], text: &str) -> Vec<String> {
        findings
            .iter()
            .filter(|finding| !finding.place.bytes.is_empty())
            .map(|finding| {
                format!(
                    "{} {}",
                    finding.reason.kind(),
                    &text[finding.place.bytes.clone()]
                )
            })
            .collect()
    }

    #[test]
    fn what_moved_stays_and_what_left_is_gone() {
        let old = "The HMI is old. Our DV-400 leaks. People walk by.";
        let new = "People walk by. A valve leaks. Nobody likes the HMIs. The OEE is low.";
        let comparison = compare(old, new, &Reading::of(Language::En));
        assert_eq!(kinds(&comparison.stayed, new), ["abbreviation HMIs"]);
        assert_eq!(kinds(&comparison.come, new), ["abbreviation OEE"]);
        assert_eq!(kinds(&comparison.gone, old), ["internal-name DV-400"]);
        let kept: Vec<&str> = comparison
            .passages
            .iter()
            .filter_map(|passage| match passage {
                Passage::Kept { old: place, .. } => Some(&old[place.bytes.clone()]),
                _ => None,
            })
            .collect();
        assert_eq!(kept.len(), 1);
        assert_eq!(comparison.passages.len(), 1 + 2 + 3);
    }

    #[test]
    fn a_reworded_order_is_still_an_order() {
        let old = "We need an app that tells the people at the machine what to do.";
        let new = "We need an app that tells people at our machine what they can do.";
        let comparison = compare(old, new, &Reading::of(Language::En));
        assert!(
            kinds(&comparison.stayed, new)
                .iter()
                .any(|one| one.starts_with("prescribed"))
        );
        assert_eq!(kinds(&comparison.gone, old), Vec::<String>::new());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn every_finding_has_one_fate(old in "([A-Za-z]{1,9}[ .,\\n]|HMI |DV-400 |We need an app\\. ){0,20}", new in "([A-Za-z]{1,9}[ .,\\n]|HMI |DV-400 |We need an app\\. ){0,20}", at in 0usize..11) {
            let reading = Reading::of(Language::ALL[at]);
            let comparison = compare(&old, &new, &reading);
            prop_assert_eq!(comparison.gone.len() + comparison.stayed.len(), comparison.before.findings.len());
            prop_assert_eq!(comparison.come.len() + comparison.stayed.len(), comparison.after.findings.len());
            let itself = compare(&old, &old, &reading);
            prop_assert!(itself.gone.is_empty() && itself.come.is_empty());
            let all_kept = itself.passages.iter().all(|passage| matches!(passage, Passage::Kept { .. }));
            prop_assert!(all_kept);
        }
    }
}

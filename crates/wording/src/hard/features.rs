//! What the model is told of a word or phrase: only measures that every language has.

use std::ops::Range;

use super::Model;
use crate::words::{Word, words};
use crate::{Language, compound, frequency, frequency::Frequencies, inflection, syllables};

/// The measures in the order of [`FEATURES`].
pub type Features = [f32; FEATURES.len()];

/// The names of the measures. "Zipf" is the base-ten logarithm of occurrences in a thousand million
/// words; of a phrase the rarest word is measured where nothing else is said.
pub const FEATURES: [&str; 46] = [
    "words of the target",
    "letters of the target",
    "letters of the longest word",
    "syllables of the longest word",
    "Zipf of the rarest word",
    "mean Zipf of the content words",
    "Zipf of the most frequent word",
    "whether the list knows the rarest word",
    "Zipf with all forms",
    "Zipf of the most frequent relative",
    "Zipf of the rarest part of the compound",
    "parts of the compound",
    "greatest Zipf in the other languages",
    "mean Zipf in the other languages",
    "other languages that know the word",
    "own Zipf over the greatest in others",
    "begins with a capital",
    "words with a capital",
    "all capitals",
    "has a digit",
    "has a hyphen",
    "begins the sentence",
    "place in the sentence, 0 to 1",
    "words of the sentence",
    "mean Zipf of the sentence",
    "Zipf below the mean of the sentence",
    "share of rarer words in the sentence",
    "next word with a capital",
    "previous word with a capital",
    "in quotation marks or brackets",
    "letters that the language seldom uses",
    "share of vowels",
    "longest run of consonants",
    "words of the target that are rare",
    "share of function words in the target",
    "times in the sentence",
    "Zipf of the word before",
    "Zipf of the word after",
    "rarity of all words together",
    "Zipf that the other forms add",
    "Zipf of the second rarest word",
    "rare words in the sentence",
    "letters of the sentence",
    "letters of the rarest word",
    "letters after which few words remain",
    "letters of the first word",
];

/// What a Zipf value is taken for where the list does not know the word: just below what the list
/// would hold. Lists of small languages end higher, so their unknown words are less rare.
fn below_the_list(language: Language) -> f32 {
    match language {
        Language::Da | Language::Hu | Language::Sk | Language::Sl => 2.4,
        _ => 1.8,
    }
}

/// From this Zipf value on, a word only holds others together.
const FUNCTION_WORD: f32 = 6.0;

/// A sentence with what the measures of each of its words need.
pub struct Context<'a> {
    language: Language,
    sentence: &'a str,
    words: Vec<Word<'a>>,
    zipfs: Vec<f32>,
    mean: f32,
}

impl<'a> Context<'a> {
    /// The context that a sentence gives.
    pub fn of(sentence: &'a str, language: Language) -> Self {
        let words = words(sentence, language);
        let zipfs: Vec<f32> = words
            .iter()
            .map(|word| zipf(word.text, language).unwrap_or(below_the_list(language)))
            .collect();
        let mean = mean(&zipfs);
        Context {
            language,
            sentence,
            words,
            zipfs,
            mean,
        }
    }

    /// The share of readers who find the passage at `range` (bytes) hard.
    pub fn share(&self, range: Range<usize>) -> f32 {
        Model::shipped().share(&self.features(range))
    }

    /// The measures of the passage at `range` (bytes; moved to whole letters).
    pub fn features(&self, range: Range<usize>) -> Features {
        let range = whole_letters(self.sentence, range);
        let target = &self.sentence[range.clone()];
        let floor = below_the_list(self.language);
        let inside = words(target, self.language);
        let zipfs: Vec<f32> = inside
            .iter()
            .map(|word| zipf(word.text, self.language).unwrap_or(floor))
            .collect();
        let rarest = (0..inside.len()).min_by(|a, b| zipfs[*a].total_cmp(&zipfs[*b]));
        let word = rarest.map_or("", |at| inside[at].text);
        let folded = frequency::folded(word);
        let own = rarest.map_or(floor, |at| zipfs[at]);
        let known = rarest.is_none_or(|at| zipf(inside[at].text, self.language).is_some());
        let longest = inside.iter().map(Word::letters).max().unwrap_or(0);
        let content: Vec<f32> = zipfs
            .iter()
            .copied()
            .filter(|zipf| *zipf < FUNCTION_WORD)
            .collect();
        // A common word needs no relatives to be known.
        let rare = own < 5.0;
        let forms = if rare {
            inflection::zipf_of_forms(&folded, self.language)
        } else {
            None
        };
        let relatives = if rare {
            inflection::zipf_of_relatives(&folded, self.language)
        } else {
            None
        };
        let compound = if rare {
            compound::split(&folded, self.language)
        } else {
            None
        };
        let others = self.in_other_languages(&folded);
        let before = self
            .words
            .iter()
            .rposition(|word| word.range().end <= range.start);
        let after = self.words.iter().position(|word| word.start >= range.end);
        let begins = before.is_none();
        let capitals = inside.iter().filter(|word| word.is_capitalised()).count();
        let rarer = self.zipfs.iter().filter(|zipf| **zipf < own).count();
        let count = self.words.len().max(1) as f32;
        [
            inside.len() as f32,
            target.chars().filter(|c| c.is_alphanumeric()).count() as f32,
            longest as f32,
            inside
                .iter()
                .map(|word| syllables::count(word.text, self.language))
                .max()
                .unwrap_or(0) as f32,
            own,
            if content.is_empty() {
                mean(&zipfs)
            } else {
                mean(&content)
            },
            zipfs.iter().copied().fold(floor, f32::max),
            flag(known),
            forms.unwrap_or(own),
            relatives.unwrap_or(own),
            compound.as_ref().map_or(own, |compound| compound.rarest),
            compound
                .as_ref()
                .map_or(1.0, |compound| compound.parts.len() as f32),
            others.greatest,
            others.mean,
            others.known,
            own - others.greatest,
            flag(inside.first().is_some_and(Word::is_capitalised) && !begins),
            if begins {
                capitals.saturating_sub(1)
            } else {
                capitals
            } as f32,
            flag(
                target.chars().filter(|c| c.is_uppercase()).count() > 1
                    && !target.chars().any(char::is_lowercase),
            ),
            flag(target.chars().any(|c| c.is_ascii_digit())),
            flag(target.contains('-')),
            flag(begins),
            range.start as f32 / self.sentence.len().max(1) as f32,
            count,
            self.mean,
            self.mean - own,
            rarer as f32 / count,
            flag(after.is_some_and(|at| self.words[at].is_capitalised())),
            flag(before.is_some_and(|at| self.words[at].is_capitalised())),
            flag(self.is_enclosed(&range)),
            flag(folded.chars().any(|c| is_foreign(c, self.language))),
            share(&folded, is_vowel),
            longest_run(&folded) as f32,
            zipfs.iter().filter(|zipf| **zipf < 3.5).count() as f32,
            zipfs.iter().filter(|zipf| **zipf >= FUNCTION_WORD).count() as f32
                / inside.len().max(1) as f32,
            self.sentence.matches(target).count().min(5) as f32,
            before.map_or(0.0, |at| self.zipfs[at]),
            after.map_or(0.0, |at| self.zipfs[at]),
            zipfs.iter().map(|zipf| 7.0 - zipf).sum(),
            forms.map_or(0.0, |forms| forms - own),
            second(&zipfs).unwrap_or(own),
            self.zipfs.iter().filter(|zipf| **zipf < 3.5).count() as f32,
            self.sentence.chars().count() as f32,
            rarest.map_or(0, |at| inside[at].letters()) as f32,
            Frequencies::of(self.language).letters_until_rare(&folded) as f32,
            inside.first().map_or(0, Word::letters) as f32,
        ]
    }

    /// How the other languages know a word: names and international words are known in many.
    fn in_other_languages(&self, folded: &str) -> Others {
        let mut others = Others {
            greatest: 1.6,
            mean: 0.0,
            known: 0.0,
        };
        for language in Language::ALL {
            if language == self.language {
                continue;
            }
            // Every list holds at least what is as frequent as this, so languages compare.
            let zipf = Frequencies::of(language)
                .zipf(folded)
                .filter(|zipf| *zipf >= 3.0);
            others.greatest = others.greatest.max(zipf.unwrap_or(0.0));
            others.mean += zipf.unwrap_or(2.0) / (Language::ALL.len() - 1) as f32;
            others.known += flag(zipf.is_some());
        }
        others
    }

    fn is_enclosed(&self, range: &Range<usize>) -> bool {
        let opens = |c: char| matches!(c, '"' | '“' | '„' | '«' | '»' | '‘' | '\'' | '(' | '[');
        self.sentence[..range.start]
            .trim_end()
            .chars()
            .next_back()
            .is_some_and(opens)
    }
}

struct Others {
    greatest: f32,
    mean: f32,
    known: f32,
}

/// The Zipf value of a word as it stands in a text: itself, without a genitive, or, for a word with
/// hyphens that the list does not hold, its rarest piece. Numbers are read by everybody.
fn zipf(word: &str, language: Language) -> Option<f32> {
    let folded = frequency::folded(word);
    let frequencies = Frequencies::of(language);
    if let Some(zipf) = frequencies.zipf(&folded) {
        return Some(zipf);
    }
    if !folded.chars().any(char::is_alphabetic) {
        return Some(4.5);
    }
    if let Some((stem, _)) = folded.split_once('\'')
        && let Some(zipf) = frequencies.zipf(stem)
    {
        return Some(zipf);
    }
    let pieces = folded.split('-').filter(|piece| !piece.is_empty());
    if folded.contains('-') {
        return pieces
            .map(|piece| frequencies.zipf(piece))
            .min_by(|a, b| a.unwrap_or(0.0).total_cmp(&b.unwrap_or(0.0)))
            .flatten();
    }
    None
}

/// The second least value, where there are two.
fn second(zipfs: &[f32]) -> Option<f32> {
    let mut sorted = zipfs.to_vec();
    sorted.sort_by(f32::total_cmp);
    sorted.get(1).copied()
}

fn whole_letters(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(range.start);
    let end = text.ceil_char_boundary(range.end.max(start));
    start..end.min(text.len())
}

fn flag(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

fn mean(values: &[f32]) -> f32 {
    values.iter().sum::<f32>() / values.len().max(1) as f32
}

fn share(word: &str, counts: impl Fn(char) -> bool) -> f32 {
    let letters = word.chars().count().max(1);
    word.chars().filter(|c| counts(*c)).count() as f32 / letters as f32
}

fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'a' | 'e'
            | 'i'
            | 'o'
            | 'u'
            | 'y'
            | 'ä'
            | 'ö'
            | 'ü'
            | 'á'
            | 'é'
            | 'í'
            | 'ó'
            | 'ú'
            | 'à'
            | 'è'
            | 'ì'
            | 'ò'
            | 'ù'
            | 'â'
            | 'ê'
            | 'î'
            | 'ô'
            | 'û'
            | 'å'
            | 'æ'
            | 'ø'
            | 'ý'
            | 'ő'
            | 'ű'
            | 'ą'
            | 'ę'
            | 'ě'
            | 'ů'
    )
}

fn longest_run(word: &str) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for c in word.chars() {
        run = if c.is_alphabetic() && !is_vowel(c) {
            run + 1
        } else {
            0
        };
        longest = longest.max(run);
    }
    longest
}

/// Letters that the language writes in foreign words and names only.
fn is_foreign(c: char, language: Language) -> bool {
    let native = match language {
        Language::Cs | Language::Sk => "áäčďéěíĺľňóôŕřšťúůýž",
        Language::Da => "æøåé",
        Language::De => "äöüß",
        Language::En => "kwxyjq",
        Language::Es => "áéíóúüñ",
        Language::Fr => "àâæçéèêëîïôœùûüÿ",
        Language::Hu => "áéíóöőúüű",
        Language::It => "àèéìòù",
        Language::Pl => "ąćęłńóśźż",
        Language::Sl => "čšž",
    };
    let unused = match language {
        Language::Cs | Language::Sk => "qwx",
        Language::Da => "qwxz",
        Language::De => "",
        Language::En => "",
        Language::Es => "kw",
        Language::Fr => "kw",
        Language::Hu => "qwx",
        Language::It => "jkwxy",
        Language::Pl => "qvx",
        Language::Sl => "qwxy",
    };
    c.is_alphabetic() && (unused.contains(c) || !c.is_ascii() && !native.contains(c))
}

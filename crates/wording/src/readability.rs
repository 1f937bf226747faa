//! How much effort a text takes, by the established figures.
//!
//! LIX is defined for every language and is what versions of a text are compared by. Where a formula
//! was fitted and is used for a language, it stands beside it. A formula knows only lengths: it says
//! that a text is hard, never why; the findings say that.

use serde::{Deserialize, Serialize};

use crate::Language;
use crate::sentences::{Form, Sentence};
use crate::syllables;

/// What the formulas count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Counts {
    /// Sentences; headings do not count, for they are no sentences.
    pub sentences: usize,
    /// Words, numbers among them.
    pub words: usize,
    /// Different words.
    pub different: usize,
    /// Letters and digits.
    pub letters: usize,
    /// Syllables; a number counts as one.
    pub syllables: usize,
    /// Words of more than six letters.
    pub long: usize,
    /// Words of one syllable.
    pub monosyllables: usize,
    /// Words of three syllables and more.
    pub of_three: usize,
    /// Words of four syllables and more.
    pub of_four: usize,
}

impl Counts {
    /// Counts what is in the sentences; where there are headings only, these.
    pub fn of(sentences: &[Sentence<'_>], language: Language) -> Self {
        let only_headings = sentences.iter().all(|one| one.form == Form::Heading);
        let mut counts = Counts::default();
        let mut different = std::collections::HashSet::new();
        for sentence in sentences
            .iter()
            .filter(|one| only_headings || one.form != Form::Heading)
        {
            counts.sentences += 1;
            for word in &sentence.words {
                let letters = word.letters();
                let syllables = syllables::count(word.text, language).max(1);
                counts.words += 1;
                counts.letters += letters;
                counts.syllables += syllables;
                counts.long += usize::from(letters > 6);
                counts.monosyllables += usize::from(syllables == 1);
                counts.of_three += usize::from(syllables >= 3);
                counts.of_four += usize::from(syllables >= 4);
                different.insert(word.text.to_lowercase());
            }
        }
        counts.different = different.len();
        counts
    }

    fn words_of_a_sentence(&self) -> f32 {
        self.words as f32 / self.sentences.max(1) as f32
    }

    fn syllables_of_a_word(&self) -> f32 {
        self.syllables as f32 / self.words.max(1) as f32
    }

    fn percent(&self, part: usize) -> f32 {
        100.0 * part as f32 / self.words.max(1) as f32
    }
}

/// A formula that is established for a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Formula {
    /// Words a sentence plus percent of words of more than six letters, for every language.
    /// Carl-Hugo Björnsson, "Läsbarhet" (Liber, 1968). Below 30 very easy, above 60 very hard.
    Lix,
    /// English: Rudolf Flesch, "A new readability yardstick" (Journal of Applied Psychology 32, 1948).
    /// From 0, very hard, to 100, very easy.
    Flesch,
    /// German: Toni Amstad, "Wie verständlich sind unsere Zeitungen?" (Zurich, 1978). As Flesch.
    Amstad,
    /// German: Richard Bamberger and Erich Vanecek, "Lesen – Verstehen – Lernen – Schreiben" (1984),
    /// their first formula: the school year that reads it, from 4 to about 15.
    Vienna,
    /// French: Lilian Kandel and Abraham Moles, "Application de l'indice de Flesch à la langue
    /// française" (Cahiers d'études de radio-télévision 19, 1958). As Flesch.
    KandelMoles,
    /// Italian: Pietro Lucisano and Maria Emanuela Piemontese, "Gulpease: una formula per la
    /// predizione della difficoltà dei testi in lingua italiana" (Scuola e città 39, 1988). From 0 to
    /// 100, very easy; below 40 hard for readers with a secondary school's diploma.
    Gulpease,
    /// Polish: Walery Pisarek, "Jak mierzyć zrozumiałość tekstu?" (Zeszyty Prasoznawcze, 1969), the
    /// non-linear one: words a sentence and percent of words of four syllables and more.
    Pisarek,
    /// Slovak: Jozef Mistrík, "Meranie zrozumiteľnosti prehovoru" (Slovenská reč 33, 1968). From 0,
    /// hard, to 50, easy. It grows with repetition, and so with the length of a text.
    Mistrik,
    /// Spanish: Francisco Szigriszt Pazos, "Sistemas predictivos de legibilidad del mensaje escrito"
    /// (Madrid, 1993). As Flesch.
    Szigriszt,
}

impl Formula {
    /// The formulas of a language, LIX first.
    pub fn of(language: Language) -> &'static [Formula] {
        match language {
            Language::En => &[Formula::Lix, Formula::Flesch],
            Language::De => &[Formula::Lix, Formula::Amstad, Formula::Vienna],
            Language::Fr => &[Formula::Lix, Formula::KandelMoles],
            Language::It => &[Formula::Lix, Formula::Gulpease],
            Language::Pl => &[Formula::Lix, Formula::Pisarek],
            Language::Sk => &[Formula::Lix, Formula::Mistrik],
            Language::Es => &[Formula::Lix, Formula::Szigriszt],
            // LIX is the one in use in Denmark; for the others none is established that we can cite.
            Language::Da | Language::Cs | Language::Hu | Language::Sl => &[Formula::Lix],
        }
    }

    /// Whether a greater value means an easier text.
    pub fn grows_with_ease(self) -> bool {
        !matches!(self, Formula::Lix | Formula::Vienna | Formula::Pisarek)
    }

    /// The figure for what was counted; `None` for a text without words.
    pub fn figure(self, counts: &Counts) -> Option<f32> {
        if counts.words == 0 {
            return None;
        }
        let length = counts.words_of_a_sentence();
        let syllables = counts.syllables_of_a_word();
        Some(match self {
            Formula::Lix => length + counts.percent(counts.long),
            Formula::Flesch => 206.835 - 1.015 * length - 84.6 * syllables,
            Formula::Amstad => 180.0 - length - 58.5 * syllables,
            Formula::Vienna => {
                0.1935 * counts.percent(counts.of_three)
                    + 0.1672 * length
                    + 0.1297 * counts.percent(counts.long)
                    - 0.0327 * counts.percent(counts.monosyllables)
                    - 0.875
            }
            Formula::KandelMoles => 207.0 - 1.015 * length - 73.6 * syllables,
            Formula::Gulpease => {
                89.0 + (300.0 * counts.sentences as f32 - 10.0 * counts.letters as f32)
                    / counts.words as f32
            }
            Formula::Pisarek => {
                let hard = counts.percent(counts.of_four);
                (length * length + hard * hard).sqrt() / 2.0
            }
            Formula::Mistrik => {
                let repetition = counts.words as f32 / counts.different.max(1) as f32;
                50.0 - length * syllables / repetition
            }
            Formula::Szigriszt => 206.835 - 62.3 * syllables - length,
        })
    }
}

/// How much effort a text takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Effort {
    /// What was counted.
    pub counts: Counts,
    /// Every formula of the language with its figure, LIX first; empty for a text without words.
    pub figures: Vec<(Formula, f32)>,
}

impl Effort {
    /// The effort that the sentences take.
    pub fn of(sentences: &[Sentence<'_>], language: Language) -> Self {
        let counts = Counts::of(sentences, language);
        let figures = Formula::of(language)
            .iter()
            .filter_map(|formula| Some((*formula, formula.figure(&counts)?)))
            .collect();
        Effort { counts, figures }
    }

    /// The figure of a formula, where it was taken.
    pub fn figure(&self, formula: Formula) -> Option<f32> {
        self.figures
            .iter()
            .find(|(one, _)| *one == formula)
            .map(|(_, figure)| *figure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentences::sentences;

    const TEN: Counts = Counts {
        sentences: 2,
        words: 20,
        different: 16,
        letters: 100,
        syllables: 32,
        long: 5,
        monosyllables: 12,
        of_three: 4,
        of_four: 1,
    };

    /// Worked out by hand from the published definitions.
    #[test]
    fn the_formulas_are_those_of_their_authors() {
        for (formula, figure) in [
            (Formula::Lix, 35.0),
            (Formula::Flesch, 61.325),
            (Formula::Amstad, 76.4),
            (Formula::Vienna, 5.9475),
            (Formula::KandelMoles, 79.09),
            (Formula::Gulpease, 69.0),
            (Formula::Pisarek, 5.590_17),
            (Formula::Mistrik, 37.2),
            (Formula::Szigriszt, 97.155),
        ] {
            let said = formula.figure(&TEN).unwrap();
            assert!(
                (said - figure).abs() < 0.01,
                "{formula:?}: {said}, not {figure}"
            );
        }
    }

    #[test]
    fn headings_do_not_make_sentences_shorter() {
        let text = "Our workshop\n\nWe make doors and windows for old houses.";
        let counts = Counts::of(&sentences(text, Language::En), Language::En);
        assert_eq!((counts.sentences, counts.words), (1, 8));
    }

    #[test]
    fn nothing_has_no_figures() {
        assert_eq!(Effort::of(&[], Language::De).figures, []);
    }
}

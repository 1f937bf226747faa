//! How often a word is written and said, per language.
//!
//! The lists are those of the wordfreq project (data CC BY-SA 4.0, see `data/frequency/NOTICE.md`),
//! folded by `examples/fold-frequencies.rs` into automata that lie in the program and are read
//! there: nothing is unpacked or loaded.

use std::sync::LazyLock;

use fst::{Automaton, IntoStreamer, Map, Streamer, automaton, raw};

use crate::Language;

/// The Zipf value that a word outside the list is given: below the least frequent word of it.
pub const UNKNOWN: f32 = 0.0;

/// The words of one language with their frequencies.
pub struct Frequencies {
    words: Map<&'static [u8]>,
}

impl Frequencies {
    /// The list of a language.
    pub fn of(language: Language) -> &'static Self {
        &LISTS[Language::ALL
            .iter()
            .position(|one| *one == language)
            .unwrap_or_default()]
    }

    /// The Zipf value of a folded word: the base-ten logarithm of how often it comes in a thousand
    /// million words. `the` has 7.7, `factory` 4.4, `lathe` 2.9; see van Heuven et al., "SUBTLEX-UK"
    /// (Quarterly Journal of Experimental Psychology 67(6), 2014).
    pub fn zipf(&self, folded: &str) -> Option<f32> {
        self.words.get(folded).map(|tenths| tenths as f32 / 10.0)
    }

    /// Where the words that begin with `prefix` branch off; `None` where there are none.
    pub fn stem(&self, prefix: &str) -> Option<Stem<'_>> {
        let whole = self.words.as_fst();
        let root = Stem {
            whole,
            node: whole.root(),
            tenths: raw::Output::zero(),
        };
        root.followed(prefix)
    }

    /// The Zipf value of the most frequent word that begins with `prefix`.
    pub fn most_frequent_beginning_with(&self, prefix: &str) -> Option<f32> {
        // A short prefix has thousands of words; the first ones suffice to know that it is common.
        const MOST_READ: usize = 1_000;
        let mut stream = self
            .words
            .search(automaton::Str::new(prefix).starts_with())
            .into_stream();
        let mut best = None;
        for _ in 0..MOST_READ {
            let Some((_, tenths)) = stream.next() else {
                break;
            };
            best = best.max(Some(tenths));
        }
        best.map(|tenths| tenths as f32 / 10.0)
    }

    /// How many first letters of a word there are until fewer than twenty words of the list begin so:
    /// a word that is built as no other stands out early.
    pub fn letters_until_rare(&self, folded: &str) -> usize {
        const FEW: usize = 20;
        let mut stem = self.stem("");
        for (letters, (at, c)) in folded.char_indices().enumerate() {
            stem = stem.and_then(|stem| stem.followed(&folded[at..at + c.len_utf8()]));
            if stem.as_ref().is_none_or(|stem| stem.words(FEW) < FEW) {
                return letters;
            }
        }
        folded.chars().count()
    }

    /// How many words the list holds.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether the list holds no word.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// The common beginning of words of a list. Endings are tried from here, without going back to the
/// first letter each time.
pub struct Stem<'a> {
    whole: &'a raw::Fst<&'static [u8]>,
    node: raw::Node<'a>,
    tenths: raw::Output,
}

impl<'a> Stem<'a> {
    fn followed(&self, letters: &str) -> Option<Stem<'a>> {
        let mut node = self.node;
        let mut tenths = self.tenths;
        for byte in letters.bytes() {
            let step = node.transition(node.find_input(byte)?);
            tenths = tenths.cat(step.out);
            node = self.whole.node(step.addr);
        }
        Some(Stem {
            whole: self.whole,
            node,
            tenths,
        })
    }

    /// How many words have this beginning, counted up to `most`.
    fn words(&self, most: usize) -> usize {
        let mut count = 0;
        let mut open = vec![self.node];
        while let Some(node) = open.pop() {
            count += usize::from(node.is_final());
            if count >= most {
                return most;
            }
            // Each open branch holds at least one word, so more than are wanted need not be opened.
            let steps = node.transitions().take(most);
            open.extend(steps.map(|step| self.whole.node(step.addr)));
        }
        count
    }

    /// The Zipf value of the word that the stem makes with an ending.
    pub fn zipf_with(&self, ending: &str) -> Option<f32> {
        let word = self.followed(ending)?;
        word.node
            .is_final()
            .then(|| word.tenths.cat(word.node.final_output()).value() as f32 / 10.0)
    }
}

/// A word as the lists write it: small letters, `ß` as `ss`, one kind of apostrophe and hyphen.
pub fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'ß' | 'ẞ' => folded.push_str("ss"),
            '’' | '‘' | 'ʼ' => folded.push('\''),
            '‐' | '‑' | '–' => folded.push('-'),
            // Invisible: a place where a line may break.
            '\u{ad}' | '\u{200b}' | '\u{200d}' | '\u{feff}' => {}
            c => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

static LISTS: LazyLock<[Frequencies; 11]> = LazyLock::new(|| {
    [
        list(include_bytes!("../data/frequency/cs.fst")),
        list(include_bytes!("../data/frequency/da.fst")),
        list(include_bytes!("../data/frequency/de.fst")),
        list(include_bytes!("../data/frequency/en.fst")),
        list(include_bytes!("../data/frequency/es.fst")),
        list(include_bytes!("../data/frequency/fr.fst")),
        list(include_bytes!("../data/frequency/hu.fst")),
        list(include_bytes!("../data/frequency/it.fst")),
        list(include_bytes!("../data/frequency/pl.fst")),
        list(include_bytes!("../data/frequency/sk.fst")),
        list(include_bytes!("../data/frequency/sl.fst")),
    ]
});

fn list(bytes: &'static [u8]) -> Frequencies {
    Frequencies {
        words: Map::new(bytes).expect("the lists are made by our own generator and tested"),
    }
}

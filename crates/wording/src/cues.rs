//! Cues: words and phrases that tell what a passage says, in lists that anybody who speaks the
//! language can read and correct.
//!
//! A list is a text file with sections in brackets. Within a section cues stand one a line or parted
//! by `|`; each is one word or several in a row. A word holds as it is, by its beginning (`film*`), or
//! as the end of a compound (`*film`). Lines that begin with `#` are remarks.

use std::collections::HashMap;
use std::ops::Range;

use crate::frequency::folded;
use crate::words::Word;

/// Makes a function that gives the cues of a language, read when they are first asked for, from
/// `data/<folder>/<language>.txt`: its kinds, their names in the lists, the folder, and languages besides
/// the ten of the hubs.
macro_rules! per_language {
    ($(#[$doc:meta])* $visible:vis fn $name:ident -> $kind:ty, $kinds:expr, $folder:literal
     $(, $language:ident $code:literal)*) => {
        $(#[$doc])*
        $visible fn $name(language: $crate::Language) -> Option<&'static $crate::cues::Cues<$kind>> {
            $crate::cues::per_language!(@lists language, $kind, $kinds, $folder:
                Cs "cs", Da "da", De "de", En "en", Fr "fr", Hu "hu", It "it", Pl "pl", Sk "sk", Sl "sl"
                $(, $language $code)*)
        }
    };
    (@lists $asked:ident, $kind:ty, $kinds:expr, $folder:literal:
     $($language:ident $code:literal),+) => {{
        $(if $asked == $crate::Language::$language {
            static LIST: std::sync::LazyLock<$crate::cues::Cues<$kind>> =
                std::sync::LazyLock::new(|| {
                    $crate::cues::Cues::read(
                        include_str!(concat!(
                            env!("CARGO_MANIFEST_DIR"), "/data/", $folder, "/", $code, ".txt"
                        )),
                        &$kinds,
                    )
                });
            return Some(&LIST);
        })+
        None
    }};
}
pub(crate) use per_language;

#[derive(Debug)]
enum Pattern {
    Whole(String),
    Begins(String),
    Ends(String),
}

impl Pattern {
    fn of(text: &str) -> Self {
        if let Some(end) = text.strip_prefix('*') {
            Pattern::Ends(folded(end.trim_end_matches('*')))
        } else if let Some(begin) = text.strip_suffix('*') {
            Pattern::Begins(folded(begin))
        } else {
            Pattern::Whole(folded(text))
        }
    }

    fn holds(&self, word: &str) -> bool {
        match self {
            Pattern::Whole(whole) => word == whole,
            Pattern::Begins(begin) => word.starts_with(begin.as_str()),
            // The end of a compound: something stands before it.
            Pattern::Ends(end) => word.len() > end.len() + 2 && word.ends_with(end.as_str()),
        }
    }

    /// The letters at the edge by which a cue is looked up.
    fn edge(&self) -> Edge {
        match self {
            Pattern::Whole(text) | Pattern::Begins(text) => packed(text.chars().take(3), 0),
            Pattern::Ends(end) => packed(end.chars().rev().take(2), 1),
        }
    }
}

/// Up to three letters of a word's beginning, or the last two backwards, in one number; so that few
/// cues are tried.
type Edge = u64;

fn packed(letters: impl Iterator<Item = char>, side: u64) -> Edge {
    letters.fold(side, |edge, c| edge << 21 | u64::from(c))
}

/// The edges under which a cue that holds for a word can be found.
fn edges(word: &str) -> impl Iterator<Item = Edge> + '_ {
    let count = word.chars().take(3).count();
    (1..=count)
        .map(|count| packed(word.chars().take(count), 0))
        .chain((1..=count.min(2)).map(|count| packed(word.chars().rev().take(count), 1)))
}

/// The cues of one language, each of a kind.
#[derive(Debug)]
pub struct Cues<K> {
    cues: Vec<(K, Vec<Pattern>)>,
    /// Which cues can begin with a word, by its edges.
    by_edge: HashMap<Edge, Vec<usize>>,
}

impl<K: Copy + PartialEq> Cues<K> {
    /// Reads a list whose sections are called as in `kinds`; other sections are left out.
    pub fn read(text: &str, kinds: &[(&str, K)]) -> Self {
        let mut cues: Vec<(K, Vec<Pattern>)> = Vec::new();
        let mut kind = None;
        for line in text
            .lines()
            .map(str::trim)
            .filter(|line| !line.starts_with('#'))
        {
            if let Some(name) = line
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'))
            {
                kind = kinds
                    .iter()
                    .find(|(known, _)| *known == name)
                    .map(|(_, kind)| *kind);
                continue;
            }
            let Some(kind) = kind else { continue };
            for cue in line.split('|').map(str::trim).filter(|cue| !cue.is_empty()) {
                cues.push((kind, cue.split_whitespace().map(Pattern::of).collect()));
            }
        }
        let mut by_edge: HashMap<Edge, Vec<usize>> = HashMap::new();
        for (at, (_, patterns)) in cues.iter().enumerate() {
            if let Some(first) = patterns.first() {
                by_edge.entry(first.edge()).or_default().push(at);
            }
        }
        Cues { cues, by_edge }
    }

    /// What is found in a row of folded words: the kind, and which words. In the order of the list.
    pub fn found(&self, words: &[String]) -> Vec<(K, Range<usize>)> {
        let mut found: Vec<(usize, Range<usize>)> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            for cue in edges(word)
                .filter_map(|edge| self.by_edge.get(&edge))
                .flatten()
            {
                let patterns = &self.cues[*cue].1;
                let holds = words.get(at..at + patterns.len()).is_some_and(|here| {
                    here.iter()
                        .zip(patterns)
                        .all(|(word, pattern)| pattern.holds(word))
                });
                if holds {
                    found.push((*cue, at..at + patterns.len()));
                }
            }
        }
        found.sort_by_key(|(cue, at)| (*cue, at.start));
        found
            .into_iter()
            .map(|(cue, at)| (self.cues[cue].0, at))
            .collect()
    }

    /// The kinds of cues in a sentence, each as often as it is there; what begins at one word with one
    /// kind counts once.
    pub fn kinds(&self, words: &[Word<'_>]) -> Vec<K> {
        let texts: Vec<String> = words.iter().map(|word| folded(word.text)).collect();
        let mut found = self.found(&texts);
        found.sort_by_key(|(_, at)| at.start);
        let mut kinds: Vec<(K, usize)> = Vec::new();
        for (kind, at) in found {
            let known = kinds
                .iter()
                .rev()
                .take_while(|(_, start)| *start == at.start)
                .any(|(one, _)| *one == kind);
            if !known {
                kinds.push((kind, at.start));
            }
        }
        kinds.into_iter().map(|(kind, _)| kind).collect()
    }

    /// How many cues of a kind there are.
    #[cfg(test)]
    pub fn count(&self, kind: K) -> usize {
        self.cues.iter().filter(|(one, _)| *one == kind).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_beginnings_ends_and_rows_are_found() {
        let cues = Cues::read(
            "# a remark\n[thing]\nfilm*|*film\n[wish]\nwe need | need\n[unknown]\nfilm",
            &[("thing", 't'), ("wish", 'w')],
        );
        let words = ["we", "need", "films", "or", "kurzfilm", "film"].map(str::to_owned);
        assert_eq!(
            cues.found(&words),
            [
                ('t', 2..3),
                ('t', 5..6),
                ('t', 4..5),
                ('w', 0..2),
                ('w', 1..2)
            ]
        );
        assert_eq!((cues.count('t'), cues.count('w')), (2, 2));
    }
}

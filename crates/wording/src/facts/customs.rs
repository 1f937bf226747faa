//! What a language calls numbers, times, measures, months and people (`data/facts`).

use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, OnceLock};

use crate::Language;
use crate::frequency::folded;
use crate::same_word::{same_word, same_word_of_phrase};

/// A word for a number; `is_doubtful` where it also means something else.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct NumberWord {
    pub value: u64,
    pub is_doubtful: bool,
}

/// The words of one language.
#[derive(Debug, Default)]
pub(super) struct Customs {
    numbers: HashMap<String, NumberWord>,
    ordinals: HashMap<String, NumberWord>,
    links: Vec<String>,
    measures: Vec<(String, Vec<String>)>,
    months: Vec<Vec<String>>,
    days: Vec<Vec<String>>,
    polite: HashSet<String>,
    language: Option<Language>,
}

/// The customs of a language, read at their first use. Spanish, no language of a hub, has none.
pub(super) fn of(language: Language) -> &'static Customs {
    static ALL: [OnceLock<Customs>; 11] = [const { OnceLock::new() }; 11];
    let at = Language::ALL.iter().position(|one| *one == language);
    ALL[at.unwrap_or_default()].get_or_init(|| Customs::read(list(language), language))
}

fn list(language: Language) -> &'static str {
    match language {
        Language::Cs => include_str!("../../data/facts/cs.txt"),
        Language::Da => include_str!("../../data/facts/da.txt"),
        Language::De => include_str!("../../data/facts/de.txt"),
        Language::En => include_str!("../../data/facts/en.txt"),
        Language::Es => "",
        Language::Fr => include_str!("../../data/facts/fr.txt"),
        Language::Hu => include_str!("../../data/facts/hu.txt"),
        Language::It => include_str!("../../data/facts/it.txt"),
        Language::Pl => include_str!("../../data/facts/pl.txt"),
        Language::Sk => include_str!("../../data/facts/sk.txt"),
        Language::Sl => include_str!("../../data/facts/sl.txt"),
    }
}

/// Given names and places that a capital alone does not tell.
pub(super) fn is_known_name(folded: &str) -> bool {
    static NAMES: LazyLock<HashSet<String>> = LazyLock::new(|| {
        include_str!("../../data/facts/names.txt")
            .lines()
            .filter(|line| !line.starts_with(['#', '[']))
            .flat_map(str::split_whitespace)
            .map(crate::frequency::folded)
            .collect()
    });
    NAMES.contains(folded)
        || folded
            .strip_suffix("'s")
            .or(folded.strip_suffix('s'))
            .is_some_and(|base| NAMES.contains(base))
}

/// Signs of units, which are the same in every language; a sign that stands for another is given its
/// name.
const SIGNS: &[(&str, &str)] = &[
    ("€", "euro"),
    ("EUR", "euro"),
    ("$", "dollar"),
    ("USD", "dollar"),
    ("£", "pound"),
    ("CHF", "franc"),
    ("Kč", "crown"),
    ("CZK", "crown"),
    ("DKK", "crown"),
    ("zł", "zloty"),
    ("PLN", "zloty"),
    ("Ft", "forint"),
    ("HUF", "forint"),
    ("%", "percent"),
    ("‰", "permille"),
    ("kg", "kilogram"),
    ("g", "gram"),
    ("t", "tonne"),
    ("km", "kilometre"),
    ("m", "metre"),
    ("cm", "centimetre"),
    ("mm", "millimetre"),
    ("µm", "micrometre"),
    ("h", "hour"),
    ("min", "minute"),
    ("s", "second"),
    ("°C", "celsius"),
    ("°", "degree"),
    ("l", "litre"),
    ("ml", "millilitre"),
    ("m²", "square metre"),
    ("m2", "square metre"),
    ("m³", "cubic metre"),
    ("kW", "kilowatt"),
    ("kWh", "kilowatt hour"),
    ("V", "volt"),
    ("W", "watt"),
    ("bar", "bar"),
    ("kN", "kilonewton"),
    ("K", "kelvin"),
];

/// The name of a unit by its sign.
pub(super) fn sign(sign: &str) -> Option<&'static str> {
    SIGNS
        .iter()
        .find(|(known, _)| *known == sign)
        .map(|(_, name)| *name)
}

impl Customs {
    fn read(text: &str, language: Language) -> Self {
        let mut customs = Customs {
            language: Some(language),
            ..Customs::default()
        };
        let mut section = "";
        for line in text.lines().map(str::trim) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(name) = line
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'))
            {
                section = name;
                continue;
            }
            let (kind, forms) = line.split_once(':').unwrap_or(("", line));
            let forms = || forms.split_whitespace();
            match section {
                "numbers" | "ordinals" => {
                    let Ok(value) = kind.parse() else { continue };
                    let list = match section {
                        "numbers" => &mut customs.numbers,
                        _ => &mut customs.ordinals,
                    };
                    for form in forms() {
                        let word = NumberWord {
                            value,
                            is_doubtful: form.ends_with('?'),
                        };
                        list.entry(folded(form.trim_end_matches('?')))
                            .or_insert(word);
                    }
                }
                "links" => customs.links.extend(forms().map(folded)),
                "times" | "measures" => customs
                    .measures
                    .push((kind.to_owned(), forms().map(folded).collect())),
                "months" | "days" => {
                    let list = match section {
                        "months" => &mut customs.months,
                        _ => &mut customs.days,
                    };
                    list.extend(
                        forms().map(|form| form.split('/').map(folded).collect::<Vec<_>>()),
                    );
                }
                "polite" => customs.polite.extend(forms().map(folded)),
                _ => {}
            }
        }
        customs
    }

    /// The value of a word for a number: as a row of the numbers it is made of.
    pub fn number(&self, folded: &str) -> Option<(Vec<u64>, bool)> {
        // Longer words are no numbers, and the search must stay short.
        const MOST_LETTERS: usize = 60;
        if folded.len() > MOST_LETTERS || !folded.chars().next()?.is_alphabetic() {
            return None;
        }
        if let Some(word) = self.numbers.get(folded) {
            return Some((vec![word.value], word.is_doubtful));
        }
        let mut dead = HashSet::new();
        if let Some(parts) = self.split(folded, false, &mut dead) {
            return Some((parts, false));
        }
        if self.language == Some(Language::Hu) {
            // `negyvenet`, `hatvanezret`, `tízzel`: numbers have cases.
            return self
                .numbers
                .iter()
                .filter(|(form, word)| form.len() > 3 && word.value > 2)
                .find(|(form, _)| same_word(folded, form, Language::Hu))
                .map(|(_, word)| (vec![word.value], word.is_doubtful));
        }
        None
    }

    /// A joined number in its parts: `vier-und-zwanzig`, `due-cento`.
    fn split(&self, rest: &str, within: bool, dead: &mut HashSet<usize>) -> Option<Vec<u64>> {
        if rest.is_empty() {
            return within.then(Vec::new);
        }
        if dead.contains(&rest.len()) {
            return None;
        }
        let ends: Vec<usize> = rest
            .char_indices()
            .map(|(at, c)| at + c.len_utf8())
            .collect();
        for end in ends.into_iter().rev() {
            let Some(word) = self.numbers.get(&rest[..end]) else {
                continue;
            };
            let after = rest[end..].trim_start_matches('-');
            for link in std::iter::once("").chain(self.links.iter().map(String::as_str)) {
                let Some(tail) = after.strip_prefix(link) else {
                    continue;
                };
                if tail.is_empty() && !link.is_empty() {
                    continue;
                }
                let tail = tail.trim_start_matches('-');
                if let Some(mut parts) = self.split(tail, true, dead) {
                    parts.insert(0, word.value);
                    return Some(parts);
                }
            }
        }
        dead.insert(rest.len());
        None
    }

    /// The place of a word in a row.
    pub fn ordinal(&self, folded: &str) -> Option<NumberWord> {
        self.ordinals.get(folded).copied()
    }

    /// Whether a word only links the parts of a number.
    pub fn is_link(&self, folded: &str) -> bool {
        self.links.iter().any(|link| link == folded)
    }

    /// What a word measures: a time, a length, money, people.
    pub fn measure(&self, folded: &str) -> Option<&str> {
        self.measures
            .iter()
            .find(|(_, forms)| self.is_form(folded, forms))
            .map(|(kind, _)| kind.as_str())
    }

    /// The number of a month, from 1.
    pub fn month(&self, folded: &str) -> Option<u32> {
        self.place(&self.months, folded)
    }

    /// The number of a day of the week, Monday being 1.
    pub fn day(&self, folded: &str) -> Option<u32> {
        self.place(&self.days, folded)
    }

    /// Whether a word is written with a capital out of politeness or is a title.
    pub fn is_polite(&self, folded: &str) -> bool {
        self.polite.contains(folded)
    }

    fn place(&self, list: &[Vec<String>], folded: &str) -> Option<u32> {
        let at = list.iter().position(|forms| self.is_form(folded, forms))?;
        u32::try_from(at + 1).ok()
    }

    fn is_form(&self, folded: &str, forms: &[String]) -> bool {
        let Some(language) = self.language else {
            return false;
        };
        forms.iter().any(|form| {
            form == folded
                || form.chars().count() >= 3 && same_word_of_phrase(folded, form, language)
        })
    }
}

//! Letters and figures in one word: materials, parts and grades by their number, which a trade shares,
//! and names of products, machines and departments, which only the company knows.

use crate::Language;
use crate::finding::Reason;
use crate::frequency::folded;
use crate::shorthand::abbreviation::is_everyday;
use crate::shorthand::{Taken, between, is_gap};
use crate::words::Word;

/// Words of letters and digits that everybody knows.
const KNOWN_MIXED: &[&str] = &[
    "co2", "h2o", "2d", "3d", "4d", "5g", "4g", "3g", "b2b", "b2c", "d2c", "a3", "a4", "a5", "a6",
    "mp3", "mp4", "24/7", "1st", "2nd", "3rd", "web3", "c2c", "p2p", "i4.0", "4k", "covid-19",
    "g7", "g20", "m2", "m3", "km2", "o2", "u-30", "f1", "s1", "s2", "q1", "q2", "q3", "q4", "h1",
    "h2",
];

/// Beginnings of numbers that a trade shares: grades of steel and plastic, threads, plugs, papers.
const SHARED: &[&str] = &[
    "S", "C", "M", "G", "R", "T", "DC", "HC", "PA", "PE", "PP", "PET", "PVC", "POM", "PEEK", "ABS",
    "PC", "PUR", "TPE", "TPU", "EPDM", "NBR", "RS", "RJ", "CAT", "USB", "HDMI", "HTML", "MP", "IP",
    "LR", "AAA", "AA", "CR", "B", "A", "CMYK", "RGB", "PH", "DN", "PN", "NW", "GF", "CF", "GJS",
    "GJL", "GG", "GGG", "ST", "FR", "E", "H", "F", "N", "D", "KW", "Q", "TRL", "SDG", "AW", "EN",
    "NH", "SO", "LIFE",
];

/// Signs of elements that steels and alloys are written with.
const ELEMENTS: &[&str] = &[
    "Cr", "Ni", "Mo", "Mn", "Si", "Al", "Mg", "Cu", "Zn", "Ti", "Sn", "Pb", "Nb", "Fe", "Co", "Ag",
    "Au", "Li", "Na", "Ca",
];

/// Words after which a name of a product stands, by their beginnings.
fn series(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[
            "series", "model", "type", "range", "line", "machine", "press", "unit",
        ],
        Language::De => &[
            "baureihe",
            "serie",
            "modell",
            "typ",
            "reihe",
            "anlage",
            "maschine",
            "linie",
            "presse",
            "abteilung",
            "kostenstelle",
        ],
        Language::Sl => &[
            "serij",
            "model",
            "tip",
            "lini",
            "stroj",
            "enot",
            "stiskalnic",
            "oddelek",
            "oddelk",
        ],
        Language::Fr => &[
            "série", "modèle", "type", "gamme", "ligne", "machine", "presse", "atelier",
        ],
        Language::It => &[
            "serie", "modello", "modelli", "tipo", "linea", "macchina", "pressa", "reparto",
        ],
        Language::Es => &["serie", "modelo", "tipo", "línea", "máquina"],
        Language::Pl => &[
            "seri", "model", "typ", "lini", "maszyn", "pras", "dział", "wydział",
        ],
        Language::Cs => &[
            "řad", "séri", "model", "typ", "lince", "link", "stroj", "lis", "odděl",
        ],
        Language::Sk => &[
            "rad", "séri", "model", "typ", "link", "stroj", "lis", "oddel",
        ],
        Language::Hu => &[
            "sorozat", "típus", "modell", "széri", "gép", "prés", "osztály",
        ],
        Language::Da => &[
            "serie", "model", "type", "linje", "maskin", "presse", "afdeling",
        ],
    }
}

/// What letters and figures together are, if they are a piece of shorthand.
pub(crate) fn numbered(text: &str, words: &[Word<'_>], at: usize, language: Language) -> Taken {
    let word = &words[at];
    if is_material(word.text) {
        return Some((1, Reason::TypeNumber));
    }
    if has_sign_of_a_brand(text, word) {
        return Some((1, Reason::InternalName));
    }
    if let Some(taken) = apart(text, words, at, language) {
        return Some((taken, Reason::InternalName));
    }
    let digits = word.text.chars().filter(char::is_ascii_digit).count();
    let capitals = word.text.chars().filter(|c| c.is_uppercase()).count();
    let small = word.text.chars().filter(|c| c.is_lowercase()).count();
    let known = KNOWN_MIXED.contains(&word.text.to_lowercase().as_str())
        || word
            .text
            .split(['-', '‑'])
            .next()
            .is_some_and(|first| KNOWN_MIXED.contains(&first.to_lowercase().as_str()));
    // `3-axis`, `CO2-neutral`, `30-jährig`: a number or a known word before an ordinary one.
    let ordinary = word.text.split(['-', '‑']).any(|part| {
        part.chars().filter(|c| c.is_lowercase()).count() >= 4
            && !part.contains(|c: char| c.is_ascii_digit())
    });
    let percent = text[word.range().end..].trim_start().starts_with('%');
    if digits == 0 || capitals == 0 || known || percent {
        return None;
    }
    if word.text.starts_with("EUR") || word.text.starts_with("CHF") || small > 4 && !ordinary {
        return None;
    }
    if ordinary {
        // `DV-400-Ventil`: the name of a product before an ordinary word.
        let first = word.text.rsplit_once(['-', '‑']).map(|(first, _)| first)?;
        return is_name(first).then_some((1, Reason::InternalName));
    }
    let reason = if is_name(word.text) {
        Reason::InternalName
    } else {
        Reason::TypeNumber
    };
    Some((1, reason))
}

/// A steel by its number: one digit, a stop, four digits.
fn is_material(word: &str) -> bool {
    word.split_once('.').is_some_and(|(class, number)| {
        class.len() == 1
            && number.len() == 4
            && number
                .bytes()
                .chain(class.bytes())
                .all(|b| b.is_ascii_digit())
    })
}

/// `Vario®`, `Flexo™`.
fn has_sign_of_a_brand(text: &str, word: &Word<'_>) -> bool {
    text[word.range().end..].starts_with(['®', '™'])
}

/// `DV-400`, `TX65`, `MX-9`: capitals and then figures, that are not a grade which the trade shares.
fn is_name(word: &str) -> bool {
    let letters: String = word.chars().take_while(|c| c.is_alphabetic()).collect();
    let rest = &word[letters.len()..];
    let figures = rest.chars().filter(char::is_ascii_digit).count();
    let alloy = ELEMENTS.iter().filter(|sign| word.contains(**sign)).count() >= 1
        && word.chars().any(|c| c.is_lowercase());
    if figures == 0 || alloy || letters.is_empty() || !letters.chars().all(char::is_uppercase) {
        return false;
    }
    // `DV-400` has a hyphen that `S355`, `M8` and `PA66` do not have; a grade has few letters.
    let joined = rest.starts_with(|c: char| c.is_ascii_digit());
    let shared = SHARED.contains(&letters.as_str());
    if joined {
        !shared && letters.chars().count() <= 6
    } else {
        !(shared && letters.chars().count() > 1 && figures <= 2) && letters.chars().count() <= 6
    }
}

/// `series KX 12`: capitals and a number, two words, behind a word that says so.
fn apart(text: &str, words: &[Word<'_>], at: usize, language: Language) -> Option<usize> {
    let (word, number) = (&words[at], words.get(at + 1)?);
    let letters = word.text.chars().count();
    let capitals = word.text.chars().all(char::is_uppercase);
    let figures = number.text.starts_with(|c: char| c.is_ascii_digit())
        && number
            .text
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_uppercase())
        && number.text.len() <= 5;
    let near = is_gap(between(text, words, at)) && !between(text, words, at).contains('/');
    if !(1..=4).contains(&letters) || !capitals || !figures || !near {
        return None;
    }
    if is_everyday(word.text, language) && letters > 1 {
        return None;
    }
    let before = &words[at.saturating_sub(3)..at];
    let introduced = before.iter().any(|word| {
        let word = folded(word.text);
        let beginnings = series(language);
        beginnings.iter().any(|begin| word.starts_with(begin))
            || language.writes_compounds() && beginnings.iter().any(|end| word.ends_with(end))
    });
    introduced.then_some(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shorthand::tests::pieces;

    #[test]
    fn what_the_trade_shares_is_told_from_what_only_the_company_knows() {
        for word in [
            "1.4301",
            "42CrMo4",
            "S355",
            "S235JR",
            "C45",
            "M8",
            "PA66",
            "AlMg3",
            "RJ45",
            "X5CrNi18-10",
        ] {
            let text = format!("The part is made of {word} today.");
            assert_eq!(pieces(&text, Language::En), [(word, "type-number")]);
        }
        for word in ["DV-400", "TX65", "KE-22", "MX-9", "FX-12", "GP-120"] {
            let text = format!("Our {word} is old.");
            assert_eq!(pieces(&text, Language::En), [(word, "internal-name")]);
        }
    }

    #[test]
    fn names_of_two_words_stand_behind_a_word_that_says_so() {
        for (text, name, language) in [
            ("The series KX 12 is old.", "KX 12", Language::En),
            (
                "Die Drehautomaten der Baureihe TX 65 stehen.",
                "TX 65",
                Language::De,
            ),
            ("Stroji tipa BR 250 so stari.", "BR 250", Language::Sl),
            ("La serie GP 120 è vecchia.", "GP 120", Language::It),
            ("Our Vario® is old.", "Vario", Language::En),
            (
                "Unsere DV-400-Ventile sind alt.",
                "DV-400-Ventile",
                Language::De,
            ),
        ] {
            assert_eq!(pieces(text, language), [(name, "internal-name")], "{text}");
        }
        for text in [
            "We sold 400 of type A 12 times.",
            "In the U 3 there are 12 people.",
        ] {
            assert!(pieces(text, Language::En).len() <= 1);
        }
        assert_eq!(
            pieces("We pay EUR 300 and have 3 TV sets.", Language::En),
            []
        );
    }
}

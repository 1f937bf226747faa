//! What single cells mean: years, yes and no, names of languages, as typed in the languages in
//! which Collider is used.

/// A year from 1000 to 2200 in a cell: `1987`, `1987.0`, `1987-05-01`, `1. 5. 1987`, `od 1987`,
/// `gegr. 1987`. `None` if there is none, or if there are several different ones.
pub fn parse_year(cell: &str) -> Option<i16> {
    let mut found = None;
    let mut digits = String::new();
    // A letter directly before the digits makes it a code ("ISO9001"), not a year.
    let mut coded = false;
    let mut before = ' ';
    for c in cell.chars().chain(std::iter::once(' ')) {
        if c.is_ascii_digit() {
            if digits.is_empty() {
                coded = before.is_alphabetic();
            }
            digits.push(c);
        } else {
            if digits.len() == 4
                && !coded
                && !c.is_alphabetic()
                && let Ok(year) = digits.parse::<i16>()
                && (1000..=2200).contains(&year)
            {
                match found {
                    Some(other) if other != year => return None,
                    _ => found = Some(year),
                }
            }
            digits.clear();
        }
        before = c;
    }
    found
}

/// Yes or no in English, German or Slovenian, as words, marks or numbers. `None` for anything else,
/// also for an empty cell: unknown is a value of its own.
pub fn parse_yes_no(cell: &str) -> Option<bool> {
    match cell.trim().trim_end_matches('.').to_lowercase().as_str() {
        "yes" | "y" | "true" | "ja" | "j" | "wahr" | "da" | "d" | "drži" | "resnično" | "1"
        | "x" | "✓" | "✔" | "☑" | "✅" => Some(true),
        "no" | "n" | "false" | "nein" | "falsch" | "ne" | "neresnično" | "0" | "✗" | "✘" | "☐"
        | "❌" => Some(false),
        _ => None,
    }
}

/// Code of ISO 639-1 and its names: in English, German and Slovenian, and in the language itself.
/// Sources: Library of Congress, ISO 639-2 code list; own translations.
const LANGUAGES: &[(&str, &[&str])] = &[
    (
        "bg",
        &[
            "bulgarian",
            "bulgarisch",
            "bolgarščina",
            "bolgarsko",
            "български",
        ],
    ),
    (
        "bs",
        &["bosnian", "bosnisch", "bosanščina", "bosansko", "bosanski"],
    ),
    (
        "ca",
        &[
            "catalan",
            "katalanisch",
            "katalonščina",
            "katalonsko",
            "català",
        ],
    ),
    (
        "cs",
        &[
            "czech",
            "tschechisch",
            "češčina",
            "češko",
            "čeština",
            "česky",
            "cz",
        ],
    ),
    (
        "da",
        &["danish", "dänisch", "danščina", "dansko", "dansk", "dk"],
    ),
    (
        "de",
        &[
            "german",
            "deutsch",
            "nemščina",
            "nemško",
            "ger",
            "deu",
            "at",
        ],
    ),
    (
        "el",
        &["greek", "griechisch", "grščina", "grško", "ελληνικά", "gr"],
    ),
    (
        "en",
        &["english", "englisch", "angleščina", "angleško", "eng", "gb"],
    ),
    (
        "es",
        &[
            "spanish",
            "spanisch",
            "španščina",
            "špansko",
            "español",
            "castellano",
        ],
    ),
    (
        "et",
        &["estonian", "estnisch", "estonščina", "estonsko", "eesti"],
    ),
    (
        "fi",
        &["finnish", "finnisch", "finščina", "finsko", "suomi"],
    ),
    (
        "fr",
        &[
            "french",
            "französisch",
            "francoščina",
            "francosko",
            "français",
            "fra",
            "fre",
        ],
    ),
    (
        "fur",
        &[
            "friulian",
            "furlanisch",
            "furlanščina",
            "furlansko",
            "furlan",
        ],
    ),
    ("ga", &["irish", "irisch", "irščina", "irsko", "gaeilge"]),
    (
        "hr",
        &["croatian", "kroatisch", "hrvaščina", "hrvaško", "hrvatski"],
    ),
    (
        "hu",
        &[
            "hungarian",
            "ungarisch",
            "madžarščina",
            "madžarsko",
            "magyar",
        ],
    ),
    (
        "it",
        &[
            "italian",
            "italienisch",
            "italijanščina",
            "italijansko",
            "italiano",
            "ita",
        ],
    ),
    (
        "lt",
        &[
            "lithuanian",
            "litauisch",
            "litovščina",
            "litovsko",
            "lietuvių",
        ],
    ),
    (
        "lv",
        &[
            "latvian",
            "lettisch",
            "latvijščina",
            "latvijsko",
            "latviešu",
        ],
    ),
    (
        "mk",
        &[
            "macedonian",
            "mazedonisch",
            "makedonščina",
            "makedonsko",
            "македонски",
        ],
    ),
    (
        "mt",
        &["maltese", "maltesisch", "malteščina", "malteško", "malti"],
    ),
    (
        "nl",
        &[
            "dutch",
            "niederländisch",
            "nizozemščina",
            "nizozemsko",
            "nederlands",
        ],
    ),
    (
        "no",
        &["norwegian", "norwegisch", "norveščina", "norveško", "norsk"],
    ),
    (
        "pl",
        &[
            "polish",
            "polnisch",
            "poljščina",
            "poljsko",
            "polski",
            "pol",
        ],
    ),
    (
        "pt",
        &[
            "portuguese",
            "portugiesisch",
            "portugalščina",
            "portugalsko",
            "português",
        ],
    ),
    (
        "ro",
        &["romanian", "rumänisch", "romunščina", "romunsko", "română"],
    ),
    (
        "ru",
        &["russian", "russisch", "ruščina", "rusko", "русский"],
    ),
    (
        "sk",
        &[
            "slovak",
            "slowakisch",
            "slovaščina",
            "slovaško",
            "slovenčina",
            "slovensky",
        ],
    ),
    (
        "sl",
        &[
            "slovenian",
            "slovene",
            "slowenisch",
            "slovenščina",
            "slovensko",
            "slovenski",
            "si",
            "slo",
            "slv",
        ],
    ),
    (
        "sq",
        &["albanian", "albanisch", "albanščina", "albansko", "shqip"],
    ),
    (
        "sr",
        &[
            "serbian",
            "serbisch",
            "srbščina",
            "srbsko",
            "srpski",
            "српски",
        ],
    ),
    (
        "sv",
        &["swedish", "schwedisch", "švedščina", "švedsko", "svenska"],
    ),
    (
        "tr",
        &["turkish", "türkisch", "turščina", "turško", "türkçe"],
    ),
    (
        "uk",
        &[
            "ukrainian",
            "ukrainisch",
            "ukrajinščina",
            "ukrajinsko",
            "українська",
            "ua",
        ],
    ),
];

/// Code of a language given by its name in English, German, Slovenian or itself, by its code, or by
/// a code with a region (`de-AT`). `None` if it is not a language of this part of the world.
pub fn parse_language(cell: &str) -> Option<&'static str> {
    let cell = cell.trim().trim_end_matches('.').to_lowercase();
    let by_code = |code: &str| {
        LANGUAGES
            .iter()
            .find(|(known, _)| *known == code)
            .map(|(known, _)| *known)
    };
    if let Some(code) = by_code(&cell) {
        return Some(code);
    }
    let by_name = LANGUAGES
        .iter()
        .find(|(_, names)| names.contains(&cell.as_str()));
    if let Some((code, _)) = by_name {
        return Some(code);
    }
    let (code, region) = cell.split_once(['-', '_'])?;
    (2..=4)
        .contains(&region.len())
        .then(|| by_code(code))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_found_where_there_is_one() {
        for (cell, year) in [
            ("1987", Some(1987)),
            ("1987.0", Some(1987)),
            ("1987-05-01", Some(1987)),
            ("1. 5. 1987", Some(1987)),
            ("1/5/1987", Some(1987)),
            ("ustanovljeno leta 1987.", Some(1987)),
            ("gegr. 1987", Some(1987)),
            ("1987/1987", Some(1987)),
            ("1987–1990", None),
            ("87", None),
            ("0987", None),
            ("19870", None),
            ("ISO9001", None),
            ("", None),
        ] {
            assert_eq!(parse_year(cell), year, "{cell:?}");
        }
    }

    #[test]
    fn yes_and_no_in_three_languages() {
        for cell in ["yes", " Ja ", "DA", "x", "1", "true", "✓"] {
            assert_eq!(parse_yes_no(cell), Some(true), "{cell}");
        }
        for cell in ["No", "nein", "Ne", "0", "FALSE", "✗"] {
            assert_eq!(parse_yes_no(cell), Some(false), "{cell}");
        }
        for cell in ["", "maybe", "vielleicht", "2", "-"] {
            assert_eq!(parse_yes_no(cell), None, "{cell}");
        }
    }

    #[test]
    fn languages_by_name_and_code() {
        for (cell, code) in [
            ("sl", Some("sl")),
            ("Slovenščina", Some("sl")),
            ("SLO", Some("sl")),
            ("Slowenisch", Some("sl")),
            ("slovenčina", Some("sk")),
            ("de-AT", Some("de")),
            ("nemško", Some("de")),
            ("English", Some("en")),
            ("uk", Some("uk")),
            ("Klingon", None),
            ("", None),
            ("xx-YY", None),
        ] {
            assert_eq!(parse_language(cell), code, "{cell:?}");
        }
    }

    #[test]
    fn no_name_stands_for_two_languages() {
        let mut seen = std::collections::HashMap::new();
        for (code, names) in LANGUAGES {
            for name in *names {
                assert_eq!(seen.insert(*name, *code), None, "{name}");
            }
        }
    }
}

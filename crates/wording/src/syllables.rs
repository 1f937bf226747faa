//! How many syllables a word has: what the formulas of readability count.
//!
//! Counted from the spelling by the rules of each language; loan words and names are sometimes one
//! off, which the averages that the formulas take do not feel.

use crate::Language;

/// The syllables of a word, at least one for a word with letters; none for a bare number.
pub fn count(word: &str, language: Language) -> usize {
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    letters
        .split(|c| !c.is_alphabetic())
        .filter(|part| !part.is_empty())
        .map(|part| of_part(part, language).max(1))
        .sum()
}

fn of_part(word: &[char], language: Language) -> usize {
    match language {
        Language::En => english(word),
        Language::Fr => french(word),
        Language::Cs | Language::Sk | Language::Sl => slavic(word, language),
        Language::Pl => polish(word),
        // Hungarian has no diphthongs: every vowel is a syllable.
        Language::Hu => word.iter().filter(|c| is_vowel(**c, language)).count(),
        Language::De => groups(
            word,
            language,
            &[
                "ie", "ei", "ai", "au", "eu", "äu", "aa", "ee", "oo", "ey", "ay", "ui",
            ],
        ),
        Language::Da => groups(
            word,
            language,
            &[
                "ej", "øj", "aj", "av", "ev", "ov", "au", "eu", "ai", "ei", "oi", "ou", "ie",
            ],
        ),
        Language::It | Language::Es => romance(word, language),
    }
}

fn is_vowel(c: char, language: Language) -> bool {
    match c {
        'a' | 'e' | 'i' | 'o' | 'u' | 'ä' | 'ö' | 'ü' | 'å' | 'æ' | 'ø' | 'œ' | 'á' | 'é' | 'í'
        | 'ó' | 'ú' | 'à' | 'è' | 'ì' | 'ò' | 'ù' | 'â' | 'ê' | 'î' | 'ô' | 'û' | 'ë' | 'ï'
        | 'ÿ' | 'ő' | 'ű' | 'ą' | 'ę' | 'ě' | 'ů' => true,
        'ý' => true,
        'y' => !matches!(language, Language::Hu | Language::Es),
        _ => false,
    }
}

/// Vowels that stand together are one syllable each, unless two of them are written for one sound.
fn groups(word: &[char], language: Language, diphthongs: &[&str]) -> usize {
    let mut count = 0;
    let mut at = 0;
    while at < word.len() {
        if is_vowel(word[at], language) {
            count += 1;
            let pair: String = word[at..word.len().min(at + 2)].iter().collect();
            // qu: the u is a consonant.
            let after_q = word[at] == 'u' && at > 0 && word[at - 1] == 'q';
            if after_q {
                count -= 1;
            } else if diphthongs.contains(&pair.as_str()) {
                at += 1;
            }
        }
        at += 1;
    }
    count
}

/// English: groups of vowels; a silent e at the end and in `-ed`, `-es` does not count, `-le` after a
/// consonant does; some pairs are two syllables.
fn english(word: &[char]) -> usize {
    let vowel = |c: char| is_vowel(c, Language::En);
    let mut count = 0;
    let mut before = false;
    for (at, c) in word.iter().enumerate() {
        // A y before a vowel is a consonant (`beyond`), so is a u after q.
        let glide = *c == 'y' && word.get(at + 1).is_some_and(|next| vowel(*next))
            || *c == 'u' && at > 0 && word[at - 1] == 'q';
        let is = vowel(*c) && !glide;
        if is && !before {
            count += 1;
        } else if is && before {
            let pair = (word[at - 1], *c);
            let two = matches!(
                pair,
                ('i', 'a') | ('i', 'o') | ('i', 'u') | ('e', 'o') | ('u', 'a') | ('u', 'o')
            );
            // -tion, -cial, -gious … are one.
            let soft = matches!(pair.0, 'i' | 'e')
                && at >= 2
                && matches!(word[at - 2], 't' | 'c' | 's' | 'g' | 'x');
            // people, leopard, jeopardy.
            let soft = soft || pair == ('e', 'o') && word.get(at + 1) == Some(&'p');
            if two && !soft {
                count += 1;
            }
        }
        before = is;
    }
    let text: String = word.iter().collect();
    let consonant_before = |back: usize| word.len() > back && !vowel(word[word.len() - 1 - back]);
    if text.ends_with('e') && consonant_before(1) {
        let le = text.ends_with("le") && consonant_before(2);
        if !le {
            count -= 1;
        }
    } else if text.ends_with("ed") && consonant_before(2) {
        let kept = matches!(word[word.len() - 3], 't' | 'd');
        let le = text.ends_with("led") && consonant_before(3) && word[word.len() - 4] != 'l';
        if !kept && !le {
            count -= 1;
        }
    } else if text.ends_with("es") && consonant_before(2) {
        let kept = matches!(word[word.len() - 3], 's' | 'x' | 'z' | 'c' | 'g' | 'h');
        let le = text.ends_with("les") && consonant_before(3);
        if !kept && !le {
            count -= 1;
        }
    }
    // idea, area.
    if text.ends_with("ea") && count > 1 {
        count += 1;
    }
    count.max(1) as usize
}

/// French: groups of vowels; a mute e at the end, also before -s and -nt, does not count.
fn french(word: &[char]) -> usize {
    let vowel = |c: char| is_vowel(c, Language::Fr);
    let mut count: usize = 0;
    let mut before: Option<char> = None;
    for (at, c) in word.iter().enumerate() {
        let after_q = *c == 'u' && at > 0 && matches!(word[at - 1], 'q');
        if vowel(*c) && !after_q {
            // é followed by another vowel, and a vowel with diaeresis, are syllables of their own.
            let apart = match before {
                None => true,
                Some(last) => last == 'é' || matches!(c, 'ï' | 'ë' | 'ü' | 'é') && last != 'i',
            };
            count += usize::from(apart);
            before = Some(*c);
        } else {
            before = None;
        }
    }
    let text: String = word.iter().collect();
    let stem = text
        .strip_suffix("ent")
        // -ment, -vent … are heard; as the ending of a verb -ent is mute. The frequent nouns and
        // adverbs end in -ment, so only others lose it.
        .filter(|stem| !stem.ends_with('m') && stem.chars().count() > 2)
        .or_else(|| text.strip_suffix("es"))
        .or_else(|| text.strip_suffix('e'));
    let mute = stem.is_some_and(|stem| {
        stem.chars()
            .last()
            .is_some_and(|last| !vowel(last) || stem.ends_with("qu") || stem.ends_with("gu"))
    });
    if mute && count > 1 { count - 1 } else { count }
}

/// Czech, Slovak, Slovenian: every vowel, and r or l between consonants; `ou`, `au`, `eu` are one.
fn slavic(word: &[char], language: Language) -> usize {
    let vowel = |at: usize| word.get(at).is_some_and(|c| is_vowel(*c, language));
    let mut count = 0;
    let mut at = 0;
    while at < word.len() {
        if vowel(at) {
            count += 1;
            let pair = (word[at], word.get(at + 1).copied().unwrap_or(' '));
            let one = match language {
                Language::Cs => matches!(pair, ('o' | 'a' | 'e', 'u')),
                Language::Sk => matches!(pair, ('i', 'a' | 'e' | 'u') | ('o', 'u')),
                _ => false,
            };
            if one {
                at += 1;
            }
        } else if matches!(word[at], 'r' | 'l' | 'ŕ' | 'ĺ')
            && !vowel(at + 1)
            && (at == 0 || !vowel(at - 1))
            && (at > 0 || at + 1 < word.len())
            // Slovenian has a syllabic r only.
            && (language != Language::Sl || word[at] == 'r')
            // Only -r-, not the l of a past participle at the end in Slovenian or -sl in others.
            && (at + 1 < word.len() || language != Language::Sl)
        {
            count += 1;
        }
        at += 1;
    }
    count
}

/// Polish: every vowel, but an i before a vowel only softens what stands before it.
fn polish(word: &[char]) -> usize {
    let vowel = |at: usize| word.get(at).is_some_and(|c| is_vowel(*c, Language::Pl));
    (0..word.len())
        .filter(|at| vowel(*at) && !(word[*at] == 'i' && vowel(*at + 1) && *at > 0))
        .filter(|at| !(word[*at] == 'u' && *at > 0 && matches!(word[*at - 1], 'a' | 'e')))
        .count()
}

/// Italian and Spanish: an unaccented i or u beside another vowel makes no syllable of its own.
fn romance(word: &[char], language: Language) -> usize {
    let vowel = |at: usize| word.get(at).is_some_and(|c| is_vowel(*c, language));
    let mut count = 0;
    for at in 0..word.len() {
        if !vowel(at) {
            continue;
        }
        let weak = matches!(word[at], 'i' | 'u' | 'ü');
        let mute_u =
            word[at] == 'u' && at > 0 && matches!(word[at - 1], 'q' | 'g') && vowel(at + 1);
        let beside = vowel(at + 1) || at > 0 && vowel(at - 1);
        // Of two weak vowels (`ui`, `iu`) the second is the syllable.
        let yields =
            weak && beside && !(at > 0 && matches!(word[at - 1], 'i' | 'u') && vowel(at - 1));
        if !mute_u && !yields {
            count += 1;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_those_of_the_dictionaries() {
        let known: &[(Language, &[(&str, usize)])] = &[
            (
                Language::En,
                &[
                    ("machine", 2),
                    ("table", 2),
                    ("walked", 1),
                    ("wanted", 2),
                    ("people", 2),
                    ("manufacturing", 5),
                    ("engine", 2),
                    ("boxes", 2),
                    ("makes", 1),
                    ("question", 2),
                    ("idea", 3),
                    ("company", 3),
                    ("queue", 1),
                    ("the", 1),
                    ("beyond", 2),
                ],
            ),
            (
                Language::De,
                &[
                    ("Werkzeugmaschine", 5),
                    ("Bauer", 2),
                    ("Ei", 1),
                    ("Qualität", 3),
                    ("Idee", 2),
                    ("Straße", 2),
                    ("Fräsmaschinen", 4),
                ],
            ),
            (
                Language::Sl,
                &[
                    ("stroj", 1),
                    ("prst", 1),
                    ("podjetje", 3),
                    ("oblikovalka", 5),
                    ("vrt", 1),
                ],
            ),
            (
                Language::Cs,
                &[("vlk", 1), ("soustruh", 2), ("podnik", 2), ("prst", 1)],
            ),
            (
                Language::Pl,
                &[
                    ("dziecko", 2),
                    ("maszyna", 3),
                    ("niedziela", 3),
                    ("firma", 2),
                ],
            ),
            (
                Language::It,
                &[
                    ("macchina", 3),
                    ("azienda", 3),
                    ("questo", 2),
                    ("giorno", 2),
                    ("piano", 2),
                ],
            ),
            (
                Language::Es,
                &[("máquina", 3), ("guitarra", 3), ("ciudad", 2), ("país", 2)],
            ),
            (
                Language::Fr,
                &[
                    ("machine", 2),
                    ("usine", 2),
                    ("entreprise", 3),
                    ("parlent", 1),
                    ("création", 3),
                    ("vraiment", 2),
                ],
            ),
            (Language::Hu, &[("gép", 1), ("vállalat", 3), ("fiú", 2)]),
            (
                Language::Da,
                &[("maskine", 3), ("virksomhed", 3), ("vej", 1)],
            ),
        ];
        let mut wrong = Vec::new();
        for (language, words) in known {
            for (word, syllables) in *words {
                let counted = count(word, *language);
                if counted != *syllables {
                    wrong.push(format!(
                        "{} {word}: {counted}, not {syllables}",
                        language.code()
                    ));
                }
            }
        }
        assert_eq!(wrong, Vec::<String>::new());
    }

    #[test]
    fn numbers_have_no_syllables_and_signs_do_not_disturb() {
        assert_eq!(count("2024", Language::De), 0);
        assert_eq!(count("CO2-neutral", Language::En), 3);
        assert_eq!(count("", Language::En), 0);
    }
}

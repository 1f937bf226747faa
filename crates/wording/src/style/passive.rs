//! Verbs that do not say who acts.

use std::ops::Range;

use crate::Language;
use crate::sentences::Sentence;

/// How many words may stand between auxiliary and participle. German puts the participle at the end.
fn reach(language: Language) -> usize {
    if language == Language::De { 14 } else { 3 }
}

/// The passives of a sentence, from the auxiliary to the participle; `auxiliaries` are the numbers of
/// its words that may be one.
pub(super) fn passives(
    sentence: &Sentence<'_>,
    texts: &[String],
    auxiliaries: &[usize],
    language: Language,
) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for &at in auxiliaries {
        let participle = |at: &usize| {
            is_participle(&texts[*at], language)
                // Nouns are capitalised, participles are not.
                && !(language.capitalises_nouns() && sentence.words[*at].is_capitalised())
        };
        let begin = sentence.words[at].start;
        let same_clause = |other: &usize| {
            let (from, to) = if *other > at {
                (at, *other)
            } else {
                (*other, at)
            };
            let text = &sentence.text[sentence.words[from].range().end - sentence.start
                ..sentence.words[to].start - sentence.start];
            !text.contains([',', ';', ':', '(', '–'])
        };
        let behind = (at + 1..texts.len().min(at + 1 + reach(language)))
            .filter(same_clause)
            .find(participle);
        // "…, dass sie geliefert werden": in a clause the participle stands just before.
        let before = || {
            (language.capitalises_nouns() || language == Language::Hu)
                .then(|| at.checked_sub(1))
                .flatten()
                .filter(participle)
        };
        let Some(other) = before().or(behind) else {
            continue;
        };
        let other = &sentence.words[other];
        let range = begin.min(other.start)..sentence.words[at].range().end.max(other.range().end);
        // "has been made": two auxiliaries, one passive.
        match found.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => found.push(range),
        }
    }
    found
}

/// Participles that are not recognised by their ending, and those that only look like one.
fn is_participle(word: &str, language: Language) -> bool {
    let letters = word.chars().count();
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    match language {
        Language::En => {
            letters > 4
                && ends(&["ed"])
                && !matches!(
                    word,
                    "indeed"
                        | "need"
                        | "hundred"
                        | "speed"
                        | "interested"
                        | "located"
                        | "based"
                        | "worried"
                        | "tired"
                )
                || matches!(
                    word,
                    "made"
                        | "done"
                        | "given"
                        | "taken"
                        | "seen"
                        | "known"
                        | "shown"
                        | "found"
                        | "held"
                        | "kept"
                        | "built"
                        | "sent"
                        | "sold"
                        | "told"
                        | "brought"
                        | "bought"
                        | "written"
                        | "chosen"
                        | "driven"
                        | "grown"
                        | "drawn"
                        | "worn"
                        | "cut"
                        | "put"
                        | "set"
                        | "lost"
                        | "left"
                        | "paid"
                        | "laid"
                        | "led"
                        | "met"
                        | "thrown"
                        | "spent"
                        | "understood"
                        | "undertaken"
                )
        }
        Language::De => {
            let ge = word.contains("ge") && (word.starts_with("ge") || letters > 7);
            let inseparable = [
                "be", "ver", "er", "ent", "zer", "emp", "miss", "über", "unter",
            ]
            .iter()
            .any(|prefix| word.starts_with(prefix));
            letters > 4
                && ends(&["t", "en"])
                && (ge || inseparable || word.ends_with("iert"))
                && !matches!(
                    word,
                    "gegen"
                        | "erst"
                        | "bereits"
                        | "unten"
                        | "unter"
                        | "gerecht"
                        | "gesamt"
                        | "geht"
                        | "gestern"
                        | "besten"
                        | "ersten"
                        | "verbunden"
                )
        }
        Language::Sl => {
            letters > 4
                && ends(&[
                    "an", "ana", "ano", "ani", "ane", "en", "ena", "eno", "eni", "ene", "jen",
                    "jena", "jeno",
                ])
                && !matches!(
                    word,
                    "pomemben"
                        | "potreben"
                        | "zanimiv"
                        | "možen"
                        | "dober"
                        | "odprta"
                        | "strani"
                        | "potrebno"
                        | "pomembno"
                        | "okoli"
                        | "podobno"
                        | "zaželeno"
                        | "eden"
                        | "noben"
                        | "lesena"
                        | "leseni"
                        | "lesen"
                        | "lesene"
                )
                && !ends(&["ben", "bna", "bno", "bni", "bne"])
        }
        Language::Fr => {
            letters > 3
                && ends(&["é", "ée", "és", "ées", "ite", "its", "ites", "uit", "uite"])
                && !ends(&["té", "ité", "tés"])
                || matches!(
                    word,
                    "fait"
                        | "faite"
                        | "faits"
                        | "faites"
                        | "mis"
                        | "mise"
                        | "pris"
                        | "prise"
                        | "produit"
                        | "produite"
                        | "vendu"
                        | "vendus"
                        | "rendu"
                        | "perdu"
                )
        }
        Language::It => {
            letters > 4
                && ends(&[
                    "ato", "ata", "ati", "ate", "uto", "uta", "uti", "ute", "ito", "ita", "iti",
                    "ite",
                ])
                || matches!(
                    word,
                    "fatto"
                        | "fatta"
                        | "fatti"
                        | "fatte"
                        | "messo"
                        | "prodotto"
                        | "prodotti"
                        | "richiesto"
                        | "richiesta"
                )
        }
        Language::Es => {
            letters > 4 && ends(&["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"])
        }
        Language::Pl => {
            letters > 4
                && ends(&[
                    "any", "ana", "ane", "ani", "ony", "ona", "one", "eni", "ęty", "ęta", "ęte",
                ])
                && !matches!(word, "strony" | "strona" | "same" | "samemu" | "firmowany")
        }
        Language::Cs => {
            letters > 4
                && ends(&[
                    "án", "ána", "áno", "ány", "án", "en", "ena", "eno", "eny", "ován", "ována",
                    "ováno", "ovány",
                ])
                && !matches!(word, "jeden" | "cena" | "ceny" | "týden" | "žena")
        }
        Language::Sk => letters > 4 && ends(&["aný", "aná", "ané", "ený", "ená", "ené"]),
        Language::Hu => ends(&["ásra", "ésre"]),
        Language::Da => {
            letters > 3
                && ends(&["et", "t"])
                && !ends(&["het", "ligt", "isk"])
                && !matches!(
                    word,
                    "meget" | "andet" | "noget" | "ikke" | "alt" | "intet" | "flot" | "lidt"
                )
        }
    }
}

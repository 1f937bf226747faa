//! How a sentence is built: clauses within clauses, nouns where verbs would do, and who acts.
//!
//! Rules over words and endings, no grammar: each counts what a reader stumbles over, and each may
//! be wrong about a single sentence. So a finding speaks only where a sentence is far from plain.

use std::ops::Range;

use crate::Language;
use crate::frequency::{Frequencies, folded};
use crate::sentences::Sentence;
use crate::words::Word;

/// How a sentence is built.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Build {
    /// Clauses that hang on others, brackets, and insertions between dashes.
    pub clauses: usize,
    /// Nouns made of verbs and qualities (`Durchführung`, `implementation`), as places in the text.
    pub nominal: Vec<Range<usize>>,
    /// Verbs that do not say who acts, as places in the text: from the auxiliary to the participle.
    pub passive: Vec<Range<usize>>,
}

impl Build {
    /// How a sentence is built. Ranges are bytes of the text that the sentence was cut from.
    pub fn of(sentence: &Sentence<'_>, language: Language) -> Self {
        Build {
            clauses: clauses(sentence, language),
            nominal: sentence
                .words
                .iter()
                .filter(|word| is_nominal(word, language))
                .map(Word::range)
                .collect(),
            passive: passive(sentence, language),
        }
    }
}

/// Words that begin a clause which hangs on another.
fn subordinators(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[
            "which", "who", "whom", "whose", "that", "because", "although", "though", "while",
            "whereas", "if", "unless", "until", "when", "where", "whether", "since", "whereby",
        ],
        Language::De => &[
            "dass",
            "weil",
            "obwohl",
            "wenn",
            "falls",
            "damit",
            "sodass",
            "indem",
            "nachdem",
            "bevor",
            "während",
            "sobald",
            "solange",
            "ob",
            "wobei",
            "wodurch",
            "womit",
            "wofür",
            "welche",
            "welcher",
            "welches",
            "welchen",
            "welchem",
            "deren",
            "dessen",
            "sofern",
            "soweit",
            "obgleich",
            "wohingegen",
            "denen",
        ],
        Language::Sl => &[
            "ki", "da", "ker", "če", "ko", "čeprav", "medtem", "kateri", "katera", "katero",
            "katere", "katerega", "kateremu", "katerem", "katerih", "katerim", "katerimi", "kjer",
            "kadar", "preden", "dokler", "saj", "čigar", "kolikor",
        ],
        Language::Fr => &[
            "que",
            "qui",
            "dont",
            "où",
            "lequel",
            "laquelle",
            "lesquels",
            "lesquelles",
            "auquel",
            "duquel",
            "parce",
            "puisque",
            "lorsque",
            "quand",
            "si",
            "quoique",
            "bien",
            "afin",
            "tandis",
            "comme",
            "desquels",
            "qu",
        ],
        Language::It => &[
            "che",
            "cui",
            "quale",
            "quali",
            "perché",
            "poiché",
            "quando",
            "se",
            "mentre",
            "benché",
            "sebbene",
            "affinché",
            "qualora",
            "dove",
            "siccome",
            "nonché",
            "laddove",
        ],
        Language::Es => &[
            "que", "cual", "cuales", "cuyo", "cuya", "porque", "cuando", "si", "aunque",
            "mientras", "donde", "quien", "quienes", "puesto",
        ],
        Language::Pl => &[
            "który",
            "która",
            "które",
            "którego",
            "której",
            "którym",
            "których",
            "którymi",
            "którą",
            "że",
            "żeby",
            "aby",
            "ponieważ",
            "gdyż",
            "chociaż",
            "jeśli",
            "jeżeli",
            "gdy",
            "kiedy",
            "podczas",
            "gdzie",
            "dopóki",
            "zanim",
        ],
        Language::Cs => &[
            "který",
            "která",
            "které",
            "kterého",
            "kterému",
            "kterém",
            "kterou",
            "kterých",
            "kterým",
            "kterými",
            "že",
            "aby",
            "protože",
            "jestliže",
            "pokud",
            "když",
            "ačkoli",
            "přestože",
            "zatímco",
            "kde",
            "než",
            "jenž",
            "jež",
            "neboť",
        ],
        Language::Sk => &[
            "ktorý", "ktorá", "ktoré", "ktorého", "ktorému", "ktorom", "ktorou", "ktorých",
            "ktorým", "ktorými", "že", "aby", "pretože", "ak", "pokiaľ", "keď", "hoci", "kým",
            "kde", "keďže", "lebo",
        ],
        Language::Hu => &[
            "hogy",
            "aki",
            "ami",
            "amely",
            "amelyek",
            "amelyet",
            "amelyben",
            "amelynek",
            "akik",
            "mert",
            "mivel",
            "ha",
            "bár",
            "noha",
            "amikor",
            "miközben",
            "ahol",
            "mielőtt",
            "miután",
            "amíg",
            "ahogy",
            "melyek",
            "mely",
        ],
        Language::Da => &[
            "som", "der", "at", "fordi", "hvis", "når", "selvom", "mens", "eftersom", "hvor",
            "hvorvidt", "inden", "således", "hvilket", "hvilken", "hvilke", "hvis", "idet",
        ],
    }
}

/// Whether only a comma before it tells a subordinator (`that`, `der`, `da`) from another word.
fn needs_comma(language: Language) -> bool {
    matches!(
        language,
        Language::Sl | Language::Da | Language::Pl | Language::Cs | Language::Sk | Language::Hu
    )
}

fn clauses(sentence: &Sentence<'_>, language: Language) -> usize {
    let known = subordinators(language);
    let mut count = 0;
    for (at, word) in sentence.words.iter().enumerate() {
        let text = folded(word.text);
        let text = text.trim_end_matches('\'');
        if at == 0 || !known.contains(&text) {
            continue;
        }
        let begin = sentence.words[at - 1].range().end - sentence.start;
        let between = &sentence.text[begin..word.start - sentence.start];
        count += usize::from(!needs_comma(language) || between.contains([',', '–', '—', '(']));
    }
    if language == Language::De {
        // A relative pronoun looks like an article; behind a comma, and with a verb rather than a
        // noun at the end of its clause, it is one. The comma must do.
        let relative = ["der", "die", "das", "den", "dem"];
        count += sentence
            .words
            .windows(2)
            .filter(|pair| {
                let begin = pair[0].range().end - sentence.start;
                relative.contains(&pair[1].text)
                    && sentence.text[begin..pair[1].start - sentence.start].trim() == ","
            })
            .count();
    }
    let brackets = sentence.text.matches('(').count();
    let dashes = sentence.text.matches(" – ").count() + sentence.text.matches(" - ").count();
    count + brackets + dashes / 2
}

/// Endings of nouns that are made of verbs and qualities, with their plurals and cases.
fn nominal_endings(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[
            "tion", "tions", "sion", "sions", "ment", "ments", "ance", "ence", "ity", "ities",
            "ization", "isation", "ness",
        ],
        Language::De => &[
            "ung", "ungen", "heit", "heiten", "keit", "keiten", "ierung", "tion", "tionen", "ität",
            "itäten", "nahme", "nahmen",
        ],
        Language::Sl => &[
            "anje", "anja", "anju", "anjem", "enje", "enja", "enju", "enjem", "ost", "osti",
            "ostjo", "cija", "cije", "ciji", "cijo", "itev", "itve", "itvi", "itvijo",
        ],
        Language::Fr => &[
            "tion",
            "tions",
            "sion",
            "sions",
            "ité",
            "ités",
            "ance",
            "ence",
            "issement",
            "issements",
            "isation",
        ],
        Language::It => &[
            "zione", "zioni", "sione", "sioni", "mento", "menti", "ità", "anza", "enza", "aggio",
        ],
        Language::Es => &[
            "ción", "ciones", "sión", "siones", "miento", "mientos", "idad", "idades", "ancia",
            "encia",
        ],
        Language::Pl => &[
            "anie", "ania", "aniu", "aniem", "enie", "enia", "eniu", "eniem", "ość", "ości",
            "ością", "acja", "acji", "ację", "acją",
        ],
        Language::Cs => &[
            "ání", "áním", "ení", "ením", "ost", "osti", "ostí", "ace", "aci", "ací",
        ],
        Language::Sk => &[
            "anie", "ania", "aniu", "aním", "enie", "enia", "eniu", "ením", "osť", "osti", "osťou",
            "ácia", "ácie", "áciu", "áciou", "ácii",
        ],
        Language::Hu => &[
            "ás",
            "és",
            "ást",
            "ést",
            "ása",
            "ése",
            "ását",
            "ését",
            "ásának",
            "ésének",
            "ság",
            "ség",
            "ságot",
            "séget",
            "ságának",
            "ségének",
            "ására",
            "ésére",
        ],
        Language::Da => &[
            "ning", "ningen", "ninger", "else", "elsen", "elser", "hed", "heden", "heder", "tion",
            "tionen", "tioner", "itet", "iteten",
        ],
    }
}

/// From this Zipf value on, a noun of quality is a word of every day (`Zeitung`, `question`).
const EVERYDAY: f32 = 4.7;

fn is_nominal(word: &Word<'_>, language: Language) -> bool {
    let text = folded(word.text);
    let letters = text.chars().count();
    letters >= 8
        && (language != Language::De || word.is_capitalised())
        && nominal_endings(language)
            .iter()
            .any(|ending| text.ends_with(ending))
        && Frequencies::of(language)
            .zipf(&text)
            .is_none_or(|zipf| zipf < EVERYDAY)
}

/// Auxiliaries of the passive.
fn auxiliaries(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &["is", "are", "was", "were", "be", "been", "being"],
        Language::De => &[
            "werden", "wird", "wurde", "wurden", "worden", "werde", "würde", "würden",
        ],
        Language::Sl => &[
            "je", "so", "sta", "bo", "bodo", "bila", "bil", "bilo", "bile", "bili", "biti",
        ],
        Language::Fr => &[
            "est", "sont", "était", "étaient", "fut", "furent", "sera", "seront", "être", "été",
            "soit", "soient", "serait", "seraient",
        ],
        Language::It => &[
            "viene", "vengono", "venne", "venire", "verrà", "verranno", "veniva", "venivano",
            "essere", "è", "sono", "sia", "siano", "stato", "stata", "stati", "state", "sarà",
            "saranno",
        ],
        Language::Es => &[
            "es", "son", "fue", "fueron", "será", "serán", "ser", "sido", "sea", "sean", "era",
            "eran",
        ],
        Language::Pl => &[
            "jest", "są", "był", "była", "było", "były", "będzie", "będą", "być", "został",
            "została", "zostało", "zostały", "zostanie", "zostaną", "zostać",
        ],
        Language::Cs => &[
            "je", "jsou", "byl", "byla", "bylo", "byly", "bude", "budou", "být",
        ],
        Language::Sk => &[
            "je", "sú", "bol", "bola", "bolo", "boli", "bude", "budú", "byť",
        ],
        // Hungarian has no passive; `kerül` with a noun of action stands for it.
        Language::Hu => &[
            "kerül",
            "kerülnek",
            "került",
            "kerültek",
            "kerülhet",
            "kerülni",
        ],
        Language::Da => &["bliver", "blev", "blevet", "blive"],
    }
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

/// How many words may stand between auxiliary and participle. German puts the participle at the end.
fn reach(language: Language) -> usize {
    if language == Language::De { 14 } else { 3 }
}

fn passive(sentence: &Sentence<'_>, language: Language) -> Vec<Range<usize>> {
    let auxiliaries = auxiliaries(language);
    let texts: Vec<String> = sentence
        .words
        .iter()
        .map(|word| folded(word.text))
        .collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        if !auxiliaries.contains(&text.as_str()) {
            continue;
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentences::sentences;

    fn build(text: &str, language: Language) -> Build {
        Build::of(&sentences(text, language)[0], language)
    }

    #[test]
    fn passives_are_found_with_their_place() {
        for (text, language, passive) in [
            (
                "The parts are then carefully checked.",
                Language::En,
                "are then carefully checked",
            ),
            (
                "Die Teile werden in der Halle von Hand geprüft.",
                Language::De,
                "werden in der Halle von Hand geprüft",
            ),
            (
                "Wir wissen, dass die Teile geprüft werden.",
                Language::De,
                "geprüft werden",
            ),
            ("Deli so ročno izdelani.", Language::Sl, "so ročno izdelani"),
            (
                "Les pièces sont contrôlées.",
                Language::Fr,
                "sont contrôlées",
            ),
            (
                "I pezzi vengono controllati.",
                Language::It,
                "vengono controllati",
            ),
        ] {
            let found: Vec<&str> = build(text, language)
                .passive
                .into_iter()
                .map(|range| &text[range])
                .collect();
            assert_eq!(found, [passive]);
        }
    }

    #[test]
    fn who_acts_is_no_passive() {
        for (text, language) in [
            ("We check the parts by hand.", Language::En),
            ("Wir werden die Teile morgen prüfen.", Language::De),
            ("Dele izdelujemo ročno.", Language::Sl),
            ("Nous contrôlons les pièces.", Language::Fr),
            ("Controlliamo i pezzi.", Language::It),
        ] {
            assert_eq!(build(text, language).passive, [], "{text}");
        }
    }

    #[test]
    fn clauses_and_nouns_of_action_are_counted() {
        let text =
            "Die Durchführung der Optimierung, die, weil sie (noch) fehlt, drängt, erfolgt bald.";
        let build = build(text, Language::De);
        assert_eq!(build.clauses, 3);
        let nouns: Vec<&str> = build
            .nominal
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(nouns, ["Durchführung", "Optimierung"]);
    }
}

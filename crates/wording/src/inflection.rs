//! The other forms of a word: how often a word is met in any case, number, gender or tense.
//!
//! No dictionary of forms is needed. A word is cut at each ending of its language that it could
//! have; what is left, with every ending of the language, are its possible forms, and the word list
//! knows which of them exist. The forms of a Slovenian noun that is in the list only in its
//! nominative are found this way, and so is the singular of a rare German plural.

use crate::{Frequencies, Language};

/// The endings by which forms of one word differ. Not every ending of the grammar: those that come
/// often in running text and seldom belong to a stem. The empty ending stands for itself.
pub(crate) fn endings(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[
            "", "s", "es", "ed", "d", "ing", "e", "'s", "ly", "y", "ies", "ied", "er", "est",
        ],
        Language::De => &[
            "", "e", "en", "er", "es", "em", "n", "s", "ern", "t", "te", "ten", "tes", "ter", "st",
            "et", "ete", "eten", "in", "innen", "end", "ende", "enden", "ender", "nen",
        ],
        Language::Da => &[
            "", "e", "en", "et", "er", "ne", "erne", "ene", "s", "ens", "ets", "ernes", "enes",
            "r", "t", "te", "ede", "ende", "n", "rne", "rs",
        ],
        Language::Fr => &[
            "", "s", "e", "es", "x", "er", "é", "ée", "és", "ées", "ent", "ant", "ait", "aient",
            "era", "eront", "ons", "ez", "ante", "ants", "antes", "al", "aux", "ale", "ales",
            "eur", "eurs", "euse", "eux", "euses", "if", "ifs", "ive", "ives", "ement",
        ],
        Language::It => &[
            "", "o", "a", "i", "e", "hi", "he", "are", "ere", "ire", "ato", "ata", "ati", "ate",
            "ito", "ita", "iti", "ite", "uto", "uta", "uti", "ute", "ando", "endo", "ano", "ono",
            "ava", "avano", "eva", "evano", "iamo", "erà", "eranno", "ante", "anti", "ente",
            "enti", "amente", "mente", "arsi", "ersi", "irsi", "à", "ò",
        ],
        Language::Es => &[
            "", "s", "es", "o", "a", "os", "as", "e", "ar", "er", "ir", "ado", "ada", "ados",
            "adas", "ido", "ida", "idos", "idas", "ando", "iendo", "an", "en", "aba", "aban", "ía",
            "ían", "ó", "aron", "ieron", "ió", "ará", "arán", "erá", "mente", "amente", "arse",
            "erse", "irse",
        ],
        Language::Hu => &[
            "", "a", "e", "á", "é", "t", "k", "n", "i", "s", "m", "d", "at", "et", "ot", "öt",
            "ak", "ek", "ok", "ök", "on", "en", "ön", "ban", "ben", "ba", "be", "ból", "ből",
            "nak", "nek", "ra", "re", "ról", "ről", "hoz", "hez", "höz", "tól", "től", "nál",
            "nél", "val", "vel", "ért", "ig", "ja", "je", "ai", "ei", "jai", "jei", "unk", "ünk",
            "uk", "ük", "juk", "jük", "ával", "ével", "ában", "ében", "ának", "ének", "okat",
            "eket", "akat", "öket", "át", "ét", "ások", "ések", "ó", "ő", "ható", "hető", "ni",
            "ott", "ett", "ött", "tak", "tek", "nk", "ára", "ére", "ából", "éből", "ához",
        ],
        Language::Pl => &[
            "", "a", "ą", "e", "ę", "i", "o", "u", "y", "ów", "om", "ami", "ach", "em", "ie",
            "iem", "owi", "ego", "emu", "ej", "ym", "ymi", "ych", "im", "ich", "imi", "iej",
            "iego", "iemu", "ć", "ał", "ała", "ało", "ali", "ały", "ił", "iła", "ili", "iły", "ić",
            "ać", "eć", "am", "asz", "amy", "acie", "ają", "ny", "na", "ne", "ni", "nego", "nej",
            "nych", "nym", "ąc", "ący", "ąca", "ące", "ących", "uje", "ują", "ować", "ii", "ię",
            "ią", "ie", "ia",
        ],
        Language::Cs => &[
            "", "a", "e", "ě", "i", "í", "o", "u", "ů", "y", "á", "é", "ý", "ou", "em", "em", "ům",
            "ách", "ech", "ích", "ami", "emi", "ím", "ým", "ými", "ými", "ých", "ého", "ému", "ém",
            "ovi", "ové", "mi", "ích", "ami", "t", "l", "la", "lo", "li", "ly", "at", "al", "ala",
            "alo", "ali", "it", "il", "ila", "ili", "et", "ám", "áš", "áme", "áte", "ají", "uje",
            "ují", "ovat", "oval", "n", "na", "no", "ny", "aný", "aná", "ané", "ení", "ání", "ím",
            "ejí", "ový", "ová",
        ],
        Language::Sk => &[
            "", "a", "e", "i", "í", "o", "u", "y", "á", "é", "ý", "ú", "ou", "om", "em", "ov",
            "ám", "ách", "och", "ami", "mi", "im", "ím", "ým", "ými", "ých", "ej", "ého", "ému",
            "om", "ovi", "ové", "ia", "ie", "iu", "ť", "l", "la", "lo", "li", "ať", "al", "ala",
            "alo", "ali", "iť", "il", "ila", "ili", "ieť", "ám", "áš", "áme", "áte", "ajú", "uje",
            "ujú", "ovať", "oval", "n", "na", "né", "aný", "aná", "ané", "enie", "anie", "ení",
            "aní", "ého", "ová", "ový", "í", "ích", "iach",
        ],
        Language::Sl => &[
            "", "a", "e", "i", "o", "u", "om", "em", "ov", "ev", "ah", "ih", "eh", "am", "im",
            "ami", "imi", "oma", "ema", "ima", "ega", "emu", "mi", "ja", "je", "ju", "jo", "ji",
            "jem", "jev", "jih", "jema", "m", "š", "va", "ta", "mo", "te", "t", "ti", "l", "la",
            "lo", "li", "le", "al", "ala", "alo", "ali", "ale", "il", "ila", "ilo", "ili", "ile",
            "ati", "iti", "eti", "an", "ana", "ano", "ani", "ane", "en", "ena", "eno", "eni",
            "ene", "n", "na", "no", "ni", "ne", "nega", "nih", "nim", "nimi", "nem", "enje",
            "enja", "enju", "anje", "anja", "anju", "ajo", "ijo", "ejo", "uje", "ujejo", "ovati",
        ],
    }
}

/// The least number of letters that a stem must keep, so that endings are not taken from words that
/// are hardly more than an ending.
const LEAST_STEM: usize = 3;

/// The Zipf value of all forms of a folded word together; `None` where the list knows none.
pub fn zipf_of_forms(folded: &str, language: Language) -> Option<f32> {
    let frequencies = Frequencies::of(language);
    let own = frequencies.zipf(folded);
    let mut best = own;
    for ending in endings(language) {
        let Some(stem) = folded.strip_suffix(ending) else {
            continue;
        };
        if stem.chars().count() < LEAST_STEM.max(folded.chars().count() / 2) {
            continue;
        }
        let Some(stem) = frequencies.stem(stem) else {
            continue;
        };
        let sum: f32 = endings(language)
            .iter()
            .filter_map(|other| stem.zipf_with(other))
            .map(|zipf| 10.0_f32.powf(zipf))
            .sum();
        if sum > 0.0 {
            let zipf = sum.log10();
            // A short stem collects strangers (`Hund`, `Hunde`, but also `hundert`); a longer
            // ending must therefore gain more to be believed.
            let doubt = ending.chars().count() as f32 * 0.1;
            best = Some(best.map_or(zipf - doubt, |known| known.max(zipf - doubt)));
        }
    }
    best
}

/// The Zipf value of the most frequent word that begins as this one does (two thirds of it, at
/// least four letters): the relatives of a word that was formed with another suffix.
pub fn zipf_of_relatives(folded: &str, language: Language) -> Option<f32> {
    let letters = folded.chars().count();
    let kept = (letters * 2).div_ceil(3).max(4);
    if kept >= letters {
        return Frequencies::of(language).zipf(folded);
    }
    let prefix: String = folded.chars().take(kept).collect();
    Frequencies::of(language).most_frequent_beginning_with(&prefix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_found_that_the_list_lacks() {
        for (word, language) in [
            ("stružnicama", Language::Sl),
            ("oblikovalkinimi", Language::Sl),
            ("gestalterinnen", Language::De),
        ] {
            let stem = zipf_of_forms(word, language);
            assert!(
                stem >= Frequencies::of(language).zipf(word),
                "{word}: {stem:?}"
            );
        }
        let plural = zipf_of_forms("factories", Language::En).unwrap();
        assert!(plural >= Frequencies::of(Language::En).zipf("factories").unwrap());
    }
}

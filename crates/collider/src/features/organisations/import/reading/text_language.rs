//! In which language a text is: as it says itself, as its row says, or by its words.

use std::sync::OnceLock;

use whatlang::Detector;

use super::super::{cells::TextLanguage, mapping::TextsIn};

/// The language of a text: what is said of it, else by the rule of the sheet.
pub(super) fn language_of(
    own: TextLanguage,
    text: &str,
    texts_in: &TextsIn,
    among: &[String],
) -> Option<String> {
    match (own, texts_in) {
        (TextLanguage::Known(code), _) => Some(code.to_owned()),
        (TextLanguage::Unknown, _) | (TextLanguage::NotSaid, TextsIn::Unknown) => None,
        (TextLanguage::NotSaid, TextsIn::Language(code)) => Some(code.clone()),
        (TextLanguage::NotSaid, TextsIn::Recognised) => recognise(text, among),
    }
}

/// The language of a text by its words. With one working language there is nothing to guess; without
/// any, only a clear case counts.
fn recognise(text: &str, among: &[String]) -> Option<String> {
    if let [only] = among {
        return Some(only.clone());
    }
    let known: Vec<whatlang::Lang> = KNOWN
        .iter()
        .filter(|(code, _)| among.is_empty() || among.iter().any(|own| own == code))
        .map(|(_, lang)| *lang)
        .collect();
    if known.is_empty() {
        return None;
    }
    let info = if among.is_empty() {
        static ALL: OnceLock<Detector> = OnceLock::new();
        ALL.get_or_init(|| Detector::with_allowlist(known))
            .detect(text)
            .filter(|info| info.is_reliable())
    } else {
        Detector::with_allowlist(known).detect(text)
    }?;
    KNOWN
        .iter()
        .find(|(_, lang)| *lang == info.lang())
        .map(|(code, _)| (*code).to_owned())
}

/// The languages that the recogniser knows of those in which organisations of the region write.
const KNOWN: &[(&str, whatlang::Lang)] = {
    use whatlang::Lang;
    &[
        ("bg", Lang::Bul),
        ("cs", Lang::Ces),
        ("da", Lang::Dan),
        ("de", Lang::Deu),
        ("el", Lang::Ell),
        ("en", Lang::Eng),
        ("es", Lang::Spa),
        ("et", Lang::Est),
        ("fi", Lang::Fin),
        ("fr", Lang::Fra),
        ("hr", Lang::Hrv),
        ("hu", Lang::Hun),
        ("it", Lang::Ita),
        ("lt", Lang::Lit),
        ("lv", Lang::Lav),
        ("nl", Lang::Nld),
        ("pl", Lang::Pol),
        ("pt", Lang::Por),
        ("ro", Lang::Ron),
        ("sk", Lang::Slk),
        ("sl", Lang::Slv),
        ("sr", Lang::Srp),
        ("sv", Lang::Swe),
        ("tr", Lang::Tur),
        ("uk", Lang::Ukr),
    ]
};

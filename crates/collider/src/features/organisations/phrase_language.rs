//! In which language a phrase is, where nobody said so: proposed from its words among the languages in
//! which the organisation works. A phrase is short, so a free guess among all languages would often be
//! wrong; among two or three it is mostly right.

use whatlang::{Detector, Lang as Known};

use super::profile::Profile;

/// Codes of the detector beside ISO 639-1.
const CODES: [(&str, Known); 36] = [
    ("bg", Known::Bul),
    ("ca", Known::Cat),
    ("cs", Known::Ces),
    ("da", Known::Dan),
    ("de", Known::Deu),
    ("el", Known::Ell),
    ("en", Known::Eng),
    ("es", Known::Spa),
    ("et", Known::Est),
    ("fi", Known::Fin),
    ("fr", Known::Fra),
    ("hr", Known::Hrv),
    ("hu", Known::Hun),
    ("it", Known::Ita),
    ("ka", Known::Kat),
    ("lt", Known::Lit),
    ("lv", Known::Lav),
    ("mk", Known::Mkd),
    ("nb", Known::Nob),
    ("nl", Known::Nld),
    ("no", Known::Nob),
    ("pl", Known::Pol),
    ("pt", Known::Por),
    ("ro", Known::Ron),
    ("ru", Known::Rus),
    ("sk", Known::Slk),
    ("sl", Known::Slv),
    ("sr", Known::Srp),
    ("sv", Known::Swe),
    ("tr", Known::Tur),
    ("uk", Known::Ukr),
    ("cy", Known::Cym),
    ("be", Known::Bel),
    ("hy", Known::Hye),
    ("he", Known::Heb),
    ("ar", Known::Ara),
];

/// The language of a text among those of an organisation, if that can be told. A single language is
/// taken without looking at the words.
pub fn among(languages: &[String], text: &str) -> Option<String> {
    if let [only] = languages {
        return Some(only.clone());
    }
    let known: Vec<(&str, Known)> = languages
        .iter()
        .filter_map(|code| CODES.iter().find(|(known, _)| known == code).copied())
        .collect();
    let allowed = known.iter().map(|(_, lang)| *lang).collect::<Vec<_>>();
    if allowed.is_empty() {
        return None;
    }
    let guess = Detector::with_allowlist(allowed).detect(text)?;
    known
        .iter()
        .find(|(_, lang)| *lang == guess.lang())
        .map(|(code, _)| (*code).to_owned())
}

/// Fills in the languages that were left open.
#[must_use]
pub fn filled_in(mut profile: Profile) -> Profile {
    let languages = profile.languages.clone();
    for phrase in profile
        .competences
        .iter_mut()
        .chain(&mut profile.needs)
        .chain(profile.description.as_mut())
    {
        if phrase.lang.is_none() {
            phrase.lang = among(&languages, &phrase.text);
        }
    }
    for work in &mut profile.works {
        if work.lang.is_none() {
            work.lang = among(&languages, &format!("{} {}", work.title, work.text));
        }
    }
    profile
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(codes: &[&str]) -> Vec<String> {
        codes.iter().map(|code| (*code).to_owned()).collect()
    }

    #[test]
    fn a_phrase_is_told_apart_among_the_working_languages() {
        let among = |languages: &[&str], text| among(&codes(languages), text);
        assert_eq!(among(&["sl"], "packaging").as_deref(), Some("sl"));
        let languages = ["sl", "de", "en"];
        assert_eq!(
            among(&languages, "oblikovanje embalaže iz lesa").as_deref(),
            Some("sl")
        );
        assert_eq!(
            among(&languages, "Gehäuse für Messgeräte gestalten").as_deref(),
            Some("de")
        );
        assert_eq!(
            among(&languages, "the design of machines for workshops").as_deref(),
            Some("en")
        );
        assert_eq!(among(&[], "oblikovanje"), None);
        assert_eq!(among(&languages, "12 345"), None);
    }

    #[test]
    fn what_was_said_stays() {
        let phrase = |text: &str, lang: Option<&str>| super::super::profile::Phrase {
            text: text.into(),
            lang: lang.map(str::to_owned),
        };
        let filled = filled_in(Profile {
            languages: codes(&["sl"]),
            needs: vec![phrase("brand film", Some("en")), phrase("novi trgi", None)],
            ..Profile::default()
        });
        assert_eq!(filled.needs[0].lang.as_deref(), Some("en"));
        assert_eq!(filled.needs[1].lang.as_deref(), Some("sl"));
    }
}

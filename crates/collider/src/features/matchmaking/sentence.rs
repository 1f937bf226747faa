//! A match in words: who seeks what, who offers what, in the reader's language with the phrases in
//! their own.

use collider_matching::{
    Cited, Role,
    facets::{Facet, FacetPart},
    reasons::{Direction, Match, Pair},
};
use serde::{Deserialize, Serialize};

use crate::{
    features::organisations::{
        profile::{Choice, Side},
        reference::{country, language, region, sector},
    },
    platform::i18n::{Arguments, Lang},
};

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words in the reader's language.
    Words(String),
    /// Somebody's own words.
    Said(Words),
}

/// Somebody's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Their language, or empty where nobody knows.
    pub lang: String,
    /// `creative` or `industry`, for the colour.
    pub side: String,
}

/// One direction's strongest pair, or another, as it was when the match was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Carried {
    /// What is sought.
    pub seek: Words,
    /// What answers it.
    pub offer: Words,
    /// Whether the answer is an example of work rather than a stated competence.
    pub example: bool,
    /// How strong, in twentieths.
    pub strength: u8,
    /// Trade words that the glossary explained: word and meaning.
    #[serde(default)]
    pub aliases: Vec<(String, String)>,
}

/// A part beside the phrases.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Beside {
    /// `region`, `language` or `sector`.
    pub about: String,
    /// What they have in common, as codes.
    pub common: Vec<String>,
    /// How much, in twentieths.
    pub value: u8,
    /// By how many hundredths it can move the rank at most.
    pub weight: u8,
}

/// A match with everything that made it, ready to be shown and to be kept with an introduction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reasons {
    /// Name of the organisation that was asked about.
    pub own_name: String,
    /// Name of the partner.
    pub partner_name: String,
    /// What the partner does for it, strongest first.
    pub receives: Vec<Carried>,
    /// What it does for the partner.
    pub gives: Vec<Carried>,
    /// What it gains, in twentieths.
    pub own_gains: u8,
    /// What the partner gains.
    pub partner_gains: u8,
    /// Region, languages, sectors.
    pub beside: Vec<Beside>,
}

/// A score between 0 and 1 in twentieths; above nothing it is at least one.
pub fn steps(score: f32) -> u8 {
    if score <= 0.0 {
        return 0;
    }
    // In range by the clamp.
    (score * 20.0).round().clamp(1.0, 20.0) as u8
}

/// Which of the two colours stands for an organisation beside another: one that stands on both sides
/// takes the other's place.
pub fn hue(side: Side, beside: Side) -> &'static str {
    match (side, beside) {
        (Side::Creative, _) | (Side::Both, Side::Industry) => "creative",
        (Side::Industry, _) | (Side::Both, _) => "industry",
        _ => "unknown",
    }
}

impl Reasons {
    /// From the engine's match between two organisations, each with name and side.
    pub fn of(found: &Match, own: (&str, Side), partner: (&str, Side)) -> Self {
        let own_hue = hue(own.1, partner.1);
        let partner_hue = hue(partner.1, own.1);
        let carried = |direction: &Direction, seeker: &str, giver: &str| -> Vec<Carried> {
            direction
                .pairs
                .iter()
                .map(|pair| carried(pair, seeker, giver))
                .collect()
        };
        Self {
            own_name: own.0.to_owned(),
            partner_name: partner.0.to_owned(),
            receives: carried(&found.receives, own_hue, partner_hue),
            gives: carried(&found.gives, partner_hue, own_hue),
            own_gains: steps(found.receives.score),
            partner_gains: steps(found.gives.score),
            beside: found.facets.iter().map(beside).collect(),
        }
    }

    /// Whether only one of the two gains.
    pub fn is_one_sided(&self) -> bool {
        self.receives.is_empty() || self.gives.is_empty()
    }

    /// One sentence for each direction that carries the match.
    pub fn sentences(&self, lang: Lang) -> Vec<Vec<Piece>> {
        let received = self
            .receives
            .first()
            .map(|pair| sentence(pair, &self.own_name, &self.partner_name, lang));
        let given = self
            .gives
            .first()
            .map(|pair| sentence(pair, &self.partner_name, &self.own_name, lang));
        received.into_iter().chain(given).collect()
    }

    /// Whether both are known to work in languages, and in none together.
    pub fn lacks_language(&self) -> bool {
        self.beside
            .iter()
            .any(|part| part.about == "language" && part.value == 0)
    }
}

fn carried(pair: &Pair, seeker: &str, giver: &str) -> Carried {
    let words = |cited: &Cited, side: &str| Words {
        text: cited.phrase.text.clone(),
        lang: cited
            .phrase
            .language
            .map(|lang| lang.to_string())
            .unwrap_or_default(),
        side: side.to_owned(),
    };
    Carried {
        seek: words(&pair.seek, seeker),
        offer: words(&pair.offer, giver),
        example: pair.offer.role == Role::Example,
        strength: steps(pair.strength),
        aliases: pair
            .aliases
            .iter()
            .map(|alias| (alias.term.clone(), alias.meaning.text.clone()))
            .collect(),
    }
}

fn beside(part: &FacetPart) -> Beside {
    let about = match part.facet {
        Facet::Region => "region",
        Facet::Language => "language",
        Facet::Sector => "sector",
    };
    Beside {
        about: about.to_owned(),
        common: part.common.clone(),
        value: steps(part.value),
        // Weights are shares of a few hundredths.
        weight: (part.weight * 100.0).round().clamp(0.0, 100.0) as u8,
    }
}

impl Beside {
    /// What they have in common, in words; empty where nothing is.
    pub fn names(&self, lang: Lang) -> String {
        let name = |code: &String| match (self.about.as_str(), code.len()) {
            ("language", _) => language::name(code, lang),
            ("region", 2) => country::name(code, lang),
            ("region", _) => region::name(code),
            _ => sector::name(code.trim_end_matches('.'), lang),
        };
        self.common.iter().map(name).collect::<Vec<_>>().join(", ")
    }
}

/// Places of the two phrases in a message, which no message contains by itself.
const SEEK: &str = "\u{E000}";
const OFFER: &str = "\u{E001}";

/// "A seeks …; B offers …", in the word order of the language.
pub fn sentence(pair: &Carried, seeker: &str, giver: &str, lang: Lang) -> Vec<Piece> {
    let key = if pair.example {
        "matchmaking-sentence-example"
    } else {
        "matchmaking-sentence-offer"
    };
    let said = Arguments::new()
        .text("seeker", seeker)
        .text("giver", giver)
        .text("seek", SEEK)
        .text("offer", OFFER)
        .say(lang, key);
    let mut pieces = Vec::new();
    let mut words = String::new();
    for letter in said.chars() {
        let phrase = match letter {
            '\u{E000}' => &pair.seek,
            '\u{E001}' => &pair.offer,
            other => {
                words.push(other);
                continue;
            }
        };
        if !words.is_empty() {
            pieces.push(Piece::Words(std::mem::take(&mut words)));
        }
        pieces.push(Piece::Said(phrase.clone()));
    }
    if !words.is_empty() {
        pieces.push(Piece::Words(words));
    }
    pieces
}

/// The same as one line of text with quotation marks of the language.
pub fn plain(pieces: &[Piece], lang: Lang) -> String {
    let (open, close) = match lang.code() {
        "en" => ("“", "”"),
        "sl" => ("»", "«"),
        _ => ("„", "“"),
    };
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Said(said) => format!("{open}{}{close}", said.text),
        })
        .collect()
}

/// Side as the pages name it.
pub fn side_code(side: Side) -> &'static str {
    match side {
        Side::Neither => "unknown",
        side => side.code(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair() -> Carried {
        let words = |text: &str, lang: &str, side: &str| Words {
            text: text.into(),
            lang: lang.into(),
            side: side.into(),
        };
        Carried {
            seek: words("verständliche Anleitungen", "de", "industry"),
            offer: words("3D-animacija delovanja strojev", "sl", "creative"),
            example: false,
            strength: 12,
            aliases: Vec::new(),
        }
    }

    #[test]
    fn a_sentence_keeps_each_phrase_whole_in_every_language() {
        for lang in Lang::all() {
            let pieces = sentence(&pair(), "Gießerei Hammerl", "Češnja", lang);
            let said: Vec<&Words> = pieces
                .iter()
                .filter_map(|piece| match piece {
                    Piece::Said(words) => Some(words),
                    Piece::Words(_) => None,
                })
                .collect();
            assert_eq!(said, [&pair().seek, &pair().offer], "{lang}");
            let text = plain(&pieces, lang);
            assert!(
                text.contains("Gießerei Hammerl") && text.contains("Češnja"),
                "{text}"
            );
            assert!(!text.contains(['\u{E000}', '\u{E001}', '{']), "{text}");
        }
    }

    #[test]
    fn something_is_never_shown_as_nothing() {
        assert_eq!([0.0, 0.001, 0.5, 1.0].map(steps), [0, 1, 10, 20]);
    }

    #[test]
    fn who_stands_on_both_sides_takes_the_other_colour() {
        assert_eq!(hue(Side::Both, Side::Industry), "creative");
        assert_eq!(hue(Side::Both, Side::Creative), "industry");
        assert_eq!(hue(Side::Creative, Side::Creative), "creative");
    }
}

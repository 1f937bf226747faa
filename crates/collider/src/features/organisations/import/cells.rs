//! What single cells mean for the fields of a profile. Each function answers `None` where a cell is
//! not understood; the row then keeps the field as it was and the cell is listed.

use jiff::civil::Date;
use serde::Deserialize;

use super::super::{
    profile::{Choice, Contact, Kind, Phrase, Side, Size, Visibility, Work},
    reference::{Label, fold, kinds, language},
    standing::State,
    visibility::{Part, ShownTo},
};
use crate::platform::sheets::split_list;

/// A kind by its code or its name in a language of the pages.
pub fn kind(cell: &str) -> Option<Kind> {
    Kind::from_code(cell.trim()).or_else(|| {
        let found = named(
            kinds::kinds()
                .iter()
                .map(|kind| (kind.code.as_str(), &kind.label)),
            cell,
        )?;
        Kind::from_code(found)
    })
}

/// A side by its code or its name in a language of the pages.
pub fn side(cell: &str) -> Option<Side> {
    Side::from_code(cell.trim()).or_else(|| {
        let found = named(
            kinds::sides()
                .iter()
                .map(|side| (side.code.as_str(), &side.label)),
            cell,
        );
        Side::from_code(found.or_else(|| by_word(SIDES, cell))?)
    })
}

fn named<'a>(
    mut choices: impl Iterator<Item = (&'a str, &'a Label)>,
    cell: &str,
) -> Option<&'a str> {
    let cell = fold(cell);
    choices
        .find(|(_, label)| label.texts().any(|(_, text)| fold(text) == cell))
        .map(|(code, _)| code)
}

fn by_word(words: &[(&'static str, &[&str])], cell: &str) -> Option<&'static str> {
    let cell = fold(cell);
    words
        .iter()
        .find(|(_, words)| words.iter().any(|word| fold(word) == cell))
        .map(|(code, _)| *code)
}

const SIDES: &[(&str, &[&str])] = &[
    (
        "creative",
        &[
            "creative",
            "creatives",
            "cci",
            "ccis",
            "kreativ",
            "kreative",
            "kreativwirtschaft",
            "kkw",
            "kki",
            "kreativno",
            "ustvarjalno",
            "ustvarjalci",
            "kreativec",
        ],
    ),
    (
        "industry",
        &[
            "industry",
            "industrial",
            "avm",
            "manufacturing",
            "manufacturer",
            "industrie",
            "industriell",
            "hersteller",
            "industrija",
            "industrijsko",
            "proizvodnja",
            "proizvajalec",
        ],
    ),
    (
        "both",
        &["both", "beide", "beides", "oboje", "obe", "obe strani"],
    ),
    (
        "neither",
        &["neither", "none", "keine", "nobena", "nič od tega"],
    ),
];

const SIZES: &[(&str, &[&str])] = &[
    (
        "micro",
        &[
            "micro",
            "mikro",
            "kleinst",
            "kleinstunternehmen",
            "kleinstbetrieb",
            "solo",
            "freelancer",
            "mikropodjetje",
            "mikro podjetje",
            "samozaposlen",
            "s.p.",
        ],
    ),
    (
        "small",
        &[
            "small",
            "klein",
            "kleinunternehmen",
            "kleinbetrieb",
            "majhno",
            "majhna",
            "malo",
            "mala",
            "majhno podjetje",
            "malo podjetje",
        ],
    ),
    (
        "medium",
        &[
            "medium",
            "medium-sized",
            "mittel",
            "mittelgroß",
            "mittleres unternehmen",
            "mittelstand",
            "srednje",
            "srednja",
            "srednje veliko",
            "srednje podjetje",
        ],
    ),
    (
        "large",
        &[
            "large",
            "big",
            "groß",
            "großunternehmen",
            "großbetrieb",
            "veliko",
            "velika",
            "veliko podjetje",
        ],
    ),
];

/// A size class by code, word, number of staff or range (`10–49`, `< 10`, `250+`).
pub fn size(cell: &str) -> Option<Size> {
    let cell = cell.trim();
    if let Some(size) = Size::from_code(cell).or_else(|| Size::from_code(by_word(SIZES, cell)?)) {
        return Some(size);
    }
    // A point or comma before exactly three digits separates thousands.
    let mut digits = String::new();
    let mut numbers: Vec<u64> = Vec::new();
    let chars: Vec<char> = cell.chars().chain([' ']).collect();
    for (at, c) in chars.iter().enumerate() {
        let thousands = matches!(c, '.' | ',' | '\u{a0}')
            && !digits.is_empty()
            && chars[at + 1..]
                .iter()
                .take_while(|c| c.is_ascii_digit())
                .count()
                == 3;
        if c.is_ascii_digit() {
            digits.push(*c);
        } else if !thousands && !digits.is_empty() {
            numbers.push(digits.parse().ok()?);
            digits.clear();
            // "12.5" is no head count; what follows a decimal point is left out.
            if matches!(c, '.' | ',') && chars.get(at + 1).is_some_and(char::is_ascii_digit) {
                break;
            }
        }
    }
    let most = *numbers.iter().max()?;
    let staff = if cell.starts_with('<') {
        most.saturating_sub(1)
    } else {
        most
    };
    Some(match staff {
        0..10 => Size::Micro,
        10..50 => Size::Small,
        50..250 => Size::Medium,
        _ => Size::Large,
    })
}

/// Who may see a profile.
pub fn visibility(cell: &str) -> Option<Visibility> {
    const WORDS: &[(&str, &[&str])] = &[
        (
            "public",
            &[
                "public",
                "everybody",
                "everyone",
                "öffentlich",
                "alle",
                "javno",
                "vsi",
            ],
        ),
        (
            "members",
            &["members", "member", "mitglieder", "člani", "člani središča"],
        ),
        ("other-side", &["other side", "andere seite", "druga stran"]),
        (
            "matched",
            &[
                "matched",
                "matches",
                "vermittelte",
                "zusammengebrachte",
                "povezani",
            ],
        ),
        (
            "facilitators",
            &[
                "facilitators",
                "facilitator",
                "facilitators only",
                "nobody",
                "hidden",
                "moderation",
                "begleitende",
                "begleitung",
                "facilitatorji",
                "skrbniki",
                "skrito",
            ],
        ),
    ];
    Visibility::from_code(cell.trim()).or_else(|| Visibility::from_code(by_word(WORDS, cell)?))
}

/// Who may see which part: `needs: matched`, one a line or after a semicolon, or a JSON object. A cell of which a part is
/// not understood is not understood: half of it might show what was meant to be hidden.
pub fn shown_to(cell: &str) -> Option<ShownTo> {
    if cell.trim_start().starts_with('{') {
        return serde_json::from_str(cell).ok();
    }
    let said = cell
        .split(['\n', ';'])
        .map(str::trim)
        .filter(|said| !said.is_empty());
    said.map(|said| {
        let (part, group) = said.split_once(':')?;
        Some((Part::from_code(part.trim())?, visibility(group)?))
    })
    .try_fold(ShownTo::default(), |known, said| {
        let (part, group) = said?;
        Some(known.with(part, group))
    })
}

/// The inverse of [`shown_to`].
pub fn shown_to_cell(shown_to: ShownTo) -> String {
    let lines: Vec<String> = shown_to
        .chosen()
        .map(|(part, group)| format!("{}: {}", part.code(), group.code()))
        .collect();
    lines.join("\n")
}

/// Where a profile stands.
pub fn state(cell: &str) -> Option<State> {
    const WORDS: &[(&str, &[&str])] = &[
        ("draft", &["draft", "entwurf", "osnutek"]),
        (
            "waiting",
            &[
                "waiting",
                "pending",
                "wartet",
                "wartend",
                "čaka",
                "v čakanju",
            ],
        ),
        (
            "approved",
            &[
                "approved",
                "active",
                "freigegeben",
                "bestätigt",
                "odobreno",
                "potrjeno",
            ],
        ),
        ("expired", &["expired", "abgelaufen", "poteklo", "potekel"]),
    ];
    State::from_code(cell.trim()).or_else(|| State::from_code(by_word(WORDS, cell)?))
}

/// A day: `2026-04-17`, `17.4.2026`, `17. 4. 2026`, `17/04/2026`.
pub fn day(cell: &str) -> Option<Date> {
    let cell = cell.trim();
    if let Some(date) = cell.get(..10).and_then(|start| start.parse().ok()) {
        return Some(date);
    }
    let parts: Vec<i16> = cell
        .split(['.', '/'])
        .map(|part| part.trim().parse().ok())
        .collect::<Option<_>>()?;
    match parts[..] {
        [day, month, year] => Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok(),
        _ => None,
    }
}

/// A web address; the scheme is added where people leave it out. Only the form is repaired here,
/// [`super::super::profile::Profile::flaws`] decides whether it is one.
pub fn web_address(cell: &str) -> String {
    let cell = cell.trim().trim_end_matches([',', ';']);
    if cell.contains("://") || cell.contains(':') || !cell.contains('.') {
        cell.to_owned()
    } else {
        format!("https://{cell}")
    }
}

/// An e-mail address without what mail programs put around it; of several the first.
pub fn email(cell: &str) -> String {
    let cell = cell.trim();
    let inner = match (cell.find('<'), cell.find('>')) {
        (Some(open), Some(close)) if open < close => &cell[open + 1..close],
        _ => cell,
    };
    let inner = inner.strip_prefix("mailto:").unwrap_or(inner);
    inner
        .split([';', ',', ' ', '\n'])
        .find(|part| part.contains('@'))
        .unwrap_or(inner)
        .trim()
        .to_owned()
}

/// The whole contact, as exports in JSON lines have it.
pub fn contact(cell: &str) -> Option<Contact> {
    serde_json::from_str(cell.trim()).ok()
}

/// The code that stands for "the language is not known", so that nobody guesses it (ISO 639-3).
pub const UNDETERMINED: &str = "und";

/// What a cell says about the language of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextLanguage {
    /// Nothing; it may be recognised.
    NotSaid,
    /// That it is unknown.
    Unknown,
    /// Which one.
    Known(&'static str),
}

/// The language of a text as a cell names it.
pub fn text_language(cell: &str) -> Option<TextLanguage> {
    match cell.trim() {
        "" => Some(TextLanguage::NotSaid),
        UNDETERMINED => Some(TextLanguage::Unknown),
        cell => language::understand(cell).map(TextLanguage::Known),
    }
}

/// A text with its language in front (`sl: litje aluminija`), as exports write it. Only a small
/// language code with a colon and a space counts, so `IT: software` stays what it is.
pub fn with_language(item: &str) -> (TextLanguage, &str) {
    if let Some((code, text)) = item.split_once(": ") {
        if code == UNDETERMINED {
            return (TextLanguage::Unknown, text);
        }
        if code.chars().all(|c| c.is_ascii_lowercase())
            && let Some(code) = language::codes().find(|known| *known == code)
        {
            return (TextLanguage::Known(code), text);
        }
    }
    (TextLanguage::NotSaid, item)
}

/// One text with its language, in a cell: plain, or the JSON object of an export.
pub fn phrase(cell: &str) -> (TextLanguage, String) {
    if cell.trim_start().starts_with('{')
        && let Ok(phrase) = serde_json::from_str::<Phrase>(cell)
    {
        return said(phrase);
    }
    (TextLanguage::NotSaid, cell.trim().to_owned())
}

fn said(phrase: Phrase) -> (TextLanguage, String) {
    let known = phrase
        .lang
        .as_deref()
        .and_then(|code| language::codes().find(|known| *known == code));
    (
        known.map_or(TextLanguage::Unknown, TextLanguage::Known),
        phrase.text,
    )
}

/// Several short texts with their languages: a list as people type it, or the JSON of an export.
pub fn phrases(cell: &str) -> Vec<(TextLanguage, String)> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Item {
        Phrase(Phrase),
        Text(String),
    }
    let plain = |item: &str| {
        let (lang, text) = with_language(item);
        (lang, text.to_owned())
    };
    if cell.trim_start().starts_with("[{")
        && let Ok(items) = serde_json::from_str::<Vec<Item>>(cell)
    {
        return items
            .into_iter()
            .map(|item| match item {
                Item::Phrase(phrase) => said(phrase),
                Item::Text(text) => plain(&text),
            })
            .collect();
    }
    split_list(cell).iter().map(|item| plain(item)).collect()
}

/// Examples of work as exports write them: a JSON array.
pub fn works(cell: &str) -> Option<Vec<Work>> {
    serde_json::from_str(cell.trim()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_understood_as_people_write_them() {
        for (cell, expected) in [
            ("micro", Some(Size::Micro)),
            ("Kleinunternehmen", Some(Size::Small)),
            ("srednje", Some(Size::Medium)),
            ("9", Some(Size::Micro)),
            ("10-49", Some(Size::Small)),
            ("50 – 249", Some(Size::Medium)),
            ("< 10", Some(Size::Micro)),
            ("250+", Some(Size::Large)),
            ("1.200 Mitarbeiter", Some(Size::Large)),
            ("1,200", Some(Size::Large)),
            ("12.5", Some(Size::Small)),
            ("many", None),
            ("", None),
        ] {
            assert_eq!(size(cell), expected, "{cell:?}");
        }
    }

    #[test]
    fn days_addresses_and_choices_are_understood() {
        assert_eq!(day("17. 4. 2026"), Some(jiff::civil::date(2026, 4, 17)));
        assert_eq!(
            day("2026-04-17T00:00"),
            Some(jiff::civil::date(2026, 4, 17))
        );
        assert_eq!(day("yes"), None);
        assert_eq!(day("31.2.2026"), None);
        assert_eq!(web_address("www.livarna.si"), "https://www.livarna.si");
        assert_eq!(web_address("javascript:alert(1)"), "javascript:alert(1)");
        assert_eq!(email("Ana Kralj <ana@livarna.si>"), "ana@livarna.si");
        assert_eq!(email("ana@a.si; bor@a.si"), "ana@a.si");
        assert_eq!(side("Kreativ"), Some(Side::Creative));
        assert_eq!(side("AVM"), Some(Side::Industry));
        assert_eq!(
            kind("Kreative"),
            kind("creative").filter(|_| kind("Kreative").is_some())
        );
        assert_eq!(state("odobreno"), Some(State::Approved));
        assert_eq!(visibility("öffentlich"), Some(Visibility::Public));
        assert_eq!(visibility("Andere Seite"), Some(Visibility::OtherSide));
    }

    #[test]
    fn texts_say_their_language_in_front() {
        use TextLanguage::{Known, NotSaid, Unknown};
        assert_eq!(with_language("sl: litje"), (Known("sl"), "litje"));
        assert_eq!(with_language("und: de: x"), (Unknown, "de: x"));
        assert_eq!(with_language("IT: software"), (NotSaid, "IT: software"));
        assert_eq!(with_language("note: x"), (NotSaid, "note: x"));
        let found = phrases(r#"[{"text":"a; b","lang":"de"},{"text":"c"},"sl: d"]"#);
        let expected = [(Known("de"), "a; b"), (Unknown, "c"), (Known("sl"), "d")];
        assert_eq!(found, expected.map(|(lang, text)| (lang, text.to_owned())));
    }

    #[test]
    fn who_sees_which_part_is_read_whole_or_not_at_all() {
        let expected = ShownTo::default()
            .with(Part::Needs, Visibility::OtherSide)
            .with(Part::Contact, Visibility::Matched);
        let said = [
            "needs: other-side\ncontact: matched",
            "contact: Vermittelte; needs: druga stran;",
            r#"{"needs":"other-side","contact":"matched"}"#,
            &shown_to_cell(expected),
        ];
        for cell in said {
            assert_eq!(shown_to(cell), Some(expected), "{cell}");
        }
        assert_eq!(shown_to(""), Some(ShownTo::default()));
        for odd in [
            "needs",
            "needs: friends",
            "neds: matched\ncontact: matched",
            "{",
        ] {
            assert_eq!(shown_to(odd), None, "{odd}");
        }
    }
}

//! The form in which a field of the vocabulary is written.

use super::{
    fields::{Axis, Field, Vocabulary, World},
    reference::{Example, Label, fold, language},
};
use crate::platform::{
    i18n::{Arguments, LANGUAGES, Lang},
    web::form::{Mistakes, Typed},
};

/// Longest column head, in characters.
pub const MOST_SHORT: usize = 22;
/// Longest name or hint, in characters.
const MOST_TEXT: usize = 300;

/// Reads a field out of its form. `known` is the field being changed; a new one gets a code from its
/// name that nobody has yet.
pub fn read(typed: &Typed, known: Option<&Field>, vocabulary: &Vocabulary) -> (Field, Mistakes) {
    let mut mistakes = Mistakes::none();
    let label = label(typed, "label");
    let short = label_or(typed, "short", &label);
    if label.texts().next().is_none() {
        mistakes.add(
            format!("label.{}", LANGUAGES[0].0),
            "organisations-vocabulary-name-missing",
        );
    }
    for (lang, _) in LANGUAGES {
        let long = |field: &str, most: usize| {
            let length = typed.text(&format!("{field}.{lang}")).chars().count();
            (length > most).then(|| Arguments::new().count("value", length).count("most", most))
        };
        for (field, most) in [
            ("label", MOST_TEXT),
            ("short", MOST_SHORT),
            ("hint", MOST_TEXT),
        ] {
            if let Some(facts) = long(field, most) {
                mistakes.add_with(
                    format!("{field}.{lang}"),
                    "organisations-vocabulary-too-long",
                    facts,
                );
            }
        }
    }
    let langs = typed.all("example_lang");
    let examples = typed
        .all("example")
        .iter()
        .enumerate()
        .map(|(line, text)| Example {
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            lang: langs
                .get(line)
                .filter(|lang| language::exists(lang))
                .cloned()
                .unwrap_or_else(|| Lang::FALLBACK.code().to_owned()),
        })
        .filter(|example| !example.text.is_empty())
        .collect();
    let (axis, side) = match known {
        Some(known) => (known.axis, known.side),
        None => (
            Axis::from_code(typed.text("axis")).unwrap_or(Axis::Competence),
            World::from_code(typed.text("side")).unwrap_or(World::Creative),
        ),
    };
    let parent = match known {
        Some(known) => known.parent.clone(),
        None => vocabulary
            .find(typed.text("parent"))
            .filter(|parent| (parent.axis, parent.side, &parent.parent) == (axis, side, &None))
            .map(|parent| parent.code.clone()),
    };
    let code = match known {
        Some(known) => known.code.clone(),
        None => free_code(label.in_lang(Lang::FALLBACK), vocabulary),
    };
    let field = Field {
        code,
        axis,
        side,
        parent,
        label,
        short,
        hint: self::label(typed, "hint"),
        examples,
    };
    (field, mistakes)
}

/// A field as its form.
pub fn written(field: &Field) -> Typed {
    let mut pairs = vec![
        ("axis".to_owned(), field.axis.code().to_owned()),
        ("side".to_owned(), field.side.code().to_owned()),
        (
            "parent".to_owned(),
            field.parent.clone().unwrap_or_default(),
        ),
    ];
    for (name, label) in [
        ("label", &field.label),
        ("short", &field.short),
        ("hint", &field.hint),
    ] {
        pairs.extend(
            label
                .texts()
                .map(|(lang, text)| (format!("{name}.{lang}"), text.to_owned())),
        );
    }
    for example in &field.examples {
        pairs.push(("example".to_owned(), example.text.clone()));
        pairs.push(("example_lang".to_owned(), example.lang.clone()));
    }
    Typed::from_pairs(pairs)
}

fn label(typed: &Typed, name: &str) -> Label {
    let texts = LANGUAGES.map(|(lang, _)| (lang, typed.text(&format!("{name}.{lang}"))));
    Label::new(texts)
}

/// The label of a field, or the beginning of another where it is left open in a language.
fn label_or(typed: &Typed, name: &str, other: &Label) -> Label {
    let texts = LANGUAGES.map(|(lang, _)| {
        let own = typed.text(&format!("{name}.{lang}"));
        let instead = other
            .texts()
            .find(|(of, _)| *of == lang)
            .map(|(_, text)| text.chars().take(MOST_SHORT).collect::<String>())
            .unwrap_or_default();
        (
            lang,
            if own.is_empty() {
                instead
            } else {
                own.to_owned()
            },
        )
    });
    Label::new(texts.iter().map(|(lang, text)| (*lang, text.trim())))
}

/// A code of the hub's own that no field has: shipped codes have no such beginning.
fn free_code(name: &str, vocabulary: &Vocabulary) -> String {
    let stem: String = fold(name)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(24)
        .collect();
    let stem = if stem.is_empty() {
        "field".to_owned()
    } else {
        stem
    };
    let taken = |code: &String| vocabulary.find(code).is_some();
    let first = format!("hub-{stem}");
    std::iter::once(first.clone())
        .chain((2..).map(|number| format!("{first}-{number}")))
        .find(|code| !taken(code))
        .unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_field_survives_its_form() {
        let vocabulary = Vocabulary::shipped();
        for field in vocabulary.all() {
            let (again, mistakes) = read(&written(field), Some(field), vocabulary);
            assert!(mistakes.is_empty(), "{}: {mistakes:?}", field.code);
            assert_eq!(&again, field);
        }
    }

    #[test]
    fn a_new_field_gets_a_code_that_nobody_has() {
        let vocabulary = Vocabulary::shipped();
        let parent = vocabulary.groups(Axis::Need, World::Industry)[0]
            .0
            .code
            .clone();
        let typed = Typed::from_pairs(
            [
                ("axis", "need"),
                ("side", "industry"),
                ("parent", parent.as_str()),
                ("label.de", "Ölfarben für Maschinen im Außeneinsatz"),
                ("example", " Farbe  für Bagger "),
                ("example_lang", "de"),
                ("example", ""),
                ("example_lang", "de"),
            ]
            .map(|(name, value)| (name.to_owned(), value.to_owned())),
        );
        let (field, mistakes) = read(&typed, None, vocabulary);
        assert!(mistakes.is_empty());
        assert_eq!(field.parent.as_deref(), Some(parent.as_str()));
        assert!(field.code.starts_with("hub-olfarben"), "{}", field.code);
        assert_eq!(field.examples.len(), 1);
        assert_eq!(
            field.short.in_lang(Lang::FALLBACK).chars().count(),
            MOST_SHORT
        );

        let changes = [(field.code.clone(), Some(field.clone()))].into();
        let (second, _) = read(&typed, None, &vocabulary.with_changes(&changes));
        assert_eq!(second.code, format!("{}-2", field.code));
    }

    #[test]
    fn a_field_without_a_name_or_with_a_long_head_is_refused() {
        let typed = Typed::from_pairs([("short.sl".to_owned(), "x".repeat(23))]);
        let (_, mistakes) = read(&typed, None, Vocabulary::shipped());
        let fields: Vec<&str> = mistakes
            .iter()
            .map(|mistake| mistake.field.as_str())
            .collect();
        assert_eq!(fields, ["label.en", "short.sl"]);
    }
}

//! Fluent messages of all features, read once.

use std::{borrow::Cow, sync::OnceLock};

use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, bundle::FluentBundle, memoizer::MemoizerKind,
};
use rust_embed::Embed;
use unic_langid::LanguageIdentifier;

use super::{LANGUAGES, Lang, format};

#[derive(Embed)]
#[folder = "locales"]
struct Locales;

type Bundle = FluentBundle<FluentResource, intl_memoizer::concurrent::IntlLangMemoizer>;

static BUNDLES: OnceLock<Vec<Bundle>> = OnceLock::new();

fn bundles() -> &'static [Bundle] {
    BUNDLES.get_or_init(|| Lang::all().map(bundle_of).collect())
}

fn bundle_of(lang: Lang) -> Bundle {
    let identifier: LanguageIdentifier = lang
        .code()
        .parse()
        .expect("the codes of LANGUAGES are well-formed");
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // The pages are HTML, where the `lang` attribute does what isolation marks do in plain text.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang.index() {
        0 => write_number::<0, _>,
        1 => write_number::<1, _>,
        _ => write_number::<2, _>,
    }));
    const {
        assert!(
            LANGUAGES.len() == 3,
            "write_number above knows three languages"
        )
    };
    for path in Locales::iter().filter(|path| path.starts_with(&format!("{}/", lang.code()))) {
        let Some(file) = Locales::get(&path) else {
            continue;
        };
        let text = String::from_utf8_lossy(&file.data).into_owned();
        let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, problems)| {
            tracing::error!(%path, ?problems, "a string file has mistakes");
            resource
        });
        if let Err(problems) = bundle.add_resource(resource) {
            tracing::error!(%path, ?problems, "two string files say the same key");
        }
    }
    bundle
}

fn write_number<const LANG: usize, M: MemoizerKind>(value: &FluentValue, _: &M) -> Option<String> {
    let lang = Lang::all().nth(LANG)?;
    match value {
        FluentValue::Number(number) => {
            let digits = number
                .options
                .maximum_fraction_digits
                .unwrap_or(if number.value.fract() == 0.0 { 0 } else { 2 });
            Some(format::decimal(lang, number.value, digits))
        }
        _ => None,
    }
}

/// A value that a message can be given.
pub trait Argument {
    /// As Fluent wants it.
    fn value(&self) -> FluentValue<'_>;
}

macro_rules! numbers_are_arguments {
    ($($number:ty),*) => {$(
        impl Argument for $number {
            fn value(&self) -> FluentValue<'_> {
                FluentValue::from(*self)
            }
        }
    )*};
}
numbers_are_arguments!(u8, i16, i32, i64, u16, u32, u64, usize, f32, f64);

impl Argument for str {
    fn value(&self) -> FluentValue<'_> {
        FluentValue::String(Cow::Borrowed(self))
    }
}

impl Argument for String {
    fn value(&self) -> FluentValue<'_> {
        self.as_str().value()
    }
}

impl<T: Argument + ?Sized> Argument for &T {
    fn value(&self) -> FluentValue<'_> {
        (**self).value()
    }
}

/// Named values for a message that outlive the request: errors and flash messages carry them.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Arguments(Vec<(Cow<'static, str>, ArgumentValue)>);

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
enum ArgumentValue {
    Number(f64),
    Text(String),
}

impl Arguments {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// With a text.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.0
            .push((name.into(), ArgumentValue::Text(value.into())));
        self
    }

    /// With a number; plurals are chosen by it.
    #[must_use]
    pub fn count(mut self, name: &'static str, value: usize) -> Self {
        self.0
            .push((name.into(), ArgumentValue::Number(value as f64)));
        self
    }

    /// Says a message with these values.
    pub fn say(&self, lang: Lang, key: &str) -> String {
        let arguments: FluentArgs = self
            .0
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    ArgumentValue::Number(number) => number.value(),
                    ArgumentValue::Text(text) => text.value(),
                };
                (name.as_ref(), value)
            })
            .collect();
        say_with(lang, key, Some(&arguments))
    }
}

/// The message behind `key`.
pub fn say(lang: Lang, key: &str) -> String {
    say_with(lang, key, None)
}

/// The message behind `key` (or `key.attribute`) with values. A message that a language lacks is
/// said in English; one that nobody has is shown as its key, so that it is noticed.
pub fn say_with(lang: Lang, key: &str, arguments: Option<&FluentArgs>) -> String {
    let (id, attribute) = match key.split_once('.') {
        Some((id, attribute)) => (id, Some(attribute)),
        None => (key, None),
    };
    for lang in [lang, Lang::FALLBACK] {
        let bundle = &bundles()[lang.index()];
        let pattern = bundle.get_message(id).and_then(|message| match attribute {
            Some(name) => message.get_attribute(name).map(|found| found.value()),
            None => message.value(),
        });
        if let Some(pattern) = pattern {
            let mut problems = Vec::new();
            let said = bundle.format_pattern(pattern, arguments, &mut problems);
            if !problems.is_empty() {
                tracing::warn!(key, %lang, ?problems, "a message lacks a value");
            }
            return said.into_owned();
        }
    }
    tracing::warn!(key, "no language has this message");
    key.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// `file → key → variables` of one language.
    fn keys_of(lang: Lang) -> BTreeMap<String, BTreeMap<String, BTreeSet<String>>> {
        let prefix = format!("{}/", lang.code());
        Locales::iter()
            .filter_map(|path| {
                let file = path.strip_prefix(&prefix)?.to_owned();
                let data = Locales::get(&path).expect("listed").data;
                let text = String::from_utf8(data.into_owned()).expect("UTF-8");
                Some((file, keys_in(&text)))
            })
            .collect()
    }

    fn keys_in(text: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut keys = BTreeMap::new();
        let mut current: Option<(String, BTreeSet<String>)> = None;
        for line in text.lines() {
            let is_key = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
                && line.contains('=');
            if is_key {
                keys.extend(current.take());
                let name = line.split('=').next().expect("has =").trim().to_owned();
                current = Some((name, BTreeSet::new()));
            }
            if let Some((_, variables)) = &mut current
                && !line.starts_with('#')
            {
                let attribute = line.trim();
                if attribute.starts_with('.') {
                    let name = attribute.split('=').next().expect("attribute").trim();
                    variables.insert(name.to_owned());
                }
                for piece in line.split('$').skip(1) {
                    let end = piece
                        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'))
                        .unwrap_or(piece.len());
                    variables.insert(piece[..end].to_owned());
                }
            }
        }
        keys.extend(current);
        keys
    }

    #[test]
    fn every_language_has_every_key_with_the_same_variables() {
        let english = keys_of(Lang::FALLBACK);
        assert!(!english.is_empty());
        for lang in Lang::all().skip(1) {
            let other = keys_of(lang);
            for (file, keys) in &english {
                assert_eq!(
                    Some(keys),
                    other.get(file),
                    "{lang}/{file} against en/{file}"
                );
            }
            assert_eq!(english.len(), other.len(), "{lang} has other files than en");
        }
    }

    #[test]
    fn every_string_file_is_well_formed_and_no_key_is_said_twice() {
        for lang in Lang::all() {
            let mut seen = BTreeMap::new();
            for path in Locales::iter().filter(|path| path.starts_with(lang.code())) {
                let data = Locales::get(&path).expect("listed").data;
                let text = String::from_utf8(data.into_owned()).expect("UTF-8");
                if let Err((_, problems)) = FluentResource::try_new(text.clone()) {
                    panic!("{path}: {problems:?}");
                }
                for key in keys_in(&text).into_keys() {
                    if let Some(earlier) = seen.insert(key.clone(), path.clone()) {
                        panic!("{key} is said in {earlier} and in {path}");
                    }
                }
            }
        }
    }
}

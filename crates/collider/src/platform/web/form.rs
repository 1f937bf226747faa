//! Forms: all mistakes at once, each at its field, and what was typed is kept.

use std::collections::BTreeMap;

use axum::http::StatusCode;

use crate::platform::i18n::{Arguments, Lang};

/// What was typed into a form: field name → values in the order of the page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Typed(BTreeMap<String, Vec<String>>);

impl Typed {
    /// From a decoded body or query.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            fields.entry(name).or_default().push(value);
        }
        Self(fields)
    }

    /// From `application/x-www-form-urlencoded` text.
    pub fn from_encoded(text: &str) -> Self {
        Self::from_pairs(url::form_urlencoded::parse(text.as_bytes()).into_owned())
    }

    /// The first value of a field without white space around it; empty when absent.
    pub fn text(&self, name: &str) -> &str {
        self.all(name).first().map_or("", |value| value.trim())
    }

    /// Every value of a field.
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether a field (a check box, a button) was sent at all.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Every field with every value, by name.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().flat_map(|(name, values)| {
            values
                .iter()
                .map(move |value| (name.as_str(), value.as_str()))
        })
    }

    /// Sets a field to one value.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.insert(name.to_owned(), vec![value.into()]);
    }
}

impl<S: Send + Sync> axum::extract::FromRequest<S> for Typed {
    type Rejection = axum::response::Response;

    async fn from_request(
        request: axum::extract::Request,
        state: &S,
    ) -> Result<Self, Self::Rejection> {
        use axum::response::IntoResponse;
        let text = String::from_request(request, state)
            .await
            .map_err(IntoResponse::into_response)?;
        Ok(Self::from_encoded(&text))
    }
}

/// One thing wrong with one field.
#[derive(Debug, Clone, PartialEq)]
pub struct Mistake {
    /// The field's name in the form.
    pub field: String,
    /// Key among the strings.
    pub key: &'static str,
    /// Its values.
    pub arguments: Arguments,
}

/// Everything wrong with a form.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mistakes(Vec<Mistake>);

impl Mistakes {
    /// None so far.
    pub fn none() -> Self {
        Self::default()
    }

    /// A single one, at a field.
    pub fn one(field: impl Into<String>, key: &'static str) -> Self {
        let mut mistakes = Self::none();
        mistakes.add(field, key);
        mistakes
    }

    /// One more.
    pub fn add(&mut self, field: impl Into<String>, key: &'static str) {
        self.add_with(field, key, Arguments::new());
    }

    /// One more, with values.
    pub fn add_with(&mut self, field: impl Into<String>, key: &'static str, arguments: Arguments) {
        self.0.push(Mistake {
            field: field.into(),
            key,
            arguments,
        });
    }

    /// Whether all is well.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The status of the page that shows the form: 200 where all is well, else 422.
    pub fn status(&self) -> StatusCode {
        match self.is_empty() {
            true => StatusCode::OK,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Mistake> {
        self.0.iter()
    }

    /// What to say at a field, if anything is wrong with it.
    pub fn at(&self, lang: Lang, field: &str) -> Option<String> {
        self.0
            .iter()
            .find(|mistake| mistake.field == field)
            .map(|mistake| mistake.said(lang))
    }
}

impl Mistake {
    /// In words.
    pub fn said(&self, lang: Lang) -> String {
        self.arguments.say(lang, self.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_fields_keep_their_order() {
        let typed = Typed::from_encoded("need=litje&need=%C5%BEaganje&name=+Kova%C4%8Dnica+&x");
        assert_eq!(typed.all("need"), ["litje", "žaganje"]);
        assert_eq!(typed.text("name"), "Kovačnica");
        assert!(typed.has("x") && !typed.has("y"));
    }
}

//! What may be wrong with a profile.

use super::{
    super::reference::{country, language, region, sector},
    Profile,
};

/// Longest name, phrase or title, in characters.
pub const MOST_NAME: usize = 300;
/// Longest description or text of a work, in characters.
pub const MOST_TEXT: usize = 5_000;
/// Most entries of a list.
pub const MOST_ENTRIES: usize = 200;

/// One thing wrong with a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// Field, by its name in the record: `name`, `region`, `needs.2`.
    pub field: String,
    /// Key among the strings.
    pub key: &'static str,
    /// What was found there.
    pub value: String,
}

impl Profile {
    /// Everything wrong with it; nothing wrong means it may be stored.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Flaws::default();
        if self.name.is_empty() {
            flaws.add("name", "organisations-flaw-name-missing", "");
        }
        flaws.length("name", &self.name, MOST_NAME);
        for (field, value) in [
            ("reference", &self.reference),
            ("website", &self.website),
            ("contact.name", &self.contact.name),
            ("contact.role", &self.contact.role),
            ("contact.email", &self.contact.email),
            ("contact.phone", &self.contact.phone),
        ] {
            flaws.length(field, value.as_deref().unwrap_or_default(), MOST_NAME);
        }
        for (place, code) in self.sectors.iter().enumerate() {
            if !sector::exists(code) {
                flaws.add(
                    format!("sectors.{place}"),
                    "organisations-flaw-sector-unknown",
                    code,
                );
            }
        }
        if let Some(code) = self
            .country
            .as_deref()
            .filter(|code| !country::exists(code))
        {
            flaws.add("country", "organisations-flaw-country-unknown", code);
        }
        if let Some(code) = &self.region {
            match region::country_of(code) {
                None => flaws.add("region", "organisations-flaw-region-unknown", code),
                Some(country) if self.country.as_deref().is_some_and(|own| own != country) => {
                    flaws.add("region", "organisations-flaw-region-elsewhere", code);
                }
                Some(_) => {}
            }
        }
        for (place, code) in self.languages.iter().enumerate() {
            flaws.language(format!("languages.{place}"), Some(code));
        }
        if let Some(year) = self.founded.filter(|year| !(1000..=2100).contains(year)) {
            flaws.add("founded", "organisations-flaw-year", year.to_string());
        }
        if let Some(address) = self
            .website
            .as_deref()
            .filter(|address| !is_web_address(address))
        {
            flaws.add("website", "organisations-flaw-website", address);
        }
        if let Some(address) = self
            .contact
            .email
            .as_deref()
            .filter(|address| !is_email(address))
        {
            flaws.add("contact.email", "organisations-flaw-email", address);
        }
        if let Some(description) = &self.description {
            flaws.length("description", &description.text, MOST_TEXT);
            flaws.language("description", description.lang.as_deref());
        }
        for (name, phrases) in [("competences", &self.competences), ("needs", &self.needs)] {
            flaws.entries(name, phrases.len());
            for (place, phrase) in phrases.iter().enumerate() {
                flaws.length(format!("{name}.{place}"), &phrase.text, MOST_NAME);
                flaws.language(format!("{name}.{place}"), phrase.lang.as_deref());
            }
        }
        flaws.entries("works", self.works.len());
        for (place, work) in self.works.iter().enumerate() {
            let field = format!("works.{place}");
            if work.title.is_empty() {
                flaws.add(field.clone(), "organisations-flaw-title-missing", "");
            }
            flaws.length(field.clone(), &work.title, MOST_NAME);
            flaws.length(field.clone(), &work.text, MOST_TEXT);
            flaws.language(field.clone(), work.lang.as_deref());
            if let Some(year) = work.year.filter(|year| !(1000..=2100).contains(year)) {
                flaws.add(field, "organisations-flaw-year", year.to_string());
            }
        }
        flaws.0
    }
}

#[derive(Default)]
struct Flaws(Vec<Flaw>);

impl Flaws {
    fn add(&mut self, field: impl Into<String>, key: &'static str, value: impl Into<String>) {
        self.0.push(Flaw {
            field: field.into(),
            key,
            value: value.into(),
        });
    }

    fn length(&mut self, field: impl Into<String>, text: &str, most: usize) {
        let length = text.chars().count();
        if length > most {
            self.add(field, "organisations-flaw-too-long", length.to_string());
        } else if text
            .chars()
            .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        {
            self.add(field, "organisations-flaw-control-characters", "");
        }
    }

    fn language(&mut self, field: impl Into<String>, code: Option<&str>) {
        if let Some(code) = code.filter(|code| !language::exists(code)) {
            self.add(field, "organisations-flaw-language-unknown", code);
        }
    }

    fn entries(&mut self, field: &str, count: usize) {
        if count > MOST_ENTRIES {
            self.add(field, "organisations-flaw-too-many", count.to_string());
        }
    }
}

/// `http` or `https` with a host; nothing that a browser would run.
fn is_web_address(address: &str) -> bool {
    url::Url::parse(address).is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.host_str().is_some_and(|host| host.contains('.'))
    })
}

/// Something at somewhere with a dot; whether mail arrives only a mail can tell.
fn is_email(address: &str) -> bool {
    address.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty()
            && !address.contains(char::is_whitespace)
            && !host.contains('@')
            && host.split('.').count() > 1
            && host.split('.').all(|label| !label.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Contact, Phrase},
        *,
    };

    #[test]
    fn every_flaw_is_named_with_its_field() {
        let profile = Profile {
            name: "x".repeat(MOST_NAME + 1),
            sectors: vec!["design".into(), "witchcraft".into()],
            region: Some("SI999".into()),
            languages: vec!["sl".into(), "klingon".into()],
            founded: Some(17),
            website: Some("javascript:alert(1)".into()),
            contact: Contact {
                email: Some("nobody@localhost".into()),
                ..Contact::default()
            },
            needs: vec![Phrase {
                text: "bell\u{7}".into(),
                lang: None,
            }],
            ..Profile::default()
        };
        let found: Vec<_> = profile
            .flaws()
            .into_iter()
            .map(|flaw| {
                (
                    flaw.field,
                    flaw.key.trim_start_matches("organisations-flaw-"),
                )
            })
            .collect();
        let expected = [
            ("name", "too-long"),
            ("sectors.1", "sector-unknown"),
            ("region", "region-unknown"),
            ("languages.1", "language-unknown"),
            ("founded", "year"),
            ("website", "website"),
            ("contact.email", "email"),
            ("needs.0", "control-characters"),
        ];
        assert_eq!(found, expected.map(|(field, key)| (field.to_owned(), key)));
    }
}

//! What an organisation says about itself. The same record is the form, the row of a sheet, the line
//! of an export and the file of the demo region.

use jiff::{Timestamp, civil::Date, tz::Offset};
use serde::{Deserialize, Serialize};

use super::{
    reference::{country, language, region, sector},
    visibility::ShownTo,
};

/// How an organisation takes part, by what it is.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Cultural and creative industries.
    Creative,
    /// An advanced manufacturer.
    Manufacturer,
    /// A small or medium-sized enterprise of another branch.
    OtherSme,
    /// Business support organisation, chamber, cluster organisation.
    Support,
    /// School, university, research institute.
    Knowledge,
    /// Municipality, region, agency.
    Public,
    /// Nobody has said; a value of its own, not a gap.
    #[default]
    Unknown,
}

/// Which of the two worlds an organisation stands in.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The creative world.
    Creative,
    /// Industry.
    Industry,
    /// At home in both.
    Both,
    /// In neither: those who support, teach or govern.
    Neither,
    /// Nobody has said.
    #[default]
    Unknown,
}

/// Size class by staff (EU recommendation 2003/361: 10, 50, 250).
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Size {
    /// Fewer than 10.
    Micro,
    /// Fewer than 50.
    Small,
    /// Fewer than 250.
    Medium,
    /// 250 and more.
    Large,
    /// Nobody has said.
    #[default]
    Unknown,
}

/// Who may see a profile once it is approved, or a part of it. Every group is within the one before;
/// [`super::visibility`] says who is in which.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Visibility {
    /// Everybody.
    Public,
    /// Those with an account.
    #[default]
    Members,
    /// Organisations of the other side.
    OtherSide,
    /// Organisations with which an introduction was accepted by both, or that it has met.
    Matched,
    /// Facilitators only.
    Facilitators,
}

/// A closed list of values with stable codes.
pub trait Choice: Copy + Eq + Sized + 'static {
    /// Every value, in the order of the pages.
    const ALL: &'static [Self];
    /// The code in addresses, sheets and the database.
    fn code(self) -> &'static str;
    /// The inverse of [`Choice::code`].
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

macro_rules! choice {
    ($type:ty: $($value:ident = $code:literal),+ $(,)?) => {
        impl Choice for $type {
            const ALL: &'static [Self] = &[$(Self::$value),+];
            fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }
        }
    };
}
choice!(Kind: Creative = "creative", Manufacturer = "manufacturer", OtherSme = "other-sme",
    Support = "support", Knowledge = "knowledge", Public = "public", Unknown = "unknown");
choice!(Side: Creative = "creative", Industry = "industry", Both = "both", Neither = "neither",
    Unknown = "unknown");
choice!(Size: Micro = "micro", Small = "small", Medium = "medium", Large = "large",
    Unknown = "unknown");
choice!(Visibility: Public = "public", Members = "members", OtherSide = "other-side",
    Matched = "matched", Facilitators = "facilitators");

impl Side {
    /// Whether organisations of this side bring creative work.
    pub fn is_creative(self) -> bool {
        matches!(self, Self::Creative | Self::Both)
    }

    /// Whether organisations of this side make things.
    pub fn is_industry(self) -> bool {
        matches!(self, Self::Industry | Self::Both)
    }
}

/// A few words with the language they are in (ISO 639-1), where known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// Their language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}

/// Whom to ask.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Contact {
    /// Name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What they do there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// E-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

impl Contact {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// An example of work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Work {
    /// Key in the sheet it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// What it was called.
    pub title: String,
    /// What it was.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Language of title and text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// With whom.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<String>,
}

/// What an organisation says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Profile {
    /// Key in the sheet it came from, unique in the hub.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Name.
    pub name: String,
    /// Other names it is known by.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
    /// What it is.
    pub kind: Kind,
    /// Which world it stands in.
    pub side: Side,
    /// Creative sectors and NACE 2.1 codes; several are the normal case.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sectors: Vec<String>,
    /// ISO 3166 code as NUTS uses it (`EL`, `UK`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// NUTS code of level 1 to 3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Working languages (ISO 639-1).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Size class.
    pub size: Size,
    /// Year of founding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub founded: Option<i16>,
    /// Web address with scheme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Whom to ask.
    #[serde(skip_serializing_if = "Contact::is_empty")]
    pub contact: Contact,
    /// In a few sentences.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Phrase>,
    /// What it can do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub competences: Vec<Phrase>,
    /// What it seeks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Phrase>,
    /// What it has done.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub works: Vec<Work>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Who may see its parts, where that is not everybody who may see it.
    #[serde(skip_serializing_if = "ShownTo::is_unsaid")]
    pub shown_to: ShownTo,
    /// Day of the consent to being listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consented: Option<Date>,
}

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
    /// Trims every text, drops empty entries and repeated ones.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        tidy(&mut self.name);
        for option in [
            &mut self.reference,
            &mut self.country,
            &mut self.region,
            &mut self.website,
            &mut self.contact.name,
            &mut self.contact.role,
            &mut self.contact.email,
            &mut self.contact.phone,
        ] {
            tidy_option(option);
        }
        for list in [
            &mut self.other_names,
            &mut self.sectors,
            &mut self.languages,
        ] {
            tidy_list(list);
        }
        for list in [&mut self.competences, &mut self.needs] {
            list.iter_mut().for_each(|phrase| {
                tidy(&mut phrase.text);
                tidy_option(&mut phrase.lang);
            });
            list.retain(|phrase| !phrase.text.is_empty());
            drop_repeated(list);
        }
        self.description = self.description.filter(|text| !text.text.trim().is_empty());
        if let Some(description) = &mut self.description {
            description.text = description.text.trim().to_owned();
            tidy_option(&mut description.lang);
        }
        for work in &mut self.works {
            tidy(&mut work.title);
            work.text = work.text.trim().to_owned();
            tidy_option(&mut work.reference);
            tidy_option(&mut work.lang);
            tidy_list(&mut work.partners);
        }
        self.works
            .retain(|work| !work.title.is_empty() || !work.text.is_empty());
        // The region says the country; a sheet that gives only the region is complete.
        if self.country.is_none() {
            self.country = self
                .region
                .as_deref()
                .and_then(region::country_of)
                .map(str::to_owned);
        }
        self
    }

    /// The day of a consent that nobody can have given yet: it has not begun anywhere on earth.
    pub fn consent_after(&self, now: Timestamp) -> Option<Date> {
        const FURTHEST_EAST: Offset = Offset::constant(14);
        let latest = FURTHEST_EAST.to_datetime(now).date();
        self.consented.filter(|day| *day > latest)
    }

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

fn tidy(text: &mut String) {
    let trimmed: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    *text = trimmed;
}

fn tidy_option(option: &mut Option<String>) {
    if let Some(text) = option {
        tidy(text);
        if text.is_empty() {
            *option = None;
        }
    }
}

fn tidy_list(list: &mut Vec<String>) {
    list.iter_mut().for_each(tidy);
    list.retain(|entry| !entry.is_empty());
    drop_repeated(list);
}

fn drop_repeated<T: Clone + Eq + std::hash::Hash>(list: &mut Vec<T>) {
    let mut seen = std::collections::HashSet::new();
    list.retain(|entry| seen.insert(entry.clone()));
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

/// What makes two names the same for finding an organisation again: letters and digits without
/// case and marks. Legal forms stay; "Kovač d.o.o." and "Kovač s.p." are two organisations.
pub fn name_key(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    name.nfkd()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_same_name_is_found_again_however_it_is_written() {
        assert_eq!(
            name_key("Livarna  SOČA, d.o.o."),
            name_key("livarna soča doo")
        );
        assert_ne!(name_key("Kovač d.o.o."), name_key("Kovač s.p."));
    }

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

    #[test]
    fn the_region_says_the_country() {
        let profile = Profile {
            name: "Livarna".into(),
            region: Some(" SI043 ".into()),
            ..Profile::default()
        }
        .tidied();
        assert_eq!(profile.country.as_deref(), Some("SI"));
        assert_eq!(profile.flaws(), []);
    }

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing_more(
            name in ".{0,20}",
            needs in proptest::collection::vec((".{0,12}", proptest::option::of("[a-z]{2}")), 0..5),
        ) {
            let profile = Profile {
                name,
                needs: needs.into_iter().map(|(text, lang)| Phrase { text, lang }).collect(),
                ..Profile::default()
            };
            let once = profile.tidied();
            prop_assert_eq!(once.clone().tidied(), once);
        }
    }
}

//! What an organisation says about itself. The same record is the form, the row of a sheet, the line
//! of an export and the file of the demo region.

use jiff::{Timestamp, civil::Date, tz::Offset};
use serde::{Deserialize, Serialize};

use super::visibility::ShownTo;

mod choices;
mod flaws;
mod tidying;

pub use choices::{Choice, Kind, Side, Size, Visibility};
pub use flaws::{Flaw, MOST_ENTRIES, MOST_NAME, MOST_TEXT};

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

impl Profile {
    /// The day of a consent that nobody can have given yet: it has not begun anywhere on earth.
    pub fn consent_after(&self, now: Timestamp) -> Option<Date> {
        const FURTHEST_EAST: Offset = Offset::constant(14);
        let latest = FURTHEST_EAST.to_datetime(now).date();
        self.consented.filter(|day| *day > latest)
    }
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

    #[test]
    fn the_same_name_is_found_again_however_it_is_written() {
        assert_eq!(
            name_key("Livarna  SOČA, d.o.o."),
            name_key("livarna soča doo")
        );
        assert_ne!(name_key("Kovač d.o.o."), name_key("Kovač s.p."));
    }
}

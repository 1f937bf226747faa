//! What a column of a sheet can mean: every field of a profile, and every field of an example of work.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What the rows of a sheet are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// One row, one organisation.
    Organisations,
    /// One row, one example of work of an organisation that another sheet or the hub knows.
    Works,
    /// Nothing to read here.
    Ignored,
}

impl Subject {
    /// In the order of the page.
    pub const ALL: [Self; 3] = [Self::Organisations, Self::Works, Self::Ignored];

    /// In forms and keys of strings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Organisations => "organisations",
            Self::Works => "works",
            Self::Ignored => "ignored",
        }
    }

    /// The inverse of [`Subject::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|subject| subject.code() == code)
    }
}

macro_rules! targets {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $subject:ident, $several:literal;)+) => {
        /// A field that a column can feed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Target { $($(#[$doc])* $name),+ }

        impl Target {
            /// Every field, in the order of exports and of the choices on the page.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Name in mappings, on the command line and in keys of strings.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// In which sheets it can stand.
            pub fn subject(self) -> Subject {
                match self { $(Self::$name => Subject::$subject),+ }
            }

            /// Whether several columns may feed it.
            pub fn takes_several(self) -> bool {
                match self { $(Self::$name => $several),+ }
            }
        }
    };
}

targets! {
    /// Key that joins the sheets of one file and is not kept.
    FileKey = "file-key", Organisations, false;
    /// Key of the organisation in the sheet's own system; the hub keeps it and finds it again by it.
    Reference = "reference", Organisations, false;
    /// Name.
    Name = "name", Organisations, false;
    /// Other names.
    OtherNames = "other-names", Organisations, true;
    /// What it is.
    Kind = "kind", Organisations, false;
    /// Creative or industry.
    Side = "side", Organisations, false;
    /// Sectors, several in a cell or in several columns.
    Sectors = "sectors", Organisations, true;
    /// Country.
    Country = "country", Organisations, false;
    /// NUTS region, by code or name.
    Region = "region", Organisations, false;
    /// Working languages.
    Languages = "languages", Organisations, true;
    /// Size class or number of staff.
    Size = "size", Organisations, false;
    /// Year of founding.
    Founded = "founded", Organisations, false;
    /// Web address.
    Website = "website", Organisations, false;
    /// The whole contact as a JSON object, as exports in JSON lines have it.
    Contact = "contact", Organisations, false;
    /// Name of the contact person; first and last name may stand in two columns.
    ContactName = "contact-name", Organisations, true;
    /// What the contact person does.
    ContactRole = "contact-role", Organisations, false;
    /// E-mail address.
    ContactEmail = "contact-email", Organisations, false;
    /// Telephone number.
    ContactPhone = "contact-phone", Organisations, false;
    /// Description.
    Description = "description", Organisations, true;
    /// Language of the description.
    DescriptionLanguage = "description-language", Organisations, false;
    /// What it can do.
    Competences = "competences", Organisations, true;
    /// What it seeks.
    Needs = "needs", Organisations, true;
    /// Language of all texts of the row that do not say their own.
    TextLanguage = "text-language", Organisations, false;
    /// Examples of work as JSON.
    Works = "works", Organisations, true;
    /// Who may see it.
    Visibility = "visibility", Organisations, false;
    /// Who may see which part.
    ShownTo = "shown-to", Organisations, false;
    /// Day of consent.
    Consented = "consented", Organisations, false;
    /// Where the profile stands.
    Status = "status", Organisations, false;
    /// Key within the file of the organisation whose work it is.
    WorkOrganisationKey = "work-organisation-key", Works, false;
    /// Reference or name of the organisation whose work it is.
    WorkOrganisation = "work-organisation", Works, false;
    /// Key of the work.
    WorkReference = "work-reference", Works, false;
    /// What it was called.
    WorkTitle = "work-title", Works, false;
    /// What it was.
    WorkText = "work-text", Works, true;
    /// Language of title and text.
    WorkLanguage = "work-language", Works, false;
    /// When.
    WorkYear = "work-year", Works, false;
    /// With whom.
    WorkPartners = "work-partners", Works, true;
}

impl Target {
    /// The inverse of [`Target::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|target| target.code() == code)
    }

    /// The fields that sheets of a subject can have.
    pub fn of(subject: Subject) -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(move |target| target.subject() == subject)
    }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::from_code(&code)
            .ok_or_else(|| serde::de::Error::custom(format!("no field is called {code}")))
    }
}

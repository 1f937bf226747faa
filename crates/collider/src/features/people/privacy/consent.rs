//! What a person can say yes or no to, each for itself. Pure.
//!
//! Only what the hub could also do without is asked for here. Being matched is what an account is for;
//! a question about it would be no free choice.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use crate::platform::i18n::{Lang, say};

/// One thing to say yes or no to. What each governs stands beside it; what governs nothing yet is not
/// asked ([`Purpose::ASKED`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Purpose {
    /// Shown to members as the contact of an organisation, as far as the organisation shows its contact.
    ContactShown,
    /// The same, to those who were matched with the organisation.
    ContactPassed,
    /// The same, to everybody on the web.
    ContactPublished,
    /// A newsletter by e-mail: the list of those to whom it goes.
    Newsletter,
    /// Photographs and films at events, published by the hub. There are no events yet: nothing to govern.
    Photos,
}

impl Purpose {
    /// All of them: also those that are not asked, because somebody may have answered once.
    pub const ALL: [Self; 5] = [
        Self::ContactPassed,
        Self::ContactShown,
        Self::ContactPublished,
        Self::Newsletter,
        Self::Photos,
    ];

    /// Those that are asked, in the order of the page: who sees a contact, from few to all; letters.
    pub const ASKED: [Self; 4] = [
        Self::ContactPassed,
        Self::ContactShown,
        Self::ContactPublished,
        Self::Newsletter,
    ];

    /// As stored; `privacy-consent-<code>` is its name among the strings, `.words` what is asked.
    pub fn code(self) -> &'static str {
        match self {
            Self::ContactShown => "contact-shown",
            Self::ContactPassed => "contact-passed",
            Self::ContactPublished => "contact-published",
            Self::Newsletter => "newsletter",
            Self::Photos => "photos",
        }
    }

    /// The inverse of [`Purpose::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }

    /// Version of the words. Other words are a new version: the test that pins them says so.
    pub fn version(self) -> i32 {
        1
    }

    /// The words, as they are asked in a language.
    pub fn wording(self, lang: Lang) -> Wording {
        let words = say(lang, &format!("privacy-consent-{}.words", self.code()));
        Wording {
            purpose: self,
            version: self.version(),
            lang,
            digest: digest(self, self.version(), lang, &words),
            words,
        }
    }
}

/// What somebody's last word was yes to. Who never said anything did not say yes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Consents(BTreeSet<Purpose>);

impl Consents {
    /// From everything somebody ever answered, the latest last.
    pub fn of(answers: impl IntoIterator<Item = (Purpose, bool)>) -> Self {
        let mut given = BTreeSet::new();
        for (purpose, yes) in answers {
            match yes {
                true => given.insert(purpose),
                false => given.remove(&purpose),
            };
        }
        Self(given)
    }

    /// Whether they said yes to this.
    pub fn to(&self, purpose: Purpose) -> bool {
        self.0.contains(&purpose)
    }
}

/// Words that were shown to somebody who then said yes or no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// What is asked for.
    pub purpose: Purpose,
    /// Version of the words.
    pub version: i32,
    /// Their language.
    pub lang: Lang,
    /// The words.
    pub words: String,
    /// What tells them from all others, in hexadecimal.
    pub digest: String,
}

fn digest(purpose: Purpose, version: i32, lang: Lang, words: &str) -> String {
    let whole = format!("{}\n{version}\n{lang}\n{words}", purpose.code());
    let bytes = Sha256::digest(whole.as_bytes());
    bytes[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_counts_for_each_purpose() {
        use Purpose::{ContactPassed, ContactShown, Newsletter, Photos};
        let said = [
            (Newsletter, true),
            (ContactShown, false),
            (ContactPassed, true),
            (ContactShown, true),
            (Newsletter, false),
        ];
        let consents = Consents::of(said);
        let yes = [ContactShown, ContactPassed, Newsletter, Photos].map(|one| consents.to(one));
        assert_eq!(yes, [true, true, false, false]);
    }

    /// Whoever changes the words raises the version and adds a line; lines are never taken away.
    #[test]
    fn words_that_were_shown_once_do_not_change_under_their_version() {
        let pinned: std::collections::BTreeMap<(&str, i32, &str), &str> =
            include_str!("wordings.tsv")
                .lines()
                .filter(|line| !line.starts_with('#'))
                .map(|line| {
                    let cells: Vec<&str> = line.split('\t').collect();
                    let version = cells[1].parse().expect("a version");
                    ((cells[0], version, cells[2]), cells[3])
                })
                .collect();
        for purpose in Purpose::ALL {
            assert_eq!(Purpose::from_code(purpose.code()), Some(purpose));
            for lang in Lang::all() {
                let now = purpose.wording(lang);
                assert_eq!(
                    pinned.get(&(purpose.code(), now.version, lang.code())),
                    Some(&now.digest.as_str()),
                    "{} in {lang}: {}\t{}\t{lang}\t{}",
                    purpose.code(),
                    purpose.code(),
                    now.version,
                    now.digest
                );
            }
        }
    }
}

//! Whom somebody is here who signed in at a provider. Pure.
//!
//! The provider's own number for them decides, never the e-mail address: addresses are given to others
//! when somebody leaves, and not every provider looks whether one is theirs.

use super::{Provider, Said};

/// Who is known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known<P> {
    /// To whom the provider's account has been joined.
    pub by_identity: Option<P>,
    /// Who has the e-mail address that the provider says.
    pub by_email: Option<P>,
}

/// What happens to somebody who comes from a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Admission<P> {
    /// They are known.
    Enters(P),
    /// Their account here is found by the address, and joined to the provider's.
    Joins(P),
    /// They get an account with this address.
    Begins(String),
    /// They stay outside.
    Refused(Why),
}

/// Why somebody stays outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Nobody unknown gets an account through this provider.
    Unknown,
    /// The address has an account here, and the provider's word is not enough to open it.
    AddressTaken,
    /// The provider says no address, or does not vouch for it.
    NoAddress,
}

impl<P> Admission<P> {
    /// The rule.
    pub fn decide(provider: &Provider, said: &Said, known: Known<P>) -> Self {
        if let Some(person) = known.by_identity {
            return Self::Enters(person);
        }
        let outside = Self::Refused(match provider.makes_accounts {
            true => Why::NoAddress,
            false => Why::Unknown,
        });
        let Some(email) = said.email.as_deref().filter(|email| email.contains('@')) else {
            return outside;
        };
        // Whoever begins an account under somebody else's address would have them walk into it later;
        // and whether an address has an account here is no business of whoever made it up.
        let vouched = said
            .email_verified
            .unwrap_or_else(|| provider.answers_for(email));
        if !vouched {
            return outside;
        }
        match known.by_email {
            Some(person) if said.email_verified == Some(true) && provider.answers_for(email) => {
                Self::Joins(person)
            }
            Some(_) => Self::Refused(Why::AddressTaken),
            None if provider.makes_accounts => Self::Begins(email.to_owned()),
            None => Self::Refused(Why::Unknown),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::provider::tests::provider, *};

    fn said(email: Option<&str>, verified: Option<bool>) -> Said {
        Said {
            issuer: "https://id.uni.example".into(),
            subject: "4711".into(),
            name: None,
            email: email.map(str::to_owned),
            email_verified: verified,
            groups: None,
        }
    }

    const NOBODY: Known<&str> = Known {
        by_identity: None,
        by_email: None,
    };
    const HERS: Known<&str> = Known {
        by_identity: None,
        by_email: Some("Ana"),
    };
    const OURS: Option<&str> = Some("ana@uni.example");
    const OTHER: Option<&str> = Some("ana@elsewhere.example");

    fn decide(
        makes_accounts: bool,
        said: &Said,
        known: Known<&'static str>,
    ) -> Admission<&'static str> {
        let provider = provider(|one| one.makes_accounts = makes_accounts).expect("a provider");
        Admission::decide(&provider, said, known)
    }

    #[test]
    fn the_identity_decides_whatever_the_address_says() {
        let known = Known {
            by_identity: Some("Bea"),
            by_email: Some("Ana"),
        };
        for said in [
            said(OURS, Some(true)),
            said(None, None),
            said(OTHER, Some(false)),
        ] {
            for makes_accounts in [true, false] {
                let admission = decide(makes_accounts, &said, known.clone());
                assert_eq!(admission, Admission::Enters("Bea"));
            }
        }
    }

    #[test]
    fn an_account_here_is_joined_only_by_a_verified_address_of_the_providers_own_domain() {
        for makes_accounts in [true, false] {
            let decide = |said| decide(makes_accounts, &said, HERS);
            assert_eq!(decide(said(OURS, Some(true))), Admission::Joins("Ana"));
            for vouched in [said(OURS, None), said(OTHER, Some(true))] {
                let admission = decide(vouched.clone());
                assert_eq!(
                    admission,
                    Admission::Refused(Why::AddressTaken),
                    "{vouched:?}"
                );
            }
        }
    }

    #[test]
    fn whether_an_address_is_known_is_told_only_to_whom_it_belongs() {
        for made_up in [
            said(OURS, Some(false)),
            said(OTHER, None),
            said(OTHER, Some(false)),
        ] {
            for makes_accounts in [true, false] {
                let [hers, nobodys] =
                    [HERS, NOBODY].map(|known| decide(makes_accounts, &made_up, known));
                assert_eq!(hers, nobodys, "{made_up:?}");
                assert!(matches!(hers, Admission::Refused(_)), "{made_up:?}");
            }
        }
    }

    #[test]
    fn an_account_begins_only_where_that_is_set_and_somebody_vouches_for_the_address() {
        let begins = |email: Option<&str>| Admission::Begins(email.expect("one").to_owned());
        let made = |said| decide(true, &said, NOBODY);
        assert_eq!(made(said(OURS, Some(true))), begins(OURS));
        assert_eq!(made(said(OTHER, Some(true))), begins(OTHER));
        assert_eq!(made(said(OURS, None)), begins(OURS));
        for weak in [
            said(OTHER, None),
            said(OTHER, Some(false)),
            said(OURS, Some(false)),
            said(None, Some(true)),
            said(Some("no address"), Some(true)),
        ] {
            assert_eq!(
                made(weak.clone()),
                Admission::Refused(Why::NoAddress),
                "{weak:?}"
            );
        }
        for any in [said(OURS, Some(true)), said(OTHER, None), said(None, None)] {
            assert_eq!(
                decide(false, &any, NOBODY),
                Admission::Refused(Why::Unknown)
            );
        }
    }
}

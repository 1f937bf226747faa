//! A provider as the settings describe it, checked.

use std::collections::BTreeMap;

use openidconnect::{ClientId, ClientSecret, IssuerUrl, RedirectUrl, Scope};

use crate::{
    features::people::{Role, Roles},
    platform::settings::{ProviderSettings, Settings},
};

/// A provider of OpenID Connect.
#[derive(Debug, Clone)]
pub struct Provider {
    /// Stands in addresses, and with the roles that come from it.
    pub id: String,
    /// For people.
    pub name: String,
    /// As it names itself.
    pub issuer: IssuerUrl,
    /// What it calls this hub.
    pub client: ClientId,
    /// What this hub proves itself with.
    pub secret: Option<ClientSecret>,
    /// What is asked for, beside `openid`.
    pub scopes: Vec<Scope>,
    /// Where it sends people back to: exactly this address is to be registered there.
    pub redirect: RedirectUrl,
    /// The claim that holds a person's groups.
    pub group_claim: String,
    /// Whether somebody unknown gets an account.
    pub makes_accounts: bool,
    roles: BTreeMap<String, Roles>,
    everyone: Roles,
    domains: Vec<String>,
}

/// A setting that does not do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("sign_in.providers.{provider}: {what}")]
pub struct WrongSetting {
    provider: String,
    what: String,
}

impl Provider {
    /// Every provider of this hub, by name.
    ///
    /// # Errors
    /// Names the first setting that does not do.
    pub fn all(settings: &Settings) -> Result<Vec<Self>, WrongSetting> {
        let base = settings.base_url();
        let mut all = settings
            .sign_in
            .providers
            .iter()
            .map(|(id, one)| Self::from_settings(id, one, &base))
            .collect::<Result<Vec<_>, _>>()?;
        all.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(all)
    }

    /// The provider with this id.
    pub fn find(settings: &Settings, id: &str) -> Option<Self> {
        let described = settings.sign_in.providers.get(id)?;
        Self::from_settings(id, described, &settings.base_url()).ok()
    }

    fn from_settings(id: &str, one: &ProviderSettings, base: &str) -> Result<Self, WrongSetting> {
        let wrong = |what: String| WrongSetting {
            provider: id.to_owned(),
            what,
        };
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
        if id.is_empty() || !id.chars().all(plain) {
            return Err(wrong("an id has letters, digits, - and _ only".into()));
        }
        let issuer = IssuerUrl::new(one.issuer.clone())
            .map_err(|problem| wrong(format!("issuer: {problem}")))?;
        if !is_safe(issuer.url()) {
            return Err(wrong("issuer: it has to begin with https://".into()));
        }
        if one.client_id.is_empty() {
            return Err(wrong("client_id is missing".into()));
        }
        let redirect = RedirectUrl::new(format!("{base}/sign-in/with/{id}/back"))
            .map_err(|problem| wrong(format!("base_url: {problem}")))?;
        let roles_of = |codes: &[String]| {
            codes
                .iter()
                .map(|code| {
                    Role::from_code(code).ok_or_else(|| {
                        let known = Role::ALL.map(Role::code).join(", ");
                        wrong(format!("there is no role {code}, but {known}"))
                    })
                })
                .collect::<Result<Roles, _>>()
        };
        let secret = one.client_secret.reveal();
        Ok(Self {
            id: id.to_owned(),
            name: if one.name.is_empty() { id } else { &one.name }.to_owned(),
            issuer,
            client: ClientId::new(one.client_id.clone()),
            secret: (!secret.is_empty()).then(|| ClientSecret::new(secret.to_owned())),
            scopes: one
                .scopes
                .iter()
                .filter(|scope| *scope != "openid")
                .map(|scope| Scope::new(scope.clone()))
                .collect(),
            redirect,
            group_claim: one.group_claim.clone(),
            makes_accounts: one.makes_accounts,
            roles: one
                .roles
                .iter()
                .map(|(group, codes)| Ok((group.clone(), roles_of(codes)?)))
                .collect::<Result<_, WrongSetting>>()?,
            everyone: roles_of(&one.everyone)?,
            domains: one
                .domains
                .iter()
                .map(|domain| domain.trim_start_matches('@').to_lowercase())
                .collect(),
        })
    }

    /// Which roles somebody has who is in these groups. Groups that nobody mapped give none.
    pub fn roles_for(&self, groups: &[String]) -> Roles {
        groups
            .iter()
            .filter_map(|group| self.roles.get(group))
            .flat_map(|roles| roles.iter())
            .chain(self.everyone.iter())
            .collect()
    }

    /// Whether it matters in which groups somebody is.
    pub fn asks_for_groups(&self) -> bool {
        !self.roles.is_empty()
    }

    /// Whether its word is taken for an e-mail address: its domain is one of the provider's.
    pub fn answers_for(&self, email: &str) -> bool {
        email
            .rsplit_once('@')
            .is_some_and(|(_, domain)| self.domains.contains(&domain.to_lowercase()))
    }
}

/// Whether what is sent to an address stays between the two: it is encrypted, or does not leave this
/// machine.
pub fn is_safe(url: &url::Url) -> bool {
    match url.scheme() {
        "https" => true,
        "http" => match url.host() {
            Some(url::Host::Domain(name)) => name == "localhost",
            Some(url::Host::Ipv4(address)) => address.is_loopback(),
            Some(url::Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        },
        _ => false,
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A provider with a group that gives a role, trusted for one domain.
    pub fn provider(change: impl FnOnce(&mut ProviderSettings)) -> Result<Provider, WrongSetting> {
        let mut described = ProviderSettings {
            issuer: "https://id.uni.example".into(),
            client_id: "hub".into(),
            roles: BTreeMap::from([
                ("staff".into(), vec!["facilitator".into(), "mentor".into()]),
                ("it".into(), vec!["administrator".into()]),
            ]),
            everyone: vec!["participant".into()],
            domains: vec!["Uni.example".into()],
            ..ProviderSettings::default()
        };
        change(&mut described);
        Provider::from_settings("uni", &described, "https://hub.example")
    }

    #[test]
    fn groups_give_roles() {
        let provider = provider(|_| {}).expect("a provider");
        let roles = |groups: &[&str]| {
            let groups: Vec<String> = groups.iter().map(|&group| group.to_owned()).collect();
            let roles: Vec<&str> = provider.roles_for(&groups).iter().map(Role::code).collect();
            roles.join(" ")
        };
        assert_eq!(roles(&[]), "participant");
        assert_eq!(roles(&["staff", "choir"]), "participant mentor facilitator");
        assert_eq!(
            roles(&["it", "staff"]),
            "participant mentor facilitator administrator"
        );
        assert_eq!(roles(&["STAFF"]), "participant", "to the letter");
    }

    #[test]
    fn its_word_is_taken_for_its_own_domains_only() {
        let provider = provider(|_| {}).expect("a provider");
        assert!(provider.answers_for("ana@uni.example"));
        assert!(provider.answers_for("Ana@UNI.example"));
        for not in [
            "ana@sub.uni.example",
            "ana@notuni.example",
            "ana@uni.example.elsewhere.example",
            "uni.example",
            "",
        ] {
            assert!(!provider.answers_for(not), "{not}");
        }
    }

    #[test]
    fn settings_that_cannot_work_are_named() {
        let wrong = |change: fn(&mut ProviderSettings)| {
            provider(change).expect_err("it cannot work").to_string()
        };
        assert!(wrong(|one| one.issuer = "http://id.uni.example".into()).contains("https://"));
        assert!(wrong(|one| one.issuer = "ldap://id.uni.example".into()).contains("https://"));
        assert!(wrong(|one| one.issuer.clear()).contains("issuer"));
        assert!(wrong(|one| one.client_id.clear()).contains("client_id"));
        assert!(wrong(|one| one.everyone.push("emperor".into())).contains("emperor"));
        let local = |one: &mut ProviderSettings| one.issuer = "http://127.0.0.1:9000".into();
        assert!(provider(local).is_ok());
        let redirect = provider(|_| {}).expect("a provider").redirect;
        assert_eq!(
            redirect.as_str(),
            "https://hub.example/sign-in/with/uni/back"
        );
        let described = ProviderSettings::default();
        assert!(Provider::from_settings("a/b", &described, "https://hub.example").is_err());
    }
}

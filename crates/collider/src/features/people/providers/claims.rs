//! What a provider says of somebody who signed in there.

use serde_json::{Map, Value};

/// What a provider says of somebody, proven to come from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Which provider it is that says so.
    pub issuer: String,
    /// Whom it means; never given to anybody else there.
    pub subject: String,
    /// Their name, if it says one.
    pub name: Option<String>,
    /// Their e-mail address, if it says one.
    pub email: Option<String>,
    /// Whether it has seen that the address is theirs, if it says so or that it has not.
    pub email_verified: Option<bool>,
    /// The groups they are in; `None` where it does not speak of groups at all.
    pub groups: Option<Vec<String>>,
}

impl Said {
    /// What tells the account apart for its person: their address or name there.
    pub fn account(&self) -> &str {
        let known = [self.email.as_deref(), self.name.as_deref()];
        known.into_iter().flatten().next().unwrap_or(&self.subject)
    }
}

/// The groups in a claim: a list, or a single one. A dot in the name leads into an object
/// (`realm_access.roles`); a claim of exactly that name goes before.
pub fn groups(claims: &Map<String, Value>, claim: &str) -> Option<Vec<String>> {
    let found = claims.get(claim).or_else(|| {
        let mut steps = claim.split('.');
        let first = claims.get(steps.next()?)?;
        steps.try_fold(first, |value, step| value.get(step))
    })?;
    match found {
        Value::String(one) => Some(vec![one.clone()]),
        Value::Array(several) => Some(
            several
                .iter()
                .filter_map(|group| group.as_str().map(str::to_owned))
                .collect(),
        ),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn groups_are_found_in_the_forms_that_providers_use() {
        let claims = json!({
            "groups": ["staff", "it", 7],
            "role": "staff",
            "realm_access": { "roles": ["staff"] },
            "https://uni.example/groups": ["choir"],
            "none": [],
            "number": 7,
        });
        let claims = claims.as_object().expect("an object");
        let found = |claim| groups(claims, claim).map(|groups| groups.join(" "));
        assert_eq!(found("groups").as_deref(), Some("staff it"));
        assert_eq!(found("role").as_deref(), Some("staff"));
        assert_eq!(found("realm_access.roles").as_deref(), Some("staff"));
        assert_eq!(
            found("https://uni.example/groups").as_deref(),
            Some("choir")
        );
        assert_eq!(found("none").as_deref(), Some(""));
        for not in ["number", "absent", "realm_access.absent", "role.x", ""] {
            assert_eq!(found(not), None, "{not}");
        }
    }
}

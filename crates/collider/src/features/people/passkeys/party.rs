//! As whom the hub asks for passkeys: a name of the net that belongs to it, and the address of its
//! pages. Keys are bound to the name for good; a hub that moves to another name needs new ones.

use url::{Host, Url};
use webauthn_rp::request::{AsciiDomain, RpId};

/// The hub as browsers and keys know it (the "relying party" of Web Authentication).
#[derive(Debug, Clone)]
pub struct Party {
    /// Name to which keys are bound.
    pub id: RpId,
    /// Scheme, name and port of the pages, as browsers report them.
    pub origin: String,
}

impl Party {
    /// From the address under which people reach the hub. `None` where browsers allow no passkeys: the
    /// address is a number instead of a name, or not encrypted (except on this machine itself).
    pub fn at(base_url: &str) -> Option<Self> {
        let url = Url::parse(base_url).ok()?;
        let Host::Domain(name) = url.host()? else {
            return None;
        };
        let trusted =
            url.scheme() == "https" || name == "localhost" || name.ends_with(".localhost");
        if !trusted {
            return None;
        }
        let id = RpId::Domain(AsciiDomain::try_from(name.to_owned()).ok()?);
        Some(Self {
            id,
            origin: url.origin().ascii_serialization(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_need_a_name_and_encryption() {
        let at =
            |address| Party::at(address).map(|party| (party.id.as_ref().to_owned(), party.origin));
        let party = |id: &str, origin: &str| Some((id.to_owned(), origin.to_owned()));
        assert_eq!(
            at("https://hub.example"),
            party("hub.example", "https://hub.example")
        );
        assert_eq!(
            at("https://Hub.Example:8443/"),
            party("hub.example", "https://hub.example:8443")
        );
        assert_eq!(
            at("http://localhost:8080"),
            party("localhost", "http://localhost:8080")
        );
        assert_eq!(
            at("https://središče.example"),
            party(
                "xn--sredie-m2a58d.example",
                "https://xn--sredie-m2a58d.example"
            )
        );
        for none in [
            "http://hub.example",
            "http://127.0.0.1:8080",
            "https://192.0.2.7",
            "https://[2001:db8::1]",
            "no address",
        ] {
            assert_eq!(at(none), None, "{none}");
        }
    }
}

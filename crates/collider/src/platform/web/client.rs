//! Which address a request comes from, and whether it may ask for something that costs.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRef, FromRequestParts},
    http::{HeaderMap, request::Parts},
};

use uuid::Uuid;

use super::{Problem, Viewer, rate::Holder};
use crate::platform::Platform;

/// Where web servers in front note whom they speak for.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// The address that a request comes from: of the browser, also behind our own web servers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// From a request's head.
    pub fn of(parts: &Parts, platform: &Platform) -> Self {
        let peer = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |from| from.0.ip());
        Self(asked_from(peer, &parts.headers, &platform.settings.proxies))
    }
}

/// Anybody can write anything into the header, so only what our own web servers added counts: read
/// from the end, the first address that is not one of them.
fn asked_from(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    if !proxies.contains(&peer) {
        return peer;
    }
    let said: Vec<&str> = headers
        .get_all(FORWARDED_FOR)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    let mut from = peer;
    for address in said.into_iter().rev() {
        let Ok(address) = address.trim().parse() else {
            break;
        };
        from = address;
        if !proxies.contains(&from) {
            break;
        }
    }
    from
}

impl<S> FromRequestParts<S> for ClientAddress
where
    S: Send + Sync,
    Platform: FromRef<S>,
{
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &S,
    ) -> Result<Self, std::convert::Infallible> {
        Ok(Self::of(parts, &Platform::from_ref(state)))
    }
}

/// Who asks for something that costs: an address, and an account when somebody is signed in. Both are
/// bound, so that neither many accounts behind one address nor one account at many addresses gets more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asker {
    from: IpAddr,
    account: Option<Uuid>,
}

impl Asker {
    /// Counts one costly request.
    ///
    /// # Errors
    /// Refuses one too many.
    pub async fn asks(&self, platform: &Platform) -> Result<(), Problem> {
        let holders =
            std::iter::once(Holder::Address(self.from)).chain(self.account.map(Holder::Account));
        let now = platform.clock.now();
        for holder in holders {
            if !platform.costly.allows(&platform.store, holder, now).await? {
                return Err(Problem::too_many());
            }
        }
        Ok(())
    }
}

impl<S> FromRequestParts<S> for Asker
where
    S: Send + Sync,
    Platform: FromRef<S>,
{
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &S,
    ) -> Result<Self, std::convert::Infallible> {
        let ClientAddress(from) = ClientAddress::of(parts, &Platform::from_ref(state));
        let account = parts
            .extensions
            .get::<Viewer>()
            .and_then(|viewer| viewer.account);
        Ok(Self { from, account })
    }
}

/// A handler that takes this counts as costly and is refused to those who ask too often.
#[derive(Debug, Clone, Copy)]
pub struct Costly;

impl<S> FromRequestParts<S> for Costly
where
    S: Send + Sync,
    Platform: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Ok(asker) = Asker::from_request_parts(parts, state).await;
        asker.asks(&Platform::from_ref(state)).await?;
        Ok(Self)
    }
}

/// Whether a request comes from this machine itself, and not through a web server on it.
pub fn is_local(parts: &Parts) -> bool {
    let from_here = parts
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .is_some_and(|from| from.0.ip().to_canonical().is_loopback());
    let handed_on = [FORWARDED_FOR, "forwarded", "x-real-ip", "via"];
    from_here
        && !handed_on
            .iter()
            .any(|name| parts.headers.contains_key(*name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(peer: &str, said: &[&str], proxies: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for value in said {
            headers.append(FORWARDED_FOR, value.parse().expect("a header"));
        }
        let proxies: Vec<IpAddr> = proxies
            .iter()
            .map(|address| address.parse().expect("an address"))
            .collect();
        asked_from(peer.parse().expect("an address"), &headers, &proxies).to_string()
    }

    #[test]
    fn only_our_own_web_servers_are_believed() {
        assert_eq!(from("198.51.100.7", &["203.0.113.9"], &[]), "198.51.100.7");
        assert_eq!(from("127.0.0.1", &["203.0.113.9"], &[]), "127.0.0.1");
        assert_eq!(
            from("127.0.0.1", &["203.0.113.9"], &["127.0.0.1"]),
            "203.0.113.9"
        );
        assert_eq!(from("127.0.0.1", &[], &["127.0.0.1"]), "127.0.0.1");
    }

    #[test]
    fn what_a_browser_made_up_is_passed_over() {
        let ours = ["127.0.0.1", "10.0.0.2"];
        assert_eq!(
            from("127.0.0.1", &["1.2.3.4, 203.0.113.9", "10.0.0.2"], &ours),
            "203.0.113.9"
        );
        assert_eq!(
            from("127.0.0.1", &["nonsense, 10.0.0.2"], &ours),
            "10.0.0.2"
        );
    }
}

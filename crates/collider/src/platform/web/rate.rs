//! How often one address, and one account, may ask for what costs: search, sign-in, upload.

use std::{
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
};

use governor::{DefaultKeyedRateLimiter, Quota};
use jiff::Timestamp;
use uuid::Uuid;

use crate::platform::store::{Engine, Store, StoreError, count_use};

/// Who is bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holder {
    /// Everybody behind an address.
    Address(IpAddr),
    /// A person, wherever they are.
    Account(Uuid),
}

impl std::fmt::Display for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Address(address) => write!(f, "address {}", holder(*address)),
            Self::Account(id) => write!(f, "account {id}"),
        }
    }
}

/// A bound for each holder. Unused rights to ask come back evenly over a minute.
#[derive(Debug)]
pub struct CostlyRequests {
    most: NonZeroU32,
    here: DefaultKeyedRateLimiter<Holder>,
}

impl CostlyRequests {
    /// At most this many a minute and address (at least one).
    pub fn per_minute(most: u32) -> Self {
        let most = NonZeroU32::new(most).unwrap_or(NonZeroU32::MIN);
        Self {
            most,
            here: DefaultKeyedRateLimiter::keyed(Quota::per_minute(most)),
        }
    }

    /// Counts one request; false when it is one too many. What this node knows decides first; behind
    /// a database with several nodes they count together, so that asking each in turn gains nothing.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn allows(
        &self,
        store: &Store,
        holder: Holder,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        if !self.allows_here(holder) {
            return Ok(false);
        }
        match store.engine() {
            Engine::Sqlite => Ok(true),
            Engine::Postgres => {
                let uses = count_use(store, &holder.to_string(), now).await?;
                Ok(uses <= f64::from(self.most.get()))
            }
        }
    }

    fn allows_here(&self, asking: Holder) -> bool {
        let bound = match asking {
            Holder::Address(address) => Holder::Address(holder(address)),
            account => account,
        };
        self.here.check_key(&bound).is_ok()
    }

    /// Forgets addresses that have not asked for a while.
    pub fn forget_idle(&self) {
        self.here.retain_recent();
    }
}

/// Who holds an address. With version 6 a household gets 64 bits of addresses (RFC 6177), so what
/// differs only in these counts as one.
fn holder(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(
            address.to_bits() & !u128::from(u64::MAX),
        )),
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_does_not_use_up_anothers_right() {
        let limit = CostlyRequests::per_minute(3);
        let [one, other] = [[10, 0, 0, 1], [10, 0, 0, 2]].map(IpAddr::from);
        let allows = |address| limit.allows_here(Holder::Address(address));
        let asked: Vec<bool> = (0..5).map(|_| allows(one)).collect();
        assert_eq!(asked, [true, true, true, false, false]);
        assert!(allows(other));
        assert!(limit.allows_here(Holder::Account(Uuid::nil())));
    }

    #[test]
    fn a_household_with_many_addresses_counts_as_one() {
        let limit = CostlyRequests::per_minute(2);
        let asks = |address: &str| {
            limit.allows_here(Holder::Address(address.parse().expect("an address")))
        };
        assert!(asks("2001:db8:1:2::1") && asks("2001:db8:1:2:ffff::2"));
        assert!(!asks("2001:db8:1:2::3"));
        assert!(asks("2001:db8:1:3::1"));
        assert!(asks("10.0.0.1") && asks("::ffff:10.0.0.1") && !asks("10.0.0.1"));
    }
}

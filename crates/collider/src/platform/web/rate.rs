//! How often one address may ask for what costs: search, sign-in, upload.

use std::{
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
};

use governor::{DefaultKeyedRateLimiter, Quota};

/// A bound per address. Unused rights to ask come back evenly over a minute.
#[derive(Debug)]
pub struct CostlyRequests(DefaultKeyedRateLimiter<IpAddr>);

impl CostlyRequests {
    /// At most this many a minute and address (at least one).
    pub fn per_minute(most: u32) -> Self {
        let most = NonZeroU32::new(most).unwrap_or(NonZeroU32::MIN);
        Self(DefaultKeyedRateLimiter::keyed(Quota::per_minute(most)))
    }

    /// Counts one request; false when it is one too many.
    pub fn allows(&self, address: IpAddr) -> bool {
        self.0.check_key(&holder(address)).is_ok()
    }

    /// Forgets addresses that have not asked for a while.
    pub fn forget_idle(&self) {
        self.0.retain_recent();
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
        let asked: Vec<bool> = (0..5).map(|_| limit.allows(one)).collect();
        assert_eq!(asked, [true, true, true, false, false]);
        assert!(limit.allows(other));
    }

    #[test]
    fn a_household_with_many_addresses_counts_as_one() {
        let limit = CostlyRequests::per_minute(2);
        let asks = |address: &str| limit.allows(address.parse().expect("an address"));
        assert!(asks("2001:db8:1:2::1") && asks("2001:db8:1:2:ffff::2"));
        assert!(!asks("2001:db8:1:2::3"));
        assert!(asks("2001:db8:1:3::1"));
        assert!(asks("10.0.0.1") && asks("::ffff:10.0.0.1") && !asks("10.0.0.1"));
    }
}

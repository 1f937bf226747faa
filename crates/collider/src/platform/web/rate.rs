//! How often one address may ask for what costs: search, sign-in, upload.

use std::{net::IpAddr, num::NonZeroU32};

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
        self.0.check_key(&address).is_ok()
    }

    /// Forgets addresses that have not asked for a while.
    pub fn forget_idle(&self) {
        self.0.retain_recent();
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
}

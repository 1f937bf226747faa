//! E-mail addresses: they tell accounts apart. Pure.

use url::Host;

/// RFC 5321, 4.5.3.1: longest part before the @, and longest address (erratum 1690 of RFC 3696).
const LONGEST_LOCAL: usize = 64;
const LONGEST: usize = 254;

/// An address as it is kept: without blanks around it, in small letters, its host as the net writes it.
/// `None` for what no mail server would take. Quoted and international local parts, which hardly any
/// mailbox has, are not taken.
pub fn read(text: &str) -> Option<String> {
    let (local, host) = text.trim().rsplit_once('@')?;
    let allowed = |sign: char| sign.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(sign);
    let well_formed = |part: &str| !part.is_empty() && part.chars().all(allowed);
    if local.len() > LONGEST_LOCAL || !local.split('.').all(well_formed) {
        return None;
    }
    // Names outside ASCII become what the name servers know (IDNA); a bare number is no host of mail.
    let Ok(Host::Domain(host)) = Host::parse(host) else {
        return None;
    };
    let label = |label: &str| {
        let signs = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
        (1..=63).contains(&label.len())
            && label.chars().all(signs)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let address = format!("{local}@{host}").to_lowercase();
    (host.contains('.') && host.split('.').all(label) && address.len() <= LONGEST)
        .then_some(address)
}

/// An address of which strangers may see enough to recognise their own: `a…@hub.example`.
pub fn hinted(address: &str) -> String {
    match address.split_once('@') {
        Some((local, host)) => {
            let first: String = local.chars().take(1).collect();
            format!("{first}…@{host}")
        }
        None => "…".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn usual_addresses_are_taken() {
        for (typed, kept) in [
            (" Ana.Kralj@Hub.Example ", "ana.kralj@hub.example"),
            (
                "o'neill+list@mail.hub.example",
                "o'neill+list@mail.hub.example",
            ),
            ("info@müller.example", "info@xn--mller-kva.example"),
        ] {
            assert_eq!(read(typed).as_deref(), Some(kept), "{typed}");
        }
    }

    #[test]
    fn what_no_server_takes_is_refused() {
        for typed in [
            "",
            "ana",
            "@hub.example",
            "ana@",
            "ana@hub",
            "ana kralj@hub.example",
            "ana..kralj@hub.example",
            "ana@hub..example",
            "ana@-hub.example",
            "ana@127.0.0.1",
            "ana@[::1]",
            "ana@hub.example\r\nBcc: all@hub.example",
            "<ana@hub.example>",
            "ana@bea@hub.example",
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
        assert_eq!(read(&format!("{}@hub.example", "a".repeat(65))), None);
    }

    #[test]
    fn a_hint_tells_little() {
        assert_eq!(hinted("ana@hub.example"), "a…@hub.example");
        assert_eq!(hinted("nonsense"), "…");
    }

    proptest! {
        #[test]
        fn what_is_kept_is_read_as_itself(text in "[a-z.+@ü\\-]{0,20}@[a-zü.\\-]{1,20}|\\PC{0,60}") {
            if let Some(kept) = read(&text) {
                prop_assert_eq!(read(&kept), Some(kept.clone()));
                prop_assert!(kept.is_ascii() && kept.matches('@').count() == 1);
            }
        }
    }
}

//! Where somebody is led after a form: only to pages of this site. Pure.

/// Longest address that is kept.
const LONGEST: usize = 2_000;

/// The address if it is a page of this site, else the start page. What is asked for comes from the
/// address bar or a form, so it may be anybody's: browsers take `//host` and `/\host` for another site,
/// and leave tabs and line breaks out before they look.
pub fn own_page(asked: &str) -> &str {
    let mut signs = asked.chars();
    let begins = signs.next() == Some('/') && !matches!(signs.next(), Some('/' | '\\'));
    let harmless = |sign: char| !sign.is_control() && sign != '\\';
    if begins && asked.len() <= LONGEST && asked.chars().all(harmless) {
        asked
    } else {
        "/"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn pages_of_this_site_are_kept() {
        for page in [
            "/",
            "/organisations?q=les&side=creative#found",
            "/people/0192/…",
            "/a//b",
            "/?to=https://elsewhere.example",
        ] {
            assert_eq!(own_page(page), page);
        }
    }

    #[test]
    fn everything_else_leads_to_the_start_page() {
        for elsewhere in [
            "",
            "organisations",
            "https://elsewhere.example/",
            "//elsewhere.example",
            "/\\elsewhere.example",
            "/\t/elsewhere.example",
            "\t//elsewhere.example",
            "/\n/elsewhere.example",
            "/a\\..\\b",
            "javascript:alert(1)",
            " /organisations",
        ] {
            assert_eq!(own_page(elsewhere), "/", "{elsewhere:?}");
        }
        assert_eq!(own_page(&format!("/{}", "a".repeat(LONGEST))), "/");
    }

    proptest! {
        /// Judged as a browser does it: by resolving against the page.
        #[test]
        fn whatever_is_asked_for_stays_here(asked in "[/\\\\\t\n\r .:@a-z%?#]{0,12}|\\PC{0,40}") {
            let here = url::Url::parse("https://hub.example/sign-in").expect("an address");
            let led = here.join(own_page(&asked)).expect("an address");
            prop_assert_eq!(led.origin(), here.origin());
        }
    }
}

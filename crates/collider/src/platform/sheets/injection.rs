//! A spreadsheet program runs a cell of a CSV file that begins with `=`, `+`, `-` or `@` as a
//! formula, also after a tab or a carriage return. Written cells of that kind get an apostrophe in
//! front; reading takes exactly that apostrophe away again. A cell that already has apostrophes
//! before such a character gets one more, so that nothing is lost on the way out and back.
//! Source: OWASP, CSV Injection, <https://owasp.org/www-community/attacks/CSV_Injection>.

use std::borrow::Cow;

/// Whether the text, after `least` or more apostrophes, begins with a dangerous character.
fn dangerous(text: &str, least: usize) -> bool {
    let rest = text.trim_start_matches('\'');
    text.len() - rest.len() >= least && rest.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The cell as it is written.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    if dangerous(text, 0) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The cell as it was before it was written.
pub(super) fn undone(mut text: String) -> String {
    if dangerous(&text, 1) {
        text.remove(0);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded_and_come_back() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("+386 1 234", "'+386 1 234"),
            ("-", "'-"),
            ("@ana", "'@ana"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("'=1", "''=1"),
            ("'quoted'", "'quoted'"),
            ("a=1", "a=1"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), written);
            assert_eq!(undone(written.to_owned()), text);
        }
    }
}

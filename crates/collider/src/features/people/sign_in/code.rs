//! The code in a sign-in letter, for people who read their mail elsewhere. Pure.

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use super::super::token::Token;

/// Consonants only: neither mistaken for figures nor making words.
const LETTERS: &[u8; 20] = b"BCDFGHJKLMNPQRSTVWXZ";
/// Letters of a code: 20⁸ are 25 thousand million.
const LENGTH: usize = 8;

/// Wrong codes after which a request is used up.
pub const MOST_TRIES: i32 = 5;
/// Letters that one address gets as long as the requests for them are good. With [`MOST_TRIES`] a code
/// is hit by chance once in a billion requests.
pub const MOST_LETTERS: u64 = 5;

/// A code without blanks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// The code that belongs to a link. Whoever has the link's token can work it out, nobody else: the
    /// page behind the link can show it although only its hash is kept.
    pub fn of(token: &Token) -> Self {
        let digest = Sha256::new()
            .chain_update(b"collider sign-in code\0")
            .chain_update(token.as_str().as_bytes())
            .finalize();
        let mut number = digest
            .iter()
            .take(16)
            .fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
        let letters = LETTERS.len() as u128;
        let code = (0..LENGTH)
            .map(|_| {
                let letter = LETTERS[(number % letters) as usize];
                number /= letters;
                char::from(letter)
            })
            .collect();
        Self(code)
    }

    /// As it was typed: small or large, with blanks and dashes wherever.
    pub fn typed(text: &str) -> Self {
        let letters = text.chars().filter(|sign| sign.is_ascii_alphanumeric());
        Self(
            letters
                .map(|sign| sign.to_ascii_uppercase())
                .take(64)
                .collect(),
        )
    }

    /// In two halves, easy to copy by eye.
    pub fn shown(&self) -> String {
        let middle = self.0.len() / 2;
        format!("{} {}", &self.0[..middle], &self.0[middle..])
    }

    /// What the store keeps: good for one request only.
    pub fn hash(&self, request: Uuid) -> String {
        Token::from_text(&format!("{request}:{}", self.0)).hash()
    }

    /// Whether this is the code of a request, in the same time whatever is kept. A request without a
    /// letter has none.
    pub fn opens(&self, request: Uuid, kept: Option<&str>) -> bool {
        let hash = self.hash(request);
        let other = kept.unwrap_or("-------------------------------------------");
        bool::from(hash.as_bytes().ct_eq(other.as_bytes())) && kept.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_code_opens_its_own_request_only() {
        let [one, other] = [1, 2].map(Uuid::from_u128);
        let code = Code::of(&Token::new([7; 32]));
        let kept = code.hash(one);
        assert!(code.opens(one, Some(&kept)));
        assert!(!code.opens(other, Some(&kept)));
        assert!(!code.opens(one, None));
        assert!(!Code::of(&Token::new([8; 32])).opens(one, Some(&kept)));
        assert!(!Code::typed("").opens(one, Some("")));
    }

    proptest! {
        #[test]
        fn a_code_is_read_back_however_it_is_typed(bytes in any::<[u8; 32]>()) {
            let code = Code::of(&Token::new(bytes));
            let shown = code.shown();
            prop_assert_eq!(shown.len(), LENGTH + 1);
            prop_assert!(shown.bytes().all(|sign| sign == b' ' || LETTERS.contains(&sign)));
            prop_assert_eq!(&Code::typed(&shown), &code);
            let dashed = shown.to_lowercase().replace(' ', " - ");
            prop_assert_eq!(&Code::typed(&dashed), &code);
        }
    }
}

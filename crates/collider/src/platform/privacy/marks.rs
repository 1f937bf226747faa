//! By what a person is recognised, and how their marks are taken out of texts. Pure.

use serde_json::Value;
use uuid::Uuid;

/// What stands where a mark was taken out.
pub const TAKEN_OUT: &str = "[…]";

/// By what a person is recognised.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// Their account.
    pub person: Option<Uuid>,
    /// Their e-mail addresses, in small letters.
    pub addresses: Vec<String>,
    /// Their names, as far as nobody else bears them.
    pub names: Vec<String>,
    /// Their telephone numbers.
    pub phones: Vec<String>,
    /// Their names that others bear as well: texts are not searched for these.
    pub shared_names: Vec<String>,
}

impl Marks {
    /// By an e-mail address alone.
    pub fn of_address(address: &str) -> Self {
        Self {
            addresses: vec![address.trim().to_lowercase()],
            ..Self::default()
        }
    }

    /// Adds a name by which texts are searched. One word alone stands for too many people and things.
    pub fn add_name(&mut self, name: &str) {
        let name = name.trim();
        if name.split_whitespace().count() > 1 && !self.names.iter().any(|known| known == name) {
            self.names.push(name.to_owned());
        }
    }

    /// Adds a telephone number by which texts are searched.
    pub fn add_phone(&mut self, phone: &str) {
        let phone = phone.trim();
        let digits = phone.chars().filter(char::is_ascii_digit).count();
        if digits >= 6 && !self.phones.iter().any(|known| known == phone) {
            self.phones.push(phone.to_owned());
        }
    }

    /// What texts are searched for.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.addresses
            .iter()
            .chain(&self.names)
            .chain(&self.phones)
            .map(String::as_str)
    }

    /// Whether a text bears one of the marks.
    pub fn are_in(&self, text: &str) -> bool {
        self.texts().any(|mark| next_in(text, mark, 0).is_some())
    }

    /// Whether a JSON text bears one of the marks, or the account's id as a value.
    pub fn are_in_json(&self, text: &str) -> bool {
        self.are_in(text) || self.person.is_some_and(|id| text.contains(&id.to_string()))
    }

    /// A text without the marks.
    pub fn taken_out_of(&self, text: &str) -> String {
        let mut left = text.to_owned();
        for mark in self.texts() {
            let mut from = 0;
            while let Some((start, end)) = next_in(&left, mark, from) {
                left.replace_range(start..end, TAKEN_OUT);
                from = start + TAKEN_OUT.len();
            }
        }
        left
    }

    /// A JSON text without the marks: an object inside that holds the address or the account as a value
    /// is the person and goes whole; elsewhere marks are taken out of the texts. What is no JSON is
    /// taken for a text.
    pub fn taken_out_of_json(&self, text: &str) -> String {
        match serde_json::from_str::<Value>(text) {
            Ok(mut value) => {
                self.cleanse(&mut value);
                value.to_string()
            }
            Err(_) => self.taken_out_of(text),
        }
    }

    fn cleanse(&self, value: &mut Value) {
        match value {
            Value::String(text) if self.are_in(text) => *text = self.taken_out_of(text),
            Value::Array(entries) => {
                entries.retain(|entry| !self.is_the_person(entry));
                entries.iter_mut().for_each(|entry| self.cleanse(entry));
            }
            Value::Object(fields) => {
                fields.retain(|_, value| !self.is_the_person(value));
                fields.values_mut().for_each(|value| self.cleanse(value));
            }
            _ => {}
        }
    }

    fn is_the_person(&self, value: &Value) -> bool {
        let Value::Object(fields) = value else {
            return false;
        };
        fields.values().any(|value| {
            value.as_str().is_some_and(|text| {
                let text = text.trim();
                self.addresses.contains(&text.to_lowercase())
                    || self.person.is_some_and(|id| text == id.to_string())
            })
        })
    }
}

/// The next place of a mark in a text, capitals or not, where it is not a part of something longer:
/// `ana@hub.si` is not in `joana@hub.si`, but is in `<ana@hub.si>.`
fn next_in(text: &str, mark: &str, from: usize) -> Option<(usize, usize)> {
    if mark.is_empty() {
        return None;
    }
    let mut at = from;
    while at < text.len() {
        if let Some(end) = begins_with(&text[at..], mark).map(|length| at + length)
            && stands_alone(text, at, end, mark.contains('@'))
        {
            return Some((at, end));
        }
        at += text[at..].chars().next().map_or(1, char::len_utf8);
    }
    None
}

/// How many bytes of the text are the mark, if it begins with it, whatever the capitals.
fn begins_with(text: &str, mark: &str) -> Option<usize> {
    let mut found = text.char_indices();
    for wanted in mark.chars() {
        let (_, sign) = found.next()?;
        if sign != wanted && !sign.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    Some(found.next().map_or(text.len(), |(at, _)| at))
}

fn stands_alone(text: &str, start: usize, end: usize, is_address: bool) -> bool {
    let before = text[..start].chars().next_back();
    let mut behind = text[end..].chars();
    let (next, next_but_one) = (behind.next(), behind.next());
    if !is_address {
        // A name with a hyphen behind it is another name; a file may be called after somebody.
        let joins = |sign: char| sign.is_alphanumeric() || sign == '-';
        return !before.is_some_and(joins) && !next.is_some_and(joins);
    }
    let joins = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '+' | '-');
    let free_before = before.is_none_or(|sign| !joins(sign) && sign != '.' && sign != '@');
    let free_behind = match next {
        None => true,
        // The full stop of a sentence, or the dot of a longer address.
        Some('.' | '@') => !next_but_one.is_some_and(char::is_alphanumeric),
        Some(sign) => !joins(sign),
    };
    free_before && free_behind
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ana() -> Marks {
        let mut marks = Marks::of_address("Ana.K@hub.si ");
        marks.person = Some(Uuid::from_u128(7));
        marks.add_name("Ana Kovač");
        marks.add_name("Ana");
        marks.add_phone("+386 1 234 567");
        marks.add_phone("12");
        marks
    }

    #[test]
    fn marks_are_found_whatever_the_capitals_and_not_inside_others() {
        let marks = ana();
        assert_eq!(marks.names, ["Ana Kovač"], "one word is no mark");
        assert_eq!(marks.phones, ["+386 1 234 567"]);
        for bears in [
            "ana.k@hub.si",
            "Write to ANA.K@HUB.SI.",
            "<Ana.K@hub.si>, ANA KOVAČ",
            "tel:+386 1 234 567;",
            "Ana Kovač.xlsx",
            "2026_Ana Kovač_list.csv",
        ] {
            assert!(marks.are_in(bears), "{bears}");
            assert!(!marks.are_in(&marks.taken_out_of(bears)), "{bears}");
        }
        for other in [
            "joana.k@hub.si",
            "x.ana.k@hub.si",
            "ana.k@hub.si.example",
            "ana.k@hub.six",
            "Ana Kovačič",
            "Ana Kovač-Novak",
            "Jana Kovač",
            "+386 1 234 5678",
            "Ana",
        ] {
            assert!(!marks.are_in(other), "{other}");
            assert_eq!(marks.taken_out_of(other), other);
        }
    }

    #[test]
    fn the_person_goes_out_of_json_and_the_rest_stays() {
        let before = r#"{"name":"Livarna","contact":{"name":"Ana K","email":"ANA.K@hub.si"},"note":"ask Ana Kovač","changes":[{"field":"contact.email","after":"ana.k@hub.si"},{"field":"size","after":"small"}],"actor":{"id":"00000000-0000-0000-0000-000000000007","name":"A"}}"#;
        let after = ana().taken_out_of_json(before);
        let expected = serde_json::json!({"name":"Livarna","note":"ask […]",
            "changes":[{"field":"size","after":"small"}]});
        assert_eq!(
            serde_json::from_str::<Value>(&after).expect("JSON"),
            expected
        );
        assert_eq!(
            ana().taken_out_of_json("no JSON: Ana Kovač"),
            "no JSON: […]"
        );
    }

    proptest! {
        #[test]
        fn nothing_of_a_person_is_left_and_nothing_else_is_lost(
            words in proptest::collection::vec("[a-zčšž.@ ,<>-]{0,12}", 0..6),
            places in proptest::collection::vec(any::<bool>(), 6),
        ) {
            let marks = ana();
            let mut text = String::new();
            for (word, marked) in words.iter().zip(&places) {
                text.push_str(word);
                if *marked {
                    text.push_str(" ana.k@hub.si ");
                }
            }
            let left = marks.taken_out_of(&text);
            prop_assert!(!marks.are_in(&left), "{text} → {left}");
            let kept = |text: &str| text.replace(TAKEN_OUT, "").replace("ana.k@hub.si", "");
            prop_assert_eq!(kept(&left), kept(&text));
            prop_assert_eq!(marks.taken_out_of(&left), left.clone());
        }
    }
}

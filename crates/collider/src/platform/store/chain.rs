//! How the entries of the audit log are chained: each carries the hash of the one before, so that
//! nobody can change, take out or slip in an entry without all later ones giving it away.
//!
//! What an entry says (names, values) is not hashed itself but by a salted digest. Words that have to
//! be erased can therefore go, salt and all, and the chain still holds: it shows that something was
//! said there and that nothing else took its place.

use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What stands before the first entry.
pub const BEGINNING: &str = "";

/// Says which form of hashing this is, so that another form can follow one day.
const FORM: &[u8] = b"collider audit entry 1";

/// The words of an entry: whatever a person may ask to have erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words<'a> {
    /// Name of the person who acted.
    pub actor_name: Option<&'a str>,
    /// The thing before, as JSON.
    pub before: Option<&'a str>,
    /// The thing after, as JSON.
    pub after: Option<&'a str>,
}

impl Words<'_> {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.actor_name.is_none() && self.before.is_none() && self.after.is_none()
    }
}

/// What stays of an entry for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame<'a> {
    /// Its number.
    pub number: i64,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// `person`, `operator` or `program`.
    pub actor_kind: &'a str,
    /// Which person.
    pub actor_id: Option<Uuid>,
    /// What kind of thing.
    pub thing: &'a str,
    /// Which thing.
    pub thing_id: Uuid,
    /// What was done.
    pub action: &'a str,
}

/// The digest of an entry's words under a salt that only the entry knows, in hexadecimal. Without the
/// salt nobody can find out by trying which words were there.
pub fn digest(salt: &str, words: &Words<'_>) -> String {
    let mut hasher = Sha256::new();
    put(&mut hasher, Some(salt.as_bytes()));
    for part in [words.actor_name, words.before, words.after] {
        put(&mut hasher, part.map(str::as_bytes));
    }
    hexadecimal(&hasher.finalize())
}

/// The hash of an entry, in hexadecimal: over the hash of the entry before, its frame and its digest.
pub fn link(previous: &str, frame: &Frame<'_>, digest: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update(FORM);
    put(&mut hasher, Some(previous.as_bytes()));
    hasher.update(frame.number.to_be_bytes());
    hasher.update(frame.at.to_be_bytes());
    put(&mut hasher, Some(frame.actor_kind.as_bytes()));
    put(
        &mut hasher,
        frame.actor_id.as_ref().map(|id| id.as_bytes().as_slice()),
    );
    put(&mut hasher, Some(frame.thing.as_bytes()));
    put(&mut hasher, Some(frame.thing_id.as_bytes()));
    put(&mut hasher, Some(frame.action.as_bytes()));
    put(&mut hasher, Some(digest.as_bytes()));
    hexadecimal(&hasher.finalize())
}

/// With its length before it, so that no two lists of parts give the same bytes; "nothing" differs
/// from "an empty text".
fn put(hasher: &mut Sha256, part: Option<&[u8]>) {
    match part {
        None => hasher.update(u64::MAX.to_be_bytes()),
        Some(bytes) => {
            hasher.update((bytes.len() as u64).to_be_bytes());
            hasher.update(bytes);
        }
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What is wrong with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is not there, though a later one is.
    Missing,
    /// Its words are not those that were written.
    Words,
    /// It, or what stands before it, is not what was written.
    Link,
    /// The log ends before it: the last entries were cut off.
    CutOff,
    /// Its hash is not the one that was published.
    Published,
}

/// An entry as it is checked.
#[derive(Debug, Clone, Copy)]
pub struct Checked<'a> {
    /// What stays.
    pub frame: Frame<'a>,
    /// What may have been erased.
    pub words: Words<'a>,
    /// Its salt; gone where the words were erased.
    pub salt: Option<&'a str>,
    /// Its digest.
    pub digest: &'a str,
    /// Its hash.
    pub hash: &'a str,
}

/// Goes along the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// Entries that held.
    pub entries: i64,
    /// Of these, entries whose words were erased.
    pub erased: i64,
    /// Hash of the last one.
    pub hash: String,
}

impl Default for Walk {
    fn default() -> Self {
        Self {
            entries: 0,
            erased: 0,
            hash: BEGINNING.to_owned(),
        }
    }
}

impl Walk {
    /// The next entry.
    ///
    /// # Errors
    /// The number of the first entry that does not hold, and why.
    pub fn step(&mut self, entry: &Checked<'_>) -> Result<(), (i64, Fault)> {
        let expected = self.entries + 1;
        if entry.frame.number != expected {
            return Err((expected, Fault::Missing));
        }
        match entry.salt {
            None if entry.words.is_empty() => self.erased += 1,
            Some(salt) if digest(salt, &entry.words) == entry.digest => {}
            _ => return Err((expected, Fault::Words)),
        }
        if link(&self.hash, &entry.frame, entry.digest) != entry.hash {
            return Err((expected, Fault::Link));
        }
        self.entries = expected;
        entry.hash.clone_into(&mut self.hash);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(Debug, Clone, PartialEq)]
    struct Row {
        number: i64,
        at: i64,
        actor: Option<Uuid>,
        name: Option<String>,
        action: String,
        after: Option<String>,
        salt: Option<String>,
        digest: String,
        hash: String,
    }

    impl Row {
        fn frame(&self) -> Frame<'_> {
            Frame {
                number: self.number,
                at: self.at,
                actor_kind: if self.actor.is_some() {
                    "person"
                } else {
                    "program"
                },
                actor_id: self.actor,
                thing: "lamp",
                thing_id: Uuid::nil(),
                action: &self.action,
            }
        }

        fn words(&self) -> Words<'_> {
            Words {
                actor_name: self.name.as_deref(),
                before: None,
                after: self.after.as_deref(),
            }
        }
    }

    fn chain(said: &[(String, Option<String>)]) -> Vec<Row> {
        let mut previous = BEGINNING.to_owned();
        (1..)
            .zip(said)
            .map(|(number, (action, after))| {
                let mut row = Row {
                    number,
                    at: 1_000 * number,
                    actor: (number % 2 == 0).then(|| Uuid::from_u128(7)),
                    name: (number % 2 == 0).then(|| "Ana".to_owned()),
                    action: action.clone(),
                    after: after.clone(),
                    salt: Some(format!("salt {number}")),
                    digest: String::new(),
                    hash: String::new(),
                };
                row.digest = digest(row.salt.as_deref().unwrap_or_default(), &row.words());
                row.hash = link(&previous, &row.frame(), &row.digest);
                previous.clone_from(&row.hash);
                row
            })
            .collect()
    }

    fn walked(rows: &[Row]) -> Result<Walk, (i64, Fault)> {
        let mut walk = Walk::default();
        for row in rows {
            walk.step(&Checked {
                frame: row.frame(),
                words: row.words(),
                salt: row.salt.as_deref(),
                digest: &row.digest,
                hash: &row.hash,
            })?;
        }
        Ok(walk)
    }

    fn said() -> impl Strategy<Value = Vec<(String, Option<String>)>> {
        prop::collection::vec(("[a-z]{1,6}", prop::option::of("[a-z]{0,6}")), 2..12)
    }

    proptest! {
        #[test]
        fn an_untouched_chain_holds(said in said()) {
            let rows = chain(&said);
            let walk = walked(&rows).expect("holds");
            prop_assert_eq!(walk.entries, rows.len() as i64);
            prop_assert_eq!((walk.erased, walk.hash), (0, rows[rows.len() - 1].hash.clone()));
        }

        #[test]
        fn whatever_is_changed_is_found_at_its_place(said in said(), place in 0_usize..12, what in 0_usize..7) {
            let mut rows = chain(&said);
            let place = place % rows.len();
            let number = place as i64 + 1;
            let row = &mut rows[place];
            let fault = match what {
                0 => { row.at += 1; Fault::Link }
                1 => { row.action.push('x'); Fault::Link }
                2 => { row.after = Some("something else".into()); Fault::Words }
                3 => { row.name = Some("Somebody else".into()); Fault::Words }
                // With a digest that fits the new words the link gives it away.
                4 => {
                    row.after = Some("something else".into());
                    row.digest = digest(row.salt.as_deref().unwrap_or_default(), &row.words());
                    Fault::Link
                }
                // Words taken away without their salt: not erased, but tampered with.
                5 => { row.after = None; row.name = Some("x".into()); Fault::Words }
                _ => { row.actor = Some(Uuid::from_u128(8)); Fault::Link }
            };
            prop_assert_eq!(walked(&rows), Err((number, fault)));
        }

        #[test]
        fn an_entry_taken_out_or_exchanged_is_found(said in said(), place in 0_usize..11) {
            let rows = chain(&said);
            let place = place % (rows.len() - 1);
            let mut without = rows.clone();
            without.remove(place);
            prop_assert_eq!(walked(&without), Err((place as i64 + 1, Fault::Missing)));
            let mut exchanged = rows.clone();
            exchanged.swap(place, place + 1);
            prop_assert_eq!(walked(&exchanged), Err((place as i64 + 1, Fault::Missing)));
            let mut renumbered = without;
            for row in &mut renumbered[place..] {
                row.number -= 1;
            }
            prop_assert_eq!(walked(&renumbered), Err((place as i64 + 1, Fault::Link)));
        }

        #[test]
        fn erased_words_leave_the_chain_whole(said in said(), place in 0_usize..12) {
            let mut rows = chain(&said);
            let place = place % rows.len();
            let row = &mut rows[place];
            (row.name, row.after, row.salt) = (None, None, None);
            prop_assert_eq!(walked(&rows).map(|walk| walk.erased), Ok(1));
        }
    }

    #[test]
    fn nothing_and_an_empty_text_differ_and_parts_do_not_run_together() {
        let words = |actor_name, before, after| {
            digest(
                "s",
                &Words {
                    actor_name,
                    before,
                    after,
                },
            )
        };
        let all = [
            words(None, None, None),
            words(Some(""), None, None),
            words(None, Some(""), None),
            words(Some("ab"), Some("c"), None),
            words(Some("a"), Some("bc"), None),
            words(None, Some("ab"), Some("c")),
        ];
        for (place, one) in all.iter().enumerate() {
            assert!(!all[place + 1..].contains(one), "{place}");
        }
    }

    /// A fixed value: the form of hashing must never change unnoticed, or old chains would break.
    #[test]
    fn the_form_of_hashing_stays() {
        let rows = chain(&[
            ("lit".into(), Some("bright".into())),
            ("dimmed".into(), None),
        ]);
        assert_eq!(
            rows[1].hash,
            "b1a4fb8290cba4c8cffac1f52cb6b883725f72db45b92abb0e470e450aa6d0ed"
        );
    }
}

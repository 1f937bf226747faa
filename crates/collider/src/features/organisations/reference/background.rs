//! Phrases that say nothing about whom an organisation should meet. They teach the engine to stay
//! silent: see `data/background.toml`.

use std::sync::OnceLock;

use serde::Deserialize;

use super::Example;

#[derive(Deserialize)]
struct File {
    about: Vec<About>,
}

#[derive(Deserialize)]
struct About {
    phrases: Vec<Example>,
}

/// All of them, in the order of the file.
pub fn phrases() -> &'static [Example] {
    static PHRASES: OnceLock<Vec<Example>> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let file: File = toml::from_str(include_str!("../../../../../../data/background.toml"))
            .expect("data/background.toml is well-formed; a test reads it");
        file.about
            .into_iter()
            .flat_map(|about| about.phrases)
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::features::organisations::{
        fields::{Vocabulary, phrase_key},
        reference::{kinds, sector},
    };

    #[test]
    fn no_phrase_is_at_the_same_time_an_example_of_a_label() {
        let background: HashSet<String> = phrases()
            .iter()
            .map(|said| phrase_key(&said.text))
            .collect();
        assert_eq!(background.len(), phrases().len(), "each stands there once");
        let labelled = Vocabulary::shipped()
            .all()
            .iter()
            .flat_map(|field| &field.examples)
            .chain(kinds::kinds().iter().flat_map(|kind| &kind.examples))
            .chain(sector::all().iter().flat_map(|sector| &sector.examples));
        let both: Vec<&str> = labelled
            .map(|example| example.text.as_str())
            .filter(|text| background.contains(&phrase_key(text)))
            .collect();
        assert_eq!(both, [""; 0]);
    }
}

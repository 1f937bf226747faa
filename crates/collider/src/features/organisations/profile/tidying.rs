//! A profile as it is kept: without stray blanks, empty entries and repetitions.

use super::{super::reference::region, Profile};

impl Profile {
    /// Trims every text, drops empty entries and repeated ones.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        tidy(&mut self.name);
        for option in [
            &mut self.reference,
            &mut self.country,
            &mut self.region,
            &mut self.website,
            &mut self.contact.name,
            &mut self.contact.role,
            &mut self.contact.email,
            &mut self.contact.phone,
        ] {
            tidy_option(option);
        }
        for list in [
            &mut self.other_names,
            &mut self.sectors,
            &mut self.languages,
        ] {
            tidy_list(list);
        }
        for list in [&mut self.competences, &mut self.needs] {
            list.iter_mut().for_each(|phrase| {
                tidy(&mut phrase.text);
                tidy_option(&mut phrase.lang);
            });
            list.retain(|phrase| !phrase.text.is_empty());
            drop_repeated(list);
        }
        self.description = self.description.filter(|text| !text.text.trim().is_empty());
        if let Some(description) = &mut self.description {
            description.text = description.text.trim().to_owned();
            tidy_option(&mut description.lang);
        }
        for work in &mut self.works {
            tidy(&mut work.title);
            work.text = work.text.trim().to_owned();
            tidy_option(&mut work.reference);
            tidy_option(&mut work.lang);
            tidy_list(&mut work.partners);
        }
        self.works
            .retain(|work| !work.title.is_empty() || !work.text.is_empty());
        // The region says the country; a sheet that gives only the region is complete.
        if self.country.is_none() {
            self.country = self
                .region
                .as_deref()
                .and_then(region::country_of)
                .map(str::to_owned);
        }
        self
    }
}

fn tidy(text: &mut String) {
    let trimmed: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    *text = trimmed;
}

fn tidy_option(option: &mut Option<String>) {
    if let Some(text) = option {
        tidy(text);
        if text.is_empty() {
            *option = None;
        }
    }
}

fn tidy_list(list: &mut Vec<String>) {
    list.iter_mut().for_each(tidy);
    list.retain(|entry| !entry.is_empty());
    drop_repeated(list);
}

fn drop_repeated<T: Clone + Eq + std::hash::Hash>(list: &mut Vec<T>) {
    let mut seen = std::collections::HashSet::new();
    list.retain(|entry| seen.insert(entry.clone()));
}

#[cfg(test)]
mod tests {
    use super::{super::Phrase, *};
    use proptest::prelude::*;

    #[test]
    fn the_region_says_the_country() {
        let profile = Profile {
            name: "Livarna".into(),
            region: Some(" SI043 ".into()),
            ..Profile::default()
        }
        .tidied();
        assert_eq!(profile.country.as_deref(), Some("SI"));
        assert_eq!(profile.flaws(), []);
    }

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing_more(
            name in ".{0,20}",
            needs in proptest::collection::vec((".{0,12}", proptest::option::of("[a-z]{2}")), 0..5),
        ) {
            let profile = Profile {
                name,
                needs: needs.into_iter().map(|(text, lang)| Phrase { text, lang }).collect(),
                ..Profile::default()
            };
            let once = profile.tidied();
            prop_assert_eq!(once.clone().tidied(), once);
        }
    }
}

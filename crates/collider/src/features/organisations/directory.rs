//! What is asked of the directory: words to find by meaning, and filters. The address carries all of
//! it, so that a view can be shared, and exports take the same.

use std::collections::HashMap;

use collider_matching::Hit;
use uuid::Uuid;

use super::{
    catalogue::{
        Found, Seen,
        facets::{Choices, Facet},
    },
    visibility::Reader,
};
use crate::platform::{i18n::Lang, web::form::Typed};

/// Longest question, in characters; what goes beyond is left out.
const MOST_WORDS: usize = 300;

/// Organisations that a question finds at most; further down the likeness says little.
const MOST_HITS: usize = 300;

/// What is asked of the directory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Words to find by meaning; empty lists everybody.
    pub words: String,
    /// Filters.
    pub choices: Choices,
    /// The last organisation on the page before.
    pub after: Option<Uuid>,
}

impl Query {
    /// From the query part of an address. What is not understood is left out.
    pub fn parse(query: &str) -> Self {
        let typed = Typed::from_encoded(query);
        let mut choices = Choices::default();
        for facet in Facet::ALL {
            let chosen = typed.all(facet.code());
            for value in chosen.iter().filter(|value| !value.is_empty()) {
                // A region lies within others: who chose Saxony within Germany means Saxony.
                let wider = facet == Facet::Region
                    && chosen
                        .iter()
                        .any(|other| other != value && other.starts_with(value.as_str()));
                if !wider {
                    choices.choose(facet, value);
                }
            }
        }
        Self {
            words: typed.text("q").chars().take(MOST_WORDS).collect(),
            choices,
            after: typed.text("after").parse().ok(),
        }
    }

    /// As the query part of an address, without the page.
    pub fn to_query_string(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if !self.words.is_empty() {
            query.append_pair("q", &self.words);
        }
        for (facet, value) in self.choices.iter() {
            query.append_pair(facet.code(), value);
        }
        query.finish()
    }

    /// The address of a page of the directory that asks this, beginning after an organisation.
    pub fn address(&self, after: Option<Uuid>) -> String {
        let mut query = self.to_query_string();
        if let Some(after) = after {
            if !query.is_empty() {
                query.push('&');
            }
            query.push_str(&format!("after={after}"));
        }
        match query.is_empty() {
            true => "/organisations".to_owned(),
            false => format!("/organisations?{query}"),
        }
    }

    /// The same without one of its choices, from the beginning.
    #[must_use]
    pub fn without(&self, facet: Facet, value: &str) -> Self {
        let mut choices = Choices::default();
        for (other, chosen) in self.choices.iter() {
            if (other, chosen) != (facet, value) {
                choices.choose(other, chosen);
            }
        }
        Self {
            words: self.words.clone(),
            choices,
            after: None,
        }
    }

    /// The same without the words, from the beginning.
    #[must_use]
    pub fn without_words(&self) -> Self {
        Self {
            words: String::new(),
            after: None,
            ..self.clone()
        }
    }

    /// As this reader may ask it: what stands before approval is the facilitators' business.
    #[must_use]
    pub fn asked_by(mut self, reader: &Reader) -> Self {
        if !reader.is_facilitator() {
            let mut choices = Choices::default();
            for (facet, value) in self
                .choices
                .iter()
                .filter(|(facet, _)| *facet != Facet::State)
            {
                choices.choose(facet, value);
            }
            self.choices = choices;
        }
        self
    }
}

/// What the directory answers.
#[derive(Debug, Default)]
pub struct Answer {
    /// Who meets the question and the filters, best or alphabetically first, with counts.
    pub found: Found,
    /// The phrase that carried each hit, where there was a question.
    pub hits: HashMap<Uuid, Hit>,
}

/// Answers a query for a reader. `question` is the query's words, ready to be searched with.
pub fn answer(
    seen: Seen<'_>,
    query: &Query,
    question: Option<&collider_matching::Query>,
    lang: Lang,
) -> Answer {
    let Some(question) = question else {
        return Answer {
            found: seen.find(&query.choices, None, lang),
            hits: HashMap::new(),
        };
    };
    let hits = seen.search(question, MOST_HITS);
    let ranked: Vec<Uuid> = hits.iter().map(|hit| Uuid::from_u128(hit.party)).collect();
    Answer {
        found: seen.find(&query.choices, Some(&ranked), lang),
        hits: hits
            .into_iter()
            .map(|hit| (Uuid::from_u128(hit.party), hit))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_address_carries_words_and_filters() {
        let query =
            Query::parse("q=+lesena+embala%C5%BEa&side=creative&side=both&region=SI&nonsense=1");
        assert_eq!(query.words, "lesena embalaža");
        assert_eq!(query.choices.of(Facet::Side), ["creative", "both"]);
        assert_eq!(
            query.to_query_string(),
            "q=lesena+embala%C5%BEa&side=creative&side=both&region=SI"
        );
        let without = query.without(Facet::Side, "both");
        assert_eq!(without.choices.of(Facet::Side), ["creative"]);
        assert_eq!(Query::default().address(None), "/organisations");
        let id = Uuid::from_u128(7);
        assert_eq!(
            Query::default().address(Some(id)),
            format!("/organisations?after={id}")
        );
    }

    #[test]
    fn the_narrower_region_wins() {
        let query = Query::parse("region=DE&region=DED4&region=SI&region=DED");
        assert_eq!(query.choices.of(Facet::Region), ["DED4", "SI"]);
    }

    #[test]
    fn only_facilitators_ask_for_what_waits() {
        let query = Query::parse("state=waiting&side=both");
        assert_eq!(query.clone().asked_by(&Reader::facilitator()), query);
        assert_eq!(query.asked_by(&Reader::member()), Query::parse("side=both"));
    }

    proptest! {
        #[test]
        fn a_query_reads_back_as_written(
            words in "[\\pL&=+% ]{0,20}",
            chosen in proptest::collection::vec((0usize..9, "[a-z&=+]{1,6}"), 0..6),
        ) {
            let mut query = Query { words: words.trim().to_owned(), ..Query::default() };
            for (facet, value) in chosen {
                if Facet::ALL[facet] != Facet::Region {
                    query.choices.choose(Facet::ALL[facet], value);
                }
            }
            prop_assert_eq!(Query::parse(&query.to_query_string()), query);
        }
    }
}

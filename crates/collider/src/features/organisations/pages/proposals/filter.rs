//! Which proposals are looked at, and in which order.

use std::hash::{DefaultHasher, Hash, Hasher};

use uuid::Uuid;

use super::super::super::{
    catalogue::{Contents, Listed, Proposal, Subject},
    confirmation::sureness,
};
use crate::platform::web::form::Typed;

/// In which order proposals stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// Surest first.
    #[default]
    Sureness,
    /// By organisation.
    Organisation,
}

impl Order {
    /// In the order of the page.
    pub const ALL: [Self; 2] = [Self::Sureness, Self::Organisation];

    /// In addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sureness => "sureness",
            Self::Organisation => "organisation",
        }
    }
}

/// Which proposals are looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// What they are about.
    pub subject: Option<Subject>,
    /// What they propose; empty for anything.
    pub value: String,
    /// How sure they are at least: 1 to 3; 0 for any.
    pub sure: u8,
    /// Whose they are.
    pub organisation: Option<Uuid>,
    /// In which order.
    pub order: Order,
    /// The last row of the page before.
    pub after: Option<Uuid>,
}

impl Filter {
    /// From the query part of an address. What is not understood is left out.
    pub fn parse(query: &str) -> Self {
        let typed = Typed::from_encoded(query);
        let subject = Subject::from_code(typed.text("subject"));
        Self {
            // A value belongs to its subject; when another one was chosen, it means nothing.
            value: match subject {
                Some(subject)
                    if typed.text("of").is_empty() || typed.text("of") == subject.code() =>
                {
                    typed.text("value").to_owned()
                }
                _ => String::new(),
            },
            subject,
            sure: typed.text("sure").parse().unwrap_or(0).min(3),
            organisation: typed.text("organisation").parse().ok(),
            order: Order::ALL
                .into_iter()
                .find(|order| order.code() == typed.text("order"))
                .unwrap_or_default(),
            after: typed.text("after").parse().ok(),
        }
    }

    /// As the query part of an address, without the page.
    pub fn to_query_string(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if let Some(subject) = self.subject {
            query.append_pair("subject", subject.code());
        }
        if !self.value.is_empty() {
            query.append_pair("value", &self.value);
        }
        if self.sure > 0 {
            query.append_pair("sure", &self.sure.to_string());
        }
        if let Some(organisation) = self.organisation {
            query.append_pair("organisation", &organisation.to_string());
        }
        if self.order != Order::default() {
            query.append_pair("order", self.order.code());
        }
        query.finish()
    }

    /// The address of a page of the list.
    pub fn address(&self, after: Option<Uuid>) -> String {
        let mut query = self.to_query_string();
        if let Some(after) = after {
            query.push_str(&format!("&after={after}"));
        }
        format!("/proposals?{}", query.trim_start_matches('&'))
    }

    fn holds(&self, listed: &Listed, proposal: &Proposal) -> bool {
        self.organisation.is_none_or(|id| id == listed.id)
            && self
                .subject
                .is_none_or(|subject| subject == proposal.subject)
            && (self.value.is_empty() || self.value == proposal.value)
            && sureness(proposal.confidence) >= self.sure
    }
}

/// A proposal with whom it is about.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    /// Whom it is about.
    pub listed: &'a Listed,
    /// What is proposed.
    pub proposal: &'a Proposal,
}

impl Candidate<'_> {
    /// What names the row: the same proposal has the same key on every view.
    pub fn key(&self) -> Uuid {
        let half = |salt: u8| {
            let mut hasher = DefaultHasher::new();
            salt.hash(&mut hasher);
            self.listed.id.hash(&mut hasher);
            self.proposal.subject.hash(&mut hasher);
            self.proposal.value.hash(&mut hasher);
            self.proposal.evidence.hash(&mut hasher);
            hasher.finish()
        };
        Uuid::from_u64_pair(half(1), half(2))
    }
}

/// The proposals that a filter shows, in its order.
pub fn candidates<'a>(contents: &'a Contents, filter: &Filter) -> Vec<Candidate<'a>> {
    let all: Box<dyn Iterator<Item = &Listed>> = match filter.organisation {
        Some(id) => Box::new(contents.get(id).into_iter()),
        None => Box::new(contents.all().iter()),
    };
    let mut found: Vec<Candidate> = all
        .flat_map(|listed| {
            listed
                .understanding
                .proposals
                .iter()
                .map(move |proposal| Candidate { listed, proposal })
        })
        .filter(|candidate| filter.holds(candidate.listed, candidate.proposal))
        .collect();
    found.sort_by(|a, b| {
        let by_name = || {
            (&a.listed.name, a.listed.id, a.proposal.subject).cmp(&(
                &b.listed.name,
                b.listed.id,
                b.proposal.subject,
            ))
        };
        let by_sureness = || b.proposal.confidence.total_cmp(&a.proposal.confidence);
        match filter.order {
            Order::Sureness => by_sureness().then_with(by_name),
            Order::Organisation => by_name().then_with(by_sureness),
        }
        .then_with(|| a.proposal.value.cmp(&b.proposal.value))
        .then_with(|| a.proposal.evidence.cmp(&b.proposal.evidence))
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_carries_the_filter() {
        let text = "subject=sector&value=design&sure=3&order=organisation";
        let filter = Filter::parse(text);
        assert_eq!(filter.to_query_string(), text);
        assert_eq!(filter.address(None), format!("/proposals?{text}"));
        assert_eq!(
            Filter::parse("sure=9&subject=nonsense&after=x&value=design"),
            Filter {
                sure: 3,
                ..Filter::default()
            }
        );
    }

    #[test]
    fn a_value_goes_with_its_subject() {
        let chosen_anew = Filter::parse("of=side&subject=sector&value=creative");
        assert_eq!(chosen_anew.value, "");
        assert_eq!(
            Filter::parse("of=side&subject=side&value=creative").value,
            "creative"
        );
    }
}

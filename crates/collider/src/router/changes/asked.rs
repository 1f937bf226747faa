//! What is asked of the log, and how much of it a reader may see. Pure.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use uuid::Uuid;

use crate::{
    features::people::{Action, Visitor},
    platform::{
        store::{Looked, Own},
        web::form::Typed,
    },
};

/// What is asked for, as the address says it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// A kind of things.
    pub thing: Option<&'static str>,
    /// One thing.
    pub of: Option<Uuid>,
    /// What one person did.
    pub by: Option<Uuid>,
    /// From this day on.
    pub from: Option<Date>,
    /// Up to this day, which is included.
    pub until: Option<Date>,
    /// Entries with a smaller number: the next page.
    pub after: Option<i64>,
}

impl Asked {
    /// From the query of an address; what cannot be understood is not asked for.
    pub fn from_query(query: &str) -> Self {
        let typed = Typed::from_encoded(query);
        Self {
            thing: super::THINGS
                .iter()
                .map(|(thing, _)| *thing)
                .find(|thing| *thing == typed.text("thing")),
            of: typed.text("of").parse().ok(),
            by: typed.text("by").parse().ok(),
            from: typed.text("from").parse().ok(),
            until: typed.text("until").parse().ok(),
            after: typed.text("after").parse().ok(),
        }
    }

    /// As a query, without the place in the list.
    pub fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let mut add = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                query.append_pair(name, &value);
            }
        };
        add("thing", self.thing.map(str::to_owned));
        add("of", self.of.map(|id| id.to_string()));
        add("by", self.by.map(|id| id.to_string()));
        add("from", self.from.map(|day| day.to_string()));
        add("until", self.until.map(|day| day.to_string()));
        query.finish()
    }

    /// For the store: what is asked for, as far as the reader may see it.
    pub fn looked(&self, reader: &Reader, zone: &TimeZone) -> Looked {
        let begins =
            |day: Date| -> Option<Timestamp> { Some(day.to_zoned(zone.clone()).ok()?.timestamp()) };
        Looked {
            thing: self.thing.map(str::to_owned),
            thing_id: self.of,
            by: self.by,
            from: self.from.and_then(begins),
            until: self.until.and_then(|day| begins(day.tomorrow().ok()?)),
            own: match reader {
                Reader::Everything { .. } => None,
                Reader::Own(own) => Some(own.clone()),
            },
            before: self.after,
        }
    }
}

/// How much of the log somebody may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reader {
    /// All entries; their values too for those who may read every profile anyway.
    Everything {
        /// Whether from what to what is shown.
        values: bool,
    },
    /// What they did, and what was done to their account and to the organisation they act for.
    Own(Own),
}

impl Reader {
    /// By what a visitor may do.
    pub fn of(visitor: &Visitor) -> Self {
        if visitor.may(Action::ReadLog) {
            return Self::Everything {
                values: visitor.may(Action::ReadAllProfiles),
            };
        }
        let own = visitor.person().map_or_else(Own::default, |person| Own {
            person: person.id,
            things: std::iter::once(person.id)
                .chain(person.acting_for)
                .collect(),
        });
        Self::Own(own)
    }

    /// Whether the values of an entry may be shown. Somebody may have changed what is not theirs when
    /// they still had the right to; and to whom their organisation was introduced may not be theirs to
    /// know before that one has said yes.
    pub fn may_see_values(&self, thing_id: Uuid, action: &str) -> bool {
        match self {
            Self::Everything { values } => *values,
            Self::Own(own) => own.things.contains(&thing_id) && action != "introduced",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::people::{Person, Role};

    fn visitor(roles: &[Role]) -> Visitor {
        Visitor::known(Person {
            id: Uuid::from_u128(1),
            name: "Ana".into(),
            roles: roles.iter().copied().collect(),
            lang: None,
            organisations: vec![Uuid::from_u128(10), Uuid::from_u128(11)],
            acting_for: Some(Uuid::from_u128(10)),
        })
    }

    #[test]
    fn a_question_goes_into_an_address_and_back() {
        let id = Uuid::from_u128(7);
        let query = format!("thing=organisation&of={id}&by={id}&from=2026-11-01&until=2026-11-30");
        let asked = Asked::from_query(&query);
        assert_eq!(asked.query(), query);
        let nonsense = "thing=emperor&of=1&by=x&from=yesterday&until=2026-02-30&after=many";
        assert_eq!(Asked::from_query(nonsense), Asked::default());
    }

    #[test]
    fn the_last_day_is_included_in_the_time_of_the_hub() {
        let zone = TimeZone::get("Europe/Ljubljana").expect("a zone");
        let all = Reader::Everything { values: true };
        let asked = Asked::from_query("from=2026-10-25&until=2026-10-25");
        let looked = asked.looked(&all, &zone);
        let moment = |text: &str| text.parse::<Timestamp>().ok();
        // A day of 25 hours: summer time ends in it.
        assert_eq!(looked.from, moment("2026-10-24T22:00:00Z"));
        assert_eq!(looked.until, moment("2026-10-25T23:00:00Z"));
        assert_eq!(looked.own, None);
    }

    #[test]
    fn who_may_not_read_the_log_reads_of_their_own_alone() {
        let reader = Reader::of(&visitor(&[Role::Participant]));
        let own = Own {
            person: Uuid::from_u128(1),
            things: vec![Uuid::from_u128(1), Uuid::from_u128(10)],
        };
        assert_eq!(reader, Reader::Own(own.clone()));
        let looked = Asked::default().looked(&reader, &TimeZone::UTC);
        assert_eq!(looked.own, Some(own));
        let values = |thing, action| reader.may_see_values(Uuid::from_u128(thing), action);
        assert!(values(10, "changed") && !values(10, "introduced"));
        assert!(!values(11, "changed"), "another hat");
        let administrator = Reader::of(&visitor(&[Role::Administrator]));
        assert_eq!(administrator, Reader::Everything { values: false });
        let facilitator = Reader::of(&visitor(&[Role::Facilitator]));
        assert_eq!(facilitator, Reader::Everything { values: true });
    }
}

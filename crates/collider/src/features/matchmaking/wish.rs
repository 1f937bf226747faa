//! What a reader of the matrix asks for: the direction, the filters, the order. The same in the
//! address, the form, the exports and the links from cell to cell.

use uuid::Uuid;

use crate::{
    features::organisations::{
        catalogue::facets::{Choices, Facet},
        fields::World,
    },
    platform::web::form::Typed,
};

use super::{hearing::View, matrix::Order};

/// What a reader asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Whose competences stand in the rows.
    pub look: World,
    /// Country or NUTS region.
    pub region: Option<String>,
    /// Creative sector or NACE division.
    pub sector: Option<String>,
    /// Working language.
    pub language: Option<String>,
    /// Those who came in with one sheet, such as the participants of an event.
    pub list: Option<Uuid>,
    /// Order of rows and columns.
    pub order: Order,
    /// Whether proposals count that nobody has confirmed.
    pub proposals: bool,
}

impl Default for Wish {
    /// What creatives offer and industry seeks, without filters.
    fn default() -> Self {
        Self {
            look: World::Creative,
            region: None,
            sector: None,
            language: None,
            list: None,
            order: Order::Groups,
            proposals: false,
        }
    }
}

impl Wish {
    /// From an address. What is not understood is as if it had not been said.
    pub fn from_query(query: Option<&str>) -> Self {
        let typed = Typed::from_encoded(query.unwrap_or_default());
        let said = |name| Some(typed.text(name).to_owned()).filter(|value| !value.is_empty());
        Self {
            look: World::from_code(typed.text("look")).unwrap_or(World::Creative),
            region: said("region"),
            sector: said("sector"),
            language: said("language"),
            list: typed.text("list").parse().ok(),
            order: Order::from_code(typed.text("sort")).unwrap_or_default(),
            proposals: typed.text("proposals") == "yes",
        }
    }

    /// For an address: `?look=industry&region=SI`, or nothing for what goes without saying.
    pub fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if self.look == World::Industry {
            query.append_pair("look", self.look.code());
        }
        for (name, value) in [
            ("region", &self.region),
            ("sector", &self.sector),
            ("language", &self.language),
        ] {
            if let Some(value) = value {
                query.append_pair(name, value);
            }
        }
        if let Some(list) = self.list {
            query.append_pair("list", &list.to_string());
        }
        if self.order != Order::Groups {
            query.append_pair("sort", self.order.code());
        }
        if self.proposals {
            query.append_pair("proposals", "yes");
        }
        match query.finish() {
            query if query.is_empty() => query,
            query => format!("?{query}"),
        }
    }

    /// The same in another order.
    #[must_use]
    pub fn sorted(&self, order: Order) -> Self {
        Self {
            order,
            ..self.clone()
        }
    }

    /// The same with what nobody has confirmed.
    #[must_use]
    pub fn with_proposals(&self) -> Self {
        Self {
            proposals: true,
            ..self.clone()
        }
    }

    /// The filters that hold for both sides.
    pub fn choices(&self) -> Choices {
        let mut choices = Choices::default();
        if let Some(region) = &self.region {
            choices.choose(Facet::Region, region);
        }
        if let Some(language) = &self.language {
            choices.choose(Facet::Language, language);
        }
        choices
    }

    /// What of an organisation counts.
    pub fn view(&self) -> View<'_> {
        View {
            look: self.look,
            sector: self.sector.as_deref(),
            proposals: self.proposals,
        }
    }

    /// Whether anything is filtered out.
    pub fn is_narrowed(&self) -> bool {
        self.region.is_some()
            || self.sector.is_some()
            || self.language.is_some()
            || self.list.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_was_asked_and_nothing_else() {
        assert_eq!(Wish::default().query(), "");
        let asked = "look=industry&region=SI04&sector=25&language=sl\
                     &list=01a20048-8ef5-72b2-a027-6d932f7a188e&sort=wanted&proposals=yes";
        let wish = Wish::from_query(Some(asked));
        assert_eq!(wish.query(), format!("?{asked}"));
        assert_eq!(
            Wish::from_query(Some("look=moon&sort=&region=&list=first")),
            Wish::default()
        );
        let hostile = Wish::from_query(Some("region=%22%3E%3Cscript%3E%26x"));
        assert_eq!(hostile.query(), "?region=%22%3E%3Cscript%3E%26x");
    }
}

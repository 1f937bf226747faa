//! A matrix as a reader sees it: counted for them and their wish, named in their language. The
//! page and every export show this and nothing else.

use std::sync::Arc;

use uuid::Uuid;

use crate::{
    features::organisations::{
        catalogue::{Seen, facets::Facet},
        fields::{Vocabulary, World},
        reference::{country, language, region, sector},
    },
    platform::i18n::Lang,
};

use super::{
    hearing::hear,
    heat::Heat,
    lists::Lists,
    matrix::{Line, Matrix, Order, Speaker},
    wish::Wish,
};

/// A value to filter by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its code.
    pub code: String,
    /// Its name, indented by its level.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A matrix as a reader sees it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// What was asked for.
    pub wish: Wish,
    /// The numbers, in the order asked for.
    pub matrix: Matrix,
    /// How strong a number looks in this view.
    pub heat: Heat,
    /// Organisations of the creative world in this view, whether they say anything or not.
    pub creative: usize,
    /// Organisations of industry in this view.
    pub industry: usize,
    /// Regions to filter by.
    pub regions: Vec<Choice>,
    /// Sectors to filter by.
    pub sectors: Vec<Choice>,
    /// Lists to filter by.
    pub lists: Vec<Choice>,
    /// Languages to filter by.
    pub languages: Vec<Choice>,
    vocabulary: Arc<Vocabulary>,
    lang: Lang,
}

impl Shown {
    /// Counts what a reader may know of.
    pub fn of(seen: Seen<'_>, wish: Wish, lists: Lists, lang: Lang) -> Self {
        let found = seen.find(&wish.choices(), None, lang);
        let listed: Vec<_> = found
            .ids
            .iter()
            .filter(|id| lists.has(**id))
            .filter_map(|id| seen.get(*id))
            .collect();
        let speakers: Vec<Speaker> = listed
            .iter()
            .map(|listed| hear(listed, wish.view()))
            .collect();
        let vocabulary = Arc::clone(seen.vocabulary());
        let counted = Matrix::count(&vocabulary, wish.look, &speakers);
        let names = |facet: Facet, chosen: &Option<String>, name: &dyn Fn(&str) -> String| {
            let mut choices: Vec<Choice> = found
                .counts
                .of(facet)
                .iter()
                .filter(|(code, _)| {
                    code != crate::features::organisations::catalogue::facets::UNKNOWN
                })
                .map(|(code, _)| code.clone())
                .chain(
                    chosen
                        .clone()
                        .filter(|code| found.counts.of(facet).iter().all(|(c, _)| c != code)),
                )
                .map(|code| Choice {
                    name: name(&code),
                    chosen: chosen.as_deref() == Some(&code),
                    code,
                })
                .collect();
            choices.sort_by(|a, b| a.code.cmp(&b.code));
            choices
        };
        Self {
            heat: Heat::of(&counted),
            matrix: counted.ordered(wish.order),
            creative: listed
                .iter()
                .filter(|listed| listed.side.is_creative())
                .count(),
            industry: listed
                .iter()
                .filter(|listed| listed.side.is_industry())
                .count(),
            regions: names(Facet::Region, &wish.region, &|code| region_name(code, lang)),
            sectors: names(Facet::Sector, &wish.sector, &|code| {
                sector::name(code, lang)
            }),
            languages: names(Facet::Language, &wish.language, &|code| {
                language::name(code, lang)
            }),
            lists: lists.offered,
            wish,
            vocabulary,
            lang,
        }
    }

    /// Name of a field.
    pub fn name<'a>(&'a self, code: &'a str) -> &'a str {
        self.vocabulary
            .find(code)
            .map_or(code, |field| field.label.in_lang(self.lang))
    }

    /// Name of a field in at most 22 characters, for the head of a column.
    pub fn short<'a>(&'a self, code: &'a str) -> &'a str {
        match self
            .vocabulary
            .find(code)
            .map(|field| field.short.in_lang(self.lang))
        {
            None | Some("") => self.name(code),
            Some(short) => short,
        }
    }

    /// What belongs to a field.
    pub fn hint<'a>(&'a self, code: &'a str) -> &'a str {
        self.vocabulary
            .find(code)
            .map_or("", |field| field.hint.in_lang(self.lang))
    }

    /// Lines under their headings: heading code and places. In an order of its own there is one
    /// group without a heading.
    pub fn groups(&self, lines: &[Line]) -> Vec<(Option<String>, Vec<usize>)> {
        if self.wish.order != Order::Groups {
            return vec![(None, (0..lines.len()).collect())];
        }
        let mut groups: Vec<(Option<String>, Vec<usize>)> = Vec::new();
        for (place, line) in lines.iter().enumerate() {
            match groups.last_mut() {
                Some((Some(heading), places)) if *heading == line.group => places.push(place),
                _ => groups.push((Some(line.group.clone()), vec![place])),
            }
        }
        groups
    }

    /// Address of a cell with the same filters.
    pub fn cell_address(&self, row: usize, column: usize) -> String {
        let (competence, need) = (
            &self.matrix.rows[row].code,
            &self.matrix.columns[column].code,
        );
        format!(
            "/matrix/{competence}/{need}{}",
            self.wish.sorted(Order::Groups).query()
        )
    }

    /// Which world offers in this view and which one seeks, as the pages name sides.
    pub fn sides(&self) -> (&'static str, &'static str) {
        sides(self.wish.look)
    }
}

/// Which world offers and which one seeks.
pub fn sides(look: World) -> (&'static str, &'static str) {
    (look.code(), look.other().code())
}

/// Name of a country or a region; regions stand indented below their country.
pub fn region_name(code: &str, lang: Lang) -> String {
    match code.len() {
        2 => country::name(code, lang),
        level => format!("{}{}", "\u{2003}".repeat(level - 2), region::name(code)),
    }
}

/// Names of organisations by id, as lists show them; those that have gone are left out.
pub fn names(seen: Seen<'_>, ids: &[Uuid]) -> Vec<String> {
    ids.iter()
        .filter_map(|id| Some(seen.get(*id)?.name.clone()))
        .collect()
}

//! The pages of the matrix: the table itself, a cell with its people, and both lists of gaps.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, RawQuery, State},
    response::Response,
};

use crate::{
    features::{
        organisations::{Catalogue, Reader, catalogue::Progress, fields::World},
        people::{Action, Visitor},
    },
    platform::{
        Platform,
        web::{Costly, Page, Problem},
    },
};

use super::{
    cell::{CellMatch, Voice, matches_in, voices},
    lists::Lists,
    matrix::{Counts, Order},
    shown::{Choice, Shown, names},
    wish::Wish,
};

#[derive(Template)]
#[template(path = "matchmaking/matrix.html")]
struct MatrixPage {
    page: Page,
    wish: Wish,
    offering: &'static str,
    seeking: &'static str,
    groups: Vec<RowGroup>,
    column_groups: Vec<ColumnGroup>,
    columns: Vec<ColumnHead>,
    total: Counts,
    gaps: usize,
    creative: usize,
    industry: usize,
    regions: Vec<Choice>,
    sectors: Vec<Choice>,
    languages: Vec<Choice>,
    lists: Vec<Choice>,
    moment: String,
    progress: Progress,
    facilitator: bool,
}

struct RowGroup {
    heading: String,
    rows: Vec<Row>,
}

struct Row {
    code: String,
    name: String,
    cells: Vec<ShownCell>,
    counts: Counts,
}

struct ColumnGroup {
    heading: String,
    width: usize,
}

struct ColumnHead {
    code: String,
    name: String,
    short: String,
    counts: Counts,
}

struct ShownCell {
    offer: u8,
    want: u8,
    column: String,
    address: String,
    offered: usize,
    wanted: usize,
    proposed: usize,
}

impl ShownCell {
    fn is_empty(&self) -> bool {
        self.offered == 0 && self.wanted == 0
    }
}

/// `GET /matrix`.
pub async fn matrix(
    State(platform): State<Platform>,
    _: Costly,
    Extension(catalogue): Extension<Catalogue>,
    visitor: Visitor,
    reader: Reader,
    RawQuery(query): RawQuery,
    page: Page,
) -> Result<Response, Problem> {
    catalogue.fresh(&platform).await?;
    let now = platform.clock.now();
    let mut wish = Wish::from_query(query.as_deref());
    let lists = Lists::look_up(&platform, &visitor, &mut wish).await?;
    let shown = {
        let contents = catalogue.read();
        Shown::of(contents.seen_by(&reader, now), wish, lists, page.lang)
    };
    let (offering, seeking) = shown.sides();
    let in_order = |order: Order| match order {
        Order::Groups => String::new(),
        Order::Wanted => page.t("matchmaking-order-wanted"),
        Order::Offered => page.t("matchmaking-order-offered"),
    };
    let heading = |code: Option<String>| match code {
        Some(code) => shown.name(&code).to_owned(),
        None => in_order(shown.wish.order),
    };
    let row = |place: usize| Row {
        code: shown.matrix.rows[place].code.clone(),
        name: shown.name(&shown.matrix.rows[place].code).to_owned(),
        cells: (0..shown.matrix.columns.len())
            .map(|column| cell_of(&shown, place, column))
            .collect(),
        counts: shown.matrix.rows[place].counts,
    };
    page.show(&MatrixPage {
        offering,
        seeking,
        groups: shown
            .groups(&shown.matrix.rows)
            .into_iter()
            .map(|(code, places)| RowGroup {
                heading: heading(code),
                rows: places.into_iter().map(row).collect(),
            })
            .collect(),
        column_groups: shown
            .groups(&shown.matrix.columns)
            .into_iter()
            .map(|(code, places)| ColumnGroup {
                heading: code.map_or_else(
                    || in_order(shown.wish.order),
                    |code| shown.short(&code).to_owned(),
                ),
                width: places.len(),
            })
            .collect(),
        columns: shown
            .matrix
            .columns
            .iter()
            .map(|line| ColumnHead {
                code: line.code.clone(),
                name: shown.name(&line.code).to_owned(),
                short: shown.short(&line.code).to_owned(),
                counts: line.counts,
            })
            .collect(),
        total: shown.matrix.total,
        gaps: shown.matrix.gaps().len(),
        creative: shown.creative,
        industry: shown.industry,
        moment: page.moment(&now),
        progress: catalogue.progress(),
        facilitator: visitor.may(Action::ReadAllProfiles),
        regions: shown.regions.clone(),
        sectors: shown.sectors.clone(),
        languages: shown.languages.clone(),
        lists: shown.lists.clone(),
        wish: shown.wish.clone(),
        page: page.clone(),
    })
}

fn cell_of(shown: &Shown, row: usize, column: usize) -> ShownCell {
    let cell = shown.matrix.cell(row, column);
    ShownCell {
        offer: shown.heat.offer(cell.offered.len()),
        want: shown.heat.want(cell.wanted.len()),
        column: shown.name(&shown.matrix.columns[column].code).to_owned(),
        address: shown.cell_address(row, column),
        offered: cell.offered.len(),
        wanted: cell.wanted.len(),
        proposed: cell.counts.offered.proposed + cell.counts.wanted.proposed,
    }
}

#[derive(Template)]
#[template(path = "matchmaking/gaps.html")]
struct GapsPage {
    page: Page,
    wish: Wish,
    offering: &'static str,
    seeking: &'static str,
    idle: bool,
    /// Whether nobody is there at all.
    nobody: bool,
    none_key: &'static str,
    lines: Vec<GapLine>,
    gaps: usize,
    idle_count: usize,
}

struct GapLine {
    competence: String,
    need: String,
    count: usize,
    who: String,
    more: usize,
    address: String,
}

/// So many organisations are named in a line; the others are counted.
const NAMED: usize = 2;

/// `GET /matrix/gaps`: wanted and not offered, or (`?list=idle`) offered and not asked for.
pub async fn gaps(
    State(platform): State<Platform>,
    _: Costly,
    Extension(catalogue): Extension<Catalogue>,
    visitor: Visitor,
    reader: Reader,
    RawQuery(query): RawQuery,
    page: Page,
) -> Result<Response, Problem> {
    catalogue.fresh(&platform).await?;
    let idle = is_idle(query.as_deref());
    let mut wish = Wish::from_query(query.as_deref()).sorted(Order::Groups);
    let lists = Lists::look_up(&platform, &visitor, &mut wish).await?;
    let template = {
        let contents = catalogue.read();
        let seen = contents.seen_by(&reader, platform.clock.now());
        let shown = Shown::of(seen, wish, lists, page.lang);
        let (gaps, idles) = (shown.matrix.gaps(), shown.matrix.idle());
        let (offering, seeking) = shown.sides();
        let line = |(row, column): &(usize, usize)| {
            let cell = shown.matrix.cell(*row, *column);
            let ids = if idle { &cell.offered } else { &cell.wanted };
            GapLine {
                competence: shown.name(&shown.matrix.rows[*row].code).to_owned(),
                need: shown.name(&shown.matrix.columns[*column].code).to_owned(),
                count: ids.len(),
                who: names(seen, &ids[..ids.len().min(NAMED)]).join(", "),
                more: ids.len().saturating_sub(NAMED),
                address: shown.cell_address(*row, *column),
            }
        };
        GapsPage {
            offering,
            seeking,
            idle,
            nobody: shown.creative + shown.industry == 0,
            none_key: if shown.creative + shown.industry == 0 {
                "matchmaking-empty"
            } else if idle {
                "matchmaking-idle-none"
            } else {
                "matchmaking-gaps-none"
            },
            lines: if idle { &idles } else { &gaps }.iter().map(line).collect(),
            gaps: gaps.len(),
            idle_count: idles.len(),
            wish: shown.wish.clone(),
            page: page.clone(),
        }
    };
    page.show(&template)
}

/// Which of the two lists is asked for.
pub fn is_idle(query: Option<&str>) -> bool {
    crate::platform::web::form::Typed::from_encoded(query.unwrap_or_default()).text("list")
        == "idle"
}

#[derive(Template)]
#[template(path = "matchmaking/cell.html")]
struct CellPage {
    page: Page,
    wish: Wish,
    offering: &'static str,
    seeking: &'static str,
    competence: String,
    competence_hint: String,
    need: String,
    need_hint: String,
    counts: Counts,
    offers: Vec<Voice>,
    wants: Vec<Voice>,
    matches: Vec<CellMatch>,
    competence_fields: Vec<FieldGroup>,
    need_fields: Vec<FieldGroup>,
    facilitator: bool,
}

struct FieldGroup {
    name: String,
    fields: Vec<Choice>,
}

/// `GET /matrix/{competence}/{need}`: who offers, who seeks, in their own words, and who of them
/// should meet.
#[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
pub async fn cell(
    State(platform): State<Platform>,
    _: Costly,
    Extension(catalogue): Extension<Catalogue>,
    visitor: Visitor,
    reader: Reader,
    Path((competence, need)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    page: Page,
) -> Result<Response, Problem> {
    catalogue.fresh(&platform).await?;
    let mut asked = Wish::from_query(query.as_deref());
    let lists = Lists::look_up(&platform, &visitor, &mut asked).await?;
    let template = {
        let contents = catalogue.read();
        // The fields say which way one looks; an address without a direction is understood.
        let look = contents
            .vocabulary()
            .find(&competence)
            .map(|field| field.side);
        let wish = Wish {
            look: look.unwrap_or(World::Creative),
            ..asked
        };
        let seen = contents.seen_by(&reader, platform.clock.now());
        let shown = Shown::of(seen, wish, lists, page.lang);
        let (_, _, cell) = shown
            .matrix
            .find(&competence, &need)
            .ok_or_else(Problem::not_found)?;
        let (offering, seeking) = shown.sides();
        let fields = |own: &str| -> Vec<FieldGroup> {
            let Some(field) = contents.vocabulary().find(own) else {
                return Vec::new();
            };
            contents
                .vocabulary()
                .groups(field.axis, field.side)
                .into_iter()
                .map(|(heading, leaves)| FieldGroup {
                    name: heading.label.in_lang(page.lang).to_owned(),
                    fields: leaves
                        .into_iter()
                        .map(|leaf| Choice {
                            code: leaf.code.clone(),
                            name: leaf.label.in_lang(page.lang).to_owned(),
                            chosen: leaf.code == own,
                        })
                        .collect(),
                })
                .collect()
        };
        CellPage {
            offering,
            seeking,
            offers: voices(
                seen,
                &cell.offered,
                &competence,
                &need,
                shown.wish.proposals,
            ),
            wants: voices(seen, &cell.wanted, &need, &competence, shown.wish.proposals),
            matches: matches_in(seen, cell, &need, shown.wish.look),
            counts: cell.counts,
            competence_hint: shown.hint(&competence).to_owned(),
            need_hint: shown.hint(&need).to_owned(),
            competence_fields: fields(&competence),
            need_fields: fields(&need),
            competence: shown.name(&competence).to_owned(),
            need: shown.name(&need).to_owned(),
            facilitator: visitor.may(Action::ReadAllProfiles),
            wish: shown.wish.clone(),
            page: page.clone(),
        }
    };
    page.show(&template)
}

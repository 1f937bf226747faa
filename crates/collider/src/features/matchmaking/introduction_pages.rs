//! Introductions: the list, one of them with its history, the steps, and the list to take away.

use std::io::Cursor;

use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use jiff::Timestamp;
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    features::{
        organisations::{Catalogue, Reader, catalogue::Seen},
        people::Visitor,
    },
    platform::{
        Platform,
        i18n::Lang,
        sheets::{Cell, Table, write_csv, write_xlsx},
        web::{
            Costly, Page, Problem,
            flash::Flash,
            form::{Mistakes, Typed},
            lead_to,
        },
    },
};

use super::{
    id_in,
    introduction::{Refusal, State as Stand, Step},
    introduction_seen,
    matrix_files::{delimiter, file, workbook},
    meeting::MOST_NOTE,
    news,
    sentence::{Piece, Reasons, plain, side_code},
    store::{self, Kept, Taken},
};

#[derive(Template)]
#[template(path = "matchmaking/introductions.html")]
struct ListPage {
    page: Page,
    chosen: Option<Stand>,
    figures: Vec<(Stand, usize)>,
    total: usize,
    lines: Vec<Line>,
}

struct Line {
    id: Uuid,
    one: Party,
    other: Party,
    state: Stand,
    waiting_for: Vec<String>,
    reason: String,
    created_at: Timestamp,
    updated_at: Timestamp,
}

#[derive(Clone)]
struct Party {
    id: Uuid,
    /// Whether the reader may look at its profile.
    known: bool,
    name: String,
    side: &'static str,
    accepted: bool,
}

/// The filter of the list.
#[derive(Debug, Deserialize)]
pub struct Filter {
    #[serde(default)]
    state: String,
}

/// `GET /introductions?state=…`.
pub async fn list(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    reader: Reader,
    Query(filter): Query<Filter>,
    page: Page,
) -> Result<Response, Problem> {
    catalogue.fresh(&platform).await?;
    let all = stored(&platform, &reader).await?;
    let contents = catalogue.read();
    let seen = contents.seen_by(&reader, platform.clock.now());
    let all = seen_of(seen, all);
    let chosen = Stand::from_code(&filter.state);
    let figures = Stand::ALL.map(|state| {
        (
            state,
            all.iter()
                .filter(|kept| kept.introduction.state == state)
                .count(),
        )
    });
    let lines = lines(seen, &all, chosen, page.lang);
    page.show(&ListPage {
        chosen,
        figures: figures.to_vec(),
        total: all.len(),
        lines,
        page: page.clone(),
    })
}

/// The introductions among which a reader's are.
async fn stored(platform: &Platform, reader: &Reader) -> Result<Vec<Kept>, Problem> {
    let read = platform.store.read();
    Ok(match (reader.is_facilitator(), reader.organisation()) {
        (true, _) => store::introductions(read, None).await?,
        (false, Some(own)) => store::introductions(read, Some(own)).await?,
        (false, None) => Vec::new(),
    })
}

fn seen_of(seen: Seen<'_>, all: Vec<Kept>) -> Vec<Kept> {
    all.into_iter()
        .filter_map(|kept| introduction_seen::seen(seen, kept))
        .collect()
}

fn lines(seen: Seen<'_>, all: &[Kept], chosen: Option<Stand>, lang: Lang) -> Vec<Line> {
    all.iter()
        .filter(|kept| chosen.is_none_or(|state| kept.introduction.state == state))
        .map(|kept| {
            let [one, other] = parties(seen, kept);
            let waiting = kept.introduction.state == Stand::Proposed;
            Line {
                id: kept.id,
                state: kept.introduction.state,
                waiting_for: [&one, &other]
                    .into_iter()
                    .filter(|party| waiting && !party.accepted)
                    .map(|party| party.name.clone())
                    .collect(),
                reason: kept
                    .reasons
                    .sentences(lang)
                    .first()
                    .map(|pieces| plain(pieces, lang))
                    .unwrap_or_default(),
                created_at: kept.created_at,
                updated_at: kept.updated_at,
                one,
                other,
            }
        })
        .collect()
}

/// Both organisations as they are called today, or as they were called when they were introduced.
fn parties(seen: Seen<'_>, kept: &Kept) -> [Party; 2] {
    let [one, other] = kept.introduction.between;
    let party = |id: Uuid, place: usize, then: &str| {
        let listed = seen.get(id);
        Party {
            id,
            known: listed.is_some(),
            side: listed
                .as_ref()
                .map_or("unknown", |listed| side_code(listed.side)),
            name: listed.map_or_else(|| then.to_owned(), |listed| listed.name.clone()),
            accepted: kept.introduction.accepted[place],
        }
    };
    [
        party(one, 0, &kept.reasons.own_name),
        party(other, 1, &kept.reasons.partner_name),
    ]
}

#[derive(Template)]
#[template(path = "matchmaking/introduction.html")]
struct OnePage {
    page: Page,
    id: Uuid,
    one: Party,
    other: Party,
    state: Stand,
    created_at: Timestamp,
    reasons: Reasons,
    sentences: Vec<Vec<Piece>>,
    history: Vec<Happened>,
    can: Can,
    /// The organisation whose suggestions the reader can go on with.
    suggestions_of: Option<Party>,
    seen: usize,
    mistakes: Mistakes,
    typed: Typed,
}

impl OnePage {
    fn parties(&self) -> [&Party; 2] {
        [&self.one, &self.other]
    }
}

struct Happened {
    key: &'static str,
    name: String,
    note: String,
    by: String,
    at: Timestamp,
}

/// Which steps the page offers.
#[derive(Default)]
struct Can {
    accept: Vec<(Uuid, String)>,
    decline: Vec<(Uuid, String)>,
    meet: bool,
    propose: bool,
}

impl Can {
    fn note_hint(&self) -> &'static str {
        if self.propose {
            "matchmaking-note-again-hint"
        } else {
            "matchmaking-note-hint"
        }
    }
}

/// `GET /introductions/{id}`.
pub async fn one(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    Path(id): Path<String>,
    reader: Reader,
    page: Page,
) -> Result<Response, Problem> {
    let id = id_in(&id)?;
    catalogue.fresh(&platform).await?;
    let (kept, steps) = load(&platform, id).await?;
    let contents = catalogue.read();
    let seen = contents.seen_by(&reader, platform.clock.now());
    let kept = introduction_seen::seen(seen, kept).ok_or_else(Problem::not_allowed)?;
    let (typed, mistakes) = (Typed::default(), Mistakes::none());
    page.show(&prepare(seen, kept, &steps, &page, typed, mistakes))
}

async fn load(platform: &Platform, id: Uuid) -> Result<(Kept, Vec<Taken>), Problem> {
    let kept = store::introduction(platform.store.read(), id)
        .await?
        .ok_or_else(Problem::not_found)?;
    let steps = store::steps(platform.store.read(), id).await?;
    Ok((kept, steps))
}

fn prepare(
    seen: Seen<'_>,
    kept: Kept,
    steps: &[Taken],
    page: &Page,
    typed: Typed,
    mistakes: Mistakes,
) -> OnePage {
    let [one, other] = parties(seen, &kept);
    let facilitator = seen.reader().is_facilitator();
    let name = |id: Uuid| {
        if id == one.id {
            one.name.clone()
        } else {
            other.name.clone()
        }
    };
    let mut can = Can::default();
    let who = introduction_seen::who(seen);
    for step in who.map_or_else(Vec::new, |who| kept.introduction.open_steps(who)) {
        match step {
            Step::Accept(id) => can.accept.push((id, name(id))),
            Step::Decline(id) => can.decline.push((id, name(id))),
            Step::Meet => can.meet = true,
            Step::Propose => can.propose = true,
        }
    }
    let happened = |(place, taken): (usize, &Taken)| Happened {
        key: match taken.step {
            Step::Propose if !facilitator && place == 0 => "visibility-introduced",
            Step::Propose if !facilitator => "visibility-introduced-again",
            Step::Propose if place == 0 => "matchmaking-step-proposed",
            Step::Propose => "matchmaking-step-proposed-again",
            Step::Accept(_) => "matchmaking-step-accepted",
            Step::Decline(_) => "matchmaking-step-declined",
            Step::Meet => "matchmaking-step-met",
        },
        name: taken.step.organisation().map(name).unwrap_or_default(),
        // Notes are among facilitators, and who of the partner's people answered is theirs to say.
        note: if facilitator {
            taken.note.clone()
        } else {
            String::new()
        },
        by: if facilitator {
            taken.by.clone()
        } else {
            String::new()
        },
        at: taken.at,
    };
    OnePage {
        id: kept.id,
        state: kept.introduction.state,
        created_at: kept.created_at,
        sentences: kept.reasons.sentences(page.lang),
        reasons: kept.reasons,
        history: steps.iter().enumerate().rev().map(happened).collect(),
        can,
        seen: steps.len(),
        suggestions_of: [&one, &other]
            .into_iter()
            .find(|party| seen.reader().is_within(party.id))
            .cloned(),
        one: one.clone(),
        other: other.clone(),
        mistakes,
        typed,
        page: page.clone(),
    }
}

/// `POST /introductions/{id}`: a step.
pub async fn step(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    visitor: Visitor,
    Path(id): Path<String>,
    reader: Reader,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let id = id_in(&id)?;
    catalogue.fresh(&platform).await?;
    let (kept, steps) = load(&platform, id).await?;
    let (shown, who) = {
        let contents = catalogue.read();
        let seen = contents.seen_by(&reader, platform.clock.now());
        let shown = introduction_seen::seen(seen, kept.clone());
        (shown, introduction_seen::who(seen))
    };
    let (Some(shown), Some(who)) = (shown, who) else {
        return Err(Problem::not_allowed());
    };
    // A button carries one value: the step, and behind a colon whose answer it is.
    let (what, organisation) = match typed.text("do").split_once(':') {
        Some((what, organisation)) => (what, organisation.parse().ok()),
        None => (typed.text("do"), None),
    };
    let step = Step::from_code(what, organisation)
        .ok_or_else(|| Problem::refused(StatusCode::BAD_REQUEST, "problem-not-understood"))?;
    let note = typed.text("note").to_owned();
    let mut mistakes = Mistakes::none();
    if note.chars().count() > MOST_NOTE {
        mistakes.add("note", "matchmaking-note-too-long");
    }
    let after = match kept.introduction.after(step, who, &note) {
        Ok(after) => Some(after),
        Err(Refusal::NoteMissing) => {
            mistakes.add("note", "matchmaking-note-missing");
            None
        }
        Err(Refusal::NotYours) => return Err(Problem::not_allowed()),
        Err(Refusal::NotPartOfIt) => return Err(Problem::not_found()),
        Err(Refusal::NotNow | Refusal::SaidAlready) => return Err(Problem::changed_meanwhile()),
    };
    let Some(after) = after.filter(|_| mistakes.is_empty()) else {
        let contents = catalogue.read();
        let seen = contents.seen_by(&reader, platform.clock.now());
        let template = prepare(seen, shown, &steps, &page, typed, mistakes);
        return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &template);
    };
    let seen = typed.text("seen").parse().unwrap_or(usize::MAX);
    let mut change = platform.store.begin(actor, platform.clock.now()).await?;
    if !store::take_step(&mut change, &kept, seen, after, step, &note).await? {
        return Err(Problem::changed_meanwhile());
    }
    let [one, other] = {
        let contents = catalogue.read();
        parties(contents.seen_by(&reader, platform.clock.now()), &kept)
    };
    let named = [(one.id, one.name.as_str()), (other.id, other.name.as_str())];
    news::tell(&mut change, &platform, id, named, step).await?;
    change.commit().await?;
    Ok(lead_to(
        &format!("/introductions/{id}"),
        Flash::done("matchmaking-step-noted"),
    ))
}

/// `GET /introductions.csv`.
pub async fn csv(
    State(platform): State<Platform>,
    _: Costly,
    Extension(catalogue): Extension<Catalogue>,
    reader: Reader,
    Query(filter): Query<Filter>,
    page: Page,
) -> Result<Response, Problem> {
    let rows = rows(&platform, &catalogue, &reader, &filter, &page).await?;
    let mut bytes = Vec::new();
    write_csv(&mut bytes, delimiter(&page), table(rows, &page)).map_err(Problem::broken)?;
    Ok(file("introductions.csv", "text/csv; charset=utf-8", bytes))
}

/// `GET /introductions.xlsx`.
pub async fn xlsx(
    State(platform): State<Platform>,
    _: Costly,
    Extension(catalogue): Extension<Catalogue>,
    reader: Reader,
    Query(filter): Query<Filter>,
    page: Page,
) -> Result<Response, Problem> {
    let rows = rows(&platform, &catalogue, &reader, &filter, &page).await?;
    let mut bytes = Cursor::new(Vec::new());
    write_xlsx(&mut bytes, [table(rows, &page)]).map_err(Problem::broken)?;
    Ok(workbook("introductions.xlsx", bytes.into_inner()))
}

async fn rows(
    platform: &Platform,
    catalogue: &Catalogue,
    reader: &Reader,
    filter: &Filter,
    page: &Page,
) -> Result<Vec<Vec<Cell>>, Problem> {
    catalogue.fresh(platform).await?;
    let all = stored(platform, reader).await?;
    let chosen = Stand::from_code(&filter.state);
    let lines = {
        let contents = catalogue.read();
        let seen = contents.seen_by(reader, platform.clock.now());
        lines(seen, &seen_of(seen, all), chosen, page.lang)
    };
    let mut rows = Vec::new();
    for line in lines {
        rows.push((
            line.id,
            vec![
                Cell::from(line.one.name),
                Cell::from(line.other.name),
                Cell::from(page.t(&format!("matchmaking-state-{}", line.state.code()))),
                Cell::from(line.waiting_for.join("; ")),
                Cell::from(line.reason),
                Cell::from(page.moment(&line.created_at)),
                Cell::from(page.moment(&line.updated_at)),
            ],
        ));
    }
    let mut complete = Vec::new();
    for (id, mut row) in rows {
        let notes: Vec<String> = store::steps(platform.store.read(), id)
            .await?
            .into_iter()
            .filter(|taken| reader.is_facilitator() && !taken.note.is_empty())
            .map(|taken| taken.note)
            .collect();
        row.push(Cell::from(notes.join(" · ")));
        complete.push(row);
    }
    Ok(complete)
}

fn table(rows: Vec<Vec<Cell>>, page: &Page) -> Table<'static> {
    let columns = [
        "matchmaking-column-one",
        "matchmaking-column-other",
        "matchmaking-column-state",
        "matchmaking-column-waiting-for",
        "matchmaking-column-reason",
        "matchmaking-column-proposed-on",
        "matchmaking-column-changed-on",
        "matchmaking-column-notes",
    ];
    Table::new(
        page.t("matchmaking-introductions-title"),
        columns.map(|key| page.t(key)),
        rows,
    )
}

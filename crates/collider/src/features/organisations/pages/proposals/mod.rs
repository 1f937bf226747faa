//! Everything that the engine proposes, to be confirmed or declined: one by one, several, or all that
//! a filter shows.

use askama::Template;
use axum::{
    Extension,
    extract::{RawQuery, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::Timestamp;
use uuid::Uuid;

use self::{
    deciding::{Decided, Decision, decide},
    filter::{Candidate, Filter, Order, candidates},
};
use super::super::{
    catalogue::{Catalogue, Contents, Proposal, Subject},
    confirmation::sureness,
    profile::{Choice, Kind, Side},
    reference::sector,
};
use super::{Offered, kind_name, side_name};
use crate::{
    features::people::Visitor,
    platform::{
        Platform,
        i18n::Arguments,
        web::{Page, Problem, flash::Flash, form::Typed, lead_to, pagination},
    },
};

mod deciding;
mod filter;

/// Examples shown before all of a filter is decided.
const EXAMPLES: usize = 12;

#[derive(Template)]
#[template(path = "organisations/proposals.html")]
struct ProposalsPage {
    page: Page,
    subjects: Vec<Offered>,
    values: Vec<Offered>,
    sureness: Vec<Offered>,
    orders: Vec<Offered>,
    /// The organisation that the filter is about: id and name.
    organisation: Option<(Uuid, String)>,
    rows: Vec<Row>,
    total: usize,
    /// All that there are, whatever the filter.
    all: usize,
    query: String,
    first: String,
    next: String,
    ready: bool,
}

#[derive(Template)]
#[template(path = "organisations/proposals_all.html")]
struct AllPage {
    page: Page,
    rows: Vec<Row>,
    sums: Vec<(String, String, usize)>,
    total: usize,
    organisations: usize,
    query: String,
    confirms: bool,
    /// The list was another when it was asked about.
    moved: bool,
}

struct Row {
    key: Uuid,
    organisation: Uuid,
    name: String,
    /// Whether the row above is about the same organisation.
    same: bool,
    subject: String,
    /// Code of a side, for its mark; else empty.
    side: String,
    value: String,
    evidence: String,
    lang: String,
    sure: u8,
}

/// `GET /proposals`.
pub async fn show(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    RawQuery(query): RawQuery,
    page: Page,
) -> Result<Response, Problem> {
    catalogue.fresh(&platform).await?;
    let filter = Filter::parse(&query.unwrap_or_default());
    let ready = catalogue.progress().ready;
    let template = {
        let contents = catalogue.read();
        let found = candidates(&contents, &filter);
        let slice = pagination::slice(&found, Candidate::key, filter.after, pagination::PAGE_ROWS);
        let offered = |value: &str, words: String, chosen: bool| Offered {
            value: value.to_owned(),
            words,
            chosen,
        };
        let everything = contents
            .all()
            .iter()
            .map(|listed| listed.understanding.proposals.len())
            .sum();
        ProposalsPage {
            subjects: Subject::ALL
                .into_iter()
                .map(|subject| {
                    offered(
                        subject.code(),
                        subject_name(&page, subject),
                        filter.subject == Some(subject),
                    )
                })
                .collect(),
            values: values_of(&contents, &filter, &page),
            sureness: (1..=3)
                .rev()
                .map(|sure: u8| {
                    offered(
                        &sure.to_string(),
                        page.t(&format!("organisations-at-least-{sure}")),
                        filter.sure == sure,
                    )
                })
                .collect(),
            orders: Order::ALL
                .into_iter()
                .map(|order| {
                    let key = format!("organisations-order-{}", order.code());
                    offered(order.code(), page.t(&key), filter.order == order)
                })
                .collect(),
            organisation: filter
                .organisation
                .and_then(|id| contents.get(id))
                .map(|listed| (listed.id, listed.name.clone())),
            rows: rows(&slice.rows, &contents, &page),
            total: slice.total,
            all: everything,
            query: filter.to_query_string(),
            first: if slice.before > 0 {
                filter.address(None)
            } else {
                String::new()
            },
            next: slice
                .next
                .map(|after| filter.address(Some(after)))
                .unwrap_or_default(),
            ready,
            page: page.clone(),
        }
    };
    page.show(&template)
}

/// `POST /proposals`: decides on the chosen rows, or on the one whose button was pressed.
pub async fn decide_chosen(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    visitor: Visitor,
    typed: Typed,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    catalogue.fresh(&platform).await?;
    let filter = Filter::parse(typed.text("filter"));
    let (decision, keys): (Decision, Vec<Uuid>) = if typed.has("confirm") {
        (
            Decision::Confirm,
            typed.text("confirm").parse().into_iter().collect(),
        )
    } else if typed.has("decline") {
        (
            Decision::Decline,
            typed.text("decline").parse().into_iter().collect(),
        )
    } else {
        let decision = Decision::from_code(typed.text("do")).ok_or_else(Problem::not_found)?;
        (
            decision,
            typed
                .all("p")
                .iter()
                .filter_map(|key| key.parse().ok())
                .collect(),
        )
    };
    let back = filter.address(None);
    if keys.is_empty() {
        return Ok(lead_to(&back, Flash::note("organisations-nothing-chosen")));
    }
    let chosen: Vec<(Uuid, Proposal)> = {
        let contents = catalogue.read();
        let unfiltered = Filter::default();
        candidates(&contents, &unfiltered)
            .into_iter()
            .filter(|candidate| keys.contains(&candidate.key()))
            .map(|candidate| (candidate.listed.id, candidate.proposal.clone()))
            .collect()
    };
    let now = platform.clock.now();
    let decided = decide(&platform.store, actor, now, decision, chosen).await?;
    Ok(lead_to(&back, told(decision, decided)))
}

/// `GET /proposals/all`: how many and which all are, before they are decided.
pub async fn ask_for_all(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    RawQuery(query): RawQuery,
    page: Page,
) -> Result<Response, Problem> {
    catalogue.fresh(&platform).await?;
    let query = query.unwrap_or_default();
    let confirms = Typed::from_encoded(&query).text("do") != Decision::Decline.code();
    let template = {
        let contents = catalogue.read();
        all_page(&contents, &Filter::parse(&query), confirms, false, &page)
    };
    // Nothing to decide: the list says so, and how to see more.
    if template.total == 0 {
        return Ok(Redirect::to(&Filter::parse(&query).address(None)).into_response());
    }
    page.show(&template)
}

/// `POST /proposals/all`: decides on all, if they are as many as was said.
pub async fn decide_all(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    catalogue.fresh(&platform).await?;
    let filter = Filter::parse(typed.text("filter"));
    let decision = Decision::from_code(typed.text("do")).ok_or_else(Problem::not_found)?;
    let asked_about = typed.text("count").parse::<usize>().ok();
    let (chosen, template) = {
        let contents = catalogue.read();
        let chosen: Vec<(Uuid, Proposal)> = candidates(&contents, &filter)
            .into_iter()
            .map(|candidate| (candidate.listed.id, candidate.proposal.clone()))
            .collect();
        let confirms = decision == Decision::Confirm;
        (chosen, all_page(&contents, &filter, confirms, true, &page))
    };
    if asked_about != Some(chosen.len()) {
        return page.show_as(StatusCode::CONFLICT, &template);
    }
    let now: Timestamp = platform.clock.now();
    let decided = decide(&platform.store, actor, now, decision, chosen).await?;
    Ok(lead_to("/proposals", told(decision, decided)))
}

fn told(decision: Decision, decided: Decided) -> Flash {
    let counts = Arguments::new()
        .count("count", decided.proposals)
        .count("organisations", decided.organisations);
    match decision {
        Decision::Confirm if decided.organisations == 0 => {
            Flash::note("organisations-confirmed-none")
        }
        Decision::Confirm => Flash::done("organisations-confirmed").with(counts),
        Decision::Decline => Flash::done("organisations-declined").with(counts),
    }
}

fn all_page(
    contents: &Contents,
    filter: &Filter,
    confirms: bool,
    moved: bool,
    page: &Page,
) -> AllPage {
    let found = candidates(contents, filter);
    let mut counts = std::collections::BTreeMap::<(Subject, &str), (usize, &Proposal)>::new();
    let mut organisations = std::collections::HashSet::new();
    for candidate in &found {
        let proposal = candidate.proposal;
        counts
            .entry((proposal.subject, &proposal.value))
            .or_insert((0, proposal))
            .0 += 1;
        organisations.insert(candidate.listed.id);
    }
    let mut sums: Vec<_> = counts.into_iter().collect();
    sums.sort_by_key(|((subject, _), (count, _))| (*subject, std::cmp::Reverse(*count)));
    AllPage {
        rows: rows(&found[..found.len().min(EXAMPLES)], contents, page),
        sums: sums
            .into_iter()
            .map(|((subject, _), (count, proposal))| {
                (
                    subject_name(page, subject),
                    value_name(proposal, contents, page),
                    count,
                )
            })
            .collect(),
        total: found.len(),
        organisations: organisations.len(),
        query: filter.to_query_string(),
        confirms,
        moved,
        page: page.clone(),
    }
}

fn rows(found: &[Candidate], contents: &Contents, page: &Page) -> Vec<Row> {
    let mut above = None;
    found
        .iter()
        .map(|candidate| {
            let (listed, proposal) = (candidate.listed, candidate.proposal);
            let same = above == Some(listed.id);
            above = Some(listed.id);
            Row {
                key: candidate.key(),
                organisation: listed.id,
                name: listed.name.clone(),
                same,
                subject: subject_name(page, proposal.subject),
                side: match proposal.subject {
                    Subject::Side => proposal.value.clone(),
                    _ => String::new(),
                },
                value: value_name(proposal, contents, page),
                evidence: proposal.evidence.clone(),
                lang: proposal.lang.clone().unwrap_or_default(),
                sure: sureness(proposal.confidence),
            }
        })
        .collect()
}

/// The values that are proposed of the chosen subject, most frequent first.
fn values_of(contents: &Contents, filter: &Filter, page: &Page) -> Vec<Offered> {
    let Some(subject) = filter.subject else {
        return Vec::new();
    };
    let mut counts = std::collections::BTreeMap::<&str, (usize, &Proposal)>::new();
    for listed in contents.all() {
        for proposal in &listed.understanding.proposals {
            if proposal.subject == subject {
                counts.entry(&proposal.value).or_insert((0, proposal)).0 += 1;
            }
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
    counts
        .into_iter()
        .map(|(code, (count, proposal))| Offered {
            value: code.to_owned(),
            words: format!(
                "{} ({})",
                value_name(proposal, contents, page),
                page.number(count)
            ),
            chosen: filter.value == code,
        })
        .collect()
}

fn subject_name(page: &Page, subject: Subject) -> String {
    page.t(&format!("organisations-subject-{}", subject.code()))
}

/// What is proposed, in the reader's words.
pub(super) fn value_name(proposal: &Proposal, contents: &Contents, page: &Page) -> String {
    let code = proposal.value.as_str();
    match proposal.subject {
        Subject::Side => side_name(page, Side::from_code(code).unwrap_or_default()),
        Subject::Kind => kind_name(page, Kind::from_code(code).unwrap_or_default()),
        Subject::Sector => sector::name(code, page.lang),
        Subject::Competence | Subject::Need => contents.vocabulary().find(code).map_or_else(
            || code.to_owned(),
            |field| field.label.in_lang(page.lang).to_owned(),
        ),
    }
}

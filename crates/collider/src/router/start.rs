//! The start page: what there is, and what to do next.

use askama::Template;
use axum::{Extension, extract::State, response::Response};
use jiff::Timestamp;

use crate::{
    features::{
        matchmaking,
        organisations::{Catalogue, Reader, overview, overview::Overview, profile::Side},
        people::{Action, Visitor},
    },
    platform::{
        Platform,
        web::{Page, Problem},
    },
};

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage {
    page: Page,
    overview: Overview,
    /// The matrix as a small picture, for those who look around.
    mosaic: Vec<Vec<(u8, u8)>>,
    /// Code of a side, how many stand on it, and the length of its bar in twentieths.
    sides: Vec<(&'static str, usize, usize)>,
    next: NextStep,
    name: String,
    now: Timestamp,
    ready: bool,
}

/// What to do next, by who asks and what there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NextStep {
    /// A visitor looks around.
    Search,
    /// Somebody has to be listed first.
    Import,
    /// The engine has found things out.
    Proposals,
    /// Profiles wait for approval.
    Approve,
    /// Approvals run out.
    Renew,
    /// All is done: see where it comes together.
    Matrix,
}

/// `GET /`.
pub async fn page(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    visitor: Visitor,
    reader: Reader,
    page: Page,
) -> Result<Response, Problem> {
    catalogue.fresh(&platform).await?;
    let now = platform.clock.now();
    let ready = catalogue.progress().ready;
    let (overview, next, mosaic) = {
        let contents = catalogue.read();
        let seen = contents.seen_by(&reader, now);
        let overview = overview::of(seen);
        let next = next_step(visitor.may(Action::Introduce), ready, &overview);
        let mosaic = match next {
            NextStep::Search => matchmaking::mosaic(seen, page.lang),
            _ => Vec::new(),
        };
        (overview, next, mosaic)
    };
    page.show(&StartPage {
        sides: bars(&overview),
        next,
        name: visitor
            .person()
            .map(|person| person.name.clone())
            .unwrap_or_default(),
        now,
        ready,
        mosaic,
        overview,
        page: page.clone(),
    })
}

fn next_step(facilitator: bool, ready: bool, overview: &Overview) -> NextStep {
    match overview {
        _ if !facilitator => NextStep::Search,
        Overview {
            organisations: 0, ..
        } if ready => NextStep::Import,
        Overview { proposals: 1.., .. } => NextStep::Proposals,
        Overview { waiting: 1.., .. } => NextStep::Approve,
        Overview {
            running_out: 1.., ..
        } => NextStep::Renew,
        _ => NextStep::Matrix,
    }
}

/// Each side with its bar: the largest fills it, and nobody who is there has none.
fn bars(overview: &Overview) -> Vec<(&'static str, usize, usize)> {
    const STEPS: usize = 20;
    let most = overview.by_side.values().copied().max().unwrap_or(1).max(1);
    [
        (Side::Creative, "creative"),
        (Side::Industry, "industry"),
        (Side::Both, "both"),
        (Side::Neither, "neither"),
        (Side::Unknown, "unknown"),
    ]
    .into_iter()
    .filter_map(|(side, code)| {
        let count = overview.by_side.get(&side).copied().unwrap_or_default();
        (count > 0).then(|| (code, count, (count * STEPS / most).max(1)))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_step_follows_from_what_there_is() {
        let some = Overview {
            organisations: 5,
            ..Overview::default()
        };
        let waiting = Overview {
            waiting: 2,
            running_out: 1,
            ..some.clone()
        };
        let proposed = Overview {
            proposals: 9,
            ..waiting.clone()
        };
        let step = |overview: &Overview| next_step(true, true, overview);
        assert_eq!(step(&Overview::default()), NextStep::Import);
        assert_eq!(step(&proposed), NextStep::Proposals);
        assert_eq!(step(&waiting), NextStep::Approve);
        assert_eq!(
            step(&Overview {
                waiting: 0,
                ..waiting
            }),
            NextStep::Renew
        );
        assert_eq!(step(&some), NextStep::Matrix);
        assert_eq!(next_step(false, true, &some), NextStep::Search);
        assert_eq!(
            next_step(true, false, &Overview::default()),
            NextStep::Matrix,
            "still loading"
        );
    }

    #[test]
    fn bars_are_longest_where_most_are_and_never_nothing() {
        let overview = Overview {
            by_side: [
                (Side::Creative, 400),
                (Side::Industry, 200),
                (Side::Unknown, 1),
            ]
            .into(),
            ..Overview::default()
        };
        assert_eq!(
            bars(&overview),
            [
                ("creative", 400, 20),
                ("industry", 200, 10),
                ("unknown", 1, 1)
            ]
        );
    }
}

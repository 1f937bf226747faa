//! What goes every night: the rules, what will go next, what went.

use askama::Template;
use axum::{Extension, extract::State, response::Response};
use jiff::Timestamp;

use super::super::{
    night::Night,
    record::rule_words,
    store::{self, Taken},
};
use crate::platform::{
    Platform,
    privacy::{Decisions, retaining},
    web::{Page, Problem},
};

/// Nights on the page.
const NIGHTS: u64 = 30;

#[derive(Template)]
#[template(path = "people/privacy/retention.html")]
struct RetentionPage {
    page: Page,
    next: Timestamp,
    rules: Vec<Shown>,
    total: u64,
    nights: Vec<(Timestamp, Vec<(String, u64)>)>,
}

/// A rule with what falls under it next night.
struct Shown {
    code: &'static str,
    kind: String,
    words: String,
    rows: u64,
    examples: Vec<String>,
}

/// `GET /privacy/retention`.
pub async fn show(
    State(platform): State<Platform>,
    Extension(decisions): Extension<Decisions>,
    page: Page,
) -> Result<Response, Problem> {
    let chosen = &platform.settings.privacy.retention;
    let now = platform.clock.now();
    let [_, next] = Night::around(now, &platform.settings.time_zone());
    let read = platform.store.read();
    let due = retaining::due(read, &decisions, chosen, next.begins).await?;
    let nights = store::nights(read, NIGHTS).await?;
    page.show(&RetentionPage {
        next: next.begins,
        total: due.iter().map(|due| due.rows).sum(),
        rules: due
            .into_iter()
            .map(|due| Shown {
                code: due.rule.code,
                kind: page.t(&format!("privacy-kind-{}", due.rule.kind.code)),
                words: rule_words(due.rule.code, due.days, page.lang),
                rows: due.rows,
                examples: due.examples,
            })
            .collect(),
        nights: nights
            .into_iter()
            .map(|night| went(night, &decisions, &page))
            .collect(),
        page: page.clone(),
    })
}

fn went(night: Taken, decisions: &Decisions, page: &Page) -> (Timestamp, Vec<(String, u64)>) {
    let rows = night.rows.into_iter().map(|(code, rows)| {
        let rule = decisions.rules().find(|rule| rule.code == code);
        let name = match rule {
            Some(rule) => page.t(&format!("privacy-kind-{}", rule.kind.code)),
            None => code,
        };
        (name, rows)
    });
    (night.at, rows.collect())
}

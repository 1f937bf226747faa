//! The hub's rule about who may meet whom, as a form.

use askama::Template;
use axum::{extract::State, response::Response};

use crate::{
    features::people::Visitor,
    platform::{
        Platform,
        web::{Page, Problem, flash::Flash, form::Typed, lead_to},
    },
};

use super::{meeting::MeetingRule, store};

#[derive(Template)]
#[template(path = "matchmaking/rules.html")]
struct RulesPage {
    page: Page,
    rule: MeetingRule,
}

/// `GET /matching-rules`.
pub async fn show(State(platform): State<Platform>, page: Page) -> Result<Response, Problem> {
    let rule = store::rule(platform.store.read()).await?;
    page.show(&RulesPage {
        rule,
        page: page.clone(),
    })
}

/// `POST /matching-rules`.
pub async fn save(
    State(platform): State<Platform>,
    visitor: Visitor,
    typed: Typed,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let rule = MeetingRule {
        creative_meets_creative: typed.has("creative-meets-creative"),
        industry_meets_industry: typed.has("industry-meets-industry"),
    };
    let mut change = platform.store.begin(actor, platform.clock.now()).await?;
    store::put_rule(&mut change, rule).await?;
    change.commit().await?;
    Ok(lead_to(
        "/matching-rules",
        Flash::done("matchmaking-rules-saved"),
    ))
}

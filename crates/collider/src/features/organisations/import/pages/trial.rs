//! What would happen, and the word to begin.

use askama::Template;
use axum::{
    extract::{Path, RawQuery, State},
    response::{IntoResponse, Redirect, Response},
};
use uuid::Uuid;

use super::{
    super::{
        super::store::imports::{self, Import, State as ImportState},
        run::Failure,
    },
    load,
    rows::{Rows, rows_of},
    steps,
};
use crate::{
    features::people::Visitor,
    platform::{
        Platform,
        i18n::Arguments,
        store::jobs::NewJob,
        web::{Costly, Page, Problem, flash::Flash, form::Typed, lead_to},
    },
};

#[derive(Template)]
#[template(path = "imports/trial.html")]
struct TrialPage {
    page: Page,
    steps: Vec<String>,
    import: Import,
    rows: Rows,
    taken: usize,
    next_words: String,
}

/// `GET /imports/{id}/dry-run`: what would happen.
pub async fn trial(
    State(platform): State<Platform>,
    page: Page,
    Path(id): Path<Uuid>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let import = load(&platform, id).await?;
    if import.state == ImportState::Uploaded {
        return Ok(Redirect::to(&format!("/imports/{id}/mapping")).into_response());
    }
    if import.state != ImportState::Tried {
        return Ok(Redirect::to(&format!("/imports/{id}")).into_response());
    }
    let query = Typed::from_encoded(&query.unwrap_or_default());
    let taken = import.sums.created + import.sums.changed;
    page.show(&TrialPage {
        steps: steps(&page),
        rows: rows_of(&platform, &page, &import, &query).await?,
        next_words: Arguments::new()
            .count("taken", taken)
            .count("rejected", import.sums.rejected)
            .say(page.lang, "imports-trial-next"),
        taken,
        import,
        page: page.clone(),
    })
}

/// `POST /imports/{id}/run`: puts the import into the queue; also again after an interruption.
pub async fn run(
    State(platform): State<Platform>,
    _: Costly,
    visitor: Visitor,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let import = load(&platform, id).await?;
    if import.mapping.is_none() {
        return Err(Failure::NotNow.into());
    }
    let now = platform.clock.now();
    let mut change = platform.store.begin(actor.clone(), now).await?;
    let from = [ImportState::Tried, ImportState::Failed];
    let connection = change.connection();
    if !imports::set_state(connection, id, &from, ImportState::Queued, None).await? {
        return Err(Failure::NotNow.into());
    }
    let payload = serde_json::json!({ "import": id, "actor": actor });
    change
        .enqueue(NewJob {
            kind: "import",
            payload,
            run_at: None,
        })
        .await?;
    change.record::<(), ()>("import", id, "queued", None, None)?;
    change.commit().await?;
    Ok(lead_to(
        &format!("/imports/{id}"),
        Flash::done("imports-queued"),
    ))
}

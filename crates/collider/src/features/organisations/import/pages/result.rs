//! Where an import is: its progress, its result, and taking it back.

use askama::Template;
use axum::{
    extract::{Path, RawQuery, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{
        super::store::imports::{self, Import, State as ImportState},
        progress::{Stage, stage_of},
        run,
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
        web::{Page, Problem, flash::Flash, form::Typed, lead_to},
    },
};

#[derive(Template)]
#[template(path = "imports/running.html")]
struct RunningPage {
    page: Page,
    steps: Vec<String>,
    import: Import,
    /// Key of the words for what is being done.
    stage: String,
    done: usize,
    total: usize,
}

#[derive(Template)]
#[template(path = "imports/progress.html")]
struct ProgressFragment {
    page: Page,
    import: Import,
    /// Key of the words for what is being done.
    stage: String,
    done: usize,
    total: usize,
}

fn measure(stage: Stage) -> (usize, usize) {
    match stage {
        Stage::Writing { done, total } => (done, total),
        _ => (0, 0),
    }
}

#[derive(Template)]
#[template(path = "imports/result.html")]
struct ResultPage {
    page: Page,
    steps: Vec<String>,
    import: Import,
    rows: Rows,
    done_words: String,
    undo_words: String,
    undone: Vec<(String, Option<Uuid>, String)>,
    undone_words: String,
}

/// `GET /imports/{id}`: where an import is; its progress, its result, or the step that comes next.
pub async fn result(
    State(platform): State<Platform>,
    page: Page,
    Path(id): Path<Uuid>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let import = load(&platform, id).await?;
    match import.state {
        ImportState::Uploaded => {
            return Ok(Redirect::to(&format!("/imports/{id}/mapping")).into_response());
        }
        ImportState::Tried => {
            return Ok(Redirect::to(&format!("/imports/{id}/dry-run")).into_response());
        }
        ImportState::Queued => {
            let stage = stage_of(id);
            let (done, total) = measure(stage);
            return page.show(&RunningPage {
                steps: steps(&page),
                stage: format!("imports-stage-{}", stage.code()),
                import,
                done,
                total,
                page: page.clone(),
            });
        }
        ImportState::Done | ImportState::Failed | ImportState::Undone => {}
    }
    let query = Typed::from_encoded(&query.unwrap_or_default());
    let sums = import.sums;
    let (undone, undone_words) = undone_of(&platform, &page, &import).await?;
    page.show(&ResultPage {
        steps: steps(&page),
        rows: rows_of(&platform, &page, &import, &query).await?,
        done_words: Arguments::new()
            .count("taken", sums.rows() - sums.rejected)
            .count("rows", sums.rows())
            .say(page.lang, "imports-done-words"),
        undo_words: Arguments::new()
            .count("created", sums.created)
            .count("changed", sums.changed)
            .say(page.lang, "imports-undo-confirm"),
        undone,
        undone_words,
        import,
        page: page.clone(),
    })
}

/// What undoing did: the organisations that were left, and how many became what.
async fn undone_of(
    platform: &Platform,
    page: &Page,
    import: &Import,
) -> Result<(Vec<(String, Option<Uuid>, String)>, String), Problem> {
    use imports::Undone;
    if import.state != ImportState::Undone {
        return Ok((Vec::new(), String::new()));
    }
    let written = imports::written(platform.store.read(), import.id).await?;
    let count = |what: Undone| {
        written
            .iter()
            .filter(|one| one.undone == Some(what))
            .count()
    };
    let words = Arguments::new()
        .count("removed", count(Undone::Removed))
        .count("restored", count(Undone::Restored))
        .count("left", count(Undone::Left))
        .count("gone", count(Undone::Gone))
        .say(page.lang, "imports-undone-words");
    let left = written
        .iter()
        .filter(|one| matches!(one.undone, Some(Undone::Left | Undone::Gone)))
        .map(|one| {
            let what = one.undone.map_or("", Undone::code);
            let there = (one.undone == Some(Undone::Left)).then_some(one.organisation);
            (
                one.name.clone(),
                there,
                page.t(&format!("imports-undone-{what}")),
            )
        })
        .collect();
    Ok((left, words))
}

/// `GET /imports/{id}/progress`: the part of the page that is looked at every second. When the import
/// is over it tells the browser to load the result.
pub async fn progress(
    State(platform): State<Platform>,
    page: Page,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let import = load(&platform, id).await?;
    if import.state != ImportState::Queued || !page.fragment {
        let result = format!("/imports/{id}");
        if page.fragment {
            return Ok(([("hx-redirect", result)], StatusCode::NO_CONTENT).into_response());
        }
        return Ok(Redirect::to(&result).into_response());
    }
    let stage = stage_of(id);
    let (done, total) = measure(stage);
    page.show(&ProgressFragment {
        stage: format!("imports-stage-{}", stage.code()),
        import,
        done,
        total,
        page: page.clone(),
    })
}

/// `POST /imports/{id}/undo`: takes the import back.
pub async fn undo(
    State(platform): State<Platform>,
    visitor: Visitor,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    load(&platform, id).await?;
    let now: Timestamp = platform.clock.now();
    let sums = run::undo(&platform.store, actor, id, now).await?;
    let flash = Flash::done("imports-undone-words").with(
        Arguments::new()
            .count("removed", sums.removed)
            .count("restored", sums.restored)
            .count("left", sums.left)
            .count("gone", sums.gone),
    );
    Ok(lead_to(&format!("/imports/{id}"), flash))
}

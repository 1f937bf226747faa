//! `GET /organisations/export.csv`, `.xlsx`, `.jsonl`: what the directory shows with the same filters.

use std::io::Cursor;

use axum::{
    Extension,
    extract::{RawQuery, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{FileKind, write};
use crate::{
    features::{
        organisations::{
            Catalogue, Reader,
            agreement::agreements,
            directory::{self, Query},
            store,
            visibility::Subject,
        },
        people::{Action, Routes, Visitor},
    },
    platform::{
        Platform,
        i18n::Lang,
        store::note_look,
        web::{Costly, Page, Problem},
    },
};

/// The exports of the directory.
pub fn routes() -> Routes {
    FileKind::ALL
        .into_iter()
        .fold(Routes::new(), |routes, kind| {
            routes.get(
                &format!("/organisations/export.{}", kind.ending()),
                Action::ReadDirectory,
                move |State(platform): State<Platform>,
                      Extension(catalogue): Extension<Catalogue>,
                      _: Costly,
                      visitor: Visitor,
                      reader: Reader,
                      page: Page,
                      RawQuery(query): RawQuery| async move {
                    if reader.is_facilitator() {
                        // Whoever takes everything away leaves a trace.
                        let (store, now) = (&platform.store, platform.clock.now());
                        note_look(store, &visitor.actor()?, "directory", Uuid::nil(), now).await?;
                    }
                    let query = Query::parse(&query.unwrap_or_default()).asked_by(&reader);
                    download(&platform, &catalogue, reader, kind, &query, page.lang).await
                },
            )
        })
}

async fn download(
    platform: &Platform,
    catalogue: &Catalogue,
    reader: Reader,
    kind: FileKind,
    query: &Query,
    lang: Lang,
) -> Result<Response, Problem> {
    let now = platform.clock.now();
    // The whole directory comes from the database itself: no start-up in the background shortens it.
    if query.words.is_empty() && query.choices.is_empty() {
        let ids = store::all_ids(platform.store.read()).await?;
        return answer(platform, &ids, reader, kind, lang, now).await;
    }
    catalogue.fresh(platform).await?;
    if !catalogue.progress().ready {
        let status = StatusCode::SERVICE_UNAVAILABLE;
        return Err(Problem::refused(status, "imports-export-not-yet"));
    }
    let question = match query.words.as_str() {
        "" => None,
        words => Some(
            catalogue
                .question(words, None)
                .await
                .map_err(Problem::broken)?,
        ),
    };
    let ids = {
        let contents = catalogue.read();
        let seen = contents.seen_by(&reader, now);
        directory::answer(seen, query, question.as_ref(), lang)
            .found
            .ids
    };
    answer(platform, &ids, reader, kind, lang, now).await
}

/// Answers with a file of these organisations, in this order. Who may not be seen by the reader is
/// left out even if it is named.
///
/// # Errors
/// When the database or the file fails.
pub async fn answer(
    platform: &Platform,
    ids: &[Uuid],
    reader: Reader,
    kind: FileKind,
    lang: Lang,
    now: Timestamp,
) -> Result<Response, Problem> {
    let mut organisations = store::load_many(platform.store.read(), ids).await?;
    organisations.retain(|one| {
        reader.may_know_of(&Subject::of(one.id, &one.profile, one.standing.state(now)))
    });
    let agreed = agreements(&platform.store, &organisations).await?;
    let bytes = tokio::task::spawn_blocking(move || {
        let mut file = Cursor::new(Vec::new());
        write(&mut file, kind, organisations, &reader, &agreed, lang, now)
            .map(|()| file.into_inner())
    })
    .await
    .map_err(Problem::broken)?
    .map_err(Problem::broken)?;
    let day = now.to_zoned(platform.settings.time_zone()).date();
    let name = format!("organisations-{day}.{}", kind.ending());
    Ok((
        [
            (header::CONTENT_TYPE, kind.media_type().to_owned()),
            (
                header::CONTENT_DISPOSITION,
                format!("attachment; filename=\"{name}\""),
            ),
            (header::CACHE_CONTROL, "no-store".to_owned()),
        ],
        bytes,
    )
        .into_response())
}

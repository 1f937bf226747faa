//! `GET /organisations/export.csv`, `.xlsx`, `.jsonl`: what the directory shows with the same filters.

use std::{io::Cursor, net::SocketAddr};

use axum::{
    Extension, Router,
    extract::{ConnectInfo, RawQuery, State},
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{FileKind, write};
use crate::{
    features::{
        organisations::{
            Catalogue,
            catalogue::facets::{Choices, Facet},
            standing::{Audience, may_see},
            store,
        },
        people::Visitor,
    },
    platform::{
        Platform,
        i18n::Lang,
        web::{Page, Problem, form::Typed},
    },
};

/// The exports of the directory.
pub fn routes() -> Router<Platform> {
    FileKind::ALL
        .into_iter()
        .fold(Router::new(), |router, kind| {
            router.route(
                &format!("/organisations/export.{}", kind.ending()),
                get(
                    move |State(platform): State<Platform>,
                          Extension(catalogue): Extension<Catalogue>,
                          ConnectInfo(from): ConnectInfo<SocketAddr>,
                          visitor: Visitor,
                          page: Page,
                          RawQuery(query): RawQuery| async move {
                        if !platform.costly.allows(from.ip()) {
                            return Err(Problem::too_many());
                        }
                        let typed = Typed::from_encoded(&query.unwrap_or_default());
                        let asked = Asked::from_query(&typed, page.lang);
                        download(&platform, &catalogue, &visitor, kind, &asked).await
                    },
                ),
            )
        })
}

/// What of the directory is wanted.
struct Asked {
    choices: Choices,
    words: String,
    lang: Lang,
}

impl Asked {
    /// From the parameters of the directory: a parameter a facet, `q` for the search.
    fn from_query(typed: &Typed, lang: Lang) -> Self {
        let mut choices = Choices::default();
        for (name, value) in typed.pairs() {
            if let Some(facet) = Facet::from_code(name).filter(|_| !value.is_empty()) {
                choices.choose(facet, value);
            }
        }
        Self {
            choices,
            words: typed.text("q").to_owned(),
            lang,
        }
    }
}

async fn download(
    platform: &Platform,
    catalogue: &Catalogue,
    visitor: &Visitor,
    kind: FileKind,
    asked: &Asked,
) -> Result<Response, Problem> {
    let audience = audience_of(visitor);
    let now = platform.clock.now();
    catalogue.fresh(platform).await?;
    let question = match asked.words.as_str() {
        "" => None,
        words => Some(
            catalogue
                .question(words, Some(asked.lang.code()))
                .await
                .map_err(Problem::broken)?,
        ),
    };
    let ids = {
        let contents = catalogue.read();
        let ranked: Option<Vec<Uuid>> = question.map(|question| {
            // Whoever the reader may not know of takes no place among the hits.
            let open = |party: &collider_matching::Party| {
                contents
                    .get(Uuid::from_u128(party.id))
                    .is_some_and(|listed| listed.is_open_to(audience, now))
            };
            let hits = contents.index().search(&question, open, MOST_HITS);
            hits.iter().map(|hit| Uuid::from_u128(hit.party)).collect()
        });
        contents
            .find(&asked.choices, ranked.as_deref(), audience, now, asked.lang)
            .ids
    };
    answer(platform, &ids, audience, kind, asked.lang, now).await
}

/// Organisations that words find at most, as in the directory.
const MOST_HITS: usize = 300;

/// How much somebody may see.
fn audience_of(visitor: &Visitor) -> Audience {
    if visitor.is_facilitator() {
        Audience::Facilitators
    } else if visitor.is_member() {
        Audience::Members
    } else {
        Audience::Anyone
    }
}

/// Answers with a file of these organisations, in this order. Who may not be seen by the reader is
/// left out even if it is named.
///
/// # Errors
/// When the database or the file fails.
pub async fn answer(
    platform: &Platform,
    ids: &[Uuid],
    audience: Audience,
    kind: FileKind,
    lang: Lang,
    now: Timestamp,
) -> Result<Response, Problem> {
    let mut organisations = store::load_many(platform.store.read(), ids).await?;
    organisations.retain(|organisation| {
        may_see(
            audience,
            organisation.profile.visibility,
            organisation.profile.consented.is_some(),
            organisation.standing.state(now),
        )
    });
    let bytes = tokio::task::spawn_blocking(move || {
        let mut file = Cursor::new(Vec::new());
        write(&mut file, kind, organisations, audience, lang, now).map(|()| file.into_inner())
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

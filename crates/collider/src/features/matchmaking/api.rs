//! The same suggestions as JSON, for programs.

use std::collections::HashSet;

use axum::{
    Extension, Json,
    extract::{Path, RawQuery, State},
};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    features::organisations::{Catalogue, Reader, profile::Side, standing::State as Standing},
    platform::{
        Platform,
        web::{Costly, Page, Problem},
    },
};

use super::{
    id_in,
    introduction::State as IntroductionState,
    meeting::Judgement,
    sentence::{Reasons, plain},
    store,
    suggestion::{Asked, Bounds, suggest},
};

/// Suggestions in an answer.
const TOP: usize = 50;

/// What `GET /api/organisations/{id}/suggestions` answers.
#[derive(Debug, Serialize)]
pub struct Answer {
    organisation: Uuid,
    name: String,
    side: Side,
    /// From 1, when only one need was asked for.
    need: Option<usize>,
    suggestions: Vec<Partner>,
}

#[derive(Debug, Serialize)]
struct Partner {
    organisation: Uuid,
    name: String,
    side: Side,
    country: Option<String>,
    region: Option<String>,
    sectors: Vec<String>,
    languages: Vec<String>,
    status: Standing,
    /// What the list is ordered by, 0 to 1.
    score: f32,
    one_sided: bool,
    /// In the language asked for by `Accept-Language`.
    sentences: Vec<String>,
    reasons: Reasons,
    good_idea: bool,
    introduction: Option<IntroductionState>,
}

/// `GET /api/organisations/{id}/suggestions`.
pub async fn suggestions(
    State(platform): State<Platform>,
    _: Costly,
    Extension(catalogue): Extension<Catalogue>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    reader: Reader,
    page: Page,
) -> Result<Json<Answer>, Problem> {
    let id = id_in(&id)?;
    catalogue.fresh(&platform).await?;
    let asked = Asked::from_query(query.as_deref().unwrap_or_default());
    let rule = store::rule(platform.store.read()).await?;
    let judged = store::judgements(platform.store.read(), id).await?;
    let introductions = store::introductions(platform.store.read(), Some(id)).await?;
    let rejected: HashSet<Uuid> = judged
        .iter()
        .filter(|(_, judged)| judged.judgement != Judgement::Good)
        .map(|(partner, _)| *partner)
        .collect();
    let contents = catalogue.read();
    let seen = contents.seen_by(&reader, platform.clock.now());
    let own = seen.get(id).ok_or_else(Problem::not_found)?;
    let bounds = Bounds {
        rule,
        without: &rejected,
        top: TOP,
    };
    let suggestions = suggest(seen, &own, &asked, bounds)
        .into_iter()
        .map(|found| Partner {
            organisation: found.id,
            name: found.name,
            side: found.side,
            country: found.country,
            region: found.region,
            sectors: found.sectors,
            languages: found.languages,
            status: found.state,
            score: found.score,
            one_sided: found.reasons.is_one_sided(),
            sentences: found
                .reasons
                .sentences(page.lang)
                .iter()
                .map(|pieces| plain(pieces, page.lang))
                .collect(),
            good_idea: judged.contains_key(&found.id),
            introduction: introductions
                .iter()
                .find(|kept| kept.introduction.between.contains(&found.id))
                .map(|kept| kept.introduction.state),
            reasons: found.reasons,
        })
        .collect();
    Ok(Json(Answer {
        organisation: id,
        name: own.name.clone(),
        side: own.side,
        need: asked.need.map(|place| place + 1),
        suggestions,
    }))
}

//! The page of suggestions for an organisation, and what people say of them.

use std::collections::{HashMap, HashSet};

use askama::Template;
use axum::{
    Extension,
    extract::{Path, RawQuery, State},
    http::StatusCode,
    response::Response,
};
use uuid::Uuid;

use crate::{
    features::{
        organisations::{
            Catalogue, Reader,
            catalogue::{
                Progress, Seen,
                facets::{Choices, Facet, UNKNOWN},
            },
            profile::Side,
            reference::{country, language, region, sector},
            standing::State as Standing,
        },
        people::Visitor,
    },
    platform::{
        Platform,
        i18n::{Arguments, Lang},
        store::Actor,
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
    introduction::{State as IntroductionState, Step},
    meeting::{Judgement, MOST_NOTE, MeetingRule, NotForUs},
    news,
    sentence::{Piece, Reasons, side_code},
    shown::{Choice, region_name},
    store::{self, Judged, Kept},
    suggestion::{Asked, Bounds, Suggestion, between, suggest},
};

/// Suggestions on a page.
const SHOWN: usize = 20;

#[derive(Template)]
#[template(path = "matchmaking/suggestions.html")]
struct SuggestionsPage {
    page: Page,
    id: Uuid,
    name: String,
    /// Whether the reader may judge and introduce.
    introduces: bool,
    side_known: bool,
    has_words: bool,
    asked: Asked,
    needs: Vec<NeedChoice>,
    regions: Vec<Choice>,
    languages: Vec<Choice>,
    sectors: Vec<Choice>,
    first: Option<Shown>,
    matches: Vec<Shown>,
    declined: Vec<Declined>,
    not_for_us: [NotForUs; 7],
    progress: Progress,
    reduced: bool,
    mistakes: Mistakes,
    typed: Typed,
    typed_for: Option<Uuid>,
}

struct NeedChoice {
    place: usize,
    text: String,
    chosen: bool,
}

/// A suggestion in the reader's language.
#[derive(Clone)]
struct Shown {
    id: Uuid,
    name: String,
    side: &'static str,
    left_hue: &'static str,
    right_hue: &'static str,
    place: String,
    sectors: String,
    languages: String,
    waiting: bool,
    one_sided: bool,
    lacks_language: bool,
    sentences: Vec<Vec<Piece>>,
    reasons: Reasons,
    good: bool,
    introduction: Option<(Uuid, IntroductionState)>,
}

impl Shown {
    /// What to think of before the two are introduced.
    fn advice(&self) -> &'static str {
        if self.lacks_language {
            "matchmaking-next-no-language"
        } else if self.one_sided {
            "matchmaking-next-one-sided"
        } else if self.waiting {
            "matchmaking-next-waiting"
        } else {
            "matchmaking-next-both-gain"
        }
    }
}

struct Declined {
    id: Uuid,
    name: String,
    reason: NotForUs,
    note: String,
    by: String,
    at: jiff::Timestamp,
}

/// `GET /organisations/{id}/suggestions`.
pub async fn suggestions(
    State(platform): State<Platform>,
    _: Costly,
    Extension(catalogue): Extension<Catalogue>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    reader: Reader,
    page: Page,
) -> Result<Response, Problem> {
    let id = id_in(&id)?;
    let asked = Asked::from_query(query.as_deref().unwrap_or_default());
    let said = Said::default();
    let template = prepare(&platform, &catalogue, &reader, id, asked, said, &page).await?;
    page.show(&template)
}

/// What was typed into a form that had mistakes.
#[derive(Default)]
struct Said {
    partner: Option<Uuid>,
    typed: Typed,
    mistakes: Mistakes,
}

async fn prepare(
    platform: &Platform,
    catalogue: &Catalogue,
    reader: &Reader,
    id: Uuid,
    asked: Asked,
    said: Said,
    page: &Page,
) -> Result<SuggestionsPage, Problem> {
    catalogue.fresh(platform).await?;
    let rule = store::rule(platform.store.read()).await?;
    let judged = store::judgements(platform.store.read(), id).await?;
    let introduced = introduced(platform, id).await?;
    let contents = catalogue.read();
    let seen = contents.seen_by(reader, platform.clock.now());
    let own = seen.get(id).ok_or_else(Problem::not_found)?;
    let rejected: HashSet<Uuid> = judged
        .iter()
        .filter(|(_, judged)| judged.judgement != Judgement::Good)
        .map(|(partner, _)| *partner)
        .collect();
    let bounds = Bounds {
        rule,
        without: &rejected,
        top: SHOWN,
    };
    let matches: Vec<Shown> = suggest(seen, &own, &asked, bounds)
        .into_iter()
        .map(|found| {
            let good = judged
                .get(&found.id)
                .is_some_and(|said| said.judgement == Judgement::Good);
            let introduction = introduced.get(&found.id);
            shown(found, own.side, good, introduction, page.lang)
        })
        .collect();
    let counts = seen.find(&Choices::default(), None, page.lang).counts;
    let choices = |facet: Facet, chosen: &Option<String>, name: &dyn Fn(&str) -> String| {
        let mut choices: Vec<Choice> = counts
            .of(facet)
            .iter()
            .filter(|(code, _)| code != UNKNOWN)
            .map(|(code, _)| Choice {
                code: code.clone(),
                name: name(code),
                chosen: chosen.as_ref() == Some(code),
            })
            .collect();
        choices.sort_by(|a, b| a.code.cmp(&b.code));
        choices
    };
    let lang = page.lang;
    Ok(SuggestionsPage {
        id,
        name: own.name.clone(),
        side_known: MeetingRule::has_partners(own.side),
        has_words: !own.needs().is_empty() || !own.competences().is_empty(),
        needs: own
            .needs()
            .iter()
            .enumerate()
            .map(|(place, need)| NeedChoice {
                place: place + 1,
                text: need.text.clone(),
                chosen: asked.need == Some(place),
            })
            .collect(),
        regions: choices(Facet::Region, &asked.region, &|code| {
            region_name(code, lang)
        }),
        languages: choices(Facet::Language, &asked.language, &|code| {
            language::name(code, lang)
        }),
        sectors: choices(Facet::Sector, &asked.sector, &|code| {
            sector::name(code, lang)
        }),
        first: matches
            .iter()
            .find(|found| found.introduction.is_none() && !found.one_sided)
            .or_else(|| matches.iter().find(|found| found.introduction.is_none()))
            .cloned(),
        declined: declined(&judged, seen),
        introduces: reader.is_facilitator(),
        matches,
        not_for_us: NotForUs::ALL,
        progress: catalogue.progress(),
        reduced: catalogue.is_reduced(),
        mistakes: said.mistakes,
        typed: said.typed,
        typed_for: said.partner,
        asked,
        page: page.clone(),
    })
}

/// Introductions of an organisation by its partner.
async fn introduced(
    platform: &Platform,
    id: Uuid,
) -> Result<HashMap<Uuid, (Uuid, IntroductionState)>, Problem> {
    let all: Vec<Kept> = store::introductions(platform.store.read(), Some(id)).await?;
    Ok(all
        .into_iter()
        .map(|kept| {
            let [one, other] = kept.introduction.between;
            let partner = if one == id { other } else { one };
            (partner, (kept.id, kept.introduction.state))
        })
        .collect())
}

fn shown(
    found: Suggestion,
    own: Side,
    good: bool,
    introduction: Option<&(Uuid, IntroductionState)>,
    lang: Lang,
) -> Shown {
    let place: Vec<String> = found
        .region
        .iter()
        .map(|code| region::name(code))
        .chain(found.country.iter().map(|code| country::name(code, lang)))
        .collect();
    // Names of sectors hold commas of their own.
    let list = |codes: &[String], between: &str, name: &dyn Fn(&str) -> String| {
        let names: Vec<String> = codes.iter().map(|code| name(code)).collect();
        names.join(between)
    };
    Shown {
        id: found.id,
        side: side_code(found.side),
        left_hue: super::sentence::hue(found.side, own),
        right_hue: super::sentence::hue(own, found.side),
        place: place.join(", "),
        sectors: list(&found.sectors, " · ", &|code| sector::name(code, lang)),
        languages: list(&found.languages, ", ", &|code| language::name(code, lang)),
        waiting: found.state != Standing::Approved,
        one_sided: found.reasons.is_one_sided(),
        lacks_language: found.reasons.lacks_language(),
        sentences: found.reasons.sentences(lang),
        reasons: found.reasons,
        good,
        introduction: introduction.copied(),
        name: found.name,
    }
}

/// What was said no to. Notes are among facilitators.
fn declined(judged: &HashMap<Uuid, Judged>, seen: Seen<'_>) -> Vec<Declined> {
    let among = |text: &String| match seen.reader().is_facilitator() {
        true => text.clone(),
        false => String::new(),
    };
    let mut declined: Vec<Declined> = judged
        .iter()
        .filter_map(|(partner, judged)| match &judged.judgement {
            Judgement::Good => None,
            Judgement::NotForUs { reason, note } => Some(Declined {
                id: *partner,
                name: seen.get(*partner)?.name.clone(),
                reason: *reason,
                note: among(note),
                by: among(&judged.by),
                at: judged.at,
            }),
        })
        .collect();
    declined.sort_by(|a, b| b.at.cmp(&a.at).then(a.id.cmp(&b.id)));
    declined
}

/// `POST /organisations/{id}/suggestions/{partner}`: a good idea, not for us, taken back, introduce.
pub async fn answer(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    visitor: Visitor,
    Path((id, partner)): Path<(String, String)>,
    reader: Reader,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let (id, partner) = (id_in(&id)?, id_in(&partner)?);
    catalogue.fresh(&platform).await?;
    let name = {
        let contents = catalogue.read();
        let seen = contents.seen_by(&reader, platform.clock.now());
        seen.get(id).ok_or_else(Problem::not_found)?;
        seen.get(partner)
            .ok_or_else(Problem::not_found)?
            .name
            .clone()
    };
    let asked = Asked::from_query(typed.text("back"));
    let list = format!("/organisations/{id}/suggestions{}", asked.query());
    let undo = format!("/organisations/{id}/suggestions/{partner}/undo");
    let named = || Arguments::new().text("name", name.clone());
    let said = match typed.text("do") {
        "introduce" => {
            return introduce(&platform, &catalogue, actor, &reader, [id, partner], &typed).await;
        }
        "good" => Judgement::Good,
        "not-for-us" => {
            let note = typed.text("note").to_owned();
            let mut mistakes = Mistakes::none();
            let reason = NotForUs::from_code(typed.text("reason"));
            if reason.is_none() {
                mistakes.add(format!("reason-{partner}"), "matchmaking-reason-missing");
            }
            if note.chars().count() > MOST_NOTE {
                mistakes.add(format!("note-{partner}"), "matchmaking-note-too-long");
            }
            let Some(reason) = reason.filter(|_| mistakes.is_empty()) else {
                let said = Said {
                    partner: Some(partner),
                    typed,
                    mistakes,
                };
                let template =
                    prepare(&platform, &catalogue, &reader, id, asked, said, &page).await?;
                return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &template);
            };
            Judgement::NotForUs { reason, note }
        }
        _ => {
            return Err(Problem::refused(
                StatusCode::BAD_REQUEST,
                "problem-not-understood",
            ));
        }
    };
    let mut change = platform.store.begin(actor, platform.clock.now()).await?;
    store::judge(&mut change, id, partner, Some(&said)).await?;
    change.commit().await?;
    let key = match said {
        Judgement::Good => "matchmaking-judged-good",
        Judgement::NotForUs { .. } => "matchmaking-judged-not-for-us",
    };
    Ok(lead_to(&list, Flash::done(key).with(named()).undo(undo)))
}

/// `POST /organisations/{id}/suggestions/{partner}/undo`: takes back what was said of a suggestion.
pub async fn undo(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    visitor: Visitor,
    Path((id, partner)): Path<(String, String)>,
    reader: Reader,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let (id, partner) = (id_in(&id)?, id_in(&partner)?);
    let name = {
        let contents = catalogue.read();
        let partner = contents.seen_by(&reader, platform.clock.now()).get(partner);
        partner.ok_or_else(Problem::not_found)?.name.clone()
    };
    let mut change = platform.store.begin(actor, platform.clock.now()).await?;
    store::judge(&mut change, id, partner, None).await?;
    change.commit().await?;
    let flash = Flash::done("matchmaking-taken-back").with(Arguments::new().text("name", name));
    Ok(lead_to(&format!("/organisations/{id}/suggestions"), flash))
}

async fn introduce(
    platform: &Platform,
    catalogue: &Catalogue,
    actor: Actor,
    reader: &Reader,
    [id, partner]: [Uuid; 2],
    typed: &Typed,
) -> Result<Response, Problem> {
    let note: String = typed.text("note").chars().take(MOST_NOTE).collect();
    let rule = store::rule(platform.store.read()).await?;
    let now = platform.clock.now();
    let found = {
        let contents = catalogue.read();
        let seen = contents.seen_by(reader, now);
        let own = seen.get(id).ok_or_else(Problem::not_found)?;
        let bounds = Bounds {
            rule,
            without: &HashSet::new(),
            top: 1,
        };
        between(seen, &own, partner, bounds)
    };
    // The words may have changed since the page was made.
    let found =
        found.ok_or_else(|| Problem::refused(StatusCode::CONFLICT, "matchmaking-no-match"))?;
    let mut change = platform.store.begin(actor, now).await?;
    let (introduction, is_new) =
        store::introduce(&mut change, [id, partner], &found.reasons, &note).await?;
    if is_new {
        let named = [
            (id, found.reasons.own_name.as_str()),
            (partner, found.reasons.partner_name.as_str()),
        ];
        news::tell(&mut change, platform, introduction, named, Step::Propose).await?;
    }
    change.commit().await?;
    let key = if is_new {
        "matchmaking-introduced"
    } else {
        "matchmaking-introduced-before"
    };
    let arguments = Arguments::new()
        .text("one", found.reasons.own_name)
        .text("other", found.reasons.partner_name);
    Ok(lead_to(
        &format!("/introductions/{introduction}"),
        Flash::done(key).with(arguments),
    ))
}

//! What a person wishes to hear of, who may write to them, and ending letters with one click.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use uuid::Uuid;

use super::{Kind, Pace, letters::DIGEST, store};
use crate::{
    features::people::{Visitor, messages, messages::Wish, store as people},
    platform::{
        Platform,
        store::Actor,
        web::{Costly, Page, Problem, flash::Flash, form::Typed, lead_to},
    },
};

#[derive(Template)]
#[template(path = "people/notifications.html")]
struct WishesPage {
    page: Page,
    wish: Wish,
    kinds: Vec<(Kind, Pace)>,
    hour: String,
    email: String,
    blocked: Vec<(Uuid, String)>,
    sends_mail: bool,
}

/// `GET /account/notifications`.
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let reader = platform.store.read();
    let email = people::addressee(reader, person.id).await?;
    page.show(&WishesPage {
        wish: messages::wish_of(&platform.store, person.id).await?,
        kinds: kinds(&platform, &visitor).await?,
        hour: format!("{:02}:00", platform.settings.messages.digest_hour),
        email: email.map(|reader| reader.address).unwrap_or_default(),
        blocked: messages::blocked_by(&platform.store, person.id).await?,
        sends_mail: platform.sends_mail(),
        page: page.clone(),
    })
}

/// The kinds that concern a visitor, each with how soon they hear of it.
async fn kinds(platform: &Platform, visitor: &Visitor) -> Result<Vec<(Kind, Pace)>, Problem> {
    let person = visitor.somebody()?;
    let chosen = store::wishes(platform.store.read(), person.id).await?;
    let runs_hub = messages::runs_hub(person.roles);
    let offered = Kind::ALL
        .into_iter()
        .filter(|kind| kind.is_chosen() && (*kind != Kind::Hub || runs_hub));
    Ok(offered
        .map(|kind| {
            let found = chosen.iter().find(|(of, _)| *of == kind);
            (kind, kind.pace(found.map(|(_, pace)| *pace)))
        })
        .collect())
}

/// `POST /account/notifications`: who may write to them, and how soon they hear of each kind. What the
/// form does not say stays as it is.
pub async fn choose(
    State(platform): State<Platform>,
    visitor: Visitor,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let mut change = platform
        .store
        .begin(person.actor(), platform.clock.now())
        .await?;
    if let Some(wish) = Wish::from_code(typed.text("may_write")) {
        messages::put_wish(&mut change, person.id, wish).await?;
    }
    for kind in Kind::ALL {
        if let Some(pace) = Pace::from_code(typed.text(kind.code())) {
            store::put_wish(&mut change, person.id, kind, pace).await?;
        }
    }
    let unblocked: Option<Uuid> = typed.text("unblock").parse().ok();
    if let Some(other) = unblocked {
        messages::unblock(&change, person.id, other).await?;
    }
    change.commit().await?;
    Ok(lead_to(
        "/account/notifications",
        Flash::done("notices-kept"),
    ))
}

#[derive(Template)]
#[template(path = "people/notifications_end.html")]
struct EndPage {
    page: Page,
    token: String,
    digest: bool,
    kinds: Vec<Kind>,
    ended: bool,
}

/// Whose letters a token ends, and of which kinds.
async fn ended_by(platform: &Platform, token: &str) -> Result<(Uuid, Vec<Kind>, bool), Problem> {
    let (person, what) = store::ended_by(platform.store.read(), token)
        .await?
        .ok_or_else(Problem::not_found)?;
    let kinds = match Kind::from_code(&what) {
        Some(kind) => vec![kind],
        None => {
            let mut daily = Vec::new();
            for kind in Kind::ALL {
                if store::pace(platform.store.read(), person, kind).await? == Pace::Daily {
                    daily.push(kind);
                }
            }
            daily
        }
    };
    Ok((person, kinds, what == DIGEST))
}

/// `GET /notifications/end/{token}`: nothing ends by looking; programs follow links in letters.
pub async fn ask_to_end(
    State(platform): State<Platform>,
    _: Costly,
    Path(token): Path<String>,
    page: Page,
) -> Result<Response, Problem> {
    let (_, kinds, digest) = ended_by(&platform, &token).await?;
    page.show(&EndPage {
        page: page.clone(),
        token,
        digest,
        kinds,
        ended: false,
    })
}

/// `POST /notifications/end/{token}`: the kinds ticked, or all of them, which is what mail programs ask
/// for (RFC 8058, 3.2).
pub async fn end(
    State(platform): State<Platform>,
    _: Costly,
    Path(token): Path<String>,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let (person, offered, digest) = ended_by(&platform, &token).await?;
    let ticked = typed.all("kind");
    let kinds: Vec<Kind> = offered
        .into_iter()
        .filter(|kind| !typed.has("choice") || ticked.iter().any(|code| code == kind.code()))
        .collect();
    let name = people::addressee(platform.store.read(), person).await?;
    let actor = Actor::Person {
        id: person,
        name: name.map(|reader| reader.name).unwrap_or_default(),
    };
    let mut change = platform.store.begin(actor, platform.clock.now()).await?;
    for kind in &kinds {
        store::put_wish(&mut change, person, *kind, Pace::Never).await?;
    }
    change.commit().await?;
    page.show(&EndPage {
        page: page.clone(),
        token,
        digest,
        kinds,
        ended: true,
    })
}

//! What became of invitations: to be sent again, or taken back.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use uuid::Uuid;

use super::{
    super::{
        Person, Visitor,
        affiliation::Organisations,
        giving,
        store::invitations::{self, Invited},
        token::{Token, random_bytes},
    },
    letter,
    standing::{self, Facts, State as Standing},
};
use crate::platform::{
    Platform, mail,
    web::{Costly, Page, Problem, flash::Flash, lead_to},
};

/// Invitations on the page.
const SHOWN: u64 = 1_000;

const PAGE: &str = "/people/invitations";

struct Shown {
    invited: Invited,
    roles: String,
    organisation: String,
    state: Standing,
    /// Whether the reader may send it again.
    may_send: bool,
    /// Whether there is something to take back.
    may_withdraw: bool,
}

#[derive(Template)]
#[template(path = "people/invitations.html")]
struct SentPage {
    page: Page,
    rows: Vec<Shown>,
    waiting: usize,
}

/// What is known of an invitation.
pub fn facts(invited: &Invited, bounced: bool) -> Facts {
    Facts {
        accepted: invited.accepted_at,
        withdrawn: invited.withdrawn_at,
        expires: invited.expires_at,
        bounced,
    }
}

/// `GET /people/invitations`: the newest first.
pub async fn show(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    organisations.fresh(&platform).await?;
    let person = visitor.somebody()?;
    let now = platform.clock.now();
    let all = invitations::latest(platform.store.read(), SHOWN).await?;
    let addresses: Vec<String> = all.iter().map(|invited| invited.address.clone()).collect();
    let bounced = mail::bounced(platform.store.read(), &addresses).await?;
    let rows: Vec<Shown> = all
        .into_iter()
        .map(|invited| {
            let state =
                standing::state(facts(&invited, bounced.contains_key(&invited.address)), now);
            let allowed = giving::may_give(person.roles, invited.roles);
            let open = matches!(state, Standing::Waiting | Standing::Bounced);
            Shown {
                roles: letter::roles_in(page.lang, invited.roles),
                organisation: invited
                    .organisation
                    .and_then(|id| organisations.name(id))
                    .unwrap_or_default(),
                may_send: allowed && state != Standing::Accepted,
                may_withdraw: allowed && open,
                state,
                invited,
            }
        })
        .collect();
    page.show(&SentPage {
        waiting: rows.iter().filter(|row| row.may_withdraw).count(),
        rows,
        page: page.clone(),
    })
}

/// An invitation that this person may decide about: one to roles that they may give themselves.
async fn load(platform: &Platform, id: &str, person: &Person) -> Result<Invited, Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::not_found())?;
    let invited = invitations::by_id(platform.store.read(), id)
        .await?
        .ok_or_else(Problem::not_found)?;
    if giving::may_give(person.roles, invited.roles) {
        Ok(invited)
    } else {
        Err(Problem::refused(
            StatusCode::FORBIDDEN,
            "persons-roles-not-theirs",
        ))
    }
}

/// `POST /people/invitations/{id}/resend`: a new link; the old one is dead.
pub async fn resend(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    _: Costly,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    organisations.fresh(&platform).await?;
    let person = visitor.somebody()?;
    let mut invited = load(&platform, &id, person).await?;
    let now = platform.clock.now();
    let link = Token::new(random_bytes());
    invited.expires_at = standing::expiry(now, standing::USUAL_DAYS);
    invited.by_name.clone_from(&person.name);
    let mut change = platform.store.begin(person.actor(), now).await?;
    let by = (person.id, person.name.as_str());
    if !invitations::renew(&change, invited.id, by, &link.hash(), invited.expires_at).await? {
        return Ok(lead_to(PAGE, Flash::note("invitations-accepted-meanwhile")));
    }
    letter::send(&change, &platform, &organisations, &invited, &link).await?;
    change.record::<(), ()>("invitation", invited.id, "sent-again", None, None)?;
    change.commit().await?;
    Ok(lead_to(PAGE, Flash::done("invitations-sent-again")))
}

/// `POST /people/invitations/{id}/withdraw`: its link is dead.
pub async fn withdraw(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let invited = load(&platform, &id, person).await?;
    let mut change = platform
        .store
        .begin(person.actor(), platform.clock.now())
        .await?;
    if !invitations::withdraw(&change, invited.id).await? {
        return Ok(lead_to(PAGE, Flash::note("invitations-accepted-meanwhile")));
    }
    change.record::<(), ()>("invitation", invited.id, "withdrawn", None, None)?;
    change.commit().await?;
    Ok(lead_to(
        PAGE,
        Flash::done("invitations-withdrawn").undo(format!("{PAGE}/{}/resend", invited.id)),
    ))
}

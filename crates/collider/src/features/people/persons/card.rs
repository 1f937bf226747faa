//! One person, for those who look after people.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use uuid::Uuid;

use super::super::{
    Action, Role, Roles, Visitor,
    affiliation::Organisations,
    giving,
    notices::{self, Kind, News},
    store::{
        self, invitations,
        people::{self, Listed},
        requests,
    },
};
use crate::platform::{
    Platform,
    i18n::Arguments,
    store::note_look,
    web::{Page, Problem, flash::Flash, form::Typed, lead_to},
};

struct Offered {
    code: &'static str,
    chosen: bool,
    /// Whether the reader may give it or take it.
    free: bool,
}

#[derive(Template)]
#[template(path = "people/person.html")]
struct PersonPage {
    page: Page,
    listed: Listed,
    invited_by: String,
    roles: Vec<Offered>,
    /// Codes of the roles that come from a provider.
    provided: Vec<&'static str>,
    gives_roles: bool,
    reads_log: bool,
    organisations: Vec<(Uuid, String)>,
    all_organisations: Vec<String>,
    sessions: usize,
}

async fn load(platform: &Platform, id: &str) -> Result<Listed, Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::not_found())?;
    people::one(platform.store.read(), id)
        .await?
        .ok_or_else(Problem::not_found)
}

fn address(id: Uuid) -> String {
    format!("/people/{id}")
}

/// `GET /people/{id}`.
pub async fn show(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    Path(id): Path<String>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    organisations.fresh(&platform).await?;
    let listed = load(&platform, &id).await?;
    let reader = visitor.somebody()?;
    if reader.id != listed.person.id {
        // An address that is shared with nobody else is shown here: that somebody saw it is noted.
        let (store, now) = (&platform.store, platform.clock.now());
        note_look(store, &reader.actor(), "account", listed.person.id, now).await?;
    }
    let connection = platform.store.read();
    let open = store::sessions_of(connection, listed.person.id, platform.clock.now()).await?;
    let inviters = invitations::inviters(connection).await?;
    let free = giving::giveable(reader.roles);
    let by_hand = store::roles_by_hand(connection, listed.person.id).await?;
    let provided = store::provided_roles(connection, listed.person.id).await?;
    page.show(&PersonPage {
        invited_by: inviters.get(&listed.person.id).cloned().unwrap_or_default(),
        roles: Role::ALL
            .map(|role| Offered {
                code: role.code(),
                chosen: by_hand.has(role),
                free: free.has(role),
            })
            .into_iter()
            .collect(),
        provided: provided.iter().map(Role::code).collect(),
        gives_roles: visitor.may(Action::GiveRoles),
        reads_log: visitor.may(Action::ReadLog),
        organisations: listed
            .person
            .organisations
            .iter()
            .map(|id| {
                (
                    *id,
                    organisations
                        .name(*id)
                        .unwrap_or_else(|| page.t("persons-organisation-gone")),
                )
            })
            .collect(),
        all_organisations: organisations.names(),
        sessions: open.len(),
        listed,
        page: page.clone(),
    })
}

/// `POST /people/{id}/roles`: exactly these; open sessions have them with the next page.
pub async fn set_roles(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
    typed: Typed,
) -> Result<Response, Problem> {
    let codes = typed.all("role");
    let roles: Roles = codes
        .iter()
        .filter_map(|code| Role::from_code(code))
        .collect();
    give(&platform, &id, &visitor, roles).await?;
    let listed = load(&platform, &id).await?;
    let name = Arguments::new().text("name", listed.person.name);
    Ok(lead_to(
        &address(listed.person.id),
        Flash::done("persons-roles-set").with(name),
    ))
}

/// What is to be told of somebody's part in the hub.
fn hub(platform: &Platform, title: &'static str, words: &'static str) -> News {
    News {
        kind: Kind::Membership,
        title,
        words,
        arguments: Arguments::new().text("hub", platform.settings.hub_name.as_str()),
        address: "/account".into(),
        of: None,
    }
}

/// What is to be told of for whom somebody acts.
fn acting(title: &'static str, organisation: String) -> News {
    News {
        kind: Kind::Membership,
        title,
        words: "",
        arguments: Arguments::new().text("organisation", organisation),
        address: "/account".into(),
        of: None,
    }
}

/// Roles as the rule allows it, and what else goes when none are left.
async fn give(
    platform: &Platform,
    id: &str,
    visitor: &Visitor,
    roles: Roles,
) -> Result<(), Problem> {
    let giver = visitor.somebody()?;
    let listed = load(platform, id).await?;
    let mut change = platform
        .store
        .begin(giver.actor(), platform.clock.now())
        .await?;
    let holders = people::holders(&change).await?;
    let mut person = store::person(change.connection(), listed.person.id)
        .await?
        .ok_or_else(Problem::not_found)?;
    let by_hand = store::roles_by_hand(change.connection(), person.id).await?;
    giving::may_set(giver.roles, by_hand, roles, holders)
        .map_err(|refusal| Problem::refused(StatusCode::CONFLICT, refusal.key()))?;
    let before = person.roles;
    store::set_roles(&mut change, &mut person, roles).await?;
    if person.roles != before {
        let about = hub(platform, "persons-news-roles", "persons-news-roles-look");
        notices::notify(&mut change, platform, person.id, &about).await?;
    }
    change.commit().await?;
    Ok(())
}

/// `POST /people/{id}/organisations`: `add` one by its name, or `remove` one.
pub async fn set_organisations(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    Path(id): Path<String>,
    visitor: Visitor,
    typed: Typed,
) -> Result<Response, Problem> {
    organisations.fresh(&platform).await?;
    let mut person = load(&platform, &id).await?.person;
    let address = address(person.id);
    let mut change = platform
        .store
        .begin(visitor.actor()?, platform.clock.now())
        .await?;
    if let Ok(gone) = typed.text("remove").parse::<Uuid>() {
        let belonged = person.organisations.contains(&gone);
        store::leave(&mut change, &mut person, gone).await?;
        if let Some(name) = organisations.name(gone).filter(|_| belonged) {
            let news = acting("persons-news-left", name);
            notices::notify(&mut change, &platform, person.id, &news).await?;
        }
        change.commit().await?;
        return Ok(lead_to(&address, Flash::done("persons-left")));
    }
    let meant = match organisations.meant(typed.text("add")) {
        Ok(meant) => meant,
        Err(unclear) => {
            let value = Arguments::new()
                .text("value", typed.text("add"))
                .text("place", "");
            return Ok(lead_to(&address, Flash::trouble(unclear.key()).with(value)));
        }
    };
    let belonged = person.organisations.contains(&meant);
    store::join(&mut change, &mut person, meant).await?;
    store::claims::settle_claim(&change, person.id, meant).await?;
    if let Some(name) = organisations.name(meant).filter(|_| !belonged) {
        let news = acting("account-claim-letter-accepted", name);
        notices::notify(&mut change, &platform, person.id, &news).await?;
    }
    change.commit().await?;
    Ok(lead_to(&address, Flash::done("persons-joined")))
}

/// `POST /people/{id}/sign-out`: on all devices.
pub async fn sign_out_everywhere(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let giver = visitor.somebody()?;
    let listed = load(&platform, &id).await?;
    may_end(giver.roles, listed.person.roles)?;
    let mut change = platform
        .store
        .begin(giver.actor(), platform.clock.now())
        .await?;
    let ended = end_everything(&mut change, listed.person.id).await?;
    if giver.id != listed.person.id {
        let news = News {
            kind: Kind::Security,
            ..hub(
                &platform,
                "persons-news-signed-out",
                "persons-news-signed-out-why",
            )
        };
        notices::notify(&mut change, &platform, listed.person.id, &news).await?;
    }
    change.commit().await?;
    let count = Arguments::new().count("count", usize::try_from(ended).unwrap_or_default());
    Ok(lead_to(
        &address(listed.person.id),
        Flash::done("persons-signed-out").with(count),
    ))
}

fn may_end(by: Roles, of: Roles) -> Result<(), Problem> {
    match giving::may_give(by, of) {
        true => Ok(()),
        false => Err(Problem::refused(
            StatusCode::FORBIDDEN,
            giving::Refusal::NotTheirs.key(),
        )),
    }
}

/// Sessions, and links and letters that would open new ones.
async fn end_everything(
    change: &mut crate::platform::store::Change,
    person: Uuid,
) -> Result<u64, Problem> {
    let ended = store::end_all_sessions(change, person).await?;
    store::delete_links(change, person).await?;
    requests::delete_for(change, person).await?;
    change.record::<(), ()>("person", person, "signed-out-everywhere", None, None)?;
    Ok(ended)
}

/// `POST /people/{id}/withdraw`: no roles, no sessions. The account stays, for what its person may
/// still do with it: see what is kept of them, take it along, erase it.
pub async fn withdraw_access(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let giver = visitor.somebody()?;
    let listed = load(&platform, &id).await?;
    let mut change = platform
        .store
        .begin(giver.actor(), platform.clock.now())
        .await?;
    let holders = people::holders(&change).await?;
    let mut person = store::person(change.connection(), listed.person.id)
        .await?
        .ok_or_else(Problem::not_found)?;
    may_end(giver.roles, person.roles)?;
    let by_hand = store::roles_by_hand(change.connection(), person.id).await?;
    giving::may_set(giver.roles, by_hand, Roles::none(), holders)
        .map_err(|refusal| Problem::refused(StatusCode::CONFLICT, refusal.key()))?;
    store::set_roles(&mut change, &mut person, Roles::none()).await?;
    store::take_provided_roles(&mut change, person.id).await?;
    end_everything(&mut change, person.id).await?;
    let news = News {
        // Whoever chose to hear nothing of memberships still has to learn this.
        kind: Kind::Security,
        address: "/account/data".into(),
        ..hub(
            &platform,
            "persons-news-withdrawn",
            "persons-news-withdrawn-next",
        )
    };
    notices::notify(&mut change, &platform, person.id, &news).await?;
    change.commit().await?;
    let name = Arguments::new().text("name", person.name);
    Ok(lead_to(
        &address(person.id),
        Flash::done("persons-withdrawn").with(name),
    ))
}

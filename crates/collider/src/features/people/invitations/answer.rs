//! The page behind an invitation's link: who invites to what, and one button.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;

use super::{
    super::{
        Person, Roles, Visitor, address,
        affiliation::Organisations,
        opening::open_session,
        persons::{LONGEST_NAME, name_of},
        store::{
            self,
            invitations::{self, Invited},
        },
        token::Token,
    },
    letter, sent, standing,
};
use crate::platform::{
    Platform,
    i18n::{Arguments, Lang},
    store::{Actor, Change, Store},
    web::{
        Costly, Page, Problem,
        flash::Flash,
        form::{Mistakes, Typed},
    },
};

/// Who looks at the invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reader {
    /// Nobody has the address yet: an account is made.
    New,
    /// The person whose address it is: something is added to their account.
    Invited,
    /// The address has an account, and nobody is signed in.
    NotSignedIn,
    /// Somebody else is signed in: it is not theirs to accept.
    SomebodyElse,
}

fn reader(viewer: Option<&Person>, owner: Option<&Person>) -> Reader {
    match (viewer, owner) {
        (None, None) => Reader::New,
        (None, Some(_)) => Reader::NotSignedIn,
        (Some(viewer), Some(owner)) if viewer.id == owner.id => Reader::Invited,
        (Some(_), _) => Reader::SomebodyElse,
    }
}

#[derive(Template)]
#[template(path = "people/invitation.html")]
struct AnswerPage {
    page: Page,
    invited: Invited,
    roles: String,
    organisation: String,
    reader: Reader,
    /// Enough of the address for its owner to recognise it.
    hint: String,
    viewer: String,
    name: String,
    lang: Lang,
    sign_in: String,
    mistakes: Mistakes,
}

fn over() -> Problem {
    Problem::refused(StatusCode::NOT_FOUND, "invitations-over")
}

/// The invitation behind a link, if it lets anybody in.
async fn open(store: &Store, token: &str, now: jiff::Timestamp) -> Result<Invited, Problem> {
    let hash = Token::from_text(token).hash();
    let invited = invitations::by_link(store.read(), &hash)
        .await?
        .ok_or_else(over)?;
    let inviter = match invited.by {
        Some(id) => store::person(store.read(), id).await?,
        None => None,
    };
    let right = inviter.map(|inviter| inviter.roles);
    if standing::lets_in(sent::facts(&invited, false), invited.roles, right, now) {
        Ok(invited)
    } else {
        Err(over())
    }
}

/// `GET /invitation/{token}`: looking uses nothing up.
pub async fn show(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    _: Costly,
    Path(token): Path<String>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    organisations.fresh(&platform).await?;
    let invited = open(&platform.store, &token, platform.clock.now()).await?;
    let owner = store::person_by_email(platform.store.read(), &invited.address).await?;
    let reader = reader(visitor.person(), owner.as_ref());
    let name = invited.name.clone();
    let lang = invited.lang;
    let answer = answer_page(
        &organisations,
        &page,
        &visitor,
        invited,
        reader,
        (name, lang),
        Mistakes::none(),
    );
    page.show(&answer)
}

fn answer_page(
    organisations: &Organisations,
    page: &Page,
    visitor: &Visitor,
    invited: Invited,
    reader: Reader,
    (name, lang): (String, Lang),
    mistakes: Mistakes,
) -> AnswerPage {
    AnswerPage {
        roles: letter::roles_in(page.lang, invited.roles),
        organisation: invited
            .organisation
            .and_then(|id| organisations.name(id))
            .unwrap_or_default(),
        hint: address::hinted(&invited.address),
        viewer: visitor
            .person()
            .map(|person| person.name.clone())
            .unwrap_or_default(),
        sign_in: page.sign_in_address(),
        page: page.clone(),
        invited,
        reader,
        name,
        lang,
        mistakes,
    }
}

/// `POST /invitation/{token}`: makes the account, or adds to the one that is signed in and has the
/// address. Never to anybody else's.
#[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
pub async fn accept(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    _: Costly,
    Path(token): Path<String>,
    visitor: Visitor,
    page: Page,
    jar: CookieJar,
    headers: HeaderMap,
    typed: Typed,
) -> Result<Response, Problem> {
    let now = platform.clock.now();
    let invited = open(&platform.store, &token, now).await?;
    let mut change = platform.store.begin(Actor::Program, now).await?;
    let owner = store::person_by_email(change.connection(), &invited.address).await?;
    match (reader(visitor.person(), owner.as_ref()), owner) {
        (Reader::Invited, Some(mut person)) => {
            change.acts_as(person.actor());
            take(&mut change, &invited, &mut person).await?;
            change.commit().await?;
            let told = Flash::done("invitations-added").into_cookie();
            Ok((jar.add(told), Redirect::to("/account")).into_response())
        }
        (Reader::New, None) => {
            let Some(name) = name_of(typed.text("name")) else {
                drop(change);
                let mut mistakes = Mistakes::none();
                let most = Arguments::new().count("most", LONGEST_NAME);
                mistakes.add_with("name", "persons-name-wrong", most);
                let lang = Lang::from_code(typed.text("lang")).unwrap_or(invited.lang);
                let given = (typed.text("name").to_owned(), lang);
                let again = answer_page(
                    &organisations,
                    &page,
                    &visitor,
                    invited,
                    Reader::New,
                    given,
                    mistakes,
                );
                return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &again);
            };
            let lang = Lang::from_code(typed.text("lang")).unwrap_or(invited.lang);
            let address = &invited.address;
            let mut person =
                store::person_with_email(&mut change, address, &name, Roles::none()).await?;
            store::set_language(&change, person.id, lang).await?;
            change.acts_as(person.actor());
            take(&mut change, &invited, &mut person).await?;
            // Purposes that somebody agrees to here belong into this transaction.
            let jar =
                open_session(&platform, &mut change, &person, "invitation", &headers, jar).await?;
            change.commit().await?;
            let welcome = Flash::done("people-welcome").with(Arguments::new().text("name", name));
            Ok((jar.add(welcome.into_cookie()), Redirect::to("/")).into_response())
        }
        // Not theirs, or not yet: the page says what to do first.
        _ => Ok(Redirect::to(&format!("/invitation/{token}")).into_response()),
    }
}

/// Gives a person what they were invited to.
async fn take(change: &mut Change, invited: &Invited, person: &mut Person) -> Result<(), Problem> {
    if !invitations::accept(change, invited.id, person.id).await? {
        return Err(over());
    }
    // What a provider gives stays the provider's to take away.
    let by_hand = store::roles_by_hand(change.connection(), person.id).await?;
    let roles = by_hand.iter().chain(invited.roles.iter()).collect();
    store::set_roles(change, person, roles).await?;
    if let Some(organisation) = invited.organisation {
        store::join(change, person, organisation).await?;
    }
    let facts = serde_json::json!({ "person": person.id });
    change.record::<(), _>("invitation", invited.id, "accepted", None, Some(&facts))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn person(number: u128) -> Person {
        Person {
            id: Uuid::from_u128(number),
            name: "Ana".into(),
            roles: Roles::none(),
            lang: None,
            organisations: Vec::new(),
            acting_for: None,
        }
    }

    #[test]
    fn only_its_owner_accepts_an_invitation() {
        let (ana, bea) = (person(1), person(2));
        assert_eq!(reader(None, None), Reader::New);
        assert_eq!(reader(None, Some(&ana)), Reader::NotSignedIn);
        assert_eq!(reader(Some(&ana), Some(&ana)), Reader::Invited);
        assert_eq!(reader(Some(&bea), Some(&ana)), Reader::SomebodyElse);
        assert_eq!(reader(Some(&bea), None), Reader::SomebodyElse);
    }
}

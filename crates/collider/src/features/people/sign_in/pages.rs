//! Asking to be signed in, typing the code, following the link.

use askama::Template;
use axum::{
    extract::{Path, RawQuery, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{
        Person, Visitor, address,
        leading::own_page,
        opening::open_session,
        store,
        store::requests,
        token::Token,
        ways::{OtherWays, Ways},
    },
    GOOD_FOR, asking,
    code::Code,
    letter,
};
use crate::platform::{
    Platform,
    i18n::Arguments,
    store::{Actor, Change, StoreError},
    web::{
        Costly, Page, Problem,
        flash::Flash,
        form::{Mistakes, Typed},
    },
};

#[derive(Template)]
#[template(path = "people/sign_in.html")]
struct AskPage {
    page: Page,
    email: String,
    to: String,
    mistakes: Mistakes,
    /// Whether letters reach anybody.
    sends_mail: bool,
    registers: bool,
    ways: Ways,
}

/// `GET /sign-in`: for whom, and where to afterwards (`to`).
pub async fn ask(
    State(platform): State<Platform>,
    page: Page,
    visitor: Visitor,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let asked = Typed::from_encoded(&query.unwrap_or_default());
    let to = own_page(asked.text("to")).to_owned();
    if visitor.is_member() {
        return Ok(Redirect::to(&to).into_response());
    }
    let form = ask_page(&platform, &page, String::new(), to, Mistakes::none()).await?;
    page.show(&form)
}

async fn ask_page(
    platform: &Platform,
    page: &Page,
    email: String,
    to: String,
    mistakes: Mistakes,
) -> Result<AskPage, StoreError> {
    Ok(AskPage {
        email,
        to,
        mistakes,
        sends_mail: platform.sends_mail(),
        ways: Ways::of(platform),
        registers: store::registration_is_open(platform.store.read()).await?,
        page: page.clone(),
    })
}

/// `POST /sign-in`: the same answer and the same work whoever has the address.
pub async fn take_address(
    State(platform): State<Platform>,
    _: OtherWays,
    _: Costly,
    page: Page,
    jar: CookieJar,
    headers: HeaderMap,
    typed: Typed,
) -> Result<Response, Problem> {
    let to = own_page(typed.text("to")).to_owned();
    let Some(address) = address::read(typed.text("email")) else {
        let mut mistakes = Mistakes::none();
        mistakes.add("email", "sign-in-address-wrong");
        let email = typed.text("email").to_owned();
        let form = ask_page(&platform, &page, email, to, mistakes).await?;
        return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &form);
    };
    let now = platform.clock.now();
    let (jar, browser) = asking::keep(&platform, jar);
    let request = requests::New {
        id: Uuid::now_v7(),
        browser: browser.hash(),
        address,
        lang: page.lang,
        device: agent(&headers).chars().take(200).collect(),
        lead_to: to,
        expires: now + GOOD_FOR,
    };
    let change = platform.store.begin(Actor::Program, now).await?;
    letter::order(&change, request.id).await?;
    requests::insert(&change, request).await?;
    change.commit().await?;
    Ok((jar, Redirect::to("/sign-in/code")).into_response())
}

fn agent(headers: &HeaderMap) -> &str {
    headers
        .get(header::USER_AGENT)
        .and_then(|agent| agent.to_str().ok())
        .unwrap_or_default()
}

#[derive(Template)]
#[template(path = "people/sign_in_code.html")]
struct CodePage {
    page: Page,
    /// The address that was typed last in this browser.
    address: String,
    mistakes: Mistakes,
    /// Whether letters are looked at on a page of the demo.
    outbox: bool,
}

/// `GET /sign-in/code`: what to do now, and the field for the code.
pub async fn code_page(
    State(platform): State<Platform>,
    _: OtherWays,
    page: Page,
    visitor: Visitor,
    jar: CookieJar,
) -> Result<Response, Problem> {
    if visitor.is_member() {
        return Ok(Redirect::to("/").into_response());
    }
    let Some(browser) = asking::secret(&platform, &jar) else {
        return Ok(Redirect::to("/sign-in").into_response());
    };
    let now = platform.clock.now();
    let open = requests::open_of(platform.store.read(), &browser.hash(), now).await?;
    let Some(last) = open.first() else {
        return Ok(Redirect::to("/sign-in").into_response());
    };
    page.show(&CodePage {
        address: last.address.clone(),
        mistakes: Mistakes::none(),
        outbox: platform.outbox,
        page: page.clone(),
    })
}

/// `POST /sign-in/code`: every try counts, also for addresses that nobody has.
pub async fn take_code(
    State(platform): State<Platform>,
    _: OtherWays,
    _: Costly,
    page: Page,
    jar: CookieJar,
    headers: HeaderMap,
    typed: Typed,
) -> Result<Response, Problem> {
    let used_up = || Problem::refused(StatusCode::GONE, "sign-in-used-up");
    let browser = asking::secret(&platform, &jar).ok_or_else(used_up)?;
    let code = Code::typed(typed.text("code"));
    let mut change = platform
        .store
        .begin(Actor::Program, platform.clock.now())
        .await?;
    let open = requests::count_try(&change, &browser.hash()).await?;
    let right = open
        .iter()
        .rfind(|request| code.opens(request.id, request.code_hash.as_deref()));
    if let Some(request) = right
        && let Some(person) = person_of(&change, request).await?
    {
        let entered = enter(&platform, &mut change, &person, "code", &headers, jar).await?;
        requests::delete_of(&change, &browser.hash()).await?;
        change.commit().await?;
        return Ok(arrive(entered, &person, &request.lead_to));
    }
    change.commit().await?;
    let Some(last) = open.first() else {
        return Err(used_up());
    };
    let mut mistakes = Mistakes::none();
    mistakes.add("code", "sign-in-code-wrong");
    let again = CodePage {
        address: last.address.clone(),
        mistakes,
        outbox: platform.outbox,
        page: page.clone(),
    };
    page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

#[derive(Template)]
#[template(path = "people/sign_in_elsewhere.html")]
struct ElsewherePage {
    page: Page,
    code: String,
    device: String,
    asked_at: Timestamp,
}

/// `GET /sign-in/letter/{token}`: signs in where it was asked for; shows the code anywhere else.
pub async fn follow_letter(
    State(platform): State<Platform>,
    _: OtherWays,
    _: Costly,
    Path(token): Path<String>,
    page: Page,
    jar: CookieJar,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let over = || Problem::refused(StatusCode::NOT_FOUND, "sign-in-link-over");
    let token = Token::from_text(&token);
    let now = platform.clock.now();
    let request = requests::by_link(platform.store.read(), &token.hash(), now)
        .await?
        .ok_or_else(over)?;
    let browser = asking::secret(&platform, &jar).map(|secret| secret.hash());
    if browser.as_deref() != Some(request.browser_hash.as_str()) {
        return page.show(&ElsewherePage {
            code: Code::of(&token).shown(),
            device: letter::device_in(page.lang, &request.device),
            asked_at: request.asked_at,
            page: page.clone(),
        });
    }
    let mut change = platform.store.begin(Actor::Program, now).await?;
    let person = person_of(&change, &request).await?.ok_or_else(over)?;
    let entered = enter(&platform, &mut change, &person, "letter", &headers, jar).await?;
    requests::delete_of(&change, &request.browser_hash).await?;
    change.commit().await?;
    Ok(arrive(entered, &person, &request.lead_to))
}

/// Whom a request signs in. It is used up by this: of two at the same time one gets nobody.
async fn person_of(
    change: &Change,
    request: &requests::Request,
) -> Result<Option<Person>, StoreError> {
    let Some(person) = request.person else {
        return Ok(None);
    };
    if !requests::take(change, request.id).await? {
        return Ok(None);
    }
    store::person(change.connection(), person).await
}

async fn enter(
    platform: &Platform,
    change: &mut Change,
    person: &Person,
    by: &str,
    headers: &HeaderMap,
    jar: CookieJar,
) -> Result<CookieJar, StoreError> {
    let jar = open_session(platform, change, person, by, headers, jar).await?;
    Ok(asking::forget(platform, jar))
}

fn arrive(jar: CookieJar, person: &Person, lead_to: &str) -> Response {
    let welcome =
        Flash::done("people-welcome").with(Arguments::new().text("name", person.name.as_str()));
    (
        jar.add(welcome.into_cookie()),
        Redirect::to(own_page(lead_to)),
    )
        .into_response()
}

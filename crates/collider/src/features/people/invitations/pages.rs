//! Inviting: choose what for, paste or upload a list, look at it, send.

use askama::Template;
use axum::{
    Extension,
    extract::{Multipart, RawQuery, State, multipart::MultipartError},
    http::StatusCode,
    response::Response,
};
use uuid::Uuid;

use super::{
    super::{
        Person, Role, Roles, Visitor,
        affiliation::Organisations,
        giving,
        store::invitations::{self, Invited},
        token::{Token, random_bytes},
    },
    letter,
    list::{self, Gift, Guest, MOST, Row},
    reading, standing,
};
use crate::platform::{
    Platform,
    i18n::{Arguments, Lang},
    sheets::{self, Arg, Limits},
    web::{
        Costly, Page, Problem,
        flash::Flash,
        form::{Mistakes, Typed},
        lead_to,
    },
};

/// Longest personal line, in characters.
const LONGEST_NOTE: usize = 500;

/// A role to be given.
struct Offered {
    code: &'static str,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "people/invite.html")]
struct InvitePage {
    page: Page,
    typed: Typed,
    roles: Vec<Offered>,
    lang: Lang,
    days: Vec<(i64, bool)>,
    organisations: Vec<String>,
    mistakes: Mistakes,
    sends_mail: bool,
}

#[derive(Template)]
#[template(path = "people/invite_list.html")]
struct ListPage {
    page: Page,
    typed: Typed,
    roles: Roles,
    role_words: String,
    organisation: String,
    lang: Lang,
    days: i64,
    rows: Vec<Row>,
    organisations: Vec<String>,
    mistakes: Mistakes,
    ready: usize,
}

/// What all on a list get, as chosen.
struct Chosen {
    gift: Gift,
    lang: Lang,
    days: i64,
    note: String,
}

/// `GET /people/invite`: what for; `organisation` is proposed.
pub async fn form(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    visitor: Visitor,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    organisations.fresh(&platform).await?;
    let asked = Typed::from_encoded(&query.unwrap_or_default());
    let mut typed = Typed::default();
    typed.set("role", Role::Participant.code());
    let meant = asked.text("organisation").parse().ok();
    if let Some(name) = meant.and_then(|id| organisations.name(id)) {
        typed.set("organisation", name);
    }
    let person = visitor.somebody()?;
    let form = invite_page(
        &platform,
        &organisations,
        &page,
        person,
        typed,
        Mistakes::none(),
    );
    page.show(&form)
}

fn invite_page(
    platform: &Platform,
    organisations: &Organisations,
    page: &Page,
    person: &Person,
    typed: Typed,
    mistakes: Mistakes,
) -> InvitePage {
    let given = giving::giveable(person.roles);
    let chosen = days_of(&typed);
    InvitePage {
        roles: given
            .iter()
            .map(|role| Offered {
                code: role.code(),
                chosen: typed.all("role").iter().any(|code| code == role.code()),
            })
            .collect(),
        lang: Lang::from_code(typed.text("lang")).unwrap_or(page.lang),
        days: standing::DAYS.map(|days| (days, days == chosen)).to_vec(),
        organisations: organisations.names(),
        sends_mail: platform.sends_mail(),
        page: page.clone(),
        typed,
        mistakes,
    }
}

fn days_of(typed: &Typed) -> i64 {
    let days = typed.text("days").parse().unwrap_or(standing::USUAL_DAYS);
    match standing::DAYS.contains(&days) {
        true => days,
        false => standing::USUAL_DAYS,
    }
}

/// Reads what all get. Roles that the visitor may not give are none of the form's.
fn chosen(
    typed: &Typed,
    organisations: &Organisations,
    person: &Person,
    page: &Page,
    mistakes: &mut Mistakes,
) -> Result<Chosen, Problem> {
    let codes = typed.all("role");
    let roles: Roles = codes
        .iter()
        .filter_map(|code| Role::from_code(code))
        .collect();
    if !giving::may_give(person.roles, roles) {
        return Err(Problem::refused(
            StatusCode::FORBIDDEN,
            "persons-roles-not-theirs",
        ));
    }
    if roles.is_empty() {
        mistakes.add("role", "invitations-role-missing");
    }
    let organisation = match typed.text("organisation") {
        "" => None,
        name => match organisations.meant(name) {
            Ok(id) => Some(id),
            Err(unclear) => {
                let facts = Arguments::new().text("value", name).text("place", "");
                mistakes.add_with("organisation", unclear.key(), facts);
                None
            }
        },
    };
    let note: String = typed.text("note").to_owned();
    if note.chars().count() > LONGEST_NOTE {
        let most = Arguments::new().count("most", LONGEST_NOTE);
        mistakes.add_with("note", "invitations-note-long", most);
    }
    Ok(Chosen {
        gift: Gift {
            roles,
            organisation,
        },
        lang: Lang::from_code(typed.text("lang")).unwrap_or(page.lang),
        days: days_of(typed),
        note,
    })
}

/// `POST /people/invite`: reads the list and shows it, with what is wrong at each line.
pub async fn look(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    mut form: Multipart,
) -> Result<Response, Problem> {
    organisations.fresh(&platform).await?;
    let person = visitor.somebody()?;
    let mut pairs = Vec::new();
    let mut files = Vec::new();
    while let Some(part) = form.next_field().await.map_err(unreadable)? {
        let field = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(file) => {
                let bytes = part.bytes().await.map_err(unreadable)?;
                if !file.is_empty() && !bytes.is_empty() {
                    files.push((file, bytes));
                }
            }
            None => pairs.push((field, part.text().await.map_err(unreadable)?)),
        }
    }
    let mut typed = Typed::from_pairs(pairs);
    let mut mistakes = Mistakes::none();
    let chosen = chosen(&typed, &organisations, person, &page, &mut mistakes)?;
    let mut lines = reading::pasted(typed.text("people"));
    for (file, bytes) in files {
        // Reading takes a while and would hold up other requests.
        let name = file.clone();
        let read = tokio::task::spawn_blocking(move || in_file(&name, &bytes));
        match read.await.map_err(Problem::broken)? {
            Ok(Some(found)) => lines.extend(found),
            Ok(None) => {
                let facts = Arguments::new().text("file", file.as_str());
                mistakes.add_with("file", "invitations-no-column", facts);
            }
            Err(problem) => {
                let words = arguments_of(problem.args()).say(page.lang, problem.key());
                let facts = Arguments::new()
                    .text("file", file.as_str())
                    .text("why", words);
                mistakes.add_with("file", "invitations-file-unreadable", facts);
            }
        }
    }
    if lines.is_empty() && mistakes.is_empty() {
        mistakes.add("people", "invitations-nobody");
    }
    if lines.len() > MOST {
        let facts = Arguments::new()
            .count("count", lines.len())
            .count("most", MOST);
        mistakes.add_with("people", "invitations-too-many", facts);
    }
    if !mistakes.is_empty() {
        let again = invite_page(&platform, &organisations, &page, person, typed, mistakes);
        return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &again);
    }
    list::write(lines, &mut typed);
    let rows = list::rows(&typed);
    let now = platform.clock.now();
    let (guests, mistakes) = list::check(
        &platform.store,
        &organisations,
        &rows,
        chosen.gift,
        page.lang,
        now,
    )
    .await?;
    let status = mistakes.status();
    let list = list_page(
        &organisations,
        &page,
        typed,
        &chosen,
        rows,
        &guests,
        mistakes,
    );
    page.show_as(status, &list)
}

fn in_file(file: &str, bytes: &[u8]) -> Result<Option<Vec<reading::Line>>, sheets::SheetError> {
    let book = sheets::read(file, bytes, &Limits::default())?;
    Ok(reading::in_sheets(&book))
}

fn arguments_of(args: Vec<(&'static str, Arg)>) -> Arguments {
    args.into_iter()
        .fold(Arguments::new(), |arguments, (name, value)| match value {
            Arg::Text(text) => arguments.text(name, text),
            Arg::Number(number) => {
                arguments.count(name, usize::try_from(number).unwrap_or(usize::MAX))
            }
        })
}

fn unreadable(error: MultipartError) -> Problem {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(),
        status => Problem::refused(status, "problem-not-understood"),
    }
}

fn list_page(
    organisations: &Organisations,
    page: &Page,
    typed: Typed,
    chosen: &Chosen,
    rows: Vec<Row>,
    guests: &[Guest],
    mistakes: Mistakes,
) -> ListPage {
    ListPage {
        roles: chosen.gift.roles,
        role_words: letter::roles_in(page.lang, chosen.gift.roles),
        organisation: chosen
            .gift
            .organisation
            .and_then(|id| organisations.name(id))
            .unwrap_or_default(),
        lang: chosen.lang,
        days: chosen.days,
        organisations: organisations.names(),
        ready: guests.len(),
        page: page.clone(),
        typed,
        rows,
        mistakes,
    }
}

/// `POST /people/invite/send`: sends to everybody on the list, or shows it again with what is wrong.
pub async fn send(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    organisations.fresh(&platform).await?;
    let person = visitor.somebody()?;
    let mut mistakes = Mistakes::none();
    let chosen = chosen(&typed, &organisations, person, &page, &mut mistakes)?;
    if !mistakes.is_empty() {
        let again = invite_page(&platform, &organisations, &page, person, typed, mistakes);
        return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &again);
    }
    let rows = list::rows(&typed);
    let now = platform.clock.now();
    let (guests, mut mistakes) = list::check(
        &platform.store,
        &organisations,
        &rows,
        chosen.gift,
        page.lang,
        now,
    )
    .await?;
    if guests.is_empty() && mistakes.is_empty() {
        mistakes.add("rows", "invitations-nobody");
    }
    if !mistakes.is_empty() {
        let list = list_page(
            &organisations,
            &page,
            typed,
            &chosen,
            rows,
            &guests,
            mistakes,
        );
        return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &list);
    }
    let mut change = platform.store.begin(person.actor(), now).await?;
    for guest in &guests {
        let link = Token::new(random_bytes());
        let invited = Invited {
            id: Uuid::now_v7(),
            address: guest.address.clone(),
            name: guest.name.clone(),
            roles: chosen.gift.roles,
            organisation: guest.organisation,
            note: chosen.note.clone(),
            lang: chosen.lang,
            by: Some(person.id),
            by_name: person.name.clone(),
            invited_at: now,
            sent_at: now,
            expires_at: standing::expiry(now, chosen.days),
            accepted_at: None,
            person: None,
            withdrawn_at: None,
        };
        invitations::insert(&change, &invited, &link.hash()).await?;
        letter::send(&change, &platform, &organisations, &invited, &link).await?;
        let codes: Vec<&str> = invited.roles.iter().map(Role::code).collect();
        let facts = serde_json::json!({
            "name": invited.name,
            "email": invited.address,
            "roles": codes,
            "organisation": invited.organisation,
        });
        change.record::<(), _>("invitation", invited.id, "created", None, Some(&facts))?;
    }
    change.commit().await?;
    let count = Arguments::new().count("count", guests.len());
    Ok(lead_to(
        "/people/invitations",
        Flash::done("invitations-sent").with(count),
    ))
}

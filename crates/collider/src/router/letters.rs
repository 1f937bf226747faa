//! What became of the hub's letters, for those who keep it running: never what they say.

use askama::Template;
use axum::{
    extract::{Path, RawQuery, State as Of},
    http::StatusCode,
    response::Response,
};
use uuid::Uuid;

use crate::{
    features::people::Visitor,
    platform::{
        Platform,
        mail::{self, Filed, State, Stuck},
        store::note_look,
        web::{Page, Problem, flash::Flash, form::Typed, lead_to},
    },
};

/// Letters on a page.
const SHOWN: u64 = 50;

#[derive(Template)]
#[template(path = "letters.html")]
struct LettersPage {
    page: Page,
    /// Code of a state, how many letters, whether it is the one looked at.
    states: Vec<(&'static str, i64, bool)>,
    letters: Vec<Filed>,
    /// Letters reach nobody: no mail server is set.
    without_server: bool,
    outbox: bool,
    stuck: Option<Stuck>,
    first: String,
    next: String,
}

impl LettersPage {
    fn tone(&self, letter: &Filed) -> &'static str {
        match letter.state {
            State::Sent => "good",
            State::InDoubt => "care",
            State::Failed | State::Bounced => "wrong",
            State::Waiting | State::Sending | State::Shown => "",
        }
    }

    fn kind(&self, letter: &Filed) -> String {
        kind_words(&self.page, &letter.kind)
    }
}

/// What kind of letter, in the reader's words; a kind without words is shown by its name.
pub(super) fn kind_words(page: &Page, kind: &str) -> String {
    let key = format!("mail-kind-{kind}");
    let words = page.t(&key);
    if words == key { kind.to_owned() } else { words }
}

/// `GET /mail`: newest first; `state` chooses, `after` is the next page.
pub async fn list(
    Of(platform): Of<Platform>,
    visitor: Visitor,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let asked = Typed::from_encoded(&query.unwrap_or_default());
    let state = State::from_code(asked.text("state"));
    let after: Option<Uuid> = asked.text("after").parse().ok();
    let (store, now) = (platform.store.read(), platform.clock.now());
    // To whom the hub wrote, and about what.
    note_look(
        &platform.store,
        &visitor.actor()?,
        "letters",
        Uuid::nil(),
        now,
    )
    .await?;
    let mut letters = mail::letters(store, state, after, SHOWN + 1, now).await?;
    let more = letters.len() > SHOWN as usize;
    letters.truncate(SHOWN as usize);
    let counts = mail::counts(store).await?;
    let address = |after: Option<Uuid>| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(state.map(|state| ("state", state.code())));
        query.extend_pairs(after.map(|after| ("after", after.to_string())));
        format!("/mail?{}", query.finish())
    };
    page.show(&LettersPage {
        states: State::ALL
            .into_iter()
            .filter_map(|one| {
                let count = counts.get(&one).copied().unwrap_or(0);
                let chosen = Some(one) == state;
                (count > 0 || chosen).then_some((one.code(), count, chosen))
            })
            .collect(),
        without_server: !platform.sends_mail(),
        outbox: platform.outbox,
        stuck: mail::stuck(store).await?,
        first: after.map(|_| address(None)).unwrap_or_default(),
        next: letters
            .last()
            .filter(|_| more)
            .map(|last| address(Some(last.id)))
            .unwrap_or_default(),
        letters,
        page: page.clone(),
    })
}

/// `POST /mail/{id}/send-again`: on a person's word, for what was given up or is in doubt.
pub async fn send_again(
    Of(platform): Of<Platform>,
    visitor: Visitor,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let now = platform.clock.now();
    let mut change = platform.store.begin(visitor.actor()?, now).await?;
    if !mail::send_again(&mut change, id).await? {
        return Err(Problem::refused(
            StatusCode::CONFLICT,
            "mail-cannot-go-again",
        ));
    }
    change.commit().await?;
    Ok(lead_to("/mail", Flash::done("mail-goes-again")))
}

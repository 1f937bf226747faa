//! What one can say yes or no to, each for itself.

use askama::Template;
use axum::{extract::State, response::Response};

use super::super::{
    consent::Purpose,
    store::{self, Answer},
};
use crate::{
    features::people::Visitor,
    platform::{
        Platform,
        i18n::Lang,
        web::{Page, Problem, flash::Flash, form::Typed, lead_to},
    },
};

#[derive(Template)]
#[template(path = "people/privacy/consents.html")]
struct ConsentsPage {
    page: Page,
    asked: Vec<Asked>,
    history: Vec<Answer>,
}

/// A question with the last answer.
struct Asked {
    code: &'static str,
    words: String,
    digest: String,
    last: Option<Answer>,
    /// The last answer was given to other words.
    words_changed: bool,
}

/// `GET /account/consents`: every question with the last answer, and all answers ever given.
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let history = store::answers(platform.store.read(), person.id).await?;
    let asked = Purpose::ASKED
        .into_iter()
        .map(|purpose| {
            let wording = purpose.wording(page.lang);
            let last = history.iter().find(|answer| answer.purpose == purpose);
            Asked {
                code: purpose.code(),
                words_changed: last.is_some_and(|last| last.version != wording.version),
                words: wording.words,
                digest: wording.digest,
                last: last.cloned(),
            }
        })
        .collect();
    page.show(&ConsentsPage {
        asked,
        history,
        page: page.clone(),
    })
}

/// `POST /account/consents`: `answer` (`yes` or `no`) to `purpose`, as it was asked in `wording`.
pub async fn answer(
    State(platform): State<Platform>,
    visitor: Visitor,
    typed: Typed,
) -> Result<Response, Problem> {
    const HERE: &str = "/account/consents";
    let person = visitor.somebody()?;
    let asked = Purpose::from_code(typed.text("purpose"));
    let Some(purpose) = asked.filter(|purpose| Purpose::ASKED.contains(purpose)) else {
        return Err(Problem::not_found());
    };
    let given = match typed.text("answer") {
        "yes" => true,
        "no" => false,
        _ => return Err(Problem::not_found()),
    };
    // The words that were on the page, in whichever language; an older page asked something else.
    let shown = Lang::all()
        .map(|lang| purpose.wording(lang))
        .find(|wording| wording.digest == typed.text("wording"));
    let Some(shown) = shown else {
        return Ok(lead_to(
            HERE,
            Flash::trouble("privacy-consents-words-changed"),
        ));
    };
    let now = platform.clock.now();
    let mut change = platform.store.begin(person.actor(), now).await?;
    store::keep_answer(&mut change, person.id, given, &shown).await?;
    change.commit().await?;
    let told = if given {
        "privacy-consents-said-yes"
    } else {
        "privacy-consents-said-no"
    };
    Ok(lead_to(HERE, Flash::done(told)))
}

//! In the demo nothing is sent. This is where its letters can be read, by everybody: whoever tries the
//! program has no other way to their sign-in link. On a real installation the pages are not there.

use askama::Template;
use axum::{
    extract::{Path, RawQuery, State as Of},
    http::{HeaderName, HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use uuid::Uuid;

use super::letters::kind_words;
use crate::platform::{
    Platform,
    mail::{self, Filed, Shown, State},
    web::{Page, Problem, form::Typed},
};

/// Letters on a page.
const SHOWN: u64 = 50;

/// A letter's HTML is shown by itself, without scripts, forms or anything from elsewhere. Its styles
/// stand at the elements, as mail programs want them, so this one page may have them there.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; \
                      form-action 'none'; frame-ancestors 'none'; \
                      sandbox allow-top-navigation-by-user-activation allow-popups \
                      allow-popups-to-escape-sandbox";

#[derive(Template)]
#[template(path = "outbox.html")]
struct OutboxPage {
    page: Page,
    letters: Vec<Filed>,
    first: String,
    next: String,
}

#[derive(Template)]
#[template(path = "outbox_letter.html")]
struct LetterPage {
    page: Page,
    from: String,
    kind: String,
    letter: Shown,
    lines: Vec<Vec<Piece>>,
}

/// A piece of a line: words, or an address to follow.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Words(String),
    Address(String),
}

fn only_in_the_demo(platform: &Platform) -> Result<(), Problem> {
    if platform.outbox {
        Ok(())
    } else {
        Err(Problem::not_found())
    }
}

/// `GET /outbox`: newest first.
pub async fn list(
    Of(platform): Of<Platform>,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    only_in_the_demo(&platform)?;
    let asked = Typed::from_encoded(&query.unwrap_or_default());
    let after: Option<Uuid> = asked.text("after").parse().ok();
    let (store, now) = (platform.store.read(), platform.clock.now());
    let mut letters = mail::letters(store, Some(State::Shown), after, SHOWN + 1, now).await?;
    let more = letters.len() > SHOWN as usize;
    letters.truncate(SHOWN as usize);
    let next = letters
        .last()
        .filter(|_| more)
        .map(|last| format!("/outbox?after={}", last.id));
    page.show(&OutboxPage {
        first: after.map(|_| "/outbox".to_owned()).unwrap_or_default(),
        next: next.unwrap_or_default(),
        letters,
        page: page.clone(),
    })
}

/// `GET /outbox/{id}`: a letter as text, its links to follow.
pub async fn letter(
    Of(platform): Of<Platform>,
    page: Page,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let letter = the_letter(&platform, id).await?;
    let mail = &platform.settings.mail;
    page.show(&LetterPage {
        from: if mail.from.is_empty() {
            platform.settings.hub_name.clone()
        } else {
            mail.from.clone()
        },
        kind: kind_words(&page, &letter.filed.kind),
        lines: letter.text.lines().map(pieces).collect(),
        letter,
        page: page.clone(),
    })
}

/// `GET /outbox/{id}/html`: a letter as mail programs show it.
pub async fn html(Of(platform): Of<Platform>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let letter = the_letter(&platform, id).await?;
    let mut response = Html(letter.html).into_response();
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        // A page in a sandbox cannot have one (HTML, 7.4.2.2); there is nothing it could open.
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "unsafe-none",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}

async fn the_letter(platform: &Platform, id: Uuid) -> Result<Shown, Problem> {
    only_in_the_demo(platform)?;
    mail::shown(platform.store.read(), id, platform.clock.now())
        .await?
        .ok_or_else(Problem::not_found)
}

/// A line cut into words and web addresses.
fn pieces(line: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    for token in line.split_inclusive(char::is_whitespace) {
        let bare = token.trim_end();
        if bare.starts_with("https://") || bare.starts_with("http://") {
            if !words.is_empty() {
                pieces.push(Piece::Words(std::mem::take(&mut words)));
            }
            pieces.push(Piece::Address(bare.to_owned()));
            words.push_str(&token[bare.len()..]);
        } else {
            words.push_str(token);
        }
    }
    if !words.is_empty() {
        pieces.push(Piece::Words(words));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_a_line_can_be_followed_and_nothing_else() {
        let words = |text: &str| Piece::Words(text.into());
        let address = |text: &str| Piece::Address(text.into());
        assert_eq!(
            pieces("Here: https://hub.example/a?b=c and http://hub.example/"),
            [
                words("Here: "),
                address("https://hub.example/a?b=c"),
                words(" and "),
                address("http://hub.example/"),
            ]
        );
        assert_eq!(
            pieces("javascript:alert(1) ftp://hub.example"),
            [words("javascript:alert(1) ftp://hub.example")]
        );
        assert_eq!(pieces(""), []);
    }
}

//! Trade words and what they mean: search, add, change, retire, bring back.

use askama::Template;
use axum::{
    extract::{Path, RawQuery, State},
    http::StatusCode,
    response::Response,
};
use uuid::Uuid;

use super::{
    super::{
        aliases,
        reference::{fold, language},
        store::vocabulary::{self, StoredAlias},
    },
    Offered, languages_by_name,
};
use crate::{
    features::people::Visitor,
    platform::{
        Platform,
        i18n::Arguments,
        store::Actor,
        web::{
            Page, Problem,
            flash::Flash,
            form::{Mistakes, Typed},
            lead_to, pagination,
        },
    },
};

/// Longest word or meaning, in characters.
const MOST: usize = 120;

#[derive(Template)]
#[template(path = "organisations/glossary.html")]
struct GlossaryPage {
    page: Page,
    words: String,
    langs: Vec<Offered>,
    rows: Vec<Row>,
    total: usize,
    all: usize,
    first: String,
    next: String,
    typed: Typed,
    mistakes: Mistakes,
    typed_langs: Vec<Offered>,
}

#[derive(Template)]
#[template(path = "organisations/word.html")]
struct WordPage {
    page: Page,
    id: Uuid,
    term: String,
    retired: bool,
    typed: Typed,
    mistakes: Mistakes,
    typed_langs: Vec<Offered>,
}

struct Row {
    id: Uuid,
    term: String,
    lang: String,
    lang_words: String,
    meaning: String,
    shipped: bool,
    retired: bool,
}

/// `GET /vocabulary/words`.
pub async fn show(
    State(platform): State<Platform>,
    RawQuery(query): RawQuery,
    page: Page,
) -> Result<Response, Problem> {
    let own = vocabulary::aliases(platform.store.read()).await?;
    let query = Typed::from_encoded(&query.unwrap_or_default());
    page.show(&glossary_page(
        &page,
        &own,
        &query,
        Typed::default(),
        Mistakes::none(),
    ))
}

/// `POST /vocabulary/words`.
pub async fn add(
    State(platform): State<Platform>,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let own = vocabulary::aliases(platform.store.read()).await?;
    let (mut word, mistakes) = read(&typed);
    if !mistakes.is_empty() {
        let template = glossary_page(&page, &own, &Typed::default(), typed, mistakes);
        return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &template);
    }
    // A word that is there already gets the new meaning.
    if let Some((known, _)) = aliases::overlaid(&own)
        .into_iter()
        .find(|(known, _)| (fold(&known.term), &known.lang) == (fold(&word.term), &word.lang))
    {
        word.id = known.id;
    }
    put(&platform, actor, word, "organisations-word-added").await
}

/// `GET /vocabulary/words/{id}`.
pub async fn open(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    page: Page,
) -> Result<Response, Problem> {
    let known = find(&platform, &id).await?;
    let typed = Typed::from_pairs(
        [
            ("term", known.term.as_str()),
            ("lang", known.lang.as_deref().unwrap_or_default()),
            ("meaning", known.meaning.as_str()),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned())),
    );
    page.show(&word_page(&page, &known, typed, Mistakes::none()))
}

/// `POST /vocabulary/words/{id}`.
pub async fn save(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let known = find(&platform, &id).await?;
    let (word, mistakes) = read(&typed);
    if !mistakes.is_empty() {
        let template = word_page(&page, &known, typed, mistakes);
        return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &template);
    }
    let changed = StoredAlias {
        id: known.id,
        retired: known.retired,
        ..word
    };
    put(&platform, actor, changed, "organisations-word-saved").await
}

/// `POST /vocabulary/words/{id}/retire`.
pub async fn retire(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let known = find(&platform, &id).await?;
    put(
        &platform,
        actor,
        StoredAlias {
            retired: true,
            ..known
        },
        "organisations-word-retired",
    )
    .await
}

/// `POST /vocabulary/words/{id}/restore`.
pub async fn restore(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let known = find(&platform, &id).await?;
    put(
        &platform,
        actor,
        StoredAlias {
            retired: false,
            ..known
        },
        "organisations-word-restored",
    )
    .await
}

async fn find(platform: &Platform, id: &str) -> Result<StoredAlias, Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::not_found())?;
    let own = vocabulary::aliases(platform.store.read()).await?;
    aliases::overlaid(&own)
        .into_iter()
        .map(|(word, _)| word)
        .find(|word| word.id == id)
        .ok_or_else(Problem::not_found)
}

async fn put(
    platform: &Platform,
    actor: Actor,
    word: StoredAlias,
    told: &str,
) -> Result<Response, Problem> {
    let mut change = platform.store.begin(actor, platform.clock.now()).await?;
    vocabulary::put_alias(&mut change, &word).await?;
    change.commit().await?;
    let mut flash = Flash::done(told).with(Arguments::new().text("term", &word.term));
    if word.retired {
        flash = flash.undo(format!("/vocabulary/words/{}/restore", word.id));
    }
    Ok(lead_to("/vocabulary/words", flash))
}

fn read(typed: &Typed) -> (StoredAlias, Mistakes) {
    let mut mistakes = Mistakes::none();
    let on_one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (term, meaning) = (
        on_one_line(typed.text("term")),
        on_one_line(typed.text("meaning")),
    );
    for (field, text, missing) in [
        ("term", &term, "organisations-word-missing"),
        ("meaning", &meaning, "organisations-meaning-missing"),
    ] {
        // Signs alone are no word: nothing could ever be found by them.
        if fold(text).is_empty() {
            mistakes.add(field, missing);
        } else if text.chars().count() > MOST {
            let most = Arguments::new().count("most", MOST);
            mistakes.add_with(field, "organisations-word-too-long", most);
        }
    }
    let lang = Some(typed.text("lang").to_owned()).filter(|lang| language::exists(lang));
    let word = StoredAlias {
        id: Uuid::now_v7(),
        term,
        lang,
        meaning,
        retired: false,
    };
    (word, mistakes)
}

fn glossary_page(
    page: &Page,
    own: &[StoredAlias],
    query: &Typed,
    typed: Typed,
    mistakes: Mistakes,
) -> GlossaryPage {
    let (words, lang) = (query.text("q"), query.text("in"));
    let wanted = fold(words);
    let everything = aliases::overlaid(own);
    let found: Vec<&(StoredAlias, bool)> = everything
        .iter()
        .filter(|(word, _)| lang.is_empty() || word.lang.as_deref() == Some(lang))
        .filter(|(word, _)| {
            fold(&word.term).contains(&wanted) || fold(&word.meaning).contains(&wanted)
        })
        .collect();
    let after = query.text("after").parse().ok();
    let slice = pagination::slice(&found, |(word, _)| word.id, after, pagination::PAGE_ROWS);
    let address = |after: Option<Uuid>| {
        let mut address = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", words), ("in", lang)] {
            if !value.is_empty() {
                address.append_pair(name, value);
            }
        }
        if let Some(after) = after {
            address.append_pair("after", &after.to_string());
        }
        format!("/vocabulary/words?{}", address.finish())
    };
    GlossaryPage {
        words: words.to_owned(),
        langs: langs(page, lang),
        rows: slice
            .rows
            .iter()
            .map(|(word, shipped)| {
                let lang = word.lang.clone().unwrap_or_default();
                Row {
                    id: word.id,
                    term: word.term.clone(),
                    lang_words: match lang.as_str() {
                        "" => page.t("organisations-every-language"),
                        lang => language::name(lang, page.lang),
                    },
                    lang,
                    meaning: word.meaning.clone(),
                    shipped: *shipped,
                    retired: word.retired,
                }
            })
            .collect(),
        total: slice.total,
        all: everything.len(),
        first: if slice.before > 0 {
            address(None)
        } else {
            String::new()
        },
        next: slice
            .next
            .map(|after| address(Some(after)))
            .unwrap_or_default(),
        typed_langs: langs(
            page,
            if typed.has("lang") {
                typed.text("lang")
            } else {
                page.lang.code()
            },
        ),
        page: page.clone(),
        typed,
        mistakes,
    }
}

fn word_page(page: &Page, known: &StoredAlias, typed: Typed, mistakes: Mistakes) -> WordPage {
    WordPage {
        id: known.id,
        term: known.term.clone(),
        retired: known.retired,
        typed_langs: langs(page, typed.text("lang")),
        page: page.clone(),
        typed,
        mistakes,
    }
}

fn langs(page: &Page, chosen: &str) -> Vec<Offered> {
    languages_by_name(page)
        .into_iter()
        .map(|(value, words)| Offered {
            chosen: value == chosen,
            value,
            words,
        })
        .collect()
}

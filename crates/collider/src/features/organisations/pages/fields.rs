//! The hub's fields of competence and need: add, rename, teach, retire, bring back.

use std::collections::HashMap;

use askama::Template;
use axum::{
    Extension,
    extract::{Path, RawQuery, State},
    http::StatusCode,
    response::Response,
};

use super::{
    super::{
        catalogue::{Catalogue, Contents},
        field_form,
        fields::{Axis, Field, Vocabulary, World},
        store::vocabulary,
    },
    Offered, languages_by_name,
};
use crate::{
    features::people::Visitor,
    platform::{
        Platform,
        i18n::{Arguments, LANGUAGES},
        web::{
            Page, Problem,
            flash::Flash,
            form::{Mistakes, Typed},
            lead_to,
        },
    },
};

/// Empty lines for examples.
const SPARE: usize = 3;

#[derive(Template)]
#[template(path = "organisations/fields.html")]
struct FieldsPage {
    page: Page,
    side: &'static str,
    axes: Vec<AxisView>,
    retired: Vec<(String, String)>,
}

struct AxisView {
    code: &'static str,
    groups: Vec<GroupView>,
}

struct GroupView {
    heading: FieldView,
    /// Whether others stand under it; a heading without any is a field itself.
    holds: bool,
    fields: Vec<FieldView>,
}

struct FieldView {
    code: String,
    words: String,
    hint: String,
    phrases: usize,
    examples: usize,
    /// Whether the hub added or changed it.
    own: bool,
}

#[derive(Template)]
#[template(path = "organisations/field.html")]
struct FieldPage {
    page: Page,
    /// Code and name of the field being changed.
    known: Option<(String, String)>,
    mistakes: Mistakes,
    axis: &'static str,
    side: &'static str,
    parents: Vec<Offered>,
    names: Vec<NameLine>,
    examples: Vec<ExampleLine>,
    /// Whether it holds phrases and so learns from examples.
    learns: bool,
}

struct NameLine {
    lang: &'static str,
    lang_words: &'static str,
    label: String,
    short: String,
    hint: String,
    label_mistake: Option<String>,
    short_mistake: Option<String>,
    hint_mistake: Option<String>,
}

struct ExampleLine {
    text: String,
    langs: Vec<Offered>,
}

/// `GET /vocabulary`.
pub async fn show(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    RawQuery(query): RawQuery,
    page: Page,
) -> Result<Response, Problem> {
    catalogue.fresh(&platform).await?;
    let typed = Typed::from_encoded(&query.unwrap_or_default());
    let side = World::from_code(typed.text("side")).unwrap_or(World::Industry);
    let changes = vocabulary::fields(platform.store.read()).await?;
    let retired = retired(&platform, &changes).await?;
    let current = Vocabulary::shipped().with_changes(&changes);
    let axes = {
        let contents = catalogue.read();
        let counts = phrases_by_field(&contents);
        // What is sought comes first: it is what the rest is there for.
        [Axis::Need, Axis::Competence]
            .into_iter()
            .map(|axis| AxisView {
                code: axis.code(),
                groups: groups(&current, axis, side, &counts, &changes, &page),
            })
            .collect()
    };
    page.show(&FieldsPage {
        side: side.code(),
        axes,
        retired: retired
            .into_iter()
            .filter(|field| field.side == side)
            .map(|field| (field.code, field.label.in_lang(page.lang).to_owned()))
            .collect(),
        page: page.clone(),
    })
}

type Changes = HashMap<String, Option<Field>>;

fn groups(
    vocabulary: &Vocabulary,
    axis: Axis,
    side: World,
    counts: &HashMap<String, usize>,
    changes: &Changes,
    page: &Page,
) -> Vec<GroupView> {
    let view = |field: &Field| FieldView {
        code: field.code.clone(),
        words: field.label.in_lang(page.lang).to_owned(),
        hint: field.hint.in_lang(page.lang).to_owned(),
        phrases: counts.get(&field.code).copied().unwrap_or_default(),
        examples: field.examples.len(),
        own: changes.contains_key(&field.code),
    };
    vocabulary
        .groups(axis, side)
        .into_iter()
        .map(|(heading, fields)| GroupView {
            holds: vocabulary.has_children(&heading.code),
            heading: view(heading),
            fields: fields
                .into_iter()
                .filter(|field| field.code != heading.code)
                .map(view)
                .collect(),
        })
        .collect()
}

/// How many phrases each field holds, of everybody in the directory.
fn phrases_by_field(contents: &Contents) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for listed in contents.all() {
        for said in listed.competences().iter().chain(listed.needs()) {
            if let Some(field) = &said.field {
                *counts.entry(field.code.clone()).or_default() += 1;
            }
        }
    }
    counts
}

/// Retired fields as they last were; shipped ones that were only retired are as they ship.
async fn retired(platform: &Platform, changes: &Changes) -> Result<Vec<Field>, Problem> {
    let mut retired = vocabulary::retired_fields(platform.store.read()).await?;
    retired.retain(|field| changes.get(&field.code).is_some_and(Option::is_none));
    Ok(retired)
}

/// `GET /vocabulary/fields/new?axis=…&side=…&parent=…`.
pub async fn blank(
    Extension(catalogue): Extension<Catalogue>,
    RawQuery(query): RawQuery,
    page: Page,
) -> Result<Response, Problem> {
    let typed = Typed::from_encoded(&query.unwrap_or_default());
    let template = {
        let contents = catalogue.read();
        field_page(&page, contents.vocabulary(), None, typed, Mistakes::none())
    };
    page.show(&template)
}

/// `POST /vocabulary/fields`.
pub async fn add(
    State(platform): State<Platform>,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let changes = vocabulary::fields(platform.store.read()).await?;
    let current = Vocabulary::shipped().with_changes(&changes);
    // A retired field keeps its code.
    let mut with_retired = changes.clone();
    for field in vocabulary::retired_fields(platform.store.read()).await? {
        with_retired.insert(field.code.clone(), Some(field));
    }
    let taken = Vocabulary::shipped().with_changes(&with_retired);
    let (field, mistakes) = field_form::read(&typed, None, &taken);
    if typed.text("do") == "more" || !mistakes.is_empty() {
        let status = status_of(&mistakes, &typed);
        return page.show_as(status, &field_page(&page, &current, None, typed, mistakes));
    }
    put(
        &platform,
        actor,
        &field,
        false,
        "organisations-vocabulary-added",
        &page,
    )
    .await
}

/// `GET /vocabulary/fields/{code}`.
pub async fn open(
    State(platform): State<Platform>,
    Path(code): Path<String>,
    page: Page,
) -> Result<Response, Problem> {
    let changes = vocabulary::fields(platform.store.read()).await?;
    let current = Vocabulary::shipped().with_changes(&changes);
    let field = current.find(&code).ok_or_else(Problem::not_found)?;
    let typed = field_form::written(field);
    page.show(&field_page(
        &page,
        &current,
        Some(field),
        typed,
        Mistakes::none(),
    ))
}

/// `POST /vocabulary/fields/{code}`.
pub async fn save(
    State(platform): State<Platform>,
    Path(code): Path<String>,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let changes = vocabulary::fields(platform.store.read()).await?;
    let current = Vocabulary::shipped().with_changes(&changes);
    let known = current.find(&code).ok_or_else(Problem::not_found)?;
    let (field, mistakes) = field_form::read(&typed, Some(known), &current);
    if typed.text("do") == "more" || !mistakes.is_empty() {
        let status = status_of(&mistakes, &typed);
        return page.show_as(
            status,
            &field_page(&page, &current, Some(known), typed, mistakes),
        );
    }
    put(
        &platform,
        actor,
        &field,
        false,
        "organisations-vocabulary-saved",
        &page,
    )
    .await
}

/// `POST /vocabulary/fields/{code}/retire`: its phrases are assigned to others.
pub async fn retire(
    State(platform): State<Platform>,
    Path(code): Path<String>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let changes = vocabulary::fields(platform.store.read()).await?;
    let current = Vocabulary::shipped().with_changes(&changes);
    let field = current.find(&code).ok_or_else(Problem::not_found)?;
    put(
        &platform,
        actor,
        field,
        true,
        "organisations-vocabulary-retired",
        &page,
    )
    .await
}

/// `POST /vocabulary/fields/{code}/restore`.
pub async fn restore(
    State(platform): State<Platform>,
    Path(code): Path<String>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let retired = vocabulary::retired_fields(platform.store.read()).await?;
    let field = retired
        .iter()
        .find(|field| field.code == code)
        .ok_or_else(Problem::not_found)?;
    put(
        &platform,
        actor,
        field,
        false,
        "organisations-vocabulary-restored",
        &page,
    )
    .await
}

async fn put(
    platform: &Platform,
    actor: crate::platform::store::Actor,
    field: &Field,
    retired: bool,
    told: &str,
    page: &Page,
) -> Result<Response, Problem> {
    let mut change = platform.store.begin(actor, platform.clock.now()).await?;
    vocabulary::put_field(&mut change, field, retired).await?;
    change.commit().await?;
    let address = format!("/vocabulary?side={}", field.side.code());
    let name = Arguments::new().text("name", field.label.in_lang(page.lang));
    let mut flash = Flash::done(told).with(name);
    if retired {
        flash = flash.undo(format!("/vocabulary/fields/{}/restore", field.code));
    }
    Ok(lead_to(&address, flash))
}

fn status_of(mistakes: &Mistakes, typed: &Typed) -> StatusCode {
    match typed.text("do") {
        "more" => StatusCode::OK,
        _ => mistakes.status(),
    }
}

fn field_page(
    page: &Page,
    vocabulary: &Vocabulary,
    known: Option<&Field>,
    typed: Typed,
    mistakes: Mistakes,
) -> FieldPage {
    let lang = page.lang;
    let axis = known
        .map(|known| known.axis)
        .or_else(|| Axis::from_code(typed.text("axis")))
        .unwrap_or(Axis::Need);
    let side = known
        .map(|known| known.side)
        .or_else(|| World::from_code(typed.text("side")))
        .unwrap_or(World::Industry);
    let mistakes = match typed.text("do") {
        "more" => Mistakes::none(),
        _ => mistakes,
    };
    let languages = languages_by_name(page);
    let example_langs = typed.all("example_lang");
    let spare = if typed.text("do") == "more" {
        2 * SPARE
    } else {
        SPARE
    };
    let mut texts: Vec<String> = typed.all("example").to_vec();
    while texts.last().is_some_and(|text| text.trim().is_empty()) {
        texts.pop();
    }
    texts.resize(texts.len() + spare, String::new());
    FieldPage {
        known: known.map(|known| (known.code.clone(), known.label.in_lang(lang).to_owned())),
        axis: axis.code(),
        side: side.code(),
        parents: vocabulary
            .all()
            .iter()
            .filter(|field| (field.axis, field.side, &field.parent) == (axis, side, &None))
            .map(|field| Offered {
                value: field.code.clone(),
                words: field.label.in_lang(lang).to_owned(),
                chosen: typed.text("parent") == field.code,
            })
            .collect(),
        names: LANGUAGES
            .into_iter()
            .map(|(code, own)| {
                let text = |name: &str| typed.text(&format!("{name}.{code}")).to_owned();
                let at = |name: &str| mistakes.at(lang, &format!("{name}.{code}"));
                NameLine {
                    lang: code,
                    lang_words: own,
                    label: text("label"),
                    short: text("short"),
                    hint: text("hint"),
                    label_mistake: at("label"),
                    short_mistake: at("short"),
                    hint_mistake: at("hint"),
                }
            })
            .collect(),
        examples: texts
            .into_iter()
            .enumerate()
            .map(|(place, text)| {
                let chosen = example_langs.get(place).map_or(lang.code(), String::as_str);
                ExampleLine {
                    langs: languages
                        .iter()
                        .map(|(code, words)| Offered {
                            value: code.clone(),
                            words: words.clone(),
                            chosen: code == chosen,
                        })
                        .collect(),
                    text,
                }
            })
            .collect(),
        learns: known.is_none_or(|known| !vocabulary.has_children(&known.code)),
        page: page.clone(),
        mistakes,
    }
}

//! The page of an organisation: who it is, what it can do and seeks, and the facilitator's next step.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, RawQuery, State},
    response::Response,
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{
        agreement::{Agreement, agreement},
        catalogue::{Assigned, Catalogue, Contents, Listed, Said},
        confirmation::sureness,
        fields::{Axis, phrase_key},
        profile::{Choice, Phrase, Profile, Size, Visibility},
        reference::{country, language, region, sector},
        store::{Organisation, vocabulary},
        visibility::{Reader, Subject},
    },
    beside::{Desk, FieldGroup, NextStep, Within, desk, within},
    kind_name, load, size_name,
};
use crate::{
    features::people::{Organisations, Visitor, messages},
    platform::{
        Platform,
        i18n::Arguments,
        store::{entries_of, note_look},
        web::{Page, Problem, flash::Flash, form::Typed, lead_to},
    },
};

/// Entries of the history that are shown.
const HISTORY: u64 = 30;

#[derive(Template)]
#[template(path = "organisations/profile.html")]
struct ProfilePage {
    page: Page,
    id: Uuid,
    profile: Profile,
    shown: Shown,
    /// What its own people see beside it, and facilitators; nobody in a preview.
    within: Option<Within>,
    /// What only facilitators see, unless they look as somebody else.
    desk: Option<Desk>,
    /// Looking as somebody else.
    preview: Option<Preview>,
    /// Whether there is anything to see for whom the page is looked at as.
    visible: bool,
    /// Those who act for it and to whom the reader may write.
    people: Vec<(Uuid, String)>,
    /// No fields to choose from: for readers who correct nothing.
    nothing: Vec<FieldGroup>,
}

/// The profile in the reader's words. The edit form's preview shows the same.
pub(super) struct Shown {
    pub side: &'static str,
    pub kind: Option<String>,
    pub sectors: Vec<(String, String)>,
    pub region: Option<(String, String)>,
    pub country: Option<String>,
    pub languages: String,
    pub size: Option<String>,
    pub competences: Vec<PhraseShown>,
    pub needs: Vec<PhraseShown>,
    pub website_words: String,
}

/// A phrase with the field it was assigned to.
pub(super) struct PhraseShown {
    pub text: String,
    pub lang: String,
    pub field: Option<FieldShown>,
}

/// The field of a phrase.
pub(super) struct FieldShown {
    pub code: String,
    pub words: String,
    /// 1 to 3; 0 when a facilitator chose it.
    pub sure: u8,
}

/// Looking as somebody of a group.
struct Preview {
    group: Visibility,
    /// What the banner says of it.
    words: &'static str,
}

impl Preview {
    /// The groups as which a profile can be looked at; facilitators see what its own people see.
    fn groups() -> impl Iterator<Item = &'static Visibility> {
        Visibility::ALL
            .iter()
            .filter(|group| **group != Visibility::Facilitators)
    }

    fn is(&self, group: &Visibility) -> bool {
        self.group == *group
    }
}

/// `GET /organisations/{id}`.
pub async fn show(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    Extension(organisations): Extension<Organisations>,
    Path(id): Path<String>,
    visitor: Visitor,
    reader: Reader,
    page: Page,
) -> Result<Response, Problem> {
    let organisation = load(&platform, &id).await?;
    let now = platform.clock.now();
    let nothing = Agreement::default();
    if !reader.may_know_of(&subject(&organisation, nothing, now)) {
        return Err(Problem::not_found());
    }
    let agreed = agreement(&platform.store, &organisation.profile.contact).await?;
    if is_confided(&organisation, agreed, &reader, now) {
        let (store, actor) = (&platform.store, visitor.actor()?);
        note_look(store, &actor, "contact", organisation.id, now).await?;
    }
    catalogue.fresh(&platform).await?;
    let history = match reader.is_within(organisation.id) {
        true => {
            let (read, id) = (platform.store.read(), organisation.id);
            entries_of(read, "organisation", id, HISTORY).await?
        }
        false => Vec::new(),
    };
    let people =
        messages::whom_to_write(&platform, &organisations, &visitor, organisation.id).await?;
    let template = {
        let contents = catalogue.read();
        let mut template = as_seen(&organisation, agreed, &contents, &reader, now, &page);
        template.people = people;
        let own = reader.is_within(organisation.id);
        template.within = own.then(|| within(&organisation, agreed, &history, &reader, now, &page));
        template.desk = reader
            .is_facilitator()
            .then(|| desk(&organisation, &contents, now, &page));
        template
    };
    page.show(&template)
}

/// `GET /organisations/{id}/as-seen-by?group=…`: the page as somebody of a group sees it, for its own
/// people and for facilitators.
pub async fn preview(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    page: Page,
) -> Result<Response, Problem> {
    let mut organisation = load(&platform, &id).await?;
    let typed = Typed::from_encoded(&query.unwrap_or_default());
    let group = Visibility::from_code(typed.text("group")).unwrap_or(Visibility::Public);
    let reader = Reader::example(group, organisation.id, organisation.profile.side)
        .ok_or_else(Problem::not_found)?;
    catalogue.fresh(&platform).await?;
    let now = platform.clock.now();
    let agreed = agreement(&platform.store, &organisation.profile.contact).await?;
    let sees =
        |organisation: &Organisation| reader.may_know_of(&subject(organisation, agreed, now));
    let words = if sees(&organisation) {
        "visibility-preview"
    } else {
        // What keeps them out may only be that it is not approved yet.
        organisation.standing = super::super::standing::Standing::approved(now);
        organisation.profile.consented = Some(now.to_zoned(jiff::tz::TimeZone::UTC).date());
        match sees(&organisation) {
            true => "visibility-preview-later",
            false => "visibility-preview-hidden",
        }
    };
    let template = {
        let contents = catalogue.read();
        let mut template = as_seen(&organisation, agreed, &contents, &reader, now, &page);
        template.preview = Some(Preview { group, words });
        template
    };
    page.show(&template)
}

/// Whether a reader sees whom to ask though that is not for every member: somebody whom the organisation
/// trusts with it. Their looks are noted.
fn is_confided(
    organisation: &Organisation,
    agreed: Agreement,
    reader: &Reader,
    now: Timestamp,
) -> bool {
    let subject = subject(organisation, agreed, now);
    let shown_to = |reader: &Reader| {
        let seen = reader.sees(&subject, organisation.profile.clone());
        seen.contact != Default::default()
    };
    let own = reader.is_within(organisation.id) && !reader.is_facilitator();
    !own && shown_to(reader) && !shown_to(&Reader::member())
}

fn subject(organisation: &Organisation, agreed: Agreement, now: Timestamp) -> Subject {
    let state = organisation.standing.state(now);
    Subject::of(organisation.id, &organisation.profile, state).with_contact(agreed)
}

/// The page with what a reader sees of the profile, and nothing beside it.
fn as_seen(
    organisation: &Organisation,
    agreed: Agreement,
    contents: &Contents,
    reader: &Reader,
    now: Timestamp,
    page: &Page,
) -> ProfilePage {
    let subject = subject(organisation, agreed, now);
    let profile = reader.sees(&subject, organisation.profile.clone());
    ProfilePage {
        id: organisation.id,
        shown: shown(&profile, contents.get(organisation.id), contents, page),
        visible: reader.may_know_of(&subject),
        profile,
        within: None,
        desk: None,
        preview: None,
        people: Vec::new(),
        nothing: Vec::new(),
        page: page.clone(),
    }
}

/// The profile in the reader's words; fields of phrases come from the catalogue, if it knows them.
pub(super) fn shown(
    profile: &Profile,
    listed: Option<&Listed>,
    contents: &Contents,
    page: &Page,
) -> Shown {
    let lang = page.lang;
    let website = profile.website.as_deref().unwrap_or_default();
    let without_scheme = website.split_once("://").map_or(website, |(_, rest)| rest);
    Shown {
        side: profile.side.code(),
        kind: (profile.kind != Default::default()).then(|| kind_name(page, profile.kind)),
        sectors: profile
            .sectors
            .iter()
            .map(|code| {
                let digits = if sector::is_creative(code) { "" } else { code };
                (sector::name(code, lang), digits.to_owned())
            })
            .collect(),
        region: profile
            .region
            .as_ref()
            .map(|code| (region::name(code), code.clone())),
        country: profile
            .country
            .as_deref()
            .map(|code| country::name(code, lang)),
        languages: profile
            .languages
            .iter()
            .map(|code| language::name(code, lang))
            .collect::<Vec<_>>()
            .join(", "),
        size: (profile.size != Size::Unknown).then(|| size_name(page, profile.size)),
        competences: phrases(
            &profile.competences,
            listed.map_or(&[], Listed::competences),
            contents,
            page,
        ),
        needs: phrases(
            &profile.needs,
            listed.map_or(&[], Listed::needs),
            contents,
            page,
        ),
        website_words: without_scheme.trim_end_matches('/').to_owned(),
    }
}

fn phrases(
    phrases: &[Phrase],
    said: &[Said],
    contents: &Contents,
    page: &Page,
) -> Vec<PhraseShown> {
    phrases
        .iter()
        .map(|phrase| PhraseShown {
            text: phrase.text.clone(),
            lang: phrase.lang.clone().unwrap_or_default(),
            field: said
                .iter()
                .find(|said| said.text == phrase.text && said.lang == phrase.lang)
                .and_then(|said| field_shown(said.field.as_ref()?, contents, page)),
        })
        .collect()
}

fn field_shown(assigned: &Assigned, contents: &Contents, page: &Page) -> Option<FieldShown> {
    let field = contents.vocabulary().find(&assigned.code)?;
    Some(FieldShown {
        code: field.code.clone(),
        words: field.label.in_lang(page.lang).to_owned(),
        sure: if assigned.corrected {
            0
        } else {
            sureness(assigned.confidence)
        },
    })
}

/// `POST /organisations/{id}/field`: a facilitator says which field a phrase belongs to. It holds
/// wherever the phrase is used, also after the profile was edited.
pub async fn correct_field(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    Path(id): Path<String>,
    visitor: Visitor,
    typed: Typed,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let organisation = load(&platform, &id).await?;
    let axis = Axis::from_code(typed.text("axis")).ok_or_else(Problem::not_found)?;
    let text = typed.text("phrase");
    let phrases = match axis {
        Axis::Competence => &organisation.profile.competences,
        Axis::Need => &organisation.profile.needs,
    };
    if phrases.iter().all(|phrase| phrase.text != text) {
        return Err(Problem::changed_meanwhile());
    }
    let field = Some(typed.text("field")).filter(|code| !code.is_empty());
    if let Some(code) = field {
        let known = catalogue
            .read()
            .vocabulary()
            .find(code)
            .is_some_and(|field| field.axis == axis);
        if !known {
            return Err(Problem::changed_meanwhile());
        }
    }
    let mut change = platform.store.begin(actor, platform.clock.now()).await?;
    vocabulary::put_correction(&mut change, axis, &phrase_key(text), field).await?;
    change.commit().await?;
    Ok(lead_to(
        &format!("/organisations/{}", organisation.id),
        Flash::done("organisations-field-kept").with(Arguments::new().text("phrase", text)),
    ))
}

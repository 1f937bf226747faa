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
        catalogue::{Assigned, Catalogue, Contents, Listed, Said},
        confirmation::sureness,
        fields::{Axis, World, phrase_key},
        profile::{Choice, Phrase, Profile, Side, Size, Visibility},
        reference::{country, language, region, sector},
        standing::{Audience, State as Standing, as_seen_by, may_see},
        store::{Organisation, vocabulary},
    },
    audience, kind_name, load, size_name,
};
use crate::{
    features::people::{Visitor, messages},
    platform::{
        Platform,
        i18n::Arguments,
        store::{Actor, AuditEntry, entries_of},
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
    /// What only facilitators see, unless they look as somebody else.
    desk: Option<Desk>,
    /// Looking as somebody else: their name, and why they see nothing if so.
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

struct Desk {
    state: Standing,
    expires: Option<Timestamp>,
    wants_renewal: bool,
    next: NextStep,
    /// Why nobody else sees an approved profile, if so.
    hidden_because: Option<&'static str>,
    proposals: Vec<(String, String, u8)>,
    proposals_count: usize,
    competence_fields: Vec<FieldGroup>,
    need_fields: Vec<FieldGroup>,
    history: Vec<Happened>,
}

/// What the facilitator should do next about this profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NextStep {
    Confirm,
    Consent,
    Approve,
    Renew,
    Phrases,
    Suggestions,
}

struct FieldGroup {
    words: String,
    fields: Vec<(String, String)>,
}

struct Happened {
    at: Timestamp,
    who: String,
    what: String,
    note: Option<String>,
}

struct Preview {
    who: &'static str,
    sees: bool,
}

/// `GET /organisations/{id}`; `?as=anyone` and `?as=members` show facilitators what others see.
pub async fn show(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    Extension(known): Extension<messages::Known>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let organisation = load(&platform, &id).await?;
    let now = platform.clock.now();
    let reader = audience(&visitor);
    if !is_open(&organisation, reader, now) {
        return Err(Problem::not_found());
    }
    catalogue.fresh(&platform).await?;
    let preview = match Typed::from_encoded(&query.unwrap_or_default()).text("as") {
        "anyone" if reader == Audience::Facilitators => Some(Audience::Anyone),
        "members" if reader == Audience::Facilitators => Some(Audience::Members),
        _ => None,
    };
    let history = match (reader, preview) {
        (Audience::Facilitators, None) => {
            entries_of(
                platform.store.read(),
                "organisation",
                organisation.id,
                HISTORY,
            )
            .await?
        }
        _ => Vec::new(),
    };
    let people = match preview {
        None => messages::whom_to_write(&platform, &known, &visitor, organisation.id).await?,
        Some(_) => Vec::new(),
    };
    let seen_by = preview.unwrap_or(reader);
    let profile = as_seen_by(seen_by, organisation.profile.clone());
    let (shown, desk) = {
        let contents = catalogue.read();
        let listed = contents.get(organisation.id);
        let desk = (seen_by == Audience::Facilitators)
            .then(|| desk(&organisation, listed, &contents, &history, now, &page));
        (shown(&profile, listed, &contents, &page), desk)
    };
    page.show(&ProfilePage {
        page: page.clone(),
        id: organisation.id,
        profile,
        shown,
        desk,
        people,
        nothing: Vec::new(),
        visible: is_open(&organisation, seen_by, now),
        preview: preview.map(|seen_by| Preview {
            who: match seen_by {
                Audience::Anyone => "organisations-audience-anyone",
                _ => "organisations-audience-members",
            },
            sees: is_open(&organisation, seen_by, now),
        }),
    })
}

fn is_open(organisation: &Organisation, reader: Audience, now: Timestamp) -> bool {
    may_see(
        reader,
        organisation.profile.visibility,
        organisation.profile.consented.is_some(),
        organisation.standing.state(now),
    )
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

fn desk(
    organisation: &Organisation,
    listed: Option<&Listed>,
    contents: &Contents,
    history: &[AuditEntry],
    now: Timestamp,
    page: &Page,
) -> Desk {
    let profile = &organisation.profile;
    let state = organisation.standing.state(now);
    let proposals = listed.map_or(&[][..], |listed| &listed.understanding.proposals);
    let wants_renewal = organisation.standing.wants_renewal(now);
    let open_to_others = profile.visibility != Visibility::Facilitators;
    let says_nothing = profile.competences.is_empty() && profile.needs.is_empty();
    let next = match state {
        Standing::Draft | Standing::Waiting if !proposals.is_empty() => NextStep::Confirm,
        Standing::Draft | Standing::Waiting if profile.consented.is_none() && open_to_others => {
            NextStep::Consent
        }
        Standing::Draft | Standing::Waiting => NextStep::Approve,
        _ if wants_renewal => NextStep::Renew,
        _ if !proposals.is_empty() => NextStep::Confirm,
        _ if says_nothing => NextStep::Phrases,
        _ => NextStep::Suggestions,
    };
    let groups = |axis| field_groups(contents, axis, profile.side, page);
    Desk {
        state,
        expires: organisation.standing.expires_at,
        wants_renewal,
        next,
        hidden_because: match (profile.consented, open_to_others, state) {
            (_, _, Standing::Draft) => Some("organisations-hidden-draft"),
            (_, _, Standing::Waiting) => Some("organisations-hidden-waiting"),
            (_, _, Standing::Expired) => Some("organisations-hidden-expired"),
            (_, false, _) => Some("organisations-hidden-facilitators"),
            (None, ..) => Some("organisations-hidden-consent"),
            _ => None,
        },
        proposals: proposals
            .iter()
            .take(4)
            .map(|proposal| {
                let subject = page.t(&format!(
                    "organisations-subject-{}",
                    proposal.subject.code()
                ));
                let value = super::proposals::value_name(proposal, contents, page);
                (subject, value, sureness(proposal.confidence))
            })
            .collect(),
        proposals_count: proposals.len(),
        competence_fields: groups(Axis::Competence),
        need_fields: groups(Axis::Need),
        history: history.iter().map(|entry| happened(entry, page)).collect(),
    }
}

/// Fields that a phrase of an organisation may belong to, under their headings.
fn field_groups(contents: &Contents, axis: Axis, side: Side, page: &Page) -> Vec<FieldGroup> {
    let worlds = match (side.is_creative(), side.is_industry()) {
        (true, false) => vec![World::Creative],
        (false, true) => vec![World::Industry],
        _ => vec![World::Creative, World::Industry],
    };
    let vocabulary = contents.vocabulary();
    worlds
        .into_iter()
        .flat_map(|world| vocabulary.groups(axis, world))
        .map(|(heading, fields)| FieldGroup {
            words: heading.label.in_lang(page.lang).to_owned(),
            fields: fields
                .iter()
                .map(|field| {
                    (
                        field.code.clone(),
                        field.label.in_lang(page.lang).to_owned(),
                    )
                })
                .collect(),
        })
        .collect()
}

/// Actions of the audit log that have words of their own.
const TOLD: [&str; 12] = [
    "created",
    "changed",
    "approved",
    "renewed",
    "returned",
    "restored",
    "confirmed",
    "proposal-declined",
    "imported",
    "import-undone",
    "introduced",
    "note",
];

fn happened(entry: &AuditEntry, page: &Page) -> Happened {
    let action = TOLD
        .into_iter()
        .find(|known| *known == entry.action)
        .unwrap_or("changed");
    let note = entry
        .after
        .as_deref()
        .filter(|_| action == "note")
        .and_then(|after| {
            let facts: serde_json::Value = serde_json::from_str(after).ok()?;
            facts["note"].as_str().map(str::to_owned)
        });
    Happened {
        at: entry.at,
        who: match &entry.actor {
            Actor::Person { name, .. } => name.clone(),
            Actor::Operator => page.t("organisations-actor-operator"),
            Actor::Program => page.t("organisations-actor-program"),
        },
        what: page.t(&format!("organisations-happened-{action}")),
        note,
    }
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

//! Writing a profile: one form for new ones and for changes. Nothing typed is ever lost: mistakes,
//! more lines, the preview and a change by somebody else all show the form again as it was typed.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{
        agreement::{Agreement, agreement},
        catalogue::{Catalogue, Contents, Seen},
        form::{self, Read},
        phrase_language,
        profile::{Choice, Kind, Profile, Side, Size, Visibility},
        reference::{country, region, sector},
        standing::{self, Standing, standing_after_own_edit},
        store::{self, Organisation},
        visibility::{Part, Reader, ShownTo, Subject},
    },
    Offered, kind_name, languages_by_name, load,
    profile::{Shown, shown},
    side_name, size_name,
};
use crate::{
    features::people::Visitor,
    platform::{
        Platform,
        i18n::{Arguments, Collation},
        web::{
            Page, Problem,
            flash::Flash,
            form::{Mistakes, Typed},
            lead_to,
        },
    },
};

/// Empty lines below each list, and how many more the button gives.
const SPARE: usize = 3;
const MORE: usize = 6;
/// Begin of the value of a button for more lines; the list's name follows.
const MORE_OF: &str = "more:";

#[derive(Template)]
#[template(path = "organisations/edit.html")]
struct EditPage {
    page: Page,
    /// Which one, and its name as stored; `None` for a new one.
    known: Option<(Uuid, String)>,
    typed: Typed,
    mistakes: Mistakes,
    version: i32,
    sides: Vec<Offered>,
    kinds: Vec<Offered>,
    sizes: Vec<Offered>,
    countries: Vec<Offered>,
    languages: Vec<Offered>,
    visibilities: Vec<Offered>,
    /// Who sees the parts: code and name of each, and the groups to choose from.
    shown_to: Vec<(&'static str, String, Vec<Offered>)>,
    /// Whether one of its own people writes, not a facilitator.
    own: bool,
    sectors: Vec<Line>,
    sector_names: Vec<String>,
    region_names: Vec<String>,
    competences: Vec<PhraseLine>,
    needs: Vec<PhraseLine>,
    works: Vec<WorkLine>,
    description_langs: Vec<Offered>,
    /// Somebody else saved meanwhile: names of the fields that differ.
    meanwhile: Option<Vec<String>>,
    preview: Option<Preview>,
}

struct Line {
    place: usize,
    text: String,
    mistake: Option<String>,
}

struct PhraseLine {
    place: usize,
    text: String,
    mistake: Option<String>,
    langs: Vec<Offered>,
}

struct WorkLine {
    place: usize,
    mistake: Option<String>,
    reference: String,
    title: String,
    text: String,
    year: String,
    partners: String,
    langs: Vec<Offered>,
}

struct Preview {
    profile: Profile,
    shown: Shown,
    /// Those who see it so: the widest group that sees it at all.
    who: String,
}

/// What the form is shown with beside what was typed.
#[derive(Default)]
struct Around {
    mistakes: Mistakes,
    version: i32,
    meanwhile: Option<Vec<String>>,
    preview: Option<Profile>,
}

/// Who writes about whom.
#[derive(Clone, Copy)]
struct Writing<'a> {
    page: &'a Page,
    catalogue: &'a Catalogue,
    reader: &'a Reader,
    now: Timestamp,
    /// What the person behind the contact that was typed agreed to.
    agreed: Agreement,
    /// `None` for a new one.
    about: Option<&'a Organisation>,
}

/// `GET /organisations/new`.
pub async fn blank(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    reader: Reader,
    page: Page,
) -> Result<Response, Problem> {
    let blank = Profile {
        visibility: Visibility::Public,
        shown_to: ShownTo::proposed(),
        ..Profile::default()
    };
    let typed = form::written(&blank, page.lang);
    let writing = Writing {
        page: &page,
        catalogue: &catalogue,
        reader: &reader,
        now: platform.clock.now(),
        agreed: Agreement::default(),
        about: None,
    };
    writing.answer(typed, Around::default(), StatusCode::OK)
}

/// `POST /organisations/new`.
pub async fn create(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    visitor: Visitor,
    reader: Reader,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let now = platform.clock.now();
    let mut read = form::read(&typed);
    read.as_of(now);
    taken_reference(&platform, &mut read, None).await?;
    let writing = Writing {
        page: &page,
        catalogue: &catalogue,
        reader: &reader,
        now,
        agreed: agreement(&platform.store, &read.profile.contact).await?,
        about: None,
    };
    if let Some(shown_again) = writing.not_yet(&typed, &read, 0) {
        return shown_again;
    }
    let organisation = Organisation {
        id: Uuid::now_v7(),
        profile: phrase_language::filled_in(read.profile),
        standing: Standing::waiting(),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let mut change = platform.store.begin(actor, now).await?;
    store::insert(&mut change, std::slice::from_ref(&organisation)).await?;
    change.commit().await?;
    let name = Arguments::new().text("name", &organisation.profile.name);
    Ok(lead_to(
        &format!("/organisations/{}", organisation.id),
        Flash::done("organisations-created").with(name),
    ))
}

/// `GET /organisations/{id}/edit`.
pub async fn open(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    Path(id): Path<String>,
    reader: Reader,
    page: Page,
) -> Result<Response, Problem> {
    let organisation = load(&platform, &id).await?;
    let typed = form::written(&organisation.profile, page.lang);
    let around = Around {
        version: organisation.version,
        ..Around::default()
    };
    let writing = Writing {
        page: &page,
        catalogue: &catalogue,
        reader: &reader,
        now: platform.clock.now(),
        agreed: Agreement::default(),
        about: Some(&organisation),
    };
    writing.answer(typed, around, StatusCode::OK)
}

/// `POST /organisations/{id}/edit`.
pub async fn save(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    Path(id): Path<String>,
    visitor: Visitor,
    reader: Reader,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let now = platform.clock.now();
    let seen = load(&platform, &id).await?;
    let version = typed.text("version").parse().unwrap_or(0);
    let mut read = form::read(&typed);
    if !reader.is_facilitator() {
        // The key of the hub's own table is not theirs to give, nor to ask who else has it.
        read.profile.reference.clone_from(&seen.profile.reference);
    }
    read.as_of(now);
    taken_reference(&platform, &mut read, Some(seen.id)).await?;
    let writing = Writing {
        page: &page,
        catalogue: &catalogue,
        reader: &reader,
        now,
        agreed: agreement(&platform.store, &read.profile.contact).await?,
        about: Some(&seen),
    };
    if let Some(shown_again) = writing.not_yet(&typed, &read, version) {
        return shown_again;
    }
    let mut change = platform.store.begin(actor, now).await?;
    let before = store::load(change.connection(), seen.id)
        .await?
        .ok_or_else(Problem::not_found)?;
    let mut after = before.clone();
    after.profile = phrase_language::filled_in(read.profile.clone());
    after.profile.languages = form::in_order_of(&before.profile.languages, after.profile.languages);
    if !reader.is_facilitator() {
        after.standing = standing_after_own_edit(before.standing, &before.profile, &after.profile);
    }
    let address = format!("/organisations/{}", before.id);
    let unseen = before.version != version;
    if !unseen && after.profile == before.profile {
        return Ok(lead_to(
            &address,
            Flash::note("organisations-nothing-changed"),
        ));
    }
    if unseen || !store::update(&mut change, &before, &mut after, "changed").await? {
        let meanwhile = form::differences(&before.profile, &after.profile);
        let around = Around {
            version: before.version,
            meanwhile: Some(
                meanwhile
                    .into_iter()
                    .map(|field| field_name(&page, field))
                    .collect(),
            ),
            ..Around::default()
        };
        let writing = Writing {
            agreed: agreement(&platform.store, &read.profile.contact).await?,
            about: Some(&before),
            ..writing
        };
        return writing.answer(typed, around, StatusCode::CONFLICT);
    }
    change.commit().await?;
    let name = Arguments::new().text("name", &after.profile.name);
    let waits = after.standing != before.standing;
    let key = match waits {
        true => "visibility-saved-and-waits",
        false => "organisations-saved",
    };
    Ok(lead_to(&address, Flash::done(key).with(name)))
}

/// The key of a sheet belongs to one organisation.
async fn taken_reference(
    platform: &Platform,
    read: &mut Read,
    own: Option<Uuid>,
) -> Result<(), Problem> {
    if let Some(reference) = &read.profile.reference {
        let holder = store::id_of_reference(platform.store.read(), reference).await?;
        if holder.is_some() && holder != own {
            let value = Arguments::new().text("value", reference);
            read.mistakes
                .add_with("reference", "organisations-flaw-reference-taken", value);
        }
    }
    Ok(())
}

impl Writing<'_> {
    /// The form again, when it was not sent to be saved or cannot be saved yet.
    fn not_yet(
        self,
        typed: &Typed,
        read: &Read,
        version: i32,
    ) -> Option<Result<Response, Problem>> {
        let around = Around {
            version,
            ..Around::default()
        };
        let (around, status) = match typed.text("do") {
            more if more.starts_with(MORE_OF) => (around, StatusCode::OK),
            "preview" => {
                let around = Around {
                    mistakes: read.mistakes.clone(),
                    preview: Some(phrase_language::filled_in(read.profile.clone())),
                    ..around
                };
                (around, StatusCode::OK)
            }
            _ if read.mistakes.is_empty() => return None,
            _ => {
                let mistakes = read.mistakes.clone();
                (
                    Around { mistakes, ..around },
                    StatusCode::UNPROCESSABLE_ENTITY,
                )
            }
        };
        Some(self.answer(typed.clone(), around, status))
    }

    fn answer(self, typed: Typed, around: Around, status: StatusCode) -> Result<Response, Problem> {
        let contents = self.catalogue.read();
        let template = edit_page(self, &contents, typed, around);
        self.page.show_as(status, &template)
    }
}

fn edit_page(writing: Writing<'_>, contents: &Contents, typed: Typed, around: Around) -> EditPage {
    let Writing {
        page,
        reader,
        now,
        about: organisation,
        ..
    } = writing;
    let lang = page.lang;
    let mistakes = around.mistakes;
    let more = typed
        .text("do")
        .strip_prefix(MORE_OF)
        .unwrap_or_default()
        .to_owned();
    let languages = languages_by_name(page);
    let lines = |field: &str| -> Vec<String> {
        let mut lines = typed.all(field).to_vec();
        while lines.last().is_some_and(|line| line.trim().is_empty()) {
            lines.pop();
        }
        let spare = if more == field { MORE } else { SPARE };
        lines.resize(lines.len() + spare, String::new());
        lines
    };
    let at = |field: &str, place: usize| mistakes.at(lang, &format!("{field}.{place}"));
    let phrase_lines = |field: &str| -> Vec<PhraseLine> {
        let langs = typed.all(&format!("{field}_lang"));
        lines(field)
            .into_iter()
            .enumerate()
            .map(|(place, text)| PhraseLine {
                mistake: at(field, place),
                langs: phrase_langs(&languages, langs.get(place).map_or("", String::as_str)),
                place,
                text,
            })
            .collect()
    };
    let work = |name: &str, place: usize| {
        typed
            .all(&format!("works.{name}"))
            .get(place)
            .cloned()
            .unwrap_or_default()
    };
    let works = works_shown(&typed, if more == "works" { SPARE } else { 1 });
    EditPage {
        known: organisation.map(|known| (known.id, known.profile.name.clone())),
        version: around.version,
        sides: offered(&typed, "side", Side::ALL, |side| side_name(page, side)),
        kinds: offered(&typed, "kind", Kind::ALL, |kind| kind_name(page, kind)),
        sizes: offered(&typed, "size", Size::ALL, |size| size_name(page, size)),
        visibilities: offered(&typed, "visibility", Visibility::ALL, |visibility| {
            page.t(&format!("visibility-group-{}", visibility.code()))
        }),
        shown_to: Part::ALL
            .iter()
            .map(|part| {
                let field = format!("shown_to.{}", part.code());
                let groups = offered(&typed, &field, Visibility::ALL, |group| match group {
                    Visibility::Public => page.t("visibility-like-profile"),
                    group => page.t(&format!("visibility-group-{}", group.code())),
                });
                let name = page.t(&format!("visibility-part-{}", part.code()));
                (part.code(), name, groups)
            })
            .collect(),
        own: !reader.is_facilitator(),
        countries: countries(&typed, page),
        languages: languages
            .iter()
            .map(|(code, name)| Offered {
                value: code.clone(),
                words: name.clone(),
                chosen: typed.all("languages").contains(code),
            })
            .collect(),
        sectors: lines("sectors")
            .into_iter()
            .enumerate()
            .map(|(place, text)| Line {
                mistake: at("sectors", place),
                place,
                text,
            })
            .collect(),
        sector_names: sector::all()
            .iter()
            .filter(|sector| sector.level <= 3)
            .map(|sector| form::sector_shown(&sector.code, lang))
            .collect(),
        region_names: region_names(&typed, contents.seen_by(reader, now)),
        competences: phrase_lines("competences"),
        needs: phrase_lines("needs"),
        works: (0..works)
            .map(|place| WorkLine {
                place,
                mistake: at("works", place),
                reference: work("reference", place),
                title: work("title", place),
                text: work("text", place),
                year: work("year", place),
                partners: work("partners", place),
                langs: phrase_langs(&languages, &work("lang", place)),
            })
            .collect(),
        description_langs: phrase_langs(&languages, typed.text("description_lang")),
        meanwhile: around.meanwhile,
        preview: around.preview.map(|profile| {
            let others = Reader::example(profile.visibility, Uuid::nil(), profile.side);
            let subject = Subject::of(Uuid::nil(), &profile, standing::State::Approved)
                .with_contact(writing.agreed);
            let who = profile.visibility.code();
            let profile = others
                .unwrap_or(Reader::facilitator())
                .sees(&subject, profile);
            Preview {
                shown: shown(&profile, None, contents, page),
                who: page.t(&format!("visibility-group-{who}")),
                profile,
            }
        }),
        page: page.clone(),
        mistakes,
        typed,
    }
}

/// Works typed so far and some empty ones.
fn works_shown(typed: &Typed, spare: usize) -> usize {
    let said = |place: &usize| {
        ["title", "text", "year", "partners"].iter().any(|name| {
            typed
                .all(&format!("works.{name}"))
                .get(*place)
                .is_some_and(|text| !text.trim().is_empty())
        })
    };
    (0..typed.all("works.title").len())
        .rev()
        .find(said)
        .map_or(0, |last| last + 1)
        + spare
}

fn offered<T: Choice>(
    typed: &Typed,
    field: &str,
    all: &[T],
    words: impl Fn(T) -> String,
) -> Vec<Offered> {
    all.iter()
        .map(|choice| Offered {
            value: choice.code().to_owned(),
            words: words(*choice),
            chosen: typed.text(field) == choice.code(),
        })
        .collect()
}

fn phrase_langs(languages: &[(String, String)], chosen: &str) -> Vec<Offered> {
    languages
        .iter()
        .map(|(code, name)| Offered {
            value: code.clone(),
            words: name.clone(),
            chosen: code == chosen,
        })
        .collect()
}

fn countries(typed: &Typed, page: &Page) -> Vec<Offered> {
    let mut all: Vec<Offered> = country::codes()
        .map(|code| Offered {
            value: code.to_owned(),
            words: country::name(code, page.lang),
            chosen: typed.text("country") == code,
        })
        .collect();
    let collation = Collation::of(page.lang);
    all.sort_by(|a, b| collation.compare(&a.words, &b.words));
    all
}

/// Regions to choose from: those of the country, or of the countries where most of the hub is.
fn region_names(typed: &Typed, seen: Seen<'_>) -> Vec<String> {
    let own = typed.text("country").to_owned();
    let countries = match own.is_empty() {
        false => vec![own],
        true => {
            let mut counts = std::collections::BTreeMap::<String, usize>::new();
            for country in seen.all().filter_map(|listed| listed.country.clone()) {
                *counts.entry(country).or_default() += 1;
            }
            let mut counts: Vec<_> = counts.into_iter().collect();
            counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            counts.into_iter().take(3).map(|(code, _)| code).collect()
        }
    };
    region::all()
        .iter()
        .filter(|region| region.is_current() && countries.iter().any(|code| code == region.country))
        .map(|region| form::region_shown(region.code))
        .collect()
}

/// Name of a field of the record.
fn field_name(page: &Page, field: &str) -> String {
    let key = match field {
        "name" => "organisations-name",
        "other_names" => "organisations-other-names",
        "sectors" => "organisations-facet-sector",
        "region" => "organisations-facet-region",
        "languages" => "organisations-facet-language",
        "side" => "organisations-facet-side",
        "kind" => "organisations-facet-kind",
        "size" => "organisations-facet-size",
        "competences" => "organisations-can",
        "needs" => "organisations-seeks",
        "works" => "organisations-works",
        "shown_to" => "visibility-title",
        field => return page.t(&format!("organisations-{field}")),
    };
    page.t(key)
}

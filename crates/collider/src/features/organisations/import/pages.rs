//! Upload, columns, trial, progress, result. For facilitators.

use askama::Template;
use axum::{
    extract::{Multipart, Path, RawQuery, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use super::{
    super::store::imports::{self, Import, RowFilter, State as ImportState, StoredFile, StoredRow},
    mapping::{self, Mapping, Proposal, SheetMapping, Terms, TextsIn},
    plan::Outcome,
    progress::{Progress, Stage, stage_of},
    remark::{Gravity, arguments_of},
    run::{self, Failure},
    target::{Subject, Target},
};
use crate::{
    features::{organisations::reference::language, people::Visitor},
    platform::{
        Platform,
        i18n::Arguments,
        sheets::Workbook,
        store::{
            Actor,
            jobs::{Claimed, NewJob},
        },
        web::{
            Costly, Page, Problem,
            flash::Flash,
            form::{Mistakes, Typed},
            lead_to,
        },
    },
};

/// Rows on a page of a trial or a result.
const PAGE: u64 = 50;
/// Earlier imports that are listed.
const LISTED: u64 = 30;
/// How often a job that died is begun again before a person has to say so.
const MOST_TRIES: i32 = 3;

fn limits_of(platform: &Platform) -> crate::platform::sheets::Limits {
    run::limits(platform.settings.limits.upload_bytes)
}

async fn load(platform: &Platform, id: Uuid) -> Result<Import, Problem> {
    imports::load(platform.store.read(), id)
        .await?
        .ok_or_else(Problem::not_found)
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::File { problem, .. } => {
                Self::refused(StatusCode::UNPROCESSABLE_ENTITY, problem.key())
                    .with(arguments_of(problem.args()))
            }
            Failure::NotNow => Self::refused(StatusCode::CONFLICT, "imports-not-now"),
            Failure::Disturbed => Self::changed_meanwhile(),
            Failure::Store(error) => error.into(),
            Failure::Broken(error) => Self::broken(error),
        }
    }
}

#[derive(Template)]
#[template(path = "imports/overview.html")]
struct OverviewPage {
    page: Page,
    steps: Vec<String>,
    earlier: Vec<Import>,
    limit: usize,
    mistake: Option<String>,
}

fn steps(page: &Page) -> Vec<String> {
    ["file", "columns", "trial", "run", "result"]
        .map(|step| page.t(&format!("imports-step-{step}")))
        .to_vec()
}

async fn show_overview(
    platform: &Platform,
    page: &Page,
    status: StatusCode,
    mistake: Option<String>,
) -> Result<Response, Problem> {
    let overview = OverviewPage {
        steps: steps(page),
        earlier: imports::latest(platform.store.read(), LISTED).await?,
        limit: platform.settings.limits.upload_bytes.div_ceil(1 << 20),
        page: page.clone(),
        mistake,
    };
    page.show_as(status, &overview)
}

/// `GET /imports`: choose a file; what was imported before.
pub async fn overview(
    State(platform): State<Platform>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    visitor.facilitator()?;
    show_overview(&platform, &page, StatusCode::OK, None).await
}

/// `POST /imports`: takes files in and leads to their columns. A file that cannot be read is told at
/// once, and nothing is kept of it.
pub async fn upload(
    State(platform): State<Platform>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    mut form: Multipart,
) -> Result<Response, Problem> {
    let actor = visitor.facilitator()?;
    let mut files: Vec<StoredFile> = Vec::new();
    while let Some(part) = form.next_field().await.map_err(unreadable_upload)? {
        let name = part.file_name().unwrap_or_default().to_owned();
        if name.is_empty() {
            continue;
        }
        let bytes = part.bytes().await.map_err(unreadable_upload)?;
        files.push(run::file(&name, bytes.to_vec()));
    }
    if files.is_empty() {
        let mistake = Some(page.t("imports-file-missing"));
        return show_overview(&platform, &page, StatusCode::UNPROCESSABLE_ENTITY, mistake).await;
    }
    let now = platform.clock.now();
    match run::take_in(&platform.store, actor, files, limits_of(&platform), now).await {
        Ok(id) => Ok(Redirect::to(&format!("/imports/{id}/mapping")).into_response()),
        Err(Failure::File { file, problem }) => {
            let reason = arguments_of(problem.args()).say(page.lang, problem.key());
            let mistake = Some(format!("{file}: {reason}"));
            show_overview(&platform, &page, StatusCode::UNPROCESSABLE_ENTITY, mistake).await
        }
        Err(failure) => Err(failure.into()),
    }
}

fn unreadable_upload(error: axum::extract::multipart::MultipartError) -> Problem {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(),
        status => Problem::refused(status, "problem-not-understood"),
    }
}

/// A column as the page shows it.
struct ColumnRow {
    field: String,
    header: String,
    examples: String,
    target: &'static str,
    why: &'static str,
    confidence: u8,
}

/// A sheet as the page shows it.
struct SheetPart {
    place: usize,
    title: String,
    summary: String,
    notes: Vec<String>,
    subject: &'static str,
    texts_in: String,
    columns: Vec<ColumnRow>,
    targets: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "imports/mapping.html")]
struct MappingPage {
    page: Page,
    steps: Vec<String>,
    id: Uuid,
    file_names: String,
    sheets: Vec<SheetPart>,
    subjects: Vec<(&'static str, String)>,
    languages: Vec<(String, String)>,
    approve: bool,
    consented: String,
    remember: bool,
    mistakes: Mistakes,
}

type Proposed = (SheetMapping, Vec<Proposal>);

fn mapping_page(
    page: &Page,
    import: &Import,
    workbooks: &[Workbook],
    proposed: &[Proposed],
    terms: &Terms,
    mistakes: Mistakes,
) -> MappingPage {
    let mut sheets = Vec::new();
    let all = workbooks
        .iter()
        .flat_map(|book| book.sheets.iter().map(move |sheet| (book, sheet)));
    for (place, ((book, sheet), (mapping, proposals))) in all.zip(proposed).enumerate() {
        let columns = sheet
            .columns
            .iter()
            .enumerate()
            .map(|(column, header)| {
                let mut examples: Vec<String> = Vec::new();
                for row in &sheet.rows {
                    let cell = super::remark::shortened(&row.cells[column]);
                    if !cell.is_empty() && !examples.contains(&cell) {
                        examples.push(cell.chars().take(40).collect());
                    }
                    if examples.len() == 3 {
                        break;
                    }
                }
                ColumnRow {
                    field: format!("column-{place}-{column}"),
                    header: header.clone(),
                    examples: examples.join(" · "),
                    target: mapping.columns[column].map_or("", Target::code),
                    why: proposals[column].why.code(),
                    confidence: proposals[column].why.confidence(),
                }
            })
            .collect();
        let summary = Arguments::new()
            .count("rows", sheet.rows.len())
            .count("columns", sheet.columns.len())
            .text("format", book.format.name())
            .say(page.lang, "imports-sheet-summary");
        let notes = book
            .notes
            .iter()
            .filter(|note| note.place.sheet == sheet.name);
        let notes = notes
            .filter(|note| note.place.row.is_none_or(|row| row == sheet.header_row))
            .map(|note| arguments_of(note.args()).say(page.lang, note.key()))
            .take(20)
            .collect();
        sheets.push(SheetPart {
            place,
            title: match book.sheets.len() {
                1 => book.file_name.clone(),
                _ => format!("{}: {}", book.file_name, sheet.name),
            },
            summary,
            notes,
            subject: mapping.subject.code(),
            texts_in: mapping.texts_in.code().to_owned(),
            columns,
            targets: Target::of(mapping.subject)
                .map(|target| {
                    (
                        target.code(),
                        page.t(&format!("imports-field-{}", target.code())),
                    )
                })
                .collect(),
        });
    }
    let mut languages: Vec<(String, String)> = language::codes()
        .map(|code| (code.to_owned(), language::name(code, page.lang)))
        .collect();
    let collation = crate::platform::i18n::Collation::of(page.lang);
    languages.sort_by(|a, b| collation.compare(&a.1, &b.1));
    MappingPage {
        page: page.clone(),
        steps: steps(page),
        id: import.id,
        file_names: import.file_names().join(", "),
        sheets,
        subjects: Subject::ALL
            .map(|subject| {
                (
                    subject.code(),
                    page.t(&format!("imports-subject-{}", subject.code())),
                )
            })
            .to_vec(),
        languages,
        approve: terms.approve,
        consented: terms
            .consented
            .map(|day| day.to_string())
            .unwrap_or_default(),
        remember: true,
        mistakes,
    }
}

async fn opened(platform: &Platform, import: &Import) -> Result<Vec<Workbook>, Problem> {
    let files = imports::files(platform.store.read(), import.id).await?;
    Ok(run::read(files, limits_of(platform)).await?)
}

/// `GET /imports/{id}/mapping`: what the columns mean, as proposed or as said before.
pub async fn mapping(
    State(platform): State<Platform>,
    visitor: Visitor,
    page: Page,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    visitor.facilitator()?;
    let import = load(&platform, id).await?;
    if matches!(
        import.state,
        ImportState::Queued | ImportState::Done | ImportState::Undone
    ) {
        return Ok(Redirect::to(&format!("/imports/{id}")).into_response());
    }
    let workbooks = opened(&platform, &import).await?;
    let mut proposed = run::propose(&platform.store, &workbooks).await?;
    let mut terms = Terms::default();
    if let Some(said) = import.mapping.clone() {
        for ((mapping, proposals), said) in proposed.iter_mut().zip(said.sheets) {
            for (proposal, target) in proposals.iter_mut().zip(&said.columns) {
                if proposal.target != *target {
                    *proposal = Proposal {
                        target: *target,
                        why: mapping::Why::Remembered,
                    };
                }
            }
            *mapping = said;
        }
        terms = said.terms;
    }
    page.show(&mapping_page(
        &page,
        &import,
        &workbooks,
        &proposed,
        &terms,
        Mistakes::none(),
    ))
}

/// What was chosen on the page of columns.
fn chosen(typed: &Typed, workbooks: &[Workbook], proposed: Vec<Proposed>) -> Vec<Proposed> {
    let again = typed.text("again");
    mapping::sheets_of(workbooks)
        .into_iter()
        .zip(proposed)
        .enumerate()
        .map(|(place, (sheet, (proposal, why)))| {
            let subject = Subject::from_code(typed.text(&format!("subject-{place}")));
            let subject = subject.unwrap_or(proposal.subject);
            if again == place.to_string() {
                return mapping::propose_for(sheet, subject);
            }
            let columns: Vec<Option<Target>> = (0..sheet.columns.len())
                .map(|column| Target::from_code(typed.text(&format!("column-{place}-{column}"))))
                .map(|target| target.filter(|target| target.subject() == subject))
                .collect();
            let why = why
                .into_iter()
                .zip(&columns)
                .map(|(proposal, target)| match proposal.target == *target {
                    true => proposal,
                    false => Proposal {
                        target: *target,
                        why: mapping::Why::Remembered,
                    },
                })
                .collect();
            let texts_in = TextsIn::from_code(typed.text(&format!("texts-{place}")));
            let mapping = SheetMapping {
                subject,
                columns,
                texts_in: texts_in.unwrap_or(proposal.texts_in),
            };
            (mapping, why)
        })
        .collect()
}

/// `POST /imports/{id}/mapping`: tries out what the columns are said to mean.
pub async fn try_out(
    State(platform): State<Platform>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    Path(id): Path<Uuid>,
    typed: Typed,
) -> Result<Response, Problem> {
    let actor = visitor.facilitator()?;
    let import = load(&platform, id).await?;
    let workbooks = opened(&platform, &import).await?;
    let proposed = chosen(
        &typed,
        &workbooks,
        run::propose(&platform.store, &workbooks).await?,
    );
    let mut mistakes = Mistakes::none();
    let consented = match typed.text("consented") {
        "" => None,
        text => {
            let day: Option<Date> = text.parse().ok();
            if day.is_none() {
                mistakes.add("consented", "imports-consented-mistake");
            }
            day
        }
    };
    let mapping = Mapping {
        sheets: proposed
            .iter()
            .map(|(mapping, _)| mapping.clone())
            .collect(),
        terms: Terms {
            approve: typed.has("approve"),
            consented,
        },
    };
    if typed.has("again") {
        let shown = mapping_page(
            &page,
            &import,
            &workbooks,
            &proposed,
            &mapping.terms,
            Mistakes::none(),
        );
        return page.show(&shown);
    }
    for lack in mapping::lacks(&mapping, &mapping::sheets_of(&workbooks)) {
        let (key, arguments) = lack.message(page.lang);
        mistakes.add_with("column-0-0", key, arguments);
    }
    if !mistakes.is_empty() {
        let mut shown = mapping_page(
            &page,
            &import,
            &workbooks,
            &proposed,
            &mapping.terms,
            mistakes,
        );
        shown.consented = typed.text("consented").to_owned();
        shown.remember = typed.has("remember");
        return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &shown);
    }
    let now = platform.clock.now();
    let plan = run::try_out(&platform.store, workbooks, &mapping, now).await?;
    let remember = typed.has("remember");
    run::keep_trial(
        &platform.store,
        actor,
        &import,
        &mapping,
        &plan,
        remember,
        now,
    )
    .await?;
    Ok(Redirect::to(&format!("/imports/{id}/dry-run")).into_response())
}

/// A row as the table shows it.
struct RowLine {
    place: String,
    row: String,
    title: String,
    outcome: &'static str,
    said: Vec<Saying>,
    changes: Vec<(String, String, String)>,
}

/// Something said about a row.
struct Saying {
    rejects: bool,
    column: String,
    value: String,
    words: String,
}

/// A filter of the table with its count.
struct Tab {
    code: &'static str,
    words: String,
    count: usize,
}

struct Rows {
    lines: Vec<RowLine>,
    tabs: Vec<Tab>,
    shown: String,
    first: String,
    next: String,
}

async fn rows_of(
    platform: &Platform,
    page: &Page,
    import: &Import,
    query: &Typed,
) -> Result<Rows, Problem> {
    let connection = platform.store.read();
    let warned = imports::count_warned(connection, import.id).await? as usize;
    let sums = import.sums;
    // Without a wish the page begins with what needs a person.
    let shown = match query.text("rows") {
        "" if sums.rejected > 0 => "rejected",
        "" if warned > 0 => "warned",
        "" => "all",
        wished => wished,
    };
    let filter = RowFilter {
        outcome: Outcome::from_code(shown),
        warned: shown == "warned",
    };
    let after = query
        .text("after")
        .split_once('-')
        .and_then(|(sheet, row)| Some((sheet.parse().ok()?, row.parse().ok()?)));
    let mut rows = imports::rows(connection, import.id, filter, after, PAGE + 1).await?;
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    let address = |after: Option<&StoredRow>| {
        let after = after.map(|row| format!("&after={}-{}", row.sheet, row.row));
        format!("{}?rows={shown}{}", page.path, after.unwrap_or_default())
    };
    let next = match rows.last() {
        Some(last) if more => address(Some(last)),
        _ => String::new(),
    };
    let first = if after.is_some() {
        address(None)
    } else {
        String::new()
    };
    let mut tabs = vec![Tab {
        code: "all",
        words: page.t("imports-outcome-all"),
        count: sums.rows(),
    }];
    tabs.extend(Outcome::ALL.map(|outcome| Tab {
        code: outcome.code(),
        words: page.t(&format!("imports-outcome-{}", outcome.code())),
        count: sums.count(outcome),
    }));
    tabs.push(Tab {
        code: "warned",
        words: page.t("imports-outcome-warned"),
        count: warned,
    });
    let many = import.sheets.len() > 1;
    Ok(Rows {
        lines: rows
            .into_iter()
            .map(|row| line_of(page, import, many, row))
            .collect(),
        tabs,
        shown: shown.to_owned(),
        first,
        next,
    })
}

fn line_of(page: &Page, import: &Import, many: bool, row: StoredRow) -> RowLine {
    let place = import.sheets.get(row.sheet).filter(|_| many);
    RowLine {
        place: place.map_or_else(String::new, |sheet| match sheet.file == sheet.sheet {
            true => sheet.file.clone(),
            false => format!("{}, {}", sheet.file, sheet.sheet),
        }),
        row: row.row.to_string(),
        title: row.title,
        outcome: row.outcome.code(),
        said: row
            .remarks
            .iter()
            .map(|remark| Saying {
                rejects: remark.gravity == Gravity::Rejection,
                column: remark.column.clone().unwrap_or_default(),
                value: remark.value.clone(),
                words: remark.said(page.lang),
            })
            .collect(),
        changes: row
            .changes
            .into_iter()
            .map(|change| {
                let field = page.t(&format!("imports-field-{}", change.field.code()));
                (field, change.before, change.after)
            })
            .collect(),
    }
}

#[derive(Template)]
#[template(path = "imports/trial.html")]
struct TrialPage {
    page: Page,
    steps: Vec<String>,
    import: Import,
    rows: Rows,
    taken: usize,
    next_words: String,
}

/// `GET /imports/{id}/dry-run`: what would happen.
pub async fn trial(
    State(platform): State<Platform>,
    visitor: Visitor,
    page: Page,
    Path(id): Path<Uuid>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    visitor.facilitator()?;
    let import = load(&platform, id).await?;
    if import.state == ImportState::Uploaded {
        return Ok(Redirect::to(&format!("/imports/{id}/mapping")).into_response());
    }
    if import.state != ImportState::Tried {
        return Ok(Redirect::to(&format!("/imports/{id}")).into_response());
    }
    let query = Typed::from_encoded(&query.unwrap_or_default());
    let taken = import.sums.created + import.sums.changed;
    page.show(&TrialPage {
        steps: steps(&page),
        rows: rows_of(&platform, &page, &import, &query).await?,
        next_words: Arguments::new()
            .count("taken", taken)
            .count("rejected", import.sums.rejected)
            .say(page.lang, "imports-trial-next"),
        taken,
        import,
        page: page.clone(),
    })
}

/// `POST /imports/{id}/run`: puts the import into the queue; also again after an interruption.
pub async fn run(
    State(platform): State<Platform>,
    _: Costly,
    visitor: Visitor,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let actor = visitor.facilitator()?;
    let import = load(&platform, id).await?;
    if import.mapping.is_none() {
        return Err(Failure::NotNow.into());
    }
    let now = platform.clock.now();
    let mut change = platform.store.begin(actor.clone(), now).await?;
    let from = [ImportState::Tried, ImportState::Failed];
    let connection = change.connection();
    if !imports::set_state(connection, id, &from, ImportState::Queued, None).await? {
        return Err(Failure::NotNow.into());
    }
    let payload = serde_json::json!({ "import": id, "actor": actor });
    change
        .enqueue(NewJob {
            kind: "import",
            payload,
            run_at: None,
        })
        .await?;
    change.record::<(), ()>("import", id, "queued", None, None)?;
    change.commit().await?;
    Ok(lead_to(
        &format!("/imports/{id}"),
        Flash::done("imports-queued"),
    ))
}

/// Works off an import from the queue. What goes wrong is noted at the import, where a person sees it
/// and can begin again; only a process that dies makes the queue try by itself.
pub async fn job(platform: Platform, claimed: Claimed) -> anyhow::Result<()> {
    let payload: serde_json::Value = serde_json::from_str(&claimed.payload)?;
    let id: Uuid = serde_json::from_value(payload["import"].clone())?;
    let actor = actor_of(&payload["actor"]);
    let store = &platform.store;
    let now = platform.clock.now();
    if claimed.attempts > MOST_TRIES {
        return Ok(run::give_up(store, id, "died", now).await?);
    }
    let progress = Progress::of(id);
    match run::write(store, &actor, id, limits_of(&platform), now, &progress).await {
        Ok(done) => tracing::info!(%id, rows = done.sums.rows(), "import written"),
        Err(failure) => {
            tracing::error!(%id, %failure, "import not written");
            let problem = match failure {
                Failure::Disturbed => "disturbed",
                _ => "broken",
            };
            run::give_up(store, id, problem, now).await?;
        }
    }
    Ok(())
}

fn actor_of(value: &serde_json::Value) -> Actor {
    let id = value["id"].as_str().and_then(|id| id.parse().ok());
    match (id, value["name"].as_str()) {
        (Some(id), Some(name)) => Actor::Person {
            id,
            name: name.to_owned(),
        },
        _ => Actor::Program,
    }
}

#[derive(Template)]
#[template(path = "imports/running.html")]
struct RunningPage {
    page: Page,
    steps: Vec<String>,
    import: Import,
    /// Key of the words for what is being done.
    stage: String,
    done: usize,
    total: usize,
}

#[derive(Template)]
#[template(path = "imports/progress.html")]
struct ProgressFragment {
    page: Page,
    import: Import,
    /// Key of the words for what is being done.
    stage: String,
    done: usize,
    total: usize,
}

fn measure(stage: Stage) -> (usize, usize) {
    match stage {
        Stage::Writing { done, total } => (done, total),
        _ => (0, 0),
    }
}

#[derive(Template)]
#[template(path = "imports/result.html")]
struct ResultPage {
    page: Page,
    steps: Vec<String>,
    import: Import,
    rows: Rows,
    done_words: String,
    undo_words: String,
    undone: Vec<(String, Option<Uuid>, String)>,
    undone_words: String,
}

/// `GET /imports/{id}`: where an import is; its progress, its result, or the step that comes next.
pub async fn result(
    State(platform): State<Platform>,
    visitor: Visitor,
    page: Page,
    Path(id): Path<Uuid>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    visitor.facilitator()?;
    let import = load(&platform, id).await?;
    match import.state {
        ImportState::Uploaded => {
            return Ok(Redirect::to(&format!("/imports/{id}/mapping")).into_response());
        }
        ImportState::Tried => {
            return Ok(Redirect::to(&format!("/imports/{id}/dry-run")).into_response());
        }
        ImportState::Queued => {
            let stage = stage_of(id);
            let (done, total) = measure(stage);
            return page.show(&RunningPage {
                steps: steps(&page),
                stage: format!("imports-stage-{}", stage.code()),
                import,
                done,
                total,
                page: page.clone(),
            });
        }
        ImportState::Done | ImportState::Failed | ImportState::Undone => {}
    }
    let query = Typed::from_encoded(&query.unwrap_or_default());
    let sums = import.sums;
    let (undone, undone_words) = undone_of(&platform, &page, &import).await?;
    page.show(&ResultPage {
        steps: steps(&page),
        rows: rows_of(&platform, &page, &import, &query).await?,
        done_words: Arguments::new()
            .count("taken", sums.rows() - sums.rejected)
            .count("rows", sums.rows())
            .say(page.lang, "imports-done-words"),
        undo_words: Arguments::new()
            .count("created", sums.created)
            .count("changed", sums.changed)
            .say(page.lang, "imports-undo-confirm"),
        undone,
        undone_words,
        import,
        page: page.clone(),
    })
}

/// What undoing did: the organisations that were left, and how many became what.
async fn undone_of(
    platform: &Platform,
    page: &Page,
    import: &Import,
) -> Result<(Vec<(String, Option<Uuid>, String)>, String), Problem> {
    use imports::Undone;
    if import.state != ImportState::Undone {
        return Ok((Vec::new(), String::new()));
    }
    let written = imports::written(platform.store.read(), import.id).await?;
    let count = |what: Undone| {
        written
            .iter()
            .filter(|one| one.undone == Some(what))
            .count()
    };
    let words = Arguments::new()
        .count("removed", count(Undone::Removed))
        .count("restored", count(Undone::Restored))
        .count("left", count(Undone::Left))
        .count("gone", count(Undone::Gone))
        .say(page.lang, "imports-undone-words");
    let left = written
        .iter()
        .filter(|one| matches!(one.undone, Some(Undone::Left | Undone::Gone)))
        .map(|one| {
            let what = one.undone.map_or("", Undone::code);
            let there = (one.undone == Some(Undone::Left)).then_some(one.organisation);
            (
                one.name.clone(),
                there,
                page.t(&format!("imports-undone-{what}")),
            )
        })
        .collect();
    Ok((left, words))
}

/// `GET /imports/{id}/progress`: the part of the page that is looked at every second. When the import
/// is over it tells the browser to load the result.
pub async fn progress(
    State(platform): State<Platform>,
    visitor: Visitor,
    page: Page,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    visitor.facilitator()?;
    let import = load(&platform, id).await?;
    if import.state != ImportState::Queued || !page.fragment {
        let result = format!("/imports/{id}");
        if page.fragment {
            return Ok(([("hx-redirect", result)], StatusCode::NO_CONTENT).into_response());
        }
        return Ok(Redirect::to(&result).into_response());
    }
    let stage = stage_of(id);
    let (done, total) = measure(stage);
    page.show(&ProgressFragment {
        stage: format!("imports-stage-{}", stage.code()),
        import,
        done,
        total,
        page: page.clone(),
    })
}

/// `POST /imports/{id}/undo`: takes the import back.
pub async fn undo(
    State(platform): State<Platform>,
    visitor: Visitor,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let actor = visitor.facilitator()?;
    load(&platform, id).await?;
    let now: Timestamp = platform.clock.now();
    let sums = run::undo(&platform.store, actor, id, now).await?;
    let flash = Flash::done("imports-undone-words").with(
        Arguments::new()
            .count("removed", sums.removed)
            .count("restored", sums.restored)
            .count("left", sums.left)
            .count("gone", sums.gone),
    );
    Ok(lead_to(&format!("/imports/{id}"), flash))
}

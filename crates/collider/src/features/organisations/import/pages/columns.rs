//! What the columns mean: as proposed, as said before, as chosen.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::civil::Date;
use uuid::Uuid;

use super::{
    super::{
        super::store::imports::{self, Import, State as ImportState},
        mapping::{self, Mapping, Proposal, SheetMapping, Terms, TextsIn},
        remark::{arguments_of, shortened},
        run,
        target::{Subject, Target},
    },
    limits_of, load, steps,
};
use crate::{
    features::{organisations::reference::language, people::Visitor},
    platform::{
        Platform,
        i18n::{Arguments, Collation},
        sheets::Workbook,
        web::{
            Costly, Page, Problem,
            form::{Mistakes, Typed},
        },
    },
};

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
                    let cell = shortened(&row.cells[column]);
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
    let collation = Collation::of(page.lang);
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
    page: Page,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
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
    let actor = visitor.actor()?;
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

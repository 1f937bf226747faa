//! Whole plans: rows in, what becomes of them out.

use std::collections::HashMap;

use jiff::Timestamp;
use proptest::prelude::*;
use uuid::Uuid;

use super::{
    mapping::{self, SheetMapping, Terms},
    plan::{Outcome, Plan, plan, wanted},
    reading::read_rows,
};
use crate::{
    features::organisations::{
        profile::name_key,
        standing::{State, Status},
        store::{Keys, Organisation},
    },
    platform::sheets::{Limits, Workbook, read},
};

/// A hub in memory.
#[derive(Default)]
struct Hub(Vec<Organisation>);

impl Hub {
    fn keys(&self) -> Keys {
        let mut keys = Keys::default();
        for organisation in &self.0 {
            let profile = &organisation.profile;
            if let Some(reference) = &profile.reference {
                keys.by_reference.insert(reference.clone(), organisation.id);
            }
            keys.by_name
                .entry(name_key(&profile.name))
                .or_default()
                .push((organisation.id, profile.country.clone()));
        }
        keys
    }

    fn try_out(&self, books: &[Workbook], sheets: &[SheetMapping], terms: &Terms) -> Plan {
        let rows = read_rows(books, sheets);
        let ids = wanted(&rows, &self.keys());
        let stored = self
            .0
            .iter()
            .filter(|one| ids.contains(&one.id))
            .cloned()
            .collect();
        let mut next = self.0.len() as u128;
        plan(rows, stored, terms, now(), || {
            next += 1;
            Uuid::from_u128(next)
        })
    }

    fn write(&mut self, plan: &Plan) {
        for (before, after) in &plan.changed {
            let known = self
                .0
                .iter_mut()
                .find(|one| one.id == before.id)
                .expect("known");
            *known = after.clone();
        }
        self.0.extend(plan.created.iter().cloned());
    }

    fn import(&mut self, files: &[(&str, &str)]) -> Plan {
        let (books, sheets) = opened(files);
        let plan = self.try_out(&books, &sheets, &Terms::default());
        self.write(&plan);
        plan
    }
}

fn now() -> Timestamp {
    "2026-11-21T12:00:00Z".parse().expect("a moment")
}

fn opened(files: &[(&str, &str)]) -> (Vec<Workbook>, Vec<SheetMapping>) {
    let books: Vec<Workbook> = files
        .iter()
        .map(|(name, text)| read(name, text.as_bytes(), &Limits::default()).expect("readable"))
        .collect();
    let sheets = mapping::sheets_of(&books)
        .into_iter()
        .map(|sheet| mapping::propose(sheet).0)
        .collect();
    (books, sheets)
}

fn outcomes(plan: &Plan) -> Vec<Outcome> {
    plan.rows.iter().map(|row| row.outcome).collect()
}

fn keys_of(plan: &Plan, row: usize) -> Vec<&str> {
    plan.rows[row]
        .remarks
        .iter()
        .map(|remark| remark.key.as_str())
        .collect()
}

use Outcome::{Changed, Created, Rejected, Unchanged};

#[test]
fn the_same_file_again_changes_nothing() {
    let mut hub = Hub::default();
    let file = [(
        "list.csv",
        "Name;Land;Region;Branche;Kompetenzen;Sprache\nLivarna;SI;Gorenjska;24.53;litje;sl\nStudio;SI;;design;;sl\n",
    )];
    assert_eq!(outcomes(&hub.import(&file)), [Created, Created]);
    assert_eq!(outcomes(&hub.import(&file)), [Unchanged, Unchanged]);
    assert_eq!(hub.0.len(), 2);
    assert_eq!(hub.0[0].standing.status, Status::Waiting);
}

#[test]
fn only_filled_cells_of_mapped_columns_are_taken_over() {
    let mut hub = Hub::default();
    hub.import(&[(
        "a.csv",
        "Name;Land;Webseite;Größe\nLivarna;SI;livarna.si;small\n",
    )]);
    let plan = hub.import(&[("b.csv", "Name;Webseite;Größe\nlivarna;;medium\n")]);
    assert_eq!(outcomes(&plan), [Changed]);
    let changed: Vec<_> = plan.rows[0]
        .changes
        .iter()
        .map(|change| {
            (
                change.field.code(),
                change.before.as_str(),
                change.after.as_str(),
            )
        })
        .collect();
    assert_eq!(
        changed,
        [("name", "Livarna", "livarna"), ("size", "small", "medium")]
    );
    assert_eq!(
        hub.0[0].profile.website.as_deref(),
        Some("https://livarna.si")
    );
    assert_eq!(hub.0[0].profile.country.as_deref(), Some("SI"));
}

#[test]
fn an_organisation_is_found_by_reference_then_by_name_and_country() {
    let mut hub = Hub::default();
    hub.import(&[(
        "a.csv",
        "Id;Name;Country\n7;Livarna;SI\n;Studio;SI\n;Studio;AT\n",
    )]);
    assert_eq!(
        hub.0.len(),
        3,
        "the same name in two countries is two organisations"
    );
    let plan = hub.import(&[(
        "b.csv",
        "Id;Name;Country\n7;Nova livarna;SI\n8;Studio;AT\n9;Livarna;SI\n",
    )]);
    assert_eq!(outcomes(&plan), [Changed, Changed, Created]);
    let by_reference: HashMap<_, _> = hub
        .0
        .iter()
        .filter_map(|one| Some((one.profile.reference.as_deref()?, one.profile.name.as_str())))
        .collect();
    assert_eq!(
        by_reference,
        HashMap::from([("7", "Nova livarna"), ("8", "Studio"), ("9", "Livarna")])
    );
    let plan = hub.import(&[("c.csv", "Name;Size\nStudio;small\n")]);
    assert_eq!(
        outcomes(&plan),
        [Rejected],
        "two organisations are called so"
    );
    assert_eq!(keys_of(&plan, 0), ["imports-row-ambiguous"]);
}

#[test]
fn rows_about_the_same_organisation_are_joined_or_rejected() {
    let mut hub = Hub::default();
    let file = [(
        "a.csv",
        "Id;Name;Kompetenzen;Größe\n\
         1;Livarna;sl: litje;small\n\
         1;Livarna;sl: brušenje;\n\
         1;Livarna;sl: litje;\n\
         1;Livarna;;large\n\
         1;Čisto druga;;\n",
    )];
    let plan = hub.import(&file);
    assert_eq!(
        outcomes(&plan),
        [Created, Changed, Unchanged, Rejected, Rejected]
    );
    assert_eq!(keys_of(&plan, 1), ["imports-row-joined"]);
    assert_eq!(keys_of(&plan, 2), ["imports-row-repeated"]);
    assert_eq!(keys_of(&plan, 3), ["imports-row-contradicts"]);
    assert_eq!(hub.0.len(), 1);
    let said: Vec<_> = hub.0[0]
        .profile
        .competences
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert_eq!(said, ["litje", "brušenje"]);
    let again = hub.import(&file);
    assert_eq!(
        outcomes(&again),
        [Unchanged, Unchanged, Unchanged, Rejected, Rejected]
    );
}

#[test]
fn of_two_rows_with_one_reference_the_first_counts() {
    let mut hub = Hub::default();
    let plan = hub.import(&[(
        "a.csv",
        "Id;Firma;Region\n3;Livarna;Atlantis\n3;Čisto druga;SI041\n",
    )]);
    assert_eq!(outcomes(&plan), [Created, Rejected]);
}

#[test]
fn a_row_without_a_name_is_rejected_with_its_place() {
    let mut hub = Hub::default();
    let plan = hub.import(&[(
        "a.csv",
        "Name;Stadt;Größe\n;Kranj;small\nLivarna;Kranj;small\n",
    )]);
    assert_eq!(outcomes(&plan), [Rejected, Created]);
    assert_eq!(plan.rows[0].number, 2);
    assert_eq!(keys_of(&plan, 0), ["imports-row-name-missing"]);
    assert_eq!(plan.rows[0].remarks[0].column.as_deref(), Some("Name"));
}

#[test]
fn works_come_to_their_organisation() {
    let mut hub = Hub::default();
    let organisations = r#"{"id":"O1","name":"Livarna","country":"SI","lang":"sl"}"#;
    let works = concat!(
        r#"{"id":"P1","org":"O1","lang":"sl","title":"Nova peč","text":"Peč.","partners":["A","B"]}"#,
        "\n",
        r#"{"id":"P2","org":"O9","lang":"sl","title":"Tuja","text":"","partners":[]}"#,
        "\n",
        r#"{"id":"P1","org":"O1","lang":"sl","title":"Nova peč","text":"Peč.","partners":["A","B"]}"#,
        "\n",
        r#"{"id":"P1","org":"O1","lang":"sl","title":"Drugače","text":"","partners":[]}"#,
    );
    let files = [("orgs.jsonl", organisations), ("projects.jsonl", works)];
    let plan = hub.import(&files);
    assert_eq!(
        outcomes(&plan),
        [Created, Created, Rejected, Unchanged, Rejected]
    );
    assert_eq!(keys_of(&plan, 2), ["imports-row-organisation-unknown"]);
    assert_eq!(keys_of(&plan, 3), ["imports-row-repeated"]);
    assert_eq!(keys_of(&plan, 4), ["imports-row-contradicts"]);
    assert_eq!(hub.0[0].profile.works.len(), 1);
    assert_eq!(hub.0[0].profile.works[0].partners, ["A", "B"]);
    // The works alone, when the organisation is in the hub already.
    let plan = hub.import(&files[1..]);
    assert_eq!(outcomes(&plan), [Unchanged, Rejected, Unchanged, Rejected]);
}

#[test]
fn works_without_a_key_are_neither_lost_nor_doubled() {
    let mut hub = Hub::default();
    let file = [
        ("orgs.csv", "Id;Name\n1;Livarna\n"),
        (
            "works.csv",
            "Organisation;Title;Text\n1;Peč;ena\n1;Peč;druga\n1;Peč;ena\n",
        ),
    ];
    assert_eq!(
        outcomes(&hub.import(&file)),
        [Created, Created, Created, Created]
    );
    assert_eq!(
        outcomes(&hub.import(&file)),
        [Unchanged, Unchanged, Unchanged, Unchanged]
    );
    assert_eq!(hub.0[0].profile.works.len(), 3);
}

#[test]
fn nobody_agreed_on_a_day_that_is_still_to_come() {
    let (books, sheets) = opened(&[("a.csv", "Name;Einwilligung\nA;2126-01-05\n")]);
    let plan = Hub::default().try_out(&books, &sheets, &Terms::default());
    assert_eq!(plan.created[0].profile.consented, None);
    let said: Vec<&str> = plan.rows[0]
        .remarks
        .iter()
        .map(|remark| remark.key.as_str())
        .collect();
    assert_eq!(said, ["imports-cell-day-later"]);
}

#[test]
fn terms_hold_for_what_comes_in() {
    let (books, sheets) = opened(&[(
        "a.csv",
        "Name;Einwilligung;Status\nA;;\nB;2026-01-05;draft\n",
    )]);
    let terms = Terms {
        approve: true,
        consented: Some(jiff::civil::date(2026, 3, 1)),
    };
    let plan = Hub::default().try_out(&books, &sheets, &terms);
    let consent: Vec<_> = plan
        .created
        .iter()
        .map(|one| one.profile.consented.map(|day| day.to_string()))
        .collect();
    assert_eq!(
        consent,
        [Some("2026-03-01".to_owned()), Some("2026-01-05".to_owned())]
    );
    let states: Vec<_> = plan
        .created
        .iter()
        .map(|one| one.standing.state(now()))
        .collect();
    assert_eq!(states, [State::Approved, State::Draft]);
}

#[test]
fn too_many_works_are_rejected_not_dropped() {
    let mut hub = Hub::default();
    let mut works = String::from("Organisation;Project id;Title\n");
    for number in 0..205 {
        works.push_str(&format!("1;P{number};Work {number}\n"));
    }
    let plan = hub.import(&[("orgs.csv", "Id;Name\n1;Livarna\n"), ("works.csv", &works)]);
    assert_eq!(plan.sums().rejected, 5);
    assert_eq!(plan.sums().rows(), 206);
    assert_eq!(hub.0[0].profile.works.len(), 200);
}

fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-c]{1,2}",
        Just("SI".to_owned()),
        Just("AT".to_owned()),
        Just("small".to_owned()),
        Just("large".to_owned()),
        Just("sl: litje".to_owned()),
        Just("x".repeat(350)),
        "\\PC{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever the rows: all are accounted for, what is stored is well-formed and unique, and the
    /// same file again neither creates nor changes anything.
    #[test]
    fn every_row_is_accounted_for(
        first in proptest::collection::vec(proptest::collection::vec(any_cell(), 5), 1..12),
        second in proptest::collection::vec(proptest::collection::vec(any_cell(), 3), 1..8),
    ) {
        let text = |header: &str, rows: &[Vec<String>]| {
            let mut text = header.to_owned();
            for row in rows {
                let cells: Vec<_> =
                    row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
                text.push_str(&format!("\n{}", cells.join(";")));
            }
            text
        };
        let organisations = text("Id;Name;Country;Size;Competences", &first);
        let works = text("Organisation;Project id;Title", &second);
        let files = [("orgs.csv", organisations.as_str()), ("works.csv", works.as_str())];
        let readable = files.iter().all(|(name, text)| {
            read(name, text.as_bytes(), &Limits::default()).is_ok()
        });
        prop_assume!(readable);
        let books: Vec<Workbook> = files
            .iter()
            .map(|(name, text)| read(name, text.as_bytes(), &Limits::default()).expect("readable"))
            .collect();
        use super::{mapping::TextsIn, target::{Subject, Target as T}};
        let sheets = [
            SheetMapping {
                subject: Subject::Organisations,
                columns: vec![
                    Some(T::Reference), Some(T::Name), Some(T::Country), Some(T::Size),
                    Some(T::Competences),
                ],
                texts_in: TextsIn::Unknown,
            },
            SheetMapping {
                subject: Subject::Works,
                columns: vec![Some(T::WorkOrganisation), Some(T::WorkReference), Some(T::WorkTitle)],
                texts_in: TextsIn::Unknown,
            },
        ];
        prop_assume!(mapping::sheets_of(&books).iter().zip(&sheets)
            .all(|(sheet, mapping)| sheet.columns.len() == mapping.columns.len()));
        let mut hub = Hub::default();
        let all: usize = books.iter().flat_map(|book| &book.sheets).map(|sheet| sheet.rows.len()).sum();
        let plan = hub.try_out(&books, &sheets, &Terms::default());
        prop_assert_eq!(plan.sums().rows(), all);
        prop_assert_eq!(plan.rows.len(), all);
        for row in &plan.rows {
            let rejected = row.outcome == Outcome::Rejected;
            prop_assert_eq!(rejected, row.remarks.iter().any(|remark| remark.rejects()), "{:?}", row);
            prop_assert_eq!(rejected, row.organisation.is_none());
        }
        hub.write(&plan);
        let mut references = std::collections::HashSet::new();
        for one in &hub.0 {
            prop_assert_eq!(one.profile.flaws(), vec![]);
            if let Some(reference) = &one.profile.reference {
                prop_assert!(references.insert(reference.clone()), "{} twice", reference);
            }
        }
        let again = hub.try_out(&books, &sheets, &Terms::default());
        prop_assert_eq!(again.sums().created, 0, "{:#?}", again.rows);
        prop_assert_eq!(again.sums().changed, 0, "{:#?}", again.rows);
        prop_assert_eq!(again.sums().rejected, plan.sums().rejected);
        prop_assert!(again.created.is_empty() && again.changed.is_empty());
    }
}

//! Every error and note has its message in every language, and the message gets its variables.

use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::super::{Arg, Args, Format, Found, Note, Place, SheetError, What};

const LOCALES: [(&str, &str); 3] = [
    ("en", include_str!("../../../../locales/en/sheets.ftl")),
    ("de", include_str!("../../../../locales/de/sheets.ftl")),
    ("sl", include_str!("../../../../locales/sl/sheets.ftl")),
];

fn errors() -> Vec<SheetError> {
    let sheet = || "Člani".to_owned();
    let part = || "xl/styles.xml".to_owned();
    let format = Format::Xlsx;
    let mut errors = vec![
        SheetError::Empty,
        SheetError::FileTooLarge {
            bytes: 70 << 20,
            limit: 64 << 20,
        },
        SheetError::PasswordProtected { format },
        SheetError::Damaged {
            format,
            detail: String::new(),
        },
        SheetError::UnpacksTooLarge {
            part: part(),
            limit: 512 << 20,
        },
        SheetError::TooMuchText {
            sheet: sheet(),
            row: 3,
            limit: 512 << 20,
        },
        SheetError::XmlEntities { part: part() },
        SheetError::TooManyRows {
            sheet: sheet(),
            limit: 200_000,
        },
        SheetError::TooManyColumns {
            sheet: sheet(),
            row: 3,
            column: 501,
            limit: 500,
        },
        SheetError::TooManyCells {
            sheet: sheet(),
            row: 3,
            limit: 10_000_000,
        },
        SheetError::EmptySheet { sheet: sheet() },
        SheetError::OnlyHeaders {
            sheet: sheet(),
            row: 1,
        },
        SheetError::NotJson {
            line: 2,
            column: 7,
            detail: String::new(),
        },
    ];
    for found in [
        Found::Pdf,
        Found::Image,
        Found::TextDocument,
        Found::Presentation,
        Found::Archive,
        Found::WebPage,
        Found::OtherSpreadsheet,
        Found::Binary,
    ] {
        errors.push(SheetError::NotATable { found });
    }
    errors
}

fn notes() -> Vec<Note> {
    let at = |row, column: Option<&str>, what| Note {
        place: Place {
            sheet: "Člani".to_owned(),
            row,
            column: column.map(str::to_owned),
        },
        what,
    };
    let cell = |what| at(Some(7), Some("Kraj"), what);
    let row = |what| at(Some(7), None, what);
    let sheet = |what| at(None, None, what);
    let mut notes = vec![
        cell(What::DuplicateColumn {
            renamed: "Kraj (2)".to_owned(),
        }),
        cell(What::UnnamedColumn),
        cell(What::MergedCells {
            rows: 2,
            columns: 3,
        }),
        cell(What::FormulaWithoutValue),
        cell(What::ErrorCell {
            error: "#N/A".to_owned(),
        }),
        cell(What::CellTooLong {
            characters: 100_002,
            limit: 100_000,
        }),
        cell(What::UnclosedQuote),
        row(What::NotAnObject {
            detail: String::new(),
        }),
        row(What::DuplicateKey {
            key: "id".to_owned(),
        }),
        row(What::CharactersReplaced { count: 1 }),
        sheet(What::EmptySheet),
        row(What::OnlyHeaders),
        sheet(What::HiddenSheet),
    ];
    // 1, 2, 3 and 5 take different forms in Slovenian.
    for count in [1, 2, 3, 5] {
        notes.push(row(What::TitleSkipped { lines: count }));
        notes.push(row(What::RaggedRow {
            cells: count,
            expected: 9,
        }));
        notes.push(cell(What::CharactersReplaced { count }));
        notes.push(sheet(What::More {
            of: "sheets-note-ragged-row",
            count,
        }));
        let rows = (1..=count).collect();
        let what = What::MixedEncodings {
            main: "UTF-8",
            other: "Windows-1250",
            rows,
            count,
        };
        notes.push(sheet(what));
    }
    notes
}

fn bundle(locale: &str, text: &str) -> FluentBundle<FluentResource> {
    let language = locale.parse().expect("a language");
    let mut bundle = FluentBundle::new(vec![language]);
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(text.to_owned()).expect("valid Fluent");
    bundle.add_resource(resource).expect("each key once");
    bundle
}

fn said(bundle: &FluentBundle<FluentResource>, key: &str, args: Args) -> String {
    let message = bundle
        .get_message(key)
        .unwrap_or_else(|| panic!("no message {key}"));
    let pattern = message.value().expect("a text");
    let mut values = FluentArgs::new();
    for (name, arg) in args {
        values.set(
            name,
            match arg {
                Arg::Text(text) => FluentValue::from(text),
                Arg::Number(number) => FluentValue::from(number),
            },
        );
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&values), &mut errors);
    assert!(errors.is_empty(), "{key}: {errors:?}");
    text.into_owned()
}

#[test]
fn every_problem_is_said_in_every_language() {
    for (locale, text) in LOCALES {
        let bundle = bundle(locale, text);
        let mut keys = BTreeSet::new();
        let mut texts = BTreeSet::new();
        let errors = errors()
            .into_iter()
            .map(|error| (error.key(), error.args()));
        let notes = notes().into_iter().map(|note| (note.key(), note.args()));
        for (key, args) in errors.chain(notes) {
            keys.insert(key);
            assert!(
                texts.insert(said(&bundle, key, args)),
                "{locale}: {key} says the same twice"
            );
        }
        let written: BTreeSet<&str> = text
            .lines()
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key)
            .filter(|key| key.starts_with("sheets-"))
            .collect();
        assert_eq!(
            written, keys,
            "{locale}: messages without a use, or the other way round"
        );
    }
}

#[test]
fn slovenian_has_its_dual() {
    let (locale, text) = LOCALES[2];
    let bundle = bundle(locale, text);
    let more = |count| {
        let note = Note {
            place: Place {
                sheet: "A".to_owned(),
                ..Place::default()
            },
            what: What::More {
                of: "sheets-note-ragged-row",
                count,
            },
        };
        said(&bundle, note.key(), note.args())
    };
    assert_eq!(more(1), "Tabela »A«: še 1 opomba iste vrste.");
    assert_eq!(more(2), "Tabela »A«: še 2 opombi iste vrste.");
    assert_eq!(more(4), "Tabela »A«: še 4 opombe iste vrste.");
    assert_eq!(more(5), "Tabela »A«: še 5 opomb iste vrste.");
    assert_eq!(more(101), "Tabela »A«: še 101 opomba iste vrste.");
}

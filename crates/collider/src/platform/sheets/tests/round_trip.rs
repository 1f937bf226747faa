//! What is written reads back as it was, whatever the texts.

use std::io::Cursor;

use proptest::prelude::*;

use super::super::{
    Cell, CsvDelimiter, Delimiter, Format, Sheet, Table, write_csv, write_json_lines, write_xlsx,
};
use super::samples::{only_sheet, read_default};

/// Texts with everything that has ever broken an exchange of tables. Control characters other
/// than tab and line ends are left out: no spreadsheet can hold them.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z0-9 ]{1,8}",
        4 => "[čšžćđłąęőűäöüßéèøå]{1,6}",
        3 => proptest::sample::select(vec![
            "\"", "'", "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", ";", ",", "|", "\u{FEFF}",
            "\\", "<", "&", "&amp;", "_x0041_", "\u{A0}", "0.1", "1987.0", "TRUE", "[", "{}", "]]>",
            "\u{2028}", "𝄞", "🧵", "sep=", "NULL", "''",
        ]).prop_map(str::to_owned),
        1 => "\\PC{1,4}",
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// Columns named by their place and rows of which none is empty.
fn table() -> impl Strategy<Value = (Vec<String>, Vec<Vec<String>>)> {
    (1_usize..5, text()).prop_flat_map(|(width, odd)| {
        let odd: String = odd.split_whitespace().collect::<Vec<_>>().join(" ");
        let columns: Vec<String> = (0..width)
            .map(|column| format!("{}{odd}", char::from(b'a' + column as u8)))
            .collect();
        let row = proptest::collection::vec(text(), width)
            .prop_filter("a row says something", |cells| {
                cells.iter().any(|cell| !cell.trim().is_empty())
            });
        (Just(columns), proptest::collection::vec(row, 1..8))
    })
}

fn to_write<'a>(columns: &[String], rows: &'a [Vec<String>]) -> Table<'a> {
    let rows = rows
        .iter()
        .map(|row| row.iter().map(|cell| Cell::from(cell.as_str())).collect());
    Table::new("Člani", columns.to_vec(), rows)
}

fn cells(sheet: Sheet) -> Vec<Vec<String>> {
    sheet.rows.into_iter().map(|row| row.cells).collect()
}

fn xlsx(table: Table<'_>) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let cut = write_xlsx(&mut out, [table]).expect("written");
    assert_eq!(cut, []);
    out.into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn csv((columns, rows) in table(), comma in any::<bool>()) {
        let (delimiter, expected) = if comma {
            (CsvDelimiter::Comma, Delimiter::Comma)
        } else {
            (CsvDelimiter::Semicolon, Delimiter::Semicolon)
        };
        let mut out = Vec::new();
        write_csv(&mut out, delimiter, to_write(&columns, &rows)).expect("written");
        prop_assert!(out.starts_with(b"\xEF\xBB\xBF"));
        let workbook = read_default("a.csv", &out).expect("readable");
        prop_assert_eq!(&workbook.notes, &vec![]);
        if columns.len() > 1 {
            prop_assert_eq!(workbook.delimiter, Some(expected));
        }
        let sheet = workbook.sheets.into_iter().next().expect("a sheet");
        prop_assert_eq!(&sheet.columns, &columns);
        prop_assert_eq!(cells(sheet), rows);
    }

    #[test]
    fn json_lines((columns, rows) in table()) {
        let mut out = Vec::new();
        write_json_lines(&mut out, to_write(&columns, &rows)).expect("written");
        let sheet = only_sheet("a.jsonl", &out);
        prop_assert_eq!(&sheet.columns, &columns);
        let numbers: Vec<usize> = sheet.rows.iter().map(|row| row.number).collect();
        prop_assert_eq!(numbers, (1..=rows.len()).collect::<Vec<_>>());
        prop_assert_eq!(cells(sheet), rows);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn workbooks((columns, rows) in table()) {
        let file = xlsx(to_write(&columns, &rows));
        let sheet = only_sheet("a.xlsx", &file);
        prop_assert_eq!(&sheet.name, "Člani");
        prop_assert_eq!(&sheet.columns, &columns);
        prop_assert_eq!(cells(sheet), rows);
    }
}

/// Values of all kinds: texts that look like numbers stay texts, numbers stay numbers.
fn mixed() -> Vec<Vec<Cell>> {
    vec![
        vec!["0042".into(), 1987_i64.into(), 0.5.into(), Cell::Empty],
        vec![
            "=1+1".into(),
            (-3_i64).into(),
            f64::NAN.into(),
            None::<String>.into(),
        ],
        vec!["1e5".into(), 12_345_678_901_i64.into(), 1e-7.into()],
    ]
}

const MIXED: [[&str; 4]; 3] = [
    ["0042", "1987", "0.5", ""],
    ["=1+1", "-3", "", ""],
    ["1e5", "12345678901", "0.0000001", ""],
];

#[test]
fn numbers_and_gaps() {
    let table = || Table::new("x", ["code", "n", "f", "gap"], mixed());
    let mut csv = Vec::new();
    write_csv(&mut csv, CsvDelimiter::Semicolon, table()).expect("written");
    assert_eq!(
        String::from_utf8(csv.clone()).expect("UTF-8"),
        "\u{FEFF}code;n;f;gap\r\n0042;1987;0.5;\r\n'=1+1;-3;;\r\n1e5;12345678901;0.0000001;\r\n"
    );
    let mut json = Vec::new();
    write_json_lines(&mut json, table()).expect("written");
    assert!(json.starts_with(b"{\"code\":\"0042\",\"n\":1987,\"f\":0.5,\"gap\":null}\n"));
    for (name, file) in [("a.csv", csv), ("a.jsonl", json), ("a.xlsx", xlsx(table()))] {
        let sheet = only_sheet(name, &file);
        assert_eq!(sheet.columns, ["code", "n", "f", "gap"], "{name}");
        assert_eq!(cells(sheet), MIXED, "{name}");
    }
}

#[test]
fn a_workbook_of_several_sheets_has_headers_in_view_and_no_formulas() {
    let table = |name: &str| {
        Table::new(
            name,
            ["a", "b"],
            vec![vec![Cell::from("=HYPERLINK(1)"), 1.0.into()]],
        )
    };
    let mut out = Cursor::new(Vec::new());
    write_xlsx(
        &mut out,
        [table("Offers / needs"), table("offers   needs"), table("")],
    )
    .expect("written");
    let file = out.into_inner();
    let workbook = read_default("a.xlsx", &file).expect("readable");
    assert_eq!(workbook.format, Format::Xlsx);
    let names: Vec<_> = workbook
        .sheets
        .iter()
        .map(|sheet| sheet.name.as_str())
        .collect();
    assert_eq!(names, ["Offers   needs", "offers   needs (2)", "1"]);
    let mut zip = zip::ZipArchive::new(Cursor::new(&file)).expect("zip");
    let mut part = zip.by_name("xl/worksheets/sheet1.xml").expect("sheet");
    let mut xml = String::new();
    std::io::Read::read_to_string(&mut part, &mut xml).expect("text");
    assert!(!xml.contains("<f>"));
    for wanted in ["state=\"frozen\"", "<autoFilter ref=\"A1:B2\"", "<cols>"] {
        assert!(xml.contains(wanted), "{wanted} in {xml}");
    }
}

#[test]
fn what_excel_cannot_hold_is_cut_and_told() {
    let long = "č".repeat(40_000);
    let rows = || vec![vec![Cell::from("Ana"), Cell::from(long.as_str())]];
    let mut out = Cursor::new(Vec::new());
    let cut = write_xlsx(&mut out, [Table::new("x", ["name", "text"], rows())]).expect("written");
    assert_eq!(cut.len(), 1);
    assert_eq!((cut[0].row, cut[0].column.as_str()), (2, "text"));
    let sheet = only_sheet("a.xlsx", &out.into_inner());
    assert_eq!(sheet.rows[0].cells[1].chars().count(), 32_767);
    let mut out = Vec::new();
    write_csv(
        &mut out,
        CsvDelimiter::Comma,
        Table::new("x", ["name", "text"], rows()),
    )
    .expect("written");
    assert_eq!(only_sheet("a.csv", &out).rows[0].cells[1], long);
}

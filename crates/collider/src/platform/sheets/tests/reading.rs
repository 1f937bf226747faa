//! Sheets as people make them: titles above the headers, gaps, merged cells, formulas.

use std::io::Cursor;

use rust_xlsxwriter::{ExcelDateTime, Format as Style, Formula, Workbook as Book};

use super::super::{Delimiter, Encoding, Format, Weight, What};
use super::samples::{
    Old, ods, ods_document, ods_row, only_sheet, raw_xlsx, read_default, rows, worksheet, xls,
};

fn saved(mut book: Book) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    book.save_to_writer(&mut out).expect("saved");
    out.into_inner()
}

#[test]
fn csv_keeps_the_numbers_of_rows_as_excel_shows_them() {
    let text = "Naziv;Opis\r\n\r\nAna;\"prva\nvrstica\"\r\n;\r\nBor;x\r\n";
    let workbook = read_default("člani.csv", text.as_bytes()).expect("readable");
    assert_eq!(workbook.format, Format::Csv);
    assert_eq!(workbook.encoding, Some(Encoding::Utf8));
    assert_eq!(workbook.delimiter, Some(Delimiter::Semicolon));
    let sheet = &workbook.sheets[0];
    assert_eq!(sheet.name, "člani");
    assert_eq!(
        (sheet.header_row, &sheet.columns),
        (1, &vec!["Naziv".to_owned(), "Opis".to_owned()])
    );
    assert_eq!(
        rows(sheet),
        [(3, vec!["Ana", "prva\nvrstica"]), (5, vec!["Bor", "x"])]
    );
    assert_eq!(workbook.notes, []);
}

#[test]
fn titles_above_the_headers_are_skipped_and_told() {
    let text = "Seznam udeležencev 2026;;;\n;;;\nNaziv;Kraj;Panoga;Leto\nAna;Kranj;moda;1987\nBor;Ptuj;film;2001\n";
    let workbook = read_default("a.csv", text.as_bytes()).expect("readable");
    let sheet = &workbook.sheets[0];
    assert_eq!(sheet.header_row, 3);
    assert_eq!(sheet.columns, ["Naziv", "Kraj", "Panoga", "Leto"]);
    assert_eq!(rows(sheet)[0], (4, vec!["Ana", "Kranj", "moda", "1987"]));
    assert_eq!(workbook.notes.len(), 1);
    assert_eq!(workbook.notes[0].what, What::TitleSkipped { lines: 1 });
    assert_eq!(workbook.notes[0].place.row, Some(3));
    // A narrow first row of values is no title.
    let sheet = only_sheet("a.csv", b"name,,\nAna,ana@kranj.si,1\nBor,bor@ptuj.si,2\n");
    assert_eq!((sheet.header_row, sheet.rows.len()), (1, 2));
}

#[test]
fn doubtful_headers_are_numbered_named_and_told() {
    let text = "Name,name,,\"E\n mail\",Name (2),\nAna,A,x,a@b,c,\nBor,B,,d@e,f,\n";
    let workbook = read_default("a.csv", text.as_bytes()).expect("readable");
    let sheet = &workbook.sheets[0];
    assert_eq!(
        sheet.columns,
        ["Name", "name (3)", "C", "E mail", "Name (2)"]
    );
    assert_eq!(rows(sheet)[0], (2, vec!["Ana", "A", "x", "a@b", "c"]));
    let whats: Vec<_> = workbook.notes.iter().map(|note| &note.what).collect();
    let renamed = What::DuplicateColumn {
        renamed: "name (3)".to_owned(),
    };
    assert_eq!(whats, [&renamed, &What::UnnamedColumn]);
    assert_eq!(workbook.notes[1].place.column.as_deref(), Some("C"));
}

#[test]
fn ragged_rows_are_told() {
    let text = "a;b;c\n1;2;3\n4;5\n6;7;8;9\n1;2;3;\n";
    let workbook = read_default("a.csv", text.as_bytes()).expect("readable");
    let told: Vec<_> = workbook
        .notes
        .iter()
        .filter_map(|note| match note.what {
            What::RaggedRow { cells, expected } => Some((note.place.row, cells, expected)),
            _ => None,
        })
        .collect();
    assert_eq!(told, [(Some(3), 2, 3), (Some(4), 4, 3)]);
    assert_eq!(workbook.sheets[0].columns, ["a", "b", "c", "D"]);
    assert_eq!(rows(&workbook.sheets[0])[1], (3, vec!["4", "5", "", ""]));
}

#[test]
fn many_notes_of_a_kind_are_counted() {
    let text = format!("a;b\n{}", "1;2\n".repeat(500) + &"1\n".repeat(300));
    let workbook = read_default("a.csv", text.as_bytes()).expect("readable");
    assert_eq!(workbook.notes.len(), 201);
    let more = What::More {
        of: "sheets-note-ragged-row",
        count: 100,
    };
    assert_eq!(workbook.notes[200].what, more);
}

#[test]
fn excels_own_delimiter_line_counts_as_a_row() {
    let sheet = only_sheet("a.csv", b"sep=|\na|b\n1,2;3|4\n");
    assert_eq!(sheet.columns, ["a", "b"]);
    assert_eq!(rows(&sheet), [(3, vec!["1,2;3", "4"])]);
}

#[test]
fn any_sign_may_be_declared_as_the_delimiter() {
    let sheet = only_sheet("a.csv", b"sep=%\na%b\n1,2%3\n4%\n");
    assert_eq!(sheet.columns, ["a", "b"]);
    assert_eq!(rows(&sheet), [(3, vec!["1,2", "3"]), (4, vec!["4", ""])]);
}

#[test]
fn a_row_with_too_many_cells_is_not_taken_for_the_headers() {
    for text in [
        "Firma;Land\nA;SI;more;and more\nB;AT\n",
        "Firma;Land\nA;SI;more;and more\nB\n",
        "Firma;Land\nA;SI;more;even;more\nB;AT;more;even;more\nC;AT\nD;SI\nE;SI\n",
    ] {
        let sheet = only_sheet("a.csv", text.as_bytes());
        assert_eq!(sheet.header_row, 1, "{text}");
        assert_eq!(sheet.columns[..2], ["Firma", "Land"], "{text}");
    }
}

#[test]
fn an_unclosed_quote_costs_one_cell() {
    let text = "a;b\n1;\"x\n2;y\n3;z\n";
    let workbook = read_default("a.csv", text.as_bytes()).expect("readable");
    assert_eq!(
        rows(&workbook.sheets[0]),
        [
            (2, vec!["1", "\"x"]),
            (3, vec!["2", "y"]),
            (4, vec!["3", "z"])
        ]
    );
    assert_eq!(workbook.notes.len(), 1);
    assert_eq!(workbook.notes[0].what, What::UnclosedQuote);
    assert_eq!(workbook.notes[0].place.row, Some(2));
    assert_eq!(workbook.notes[0].place.column.as_deref(), Some("b"));
}

#[test]
fn xlsx_gives_texts_as_a_person_would_type_them() {
    let mut book = Book::new();
    let sheet = book.add_worksheet().set_name("Člani").expect("name");
    let iso = Style::new().set_num_format("d. m. yyyy");
    for (column, header) in [
        "Ime", "Leto", "Delež", "Datum", "Aktiven", "Račun", "Napaka",
    ]
    .iter()
    .enumerate()
    {
        sheet
            .write_string(1, column as u16, *header)
            .expect("header");
    }
    sheet.write_string(3, 0, "=Ana").expect("cell");
    sheet.write_number(3, 1, 1987.0).expect("cell");
    sheet.write_number(3, 2, 0.1 + 0.2).expect("cell");
    let date = ExcelDateTime::from_ymd(2024, 3, 1).expect("date");
    sheet
        .write_datetime_with_format(3, 3, &date, &iso)
        .expect("cell");
    sheet.write_boolean(3, 4, true).expect("cell");
    sheet
        .write_formula(3, 5, Formula::new("=1+1").set_result("2"))
        .expect("cell");
    sheet
        .write_formula(3, 6, Formula::new("=1/0").set_result("#DIV/0!"))
        .expect("cell");
    // Formatted cells far out say nothing.
    sheet.write_blank(900, 700, &iso).expect("cell");
    let second = book.add_worksheet().set_name("Prazen").expect("name");
    second.write_blank(0, 0, &iso).expect("cell");
    let third = book.add_worksheet().set_name("Šifrant").expect("name");
    third.set_hidden(true);
    third.write_string(0, 0, "Koda").expect("cell");
    third.write_string(1, 0, "A").expect("cell");

    let workbook = read_default("x.xlsx", &saved(book)).expect("readable");
    assert_eq!(workbook.format, Format::Xlsx);
    assert_eq!((workbook.encoding, workbook.delimiter), (None, None));
    let names: Vec<_> = workbook
        .sheets
        .iter()
        .map(|s| (s.name.as_str(), s.hidden))
        .collect();
    assert_eq!(names, [("Člani", false), ("Šifrant", true)]);
    let sheet = workbook.main_sheet().expect("a sheet");
    assert_eq!(sheet.header_row, 2);
    assert_eq!(
        rows(sheet),
        [(
            4,
            vec!["=Ana", "1987", "0.3", "2024-03-01", "true", "2", ""]
        )]
    );
    let told: Vec<_> = workbook
        .notes
        .iter()
        .map(|n| (n.place.sheet.as_str(), n.place.column.as_deref(), &n.what))
        .collect();
    assert_eq!(
        told,
        [
            (
                "Člani",
                Some("Napaka"),
                &What::ErrorCell {
                    error: "#DIV/0!".to_owned()
                }
            ),
            ("Prazen", None, &What::EmptySheet),
            ("Šifrant", None, &What::HiddenSheet),
        ]
    );
}

#[test]
fn merged_cells_are_filled_from_the_first_one() {
    let mut book = Book::new();
    let sheet = book.add_worksheet();
    let style = Style::new();
    sheet
        .merge_range(0, 0, 0, 2, "Participants", &style)
        .expect("merge");
    for (column, header) in ["Region", "Name", "Field"].iter().enumerate() {
        sheet
            .write_string(1, column as u16, *header)
            .expect("header");
    }
    sheet
        .merge_range(2, 0, 4, 0, "Gorenjska", &style)
        .expect("merge");
    for (row, name) in [(2, "Ana"), (3, "Bor"), (4, "Cene"), (5, "Dana")] {
        sheet.write_string(row, 1, name).expect("cell");
    }
    sheet.write_string(3, 2, "film").expect("cell");
    let workbook = read_default("x.xlsx", &saved(book)).expect("readable");
    assert_eq!(
        rows(&workbook.sheets[0]),
        [
            (3, vec!["Gorenjska", "Ana", ""]),
            (4, vec!["Gorenjska", "Bor", "film"]),
            (5, vec!["Gorenjska", "Cene", ""]),
            (6, vec!["", "Dana", ""]),
        ]
    );
    let told: Vec<_> = workbook
        .notes
        .iter()
        .map(|note| (&note.what, note.place.row, note.place.column.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            (&What::TitleSkipped { lines: 1 }, Some(2), None),
            (
                &What::MergedCells {
                    rows: 3,
                    columns: 1
                },
                Some(3),
                Some("Region")
            ),
        ]
    );
}

#[test]
fn a_formula_without_stored_value_is_told() {
    let sheet = r#"<?xml version="1.0"?><worksheet><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>
        <row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>A2+1</f></c></row>
        <row r="3"><c r="A3"><v>2</v></c><c r="B3"><f>A3+1</f><v>3</v></c></row>
        </sheetData></worksheet>"#;
    let workbook = read_default("x.xlsx", &raw_xlsx(sheet, &[])).expect("readable");
    assert_eq!(
        rows(&workbook.sheets[0]),
        [(2, vec!["1", ""]), (3, vec!["2", "3"])]
    );
    assert_eq!(workbook.notes.len(), 1);
    let note = &workbook.notes[0];
    assert_eq!(note.what, What::FormulaWithoutValue);
    assert_eq!(
        (note.place.row, note.place.column.as_deref()),
        (Some(2), Some("b"))
    );
    assert_eq!(note.weight(), Weight::Warning);
}

#[test]
fn shared_texts_and_rows_out_of_order_are_read() {
    let sheet = r#"<worksheet><sheetData>
        <row r="3"><c r="B3" t="s"><v>1</v></c></row>
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
        </sheetData></worksheet>"#;
    let texts =
        r#"<sst uniqueCount="2"><si><t>a</t></si><si><r><t>b</t></r><r><t>c</t></r></si></sst>"#;
    let file = raw_xlsx(sheet, &[("xl/sharedStrings.xml", texts.as_bytes())]);
    let sheet = only_sheet("x.xlsx", &file);
    assert_eq!(sheet.columns, ["a", "bc"]);
    assert_eq!(rows(&sheet), [(3, vec!["", "bc"])]);
}

#[test]
fn the_content_decides_and_not_the_name() {
    let sheet = only_sheet(
        "list.csv",
        &raw_xlsx(&worksheet(&[&["a", "b"], &["1", "2"]]), &[]),
    );
    assert_eq!(rows(&sheet), [(2, vec!["1", "2"])]);
    let sheet = only_sheet("list.xlsx", b"a;b\n1;2\n");
    assert_eq!(rows(&sheet), [(2, vec!["1", "2"])]);
    let workbook = read_default("list.txt", b"{\"a\":1}\n{\"a\":2}\n").expect("readable");
    assert_eq!(workbook.format, Format::JsonLines);
}

#[test]
fn ods_is_read_with_repetitions_merges_and_types() {
    let xml = [
        ods_row(&["Ime", "Datum", "Vrednost", "Opomba"]),
        r#"<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#.to_owned(),
        r#"<table:table-row>
            <table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>Ana &amp; <text:span>Bor</text:span></text:p><text:p>dve<text:s text:c="2"/>vrsti</text:p><office:annotation><text:p>skrito</text:p></office:annotation></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2024-03-01T00:00:00"><text:p>1. 3. 2024</text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="1987"><text:p>1.987,00</text:p></table:table-cell>
            <table:table-cell calcext:value-type="error" office:value-type="string" office:string-value="" table:formula="of:=1/0"><text:p>#DIV/0!</text:p></table:table-cell>
            <table:table-cell table:number-columns-repeated="16380"/>
           </table:table-row>"#.to_owned(),
        r#"<table:table-row><table:covered-table-cell/><table:table-cell office:value-type="time" office:time-value="PT14H30M00S"><text:p>14:30</text:p></table:table-cell><table:table-cell table:formula="of:=A1"/></table:table-row>"#.to_owned(),
        r#"<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#.to_owned(),
    ].concat();
    let workbook = read_default("x.ods", &ods(&xml)).expect("readable");
    assert_eq!(workbook.format, Format::Ods);
    let sheet = &workbook.sheets[0];
    assert_eq!(sheet.name, "Člani");
    assert_eq!(sheet.columns, ["Ime", "Datum", "Vrednost", "Opomba"]);
    assert_eq!(
        rows(sheet),
        [
            (4, vec!["Ana & Bor\ndve  vrsti", "2024-03-01", "1987", ""]),
            (5, vec!["Ana & Bor\ndve  vrsti", "14:30", "", ""]),
        ]
    );
    let told: Vec<_> = workbook
        .notes
        .iter()
        .map(|note| (&note.what, note.place.row))
        .collect();
    assert_eq!(
        told,
        [
            (
                &What::ErrorCell {
                    error: "#DIV/0!".to_owned()
                },
                Some(4)
            ),
            (&What::FormulaWithoutValue, Some(5)),
            (
                &What::MergedCells {
                    rows: 2,
                    columns: 1
                },
                Some(4)
            ),
        ]
    );
}

#[test]
fn hidden_sheets_of_ods_are_known() {
    let table = |name: &str, style: &str| {
        format!(
            r#"<table:table table:name="{name}" table:style-name="{style}">{}{}</table:table>"#,
            ods_row(&["a"]),
            ods_row(&["1"])
        )
    };
    let file = ods_document(&format!(
        r#"<office:automatic-styles><style:style style:name="ta1"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>{}{}</office:spreadsheet></office:body>"#,
        table("Skriti", "ta2"),
        table("Vidni", "ta1")
    ));
    let workbook = read_default("x.ods", &file).expect("readable");
    let hidden: Vec<_> = workbook.sheets.iter().map(|sheet| sheet.hidden).collect();
    assert_eq!(hidden, [true, false]);
    assert_eq!(
        workbook.main_sheet().map(|sheet| sheet.name.as_str()),
        Some("Vidni")
    );
}

#[test]
fn xls_is_read_with_merges() {
    let file = xls(
        &[
            (0, 0, Old::Text("Ime")),
            (0, 1, Old::Text("Leto")),
            (2, 0, Old::Text("Žiga")),
            (2, 1, Old::Number(1987.0)),
            (3, 1, Old::Number(2.5)),
        ],
        &[[2, 3, 0, 0]],
    );
    let workbook = read_default("x.xls", &file).expect("readable");
    assert_eq!(workbook.format, Format::Xls);
    assert_eq!(workbook.sheets[0].name, "List");
    assert_eq!(
        rows(&workbook.sheets[0]),
        [(3, vec!["Žiga", "1987"]), (4, vec!["Žiga", "2.5"])]
    );
}

#[test]
fn json_columns_come_in_the_order_of_appearance() {
    let text = "{\"name\":\"Ana\",\"year\":1987.0,\"tags\":[\"b\",\"a\"]}\n\n{\"z\":{\"y\":1,\"x\":null},\"name\":\"Bor\",\"ok\":true}\n";
    let workbook = read_default("x.jsonl", text.as_bytes()).expect("readable");
    assert_eq!(workbook.format, Format::JsonLines);
    let sheet = &workbook.sheets[0];
    assert_eq!(sheet.columns, ["name", "year", "tags", "z", "ok"]);
    assert_eq!(
        rows(sheet),
        [
            (1, vec!["Ana", "1987", "[\"b\",\"a\"]", "", ""]),
            (3, vec!["Bor", "", "", "{\"y\":1,\"x\":null}", "true"]),
        ]
    );
    let workbook =
        read_default("x.json", b" [{\"b\":1},{\"a\":null,\"b\":\"x\"}]").expect("readable");
    assert_eq!(workbook.format, Format::JsonArray);
    assert_eq!(workbook.sheets[0].columns, ["b", "a"]);
    assert_eq!(
        rows(&workbook.sheets[0]),
        [(1, vec!["1", ""]), (2, vec!["x", ""])]
    );
    let sheet = only_sheet("x.json", b"{\n \"a\": 1\n}\n{\n \"a\": 2\n}\n");
    assert_eq!(rows(&sheet), [(1, vec!["1"]), (2, vec!["2"])]);
}

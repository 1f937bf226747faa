//! Files that cannot be read, or not wholly: each gives its own answer with its place.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;

use super::super::{Format, Found, Limits, SheetError, Weight, What, read};
use super::samples::{
    Old, compound, ods, ods_document, ods_row, old_workbook, raw_xlsx, read_default, rows,
    worksheet, xls, zipped,
};

fn error(name: &str, bytes: &[u8]) -> SheetError {
    read_default(name, bytes).expect_err("must be refused")
}

fn not_a_table(found: Found) -> SheetError {
    SheetError::NotATable { found }
}

fn good_xlsx() -> Vec<u8> {
    raw_xlsx(&worksheet(&[&["name", "city"], &["Ana", "Kranj"]]), &[])
}

#[test]
fn other_kinds_of_files_are_named() {
    for (bytes, found) in [
        (b"%PDF-1.7 ...".as_slice(), Found::Pdf),
        (b"\x89PNG\r\n\x1A\n", Found::Image),
        (b"\xFF\xD8\xFF\xE0..JFIF", Found::Image),
        (b"{\\rtf1 x}", Found::TextDocument),
        (b"\x1F\x8B\x08....", Found::Archive),
        (b"<html><table><tr><td>a</td></tr></table>", Found::WebPage),
        (
            b"\xEF\xBB\xBF<?xml version='1.0'?><Workbook/>",
            Found::WebPage,
        ),
        (b"\x7FELF\x02\x01\x01", Found::Binary),
        (b"a\0\x01\x02\xC3\0;b\0\0\0\n", Found::Binary),
    ] {
        assert_eq!(error("members.xlsx", bytes), not_a_table(found));
    }
    let packed = |name: &str| zipped(&[(name, b"<x/>")]);
    for (name, found) in [
        ("word/document.xml", Found::TextDocument),
        ("ppt/presentation.xml", Found::Presentation),
        ("xl/workbook.bin", Found::OtherSpreadsheet),
        ("photos/a.jpg", Found::Archive),
    ] {
        assert_eq!(error("members.xlsx", &packed(name)), not_a_table(found));
    }
    for (stream, found) in [
        ("WordDocument", Found::TextDocument),
        ("PowerPoint Document", Found::Presentation),
        ("Else", Found::Binary),
    ] {
        let file = compound(&[(stream, vec![1; 5000])]);
        assert_eq!(error("members.xls", &file), not_a_table(found));
    }
}

#[test]
fn nothing_in_it() {
    for bytes in [b"".as_slice(), b" \r\n\t\n", b"\xEF\xBB\xBF", b"\xFF\xFE"] {
        assert_eq!(error("a.csv", bytes), SheetError::Empty, "{bytes:?}");
    }
    let empty = SheetError::EmptySheet {
        sheet: "Members".to_owned(),
    };
    assert_eq!(error("a.xlsx", &raw_xlsx(&worksheet(&[]), &[])), empty);
    let empty = SheetError::EmptySheet {
        sheet: "Člani".to_owned(),
    };
    assert_eq!(error("a.ods", &ods("")), empty);
    assert_eq!(
        error("a.csv", b";;\n;;\n"),
        SheetError::EmptySheet {
            sheet: "a".to_owned()
        }
    );
    assert_eq!(
        error("a.xls", &xls(&[], &[])),
        SheetError::EmptySheet {
            sheet: "List".to_owned()
        }
    );
    assert_eq!(
        error("a.json", b"[]"),
        SheetError::EmptySheet {
            sheet: "a".to_owned()
        }
    );
}

#[test]
fn only_headers() {
    let only = |sheet: &str, row| SheetError::OnlyHeaders {
        sheet: sheet.to_owned(),
        row,
    };
    assert_eq!(error("a.csv", b"\nname;city\n;\n"), only("a", 2));
    assert_eq!(
        error("a.xlsx", &raw_xlsx(&worksheet(&[&["name", "city"]]), &[])),
        only("Members", 1)
    );
    assert_eq!(error("a.ods", &ods(&ods_row(&["ime"]))), only("Člani", 1));
}

#[test]
fn passwords() {
    let locked = |format| SheetError::PasswordProtected { format };
    let file = compound(&[
        ("EncryptedPackage", vec![1; 5000]),
        ("EncryptionInfo", vec![1; 5000]),
    ]);
    assert_eq!(error("a.xlsx", &file), locked(Format::Xlsx));
    let pass = [0x2F, 0, 6, 0, 1, 0, 1, 0, 1, 0];
    let file = compound(&[("Workbook", old_workbook(&[], &[], &pass))]);
    assert_eq!(error("a.xls", &file), locked(Format::Xls));
    let file = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"),
        ("content.xml", b"\x01\x02\x03"),
    ]);
    assert_eq!(error("a.ods", &file), locked(Format::Ods));
    // The flag of an encrypted part, in the local and in the central header.
    let mut file = good_xlsx();
    for (signature, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let at = file
            .windows(4)
            .rposition(|w| w == signature)
            .expect("header");
        file[at + flags] |= 1;
    }
    assert_eq!(error("a.xlsx", &file), locked(Format::Xlsx));
}

#[test]
fn files_that_end_early() {
    let damaged = |bytes: &[u8], format| match error("a", bytes) {
        SheetError::Damaged { format: told, .. } => assert_eq!(told, format),
        other => panic!("{other:?}"),
    };
    let file = good_xlsx();
    for share in [30, 60, 90, 99] {
        damaged(&file[..file.len() * share / 100], Format::Xlsx);
    }
    damaged(
        &raw_xlsx("<worksheet><sheetData><row r='1'><c r='A1'", &[]),
        Format::Xlsx,
    );
    let file = xls(&[(0, 0, Old::Text("a")), (1, 0, Old::Text("b"))], &[]);
    for share in [5, 30, 50] {
        damaged(&file[..file.len() * share / 100], Format::Xls);
    }
    // `content.xml` itself ends early, inside and after a table.
    let content = format!(
        "<office:document-content><table:table table:name='x'>{}",
        ods_row(&["a", "b"])
    );
    for content in [
        content.clone(),
        content[..content.len() - 20].to_owned(),
        content + "</table:table>",
    ] {
        let file = zipped(&[
            (
                "mimetype",
                b"application/vnd.oasis.opendocument.spreadsheet",
            ),
            ("content.xml", content.as_bytes()),
        ]);
        damaged(&file, Format::Ods);
    }
    match error("a.json", b"[{\"a\":1},\n{\"a\":") {
        SheetError::NotJson { line, .. } => assert_eq!(line, 2),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_zip_bomb_stops_at_the_limit() {
    // 12 MB of one letter, packed to a thousandth.
    let bomb = "<worksheet>".to_owned() + &"a".repeat(12 << 20);
    let file = raw_xlsx(&bomb, &[]);
    assert!(file.len() < 20_000);
    match error("a.xlsx", &file) {
        SheetError::UnpacksTooLarge { part, limit } => {
            assert_eq!(part, "xl/worksheets/sheet1.xml");
            assert_eq!(limit, 8 << 20);
        }
        other => panic!("{other:?}"),
    }
    // Many parts, each below the ratio, together above the limit.
    let part = vec![b' '; 3 << 20];
    let names: Vec<String> = (0..10).map(|i| format!("xl/media/{i}.bin")).collect();
    let parts: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), part.as_slice()))
        .collect();
    let file = raw_xlsx(&worksheet(&[&["a"], &["b"]]), &parts);
    let limits = Limits {
        unpacked_bytes: 20 << 20,
        ..Limits::default()
    };
    match read("a.xlsx", &file, &limits) {
        Err(SheetError::UnpacksTooLarge { part, .. }) => assert_eq!(part, "xl/media/6.bin"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_zip_bomb_that_lies_about_its_size_stops_too() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.xml", SimpleFileOptions::default())
        .expect("part");
    zip.write_all(&vec![b'a'; 12 << 20]).expect("content");
    let mut file = zip.finish().expect("zip").into_inner();
    // Both headers now state ten bytes.
    for (signature, size) in [(b"PK\x03\x04", 22), (b"PK\x01\x02", 24)] {
        let at = file
            .windows(4)
            .position(|w| w == signature)
            .expect("header");
        file[at + size..at + size + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    match error("a.xlsx", &file) {
        SheetError::UnpacksTooLarge { .. } | SheetError::Damaged { .. } => {}
        other => panic!("{other:?}"),
    }
}

#[test]
fn archives_in_archives_are_not_opened() {
    let inner = zipped(&[("a.txt", &vec![b'a'; 5 << 20])]);
    let outer = zipped(&[("1.zip", inner.as_slice()), ("2.zip", inner.as_slice())]);
    assert_eq!(error("a.xlsx", &outer), not_a_table(Found::Archive));
    // Beside a real sheet it is only so many bytes.
    let file = raw_xlsx(
        &worksheet(&[&["a"], &["b"]]),
        &[("xl/embeddings/1.zip", &outer)],
    );
    assert!(read_default("a.xlsx", &file).is_ok());
}

#[test]
fn entities_are_refused() {
    let bomb = r#"<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>"#;
    let part = "xl/worksheets/sheet1.xml".to_owned();
    assert_eq!(
        error("a.xlsx", &raw_xlsx(bomb, &[])),
        SheetError::XmlEntities { part }
    );
    let file = zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        (
            "content.xml",
            b"<!DOCTYPE x [<!ENTITY a 'b'>]><office:document-content/>",
        ),
    ]);
    assert_eq!(
        error("a.ods", &file),
        SheetError::XmlEntities {
            part: "content.xml".to_owned()
        }
    );
}

#[test]
fn what_a_file_states_about_itself_is_not_believed() {
    let sheet = worksheet(&[&["a"], &["b"]]);
    let texts = br#"<sst count="9" uniqueCount="99999999999"><si><t>a</t></si></sst>"#;
    let file = raw_xlsx(&sheet, &[("xl/sharedStrings.xml", texts)]);
    assert!(matches!(error("a.xlsx", &file), SheetError::Damaged { .. }));
    // A sheet of the old Excel that claims four billion rows, and a cell in column 60,000.
    let mut size = vec![0, 2, 14, 0];
    size.extend([0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0, 0]);
    let mut stream = old_workbook(&[(0, 0, Old::Text("a"))], &[], &[]);
    let end = stream.len() - 4;
    stream.splice(end..end, size);
    assert!(matches!(
        error("a.xls", &compound(&[("Workbook", stream)])),
        SheetError::Damaged { .. }
    ));
    let file = xls(
        &[(0, 0, Old::Text("a")), (65_535, 60_000, Old::Text("b"))],
        &[],
    );
    assert!(matches!(error("a.xls", &file), SheetError::Damaged { .. }));
    // A directory of sectors that runs in a circle.
    let mut file = xls(&[(0, 0, Old::Text("a"))], &[]);
    file[512 + 4..512 + 8].copy_from_slice(&1_u32.to_le_bytes());
    assert!(matches!(error("a.xls", &file), SheetError::Damaged { .. }));
}

#[test]
fn repeated_cells_of_ods_count_as_cells() {
    let limits = Limits {
        columns: 1000,
        cells: 100_000,
        ..Limits::default()
    };
    let row = r#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="900" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    match read("a.ods", &ods(row), &limits) {
        Err(SheetError::TooManyCells { row, limit, .. }) => {
            assert_eq!((row, limit), (112, 100_000))
        }
        other => panic!("{other:?}"),
    }
    // A million spaces are not made before they are counted.
    let spaces = ods(&(ods_row(&["a"])
        + r#"<table:table-row><table:table-cell office:value-type="string"><text:p>b<text:s text:c="99999999999"/></text:p></table:table-cell></table:table-row>"#));
    let workbook = read_default("a.ods", &spaces).expect("readable");
    assert!(matches!(
        workbook.notes[0].what,
        What::CellTooLong { limit: 100_000, .. }
    ));
}

#[test]
fn limits_name_the_place() {
    let limits = Limits {
        file_bytes: 100,
        rows: 3,
        columns: 2,
        ..Limits::default()
    };
    let read = |text: &str| read("members.csv", text.as_bytes(), &limits);
    assert_eq!(
        read(&"a;b\n".repeat(40)),
        Err(SheetError::FileTooLarge {
            bytes: 160,
            limit: 100
        })
    );
    assert_eq!(
        read("a;b\n1;2\n\n3;4\n5;6\n"),
        Err(SheetError::TooManyRows {
            sheet: "members".to_owned(),
            limit: 3
        })
    );
    assert_eq!(
        read("a;b\n1;2;3\n"),
        Err(SheetError::TooManyColumns {
            sheet: "members".to_owned(),
            row: 2,
            column: 3,
            limit: 2
        })
    );
    assert!(read("a;b\n1;2\n3;4\n").is_ok());
}

#[test]
fn one_text_repeated_without_end_is_stopped() {
    let limits = Limits {
        unpacked_bytes: 1 << 20,
        ..Limits::default()
    };
    let mut sheet = String::from("<worksheet><sheetData>");
    for row in 1..200 {
        sheet += &format!("<row r='{row}'><c r='A{row}' t='s'><v>0</v></c></row>");
    }
    sheet += "</sheetData></worksheet>";
    let texts = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(50_000));
    let file = raw_xlsx(&sheet, &[("xl/sharedStrings.xml", texts.as_bytes())]);
    match read("a.xlsx", &file, &limits) {
        Err(SheetError::TooMuchText { sheet, row, .. }) => {
            assert_eq!((sheet.as_str(), row), ("Members", 21))
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_very_long_cell_is_kept_up_to_the_limit_and_then_told() {
    for (characters, kept) in [(100_000, true), (100_001, false)] {
        let long = "č".repeat(characters);
        let csv = format!("name;text\nAna;x\nBor;{long}\n");
        let xlsx = raw_xlsx(
            &worksheet(&[&["name", "text"], &["Ana", "x"], &["Bor", &long]]),
            &[],
        );
        let json = format!(
            "{{\"name\":\"H\",\"text\":\"\"}}\n{{\"name\":\"Ana\"}}\n{{\"name\":\"Bor\",\"text\":\"{long}\"}}\n"
        );
        let ods = ods(&[
            ods_row(&["name", "text"]),
            ods_row(&["Ana", "x"]),
            ods_row(&["Bor", &long]),
        ]
        .concat());
        for (name, bytes) in [
            ("a.csv", csv.as_bytes()),
            ("a.xlsx", &xlsx),
            ("a.jsonl", json.as_bytes()),
            ("a.ods", &ods),
        ] {
            let workbook = read_default(name, bytes).expect("readable");
            let sheet = &workbook.sheets[0];
            let last = sheet.rows.last().expect("rows");
            assert_eq!(last.cells[1].chars().count(), 100_000, "{name}");
            let told: Vec<_> = workbook.problems_of_row(&sheet.name, 3).collect();
            if kept {
                assert!(
                    told.is_empty() && workbook.notes.is_empty(),
                    "{name}: {told:?}"
                );
            } else {
                assert_eq!(told.len(), 1, "{name}");
                assert_eq!(
                    told[0].what,
                    What::CellTooLong {
                        characters: 100_001,
                        limit: 100_000
                    }
                );
                assert_eq!(told[0].place.column.as_deref(), Some("text"));
                assert_eq!(told[0].weight(), Weight::RowUnusable);
                assert_eq!(workbook.problems_of_row(&sheet.name, 2).count(), 0);
            }
        }
    }
}

#[test]
fn bad_lines_of_json_stay_rows_so_that_the_sum_is_right() {
    let text = "{\"id\":1}\n{\"id\":\n[1]\n{\"id\":2,\"id\":3}\n";
    let workbook = read_default("a.jsonl", text.as_bytes()).expect("readable");
    let sheet = &workbook.sheets[0];
    assert_eq!(
        rows(sheet),
        [(1, vec!["1"]), (2, vec![""]), (3, vec![""]), (4, vec!["2"])]
    );
    for (row, unusable) in [(1, 0), (2, 1), (3, 1), (4, 0)] {
        assert_eq!(
            workbook.problems_of_row("a", row).count(),
            unusable,
            "row {row}"
        );
    }
    let key = What::DuplicateKey {
        key: "id".to_owned(),
    };
    assert!(
        workbook
            .notes
            .iter()
            .any(|note| note.what == key && note.place.row == Some(4))
    );
    match error("a.jsonl", b"{\"id\": 1,}\nx\n") {
        SheetError::NotJson { line, column, .. } => assert_eq!((line, column), (1, 10)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn html_and_formulas_in_names_stay_plain_text() {
    let workbook = read_default(
        "a.csv",
        b"name\n<script>alert(1)</script>\n=cmd|' /C calc'!A0\n",
    )
    .expect("readable");
    assert_eq!(
        workbook.sheets[0].rows[0].cells[0],
        "<script>alert(1)</script>"
    );
    assert_eq!(workbook.sheets[0].rows[1].cells[0], "=cmd|' /C calc'!A0");
    let document = ods_document("<office:body/>");
    assert!(matches!(
        error("a.ods", &document),
        SheetError::EmptySheet { .. }
    ));
}

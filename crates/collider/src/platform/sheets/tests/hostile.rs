//! Files made to break the reader: whatever the bytes, there is an answer, soon, and no panic.

use std::io::Cursor;
use std::sync::OnceLock;

use proptest::prelude::*;

use super::super::{
    Cell, Limits, Table, parse_language, parse_year, parse_yes_no, read, split_list, write_xlsx,
};
use super::samples::{Old, ods, ods_row, raw_xlsx, worksheet, xls, zipped};

/// One good file of each kind.
fn seeds() -> &'static [(&'static str, Vec<u8>)] {
    static SEEDS: OnceLock<Vec<(&str, Vec<u8>)>> = OnceLock::new();
    SEEDS.get_or_init(|| {
        let csv = "Naziv;\"Kraj; ulica\"\r\n'=Ana;\"a\"\"b\nc\"\r\nŽiga;č\r\n";
        let mut written = Cursor::new(Vec::new());
        let rows = vec![vec![Cell::from("Žiga"), 1987_i64.into(), "č".into()]; 5];
        write_xlsx(&mut written, [Table::new("a", ["a", "b", "c"], rows)]).expect("written");
        let json = "{\"a\":1,\"b\":[1,{\"c\":null}]}\n{\"b\":\"\\u010d\"}\n";
        let utf16: Vec<u8> = "\u{FEFF}a;b\n1;č\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        vec![
            ("a.csv", csv.as_bytes().to_vec()),
            ("b.csv", utf16),
            ("a.xlsx", written.into_inner()),
            (
                "b.xlsx",
                raw_xlsx(&worksheet(&[&["a", "b"], &["1", "2"]]), &[]),
            ),
            (
                "a.ods",
                ods(&(ods_row(&["a", "b"]) + &ods_row(&["1", "2"]))),
            ),
            (
                "a.xls",
                xls(
                    &[(0, 0, Old::Text("a")), (1, 0, Old::Number(2.0))],
                    &[[0, 1, 0, 1]],
                ),
            ),
            ("a.jsonl", json.as_bytes().to_vec()),
            ("a.json", b"[{\"a\":1},{\"b\":[2]}]".to_vec()),
        ]
    })
}

/// Limits that a single case may use up without making the test slow.
fn small() -> Limits {
    Limits {
        file_bytes: 1 << 20,
        unpacked_bytes: 8 << 20,
        cells: 200_000,
        ..Limits::default()
    }
}

/// Some bytes changed, some cut, some put in.
fn mutated(seed: &[u8], changes: &[(prop::sample::Index, u8, u8)]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for (index, kind, value) in changes {
        if bytes.is_empty() {
            break;
        }
        let at = index.index(bytes.len());
        match kind % 6 {
            0 => bytes[at] = *value,
            1 => bytes[at] ^= 1 << (value % 8),
            2 => bytes.truncate(at),
            3 => bytes.insert(at, *value),
            4 => {
                bytes.drain(at..(at + usize::from(*value)).min(bytes.len()));
            }
            _ => {
                let end = (at + usize::from(*value)).min(bytes.len());
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
        }
    }
    bytes
}

fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, u8, u8)>> {
    proptest::collection::vec(any::<(prop::sample::Index, u8, u8)>(), 1..6)
}

/// The answer itself does not matter; what is answered must be consistent.
fn answered(name: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    match read(name, bytes, &small()) {
        Ok(workbook) => {
            for sheet in &workbook.sheets {
                prop_assert!(!sheet.rows.is_empty());
                for row in &sheet.rows {
                    prop_assert_eq!(row.cells.len(), sheet.columns.len());
                    prop_assert!(row.number > sheet.header_row);
                }
                prop_assert!(
                    sheet
                        .rows
                        .windows(2)
                        .all(|pair| pair[0].number < pair[1].number)
                );
            }
            for note in &workbook.notes {
                note.args();
            }
        }
        Err(error) => {
            prop_assert!(error.key().starts_with("sheets-error-"));
            error.args();
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn mutated_files(seed in 0..8_usize, changes in changes()) {
        let (name, bytes) = &seeds()[seed];
        answered(name, &mutated(bytes, &changes))?;
    }

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300), kind in 0..4_usize) {
        let start: &[u8] = [b"".as_slice(), b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"{\"a\":"][kind];
        answered("a.csv", &[start, &bytes].concat())?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn mutated_parts_of_packed_files(part in 0..4_usize, changes in changes()) {
        // Packed bytes are protected by a checksum: here what is inside changes.
        let sheet = r#"<worksheet><dimension ref="A1:B3"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" s="1"><v>45352.5</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A2+1</f><v>3</v></c></row><row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3"><f t="shared" si="0"/></c></row></sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>"#;
        let texts = r#"<sst count="2" uniqueCount="2"><si><t>a</t></si><si><t>b</t></si></sst>"#;
        let styles = r#"<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>"#;
        let table = ods_row(&["a", "b"]) + r#"<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" table:number-rows-spanned="2" office:value-type="float" office:value="1.0"><text:p>1<text:s text:c="3"/></text:p></table:table-cell></table:table-row>"#;
        let pick = |index: usize, text: &str| if index == part { mutated(text.as_bytes(), &changes) } else { text.as_bytes().to_vec() };
        let file = if part == 3 {
            let content = format!("<office:document-content><table:table table:name='a'>{table}</table:table></office:document-content>");
            zipped(&[
                ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
                ("content.xml", &mutated(content.as_bytes(), &changes)),
            ])
        } else {
            let sheet = String::from_utf8_lossy(&pick(0, sheet)).into_owned();
            raw_xlsx(&sheet, &[
                ("xl/sharedStrings.xml", &pick(1, texts)),
                ("xl/styles.xml", &pick(2, styles)),
            ])
        };
        answered("a", &file)?;
    }

    #[test]
    fn any_text_in_any_cell(text in "\\PC*") {
        answered("a.csv", text.as_bytes())?;
        split_list(&text);
        parse_year(&text);
        parse_yes_no(&text);
        parse_language(&text);
    }
}

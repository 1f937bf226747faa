//! Makes files for the tests.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;

use super::super::{Limits, Sheet, SheetError, Workbook, read};

/// Reads with the limits that apply everywhere.
pub fn read_default(name: &str, bytes: &[u8]) -> Result<Workbook, SheetError> {
    read(name, bytes, &Limits::default())
}

/// The only sheet of a file that must be readable.
pub fn only_sheet(name: &str, bytes: &[u8]) -> Sheet {
    let mut workbook = read_default(name, bytes).expect("readable");
    assert_eq!(workbook.sheets.len(), 1, "sheets of {name}");
    workbook.sheets.remove(0)
}

/// Rows as number and cells.
pub fn rows(sheet: &Sheet) -> Vec<(usize, Vec<&str>)> {
    sheet
        .rows
        .iter()
        .map(|row| (row.number, row.cells.iter().map(String::as_str).collect()))
        .collect()
}

/// Packs parts into a ZIP in the given order.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = SimpleFileOptions::default();
        zip.start_file(*name, options).expect("part");
        zip.write_all(content).expect("content");
    }
    zip.finish().expect("zip").into_inner()
}

const XLSX_TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
const XLSX_ROOT: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

/// An XLSX by hand, with whatever a sheet's `sheetData` and the parts after it should hold.
pub fn raw_xlsx(sheet: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let workbook = r#"<?xml version="1.0"?><workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Members" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    let relations = r#"<?xml version="1.0"?><Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", XLSX_TYPES.as_bytes()),
        ("_rels/.rels", XLSX_ROOT.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend_from_slice(more);
    zipped(&parts)
}

/// A worksheet of inline texts.
pub fn worksheet(rows: &[&[&str]]) -> String {
    let mut xml = String::from(r#"<?xml version="1.0"?><worksheet><sheetData>"#);
    for (row, cells) in rows.iter().enumerate() {
        let _ = write!(xml, r#"<row r="{}">"#, row + 1);
        for (column, cell) in cells.iter().enumerate() {
            let letter = char::from(b'A' + column as u8);
            let _ = write!(
                xml,
                r#"<c r="{letter}{}" t="inlineStr"><is><t>{cell}</t></is></c>"#,
                row + 1
            );
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData></worksheet>");
    xml
}

/// An ODS whose only table holds the given rows in XML.
pub fn ods(rows: &str) -> Vec<u8> {
    ods_document(&format!(
        r#"<office:body><office:spreadsheet><table:table table:name="Člani">{rows}</table:table></office:spreadsheet></office:body>"#
    ))
}

/// An ODS with the given inside of its document.
pub fn ods_document(inside: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content>{inside}</office:document-content>"#
    );
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// A row of texts in ODS.
pub fn ods_row(cells: &[&str]) -> String {
    let cells: String = cells
        .iter()
        .map(|cell| {
            format!(r#"<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>"#)
        })
        .collect();
    format!("<table:table-row>{cells}</table:table-row>")
}

/// One cell of an XLS.
pub enum Old<'a> {
    Text(&'a str),
    Number(f64),
}

fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let mut bytes = kind.to_le_bytes().to_vec();
    bytes.extend((content.len() as u16).to_le_bytes());
    bytes.extend(content);
    bytes
}

/// Records of a workbook of the old Excel with one sheet.
pub fn old_workbook(cells: &[(u16, u16, Old<'_>)], merged: &[[u16; 4]], before: &[u8]) -> Vec<u8> {
    let begin = |kind: u16| {
        let mut content = 0x0600_u16.to_le_bytes().to_vec();
        content.extend(kind.to_le_bytes());
        content.extend([0; 12]);
        record(0x0809, &content)
    };
    let mut stream = begin(5);
    stream.extend_from_slice(before);
    let mut sheet = vec![0, 0, 0, 0, 0, 0, 4, 0];
    sheet.extend(b"List");
    // The position of the sheet follows from the length of everything before it.
    let start = (stream.len() + 4 + sheet.len() + 4) as u32;
    sheet[..4].copy_from_slice(&start.to_le_bytes());
    stream.extend(record(0x0085, &sheet));
    stream.extend(record(0x000A, &[]));
    stream.extend(begin(16));
    for (row, column, value) in cells {
        let mut content = row.to_le_bytes().to_vec();
        content.extend(column.to_le_bytes());
        content.extend([0, 0]);
        match value {
            Old::Text(text) => {
                let units: Vec<u16> = text.encode_utf16().collect();
                content.extend((units.len() as u16).to_le_bytes());
                content.push(1);
                content.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
                stream.extend(record(0x0204, &content));
            }
            Old::Number(value) => {
                content.extend(value.to_le_bytes());
                stream.extend(record(0x0203, &content));
            }
        }
    }
    let mut areas = (merged.len() as u16).to_le_bytes().to_vec();
    areas.extend(merged.iter().flatten().flat_map(|end| end.to_le_bytes()));
    stream.extend(record(0x00E5, &areas));
    stream.extend(record(0x000A, &[]));
    stream
}

/// An OLE compound file with streams of at least 4,096 bytes, padded with zeros.
pub fn compound(streams: &[(&str, Vec<u8>)]) -> Vec<u8> {
    const SECTOR: usize = 512;
    let mut directory = Vec::new();
    let mut data: Vec<u8> = Vec::new();
    let mut fat: Vec<u32> = vec![0xFFFF_FFFD, 0xFFFF_FFFE];
    let mut entry = |name: &str, kind: u8, start: u32, length: u32| {
        let mut bytes = vec![0_u8; 128];
        for (at, unit) in name.encode_utf16().enumerate() {
            bytes[2 * at..2 * at + 2].copy_from_slice(&unit.to_le_bytes());
        }
        bytes[64..66].copy_from_slice(&((name.len() as u16 + 1) * 2).to_le_bytes());
        bytes[66] = kind;
        bytes[116..120].copy_from_slice(&start.to_le_bytes());
        bytes[120..124].copy_from_slice(&length.to_le_bytes());
        directory.extend(bytes);
    };
    entry("Root Entry", 5, 0xFFFF_FFFE, 0);
    for (name, content) in streams {
        let sectors = content.len().max(4096).div_ceil(SECTOR);
        let start = fat.len() as u32;
        for sector in 1..sectors as u32 {
            fat.push(start + sector);
        }
        fat.push(0xFFFF_FFFE);
        let mut padded = content.clone();
        padded.resize(sectors * SECTOR, 0);
        data.extend(padded);
        entry(name, 2, start, (sectors * SECTOR) as u32);
    }
    assert!(
        fat.len() <= 128 && directory.len() <= SECTOR,
        "too much for the test"
    );
    let mut file = vec![0_u8; SECTOR];
    file[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    file[26..28].copy_from_slice(&3_u16.to_le_bytes());
    file[28..30].copy_from_slice(&0xFFFE_u16.to_le_bytes());
    file[30..32].copy_from_slice(&9_u16.to_le_bytes());
    file[32..34].copy_from_slice(&6_u16.to_le_bytes());
    file[44..48].copy_from_slice(&1_u32.to_le_bytes());
    file[48..52].copy_from_slice(&1_u32.to_le_bytes());
    file[56..60].copy_from_slice(&4096_u32.to_le_bytes());
    file[60..64].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    file[68..72].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    file[76..512].fill(0xFF);
    file[76..80].copy_from_slice(&0_u32.to_le_bytes());
    fat.resize(128, 0xFFFF_FFFF);
    file.extend(fat.iter().flat_map(|id| id.to_le_bytes()));
    directory.resize(SECTOR, 0);
    file.extend(directory);
    file.extend(data);
    file
}

/// An XLS with a few cells.
pub fn xls(cells: &[(u16, u16, Old<'_>)], merged: &[[u16; 4]]) -> Vec<u8> {
    compound(&[("Workbook", old_workbook(cells, merged, &[]))])
}

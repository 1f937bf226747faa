//! Whole files in the encodings that Central Europe has used.

use encoding_rs::{Encoding as Table, ISO_8859_2, WINDOWS_1250, WINDOWS_1252};

use super::super::{Encoding, What};
use super::samples::{read_default, rows};

fn encoded(table: &'static Table, text: &str) -> Vec<u8> {
    let (bytes, _, lost) = table.encode(text);
    assert!(!lost, "{text}");
    bytes.into_owned()
}

const SLOVENIAN: &str = "Naziv;Kraj;Dejavnost\nČevljarstvo Žnidaršič;Škofja Loka;čevlji, usnje\nOrodjarna Hočevar;Kočevje;orodja za brizganje\n";
const FRENCH: &str = "Nom;Ville;Activité\nAtelier Lumière;Nîmes;création numérique et lumière\nPréfabriqués Legrand;Fougères;pièces détachées\n";

#[test]
fn the_same_table_in_every_encoding() {
    let utf16 = |big: bool| -> Vec<u8> {
        std::iter::once(0xFEFF)
            .chain(SLOVENIAN.encode_utf16())
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    let marked = [b"\xEF\xBB\xBF", SLOVENIAN.as_bytes()].concat();
    for (bytes, encoding, text) in [
        (SLOVENIAN.as_bytes().to_vec(), Encoding::Utf8, SLOVENIAN),
        (marked, Encoding::Utf8, SLOVENIAN),
        (utf16(false), Encoding::Utf16Le, SLOVENIAN),
        (utf16(true), Encoding::Utf16Be, SLOVENIAN),
        (
            encoded(WINDOWS_1250, SLOVENIAN),
            Encoding::Windows1250,
            SLOVENIAN,
        ),
        (
            encoded(ISO_8859_2, SLOVENIAN),
            Encoding::Iso8859_2,
            SLOVENIAN,
        ),
        (encoded(WINDOWS_1252, FRENCH), Encoding::Windows1252, FRENCH),
    ] {
        let workbook = read_default("a.csv", &bytes).expect("readable");
        assert_eq!(workbook.encoding, Some(encoding));
        let sheet = &workbook.sheets[0];
        let mut read = sheet.columns.join(";") + "\n";
        for row in &sheet.rows {
            read += &(row.cells.join(";") + "\n");
        }
        assert_eq!(read, text, "{encoding:?}");
        assert_eq!(workbook.notes, []);
    }
}

#[test]
fn rows_in_another_encoding_are_read_and_named() {
    let mut file = SLOVENIAN.as_bytes().to_vec();
    file.extend(encoded(WINDOWS_1250, "Mizarstvo Črnič;Šentjur;pohištvo\n"));
    file.extend("Rožmarin;Loče;čaji\n".as_bytes());
    file.extend(encoded(WINDOWS_1250, "Žagar;Črnomelj;žaganje\n"));
    let workbook = read_default("a.csv", &file).expect("readable");
    assert_eq!(workbook.encoding, Some(Encoding::Utf8));
    let read = rows(&workbook.sheets[0]);
    assert_eq!(read[2], (4, vec!["Mizarstvo Črnič", "Šentjur", "pohištvo"]));
    assert_eq!(read[4], (6, vec!["Žagar", "Črnomelj", "žaganje"]));
    let whats: Vec<_> = workbook.notes.iter().map(|note| &note.what).collect();
    let mixed = What::MixedEncodings {
        main: "UTF-8",
        other: "Windows-1250",
        rows: vec![4, 6],
        count: 2,
    };
    assert_eq!(whats, [&mixed]);
}

#[test]
fn the_other_way_round() {
    let mut file = encoded(WINDOWS_1250, SLOVENIAN);
    file.extend("Mizarstvo Žagar;Šentjur;les\n".as_bytes());
    let workbook = read_default("a.csv", &file).expect("readable");
    assert_eq!(workbook.encoding, Some(Encoding::Windows1250));
    assert_eq!(
        rows(&workbook.sheets[0])[2].1,
        ["Mizarstvo Žagar", "Šentjur", "les"]
    );
    assert_eq!(rows(&workbook.sheets[0])[0].1[0], "Čevljarstvo Žnidaršič");
    assert_eq!(workbook.notes.len(), 1);
}

#[test]
fn replaced_characters_have_a_place() {
    let mut file = SLOVENIAN.as_bytes().to_vec();
    file.extend(b"Ma\xC5\xA1a in \xC4\x8Crt in \xC5;Kranj;x\n");
    let workbook = read_default("a.csv", &file).expect("readable");
    assert_eq!(rows(&workbook.sheets[0])[2].1[0], "Maša in Črt in \u{FFFD}");
    assert_eq!(workbook.notes.len(), 1);
    let note = &workbook.notes[0];
    assert_eq!(note.what, What::CharactersReplaced { count: 1 });
    assert_eq!(
        (note.place.row, note.place.column.as_deref()),
        (Some(4), Some("Naziv"))
    );
}

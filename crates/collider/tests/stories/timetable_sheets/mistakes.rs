//! What is wrong with sheets is told.

use rust_xlsxwriter::Workbook;

use super::{said, timetable};

#[test]
fn mistakes_on_sheets_are_told_all_at_once_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut book = Workbook::new();
    for (name, cells) in [
        (
            "Udeleženci",
            [
                ["Ime", "Predstavniki"],
                ["Ena", "nič"],
                ["ena", "1"],
                ["Dva", "1"],
            ],
        ),
        (
            "Srečanja",
            [
                ["Udeleženec A", "Udeleženec B"],
                ["Ena", "Ena"],
                ["Ena", "Dve"],
                ["Dva", "Ena"],
            ],
        ),
        (
            "Nastavitve",
            [
                ["Nastavitev", "Vrednost"],
                ["Število terminov", "6"],
                ["Število miz", "0"],
                ["Datum", "jutri"],
            ],
        ),
    ] {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        for (row, cells) in cells.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                sheet
                    .write(row as u32, column as u16, *cell)
                    .expect("written");
            }
        }
    }
    book.save(folder.path().join("dogodek.xlsx"))
        .expect("saved");
    let refused = timetable(&folder, "sl", &["dogodek.xlsx", "-o", "urnik.xlsx"]);
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(
        said(&refused),
        "dogodek.xlsx, list »Udeleženci«, vrstica 2, stolpec »Predstavniki«: »nič« ni celo število od 1 do 255. Popravite ga.\n\
         dogodek.xlsx, list »Udeleženci«, vrstica 3, stolpec »Ime«: »ena« stoji že v vrstici 2. Izbrišite enega od vnosov ali imeni razločite.\n\
         dogodek.xlsx, list »Srečanja«, vrstica 2, stolpec »Udeleženec B«: »Ena« bi se srečal sam s sabo. Navedite koga drugega.\n\
         dogodek.xlsx, list »Srečanja«, vrstica 3, stolpec »Udeleženec B«: »Dve« ni med udeleženci. Dodajte ga na list udeležencev ali popravite ime.\n\
         dogodek.xlsx, list »Nastavitve«, vrstica 3, stolpec »Vrednost«: »0« ni celo število od 1 do 2000. Popravite ga.\n\
         dogodek.xlsx, list »Nastavitve«, vrstica 4, stolpec »Vrednost«: »jutri« ni datum. Napišite na primer 22. 11. 2026.\n"
    );
    assert!(!folder.path().join("urnik.xlsx").exists());
    std::fs::write(
        folder.path().join("half.xlsx"),
        b"PK\x03\x04 and nothing more",
    )
    .expect("written");
    let refused = timetable(&folder, "en", &["half.xlsx", "-o", "t.xlsx"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        said(&refused).starts_with("half.xlsx: "),
        "{}",
        said(&refused)
    );
}

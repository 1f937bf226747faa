//! What a hub adds to the language coach: its own words, and the competences of its members.

use crate::wording::{AFTER, BEFORE, COMPETENCES, GLOSSARY, file, flat, reported, told, wording};

#[test]
fn words_of_the_hub_are_said_first() {
    let folder = tempfile::tempdir().expect("a folder");
    let words = flat(&wording(
        &folder,
        &[BEFORE, "--lang", "en", "--glossary", GLOSSARY],
    ));
    assert!(
        words.contains("software that connects two other programs"),
        "{words}"
    );
    assert!(words.contains("your hub’s glossary"), "{words}");
    let without = flat(&wording(&folder, &[BEFORE, "--lang", "en"]));
    assert!(!without.contains("your hub’s glossary"));

    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in [
        ["Explanation", "Term", "Plain word"],
        ["", "middleware", "go-between"],
    ]
    .iter()
    .enumerate()
    {
        for (column, cell) in cells.iter().enumerate() {
            let (row, column) = (row as u32, column as u16);
            sheet.write(row, column, *cell).expect("a cell");
        }
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    let table = file(&folder, "words.xlsx", bytes);
    let words = flat(&wording(
        &folder,
        &[BEFORE, "--lang", "en", "--glossary", &table],
    ));
    assert!(words.contains("Say “go-between”."), "{words}");

    let nothing = file(&folder, "nothing.tsv", "word\t\t\n");
    let refused = wording(&folder, &[BEFORE, "--lang", "en", "--glossary", &nothing]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        told(&refused).contains("nothing.tsv: No word in it"),
        "{}",
        told(&refused)
    );
}

#[test]
fn without_an_encoder_it_is_said_why_there_is_no_reach() {
    let folder = tempfile::tempdir().expect("a folder");
    let arguments = [BEFORE, "--lang", "en", "--competences", COMPETENCES];
    let output = wording(&folder, &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    let why = "Reach is left out, because no text encoder is installed";
    assert!(flat(&output).contains(why) && told(&output).contains(why));
    let off = wording(&folder, &[&arguments[..], &["--meaning", "off"]].concat());
    assert!(flat(&off).contains("Reach is left out, because --meaning=off"));
    // Without being asked for it is not spoken of.
    assert!(!flat(&wording(&folder, &[BEFORE, "--lang", "en"])).contains("Reach"));

    let empty = file(&folder, "none.txt", "\n \n");
    let refused = wording(&folder, &[BEFORE, "--lang", "en", "--competences", &empty]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(told(&refused).contains("has no competence in it"));
    let named = [&arguments[..], &["--encoder-dir", "nowhere"]].concat();
    assert_eq!(wording(&folder, &named).status.code(), Some(1));
}

#[test]
fn with_an_encoder_reach_is_told() {
    let Some(encoder) = std::env::var_os("COLLIDER_ENCODER_DIR") else {
        eprintln!("not judged: COLLIDER_ENCODER_DIR names no text encoder");
        return;
    };
    let encoder = encoder.into_string().expect("a folder's name");
    let folder = tempfile::tempdir().expect("a folder");
    let with = ["--competences", COMPETENCES, "--encoder-dir", &encoder];
    let report = |text: &str| {
        let text = std::fs::read(text).expect("text");
        reported(&folder, "en", &text, &with)["reach"].clone()
    };
    let (before, after) = (report(BEFORE), report(AFTER));
    assert_eq!(
        (&before["asked"], &after["asked"]),
        (&10.into(), &10.into())
    );
    assert!(after["nearest"][0]["phrase"].is_string(), "{after}");
    let arguments = [&["compare", BEFORE, AFTER, "--lang", "en"], &with[..]].concat();
    let words = flat(&wording(&folder, &arguments));
    assert!(
        words.contains("Competences that recognise themselves"),
        "{words}"
    );
}

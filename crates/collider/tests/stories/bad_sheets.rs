//! Files that are wrong in every way that files are. Each is told in the reader's words and leaves
//! the data as they were.

use std::io::Write;

use reqwest::StatusCode;

use crate::{
    importing::{bring_in, everything, finished, sums, tried, upload, writing},
    world::{World, databases},
};

/// Refused at once: nothing is kept, and the page says why in each language.
async fn refused(world: &World, name: &str, bytes: Vec<u8>, words: [(&str, &str); 3]) {
    let before = everything(world);
    let ana = world.facilitator().await;
    for (language, expected) in words {
        ana.sends("/language", &[("lang", language), ("back", "/imports")])
            .await;
        let seen = upload(&ana, world, name, bytes.clone()).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        let said = seen.texts(".error-summary").join(" ");
        assert!(said.contains(expected), "{name} in {language}: {said}");
        assert!(said.contains(name), "{said}");
    }
    assert_eq!(everything(world), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_cannot_be_read_are_refused_in_the_readers_words() {
    let world = World::empty(None);
    bring_in(&world, "before.csv", "Firma\nLivarna Ziherl\n");
    refused(
        &world,
        "empty.csv",
        b" \n\n".to_vec(),
        [("en", "empty"), ("de", "leer"), ("sl", "praz")],
    )
    .await;
    refused(
        &world,
        "bomb.xlsx",
        bomb(),
        [("en", "unpacks"), ("de", "entpackt"), ("sl", "MB")],
    )
    .await;
}

/// A workbook whose sheet is 600 MB of blanks.
fn bomb() -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let parts: [(&str, &str); 3] = [
        (
            "[Content_Types].xml",
            r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
    ];
    for (name, text) in parts {
        zip.start_file(name, options).expect("a part");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.start_file("xl/worksheets/sheet1.xml", options)
        .expect("a part");
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..600 {
        zip.write_all(&blanks).expect("written");
    }
    zip.finish().expect("a file").into_inner()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_without_the_needed_columns_is_told_before_anything_happens() {
    let world = World::empty(None);
    let ana = world.facilitator().await;
    let uploaded = upload(
        &ana,
        &world,
        "guests.csv",
        b"Diet;Shoe\nvegan;42\nnone;38\n".to_vec(),
    )
    .await;
    let mapping = uploaded.leads_to.expect("the columns");
    for (language, expected) in [
        ("en", "no column is the name"),
        ("de", "Keine Spalte ist der Name"),
        ("sl", "noben stolpec ni ime"),
    ] {
        ana.sends("/language", &[("lang", language), ("back", "/imports")])
            .await;
        let fields = [
            ("subject-0", "organisations"),
            ("column-0-0", ""),
            ("column-0-1", ""),
        ];
        let seen = ana.sends(&mapping, &fields).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            seen.texts(".error-summary").join(" ").contains(expected),
            "{language}"
        );
    }
    assert_eq!(everything(&world), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_rows_are_listed_with_their_place_and_the_others_read() {
    let world = World::empty(None);
    let ana = world.facilitator().await;
    let long = "x".repeat(100_000);
    let sheet = format!(
        "Id;Firma;Region;Branche\n\
         1;<script>alert(1)</script>;SI041;design\n\
         2;{long};SI041;design\n\
         3;Livarna;Atlantis;C99.9\n\
         3;Čisto druga;SI041;design\n\
         ;;SI041;design\n"
    );
    let address = tried(&ana, &world, "bad.csv", sheet.into_bytes()).await;
    for (language, long, twice, region, sector) in [
        (
            "en",
            "100,000 characters",
            "Row 4 says something else",
            "This region is not known",
            "neither one of the creative",
        ),
        (
            "de",
            "100.000 Zeichen",
            "Zeile 4 sagt",
            "Diese Region ist nicht bekannt",
            "gehört weder",
        ),
        (
            "sl",
            "100.000 znakov",
            "Vrstica 4",
            "Te regije ne poznamo",
            "ni med ustvarjalnimi",
        ),
    ] {
        ana.sends("/language", &[("lang", language), ("back", "/imports")])
            .await;
        let rejected = ana.sees(&format!("{address}/dry-run?rows=rejected")).await;
        assert_eq!(sums(&rejected), ["5", "2", "0", "0", "3"]);
        let said = rejected.texts("tbody tr").join("\n");
        assert!(
            said.contains(long) && said.contains(twice),
            "{language}: {said}"
        );
        let rows = rejected.texts("tbody tr td:first-child");
        assert_eq!(rows, ["3", "5", "6"]);
        let warned = ana.sees(&format!("{address}/dry-run?rows=warned")).await;
        let said = warned.texts("tbody tr").join("\n");
        assert!(
            said.contains(region) && said.contains("Atlantis"),
            "{language}: {said}"
        );
        assert!(
            said.contains(sector) && said.contains("C99.9"),
            "{language}: {said}"
        );
        let all = ana.sees(&format!("{address}/dry-run?rows=all")).await;
        assert!(
            !all.html.contains("<script>alert"),
            "a name is text, never markup"
        );
        assert!(
            all.texts("tbody th")
                .contains(&"<script>alert(1)</script>".to_owned())
        );
    }
    assert_eq!(everything(&world), Vec::<String>::new());
    ana.sends(&format!("{address}/run"), &[]).await;
    finished(&ana, &address).await;
    let stored = everything(&world);
    assert_eq!(stored.len(), 2);
    assert!(
        stored.iter().any(|line| line.contains("<script>")),
        "stored as it was typed"
    );
    let livarna = stored
        .iter()
        .find(|line| line.contains("Livarna"))
        .expect("read");
    assert!(
        !livarna.contains("region") && !livarna.contains("sectors"),
        "{livarna}"
    );
    let directory = ana.sees("/organisations").await;
    assert!(!directory.html.contains("<script>alert"));
}

#[tokio::test(flavor = "multi_thread")]
async fn formulas_merged_cells_and_mixed_encodings_are_read_with_a_note() {
    let world = World::empty(None);
    let ana = world.facilitator().await;
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, header) in ["Firma", "Land", "Gegründet"].into_iter().enumerate() {
        sheet
            .write_string(0, column as u16, header)
            .expect("written");
    }
    sheet.write_string(1, 0, "Livarna").expect("written");
    sheet.write_string(2, 0, "Studio").expect("written");
    let plain = rust_xlsxwriter::Format::new();
    sheet.merge_range(1, 1, 2, 1, "SI", &plain).expect("merged");
    let formula = rust_xlsxwriter::Formula::new("=1900+98").set_result("1998");
    sheet.write_formula(1, 2, formula).expect("written");
    let bytes = book.save_to_buffer().expect("a file");
    let address = tried(&ana, &world, "merged.xlsx", bytes).await;
    ana.sends(&format!("{address}/run"), &[]).await;
    finished(&ana, &address).await;
    let stored = everything(&world);
    assert_eq!(stored.len(), 2);
    assert!(
        stored.iter().all(|line| line.contains(r#""country":"SI""#)),
        "{stored:?}"
    );
    assert!(
        stored.iter().any(|line| line.contains(r#""founded":1998"#)),
        "{stored:?}"
    );

    // One row in UTF-8, one in Windows-1250: both are read, and the page says which is which.
    let mut mixed = "Firma;Land\nČevljarstvo Žagar;SI\nŠivilja Čuk;SI\n"
        .as_bytes()
        .to_vec();
    mixed.extend(b"\xC8opi\xE8 d.o.o.;SI\n");
    let uploaded = upload(&ana, &world, "mixed.csv", mixed).await;
    let mapping = uploaded.leads_to.expect("the columns");
    let page = ana.sees(&mapping).await;
    assert!(
        page.texts(".notice").join(" ").contains("Windows-1250"),
        "{:?}",
        page.texts(".notice")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_killed_leaves_the_data_as_they_were_and_goes_on() {
    const ROWS: usize = 2_500;
    for database in databases().await {
        let mut world = World::empty(database);
        bring_in(&world, "before.csv", "Firma\nLivarna Ziherl\n");
        let before = everything(&world);
        assert_eq!(before.len(), 1);
        let ana = world.facilitator().await;
        // Progress is told every 500 rows: four fifths are still to be written when it is seen first.
        let mut sheet = String::from("Id;Firma;Kompetenzen;Bedarf\n");
        for number in 0..ROWS {
            sheet.push_str(&format!(
                "K{number};Podjetje {number};sl: struženje {number};sl: nova podoba {number}\n"
            ));
        }
        let address = tried(&ana, &world, "large.csv", sheet.into_bytes()).await;
        ana.sends(&format!("{address}/run"), &[]).await;
        writing(&ana, &address).await;
        // Nobody may see half of it, not even before the end.
        world.kill();
        assert_eq!(everything(&world), before, "all or nothing");
        world.start_again(&["demo", "--empty", "--listen", "127.0.0.1:0"]);
        let ana = world.facilitator().await;
        let result = finished(&ana, &address).await;
        assert_eq!(
            sums(&result),
            ["2,500", "2,500", "0", "0", "0"],
            "taken up again by itself"
        );
        assert_eq!(everything(&world).len(), before.len() + ROWS);
    }
}

/// What the command line says of a file, in a language.
fn told(world: &World, language: &str, name: &str, bytes: &[u8]) -> (Option<i32>, String) {
    std::fs::write(world.folder().join(name), bytes).expect("written");
    let output = world
        .command()
        .env("COLLIDER_LANGUAGE", language)
        .args(["import", "organisations", name])
        .output()
        .expect("an import");
    let said = [output.stdout, output.stderr].map(|text| String::from_utf8(text).expect("text"));
    (output.status.code(), said.concat())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_names_file_row_and_column_in_each_language() {
    let world = World::empty(None);
    let long = format!("Firma;Opis\nLivarna;{}\n", "x".repeat(100_000));
    let mut mixed = "Firma;Land\nŽagar;SI\nŠivilja;SI\n".as_bytes().to_vec();
    mixed.extend(b"\xC8opi\xE8;SI\n");
    let before = everything(&world);
    for (language, missing, too_long, line) in [
        (
            "en",
            "no column is the name or the reference",
            "long.csv, sheet “long”, row 2: Opis “xxx",
            "is not a JSON object",
        ),
        (
            "de",
            "Keine Spalte ist der Name oder die Referenz",
            "long.csv, Blatt „long“, Zeile 2: Opis „xxx",
            "kein JSON-Objekt",
        ),
        (
            "sl",
            "noben stolpec ni ime ali referenca",
            "long.csv, list »long«, vrstica 2: Opis »xxx",
            "to ni objekt JSON",
        ),
    ] {
        let (code, said) = told(
            &world,
            language,
            "guests.csv",
            b"Diet;Shoe\nvegan;42\nnone;38\n",
        );
        assert_eq!(code, Some(2), "{said}");
        assert!(
            said.contains(missing) && said.contains("Diet, Shoe"),
            "{said}"
        );
        assert!(said.contains("--map"), "{said}");
        let (code, said) = told(&world, language, "long.csv", long.as_bytes());
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains(too_long), "{said}");
        let (code, said) = told(
            &world,
            language,
            "lines.jsonl",
            b"{\"name\":\"\"}\nnonsense\n",
        );
        assert_eq!(code, Some(1), "{said}");
        assert!(
            said.contains("lines.jsonl: ") && said.contains(line),
            "{said}"
        );
        assert_eq!(said.matches(line).count(), 1, "{said}");
    }
    assert_eq!(everything(&world), before);
    let (code, said) = told(&world, "sl", "mixed.csv", &mixed);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("mixed.csv: ") && said.contains("Windows-1250"),
        "{said}"
    );
    assert!(said.contains("Vrstice: 3 = nove 3 +"), "{said}");
    let id = said
        .rsplit("import undo ")
        .next()
        .expect("how to go back")
        .trim();
    let undo = |id: &str| {
        let command = world.command().args(["import", "undo", id]).output();
        command.expect("undone").status.code()
    };
    let list = world
        .command()
        .args(["import", "list"])
        .output()
        .expect("a list");
    let list = String::from_utf8(list.stdout).expect("text");
    assert!(
        list.lines().next().expect("the newest").starts_with(id),
        "{list}"
    );
    assert_eq!(undo(id), Some(0));
    assert_eq!(everything(&world), before);
    assert_eq!(undo(id), Some(2), "taken back once");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_column_means_is_remembered_from_the_command_line_too() {
    let world = World::empty(None);
    let sheet = |name: &str| format!("Kaj;Notiz\n{name};x\n");
    std::fs::write(world.folder().join("a.csv"), sheet("Livarna")).expect("written");
    let imports = |arguments: &[&str]| {
        let mut command = world.command();
        let output = command
            .args(["import", "organisations"])
            .args(arguments)
            .output();
        output.expect("an import").status.code()
    };
    assert_eq!(
        imports(&["a.csv"]),
        Some(2),
        "nothing says that this is a name"
    );
    assert_eq!(
        imports(&["a.csv", "--map", "Kaj=name", "--map", "Notiz=-"]),
        Some(0)
    );
    std::fs::write(world.folder().join("b.csv"), sheet("Kovačija")).expect("written");
    assert_eq!(imports(&["b.csv"]), Some(0));
    let stored = everything(&world);
    assert_eq!(stored.len(), 2);
    assert!(
        stored
            .iter()
            .any(|line| line.contains(r#""name":"Kovačija""#)),
        "{stored:?}"
    );
}

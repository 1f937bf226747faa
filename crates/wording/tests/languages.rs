//! Every brief is known to be in its language, and in none of the others; on the authors' own briefs
//! (`tests/texts/README.md`).

#![expect(clippy::unwrap_used, reason = "a test without its texts has failed")]

use std::fs;

use collider_wording::{Language, Notice, read};

#[derive(serde::Deserialize)]
struct Briefs {
    brief: Vec<Brief>,
}

#[derive(serde::Deserialize)]
struct Brief {
    id: String,
    #[serde(default)]
    lang: Option<String>,
    title: String,
    text: String,
}

fn briefs() -> Vec<(String, Language, String)> {
    let folder = format!("{}/tests/texts", env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for (folder, name) in [("briefs", None), ("flawed", Some("pitches.toml"))]
        .iter()
        .flat_map(|(sub, without)| {
            let folder = format!("{folder}/{sub}");
            let files: Vec<_> = fs::read_dir(&folder)
                .unwrap()
                .map(|file| file.unwrap().file_name().into_string().unwrap())
                .filter(|name| Some(name.as_str()) != *without)
                .collect();
            files.into_iter().map(move |name| (folder.clone(), name))
        })
    {
        let briefs: Briefs =
            toml::from_str(&fs::read_to_string(format!("{folder}/{name}")).unwrap()).unwrap();
        for brief in briefs.brief {
            let code = brief.lang.as_deref().unwrap_or(&name[..2]);
            let language = Language::of(code).unwrap();
            found.push((
                brief.id,
                language,
                format!("{}\n\n{}", brief.title, brief.text),
            ));
        }
    }
    found
}

#[test]
fn the_language_of_every_brief_is_known() {
    let briefs = briefs();
    assert!(briefs.len() >= 60, "{}", briefs.len());
    for (id, language, text) in briefs {
        for stated in Language::ALL {
            let notices = read(&text, stated).notices;
            let expected = match stated == language {
                true => vec![],
                false => vec![Notice::OtherLanguage { seems: language }],
            };
            assert_eq!(notices, expected, "{id} read as {}", stated.code());
        }
    }
}

//! The house's import rules, read from the code itself. `ARCHITECTURE.md` says them in words.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Features from left to right; a feature may use those to its left.
const FEATURES: [&str; 5] = [
    "people",
    "organisations",
    "matchmaking",
    "challenges",
    "events",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|found| found == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Code without comments, so that prose may name anything.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).expect("a file of the project");
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn shown(file: &Path) -> String {
    let root = root().canonicalize().expect("the project");
    let file = file.canonicalize().expect("a file");
    file.strip_prefix(root)
        .expect("inside the project")
        .display()
        .to_string()
}

#[test]
fn engine_crates_know_neither_each_other_nor_the_platform() {
    let crates = root().join("crates");
    for entry in fs::read_dir(&crates)
        .expect("crates")
        .map(|entry| entry.expect("an entry"))
    {
        let name = entry.file_name().into_string().expect("a name");
        if name == "collider" {
            continue;
        }
        let manifest = fs::read_to_string(entry.path().join("Cargo.toml")).expect("a manifest");
        assert!(
            !manifest.contains("path ="),
            "crates/{name} depends on another crate of ours"
        );
        assert!(
            !manifest.contains("axum") && !manifest.contains("sea-orm"),
            "crates/{name}"
        );
    }
}

#[test]
fn the_platform_knows_no_feature() {
    for file in files(&root().join("crates/collider/src/platform"), "rs") {
        let code = code(&file);
        for forbidden in ["crate::features", "crate::router", "crate::commands"] {
            assert!(
                !code.contains(forbidden),
                "{} uses {forbidden}",
                shown(&file)
            );
        }
    }
}

#[test]
fn arrows_between_features_run_one_way_and_never_into_a_store() {
    let features = root().join("crates/collider/src/features");
    for entry in fs::read_dir(&features)
        .expect("features")
        .map(|entry| entry.expect("an entry"))
    {
        if entry.path().is_dir() {
            let name = entry.file_name().into_string().expect("a name");
            assert!(
                FEATURES.contains(&name.as_str()),
                "{name} has no place in the order"
            );
        }
    }
    for (place, feature) in FEATURES.iter().enumerate() {
        for file in files(&features.join(feature), "rs") {
            let code = code(&file).replace(['\n', ' '], "");
            for forbidden in ["crate::router", "crate::commands"] {
                assert!(
                    !code.contains(forbidden),
                    "{} uses {forbidden}",
                    shown(&file)
                );
            }
            for right in &FEATURES[place + 1..] {
                let (long, listed) = (format!("features::{right}"), format!("features::{{{right}"));
                assert!(
                    !code.contains(&long) && !code.contains(&listed),
                    "{} uses {right}, which stands to its right",
                    shown(&file)
                );
            }
            for left in &FEATURES[..place] {
                for room in ["store", "pages"] {
                    let inner = format!("{left}::{room}");
                    assert!(
                        !code.contains(&inner),
                        "{} reaches into {inner}",
                        shown(&file)
                    );
                }
            }
        }
    }
}

/// Whether a file talks to the outside by its name: the rooms in which queries and handlers live, and
/// the files that say so in their first line.
fn may_talk(file: &Path) -> bool {
    const ROOMS: [&str; 5] = ["store", "pages", "api", "guard", "tests"];
    let parts = file
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned());
    parts
        .into_iter()
        .any(|part| ROOMS.contains(&part.trim_end_matches(".rs")))
}

#[test]
fn queries_live_in_stores() {
    for file in files(&root().join("crates/collider/src/features"), "rs") {
        let in_store = file
            .components()
            .any(|part| part.as_os_str().to_string_lossy().trim_end_matches(".rs") == "store");
        assert!(
            in_store || !code(&file).contains("sea_orm::"),
            "{} queries outside a store",
            shown(&file)
        );
    }
}

#[test]
fn rules_ask_neither_the_clock_nor_chance() {
    for file in files(&root().join("crates/collider/src/features"), "rs") {
        let code = code(&file);
        for asks in [
            "Timestamp::now()",
            "SystemTime::now()",
            "Zoned::now()",
            "Clock::System",
        ] {
            assert!(
                !code.contains(asks),
                "{} asks for the time: {asks}",
                shown(&file)
            );
        }
        if !may_talk(&file) {
            assert!(
                !code.contains("rand::") && !code.contains("thread_rng"),
                "{} throws dice",
                shown(&file)
            );
        }
    }
}

#[test]
fn every_test_that_the_table_of_security_names_exists() {
    let table = fs::read_to_string(root().join("docs/security.md")).expect("the table");
    let tests: String = files(&root().join("crates"), "rs")
        .iter()
        .map(|file| fs::read_to_string(file).expect("a file of the project"))
        .collect();
    let named: Vec<&str> = table
        .lines()
        .filter(|line| line.starts_with("| V"))
        .filter_map(|line| line.trim_end_matches(" |").rsplit(" | ").next())
        .flat_map(|cell| cell.split(", "))
        .filter_map(|name| name.strip_prefix('`')?.strip_suffix('`'))
        .collect();
    assert!(named.len() > 40, "only {} were found", named.len());
    for name in named {
        assert!(
            tests.contains(&format!("fn {name}(")),
            "{name} does not exist"
        );
    }
}

#[test]
fn no_junk_drawers() {
    for file in files(&root().join("crates"), "rs") {
        let stem = file
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let drawers = [
            "utils", "util", "helpers", "helper", "common", "misc", "service", "manager",
        ];
        assert!(
            !drawers.contains(&stem.as_str()),
            "{} says nothing of its subject",
            shown(&file)
        );
    }
}

#[test]
fn templates_carry_neither_styles_nor_scripts() {
    for file in files(&root().join("crates/collider/templates"), "html") {
        let text = fs::read_to_string(&file).expect("a template");
        // Mail programs take styles only at the elements; scripts they do not take at all.
        let letter = file.ends_with("mail/letter.html");
        for forbidden in [
            " style=\"",
            "<style",
            "<script>",
            " onclick=",
            " onchange=",
            "javascript:",
        ] {
            assert!(
                !text.contains(forbidden) || (letter && forbidden == " style=\""),
                "{} has {forbidden}",
                shown(&file)
            );
        }
    }
}

/// Relative luminance of `#rrggbb` (WCAG 2.2, definition of relative luminance).
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour");
        let share = f64::from(value) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_pair_of_colours_stays_readable_in_light_and_dark() {
    let folder = root().join("crates/collider/assets/css");
    let mut tokens = std::collections::HashMap::new();
    for file in files(&folder, "css") {
        // Paper has its own, plain values.
        if file.file_name().is_some_and(|name| name == "print.css") {
            continue;
        }
        for line in fs::read_to_string(&file).expect("a style sheet").lines() {
            let Some((name, value)) = line.trim().split_once(": light-dark(") else {
                continue;
            };
            let Some((light, dark)) = value.trim_end_matches(");").split_once(", ") else {
                continue;
            };
            if light.starts_with('#') && dark.starts_with('#') {
                tokens.insert(name.to_owned(), [light.to_owned(), dark.to_owned()]);
            }
        }
    }
    let pairs = fs::read_to_string(folder.join("contrast.tsv")).expect("the pairs");
    let mut looked_at = 0;
    for line in pairs
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
    {
        let cells: Vec<&str> = line.split('\t').collect();
        let [name, front, back, least] = cells[..] else {
            panic!("{line}: four columns")
        };
        let Ok(least) = least.parse::<f64>() else {
            continue;
        };
        for (mode, at) in [("light", 0), ("dark", 1)] {
            let colour = |token: &str| {
                tokens
                    .get(token)
                    .unwrap_or_else(|| panic!("{name}: no colour {token}"))[at]
                    .clone()
            };
            let found = contrast(&colour(front), &colour(back));
            assert!(
                found >= least,
                "{name} in {mode}: {found:.2} instead of {least}"
            );
        }
        looked_at += 1;
    }
    assert!(looked_at > 50, "only {looked_at} pairs were looked at");
}

//! The overall line tells good briefs from flawed ones; on the authors' own texts
//! (`tests/texts/README.md`).

#![expect(clippy::unwrap_used, reason = "a test without its texts has failed")]

use std::fs;

use collider_wording::summary::Verdict;
use collider_wording::{Language, Reader, Reading, Report};

#[derive(serde::Deserialize)]
struct Texts {
    #[serde(alias = "pitch")]
    brief: Vec<Text>,
}

#[derive(serde::Deserialize)]
struct Text {
    id: String,
    #[serde(default)]
    lang: Option<String>,
    #[serde(default)]
    good: bool,
    title: String,
    text: String,
}

fn reports(folder: &str, reader: Reader) -> Vec<(String, bool, Report)> {
    let folder = format!("{}/tests/texts/{folder}", env!("CARGO_MANIFEST_DIR"));
    let mut reports = Vec::new();
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    for path in files {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if (name == "pitches.toml") != (reader == Reader::Industry) {
            continue;
        }
        let texts: Texts = toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        for one in texts.brief {
            let code = one.lang.as_deref().unwrap_or(&name[..2]);
            let reading = Reading {
                reader,
                ..Reading::of(Language::of(code).unwrap())
            };
            let report = reading.read(&format!("{}\n\n{}", one.title, one.text));
            reports.push((one.id, one.good, report));
        }
    }
    reports
}

const WELL: [Verdict; 2] = [Verdict::Inviting, Verdict::NearlyThere];

fn show(id: &str, report: &Report) {
    let changes: Vec<&str> = report
        .summary
        .changes
        .iter()
        .map(|helps| helps.change.kind())
        .collect();
    println!(
        "{id} {}: {}",
        report.summary.verdict.name(),
        changes.join(", ")
    );
}

#[test]
fn what_is_good_reads_well_and_what_is_flawed_does_not() {
    let texts = [
        ("briefs", Reader::Creative, true),
        ("flawed", Reader::Creative, false),
        ("flawed", Reader::Industry, false),
    ];
    for (folder, reader, good_folder) in texts {
        let reports = reports(folder, reader);
        assert!(reports.len() >= 16, "{folder}");
        for (id, good, report) in reports {
            show(&id, &report);
            let reads_well = WELL.contains(&report.summary.verdict);
            assert_eq!(reads_well, good || good_folder, "{id}");
            assert!(reads_well || !report.summary.changes.is_empty(), "{id}");
            assert!(report.summary.changes.len() <= 3, "{id}");
        }
    }
}

//! The overall line tells good briefs from flawed ones.

use collider_wording::summary::Verdict;
use collider_wording::{Reader, Reading, Report};

use crate::texts::{flawed_briefs, good_briefs, pitches};

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
        ("briefs", good_briefs(), Reader::Creative, true),
        ("flawed", flawed_briefs(), Reader::Creative, false),
        ("flawed", pitches(), Reader::Industry, false),
    ];
    for (folder, briefs, reader, good_folder) in texts {
        assert!(briefs.len() >= 16, "{folder}");
        for (language, brief) in briefs {
            let reading = Reading {
                reader,
                ..Reading::of(language)
            };
            let report = reading.read(&brief.whole());
            let id = &brief.id;
            show(id, &report);
            let reads_well = WELL.contains(&report.summary.verdict);
            assert_eq!(reads_well, brief.good || good_folder, "{id}");
            assert!(reads_well || !report.summary.changes.is_empty(), "{id}");
            assert!(report.summary.changes.len() <= 3, "{id}");
        }
    }
}

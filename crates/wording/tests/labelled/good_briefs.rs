//! Good briefs raise no alarm.

use collider_wording::{Severity, read};

use crate::texts::good_briefs;

#[test]
fn at_most_one_finding_is_severe() {
    let mut read_briefs = 0;
    for (language, brief) in good_briefs() {
        let text = brief.whole();
        let report = read(&text, language);
        let severe: Vec<&str> = report
            .findings
            .iter()
            .filter(|finding| finding.severity == Severity::Severe)
            .map(|finding| &text[finding.place.bytes.clone()])
            .collect();
        assert!(severe.len() <= 1, "{}: {severe:?}", brief.id);
        read_briefs += 1;
    }
    assert!(read_briefs >= 30);
}

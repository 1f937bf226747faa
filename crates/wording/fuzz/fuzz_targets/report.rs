//! Any text in any language is answered, and every place of the answer lies in it.
#![no_main]

use collider_wording::{Language, Reader, Reading, facts, markup, versions};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let [first, rest @ ..] = bytes else { return };
    let language = Language::ALL[usize::from(*first) % Language::ALL.len()];
    let reader = match first & 128 {
        0 => Reader::Creative,
        _ => Reader::Industry,
    };
    let reading = Reading {
        reader,
        ..Reading::of(language)
    };
    let text = String::from_utf8_lossy(rest);
    let report = reading.read(&text);
    for finding in &report.findings {
        let place = &finding.place;
        assert!(text.get(place.bytes.clone()).is_some());
        assert!(place.chars.start <= place.chars.end);
    }
    let half = text.floor_char_boundary(text.len() / 2);
    let (old, new) = text.split_at(half);
    let comparison = versions::compare(old, new, &reading);
    assert_eq!(
        comparison.before.findings.len() - comparison.gone.len(),
        comparison.stayed.len()
    );
    let _ = facts::unfounded(old, new, language);
    assert_eq!(markup::blanked(&text).len(), text.len());
    let _ = markup::plain_text(&text);
});

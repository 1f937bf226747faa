//! Whatever is handed in is answered.

use collider_wording::{Language, MOST_BYTES, read};

#[test]
fn a_megabyte_of_anything_is_answered() {
    for piece in [
        "a",
        "word ",
        "AB cd ",
        "AB1 Cd2, ",
        "1,1;",
        "(x ",
        "Das ist so. ",
        "Durchführung der Optimierung und ",
        "<p class=\"x\">We need an app.</p>\n",
        "- \n",
        "ÄÖÜ ",
        "\u{0}\u{7}\u{ad}",
        "a-",
        "z. B. ",
        "l'",
    ] {
        let text = piece.repeat(MOST_BYTES / piece.len() + 1);
        for language in [Language::De, Language::Fr] {
            let report = read(&text, language);
            assert!(report.worth_splitting.len() <= 3, "{piece:?}");
            let places = report.findings.iter().map(|finding| &finding.place.bytes);
            assert!(
                places
                    .max_by_key(|place| place.end)
                    .is_none_or(|last| last.end <= text.len())
            );
        }
    }
}

#[test]
fn nothing_and_one_word_have_no_findings_of_sentences() {
    for text in ["", " ", "\n\n", "Hi", "?", "12", "\u{feff}"] {
        for language in Language::ALL {
            assert!(read(text, language).worth_splitting.is_empty());
        }
    }
}

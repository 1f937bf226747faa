//! Whatever is given to the language coach is answered: in any encoding, as a web page, too short, too
//! long, and no text at all.

use std::time::{Duration, Instant};

use crate::wording::{
    GERMAN, file, flat, json, kinds, notices, reported, told, wording, wording_of,
};

#[test]
fn texts_come_in_many_encodings() {
    let folder = tempfile::tempdir().expect("a folder");
    let plain = reported(&folder, "de", GERMAN.as_bytes(), &[]);
    let utf16 = |big: bool| -> Vec<u8> {
        let units = std::iter::once(0xfeff).chain(GERMAN.encode_utf16());
        units
            .flat_map(|unit: u16| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    // Every letter of it is in Latin-1.
    let latin: Vec<u8> = GERMAN.chars().map(|c| c as u32 as u8).collect();
    for bytes in [
        format!("\u{feff}{GERMAN}").into_bytes(),
        utf16(false),
        utf16(true),
        latin,
    ] {
        let report = reported(&folder, "de", &bytes, &[]);
        assert_eq!(report["text"], GERMAN);
        assert_eq!(report["findings"], plain["findings"]);
    }
    let lines = reported(&folder, "de", GERMAN.replace('\n', "\r\n").as_bytes(), &[]);
    assert_eq!(kinds(&lines), kinds(&plain));
}

#[test]
fn a_web_page_is_read_without_its_marks() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = "<!doctype html><html><head><title>x</title><style>p{color:red}</style></head><body>\
                <h1>Neue Halterung</h1><p>Wir brauchen eine App f&uuml;r die Leute an der S&auml;ge.</p>\
                </body></html>";
    let brief = file(&folder, "brief.html", page);
    let written = wording(&folder, &[&brief, "--lang", "de", "-o", "r.json"]);
    assert_eq!(written.status.code(), Some(0), "{}", told(&written));
    let report = json(&folder, "r.json");
    let text = report["text"].as_str().expect("the text");
    assert!(
        text.contains("Wir brauchen eine App für die Leute an der Säge."),
        "{text}"
    );
    assert!(!text.contains('<') && !text.contains("color"), "{text}");
    assert!(notices(&report).contains(&"markup"));
}

#[test]
fn bad_input_is_answered() {
    let folder = tempfile::tempdir().expect("a folder");
    for (text, notice) in [
        ("", "empty"),
        (" \n\t\n", "empty"),
        ("…!?", "empty"),
        ("Wort", "few-words"),
        (
            "Our visitors do not see how much work is in a shoe. They look at the price and go \
             away again. We want them to feel what our hands do every day.",
            "other-language",
        ),
    ] {
        let report = reported(&folder, "de", text.as_bytes(), &[]);
        assert!(notices(&report).contains(&notice), "{text:?}: {report}");
    }
    let empty = wording_of(&folder, &["--lang", "sl"], b"");
    assert!(flat(&empty).contains("V tem besedilu ni nobene besede."));
    // Whatever else there is ends well, in every form.
    for text in [
        "- eins\n- zwei\n- drei\n",
        "WIR SUCHEN JEMANDEN, DER UNS ZEIGT, WIE ES BESSER GEHT. DAS IST UNS WICHTIG.",
        "Ein\u{0}Text\u{7}mit\u{1b}[31mZeichen\u{202e}, die keiner braucht.",
        "🦀🦀🦀 \u{fffd} ½ ²",
    ] {
        for output in ["r.html", "r.md", "r.txt", "r.json"] {
            let arguments = ["--lang", "de", "-o", output];
            let written = wording_of(&folder, &arguments, text.as_bytes());
            assert_eq!(written.status.code(), Some(0), "{text}: {}", told(&written));
        }
    }
    let odd = wording_of(&folder, &["--lang", "de"], &[0x93, 0xff, 0x81, b'a', 0xfe]);
    assert_eq!(odd.status.code(), Some(0), "{}", told(&odd));

    let missing = wording(&folder, &["nowhere.txt", "--lang", "de"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(told(&missing).contains("nowhere.txt lässt sich nicht lesen"));
    for (begin, kind) in [(&b"%PDF-1.7"[..], "PDF"), (b"PK\x03\x04", "DOCX")] {
        let brief = file(&folder, "brief.dat", begin);
        let refused = wording(&folder, &[&brief, "--lang", "en"]);
        assert_eq!(refused.status.code(), Some(1));
        assert!(told(&refused).contains(kind), "{}", told(&refused));
        assert!(told(&refused).contains("save it as plain text"));
    }
}

#[test]
fn what_is_too_long_is_read_in_part_or_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let sentence = "We look for people who can tell us what our visitors see. ";
    let long = sentence.repeat((1 << 20) / sentence.len() + 10);
    let begun = Instant::now();
    let report = reported(&folder, "en", long.as_bytes(), &[]);
    assert!(notices(&report).contains(&"shortened"));
    let page = wording_of(&folder, &["--lang", "en", "-o", "r.html"], long.as_bytes());
    assert_eq!(page.status.code(), Some(0));
    assert!(
        begun.elapsed() < Duration::from_secs(60),
        "{:?}",
        begun.elapsed()
    );
    let huge = vec![b'a'; (16 << 20) + 1];
    let refused = wording_of(&folder, &["--lang", "en"], &huge);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        told(&refused).contains("more than 16 MB"),
        "{}",
        told(&refused)
    );
}

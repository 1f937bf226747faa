//! Marked passages get the share of readers who find them hard, at the command line.

use std::{
    process::Output,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::wording::{file, printed, told, wording, wording_of};

fn estimates(output: &Output) -> Vec<f64> {
    assert_eq!(output.status.code(), Some(0), "{}", told(output));
    let printed = printed(output);
    let numbers = printed.lines().map(|line| line.parse().expect("a number"));
    let numbers: Vec<f64> = numbers.collect();
    assert!(
        numbers.iter().all(|number| (0.0..=1.0).contains(number)),
        "{printed}"
    );
    numbers
}

fn words_of(folder: &TempDir, lang: &str, targets: &[u8]) -> Output {
    let targets = file(folder, "targets.tsv", targets);
    wording(folder, &["words", "--lang", lang, "--targets", &targets])
}

#[test]
fn targets_are_estimated_in_their_order() {
    let folder = tempfile::tempdir().expect("a folder");
    let hard = "a\tDas Haus hat eine unzureichende Tribologie.\t32\t42\tTribologie\t1\t0.5";
    let easy = "b\tDas Haus hat eine unzureichende Tribologie.\t4\t8\tHaus";
    let both = estimates(&words_of(
        &folder,
        "de",
        format!("{hard}\n{easy}\n").as_bytes(),
    ));
    assert_eq!(both.len(), 2);
    assert!(both[0] >= 0.05 && both[1] < 0.05, "{both:?}");
    let turned = estimates(&words_of(
        &folder,
        "de",
        format!("{easy}\n{hard}\n").as_bytes(),
    ));
    assert_eq!([turned[1], turned[0]], both[..]);
    // Windows' line ends, a mark at the beginning, no line end at the end.
    for file in [
        format!("\u{feff}{hard}\r\n{easy}\r\n"),
        format!("{hard}\n{easy}"),
        format!("{hard}\n{easy}\n\n"),
    ] {
        assert_eq!(estimates(&words_of(&folder, "de", file.as_bytes())), both);
    }
    assert!(estimates(&words_of(&folder, "de", b"")).is_empty());
    let piped = format!("{hard}\n{easy}\n");
    let arguments = ["words", "--lang", "de", "--targets", "-"];
    assert_eq!(
        estimates(&wording_of(&folder, &arguments, piped.as_bytes())),
        both
    );
}

#[test]
fn places_that_do_not_fit_are_found_by_their_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let sentence = "\"Größe\" über alles – die \"Tribologie\" zählt.";
    let at = sentence.find("Tribologie").expect("there");
    let at = sentence[..at].chars().count();
    let line = |start: usize, end: usize| format!("1\t{sentence}\t{start}\t{end}\tTribologie\n");
    let lines = [
        line(at, at + 10),
        line(at - 3, at),
        line(0, 9000),
        line(9, 2),
    ]
    .concat();
    let all = estimates(&words_of(&folder, "de", lines.as_bytes()));
    assert!(all.iter().all(|one| *one == all[0]), "{all:?}");
    // A target that its sentence does not have is judged by itself; without words its place counts.
    let others = format!(
        "1\tEin Satz.\t0\t3\tTribologie\n1\t{sentence}\t{at}\t{}\t\n",
        at + 10
    );
    let others = estimates(&words_of(&folder, "de", others.as_bytes()));
    assert!(others[0] >= 0.05);
    assert_eq!(others[1], all[0]);
}

#[test]
fn a_line_that_cannot_be_read_is_told_and_nothing_is_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    let good = "1\tDas Haus steht.\t4\t8\tHaus\n";
    for (line, said) in [
        (
            "1\tDas Haus steht.\t4\t8",
            "row 2, column 5 (target): the row has only 4 columns",
        ),
        (
            "nur Text",
            "row 2, column 2 (sentence): the row has only 1 column.",
        ),
        (
            "1\tDas Haus.\tvier\t8\tHaus",
            "row 2, column 3 (start): “vier” is no number",
        ),
        (
            "1\tDas Haus.\t4\t-8\tHaus",
            "row 2, column 4 (end): “-8” is no number",
        ),
        (
            "1\t \t4\t8\tHaus",
            "row 2, column 2 (sentence): nothing stands here",
        ),
        (
            "1\tDas Haus.\t40\t80\t",
            "row 2, column 5 (target): nothing stands here",
        ),
        ("\n1\tDas Haus.\t4\t8\tHaus", "row 2, column 2 (sentence)"),
    ] {
        let refused = words_of(&folder, "de", format!("{good}{line}\n").as_bytes());
        assert_eq!(refused.status.code(), Some(1), "{line}");
        assert!(printed(&refused).is_empty(), "{line}");
        assert!(told(&refused).contains(said), "{line}: {}", told(&refused));
        assert!(told(&refused).contains("targets.tsv"));
    }
    let heading = format!("id\tsentence\tstart\tend\ttarget\n{good}");
    let refused = words_of(&folder, "de", heading.as_bytes());
    assert!(told(&refused).contains("a heading must be taken out"));
    let missing = wording(&folder, &["words", "--lang", "de", "--targets", "none.tsv"]);
    assert_eq!(missing.status.code(), Some(1));
}

#[test]
fn every_language_has_estimates_and_thousands_of_lines_take_seconds() {
    let folder = tempfile::tempdir().expect("a folder");
    for lang in [
        "cs", "da", "de", "en", "es", "fr", "hu", "it", "pl", "sk", "sl",
    ] {
        let line = b"1\tLa hidrodinamika 2026.\t3\t16\thidrodinamika\n";
        assert_eq!(estimates(&words_of(&folder, lang, line)).len(), 1, "{lang}");
    }
    let unknown = words_of(&folder, "xx", b"");
    assert_eq!(unknown.status.code(), Some(2));
    assert!(
        told(&unknown).contains("es (Spanish)"),
        "{}",
        told(&unknown)
    );

    let lines: String = (0..5000)
        .map(|n| {
            let sentence = format!("In Halle {n} misst eine Lehre die Konzentrizität der Spindel.");
            let start = sentence.chars().count() - 27;
            format!("{n}\t{sentence}\t{start}\t{}\tKonzentrizität\n", start + 14)
        })
        .collect();
    let begun = Instant::now();
    assert_eq!(
        estimates(&words_of(&folder, "de", lines.as_bytes())).len(),
        5000
    );
    assert!(
        begun.elapsed() < Duration::from_secs(20),
        "{:?}",
        begun.elapsed()
    );
}

//! `rank`: from JSON lines to a run.

use collider_matching::encoder::Encoder;
use collider_matching::rank::{Progress, Rejected, Source, Summary, rank};

use super::small_encoder::SmallEncoder;

const DOCUMENTS: &str = r#"{"id":"d1","text":"Gestaltung von Verpackungen","lang":"de"}
{"id":"d2","texts":["opera","wood"],"lang":"en"}
{"id":"d3","text":"film"}
{"id":"d4","text":"film"}
not json
{"id":"d1","text":"twice"}
"#;

fn run(
    encoder: Option<&dyn Encoder>,
    queries: &str,
    top: usize,
) -> (String, Summary, Vec<String>, Vec<Progress>) {
    let source = |name: &str, text| Source {
        name: String::from(name),
        reader: std::io::Cursor::new(text),
    };
    let (mut out, mut rejected, mut steps) = (Vec::new(), Vec::new(), Vec::new());
    let summary = rank(
        encoder,
        source("docs.jsonl", DOCUMENTS.to_owned()),
        source("queries.jsonl", queries.to_owned()),
        top,
        &mut out,
        |r: &Rejected| rejected.push(r.to_string()),
        |p| steps.push(p),
    )
    .expect("memory can be read and written");
    (
        String::from_utf8(out).expect("text"),
        summary,
        rejected,
        steps,
    )
}

#[test]
fn the_run_is_ordered_and_bad_lines_are_reported() {
    let encoder = SmallEncoder::default();
    let queries = "{\"id\":\"q1\",\"text\":\"packaging design\",\"lang\":\"en\"}\n{\"id\":\"q2\",\"text\":\"video\"}\n{\"text\":\"x\"}\n";
    let (out, summary, rejected, steps) = run(Some(&encoder), queries, 2);
    let lines: Vec<Vec<&str>> = out.lines().map(|l| l.split('\t').collect()).collect();
    let order: Vec<(&str, &str)> = lines.iter().map(|l| (l[0], l[1])).collect();
    assert_eq!(lines.len(), 4);
    assert_eq!(order[0], ("q1", "d1"));
    assert_eq!(
        order[2..],
        [("q2", "d3"), ("q2", "d4")],
        "equal scores go by the document's id"
    );
    assert!(
        lines
            .iter()
            .all(|l| l[2].parse::<f32>().is_ok_and(f32::is_finite))
    );
    assert_eq!(
        summary,
        Summary {
            documents: 4,
            queries: 2,
            rejected: 3
        }
    );
    assert!(rejected[0].starts_with("docs.jsonl:5: "), "{rejected:?}");
    assert!(
        rejected[1].starts_with("docs.jsonl:6: the id \"d1\" came before"),
        "{rejected:?}"
    );
    assert!(rejected[2].starts_with("queries.jsonl:3: "), "{rejected:?}");
    assert_eq!(steps.last(), Some(&Progress::Answered(2)));
}

#[test]
fn letters_alone_rank_too_and_the_best_of_several_texts_counts() {
    let (out, ..) = run(None, "{\"id\":\"q\",\"text\":\"Wood!\"}\n", 1);
    assert!(out.starts_with("q\td2\t1.0"), "{out}");
    let (none, ..) = run(None, "{\"id\":\"q\",\"text\":\"Wood!\"}\n", 0);
    assert_eq!(none, "");
}

//! A language model proposes a reworded version: honest, lying, down, slow, broken, leading elsewhere.
//! The program shows what its own engine let through, adopts nothing and tells no secret.

use std::{
    process::Output,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::State,
    http::{HeaderMap, Response, StatusCode, header::LOCATION},
    routing::any,
};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::world::program;

const BRIEF: &str = "Unsere Ventile DV-400 werden im Rahmen der Inbetriebnahme falsch bedient. Das HMI \
                     ist daran schuld. Das kostet elf Tage im Jahr.\n\nWir brauchen eine App. Fragen \
                     beantwortet Herr Lang bis 31. März.\n";

const HONEST: &str = "Leute, die eine Anlage starten, bedienen unsere Ventile falsch. So verlieren wir 11 \
                      Tage im Jahr.\n\nWie sieht man einem Ventil an, ob es offen ist? Schreiben Sie Herrn \
                      Lang bis 31. März.";

const KEY: &str = "sk-story-0123456789";

/// What the stub saw.
#[derive(Debug, Clone, Default)]
struct Seen(Arc<Mutex<Vec<(HeaderMap, Value)>>>);

/// How the stub answers.
#[derive(Debug, Clone)]
enum Answers {
    With(String, &'static str),
    Raw(StatusCode, String),
    Slowly,
    Drops,
    Elsewhere(String),
    WithoutEnd,
}

/// A stub of such an interface on a port of its own.
async fn stub(answers: Answers) -> (String, Seen) {
    let seen = Seen::default();
    let app = Router::new()
        .route("/v1/chat/completions", any(answer))
        .with_state((answers, seen.clone()));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, app).await });
    (format!("http://{address}/v1"), seen)
}

async fn answer(
    State((answers, seen)): State<(Answers, Seen)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response<Body> {
    let asked = serde_json::from_slice(&body).unwrap_or(Value::Null);
    seen.0.lock().expect("what was seen").push((headers, asked));
    let answer = |status: StatusCode, text: String| {
        Response::builder()
            .status(status)
            .body(Body::from(text))
            .expect("an answer")
    };
    match answers {
        Answers::With(text, reason) => {
            let message = json!({ "role": "assistant", "content": text });
            let choices = json!([{ "index": 0, "message": message, "finish_reason": reason }]);
            answer(StatusCode::OK, json!({ "choices": choices }).to_string())
        }
        Answers::Raw(status, text) => answer(status, text),
        Answers::Slowly => {
            tokio::time::sleep(Duration::from_secs(60)).await;
            answer(StatusCode::OK, String::new())
        }
        Answers::Drops => {
            // The head comes at once, the words never.
            let never =
                Body::from_stream(futures_util::stream::pending::<Result<Bytes, std::io::Error>>());
            Response::builder().body(never).expect("an answer")
        }
        Answers::Elsewhere(address) => Response::builder()
            .status(StatusCode::TEMPORARY_REDIRECT)
            .header(LOCATION, address)
            .body(Body::empty())
            .expect("an answer"),
        Answers::WithoutEnd => answer(StatusCode::OK, " ".repeat(3 << 20)),
    }
}

/// A folder with the brief, and the program's answer when this endpoint is set.
async fn proposes(
    endpoint: &str,
    lang: &str,
    more: &[(&str, &str)],
) -> (Output, Duration, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("brief.txt"), BRIEF).expect("written");
    let mut command = program(folder.path(), None);
    command
        .args([
            "wording",
            "propose",
            "brief.txt",
            "--lang",
            "de",
            "--report-in",
            lang,
        ])
        .env("COLLIDER_LANGUAGE_MODEL__ENABLED", "true")
        .env("COLLIDER_LANGUAGE_MODEL__ENDPOINT", endpoint)
        .env("COLLIDER_LANGUAGE_MODEL__MODEL", "small-1")
        .env("COLLIDER_LANGUAGE_MODEL__KEY", KEY)
        .env("COLLIDER_LANGUAGE_MODEL__TIMEOUT_SECONDS", "2")
        // Whatever libraries have to say is in the log too.
        .env("COLLIDER_LOG", "trace");
    for (name, value) in more {
        command.env(name, value);
    }
    let begin = Instant::now();
    let output = tokio::task::spawn_blocking(move || command.output())
        .await
        .expect("it ran")
        .expect("it ran");
    let took = begin.elapsed();
    let (out, err) = said(&output);
    assert!(!out.contains(KEY) && !err.contains(KEY), "the key was told");
    // The file stays as it was, and nothing stands beside it: nothing is adopted.
    let brief = std::fs::read_to_string(folder.path().join("brief.txt")).expect("read");
    assert_eq!(brief, BRIEF);
    (output, took, folder)
}

fn said(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}

/// Refused: the command fails, says why, and shows no word of the answer.
async fn is_refused(answers: Answers, reason: &str, hidden: &str) {
    let (endpoint, seen) = stub(answers).await;
    let (output, took, _folder) = proposes(&endpoint, "en", &[]).await;
    let (out, err) = said(&output);
    assert_eq!(output.status.code(), Some(1), "{err}");
    assert!(err.contains(reason), "{reason}: {err}");
    assert!(hidden.is_empty() || !out.contains(hidden), "{out}");
    assert_eq!(seen.0.lock().expect("what was seen").len(), 1);
    assert!(took < Duration::from_secs(20), "{took:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_honest_proposal_is_marked_compared_and_left_to_people() {
    let (endpoint, seen) = stub(Answers::With(HONEST.to_owned(), "stop")).await;
    let (output, _, _folder) = proposes(&endpoint, "en", &[]).await;
    let (out, err) = said(&output);
    assert_eq!(output.status.code(), Some(0), "{err}");
    assert!(
        out.starts_with("PROPOSAL BY A MACHINE (small-1 at 127.0.0.1)"),
        "{out}"
    );
    assert!(
        out.contains(HONEST) && out.contains("only a person can adopt it"),
        "{out}"
    );
    assert!(
        out.contains("DV-400"),
        "the comparison tells what is gone: {out}"
    );
    assert!(err.contains("The text is sent to 127.0.0.1"), "{err}");

    let seen = seen.0.lock().expect("what was seen");
    let (headers, asked) = &seen[0];
    assert_eq!(headers["authorization"], format!("Bearer {KEY}").as_str());
    assert_eq!(
        (&asked["model"], &asked["stream"]),
        (&json!("small-1"), &json!(false))
    );
    let user = asked["messages"][1]["content"].as_str().expect("a text");
    assert!(
        user.contains(BRIEF.trim()) && user.contains("abbreviation: “HMI”"),
        "{user}"
    );
    assert!(
        asked["messages"][0]["content"]
            .as_str()
            .expect("a text")
            .contains("German")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lying_proposal_is_refused_with_the_lie() {
    for (from, to, lie) in [
        (
            "11 Tage",
            "12 Tage",
            "The number “12” is not in the original.",
        ),
        (
            "11 Tage",
            "zwölf Tage",
            "The number “zwölf” is not in the original.",
        ),
        (
            "31. März",
            "31. Mai",
            "The date “Mai” is not in the original.",
        ),
        (
            "Herrn Lang",
            "Herrn Lange",
            "The name “Lange” is not in the original.",
        ),
        (
            "Herrn Lang",
            "Anna Huber",
            "The name “Huber” is not in the original.",
        ),
        (
            "Herrn Lang",
            "post@example.com",
            "The address “post@example.com” is not in the original.",
        ),
    ] {
        let text = HONEST.replace(from, to);
        assert_ne!(text, HONEST);
        is_refused(Answers::With(text, "stop"), lie, to).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_rewording_is_refused_with_its_reason() {
    let with = |text: &str, reason| Answers::With(text.to_owned(), reason);
    is_refused(with("  ", "stop"), "it is empty", "").await;
    is_refused(with(HONEST, "length"), "it breaks off", HONEST).await;
    is_refused(
        with(&HONEST[..HONEST.len() - 9], "stop"),
        "it breaks off",
        "Anlage starten",
    )
    .await;
    is_refused(
        with(&HONEST.repeat(9), "stop"),
        "characters, where at most",
        HONEST,
    )
    .await;
    let english =
        "People who start a plant use our valves in the wrong way, and the plant stands still.";
    is_refused(with(english, "stop"), "it is in English", english).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_model_that_fails_leaves_the_text_alone() {
    let raw = |status, text: &str| Answers::Raw(status, text.to_owned());
    let secret = format!("{{\"error\": \"wrong key {KEY}\"}}");
    is_refused(
        raw(StatusCode::INTERNAL_SERVER_ERROR, "oh"),
        "answered with error 500",
        "",
    )
    .await;
    is_refused(
        raw(StatusCode::UNAUTHORIZED, &secret),
        "answered with error 401",
        "",
    )
    .await;
    is_refused(raw(StatusCode::OK, "<html>"), "has not the form", "").await;
    is_refused(
        raw(StatusCode::OK, "{\"choices\": []}"),
        "has not the form",
        "",
    )
    .await;
    is_refused(
        raw(StatusCode::OK, &"[".repeat(100_000)),
        "has not the form",
        "",
    )
    .await;
    is_refused(Answers::WithoutEnd, "far more than a reworded text", "").await;
    is_refused(Answers::Slowly, "gave no answer in time", "").await;
    is_refused(Answers::Drops, "gave no answer in time", "").await;

    // Nobody is there.
    let port = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let free = port.local_addr().expect("an address");
    drop(port);
    let (output, _, _folder) = proposes(&format!("http://{free}/v1"), "sl", &[]).await;
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).1.contains("127.0.0.1 ni dosegljiv"),
        "{}",
        said(&output).1
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_model_that_leads_elsewhere_is_not_followed() {
    let (elsewhere, led) = stub(Answers::With(HONEST.to_owned(), "stop")).await;
    let address = format!("{elsewhere}/chat/completions");
    is_refused(
        Answers::Elsewhere(address),
        "leads to another address",
        HONEST,
    )
    .await;
    assert_eq!(led.0.lock().expect("what was seen").len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_sent_unless_it_is_switched_on_and_safe() {
    let (endpoint, seen) = stub(Answers::With(HONEST.to_owned(), "stop")).await;
    let off = [("COLLIDER_LANGUAGE_MODEL__ENABLED", "false")];
    let (output, _, _folder) = proposes(&endpoint, "de", &off).await;
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).1.contains("kein Sprachmodell eingeschaltet"),
        "{}",
        said(&output).1
    );
    let nameless = [("COLLIDER_LANGUAGE_MODEL__MODEL", "")];
    let (output, _, _folder) = proposes(&endpoint, "en", &nameless).await;
    assert!(
        said(&output).1.contains("language_model.model is missing"),
        "{}",
        said(&output).1
    );
    let (output, _, _folder) = proposes("http://models.example/v1", "en", &[]).await;
    assert!(
        said(&output).1.contains("must begin with https://"),
        "{}",
        said(&output).1
    );
    assert_eq!(seen.0.lock().expect("what was seen").len(), 0);
}

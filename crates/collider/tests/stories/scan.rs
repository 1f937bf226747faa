//! A passive scan of the running demo: every page that somebody comes to by following links, every
//! error page and every file is looked at for what a browser could be tricked by. It sends nothing that
//! changes anything. `docs/security.md` says which rule stands for which requirement.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use reqwest::{Method, Response};
use scraper::{Html, Selector};

use crate::world::{Somebody, World};

/// Pages of one kind that are looked at: `/organisations/{id}` a few times, not all of them.
const OF_A_KIND: usize = 3;

/// What is wrong, by address.
#[derive(Default)]
struct Findings(BTreeMap<String, BTreeSet<String>>);

impl Findings {
    fn add(&mut self, finding: impl Into<String>, at: &str) {
        self.0
            .entry(finding.into())
            .or_default()
            .insert(at.to_owned());
    }

    fn told(&self) -> String {
        self.0
            .iter()
            .map(|(finding, places)| format!("{finding}: {places:?}\n"))
            .collect()
    }
}

struct Answer {
    status: u16,
    headers: reqwest::header::HeaderMap,
    body: String,
}

impl Answer {
    async fn of(response: Response) -> Self {
        Self {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: String::from_utf8_lossy(&response.bytes().await.expect("a body")).into_owned(),
        }
    }

    fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.and_then(|value| value.to_str().ok()).unwrap_or("")
    }

    fn is_page(&self) -> bool {
        self.header("content-type").starts_with("text/html")
    }
}

async fn ask(somebody: &Somebody, world: &World, method: Method, path: &str) -> Answer {
    let request = somebody
        .client
        .request(method, format!("{}{path}", world.base));
    Answer::of(request.send().await.expect("an answer")).await
}

/// What every answer has to have, whatever it is.
fn look_at_headers(answer: &Answer, at: &str, findings: &mut Findings) {
    let policy = answer.header("content-security-policy");
    for needed in [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ] {
        // What is shown from a letter is stricter still: it may run and load nothing at all.
        let stricter = policy.contains("sandbox") || policy.contains("script-src 'none'");
        if !policy.contains(needed) && !stricter {
            findings.add(format!("the content policy lacks {needed}"), at);
        }
    }
    for bad in ["unsafe-eval", "unsafe-inline", "*", "http:"] {
        let inlined = bad == "unsafe-inline" && policy.contains("sandbox");
        if policy.contains(bad) && !inlined {
            findings.add(format!("the content policy allows {bad}"), at);
        }
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        if answer.header(name) != value {
            findings.add(format!("{name} is not {value}"), at);
        }
    }
    if !answer.header("permissions-policy").contains("camera=()") {
        findings.add("the permissions policy allows devices", at);
    }
    for teller in ["server", "x-powered-by", "via", "x-runtime"] {
        if !answer.header(teller).is_empty() {
            findings.add(format!("{teller} tells what runs here"), at);
        }
    }
    if answer.headers.contains_key("access-control-allow-origin") {
        findings.add("other sites may read this", at);
    }
    for cookie in answer.headers.get_all("set-cookie") {
        let cookie = cookie.to_str().expect("text").to_lowercase();
        let name = cookie.split('=').next().unwrap_or_default();
        // Language and colours are no secrets, and scripts may read them.
        let preference = matches!(name, "collider-language" | "collider-theme");
        if !cookie.contains("samesite=") {
            findings.add(
                format!("the cookie {name} goes with requests of other sites"),
                at,
            );
        }
        if !cookie.contains("httponly") && !preference && !cookie.contains("max-age=0") {
            findings.add(format!("scripts may read the cookie {name}"), at);
        }
        if cookie.contains("domain=") {
            findings.add(format!("the cookie {name} goes to other hosts"), at);
        }
    }
    if answer.header("content-type").is_empty() && !answer.body.is_empty() {
        findings.add("no content type", at);
    }
    let asset = at.starts_with("/assets/") || at == "/favicon.ico";
    if !asset && answer.status < 300 && answer.header("cache-control") != "no-store" {
        let open = ["/healthz", "/readyz", "/changes/head"];
        if !open.contains(&at) {
            findings.add("others may keep a copy", at);
        }
    }
}

fn selected(page: &Html, selector: &str) -> Vec<BTreeMap<String, String>> {
    page.select(&Selector::parse(selector).expect("a selector"))
        .map(|element| {
            element
                .value()
                .attrs()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect()
        })
        .collect()
}

/// What a page must not have.
fn look_at_page(answer: &Answer, at: &str, findings: &mut Findings) {
    let page = Html::parse_document(&answer.body);
    for element in selected(&page, "*") {
        for (name, value) in &element {
            if name.starts_with("on") {
                findings.add(format!("a script in the attribute {name}"), at);
            }
            if name == "style" {
                findings.add("a style in an attribute", at);
            }
            let address = value.trim().to_lowercase();
            let loads = ["src", "action", "formaction", "data", "poster", "srcset"];
            let foreign = address.starts_with("http:")
                || address.starts_with("https:")
                || address.starts_with("//");
            if foreign && loads.contains(&name.as_str()) {
                findings.add(format!("{name} leads to another host"), at);
            }
            let leads = name == "href" || loads.contains(&name.as_str());
            let script = address.starts_with("javascript:") || address.starts_with("data:text");
            if leads && script {
                findings.add(format!("a script in {name}"), at);
            }
        }
    }
    let text = |selector: &str| -> Vec<String> {
        page.select(&Selector::parse(selector).expect("a selector"))
            .map(|element| element.text().collect())
            .collect()
    };
    if text("script:not([src])")
        .iter()
        .any(|script| !script.trim().is_empty())
    {
        findings.add("a script inside the page", at);
    }
    if !text("style").is_empty() {
        findings.add("styles inside the page", at);
    }
    for link in selected(&page, "link[href]") {
        if !link["href"].starts_with('/') {
            findings.add("something is loaded from elsewhere", at);
        }
    }
    for link in selected(&page, "a[target='_blank']") {
        let rel = link.get("rel").map_or("", String::as_str);
        if !rel.contains("noopener") {
            findings.add("a page opened elsewhere may reach back", at);
        }
    }
    for form in selected(&page, "form") {
        let method = form.get("method").map_or("get", String::as_str);
        let action = form.get("action").map_or("", String::as_str);
        if !action.is_empty() && (!action.starts_with('/') || action.starts_with("//")) {
            findings.add("a form is sent to another site", at);
        }
        if !["get", "post"].contains(&method.to_lowercase().as_str()) {
            findings.add("a form of another method", at);
        }
    }
    for input in selected(
        &page,
        "form[method='get' i] input, form:not([method]) input",
    ) {
        if input.get("type").map(String::as_str) == Some("password") {
            findings.add("a secret goes into an address", at);
        }
    }
    for input in selected(&page, "input[type='password']") {
        if !input.contains_key("autocomplete") {
            findings.add("a secret without autocomplete", at);
        }
    }
    if !page.html().contains("<meta charset=\"utf-8\">") {
        findings.add("no charset", at);
    }
}

/// What no answer may tell, whoever asks.
fn look_at_words(answer: &Answer, world: &World, at: &str, findings: &mut Findings) {
    for told in [
        "stack backtrace",
        "panicked at",
        "src/",
        ".rs:",
        "SELECT ",
        "INSERT INTO",
        "sqlx",
        "sea_orm",
        "DbErr",
        "RUST_",
        "postgres://",
        "sqlite:",
    ] {
        if answer.body.contains(told) {
            findings.add(format!("the inside shows: {told}"), at);
        }
    }
    let folder = world.folder().display().to_string();
    if answer.body.contains(&folder) {
        findings.add("the folder of the installation shows", at);
    }
}

/// Addresses of this site that a page links to.
fn links(answer: &Answer) -> Vec<String> {
    let page = Html::parse_document(&answer.body);
    [
        "a[href]",
        "link[href]",
        "script[src]",
        "img[src]",
        "use[href]",
    ]
    .into_iter()
    .flat_map(|selector| {
        let name = if selector.contains("src") {
            "src"
        } else {
            "href"
        };
        selected(&page, selector)
            .into_iter()
            .map(move |element| element[name].clone())
    })
    .map(|address| address.split('#').next().unwrap_or_default().to_owned())
    .filter(|address| address.starts_with('/') && !address.starts_with("//"))
    .collect()
}

/// `/organisations/{id}?…`: what is the same page with another thing.
fn kind_of(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let parts: Vec<&str> = path
        .split('/')
        .map(|part| match part.parse::<uuid::Uuid>() {
            Ok(_) => "{id}",
            Err(_) => part,
        })
        .collect();
    let mut names: Vec<&str> = query
        .split('&')
        .filter_map(|pair| pair.split('=').next())
        .collect();
    names.sort_unstable();
    names.dedup();
    let path = parts.join("/");
    let matrix = path.starts_with("/matrix/") && parts.len() == 4;
    let path = if matrix { "/matrix/{}/{}".into() } else { path };
    format!("{path}?{}", names.join("&"))
}

async fn crawl(who: &Somebody, world: &World, findings: &mut Findings) -> usize {
    let mut waiting: VecDeque<String> = VecDeque::from(["/".to_owned()]);
    let mut known: BTreeSet<String> = waiting.iter().cloned().collect();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let mut looked_at = 0;
    while let Some(address) = waiting.pop_front() {
        let seen = kinds.entry(kind_of(&address)).or_default();
        *seen += 1;
        if *seen > OF_A_KIND {
            continue;
        }
        let answer = ask(who, world, Method::GET, &address).await;
        looked_at += 1;
        let at = address.split('?').next().expect("a path");
        look_at_headers(&answer, at, findings);
        if answer.status >= 500 {
            findings.add(format!("status {}", answer.status), &address);
        }
        if !at.starts_with("/assets/") {
            look_at_words(&answer, world, at, findings);
        }
        // A letter is shown as mail programs show it, under a policy of its own.
        if answer.is_page() && !at.ends_with("/html") {
            look_at_page(&answer, at, findings);
        }
        if answer.is_page() {
            for link in links(&answer) {
                if known.insert(link.clone()) {
                    waiting.push_back(link);
                }
            }
        }
    }
    looked_at
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_found_by_looking_at_the_running_demo() {
    let world = World::with_demo_settings(None, "[limits]\ncostly_per_minute = 100000\n");
    let mut findings = Findings::default();
    let stranger = world.stranger();
    let of_stranger = crawl(&stranger, &world, &mut findings).await;
    let facilitator = world.facilitator().await;
    let of_facilitator = crawl(&facilitator, &world, &mut findings).await;
    assert!(of_stranger > 60, "{of_stranger} addresses");
    assert!(of_facilitator > of_stranger, "{of_facilitator} addresses");

    // Error pages are pages too.
    for (method, path) in [
        (Method::GET, "/no-such-page"),
        (Method::GET, "/organisations/not-an-id"),
        (
            Method::GET,
            "/organisations/00000000-0000-0000-0000-000000000000",
        ),
        (Method::GET, "/imports"),
        (Method::GET, "/assets/../Cargo.toml"),
        (Method::GET, "/assets/%2e%2e%2fCargo.toml"),
        (Method::GET, "/assets/..%2f..%2fetc%2fpasswd"),
        (Method::GET, "/organisations?q=%00%ff%fe"),
        (
            Method::GET,
            "/organisations?page=-1&side=%27%22%3E%3Cscript%3E",
        ),
        (Method::GET, "/sign-in?then=https://evil.example"),
        (Method::PUT, "/organisations"),
        (Method::DELETE, "/organisations"),
        (Method::TRACE, "/"),
        (Method::OPTIONS, "/"),
        (Method::POST, "/language"),
        (Method::POST, "/no-such-page"),
        (Method::GET, "/api/organisations/x/suggestions"),
        (Method::GET, "/metrics"),
        (Method::GET, "/healthz"),
        (Method::GET, "/readyz"),
    ] {
        let answer = ask(&stranger, &world, method.clone(), path).await;
        let at = format!("{method} {path}");
        if path == "/metrics" {
            continue;
        }
        look_at_headers(&answer, path, &mut findings);
        look_at_words(&answer, &world, &at, &mut findings);
        if answer.is_page() {
            look_at_page(&answer, &at, &mut findings);
        }
        if answer.status >= 500 {
            findings.add(format!("status {}", answer.status), &at);
        }
        let reflects = answer.body.contains("\"><script>") || answer.body.contains("root:x:");
        if reflects || (method == Method::TRACE && answer.status < 400) {
            findings.add("it says back what it was told", &at);
        }
    }
    assert!(findings.0.is_empty(), "{}", findings.told());
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_tls_cookies_are_locked_to_the_host_and_browsers_stay_with_it() {
    let world = World::behind("https://hub.example");
    let path = world.link.strip_prefix(&world.base).expect("a path");
    let answer = ask(&world.stranger(), &world, Method::GET, path).await;
    assert_eq!(answer.status, 303);
    let cookies: Vec<&str> = answer
        .headers
        .get_all("set-cookie")
        .iter()
        .map(|cookie| cookie.to_str().expect("text"))
        .collect();
    assert!(cookies.len() > 1, "{cookies:?}");
    for cookie in &cookies {
        assert!(cookie.contains("; Secure"), "{cookie}");
    }
    let session = cookies
        .iter()
        .find(|cookie| cookie.starts_with("__Host-collider="))
        .expect("the session's cookie");
    for needed in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
        assert!(session.contains(needed), "{session}");
    }
    assert!(!session.contains("Domain="), "{session}");
    assert_eq!(
        answer.header("strict-transport-security"),
        "max-age=31536000; includeSubDomains"
    );
}

/// What somebody types who wants the page, the database, a template, a header or a spreadsheet to take
/// their words for something else.
const HOSTILE: &str = "\"><img src=x onerror=alert(1)><script>alert(2)</script>'; DROP TABLE person;-- \
                       {{7*7}} ${7*7} %0d%0aSet-Cookie:%20x=1 \u{202e}";

#[tokio::test(flavor = "multi_thread")]
async fn hostile_words_in_every_field_stay_words_wherever_they_are_shown() {
    let world = World::with_settings(None, "[limits]\ncostly_per_minute = 100000\n");
    let facilitator = world.facilitator().await;
    let profile = [
        ("name", HOSTILE),
        ("other_names", HOSTILE),
        ("visibility", "public"),
        ("consented", "2026-01-15"),
        ("side", "creative"),
        ("description", HOSTILE),
        ("description_lang", "en"),
        ("competences", HOSTILE),
        ("competences_lang", "en"),
        ("needs", HOSTILE),
        ("needs_lang", "en"),
        ("works.title", HOSTILE),
        ("works.text", HOSTILE),
        ("works.partners", HOSTILE),
        ("works.reference", HOSTILE),
        ("contact_name", HOSTILE),
        (
            "website",
            "https://example.org/?\"><script>alert(4)</script>",
        ),
        ("reference", HOSTILE),
    ];
    let mut scripted = profile.to_vec();
    scripted.retain(|(name, _)| *name != "website");
    scripted.push(("website", "javascript:alert(3)"));
    let refused = facilitator.sends("/organisations/new", &scripted).await;
    assert_eq!(refused.status, 422, "an address with a script is none");
    let added = facilitator.sends("/organisations/new", &profile).await;
    let address = added.leads_to.clone().expect("the profile");
    facilitator.sends(&format!("{address}/approve"), &[]).await;
    facilitator
        .sends(
            "/vocabulary/words",
            &[("word", HOSTILE), ("means", HOSTILE), ("lang", "en")],
        )
        .await;
    let search: String = url::form_urlencoded::byte_serialize(HOSTILE.as_bytes()).collect();

    let mut findings = Findings::default();
    for answer in [refused.html, added.html] {
        let mut headers = reqwest::header::HeaderMap::new();
        headers.insert("content-type", "text/html".parse().expect("a type"));
        let answer = Answer {
            status: 422,
            headers,
            body: answer,
        };
        if !answer.body.is_empty() {
            look_at_page(&answer, "/organisations/new", &mut findings);
        }
    }
    let stranger = world.stranger();
    for somebody in [&facilitator, &stranger] {
        crawl(somebody, &world, &mut findings).await;
        for path in [
            format!("/organisations?q={search}"),
            format!("/organisations?country={search}&sort={search}&page={search}"),
            format!("/matrix?look={search}&country={search}"),
            format!("/changes?thing={search}&of={search}"),
            format!("/no-such-page/{search}"),
            format!("/sign-in/link/{search}"),
        ] {
            let answer = ask(somebody, &world, Method::GET, &path).await;
            look_at_page(&answer, &path, &mut findings);
            let planted = answer.headers.get_all("set-cookie").iter();
            if planted
                .into_iter()
                .any(|cookie| cookie.as_bytes().starts_with(b"x="))
            {
                findings.add("words became a header", &path);
            }
        }
    }
    assert!(findings.0.is_empty(), "{}", findings.told());
    let shown = stranger.sees(&address).await;
    assert_eq!(shown.texts("h1"), [HOSTILE], "word for word");
    let table = facilitator.sees("/organisations/export.csv").await.html;
    assert!(table.contains("DROP TABLE person;--"));
    assert_eq!(stranger.sees("/").await.status, 200, "the tables are there");
}

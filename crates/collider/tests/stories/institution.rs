//! A small provider of OpenID Connect, as institutions run them, that can be told to cheat.

use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard},
};

use axum::{
    Form, Json, Router,
    extract::{Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub const CLIENT: &str = "hub";
pub const SECRET: &str = "between the two of us: 100% =";

/// How it cheats, or what goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trick {
    WrongNonce,
    NoNonce,
    Expired,
    OtherAudience,
    OneAudienceMore,
    OtherParty,
    OtherIssuer,
    NoSignature,
    SecretAsKey,
    PublicKeyAsSecret,
    KeyOfSomebodyElse,
    ChangedAfterSigning,
    OtherAccessToken,
    NoToken,
    NothingToVerify,
}

impl Trick {
    pub const ALL: [Self; 15] = [
        Self::WrongNonce,
        Self::NoNonce,
        Self::Expired,
        Self::OtherAudience,
        Self::OneAudienceMore,
        Self::OtherParty,
        Self::OtherIssuer,
        Self::NoSignature,
        Self::SecretAsKey,
        Self::PublicKeyAsSecret,
        Self::KeyOfSomebodyElse,
        Self::ChangedAfterSigning,
        Self::OtherAccessToken,
        Self::NoToken,
        Self::NothingToVerify,
    ];
}

struct Granted {
    nonce: String,
    challenge: String,
    redirect: String,
}

/// What it does next.
struct Office {
    base: String,
    redirect: String,
    /// Claims about whoever signs in next, beside the technical ones.
    person: Value,
    /// Claims that it tells only when asked for them.
    asked: Value,
    trick: Option<Trick>,
    granted: HashMap<String, Granted>,
    number: u32,
}

/// A provider that runs beside the test.
pub struct Institution {
    /// Its address, which is also its name.
    pub issuer: String,
    office: Arc<Mutex<Office>>,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Institution {
    /// Opens. The hub's address is not known yet: see [`Institution::serves`].
    pub fn open() -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        let address: SocketAddr = listener.local_addr().expect("an address");
        listener.set_nonblocking(true).expect("a listener");
        let issuer = format!("http://{address}");
        let office = Arc::new(Mutex::new(Office {
            base: issuer.clone(),
            redirect: String::new(),
            person: json!({}),
            asked: json!({}),
            trick: None,
            granted: HashMap::new(),
            number: 0,
        }));
        let (stop, stopped) = tokio::sync::oneshot::channel();
        let shared = Arc::clone(&office);
        // A thread of its own: tests wait for commands that ask it something.
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime");
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
                let serving = axum::serve(listener, windows(shared));
                tokio::select! {
                    served = serving => served.expect("it serves"),
                    _ = stopped => {}
                }
            });
        });
        Self {
            issuer,
            office,
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    /// For the hub at this address.
    pub fn serves(&self, base: &str, id: &str) {
        self.office().redirect = format!("{base}/sign-in/with/{id}/back");
    }

    /// Who signs in next, in claims.
    pub fn signs_in(&self, person: Value) {
        let mut office = self.office();
        office.person = person;
        office.asked = json!({});
        office.trick = None;
    }

    /// What it tells only when asked.
    pub fn tells_when_asked(&self, claims: Value) {
        self.office().asked = claims;
    }

    /// What goes wrong next time.
    pub fn cheats(&self, trick: Trick) {
        self.office().trick = Some(trick);
    }

    /// Nobody is there any more.
    pub fn closes(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            thread.join().expect("it ends");
        }
    }

    fn office(&self) -> MutexGuard<'_, Office> {
        self.office.lock().expect("the office")
    }
}

impl Drop for Institution {
    fn drop(&mut self) {
        self.closes();
    }
}

type Shared = State<Arc<Mutex<Office>>>;

fn windows(office: Arc<Mutex<Office>>) -> Router {
    Router::new()
        .route("/.well-known/openid-configuration", get(describe))
        .route("/keys", get(keys))
        .route("/authorize", get(authorize))
        .route("/token", post(token))
        .route("/userinfo", get(tell))
        .with_state(office)
}

async fn describe(State(office): Shared) -> Json<Value> {
    let base = &office.lock().expect("the office").base;
    Json(json!({
        "issuer": base,
        "authorization_endpoint": format!("{base}/authorize"),
        "token_endpoint": format!("{base}/token"),
        "userinfo_endpoint": format!("{base}/userinfo"),
        "jwks_uri": format!("{base}/keys"),
        "end_session_endpoint": format!("{base}/end"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        // What a provider offers is not what a hub has to accept.
        "id_token_signing_alg_values_supported": ["RS256", "ES256", "HS256", "none"],
    }))
}

fn key(number: u8) -> SigningKey {
    SigningKey::from_slice(&[number; 32]).expect("a key")
}

fn point() -> Vec<u8> {
    let point = key(5).verifying_key().to_sec1_point(false);
    point.as_bytes().to_vec()
}

async fn keys() -> Json<Value> {
    let point = point();
    Json(json!({ "keys": [{
        "kty": "EC",
        "crv": "P-256",
        "use": "sig",
        "kid": "spring",
        "x": URL_SAFE_NO_PAD.encode(&point[1..33]),
        "y": URL_SAFE_NO_PAD.encode(&point[33..]),
    }]}))
}

type Fields = HashMap<String, String>;

async fn authorize(State(office): Shared, Query(asked): Query<Fields>) -> Response {
    let mut office = office.lock().expect("the office");
    let said = |name: &str| asked.get(name).cloned().unwrap_or_default();
    // A provider sends people nowhere but to the address that was registered.
    if said("redirect_uri") != office.redirect || said("client_id") != CLIENT {
        return (StatusCode::BAD_REQUEST, "not registered").into_response();
    }
    let well = said("response_type") == "code"
        && said("scope").split(' ').any(|scope| scope == "openid")
        && said("code_challenge_method") == "S256"
        && ["state", "nonce", "code_challenge"]
            .iter()
            .all(|name| said(name).len() >= 20);
    if !well {
        return (StatusCode::BAD_REQUEST, "not asked as agreed").into_response();
    }
    office.number += 1;
    let code = format!("code-{}", office.number);
    let granted = Granted {
        nonce: said("nonce"),
        challenge: said("code_challenge"),
        redirect: said("redirect_uri"),
    };
    office.granted.insert(code.clone(), granted);
    let mut back = url::Url::parse(&office.redirect).expect("an address");
    back.query_pairs_mut()
        .append_pair("code", &code)
        .append_pair("state", &said("state"));
    Redirect::to(back.as_str()).into_response()
}

async fn token(State(office): Shared, headers: HeaderMap, Form(sent): Form<Fields>) -> Response {
    let mut office = office.lock().expect("the office");
    let said = |name: &str| sent.get(name).cloned().unwrap_or_default();
    let encoded =
        |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let expected = STANDARD.encode(format!("{}:{}", encoded(CLIENT), encoded(SECRET)));
    let shown = headers
        .get("authorization")
        .and_then(|value| value.to_str().ok());
    if shown != Some(&format!("Basic {expected}")) {
        return refusal("invalid_client");
    }
    let Some(granted) = office.granted.remove(&said("code")) else {
        return refusal("invalid_grant");
    };
    let proven = URL_SAFE_NO_PAD.encode(Sha256::digest(said("code_verifier")));
    if proven != granted.challenge
        || said("redirect_uri") != granted.redirect
        || said("grant_type") != "authorization_code"
    {
        return refusal("invalid_grant");
    }
    let mut answer = json!({ "access_token": "once", "token_type": "Bearer", "expires_in": 60 });
    if office.trick != Some(Trick::NoToken) {
        answer["id_token"] = id_token(&office, &granted.nonce).into();
    }
    if office.trick == Some(Trick::NothingToVerify) {
        answer["id_token"] = "nothing".into();
    }
    Json(answer).into_response()
}

fn refusal(error: &str) -> Response {
    (StatusCode::BAD_REQUEST, Json(json!({ "error": error }))).into_response()
}

async fn tell(State(office): Shared, headers: HeaderMap) -> Response {
    let office = office.lock().expect("the office");
    if headers
        .get("authorization")
        .is_none_or(|shown| shown != "Bearer once")
    {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let mut claims = office.person.clone();
    let told = office.asked.as_object().expect("claims").clone();
    claims.as_object_mut().expect("claims").extend(told);
    Json(claims).into_response()
}

/// An ID token as the trick wants it.
fn id_token(office: &Office, nonce: &str) -> String {
    let now = jiff::Timestamp::now().as_second();
    let trick = office.trick;
    let mut claims = office.person.clone();
    claims["iss"] = office.base.clone().into();
    claims["aud"] = CLIENT.into();
    claims["iat"] = now.into();
    claims["exp"] = (now + 300).into();
    claims["nonce"] = nonce.into();
    match trick {
        Some(Trick::WrongNonce) => claims["nonce"] = "of another attempt".into(),
        Some(Trick::NoNonce) => {
            claims.as_object_mut().expect("claims").remove("nonce");
        }
        Some(Trick::Expired) => claims["exp"] = (now - 5).into(),
        Some(Trick::OtherAudience) => claims["aud"] = "another-hub".into(),
        Some(Trick::OneAudienceMore) => claims["aud"] = json!([CLIENT, "another-hub"]),
        Some(Trick::OtherParty) => claims["azp"] = "another-hub".into(),
        Some(Trick::OtherIssuer) => claims["iss"] = "https://id.elsewhere.example".into(),
        Some(Trick::OtherAccessToken) => claims["at_hash"] = "AAAAAAAAAAAAAAAAAAAAAA".into(),
        _ => {}
    }
    let algorithm = match trick {
        Some(Trick::NoSignature) => "none",
        Some(Trick::SecretAsKey | Trick::PublicKeyAsSecret) => "HS256",
        _ => "ES256",
    };
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let header = part(&json!({ "alg": algorithm, "typ": "JWT", "kid": "spring" }));
    let mut signed = format!("{header}.{}", part(&claims));
    let es256 = |number: u8| -> Vec<u8> {
        let signature: Signature = key(number).sign(signed.as_bytes());
        signature.to_bytes().to_vec()
    };
    let signature = match trick {
        Some(Trick::NoSignature) => Vec::new(),
        Some(Trick::SecretAsKey) => hmac(SECRET.as_bytes(), signed.as_bytes()),
        Some(Trick::PublicKeyAsSecret) => hmac(&point(), signed.as_bytes()),
        Some(Trick::KeyOfSomebodyElse) => es256(6),
        _ => es256(5),
    };
    if trick == Some(Trick::ChangedAfterSigning) {
        claims["sub"] = "somebody-else".into();
        signed = format!("{header}.{}", part(&claims));
    }
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
}

/// HMAC with SHA-256 (RFC 2104).
fn hmac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut block = [0_u8; 64];
    match key.len() {
        0..=64 => block[..key.len()].copy_from_slice(key),
        _ => block[..32].copy_from_slice(&Sha256::digest(key)),
    }
    let pad = |with: u8| block.map(|byte| byte ^ with);
    let inner = Sha256::new_with_prefix(pad(0x36)).chain_update(message);
    let outer = Sha256::new_with_prefix(pad(0x5c)).chain_update(inner.finalize());
    outer.finalize().to_vec()
}

//! Styles, scripts, fonts and icons, kept in the binary. Their addresses contain a hash of their
//! content, so browsers may keep them for ever and never show a stale one.

use std::{collections::HashMap, sync::OnceLock};

use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::Embed;
use sha2::{Digest, Sha256};

#[derive(Embed)]
#[folder = "assets"]
struct Assets;

struct Table {
    /// `css/collider.css` → `/assets/css/collider.3f2a….css`
    addresses: HashMap<String, String>,
    /// `css/collider.3f2a….css` → `css/collider.css`
    files: HashMap<String, String>,
}

static TABLE: OnceLock<Table> = OnceLock::new();

fn table() -> &'static Table {
    TABLE.get_or_init(|| {
        let mut table = Table {
            addresses: HashMap::new(),
            files: HashMap::new(),
        };
        for file in Assets::iter() {
            let Some(found) = Assets::get(&file) else {
                continue;
            };
            let digest = Sha256::digest(&found.data);
            let hash: String = digest
                .iter()
                .take(6)
                .map(|byte| format!("{byte:02x}"))
                .collect();
            let hashed = match file.rsplit_once('.') {
                Some((stem, ending)) => format!("{stem}.{hash}.{ending}"),
                None => format!("{file}.{hash}"),
            };
            table
                .addresses
                .insert(file.to_string(), format!("/assets/{hashed}"));
            table.files.insert(hashed, file.to_string());
        }
        table
    })
}

/// The address of an asset, with the hash of its content.
pub fn address(file: &str) -> String {
    table().addresses.get(file).cloned().unwrap_or_else(|| {
        tracing::error!(file, "no such asset");
        format!("/assets/{file}")
    })
}

/// `GET /assets/{*file}`.
pub async fn serve(Path(file): Path<String>) -> Response {
    let Some(asset) = table().files.get(&file).and_then(|name| Assets::get(name)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let data = match resolve_fonts(&file, &asset.data) {
        Some(rewritten) => rewritten.into_bytes(),
        None => asset.data.into_owned(),
    };
    (
        [
            (header::CONTENT_TYPE, asset.metadata.mimetype().to_owned()),
            (
                header::CACHE_CONTROL,
                "public, max-age=31536000, immutable".to_owned(),
            ),
        ],
        data,
    )
        .into_response()
}

/// Style sheets name fonts and pictures by their plain path (`/assets/fonts/…`); here they get the
/// hashed one.
fn resolve_fonts(file: &str, data: &[u8]) -> Option<String> {
    if !file.ends_with(".css") {
        return None;
    }
    let mut text = String::from_utf8(data.to_vec()).ok()?;
    for (plain, hashed) in &table().addresses {
        text = text.replace(&format!("/assets/{plain}"), hashed);
    }
    Some(text)
}

/// `GET /favicon.ico`, which some browsers ask for regardless of what the page says.
pub async fn favicon() -> Response {
    axum::response::Redirect::permanent(&address("favicon.svg")).into_response()
}

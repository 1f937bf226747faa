//! Stores for tests: every store function is tried on SQLite and on PostgreSQL.

use sea_orm::{ConnectionTrait, Database};

use super::Store;

/// A fresh, migrated store on each engine. PostgreSQL takes part when `COLLIDER_TEST_POSTGRES_URL`
/// names a cluster in which databases may be made; `./test` starts one.
pub async fn stores() -> Vec<(Store, Option<tempfile::TempDir>)> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = format!(
        "sqlite://{}?mode=rwc",
        folder.path().join("test.db").display()
    );
    let mut stores = vec![(open(&file).await, Some(folder))];
    if let Ok(cluster) = std::env::var("COLLIDER_TEST_POSTGRES_URL") {
        stores.push((open(&fresh_database(&cluster).await).await, None));
    }
    stores
}

async fn open(url: &str) -> Store {
    let store = Store::open(url).await.expect("a store");
    store.migrate().await.expect("the schema");
    store
}

/// An empty database of a cluster, by its address.
pub async fn fresh_database(cluster: &str) -> String {
    let name = format!("test_{}", uuid::Uuid::now_v7().simple());
    let admin = Database::connect(cluster).await.expect("the cluster");
    admin
        .execute_unprepared(&format!("CREATE DATABASE {name}"))
        .await
        .expect("a database");
    let mut url = url::Url::parse(cluster).expect("an address");
    url.set_path(&name);
    url.to_string()
}

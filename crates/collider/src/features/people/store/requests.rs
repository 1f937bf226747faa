//! Requests to be signed in by letter.

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, prelude::Expr, sea_query::ExprTrait as _,
};
use uuid::Uuid;

use crate::{
    features::people::sign_in::code::MOST_TRIES,
    platform::{
        i18n::Lang,
        store::{Change, StoreError, from_millis, to_millis},
    },
};

mod sign_in_request {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_in_request")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub browser_hash: String,
        pub address: String,
        pub language: String,
        pub device: String,
        #[sea_orm(column_type = "Text")]
        pub lead_to: String,
        pub asked_at: i64,
        pub expires_at: i64,
        pub tries: i32,
        pub person_id: Option<Uuid>,
        #[sea_orm(unique)]
        pub link_hash: Option<String>,
        pub code_hash: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

use sign_in_request::{Column, Entity, Model};

/// A request to be made.
#[derive(Debug, Clone)]
pub struct New {
    /// Which one.
    pub id: Uuid,
    /// Hash of what the browser that asks keeps.
    pub browser: String,
    /// For whom, as [`super::super::address`] keeps it.
    pub address: String,
    /// Language of the page.
    pub lang: Lang,
    /// What the browser says of itself.
    pub device: String,
    /// The page they wanted.
    pub lead_to: String,
    /// Until when it is good.
    pub expires: Timestamp,
}

/// A request that is still good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Which one.
    pub id: Uuid,
    /// Hash of what the browser that asked keeps.
    pub browser_hash: String,
    /// For whom.
    pub address: String,
    /// Language of the page.
    pub lang: Lang,
    /// What the browser said of itself.
    pub device: String,
    /// The page they wanted.
    pub lead_to: String,
    /// When.
    pub asked_at: Timestamp,
    /// Until when it is good.
    pub expires_at: Timestamp,
    /// Whom it signs in; nobody, as long as no letter was written.
    pub person: Option<Uuid>,
    /// Hash of the code in the letter.
    pub code_hash: Option<String>,
    /// Whether its letter was written.
    pub is_written: bool,
}

fn request(row: Model) -> Request {
    Request {
        id: row.id,
        browser_hash: row.browser_hash,
        address: row.address,
        lang: Lang::from_code(&row.language).unwrap_or(Lang::FALLBACK),
        device: row.device,
        lead_to: row.lead_to,
        asked_at: from_millis(row.asked_at),
        expires_at: from_millis(row.expires_at),
        person: row.person_id,
        code_hash: row.code_hash,
        is_written: row.link_hash.is_some(),
    }
}

/// Keeps a new request.
pub async fn insert(change: &Change, new: New) -> Result<(), StoreError> {
    Entity::insert(sign_in_request::ActiveModel {
        id: Set(new.id),
        browser_hash: Set(new.browser),
        address: Set(new.address),
        language: Set(new.lang.code().to_owned()),
        device: Set(new.device),
        lead_to: Set(new.lead_to),
        asked_at: Set(to_millis(change.now())),
        expires_at: Set(to_millis(new.expires)),
        tries: Set(0),
        person_id: Set(None),
        link_hash: Set(None),
        code_hash: Set(None),
    })
    .exec_without_returning(change.connection())
    .await?;
    Ok(())
}

fn good(now: Timestamp) -> sea_orm::Select<Entity> {
    Entity::find()
        .filter(Column::ExpiresAt.gt(to_millis(now)))
        .filter(Column::Tries.lt(MOST_TRIES))
        .order_by_desc(Column::AskedAt)
        .order_by_desc(Column::Id)
}

/// A request that is good, by its id.
pub async fn by_id(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: Timestamp,
) -> Result<Option<Request>, StoreError> {
    let row = good(now).filter(Column::Id.eq(id)).one(connection).await?;
    Ok(row.map(request))
}

/// A request that is good, by the link in its letter.
pub async fn by_link(
    connection: &impl ConnectionTrait,
    link_hash: &str,
    now: Timestamp,
) -> Result<Option<Request>, StoreError> {
    let row = good(now)
        .filter(Column::LinkHash.eq(link_hash))
        .one(connection)
        .await?;
    Ok(row.map(request))
}

/// What a browser asked for and may still use, the last first.
pub async fn open_of(
    connection: &impl ConnectionTrait,
    browser: &str,
    now: Timestamp,
) -> Result<Vec<Request>, StoreError> {
    let rows = good(now)
        .filter(Column::BrowserHash.eq(browser))
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(request).collect())
}

/// How many letters an address got for requests that have not run out.
pub async fn letters_to(
    connection: &impl ConnectionTrait,
    address: &str,
    now: Timestamp,
) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::Address.eq(address))
        .filter(Column::ExpiresAt.gt(to_millis(now)))
        .filter(Column::LinkHash.is_not_null())
        .count(connection)
        .await?)
}

/// The letter of a request was written.
pub async fn note_letter(
    change: &Change,
    id: Uuid,
    person: Uuid,
    link_hash: &str,
    code_hash: &str,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::PersonId, Expr::value(person))
        .col_expr(Column::LinkHash, Expr::value(link_hash))
        .col_expr(Column::CodeHash, Expr::value(code_hash))
        .filter(Column::Id.eq(id))
        .exec(change.connection())
        .await?;
    Ok(())
}

/// A letter was written that lets nobody in.
pub async fn note_offer(change: &Change, id: Uuid, link_hash: &str) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::LinkHash, Expr::value(link_hash))
        .filter(Column::Id.eq(id))
        .exec(change.connection())
        .await?;
    Ok(())
}

/// Counts a try at the code for everything that a browser asked for, and answers what that try may
/// open, the last asked for first. Counting comes before looking, so that many tries at the same time
/// count each.
pub async fn count_try(change: &Change, browser: &str) -> Result<Vec<Request>, StoreError> {
    let rows = good(change.now())
        .filter(Column::BrowserHash.eq(browser))
        .all(change.connection())
        .await?;
    let mut open = Vec::new();
    for row in rows {
        let counted = Entity::update_many()
            .col_expr(Column::Tries, Expr::col(Column::Tries).add(1))
            .filter(Column::Id.eq(row.id))
            .filter(Column::Tries.lt(MOST_TRIES))
            .exec(change.connection())
            .await?;
        if counted.rows_affected == 1 {
            open.push(request(row));
        }
    }
    Ok(open)
}

/// Uses a request up. Whether it was still there.
pub async fn take(change: &Change, id: Uuid) -> Result<bool, StoreError> {
    let taken = Entity::delete_by_id(id).exec(change.connection()).await?;
    Ok(taken.rows_affected == 1)
}

/// Everything that a browser asked for is used up.
pub async fn delete_of(change: &Change, browser: &str) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::BrowserHash.eq(browser))
        .exec(change.connection())
        .await?;
    Ok(())
}

/// No letter lets a person in any more.
pub async fn delete_for(change: &Change, person: Uuid) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::PersonId.eq(person))
        .exec(change.connection())
        .await?;
    Ok(())
}

/// Nothing that has run out is kept.
pub async fn forget_run_out(change: &Change) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::ExpiresAt.lte(to_millis(change.now())))
        .exec(change.connection())
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::{
        features::people::{Role, store::person_with_email},
        platform::store::{Actor, Store, testing::stores},
    };

    const BEGIN: &str = "2026-11-21T12:00:00Z";

    fn after(minutes: i64) -> Timestamp {
        let begin: Timestamp = BEGIN.parse().expect("a moment");
        begin + SignedDuration::from_mins(minutes)
    }

    fn new(id: u128, browser: &str) -> New {
        New {
            id: Uuid::from_u128(id),
            browser: browser.into(),
            address: "ana@hub.example".into(),
            lang: Lang::FALLBACK,
            device: String::new(),
            lead_to: "/matrix".into(),
            expires: after(15),
        }
    }

    async fn asked(store: &Store) -> Uuid {
        let mut change = store.begin(Actor::Program, after(0)).await.expect("begun");
        let ana = person_with_email(&mut change, "ana@hub.example", "Ana", Role::Mentor.into())
            .await
            .expect("a person");
        insert(&change, new(1, "here")).await.expect("kept");
        insert(&change, new(2, "elsewhere")).await.expect("kept");
        note_letter(&change, Uuid::from_u128(1), ana.id, "link", "code")
            .await
            .expect("noted");
        change.commit().await.expect("committed");
        ana.id
    }

    #[tokio::test]
    async fn a_request_is_good_for_a_quarter_of_an_hour_and_once() {
        for (store, _folder) in stores().await {
            let ana = asked(&store).await;
            let found = async |minutes| {
                by_link(store.read(), "link", after(minutes))
                    .await
                    .expect("read")
                    .and_then(|request| request.person)
            };
            assert_eq!(found(14).await, Some(ana));
            assert_eq!(found(15).await, None, "run out");
            let letters = letters_to(store.read(), "ana@hub.example", after(14)).await;
            assert_eq!(letters.expect("counted"), 1, "the other has no letter");

            let change = store.begin(Actor::Program, after(1)).await.expect("begun");
            assert!(take(&change, Uuid::from_u128(1)).await.expect("taken"));
            assert!(!take(&change, Uuid::from_u128(1)).await.expect("taken"));
            change.commit().await.expect("committed");
            assert_eq!(found(1).await, None);

            let change = store.begin(Actor::Program, after(20)).await.expect("begun");
            forget_run_out(&change).await.expect("forgotten");
            change.commit().await.expect("committed");
            let left = Entity::find().all(store.read()).await.expect("read");
            assert!(left.is_empty(), "{left:?}");
        }
    }

    #[tokio::test]
    async fn every_try_counts_and_few_are_allowed() {
        for (store, _folder) in stores().await {
            asked(&store).await;
            for number in 1..=MOST_TRIES + 1 {
                let change = store.begin(Actor::Program, after(1)).await.expect("begun");
                let open = count_try(&change, "here").await.expect("counted");
                change.commit().await.expect("committed");
                assert_eq!(open.len(), usize::from(number <= MOST_TRIES), "{number}");
            }
            let link = by_link(store.read(), "link", after(1)).await.expect("read");
            assert_eq!(link, None, "used up with its link");
            let other = open_of(store.read(), "elsewhere", after(1)).await;
            assert_eq!(
                other.expect("read").len(),
                1,
                "another browser's is its own"
            );
        }
    }
}

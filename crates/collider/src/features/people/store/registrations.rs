//! People who ask for an account.

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, prelude::Expr,
};
use uuid::Uuid;

use crate::platform::{
    i18n::Lang,
    store::{Change, StoreError, from_millis, to_millis},
};

mod registration {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "registration")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        #[sea_orm(unique)]
        pub token_hash: Option<String>,
        pub state: String,
        pub address: String,
        pub name: String,
        pub language: String,
        pub organisation_name: String,
        #[sea_orm(column_type = "Text")]
        pub why: String,
        pub asked_at: i64,
        pub expires_at: i64,
        pub confirmed_at: Option<i64>,
        pub decided_at: Option<i64>,
        #[sea_orm(column_type = "Text")]
        pub reason: String,
        pub person_id: Option<Uuid>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The address has not been confirmed.
const UNCONFIRMED: &str = "unconfirmed";
/// Waits for a facilitator.
const WAITING: &str = "waiting";

/// Somebody who asks for an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applicant {
    /// Which request.
    pub id: Uuid,
    /// Their address.
    pub address: String,
    /// Their name.
    pub name: String,
    /// Language of the page.
    pub lang: Lang,
    /// What their organisation is called; empty if they name none.
    pub organisation: String,
    /// Why they ask.
    pub why: String,
    /// When they asked.
    pub asked_at: Timestamp,
    /// Whether a letter was written to them.
    pub is_written: bool,
}

fn applicant(row: registration::Model) -> Applicant {
    Applicant {
        id: row.id,
        address: row.address,
        name: row.name,
        lang: Lang::from_code(&row.language).unwrap_or(Lang::FALLBACK),
        organisation: row.organisation_name,
        why: row.why,
        asked_at: from_millis(row.asked_at),
        is_written: row.token_hash.is_some(),
    }
}

/// Keeps a request for an account whose address is yet to be confirmed.
pub async fn apply(
    change: &Change,
    applicant: &Applicant,
    expires: Timestamp,
) -> Result<(), StoreError> {
    registration::Entity::insert(registration::ActiveModel {
        id: Set(applicant.id),
        token_hash: Set(None),
        state: Set(UNCONFIRMED.to_owned()),
        address: Set(applicant.address.clone()),
        name: Set(applicant.name.clone()),
        language: Set(applicant.lang.code().to_owned()),
        organisation_name: Set(applicant.organisation.clone()),
        why: Set(applicant.why.clone()),
        asked_at: Set(to_millis(applicant.asked_at)),
        expires_at: Set(to_millis(expires)),
        confirmed_at: Set(None),
        decided_at: Set(None),
        reason: Set(String::new()),
        person_id: Set(None),
    })
    .exec_without_returning(change.connection())
    .await?;
    Ok(())
}

/// A request whose address is yet to be confirmed, by its id.
pub async fn unconfirmed(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: Timestamp,
) -> Result<Option<Applicant>, StoreError> {
    let row = registration::Entity::find_by_id(id)
        .filter(registration::Column::State.eq(UNCONFIRMED))
        .filter(registration::Column::ExpiresAt.gt(to_millis(now)))
        .one(connection)
        .await?;
    Ok(row.map(applicant))
}

/// A request whose address is yet to be confirmed, by the link in its letter.
pub async fn unconfirmed_by_link(
    connection: &impl ConnectionTrait,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<Applicant>, StoreError> {
    let row = registration::Entity::find()
        .filter(registration::Column::TokenHash.eq(token_hash))
        .filter(registration::Column::State.eq(UNCONFIRMED))
        .filter(registration::Column::ExpiresAt.gt(to_millis(now)))
        .one(connection)
        .await?;
    Ok(row.map(applicant))
}

/// How many letters to an address are out whose requests are not confirmed.
pub async fn letters_to(
    connection: &impl ConnectionTrait,
    address: &str,
    now: Timestamp,
) -> Result<u64, StoreError> {
    Ok(registration::Entity::find()
        .filter(registration::Column::Address.eq(address))
        .filter(registration::Column::TokenHash.is_not_null())
        .filter(registration::Column::ExpiresAt.gt(to_millis(now)))
        .count(connection)
        .await?)
}

/// The letter of a request was written.
pub async fn note_letter(change: &Change, id: Uuid, token_hash: &str) -> Result<(), StoreError> {
    registration::Entity::update_many()
        .col_expr(registration::Column::TokenHash, Expr::value(token_hash))
        .filter(registration::Column::Id.eq(id))
        .exec(change.connection())
        .await?;
    Ok(())
}

/// The address of a request is confirmed: it waits for a facilitator. Once.
pub async fn confirm(change: &Change, id: Uuid) -> Result<bool, StoreError> {
    let confirmed = registration::Entity::update_many()
        .col_expr(registration::Column::State, Expr::value(WAITING))
        .col_expr(
            registration::Column::ConfirmedAt,
            Expr::value(to_millis(change.now())),
        )
        .col_expr(
            registration::Column::TokenHash,
            Expr::value(Option::<String>::None),
        )
        .filter(registration::Column::Id.eq(id))
        .filter(registration::Column::State.eq(UNCONFIRMED))
        .exec(change.connection())
        .await?;
    Ok(confirmed.rows_affected == 1)
}

/// Who waits for an account, the longest first.
pub async fn applicants(connection: &impl ConnectionTrait) -> Result<Vec<Applicant>, StoreError> {
    let rows = registration::Entity::find()
        .filter(registration::Column::State.eq(WAITING))
        .order_by_asc(registration::Column::AskedAt)
        .order_by_asc(registration::Column::Id)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(applicant).collect())
}

/// One who waits for an account.
pub async fn waiting(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Applicant>, StoreError> {
    let row = registration::Entity::find_by_id(id)
        .filter(registration::Column::State.eq(WAITING))
        .one(connection)
        .await?;
    Ok(row.map(applicant))
}

/// A facilitator decided. Once: of two at the same time one finds it decided.
pub async fn decide(
    change: &Change,
    id: Uuid,
    approved: Option<Uuid>,
    reason: &str,
) -> Result<bool, StoreError> {
    let state = if approved.is_some() {
        "approved"
    } else {
        "declined"
    };
    let decided = registration::Entity::update_many()
        .col_expr(registration::Column::State, Expr::value(state))
        .col_expr(registration::Column::PersonId, Expr::value(approved))
        .col_expr(registration::Column::Reason, Expr::value(reason))
        .col_expr(
            registration::Column::DecidedAt,
            Expr::value(to_millis(change.now())),
        )
        .filter(registration::Column::Id.eq(id))
        .filter(registration::Column::State.eq(WAITING))
        .exec(change.connection())
        .await?;
    Ok(decided.rows_affected == 1)
}

/// Requests whose address nobody confirmed in time are not kept.
pub async fn forget_unconfirmed(change: &Change) -> Result<(), StoreError> {
    registration::Entity::delete_many()
        .filter(registration::Column::State.eq(UNCONFIRMED))
        .filter(registration::Column::ExpiresAt.lte(to_millis(change.now())))
        .exec(change.connection())
        .await?;
    Ok(())
}

//! Invitations.

use std::collections::HashMap;

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, prelude::Expr,
};
use uuid::Uuid;

use crate::{
    features::people::{Role, Roles},
    platform::{
        i18n::Lang,
        store::{Change, StoreError, from_millis, to_millis},
    },
};

mod invitation {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "invitation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        #[sea_orm(unique)]
        pub token_hash: String,
        pub address: String,
        pub name: String,
        pub roles: String,
        pub organisation_id: Option<Uuid>,
        #[sea_orm(column_type = "Text")]
        pub note: String,
        pub language: String,
        pub invited_by: Option<Uuid>,
        pub invited_by_name: String,
        pub invited_at: i64,
        pub sent_at: i64,
        pub expires_at: i64,
        pub accepted_at: Option<i64>,
        pub person_id: Option<Uuid>,
        pub withdrawn_at: Option<i64>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

use invitation::{Column, Entity, Model};

/// An invitation as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// Which one.
    pub id: Uuid,
    /// Whose address.
    pub address: String,
    /// Their name, as far as it is known.
    pub name: String,
    /// What they will do.
    pub roles: Roles,
    /// For which organisation.
    pub organisation: Option<Uuid>,
    /// A line from whoever invites.
    pub note: String,
    /// Language of the letter.
    pub lang: Lang,
    /// Who invites: the right that it stands on.
    pub by: Option<Uuid>,
    /// Their name at the time.
    pub by_name: String,
    /// When it was made.
    pub invited_at: Timestamp,
    /// When its last letter was sent.
    pub sent_at: Timestamp,
    /// Until when it is good.
    pub expires_at: Timestamp,
    /// When it was accepted.
    pub accepted_at: Option<Timestamp>,
    /// By whom.
    pub person: Option<Uuid>,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
}

fn codes(roles: Roles) -> String {
    let codes: Vec<&str> = roles.iter().map(Role::code).collect();
    codes.join(" ")
}

fn invited(row: Model) -> Invited {
    Invited {
        id: row.id,
        address: row.address,
        name: row.name,
        roles: row.roles.split(' ').filter_map(Role::from_code).collect(),
        organisation: row.organisation_id,
        note: row.note,
        lang: Lang::from_code(&row.language).unwrap_or(Lang::FALLBACK),
        by: row.invited_by,
        by_name: row.invited_by_name,
        invited_at: from_millis(row.invited_at),
        sent_at: from_millis(row.sent_at),
        expires_at: from_millis(row.expires_at),
        accepted_at: row.accepted_at.map(from_millis),
        person: row.person_id,
        withdrawn_at: row.withdrawn_at.map(from_millis),
    }
}

/// Keeps a new invitation.
pub async fn insert(
    change: &Change,
    invitation: &Invited,
    token_hash: &str,
) -> Result<(), StoreError> {
    Entity::insert(invitation::ActiveModel {
        id: Set(invitation.id),
        token_hash: Set(token_hash.to_owned()),
        address: Set(invitation.address.clone()),
        name: Set(invitation.name.clone()),
        roles: Set(codes(invitation.roles)),
        organisation_id: Set(invitation.organisation),
        note: Set(invitation.note.clone()),
        language: Set(invitation.lang.code().to_owned()),
        invited_by: Set(invitation.by),
        invited_by_name: Set(invitation.by_name.clone()),
        invited_at: Set(to_millis(invitation.invited_at)),
        sent_at: Set(to_millis(invitation.sent_at)),
        expires_at: Set(to_millis(invitation.expires_at)),
        accepted_at: Set(None),
        person_id: Set(None),
        withdrawn_at: Set(None),
    })
    .exec_without_returning(change.connection())
    .await?;
    Ok(())
}

/// The last invitations, the newest first.
pub async fn latest(
    connection: &impl ConnectionTrait,
    most: u64,
) -> Result<Vec<Invited>, StoreError> {
    let rows = Entity::find()
        .order_by_desc(Column::InvitedAt)
        .order_by_desc(Column::Id)
        .limit(most)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(invited).collect())
}

/// One invitation.
pub async fn by_id(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Invited>, StoreError> {
    let row = Entity::find_by_id(id).one(connection).await?;
    Ok(row.map(invited))
}

/// The invitation behind a link.
pub async fn by_link(
    connection: &impl ConnectionTrait,
    token_hash: &str,
) -> Result<Option<Invited>, StoreError> {
    let row = Entity::find()
        .filter(Column::TokenHash.eq(token_hash))
        .one(connection)
        .await?;
    Ok(row.map(invited))
}

/// Which of these addresses have an invitation that waits for an answer.
pub async fn waiting_for(
    connection: &impl ConnectionTrait,
    addresses: &[String],
    now: Timestamp,
) -> Result<Vec<Invited>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Address.is_in(addresses))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::WithdrawnAt.is_null())
        .filter(Column::ExpiresAt.gt(to_millis(now)))
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(invited).collect())
}

/// Who invited whom: person → name of whoever invited them.
pub async fn inviters(
    connection: &impl ConnectionTrait,
) -> Result<HashMap<Uuid, String>, StoreError> {
    let rows = Entity::find()
        .filter(Column::PersonId.is_not_null())
        .order_by_desc(Column::AcceptedAt)
        .all(connection)
        .await?;
    let pair = |row: Model| Some((row.person_id?, row.invited_by_name));
    Ok(rows.into_iter().filter_map(pair).collect())
}

/// A new link, until a new day; the old one is dead. Only for one that nobody answered.
pub async fn renew(
    change: &Change,
    id: Uuid,
    by: (Uuid, &str),
    token_hash: &str,
    expires: Timestamp,
) -> Result<bool, StoreError> {
    let renewed = Entity::update_many()
        .col_expr(Column::TokenHash, Expr::value(token_hash))
        .col_expr(Column::InvitedBy, Expr::value(by.0))
        .col_expr(Column::InvitedByName, Expr::value(by.1))
        .col_expr(Column::SentAt, Expr::value(to_millis(change.now())))
        .col_expr(Column::ExpiresAt, Expr::value(to_millis(expires)))
        .col_expr(Column::WithdrawnAt, Expr::value(Option::<i64>::None))
        .filter(Column::Id.eq(id))
        .filter(Column::AcceptedAt.is_null())
        .exec(change.connection())
        .await?;
    Ok(renewed.rows_affected == 1)
}

/// Takes an invitation back. Whether there was anything to take back.
pub async fn withdraw(change: &Change, id: Uuid) -> Result<bool, StoreError> {
    let withdrawn = Entity::update_many()
        .col_expr(Column::WithdrawnAt, Expr::value(to_millis(change.now())))
        .filter(Column::Id.eq(id))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::WithdrawnAt.is_null())
        .exec(change.connection())
        .await?;
    Ok(withdrawn.rows_affected == 1)
}

/// Somebody accepts. Whether they are the first: of two at the same time one gets nothing.
pub async fn accept(change: &Change, id: Uuid, person: Uuid) -> Result<bool, StoreError> {
    let accepted = Entity::update_many()
        .col_expr(Column::AcceptedAt, Expr::value(to_millis(change.now())))
        .col_expr(Column::PersonId, Expr::value(person))
        .filter(Column::Id.eq(id))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::WithdrawnAt.is_null())
        .exec(change.connection())
        .await?;
    Ok(accepted.rows_affected == 1)
}

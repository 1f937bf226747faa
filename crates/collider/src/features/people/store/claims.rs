//! People who say that they belong to an organisation, as long as nobody has answered.

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder,
};
use uuid::Uuid;

use crate::platform::store::{Change, StoreError, from_millis, to_millis};

mod membership_request {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "membership_request")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub person_id: Uuid,
        pub organisation_id: Uuid,
        pub asked_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Somebody who says that they belong to an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Who.
    pub person: Uuid,
    /// To which one.
    pub organisation: Uuid,
    /// Since when they say so.
    pub asked_at: Timestamp,
}

fn claim(row: membership_request::Model) -> Claim {
    Claim {
        person: row.person_id,
        organisation: row.organisation_id,
        asked_at: from_millis(row.asked_at),
    }
}

/// Keeps that somebody says they belong to an organisation. Whether that is new.
pub async fn claim_membership(
    change: &Change,
    person: Uuid,
    organisation: Uuid,
) -> Result<bool, StoreError> {
    let known = membership_request::Entity::find()
        .filter(membership_request::Column::PersonId.eq(person))
        .filter(membership_request::Column::OrganisationId.eq(organisation))
        .count(change.connection())
        .await?;
    if known > 0 {
        return Ok(false);
    }
    membership_request::Entity::insert(membership_request::ActiveModel {
        id: Set(Uuid::now_v7()),
        person_id: Set(person),
        organisation_id: Set(organisation),
        asked_at: Set(to_millis(change.now())),
    })
    .exec_without_returning(change.connection())
    .await?;
    Ok(true)
}

/// Everything that waits, the longest first: of one organisation, of one person, or all.
pub async fn claims(
    connection: &impl ConnectionTrait,
    organisation: Option<Uuid>,
    person: Option<Uuid>,
) -> Result<Vec<Claim>, StoreError> {
    let mut asked = membership_request::Entity::find()
        .order_by_asc(membership_request::Column::AskedAt)
        .order_by_asc(membership_request::Column::Id);
    if let Some(id) = organisation {
        asked = asked.filter(membership_request::Column::OrganisationId.eq(id));
    }
    if let Some(id) = person {
        asked = asked.filter(membership_request::Column::PersonId.eq(id));
    }
    let rows = asked.all(connection).await?;
    Ok(rows.into_iter().map(claim).collect())
}

/// A claim was answered, or taken back. Whether there was one.
pub async fn settle_claim(
    change: &Change,
    person: Uuid,
    organisation: Uuid,
) -> Result<bool, StoreError> {
    let settled = membership_request::Entity::delete_many()
        .filter(membership_request::Column::PersonId.eq(person))
        .filter(membership_request::Column::OrganisationId.eq(organisation))
        .exec(change.connection())
        .await?;
    Ok(settled.rows_affected == 1)
}

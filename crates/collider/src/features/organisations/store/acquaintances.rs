//! Who has been brought together with whom: both said yes to each other.

use std::collections::HashSet;

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
    sea_query::OnConflict,
};
use uuid::Uuid;

use super::rows::organisation;
use crate::{
    features::organisations::{
        profile::{Choice, Side},
        standing::{Standing, State, Status},
        visibility::Acting,
    },
    platform::store::{Change, StoreError, from_millis, to_millis},
};

mod acquaintance {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "acquaintance")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
        pub since: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Keeps that two organisations know each other, or no longer.
pub async fn put(change: &Change, between: [Uuid; 2], acquainted: bool) -> Result<(), StoreError> {
    let [one, other] = between;
    for (organisation_id, partner_id) in [(one, other), (other, one)] {
        if acquainted {
            acquaintance::Entity::insert(acquaintance::ActiveModel {
                organisation_id: Set(organisation_id),
                partner_id: Set(partner_id),
                since: Set(to_millis(change.now())),
            })
            .on_conflict(
                OnConflict::columns([
                    acquaintance::Column::OrganisationId,
                    acquaintance::Column::PartnerId,
                ])
                .do_nothing()
                .to_owned(),
            )
            .exec_without_returning(change.connection())
            .await?;
        } else {
            acquaintance::Entity::delete_by_id((organisation_id, partner_id))
                .exec(change.connection())
                .await?;
        }
    }
    Ok(())
}

/// What an organisation's people may read by acting for it; `None` if it is gone.
pub async fn acting(
    connection: &impl ConnectionTrait,
    organisation: Uuid,
    now: Timestamp,
) -> Result<Option<Acting>, StoreError> {
    let known: Option<(String, String, Option<i64>)> =
        organisation::Entity::find_by_id(organisation)
            .select_only()
            .column(organisation::Column::Side)
            .column(organisation::Column::Status)
            .column(organisation::Column::ExpiresAt)
            .into_tuple()
            .one(connection)
            .await?;
    let Some((side, status, expires_at)) = known else {
        return Ok(None);
    };
    let standing = Standing {
        status: Status::from_code(&status),
        approved_at: None,
        expires_at: expires_at.map(from_millis),
    };
    let side = match standing.state(now) {
        State::Approved => Side::from_code(&side).unwrap_or_default(),
        _ => Side::Unknown,
    };
    let acquainted: Vec<Uuid> = acquaintance::Entity::find()
        .select_only()
        .column(acquaintance::Column::PartnerId)
        .filter(acquaintance::Column::OrganisationId.eq(organisation))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(Some(Acting {
        organisation,
        side,
        acquainted: HashSet::from_iter(acquainted),
    }))
}

/// Whether an organisation knows any of the others.
pub async fn are_acquainted(
    connection: &impl ConnectionTrait,
    one: Uuid,
    others: &[Uuid],
) -> Result<bool, StoreError> {
    if others.is_empty() {
        return Ok(false);
    }
    let found = acquaintance::Entity::find()
        .filter(acquaintance::Column::OrganisationId.eq(one))
        .filter(acquaintance::Column::PartnerId.is_in(others.iter().copied()))
        .one(connection)
        .await?;
    Ok(found.is_some())
}

//! The table of accounts with providers that stand for persons here.

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    prelude::Expr,
};
use uuid::Uuid;

use super::Said;
use crate::platform::store::{Change, StoreError, from_millis, to_millis};

mod identity {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "identity")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub person_id: Uuid,
        #[sea_orm(column_type = "Text")]
        pub issuer: String,
        #[sea_orm(column_type = "Text")]
        pub subject: String,
        pub provider: String,
        pub account: String,
        pub created_at: i64,
        pub used_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A provider's account that stands for a person here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Which one.
    pub id: Uuid,
    /// For whom it stands.
    pub person: Uuid,
    /// The provider's id.
    pub provider: String,
    /// What it is called there: an address, a name.
    pub account: String,
    /// Since when.
    pub since: Timestamp,
    /// When somebody last came in by it.
    pub used: Timestamp,
}

impl From<identity::Model> for Identity {
    fn from(row: identity::Model) -> Self {
        Self {
            id: row.id,
            person: row.person_id,
            provider: row.provider,
            account: row.account,
            since: from_millis(row.created_at),
            used: from_millis(row.used_at),
        }
    }
}

/// The one that the provider means, told by who it is and its number for them.
pub async fn of_subject(
    connection: &impl ConnectionTrait,
    said: &Said,
) -> Result<Option<Identity>, StoreError> {
    let row = identity::Entity::find()
        .filter(identity::Column::Issuer.eq(&said.issuer))
        .filter(identity::Column::Subject.eq(&said.subject))
        .one(connection)
        .await?;
    Ok(row.map(Identity::from))
}

/// A person's accounts with providers, the oldest first.
pub async fn of_person(
    connection: &impl ConnectionTrait,
    person: Uuid,
) -> Result<Vec<Identity>, StoreError> {
    let rows = identity::Entity::find()
        .filter(identity::Column::PersonId.eq(person))
        .order_by_asc(identity::Column::CreatedAt)
        .order_by_asc(identity::Column::Id)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(Identity::from).collect())
}

/// From here on the provider's account stands for this person.
pub async fn join(
    change: &mut Change,
    person: Uuid,
    provider: &str,
    said: &Said,
) -> Result<(), StoreError> {
    let now = to_millis(change.now());
    identity::Entity::insert(identity::ActiveModel {
        id: Set(Uuid::now_v7()),
        person_id: Set(person),
        issuer: Set(said.issuer.clone()),
        subject: Set(said.subject.clone()),
        provider: Set(provider.to_owned()),
        account: Set(said.account().to_owned()),
        created_at: Set(now),
        used_at: Set(now),
    })
    .exec_without_returning(change.connection())
    .await?;
    let facts = serde_json::json!({ "provider": provider, "account": said.account() });
    change.record::<(), _>("person", person, "identity-joined", None, Some(&facts))
}

/// Notes that somebody came in by it, and what it is called there now.
pub async fn note_use(
    change: &Change,
    id: Uuid,
    provider: &str,
    said: &Said,
) -> Result<(), StoreError> {
    identity::Entity::update_many()
        .col_expr(identity::Column::Provider, Expr::value(provider))
        .col_expr(identity::Column::Account, Expr::value(said.account()))
        .col_expr(
            identity::Column::UsedAt,
            Expr::value(to_millis(change.now())),
        )
        .filter(identity::Column::Id.eq(id))
        .exec(change.connection())
        .await?;
    Ok(())
}

/// The provider's account no longer stands for this person. Whether it did.
pub async fn part(
    change: &mut Change,
    person: Uuid,
    identity: &Identity,
) -> Result<bool, StoreError> {
    let parted = identity::Entity::delete_many()
        .filter(identity::Column::Id.eq(identity.id))
        .filter(identity::Column::PersonId.eq(person))
        .exec(change.connection())
        .await?;
    if parted.rows_affected == 0 {
        return Ok(false);
    }
    let facts = serde_json::json!({ "provider": identity.provider, "account": identity.account });
    change.record::<_, ()>("person", person, "identity-parted", Some(&facts), None)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::{
        features::people::{Role, store::person_with_email},
        platform::store::{Actor, testing::stores},
    };

    fn said(issuer: &str, subject: &str, email: &str) -> Said {
        Said {
            issuer: issuer.to_owned(),
            subject: subject.to_owned(),
            name: None,
            email: Some(email.to_owned()),
            email_verified: Some(true),
            groups: None,
        }
    }

    #[tokio::test]
    async fn an_identity_stands_for_one_person_until_they_part() {
        let now: Timestamp = "2026-11-21T12:00:00Z".parse().expect("a moment");
        let uni = said("https://id.uni.example", "1", "ana@uni.example");
        let city = said("https://id.city.example", "1", "bea@city.example");
        for (db, _folder) in stores().await {
            let mut change = db.begin(Actor::Operator, now).await.expect("a change");
            let mut people = Vec::new();
            for email in ["ana@hub.example", "bea@hub.example"] {
                let person = person_with_email(&mut change, email, "A", Role::Participant.into());
                people.push(person.await.expect("a person").id);
            }
            let (ana, bea) = (people[0], people[1]);
            join(&mut change, ana, "uni", &uni).await.expect("joined");
            join(&mut change, bea, "city", &city)
                .await
                .expect("the same number elsewhere is somebody else");
            change.commit().await.expect("committed");
            let meant = async |said: &Said| of_subject(db.read(), said).await.expect("read");
            assert_eq!(meant(&uni).await.map(|one| one.person), Some(ana));
            assert_eq!(meant(&city).await.map(|one| one.person), Some(bea));
            let other = said("https://id.uni.example", "2", "ana@uni.example");
            assert_eq!(meant(&other).await, None, "the address does not tell");

            let later = now + SignedDuration::from_mins(3);
            let mut change = db.begin(Actor::Program, later).await.expect("a change");
            let twice = join(&mut change, bea, "uni", &uni).await;
            assert!(twice.is_err(), "it is Ana's");
            drop(change);

            let mut change = db.begin(Actor::Program, later).await.expect("a change");
            let of_ana = meant(&uni).await.expect("Ana's");
            let married = said("https://id.uni.example", "1", "ana.new@uni.example");
            note_use(&change, of_ana.id, "uni", &married)
                .await
                .expect("noted");
            let by_bea = part(&mut change, bea, &of_ana).await;
            assert!(!by_bea.expect("asked"));
            change.commit().await.expect("committed");
            let of_ana = of_person(db.read(), ana).await.expect("read");
            assert_eq!(of_ana.len(), 1);
            assert_eq!(of_ana[0].account, "ana.new@uni.example");
            assert_eq!((of_ana[0].since, of_ana[0].used), (now, later));

            let mut change = db.begin(Actor::Program, later).await.expect("a change");
            assert!(part(&mut change, ana, &of_ana[0]).await.expect("asked"));
            assert!(!part(&mut change, ana, &of_ana[0]).await.expect("asked"));
            change.commit().await.expect("committed");
            assert_eq!(meant(&uni).await, None);
        }
    }
}

//! What was begun in a browser and is to be finished in the same one.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::{
    features::people::{attempt::Kind, token::Token},
    platform::store::{Change, StoreError, to_millis},
};

mod sign_in_attempt {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_in_attempt")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub token_hash: String,
        pub kind: String,
        pub person_id: Option<Uuid>,
        #[sea_orm(column_type = "Text")]
        pub state: String,
        pub expires_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// What was begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The code of its kind.
    pub kind: String,
    /// Who began it, if they were signed in.
    pub person: Option<Uuid>,
    /// What is needed to finish it.
    pub state: String,
}

/// Keeps what was begun, and forgets what nobody has finished in time.
pub async fn insert_attempt(
    change: &Change,
    token: &Token,
    kind: Kind,
    person: Option<Uuid>,
    state: &str,
) -> Result<(), StoreError> {
    sign_in_attempt::Entity::delete_many()
        .filter(sign_in_attempt::Column::ExpiresAt.lte(to_millis(change.now())))
        .exec(change.connection())
        .await?;
    sign_in_attempt::Entity::insert(sign_in_attempt::ActiveModel {
        token_hash: Set(token.hash()),
        kind: Set(kind.code().to_owned()),
        person_id: Set(person),
        state: Set(state.to_owned()),
        expires_at: Set(to_millis(change.now() + kind.valid())),
    })
    .exec_without_returning(change.connection())
    .await?;
    Ok(())
}

/// Takes what was begun out of the store, if there is still time. Of two that ask at once, one gets it.
pub async fn take_attempt(change: &Change, token: &Token) -> Result<Option<Attempt>, StoreError> {
    let found = sign_in_attempt::Entity::find_by_id(token.hash())
        .filter(sign_in_attempt::Column::ExpiresAt.gt(to_millis(change.now())))
        .one(change.connection())
        .await?;
    let Some(row) = found else {
        return Ok(None);
    };
    let taken = sign_in_attempt::Entity::delete_by_id(token.hash())
        .exec(change.connection())
        .await?;
    Ok((taken.rows_affected == 1).then_some(Attempt {
        kind: row.kind,
        person: row.person_id,
        state: row.state,
    }))
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::*;
    use crate::platform::store::{Actor, Store, testing::stores};

    #[tokio::test]
    async fn an_attempt_is_finished_once_and_in_time() {
        let begin: Timestamp = "2026-11-21T12:00:00Z".parse().expect("a moment");
        let token = |number| Token::new([number; 32]);
        let taken_after = async |store: &Store, number, seconds| {
            let now = begin + SignedDuration::from_secs(seconds);
            let change = store.begin(Actor::Program, now).await.expect("a change");
            let taken = take_attempt(&change, &token(number)).await.expect("asked");
            change.commit().await.expect("committed");
            taken.map(|attempt| attempt.state)
        };
        for (store, _folder) in stores().await {
            let change = store.begin(Actor::Program, begin).await.expect("a change");
            for (number, state) in [(1, "first"), (2, "second")] {
                insert_attempt(&change, &token(number), Kind::Passkey, None, state)
                    .await
                    .expect("kept");
            }
            change.commit().await.expect("committed");
            assert_eq!(taken_after(&store, 3, 0).await, None, "never begun");
            assert_eq!(taken_after(&store, 1, 299).await.as_deref(), Some("first"));
            assert_eq!(taken_after(&store, 1, 299).await, None, "a second time");
            assert_eq!(taken_after(&store, 2, 300).await, None, "too late");
        }
    }
}

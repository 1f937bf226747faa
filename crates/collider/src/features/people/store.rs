//! Accounts, sign-in links, sessions.

use jiff::{SignedDuration, Timestamp};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    prelude::Expr,
};
use uuid::Uuid;

use super::{Person, Role, token::Token};
use crate::platform::{
    i18n::Lang,
    store::{Change, Store, StoreError, from_millis, to_millis},
};

mod person {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "person")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        #[sea_orm(unique)]
        pub email: String,
        pub role: String,
        pub language: Option<String>,
        pub created_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod sign_in_link {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_in_link")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub token_hash: String,
        pub person_id: Uuid,
        pub expires_at: i64,
        pub single_use: bool,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod session {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "session")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub token_hash: String,
        pub person_id: Uuid,
        pub created_at: i64,
        pub expires_at: i64,
        pub device: String,
        pub used_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

fn read_back(row: person::Model) -> Person {
    Person {
        id: row.id,
        name: row.name,
        role: Role::from_code(&row.role),
        lang: row.language.as_deref().and_then(Lang::from_code),
    }
}

/// The person with this address; made if there is none.
pub async fn person_with_email(
    change: &mut Change,
    email: &str,
    name: &str,
    role: Role,
) -> Result<Person, StoreError> {
    let email = email.trim().to_lowercase();
    let known = person::Entity::find()
        .filter(person::Column::Email.eq(&email))
        .one(change.connection())
        .await?;
    if let Some(row) = known {
        return Ok(read_back(row));
    }
    let row = person::Model {
        id: Uuid::now_v7(),
        name: name.to_owned(),
        email,
        role: role.code().to_owned(),
        language: None,
        created_at: to_millis(change.now()),
    };
    person::Entity::insert(person::ActiveModel::from(row.clone()))
        .exec_without_returning(change.connection())
        .await?;
    let facts = serde_json::json!({ "name": row.name, "email": row.email, "role": row.role });
    change.record::<(), _>("person", row.id, "created", None, Some(&facts))?;
    Ok(read_back(row))
}

/// Keeps a link's hash.
pub async fn insert_link(
    connection: &impl ConnectionTrait,
    token: &Token,
    person_id: Uuid,
    expires: Timestamp,
    single_use: bool,
) -> Result<(), StoreError> {
    sign_in_link::Entity::insert(sign_in_link::ActiveModel {
        token_hash: Set(token.hash()),
        person_id: Set(person_id),
        expires_at: Set(to_millis(expires)),
        single_use: Set(single_use),
    })
    .exec_without_returning(connection)
    .await?;
    Ok(())
}

/// Whom a link signs in, if it still works. A link for a single use is used up by this.
pub async fn use_link(change: &Change, token: &Token) -> Result<Option<Person>, StoreError> {
    let connection = change.connection();
    let Some(link) = sign_in_link::Entity::find_by_id(token.hash())
        .filter(sign_in_link::Column::ExpiresAt.gt(to_millis(change.now())))
        .one(connection)
        .await?
    else {
        return Ok(None);
    };
    if link.single_use {
        let used_up = sign_in_link::Entity::delete_by_id(token.hash())
            .exec(connection)
            .await?;
        if used_up.rows_affected != 1 {
            return Ok(None);
        }
    }
    let row = person::Entity::find_by_id(link.person_id)
        .one(connection)
        .await?;
    Ok(row.map(read_back))
}

/// Opens a session.
pub async fn insert_session(
    change: &Change,
    token: &Token,
    person_id: Uuid,
    expires: Timestamp,
    device: &str,
) -> Result<(), StoreError> {
    session::Entity::insert(session::ActiveModel {
        token_hash: Set(token.hash()),
        person_id: Set(person_id),
        created_at: Set(to_millis(change.now())),
        expires_at: Set(to_millis(expires)),
        device: Set(device.chars().take(200).collect()),
        used_at: Set(to_millis(change.now())),
    })
    .exec_without_returning(change.connection())
    .await?;
    Ok(())
}

/// So long a session may be used before its last use is written down again: a write for every page
/// would cost more than it tells.
const USE_COUNTS_AFTER: SignedDuration = SignedDuration::from_mins(10);

/// Whose session a token opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Whose.
    pub person: Person,
    /// Whether it is time to call [`note_use`].
    pub use_is_due: bool,
}

/// Whose session this is, if it is still open.
pub async fn person_of_session(
    store: &Store,
    token: &Token,
    now: Timestamp,
) -> Result<Option<Opened>, StoreError> {
    let Some(open) = session::Entity::find_by_id(token.hash())
        .filter(session::Column::ExpiresAt.gt(to_millis(now)))
        .one(store.read())
        .await?
    else {
        return Ok(None);
    };
    let row = person::Entity::find_by_id(open.person_id)
        .one(store.read())
        .await?;
    Ok(row.map(|row| Opened {
        person: read_back(row),
        use_is_due: from_millis(open.used_at) + USE_COUNTS_AFTER < now,
    }))
}

/// Notes that a session was used. No change of anything that counts, so it has no entry in the log.
pub async fn note_use(store: &Store, token: &Token, now: Timestamp) -> Result<(), StoreError> {
    session::Entity::update_many()
        .col_expr(session::Column::UsedAt, Expr::value(to_millis(now)))
        .filter(session::Column::TokenHash.eq(token.hash()))
        .exec(store.writer())
        .await?;
    Ok(())
}

/// A session that is still open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSession {
    /// Hash of its token: enough to end it, not enough to use it.
    pub id: String,
    /// What the browser said of itself.
    pub device: String,
    /// When it was opened.
    pub since: Timestamp,
    /// When it was last used, to within ten minutes.
    pub used: Timestamp,
}

/// A person's open sessions, the last used first.
pub async fn sessions_of(
    connection: &impl ConnectionTrait,
    person_id: Uuid,
    now: Timestamp,
) -> Result<Vec<OpenSession>, StoreError> {
    let rows = session::Entity::find()
        .filter(session::Column::PersonId.eq(person_id))
        .filter(session::Column::ExpiresAt.gt(to_millis(now)))
        .order_by_desc(session::Column::UsedAt)
        .order_by_asc(session::Column::TokenHash)
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| OpenSession {
            id: row.token_hash,
            device: row.device,
            since: from_millis(row.created_at),
            used: from_millis(row.used_at),
        })
        .collect())
}

/// Ends one of a person's sessions. Whether there was one.
pub async fn end_session(change: &Change, person_id: Uuid, id: &str) -> Result<bool, StoreError> {
    let ended = session::Entity::delete_many()
        .filter(session::Column::TokenHash.eq(id))
        .filter(session::Column::PersonId.eq(person_id))
        .exec(change.connection())
        .await?;
    Ok(ended.rows_affected > 0)
}

/// Ends a session.
pub async fn delete_session(change: &Change, token: &Token) -> Result<(), StoreError> {
    session::Entity::delete_by_id(token.hash())
        .exec(change.connection())
        .await?;
    Ok(())
}

/// Keeps the language a person chose.
pub async fn set_language(change: &Change, person_id: Uuid, lang: Lang) -> Result<(), StoreError> {
    person::Entity::update_many()
        .col_expr(
            person::Column::Language,
            Expr::value(Some(lang.code().to_owned())),
        )
        .filter(person::Column::Id.eq(person_id))
        .exec(change.connection())
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::store::{Actor, testing::stores};

    #[tokio::test]
    async fn the_use_of_a_session_is_noted_every_ten_minutes() {
        let begin: Timestamp = "2026-11-21T12:00:00Z".parse().expect("a moment");
        let after = |minutes| begin + SignedDuration::from_mins(minutes);
        for (store, _folder) in stores().await {
            let mut change = store.begin(Actor::Operator, begin).await.expect("a change");
            let person =
                person_with_email(&mut change, "ana@hub.example", "Ana", Role::Facilitator)
                    .await
                    .expect("a person");
            let token = Token::new([7; 32]);
            insert_session(&change, &token, person.id, after(60), "a browser")
                .await
                .expect("a session");
            change.commit().await.expect("committed");
            let opened = async |minutes| {
                person_of_session(&store, &token, after(minutes))
                    .await
                    .expect("read")
                    .map(|opened| (opened.person.id, opened.use_is_due))
            };
            let used = async || {
                sessions_of(store.read(), person.id, begin)
                    .await
                    .expect("read")
                    .iter()
                    .map(|session| (session.since, session.used))
                    .collect::<Vec<_>>()
            };
            assert_eq!(used().await, [(begin, begin)]);
            assert_eq!(opened(9).await, Some((person.id, false)));
            assert_eq!(opened(11).await, Some((person.id, true)));
            note_use(&store, &token, after(11)).await.expect("noted");
            assert_eq!(used().await, [(begin, after(11))]);
            assert_eq!(opened(20).await, Some((person.id, false)));
            assert_eq!(opened(60).await, None, "run out");
        }
    }

    #[tokio::test]
    async fn only_its_own_person_ends_a_session() {
        let now: Timestamp = "2026-11-21T12:00:00Z".parse().expect("a moment");
        for (store, _folder) in stores().await {
            let mut change = store.begin(Actor::Operator, now).await.expect("a change");
            let mut people = Vec::new();
            for (number, email) in ["ana@hub.example", "bea@hub.example"]
                .into_iter()
                .enumerate()
            {
                let person = person_with_email(&mut change, email, "A", Role::Participant)
                    .await
                    .expect("a person");
                let token = Token::new([u8::try_from(number).expect("few"); 32]);
                let end = now + SignedDuration::from_mins(60);
                insert_session(&change, &token, person.id, end, "")
                    .await
                    .expect("a session");
                people.push((person.id, token.hash()));
            }
            let [(ana, of_ana), (bea, of_bea)] = &people[..] else {
                panic!("two people");
            };
            assert!(!end_session(&change, *bea, of_ana).await.expect("asked"));
            assert!(end_session(&change, *ana, of_ana).await.expect("asked"));
            assert!(!end_session(&change, *ana, of_ana).await.expect("asked"));
            change.commit().await.expect("committed");
            let left = |person| sessions_of(store.read(), person, now);
            assert_eq!(left(*ana).await.expect("read"), []);
            assert_eq!(left(*bea).await.expect("read")[0].id, *of_bea);
        }
    }
}

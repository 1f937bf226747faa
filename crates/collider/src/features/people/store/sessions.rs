//! Sessions: who is signed in where.

use jiff::{SignedDuration, Timestamp};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    QueryOrder, Statement, prelude::Expr,
};
use uuid::Uuid;

use super::{Person, person_row, put_together};
use crate::{
    features::people::token::Token,
    platform::store::{Change, Store, StoreError, from_millis, to_millis},
};

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
        pub acting_for: Option<Uuid>,
    }

    impl ActiveModelBehavior for ActiveModel {}
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
        acting_for: Set(None),
    })
    .exec_without_returning(change.connection())
    .await?;
    note_seen(change.connection(), person_id, change.now()).await
}

/// When a person was here last, which outlives their sessions.
async fn note_seen(
    connection: &impl ConnectionTrait,
    person_id: Uuid,
    now: Timestamp,
) -> Result<(), StoreError> {
    person_row::Entity::update_many()
        .col_expr(person_row::Column::SeenAt, Expr::value(to_millis(now)))
        .filter(person_row::Column::Id.eq(person_id))
        .exec(connection)
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

/// A session with its person, once for each way to combine their roles by hand,
/// those from providers, and their organisations: a handful of rows.
#[derive(FromQueryResult)]
struct OpenedRow {
    used_at: i64,
    acting_for: Option<Uuid>,
    id: Uuid,
    name: String,
    language: Option<String>,
    role: Option<String>,
    provided: Option<String>,
    organisation_id: Option<Uuid>,
}

/// Whose session this is, if it is still open: one question to the database, because every request
/// asks it.
pub async fn person_of_session(
    store: &Store,
    token: &Token,
    now: Timestamp,
) -> Result<Option<Opened>, StoreError> {
    let sql = "SELECT session.used_at, session.acting_for, person.id, person.name, \
               person.language, person_role.role, provided_role.role AS provided, \
               membership.organisation_id \
               FROM session JOIN person ON person.id = session.person_id \
               LEFT JOIN person_role ON person_role.person_id = person.id \
               LEFT JOIN provided_role ON provided_role.person_id = person.id \
               LEFT JOIN membership ON membership.person_id = person.id \
               WHERE session.token_hash = $1 AND session.expires_at > $2 \
               ORDER BY membership.since, membership.organisation_id";
    let statement = Statement::from_sql_and_values(
        store.read().get_database_backend(),
        sql,
        [token.hash().into(), to_millis(now).into()],
    );
    let rows = OpenedRow::find_by_statement(statement)
        .all(store.read())
        .await?;
    let Some(first) = rows.first() else {
        return Ok(None);
    };
    let (used_at, chosen) = (first.used_at, first.acting_for);
    let mut person = put_together(
        first.id,
        first.name.clone(),
        first.language.as_deref(),
        rows.iter()
            .flat_map(|row| [&row.role, &row.provided])
            .filter_map(|role| role.as_deref()),
        rows.iter().filter_map(|row| row.organisation_id),
    );
    // A choice outlives the membership; then the first of those that are left is acted for.
    if chosen.is_some_and(|chosen| person.organisations.contains(&chosen)) {
        person.acting_for = chosen;
    }
    Ok(Some(Opened {
        person,
        use_is_due: from_millis(used_at) + USE_COUNTS_AFTER < now,
    }))
}

/// From here on this session acts for this organisation.
pub async fn act_for(
    change: &Change,
    token: &Token,
    organisation_id: Uuid,
) -> Result<(), StoreError> {
    session::Entity::update_many()
        .col_expr(session::Column::ActingFor, Expr::value(organisation_id))
        .filter(session::Column::TokenHash.eq(token.hash()))
        .exec(change.connection())
        .await?;
    Ok(())
}

/// Notes that a session was used. No change of anything that counts, so it has no entry in the log.
pub async fn note_use(
    store: &Store,
    token: &Token,
    person_id: Uuid,
    now: Timestamp,
) -> Result<(), StoreError> {
    session::Entity::update_many()
        .col_expr(session::Column::UsedAt, Expr::value(to_millis(now)))
        .filter(session::Column::TokenHash.eq(token.hash()))
        .exec(store.writer())
        .await?;
    note_seen(store.writer(), person_id, now).await
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

/// Ends all sessions of a person. How many there were.
pub async fn end_all_sessions(change: &Change, person_id: Uuid) -> Result<u64, StoreError> {
    let ended = session::Entity::delete_many()
        .filter(session::Column::PersonId.eq(person_id))
        .exec(change.connection())
        .await?;
    Ok(ended.rows_affected)
}

/// Ends a session.
pub async fn delete_session(change: &Change, token: &Token) -> Result<(), StoreError> {
    session::Entity::delete_by_id(token.hash())
        .exec(change.connection())
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        features::people::{Role, store::person_with_email},
        platform::store::{Actor, testing::stores},
    };

    #[tokio::test]
    async fn the_use_of_a_session_is_noted_every_ten_minutes() {
        let begin: Timestamp = "2026-11-21T12:00:00Z".parse().expect("a moment");
        let after = |minutes| begin + SignedDuration::from_mins(minutes);
        for (store, _folder) in stores().await {
            let mut change = store.begin(Actor::Operator, begin).await.expect("a change");
            let person = person_with_email(
                &mut change,
                "ana@hub.example",
                "Ana",
                Role::Facilitator.into(),
            )
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
            note_use(&store, &token, person.id, after(11))
                .await
                .expect("noted");
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
                let person = person_with_email(&mut change, email, "A", Role::Participant.into())
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

    /// Not a test: `benches/session-check` runs it. One of 5,000 open sessions, of somebody with two
    /// roles and two organisations, is looked up 20,000 times; the rows are read from files in use.
    #[tokio::test]
    #[ignore = "measures; see benches/session-check"]
    async fn measure_the_session_check() {
        let now: Timestamp = "2026-11-21T12:00:00Z".parse().expect("a moment");
        let end = now + SignedDuration::from_hours(24);
        for (store, _folder) in stores().await {
            let mut change = store.begin(Actor::Operator, now).await.expect("a change");
            let mut tokens = Vec::new();
            for number in 0..5_000_u32 {
                let email = format!("{number}@hub.example");
                let roles = [Role::Participant, Role::Mentor].into_iter().collect();
                let mut person = person_with_email(&mut change, &email, "Ana", roles)
                    .await
                    .expect("a person");
                for organisation in [1, 2] {
                    let id = Uuid::from_u128(organisation);
                    crate::features::people::store::join(&mut change, &mut person, id)
                        .await
                        .expect("joined");
                }
                let mut bytes = [0; 32];
                bytes[..4].copy_from_slice(&number.to_be_bytes());
                let token = Token::new(bytes);
                insert_session(&change, &token, person.id, end, "")
                    .await
                    .expect("a session");
                tokens.push(token);
            }
            change.commit().await.expect("committed");
            let mut took: Vec<std::time::Duration> = Vec::new();
            for turn in 0..20_000_usize {
                let token = &tokens[(turn * 7_919) % tokens.len()];
                let begun = std::time::Instant::now();
                let opened = person_of_session(&store, token, now).await.expect("read");
                took.push(begun.elapsed());
                assert_eq!(opened.expect("open").person.organisations.len(), 2);
            }
            took.sort();
            let at = |share: usize| took[took.len() * share / 100].as_secs_f64() * 1_000.0;
            println!(
                "{:?}: median {:.3} ms, 99 % within {:.3} ms",
                store.engine(),
                at(50),
                at(99)
            );
        }
    }
}

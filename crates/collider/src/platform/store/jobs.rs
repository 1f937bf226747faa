//! Work that outlives a request, kept in the database: claimed by exactly one worker at a time,
//! tried again after a crash, visible while it runs.

use jiff::{SignedDuration, Timestamp};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait,
    FromQueryResult, QueryFilter, Statement, prelude::Expr, sea_query::OnConflict,
};
use uuid::Uuid;

use super::{Engine, Store, StoreError, to_millis};

/// The table behind the queue.
pub mod job {
    use sea_orm::entity::prelude::*;

    /// One piece of work.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "job")]
    pub struct Model {
        /// Which one.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// What kind of work; the feature that put it in knows.
        pub kind: String,
        /// JSON for the feature.
        #[sea_orm(column_type = "Text")]
        pub payload: String,
        /// Not before this moment (milliseconds).
        pub run_at: i64,
        /// `waiting`, `running`, `done` or `failed`.
        pub state: String,
        /// How often it was begun.
        pub attempts: i32,
        /// Until when the worker that holds it may work without saying that it lives.
        pub leased_until: Option<i64>,
        /// What went wrong last.
        #[sea_orm(column_type = "Text", nullable)]
        pub problem: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Work to put into the queue.
#[derive(Debug, Clone)]
pub struct NewJob {
    /// What kind of work.
    pub kind: &'static str,
    /// For the feature that does it.
    pub payload: serde_json::Value,
    /// Not before this moment; `None` is now.
    pub run_at: Option<Timestamp>,
}

/// Work that this worker holds.
#[derive(Debug, Clone, PartialEq, FromQueryResult)]
pub struct Claimed {
    /// Which one.
    pub id: Uuid,
    /// What kind of work.
    pub kind: String,
    /// JSON for the feature that does it.
    pub payload: String,
    /// How often it was begun, this time included.
    pub attempts: i32,
}

/// A worker that does not renew within this time is taken for dead.
pub const LEASE: SignedDuration = SignedDuration::from_secs(60);

/// After this many beginnings a job is set aside as failed.
pub const MOST_ATTEMPTS: i32 = 5;

/// A job that is tried again waits for seconds. One that would wait for longer than this was put back
/// before the clock was set back, and is due.
const NO_RETRY_WAITS: SignedDuration = SignedDuration::from_hours(1);

/// The clock by which leases are measured, as milliseconds in SQL. Nodes that share a server measure by
/// the server's clock, because their own may differ by more than a lease; an embedded database belongs to
/// one process, and has its clock.
fn lease_clock(engine: Engine, now: Timestamp) -> String {
    match engine {
        Engine::Postgres => {
            "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)".to_owned()
        }
        Engine::Sqlite => to_millis(now).to_string(),
    }
}

/// The end of a lease that begins now, likewise.
fn lease_end(engine: Engine, now: Timestamp) -> String {
    format!("{} + {}", lease_clock(engine, now), LEASE.as_millis())
}

pub(super) async fn insert(
    connection: &impl ConnectionTrait,
    new: NewJob,
    now: Timestamp,
) -> Result<Uuid, StoreError> {
    let id = Uuid::now_v7();
    job::Entity::insert(waiting(id, new, now))
        .exec_without_returning(connection)
        .await?;
    Ok(id)
}

fn waiting(id: Uuid, new: NewJob, now: Timestamp) -> job::ActiveModel {
    job::ActiveModel {
        id: Set(id),
        kind: Set(new.kind.to_owned()),
        payload: Set(new.payload.to_string()),
        run_at: Set(to_millis(new.run_at.unwrap_or(now))),
        state: Set("waiting".into()),
        attempts: Set(0),
        leased_until: Set(None),
        problem: Set(None),
    }
}

/// Puts work into the queue under an id that everybody who thinks of it gives it. What is there under
/// this id already, waiting or done, stays as it is.
///
/// # Errors
/// When the database refuses.
pub async fn enqueue_once(
    store: &Store,
    id: Uuid,
    new: NewJob,
    now: Timestamp,
) -> Result<(), StoreError> {
    job::Entity::insert(waiting(id, new, now))
        .on_conflict(OnConflict::column(job::Column::Id).do_nothing().to_owned())
        .exec_without_returning(store.writer())
        .await?;
    Ok(())
}

/// Takes the next piece of work of these kinds that is due, or whose worker died. Two workers never get
/// the same.
///
/// # Errors
/// When the database refuses.
pub async fn claim(
    store: &Store,
    kinds: &[&str],
    now: Timestamp,
) -> Result<Option<Claimed>, StoreError> {
    let skip_locked = match store.engine() {
        Engine::Postgres => " FOR UPDATE SKIP LOCKED",
        Engine::Sqlite => "",
    };
    let places: Vec<String> = (2..).take(kinds.len()).map(|n| format!("${n}")).collect();
    let places = places.join(", ");
    let (clock, end) = (
        lease_clock(store.engine(), now),
        lease_end(store.engine(), now),
    );
    let beyond = to_millis(now + NO_RETRY_WAITS);
    let sql = format!(
        "UPDATE job SET state = 'running', attempts = attempts + 1, leased_until = {end} \
         WHERE id = (SELECT id FROM job WHERE kind IN ({places}) AND \
           (run_at <= $1 OR (attempts > 0 AND run_at > {beyond})) AND \
           (state = 'waiting' OR (state = 'running' AND leased_until < {clock})) \
           ORDER BY run_at, id LIMIT 1{skip_locked}) \
         AND (state = 'waiting' OR (state = 'running' AND leased_until < {clock})) \
         RETURNING id, kind, payload, attempts"
    );
    let connection = store.writer();
    let values =
        std::iter::once(to_millis(now).into()).chain(kinds.iter().map(|kind| (*kind).into()));
    let statement = Statement::from_sql_and_values(connection.get_database_backend(), sql, values);
    Ok(Claimed::find_by_statement(statement)
        .one(connection)
        .await?)
}

/// Whether anything of these kinds is due; asks a reader, so that an idle worker does not hold up writers.
///
/// # Errors
/// When the database cannot be read.
pub async fn is_due(store: &Store, kinds: &[&str], now: Timestamp) -> Result<bool, StoreError> {
    use sea_orm::{Condition, QuerySelect};
    let run_out = format!("leased_until < {}", lease_clock(store.engine(), now));
    let (now, beyond) = (to_millis(now), to_millis(now + NO_RETRY_WAITS));
    let due = job::Entity::find()
        .select_only()
        .column(job::Column::Id)
        .filter(job::Column::Kind.is_in(kinds.iter().copied()))
        .filter(
            Condition::any().add(job::Column::RunAt.lte(now)).add(
                Condition::all()
                    .add(job::Column::Attempts.gt(0))
                    .add(job::Column::RunAt.gt(beyond)),
            ),
        )
        .filter(
            Condition::any().add(job::Column::State.eq("waiting")).add(
                Condition::all()
                    .add(job::Column::State.eq("running"))
                    .add(Expr::cust(run_out)),
            ),
        )
        .limit(1)
        .into_tuple::<Uuid>()
        .one(store.read())
        .await?;
    Ok(due.is_some())
}

/// Gives back all work of these kinds that is under way, for a process that knows itself to be the only one.
///
/// # Errors
/// When the database refuses.
pub async fn release_all(store: &Store, kinds: &[&str]) -> Result<(), StoreError> {
    job::Entity::update_many()
        .col_expr(job::Column::State, Expr::value("waiting"))
        .col_expr(job::Column::LeasedUntil, Expr::value(Option::<i64>::None))
        .filter(job::Column::State.eq("running"))
        .filter(job::Column::Kind.is_in(kinds.iter().copied()))
        .exec(store.writer())
        .await?;
    Ok(())
}

/// Says that the worker still lives.
///
/// # Errors
/// When the database refuses.
pub async fn renew(store: &Store, id: Uuid, now: Timestamp) -> Result<(), StoreError> {
    job::Entity::update_many()
        .col_expr(
            job::Column::LeasedUntil,
            Expr::cust(lease_end(store.engine(), now)),
        )
        .filter(job::Column::Id.eq(id))
        .filter(job::Column::State.eq("running"))
        .exec(store.writer())
        .await?;
    Ok(())
}

/// Marks the work as done.
///
/// # Errors
/// When the database refuses.
pub async fn finish(store: &Store, id: Uuid) -> Result<(), StoreError> {
    settle(store.writer(), id, "done", None, None).await
}

/// Puts the work back for a later try (after 2, 4, 8 … seconds), or sets it aside after
/// [`MOST_ATTEMPTS`]. Answers whether it is set aside.
///
/// # Errors
/// When the database refuses.
pub async fn fail(
    store: &Store,
    claimed: &Claimed,
    problem: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let last = claimed.attempts >= MOST_ATTEMPTS;
    let wait = SignedDuration::from_secs(1 << claimed.attempts.clamp(1, 10));
    let (state, run_at) = if last {
        ("failed", None)
    } else {
        ("waiting", Some(to_millis(now + wait)))
    };
    settle(store.writer(), claimed.id, state, Some(problem), run_at).await?;
    Ok(last)
}

async fn settle(
    connection: &DatabaseConnection,
    id: Uuid,
    state: &str,
    problem: Option<&str>,
    run_at: Option<i64>,
) -> Result<(), StoreError> {
    let mut update = job::Entity::update_many()
        .col_expr(job::Column::State, Expr::value(state))
        .col_expr(job::Column::LeasedUntil, Expr::value(Option::<i64>::None))
        .col_expr(
            job::Column::Problem,
            Expr::value(problem.map(str::to_owned)),
        )
        .filter(job::Column::Id.eq(id));
    if let Some(run_at) = run_at {
        update = update.col_expr(job::Column::RunAt, Expr::value(run_at));
    }
    update.exec(connection).await?;
    Ok(())
}

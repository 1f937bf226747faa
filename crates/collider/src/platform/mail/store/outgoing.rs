//! The way of a letter through the queue.

use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, Func, Query},
};
use uuid::Uuid;

use super::letter::{self, Column};
use crate::platform::{
    mail::{
        delivery::{Next, State, body_may_go},
        message::Outgoing,
    },
    store::{
        Actor, Change, Store, StoreError, from_millis,
        jobs::{NewJob, job},
        to_millis,
    },
};

/// The kind of job that sends one letter.
pub const JOB: &str = "mail";

/// Keeps a letter that was just written.
pub async fn insert(change: &Change, row: letter::Model) -> Result<(), StoreError> {
    letter::Entity::insert(letter::ActiveModel::from(row))
        .exec_without_returning(change.connection())
        .await?;
    Ok(())
}

/// Puts the job that is to send a letter into the queue. The letter has to name it as its own.
pub async fn enqueue(
    change: &Change,
    letter: Uuid,
    urgent: bool,
    due: Timestamp,
) -> Result<Uuid, StoreError> {
    // The queue goes by time. What is urgent counts as due since always and so comes first; a later
    // try has to wait like all others.
    let run_at = if urgent && due <= change.now() {
        Timestamp::UNIX_EPOCH
    } else {
        due
    };
    change
        .enqueue(NewJob {
            kind: JOB,
            payload: serde_json::json!({ "letter": letter }),
            run_at: Some(run_at),
        })
        .await
}

/// Milliseconds of an optional moment.
pub fn millis(moment: Option<Timestamp>) -> Option<i64> {
    moment.map(to_millis)
}

/// What a job finds when it reaches for its letter.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "one at a time, and never kept")]
pub enum Taken {
    /// It is marked as being sent, by us alone.
    Ours(Ours),
    /// This job had begun to send it once and did not live to tell.
    InDoubt,
    /// There is nothing to do: settled, removed, or another job's by now.
    NotDue,
}

/// A letter that this process sends.
#[derive(Debug, Clone, PartialEq)]
pub struct Ours {
    /// What the server is given.
    pub outgoing: Outgoing,
    /// How often it was tried, this time included.
    pub attempts: i32,
    /// From when on tries count.
    pub since: Timestamp,
}

/// Takes a letter to send it. What is answered is already written down: whoever dies now leaves a
/// letter that is marked as being sent.
pub async fn take(store: &Store, id: Uuid, job: Uuid, now: Timestamp) -> Result<Taken, StoreError> {
    let writer = store.writer();
    let still_of_use = Condition::any()
        .add(Column::WorthlessAfter.is_null())
        .add(Column::WorthlessAfter.gt(to_millis(now)));
    let marked = letter::Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Sending.code()))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Column::Id.eq(id))
        .filter(Column::JobId.eq(job))
        .filter(Column::State.eq(State::Waiting.code()))
        .filter(still_of_use)
        .exec(writer)
        .await?;
    if marked.rows_affected == 1 {
        let row = letter::Entity::find_by_id(id).one(writer).await?;
        return Ok(row.map_or(Taken::NotDue, |row| Taken::Ours(ours(row))));
    }
    if end(writer, id, job, State::Sending, State::InDoubt, now).await? {
        return Ok(Taken::InDoubt);
    }
    // Still waiting, and of no use any more: its links have run out, so nobody needs its words.
    end(writer, id, job, State::Waiting, State::Failed, now).await?;
    Ok(Taken::NotDue)
}

async fn end(
    writer: &impl ConnectionTrait,
    id: Uuid,
    job: Uuid,
    from: State,
    to: State,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let mut update = letter::Entity::update_many()
        .col_expr(Column::State, Expr::value(to.code()))
        .col_expr(Column::SettledAt, Expr::value(Some(to_millis(now))))
        .filter(Column::Id.eq(id))
        .filter(Column::JobId.eq(job))
        .filter(Column::State.eq(from.code()));
    if to == State::Failed {
        update = without_body(update).col_expr(Column::Said, Expr::value(Option::<String>::None));
    }
    Ok(update.exec(writer).await?.rows_affected == 1)
}

fn without_body(
    update: sea_orm::UpdateMany<letter::Entity>,
) -> sea_orm::UpdateMany<letter::Entity> {
    update
        .col_expr(Column::Text, Expr::value(Option::<String>::None))
        .col_expr(Column::Html, Expr::value(Option::<String>::None))
        .col_expr(Column::Unsubscribe, Expr::value(Option::<String>::None))
}

fn ours(row: letter::Model) -> Ours {
    Ours {
        attempts: row.attempts,
        since: from_millis(row.since),
        outgoing: Outgoing {
            id: row.id,
            name: row.name,
            address: row.address,
            language: row.language,
            subject: row.subject,
            text: row.text.unwrap_or_default(),
            html: row.html.unwrap_or_default(),
            unsubscribe: row.unsubscribe,
            written: from_millis(row.written_at),
        },
    }
}

/// Writes down what became of a try. A letter that somebody put back into the queue meanwhile, or
/// removed, is left as it is.
pub async fn settle(
    store: &Store,
    letter: &Ours,
    next: &Next,
    now: Timestamp,
) -> Result<(), StoreError> {
    let change = store.begin(Actor::Program, now).await?;
    let id = letter.outgoing.id;
    let mut update = letter::Entity::update_many()
        .col_expr(Column::State, Expr::value(next.state.code()))
        .col_expr(Column::Said, Expr::value(Some(next.said.clone())));
    if let Some(due) = next.due {
        let job = enqueue(&change, id, false, due).await?;
        let refused_since: Expr =
            Func::coalesce([Expr::col(Column::RefusedSince), Expr::value(to_millis(now))]).into();
        update = update
            .col_expr(Column::JobId, Expr::value(Some(job)))
            .col_expr(Column::DueAt, Expr::value(to_millis(due)))
            .col_expr(Column::RefusedSince, refused_since);
    } else {
        update = update.col_expr(Column::SettledAt, Expr::value(Some(to_millis(now))));
    }
    if body_may_go(next.state) {
        update = without_body(update);
    }
    let settled = update
        .filter(Column::Id.eq(id))
        .filter(Column::Attempts.eq(letter.attempts))
        .filter(Column::Since.eq(to_millis(letter.since)))
        .filter(Column::State.is_in([State::Sending.code(), State::InDoubt.code()]))
        .exec(change.connection())
        .await?;
    if settled.rows_affected == 1 {
        change.commit().await?;
    }
    Ok(())
}

/// Puts a letter that was given up or is in doubt back into the queue. Whether there was one whose words
/// are still there.
pub async fn put_back(change: &Change, id: Uuid) -> Result<bool, StoreError> {
    let now = to_millis(change.now());
    let Some(row) = letter::Entity::find_by_id(id)
        .filter(again(change.now()))
        .one(change.connection())
        .await?
    else {
        return Ok(false);
    };
    let job = enqueue(change, id, row.urgent, change.now()).await?;
    let back = letter::Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Waiting.code()))
        .col_expr(Column::Attempts, Expr::value(0))
        .col_expr(Column::Since, Expr::value(now))
        .col_expr(Column::DueAt, Expr::value(now))
        .col_expr(Column::RefusedSince, Expr::value(Option::<i64>::None))
        .col_expr(Column::SettledAt, Expr::value(Option::<i64>::None))
        .col_expr(Column::JobId, Expr::value(Some(job)))
        .filter(Column::Id.eq(id))
        .filter(again(change.now()))
        .exec(change.connection())
        .await?;
    Ok(back.rows_affected == 1)
}

/// Letters that a person may send again.
fn again(now: Timestamp) -> Condition {
    Condition::all()
        .add(Column::State.is_in([State::Failed.code(), State::InDoubt.code()]))
        .add(Column::Text.is_not_null())
        .add(
            Condition::any()
                .add(Column::WorthlessAfter.is_null())
                .add(Column::WorthlessAfter.gt(to_millis(now))),
        )
}

/// Looks for letters that no job will send, as after a restored backup or a job that was set aside: what
/// waits gets a new job, what was being sent is in doubt.
pub async fn mend(store: &Store, now: Timestamp) -> Result<(), StoreError> {
    let alive = Query::select()
        .column(job::Column::Id)
        .from(job::Entity)
        .and_where(job::Column::State.is_in(["waiting", "running"]))
        .take();
    let alone = || {
        Condition::any()
            .add(Column::JobId.is_null())
            .add(Column::JobId.not_in_subquery(alive.clone()))
    };
    let change = store.begin(Actor::Program, now).await?;
    letter::Entity::update_many()
        .col_expr(Column::State, Expr::value(State::InDoubt.code()))
        .col_expr(Column::SettledAt, Expr::value(Some(to_millis(now))))
        .filter(Column::State.eq(State::Sending.code()))
        .filter(alone())
        .exec(change.connection())
        .await?;
    let waiting: Vec<(Uuid, bool)> = letter::Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::Urgent)
        .filter(Column::State.eq(State::Waiting.code()))
        .filter(alone())
        .into_tuple()
        .all(change.connection())
        .await?;
    for (id, urgent) in waiting {
        let job = enqueue(&change, id, urgent, now).await?;
        letter::Entity::update_many()
            .col_expr(Column::JobId, Expr::value(Some(job)))
            .filter(Column::Id.eq(id))
            .filter(Column::State.eq(State::Waiting.code()))
            .exec(change.connection())
            .await?;
    }
    forget_done_jobs(&change).await?;
    change.commit().await
}

/// Takes away the jobs that have done their letters: the table of letters tells all there is to know.
pub async fn forget_done_jobs(change: &Change) -> Result<(), StoreError> {
    job::Entity::delete_many()
        .filter(job::Column::Kind.eq(JOB))
        .filter(job::Column::State.eq("done"))
        .exec(change.connection())
        .await?;
    Ok(())
}

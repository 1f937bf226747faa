//! The way of a letter through the queue.

use jiff::Timestamp;
use sea_orm::EntityTrait;
use uuid::Uuid;

use super::letter;
use crate::platform::store::{Change, StoreError, jobs::NewJob, to_millis};

/// The kind of job that sends one letter.
pub const JOB: &str = "mail";

/// Keeps a letter that was just written.
pub async fn insert(change: &Change, row: letter::Model) -> Result<(), StoreError> {
    letter::Entity::insert(letter::ActiveModel::from(row))
        .exec_without_returning(change.connection())
        .await?;
    Ok(())
}

/// Puts the job that is to send a letter into the queue.
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

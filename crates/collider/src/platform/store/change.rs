//! One transaction of a request: the values, their audit entries and the jobs they call for.

use jiff::Timestamp;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use serde::Serialize;
use uuid::Uuid;

use super::{StoreError, audit, jobs};

/// Who makes a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Actor {
    /// A signed-in person.
    Person {
        /// Their id.
        id: Uuid,
        /// Their name at the time.
        name: String,
    },
    /// Somebody at the command line.
    Operator,
    /// The program itself: nightly work, jobs.
    Program,
}

impl Actor {
    /// The person, where it is one.
    pub fn person(&self) -> Option<Uuid> {
        match self {
            Self::Person { id, .. } => Some(*id),
            Self::Operator | Self::Program => None,
        }
    }
}

/// A transaction under way. Dropping it without [`Change::commit`] undoes everything.
#[derive(Debug)]
pub struct Change {
    transaction: DatabaseTransaction,
    actor: Actor,
    now: Timestamp,
    entries: Vec<audit::NewEntry>,
}

impl Change {
    pub(super) async fn begin(
        pool: &DatabaseConnection,
        actor: Actor,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let transaction = pool
            .begin_with_options(TransactionOptions {
                // Taking the write lock at once avoids the failure of a transaction that began by
                // reading and finds another process writing when it wants to write.
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..Default::default()
            })
            .await?;
        Ok(Self {
            transaction,
            actor,
            now,
            entries: Vec::new(),
        })
    }

    /// The connection to query and write through.
    pub fn connection(&self) -> &(impl ConnectionTrait + use<>) {
        &self.transaction
    }

    /// Who makes the change.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// From here on it is known who makes the change: whoever signs in is nobody before.
    pub fn acts_as(&mut self, actor: Actor) {
        self.actor = actor;
    }

    /// When the change is made.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Notes what happened to a thing. `before` and `after` are what an auditor needs to see; `None`
    /// stands for "was not there" and "is gone".
    ///
    /// # Errors
    /// When a value cannot be written as JSON.
    pub fn record<B: Serialize, A: Serialize>(
        &mut self,
        thing: &'static str,
        thing_id: Uuid,
        action: &'static str,
        before: Option<&B>,
        after: Option<&A>,
    ) -> Result<(), StoreError> {
        self.entries.push(audit::NewEntry {
            thing,
            thing_id,
            action,
            before: before.map(serde_json::to_string).transpose()?,
            after: after.map(serde_json::to_string).transpose()?,
        });
        Ok(())
    }

    /// Puts work into the queue; it becomes visible to workers with this commit.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn enqueue(&self, job: jobs::NewJob) -> Result<Uuid, StoreError> {
        // What is to be done at once is due whatever the clock says when it is looked for.
        jobs::insert(&self.transaction, job, Timestamp::UNIX_EPOCH).await
    }

    /// Saves everything together with its audit entries.
    ///
    /// # Errors
    /// When the database refuses; then nothing is saved.
    pub async fn commit(self) -> Result<(), StoreError> {
        audit::append(&self.transaction, &self.actor, self.now, self.entries).await?;
        self.transaction.commit().await?;
        Ok(())
    }
}

//! Messages that somebody reported to the facilitators: the only ones that a third person ever sees.

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, prelude::Expr,
};
use uuid::Uuid;

use super::said::message;
use crate::platform::store::{Change, StoreError, from_millis, to_millis};

mod message_report {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "message_report")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub message_id: Uuid,
        pub reporter_id: Option<Uuid>,
        #[sea_orm(column_type = "Text")]
        pub why: String,
        pub at: i64,
        pub settled_at: Option<i64>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A reported message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Which report.
    pub id: Uuid,
    /// Who wrote the message; `None` when they are gone.
    pub writer: Option<Uuid>,
    /// Who reported it; `None` when they are gone.
    pub reporter: Option<Uuid>,
    /// What the message says; empty when its writer was erased.
    pub text: String,
    /// When it was written.
    pub written: Timestamp,
    /// Why it was reported.
    pub why: String,
    /// When it was reported.
    pub at: Timestamp,
    /// When the facilitators were done with it.
    pub settled: Option<Timestamp>,
}

/// Most reports on the page; older ones come up as these are settled.
const MOST: u64 = 100;

/// Reports a message.
pub async fn report(
    change: &mut Change,
    message: Uuid,
    reporter: Uuid,
    why: &str,
) -> Result<Uuid, StoreError> {
    let id = Uuid::now_v7();
    message_report::Entity::insert(message_report::ActiveModel {
        id: Set(id),
        message_id: Set(message),
        reporter_id: Set(Some(reporter)),
        why: Set(why.to_owned()),
        at: Set(to_millis(change.now())),
        settled_at: Set(None),
    })
    .exec_without_returning(change.connection())
    .await?;
    // Neither the message nor the reason: the log is kept when both are gone.
    change.record::<(), ()>("message-report", id, "reported", None, None)?;
    Ok(id)
}

/// Whether a person has reported a message before.
pub async fn report_of(
    connection: &impl ConnectionTrait,
    message: Uuid,
    reporter: Uuid,
) -> Result<bool, StoreError> {
    let row = message_report::Entity::find()
        .filter(message_report::Column::MessageId.eq(message))
        .filter(message_report::Column::ReporterId.eq(reporter))
        .one(connection)
        .await?;
    Ok(row.is_some())
}

/// One report, settled or not, for somebody who did not write the message.
pub async fn one_report(
    connection: &impl ConnectionTrait,
    id: Uuid,
    reader: Uuid,
) -> Result<Option<Report>, StoreError> {
    let that = Condition::all().add(message_report::Column::Id.eq(id));
    Ok(found(connection, that, reader).await?.pop())
}

/// Reports that nobody has settled, the oldest first, without those of messages that the reader wrote:
/// whoever is reported does not decide on it.
pub async fn open_reports(
    connection: &impl ConnectionTrait,
    reader: Uuid,
) -> Result<Vec<Report>, StoreError> {
    let open = Condition::all().add(message_report::Column::SettledAt.is_null());
    found(connection, open, reader).await
}

/// Messages that somebody wrote, as a question within a question.
fn written_by(person: Uuid) -> sea_orm::sea_query::SelectStatement {
    message::Entity::find()
        .select_only()
        .column(message::Column::Id)
        .filter(message::Column::SenderId.eq(person))
        .into_query()
}

async fn found(
    connection: &impl ConnectionTrait,
    which: Condition,
    reader: Uuid,
) -> Result<Vec<Report>, StoreError> {
    let rows = message_report::Entity::find()
        .filter(which)
        .filter(message_report::Column::MessageId.not_in_subquery(written_by(reader)))
        .order_by_asc(message_report::Column::At)
        .limit(MOST)
        .all(connection)
        .await?;
    let messages = message::Entity::find()
        .filter(message::Column::Id.is_in(rows.iter().map(|row| row.message_id)))
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let message = messages.iter().find(|one| one.id == row.message_id)?;
            Some(Report {
                id: row.id,
                writer: message.sender_id,
                reporter: row.reporter_id,
                text: message.text.clone(),
                written: from_millis(message.at),
                why: row.why,
                at: from_millis(row.at),
                settled: row.settled_at.map(from_millis),
            })
        })
        .collect())
}

/// The facilitators are done with a report. Whether they were not before.
pub async fn settle(change: &mut Change, id: Uuid) -> Result<bool, StoreError> {
    let settled = message_report::Entity::update_many()
        .col_expr(
            message_report::Column::SettledAt,
            Expr::value(to_millis(change.now())),
        )
        .filter(message_report::Column::Id.eq(id))
        .filter(message_report::Column::SettledAt.is_null())
        .exec(change.connection())
        .await?;
    let fresh = settled.rows_affected > 0;
    if fresh {
        change.record::<(), ()>("message-report", id, "settled", None, None)?;
    }
    Ok(fresh)
}

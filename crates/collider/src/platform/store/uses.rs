//! How often somebody did something in the last minute, counted by all nodes together. Rows are of use
//! for two minutes and then removed: they hold addresses, which are personal data.

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};

use super::{Store, StoreError, to_millis};

const MINUTE: i64 = 60_000;

#[derive(FromQueryResult)]
struct Counted {
    uses: i32,
    before: Option<i32>,
}

/// Counts one more use and answers how many there were in the last minute, this one included. The part
/// of the previous calendar minute that still lies within the last sixty seconds counts in proportion.
///
/// # Errors
/// When the database refuses.
pub async fn count_use(store: &Store, holder: &str, now: Timestamp) -> Result<f64, StoreError> {
    let connection = store.writer();
    let now = to_millis(now);
    let minute = now.div_euclid(MINUTE);
    let statement = |sql: &str, values: Vec<sea_orm::Value>| {
        Statement::from_sql_and_values(connection.get_database_backend(), sql, values)
    };
    let counted = Counted::find_by_statement(statement(
        "INSERT INTO counted_use (holder, minute, uses) VALUES ($1, $2, 1) \
         ON CONFLICT (holder, minute) DO UPDATE SET uses = counted_use.uses + 1 \
         RETURNING uses, (SELECT earlier.uses FROM counted_use AS earlier \
         WHERE earlier.holder = $1 AND earlier.minute = $2 - 1) AS before",
        vec![holder.into(), minute.into()],
    ))
    .one(connection)
    .await?
    .unwrap_or(Counted {
        uses: 1,
        before: None,
    });
    if counted.uses == 1 {
        connection
            .execute_raw(statement(
                // Those of a time to come were written before the clock was set back.
                "DELETE FROM counted_use WHERE minute < $1 OR minute > $2",
                vec![(minute - 1).into(), (minute + 1).into()],
            ))
            .await?;
    }
    let left_of_previous = 1.0 - (now.rem_euclid(MINUTE) as f64) / (MINUTE as f64);
    let before = f64::from(counted.before.unwrap_or(0));
    Ok(f64::from(counted.uses) + before * left_of_previous)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::store::testing::stores;

    #[tokio::test]
    async fn uses_of_the_last_minute_are_counted_for_each_holder() {
        let at = |text: &str| -> Timestamp { text.parse().expect("a moment") };
        for (store, _folder) in stores().await {
            let count = async |holder: &str, moment: &str| {
                count_use(&store, holder, at(moment))
                    .await
                    .expect("counted")
            };
            assert_eq!(count("ana", "2026-11-21T12:00:00Z").await, 1.0);
            assert_eq!(count("ana", "2026-11-21T12:00:59Z").await, 2.0);
            assert_eq!(count("bea", "2026-11-21T12:00:59Z").await, 1.0);
            // A quarter into the next minute three quarters of the two before still count.
            assert_eq!(count("ana", "2026-11-21T12:01:15Z").await, 2.5);
            assert_eq!(count("ana", "2026-11-21T12:03:00Z").await, 1.0);
            let left = store
                .read()
                .query_one_raw(Statement::from_string(
                    store.read().get_database_backend(),
                    "SELECT COUNT(*) AS rows FROM counted_use",
                ))
                .await
                .expect("asked")
                .expect("a row");
            assert_eq!(left.try_get::<i64>("", "rows").expect("a number"), 1);
        }
    }
}

//! What kind of trouble a failure of the database is: what people are told depends on it.

use std::{error::Error, io};

use sea_orm::{ConnAcquireErr, DbErr, RuntimeErr, SqlxError};

/// Kinds of trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The database cannot be reached or is too busy; it comes back without anybody's change.
    Gone,
    /// Nothing can be written, because the disk is full or not writable.
    Full,
    /// Something that is not as it should be, on our side.
    Other,
}

/// The kind of trouble that is behind an error.
pub fn trouble_in(error: &(dyn Error + 'static)) -> Trouble {
    let mut at = Some(error);
    while let Some(error) = at {
        let found = kind_of(error);
        if found != Trouble::Other {
            return found;
        }
        at = error.source();
    }
    Trouble::Other
}

fn kind_of(error: &(dyn Error + 'static)) -> Trouble {
    if let Some(problem) = error.downcast_ref::<DbErr>() {
        return match problem {
            DbErr::ConnectionAcquire(
                ConnAcquireErr::Timeout | ConnAcquireErr::ConnectionClosed,
            ) => Trouble::Gone,
            DbErr::Conn(problem) | DbErr::Exec(problem) | DbErr::Query(problem) => kind_of(problem),
            _ => Trouble::Other,
        };
    }
    if let Some(RuntimeErr::SqlxError(problem)) = error.downcast_ref::<RuntimeErr>() {
        return of_driver(problem);
    }
    if let Some(problem) = error.downcast_ref::<SqlxError>() {
        return of_driver(problem);
    }
    match error.downcast_ref::<io::Error>().map(io::Error::kind) {
        Some(
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge,
        ) => Trouble::Full,
        _ => Trouble::Other,
    }
}

fn of_driver(problem: &SqlxError) -> Trouble {
    match problem {
        SqlxError::Io(_)
        | SqlxError::Tls(_)
        | SqlxError::PoolTimedOut
        | SqlxError::PoolClosed
        | SqlxError::WorkerCrashed => Trouble::Gone,
        SqlxError::Database(said) => said.code().map_or(Trouble::Other, |code| of_code(&code)),
        _ => Trouble::Other,
    }
}

/// SQLSTATE of PostgreSQL (its manual, appendix A), or the number of SQLite (its `sqlite3.h`).
fn of_code(code: &str) -> Trouble {
    if code.len() == 5 {
        return match code {
            // disk full
            "53100" => Trouble::Full,
            // too many connections; shut down, crashed, starting; a server that only may be read
            "53300" | "57P01" | "57P02" | "57P03" | "25006" => Trouble::Gone,
            _ if code.starts_with("08") => Trouble::Gone,
            _ => Trouble::Other,
        };
    }
    let Ok(number) = code.parse::<u32>() else {
        return Trouble::Other;
    };
    // The lower eight bits are the kind, the others the place where it happened.
    match (number & 0xff, number >> 8) {
        // busy, locked
        (5 | 6, _) => Trouble::Gone,
        // read-only; full
        (8 | 13, _) => Trouble::Full,
        // input or output: writing, syncing, truncating, or the shared memory beside the file
        (10, 3..=6 | 18 | 19 | 21) => Trouble::Full,
        _ => Trouble::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::store::{Engine, StoreError, testing::stores};
    use sea_orm::ConnectionTrait;

    #[test]
    fn codes_of_both_engines_are_told_apart() {
        for (code, expected) in [
            ("53100", Trouble::Full),
            ("57P01", Trouble::Gone),
            ("08006", Trouble::Gone),
            ("23505", Trouble::Other),
            ("13", Trouble::Full),
            ("778", Trouble::Full),
            ("5", Trouble::Gone),
            ("517", Trouble::Gone),
            ("266", Trouble::Other),
            ("1555", Trouble::Other),
        ] {
            assert_eq!(of_code(code), expected, "{code}");
        }
    }

    #[tokio::test]
    async fn what_the_engines_themselves_say_is_understood() {
        for (store, _folder) in stores().await {
            let full = match store.engine() {
                // No page more than there are: the same answer as of a full disk.
                Engine::Sqlite => {
                    "PRAGMA max_page_count = 1; CREATE TABLE more (a); \
                     INSERT INTO more VALUES (zeroblob(1000000))"
                }
                Engine::Postgres => "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100'; END $$",
            };
            let problem: StoreError = store
                .writer()
                .execute_unprepared(full)
                .await
                .expect_err("refused")
                .into();
            assert_eq!(trouble_in(&problem), Trouble::Full, "{problem}");
            let other = store.read().execute_unprepared("SELECT FROM").await;
            assert_eq!(trouble_in(&other.expect_err("refused")), Trouble::Other);
            let context = anyhow::Error::from(problem).context("while saving");
            assert_eq!(trouble_in(context.as_ref()), Trouble::Full);
        }
    }

    #[tokio::test]
    async fn a_server_that_is_not_there_is_gone() {
        let began = std::time::Instant::now();
        let problem = crate::platform::store::Store::open("postgres://nobody@127.0.0.1:1/none")
            .await
            .expect_err("nobody is there");
        assert_eq!(trouble_in(&problem), Trouble::Gone, "{problem}");
        assert!(began.elapsed().as_secs() < 10);
    }
}

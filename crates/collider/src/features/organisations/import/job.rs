//! Works off an import from the queue.

use uuid::Uuid;

use super::{
    progress::Progress,
    run::{self, Failure},
};
use crate::platform::{
    Platform,
    store::{Actor, jobs::Claimed},
};

/// How often a job that died is begun again before a person has to say so.
const MOST_TRIES: i32 = 3;

/// Works off an import from the queue. What goes wrong is noted at the import, where a person sees it
/// and can begin again; only a process that dies makes the queue try by itself.
pub async fn work_off(platform: Platform, claimed: Claimed) -> anyhow::Result<()> {
    let payload: serde_json::Value = serde_json::from_str(&claimed.payload)?;
    let id: Uuid = serde_json::from_value(payload["import"].clone())?;
    let actor = actor_of(&payload["actor"]);
    let store = &platform.store;
    let now = platform.clock.now();
    if claimed.attempts > MOST_TRIES {
        return Ok(run::give_up(store, id, "died", now).await?);
    }
    let progress = Progress::of(id);
    match run::write(
        store,
        &actor,
        id,
        run::limits(platform.settings.limits.upload_bytes),
        now,
        &progress,
    )
    .await
    {
        Ok(done) => tracing::info!(%id, rows = done.sums.rows(), "import written"),
        Err(failure) => {
            tracing::error!(%id, %failure, "import not written");
            let problem = match failure {
                Failure::Disturbed => "disturbed",
                _ => "broken",
            };
            run::give_up(store, id, problem, now).await?;
        }
    }
    Ok(())
}

fn actor_of(value: &serde_json::Value) -> Actor {
    let id = value["id"].as_str().and_then(|id| id.parse().ok());
    match (id, value["name"].as_str()) {
        (Some(id), Some(name)) => Actor::Person {
            id,
            name: name.to_owned(),
        },
        _ => Actor::Program,
    }
}

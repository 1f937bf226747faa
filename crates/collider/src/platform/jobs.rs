//! Works off the queue of [`super::store::jobs`]: one job at a time, each handed to the feature that put
//! it in. A job whose process dies is taken up again. Several workers may share the queue, each for the
//! kinds of work it has handlers for: letters do not wait behind a long import.

use std::{collections::HashMap, future::Future, pin::Pin, time::Duration};

use super::{
    Platform,
    store::{
        Engine, StoreError,
        jobs::{self, Claimed},
    },
};

/// How long an empty queue is left alone.
const PAUSE: Duration = Duration::from_millis(500);
/// How often a worker says that it lives; well within the lease.
const RENEWAL: Duration = Duration::from_secs(20);

type Work = Pin<Box<dyn Future<Output = anyhow::Result<()>> + Send>>;
type Handler = Box<dyn Fn(Platform, Claimed) -> Work + Send + Sync>;

/// Which feature does which kind of work.
#[derive(Default)]
pub struct Handlers(HashMap<&'static str, Handler>);

impl std::fmt::Debug for Handlers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.keys()).finish()
    }
}

impl Handlers {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    fn kinds(&self) -> Vec<&'static str> {
        self.0.keys().copied().collect()
    }

    /// One more kind of work. What the handler answers as an error is tried again later.
    #[must_use]
    pub fn on<F, W>(mut self, kind: &'static str, handler: F) -> Self
    where
        F: Fn(Platform, Claimed) -> W + Send + Sync + 'static,
        W: Future<Output = anyhow::Result<()>> + Send + 'static,
    {
        let boxed: Handler =
            Box::new(move |platform, claimed| Box::pin(handler(platform, claimed)));
        self.0.insert(kind, boxed);
        self
    }
}

/// Works off the queue until it is dropped.
pub async fn work(platform: Platform, handlers: Handlers) {
    // An embedded database has one process; what runs at its start was left by one that died. On a
    // server the lease decides, because another process may be at work.
    if platform.store.engine() == Engine::Sqlite
        && let Err(error) = jobs::release_all(&platform.store, &handlers.kinds()).await
    {
        tracing::error!(%error, "abandoned jobs could not be released");
    }
    loop {
        match work_off_one(&platform, &handlers).await {
            Ok(true) => {}
            Ok(false) => tokio::time::sleep(PAUSE).await,
            Err(error) => {
                tracing::error!(%error, "the queue cannot be read");
                tokio::time::sleep(PAUSE * 10).await;
            }
        }
    }
}

/// Does the next piece of work that is due. Answers whether there was any.
///
/// # Errors
/// When the database refuses.
pub async fn work_off_one(platform: &Platform, handlers: &Handlers) -> Result<bool, StoreError> {
    let kinds = handlers.kinds();
    if !jobs::is_due(&platform.store, &kinds, platform.clock.now()).await? {
        return Ok(false);
    }
    let Some(claimed) = jobs::claim(&platform.store, &kinds, platform.clock.now()).await? else {
        return Ok(false);
    };
    let Some(handler) = handlers.0.get(claimed.kind.as_str()) else {
        jobs::fail(
            &platform.store,
            &claimed,
            "no feature does this",
            platform.clock.now(),
        )
        .await?;
        return Ok(true);
    };
    let job = claimed.id;
    let kind = claimed.kind.clone();
    // A task of its own: a panic costs the job, not the worker.
    let mut task = Aborting(tokio::spawn(handler(platform.clone(), claimed.clone())));
    let done = loop {
        tokio::select! {
            done = &mut task.0 => break done,
            () = tokio::time::sleep(RENEWAL) => {
                jobs::renew(&platform.store, job, platform.clock.now()).await?;
            }
        }
    };
    let problem = match done {
        Ok(Ok(())) => return jobs::finish(&platform.store, job).await.map(|()| true),
        Ok(Err(problem)) => format!("{problem:#}"),
        Err(panic) => panic.to_string(),
    };
    tracing::error!(kind, %job, problem, "a job failed");
    jobs::fail(&platform.store, &claimed, &problem, platform.clock.now()).await?;
    Ok(true)
}

/// A task that ends with the worker that waits for it.
struct Aborting(tokio::task::JoinHandle<anyhow::Result<()>>);

impl Drop for Aborting {
    fn drop(&mut self) {
        self.0.abort();
    }
}

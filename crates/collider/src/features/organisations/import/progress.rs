//! How far imports are that are being written by this process. Lost with the process: a restart finds
//! the import in the queue and begins anew.

use std::{
    collections::HashMap,
    sync::{Mutex, OnceLock, PoisonError},
};

use tokio::sync::watch;
use uuid::Uuid;

/// What an import is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Waiting for its turn.
    Waiting,
    /// Reading the files.
    Reading,
    /// Deciding what becomes of every row.
    Comparing,
    /// Writing organisations: how many of how many.
    Writing {
        /// Written so far.
        done: usize,
        /// To be written.
        total: usize,
    },
    /// Saving it all at once.
    Saving,
}

impl Stage {
    /// In keys of strings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Reading => "reading",
            Self::Comparing => "comparing",
            Self::Writing { .. } => "writing",
            Self::Saving => "saving",
        }
    }
}

type Registry = Mutex<HashMap<Uuid, watch::Receiver<Stage>>>;

fn registry() -> &'static Registry {
    static REGISTRY: OnceLock<Registry> = OnceLock::new();
    REGISTRY.get_or_init(Registry::default)
}

/// Says how far an import is; forgotten when dropped.
#[derive(Debug)]
pub struct Progress {
    import: Uuid,
    stage: watch::Sender<Stage>,
}

impl Progress {
    /// Begins to tell.
    pub fn of(import: Uuid) -> Self {
        let (stage, receiver) = watch::channel(Stage::Reading);
        registry()
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(import, receiver);
        Self { import, stage }
    }

    /// It is here now.
    pub fn is_at(&self, stage: Stage) {
        self.stage.send_replace(stage);
    }

    /// Follows it.
    pub fn follow(&self) -> watch::Receiver<Stage> {
        self.stage.subscribe()
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        registry()
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&self.import);
    }
}

/// Where an import is; waiting, if this process is not at it.
pub fn stage_of(import: Uuid) -> Stage {
    let registry = registry().lock().unwrap_or_else(PoisonError::into_inner);
    registry
        .get(&import)
        .map_or(Stage::Waiting, |receiver| *receiver.borrow())
}

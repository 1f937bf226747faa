//! Carries letters from the queue to the mail server: one after the other over one connection, urgent
//! ones first, each at most once.

use std::{sync::Arc, time::Duration};

use lettre::transport::smtp::{client::AsyncSmtpConnection, commands::Rset};
use serde::Deserialize;
use tokio::{
    sync::Mutex,
    task::JoinHandle,
    time::{Instant, sleep, sleep_until, timeout},
};
use uuid::Uuid;

use super::{
    delivery::{self, Next, Outcome},
    dialogue::{Stage, give},
    message::{Outgoing, pack},
    server::Server,
    store::outgoing::{self, JOB, Taken},
};
use crate::platform::{Platform, jobs, store::jobs::Claimed};

/// An open connection without work is closed after this.
const IDLE: Duration = Duration::from_secs(5);
/// Letters over one connection; servers close long ones, and not always politely.
const LETTERS_A_CONNECTION: u32 = 100;
/// What became of a letter is written down even when the database is away meanwhile: so often …
const TRIES_TO_WRITE: u32 = 600;
/// … with this pause.
const PAUSE_TO_WRITE: Duration = Duration::from_secs(1);
/// A letter under way when the program is asked to stop gets so long to arrive.
const LAST_LETTER: Duration = Duration::from_secs(30);

#[derive(Debug, Deserialize)]
struct Payload {
    letter: Uuid,
}

/// The way to the mail server.
struct Post {
    server: Server,
    line: Mutex<Line>,
    /// Held from taking a letter out of the queue until it is written down what became of it.
    at_work: Arc<Mutex<()>>,
}

#[derive(Default)]
struct Line {
    open: Option<Open>,
    /// How often in a row the server was not there.
    failures: i32,
    /// Until then it is not called again.
    closed_until: Option<Instant>,
}

struct Open {
    connection: AsyncSmtpConnection,
    letters: u32,
    used: Instant,
}

/// The post at work.
pub struct Running {
    worker: JoinHandle<()>,
    post: Arc<Post>,
}

impl std::fmt::Debug for Running {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Running")
            .field("server", &self.post.server.place())
            .finish_non_exhaustive()
    }
}

/// Begins to carry letters. `None` where none are sent: in the demo, or without a mail server; letters
/// then wait.
pub fn start(platform: &Platform) -> Option<Running> {
    if platform.outbox {
        return None;
    }
    let server = match Server::from_settings(&platform.settings) {
        Ok(Some(server)) => server,
        Ok(None) => {
            tracing::warn!("no mail server is set (mail.smtp_url): letters wait");
            return None;
        }
        Err(problem) => {
            tracing::error!(%problem, "letters wait; `collider doctor` says how to mend it");
            return None;
        }
    };
    let post = Arc::new(Post {
        server,
        line: Mutex::default(),
        at_work: Arc::default(),
    });
    let (platform, carried) = (platform.clone(), Arc::clone(&post));
    let worker = tokio::spawn(async move {
        if let Err(problem) = outgoing::mend(&platform.store, platform.clock.now()).await {
            tracing::error!(%problem, "the queue of letters was not looked through");
        }
        let handlers = jobs::Handlers::new().on(JOB, move |platform, claimed| {
            carry(Arc::clone(&carried), platform, claimed)
        });
        jobs::work(platform, handlers).await;
    });
    Some(Running { worker, post })
}

impl Running {
    /// Takes no further letter and waits for the one under way, if any.
    pub async fn stop(self) {
        self.worker.abort();
        match timeout(LAST_LETTER, Arc::clone(&self.post.at_work).lock_owned()).await {
            // Never given back: nothing begins any more.
            Ok(at_rest) => std::mem::forget(at_rest),
            Err(_) => tracing::warn!("the letter under way will be in doubt"),
        }
    }
}

/// Does one job.
async fn carry(post: Arc<Post>, platform: Platform, claimed: Claimed) -> anyhow::Result<()> {
    let payload: Payload = serde_json::from_str(&claimed.payload)?;
    let closed_until = post.line.lock().await.closed_until;
    if let Some(moment) = closed_until {
        sleep_until(moment).await;
    }
    // A task of its own: when this job is taken from us, because the database or the program goes away,
    // the letter under way still comes to an end that is written down.
    tokio::spawn(one_letter(post, platform, payload.letter, claimed.id)).await?
}

async fn one_letter(
    post: Arc<Post>,
    platform: Platform,
    id: Uuid,
    job: Uuid,
) -> anyhow::Result<()> {
    let _at_work = post.at_work.lock().await;
    let now = platform.clock.now();
    let letter = match outgoing::take(&platform.store, id, job, now).await? {
        Taken::Ours(letter) => letter,
        Taken::InDoubt => {
            tracing::warn!(letter = %id, "nobody knows whether this letter was sent");
            return Ok(());
        }
        Taken::NotDue => return Ok(()),
    };
    let outcome = post.deliver(&letter.outgoing).await;
    let now = platform.clock.now();
    let next = delivery::after(outcome, letter.attempts, letter.since, now);
    // Not what the server said: it likes to name the address.
    tracing::info!(letter = %id, state = next.state.code(), "tried to send");
    write_down(&platform, &letter, &next).await;
    Arc::clone(&post).close_when_idle();
    Ok(())
}

/// Writes down what became of a letter, however long the database is away.
async fn write_down(platform: &Platform, letter: &outgoing::Ours, next: &Next) {
    for _ in 0..TRIES_TO_WRITE {
        match outgoing::settle(&platform.store, letter, next, platform.clock.now()).await {
            Ok(()) => return,
            Err(problem) => {
                tracing::error!(letter = %letter.outgoing.id, %problem, "what became of it cannot be written yet");
                sleep(PAUSE_TO_WRITE).await;
            }
        }
    }
}

impl Post {
    async fn deliver(&self, letter: &Outgoing) -> Outcome {
        let packed = match pack(letter, &self.server.from) {
            Ok(Some(packed)) => packed,
            Ok(None) => return Outcome::NoSuchAddress("not an e-mail address".into()),
            Err(problem) => return Outcome::Refused(problem.to_string()),
        };
        let mut line = self.line.lock().await;
        if let Some(mut open) = line.open.take() {
            match give(&mut open.connection, &packed, self.server.patience).await {
                // Closed while it lay idle: nothing of this letter was heard, so it is given anew.
                Err(failure) if failure.stage == Stage::Sender => {}
                given => return line.after(given, open).await,
            }
        }
        match self.server.call().await {
            Ok(mut connection) => {
                let given = give(&mut connection, &packed, self.server.patience).await;
                let open = Open {
                    connection,
                    letters: 0,
                    used: Instant::now(),
                };
                line.after(given, open).await
            }
            Err(failure) => {
                let outcome = failure.outcome();
                line.note(&outcome);
                outcome
            }
        }
    }

    /// Hangs up when no further letter came for a while.
    fn close_when_idle(self: Arc<Self>) {
        tokio::spawn(async move {
            sleep(IDLE).await;
            let mut line = self.line.lock().await;
            if let Some(mut open) = line.open.take_if(|open| open.used.elapsed() >= IDLE) {
                let _ = timeout(IDLE, open.connection.quit()).await;
            }
        });
    }
}

impl Line {
    /// After a dialogue: keeps the connection for the next letter where that goes.
    async fn after(
        &mut self,
        given: Result<String, super::dialogue::Failure>,
        mut open: Open,
    ) -> Outcome {
        open.letters += 1;
        open.used = Instant::now();
        let (outcome, usable) = match given {
            Ok(said) => (Outcome::Taken(said), true),
            Err(failure) => {
                // The server refused this letter, not us: it may be asked to forget it.
                let goes_on = failure.code.is_some_and(|code| code != 421)
                    && matches!(
                        timeout(IDLE, open.connection.command(Rset)).await,
                        Ok(Ok(_))
                    );
                (failure.outcome(), goes_on)
            }
        };
        self.note(&outcome);
        if usable && open.letters < LETTERS_A_CONNECTION {
            self.open = Some(open);
        } else {
            let _ = timeout(IDLE, open.connection.quit()).await;
        }
        outcome
    }

    /// A server that is not there is left alone for a while, so that a thousand letters are not a
    /// thousand calls.
    fn note(&mut self, outcome: &Outcome) {
        if matches!(outcome, Outcome::NoServer(_)) {
            self.failures = self.failures.saturating_add(1);
            let pause = delivery::pause_without_server(self.failures);
            self.closed_until = Some(Instant::now() + pause.unsigned_abs());
        } else {
            (self.failures, self.closed_until) = (0, None);
        }
    }
}

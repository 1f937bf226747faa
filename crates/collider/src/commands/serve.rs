//! `collider serve`: the hub's pages until told to stop.

use std::{net::SocketAddr, process::ExitCode};

use anyhow::Context;
use clap::Args;
use tokio::net::TcpListener;

use crate::{
    features::{
        organisations::{self, Catalogue},
        people,
    },
    platform::{Platform, clock::Clock, jobs, mail, settings::Settings, store::Store, web},
    router,
};

#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Address and port to listen on.
    #[arg(long)]
    listen: Option<SocketAddr>,
}

impl Serve {
    pub(super) async fn run(self, mut settings: Settings) -> anyhow::Result<ExitCode> {
        if let Some(listen) = self.listen {
            settings.listen = listen;
        }
        let listener = listen(&mut settings).await?;
        let platform = open(settings, false).await?;
        eprintln!("Collider is at {}", platform.settings.base_url());
        if let Some(path) = people::first_link(&platform.store, Clock::System.now()).await? {
            eprintln!("Nobody has an account yet. The first person makes theirs here, once:");
            println!("{}{path}", platform.settings.base_url());
        }
        until_stopped(platform, listener).await
    }
}

/// Takes the port; port 0 lets the system choose, and the settings then know which.
pub(super) async fn listen(settings: &mut Settings) -> anyhow::Result<TcpListener> {
    let listener = TcpListener::bind(settings.listen).await.with_context(|| {
        format!(
            "{} is taken or not ours; choose another with --listen",
            settings.listen
        )
    })?;
    settings.listen = listener.local_addr()?;
    Ok(listener)
}

/// Opens the store, brings it to this version, and puts the platform together.
pub(super) async fn open(settings: Settings, demo: bool) -> anyhow::Result<Platform> {
    people::check_sign_in(&settings)?;
    let store = Store::open(&settings.database_url()).await?;
    store.migrate().await?;
    let platform = Platform::new(settings, store, Clock::System, demo);
    people::forget_absent_providers(&platform).await?;
    Ok(platform)
}

/// Serves, with the catalogue following the audit log and the queue being worked off beside it.
pub(super) async fn until_stopped(
    platform: Platform,
    listener: TcpListener,
) -> anyhow::Result<ExitCode> {
    // Before anybody counts: a small hub is read before the first page is asked for.
    web::health::install();
    let catalogue = Catalogue::open(&platform.settings.encoder_dir());
    let background = tokio::spawn(catalogue.clone().follow(platform.clone()));
    let decisions = router::personal_data();
    super::privacy::check(&decisions, &platform.settings)?;
    people::privacy::plan_nights(&platform).await?;
    let handlers = organisations::jobs(jobs::Handlers::new());
    let handlers = people::privacy::jobs(handlers, decisions);
    let queue = tokio::spawn(jobs::work(platform.clone(), handlers));
    // Somebody waits at their screen for these: they do not stand behind an import.
    let handlers = people::jobs(jobs::Handlers::new());
    let door = tokio::spawn(jobs::work(platform.clone(), handlers));
    let post = mail::start(&platform);
    let digests = tokio::spawn(people::notices::digest::keep_sending(platform.clone()));
    let service = router::service(platform.clone(), catalogue);
    web::serve(listener, service).await?;
    // What the queue was at is undone with its transaction and taken up again at the next start.
    queue.abort();
    digests.abort();
    door.abort();
    background.abort();
    if let Some(post) = post {
        post.stop().await;
    }
    platform.store.close().await;
    Ok(ExitCode::SUCCESS)
}

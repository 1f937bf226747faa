//! `collider demo`: a fictional region to try things out.

use std::{net::SocketAddr, process::ExitCode};

use clap::Args;
use jiff::SignedDuration;

use crate::{
    features::{
        organisations::import::demo,
        people::{self, Invitation, Role},
    },
    platform::{clock::Clock, settings::Settings},
};

#[derive(Debug, Args)]
pub(super) struct Demo {
    /// Start without the fictional region.
    #[arg(long)]
    empty: bool,
    /// Address and port to listen on.
    #[arg(long)]
    listen: Option<SocketAddr>,
}

impl Demo {
    pub(super) async fn run(self, mut settings: Settings) -> anyhow::Result<ExitCode> {
        if let Some(listen) = self.listen {
            settings.listen = listen;
        }
        let listener = super::serve::listen(&mut settings).await?;
        let mut platform = super::serve::open(settings, !self.empty).await?;
        // With or without its region, a demo writes to nobody.
        platform.outbox = true;
        if !self.empty {
            demo::load(&platform.store, Clock::System.now()).await?;
        }
        let invitation = Invitation {
            name: "Demo facilitator",
            email: "facilitator@demo.example",
            roles: [Role::HubManager, Role::Administrator]
                .into_iter()
                .collect(),
            organisations: &[],
            valid: SignedDuration::from_hours(24 * 7),
            single_use: false,
        };
        let path = people::invite_by_link(&platform.store, invitation, Clock::System.now()).await?;
        println!("{}{path}", platform.settings.base_url());
        super::serve::until_stopped(platform, listener).await
    }
}

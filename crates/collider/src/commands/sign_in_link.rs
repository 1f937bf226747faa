//! `collider sign-in-link`: lets the first facilitator in, or one who lost the way.

use std::process::ExitCode;

use clap::Args;
use jiff::SignedDuration;

use crate::{
    features::people::{self, Invitation, Role},
    platform::{clock::Clock, settings::Settings},
};

#[derive(Debug, Args)]
pub(super) struct SignInLink {
    /// E-mail address of the account; it is made if there is none.
    email: String,
    /// Name for a new account.
    #[arg(long, default_value = "")]
    name: String,
}

impl SignInLink {
    pub(super) async fn run(self, settings: Settings) -> anyhow::Result<ExitCode> {
        let platform = super::serve::open(settings, false).await?;
        let name = if self.name.is_empty() {
            &self.email
        } else {
            &self.name
        };
        let invitation = Invitation {
            name,
            email: &self.email,
            role: Role::Facilitator,
            valid: SignedDuration::from_hours(24),
            single_use: true,
        };
        let path = people::invite_by_link(&platform.store, invitation, Clock::System.now()).await?;
        println!("{}{path}", platform.settings.base_url());
        eprintln!("The link works once, within 24 hours.");
        platform.store.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

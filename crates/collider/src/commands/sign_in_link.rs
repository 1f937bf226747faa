//! `collider sign-in-link`: lets the first facilitator in, or one who lost the way.

use std::process::ExitCode;

use clap::Args;
use jiff::SignedDuration;
use uuid::Uuid;

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
    /// What the person does in the hub: participant, mentor, expert, policy-viewer, facilitator,
    /// hub-manager or administrator. May be given several times; added to what they did before.
    /// Without one, a new account is a facilitator's, and the first of an installation a hub manager's
    /// and administrator's.
    #[arg(long = "role", value_name = "ROLE", value_parser = role_from)]
    roles: Vec<Role>,
    /// An organisation for which the person may act: its number, as the address of its profile
    /// shows it. May be given several times.
    #[arg(long = "organisation", value_name = "ID")]
    organisations: Vec<Uuid>,
}

fn role_from(code: &str) -> Result<Role, String> {
    Role::from_code(code).ok_or_else(|| {
        let codes: Vec<&str> = Role::ALL.into_iter().map(Role::code).collect();
        format!("the roles are {}", codes.join(", "))
    })
}

impl SignInLink {
    pub(super) async fn run(self, settings: Settings) -> anyhow::Result<ExitCode> {
        let platform = super::serve::open(settings, false).await?;
        let name = if self.name.is_empty() {
            &self.email
        } else {
            &self.name
        };
        let new = !people::is_known(&platform.store, &self.email).await?;
        let roles = match &self.roles[..] {
            [] if !people::has_anybody(&platform.store).await? => {
                [Role::HubManager, Role::Administrator]
                    .into_iter()
                    .collect()
            }
            [] if new => Role::Facilitator.into(),
            roles => roles.iter().copied().collect(),
        };
        let invitation = Invitation {
            name,
            email: &self.email,
            roles,
            organisations: &self.organisations,
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

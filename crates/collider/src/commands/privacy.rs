//! `collider privacy`: what the hub must be able to show about personal data.

use std::{io::Write as _, process::ExitCode};

use clap::{Args, Subcommand};

use crate::{
    features::people::privacy::record,
    platform::{
        i18n::Lang,
        privacy::{Decisions, retaining},
        settings::Settings,
    },
    router,
};

#[derive(Debug, Args)]
pub(super) struct Privacy {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Print the record of processing activities (GDPR, Art. 30) as Markdown.
    Record {
        /// As CSV instead.
        #[arg(long)]
        csv: bool,
        /// In this language: en, de or sl. Without it, in that of the settings.
        #[arg(long, value_name = "LANGUAGE")]
        language: Option<String>,
    },
}

impl Privacy {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<ExitCode> {
        let What::Record { csv, language } = self.what;
        let decisions = router::personal_data();
        check(&decisions, settings)?;
        let code = language.as_ref().unwrap_or(&settings.language);
        let Some(lang) = Lang::from_code(code) else {
            anyhow::bail!("The program does not speak {code}; it speaks en, de and sl.");
        };
        if csv {
            let bytes = record::csv(&decisions, &settings.privacy, lang)?;
            std::io::stdout().write_all(&bytes)?;
        } else {
            let hub = &settings.hub_name;
            print!(
                "{}",
                record::markdown(&decisions, &settings.privacy, hub, lang)
            );
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// A rule that is misspelt in the settings would keep data longer than somebody wanted.
pub(super) fn check(decisions: &Decisions, settings: &Settings) -> anyhow::Result<()> {
    let unknown = retaining::unknown(decisions, &settings.privacy.retention);
    let known: Vec<&str> = decisions.rules().map(|rule| rule.code).collect();
    anyhow::ensure!(
        unknown.is_empty(),
        "privacy.retention: there is no rule called {}; the rules are {}.",
        unknown.join(", "),
        known.join(", ")
    );
    Ok(())
}

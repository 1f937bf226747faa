//! `collider retention`: takes away what is over, or says what that would be.

use std::process::ExitCode;

use clap::Args;

use crate::{
    features::people::privacy,
    platform::{clock::Clock, i18n::Lang, privacy::retaining, settings::Settings, store::Actor},
    router,
};

#[derive(Debug, Args)]
pub(super) struct Retention {
    /// Only say what would go now.
    #[arg(long)]
    dry_run: bool,
}

impl Retention {
    pub(super) async fn run(self, settings: Settings) -> anyhow::Result<ExitCode> {
        let lang = Lang::from_code(&settings.language).unwrap_or(Lang::FALLBACK);
        let decisions = router::personal_data();
        let platform = super::serve::open(settings, false).await?;
        let chosen = &platform.settings.privacy.retention;
        super::privacy::check(&decisions, &platform.settings)?;
        let now = Clock::System.now();
        if self.dry_run {
            for due in retaining::due(platform.store.read(), &decisions, chosen, now).await? {
                let words = privacy::record::rule_words(due.rule.code, due.days, lang);
                println!("{:>9}  {}: {words}", due.rows, due.rule.code);
            }
        } else {
            let store = &platform.store;
            let night = now.to_string();
            let taken = privacy::take_away(
                store,
                &decisions,
                chosen,
                &night,
                Actor::Operator,
                None,
                now,
            )
            .await?;
            for (code, rows) in taken.unwrap_or_default() {
                println!("{rows:>9}  {code}");
            }
        }
        platform.store.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

//! Why there is no proposal, as a sentence in the reader's language.

use super::{NoProposal, Refusal, Silent};
use crate::{
    features::challenges::coach::said,
    platform::i18n::{Arguments, Lang, say},
};

impl NoProposal {
    /// In words.
    pub fn said(&self, lang: Lang) -> String {
        match self {
            Self::Silent(silent) => silent.said(lang),
            Self::Refused(refusal) => refusal.said(lang),
        }
    }
}

impl Silent {
    fn said(&self, lang: Lang) -> String {
        let at = |host: &str| Arguments::new().text("host", host);
        match self {
            Self::Off => say(lang, "proposals-off"),
            Self::Setting { setting } => Arguments::new()
                .text("setting", *setting)
                .say(lang, "proposals-setting"),
            Self::NotEncrypted => say(lang, "proposals-not-encrypted"),
            Self::Unreachable { host } => at(host).say(lang, "proposals-unreachable"),
            Self::TooSlow { host } => at(host).say(lang, "proposals-too-slow"),
            Self::LedElsewhere { host } => at(host).say(lang, "proposals-led-elsewhere"),
            Self::Status { host, status } => at(host)
                .text("status", status.to_string())
                .say(lang, "proposals-status"),
            Self::TooLarge { host } => at(host).say(lang, "proposals-too-large"),
            Self::Form { host } => at(host).say(lang, "proposals-form"),
        }
    }
}

impl Refusal {
    fn said(&self, lang: Lang) -> String {
        match self {
            Self::Empty => say(lang, "proposals-empty"),
            Self::CutOff => say(lang, "proposals-cut-off"),
            Self::TooLong { is, most } => Arguments::new()
                .count("is", *is)
                .count("most", *most)
                .say(lang, "proposals-too-long"),
            Self::OtherLanguage { seems: None } => say(lang, "proposals-no-language"),
            Self::OtherLanguage { seems: Some(seems) } => Arguments::new()
                .text("language", said::language(*seems, lang))
                .say(lang, "proposals-other-language"),
            Self::Facts(facts) => {
                let list = facts
                    .iter()
                    .map(|one| format!("\n- {}", said::unfounded(one, lang)));
                format!(
                    "{}{}",
                    say(lang, "proposals-facts"),
                    list.collect::<String>()
                )
            }
        }
    }
}

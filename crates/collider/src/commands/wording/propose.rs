//! `collider wording propose`: a reworded version by a language model, checked and compared. Nothing is
//! adopted here.

use std::path::PathBuf;

use clap::Args;
use collider_wording::{Reading, versions::compare};

use super::{
    How, MOST_ON_A_TERMINAL, Refused,
    asked::Asked,
    files::{Input, read_brief},
    json_text,
    output::{Output, write},
    tell_written,
};
use crate::{
    features::challenges::{
        coach::{Compared, json, lines, markdown, of_comparison, page, said},
        proposal::{Model, NoProposal, Refusal, Silent, propose},
    },
    platform::{
        i18n::{Arguments, Lang, say},
        settings::Settings,
    },
};

#[derive(Debug, Args)]
pub(super) struct Propose {
    /// The text: plain text or a web page. Without it, or as `-`, the standard input is read.
    brief: Option<PathBuf>,
    #[command(flatten)]
    how: How,
}

impl Propose {
    pub fn run(self, settings: &Settings) -> Result<(), Refused> {
        let asked = Asked::of(self.how, settings)?;
        let lang = asked.lang;
        let refused = |why: &NoProposal| Refused::failed(no_proposal(why, lang));
        // Whoever has not switched it on learns so before a text is typed.
        let model = Model::of(&settings.language_model).map_err(|why| refused(&why.into()))?;
        let input = Input::of(self.brief);
        let brief = read_brief(&input, lang)?;
        let meaning = asked.meaning(settings)?;
        let reading = Reading {
            meaning: meaning.asked(),
            phrases: &meaning.phrases,
            ..asked.reading()
        };
        let by = || {
            Arguments::new()
                .text("model", model.name())
                .text("host", model.host())
        };
        eprintln!("{}", by().say(lang, "proposals-sent"));
        let proposal = tokio::task::block_in_place(|| {
            // Read without meaning: what the model is told needs none.
            tokio::runtime::Handle::current().block_on(propose(
                &model,
                &brief.text,
                &asked.reading(),
            ))
        })
        .map_err(|why| refused(&why))?;
        let comparison = compare(&brief.text, &proposal.text, &reading);
        let (old_name, new_name) = (input.title(lang), by().say(lang, "proposals-name"));
        let compared = Compared::of(
            &comparison,
            (&brief.text, &old_name),
            (&proposal.text, &new_name),
            meaning.no_reach.as_deref(),
            lang,
        );
        println!(
            "{}\n\n{}\n\n{}\n",
            by().say(lang, "proposals-mark"),
            proposal.text,
            say(lang, "proposals-adopt")
        );
        write(&asked.outputs, lang, |output| match output {
            Output::Page => Ok(page::of_comparison(&compared)?),
            Output::Json => json_text(&json::of_comparison(&compared, &comparison)),
            Output::Markdown => Ok(markdown(&of_comparison(&compared, usize::MAX))),
            Output::Lines => Ok(lines(&of_comparison(&compared, usize::MAX))),
            Output::Terminal => Ok(lines(&of_comparison(&compared, MOST_ON_A_TERMINAL))),
        })?;
        tell_written(&asked, &compared.line());
        Ok(())
    }
}

/// Why there is no proposal, in words.
fn no_proposal(why: &NoProposal, lang: Lang) -> String {
    match why {
        NoProposal::Silent(silent) => silent_words(silent, lang),
        NoProposal::Refused(refusal) => refusal_words(refusal, lang),
    }
}

fn silent_words(silent: &Silent, lang: Lang) -> String {
    let at = |host: &str| Arguments::new().text("host", host);
    match silent {
        Silent::Off => say(lang, "proposals-off"),
        Silent::Setting { setting } => Arguments::new()
            .text("setting", *setting)
            .say(lang, "proposals-setting"),
        Silent::NotEncrypted => say(lang, "proposals-not-encrypted"),
        Silent::Unreachable { host } => at(host).say(lang, "proposals-unreachable"),
        Silent::TooSlow { host } => at(host).say(lang, "proposals-too-slow"),
        Silent::LedElsewhere { host } => at(host).say(lang, "proposals-led-elsewhere"),
        Silent::Status { host, status } => at(host)
            .text("status", status.to_string())
            .say(lang, "proposals-status"),
        Silent::TooLarge { host } => at(host).say(lang, "proposals-too-large"),
        Silent::Form { host } => at(host).say(lang, "proposals-form"),
    }
}

fn refusal_words(refusal: &Refusal, lang: Lang) -> String {
    match refusal {
        Refusal::Empty => say(lang, "proposals-empty"),
        Refusal::CutOff => say(lang, "proposals-cut-off"),
        Refusal::TooLong { is, most } => Arguments::new()
            .count("is", *is)
            .count("most", *most)
            .say(lang, "proposals-too-long"),
        Refusal::OtherLanguage { seems: None } => say(lang, "proposals-no-language"),
        Refusal::OtherLanguage { seems: Some(seems) } => Arguments::new()
            .text("language", said::language(*seems, lang))
            .say(lang, "proposals-other-language"),
        Refusal::Facts(facts) => {
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

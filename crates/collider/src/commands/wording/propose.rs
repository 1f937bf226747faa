//! `collider wording propose`: a reworded version by a language model, checked and compared. Nothing is
//! adopted here.

use std::path::PathBuf;

use clap::Args;
use collider_wording::versions::compare;

use super::{
    How, Refused,
    asked::Asked,
    compare::write_comparison,
    files::{Input, read_brief},
};
use crate::{
    features::challenges::{
        coach::Compared,
        proposal::{Model, NoProposal, propose},
    },
    platform::{
        i18n::{Arguments, say},
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
        let refused = |why: &NoProposal| Refused::failed(why.said(lang));
        // Whoever has not switched it on learns so before a text is typed.
        let model = Model::of(&settings.language_model).map_err(|why| refused(&why.into()))?;
        let input = Input::of(self.brief);
        let brief = read_brief(&input, lang)?;
        let meaning = asked.meaning(settings)?;
        let reading = asked.reading_with(&meaning);
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
        write_comparison(&asked, &compared, &comparison)
    }
}

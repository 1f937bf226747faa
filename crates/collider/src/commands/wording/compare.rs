//! `collider wording compare`: two versions of a text.

use std::path::PathBuf;

use clap::Args;
use collider_wording::versions::{Comparison, compare};

use super::{
    How, MOST_ON_A_TERMINAL, Refused,
    asked::Asked,
    files::{Input, read_brief},
    json_text,
    output::{Output, write},
    tell_page, tell_written,
};
use crate::{
    features::challenges::coach::{Compared, json, lines, markdown, of_comparison, page},
    platform::{i18n::say, settings::Settings},
};

#[derive(Debug, Args)]
pub(super) struct Compare {
    /// The version before; `-` reads it from the standard input.
    old: PathBuf,
    /// The version after; `-` reads it from the standard input.
    new: PathBuf,
    #[command(flatten)]
    how: How,
}

impl Compare {
    pub fn run(self, settings: &Settings) -> Result<(), Refused> {
        let asked = Asked::of(self.how, settings)?;
        let (old, new) = (Input::of(Some(self.old)), Input::of(Some(self.new)));
        if (&old, &new) == (&Input::Standard, &Input::Standard) {
            return Err(Refused::not_understood(say(
                asked.lang,
                "wording-cli-two-from-one",
            )));
        }
        let old_brief = read_brief(&old, asked.lang)?;
        let new_brief = read_brief(&new, asked.lang)?;
        let meaning = asked.meaning(settings)?;
        let reading = asked.reading_with(&meaning);
        let mut comparison = compare(&old_brief.text, &new_brief.text, &reading);
        tell_page(&mut comparison.before, &old_brief);
        tell_page(&mut comparison.after, &new_brief);
        let (old_name, new_name) = (old.title(asked.lang), new.title(asked.lang));
        let compared = Compared::of(
            &comparison,
            (&old_brief.text, &old_name),
            (&new_brief.text, &new_name),
            meaning.no_reach.as_deref(),
            asked.lang,
        );
        write_comparison(&asked, &compared, &comparison)
    }
}

/// Writes a comparison to where it was asked for.
pub(super) fn write_comparison(
    asked: &Asked,
    compared: &Compared<'_>,
    comparison: &Comparison,
) -> Result<(), Refused> {
    write(&asked.outputs, asked.lang, |output| match output {
        Output::Page => Ok(page::of_comparison(compared)?),
        Output::Json => json_text(&json::of_comparison(compared, comparison)),
        Output::Markdown => Ok(markdown(&of_comparison(compared, usize::MAX))),
        Output::Lines => Ok(lines(&of_comparison(compared, usize::MAX))),
        Output::Terminal => Ok(lines(&of_comparison(compared, MOST_ON_A_TERMINAL))),
    })?;
    tell_written(asked, &compared.line());
    Ok(())
}

//! What was asked for at the command line, understood.

use std::{path::PathBuf, sync::Arc};

use collider_matching::encoder::{Encoder, TransformerEncoder};
use collider_wording::{Language, Reader, Reading, glossary::Glossary, reach};

use super::{
    How, Meaning, Refused,
    files::{Input, bytes_of, read_text},
    hub_lang, languages,
    output::{Output, outputs},
};
use crate::{
    commands::rank::progress_bar,
    features::challenges::coach::{ByEncoder, glossary, phrases, said},
    platform::{
        i18n::{Arguments, LANGUAGES, Lang, say},
        settings::Settings,
    },
};

/// What was asked for.
pub(super) struct Asked {
    /// The language of the text.
    pub language: Language,
    /// For whom it is read.
    pub reader: Reader,
    /// The language of the report.
    pub lang: Lang,
    /// Where the report goes; nowhere: it is printed.
    pub outputs: Vec<(PathBuf, Output)>,
    glossary: Option<Glossary>,
    competences: Option<Vec<String>>,
    when: Meaning,
    encoder_dir: Option<PathBuf>,
}

/// What can be asked for meaning.
#[derive(Default)]
pub(super) struct Asks {
    by: Option<ByEncoder>,
    /// The competences that were given.
    phrases: Vec<reach::Phrase>,
    /// Why there is no reach, where it was asked for.
    pub no_reach: Option<String>,
}

/// The language of a text, of those that are known.
pub(super) fn language(
    code: &str,
    known: impl Iterator<Item = Language>,
    lang: Lang,
) -> Result<Language, Refused> {
    let known: Vec<Language> = known.collect();
    Language::of(code.trim())
        .filter(|language| known.contains(language))
        .ok_or_else(|| {
            let known: Vec<String> = known
                .iter()
                .map(|one| format!("{} ({})", one.code(), said::language(*one, lang)))
                .collect();
            let words = Arguments::new()
                .text("code", code)
                .text("known", known.join(", "));
            Refused::not_understood(words.say(lang, "wording-cli-unknown-language"))
        })
}

impl Asked {
    /// Understands what was asked, and reads the glossary and the competences.
    pub fn of(how: How, settings: &Settings) -> Result<Self, Refused> {
        let hub = hub_lang(settings);
        let code = how.lang.unwrap_or_default();
        let language = language(&code, languages(), hub)?;
        let lang = match &how.report_in {
            None => Lang::from_code(language.code()).unwrap_or(hub),
            Some(code) => Lang::from_code(code).ok_or_else(|| {
                let known: Vec<String> = LANGUAGES
                    .iter()
                    .map(|(code, name)| format!("{code} ({name})"))
                    .collect();
                let words = Arguments::new()
                    .text("code", code)
                    .text("known", known.join(", "));
                Refused::not_understood(words.say(hub, "wording-cli-unknown-report"))
            })?,
        };
        let outputs = outputs(how.output, lang)?;
        let glossary = how.glossary.map(|path| {
            let input = Input::of(Some(path));
            let bytes = bytes_of(&input, lang)?;
            let source = say(lang, "wording-glossary-source");
            glossary(&input.name(lang), &bytes, language, &source).map_err(|trouble| {
                let words = Arguments::new()
                    .text("file", input.name(lang))
                    .text("words", trouble.said(lang));
                Refused::failed(words.say(lang, "wording-cli-file"))
            })
        });
        let competences = how.competences.map(|path| {
            let input = Input::of(Some(path));
            let text = read_text(&input, lang)?;
            let lines = text.lines().map(str::trim);
            let lines: Vec<String> = lines
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect();
            match lines.is_empty() {
                true => {
                    let file = Arguments::new().text("file", input.name(lang));
                    Err(Refused::failed(
                        file.say(lang, "wording-cli-no-competences"),
                    ))
                }
                false => Ok(lines),
            }
        });
        Ok(Self {
            language,
            reader: how.reader.into(),
            lang,
            outputs,
            glossary: glossary.transpose()?,
            competences: competences.transpose()?,
            when: how.meaning,
            encoder_dir: how.encoder_dir,
        })
    }

    /// How to read, without meaning.
    pub fn reading(&self) -> Reading<'_> {
        Reading {
            reader: self.reader,
            glossary: self.glossary.as_ref(),
            ..Reading::of(self.language)
        }
    }

    /// How to read, with what can be asked for meaning.
    pub fn reading_with<'a>(&'a self, meaning: &'a Asks) -> Reading<'a> {
        let by = meaning.by.as_ref();
        Reading {
            meaning: by.map(|by| by as &dyn reach::Meaning),
            phrases: &meaning.phrases,
            ..self.reading()
        }
    }

    /// What can be asked for meaning: the encoder is loaded only where it is needed, and competences
    /// are encoded.
    pub fn meaning(&self, settings: &Settings) -> Result<Asks, Refused> {
        let wanted = match self.when {
            Meaning::Off => false,
            Meaning::On => true,
            Meaning::Auto => self.competences.is_some() || self.encoder_dir.is_some(),
        };
        if !wanted {
            let left_out = self.competences.as_ref();
            return Ok(Asks {
                no_reach: left_out.map(|_| say(self.lang, "wording-cli-reach-off")),
                ..Asks::default()
            });
        }
        let Some(encoder) = self.encoder(settings)? else {
            return Ok(Asks {
                no_reach: self.without_encoder(settings),
                ..Asks::default()
            });
        };
        let by = ByEncoder::new(encoder);
        let competences = self.competences.clone().unwrap_or_default();
        let bar = progress_bar();
        bar.set_length(competences.len() as u64);
        let phrases = phrases(&by, competences, |done| bar.set_position(done as u64));
        bar.finish_and_clear();
        Ok(Asks {
            phrases: phrases.map_err(|problem| Refused::failed(problem.to_string()))?,
            by: Some(by),
            no_reach: None,
        })
    }

    /// The encoder of the folder that was named, or the installed one.
    fn encoder(&self, settings: &Settings) -> Result<Option<Arc<dyn Encoder>>, Refused> {
        let installed = settings.encoder_dir();
        let folder = self.encoder_dir.as_deref().unwrap_or(&installed);
        match TransformerEncoder::open(folder) {
            Ok(encoder) => Ok(Some(Arc::new(encoder))),
            // What was named must be there; what was not may be missing.
            Err(problem) if self.encoder_dir.is_some() => {
                let words = Arguments::new()
                    .text("file", folder.display().to_string())
                    .text("words", problem.to_string());
                Err(Refused::failed(words.say(self.lang, "wording-cli-file")))
            }
            Err(_) => Ok(None),
        }
    }

    /// Says that there is no encoder: in the report where reach was asked for, otherwise at once.
    fn without_encoder(&self, settings: &Settings) -> Option<String> {
        let folder = settings.encoder_dir().display().to_string();
        let folder = Arguments::new().text("folder", folder);
        let key = match self.competences {
            Some(_) => "wording-cli-no-encoder-reach",
            None => "wording-cli-no-encoder",
        };
        let words = folder.say(self.lang, key);
        eprintln!("{words}");
        self.competences.as_ref().map(|_| words)
    }
}

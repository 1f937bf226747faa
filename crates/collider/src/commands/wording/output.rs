//! Reports to files, by their endings, and to the standard output.

use std::{
    fs,
    io::{ErrorKind, Write, stdout},
    path::{Path, PathBuf},
};

use super::Refused;
use crate::platform::i18n::{Arguments, Lang};

/// A form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Output {
    Page,
    Json,
    Markdown,
    Lines,
    Terminal,
}

impl Output {
    fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "html" | "htm" => Some(Self::Page),
            "json" => Some(Self::Json),
            "md" | "markdown" => Some(Self::Markdown),
            "txt" => Some(Self::Lines),
            _ => None,
        }
    }
}

/// The files with their forms; an ending that is not known is refused.
pub(super) fn outputs(paths: Vec<PathBuf>, lang: Lang) -> Result<Vec<(PathBuf, Output)>, Refused> {
    let paths = paths.into_iter();
    paths
        .map(|path| match Output::of(&path) {
            Some(output) => Ok((path, output)),
            None => {
                let file = Arguments::new().text("file", path.display().to_string());
                Err(Refused::not_understood(
                    file.say(lang, "wording-cli-ending"),
                ))
            }
        })
        .collect()
}

/// Writes a report to each file, or prints it where there is none.
pub(super) fn write(
    outputs: &[(PathBuf, Output)],
    lang: Lang,
    report: impl Fn(Output) -> anyhow::Result<String>,
) -> Result<(), Refused> {
    let unwritable = |file: String, reason: String| {
        let words = Arguments::new().text("file", file).text("reason", reason);
        Refused::failed(words.say(lang, "wording-cli-unwritable"))
    };
    for (path, output) in outputs {
        let name = || path.display().to_string();
        let text = report(*output).map_err(|problem| unwritable(name(), problem.to_string()))?;
        fs::write(path, text).map_err(|problem| unwritable(name(), problem.to_string()))?;
    }
    if outputs.is_empty() {
        let name = || "-".to_owned();
        let text =
            report(Output::Terminal).map_err(|problem| unwritable(name(), problem.to_string()))?;
        print(&text).map_err(|problem| unwritable(name(), problem.to_string()))?;
    }
    Ok(())
}

/// Prints; who reads along may have had enough (`| head`), and nothing is wrong then.
pub(super) fn print(text: &str) -> std::io::Result<()> {
    let mut out = stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(problem) if problem.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}

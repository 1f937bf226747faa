//! Texts from files and from the standard input, whatever they were written with.

use std::{
    fs::File,
    io::{IsTerminal, Read, stdin},
    path::PathBuf,
};

use collider_wording::markup::{is_markup, plain_text};

use super::Refused;
use crate::platform::{
    i18n::{Arguments, Lang, decimal, say},
    sheets::{self, Encoding},
};

/// Larger files are no texts to be read by people. What is longer than the engine reads, but not
/// longer than this, is read in part, and the report says so.
const MOST_BYTES: u64 = 16 << 20;

/// Where a text comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Input {
    File(PathBuf),
    Standard,
}

impl Input {
    /// A file, or the standard input for none and for `-`.
    pub fn of(path: Option<PathBuf>) -> Self {
        match path {
            Some(path) if path.as_os_str() != "-" => Self::File(path),
            _ => Self::Standard,
        }
    }

    /// What to call it in messages.
    pub fn name(&self, lang: Lang) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Standard => say(lang, "wording-report-standard-input"),
        }
    }

    /// What to call a text from it that has no title.
    pub fn title(&self, lang: Lang) -> String {
        let stem = match self {
            Self::File(path) => path.file_stem(),
            Self::Standard => None,
        };
        match stem {
            Some(stem) => stem.to_string_lossy().into_owned(),
            None => say(lang, "wording-report-untitled"),
        }
    }

    fn is_page(&self) -> bool {
        let Self::File(path) = self else { return false };
        path.extension()
            .and_then(|ending| ending.to_str())
            .is_some_and(|ending| {
                ["html", "htm", "xhtml"]
                    .iter()
                    .any(|known| ending.eq_ignore_ascii_case(known))
            })
    }
}

/// The bytes of an input, if they are not too many.
pub(super) fn bytes_of(input: &Input, lang: Lang) -> Result<Vec<u8>, Refused> {
    let unreadable = |problem: std::io::Error| {
        let words = Arguments::new()
            .text("file", input.name(lang))
            .text("reason", problem.to_string());
        Refused::failed(words.say(lang, "wording-cli-unreadable"))
    };
    let mut bytes = Vec::new();
    let more = MOST_BYTES + 1;
    match input {
        Input::File(path) => {
            let file = File::open(path).map_err(unreadable)?;
            file.take(more).read_to_end(&mut bytes)
        }
        Input::Standard => {
            let input = stdin().lock();
            if input.is_terminal() {
                eprintln!("{}", say(lang, "wording-cli-keyboard"));
            }
            input.take(more).read_to_end(&mut bytes)
        }
    }
    .map_err(unreadable)?;
    if bytes.len() as u64 > MOST_BYTES {
        let words = Arguments::new()
            .text("file", input.name(lang))
            .text("most", decimal(lang, (MOST_BYTES >> 20) as f64, 0));
        return Err(Refused::failed(words.say(lang, "wording-cli-too-large")));
    }
    Ok(bytes)
}

/// A text to be read by people.
pub(super) struct Brief {
    /// What there is to read.
    pub text: String,
    /// Whether it was a web page; its marks are taken out.
    pub was_page: bool,
}

/// A text to be read by people: without its marks where it is a web page.
pub(super) fn read_brief(input: &Input, lang: Lang) -> Result<Brief, Refused> {
    let text = read_text(input, lang)?;
    // Signs such as < in a plain text are part of it.
    let was_page = (input.is_page() || begins_with_tag(&text)) && is_markup(&text);
    Ok(Brief {
        text: match was_page {
            true => plain_text(&text).into_owned(),
            false => text,
        },
        was_page,
    })
}

fn begins_with_tag(text: &str) -> bool {
    let mut signs = text.trim_start().chars();
    signs.next() == Some('<') && signs.next().is_some_and(|c| c.is_alphabetic() || c == '!')
}

/// The text of an input, in whatever encoding.
pub(super) fn read_text(input: &Input, lang: Lang) -> Result<String, Refused> {
    let bytes = bytes_of(input, lang)?;
    if let Some(kind) = no_text(&bytes) {
        let words = Arguments::new()
            .text("file", input.name(lang))
            .text("kind", kind);
        return Err(Refused::failed(words.say(lang, "wording-cli-no-text")));
    }
    let (text, encoding, lost) = sheets::text(&bytes);
    let note = Arguments::new()
        .text("file", input.name(lang))
        .text("encoding", encoding.name())
        .count("count", lost);
    if encoding != Encoding::Utf8 {
        eprintln!("{}", note.say(lang, "wording-cli-encoding"));
    }
    if lost > 0 {
        eprintln!("{}", note.say(lang, "wording-cli-lost"));
    }
    // A mark at the beginning belongs to the file, not to the text; some programs write two.
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

/// What a file is by its first bytes, if it is no text.
fn no_text(bytes: &[u8]) -> Option<&'static str> {
    const KNOWN: [(&[u8], &str); 9] = [
        (b"%PDF", "PDF"),
        (b"PK\x03\x04", "DOCX, ODT, ZIP"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "DOC"),
        (b"{\\rtf", "RTF"),
        (b"\x89PNG", "PNG"),
        (b"\xFF\xD8\xFF", "JPEG"),
        (b"GIF8", "GIF"),
        (b"\x1F\x8B", "GZIP"),
        (b"\x7FELF", "ELF"),
    ];
    let known = KNOWN.iter().find(|(begin, _)| bytes.starts_with(begin));
    known.map(|(_, kind)| *kind)
}

//! What a letter says, written once: the text for those who read text and the HTML for the others are
//! made of the same parts, so they cannot say different things.

use askama::Template;

use super::letter::Letter;
use crate::platform::{
    i18n::{Arguments, say},
    settings::Settings,
};

/// The parts of a letter, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body(Vec<Part>);

/// One part of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Paragraph(String),
    Heading(String),
    Button {
        words: String,
        address: String,
    },
    Code(String),
    Entry {
        title: String,
        address: String,
        words: String,
    },
    Quote {
        who: String,
        lines: Vec<String>,
    },
    Note(String),
}

impl Body {
    /// Nothing yet. Greeting and foot come by themselves.
    pub fn new() -> Self {
        Self::default()
    }

    /// A paragraph.
    #[must_use]
    pub fn paragraph(self, words: impl Into<String>) -> Self {
        self.with(Part::Paragraph(words.into()))
    }

    /// A heading inside a longer letter.
    #[must_use]
    pub fn heading(self, words: impl Into<String>) -> Self {
        self.with(Part::Heading(words.into()))
    }

    /// The one thing to do: a button; in the text its words with the address below.
    #[must_use]
    pub fn button(self, words: impl Into<String>, address: impl Into<String>) -> Self {
        self.with(Part::Button {
            words: words.into(),
            address: address.into(),
        })
    }

    /// A code to type, large.
    #[must_use]
    pub fn code(self, code: impl Into<String>) -> Self {
        self.with(Part::Code(code.into()))
    }

    /// An entry of a list, such as one piece of news in a digest: title with a link, and some words
    /// (which may be empty).
    #[must_use]
    pub fn entry(
        self,
        title: impl Into<String>,
        address: impl Into<String>,
        words: impl Into<String>,
    ) -> Self {
        self.with(Part::Entry {
            title: title.into(),
            address: address.into(),
            words: words.into(),
        })
    }

    /// What somebody else wrote, set off from our own words, with its line breaks.
    #[must_use]
    pub fn quote(self, who: impl Into<String>, words: &str) -> Self {
        let lines = words.lines().map(str::to_owned).collect();
        self.with(Part::Quote {
            who: who.into(),
            lines,
        })
    }

    /// Something in small print: why this letter comes, how long a link works.
    #[must_use]
    pub fn note(self, words: impl Into<String>) -> Self {
        self.with(Part::Note(words.into()))
    }

    fn with(mut self, part: Part) -> Self {
        self.0.push(part);
        self
    }
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
struct TextLetter<'a> {
    frame: &'a Frame<'a>,
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct HtmlLetter<'a> {
    frame: &'a Frame<'a>,
}

/// Both forms of a letter show this.
struct Frame<'a> {
    lang: &'static str,
    subject: &'a str,
    greeting: String,
    parts: &'a [Part],
    hub_name: &'a str,
    hub_address: String,
    unsubscribe: Option<(String, &'a str)>,
}

/// The letter as text and as HTML, with greeting and foot.
///
/// # Errors
/// Never for a letter that a feature wrote; the templates could only fail for want of memory.
pub fn written(letter: &Letter, settings: &Settings) -> Result<(String, String), askama::Error> {
    let lang = letter.to.lang;
    let greeting = if letter.to.name.is_empty() {
        say(lang, "mail-greeting-unknown")
    } else {
        Arguments::new()
            .text("name", letter.to.name.as_str())
            .say(lang, "mail-greeting")
    };
    let frame = Frame {
        lang: lang.code(),
        subject: &letter.subject,
        greeting,
        parts: &letter.body.0,
        hub_name: &settings.hub_name,
        hub_address: settings.base_url(),
        unsubscribe: letter
            .unsubscribe
            .as_deref()
            .map(|address| (say(lang, "mail-unsubscribe"), address)),
    };
    let text = TextLetter { frame: &frame }.render()?;
    let html = HtmlLetter { frame: &frame }.render()?;
    Ok((text, html))
}

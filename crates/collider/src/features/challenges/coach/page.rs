//! A report as one page that needs nothing beside it: no scripts, no network, its own type and
//! colours, for the screen and for paper.

use askama::Template;
use collider_wording::Reader;

use super::{
    compared::Compared,
    effort::Band,
    marked::{Paragraph, paragraphs},
    styles::styles,
    told::Told,
};
use crate::platform::i18n::{Arguments, Lang, say};

/// What both pages have.
struct Frame {
    lang: Lang,
    /// Of the texts.
    text_lang: &'static str,
    title: String,
    /// The style element.
    styles: String,
    version: &'static str,
}

impl Frame {
    fn of(told: &Told) -> Self {
        // Letters beyond Western Europe need the other half of the fonts.
        let wide = |text: &str| {
            text.chars()
                .any(|letter| ('\u{100}'..'\u{250}').contains(&letter))
        };
        let needs_wide = wide(told.read.text) || wide(&told.verdict()) || told.lang.code() == "sl";
        Self {
            lang: told.lang,
            text_lang: told.language().code(),
            title: told.title.clone(),
            styles: styles(needs_wide),
            version: env!("CARGO_PKG_VERSION"),
        }
    }

    fn t(&self, key: &str) -> String {
        say(self.lang, &format!("wording-report-{key}"))
    }

    fn made(&self) -> String {
        Arguments::new()
            .text("version", self.version)
            .say(self.lang, "wording-report-made")
    }
}

/// A band of the scale, and whether a text is in it.
struct Step {
    band: String,
    range: &'static str,
    like: String,
    here: bool,
}

/// LIX as a strip with marks.
struct Scale {
    steps: Vec<Step>,
    /// Where the text is, 0 to 1000 from left to right.
    at: u16,
    /// Where the version before was.
    before: Option<u16>,
}

impl Scale {
    fn of(lix: f32, before: Option<f32>, lang: Lang) -> Self {
        // Five bands of ten from 20 to 70; what is beyond stands at the end.
        let place = |lix: f32| ((lix - 20.0) / 50.0 * 1000.0).clamp(12.0, 988.0) as u16;
        let here = Band::of(lix);
        Self {
            steps: Band::ALL
                .into_iter()
                .map(|band| Step {
                    band: band.said(lang),
                    range: band.range(),
                    like: band.like(lang),
                    here: band == here,
                })
                .collect(),
            at: place(lix),
            before: before.map(place),
        }
    }
}

#[derive(Template)]
#[template(path = "challenges/wording_report.html")]
struct ReportPage<'a> {
    frame: Frame,
    told: &'a Told<'a>,
    paragraphs: Vec<Paragraph<'a>>,
    scale: Option<Scale>,
    is_brief: bool,
}

#[derive(Template)]
#[template(path = "challenges/wording_compare.html")]
struct ComparePage<'a> {
    frame: Frame,
    compared: &'a Compared<'a>,
    scale: Option<Scale>,
}

/// A report as a page.
///
/// # Errors
/// When the template cannot be written.
pub fn of_report(told: &Told) -> Result<String, askama::Error> {
    ReportPage {
        frame: Frame::of(told),
        paragraphs: paragraphs(told.read.text, &told.findings),
        scale: told.lix().map(|lix| Scale::of(lix, None, told.lang)),
        is_brief: told.read.report.reader == Reader::Creative,
        told,
    }
    .render()
}

/// A comparison as a page.
///
/// # Errors
/// When the template cannot be written.
pub fn of_comparison(compared: &Compared) -> Result<String, askama::Error> {
    let before = compared.before.lix();
    let scale = compared.after.lix();
    ComparePage {
        frame: Frame::of(&compared.after),
        scale: scale.map(|lix| Scale::of(lix, before, compared.lang)),
        compared,
    }
    .render()
}

//! A report or comparison as headings and blocks, for everything that is read line by line.

use super::{
    compared::Compared,
    said,
    told::{Noted, Quote, Told},
};
use crate::platform::i18n::{Arguments, Lang, say};

/// A stretch of a report under its heading.
#[derive(Debug)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// What stands under a heading.
#[derive(Debug)]
pub enum Block {
    /// A paragraph.
    Says(String),
    /// A list.
    Items(Vec<String>),
    /// A list in which the order counts.
    Steps(Vec<String>),
    /// A finding.
    Finding(Entry),
    /// A table; the first row is its head.
    Rows(Vec<Vec<String>>),
}

/// A finding, piece by piece.
#[derive(Debug)]
pub struct Entry {
    /// The number under which it is referred to; none where findings are only listed.
    pub number: Option<usize>,
    /// What was found, and how much it matters.
    pub head: String,
    /// The passage in quotation marks; empty where something is missing.
    pub passage: String,
    /// Why.
    pub reason: String,
    /// What helps.
    pub way_out: String,
}

impl Entry {
    fn of(noted: &Noted, numbered: bool, lang: Lang) -> Self {
        Self {
            number: numbered.then_some(noted.number),
            head: format!("{} – {}", noted.label, noted.weighs),
            passage: match noted.passage.as_str() {
                "" => String::new(),
                // Several things are often said of one sentence.
                passage if noted.of_sentence => said::quoted(&said::beginning(passage), lang),
                passage => said::quoted(passage, lang),
            },
            reason: noted.reason.clone(),
            way_out: noted.way_out.clone(),
        }
    }
}

/// References to findings, such as `(3, 7)`, behind a blank; nothing for none.
fn references(findings: &[usize]) -> String {
    /// More are not looked up.
    const MOST: usize = 8;
    if findings.is_empty() {
        return String::new();
    }
    let mut numbers: Vec<String> = findings
        .iter()
        .take(MOST)
        .map(|number| number.to_string())
        .collect();
    if findings.len() > MOST {
        numbers.push("…".to_owned());
    }
    format!(" ({})", numbers.join(", "))
}

fn quotes(quotes: &[Quote], lang: Lang) -> Option<Block> {
    let items: Vec<String> = quotes
        .iter()
        .map(|quote| said::quoted(&quote.words, lang) + &references(&quote.findings))
        .collect();
    (!items.is_empty()).then_some(Block::Items(items))
}

fn section(lang: Lang, key: &str, blocks: impl IntoIterator<Item = Block>) -> Section {
    Section {
        heading: say(lang, key),
        blocks: blocks.into_iter().collect(),
    }
}

/// A report in sections. At most `most` findings are told, the weightiest; the others are counted.
pub fn of_report(told: &Told, most: usize) -> Vec<Section> {
    let lang = told.lang;
    let mut opening = vec![Block::Says(told.verdict()), Block::Says(told.about())];
    opening.extend(told.notices().into_iter().map(Block::Says));
    let mut sections = vec![Section {
        heading: told.title.clone(),
        blocks: opening,
    }];
    let helps = told.helps();
    if !helps.is_empty() {
        let steps = helps
            .iter()
            .map(|help| help.change.clone() + &references(&help.findings));
        let steps = Block::Steps(steps.collect());
        sections.push(section(lang, "wording-report-helps", [steps]));
    }
    sections.push(findings(told, most));
    sections.extend(rest(told));
    sections
}

fn findings(told: &Told, most: usize) -> Section {
    let lang = told.lang;
    // The weightiest, in the order of the text.
    let mut shown: Vec<&Noted> = told.findings.iter().collect();
    shown.sort_by_key(|one| std::cmp::Reverse(one.severity));
    shown.truncate(most);
    shown.sort_by_key(|one| one.number);
    let mut blocks = vec![Block::Says(told.weights_said())];
    let entries = shown.iter().map(|one| Entry::of(one, true, lang));
    blocks.extend(entries.map(Block::Finding));
    let more = told.findings.len() - shown.len();
    if more > 0 {
        let more = Arguments::new().count("count", more);
        blocks.push(Block::Says(more.say(lang, "wording-report-findings-more")));
    }
    section(lang, "wording-report-findings", blocks)
}

fn rest(told: &Told) -> Vec<Section> {
    let lang = told.lang;
    let mut sections = Vec::new();
    if let Some(effort) = told.effort() {
        let mut blocks = vec![Block::Says(effort)];
        blocks.extend(told.counted().map(Block::Says));
        let figures = told.figures().into_iter();
        blocks.push(Block::Items(
            figures
                .map(|one| format!("{}: {} ({})", one.formula, one.figure, one.scale))
                .collect(),
        ));
        if let Some(splitting) = quotes(&told.worth_splitting(), lang) {
            blocks.push(Block::Says(say(lang, "wording-report-splitting")));
            blocks.push(splitting);
        }
        sections.push(section(lang, "wording-report-effort", blocks));
    }
    if let Some(restriction) = told.restriction() {
        let blocks = [
            Some(Block::Says(restriction)),
            quotes(&told.prescribing(), lang),
        ];
        let blocks = blocks.into_iter().flatten();
        sections.push(section(lang, "wording-report-restriction", blocks));
    }
    let topics: Vec<String> = told
        .topics()
        .into_iter()
        .map(|topic| {
            let key = said::quoted(&topic.key, lang);
            match topic.words.as_str() {
                "" => key,
                words => format!("{key} ({words})"),
            }
        })
        .collect();
    let mut blocks = vec![Block::Says(told.challenges())];
    if topics.len() > 1 {
        blocks.push(Block::Items(topics));
    }
    if let Some(key) = told.key() {
        let key = Arguments::new().text("key", said::quoted(&key, lang));
        blocks.push(Block::Says(key.say(lang, "wording-report-challenge-key")));
    }
    sections.push(section(lang, "wording-report-challenges", blocks));
    let shares = told.shares();
    if !shares.is_empty() {
        let head = ["wording-report-subject", "wording-report-share"];
        let mut rows = vec![head.map(|key| say(lang, key)).to_vec()];
        rows.extend(
            shares
                .into_iter()
                .map(|share| vec![share.subject, format!("{} %", share.percent)]),
        );
        let mut blocks = vec![Block::Rows(rows)];
        if let Some(deeper) = told.deeper() {
            let deeper = Arguments::new().text("sentence", said::quoted(&deeper, lang));
            blocks.push(Block::Says(deeper.say(lang, "wording-report-deeper")));
        }
        sections.push(section(lang, "wording-report-subjects", blocks));
    }
    let parts = told.parts();
    if !parts.is_empty() {
        let items = parts.into_iter().map(|part| match part.words.as_str() {
            "" => format!("{}: {}", part.name, part.said),
            words => format!("{}: {}. {words}", part.name, part.said),
        });
        sections.push(Section {
            heading: told.parts_heading(),
            blocks: vec![Block::Items(items.collect())],
        });
    }
    if let Some(reach) = told.reach() {
        let mut blocks = vec![Block::Says(reach)];
        let nearest = told.nearest();
        if !nearest.is_empty() {
            blocks.push(Block::Says(say(lang, "wording-report-nearest")));
            let items = nearest
                .into_iter()
                .map(|near| format!("{}: {}", near.phrase, said::quoted(&near.words, lang)));
            blocks.push(Block::Items(items.collect()));
        }
        sections.push(section(lang, "wording-report-reach", blocks));
    }
    sections
}

/// A comparison in sections. At most `most` findings of each kind are told.
pub fn of_comparison(compared: &Compared, most: usize) -> Vec<Section> {
    let lang = compared.lang;
    let mut opening = vec![Block::Says(compared.line())];
    opening.push(Block::Says(compared.after.verdict()));
    opening.push(Block::Says(compared.after.about()));
    for notices in [compared.before.notices(), compared.after.notices()] {
        opening.extend(notices.into_iter().map(Block::Says));
    }
    opening.dedup_by(|a, b| matches!((a, b), (Block::Says(a), Block::Says(b)) if a == b));
    let mut sections = vec![Section {
        heading: compared.after.title.clone(),
        blocks: opening,
    }];
    let head = [
        "wording-report-figure",
        "wording-report-before",
        "wording-report-after",
    ];
    let mut rows = vec![head.map(|key| say(lang, key)).to_vec()];
    rows.extend(
        compared
            .figures()
            .into_iter()
            .map(|figure| vec![figure.name, figure.before, figure.after]),
    );
    let mut figures = vec![Block::Rows(rows)];
    figures.extend(compared.no_reach().map(Block::Says));
    sections.push(section(lang, "wording-report-figures", figures));
    let changed: Vec<String> = compared
        .changes()
        .into_iter()
        .map(|(key, words)| {
            let words = Arguments::new().text("words", said::quoted(&words, lang));
            words.say(lang, key)
        })
        .collect();
    if !changed.is_empty() {
        sections.push(section(
            lang,
            "wording-report-changed",
            [Block::Items(changed)],
        ));
    }
    for (key, findings) in [
        ("wording-report-gone", &compared.gone),
        ("wording-report-come", &compared.come),
        ("wording-report-stayed", &compared.stayed),
    ] {
        if findings.is_empty() {
            continue;
        }
        let shown = findings.iter().take(most);
        let mut blocks: Vec<Block> = shown
            .map(|one| Block::Finding(Entry::of(one, false, lang)))
            .collect();
        if findings.len() > most {
            let more = Arguments::new().count("count", findings.len() - most);
            blocks.push(Block::Says(more.say(lang, "wording-report-findings-more")));
        }
        sections.push(section(lang, key, blocks));
    }
    sections
}

//! Findings, notices and changes as sentences in the reader's language.

use collider_wording::{
    Finding, Language, Notice, Place, Reader, Reason, Severity, WayOut,
    facts::{Fact, Unfounded},
    parts::{Part, Presence},
    subject::Subject,
    summary::{Change, Verdict},
};

use crate::platform::i18n::{Arguments, Lang, number, say};

/// Longer passages are cut where they are quoted.
const QUOTED: usize = 160;

/// Of a sentence that stands in full elsewhere, this much tells which one is meant.
const BEGINNING: usize = 56;

/// A passage on one line, cut behind a word when it is long.
pub fn excerpt(passage: &str) -> String {
    cut(passage, QUOTED)
}

/// The first words of a passage.
pub fn beginning(passage: &str) -> String {
    cut(passage, BEGINNING)
}

fn cut(passage: &str, most: usize) -> String {
    let words: Vec<&str> = passage.split_whitespace().collect();
    let line = words.join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let cut: String = line.chars().take(most).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '–', '-']))
}

/// The passage of a place; empty where the place is none of the text.
pub fn passage<'a>(text: &'a str, place: &Place) -> &'a str {
    text.get(place.bytes.clone()).unwrap_or_default()
}

/// Words in the quotation marks of a language.
pub fn quoted(words: &str, lang: Lang) -> String {
    Arguments::new()
        .text("text", words)
        .say(lang, "wording-quoted")
}

fn all_quoted(words: &[String], between: &str, lang: Lang) -> String {
    let words: Vec<String> = words.iter().map(|word| quoted(word, lang)).collect();
    words.join(between)
}

/// The name of a text's language, as in a list.
pub fn language(language: Language, lang: Lang) -> String {
    say(lang, &format!("wording-language-{}", language.code()))
}

/// For whom a text was read.
pub fn reader(reader: Reader, lang: Lang) -> String {
    match reader {
        Reader::Creative => say(lang, "wording-reader-creative"),
        Reader::Industry => say(lang, "wording-reader-industry"),
    }
}

/// The name of a severity, as in the keys of strings and in classes of pages.
pub fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Hint => "hint",
        Severity::Notable => "notable",
        Severity::Severe => "severe",
    }
}

/// How much a finding matters.
pub fn severity(severity: Severity, lang: Lang) -> String {
    say(
        lang,
        &format!("wording-severity-{}", severity_name(severity)),
    )
}

/// What was found, in a word or two.
pub fn label(reason: &Reason, lang: Lang) -> String {
    let label = say(lang, &format!("wording-reason-{}.label", reason.kind()));
    match reason {
        Reason::MissingPart { part } | Reason::HalfPart { part } => {
            format!("{label}: {}", part_name(*part, lang))
        }
        _ => label,
    }
}

/// The share of readers who find a word hard, out of ten.
fn share(share: f32, lang: Lang) -> String {
    // From 0 to 10, whatever was estimated.
    let readers = (share.clamp(0.0, 1.0) * 10.0).round() as usize;
    match readers {
        0 | 1 => say(lang, "wording-share-one-in-ten"),
        readers => Arguments::new()
            .count("readers", readers)
            .say(lang, "wording-share-of-ten"),
    }
}

/// A share in percent, 0 to 100.
pub fn percent(share: f32) -> usize {
    (share.clamp(0.0, 1.0) * 100.0).round() as usize
}

/// Why a passage was found.
pub fn reason(reason: &Reason, lang: Lang) -> String {
    let words = Arguments::new();
    let words = match reason {
        Reason::RareWord { share: of } => words.text("share", share(*of, lang)),
        Reason::LongCompound { share: of, parts } => words
            .text("share", share(*of, lang))
            .text("parts", all_quoted(parts, " + ", lang)),
        Reason::TechnicalUnit { unit } => words.text("unit", unit),
        Reason::LongSentence { words: long } => words.count("words", *long),
        Reason::NestedSentence { clauses } => words.count("clauses", *clauses),
        Reason::NominalStyle { nouns } => words.text("nouns", all_quoted(nouns, ", ", lang)),
        Reason::PrescribedSolution { solution } => words.text("solution", excerpt(solution)),
        Reason::Passive { verbs } => words.count("verbs", *verbs),
        Reason::SeveralChallenges { count } => words.count("count", *count),
        Reason::OnlyMarketing { share } => words.count("percent", percent(*share)),
        Reason::MissingPart { part } | Reason::HalfPart { part } => words.text(
            "part",
            say(lang, &format!("wording-part-{}.clause", part.name())),
        ),
        Reason::Abbreviation
        | Reason::Norm
        | Reason::TypeNumber
        | Reason::Tolerance
        | Reason::ClosingRequirement
        | Reason::InternalName
        | Reason::VagueWish
        | Reason::ArtJargon => words,
    };
    words.say(lang, &format!("wording-reason-{}", reason.kind()))
}

/// What the writer can do about a finding in a text.
pub fn way_out(finding: &Finding, text: &str, lang: Lang) -> String {
    let way = &finding.way_out;
    let key = format!("wording-way-{}", way.kind());
    let words = Arguments::new();
    let at = |place: &Place| excerpt(passage(text, place));
    match way {
        WayOut::Say { word } => words.text("word", word).say(lang, &key),
        WayOut::Explain { text, source } => words
            .text("explanation", excerpt(text))
            .text("source", source)
            .say(lang, &key),
        WayOut::TakeApart { parts } => words
            .text("parts", all_quoted(parts, ", ", lang))
            .say(lang, &key),
        WayOut::Split { at: Some(seam) } => words
            .text("at", from_here(text, seam))
            .say(lang, &format!("{key}-at")),
        WayOut::LookDeeper { at: Some(place) } => {
            words.text("at", at(place)).say(lang, &format!("{key}-at"))
        }
        WayOut::AskWhatFor => match &finding.reason {
            Reason::PrescribedSolution { solution } => words
                .text("solution", excerpt(solution))
                .say(lang, &format!("{key}-solution")),
            _ => say(lang, &key),
        },
        WayOut::KeepOne { key: place } => words.text("key", at(place)).say(lang, &key),
        WayOut::SayPart { part } => words
            .text(
                "advice",
                say(lang, &format!("wording-part-{}.advice", part.name())),
            )
            .say(lang, &key),
        WayOut::ExplainOnce
        | WayOut::SayWhatFor
        | WayOut::SayWhatDepends
        | WayOut::Split { at: None }
        | WayOut::LookDeeper { at: None }
        | WayOut::AskWhatOtherwise
        | WayOut::UseVerbs
        | WayOut::SayWhoActs
        | WayOut::SayWhatItIs
        | WayOut::SayWhatExactly
        | WayOut::SayPlainly => say(lang, &key),
    }
}

/// The word at a seam and two behind it, so that the place can be found by eye.
fn from_here(text: &str, seam: &Place) -> String {
    let rest = text.get(seam.bytes.start..).unwrap_or_default();
    let words: Vec<&str> = rest.split_whitespace().take(3).collect();
    let words = words.join(" ");
    format!("{}…", words.trim_end_matches([',', ';', ':', '.']))
}

/// What is to be said of a text as a whole.
pub fn notice(notice: &Notice, text: &str, lang: Lang) -> String {
    let words = Arguments::new();
    let words = match notice {
        Notice::FewWords { words: few } => words.count("words", *few),
        Notice::OtherLanguage { seems } => words.text(
            "in-language",
            say(lang, &format!("wording-language-{}.in", seems.code())),
        ),
        Notice::MixedLanguages { others } => {
            let others: Vec<String> = others.iter().map(|one| language(*one, lang)).collect();
            words.text("languages", others.join(", "))
        }
        Notice::Shortened { read } => {
            let characters = text.get(..*read).unwrap_or(text).chars().count();
            words.text(
                "read",
                number(lang, i64::try_from(characters).unwrap_or(i64::MAX)),
            )
        }
        Notice::Empty
        | Notice::UnknownLanguage
        | Notice::NoSentences
        | Notice::AllCapitals
        | Notice::ControlCharacters
        | Notice::Markup => words,
    };
    words.say(lang, &format!("wording-notice-{}", notice.kind()))
}

/// How a text reads as a whole.
pub fn verdict(verdict: Verdict, lang: Lang) -> String {
    say(lang, &format!("wording-verdict-{}", verdict.name()))
}

/// A change that helps.
pub fn change(change: &Change, lang: Lang) -> String {
    let key = format!("wording-change-{}", change.kind());
    match change {
        Change::Say { parts } => {
            let clauses: Vec<String> = parts
                .iter()
                .map(|part| say(lang, &format!("wording-part-{}.clause", part.name())))
                .collect();
            Arguments::new()
                .text("parts", clauses.join("; "))
                .say(lang, &key)
        }
        Change::KeepOne
        | Change::OpenUp
        | Change::LookDeeper
        | Change::PlainWords
        | Change::LeaveFigures
        | Change::Split
        | Change::UseVerbs
        | Change::BeExact => say(lang, &key),
    }
}

/// The name of a part of a brief or pitch.
pub fn part_name(part: Part, lang: Lang) -> String {
    say(lang, &format!("wording-part-{}", part.name()))
}

/// What to write where a part is missing.
pub fn part_advice(part: Part, lang: Lang) -> String {
    say(lang, &format!("wording-part-{}.advice", part.name()))
}

/// How far a part is there: the name as in keys and classes.
pub fn presence_name(presence: Presence) -> &'static str {
    match presence {
        Presence::There => "there",
        Presence::Half => "half",
        Presence::Missing => "missing",
    }
}

/// How far a part is there.
pub fn presence(presence: Presence, lang: Lang) -> String {
    say(
        lang,
        &format!("wording-presence-{}", presence_name(presence)),
    )
}

/// The name of a subject.
pub fn subject(subject: Subject, lang: Lang) -> String {
    say(lang, &format!("wording-subject-{}", subject.name()))
}

/// Why a proposal is refused.
pub fn unfounded(unfounded: &Unfounded, lang: Lang) -> String {
    let key = match unfounded.fact {
        Fact::Number => "wording-fact-number",
        Fact::Date => "wording-fact-date",
        Fact::Name => "wording-fact-name",
        Fact::Address => "wording-fact-address",
    };
    Arguments::new()
        .text("text", excerpt(&unfounded.text))
        .say(lang, key)
}

//! Everybody on one list matched with everybody: from rows of a sheet to ranked partners with
//! reasons, without a database.

use std::collections::HashSet;

use jiff::Timestamp;
use serde::Serialize;
use uuid::Uuid;

use crate::{
    features::organisations::{
        Reader,
        catalogue::{Contents, Proposal},
        import::{
            mapping,
            reading::{ReadRow, Said, read_rows},
            remark::Remark,
        },
        profile::{Profile, Side},
        reference::{country, language, region},
    },
    platform::{
        i18n::{Arguments, Lang, say},
        sheets::{Cell, Table, Workbook},
    },
};

use super::{
    cell::confidence_level,
    meeting::MeetingRule,
    sentence::{Reasons, plain, side_code},
    suggestion::{Asked, Bounds, suggest},
};

/// What a file of participants says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Participants {
    /// Those that were read, with the row they came from.
    pub profiles: Vec<(usize, Profile)>,
    /// What there is to say about rows.
    pub notes: Vec<RowNote>,
}

/// Something to say about a row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RowNote {
    /// The row's number in its sheet.
    pub row: usize,
    /// The name in it.
    pub name: String,
    /// Header of the column, where one is to blame.
    pub column: String,
    /// What was found there.
    pub value: String,
    /// Whether the row was left out because of it.
    pub left_out: bool,
    /// What is to say, in the language asked for.
    pub note: String,
}

/// Reads the participants out of a workbook; the meaning of its columns is proposed by their headers
/// and values.
pub fn read(book: &Workbook, lang: Lang) -> Participants {
    let mappings: Vec<_> = book
        .sheets
        .iter()
        .map(|sheet| mapping::propose(sheet).0)
        .collect();
    let mut participants = Participants::default();
    for row in read_rows(std::slice::from_ref(book), &mappings) {
        participants
            .notes
            .extend(row.remarks.iter().map(|remark| note(&row, remark, lang)));
        let rejected = row.remarks.iter().any(Remark::rejects);
        match row.said {
            Said::Organisation(saying) if !rejected => {
                let profile = saying.profile.tidied();
                if profile.name.is_empty() {
                    participants.notes.push(RowNote {
                        row: row.number,
                        name: row.title,
                        column: String::new(),
                        value: String::new(),
                        left_out: true,
                        note: say(lang, "matchmaking-participant-no-name"),
                    });
                } else {
                    participants.profiles.push((row.number, profile));
                }
            }
            Said::Organisation(_) => {}
            // A list of participants has no works; a row without anything says why by itself.
            Said::Work(_) | Said::Nothing if rejected => {}
            Said::Work(_) | Said::Nothing => participants.notes.push(RowNote {
                row: row.number,
                name: row.title,
                column: String::new(),
                value: String::new(),
                left_out: true,
                note: say(lang, "matchmaking-participant-nothing"),
            }),
        }
    }
    participants
}

fn note(row: &ReadRow, remark: &Remark, lang: Lang) -> RowNote {
    RowNote {
        row: row.number,
        name: row.title.clone(),
        column: remark.column.clone().unwrap_or_default(),
        value: remark.value.clone(),
        left_out: remark.rejects(),
        note: remark.said(lang),
    }
}

/// A participant and its partners.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Matched {
    /// Row of the sheet.
    pub row: usize,
    /// Its name.
    pub name: String,
    /// Its side as matched.
    pub side: Side,
    /// 1 guessed, 2 rather sure, 3 sure, where the side is the engine's proposal.
    pub side_proposed: Option<u8>,
    /// Best first.
    pub partners: Vec<Partner>,
}

/// A partner of a participant.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Partner {
    /// Its name.
    pub name: String,
    /// Its side as matched.
    pub side: Side,
    /// What the list is ordered by, 0 to 1.
    pub score: f32,
    /// Whether only one of the two gains.
    pub one_sided: bool,
    /// Why, in words.
    pub sentences: Vec<String>,
    /// Why, in parts; gains in twentieths.
    pub reasons: Reasons,
}

/// Everybody's best partners under a rule. `contents` and `sides` come from
/// [`crate::features::organisations::catalogue::alone`]; `rows` are the participants' rows.
pub fn match_all(
    contents: &Contents,
    sides: &[Option<Proposal>],
    rows: &[usize],
    rule: MeetingRule,
    (top, lang, now): (usize, Lang, Timestamp),
) -> Vec<Matched> {
    let nobody = HashSet::new();
    let bounds = Bounds {
        rule,
        without: &nobody,
        top,
    };
    let reader = Reader::facilitator();
    let seen = contents.seen_by(&reader, now);
    let one = |(place, row): (usize, &usize)| -> Option<Matched> {
        let own = seen.get(Uuid::from_u128(place as u128 + 1))?;
        let proposed = sides.get(place).and_then(Option::as_ref);
        Some(Matched {
            row: *row,
            name: own.name.clone(),
            side: own.side,
            side_proposed: proposed.map(|proposal| confidence_level(proposal.confidence)),
            partners: suggest(seen, &own, &Asked::default(), bounds)
                .into_iter()
                .map(|found| Partner {
                    name: found.name,
                    side: found.side,
                    score: found.score,
                    one_sided: found.reasons.is_one_sided(),
                    sentences: found
                        .reasons
                        .sentences(lang)
                        .iter()
                        .map(|pieces| plain(pieces, lang))
                        .collect(),
                    reasons: found.reasons,
                })
                .collect(),
        })
    };
    rows.iter().enumerate().filter_map(one).collect()
}

fn number(value: usize) -> Cell {
    Cell::from(i64::try_from(value).unwrap_or(i64::MAX))
}

fn columns(keys: &[&str], lang: Lang) -> Vec<String> {
    keys.iter()
        .map(|key| say(lang, &format!("matchmaking-participant-{key}")))
        .collect()
}

/// What a gain of so many twentieths is called.
fn gain(twentieths: u8, lang: Lang) -> Cell {
    Cell::from(say(lang, &format!("gain-{}", twentieths.div_ceil(5))))
}

/// One line for every suggested partner.
pub fn matches_table(matched: &[Matched], lang: Lang) -> Table<'_> {
    let keys = [
        "column-name",
        "column-rank",
        "column-partner",
        "column-partner-side",
        "column-own-gain",
        "column-own-gain-number",
        "column-partner-gain",
        "column-partner-gain-number",
        "column-one-sided",
        "column-receives",
        "column-gives",
        "column-beside",
    ];
    let rows = matched.iter().flat_map(move |one| {
        one.partners
            .iter()
            .enumerate()
            .map(move |(place, partner)| {
                let reasons = &partner.reasons;
                let pairs = |pairs: &[super::sentence::Carried]| {
                    let line = |pair: &super::sentence::Carried| {
                        format!("{} ← {}", pair.seek.text, pair.offer.text)
                    };
                    Cell::from(pairs.iter().map(line).collect::<Vec<_>>().join("\n"))
                };
                let beside: Vec<String> = reasons
                    .beside
                    .iter()
                    .filter(|part| !part.common.is_empty())
                    .map(|part| {
                        format!(
                            "{}: {}",
                            say(lang, &format!("matchmaking-part-{}", part.about)),
                            part.names(lang)
                        )
                    })
                    .collect();
                let one_sided = if partner.one_sided {
                    say(lang, "matchmaking-one-sided")
                } else {
                    String::new()
                };
                vec![
                    Cell::from(one.name.as_str()),
                    number(place + 1),
                    Cell::from(partner.name.as_str()),
                    side(partner.side, lang),
                    gain(reasons.own_gains, lang),
                    number(reasons.own_gains.into()),
                    gain(reasons.partner_gains, lang),
                    number(reasons.partner_gains.into()),
                    Cell::from(one_sided),
                    pairs(&reasons.receives),
                    pairs(&reasons.gives),
                    Cell::from(beside.join("; ")),
                ]
            })
    });
    Table::new(
        say(lang, "matchmaking-participant-sheet-matches"),
        columns(&keys, lang),
        rows,
    )
}

fn side(side: Side, lang: Lang) -> Cell {
    Cell::from(say(lang, &format!("side-{}", side_code(side))))
}

/// One line for every participant, as it was understood.
pub fn participants_table<'a>(
    matched: &'a [Matched],
    profiles: &'a [(usize, Profile)],
    lang: Lang,
) -> Table<'a> {
    let keys = [
        "column-row",
        "column-name",
        "column-side",
        "column-side-from",
        "column-region",
        "column-languages",
        "column-can",
        "column-seeks",
        "column-partners",
    ];
    let rows = matched
        .iter()
        .zip(profiles)
        .map(move |(one, (_, profile))| {
            let from = match one.side_proposed {
                Some(level) => say(
                    lang,
                    &format!("matchmaking-participant-side-proposed-{level}"),
                ),
                None if one.side == Side::Unknown => {
                    say(lang, "matchmaking-participant-side-unknown")
                }
                None => say(lang, "matchmaking-participant-side-stated"),
            };
            let place = profile.region.as_deref().map(region::name);
            let place = place.or_else(|| {
                profile
                    .country
                    .as_deref()
                    .map(|code| country::name(code, lang))
            });
            let languages: Vec<String> = profile
                .languages
                .iter()
                .map(|code| language::name(code, lang))
                .collect();
            let phrases = |phrases: &[crate::features::organisations::profile::Phrase]| {
                let texts: Vec<&str> = phrases.iter().map(|phrase| phrase.text.as_str()).collect();
                Cell::from(texts.join("\n"))
            };
            vec![
                number(one.row),
                Cell::from(one.name.as_str()),
                side(one.side, lang),
                Cell::from(from),
                Cell::from(place),
                Cell::from(languages.join(", ")),
                phrases(&profile.competences),
                phrases(&profile.needs),
                number(one.partners.len()),
            ]
        });
    Table::new(
        say(lang, "matchmaking-participant-sheet-participants"),
        columns(&keys, lang),
        rows,
    )
}

/// One line for everything there is to say about rows.
pub fn notes_table(notes: &[RowNote], lang: Lang) -> Table<'_> {
    let keys = [
        "column-row",
        "column-name",
        "column-left-out",
        "column-column",
        "column-value",
        "column-note",
    ];
    let rows = notes.iter().map(move |note| {
        let left_out = if note.left_out {
            say(lang, "matchmaking-participant-left-out")
        } else {
            String::new()
        };
        vec![
            number(note.row),
            Cell::from(note.name.as_str()),
            Cell::from(left_out),
            Cell::from(note.column.as_str()),
            Cell::from(note.value.as_str()),
            Cell::from(note.note.as_str()),
        ]
    });
    Table::new(
        say(lang, "matchmaking-participant-sheet-notes"),
        columns(&keys, lang),
        rows,
    )
}

/// What was done, in a sentence.
pub fn summary(matched: &[Matched], notes: &[RowNote], lang: Lang) -> String {
    let left_out: HashSet<usize> = notes
        .iter()
        .filter(|note| note.left_out)
        .map(|note| note.row)
        .collect();
    Arguments::new()
        .count("participants", matched.len())
        .count(
            "matches",
            matched.iter().map(|one| one.partners.len()).sum(),
        )
        .count(
            "without",
            matched.iter().filter(|one| one.partners.is_empty()).count(),
        )
        .count("left", left_out.len())
        .say(lang, "matchmaking-participant-summary")
}

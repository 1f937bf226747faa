//! What the engine proposes where a profile says nothing. Rules only: vectors and labellers come in,
//! proposals go out; nothing counts before a facilitator confirms it.

use std::collections::{BTreeMap, HashSet};

use collider_matching::{Phrase, labeller};

use super::{
    super::{
        fields::{Axis, World, phrase_key},
        profile::{Choice, Kind, Profile, Side, Work},
        reference::sector,
    },
    labels::Labels,
    name_words::{NameSays, read_name},
    reading::Vectors,
    understanding::{Proposal, Subject},
};

/// Below this confidence no side, kind or sector is proposed.
const LEAST: f32 = 0.35;
/// Below this confidence an example of work is not proposed as a competence or a need: of such guesses
/// on a large real list, about one in three was right.
const LEAST_OF_A_WORK: f32 = 0.6;
/// At most so many sectors, competences or needs are proposed for an organisation.
const MOST_SECTORS: usize = 3;
const MOST_PHRASES: usize = 5;
/// How much a work says about what its organisation is, beside its name and its own words: often it
/// is something done for it, not by it.
const WEIGHT_OF_A_WORK: f32 = 0.5;
/// A title of fewer words says too little by itself.
const WORDS_OF_A_TITLE: usize = 3;
/// Longest gist, in characters.
const MOST_GIST: usize = 160;

/// What an example of work is about, in one phrase: its title, or the first sentence where the title
/// says little ("Microenterprise", "Projekt 3").
pub fn gist(work: &Work) -> Option<Phrase> {
    let telling = work
        .title
        .split_whitespace()
        .filter(|word| word.chars().count() > 2)
        .count();
    let text = if telling >= WORDS_OF_A_TITLE || work.text.is_empty() {
        work.title.as_str()
    } else {
        first_sentence(&work.text)
    };
    let cut: String = text.chars().take(MOST_GIST).collect();
    let cut = cut.trim();
    (!cut.is_empty()).then(|| Phrase::new(cut, work.lang.as_deref().unwrap_or_default()))
}

fn first_sentence(text: &str) -> &str {
    let end = text
        .match_indices(['.', '!', '?', ';', '\n'])
        .map(|(place, _)| place)
        .find(|place| *place > 20)
        .unwrap_or(text.len());
    &text[..end]
}

/// A phrase that speaks for an organisation, and how much it counts.
struct Word<'a> {
    phrase: &'a Phrase,
    weight: f32,
}

/// Everything to propose for a profile. `declined` holds subject and key of what a facilitator said
/// no to.
pub fn propose(
    profile: &Profile,
    labels: &Labels,
    vectors: &Vectors,
    declined: &HashSet<(String, String)>,
) -> Vec<Proposal> {
    let gists: Vec<Phrase> = profile.works.iter().filter_map(gist).collect();
    let own: Vec<Phrase> = profile
        .competences
        .iter()
        .chain(profile.description.iter())
        .map(|said| Phrase::new(&said.text, said.lang.as_deref().unwrap_or_default()))
        .collect();
    let name = Phrase::new(&profile.name, language_of(profile).unwrap_or_default());
    let words: Vec<Word> = std::iter::once(&name)
        .chain(&own)
        .map(|phrase| Word {
            phrase,
            weight: 1.0,
        })
        .chain(gists.iter().map(|phrase| Word {
            phrase,
            weight: WEIGHT_OF_A_WORK,
        }))
        .collect();

    let says = read_name(&profile.name, language_of(profile));
    let side = side_of(profile, labels, vectors, &words, says.as_ref());
    let stands = side
        .as_ref()
        .and_then(|found| Side::from_code(&found.value))
        .unwrap_or(profile.side);
    let sectors = propose_sectors(profile, stands, labels, vectors, &words);
    let kind = propose_kind(
        profile,
        side.as_ref(),
        &sectors,
        labels,
        vectors,
        &words,
        says,
    );
    let mut proposals: Vec<Proposal> = side
        .filter(|_| profile.side == Side::Unknown)
        .into_iter()
        .chain(kind)
        .collect();
    proposals.extend(sectors);
    for world in worlds(stands) {
        if profile.competences.is_empty() {
            proposals.extend(propose_phrases(
                Axis::Competence,
                world,
                labels,
                vectors,
                &gists,
            ));
        }
        if profile.needs.is_empty() {
            proposals.extend(propose_phrases(Axis::Need, world, labels, vectors, &gists));
        }
    }
    proposals.retain(|proposal| {
        let key = (proposal.subject.code().to_owned(), proposal.key());
        proposal.confidence >= LEAST && !declined.contains(&key)
    });
    proposals.sort_by(|a, b| {
        a.subject
            .cmp(&b.subject)
            .then(b.confidence.total_cmp(&a.confidence))
    });
    proposals
}

/// The worlds whose fields apply to an organisation of this side.
pub fn worlds(side: Side) -> Vec<World> {
    match side {
        Side::Creative => vec![World::Creative],
        Side::Industry => vec![World::Industry],
        Side::Both => vec![World::Creative, World::Industry],
        Side::Neither | Side::Unknown => Vec::new(),
    }
}

fn language_of(profile: &Profile) -> Option<&str> {
    profile
        .works
        .iter()
        .find_map(|work| work.lang.as_deref())
        .or_else(|| profile.description.as_ref()?.lang.as_deref())
        .or_else(|| profile.languages.first().map(String::as_str))
}

/// What several phrases say together: each phrase gives its labels as many points as it is sure and as
/// it counts, and a label's confidence is its share of all points, held down while little speaks. One
/// stray phrase does not outvote four clear ones. Only labels that `fit` are heard.
fn poll(
    labeller: &labeller::Labeller,
    subject: Subject,
    words: &[Word],
    vectors: &Vectors,
    fits: impl Fn(&str) -> bool,
) -> Vec<Proposal> {
    let mut points: BTreeMap<String, (f32, Proposal)> = BTreeMap::new();
    let mut total = 0.0;
    for word in words {
        let phrase = word.phrase;
        let heard = labeller.propose_encoded(&[(phrase, vectors.get(&phrase.text).cloned())]);
        for proposal in heard.into_iter().take(2).filter(|p| fits(&p.label)) {
            let proposal = from_label(subject, proposal, phrase);
            let given = proposal.confidence * word.weight;
            total += given;
            let (sum, surest) = points
                .entry(proposal.value.clone())
                .or_insert_with(|| (0.0, proposal.clone()));
            *sum += given;
            if proposal.confidence > surest.confidence {
                *surest = proposal;
            }
        }
    }
    let mut polled: Vec<Proposal> = points
        .into_values()
        .map(|(sum, surest)| Proposal {
            confidence: (sum / total) * (1.0 - 0.5f32.powf(1.5 * sum)),
            ..surest
        })
        .collect();
    polled.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    polled
}

/// The share of points from which both worlds are taken to be meant.
const BOTH: f32 = 0.36;

/// Which world the organisation stands in: stated, or said by its kind, by a word in its name, or by
/// its phrases together.
fn side_of(
    profile: &Profile,
    labels: &Labels,
    vectors: &Vectors,
    words: &[Word],
    says: Option<&NameSays>,
) -> Option<Proposal> {
    if profile.side != Side::Unknown {
        return None;
    }
    let proposal = |side: Side, confidence: f32, evidence: &str| Proposal {
        subject: Subject::Side,
        value: side.code().to_owned(),
        confidence,
        evidence: evidence.to_owned(),
        lang: None,
        meets: Vec::new(),
    };
    let by_kind = |kind: Kind| match kind {
        Kind::Creative => Some(Side::Creative),
        Kind::Manufacturer | Kind::OtherSme => Some(Side::Industry),
        Kind::Support | Kind::Knowledge | Kind::Public => Some(Side::Neither),
        Kind::Unknown => None,
    };
    if let Some(side) = by_kind(profile.kind) {
        return Some(proposal(side, 0.95, &profile.name));
    }
    let stated: Vec<Side> = profile
        .sectors
        .iter()
        .map(|code| sector::side(code))
        .collect();
    let stands = |side: Side| stated.contains(&side);
    match (stands(Side::Creative), stands(Side::Industry)) {
        (true, true) => return Some(proposal(Side::Both, 0.8, &profile.name)),
        (true, false) => return Some(proposal(Side::Creative, 0.9, &profile.name)),
        (false, true) => return Some(proposal(Side::Industry, 0.8, &profile.name)),
        (false, false) if stands(Side::Neither) => {
            return Some(proposal(Side::Neither, 0.8, &profile.name));
        }
        (false, false) => {}
    }
    let polled = poll(&labels.worlds, Subject::Side, words, vectors, |_| true);
    if let Some(says) = says {
        let side = by_kind(says.kind)?;
        // Bodies are told by their names; makers and creatives only together with what they do.
        let agrees = polled
            .first()
            .is_none_or(|first| first.value == side.code());
        let confidence = if side == Side::Neither || agrees {
            says.confidence
        } else {
            0.5
        };
        return Some(proposal(side, confidence, &profile.name));
    }
    let share = |side: Side| {
        polled
            .iter()
            .find(|found| found.value == side.code())
            .map_or(0.0, |found| found.confidence)
    };
    if words.len() >= 4 && share(Side::Creative).min(share(Side::Industry)) >= BOTH {
        return Some(proposal(
            Side::Both,
            share(Side::Creative) + share(Side::Industry) - 0.3,
            &profile.name,
        ));
    }
    polled.into_iter().next()
}

fn propose_kind(
    profile: &Profile,
    side: Option<&Proposal>,
    sectors: &[Proposal],
    labels: &Labels,
    vectors: &Vectors,
    words: &[Word],
    says: Option<NameSays>,
) -> Option<Proposal> {
    if profile.kind != Kind::Unknown {
        return None;
    }
    let proposal = |kind: Kind, confidence: f32, evidence: &str| Proposal {
        subject: Subject::Kind,
        value: kind.code().to_owned(),
        confidence,
        evidence: evidence.to_owned(),
        lang: None,
        meets: Vec::new(),
    };
    if let Some(says) = says {
        return Some(proposal(says.kind, says.confidence, &profile.name));
    }
    let (stands, confidence, evidence) = match side {
        Some(side) => (
            Side::from_code(&side.value)?,
            side.confidence,
            side.evidence.as_str(),
        ),
        None => (profile.side, 0.8, profile.name.as_str()),
    };
    match stands {
        Side::Creative => Some(proposal(Kind::Creative, confidence, evidence)),
        Side::Industry | Side::Both => {
            let makes = sectors
                .iter()
                .map(|sector| sector.value.as_str())
                .chain(profile.sectors.iter().map(String::as_str))
                .find_map(|code| sector::heading(code).parse::<u8>().ok())
                .is_some_and(|division| (10..=33).contains(&division));
            let kind = if makes {
                Kind::Manufacturer
            } else {
                Kind::OtherSme
            };
            Some(proposal(kind, confidence * 0.9, evidence))
        }
        Side::Neither | Side::Unknown => {
            poll(&labels.kinds, Subject::Kind, words, vectors, |_| true)
                .into_iter()
                .next()
        }
    }
}

fn propose_sectors(
    profile: &Profile,
    stands: Side,
    labels: &Labels,
    vectors: &Vectors,
    words: &[Word],
) -> Vec<Proposal> {
    if !profile.sectors.is_empty() {
        return Vec::new();
    }
    // Sectors of the world it stands in; the others are what its customers do. Who stands in neither
    // is not matched, and what a town hall builds is not its sector.
    let fits = |code: &str| match stands {
        Side::Creative => sector::is_creative(code),
        Side::Industry => sector::side(code) == Side::Industry,
        Side::Both | Side::Unknown => true,
        Side::Neither => false,
    };
    let mut sectors = poll(&labels.sectors, Subject::Sector, words, vectors, fits);
    sectors.truncate(MOST_SECTORS);
    sectors
}

fn propose_phrases(
    axis: Axis,
    world: World,
    labels: &Labels,
    vectors: &Vectors,
    gists: &[Phrase],
) -> Vec<Proposal> {
    let subject = match axis {
        Axis::Competence => Subject::Competence,
        Axis::Need => Subject::Need,
    };
    let mut seen = HashSet::new();
    let mut found: Vec<(Proposal, &Phrase)> = gists
        .iter()
        .filter(|gist| seen.insert(phrase_key(&gist.text)))
        .filter_map(|gist| {
            let best = labels
                .fields(axis, world, gist, vectors.get(&gist.text))
                .into_iter()
                .next()?;
            Some((from_label(subject, best, gist), gist))
        })
        .filter(|(proposal, _)| proposal.confidence >= LEAST_OF_A_WORK)
        .collect();
    found.sort_by(|(a, _), (b, _)| b.confidence.total_cmp(&a.confidence));
    found.truncate(MOST_PHRASES);
    found
        .into_iter()
        .map(|(proposal, gist)| Proposal {
            meets: labels.meets(axis, world, gist, vectors.get(&gist.text)),
            ..proposal
        })
        .collect()
}

fn from_label(subject: Subject, proposal: labeller::Proposal, carried: &Phrase) -> Proposal {
    Proposal {
        subject,
        value: proposal.label,
        confidence: proposal.confidence,
        evidence: carried.text.clone(),
        lang: carried.language.map(|language| language.to_string()),
        meets: Vec::new(),
    }
}

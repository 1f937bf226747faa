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
    name_words::read_name,
    reading::Vectors,
    understanding::{Proposal, Subject},
};

/// Below this confidence nothing is proposed.
const LEAST: f32 = 0.35;
/// At most so many sectors, competences or needs are proposed for an organisation.
const MOST_SECTORS: usize = 3;
const MOST_PHRASES: usize = 5;
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
    let words: Vec<&Phrase> = std::iter::once(&name).chain(&own).chain(&gists).collect();

    let mut proposals = Vec::new();
    let kind = propose_kind(profile, labels, vectors, &words);
    let sectors = propose_sectors(profile, labels, vectors, &words);
    proposals.extend(propose_side(profile, kind.as_ref(), &sectors));
    proposals.extend(kind);
    proposals.extend(sectors);
    let side = proposals
        .iter()
        .find(|proposal| proposal.subject == Subject::Side)
        .and_then(|proposal| Side::from_code(&proposal.value))
        .unwrap_or(profile.side);
    for world in worlds(side) {
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

fn label(
    labeller: &labeller::Labeller,
    words: &[&Phrase],
    vectors: &Vectors,
) -> Vec<labeller::Proposal> {
    let texts: Vec<_> = words
        .iter()
        .map(|phrase| (*phrase, vectors.get(&phrase.text).cloned()))
        .collect();
    labeller.propose_encoded(&texts)
}

fn propose_kind(
    profile: &Profile,
    labels: &Labels,
    vectors: &Vectors,
    words: &[&Phrase],
) -> Option<Proposal> {
    if profile.kind != Kind::Unknown {
        return None;
    }
    if let Some(says) = read_name(&profile.name, language_of(profile)) {
        return Some(Proposal {
            subject: Subject::Kind,
            value: says.kind.code().to_owned(),
            confidence: says.confidence,
            evidence: profile.name.clone(),
            lang: None,
            meets: Vec::new(),
        });
    }
    let best = label(&labels.kinds, words, vectors).into_iter().next()?;
    Some(from_label(Subject::Kind, best, words))
}

fn propose_sectors(
    profile: &Profile,
    labels: &Labels,
    vectors: &Vectors,
    words: &[&Phrase],
) -> Vec<Proposal> {
    if !profile.sectors.is_empty() {
        return Vec::new();
    }
    // Each text speaks for itself: a maker of machines with one project about its website is a maker
    // of machines. What several texts say counts more than what one says.
    let mut said: BTreeMap<String, Vec<Proposal>> = BTreeMap::new();
    for word in words {
        for proposal in label(&labels.sectors, &[word], vectors).into_iter().take(2) {
            let proposal = from_label(Subject::Sector, proposal, &[word]);
            said.entry(proposal.value.clone())
                .or_default()
                .push(proposal);
        }
    }
    let mut sectors: Vec<Proposal> = said
        .into_values()
        .filter_map(|of| {
            let doubt: f32 = of
                .iter()
                .map(|proposal| 1.0 - 0.8 * proposal.confidence)
                .product();
            let surest = of
                .into_iter()
                .max_by(|a, b| a.confidence.total_cmp(&b.confidence))?;
            let agreed = surest.confidence.max(1.0 - doubt).min(0.95);
            Some(Proposal {
                confidence: agreed,
                ..surest
            })
        })
        .collect();
    sectors.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    sectors.truncate(MOST_SECTORS);
    sectors
}

/// The side follows from what an organisation is and from its sectors, stated ones before proposed.
fn propose_side(
    profile: &Profile,
    kind: Option<&Proposal>,
    sectors: &[Proposal],
) -> Option<Proposal> {
    if profile.side != Side::Unknown {
        return None;
    }
    let (kind_value, kind_confidence, evidence) = match (profile.kind, kind) {
        (Kind::Unknown, Some(kind)) => (
            Kind::from_code(&kind.value)?,
            kind.confidence,
            Some(kind.evidence.clone()),
        ),
        (Kind::Unknown, None) => (Kind::Unknown, 0.0, None),
        (stated, _) => (stated, 1.0, None),
    };
    let mut side = match kind_value {
        Kind::Creative => Some((Side::Creative, 0.95)),
        Kind::Manufacturer | Kind::OtherSme => Some((Side::Industry, 0.95)),
        Kind::Support | Kind::Knowledge | Kind::Public => Some((Side::Neither, 0.97)),
        Kind::Unknown => None,
    }
    .map(|(side, trust)| (side, trust * kind_confidence, evidence));
    let stated = profile
        .sectors
        .iter()
        .map(|code| (code.as_str(), 1.0, None));
    let proposed = sectors.iter().map(|sector| {
        (
            sector.value.as_str(),
            sector.confidence,
            Some(sector.evidence.clone()),
        )
    });
    for (code, confidence, evidence) in stated.chain(proposed) {
        let by_sector = if sector::is_creative(code) {
            Side::Creative
        } else {
            Side::Industry
        };
        let stronger = side
            .as_ref()
            .is_none_or(|(_, sure, _)| confidence * 0.9 > *sure);
        let bodies = matches!(side, Some((Side::Neither, sure, _)) if sure > 0.5);
        if stronger && !bodies {
            side = Some((by_sector, confidence * 0.9, evidence));
        }
    }
    let (side, confidence, evidence) = side?;
    Some(Proposal {
        subject: Subject::Side,
        value: side.code().to_owned(),
        confidence,
        evidence: evidence.unwrap_or_else(|| profile.name.clone()),
        lang: None,
        meets: Vec::new(),
    })
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
            Some((from_label(subject, best, &[gist]), gist))
        })
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

fn from_label(subject: Subject, proposal: labeller::Proposal, words: &[&Phrase]) -> Proposal {
    let carried = words.get(proposal.text);
    Proposal {
        subject,
        value: proposal.label,
        confidence: proposal.confidence,
        evidence: carried
            .map(|phrase| phrase.text.clone())
            .unwrap_or_default(),
        lang: carried
            .and_then(|phrase| phrase.language)
            .map(|language| language.to_string()),
        meets: Vec::new(),
    }
}

//! What a profile becomes when a facilitator confirms what the engine proposed.

use super::{
    catalogue::{Proposal, Subject},
    fields::phrase_key,
    profile::{Choice, Kind, MOST_ENTRIES, MOST_NAME, Phrase, Profile, Side},
    reference::sector,
};

/// The profile with the proposal as a fact; `None` where the proposal says nothing new: the profile
/// has meanwhile said it itself, or the value is no longer known.
pub fn confirmed(profile: &Profile, proposal: &Proposal) -> Option<Profile> {
    let mut after = profile.clone();
    match proposal.subject {
        Subject::Side if profile.side == Side::Unknown => {
            after.side = Side::from_code(&proposal.value)?;
        }
        Subject::Kind if profile.kind == Kind::Unknown => {
            after.kind = Kind::from_code(&proposal.value)?;
        }
        Subject::Sector
            if profile.sectors.len() < MOST_ENTRIES
                && sector::exists(&proposal.value)
                && !profile.sectors.contains(&proposal.value) =>
        {
            after.sectors.push(proposal.value.clone());
        }
        Subject::Competence => add(&mut after.competences, proposal),
        Subject::Need => add(&mut after.needs, proposal),
        _ => {}
    }
    (after != *profile).then_some(after)
}

fn add(phrases: &mut Vec<Phrase>, proposal: &Proposal) {
    let text = shortened(&proposal.evidence);
    let key = phrase_key(&text);
    let known = phrases.iter().any(|phrase| phrase_key(&phrase.text) == key);
    if !key.is_empty() && !known && phrases.len() < MOST_ENTRIES {
        phrases.push(Phrase {
            text,
            lang: proposal.lang.clone(),
        });
    }
}

/// The words as a phrase: on one line, and no longer than a phrase may be, cut between words.
pub fn shortened(text: &str) -> String {
    let mut short = String::new();
    for word in text.split_whitespace() {
        if short.chars().count() + 1 + word.chars().count() > MOST_NAME {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}

/// How sure in words: 1 guessed, 2 rather sure, 3 sure. The engine's confidence is the share of right
/// answers among its own examples at the same strength, so 0.85 is wrong about once in seven.
pub fn sureness(confidence: f32) -> u8 {
    match confidence {
        c if c >= SURE => 3,
        c if c >= RATHER_SURE => 2,
        _ => 1,
    }
}

/// From which confidence on a proposal counts as sure.
pub const SURE: f32 = 0.85;
/// From which confidence on a proposal counts as rather sure.
pub const RATHER_SURE: f32 = 0.6;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn proposal(subject: Subject, value: &str, evidence: &str) -> Proposal {
        Proposal {
            subject,
            value: value.to_owned(),
            confidence: 0.9,
            evidence: evidence.to_owned(),
            lang: Some("sl".into()),
            meets: Vec::new(),
        }
    }

    fn profile() -> Profile {
        Profile {
            name: "Livarna".into(),
            sectors: vec!["24".into()],
            needs: vec![Phrase {
                text: "Novi trgi".into(),
                lang: Some("sl".into()),
            }],
            ..Profile::default()
        }
    }

    #[test]
    fn what_was_unknown_becomes_known_and_what_was_said_stays() {
        let side = proposal(Subject::Side, "industry", "livarna");
        let after = confirmed(&profile(), &side).expect("news");
        assert_eq!(after.side, Side::Industry);
        assert_eq!(
            Profile {
                side: Side::Unknown,
                ..after.clone()
            },
            profile(),
            "nothing else moved"
        );
        assert_eq!(
            confirmed(&after, &proposal(Subject::Side, "creative", "x")),
            None
        );
        assert_eq!(
            confirmed(&profile(), &proposal(Subject::Side, "upside-down", "x")),
            None
        );

        let kind = confirmed(&profile(), &proposal(Subject::Kind, "manufacturer", "x"));
        assert_eq!(kind.map(|profile| profile.kind), Some(Kind::Manufacturer));
    }

    #[test]
    fn sectors_and_phrases_are_added_once() {
        let sector = |code: &str| confirmed(&profile(), &proposal(Subject::Sector, code, "x"));
        assert_eq!(
            sector("design").map(|profile| profile.sectors),
            Some(vec!["24".into(), "design".into()])
        );
        assert_eq!(sector("24"), None);
        assert_eq!(sector("alchemy"), None);

        let need =
            |words: &str| confirmed(&profile(), &proposal(Subject::Need, "marketing", words));
        assert_eq!(need("novi  TRGI!"), None, "it is said already");
        let after = need("  celostna\npodoba ").expect("news");
        assert_eq!(
            after.needs.last().map(|phrase| phrase.text.as_str()),
            Some("celostna podoba")
        );
        assert_eq!(need(" … "), None);
    }

    proptest! {
        #[test]
        fn what_is_confirmed_may_be_stored(
            words in "[\\pL ]{0,900}",
            subject in 0usize..5,
            value in "(creative|industry|design|25|nonsense)",
        ) {
            let proposal = proposal(Subject::ALL[subject], &value, &words);
            if let Some(after) = confirmed(&profile(), &proposal) {
                prop_assert_eq!(after.clone().tidied(), after.clone());
                prop_assert_eq!(after.flaws(), []);
                prop_assert_eq!(confirmed(&after, &proposal), None, "confirming twice is confirming once");
            }
        }
    }
}

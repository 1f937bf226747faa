//! Whether the engine finds the pairs of the demo region that a facilitator would call true matches
//! (`demo/pairs.toml`). Needs the text encoder: without `COLLIDER_ENCODER_DIR` nothing is judged.

use std::{path::Path, sync::Arc};

use collider::{
    features::{
        matchmaking::{meeting::MeetingRule, participants::match_all},
        organisations::{catalogue::alone, record::Record},
    },
    platform::{clock::Clock, i18n::Lang},
};
use collider_matching::encoder::TransformerEncoder;
use serde::Deserialize;

#[derive(Deserialize)]
struct Pairs {
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
struct Pair {
    creative: String,
    industry: String,
}

/// Partners that a page shows before one scrolls far.
const TOP: usize = 10;

/// The share of expected pairs that must stand among the first [`TOP`] of both, in hundredths.
const LEAST_SHARE: usize = 75;

#[test]
fn expected_pairs_stand_among_each_others_first_ten() {
    let Some(folder) = std::env::var_os("COLLIDER_ENCODER_DIR") else {
        eprintln!("not judged: COLLIDER_ENCODER_DIR names no text encoder");
        return;
    };
    let encoder = TransformerEncoder::open(Path::new(&folder)).expect("a text encoder");
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo");
    let mut files: Vec<_> = std::fs::read_dir(demo.join("organisations"))
        .expect("the demo region")
        .map(|file| file.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    let profiles: Vec<_> = files
        .iter()
        .map(|path| std::fs::read_to_string(path).expect("text"))
        .map(|text| {
            toml::from_str::<Record>(&text)
                .expect("a record")
                .profile
                .tidied()
        })
        .collect();
    let reference = |place: usize| profiles[place].reference.clone().expect("a reference");
    let references: Vec<String> = (0..profiles.len()).map(reference).collect();
    let names: Vec<String> = profiles
        .iter()
        .map(|profile| profile.name.clone())
        .collect();
    let rows: Vec<usize> = (0..profiles.len()).collect();
    let now = Clock::System.now();
    let (contents, sides) =
        alone(Some(Arc::new(encoder)), profiles, now, |_, _| {}).expect("encoded");
    let wanted = (names.len(), Lang::FALLBACK, now);
    let matched = match_all(&contents, &sides, &rows, MeetingRule::default(), wanted);
    let rank = |one: &str, other: &str| {
        let place = |code: &str| {
            references
                .iter()
                .position(|known| known == code)
                .expect(code)
        };
        let name = &names[place(other)];
        matched[place(one)]
            .partners
            .iter()
            .position(|partner| partner.name == *name)
    };
    let text = std::fs::read_to_string(demo.join("pairs.toml")).expect("the pairs");
    let pairs: Pairs = toml::from_str(&text).expect("pairs");
    let mut found = 0;
    for Pair { creative, industry } in &pairs.pair {
        let ranks = [rank(creative, industry), rank(industry, creative)];
        let both = ranks.iter().all(|rank| rank.is_some_and(|rank| rank < TOP));
        found += usize::from(both);
        let shown = ranks.map(|rank| rank.map_or("none".to_owned(), |rank| (rank + 1).to_string()));
        println!(
            "{} {creative} {} · {industry} {}",
            if both { "✓" } else { "✗" },
            shown[0],
            shown[1]
        );
    }
    let all = pairs.pair.len();
    println!("{found} of {all} expected pairs stand among each other's first {TOP}");
    assert!(
        found * 100 >= all * LEAST_SHARE,
        "{found} of {all} expected pairs"
    );
}

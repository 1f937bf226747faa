//! The texts and their labels, read in one way for every test.

use std::collections::BTreeMap;
use std::fs;

use collider_wording::{Language, Reader};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The languages of the texts: those of hubs. Spanish only helps to fit the others.
pub fn languages() -> impl Iterator<Item = Language> {
    let all = Language::ALL.into_iter();
    all.filter(|language| *language != Language::Es)
}

/// A file of the texts, by its path among them.
pub fn file(path: &str) -> String {
    let path = format!("{}/tests/texts/{path}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|trouble| panic!("{path}: {trouble}"))
}

/// A file of labelled texts, by its path without the ending.
pub fn labelled<T: DeserializeOwned>(path: &str) -> T {
    toml::from_str(&file(&format!("{path}.toml")))
        .unwrap_or_else(|trouble| panic!("{path}: {trouble}"))
}

/// A text as it is handed in.
pub fn whole(title: &str, text: &str) -> String {
    format!("{title}\n\n{text}")
}

#[derive(Deserialize)]
struct Briefs {
    #[serde(alias = "pitch")]
    brief: Vec<Brief>,
}

/// A brief, a pitch or a passage, with all the labels that one may have.
#[derive(Deserialize)]
pub struct Brief {
    pub id: String,
    /// Where the file does not name the language of all its texts.
    lang: Option<Language>,
    pub title: String,
    pub text: String,
    /// A pitch in which nothing severe is right.
    #[serde(default)]
    pub good: bool,
    /// What must be found.
    #[serde(default)]
    pub flaws: Vec<Flaw>,
    /// Parts that are only touched on.
    #[serde(default)]
    pub half: Vec<String>,
    /// Words that the text explains.
    #[serde(default)]
    pub fine: Vec<String>,
    /// The sentences that say a part.
    #[serde(default)]
    pub parts: BTreeMap<String, Vec<String>>,
    /// The sentence that carries the challenge.
    pub key: Option<String>,
    /// The sentences that carry one of several challenges.
    #[serde(default)]
    pub key_candidates: Vec<String>,
    /// How many challenges are in it.
    pub count: Option<usize>,
    /// The sentence in which more than marketing shows.
    pub deeper: Option<String>,
}

impl Brief {
    pub fn whole(&self) -> String {
        whole(&self.title, &self.text)
    }
}

/// What was planted.
#[derive(Deserialize)]
pub struct Flaw {
    pub kind: String,
    pub words: Option<String>,
    pub part: Option<String>,
    pub count: Option<usize>,
}

/// The texts of a file, each with the language that it or the name of the file says.
pub fn of(file: &str) -> Vec<(Language, Brief)> {
    let of_file = file.rsplit('/').next().and_then(Language::of);
    let briefs: Briefs = labelled(file);
    let briefs = briefs.brief.into_iter();
    briefs
        .map(|brief| (brief.lang.or(of_file).unwrap(), brief))
        .collect()
}

pub fn good_briefs() -> Vec<(Language, Brief)> {
    languages().flat_map(good_briefs_in).collect()
}

pub fn good_briefs_in(language: Language) -> Vec<(Language, Brief)> {
    of(&format!("briefs/{}", language.code()))
}

pub fn flawed_briefs() -> Vec<(Language, Brief)> {
    let files = ["flawed/en", "flawed/de", "flawed/sl", "flawed/others"];
    files.into_iter().flat_map(of).collect()
}

pub fn pitches() -> Vec<(Language, Brief)> {
    of("flawed/pitches")
}

/// The folders of the texts that are labelled sentence by sentence.
pub const TOLD: [&str; 4] = ["parts", "parts/later", "parts/last", "parts/plain"];

#[derive(Deserialize)]
struct ToldTexts {
    text: Vec<Told>,
}

/// A text whose sentences are labelled one by one.
#[derive(Deserialize)]
pub struct Told {
    pub id: String,
    kind: String,
    pub title: String,
    /// Whether a pitch is good; no brief says so.
    pub good: Option<bool>,
    /// Labels and sentences.
    pub said: Vec<(String, String)>,
}

impl Told {
    /// Who is to read it.
    pub fn reader(&self) -> Reader {
        match self.kind.as_str() {
            "pitch" => Reader::Industry,
            _ => Reader::Creative,
        }
    }

    /// Whether one of its sentences says a part.
    pub fn says(&self, part: &str) -> bool {
        self.said.iter().any(|(label, _)| is_labelled(label, part))
    }

    /// The text without the sentences that say a part, nor the heading right above one.
    pub fn without(&self, part: Option<&str>) -> String {
        let mut text = whole(&self.title, "");
        let mut heading: Option<&str> = None;
        for (label, sentence) in &self.said {
            if label == "#" {
                heading = Some(sentence);
                continue;
            }
            if part.is_some_and(|part| is_labelled(label, part)) {
                heading = None;
                continue;
            }
            if let Some(heading) = heading.take() {
                text.push_str(&format!("\n\n{heading}\n\n"));
            }
            text.push_str(sentence);
            text.push(' ');
        }
        text
    }
}

fn is_labelled(label: &str, part: &str) -> bool {
    label.split(',').any(|one| one == part)
}

/// The texts of a folder, in every language.
pub fn told(folder: &str) -> Vec<(Language, Told)> {
    languages()
        .flat_map(|language| {
            let told: ToldTexts = labelled(&format!("{folder}/{}", language.code()));
            told.text.into_iter().map(move |text| (language, text))
        })
        .collect()
}

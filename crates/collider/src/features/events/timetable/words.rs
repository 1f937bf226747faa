//! Sheets, columns, settings and values by the words that people use for them. Our own words of every
//! language are known; what others write is in `data/timetable-words.tsv`.

use std::{collections::HashMap, sync::OnceLock};

use unicode_normalization::UnicodeNormalization;

use crate::platform::{
    i18n::{Lang, say},
    sheets::plain,
};

/// What has words.
pub trait Worded: Copy + 'static {
    /// All of its kind.
    const ALL: &'static [Self];
    /// Its code: what is behind `timetables-` in the strings, and the first column of the table.
    fn code(self) -> &'static str;

    /// The key of its own words.
    fn key(self) -> String {
        format!("timetables-{}", self.code())
    }

    /// Its own words.
    fn own(self, lang: Lang) -> String {
        say(lang, &self.key())
    }

    /// The one that a text means.
    fn meant(text: &str) -> Option<Self> {
        let text = plain(text);
        let means = |one: &&Self| {
            let words = known().get(one.code());
            words.is_some_and(|words| words.contains(&text))
        };
        Self::ALL.iter().find(means).copied()
    }
}

macro_rules! worded {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($variant),* }

        impl Worded for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),*];

            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }
        }
    };
}

worded! {
    /// A sheet of an event.
    SheetKind {
        Participants = "sheet-participants",
        Meetings = "sheet-meetings",
        Settings = "sheet-settings",
    }
}

worded! {
    /// A column of the participants.
    Who {
        Name = "who-name",
        World = "who-world",
        Absent = "who-absent",
        Present = "who-present",
        Representatives = "who-representatives",
        Most = "who-most",
    }
}

worded! {
    /// A column of the meetings.
    Meets {
        Number = "meets-number",
        A = "meets-a",
        B = "meets-b",
        Necessity = "meets-necessity",
        Priority = "meets-priority",
        Session = "meets-session",
        Slot = "meets-slot",
        Room = "meets-room",
        Online = "meets-online",
        Before = "meets-before",
    }
}

worded! {
    /// A column of the settings.
    Sets {
        Setting = "sets-setting",
        Value = "sets-value",
        Explanation = "sets-explanation",
    }
}

worded! {
    /// A setting.
    Setting {
        Name = "setting-name",
        Date = "setting-date",
        Zone = "setting-zone",
        Place = "setting-place",
        Begin = "setting-begin",
        Length = "setting-length",
        Count = "setting-count",
        Slot = "setting-slot",
        Tables = "setting-tables",
        Room = "setting-room",
        Pause = "setting-pause",
        Session = "setting-session",
        Buffer = "setting-buffer",
        Fairness = "setting-fairness",
        Apart = "setting-apart",
        Closed = "setting-closed",
    }
}

impl Setting {
    /// Whether it may stand in several rows.
    pub fn repeats(self) -> bool {
        matches!(
            self,
            Self::Slot | Self::Room | Self::Pause | Self::Session | Self::Apart | Self::Closed
        )
    }
}

worded! {
    /// Whether a meeting may be left out.
    Necessity { Must = "word-must", Optional = "word-optional" }
}

worded! {
    /// Words in cells.
    Word { Online = "word-online", Example = "word-example" }
}

worded! {
    /// The two worlds, where a sheet names them.
    World { Creative = "world-creative", Industry = "world-industry" }
}

/// Whether a row is one of the template's examples: its name ends with the word in brackets.
pub fn is_example(name: &str) -> bool {
    let name = name.trim();
    let inside = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once('('));
    inside.is_some_and(|(_, word)| Word::meant(word) == Some(Word::Example))
}

fn known() -> &'static HashMap<&'static str, Vec<String>> {
    static KNOWN: OnceLock<HashMap<&'static str, Vec<String>>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known: HashMap<&'static str, Vec<String>> = HashMap::new();
        let mut own = |code: &'static str, key: String| {
            known.insert(
                code,
                Lang::all().map(|lang| plain(&say(lang, &key))).collect(),
            );
        };
        fn all<T: Worded>(own: &mut impl FnMut(&'static str, String)) {
            for one in T::ALL {
                own(one.code(), one.key());
            }
        }
        all::<SheetKind>(&mut own);
        all::<Who>(&mut own);
        all::<Meets>(&mut own);
        all::<Sets>(&mut own);
        all::<Setting>(&mut own);
        all::<Necessity>(&mut own);
        all::<Word>(&mut own);
        all::<World>(&mut own);
        for (code, words) in shipped() {
            known.entry(code).or_default().push(plain(words));
        }
        known
    })
}

/// `data/timetable-words.tsv`: code and words.
fn shipped() -> impl Iterator<Item = (&'static str, &'static str)> {
    include_str!("../../../../../../data/timetable-words.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
}

/// A name as names are compared: capitals and spaces do not matter.
pub fn folded(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").nfc().collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn headings_of_three_languages_are_known() {
        for (heading, expected) in [
            ("Participant A", Meets::A),
            ("Teilnehmer/in 1", Meets::A),
            ("udeleženec 2", Meets::B),
            ("MIT WEM", Meets::B),
            ("Priorität", Meets::Priority),
            ("Fester Termin", Meets::Slot),
            (" Prednost ", Meets::Priority),
            ("Raum", Meets::Room),
        ] {
            assert_eq!(Meets::meant(heading), Some(expected), "{heading}");
        }
        assert_eq!(
            SheetKind::meant("TEILNEHMENDE"),
            Some(SheetKind::Participants)
        );
        assert_eq!(
            SheetKind::meant("udelezenci"),
            Some(SheetKind::Participants)
        );
        assert_eq!(Setting::meant("Anzahl Tische"), Some(Setting::Tables));
        assert_eq!(Setting::meant("Odmor"), Some(Setting::Pause));
        assert_eq!(Necessity::meant("wenn möglich"), Some(Necessity::Optional));
        assert_eq!(Setting::meant("Colour"), None);
    }

    #[test]
    fn no_word_means_two_things_of_a_kind() {
        fn once<T: Worded + std::fmt::Debug>() {
            let mut seen = HashSet::new();
            for one in T::ALL {
                let words: HashSet<&String> = known()[one.code()].iter().collect();
                for word in words {
                    assert!(
                        !word.is_empty() && seen.insert(word.clone()),
                        "{one:?}: {word}"
                    );
                }
            }
        }
        once::<SheetKind>();
        once::<Who>();
        once::<Meets>();
        once::<Sets>();
        once::<Setting>();
        once::<Necessity>();
        once::<Word>();
        once::<World>();
    }

    #[test]
    fn every_word_of_the_table_belongs_to_something() {
        let mut codes: HashSet<&str> = HashSet::new();
        codes.extend(SheetKind::ALL.iter().map(|one| one.code()));
        codes.extend(Who::ALL.iter().map(|one| one.code()));
        codes.extend(Meets::ALL.iter().map(|one| one.code()));
        codes.extend(Sets::ALL.iter().map(|one| one.code()));
        codes.extend(Setting::ALL.iter().map(|one| one.code()));
        codes.extend(Necessity::ALL.iter().map(|one| one.code()));
        codes.extend(Word::ALL.iter().map(|one| one.code()));
        codes.extend(World::ALL.iter().map(|one| one.code()));
        assert!(shipped().count() > 100);
        for (code, words) in shipped() {
            assert!(codes.contains(code), "{code}: {words}");
        }
    }

    #[test]
    fn examples_are_marked_in_every_language() {
        for name in [
            "Studio Ena (example)",
            "Studio Ena (Beispiel)",
            "Studio Ena (primer)",
        ] {
            assert!(is_example(name), "{name}");
        }
        for name in ["Example", "Studio (Ena)", "(example) Studio", ""] {
            assert!(!is_example(name), "{name}");
        }
    }
}

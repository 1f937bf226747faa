//! What was reported of the parts that are there by their label and of those that are missing.

use std::collections::BTreeMap;

use collider_wording::Language;
use collider_wording::parts::Presence;

/// Every part by its name: how far it is there, and the sentences that say so.
pub type Said = BTreeMap<&'static str, (Presence, String)>;

/// What was found of what was planted, and what was reported of what is there.
#[derive(Clone, Copy, Default)]
pub struct Count {
    /// Parts that are missing by their label.
    pub planted: usize,
    /// Of them, said to be missing.
    missing: usize,
    /// Of them, said to be only touched on.
    half: usize,
    /// Parts that are there by their label.
    there: usize,
    /// Of them, said to be missing.
    alarms: usize,
    /// Of them, said to be only touched on.
    half_alarms: usize,
}

impl Count {
    pub fn recall(&self) -> f64 {
        (self.missing + self.half) as f64 / self.planted.max(1) as f64
    }

    pub fn strict(&self) -> f64 {
        self.missing as f64 / self.planted.max(1) as f64
    }

    pub fn false_alarms(&self) -> f64 {
        self.alarms as f64 / self.there.max(1) as f64
    }

    pub fn half_false_alarms(&self) -> f64 {
        self.half_alarms as f64 / self.there.max(1) as f64
    }

    fn precision(&self) -> f64 {
        self.missing as f64 / (self.missing + self.alarms).max(1) as f64
    }
}

#[derive(Default)]
pub struct Counts {
    pub by_part: BTreeMap<&'static str, Count>,
    pub by_language: BTreeMap<&'static str, Count>,
    pub all: Count,
    wrong: Vec<String>,
}

impl Counts {
    fn each(&mut self, part: &'static str, language: Language, change: impl Fn(&mut Count)) {
        change(self.by_part.entry(part).or_default());
        change(self.by_language.entry(language.code()).or_default());
        change(&mut self.all);
    }

    pub fn planted(&mut self, id: &str, language: Language, part: &'static str, said: &Said) {
        let (presence, by) = &said[part];
        self.each(part, language, |count| {
            count.planted += 1;
            match presence {
                Presence::Missing => count.missing += 1,
                Presence::Half => count.half += 1,
                Presence::There => {}
            }
        });
        if *presence != Presence::Missing {
            self.wrong.push(format!(
                "{id}: {part} is missing, said to be {presence:?} by: {by}"
            ));
        }
    }

    pub fn there(&mut self, id: &str, language: Language, part: &'static str, said: &Said) {
        let (presence, _) = &said[part];
        self.each(part, language, |count| {
            count.there += 1;
            match presence {
                Presence::Missing => count.alarms += 1,
                Presence::Half => count.half_alarms += 1,
                Presence::There => {}
            }
        });
        if *presence != Presence::There {
            self.wrong
                .push(format!("{id}: {part} is there, said to be {presence:?}"));
        }
    }

    pub fn print(&self, title: &str) {
        println!("== {title}");
        for (name, count) in self
            .by_part
            .iter()
            .chain(&self.by_language)
            .chain([(&"all", &self.all)])
        {
            println!(
                "{name:<12} planted {:>3}: reported {:.2}, as missing {:.2}; there {:>3}: as missing {:.3}, as half {:.3}; precision {:.2}",
                count.planted,
                count.recall(),
                count.strict(),
                count.there,
                count.false_alarms(),
                count.half_false_alarms(),
                count.precision(),
            );
        }
        for wrong in &self.wrong {
            println!("{wrong}");
        }
    }
}

//! The form in which a profile is written: its fields to and from a [`Profile`]. The names of the
//! fields are those of the record; a list has the same name on each of its lines.

use jiff::Timestamp;

use super::{
    profile::{Choice, Contact, Flaw, Kind, Phrase, Profile, Side, Size, Visibility, Work},
    reference::{region, sector},
    visibility::{Part, ShownTo},
};
use crate::platform::{
    i18n::{Arguments, Lang},
    web::form::{Mistakes, Typed},
};

/// What was read out of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// The profile, as far as it could be understood. Text that was not understood stays where it was
    /// typed, so that the mistake can name it.
    pub profile: Profile,
    /// Everything wrong with it, each at its field.
    pub mistakes: Mistakes,
}

impl Read {
    /// Notes a consent on a day that is still to come.
    pub fn as_of(&mut self, now: Timestamp) {
        if let Some(day) = self.profile.consent_after(now) {
            let value = Arguments::new().text("value", day.to_string());
            self.mistakes
                .add_with("consented", "organisations-flaw-date-later", value);
        }
    }
}

/// Fields that every form has filled in with one value each.
const PLAIN: [&str; 8] = [
    "reference",
    "name",
    "website",
    "contact.name",
    "contact.role",
    "contact.email",
    "contact.phone",
    "description",
];

/// Reads a form.
pub fn read(typed: &Typed) -> Read {
    let mut mistakes = Mistakes::none();
    let [
        reference,
        name,
        website,
        contact_name,
        role,
        email,
        phone,
        description,
    ] = PLAIN.map(|field| on_one_system(typed.text(field)));
    let sectors = lines(typed.all("sectors"), |cell| {
        sector::understand(cell).map_or_else(|| cell.to_owned(), |sector| sector.code.clone())
    });
    let competences = phrases(typed, "competences");
    let needs = phrases(typed, "needs");
    let works = works(typed, &mut mistakes);
    let country = Some(typed.text("country").to_owned()).filter(|code| !code.is_empty());
    let founded = year(typed.text("founded"), "founded", &mut mistakes);
    let consented = match typed.text("consented") {
        "" => None,
        day => day.parse().ok().or_else(|| {
            let value = Arguments::new().text("value", day);
            mistakes.add_with("consented", "organisations-flaw-date", value);
            None
        }),
    };
    let profile = Profile {
        reference: some(reference),
        name,
        other_names: typed
            .text("other_names")
            .lines()
            .map(str::to_owned)
            .collect(),
        kind: Kind::from_code(typed.text("kind")).unwrap_or_default(),
        side: Side::from_code(typed.text("side")).unwrap_or_default(),
        sectors: sectors.iter().map(|(_, code)| code.clone()).collect(),
        region: understand_region(typed.text("region"), country.as_deref()),
        country,
        languages: typed.all("languages").to_vec(),
        size: Size::from_code(typed.text("size")).unwrap_or_default(),
        founded,
        website: some(website).map(with_scheme),
        contact: Contact {
            name: some(contact_name),
            role: some(role),
            email: some(email),
            phone: some(phone),
        },
        description: some(description).map(|text| Phrase {
            text,
            lang: some(typed.text("description_lang").to_owned()),
        }),
        competences: competences
            .iter()
            .map(|(_, phrase)| phrase.clone())
            .collect(),
        needs: needs.iter().map(|(_, phrase)| phrase.clone()).collect(),
        works: works.iter().map(|(_, work)| work.clone()).collect(),
        visibility: Visibility::from_code(typed.text("visibility")).unwrap_or_default(),
        shown_to: shown_to(typed),
        consented,
    }
    .tidied();
    for flaw in profile.flaws() {
        // A flaw is named by its place in the list; the mistake by its line in the form.
        let at = |places: Vec<usize>| Some(move |place: usize| places.get(place).copied());
        let line = match flaw.field.split('.').next() {
            Some("sectors") => at(sectors.iter().map(|(line, _)| *line).collect()),
            Some("competences") => at(competences.iter().map(|(line, _)| *line).collect()),
            Some("needs") => at(needs.iter().map(|(line, _)| *line).collect()),
            Some("works") => at(works.iter().map(|(line, _)| *line).collect()),
            _ => None,
        };
        let field = match (flaw.field.split_once('.'), line) {
            (Some((list, place)), Some(line)) => match place.parse().ok().and_then(line) {
                Some(line) => format!("{list}.{line}"),
                None => list.to_owned(),
            },
            (Some(("languages", _)), _) => "languages".to_owned(),
            _ => flaw.field.clone(),
        };
        mistakes.add_with(field, flaw.key, facts_of(&flaw));
    }
    Read { profile, mistakes }
}

/// The values that a flaw's message is given.
pub fn facts_of(flaw: &Flaw) -> Arguments {
    // Nobody wants to read five thousand characters of what is wrong.
    let value: String = flaw.value.chars().take(80).collect();
    match flaw.value.parse::<usize>() {
        Ok(count) if flaw.key.contains("too-") => Arguments::new().count("value", count),
        _ => Arguments::new().text("value", value),
    }
}

/// A profile as the fields of its form, with names of sectors and regions in the reader's language.
pub fn written(profile: &Profile, lang: Lang) -> Typed {
    let mut fields: Vec<(String, String)> = Vec::new();
    let mut put = |field: &str, value: &str| fields.push((field.to_owned(), value.to_owned()));
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    put("reference", &text(&profile.reference));
    put("name", &profile.name);
    put("other_names", &profile.other_names.join("\n"));
    put("kind", profile.kind.code());
    put("side", profile.side.code());
    for code in &profile.sectors {
        put("sectors", &sector_shown(code, lang));
    }
    put("country", &text(&profile.country));
    put(
        "region",
        &profile
            .region
            .as_deref()
            .map(region_shown)
            .unwrap_or_default(),
    );
    for code in &profile.languages {
        put("languages", code);
    }
    put("size", profile.size.code());
    put(
        "founded",
        &profile
            .founded
            .map(|year| year.to_string())
            .unwrap_or_default(),
    );
    put("website", &text(&profile.website));
    put("contact.name", &text(&profile.contact.name));
    put("contact.role", &text(&profile.contact.role));
    put("contact.email", &text(&profile.contact.email));
    put("contact.phone", &text(&profile.contact.phone));
    let description = profile.description.clone().unwrap_or_default();
    put("description", &description.text);
    put("description_lang", &text(&description.lang));
    for (field, list) in [
        ("competences", &profile.competences),
        ("needs", &profile.needs),
    ] {
        for phrase in list {
            put(field, &phrase.text);
            put(&format!("{field}_lang"), &text(&phrase.lang));
        }
    }
    for work in &profile.works {
        put("works.reference", &text(&work.reference));
        put("works.title", &work.title);
        put("works.text", &work.text);
        put("works.lang", &text(&work.lang));
        put(
            "works.year",
            &work.year.map(|year| year.to_string()).unwrap_or_default(),
        );
        put("works.partners", &work.partners.join("\n"));
    }
    put("visibility", profile.visibility.code());
    for part in Part::ALL {
        let group = profile.shown_to.of(*part);
        put(&format!("shown_to.{}", part.code()), group.code());
    }
    put(
        "consented",
        &profile
            .consented
            .map(|day| day.to_string())
            .unwrap_or_default(),
    );
    Typed::from_pairs(fields)
}

/// A sector as its line shows it; [`sector::understand`] reads it back.
pub fn sector_shown(code: &str, lang: Lang) -> String {
    match sector::find(code) {
        None => code.to_owned(),
        Some(found) if found.level == 0 => found.label.in_lang(lang).to_owned(),
        Some(found) => format!("{code} {}", found.label.in_lang(lang)),
    }
}

/// A region as its field shows it.
pub fn region_shown(code: &str) -> String {
    region::find(code).map_or_else(|| code.to_owned(), |found| format!("{code} {}", found.name))
}

fn understand_region(cell: &str, country: Option<&str>) -> Option<String> {
    if cell.is_empty() {
        return None;
    }
    let code = cell
        .split_whitespace()
        .next()
        .map(str::to_uppercase)
        .unwrap_or_default();
    let found = region::find(&code).or_else(|| region::understand(cell, country));
    // A name that only makes sense in another country is said to be there, not unknown.
    let found = found.or_else(|| region::understand(cell, None));
    Some(found.map_or_else(|| cell.to_owned(), |region| region.code.to_owned()))
}

/// Who sees which part. A part that was not sent stays as if nobody had chosen.
fn shown_to(typed: &Typed) -> ShownTo {
    Part::ALL.iter().fold(ShownTo::default(), |known, part| {
        let chosen = typed.text(&format!("shown_to.{}", part.code()));
        Visibility::from_code(chosen).map_or(known, |group| known.with(*part, group))
    })
}

/// Browsers send the end of a line as two characters.
fn on_one_system(text: &str) -> String {
    text.replace("\r\n", "\n")
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// `studio.example` is meant as `https://studio.example`.
fn with_scheme(address: String) -> String {
    match address.contains(':') || !address.contains('.') {
        true => address,
        false => format!("https://{address}"),
    }
}

fn year(text: &str, field: &str, mistakes: &mut Mistakes) -> Option<i16> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let year = text.parse().ok();
    if year.is_none() {
        let value = Arguments::new().text("value", text);
        mistakes.add_with(field, "organisations-flaw-year", value);
    }
    year
}

/// The lines that say something new, with their places in the form.
fn lines(typed: &[String], understand: impl Fn(&str) -> String) -> Vec<(usize, String)> {
    let mut kept: Vec<(usize, String)> = Vec::new();
    for (line, cell) in typed.iter().enumerate() {
        let value = understand(on_one_line(cell).as_str());
        if !value.is_empty() && kept.iter().all(|(_, known)| *known != value) {
            kept.push((line, value));
        }
    }
    kept
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn phrases(typed: &Typed, field: &str) -> Vec<(usize, Phrase)> {
    let langs = typed.all(&format!("{field}_lang"));
    let mut kept: Vec<(usize, Phrase)> = Vec::new();
    for (line, text) in typed.all(field).iter().enumerate() {
        let phrase = Phrase {
            text: on_one_line(text),
            lang: langs.get(line).map(|lang| on_one_line(lang)).and_then(some),
        };
        if !phrase.text.is_empty() && kept.iter().all(|(_, known)| *known != phrase) {
            kept.push((line, phrase));
        }
    }
    kept
}

fn works(typed: &Typed, mistakes: &mut Mistakes) -> Vec<(usize, Work)> {
    let part = |name: &str, line: usize| {
        typed
            .all(&format!("works.{name}"))
            .get(line)
            .map_or("", String::as_str)
            .trim()
            .to_owned()
    };
    let mut kept = Vec::new();
    for line in 0..typed.all("works.title").len() {
        let field = format!("works.{line}");
        let work = Work {
            reference: some(part("reference", line)),
            title: part("title", line),
            text: on_one_system(&part("text", line)),
            lang: some(part("lang", line)),
            year: year(&part("year", line), &field, mistakes),
            partners: part("partners", line).lines().map(str::to_owned).collect(),
        };
        if !work.title.is_empty() || !work.text.is_empty() {
            kept.push((line, work));
        } else if work.year.is_some() || !work.partners.is_empty() {
            mistakes.add(field, "organisations-flaw-title-missing");
        }
    }
    kept
}

/// Languages in the order in which they stood before, new ones behind: boxes have no order of their
/// own.
#[must_use]
pub fn in_order_of(before: &[String], mut chosen: Vec<String>) -> Vec<String> {
    let place = |code: &String| before.iter().position(|known| known == code);
    chosen.sort_by_key(|code| place(code).unwrap_or(usize::MAX));
    chosen
}

/// Names of the fields in which two profiles differ, in the order of the form. Country counts to the
/// region, and a phrase's language to the phrase.
pub fn differences(one: &Profile, other: &Profile) -> Vec<&'static str> {
    let differs = [
        ("reference", one.reference != other.reference),
        ("name", one.name != other.name),
        ("other_names", one.other_names != other.other_names),
        ("side", one.side != other.side),
        ("kind", one.kind != other.kind),
        ("sectors", one.sectors != other.sectors),
        (
            "region",
            (&one.country, &one.region) != (&other.country, &other.region),
        ),
        ("languages", one.languages != other.languages),
        ("size", one.size != other.size),
        ("founded", one.founded != other.founded),
        ("website", one.website != other.website),
        ("description", one.description != other.description),
        ("competences", one.competences != other.competences),
        ("needs", one.needs != other.needs),
        ("works", one.works != other.works),
        ("contact", one.contact != other.contact),
        ("visibility", one.visibility != other.visibility),
        ("shown_to", one.shown_to != other.shown_to),
        ("consented", one.consented != other.consented),
    ];
    differs
        .into_iter()
        .filter(|(_, differs)| *differs)
        .map(|(field, _)| field)
        .collect()
}

#[cfg(test)]
mod tests;

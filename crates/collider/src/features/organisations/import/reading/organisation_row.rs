//! What a row of a sheet of organisations says.

use super::{
    super::{
        super::{
            profile::{Choice, MOST_ENTRIES, MOST_NAME, MOST_TEXT, Phrase, Profile},
            reference::{country, language},
        },
        cells::{self, TextLanguage},
        remark::{Remark, shortened},
        target::{Subject, Target},
    },
    Reader, Said, Saying,
    text_language::language_of,
};
use crate::platform::{
    i18n::Arguments,
    sheets::{parse_year, split_list},
};

impl Reader<'_> {
    pub(super) fn organisation(&mut self) -> (String, Said) {
        let mut saying = Saying {
            file_key: self.text(Target::FileKey),
            ..Saying::default()
        };
        let profile = &mut saying.profile;
        profile.reference = self.text(Target::Reference);
        profile.name = self.text(Target::Name).unwrap_or_default();
        profile.other_names = self
            .cells(Target::OtherNames)
            .into_iter()
            .flat_map(|(_, cell)| split_list(cell))
            .collect();
        self.codes(profile);
        self.numbers(profile);
        self.contact(profile);
        self.texts(profile);
        for (column, cell) in self.cells(Target::Works) {
            match cells::works(cell) {
                Some(works) => profile.works.extend(works),
                None => self.warn("imports-cell-works", column, cell),
            }
        }
        if let Some(visibility) =
            self.understood(Target::Visibility, "imports-cell-visibility", |_, cell| {
                cells::visibility(cell)
            })
        {
            profile.visibility = visibility;
            saying.fields.insert(Target::Visibility);
        }
        if let Some((column, cell)) = self.cell(Target::ShownTo) {
            match cells::shown_to(cell) {
                Some(shown_to) => {
                    profile.shown_to = shown_to;
                    saying.fields.insert(Target::ShownTo);
                }
                // Read without it, the row would show what was meant to be hidden.
                None => self
                    .remarks
                    .push(Remark::rejection("imports-row-shown-to").at(Some(column), cell)),
            }
        }
        profile.consented = self.understood(Target::Consented, "imports-cell-day", |_, cell| {
            cells::day(cell)
        });
        saying.state = self.understood(Target::Status, "imports-cell-status", |_, cell| {
            cells::state(cell)
        });
        let profile = std::mem::take(profile);
        saying.profile = self.without_flaws(profile.tidied());
        saying.fields.extend(filled(&saying.profile));
        if saying.state.is_some() {
            saying.fields.insert(Target::Status);
        }
        let title = match &saying.profile {
            profile if !profile.name.is_empty() => profile.name.clone(),
            profile => profile.reference.clone().unwrap_or_default(),
        };
        (shortened(&title), Said::Organisation(Box::new(saying)))
    }

    fn codes(&mut self, profile: &mut Profile) {
        profile.kind = self
            .understood(Target::Kind, "imports-cell-kind", |_, cell| {
                cells::kind(cell)
            })
            .unwrap_or_default();
        profile.side = self
            .understood(Target::Side, "imports-cell-side", |_, cell| {
                cells::side(cell)
            })
            .unwrap_or_default();
        profile.size = self
            .understood(Target::Size, "imports-cell-size", |_, cell| {
                cells::size(cell)
            })
            .unwrap_or_default();
        profile.country = self
            .understood(Target::Country, "imports-cell-country", |_, cell| {
                country::understand(cell)
            })
            .map(str::to_owned);
        let country = profile.country.clone();
        profile.region = self
            .understood(Target::Region, "imports-cell-region", |places, cell| {
                // A name is sought in its country; a code says its own.
                places.region(cell, country.as_deref())
            })
            .map(str::to_owned);
        profile.sectors = self.listed(Target::Sectors, "imports-cell-sector", |places, cell| {
            places.sector(cell)
        });
        profile.languages = self.listed(Target::Languages, "imports-cell-language", |_, cell| {
            language::understand(cell)
        });
    }

    fn numbers(&mut self, profile: &mut Profile) {
        profile.founded = self.understood(Target::Founded, "imports-cell-year", |_, cell| {
            parse_year(cell)
        });
        profile.website = self
            .text(Target::Website)
            .map(|cell| cells::web_address(&cell));
    }

    fn contact(&mut self, profile: &mut Profile) {
        if let Some(contact) =
            self.understood(Target::Contact, "imports-cell-contact", |_, cell| {
                cells::contact(cell)
            })
        {
            profile.contact = contact;
        }
        let names: Vec<_> = self
            .cells(Target::ContactName)
            .into_iter()
            .map(|(_, cell)| cell)
            .collect();
        if !names.is_empty() {
            profile.contact.name = Some(names.join(" "));
        }
        for (target, field) in [
            (Target::ContactRole, &mut profile.contact.role),
            (Target::ContactPhone, &mut profile.contact.phone),
        ] {
            if let Some(text) = self.text(target) {
                *field = Some(text);
            }
        }
        if let Some((_, cell)) = self.cell(Target::ContactEmail) {
            profile.contact.email = Some(cells::email(cell));
        }
    }

    fn texts(&mut self, profile: &mut Profile) {
        let said = self.row_language(Target::TextLanguage);
        let languages = profile.languages.clone();
        let texts_in = &self.mapping.texts_in;
        let resolve = |own: TextLanguage, text: &str| {
            let own = if own == TextLanguage::NotSaid {
                said
            } else {
                own
            };
            language_of(own, text, texts_in, &languages)
        };
        for (target, list) in [
            (Target::Competences, &mut profile.competences),
            (Target::Needs, &mut profile.needs),
        ] {
            for (_, cell) in self.cells(target) {
                list.extend(cells::phrases(cell).into_iter().map(|(own, text)| Phrase {
                    lang: resolve(own, &text),
                    text,
                }));
            }
        }
        let mut own = self.row_language(Target::DescriptionLanguage);
        let mut parts = Vec::new();
        for (_, cell) in self.cells(Target::Description) {
            let (lang, text) = cells::phrase(cell);
            if lang != TextLanguage::NotSaid {
                own = lang;
            }
            parts.push(text);
        }
        if !parts.is_empty() {
            let text = parts.join("\n");
            profile.description = Some(Phrase {
                lang: resolve(own, &text),
                text,
            });
        }
    }

    /// Takes out what is wrong but optional, with a warning; rejects the row for the rest. That
    /// there is no name is for the plan to judge: a reference may find the organisation.
    pub(super) fn without_flaws(&mut self, mut profile: Profile) -> Profile {
        let mut wrong_years = Vec::new();
        for flaw in profile.flaws() {
            let (field, rest) = flaw.field.split_once('.').unwrap_or((&flaw.field, ""));
            let target = target_of_field(&flaw.field, self.mapping.subject);
            let column = self.header(target);
            let what = flaw.key.trim_start_matches("organisations-flaw-");
            match (field, what) {
                ("name", "name-missing") => {}
                ("region", _) => {
                    let value = self.cell(Target::Region).map_or("", |(_, cell)| cell);
                    let key = if what == "region-elsewhere" {
                        "imports-cell-region-elsewhere"
                    } else {
                        "imports-cell-region"
                    };
                    self.remarks.push(Remark::warning(key).at(column, value));
                    profile.region = None;
                }
                ("website", "website") => {
                    let value = flaw.value.clone();
                    self.remarks
                        .push(Remark::warning("imports-cell-website").at(column, &value));
                    profile.website = None;
                }
                ("contact", "email") => {
                    let value = flaw.value.clone();
                    self.remarks
                        .push(Remark::warning("imports-cell-email").at(column, &value));
                    profile.contact.email = None;
                }
                ("founded", _) => {
                    self.remarks
                        .push(Remark::warning("imports-cell-year").at(column, &flaw.value));
                    profile.founded = None;
                }
                ("works", "year") => {
                    self.remarks
                        .push(Remark::warning("imports-cell-year").at(column, &flaw.value));
                    wrong_years.extend(rest.parse::<usize>().ok());
                }
                ("works", "title-missing") => {
                    self.remarks
                        .push(Remark::rejection("imports-row-title-missing").at(column, ""));
                }
                (_, "too-long") => {
                    let most = match (field, target) {
                        ("description", _) | (_, Target::WorkText) => MOST_TEXT,
                        _ => MOST_NAME,
                    };
                    let arguments = Arguments::new()
                        .count("length", flaw.value.parse().unwrap_or_default())
                        .count("most", most);
                    let value = self.cell(target).map_or("", |(_, cell)| cell);
                    self.remarks.push(
                        Remark::rejection("imports-row-too-long")
                            .at(column, value)
                            .with(arguments),
                    );
                }
                (_, "too-many") => {
                    let arguments = Arguments::new()
                        .count("count", flaw.value.parse().unwrap_or_default())
                        .count("most", MOST_ENTRIES);
                    self.remarks.push(
                        Remark::rejection("imports-row-too-many")
                            .at(column, "")
                            .with(arguments),
                    );
                }
                (_, "control-characters") => {
                    let remark = Remark::rejection("imports-row-control-characters");
                    self.remarks.push(remark.at(column, ""));
                }
                // Codes come from the tables, so only the JSON of a file can name unknown ones.
                _ => {
                    let remark = Remark::rejection("imports-row-unknown-code");
                    self.remarks.push(remark.at(column, &flaw.value));
                }
            }
        }
        for place in wrong_years {
            if let Some(work) = profile.works.get_mut(place) {
                work.year = None;
            }
        }
        profile
    }
}

/// The field of a sheet to which a field of the record belongs.
fn target_of_field(field: &str, subject: Subject) -> Target {
    if subject == Subject::Works {
        return Target::WorkTitle;
    }
    match field.split('.').next().unwrap_or(field) {
        "reference" => Target::Reference,
        "name" => Target::Name,
        "sectors" => Target::Sectors,
        "country" => Target::Country,
        "region" => Target::Region,
        "languages" => Target::Languages,
        "founded" => Target::Founded,
        "website" => Target::Website,
        "description" => Target::Description,
        "competences" => Target::Competences,
        "needs" => Target::Needs,
        "works" => Target::Works,
        _ => match field {
            "contact.role" => Target::ContactRole,
            "contact.email" => Target::ContactEmail,
            "contact.phone" => Target::ContactPhone,
            _ => Target::ContactName,
        },
    }
}

/// The fields of a profile that have a value other than unknown.
fn filled(profile: &Profile) -> impl Iterator<Item = Target> + use<> {
    let contact = &profile.contact;
    [
        (Target::Reference, profile.reference.is_some()),
        (Target::Name, !profile.name.is_empty()),
        (Target::OtherNames, !profile.other_names.is_empty()),
        (Target::Kind, profile.kind.code() != "unknown"),
        (Target::Side, profile.side.code() != "unknown"),
        (Target::Sectors, !profile.sectors.is_empty()),
        (Target::Country, profile.country.is_some()),
        (Target::Region, profile.region.is_some()),
        (Target::Languages, !profile.languages.is_empty()),
        (Target::Size, profile.size.code() != "unknown"),
        (Target::Founded, profile.founded.is_some()),
        (Target::Website, profile.website.is_some()),
        (Target::ContactName, contact.name.is_some()),
        (Target::ContactRole, contact.role.is_some()),
        (Target::ContactEmail, contact.email.is_some()),
        (Target::ContactPhone, contact.phone.is_some()),
        (Target::Description, profile.description.is_some()),
        (Target::Competences, !profile.competences.is_empty()),
        (Target::Needs, !profile.needs.is_empty()),
        (Target::Works, !profile.works.is_empty()),
        (Target::Consented, profile.consented.is_some()),
    ]
    .into_iter()
    .filter(|(_, is_filled)| *is_filled)
    .map(|(target, _)| target)
}

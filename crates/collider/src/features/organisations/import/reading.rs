//! From the cells of a row to what it says of an organisation or of a work. A cell that is not
//! understood is listed and left out; only what would store garbage rejects a row.

use std::{
    collections::{BTreeSet, HashMap},
    sync::OnceLock,
};

use whatlang::Detector;

use super::{
    super::{
        profile::{Choice, Phrase, Profile, Work},
        reference::{country, language, region, sector},
        standing::State,
    },
    cells::{self, TextLanguage},
    mapping::{SheetMapping, TextsIn},
    remark::{Gravity, Remark},
    target::{Subject, Target},
};
use crate::platform::{
    i18n::Arguments,
    sheets::{Note, Row, Sheet, Workbook, parse_year, split_list},
};

/// What a row of a sheet of organisations says: only the fields that its cells fill.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Saying {
    /// Key within the file, if there is such a column.
    pub file_key: Option<String>,
    /// The fields that were said.
    pub fields: BTreeSet<Target>,
    /// Their values; the others are at their defaults and mean nothing.
    pub profile: Profile,
    /// Where the profile stands.
    pub state: Option<State>,
}

/// What a row of a sheet of works says.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkSaying {
    /// Key of the organisation within the file.
    pub file_key: Option<String>,
    /// Reference or name of the organisation.
    pub organisation: Option<String>,
    /// The fields that were said.
    pub fields: BTreeSet<Target>,
    /// The work.
    pub work: Work,
}

/// What a row says.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// About an organisation.
    Organisation(Box<Saying>),
    /// About an example of work.
    Work(Box<WorkSaying>),
    /// Nothing that can be used; the remarks say why.
    Nothing,
}

/// A row that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadRow {
    /// Place of the sheet among all sheets of the import.
    pub sheet: usize,
    /// Number under which the author sees the row.
    pub number: usize,
    /// The name or title that the row gives, for lists.
    pub title: String,
    /// What it says.
    pub said: Said,
    /// What there is to say about it.
    pub remarks: Vec<Remark>,
    /// Columns by field, for remarks that come later.
    pub columns: std::sync::Arc<Columns>,
}

/// The header of the first column that feeds each field.
#[derive(Debug, Default, PartialEq)]
pub struct Columns(HashMap<Target, String>);

impl Columns {
    /// The header of the column that feeds a field.
    pub fn of(&self, target: Target) -> Option<&str> {
        self.0.get(&target).map(String::as_str)
    }
}

/// Reads every row of every sheet that is not ignored.
pub fn read_rows(workbooks: &[Workbook], sheets: &[SheetMapping]) -> Vec<ReadRow> {
    let mut rows = Vec::new();
    let mut places = Places::default();
    let all = workbooks
        .iter()
        .flat_map(|book| book.sheets.iter().map(move |sheet| (book, sheet)));
    for (place, ((book, sheet), mapping)) in all.zip(sheets).enumerate() {
        if mapping.subject == Subject::Ignored {
            continue;
        }
        let mut notes: HashMap<usize, Vec<&Note>> = HashMap::new();
        for note in book
            .notes
            .iter()
            .filter(|note| note.place.sheet == sheet.name)
        {
            if let Some(row) = note.place.row.filter(|row| *row != sheet.header_row) {
                notes.entry(row).or_default().push(note);
            }
        }
        let columns = std::sync::Arc::new(columns_of(sheet, mapping));
        for row in &sheet.rows {
            let mut remarks: Vec<Remark> = notes
                .remove(&row.number)
                .unwrap_or_default()
                .into_iter()
                .map(Remark::of_note)
                .collect();
            let mended = mended(row);
            if mended.is_some() {
                remarks.push(Remark::new(Gravity::Hint, "imports-cell-mended"));
            }
            let mut reader = Reader {
                sheet,
                mapping,
                row: mended.as_ref().unwrap_or(row),
                remarks,
                places: &mut places,
            };
            let (title, said) = match mapping.subject {
                Subject::Works => reader.work(),
                _ => reader.organisation(),
            };
            let remarks = reader.remarks;
            let said = if remarks.iter().any(Remark::rejects) {
                Said::Nothing
            } else {
                said
            };
            rows.push(ReadRow {
                sheet: place,
                number: row.number,
                title,
                said,
                remarks,
                columns: columns.clone(),
            });
        }
    }
    rows
}

/// A row in which somebody took Windows-1252 for Latin-1: quotation marks and dashes became control
/// characters (U+0080 to U+009F), which mean nothing in texts. They become again what they were, as
/// browsers do. Source: WHATWG Encoding Standard, index windows-1252.
fn mended(row: &Row) -> Option<Row> {
    let lost = |c: char| ('\u{80}'..='\u{9f}').contains(&c);
    row.cells
        .iter()
        .any(|cell| cell.contains(lost))
        .then(|| Row {
            number: row.number,
            cells: row
                .cells
                .iter()
                .map(|cell| {
                    cell.chars()
                        .map(|c| match u8::try_from(u32::from(c)) {
                            Ok(byte) if lost(c) => {
                                let bytes = [byte];
                                let (text, _) =
                                    encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
                                text.chars().next().unwrap_or(c)
                            }
                            _ => c,
                        })
                        .collect()
                })
                .collect(),
        })
}

fn columns_of(sheet: &Sheet, mapping: &SheetMapping) -> Columns {
    let mut columns = HashMap::new();
    for (target, header) in mapping.columns.iter().zip(&sheet.columns) {
        if let Some(target) = target {
            columns.entry(*target).or_insert_with(|| header.clone());
        }
    }
    Columns(columns)
}

/// Regions and sectors that cells meant before: sheets repeat them thousands of times.
#[derive(Default)]
struct Places {
    regions: HashMap<(String, Option<String>), Option<&'static str>>,
    sectors: HashMap<String, Option<&'static str>>,
}

impl Places {
    fn region(&mut self, cell: &str, country: Option<&str>) -> Option<&'static str> {
        *self
            .regions
            .entry((cell.to_owned(), country.map(str::to_owned)))
            .or_insert_with(|| {
                // Registers put their own number in front: "40101 - Linz".
                let named = || match cell.split_once(" - ") {
                    Some((number, name)) if number.chars().all(|c| c.is_ascii_digit()) => {
                        region::understand(name, country)
                    }
                    _ => None,
                };
                let found = region::understand(cell, country).or_else(named);
                found.map(|region| region.code)
            })
    }

    fn sector(&mut self, cell: &str) -> Option<&'static str> {
        *self
            .sectors
            .entry(cell.to_owned())
            .or_insert_with(|| sector::understand(cell).map(|sector| sector.code.as_str()))
    }
}

struct Reader<'a> {
    sheet: &'a Sheet,
    mapping: &'a SheetMapping,
    row: &'a Row,
    remarks: Vec<Remark>,
    places: &'a mut Places,
}

impl<'a> Reader<'a> {
    /// The filled cells of the columns that feed a field, with their headers.
    fn cells(&self, target: Target) -> Vec<(&'a str, &'a str)> {
        self.mapping
            .columns
            .iter()
            .enumerate()
            .filter(|(_, mapped)| **mapped == Some(target))
            .map(|(column, _)| {
                (
                    self.sheet.columns[column].as_str(),
                    self.row.cells[column].trim(),
                )
            })
            .filter(|(_, cell)| !cell.is_empty())
            .collect()
    }

    fn cell(&self, target: Target) -> Option<(&'a str, &'a str)> {
        self.cells(target).into_iter().next()
    }

    fn text(&self, target: Target) -> Option<String> {
        self.cell(target).map(|(_, cell)| cell.to_owned())
    }

    fn warn(&mut self, key: &str, column: &str, value: &str) {
        self.remarks
            .push(Remark::warning(key).at(Some(column), value));
    }

    /// What one cell means; a cell that means nothing is listed. The word for "unknown" is empty.
    fn understood<T>(
        &mut self,
        target: Target,
        key: &str,
        understand: impl Fn(&mut Places, &str) -> Option<T>,
    ) -> Option<T> {
        let (column, cell) = self.cell(target).filter(|(_, cell)| !is_unknown(cell))?;
        let found = understand(self.places, cell);
        if found.is_none() {
            self.warn(key, column, cell);
        }
        found
    }

    /// What the items of lists mean, each on its own.
    fn listed(
        &mut self,
        target: Target,
        key: &str,
        understand: impl Fn(&mut Places, &str) -> Option<&'static str>,
    ) -> Vec<String> {
        let mut found = Vec::new();
        for (column, cell) in self.cells(target) {
            let mut items = split_list(cell);
            items.retain(|item| !is_unknown(item));
            let meant: Vec<Option<&'static str>> = items
                .iter()
                .map(|item| understand(self.places, item))
                .collect();
            // Names of sectors contain commas themselves: where no item means anything, the whole may.
            if meant.iter().all(Option::is_none)
                && let Some(code) = understand(self.places, cell)
            {
                found.push(code.to_owned());
                continue;
            }
            for (item, code) in items.iter().zip(meant) {
                match code {
                    Some(code) => found.push(code.to_owned()),
                    None => self.warn(key, column, item),
                }
            }
        }
        found
    }

    fn organisation(&mut self) -> (String, Said) {
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
        (
            super::remark::shortened(&title),
            Said::Organisation(Box::new(saying)),
        )
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

    /// The language that a column of the row names.
    fn row_language(&mut self, target: Target) -> TextLanguage {
        let Some((column, cell)) = self.cell(target) else {
            return TextLanguage::NotSaid;
        };
        // "Deutsch, Englisch" does not say which of the texts is in which.
        let mut items = split_list(cell);
        if items.len() > 1 {
            return TextLanguage::NotSaid;
        }
        let item = items.pop().unwrap_or_default();
        cells::text_language(&item).unwrap_or_else(|| {
            self.warn("imports-cell-language", column, cell);
            TextLanguage::NotSaid
        })
    }

    fn work(&mut self) -> (String, Said) {
        let mut work = Work {
            reference: self.text(Target::WorkReference),
            title: self.text(Target::WorkTitle).unwrap_or_default(),
            year: self.understood(Target::WorkYear, "imports-cell-year", |_, cell| {
                parse_year(cell)
            }),
            ..Work::default()
        };
        let texts: Vec<_> = self
            .cells(Target::WorkText)
            .into_iter()
            .map(|(_, cell)| cell)
            .collect();
        work.text = texts.join("\n");
        let own = self.row_language(Target::WorkLanguage);
        work.lang = language_of(
            own,
            &format!("{} {}", work.title, work.text),
            &self.mapping.texts_in,
            &[],
        );
        work.partners = self
            .cells(Target::WorkPartners)
            .into_iter()
            .flat_map(|(_, cell)| split_list(cell))
            .collect();
        // The rules of a profile tidy and judge a work; it travels in one that is otherwise well.
        let carrier = Profile {
            name: "-".into(),
            works: vec![work],
            ..Profile::default()
        };
        let mut carrier = self.without_flaws(carrier.tidied());
        let Some(work) = carrier.works.pop() else {
            let column = self.header(Target::WorkTitle);
            self.remarks
                .push(Remark::rejection("imports-row-title-missing").at(column, ""));
            return (String::new(), Said::Nothing);
        };
        let mut fields = BTreeSet::new();
        for (target, said) in [
            (Target::WorkReference, work.reference.is_some()),
            (Target::WorkTitle, !work.title.is_empty()),
            (Target::WorkText, !work.text.is_empty()),
            (Target::WorkLanguage, work.lang.is_some()),
            (Target::WorkYear, work.year.is_some()),
            (Target::WorkPartners, !work.partners.is_empty()),
        ] {
            if said {
                fields.insert(target);
            }
        }
        let saying = WorkSaying {
            file_key: self.text(Target::WorkOrganisationKey),
            organisation: self.text(Target::WorkOrganisation),
            fields,
            work,
        };
        (
            super::remark::shortened(&saying.work.title),
            Said::Work(Box::new(saying)),
        )
    }

    fn header(&self, target: Target) -> Option<&'a str> {
        let place = self
            .mapping
            .columns
            .iter()
            .position(|mapped| *mapped == Some(target))?;
        Some(self.sheet.columns[place].as_str())
    }

    /// Takes out what is wrong but optional, with a warning; rejects the row for the rest. That
    /// there is no name is for the plan to judge: a reference may find the organisation.
    fn without_flaws(&mut self, mut profile: Profile) -> Profile {
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
                        ("description", _) | (_, Target::WorkText) => {
                            super::super::profile::MOST_TEXT
                        }
                        _ => super::super::profile::MOST_NAME,
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
                        .count("most", super::super::profile::MOST_ENTRIES);
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

fn is_unknown(cell: &str) -> bool {
    matches!(
        cell,
        "unknown" | "unbekannt" | "neznano" | "?" | "-" | "–" | "n/a" | "N/A" | "k. A."
    )
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

/// The language of a text: what is said of it, else by the rule of the sheet.
fn language_of(
    own: TextLanguage,
    text: &str,
    texts_in: &TextsIn,
    among: &[String],
) -> Option<String> {
    match (own, texts_in) {
        (TextLanguage::Known(code), _) => Some(code.to_owned()),
        (TextLanguage::Unknown, _) | (TextLanguage::NotSaid, TextsIn::Unknown) => None,
        (TextLanguage::NotSaid, TextsIn::Language(code)) => Some(code.clone()),
        (TextLanguage::NotSaid, TextsIn::Recognised) => recognise(text, among),
    }
}

/// The language of a text by its words. With one working language there is nothing to guess; without
/// any, only a clear case counts.
fn recognise(text: &str, among: &[String]) -> Option<String> {
    if let [only] = among {
        return Some(only.clone());
    }
    let known: Vec<whatlang::Lang> = KNOWN
        .iter()
        .filter(|(code, _)| among.is_empty() || among.iter().any(|own| own == code))
        .map(|(_, lang)| *lang)
        .collect();
    if known.is_empty() {
        return None;
    }
    let info = if among.is_empty() {
        static ALL: OnceLock<Detector> = OnceLock::new();
        ALL.get_or_init(|| Detector::with_allowlist(known))
            .detect(text)
            .filter(|info| info.is_reliable())
    } else {
        Detector::with_allowlist(known).detect(text)
    }?;
    KNOWN
        .iter()
        .find(|(_, lang)| *lang == info.lang())
        .map(|(code, _)| (*code).to_owned())
}

/// The languages that the recogniser knows of those in which organisations of the region write.
const KNOWN: &[(&str, whatlang::Lang)] = {
    use whatlang::Lang;
    &[
        ("bg", Lang::Bul),
        ("cs", Lang::Ces),
        ("da", Lang::Dan),
        ("de", Lang::Deu),
        ("el", Lang::Ell),
        ("en", Lang::Eng),
        ("es", Lang::Spa),
        ("et", Lang::Est),
        ("fi", Lang::Fin),
        ("fr", Lang::Fra),
        ("hr", Lang::Hrv),
        ("hu", Lang::Hun),
        ("it", Lang::Ita),
        ("lt", Lang::Lit),
        ("lv", Lang::Lav),
        ("nl", Lang::Nld),
        ("pl", Lang::Pol),
        ("pt", Lang::Por),
        ("ro", Lang::Ron),
        ("sk", Lang::Slk),
        ("sl", Lang::Slv),
        ("sr", Lang::Srp),
        ("sv", Lang::Swe),
        ("tr", Lang::Tur),
        ("uk", Lang::Ukr),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::sheets::{Limits, read};

    fn rows(text: &str) -> Vec<ReadRow> {
        let workbook = read("list.csv", text.as_bytes(), &Limits::default()).expect("readable");
        let mapping = super::super::mapping::propose(&workbook.sheets[0]).0;
        read_rows(&[workbook], &[mapping])
    }

    fn saying(row: &ReadRow) -> &Saying {
        match &row.said {
            Said::Organisation(saying) => saying,
            other => panic!("{other:?} {:?}", row.remarks),
        }
    }

    #[test]
    fn a_wrong_optional_cell_is_listed_and_the_row_read() {
        let rows = rows(
            "Name;Land;Region;Branche;Webseite;E-Mail;Gründungsjahr;Sprachen\n\
             Livarna;SI;Atlantis;C99.9, 24.53;javascript:alert(1);nobody;17;sl, klingon\n\
             Studio;SI;Gorenjska;design;www.studio.si;ana@studio.si;1998;sl\n",
        );
        let first = saying(&rows[0]);
        assert_eq!(first.profile.region, None);
        assert_eq!(first.profile.sectors, ["24.53"]);
        assert_eq!(first.profile.languages, ["sl"]);
        let listed: Vec<_> = rows[0]
            .remarks
            .iter()
            .map(|remark| {
                (
                    remark.key.as_str(),
                    remark.column.as_deref(),
                    remark.value.as_str(),
                )
            })
            .collect();
        assert_eq!(
            listed,
            [
                ("imports-cell-region", Some("Region"), "Atlantis"),
                ("imports-cell-sector", Some("Branche"), "C99.9"),
                ("imports-cell-language", Some("Sprachen"), "klingon"),
                ("imports-cell-year", Some("Gründungsjahr"), "17"),
                (
                    "imports-cell-website",
                    Some("Webseite"),
                    "javascript:alert(1)"
                ),
                ("imports-cell-email", Some("E-Mail"), "nobody"),
            ]
        );
        let second = saying(&rows[1]);
        assert_eq!(rows[1].remarks, []);
        assert_eq!(second.profile.region.as_deref(), Some("SI042"));
        assert_eq!(
            second.profile.website.as_deref(),
            Some("https://www.studio.si")
        );
        assert_eq!(second.profile.founded, Some(1998));
    }

    #[test]
    fn what_would_store_garbage_rejects_the_row() {
        let long = "x".repeat(400);
        let rows = rows(&format!("Name;Ort\n{long};a\nBell\u{7}e;b\n"));
        for (row, key) in rows
            .iter()
            .zip(["imports-row-too-long", "imports-row-control-characters"])
        {
            assert_eq!(row.said, Said::Nothing);
            let keys: Vec<_> = row
                .remarks
                .iter()
                .filter(|r| r.rejects())
                .map(|r| r.key.as_str())
                .collect();
            assert_eq!(keys, [key]);
        }
    }

    #[test]
    fn texts_get_the_language_that_is_said_or_recognised() {
        let rows = rows(
            "Name;Sprachen;Kompetenzen;Bedarf\n\
             A;sl;litje aluminija;de: neue Märkte\n\
             B;sl, de;razvoj embalaže za živilsko industrijo | Wir entwickeln Verpackungen für Lebensmittel;und: x\n",
        );
        let langs = |phrases: &[Phrase]| -> Vec<Option<String>> {
            phrases.iter().map(|phrase| phrase.lang.clone()).collect()
        };
        let some = |code: &str| Some(code.to_owned());
        assert_eq!(langs(&saying(&rows[0]).profile.competences), [some("sl")]);
        assert_eq!(langs(&saying(&rows[0]).profile.needs), [some("de")]);
        assert_eq!(
            langs(&saying(&rows[1]).profile.competences),
            [some("sl"), some("de")]
        );
        assert_eq!(langs(&saying(&rows[1]).profile.needs), [None]);
    }

    #[test]
    fn dashes_and_quotation_marks_lost_in_latin_1_come_back() {
        let rows =
            rows("Name;Beschreibung\nHull\u{92}s Studio;ideas \u{96} and \u{91}assets\u{92}\n");
        let profile = &saying(&rows[0]).profile;
        assert_eq!(profile.name, "Hull’s Studio");
        assert_eq!(
            profile.description.as_ref().map(|said| said.text.as_str()),
            Some("ideas – and ‘assets’")
        );
        assert_eq!(rows[0].remarks[0].key, "imports-cell-mended");
    }

    #[test]
    fn every_sector_of_a_cell_counts() {
        let rows = rows(
            "Name;Branche\nA;24.53, 25.53\nB;\"24.53\ndesign\"\nC;design | alchemy\n\
             D;Herstellung von Leder, Lederwaren und ähnlichen Produkten aus anderen Materialien\n",
        );
        let sectors = |row: usize| saying(&rows[row]).profile.sectors.clone();
        assert_eq!(sectors(0), ["24.53", "25.53"]);
        assert_eq!(sectors(1), ["24.53", "design"]);
        assert_eq!(sectors(2), ["design"]);
        assert_eq!(rows[2].remarks[0].value, "alchemy");
        assert_eq!(sectors(3), ["15"], "a name that contains a comma");
    }

    #[test]
    fn an_empty_cell_says_nothing() {
        let rows = rows("Name;Größe;Seite;Sichtbarkeit\nA;;unknown;\n");
        assert_eq!(saying(&rows[0]).fields, BTreeSet::from([Target::Name]));
    }
}

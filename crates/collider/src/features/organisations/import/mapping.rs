//! Which column of which sheet means what: proposed from headers and values, corrected by a person,
//! remembered for the next sheet with the same headers.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{
    evidence,
    header_words::{self, Fit},
    target::{Subject, Target},
};
use crate::platform::{
    i18n::{Arguments, Lang, say},
    sheets::{Sheet, Workbook},
};

/// How the language of texts is found that do not say their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextsIn {
    /// It stays unknown.
    Unknown,
    /// By the words of each text, among the working languages of its organisation where known.
    Recognised,
    /// All are in this language.
    Language(String),
}

impl TextsIn {
    /// In forms: `unknown`, `recognised`, or the language's code.
    pub fn code(&self) -> &str {
        match self {
            Self::Unknown => "unknown",
            Self::Recognised => "recognised",
            Self::Language(code) => code,
        }
    }

    /// The inverse of [`TextsIn::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "unknown" => Some(Self::Unknown),
            "recognised" => Some(Self::Recognised),
            code => super::super::reference::language::exists(code)
                .then(|| Self::Language(code.to_owned())),
        }
    }
}

/// How the columns of one sheet are understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetMapping {
    /// What its rows are.
    pub subject: Subject,
    /// The field of each column, in the order of the sheet; `None` is not read.
    pub columns: Vec<Option<Target>>,
    /// The language of texts that do not say their own.
    pub texts_in: TextsIn,
}

/// What is decided for all rows of an import.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// New organisations are approved at once instead of waiting for a facilitator.
    pub approve: bool,
    /// The day on which the organisations of the file gave their consent, for rows that name none.
    pub consented: Option<Date>,
}

/// How a whole import is understood.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// One for each sheet of each file, in their order.
    pub sheets: Vec<SheetMapping>,
    /// What holds for all rows.
    pub terms: Terms,
}

/// Why a field is proposed for a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A person said so for a sheet with the same headers.
    Remembered,
    /// Header and values agree.
    HeaderAndValues,
    /// The header says so.
    Header,
    /// Some words of the header say so.
    HeaderInPart,
    /// The values look like it.
    Values,
    /// The header says so, but the values do not look like it.
    Doubt,
    /// Nothing speaks for any field.
    Nothing,
}

impl Why {
    /// In keys of strings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Remembered => "remembered",
            Self::HeaderAndValues => "header-and-values",
            Self::Header => "header",
            Self::HeaderInPart => "header-in-part",
            Self::Values => "values",
            Self::Doubt => "doubt",
            Self::Nothing => "nothing",
        }
    }

    /// 1 guessed, 2 rather sure, 3 sure.
    pub fn confidence(self) -> u8 {
        match self {
            Self::Remembered | Self::HeaderAndValues | Self::Header => 3,
            Self::HeaderInPart | Self::Values => 2,
            Self::Doubt | Self::Nothing => 1,
        }
    }
}

/// The proposed field of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// The field; `None` proposes not to read the column.
    pub target: Option<Target>,
    /// What speaks for it.
    pub why: Why,
}

/// Proposes what the columns of a sheet mean; its subject follows from which fields it has.
pub fn propose(sheet: &Sheet) -> (SheetMapping, Vec<Proposal>) {
    let works = propose_as(sheet, Subject::Works);
    let organisations = propose_as(sheet, Subject::Organisations);
    let subject = if is_about_works(&works, &organisations) {
        Subject::Works
    } else {
        Subject::Organisations
    };
    let proposals = if subject == Subject::Works {
        works
    } else {
        organisations
    };
    (mapping_of(subject, &proposals, sheet), proposals)
}

/// Proposes what the columns mean if the rows are of this subject.
pub fn propose_for(sheet: &Sheet, subject: Subject) -> (SheetMapping, Vec<Proposal>) {
    let proposals = propose_as(sheet, subject);
    (mapping_of(subject, &proposals, sheet), proposals)
}

fn mapping_of(subject: Subject, proposals: &[Proposal], sheet: &Sheet) -> SheetMapping {
    SheetMapping {
        subject,
        columns: proposals.iter().map(|proposal| proposal.target).collect(),
        texts_in: if says_languages(sheet, proposals) {
            TextsIn::Unknown
        } else {
            TextsIn::Recognised
        },
    }
}

/// Whether the texts of a sheet name their languages themselves, as exports do.
fn says_languages(sheet: &Sheet, proposals: &[Proposal]) -> bool {
    let has = |wanted| {
        proposals
            .iter()
            .any(|proposal| proposal.target == Some(wanted))
    };
    if has(Target::TextLanguage) || has(Target::WorkLanguage) {
        return true;
    }
    let mut texts = proposals
        .iter()
        .enumerate()
        .filter(|(_, proposal)| {
            matches!(proposal.target, Some(Target::Competences | Target::Needs))
        })
        .flat_map(|(column, _)| sheet.rows.iter().map(move |row| row.cells[column].as_str()))
        .filter(|cell| !cell.trim().is_empty())
        .take(50)
        .flat_map(super::cells::phrases)
        .peekable();
    texts.peek().is_some() && texts.all(|(lang, _)| lang != super::cells::TextLanguage::NotSaid)
}

fn is_about_works(works: &[Proposal], organisations: &[Proposal]) -> bool {
    let has = |proposals: &[Proposal], wanted: &[Target]| {
        proposals
            .iter()
            .filter(|proposal| proposal.why != Why::Values)
            .any(|proposal| {
                proposal
                    .target
                    .is_some_and(|target| wanted.contains(&target))
            })
    };
    let whose = [Target::WorkOrganisation, Target::WorkOrganisationKey];
    let only_organisations_have = [
        Target::Competences,
        Target::Needs,
        Target::Website,
        Target::Size,
        Target::ContactName,
        Target::ContactEmail,
        Target::Sectors,
    ];
    has(works, &whose)
        && has(works, &[Target::WorkTitle])
        && !has(organisations, &only_organisations_have)
}

fn propose_as(sheet: &Sheet, subject: Subject) -> Vec<Proposal> {
    let nothing = Proposal {
        target: None,
        why: Why::Nothing,
    };
    if subject == Subject::Ignored {
        return vec![nothing; sheet.columns.len()];
    }
    let mut proposals: Vec<Proposal> = sheet
        .columns
        .iter()
        .enumerate()
        .map(|(column, header)| propose_column(sheet, column, header, subject))
        .collect();
    // A field that takes one column goes to the one that most speaks for it, the first of equals.
    for target in Target::of(subject).filter(|target| !target.takes_several()) {
        let best = proposals
            .iter()
            .enumerate()
            .filter(|(_, proposal)| proposal.target == Some(target))
            .max_by_key(|(column, proposal)| {
                (
                    proposal.why.confidence(),
                    strength(proposal.why),
                    std::cmp::Reverse(*column),
                )
            })
            .map(|(column, _)| column);
        for (column, proposal) in proposals.iter_mut().enumerate() {
            if proposal.target == Some(target) && Some(column) != best {
                *proposal = nothing;
            }
        }
    }
    proposals
}

fn strength(why: Why) -> u8 {
    match why {
        Why::Remembered => 6,
        Why::HeaderAndValues => 5,
        Why::Header => 4,
        Why::HeaderInPart => 3,
        Why::Values => 2,
        Why::Doubt => 1,
        Why::Nothing => 0,
    }
}

fn propose_column(sheet: &Sheet, column: usize, header: &str, subject: Subject) -> Proposal {
    let cells = || sheet.rows.iter().map(|row| row.cells[column].as_str());
    let said = header_words::field_of(header, subject);
    let seen = evidence::of_values(cells(), subject);
    let (target, why) = match (said, seen) {
        (Some((said, _)), Some(seen)) if said == seen.target => (Some(said), Why::HeaderAndValues),
        (Some((said, _)), Some(seen))
            if seen.unmistakable && evidence::contradicts(cells(), said) =>
        {
            (Some(seen.target), Why::Values)
        }
        // "Kontakt" with addresses in it, "Name" with web addresses: an address speaks louder.
        (Some((said, Fit::Part)), Some(seen)) if seen.unmistakable && said != seen.target => {
            (Some(seen.target), Why::Values)
        }
        (Some((Target::Contact, _)), seen) if evidence::contradicts(cells(), Target::Contact) => {
            match seen.filter(|seen| seen.unmistakable) {
                Some(seen) => (Some(seen.target), Why::Values),
                None => (Some(Target::ContactName), Why::HeaderInPart),
            }
        }
        (Some((Target::Works, _)), _) if evidence::contradicts(cells(), Target::Works) => {
            (None, Why::Nothing)
        }
        (Some((said, _)), _) if evidence::contradicts(cells(), said) => (Some(said), Why::Doubt),
        (Some((said, Fit::Whole)), _) => (Some(said), Why::Header),
        (Some((said, Fit::Part)), _) => (Some(said), Why::HeaderInPart),
        (None, Some(seen)) => (Some(seen.target), Why::Values),
        (None, None) => (None, Why::Nothing),
    };
    Proposal { target, why }
}

/// The key under which a mapping is remembered: the headers in their order.
pub fn headers_key(columns: &[String]) -> String {
    let mut hasher = Sha256::new();
    for column in columns {
        hasher.update(header_words::normal(column).as_bytes());
        hasher.update([0]);
    }
    hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A proposal that follows what a person said for a sheet with the same headers.
pub fn as_remembered(
    remembered: SheetMapping,
    sheet: &Sheet,
) -> Option<(SheetMapping, Vec<Proposal>)> {
    (remembered.columns.len() == sheet.columns.len()).then(|| {
        let proposals = remembered
            .columns
            .iter()
            .map(|target| Proposal {
                target: *target,
                why: Why::Remembered,
            })
            .collect();
        (remembered, proposals)
    })
}

/// Something without which a mapping cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// No sheet is read at all.
    NothingRead,
    /// A sheet of organisations has neither a name nor a reference.
    NoName {
        /// The sheet.
        sheet: String,
    },
    /// A sheet of works does not say whose they are.
    NoOrganisation {
        /// The sheet.
        sheet: String,
    },
    /// A sheet of works has no title.
    NoTitle {
        /// The sheet.
        sheet: String,
    },
    /// Two columns for a field that takes one.
    Twice {
        /// The sheet.
        sheet: String,
        /// The field.
        target: Target,
        /// The columns.
        columns: Vec<String>,
    },
}

impl Lack {
    /// The message for it.
    pub fn message(&self, lang: Lang) -> (&'static str, Arguments) {
        let of = |sheet: &String| Arguments::new().text("sheet", sheet);
        match self {
            Self::NothingRead => ("imports-lack-nothing", Arguments::new()),
            Self::NoName { sheet } => ("imports-lack-name", of(sheet)),
            Self::NoOrganisation { sheet } => ("imports-lack-organisation", of(sheet)),
            Self::NoTitle { sheet } => ("imports-lack-title", of(sheet)),
            Self::Twice {
                sheet,
                target,
                columns,
            } => {
                let field = say(lang, &format!("imports-field-{}", target.code()));
                let arguments = of(sheet)
                    .text("field", field)
                    .text("columns", columns.join(", "));
                ("imports-lack-twice", arguments)
            }
        }
    }
}

/// Everything a mapping lacks; nothing means that it can be tried.
pub fn lacks(mapping: &Mapping, sheets: &[&Sheet]) -> Vec<Lack> {
    let mut lacks = Vec::new();
    if mapping
        .sheets
        .iter()
        .all(|sheet| sheet.subject == Subject::Ignored)
    {
        lacks.push(Lack::NothingRead);
    }
    for (of, sheet) in mapping.sheets.iter().zip(sheets) {
        let has = |wanted: Target| of.columns.contains(&Some(wanted));
        let name = || sheet.name.clone();
        match of.subject {
            Subject::Ignored => continue,
            Subject::Organisations => {
                if !has(Target::Name) && !has(Target::Reference) {
                    lacks.push(Lack::NoName { sheet: name() });
                }
            }
            Subject::Works => {
                if !has(Target::WorkOrganisation) && !has(Target::WorkOrganisationKey) {
                    lacks.push(Lack::NoOrganisation { sheet: name() });
                }
                if !has(Target::WorkTitle) {
                    lacks.push(Lack::NoTitle { sheet: name() });
                }
            }
        }
        for target in Target::of(of.subject).filter(|target| !target.takes_several()) {
            let columns: Vec<String> = of
                .columns
                .iter()
                .zip(&sheet.columns)
                .filter(|(mapped, _)| **mapped == Some(target))
                .map(|(_, column)| column.clone())
                .collect();
            if columns.len() > 1 {
                lacks.push(Lack::Twice {
                    sheet: name(),
                    target,
                    columns,
                });
            }
        }
    }
    lacks
}

/// The sheets of several files in their order.
pub fn sheets_of(workbooks: &[Workbook]) -> Vec<&Sheet> {
    workbooks
        .iter()
        .flat_map(|workbook| &workbook.sheets)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::sheets::{Limits, read};

    fn sheet(name: &str, text: &str) -> Sheet {
        let workbook = read(name, text.as_bytes(), &Limits::default()).expect("readable");
        workbook.sheets.into_iter().next().expect("a sheet")
    }

    fn proposed(sheet: &Sheet) -> Vec<Option<&'static str>> {
        propose(sheet)
            .0
            .columns
            .iter()
            .map(|target| target.map(Target::code))
            .collect()
    }

    #[test]
    fn a_participants_sheet_is_understood_by_its_headers() {
        let sheet = sheet(
            "prijave.csv",
            "Naziv organizacije;Panoga;Kaj znate?;Kaj iščete?;Zaposleni;Opomba;Stik\n\
             Studio Vzorec;oblikovanje;razvoj embalaže;litje aluminija;3;pride pozneje;ana@vzorec.si\n\
             Livarna;24.53;litje;nove ideje;120;;info@livarna.si\n",
        );
        let (mapping, proposals) = propose(&sheet);
        assert_eq!(mapping.subject, Subject::Organisations);
        let found: Vec<_> = proposals
            .iter()
            .map(|proposal| (proposal.target.map(Target::code), proposal.why))
            .collect();
        assert_eq!(
            found,
            [
                (Some("name"), Why::Header),
                (Some("sectors"), Why::HeaderAndValues),
                (Some("competences"), Why::Header),
                (Some("needs"), Why::Header),
                (Some("size"), Why::Header),
                (None, Why::Nothing),
                (Some("contact-email"), Why::Values),
            ]
        );
        assert_eq!(mapping.texts_in, TextsIn::Recognised);
    }

    #[test]
    fn a_list_of_projects_is_about_works() {
        let works = sheet(
            "projects.jsonl",
            r#"{"id":"P1","org":"O1","lang":"sl","country":"SI","region":"GORENJSKA","title":"Nova livarna","text":"Opis","partners":["A"],"src":"x.csv"}"#,
        );
        assert_eq!(propose(&works).0.subject, Subject::Works);
        assert_eq!(
            proposed(&works),
            [
                Some("work-reference"),
                Some("work-organisation"),
                Some("work-language"),
                None,
                None,
                Some("work-title"),
                Some("work-text"),
                Some("work-partners"),
                None
            ]
        );
        let organisations = sheet(
            "orgs.jsonl",
            r#"{"id":"O1","name":"Livarna","country":"SI","lang":"sl","region":"GORENJSKA"}"#,
        );
        assert_eq!(propose(&organisations).0.subject, Subject::Organisations);
        assert_eq!(
            proposed(&organisations),
            [
                Some("reference"),
                Some("name"),
                Some("country"),
                Some("languages"),
                Some("region")
            ]
        );
    }

    #[test]
    fn a_field_for_one_column_is_proposed_once() {
        let sheet = sheet(
            "x.csv",
            "Firma,Name,E-Mail,Mail\nA,B,a@b.si,\nC,D,,e@f.si\n",
        );
        let columns = proposed(&sheet);
        assert_eq!(
            columns
                .iter()
                .filter(|target| **target == Some("name"))
                .count(),
            1
        );
        assert_eq!(
            columns
                .iter()
                .filter(|target| **target == Some("contact-email"))
                .count(),
            1
        );
    }

    #[test]
    fn what_a_mapping_lacks_is_said() {
        let one = sheet("x.csv", "a,b\n1,2\n");
        let mapping = |columns: Vec<Option<Target>>| Mapping {
            sheets: vec![SheetMapping {
                subject: Subject::Organisations,
                columns,
                texts_in: TextsIn::Unknown,
            }],
            terms: Terms::default(),
        };
        assert!(matches!(
            lacks(&mapping(vec![None, None]), &[&one])[..],
            [Lack::NoName { .. }]
        ));
        let twice = mapping(vec![Some(Target::Name), Some(Target::Name)]);
        assert!(matches!(lacks(&twice, &[&one])[..], [Lack::Twice { .. }]));
        assert_eq!(lacks(&mapping(vec![Some(Target::Name), None]), &[&one]), []);
        assert_eq!(lacks(&Mapping::default(), &[]), [Lack::NothingRead]);
    }

    #[test]
    fn the_same_headers_have_the_same_key_however_they_are_written() {
        let key = |headers: [&str; 2]| headers_key(&headers.map(str::to_owned));
        assert_eq!(key(["Naziv", "E-Pošta "]), key(["NAZIV", "e posta"]));
        assert_ne!(key(["Naziv", "Pošta"]), key(["Pošta", "Naziv"]));
    }
}

//! Whom to invite, from what was pasted or from sheets. Pure.

use crate::{
    features::people::address,
    platform::sheets::{Sheet, Workbook},
};

/// Somebody on a list, as they were written there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// Their address; empty where none was found.
    pub address: String,
    /// Their name, if there is one.
    pub name: String,
    /// The organisation for which they will act, as the list calls it.
    pub organisation: String,
    /// Where the line stands, in a sheet.
    pub place: Option<Place>,
}

/// A row of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// File, with the sheet where it has several.
    pub file: String,
    /// Row as the author sees it.
    pub row: usize,
    /// Header of the column with addresses.
    pub address: String,
    /// Header of the column with organisations; empty where there is none.
    pub organisation: String,
}

/// What was pasted: addresses or `Name <address>`, one a line, or separated by commas or semicolons
/// as mail programs copy them. What has no address is a line too: nothing is lost.
pub fn pasted(text: &str) -> Vec<Line> {
    pieces(text)
        .iter()
        .map(|piece| piece.trim())
        .filter(|piece| !piece.is_empty())
        .map(one)
        .collect()
}

/// Cuts at line breaks, semicolons and commas, but not inside quotation marks; and not at a comma that
/// follows no address, as in `Kralj, Ana <ana@hub.example>`.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut quoted = false;
    for sign in text.chars() {
        let piece = match pieces.last_mut() {
            Some(piece) => piece,
            None => break,
        };
        let cut = match sign {
            '"' => {
                quoted = !quoted;
                false
            }
            '\n' | '\r' => true,
            ';' => !quoted,
            ',' => !quoted && piece.contains('@'),
            _ => false,
        };
        if cut {
            quoted = false;
            pieces.push(String::new());
        } else {
            piece.push(sign);
        }
    }
    pieces
}

fn one(piece: &str) -> Line {
    let bare = |text: &str| {
        let text = text.trim().trim_matches(['"', '\'', ',']).trim();
        text.to_owned()
    };
    if let Some((name, rest)) = piece.rsplit_once('<') {
        return Line {
            address: bare(rest.split('>').next().unwrap_or(rest)),
            name: bare(name),
            ..Line::default()
        };
    }
    // `Ana Kralj ana@hub.example`, as tables are pasted.
    let words: Vec<&str> = piece.split_whitespace().collect();
    let found = words.iter().position(|word| word.contains('@'));
    match found {
        Some(at) => Line {
            address: bare(words[at]).trim_start_matches("mailto:").to_owned(),
            name: bare(&[&words[..at], &words[at + 1..]].concat().join(" ")),
            ..Line::default()
        },
        None => Line {
            name: bare(piece),
            ..Line::default()
        },
    }
}

/// Headers by which a column is found, without signs and in small letters.
const ADDRESS: [&str; 12] = [
    "email",
    "emailaddress",
    "mail",
    "mailadresse",
    "emailadresse",
    "epost",
    "epostadresse",
    "epošta",
    "eposta",
    "epoštninaslov",
    "elektronskapošta",
    "elektronskinaslov",
];
const NAME: [&str; 12] = [
    "name",
    "fullname",
    "person",
    "contact",
    "contactperson",
    "ansprechperson",
    "ansprechpartner",
    "vorundnachname",
    "imeinpriimek",
    "kontakt",
    "kontaktnaoseba",
    "oseba",
];
const FIRST_NAME: [&str; 5] = ["firstname", "givenname", "vorname", "ime", "rufname"];
const LAST_NAME: [&str; 6] = [
    "lastname",
    "surname",
    "familyname",
    "nachname",
    "familienname",
    "priimek",
];
const ORGANISATION: [&str; 15] = [
    "organisation",
    "organization",
    "company",
    "companyname",
    "firm",
    "institution",
    "firma",
    "unternehmen",
    "betrieb",
    "einrichtung",
    "organizacija",
    "podjetje",
    "ustanova",
    "institucija",
    "nazivpodjetja",
];

/// Everybody in the sheets of a file. `None` when no sheet has a column with addresses.
pub fn in_sheets(book: &Workbook) -> Option<Vec<Line>> {
    let mut lines = Vec::new();
    let mut found = false;
    for sheet in &book.sheets {
        let Some(address) = address_column(sheet) else {
            continue;
        };
        found = true;
        let file = match book.sheets.len() {
            1 => book.file_name.clone(),
            _ => format!("{}: {}", book.file_name, sheet.name),
        };
        lines.extend(in_sheet(sheet, &file, address));
    }
    found.then_some(lines)
}

fn in_sheet(sheet: &Sheet, file: &str, address: usize) -> Vec<Line> {
    let name = column(sheet, &NAME);
    let (first, last) = (column(sheet, &FIRST_NAME), column(sheet, &LAST_NAME));
    let organisation = column(sheet, &ORGANISATION);
    let header =
        |column: Option<usize>| column.map_or_else(String::new, |at| sheet.columns[at].clone());
    sheet
        .rows
        .iter()
        .map(|row| {
            let cell = |column: Option<usize>| column.map_or("", |at| row.cells[at].trim());
            let whole = cell(name);
            let parts = [cell(first), cell(last)].join(" ");
            let read = one(cell(Some(address)));
            let name = [whole, parts.trim(), &read.name]
                .into_iter()
                .find(|name| !name.is_empty())
                .unwrap_or_default();
            Line {
                name: name.to_owned(),
                address: read.address,
                organisation: cell(organisation).to_owned(),
                place: Some(Place {
                    file: file.to_owned(),
                    row: row.number,
                    address: sheet.columns[address].clone(),
                    organisation: header(organisation),
                }),
            }
        })
        .filter(|line| {
            !(line.address.is_empty() && line.name.is_empty() && line.organisation.is_empty())
        })
        .collect()
}

/// The column with addresses: by its header, else the one in which most cells are addresses.
fn address_column(sheet: &Sheet) -> Option<usize> {
    column(sheet, &ADDRESS).or_else(|| {
        let addresses = |at: usize| {
            let cells = sheet.rows.iter().map(|row| &row.cells[at]);
            cells
                .filter(|cell| address::read(&one(cell).address).is_some())
                .count()
        };
        (0..sheet.columns.len())
            .map(|at| (addresses(at), at))
            .filter(|(count, _)| count * 2 > sheet.rows.len())
            .max_by_key(|(count, at)| (*count, usize::MAX - at))
            .map(|(_, at)| at)
    })
}

fn column(sheet: &Sheet, words: &[&str]) -> Option<usize> {
    let header = |text: &str| {
        let letters = text.chars().filter(|sign| sign.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    sheet
        .columns
        .iter()
        .position(|column| words.contains(&header(column).as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::sheets::{self, Limits};
    use proptest::prelude::*;

    fn told(lines: &[Line]) -> Vec<(&str, &str)> {
        lines
            .iter()
            .map(|line| (line.address.as_str(), line.name.as_str()))
            .collect()
    }

    #[test]
    fn lists_are_read_however_they_are_pasted() {
        let text = "ana@hub.example\r\n\
                    Bea Novak <bea@hub.example>, \"Kralj, Cene\" <cene@hub.example>;dora@hub.example\n\
                    Kralj, Eva <eva@hub.example>\n\
                    \n\
                    Franc\tZupan\tfranc@hub.example\n\
                    <gal@hub.example>,\n\
                    mailto:hana@hub.example\n\
                    Ivo without an address";
        assert_eq!(
            told(&pasted(text)),
            [
                ("ana@hub.example", ""),
                ("bea@hub.example", "Bea Novak"),
                ("cene@hub.example", "Kralj, Cene"),
                ("dora@hub.example", ""),
                ("eva@hub.example", "Kralj, Eva"),
                ("franc@hub.example", "Franc Zupan"),
                ("gal@hub.example", ""),
                ("hana@hub.example", ""),
                ("", "Ivo without an address"),
            ]
        );
    }

    fn book(name: &str, text: &str) -> Workbook {
        sheets::read(name, text.as_bytes(), &Limits::default()).expect("a table")
    }

    #[test]
    fn columns_of_a_sheet_are_found_by_their_headers() {
        let book = book(
            "gostje.csv",
            "Podjetje;Ime;Priimek;E-poštni naslov\n\
             Livarna Kovač;Ana;Kralj;ana@hub.example\n\
             ;Bea;;BEA@hub.example\n",
        );
        let lines = in_sheets(&book).expect("addresses");
        assert_eq!(
            told(&lines),
            [("ana@hub.example", "Ana Kralj"), ("BEA@hub.example", "Bea")]
        );
        assert_eq!(lines[0].organisation, "Livarna Kovač");
        let place = lines[1].place.clone().expect("a place");
        assert_eq!((place.file.as_str(), place.row), ("gostje.csv", 3));
        assert_eq!(place.address, "E-poštni naslov");
    }

    #[test]
    fn a_column_of_addresses_is_found_without_its_header() {
        let with = book(
            "a.csv",
            "Who,Where to reach\nAna,ana@hub.example\nBea,bea@hub.example\n",
        );
        assert_eq!(in_sheets(&with).map(|lines| lines.len()), Some(2));
        let without = book("b.csv", "Who,Phone\nAna,123\nBea,456\n");
        assert_eq!(in_sheets(&without), None);
    }

    proptest! {
        #[test]
        fn every_address_of_a_list_is_found(
            count in 1_usize..20,
            separator in prop_oneof![Just("\n"), Just("\r\n"), Just(", "), Just(";"), Just(" ;\n")],
            named in any::<bool>(),
        ) {
            let all: Vec<String> = (0..count).map(|number| format!("p{number}@hub.example")).collect();
            let written: Vec<String> = all
                .iter()
                .map(|address| if named { format!("A B <{address}>") } else { address.clone() })
                .collect();
            let read: Vec<String> = pasted(&written.join(separator))
                .into_iter()
                .map(|line| line.address)
                .collect();
            prop_assert_eq!(read, all);
        }

        #[test]
        fn no_text_is_too_strange(text in "\\PC{0,200}") {
            let _ = pasted(&text);
        }
    }
}

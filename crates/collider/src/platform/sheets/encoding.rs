//! Which characters the bytes of a text file mean.
//!
//! A mark at the beginning decides, then valid UTF-8. What is neither comes from a Windows program
//! set to a Central European (Windows-1250) or a Western (Windows-1252) language, rarely from Unix
//! (ISO-8859-2). These share most bytes, so the letters decide: `letters.rs` says how well each
//! reading fits words of the languages in question.
//!
//! Tables that were glued together from several sources mix encodings. Therefore every cell is
//! decoded on its own, and what does not fit the rest is reported instead of being guessed silently.

use std::borrow::Cow;

use encoding_rs::{ISO_8859_2, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252};

use super::letters::fitness;

/// Encoding of a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    Utf8,
    /// UTF-16, least significant byte first (Excel's "Unicode text").
    Utf16Le,
    /// UTF-16, most significant byte first.
    Utf16Be,
    /// Central European Windows.
    Windows1250,
    /// Western European Windows.
    Windows1252,
    /// Central European Unix.
    Iso8859_2,
}

impl Encoding {
    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1250 => "Windows-1250",
            Self::Windows1252 => "Windows-1252",
            Self::Iso8859_2 => "ISO-8859-2",
        }
    }

    fn table(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::Windows1250 => WINDOWS_1250,
            Self::Windows1252 => WINDOWS_1252,
            Self::Iso8859_2 => ISO_8859_2,
        }
    }
}

/// The bytes of a text file in a form in which every ASCII byte is an ASCII character, and how to
/// read the other bytes.
pub(super) struct Text<'a> {
    /// Without byte-order mark. UTF-16 is already converted to UTF-8.
    pub bytes: Cow<'a, [u8]>,
    /// Encoding of the file, or of most of it.
    pub main: Encoding,
    /// Encoding of the cells that are not `main`, should there be any.
    pub other: Encoding,
}

/// One decoded cell or line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// Its text.
    pub text: String,
    /// Characters that could not be read and are `�` now.
    pub replaced: usize,
    /// Whether it was read in the encoding that is not the main one.
    pub deviates: bool,
}

impl<'a> Text<'a> {
    /// Decides the encoding of a whole file.
    pub fn new(file: &'a [u8]) -> Self {
        if let Some((encoding, start)) = utf16(file) {
            let (text, _) = encoding.table().decode_without_bom_handling(&file[start..]);
            return Self {
                bytes: Cow::Owned(text.into_owned().into_bytes()),
                main: encoding,
                other: encoding,
            };
        }
        let (bytes, marked) = match file.strip_prefix(b"\xEF\xBB\xBF") {
            Some(rest) => (rest, true),
            None => (file, false),
        };
        if std::str::from_utf8(bytes).is_ok() {
            return Self {
                bytes: Cow::Borrowed(bytes),
                main: Encoding::Utf8,
                other: Encoding::Utf8,
            };
        }
        let mut unicode = 0_usize;
        let mut legacy = 0_usize;
        let mut sample = Vec::new();
        for cell in bytes.split(|b| b"\r\n\t,;|\"".contains(b)) {
            match reading(cell) {
                Reading::Ascii => {}
                Reading::Unicode => unicode += 1,
                // Damaged UTF-8 says nothing about the other encoding.
                Reading::Broken => unicode += 1,
                Reading::Legacy => {
                    legacy += 1;
                    if sample.len() < SAMPLE {
                        sample.extend_from_slice(cell);
                        sample.push(b'\n');
                    }
                }
            }
        }
        let single = single_byte(&sample);
        let (main, other) = if marked || unicode >= legacy {
            (Encoding::Utf8, single)
        } else {
            (single, Encoding::Utf8)
        };
        Self {
            bytes: Cow::Borrowed(bytes),
            main,
            other,
        }
    }

    /// Decodes one cell of these bytes.
    pub fn decode(&self, cell: &[u8]) -> Decoded {
        let plain = |text: String, deviates| {
            let replaced = text.matches('\u{FFFD}').count();
            Decoded {
                text,
                replaced,
                deviates,
            }
        };
        if self.main == self.other {
            // UTF-8 or converted from UTF-16, where lone surrogates are already replaced.
            let text = String::from_utf8_lossy(cell).into_owned();
            return if self.main == Encoding::Utf8 {
                Decoded {
                    text,
                    replaced: 0,
                    deviates: false,
                }
            } else {
                plain(text, false)
            };
        }
        match reading(cell) {
            Reading::Ascii => plain(String::from_utf8_lossy(cell).into_owned(), false),
            Reading::Unicode => Decoded {
                text: String::from_utf8_lossy(cell).into_owned(),
                replaced: 0,
                deviates: self.main != Encoding::Utf8,
            },
            Reading::Broken if self.main == Encoding::Utf8 => {
                plain(String::from_utf8_lossy(cell).into_owned(), false)
            }
            Reading::Broken | Reading::Legacy => {
                let single = if self.main == Encoding::Utf8 {
                    self.other
                } else {
                    self.main
                };
                let (text, _) = single.table().decode_without_bom_handling(cell);
                // Bytes without a meaning come out as control characters.
                let text = text.replace(|c: char| ('\u{80}'..='\u{9F}').contains(&c), "\u{FFFD}");
                plain(text, self.main == Encoding::Utf8)
            }
        }
    }
}

/// Bytes that are looked at to tell single-byte encodings apart.
const SAMPLE: usize = 400_000;

/// How the bytes of one cell can be read.
#[derive(PartialEq, Eq)]
enum Reading {
    Ascii,
    Unicode,
    /// Several characters of UTF-8 and something that is not, typically cut in the middle.
    Broken,
    Legacy,
}

fn reading(cell: &[u8]) -> Reading {
    if cell.is_ascii() {
        return Reading::Ascii;
    }
    match std::str::from_utf8(cell) {
        // "ČŽ" in Windows-1250 happens to be valid UTF-8 for a letter that nobody here uses.
        Ok(text) if text.chars().all(usual) => Reading::Unicode,
        Ok(_) => Reading::Legacy,
        Err(_) => {
            let characters = cell
                .utf8_chunks()
                .flat_map(|chunk| chunk.valid().chars())
                .filter(|c| !c.is_ascii());
            let (mut good, mut odd) = (0, 0);
            for c in characters {
                if usual(c) {
                    good += 1;
                } else {
                    odd += 1;
                }
            }
            let bad = cell
                .utf8_chunks()
                .filter(|c| !c.invalid().is_empty())
                .count();
            if good > bad && odd == 0 {
                Reading::Broken
            } else {
                Reading::Legacy
            }
        }
    }
}

/// Characters that occur in tables of this part of the world. The block after Latin Extended-A is
/// left out on purpose, see [`reading`].
fn usual(c: char) -> bool {
    !matches!(c, '\u{80}'..='\u{9F}' | '\u{180}'..='\u{217}' | '\u{21C}'..='\u{36F}')
}

/// UTF-16 by its mark, or without one by the zero bytes beside ASCII characters.
fn utf16(file: &[u8]) -> Option<(Encoding, usize)> {
    if file.starts_with(b"\xFF\xFE") {
        return Some((Encoding::Utf16Le, 2));
    }
    if file.starts_with(b"\xFE\xFF") {
        return Some((Encoding::Utf16Be, 2));
    }
    let head = &file[..file.len().min(4096) & !1];
    if head.len() < 4 {
        return None;
    }
    let pairs = head.len() / 2;
    let high = head.iter().step_by(2).filter(|b| **b == 0).count();
    let low = head.iter().skip(1).step_by(2).filter(|b| **b == 0).count();
    if low * 10 >= pairs * 7 && high * 10 < pairs {
        Some((Encoding::Utf16Le, 0))
    } else if high * 10 >= pairs * 7 && low * 10 < pairs {
        Some((Encoding::Utf16Be, 0))
    } else {
        None
    }
}

/// The single-byte encoding in which the sample reads best. Where the readings are equal, as for
/// German, the result does not matter.
fn single_byte(sample: &[u8]) -> Encoding {
    let read = |encoding: Encoding| encoding.table().decode_without_bom_handling(sample).0;
    let western = read(Encoding::Windows1252);
    let mut best = (Encoding::Windows1252, fitness(&western, true));
    // What is known before looking: this is software for Central Europe, and Unix tables are rare.
    for (encoding, prior) in [(Encoding::Windows1250, 0.9), (Encoding::Iso8859_2, 0.5)] {
        let text = read(encoding);
        let score = fitness(&text, false) + prior;
        if text != western && score > best.1 {
            best = (encoding, score);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_table(encoding: Encoding, text: &str) -> Vec<u8> {
        let (bytes, _, lost) = encoding.table().encode(text);
        assert!(!lost, "{text} cannot be written in {encoding:?}");
        bytes.into_owned()
    }

    #[test]
    fn words_of_each_language_choose_their_table() {
        let east = [
            "Oblikovanje embalaže in računalniške grafike, Ljubljana – Šiška",
            "Mesto Kranj, stroj za brizganje plastike, orodjarna Hočevar",
            "Društvo oblikovalcev, Trg revolucije 5, Črnomelj",
            "Obrt za izradu namještaja, tvornica Đuro Đaković, Šibenik, kućanstvo",
            "Výroba nábytku a dřevěných hraček, průmyslový design, Zlín",
            "Strojárska výroba, vstrekovanie plastov, Košice, ľudové umenie",
            "Biuro projektowe Łódź, meble drewniane, wzornictwo przemysłowe, usługi",
            "Formatervezés és csomagolás, fröccsöntő szerszámok, műhely Győr",
        ];
        for text in east {
            for encoding in [Encoding::Windows1250, Encoding::Iso8859_2] {
                let text = &text.replace('–', "-");
                let bytes = in_table(encoding, text);
                let read = Text::new(&bytes);
                assert_eq!(read.decode(&bytes).text, *text, "{encoding:?}");
            }
        }
        let west = [
            "Création numérique, première entreprise du modèle économique, près de Nantes, où l'œuvre naît",
            "Società di progettazione, qualità e creatività, attività più innovative, c'è",
            "Verpackungsdesign für Möbel, größte Tischlerei in Österreich",
            "Møbelværksted, grafisk tegnestue på Læsø, industriel fremstilling",
            "Ontwerpbureau voor creatieve industrieën, coöperatie, één idee",
        ];
        for text in west {
            let bytes = in_table(Encoding::Windows1252, text);
            let read = Text::new(&bytes);
            assert_eq!(read.decode(&bytes).text, text);
            assert_eq!(read.main, Encoding::Windows1252);
        }
    }

    #[test]
    fn a_row_from_elsewhere_is_read_and_named() {
        let mut file = "Čevljarna;Žalec\nŠola;Kočevje\n".as_bytes().to_vec();
        let foreign = in_table(Encoding::Windows1250, "Mizarstvo Žagar;Črnuče");
        file.extend_from_slice(&foreign);
        let text = Text::new(&file);
        assert_eq!(text.main, Encoding::Utf8);
        let cell = text.decode(&foreign);
        assert_eq!(cell.text, "Mizarstvo Žagar;Črnuče");
        assert!(cell.deviates);
        assert_eq!(cell.replaced, 0);
    }

    #[test]
    fn what_is_lost_is_counted() {
        // A Unicode text cut in the middle of its last letter, and a byte without meaning.
        let mut cut = "Žalec, Kočevje, Škofja Lok".as_bytes().to_vec();
        cut.push(0xC5);
        let cell = Text::new(&cut).decode(&cut);
        assert_eq!(cell.text, "Žalec, Kočevje, Škofja Lok\u{FFFD}");
        assert_eq!(cell.replaced, 1);
        let odd = b"Ma\x9Aa \x81 \xE8as";
        let cell = Text::new(odd).decode(odd);
        assert_eq!(cell.text, "Maša \u{FFFD} čas");
        assert_eq!(cell.replaced, 1);
    }

    #[test]
    fn utf16_is_read_with_and_without_mark() {
        for (bom, big) in [(true, true), (true, false), (false, true), (false, false)] {
            let text = "ime;kraj\nČrt;Žiri 𝄞\n";
            let units = std::iter::once('\u{FEFF}')
                .filter(|_| bom)
                .chain(text.chars());
            let mut bytes = Vec::new();
            for unit in units.collect::<String>().encode_utf16() {
                bytes.extend(if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                });
            }
            let read = Text::new(&bytes);
            assert_eq!(read.decode(&read.bytes).text, text);
        }
    }
}

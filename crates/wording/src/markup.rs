//! Texts that were written for a browser: what is a mark is passed over, and every place stays where
//! it is.
//!
//! A reader of HTML would give back another text, in which nothing stands where it stood. So marks
//! are blanked out instead, byte for byte: tags and comments become spaces, the ends of paragraphs
//! line breaks, and a letter that is written as an entity is filled up with invisible signs.

use std::borrow::Cow;

/// Whether a text is written for a browser: a closing tag, or a tag that no other text has.
pub fn is_markup(text: &str) -> bool {
    text.match_indices('<')
        .filter_map(|(at, _)| tag(&text[at..]))
        .any(|tag| tag.closes || BREAKS.contains(&tag.name.as_str()) || tag.name == "!doctype")
}

/// The text with its marks blanked out, of the same length in bytes; a text without marks as it is.
pub fn blanked(text: &str) -> Cow<'_, str> {
    if !is_markup(text) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => plain.push_str(text),
            Piece::Sign(length, sign) => {
                plain.push(sign);
                fill(&mut plain, length - sign.len_utf8(), sign.is_alphanumeric());
            }
            Piece::Mark(length, breaks) => {
                let line_breaks = if breaks { "\n\n" } else { "" };
                plain.push_str(line_breaks);
                fill(&mut plain, length - line_breaks.len(), false);
            }
        }
    }
    Cow::Owned(plain)
}

/// The text without its marks: what a person would copy from the browser's window.
pub fn plain_text(text: &str) -> Cow<'_, str> {
    if !is_markup(text) {
        return Cow::Borrowed(text);
    }
    let mut paragraphs = vec![String::new()];
    for piece in pieces(text) {
        let open = paragraphs.last_mut().expect("there is always one");
        match piece {
            Piece::Text(text) => open.push_str(text),
            Piece::Sign(_, sign) => open.push(sign),
            Piece::Mark(_, true) => paragraphs.push(String::new()),
            Piece::Mark(_, false) => {}
        }
    }
    let paragraphs: Vec<String> = paragraphs
        .iter()
        .map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|paragraph| !paragraph.is_empty())
        .collect();
    Cow::Owned(paragraphs.join("\n\n"))
}

/// A piece of a text for a browser.
enum Piece<'a> {
    /// As it is written.
    Text(&'a str),
    /// A sign that is written in so many bytes.
    Sign(usize, char),
    /// Marks of so many bytes, and whether a paragraph ends there.
    Mark(usize, bool),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(next) = rest.find(['<', '&']) {
        pieces.push(Piece::Text(&rest[..next]));
        rest = &rest[next..];
        let piece = if rest.starts_with('&') {
            entity(rest).map(|(length, sign)| (length, Piece::Sign(length, sign)))
        } else {
            mark(rest).map(|(length, breaks)| (length, Piece::Mark(length, breaks)))
        };
        let (length, piece) = piece.unwrap_or((1, Piece::Text(&rest[..1])));
        pieces.push(piece);
        rest = &rest[length..];
    }
    pieces.push(Piece::Text(rest));
    pieces
}

/// Signs that are not seen and do not part a word, of two and of three bytes.
const FILLERS: [char; 2] = ['\u{ad}', '\u{200d}'];

fn fill(plain: &mut String, mut bytes: usize, within_a_word: bool) {
    if within_a_word && bytes > 1 {
        if bytes % 2 == 1 {
            plain.push(FILLERS[1]);
            bytes -= 3;
        }
        (0..bytes / 2).for_each(|_| plain.push(FILLERS[0]));
    } else {
        (0..bytes).for_each(|_| plain.push(' '));
    }
}

/// Elements before and after which a new paragraph begins.
const BREAKS: [&str; 34] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "ol",
    "p",
    "section",
    "table",
    "tr",
    "ul",
];
/// Elements whose content is not read.
const UNREAD: [&str; 5] = ["script", "style", "template", "title", "noscript"];
/// Longer tags are none.
const MOST_OF_TAG: usize = 4_000;

struct Tag {
    name: String,
    closes: bool,
    /// Its bytes with both brackets.
    length: usize,
}

/// The tag at the beginning of a text.
fn tag(text: &str) -> Option<Tag> {
    let inner = text.strip_prefix('<')?;
    let closes = inner.starts_with('/');
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let name: String = inner
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '!' | '-' | ':'))
        .take(20)
        .flat_map(char::to_lowercase)
        .collect();
    let first = name.chars().next()?;
    let after = inner[name.len()..].chars().next()?;
    if !(first.is_ascii_alphabetic() || name == "!doctype")
        || !(after == '>' || after == '/' || after.is_ascii_whitespace())
    {
        return None;
    }
    // A bracket within quotes does not end it.
    let mut quote = None;
    for (at, c) in text.char_indices().take(MOST_OF_TAG) {
        match (quote, c) {
            (None, '>') => {
                return Some(Tag {
                    name,
                    closes,
                    length: at + 1,
                });
            }
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

/// How many bytes a tag, a comment or an unread element takes, and whether a paragraph begins there.
fn mark(text: &str) -> Option<(usize, bool)> {
    if text.starts_with("<!--") {
        return Some((text.find("-->").map_or(text.len(), |end| end + 3), false));
    }
    let tag = tag(text)?;
    if !tag.closes && UNREAD.contains(&tag.name.as_str()) {
        let close = format!("</{}", tag.name);
        let end = text[tag.length..]
            .match_indices("</")
            .find(|(at, _)| {
                text[tag.length + at..]
                    .get(..close.len())
                    .is_some_and(|here| here.eq_ignore_ascii_case(&close))
            })
            .map_or(text.len(), |(at, _)| {
                let from = tag.length + at;
                text[from..]
                    .find('>')
                    .map_or(text.len(), |end| from + end + 1)
            });
        return Some((end, true));
    }
    Some((tag.length, BREAKS.contains(&tag.name.as_str())))
}

/// The sign that an entity at the beginning of a text stands for, and the entity's bytes.
fn entity(text: &str) -> Option<(usize, char)> {
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let name = &text[1..end];
    let sign = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control())?
        }
        None => NAMED
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, sign)| *sign)
            .or_else(|| accented(name))?,
    };
    Some((end + 1, sign)).filter(|(length, sign)| sign.len_utf8() <= *length)
}

const NAMED: [(&str, char); 22] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("shy", '\u{ad}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("euro", '€'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("bdquo", '„'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("szlig", 'ß'),
    ("lstrok", 'ł'),
    ("Lstrok", 'Ł'),
    ("deg", '°'),
];

/// Letters with an accent by the names of both: `uuml`, `Scaron`.
fn accented(name: &str) -> Option<char> {
    const LIGATURES: [(&str, char); 6] = [
        ("aelig", 'æ'),
        ("AElig", 'Æ'),
        ("oslash", 'ø'),
        ("Oslash", 'Ø'),
        ("oelig", 'œ'),
        ("OElig", 'Œ'),
    ];
    const ROWS: [(&str, &str, &str); 10] = [
        ("uml", "aeiouyAEIOUY", "äëïöüÿÄËÏÖÜŸ"),
        (
            "acute",
            "aceilnorsuyzACEILNORSUYZ",
            "áćéíĺńóŕśúýźÁĆÉÍĹŃÓŔŚÚÝŹ",
        ),
        ("grave", "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
        ("circ", "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        ("caron", "cdelnrstzCDELNRSTZ", "čďěľňřšťžČĎĚĽŇŘŠŤŽ"),
        ("cedil", "cC", "çÇ"),
        ("ring", "auAU", "åůÅŮ"),
        ("ogon", "aeAE", "ąęĄĘ"),
        ("dblac", "ouOU", "őűŐŰ"),
        ("dot", "zZ", "żŻ"),
    ];
    if let Some((_, sign)) = LIGATURES.iter().find(|(known, _)| *known == name) {
        return Some(*sign);
    }
    let letter = name.chars().next()?;
    let (_, letters, signs) = ROWS
        .iter()
        .find(|(accent, ..)| name.get(letter.len_utf8()..) == Some(accent))?;
    let at = letters.chars().position(|known| known == letter)?;
    signs.chars().nth(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_browser_would_show_is_left() {
        let page = "<!DOCTYPE html><html><head><title>x</title><style>p{a:b}</style></head><body><h1 title=\"a > b\">F&uuml;r G&auml;ste</h1>\n<p>Nužno je <b>to</b>: 3 &lt; 5 &amp; &scaron;e &ccaron;e.</p><!-- <p>hidden</p> --><script>if (a</b) {}</SCRIPT ><ul><li>one<li>two</ul></body></html>";
        assert_eq!(
            plain_text(page),
            "Für Gäste\n\nNužno je to: 3 < 5 & še če.\n\none\n\ntwo"
        );
        assert_eq!(blanked(page).len(), page.len());
    }

    #[test]
    fn signs_of_the_trade_are_no_marks() {
        for text in [
            "a < b and c > d",
            "x<y",
            "R&D; <3",
            "<10 µm>",
            "if a<b then c>d",
            "<Ellen>",
        ] {
            assert_eq!(blanked(text), text);
        }
    }

    proptest! {
        #[test]
        fn every_place_stays(text in "(<[a-z/ ]{0,5}|&[a-z#0-9]{1,8};|>|<p>|</p>|[ä-üa-z \n\"']|\\PC){0,60}") {
            let blanked = blanked(&text);
            prop_assert_eq!(blanked.len(), text.len());
            for (at, c) in blanked.char_indices() {
                if c.is_alphanumeric() && text.is_char_boundary(at) && !text[at..].starts_with('&') {
                    prop_assert!(text[at..].starts_with(c));
                }
            }
            plain_text(&text);
        }
    }
}

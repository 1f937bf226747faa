//! What a message may be, and how its text is shown: words, line breaks and links that show where they
//! lead. Pure.

/// Longest message, in characters.
pub const LONGEST: usize = 5_000;
/// Longest reason with which a message is reported, in characters.
pub const LONGEST_WHY: usize = 1_000;

/// Why a text is no message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// There is nothing in it.
    Empty,
    /// It has this many characters too many.
    TooLong(usize),
}

/// A text as a message keeps it: lines end in one way, nothing steers how other text is shown, nothing
/// stands around it.
///
/// # Errors
/// Says why it cannot be sent.
pub fn fit(typed: &str, longest: usize) -> Result<String, Unfit> {
    let lines = typed.replace("\r\n", "\n").replace('\r', "\n");
    let shown: String = lines
        .chars()
        .filter(|c| *c == '\n' || !(c.is_control() || turns_text(*c)))
        .collect();
    let text = shown.trim();
    let length = text.chars().count();
    if length == 0 {
        Err(Unfit::Empty)
    } else if length > longest {
        Err(Unfit::TooLong(length - longest))
    } else {
        Ok(text.to_owned())
    }
}

/// Marks that turn the direction of text: with them an address could be made to look like another one.
fn turns_text(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A piece of a message as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// An address to follow; it is shown as it is, so that everybody sees where it leads.
    Link(String),
    /// The line ends.
    Break,
}

/// A message in pieces. Put together again they are the text.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            pieces.push(Piece::Break);
        }
        let mut rest = line;
        while let Some((start, end)) = next_link(rest) {
            if start > 0 {
                pieces.push(Piece::Words(rest[..start].to_owned()));
            }
            pieces.push(Piece::Link(rest[start..end].to_owned()));
            rest = &rest[end..];
        }
        if !rest.is_empty() {
            pieces.push(Piece::Words(rest.to_owned()));
        }
    }
    pieces
}

/// Where the next address stands: one of the web, as far as it goes without what ends the sentence.
fn next_link(line: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(found) = first_scheme(&line[from..]) {
        let start = from + found;
        let stands_alone = line[..start]
            .chars()
            .next_back()
            .is_none_or(|before| !before.is_alphanumeric());
        let length = line[start..]
            .find(|c: char| {
                c.is_whitespace() || matches!(c, '<' | '>' | '"' | '„' | '“' | '”' | '«' | '»')
            })
            .unwrap_or(line.len() - start);
        let end = start + without_end_of_sentence(&line[start..start + length]);
        if stands_alone && leads_into_the_web(&line[start..end]) {
            return Some((start, end));
        }
        from = start + "http".len();
    }
    None
}

fn first_scheme(line: &str) -> Option<usize> {
    ["https://", "http://"]
        .into_iter()
        .filter_map(|scheme| line.find(scheme))
        .min()
}

fn without_end_of_sentence(address: &str) -> usize {
    let mut kept = address;
    while let Some(last) = kept.chars().next_back() {
        let ends = match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | ']' => true,
            // Of the sentence, unless it was opened within the address.
            ')' => kept.matches(')').count() > kept.matches('(').count(),
            _ => false,
        };
        if !ends {
            break;
        }
        kept = &kept[..kept.len() - last.len_utf8()];
    }
    kept.len()
}

fn leads_into_the_web(address: &str) -> bool {
    url::Url::parse(address).is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.host_str().is_some_and(|host| !host.is_empty())
            // `https://bank.example@elsewhere.example` leads elsewhere.
            && url.username().is_empty()
            && url.password().is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn links(text: &str) -> Vec<String> {
        let links = pieces(text).into_iter().filter_map(|piece| match piece {
            Piece::Link(address) => Some(address),
            _ => None,
        });
        links.collect()
    }

    #[test]
    fn a_message_says_something_and_not_too_much() {
        assert_eq!(fit(" \r\n\u{202E}\0 ", 10), Err(Unfit::Empty));
        assert_eq!(fit("žžžžž", 5), Ok("žžžžž".into()));
        assert_eq!(fit("žžžžžžž", 5), Err(Unfit::TooLong(2)));
        assert_eq!(
            fit(" one\r\n\r\ntwo\rthree ", 50),
            Ok("one\n\ntwo\nthree".into())
        );
        assert_eq!(fit("a\u{202E}b\u{7}c", 5), Ok("abc".into()));
    }

    #[test]
    fn addresses_of_the_web_become_links_and_nothing_else_does() {
        assert_eq!(
            links(
                "See https://hub.example/a?b=c&d, (http://x.example/wiki/A_(b)) and https://y.example."
            ),
            [
                "https://hub.example/a?b=c&d",
                "http://x.example/wiki/A_(b)",
                "https://y.example"
            ]
        );
        for text in [
            "javascript:alert(1)",
            "https://",
            "https://bank.example@elsewhere.example/",
            "xhttps://hub.example",
            "ftp://hub.example",
            "data:text/html,x",
        ] {
            assert_eq!(links(text), [] as [&str; 0], "{text}");
        }
        assert_eq!(
            links("<https://hub.example/\"onclick=x>"),
            ["https://hub.example/"]
        );
    }

    proptest! {
        #[test]
        fn pieces_are_the_text(text in "[\\s\\S]{0,80}|(https?://[a-z.()@]{0,8}[ .,\\n]{0,2}){0,6}") {
            let together: String = pieces(&text).into_iter().map(|piece| match piece {
                Piece::Words(words) | Piece::Link(words) => words,
                Piece::Break => "\n".to_owned(),
            }).collect();
            prop_assert_eq!(together, text);
        }

        #[test]
        fn what_is_kept_stays_as_it_is(text in "[\\s\\S]{1,200}") {
            if let Ok(kept) = fit(&text, 200) {
                prop_assert_eq!(fit(&kept, 200), Ok(kept.clone()));
            }
        }
    }
}

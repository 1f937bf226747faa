//! The little XML that OpenDocument needs: elements, attributes, text. No document type, hence no
//! entities beyond the five of XML itself.

use std::borrow::Cow;

/// A piece of the document.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// An opening tag. An element without content gives an opening and a closing one.
    Start(Tag<'a>),
    /// A closing tag with its name.
    End(&'a str),
    /// Text, resolved.
    Text(Cow<'a, str>),
}

/// Name and attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    pub name: &'a str,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// Value of an attribute, resolved.
    pub fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        let mut rest = self.attributes;
        loop {
            let (key, after) = rest.split_once('=')?;
            let after = after.trim_ascii_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, next) = after[1..].split_once(quote)?;
            if key.trim_ascii() == name {
                return Some(resolved(value));
            }
            rest = next;
        }
    }

    /// Value of an attribute that counts something.
    pub fn count(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }
}

/// Why a document cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It ends inside a tag or an element.
    Ends,
    /// It declares a document type.
    DocumentType,
}

/// Walks through a document.
pub(super) struct Pieces<'a> {
    rest: &'a str,
    closing: Option<&'a str>,
}

impl<'a> Pieces<'a> {
    /// Starts at the beginning.
    pub fn new(document: &'a str) -> Self {
        Self {
            rest: document,
            closing: None,
        }
    }

    /// The next piece; `None` at the end.
    pub fn next(&mut self) -> Result<Option<Piece<'a>>, Flaw> {
        if let Some(name) = self.closing.take() {
            return Ok(Some(Piece::End(name)));
        }
        loop {
            if self.rest.is_empty() {
                return Ok(None);
            }
            let Some(after) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                return Ok(Some(Piece::Text(resolved(text))));
            };
            if let Some(comment) = after.strip_prefix("!--") {
                self.rest = comment.split_once("-->").ok_or(Flaw::Ends)?.1;
            } else if let Some(data) = after.strip_prefix("![CDATA[") {
                let (text, rest) = data.split_once("]]>").ok_or(Flaw::Ends)?;
                self.rest = rest;
                return Ok(Some(Piece::Text(Cow::Borrowed(text))));
            } else if after.starts_with('!') {
                return Err(Flaw::DocumentType);
            } else if let Some(instruction) = after.strip_prefix('?') {
                self.rest = instruction.split_once("?>").ok_or(Flaw::Ends)?.1;
            } else if let Some(name) = after.strip_prefix('/') {
                let (name, rest) = name.split_once('>').ok_or(Flaw::Ends)?;
                self.rest = rest;
                return Ok(Some(Piece::End(name.trim_ascii_end())));
            } else {
                return self.opening(after).map(Some);
            }
        }
    }

    fn opening(&mut self, after: &'a str) -> Result<Piece<'a>, Flaw> {
        // A `>` may stand inside a value.
        let mut quote = None;
        let end = after
            .bytes()
            .position(|b| match (quote, b) {
                (Some(open), b) if b == open => {
                    quote = None;
                    false
                }
                (None, b'"' | b'\'') => {
                    quote = Some(b);
                    false
                }
                (None, b'>') => true,
                _ => false,
            })
            .ok_or(Flaw::Ends)?;
        let inside = &after[..end];
        self.rest = &after[end + 1..];
        let (inside, empty) = match inside.strip_suffix('/') {
            Some(inside) => (inside, true),
            None => (inside, false),
        };
        let name_end = inside
            .find(|c: char| c.is_ascii_whitespace())
            .unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(name_end);
        if empty {
            self.closing = Some(name);
        }
        Ok(Piece::Start(Tag { name, attributes }))
    }

    /// Leaves an element whose opening tag was just read.
    pub fn skip(&mut self, name: &str) -> Result<(), Flaw> {
        let mut depth = 1;
        loop {
            match self.next()?.ok_or(Flaw::Ends)? {
                Piece::Start(tag) if tag.name == name => depth += 1,
                Piece::End(closed) if closed == name => {
                    depth -= 1;
                    if depth == 0 {
                        return Ok(());
                    }
                }
                _ => {}
            }
        }
    }
}

/// Replaces the references of XML by their characters; unknown ones stay as they are.
fn resolved(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|b| b == b';');
        match end.and_then(|end| Some((character(&rest[1..end])?, end))) {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_come_in_order() {
        let document = "<?xml version='1.0'?><!-- c --><a x='1 &gt; 0' y=\">\"><b/>\
                        t &#269;&amp;&nix; <![CDATA[<&]]></a>";
        let mut pieces = Pieces::new(document);
        let mut seen = Vec::new();
        while let Some(piece) = pieces.next().expect("well formed") {
            if let Piece::Start(tag) = &piece
                && tag.name == "a"
            {
                assert_eq!(tag.attribute("x").as_deref(), Some("1 > 0"));
                assert_eq!(tag.attribute("y").as_deref(), Some(">"));
                assert_eq!(tag.attribute("z"), None);
            }
            seen.push(match piece {
                Piece::Start(tag) => format!("<{}", tag.name),
                Piece::End(name) => format!("/{name}"),
                Piece::Text(text) => text.into_owned(),
            });
        }
        assert_eq!(seen, ["<a", "<b", "/b", "t č&&nix; ", "<&", "/a"]);
    }

    #[test]
    fn flaws_are_told() {
        for (document, flaw) in [
            ("<a", Flaw::Ends),
            ("<a b='", Flaw::Ends),
            ("<!-- ", Flaw::Ends),
            ("<!DOCTYPE a [<!ENTITY b 'c'>]>", Flaw::DocumentType),
        ] {
            assert_eq!(Pieces::new(document).next(), Err(flaw), "{document}");
        }
    }
}

//! What the coach makes of the authors' own labelled texts (`tests/texts/README.md`).

#![expect(clippy::unwrap_used, reason = "a test without its texts has failed")]

mod challenges;
mod flawed_words;
mod good_briefs;
mod languages;
mod openness;
mod overall;
mod parts;
mod pitches;
mod plain_is_easier;
mod restriction;
mod subjects;
mod texts;
mod versions;

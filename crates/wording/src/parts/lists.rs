//! The lists of cues of the parts, one file a language, and the kinds of cues in them.

use super::Part;
use crate::cues::per_language;

/// The kinds of cues, as the sections of the lists are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// Groups of people who can be affected.
    People,
    /// People in general, who are nobody in particular.
    Crowd,
    /// Those to whom the brief speaks.
    Invited,
    /// Loss, harm, cost, fear, what is at stake.
    Why,
    /// That something is not well, without saying for what.
    Trouble,
    /// That something was tried.
    Tried,
    /// Something was done.
    Did,
    /// It was; a past that nobody is said to have made.
    Was,
    /// Something was done that is no attempt: noticed, asked, founded, had to be.
    Noticed,
    /// It lies behind.
    Already,
    /// It did not do what was hoped, or only in part.
    Failed,
    /// Somebody knows; with a negation, somebody does not.
    Know,
    /// A negation.
    Not,
    /// Something is known, measured or counted.
    Known,
    /// Something is not known.
    Open,
    /// Everything else is free.
    Free,
    /// Something has to be so, or may not be.
    Constraint,
    /// Somebody pays, gives or has set aside.
    Pay,
    /// Access, rights, rooms, material, a share.
    Offer,
    /// A sum is lost, spent or taken.
    Loss,
    /// Money by its name.
    Currency,
    /// A month, a day of the week, a term.
    When,
    /// A month whose name is another word too: only next to a number.
    Month,
    /// It was, or it is always so.
    Past,
    /// Something to do together: write, come, meet, choose, begin.
    Act,
    /// What comes next is said to come next.
    Next,
    /// Questions and answers, a contact.
    Answers,
    /// A way to reach somebody, or what somebody looks after.
    Reach,
    /// The reader.
    You,
    /// A title before a name.
    Mr,
    /// A department instead of a person.
    Department,
    /// A word of cost.
    Price,
    /// It costs nothing.
    Gratis,
    /// Days, weeks, months.
    Unit,
    /// A number as a word.
    Number,
    /// What makes a number of days a rhythm or an age.
    Habit,
    /// What the company has from it.
    Benefit,
    /// That it helps, without saying whom or by how much.
    Gain,
    /// A heading or label under which a part stands.
    Heading(Part),
}

const KINDS: [(&str, Kind); 50] = [
    ("people", Kind::People),
    ("crowd", Kind::Crowd),
    ("invited", Kind::Invited),
    ("why", Kind::Why),
    ("trouble", Kind::Trouble),
    ("tried", Kind::Tried),
    ("did", Kind::Did),
    ("was", Kind::Was),
    ("noticed", Kind::Noticed),
    ("already", Kind::Already),
    ("failed", Kind::Failed),
    ("know", Kind::Know),
    ("not", Kind::Not),
    ("known", Kind::Known),
    ("open", Kind::Open),
    ("free", Kind::Free),
    ("constraint", Kind::Constraint),
    ("pay", Kind::Pay),
    ("offer", Kind::Offer),
    ("loss", Kind::Loss),
    ("currency", Kind::Currency),
    ("when", Kind::When),
    ("month", Kind::Month),
    ("past", Kind::Past),
    ("act", Kind::Act),
    ("next", Kind::Next),
    ("answers", Kind::Answers),
    ("reach", Kind::Reach),
    ("you", Kind::You),
    ("mr", Kind::Mr),
    ("department", Kind::Department),
    ("price", Kind::Price),
    ("gratis", Kind::Gratis),
    ("unit", Kind::Unit),
    ("number", Kind::Number),
    ("habit", Kind::Habit),
    ("benefit", Kind::Benefit),
    ("gain", Kind::Gain),
    ("heading-who", Kind::Heading(Part::Who)),
    ("heading-why", Kind::Heading(Part::Why)),
    ("heading-tried", Kind::Heading(Part::Tried)),
    ("heading-known", Kind::Heading(Part::Known)),
    ("heading-open", Kind::Heading(Part::Open)),
    ("heading-constraints", Kind::Heading(Part::Constraints)),
    ("heading-offer", Kind::Heading(Part::Offer)),
    ("heading-next", Kind::Heading(Part::NextStep)),
    ("heading-contact", Kind::Heading(Part::Contact)),
    ("heading-cost", Kind::Heading(Part::Cost)),
    ("heading-time", Kind::Heading(Part::Time)),
    ("heading-benefit", Kind::Heading(Part::Benefit)),
];

per_language! {
    /// The lists of a language; `None` for one without.
    pub(super) fn of -> Kind, KINDS, "parts"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn every_list_has_every_kind_of_cue() {
        for language in Language::ALL {
            let Some(cues) = of(language) else {
                assert_eq!(language, Language::Es);
                continue;
            };
            for (name, kind) in KINDS {
                // Only English has months that are other words too.
                if kind == Kind::Month && language != Language::En {
                    continue;
                }
                assert!(cues.count(kind) > 0, "{} {name}", language.code());
            }
        }
    }
}

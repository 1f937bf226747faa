//! Who sees which part of a profile. Five groups, each within the one before: everybody, members, the
//! other side, those who were matched with the organisation, facilitators. An organisation chooses one
//! for its profile and, where that is not narrow enough, one for each [`Part`] of it.
//!
//! A [`Reader`] is asked for everything that leaves the hub's store: pages, lists, search, counts, files,
//! reasons. Nothing here depends on where it is shown.

use std::collections::HashSet;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use uuid::Uuid;

use super::{
    agreement::Agreement,
    profile::{Choice, Profile, Side, Visibility},
    standing::State,
};

/// A part of a profile that can be shown to fewer than the profile. Name, kind, side, sectors and place
/// are what a profile is found by: they stand with the profile itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The description.
    Description,
    /// What it can do.
    Competences,
    /// What it seeks.
    Needs,
    /// Examples of work.
    Works,
    /// Size class, year of founding, working languages.
    Details,
    /// Web address.
    Website,
    /// Whom to ask.
    Contact,
}

impl Choice for Part {
    const ALL: &'static [Self] = &[
        Self::Description,
        Self::Competences,
        Self::Needs,
        Self::Works,
        Self::Details,
        Self::Website,
        Self::Contact,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Description => "description",
            Self::Competences => "competences",
            Self::Needs => "needs",
            Self::Works => "works",
            Self::Details => "details",
            Self::Website => "website",
            Self::Contact => "contact",
        }
    }
}

const PARTS: usize = Part::ALL.len();

/// Who sees which part, beyond who sees the profile: the stricter of the two holds, so that
/// [`Visibility::Public`] means "like the profile".
///
/// What nobody has chosen is like the profile, except contact persons: as long as nobody has said
/// otherwise they are shown to facilitators only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ShownTo([Visibility; PARTS]);

impl Default for ShownTo {
    fn default() -> Self {
        Self([Visibility::Public; PARTS]).with(Part::Contact, Visibility::Facilitators)
    }
}

impl ShownTo {
    /// What a form for a new profile begins with: whoever is matched has a person to write to. It stands
    /// before the eyes of whoever saves; what comes in by other ways begins with [`ShownTo::default`].
    pub fn proposed() -> Self {
        Self::default().with(Part::Contact, Visibility::Matched)
    }

    /// Who sees a part.
    pub fn of(&self, part: Part) -> Visibility {
        self.0[part as usize]
    }

    /// The same with another choice for a part.
    #[must_use]
    pub fn with(mut self, part: Part, group: Visibility) -> Self {
        self.0[part as usize] = group;
        self
    }

    /// The choices that differ from what goes without saying.
    pub fn chosen(&self) -> impl Iterator<Item = (Part, Visibility)> {
        let unsaid = Self::default();
        Part::ALL
            .iter()
            .map(|part| (*part, self.of(*part)))
            .filter(move |(part, group)| unsaid.of(*part) != *group)
    }

    /// Whether nothing was chosen.
    pub fn is_unsaid(&self) -> bool {
        *self == Self::default()
    }
}

impl Serialize for ShownTo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(
            self.chosen()
                .map(|(part, group)| (part.code(), group.code())),
        )
    }
}

impl<'de> Deserialize<'de> for ShownTo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let said = std::collections::BTreeMap::<String, String>::deserialize(deserializer)?;
        said.iter().try_fold(Self::default(), |known, said| {
            let part = Part::from_code(said.0)
                .ok_or_else(|| D::Error::custom(format!("no part is called {}", said.0)))?;
            let group = Visibility::from_code(said.1)
                .ok_or_else(|| D::Error::custom(format!("no group is called {}", said.1)))?;
            Ok(known.with(part, group))
        })
    }
}

/// A set of parts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parts(u8);

impl Parts {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// Whether a part is among them.
    pub fn has(self, part: Part) -> bool {
        self.0 & (1 << part as u8) != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The parts for which something holds.
    pub fn those(holds: impl Fn(Part) -> bool) -> Self {
        let bits = Part::ALL
            .iter()
            .filter(|part| holds(**part))
            .map(|part| 1 << *part as u8);
        Self(bits.sum())
    }

    /// Whether every part of this set is in the other one.
    pub fn is_within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// Those of them that lists, search and matrix read; the others stand on the profile's page only.
    pub fn in_lists(self) -> Self {
        Self::those(|part| self.has(part) && !matches!(part, Part::Website | Part::Contact))
    }

    /// Whether words from which the engine concludes something are among them: what is proposed rests
    /// on all of them together, so where one is hidden nothing of it may be told.
    pub fn touch_proposals(self) -> bool {
        [
            Part::Description,
            Part::Competences,
            Part::Needs,
            Part::Works,
        ]
        .into_iter()
        .any(|part| self.has(part))
    }
}

/// How much a reader is trusted with before it matters whom they act for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Audience {
    /// Anybody on the web.
    Anyone,
    /// Somebody with an account.
    Members,
    /// A facilitator of the hub.
    Facilitators,
}

/// Whom a reader acts for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Acting {
    /// The organisation.
    pub organisation: Uuid,
    /// The side on which it stands as far as a facilitator has approved that; otherwise unknown, so that
    /// nobody gets to see the other side's words by claiming to stand across.
    pub side: Side,
    /// Organisations with which an introduction was accepted by both, or that it has met.
    pub acquainted: HashSet<Uuid>,
}

/// Who reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    audience: Audience,
    acting: Option<Acting>,
}

/// What a reader's group is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// Which organisation.
    pub id: Uuid,
    /// Where it stands.
    pub side: Side,
    /// Who sees its profile.
    pub visibility: Visibility,
    /// Who sees its parts.
    pub shown_to: ShownTo,
    /// Whether it agreed to be listed.
    pub consented: bool,
    /// Where its profile stands.
    pub state: State,
    /// To whom the person behind its contact agreed to be shown.
    pub contact: Agreement,
}

impl Subject {
    /// Of a profile in this state. Its contact is shown to nobody but facilitators and its own people
    /// until it is said what the person behind it agreed to ([`Subject::with_contact`]).
    pub fn of(id: Uuid, profile: &Profile, state: State) -> Self {
        Self {
            id,
            side: profile.side,
            visibility: profile.visibility,
            shown_to: profile.shown_to,
            consented: profile.consented.is_some(),
            state,
            contact: Agreement::default(),
        }
    }

    /// The same, knowing what the person behind its contact agreed to.
    #[must_use]
    pub fn with_contact(self, contact: Agreement) -> Self {
        Self { contact, ..self }
    }
}

impl Reader {
    /// Anybody on the web.
    pub fn anyone() -> Self {
        Self {
            audience: Audience::Anyone,
            acting: None,
        }
    }

    /// Somebody with an account who acts for nobody.
    pub fn member() -> Self {
        Self {
            audience: Audience::Members,
            acting: None,
        }
    }

    /// Somebody with an account who acts for an organisation.
    pub fn acting(acting: Acting) -> Self {
        Self {
            audience: Audience::Members,
            acting: Some(acting),
        }
    }

    /// A facilitator; also the program itself, and the operator at the command line.
    pub fn facilitator() -> Self {
        Self {
            audience: Audience::Facilitators,
            acting: None,
        }
    }

    /// Somebody of a group, as an organisation sees them. For facilitators there is no example.
    pub fn example(group: Visibility, of: Uuid, side: Side) -> Option<Self> {
        let across = |acquainted: HashSet<Uuid>| {
            Self::acting(Acting {
                organisation: Uuid::nil(),
                side: match side {
                    Side::Creative => Side::Industry,
                    Side::Industry => Side::Creative,
                    side => side,
                },
                acquainted,
            })
        };
        match group {
            Visibility::Public => Some(Self::anyone()),
            Visibility::Members => Some(Self::member()),
            Visibility::OtherSide => Some(across(HashSet::new())),
            Visibility::Matched => Some(across(HashSet::from([of]))),
            Visibility::Facilitators => None,
        }
    }

    /// How much they are trusted with.
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// Whether this is a facilitator, who sees everything.
    pub fn is_facilitator(&self) -> bool {
        self.audience == Audience::Facilitators
    }

    /// The organisation they act for.
    pub fn organisation(&self) -> Option<Uuid> {
        self.acting.as_ref().map(|acting| acting.organisation)
    }

    /// Whether they see an organisation from within: its own people, and facilitators.
    pub fn is_within(&self, organisation: Uuid) -> bool {
        self.is_facilitator() || self.organisation() == Some(organisation)
    }

    /// The innermost group of an organisation's readers in which this one is.
    fn group(&self, id: Uuid, side: Side) -> Visibility {
        match (&self.acting, self.audience) {
            (_, Audience::Facilitators) => Visibility::Facilitators,
            (_, Audience::Anyone) => Visibility::Public,
            // Both have said yes to each other: whoever is matched also sees what is for the other side.
            (Some(acting), _) if acting.acquainted.contains(&id) => Visibility::Matched,
            (Some(acting), _) if stand_across(acting.side, side) => Visibility::OtherSide,
            _ => Visibility::Members,
        }
    }

    /// Whether they may know of a profile at all. Those within see everything; others see what was
    /// approved, is valid, may be shown to them, and was consented to.
    pub fn may_know_of(&self, subject: &Subject) -> bool {
        self.is_within(subject.id)
            || (subject.consented
                && subject.state == State::Approved
                && self.group(subject.id, subject.side) >= subject.visibility)
    }

    /// The parts of a profile that are kept from them, of one that they may know of.
    pub fn kept_from(&self, subject: &Subject) -> Parts {
        if self.is_within(subject.id) {
            return Parts::NONE;
        }
        let group = self.group(subject.id, subject.side);
        Parts::those(|part| {
            group < subject.visibility.max(subject.shown_to.of(part))
                || (part == Part::Contact && !subject.contact.covers(group))
        })
    }

    /// A profile as they see it, of one that they may know of. What is kept from them is as if it had
    /// never been said; nor are they told that there is something to keep.
    #[must_use]
    pub fn sees(&self, subject: &Subject, mut profile: Profile) -> Profile {
        if self.is_within(subject.id) {
            return profile;
        }
        let kept = self.kept_from(subject);
        let unsaid = Profile::default();
        profile.reference = None;
        profile.shown_to = unsaid.shown_to;
        for work in &mut profile.works {
            work.reference = None;
        }
        for part in Part::ALL.iter().filter(|part| kept.has(**part)) {
            match part {
                Part::Description => profile.description = None,
                Part::Competences => profile.competences.clear(),
                Part::Needs => profile.needs.clear(),
                Part::Works => profile.works.clear(),
                Part::Details => {
                    profile.languages.clear();
                    profile.size = unsaid.size;
                    profile.founded = None;
                }
                Part::Website => profile.website = None,
                Part::Contact => profile.contact = unsaid.contact.clone(),
            }
        }
        profile
    }
}

/// Whether two organisations stand on different sides. Who stands on both stands across from everybody
/// who stands on one; who stands on neither has no other side.
fn stand_across(one: Side, other: Side) -> bool {
    (one.is_creative() && other.is_industry()) || (one.is_industry() && other.is_creative())
}

#[cfg(test)]
mod tests;

//! Who may do what: one table, and one rule over (who, what, to what). Pure.
//!
//! Every route of the program names its [`Action`]; the gate in front of it asks [`decide`] before the
//! handler runs. The handbook's table of rights is written from [`Action::ALL`] and [`Action::scope`].

use uuid::Uuid;

use super::{Person, Role, Visitor};

/// Something that can be done. One for each decision that a hub might want to make differently, not
/// one for each page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// Start page, signing in and out, language, colours.
    ComeIn,
    /// Directory, profiles and their export, as far as profiles are shown to the reader.
    ReadDirectory,
    /// Matrix, gaps and their files, counted from what is shown to the reader.
    ReadMatrix,
    /// Their own account: devices, data, settings.
    KeepOwnAccount,
    /// Writing to people who let them, and to the facilitators; reading their own conversations.
    WriteMessages,
    /// Reading and answering what people write to the facilitators; looking at reported messages.
    AnswerForHub,
    /// Every profile in every state with everything in it.
    ReadAllProfiles,
    /// A new organisation in the directory.
    AddProfile,
    /// A profile and who sees it.
    WriteProfile,
    /// Approving, renewing, giving back, removing a profile.
    DecideOnProfile,
    /// Many organisations at once from sheets, and taking that back.
    ImportSheets,
    /// Confirming or correcting what the program proposes for profiles.
    DecideOnProposals,
    /// Fields of competence and need, trade words.
    TeachVocabulary,
    /// Whom an organisation should meet, and why.
    ReadSuggestions,
    /// Saying of a suggestion that it is good or not, and introducing two organisations.
    Introduce,
    /// Introductions with their history.
    ReadIntroductions,
    /// Accepting, declining, having met.
    StepIntroduction,
    /// Which sides may be introduced to each other.
    SetMatchingRules,
    /// Answering somebody who says that they belong to an organisation.
    AnswerMembership,
    /// Bringing people in: invitations, and what became of them.
    InvitePeople,
    /// Who has an account, and for which organisations they act; answering those who ask for one.
    ManagePeople,
    /// Giving and taking roles, ending other people's sessions.
    GiveRoles,
    /// How the hub works: whether people may ask for an account.
    SetUpHub,
    /// The log of changes.
    ReadLog,
    /// What became of the hub's letters (never what they say), and sending one again.
    KeepMail,
    /// What is known of people: requests, what goes when, the record of processing activities.
    KeepPrivacy,
    /// Pages that only the demo has.
    TryDemo,
}

/// How far a right reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Not at all.
    Nothing,
    /// What is their own: their account, the organisation they act for.
    Own,
    /// Everything; for reading, everything that is shown to them.
    All,
}

/// To whom the thing belongs that an address names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Belongings {
    /// The organisations it belongs to: a profile to its own, an introduction to both.
    pub organisations: Vec<Uuid>,
    /// The person it belongs to.
    pub person: Option<Uuid>,
}

impl Belongings {
    /// It belongs to one organisation.
    pub fn of_organisation(id: Uuid) -> Self {
        Self {
            organisations: vec![id],
            person: None,
        }
    }

    /// It belongs to one person.
    pub fn of_person(id: Uuid) -> Self {
        Self {
            organisations: Vec::new(),
            person: Some(id),
        }
    }

    /// Whether it is this person's, or that of the organisation for which they act now. That they
    /// could act for another one does not count: one hat at a time, visibly.
    pub fn belong_to(&self, person: &Person) -> bool {
        self.person == Some(person.id)
            || person
                .acting_for
                .is_some_and(|acting| self.organisations.contains(&acting))
    }
}

/// What an action is done to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// To something of the whole hub: only a right to all reaches it.
    Hub,
    /// To what is the visitor's own by the nature of the page: their account, a list that holds
    /// nothing else.
    Own,
    /// To a thing that belongs to somebody.
    Thing(Belongings),
}

/// What the rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Go on.
    Granted,
    /// Nobody is signed in, and nobody without an account may do this.
    SignInFirst,
    /// Signed in, but not for this.
    Refused,
}

impl Action {
    /// All of them, in the order of the handbook.
    pub const ALL: &'static [Self] = &[
        Self::ComeIn,
        Self::ReadDirectory,
        Self::ReadMatrix,
        Self::KeepOwnAccount,
        Self::WriteMessages,
        Self::WriteProfile,
        Self::ReadSuggestions,
        Self::Introduce,
        Self::ReadIntroductions,
        Self::StepIntroduction,
        Self::ReadAllProfiles,
        Self::AddProfile,
        Self::DecideOnProfile,
        Self::ImportSheets,
        Self::DecideOnProposals,
        Self::TeachVocabulary,
        Self::SetMatchingRules,
        Self::AnswerForHub,
        Self::AnswerMembership,
        Self::InvitePeople,
        Self::ManagePeople,
        Self::GiveRoles,
        Self::SetUpHub,
        Self::ReadLog,
        Self::KeepMail,
        Self::KeepPrivacy,
        Self::TryDemo,
    ];

    /// What it is, for the handbook.
    pub fn words(self) -> &'static str {
        match self {
            Self::ComeIn => "come to the start page, sign in and out, choose language and colours",
            Self::ReadDirectory => "read and export the directory, as far as it is shown to them",
            Self::ReadMatrix => "read the matrix, counted from what is shown to them",
            Self::KeepOwnAccount => "look after their own account",
            Self::WriteMessages => "write messages, and read those to them",
            Self::AnswerForHub => "answer for the hub, and look at reported messages",
            Self::ReadAllProfiles => "read every profile in every state, whole",
            Self::AddProfile => "add an organisation",
            Self::WriteProfile => "write a profile and decide who sees it",
            Self::DecideOnProfile => "approve, renew, give back, remove a profile",
            Self::ImportSheets => "import sheets and take that back",
            Self::DecideOnProposals => "confirm or correct proposals",
            Self::TeachVocabulary => "teach fields and trade words",
            Self::ReadSuggestions => "read whom an organisation should meet, and why",
            Self::Introduce => "judge suggestions and introduce",
            Self::ReadIntroductions => "read introductions",
            Self::StepIntroduction => "accept, decline, say that they met",
            Self::SetMatchingRules => "set who may meet whom",
            Self::AnswerMembership => "answer who says that they belong to an organisation",
            Self::InvitePeople => "invite people",
            Self::ManagePeople => {
                "see who has an account, and say for which organisations they act"
            }
            Self::GiveRoles => "give and take roles, end other people's sessions",
            Self::SetUpHub => "set how the hub works",
            Self::ReadLog => "read the log of changes",
            Self::KeepMail => "see what became of letters, and send them again",
            Self::KeepPrivacy => {
                "answer requests about personal data, see what goes when, read the record"
            }
            Self::TryDemo => "see the pages that only the demo has",
        }
    }

    /// How far the right of one role reaches.
    pub fn scope(self, role: Role) -> Scope {
        use Role::{Administrator, Facilitator, HubManager, Participant};
        match (self, role) {
            (Self::ComeIn | Self::ReadDirectory | Self::ReadMatrix | Self::TryDemo, _) => {
                Scope::All
            }
            (Self::KeepOwnAccount | Self::WriteMessages, _) => Scope::Own,
            (
                Self::WriteProfile
                | Self::ReadSuggestions
                | Self::ReadIntroductions
                | Self::StepIntroduction
                | Self::AnswerMembership,
                Participant,
            ) => Scope::Own,
            (
                Self::WriteProfile
                | Self::ReadSuggestions
                | Self::Introduce
                | Self::ReadIntroductions
                | Self::StepIntroduction
                | Self::ReadAllProfiles
                | Self::AddProfile
                | Self::DecideOnProfile
                | Self::ImportSheets
                | Self::DecideOnProposals
                | Self::TeachVocabulary
                | Self::SetMatchingRules
                | Self::AnswerForHub,
                Facilitator | HubManager,
            ) => Scope::All,
            (
                Self::AnswerMembership
                | Self::InvitePeople
                | Self::ManagePeople
                | Self::ReadLog
                | Self::KeepMail,
                Facilitator | HubManager | Administrator,
            ) => Scope::All,
            (Self::GiveRoles | Self::SetUpHub, HubManager | Administrator) => Scope::All,
            (Self::ReadLog, _) => Scope::Own,
            (Self::KeepPrivacy, HubManager | Administrator) => Scope::All,
            _ => Scope::Nothing,
        }
    }

    /// How far it reaches for somebody without an account.
    pub fn scope_of_strangers(self) -> Scope {
        match self {
            Self::ComeIn | Self::ReadDirectory | Self::ReadMatrix | Self::TryDemo => Scope::All,
            _ => Scope::Nothing,
        }
    }

    /// How far it reaches for a visitor: what the widest of their roles allows. An account without
    /// any role keeps what strangers have, and itself.
    pub fn scope_for(self, visitor: &Visitor) -> Scope {
        let Some(person) = visitor.person() else {
            return self.scope_of_strangers();
        };
        let own = match self {
            Self::KeepOwnAccount | Self::ReadLog => Scope::Own,
            _ => Scope::Nothing,
        };
        person
            .roles
            .iter()
            .map(|role| self.scope(role))
            .fold(own.max(self.scope_of_strangers()), Ord::max)
    }
}

/// Whether a visitor may do something to something.
pub fn decide(visitor: &Visitor, action: Action, subject: &Subject) -> Verdict {
    let scope = action.scope_for(visitor);
    let reaches = match (scope, subject) {
        (Scope::All, _) | (Scope::Own, Subject::Own) => true,
        (Scope::Own, Subject::Thing(belongings)) => visitor
            .person()
            .is_some_and(|person| belongings.belong_to(person)),
        (Scope::Own, Subject::Hub) | (Scope::Nothing, _) => false,
    };
    match (reaches, visitor.person()) {
        (true, _) => Verdict::Granted,
        (false, None) => Verdict::SignInFirst,
        (false, Some(_)) => Verdict::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::people::Roles;

    fn id(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    fn somebody(roles: impl IntoIterator<Item = Role>, acting_for: Option<Uuid>) -> Visitor {
        Visitor::known(Person {
            id: id(1),
            name: "Ana".into(),
            roles: roles.into_iter().collect::<Roles>(),
            lang: None,
            organisations: vec![id(10), id(11)],
            acting_for,
        })
    }

    #[test]
    fn the_table_names_every_action_once() {
        let mut listed = Action::ALL.to_vec();
        listed.sort();
        listed.dedup();
        assert_eq!(listed.len(), Action::ALL.len());
        assert_eq!(
            listed.last().map(|last| *last as usize + 1),
            Some(listed.len()),
            "an action is missing from the table"
        );
    }

    #[test]
    fn a_right_to_ones_own_ends_at_the_organisation_acted_for() {
        let of = |number| Subject::Thing(Belongings::of_organisation(id(number)));
        let verdict = |acting, subject: &Subject| {
            decide(
                &somebody([Role::Participant], acting),
                Action::WriteProfile,
                subject,
            )
        };
        assert_eq!(verdict(Some(id(10)), &of(10)), Verdict::Granted);
        assert_eq!(verdict(Some(id(10)), &of(11)), Verdict::Refused);
        assert_eq!(verdict(Some(id(10)), &Subject::Hub), Verdict::Refused);
        assert_eq!(verdict(None, &of(10)), Verdict::Refused);
        let nobody = decide(&Visitor::unknown(), Action::WriteProfile, &of(10));
        assert_eq!(nobody, Verdict::SignInFirst);
    }

    #[test]
    fn rights_add_up_and_never_take_away() {
        for action in Action::ALL {
            for one in Role::ALL {
                for other in Role::ALL {
                    let both = action.scope_for(&somebody([one, other], None));
                    assert_eq!(
                        both,
                        action
                            .scope(one)
                            .max(action.scope(other))
                            .max(action.scope_of_strangers())
                    );
                }
            }
        }
    }

    #[test]
    fn an_account_without_a_role_keeps_itself_and_no_more_than_a_stranger() {
        let without = somebody([], None);
        for action in Action::ALL {
            let expected = match action {
                Action::KeepOwnAccount | Action::ReadLog => Scope::Own,
                action => action.scope_of_strangers(),
            };
            assert_eq!(action.scope_for(&without), expected, "{action:?}");
        }
    }

    #[test]
    fn whoever_keeps_the_installation_running_reads_no_profiles_by_it() {
        let administrator = somebody([Role::Administrator], None);
        assert_eq!(
            Action::ReadAllProfiles.scope_for(&administrator),
            Scope::Nothing
        );
        assert_eq!(Action::ReadLog.scope_for(&administrator), Scope::All);
    }
}

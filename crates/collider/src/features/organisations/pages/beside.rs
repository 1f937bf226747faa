//! What stands beside a profile: for its own people and facilitators where it stands, who sees it and
//! what happened; for facilitators the next step as well.

use jiff::Timestamp;

use super::{
    super::{
        agreement::Agreement,
        catalogue::Contents,
        confirmation::sureness,
        fields::{Axis, World},
        profile::{Choice, Side, Visibility},
        standing::State as Standing,
        store::Organisation,
        visibility::{Part, Reader},
    },
    proposals,
};
use crate::platform::{
    store::{Actor, AuditEntry},
    web::Page,
};

/// What those see beside a profile who see it from within.
pub(super) struct Within {
    pub state: Standing,
    pub expires: Option<Timestamp>,
    /// Why nobody else sees the profile, if so.
    pub hidden_because: Option<&'static str>,
    /// Parts that are shown to fewer than the profile, and to whom.
    pub narrower: Vec<(String, String)>,
    /// The contact would be shown to others if the person behind it had agreed.
    pub contact_waits: bool,
    pub history: Vec<Happened>,
}

pub(super) struct Desk {
    pub wants_renewal: bool,
    pub next: NextStep,
    pub proposals: Vec<(String, String, u8)>,
    pub proposals_count: usize,
    pub competence_fields: Vec<FieldGroup>,
    pub need_fields: Vec<FieldGroup>,
}

/// What the facilitator should do next about this profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NextStep {
    Confirm,
    Consent,
    Approve,
    Renew,
    Phrases,
    Suggestions,
}

pub(super) struct FieldGroup {
    pub words: String,
    pub fields: Vec<(String, String)>,
}

pub(super) struct Happened {
    pub at: Timestamp,
    pub who: String,
    pub what: String,
    pub note: Option<String>,
}

/// What those see beside a profile who see it from within.
pub(super) fn within(
    organisation: &Organisation,
    agreed: Agreement,
    history: &[AuditEntry],
    reader: &Reader,
    now: Timestamp,
    page: &Page,
) -> Within {
    let profile = &organisation.profile;
    let state = organisation.standing.state(now);
    let open_to_others = profile.visibility != Visibility::Facilitators;
    let narrower = Part::ALL.iter().filter_map(|part| {
        let group = profile.shown_to.of(*part);
        (group > profile.visibility).then(|| {
            (
                page.t(&format!("visibility-part-{}", part.code())),
                page.t(&format!("visibility-group-{}", group.code())),
            )
        })
    });
    Within {
        state,
        expires: organisation.standing.expires_at,
        hidden_because: match (profile.consented, open_to_others, state) {
            (_, _, Standing::Draft) => Some("organisations-hidden-draft"),
            (_, _, Standing::Waiting) => Some("organisations-hidden-waiting"),
            (_, _, Standing::Expired) => Some("organisations-hidden-expired"),
            (_, false, _) => Some("organisations-hidden-facilitators"),
            (None, ..) => Some("organisations-hidden-consent"),
            _ => None,
        },
        narrower: narrower.collect(),
        contact_waits: !profile.contact.is_empty()
            && !agreed.covers(profile.visibility.max(profile.shown_to.of(Part::Contact))),
        history: history
            .iter()
            // Whom a facilitator proposes may not be theirs to know yet.
            .filter(|entry| reader.is_facilitator() || entry.action != "introduced")
            .map(|entry| happened(entry, page))
            .collect(),
    }
}

/// The facilitator's desk beside a profile.
pub(super) fn desk(
    organisation: &Organisation,
    contents: &Contents,
    now: Timestamp,
    page: &Page,
) -> Desk {
    let profile = &organisation.profile;
    let state = organisation.standing.state(now);
    let listed = contents.get(organisation.id);
    let proposals = listed.map_or(&[][..], |listed| &listed.understanding.proposals);
    let wants_renewal = organisation.standing.wants_renewal(now);
    let open_to_others = profile.visibility != Visibility::Facilitators;
    let says_nothing = profile.competences.is_empty() && profile.needs.is_empty();
    let next = match state {
        Standing::Draft | Standing::Waiting if !proposals.is_empty() => NextStep::Confirm,
        Standing::Draft | Standing::Waiting if profile.consented.is_none() && open_to_others => {
            NextStep::Consent
        }
        Standing::Draft | Standing::Waiting => NextStep::Approve,
        _ if wants_renewal => NextStep::Renew,
        _ if !proposals.is_empty() => NextStep::Confirm,
        _ if says_nothing => NextStep::Phrases,
        _ => NextStep::Suggestions,
    };
    let groups = |axis| field_groups(contents, axis, profile.side, page);
    Desk {
        wants_renewal,
        next,
        proposals: proposals
            .iter()
            .take(4)
            .map(|proposal| {
                let subject = page.t(&format!(
                    "organisations-subject-{}",
                    proposal.subject.code()
                ));
                let value = proposals::value_name(proposal, contents, page);
                (subject, value, sureness(proposal.confidence))
            })
            .collect(),
        proposals_count: proposals.len(),
        competence_fields: groups(Axis::Competence),
        need_fields: groups(Axis::Need),
    }
}

/// Fields that a phrase of an organisation may belong to, under their headings.
fn field_groups(contents: &Contents, axis: Axis, side: Side, page: &Page) -> Vec<FieldGroup> {
    let worlds = match (side.is_creative(), side.is_industry()) {
        (true, false) => vec![World::Creative],
        (false, true) => vec![World::Industry],
        _ => vec![World::Creative, World::Industry],
    };
    let vocabulary = contents.vocabulary();
    worlds
        .into_iter()
        .flat_map(|world| vocabulary.groups(axis, world))
        .map(|(heading, fields)| FieldGroup {
            words: heading.label.in_lang(page.lang).to_owned(),
            fields: fields
                .iter()
                .map(|field| {
                    (
                        field.code.clone(),
                        field.label.in_lang(page.lang).to_owned(),
                    )
                })
                .collect(),
        })
        .collect()
}

/// Actions of the audit log that have words of their own.
const TOLD: [&str; 12] = [
    "created",
    "changed",
    "approved",
    "renewed",
    "returned",
    "restored",
    "confirmed",
    "proposal-declined",
    "imported",
    "import-undone",
    "introduced",
    "note",
];

fn happened(entry: &AuditEntry, page: &Page) -> Happened {
    let action = TOLD
        .into_iter()
        .find(|known| *known == entry.action)
        .unwrap_or("changed");
    let note = entry
        .after
        .as_deref()
        .filter(|_| action == "note")
        .and_then(|after| {
            let facts: serde_json::Value = serde_json::from_str(after).ok()?;
            facts["note"].as_str().map(str::to_owned)
        });
    Happened {
        at: entry.at,
        who: match &entry.actor {
            Actor::Person { name, .. } => name.clone(),
            Actor::Operator => page.t("organisations-actor-operator"),
            Actor::Program => page.t("organisations-actor-program"),
        },
        what: page.t(&format!("organisations-happened-{action}")),
        note,
    }
}

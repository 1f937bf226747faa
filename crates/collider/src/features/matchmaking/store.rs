//! What people said of suggestions, introductions with their history, and the hub's meeting rule.

use std::collections::HashMap;

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    introduction::{Introduction, State, Step},
    meeting::{Judgement, MeetingRule, NotForUs},
    sentence::Reasons,
};
use crate::features::organisations;
use crate::platform::store::{Actor, Change, StoreError, from_millis, to_millis};

mod judgement {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "judgement")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub organisation_id: Uuid,
        pub partner_id: Uuid,
        pub verdict: String,
        pub reason: Option<String>,
        #[sea_orm(column_type = "Text")]
        pub note: String,
        pub by: String,
        pub at: i64,
        pub by_person: Option<Uuid>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod introduction_row {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "introduction")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub organisation_id: Uuid,
        pub partner_id: Uuid,
        pub pair: String,
        pub state: String,
        #[sea_orm(column_type = "Text")]
        pub accepted: String,
        #[sea_orm(column_type = "Text")]
        pub reasons: String,
        pub created_at: i64,
        pub updated_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod introduction_step {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "introduction_step")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub introduction_id: Uuid,
        pub position: i32,
        pub what: String,
        pub organisation_id: Option<Uuid>,
        #[sea_orm(column_type = "Text")]
        pub note: String,
        pub by: String,
        pub at: i64,
        pub by_person: Option<Uuid>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod meeting_rule {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_rule")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i32,
        pub creative_meets_creative: bool,
        pub industry_meets_industry: bool,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The rule has one row.
const THE_RULE: i32 = 1;

/// The hub's rule about who may meet whom; the strict one as long as nobody chose.
pub async fn rule(connection: &impl ConnectionTrait) -> Result<MeetingRule, StoreError> {
    let row = meeting_rule::Entity::find_by_id(THE_RULE)
        .one(connection)
        .await?;
    Ok(row.map_or_else(MeetingRule::default, |row| MeetingRule {
        creative_meets_creative: row.creative_meets_creative,
        industry_meets_industry: row.industry_meets_industry,
    }))
}

/// Keeps the hub's choice.
pub async fn put_rule(change: &mut Change, rule: MeetingRule) -> Result<(), StoreError> {
    let before = self::rule(change.connection()).await?;
    meeting_rule::Entity::insert(meeting_rule::ActiveModel {
        id: Set(THE_RULE),
        creative_meets_creative: Set(rule.creative_meets_creative),
        industry_meets_industry: Set(rule.industry_meets_industry),
    })
    .on_conflict(
        OnConflict::column(meeting_rule::Column::Id)
            .update_columns([
                meeting_rule::Column::CreativeMeetsCreative,
                meeting_rule::Column::IndustryMeetsIndustry,
            ])
            .to_owned(),
    )
    .exec_without_returning(change.connection())
    .await?;
    change.record(
        "meeting-rule",
        Uuid::nil(),
        "changed",
        Some(&before),
        Some(&rule),
    )
}

/// A judgement with who said so and when.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// What was said.
    pub judgement: Judgement,
    /// By whom.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// What was said of the suggestions for an organisation, by partner.
pub async fn judgements(
    connection: &impl ConnectionTrait,
    organisation: Uuid,
) -> Result<HashMap<Uuid, Judged>, StoreError> {
    let rows = judgement::Entity::find()
        .filter(judgement::Column::OrganisationId.eq(organisation))
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.partner_id, judged(row)))
        .collect())
}

fn judged(row: judgement::Model) -> Judged {
    let reason = row.reason.as_deref().and_then(NotForUs::from_code);
    Judged {
        judgement: match (row.verdict.as_str(), reason) {
            ("good", _) => Judgement::Good,
            (_, reason) => Judgement::NotForUs {
                reason: reason.unwrap_or(NotForUs::Other),
                note: row.note,
            },
        },
        by: row.by,
        at: from_millis(row.at),
    }
}

/// Keeps what was said of a suggestion in place of what was said before; `None` takes it back.
pub async fn judge(
    change: &mut Change,
    organisation: Uuid,
    partner: Uuid,
    said: Option<&Judgement>,
) -> Result<(), StoreError> {
    let known = judgement::Entity::find()
        .filter(judgement::Column::OrganisationId.eq(organisation))
        .filter(judgement::Column::PartnerId.eq(partner))
        .one(change.connection())
        .await?;
    let id = known.as_ref().map_or_else(Uuid::now_v7, |row| row.id);
    let facts = |judgement: &Judgement| serde_json::json!({ "organisation": organisation, "partner": partner, "said": judgement });
    let before = known.map(|row| facts(&judged(row).judgement));
    judgement::Entity::delete_by_id(id)
        .exec(change.connection())
        .await?;
    if let Some(said) = said {
        let (verdict, reason, note) = match said {
            Judgement::Good => ("good", None, String::new()),
            Judgement::NotForUs { reason, note } => {
                ("not-for-us", Some(reason.code()), note.clone())
            }
        };
        judgement::Entity::insert(judgement::ActiveModel {
            id: Set(id),
            organisation_id: Set(organisation),
            partner_id: Set(partner),
            verdict: Set(verdict.to_owned()),
            reason: Set(reason.map(str::to_owned)),
            note: Set(note),
            by: Set(name_of(change.actor())),
            at: Set(to_millis(change.now())),
            by_person: Set(change.actor().person()),
        })
        .exec_without_returning(change.connection())
        .await?;
    } else if before.is_none() {
        return Ok(());
    }
    let action = if said.is_some() {
        "judged"
    } else {
        "taken-back"
    };
    change.record(
        "judgement",
        id,
        action,
        before.as_ref(),
        said.map(facts).as_ref(),
    )
}

fn name_of(actor: &Actor) -> String {
    match actor {
        Actor::Person { name, .. } => name.clone(),
        Actor::Operator | Actor::Program => String::new(),
    }
}

/// An introduction as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Which one.
    pub id: Uuid,
    /// Between whom, and where it stands. The first is the organisation that was asked about.
    pub introduction: Introduction,
    /// Why, as it was when it was proposed.
    pub reasons: Reasons,
    /// When it was proposed.
    pub created_at: Timestamp,
    /// When the last step was taken.
    pub updated_at: Timestamp,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// What happened.
    pub step: Step,
    /// What was said about it.
    pub note: String,
    /// Who noted it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

fn pair_key(between: [Uuid; 2]) -> String {
    let [one, other] = between;
    format!("{}:{}", one.min(other), one.max(other))
}

/// Every introduction, the one that changed last first; of one organisation only, or of all.
pub async fn introductions(
    connection: &impl ConnectionTrait,
    of: Option<Uuid>,
) -> Result<Vec<Kept>, StoreError> {
    let mut query = introduction_row::Entity::find();
    if let Some(id) = of {
        query = query.filter(
            Condition::any()
                .add(introduction_row::Column::OrganisationId.eq(id))
                .add(introduction_row::Column::PartnerId.eq(id)),
        );
    }
    let rows = query
        .order_by_desc(introduction_row::Column::UpdatedAt)
        .order_by_desc(introduction_row::Column::Id)
        .all(connection)
        .await?;
    rows.into_iter().map(read_back).collect()
}

/// The introduction with this id.
pub async fn introduction(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Kept>, StoreError> {
    let row = introduction_row::Entity::find_by_id(id)
        .one(connection)
        .await?;
    row.map(read_back).transpose()
}

fn read_back(row: introduction_row::Model) -> Result<Kept, StoreError> {
    Ok(Kept {
        id: row.id,
        introduction: Introduction {
            between: [row.organisation_id, row.partner_id],
            state: State::from_code(&row.state).unwrap_or(State::Proposed),
            accepted: serde_json::from_str(&row.accepted)?,
        },
        reasons: serde_json::from_str(&row.reasons)?,
        created_at: from_millis(row.created_at),
        updated_at: from_millis(row.updated_at),
    })
}

/// The steps of an introduction, first to last.
pub async fn steps(connection: &impl ConnectionTrait, id: Uuid) -> Result<Vec<Taken>, StoreError> {
    let rows = introduction_step::Entity::find()
        .filter(introduction_step::Column::IntroductionId.eq(id))
        .order_by_asc(introduction_step::Column::Position)
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some(Taken {
                step: Step::from_code(&row.what, row.organisation_id)?,
                note: row.note,
                by: row.by,
                at: from_millis(row.at),
            })
        })
        .collect())
}

/// Records that two organisations are proposed to each other. Answers the introduction's id: the one
/// there already is, if the two were introduced before.
pub async fn introduce(
    change: &mut Change,
    between: [Uuid; 2],
    reasons: &Reasons,
    note: &str,
) -> Result<(Uuid, bool), StoreError> {
    let known = introduction_row::Entity::find()
        .filter(introduction_row::Column::Pair.eq(pair_key(between)))
        .one(change.connection())
        .await?;
    if let Some(known) = known {
        return Ok((known.id, false));
    }
    let id = Uuid::now_v7();
    let introduction = Introduction::proposed(between);
    introduction_row::Entity::insert(introduction_row::ActiveModel {
        id: Set(id),
        organisation_id: Set(between[0]),
        partner_id: Set(between[1]),
        pair: Set(pair_key(between)),
        state: Set(introduction.state.code().to_owned()),
        accepted: Set(serde_json::to_string(&introduction.accepted)?),
        reasons: Set(serde_json::to_string(reasons)?),
        created_at: Set(to_millis(change.now())),
        updated_at: Set(to_millis(change.now())),
    })
    .exec_without_returning(change.connection())
    .await?;
    insert_step(change, id, 0, Step::Propose, note).await?;
    let after =
        serde_json::json!({ "introduction": introduction, "reasons": reasons, "note": note });
    change.record::<(), _>("introduction", id, "proposed", None, Some(&after))?;
    for [one, other] in [between, [between[1], between[0]]] {
        organisations::note_introduction(change, one, other)?;
    }
    Ok((id, true))
}

/// Keeps what became of an introduction by a step. `seen` is how many steps there were when the
/// person looked; answers false, and keeps nothing, if there are others by now.
pub async fn take_step(
    change: &mut Change,
    before: &Kept,
    seen: usize,
    after: Introduction,
    step: Step,
    note: &str,
) -> Result<bool, StoreError> {
    if steps(change.connection(), before.id).await?.len() != seen {
        return Ok(false);
    }
    introduction_row::Entity::update(introduction_row::ActiveModel {
        id: Set(before.id),
        state: Set(after.state.code().to_owned()),
        accepted: Set(serde_json::to_string(&after.accepted)?),
        updated_at: Set(to_millis(change.now())),
        ..Default::default()
    })
    .exec(change.connection())
    .await?;
    insert_step(change, before.id, seen, step, note).await?;
    organisations::put_acquaintance(change, after.between, after.has_acquainted()).await?;
    let facts = serde_json::json!({ "introduction": after, "step": step, "note": note });
    change.record(
        "introduction",
        before.id,
        step.code(),
        Some(&before.introduction),
        Some(&facts),
    )?;
    Ok(true)
}

async fn insert_step(
    change: &Change,
    introduction: Uuid,
    position: usize,
    step: Step,
    note: &str,
) -> Result<(), StoreError> {
    // The place is unique: of two people who take a step at the same moment one is refused.
    introduction_step::Entity::insert(introduction_step::ActiveModel {
        id: Set(Uuid::now_v7()),
        introduction_id: Set(introduction),
        position: Set(i32::try_from(position).unwrap_or(i32::MAX)),
        what: Set(step.code().to_owned()),
        organisation_id: Set(step.organisation()),
        note: Set(note.to_owned()),
        by: Set(name_of(change.actor())),
        at: Set(to_millis(change.now())),
        by_person: Set(change.actor().person()),
    })
    .exec_without_returning(change.connection())
    .await?;
    Ok(())
}

//! What the hub changed in the shipped vocabulary: fields, corrections of a phrase's field, aliases,
//! and proposals it declined.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::OnConflict,
};
use uuid::Uuid;

use crate::{
    features::organisations::fields::{Axis, Field},
    platform::store::{Change, StoreError, to_millis},
};

mod field {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "field")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        pub id: Uuid,
        #[sea_orm(column_type = "Text")]
        pub definition: String,
        pub retired: bool,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod field_correction {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "field_correction")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub axis: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub phrase_key: String,
        pub id: Uuid,
        pub field_code: Option<String>,
        pub at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod alias {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "alias")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub term: String,
        pub lang: Option<String>,
        pub meaning: String,
        pub retired: bool,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod declined_proposal {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "declined_proposal")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub subject: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub value: String,
        pub at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Fields that the hub added or changed (`Some`) and shipped ones that it retired (`None`), by code.
pub async fn fields(
    connection: &impl ConnectionTrait,
) -> Result<HashMap<String, Option<Field>>, StoreError> {
    let rows = field::Entity::find()
        .order_by_asc(field::Column::Code)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            let field = match row.retired {
                true => None,
                false => Some(serde_json::from_str(&row.definition)?),
            };
            Ok((row.code, field))
        })
        .collect()
}

/// Fields that the hub retired, as they last were.
pub async fn retired_fields(connection: &impl ConnectionTrait) -> Result<Vec<Field>, StoreError> {
    let rows = field::Entity::find()
        .filter(field::Column::Retired.eq(true))
        .order_by_asc(field::Column::Code)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| Ok(serde_json::from_str(&row.definition)?))
        .collect()
}

/// Adds, changes or (with `retired`) takes out a field. Its phrases are assigned anew.
pub async fn put_field(
    change: &mut Change,
    field: &Field,
    retired: bool,
) -> Result<(), StoreError> {
    let known = field::Entity::find_by_id(&field.code)
        .one(change.connection())
        .await?;
    let id = known.as_ref().map_or_else(Uuid::now_v7, |row| row.id);
    let row = field::ActiveModel {
        code: Set(field.code.clone()),
        id: Set(id),
        definition: Set(serde_json::to_string(field)?),
        retired: Set(retired),
    };
    field::Entity::insert(row)
        .on_conflict(
            OnConflict::column(field::Column::Code)
                .update_columns([field::Column::Definition, field::Column::Retired])
                .to_owned(),
        )
        .exec_without_returning(change.connection())
        .await?;
    let before: Option<serde_json::Value> = known
        .map(|row| serde_json::from_str(&row.definition))
        .transpose()?;
    let action = if retired { "retired" } else { "changed" };
    change.record("field", id, action, before.as_ref(), Some(field))
}

/// `(axis, phrase key)` → the field that a facilitator chose; `None` is "in no field".
pub type Corrections = HashMap<(Axis, String), Option<String>>;

/// Every correction.
pub async fn corrections(connection: &impl ConnectionTrait) -> Result<Corrections, StoreError> {
    let rows = field_correction::Entity::find().all(connection).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some((
                (Axis::from_code(&row.axis)?, row.phrase_key),
                row.field_code,
            ))
        })
        .collect())
}

/// Keeps a facilitator's choice of field for a phrase; it holds wherever the phrase is used.
pub async fn put_correction(
    change: &mut Change,
    axis: Axis,
    phrase_key: &str,
    field_code: Option<&str>,
) -> Result<(), StoreError> {
    let key = (axis.code().to_owned(), phrase_key.to_owned());
    let known = field_correction::Entity::find_by_id(key)
        .one(change.connection())
        .await?;
    let id = known.as_ref().map_or_else(Uuid::now_v7, |row| row.id);
    field_correction::Entity::insert(field_correction::ActiveModel {
        axis: Set(axis.code().to_owned()),
        phrase_key: Set(phrase_key.to_owned()),
        id: Set(id),
        field_code: Set(field_code.map(str::to_owned)),
        at: Set(to_millis(change.now())),
    })
    .on_conflict(over_the_older_one())
    .exec_without_returning(change.connection())
    .await?;
    let facts = |code: Option<&str>| serde_json::json!({ "axis": axis.code(), "phrase": phrase_key, "field": code });
    let before = known.map(|row| facts(row.field_code.as_deref()));
    change.record(
        "field-correction",
        id,
        "changed",
        before.as_ref(),
        Some(&facts(field_code)),
    )
}

/// There is one correction of a phrase: a newer one takes the place of the older.
fn over_the_older_one() -> OnConflict {
    OnConflict::columns([
        field_correction::Column::Axis,
        field_correction::Column::PhraseKey,
    ])
    .update_columns([
        field_correction::Column::FieldCode,
        field_correction::Column::At,
    ])
    .to_owned()
}

/// Rows in one INSERT or values in one IN list.
const AT_ONCE: usize = 500;

/// Keeps many choices at once: what a facilitator confirmed in bulk.
pub async fn put_corrections(
    change: &mut Change,
    axis: Axis,
    choices: &[(String, String)],
) -> Result<(), StoreError> {
    let choices: HashMap<&str, &str> = choices
        .iter()
        .map(|(key, code)| (key.as_str(), code.as_str()))
        .collect();
    let choices: Vec<_> = choices.into_iter().collect();
    for chunk in choices.chunks(AT_ONCE) {
        let known: HashMap<String, field_correction::Model> = field_correction::Entity::find()
            .filter(field_correction::Column::Axis.eq(axis.code()))
            .filter(field_correction::Column::PhraseKey.is_in(chunk.iter().map(|(key, _)| *key)))
            .all(change.connection())
            .await?
            .into_iter()
            .map(|row| (row.phrase_key.clone(), row))
            .collect();
        let at = to_millis(change.now());
        let rows: Vec<_> = chunk
            .iter()
            .map(|(key, code)| field_correction::ActiveModel {
                axis: Set(axis.code().to_owned()),
                phrase_key: Set((*key).to_owned()),
                id: Set(known.get(*key).map_or_else(Uuid::now_v7, |row| row.id)),
                field_code: Set(Some((*code).to_owned())),
                at: Set(at),
            })
            .collect();
        for row in &rows {
            let (key, code) = (row.phrase_key.as_ref(), row.field_code.as_ref());
            let facts = |code: &Option<String>| serde_json::json!({ "axis": axis.code(), "phrase": key, "field": code });
            let before = known.get(key).map(|row| facts(&row.field_code));
            change.record(
                "field-correction",
                *row.id.as_ref(),
                "changed",
                before.as_ref(),
                Some(&facts(code)),
            )?;
        }
        field_correction::Entity::insert_many(rows)
            .on_conflict(over_the_older_one())
            .exec_without_returning(change.connection())
            .await?;
    }
    Ok(())
}

/// A trade word that the hub added to the shipped ones, or a shipped one that it retired.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct StoredAlias {
    /// Which one.
    pub id: Uuid,
    /// The word.
    pub term: String,
    /// Its language.
    pub lang: Option<String>,
    /// What it means, in a common language.
    pub meaning: String,
    /// Whether it is taken out.
    pub retired: bool,
}

/// Every alias of the hub, by term.
pub async fn aliases(connection: &impl ConnectionTrait) -> Result<Vec<StoredAlias>, StoreError> {
    let rows = alias::Entity::find()
        .order_by_asc(alias::Column::Term)
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| StoredAlias {
            id: row.id,
            term: row.term,
            lang: row.lang,
            meaning: row.meaning,
            retired: row.retired,
        })
        .collect())
}

/// Adds or changes an alias.
pub async fn put_alias(change: &mut Change, new: &StoredAlias) -> Result<(), StoreError> {
    let known = alias::Entity::find_by_id(new.id)
        .one(change.connection())
        .await?;
    alias::Entity::insert(alias::ActiveModel {
        id: Set(new.id),
        term: Set(new.term.clone()),
        lang: Set(new.lang.clone()),
        meaning: Set(new.meaning.clone()),
        retired: Set(new.retired),
    })
    .on_conflict(
        OnConflict::column(alias::Column::Id)
            .update_columns([
                alias::Column::Term,
                alias::Column::Lang,
                alias::Column::Meaning,
                alias::Column::Retired,
            ])
            .to_owned(),
    )
    .exec_without_returning(change.connection())
    .await?;
    let before = known.map(|row| {
        serde_json::json!({ "term": row.term, "lang": row.lang, "meaning": row.meaning, "retired": row.retired })
    });
    change.record("alias", new.id, "changed", before.as_ref(), Some(new))
}

/// `(organisation, subject, value)` of every declined proposal.
pub async fn declined(
    connection: &impl ConnectionTrait,
    organisations: Option<&[Uuid]>,
) -> Result<HashSet<(Uuid, String, String)>, StoreError> {
    let mut query = declined_proposal::Entity::find();
    if let Some(ids) = organisations {
        query = query.filter(declined_proposal::Column::OrganisationId.is_in(ids.iter().copied()));
    }
    let rows = query.all(connection).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.organisation_id, row.subject, row.value))
        .collect())
}

/// Remembers that proposals were declined: organisation, subject and value of each. The audit entries
/// name the organisations, so that what is derived from them is derived anew.
pub async fn decline_many(
    change: &mut Change,
    declined: &[(Uuid, &'static str, String)],
) -> Result<(), StoreError> {
    let at = to_millis(change.now());
    for chunk in declined.chunks(AT_ONCE) {
        let rows =
            chunk.iter().map(
                |(organisation_id, subject, value)| declined_proposal::ActiveModel {
                    organisation_id: Set(*organisation_id),
                    subject: Set((*subject).to_owned()),
                    value: Set(value.clone()),
                    at: Set(at),
                },
            );
        declined_proposal::Entity::insert_many(rows)
            .on_conflict(
                OnConflict::columns([
                    declined_proposal::Column::OrganisationId,
                    declined_proposal::Column::Subject,
                    declined_proposal::Column::Value,
                ])
                .do_nothing()
                .to_owned(),
            )
            .exec_without_returning(change.connection())
            .await?;
    }
    for (organisation_id, subject, value) in declined {
        let facts = serde_json::json!({ "subject": subject, "value": value });
        change.record::<(), _>(
            "organisation",
            *organisation_id,
            "proposal-declined",
            None,
            Some(&facts),
        )?;
    }
    Ok(())
}

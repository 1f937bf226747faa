//! Writing what a facilitator confirmed, for thousands of organisations at once. Confirming only sets
//! side and kind and adds sectors and phrases at the end, so nothing else is written anew.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, prelude::Expr};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{
    Organisation,
    keeping::insert_in_chunks,
    rows::{organisation, organisation_sector, phrase},
};
use crate::{
    features::organisations::profile::{Choice, Phrase, Profile},
    platform::store::{Change, StoreError, to_millis},
};

/// Stores what profiles have become. `before` must have been loaded in this transaction.
///
/// Answers how many were stored; those that somebody else changed in the meantime are left alone.
pub async fn update(
    change: &mut Change,
    confirmed: &[(Organisation, Profile)],
) -> Result<usize, StoreError> {
    let (mut sectors, mut phrases) = (Vec::new(), Vec::new());
    let mut stored = 0;
    for (before, after) in confirmed {
        let updated = organisation::Entity::update_many()
            .col_expr(organisation::Column::Side, Expr::value(after.side.code()))
            .col_expr(organisation::Column::Kind, Expr::value(after.kind.code()))
            .col_expr(
                organisation::Column::UpdatedAt,
                Expr::value(to_millis(change.now())),
            )
            .col_expr(
                organisation::Column::Version,
                Expr::value(before.version + 1),
            )
            .filter(organisation::Column::Id.eq(before.id))
            .filter(organisation::Column::Version.eq(before.version))
            .exec(change.connection())
            .await?;
        if updated.rows_affected != 1 {
            continue;
        }
        stored += 1;
        let known = &before.profile;
        for (position, code) in after.sectors.iter().enumerate().skip(known.sectors.len()) {
            sectors.push(organisation_sector::ActiveModel {
                organisation_id: Set(before.id),
                position: Set(position as i32),
                code: Set(code.clone()),
            });
        }
        for (axis, list, known) in [
            ("competence", &after.competences, known.competences.len()),
            ("need", &after.needs, known.needs.len()),
        ] {
            for (position, said) in list.iter().enumerate().skip(known) {
                phrases.push(phrase::ActiveModel {
                    id: Set(Uuid::now_v7()),
                    organisation_id: Set(before.id),
                    axis: Set(axis.to_owned()),
                    position: Set(position as i32),
                    text: Set(said.text.clone()),
                    lang: Set(said.lang.clone()),
                });
            }
        }
        let (old, new) = facts(known, after);
        change.record(
            "organisation",
            before.id,
            "confirmed",
            Some(&old),
            Some(&new),
        )?;
    }
    insert_in_chunks::<organisation_sector::Entity, _>(change.connection(), sectors).await?;
    insert_in_chunks::<phrase::Entity, _>(change.connection(), phrases).await?;
    Ok(stored)
}

/// What changed, and from what: an auditor of thousands need not read the rest of each profile.
fn facts(before: &Profile, after: &Profile) -> (Value, Value) {
    let (mut old, mut new) = (Map::new(), Map::new());
    let mut note = |name: &str, before: Value, after: Value| {
        if before != after {
            old.insert(name.to_owned(), before);
            new.insert(name.to_owned(), after);
        }
    };
    let texts = |list: &[Phrase]| json!(list.iter().map(|said| &said.text).collect::<Vec<_>>());
    note("side", json!(before.side), json!(after.side));
    note("kind", json!(before.kind), json!(after.kind));
    note("sectors", json!(before.sectors), json!(after.sectors));
    note(
        "competences",
        texts(&before.competences),
        texts(&after.competences),
    );
    note("needs", texts(&before.needs), texts(&after.needs));
    (Value::Object(old), Value::Object(new))
}

//! Accounts: persons, their roles and memberships. [`links`], [`first`] and [`requests`] let them in,
//! [`attempts`] remember what was begun, [`sessions`] keep them in; [`provided`] roles come from
//! elsewhere; [`hub`] holds what hub managers set.

pub mod addressees;
mod attempts;
pub mod claims;
mod first;
mod hub;
pub mod inactivity;
pub mod invitations;
mod links;
pub mod moves;
pub mod people;
mod provided;
pub mod registrations;
pub mod requests;
mod sessions;

use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, prelude::Expr,
};
use uuid::Uuid;

use super::{Person, Role, Roles};
use crate::platform::{
    i18n::Lang,
    store::{Change, StoreError, to_millis},
};

pub use addressees::{Addressee, addressee};
pub use attempts::{Attempt, insert_attempt, take_attempt};
pub use first::{has_anybody, insert_first_link, is_first_link, take_first_links};
pub use hub::{open_registration, registration_is_open};
pub use links::{delete_links, insert_link, use_link};
pub use provided::{
    persons_provided_with, provided_roles, providers_of_roles, set_provided_roles,
    take_provided_roles,
};
pub use sessions::{
    OpenSession, act_for, delete_session, end_all_sessions, end_session, insert_session, note_use,
    person_of_session, sessions_of,
};

mod person_row {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "person")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        #[sea_orm(unique)]
        pub email: String,
        pub language: Option<String>,
        pub created_at: i64,
        pub seen_at: Option<i64>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod person_role {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "person_role")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub role: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod membership {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "membership")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        pub since: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A person from what the tables hold. A role that this program does not know gives no rights. Until
/// they choose, they act for the organisation to which they have belonged longest.
fn put_together<'a>(
    id: Uuid,
    name: String,
    language: Option<&str>,
    roles: impl Iterator<Item = &'a str>,
    organisations: impl Iterator<Item = Uuid>,
) -> Person {
    let mut belongs_to: Vec<Uuid> = Vec::new();
    for organisation in organisations {
        if !belongs_to.contains(&organisation) {
            belongs_to.push(organisation);
        }
    }
    Person {
        id,
        name,
        roles: roles.filter_map(Role::from_code).collect(),
        lang: language.and_then(Lang::from_code),
        acting_for: belongs_to.first().copied(),
        organisations: belongs_to,
    }
}

/// Addresses are compared without regard to case and white space around them.
pub fn address_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// A person with roles and memberships.
pub async fn person(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Person>, StoreError> {
    let Some(row) = person_row::Entity::find_by_id(id).one(connection).await? else {
        return Ok(None);
    };
    let by_hand = roles_by_hand(connection, id).await?;
    let provided = provided_roles(connection, id).await?;
    let memberships = membership::Entity::find()
        .filter(membership::Column::PersonId.eq(id))
        .order_by_asc(membership::Column::Since)
        .order_by_asc(membership::Column::OrganisationId)
        .all(connection)
        .await?;
    Ok(Some(put_together(
        row.id,
        row.name,
        row.language.as_deref(),
        by_hand.iter().chain(provided.iter()).map(Role::code),
        memberships.iter().map(|row| row.organisation_id),
    )))
}

/// Id and name of everybody who acts for an organisation, by name.
pub async fn members_of(
    connection: &impl ConnectionTrait,
    organisation: Uuid,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    let belonging = membership::Entity::find()
        .select_only()
        .column(membership::Column::PersonId)
        .filter(membership::Column::OrganisationId.eq(organisation))
        .into_query();
    Ok(person_row::Entity::find()
        .select_only()
        .column(person_row::Column::Id)
        .column(person_row::Column::Name)
        .filter(person_row::Column::Id.in_subquery(belonging))
        .order_by_asc(person_row::Column::Name)
        .into_tuple()
        .all(connection)
        .await?)
}

/// Id and name of everybody with one of these roles, by name.
pub async fn with_any_of(
    connection: &impl ConnectionTrait,
    roles: &[Role],
) -> Result<Vec<(Uuid, String)>, StoreError> {
    let codes = || roles.iter().map(|role| role.code());
    let having = person_role::Entity::find()
        .select_only()
        .column(person_role::Column::PersonId)
        .filter(person_role::Column::Role.is_in(codes()))
        .into_query();
    let provided_with = provided::provided_with(codes());
    Ok(person_row::Entity::find()
        .select_only()
        .column(person_row::Column::Id)
        .column(person_row::Column::Name)
        .filter(
            Condition::any()
                .add(person_row::Column::Id.in_subquery(having))
                .add(person_row::Column::Id.in_subquery(provided_with)),
        )
        .order_by_asc(person_row::Column::Name)
        .into_tuple()
        .all(connection)
        .await?)
}

/// The address of a person's account.
pub async fn address_of(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<String>, StoreError> {
    let row = person_row::Entity::find_by_id(id).one(connection).await?;
    Ok(row.map(|row| row.email))
}

/// The person with this address.
pub async fn person_by_email(
    connection: &impl ConnectionTrait,
    email: &str,
) -> Result<Option<Person>, StoreError> {
    let known = person_row::Entity::find()
        .filter(person_row::Column::Email.eq(address_key(email)))
        .one(connection)
        .await?;
    match known {
        Some(row) => person(connection, row.id).await,
        None => Ok(None),
    }
}

/// The person with this address; made with these roles if there is none.
pub async fn person_with_email(
    change: &mut Change,
    email: &str,
    name: &str,
    roles: Roles,
) -> Result<Person, StoreError> {
    if let Some(known) = person_by_email(change.connection(), email).await? {
        return Ok(known);
    }
    let row = person_row::Model {
        id: Uuid::now_v7(),
        name: name.to_owned(),
        email: address_key(email),
        language: None,
        created_at: to_millis(change.now()),
        seen_at: None,
    };
    person_row::Entity::insert(person_row::ActiveModel::from(row.clone()))
        .exec_without_returning(change.connection())
        .await?;
    let facts = serde_json::json!({ "name": row.name, "email": row.email });
    change.record::<(), _>("person", row.id, "created", None, Some(&facts))?;
    let mut made = put_together(
        row.id,
        row.name,
        None,
        std::iter::empty(),
        std::iter::empty(),
    );
    set_roles(change, &mut made, roles).await?;
    Ok(made)
}

/// The roles that a person was given by hand.
pub async fn roles_by_hand(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Roles, StoreError> {
    let rows = person_role::Entity::find()
        .filter(person_role::Column::PersonId.eq(id))
        .all(connection)
        .await?;
    Ok(rows
        .iter()
        .filter_map(|row| Role::from_code(&row.role))
        .collect())
}

/// Gives a person exactly these roles by hand, beside those that come from a provider; open sessions
/// have them with the next request.
pub async fn set_roles(
    change: &mut Change,
    person: &mut Person,
    roles: Roles,
) -> Result<(), StoreError> {
    let before = roles_by_hand(change.connection(), person.id).await?;
    if before == roles {
        return Ok(());
    }
    person_role::Entity::delete_many()
        .filter(person_role::Column::PersonId.eq(person.id))
        .exec(change.connection())
        .await?;
    let rows = roles.iter().map(|role| person_role::ActiveModel {
        person_id: Set(person.id),
        role: Set(role.code().to_owned()),
    });
    if !roles.is_empty() {
        person_role::Entity::insert_many(rows)
            .exec_without_returning(change.connection())
            .await?;
    }
    let facts = |roles: Roles| {
        let codes: Vec<&str> = roles.iter().map(Role::code).collect();
        serde_json::json!({ "roles": codes })
    };
    change.record(
        "person",
        person.id,
        "roles-set",
        Some(&facts(before)),
        Some(&facts(roles)),
    )?;
    let provided = provided_roles(change.connection(), person.id).await?;
    person.roles = roles.iter().chain(provided.iter()).collect();
    Ok(())
}

/// Lets a person act for an organisation from now on. Whether that is new.
pub async fn join(
    change: &mut Change,
    person: &mut Person,
    organisation_id: Uuid,
) -> Result<bool, StoreError> {
    if person.organisations.contains(&organisation_id) {
        return Ok(false);
    }
    membership::Entity::insert(membership::ActiveModel {
        person_id: Set(person.id),
        organisation_id: Set(organisation_id),
        since: Set(to_millis(change.now())),
    })
    .exec_without_returning(change.connection())
    .await?;
    let facts = serde_json::json!({ "organisation": organisation_id });
    change.record::<(), _>("person", person.id, "joined", None, Some(&facts))?;
    person.organisations.push(organisation_id);
    person.acting_for = person.acting_for.or(Some(organisation_id));
    Ok(true)
}

/// A person no longer acts for an organisation. Whether they did.
pub async fn leave(
    change: &mut Change,
    person: &mut Person,
    organisation_id: Uuid,
) -> Result<bool, StoreError> {
    if !person.organisations.contains(&organisation_id) {
        return Ok(false);
    }
    membership::Entity::delete_by_id((person.id, organisation_id))
        .exec(change.connection())
        .await?;
    let facts = serde_json::json!({ "organisation": organisation_id });
    change.record::<_, ()>("person", person.id, "left", Some(&facts), None)?;
    person.organisations.retain(|id| *id != organisation_id);
    if person.acting_for == Some(organisation_id) {
        person.acting_for = person.organisations.first().copied();
    }
    Ok(true)
}

/// Keeps the language a person chose.
pub async fn set_language(change: &Change, person_id: Uuid, lang: Lang) -> Result<(), StoreError> {
    person_row::Entity::update_many()
        .col_expr(
            person_row::Column::Language,
            Expr::value(Some(lang.code().to_owned())),
        )
        .filter(person_row::Column::Id.eq(person_id))
        .exec(change.connection())
        .await?;
    Ok(())
}

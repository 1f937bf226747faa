//! Roles that come from a provider's groups, told apart from those given by hand.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
    QueryTrait, sea_query::SelectStatement,
};
use uuid::Uuid;

use crate::{
    features::people::{Role, Roles},
    platform::store::{Change, StoreError},
};

mod provided_role {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "provided_role")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub provider: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub role: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The roles that a person has from providers.
pub async fn provided_roles(
    connection: &impl ConnectionTrait,
    person: Uuid,
) -> Result<Roles, StoreError> {
    let rows = provided_role::Entity::find()
        .filter(provided_role::Column::PersonId.eq(person))
        .all(connection)
        .await?;
    Ok(rows
        .iter()
        .filter_map(|row| Role::from_code(&row.role))
        .collect())
}

/// Everybody's roles from providers: whose, and the role's code.
pub(super) async fn everybodys(
    connection: &impl ConnectionTrait,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    let rows = provided_role::Entity::find().all(connection).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.person_id, row.role))
        .collect())
}

/// Takes all roles from a person that they have from providers; their next sign-in there brings them
/// again.
pub async fn take_provided_roles(change: &mut Change, person: Uuid) -> Result<(), StoreError> {
    let rows = provided_role::Entity::find()
        .filter(provided_role::Column::PersonId.eq(person))
        .all(change.connection())
        .await?;
    let mut providers: Vec<String> = rows.into_iter().map(|row| row.provider).collect();
    providers.sort();
    providers.dedup();
    for provider in providers {
        set_provided_roles(change, person, &provider, Roles::none()).await?;
    }
    Ok(())
}

/// Who has a role from a provider.
pub async fn persons_provided_with(
    connection: &impl ConnectionTrait,
    role: Role,
) -> Result<Vec<Uuid>, StoreError> {
    let rows = provided_role::Entity::find()
        .filter(provided_role::Column::Role.eq(role.code()))
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| row.person_id).collect())
}

/// Asks for everybody who has one of these roles from a provider.
pub(super) fn provided_with(codes: impl Iterator<Item = &'static str>) -> SelectStatement {
    provided_role::Entity::find()
        .select_only()
        .column(provided_role::Column::PersonId)
        .filter(provided_role::Column::Role.is_in(codes))
        .into_query()
}

/// From here on a person has exactly these roles from this provider; open sessions have them, or have
/// them no more, with the next request.
pub async fn set_provided_roles(
    change: &mut Change,
    person: Uuid,
    provider: &str,
    roles: Roles,
) -> Result<(), StoreError> {
    let of_provider = || {
        provided_role::Entity::find()
            .filter(provided_role::Column::PersonId.eq(person))
            .filter(provided_role::Column::Provider.eq(provider))
    };
    let rows = of_provider().all(change.connection()).await?;
    let before: Roles = rows
        .iter()
        .filter_map(|row| Role::from_code(&row.role))
        .collect();
    if before == roles {
        return Ok(());
    }
    provided_role::Entity::delete_many()
        .filter(provided_role::Column::PersonId.eq(person))
        .filter(provided_role::Column::Provider.eq(provider))
        .exec(change.connection())
        .await?;
    if !roles.is_empty() {
        let rows = roles.iter().map(|role| provided_role::ActiveModel {
            person_id: Set(person),
            provider: Set(provider.to_owned()),
            role: Set(role.code().to_owned()),
        });
        provided_role::Entity::insert_many(rows)
            .exec_without_returning(change.connection())
            .await?;
    }
    let facts = |roles: Roles| {
        let codes: Vec<&str> = roles.iter().map(Role::code).collect();
        serde_json::json!({ "provider": provider, "roles": codes })
    };
    change.record(
        "person",
        person,
        "roles-provided",
        Some(&facts(before)),
        Some(&facts(roles)),
    )
}

/// Who has roles from which provider, for a look at those that are no longer in the settings.
pub async fn providers_of_roles(
    connection: &impl ConnectionTrait,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    let rows = provided_role::Entity::find().all(connection).await?;
    let mut pairs: Vec<(Uuid, String)> = rows
        .into_iter()
        .map(|row| (row.person_id, row.provider))
        .collect();
    pairs.sort();
    pairs.dedup();
    Ok(pairs)
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::*;
    use crate::{
        features::people::{
            store::{
                insert_session, person, person_of_session, person_with_email, set_roles,
                with_any_of,
            },
            token::Token,
        },
        platform::store::{Actor, testing::stores},
    };

    #[tokio::test]
    async fn roles_of_a_provider_come_and_go_beside_those_given_by_hand() {
        let now: Timestamp = "2026-11-21T12:00:00Z".parse().expect("a moment");
        for (store, _folder) in stores().await {
            let mut change = store.begin(Actor::Operator, now).await.expect("a change");
            let mut ana =
                person_with_email(&mut change, "ana@hub.example", "Ana", Role::Mentor.into())
                    .await
                    .expect("a person");
            let id = ana.id;
            let token = Token::new([7; 32]);
            let end = now + SignedDuration::from_mins(60);
            insert_session(&change, &token, id, end, "")
                .await
                .expect("a session");
            change.commit().await.expect("committed");
            let in_session = async || {
                let opened = person_of_session(&store, &token, now).await.expect("read");
                let opened = opened.expect("open").person.roles;
                let looked_up = person(store.read(), id).await.expect("read");
                assert_eq!(looked_up.expect("a person").roles, opened);
                opened
            };
            let of = |roles: &[Role]| roles.iter().copied().collect::<Roles>();
            let provide = async |provider: &str, roles: &[Role]| {
                let mut change = store.begin(Actor::Program, now).await.expect("a change");
                set_provided_roles(&mut change, id, provider, of(roles))
                    .await
                    .expect("set");
                change.commit().await.expect("committed");
            };
            use Role::{Expert, Facilitator, Mentor};

            provide("uni", &[Facilitator, Mentor]).await;
            assert_eq!(in_session().await, of(&[Mentor, Facilitator]));
            let mentors = with_any_of(store.read(), &[Mentor]).await.expect("read");
            assert_eq!(mentors.len(), 1, "once, although twice a mentor");
            let facilitators = with_any_of(store.read(), &[Facilitator]).await;
            assert_eq!(facilitators.expect("read"), [(id, "Ana".to_owned())]);
            provide("city", &[Facilitator, Expert]).await;
            assert_eq!(in_session().await, of(&[Mentor, Expert, Facilitator]));
            provide("uni", &[]).await;
            assert_eq!(in_session().await, of(&[Mentor, Expert, Facilitator]));
            provide("city", &[Expert]).await;
            assert_eq!(in_session().await, of(&[Mentor, Expert]), "mentor by hand");

            // What is set by hand leaves what is provided, and does not make it its own.
            let mut change = store.begin(Actor::Operator, now).await.expect("a change");
            set_roles(&mut change, &mut ana, Facilitator.into())
                .await
                .expect("set");
            change.commit().await.expect("committed");
            assert_eq!(ana.roles, of(&[Expert, Facilitator]));
            assert_eq!(in_session().await, of(&[Expert, Facilitator]));
            provide("city", &[]).await;
            assert_eq!(in_session().await, of(&[Facilitator]));
        }
    }
}

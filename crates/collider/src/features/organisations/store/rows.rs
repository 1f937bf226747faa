//! The tables of organisations, and an organisation put together from their rows and taken apart.

use std::collections::HashMap;

use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::{
    super::{
        profile::{Choice, Contact, Kind, Phrase, Profile, Side, Size, Visibility, Work, name_key},
        standing::{Standing, Status},
    },
    Organisation,
};
use crate::platform::store::{StoreError, from_millis, to_millis};

pub mod organisation {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "organisation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub reference: Option<String>,
        pub name: String,
        pub name_key: String,
        #[sea_orm(column_type = "Text")]
        pub other_names: String,
        pub kind: String,
        pub side: String,
        pub country: Option<String>,
        pub region: Option<String>,
        #[sea_orm(column_type = "Text")]
        pub languages: String,
        pub size: String,
        pub founded: Option<i32>,
        pub website: Option<String>,
        pub contact_name: Option<String>,
        pub contact_role: Option<String>,
        pub contact_email: Option<String>,
        pub contact_phone: Option<String>,
        #[sea_orm(column_type = "Text", nullable)]
        pub description: Option<String>,
        pub description_lang: Option<String>,
        pub visibility: String,
        #[sea_orm(column_type = "Text")]
        pub shown_to: String,
        pub consented: Option<String>,
        pub status: String,
        pub approved_at: Option<i64>,
        pub expires_at: Option<i64>,
        pub created_at: i64,
        pub updated_at: i64,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod organisation_sector {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "organisation_sector")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub code: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod phrase {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "phrase")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub organisation_id: Uuid,
        pub axis: String,
        pub position: i32,
        #[sea_orm(column_type = "Text")]
        pub text: String,
        pub lang: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod work {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "work")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub organisation_id: Uuid,
        pub position: i32,
        pub reference: Option<String>,
        #[sea_orm(column_type = "Text")]
        pub title: String,
        #[sea_orm(column_type = "Text")]
        pub text: String,
        pub lang: Option<String>,
        pub year: Option<i32>,
        #[sea_orm(column_type = "Text")]
        pub partners: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Adds to organisations what stands in tables of its own.
pub fn attach(
    found: &mut HashMap<Uuid, Organisation>,
    sectors: Vec<organisation_sector::Model>,
    phrases: Vec<phrase::Model>,
    works: Vec<work::Model>,
) -> Result<(), StoreError> {
    for row in sectors {
        if let Some(organisation) = found.get_mut(&row.organisation_id) {
            organisation.profile.sectors.push(row.code);
        }
    }
    for row in phrases {
        if let Some(organisation) = found.get_mut(&row.organisation_id) {
            let phrase = Phrase {
                text: row.text,
                lang: row.lang,
            };
            match row.axis.as_str() {
                "need" => organisation.profile.needs.push(phrase),
                _ => organisation.profile.competences.push(phrase),
            }
        }
    }
    for row in works {
        if let Some(organisation) = found.get_mut(&row.organisation_id) {
            organisation.profile.works.push(Work {
                reference: row.reference,
                title: row.title,
                text: row.text,
                lang: row.lang,
                year: row.year.and_then(|year| year.try_into().ok()),
                partners: serde_json::from_str(&row.partners)?,
            });
        }
    }
    Ok(())
}

/// The row of an organisation, without what stands in tables of its own.
pub fn row_of(organisation: &Organisation) -> organisation::ActiveModel {
    let profile = &organisation.profile;
    let json = |list: &Vec<String>| serde_json::Value::from(list.clone()).to_string();
    organisation::ActiveModel {
        id: Set(organisation.id),
        reference: Set(profile.reference.clone()),
        name: Set(profile.name.clone()),
        name_key: Set(name_key(&profile.name)),
        other_names: Set(json(&profile.other_names)),
        kind: Set(profile.kind.code().to_owned()),
        side: Set(profile.side.code().to_owned()),
        country: Set(profile.country.clone()),
        region: Set(profile.region.clone()),
        languages: Set(json(&profile.languages)),
        size: Set(profile.size.code().to_owned()),
        founded: Set(profile.founded.map(i32::from)),
        website: Set(profile.website.clone()),
        contact_name: Set(profile.contact.name.clone()),
        contact_role: Set(profile.contact.role.clone()),
        contact_email: Set(profile.contact.email.clone()),
        contact_phone: Set(profile.contact.phone.clone()),
        description: Set(profile.description.as_ref().map(|text| text.text.clone())),
        description_lang: Set(profile
            .description
            .as_ref()
            .and_then(|text| text.lang.clone())),
        visibility: Set(profile.visibility.code().to_owned()),
        shown_to: Set(serde_json::json!(profile.shown_to).to_string()),
        consented: Set(profile.consented.map(|day| day.to_string())),
        status: Set(organisation.standing.status.code().to_owned()),
        approved_at: Set(organisation.standing.approved_at.map(to_millis)),
        expires_at: Set(organisation.standing.expires_at.map(to_millis)),
        created_at: Set(to_millis(organisation.created_at)),
        updated_at: Set(to_millis(organisation.updated_at)),
        version: Set(organisation.version),
    }
}

/// The inverse of [`row_of`].
pub fn read_back(row: organisation::Model) -> Result<Organisation, StoreError> {
    Ok(Organisation {
        id: row.id,
        profile: Profile {
            reference: row.reference,
            name: row.name,
            other_names: serde_json::from_str(&row.other_names)?,
            kind: Kind::from_code(&row.kind).unwrap_or_default(),
            side: Side::from_code(&row.side).unwrap_or_default(),
            sectors: Vec::new(),
            country: row.country,
            region: row.region,
            languages: serde_json::from_str(&row.languages)?,
            size: Size::from_code(&row.size).unwrap_or_default(),
            founded: row.founded.and_then(|year| year.try_into().ok()),
            website: row.website,
            contact: Contact {
                name: row.contact_name,
                role: row.contact_role,
                email: row.contact_email,
                phone: row.contact_phone,
            },
            description: row.description.map(|text| Phrase {
                text,
                lang: row.description_lang,
            }),
            competences: Vec::new(),
            needs: Vec::new(),
            works: Vec::new(),
            // What cannot be read is shown to nobody rather than to everybody.
            visibility: Visibility::from_code(&row.visibility).unwrap_or(Visibility::Facilitators),
            shown_to: serde_json::from_str(&row.shown_to)?,
            consented: row.consented.and_then(|day| day.parse().ok()),
        },
        standing: Standing {
            status: Status::from_code(&row.status),
            approved_at: row.approved_at.map(from_millis),
            expires_at: row.expires_at.map(from_millis),
        },
        created_at: from_millis(row.created_at),
        updated_at: from_millis(row.updated_at),
        version: row.version,
    })
}

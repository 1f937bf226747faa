//! The tables behind imports.

pub mod import {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "import")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub state: String,
        #[sea_orm(column_type = "Text")]
        pub sheets: String,
        #[sea_orm(column_type = "Text", nullable)]
        pub mapping: Option<String>,
        pub started_by: String,
        pub created_at: i64,
        pub finished_at: Option<i64>,
        pub undone_at: Option<i64>,
        pub rows_created: i32,
        pub rows_changed: i32,
        pub rows_unchanged: i32,
        pub rows_rejected: i32,
        #[sea_orm(column_type = "Text", nullable)]
        pub problem: Option<String>,
        pub started_by_person: Option<Uuid>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod import_file {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "import_file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub import_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub name: String,
        pub hash: String,
        pub bytes: Vec<u8>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod import_row {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "import_row")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub import_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub sheet: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub row: i32,
        pub outcome: String,
        pub warned: bool,
        #[sea_orm(column_type = "Text")]
        pub title: String,
        pub organisation_id: Option<Uuid>,
        #[sea_orm(column_type = "Text")]
        pub details: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod import_organisation {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "import_organisation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub import_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(column_type = "Text")]
        pub name: String,
        #[sea_orm(column_type = "Text", nullable)]
        pub before: Option<String>,
        pub version: i32,
        pub undone: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod remembered_mapping {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "remembered_mapping")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub headers_key: String,
        #[sea_orm(column_type = "Text")]
        pub mapping: String,
        pub at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

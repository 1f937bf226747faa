//! The table of letters, and nobody else's.

pub mod kept;
pub mod outgoing;

/// One letter, from the moment it is written until it is told what became of it.
pub mod letter {
    use sea_orm::entity::prelude::*;

    /// A row.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "letter")]
    pub struct Model {
        /// Which one; also the left half of its Message-ID.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// Whose account it went to, if to one.
        pub person_id: Option<Uuid>,
        /// `sign-in`, `invitation` …
        pub kind: String,
        /// Whether it overtakes others.
        pub urgent: bool,
        /// Name of the recipient; may be empty.
        pub name: String,
        /// Their address, in small letters.
        pub address: String,
        /// Two-letter code.
        pub language: String,
        /// One line.
        #[sea_orm(column_type = "Text")]
        pub subject: String,
        /// What it says; gone when it is not needed any more.
        #[sea_orm(column_type = "Text", nullable)]
        pub text: Option<String>,
        /// The same as HTML.
        #[sea_orm(column_type = "Text", nullable)]
        pub html: Option<String>,
        /// Address that ends such letters.
        #[sea_orm(column_type = "Text", nullable)]
        pub unsubscribe: Option<String>,
        /// Code of a [`super::super::State`].
        pub state: String,
        /// When it was written.
        pub written_at: i64,
        /// From when on tries count: when it was written, or last put back into the queue by hand.
        pub since: i64,
        /// Not before this moment.
        pub due_at: i64,
        /// Not after this moment.
        pub worthless_after: Option<i64>,
        /// How often it was tried since then.
        pub attempts: i32,
        /// Since when the mail server has been putting it off.
        pub refused_since: Option<i64>,
        /// When it was sent, came back, or was given up.
        pub settled_at: Option<i64>,
        /// What the mail server said last.
        #[sea_orm(column_type = "Text", nullable)]
        pub said: Option<String>,
        /// The job that is to send it.
        pub job_id: Option<Uuid>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

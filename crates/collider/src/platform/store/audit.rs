//! Who changed what, when, from what to what. The numbers rise without gaps in the order of the
//! commits, so the log is also the feed that the search index follows.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder,
    QuerySelect, prelude::Expr,
};
use uuid::Uuid;

use super::{Actor, Store, StoreError, chain, from_millis, to_millis};

mod entry {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_entry")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i64,
        pub at: i64,
        pub actor_kind: String,
        pub actor_id: Option<Uuid>,
        pub actor_name: Option<String>,
        pub thing: String,
        pub thing_id: Uuid,
        pub action: String,
        #[sea_orm(column_type = "Text", nullable)]
        pub before: Option<String>,
        #[sea_orm(column_type = "Text", nullable)]
        pub after: Option<String>,
        pub salt: Option<String>,
        pub digest: String,
        pub hash: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod audit_head {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_head")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i32,
        pub number: i64,
        pub hash: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

#[derive(Debug)]
pub(super) struct NewEntry {
    pub thing: &'static str,
    pub thing_id: Uuid,
    pub action: &'static str,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// One line of the audit log.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditEntry {
    /// Rises without gaps in the order of the commits.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// What kind of thing: `organisation`, `import` …
    pub thing: String,
    /// Which one.
    pub thing_id: Uuid,
    /// What was done: `created`, `changed`, `approved` …
    pub action: String,
    /// JSON of the thing before.
    pub before: Option<String>,
    /// JSON of the thing after.
    pub after: Option<String>,
}

/// The last number given.
///
/// # Errors
/// When the database cannot be read.
pub async fn head(connection: &impl ConnectionTrait) -> Result<i64, StoreError> {
    Ok(sealed_head(connection).await?.number)
}

/// The end of the chain: what an installation publishes, so that nobody can rewrite its past unseen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The last number given.
    pub number: i64,
    /// Hash of that entry; empty while there is none.
    pub hash: String,
}

/// The end of the chain.
///
/// # Errors
/// When the database cannot be read.
pub async fn sealed_head(connection: &impl ConnectionTrait) -> Result<Head, StoreError> {
    let head = audit_head::Entity::find_by_id(1).one(connection).await?;
    Ok(head.map_or_else(
        || Head {
            number: 0,
            hash: chain::BEGINNING.to_owned(),
        },
        |head| Head {
            number: head.number,
            hash: head.hash,
        },
    ))
}

/// Entries read at once while the chain is checked.
const CHECKED_AT_ONCE: u64 = 1_000;

/// Goes through the whole log and checks every entry against the one before it, the end against the
/// head, and, where a head was published, the entry of that number against its hash.
///
/// # Errors
/// When the database cannot be read. What does not hold is the inner error: the number of the first
/// entry that is not as it was written, and why.
pub async fn verify(
    connection: &impl ConnectionTrait,
    published: Option<&Head>,
) -> Result<Result<chain::Walk, (i64, chain::Fault)>, StoreError> {
    // The end is read first: what is appended meanwhile is checked as far as this end.
    let end = sealed_head(connection).await?;
    let mut walk = chain::Walk::default();
    while walk.entries < end.number {
        let rows = entry::Entity::find()
            .filter(entry::Column::Number.gt(walk.entries))
            .filter(entry::Column::Number.lte(end.number))
            .order_by_asc(entry::Column::Number)
            .limit(CHECKED_AT_ONCE)
            .all(connection)
            .await?;
        if rows.is_empty() {
            return Ok(Err((walk.entries + 1, chain::Fault::CutOff)));
        }
        for row in &rows {
            if let Err(broken) = walk.step(&checked(row)) {
                return Ok(Err(broken));
            }
            let differs = |head: &&Head| head.number == row.number && head.hash != row.hash;
            if published.filter(differs).is_some() {
                return Ok(Err((row.number, chain::Fault::Published)));
            }
        }
    }
    if walk.hash != end.hash {
        return Ok(Err((end.number, chain::Fault::Link)));
    }
    if published.is_some_and(|head| head.number > end.number) {
        return Ok(Err((end.number + 1, chain::Fault::CutOff)));
    }
    Ok(Ok(walk))
}

fn checked(row: &entry::Model) -> chain::Checked<'_> {
    chain::Checked {
        frame: chain::Frame {
            number: row.number,
            at: row.at,
            actor_kind: &row.actor_kind,
            actor_id: row.actor_id,
            thing: &row.thing,
            thing_id: row.thing_id,
            action: &row.action,
        },
        words: chain::Words {
            actor_name: row.actor_name.as_deref(),
            before: row.before.as_deref(),
            after: row.after.as_deref(),
        },
        salt: row.salt.as_deref(),
        digest: &row.digest,
        hash: &row.hash,
    }
}

/// Number, thing and id of the entries behind `number`, oldest first, `limit` at the most.
///
/// # Errors
/// When the database cannot be read.
pub async fn entries_after(
    connection: &impl ConnectionTrait,
    number: i64,
    limit: u64,
) -> Result<Vec<(i64, String, Uuid)>, StoreError> {
    Ok(entry::Entity::find()
        .select_only()
        .column(entry::Column::Number)
        .column(entry::Column::Thing)
        .column(entry::Column::ThingId)
        .filter(entry::Column::Number.gt(number))
        .order_by_asc(entry::Column::Number)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?)
}

/// Whether a thing of this kind was changed behind a number.
///
/// # Errors
/// When the database cannot be read.
pub async fn changed_since(
    connection: &impl ConnectionTrait,
    thing: &str,
    number: i64,
) -> Result<bool, StoreError> {
    let newer = entry::Entity::find()
        .select_only()
        .column(entry::Column::Number)
        .filter(entry::Column::Number.gt(number))
        .filter(entry::Column::Thing.eq(thing))
        .into_tuple::<i64>()
        .one(connection)
        .await?;
    Ok(newer.is_some())
}

/// Those of `ids` to which something was done, as the log calls it.
///
/// # Errors
/// When the database cannot be read.
pub async fn those_with(
    connection: &impl ConnectionTrait,
    thing: &str,
    action: &str,
    ids: &[Uuid],
) -> Result<HashSet<Uuid>, StoreError> {
    let found: Vec<Uuid> = entry::Entity::find()
        .select_only()
        .column(entry::Column::ThingId)
        .filter(entry::Column::Thing.eq(thing))
        .filter(entry::Column::Action.eq(action))
        .filter(entry::Column::ThingId.is_in(ids.iter().copied()))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(found.into_iter().collect())
}

/// The history of one thing, newest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn entries_of(
    connection: &impl ConnectionTrait,
    thing: &str,
    thing_id: Uuid,
    limit: u64,
) -> Result<Vec<AuditEntry>, StoreError> {
    let rows = entry::Entity::find()
        .filter(entry::Column::Thing.eq(thing))
        .filter(entry::Column::ThingId.eq(thing_id))
        .order_by_desc(entry::Column::Number)
        .limit(limit)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(read_back).collect())
}

/// Which entries of the log to look at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Looked {
    /// Only things of this kind.
    pub thing: Option<String>,
    /// Only this thing.
    pub thing_id: Option<Uuid>,
    /// Only what this person did.
    pub by: Option<Uuid>,
    /// Only from this moment on.
    pub from: Option<Timestamp>,
    /// Only before this moment.
    pub until: Option<Timestamp>,
    /// Only what this reader did, or what was done to what is theirs.
    pub own: Option<Own>,
    /// Only entries with a smaller number.
    pub before: Option<i64>,
}

/// What of the log is somebody's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Own {
    /// The person.
    pub person: Uuid,
    /// Things that are theirs, the person among them.
    pub things: Vec<Uuid>,
}

/// An entry with what seals it, so that others can check the chain with what they are given.
#[derive(Debug, Clone, PartialEq)]
pub struct SealedEntry {
    /// The entry.
    pub entry: AuditEntry,
    /// With the words it makes the digest; gone when the words were erased.
    pub salt: Option<String>,
    /// Digest of the words.
    pub digest: String,
    /// Hash of this entry and, through the one before it, of all before.
    pub hash: String,
}

/// The log, newest first, `limit` entries at the most.
///
/// # Errors
/// When the database cannot be read.
pub async fn entries(
    connection: &impl ConnectionTrait,
    looked: &Looked,
    limit: u64,
) -> Result<Vec<AuditEntry>, StoreError> {
    let rows = rows_of(connection, looked, limit).await?;
    Ok(rows.into_iter().map(read_back).collect())
}

/// The same with what seals each entry.
///
/// # Errors
/// When the database cannot be read.
pub async fn sealed_entries(
    connection: &impl ConnectionTrait,
    looked: &Looked,
    limit: u64,
) -> Result<Vec<SealedEntry>, StoreError> {
    let rows = rows_of(connection, looked, limit).await?;
    let sealed = rows.into_iter().map(|row| SealedEntry {
        salt: row.salt.clone(),
        digest: row.digest.clone(),
        hash: row.hash.clone(),
        entry: read_back(row),
    });
    Ok(sealed.collect())
}

async fn rows_of(
    connection: &impl ConnectionTrait,
    looked: &Looked,
    limit: u64,
) -> Result<Vec<entry::Model>, StoreError> {
    let mut query = entry::Entity::find();
    if let Some(thing) = &looked.thing {
        query = query.filter(entry::Column::Thing.eq(thing.as_str()));
    }
    if let Some(id) = looked.thing_id {
        query = query.filter(entry::Column::ThingId.eq(id));
    }
    if let Some(number) = looked.before {
        query = query.filter(entry::Column::Number.lt(number));
    }
    if let Some(person) = looked.by {
        query = query.filter(entry::Column::ActorId.eq(person));
    }
    if let Some(from) = looked.from {
        query = query.filter(entry::Column::At.gte(to_millis(from)));
    }
    if let Some(until) = looked.until {
        query = query.filter(entry::Column::At.lt(to_millis(until)));
    }
    if let Some(own) = &looked.own {
        let theirs = Condition::any()
            .add(entry::Column::ActorId.eq(own.person))
            .add(entry::Column::ThingId.is_in(own.things.iter().copied()));
        query = query.filter(theirs);
    }
    Ok(query
        .order_by_desc(entry::Column::Number)
        .limit(limit)
        .all(connection)
        .await?)
}

/// What the log calls a look at something confidential: the kind of the entry's thing. Its `after` says
/// what kind of thing was looked at.
pub const LOOK: &str = "look";

/// A second look at the same thing within this time is no entry of its own: whoever works on a profile
/// opens it many times.
const SAME_LOOK: SignedDuration = SignedDuration::from_hours(1);

/// No thing is looked at in more ways than this.
const KINDS_OF_LOOKS: u64 = 32;

/// What kind of thing was looked at, from what the entry of a look keeps of it.
pub fn looked_at(after: Option<&str>) -> Option<String> {
    let facts: serde_json::Value = serde_json::from_str(after?).ok()?;
    facts.get("thing")?.as_str().map(str::to_owned)
}

/// Notes that somebody looked at something confidential: contacts that are not shown to everybody, a
/// file with everything, somebody's letters. Call it before the answer: what cannot be noted is not
/// shown. `kind` is what the thing is, in the words of the log.
///
/// # Errors
/// When the database refuses.
pub async fn note_look(
    store: &Store,
    actor: &Actor,
    kind: &str,
    thing_id: Uuid,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Actor::Person { id, .. } = actor else {
        return Ok(());
    };
    let looked = Looked {
        thing: Some(LOOK.to_owned()),
        thing_id: Some(thing_id),
        by: Some(*id),
        from: Some(now - SAME_LOOK),
        ..Looked::default()
    };
    let facts = serde_json::json!({ "thing": kind });
    // Lists and files have no id of their own: which one it was stands in the facts.
    let noted = rows_of(store.read(), &looked, KINDS_OF_LOOKS).await?;
    if noted
        .iter()
        .any(|row| looked_at(row.after.as_deref()).as_deref() == Some(kind))
    {
        return Ok(());
    }
    let mut change = store.begin(actor.clone(), now).await?;
    change.record::<(), _>(LOOK, thing_id, "looked", None, Some(&facts))?;
    change.commit().await
}

fn read_back(row: entry::Model) -> AuditEntry {
    let actor = match (row.actor_kind.as_str(), row.actor_id) {
        ("person", Some(id)) => Actor::Person {
            id,
            name: row.actor_name.unwrap_or_default(),
        },
        ("operator", _) => Actor::Operator,
        _ => Actor::Program,
    };
    AuditEntry {
        number: row.number,
        at: from_millis(row.at),
        actor,
        thing: row.thing,
        thing_id: row.thing_id,
        action: row.action,
        before: row.before,
        after: row.after,
    }
}

/// Rows in one INSERT; thirteen values each stay far below both engines' bound on parameters.
const ROWS_AT_ONCE: usize = 1_000;

pub(super) async fn append(
    connection: &impl ConnectionTrait,
    actor: &Actor,
    now: Timestamp,
    entries: Vec<NewEntry>,
) -> Result<(), StoreError> {
    if entries.is_empty() {
        return Ok(());
    }
    // The head's row is locked from here to the commit, so numbers become visible in order: nobody
    // who follows the log can see number 12 and miss number 11. The chain needs the same order.
    audit_head::Entity::update_many()
        .col_expr(
            audit_head::Column::Number,
            Expr::col(audit_head::Column::Number).add(entries.len() as i64),
        )
        .filter(audit_head::Column::Id.eq(1))
        .exec(connection)
        .await?;
    let Head { number, mut hash } = sealed_head(connection).await?;
    let first = number - entries.len() as i64 + 1;
    let mut rows: Vec<entry::Model> = (first..)
        .zip(entries)
        .map(|(number, new)| unsealed(number, actor, now, new))
        .collect();
    for row in &mut rows {
        seal(row, &hash);
        hash.clone_from(&row.hash);
    }
    audit_head::Entity::update_many()
        .col_expr(audit_head::Column::Hash, Expr::value(hash))
        .filter(audit_head::Column::Id.eq(1))
        .exec(connection)
        .await?;
    let mut rows = rows.into_iter().map(entry::ActiveModel::from);
    loop {
        let chunk: Vec<_> = rows.by_ref().take(ROWS_AT_ONCE).collect();
        if chunk.is_empty() {
            return Ok(());
        }
        entry::Entity::insert_many(chunk)
            .exec_without_returning(connection)
            .await?;
    }
}

fn unsealed(number: i64, actor: &Actor, now: Timestamp, new: NewEntry) -> entry::Model {
    let (actor_kind, actor_id, actor_name) = match actor {
        Actor::Person { id, name } => ("person", Some(*id), Some(name.clone())),
        Actor::Operator => ("operator", None, None),
        Actor::Program => ("program", None, None),
    };
    entry::Model {
        number,
        at: to_millis(now),
        actor_kind: actor_kind.to_owned(),
        actor_id,
        actor_name,
        thing: new.thing.to_owned(),
        thing_id: new.thing_id,
        action: new.action.to_owned(),
        before: new.before,
        after: new.after,
        salt: Some(Uuid::new_v4().simple().to_string()),
        digest: String::new(),
        hash: String::new(),
    }
}

/// Puts the entry into the chain behind the one with this hash.
fn seal(row: &mut entry::Model, previous: &str) {
    let open = checked(row);
    let digest = chain::digest(open.salt.unwrap_or_default(), &open.words);
    let hash = chain::link(previous, &open.frame, &digest);
    (row.digest, row.hash) = (digest, hash);
}

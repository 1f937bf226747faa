//! Which organisation a row is about.

use uuid::Uuid;

use super::{
    super::{
        super::profile::{Profile, name_key},
        reading::{ReadRow, Saying, WorkSaying},
        remark::Remark,
        target::Target,
    },
    Entry, Planner,
};
use crate::platform::i18n::Arguments;

impl<F: FnMut() -> Uuid> Planner<'_, F> {
    /// The organisation that a row is about, if it is known already.
    pub(super) fn find(&self, row: &ReadRow, saying: &Saying) -> Result<Option<usize>, Remark> {
        if let Some(entry) = saying
            .file_key
            .as_ref()
            .and_then(|key| self.by_file_key.get(key))
        {
            return Ok(Some(*entry));
        }
        let reference = saying.profile.reference.as_ref();
        if let Some(entry) = reference.and_then(|key| self.by_reference.get(key)) {
            return Ok(Some(*entry));
        }
        if saying.profile.name.is_empty() {
            return Ok(None);
        }
        let same_name = self.by_name.get(&name_key(&saying.profile.name));
        let candidates: Vec<usize> = same_name
            .into_iter()
            .flatten()
            .copied()
            .filter(|place| {
                let entry = &self.entries[*place];
                let said = entry.saying.as_ref();
                // Two references, or two keys of the file, are two organisations of the same name.
                let other_reference = reference.is_some()
                    && (entry.profile.reference.is_some()
                        || said.is_some_and(|said| said.profile.reference.is_some()));
                let other_key =
                    saying.file_key.is_some() && said.is_some_and(|said| said.file_key.is_some());
                !other_reference && !other_key && may_be_in(entry, &saying.profile)
            })
            .collect();
        match candidates[..] {
            [] => Ok(None),
            [only] => Ok(Some(only)),
            _ => {
                let exact: Vec<usize> = candidates
                    .iter()
                    .copied()
                    .filter(|place| self.entries[*place].profile.region == saying.profile.region)
                    .collect();
                match exact[..] {
                    [only] => Ok(Some(only)),
                    _ => Err(Remark::rejection("imports-row-ambiguous")
                        .at(row.columns.of(Target::Name), &saying.profile.name)
                        .with(Arguments::new().count("count", candidates.len()))),
                }
            }
        }
    }

    pub(super) fn organisation_of(
        &self,
        row: &ReadRow,
        saying: &WorkSaying,
    ) -> Result<usize, Remark> {
        let column = || {
            row.columns
                .of(Target::WorkOrganisation)
                .or(row.columns.of(Target::WorkOrganisationKey))
        };
        let by_key = saying
            .file_key
            .as_ref()
            .and_then(|key| self.by_file_key.get(key));
        let named = saying.organisation.as_ref();
        let by_reference = || named.and_then(|key| self.by_reference.get(key));
        let by_name = || match named.and_then(|name| self.by_name.get(&name_key(name)))?[..] {
            [ref only] => Some(only),
            _ => None,
        };
        let value = saying.organisation.as_ref().or(saying.file_key.as_ref());
        let value = value.map_or("", String::as_str);
        match by_key.or_else(by_reference).or_else(by_name) {
            Some(entry)
                if self.entries[*entry].refused && self.entries[*entry].before.is_none() =>
            {
                Err(Remark::rejection("imports-row-organisation-rejected").at(column(), value))
            }
            Some(entry) => Ok(*entry),
            None if value.is_empty() => {
                Err(Remark::rejection("imports-row-organisation-missing").at(column(), ""))
            }
            None => Err(Remark::rejection("imports-row-organisation-unknown").at(column(), value)),
        }
    }
}

/// Whether an organisation of the same name can be the one that a row describes: countries, where
/// both are known, agree.
fn may_be_in(entry: &Entry, said: &Profile) -> bool {
    let known = entry
        .saying
        .as_ref()
        .and_then(|saying| saying.profile.country.as_ref());
    match (entry.profile.country.as_ref().or(known), &said.country) {
        (Some(known), Some(said)) => known == said,
        _ => true,
    }
}

//! What a row of a sheet of works says.

use std::collections::BTreeSet;

use super::{
    super::{
        super::profile::{Profile, Work},
        remark::{Remark, shortened},
        target::Target,
    },
    Reader, Said, WorkSaying,
    text_language::language_of,
};
use crate::platform::sheets::{parse_year, split_list};

impl Reader<'_> {
    pub(super) fn work(&mut self) -> (String, Said) {
        let mut work = Work {
            reference: self.text(Target::WorkReference),
            title: self.text(Target::WorkTitle).unwrap_or_default(),
            year: self.understood(Target::WorkYear, "imports-cell-year", |_, cell| {
                parse_year(cell)
            }),
            ..Work::default()
        };
        let texts: Vec<_> = self
            .cells(Target::WorkText)
            .into_iter()
            .map(|(_, cell)| cell)
            .collect();
        work.text = texts.join("\n");
        let own = self.row_language(Target::WorkLanguage);
        work.lang = language_of(
            own,
            &format!("{} {}", work.title, work.text),
            &self.mapping.texts_in,
            &[],
        );
        work.partners = self
            .cells(Target::WorkPartners)
            .into_iter()
            .flat_map(|(_, cell)| split_list(cell))
            .collect();
        // The rules of a profile tidy and judge a work; it travels in one that is otherwise well.
        let carrier = Profile {
            name: "-".into(),
            works: vec![work],
            ..Profile::default()
        };
        let mut carrier = self.without_flaws(carrier.tidied());
        let Some(work) = carrier.works.pop() else {
            let column = self.header(Target::WorkTitle);
            self.remarks
                .push(Remark::rejection("imports-row-title-missing").at(column, ""));
            return (String::new(), Said::Nothing);
        };
        let mut fields = BTreeSet::new();
        for (target, said) in [
            (Target::WorkReference, work.reference.is_some()),
            (Target::WorkTitle, !work.title.is_empty()),
            (Target::WorkText, !work.text.is_empty()),
            (Target::WorkLanguage, work.lang.is_some()),
            (Target::WorkYear, work.year.is_some()),
            (Target::WorkPartners, !work.partners.is_empty()),
        ] {
            if said {
                fields.insert(target);
            }
        }
        let saying = WorkSaying {
            file_key: self.text(Target::WorkOrganisationKey),
            organisation: self.text(Target::WorkOrganisation),
            fields,
            work,
        };
        (shortened(&saying.work.title), Said::Work(Box::new(saying)))
    }
}

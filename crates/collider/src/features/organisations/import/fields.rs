//! Fields of a profile as an import touches them: taken over one by one, compared, joined, shown.

use super::{
    super::profile::{Choice, Phrase, Profile, Work, name_key},
    cells::shown_to_cell,
    reading::Saying,
    remark::shortened,
    target::Target,
};

/// Puts the said fields, and only these, into a profile.
pub fn take_over(profile: &mut Profile, saying: &Saying) {
    let said = &saying.profile;
    for target in &saying.fields {
        match target {
            Target::Reference => profile.reference.clone_from(&said.reference),
            Target::Name => profile.name.clone_from(&said.name),
            Target::OtherNames => profile.other_names.clone_from(&said.other_names),
            Target::Kind => profile.kind = said.kind,
            Target::Side => profile.side = said.side,
            Target::Sectors => profile.sectors.clone_from(&said.sectors),
            Target::Country => profile.country.clone_from(&said.country),
            Target::Region => profile.region.clone_from(&said.region),
            Target::Languages => profile.languages.clone_from(&said.languages),
            Target::Size => profile.size = said.size,
            Target::Founded => profile.founded = said.founded,
            Target::Website => profile.website.clone_from(&said.website),
            Target::ContactName => profile.contact.name.clone_from(&said.contact.name),
            Target::ContactRole => profile.contact.role.clone_from(&said.contact.role),
            Target::ContactEmail => profile.contact.email.clone_from(&said.contact.email),
            Target::ContactPhone => profile.contact.phone.clone_from(&said.contact.phone),
            Target::Description => profile.description.clone_from(&said.description),
            Target::Competences => profile.competences.clone_from(&said.competences),
            Target::Needs => profile.needs.clone_from(&said.needs),
            Target::Works => profile.works.clone_from(&said.works),
            Target::Visibility => profile.visibility = said.visibility,
            Target::ShownTo => profile.shown_to = said.shown_to,
            Target::Consented => profile.consented = said.consented,
            _ => {}
        }
    }
}

/// The fields that an import compares, in the order of the page.
pub const COMPARED: [Target; 23] = [
    Target::Reference,
    Target::Name,
    Target::OtherNames,
    Target::Kind,
    Target::Side,
    Target::Sectors,
    Target::Country,
    Target::Region,
    Target::Languages,
    Target::Size,
    Target::Founded,
    Target::Website,
    Target::ContactName,
    Target::ContactRole,
    Target::ContactEmail,
    Target::ContactPhone,
    Target::Description,
    Target::Competences,
    Target::Needs,
    Target::Works,
    Target::Visibility,
    Target::ShownTo,
    Target::Consented,
];

/// Whether two profiles say the same in a field.
pub fn same(target: Target, a: &Profile, b: &Profile) -> bool {
    match target {
        Target::Reference => a.reference == b.reference,
        Target::Name => a.name == b.name,
        Target::OtherNames => a.other_names == b.other_names,
        Target::Kind => a.kind == b.kind,
        Target::Side => a.side == b.side,
        Target::Sectors => a.sectors == b.sectors,
        Target::Country => a.country == b.country,
        Target::Region => a.region == b.region,
        Target::Languages => a.languages == b.languages,
        Target::Size => a.size == b.size,
        Target::Founded => a.founded == b.founded,
        Target::Website => a.website == b.website,
        Target::ContactName => a.contact.name == b.contact.name,
        Target::ContactRole => a.contact.role == b.contact.role,
        Target::ContactEmail => a.contact.email == b.contact.email,
        Target::ContactPhone => a.contact.phone == b.contact.phone,
        Target::Description => a.description == b.description,
        Target::Competences => a.competences == b.competences,
        Target::Needs => a.needs == b.needs,
        Target::Works => a.works == b.works,
        Target::Visibility => a.visibility == b.visibility,
        Target::ShownTo => a.shown_to == b.shown_to,
        Target::Consented => a.consented == b.consented,
        _ => true,
    }
}

/// A field in a few words, for a table of changes.
pub fn shown(target: Target, profile: &Profile) -> String {
    let option = |text: &Option<String>| text.clone().unwrap_or_default();
    let text = match target {
        Target::Reference => option(&profile.reference),
        Target::Name => profile.name.clone(),
        Target::OtherNames => profile.other_names.join("; "),
        Target::Kind => profile.kind.code().to_owned(),
        Target::Side => profile.side.code().to_owned(),
        Target::Sectors => profile.sectors.join(", "),
        Target::Country => option(&profile.country),
        Target::Region => option(&profile.region),
        Target::Languages => profile.languages.join(", "),
        Target::Size => profile.size.code().to_owned(),
        Target::Founded => profile
            .founded
            .map(|year| year.to_string())
            .unwrap_or_default(),
        Target::Website => option(&profile.website),
        Target::ContactName => option(&profile.contact.name),
        Target::ContactRole => option(&profile.contact.role),
        Target::ContactEmail => option(&profile.contact.email),
        Target::ContactPhone => option(&profile.contact.phone),
        Target::Description => profile
            .description
            .as_ref()
            .map(|said| said.text.clone())
            .unwrap_or_default(),
        Target::Competences => phrases(&profile.competences),
        Target::Needs => phrases(&profile.needs),
        Target::Works => profile
            .works
            .iter()
            .map(|work| work.title.as_str())
            .collect::<Vec<_>>()
            .join("; "),
        Target::Visibility => profile.visibility.code().to_owned(),
        Target::ShownTo => shown_to_cell(profile.shown_to).replace('\n', "; "),
        Target::Consented => profile
            .consented
            .map(|day| day.to_string())
            .unwrap_or_default(),
        _ => String::new(),
    };
    shortened(&text)
}

fn phrases(list: &[Phrase]) -> String {
    let said: Vec<_> = list
        .iter()
        .map(|phrase| match &phrase.lang {
            Some(lang) => format!("{lang}: {}", phrase.text),
            None => phrase.text.clone(),
        })
        .collect();
    said.join("; ")
}

/// Joins what a further row says of the same organisation into what the rows before said: lists grow,
/// other fields must agree. Answers whether anything came in, or the first field that contradicts;
/// then nothing came in.
pub fn join(known: &mut Saying, further: &Saying) -> Result<bool, Target> {
    for target in known.fields.intersection(&further.fields) {
        let agrees = match target {
            Target::OtherNames
            | Target::Sectors
            | Target::Languages
            | Target::Competences
            | Target::Needs
            | Target::Works => true,
            Target::Name => name_key(&known.profile.name) == name_key(&further.profile.name),
            Target::Status => known.state == further.state,
            target => same(*target, &known.profile, &further.profile),
        };
        if !agrees {
            return Err(*target);
        }
    }
    let mut joined = known.clone();
    let new: Vec<Target> = further.fields.difference(&known.fields).copied().collect();
    let only_new = Saying {
        fields: new.iter().copied().collect(),
        ..further.clone()
    };
    take_over(&mut joined.profile, &only_new);
    if new.contains(&Target::Status) {
        joined.state = further.state;
    }
    joined.fields.extend(new);
    extend(
        &mut joined.profile.other_names,
        &further.profile.other_names,
    );
    extend(&mut joined.profile.sectors, &further.profile.sectors);
    extend(&mut joined.profile.languages, &further.profile.languages);
    extend(
        &mut joined.profile.competences,
        &further.profile.competences,
    );
    extend(&mut joined.profile.needs, &further.profile.needs);
    extend(&mut joined.profile.works, &further.profile.works);
    let grew = joined.fields != known.fields || joined.profile != known.profile;
    *known = joined;
    Ok(grew)
}

fn extend<T: Clone + PartialEq>(list: &mut Vec<T>, further: &[T]) {
    for item in further {
        if !list.contains(item) {
            list.push(item.clone());
        }
    }
}

/// Puts the said fields of a work into one that is there already.
pub fn take_over_work(work: &mut Work, said: &Work, fields: &std::collections::BTreeSet<Target>) {
    for target in fields {
        match target {
            Target::WorkReference => work.reference.clone_from(&said.reference),
            Target::WorkTitle => work.title.clone_from(&said.title),
            Target::WorkText => work.text.clone_from(&said.text),
            Target::WorkLanguage => work.lang.clone_from(&said.lang),
            Target::WorkYear => work.year = said.year,
            Target::WorkPartners => work.partners.clone_from(&said.partners),
            _ => {}
        }
    }
}

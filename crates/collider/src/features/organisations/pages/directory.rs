//! Finding organisations: by meaning, by filters, by name.

use askama::Template;
use axum::{
    Extension,
    extract::{RawQuery, State},
    response::Response,
};
use collider_matching::{Hit, Role};
use uuid::Uuid;

use super::{
    super::{
        catalogue::{
            Catalogue, Listed, Progress, Said, Seen,
            facets::{Choices, Counts, Facet, UNKNOWN},
        },
        directory::{self, Answer, Query},
        profile::{Choice, Kind, Side, Size},
        reference::{country, fold, language, region, sector},
        standing::State as Standing,
        visibility::Reader,
    },
    kind_name, place_name, side_name, size_name,
};
use crate::platform::{
    Platform,
    web::{Asker, Page, Problem, pagination},
};

/// Values of a filter that stand open; the others are one click away.
const OPEN_VALUES: usize = 8;
/// Phrases shown of an organisation.
const PHRASES: usize = 3;

#[derive(Template)]
#[template(path = "organisations/directory.html")]
struct DirectoryPage {
    page: Page,
    view: View,
}

/// What changes when the question or a filter does.
#[derive(Template)]
#[template(path = "organisations/found.html")]
struct DirectoryFound {
    page: Page,
    view: View,
}

struct View {
    words: String,
    facilitator: bool,
    /// How many the reader may know of, and how many of them are not approved.
    listed: usize,
    unapproved: usize,
    facets: Vec<FacetView>,
    chosen: Vec<Chosen>,
    rows: Vec<Row>,
    /// Trade words of the question and what they were taken for.
    understood: Vec<(String, String)>,
    total: usize,
    first: String,
    next: String,
    /// Query part of the export's addresses, with its question mark.
    export: String,
    progress: Progress,
    reduced: bool,
}

struct FacetView {
    code: &'static str,
    title: String,
    open: bool,
    values: Vec<Value>,
    more: Vec<Value>,
}

struct Value {
    code: String,
    words: String,
    count: usize,
    chosen: bool,
    level: usize,
    /// Code of a side, for its mark.
    side: &'static str,
}

struct Chosen {
    words: String,
    without: String,
}

struct Row {
    id: Uuid,
    name: String,
    side: &'static str,
    place: String,
    sectors: String,
    languages: String,
    size: String,
    /// What carried the hit: key of its tag, words, language.
    hit: Option<(&'static str, String, String)>,
    /// A trade word of the hit itself, not of the question, and what it was taken for.
    understood_as: Option<(String, String)>,
    offers: Vec<(String, String)>,
    seeks: Vec<(String, String)>,
    /// Whether the reader may see whom it should meet.
    matched: bool,
    state: Option<String>,
}

/// `GET /organisations`.
pub async fn show(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    asker: Asker,
    RawQuery(query): RawQuery,
    reader: Reader,
    page: Page,
) -> Result<Response, Problem> {
    catalogue.fresh(&platform).await?;
    let query = Query::parse(&query.unwrap_or_default()).asked_by(&reader);
    let question = match query.words.as_str() {
        "" => None,
        words => {
            asker.asks(&platform).await?;
            let question = catalogue.question(words, None).await;
            Some(question.map_err(Problem::broken)?)
        }
    };
    let now = platform.clock.now();
    let (progress, reduced) = (catalogue.progress(), catalogue.is_reduced());
    let view = {
        let contents = catalogue.read();
        let seen = contents.seen_by(&reader, now);
        let answer = directory::answer(seen, &query, question.as_ref(), page.lang);
        view(seen, &query, &answer, &page, progress, reduced)
    };
    match page.fragment {
        true => page.show(&DirectoryFound {
            page: page.clone(),
            view,
        }),
        false => page.show(&DirectoryPage {
            page: page.clone(),
            view,
        }),
    }
}

fn view(
    seen: Seen<'_>,
    query: &Query,
    answer: &Answer,
    page: &Page,
    progress: Progress,
    reduced: bool,
) -> View {
    let slice = pagination::slice(
        &answer.found.ids,
        |id| *id,
        query.after,
        pagination::PAGE_ROWS,
    );
    let asked = fold(&query.words);
    let mut understood: Vec<(String, String)> = slice
        .rows
        .iter()
        .filter_map(|id| answer.hits.get(id))
        .flat_map(|hit| &hit.aliases)
        .filter(|alias| asked.contains(&fold(&alias.term)))
        .map(|alias| (alias.term.clone(), alias.meaning.text.clone()))
        .collect();
    understood.sort();
    understood.dedup();
    let rows = slice
        .rows
        .iter()
        .filter_map(|id| seen.get(*id))
        .map(|listed| row(&listed, answer.hits.get(&listed.id), &asked, seen, page))
        .collect();
    let facilitator = seen.reader().is_facilitator();
    let mut listed = 0;
    let mut unapproved = 0;
    for one in seen.all() {
        listed += 1;
        unapproved += usize::from(one.state(seen.now()) != Standing::Approved);
    }
    let export = query.to_query_string();
    View {
        words: query.words.clone(),
        facilitator,
        listed,
        unapproved,
        facets: Facet::ALL
            .into_iter()
            .filter(|facet| *facet != Facet::State || facilitator)
            .filter_map(|facet| facet_view(facet, &answer.found.counts, query, seen, page))
            .collect(),
        chosen: chosen(query, seen, page),
        rows,
        understood,
        total: slice.total,
        first: if slice.before > 0 {
            query.address(None)
        } else {
            String::new()
        },
        next: slice
            .next
            .map(|after| query.address(Some(after)))
            .unwrap_or_default(),
        export: if export.is_empty() {
            export
        } else {
            format!("?{export}")
        },
        progress,
        reduced,
    }
}

fn row(listed: &Listed, hit: Option<&Hit>, asked: &str, seen: Seen<'_>, page: &Page) -> Row {
    let facilitator = seen.reader().is_facilitator();
    let within = seen.reader().is_within(listed.id);
    let state = listed.state(seen.now());
    let said = |said: &Said| (said.text.clone(), said.lang.clone().unwrap_or_default());
    let carried = hit.and_then(|hit| {
        let key = match hit.phrase.role {
            Role::Offer => "organisations-hit-offer",
            Role::Seek => "organisations-hit-seek",
            Role::Example => "organisations-hit-example",
            Role::Name => return None,
        };
        let phrase = &hit.phrase.phrase;
        let lang = phrase
            .language
            .map(|lang| lang.to_string())
            .unwrap_or_default();
        Some((key, phrase.text.clone(), lang))
    });
    let shown = carried.as_ref().map(|(_, text, _)| text.clone());
    // Half and half, so that neither what it can do nor what it seeks is hidden behind the other.
    let (offers, seeks) = (listed.competences(), listed.needs());
    let of_offers = offers.len().min(PHRASES - seeks.len().min(PHRASES / 2));
    let other = |phrases: &[Said], most: usize| -> Vec<(String, String)> {
        let phrases = phrases.iter().map(said);
        let phrases = phrases.filter(|(text, _)| shown.as_ref() != Some(text));
        phrases.take(most).collect()
    };
    let most = PHRASES - usize::from(shown.is_some());
    let offers = other(&offers[..of_offers], most);
    let seeks = other(seeks, most - offers.len());
    Row {
        id: listed.id,
        name: listed.name.clone(),
        side: listed.side.code(),
        place: place_name(
            listed.region.as_deref(),
            listed.country.as_deref(),
            page.lang,
        ),
        sectors: listed
            .sectors
            .iter()
            .take(PHRASES)
            .map(|code| sector::name(code, page.lang))
            .collect::<Vec<_>>()
            .join(" · "),
        languages: listed
            .languages
            .iter()
            .map(|code| language::name(code, page.lang))
            .collect::<Vec<_>>()
            .join(", "),
        size: match listed.size {
            Size::Unknown => String::new(),
            size => size_name(page, size),
        },
        understood_as: hit
            .and_then(|hit| {
                let of_the_hit = |term: &str| !asked.contains(&fold(term));
                hit.aliases.iter().find(|alias| of_the_hit(&alias.term))
            })
            .map(|alias| (alias.term.clone(), alias.meaning.text.clone())),
        hit: carried,
        offers,
        seeks,
        matched: facilitator && !matches!(listed.side, Side::Neither | Side::Unknown),
        state: (within && state != Standing::Approved)
            .then(|| page.t(&format!("organisations-state-{}", state.code()))),
    }
}

fn facet_view(
    facet: Facet,
    counts: &Counts,
    query: &Query,
    seen: Seen<'_>,
    page: &Page,
) -> Option<FacetView> {
    let chosen = query.choices.of(facet);
    let counted = counts.of(facet);
    let mut values: Vec<Value> = match facet {
        Facet::Region => regions(counted, &query.choices, page),
        _ => counted
            .iter()
            .map(|(code, count)| value(facet, code, *count, &query.choices, seen, page))
            .collect(),
    };
    // What is chosen and now finds nobody must still be there to be taken back.
    for code in chosen {
        if values.iter().all(|value| value.code != *code) {
            values.push(value(facet, code, 0, &query.choices, seen, page));
        }
    }
    if values.is_empty() {
        return None;
    }
    let more = match facet {
        Facet::Region => fold_regions(&mut values),
        _ => {
            values.sort_by_key(|value| !value.chosen);
            values.split_off(values.len().min(OPEN_VALUES.max(chosen.len())))
        }
    };
    let opens = matches!(facet, Facet::Side | Facet::Kind | Facet::Region);
    Some(FacetView {
        code: facet.code(),
        title: page.t(&format!("organisations-facet-{}", facet.code())),
        open: opens || !chosen.is_empty(),
        values,
        more,
    })
}

fn value(
    facet: Facet,
    code: &str,
    count: usize,
    choices: &Choices,
    seen: Seen<'_>,
    page: &Page,
) -> Value {
    Value {
        code: code.to_owned(),
        words: words(facet, code, seen, page),
        count,
        chosen: choices.has(facet, code),
        level: 0,
        side: match facet {
            Facet::Side => Side::from_code(code).unwrap_or_default().code(),
            _ => "",
        },
    }
}

/// Name of a facet's value.
fn words(facet: Facet, code: &str, seen: Seen<'_>, page: &Page) -> String {
    if code == UNKNOWN {
        return page.t("part-unknown");
    }
    let lang = page.lang;
    match facet {
        Facet::Side => side_name(page, Side::from_code(code).unwrap_or_default()),
        Facet::Kind => kind_name(page, Kind::from_code(code).unwrap_or_default()),
        Facet::Size => size_name(page, Size::from_code(code).unwrap_or_default()),
        Facet::Sector => sector::name(code, lang),
        Facet::Language => language::name(code, lang),
        Facet::Region if code.len() == 2 => country::name(code, lang),
        Facet::Region => region::name(code),
        Facet::State => match Standing::from_code(code) {
            Some(state) => page.t(&format!("organisations-state-{}", state.code())),
            None => code.to_owned(),
        },
        Facet::Competence | Facet::Need => seen.vocabulary().find(code).map_or_else(
            || code.to_owned(),
            |field| field.label.in_lang(lang).to_owned(),
        ),
    }
}

/// Countries, and within them the regions where the reader went: the next level shows below what is
/// chosen, and in a hub of few countries from the beginning.
fn regions(counted: &[(String, usize)], choices: &Choices, page: &Page) -> Vec<Value> {
    let chosen = choices.of(Facet::Region);
    let countries = counted.iter().filter(|(code, _)| code.len() == 2).count();
    let mut values = Vec::new();
    let mut put = |code: &str, count: usize, level: usize| {
        values.push(Value {
            code: code.to_owned(),
            words: match (code, code.len()) {
                (UNKNOWN, _) => page.t("part-unknown"),
                (code, 2) => country::name(code, page.lang),
                (code, _) => region::name(code),
            },
            count,
            chosen: choices.has(Facet::Region, code),
            level,
            side: "",
        });
    };
    // Depth first; `counted` is ordered by frequency, and so is every level.
    let mut open: Vec<(&str, usize, usize)> = Vec::new();
    let children = |parent: Option<&str>| -> Vec<(&str, usize)> {
        let length = parent.map_or(2, |parent| parent.len() + 1);
        counted
            .iter()
            .filter(|(code, _)| match parent {
                None => code.len() == 2 || code == UNKNOWN,
                Some(parent) => code.len() == length && code.starts_with(parent),
            })
            .map(|(code, count)| (code.as_str(), *count))
            .collect()
    };
    open.extend(
        children(None)
            .into_iter()
            .rev()
            .map(|(code, count)| (code, count, 0)),
    );
    while let Some((code, count, level)) = open.pop() {
        put(code, count, level);
        let went_here = chosen.iter().any(|chosen| chosen.starts_with(code));
        if code == UNKNOWN || !(went_here || (countries <= 2 && level < 3)) {
            continue;
        }
        let mut below = children(Some(code));
        // A level that only repeats the one above is passed over: Slovenia, SI0 "Slovenija".
        while let [(only, same)] = below[..]
            && same == count
            && !choices.has(Facet::Region, only)
        {
            below = children(Some(only));
        }
        open.extend(
            below
                .into_iter()
                .rev()
                .map(|(code, count)| (code, count, level + 1)),
        );
    }
    values
}

/// Everything behind the first countries that has not been chosen, in whole branches.
fn fold_regions(values: &mut Vec<Value>) -> Vec<Value> {
    let mut countries = 0;
    let (mut open, mut more) = (Vec::new(), Vec::new());
    let mut branch_open = true;
    let chosen: Vec<String> = values
        .iter()
        .filter(|value| value.chosen)
        .map(|value| value.code.clone())
        .collect();
    for value in values.drain(..) {
        if value.level == 0 {
            countries += 1;
            branch_open = countries <= OPEN_VALUES
                || chosen.iter().any(|chosen| chosen.starts_with(&value.code));
        }
        if branch_open {
            open.push(value)
        } else {
            more.push(value)
        }
    }
    *values = open;
    more
}

fn chosen(query: &Query, seen: Seen<'_>, page: &Page) -> Vec<Chosen> {
    let mut chosen: Vec<Chosen> = Vec::new();
    if !query.words.is_empty() {
        chosen.push(Chosen {
            words: page.t1("organisations-chosen-words", "words", &query.words),
            without: query.without_words().address(None),
        });
    }
    chosen.extend(query.choices.iter().map(|(facet, code)| {
        let words = words(facet, code, seen, page);
        Chosen {
            words: match (code, facet) {
                (UNKNOWN, _) | (_, Facet::Need | Facet::Competence) => {
                    format!(
                        "{}: {words}",
                        page.t(&format!("organisations-facet-{}", facet.code()))
                    )
                }
                _ => words,
            },
            without: query.without(facet, code).address(None),
        }
    }));
    chosen
}

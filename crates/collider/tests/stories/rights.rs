//! Every route, asked by nobody and by everybody of every role, answers as the handbook's table says.

use std::collections::{BTreeMap, HashMap};

use reqwest::StatusCode;
use uuid::Uuid;

use crate::{
    directory::{add_pairs, introduced, last_id},
    world::{Somebody, World, databases},
};

const HANDBOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/handbook/rights.md");

/// The handbook's table of rights: what is done → who (`anyone` or a role) → `yes`, `own` or `–`.
struct Table {
    roles: Vec<String>,
    rights: HashMap<String, HashMap<String, String>>,
    pages: BTreeMap<String, String>,
}

fn cells(line: &str) -> Vec<&str> {
    let inner = line.trim().trim_matches('|');
    inner.split('|').map(str::trim).collect()
}

fn handbook() -> Table {
    let text = std::fs::read_to_string(HANDBOOK).expect("the handbook");
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
    let second = lines
        .iter()
        .position(|line| line.starts_with("| right |"))
        .expect("the table of pages");
    let head = cells(lines[0]);
    let rights = lines[2..second]
        .iter()
        .map(|line| {
            let row = cells(line);
            let of_row = head[1..]
                .iter()
                .zip(&row[1..])
                .map(|(who, right)| ((*who).to_owned(), (*right).to_owned()));
            (row[0].to_owned(), of_row.collect())
        })
        .collect();
    let mut pages = BTreeMap::new();
    for line in &lines[second + 2..] {
        let row = cells(line);
        for page in row[1].split("<br>").filter(|page| !page.is_empty()) {
            pages.insert(page.trim_matches('`').to_owned(), row[0].to_owned());
        }
    }
    Table {
        roles: head[2..].iter().map(|role| (*role).to_owned()).collect(),
        rights,
        pages,
    }
}

/// Something of one's own and something of others', by the kind of thing.
struct Things {
    organisation: Uuid,
    introduction: Uuid,
}

fn address(path: &str, things: &Things) -> String {
    let id = if path.contains("/organisations/") {
        things.organisation
    } else if path.starts_with("/introductions/") {
        things.introduction
    } else {
        Uuid::from_u128(7)
    };
    path.replace("{id}", &id.to_string())
        .replace("{partner}", &Uuid::from_u128(8).to_string())
        .split('/')
        .map(|part| if part.starts_with('{') { "x" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

/// Asks and answers whether the gate let it through; what stands behind it may still find that there
/// is no such thing or that a form is empty.
async fn is_let_through(somebody: &Somebody, method: &str, address: &str, member: bool) -> bool {
    let seen = match method {
        "GET" => somebody.sees(address).await,
        _ => somebody.sends(address, &[]).await,
    };
    match seen.status {
        StatusCode::UNAUTHORIZED if !member => false,
        StatusCode::FORBIDDEN if member => false,
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
            panic!("{method} {address}: {} is the wrong refusal", seen.status)
        }
        status => {
            assert!(
                !status.is_server_error() || status == StatusCode::SERVICE_UNAVAILABLE,
                "{method} {address}: {status}"
            );
            true
        }
    }
}

/// Signs somebody in who has this role (and acts for this organisation).
async fn signed_in(world: &World, role: &str, organisation: Option<Uuid>) -> Somebody {
    let code = role.replace(' ', "-");
    let organisation = organisation.map(|id| id.to_string());
    let mut options = vec!["--name", role, "--role", &code];
    if let Some(id) = &organisation {
        options.extend(["--organisation", id]);
    }
    let address = format!("{code}@rights.example");
    world.by_link(&address, &options).await
}

#[test]
fn the_handbook_tells_what_the_program_decides() {
    let folder = tempfile::tempdir().expect("a folder");
    let printed = crate::world::program(folder.path(), None)
        .arg("rights")
        .output()
        .expect("it runs");
    let written = std::fs::read_to_string(HANDBOOK).expect("the handbook");
    assert_eq!(
        String::from_utf8(printed.stdout).expect("text"),
        written,
        "run `collider rights > docs/handbook/rights.md`"
    );
}

#[tokio::test]
async fn every_route_answers_everybody_as_the_table_says() {
    let table = handbook();
    assert_eq!(table.roles.len(), 7);
    assert!(table.pages.len() > 60, "{} pages", table.pages.len());
    for database in databases().await {
        // Everybody asks from one address, more often than it may.
        let settings = "[limits]\ncostly_per_minute = 100000\n";
        let world = World::with_settings(database, settings);
        let facilitator = world.facilitator().await;
        let [own, _, other, _] = add_pairs(&facilitator).await;
        let (_, mine) = introduced(&facilitator, own).await;
        let (_, theirs) = introduced(&facilitator, other).await;
        let (mine, theirs) = (
            Things {
                organisation: own,
                introduction: last_id(&mine),
            },
            Things {
                organisation: other,
                introduction: last_id(&theirs),
            },
        );
        let mut asked = 0;
        let everybody = std::iter::once("anyone").chain(table.roles.iter().map(String::as_str));
        for who in everybody {
            let member = who != "anyone";
            let somebody = match who {
                "anyone" => world.stranger(),
                "participant" => signed_in(&world, who, Some(own)).await,
                role => signed_in(&world, role, None).await,
            };
            // Signing out comes last, or nobody would be there to ask for the rest.
            let (last, first): (Vec<_>, Vec<_>) = table
                .pages
                .iter()
                .partition(|(page, _)| page.as_str() == "POST /sign-out");
            for (page, right) in first.into_iter().chain(last) {
                let (method, path) = page.split_once(' ').expect("a method and a path");
                let scope = table.rights[right][who].as_str();
                let about = about(&world, page);
                let foreign = address(path, &theirs);
                let reached = is_let_through(&somebody, method, &foreign, member).await;
                let expected = scope == "yes" || scope == "own" && about == "own";
                assert_eq!(reached, expected, "{who}: {method} {foreign} ({about})");
                asked += 1;
                if scope == "own" && about == "thing" {
                    let address = address(path, &mine);
                    let reached = is_let_through(&somebody, method, &address, member).await;
                    assert!(reached, "{who}: {method} {address}");
                    asked += 1;
                }
            }
        }
        assert!(asked > 8 * 60, "{asked} questions");
    }
}

/// What a page is about, as the program says: `hub`, `own` or `thing`.
fn about(world: &World, page: &str) -> &'static str {
    use std::sync::OnceLock;
    static ABOUT: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    let all = ABOUT.get_or_init(|| {
        let output = world
            .command()
            .args(["rights", "--pages"])
            .output()
            .expect("it runs");
        let text = String::from_utf8(output.stdout).expect("text");
        text.lines()
            .map(|line| {
                let cells: Vec<&str> = line.split('\t').collect();
                let about = match cells[3] {
                    "hub" => "hub",
                    "own" => "own",
                    "thing" => "thing",
                    other => panic!("{other}"),
                };
                (format!("{} {}", cells[0], cells[1]), about)
            })
            .collect()
    });
    all[page]
}

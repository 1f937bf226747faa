//! `collider rights`: who may do what, as the program itself decides it.

use std::{fmt::Write as _, process::ExitCode};

use clap::Args;

use crate::{
    features::people::{Action, Decided, Role, rights::Scope},
    platform::settings::Settings,
    router,
};

#[derive(Debug, Args)]
pub(super) struct Rights {
    /// One line for each page instead: method, address, right, and whether it is about the hub, the
    /// visitor's own, or a thing.
    #[arg(long)]
    pages: bool,
}

impl Rights {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<ExitCode> {
        let routes = router::routes(&settings.limits, true);
        if self.pages {
            for decided in routes.decided() {
                let Decided {
                    method,
                    path,
                    right,
                } = decided;
                println!("{method}\t{path}\t{:?}\t{}", right.action, right.reach());
            }
        } else {
            print!("{}", handbook(routes.decided()));
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The page of the handbook. It is written by the program, so that it cannot say anything else than
/// what the program does.
fn handbook(decided: &[Decided]) -> String {
    let mut page = String::from(
        "# Who may do what\n\
         This page is printed by `collider rights` from the table by which the program decides; a \
         test keeps it so. Rights of several roles add up. *Own* is a person's own account, and \
         what belongs to the organisation for which they act at the moment. Reading reaches as \
         far as the organisations show their profiles to the reader; only facilitators and hub \
         managers see every profile whole. An account without a role may look after itself and \
         otherwise see what anyone sees.\n\n",
    );
    for role in Role::ALL {
        let _ = writeln!(page, "- **{}**: {}", name(role), role.words());
    }
    page.push_str("\n| to … | anyone |");
    for role in Role::ALL {
        let _ = write!(page, " {} |", name(role));
    }
    page.push_str("\n|---|---|");
    page.push_str(&"---|".repeat(Role::ALL.len()));
    page.push('\n');
    for action in Action::ALL {
        let _ = write!(
            page,
            "| {} | {} |",
            action.words(),
            word(action.scope_of_strangers())
        );
        for role in Role::ALL {
            let _ = write!(page, " {} |", word(action.scope(role)));
        }
        page.push('\n');
    }
    page.push_str("\n## Which page asks for which right\n\n| right | pages |\n|---|---|\n");
    for action in Action::ALL {
        let pages: Vec<String> = decided
            .iter()
            .filter(|decided| decided.right.action == *action)
            .map(|decided| format!("`{} {}`", decided.method, decided.path))
            .collect();
        let _ = writeln!(page, "| {} | {} |", action.words(), pages.join("<br>"));
    }
    page
}

fn name(role: Role) -> String {
    role.code().replace('-', " ")
}

fn word(scope: Scope) -> &'static str {
    match scope {
        Scope::Nothing => "–",
        Scope::Own => "own",
        Scope::All => "yes",
    }
}

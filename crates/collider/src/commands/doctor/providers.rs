//! Whether the providers answer through which people sign in.

use super::{Finding, Trouble};
use crate::{features::people, platform::settings::Settings};

/// A finding for each provider; none where there are none.
pub(super) async fn look(settings: &Settings) -> Vec<Finding> {
    let finding = |well| Finding {
        what: "provider",
        well,
    };
    if let Err(problem) = people::check_sign_in(settings) {
        return vec![finding(Err(Trouble {
            grave: true,
            what: problem.to_string(),
            mend:
                "correct the table sign_in of the settings; docs/handbook/sign-in.md describes it"
                    .into(),
        }))];
    }
    let tried = people::try_out_providers(settings)
        .await
        .unwrap_or_default();
    let only = settings.sign_in.only_providers;
    tried
        .into_iter()
        .map(|one| {
            finding(match one.well {
                Ok(()) => Ok(format!(
                    "{} answers; the redirect URI to register there is {}",
                    one.id, one.redirect
                )),
                Err(why) => Err(Trouble {
                    grave: only,
                    what: format!("{} cannot sign anybody in: {why}", one.id),
                    mend: format!(
                        "check its issuer, that this machine reaches it, and that it knows the \
                         redirect URI {}",
                        one.redirect
                    ),
                }),
            })
        })
        .collect()
}

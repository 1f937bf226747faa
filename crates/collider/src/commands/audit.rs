//! `collider audit`: proves that nobody changed the log of changes behind everybody's back.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::platform::{
    settings::Settings,
    store::{self, Head, chain::Fault},
};

#[derive(Debug, Args)]
pub(super) struct Audit {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Check every entry of the log against the one before it, and name the first that does not hold.
    Verify {
        /// A head that was published earlier, as `collider audit head` printed it: NUMBER:HASH.
        /// Without one, somebody who rewrites the whole log and all its hashes is not found out.
        #[arg(long, value_name = "NUMBER:HASH", value_parser = head_from)]
        head: Option<Head>,
    },
    /// Print number and hash of the last entry, to be kept where nobody of this installation can
    /// change it: in a mail to others, in a newspaper, with a notary.
    Head,
}

fn head_from(text: &str) -> Result<Head, String> {
    let (number, hash) = text
        .split_once(':')
        .ok_or("this is not NUMBER:HASH, as `collider audit head` prints it")?;
    let number = number
        .parse()
        .ok()
        .filter(|number| *number > 0)
        .ok_or("the part before the colon is not the number of an entry")?;
    let hash = hash.trim().to_lowercase();
    if hash.len() != 64 || !hash.chars().all(|c| c.is_ascii_hexdigit()) {
        return Err("the part behind the colon is not 64 hexadecimal digits".into());
    }
    Ok(Head { number, hash })
}

impl Audit {
    pub(super) async fn run(self, settings: Settings) -> anyhow::Result<ExitCode> {
        let platform = super::serve::open(settings, false).await?;
        let read = platform.store.read();
        let code = match self.what {
            What::Head => {
                let head = store::sealed_head(read).await?;
                if head.number == 0 {
                    eprintln!("The log has no entry yet.");
                    ExitCode::FAILURE
                } else {
                    println!("{}:{}", head.number, head.hash);
                    ExitCode::SUCCESS
                }
            }
            What::Verify { head } => match store::verify(read, head.as_ref()).await? {
                Ok(walk) => {
                    println!(
                        "{} entries, each as it was written; the words of {} were erased.",
                        walk.entries, walk.erased
                    );
                    println!("{}:{}", walk.entries, walk.hash);
                    ExitCode::SUCCESS
                }
                Err((number, fault)) => {
                    println!("Entry {number} does not hold: {}.", told(fault));
                    ExitCode::FAILURE
                }
            },
        };
        platform.store.close().await;
        Ok(code)
    }
}

fn told(fault: Fault) -> &'static str {
    match fault {
        Fault::Missing => "it is not there, though later ones are",
        Fault::Words => "its words are not those that were written",
        Fault::Link => "it was changed, or what stood before it was",
        Fault::CutOff => "the log ends before it, though it was written",
        Fault::Published => "its hash is not the one that was published",
    }
}

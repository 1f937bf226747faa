//! `collider doctor`: what is well, what is not, and how to mend it.

use std::{path::Path, process::ExitCode, time::SystemTime};

use collider_matching::encoder::{Encoder, TransformerEncoder};

use crate::platform::{
    clock::Clock,
    mail::{
        server::{Misset, Server},
        trial,
    },
    settings::Settings,
    store::{self, AuditEntry, Engine, Looked, Store},
};

mod providers;

/// One thing looked at.
struct Finding {
    what: &'static str,
    well: Result<String, Trouble>,
}

/// What is not as it should be.
struct Trouble {
    grave: bool,
    what: String,
    mend: String,
}

/// Looks at everything and prints a line for each. Exit code 1 when something must be mended before
/// the hub can serve.
pub(super) async fn run(settings: Settings) -> anyhow::Result<ExitCode> {
    let log = Log::read(&settings).await;
    let mut findings = vec![
        folders(&settings),
        database(&settings).await,
        encoder(&settings),
        address(&settings),
        mail(&settings).await,
        clock(log.as_ref()),
    ];
    findings.extend(log.map(|log| backup(&log)));
    findings.extend(providers::look(&settings).await);
    let mut grave = false;
    for finding in findings {
        match finding.well {
            Ok(facts) => println!("well     {:<9} {facts}", finding.what),
            Err(trouble) => {
                grave |= trouble.grave;
                let word = if trouble.grave { "TROUBLE" } else { "reduced" };
                println!("{word:<8} {:<9} {}", finding.what, trouble.what);
                println!("         {:<9} -> {}", "", trouble.mend);
            }
        }
    }
    Ok(if grave {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn folders(settings: &Settings) -> Finding {
    let folder = &settings.data_dir;
    let well = std::fs::create_dir_all(folder)
        .and_then(|()| tempfile_in(folder))
        .map(|()| format!("{} can be written", folder.display()))
        .map_err(|problem| Trouble {
            grave: true,
            what: format!("{} cannot be written: {problem}", folder.display()),
            mend: "give the program's user the right to write there, or set data_dir \
                   (COLLIDER_DATA_DIR) to another folder"
                .into(),
        });
    Finding {
        what: "folders",
        well,
    }
}

fn tempfile_in(folder: &Path) -> std::io::Result<()> {
    let probe = folder.join(".doctor");
    std::fs::write(&probe, b"written to see whether it can be")?;
    std::fs::remove_file(probe)
}

async fn database(settings: &Settings) -> Finding {
    let trouble = |what: String, mend: &str| Trouble {
        grave: true,
        what,
        mend: mend.into(),
    };
    let well = match Store::open(&settings.database_url()).await {
        Err(problem) => Err(trouble(
            problem.to_string(),
            "check database_url (COLLIDER_DATABASE_URL), and that the server runs and lets this \
             user in",
        )),
        Ok(store) => {
            let engine = match store.engine() {
                Engine::Sqlite => "SQLite",
                Engine::Postgres => "PostgreSQL",
            };
            match store.pending_migrations().await {
                Ok(0) => Ok(format!("{engine} answers and is up to date")),
                Ok(pending) => Err(Trouble {
                    grave: false,
                    what: format!("{engine} answers; {pending} changes of the schema are waiting"),
                    mend: "run `collider migrate`; `collider serve` also does it".into(),
                }),
                Err(problem) => Err(trouble(
                    problem.to_string(),
                    "the database may be damaged or of another program; restore a backup",
                )),
            }
        }
    };
    Finding {
        what: "database",
        well,
    }
}

fn encoder(settings: &Settings) -> Finding {
    let folder = settings.encoder_dir();
    let tried = TransformerEncoder::open(&folder).and_then(|encoder| {
        let vectors = encoder.encode(&["brizganje plastike", "Kunststoffspritzguss"])?;
        Ok((encoder.id().to_owned(), vectors[0].cosine(&vectors[1])))
    });
    let well = match tried {
        Ok((id, likeness)) if likeness > 0.5 => Ok(format!("{id} in {}", folder.display())),
        Ok((id, likeness)) => Err(Trouble {
            grave: false,
            what: format!(
                "{id} in {} finds two translations unlike ({likeness:.2})",
                folder.display()
            ),
            mend: "remove the folder and install it again with `collider encoder install`".into(),
        }),
        Err(problem) => Err(Trouble {
            grave: false,
            what: format!(
                "no text encoder, so words are compared by their letters alone: {problem}"
            ),
            mend: "run ./run once with a network, or `collider encoder install PACKAGE`".into(),
        }),
    };
    Finding {
        what: "encoder",
        well,
    }
}

fn address(settings: &Settings) -> Finding {
    let base = settings.base_url();
    let local = settings.listen.ip().is_loopback();
    let trouble = |grave, what: String, mend: &str| {
        Err(Trouble {
            grave,
            what,
            mend: mend.into(),
        })
    };
    let well = if url::Url::parse(&base).is_err() {
        trouble(
            true,
            format!("base_url is no address: {base}"),
            "set base_url (COLLIDER_BASE_URL) to what people type, such as https://hub.example",
        )
    } else if settings.is_https() && settings.proxies.is_empty() {
        trouble(
            false,
            format!("{base} is served through another web server, and all visitors look like one"),
            "set proxies (COLLIDER_PROXIES='[\"127.0.0.1\"]') to that server's address, and let it \
             send X-Forwarded-For",
        )
    } else if !local && !settings.is_https() {
        trouble(
            false,
            format!("{base} is open to the network without encryption"),
            "put a web server with TLS in front and set base_url (COLLIDER_BASE_URL) to its https \
             address",
        )
    } else {
        Ok(format!("people reach the hub at {base}"))
    };
    Finding {
        what: "address",
        well,
    }
}

async fn mail(settings: &Settings) -> Finding {
    let well = match Server::from_settings(settings) {
        Ok(None) => Err(Trouble {
            grave: false,
            what: "no mail server is set; letters wait and reach nobody".into(),
            mend: "set mail.smtp_url and mail.from (COLLIDER_MAIL__SMTP_URL, COLLIDER_MAIL__FROM)"
                .into(),
        }),
        Err(problem) => Err(Trouble {
            grave: true,
            what: problem.to_string(),
            mend: match problem {
                Misset::From => "set mail.from (COLLIDER_MAIL__FROM) to the hub's address",
                Misset::Url => "correct mail.smtp_url (COLLIDER_MAIL__SMTP_URL)",
                Misset::Authority => "correct mail.ca_file (COLLIDER_MAIL__CA_FILE)",
            }
            .into(),
        }),
        Ok(Some(server)) => match trial::call(&server).await {
            Ok(()) => Ok(format!(
                "{} answers and lets {} write",
                server.place(),
                server.from.email
            )),
            Err(failure) => Err(Trouble {
                grave: false,
                what: format!("letters wait; {}: {failure}", server.place()),
                mend: trial::mending(&failure).into(),
            }),
        },
    };
    Finding { what: "mail", well }
}

/// No machine that runs this program has a right clock before this version was written.
const WRITTEN: &str = "2026-11-01T00:00:00Z";

/// What the log of changes tells a doctor.
struct Log {
    last: Option<AuditEntry>,
    last_backup: Option<AuditEntry>,
}

impl Log {
    /// Nothing where the database does not answer or is of another version: that is told elsewhere.
    async fn read(settings: &Settings) -> Option<Self> {
        let store = Store::open(&settings.database_url()).await.ok()?;
        if store.pending_migrations().await.ok()? > 0 {
            return None;
        }
        let everything = Looked::default();
        let backups = Looked {
            thing: Some("backup".into()),
            ..Looked::default()
        };
        let last = store::entries(store.read(), &everything, 1).await.ok()?;
        let made = store::entries(store.read(), &backups, 50).await.ok()?;
        store.close().await;
        Some(Self {
            last: last.into_iter().next(),
            last_backup: made.into_iter().find(|entry| entry.action == "made"),
        })
    }
}

/// Behind so many days without a backup somebody should be told.
const BACKUP_DAYS: i64 = 7;

fn backup(log: &Log) -> Finding {
    let remedy = "run `collider backup FILE` every night, and keep the files on another machine";
    let trouble = |what: String| {
        Err(Trouble {
            grave: false,
            what,
            mend: remedy.into(),
        })
    };
    let well = match &log.last_backup {
        None => trouble("the log of changes knows of no backup".into()),
        Some(entry) => {
            let days = Clock::System.now().duration_since(entry.at).as_hours() / 24;
            let made = entry.at.strftime("%Y-%m-%d %H:%M UTC");
            if days > BACKUP_DAYS {
                trouble(format!("the last one was made on {made}, {days} days ago"))
            } else {
                Ok(format!("the last one was made on {made}"))
            }
        }
    };
    Finding {
        what: "backup",
        well,
    }
}

/// Clocks of one installation differ by less.
const AHEAD: jiff::SignedDuration = jiff::SignedDuration::from_mins(5);

fn clock(log: Option<&Log>) -> Finding {
    let now = Clock::System.now();
    let last = log.and_then(|log| log.last.as_ref()).map(|entry| entry.at);
    let written: jiff::Timestamp = WRITTEN.parse().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    let behind = now < written || SystemTime::now() < SystemTime::UNIX_EPOCH;
    let well = if behind {
        Err(Trouble {
            grave: true,
            what: format!("the clock says {now}, which is before this program was written"),
            mend: "set the machine's clock, best by a time server".into(),
        })
    } else if let Some(last) = last.filter(|last| *last > now + AHEAD) {
        Err(Trouble {
            grave: false,
            what: format!("the clock says {now}, but the last change was noted at {last}"),
            mend:
                "one of the two was wrong: look at the machine's clock, best kept by a time server"
                    .into(),
        })
    } else {
        Ok(format!("{now}"))
    };
    Finding {
        what: "clock",
        well,
    }
}

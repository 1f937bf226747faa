//! The real program in a folder of its own, and somebody at its door.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

use reqwest::{Client, Response, StatusCode, redirect::Policy};
use scraper::{Html, Selector};
use tempfile::TempDir;

/// A running program. It ends with its world.
pub struct World {
    program: Child,
    /// Where it serves, without a slash at the end.
    pub base: String,
    /// The link that signs the facilitator in.
    pub link: String,
    folder: TempDir,
    database: Option<String>,
    around: Around,
}

/// What stands around the program: a program that starts it, and variables.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// Words before the program's own on its command line.
    pub starter: Vec<String>,
    /// Names and values of variables.
    pub variables: Vec<(&'static str, String)>,
}

/// The databases to tell a story on.
pub async fn databases() -> Vec<Option<String>> {
    let mut databases = vec![None];
    if let Ok(cluster) = std::env::var("COLLIDER_TEST_POSTGRES_URL") {
        databases.push(Some(fresh_database(&cluster).await));
    }
    databases
}

async fn fresh_database(cluster: &str) -> String {
    use sea_orm::{ConnectionTrait, Database};
    let name = format!("story_{}", uuid::Uuid::now_v7().simple());
    let admin = Database::connect(cluster).await.expect("the cluster");
    admin
        .execute_unprepared(&format!("CREATE DATABASE {name}"))
        .await
        .expect("a database");
    let mut url = url::Url::parse(cluster).expect("an address");
    url.set_path(&name);
    url.to_string()
}

/// The program with the settings of a story: words are compared by letters alone, which is quick and
/// the same everywhere.
pub fn program(folder: &Path, database: Option<&str>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_collider"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("COLLIDER_")) {
        command.env_remove(name);
    }
    command
        .current_dir(folder)
        .env("COLLIDER_DATA_DIR", folder)
        .env("COLLIDER_ENCODER_DIR", folder.join("no-encoder"));
    if let Some(url) = database {
        command.env("COLLIDER_DATABASE_URL", url);
    }
    command
}

impl World {
    /// With the fictional region.
    pub fn demo(database: Option<String>) -> Self {
        Self::begin(database, &["demo", "--listen", "127.0.0.1:0"])
    }

    /// With nobody in it.
    pub fn empty(database: Option<String>) -> Self {
        Self::begin(database, &["demo", "--empty", "--listen", "127.0.0.1:0"])
    }

    /// With nobody in it and these settings.
    pub fn with_settings(database: Option<String>, settings: &str) -> Self {
        let any_port = ["demo", "--empty", "--listen", "127.0.0.1:0"];
        Self::begin_with(database, settings, &any_port)
    }

    /// With nobody in it, under a name instead of a number.
    pub fn under_a_name(database: Option<String>) -> Self {
        let probe = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = probe.local_addr().expect("an address").port();
        drop(probe);
        let settings =
            format!("listen = \"127.0.0.1:{port}\"\nbase_url = \"http://localhost:{port}\"\n");
        Self::begin_with(database, &settings, &["demo", "--empty"])
    }

    fn begin_with(database: Option<String>, settings: &str, arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("collider.toml"), settings).expect("written");
        Self::begin_in(folder, database, arguments, Around::default())
    }

    /// With nobody in it, in a folder and with something around the program.
    pub fn empty_in(folder: TempDir, database: Option<String>, around: Around) -> Self {
        let arguments = ["demo", "--empty", "--listen", "127.0.0.1:0"];
        Self::begin_in(folder, database, &arguments, around)
    }

    /// With the fictional region, known to people by another address than the one it listens at.
    pub fn behind(base_url: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        let listen = free.local_addr().expect("its address").to_string();
        drop(free);
        std::fs::write(
            folder.path().join("collider.toml"),
            format!("base_url = \"{base_url}\"\n"),
        )
        .expect("written");
        let (program, link) = start(
            folder.path(),
            None,
            &["demo", "--listen", &listen],
            &Around::default(),
        );
        let base = format!("http://{listen}");
        until_ready(&base);
        let link = link.replace(base_url, &base);
        Self {
            program,
            base,
            link,
            folder,
            database: None,
            around: Around::default(),
        }
    }

    /// With the fictional region and these settings.
    pub fn with_demo_settings(database: Option<String>, settings: &str) -> Self {
        Self::begin_with(database, settings, &["demo", "--listen", "127.0.0.1:0"])
    }

    fn begin(database: Option<String>, arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Self::begin_in(folder, database, arguments, Around::default())
    }

    fn begin_in(
        folder: TempDir,
        database: Option<String>,
        arguments: &[&str],
        around: Around,
    ) -> Self {
        let (program, link) = start(folder.path(), database.as_deref(), arguments, &around);
        let base = link
            .split("/sign-in")
            .next()
            .expect("an address")
            .to_owned();
        until_ready(&base);
        Self {
            program,
            base,
            link,
            folder,
            database,
            around,
        }
    }

    /// Number of the program's process.
    pub fn process(&self) -> u32 {
        self.program.id()
    }

    /// The program's folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A command of the same installation.
    pub fn command(&self) -> Command {
        program(self.folder.path(), self.database.as_deref())
    }

    /// Ends the program as a power cut would, and starts it again.
    pub fn cut_power_and_restart(&mut self, arguments: &[&str]) {
        self.kill();
        self.start_again(arguments);
    }

    /// Ends the program as a power cut would.
    pub fn kill(&mut self) {
        self.program.kill().expect("killed");
        self.program.wait().expect("gone");
    }

    /// Asks the program to stop, as a system does that shuts down, and waits until it has.
    pub fn stop(&mut self) -> std::process::ExitStatus {
        let asked = Command::new("kill")
            .args(["-TERM", &self.program.id().to_string()])
            .status();
        assert!(asked.expect("asked").success());
        self.program.wait().expect("gone")
    }

    /// Starts it again in the same folder.
    pub fn start_again(&mut self, arguments: &[&str]) {
        let (program, link) = start(
            self.folder.path(),
            self.database.as_deref(),
            arguments,
            &self.around,
        );
        self.base = link
            .split("/sign-in")
            .next()
            .expect("an address")
            .to_owned();
        self.program = program;
        self.link = link;
    }

    /// The same browser at another node of the installation.
    pub fn turns_up_here(&self, somebody: &Somebody) -> Somebody {
        Somebody {
            client: somebody.client.clone(),
            base: self.base.clone(),
        }
    }

    /// Somebody without an account.
    pub fn stranger(&self) -> Somebody {
        Somebody::at(&self.base)
    }

    /// The path of a new link that signs in who has this address; `options` as the command takes them.
    pub fn sign_in_link(&self, address: &str, options: &[&str]) -> String {
        let made = self
            .command()
            .env("COLLIDER_BASE_URL", &self.base)
            .args(["sign-in-link", address])
            .args(options)
            .output()
            .expect("it runs");
        let link = String::from_utf8(made.stdout).expect("text");
        let path = link.trim().strip_prefix(&self.base).expect("a path");
        path.to_owned()
    }

    /// Somebody signed in by such a link; an account is made where there is none.
    pub async fn by_link(&self, address: &str, options: &[&str]) -> Somebody {
        let somebody = self.stranger();
        let path = self.sign_in_link(address, options);
        assert_eq!(somebody.sees(&path).await.status, StatusCode::SEE_OTHER);
        somebody
    }

    /// The facilitator, signed in.
    pub async fn facilitator(&self) -> Somebody {
        self.signed_in(self.stranger()).await
    }

    /// The facilitator, signed in with a browser that says this of itself.
    pub async fn facilitator_on(&self, device: &str) -> Somebody {
        let client = Client::builder()
            .cookie_store(true)
            .redirect(Policy::none())
            .user_agent(device)
            .build()
            .expect("a client");
        let base = self.base.clone();
        self.signed_in(Somebody { client, base }).await
    }

    async fn signed_in(&self, somebody: Somebody) -> Somebody {
        let answer = somebody
            .client
            .get(&self.link)
            .send()
            .await
            .expect("an answer");
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        somebody
    }
}

fn start(
    folder: &Path,
    database: Option<&str>,
    arguments: &[&str],
    around: &Around,
) -> (Child, String) {
    let mut command = program(folder, database);
    if let Some((first, others)) = around.starter.split_first() {
        let mut starter = Command::new(first);
        starter.current_dir(folder).args(others);
        starter.arg(command.get_program());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => starter.env(name, value),
                None => starter.env_remove(name),
            };
        }
        command = starter;
    }
    command.envs(around.variables.iter().map(|(name, value)| (name, value)));
    let mut child = command
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut line = String::new();
    let output = child.stdout.take().expect("its output");
    let mut lines = BufReader::new(output);
    while !line.contains("/sign-in/link/") {
        line.clear();
        assert_ne!(
            lines.read_line(&mut line).expect("a line"),
            0,
            "the program ended early"
        );
    }
    (child, line.trim().to_owned())
}

/// Waits until the program has read its vocabulary and everybody's words.
fn until_ready(base: &str) {
    use std::io::{Read, Write};
    let address = base.strip_prefix("http://").expect("an address");
    for _ in 0..600 {
        let mut answer = String::new();
        let asked = std::net::TcpStream::connect(address).and_then(|mut stream| {
            write!(stream, "GET /metrics HTTP/1.0\r\nhost: {address}\r\n\r\n")?;
            stream.read_to_string(&mut answer)
        });
        if asked.is_ok() && answer.contains("catalogue_ready 1") {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("the program was not ready within a minute");
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// Somebody with a browser.
pub struct Somebody {
    /// The browser.
    pub client: Client,
    base: String,
}

/// A page as it came.
pub struct Seen {
    /// HTTP status.
    pub status: StatusCode,
    /// Where it leads, for a redirect.
    pub leads_to: Option<String>,
    /// The whole text.
    pub html: String,
}

impl Somebody {
    /// Somebody without an account, at the door of a hub.
    pub fn at(base: &str) -> Self {
        let client = Client::builder()
            .cookie_store(true)
            .redirect(Policy::none())
            .build()
            .expect("a client");
        Self {
            client,
            base: base.to_owned(),
        }
    }

    /// Looks at a page.
    pub async fn sees(&self, path: &str) -> Seen {
        let answer = self.client.get(format!("{}{path}", self.base)).send().await;
        Seen::of(answer.expect("an answer")).await
    }

    /// Sends a form, with fields in order.
    pub async fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let request = self
            .client
            .post(format!("{}{path}", self.base))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(body);
        Seen::of(request.send().await.expect("an answer")).await
    }
}

impl Seen {
    /// From an answer.
    pub async fn of(answer: Response) -> Self {
        let leads_to = answer
            .headers()
            .get("location")
            .map(|value| value.to_str().expect("text").to_owned());
        Self {
            status: answer.status(),
            leads_to,
            html: answer.text().await.expect("a body"),
        }
    }

    /// The text of everything that fits a CSS selector, with single blanks.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        Html::parse_document(&self.html)
            .select(&selector)
            .map(|found| {
                let text: String = found.text().collect();
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    /// The value of an attribute of the first element that fits.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let selector = Selector::parse(selector).expect("a selector");
        let page = Html::parse_document(&self.html);
        page.select(&selector).next()?.attr(name).map(str::to_owned)
    }

    /// The values of an attribute of everything that fits a CSS selector.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        let page = Html::parse_document(&self.html);
        page.select(&selector)
            .filter_map(|found| found.attr(name).map(str::to_owned))
            .collect()
    }
}

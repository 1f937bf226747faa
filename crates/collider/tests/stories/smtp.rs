//! A small mail server for stories: it takes letters down and does what it is told.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::Notify,
    task::JoinHandle,
};
use tokio_rustls::{TlsAcceptor, rustls};

/// What it does with the next letter, instead of taking it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Manner {
    /// Answers this to the recipient.
    ToRecipient(&'static str),
    /// Answers this to the whole letter.
    ToLetter(&'static str),
    /// Hangs up when it has the whole letter, and has kept it.
    KeepAndHangUp,
    /// Keeps the letter and answers when it is let go on.
    HoldAnswer,
}

/// A letter as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Of the envelope.
    pub from: String,
    /// Of the envelope.
    pub to: String,
    /// Head and body.
    pub raw: String,
}

impl Taken {
    /// A line of the head, unfolded.
    pub fn header(&self, name: &str) -> Option<String> {
        let (head, _) = self.raw.split_once("\r\n\r\n")?;
        let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
        let begins = format!("{name}: ");
        head.split("\r\n")
            .find_map(|line| line.strip_prefix(&begins))
            .map(str::to_owned)
    }
}

#[derive(Default)]
struct Desk {
    manners: Mutex<VecDeque<Manner>>,
    taken: Mutex<Vec<Taken>>,
    calls: Mutex<Vec<String>>,
    go_on: Notify,
    password: Option<&'static str>,
    encryption: Option<(Begins, TlsAcceptor)>,
}

/// When a server begins to encrypt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begins {
    /// With the first byte.
    AtOnce,
    /// When it is asked to, and takes no letter before.
    WhenAsked,
}

/// The server. It ends with its world.
pub struct MailServer {
    /// `HOST:PORT`.
    pub address: String,
    desk: Arc<Desk>,
    serving: JoinHandle<()>,
}

impl MailServer {
    /// On a port of its own.
    pub async fn open() -> Self {
        Self::at("127.0.0.1:0", None).await
    }

    /// With encryption, under the name `localhost`. Answers its certificate (PEM), too.
    pub async fn encrypted(begins: Begins) -> (Self, String) {
        let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]);
        let made = made.expect("a certificate");
        let key = rustls::pki_types::PrivateKeyDer::Pkcs8(made.signing_key.serialize_der().into());
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("protocols")
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key)
            .expect("they belong together");
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let desk = Desk {
            encryption: Some((begins, acceptor)),
            ..Desk::default()
        };
        (Self::with("127.0.0.1:0", desk).await, made.cert.pem())
    }

    /// With a password that has to be said, in the form of AUTH PLAIN.
    pub async fn with_password(plain: &'static str) -> Self {
        Self::at("127.0.0.1:0", Some(plain)).await
    }

    /// On a port that was known before.
    pub async fn at(address: &str, password: Option<&'static str>) -> Self {
        let desk = Desk {
            password,
            ..Desk::default()
        };
        Self::with(address, desk).await
    }

    async fn with(address: &str, desk: Desk) -> Self {
        let listener = TcpListener::bind(address).await.expect("a port");
        let address = listener.local_addr().expect("bound").to_string();
        let desk = Arc::new(desk);
        let at_desk = Arc::clone(&desk);
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let desk = Arc::clone(&at_desk);
                tokio::spawn(async move {
                    // A caller that hangs up is no trouble of ours.
                    let _ = welcome(stream, &desk).await;
                });
            }
        });
        Self {
            address,
            desk,
            serving,
        }
    }

    /// Its port.
    pub fn port(&self) -> &str {
        self.address.rsplit(':').next().expect("a port")
    }

    /// A port on which nobody listens.
    pub async fn nobodys_port() -> String {
        let probe = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        probe.local_addr().expect("bound").to_string()
    }

    /// What to do with the letters that come next, in order; those after are taken.
    pub fn will(&self, manners: impl IntoIterator<Item = Manner>) {
        self.desk.manners.lock().expect("whole").extend(manners);
    }

    /// Lets the answer go that is held back.
    pub fn go_on(&self) {
        self.desk.go_on.notify_one();
    }

    /// Letters that were kept, in order.
    pub fn taken(&self) -> Vec<Taken> {
        self.desk.taken.lock().expect("whole").clone()
    }

    /// Commands that were heard.
    pub fn heard(&self) -> Vec<String> {
        self.desk.calls.lock().expect("whole").clone()
    }

    /// Waits until so many letters were kept.
    pub async fn has(&self, letters: usize) -> Vec<Taken> {
        for _ in 0..1_200 {
            let taken = self.taken();
            if taken.len() >= letters {
                return taken;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{letters} letters expected, {} came", self.taken().len());
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn welcome(stream: TcpStream, desk: &Desk) -> std::io::Result<()> {
    const GREETING: &[u8] = b"220 mail.example ready\r\n";
    match &desk.encryption {
        None => talk(stream, GREETING, desk, false).await.map(drop),
        Some((Begins::AtOnce, acceptor)) => {
            let stream = acceptor.accept(stream).await?;
            talk(stream, GREETING, desk, false).await.map(drop)
        }
        Some((Begins::WhenAsked, acceptor)) => {
            let Some(stream) = talk(stream, GREETING, desk, true).await? else {
                return Ok(());
            };
            let stream = acceptor.accept(stream).await?;
            talk(stream, b"", desk, false).await.map(drop)
        }
    }
}

/// Answers the stream when the caller asks to encrypt it.
async fn talk<S>(
    stream: S,
    greeting: &[u8],
    desk: &Desk,
    only_encrypted: bool,
) -> std::io::Result<Option<S>>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut stream = BufReader::new(stream);
    stream.write_all(greeting).await?;
    stream.flush().await?;
    let (mut from, mut to) = (String::new(), String::new());
    while let Some(line) = next_line(&mut stream).await? {
        desk.calls.lock().expect("whole").push(line.clone());
        let verb = line.to_ascii_uppercase();
        let said = if verb == "STARTTLS" && only_encrypted {
            stream.write_all(b"220 2.0.0 begin\r\n").await?;
            stream.flush().await?;
            return Ok(Some(stream.into_inner()));
        } else if verb.starts_with("EHLO") && only_encrypted {
            "250-mail.example\r\n250 STARTTLS"
        } else if only_encrypted && verb != "QUIT" {
            "530 5.7.0 encrypt first"
        } else if verb.starts_with("EHLO") && desk.password.is_some() {
            "250-mail.example\r\n250-8BITMIME\r\n250 AUTH PLAIN"
        } else if verb.starts_with("EHLO") {
            "250-mail.example\r\n250 8BITMIME"
        } else if let Some(given) = line.strip_prefix("AUTH PLAIN ") {
            match desk.password == Some(given) {
                true => "235 2.7.0 come in",
                false => "535 5.7.8 user or password is wrong",
            }
        } else if let Some(address) = verb.strip_prefix("MAIL FROM:") {
            from = bare(address, &line);
            "250 2.1.0 well"
        } else if let Some(address) = verb.strip_prefix("RCPT TO:") {
            to = bare(address, &line);
            let mut manners = desk.manners.lock().expect("whole");
            match manners.front() {
                Some(Manner::ToRecipient(said)) => {
                    let said = *said;
                    manners.pop_front();
                    said
                }
                _ => "250 2.1.5 well",
            }
        } else if verb == "DATA" {
            stream.write_all(b"354 go on\r\n").await?;
            stream.flush().await?;
            let mut raw = String::new();
            while let Some(line) = next_line(&mut stream).await? {
                if line == "." {
                    break;
                }
                raw.push_str(line.strip_prefix('.').unwrap_or(&line));
                raw.push_str("\r\n");
            }
            let manner = desk.manners.lock().expect("whole").pop_front();
            if let Some(Manner::ToLetter(said)) = manner {
                said
            } else {
                desk.taken.lock().expect("whole").push(Taken {
                    from: from.clone(),
                    to: to.clone(),
                    raw,
                });
                match manner {
                    Some(Manner::KeepAndHangUp) => return Ok(None),
                    Some(Manner::HoldAnswer) => desk.go_on.notified().await,
                    _ => {}
                }
                "250 2.0.0 taken"
            }
        } else if verb == "QUIT" {
            stream.write_all(b"221 2.0.0 bye\r\n").await?;
            stream.flush().await?;
            return Ok(None);
        } else {
            "250 2.0.0 well"
        };
        stream.write_all(format!("{said}\r\n").as_bytes()).await?;
        stream.flush().await?;
    }
    Ok(None)
}

async fn next_line<S>(stream: &mut BufReader<S>) -> std::io::Result<Option<String>>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut line = String::new();
    let read = stream.read_line(&mut line).await?;
    line.truncate(line.trim_end_matches(['\r', '\n']).len());
    Ok((read > 0).then_some(line))
}

/// `<ana@hub.example> BODY=8BITMIME` without brackets and parameters, as it was written.
fn bare(upper: &str, line: &str) -> String {
    let text = &line[line.len() - upper.len()..];
    let inner = text.split('>').next().unwrap_or(text);
    inner.trim_start_matches('<').to_owned()
}

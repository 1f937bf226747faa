//! The wire between the program and its database, which can be cut, held still and mended.

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream, tcp::OwnedReadHalf, tcp::OwnedWriteHalf},
    sync::watch,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Whole,
    /// Connections end, and new ones are refused, as when the server was stopped.
    Cut,
    /// Nothing comes through and nothing ends, as when the server hangs.
    Still,
}

/// A wire that leads to a server on this machine.
pub struct Wire {
    state: watch::Sender<State>,
    /// Where it begins.
    port: u16,
}

impl Wire {
    /// From a free port to a server.
    pub async fn to(server: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let (state, watched) = watch::channel(State::Whole);
        tokio::spawn(accept(listener, port, server, watched));
        Self { state, port }
    }

    /// The address of a database, through this wire.
    pub fn through(&self, url: &str) -> String {
        let mut url = url::Url::parse(url).expect("an address");
        url.set_port(Some(self.port)).expect("a port");
        url.to_string()
    }

    /// Ends all connections and lets nobody in.
    pub fn cut(&self) {
        self.state.send_replace(State::Cut);
    }

    /// Lets nothing through any more.
    pub fn hold_still(&self) {
        self.state.send_replace(State::Still);
    }

    /// Whole again.
    pub fn mend(&self) {
        self.state.send_replace(State::Whole);
    }
}

async fn accept(
    listener: TcpListener,
    port: u16,
    server: String,
    mut state: watch::Receiver<State>,
) {
    let mut listener = Some(listener);
    loop {
        let now = *state.borrow_and_update();
        match (now, &listener) {
            (State::Cut, _) => listener = None,
            (State::Whole, None) => {
                listener = TcpListener::bind(("127.0.0.1", port)).await.ok();
                if listener.is_none() {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                continue;
            }
            (State::Whole, Some(open)) => {
                tokio::select! {
                    _ = state.changed() => {}
                    Ok((from, _)) = open.accept() => {
                        tokio::spawn(carry(from, server.clone(), state.clone()));
                    }
                }
                continue;
            }
            // The system takes new connections, but nobody answers them.
            (State::Still, _) => {}
        }
        if state.changed().await.is_err() {
            return;
        }
    }
}

async fn carry(from: TcpStream, server: String, state: watch::Receiver<State>) {
    let Ok(to) = TcpStream::connect(server).await else {
        return;
    };
    let ((from_read, from_write), (to_read, to_write)) = (from.into_split(), to.into_split());
    tokio::select! {
        () = copy(from_read, to_write, state.clone()) => {}
        () = copy(to_read, from_write, state) => {}
    }
}

async fn copy(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, mut state: watch::Receiver<State>) {
    let mut bytes = vec![0; 64 * 1024];
    loop {
        let now = *state.borrow_and_update();
        match now {
            State::Cut => return,
            State::Still => {
                if state.changed().await.is_err() {
                    return;
                }
            }
            State::Whole => {
                tokio::select! {
                    _ = state.changed() => {}
                    read = from.read(&mut bytes) => match read {
                        Ok(length) if length > 0 => {
                            if to.write_all(&bytes[..length]).await.is_err() {
                                return;
                            }
                        }
                        _ => return,
                    }
                }
            }
        }
    }
}

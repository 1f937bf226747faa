//! Files under a passphrase, in the age format (<https://c2sp.org/age>, version 1, recipient type
//! `scrypt`), so that the tool of that name opens them too: `age --decrypt FILE`.

use std::io::{self, Read, Seek, SeekFrom, Write};

use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD};
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, aead::Aead};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::platform::settings::Secret;

/// How every file of this format begins.
pub const FIRST_LINE: &[u8] = b"age-encryption.org/v1\n";
/// What the passphrase's key is derived with, beside the salt.
const SALT_LABEL: &[u8] = b"age-encryption.org/v1/scrypt";
/// Bytes of text that are encrypted together.
const CHUNK: usize = 64 * 1024;
/// Bytes that the proof of being genuine adds to a chunk.
const TAG: usize = 16;
/// Work that guessing a passphrase costs: 2^18 rounds, 256 MiB and about a second a try, as the tool
/// of the format does it.
const WORK: u8 = 18;
/// A file that asks for more work than this would keep the machine busy for minutes.
const MOST_WORK: u8 = 22;

/// Why a sealed file does not open.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// It cannot be read or written.
    #[error(transparent)]
    File(#[from] io::Error),
    /// Another passphrase sealed it.
    #[error("the passphrase does not open this file")]
    WrongPassphrase,
    /// It is not what was written.
    #[error("the file is damaged: {0}")]
    Damaged(&'static str),
}

/// Writes under a passphrase. What was written counts once [`Sealing::finish`] was called.
pub struct Sealing<W: Write> {
    into: W,
    cipher: ChaCha20Poly1305,
    chunk: u64,
    waiting: Vec<u8>,
}

impl<W: Write> Sealing<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// When it cannot be written, or the system gives no random bytes.
    pub fn begin(into: W, passphrase: &Secret) -> Result<Self, SealError> {
        Self::begin_with(into, passphrase, WORK)
    }

    fn begin_with(mut into: W, passphrase: &Secret, work: u8) -> Result<Self, SealError> {
        let file_key: [u8; 16] = random()?;
        let salt: [u8; 16] = random()?;
        let nonce: [u8; 16] = random()?;
        let wrapping = key_of(passphrase, &salt, work)?;
        let wrapped = wrapping
            .encrypt(&[0; 12].into(), &file_key[..])
            .map_err(|_| SealError::Damaged("the key cannot be wrapped"))?;
        let mut header = FIRST_LINE.to_vec();
        write!(
            header,
            "-> scrypt {} {work}\n{}\n---",
            BASE64_STANDARD_NO_PAD.encode(salt),
            BASE64_STANDARD_NO_PAD.encode(wrapped),
        )?;
        let mac = mac_of(&file_key, &header)?.finalize().into_bytes();
        writeln!(header, " {}", BASE64_STANDARD_NO_PAD.encode(mac))?;
        into.write_all(&header)?;
        into.write_all(&nonce)?;
        Ok(Self {
            into,
            cipher: payload_cipher(&file_key, &nonce)?,
            chunk: 0,
            waiting: Vec::with_capacity(CHUNK),
        })
    }

    fn seal_chunk(&mut self, last: bool) -> io::Result<()> {
        let sealed = self
            .cipher
            .encrypt(&nonce_of(self.chunk, last).into(), &self.waiting[..])
            .map_err(|_| io::Error::other("a chunk cannot be encrypted"))?;
        self.into.write_all(&sealed)?;
        self.chunk += 1;
        self.waiting.clear();
        Ok(())
    }

    /// Writes what is left and gives the file back.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn finish(mut self) -> io::Result<W> {
        self.seal_chunk(true)?;
        Ok(self.into)
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full chunk waits for what follows: the last one is marked, so that nothing can be cut off
        // unseen.
        if self.waiting.len() == CHUNK && !bytes.is_empty() {
            self.seal_chunk(false)?;
        }
        let taken = bytes.len().min(CHUNK - self.waiting.len());
        self.waiting.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    /// A chunk under way is only written when it is full or the last.
    fn flush(&mut self) -> io::Result<()> {
        self.into.flush()
    }
}

/// Reads what a passphrase sealed, at any place.
pub struct Opened<R> {
    from: R,
    cipher: ChaCha20Poly1305,
    begins: u64,
    /// Bytes of text altogether.
    length: u64,
    position: u64,
    chunk: Option<u64>,
    text: Vec<u8>,
}

impl<R: Read + Seek> Opened<R> {
    /// Opens a file from its beginning.
    ///
    /// # Errors
    /// When the passphrase is another one, or the file is not whole.
    pub fn open(mut from: R, passphrase: &Secret) -> Result<Self, SealError> {
        let mut header = Vec::new();
        let mut lines = Vec::new();
        for _ in 0..4 {
            let begins = header.len();
            read_line(&mut from, &mut header)?;
            lines.push(begins..header.len() - 1);
        }
        let text = |line: usize| {
            std::str::from_utf8(&header[lines[line].clone()])
                .map_err(|_| SealError::Damaged("its head is not text"))
        };
        let words: Vec<&str> = text(1)?.split(' ').collect();
        let ["->", "scrypt", salt, work] = words[..] else {
            return Err(SealError::Damaged("it is not sealed with a passphrase"));
        };
        let salt: [u8; 16] = decoded(salt)?;
        let work: u8 = work
            .parse()
            .ok()
            .filter(|work| (1..=MOST_WORK).contains(work))
            .ok_or(SealError::Damaged("its work factor is out of bounds"))?;
        let wrapped: [u8; 32] = decoded(text(2)?)?;
        let mac: [u8; 32] = decoded(
            text(3)?
                .strip_prefix("--- ")
                .ok_or(SealError::Damaged("its head has no end"))?,
        )?;
        let file_key: [u8; 16] = key_of(passphrase, &salt, work)?
            .decrypt(&[0; 12].into(), &wrapped[..])
            .ok()
            .and_then(|key| key.try_into().ok())
            .ok_or(SealError::WrongPassphrase)?;
        mac_of(&file_key, &header[..lines[3].start + 3])?
            .verify_slice(&mac)
            .map_err(|_| SealError::Damaged("its head was changed"))?;
        let mut nonce = [0; 16];
        from.read_exact(&mut nonce)
            .map_err(|_| SealError::Damaged("it ends too early"))?;
        let begins = header.len() as u64 + nonce.len() as u64;
        let sealed = from.seek(SeekFrom::End(0))? - begins;
        let chunks = sealed.div_ceil((CHUNK + TAG) as u64);
        if sealed < TAG as u64 || sealed < chunks * TAG as u64 {
            return Err(SealError::Damaged("it ends too early"));
        }
        let mut opened = Self {
            from,
            cipher: payload_cipher(&file_key, &nonce)?,
            begins,
            length: sealed - chunks * TAG as u64,
            position: 0,
            chunk: None,
            text: Vec::new(),
        };
        // The last chunk proves that nothing was cut off.
        opened
            .load(chunks - 1)
            .map_err(|_| SealError::Damaged("it ends too early, or its end was changed"))?;
        Ok(opened)
    }

    fn load(&mut self, chunk: u64) -> io::Result<()> {
        if self.chunk == Some(chunk) {
            return Ok(());
        }
        self.chunk = None;
        let whole = (CHUNK + TAG) as u64;
        self.from
            .seek(SeekFrom::Start(self.begins + chunk * whole))?;
        let mut sealed = Vec::with_capacity(CHUNK + TAG);
        self.from.by_ref().take(whole).read_to_end(&mut sealed)?;
        let last = (chunk + 1) * CHUNK as u64 >= self.length;
        self.text = self
            .cipher
            .decrypt(&nonce_of(chunk, last).into(), &sealed[..])
            .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "the file is damaged"))?;
        self.chunk = Some(chunk);
        Ok(())
    }
}

impl<R: Read + Seek> Read for Opened<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.position >= self.length || into.is_empty() {
            return Ok(0);
        }
        self.load(self.position / CHUNK as u64)?;
        let from = usize::try_from(self.position % CHUNK as u64).unwrap_or(0);
        let taken = into.len().min(self.text.len().saturating_sub(from));
        into[..taken].copy_from_slice(&self.text[from..from + taken]);
        self.position += taken as u64;
        Ok(taken)
    }
}

impl<R: Read + Seek> Seek for Opened<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let wanted = match to {
            SeekFrom::Start(place) => i128::from(place),
            SeekFrom::End(back) => i128::from(self.length) + i128::from(back),
            SeekFrom::Current(on) => i128::from(self.position) + i128::from(on),
        };
        self.position = u64::try_from(wanted)
            .map_err(|_| io::Error::new(io::ErrorKind::InvalidInput, "before the beginning"))?;
        Ok(self.position)
    }
}

/// One line with its end; a head has no long ones.
fn read_line(from: &mut impl Read, into: &mut Vec<u8>) -> Result<(), SealError> {
    let mut byte = [0];
    for _ in 0..1024 {
        from.read_exact(&mut byte)
            .map_err(|_| SealError::Damaged("it ends too early"))?;
        into.push(byte[0]);
        if byte[0] == b'\n' {
            return Ok(());
        }
    }
    Err(SealError::Damaged("its head has a line without an end"))
}

fn decoded<const N: usize>(text: &str) -> Result<[u8; N], SealError> {
    BASE64_STANDARD_NO_PAD
        .decode(text)
        .ok()
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or(SealError::Damaged("its head is garbled"))
}

fn random<const N: usize>() -> Result<[u8; N], SealError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|problem| io::Error::other(problem.to_string()))?;
    Ok(bytes)
}

fn key_of(passphrase: &Secret, salt: &[u8], work: u8) -> Result<ChaCha20Poly1305, SealError> {
    let mut key = [0; 32];
    let salt = [SALT_LABEL, salt].concat();
    scrypt::Params::new(work, 8, 1)
        .ok()
        .and_then(|work| {
            scrypt::scrypt(passphrase.reveal().as_bytes(), &salt, &work, &mut key).ok()
        })
        .ok_or(SealError::Damaged("its work factor is out of bounds"))?;
    Ok(ChaCha20Poly1305::new(&key.into()))
}

fn mac_of(file_key: &[u8], header: &[u8]) -> Result<Hmac<Sha256>, SealError> {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(None, file_key)
        .expand(b"header", &mut key)
        .map_err(|_| SealError::Damaged("its head has no proof"))?;
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&key)
        .map_err(|_| SealError::Damaged("its head has no proof"))?;
    mac.update(header);
    Ok(mac)
}

fn payload_cipher(file_key: &[u8], nonce: &[u8]) -> Result<ChaCha20Poly1305, SealError> {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(Some(nonce), file_key)
        .expand(b"payload", &mut key)
        .map_err(|_| SealError::Damaged("it has no key"))?;
    Ok(ChaCha20Poly1305::new(&key.into()))
}

/// Eleven bytes of the chunk's number, and one that marks the last.
fn nonce_of(chunk: u64, last: bool) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&chunk.to_be_bytes());
    nonce[11] = u8::from(last);
    nonce
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Cursor;

    const QUICK: u8 = 4;

    fn secret() -> Secret {
        Secret::from("moj skrivni stavek")
    }

    fn sealed(text: &[u8]) -> Vec<u8> {
        let mut sealing = Sealing::begin_with(Vec::new(), &secret(), QUICK).expect("begun");
        sealing.write_all(text).expect("written");
        sealing.finish().expect("finished")
    }

    fn opened(file: &[u8]) -> Result<Vec<u8>, SealError> {
        let mut text = Vec::new();
        Opened::open(Cursor::new(file), &secret())?.read_to_end(&mut text)?;
        Ok(text)
    }

    fn text(length: usize) -> Vec<u8> {
        (0..length).map(|at| (at * 31 % 251) as u8).collect()
    }

    #[test]
    fn what_was_sealed_opens_at_every_length_around_a_chunk() {
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 7] {
            assert_eq!(
                opened(&sealed(&text(length))).expect("opens"),
                text(length),
                "{length}"
            );
        }
    }

    #[test]
    fn any_place_can_be_read_by_itself() {
        let whole = text(2 * CHUNK + 500);
        let file = sealed(&whole);
        let mut opened = Opened::open(Cursor::new(&file[..]), &secret()).expect("opens");
        for place in [2 * CHUNK + 100, CHUNK - 5, 0, CHUNK] {
            opened.seek(SeekFrom::Start(place as u64)).expect("there");
            let mut found = [0; 300];
            opened.read_exact(&mut found).expect("read");
            assert_eq!(found[..], whole[place..place + 300]);
        }
        assert_eq!(
            opened.seek(SeekFrom::End(0)).expect("there"),
            whole.len() as u64
        );
    }

    #[test]
    fn another_passphrase_opens_nothing() {
        let file = sealed(b"words");
        let other = Opened::open(Cursor::new(&file[..]), &Secret::from("drug stavek"));
        assert!(matches!(other.err(), Some(SealError::WrongPassphrase)));
    }

    #[test]
    fn whatever_is_cut_off_is_missed() {
        let file = sealed(&text(2 * CHUNK));
        let chunk = CHUNK + TAG;
        for cut in [
            1,
            TAG,
            100,
            chunk - 1,
            chunk,
            chunk + 1,
            2 * chunk,
            2 * chunk + 10,
            file.len() - 3,
        ] {
            assert!(opened(&file[..file.len() - cut]).is_err(), "{cut}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn whatever_is_changed_is_found(place in 0_usize..70_000, bit in 0_u8..8) {
            let mut file = sealed(&text(CHUNK + 300));
            let place = place % file.len();
            file[place] ^= 1 << bit;
            // The work factor itself may ask for more memory than a test should take.
            prop_assume!(!(22..70).contains(&place));
            prop_assert!(opened(&file).is_err(), "{}", place);
        }
    }

    /// Made with the Rust implementation of the format's own authors (crate `age` 0.11.5), passphrase
    /// "moj skrivni stavek", work factor 4.
    #[test]
    fn a_file_of_the_formats_own_tool_opens() {
        let file = include_bytes!("sealed_elsewhere.age");
        assert_eq!(opened(file).expect("opens"), text(CHUNK + 11)[..].to_vec());
    }
}

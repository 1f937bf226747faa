//! A backup: a zip file with one file of JSON lines for each table, and `manifest.json` behind them,
//! which says what must be there. With a passphrase the whole is sealed in the age format. Both are
//! opened by ordinary tools, should this program ever be gone.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufRead, BufReader, BufWriter, Read, Seek, Write},
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use sea_orm::Value;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zip::{CompressionMethod, ZipArchive, ZipWriter, read::ZipFile, write::SimpleFileOptions};

use super::{
    Made, Snapshot, TransferError,
    schema::{Column, Table},
    sealed::{FIRST_LINE, Opened, SealError, Sealing},
    value,
};
use crate::platform::{
    settings::Secret,
    store::{Engine, Head},
};

const FORMAT: &str = "collider-backup";
/// Version of the form that this program writes, and the newest it reads.
const VERSION: u32 = 1;
const MANIFEST: &str = "manifest.json";
/// How a zip file begins.
const ZIP: &[u8] = b"PK\x03\x04";
/// No row is longer than this, in bytes; a file that says otherwise is not ours.
const LONGEST_ROW: u64 = 1 << 30;

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    format: String,
    version: u32,
    /// Which backup; the log of changes names it.
    pub id: Uuid,
    /// Version of the program that made it.
    pub program: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// What it was read from: `SQLite` or `PostgreSQL`.
    pub engine: String,
    /// Names of the migrations that made its schema.
    pub migrations: Vec<String>,
    /// Number and hash of the last entry of the log of changes.
    pub audit_head: Option<(i64, String)>,
    /// What must be there.
    pub tables: Vec<Packed>,
}

/// A table in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    /// Its name and columns.
    #[serde(flatten)]
    pub table: Table,
    /// The file inside that holds its rows, one JSON object a line.
    pub file: String,
    /// How many there are.
    pub rows: u64,
    /// SHA-256 of that file, in hexadecimal digits.
    pub sha256: String,
}

enum Out {
    Plain(BufWriter<File>),
    Sealed(Box<Sealing<BufWriter<File>>>),
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(file) => file.write(bytes),
            Self::Sealed(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(file) => file.flush(),
            Self::Sealed(file) => file.flush(),
        }
    }
}

/// A file beside the one that is to be, taken away again unless it becomes that one.
struct Partial {
    path: PathBuf,
    whole: bool,
}

impl Drop for Partial {
    fn drop(&mut self) {
        if !self.whole {
            let _ = fs::remove_file(&self.path);
        }
    }
}

type Zip = ZipWriter<zip::write::StreamWriter<Out>>;

/// Writes a backup.
pub struct Writer {
    partial: Partial,
    target: PathBuf,
    zip: Option<Zip>,
    tables: Vec<Packed>,
    hasher: Sha256,
    line: Vec<u8>,
    sealed: bool,
}

impl Writer {
    /// Begins a file beside the one that is to be.
    ///
    /// # Errors
    /// When the name is taken by something else, or the file cannot be made.
    pub fn create(target: &Path, passphrase: Option<&Secret>) -> Result<Self, TransferError> {
        refuse_to_replace(target)?;
        let mut name = target.as_os_str().to_owned();
        name.push(".partial");
        let path = PathBuf::from(name);
        let file = private_file(&path).map_err(TransferError::file(&path))?;
        if file.try_lock().is_err() {
            return Err(TransferError::TwoAtOnce(target.display().to_string()));
        }
        let partial = Partial { path, whole: false };
        let cannot = |problem| TransferError::file(&partial.path)(problem);
        // What a backup left that was broken off.
        file.set_len(0).map_err(cannot)?;
        let file = BufWriter::with_capacity(256 * 1024, file);
        let out = match passphrase {
            None => Out::Plain(file),
            Some(passphrase) => match Sealing::begin(file, passphrase) {
                Ok(sealing) => Out::Sealed(Box::new(sealing)),
                Err(SealError::File(problem)) => {
                    return Err(TransferError::file(&partial.path)(problem));
                }
                Err(problem) => return Err(TransferError::Damaged(problem.to_string())),
            },
        };
        Ok(Self {
            partial,
            target: target.to_owned(),
            zip: Some(ZipWriter::new_stream(out)),
            tables: Vec::new(),
            hasher: Sha256::new(),
            line: Vec::new(),
            sealed: passphrase.is_some(),
        })
    }

    fn cannot(&self, problem: impl Into<io::Error>) -> TransferError {
        TransferError::file(&self.partial.path)(problem.into())
    }

    fn begin_file(&mut self, name: &str) -> Result<(), TransferError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .large_file(true);
        let begun = self.zip()?.start_file(name, options);
        begun.map_err(|problem| self.cannot(problem))
    }

    fn zip(&mut self) -> Result<&mut Zip, TransferError> {
        let closed = || io::Error::other("the file is closed already");
        let name = &self.partial.path;
        self.zip
            .as_mut()
            .ok_or_else(|| TransferError::file(name)(closed()))
    }

    /// Begins a table.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn begin_table(&mut self, table: &Table) -> Result<(), TransferError> {
        let file = format!("tables/{}.jsonl", table.name);
        self.begin_file(&file)?;
        self.hasher = Sha256::new();
        self.tables.push(Packed {
            table: table.clone(),
            file,
            rows: 0,
            sha256: String::new(),
        });
        Ok(())
    }

    /// A row of the table, with its values in the order of the columns.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn row(&mut self, values: &[Value]) -> Result<(), TransferError> {
        let Some(packed) = self.tables.last_mut() else {
            return Ok(());
        };
        packed.rows += 1;
        self.line.clear();
        let mut before = b'{';
        for (column, value) in packed.table.columns.iter().zip(values) {
            self.line.push(before);
            before = b',';
            let pair = serde_json::to_writer(&mut self.line, &column.name).and_then(|()| {
                self.line.push(b':');
                serde_json::to_writer(&mut self.line, &value::to_json(value))
            });
            pair.map_err(|problem| TransferError::file(&self.partial.path)(problem.into()))?;
        }
        self.line.extend_from_slice(b"}\n");
        self.hasher.update(&self.line);
        let line = std::mem::take(&mut self.line);
        let written = self.zip()?.write_all(&line);
        self.line = line;
        written.map_err(|problem| self.cannot(problem))
    }

    /// Ends the table.
    pub fn end_table(&mut self) {
        let hash = std::mem::take(&mut self.hasher).finalize();
        if let Some(packed) = self.tables.last_mut() {
            packed.sha256 = hexadecimal(&hash);
        }
    }

    /// Writes the manifest, makes sure that everything is on the disk, and gives the file its name.
    ///
    /// # Errors
    /// When the file cannot be written; then the name stays as it was.
    pub fn finish(mut self, of: &Snapshot, now: Timestamp) -> Result<Made, TransferError> {
        let manifest = Manifest {
            format: FORMAT.to_owned(),
            version: VERSION,
            id: Uuid::now_v7(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            made_at: now,
            engine: match of.engine {
                Engine::Sqlite => "SQLite".to_owned(),
                Engine::Postgres => "PostgreSQL".to_owned(),
            },
            migrations: of.applied.clone(),
            audit_head: of.head.clone().map(|head| (head.number, head.hash)),
            tables: std::mem::take(&mut self.tables),
        };
        self.begin_file(MANIFEST)?;
        let text = serde_json::to_vec_pretty(&manifest).map_err(|problem| self.cannot(problem))?;
        let written = self.zip()?.write_all(&text);
        written.map_err(|problem| self.cannot(problem))?;
        let cannot = |problem: io::Error| TransferError::file(&self.partial.path)(problem);
        let closed = || cannot(io::Error::other("the file is closed already"));
        let zip = self.zip.take().ok_or_else(closed)?;
        let out = zip.finish().map_err(|problem| cannot(problem.into()))?;
        let file = match out.into_inner() {
            Out::Plain(file) => file,
            Out::Sealed(sealing) => sealing.finish().map_err(cannot)?,
        };
        let file = file
            .into_inner()
            .map_err(|problem| cannot(problem.into_error()))?;
        file.sync_all().map_err(cannot)?;
        let bytes = file.metadata().map_err(cannot)?.len();
        fs::rename(&self.partial.path, &self.target).map_err(TransferError::file(&self.target))?;
        self.partial.whole = true;
        sync_folder_of(&self.target);
        Ok(Made {
            id: manifest.id,
            bytes,
            tables: manifest.tables.len(),
            rows: manifest.tables.iter().map(|table| table.rows).sum(),
            entries: manifest.audit_head.map_or(0, |(number, _)| number),
            sealed: self.sealed,
        })
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // A backup that was broken off is taken away; finishing its zip file would only fail, and say so.
        if let Some(zip) = self.zip.take() {
            std::mem::forget(zip);
        }
    }
}

/// An older backup may be replaced by a newer one; anything else that has the name stays.
fn refuse_to_replace(target: &Path) -> Result<(), TransferError> {
    let taken = || TransferError::NameTaken(target.display().to_string());
    let Ok(there) = fs::metadata(target) else {
        return Ok(());
    };
    if !there.is_file() {
        return Err(taken());
    }
    let mut first = Vec::new();
    File::open(target)
        .and_then(|file| file.take(FIRST_LINE.len() as u64).read_to_end(&mut first))
        .map_err(TransferError::file(target))?;
    if first.is_empty() || first.starts_with(ZIP) || first == FIRST_LINE {
        Ok(())
    } else {
        Err(taken())
    }
}

/// A backup holds everything: nobody but its owner may read it.
fn private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes a new name last beyond a power cut, where the system can do that.
pub(super) fn sync_folder_of(file: &Path) {
    if let Some(folder) = file.parent() {
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

trait ReadSeek: Read + Seek + Send {}
impl<T: Read + Seek + Send> ReadSeek for T {}

/// A backup that is read.
pub struct Archive {
    zip: ZipArchive<Box<dyn ReadSeek>>,
    /// What it says of itself.
    pub manifest: Manifest,
}

impl Archive {
    /// Opens a backup and reads what it says of itself.
    ///
    /// # Errors
    /// When it is no backup, of a newer form, sealed with another passphrase, or not whole.
    pub fn open(path: &Path, passphrase: Option<&Secret>) -> Result<Self, TransferError> {
        let not_ours = || TransferError::NotABackup(path.display().to_string());
        let mut file = File::open(path).map_err(TransferError::file(path))?;
        let mut first = Vec::new();
        (&mut file)
            .take(FIRST_LINE.len() as u64)
            .read_to_end(&mut first)
            .and_then(|_| file.rewind())
            .map_err(TransferError::file(path))?;
        let bytes: Box<dyn ReadSeek> = if first == FIRST_LINE {
            let passphrase = passphrase.ok_or(TransferError::PassphraseNeeded)?;
            let opened = Opened::open(BufReader::new(file), passphrase);
            Box::new(opened.map_err(|problem| match problem {
                SealError::File(source) => TransferError::file(path)(source),
                SealError::WrongPassphrase => TransferError::WrongPassphrase,
                SealError::Damaged(what) => TransferError::Damaged(what.into()),
            })?)
        } else if first.starts_with(ZIP) {
            Box::new(BufReader::new(file))
        } else {
            return Err(not_ours());
        };
        let mut zip = ZipArchive::new(bytes)
            .map_err(|problem| TransferError::Damaged(format!("it is not whole ({problem})")))?;
        let mut text = String::new();
        let manifest = match zip.by_name(MANIFEST) {
            Err(_) => return Err(not_ours()),
            Ok(file) => file.take(LONGEST_ROW).read_to_string(&mut text),
        };
        manifest.map_err(|problem| damaged(&problem))?;
        // First the form, which may be one that this program knows nothing else of.
        let form: Form = serde_json::from_str(&text).map_err(|_| not_ours())?;
        if form.format != FORMAT {
            return Err(not_ours());
        }
        if form.version > VERSION {
            let form = format!("form {} of backups", form.version);
            return Err(TransferError::Newer(form));
        }
        let manifest = serde_json::from_str(&text)
            .map_err(|problem| TransferError::Damaged(format!("its manifest: {problem}")))?;
        Ok(Self { zip, manifest })
    }

    /// Reads every row and compares numbers and hashes with what the manifest says.
    ///
    /// # Errors
    /// The first thing that is not as it was written.
    pub fn check(&mut self) -> Result<(), TransferError> {
        for place in 0..self.manifest.tables.len() {
            let mut rows = self.rows(place)?;
            while rows.next()?.is_some() {}
        }
        Ok(())
    }

    /// The rows of a table, by its place in the manifest.
    ///
    /// # Errors
    /// When they are not there.
    pub fn rows(&mut self, place: usize) -> Result<PackedRows<'_>, TransferError> {
        let packed = &self.manifest.tables[place];
        let file = self
            .zip
            .by_name(&packed.file)
            .map_err(|problem| TransferError::Damaged(format!("{}: {problem}", packed.file)))?;
        Ok(PackedRows {
            lines: BufReader::with_capacity(64 * 1024, file),
            packed,
            columns: &packed.table.columns,
            rows: 0,
            hasher: Sha256::new(),
            line: Vec::new(),
        })
    }

    /// End of the log of changes when it was made.
    pub fn head(&self) -> Option<Head> {
        let (number, hash) = self.manifest.audit_head.clone()?;
        Some(Head { number, hash })
    }
}

#[derive(Deserialize)]
struct Form {
    format: String,
    version: u32,
}

fn damaged(problem: &io::Error) -> TransferError {
    TransferError::Damaged(problem.to_string())
}

/// Rows as they come out of a backup.
pub struct PackedRows<'a> {
    lines: BufReader<ZipFile<'a, Box<dyn ReadSeek>>>,
    packed: &'a Packed,
    columns: &'a [Column],
    rows: u64,
    hasher: Sha256,
    line: Vec<u8>,
}

impl PackedRows<'_> {
    /// The next row; behind the last one it is checked that all were there and as they were written.
    ///
    /// # Errors
    /// When something is not as it was written.
    pub fn next(&mut self) -> Result<Option<Vec<Value>>, TransferError> {
        self.line.clear();
        let read = (&mut self.lines)
            .take(LONGEST_ROW)
            .read_until(b'\n', &mut self.line)
            .map_err(|problem| damaged(&problem))?;
        if read == 0 {
            return self.end().map(|()| None);
        }
        self.rows += 1;
        self.hasher.update(&self.line);
        let wrong = || {
            let name = &self.packed.table.name;
            TransferError::Damaged(format!("row {} of {name} cannot be read", self.rows))
        };
        let row: serde_json::Map<String, serde_json::Value> =
            serde_json::from_slice(&self.line).map_err(|_| wrong())?;
        if row.len() != self.columns.len() {
            return Err(wrong());
        }
        let values: Option<Vec<Value>> = self
            .columns
            .iter()
            .map(|column| column.kind.of_json(row.get(&column.name)?))
            .collect();
        values.map(Some).ok_or_else(wrong)
    }

    fn end(&mut self) -> Result<(), TransferError> {
        let name = &self.packed.table.name;
        if self.rows != self.packed.rows {
            return Err(TransferError::Damaged(format!(
                "{name} has {} rows instead of {}",
                self.rows, self.packed.rows
            )));
        }
        let hash = std::mem::take(&mut self.hasher).finalize();
        if hexadecimal(&hash) != self.packed.sha256 {
            let what = format!("the rows of {name} are not those that were written");
            return Err(TransferError::Damaged(what));
        }
        Ok(())
    }
}

//! The container of XLS files (OLE compound file), read far enough to know whether it is safe to
//! hand to `calamine`, whose own reader follows chains of sectors without noticing circles and
//! reserves whatever a sheet states as its size.
//! Source of the layout: Microsoft, [MS-CFB] Compound File Binary File Format.

/// Marks the end of a chain of sectors; values from `RESERVED` on are no sectors.
const END: u32 = 0xFFFF_FFFE;
const RESERVED: u32 = 0xFFFF_FFFA;

/// An entry of the directory.
#[derive(Debug)]
struct Entry {
    name: String,
    start: u32,
    length: u64,
}

/// A compound file whose chains are sound.
#[derive(Debug)]
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    fat: Vec<u32>,
    mini_fat: Vec<u32>,
    mini: Vec<u8>,
    entries: Vec<Entry>,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

impl<'a> Compound<'a> {
    /// Reads header, allocation tables and directory. `None` if they are not sound.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Self {
            bytes,
            sector,
            fat: Vec::new(),
            mini_fat: Vec::new(),
            mini: Vec::new(),
            entries: Vec::new(),
        };
        let sectors = bytes.len() / sector + 1;
        let mut tables: Vec<u32> = (0..109)
            .map(|i| u32_at(bytes, 76 + 4 * i))
            .collect::<Option<_>>()?;
        let mut next = u32_at(bytes, 68)?;
        let mut visited = 0;
        while next < RESERVED {
            visited += 1;
            if visited > sectors {
                return None;
            }
            let content = file.sector(next)?;
            let words = content.len() / 4;
            for word in 0..words.checked_sub(1)? {
                tables.push(u32_at(content, 4 * word)?);
            }
            next = u32_at(content, 4 * (words - 1))?;
        }
        tables.retain(|id| *id < RESERVED);
        if tables.len() > sectors {
            return None;
        }
        for id in tables {
            let content = file.sector(id)?;
            let words: Vec<u32> = (0..content.len() / 4)
                .filter_map(|w| u32_at(content, 4 * w))
                .collect();
            file.fat.extend(words);
        }
        let directory = file.chain(u32_at(bytes, 48)?)?;
        for entry in directory.chunks_exact(128) {
            let units: Vec<u16> = (0..32)
                .filter_map(|i| u16_at(entry, 2 * i))
                .take_while(|unit| *unit != 0)
                .collect();
            let high = if sector == 512 {
                0
            } else {
                u32_at(entry, 124)?
            };
            file.entries.push(Entry {
                name: String::from_utf16_lossy(&units),
                start: u32_at(entry, 116)?,
                length: u64::from(u32_at(entry, 120)?) | u64::from(high) << 32,
            });
        }
        let root = file.entries.first()?.start;
        if u32_at(bytes, 64)? > 0 {
            let table = file.chain(u32_at(bytes, 60)?)?;
            file.mini_fat = (0..table.len() / 4)
                .filter_map(|w| u32_at(&table, 4 * w))
                .collect();
            file.mini = file.chain(root)?;
        }
        Some(file)
    }

    /// Whether there is a stream or storage of this name.
    pub fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries
            .iter()
            .find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// Content of a stream.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entry(name)?;
        let length = usize::try_from(entry.length).ok()?;
        if length > self.bytes.len() {
            return None;
        }
        let mut content = if length < 4096 {
            self.mini_chain(entry.start)?
        } else {
            self.chain(entry.start)?
        };
        if content.len() < length {
            return None;
        }
        content.truncate(length);
        Some(content)
    }

    /// Sector by number; the first one follows the header. The last one may be cut.
    fn sector(&self, id: u32) -> Option<&'a [u8]> {
        let start = (id as usize + 1).checked_mul(self.sector)?;
        let end = (start + self.sector).min(self.bytes.len());
        self.bytes.get(start..end).filter(|s| !s.is_empty())
    }

    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        let mut content = Vec::new();
        let mut id = start;
        let mut visited = 0;
        while id != END {
            visited += 1;
            if visited > self.fat.len() {
                return None;
            }
            content.extend_from_slice(self.sector(id)?);
            id = *self.fat.get(id as usize)?;
        }
        Some(content)
    }

    fn mini_chain(&self, start: u32) -> Option<Vec<u8>> {
        let mut content = Vec::new();
        let mut id = start;
        let mut visited = 0;
        while id != END {
            visited += 1;
            if visited > self.mini_fat.len() {
                return None;
            }
            let at = (id as usize).checked_mul(64)?;
            content.extend_from_slice(self.mini.get(at..at + 64)?);
            id = *self.mini_fat.get(id as usize)?;
        }
        Some(content)
    }
}

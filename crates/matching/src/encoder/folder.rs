//! What a folder with an encoder says about itself: `config.json` (Hugging Face) and, optionally,
//! `collider-encoder.json` (ours).

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::EncoderError;

/// The part of a Hugging Face `config.json` that a forward pass needs.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct ModelConfig {
    pub model_type: String,
    pub hidden_size: usize,
    pub num_hidden_layers: usize,
    pub num_attention_heads: usize,
    pub intermediate_size: usize,
    pub max_position_embeddings: usize,
    #[serde(default = "usual_epsilon")]
    pub layer_norm_eps: f32,
    #[serde(default = "usual_activation")]
    pub hidden_act: String,
    #[serde(default)]
    pub pad_token_id: usize,
}

fn usual_epsilon() -> f32 {
    1e-12
}

fn usual_activation() -> String {
    "gelu".into()
}

impl ModelConfig {
    pub(super) fn read(folder: &Path) -> Result<Self, EncoderError> {
        let file = folder.join("config.json");
        let text = std::fs::read(&file).map_err(|e| EncoderError::unreadable(&file, e))?;
        let config: Self =
            serde_json::from_slice(&text).map_err(|e| EncoderError::unusable(&file, e))?;
        let supported = ["bert", "xlm-roberta", "roberta", "camembert"];
        if !supported.contains(&config.model_type.as_str()) {
            let reason = format!(
                "model_type {:?} is not one of {supported:?}",
                config.model_type
            );
            return Err(EncoderError::unusable(&file, reason));
        }
        if config.hidden_act != "gelu" {
            let reason = format!("hidden_act {:?} is not \"gelu\"", config.hidden_act);
            return Err(EncoderError::unusable(&file, reason));
        }
        if config.num_attention_heads == 0
            || !config
                .hidden_size
                .is_multiple_of(config.num_attention_heads)
        {
            return Err(EncoderError::unusable(
                &file,
                "hidden_size is no multiple of num_attention_heads",
            ));
        }
        if config.max_position_embeddings < config.first_position() + 3 {
            return Err(EncoderError::unusable(
                &file,
                "max_position_embeddings leaves no room for a text",
            ));
        }
        Ok(config)
    }

    /// The RoBERTa family numbers positions from behind the padding token, BERT from 0.
    pub(super) fn first_position(&self) -> usize {
        if self.model_type == "bert" {
            0
        } else {
            self.pad_token_id + 1
        }
    }

    /// The longest sequence the position table allows.
    pub(super) fn longest_sequence(&self) -> usize {
        self.max_position_embeddings - self.first_position()
    }
}

/// Our own few settings beside the standard files; a folder without them works as e5 wants it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct FolderSettings {
    /// Names the model in caches.
    pub id: Option<String>,
    /// Put before every text.
    #[serde(default = "e5_prefix")]
    pub prefix: String,
}

fn e5_prefix() -> String {
    "query: ".into()
}

impl FolderSettings {
    pub(super) const FILE: &'static str = "collider-encoder.json";

    pub(super) fn read(folder: &Path) -> Result<Self, EncoderError> {
        let file = folder.join(Self::FILE);
        match std::fs::read(&file) {
            Ok(text) => serde_json::from_slice(&text).map_err(|e| EncoderError::unusable(&file, e)),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Self {
                id: None,
                prefix: e5_prefix(),
            }),
            Err(e) => Err(EncoderError::unreadable(&file, e)),
        }
    }
}

//! A text's meaning as a direction, and its form as bytes for a database.

use half::f16;

/// A vector of length 1 (or all zeros, for a text without anything in it).
#[derive(Debug, Clone, PartialEq)]
pub struct Vector(Box<[f32]>);

/// Version of the byte form below.
const FORMAT: u8 = 1;

impl Vector {
    /// Brings any numbers to length 1. Numbers without a direction (all zero or not finite) become
    /// all zeros.
    #[must_use]
    pub fn normalised(mut numbers: Vec<f32>) -> Self {
        let length = dot(&numbers, &numbers).sqrt();
        if length.is_finite() && length > 1e-12 {
            numbers.iter_mut().for_each(|x| *x /= length);
        } else {
            numbers.fill(0.0);
        }
        Self(numbers.into())
    }

    /// The numbers.
    #[must_use]
    pub fn as_slice(&self) -> &[f32] {
        &self.0
    }

    /// The cosine of the angle between two vectors of the same encoder, −1 to 1.
    #[must_use]
    pub fn cosine(&self, other: &Self) -> f32 {
        dot(&self.0, &other.0).clamp(-1.0, 1.0)
    }

    /// For a cache: format version, the encoder's id, then half-precision numbers (the loss is below
    /// 0.001 in any cosine). Read back with [`Vector::from_bytes`].
    ///
    /// # Panics
    /// When the id is longer than 255 bytes.
    #[must_use]
    pub fn to_bytes(&self, encoder_id: &str) -> Vec<u8> {
        let id_length =
            u8::try_from(encoder_id.len()).expect("an encoder's id has at most 255 bytes");
        let mut bytes = Vec::with_capacity(2 + encoder_id.len() + self.0.len() * 2);
        bytes.extend([FORMAT, id_length]);
        bytes.extend(encoder_id.as_bytes());
        bytes.extend(self.0.iter().flat_map(|&x| f16::from_f32(x).to_le_bytes()));
        bytes
    }

    /// Reads what [`Vector::to_bytes`] wrote; `None` when the bytes are of another encoder or format
    /// and the text has to be encoded anew.
    #[must_use]
    pub fn from_bytes(bytes: &[u8], encoder_id: &str, dimensions: usize) -> Option<Self> {
        let (&[format, id_length], rest) = bytes.split_first_chunk::<2>()?;
        let (id, numbers) = rest.split_at_checked(usize::from(id_length))?;
        if format != FORMAT || id != encoder_id.as_bytes() || numbers.len() != dimensions * 2 {
            return None;
        }
        let numbers: Vec<f32> = numbers
            .chunks_exact(2)
            .map(|b| f16::from_le_bytes([b[0], b[1]]).to_f32())
            .collect();
        numbers
            .iter()
            .all(|x| x.is_finite())
            .then(|| Self::normalised(numbers))
    }
}

/// The sum of products, in 16 lanes so that the compiler uses vector instructions.
pub(crate) fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut lanes = [0.0_f32; 16];
    let (left, right) = (a.chunks_exact(16), b.chunks_exact(16));
    let rest: f32 = left
        .remainder()
        .iter()
        .zip(right.remainder())
        .map(|(x, y)| x * y)
        .sum();
    for (x, y) in left.zip(right) {
        for ((lane, x), y) in lanes.iter_mut().zip(x).zip(y) {
            *lane += x * y;
        }
    }
    lanes.iter().sum::<f32>() + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_keep_the_direction_and_know_their_encoder() {
        let vector = Vector::normalised((0..40_u8).map(|n| f32::from(n).sin()).collect());
        let bytes = vector.to_bytes("small@1");
        let read = Vector::from_bytes(&bytes, "small@1", 40).expect("same encoder");
        assert!(read.cosine(&vector) > 0.999_99);
        assert_eq!(Vector::from_bytes(&bytes, "small@2", 40), None);
        assert_eq!(Vector::from_bytes(&bytes, "small@1", 41), None);
        assert_eq!(Vector::from_bytes(&bytes[..5], "small@1", 40), None);
        assert_eq!(Vector::from_bytes(&[], "small@1", 40), None);
    }

    #[test]
    fn numbers_without_a_direction_become_zeros() {
        assert_eq!(Vector::normalised(vec![0.0; 3]).as_slice(), [0.0; 3]);
        assert_eq!(Vector::normalised(vec![f32::NAN, 1.0]).as_slice(), [0.0; 2]);
    }
}

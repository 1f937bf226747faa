//! Who should meet, and why.
pub mod encoder;
pub mod vector;

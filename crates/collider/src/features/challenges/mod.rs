//! What companies share, and how it becomes something that others can answer. So far: the language
//! coach, which says how a text reads to the other world. The pages of challenges will stand on it.

pub mod coach;
pub mod proposal;

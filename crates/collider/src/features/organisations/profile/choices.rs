//! What is chosen from closed lists: what an organisation is, where it stands, how large it is, and who
//! sees it.

use serde::{Deserialize, Serialize};

/// How an organisation takes part, by what it is.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Cultural and creative industries.
    Creative,
    /// An advanced manufacturer.
    Manufacturer,
    /// A small or medium-sized enterprise of another branch.
    OtherSme,
    /// Business support organisation, chamber, cluster organisation.
    Support,
    /// School, university, research institute.
    Knowledge,
    /// Municipality, region, agency.
    Public,
    /// Nobody has said; a value of its own, not a gap.
    #[default]
    Unknown,
}

/// Which of the two worlds an organisation stands in.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The creative world.
    Creative,
    /// Industry.
    Industry,
    /// At home in both.
    Both,
    /// In neither: those who support, teach or govern.
    Neither,
    /// Nobody has said.
    #[default]
    Unknown,
}

/// Size class by staff (EU recommendation 2003/361: 10, 50, 250).
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Size {
    /// Fewer than 10.
    Micro,
    /// Fewer than 50.
    Small,
    /// Fewer than 250.
    Medium,
    /// 250 and more.
    Large,
    /// Nobody has said.
    #[default]
    Unknown,
}

/// Who may see a profile once it is approved, or a part of it. Every group is within the one before;
/// [`visibility`](crate::features::organisations::visibility) says who is in which.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Visibility {
    /// Everybody.
    Public,
    /// Those with an account.
    #[default]
    Members,
    /// Organisations of the other side.
    OtherSide,
    /// Organisations with which an introduction was accepted by both, or that it has met.
    Matched,
    /// Facilitators only.
    Facilitators,
}

/// A closed list of values with stable codes.
pub trait Choice: Copy + Eq + Sized + 'static {
    /// Every value, in the order of the pages.
    const ALL: &'static [Self];
    /// The code in addresses, sheets and the database.
    fn code(self) -> &'static str;
    /// The inverse of [`Choice::code`].
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

macro_rules! choice {
    ($type:ty: $($value:ident = $code:literal),+ $(,)?) => {
        impl Choice for $type {
            const ALL: &'static [Self] = &[$(Self::$value),+];
            fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }
        }
    };
}
choice!(Kind: Creative = "creative", Manufacturer = "manufacturer", OtherSme = "other-sme",
    Support = "support", Knowledge = "knowledge", Public = "public", Unknown = "unknown");
choice!(Side: Creative = "creative", Industry = "industry", Both = "both", Neither = "neither",
    Unknown = "unknown");
choice!(Size: Micro = "micro", Small = "small", Medium = "medium", Large = "large",
    Unknown = "unknown");
choice!(Visibility: Public = "public", Members = "members", OtherSide = "other-side",
    Matched = "matched", Facilitators = "facilitators");

impl Side {
    /// Whether organisations of this side bring creative work.
    pub fn is_creative(self) -> bool {
        matches!(self, Self::Creative | Self::Both)
    }

    /// Whether organisations of this side make things.
    pub fn is_industry(self) -> bool {
        matches!(self, Self::Industry | Self::Both)
    }
}

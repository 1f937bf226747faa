//! Everything that the engine can say has words, and every form of a report carries them unharmed.

mod kinds;
mod reports;

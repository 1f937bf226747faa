//! Whole journeys through the real program: over HTTP and the command line, on SQLite and, where
//! `COLLIDER_TEST_POSTGRES_URL` names a cluster, on PostgreSQL.

mod bad_sheets;
#[path = "../../src/features/people/passkeys/tests/device.rs"]
mod device;
mod directory;
mod doctor;
mod expected_matches;
mod importing;
mod institution;
mod institutions;
mod meeting;
mod nodes;
mod operating;
mod passkeys;
mod profiles;
mod rights;
mod signing_in;
mod teaching;
mod world;

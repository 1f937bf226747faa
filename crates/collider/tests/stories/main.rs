//! Whole journeys through the real program: over HTTP and the command line, on SQLite and, where
//! `COLLIDER_TEST_POSTGRES_URL` names a cluster, on PostgreSQL.

mod bad_sheets;
mod directory;
mod doctor;
mod expected_matches;
mod importing;
mod meeting;
mod nodes;
mod operating;
mod profiles;
mod rights;
mod signing_in;
mod teaching;
mod visibility;
mod world;

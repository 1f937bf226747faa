//! Whole journeys through the real program: over HTTP and the command line, on SQLite and, where
//! `COLLIDER_TEST_POSTGRES_URL` names a cluster, on PostgreSQL.

mod bad_sheets;
mod directory;
mod doctor;
mod expected_matches;
mod importing;
mod inviting;
mod log;
mod mailbox;
mod mailing;
mod meeting;
mod nodes;
mod operating;
mod people;
mod profiles;
mod rights;
mod sign_in;
mod signing_in;
mod smtp;
mod teaching;
mod world;

//! Whole journeys through the real program: over HTTP and the command line, on SQLite and, where
//! `COLLIDER_TEST_POSTGRES_URL` names a cluster, on PostgreSQL.

mod backup;
mod bad_sheets;
mod breaking;
mod directory;
mod doctor;
mod expected_matches;
mod importing;
mod log;
mod mailing;
mod meeting;
mod nodes;
mod operating;
mod privacy;
mod profiles;
mod rights;
mod scan;
mod signing_in;
mod smtp;
mod teaching;
mod visibility;
mod wire;
mod world;

//! Whole journeys through the real program: over HTTP and the command line, on SQLite and, where
//! `COLLIDER_TEST_POSTGRES_URL` names a cluster, on PostgreSQL.

mod backup;
mod bad_sheets;
mod breaking;
mod consents;
#[path = "../../src/features/people/passkeys/tests/device.rs"]
mod device;
mod digests;
mod directory;
mod doctor;
mod expected_matches;
mod full_disk;
mod full_server;
mod importing;
mod institution;
mod institutions;
mod inviting;
mod log;
mod mailbox;
mod mailing;
mod meeting;
mod messaging;
mod nodes;
mod operating;
mod parting;
mod passkeys;
mod people;
mod privacy;
mod profiles;
mod proposing;
mod rights;
mod scan;
mod sign_in;
mod signing_in;
mod smtp;
mod teaching;
mod timetable_sheets;
mod timetables;
mod visibility;
mod wire;
mod wording;
mod wording_hub;
mod wording_input;
mod wording_targets;
mod world;

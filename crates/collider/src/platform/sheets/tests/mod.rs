//! Files as they come, made by the tests themselves: nothing here depends on how the readers work
//! inside.

mod bad_input;
mod encodings;
mod hostile;
mod messages;
mod reading;
mod round_trip;
mod samples;

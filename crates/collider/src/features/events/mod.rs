//! What a hub brings people together for. So far: the timetables of speed-dating events, from and to
//! what organisers use. The pages of events will stand on it.

pub mod timetable;

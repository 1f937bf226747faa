//! Timetables of speed-dating events, from and to what organisers use: an event is filled in on a
//! spreadsheet, and its timetable goes back to a workbook, to everybody's calendar and to paper.
//!
//! 1. [`template`] is the spreadsheet to fill in; [`event_sheets`] is one that is filled in.
//! 2. [`read`] makes a [`Day`] of it: the event that the engine plans, and what only people need, such
//!    as clock times. All [`Trouble`]s of a file are told at once, each with sheet, row and column.
//! 3. An [`Agenda`] says who is where and when. [`workbook`], [`calendars`] and [`grid`] write it.

mod agenda;
mod calendar;
mod clock;
mod day;
mod file_name;
mod grid;
mod quality;
mod reading;
mod template;
mod trouble;
mod words;
mod workbook;

#[cfg(test)]
mod tests;

pub use agenda::Agenda;
pub use calendar::{Calendar, calendars};
pub use clock::Span;
pub use day::{Clock, Day, Pause};
pub use grid::grid;
pub use quality::Planning;
pub use reading::{Read, read};
pub use template::{event_sheets, template};
pub use trouble::{MOST_TROUBLES, Trouble};
pub use workbook::workbook;

//! Conversations, their messages, and who wishes to hear from whom. Conversations are always looked up
//! by somebody who sits in them; there is no way to read one without naming its reader.

mod conversations;
mod reports;
mod wishes;

pub use conversations::{
    Conversation, Line, add, begin_between, begin_with_hub, begun_since, conversation, has_written,
    hub_conversation, list, list_of_hub, mark_read, one_said, pair_of, said, set_shares, unread,
    waiting_for_hub, with_hub, written_since,
};
pub use reports::{Report, open_reports, report, report_of, reports_waiting, settle};
pub use wishes::{block, blocked_by, blocks, put_wish, unblock, wish_of};

//! Conversations, their messages, and who wishes to hear from whom. Conversations are always looked up
//! by somebody who sits in them; there is no way to read one without naming its reader.

mod conversations;
mod leaving;
mod reports;
mod said;
mod wishes;

pub use conversations::{
    Conversation, Line, begin_between, begin_with_hub, conversation, hub_conversation, list,
    list_of_hub, pair_of, set_shares, waiting, with_hub,
};
pub use leaving::{leave, received};
pub use reports::{Report, one_report, open_reports, report, report_of, settle};
pub use said::{add, begun_since, has_written, mark_read, one_said, said, written_since};
pub use wishes::{block, blocked_by, blocks, put_wish, unblock, wish_of};

//! Files of banks: batches of payments written, statements read, each as CSV, text, spreadsheet or ISO 20022.
//!
//! XML stays in the command line: a browser, Python and Node have readers of their own, and the core takes rows.

mod camt;
mod cells;
mod file;
mod pain;
mod pay_file;
mod read_receipts;
mod xml;

pub use pay_file::run as pay_file;
pub use read_receipts::run as read_receipts;

//! 到款: money that came in, from the bank's statement to receipts.

mod import;
mod moment;
mod statement;

pub use import::{DuplicateRow, Figure, ImportReceipts, ImportReceiptsAnswer, ImportedFile, NotReceipt, NotReceiptKind, Receipt, StatementFile, StatementRow};
pub use moment::Moment;
pub use statement::{ReadBankStatement, ReadBankStatementAnswer, Sign, StatementColumn, StatementProfile};

//! 列式计算: Hesuan over tables. Arrow record batches in and out, the same figures as the single call.
//!
//! A row is the request of a single call: a column is a field of the same name. The integers are computed by the core's one kernel
//! ([`hesuan_core::contribution::Term`], [`hesuan_core::tax::WageRules::due`]); a row that is not plain goes through the single call.
//!
//! ```
//! use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray};
//! use hesuan_columnar::{Kernel, Op, Options};
//! use std::sync::Arc;
//!
//! let batch = RecordBatch::try_from_iter([
//!     ("city", Arc::new(StringArray::from(vec!["310000", "440300"])) as ArrayRef),
//!     ("gross_fen", Arc::new(Int64Array::from(vec![15_000_00, 9_000_00]))),
//! ])?;
//! let constants = [("month", "2025-07"), ("housing_fund_rate", "0.07"), ("work_injury_rate", "0.002")];
//! let constants = constants.map(|(name, value)| (name.to_string(), value.to_string())).to_vec();
//! let mut kernel = Kernel::new(hesuan_rulepack::embedded(), Op::Payslip, Options { constants, ..Options::default() })?;
//! let answer = kernel.run(&batch)?;
//! assert!(answer.column_by_name("net_fen").is_some());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]

mod column;
#[cfg(feature = "ipc")]
mod ipc;
mod kernel;
mod long;
mod plan;
mod read;
mod table;
mod work;

pub use arrow_array;
pub use arrow_buffer;
pub use arrow_schema;
pub use column::{Column, Figure, Kind, Op, Total, columns, figures};
pub use kernel::{Amounts, BadRows, Form, Kernel, Options};

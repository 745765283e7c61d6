//! 扣缴申报: the rows that the tax bureau's withholding client (自然人电子税务局扣缴端) imports, and such rows read back.
//!
//! The layouts are data (`rules/formats/`): which columns a sheet has, in which order, since when. This module fills and reads
//! rows of texts; files are the business of the command line and of hosts.

mod declaration;
mod id_number;
mod layout;
mod reading;

pub use declaration::{Declaration, DeclarationAnswer, Person};
pub use id_number::{IdNumber, Sex, upgraded};
pub use layout::{Column, Kind, Layout, Record};
pub(crate) use reading::half_width;
pub(crate) use reading::{FEWEST_HEADERS, HEADER_ROWS, NO_RECORD, TOTALS, amount, date, same_header};
pub use reading::{ReadDeclaration, ReadDeclarationAnswer, Table};

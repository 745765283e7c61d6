//! What the law says, dated and cited: the records of a rule file, and the book that resolves them for a month.
//!
//! Each value is a [`Dated`] record: the month from which it is in force, what ends it, the day it became known, its
//! sources and status. A timeline never repeats an end that a later value brings: a value *ends* only where its own
//! notice says so (`expires`), otherwise it runs until the next value that is known on the day in question.
//!
//! [`read`] turns a rule file into records and reports every fault at once; [`book`] keeps them; a month is looked up and
//! resolved into a [`Scheme`] of plain integers, which `contribution` computes with.

pub mod book;
mod lookup;
mod parameter;
pub mod read;
mod records;
mod reference;
mod resolve;
mod scheme;
mod vocabulary;
mod warning;

pub use book::{Contents, Edition, Lazy, MonthRules, RuleBook};
pub use parameter::*;
pub use records::*;
pub use reference::*;
pub use scheme::*;
pub use vocabulary::*;
pub use warning::*;

use crate::money::{Factor, Money, Rate, Rounding};
use crate::time::{Day, Month};
use serde::Serialize;
use std::fmt;

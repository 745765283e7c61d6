//! Hesuan core: exact money, dated rules and the contributions of one person and month.
//!
//! The modules form a line in the order in which data flows; a module uses those before it, never those after:
//! [`fault`], [`money`] and [`time`] say what an error, a number and a month are; [`rules`] what the law says, dated and
//! cited; [`contribution`] computes 社会保险 and 住房公积金; [`formula`] pay items that are formulas; [`retro`]
//! subtracts what was known then from what is known now; [`explain`] tells the result in Chinese and English;
//! [`boundary`] reads requests and writes answers as JSON text, the reference form of every language binding.
//!
//! There is no I/O, no clock, no randomness, no float and no global state here: the same input and the same rules give
//! the same bytes.
#![forbid(unsafe_code)]

#[macro_use]
mod wire;

pub mod billing;
pub mod boundary;
pub mod command;
pub mod contribution;
pub mod enrolment;
pub mod exact;
pub mod explain;
pub mod fault;
pub mod filing;
pub mod formula;
pub mod json;
pub mod labour;
pub mod law;
pub mod ledger;
pub mod money;
pub mod operation;
pub mod payroll;
pub mod request;
pub mod retro;
pub mod rules;
pub mod settlement;
pub mod stamp;
pub mod tax;
pub mod time;
pub mod trace;

/// Version of the engine, the first part of every result's stamp.
pub const ENGINE_VERSION: &str = env!("CARGO_PKG_VERSION");

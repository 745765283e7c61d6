//! Hesuan 核算 computes what a Chinese HR platform has to get right every month, to the fen, with a citation for each
//! number. This crate is what a Rust host adds; it holds the core and, with the feature `embedded`, the rules.
//!
//! ```
//! use hesuan::{ContributionRequest, contributions};
//!
//! let mut request = ContributionRequest::new("310000".parse()?, "2025-07".parse()?, "15000".parse()?);
//! request.person.housing_fund_rate = Some("0.07".parse()?);
//! let answer = contributions(hesuan::book(), &request)?;
//! assert_eq!(answer.employee_total.to_string(), "2625.00");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! For many people of one place, resolve the rules once:
//!
//! ```
//! use hesuan::contribution::Person;
//! use hesuan::rules::SchemeKey;
//!
//! let july = hesuan::book().month("2025-07".parse()?);
//! let shanghai = july.scheme(&SchemeKey::of("310000".parse()?))?;
//! for wage in ["5000", "15000", "50000"] {
//!     let result = shanghai.contributions(&Person::with_wage(wage.parse()?))?;
//!     println!("{wage}: {} + {}", result.employer_total, result.employee_total);
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]

pub use hesuan_core::boundary::RetroRequest;
pub use hesuan_core::boundary::{ContributionAnswer, ContributionRequest, call, contributions, error_json, eval_line, retro};
pub use hesuan_core::fault::{Code, Fault, Faults};
pub use hesuan_core::{
    ENGINE_VERSION, billing, boundary, command, contribution, enrolment, exact, explain, fault, filing, formula, json, labour, law, ledger, money, operation,
    payroll, request, retro, rules, settlement, tax, time, trace,
};
pub use hesuan_rulepack as rulepack;

/// The rules of the repository, as compiled into this crate.
#[cfg(feature = "embedded")]
pub use hesuan_rulepack::embedded as book;

//! One person and month: every line, the totals, and what an error looks like.
//!
//! ```sh
//! cargo run --release -p hesuan --example quickstart
//! ```

use hesuan::contribution::WorkInjuryChoice;
use hesuan::money::Factor;
use hesuan::{ContributionRequest, contributions};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let mut request = ContributionRequest::new("310000".parse()?, "2025-07".parse()?, "15000".parse()?);
    request.person.housing_fund_rate = Some("0.07".parse()?);
    request.person.work_injury = Some(WorkInjuryChoice::Class(2, Factor::ONE));

    let answer = contributions(hesuan::book(), &request)?;
    for line in &answer.lines {
        println!("{} {} {}", line.item, line.side, line.amount);
    }
    println!("employer {}, employee {}", answer.employer_total, answer.employee_total);

    // A rate outside the city's range is refused: the error says which field, which value and why.
    request.person.housing_fund_rate = Some("0.2".parse()?);
    if let Err(faults) = contributions(hesuan::book(), &request) {
        let fault = faults.first();
        println!("{} {} {}", fault.code, fault.path, fault.value);
    }
    Ok(())
}

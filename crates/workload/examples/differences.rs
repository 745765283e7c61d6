//! The causes that a reconciliation finds in the statements of a platform, held against the truth:
//! `cargo run --release -p hesuan-workload --example differences [SCALE] [SEED]`.

use hesuan::Faults;
use hesuan_workload::{CauseScore, Scale, score_statements};

/// Hundredths of a per cent, cut off: 100.00 % is all of them.
fn percent(part: u64, of: u64) -> String {
    let hundredths = (part * 10_000).checked_div(of).unwrap_or(10_000);
    format!("{}.{:02} %", hundredths / 100, hundredths % 100)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let scale: Scale = arguments.next().unwrap_or("1/20".to_string()).parse().map_err(Faults::from)?;
    let seed: u64 = arguments.next().map_or(Ok(1), |seed| seed.parse())?;
    for (fee_column, title) in [(true, "late fees in a column of their own"), (false, "late fees in no column")] {
        let score = score_statements(seed, scale, "2026-09".parse()?, fee_column)?;
        println!("{title}: {} lines, {} rows", score.lines, score.rows);
        println!("{:16} {:16} {:>8} {:>8} {:>9} {:>8}", "cause", "detail", "injected", "right", "share", "to the fen");
        let mut all = CauseScore::default();
        for ((cause, detail), CauseScore { injected, right, exact }) in &score.causes {
            println!("{:16} {:16} {injected:8} {right:8} {:>9} {exact:8}", cause.as_str(), detail.as_str(), percent(*right, *injected));
            all = CauseScore { injected: all.injected + injected, right: all.right + right, exact: all.exact + exact };
        }
        println!("{:16} {:16} {:8} {:8} {:>9} {:8}", "all", "", all.injected, all.right, percent(all.right, all.injected), all.exact);
        println!("differences beyond the truth: {}", score.invented);
        score.missed.iter().take(3).for_each(|missed| println!("{missed}"));
    }
    Ok(())
}

//! The library's reconciliation, scored on the truth of a platform: every injected difference has its own cause, and nothing else differs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test may panic

use hesuan_workload::{Cause, Detail, Scale, score_statements};

/// The share of the differences of each cause that is given it: all of them.
#[test]
fn every_difference_of_a_statement_is_given_its_cause() {
    let score = score_statements(1, Scale::one_in(20), "2026-09".parse().unwrap(), true).unwrap();
    assert!(score.lines > 900_000 && score.causes.len() == 17, "{} {}", score.lines, score.causes.len());
    for ((cause, detail), found) in &score.causes {
        println!("{} {}: {} of {}, {} to the fen", cause.as_str(), detail.as_str(), found.right, found.injected, found.exact);
        assert_eq!(found.right, found.injected, "{cause:?} {detail:?}: {}", score.missed.join("\n"));
        // No amount is computed for a stranger, and no rounding gives a fen more.
        let is_exact = *cause != Cause::Unexpected && *detail != Detail::Fen;
        assert!(!is_exact || found.exact == found.injected, "{cause:?} {detail:?}: {} of {}", found.exact, found.injected);
    }
    assert_eq!(score.invented, 0);
}

/// A late fee that no column shows and whose day of payment nobody knows is not told as something else that fits.
#[test]
fn a_late_fee_without_column_and_day_is_left_open() {
    let score = score_statements(1, Scale::one_in(200), "2026-09".parse().unwrap(), false).unwrap();
    for ((cause, detail), found) in score.causes.iter().filter(|((cause, _), _)| *cause != Cause::LateFee) {
        assert_eq!(found.right, found.injected, "{cause:?} {detail:?}");
    }
    assert!(score.missed.iter().all(|missed| missed.contains("(Unexplained,") || missed.contains("(WithinTolerance,")), "{}", score.missed.join("\n"));
}

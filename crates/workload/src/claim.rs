//! What a careful claim could know: the rules 1 to 7 of finding bills within a customer, in the plainest form.
//!
//! The generator asks them of each receipt that it makes, so that the truth never says "unambiguous" of a receipt to which the rules
//! give another answer. They are written apart from the library's claim, which is scored against this truth.

/// An open bill, in fen. Bills are held in the order in which part payments fill them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Open {
    /// What is left of it; 0 once it is paid.
    pub left: i64,
    /// Its service fee.
    pub fee: i64,
}

/// The answer of a rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Claimed {
    /// Which rule.
    pub rule: u8,
    /// Money by bill, in order.
    pub allocations: Vec<(usize, i64)>,
    /// What a bank kept.
    pub bank_charge: i64,
    /// What is prepaid.
    pub prepaid: i64,
}

/// What the rules say of an amount. Nothing where two answers fit.
///
/// `named` are the bills in the remark. `lenient` is the policy under which rules 5 to 7 claim, with the limit of a bank charge.
pub fn decide(bills: &[Open], amount: i64, named: &[usize], lenient: Option<i64>) -> Option<Claimed> {
    let open: Vec<usize> = (0..bills.len()).filter(|&bill| bills[bill].left > 0).collect();
    let sum = |chosen: &[usize]| chosen.iter().map(|&bill| bills[bill].left).sum::<i64>();
    let paid = |rule, chosen: &[usize]| {
        let allocations = chosen.iter().map(|&bill| (bill, bills[bill].left)).collect();
        Some(Claimed { rule, allocations, bank_charge: 0, prepaid: 0 })
    };
    if open.is_empty() {
        return None;
    }
    if !named.is_empty() && sum(named) == amount {
        return paid(1, named);
    }
    if let Some(&oldest) = open.iter().find(|&&bill| bills[bill].left == amount) {
        return paid(2, &[oldest]);
    }
    if sum(&open) == amount {
        return paid(3, &open);
    }
    let subsets = (1_u32..1 << open.len()).map(|mask| (0..open.len()).filter(|bit| mask >> bit & 1 == 1).map(|bit| open[bit]).collect::<Vec<_>>());
    let mut fitting = subsets.filter(|subset| sum(subset) == amount);
    match (fitting.next(), fitting.next()) {
        (Some(only), None) => return paid(4, &only),
        (Some(_), Some(_)) => return None,
        (None, _) => {}
    }
    let limit = lenient?;
    let short = |chosen: &[usize]| {
        let short = sum(chosen) - amount;
        let is_fee = chosen.iter().any(|&bill| bills[bill].fee == short);
        (0 < short && short <= limit && !is_fee).then_some(short)
    };
    let singles = open.iter().map(|&bill| vec![bill]).chain((open.len() > 1).then(|| open.clone()));
    let mut nearly = singles.filter_map(|chosen| short(&chosen).map(|charge| (chosen, charge)));
    match (nearly.next(), nearly.next()) {
        (Some((chosen, charge)), None) => {
            let mut claimed = paid(5, &chosen)?;
            claimed.bank_charge = charge;
            fill(&mut claimed.allocations, amount);
            return Some(claimed);
        }
        (Some(_), Some(_)) => return None,
        (None, _) => {}
    }
    let rule = if amount < sum(&open) { 6 } else { 7 };
    let mut claimed = paid(rule, &open)?;
    claimed.prepaid = fill(&mut claimed.allocations, amount);
    Some(claimed)
}

/// Cuts allocations to the money there is, in order; gives back what is left of it.
fn fill(allocations: &mut Vec<(usize, i64)>, amount: i64) -> i64 {
    let mut left = amount;
    for (_, part) in allocations.iter_mut() {
        *part = (*part).min(left);
        left -= *part;
    }
    allocations.retain(|(_, part)| *part > 0);
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    const BILLS: [i64; 4] = [120_050, 83_000, 246_035, 91_520];

    fn claimed(bills: &[i64], amount: i64, named: &[usize]) -> Option<Claimed> {
        let bills: Vec<Open> = bills.iter().map(|&left| Open { left, fee: 4_500 }).collect();
        decide(&bills, amount, named, Some(5_000))
    }

    fn answer(rule: u8, allocations: &[(usize, i64)], bank_charge: i64, prepaid: i64) -> Option<Claimed> {
        Some(Claimed { rule, allocations: allocations.to_vec(), bank_charge, prepaid })
    }

    /// Cases G01 to G17 of claims, each by hand.
    #[test]
    fn the_rules_answer_the_cases_of_claims() {
        assert_eq!(claimed(&BILLS, 83_000, &[]), answer(2, &[(1, 83_000)], 0, 0));
        assert_eq!(claimed(&BILLS, 337_555, &[]), answer(4, &[(2, 246_035), (3, 91_520)], 0, 0));
        assert_eq!(claimed(&[65_000, 65_000], 65_000, &[]), answer(2, &[(0, 65_000)], 0, 0));
        assert_eq!(claimed(&[120_050, 83_000], 150_000, &[]), answer(6, &[(0, 120_050), (1, 29_950)], 0, 0));
        assert_eq!(claimed(&[120_050], 130_000, &[]), answer(7, &[(0, 120_050)], 0, 9_950));
        assert_eq!(claimed(&[80_000, 95_050, 95_050], 175_050, &[]), None);
        assert_eq!(claimed(&[80_000, 95_050, 95_050], 175_050, &[0, 1]), answer(1, &[(0, 80_000), (1, 95_050)], 0, 0));
        assert_eq!(claimed(&[100_000], 95_000, &[]), answer(5, &[(0, 95_000)], 5_000, 0));
        assert_eq!(claimed(&[100_000], 94_999, &[]), answer(6, &[(0, 94_999)], 0, 0));
        // A shortage that equals the service fee is no bank charge.
        assert_eq!(claimed(&[100_000], 95_500, &[]), answer(6, &[(0, 95_500)], 0, 0));
    }
}

//! Which bills make an amount: the subsets of at most twenty amounts, found from both halves, until a second one shows that it is ambiguous.

/// The most amounts that are searched.
pub const MAX: usize = 20;

/// The first two subsets (as lists of indices) whose amounts, in fen and above zero, make the target.
pub fn making(amounts: &[i64], target: i64) -> Vec<Vec<usize>> {
    if amounts.len() > MAX || target <= 0 {
        return Vec::new();
    }
    let (low, high) = amounts.split_at(amounts.len() / 2);
    let mut sums: Vec<(i64, usize)> = sums(high).into_iter().enumerate().map(|(mask, sum)| (sum, mask)).collect();
    sums.sort_unstable();
    let mut found = Vec::new();
    for (mask, sum) in self::sums(low).into_iter().enumerate() {
        let rest = target.saturating_sub(sum);
        let first = sums.partition_point(|(other, _)| *other < rest);
        for (_, other) in sums[first..].iter().take_while(|(other, _)| *other == rest) {
            let of_low = (0..low.len()).filter(|bit| mask >> bit & 1 == 1);
            let of_high = (0..high.len()).filter(|bit| other >> bit & 1 == 1).map(|bit| low.len() + bit);
            found.push(of_low.chain(of_high).collect());
            if found.len() == 2 {
                return found;
            }
        }
    }
    found
}

/// Whether some of the amounts, and not all of them, make a subset of the others; also where they are too many to be searched.
pub fn part_makes(amounts: &[i64], others: &[i64]) -> bool {
    if amounts.len() + others.len() > MAX {
        return true;
    }
    let mut made = sums(others);
    made.sort_unstable();
    let parts = sums(amounts);
    parts[1..parts.len().max(2) - 1].iter().any(|sum| made.binary_search(sum).is_ok())
}

/// The sum of every subset, by its mask.
fn sums(amounts: &[i64]) -> Vec<i64> {
    let mut sums = vec![0_i64];
    for amount in amounts {
        let with: Vec<i64> = sums.iter().map(|sum| sum.saturating_add(*amount)).collect();
        sums.extend(with);
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::{making, part_makes};
    use proptest::prelude::*;

    #[test]
    fn one_subset_or_an_ambiguous_one() {
        assert_eq!(making(&[120_050, 83_000, 246_035, 91_520], 337_555), [[2, 3]]);
        assert_eq!(making(&[100, 200, 300], 300).len(), 2, "300, and 100 with 200");
        assert_eq!(making(&[100, 200], 50), Vec::<Vec<usize>>::new());
    }

    #[test]
    fn a_part_of_the_amounts_makes_others() {
        assert!(part_makes(&[194_370, 146_630, 22_827_226], &[341_000, 23_168_226]), "the first two make the first");
        assert!(!part_makes(&[194_370, 146_630], &[341_000]), "all of them do");
        assert!(!part_makes(&[100], &[100]) && !part_makes(&[], &[100]));
        assert!(part_makes(&[1; 11], &[2; 10]), "too many");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

        /// The search finds none, one or several exactly where trying all subsets does.
        #[test]
        fn as_trying_all(amounts in proptest::collection::vec(1..40_i64, 0..9), target in 1..120_i64) {
            let all = (1..1_usize << amounts.len()).filter(|mask| (0..amounts.len()).filter(|bit| mask >> bit & 1 == 1).map(|bit| amounts[bit]).sum::<i64>() == target);
            let found = making(&amounts, target);
            prop_assert_eq!(found.len(), all.count().min(2));
            prop_assert!(found.iter().all(|subset| subset.iter().map(|index| amounts[*index]).sum::<i64>() == target));
        }
    }
}

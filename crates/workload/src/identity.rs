//! Names, numbers and accounts that nobody has: evidently synthetic, yet right in form and unique.
//!
//! Identity numbers begin with 99, 98 or 97, which no province has, and end in the right check character; people are called 测 and three
//! heavenly stems, so that names repeat as in life; companies are called 虚构 and seven digits, so that no name is contained in another.

use hesuan::time::Day;

const STEMS: [char; 10] = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];
/// Head offices of banks, by their payment system numbers.
const BANKS: [&str; 8] = ["102100099996", "103100000026", "104100000004", "105100000017", "301290000007", "308584000013", "310290000013", "403100000004"];
/// Multiplier that spreads numbers over names; it has no factor of 2 or 5.
const SPREAD: u64 = 7_919;

/// Who a made-up person is to the platform: the first digits of the identity number.
#[derive(Clone, Copy)]
pub enum Standing {
    /// Employed.
    Employed = 99,
    /// Left in an earlier month.
    Former = 98,
    /// Not known to the platform.
    Stranger = 97,
}

/// `测甲乙丙`.
pub fn person_name(number: u32) -> String {
    let spread = u64::from(number) * SPREAD;
    let stem = |place: u64| STEMS[(spread / place % 10) as usize];
    ['测', stem(100), stem(10), stem(1)].into_iter().collect()
}

/// 18 characters: two digits of standing, four of the number, the day of birth, three of the number, the check character (GB 11643).
pub fn id_number(standing: Standing, number: u32, born: Day) -> String {
    let (month, number) = (born.month(), u64::from(number) % 10_000_000);
    let date = u64::from(month.year()) * 10_000 + u64::from(month.of_year()) * 100 + u64::from(born.of_month());
    let digits = ((standing as u64 * 10_000 + number / 1_000) * 100_000_000 + date) * 1_000 + number % 1_000;
    // The weight of a digit is 2 to the power of its place, by 11 (ISO 7064, MOD 11-2); the check character stands in place 0.
    let (mut left, mut weight, mut sum) = (digits, 2, 0);
    while left > 0 {
        sum += left % 10 * weight;
        (left, weight) = (left / 10, weight * 2 % 11);
    }
    let check = match (12 - sum % 11) % 11 {
        10 => 'X',
        digit => char::from(b'0' + digit as u8),
    };
    format!("{digits}{check}")
}

/// A bank card of 19 digits with the right check digit (Luhn).
pub fn card(number: u32) -> String {
    let body = 629_999_000_000_000_000 + u64::from(number);
    let (mut left, mut doubled, mut sum) = (body, true, 0);
    while left > 0 {
        let digit = left % 10 * if doubled { 2 } else { 1 };
        sum += digit / 10 + digit % 10;
        (left, doubled) = (left / 10, !doubled);
    }
    format!("{body}{}", (10 - sum % 10) % 10)
}

/// The bank of a card.
pub fn bank(number: u32) -> &'static str {
    BANKS[number as usize % BANKS.len()]
}

/// `虚构0000017科技有限公司`.
pub fn company_name(index: u32) -> String {
    format!("{}科技有限公司", short_name(index))
}

/// `虚构0000017`, an alias.
pub fn short_name(index: u32) -> String {
    format!("虚构{index:07}")
}

/// The owner, who pays for some companies: an alias.
pub fn owner_name(index: u32) -> String {
    format!("测老板{index:07}")
}

/// The name as another bank writes it: brackets of the other width and a space, which normalising removes.
pub fn spaced_name(index: u32) -> String {
    format!(" 虚构{index:07} 科技有限公司")
}

/// `KH000017`.
pub fn customer_id(index: u32) -> String {
    format!("KH{index:06}")
}

/// A company's own account.
pub fn company_account(index: u32) -> String {
    format!("9900{index:012}")
}

/// The account of a pair of companies.
pub fn group_account(pair: u32) -> String {
    format!("9901{pair:012}")
}

/// An account that is in no book.
pub fn unknown_account(word: u32) -> String {
    format!("9909{word:012}")
}

/// The day with a number of [`Day::number`].
pub fn day_of(number: i64) -> Option<Day> {
    // The calendar repeats after 400 years; years begin in March.
    let (era, of_era) = (number.div_euclid(146_097), number.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (year, month) = (year_of_era + era * 400, if month < 10 { month + 3 } else { month - 9 });
    Day::new((year + i64::from(month <= 2)) as u16, month as u16, day as u16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hesuan::filing::IdNumber;
    use std::collections::HashSet;

    #[test]
    fn identity_numbers_are_valid_and_unique() {
        let mut seen = HashSet::new();
        for number in (0..4_000_000).step_by(997).chain(0..2_000) {
            let born = day_of(720_000 + i64::from(number % 15_000)).unwrap();
            let id = id_number(Standing::Employed, number, born);
            assert_eq!(id.parse::<IdNumber>().unwrap().born, born, "{id}");
            assert!(id.starts_with("99"));
            seen.insert(id);
        }
        assert!(seen.len() > 5_900);
    }

    #[test]
    fn cards_pass_luhn() {
        for number in [0, 1, 9, 10, 3_999_999] {
            let digits: Vec<u32> = card(number).chars().rev().map(|digit| digit.to_digit(10).unwrap()).collect();
            let sum: u32 = digits.iter().enumerate().map(|(place, digit)| if place % 2 == 1 { digit * 2 / 10 + digit * 2 % 10 } else { *digit }).sum();
            assert_eq!((digits.len(), sum % 10), (19, 0));
        }
    }

    #[test]
    fn day_numbers_run_back_to_days() {
        let mut day = Day::new(1950, 1, 1).unwrap();
        while day < Day::new(2101, 1, 1).unwrap() {
            assert_eq!(day_of(day.number()), Some(day));
            day = day.next().unwrap();
        }
    }
}

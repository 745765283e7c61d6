//! Numbers that carry a check digit: bank cards (Luhn), identity numbers (GB 11643), and the 12-digit numbers of bank branches (联行号).
//!
//! A failed check digit of a card is a hint, not a proof: passbooks and company accounts have none.

use crate::fault::Faults;
use crate::filing::IdNumber;
use crate::json::record;
use crate::law::Law;
use crate::operation::{Operation, answers};
use crate::rules::RuleBook;
use crate::time::Month;
use crate::trace::{Grounds, Trace};
use serde::Serialize;

/// Digits of a bank card.
const CARD_DIGITS: std::ops::RangeInclusive<usize> = 13..=19;

/// Digits of a branch number.
const ROUTING_DIGITS: usize = 12;

/// Whether a text is a bank card number: 13 to 19 digits that end with their Luhn check digit.
pub fn card_number_is_valid(text: &str) -> bool {
    if !CARD_DIGITS.contains(&text.len()) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let weighted = text.bytes().rev().enumerate().map(|(index, byte)| match (index % 2, u32::from(byte - b'0')) {
        (0, digit) => digit,
        (_, digit) if digit > 4 => 2 * digit - 9,
        (_, digit) => 2 * digit,
    });
    weighted.sum::<u32>() % 10 == 0
}

/// Whether a text is a branch number: 12 digits that end with their check digit (ISO 7064, MOD 11,10).
pub fn routing_number_is_valid(text: &str) -> bool {
    if text.len() != ROUTING_DIGITS || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let product = text.bytes().take(ROUTING_DIGITS - 1).fold(10_u32, |product, byte| {
        let sum = (product + u32::from(byte - b'0')) % 10;
        2 * if sum == 0 { 10 } else { sum } % 11
    });
    let check = (11 - product) % 10;
    text.bytes().last() == Some(b'0' + check as u8)
}

record! {
    /// Numbers whose check digits are asked for.
    pub struct CheckNumbers {
        /// Bank card numbers.
        or cards: Vec<String> = Vec::new(),
        /// Numbers of resident identity cards, of 18 or 15 characters.
        or id_numbers: Vec<String> = Vec::new(),
        /// Numbers of bank branches (联行号).
        or bank_codes: Vec<String> = Vec::new(),
    }
}

/// What a number is worth.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CardVerdict {
    /// The number.
    pub number: String,
    /// Whether its form and check digit are right.
    pub valid: bool,
}

/// What an identity number is worth.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IdVerdict {
    /// The number.
    pub number: String,
    /// Whether its form, birth date and check character are right.
    pub valid: bool,
    /// The number with 18 characters, if it is right.
    pub upgraded: Option<String>,
}

/// The answer of `check_numbers`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CheckNumbersAnswer<'book> {
    /// The bank cards.
    pub cards: Vec<CardVerdict>,
    /// The identity numbers.
    pub id_numbers: Vec<IdVerdict>,
    /// The bank branches.
    pub bank_codes: Vec<CardVerdict>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(CheckNumbersAnswer);

impl Operation for CheckNumbers {
    const NAME: &'static str = "check_numbers";
    const EN: &'static str = "Check digits of cards, identity numbers and bank branches";
    const ZH: &'static str = "卡号、证件号码与联行号校验";
    type Answer<'book> = CheckNumbersAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<CheckNumbersAnswer<'book>, Faults> {
        let trace = Trace::new(Law::of(book, Month::FIRST, None)?);
        let verdicts = |numbers: &[String], is_valid: fn(&str) -> bool| -> Vec<CardVerdict> {
            numbers.iter().map(|number| CardVerdict { number: number.clone(), valid: is_valid(number) }).collect()
        };
        let identity = |number: &String| {
            let upgraded = IdNumber::upgraded(number).ok();
            IdVerdict { number: number.clone(), valid: upgraded.is_some(), upgraded }
        };
        Ok(CheckNumbersAnswer {
            cards: verdicts(&self.cards, card_number_is_valid),
            id_numbers: self.id_numbers.iter().map(identity).collect(),
            bank_codes: verdicts(&self.bank_codes, routing_number_is_valid),
            grounds: trace.grounds(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_branch_numbers_have_their_check_digit() {
        let published = [
            "102100099996",
            "103100000026",
            "104100000004",
            "105100000017",
            "301290000007",
            "302100011000",
            "303100000006",
            "304100040000",
            "306581000003",
            "307584007998",
            "308584000013",
            "309391000011",
            "310290000013",
            "403100000004",
            "402584009991",
        ];
        for number in published {
            assert!(routing_number_is_valid(number), "{number}");
            // Any other last digit is wrong.
            for last in b'0'..=b'9' {
                let other = format!("{}{}", &number[..11], char::from(last));
                assert_eq!(routing_number_is_valid(&other), other == number, "{other}");
            }
        }
        assert!(!routing_number_is_valid("10210009999") && !routing_number_is_valid("10210009999x") && !routing_number_is_valid(""));
    }

    #[test]
    fn one_wrong_digit_of_a_card_is_found() {
        let card = "6222020000000000018";
        assert!(card_number_is_valid(card));
        for place in 0..card.len() {
            for digit in b'0'..=b'9' {
                let mut other = card.as_bytes().to_vec();
                other[place] = digit;
                let other = String::from_utf8(other).unwrap();
                assert_eq!(card_number_is_valid(&other), other == card, "{other}");
            }
        }
    }
}

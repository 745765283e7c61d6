//! Cells as bureaus write them: identity numbers, amounts, rates, months.

use crate::exact::Exact;
use crate::fault::Code;
use crate::filing::{IdNumber, half_width, upgraded};
use crate::money::{Money, Rate, Rounding};
use crate::time::Month;
use std::str::FromStr;

/// An identity number that is right, masked, or of another document.
pub(super) fn identity(text: &str) -> Result<String, Code> {
    let plain: String = text.strip_prefix('\'').unwrap_or(text).chars().map(half_width).filter(|c| *c != ' ').collect();
    if plain.contains("E+") {
        return Err(Code::PrecisionLost);
    }
    let is_document = (5..=20).contains(&plain.len()) && plain.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '*' | '(' | ')' | '-'));
    if !is_document || !plain.chars().any(|c| c.is_ascii_digit()) {
        return Err(Code::IdInvalid);
    }
    let number = upgraded(&plain).into_owned();
    let is_card = number.len() == 18 && number.as_bytes()[..17].iter().all(u8::is_ascii_digit);
    if is_card { IdNumber::from_str(&number).map(|_| number) } else { Ok(number) }
}

/// An amount as people and programs write it, and whether it had more than two decimals.
pub(super) fn money(text: &str) -> Result<(Money, bool), Code> {
    let plain: String = text.chars().map(half_width).filter(|c| !matches!(c, ',' | '￥' | '¥' | '元' | ' ' | '\'')).collect();
    let inside = plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let exact: Exact = inside.unwrap_or(&plain).parse().map_err(|_| Code::AmountInvalid)?;
    let amount = exact.round(Rounding::FEN)?;
    let is_rounded = Exact::from(amount) != exact;
    Ok((if inside.is_some() { Money::ZERO.minus(amount)? } else { amount }, is_rounded))
}

/// A rate as `0.16` or `16%`.
pub(super) fn rate(text: &str) -> Result<Rate, Code> {
    let plain: String = text.chars().map(half_width).filter(|c| *c != ' ').collect();
    let Some(percent) = plain.strip_suffix('%') else { return plain.parse() };
    let share = percent.parse::<Exact>().map_err(|_| Code::RateInvalid)?.over(100)?;
    let millionths = share.times(1_000_000)?.whole().and_then(|millionths| u32::try_from(millionths).ok()).ok_or(Code::RateInvalid)?;
    Rate::from_millionths(millionths)
}

/// A month as `2026-03`, `202603`, `2026年3月`, a day of it, or a range within it.
pub(super) fn month(text: &str) -> Result<Month, Code> {
    let plain: String = text.chars().map(half_width).filter(|c| *c != ' ').collect();
    let ends: Vec<&str> = plain.split(['至', '~']).collect();
    let one = |text: &str| -> Result<Month, Code> {
        let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let parts: Vec<&str> = match text.len() {
            6 | 8 if is_digits => vec![&text[..4], &text[4..6]],
            _ => text.split(['-', '/', '.', '年', '月', '日']).filter(|part| !part.is_empty()).collect(),
        };
        let number = |text: &str| text.parse::<u16>().map_err(|_| Code::MonthInvalid);
        match parts[..] {
            [year, month] | [year, month, _] if year.len() == 4 => Month::new(number(year)?, number(month)?),
            _ => Err(Code::MonthInvalid),
        }
    };
    let ranged = match ends[..] {
        [first, last] => Some((one(first)?, one(last)?)),
        // `202603-202603`.
        _ => plain
            .split_once('-')
            .filter(|(first, last)| first.len() == 6 && last.len() == 6)
            .map(|(first, last)| Ok::<_, Code>((one(first)?, one(last)?)))
            .transpose()?,
    };
    match ranged {
        Some((first, last)) if first == last => Ok(first),
        Some(_) => Err(Code::MonthInvalid),
        None => one(&plain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_rates_and_amounts_as_bureaus_write_them() {
        for text in ["2026-03", "202603", "2026年3月", "2026.03", "2026/3", "20260301", "2026-03-31", "202603-202603", "2026-03至2026-03"] {
            assert_eq!(month(text).unwrap().to_string(), "2026-03", "{text}");
        }
        for bad in ["2026", "26-03", "202613", "202602-202603", "三月", ""] {
            assert_eq!(month(bad), Err(Code::MonthInvalid), "{bad}");
        }
        for text in ["0.16", "16%", "16.00%", "１６％"] {
            assert_eq!(rate(text).unwrap().to_string(), "0.16", "{text}");
        }
        assert_eq!((rate("16"), rate("16.00001%")), (Err(Code::RateRange), Err(Code::RateInvalid)));
        assert_eq!(money("￥1,280.00").unwrap().0.to_string(), "1280.00");
        assert_eq!(money("(1.005)").map(|(amount, rounded)| (amount.to_string(), rounded)), Ok(("-1.01".to_string(), true)));
    }

    #[test]
    fn an_identity_number_is_checked_where_it_is_whole() {
        assert_eq!(identity("11010519491231002x").unwrap(), "11010519491231002X");
        assert_eq!(identity("110105********002X").unwrap(), "110105********002X");
        assert_eq!(identity("E12345678").unwrap(), "E12345678");
        assert_eq!(
            (identity("1.10105E+17"), identity("110105194912310021"), identity("王芳"), identity("12")),
            (Err(Code::PrecisionLost), Err(Code::IdInvalid), Err(Code::IdInvalid), Err(Code::IdInvalid))
        );
    }
}

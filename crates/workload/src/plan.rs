//! How many companies of which size a platform has, and in which order.

use crate::random::{Draw, Topic};
use crate::shares::{SIZES, SizeClass, split};
use hesuan::{Code, Fault};
use std::fmt;
use std::str::FromStr;

/// The size of a platform: 1 is 68,000 companies with 4,000,000 employees; written `1`, `0.01` or `1/100`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scale {
    numerator: u32,
    denominator: u32,
}

impl Scale {
    /// The whole platform.
    pub const FULL: Scale = Scale { numerator: 1, denominator: 1 };

    /// One part of so many; 1 where it would be none.
    pub const fn one_in(parts: u32) -> Scale {
        Scale { numerator: 1, denominator: if parts == 0 { 1 } else { parts } }
    }

    fn of(self, count: u32) -> u64 {
        let (exact, denominator) = (u64::from(count) * u64::from(self.numerator), u64::from(self.denominator));
        (2 * exact + denominator) / (2 * denominator)
    }
}

impl fmt::Display for Scale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator {
            1 => write!(f, "{}", self.numerator),
            _ => write!(f, "{}/{}", self.numerator, self.denominator),
        }
    }
}

impl FromStr for Scale {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Scale, Fault> {
        let digits = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit()));
        let scale = match (text.split_once('/'), text.split_once('.')) {
            (Some((above, below)), _) => digits(above).zip(digits(below)),
            (None, Some((whole, part))) => {
                let unit = 10_u32.pow(part.len().min(6) as u32);
                digits(whole).zip(digits(part)).and_then(|(whole, part)| Some((whole.checked_mul(unit)?.checked_add(part)?, unit)))
            }
            (None, None) => digits(text).map(|whole| (whole, 1)),
        };
        // Identity numbers have room for ten million people.
        let fits = |&(numerator, denominator): &(u32, u32)| denominator > 0 && numerator > 0 && numerator <= 2 * denominator;
        let (numerator, denominator) = scale.filter(fits).ok_or_else(|| {
            Fault::new(Code::OutOfRange, "scale", text).because("above 0 and at most 2, such as 1, 0.01 or 1/100", "须大于 0 且不超过 2，例如 1、0.01 或 1/100")
        })?;
        Ok(Scale { numerator, denominator })
    }
}

/// A company before anything but its size is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Seat {
    /// Employees.
    pub size: u32,
    /// The row of the size table.
    pub class: u8,
    /// Employees of all companies before this one.
    pub before: u32,
}

/// The companies of a platform, in their order.
pub fn seats(seed: u64, scale: Scale) -> Vec<Seat> {
    let companies = scale.of(SIZES.iter().map(|class| class.companies).sum());
    let counts = split(companies, &SIZES.each_ref().map(|class| u64::from(class.companies)));
    let mut draw = Draw::of(seed, Topic::Plan, 0);
    let mut seats = Vec::with_capacity(companies as usize);
    for (index, (class, &count)) in SIZES.iter().zip(&counts).enumerate() {
        seats.extend(sizes(class, count as u32, &mut draw).into_iter().map(|size| Seat { size, class: index as u8, before: 0 }));
    }
    for last in (1..seats.len()).rev() {
        seats.swap(last, draw.index(last + 1));
    }
    let mut before = 0;
    for seat in &mut seats {
        seat.before = before;
        before += seat.size;
    }
    seats
}

/// Sizes whose sum is the class's share of employees, to one: three in four between the least and a turning point, one in four above it;
/// the turning point makes the average right, and what chance left over is spread.
fn sizes(class: &SizeClass, count: u32, draw: &mut Draw) -> Vec<u32> {
    if count == 0 {
        return Vec::new();
    }
    let (least, most) = (i64::from(class.least), i64::from(class.most));
    let employees = (2 * i64::from(class.employees) * i64::from(count) + i64::from(class.companies)) / (2 * i64::from(class.companies));
    let turning = ((8 * employees / i64::from(count) - 3 * least - most) / 4).clamp(least, most) as u32;
    let mut sizes: Vec<u32> =
        (0..count).map(|_| if draw.below(4) < 3 { draw.within(class.least, turning) } else { draw.within(turning, class.most) }).collect();
    let mut left = employees - sizes.iter().map(|&size| i64::from(size)).sum::<i64>();
    while left != 0 {
        let step = (left.abs() / i64::from(count)).max(1) * left.signum();
        for size in &mut sizes {
            let changed = (i64::from(*size) + if left == 0 { 0 } else { step }).clamp(least, most);
            left -= changed - i64::from(*size);
            *size = changed as u32;
        }
    }
    sizes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_platform_has_68_000_companies_and_4_000_000_employees_by_size() {
        let seats = seats(1, Scale::FULL);
        assert_eq!(seats.len(), 68_000);
        for (index, class) in SIZES.iter().enumerate() {
            let sizes: Vec<u32> = seats.iter().filter(|seat| usize::from(seat.class) == index).map(|seat| seat.size).collect();
            assert_eq!(sizes.len() as u32, class.companies);
            assert_eq!(sizes.iter().sum::<u32>(), class.employees);
            assert!(sizes.iter().all(|size| (class.least..=class.most).contains(size)));
        }
        let last = seats.last().unwrap();
        assert_eq!(last.before + last.size, 4_000_000);
    }

    #[test]
    fn a_scale_is_a_whole_number_a_decimal_or_a_fraction() {
        for (text, companies) in [("1", 68_000), ("0.01", 680), ("1/100", 680), ("1/1000", 68), ("0.5", 34_000), ("2", 136_000)] {
            assert_eq!(seats(7, text.parse().unwrap()).len(), companies, "{text}");
        }
        for wrong in ["", "0", "3", "-1", "1/0", "1.", "1e3", "1/2/3", "0x1", "+1", ".5", "0.0000001"] {
            assert!(wrong.parse::<Scale>().is_err(), "{wrong}");
        }
    }
}

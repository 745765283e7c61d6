//! Months and days of the civil calendar in China. There is no clock here: every day is an input.

use crate::fault::Code;
use crate::wire::{ascii, put_digits};
use std::str::FromStr;

/// A calendar month, written `2025-07`, between 1900-01 and 2199-12.
///
/// ```
/// # use hesuan_core::time::Month;
/// let december: Month = "2025-12".parse()?;
/// assert_eq!(december.next().to_string(), "2026-01");
/// # Ok::<(), hesuan_core::fault::Code>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u16);

impl Month {
    /// The first month that there is.
    pub const FIRST: Month = Month(1900 * 12);
    /// The last month that there is.
    pub const LAST: Month = Month(2199 * 12 + 11);

    /// A month of a year; [`Code::MonthInvalid`] outside the range.
    pub const fn new(year: u16, month: u16) -> Result<Month, Code> {
        if year < 1900 || year > 2199 || month < 1 || month > 12 {
            return Err(Code::MonthInvalid);
        }
        Ok(Month(year * 12 + month - 1))
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.0 / 12
    }

    /// The month of the year, 1 to 12.
    pub const fn of_year(self) -> u16 {
        self.0 % 12 + 1
    }

    /// The month after.
    pub const fn next(self) -> Month {
        Month(self.0 + 1)
    }

    /// The month so many months later; [`Code::MonthInvalid`] outside the range.
    pub const fn plus(self, months: u16) -> Result<Month, Code> {
        let index = self.0 as u32 + months as u32;
        Month::new((index / 12) as u16, (index % 12 + 1) as u16)
    }

    /// The month so many months earlier; [`Code::MonthInvalid`] outside the range.
    pub const fn minus(self, months: u16) -> Result<Month, Code> {
        let index = self.0.saturating_sub(months);
        Month::new(index / 12, index % 12 + 1)
    }

    /// How many months later another month is; 0 if it is not later.
    pub const fn months_until(self, later: Month) -> usize {
        later.0.saturating_sub(self.0) as usize
    }

    /// The first day.
    pub const fn first_day(self) -> Day {
        self.day(1)
    }

    /// How many days it has.
    pub const fn days(self) -> u16 {
        let year = self.year();
        match self.of_year() {
            2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// A day of it, which must exist.
    const fn day(self, day: u16) -> Day {
        Day(self.year() as u32 * 10_000 + self.of_year() as u32 * 100 + day as u32)
    }

    /// The last day.
    pub const fn last_day(self) -> Day {
        self.day(self.days())
    }
}

impl Month {
    pub(crate) fn write_text(self, buffer: &mut [u8; 24]) -> &str {
        put_digits(&mut buffer[..4], u32::from(self.year()));
        buffer[4] = b'-';
        put_digits(&mut buffer[5..7], u32::from(self.of_year()));
        ascii(&buffer[..7])
    }
}

impl FromStr for Month {
    type Err = Code;

    fn from_str(text: &str) -> Result<Month, Code> {
        match numbers(text, &[4, 2]).ok_or(Code::MonthInvalid)? {
            [year, month, ..] => Month::new(year, month),
        }
    }
}

text_or_integer! {
    Month as u16, |index| Month::new(index / 12, index % 12 + 1), "^[0-9]{4}-[0-9]{2}$", "A month, YYYY-MM.";
    Day as u32, |day| Day::new((day / 10_000) as u16, (day / 100 % 100) as u16, (day % 100) as u16),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "A day, YYYY-MM-DD.";
}

/// A calendar day, written `2025-07-01`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(u32);

impl Day {
    /// A day of a month; [`Code::DayInvalid`] where the month has no such day.
    pub const fn new(year: u16, month: u16, day: u16) -> Result<Day, Code> {
        match Month::new(year, month) {
            Ok(month) if day >= 1 && day <= month.days() => Ok(month.day(day)),
            _ => Err(Code::DayInvalid),
        }
    }

    /// The month that it lies in.
    pub const fn month(self) -> Month {
        Month((self.0 / 10_000) as u16 * 12 + (self.0 / 100 % 100) as u16 - 1)
    }

    /// The day of the month, 1 to 31.
    pub const fn of_month(self) -> u16 {
        (self.0 % 100) as u16
    }

    /// Days since 1 March of the year 0: a number to subtract and to find the weekday with.
    pub const fn number(self) -> i64 {
        // Years begin in March here, so that the leap day is the last one.
        let month = self.month().of_year() as i64;
        let year = self.month().year() as i64 - if month <= 2 { 1 } else { 0 };
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + self.of_month() as i64 - 1;
        365 * year + year / 4 - year / 100 + year / 400 + of_year
    }

    /// The day of the week, 1 for Monday to 7 for Sunday.
    pub const fn weekday(self) -> u8 {
        ((self.number() + 2) % 7 + 1) as u8
    }

    /// The day before; [`Code::DayInvalid`] outside the range.
    pub const fn previous(self) -> Result<Day, Code> {
        if self.of_month() > 1 {
            return Ok(Day(self.0 - 1));
        }
        match self.month().minus(1) {
            Ok(month) => Ok(month.last_day()),
            Err(_) => Err(Code::DayInvalid),
        }
    }

    /// The same day so many months later, or the last day of a month that has no such day; [`Code::MonthInvalid`] outside
    /// the range.
    pub const fn months_later(self, months: u16) -> Result<Day, Code> {
        match self.month().plus(months) {
            Ok(month) if self.of_month() > month.days() => Ok(month.last_day()),
            Ok(month) => Ok(month.day(self.of_month())),
            Err(code) => Err(code),
        }
    }

    /// The next day; [`Code::DayInvalid`] outside the range.
    pub const fn next(self) -> Result<Day, Code> {
        let month = self.month();
        if self.of_month() < month.days() {
            return Ok(month.day(self.of_month() + 1));
        }
        match month.plus(1) {
            Ok(month) => Ok(month.first_day()),
            Err(_) => Err(Code::DayInvalid),
        }
    }
}

impl Day {
    pub(crate) fn write_text(self, buffer: &mut [u8; 24]) -> &str {
        put_digits(&mut buffer[..4], self.0 / 10_000);
        buffer[4] = b'-';
        put_digits(&mut buffer[5..7], self.0 / 100 % 100);
        buffer[7] = b'-';
        put_digits(&mut buffer[8..10], self.0 % 100);
        ascii(&buffer[..10])
    }
}

impl FromStr for Day {
    type Err = Code;

    fn from_str(text: &str) -> Result<Day, Code> {
        match numbers(text, &[4, 2, 2]).ok_or(Code::DayInvalid)? {
            [year, month, day] => Day::new(year, month, day),
        }
    }
}

/// The numbers of a text like `2025-07-01` whose parts have exactly these lengths; those not asked for are 0.
fn numbers(text: &str, lengths: &[usize]) -> Option<[u16; 3]> {
    let mut numbers = [0; 3];
    let mut parts = text.split('-');
    for (number, &length) in numbers.iter_mut().zip(lengths) {
        let part = parts.next()?;
        if part.len() != length || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_has_four_digits_a_dash_and_two() {
        assert_eq!("2025-07".parse::<Month>().unwrap().to_string(), "2025-07");
        for bad in ["2025-7", "2025-13", "2025-00", "202507", "2025-07-01", "1899-12", "2200-01", "２０２５-07", ""] {
            assert_eq!(bad.parse::<Month>(), Err(Code::MonthInvalid), "{bad}");
        }
    }

    #[test]
    fn a_day_exists_in_its_month() {
        assert_eq!("2024-02-29".parse::<Day>().unwrap().to_string(), "2024-02-29");
        for bad in ["2025-02-29", "2025-04-31", "2025-1-01", "2025-07", "2100-02-29"] {
            assert_eq!(bad.parse::<Day>(), Err(Code::DayInvalid), "{bad}");
        }
        assert!("2025-09-17".parse::<Day>().unwrap() < "2025-09-18".parse::<Day>().unwrap());
    }

    #[test]
    fn a_month_after_the_31st_ends_on_the_last_day() {
        let later = |text: &str, months| text.parse::<Day>().unwrap().months_later(months).unwrap().to_string();
        assert_eq!([later("2025-01-31", 1), later("2024-01-31", 1), later("2024-08-31", 6)], ["2025-02-28", "2024-02-29", "2025-02-28"]);
        assert_eq!([later("2020-03-12", 11), later("2025-12-15", 0)], ["2021-02-12", "2025-12-15"]);
        assert_eq!("2199-12-01".parse::<Day>().unwrap().months_later(1), Err(Code::MonthInvalid));
    }

    #[test]
    fn days_are_counted_and_have_weekdays() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(day("2026-11-24").weekday(), 2, "a Tuesday");
        assert_eq!(day("2026-02-16").weekday(), 1, "New Year's Eve of 2026 is a Monday");
        assert_eq!(day("1900-01-01").weekday(), 1);
        assert_eq!(day("2025-03-01").number() - day("2024-03-01").number(), 365);
        assert_eq!(day("2024-03-01").number() - day("2024-02-28").number(), 2);
        let mut today = day("1900-01-01");
        while let Ok(tomorrow) = today.next() {
            assert_eq!((tomorrow.number() - today.number(), tomorrow.weekday()), (1, today.weekday() % 7 + 1), "{tomorrow}");
            assert_eq!(tomorrow.previous(), Ok(today));
            today = tomorrow;
        }
        assert_eq!(today, day("2199-12-31"));
    }
}

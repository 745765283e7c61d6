//! 工作日历: what kind of day each day of a year is, by the State Council's notice of holidays (国务院办公厅节假日安排).
//!
//! Only the thirteen statutory days are holidays; the days added around a festival are rest days, a moved weekend that is
//! worked (调休上班) is an ordinary day.

use crate::fault::{Code, Fault};
use crate::json::choice;
use crate::law::Law;
use crate::rules::{Calendar, ParameterRef};
use crate::time::{Day, Month};

choice! {
    /// What kind of day it is.
    pub enum DayKind {
        /// 工作日, also a weekend that is worked in exchange.
        Workday = "workday",
        /// 休息日, also a day added around a festival.
        RestDay = "rest_day",
        /// 法定节假日.
        Holiday = "holiday",
    }
}

/// The calendar of a year, with the reference to it.
#[derive(Clone, Copy, Debug)]
pub struct WorkCalendar<'book> {
    calendar: &'book Calendar,
    /// Where it stands, as `calendar/2026-01`.
    pub rule: ParameterRef<'book>,
}

impl<'book> WorkCalendar<'book> {
    /// The calendar that a month lies in; `rule_missing` at `month` where there is none, or none was known on the day asked for.
    pub fn of(law: &Law<'book>) -> Result<WorkCalendar<'book>, Fault> {
        let year = law.month().year();
        let known = |calendar: &&Calendar| calendar.evidence.known_from.is_none_or(|from| law.known_on().is_none_or(|day| from <= day));
        let calendar = law.book().parameters()?.calendar(year).filter(known).ok_or_else(|| {
            let name = format!("calendar/{year}");
            Fault::new(Code::RuleMissing, "month", law.month()).because(name.clone(), name)
        })?;
        let from = Month::new(year, 1).map_err(|code| Fault::new(code, "month", law.month()))?;
        Ok(WorkCalendar { calendar, rule: ParameterRef { id: "calendar", from, evidence: &calendar.evidence } })
    }

    /// What kind of day a day of the year is.
    pub fn kind(&self, day: Day) -> DayKind {
        if self.calendar.holidays.iter().any(|holiday| holiday.statutory.contains(&day)) {
            return DayKind::Holiday;
        }
        let off = self.calendar.holidays.iter().any(|holiday| holiday.days.contains(&day)) || day.weekday() > 5;
        if off && !self.calendar.work_days.contains(&day) { DayKind::RestDay } else { DayKind::Workday }
    }
}

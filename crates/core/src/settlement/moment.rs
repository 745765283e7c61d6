//! When the bank booked something: a day, and the time of day where the bank says it (Asia/Shanghai, as on the statement).

use crate::fault::{Code, Faults};
use crate::json::{Read, plain, word};
use crate::time::Day;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A day, or a day and a time: `2026-03-05`, `2026-03-05T10:00:00`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Moment {
    /// The day.
    pub day: Day,
    /// Hour, minute and second.
    time: Option<(u8, u8, u8)>,
}

impl Moment {
    /// A day, and its time if there is one, as `10:00:00`, `10:00` or `100000`.
    ///
    /// # Errors
    ///
    /// `day_invalid`, of a time too.
    pub fn new(day: Day, time: Option<&str>) -> Result<Moment, Code> {
        let Some(time) = time else { return Ok(Moment { day, time: None }) };
        let parts: Vec<&str> = match time.len() {
            6 if time.bytes().all(|byte| byte.is_ascii_digit()) => vec![&time[..2], &time[2..4], &time[4..]],
            _ => time.split(':').collect(),
        };
        let number = |text: &str, below: u8| match text.parse::<u8>() {
            Ok(number) if number < below && (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) => Ok(number),
            _ => Err(Code::DayInvalid),
        };
        let time = match parts[..] {
            [hour, minute] => (number(hour, 24)?, number(minute, 60)?, 0),
            [hour, minute, second] => (number(hour, 24)?, number(minute, 60)?, number(second, 60)?),
            _ => return Err(Code::DayInvalid),
        };
        Ok(Moment { day, time: Some(time) })
    }
}

impl FromStr for Moment {
    type Err = Code;

    fn from_str(text: &str) -> Result<Moment, Code> {
        match text.split_once(['T', ' ']) {
            Some((day, time)) => Moment::new(day.parse()?, Some(time)),
            None => Moment::new(text.parse()?, None),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.time {
            Some((hour, minute, second)) => write!(f, "{}T{hour:02}:{minute:02}:{second:02}", self.day),
            None => self.day.fmt(f),
        }
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Moment, D::Error> {
        let text = <std::borrow::Cow<'_, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl Read for Moment {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<Moment, Faults> {
        plain(word(raw), raw, at)
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Moment>()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Moment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{1,2}:[0-9]{1,2}(:[0-9]{1,2})?)?$",
            "description": "A day, or a day and a time: `2026-03-05`, `2026-03-05T10:00:00`.",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_a_day_and_perhaps_a_time() {
        for (text, told) in [
            ("2026-03-05", "2026-03-05"),
            ("2026-03-05T10:00:00", "2026-03-05T10:00:00"),
            ("2026-03-05 9:05", "2026-03-05T09:05:00"),
            ("2026-03-05T235959", "2026-03-05T23:59:59"),
        ] {
            assert_eq!(text.parse::<Moment>().unwrap().to_string(), told);
        }
        for wrong in ["2026-02-30", "2026-03-05T24:00", "2026-03-05T10:60:00", "2026-03-05T", "2026-03-05T+1:00", "2026-03-05T1:2:3:4", ""] {
            assert_eq!(wrong.parse::<Moment>(), Err(Code::DayInvalid), "{wrong}");
        }
    }
}

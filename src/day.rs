//! A civil day, as it travels: `YYYY-MM-DD`. No clock and no time zone live here; "today" is always an argument.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;
use std::ops::Deref;

/// A civil day. Reads `2026-11-23` and `2026-11-23T08:00` alike (the time is dropped), writes `2026-11-23`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub Date);

impl Day {
    /// The day of a year, a month (1–12) and a day of the month (1–31), if there is one.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Day> {
        Date::new(year, month, day).ok().map(Day)
    }

    /// Reads the first ten characters of `text` as `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Day> {
        // By hand: jiff's own parser and its messages are 60 KB of each wasm.
        let bytes: [u8; 10] = text.as_bytes().get(..10)?.try_into().ok()?;
        let number = |from: usize, to: usize| {
            bytes[from..to]
                .iter()
                .try_fold(0, |sum: i16, digit| digit.is_ascii_digit().then(|| sum * 10 + i16::from(digit - b'0')))
        };
        if (bytes[4], bytes[7]) != (b'-', b'-') {
            return None;
        }
        Day::new(number(0, 4)?, number(5, 7)? as i8, number(8, 10)? as i8)
    }

    /// The day `days` after this one (before, where negative); the last day that exists where that would be beyond it.
    pub fn plus(self, days: i64) -> Day {
        Day(self.0.saturating_add(jiff::Span::new().try_days(days).unwrap_or_default()))
    }

    /// Whole days from `earlier` to this day; negative where `earlier` is later.
    pub fn since(self, earlier: Day) -> i64 {
        let days = |date: Date| date.duration_since(Date::ZERO).as_hours() / 24;
        days(self.0) - days(earlier.0)
    }
}

impl Deref for Day {
    type Target = Date;
    fn deref(&self) -> &Date {
        &self.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
        let text = String::deserialize(deserializer)?;
        Day::parse(&text).ok_or_else(|| D::Error::custom(format!("{text:?} is no day: write YYYY-MM-DD")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_across_a_leap_day_and_a_year() {
        let day = |text| Day::parse(text).unwrap();
        assert_eq!(day("2028-03-01").since(day("2028-02-28")), 2);
        assert_eq!(day("2026-12-31").plus(1), day("2027-01-01"));
        assert_eq!(day("2026-11-23T09:30:00Z"), day("2026-11-23"));
        for none in ["2026-13-01", "2026-02-30", "2026-1-1", "2026/11/23", "+026-11-23", "今天是週一", ""] {
            assert_eq!(Day::parse(none), None, "{none}");
        }
        assert_eq!(day("0987-06-05").to_string(), "0987-06-05");
    }
}

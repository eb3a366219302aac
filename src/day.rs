//! A civil day, as it travels: `YYYY-MM-DD`. No clock and no time zone live here; "today" is always an argument.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
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
        text.get(..10)?.parse().ok().map(Day)
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

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
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
        assert_eq!(Day::parse("2026-13-01"), None);
    }
}

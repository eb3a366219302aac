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
        // By hand: jiff's parser and its errors would be a fifth of the wasm.
        let bytes = text.as_bytes().get(..10)?;
        let number = |from: usize, to: usize| {
            bytes[from..to]
                .iter()
                .try_fold(0i16, |number, digit| digit.is_ascii_digit().then(|| number * 10 + i16::from(digit - b'0')))
        };
        if bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        Day::new(number(0, 4)?, number(5, 7)? as i8, number(8, 10)? as i8)
    }

    /// The day `days` after this one (before, where negative); the last day that exists where that would be beyond it.
    pub fn plus(self, days: i64) -> Day {
        let (first, last) = (Day(Date::MIN), Day(Date::MAX));
        let number = (i64::from(self.number()) + days).clamp(first.number().into(), last.number().into());
        civil(number as i32)
    }

    /// Whole days from `earlier` to this day; negative where `earlier` is later.
    pub fn since(self, earlier: Day) -> i64 {
        i64::from(self.number()) - i64::from(earlier.number())
    }

    /// Days since the first of March of the year 0. Counting years from March puts the leap day at their end.
    fn number(self) -> i32 {
        let (month, day) = (i32::from(self.month()), i32::from(self.day()));
        let year = i32::from(self.year()) - i32::from(month <= 2);
        let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
        let in_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * DAYS_IN_ERA + year * 365 + year / 4 - year / 100 + in_year
    }
}

/// Days in 400 years.
const DAYS_IN_ERA: i32 = 146_097;

/// The day of a number that `Day::number` gave for a day that exists.
fn civil(number: i32) -> Day {
    let (era, in_era) = (number.div_euclid(DAYS_IN_ERA), number.rem_euclid(DAYS_IN_ERA));
    let year = (in_era - in_era / 1_460 + in_era / 36_524 - in_era / 146_096) / 365;
    let in_year = in_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * in_year + 2) / 153;
    let day = in_year - (153 * from_march + 2) / 5 + 1;
    let month = (from_march + 2) % 12 + 1;
    let year = era * 400 + year + i32::from(month <= 2);
    Day::new(year as i16, month as i8, day as i8).unwrap_or(Day(Date::ZERO))
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
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
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
        let text = String::deserialize(deserializer)?;
        Day::parse(&text).ok_or_else(|| D::Error::custom("no day: write YYYY-MM-DD"))
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

    #[test]
    fn agrees_with_the_calendar_day_by_day() {
        let mut day = Day::new(1599, 12, 28).unwrap();
        let first = day;
        for days in 0..200_000 {
            assert_eq!(day.since(first), days);
            assert_eq!(first.plus(days), day);
            assert_eq!(Day::parse(&day.to_string()), Some(day));
            day = Day(day.tomorrow().unwrap());
        }
        assert_eq!(Day(Date::MAX).plus(1), Day(Date::MAX));
        assert_eq!(Day(Date::MIN).plus(-1), Day(Date::MIN));
    }
}

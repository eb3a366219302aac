//! On which day a follow-up is proposed: a week or two later, never on a weekend or in the Lunar New Year holiday, and not
//! before a time they named. No clock: days in, days out.

use crate::day::Day;
use jiff::civil::Weekday;

/// The first day of the lunar year, as (month, day), from `FIRST` on. Enough until 2060.
#[rustfmt::skip]
const NEW_YEARS: [(i8, i8); 37] = [
    (2, 10), (1, 29), (2, 17), (2, 6), (1, 26), (2, 13), (2, 3), (1, 23), (2, 11), (1, 31),
    (2, 19), (2, 8), (1, 28), (2, 15), (2, 4), (1, 24), (2, 12), (2, 1), (1, 22), (2, 10),
    (1, 30), (2, 17), (2, 6), (1, 26), (2, 14), (2, 2), (1, 23), (2, 11), (2, 1), (2, 19),
    (2, 8), (1, 28), (2, 15), (2, 4), (1, 24), (2, 12), (2, 2),
];

/// The year of the first of them.
const FIRST: i16 = 2024;

/// Whether people are on their Lunar New Year holiday: from two days before the new year, when the journeys home begin,
/// to its sixth day.
pub fn lunar_holiday(day: Day) -> bool {
    let new_year = usize::try_from(day.year() - FIRST).ok().and_then(|index| NEW_YEARS.get(index));
    let Some(new_year) = new_year.and_then(|&(month, date)| Day::new(day.year(), month, date)) else { return false };
    (-2..=5).contains(&day.since(new_year))
}

/// `day`, or the first working day after it where it falls on a weekend or in the Lunar New Year holiday.
pub fn working_day(day: Day) -> Day {
    let mut day = day;
    while matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) || lunar_holiday(day) {
        let next = day.plus(1);
        if next == day {
            return day;
        }
        day = next;
    }
    day
}

/// The day to follow up on a message sent on `today` that is the `tries`th in a row without an answer: a week later for
/// the first, two weeks for any other, and not before the day `later` that they named.
pub fn propose(today: Day, tries: u32, later: Option<Day>) -> Day {
    let pause = today.plus(if tries <= 1 { 7 } else { 14 });
    working_day(later.map_or(pause, |later| later.max(pause)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn proposes_a_week_then_two() {
        assert_eq!(propose(day("2026-11-23"), 1, None), day("2026-11-30"));
        assert_eq!(propose(day("2026-11-23"), 2, None), day("2026-12-07"));
        assert_eq!(propose(day("2026-11-23"), 1, Some(day("2027-03-01"))), day("2027-03-01"));
        assert_eq!(propose(day("2026-11-23"), 1, Some(day("2026-11-25"))), day("2026-11-30"));
    }

    #[test]
    fn leaves_weekends_and_the_new_year_alone() {
        assert_eq!(propose(day("2026-11-21"), 1, None), day("2026-11-30"), "a Saturday");
        assert_eq!(
            propose(day("2027-01-29"), 1, None),
            day("2027-02-12"),
            "two days before the new year of 6 February 2027"
        );
        assert_eq!(propose(day("2026-02-10"), 1, None), day("2026-02-23"), "new year's day itself, 17 February 2026");
    }
}

//! The arithmetic of the calendar that both languages share, and the table of holidays. No words live here.

use crate::day::Day;
use jiff::civil::Weekday;

/// First and last day of a time.
pub type Range = (Day, Day);

/// The Monday of a day's week; weeks begin on Monday.
pub fn monday(day: Day) -> Day {
    day.plus(-i64::from(day.weekday().to_monday_zero_offset()))
}

/// The first such weekday after today.
pub fn next_weekday(today: Day, weekday: Weekday) -> Day {
    let ahead = i64::from(weekday.to_monday_zero_offset()) - i64::from(today.weekday().to_monday_zero_offset());
    today.plus(if ahead > 0 { ahead } else { ahead + 7 })
}

/// The working week `weeks` from this one, cut to what is left of it.
pub fn week(today: Day, weeks: i64) -> Range {
    let monday = monday(today).plus(7 * weeks);
    let friday = monday.plus(4);
    let last = if friday < today { monday.plus(6) } else { friday };
    (monday.max(today), last)
}

/// The weekend of the week `weeks` from this one.
pub fn weekend(today: Day, weeks: i64) -> Range {
    let saturday = monday(today).plus(7 * weeks + 5);
    (saturday.max(today), saturday.plus(1))
}

/// The same day number `months` on, or the month's last day.
pub fn plus_months(day: Day, months: i64) -> Day {
    let span = jiff::Span::new().try_months(months).unwrap_or_default();
    Day(day.0.saturating_add(span))
}

/// `count` working days on; weekends do not count.
pub fn plus_working(day: Day, count: i64) -> Day {
    let mut day = day;
    for _ in 0..count.clamp(0, 400) {
        day = day.plus(1);
        while matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            day = day.plus(1);
        }
    }
    day
}

/// A whole month.
pub fn month(year: i16, month: i8) -> Option<Range> {
    let first = Day::new(year, month, 1)?;
    Some((first, Day(first.last_of_month())))
}

/// The next such month that is not over.
pub fn next_month(today: Day, number: i8) -> Option<Range> {
    let year = if number < today.month() { today.year() + 1 } else { today.year() };
    month(year, number)
}

/// The month `months` from this one.
pub fn month_from(today: Day, months: i64) -> Range {
    let first = plus_months(Day(today.first_of_month()), months);
    (first, Day(first.last_of_month()))
}

/// The next such day, today among them.
pub fn next_date(today: Day, month: i8, day: i8) -> Option<Day> {
    (0..9).filter_map(|ahead| Day::new(today.year() + ahead, month, day)).find(|&date| date >= today)
}

/// The next day of that number.
pub fn next_day_number(today: Day, number: i8) -> Option<Day> {
    (0..4)
        .map(|ahead| month_from(today, ahead).0)
        .filter_map(|first| Day::new(first.year(), first.month(), number))
        .find(|&date| date >= today)
}

/// A year.
pub fn year(year: i16) -> Option<Range> {
    Some((Day::new(year, 1, 1)?, Day::new(year, 12, 31)?))
}

/// A quarter (1–4) of a year.
pub fn quarter(year: i16, number: i8) -> Option<Range> {
    let first = Day::new(year, number.checked_mul(3)?.checked_sub(2)?, 1)?;
    Some((first, Day(plus_months(first, 2).last_of_month())))
}

/// The next such quarter that is not over.
pub fn next_quarter(today: Day, number: i8) -> Option<Range> {
    quarter(today.year(), number).filter(|range| range.1 >= today).or_else(|| quarter(today.year() + 1, number))
}

/// The quarter `quarters` from this one.
pub fn quarter_from(today: Day, quarters: i64) -> Option<Range> {
    let day = plus_months(Day(today.first_of_month()), 3 * quarters);
    quarter(day.year(), (day.month() + 2) / 3)
}

/// A half (1 or 2) of a year.
pub fn half(year: i16, number: i8) -> Option<Range> {
    let first = Day::new(year, if number == 1 { 1 } else { 7 }, 1)?;
    Some((first, Day(plus_months(first, 5).last_of_month())))
}

/// The next such half that is not over.
pub fn next_half(today: Day, number: i8) -> Option<Range> {
    half(today.year(), number).filter(|range| range.1 >= today).or_else(|| half(today.year() + 1, number))
}

/// Which part of a month or year is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The first ten days; of a year its first month.
    Early,
    /// The eleventh to the twentieth; of a year its middle month.
    Middle,
    /// From the twenty-first.
    Late,
    /// The last day.
    End,
}

/// A part of a month.
pub fn part_of_month(month: Range, part: Part) -> Range {
    let (first, last) = month;
    match part {
        Part::Early => (first, first.plus(9)),
        Part::Middle => (first.plus(10), first.plus(19)),
        Part::Late => (first.plus(20), last),
        Part::End => (last, last),
    }
}

/// A part of a year or quarter; of a quarter only the end is told apart.
pub fn part_of_year(range: Range, part: Part) -> Range {
    let (first, last) = range;
    match part {
        Part::Early => (first, Day(first.last_of_month())),
        Part::Middle => (plus_months(first, 5), Day(plus_months(first, 6).last_of_month())),
        Part::Late => (plus_months(last, -2).max(first), last),
        Part::End => (last, last),
    }
}

/// A part of a working week.
pub fn part_of_week(week: Range, part: Part) -> Range {
    let monday = monday(week.0);
    match part {
        Part::Early => (monday, monday.plus(1)),
        Part::Middle => (monday.plus(2), monday.plus(2)),
        Part::Late => (monday.plus(3), monday.plus(4)),
        Part::End => (week.1, week.1),
    }
}

/// The working week of that number in a month: the one that has most of its days; the fifth is the last.
pub fn week_of_month(month: Range, number: i64) -> Range {
    let middle = if number >= 5 { month.1.plus(-3) } else { month.0.plus(7 * number - 4) };
    let monday = monday(middle);
    (monday.max(month.0), monday.plus(4).min(month.1))
}

/// The same day in another year; 29 February becomes the 28th.
pub fn in_year(day: Day, year: i16) -> Day {
    Day::new(year, day.month(), day.day()).or_else(|| Day::new(year, day.month(), 28)).unwrap_or(day)
}

/// A holiday by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    /// The first six days of the lunar year.
    LunarNewYear,
    /// The day before it.
    LunarEve,
    /// 中秋.
    MidAutumn,
    /// 端午.
    DragonBoat,
    /// Easter Sunday.
    Easter,
    /// The fourth Thursday of November.
    Thanksgiving,
    /// A fixed day of the year.
    Fixed(i8, i8),
}

/// Moving holidays of the years covered: Lunar New Year, Dragon Boat, Mid-Autumn, Easter.
const MOVING: [[(i16, i8, i8); 4]; 3] = [
    [(2026, 2, 17), (2026, 6, 19), (2026, 9, 25), (2026, 4, 5)],
    [(2027, 2, 6), (2027, 6, 9), (2027, 9, 15), (2027, 3, 28)],
    [(2028, 1, 26), (2028, 5, 28), (2028, 10, 3), (2028, 4, 16)],
];

/// The next such holiday that is not over; none outside the years covered.
pub fn holiday(today: Day, holiday: Holiday) -> Option<Range> {
    let table = |column: usize, length: i64| {
        MOVING
            .iter()
            .filter_map(|row| Day::new(row[column].0, row[column].1, row[column].2))
            .map(|day| (day, day.plus(length - 1)))
            .find(|range| range.1 >= today)
    };
    match holiday {
        Holiday::LunarNewYear => table(0, 6),
        Holiday::LunarEve => MOVING
            .iter()
            .filter_map(|row| Day::new(row[0].0, row[0].1, row[0].2))
            .map(|day| (day.plus(-1), day.plus(-1)))
            .find(|range| range.1 >= today),
        Holiday::DragonBoat => table(1, 1),
        Holiday::MidAutumn => table(2, 1),
        Holiday::Easter => table(3, 1),
        Holiday::Thanksgiving => (0..2)
            .filter_map(|ahead| Day::new(today.year() + ahead, 11, 1))
            .filter_map(|first| first.nth_weekday_of_month(4, Weekday::Thursday).ok())
            .map(|date| (Day(date), Day(date)))
            .find(|range| range.0 >= today),
        Holiday::Fixed(month, day) => next_date(today, month, day).map(|day| (day, day)),
    }
}

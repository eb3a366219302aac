//! What day it is where the user is. The rest of Kith is told.

use crate::day::Day;

/// The civil day of the browser's time zone.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    // The parts come from a valid date: a month of 0–11 and a day of that month.
    Day::new(now.get_full_year() as i16, now.get_month() as i8 + 1, now.get_date() as i8)
        .unwrap_or(Day(jiff::civil::Date::ZERO))
}

/// Milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// When the next day begins where the user is, in milliseconds since 1970. Right on the days when clocks change, too.
pub fn midnight() -> f64 {
    let now = js_sys::Date::new_0();
    js_sys::Date::new_with_year_month_day(now.get_full_year(), now.get_month() as i32, now.get_date() as i32 + 1)
        .get_time()
}

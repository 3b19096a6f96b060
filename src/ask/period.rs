//! The days that a question names, and whether it means them as a beginning, an end, or what lies between.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::Date;
use regex::Regex;

use super::words::When;
use crate::text::dates::{self, Precision};
use crate::text::thai;

/// A stretch of days, open where a side is not given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub since: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

/// A day, month, year or stretch as the text names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// Bytes of the question.
    pub range: Range<usize>,
    first: Date,
    last: Date,
    /// Both ends are named: `1–15 May`.
    stretch: bool,
}

/// The dates of a question. A year may stand alone; one above 2400 is of the Buddhist Era.
pub(super) fn named(text: &str) -> Vec<Named> {
    let mut found: Vec<Named> = dates::find(text, None)
        .into_iter()
        .map(|d| {
            let last = d.end.unwrap_or_else(|| last_day(d.date, d.precision));
            Named { range: d.range, first: d.date, last, stretch: d.end.is_some() }
        })
        .collect();
    // Thai digits are three bytes each: the pattern reads them as they stand.
    static YEAR: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"(?:ปี\s*)(?:พ\.ศ\.|ค\.ศ\.)?\s*([0-9๐-๙]{2}|[0-9๐-๙]{4})|([0-9๐-๙]{4})").ok());
    // `2025-02`, as commands take it.
    static MONTH: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"([0-9]{4})-([0-9]{2})").ok());
    for hit in MONTH.iter().flat_map(|month| month.captures_iter(text)) {
        let (Some(whole), Some(year), Some(month)) = (hit.get(0), hit.get(1), hit.get(2)) else { continue };
        let touches = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-');
        let alone = !touches(text[..whole.start()].chars().next_back()) && !touches(text[whole.end()..].chars().next());
        let taken = found.iter().any(|d| d.range.start < whole.end() && whole.start() < d.range.end);
        let year = year.as_str().parse::<i16>().ok().and_then(common_era);
        let first = year.zip(month.as_str().parse().ok()).and_then(|(year, month)| Date::new(year, month, 1).ok());
        if let Some(first) = first.filter(|_| alone && !taken) {
            found.push(Named { range: whole.range(), first, last: first.last_of_month(), stretch: false });
        }
    }
    for hit in YEAR.iter().flat_map(|year| year.captures_iter(text)) {
        let (Some(whole), Some(digits)) = (hit.get(0), hit.get(1).or_else(|| hit.get(2))) else { continue };
        let touches = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || thai::digit(c).is_some());
        let stands_alone =
            !touches(text[..digits.start()].chars().next_back()) && !touches(text[digits.end()..].chars().next());
        let taken = found.iter().any(|d| d.range.start < whole.end() && whole.start() < d.range.end);
        let number: Option<i16> = thai::digits_to_ascii(digits.as_str()).parse().ok();
        let year = number.and_then(|n| match n {
            0..=99 => Some(n + 2500 - 543),
            n => common_era(n),
        });
        if let Some(first) = year.filter(|_| stands_alone && !taken).and_then(|year| Date::new(year, 1, 1).ok()) {
            found.push(Named { range: whole.range(), first, last: first.last_of_year(), stretch: false });
        }
    }
    let before: Vec<Named> = found.iter().filter_map(|date| without_its_year(text, date)).collect();
    found.extend(before);
    found.sort_by_key(|d| d.range.start);
    found
}

/// A year of either era as one of the Common Era.
fn common_era(year: i16) -> Option<i16> {
    match year {
        2440..=2640 => Some(year - 543),
        1900..=2099 => Some(year),
        _ => None,
    }
}

/// The last day of a day, month or year that begins on a date.
fn last_day(first: Date, precision: Precision) -> Date {
    match precision {
        Precision::Day => first,
        Precision::Month => first.last_of_month(),
        Precision::Year => first.last_of_year(),
    }
}

/// The month or day before another that tells the year of both: `between June and December 2023`, `มกราคมถึงมีนาคม 2566`.
fn without_its_year(text: &str, date: &Named) -> Option<Named> {
    const TIES: [&str; 8] = ["and", "to", "until", "through", "-", "–", "ถึง", "และ"];
    let tied = text.get(..date.range.start)?.trim_end();
    let head = TIES.iter().find_map(|tie| tied.strip_suffix(tie))?.trim_end();
    let with_year = format!("{head} {}", date.first.year());
    let told = dates::find(&with_year, None).into_iter().next_back()?;
    let last = last_day(told.date, told.precision);
    (told.precision != Precision::Year
        && told.range.end == with_year.len()
        && told.range.start < head.len()
        && last < date.first)
        .then_some(Named { range: told.range.start..head.len(), first: told.date, last, stretch: false })
}

impl Period {
    /// Takes a date in, as the words before it mean it; `between`: what stands between it and the date before. Gives whether it is
    /// understood: of `2019 or 2022` no period holds both and nothing else.
    pub(super) fn take(&mut self, date: &Named, when: Option<When>, between: Option<&str>) -> bool {
        let further = !self.is_open() && matches!(when, None | Some(When::Through));
        if further && !self.goes_on_to(date, when, between.unwrap_or_default().trim()) {
            return (self.since, self.until) == (Some(date.first), Some(date.last));
        }
        match when {
            Some(When::Since) if date.stretch => {
                (self.since, self.until) = (Some(date.first), Some(date.last));
            }
            Some(When::Since) => self.since = Some(date.first),
            Some(When::After) => self.since = date.last.checked_add(1.day()).ok(),
            Some(When::Before) => self.until = date.first.checked_sub(1.day()).ok(),
            Some(When::Until) => self.until = Some(date.last),
            // `2021–2023`, `from 2021 to 2023`
            None | Some(When::Through) if further => self.until = Some(date.last),
            // Told with the date before, by `onward`.
            Some(When::Onward) => {}
            None | Some(When::Through) => (self.since, self.until) = (Some(date.first), Some(date.last)),
        }
        true
    }

    /// Whether what stands between the date before and this one makes them the ends of one period: `to`, a dash, and the `and` of
    /// `between 2019 and 2022`.
    fn goes_on_to(&self, date: &Named, when: Option<When>, between: &str) -> bool {
        const AND: [&str; 3] = ["and", "และ", "กับ"];
        let and = AND.iter().any(|and| between.starts_with(and));
        let tied = matches!(between, "-" | "–" | "—") || when == Some(When::Through);
        self.since.is_some_and(|since| since <= date.first) && if and { self.until.is_none() } else { tied }
    }

    /// What is named has no end: `2020 onwards`.
    pub(super) fn onward(&mut self) {
        if self.since.is_some() {
            self.until = None;
        }
    }

    /// Whether no day is named.
    pub fn is_open(&self) -> bool {
        self.since.is_none() && self.until.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(text: &str) -> Vec<String> {
        named(text).iter().map(|d| format!("{}..{}", d.first, d.last)).collect()
    }

    #[test]
    fn days_months_and_years_of_either_era() {
        assert_eq!(stretch("พฤษภาคม 2564"), ["2021-05-01..2021-05-31"]);
        assert_eq!(stretch("on 24 May 2021"), ["2021-05-24..2021-05-24"]);
        assert_eq!(stretch("MOUs 2023"), ["2023-01-01..2023-12-31"]);
        assert_eq!(stretch("หลังปี 2565"), ["2022-01-01..2022-12-31"]);
        assert_eq!(stretch("ตั้งแต่ปี 65"), ["2022-01-01..2022-12-31"]);
        assert_eq!(stretch("ปี ๒๕๖๕"), ["2022-01-01..2022-12-31"]);
        assert_eq!(stretch("since 2025-02"), ["2025-02-01..2025-02-28"]);
        assert_eq!(stretch("ตั้งแต่ 2568-02"), ["2025-02-01..2025-02-28"]);
        assert_eq!(stretch("2025-02-11"), ["2025-02-11..2025-02-11"]);
    }

    #[test]
    fn a_month_takes_the_year_of_the_one_that_it_is_tied_to() {
        assert_eq!(stretch("between June and December 2023"), ["2023-06-01..2023-06-30", "2023-12-01..2023-12-31"]);
        assert_eq!(stretch("มิถุนายนและธันวาคม 2566"), ["2023-06-01..2023-06-30", "2023-12-01..2023-12-31"]);
        assert_eq!(stretch("China and May 2023"), ["2023-05-01..2023-05-31"]);
    }

    #[test]
    fn other_numbers_are_no_years() {
        assert!(stretch("article 900005, 20230 people, room 1204, COVID-19").is_empty());
    }

    #[test]
    fn words_before_a_date_say_how_it_is_meant() {
        let year = &named("2022")[0];
        let taken = |when| {
            let mut period = Period::default();
            assert!(period.take(year, when, None));
            (period.since.map(|d| d.to_string()), period.until.map(|d| d.to_string()))
        };
        let day = |text: &str| Some(text.to_owned());
        assert_eq!(taken(None), (day("2022-01-01"), day("2022-12-31")));
        assert_eq!(taken(Some(When::Since)), (day("2022-01-01"), None));
        assert_eq!(taken(Some(When::After)), (day("2023-01-01"), None));
        assert_eq!(taken(Some(When::Before)), (None, day("2021-12-31")));
        assert_eq!(taken(Some(When::Until)), (None, day("2022-12-31")));
    }
}

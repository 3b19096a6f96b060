//! Stretches of time as people write them.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use crate::error::{Error, Result};

/// From one day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
}

impl FromStr for Period {
    type Err = Error;

    /// From a year, a month or a day, or two of them with `..` between: `2021`, `2564`, `2021-06`, `2021-01..2021-06`.
    /// A year above 2400 is of the Buddhist Era.
    fn from_str(word: &str) -> Result<Period> {
        let wrong = || {
            let forms = "write a year, a month or a day, or two with .. between: 2021, 2021-06, 2021-01..2021-06";
            Error::Usage(format!("\"{word}\" is no period; {forms}"))
        };
        let (first, last) = word.split_once("..").unwrap_or((word, word));
        let (first, last) = (stretch(first.trim()).ok_or_else(wrong)?, stretch(last.trim()).ok_or_else(wrong)?);
        if first.from > last.to {
            return Err(Error::Usage(format!("\"{word}\" ends before it begins")));
        }
        Ok(Period { from: first.from, to: last.to })
    }
}

/// A year, month or day.
fn stretch(word: &str) -> Option<Period> {
    let mut parts = word.split('-');
    let number = |part: &str, width| -> Option<i16> {
        (part.len() == width && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok()).flatten()
    };
    let year = number(parts.next()?, 4)?;
    let year = if year > 2400 { year - 543 } else { year };
    let month = parts.next().map(|part| number(part, 2)).map_or(Some(None), |month| month.map(Some))?;
    let day = parts.next().map(|part| number(part, 2)).map_or(Some(None), |day| day.map(Some))?;
    if parts.next().is_some() {
        return None;
    }
    let from = Date::new(year, month.unwrap_or(1).try_into().ok()?, day.unwrap_or(1).try_into().ok()?).ok()?;
    let to = match (month, day) {
        (None, _) => from.last_of_year(),
        (Some(_), None) => from.last_of_month(),
        (Some(_), Some(_)) => from,
    };
    Some(Period { from, to })
}

impl fmt::Display for Period {
    /// As short as it can be written: `2021`, `2021-06`, `2021-01-01..2021-06-30`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Period { from, to } = self;
        if from == to {
            write!(f, "{from}")
        } else if *from == from.first_of_year() && *to == from.last_of_year() {
            write!(f, "{:04}", from.year())
        } else if *from == from.first_of_month() && *to == from.last_of_month() {
            write!(f, "{:04}-{:02}", from.year(), from.month())
        } else {
            write!(f, "{from}..{to}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(word: &str) -> String {
        let period: Period = word.parse().unwrap();
        format!("{} – {} {period}", period.from, period.to)
    }

    #[test]
    fn years_months_days_and_stretches_of_either_era() {
        assert_eq!(period("2021"), "2021-01-01 – 2021-12-31 2021");
        assert_eq!(period("2564-02"), "2021-02-01 – 2021-02-28 2021-02");
        assert_eq!(period("2567-02-29"), "2024-02-29 – 2024-02-29 2024-02-29");
        assert_eq!(period("2021-01..2021-06"), "2021-01-01 – 2021-06-30 2021-01-01..2021-06-30");
        assert_eq!(period("2021..2023"), "2021-01-01 – 2023-12-31 2021-01-01..2023-12-31");
    }

    #[test]
    fn what_is_no_period_is_told_with_the_forms_there_are() {
        for wrong in ["", "21", "2021-13", "2021-02-29", "2021/01", "2021-1", "..", "2021..", "2021-01-01-01", "เมื่อวาน"]
        {
            let told = wrong.parse::<Period>().unwrap_err().to_string();
            assert!(told.contains("2021-01..2021-06"), "{wrong}: {told}");
        }
        assert!("2023..2021".parse::<Period>().unwrap_err().to_string().contains("ends before"));
    }
}

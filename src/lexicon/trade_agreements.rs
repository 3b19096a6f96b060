//! `seeds/trade_agreements.csv`: the free trade agreements of Thailand and of ASEAN, by their days.

use std::path::Path;

use jiff::civil::Date;
use serde::Deserialize;

use super::source::rows;
use crate::error::Result;
use crate::model::AgreementStatus;

#[derive(Clone, Debug, Deserialize)]
struct Row {
    partner: String,
    with: String,
    signed: Option<Date>,
    in_force: Option<Date>,
}

/// The free trade agreements.
#[derive(Clone, Debug, Default)]
pub struct TradeAgreements(Vec<Row>);

impl TradeAgreements {
    /// Reads the table; an overlay's rows are added.
    ///
    /// # Errors
    /// A row whose day is none.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let rows = rows("trade_agreements.csv", include_str!("../../seeds/trade_agreements.csv"), overlay)?;
        Ok(TradeAgreements(rows.into_iter().map(|row| row.value).collect()))
    }

    /// How far the agreement with a partner, by its ISO code or the id of its body, had come on a day, ASEAN's where it is ASEAN's.
    pub fn status(&self, partner: &str, asean: bool, day: Option<Date>) -> AgreementStatus {
        let done = |on: Option<Date>| on.is_some_and(|on| day.is_none_or(|day| on <= day));
        let of =
            |asean: bool| self.0.iter().rev().find(move |row| row.partner == partner && (row.with == "asean") == asean);
        // With whom Thailand has none of its own it has ASEAN's.
        match of(asean).or_else(|| of(true)) {
            Some(row) if done(row.in_force) => AgreementStatus::InForce,
            Some(row) if done(row.signed) => AgreementStatus::Signed,
            _ => AgreementStatus::Negotiating,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_agreement_has_come_as_far_as_its_days_tell() {
        let all = TradeAgreements::load(None).expect("the table is sound");
        let on = |day| all.status("efta", false, Some(day));
        assert_eq!(on(date(2024, 12, 1)), AgreementStatus::Negotiating);
        assert_eq!(on(date(2025, 2, 1)), AgreementStatus::Signed);
        assert_eq!(all.status("AU", true, None), AgreementStatus::InForce);
        assert_eq!(all.status("KR", false, None), AgreementStatus::InForce, "by ASEAN's");
        assert_eq!(all.status("eu", false, None), AgreementStatus::Negotiating);
    }
}

//! Counts of what was right, and the cases behind them.

/// What became of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Labelled, not extracted.
    Missed,
    /// Extracted, not labelled.
    FalseAlarm,
}

impl Verdict {
    /// The words of reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Missed => "missed",
            Verdict::FalseAlarm => "false alarm",
        }
    }
}

/// One miss or false alarm.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The article's number.
    pub article: String,
    /// What became of the fact.
    pub verdict: Verdict,
    /// The fact in a few words.
    pub fact: String,
    /// Names by which a missed fact may be looked for in the article.
    pub names: Vec<String>,
    /// The sentence that a false alarm was read from.
    pub sentence: Option<String>,
}

/// Right, false and missed facts of one kind.
#[derive(Clone, Debug, Default)]
pub struct Count {
    /// Labelled and extracted.
    pub right: usize,
    /// The misses and false alarms, in the order of articles.
    pub cases: Vec<Case>,
    /// The confidence of each extracted fact that was judged, and whether it was right.
    pub judged: Vec<(f64, bool)>,
}

impl Count {
    fn of(&self, verdict: Verdict) -> usize {
        self.cases.iter().filter(|c| c.verdict == verdict).count()
    }

    /// Facts extracted that are not labelled.
    pub fn false_alarms(&self) -> usize {
        self.of(Verdict::FalseAlarm)
    }

    /// Facts labelled that were not extracted.
    pub fn missed(&self) -> usize {
        self.of(Verdict::Missed)
    }

    /// The share of extracted facts that are right; 1 where there are none.
    pub fn precision(&self) -> f64 {
        share(self.right, self.right + self.false_alarms())
    }

    /// The share of labelled facts that were extracted; 1 where there are none.
    pub fn recall(&self) -> f64 {
        share(self.right, self.right + self.missed())
    }

    /// The harmonic mean of the two.
    pub fn f1(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }
}

/// How often a field of matched facts is right.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rate {
    /// Right ones.
    pub right: usize,
    /// All of them.
    pub of: usize,
}

impl Rate {
    pub(super) fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.of += 1;
    }

    /// From 0 to 1; 1 where there are none.
    pub fn value(&self) -> f64 {
        share(self.right, self.of)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// Facts of alike confidence, and how many of them were right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The least confidence of the band.
    pub from: f64,
    /// How many were right.
    pub rate: Rate,
}

/// Judged facts in bands of a tenth, the surest first; bands without facts are left out.
pub fn bands(judged: impl IntoIterator<Item = (f64, bool)>) -> Vec<Band> {
    let mut all = [Rate::default(); 10];
    for (confidence, right) in judged {
        // 0.9 in binary is a little less than nine tenths of 1.
        let band = ((confidence.clamp(0.0, 1.0) * 10.0 + 1e-9) as usize).min(9);
        all[band].add(right);
    }
    let bands = all.into_iter().enumerate().rev().filter(|(_, rate)| rate.of > 0);
    bands.map(|(band, rate)| Band { from: band as f64 / 10.0, rate }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_asked_and_nothing_said_is_perfect() {
        let count = Count::default();
        assert_eq!((count.precision(), count.recall(), count.f1()), (1.0, 1.0, 1.0));
    }

    #[test]
    fn bands_hold_facts_of_alike_confidence() {
        let found = bands([(0.9, true), (0.95, false), (1.0, true), (0.3, false)]);
        assert_eq!(found[0], Band { from: 0.9, rate: Rate { right: 2, of: 3 } });
        assert_eq!(found[1].from, 0.3);
    }
}

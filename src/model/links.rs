//! What joins the reports of one thing: agreements and events apart from the articles that tell of them.

/// Two facts of two articles taken to tell of one thing, or of one line of things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The fact told first.
    pub one: String,
    /// The fact told later.
    pub other: String,
    /// Why, in words that can be shown.
    pub reason: String,
}

/// An agreement apart from its reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instrument {
    /// Its id, after its first report.
    pub id: String,
    /// The ids of the facts that tell of it, in the order of their dates.
    pub reports: Vec<String>,
    /// The id of the instrument that it renews or replaces.
    pub follows: Option<String>,
}

/// An event apart from its reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// Its id, after its first report.
    pub id: String,
    /// The ids of the facts that tell of it, in the order of their dates.
    pub reports: Vec<String>,
    /// The id of the series it belongs to, and its number in it: `2`, or `3/2025` where numbers begin anew each year.
    pub series: Option<(String, String)>,
}

/// Meetings that are counted: `ครั้งที่ 2`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its id, after its name.
    pub id: String,
    /// Its name as an article words it, without the number.
    pub name: String,
}

/// All links over a store: what stands in the graph `id:graph-links`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// Every agreement that is told of.
    pub instruments: Vec<Instrument>,
    /// Every event that is told of.
    pub occasions: Vec<Occasion>,
    /// Every series of events.
    pub series: Vec<Series>,
    /// Why facts were joined.
    pub links: Vec<Link>,
    /// The numbers of articles with nearly one text, the earlier first.
    pub copies: Vec<(String, String)>,
}

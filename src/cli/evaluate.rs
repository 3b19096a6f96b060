//! `samphan evaluate`: how well the extraction agrees with labels of your own.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::output::{Output, report, write_table};
use super::{Done, LexiconArg, Talk};
use crate::error::{Error, Result};
use crate::evaluate::{
    Case, Record, Scorer, Verdict, bands, pair_verdicts, record, score, status_verdicts, topic_verdicts,
};
use crate::export::TableFormat;
use crate::extract::{self, Context};
use crate::lexicon::Lexicon;
use crate::lexicon::judge::{AGREEMENT_TOPIC, COOPERATION, SIGHTING};
use crate::model::{Document, Facts, Language, Table};
use crate::{pipeline, read};

/// Compare what is extracted with hand-made labels
///
/// Labels are JSON Lines of the annotation guide's shape, one article an object. Prints precision, recall and F1 of each
/// kind, how often the fields of matched facts are right, and every miss and false alarm beside its sentence.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan evaluate labels.jsonl articles/            figures, then every error with its sentence
  samphan evaluate labels.jsonl articles/ --errors cooperation
  samphan evaluate labels.jsonl articles/ --errors none --format json
  samphan evaluate labels.jsonl articles/ --errors none --calibration
  samphan evaluate labels.jsonl articles/ --candidates cooperation > candidates.csv")]
pub struct Evaluate {
    /// The labels
    #[arg(value_name = "GOLD")]
    gold: PathBuf,
    /// The articles that were labelled: files, folders, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The errors to list: all, none, or a kind (people, agreement.topics …)
    #[arg(long, value_name = "KIND", default_value = "all")]
    errors: String,
    /// How often facts of each confidence are right
    #[arg(long)]
    calibration: bool,
    /// Print what was weighed and whether it is right, as CSV: what tests/train.py learns from
    #[arg(long, value_enum, value_name = "KIND", conflicts_with_all = ["calibration", "format", "errors", "min_confidence"])]
    candidates: Option<Candidates>,
    /// Leave out facts of lower confidence, from 0 to 1
    #[arg(long, value_name = "N", default_value_t = 0.0)]
    min_confidence: f64,
    /// The form to print it in
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    #[command(flatten)]
    lexicon: LexiconArg,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Candidates {
    /// Every topic of an article with each of its agreements
    AgreementTopic,
    /// Every topic with each partner that may be meant
    Cooperation,
    /// How far each agreement has come
    Status,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// One object with all figures and errors
    Json,
}

impl Evaluate {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let known = |kind: &&str| *kind == self.errors;
        let mut kinds = score::KINDS.iter().chain(&score::LISTS).copied();
        if !["all", "none"].contains(&self.errors.as_str()) && !kinds.clone().any(|kind| known(&kind)) {
            let names: Vec<&str> = kinds.by_ref().collect();
            return Err(Error::Usage(format!(
                "--errors {}: expected all, none or one of {}",
                self.errors,
                names.join(", ")
            )));
        }
        let lexicon = Lexicon::load(self.lexicon.lexicon.as_deref())?;
        let gold = Record::read(&self.gold)?;
        if let Some(kind) = self.candidates {
            return self.weighed(kind, &gold, &lexicon);
        }
        let mut extracted: BTreeMap<String, (Record, Vec<String>)> = BTreeMap::new();
        let mut skipped = 0usize;
        let work = |article: crate::model::Article| {
            let doc = Document::new(article.clone());
            let sentences = doc.sentences.iter().map(|s| doc.slice(s.clone()).to_owned()).collect::<Vec<_>>();
            let mut facts = pipeline::facts(article, &lexicon);
            pipeline::keep_confident(&mut facts, self.min_confidence);
            (Record::from(&facts), sentences)
        };
        pipeline::run(read::sources(&self.paths), work, |outcome| {
            match outcome {
                Ok((record, sentences)) => {
                    extracted.insert(record.number(), (record, sentences));
                }
                Err(e) => {
                    skipped += 1;
                    report("skipped", "\x1b[33m", &e);
                }
            }
            Ok(())
        })?;
        let mut all = Scorer::new(&lexicon.topics);
        let mut by_language =
            [("th", Language::Thai), ("en", Language::English)].map(|(tag, _)| (tag, 0, Scorer::new(&lexicon.topics)));
        let mut absent = Vec::new();
        let nothing = Record::default();
        for labelled in &gold {
            let number = labelled.number();
            let record = extracted.get(&number).map(|(record, _)| record);
            if record.is_none() {
                absent.push(number);
            }
            let record = record.unwrap_or(&nothing);
            all.add(labelled, record);
            if let Some((_, n, scorer)) = by_language.iter_mut().find(|l| record.language.as_deref() == Some(l.0)) {
                *n += 1;
                scorer.add(labelled, record);
            }
        }
        for number in &absent {
            report(
                "absent",
                "\x1b[33m",
                &Error::Usage(format!("article {number} is labelled but not among the inputs")),
            );
        }
        let errors = self.cases(&all, &extracted);
        let output = Output::open(None)?;
        match self.format {
            Format::Json => {
                let json = json(&all, gold.len(), &errors);
                output.write_all((serde_json::to_string_pretty(&json).unwrap_or_default() + "\n").as_bytes())?;
            }
            Format::Table => output.write(|w| {
                write_table(&figures(&all, &by_language), TableFormat::Table, false, w)?;
                writeln!(w)?;
                write_table(&fields(&all, &by_language), TableFormat::Table, false, w)?;
                if self.calibration {
                    writeln!(w)?;
                    write_table(&calibration(&all), TableFormat::Table, false, w)?;
                }
                for (kind, case, sentence) in &errors {
                    let sentence = sentence.as_deref().unwrap_or("(no sentence names it)");
                    writeln!(
                        w,
                        "\n{} · {kind} · {}: {}\n    {sentence}",
                        case.article,
                        case.verdict.as_str(),
                        case.fact
                    )?;
                }
                Ok(())
            })?,
        }
        if !talk.quiet {
            eprintln!("{} articles labelled, {} of them absent, {skipped} inputs skipped", gold.len(), absent.len());
        }
        Ok(if skipped > 0 || !absent.is_empty() { Done::WithRemarks } else { Done::Fully })
    }

    /// Everything that was weighed, a row each.
    fn weighed(&self, kind: Candidates, gold: &[Record], lexicon: &Lexicon) -> Result<Done> {
        let mut table = match kind {
            Candidates::AgreementTopic => {
                Table::new(["article", "agreement", "topic", "right"].into_iter().chain(AGREEMENT_TOPIC))
            }
            Candidates::Cooperation => Table::new(COOPERATION_COLUMNS),
            Candidates::Status => Table::new(STATUS_COLUMNS),
        };
        let mut skipped = 0usize;
        let work = |article: crate::model::Article| -> Vec<Vec<Option<String>>> {
            pipeline::with_context(article, lexicon, |context, facts| {
                let record = Record::from(&facts);
                let Some(gold) = gold.iter().find(|g| g.number() == record.number()) else { return Vec::new() };
                match kind {
                    Candidates::AgreementTopic => agreement_topics(context, gold, &record),
                    Candidates::Cooperation => cooperation(context, gold, record, &facts),
                    Candidates::Status => statuses(context, gold, &record, &facts),
                }
            })
        };
        pipeline::run(read::sources(&self.paths), work, |outcome| {
            match outcome {
                Ok(rows) => table.rows.extend(rows),
                Err(e) => {
                    skipped += 1;
                    report("skipped", "\x1b[33m", &e);
                }
            }
            Ok(())
        })?;
        Output::open(None)?.write(|w| write_table(&table, TableFormat::Csv, false, w))?;
        Ok(if skipped > 0 { Done::WithRemarks } else { Done::Fully })
    }

    /// The errors asked for, each with the sentence it was read from or that names what was missed.
    fn cases(
        &self,
        scorer: &Scorer<'_>,
        extracted: &BTreeMap<String, (Record, Vec<String>)>,
    ) -> Vec<(&'static str, Case, Option<String>)> {
        let kinds = score::KINDS.iter().chain(&score::LISTS).copied();
        let asked = kinds.filter(|kind| self.errors == "all" || self.errors == *kind);
        let mut found = Vec::new();
        for kind in asked {
            for case in scorer.count(kind).cases {
                let sentence = case.sentence.clone().or_else(|| {
                    let (_, sentences) = extracted.get(&case.article)?;
                    let names =
                        |s: &&String| case.names.iter().any(|name| !name.is_empty() && s.contains(name.as_str()));
                    (case.verdict == Verdict::Missed).then(|| sentences.iter().find(names).cloned()).flatten()
                });
                found.push((kind, case, sentence.map(|s| s.replace('\n', " "))));
            }
        }
        found
    }
}

/// The columns of [`cooperation`].
const COOPERATION_COLUMNS: [&str; 9] =
    ["article", "partner", "topic", "right", "stance", "features", "stance_features", "before", "after"];

/// The columns of [`statuses`].
const STATUS_COLUMNS: [&str; 4] = ["article", "agreement", "status", "features"];

fn truth(right: Option<bool>) -> Option<String> {
    right.map(|right| u8::from(right).to_string())
}

/// What was weighed for the agreements of an article.
fn agreement_topics(context: &Context<'_>, gold: &Record, record: &Record) -> Vec<Vec<Option<String>>> {
    let candidates = extract::agreement_topics(context);
    let asked = candidates.iter().map(|c| (c.agreement, c.topic.as_str()));
    let verdicts = topic_verdicts(gold, record, asked, &context.lexicon.topics);
    let row = |(candidate, right): (&extract::agreements::Candidate, Option<bool>)| {
        let (agreement, topic) = (candidate.agreement.to_string(), candidate.topic.clone());
        let of = [Some(record.number()), Some(agreement), Some(topic), truth(right)];
        of.into_iter().chain(candidate.features.map(|value| Some(format!("{value:.4}")))).collect()
    };
    candidates.iter().zip(verdicts).map(row).collect()
}

/// Features as `name:value`.
fn features<'f>(features: impl Iterator<Item = (&'f str, f64)>) -> Option<String> {
    let told = features.filter(|f| f.1 != 0.0).map(|(name, value)| format!("{name}:{value:.4}"));
    Some(told.collect::<Vec<_>>().join(" "))
}

/// What was weighed for the cooperation of an article; features as `name:value`.
fn cooperation(context: &Context<'_>, gold: &Record, mut record: Record, facts: &Facts) -> Vec<Vec<Option<String>>> {
    let candidates = extract::cooperation(context, facts);
    let pair = |c: &extract::cooperation::Candidate| record::Cooperation {
        partner: c.partner(context),
        topic: Some(c.topic.clone()),
        ..record::Cooperation::default()
    };
    record.cooperation = candidates.iter().map(pair).collect();
    let verdicts = pair_verdicts(gold, &record, &context.lexicon.topics);
    let row = |(candidate, (right, stance)): (&extract::cooperation::Candidate, (Option<bool>, Option<String>))| {
        let names = SIGHTING.into_iter().chain(COOPERATION);
        let [before, after] = candidate.surroundings(context);
        vec![
            Some(record.number()),
            Some(candidate.partner(context)),
            Some(candidate.topic.clone()),
            truth(right),
            stance,
            features(names.zip(candidate.features.iter().copied())),
            features(candidate.stance.iter().map(|(name, value)| (name.as_str(), *value))),
            Some(before),
            Some(after),
        ]
    };
    candidates.iter().zip(verdicts).map(row).collect()
}

/// What was weighed of how far the agreements of an article that are labelled have come.
fn statuses(context: &Context<'_>, gold: &Record, record: &Record, facts: &Facts) -> Vec<Vec<Option<String>>> {
    let weighed = extract::agreement_progress(context, facts);
    let verdicts = weighed.iter().zip(status_verdicts(gold, record)).enumerate();
    let row = |(agreement, (progress, status)): (usize, (&extract::agreements::Progress, Option<String>))| {
        let told = progress.features.iter().map(|(name, value)| (name.as_str(), *value));
        Some(vec![Some(record.number()), Some(agreement.to_string()), Some(status?), features(told)])
    };
    verdicts.filter_map(row).collect()
}

type ByLanguage<'t> = [(&'static str, usize, Scorer<'t>); 2];

fn figure(value: f64) -> Option<String> {
    Some(format!("{value:.3}"))
}

fn figures(all: &Scorer<'_>, by_language: &ByLanguage<'_>) -> Table {
    let mut table = Table::new(["kind", "F1", "precision", "recall", "right", "false", "missed", "F1 th", "F1 en"]);
    let of_language = |kind: &str| {
        by_language.iter().map(|(_, n, s)| (*n > 0).then(|| format!("{:.3}", s.count(kind).f1()))).collect::<Vec<_>>()
    };
    for kind in score::KINDS.iter().chain(&score::LISTS) {
        let count = all.count(kind);
        let mut row =
            vec![Some((*kind).to_owned()), figure(count.f1()), figure(count.precision()), figure(count.recall())];
        row.extend([count.right, count.false_alarms(), count.missed()].map(|n| Some(n.to_string())));
        row.extend(of_language(kind));
        table.rows.push(row);
    }
    let mut row = vec![Some("overall".to_owned()), figure(all.overall())];
    row.extend([None, None, None, None, None]);
    row.extend(by_language.iter().map(|(_, n, s)| (*n > 0).then(|| format!("{:.3}", s.overall()))));
    table.rows.push(row);
    table
}

fn fields(all: &Scorer<'_>, by_language: &ByLanguage<'_>) -> Table {
    let mut table = Table::new(["field of matched facts", "right", "of", "share", "th", "en"]);
    for field in score::FIELDS {
        let rate = all.rate(field);
        let mut row =
            vec![Some(field.to_owned()), Some(rate.right.to_string()), Some(rate.of.to_string()), figure(rate.value())];
        row.extend(
            by_language.iter().map(|(_, _, s)| s.rate(field)).map(|r| (r.of > 0).then(|| format!("{:.3}", r.value()))),
        );
        table.rows.push(row);
    }
    table
}

fn calibration(all: &Scorer<'_>) -> Table {
    let mut table = Table::new(["kind", "confidence from", "facts", "right", "share"]);
    let mut add = |kind: &str, judged: Vec<(f64, bool)>| {
        for band in bands(judged) {
            let (from, rate) = (format!("{:.1}", band.from), band.rate);
            table.rows.push(vec![
                Some(kind.to_owned()),
                Some(from),
                Some(rate.of.to_string()),
                Some(rate.right.to_string()),
                figure(rate.value()),
            ]);
        }
    };
    add("all", score::KINDS.iter().flat_map(|kind| all.count(kind).judged).collect());
    score::KINDS.iter().for_each(|kind| add(kind, all.count(kind).judged));
    table
}

fn json(all: &Scorer<'_>, articles: usize, errors: &[(&str, Case, Option<String>)]) -> serde_json::Value {
    let mut out = serde_json::Map::new();
    out.insert("articles".into(), articles.into());
    for kind in score::KINDS.iter().chain(&score::LISTS) {
        let c = all.count(kind);
        let figures = serde_json::json!({"f1": c.f1(), "precision": c.precision(), "recall": c.recall(),
            "tp": c.right, "fp": c.false_alarms(), "fn": c.missed()});
        out.insert((*kind).into(), figures);
    }
    for field in score::FIELDS {
        let rate = all.rate(field);
        out.insert(field.into(), serde_json::json!({"rate": rate.value(), "of": rate.of}));
    }
    out.insert("overall".into(), serde_json::json!({"f1": all.overall()}));
    let errors: Vec<_> = errors
        .iter()
        .map(|(kind, case, sentence)| {
            serde_json::json!({"article": case.article, "kind": kind, "verdict": case.verdict.as_str(), "fact": case.fact, "sentence": sentence})
        })
        .collect();
    out.insert("errors".into(), errors.into());
    out.into()
}

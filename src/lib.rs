//! samphan (สัมพันธ์, "relations") reads Thai government press releases and turns them into a knowledge graph
//! whose every fact leads back to the article, the sentence and the characters that state it.
//!
//! One sentence, one module per verb: [`read`] an article, [`find`] what it mentions, [`resolve`] mentions to
//! entities, [`extract`] what is stated, encode it as [`rdf`], [`store`] it, [`query`] and [`analyze`] it,
//! [`export`] it; or [`ask`] in words. [`pipeline`] is the only module that knows the order.

pub mod analyze;
pub mod ask;
pub mod cli;
pub mod coverage;
pub mod curate;
pub mod error;
pub mod evaluate;
pub mod export;
pub mod extract;
pub mod find;
pub mod lexicon;
pub mod model;
pub mod pipeline;
pub mod profile;
pub mod query;
pub mod rdf;
pub mod read;
pub mod register;
pub mod resolve;
pub mod review;
pub mod store;
pub mod tables;
pub mod text;

pub use error::{Error, Result};

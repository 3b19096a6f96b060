//! Bytes of articles a second, stage by stage, on one core: `cargo bench`. Over the sample articles, or over the files of the
//! folder that `SAMPHAN_CORPUS` names (`SAMPHAN_CORPUS=~/thaigov/data/2023/02 cargo bench`).

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::BytesCount;
use samphan::extract::Context;
use samphan::lexicon::Lexicon;
use samphan::model::{Article, Document};
use samphan::{extract, find, pipeline, rdf, read, resolve};

fn main() {
    divan::main();
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::load(None).unwrap());

static FILES: LazyLock<Vec<(PathBuf, Vec<u8>)>> = LazyLock::new(|| {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/articles");
    let folder = std::env::var_os("SAMPHAN_CORPUS").map_or(samples, PathBuf::from);
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = files.filter(|f| f.path().extension().is_some_and(|e| e == "txt"));
    files.map(|f| (f.path().to_owned(), std::fs::read(f.path()).unwrap())).collect()
});

static ARTICLES: LazyLock<Vec<Article>> =
    LazyLock::new(|| FILES.iter().filter_map(|(path, bytes)| read::parse(path, bytes).ok()).collect());

static DOCUMENTS: LazyLock<Vec<Document>> = LazyLock::new(|| ARTICLES.iter().cloned().map(Document::new).collect());

fn bytes() -> BytesCount {
    BytesCount::new(FILES.iter().map(|(_, bytes)| bytes.len()).sum::<usize>())
}

#[divan::bench(sample_count = 10)]
fn read_bytes(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench(|| FILES.iter().filter(|(path, bytes)| read::parse(path, bytes).is_ok()).count());
}

#[divan::bench(sample_count = 10)]
fn normalise_and_split(bencher: Bencher<'_, '_>) {
    bencher
        .counter(bytes())
        .bench(|| ARTICLES.iter().cloned().map(Document::new).map(|d| d.sentences.len()).sum::<usize>());
}

#[divan::bench(sample_count = 10)]
fn find_phrases(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench(|| DOCUMENTS.iter().map(|doc| LEXICON.find(doc.text()).bodies.len()).sum::<usize>());
}

#[divan::bench(sample_count = 10)]
fn find_mentions(bencher: Bencher<'_, '_>) {
    bencher
        .counter(bytes())
        .bench(|| DOCUMENTS.iter().map(|doc| find::find(doc, &LEXICON).bodies.len()).sum::<usize>());
}

#[divan::bench(sample_count = 10)]
fn resolve_and_extract(bencher: Bencher<'_, '_>) {
    let mentions: Vec<_> = DOCUMENTS.iter().map(|doc| find::find(doc, &LEXICON)).collect();
    bencher.counter(bytes()).bench(|| {
        DOCUMENTS
            .iter()
            .zip(&mentions)
            .map(|(doc, mentions)| {
                let entities = resolve::resolve(doc, mentions, &LEXICON);
                let context = Context { doc, mentions, entities: &entities, lexicon: &LEXICON };
                extract::extract(&context).events.len()
            })
            .sum::<usize>()
    });
}

#[divan::bench(sample_count = 10)]
fn encode(bencher: Bencher<'_, '_>) {
    let facts: Vec<_> = ARTICLES.iter().cloned().map(|article| pipeline::facts(article, &LEXICON)).collect();
    bencher.counter(bytes()).bench(|| facts.iter().map(|facts| rdf::quads(facts).len()).sum::<usize>());
}

#[divan::bench(sample_count = 10)]
fn whole(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench(|| {
        let articles = FILES.iter().filter_map(|(path, bytes)| read::parse(path, bytes).ok());
        articles.map(|article| pipeline::facts(article, &LEXICON).people.len()).sum::<usize>()
    });
}

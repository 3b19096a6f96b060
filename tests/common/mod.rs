//! What the tests share: the facts of a made-up article, the real program, stores of the sample articles, the originals.
#![allow(dead_code, reason = "each test program uses its part")]

use std::io::{self, Write};
use std::path::PathBuf;

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use samphan::lexicon::Lexicon;
use samphan::model::{Article, Facts};
use tempfile::TempDir;

/// The facts of an article of 15 May 2025 with this body.
pub fn facts(body: &str) -> Facts {
    titled("ข่าววันนี้", body)
}

/// The facts of an article of 15 May 2025 with this title and body.
pub fn titled(title: &str, body: &str) -> Facts {
    samphan::pipeline::facts(article(title, body), &Lexicon::load(None).unwrap())
}

/// An article of 15 May 2025 with this title and body.
pub fn article(title: &str, body: &str) -> Article {
    let text = format!(
        "รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-{title}\n\nวันพฤหัสบดีที่ 15 พฤษภาคม 2568\n{title}\n{title}\n\n{body}\n\nที่มา : https://www.thaigov.go.th/news/contents/details/1\n"
    );
    samphan::read::parse(std::path::Path::new("1.txt"), text.as_bytes()).unwrap()
}

/// The program, without anything that the environment sets.
pub fn samphan() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samphan"));
    for name in ["SAMPHAN_LEXICON", "SAMPHAN_DECISIONS", "SAMPHAN_STORE"] {
        command.env_remove(name);
    }
    command
}

/// The folder of the sample articles.
pub fn samples() -> String {
    concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/articles").to_owned()
}

/// The folder of the first users' own articles, which lie outside the repository; says so where they do not lie there.
pub fn originals() -> Option<PathBuf> {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared"));
    let articles = std::env::var_os("SAMPHAN_SHARED").map_or_else(beside, PathBuf::from).join("articles");
    if !articles.is_dir() {
        // Straight to the stream: what the macros print, the test harness keeps to itself.
        let _ = writeln!(io::stderr(), "SKIPPED: no original articles in {} (SAMPHAN_SHARED)", articles.display());
        return None;
    }
    Some(articles)
}

/// A folder in which the program runs, and keeps its store as `samphan.db`.
pub struct Bench(pub TempDir);

impl Bench {
    /// Without a store.
    pub fn empty() -> Self {
        Bench(TempDir::new().unwrap())
    }

    /// With a store of the sample articles.
    pub fn of_samples() -> Self {
        let bench = Bench::empty();
        bench.run(&["build", "--quiet", &samples()]).success();
        bench
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = samphan();
        command.current_dir(&self.0).args(args);
        command
    }

    pub fn run(&self, args: &[&str]) -> Assert {
        self.command(args).assert()
    }

    /// What it prints.
    pub fn text(&self, args: &[&str]) -> String {
        String::from_utf8(self.run(args).success().get_output().stdout.clone()).unwrap()
    }
}

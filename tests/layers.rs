//! The order of the stages, held by a test: every `use crate::…` and `crate::…` path is read against the table below.
//! Without it the drawing in docs/architecture.md would soon be a wish.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Module → the modules it may import, besides itself and `error`.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("model", &["text"]),
    ("lexicon", &["text", "model"]),
    ("rdf", &["text", "model", "lexicon"]),
    ("read", &["text", "model", "lexicon"]),
    ("find", &["text", "model", "lexicon"]),
    ("resolve", &["text", "model", "lexicon"]),
    ("extract", &["text", "model", "lexicon"]),
    ("evaluate", &["text", "model", "lexicon"]),
    ("coverage", &["text", "model", "lexicon", "extract"]),
    ("store", &["rdf"]),
    ("curate", &["text", "model", "lexicon", "rdf"]),
    ("query", &["text", "model", "rdf", "store"]),
    ("ask", &["text", "model", "lexicon", "query"]),
    ("analyze", &["text", "model", "rdf", "store"]),
    ("review", &["text", "model", "rdf", "store", "analyze"]),
    ("profile", &["text", "model", "lexicon", "rdf", "store", "query", "analyze"]),
    ("export", &["text", "model", "rdf", "store", "analyze", "profile"]),
    ("register", &["text", "model", "lexicon", "rdf", "store", "query", "analyze"]),
    ("tables", &["text", "model", "rdf", "store", "analyze", "export"]),
];

fn sources(dir: &Path, out: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// The source without its unit tests, which may set up what they like.
fn without_tests(source: &str) -> &str {
    source.split("#[cfg(test)]\nmod ").next().unwrap_or_default()
}

#[test]
fn every_stage_imports_only_what_stands_before_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let path_to_module = regex::Regex::new(r"\bcrate::(?:\{([^}]*)\}|([a-z_]+))").unwrap();
    let mut wrong = BTreeSet::new();
    for (module, allowed) in MAY_IMPORT {
        let mut files = Vec::new();
        match src.join(module) {
            dir if dir.is_dir() => sources(&dir, &mut files),
            _ => files.push(src.join(format!("{module}.rs"))),
        }
        for file in files {
            let source = fs::read_to_string(&file).unwrap();
            let code: String = without_tests(&source)
                .lines()
                .filter(|l| !l.trim_start().starts_with("//"))
                .collect::<Vec<_>>()
                .join("\n");
            for hit in path_to_module.captures_iter(&code) {
                let heads: Vec<&str> = match (hit.get(1), hit.get(2)) {
                    (Some(list), _) => list.as_str().split(',').map(|p| p.trim().split("::").next().unwrap()).collect(),
                    (_, Some(one)) => vec![one.as_str()],
                    _ => vec![],
                };
                for head in heads.into_iter().filter(|h| h.starts_with(|c: char| c.is_ascii_lowercase())) {
                    if head != *module && head != "error" && !allowed.contains(&head) {
                        wrong.insert(format!(
                            "{}: {module} may not import {head}",
                            file.strip_prefix(&src).unwrap().display()
                        ));
                    }
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "imports against the order of the stages:\n{}",
        wrong.into_iter().collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn petgraph_stays_in_analyze_and_clap_in_the_command_line() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    for (name, home) in [("petgraph::", "analyze"), ("clap", "cli")] {
        for file in &files {
            let inside = file.strip_prefix(&src).unwrap();
            if inside.starts_with(home) {
                continue;
            }
            let uses =
                fs::read_to_string(file).unwrap().lines().any(|l| l.trim_start().starts_with(&format!("use {name}")));
            assert!(!uses, "{} uses {name}, which belongs to src/{home}", inside.display());
        }
    }
}

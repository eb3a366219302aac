//! A rule or a kind of hook is a file, a line in the registry, a documented reason, and cases in both languages: this walks the
//! folders and holds the four together.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The identifiers of the files in a folder: `vague_ask.rs` is `vague-ask`.
fn files(folder: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut found: Vec<(String, String)> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| {
            path.extension().is_some_and(|end| end == "rs") && path.file_stem().is_some_and(|stem| stem != "mod")
        })
        .map(|path| {
            let stem = path.file_stem().expect("a file").to_string_lossy().replace('_', "-");
            (stem, fs::read_to_string(&path).expect("a readable file"))
        })
        .collect();
    found.sort();
    found
}

/// The doc comments of a file.
fn doc(source: &str) -> String {
    source
        .lines()
        .filter(|line| line.starts_with("//!") || line.starts_with("///"))
        .map(|line| format!("{line}\n"))
        .collect()
}

fn assert_documented(file: &str, source: &str) {
    let doc = doc(source);
    for section in ["# What", "# Why", "# Example", "# Source"] {
        assert!(doc.contains(section), "{file}: its doc comment has no section {section:?}");
    }
}

/// Everything the labelled cases of a language name.
fn named(language: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in [format!("tests/cases/drafts-{language}.jsonl"), format!("tests/cases/own-drafts-{language}.jsonl")] {
        for line in fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{file}: {error}"))
            .lines()
            .filter(|line| !line.is_empty())
        {
            let case: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{file}: {error}"));
            found.extend(
                case["advice"].as_array().into_iter().flatten().filter_map(|code| code.as_str().map(str::to_owned)),
            );
        }
    }
    found
}

#[test]
fn every_rule_is_registered_documented_and_has_cases() {
    let registered: BTreeSet<&str> = kith::coach::rules::ALL.iter().map(|rule| rule.code).collect();
    let (english, chinese) = (named("en"), named("zh"));
    let files = files("src/coach/rules");
    for (code, source) in &files {
        assert!(registered.contains(code.as_str()), "{code}: not registered in src/coach/rules/mod.rs");
        assert!(source.contains(&format!("code: \"{code}\"")), "{code}: the file and the identifier differ");
        assert_documented(code, source);
        assert!(english.contains(code), "{code}: no case in English");
        assert!(chinese.contains(code), "{code}: no case in Chinese");
        assert!(
            source.contains("fn flags") && source.contains("fn silent"),
            "{code}: no tests of what it flags and where it is silent"
        );
    }
    assert_eq!(files.len(), registered.len(), "one file a rule, each rule once");
}

#[test]
fn every_rule_has_its_wording_in_both_languages() {
    for language in ["en", "zh_TW"] {
        let file = format!("extension/_locales/{language}/messages.json");
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
        let messages: serde_json::Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        for rule in kith::coach::rules::ALL {
            for end in ["", "_why", "_reason", "_example"] {
                let key = format!("advice_{}{end}", rule.code.replace('-', "_"));
                assert!(messages[&key]["message"].is_string(), "{file}: no {key}");
            }
        }
    }
}

#[test]
fn every_kind_of_hook_is_registered_and_documented() {
    let folder = "src/hooks/kinds";
    if !Path::new(folder).exists() {
        return;
    }
    let registry = fs::read_to_string("src/hooks/kinds/mod.rs").expect("a registry");
    for (kind, source) in files(folder) {
        let name = kind.replace('-', "_");
        assert!(registry.contains(&name), "{kind}: not registered in {folder}/mod.rs");
        assert_documented(&kind, &source);
    }
}

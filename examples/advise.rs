//! Coaches briefs in bulk: JSON lines on stdin, one JSON line each on stdout, in the same order. A line that is no brief gets
//! an error with its id, where that can be read; it never stops before the input does.

use kith::brief::{Advice, Brief, Hook, Level};
use kith::{coach, hooks};
use serde::Serialize;
use serde_json::Value;
use std::io::{BufRead, BufWriter, Write};

fn main() -> std::io::Result<()> {
    let stdin = std::io::stdin().lock();
    let mut stdout = BufWriter::new(std::io::stdout().lock());
    for line in stdin.split(b'\n') {
        let line = line?;
        let line = line.strip_suffix(b"\r").unwrap_or(&line);
        let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
        if line.trim_ascii().is_empty() {
            continue;
        }
        writeln!(stdout, "{}", answer(line))?;
        // Whoever feeds one line and waits for its answer must get it.
        stdout.flush()?;
    }
    Ok(())
}

/// What a brief gets; of advice and hooks what the catalogue names, and no more.
#[derive(Serialize)]
struct Answer {
    id: String,
    advice: Vec<PlainAdvice>,
    hooks: Vec<PlainHook>,
}

#[derive(Serialize)]
struct PlainAdvice {
    code: &'static str,
    level: Level,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<u32>,
}

#[derive(Serialize)]
struct PlainHook {
    kind: &'static str,
    evidence: String,
    text: String,
}

/// What a line gets that is no brief.
#[derive(Serialize)]
struct Refusal {
    id: Value,
    error: String,
}

/// One line in, one line out.
fn answer(line: &[u8]) -> String {
    let text = std::str::from_utf8(line).map_err(|error| error.to_string());
    let brief = text.and_then(|text| serde_json::from_str::<Brief>(text).map_err(|error| error.to_string()));
    let answer = match brief {
        Err(error) => serde_json::to_string(&Refusal { id: id(&String::from_utf8_lossy(line)), error }),
        Ok(brief) => {
            let advice = coach::advise(&brief).into_iter();
            let advice = advice.map(|Advice { code, level, start, end, .. }| PlainAdvice { code, level, start, end });
            let hooks = hooks::suggest(&brief).into_iter();
            let hooks = hooks.map(|Hook { kind, evidence, text, .. }| PlainHook { kind, evidence, text });
            serde_json::to_string(&Answer { advice: advice.collect(), hooks: hooks.collect(), id: brief.id })
        }
    };
    answer.unwrap_or_else(|error| format!("{{\"id\":null,\"error\":{:?}}}", error.to_string()))
}

/// The id of a line that is no brief: from its JSON, or else from what looks like it.
fn id(text: &str) -> Value {
    if let Ok(value) = serde_json::from_str::<Value>(text) {
        return value.get("id").filter(|id| id.is_string() || id.is_number()).cloned().unwrap_or(Value::Null);
    }
    let found = text.split_once("\"id\"").and_then(|(_, rest)| {
        let rest = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
        rest.split_once('"').map(|(id, _)| id.to_owned())
    });
    found.filter(|id| !id.contains('\\')).map_or(Value::Null, Value::String)
}

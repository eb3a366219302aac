//! Reads messages: JSON lines `{"id", "today", "from": "me"|"them", "text"}` on standard input, one answer a line in the
//! same order on standard output. A line that cannot be read is answered with `{"id", "error"}`, never a stop.

use kith::brief::{Message, Who};
use kith::day::Day;
use kith::reading::read;
use serde_json::{Value, json};
use std::io::{self, BufRead, BufWriter, Write};

fn main() -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut output = BufWriter::new(io::stdout().lock());
    let mut bytes = Vec::new();
    while input.read_until(b'\n', &mut bytes)? > 0 {
        let line = String::from_utf8_lossy(&bytes);
        let line = line.trim_start_matches('\u{feff}').trim();
        if !line.is_empty() {
            writeln!(output, "{}", answer(line))?;
        }
        bytes.clear();
    }
    output.flush()
}

/// The answer to one line.
fn answer(line: &str) -> Value {
    match serde_json::from_str::<Value>(line) {
        Ok(Value::Object(fields)) => {
            let id = fields.get("id").filter(|id| id.is_string() || id.is_number()).cloned().unwrap_or(Value::Null);
            match message(&fields) {
                Ok(message) => reading(id, &message),
                Err(error) => json!({ "id": id, "error": error }),
            }
        }
        Ok(_) => json!({ "id": null, "error": "a line must be an object" }),
        Err(error) => json!({ "id": recovered(line), "error": format!("no JSON: {error}") }),
    }
}

/// The message of a line, or what is wrong with it.
fn message(fields: &serde_json::Map<String, Value>) -> Result<Message, String> {
    let from = match fields.get("from") {
        Some(Value::String(from)) if from == "me" => Who::Me,
        Some(Value::String(from)) if from == "them" => Who::Them,
        other => return Err(format!("\"from\" must be \"me\" or \"them\", not {}", shown(other))),
    };
    let today = match fields.get("today") {
        None | Some(Value::Null) => None,
        Some(Value::String(day)) => {
            Some(Day::parse(day).ok_or_else(|| format!("{day:?} is no day: write YYYY-MM-DD"))?)
        }
        other => return Err(format!("\"today\" must be a day such as \"2026-11-22\", not {}", shown(other))),
    };
    let Some(Value::String(text)) = fields.get("text") else {
        return Err(format!("\"text\" must be a string, not {}", shown(fields.get("text"))));
    };
    Ok(Message { id: String::new(), today, from, text: text.clone() })
}

fn shown(value: Option<&Value>) -> String {
    value.map_or_else(|| "missing".to_string(), Value::to_string)
}

/// What was read, in the labelled cases' form.
fn reading(id: Value, message: &Message) -> Value {
    let reading = read(message);
    json!({
        "id": id,
        "questions": reading.questions,
        "promises": reading.promises,
        "later": reading.later,
        "asked_later": reading.asked_later,
        "helped": reading.helped,
        "declined": reading.declined,
    })
}

/// The id of a line that is no JSON, where it can still be seen.
fn recovered(line: &str) -> Value {
    let after = line.find("\"id\"").map(|at| line[at + 4..].trim_start());
    let value = after.and_then(|rest| rest.strip_prefix(':')).map(str::trim_start);
    value
        .and_then(|value| serde_json::Deserializer::from_str(value).into_iter::<Value>().next())
        .and_then(Result::ok)
        .filter(|id| id.is_string() || id.is_number())
        .unwrap_or(Value::Null)
}

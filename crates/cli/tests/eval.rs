//! `hesuan eval` as another program drives it.
#![allow(clippy::unwrap_used)] // The lint knows test functions, not the functions that they share.

mod hesuan;

use hesuan::{command, run};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

const GOOD: &str = r#"{"id":"a","op":"contributions","input":{"city":"310000","month":"2025-07","wage":"15000"}}"#;

fn answers(input: &[u8]) -> Vec<Value> {
    let told = run(command().arg("eval"), input);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    told.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn code(answer: &Value) -> &str {
    answer["error"]["code"].as_str().unwrap_or("ok")
}

#[test]
fn one_answer_a_line_in_order_and_blank_lines_are_skipped() {
    let input = format!("{GOOD}\n\n  \t\r\n{{\"id\":2,\"op\":\"cities\"}}\r\n{{\"id\":3,\"op\":\"nothing\"}}\n{GOOD}");
    let answers = answers(input.as_bytes());
    let ids: Vec<&Value> = answers.iter().map(|answer| &answer["id"]).collect();
    assert_eq!(ids, [&json!("a"), &json!(2), &json!(3), &json!("a")]);
    assert_eq!(answers[0]["ok"]["employee_total"], "1575.00");
    assert_eq!(code(&answers[2]), "operation_unknown");
    assert_eq!(answers[0], answers[3]);
}

#[test]
fn a_broken_line_is_an_answer_and_the_next_line_is_answered() {
    let deep = "[".repeat(200_000);
    let nested = format!(r#"{{"id":1,"op":"contributions","input":{}1{}}}"#, r#"{"bases":"#.repeat(50_000), "}".repeat(50_000));
    let overlay = format!(r#"{{"id":1,"op":"scheme","input":{{"overlay":{deep}{}}}}}"#, "]".repeat(200_000));
    let broken: [(&[u8], &str); 9] = [
        (b"{", "json_invalid"),
        (b"null", "field_type"),
        (b"\xff\xfe{}", "text_invalid"),
        (b"{\"id\":1,\"op\":\"contributions\",\"input\":{\"city\":\"\xb9\xfa\"}}", "text_invalid"),
        (b"{\"id\":\"\x00\",\"op\":\"cities\"}", "json_invalid"),
        (deep.as_bytes(), "field_type"),
        (nested.as_bytes(), "field_missing"),
        (overlay.as_bytes(), "json_invalid"),
        (b"{\"id\":1}", "field_missing"),
    ];
    for (line, expected) in broken {
        let answers = answers(&[line, b"\n", GOOD.as_bytes(), b"\n"].concat());
        let shown = String::from_utf8_lossy(&line[..line.len().min(60)]).into_owned();
        assert_eq!(answers.len(), 2, "{shown}");
        assert_eq!(code(&answers[0]), expected, "{shown}");
        assert_eq!(code(&answers[1]), "ok", "{shown}");
    }
}

#[test]
fn a_line_of_10_mb_is_skipped_to_its_end() {
    let mut input = GOOD.as_bytes().to_vec();
    input.push(b'\n');
    let long = format!(r#"{{"id":1,"op":"contributions","input":{{"city":"{}"}}}}"#, "3".repeat(10_000_000));
    input.extend(long.bytes());
    input.push(b'\n');
    // As long, of blanks alone: still a line that is too long, not one to skip in silence.
    input.extend(std::iter::repeat_n(b' ', 2_000_000));
    input.push(b'\n');
    input.extend(GOOD.bytes());
    let answers = answers(&input);
    assert_eq!(answers.iter().map(code).collect::<Vec<_>>(), ["ok", "request_too_large", "request_too_large", "ok"]);
    assert_eq!(answers[1]["error"]["value"], long.len().to_string());
}

/// The limit is the same on both sides of it: the longest line is answered by the library, one byte more by the reader.
#[test]
fn the_longest_line_is_answered() {
    let limit = ::hesuan::boundary::MAX_REQUEST_BYTES;
    let padded = |length: usize| format!("{GOOD}{}", " ".repeat(length - GOOD.len()));
    let input = format!("{}\n{}\n", padded(limit), padded(limit + 1));
    let answers = answers(input.as_bytes());
    assert_eq!(answers.iter().map(code).collect::<Vec<_>>(), ["ok", "request_too_large"]);
}

#[test]
fn a_program_can_hold_a_conversation() {
    let mut child = command().arg("eval").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut input, mut output) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    for id in 1..=3 {
        writeln!(input, r#"{{"id":{id},"op":"cities"}}"#).unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        assert!(line.starts_with(&format!("{{\"id\":{id},\"ok\":")), "{line}");
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn requests_may_come_from_a_file() {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), format!("{GOOD}\n")).unwrap();
    let told = run(command().arg("eval").arg(file.path()), b"");
    assert_eq!(told.code, 0);
    assert!(told.out.starts_with(r#"{"id":"a","ok":{"#), "{}", told.out);
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let mut child = command().arg("eval").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    let _ = input.write_all(format!("{GOOD}\n").repeat(1000).as_bytes());
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.is_empty()), (Some(0), true));
}

//! `hesuan eval`: JSON lines in, JSON lines out, for any language with a pipe.

use crate::failure::Failure;
use hesuan::boundary::MAX_REQUEST_BYTES;
use hesuan::rules::RuleBook;
use hesuan::{Code, Fault, error_json, eval_line};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// Answers every line of a file, or of standard input.
pub fn run(file: Option<&Path>, out: &mut dyn Write) -> Result<(), Failure> {
    match file.filter(|path| path.as_os_str() != "-") {
        Some(path) => answer_all(File::open(path).map_err(Failure::file(path))?, path, out),
        None => answer_all(io::stdin().lock(), Path::new("stdin"), out),
    }
}

fn answer_all(input: impl Read, name: &Path, out: &mut dyn Write) -> Result<(), Failure> {
    let book = hesuan::book();
    let mut input = BufReader::with_capacity(1 << 16, input);
    let mut line = Vec::new();
    loop {
        let length = read_line(&mut input, &mut line).map_err(Failure::file(name))?;
        match length {
            Length::End => break,
            Length::Bytes(length) if length == line.len() as u64 && line.iter().all(u8::is_ascii_whitespace) => {}
            Length::Bytes(length) => answer(book, &line, length, out)?,
        }
        // Nothing more can be read without waiting: whoever waits for the answers gets them first.
        if !input.buffer().contains(&b'\n') {
            out.flush()?;
        }
    }
    out.flush()?;
    Ok(())
}

fn answer(book: &RuleBook, line: &[u8], length: u64, out: &mut dyn Write) -> io::Result<()> {
    if length > MAX_REQUEST_BYTES as u64 {
        let fault = Fault::new(Code::RequestTooLarge, "", length);
        return writeln!(out, "{{\"id\":null,\"error\":{}}}", error_json(&fault.into()));
    }
    writeln!(out, "{}", or_internal(|| eval_line(book, line)))
}

/// A panic would be a defect of the engine; the lines after it are still answered.
fn or_internal(work: impl FnOnce() -> String) -> String {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let fault = r#""code":"internal","path":"","value":"","message":"the engine failed on this request","message_zh":"引擎处理此请求时出错""#;
        format!("{{\"id\":null,\"error\":{{{fault},\"faults\":[{{{fault}}}]}}}}")
    })
}

/// What was read.
enum Length {
    /// A line of so many bytes.
    Bytes(u64),
    /// Nothing: the input has ended.
    End,
}

/// Reads a line without its end. Of one above the limit only the length is kept, however long it is.
fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Length> {
    line.clear();
    let mut length = 0_u64;
    let mut ended = true;
    loop {
        let buffer = match input.fill_buf() {
            Ok(buffer) => buffer,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if buffer.is_empty() {
            return Ok(if ended { Length::End } else { Length::Bytes(length) });
        }
        ended = false;
        let end = buffer.iter().position(|&byte| byte == b'\n');
        let part = &buffer[..end.unwrap_or(buffer.len())];
        length += part.len() as u64;
        if length <= MAX_REQUEST_BYTES as u64 {
            line.extend_from_slice(part);
        }
        let used = end.map_or(buffer.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() {
            return Ok(Length::Bytes(length));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_defect_of_the_engine_is_an_answer_too() {
        let answer: serde_json::Value = serde_json::from_str(&or_internal(|| panic!("on purpose"))).unwrap();
        assert_eq!(answer["error"]["code"], "internal");
        assert_eq!(answer["error"]["faults"][0]["code"], "internal");
    }

    fn lines(input: &[u8], capacity: usize) -> Vec<(u64, usize)> {
        let mut reader = BufReader::with_capacity(capacity, input);
        let mut line = Vec::new();
        let mut lengths = Vec::new();
        while let Length::Bytes(length) = read_line(&mut reader, &mut line).unwrap() {
            lengths.push((length, line.len()));
        }
        lengths
    }

    #[test]
    fn lines_end_with_a_newline_or_the_input() {
        for capacity in [1, 3, 100] {
            assert_eq!(lines(b"abc\n\nde", capacity), [(3, 3), (0, 0), (2, 2)]);
            assert_eq!(lines(b"abc\n", capacity), [(3, 3)]);
            assert_eq!(lines(b"", capacity), []);
        }
    }

    #[test]
    fn a_line_above_the_limit_is_measured_and_not_kept() {
        let mut input = vec![b'x'; 3 * MAX_REQUEST_BYTES];
        input.extend(b"\nabc\n");
        let lines = lines(&input, 1 << 16);
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0].0, 3 * MAX_REQUEST_BYTES as u64);
        assert!(lines[0].1 <= MAX_REQUEST_BYTES);
        assert_eq!(lines[1], (3, 3));
    }
}

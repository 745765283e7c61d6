//! `hesuan reconcile`: real files in, differences and causes out; files that are not whole are refused with place and reason.
#![allow(clippy::unwrap_used)] // The lint knows test functions, not the functions that they share.

mod hesuan;

use hesuan::hesuan;
use rust_xlsxwriter::{Formula, Workbook};
use std::fs;
use std::path::{Path, PathBuf};

const ID: &str = "11010519491231002X";
const EXPECTED: &str = "证件号码,姓名,缴金地,险种,费款所属期,缴费基数,单位费率,个人费率,单位金额,个人金额,在职,base.last_year\n\
    11010519491231002X,王芳,310000,pension,2026-03,8000.00,0.16,0.08,1280.00,640.00,是,7400\n\
    p2,李娜,310000,pension,2026-03,8000.00,0.16,0.08,1280.00,640.00,否,\n\
    p3,赵敏,310000,pension,2026-03,8000.00,0.16,0.08,1280.00,640.00,是,\n";
const HEADINGS: [&str; 10] =
    ["姓名", "证件号码", "费款所属期", "单位/缴费基数", "单位/费率", "单位/应缴费额", "个人/缴费基数", "个人/费率", "个人/应缴费额", "险种"];
const ROWS: [[&str; 10]; 2] = [
    ["王芳", ID, "202603", "8200", "16%", "1312.00", "8200", "8%", "656.00", "职工基本养老保险"],
    ["赵敏", "", "202603", "8000", "16%", "1280.00", "8000", "8%", "640.00", "职工基本养老保险"],
];

struct Files {
    folder: tempfile::TempDir,
}

impl Files {
    fn new() -> Files {
        let files = Files { folder: tempfile::tempdir().unwrap() };
        fs::write(files.path("expected.csv"), EXPECTED).unwrap();
        files
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// The statement as a workbook, with something more done to its sheet.
    fn workbook(&self, name: &str, more: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> PathBuf {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for (column, heading) in HEADINGS.iter().enumerate() {
            sheet.write_string(0, column as u16, *heading).unwrap();
        }
        for (index, row) in ROWS.iter().enumerate() {
            for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string(index as u32 + 1, column as u16, *cell).unwrap();
            }
        }
        more(sheet);
        let path = self.path(name);
        workbook.save(&path).unwrap();
        path
    }

    fn run(&self, statement: &Path, more: &[&str]) -> hesuan::Run {
        let (expected, out) = (self.path("expected.csv"), self.path("out"));
        let fixed = ["--month", "2026-03", "--tolerance", "0.05", "--mode", "replace", "--place", "310000"];
        let paths = ["reconcile", expected.to_str().unwrap(), statement.to_str().unwrap(), "--out", out.to_str().unwrap()];
        hesuan(paths.iter().chain(&fixed).chain(more))
    }

    /// The statement is refused with this text, and nothing is written.
    fn refuses(&self, statement: &Path, told: &[&str]) {
        let run = self.run(statement, &[]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
        for text in told {
            assert!(run.err.contains(text), "{text}: {}", run.err);
        }
        assert!(!self.path("out").exists());
    }
}

fn csv(rows: &[Vec<&str>]) -> Vec<u8> {
    rows.iter().map(|row| row.join(",") + "\r\n").collect::<String>().into_bytes()
}

fn statement() -> Vec<Vec<&'static str>> {
    let mut rows = vec![vec!["某公司对账单"], HEADINGS.to_vec()];
    rows.extend(ROWS.iter().map(|row| row.to_vec()));
    rows
}

/// The cells of a difference by heading.
fn differences(path: &Path) -> Vec<std::collections::BTreeMap<String, String>> {
    let text = fs::read_to_string(path).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headings: Vec<String> = reader.headers().unwrap().iter().map(str::to_string).collect();
    reader.records().map(|record| headings.iter().cloned().zip(record.unwrap().iter().map(str::to_string)).collect()).collect()
}

#[test]
fn differences_have_causes_and_who_bears_them() {
    let files = Files::new();
    let gb18030 = encoding_rs::GB18030.encode(&String::from_utf8(csv(&statement())).unwrap()).0.into_owned();
    let statements = [files.write("utf8.csv", &csv(&statement())), files.write("gb18030.csv", &gb18030), files.workbook("statement.xlsx", |_| {})];
    for path in statements {
        let run = files.run(&path, &[]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.out.contains("layout person_totals") && run.out.contains("expected 5760.00 actual 3888.00 difference -1872.00"), "{}", run.out);
        let rows = differences(&files.path("out/differences.csv"));
        assert_eq!(rows.len(), 3, "{rows:?}");
        let of = |row: usize, heading: &str| rows[row][heading].as_str();
        assert_eq!((of(0, "person"), of(0, "class"), of(0, "unit_cause")), (ID, "base_mismatch", "statement_base; base 8200.00"));
        assert_eq!((of(0, "customer_amount"), of(0, "payroll"), of(0, "action")), ("32.00", "16.00", "customer_next_bill"));
        assert_eq!((of(1, "person"), of(1, "class"), of(1, "cause"), of(1, "bureau")), ("p2", "missing", "not_in_statement", "-1920.00"));
        assert_eq!((of(2, "person"), of(2, "class"), of(2, "weak_match")), ("p3", "matched", "yes"));
        let summary = fs::read_to_string(files.path("out/summary.csv")).unwrap();
        assert!(summary.contains("base_mismatch,statement_base,1,1,48.00"), "{summary}");
    }
}

#[test]
fn the_same_file_again_has_nothing_new() {
    let files = Files::new();
    let path = files.write("statement.csv", &csv(&statement()));
    assert_eq!(files.run(&path, &[]).code, 0);
    let audited = files.path("audited.json");
    fs::copy(files.path("out/audited.json"), &audited).unwrap();
    let run = files.run(&path, &["--audited", audited.to_str().unwrap(), "--lang", "zh", "--xlsx", "--statement-total", "3888.01"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("该文件此前已导入") && run.out.contains("无归属，计入自有账户 0.01"), "{}", run.out);
    assert!(files.path("out/differences.xlsx").exists());
    let run = files.run(&path, &["--audited", audited.to_str().unwrap()]);
    assert_eq!(run.code, 0);
    assert!(differences(&files.path("out/differences.csv")).iter().all(|row| row["action"] == "none" && row["new_unit"] == "0.00"));
}

#[test]
fn a_file_that_is_cut_off_is_refused() {
    let files = Files::new();
    let whole = csv(&statement());
    let middle = String::from_utf8(whole.clone()).unwrap().find("赵敏").unwrap() + "赵敏,,2026".len();
    files.refuses(&files.write("row.csv", &whole[..middle]), &["file_truncated", "row 4 column"]);
    files.refuses(&files.write("quote.csv", "姓名,证件号码\n\"王".as_bytes()), &["file_truncated", "quote.csv"]);
    let workbook = fs::read(files.workbook("whole.xlsx", |_| {})).unwrap();
    files.refuses(&files.write("cut.xlsx", &workbook[..workbook.len() / 2]), &["file_truncated", "cut.xlsx"]);
    files.refuses(&files.write("text.xlsx", b"no workbook"), &["file_format", "text.xlsx"]);
    files.refuses(&files.write("empty.csv", b""), &["column_missing"]);
}

#[test]
fn a_file_in_another_encoding_is_refused() {
    let files = Files::new();
    let text = String::from_utf8(csv(&statement())).unwrap();
    let utf16: Vec<u8> = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    files.refuses(&files.write("utf16.csv", &utf16), &["text_invalid", "byte"]);
    files.refuses(&files.write("nul.csv", b"a\0b\0,c\0"), &["text_invalid", "byte 1"]);
    let big5 =
        encoding_rs::BIG5.encode(&text.replace('证', "證").replace('险', "險").replace('应', "應").replace('缴', "繳").replace('费', "費")).0.into_owned();
    files.refuses(&files.write("big5.csv", &big5), &["error["]);
}

#[test]
fn shifted_columns_are_refused_at_their_cells() {
    let files = Files::new();
    let mut rows = statement();
    rows[2].insert(0, "1");
    files.refuses(&files.write("shifted.csv", &csv(&rows)), &["id_invalid", "row 3 column B", "row 3 column K", "file_format"]);
}

#[test]
fn formulas_are_refused_at_their_cells() {
    let files = Files::new();
    let path = files.workbook("formula.xlsx", |sheet| {
        sheet.write_formula(1, 5, Formula::new("=D2*E2").set_result("1312")).unwrap();
    });
    files.refuses(&path, &["cell_formula", "F2"]);
    let mut rows = statement();
    rows[3][5] = "=D3*0.16";
    files.refuses(&files.write("formula.csv", &csv(&rows)), &["cell_formula", "row 4 column F"]);
}

#[test]
fn too_many_columns_are_refused() {
    let files = Files::new();
    files.refuses(&files.write("million.csv", "x,".repeat(1_000_000).as_bytes()), &["file_too_large", "1000001"]);
    let path = files.workbook("corner.xlsx", |sheet| {
        sheet.write_string(1_048_575, 16_383, "x").unwrap();
    });
    files.refuses(&path, &["file_too_large", "XFD1048576"]);
}

#[test]
fn wrong_sums_and_wrong_lines_are_told_with_their_rows() {
    let files = Files::new();
    let mut rows = statement();
    rows.push(vec!["合计", "", "", "", "", "2592.02", "", "", "1296.00"]);
    files.refuses(&files.write("sums.csv", &csv(&rows)), &["row 5 column F", "the rows sum to 2592.00"]);
    let path = files.write("statement.csv", &csv(&statement()));
    fs::write(files.path("expected.csv"), "person,item,fee_month,unit\np1,pension,2026-3,1.00\np2,pension,2026-03,x\n").unwrap();
    files.refuses(&path, &["month_invalid", "row 2.fee_month", "amount_invalid", "row 3.unit"]);
    fs::write(files.path("expected.csv"), "person,item,fee_month,wage\n").unwrap();
    files.refuses(&path, &["field_unknown", "row 1 column D", "wage"]);
}

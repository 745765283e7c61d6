//! `hesuan pay-file` and `hesuan read-receipts`: real files, read back by other means than those that wrote them.
#![allow(clippy::unwrap_used)] // The lint knows test functions, not the functions that they share.

mod hesuan;

use calamine::{Data, Reader, Xlsx, open_workbook};
use encoding_rs::{GB18030, GBK};
use hesuan::{Run, hesuan, root};
use rust_xlsxwriter::{Formula, Workbook};
use std::fs;
use std::path::{Path, PathBuf};

fn fen(text: &str) -> i64 {
    text.parse::<::hesuan::money::Money>().unwrap().fen()
}

fn pay_file(input: &Path, out: &Path, more: &[&str]) -> Run {
    let arguments = ["pay-file", input.to_str().unwrap(), "--out", out.to_str().unwrap(), "--batch", "B", "--paid-on", "2026-03-15"];
    let from = ["--from-account", "6225000000000001", "--from-name", "示例人力公司", "--from-bank", "工行"];
    hesuan(arguments.iter().chain(&from).chain(more))
}

fn payments() -> PathBuf {
    root("examples/bank/payments.csv")
}

fn read_receipts(files: &[&Path], out: &Path, more: &[&str]) -> Run {
    let files = files.iter().map(|path| path.to_str().unwrap());
    hesuan(["read-receipts"].into_iter().chain(files).chain(["--out", out.to_str().unwrap()]).chain(more.iter().copied()))
}

const SHEET: [&str; 6] = ["--layout", "two_columns", "--month", "2026-03", "--our-account", "6225"];

/// The fields of each receipt that a run wrote.
fn written(path: &Path) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.records().map(|record| record.unwrap().iter().map(String::from).collect()).collect()
}

const AMOUNT: usize = 4;

fn total(receipts: &[Vec<String>]) -> i64 {
    receipts.iter().map(|receipt| fen(&receipt[AMOUNT])).sum()
}

/// The payments of the example, the second in parts of at most 50,000.00: the account and the amount of each.
const TRANSFERS: [(&str, &str); 6] = [
    ("6222020000000000018", "8000.55"),
    ("6222020000000000026", "50000.00"),
    ("6222020000000000026", "50000.00"),
    ("6222020000000000026", "23456.78"),
    ("6222020000000000034", "6500.00"),
    ("6222020000000000042", "0.01"),
];
const TOTAL: &str = "137957.34";

#[test]
fn text_files_say_each_payment_and_the_totals() {
    // Layout, file, encoding, separator; the line of totals and where the count and the sum stand in it; the first payment; account and amount.
    let layouts = [
        ("plain", "B.csv", "utf8", ',', (7, 1, 3), 1, (1, 3)),
        ("pipe_gbk", "B.txt", "gbk", '|', (0, 0, 1), 1, (1, 3)),
        ("cmb_direct", "B.csv", "gbk", ',', (1, 5, 4), 3, (0, 2)),
        ("alipay_batch", "B.csv", "gbk", ',', (1, 5, 4), 3, (1, 3)),
    ];
    for (layout, name, encoding, separator, totals, first, (account, amount)) in layouts {
        let folder = tempfile::tempdir().unwrap();
        let told = pay_file(&payments(), folder.path(), &["--layout", layout, "--transfer-limit", "50000"]);
        assert_eq!((told.code, told.err.as_str()), (0, ""), "{layout}");
        let bytes = fs::read(folder.path().join(name)).unwrap();
        let text = match encoding {
            "gbk" => GBK.decode_without_bom_handling_and_without_replacement(&bytes).unwrap().into_owned(),
            _ => String::from_utf8(bytes).unwrap(),
        };
        let lines: Vec<Vec<&str>> = text.trim_end_matches("\r\n").split("\r\n").map(|line| line.split(separator).collect()).collect();
        let read: Vec<_> = lines[first..first + 6].iter().map(|cells| (cells[account], cells[amount])).collect();
        assert_eq!(read, TRANSFERS, "{layout}");
        assert_eq!((lines[totals.0][totals.1], lines[totals.0][totals.2]), ("6", TOTAL), "{layout}");
        assert!(text.contains("阿卜杜拉·买买提"), "{layout}");
    }
}

#[test]
fn spreadsheets_keep_every_digit_of_an_account() {
    for (layout, sheet, account, amount) in [("icbc_batch", "Sheet1", 6, 8), ("cmb_payroll", "网银信息", 0, 2)] {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(pay_file(&payments(), folder.path(), &["--layout", layout, "--transfer-limit", "50000"]).code, 0);
        let mut workbook: Xlsx<_> = open_workbook(folder.path().join("B.xlsx")).unwrap();
        let range = workbook.worksheet_range(sheet).unwrap();
        let rows: Vec<_> = range.rows().skip(1).collect();
        assert_eq!(rows.len(), TRANSFERS.len());
        for (row, (number, sum)) in rows.iter().zip(TRANSFERS) {
            assert_eq!(row[account], Data::String(number.to_string()));
            assert!(matches!(row[amount], Data::Float(value) if fen(&value.to_string()) == fen(sum)), "{:?}", row[amount]);
        }
    }
}

/// The texts between two tags.
fn between<'a>(xml: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    xml.split(open).skip(1).map(|rest| rest.split(close).next().unwrap()).collect()
}

#[test]
fn the_message_says_each_payment_and_its_control_sums() {
    for version in ["03", "09"] {
        let folder = tempfile::tempdir().unwrap();
        let told = pay_file(&payments(), folder.path(), &["--pain", version, "--transfer-limit", "50000", "--from-bank-code", "308584000013"]);
        assert_eq!(told.code, 0, "{}", told.err);
        let xml = fs::read_to_string(folder.path().join("B.pain.001.xml")).unwrap();
        assert!(xml.contains(&format!("urn:iso:std:iso:20022:tech:xsd:pain.001.001.{version}")));
        let amounts = between(&xml, "<InstdAmt Ccy=\"CNY\">", "</InstdAmt>");
        assert_eq!(amounts, TRANSFERS.map(|(_, amount)| amount));
        assert_eq!(amounts.iter().map(|amount| fen(amount)).sum::<i64>(), fen(TOTAL));
        assert_eq!((between(&xml, "<CtrlSum>", "<"), between(&xml, "<NbOfTxs>", "<")), (vec![TOTAL, TOTAL], vec!["6", "6"]));
        assert_eq!(between(&xml, "<EndToEndId>", "<"), ["W1", "W2-1", "W2-2", "W2-3", "W3", "W4"]);
        assert_eq!(between(&xml, "<MmbId>", "<")[0], "308584000013");
        assert_eq!(xml.contains("<ReqdExctnDt>2026-03-15</ReqdExctnDt>"), version == "03");
    }
}

#[test]
fn a_finding_that_blocks_leaves_only_the_report() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("in.csv");
    fs::write(&input, "item,payee,name,account,account_name,amount\nw1,p1,张三,6222020000000000018,李四,1.00\nw2,p2,王五,6222020000000000026,王五,0\n")
        .unwrap();
    let out = folder.path().join("out");
    let told = pay_file(&input, &out, &[]);
    assert_eq!(told.code, 2);
    assert!(told.err.contains("w1 name_differs") && told.err.contains("w2 amount_not_positive"), "{}", told.err);
    let files: Vec<_> = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files, ["B-checks.csv"]);
    // A policy of the host's own lets the first through.
    let policy = folder.path().join("policy.json");
    fs::write(&policy, r#"{"blocking":["amount_not_positive"]}"#).unwrap();
    let told = pay_file(&input, &out, &["--policy", policy.to_str().unwrap()]);
    assert!(told.code == 2 && !told.err.contains("name_differs") && told.err.contains("amount_not_positive"), "{}", told.err);
}

#[test]
fn a_character_that_the_encoding_does_not_have_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("in.csv");
    fs::write(&input, "item,payee,account,account_name,amount\nw1,p1,6222020000000000018,𠮷田,1.00\n").unwrap();
    let told = pay_file(&input, folder.path(), &["--layout", "pipe_gbk"]);
    assert_eq!(told.code, 2);
    assert!(told.err.starts_with("error[encoding_unmappable] w1:"), "{}", told.err);
    assert!(!folder.path().join("B.txt").exists());
    assert_eq!(pay_file(&input, folder.path(), &["--layout", "plain"]).code, 0);
}

#[test]
fn a_sheet_of_payments_that_is_wrong_is_refused_with_every_place() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("in.csv");
    fs::write(&input, "item,payee,account,account_name,amount\n,p1,6.22E+18,a,1.00\nw2,p2,1,b,1.005\nw3,p3,2,c,\n").unwrap();
    let told = pay_file(&input, folder.path(), &[]);
    assert_eq!(told.code, 2);
    for expected in
        ["error[field_missing] row 2 item", "error[precision_lost] row 2 account", "error[scale_over_2] row 3 amount", "error[field_missing] row 4 amount"]
    {
        assert!(told.err.contains(expected), "{expected}: {}", told.err);
    }
    fs::write(&input, "item,payee,amount,金额\n").unwrap();
    let told = pay_file(&input, folder.path(), &[]);
    assert!(told.err.contains("error[column_missing]") && told.err.contains("error[column_duplicate]"), "{}", told.err);
    assert!(pay_file(&payments(), folder.path(), &["--batch", "../x"]).code == 2);
}

#[test]
fn a_statement_gives_the_same_receipts_in_every_encoding_and_form() {
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(root("examples/bank/statement.csv")).unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("utf8.csv"), &text).unwrap();
    fs::write(at("bom.csv"), format!("\u{feff}{text}")).unwrap();
    fs::write(at("gb18030.csv"), GB18030.encode(&text).0).unwrap();
    fs::write(at("tabs.txt"), text.replace(',', "\t").replace('\n', "\r\n")).unwrap();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, line) in text.lines().enumerate() {
        for (column, cell) in line.split(',').enumerate().filter(|(_, cell)| !cell.is_empty()) {
            match cell.parse::<f64>() {
                Ok(number) if column < 5 => sheet.write_number(row as u32, column as u16, number).unwrap(),
                _ => sheet.write_string(row as u32, column as u16, cell).unwrap(),
            };
        }
    }
    workbook.save(at("sheet.xlsx")).unwrap();
    let mut all = Vec::new();
    for name in ["utf8.csv", "bom.csv", "gb18030.csv", "tabs.txt", "sheet.xlsx"] {
        let told = read_receipts(&[&at(name)], &at("out.csv"), &SHEET);
        assert_eq!((told.code, told.err.as_str()), (0, ""), "{name}");
        all.push(written(&at("out.csv")));
    }
    assert_eq!((all[0].len(), total(&all[0])), (3, 112_000));
    assert!(all.iter().all(|receipts| *receipts == all[0]));
}

#[test]
fn what_was_read_before_is_not_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second, third) = (folder.path().join("1.csv"), folder.path().join("2.csv"), folder.path().join("3.csv"));
    let statement = root("examples/bank/statement.csv");
    assert_eq!(read_receipts(&[&statement], &first, &SHEET).code, 0);
    let text = fs::read_to_string(&statement).unwrap().replace("合计,,1000.00,1120.00,,,,,,", "2026-03-07,09:00:00,,88.00,1208.00,丙,,,,");
    let longer = folder.path().join("longer.csv");
    fs::write(&longer, text).unwrap();
    let told = read_receipts(&[&longer], &second, &[&SHEET[..], &["--known", first.to_str().unwrap()]].concat());
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.contains("4 rows: 1 new, 3 known"), "{}", told.out);
    assert_eq!(total(&written(&first)) + total(&written(&second)), 120_800);
    let known = ["--known", first.to_str().unwrap(), "--known", second.to_str().unwrap()];
    assert_eq!(read_receipts(&[&longer, &statement], &third, &[&SHEET[..], &known].concat()).code, 0);
    assert!(written(&third).is_empty());
}

#[test]
fn a_statement_of_iso_20022_gives_its_payments_and_what_the_bank_took_back() {
    let folder = tempfile::tempdir().unwrap();
    let (out, back) = (folder.path().join("out.csv"), folder.path().join("back.csv"));
    let statement = root("examples/bank/statement.camt.053.xml");
    let told = read_receipts(&[&statement], &out, &["--reversals", back.to_str().unwrap()]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    let receipts = written(&out);
    // One entry of two payments, one with decimals that say nothing; the entry that is not booked is left out.
    let said: Vec<_> = receipts.iter().map(|receipt| (receipt[AMOUNT].as_str(), receipt[5].as_str(), receipt[7].as_str(), receipt[8].as_str())).collect();
    assert_eq!(said, [("500.00", "甲公司", "ZD202603-0017 社保 & 公积金", "R1-1"), ("120.00", "乙公司", "", "R1-2"), ("88.00", "丙公司", "3月服务费", "R2")]);
    assert_eq!(written(&back).iter().map(|row| row[AMOUNT].as_str()).collect::<Vec<_>>(), ["-120.00"]);
    // The same as a notification of an older version: names stand one level higher, and there are no balances.
    let text = fs::read_to_string(&statement).unwrap();
    let balances = between(&text, "<Bal>", "</Bal>");
    let mut older = balances.iter().fold(text.clone(), |text, balance| text.replace(&format!("<Bal>{balance}</Bal>"), ""));
    for (new, old) in [
        ("camt.053.001.08", "camt.054.001.02"),
        ("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn"),
        ("Stmt>", "Ntfctn>"),
        ("<Pty>", ""),
        ("</Pty>", ""),
        ("<Sts><Cd>", "<Sts>"),
        ("</Cd></Sts>", "</Sts>"),
    ] {
        older = older.replace(new, old);
    }
    let notification = folder.path().join("older.xml");
    fs::write(&notification, older).unwrap();
    assert_eq!(read_receipts(&[&notification], &out, &[]).code, 0);
    assert_eq!(written(&out), receipts);
}

/// What is wrong with a file, and the code and place that tell it.
#[test]
fn a_file_that_is_not_whole_is_refused_with_the_place_and_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let csv = fs::read_to_string(root("examples/bank/statement.csv")).unwrap();
    let xml = fs::read_to_string(root("examples/bank/statement.camt.053.xml")).unwrap();
    let row = "2026-03-06,09:00:00,,120.00,2120.00,乙公司,6200000002,转账,,\n";
    let texts = [
        // Cut off in a row, in a quotation mark, after a whole row.
        ("cut.csv", csv[..csv.find("2026-03-06,15").unwrap() + 20].to_string(), "file_truncated", "table[4]"),
        ("quote.csv", csv.replace("2026-03-06,15:30:00", "\"2026-03-06,15:30:00"), "file_truncated", "row 5"),
        ("gap.csv", csv.replace(row, ""), "control_total", "table[3]"),
        // A column more in one row.
        ("shifted.csv", csv.replace("乙公司,6200000002", "乙公司,六楼,6200000002"), "file_format", "table[3]"),
        ("formula.csv", csv.replace(",120.00,", ",=60+60,"), "cell_formula", "table[3][3]"),
        ("wide.csv", format!("{}\n{csv}", ",".repeat(1_000_000)), "file_too_large", "row 1"),
        ("sum.csv", csv.replace("合计,,1000.00,1120.00", "合计,,1000.00,1120.01"), "control_total", "table[5][3]"),
        ("other.csv", "a,b,c\n1,2,3\n".to_string(), "file_format", "table"),
        ("cut.xml", xml[..xml.find("丙公司").unwrap()].to_string(), "file_truncated", "Document/BkToCstmrStmt/Stmt"),
        ("other.xml", "<Document><CstmrCdtTrfInitn/></Document>".to_string(), "file_format", "Document"),
        ("balance.xml", xml.replace("1088.00", "1088.01"), "control_total", "Stmt[0]/Bal"),
        (
            "parts.xml",
            xml.replace("<Amt Ccy=\"CNY\">500.00</Amt><RltdPties><Dbtr>", "<Amt Ccy=\"CNY\">499.99</Amt><RltdPties><Dbtr>"),
            "control_total",
            "Stmt[0]/Ntry[0]/NtryDtls",
        ),
        ("dollars.xml", xml.replace("Ccy=\"CNY\">88.00000", "Ccy=\"USD\">88.00000"), "currency_not_cny", "row 3 currency"),
        ("entity.xml", xml.replacen("<Document", "<!DOCTYPE x [<!ENTITY y \"z\">]><Document", 1), "file_format", "byte"),
    ];
    for (name, text, code, place) in texts {
        fs::write(at(name), text).unwrap();
        let told = read_receipts(&[&at(name)], &at("out.csv"), &SHEET);
        assert_eq!(told.code, 2, "{name}");
        assert!(told.err.contains(&format!("error[{code}]")) && told.err.contains(place) && told.err.contains(name), "{name}: {}", told.err);
    }
    // Bytes of no known encoding, a workbook cut off, one with a formula, one with a cell in the last column.
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, header) in ["交易日期", "借方发生额", "贷方发生额", "对方户名"].into_iter().enumerate() {
        sheet.write_string(0, column as u16, header).unwrap();
    }
    sheet.write_string(1, 0, "2026-03-05").unwrap();
    sheet.write_formula(1, 2, Formula::new("=60+60").set_result("120")).unwrap();
    workbook.save(at("formula.xlsx")).unwrap();
    let bytes = fs::read(at("formula.xlsx")).unwrap();
    fs::write(at("cut.xlsx"), &bytes[..bytes.len() / 2]).unwrap();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 0, "交易日期").unwrap();
    sheet.write_string(1_048_575, 16_383, "x").unwrap();
    workbook.save(at("corner.xlsx")).unwrap();
    fs::write(at("utf16.csv"), csv.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>().as_slice()).unwrap();
    for (name, code, place) in [
        ("formula.xlsx", "cell_formula", "C2"),
        ("cut.xlsx", "file_format", "cut.xlsx"),
        ("corner.xlsx", "file_too_large", "XFD1048576"),
        ("utf16.csv", "", "utf16.csv"),
    ] {
        let told = read_receipts(&[&at(name)], &at("out.csv"), &SHEET);
        assert_eq!(told.code, 2, "{name}");
        assert!(told.err.contains(&format!("error[{code}")) && told.err.contains(place), "{name}: {}", told.err);
    }
    assert!(!at("out.csv").exists(), "nothing is imported in part");
}

#[test]
fn good_rows_are_taken_in_part_where_that_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let (out, file) = (folder.path().join("out.csv"), folder.path().join("dollars.xml"));
    let xml = fs::read_to_string(root("examples/bank/statement.camt.053.xml")).unwrap();
    fs::write(&file, xml.replace("Ccy=\"CNY\">88.00000", "Ccy=\"USD\">88.00000")).unwrap();
    let told = read_receipts(&[&file], &out, &["--in-part"]);
    assert_eq!(told.code, 2);
    assert!(told.err.contains("error[currency_not_cny]"), "{}", told.err);
    assert_eq!(total(&written(&out)), 62_000);
}

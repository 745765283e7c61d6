//! `hesuan claim`: whose receipts are and which bills they pay, from three tables; every fault with its file, row and column.

use crate::args::ClaimArguments;
use crate::declare::no_formula;
use crate::failure::{Failure, fault_text, say};
use crate::language::Lang;
use crate::month::sheet::letters;
use crate::outfile::{OutFile, same_place};
use crate::reconcile::cells;
use crate::table::{Table, numbers, words};
use hesuan::json::Read;
use hesuan::money::Money;
use hesuan::operation::Operation;
use hesuan::settlement::{ClaimAnswer, ClaimDecision, ClaimReceipts};
use hesuan::{Code, Fault, Faults};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

/// Faults that are told; the rest are counted.
const MAX_TOLD: usize = 1000;

/// How a cell is read.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Text,
    Day,
    List,
    Flag,
    /// What is open of a kind of line: `open.KIND`.
    Part,
    /// A column of another command's file that a claim does not need.
    Other,
}

/// A table: the name of its list in the request, what a row must have, and its headings: field, Chinese, kind.
struct Form {
    list: &'static str,
    needed: &'static [&'static str],
    headings: &'static [(&'static str, &'static str, Kind)],
}

const RECEIPTS: Form = Form {
    list: "receipts",
    needed: &["id", "on", "amount"],
    headings: &[
        ("id", "到款编号", Kind::Text),
        ("on", "到款日期", Kind::Day),
        ("amount", "金额", Kind::Text),
        ("our_account", "收款账号", Kind::Text),
        ("payer_name", "付款户名", Kind::Text),
        ("payer_account", "付款账号", Kind::Text),
        ("remark", "附言", Kind::Text),
        ("currency", "币种", Kind::Text),
        ("key", "键", Kind::Other),
        ("bank_serial", "流水号", Kind::Other),
        ("ordinal", "序号", Kind::Other),
    ],
};

const CUSTOMERS: Form = Form {
    list: "customers",
    needed: &["id"],
    headings: &[
        ("id", "客户编号", Kind::Text),
        ("name", "客户名称", Kind::Text),
        ("aliases", "别名", Kind::List),
        ("payer_accounts", "付款账户簿", Kind::List),
        ("sub_accounts", "虚拟子账户", Kind::List),
        ("pays_kinds_apart", "分类付款", Kind::Flag),
        ("bank_fee", "手续费容差", Kind::Text),
        ("auto_partial", "自动部分认领", Kind::Flag),
    ],
};

const BILLS: Form = Form {
    list: "bills",
    needed: &["bill", "customer", "open", "bill_month"],
    headings: &[
        ("bill", "账单编号", Kind::Text),
        ("customer", "客户编号", Kind::Text),
        ("open", "未核销金额", Kind::Text),
        ("bill_month", "账单月", Kind::Text),
        ("due_on", "应付日期", Kind::Day),
    ],
};

/// Before the kind of a line: `open.service_fee`, `未核销.service_fee`.
const OF_KIND: [&str; 2] = ["open.", "未核销."];

/// Headings of the decisions: Chinese, English, whether the column holds amounts. A row is a receipt, or one of the bills that it pays.
const DECISIONS: [(&str, &str, bool); 15] = [
    ("到款编号", "receipt", false),
    ("状态", "status", false),
    ("规则", "rule", false),
    ("客户编号", "customer", false),
    ("识别依据", "found_by", false),
    ("账单编号", "bill", false),
    ("账单客户", "bill_customer", false),
    ("认领金额", "amount", true),
    ("手续费", "bank_charge", true),
    ("转预收", "to_prepaid", true),
    ("挂账", "suspense", true),
    ("候选客户", "candidates", false),
    ("候选账单组合", "subsets", false),
    ("退回付款", "paid_items", false),
    ("提示", "reasons", false),
];

/// The rows of a table as objects, and where their cells stand.
struct Sheet<'a> {
    form: &'static Form,
    path: &'a Path,
    /// The field of each column.
    fields: Vec<Option<(String, Kind)>>,
    /// The row of each object, as a spreadsheet numbers it.
    rows: Vec<usize>,
    objects: Vec<Value>,
}

/// Runs the command.
pub fn run(arguments: &ClaimArguments, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    for input in [&arguments.receipts, &arguments.customers, &arguments.bills] {
        if same_place(input, &arguments.out) {
            return Err(Fault::new(Code::FieldDuplicate, "out", arguments.out.display()).into());
        }
    }
    let sheets = [Sheet::read(&arguments.customers, &CUSTOMERS)?, Sheet::read(&arguments.bills, &BILLS)?, Sheet::read(&arguments.receipts, &RECEIPTS)?];
    let mut object: Map<String, Value> = sheets.iter().map(|sheet| (sheet.form.list.to_string(), Value::Array(sheet.objects.clone()))).collect();
    let options = [
        ("bill_number", arguments.bill_number.as_ref().map(|text| json!(text))),
        ("max_subset_bills", arguments.max_subset_bills.map(|number| json!(number))),
        ("together_days", arguments.together_days.map(|number| json!(number))),
    ];
    object.extend(options.into_iter().filter_map(|(name, value)| Some((name.to_string(), value?))));
    let told = |faults: Faults| tell(&faults, &sheets, lang);
    let request = ClaimReceipts::read(&Value::Object(object).to_string(), &String::new).map_err(told)?;
    let answer = request.run(hesuan::book()).map_err(told)?;
    write(&arguments.out, &answer, lang)?;
    summary(&request, &answer, lang, out)
}

impl Sheet<'_> {
    fn read<'a>(path: &'a Path, form: &'static Form) -> Result<Sheet<'a>, Failure> {
        let rows = cells::read(path)?.rows;
        let is_filled = |cells: &Vec<String>| cells.iter().any(|cell| !cell.is_empty());
        let header = rows.iter().position(is_filled).unwrap_or(rows.len());
        let headings = rows.get(header).map_or(&[][..], Vec::as_slice);
        let fields: Vec<Option<(String, Kind)>> = headings.iter().map(|heading| form.field(heading)).collect();
        let of_file = |code: Code, place: String, value: &str| Fault::new(code, format!("{}{place}", path.display()), value);
        let mut faults = Vec::new();
        for (column, heading) in headings.iter().enumerate().filter(|(_, heading)| !heading.is_empty()) {
            let place = format!(" row {} column {}", header + 1, letters(column));
            match &fields[column] {
                None => faults.push(of_file(Code::FieldUnknown, place, heading)),
                Some(field) if fields[..column].contains(&Some(field.clone())) => faults.push(of_file(Code::FieldDuplicate, place, heading)),
                Some(_) => {}
            }
        }
        for needed in form.needed.iter().filter(|needed| !fields.iter().flatten().any(|(field, _)| field == *needed)) {
            faults.push(of_file(Code::ColumnMissing, String::new(), needed));
        }
        Faults::none_or(faults, ())?;
        let filled: Vec<(usize, &Vec<String>)> = rows.iter().enumerate().skip(header + 1).filter(|(_, cells)| is_filled(cells)).collect();
        let objects = filled.iter().map(|(_, cells)| object(&fields, cells)).collect();
        Ok(Sheet { form, path, rows: filled.iter().map(|(row, _)| row + 1).collect(), objects, fields })
    }

    /// The file, row and column of a path such as `bills[3].open`.
    fn place(&self, path: &str, lang: Lang) -> Option<String> {
        let (index, rest) = path.strip_prefix(self.form.list)?.strip_prefix('[')?.split_once(']')?;
        let (row, field) = (self.rows.get(index.parse::<usize>().ok()?)?, rest.trim_start_matches('.').split(['.', '[']).next()?);
        let is_field = |of: &Option<(String, Kind)>| of.as_ref().is_some_and(|(name, kind)| name == field || (*kind == Kind::Part && field == "kinds"));
        let column = self.fields.iter().position(is_field).map(letters);
        let place = match &column {
            Some(column) => lang.pick(format!("第 {row} 行 {column} 列"), format!("row {row} column {column}")),
            None => lang.pick(format!("第 {row} 行"), format!("row {row}")),
        };
        Some(format!("{} {place} {field}", self.path.display()))
    }
}

impl Form {
    fn field(&self, heading: &str) -> Option<(String, Kind)> {
        let of_kind = || OF_KIND.iter().find_map(|before| heading.strip_prefix(before)).filter(|_| self.list == "bills");
        if let Some(kind) = of_kind() {
            return Some((kind.to_string(), Kind::Part));
        }
        // What `hesuan read-receipts` writes has the time of day too.
        let heading = if matches!(heading, "value_time" | "到款时间") { "on" } else { heading };
        self.headings.iter().find(|(field, zh, _)| *field == heading || *zh == heading).map(|(field, _, kind)| ((*field).to_string(), *kind))
    }
}

fn object(fields: &[Option<(String, Kind)>], cells: &[String]) -> Value {
    let (mut object, mut kinds) = (Map::new(), Vec::new());
    for (field, cell) in fields.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
        let Some((name, kind)) = field else { continue };
        // An apostrophe before a sign keeps a spreadsheet from reading a formula.
        let text = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(cell);
        let value = match kind {
            Kind::Text => json!(text),
            Kind::Day => json!(text.split(['T', ' ']).next().unwrap_or(text)),
            Kind::List => Value::Array(text.split([';', '；']).map(str::trim).filter(|part| !part.is_empty()).map(|part| json!(part)).collect()),
            Kind::Flag => match text {
                "是" | "true" | "yes" | "1" => json!(true),
                "否" | "false" | "no" | "0" => json!(false),
                other => json!(other),
            },
            Kind::Part => {
                kinds.push(json!({ "kind": name, "open": text }));
                continue;
            }
            Kind::Other => continue,
        };
        object.insert(name.clone(), value);
    }
    if !kinds.is_empty() {
        object.insert("kinds".to_string(), Value::Array(kinds));
    }
    Value::Object(object)
}

/// Tells faults at the places of their files.
fn tell(faults: &Faults, sheets: &[Sheet<'_>], lang: Lang) -> Failure {
    for fault in faults.as_slice().iter().take(MAX_TOLD) {
        let place = sheets.iter().find_map(|sheet| sheet.place(&fault.path, lang));
        let shown = Fault { path: place.unwrap_or_else(|| fault.path.clone()), ..fault.clone() };
        say(format_args!("{}", fault_text(&shown, "", lang)));
    }
    let more = faults.as_slice().len().saturating_sub(MAX_TOLD);
    if more > 0 {
        say(format_args!("{}", lang.pick(format!("另有 {more} 处错误"), format!("{more} more faults"))));
    }
    Failure::Told
}

fn write(path: &Path, answer: &ClaimAnswer<'_>, lang: Lang) -> Result<(), Failure> {
    let mut file = OutFile::create(path)?;
    file.write_all(b"\xef\xbb\xbf").map_err(Failure::file(path))?;
    let mut writer = csv::Writer::from_writer(file);
    let failed = OutFile::failure(path);
    writer.write_record(DECISIONS.iter().map(|(zh, en, _)| lang.pick(*zh, *en))).map_err(&failed)?;
    for row in answer.decisions.iter().flat_map(rows_of) {
        let cells = row.iter().zip(&DECISIONS).map(|(cell, (.., is_amount))| if *is_amount { cell.clone() } else { no_formula(cell) });
        writer.write_record(cells).map_err(&failed)?;
    }
    OutFile::complete(path, writer)?.finish()
}

/// A row for each bill, or one. What belongs to the receipt stands in the first, so that a column can be summed.
fn rows_of(decision: &ClaimDecision) -> Vec<[String; 15]> {
    let first = |index: usize, amount: Money| if index == 0 { amount.to_string() } else { String::new() };
    let subsets: Vec<String> = decision.subsets.iter().map(|bills| bills.join("+")).collect();
    let row = |index: usize| {
        let bill = decision.bills.get(index);
        let of_bill = |text: &dyn Fn(&hesuan::settlement::ClaimedBill) -> String| bill.map_or(String::new(), text);
        [
            decision.receipt.clone(),
            decision.status.to_string(),
            decision.rule.to_string(),
            decision.customer.clone().unwrap_or_default(),
            decision.found_by.map_or(String::new(), |found_by| found_by.to_string()),
            of_bill(&|bill| bill.bill.clone()),
            of_bill(&|bill| bill.customer.clone()),
            of_bill(&|bill| bill.amount.to_string()),
            of_bill(&|bill| bill.bank_charge.to_string()),
            first(index, decision.to_prepaid),
            first(index, decision.suspense),
            decision.candidates.join(";"),
            subsets.join(";"),
            decision.paid_items.join(";"),
            decision.reasons.join(";"),
        ]
    };
    (0..decision.bills.len().max(1)).map(row).collect()
}

/// Receipts and their money by status and rule.
fn summary(request: &ClaimReceipts, answer: &ClaimAnswer<'_>, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let amounts: BTreeMap<&str, i128> = request.receipts.iter().map(|receipt| (receipt.id.as_str(), i128::from(receipt.amount.fen()))).collect();
    let mut sums: BTreeMap<_, (u64, i128)> = BTreeMap::new();
    for decision in &answer.decisions {
        let sum = sums.entry((decision.status, decision.rule)).or_default();
        *sum = (sum.0 + 1, sum.1 + amounts.get(decision.receipt.as_str()).copied().unwrap_or_default());
    }
    let money = |fen: i128| format!("{}.{:02}", fen / 100, fen % 100);
    let heads =
        [words(lang.pick("状态", "status")), words(lang.pick("规则", "rule")), numbers(lang.pick("笔数", "receipts")), numbers(lang.pick("金额", "amount"))];
    let mut table = Table::new(heads);
    for ((status, rule), (count, fen)) in &sums {
        table.row(vec![status.to_string(), rule.to_string(), count.to_string(), money(*fen)]);
    }
    let all = sums.values().fold((0, 0), |all, sum| (all.0 + sum.0, all.1 + sum.1));
    table.total(vec![lang.pick("合计", "total").to_string(), String::new(), all.0.to_string(), money(all.1)]);
    Ok(table.write(out)?)
}

//! `hesuan close` of a workbook: the sample month of a platform, and small ones with faults.
#![allow(clippy::unwrap_used)] // The lint knows test functions, not the functions that they share.

mod hesuan;

use ::hesuan::billing::{BillLine, Bills, LineKind, LineOrigin, PayType};
use ::hesuan::money::Money;
use ::hesuan::settlement::{Settlement, SettlementEvent, apply};
use calamine::{Data, Reader, open_workbook_auto};
use hesuan::{Run, command, root, run};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tempfile::TempDir;

const MONTH: &str = "2026-08";

fn close(input: &Path, out: &Path, flags: &[&str]) -> Run {
    close_in(MONTH, input, out, flags)
}

fn close_in(month: &str, input: &Path, out: &Path, flags: &[&str]) -> Run {
    run(command().arg("close").arg(input).args(["--month", month, "--out"]).arg(out).args(flags), b"")
}

/// The sample month, closed once for all tests.
fn sample() -> &'static Path {
    static CLOSED: OnceLock<TempDir> = OnceLock::new();
    CLOSED
        .get_or_init(|| {
            let folder = TempDir::new().unwrap();
            let told = close(&root("examples/platform-month/month.xlsx"), &folder.path().join("out"), &[]);
            assert_eq!((told.code, told.err.as_str()), (0, ""));
            folder
        })
        .path()
}

fn sample_out() -> PathBuf {
    sample().join("out")
}

fn state(folder: &Path) -> Bills {
    serde_json::from_slice::<Settlement>(&fs::read(folder.join("state.json")).unwrap()).unwrap().bills
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect()
}

/// All but the events of the run.
fn without_events(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = files(folder);
    all.remove("events.jsonl");
    all
}

type Sheets = BTreeMap<String, Vec<Vec<String>>>;

/// The sheets of the sample workbook as texts.
fn sheets() -> Sheets {
    let mut workbook = open_workbook_auto(root("examples/platform-month/month.xlsx")).unwrap();
    let text = |cell: &Data| cell.to_string();
    let names = workbook.sheet_names();
    names.into_iter().map(|name| (name.clone(), workbook.worksheet_range(&name).unwrap().rows().map(|row| row.iter().map(text).collect()).collect())).collect()
}

fn write_folder(sheets: &Sheets, folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    for (name, rows) in sheets {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_path(folder.join(format!("{name}.csv"))).unwrap();
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        writer.flush().unwrap();
    }
}

fn sum<'a>(lines: impl IntoIterator<Item = &'a BillLine>) -> Money {
    lines.into_iter().fold(Money::ZERO, |sum, line| sum.plus(line.amount).unwrap())
}

#[test]
fn the_sample_month_shows_what_a_platform_meets() {
    let bills = state(&sample_out()).bills;
    let of_month: Vec<_> = bills.values().filter(|bill| bill.bill_month.to_string() == MONTH).collect();
    assert!(of_month.len() >= 30, "{}", of_month.len());
    let lines: Vec<&BillLine> = of_month.iter().flat_map(|bill| &bill.lines).collect();
    let persons: BTreeSet<&str> = lines.iter().filter_map(|line| line.person.as_deref()).collect();
    assert!(persons.len() >= 600, "{}", persons.len());
    let modes: BTreeSet<&str> = lines.iter().map(|line| line.sub_bill.as_str()).filter(|mode| !mode.is_empty()).collect();
    assert_eq!(modes, BTreeSet::from(["agency", "dispatch", "outsourcing", "payroll"]));
    let cities: BTreeSet<&str> = lines.iter().filter(|line| line.kind == LineKind::SocialInsurance).filter_map(|line| line.money().split('/').nth(1)).collect();
    assert!(cities.len() >= 6, "{cities:?}");
    let has = |what: &str, any: &dyn Fn(&BillLine) -> bool| assert!(lines.iter().any(|line| any(line)), "{what}");
    has("back pay", &|line| line.pay_type == PayType::BackPay);
    has("a late stop", &|line| line.cause.as_deref() == Some("late_stop"));
    has("a difference of rules published late", &|line| {
        line.pay_type == PayType::Difference && line.origin == LineOrigin::Computed && line.refers_to.is_some()
    });
    has("a difference to the statement", &|line| line.origin == LineOrigin::Adjustment && line.kind == LineKind::SocialInsurance);
    has("a carry-forward", &|line| line.origin == LineOrigin::Carry);
    for kind in [LineKind::Insurance, LineKind::Wage, LineKind::IncomeTax, LineKind::DisabledFund, LineKind::Discount, LineKind::VatOnTop] {
        has(kind.as_str(), &|line| line.kind == kind);
    }
    let sheets = sheets();
    let models: BTreeSet<&String> = sheets["合同"].iter().skip(1).map(|row| &row[4]).collect();
    assert!(models.len() >= 3, "{models:?}");
}

#[test]
fn lines_sum_to_the_bill_and_the_summary() {
    let out = sample_out();
    let state = state(&out);
    let text = fs::read_to_string(out.join("summary.csv")).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headers = reader.headers().unwrap().clone();
    let mut rows = 0;
    for record in reader.records() {
        let record = record.unwrap();
        let cell = |name: &str| &record[headers.iter().position(|header| header == name).unwrap()];
        let bill = &state.bills[&format!("{}-{}", cell("customer"), cell("month"))];
        assert_eq!(sum(&bill.lines), bill.total);
        assert_eq!(bill.total.to_string(), cell("total"));
        let passed_on = sum(bill.lines.iter().filter(|line| line.pass_through));
        assert_eq!(passed_on, bill.pass_through);
        let of_kinds = headers.iter().zip(&record).skip(4).take_while(|(name, _)| *name != "total").map(|(_, amount)| amount.parse::<Money>().unwrap());
        assert_eq!(of_kinds.fold(Money::ZERO, |sum, amount| sum.plus(amount).unwrap()), bill.total);
        assert!(out.join(format!("{}.xlsx", cell("customer"))).exists() && out.join(format!("{}.html", cell("customer"))).exists());
        rows += 1;
    }
    assert_eq!(rows, state.bills.values().filter(|bill| bill.bill_month.to_string() == MONTH).count());
}

#[test]
fn no_money_is_charged_twice_over_all_bills() {
    let state = state(&sample_out());
    let keys: Vec<&str> = state.bills.values().flat_map(|bill| &bill.lines).map(|line| &*line.key).collect();
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len());
}

#[test]
fn every_command_twice_changes_nothing() {
    let again = TempDir::new().unwrap();
    let before = sample_out().join("state.json");
    let told = close(&root("examples/platform-month/month.xlsx"), again.path(), &["--state", before.to_str().unwrap()]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    let (first, second) = (without_events(&sample_out()), without_events(again.path()));
    let differing: Vec<&String> = first.iter().filter(|(name, bytes)| second.get(*name) != Some(bytes)).map(|(name, _)| name).collect();
    assert!(differing.is_empty() && first.len() == second.len(), "{differing:?}");
    assert_eq!(fs::read(again.path().join("events.jsonl")).unwrap(), b"", "nothing happened");
}

#[test]
fn the_events_rebuild_the_state_byte_for_byte() {
    let out = sample_out();
    let events = fs::read_to_string(out.join("events.jsonl")).unwrap();
    let rebuilt =
        events.lines().map(|line| serde_json::from_str::<SettlementEvent>(line).unwrap()).fold(Settlement::default(), |state, event| apply(state, &event));
    let mut bytes = serde_json::to_vec_pretty(&rebuilt).unwrap();
    bytes.push(b'\n');
    assert!(bytes == fs::read(out.join("state.json")).unwrap());
}

#[test]
fn rows_in_another_order_in_a_folder_give_the_same_bills() {
    let mut sheets = sheets();
    for name in ["客户", "人员", "商保", "地点"] {
        sheets.get_mut(name).unwrap()[1..].reverse();
    }
    let folder = TempDir::new().unwrap();
    write_folder(&sheets, &folder.path().join("in"));
    let told = close(&folder.path().join("in"), &folder.path().join("out"), &[]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    let (first, second) = (without_events(&sample_out()), without_events(&folder.path().join("out")));
    let differing: Vec<&String> = first.iter().filter(|(name, bytes)| second.get(*name) != Some(bytes)).map(|(name, _)| name).collect();
    assert!(differing.is_empty() && first.len() == second.len(), "{differing:?}");
}

#[test]
fn customers_closed_one_part_after_the_other_give_the_same_state() {
    let all = sheets();
    let part = |keep: &dyn Fn(&str) -> bool| -> Sheets {
        let of_customer = |rows: &Vec<Vec<String>>| {
            let column = rows[0].iter().position(|heading| heading.contains("(customer)"));
            let kept = |row: &Vec<String>| column.is_none_or(|column| row[column].is_empty() || keep(&row[column]));
            rows.iter().enumerate().filter(|(index, row)| *index == 0 || kept(row)).map(|(_, row)| row.clone()).collect()
        };
        all.iter().map(|(name, rows)| (name.clone(), of_customer(rows))).collect()
    };
    let folder = TempDir::new().unwrap();
    let place = |name: &str| folder.path().join(name);
    // The later customers first.
    write_folder(&part(&|id| id > "K017"), &place("late"));
    write_folder(&part(&|id| id <= "K017"), &place("early"));
    assert_eq!(close(&place("late"), &place("one"), &[]).code, 0);
    let told = close(&place("early"), &place("two"), &["--state", place("one").join("state.json").to_str().unwrap()]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    assert!(fs::read(place("two").join("state.json")).unwrap() == fs::read(sample_out().join("state.json")).unwrap());
    let made: BTreeSet<String> = files(&place("one")).into_keys().chain(files(&place("two")).into_keys()).collect();
    assert_eq!(made, files(&sample_out()).into_keys().collect());
}

#[test]
fn the_committed_workbook_is_small() {
    assert!(fs::metadata(root("examples/platform-month/month.xlsx")).unwrap().len() < 300_000);
}

const CUSTOMERS: &str = "客户编号(customer),客户名称(name),credit_limit,prepaid\nK1,甲公司,1000,\nK2,乙公司,,\n";
const CONTRACTS: &str = "customer,mode,fee_model,fee_price,vat_kind,vat_taxpayer,vat_rate,vat_price\n\
    K1,人事代理,按人,100,仅服务费,一般纳税人,6%,不含税\nK2,agency,per_head,80,fee_only,general,0.06,inclusive\n";
const PEOPLE: &str = "人员编号,姓名,客户编号,城市,月工资,公积金比例,工伤类别,入职日期,增员申报日,离职日期\n\
    P1,张三,K1,310000,12000,7%,2,2025-03-01,,\nP2,李四,K2,310000,\"9,000.50\",0.07,2,2025年3月1日,2025/3/1,\n";
const PLACES: &str = "城市,截止日,可补缴月数\n310000,20,3\n";

/// A small month as a folder of CSV files.
struct Small {
    folder: TempDir,
}

impl Small {
    fn new() -> Small {
        let small = Small { folder: TempDir::new().unwrap() };
        for (name, text) in [("customers", CUSTOMERS), ("contracts", CONTRACTS), ("people", PEOPLE), ("places", PLACES)] {
            small.set(name, text);
        }
        small
    }

    fn set(&self, sheet: &str, text: &str) {
        fs::create_dir_all(self.path("in")).unwrap();
        fs::write(self.path("in").join(format!("{sheet}.csv")), text).unwrap();
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn close(&self, flags: &[&str]) -> Run {
        close(&self.path("in"), &self.path("out"), flags)
    }

    /// Faults as they are told, without their message.
    fn faults(&self) -> Vec<String> {
        let told = self.close(&[]);
        assert_eq!((told.code, told.out.as_str()), (2, ""), "{}", told.err);
        assert!(!self.path("out").exists(), "nothing is written");
        let lines = told.err.lines().filter(|line| line.starts_with("error["));
        lines.map(|line| line.split(": ").next().unwrap().to_string()).collect()
    }
}

#[test]
fn a_contract_starts_from_a_ready_policy_and_its_columns_lie_over_it() {
    let small = Small::new();
    let fee = |small: &Small, contracts: &str| {
        small.set("contracts", contracts);
        let told = small.close(&[]);
        assert_eq!(told.code, 0, "{}", told.err);
        let bill = &state(&small.path("out")).bills["K1-2026-08"];
        sum(bill.lines.iter().filter(|line| line.kind == LineKind::ServiceFee)).to_string()
    };
    let with = |policy: &str, price: &str| {
        let head = "customer,mode,fee_policy,fee_price,vat_kind,vat_taxpayer,vat_rate,vat_price";
        format!("{head}\nK1,人事代理,{policy},{price},仅服务费,一般纳税人,6%,不含税\nK2,人事代理,policy.fee.per_head,80,仅服务费,一般纳税人,6%,不含税\n")
    };
    // The price of the policy is an example of 60; a price of the contract lies over it.
    assert_eq!(fee(&small, &with("policy.fee.per_head", "")), "60.00");
    let small = Small::new();
    assert_eq!(fee(&small, &with("policy.fee.per_head", "75")), "75.00");
    let small = Small::new();
    small.set("contracts", &with("policy.fee.no_such", "75"));
    assert_eq!(small.faults()[0], "error[value_unknown] sheet 合同 contracts row 2 column C fee_policy");
    small.set("contracts", &with("", "75"));
    assert_eq!(small.faults()[0], "error[field_missing] sheet 合同 contracts row 2 fee_model");
}

#[test]
fn a_small_month_has_the_lines_that_a_person_would_compute() {
    let small = Small::new();
    let told = small.close(&[]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    let bill = &state(&small.path("out")).bills["K1-2026-08"];
    let of = |kind: LineKind| sum(bill.lines.iter().filter(|line| line.kind == kind)).to_string();
    // 12000: pension 1920 + 960, medical 1080 + 240, unemployment 60 + 60, work injury 0.4 %: 48.
    assert_eq!(of(LineKind::SocialInsurance), "4368.00");
    assert_eq!(of(LineKind::HousingFund), "1680.00");
    assert_eq!((of(LineKind::ServiceFee), of(LineKind::VatOnTop)), ("100.00".to_string(), "6.00".to_string()));
    assert_eq!(bill.total.to_string(), "6154.00");
    let page = fs::read_to_string(small.path("out").join("K1.html")).unwrap();
    assert!(page.contains("6,154.00") && !page.contains("http"), "one file, nothing from elsewhere");
}

#[test]
fn every_fault_is_told_with_sheet_row_and_column() {
    let small = Small::new();
    small.set(
        "people",
        "人员编号,姓名,客户编号,城市,月工资,公积金比例,工伤类别,入职日期,增员申报日,离职日期\n\
         P1,张三,K1,999999,12.345,700%,2,2025-02-30,,\n\nP2,李四,K2,310000,9000,0.07,2,2025-03-01,,2025-01-01\n,王五,K2,310000,9000,0.07,2,2025-03-01,,\n",
    );
    small.set("contracts", &CONTRACTS.replace("6%", "5%").replace("按人", "按头"));
    assert_eq!(
        small.faults(),
        [
            "error[value_unknown] sheet 合同 contracts row 2 column C fee_model",
            "error[scale_over_2] sheet 人员 people row 2 column E wage",
            "error[rate_range] sheet 人员 people row 2 column F housing_fund_rate",
            "error[day_invalid] sheet 人员 people row 2 column H hired",
            "error[field_missing] sheet 人员 people row 5 column A person",
            "error[leave_before_hire] sheet 人员 people row 4 column J left",
        ]
    );
}

#[test]
fn faults_of_the_computation_stand_at_their_row() {
    let small = Small::new();
    small.set("people", &PEOPLE.replace("7%", "0.2").replace("12000", "-1").replace("0.07,2", "0.07,9"));
    small.set("contracts", &CONTRACTS.replace("6%", "5%"));
    assert_eq!(
        small.faults(),
        [
            "error[base_not_positive] sheet 人员 people row 2 column E wage",
            "error[rate_range] sheet 人员 people row 2 column F housing_fund_rate",
            "error[value_unknown] sheet 人员 people row 3 column G work_injury_class",
        ]
    );
    let small = Small::new();
    small.set("contracts", &CONTRACTS.replace("6%", "5%"));
    assert_eq!(small.faults(), ["error[vat_policy_invalid] sheet 合同 contracts row 2 column G rate"]);
}

#[test]
fn missing_sheets_missing_and_unknown_columns_are_told() {
    let small = Small::new();
    fs::remove_file(small.path("in").join("places.csv")).unwrap();
    small.set("people", &PEOPLE.replace("月工资", "工资条").replace(",姓名", ",人员编号"));
    let faults = small.faults();
    let expected = [
        "error[column_duplicate] sheet 人员 people row 1 column B 人员编号",
        "error[field_unknown] sheet 人员 people row 1 column E 工资条",
        "error[column_missing] sheet 人员 people row 1 姓名(name)",
        "error[column_missing] sheet 人员 people row 1 月工资(wage)",
        "error[field_missing] sheet 地点 places places",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_row_of_no_known_customer_stops_all_bills() {
    let small = Small::new();
    small.set("people", &PEOPLE.replace("李四,K2", "李四,K9"));
    assert_eq!(small.faults(), ["error[value_unknown] sheet 人员 people row 3 column C customer"]);
    assert_eq!(small.close(&["--keep-going"]).code, 2);
    assert!(!small.path("out").exists(), "whose bill would lack the row?");
}

#[test]
fn a_bill_is_made_whole_or_not_at_all() {
    let small = Small::new();
    small.set("people", &format!("{PEOPLE}P3,王五,K2,310000,8000,0.9,2,2025-03-01,,\n"));
    let told = small.close(&["--keep-going"]);
    assert_eq!(told.code, 2);
    assert!(told.err.contains("row 4 column F housing_fund_rate") && told.err.contains("K2 乙公司: no bill was made"), "{}", told.err);
    let made: Vec<String> = files(&small.path("out")).into_keys().collect();
    assert_eq!(made, ["K1.html", "K1.xlsx", "events.jsonl", "state.json", "summary.csv"]);
    assert_eq!(state(&small.path("out")).bills.into_keys().collect::<Vec<_>>(), ["K1-2026-08"]);
}

#[test]
fn a_corrected_row_makes_the_open_bill_anew() {
    let small = Small::new();
    assert_eq!(small.close(&[]).code, 0);
    small.set("people", &PEOPLE.replace("12000", "13000"));
    let before = small.path("out").join("state.json");
    assert_eq!(small.close(&["--state", before.to_str().unwrap()]).code, 0);
    let changed = state(&small.path("out"));
    let wages = changed.bills["K1-2026-08"].lines.iter().filter(|line| line.kind == LineKind::HousingFund);
    assert_eq!(sum(wages).to_string(), "1820.00");
    assert!(changed.commands.contains_key("K1-2026-08/generate/2") && !changed.commands.contains_key("K2-2026-08/generate/2"));
    // And back again: the state is not that of the first run, but the bill is.
    small.set("people", PEOPLE);
    assert_eq!(small.close(&["--state", before.to_str().unwrap()]).code, 0);
    assert_eq!(state(&small.path("out")).bills["K1-2026-08"].total.to_string(), "6154.00");
}

#[test]
fn what_last_month_left_open_is_carried_and_nothing_is_charged_again() {
    let small = Small::new();
    assert_eq!(small.close(&[]).code, 0);
    small.set("state", "type,customer,amount\n已确认,K1,\n已付款,K1,6000\n");
    let before = small.path("out").join("state.json");
    let told = close_in("2026-09", &small.path("in"), &small.path("next"), &["--state", before.to_str().unwrap()]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    let next = state(&small.path("next"));
    let bill = &next.bills["K1-2026-09"];
    let carried: Vec<_> = bill.lines.iter().filter(|line| line.kind == LineKind::Carry).map(|line| line.amount.to_string()).collect();
    assert_eq!(carried, ["48.00", "106.00"], "the debt of 154 stands once, what is passed on and the fee apart: {}", next.bills["K1-2026-08"].open().unwrap());
    assert_eq!(next.bills["K1-2026-08"].open().unwrap(), Money::ZERO);
    assert!(bill.lines.iter().filter(|line| line.kind == LineKind::SocialInsurance).all(|line| line.fee_month.to_string() == "2026-09"));
    let again = close_in("2026-09", &small.path("in"), &small.path("again"), &["--state", small.path("next").join("state.json").to_str().unwrap()]);
    assert_eq!((again.code, again.err.as_str()), (0, ""));
    assert!(without_events(&small.path("next")) == without_events(&small.path("again")));
}

#[test]
fn orders_decide_the_fee_months() {
    let small = Small::new();
    small.set(
        "people",
        "person,name,customer,city,wage,work_injury_class,hired,hire_submitted,left,leave_submitted\n\
         P1,张三,K1,310000,12000,2,2026-06-08,2026-08-20,,\nP2,李四,K1,310000,12000,2,2026-06-08,2026-08-21,,\n\
         P3,王五,K1,310000,12000,2,2025-06-08,,2026-07-31,2026-08-21\nP4,赵六,K2,310000,12000,2,2025-06-08,,2026-07-31,2026-07-10\n",
    );
    assert_eq!(small.close(&[]).code, 0);
    let bills = state(&small.path("out")).bills;
    let months = |customer: &str, person: &str| -> Vec<String> {
        let lines = bills[&format!("{customer}-2026-08")].lines.iter().filter(|line| line.person.as_deref() == Some(person));
        let pensions = lines.filter(|line| line.money().contains("/pension/employer/"));
        pensions.map(|line| format!("{} {}", line.fee_month, line.cause.as_deref().unwrap_or(line.pay_type.as_str()))).collect()
    };
    assert_eq!(months("K1", "P1"), ["2026-06 back_pay", "2026-07 back_pay", "2026-08 normal"], "the cut-off day is in time");
    assert!(months("K1", "P2").is_empty(), "a day later it is the next month's");
    assert_eq!(months("K1", "P3"), ["2026-08 late_stop"]);
    assert!(months("K2", "P4").is_empty());
    assert_eq!(bills["K2-2026-08"].total, Money::ZERO, "nobody, nothing");
}

#[test]
fn the_template_has_the_headings_that_are_read() {
    let folder = TempDir::new().unwrap();
    let template = folder.path().join("month.xlsx");
    assert_eq!(run(command().arg("template").arg(&template), b"").code, 0);
    let told = close(&template, &folder.path().join("out"), &[]);
    assert_eq!(
        (told.code, told.err.lines().next()),
        (2, Some("error[field_missing] sheet 客户 customers customer: this field is required: there is no customer"))
    );
    assert_eq!(told.err.lines().count(), 2, "the example rows are no data: {}", told.err);
    let first = fs::read(&template).unwrap();
    run(command().arg("template").arg(&template), b"");
    assert!(first == fs::read(&template).unwrap(), "the same bytes on every run");
}

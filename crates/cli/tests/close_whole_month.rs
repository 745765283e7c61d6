//! `hesuan close` of a whole month: bills, receipts, claims, payments, the bureau's statement and the ledger.
#![allow(clippy::unwrap_used)] // The lint knows test functions, not the functions that they share.

mod hesuan;

use ::hesuan::billing::{LineKind, LineOrigin};
use ::hesuan::money::Money;
use ::hesuan::settlement::{Settlement, SettlementEvent, apply};
use hesuan::{Run, command, root, run};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tempfile::TempDir;

const SAMPLE: &str = "examples/platform-month/whole-month.xlsx";

fn close(month: &str, input: &Path, out: &Path, flags: &[&str]) -> Run {
    run(command().arg("close").arg(input).args(["--month", month, "--out"]).arg(out).args(flags), b"")
}

/// The sample month, closed once for all tests, and what it told.
fn sample() -> &'static (TempDir, String) {
    static CLOSED: OnceLock<(TempDir, String)> = OnceLock::new();
    CLOSED.get_or_init(|| {
        let folder = TempDir::new().unwrap();
        let told = close("2026-08", &root(SAMPLE), &folder.path().join("out"), &[]);
        assert_eq!((told.code, told.err.as_str()), (0, ""));
        (folder, told.out)
    })
}

fn out() -> PathBuf {
    sample().0.path().join("out")
}

fn state(folder: &Path) -> Settlement {
    serde_json::from_slice(&fs::read(folder.join("state.json")).unwrap()).unwrap()
}

type Rows = Vec<BTreeMap<String, String>>;

fn rows(file: &Path) -> Rows {
    let text = fs::read_to_string(file).unwrap();
    csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes()).deserialize().map(Result::unwrap).collect()
}

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

fn sum(amounts: impl IntoIterator<Item = Money>) -> Money {
    amounts.into_iter().fold(Money::ZERO, |sum, amount| sum.plus(amount).unwrap())
}

fn without_events(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let mut all: BTreeMap<_, _> = entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect();
    all.remove("events.jsonl");
    all
}

#[test]
fn the_sample_month_shows_every_way_in_which_money_comes() {
    let receipts = rows(&out().join("receipts.csv"));
    let rules: BTreeSet<&str> = receipts.iter().filter(|row| row["decision"] == "confirmed").map(|row| row["rule"].as_str()).collect();
    let expected = ["all_and_prepaid", "bank_charge", "fifo_partial", "receipts_together", "remark_bill_no", "single_exact"];
    assert_eq!(rules, BTreeSet::from(expected));
    let found: BTreeSet<&str> = receipts.iter().map(|row| row["found_by"].as_str()).collect();
    assert!(["alias", "name_exact", "payer_account", "remark_bill_no"].iter().all(|by| found.contains(by)), "{found:?}");
    let decisions: BTreeSet<&str> = receipts.iter().map(|row| row["decision"].as_str()).collect();
    assert_eq!(decisions, BTreeSet::from(["ambiguous", "confirmed", "returned", "reversal", "suggested", "suspense"]));
    for file in ["receipts.csv", "payments.csv", "reconciliation.csv", "ledger.beancount", "events.jsonl", "report.html", "state.json", "K001.xlsx"] {
        assert!(out().join(file).exists(), "{file}");
    }
}

#[test]
fn the_month_twice_has_the_same_bytes() {
    let again = TempDir::new().unwrap();
    let told = close("2026-08", &root(SAMPLE), again.path(), &["--state", out().join("state.json").to_str().unwrap()]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    let (first, second) = (without_events(&out()), without_events(again.path()));
    let differing: Vec<&String> = first.iter().filter(|(name, bytes)| second.get(*name) != Some(bytes)).map(|(name, _)| name).collect();
    assert!(differing.is_empty() && first.len() == second.len(), "{differing:?}");
    assert_eq!(fs::read(again.path().join("events.jsonl")).unwrap(), b"", "nothing happened");
    assert_eq!(told.out, sample().1);
}

#[test]
fn the_events_rebuild_the_state() {
    let events = fs::read_to_string(out().join("events.jsonl")).unwrap();
    let rebuilt =
        events.lines().map(|line| serde_json::from_str::<SettlementEvent>(line).unwrap()).fold(Settlement::default(), |state, event| apply(state, &event));
    assert!(rebuilt == state(&out()));
}

/// P8, P9, P11.
#[test]
fn no_fen_is_lost_between_receipts_claims_bills_and_prepaid_money() {
    let state = state(&out());
    let receipts = || state.receipts.values();
    let left = sum(receipts().map(|receipt| receipt.left().unwrap()));
    let returned = sum(receipts().map(|receipt| receipt.returned));
    let claimed = sum(state.claims.values().map(|claim| claim.amount));
    assert_eq!(sum(receipts().map(|receipt| receipt.amount)), sum([claimed, left, returned]));
    assert!(left > Money::ZERO && returned > Money::ZERO);
    for claim in state.claims.values() {
        assert_eq!(claim.amount, sum([claim.allocated, claim.to_prepaid, claim.left().unwrap()]));
        assert!(claim.left().unwrap() >= Money::ZERO);
    }
    for bill in state.bills.bills.values().filter(|bill| bill.is_locked()) {
        assert!(bill.open().unwrap() >= Money::ZERO);
        assert_eq!(sum(bill.lines.iter().map(|line| line.open().unwrap())), bill.open().unwrap());
    }
    let in_sheet = rows(&out().join("receipts.csv"));
    assert_eq!(sum(in_sheet.iter().map(|row| money(&row["suspense"]))), left);
}

/// Nothing that leaves a choice is claimed without a person.
#[test]
fn no_ambiguous_receipt_is_claimed() {
    let receipts = rows(&out().join("receipts.csv"));
    assert!(receipts.iter().any(|row| row["decision"] == "ambiguous" && row["candidates"].contains("; ")));
    for row in &receipts {
        let claimed = money(&row["claimed"]);
        if row["decision"] == "confirmed" {
            assert_eq!(claimed, money(&row["amount"]));
        } else {
            assert_eq!(claimed, Money::ZERO, "{row:?}");
        }
    }
}

/// P13.
#[test]
fn every_difference_of_the_statement_has_a_cause_and_waits_with_its_side() {
    let found = rows(&out().join("reconciliation.csv"));
    let causes: BTreeSet<&str> = found.iter().map(|row| row["cause"].as_str()).collect();
    for cause in ["equal", "duplicate_in_place", "not_in_statement", "statement_base", "unexplained", "unknown_person"] {
        assert!(causes.contains(cause), "{cause}: {causes:?}");
    }
    let mut waiting: BTreeMap<String, Money> = BTreeMap::new();
    for row in &found {
        let of = |name: &str| money(&row[name]);
        for side in ["employer", "employee"] {
            let difference = of(&format!("actual_{side}")).minus(of(&format!("billed_{side}"))).unwrap();
            assert!(difference == Money::ZERO || row["cause"] != "equal");
            if row["next_bill"] == "waits" && of(&format!("new_{side}")) != Money::ZERO {
                let money = format!("{}/{}/{}/{side}/{}", row["person"], row["place"], row["item"], row["fee_month"]);
                waiting.insert(money, of(&format!("new_{side}")));
            }
        }
    }
    let state = state(&out());
    let lines = state.bills.customers.values().flat_map(|account| &account.waiting).map(|line| (line.money().to_string(), line.amount));
    assert_eq!(lines.collect::<BTreeMap<_, _>>(), waiting);
    assert!(waiting.keys().any(|key| key.contains("/employer/")) && waiting.keys().any(|key| key.contains("/employee/")));
}

#[test]
fn the_ledger_finds_nothing_but_the_bills_that_nobody_confirmed() {
    let report = fs::read_to_string(out().join("report.html")).unwrap();
    let open: Vec<String> = state(&out()).bills.bills.iter().filter(|(_, bill)| bill.is_open()).map(|(id, _)| id.clone()).collect();
    assert_eq!(open, ["K013-2026-08", "K031-2026-08"]);
    assert!(sample().1.contains("findings of the ledger\t2\n"), "{}", sample().1);
    for bill in open {
        assert!(report.contains(&format!("<td class=\"word\">bill open</td><td class=\"word\">{bill}</td>")));
    }
}

#[test]
fn a_payment_without_funds_is_told_and_a_customers_money_pays_for_nobody_else() {
    let payments = rows(&out().join("payments.csv"));
    let refused: Vec<_> = payments.iter().filter(|row| row["status"] == "refused").collect();
    assert!(!refused.is_empty());
    for row in refused {
        assert_eq!(row["code"], "funds_short");
        assert!(sample().1.contains(&format!("not paid: {} ", row["payment"])));
    }
    let approved = "K010";
    for (customer, trust) in &state(&out()).trust {
        assert!(trust.balance >= Money::ZERO || customer == approved, "{customer} {}", trust.balance);
    }
}

#[test]
fn the_report_is_one_page_that_needs_nothing_else() {
    let folder = TempDir::new().unwrap();
    let told = run(command().args(["--lang", "zh", "close"]).arg(root(SAMPLE)).args(["--month", "2026-08", "--out"]).arg(folder.path()), b"");
    assert_eq!(told.code, 0);
    for (page, heading) in [
        (fs::read_to_string(folder.path().join("report.html")).unwrap(), "资金流向"),
        (fs::read_to_string(out().join("report.html")).unwrap(), "Where the money went"),
    ] {
        assert!(page.contains(heading));
        assert!(page.matches("<svg").count() >= 4);
        for from_elsewhere in ["http", "<script", "<link", "<img", "url(", "NaN"] {
            assert!(!page.contains(from_elsewhere), "{from_elsewhere}");
        }
    }
    assert_eq!(fs::read(folder.path().join("state.json")).unwrap(), fs::read(out().join("state.json")).unwrap(), "the language changes no figure");
}

/// A platform of two customers in a folder.
struct Small(TempDir);

const RECEIPTS: &str = "到账日期,金额,我方账户,付款方,流水号\n2026-08-20,6154.00,TEST-1,甲公司,S1\n";

impl Small {
    fn new() -> Small {
        let small = Small(TempDir::new().unwrap());
        fs::create_dir(small.path("in")).unwrap();
        small.set("customers", "客户编号,客户名称\nK1,甲公司\nK2,乙公司\n");
        small.set(
            "contracts",
            "客户编号,服务模式,收费方式,单价,计税方式,计税纳税人,税率\nK1,人事代理,按人,106,仅服务费,一般纳税人,6%\nK2,人事代理,按人,106,仅服务费,一般纳税人,6%\n",
        );
        small.set("people", "人员编号,姓名,客户编号,城市,月工资,公积金比例,工伤类别,入职日期\nP1,张三,K1,310000,12000,7%,2,2025-03-01\nP2,李四,K2,310000,9000,0.07,2,2025-03-01\n");
        small.set("places", "城市,截止日\n310000,20\n");
        small.set("receipts", RECEIPTS);
        small
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn set(&self, sheet: &str, text: &str) {
        fs::write(self.path("in").join(format!("{sheet}.csv")), text).unwrap();
    }

    fn close(&self, month: &str, out: &str, state: Option<&str>) -> Run {
        let state = state.map(|folder| self.path(folder).join("state.json"));
        let flags: Vec<&str> = state.iter().flat_map(|path| ["--state", path.to_str().unwrap()]).chain(["--confirm"]).collect();
        close(month, &self.path("in"), &self.path(out), &flags)
    }
}

#[test]
fn a_wrong_row_is_told_with_sheet_row_and_column_and_nothing_is_written() {
    let small = Small::new();
    small.set(
        "receipts",
        "到账日期,金额,我方账户,付款方,流水号,币种\n2026-08-20,12.345,TEST-1,甲公司,S1,\n2026-02-30,5,TEST-1,甲公司,S2,\n2026-08-21,,TEST-1,甲公司,S3,\n",
    );
    small.set("payments", "付款编号,客户编号,用途,金额,日期\nF1,K9,社保,100,2026-08-27\nF2,K1,奖金,100,2026-08-27\n");
    let told = small.close("2026-08", "out", None);
    let places: Vec<&str> = told.err.lines().filter_map(|line| Some(line.split_once(": ")?.0)).filter(|line| line.starts_with("error")).collect();
    let expected = [
        "error[value_unknown] sheet 付款 payments row 2 column B customer",
        "error[scale_over_2] sheet 到款 receipts row 2 column B amount",
        "error[day_invalid] sheet 到款 receipts row 3 column A day",
        "error[field_missing] sheet 到款 receipts row 4 column B amount",
        "error[value_unknown] sheet 付款 payments row 3 column C purpose",
    ];
    assert_eq!((told.code, &places[..]), (2, &expected[..]), "{}", told.err);
    assert!(!small.path("out").exists());
    small.set("payments", "付款编号,客户编号,用途,金额,日期\n");
    small.set("receipts", "到账日期,金额,我方账户,付款方,流水号,币种\n2026-08-20,1,TEST-1,甲公司,S1,\n2026-08-20,5,TEST-1,甲公司,S2,USD\n");
    let told = small.close("2026-08", "out", None);
    assert!(told.err.starts_with("error[currency_not_cny] sheet 到款 receipts row 3 column F currency"), "{}", told.err);
    assert!(!small.path("out").exists());
}

#[test]
fn a_payment_that_was_refused_is_paid_when_the_money_has_come() {
    let small = Small::new();
    small.set("payments", "付款编号,客户编号,用途,金额,日期\nF1,K2,社保,1000,2026-08-27\n");
    assert_eq!(small.close("2026-08", "one", None).code, 0);
    assert_eq!(rows(&small.path("one/payments.csv"))[0]["status"], "refused");
    let open = state(&small.path("one")).bills.bills["K2-2026-08"].open().unwrap();
    small.set("receipts", &format!("{RECEIPTS}2026-08-25,{open},TEST-1,乙公司,S2\n"));
    let told = small.close("2026-08", "two", Some("one"));
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    assert_eq!(rows(&small.path("two/payments.csv"))[0]["status"], "paid");
    let state = state(&small.path("two"));
    assert_eq!(state.bills.bills["K2-2026-08"].open().unwrap(), Money::ZERO);
    assert_eq!(state.pay_outs["F1"].amount, money("1000.00"));
}

#[test]
fn a_person_says_whose_a_receipt_in_suspense_is() {
    let small = Small::new();
    let unknown = "2026-08-25,9000,TEST-1,某人,S9";
    small.set("receipts", &format!("{RECEIPTS}{unknown}\n"));
    assert_eq!(small.close("2026-08", "one", None).code, 0);
    let last = |folder: &str| rows(&small.path(folder).join("receipts.csv")).pop().unwrap();
    assert_eq!((last("one")["decision"].as_str(), last("one")["suspense"].as_str()), ("suspense", "9000.00"));
    small.set("receipts", &format!("到账日期,金额,我方账户,付款方,流水号,认领客户\n{unknown},K2\n"));
    assert_eq!(small.close("2026-08", "two", Some("one")).code, 0);
    let told = last("two");
    assert_eq!((told["decision"].as_str(), told["claimed"].as_str(), told["suspense"].as_str()), ("by_hand", "9000.00", "0.00"));
    let state = state(&small.path("two"));
    let (open, prepaid) = (state.bills.bills["K2-2026-08"].open().unwrap(), state.bills.prepaid("K2"));
    assert_eq!((open, sum([state.bills.bills["K2-2026-08"].total, prepaid])), (Money::ZERO, money("9000.00")));
    small.set("receipts", &format!("到账日期,金额,我方账户,付款方,流水号,认领客户\n{unknown},K7\n"));
    let told = small.close("2026-08", "three", Some("one"));
    assert!(told.err.starts_with("error[value_unknown] sheet 到款 receipts row 2 column F claim_for"), "{}", told.err);
}

#[test]
fn a_difference_stands_on_the_next_bill_once() {
    let small = Small::new();
    small.set("statement", "人员编号,城市,险种,费款所属月,缴费基数,单位金额,个人金额\nP1,310000,pension,2026-08,12500,2000,1000\n");
    assert_eq!(small.close("2026-08", "one", None).code, 0);
    let found = rows(&small.path("one/reconciliation.csv"));
    let pension: Vec<_> = found.iter().filter(|row| row["person"] == "P1" && row["item"] == "pension").collect();
    assert_eq!((pension[0]["class"].as_str(), pension[0]["new_employer"].as_str(), pension[0]["new_employee"].as_str()), ("base_mismatch", "80.00", "40.00"));
    // The same statement again, and as another file with the same row: nothing is added.
    small.set("statement", "姓名,人员编号,城市,险种,费款所属月,缴费基数,单位金额,个人金额\n张三,P1,310000,pension,2026-08,12500,2000,1000\n");
    assert_eq!(small.close("2026-08", "two", Some("one")).code, 0);
    assert_eq!(state(&small.path("two")).bills.customers["K1"].waiting.len(), 2);
    assert_eq!(rows(&small.path("two/reconciliation.csv")), found);
    for file in ["receipts", "statement"] {
        fs::remove_file(small.path("in").join(format!("{file}.csv"))).unwrap();
    }
    let told = small.close("2026-09", "next", Some("two"));
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    let next = state(&small.path("next"));
    let adjusted = next.bills.bills["K1-2026-09"].lines.iter().filter(|line| line.origin == LineOrigin::Adjustment);
    let adjusted: Vec<String> = adjusted.map(|line| format!("{} {}", line.money(), line.amount)).collect();
    assert_eq!(adjusted, ["P1/310000/pension/employee/2026-08 40.00", "P1/310000/pension/employer/2026-08 80.00"]);
    assert!(next.bills.customers["K1"].waiting.is_empty());
    assert!(next.bills.bills["K1-2026-09"].lines.iter().all(|line| line.kind != LineKind::Carry), "August was paid");
    assert!(told.out.contains("findings of the ledger\t0\n"), "{}", told.out);
}

//! What holds for claims, whatever customers, bills and receipts there are (the invariants' numbers are those of the platform's specification).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test may panic

use hesuan::billing::LineKind;
use hesuan::money::Money;
use hesuan::settlement::{ClaimReceipts, ClaimRule, ClaimStatus, FoundBy, KindOpen, OpenBill, Payer, Receipt};
use hesuan::time::Day;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn money(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

/// The amounts of bills and receipts: few and small, so that equal ones, sums and shortages come often.
fn any_amount() -> impl Strategy<Value = i64> {
    prop_oneof![(1..9_i64).prop_map(|hundreds| hundreds * 10_000), (1..9_i64).prop_map(|hundreds| hundreds * 10_000 - 2_000), 1..90_000_i64]
}

/// Customers whose ids differ in case only, who share accounts and names, with and without leave to claim parts.
fn any_customers() -> impl Strategy<Value = Vec<Payer>> {
    let customer = (0..4_u8, 0..4_u8, 0..4_u8, any::<[bool; 3]>());
    proptest::collection::vec(customer, 1..5).prop_map(|customers| {
        let payer = |(index, (name, alias, account, [apart, partial, fee])): (usize, (u8, u8, u8, [bool; 3]))| Payer {
            id: ["KH1", "kh1", "KH2", "KH3"][index].to_string(),
            name: format!("示例{name}公司"),
            aliases: vec![format!("示例{alias}公司")],
            payer_accounts: vec![format!("A{account}")],
            sub_accounts: if index == 3 { vec!["S3".to_string()] } else { Vec::new() },
            pays_kinds_apart: apart,
            bank_fee: money(if fee { 5_000 } else { 0 }),
            auto_partial: partial,
        };
        customers.into_iter().enumerate().map(payer).collect()
    })
}

fn any_request() -> impl Strategy<Value = ClaimReceipts> {
    let bill = (any::<prop::sample::Index>(), any_amount(), 1..4_u8, any::<bool>());
    let receipt = (1..20_u16, any_amount(), 0..4_u8, 0..5_u8, 0..12_u8, any::<bool>());
    (any_customers(), proptest::collection::vec(bill, 0..9), proptest::collection::vec(receipt, 0..9), 0..8_u32).prop_map(
        |(customers, bills, receipts, together_days)| {
            let bill = |(index, (customer, open, month, due)): (usize, (prop::sample::Index, i64, u8, bool))| OpenBill {
                bill: format!("ZD20260{month}-{:04}", index / 2),
                customer: customer.get(&customers).id.clone(),
                open: money(open),
                bill_month: format!("2026-0{month}").parse().unwrap(),
                due_on: due.then(|| format!("2026-0{month}-20").parse().unwrap()),
                kinds: vec![KindOpen { kind: LineKind::ServiceFee, open: money(open.min(2_000)) }],
            };
            let mut bills: Vec<OpenBill> = bills.into_iter().enumerate().map(bill).collect();
            bills.sort_by(|one, other| one.bill.cmp(&other.bill));
            // A number in other letters is another bill, and the same one in a remark.
            bills.dedup_by(|one, other| {
                one.bill == other.bill && {
                    one.bill = one.bill.to_lowercase();
                    false
                }
            });
            bills.dedup_by(|one, other| one.bill == other.bill);
            let receipt = |(index, (day, amount, account, name, remark, sub)): (usize, (u16, i64, u8, u8, u8, bool))| Receipt {
                id: format!("r{index}"),
                on: Day::new(2026, 4, day).unwrap(),
                amount: money(amount),
                our_account: if sub && remark == 11 { "S3".to_string() } else { String::new() },
                payer_name: if name < 4 { format!("示例{name}公司") } else { String::new() },
                payer_account: if account < 3 { format!("A{account}") } else { String::new() },
                remark: [
                    "",
                    "3月",
                    "服务费",
                    "ZD202601-0000",
                    "ZD202602-0000 ZD202602-0001",
                    "ZD202609-0009",
                    "KH1",
                    "KH2",
                    "押金",
                    "退款",
                    "付示例1公司款",
                    "KH3",
                ][usize::from(remark)]
                .to_string(),
                currency: "CNY".to_string(),
            };
            let receipts = receipts.into_iter().enumerate().map(receipt).collect();
            ClaimReceipts { customers, bills, receipts, paid_items: Vec::new(), bill_number: "ZD999999-9999".to_string(), max_subset_bills: 20, together_days }
        },
    )
}

fn answer(request: &ClaimReceipts) -> String {
    use hesuan::operation::Operation;
    serde_json::to_string(&request.run(hesuan::book()).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    /// P21, with more bills as well as without: what is claimed of itself names its rule and its one customer; no bill is paid more than it has open, no
    /// receipt pays more than it has, and all of a receipt is somewhere.
    #[test]
    fn no_bill_and_no_receipt_is_overdrawn(request in any_request(), more in 0..3_usize) {
        let mut request = request;
        for index in 0..more {
            let open = request.receipts.get(index).map_or(money(100), |receipt| receipt.amount);
            let customer = request.customers[index % request.customers.len()].id.clone();
            request.bills.push(OpenBill { bill: format!("more{index}"), customer, open, bill_month: "2026-04".parse().unwrap(), due_on: None, kinds: Vec::new() });
        }
        let open: BTreeMap<&str, &OpenBill> = request.bills.iter().map(|bill| (bill.bill.as_str(), bill)).collect();
        let mut paid: BTreeMap<&str, i64> = BTreeMap::new();
        let decisions = request.decisions().unwrap();
        prop_assert_eq!(decisions.len(), request.receipts.len());
        for decision in &decisions {
            let receipt = request.receipts.iter().find(|receipt| receipt.id == decision.receipt).unwrap();
            let bills: i64 = decision.bills.iter().map(|bill| bill.amount.fen()).sum();
            for bill in &decision.bills {
                let known = open[bill.bill.as_str()];
                prop_assert!(bill.amount > Money::ZERO && bill.amount.fen() + bill.bank_charge.fen() <= known.open.fen(), "{:?}", decision);
                prop_assert_eq!(&bill.customer, &known.customer);
            }
            if decision.status != ClaimStatus::Confirmed {
                prop_assert_eq!(decision.suspense, receipt.amount);
                continue;
            }
            prop_assert_eq!(bills + decision.to_prepaid.fen(), receipt.amount.fen());
            prop_assert_eq!(decision.suspense, Money::ZERO);
            let by_itself = [
                ClaimRule::RemarkBillNumber, ClaimRule::SingleExact, ClaimRule::SingleExactOldest, ClaimRule::AllOpenExact, ClaimRule::UniqueSubset,
                ClaimRule::ReceiptsTogether, ClaimRule::BankCharge, ClaimRule::FifoPartial, ClaimRule::AllAndPrepaid,
            ];
            prop_assert!(by_itself.contains(&decision.rule) && decision.found_by.is_some() && !decision.candidates.is_empty(), "{:?}", decision);
            // Without leave of the contract nothing is claimed roughly.
            let terms = decision.customer.as_ref().and_then(|id| request.customers.iter().find(|customer| customer.id == *id));
            let rough = [ClaimRule::BankCharge, ClaimRule::FifoPartial, ClaimRule::AllAndPrepaid].contains(&decision.rule);
            prop_assert!(!rough || terms.is_some_and(|terms| terms.auto_partial), "{:?}", decision);
            for bill in &decision.bills {
                *paid.entry(bill.bill.as_str()).or_default() += bill.amount.fen() + bill.bank_charge.fen();
            }
        }
        for (bill, paid) in paid {
            prop_assert!(paid <= open[bill].open.fen(), "{bill}: {paid} of {}", open[bill].open);
        }
    }

    /// P4: the order of receipts, bills and customers changes no byte; nor does a second run.
    #[test]
    fn no_order_of_the_input_changes_a_byte(request in any_request(), turn in 0..9_usize, backwards in any::<[bool; 3]>()) {
        let first = answer(&request);
        prop_assert_eq!(&answer(&request), &first);
        let mut other = request;
        fn turned<T>(list: &mut [T], turn: usize, backwards: bool) {
            let middle = turn % list.len().max(1);
            list.rotate_left(middle);
            if backwards { list.reverse() }
        }
        turned(&mut other.customers, turn, backwards[0]);
        turned(&mut other.bills, turn, backwards[1]);
        turned(&mut other.receipts, turn, backwards[2]);
        prop_assert_eq!(answer(&other), first);
    }

    /// Two customers who are told by the same things are never told apart: without a bill number nothing of theirs is claimed.
    #[test]
    fn nothing_ambiguous_is_claimed(request in any_request()) {
        let mut request = request;
        let twins: Vec<Payer> = request.customers.iter().enumerate().map(|(index, customer)| Payer { id: format!("twin{index}"), ..customer.clone() }).collect();
        request.customers.extend(twins);
        for decision in request.decisions().unwrap() {
            let told_by_number = matches!(decision.found_by, Some(FoundBy::BillNumber | FoundBy::CustomerNumber));
            prop_assert!(told_by_number || decision.status != ClaimStatus::Confirmed, "{:?}", decision);
            prop_assert!(decision.customer.is_none() || decision.candidates.len() == 1);
            prop_assert!(decision.status != ClaimStatus::Ambiguous || decision.bills.is_empty());
        }
    }

    /// Claimed again and again with what is left, each receipt is claimed at most once and no bill above what it had open; what is then left is never claimed.
    #[test]
    fn a_receipt_is_claimed_once(request in any_request()) {
        let mut rest = request.clone();
        let mut paid: BTreeMap<String, i64> = BTreeMap::new();
        for round in 0.. {
            prop_assert!(round <= request.receipts.len());
            let decisions = rest.decisions().unwrap();
            let confirmed: Vec<_> = decisions.iter().filter(|decision| decision.status == ClaimStatus::Confirmed).collect();
            if confirmed.is_empty() {
                prop_assert_eq!(rest.decisions().unwrap(), decisions);
                break;
            }
            for claimed in confirmed.iter().flat_map(|decision| &decision.bills) {
                let bill = rest.bills.iter_mut().find(|bill| bill.bill == claimed.bill).unwrap();
                let fen = claimed.amount.fen() + claimed.bank_charge.fen();
                bill.open = money(bill.open.fen() - fen);
                *paid.entry(claimed.bill.clone()).or_default() += fen;
            }
            let before = rest.receipts.len();
            rest.receipts.retain(|receipt| confirmed.iter().all(|decision| decision.receipt != receipt.id));
            prop_assert_eq!(rest.receipts.len() + confirmed.len(), before);
            rest.bills.retain(|bill| bill.open > Money::ZERO);
        }
        for bill in &request.bills {
            prop_assert!(paid.get(&bill.bill).copied().unwrap_or_default() <= bill.open.fen());
        }
    }
}

/// Three receipts that make one bill together, and of which two make another: it is open what belongs together. They pay the bills by age where the contract
/// allows it, and wait for a person where it does not.
#[test]
fn receipts_are_taken_together_only_where_no_part_of_them_makes_bills() {
    let claim = |auto_partial: bool| {
        let payer = Payer {
            id: "C1".to_string(),
            name: String::new(),
            aliases: Vec::new(),
            payer_accounts: vec!["A1".to_string()],
            sub_accounts: Vec::new(),
            pays_kinds_apart: false,
            bank_fee: Money::ZERO,
            auto_partial,
        };
        let bill = |(bill, open, month): (&str, i64, &str)| OpenBill {
            bill: bill.to_string(),
            customer: "C1".to_string(),
            open: money(open),
            bill_month: month.parse().unwrap(),
            due_on: None,
            kinds: Vec::new(),
        };
        let receipt = |(index, amount): (usize, i64)| Receipt {
            id: format!("r{index}"),
            on: Day::new(2026, 9, 16 + index as u16).unwrap(),
            amount: money(amount),
            our_account: String::new(),
            payer_name: String::new(),
            payer_account: "A1".to_string(),
            remark: String::new(),
            currency: "CNY".to_string(),
        };
        let request = ClaimReceipts {
            customers: vec![payer],
            bills: [("B8", 341_000, "2026-08"), ("B9", 23_168_226, "2026-09")].map(bill).to_vec(),
            receipts: [194_370, 146_630, 22_827_226].into_iter().enumerate().map(receipt).collect(),
            paid_items: Vec::new(),
            bill_number: "ZD999999-9999".to_string(),
            max_subset_bills: 20,
            together_days: 5,
        };
        let decisions = request.decisions().unwrap();
        decisions.iter().map(|decision| (decision.status, decision.rule, decision.bills[0].bill.clone(), decision.bills[0].amount.fen())).collect::<Vec<_>>()
    };
    let (sure, rule) = (ClaimStatus::Confirmed, ClaimRule::FifoPartial);
    let paid = |bill: &str, fen: i64| (sure, rule, bill.to_string(), fen);
    assert_eq!(claim(true), [paid("B8", 194_370), paid("B8", 146_630), paid("B9", 22_827_226)]);
    assert!(claim(false).iter().all(|(status, ..)| *status == ClaimStatus::Suggested));
}

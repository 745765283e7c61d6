//! Who may see what: the role table of the platform's specification, cell by cell. What stands in no row is denied, which is tried for every role,
//! kind of object and action of the policy.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan::law::Law;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Role, object, action: how an own object is seen; where the contract has payroll; where the purpose is a declaration. Nobody sees another's, but for the
/// roles of the platform's finance, to which all objects are own (`any`). A dash is a denial.
const TABLE: &str = "
    employee        | contribution   | read     | full          |            |      |
    employee        | pay            | read     | full          |            |      |
    employee        | identity       | read     | masked        |            |      |
    employee        | account        | read     | masked        |            |      |
    employee        | grant          | read     | full          |            |      |
    employee        | grant          | give     | full          |            |      |
    employee        | grant          | revoke   | full          |            |      |
    company_hr      | bill           | read     | full          |            |      |
    company_hr      | receipt        | read     | full          |            |      |
    company_hr      | contribution   | read     | full          |            |      |
    company_hr      | pay            | read     | -             | full       |      |
    company_hr      | identity       | read     | full          |            |      |
    company_hr      | account        | read     | full          |            |      |
    company_hr      | insight        | read     | aggregate     |            |      |
    company_finance | bill           | read     | full          |            |      |
    company_finance | bill           | confirm  | full          |            |      |
    company_finance | receipt        | read     | full          |            |      |
    company_finance | receipt        | confirm  | full          |            |      |
    company_finance | contribution   | read     | totals        |            |      |
    company_finance | pay            | read     | totals        |            |      |
    company_finance | insight        | read     | aggregate     |            |      |
    account_manager | bill           | read     | full          |            |      |
    account_manager | bill           | issue    | full          |            |      |
    account_manager | receipt        | read     | full          |            |      |
    account_manager | contribution   | read     | full          |            |      |
    account_manager | pay            | read     | no_amounts    | full       |      |
    account_manager | identity       | read     | masked        |            |      |
    account_manager | account        | read     | masked        |            |      |
    account_manager | supplier_price | read     | fee_only      |            |      |
    operator        | contribution   | read     | full          |            |      |
    operator        | contribution   | declare  | full          |            |      |
    operator        | identity       | read     | -             |            | full |
    operator        | account        | read     | -             |            | full |
    operator        | supplier_price | read     | supplier_only |            |      |
    cashier         | receipt        | read     | full          |            |      | any
    cashier         | receipt        | claim    | full          |            |      | any
    cashier         | pay_batch      | read     | full          |            |      | any
    cashier         | pay_batch      | write    | full          |            |      | any
    cashier         | account        | read     | full          |            |      | any
    cashier         | account        | maintain | full          |            |      | any
    accountant      | bill           | read     | full          |            |      | any
    accountant      | bill           | reverse  | full          |            |      | any
    accountant      | bill           | close    | full          |            |      | any
    accountant      | receipt        | read     | full          |            |      | any
    accountant      | receipt        | reverse  | full          |            |      | any
    accountant      | receipt        | close    | full          |            |      | any
    accountant      | contribution   | read     | totals        |            |      | any
    accountant      | pay            | read     | totals        |            |      | any
    accountant      | supplier_price | read     | full          |            |      | any
    accountant      | bad_debt       | read     | full          |            |      | any
    accountant      | bad_debt       | approve  | full          |            |      | any
    accountant      | pay_batch      | read     | totals        |            |      | any
    accountant      | pay_batch      | approve  | totals        |            |      | any
    supplier        | supplier_bill  | read     | full          |            |      |
    supplier        | contribution   | read     | full          |            |      |
    supplier        | identity       | read     | -             |            | full |
    supplier        | account        | read     | -             |            | full |
    supplier        | supplier_price | read     | price_only    |            |      |
    admin           | configuration  | read     | full          |            |      | any
    admin           | configuration  | edit     | full          |            |      | any
    admin           | rule           | read     | full          |            |      | any
    admin           | rule           | edit     | full          |            |      | any
    financier       | insight        | read     | -             |            |      |
";

/// How an object is seen: its view, or a dash.
fn seen(role: &str, kind: &str, action: &str, change: impl Fn(&mut Value)) -> String {
    let mut request = json!({
        "on": "2026-08-15", "action": action,
        "actor": { "user": "u", "roles": [role], "person": "p", "company": "C", "customers": ["C"], "places": ["310000"], "supplier": "S", "grantee": "b" },
        "object": { "kind": kind, "person": "p", "company": "C", "place": "310000", "supplier": "S" },
    });
    change(&mut request);
    let answer = hesuan::call(hesuan::book(), "access", &request.to_string()).unwrap_or_else(|faults| panic!("{faults}"));
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["allowed"] == true, answer["view"].is_string(), "{answer}");
    answer["view"].as_str().unwrap_or("-").to_string()
}

/// The words of a column of the policy.
fn words(column: &str) -> BTreeSet<&'static str> {
    let law = Law::of(hesuan::book(), "2026-08".parse().unwrap(), None).unwrap();
    law.rows("access.roles").unwrap().value.iter().flat_map(|row| row.text(column).unwrap().split(' ')).collect()
}

#[test]
fn every_cell_of_the_role_table_is_decided_so() {
    let lines = TABLE.trim().lines().map(|line| line.split('|').map(str::trim).collect::<Vec<&str>>());
    let rows: BTreeMap<(&str, &str, &str), Vec<&str>> = lines.map(|cells| ((cells[0], cells[1], cells[2]), cells[3..].to_vec())).collect();
    let (mut cells, mut open) = (0, 0);
    for role in words("role") {
        for kind in words("object") {
            for action in words("actions") {
                let row = rows.get(&(role, kind, action));
                let (own, payroll, declaration, any) = row.map_or(("-", "", "", false), |cells| (cells[0], cells[1], cells[2], cells.last() == Some(&"any")));
                let or_own = |cell: &str| if cell.is_empty() { own.to_string() } else { cell.to_string() };
                let at = format!("{role} {action} {kind}");
                assert_eq!(seen(role, kind, action, |_| ()), own, "{at}");
                assert_eq!(seen(role, kind, action, |request| request["object"]["payroll"] = json!(true)), or_own(payroll), "{at} with payroll");
                assert_eq!(seen(role, kind, action, |request| request["purpose"] = json!("declaration")), or_own(declaration), "{at} to declare");
                let others = |request: &mut Value| {
                    request["object"] = json!({ "kind": kind, "person": "p9", "company": "C9", "place": "110000", "supplier": "S9", "payroll": true });
                    request["purpose"] = json!("declaration");
                };
                assert_eq!(seen(role, kind, action, others), if any { own } else { "-" }, "{at} of others");
                cells += 1;
                open += usize::from(row.is_some());
            }
        }
    }
    assert_eq!((open, rows.len()), (rows.len(), 63), "a row of the table is not in the policy");
    println!("{cells} cells, {open} of them open");
}

#[test]
fn an_outside_financier_sees_what_a_grant_opens() {
    let with_grant = |request: &mut Value| {
        let mut grant =
            json!({ "id": "g", "subject_kind": "company", "subject_id": "C", "grantee": "b", "purposes": ["credit"], "classes": ["company_aggregate"] });
        (grant["valid_from"], grant["valid_to"]) = (json!("2026-01-01"), json!("2026-12-31"));
        request["grants"] = json!([grant]);
        request["consent"] =
            json!({ "grantee": "b", "purpose": "credit", "class": "company_aggregate", "subject_kind": "company", "subject_id": "C", "on": "2026-08-15" });
    };
    assert_eq!(seen("financier", "insight", "read", with_grant), "full");
    // A grant opens nothing to a role that does not need one.
    assert_eq!(seen("supplier", "insight", "read", with_grant), "-");
}

#[test]
fn every_view_of_the_policy_masks_something_or_is_full() {
    let law = Law::of(hesuan::book(), "2026-08".parse().unwrap(), None).unwrap();
    let masked: BTreeSet<&str> = law.rows("access.views").unwrap().value.iter().map(|row| row.text("view").unwrap()).collect();
    let used: BTreeSet<&str> = words("view").into_iter().filter(|view| *view != "full").collect();
    assert_eq!(used, masked);
}

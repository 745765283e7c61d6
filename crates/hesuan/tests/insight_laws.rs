//! What holds for consent, figures under it, and small groups (P-numbers are those of the platform's specification).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a failed test or bench may panic

use hesuan::money::Money;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn money(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

fn fen(value: &Value) -> i64 {
    value.as_str().unwrap().parse::<Money>().unwrap().fen()
}

fn text(operation: &str, request: &Value) -> String {
    hesuan::call(hesuan::book(), operation, &request.to_string()).unwrap_or_else(|faults| panic!("{faults}"))
}

fn call(operation: &str, request: &Value) -> Value {
    serde_json::from_str(&text(operation, request)).unwrap()
}

/// A day of 2026, by its number from 1 to 336 (months of 28 days will do).
fn day(number: u16) -> String {
    format!("2026-{:02}-{:02}", (number - 1) / 28 + 1, (number - 1) % 28 + 1)
}

/// The list in another order.
fn shuffled(list: &Value, seed: u64) -> Value {
    let mut list = list.as_array().unwrap().clone();
    let mut state = seed;
    for place in (1..list.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        list.swap(place, usize::try_from(state >> 33).unwrap() % (place + 1));
    }
    Value::from(list)
}

const GRANTEES: [&str; 3] = ["bank1", "bank2", "broker"];
const PURPOSES: [&str; 2] = ["credit", "audit"];
const CLASSES: [&str; 3] = ["employee_pay", "employee_contrib", "company_aggregate"];

#[derive(Clone, Debug)]
struct Grant {
    subject: (&'static str, String),
    grantee: &'static str,
    purpose: &'static str,
    class: &'static str,
    own: bool,
    from: u16,
    to: u16,
    revoked: Option<u16>,
}

impl Grant {
    fn json(&self, id: usize) -> Value {
        let mut grant = json!({
            "id": format!("g{id}"), "subject_kind": self.subject.0, "subject_id": self.subject.1, "grantee": self.grantee, "purposes": [self.purpose],
            "classes": [self.class], "valid_from": day(self.from), "valid_to": day(self.to),
        });
        if !self.own {
            grant["grantor"] = json!("bank1");
        }
        if let Some(revoked) = self.revoked {
            grant["revoked_on"] = json!(day(revoked));
        }
        grant
    }

    /// The conditions of the specification, one after the other.
    fn allows(&self, subject: (&str, &str), grantee: &str, purpose: &str, class: &str, on: u16) -> bool {
        (self.subject.0, self.subject.1.as_str()) == subject
            && self.own
            && self.grantee == grantee
            && self.purpose == purpose
            && self.class == class
            && self.revoked.is_none_or(|revoked| on < revoked)
            && (self.from..=self.to).contains(&on)
    }
}

fn any_grant() -> impl Strategy<Value = Grant> {
    let subject = prop_oneof![(0..3_u8).prop_map(|person| ("person", format!("p{person}"))), (0..2_u8).prop_map(|company| ("company", format!("C{company}")))];
    let what = (select(GRANTEES.to_vec()), select(PURPOSES.to_vec()), select(CLASSES.to_vec()));
    // Most grants hold in most of the year, so that many queries are allowed.
    let when = (1..80_u16, 200..336_u16, proptest::option::weighted(0.4, 1..336_u16));
    (subject, what, proptest::bool::weighted(0.9), when).prop_map(|(subject, (grantee, purpose, class), own, (from, to, revoked))| Grant {
        subject,
        grantee,
        purpose,
        class,
        own,
        from,
        to,
        revoked,
    })
}

fn json_of(grants: &[Grant]) -> Value {
    grants.iter().enumerate().map(|(id, grant)| grant.json(id)).collect()
}

/// The history of a person whose amounts nobody else has.
fn person(number: usize, on: u16, supplied_by: Option<u8>) -> Value {
    let pay: Value = (1..=4_i64).map(|month| json!({ "month": format!("2026-0{month}"), "net_pay": money(7_000_000 + number as i64 * 10_007 + month * 13), "gross": money(9_000_000 + number as i64) })).collect();
    let mut person = json!({ "person": format!("p{number}"), "on": day(on), "pay": pay, "contributions": [{ "month": "2026-04", "base": money(8_000_000 + number as i64) }], "employed": [{ "from": "2025-01-01" }] });
    if let Some(company) = supplied_by {
        person["supplied_by"] = json!(format!("C{company}"));
    }
    person
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// P19: a figure has a value exactly where the person's grant and that of the employer that supplied the data allow it on the day of the use; else
    /// nothing of the data is in the answer.
    #[test]
    fn a_figure_without_matching_grants_has_no_value(
        grants in proptest::collection::vec(any_grant(), 0..12),
        people in proptest::collection::vec((1..336_u16, proptest::option::of(0..2_u8)), 1..4),
        grantee in select(GRANTEES.to_vec()),
        purpose in select(PURPOSES.to_vec()),
    ) {
        let histories: Value = people.iter().enumerate().map(|(number, (on, supplied_by))| person(number, *on, *supplied_by)).collect();
        let answer = call("insight", &json!({ "as_of": "2026-04-30", "grantee": grantee, "purpose": purpose, "grants": json_of(&grants), "people": histories }));
        for (number, (on, supplied_by)) in people.iter().enumerate() {
            let told = &answer["people"][number];
            // What rests on pay is of the kind of pay, also together with contributions.
            let allows = |subject: (&str, &str)| grants.iter().any(|grant| grant.allows(subject, grantee, purpose, "employee_pay", *on));
            let allowed = allows(("person", &format!("p{number}"))) && supplied_by.is_none_or(|company| allows(("company", &format!("C{company}"))));
            for metric in ["income_scale", "continuity", "stability", "contribution_regularity", "structure"] {
                prop_assert_eq!(!told[metric].is_null(), allowed, "{} {}", metric, told);
                let absent = told["absent"].as_array().unwrap().iter().find(|absent| absent["metric"] == metric);
                prop_assert_eq!(absent.is_some_and(|absent| absent["reason"] == "denied" && absent["denied"].is_string()), !allowed);
            }
            if !allowed {
                let all = answer.to_string();
                for (month, amounts) in histories[number]["pay"].as_array().unwrap().iter().enumerate() {
                    prop_assert!(!all.contains(amounts["net_pay"].as_str().unwrap()), "month {} of p{}", month, number);
                }
            }
            let decisions = told["decisions"].as_array().unwrap();
            prop_assert!(decisions.len() == 5 && decisions.iter().all(|decision| decision["decision"]["allowed"] == allowed));
        }
    }

    /// P19: a revocation has effect from its day: in a job over days, who is read before it is told and nobody from it on.
    #[test]
    fn a_revocation_stops_the_rest_of_a_job(days in proptest::collection::btree_set(1..300_u16, 1..8), revoked in 1..300_u16, of_employer in any::<bool>()) {
        let mut grants = json!([
            { "id": "p", "subject_kind": "person", "subject_id": "p0", "grantee": "bank1", "purposes": ["credit"], "classes": ["employee_pay"], "valid_from": day(1), "valid_to": day(336) },
            { "id": "c", "subject_kind": "company", "subject_id": "C0", "grantee": "bank1", "purposes": ["credit"], "classes": ["employee_pay"], "valid_from": day(1), "valid_to": day(336) },
        ]);
        grants[usize::from(of_employer)]["revoked_on"] = json!(day(revoked));
        let people: Value = days.iter().map(|on| person(0, *on, Some(0))).collect();
        let answer = call("insight", &json!({ "as_of": "2026-04-30", "grantee": "bank1", "purpose": "credit", "metrics": ["income_scale"], "grants": grants, "people": people }));
        for (told, on) in answer["people"].as_array().unwrap().iter().zip(&days) {
            prop_assert_eq!(&told["on"], &json!(day(*on)));
            prop_assert_eq!(told["income_scale"].is_null(), *on >= revoked);
            if *on >= revoked {
                prop_assert_eq!(&told["absent"][0]["denied"], "revoked");
            }
        }
    }

    /// The gate alone: one more grant never closes what was open, and the grant that is named allows what is allowed.
    #[test]
    fn a_grant_opens_and_never_closes(grants in proptest::collection::vec(any_grant(), 1..10), subject in 0..3_u8, class in select(CLASSES.to_vec()), on in 1..336_u16) {
        let kind = if class == "company_aggregate" { "company" } else { "person" };
        let id = if kind == "company" { format!("C{}", subject % 2) } else { format!("p{subject}") };
        let queries = json!([{ "grantee": "bank1", "purpose": "credit", "class": class, "subject_kind": kind, "subject_id": id, "on": day(on) }]);
        let decide = |grants: &[Grant]| call("consent", &json!({ "grants": json_of(grants), "queries": queries }))["decisions"][0].clone();
        let (all, fewer) = (decide(&grants), decide(&grants[..grants.len() - 1]));
        prop_assert!(all["allowed"] == true || fewer["allowed"] == false);
        let named = all["grants"][0]["grant"].as_str().map(|id| &grants[id[1..].parse::<usize>().unwrap()]);
        prop_assert_eq!(all["allowed"] == true, named.is_some_and(|grant| grant.allows((kind, &id), "bank1", "credit", class, on)));
        prop_assert_eq!(named.is_none(), grants.iter().all(|grant| (grant.subject.0, grant.subject.1.as_str()) != (kind, &id)));
    }
}

const CITIES: [&str; 4] = ["110000", "310000", "440300", "510100"];

/// Everybody of a table of heads, city by city and position by position.
fn staff_of(heads: &[Vec<usize>]) -> Value {
    let mut pay = Vec::new();
    for (row, line) in heads.iter().enumerate() {
        for (column, heads) in line.iter().enumerate() {
            for one in 0..*heads {
                pay.push(json!({ "person": format!("{row}-{column}-{one}"), "month": "2026-08", "city": CITIES[row], "position": format!("q{column}"), "gross": money(500_000 + 7 * one as i64) }));
            }
        }
    }
    Value::from(pay)
}

fn pay_level(heads: &[Vec<usize>], by: &str, k: usize) -> Value {
    let grant = json!({ "id": "g", "subject_kind": "company", "subject_id": "C", "grantee": "b", "purposes": ["x"], "classes": ["company_aggregate"], "valid_from": "2026-01-01", "valid_to": "2026-12-31" });
    let request = json!({ "as_of": "2026-08-31", "grantee": "b", "purpose": "x", "grants": [grant], "metrics": ["pay_level"], "pay_level_by": by, "least_group": k, "companies": [{ "company": "C", "pay": staff_of(heads) }] });
    call("insight", &request)["companies"][0]["pay_level"].clone()
}

/// A prime beyond every determinant of such small tables: a rank modulo it is the rank.
const PRIME: i64 = 1_000_003;

fn inverse(number: i64) -> i64 {
    let (mut result, mut base, mut exponent) = (1, number.rem_euclid(PRIME), PRIME - 2);
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent /= 2;
    }
    result
}

/// What is left of a vector when rows in echelon form are subtracted from it.
fn rest(mut vector: Vec<i64>, rows: &[(usize, Vec<i64>)]) -> Vec<i64> {
    for (pivot, row) in rows {
        let factor = vector[*pivot];
        for (entry, of_row) in vector.iter_mut().zip(row) {
            *entry = (*entry - factor * of_row).rem_euclid(PRIME);
        }
    }
    vector
}

fn echelon(equations: Vec<Vec<i64>>) -> Vec<(usize, Vec<i64>)> {
    let mut rows: Vec<(usize, Vec<i64>)> = Vec::new();
    for equation in equations {
        let left = rest(equation, &rows);
        if let Some(pivot) = left.iter().position(|entry| *entry != 0) {
            let scale = inverse(left[pivot]);
            rows.push((pivot, left.into_iter().map(|entry| entry * scale % PRIME).collect()));
        }
    }
    rows
}

/// The fewest people of a group of withheld cells whose sum follows from what is published, among those below `k`.
fn told_group(heads: &[Vec<usize>], told: &Value, two: bool, k: usize) -> Option<usize> {
    let at = |group: &Value| {
        let row = group["city"].as_str().map(|city| CITIES.iter().position(|known| *known == city).unwrap());
        (row, group["position"].as_str().map(|position| position[1..].parse::<usize>().unwrap()))
    };
    let columns = if two { heads[0].len() } else { 1 };
    let people = |row: usize, column: usize| if two { heads[row][column] } else { heads[row].iter().sum() };
    let shown: Vec<(usize, usize)> = told["groups"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|group| group["withheld"].is_null())
        .map(|group| (at(group).0.unwrap(), at(group).1.unwrap_or(0)))
        .collect();
    let withheld: Vec<(usize, usize)> = (0..heads.len())
        .flat_map(|row| (0..columns).map(move |column| (row, column)))
        .filter(|cell| people(cell.0, cell.1) > 0 && !shown.contains(cell))
        .collect();
    let totals = told["totals"].as_array().unwrap().iter().filter(|total| total["withheld"].is_null()).map(at);
    let equations = totals.map(|(row, column)| {
        withheld.iter().map(|cell| i64::from(row.is_none_or(|row| row == cell.0) && column.is_none_or(|column| column == cell.1))).collect()
    });
    let rows = echelon(equations.collect());
    let mut least: Option<usize> = None;
    for subset in 1..1_u32 << withheld.len() {
        let is_in = |index: usize| subset >> index & 1 == 1;
        let size: usize = withheld.iter().enumerate().filter(|(index, _)| is_in(*index)).map(|(_, cell)| people(cell.0, cell.1)).sum();
        if size < k && least.is_none_or(|least| size < least) {
            let vector = (0..withheld.len()).map(|index| i64::from(is_in(index))).collect();
            if rest(vector, &rows).iter().all(|entry| *entry == 0) {
                least = Some(size);
            }
        }
    }
    least
}

fn any_table() -> impl Strategy<Value = Vec<Vec<usize>>> {
    (1..=4_usize, 1..=3_usize).prop_flat_map(|(rows, columns)| {
        let heads = prop_oneof![2 => Just(0_usize), 5 => 1..5_usize, 4 => 5..9_usize];
        proptest::collection::vec(proptest::collection::vec(heads, columns), rows)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_500, ..ProptestConfig::default() })]

    /// Nothing published determines a withheld cell, nor any sum of withheld cells over fewer than k people: an independent elimination over all
    /// published cells and totals finds none.
    #[test]
    fn no_small_group_follows_from_what_is_published(heads in any_table(), k in 2..=5_usize, two in any::<bool>()) {
        let told = pay_level(&heads, if two { "city_and_position" } else { "city" }, k);
        let all: usize = heads.iter().flatten().sum();
        prop_assert_eq!(told.is_null(), all < k);
        if told.is_null() {
            return Ok(());
        }
        prop_assert_eq!(told_group(&heads, &told, two, k), None, "{}", told);
        for group in told["groups"].as_array().unwrap().iter().chain(told["totals"].as_array().unwrap()) {
            let figures = ["heads", "gross", "mean", "first_quartile", "median", "third_quartile"].map(|figure| group[figure].is_null());
            prop_assert_eq!(figures, [!group["withheld"].is_null(); 6]);
            prop_assert!(group["heads"].as_i64().is_none_or(|heads| heads >= k as i64));
        }
        // And nothing is withheld without need.
        let cells: Vec<usize> = if two { heads.iter().flatten().copied().collect() } else { heads.iter().map(|line| line.iter().sum()).collect() };
        if cells.iter().all(|cell| *cell == 0 || *cell >= k) {
            prop_assert!(!told.to_string().contains("gives_group_away") && !told.to_string().contains("group_below_k"));
        }
    }

    /// Quartiles lie in their order among the values, and where (n − 1) / 4 is whole they are values themselves.
    #[test]
    fn quartiles_lie_where_they_should(mut pay in proptest::collection::vec(1..10_000_000_i64, 5..40)) {
        let rows: Value = pay.iter().enumerate().map(|(person, gross)| json!({ "person": format!("p{person}"), "month": "2026-08", "city": "310000", "gross": money(*gross) })).collect();
        let grant = json!({ "id": "g", "subject_kind": "company", "subject_id": "C", "grantee": "b", "purposes": ["x"], "classes": ["company_aggregate"], "valid_from": "2026-01-01", "valid_to": "2026-12-31" });
        let answer = call("insight", &json!({ "as_of": "2026-08-31", "grantee": "b", "purpose": "x", "grants": [grant], "metrics": ["pay_level"], "companies": [{ "company": "C", "pay": rows }] }));
        let group = &answer["companies"][0]["pay_level"]["groups"][0];
        pay.sort_unstable();
        for (name, quarters) in [("first_quartile", 1), ("median", 2), ("third_quartile", 3)] {
            let place = (pay.len() - 1) * quarters;
            let (below, above, part) = (pay[place / 4], pay[(place / 4 + 1).min(pay.len() - 1)], (place % 4) as i64);
            // Half up: twice the fourfold, plus four, over eight.
            prop_assert_eq!(fen(&group[name]), (2 * (4 * below + part * (above - below)) + 4) / 8);
        }
    }
}

/// Data of one person and one company inside the window 2025-09 to 2026-08.
#[derive(Clone, Debug)]
struct Data {
    pay: BTreeMap<u16, (i64, i64)>,
    bases: BTreeMap<u16, i64>,
    staff: Vec<(u16, u16)>,
    bills: Vec<(u16, i64, u16)>,
    level: Vec<(usize, i64)>,
}

fn any_data() -> impl Strategy<Value = Data> {
    (
        proptest::collection::btree_map(0..12_u16, (0..2_000_000_i64, 1..3_000_000_i64), 0..12),
        proptest::collection::btree_map(0..12_u16, 1..3_000_000_i64, 0..12),
        proptest::collection::vec((0..240_u16, 0..240_u16), 0..12),
        proptest::collection::vec((0..240_u16, 100..9_000_000_i64, 0..300_u16), 0..6),
        proptest::collection::vec((0..4_usize, 1..9_000_000_i64), 0..30),
    )
        .prop_map(|(pay, bases, staff, bills, level)| Data { pay, bases, staff, bills, level })
}

/// The month of an index that begins with September 2025.
fn month(index: u16) -> String {
    let months = 2025 * 12 + 8 + i32::from(index);
    format!("{:04}-{:02}", months / 12, months % 12 + 1)
}

/// A day of the window, from January to August 2026, by an index below 240.
fn in_window(index: u16) -> String {
    day(index.min(223) + 1)
}

/// The request over some data; with `noise`, data outside the window besides.
fn request(data: &Data, noise: Option<i64>) -> Value {
    let mut pay: Vec<Value> = data
        .pay
        .iter()
        .map(|(index, (net, gross))| json!({ "month": month(*index), "net_pay": money(*net), "gross": money(*gross), "fixed": money(gross / 3) }))
        .collect();
    let mut bases: Vec<Value> = data.bases.iter().map(|(index, base)| json!({ "month": month(*index), "base": money(*base) })).collect();
    let mut staff: Vec<Value> = Vec::new();
    for (person, (one, other)) in data.staff.iter().enumerate() {
        let (from, to) = (one.min(other), one.max(other));
        // Every third was there before the window, every fourth stays beyond it.
        let mut spell = json!({ "person": format!("s{person}"), "from": if person % 3 == 0 { "2020-01-01".to_string() } else { in_window(*from) } });
        if person % 4 != 0 {
            spell["to"] = json!(in_window(*to));
        }
        staff.push(spell);
    }
    let mut bills: Vec<Value> = data
        .bills
        .iter()
        .enumerate()
        .map(|(id, (due, amount, paid))| {
            let payments = if *paid < 240 {
                json!([{ "on": in_window(*paid), "amount": money(amount / 2) }, { "on": in_window(paid / 2), "amount": money(amount / 3) }])
            } else {
                json!([])
            };
            json!({ "id": format!("b{id}"), "due_on": in_window(*due), "amount": money(*amount), "payments": payments })
        })
        .collect();
    let mut level: Vec<Value> = data
        .level
        .iter()
        .enumerate()
        .map(|(person, (city, gross))| json!({ "person": format!("s{person}"), "month": "2026-08", "city": CITIES[*city], "gross": money(*gross) }))
        .collect();
    let mut employed = vec![json!({ "from": "2025-10-20", "to": "2026-02-01" }), json!({ "from": "2026-05-31" })];
    if let Some(noise) = noise {
        pay.extend(["2025-08", "2026-09", "2020-01"].map(|month| json!({ "month": month, "net_pay": money(noise), "gross": money(noise) })));
        bases.extend(["2025-08", "2026-09"].map(|month| json!({ "month": month, "base": money(noise) })));
        staff.extend([json!({ "person": "n1", "from": "2020-01-01", "to": "2025-08-31" }), json!({ "person": "n2", "from": "2026-09-01" })]);
        // A time that was there before began on another day; one that stays ended after the window.
        staff.iter_mut().filter(|spell| spell["from"] == "2020-01-01" && spell["to"].is_null()).for_each(|spell| spell["to"] = json!("2026-09-15"));
        staff.iter_mut().filter(|spell| spell["from"] == "2020-01-01").for_each(|spell| spell["from"] = json!("2025-08-31"));
        staff.iter_mut().filter(|spell| spell["person"] == "n1").for_each(|spell| spell["to"] = json!("2025-08-31"));
        for bill in &mut bills {
            let paid: i64 = bill["payments"].as_array().unwrap().iter().map(|payment| fen(&payment["amount"])).sum();
            let rest = fen(&bill["amount"]) - paid;
            bill["payments"].as_array_mut().unwrap().push(json!({ "on": "2026-09-01", "amount": money(rest) }));
        }
        bills.extend([
            json!({ "id": "n1", "due_on": "2025-08-31", "amount": money(noise) }),
            json!({ "id": "n2", "due_on": "2026-09-01", "amount": money(noise) }),
        ]);
        level.extend(["2026-07", "2026-09"].map(|month| json!({ "person": "s0", "month": month, "city": CITIES[0], "gross": money(noise) })));
        employed.extend([json!({ "from": "2019-01-01", "to": "2025-08-31" }), json!({ "from": "2026-09-01" })]);
    }
    let grants = json!([
        { "id": "p", "subject_kind": "person", "subject_id": "p", "grantee": "b", "purposes": ["x"], "classes": ["employee_pay", "employee_contrib"], "valid_from": "2026-01-01", "valid_to": "2026-12-31" },
        { "id": "p2", "subject_kind": "person", "subject_id": "p", "grantee": "b", "purposes": ["x"], "classes": ["employee_pay"], "valid_from": "2026-01-01", "valid_to": "2026-12-31" },
        { "id": "c", "subject_kind": "company", "subject_id": "C", "grantee": "b", "purposes": ["x"], "classes": ["company_aggregate", "company_payment"], "valid_from": "2026-01-01", "valid_to": "2026-12-31" },
    ]);
    json!({
        "as_of": "2026-08-31", "grantee": "b", "purpose": "x", "grants": grants,
        "people": [{ "person": "p", "pay": pay, "contributions": bases, "employed": employed }, { "person": "q" }],
        "companies": [{ "company": "C", "staff": staff, "pay": level, "bills": bills }, { "company": "D" }],
    })
}

/// The request with every list in another order.
fn turned(request: &Value, seed: u64) -> Value {
    let mut turned = request.clone();
    for list in ["grants", "people", "companies"] {
        turned[list] = shuffled(&request[list], seed);
    }
    for subject in ["people", "companies"] {
        for history in turned[subject].as_array_mut().unwrap() {
            for (name, field) in history.as_object_mut().unwrap() {
                if field.is_array() {
                    *field = shuffled(field, seed + name.len() as u64);
                    field
                        .as_array_mut()
                        .unwrap()
                        .iter_mut()
                        .filter(|row| row["payments"].is_array())
                        .for_each(|row| row["payments"] = shuffled(&row["payments"], seed));
                }
            }
        }
    }
    turned
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// No metric reads data outside its window: months before and after, who left before or came later, the ends of spells beyond it, bills due outside
    /// and payments after the as-of day change no byte.
    #[test]
    fn nothing_outside_the_window_is_read(data in any_data(), noise in 1..9_000_000_i64) {
        prop_assert_eq!(text("insight", &request(&data, None)), text("insight", &request(&data, Some(noise))));
    }

    /// P4: grants, subjects and rows in any order give the same bytes.
    #[test]
    fn no_order_of_grants_people_or_rows_matters(data in any_data(), seed in 0..u64::from(u32::MAX)) {
        let request = request(&data, Some(4_321));
        prop_assert_eq!(text("insight", &request), text("insight", &turned(&request, seed)));
    }

    /// The coefficient of variation is exact in its last place: σ² / μ² lies between the squares of half a unit less and half a unit more.
    #[test]
    fn the_coefficient_of_variation_is_exact(pay in proptest::collection::vec(1..5_000_000_i64, 3..12)) {
        let rows: Value = pay.iter().enumerate().map(|(index, net)| json!({ "month": month(index as u16), "net_pay": money(*net) })).collect();
        let grant = json!({ "id": "p", "subject_kind": "person", "subject_id": "p", "grantee": "b", "purposes": ["x"], "classes": ["employee_pay"], "valid_from": "2026-01-01", "valid_to": "2026-12-31" });
        let answer = call("insight", &json!({ "as_of": "2026-08-31", "grantee": "b", "purpose": "x", "grants": [grant], "metrics": ["stability", "income_scale"], "people": [{ "person": "p", "pay": rows }] }));
        let cv = answer["people"][0]["stability"].as_str().unwrap();
        let (whole, decimals) = cv.split_once('.').unwrap_or((cv, ""));
        let units: i128 = format!("{whole}{decimals:0<4}").parse().unwrap();
        let (count, sum) = (pay.len() as i128, pay.iter().map(|net| i128::from(*net)).sum::<i128>());
        let squares: i128 = pay.iter().map(|net| i128::from(*net) * i128::from(*net)).sum();
        let variance = (count * squares - sum * sum) * 400_000_000;
        prop_assert!(units == 0 || (2 * units - 1).pow(2) * sum * sum <= variance);
        prop_assert!(variance < (2 * units + 1).pow(2) * sum * sum);
        let mean = (2 * sum + count) / (2 * count);
        prop_assert_eq!(i128::from(fen(&answer["people"][0]["income_scale"])), mean);
    }

    /// Heads: those at the start and those who joined, less the leavers, are those at the end.
    #[test]
    fn heads_go_from_start_to_end(data in any_data()) {
        let answer = call("insight", &request(&data, None));
        if let Some(heads) = answer["companies"][0]["turnover"].get("heads") {
            let count = |name: &str| heads[name].as_i64().unwrap();
            prop_assert_eq!(count("start") + count("joined") - count("leavers"), count("end"));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// Every sum of the self-query is that of the lines that it names, a difference is paid less declared, and no line outside the range is shown.
    #[test]
    fn every_sum_of_the_self_query_names_its_lines(lines in proptest::collection::vec((0..14_u16, 0..2_usize, 0..2_usize, 0..500_000_i64, proptest::option::of(0..500_000_i64)), 0..20), seed in any::<u32>()) {
        let mut contributions = Vec::new();
        for (sequence, (index, item, side, declared, paid)) in lines.iter().enumerate() {
            let (item, side) = (["pension", "housing_fund"][*item], ["employer", "employee"][*side]);
            let key = json!({ "person": "p", "place": "310000", "item": item, "side": side, "fee_month": month(*index), "sequence": sequence });
            contributions.push(json!({ "key": key, "declared": money(*declared), "paid": paid.map(money), "rules": [format!("r{sequence}")] }));
        }
        let request = |contributions: Value| json!({ "actor": { "user": "u", "roles": ["employee"], "person": "p" }, "person": "p", "on": "2026-08-15", "from": "2025-09", "to": "2026-08", "contributions": contributions });
        let answer = call("self_query", &request(json!(contributions)));
        prop_assert_eq!(&answer, &call("self_query", &request(shuffled(&json!(contributions), u64::from(seed)))));
        let shown: BTreeMap<&str, &Value> = answer["contributions"].as_array().unwrap().iter().map(|line| (line["key"].as_str().unwrap(), line)).collect();
        prop_assert_eq!(shown.len(), lines.iter().filter(|(index, ..)| *index < 12).count());
        for line in shown.values() {
            prop_assert_eq!(line["difference"].is_null(), line["paid"].is_null());
            prop_assert!(line["paid"].is_null() || fen(&line["difference"]) == fen(&line["paid"]) - fen(&line["declared"]));
        }
        for total in answer["totals"].as_array().unwrap() {
            let sum = |figure: &str| total[figure]["line_keys"].as_array().unwrap().iter().map(|key| fen(&shown[key.as_str().unwrap()][figure])).sum::<i64>();
            prop_assert_eq!(fen(&total["declared"]["amount"]), sum("declared"));
            prop_assert_eq!(fen(&total["paid"]["amount"]), sum("paid"));
            let differences = shown.values().filter(|line| total["declared"]["line_keys"].as_array().unwrap().contains(&line["key"]) && !line["paid"].is_null());
            prop_assert_eq!(fen(&total["difference"]), differences.map(|line| fen(&line["difference"])).sum::<i64>());
            prop_assert_eq!(total["declared"]["rules"].as_array().unwrap().len(), total["declared"]["line_keys"].as_array().unwrap().len());
        }
    }

    /// A mask shows what it keeps and nothing else, and never the whole.
    #[test]
    fn a_mask_never_shows_a_whole_text(field in select(vec!["name", "id_no", "phone", "account_no", "email"]), value in "[0-9A-Za-z张三李四]{0,24}") {
        let request = json!({ "actor": { "user": "u", "roles": ["employee"], "person": "p" }, "person": "p", "on": "2026-08-15", "from": "2026-08", "to": "2026-08", "fields": [{ "field": field, "value": value }] });
        let answer = call("self_query", &request);
        let shown: Vec<char> = answer["fields"][0]["value"].as_str().unwrap().chars().collect();
        let (first, last) = match field { "name" => (1, 0), "id_no" | "phone" => (3, 4), "account_no" => (0, 4), _ => (0, 0) };
        let whole: Vec<char> = value.chars().collect();
        prop_assert_eq!(shown.len(), whole.len());
        for (place, character) in shown.iter().enumerate() {
            let kept = first + last < whole.len() && (place < first || place >= whole.len() - last);
            prop_assert_eq!(*character, if kept { whole[place] } else { '*' });
        }
    }
}

/// What the compiler does not see, the permit refuses: another person, another kind of data, another field.
#[test]
fn a_permit_opens_what_it_names_and_no_more() {
    use hesuan::insight::{ConsentGrant, ConsentQuery, Gate, PersonHistory, Window};
    use hesuan::json::Read;
    let law = hesuan::law::Law::of(hesuan::book(), "2026-08".parse().unwrap(), None).unwrap();
    let mut trace = hesuan::trace::Trace::new(law);
    let grants = r#"[{"id":"g","subject_kind":"person","subject_id":"p0","grantee":"b","purposes":["x"],"classes":["employee_pay","contact"],"valid_from":"2026-01-01","valid_to":"2026-12-31"}]"#;
    let grants = Vec::<ConsentGrant>::read(grants, &String::new).unwrap();
    let history = |number| PersonHistory::read(&person(number, 1, None).to_string(), &String::new).unwrap();
    let (own, other) = (history(0), history(1));
    let window = Window::new("2026-04-30".parse().unwrap(), 12).unwrap();
    let mut permit = |what: &str| {
        let query = format!(r#"{{"grantee":"b","purpose":"x",{what},"subject_kind":"person","subject_id":"p0","on":"2026-08-15"}}"#);
        Gate::new(&grants).permit(&ConsentQuery::read(&query, &String::new).unwrap(), law, &mut trace).unwrap()
    };
    let (open, of_other) = (permit(r#""class":"employee_pay""#).unwrap(), permit(r#""class":"employee_pay""#).unwrap());
    let (contact, gross) = (permit(r#""class":"contact""#).unwrap(), permit(r#""class":"employee_pay","fields":["gross"]"#).unwrap());
    // A score of a more sensitive input than the grant covers is denied, whatever else it is made of.
    assert!(permit(r#""derived_from":["contact","account"]"#).is_err());
    assert!(open.open_person(&own, window).unwrap().income_scale(&mut trace).unwrap().is_ok());
    let denied = |fault: hesuan::Fault| assert_eq!(fault.code, hesuan::Code::ConsentDenied);
    denied(of_other.open_person(&other, window).unwrap_err());
    denied(contact.open_person(&own, window).unwrap().income_scale(&mut trace).unwrap_err());
    denied(gross.open_person(&own, window).unwrap().income_scale(&mut trace).unwrap_err());
}

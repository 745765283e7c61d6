//! The tables of the synthetic platform. Amounts are whole fen, rates millionths, a month is its first day.

use super::rows::{Cell, ColumnSpec, Kind, Rows};
use hesuan_workload::{Company, Mode, Parts};

/// A table.
pub struct Table {
    /// Its name, which is that of its file.
    pub name: &'static str,
    /// Its columns.
    pub columns: &'static [ColumnSpec],
    /// What a company needs to be made with.
    pub parts: Parts,
    /// Adds the rows of a company.
    pub fill: fn(&Company, &mut Rows),
}

const PAYMENTS: Parts = Parts { payments: true, ..Parts::PEOPLE };

const fn id(name: &'static str) -> ColumnSpec {
    (name, Kind::Id, false)
}

const fn word(name: &'static str) -> ColumnSpec {
    (name, Kind::Word, false)
}

const fn fen(name: &'static str) -> ColumnSpec {
    (name, Kind::Fen, false)
}

const fn count(name: &'static str) -> ColumnSpec {
    (name, Kind::Count, false)
}

const fn rate(name: &'static str) -> ColumnSpec {
    (name, Kind::Rate, false)
}

const fn day(name: &'static str) -> ColumnSpec {
    (name, Kind::Day, false)
}

const fn flag(name: &'static str) -> ColumnSpec {
    (name, Kind::Flag, false)
}

const fn or_none((name, kind, _): ColumnSpec) -> ColumnSpec {
    (name, kind, true)
}

/// Every table.
pub const TABLES: [Table; 12] = [
    Table {
        name: "customers",
        columns: &[
            id("customer"),
            id("name"),
            id("aliases"),
            id("payer_accounts"),
            id("contract"),
            count("heads"),
            count("heads_agency"),
            count("heads_payroll"),
            count("heads_dispatch"),
            count("heads_outsourcing"),
            count("cities"),
            fen("head_price_fen"),
            fen("insurance_premium_fen"),
            count("due_day"),
            fen("bank_charge_limit_fen"),
            flag("auto_partial"),
            fen("credit_limit_fen"),
            count("work_injury_class"),
        ],
        parts: Parts::PEOPLE,
        fill: customers,
    },
    Table {
        name: "people",
        columns: &[
            id("person"),
            word("customer"),
            word("name"),
            id("id_no"),
            day("born"),
            word("city"),
            word("mode"),
            count("sub_bill"),
            fen("wage_fen"),
            word("base_kind"),
            fen("declared_base_fen"),
            flag("social_insurance"),
            flag("housing_fund"),
            rate("housing_fund_rate_ppm"),
            rate("work_injury_rate_ppm"),
            flag("insurance"),
            day("hired_on"),
            or_none(day("left_on")),
            day("insured_from"),
            fen("additional_deduction_fen"),
            count("months_before"),
            fen("income_before_fen"),
            fen("special_before_fen"),
            fen("withheld_before_fen"),
            fen("special_fen"),
            fen("tax_fen"),
            fen("net_fen"),
        ],
        parts: Parts::PEOPLE,
        fill: people,
    },
    Table {
        name: "changes",
        columns: &[
            id("change"),
            word("customer"),
            id("person"),
            word("name"),
            id("id_no"),
            word("kind"),
            day("submitted_on"),
            day("event_on"),
            word("status"),
            or_none(fen("old_base_fen")),
            or_none(fen("new_base_fen")),
        ],
        parts: Parts::STATEMENT,
        fill: changes,
    },
    Table {
        name: "contributions",
        columns: &[
            word("customer"),
            word("person"),
            word("id_no"),
            word("city"),
            word("item"),
            day("fee_month"),
            or_none(fen("base_fen")),
            rate("employer_rate_ppm"),
            rate("employee_rate_ppm"),
            fen("employer_fen"),
            fen("employee_fen"),
        ],
        parts: Parts::PEOPLE,
        fill: contributions,
    },
    Table {
        name: "bills",
        columns: &[
            id("bill"),
            word("customer"),
            day("bill_month"),
            day("due_on"),
            count("heads"),
            fen("social_insurance_fen"),
            fen("housing_fund_fen"),
            fen("wage_fen"),
            fen("income_tax_fen"),
            fen("insurance_fen"),
            fen("service_fee_fen"),
            fen("total_fen"),
            fen("paid_before_fen"),
            fen("open_fen"),
        ],
        parts: Parts::RECEIPTS,
        fill: bills,
    },
    Table {
        name: "receipts",
        columns: &[
            id("receipt"),
            word("our_account"),
            ("value_time", Kind::Time, false),
            fen("amount_fen"),
            word("currency"),
            id("payer_name"),
            id("payer_account"),
            id("remark"),
            or_none(id("bank_serial")),
            count("ordinal"),
        ],
        parts: Parts::RECEIPTS,
        fill: receipts,
    },
    Table {
        name: "receipt_truth",
        columns: &[
            id("receipt"),
            word("customer"),
            word("kind"),
            word("hint"),
            word("certainty"),
            or_none(count("rule")),
            fen("bank_charge_fen"),
            fen("prepaid_fen"),
        ],
        parts: Parts::RECEIPTS,
        fill: receipt_truth,
    },
    Table { name: "receipt_truth_bills", columns: &[word("receipt"), word("bill"), fen("amount_fen")], parts: Parts::RECEIPTS, fill: receipt_truth_bills },
    Table {
        name: "statement",
        columns: &[
            word("account"),
            count("row"),
            word("place"),
            word("id_no"),
            word("name"),
            word("item"),
            day("fee_month"),
            word("pay_type"),
            or_none(fen("base_fen")),
            fen("employer_fen"),
            fen("employee_fen"),
        ],
        parts: Parts::STATEMENT,
        fill: statement,
    },
    Table {
        name: "statement_truth",
        columns: &[
            word("account"),
            or_none(count("row")),
            word("id_no"),
            word("item"),
            day("fee_month"),
            word("cause"),
            word("detail"),
            fen("employer_difference_fen"),
            fen("employee_difference_fen"),
        ],
        parts: Parts::STATEMENT,
        fill: statement_truth,
    },
    Table {
        name: "pay_items",
        columns: &[
            id("pay_item"),
            word("customer"),
            id("person"),
            id("account"),
            word("account_name"),
            word("bank_code"),
            fen("amount_fen"),
            word("status"),
            or_none(day("returned_on")),
        ],
        parts: PAYMENTS,
        fill: pay_items,
    },
    Table { name: "pay_truth", columns: &[id("pay_item"), word("fault"), or_none(id("other_person"))], parts: PAYMENTS, fill: pay_truth },
];

fn customers(company: &Company, rows: &mut Rows) {
    let customer = &company.customer;
    let heads = |mode: Mode| Cell::from(customer.heads[mode as usize]);
    rows.push([
        (&customer.id).into(),
        (&customer.name).into(),
        // Names and accounts hold no semicolon.
        (&customer.aliases.join(";")).into(),
        (&customer.payer_accounts.join(";")).into(),
        (&customer.contract).into(),
        (company.people.len() as u32).into(),
        heads(Mode::Agency),
        heads(Mode::Payroll),
        heads(Mode::Dispatch),
        heads(Mode::Outsourcing),
        customer.cities.into(),
        customer.head_price.into(),
        customer.insurance_premium.into(),
        u32::from(customer.due_day).into(),
        customer.bank_charge_limit.into(),
        customer.auto_partial.into(),
        customer.credit_limit.into(),
        u32::from(customer.work_injury_class).into(),
    ]);
}

fn people(company: &Company, rows: &mut Rows) {
    for person in &company.people {
        rows.push([
            (&person.id).into(),
            (&company.customer.id).into(),
            (&person.name).into(),
            (&person.id_no).into(),
            person.born.into(),
            (&person.city.to_string()).into(),
            person.mode.as_str().into(),
            u32::from(person.sub_bill).into(),
            person.wage.into(),
            person.base_kind.as_str().into(),
            person.declared_base.into(),
            person.social_insurance.into(),
            person.housing_fund.into(),
            person.housing_fund_rate.into(),
            person.work_injury_rate.into(),
            person.insurance.into(),
            person.hired_on.into(),
            person.left_on.into(),
            person.insured_from.into(),
            person.additional_deduction.into(),
            person.months_before.into(),
            person.income_before.into(),
            person.special_before.into(),
            person.withheld_before.into(),
            person.special.into(),
            person.tax.into(),
            person.net.into(),
        ]);
    }
}

fn changes(company: &Company, rows: &mut Rows) {
    for change in &company.changes {
        rows.push([
            (&change.id).into(),
            (&company.customer.id).into(),
            (&change.person).into(),
            (&change.name).into(),
            (&change.id_no).into(),
            change.kind.as_str().into(),
            change.submitted_on.into(),
            change.event_on.into(),
            change.status.as_str().into(),
            change.old_base.into(),
            change.new_base.into(),
        ]);
    }
}

fn contributions(company: &Company, rows: &mut Rows) {
    for row in &company.contributions {
        let person = &company.people[row.person as usize];
        rows.push([
            (&company.customer.id).into(),
            (&person.id).into(),
            (&person.id_no).into(),
            (&row.city.to_string()).into(),
            row.item.as_str().into(),
            row.fee_month.into(),
            row.base.into(),
            row.employer_rate.into(),
            row.employee_rate.into(),
            row.employer.into(),
            row.employee.into(),
        ]);
    }
}

fn bills(company: &Company, rows: &mut Rows) {
    for bill in &company.bills {
        rows.push([
            (&bill.id).into(),
            (&bill.customer).into(),
            bill.bill_month.into(),
            bill.due_on.into(),
            bill.heads.into(),
            bill.amounts.social_insurance.into(),
            bill.amounts.housing_fund.into(),
            bill.amounts.wage.into(),
            bill.amounts.income_tax.into(),
            bill.amounts.insurance.into(),
            bill.amounts.service_fee.into(),
            bill.total.into(),
            bill.paid_before.into(),
            bill.open.into(),
        ]);
    }
}

fn receipts(company: &Company, rows: &mut Rows) {
    for receipt in &company.receipts {
        rows.push([
            (&receipt.id).into(),
            (&receipt.our_account).into(),
            Cell::Time(receipt.value_on, receipt.second),
            receipt.amount.into(),
            "CNY".into(),
            (&receipt.payer_name).into(),
            (&receipt.payer_account).into(),
            (&receipt.remark).into(),
            receipt.bank_serial.as_ref().into(),
            u32::from(receipt.ordinal).into(),
        ]);
    }
}

fn receipt_truth(company: &Company, rows: &mut Rows) {
    for truth in &company.receipt_truth {
        rows.push([
            (&truth.receipt).into(),
            (&truth.customer).into(),
            truth.kind.as_str().into(),
            truth.hint.as_str().into(),
            truth.certainty.as_str().into(),
            truth.rule.map(u32::from).into(),
            truth.bank_charge.into(),
            truth.prepaid.into(),
        ]);
    }
}

fn receipt_truth_bills(company: &Company, rows: &mut Rows) {
    for truth in &company.receipt_truth {
        for (bill, amount) in &truth.allocations {
            rows.push([(&truth.receipt).into(), bill.into(), (*amount).into()]);
        }
    }
}

fn statement(company: &Company, rows: &mut Rows) {
    for row in &company.statement {
        rows.push([
            (&row.account).into(),
            row.row.into(),
            (&row.place.to_string()).into(),
            (&row.id_no).into(),
            (&row.name).into(),
            row.item.as_str().into(),
            row.fee_month.into(),
            row.pay_type.as_str().into(),
            row.base.into(),
            row.employer.into(),
            row.employee.into(),
        ]);
    }
}

fn statement_truth(company: &Company, rows: &mut Rows) {
    for truth in &company.statement_truth {
        rows.push([
            (&truth.account).into(),
            truth.row.into(),
            (&truth.id_no).into(),
            truth.item.as_str().into(),
            truth.fee_month.into(),
            truth.cause.as_str().into(),
            truth.detail.as_str().into(),
            truth.employer_difference.into(),
            truth.employee_difference.into(),
        ]);
    }
}

fn pay_items(company: &Company, rows: &mut Rows) {
    for item in &company.pay_items {
        rows.push([
            (&item.id).into(),
            (&company.customer.id).into(),
            (&company.people[item.person as usize].id).into(),
            (&item.account).into(),
            (&item.account_name).into(),
            item.bank_code.into(),
            item.amount.into(),
            item.status.as_str().into(),
            item.returned_on.into(),
        ]);
    }
}

fn pay_truth(company: &Company, rows: &mut Rows) {
    for truth in &company.pay_truth {
        rows.push([(&truth.pay_item).into(), truth.fault.as_str().into(), truth.other_person.as_ref().into()]);
    }
}

//! The bill of one customer: facts of last month, charges, adjustments, VAT, and what earlier bills left open; made whole or not at all.

use super::charge::{Charge, Charger, Charges, Rules, Told, kind_of, line_of};
use super::ledger::{Ledger, line_json};
use super::orders::FeeMonths;
use super::plan::{Contract, Customer, Fact, Plan, city_of};
use super::sheet::Placed;
use super::view::View;
use hesuan::billing::{Account, Bill, BillLine, BillStatus, ChargeLine, Exposure, InvoiceAnswer, LineKey, LineKind, LineOrigin, PayType, VatKind, exposure};
use hesuan::explain::{Language, tell_steps};
use hesuan::money::Money;
use hesuan::operation::Operation;
use hesuan::rules::{Item, Side};
use hesuan::time::{Day, Month};
use hesuan::{Code, Fault, Faults};
use serde_json::json;
use std::sync::Arc;

/// A bill that was made.
pub struct Made<'a> {
    /// The customer.
    pub customer: &'a Customer,
    /// The id of the bill.
    pub id: String,
    /// The bill.
    pub bill: Arc<Bill>,
    /// The account.
    pub account: Account,
    /// The exposure.
    pub exposure: Exposure,
    /// What was charged, with how it came about.
    pub charges: Charges,
    /// The VAT of each contract.
    pub invoices: Vec<(&'a Contract, InvoiceAnswer<'static>)>,
}

impl Made<'_> {
    /// The bill, if its rows sum to its total: one that could not be shown is not made.
    pub fn checked(self, plan: &Plan) -> Result<Self, Vec<Placed>> {
        match View::of(&self, &plan.people) {
            Ok(_) => Ok(self),
            Err(fault) => Err(vec![self.customer.row.at("customer", fault)]),
        }
    }

    /// Takes the balances at the end of the run, so that every run shows the same.
    pub fn refresh(&mut self, ledger: &Ledger) -> Result<(), Vec<Placed>> {
        let id = &self.customer.id;
        self.account = ledger.bills().customers.get(id).cloned().unwrap_or_default();
        self.exposure = exposure(ledger.bills(), id).map_err(|code| vec![self.customer.row.at("credit_limit", Fault::new(code, "credit_limit", ""))])?;
        Ok(())
    }
}

/// What all customers share.
pub struct Run<'a> {
    /// The workbook.
    pub plan: &'a Plan,
    /// The fee months of its people.
    pub months: &'a [FeeMonths],
    /// The bill month.
    pub month: Month,
    /// The rules.
    pub rules: Rules,
}

/// The id of a customer's bill.
pub fn bill_id(customer: &str, month: Month) -> String {
    format!("{customer}-{month}")
}

impl<'a> Run<'a> {
    /// Makes the bill of a customer in the ledger; every fault otherwise, and the ledger is to be thrown away.
    pub fn bill(&mut self, customer: &'a Customer, ledger: &mut Ledger) -> Result<Made<'a>, Vec<Placed>> {
        let id = bill_id(&customer.id, self.month);
        self.facts(customer, ledger)?;
        let mut charger = Charger { plan: self.plan, months: self.months, month: self.month, state: ledger.bills(), bill: &id, rules: &mut self.rules };
        let mut charges = charger.charges(customer)?;
        let invoices = self.vat(customer, &id, ledger, &mut charges)?;
        charges.lines.sort_by_cached_key(|charge| charge.line.key.to_string());
        for charge in &mut charges.lines {
            charge.line.pass_through = passed_on(customer, &charge.line.sub_bill);
        }
        let lines: Vec<_> = charges.lines.iter().map(|charge| line_json(&charge.line)).collect();
        let body = json!({
            "bill": id,
            "customer": customer.id,
            "bill_month": self.month,
            "kind": customer.contracts[0].bill_kind.as_str(),
            "due_on": due_on(customer, self.month),
            "lines": lines,
        });
        let of_lines = |faults: Faults| by_line(self.plan, customer, &charges.lines, &faults);
        ledger.latest(&format!("{id}/generate"), "generate", &body).map_err(of_lines)?;
        let of_customer = |faults: Faults| at_customer(customer, &faults);
        for from in self.left_open(customer, ledger)? {
            ledger.once(&format!("{from}/carry"), "carry", json!({ "from": from, "to": id })).map_err(of_customer)?;
        }
        let missing = || vec![customer.row.at("customer", Fault::new(Code::Internal, "bill", &id))];
        let bill = ledger.bills().bills.get(&id).cloned().ok_or_else(missing)?;
        let account = ledger.bills().customers.get(&customer.id).cloned().unwrap_or_default();
        let exposure = exposure(ledger.bills(), &customer.id).map_err(|code| vec![customer.row.at("credit_limit", Fault::new(code, "credit_limit", ""))])?;
        Ok(Made { customer, id, bill, account, exposure, charges, invoices })
    }

    /// Credit limit, prepaid money, and what the sheet of last month says.
    fn facts(&self, customer: &Customer, ledger: &mut Ledger) -> Result<(), Vec<Placed>> {
        let id = &customer.id;
        let at = |column: &'static str| move |faults: Faults| faults.as_slice().iter().map(|fault| customer.row.at(column, fault.clone())).collect::<Vec<_>>();
        let known = ledger.bills().customers.get(id).map_or(Money::ZERO, |account| account.credit_limit);
        if customer.credit_limit != known {
            let body = json!({ "customer": id, "amount": customer.credit_limit });
            ledger.latest(&format!("{id}/credit"), "set_credit", &body).map_err(at("credit_limit"))?;
        }
        if customer.prepaid > Money::ZERO {
            // Prepaid money came in once: without a receipt it would be money from nowhere.
            let on = self.month.minus(1).unwrap_or(self.month).last_day();
            let receipt = format!("{id}/prepaid");
            let body = json!({ "receipts": [{ "id": receipt, "on": on, "amount": customer.prepaid, "remark": "期初预收" }] });
            ledger.once(&format!("{receipt}/receive"), "receive", body).map_err(at("prepaid"))?;
            let body = json!({ "claim": receipt, "receipt": receipt, "customer": id, "on": on, "by": "workbook", "rest_to_prepaid": true });
            ledger.once(&receipt, "claim", body).map_err(at("prepaid"))?;
        }
        let mut faults = Vec::new();
        for (index, fact) in self.plan.facts.iter().enumerate().filter(|(_, fact)| fact.customer == *id) {
            let number = 1 + self.plan.facts[..index].iter().filter(|known| known.is_like(fact)).count();
            if let Err(more) = self.fact(customer, fact, number, ledger) {
                faults.extend(more);
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    fn fact(&self, customer: &Customer, fact: &Fact, number: usize, ledger: &mut Ledger) -> Result<(), Vec<Placed>> {
        let last = self.month.minus(1).unwrap_or(self.month);
        let bill = fact.row.text("bill").map_or_else(|| bill_id(&customer.id, last), str::to_string);
        let amount = fact.row.get::<Money>("amount").unwrap_or_default();
        let steps = match fact.kind.as_str() {
            "open" => {
                let key = json!({ "place": bill, "item": "opening", "fee_month": last });
                let line = json!({ "kind": "carry", "key": key, "amount": amount, "cause": "opening_balance" });
                let made = json!({ "bill": bill, "customer": customer.id, "bill_month": last, "lines": [line] });
                vec![
                    ("opening", "generate", made),
                    ("send", "send", json!({ "bill": bill })),
                    ("confirm", "confirm", json!({ "bill": bill, "use_prepaid": false })),
                ]
            }
            // The bill of this month is confirmed when it is made.
            "confirmed" if bill == bill_id(&customer.id, self.month) => Vec::new(),
            "confirmed" => vec![("send", "send", json!({ "bill": bill })), ("confirm", "confirm", json!({ "bill": bill }))],
            "paid" => {
                let receipt = format!("{bill}/paid/{number}");
                let on = fact.row.get::<Day>("day").unwrap_or(last.last_day());
                let received = json!({ "receipts": [{ "id": receipt, "on": on, "amount": amount, "remark": "上月表：已付款" }] });
                let bills = json!([{ "bill": bill, "amount": amount }]);
                let claim = json!({ "claim": receipt, "receipt": receipt, "customer": customer.id, "on": on, "by": "workbook", "bills": bills });
                vec![("receive", "receive", received), ("paid", "claim", claim)]
            }
            "statement" | "adjustment" => {
                let line = if fact.kind == "statement" { self.statement(customer, fact, number)? } else { self.adjustment(customer, fact, number)? };
                let Some(line) = line else { return Ok(()) };
                let command = format!("{}/adjust/{}/{}", bill_id(&customer.id, self.month), line.key, line.refers_to.as_deref().unwrap_or_default());
                let body = json!({ "customer": customer.id, "line": line_json(&line) });
                return ledger.once(&command, "adjust", body).map_err(|faults| at_fact(fact, &faults));
            }
            _ => Vec::new(),
        };
        for (step, kind, body) in steps {
            // Two payments of one bill are two; all else happens to a bill once.
            let command = if fact.kind == "paid" { format!("{bill}/{step}/{number}") } else { format!("{bill}/{step}") };
            ledger.once(&command, kind, body).map_err(|faults| at_fact(fact, &faults))?;
        }
        Ok(())
    }

    /// What a statement of the bureau differs by from what was billed.
    fn statement(&self, customer: &Customer, fact: &Fact, number: usize) -> Result<Option<ChargeLine>, Vec<Placed>> {
        let row = &fact.row;
        let city = city_of(row)?;
        let item = row.get::<Item>("item").ok_or_else(|| vec![row.fault("item", Code::ItemUnknown)])?;
        let Some((side, fee_month)) = row.get::<Side>("side").zip(row.get::<Month>("fee_month")) else { return Ok(None) };
        let mut key = LineKey {
            person: row.text("person").map(str::to_string),
            place: city.to_string(),
            item: item.to_string(),
            side: side.to_string(),
            fee_month,
            pay_type: PayType::Normal,
            sequence: 1,
        };
        let corrected = key.to_string();
        key.pay_type = PayType::Difference;
        key.sequence = number as u32;
        let amount = |column: &str| row.get::<Money>(column).unwrap_or_default();
        let difference = amount("amount").minus(amount("billed")).map_err(|code| vec![row.fault("amount", code)])?;
        let cause = row.text("cause").unwrap_or("实缴与账单不符").to_string();
        Ok((difference != Money::ZERO).then(|| ChargeLine {
            pass_through: passed_on(customer, &self.mode_of(customer, row.text("person"))),
            sub_bill: self.mode_of(customer, row.text("person")),
            cause: Some(cause),
            refers_to: Some(corrected),
            ..ChargeLine::new(kind_of(item), key, difference)
        }))
    }

    fn adjustment(&self, customer: &Customer, fact: &Fact, number: usize) -> Result<Option<ChargeLine>, Vec<Placed>> {
        let row = &fact.row;
        let Some(kind) = row.get::<LineKind>("kind") else { return Ok(None) };
        let place = match row.text("city") {
            Some(_) => city_of(row)?.to_string(),
            None => customer.id.clone(),
        };
        let fee_month = row.get::<Month>("fee_month").unwrap_or(self.month);
        let key = LineKey {
            person: row.text("person").map(str::to_string),
            place,
            item: format!("adjustment {kind}"),
            side: row.text("side").unwrap_or_default().to_string(),
            fee_month,
            pay_type: PayType::Difference,
            sequence: number as u32,
        };
        Ok(Some(ChargeLine {
            pass_through: passed_on(customer, &self.mode_of(customer, row.text("person"))),
            sub_bill: self.mode_of(customer, row.text("person")),
            cause: row.text("cause").map(str::to_string),
            refers_to: row.text("refers_to").map(str::to_string),
            ..ChargeLine::new(kind, key, row.get("amount").unwrap_or_default())
        }))
    }

    /// The mode that a person is served under; that of the first contract for the whole company.
    fn mode_of(&self, customer: &Customer, person: Option<&str>) -> String {
        let engagement = self.plan.people.iter().find(|engagement| engagement.customer == customer.id && Some(engagement.person.as_str()) == person);
        let contract = engagement.map_or(0, |engagement| engagement.contract);
        customer.contracts.get(contract).map(|contract| contract.mode.clone()).unwrap_or_default()
    }

    /// 增值税 of each contract; a tax on top of the price becomes a line.
    fn vat(
        &self,
        customer: &'a Customer,
        id: &str,
        ledger: &Ledger,
        charges: &mut Charges,
    ) -> Result<Vec<(&'a Contract, InvoiceAnswer<'static>)>, Vec<Placed>> {
        // What the statement of this month adds waits for the next bill.
        let waiting = ledger.bills().customers.get(&customer.id).into_iter().flat_map(|account| &account.waiting);
        let waiting = waiting.filter(|line| !ledger.was_done(&super::statement::adjust_id(self.month, &line.key)));
        let kept = ledger.bills().bills.get(id).into_iter().flat_map(|bill| &bill.lines).filter(|line| line.origin != LineOrigin::Computed);
        let kept: Vec<&BillLine> = waiting.chain(kept).filter(|line| line.kind != LineKind::Carry).collect();
        let mut invoices = Vec::new();
        let mut faults = Vec::new();
        for (index, contract) in customer.contracts.iter().enumerate() {
            let computed = charges.lines.iter().filter(|charge| charge.line.sub_bill == contract.mode).map(|charge| (charge.line.kind, charge.line.amount));
            let adjusted = kept.iter().filter(|line| line.sub_bill == contract.mode).map(|line| (line.kind, line.amount));
            let amounts: Vec<(LineKind, Money)> = computed.chain(adjusted).collect();
            let sum = |passed_on: bool| {
                let of_kind = amounts.iter().filter(|(kind, _)| kind.is_pass_through() == passed_on);
                of_kind.clone().try_fold(Money::ZERO, |sum, (_, amount)| sum.plus(*amount))
            };
            let overflow = |code| vec![contract.row.at("vat_kind", Fault::new(code, "vat_kind", ""))];
            let (fee, pass_through) = (sum(false).map_err(overflow)?, sum(true).map_err(overflow)?);
            if amounts.is_empty() {
                continue;
            }
            let request = hesuan::billing::Invoice { fee, pass_through, ..contract.vat.clone() };
            let answer = match request.run(hesuan::book()) {
                Ok(answer) => answer,
                Err(more) => {
                    let column = |path: &str| if path == "rate" { "vat_rate" } else { "vat_kind" };
                    faults.extend(more.as_slice().iter().map(|fault| contract.row.at(column(&fault.path), fault.clone())));
                    continue;
                }
            };
            let on_top = answer.bill_total.minus(fee).and_then(|rest| rest.minus(pass_through)).map_err(overflow)?;
            if on_top != Money::ZERO {
                charges.lines.push(line_of(customer, index, self.month, None, (LineKind::VatOnTop, "vat"), on_top));
            }
            let told = tell_steps::<hesuan::billing::Invoice>(hesuan::book(), &answer.grounds, Language::Zh);
            charges.warnings.extend(told.warnings);
            charges.told.extend(told.lines.into_iter().map(|line| Told {
                person: String::new(),
                month: self.month,
                what: "增值税".to_string(),
                amount: line.amount,
                text: line.text,
            }));
            invoices.push((contract, answer));
        }
        if faults.is_empty() { Ok(invoices) } else { Err(faults) }
    }

    /// Locked bills of earlier months with something open.
    fn left_open(&self, customer: &Customer, ledger: &Ledger) -> Result<Vec<String>, Vec<Placed>> {
        use BillStatus::{Confirmed, PartPaid};
        let earlier = ledger
            .bills()
            .bills
            .iter()
            .filter(|(_, bill)| bill.customer == customer.id && bill.bill_month < self.month && matches!(bill.status, Confirmed | PartPaid));
        let mut open = Vec::new();
        for (id, bill) in earlier {
            let left = bill.open().map_err(|code| vec![customer.row.at("customer", Fault::new(code, "open", id))])?;
            if left > Money::ZERO {
                open.push(id.clone());
            }
        }
        Ok(open)
    }
}

/// Where the whole amount is the price (业务外包), nothing is passed on; elsewhere the kind of a line decides.
pub fn passed_on(customer: &Customer, mode: &str) -> Option<bool> {
    customer.contracts.iter().any(|contract| contract.mode == mode && contract.vat.kind == VatKind::Full).then_some(false)
}

/// The earliest day of payment of the contracts, in the bill month.
fn due_on(customer: &Customer, month: Month) -> Option<Day> {
    let day = customer.contracts.iter().filter_map(|contract| contract.due_day).min()?;
    Day::new(month.year(), month.of_year(), day.min(month.days())).ok()
}

fn at_customer(customer: &Customer, faults: &Faults) -> Vec<Placed> {
    faults.as_slice().iter().map(|fault| customer.row.at("customer", fault.clone())).collect()
}

fn at_fact(fact: &Fact, faults: &Faults) -> Vec<Placed> {
    let column = |fault: &Fault| match (fault.code, fault.path.as_str()) {
        (Code::CommandConflict, _) | (_, "amount") => "amount",
        _ => "bill",
    };
    let told = |fault: &Fault| match fault.code {
        // The first run stands in the state; a correction is a row of its own.
        Code::CommandConflict => {
            fault.clone().because("the state has this row with another content; add a row with the difference", "状态文件中此行内容不同；请另加一行填差额")
        }
        _ => fault.clone(),
    };
    faults.as_slice().iter().map(|fault| fact.row.at(column(fault), told(fault))).collect()
}

/// Faults of generated lines at the rows of their persons.
fn by_line(plan: &Plan, customer: &Customer, lines: &[Charge], faults: &Faults) -> Vec<Placed> {
    let at = |fault: &Fault| {
        let index = fault.path.strip_prefix("lines[").and_then(|rest| rest.split(']').next()?.parse::<usize>().ok());
        let person = index.and_then(|index| lines.get(index)).and_then(|charge| charge.line.key.person.as_deref());
        let engagement = plan.people.iter().find(|engagement| engagement.customer == customer.id && Some(engagement.person.as_str()) == person);
        engagement.map_or_else(|| customer.row.at("customer", fault.clone()), |engagement| engagement.row.at("person", fault.clone()))
    };
    faults.as_slice().iter().map(at).collect()
}

//! The workbook as what it says: customers with their contracts, spells of people, insurances, places and what last month left.

use super::form::{CONTRACTS, CUSTOMERS, FORMS, INSURANCE, PAYMENTS, PEOPLE, PLACES, RECEIPTS, STATE, STATEMENT};
use super::sheet::{Placed, Row, Source, Table};
use hesuan::billing::{AgeBand, BillKind, FeeModel, FeePlan, Invoice, PriceKind, PriceKindOfTax, Tier};
use hesuan::contribution::{BaseOf, DeclaredBase, Person, WorkInjuryChoice};
use hesuan::enrolment::{FeeMonthOffset, OrderRule, Spell};
use hesuan::money::{Factor, Money};
use hesuan::rules::{Category, CityCode};
use hesuan::time::{Day, Month};
use hesuan::{Code, Fault};
use std::collections::{BTreeMap, BTreeSet};

/// A customer.
pub struct Customer {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is as a taxpayer.
    pub taxpayer: Option<String>,
    /// The credit limit.
    pub credit_limit: Money,
    /// The prepaid balance that it comes with.
    pub prepaid: Money,
    /// Its contracts, by mode.
    pub contracts: Vec<Contract>,
    /// Its row.
    pub row: Row,
}

/// A contract: one mode of service for one customer.
pub struct Contract {
    /// agency, dispatch, outsourcing or payroll.
    pub mode: String,
    /// Advance or actual.
    pub bill_kind: BillKind,
    /// The last day of payment in the bill month.
    pub due_day: Option<u16>,
    /// The fee.
    pub plan: FeePlan,
    /// The VAT, but for the amounts.
    pub vat: Invoice,
    /// 残保金 of a head.
    pub disabled_fund: Option<Money>,
    /// See [`hesuan::enrolment::Enrolment`].
    pub start_threshold: Option<u32>,
    /// See [`hesuan::enrolment::Enrolment`].
    pub leave_threshold: Option<u32>,
    /// Its row.
    pub row: Row,
}

/// A spell of a person: one row.
pub struct Engagement {
    /// The person.
    pub person: String,
    /// The name.
    pub name: String,
    /// The customer.
    pub customer: String,
    /// Which of the customer's contracts.
    pub contract: usize,
    /// The city.
    pub city: CityCode,
    /// The category.
    pub category: Category,
    /// What is declared.
    pub declared: Person,
    /// The wage.
    pub wage: Money,
    /// The first and last day, and their orders.
    pub spell: Spell,
    /// Its row.
    pub row: Row,
}

/// An insurance of a customer.
pub struct Cover {
    /// The customer.
    pub customer: String,
    /// The product.
    pub product: String,
    /// How it is priced.
    pub kind: PriceKind,
    /// The price.
    pub price: Option<Money>,
    /// The bands of ages.
    pub bands: Vec<AgeBand>,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// The parts.
    pub instalments: u32,
    /// Who is covered; all if none.
    pub persons: Option<BTreeSet<String>>,
    /// Its row.
    pub row: Row,
}

/// A place.
pub struct Place {
    /// The rule of orders.
    pub rule: OrderRule,
    /// Months from the month of the operation to the fee month.
    pub offset: i8,
    /// Whether people who left get differences.
    pub leaver_difference: bool,
}

/// A fact of last month.
pub struct Fact {
    /// What kind.
    pub kind: String,
    /// The customer.
    pub customer: String,
    /// Its row.
    pub row: Row,
}

impl Fact {
    /// Whether two facts are about the same thing, and only their place in the sheet tells them apart.
    pub fn is_like(&self, other: &Fact) -> bool {
        let of = ["bill", "person", "city", "kind", "item", "side", "fee_month"];
        self.customer == other.customer && self.kind == other.kind && of.iter().all(|column| self.row.text(column) == other.row.text(column))
    }
}

/// The workbook.
#[derive(Default)]
pub struct Plan {
    /// The customers, by id.
    pub customers: BTreeMap<String, Customer>,
    /// The spells, by person, city and first day.
    pub people: Vec<Engagement>,
    /// The insurances.
    pub insurance: Vec<Cover>,
    /// The places.
    pub places: BTreeMap<CityCode, Place>,
    /// The facts.
    pub facts: Vec<Fact>,
    /// The day whose rules last month's bills used.
    pub known_on: Option<Day>,
    /// 到款: what the bank says.
    pub receipts: Vec<Row>,
    /// 付款: what is to be paid out.
    pub payments: Vec<Row>,
    /// 实缴明细: what the bureaus say.
    pub statement: Vec<Row>,
    /// Faults that concern one customer.
    pub faults: BTreeMap<String, Vec<Placed>>,
}

/// Reads the workbook. The error is what leaves open whose bill is wrong: nothing can be made then.
pub fn read(source: &Source, month: Month) -> Result<Plan, Vec<Placed>> {
    let mut found = Vec::new();
    let mut tables: BTreeMap<&str, Table> = BTreeMap::new();
    for form in FORMS {
        if let Some(table) = source.table(form, &mut found) {
            tables.insert(form.en, table);
        }
    }
    let mut reader = Reader { month, plan: Plan::default(), open: Vec::new() };
    // Faults of cells belong to the customer that their row names.
    let mut owners: BTreeMap<(&str, usize), String> = BTreeMap::new();
    for table in tables.values() {
        for row in &table.rows {
            if let Some(customer) = row.text("customer") {
                owners.insert((table.form.en, row.number), customer.to_string());
            }
        }
    }
    let mut take = |name: &str| tables.remove(name).map(|table| table.rows).unwrap_or_default();
    take(CUSTOMERS.en).into_iter().for_each(|row| reader.customer(row));
    take(CONTRACTS.en).into_iter().for_each(|row| reader.contract(row));
    // The order of rows decides nothing.
    reader.plan.customers.values_mut().for_each(|customer| customer.contracts.sort_by(|a, b| a.mode.cmp(&b.mode)));
    take(PLACES.en).into_iter().for_each(|row| reader.place(row));
    take(PEOPLE.en).into_iter().for_each(|row| reader.engagement(row));
    take(INSURANCE.en).into_iter().for_each(|row| reader.cover(row));
    take(STATE.en).into_iter().for_each(|row| reader.fact(row));
    reader.plan.receipts = take(RECEIPTS.en);
    for row in take(PAYMENTS.en) {
        if reader.owner(&row).is_some() && !row.is_bad {
            reader.plan.payments.push(row);
        }
    }
    reader.plan.statement = take(STATEMENT.en);
    for placed in found {
        let owner = placed.row.and_then(|row| owners.get(&(placed.form.en, row))).cloned();
        reader.note(owner.as_deref(), placed);
    }
    let Reader { mut plan, mut open, .. } = reader;
    if open.is_empty() && plan.customers.is_empty() {
        open.push(Placed::of_sheet(&CUSTOMERS, Fault::new(Code::FieldMissing, "customer", "").because("there is no customer", "没有客户")));
    }
    if !open.is_empty() {
        let all = plan.faults.into_values().flatten();
        return Err(open.into_iter().chain(all).collect());
    }
    plan.people.sort_by(|a, b| (&a.person, a.city, a.spell.hired).cmp(&(&b.person, b.city, b.spell.hired)));
    plan.insurance.sort_by(|a, b| (&a.customer, &a.product, a.from).cmp(&(&b.customer, &b.product, b.from)));
    plan.check_customers();
    Ok(plan)
}

struct Reader {
    month: Month,
    plan: Plan,
    /// Faults of no known customer.
    open: Vec<Placed>,
}

impl Reader {
    fn note(&mut self, customer: Option<&str>, placed: Placed) {
        match customer.filter(|customer| self.plan.customers.contains_key(*customer)) {
            Some(customer) => self.plan.faults.entry(customer.to_string()).or_default().push(placed),
            None => self.open.push(placed),
        }
    }

    /// The customer that a row names, if there is one; an unknown one is a fault.
    fn owner(&mut self, row: &Row) -> Option<String> {
        let id = row.text("customer")?.to_string();
        if self.plan.customers.contains_key(&id) {
            return Some(id);
        }
        self.open.push(row.at("customer", Fault::new(Code::ValueUnknown, "customer", &id).because("there is no such customer", "“客户”表中没有该客户")));
        None
    }

    fn customer(&mut self, row: Row) {
        let Some(id) = row.text("customer").map(str::to_string) else { return };
        if ["summary", "state", "events", "receipts", "payments", "reconciliation", "ledger", "report"].iter().any(|name| id.eq_ignore_ascii_case(name)) {
            let fault = Fault::new(Code::ValueUnknown, "customer", &id).because("this is the name of another file", "与其他输出文件重名");
            return self.open.push(row.at("customer", fault));
        }
        // File names differ by more than the case of letters.
        if self.plan.customers.keys().any(|known| known.to_lowercase() == id.to_lowercase()) {
            return self.open.push(row.fault("customer", Code::FieldDuplicate));
        }
        let customer = Customer {
            name: row.text("name").unwrap_or_default().to_string(),
            taxpayer: row.text("taxpayer").map(str::to_string),
            credit_limit: row.get("credit_limit").unwrap_or_default(),
            prepaid: row.get("prepaid").unwrap_or_default(),
            contracts: Vec::new(),
            id: id.clone(),
            row,
        };
        for (column, amount) in [("credit_limit", customer.credit_limit), ("prepaid", customer.prepaid)] {
            if amount < Money::ZERO {
                let placed = customer.row.fault(column, Code::OutOfRange);
                self.plan.faults.entry(id.clone()).or_default().push(placed);
            }
        }
        self.plan.customers.insert(id, customer);
    }

    fn contract(&mut self, row: Row) {
        let Some(owner) = self.owner(&row) else { return };
        if row.is_bad {
            return;
        }
        let mut faults = Vec::new();
        let plan = fee_plan(&row, self.month, &mut faults);
        let days = ["due_day", "start_threshold", "leave_threshold"].map(|column| {
            let day = row.get::<u32>(column);
            if day.is_some_and(|day| !(1..=31).contains(&day)) {
                faults.push(row.fault(column, Code::OutOfRange));
            }
            day
        });
        let (Some(plan), Some(kind), Some(taxpayer), Some(rate)) = (plan, row.get("vat_kind"), row.get("vat_taxpayer"), row.get("vat_rate")) else {
            return faults.into_iter().for_each(|placed| self.note(Some(&owner), placed));
        };
        let vat = Invoice {
            month: self.month,
            kind,
            taxpayer,
            rate,
            price: row.get("vat_price").unwrap_or(PriceKindOfTax::Inclusive),
            fee: Money::ZERO,
            pass_through: Money::ZERO,
            surcharge_of_tax: row.get("vat_surcharge"),
            cap: None,
            special_wanted: None,
            policy: None,
            billed: None,
            invoiced: Money::ZERO,
            invoice_first: true,
            received: Money::ZERO,
        };
        let contract = Contract {
            mode: row.text("mode").unwrap_or_default().to_string(),
            bill_kind: row.get("bill_kind").unwrap_or(BillKind::Advance),
            due_day: days[0].map(|day| day as u16),
            plan,
            vat,
            disabled_fund: row.get("disabled_fund"),
            start_threshold: days[1],
            leave_threshold: days[2],
            row,
        };
        if let Some(customer) = self.plan.customers.get_mut(&owner) {
            if customer.contracts.iter().any(|known| known.mode == contract.mode) {
                faults.push(contract.row.fault("mode", Code::FieldDuplicate));
            }
            customer.contracts.push(contract);
        }
        faults.into_iter().for_each(|placed| self.note(Some(&owner), placed));
    }

    fn place(&mut self, row: Row) {
        if row.is_bad {
            return;
        }
        let city = match city_of(&row) {
            Ok(city) => city,
            Err(placed) => return self.open.extend(placed),
        };
        let offset = row.get::<i8>("fee_month_offset").unwrap_or(0);
        let cutoff_day = row.get::<u32>("cutoff_day");
        if cutoff_day.is_none_or(|day| !(1..=31).contains(&day)) {
            return self.open.push(row.fault("cutoff_day", Code::OutOfRange));
        }
        let rule = OrderRule {
            cutoff_day,
            cutoff_shift: row.get("cutoff_shift"),
            fee_month_offset: Some(FeeMonthOffset(offset)),
            max_back_pay_months: row.get("max_back_pay_months"),
        };
        let place = Place { rule, offset, leaver_difference: row.flag("leaver_difference") };
        if self.plan.places.insert(city, place).is_some() {
            self.open.push(row.fault("city", Code::FieldDuplicate));
        }
    }

    fn engagement(&mut self, row: Row) {
        let Some(owner) = self.owner(&row) else { return };
        if row.is_bad {
            return;
        }
        let mut faults = Vec::new();
        let contract = self.contract_of(&owner, &row, &mut faults);
        let city = city_of(&row).map_err(|placed| faults.extend(placed)).ok();
        if let Some(city) = city.filter(|city| !self.plan.places.contains_key(city)) {
            faults.push(row.at("city", Fault::new(Code::ValueUnknown, "city", city).because("the sheet 地点 places has no such city", "“地点”表中没有该城市")));
        }
        let declared = declared(&row, &mut faults);
        if let (Some(contract), Some(city), Some(hired), Some(wage)) = (contract, city, row.get::<Day>("hired"), row.get::<Money>("wage")) {
            let left = row.get::<Day>("left");
            let spell = Spell {
                customer: owner.clone(),
                hired,
                hire_submitted: row.get("hire_submitted").unwrap_or(hired),
                left,
                leave_submitted: row.get("leave_submitted"),
            };
            if left.is_none() && row.text("leave_submitted").is_some() {
                let fault = Fault::new(Code::Contradiction, "leave_submitted", row.text("leave_submitted").unwrap_or_default());
                faults.push(row.at("leave_submitted", fault.because("left is not given", "未填离职日期")));
            }
            let text = |column: &str| row.text(column).unwrap_or_default().to_string();
            self.plan.people.push(Engagement {
                person: text("person"),
                name: text("name"),
                customer: owner.clone(),
                contract,
                city,
                category: row.get("category").unwrap_or(Category::LocalUrban),
                declared,
                wage,
                spell,
                row,
            });
        }
        faults.into_iter().for_each(|placed| self.note(Some(&owner), placed));
    }

    /// Which contract a person is served under: that of the mode, or the only one.
    fn contract_of(&self, owner: &str, row: &Row, faults: &mut Vec<Placed>) -> Option<usize> {
        let contracts = &self.plan.customers.get(owner)?.contracts;
        match row.text("mode") {
            Some(mode) => {
                let found = contracts.iter().position(|contract| contract.mode == mode);
                if found.is_none() {
                    let fault = Fault::new(Code::ValueUnknown, "mode", mode);
                    faults.push(row.at("mode", fault.because("the customer has no such contract", "该客户没有此模式的合同")));
                }
                found
            }
            None if contracts.len() == 1 => Some(0),
            None => {
                let fault = Fault::new(Code::FieldMissing, "mode", "");
                let (en, zh) = (format!("the customer has {} contracts", contracts.len()), format!("该客户有 {} 份合同", contracts.len()));
                faults.push(row.at("mode", fault.because(en, zh)));
                None
            }
        }
    }

    fn cover(&mut self, row: Row) {
        let Some(owner) = self.owner(&row) else { return };
        if row.is_bad {
            return;
        }
        let bands = match row.text("bands").map_or(Ok(Vec::new()), bands) {
            Ok(bands) => bands,
            Err(code) => return self.note(Some(&owner), row.fault("bands", code)),
        };
        let (Some(kind), Some(from), Some(to)) = (row.get("price_kind"), row.get("policy_from"), row.get("policy_to")) else { return };
        let persons = row.text("persons").map(|text| text.split([';', '；']).map(|id| id.trim().to_string()).filter(|id| !id.is_empty()).collect());
        let cover = Cover {
            customer: owner,
            product: row.text("product").unwrap_or_default().to_string(),
            kind,
            price: row.get("price"),
            bands,
            from,
            to,
            instalments: row.get("instalments").unwrap_or(1),
            persons,
            row,
        };
        self.plan.insurance.push(cover);
    }

    fn fact(&mut self, row: Row) {
        let Some(kind) = row.text("type").map(str::to_string) else { return };
        if kind == "known_on" {
            match (row.get::<Day>("day"), self.plan.known_on) {
                (Some(day), None) => self.plan.known_on = Some(day),
                (None, _) => self.open.push(row.at("day", Fault::new(Code::FieldMissing, "day", ""))),
                (Some(_), Some(_)) => self.open.push(row.fault("day", Code::FieldDuplicate)),
            }
            return;
        }
        if row.text("customer").is_none() {
            return self.open.push(row.at("customer", Fault::new(Code::FieldMissing, "customer", "")));
        }
        let Some(customer) = self.owner(&row) else { return };
        if row.is_bad {
            return;
        }
        let needed: &[&str] = match kind.as_str() {
            "open" | "paid" => &["amount"],
            "charged" => &["person", "city", "fee_month"],
            "statement" => &["person", "city", "item", "side", "fee_month", "amount"],
            "adjustment" => &["kind", "amount", "cause"],
            _ => &[],
        };
        for column in needed.iter().filter(|column| row.text(column).is_none()) {
            let fault = row.at(column, Fault::new(Code::FieldMissing, *column, ""));
            self.plan.faults.entry(customer.clone()).or_default().push(fault);
        }
        if matches!(kind.as_str(), "open" | "paid") && row.get::<Money>("amount").is_some_and(|amount| amount <= Money::ZERO) {
            let fault = row.fault("amount", Code::AmountNotPositive);
            self.plan.faults.entry(customer.clone()).or_default().push(fault);
        }
        self.plan.facts.push(Fact { kind, customer, row });
    }
}

impl Plan {
    /// A customer without a contract has no bill.
    fn check_customers(&mut self) {
        for customer in self.customers.values().filter(|customer| customer.contracts.is_empty()) {
            let faults = self.faults.entry(customer.id.clone()).or_default();
            if faults.is_empty() {
                let fault = Fault::new(Code::FieldMissing, "customer", &customer.id).because("the customer has no contract", "该客户没有合同");
                faults.push(customer.row.at("customer", fault));
            }
        }
    }
}

/// The city of a row.
pub fn city_of(row: &Row) -> Result<CityCode, Vec<Placed>> {
    let text = row.text("city").unwrap_or_default();
    let city = text.parse::<CityCode>().ok().filter(|city| hesuan::book().city(*city).is_ok());
    city.ok_or_else(|| vec![row.fault("city", Code::CityUnknown)])
}

fn declared(row: &Row, faults: &mut Vec<Placed>) -> Person {
    let mut person = Person { wage: row.get("wage"), ..Person::default() };
    for (column, what) in [("base_social_insurance", BaseOf::SocialInsurance), ("base_housing_fund", BaseOf::HousingFund)] {
        if let Some(amount) = row.get::<Money>(column) {
            if amount <= Money::ZERO {
                faults.push(row.fault(column, Code::BaseNotPositive));
            }
            person.bases.push(DeclaredBase { what, side: None, amount });
        }
    }
    person.housing_fund_rate = row.get("housing_fund_rate");
    person.supplementary_housing_fund_rate = row.get("supplementary_housing_fund_rate");
    person.work_injury = match (row.get("work_injury_rate"), row.get::<u8>("work_injury_class")) {
        (Some(_), Some(_)) => {
            let fault = Fault::new(Code::Contradiction, "work_injury_class", row.text("work_injury_class").unwrap_or_default());
            faults.push(row.at("work_injury_class", fault.because("work_injury_rate is given", "已填工伤费率")));
            None
        }
        (Some(rate), None) => Some(WorkInjuryChoice::Rate(rate)),
        (None, Some(class)) => Some(WorkInjuryChoice::Class(class, Factor::ONE)),
        (None, None) => None,
    };
    person
}

/// The terms of the ready policy that a contract names.
fn fee_policy(id: &str, month: Month) -> Result<FeePlan, hesuan::Faults> {
    let law = hesuan::law::Law::of(hesuan::book(), month, None)?;
    let terms = hesuan::policy::terms_of::<FeePlan>("fee", id, &law, "fee_policy")?;
    Ok(FeePlan { policy: Some(id.to_string()), ..terms.value })
}

/// The fee of a contract: what its columns state, over the policy that it names.
fn fee_plan(row: &Row, month: Month, faults: &mut Vec<Placed>) -> Option<FeePlan> {
    let policy = match row.text("fee_policy").map(|id| fee_policy(id, month)).transpose() {
        Ok(policy) => policy,
        Err(more) => {
            faults.extend(more.as_slice().iter().map(|fault| row.at("fee_policy", fault.clone())));
            return None;
        }
    };
    let Some(model) = row.get("fee_model").or(policy.as_ref().map(|policy| policy.model)) else {
        faults.push(row.fault("fee_model", Code::FieldMissing));
        return None;
    };
    let tiers = match row.text("fee_tiers").map(|text| tiers(text, model == FeeModel::ByKey)).transpose() {
        Ok(tiers) => tiers,
        Err(code) => {
            faults.push(row.fault("fee_tiers", code));
            return None;
        }
    };
    let named = policy.clone().unwrap_or_else(|| plain_plan(model));
    let plan = FeePlan {
        model,
        price: row.get("fee_price").or(named.price),
        tiers: tiers.unwrap_or(named.tiers),
        percent: row.get("fee_percent").or(named.percent),
        per_person_min: row.get("fee_person_min").or(named.per_person_min),
        base_fee: row.get("fee_base").or(named.base_fee),
        event_price: row.get("fee_event").or(named.event_price),
        pro_rata: row.get("fee_pro_rata").unwrap_or(named.pro_rata),
        discount_factor: row.get("fee_discount").or(named.discount_factor),
        bill_min: row.get("fee_min").or(named.bill_min),
        bill_max: row.get("fee_max").or(named.bill_max),
        count_back_pay_months: if row.text("fee_back_pay").is_some() { row.flag("fee_back_pay") } else { named.count_back_pay_months },
        ..named
    };
    if let Err(more) = plan.check("plan") {
        faults.extend(more.as_slice().iter().map(|fault| row.at(fee_column(&fault.path), fault.clone())));
    }
    Some(plan)
}

/// A plan of which only the model is known.
fn plain_plan(model: FeeModel) -> FeePlan {
    FeePlan {
        policy: None,
        model,
        price: None,
        tiers: Vec::new(),
        percent: None,
        per_person_min: None,
        base_fee: None,
        event_price: None,
        pro_rata: hesuan::billing::ProRata::Full,
        half_day: None,
        half_share: None,
        rounding: None,
        cycle_months: 1,
        cycle_start: None,
        price_of: hesuan::billing::PriceOf::Month,
        discount_factor: None,
        bill_min: None,
        bill_max: None,
        min_when_zero: false,
        count_back_pay_months: false,
        head_key: hesuan::billing::HeadKey::Person,
        order: hesuan::billing::FeeOrder::DiscountFirst,
    }
}

/// The column behind a field of a fee plan.
pub fn fee_column(path: &str) -> &'static str {
    let columns = [
        ("price", "fee_price"),
        ("percent", "fee_percent"),
        ("per_person_min", "fee_person_min"),
        ("base_fee", "fee_base"),
        ("event_price", "fee_event"),
        ("bill_min", "fee_min"),
        ("bill_max", "fee_max"),
    ];
    let field = path.strip_prefix("plan.").unwrap_or(path);
    columns.iter().find(|(known, _)| *known == field).map_or("fee_tiers", |(_, column)| column)
}

/// `10:60;50:50;*:45`, or `310000:60;110000:70` by city.
fn tiers(text: &str, by_key: bool) -> Result<Vec<Tier>, Code> {
    let parts = text.split([';', '；']).map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (key, price) = part.split_once([':', '：']).ok_or(Code::FeePlanInvalid)?;
            let (key, price) = (key.trim(), price.trim().parse::<Money>()?);
            Ok(match key {
                key if by_key => Tier { upto: None, price, key: Some(key.to_string()) },
                "*" => Tier { upto: None, price, key: None },
                upto => Tier { upto: Some(upto.parse().map_err(|_| Code::FeePlanInvalid)?), price, key: None },
            })
        })
        .collect()
}

/// `18-40:480;41-60:720`.
fn bands(text: &str) -> Result<Vec<AgeBand>, Code> {
    let parts = text.split([';', '；']).map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (ages, premium) = part.split_once([':', '：']).ok_or(Code::FieldType)?;
            let (from_age, to_age) = ages.split_once('-').ok_or(Code::FieldType)?;
            let age = |text: &str| text.trim().parse::<u32>().map_err(|_| Code::FieldType);
            Ok(AgeBand { from_age: age(from_age)?, to_age: age(to_age)?, premium: premium.trim().parse()? })
        })
        .collect()
}

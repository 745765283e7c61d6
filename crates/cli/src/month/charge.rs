//! What a customer is charged in a bill month: contributions, wages and tax, insurance, fee and disabled fund, each line with its key and
//! with how it came about.

use super::orders::{FeeMonths, Turn};
use super::plan::{Contract, Cover, Customer, Engagement, Plan, fee_column};
use super::sheet::Placed;
use hesuan::billing::{Bills, ChargeLine, Cover as Covered, FeePerson, LineKey, LineKind, LineOrigin, PayType, Premium, PriceKind, ServiceFee};
use hesuan::explain::{Language, tell, tell_steps};
use hesuan::money::{Money, Rate};
use hesuan::operation::Operation;
use hesuan::payroll::{GivenContributions, PayItem, Payslip, TaxFacts};
use hesuan::retro::differences;
use hesuan::rules::{CityCode, EmployerType, Item, Scheme, SchemeKey, Side};
use hesuan::tax::YearToDate;
use hesuan::time::{Day, Month};
use hesuan::trace::Grounds;
use hesuan::{Code, Fault, Faults};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

/// A line with what the bill shows beside it.
pub struct Charge {
    /// The line.
    pub line: ChargeLine,
    /// The city of its person.
    pub city: Option<CityCode>,
    /// The item and side of a contribution.
    pub item: Option<(Item, Side)>,
    /// Its base.
    pub base: Option<Money>,
    /// Its rate.
    pub rate: Option<Rate>,
}

/// How a line came about.
pub struct Told {
    /// The person; empty for the whole company.
    pub person: String,
    /// The month.
    pub month: Month,
    /// What.
    pub what: String,
    /// The result.
    pub amount: Option<Money>,
    /// The computation.
    pub text: String,
}

/// All that is charged.
#[derive(Default)]
pub struct Charges {
    /// The lines.
    pub lines: Vec<Charge>,
    /// How they came about.
    pub told: Vec<Told>,
    /// What the customer must know.
    pub notes: Vec<String>,
    /// Warnings of the rules, each once.
    pub warnings: BTreeSet<String>,
    /// The persons that are heads.
    pub heads: usize,
}

type SchemeOf = (Month, Option<Day>, CityCode, String, String, String);

/// The rules of a run, resolved once for each month, place and kind of person.
pub struct Rules {
    /// The day whose knowledge counts.
    pub known_on: Option<Day>,
    schemes: HashMap<SchemeOf, Result<Rc<Scheme<'static>>, Faults>>,
}

impl Rules {
    /// None yet.
    pub fn new(known_on: Option<Day>) -> Rules {
        Rules { known_on, schemes: HashMap::new() }
    }

    fn scheme(&mut self, month: Month, known_on: Option<Day>, engagement: &Engagement) -> Result<Rc<Scheme<'static>>, Faults> {
        let text = |column: &str| engagement.row.text(column).unwrap_or_default().to_string();
        let key = (month, known_on, engagement.city, text("area"), engagement.category.to_string(), text("variant"));
        if let Some(known) = self.schemes.get(&key) {
            return known.clone();
        }
        let book = hesuan::book();
        let rules = known_on.map_or_else(|| book.month(month), |day| book.known_on(day).month(month));
        let wanted = SchemeKey {
            city: engagement.city,
            area: engagement.row.text("area"),
            category: engagement.category,
            variant: engagement.row.text("variant"),
            employer_type: EmployerType::Enterprise,
            employer_size: None,
            deferrals: &[],
        };
        let scheme = rules.scheme(&wanted).map(Rc::new);
        self.schemes.insert(key, scheme.clone());
        scheme
    }
}

/// Everything of one customer.
pub struct Charger<'a> {
    /// The workbook.
    pub plan: &'a Plan,
    /// The fee months, in the order of the people.
    pub months: &'a [FeeMonths],
    /// The bill month.
    pub month: Month,
    /// The bills so far.
    pub state: &'a Bills,
    /// This customer's bill, whose own lines do not count as earlier ones.
    pub bill: &'a str,
    /// The rules.
    pub rules: &'a mut Rules,
}

/// What a person paid themselves and what the employer owes, by fee month.
type Owed = BTreeMap<Month, (Money, Money)>;

impl Charger<'_> {
    /// The charges of a customer, or every fault.
    pub fn charges(&mut self, customer: &Customer) -> Result<Charges, Vec<Placed>> {
        let mut charges = Charges::default();
        let mut faults = Vec::new();
        let people: Vec<usize> = (0..self.plan.people.len()).filter(|&index| self.plan.people[index].customer == customer.id).collect();
        // A person has one payslip of a customer: the last row that is served in the month.
        let mut owed: BTreeMap<(usize, &str), Owed> = BTreeMap::new();
        let mut payers: BTreeMap<(usize, &str), usize> = BTreeMap::new();
        for &index in &people {
            let engagement = &self.plan.people[index];
            charges.notes.extend(self.months[index].notes.iter().cloned());
            let of_person = owed.entry((engagement.contract, &engagement.person)).or_default();
            if let Err(more) = self.contributions(customer, index, of_person, &mut charges) {
                faults.extend(more);
            }
            if let Err(more) = self.differences(customer, index, &mut charges) {
                faults.extend(more);
            }
            if engagement.row.flag("pays_wages") && self.is_served(engagement) {
                payers.insert((engagement.contract, &engagement.person), index);
            }
        }
        for (key, index) in payers {
            if let Err(more) = self.payslip(customer, index, owed.get(&key), &mut charges) {
                faults.extend(more);
            }
        }
        for (index, contract) in customer.contracts.iter().enumerate() {
            if let Err(more) = self.fee(customer, index, contract, &mut charges) {
                faults.extend(more);
            }
        }
        for cover in self.plan.insurance.iter().filter(|cover| cover.customer == customer.id) {
            if let Err(more) = self.premium(customer, cover, &mut charges) {
                faults.extend(more);
            }
        }
        charges.heads = charges.lines.iter().filter_map(|charge| charge.line.key.person.as_deref()).collect::<BTreeSet<_>>().len();
        if faults.is_empty() { Ok(charges) } else { Err(faults) }
    }

    fn is_served(&self, engagement: &Engagement) -> bool {
        let spell = &engagement.spell;
        spell.hired.month() <= self.month && spell.left.is_none_or(|left| left.month() >= self.month)
    }

    /// 社保公积金 of the fee months.
    fn contributions(&mut self, customer: &Customer, index: usize, owed: &mut Owed, charges: &mut Charges) -> Result<(), Vec<Placed>> {
        let (plan, months) = (self.plan, self.months);
        let engagement = &plan.people[index];
        let mode = &customer.contracts[engagement.contract].mode;
        for &(month, turn) in &months[index].charged {
            let placed = |faults: Faults| by_column(engagement, &faults);
            let scheme = self.rules.scheme(month, self.rules.known_on, engagement).map_err(placed)?;
            let result = scheme.contributions(&engagement.declared).map_err(placed)?;
            if turn != Turn::LateStop {
                owed.insert(month, (result.employee_total, result.employer_total));
            }
            let told = tell(&scheme, &result, Language::Zh);
            charges.warnings.extend(told.warnings.iter().map(|warning| format!("{} {month}：{warning}", scheme.city.name.zh)));
            for (line, text) in result.lines.iter().zip(told.lines) {
                if line.amount == Money::ZERO || (line.side == Side::Employee && !line.is_from_employee_wages()) {
                    continue;
                }
                charges.told.push(Told {
                    person: engagement.person.clone(),
                    month,
                    what: format!("{}（{}）", line.item.zh(), line.side.zh()),
                    amount: Some(line.amount),
                    text: text.text,
                });
                // 薪税外包: the customer pays contributions itself; they only count for the payslip.
                if mode == "payroll" {
                    continue;
                }
                let pay_type = if turn == Turn::BackPay { PayType::BackPay } else { PayType::Normal };
                let key = LineKey::of(&engagement.person, engagement.city, line, month, pay_type);
                let line_of = ChargeLine {
                    sub_bill: mode.clone(),
                    cause: (turn == Turn::LateStop).then(|| "late_stop".to_string()),
                    rules: rules_of(line),
                    ..ChargeLine::new(kind_of(line.item), key, line.amount)
                };
                charges.lines.push(Charge {
                    line: line_of,
                    item: Some((line.item, line.side)),
                    base: line.base,
                    rate: Some(line.rate),
                    city: Some(engagement.city),
                });
            }
        }
        Ok(())
    }

    /// 补差: what rules that became known since last month's bill make of the months charged before.
    fn differences(&mut self, customer: &Customer, index: usize, charges: &mut Charges) -> Result<(), Vec<Placed>> {
        let (plan, months) = (self.plan, self.months);
        let engagement = &plan.people[index];
        let mode = &customer.contracts[engagement.contract].mode;
        let Some(known_then) = plan.known_on.filter(|_| mode != "payroll") else { return Ok(()) };
        let has_left = engagement.spell.left.is_some_and(|left| left.month() < self.month);
        if has_left && !plan.places.get(&engagement.city).is_some_and(|place| place.leaver_difference) {
            return Ok(());
        }
        for &(month, was_back_pay) in &months[index].earlier {
            // A month that could not be computed then was not charged then.
            let Ok(before) = self.rules.scheme(month, Some(known_then), engagement) else { continue };
            let now = self.rules.scheme(month, self.rules.known_on, engagement).map_err(|faults| by_column(engagement, &faults))?;
            let Ok(then) = before.contributions(&engagement.declared) else { continue };
            let now = now.contributions(&engagement.declared).map_err(|faults| by_column(engagement, &faults))?;
            let found = differences(month, &then, &now).map_err(|code| vec![engagement.row.at("wage", Fault::new(code, "wage", engagement.wage))])?;
            for difference in found {
                let line = now.lines.iter().chain(&then.lines).find(|line| line.item == difference.item && line.side == difference.side);
                let Some(line) = line.filter(|line| line.side == Side::Employer || line.is_from_employee_wages()) else { continue };
                let earlier = if was_back_pay { PayType::BackPay } else { PayType::Normal };
                let corrected = LineKey::of(&engagement.person, engagement.city, line, month, earlier);
                let mut key = LineKey::of(&engagement.person, engagement.city, line, month, PayType::Difference);
                key.sequence = 1 + self.differences_before(&corrected.money());
                if self.is_adjusted(customer, &corrected.money()) {
                    let (name, item) = (&engagement.name, line.item.zh());
                    charges.notes.push(format!("{name} {}：{month} {item}（{}）以实缴差异为准，不另计补差", engagement.person, line.side.zh()));
                    continue;
                }
                let causes: Vec<&str> = difference.causes.iter().map(|cause| cause.zh()).collect();
                charges.told.push(Told {
                    person: engagement.person.clone(),
                    month,
                    what: format!("补差 {}（{}）", line.item.zh(), line.side.zh()),
                    amount: Some(difference.difference),
                    text: difference.text_zh.clone(),
                });
                let line_of = ChargeLine {
                    sub_bill: mode.clone(),
                    cause: Some(causes.join("、")),
                    refers_to: Some(corrected.to_string()),
                    rules: rules_of(line),
                    ..ChargeLine::new(kind_of(line.item), key, difference.difference)
                };
                charges.lines.push(Charge { line: line_of, item: Some((line.item, line.side)), base: None, rate: None, city: Some(engagement.city) });
            }
        }
        Ok(())
    }

    /// Whether a statement or a person has said what is due for this money.
    fn is_adjusted(&self, customer: &Customer, money: &str) -> bool {
        let waiting = self.state.customers.get(&customer.id).into_iter().flat_map(|account| &account.waiting);
        // What the statement of this month adds is the next bill's.
        let waiting = waiting.filter(|line| !self.state.commands.contains_key(&super::statement::adjust_id(self.month, &line.key)));
        let own = self.state.bills.get(self.bill).into_iter().flat_map(|bill| &bill.lines);
        waiting.chain(own).any(|line| line.origin == LineOrigin::Adjustment && line.money() == money)
    }

    fn differences_before(&self, money: &str) -> u32 {
        let others = self.state.bills.iter().filter(|(id, _)| id.as_str() != self.bill).flat_map(|(_, bill)| &bill.lines);
        others.filter(|line| line.money() == money && line.pay_type == PayType::Difference).count() as u32
    }

    /// 工资与个税, where the platform pays.
    fn payslip(&mut self, customer: &Customer, index: usize, owed: Option<&Owed>, charges: &mut Charges) -> Result<(), Vec<Placed>> {
        let engagement = &self.plan.people[index];
        let row = &engagement.row;
        let money = |column: &str| row.get::<Money>(column).unwrap_or_default();
        let opening = row.get::<u32>("ytd_months").map(|months_employed| YearToDate {
            months_employed,
            income: money("ytd_income"),
            special: money("ytd_special"),
            additional: money("ytd_additional"),
            withheld: money("ytd_withheld"),
            ..YearToDate::empty(self.month.minus(1).unwrap_or(self.month))
        });
        let given = owed.into_iter().flatten();
        let contribution_amounts =
            given.map(|(month, (employee, employer))| GivenContributions { fee_month: *month, employee: *employee, employer: *employer, deductible: true });
        let payslip = Payslip {
            contribution_amounts: contribution_amounts.collect(),
            tax: Some(TaxFacts { opening, additional: row.get("additional"), ..TaxFacts::none() }),
            known_on: self.rules.known_on,
            ..Payslip::of(self.month, vec![wage_item(row.get("gross").unwrap_or(engagement.wage))])
        };
        let answer = payslip.run(hesuan::book()).map_err(|faults| by_column(engagement, &faults))?;
        if answer.slip.net < Money::ZERO {
            let fault = Fault::new(Code::AmountNotPositive, "gross", answer.slip.net).because("net pay is below zero", "实发工资小于零");
            return Err(vec![row.at("gross", fault)]);
        }
        self.tell::<Payslip>(&answer.grounds, &engagement.person, "工资", charges);
        for (kind, item, amount) in [(LineKind::Wage, "wage", answer.slip.net), (LineKind::IncomeTax, "income_tax", answer.slip.tax)] {
            if amount != Money::ZERO {
                charges.lines.push(self.line(customer, engagement.contract, Some(engagement), kind, item, amount));
            }
        }
        Ok(())
    }

    /// 服务费 and 残保金 of a contract.
    fn fee(&mut self, customer: &Customer, index: usize, contract: &Contract, charges: &mut Charges) -> Result<(), Vec<Placed>> {
        let plan = self.plan;
        let billed: BTreeSet<&str> = charges
            .lines
            .iter()
            .filter(|charge| charge.line.sub_bill == contract.mode)
            .filter(|charge| charge.line.key.pay_type != PayType::Difference)
            .filter_map(|charge| charge.line.key.person.as_deref())
            .collect();
        let is_head =
            |engagement: &&Engagement| engagement.customer == customer.id && engagement.contract == index && billed.contains(engagement.person.as_str());
        let mut known = BTreeSet::new();
        let heads: Vec<&Engagement> = plan.people.iter().filter(is_head).filter(|engagement| known.insert(&engagement.person)).collect();
        let in_month = |day: Option<Day>| day.filter(|day| day.month() == self.month);
        let months_of = |person: &str| {
            let months = charges.lines.iter().filter(|charge| charge.line.key.person.as_deref() == Some(person) && charge.line.sub_bill == contract.mode);
            months.map(|charge| charge.line.key.fee_month).collect::<BTreeSet<_>>().len() as u32
        };
        let persons = heads.iter().map(|engagement| FeePerson {
            person: engagement.person.clone(),
            city: Some(engagement.city.to_string()),
            key: Some(engagement.city.to_string()),
            base: Some(engagement.row.get("gross").unwrap_or(engagement.wage)),
            from: in_month(Some(engagement.spell.hired)),
            to: in_month(engagement.spell.left).filter(|to| in_month(Some(engagement.spell.hired)).is_none_or(|from| from <= *to)),
            months: months_of(&engagement.person).max(1),
        });
        let spells = plan.people.iter().filter(|engagement| engagement.customer == customer.id && engagement.contract == index);
        let changes = spells.map(|engagement| {
            let spell = &engagement.spell;
            let left = spell.left.map(|left| spell.leave_submitted.unwrap_or(left));
            u32::from(in_month(Some(spell.hire_submitted)).is_some()) + u32::from(in_month(left).is_some())
        });
        let request =
            ServiceFee { month: self.month, plan: contract.plan.clone(), heads: None, persons: persons.collect(), changes: changes.sum(), events: Vec::new() };
        let placed = |faults: Faults| {
            let of_person = |fault: &Fault| fault.path.strip_prefix("persons[").and_then(|rest| rest.split(']').next()?.parse::<usize>().ok());
            let at = |fault: &Fault| match of_person(fault).and_then(|index| heads.get(index)) {
                Some(engagement) => engagement.row.at("city", fault.clone()),
                None => contract.row.at(fee_column(&fault.path), fault.clone()),
            };
            faults.as_slice().iter().map(at).collect::<Vec<_>>()
        };
        let answer = request.run(hesuan::book()).map_err(placed)?;
        self.tell::<ServiceFee>(&answer.grounds, "", "服务费", charges);
        let mut rest = answer.fee;
        let overflow = |code| vec![contract.row.at("fee_model", Fault::new(code, "fee_model", answer.fee))];
        for fee in answer.persons.iter().filter(|fee| fee.fee != Money::ZERO) {
            let engagement = heads.iter().find(|engagement| engagement.person == fee.person).copied();
            rest = rest.minus(fee.fee).map_err(overflow)?;
            charges.lines.push(self.line(customer, index, engagement, LineKind::ServiceFee, "service_fee", fee.fee));
        }
        // What the persons do not explain: a flat price, a tier, the minimum or maximum of the bill, a discount.
        if rest > Money::ZERO {
            charges.lines.push(self.line(customer, index, None, LineKind::ServiceFee, "service_fee", rest));
        } else if rest < Money::ZERO {
            charges.lines.push(self.line(customer, index, None, LineKind::Discount, "discount", rest));
        }
        if let Some(amount) = contract.disabled_fund.filter(|amount| *amount > Money::ZERO) {
            for engagement in &heads {
                charges.lines.push(self.line(customer, index, Some(engagement), LineKind::DisabledFund, "disabled_fund", amount));
            }
        }
        Ok(())
    }

    /// 商保 of a product.
    fn premium(&mut self, customer: &Customer, cover: &Cover, charges: &mut Charges) -> Result<(), Vec<Placed>> {
        let plan = self.plan;
        let mut known = BTreeSet::new();
        let is_covered = |engagement: &&Engagement| {
            engagement.customer == customer.id
                && cover.persons.as_ref().is_none_or(|persons| persons.contains(&engagement.person))
                && self.is_served(engagement)
        };
        // The last spell of a person counts.
        let mut people: Vec<&Engagement> = plan.people.iter().rev().filter(is_covered).filter(|engagement| known.insert(&engagement.person)).collect();
        people.reverse();
        for person in cover.persons.iter().flatten() {
            if !plan.people.iter().any(|engagement| engagement.customer == customer.id && engagement.person == *person) {
                let fault = Fault::new(Code::ValueUnknown, "persons", person).because("the customer has no such person", "该客户没有此人员");
                return Err(vec![cover.row.at("persons", fault)]);
            }
        }
        let start = |engagement: &Engagement| engagement.spell.hired.max(cover.from);
        let part_of = |engagement: &Engagement| match cover.kind {
            PriceKind::PerHeadMonth => Some(0),
            _ => Some(start(engagement).month().months_until(self.month)).filter(|part| *part < cover.instalments as usize),
        };
        let in_policy = cover.from.month() <= self.month && self.month <= cover.to.month();
        people.retain(|engagement| in_policy && start(engagement) <= cover.to && part_of(engagement).is_some());
        if people.is_empty() && cover.from <= cover.to {
            return Ok(());
        }
        let covers = people.iter().map(|engagement| Covered {
            person: engagement.person.clone(),
            role: "employee".to_string(),
            born: engagement.row.get("born"),
            plan: None,
            wages: None,
            from: Some(start(engagement)),
            to: None,
            claimed: false,
        });
        let request = Premium {
            policy_from: cover.from,
            policy_to: cover.to,
            kind: cover.kind,
            price: cover.price,
            percent: None,
            bands: cover.bands.clone(),
            plans: Vec::new(),
            month: Some(self.month),
            refund_fee: Money::ZERO,
            charge_whole: true,
            instalments: if cover.kind == PriceKind::PerHeadMonth { 1 } else { cover.instalments },
            max_per_role: None,
            covers: covers.collect(),
        };
        let placed = |faults: Faults| {
            let column = |fault: &Fault| match fault.path.as_str() {
                "policy_to" => "policy_to",
                "instalments" => "instalments",
                _ => "price",
            };
            faults.as_slice().iter().map(|fault| cover.row.at(column(fault), fault.clone())).collect::<Vec<_>>()
        };
        let answer = request.run(hesuan::book()).map_err(placed)?;
        let mut faults = Vec::new();
        for (engagement, of_person) in people.iter().zip(&answer.covers) {
            if let Some(code) = of_person.fault {
                let fault = Fault::new(Code::AgeNotCovered, "born", of_person.age.map_or(String::new(), |age| age.to_string()));
                faults.push(engagement.row.at("born", fault.because(code, cover.product.clone())));
                continue;
            }
            let amount = of_person.instalments.get(part_of(engagement).unwrap_or_default()).copied().unwrap_or_default();
            if amount != Money::ZERO {
                let item = format!("insurance {}", cover.product);
                charges.lines.push(self.line(customer, engagement.contract, Some(engagement), LineKind::Insurance, &item, amount));
            }
        }
        self.tell::<Premium>(&answer.grounds, "", &format!("商保 {}", cover.product), charges);
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    fn line(&self, customer: &Customer, contract: usize, engagement: Option<&Engagement>, kind: LineKind, item: &str, amount: Money) -> Charge {
        line_of(customer, contract, self.month, engagement, (kind, item), amount)
    }

    /// Notes the steps of an operation; equal ones, as those of persons with the same price, once.
    pub fn tell<T: Operation>(&self, grounds: &Grounds<'_>, person: &str, what: &str, charges: &mut Charges) {
        let told = tell_steps::<T>(hesuan::book(), grounds, Language::Zh);
        let mut known = BTreeSet::new();
        charges.warnings.extend(told.warnings);
        for line in told.lines {
            if known.insert(line.text.clone()) {
                charges.told.push(Told { person: person.to_string(), month: self.month, what: what.to_string(), amount: line.amount, text: line.text });
            }
        }
    }
}

/// A line that is no contribution. Its place is the customer, since another one may be charged the same for the same person; the contract tells
/// equal ones of one customer apart.
pub fn line_of(customer: &Customer, contract: usize, month: Month, engagement: Option<&Engagement>, what: (LineKind, &str), amount: Money) -> Charge {
    let key = LineKey {
        person: engagement.map(|engagement| engagement.person.clone()),
        place: customer.id.clone(),
        item: what.1.to_string(),
        side: String::new(),
        fee_month: month,
        pay_type: PayType::Normal,
        sequence: contract as u32 + 1,
    };
    let sub_bill = customer.contracts.get(contract).map(|contract| contract.mode.clone()).unwrap_or_default();
    let line = ChargeLine { sub_bill, ..ChargeLine::new(what.0, key, amount) };
    Charge { line, city: engagement.map(|engagement| engagement.city), item: None, base: None, rate: None }
}

fn wage_item(amount: Money) -> PayItem {
    PayItem {
        code: "wage".to_string(),
        label: Some("应发工资".to_string()),
        amount: Some(amount),
        formula: None,
        taxable: true,
        in_base: true,
        in_overtime_base: true,
        in_minimum_wage: true,
        employer_only: false,
    }
}

/// 社保 or 公积金.
pub fn kind_of(item: Item) -> LineKind {
    if item.is_social_insurance() { LineKind::SocialInsurance } else { LineKind::HousingFund }
}

fn rules_of(line: &hesuan::contribution::Line<'_>) -> Vec<String> {
    let mut rules: Vec<String> = Vec::new();
    for rule in [Some(line.rule), line.base_rule, Some(line.rounding_rule), line.measure].into_iter().flatten() {
        let rule = rule.to_string();
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    rules
}

/// Faults of a computation at the columns of the person's row.
fn by_column(engagement: &Engagement, faults: &Faults) -> Vec<Placed> {
    let column = |path: &str| match path {
        "housing_fund_rate" | "housing_fund_employee_rate" => "housing_fund_rate",
        "supplementary_housing_fund_rate" => "supplementary_housing_fund_rate",
        "work_injury_rate" => "work_injury_rate",
        "work_injury_class" => "work_injury_class",
        "area" => "area",
        "category" => "category",
        "variant" => "variant",
        "wage" => "wage",
        path if path.starts_with("bases.") => "wage",
        path if path.contains("opening.months_employed") => "ytd_months",
        path if path.contains("opening") => "ytd_income",
        path if path.contains("additional") => "additional",
        path if path.starts_with("items") => "gross",
        _ => "city",
    };
    faults.as_slice().iter().map(|fault| engagement.row.at(column(&fault.path), fault.clone())).collect()
}

//! 专项附加扣除: special additional deductions from the facts of a family (国发〔2018〕41号, 国发〔2022〕8号, 国发〔2023〕13号).
//!
//! Each month counts with the amount in force for it as known on the day asked for, so that an amount that was raised late
//! reaches back over the months of the year. Serious illness (大病医疗) is deducted only in the settlement.

use crate::fault::{Code, Fault, Faults};
use crate::json::{choice, record};
use crate::law::{Cited, Law};
use crate::money::{Money, Rate};
use crate::operation::{Operation, answers};
use crate::rules::{ParameterRef, RuleBook};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Minus, Number, Operator, Plus, StepName, Times, Trace};
use serde::Serialize;

const MONTH: StepName = StepName::new("additional_month", "additional deductions of the month", "本月专项附加扣除");
const TO_DATE: StepName = StepName::new("additional_to_date", "additional deductions to date", "累计专项附加扣除");
const ILLNESS_ABOVE: StepName = StepName::new("illness_above", "own share of medical cost that counts", "个人负担医药费用超过起付的部分");
const ILLNESS_PERSON: StepName = StepName::new("illness_person", "serious illness of one person", "大病医疗（每人）");
const ILLNESS: StepName = StepName::new("illness", "serious illness", "大病医疗");

const IN_FORCE: &str = "deductions.additional.reported";
const AGE_OF_EDUCATION: &str = "deductions.child_education.from_age";
const CHILD_SHARES: &str = "deductions.child.shares";
const SHARE_LIMIT: &str = "deductions.elderly.share_max.month";
const RENT: &str = "deductions.rent.month";
const LOAN_SHARES: &str = "deductions.housing_loan.shares";
const LOAN_MONTHS: &str = "deductions.housing_loan.max_months";

choice! {
    /// A special additional deduction (专项附加扣除) that is counted by the month.
    pub enum DeductionKind {
        /// Education of a child (子女教育).
        ChildEducation = "child_education",
        /// Care of a child below three (3岁以下婴幼儿照护).
        InfantCare = "infant_care",
        /// Support of parents (赡养老人).
        Elderly = "elderly",
        /// Studies for a degree (学历继续教育).
        ContinuingEducation = "continuing_education",
        /// A professional certificate (职业资格继续教育), once in its year.
        Certificate = "certificate",
        /// Interest of the loan for the first home (住房贷款利息).
        HousingLoan = "housing_loan",
        /// Rent of a home (住房租金).
        Rent = "rent",
    }
}

choice! {
    /// The class of the city that the rent is paid in.
    pub enum CityClass {
        /// A municipality, a provincial capital, a city under separate planning, or one that the State Council names.
        First = "first",
        /// Another city with more than a million people in its urban districts.
        Large = "large",
        /// Any other.
        Other = "other",
    }
}

record! {
    /// A child.
    pub struct Child {
        /// The day of birth.
        need born: Day,
        /// First month of education; that of the third birthday if left out.
        may education_from: Month,
        /// Last month of full-time education.
        may education_to: Month,
        /// This parent's share: all ("1") or half ("0.5"), the same for the whole year.
        or share: Rate = Rate::ONE,
    }
}

record! {
    /// Parents who are supported; the amount does not grow with their number.
    pub struct Parents {
        /// Whether the person is an only child.
        need only_child: bool,
        /// The days of birth of the parents.
        need parents_born: Vec<Day>,
        /// The share of a month of one of several children, as agreed between them.
        may share: Money,
        /// The last month: December of the year in which the duty to support ends.
        may to: Month,
    }
}

record! {
    /// Studies for a degree.
    pub struct DegreeStudies {
        /// First month.
        need from: Month,
        /// Last month.
        may to: Month,
    }
}

record! {
    /// The loan for the first home.
    pub struct HousingLoan {
        /// First month with interest.
        need from: Month,
        /// Last month with interest.
        may to: Month,
        /// Months for which interest was deducted before `from`, for instance of a loan that this one replaced.
        or months_used_before: u32 = 0,
        /// All ("1"), or half ("0.5") where each of a couple bought a home before the marriage.
        or share: Rate = Rate::ONE,
    }
}

record! {
    /// A rented home.
    pub struct RentedHome {
        /// First month.
        need from: Month,
        /// Last month.
        may to: Month,
        /// The class of the city.
        need city: CityClass,
    }
}

record! {
    /// A year's medical cost of one person: the taxpayer, the spouse or a minor child.
    pub struct MedicalCost {
        /// What the person bore within the insurance catalogue (自付部分) in the year.
        need own_share: Money,
    }
}

record! {
    /// Special additional deductions of a month and of the year to date, from the facts of a family.
    pub struct AdditionalDeductions {
        /// The month of payment.
        need month: Month,
        /// The first month with this employer in the year; January if left out.
        may since: Month,
        /// The children.
        or children: Vec<Child> = Vec::new(),
        /// The parents who are supported.
        may elderly: Parents,
        /// Studies for a degree.
        may continuing_education: DegreeStudies,
        /// The months of professional certificates; they count once in a year, at the earliest in the first month with this employer.
        or certificates: Vec<Month> = Vec::new(),
        /// The loan for the first home.
        may housing_loan: HousingLoan,
        /// A rented home.
        may rent: RentedHome,
        /// Medical cost of the year, by person.
        or illness: Vec<MedicalCost> = Vec::new(),
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// One deduction in the year to date.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeductionItem {
    /// Which.
    pub kind: DeductionKind,
    /// The place of the child in the list, from 0.
    pub child: Option<usize>,
    /// The amount of this month.
    pub month: Money,
    /// Months that count to date.
    pub months: u32,
    /// The amount of the year to date with this employer.
    pub to_date: Money,
}

/// The answer of `additional_deductions`.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AdditionalDeductionsAnswer<'book> {
    /// The deductions that have an amount to date.
    pub items: Vec<DeductionItem>,
    /// The amount of this month.
    pub month: Money,
    /// The amount of the year to date with this employer.
    pub to_date: Money,
    /// Serious illness of the year, which only the settlement deducts.
    pub illness: Money,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

/// What a month of a deduction is worth.
#[derive(Clone, Copy)]
enum Worth {
    /// An amount of the law.
    Amount(&'static str),
    /// A share of an amount of the law.
    Share(&'static str, Rate),
    /// The amount of the law for a class of cities.
    OfCity(CityClass),
    /// What one of several children agreed to bear, within the law's limit.
    Agreed(Money),
}

impl Worth {
    /// The parameter that it rests on.
    fn rule(self) -> &'static str {
        match self {
            Worth::Amount(id) | Worth::Share(id, _) => id,
            Worth::OfCity(_) => RENT,
            Worth::Agreed(_) => SHARE_LIMIT,
        }
    }

    /// The whole amount of the month of the law.
    fn amount<'book>(self, law: &Law<'book>) -> Result<Cited<'book, Money>, Fault> {
        match self {
            Worth::Amount(id) | Worth::Share(id, _) => law.money(id),
            Worth::Agreed(share) => Ok(Cited { value: share, rule: law.value(SHARE_LIMIT)?.rule }),
            Worth::OfCity(class) => {
                let rows = law.rows(RENT)?;
                let row = rows.value.iter().find(|row| row.text("city").is_ok_and(|city| city == class.as_str()));
                let row = row.ok_or_else(|| Fault::new(Code::RuleInvalid, "rent.city", class).because(RENT, RENT))?;
                Ok(Cited { value: row.get("month")?, rule: rows.rule })
            }
        }
    }
}

/// The months for which a fact gives a deduction.
#[derive(Clone, Copy)]
struct Claim {
    kind: DeductionKind,
    child: Option<usize>,
    first: Month,
    last: Month,
    worth: Worth,
}

/// The claims of a request and what is wrong with it, found one by one.
struct Claims<'book> {
    law: Law<'book>,
    since: Month,
    claims: Vec<Claim>,
    faults: Vec<Fault>,
}

impl Operation for AdditionalDeductions {
    const NAME: &'static str = "additional_deductions";
    const EN: &'static str = "Special additional deductions";
    const ZH: &'static str = "专项附加扣除";
    type Answer<'book> = AdditionalDeductionsAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<AdditionalDeductionsAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let claims = self.claims(&law)?;
        let mut trace = Trace::new(law);
        let items = claims.iter().map(|claim| claim.item(&law, &mut trace)).collect::<Result<Vec<_>, Fault>>()?;
        let month = total(&mut trace, MONTH, items.iter().map(|item| item.month))?;
        let to_date = total(&mut trace, TO_DATE, items.iter().map(|item| item.to_date))?;
        let illness = self.illness(&law, &mut trace)?;
        Ok(AdditionalDeductionsAnswer { items, month, to_date, illness, grounds: trace.grounds() })
    }
}

answers!(AdditionalDeductionsAnswer);

/// A sum, as a step where there is something to add.
fn total(trace: &mut Trace<'_>, name: StepName, mut amounts: impl Iterator<Item = Money>) -> Result<Money, Fault> {
    let Some(first) = amounts.next() else { return Ok(Money::ZERO) };
    let rest: Vec<(Operator, Number)> = amounts.map(|amount| (Plus, amount.into())).collect();
    trace.chain(name, first, &rest).money()
}

impl AdditionalDeductions {
    /// The months of every deduction, none of them later than the month asked for.
    fn claims(&self, law: &Law<'_>) -> Result<Vec<Claim>, Faults> {
        let january = self.month.minus(self.month.of_year() - 1).map_err(|code| Fault::new(code, "month", self.month))?;
        let since = self.since.unwrap_or(january);
        let mut claims = Claims { law: *law, since, claims: Vec::new(), faults: self.contradictions(january) };
        // Before 2019 there were none at all.
        if law.begins(IN_FORCE).is_some_and(|begins| begins <= self.month) {
            for (index, child) in self.children.iter().enumerate() {
                claims.of_child(index, child)?;
            }
            if let Some(parents) = &self.elderly {
                claims.of_parents(parents)?;
            }
            if let Some(studies) = &self.continuing_education {
                claims.of_studies(studies)?;
            }
            // Another certificate of the same year gives nothing more.
            if let Some(month) = self.certificates.iter().filter(|month| month.year() == self.month.year()).min() {
                let month = since.max(*month);
                claims.add(DeductionKind::Certificate, None, month, Some(month), Worth::Amount("deductions.continuing_education.certificate"));
            }
            if let Some(loan) = &self.housing_loan {
                claims.of_loan(loan)?;
            }
            if let Some(rent) = &self.rent {
                claims.add(DeductionKind::Rent, None, rent.from, rent.to, Worth::OfCity(rent.city));
            }
            claims.loan_and_rent();
        }
        Faults::none_or(claims.faults, claims.claims)
    }

    /// What contradicts itself whatever the law.
    fn contradictions(&self, january: Month) -> Vec<Fault> {
        let mut faults = Vec::new();
        if let Some(since) = self.since.filter(|since| *since < january || *since > self.month) {
            let fault = Fault::new(Code::YearToDateInconsistent, "since", since);
            faults.push(fault.because(format!("from {january} to {}", self.month), format!("应在 {january} 至 {} 之间", self.month)));
        }
        if let Some(parents) = &self.elderly {
            faults.extend(parents.contradictions());
        }
        let spans = [
            ("continuing_education.to", self.continuing_education.as_ref().map(|studies| (studies.from, studies.to))),
            ("housing_loan.to", self.housing_loan.as_ref().map(|loan| (loan.from, loan.to))),
            ("rent.to", self.rent.as_ref().map(|rent| (rent.from, rent.to))),
        ];
        for (path, span) in spans {
            if let Some((from, Some(to))) = span {
                faults.extend(ends_before(path, from, to));
            }
        }
        for (index, person) in self.illness.iter().enumerate() {
            if person.own_share < Money::ZERO {
                faults.push(Fault::new(Code::OutOfRange, format!("illness[{index}].own_share"), person.own_share));
            }
        }
        faults
    }

    /// Serious illness: of each person what is above the threshold, up to the limit.
    fn illness<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<Money, Fault> {
        let mut persons = Vec::with_capacity(self.illness.len());
        for person in &self.illness {
            let (threshold, most) = (law.money("deductions.serious_illness.threshold")?, law.money("deductions.serious_illness.max")?);
            let above = trace.chain(ILLNESS_ABOVE, person.own_share, &[(Minus, threshold.value.into())]).not_below_zero().by(threshold.rule).money()?;
            persons.push(trace.least(ILLNESS_PERSON, &[above.into(), most.value.into()]).by(most.rule).money()?);
        }
        total(trace, ILLNESS, persons.into_iter())
    }
}

impl Parents {
    fn contradictions(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.parents_born.is_empty() {
            faults.push(Fault::new(Code::FieldMissing, "elderly.parents_born", ""));
        }
        match (self.only_child, self.share) {
            (true, Some(share)) => {
                let fault = Fault::new(Code::Contradiction, "elderly.share", share);
                faults.push(fault.because("an only child shares with nobody", "独生子女不分摊"));
            }
            (false, None) => {
                let fault = Fault::new(Code::FieldMissing, "elderly.share", "");
                faults.push(fault.because("several children agree on shares", "非独生子女须约定分摊额"));
            }
            (false, Some(share)) if share < Money::ZERO => faults.push(Fault::new(Code::OutOfRange, "elderly.share", share)),
            _ => {}
        }
        faults
    }
}

/// The fault of a last month before the first.
fn ends_before(path: &str, from: Month, to: Month) -> Option<Fault> {
    (to < from).then(|| Fault::new(Code::Contradiction, path, to).because(format!("it begins in {from}"), format!("起始月份为 {from}")))
}

/// The month in which somebody reaches an age, in whole years.
fn birthday(born: Day, years: i64, path: &str) -> Result<Month, Fault> {
    let months = years.checked_mul(12).and_then(|months| u16::try_from(months).ok()).ok_or(Code::OutOfRange);
    months.and_then(|months| born.month().plus(months)).map_err(|code| Fault::new(code, path, born))
}

impl Claims<'_> {
    /// Adds the months of a fact that lie in the year to date and in which the deduction exists; none if there are none.
    fn add(&mut self, kind: DeductionKind, child: Option<usize>, from: Month, to: Option<Month>, worth: Worth) {
        let Some(begins) = self.law.begins(worth.rule()) else { return };
        let (first, last) = (from.max(begins).max(self.since), to.unwrap_or(self.law.month()).min(self.law.month()));
        if first <= last {
            self.claims.push(Claim { kind, child, first, last, worth });
        }
    }

    /// Infant care from the month of birth to the one before the third birthday's, then education.
    fn of_child(&mut self, index: usize, child: &Child) -> Result<(), Fault> {
        let at = |name: &str| format!("children[{index}].{name}");
        self.share(CHILD_SHARES, at("share"), child.share)?;
        let third = birthday(child.born, self.law.count(AGE_OF_EDUCATION)?.value, &at("born"))?;
        let before = third.minus(1).map_err(|code| Fault::new(code, at("born"), child.born))?;
        if let Some(from) = child.education_from.filter(|from| *from < third) {
            let fault = Fault::new(Code::NotEligible, at("education_from"), from);
            self.faults.push(fault.because(format!("from {third}: before it there is infant care"), format!("自 {third} 起；此前为婴幼儿照护")));
        }
        let from = child.education_from.unwrap_or(third);
        self.faults.extend(child.education_to.and_then(|to| ends_before(&at("education_to"), from, to)));
        let share = |id| if child.share == Rate::ONE { Worth::Amount(id) } else { Worth::Share(id, child.share) };
        self.add(DeductionKind::InfantCare, Some(index), child.born.month(), Some(before), share("deductions.infant_care.month"));
        self.add(DeductionKind::ChildEducation, Some(index), from, child.education_to, share("deductions.child_education.month"));
        Ok(())
    }

    /// From the month in which the first parent reaches the age; for all parents together.
    fn of_parents(&mut self, parents: &Parents) -> Result<(), Fault> {
        let age = self.law.count("deductions.elderly.parent_age")?.value;
        let Some(eldest) = parents.parents_born.iter().min() else { return Ok(()) };
        let from = birthday(*eldest, age, "elderly.parents_born")?;
        let worth = parents.share.map_or(Worth::Amount("deductions.elderly.only_child.month"), Worth::Agreed);
        if let Worth::Agreed(share) = worth {
            let limit = self.law.money(SHARE_LIMIT)?.value;
            if share > limit {
                let fault = Fault::new(Code::ExceedsLimit, "elderly.share", share);
                self.faults.push(fault.because(format!("at most {limit} a month"), format!("每月限额 {limit}")));
            }
        }
        self.add(DeductionKind::Elderly, None, from, parents.to, worth);
        Ok(())
    }

    /// Within the months that one degree may take.
    fn of_studies(&mut self, studies: &DegreeStudies) -> Result<(), Fault> {
        const AMOUNT: &str = "deductions.continuing_education.month";
        let most = self.law.count("deductions.continuing_education.max_months")?.value;
        let to = self.last_of(AMOUNT, studies.from, studies.to, most);
        self.add(DeductionKind::ContinuingEducation, None, studies.from, to, Worth::Amount(AMOUNT));
        Ok(())
    }

    /// Within the months that a loan may be deducted in a lifetime.
    fn of_loan(&mut self, loan: &HousingLoan) -> Result<(), Fault> {
        const AMOUNT: &str = "deductions.housing_loan.month";
        self.share(LOAN_SHARES, "housing_loan.share".to_string(), loan.share)?;
        let most = self.law.count(LOAN_MONTHS)?.value;
        let left = most - i64::from(loan.months_used_before);
        if left < 0 {
            let fault = Fault::new(Code::OutOfRange, "housing_loan.months_used_before", loan.months_used_before);
            self.faults.push(fault.because(format!("at most {most}"), format!("最多 {most} 个月")));
        }
        if left <= 0 {
            return Ok(());
        }
        let to = self.last_of(AMOUNT, loan.from, loan.to, left);
        let worth = if loan.share == Rate::ONE { Worth::Amount(AMOUNT) } else { Worth::Share(AMOUNT, loan.share) };
        self.add(DeductionKind::HousingLoan, None, loan.from, to, worth);
        Ok(())
    }

    /// The last month of a fact whose deduction runs for so many months: they count from when the deduction exists.
    fn last_of(&self, rule: &str, from: Month, to: Option<Month>, most: i64) -> Option<Month> {
        let from = self.law.begins(rule).map_or(from, |begins| begins.max(from));
        let last = u16::try_from(most - 1).ok().and_then(|months| from.plus(months).ok());
        match (to, last) {
            (Some(to), Some(last)) => Some(to.min(last)),
            (to, last) => to.or(last),
        }
    }

    /// Notes a share that the law does not have.
    fn share(&mut self, rule: &str, path: String, share: Rate) -> Result<(), Fault> {
        let shares = self.law.words(rule)?.value;
        if !shares.iter().any(|word| word.parse() == Ok(share)) {
            self.faults.push(Fault::new(Code::ValueUnknown, path, share).because(shares.join(", "), shares.join("、")));
        }
        Ok(())
    }

    /// Notes a month with both interest and rent.
    fn loan_and_rent(&mut self) {
        let of = |kind| self.claims.iter().find(|claim| claim.kind == kind);
        let (Some(loan), Some(rent)) = (of(DeductionKind::HousingLoan), of(DeductionKind::Rent)) else { return };
        let (first, last) = (loan.first.max(rent.first), loan.last.min(rent.last));
        if first <= last {
            let fault = Fault::new(Code::Contradiction, "rent", first);
            self.faults.push(fault.because("housing_loan is given for the same month", "同月已享受住房贷款利息"));
        }
    }
}

/// Months in a row with the same amount.
struct Run<'book> {
    amount: Money,
    months: i64,
    rule: ParameterRef<'book>,
}

impl Claim {
    /// The deduction in the year to date.
    fn item<'book>(&self, law: &Law<'book>, trace: &mut Trace<'book>) -> Result<DeductionItem, Fault> {
        let (of_month, to_date) = self.kind.steps();
        let mut runs: Vec<Run<'book>> = Vec::with_capacity(1);
        let mut month = self.first;
        while month <= self.last {
            let amount = self.worth.amount(&law.in_month(month))?;
            match runs.last_mut() {
                Some(run) if run.rule == amount.rule => run.months += 1,
                _ => {
                    let share: &[_] = if let Worth::Share(_, share) = self.worth { &[(Times, share.into())] } else { &[] };
                    let amount_of_month = trace.chain(of_month, amount.value, share).by(amount.rule).money()?;
                    runs.push(Run { amount: amount_of_month, months: 1, rule: amount.rule });
                }
            }
            month = month.next();
        }
        let runs_on = self.last == law.month();
        let terms = runs.iter().flat_map(|run| [(Plus, run.amount.into()), (Times, run.months.into())]);
        let terms: Vec<(Operator, Number)> = terms.collect();
        let (Some(last), Some(((_, first), rest))) = (runs.last(), terms.split_first()) else {
            return Err(Fault::new(Code::Internal, "", self.kind));
        };
        Ok(DeductionItem {
            kind: self.kind,
            child: self.child,
            month: if runs_on { last.amount } else { Money::ZERO },
            months: self.first.months_until(self.last) as u32 + 1,
            to_date: trace.chain(to_date, *first, rest).money()?,
        })
    }
}

impl DeductionKind {
    /// The names of its amount of a month and of the year to date.
    const fn steps(self) -> (StepName, StepName) {
        match self {
            DeductionKind::ChildEducation => (
                StepName::new("child_education_month", "child education a month", "子女教育（月）"),
                StepName::new("child_education", "child education to date", "累计子女教育"),
            ),
            DeductionKind::InfantCare => (
                StepName::new("infant_care_month", "infant care a month", "3岁以下婴幼儿照护（月）"),
                StepName::new("infant_care", "infant care to date", "累计3岁以下婴幼儿照护"),
            ),
            DeductionKind::Elderly => (
                StepName::new("elderly_month", "support of parents a month", "赡养老人（月）"),
                StepName::new("elderly", "support of parents to date", "累计赡养老人"),
            ),
            DeductionKind::ContinuingEducation => (
                StepName::new("continuing_education_month", "studies for a degree a month", "学历继续教育（月）"),
                StepName::new("continuing_education", "studies for a degree to date", "累计学历继续教育"),
            ),
            DeductionKind::Certificate => (
                StepName::new("certificate_year", "certificate, in its year", "职业资格继续教育（取证当年）"),
                StepName::new("certificate", "certificate to date", "累计职业资格继续教育"),
            ),
            DeductionKind::HousingLoan => (
                StepName::new("housing_loan_month", "housing loan interest a month", "住房贷款利息（月）"),
                StepName::new("housing_loan", "housing loan interest to date", "累计住房贷款利息"),
            ),
            DeductionKind::Rent => (StepName::new("rent_month", "rent a month", "住房租金（月）"), StepName::new("rent", "rent to date", "累计住房租金")),
        }
    }
}

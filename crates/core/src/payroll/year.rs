//! A year at a glance: twelve payslips in a row, each opening with the year to date of the one before, as columns to plot.

use super::payslip::under;
use super::{Payslip, Slip, SlipBonus};
use crate::fault::{Code, Fault, Faults};
use crate::json::{Object, Read, record};
use crate::money::{Money, Rate};
use crate::operation::{Operation, answers};
use crate::rules::{RuleBook, Warning};
use crate::tax::{BonusMethod, YearToDate};
use crate::time::Month;
use crate::trace::Grounds;
use serde::Serialize;

/// Fields of a payslip as they came, to be read when their month is known.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Draft(Vec<(String, String)>);

impl Draft {
    /// The fields with those of a change in place of its own.
    fn changed(&self, change: &Draft) -> Draft {
        let kept = self.0.iter().filter(|(name, _)| !change.0.iter().any(|(changed, _)| changed == name));
        Draft(kept.chain(&change.0).cloned().collect())
    }

    fn payslip(&self, month: Month) -> Result<Payslip, Faults> {
        let mut text = format!("{{\"month\":\"{month}\"");
        for (name, raw) in &self.0 {
            text.push_str(&format!(",{}:{raw}", serde_json::Value::from(name.as_str())));
        }
        text.push('}');
        Payslip::read(&text, &|| "payslip".to_string())
    }
}

impl Read for Draft {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<Draft, Faults> {
        let mut object = Object::read(raw, &at())?;
        if let Some(month) = object.take("month") {
            let path = object.at("month");
            object.fault(Fault::new(Code::FieldUnknown, path, month));
        }
        let mut fields = Vec::new();
        while let Some((name, raw)) = object.take_any() {
            fields.push((name.into_owned(), raw.to_string()));
        }
        object.finish()?;
        // `take_any` gives the last field first.
        fields.reverse();
        Ok(Draft(fields))
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Draft>()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Draft {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PayslipDraft".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = Payslip::json_schema(generator);
        schema.insert("description".to_string(), "Fields of a payslip, without its month.".into());
        if let Some(properties) = schema.get_mut("properties").and_then(serde_json::Value::as_object_mut) {
            properties.remove("month");
        }
        schema.remove("required");
        schema
    }
}

record! {
    /// A change within the year: from a month on, these fields of the payslip are others.
    pub struct Change {
        /// The first month of the change.
        need from: Month,
        /// The fields that change, each as a whole.
        need set: Draft,
    }
}

record! {
    /// An annual bonus within the year.
    pub struct YearBonus {
        /// The month of payment.
        need month: Month,
        /// The amount.
        need amount: Money,
        /// How it is taxed; alone if left out.
        or method: BonusMethod = BonusMethod::Separate,
    }
}

record! {
    /// Twelve months of a person, simulated.
    pub struct Year {
        /// The year.
        need year: u32,
        /// The payslip of every month, without its month.
        need payslip: Draft,
        /// What changes within the year: a raise, a move to another city.
        or changes: Vec<Change> = Vec::new(),
        /// A bonus within the year.
        may bonus: YearBonus,
        /// The first month with this employer; January if left out.
        may from: Month,
    }
}

/// Sums of the year.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct YearTotals {
    /// Gross pay.
    pub gross: Money,
    /// The employee's contributions.
    pub employee_contributions: Money,
    /// The tax withheld on wages, a merged bonus included.
    pub tax: Money,
    /// The tax on a bonus that is taxed alone.
    pub bonus_tax: Money,
    /// What is taken off after tax.
    pub deductions: Money,
    /// Net pay.
    pub net: Money,
    /// The employer's contributions.
    pub employer_contributions: Money,
    /// The employer's cost.
    pub employer_cost: Money,
}

/// The answer of `year`: columns, one entry for each month.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct YearAnswer<'book> {
    /// The months.
    pub months: Vec<Month>,
    /// Gross pay.
    pub gross: Vec<Money>,
    /// The employee's contributions.
    pub employee_contributions: Vec<Money>,
    /// The tax withheld on wages, a merged bonus included.
    pub tax: Vec<Money>,
    /// The tax on a bonus that is taxed alone.
    pub bonus_tax: Vec<Money>,
    /// What is taken off after tax.
    pub deductions: Vec<Money>,
    /// Net pay.
    pub net: Vec<Money>,
    /// The employer's contributions.
    pub employer_contributions: Vec<Money>,
    /// The employer's cost.
    pub employer_cost: Vec<Money>,
    /// Taxable income of the year to date.
    pub taxable: Vec<Money>,
    /// The rate of its bracket.
    pub rate: Vec<Rate>,
    /// Sums of the year.
    pub totals: YearTotals,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(YearAnswer);

impl Operation for Year {
    const NAME: &'static str = "year";
    const EN: &'static str = "A year at a glance";
    const ZH: &'static str = "全年测算";
    const TAKES_OVERLAY: bool = true;
    type Answer<'book> = YearAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<YearAnswer<'book>, Faults> {
        let months = self.months()?;
        let mut columns: Option<YearAnswer<'book>> = None;
        let mut to_date: Option<YearToDate> = None;
        for month in months {
            let payslip = self.payslip(month, to_date.take())?;
            let told = |faults: Faults| Faults::none_or(under(&faults, "payslip"), ()).err().unwrap_or(faults);
            let answer = payslip.run(book).map_err(told)?;
            to_date = Some(payslip.closing(&answer.slip)?);
            let Grounds { warnings, stamp, .. } = answer.grounds;
            let columns = columns.get_or_insert_with(|| YearAnswer::empty(Grounds { steps: Vec::new(), warnings: Vec::new(), stamp }));
            columns.add(&answer.slip, warnings).map_err(|code| Fault::new(code, "payslip", month))?;
        }
        columns.ok_or_else(|| Fault::new(Code::OutOfRange, "from", "").into())
    }
}

impl Year {
    /// The months from the first one to December.
    fn months(&self) -> Result<Vec<Month>, Faults> {
        let wrong_year = || Fault::new(Code::OutOfRange, "year", self.year);
        let year = u16::try_from(self.year).map_err(|_| wrong_year())?;
        let months = (1..=12).map(|month| Month::new(year, month)).collect::<Result<Vec<_>, _>>().map_err(|_| wrong_year())?;
        let mut faults = Vec::new();
        let outside = |month: Month| month.year() != year;
        let given = self.changes.iter().enumerate().map(|(index, change)| (format!("changes[{index}].from"), change.from));
        let given =
            given.chain(self.bonus.iter().map(|bonus| ("bonus.month".to_string(), bonus.month))).chain(self.from.map(|from| ("from".to_string(), from)));
        faults.extend(given.filter(|(_, month)| outside(*month)).map(|(path, month)| Fault::new(Code::OutOfRange, path, month)));
        let first = self.from.unwrap_or(months[0]);
        Faults::none_or(faults, months.into_iter().filter(|month| *month >= first).collect())
    }

    fn payslip(&self, month: Month, opening: Option<YearToDate>) -> Result<Payslip, Faults> {
        let mut changes: Vec<&Change> = self.changes.iter().filter(|change| change.from <= month).collect();
        changes.sort_by_key(|change| change.from);
        let draft = changes.iter().fold(self.payslip.clone(), |draft, change| draft.changed(&change.set));
        let mut payslip = draft.payslip(month)?;
        if let Some(opening) = opening {
            payslip.tax.get_or_insert_with(super::TaxFacts::none).opening = Some(opening);
        }
        if let Some(bonus) = self.bonus.as_ref().filter(|bonus| bonus.month == month) {
            payslip.bonus = Some(SlipBonus { amount: bonus.amount, method: bonus.method, separate_used_this_year: false });
        }
        Ok(payslip)
    }
}

impl<'book> YearAnswer<'book> {
    fn empty(grounds: Grounds<'book>) -> YearAnswer<'book> {
        let column = || Vec::with_capacity(12);
        YearAnswer {
            months: Vec::with_capacity(12),
            gross: column(),
            employee_contributions: column(),
            tax: column(),
            bonus_tax: column(),
            deductions: column(),
            net: column(),
            employer_contributions: column(),
            employer_cost: column(),
            taxable: column(),
            rate: Vec::with_capacity(12),
            totals: YearTotals::default(),
            grounds,
        }
    }

    fn add(&mut self, slip: &Slip<'_>, warnings: Vec<Warning<'book>>) -> Result<(), Code> {
        self.months.push(slip.month);
        self.taxable.push(slip.withholding.taxable);
        self.rate.push(slip.withholding.rate);
        let totals = &mut self.totals;
        for (column, sum, amount) in [
            (&mut self.gross, &mut totals.gross, slip.gross),
            (&mut self.employee_contributions, &mut totals.employee_contributions, slip.employee_contributions),
            (&mut self.tax, &mut totals.tax, slip.tax),
            (&mut self.bonus_tax, &mut totals.bonus_tax, slip.bonus_tax),
            (&mut self.deductions, &mut totals.deductions, slip.deductions),
            (&mut self.net, &mut totals.net, slip.net),
            (&mut self.employer_contributions, &mut totals.employer_contributions, slip.employer_contributions),
            (&mut self.employer_cost, &mut totals.employer_cost, slip.employer_cost),
        ] {
            column.push(amount);
            *sum = sum.plus(amount)?;
        }
        for warning in warnings {
            if !self.grounds.warnings.contains(&warning) {
                self.grounds.warnings.push(warning);
            }
        }
        Ok(())
    }
}

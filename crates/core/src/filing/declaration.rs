//! Rows for the client from fields, or from payslips.

use super::id_number::{IdNumber, Sex};
use super::layout::{Layout, Record};
use crate::fault::{Code, Fault, Faults};
use crate::json::{Object, Read, record};
use crate::law::Law;
use crate::money::Money;
use crate::operation::{Operation, answers};
use crate::payroll::{Payslip, Slip};
use crate::rules::{Item, RuleBook};
use crate::time::{Day, Month};
use crate::trace::{Grounds, Trace};
use serde::Serialize;

/// 居民身份证, whose number can be checked.
const IDENTITY_CARD: &str = "居民身份证";

/// A person of a declaration: the fields of the layout, and a payslip that fills what is not given.
#[derive(Clone, PartialEq, Debug)]
pub struct Person {
    /// The fields of the layout.
    pub fields: Record,
    /// The payslip.
    pub payslip: Option<Payslip>,
}

impl Read for Person {
    fn read(raw: &str, at: &dyn Fn() -> String) -> Result<Person, Faults> {
        let mut object = Object::read(raw, &at())?;
        let payslip = object.field("payslip");
        let fields = Record::take(&mut object);
        object.finish()?;
        Ok(Person { fields, payslip })
    }

    #[cfg(feature = "schema")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let payslip = generator.subschema_for::<Payslip>();
        schemars::json_schema!({
            "description": "A person: the fields of the layout, and a payslip that fills what is not given.",
            "type": "object", "properties": { "payslip": payslip }, "additionalProperties": { "type": ["string", "number"] },
        })
    }
}

record! {
    /// Rows that the withholding client imports.
    pub struct Declaration {
        /// The tax month, which is the month of payment; it decides the version of the layout.
        need month: Month,
        /// The sheet: `wages`, `annual_bonus`, `severance`, `labour`, `labour_continuous`, `equity`, `nonresident_wages`, `persons`.
        need layout: String,
        /// The persons.
        need rows: Vec<Person>,
        /// The day whose knowledge is used; all that is known if left out.
        may known_on: Day,
    }
}

/// The answer of `declaration`: a sheet as texts.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeclarationAnswer<'book> {
    /// The layout.
    pub layout: String,
    /// The month in which this version of the layout was first seen.
    pub version: Month,
    /// The name of the sheet.
    pub sheet: &'book str,
    /// The name of the file, without its ending.
    pub file: &'book str,
    /// The headers in their order.
    pub headers: Vec<&'book str>,
    /// What each column holds: `text`, `word`, `money`, `quantity` or `date`.
    pub kinds: Vec<&'static str>,
    /// The rows: a text for each column, empty where nothing is declared.
    pub rows: Vec<Vec<String>>,
    /// Steps, warnings, stamp.
    #[serde(flatten)]
    pub grounds: Grounds<'book>,
}

answers!(DeclarationAnswer);

impl Operation for Declaration {
    const NAME: &'static str = "declaration";
    const EN: &'static str = "Rows for the withholding client";
    const ZH: &'static str = "扣缴申报导入表";
    const TAKES_OVERLAY: bool = true;
    type Answer<'book> = DeclarationAnswer<'book>;

    fn run<'book>(&self, book: &'book RuleBook) -> Result<DeclarationAnswer<'book>, Faults> {
        let law = Law::of(book, self.month, self.known_on)?;
        let mut trace = Trace::new(law);
        let layout = Layout::of(&law, &self.layout, &mut trace)?;
        let mut faults = Vec::new();
        let mut rows = Vec::with_capacity(self.rows.len());
        let mut known: std::collections::BTreeSet<(String, String)> = std::collections::BTreeSet::new();
        for (index, person) in self.rows.iter().enumerate() {
            let path = format!("rows[{index}]");
            match person.record(book, self.month, &path) {
                Ok(record) => {
                    if let (Some(kind), Some(number)) = (record.get("id_type"), record.get("id_number"))
                        && !known.insert((kind.to_string(), number.to_string()))
                    {
                        faults.push(Fault::new(Code::FieldDuplicate, format!("{path}.id_number"), number));
                    }
                    rows.push(row(&layout, &record, &path, &mut faults));
                }
                Err(more) => faults.extend_from_slice(more.as_slice()),
            }
        }
        Faults::none_or(faults, ())?;
        Ok(DeclarationAnswer {
            layout: self.layout.clone(),
            version: layout.version,
            sheet: layout.sheet,
            file: layout.file,
            headers: layout.columns.iter().map(|column| column.header).collect(),
            kinds: layout.columns.iter().map(|column| column.kind.as_str()).collect(),
            rows,
            grounds: trace.grounds(),
        })
    }
}

impl Person {
    /// The fields, with what the payslip says in place of those not given.
    fn record(&self, book: &RuleBook, month: Month, path: &str) -> Result<Record, Faults> {
        let mut record = self.fields.clone();
        let Some(payslip) = &self.payslip else { return Ok(record) };
        if payslip.month != month {
            let fault = Fault::new(Code::Contradiction, format!("{path}.payslip.month"), payslip.month);
            return Err(fault.because(format!("the declaration is of {month}"), format!("申报月份为 {month}")).into());
        }
        let under = |faults: Faults| {
            let at = |fault: &Fault| Fault { path: format!("{path}.payslip.{}", fault.path), ..fault.clone() };
            Faults::none_or(faults.as_slice().iter().map(at).collect(), ()).err().unwrap_or(faults)
        };
        let answer = payslip.run(book).map_err(under)?;
        for (field, amount) in declared(payslip, &answer.slip).map_err(|code| Fault::new(code, path, ""))? {
            record.fill(field, amount.to_string());
        }
        Ok(record)
    }
}

/// What a payslip declares. Contributions that are known only as a sum stand under other deductions.
fn declared(payslip: &Payslip, slip: &Slip<'_>) -> Result<Vec<(&'static str, Money)>, Code> {
    let lines = slip.contributions.iter().flat_map(|month| &month.lines).filter(|line| line.is_from_employee_wages());
    let (mut pension, mut medical, mut unemployment, mut housing_fund) = (Money::ZERO, Money::ZERO, Money::ZERO, Money::ZERO);
    for line in lines {
        let sum = match line.item {
            Item::Pension | Item::LocalPension => &mut pension,
            Item::Unemployment => &mut unemployment,
            Item::HousingFund | Item::SupplementaryHousingFund => &mut housing_fund,
            _ => &mut medical,
        };
        *sum = sum.plus(line.amount)?;
    }
    let mut fields =
        vec![("income", slip.taxable_income), ("pension", pension), ("medical", medical), ("unemployment", unemployment), ("housing_fund", housing_fund)];
    let given = payslip.contribution_amounts.iter().filter(|given| given.deductible);
    let mut other = given.map(|given| given.employee).try_fold(Money::ZERO, Money::plus)?;
    if let Some(tax) = &payslip.tax {
        other = other.plus(tax.other)?;
        let before = tax.opening.as_ref().map_or(Money::ZERO, |opening| opening.personal_pension);
        fields.extend([
            ("exempt", tax.exempt),
            ("health_insurance", tax.health_insurance),
            ("personal_pension_to_date", before.plus(tax.personal_pension)?),
            ("charity", tax.charity),
            ("reductions", tax.reductions),
        ]);
    }
    fields.push(("other", other));
    // An insurance column holds 0.00 where nothing is paid; other columns stay empty.
    let insurance = ["income", "pension", "medical", "unemployment", "housing_fund"];
    fields.retain(|(field, amount)| insurance.contains(field) || *amount != Money::ZERO);
    Ok(fields)
}

fn row(layout: &Layout<'_>, record: &Record, path: &str, faults: &mut Vec<Fault>) -> Vec<String> {
    for (field, text) in record.0.iter().filter(|(field, _)| layout.column(field).is_none()) {
        faults.push(Fault::new(Code::FieldUnknown, format!("{path}.{field}"), text));
    }
    check_identity(record, path, faults);
    let mut cells = Vec::with_capacity(layout.columns.len());
    for column in &layout.columns {
        let at = || format!("{path}.{}", column.field);
        let value = record.get(column.field).unwrap_or_default();
        let cell = match value {
            "" if column.required => Err(Code::FieldMissing),
            "" => Ok(String::new()),
            value => column.cell(value),
        };
        cells.push(cell.unwrap_or_else(|code| {
            faults.push(Fault::new(code, at(), value));
            String::new()
        }));
    }
    cells
}

/// The number of an identity card: its check character, and the sex and birth date that it states.
fn check_identity(record: &Record, path: &str, faults: &mut Vec<Fault>) {
    if record.get("id_type") != Some(IDENTITY_CARD) {
        return;
    }
    let Some(number) = record.get("id_number") else { return };
    let id = match number.parse::<IdNumber>() {
        Ok(id) => id,
        Err(code) => {
            faults.push(Fault::new(code, format!("{path}.id_number"), number));
            return;
        }
    };
    let sex = match id.sex {
        Sex::Man => "男",
        Sex::Woman => "女",
    };
    for (field, stated) in [("sex", sex.to_string()), ("born", id.born.to_string())] {
        if let Some(given) = record.get(field).filter(|given| *given != stated) {
            let fault = Fault::new(Code::Contradiction, format!("{path}.{field}"), given);
            faults.push(fault.because(format!("the number says {stated}"), format!("证件号码对应 {stated}")));
        }
    }
}

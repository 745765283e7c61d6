//! 列: the documented columns of each operation. A column is a field of the operation's request, or of its answer, of the same name.

use hesuan_core::rules::{Item, Side};

/// What is computed for each row.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Op {
    /// 社保公积金: contributions of a fee month.
    Contributions,
    /// 累计预扣: tax withheld on wages.
    Withhold,
    /// 工资条: gross, contributions, tax, net and cost.
    Payslip,
    /// 补差: contributions as known now less contributions as known then.
    Retro,
}

impl Op {
    /// Every operation.
    pub const ALL: [Op; 4] = [Op::Contributions, Op::Withhold, Op::Payslip, Op::Retro];

    /// Its name, that of the single call.
    pub const fn as_str(self) -> &'static str {
        match self {
            Op::Contributions => "contributions",
            Op::Withhold => "withhold",
            Op::Payslip => "payslip",
            Op::Retro => "retro",
        }
    }

    /// The operation of a name.
    pub fn named(name: &str) -> Option<Op> {
        Op::ALL.into_iter().find(|op| op.as_str() == name)
    }

    /// Whether it computes contributions.
    pub const fn contributes(self) -> bool {
        !matches!(self, Op::Withhold)
    }

    /// Whether it withholds tax.
    pub const fn withholds(self) -> bool {
        matches!(self, Op::Withhold | Op::Payslip)
    }
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// An amount in yuan as decimal or text; in fen as integers where the column's name ends in `_fen`.
    Amount,
    /// A share as decimal or text.
    Rate,
    /// A number without decimals, as integers or text.
    Count,
    /// A month as text `2025-07`, an integer `202507`, or a date in it.
    Month,
    /// A day as text `2025-07-01`, or a date.
    Day,
    /// A six-digit division code as text or integer.
    City,
    /// A word or a name as text.
    Word,
    /// Words as text with commas between them.
    Words,
    /// True or false.
    Flag,
    /// What tells persons apart: text or integers. Rows of one person and year that follow each other are one year to date.
    Person,
}

/// A column that may stand in a batch.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Column {
    /// Its name; an amount in fen has `_fen` after it.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether the operation needs it.
    pub needed: bool,
    /// What it is.
    pub about: &'static str,
}

const fn column(name: &'static str, kind: Kind, about: &'static str) -> Column {
    Column { name, kind, needed: false, about }
}

const fn needed(name: &'static str, kind: Kind, about: &'static str) -> Column {
    Column { name, kind, needed: true, about }
}

/// Which rules, and what the employer or the person has chosen: rows that agree in these share a plan.
const PLACE: [Column; 17] = [
    column("known_on", Kind::Day, "the day whose knowledge is used"),
    column("area", Kind::Word, "a part of the city"),
    column("category", Kind::Word, "人员类别"),
    column("variant", Kind::Word, "档次"),
    column("employer_type", Kind::Word, "单位类型"),
    column("employer_size", Kind::Word, "企业规模, which decides on relief"),
    column("deferrals", Kind::Words, "缓缴 that the employer was granted"),
    column("require_confirmed", Kind::Flag, "whether a value that is not confirmed is an error"),
    column("housing_fund_rate", Kind::Rate, "公积金缴存比例 of both sides"),
    column("housing_fund_employee_rate", Kind::Rate, "the employee's, where it differs"),
    column("supplementary_housing_fund_rate", Kind::Rate, "补充公积金比例 of both sides"),
    column("work_injury_rate", Kind::Rate, "工伤费率"),
    column("work_injury_class", Kind::Count, "行业类别, 1 to 8"),
    column("work_injury_floating", Kind::Rate, "浮动档次"),
    column("items", Kind::Words, "only these items"),
    column("waived", Kind::Words, "items that the person waives"),
    column("wage", Kind::Amount, "the base of every item for which none is declared"),
];

const WAGE_FACTS: [Column; 8] = [
    column("additional", Kind::Amount, "专项附加扣除 of the month"),
    column("additional_to_date", Kind::Amount, "专项附加扣除 of the year, in place of `additional`"),
    column("exempt", Kind::Amount, "免税收入 within the income"),
    column("other", Kind::Amount, "其他扣除 of the month"),
    column("health_insurance", Kind::Amount, "商业健康保险 of the month"),
    column("personal_pension", Kind::Amount, "个人养老金 of the month"),
    column("charity", Kind::Amount, "捐赠 of the month"),
    column("reductions", Kind::Amount, "减免税额 of the month"),
];

const YEAR: [Column; 18] = [
    column("person", Kind::Person, "rows of one person and year that follow each other are one year to date"),
    column("basic_deduction", Kind::Word, "how 减除费用 is counted"),
    column("last_year_income", Kind::Amount, "last year's wages, for `whole_year`"),
    column("last_year_months_withheld_here", Kind::Count, "last year's months, for `whole_year`"),
    column("earlier_income_this_year", Kind::Flag, "for `calendar_months`"),
    column("second_payer", Kind::Flag, "whether another employer pays wages"),
    column("opening_month", Kind::Month, "the last month of the year to date before this row"),
    column("opening_months_employed", Kind::Count, "months employed here, to that month"),
    column("opening_income", Kind::Amount, "gross wages, to that month"),
    column("opening_exempt", Kind::Amount, "免税收入, to that month"),
    column("opening_special", Kind::Amount, "专项扣除, to that month"),
    column("opening_additional", Kind::Amount, "专项附加扣除, to that month"),
    column("opening_other", Kind::Amount, "其他扣除, to that month"),
    column("opening_health_insurance", Kind::Amount, "商业健康保险, to that month"),
    column("opening_personal_pension", Kind::Amount, "个人养老金, to that month"),
    column("opening_charity", Kind::Amount, "捐赠, to that month"),
    column("opening_reductions", Kind::Amount, "减免税额, to that month"),
    column("opening_withheld", Kind::Amount, "已预扣税额, to that month"),
];

/// A declared base: what it is for and for which side.
const BASES: [Column; 39] = {
    const ABOUT: &str = "缴费基数 where it differs from the wage; the most specific one counts";
    const fn base(name: &'static str) -> Column {
        column(name, Kind::Amount, ABOUT)
    }
    [
        base("base_social_insurance"),
        base("base_social_insurance_employer"),
        base("base_social_insurance_employee"),
        base("base_housing_fund"),
        base("base_housing_fund_employer"),
        base("base_housing_fund_employee"),
        base("base_pension"),
        base("base_pension_employer"),
        base("base_pension_employee"),
        base("base_local_pension"),
        base("base_local_pension_employer"),
        base("base_local_pension_employee"),
        base("base_medical"),
        base("base_medical_employer"),
        base("base_medical_employee"),
        base("base_medical_supplement"),
        base("base_medical_supplement_employer"),
        base("base_medical_supplement_employee"),
        base("base_large_medical"),
        base("base_large_medical_employer"),
        base("base_large_medical_employee"),
        base("base_serious_illness"),
        base("base_serious_illness_employer"),
        base("base_serious_illness_employee"),
        base("base_long_term_care"),
        base("base_long_term_care_employer"),
        base("base_long_term_care_employee"),
        base("base_maternity"),
        base("base_maternity_employer"),
        base("base_maternity_employee"),
        base("base_unemployment"),
        base("base_unemployment_employer"),
        base("base_unemployment_employee"),
        base("base_work_injury"),
        base("base_work_injury_employer"),
        base("base_work_injury_employee"),
        base("base_supplementary_housing_fund"),
        base("base_supplementary_housing_fund_employer"),
        base("base_supplementary_housing_fund_employee"),
    ]
};

/// The columns that a batch of an operation may have.
pub fn columns(op: Op) -> Vec<Column> {
    let mut all = match op {
        Op::Contributions => vec![needed("city", Kind::City, "the city"), needed("month", Kind::Month, "费款所属期")],
        Op::Retro => vec![
            needed("city", Kind::City, "the city"),
            needed("month", Kind::Month, "费款所属期"),
            needed("known_then", Kind::Day, "the day whose knowledge the old statement used"),
            column("known_now", Kind::Day, "the day whose knowledge the new one uses; all that is known if left out"),
        ],
        Op::Withhold => vec![
            needed("month", Kind::Month, "the month of payment"),
            needed("income", Kind::Amount, "gross wages of the month, exempt income included"),
            column("special", Kind::Amount, "专项扣除 of the month"),
            column("known_on", Kind::Day, "the day whose knowledge is used"),
        ],
        Op::Payslip => vec![
            column("city", Kind::City, "the city of the contributions; none are computed if left out"),
            needed("month", Kind::Month, "the month of payment"),
            column("fee_month", Kind::Month, "费款所属期, if it is not the month of payment"),
            needed("gross", Kind::Amount, "what is paid and taxed"),
            column("untaxed", Kind::Amount, "what is paid beside it and neither taxed nor a base, such as 差旅津贴"),
            column("deductions", Kind::Amount, "what is taken off after tax"),
        ],
    };
    if op.contributes() {
        all.extend(PLACE.iter().filter(|place| op != Op::Retro || place.name != "known_on"));
        all.extend(BASES);
    }
    if op.withholds() {
        all.extend(WAGE_FACTS);
        all.extend(YEAR);
    }
    all
}

/// What the name of a column of bases says, after `base_`: `pension_employer` is `("pension", Some(Employer))`.
pub(crate) fn base_of(name: &str) -> Option<(&str, Option<Side>)> {
    let what = name.strip_prefix("base_")?;
    let sided = Side::ALL.iter().find_map(|side| Some((what.strip_suffix(side.as_str())?.strip_suffix('_')?, Some(*side))));
    Some(sided.unwrap_or((what, None)))
}

/// A column of an answer in wide form.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Figure {
    /// What a side owes of an item; for `retro`, how much more.
    Line(Item, Side),
    /// Another figure of the answer.
    Of(Total),
}

macro_rules! totals {
    ($($name:ident = $word:literal, $money:literal, $about:literal;)+) => {
        /// A figure of an answer that is not a line.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum Total { $(#[doc = $about] $name,)+ }

        impl Total {
            /// Every figure.
            pub const ALL: &'static [Total] = &[$(Total::$name,)+];

            /// Its name.
            pub const fn as_str(self) -> &'static str {
                match self { $(Total::$name => $word,)+ }
            }

            /// Whether it is an amount.
            pub const fn is_money(self) -> bool {
                match self { $(Total::$name => $money,)+ }
            }

            /// What it is.
            pub const fn about(self) -> &'static str {
                match self { $(Total::$name => $about,)+ }
            }
        }
    };
}

totals! {
    EmployerTotal = "employer_total", true, "单位合计.";
    EmployeeTotal = "employee_total", true, "个人合计, withheld from wages.";
    NotFromWages = "employee_total_not_from_wages", true, "What the employee owes from elsewhere than wages.";
    EmployerThen = "employer_then", true, "单位合计 as known then.";
    EmployerNow = "employer_now", true, "单位合计 as known now.";
    EmployeeThen = "employee_then", true, "个人合计 as known then.";
    EmployeeNow = "employee_now", true, "个人合计 as known now.";
    Gross = "gross", true, "应发.";
    EmployeeContributions = "employee_contributions", true, "个人社保公积金.";
    EmployerContributions = "employer_contributions", true, "单位社保公积金.";
    TaxableIncome = "taxable_income", true, "本期收入 that is taxed.";
    Tax = "tax", true, "本期应预扣预缴税额.";
    Net = "net", true, "实发.";
    EmployerCost = "employer_cost", true, "用工成本.";
    Months = "months_employed", false, "任职受雇月份数.";
    Income = "income_to_date", true, "累计收入.";
    Exempt = "exempt_to_date", true, "累计免税收入.";
    Basic = "basic_to_date", true, "累计减除费用.";
    Special = "special_to_date", true, "累计专项扣除.";
    Additional = "additional_to_date", true, "累计专项附加扣除.";
    Other = "other_to_date", true, "累计其他扣除.";
    Charity = "charity_to_date", true, "准予扣除的捐赠额.";
    Taxable = "taxable_to_date", true, "累计应纳税所得额.";
    RatePpm = "rate_ppm", false, "预扣率, in millionths.";
    Quick = "quick", true, "速算扣除数.";
    TaxToDate = "tax_to_date", true, "累计应纳税额.";
    Reductions = "reductions_to_date", true, "累计减免税额.";
    WithheldBefore = "withheld_before", true, "已预扣 before this month.";
    Withheld = "withheld", true, "本期应预扣预缴税额.";
    WithheldToDate = "withheld_to_date", true, "已预扣 with this month.";
    Credit = "credit", true, "What was withheld above the tax to date.";
}

/// What an operation can answer in wide form: first what it answers if nothing is chosen, then the rest.
pub fn figures(op: Op) -> (Vec<Figure>, Vec<Figure>) {
    use Total::*;
    let lines = || Item::ALL.iter().flat_map(|item| Side::ALL.iter().map(|side| Figure::Line(*item, *side)));
    let of = |totals: &[Total]| totals.iter().map(|total| Figure::Of(*total)).collect::<Vec<_>>();
    let year = [Months, Income, Exempt, Basic, Special, Additional, Other, Charity, RatePpm, Quick, Reductions, WithheldBefore, WithheldToDate, Credit];
    match op {
        Op::Contributions => (lines().chain(of(&[EmployerTotal, EmployeeTotal, NotFromWages])).collect(), Vec::new()),
        Op::Retro => (lines().chain(of(&[EmployerThen, EmployerNow, EmployeeThen, EmployeeNow])).collect(), Vec::new()),
        Op::Withhold => (of(&[Taxable, TaxToDate, Withheld]), of(&year)),
        Op::Payslip => {
            let slip = of(&[EmployeeContributions, EmployerContributions, TaxableIncome, Tax, Net, EmployerCost]);
            (lines().chain(slip).collect(), of(&[Gross, NotFromWages, Taxable, TaxToDate]).into_iter().chain(of(&year)).collect())
        }
    }
}

impl Figure {
    /// The name of its column, without the unit.
    pub fn name(self) -> String {
        match self {
            Figure::Line(item, side) => format!("{item}_{side}"),
            Figure::Of(total) => total.as_str().to_string(),
        }
    }

    /// Whether it is an amount.
    pub const fn is_money(self) -> bool {
        match self {
            Figure::Line(..) => true,
            Figure::Of(total) => total.is_money(),
        }
    }
}

/// Whether a column is a field of the same name in a request for contributions, besides the city and the month.
pub(crate) fn is_place(name: &str) -> bool {
    name != "known_on" && PLACE.iter().any(|column| column.name == name)
}

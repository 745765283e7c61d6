//! Generated from schema/ by `python bindings/python/stubs.py`; do not edit.

use crate::shape::{Field, Gives, Kind, Operation, Shape, Take};
use pyo3::prelude::*;
use pyo3::types::PyString;

static TAKES_BASES_INPUT: &[Field] = &[
    ("social_insurance", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])),
    ("pension", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])),
    ("local_pension", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])),
    ("medical", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])),
    ("medical_supplement", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])),
    ("large_medical", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])),
    ("serious_illness", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])),
    ("long_term_care", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])),
    ("maternity", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])),
    ("unemployment", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])),
    ("work_injury", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])),
    ("housing_fund", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])),
    ("supplementary_housing_fund", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])),
];

static TAKES_PAY_ITEM: &[Field] = &[
    ("code", &Take::Text),
    ("label", &Take::Text),
    ("amount", &Take::Number),
    ("taxable", &Take::Flag),
    ("in_base", &Take::Flag),
    ("employer_only", &Take::Flag),
];

static TAKES_DECLARED_MONTH: &[Field] = &[
    ("month", &Take::Month),
    ("city", &Take::Text),
    ("known_on", &Take::Day),
    ("area", &Take::Text),
    ("category", &Take::Text),
    ("variant", &Take::Text),
    ("employer_type", &Take::Text),
    ("employer_size", &Take::Text),
    ("deferrals", &Take::List(&Take::Text)),
    ("require_confirmed", &Take::Flag),
    ("wage", &Take::Number),
    ("bases", &Take::Record(TAKES_BASES_INPUT)),
    ("housing_fund_rate", &Take::Number),
    ("housing_fund_employee_rate", &Take::Number),
    ("supplementary_housing_fund_rate", &Take::Number),
    ("work_injury_rate", &Take::Number),
    ("work_injury_class", &Take::Either(&[&Take::Number, &Take::Text])),
    ("work_injury_floating", &Take::Number),
    ("items", &Take::List(&Take::Text)),
    ("waived", &Take::List(&Take::Text)),
];

static TAKES_GIVEN_CONTRIBUTIONS: &[Field] = &[
    ("fee_month", &Take::Month),
    ("employee", &Take::Number),
    ("employer", &Take::Number),
    ("deductible", &Take::Flag),
];

static TAKES_YEAR_TO_DATE: &[Field] = &[
    ("month", &Take::Month),
    ("months_employed", &Take::Number),
    ("income", &Take::Number),
    ("exempt", &Take::Number),
    ("special", &Take::Number),
    ("additional", &Take::Number),
    ("other", &Take::Number),
    ("health_insurance", &Take::Number),
    ("personal_pension", &Take::Number),
    ("charity", &Take::Number),
    ("reductions", &Take::Number),
    ("withheld", &Take::Number),
];

static TAKES_LAST_YEAR: &[Field] = &[
    ("income", &Take::Number),
    ("months_withheld_here", &Take::Number),
];

static TAKES_TAX_FACTS: &[Field] = &[
    ("basic_deduction", &Take::Text),
    ("opening", &Take::Record(TAKES_YEAR_TO_DATE)),
    ("additional", &Take::Number),
    ("additional_to_date", &Take::Number),
    ("exempt", &Take::Number),
    ("other", &Take::Number),
    ("health_insurance", &Take::Number),
    ("personal_pension", &Take::Number),
    ("charity", &Take::Number),
    ("reductions", &Take::Number),
    ("last_year", &Take::Record(TAKES_LAST_YEAR)),
    ("earlier_income_this_year", &Take::Flag),
    ("second_payer", &Take::Flag),
];

static TAKES_AFTER_TAX: &[Field] = &[
    ("code", &Take::Text),
    ("label", &Take::Text),
    ("amount", &Take::Number),
];

static TAKES_PAYSLIP: &[Field] = &[
    ("month", &Take::Month),
    ("items", &Take::List(&Take::Record(TAKES_PAY_ITEM))),
    ("contributions", &Take::List(&Take::Record(TAKES_DECLARED_MONTH))),
    ("contribution_amounts", &Take::List(&Take::Record(TAKES_GIVEN_CONTRIBUTIONS))),
    ("tax", &Take::Record(TAKES_TAX_FACTS)),
    ("deductions", &Take::List(&Take::Record(TAKES_AFTER_TAX))),
    ("known_on", &Take::Day),
];

static TAKES_MONTH_OF_WAGES: &[Field] = &[
    ("month", &Take::Month),
    ("income", &Take::Number),
    ("exempt", &Take::Number),
    ("special", &Take::Number),
    ("additional", &Take::Number),
    ("additional_to_date", &Take::Number),
    ("other", &Take::Number),
    ("health_insurance", &Take::Number),
    ("personal_pension", &Take::Number),
    ("charity", &Take::Number),
    ("reductions", &Take::Number),
];

static TAKES_PAYSLIP_DRAFT: &[Field] = &[
    ("known_on", &Take::Day),
    ("items", &Take::List(&Take::Record(TAKES_PAY_ITEM))),
    ("contributions", &Take::List(&Take::Record(TAKES_DECLARED_MONTH))),
    ("contribution_amounts", &Take::List(&Take::Record(TAKES_GIVEN_CONTRIBUTIONS))),
    ("tax", &Take::Record(TAKES_TAX_FACTS)),
    ("deductions", &Take::List(&Take::Record(TAKES_AFTER_TAX))),
];

static TAKES_CHANGE: &[Field] = &[
    ("from", &Take::Month),
    ("set", &Take::Record(TAKES_PAYSLIP_DRAFT)),
];

static TAKES_YEAR_BONUS: &[Field] = &[
    ("month", &Take::Month),
    ("amount", &Take::Number),
];

pub static DAY_ANSWER: Shape = Shape::new("DayAnswer", &[
    ("day", &Kind::Day),
    ("kind", &Kind::Text),
    ("zh", &Kind::Text),
    ("en", &Kind::Text),
]);

pub static STAMP: Shape = Shape::new("Stamp", &[
    ("engine", &Kind::Text),
    ("rules", &Kind::Text),
    ("digest", &Kind::Text),
    ("known_on", &Kind::Day),
]);

pub static CALENDAR_ANSWER: Shape = Shape::new("CalendarAnswer", &[
    ("year", &Kind::Text),
    ("days", &Kind::Record(&DAY_ANSWER)),
    ("status", &Kind::Text),
    ("doc", &Kind::Text),
    ("sources", &Kind::Text),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static LINE: Shape = Shape::new("Line", &[
    ("item", &Kind::Text),
    ("side", &Kind::Text),
    ("declared_base", &Kind::Decimal),
    ("base", &Kind::Decimal),
    ("clamp", &Kind::Text),
    ("floor", &Kind::Decimal),
    ("ceiling", &Kind::Decimal),
    ("rate", &Kind::Decimal),
    ("fixed", &Kind::Decimal),
    ("rounding", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("due_on", &Kind::Day),
    ("paid_from", &Kind::Text),
    ("rule", &Kind::Text),
    ("base_rule", &Kind::Text),
    ("rounding_rule", &Kind::Text),
    ("measure", &Kind::Text),
]);

pub static WARNING_ANSWER: Shape = Shape::new("WarningAnswer", &[
    ("code", &Kind::Text),
    ("items", &Kind::Text),
    ("rule", &Kind::Text),
    ("message", &Kind::Text),
    ("message_zh", &Kind::Text),
]);

pub static CONTRIBUTION_ANSWER: Shape = Shape::new("ContributionAnswer", &[
    ("city", &Kind::Text),
    ("month", &Kind::Text),
    ("category", &Kind::Text),
    ("variant", &Kind::Text),
    ("area", &Kind::Text),
    ("lines", &Kind::Record(&LINE)),
    ("employer_total", &Kind::Decimal),
    ("employee_total", &Kind::Decimal),
    ("employee_total_not_from_wages", &Kind::Decimal),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static EXPLAINED_LINE: Shape = Shape::new("ExplainedLine", &[
    ("item", &Kind::Text),
    ("side", &Kind::Text),
    ("code", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("text", &Kind::Text),
]);

pub static EXPLANATION: Shape = Shape::new("Explanation", &[
    ("title", &Kind::Text),
    ("lines", &Kind::Record(&EXPLAINED_LINE)),
    ("totals", &Kind::Text),
    ("warnings", &Kind::Text),
    ("rules", &Kind::Text),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static PAY_LINE: Shape = Shape::new("PayLine", &[
    ("code", &Kind::Text),
    ("label", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("sign", &Kind::Text),
]);

pub static WITHHELD_MONTH: Shape = Shape::new("WithheldMonth", &[
    ("month", &Kind::Text),
    ("months_employed", &Kind::Text),
    ("income", &Kind::Decimal),
    ("exempt", &Kind::Decimal),
    ("basic", &Kind::Decimal),
    ("special", &Kind::Decimal),
    ("additional", &Kind::Decimal),
    ("other", &Kind::Decimal),
    ("charity", &Kind::Decimal),
    ("taxable", &Kind::Decimal),
    ("rate", &Kind::Decimal),
    ("quick", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("reductions", &Kind::Decimal),
    ("withheld_before", &Kind::Decimal),
    ("withheld", &Kind::Decimal),
    ("credit", &Kind::Decimal),
]);

pub static FEE_MONTH: Shape = Shape::new("FeeMonth", &[
    ("city", &Kind::Text),
    ("fee_month", &Kind::Text),
    ("lines", &Kind::Record(&LINE)),
    ("employer_total", &Kind::Decimal),
    ("employee_total", &Kind::Decimal),
]);

pub static SLIP: Shape = Shape::new("Slip", &[
    ("month", &Kind::Text),
    ("lines", &Kind::Record(&PAY_LINE)),
    ("gross", &Kind::Decimal),
    ("employee_contributions", &Kind::Decimal),
    ("taxable_income", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("deductions", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("employer_contributions", &Kind::Decimal),
    ("employer_cost", &Kind::Decimal),
    ("withholding", &Kind::Record(&WITHHELD_MONTH)),
    ("contributions", &Kind::Record(&FEE_MONTH)),
]);

pub static STEP: Shape = Shape::new("Step", &[
    ("code", &Kind::Text),
    ("month", &Kind::Text),
    ("terms", &Kind::Text),
    ("limit", &Kind::Text),
    ("rounding", &Kind::Text),
    ("result", &Kind::Number),
    ("rule", &Kind::Text),
]);

pub static GROSS_UP_ANSWER: Shape = Shape::new("GrossUpAnswer", &[
    ("amount", &Kind::Decimal),
    ("reached", &Kind::Decimal),
    ("over", &Kind::Decimal),
    ("up_to", &Kind::Decimal),
    ("payslip", &Kind::Record(&SLIP)),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static PARAMETER_ANSWER: Shape = Shape::new("ParameterAnswer", &[
    ("id", &Kind::Text),
    ("month", &Kind::Text),
    ("zh", &Kind::Text),
    ("en", &Kind::Text),
    ("unit", &Kind::Text),
    ("value", &Kind::Text),
    ("from", &Kind::Text),
    ("expires", &Kind::Text),
    ("status", &Kind::Text),
    ("alternatives", &Kind::Text),
    ("doc", &Kind::Text),
    ("note", &Kind::Text),
    ("sources", &Kind::Text),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static PAYSLIP_ANSWER: Shape = Shape::new("PayslipAnswer", &[
    ("month", &Kind::Text),
    ("lines", &Kind::Record(&PAY_LINE)),
    ("gross", &Kind::Decimal),
    ("employee_contributions", &Kind::Decimal),
    ("taxable_income", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("deductions", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("employer_contributions", &Kind::Decimal),
    ("employer_cost", &Kind::Decimal),
    ("withholding", &Kind::Record(&WITHHELD_MONTH)),
    ("contributions", &Kind::Record(&FEE_MONTH)),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static MONTH_STATEMENT: Shape = Shape::new("MonthStatement", &[
    ("month", &Kind::Text),
    ("employer_then", &Kind::Decimal),
    ("employer_now", &Kind::Decimal),
    ("employee_then", &Kind::Decimal),
    ("employee_now", &Kind::Decimal),
]);

pub static DIFFERENCE: Shape = Shape::new("Difference", &[
    ("month", &Kind::Text),
    ("item", &Kind::Text),
    ("side", &Kind::Text),
    ("then", &Kind::Decimal),
    ("now", &Kind::Decimal),
    ("difference", &Kind::Decimal),
    ("causes", &Kind::Text),
    ("base_then", &Kind::Decimal),
    ("base_now", &Kind::Decimal),
    ("paid_from", &Kind::Text),
    ("rule_then", &Kind::Text),
    ("rule_now", &Kind::Text),
    ("text", &Kind::Text),
    ("text_zh", &Kind::Text),
]);

pub static RETRO_ANSWER: Shape = Shape::new("RetroAnswer", &[
    ("city", &Kind::Text),
    ("category", &Kind::Text),
    ("known_then", &Kind::Day),
    ("known_now", &Kind::Day),
    ("months", &Kind::Record(&MONTH_STATEMENT)),
    ("differences", &Kind::Record(&DIFFERENCE)),
    ("employer_difference", &Kind::Decimal),
    ("employee_difference", &Kind::Decimal),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static NAMED_ANSWER: Shape = Shape::new("NamedAnswer", &[
    ("id", &Kind::Text),
    ("zh", &Kind::Text),
    ("en", &Kind::Text),
]);

pub static CHOICE_ANSWER: Shape = Shape::new("ChoiceAnswer", &[
    ("field", &Kind::Text),
    ("min", &Kind::Decimal),
    ("max", &Kind::Decimal),
    ("step", &Kind::Decimal),
    ("employee_rate", &Kind::Text),
    ("classes", &Kind::Decimal),
]);

pub static SCHEME_ITEM_ANSWER: Shape = Shape::new("SchemeItemAnswer", &[
    ("item", &Kind::Text),
    ("zh", &Kind::Text),
    ("en", &Kind::Text),
    ("floor", &Kind::Decimal),
    ("ceiling", &Kind::Decimal),
    ("employer_rate", &Kind::Decimal),
    ("employee_rate", &Kind::Decimal),
    ("employer_fixed", &Kind::Decimal),
    ("employee_fixed", &Kind::Decimal),
    ("employer_rounding", &Kind::Text),
    ("employee_rounding", &Kind::Text),
    ("choice", &Kind::Record(&CHOICE_ANSWER)),
    ("rule", &Kind::Text),
    ("base_rule", &Kind::Text),
]);

pub static FAULT_ANSWER: Shape = Shape::new("FaultAnswer", &[
    ("code", &Kind::Text),
    ("path", &Kind::Text),
    ("value", &Kind::Text),
    ("message", &Kind::Text),
    ("message_zh", &Kind::Text),
]);

pub static SCHEME_ANSWER: Shape = Shape::new("SchemeAnswer", &[
    ("city", &Kind::Text),
    ("month", &Kind::Text),
    ("category", &Kind::Text),
    ("variant", &Kind::Text),
    ("categories", &Kind::Record(&NAMED_ANSWER)),
    ("variants", &Kind::Record(&NAMED_ANSWER)),
    ("areas", &Kind::Record(&NAMED_ANSWER)),
    ("employer_types", &Kind::Record(&NAMED_ANSWER)),
    ("items", &Kind::Record(&SCHEME_ITEM_ANSWER)),
    ("may_waive", &Kind::Text),
    ("missing", &Kind::Record(&FAULT_ANSWER)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static WITHHOLD_ANSWER: Shape = Shape::new("WithholdAnswer", &[
    ("months", &Kind::Record(&WITHHELD_MONTH)),
    ("withheld", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static YEAR_TOTALS: Shape = Shape::new("YearTotals", &[
    ("gross", &Kind::Decimal),
    ("employee_contributions", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("deductions", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("employer_contributions", &Kind::Decimal),
    ("employer_cost", &Kind::Decimal),
]);

pub static YEAR_ANSWER: Shape = Shape::new("YearAnswer", &[
    ("months", &Kind::Text),
    ("gross", &Kind::Decimal),
    ("employee_contributions", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("deductions", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("employer_contributions", &Kind::Decimal),
    ("employer_cost", &Kind::Decimal),
    ("taxable", &Kind::Decimal),
    ("rate", &Kind::Decimal),
    ("totals", &Kind::Record(&YEAR_TOTALS)),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

static OF_CALENDAR: Operation = Operation { name: "calendar", gives: Gives::Dictionary(&Kind::Record(&CALENDAR_ANSWER)), takes: &[
    ("year", &Take::Either(&[&Take::Number, &Take::Text])),
] };

static OF_CONTRIBUTIONS: Operation = Operation { name: "contributions", gives: Gives::Contributions, takes: &[
    ("city", &Take::Text),
    ("month", &Take::Month),
    ("wage", &Take::Number),
    ("known_on", &Take::Day),
    ("area", &Take::Text),
    ("category", &Take::Text),
    ("variant", &Take::Text),
    ("employer_type", &Take::Text),
    ("employer_size", &Take::Text),
    ("deferrals", &Take::List(&Take::Text)),
    ("require_confirmed", &Take::Flag),
    ("bases", &Take::Record(TAKES_BASES_INPUT)),
    ("housing_fund_rate", &Take::Number),
    ("housing_fund_employee_rate", &Take::Number),
    ("supplementary_housing_fund_rate", &Take::Number),
    ("work_injury_rate", &Take::Number),
    ("work_injury_class", &Take::Either(&[&Take::Number, &Take::Text])),
    ("work_injury_floating", &Take::Number),
    ("items", &Take::List(&Take::Text)),
    ("waived", &Take::List(&Take::Text)),
] };

static OF_EXPLAIN: Operation = Operation { name: "explain", gives: Gives::Explanation, takes: &[
    ("city", &Take::Text),
    ("month", &Take::Month),
    ("wage", &Take::Number),
    ("known_on", &Take::Day),
    ("area", &Take::Text),
    ("category", &Take::Text),
    ("variant", &Take::Text),
    ("employer_type", &Take::Text),
    ("employer_size", &Take::Text),
    ("deferrals", &Take::List(&Take::Text)),
    ("require_confirmed", &Take::Flag),
    ("bases", &Take::Record(TAKES_BASES_INPUT)),
    ("housing_fund_rate", &Take::Number),
    ("housing_fund_employee_rate", &Take::Number),
    ("supplementary_housing_fund_rate", &Take::Number),
    ("work_injury_rate", &Take::Number),
    ("work_injury_class", &Take::Either(&[&Take::Number, &Take::Text])),
    ("work_injury_floating", &Take::Number),
    ("items", &Take::List(&Take::Text)),
    ("waived", &Take::List(&Take::Text)),
    ("language", &Take::Text),
] };

static OF_GROSS_UP: Operation = Operation { name: "gross_up", gives: Gives::Answer(&GROSS_UP_ANSWER), takes: &[
    ("target", &Take::Text),
    ("amount", &Take::Number),
    ("item", &Take::Text),
    ("payslip", &Take::Record(TAKES_PAYSLIP)),
] };

static OF_PARAMETER: Operation = Operation { name: "parameter", gives: Gives::Dictionary(&Kind::Record(&PARAMETER_ANSWER)), takes: &[
    ("id", &Take::Text),
    ("month", &Take::Month),
    ("known_on", &Take::Day),
] };

static OF_PAYSLIP: Operation = Operation { name: "payslip", gives: Gives::Answer(&PAYSLIP_ANSWER), takes: &[
    ("month", &Take::Month),
    ("items", &Take::List(&Take::Record(TAKES_PAY_ITEM))),
    ("contributions", &Take::List(&Take::Record(TAKES_DECLARED_MONTH))),
    ("contribution_amounts", &Take::List(&Take::Record(TAKES_GIVEN_CONTRIBUTIONS))),
    ("tax", &Take::Record(TAKES_TAX_FACTS)),
    ("deductions", &Take::List(&Take::Record(TAKES_AFTER_TAX))),
    ("known_on", &Take::Day),
] };

static OF_RETRO: Operation = Operation { name: "retro", gives: Gives::Dictionary(&Kind::Record(&RETRO_ANSWER)), takes: &[
    ("city", &Take::Text),
    ("from", &Take::Month),
    ("to", &Take::Month),
    ("wage", &Take::Number),
    ("known_then", &Take::Day),
    ("known_now", &Take::Day),
    ("area", &Take::Text),
    ("category", &Take::Text),
    ("variant", &Take::Text),
    ("employer_type", &Take::Text),
    ("employer_size", &Take::Text),
    ("deferrals", &Take::List(&Take::Text)),
    ("require_confirmed", &Take::Flag),
    ("bases", &Take::Record(TAKES_BASES_INPUT)),
    ("housing_fund_rate", &Take::Number),
    ("housing_fund_employee_rate", &Take::Number),
    ("supplementary_housing_fund_rate", &Take::Number),
    ("work_injury_rate", &Take::Number),
    ("work_injury_class", &Take::Either(&[&Take::Number, &Take::Text])),
    ("work_injury_floating", &Take::Number),
    ("items", &Take::List(&Take::Text)),
    ("waived", &Take::List(&Take::Text)),
] };

static OF_SCHEME: Operation = Operation { name: "scheme", gives: Gives::Dictionary(&Kind::Record(&SCHEME_ANSWER)), takes: &[
    ("city", &Take::Text),
    ("month", &Take::Month),
    ("known_on", &Take::Day),
    ("area", &Take::Text),
    ("category", &Take::Text),
    ("variant", &Take::Text),
    ("employer_type", &Take::Text),
    ("employer_size", &Take::Text),
    ("deferrals", &Take::List(&Take::Text)),
    ("require_confirmed", &Take::Flag),
] };

static OF_WITHHOLD: Operation = Operation { name: "withhold", gives: Gives::Answer(&WITHHOLD_ANSWER), takes: &[
    ("months", &Take::List(&Take::Record(TAKES_MONTH_OF_WAGES))),
    ("opening", &Take::Record(TAKES_YEAR_TO_DATE)),
    ("basic_deduction", &Take::Text),
    ("last_year", &Take::Record(TAKES_LAST_YEAR)),
    ("earlier_income_this_year", &Take::Flag),
    ("second_payer", &Take::Flag),
    ("known_on", &Take::Day),
] };

static OF_YEAR: Operation = Operation { name: "year", gives: Gives::Answer(&YEAR_ANSWER), takes: &[
    ("year", &Take::Number),
    ("payslip", &Take::Record(TAKES_PAYSLIP_DRAFT)),
    ("changes", &Take::List(&Take::Record(TAKES_CHANGE))),
    ("bonus", &Take::Record(TAKES_YEAR_BONUS)),
    ("from", &Take::Month),
] };

operations! {
    of_book {
        /// The contributions of one person and fee month: every item on both sides, totals, warnings.
        fn contributions(city, month, wage=None, *, known_on=None, area=None, category=None, variant=None, employer_type=None, employer_size=None, deferrals=None, require_confirmed=None, bases=None, housing_fund_rate=None, housing_fund_employee_rate=None, supplementary_housing_fund_rate=None, work_injury_rate=None, work_injury_class=None, work_injury_floating=None, items=None, waived=None) [city month wage known_on area category variant employer_type employer_size deferrals require_confirmed bases housing_fund_rate housing_fund_employee_rate supplementary_housing_fund_rate work_injury_rate work_injury_class work_injury_floating items waived] = OF_CONTRIBUTIONS;
        /// The contributions of one person and fee month, told in Chinese or English; ``str()`` gives the text.
        fn explain(city, month, wage=None, *, known_on=None, area=None, category=None, variant=None, employer_type=None, employer_size=None, deferrals=None, require_confirmed=None, bases=None, housing_fund_rate=None, housing_fund_employee_rate=None, supplementary_housing_fund_rate=None, work_injury_rate=None, work_injury_class=None, work_injury_floating=None, items=None, waived=None, language=None) [city month wage known_on area category variant employer_type employer_size deferrals require_confirmed bases housing_fund_rate housing_fund_employee_rate supplementary_housing_fund_rate work_injury_rate work_injury_class work_injury_floating items waived language] = OF_EXPLAIN;
        /// The amount of a pay item that reaches a target.
        fn gross_up(*, target, amount, item, payslip) [target amount item payslip] = OF_GROSS_UP;
        /// The payslip of a person and month of payment.
        fn payslip(*, month, items, contributions=None, contribution_amounts=None, tax=None, deductions=None, known_on=None) [month items contributions contribution_amounts tax deductions known_on] = OF_PAYSLIP;
        /// What is due or to be returned (补差) because rules became known after a day: by month, item and side, with the cause.
        fn retro(city, from_, to, wage=None, *, known_then, known_now=None, area=None, category=None, variant=None, employer_type=None, employer_size=None, deferrals=None, require_confirmed=None, bases=None, housing_fund_rate=None, housing_fund_employee_rate=None, supplementary_housing_fund_rate=None, work_injury_rate=None, work_injury_class=None, work_injury_floating=None, items=None, waived=None) [city from_ to wage known_then known_now area category variant employer_type employer_size deferrals require_confirmed bases housing_fund_rate housing_fund_employee_rate supplementary_housing_fund_rate work_injury_rate work_injury_class work_injury_floating items waived] = OF_RETRO;
        /// The rules of a month for a place and a kind of person, resolved: what a form or a check needs.
        fn scheme(city, month, *, known_on=None, area=None, category=None, variant=None, employer_type=None, employer_size=None, deferrals=None, require_confirmed=None) [city month known_on area category variant employer_type employer_size deferrals require_confirmed] = OF_SCHEME;
        /// Twelve months of a person, simulated.
        fn year(*, year, payslip, changes=None, bonus=None, from_=None) [year payslip changes bonus from_] = OF_YEAR;
    }
    of_package {
        /// The days of a year that differ from the plain week: holidays (节假日) and make-up work days (调休).
        fn calendar(year) [year] = OF_CALENDAR;
        /// A national value (tax table, deduction, working time …) in force in a month, with its evidence.
        fn parameter(id, month, known_on=None) [id month known_on] = OF_PARAMETER;
        /// Cumulative withholding of a resident's wages, for one month or several of a year.
        fn withhold(*, months, opening=None, basic_deduction=None, last_year=None, earlier_income_this_year=None, second_payer=None, known_on=None) [months opening basic_deduction last_year earlier_income_this_year second_payer known_on] = OF_WITHHOLD;
    }
}

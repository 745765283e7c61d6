//! Generated from schema/ by `python bindings/python/stubs.py`; do not edit.

use crate::shape::{Gives, Kind, Operation, Shape, Take};
use pyo3::prelude::*;
use pyo3::types::PyString;

static TAKES_CHILD: Take = Take::Record(&[("born", &Take::Day), ("education_from", &Take::Month), ("education_to", &Take::Month), ("share", &Take::Number)]);

static TAKES_PARENTS: Take = Take::Record(&[("only_child", &Take::Flag), ("parents_born", &Take::List(&Take::Day)), ("share", &Take::Number), ("to", &Take::Month)]);

static TAKES_DEGREE_STUDIES: Take = Take::Record(&[("from", &Take::Month), ("to", &Take::Month)]);

static TAKES_HOUSING_LOAN: Take = Take::Record(&[("from", &Take::Month), ("to", &Take::Month), ("months_used_before", &Take::Number), ("share", &Take::Number)]);

static TAKES_RENTED_HOME: Take = Take::Record(&[("from", &Take::Month), ("to", &Take::Month), ("city", &Take::Text)]);

static TAKES_MEDICAL_COST: Take = Take::Record(&[("own_share", &Take::Number)]);

static TAKES_ARREARS_MONTH: Take = Take::Record(&[("fee_month", &Take::Month), ("principal", &Take::Number)]);

static TAKES_BILL_LINE: Take = Take::Record(&[("key", &Take::Text), ("person", &Take::Text), ("kind", &Take::Text), ("fee_month", &Take::Month), ("pay_type", &Take::Text), ("amount", &Take::Number), ("money", &Take::Text), ("pass_through", &Take::Flag), ("sub_bill", &Take::Text), ("origin", &Take::Text), ("cause", &Take::Text), ("refers_to", &Take::Text), ("rules", &Take::List(&Take::Text))]);

static TAKES_BILL: Take = Take::Record(&[("customer", &Take::Text), ("bill_month", &Take::Month), ("kind", &Take::Text), ("status", &Take::Text), ("due_on", &Take::Day), ("lines", &Take::List(&TAKES_BILL_LINE)), ("total", &Take::Number), ("pass_through", &Take::Number), ("prepaid_used", &Take::Number), ("paid", &Take::Number), ("transferred", &Take::Number)]);

static TAKES_ACCOUNT: Take = Take::Record(&[("prepaid", &Take::Number), ("credit_limit", &Take::Number), ("waiting", &Take::List(&TAKES_BILL_LINE))]);

static TAKES_BILLS: Take = Take::Record(&[("bills", &Take::Table(&TAKES_BILL)), ("customers", &Take::Table(&TAKES_ACCOUNT)), ("audited", &Take::Table(&Take::Number)), ("commands", &Take::Table(&Take::Text)), ("closed", &Take::List(&Take::Month))]);

static TAKES_LINE_KEY: Take = Take::Record(&[("person", &Take::Text), ("place", &Take::Text), ("item", &Take::Text), ("side", &Take::Text), ("fee_month", &Take::Month), ("pay_type", &Take::Text), ("sequence", &Take::Number)]);

static TAKES_CHARGE_LINE: Take = Take::Record(&[("kind", &Take::Text), ("key", &TAKES_LINE_KEY), ("amount", &Take::Number), ("sub_bill", &Take::Text), ("cause", &Take::Text), ("refers_to", &Take::Text), ("rules", &Take::List(&Take::Text))]);

static TAKES_ACTUAL_LINE: Take = Take::Record(&[("key", &Take::Text), ("actual", &Take::Number)]);

static TAKES_LENGTH_OF_SERVICE: Take = Take::Record(&[("years", &Take::Number), ("months", &Take::Number), ("days", &Take::Number)]);

static TAKES_BASES_INPUT: Take = Take::Record(&[("social_insurance", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])), ("pension", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])), ("local_pension", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])), ("medical", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])), ("medical_supplement", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])), ("large_medical", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])), ("serious_illness", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])), ("long_term_care", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])), ("maternity", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])), ("unemployment", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])), ("work_injury", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])), ("housing_fund", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])])), ("supplementary_housing_fund", &Take::Either(&[&Take::Number, &Take::Record(&[("employer", &Take::Number), ("employee", &Take::Number)])]))]);

static TAKES_PAY_ITEM: Take = Take::Record(&[("code", &Take::Text), ("label", &Take::Text), ("amount", &Take::Number), ("formula", &Take::Text), ("taxable", &Take::Flag), ("in_base", &Take::Flag), ("in_overtime_base", &Take::Flag), ("in_minimum_wage", &Take::Flag), ("employer_only", &Take::Flag)]);

static TAKES_DECLARED_MONTH: Take = Take::Record(&[("month", &Take::Month), ("city", &Take::Text), ("known_on", &Take::Day), ("area", &Take::Text), ("category", &Take::Text), ("variant", &Take::Text), ("employer_type", &Take::Text), ("employer_size", &Take::Text), ("deferrals", &Take::List(&Take::Text)), ("require_confirmed", &Take::Flag), ("wage", &Take::Number), ("bases", &TAKES_BASES_INPUT), ("housing_fund_rate", &Take::Number), ("housing_fund_employee_rate", &Take::Number), ("supplementary_housing_fund_rate", &Take::Number), ("work_injury_rate", &Take::Number), ("work_injury_class", &Take::Either(&[&Take::Number, &Take::Text])), ("work_injury_floating", &Take::Number), ("items", &Take::List(&Take::Text)), ("waived", &Take::List(&Take::Text))]);

static TAKES_GIVEN_CONTRIBUTIONS: Take = Take::Record(&[("fee_month", &Take::Month), ("employee", &Take::Number), ("employer", &Take::Number), ("deductible", &Take::Flag)]);

static TAKES_YEAR_TO_DATE: Take = Take::Record(&[("month", &Take::Month), ("months_employed", &Take::Number), ("income", &Take::Number), ("exempt", &Take::Number), ("special", &Take::Number), ("additional", &Take::Number), ("other", &Take::Number), ("health_insurance", &Take::Number), ("personal_pension", &Take::Number), ("charity", &Take::Number), ("reductions", &Take::Number), ("withheld", &Take::Number)]);

static TAKES_LAST_YEAR: Take = Take::Record(&[("income", &Take::Number), ("months_withheld_here", &Take::Number)]);

static TAKES_TAX_FACTS: Take = Take::Record(&[("basic_deduction", &Take::Text), ("opening", &TAKES_YEAR_TO_DATE), ("additional", &Take::Number), ("additional_to_date", &Take::Number), ("exempt", &Take::Number), ("other", &Take::Number), ("health_insurance", &Take::Number), ("personal_pension", &Take::Number), ("charity", &Take::Number), ("reductions", &Take::Number), ("last_year", &TAKES_LAST_YEAR), ("earlier_income_this_year", &Take::Flag), ("second_payer", &Take::Flag)]);

static TAKES_SLIP_BONUS: Take = Take::Record(&[("amount", &Take::Number), ("method", &Take::Text), ("separate_used_this_year", &Take::Flag)]);

static TAKES_MINIMUM_WAGE_PLACE: Take = Take::Record(&[("place", &Take::Text), ("class", &Take::Number)]);

static TAKES_HOUSING_FUND_AVERAGES: Take = Take::Record(&[("own_average", &Take::Number), ("city_average", &Take::Number), ("province", &Take::Text)]);

static TAKES_SLIP_ANNUITY: Take = Take::Record(&[("base", &Take::Number), ("average_annual_wage", &Take::Number), ("employee", &Take::Number), ("employer", &Take::Number), ("employer_limit", &Take::Number)]);

static TAKES_AFTER_TAX: Take = Take::Record(&[("code", &Take::Text), ("label", &Take::Text), ("amount", &Take::Number), ("damage", &Take::Flag)]);

static TAKES_PAYSLIP: Take = Take::Record(&[("month", &Take::Month), ("items", &Take::List(&TAKES_PAY_ITEM)), ("values", &Take::Table(&Take::Number)), ("contributions", &Take::List(&TAKES_DECLARED_MONTH)), ("contribution_amounts", &Take::List(&TAKES_GIVEN_CONTRIBUTIONS)), ("tax", &TAKES_TAX_FACTS), ("bonus", &TAKES_SLIP_BONUS), ("minimum_wage", &TAKES_MINIMUM_WAGE_PLACE), ("housing_fund_cap", &TAKES_HOUSING_FUND_AVERAGES), ("annuity", &TAKES_SLIP_ANNUITY), ("deductions", &Take::List(&TAKES_AFTER_TAX)), ("known_on", &Take::Day)]);

static TAKES_SPELL: Take = Take::Record(&[("customer", &Take::Text), ("hired", &Take::Day), ("hire_submitted", &Take::Day), ("left", &Take::Day), ("leave_submitted", &Take::Day)]);

static TAKES_ORDER_RULE: Take = Take::Record(&[("cutoff_day", &Take::Number), ("cutoff_shift", &Take::Text), ("fee_month_offset", &Take::Number), ("max_back_pay_months", &Take::Number)]);

static TAKES_EARLIER_EQUITY: Take = Take::Record(&[("month", &Take::Month), ("income", &Take::Number), ("tax", &Take::Number)]);

static TAKES_REPAYMENT: Take = Take::Record(&[("on", &Take::Day), ("amount", &Take::Number)]);

static TAKES_OVERTIME_HOURS: Take = Take::Record(&[("workday", &Take::Number), ("rest_day", &Take::Number), ("holiday", &Take::Number)]);

static TAKES_OVERTIME_DAYS: Take = Take::Record(&[("rest_day", &Take::Number), ("holiday", &Take::Number)]);

static TAKES_ATTENDED_DAY: Take = Take::Record(&[("day", &Take::Day), ("hours", &Take::Number)]);

static TAKES_AGE_BAND: Take = Take::Record(&[("from_age", &Take::Number), ("to_age", &Take::Number), ("premium", &Take::Number)]);

static TAKES_PLAN_PRICE: Take = Take::Record(&[("name", &Take::Text), ("premium", &Take::Number), ("factor", &Take::Number)]);

static TAKES_COVER: Take = Take::Record(&[("person", &Take::Text), ("role", &Take::Text), ("born", &Take::Day), ("plan", &Take::Text), ("wages", &Take::Number), ("from", &Take::Day), ("to", &Take::Day), ("claimed", &Take::Flag)]);

static TAKES_OFFER: Take = Take::Record(&[("id", &Take::Text), ("per_head", &Take::Number), ("per_hire", &Take::Number), ("per_leave", &Take::Number), ("percent_of_contributions", &Take::Number), ("min", &Take::Number), ("prepay_days", &Take::Number), ("expected_error_cost", &Take::Number), ("rebate", &Take::Number), ("service_score", &Take::Number), ("licensed", &Take::Flag), ("covers_place", &Take::Flag), ("capacity", &Take::Number), ("cutoff_day", &Take::Number)]);

static TAKES_MONTH_UNDER_STATUS: Take = Take::Record(&[("month", &Take::Month), ("income", &Take::Number), ("withheld", &Take::Number)]);

static TAKES_TIER: Take = Take::Record(&[("upto", &Take::Number), ("price", &Take::Number), ("key", &Take::Text)]);

static TAKES_FEE_PLAN: Take = Take::Record(&[("model", &Take::Text), ("price", &Take::Number), ("tiers", &Take::List(&TAKES_TIER)), ("percent", &Take::Number), ("per_person_min", &Take::Number), ("base_fee", &Take::Number), ("event_price", &Take::Number), ("pro_rata", &Take::Text), ("discount_factor", &Take::Number), ("bill_min", &Take::Number), ("bill_max", &Take::Number), ("min_when_zero", &Take::Flag), ("count_back_pay_months", &Take::Flag), ("head_key", &Take::Text), ("order", &Take::Text)]);

static TAKES_FEE_PERSON: Take = Take::Record(&[("person", &Take::Text), ("city", &Take::Text), ("key", &Take::Text), ("base", &Take::Number), ("from", &Take::Day), ("to", &Take::Day), ("months", &Take::Number)]);

static TAKES_MONTH_OF_WAGES: Take = Take::Record(&[("month", &Take::Month), ("income", &Take::Number), ("exempt", &Take::Number), ("special", &Take::Number), ("additional", &Take::Number), ("additional_to_date", &Take::Number), ("other", &Take::Number), ("health_insurance", &Take::Number), ("personal_pension", &Take::Number), ("charity", &Take::Number), ("reductions", &Take::Number)]);

static TAKES_MONTH_OF_LABOUR: Take = Take::Record(&[("month", &Take::Month), ("income", &Take::Number), ("exempt", &Take::Number), ("other", &Take::Number), ("surcharges", &Take::Number), ("reductions", &Take::Number)]);

static TAKES_LABOUR_TO_DATE: Take = Take::Record(&[("month", &Take::Month), ("months", &Take::Number), ("income", &Take::Number), ("exempt", &Take::Number), ("other", &Take::Number), ("surcharges", &Take::Number), ("reductions", &Take::Number), ("withheld", &Take::Number)]);

static TAKES_PAYSLIP_DRAFT: Take = Take::Record(&[("known_on", &Take::Day), ("items", &Take::List(&TAKES_PAY_ITEM)), ("values", &Take::Table(&Take::Number)), ("contributions", &Take::List(&TAKES_DECLARED_MONTH)), ("contribution_amounts", &Take::List(&TAKES_GIVEN_CONTRIBUTIONS)), ("tax", &TAKES_TAX_FACTS), ("bonus", &TAKES_SLIP_BONUS), ("minimum_wage", &TAKES_MINIMUM_WAGE_PLACE), ("housing_fund_cap", &TAKES_HOUSING_FUND_AVERAGES), ("annuity", &TAKES_SLIP_ANNUITY), ("deductions", &Take::List(&TAKES_AFTER_TAX))]);

static TAKES_CHANGE: Take = Take::Record(&[("from", &Take::Month), ("set", &TAKES_PAYSLIP_DRAFT)]);

static TAKES_YEAR_BONUS: Take = Take::Record(&[("month", &Take::Month), ("amount", &Take::Number), ("method", &Take::Text)]);

pub static DEDUCTION_ITEM: Shape = Shape::new("DeductionItem", &[
    ("kind", &Kind::Text),
    ("child", &Kind::Text),
    ("month", &Kind::Decimal),
    ("months", &Kind::Text),
    ("to_date", &Kind::Decimal),
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

pub static WARNING_ANSWER: Shape = Shape::new("WarningAnswer", &[
    ("code", &Kind::Text),
    ("items", &Kind::Text),
    ("rule", &Kind::Text),
    ("message", &Kind::Text),
    ("message_zh", &Kind::Text),
]);

pub static STAMP: Shape = Shape::new("Stamp", &[
    ("engine", &Kind::Text),
    ("rules", &Kind::Text),
    ("digest", &Kind::Text),
    ("known_on", &Kind::Day),
]);

pub static ADDITIONAL_DEDUCTIONS_ANSWER: Shape = Shape::new("AdditionalDeductionsAnswer", &[
    ("items", &Kind::Record(&DEDUCTION_ITEM)),
    ("month", &Kind::Decimal),
    ("to_date", &Kind::Decimal),
    ("illness", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static ANNUAL_LEAVE_ANSWER: Shape = Shape::new("AnnualLeaveAnswer", &[
    ("entitled_days", &Kind::Number),
    ("lost", &Kind::Text),
    ("days", &Kind::Number),
    ("unused_days", &Kind::Number),
    ("day_wage", &Kind::Decimal),
    ("multiple", &Kind::Number),
    ("pay", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static ANNUITY_CONTRIBUTION_ANSWER: Shape = Shape::new("AnnuityContributionAnswer", &[
    ("base_cap", &Kind::Decimal),
    ("cap", &Kind::Decimal),
    ("deductible", &Kind::Decimal),
    ("employee_excess", &Kind::Decimal),
    ("employer_excess", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static ANNUITY_RECEIPT_ANSWER: Shape = Shape::new("AnnuityReceiptAnswer", &[
    ("table", &Kind::Text),
    ("rate", &Kind::Decimal),
    ("quick", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static LATE_MONTH: Shape = Shape::new("LateMonth", &[
    ("fee_month", &Kind::Text),
    ("principal", &Kind::Decimal),
    ("days", &Kind::Text),
    ("late_fee", &Kind::Decimal),
]);

pub static ARREARS_ANSWER: Shape = Shape::new("ArrearsAnswer", &[
    ("months", &Kind::Record(&LATE_MONTH)),
    ("principal_total", &Kind::Decimal),
    ("late_fee_total", &Kind::Decimal),
    ("total", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static BILL_LINE: Shape = Shape::new("BillLine", &[
    ("key", &Kind::Text),
    ("person", &Kind::Text),
    ("kind", &Kind::Text),
    ("fee_month", &Kind::Text),
    ("pay_type", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("money", &Kind::Text),
    ("pass_through", &Kind::Text),
    ("sub_bill", &Kind::Text),
    ("origin", &Kind::Text),
    ("cause", &Kind::Text),
    ("refers_to", &Kind::Text),
    ("rules", &Kind::Text),
]);

pub static BILL: Shape = Shape::new("Bill", &[
    ("customer", &Kind::Text),
    ("bill_month", &Kind::Text),
    ("kind", &Kind::Text),
    ("status", &Kind::Text),
    ("due_on", &Kind::Day),
    ("lines", &Kind::Record(&BILL_LINE)),
    ("total", &Kind::Decimal),
    ("pass_through", &Kind::Decimal),
    ("prepaid_used", &Kind::Decimal),
    ("paid", &Kind::Decimal),
    ("transferred", &Kind::Decimal),
]);

pub static EVENT: Shape = Shape::new("Event", &[
    ("type", &Kind::Text),
    ("bill", &Kind::Text),
    ("content", &Kind::Record(&BILL)),
    ("takes_waiting", &Kind::Text),
    ("status", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("customer", &Kind::Text),
    ("source", &Kind::Text),
    ("line", &Kind::Record(&BILL_LINE)),
    ("key", &Kind::Text),
    ("actual", &Kind::Decimal),
    ("limit", &Kind::Decimal),
    ("month", &Kind::Text),
    ("id", &Kind::Text),
    ("digest", &Kind::Text),
]);

pub static REFUSED_ANSWER: Shape = Shape::new("RefusedAnswer", &[
    ("code", &Kind::Text),
    ("path", &Kind::Text),
    ("value", &Kind::Text),
    ("message", &Kind::Text),
    ("message_zh", &Kind::Text),
]);

pub static COMMAND_ANSWER: Shape = Shape::new("CommandAnswer", &[
    ("command_id", &Kind::Text),
    ("events", &Kind::Record(&EVENT)),
    ("faults", &Kind::Record(&REFUSED_ANSWER)),
]);

pub static ACCOUNT: Shape = Shape::new("Account", &[
    ("prepaid", &Kind::Decimal),
    ("credit_limit", &Kind::Decimal),
    ("waiting", &Kind::Record(&BILL_LINE)),
]);

pub static BILLS: Shape = Shape::new("Bills", &[
    ("bills", &Kind::Table(&Kind::Record(&BILL))),
    ("customers", &Kind::Table(&Kind::Record(&ACCOUNT))),
    ("audited", &Kind::Decimal),
    ("commands", &Kind::Text),
    ("closed", &Kind::Text),
]);

pub static EXPOSURE: Shape = Shape::new("Exposure", &[
    ("open", &Kind::Decimal),
    ("prepaid", &Kind::Decimal),
    ("exposure", &Kind::Decimal),
    ("over_limit_by", &Kind::Decimal),
    ("pay_out_allowed", &Kind::Text),
]);

pub static BILLS_ANSWER: Shape = Shape::new("BillsAnswer", &[
    ("results", &Kind::Record(&COMMAND_ANSWER)),
    ("state", &Kind::Record(&BILLS)),
    ("exposure", &Kind::Record(&EXPOSURE)),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static BLIND_ZONE: Shape = Shape::new("BlindZone", &[
    ("threshold", &Kind::Decimal),
    ("blind_to", &Kind::Decimal),
    ("extra_tax", &Kind::Decimal),
]);

pub static BONUS_ANSWER: Shape = Shape::new("BonusAnswer", &[
    ("method", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("twelfth", &Kind::Decimal),
    ("rate", &Kind::Decimal),
    ("quick", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("merged_tax", &Kind::Decimal),
    ("blind_zone", &Kind::Record(&BLIND_ZONE)),
    ("answers", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static SPLIT: Shape = Shape::new("Split", &[
    ("separate", &Kind::Decimal),
    ("merged", &Kind::Decimal),
    ("tax", &Kind::Decimal),
]);

pub static BONUS_SPLIT_ANSWER: Shape = Shape::new("BonusSplitAnswer", &[
    ("separate", &Kind::Decimal),
    ("merged", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("tax_all_separate", &Kind::Decimal),
    ("tax_all_merged", &Kind::Decimal),
    ("saved", &Kind::Decimal),
    ("candidates", &Kind::Record(&SPLIT)),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static DAY_ANSWER: Shape = Shape::new("DayAnswer", &[
    ("day", &Kind::Day),
    ("kind", &Kind::Text),
    ("zh", &Kind::Text),
    ("en", &Kind::Text),
]);

pub static CALENDAR_ANSWER: Shape = Shape::new("CalendarAnswer", &[
    ("year", &Kind::Text),
    ("days", &Kind::Record(&DAY_ANSWER)),
    ("status", &Kind::Text),
    ("doc", &Kind::Text),
    ("sources", &Kind::Text),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static CHARITY_LIMIT_ANSWER: Shape = Shape::new("CharityLimitAnswer", &[
    ("limit", &Kind::Decimal),
    ("deductible", &Kind::Decimal),
    ("not_deducted", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static COMMISSION_ANSWER: Shape = Shape::new("CommissionAnswer", &[
    ("rate", &Kind::Decimal),
    ("amount", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static COMPENSATION_ANSWER: Shape = Shape::new("CompensationAnswer", &[
    ("kind", &Kind::Text),
    ("years", &Kind::Text),
    ("months", &Kind::Text),
    ("days", &Kind::Text),
    ("n", &Kind::Number),
    ("wage", &Kind::Decimal),
    ("capped", &Kind::Text),
    ("compensation", &Kind::Decimal),
    ("notice_pay", &Kind::Decimal),
    ("amount", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
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

pub static DECLARATION_ANSWER: Shape = Shape::new("DeclarationAnswer", &[
    ("layout", &Kind::Text),
    ("version", &Kind::Text),
    ("sheet", &Kind::Text),
    ("file", &Kind::Text),
    ("headers", &Kind::Text),
    ("kinds", &Kind::Text),
    ("rows", &Kind::Text),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static DISABILITY_LEVY_ANSWER: Shape = Shape::new("DisabilityLevyAnswer", &[
    ("ratio", &Kind::Decimal),
    ("levy_ratio", &Kind::Decimal),
    ("employed_ratio", &Kind::Number),
    ("base", &Kind::Text),
    ("wage", &Kind::Decimal),
    ("shortfall", &Kind::Number),
    ("levy", &Kind::Decimal),
    ("exempt", &Kind::Text),
    ("pay_share", &Kind::Decimal),
    ("payable", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static DOUBLE_WAGE_ANSWER: Shape = Shape::new("DoubleWageAnswer", &[
    ("from", &Kind::Day),
    ("to", &Kind::Day),
    ("months", &Kind::Text),
    ("days", &Kind::Text),
    ("extra", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static EARLY_RETIREMENT_ANSWER: Shape = Shape::new("EarlyRetirementAnswer", &[
    ("method", &Kind::Text),
    ("years", &Kind::Number),
    ("per_year", &Kind::Decimal),
    ("taxable_per_year", &Kind::Decimal),
    ("rate", &Kind::Decimal),
    ("quick", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static SPELL_MONTHS: Shape = Shape::new("SpellMonths", &[
    ("customer", &Kind::Text),
    ("required_first", &Kind::Text),
    ("operation_month", &Kind::Text),
    ("first_regular", &Kind::Text),
    ("back_pay", &Kind::Text),
    ("unrecoverable", &Kind::Text),
    ("required_last", &Kind::Text),
    ("stop_operation_month", &Kind::Text),
    ("last_charged", &Kind::Text),
    ("overcharged", &Kind::Text),
    ("transferred", &Kind::Text),
    ("continues", &Kind::Text),
]);

pub static ENROLMENT_ANSWER: Shape = Shape::new("EnrolmentAnswer", &[
    ("spells", &Kind::Record(&SPELL_MONTHS)),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static EQUITY_ANSWER: Shape = Shape::new("EquityAnswer", &[
    ("income", &Kind::Decimal),
    ("year_income", &Kind::Decimal),
    ("rate", &Kind::Decimal),
    ("quick", &Kind::Decimal),
    ("year_tax", &Kind::Decimal),
    ("tax_before", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
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
    ("bonus_tax", &Kind::Decimal),
    ("annuity", &Kind::Decimal),
    ("deductions", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("employer_contributions", &Kind::Decimal),
    ("employer_cost", &Kind::Decimal),
    ("withholding", &Kind::Record(&WITHHELD_MONTH)),
    ("contributions", &Kind::Record(&FEE_MONTH)),
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

pub static HOUSING_FUND_CAP_ANSWER: Shape = Shape::new("HousingFundCapAnswer", &[
    ("cap_base", &Kind::Decimal),
    ("base", &Kind::Decimal),
    ("cap", &Kind::Decimal),
    ("employee_excess", &Kind::Decimal),
    ("employer_excess", &Kind::Decimal),
    ("taxable_excess", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static SEGMENT: Shape = Shape::new("Segment", &[
    ("balance", &Kind::Decimal),
    ("days", &Kind::Text),
]);

pub static INTEREST_ANSWER: Shape = Shape::new("InterestAnswer", &[
    ("segments", &Kind::Record(&SEGMENT)),
    ("interest", &Kind::Decimal),
    ("closing_balance", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static INTERNAL_RETIREMENT_ANSWER: Shape = Shape::new("InternalRetirementAnswer", &[
    ("wage_tax_by", &Kind::Text),
    ("bracket_income", &Kind::Decimal),
    ("rate", &Kind::Decimal),
    ("quick", &Kind::Decimal),
    ("tax_with_wage", &Kind::Decimal),
    ("wage_tax", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static INVOICE_PART: Shape = Shape::new("InvoicePart", &[
    ("gross", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("tax", &Kind::Decimal),
]);

pub static INVOICE_ANSWER: Shape = Shape::new("InvoiceAnswer", &[
    ("bill_total", &Kind::Decimal),
    ("taxable_gross", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("special_invoice_amount", &Kind::Decimal),
    ("ordinary_only_amount", &Kind::Decimal),
    ("surcharge", &Kind::Decimal),
    ("kept", &Kind::Decimal),
    ("invoices", &Kind::Record(&INVOICE_PART)),
    ("tax_of_invoices", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static FEE_SPAN: Shape = Shape::new("FeeSpan", &[
    ("from", &Kind::Day),
    ("to", &Kind::Day),
    ("days", &Kind::Text),
    ("rate", &Kind::Decimal),
]);

pub static LATE_FEE_ANSWER: Shape = Shape::new("LateFeeAnswer", &[
    ("kind", &Kind::Text),
    ("days", &Kind::Text),
    ("spans", &Kind::Record(&FEE_SPAN)),
    ("fee", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static LOW_PRICE_HOUSING_ANSWER: Shape = Shape::new("LowPriceHousingAnswer", &[
    ("rate", &Kind::Decimal),
    ("quick", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static MARGIN_ANSWER: Shape = Shape::new("MarginAnswer", &[
    ("fee", &Kind::Decimal),
    ("fee_net", &Kind::Decimal),
    ("output_vat", &Kind::Decimal),
    ("cost", &Kind::Decimal),
    ("input_vat", &Kind::Decimal),
    ("surcharge", &Kind::Decimal),
    ("margin", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static MINIMUM_WAGE_ANSWER: Shape = Shape::new("MinimumWageAnswer", &[
    ("place", &Kind::Text),
    ("month", &Kind::Text),
    ("excludes", &Kind::Text),
    ("minimum", &Kind::Decimal),
    ("comparable", &Kind::Decimal),
    ("shortfall", &Kind::Decimal),
    ("met", &Kind::Text),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static NON_COMPETE_ANSWER: Shape = Shape::new("NonCompeteAnswer", &[
    ("month_pay", &Kind::Decimal),
    ("total", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static NON_RESIDENT_ANSWER: Shape = Shape::new("NonResidentAnswer", &[
    ("formula", &Kind::Text),
    ("status", &Kind::Text),
    ("income", &Kind::Decimal),
    ("taxable", &Kind::Decimal),
    ("rate", &Kind::Decimal),
    ("quick", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static OVERTIME_DAY: Shape = Shape::new("OvertimeDay", &[
    ("day", &Kind::Day),
    ("kind", &Kind::Text),
    ("hours", &Kind::Number),
]);

pub static OVERTIME_LINE: Shape = Shape::new("OvertimeLine", &[
    ("kind", &Kind::Text),
    ("unit", &Kind::Text),
    ("quantity", &Kind::Number),
    ("multiple", &Kind::Number),
    ("amount", &Kind::Decimal),
]);

pub static OVERTIME_ANSWER: Shape = Shape::new("OvertimeAnswer", &[
    ("month", &Kind::Text),
    ("base", &Kind::Decimal),
    ("hourly_wage", &Kind::Number),
    ("attendance", &Kind::Record(&OVERTIME_DAY)),
    ("lines", &Kind::Record(&OVERTIME_LINE)),
    ("hours", &Kind::Number),
    ("pay", &Kind::Decimal),
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
    ("bonus_tax", &Kind::Decimal),
    ("annuity", &Kind::Decimal),
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

pub static PENSION_PAYOUT_ANSWER: Shape = Shape::new("PensionPayoutAnswer", &[
    ("rate", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static PERSONAL_PENSION_ANSWER: Shape = Shape::new("PersonalPensionAnswer", &[
    ("deductible", &Kind::Decimal),
    ("tax_without", &Kind::Decimal),
    ("tax_with", &Kind::Decimal),
    ("saved", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static COVER_ANSWER: Shape = Shape::new("CoverAnswer", &[
    ("person", &Kind::Text),
    ("role", &Kind::Text),
    ("age", &Kind::Text),
    ("days", &Kind::Text),
    ("premium", &Kind::Decimal),
    ("refund", &Kind::Decimal),
    ("instalments", &Kind::Decimal),
    ("fault", &Kind::Text),
]);

pub static PREMIUM_ANSWER: Shape = Shape::new("PremiumAnswer", &[
    ("policy_days", &Kind::Text),
    ("covers", &Kind::Record(&COVER_ANSWER)),
    ("total", &Kind::Decimal),
    ("refund_total", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static PROBATION_ANSWER: Shape = Shape::new("ProbationAnswer", &[
    ("allowed_months", &Kind::Text),
    ("excess_months", &Kind::Text),
    ("least_wage", &Kind::Decimal),
    ("shortfall", &Kind::Decimal),
    ("excess_pay", &Kind::Decimal),
    ("met", &Kind::Text),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static PRORATE_ANSWER: Shape = Shape::new("ProrateAnswer", &[
    ("month", &Kind::Text),
    ("method", &Kind::Text),
    ("work_days", &Kind::Text),
    ("holidays", &Kind::Text),
    ("attended_days", &Kind::Number),
    ("missed_days", &Kind::Number),
    ("pay", &Kind::Decimal),
    ("deducted", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static QUOTED_OFFER: Shape = Shape::new("QuotedOffer", &[
    ("id", &Kind::Text),
    ("excluded", &Kind::Text),
    ("fee", &Kind::Decimal),
    ("carry", &Kind::Decimal),
    ("total", &Kind::Decimal),
]);

pub static QUOTES_ANSWER: Shape = Shape::new("QuotesAnswer", &[
    ("offers", &Kind::Record(&QUOTED_OFFER)),
    ("chosen", &Kind::Text),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static READ_DECLARATION_ANSWER: Shape = Shape::new("ReadDeclarationAnswer", &[
    ("layout", &Kind::Text),
    ("version", &Kind::Text),
    ("header_row", &Kind::Text),
    ("unknown_headers", &Kind::Text),
    ("rounded_cells", &Kind::Text),
    ("rows", &Kind::Text),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static REMUNERATION_ANSWER: Shape = Shape::new("RemunerationAnswer", &[
    ("kind", &Kind::Text),
    ("income", &Kind::Decimal),
    ("cost", &Kind::Decimal),
    ("taxable", &Kind::Decimal),
    ("charity_limit", &Kind::Decimal),
    ("charity", &Kind::Decimal),
    ("rate", &Kind::Decimal),
    ("quick", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static RESIDENCE_CHANGE_ANSWER: Shape = Shape::new("ResidenceChangeAnswer", &[
    ("tax", &Kind::Decimal),
    ("withheld", &Kind::Decimal),
    ("difference", &Kind::Decimal),
    ("report_from", &Kind::Day),
    ("report_by", &Kind::Day),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static RETIREMENT_ANSWER: Shape = Shape::new("RetirementAnswer", &[
    ("group", &Kind::Text),
    ("born", &Kind::Text),
    ("original_month", &Kind::Text),
    ("delay_months", &Kind::Text),
    ("retire_month", &Kind::Text),
    ("age_years", &Kind::Text),
    ("age_months", &Kind::Text),
    ("earliest_month", &Kind::Text),
    ("latest_month", &Kind::Text),
    ("min_contribution_months", &Kind::Text),
    ("earliest_min_contribution_months", &Kind::Text),
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

pub static PERSON_FEE: Shape = Shape::new("PersonFee", &[
    ("person", &Kind::Text),
    ("city", &Kind::Text),
    ("key", &Kind::Text),
    ("fee", &Kind::Decimal),
]);

pub static FEE_ANSWER: Shape = Shape::new("FeeAnswer", &[
    ("heads", &Kind::Text),
    ("persons", &Kind::Record(&PERSON_FEE)),
    ("subtotal", &Kind::Decimal),
    ("fee", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static SETTLEMENT_ANSWER: Shape = Shape::new("SettlementAnswer", &[
    ("income", &Kind::Decimal),
    ("basic", &Kind::Decimal),
    ("taxable", &Kind::Decimal),
    ("rate", &Kind::Decimal),
    ("quick", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("withheld", &Kind::Decimal),
    ("top_up", &Kind::Decimal),
    ("refund", &Kind::Decimal),
    ("exempt", &Kind::Text),
    ("exempt_reason", &Kind::Text),
    ("file_from", &Kind::Day),
    ("file_to", &Kind::Day),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static SEVERANCE_ANSWER: Shape = Shape::new("SeveranceAnswer", &[
    ("exempt", &Kind::Decimal),
    ("taxable", &Kind::Decimal),
    ("rate", &Kind::Decimal),
    ("quick", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static SICK_PAY_ANSWER: Shape = Shape::new("SickPayAnswer", &[
    ("place", &Kind::Text),
    ("month", &Kind::Text),
    ("rate", &Kind::Decimal),
    ("minimum", &Kind::Decimal),
    ("floor", &Kind::Decimal),
    ("pay", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static TRAINING_PENALTY_ANSWER: Shape = Shape::new("TrainingPenaltyAnswer", &[
    ("unserved_months", &Kind::Number),
    ("max_penalty", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static UNION_FEE_ANSWER: Shape = Shape::new("UnionFeeAnswer", &[
    ("rate", &Kind::Decimal),
    ("fee", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static VAT_ANSWER: Shape = Shape::new("VatAnswer", &[
    ("month", &Kind::Text),
    ("method", &Kind::Text),
    ("rate", &Kind::Decimal),
    ("input_credit", &Kind::Text),
    ("price", &Kind::Decimal),
    ("pass_through", &Kind::Decimal),
    ("sales", &Kind::Decimal),
    ("vat", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static WAGE_DEDUCTION_ANSWER: Shape = Shape::new("WageDeductionAnswer", &[
    ("minimum", &Kind::Decimal),
    ("max_deduction", &Kind::Decimal),
    ("deducted", &Kind::Decimal),
    ("left", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
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

pub static WITHHELD_LABOUR: Shape = Shape::new("WithheldLabour", &[
    ("month", &Kind::Text),
    ("months", &Kind::Text),
    ("income", &Kind::Decimal),
    ("cost", &Kind::Decimal),
    ("exempt", &Kind::Decimal),
    ("basic", &Kind::Decimal),
    ("other", &Kind::Decimal),
    ("surcharges", &Kind::Decimal),
    ("taxable", &Kind::Decimal),
    ("rate", &Kind::Decimal),
    ("quick", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("reductions", &Kind::Decimal),
    ("withheld_before", &Kind::Decimal),
    ("withheld", &Kind::Decimal),
    ("credit", &Kind::Decimal),
    ("restarted", &Kind::Text),
]);

pub static WITHHOLD_LABOUR_ANSWER: Shape = Shape::new("WithholdLabourAnswer", &[
    ("months", &Kind::Record(&WITHHELD_LABOUR)),
    ("withheld", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static YEAR_TOTALS: Shape = Shape::new("YearTotals", &[
    ("gross", &Kind::Decimal),
    ("employee_contributions", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("bonus_tax", &Kind::Decimal),
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
    ("bonus_tax", &Kind::Decimal),
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

static OF_ADDITIONAL_DEDUCTIONS: Operation = Operation { name: "additional_deductions", gives: Gives::Answer(&ADDITIONAL_DEDUCTIONS_ANSWER), takes: &[
    ("month", &Take::Month),
    ("since", &Take::Month),
    ("children", &Take::List(&TAKES_CHILD)),
    ("elderly", &TAKES_PARENTS),
    ("continuing_education", &TAKES_DEGREE_STUDIES),
    ("certificates", &Take::List(&Take::Month)),
    ("housing_loan", &TAKES_HOUSING_LOAN),
    ("rent", &TAKES_RENTED_HOME),
    ("illness", &Take::List(&TAKES_MEDICAL_COST)),
    ("known_on", &Take::Day),
] };

static OF_ANNUAL_LEAVE: Operation = Operation { name: "annual_leave", gives: Gives::Answer(&ANNUAL_LEAVE_ANSWER), takes: &[
    ("month", &Take::Month),
    ("service_months", &Take::Number),
    ("entitled_days", &Take::Number),
    ("basis", &Take::Text),
    ("employed_days", &Take::Number),
    ("taken", &Take::Number),
    ("average_wage", &Take::Number),
    ("normal_pay_given", &Take::Flag),
    ("waived", &Take::Flag),
    ("school_holidays", &Take::Flag),
    ("personal_days", &Take::Number),
    ("sick_months", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_ANNUITY_CONTRIBUTION: Operation = Operation { name: "annuity_contribution", gives: Gives::Answer(&ANNUITY_CONTRIBUTION_ANSWER), takes: &[
    ("month", &Take::Month),
    ("base", &Take::Number),
    ("average_annual_wage", &Take::Number),
    ("employee", &Take::Number),
    ("employer", &Take::Number),
    ("employer_limit", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_ANNUITY_RECEIPT: Operation = Operation { name: "annuity_receipt", gives: Gives::Answer(&ANNUITY_RECEIPT_ANSWER), takes: &[
    ("month", &Take::Month),
    ("kind", &Take::Text),
    ("amount", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_ARREARS: Operation = Operation { name: "arrears", gives: Gives::Answer(&ARREARS_ANSWER), takes: &[
    ("months", &Take::List(&TAKES_ARREARS_MONTH)),
    ("declared_on", &Take::Day),
    ("daily_rate", &Take::Number),
    ("start_months_after", &Take::Number),
    ("count_end_day", &Take::Flag),
    ("cap", &Take::Text),
    ("known_on", &Take::Day),
] };

static OF_BILL: Operation = Operation { name: "bill", gives: Gives::Answer(&BILLS_ANSWER), takes: &[
    ("state", &TAKES_BILLS),
    ("commands", &Take::List(&Take::Tagged("type", &[
    ("generate", &[("bill", &Take::Text), ("customer", &Take::Text), ("bill_month", &Take::Month), ("kind", &Take::Text), ("due_on", &Take::Day), ("lines", &Take::List(&TAKES_CHARGE_LINE)), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("add_line", &[("bill", &Take::Text), ("line", &TAKES_CHARGE_LINE), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("send", &[("bill", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("confirm", &[("bill", &Take::Text), ("use_prepaid", &Take::Flag), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("dispute", &[("bill", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("reopen", &[("bill", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("void", &[("bill", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("adjust", &[("customer", &Take::Text), ("line", &TAKES_CHARGE_LINE), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("audit", &[("customer", &Take::Text), ("lines", &Take::List(&TAKES_ACTUAL_LINE)), ("difference", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("carry", &[("from", &Take::Text), ("to", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("deposit", &[("customer", &Take::Text), ("amount", &Take::Number), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("set_credit", &[("customer", &Take::Text), ("amount", &Take::Number), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("pay", &[("bill", &Take::Text), ("amount", &Take::Number), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("close_period", &[("month", &Take::Month), ("type", &Take::Text), ("command_id", &Take::Text)]),
]))),
    ("exposure_of", &Take::Text),
] };

static OF_BONUS: Operation = Operation { name: "bonus", gives: Gives::Answer(&BONUS_ANSWER), takes: &[
    ("month", &Take::Month),
    ("amount", &Take::Number),
    ("net", &Take::Number),
    ("method", &Take::Text),
    ("annual_taxable", &Take::Number),
    ("separate_used_this_year", &Take::Flag),
    ("month_wage", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_BONUS_SPLIT: Operation = Operation { name: "bonus_split", gives: Gives::Answer(&BONUS_SPLIT_ANSWER), takes: &[
    ("month", &Take::Month),
    ("annual_taxable", &Take::Number),
    ("total", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_CALENDAR: Operation = Operation { name: "calendar", gives: Gives::Dictionary(&Kind::Record(&CALENDAR_ANSWER)), takes: &[
    ("year", &Take::Either(&[&Take::Number, &Take::Text])),
] };

static OF_CHARITY_LIMIT: Operation = Operation { name: "charity_limit", gives: Gives::Answer(&CHARITY_LIMIT_ANSWER), takes: &[
    ("month", &Take::Month),
    ("taxable", &Take::Number),
    ("donation", &Take::Number),
    ("full", &Take::Flag),
    ("known_on", &Take::Day),
] };

static OF_COMMISSION: Operation = Operation { name: "commission", gives: Gives::Answer(&COMMISSION_ANSWER), takes: &[
    ("month", &Take::Month),
    ("tax_withheld", &Take::Number),
    ("apply_cap", &Take::Flag),
    ("known_on", &Take::Day),
] };

static OF_COMPENSATION: Operation = Operation { name: "compensation", gives: Gives::Answer(&COMPENSATION_ANSWER), takes: &[
    ("month", &Take::Month),
    ("kind", &Take::Text),
    ("average_wage", &Take::Number),
    ("average_overtime", &Take::Number),
    ("count_overtime", &Take::Flag),
    ("last_month_wage", &Take::Number),
    ("local_average_wage", &Take::Number),
    ("minimum_wage", &Take::Number),
    ("place", &Take::Text),
    ("class", &Take::Number),
    ("service", &TAKES_LENGTH_OF_SERVICE),
    ("hired", &Take::Day),
    ("left", &Take::Day),
    ("known_on", &Take::Day),
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
    ("bases", &TAKES_BASES_INPUT),
    ("housing_fund_rate", &Take::Number),
    ("housing_fund_employee_rate", &Take::Number),
    ("supplementary_housing_fund_rate", &Take::Number),
    ("work_injury_rate", &Take::Number),
    ("work_injury_class", &Take::Either(&[&Take::Number, &Take::Text])),
    ("work_injury_floating", &Take::Number),
    ("items", &Take::List(&Take::Text)),
    ("waived", &Take::List(&Take::Text)),
] };

static OF_DECLARATION: Operation = Operation { name: "declaration", gives: Gives::Answer(&DECLARATION_ANSWER), takes: &[
    ("month", &Take::Month),
    ("layout", &Take::Text),
    ("rows", &Take::List(&Take::Record(&[("payslip", &TAKES_PAYSLIP)]))),
    ("known_on", &Take::Day),
] };

static OF_DISABILITY_LEVY: Operation = Operation { name: "disability_levy", gives: Gives::Answer(&DISABILITY_LEVY_ANSWER), takes: &[
    ("year", &Take::Number),
    ("place", &Take::Text),
    ("ratio", &Take::Number),
    ("staff", &Take::Number),
    ("disabled", &Take::Number),
    ("average_wage", &Take::Number),
    ("local_average_wage", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_DOUBLE_WAGE: Operation = Operation { name: "double_wage", gives: Gives::Answer(&DOUBLE_WAGE_ANSWER), takes: &[
    ("hired", &Take::Day),
    ("until", &Take::Day),
    ("month_wage", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_EARLY_RETIREMENT: Operation = Operation { name: "early_retirement", gives: Gives::Answer(&EARLY_RETIREMENT_ANSWER), takes: &[
    ("month", &Take::Month),
    ("amount", &Take::Number),
    ("months", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_ENROLMENT: Operation = Operation { name: "enrolment", gives: Gives::Answer(&ENROLMENT_ANSWER), takes: &[
    ("spells", &Take::List(&TAKES_SPELL)),
    ("rules", &Take::List(&TAKES_ORDER_RULE)),
    ("start_day_threshold", &Take::Number),
    ("leave_day_threshold", &Take::Number),
] };

static OF_EQUITY: Operation = Operation { name: "equity", gives: Gives::Answer(&EQUITY_ANSWER), takes: &[
    ("month", &Take::Month),
    ("income", &Take::Number),
    ("shares", &Take::Number),
    ("strike", &Take::Number),
    ("market", &Take::Number),
    ("earlier", &Take::List(&TAKES_EARLIER_EQUITY)),
    ("known_on", &Take::Day),
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
    ("bases", &TAKES_BASES_INPUT),
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
    ("payslip", &TAKES_PAYSLIP),
] };

static OF_HOUSING_FUND_CAP: Operation = Operation { name: "housing_fund_cap", gives: Gives::Answer(&HOUSING_FUND_CAP_ANSWER), takes: &[
    ("month", &Take::Month),
    ("own_average", &Take::Number),
    ("city_average", &Take::Number),
    ("employee", &Take::Number),
    ("employer", &Take::Number),
    ("province", &Take::Text),
    ("known_on", &Take::Day),
] };

static OF_INTEREST: Operation = Operation { name: "interest", gives: Gives::Answer(&INTEREST_ANSWER), takes: &[
    ("amount", &Take::Number),
    ("paid_on", &Take::Day),
    ("repayments", &Take::List(&TAKES_REPAYMENT)),
    ("until", &Take::Day),
    ("rate", &Take::Number),
    ("basis", &Take::Number),
] };

static OF_INTERNAL_RETIREMENT: Operation = Operation { name: "internal_retirement", gives: Gives::Answer(&INTERNAL_RETIREMENT_ANSWER), takes: &[
    ("month", &Take::Month),
    ("amount", &Take::Number),
    ("months", &Take::Number),
    ("month_wage", &Take::Number),
    ("wage_tax_by", &Take::Text),
    ("cumulative_wage_tax", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_INVOICE: Operation = Operation { name: "invoice", gives: Gives::Answer(&INVOICE_ANSWER), takes: &[
    ("month", &Take::Month),
    ("kind", &Take::Text),
    ("taxpayer", &Take::Text),
    ("rate", &Take::Number),
    ("price", &Take::Text),
    ("fee", &Take::Number),
    ("pass_through", &Take::Number),
    ("surcharge_of_tax", &Take::Number),
    ("cap", &Take::Number),
    ("special_wanted", &Take::Number),
] };

static OF_LATE_FEE: Operation = Operation { name: "late_fee", gives: Gives::Answer(&LATE_FEE_ANSWER), takes: &[
    ("kind", &Take::Text),
    ("amount", &Take::Number),
    ("from", &Take::Day),
    ("to", &Take::Day),
    ("count_last_day", &Take::Flag),
    ("days", &Take::Number),
    ("month", &Take::Month),
    ("known_on", &Take::Day),
] };

static OF_LOW_PRICE_HOUSING: Operation = Operation { name: "low_price_housing", gives: Gives::Answer(&LOW_PRICE_HOUSING_ANSWER), takes: &[
    ("month", &Take::Month),
    ("difference", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_MARGIN: Operation = Operation { name: "margin", gives: Gives::Answer(&MARGIN_ANSWER), takes: &[
    ("month", &Take::Month),
    ("heads", &Take::Number),
    ("customer_price", &Take::Number),
    ("supplier_price", &Take::Number),
    ("rate", &Take::Number),
    ("surcharge_of_tax", &Take::Number),
    ("deductible", &Take::Flag),
] };

static OF_MINIMUM_WAGE: Operation = Operation { name: "minimum_wage", gives: Gives::Answer(&MINIMUM_WAGE_ANSWER), takes: &[
    ("place", &Take::Text),
    ("month", &Take::Month),
    ("class", &Take::Number),
    ("wage", &Take::Number),
    ("excluded", &Take::Number),
    ("employee_social_insurance", &Take::Number),
    ("employee_housing_fund", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_NON_COMPETE: Operation = Operation { name: "non_compete", gives: Gives::Answer(&NON_COMPETE_ANSWER), takes: &[
    ("month", &Take::Month),
    ("average_wage", &Take::Number),
    ("months", &Take::Number),
    ("minimum_wage", &Take::Number),
    ("place", &Take::Text),
    ("class", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_NONRESIDENT: Operation = Operation { name: "nonresident", gives: Gives::Answer(&NON_RESIDENT_ANSWER), takes: &[
    ("month", &Take::Month),
    ("kind", &Take::Text),
    ("executive", &Take::Flag),
    ("days_in_year", &Take::Number),
    ("six_years", &Take::Flag),
    ("total", &Take::Number),
    ("paid_abroad", &Take::Number),
    ("work_days_in_china", &Take::Number),
    ("calendar_days", &Take::Number),
    ("formula", &Take::Text),
    ("year_total_before", &Take::Number),
    ("taxed_before", &Take::Number),
    ("separate_used_this_year", &Take::Flag),
    ("known_on", &Take::Day),
] };

static OF_OVERTIME: Operation = Operation { name: "overtime", gives: Gives::Answer(&OVERTIME_ANSWER), takes: &[
    ("month", &Take::Month),
    ("month_wage", &Take::Number),
    ("hourly_wage", &Take::Number),
    ("day_wage", &Take::Number),
    ("place", &Take::Text),
    ("class", &Take::Number),
    ("contract_wage", &Take::Number),
    ("collective_wage", &Take::Number),
    ("normal_wage", &Take::Number),
    ("hours", &TAKES_OVERTIME_HOURS),
    ("days", &TAKES_OVERTIME_DAYS),
    ("attendance", &Take::List(&TAKES_ATTENDED_DAY)),
    ("rest_in_lieu_hours", &Take::Number),
    ("rounding", &Take::Text),
    ("hours_system", &Take::Text),
    ("known_on", &Take::Day),
] };

static OF_PARAMETER: Operation = Operation { name: "parameter", gives: Gives::Dictionary(&Kind::Record(&PARAMETER_ANSWER)), takes: &[
    ("id", &Take::Text),
    ("month", &Take::Month),
    ("known_on", &Take::Day),
] };

static OF_PAYSLIP: Operation = Operation { name: "payslip", gives: Gives::Answer(&PAYSLIP_ANSWER), takes: &[
    ("month", &Take::Month),
    ("items", &Take::List(&TAKES_PAY_ITEM)),
    ("values", &Take::Table(&Take::Number)),
    ("contributions", &Take::List(&TAKES_DECLARED_MONTH)),
    ("contribution_amounts", &Take::List(&TAKES_GIVEN_CONTRIBUTIONS)),
    ("tax", &TAKES_TAX_FACTS),
    ("bonus", &TAKES_SLIP_BONUS),
    ("minimum_wage", &TAKES_MINIMUM_WAGE_PLACE),
    ("housing_fund_cap", &TAKES_HOUSING_FUND_AVERAGES),
    ("annuity", &TAKES_SLIP_ANNUITY),
    ("deductions", &Take::List(&TAKES_AFTER_TAX)),
    ("known_on", &Take::Day),
] };

static OF_PENSION_PAYOUT: Operation = Operation { name: "pension_payout", gives: Gives::Answer(&PENSION_PAYOUT_ANSWER), takes: &[
    ("month", &Take::Month),
    ("amount", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_PERSONAL_PENSION: Operation = Operation { name: "personal_pension", gives: Gives::Answer(&PERSONAL_PENSION_ANSWER), takes: &[
    ("month", &Take::Month),
    ("taxable", &Take::Number),
    ("paid", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_PREMIUM: Operation = Operation { name: "premium", gives: Gives::Answer(&PREMIUM_ANSWER), takes: &[
    ("policy_from", &Take::Day),
    ("policy_to", &Take::Day),
    ("kind", &Take::Text),
    ("price", &Take::Number),
    ("percent", &Take::Number),
    ("bands", &Take::List(&TAKES_AGE_BAND)),
    ("plans", &Take::List(&TAKES_PLAN_PRICE)),
    ("month", &Take::Month),
    ("refund_fee", &Take::Number),
    ("charge_whole", &Take::Flag),
    ("instalments", &Take::Number),
    ("max_per_role", &Take::Number),
    ("covers", &Take::List(&TAKES_COVER)),
] };

static OF_PROBATION: Operation = Operation { name: "probation", gives: Gives::Answer(&PROBATION_ANSWER), takes: &[
    ("place", &Take::Text),
    ("month", &Take::Month),
    ("class", &Take::Number),
    ("contract_months", &Take::Number),
    ("open_ended", &Take::Flag),
    ("probation_months", &Take::Number),
    ("agreed_wage", &Take::Number),
    ("contract_wage", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_PRORATE: Operation = Operation { name: "prorate", gives: Gives::Answer(&PRORATE_ANSWER), takes: &[
    ("month", &Take::Month),
    ("wage", &Take::Number),
    ("employed_from", &Take::Day),
    ("employed_to", &Take::Day),
    ("absent_days", &Take::Number),
    ("method", &Take::Text),
    ("known_on", &Take::Day),
] };

static OF_QUOTES: Operation = Operation { name: "quotes", gives: Gives::Answer(&QUOTES_ANSWER), takes: &[
    ("month", &Take::Month),
    ("offers", &Take::List(&TAKES_OFFER)),
    ("heads", &Take::Number),
    ("hires", &Take::Number),
    ("leaves", &Take::Number),
    ("contributions", &Take::Number),
    ("own_rate", &Take::Number),
    ("basis", &Take::Number),
    ("own_cutoff_day", &Take::Number),
] };

static OF_READ_DECLARATION: Operation = Operation { name: "read_declaration", gives: Gives::Answer(&READ_DECLARATION_ANSWER), takes: &[
    ("month", &Take::Month),
    ("layout", &Take::Text),
    ("table", &Take::List(&Take::List(&Take::Text))),
    ("known_on", &Take::Day),
] };

static OF_REMUNERATION: Operation = Operation { name: "remuneration", gives: Gives::Answer(&REMUNERATION_ANSWER), takes: &[
    ("month", &Take::Month),
    ("kind", &Take::Text),
    ("income", &Take::Number),
    ("net", &Take::Number),
    ("resident", &Take::Flag),
    ("charity", &Take::Number),
    ("charity_full", &Take::Flag),
    ("known_on", &Take::Day),
] };

static OF_RESIDENCE_CHANGE: Operation = Operation { name: "residence_change", gives: Gives::Answer(&RESIDENCE_CHANGE_ANSWER), takes: &[
    ("year", &Take::Number),
    ("became", &Take::Text),
    ("months", &Take::List(&TAKES_MONTH_UNDER_STATUS)),
    ("special", &Take::Number),
    ("additional", &Take::Number),
    ("other", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_RETIREMENT: Operation = Operation { name: "retirement", gives: Gives::Answer(&RETIREMENT_ANSWER), takes: &[
    ("born", &Take::Month),
    ("group", &Take::Text),
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
    ("bases", &TAKES_BASES_INPUT),
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

static OF_SERVICE_FEE: Operation = Operation { name: "service_fee", gives: Gives::Answer(&FEE_ANSWER), takes: &[
    ("month", &Take::Month),
    ("plan", &TAKES_FEE_PLAN),
    ("heads", &Take::Number),
    ("persons", &Take::List(&TAKES_FEE_PERSON)),
    ("changes", &Take::Number),
] };

static OF_SETTLEMENT: Operation = Operation { name: "settlement", gives: Gives::Answer(&SETTLEMENT_ANSWER), takes: &[
    ("year", &Take::Number),
    ("wages", &Take::Number),
    ("exempt", &Take::Number),
    ("labour", &Take::Number),
    ("author", &Take::Number),
    ("royalty", &Take::Number),
    ("merged_bonus", &Take::Number),
    ("special", &Take::Number),
    ("additional", &Take::Number),
    ("illness", &Take::Number),
    ("annuity", &Take::Number),
    ("health_insurance", &Take::Number),
    ("personal_pension", &Take::Number),
    ("other", &Take::Number),
    ("charity", &Take::Number),
    ("charity_full", &Take::Number),
    ("reductions", &Take::Number),
    ("withheld", &Take::Number),
    ("agent_failed", &Take::Flag),
    ("known_on", &Take::Day),
] };

static OF_SEVERANCE: Operation = Operation { name: "severance", gives: Gives::Answer(&SEVERANCE_ANSWER), takes: &[
    ("month", &Take::Month),
    ("amount", &Take::Number),
    ("average_annual_wage", &Take::Number),
    ("bankruptcy", &Take::Flag),
    ("known_on", &Take::Day),
] };

static OF_SICK_PAY: Operation = Operation { name: "sick_pay", gives: Gives::Answer(&SICK_PAY_ANSWER), takes: &[
    ("place", &Take::Text),
    ("month", &Take::Month),
    ("day", &Take::Day),
    ("class", &Take::Number),
    ("wage", &Take::Number),
    ("seniority_years", &Take::Number),
    ("months_sick", &Take::Number),
    ("share", &Take::Number),
    ("employee_contributions", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_TRAINING_PENALTY: Operation = Operation { name: "training_penalty", gives: Gives::Answer(&TRAINING_PENALTY_ANSWER), takes: &[
    ("month", &Take::Month),
    ("cost", &Take::Number),
    ("months", &Take::Number),
    ("served_months", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_UNION_FEE: Operation = Operation { name: "union_fee", gives: Gives::Answer(&UNION_FEE_ANSWER), takes: &[
    ("month", &Take::Month),
    ("wages", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_VAT: Operation = Operation { name: "vat", gives: Gives::Answer(&VAT_ANSWER), takes: &[
    ("month", &Take::Month),
    ("taxpayer", &Take::Text),
    ("method", &Take::Text),
    ("service", &Take::Text),
    ("gross", &Take::Number),
    ("net", &Take::Number),
    ("pass_through", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_WAGE_DEDUCTION: Operation = Operation { name: "wage_deduction", gives: Gives::Answer(&WAGE_DEDUCTION_ANSWER), takes: &[
    ("month", &Take::Month),
    ("wage", &Take::Number),
    ("minimum_wage", &Take::Number),
    ("place", &Take::Text),
    ("class", &Take::Number),
    ("damage", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_WITHHOLD: Operation = Operation { name: "withhold", gives: Gives::Answer(&WITHHOLD_ANSWER), takes: &[
    ("months", &Take::List(&TAKES_MONTH_OF_WAGES)),
    ("opening", &TAKES_YEAR_TO_DATE),
    ("basic_deduction", &Take::Text),
    ("last_year", &TAKES_LAST_YEAR),
    ("earlier_income_this_year", &Take::Flag),
    ("second_payer", &Take::Flag),
    ("known_on", &Take::Day),
] };

static OF_WITHHOLD_LABOUR: Operation = Operation { name: "withhold_labour", gives: Gives::Answer(&WITHHOLD_LABOUR_ANSWER), takes: &[
    ("kind", &Take::Text),
    ("months", &Take::List(&TAKES_MONTH_OF_LABOUR)),
    ("opening", &TAKES_LABOUR_TO_DATE),
    ("restart_after", &Take::Number),
    ("basic_deduction", &Take::Text),
    ("last_year", &TAKES_LAST_YEAR),
    ("known_on", &Take::Day),
] };

static OF_YEAR: Operation = Operation { name: "year", gives: Gives::Answer(&YEAR_ANSWER), takes: &[
    ("year", &Take::Number),
    ("payslip", &TAKES_PAYSLIP_DRAFT),
    ("changes", &Take::List(&TAKES_CHANGE)),
    ("bonus", &TAKES_YEAR_BONUS),
    ("from", &Take::Month),
] };

operations! {
    of_book {
        /// The contributions of one person and fee month: every item on both sides, totals, warnings.
        fn contributions(city, month, wage=None, *, known_on=None, area=None, category=None, variant=None, employer_type=None, employer_size=None, deferrals=None, require_confirmed=None, bases=None, housing_fund_rate=None, housing_fund_employee_rate=None, supplementary_housing_fund_rate=None, work_injury_rate=None, work_injury_class=None, work_injury_floating=None, items=None, waived=None) [city month wage known_on area category variant employer_type employer_size deferrals require_confirmed bases housing_fund_rate housing_fund_employee_rate supplementary_housing_fund_rate work_injury_rate work_injury_class work_injury_floating items waived] = OF_CONTRIBUTIONS;
        /// Rows that the withholding client imports.
        fn declaration(*, month, layout, rows, known_on=None) [month layout rows known_on] = OF_DECLARATION;
        /// The contributions of one person and fee month, told in Chinese or English; ``str()`` gives the text.
        fn explain(city, month, wage=None, *, known_on=None, area=None, category=None, variant=None, employer_type=None, employer_size=None, deferrals=None, require_confirmed=None, bases=None, housing_fund_rate=None, housing_fund_employee_rate=None, supplementary_housing_fund_rate=None, work_injury_rate=None, work_injury_class=None, work_injury_floating=None, items=None, waived=None, language=None) [city month wage known_on area category variant employer_type employer_size deferrals require_confirmed bases housing_fund_rate housing_fund_employee_rate supplementary_housing_fund_rate work_injury_rate work_injury_class work_injury_floating items waived language] = OF_EXPLAIN;
        /// The amount of a pay item that reaches a target.
        fn gross_up(*, target, amount, item, payslip) [target amount item payslip] = OF_GROSS_UP;
        /// The payslip of a person and month of payment.
        fn payslip(*, month, items, values=None, contributions=None, contribution_amounts=None, tax=None, bonus=None, minimum_wage=None, housing_fund_cap=None, annuity=None, deductions=None, known_on=None) [month items values contributions contribution_amounts tax bonus minimum_wage housing_fund_cap annuity deductions known_on] = OF_PAYSLIP;
        /// What is due or to be returned (补差) because rules became known after a day: by month, item and side, with the cause.
        fn retro(city, from_, to, wage=None, *, known_then, known_now=None, area=None, category=None, variant=None, employer_type=None, employer_size=None, deferrals=None, require_confirmed=None, bases=None, housing_fund_rate=None, housing_fund_employee_rate=None, supplementary_housing_fund_rate=None, work_injury_rate=None, work_injury_class=None, work_injury_floating=None, items=None, waived=None) [city from_ to wage known_then known_now area category variant employer_type employer_size deferrals require_confirmed bases housing_fund_rate housing_fund_employee_rate supplementary_housing_fund_rate work_injury_rate work_injury_class work_injury_floating items waived] = OF_RETRO;
        /// The rules of a month for a place and a kind of person, resolved: what a form or a check needs.
        fn scheme(city, month, *, known_on=None, area=None, category=None, variant=None, employer_type=None, employer_size=None, deferrals=None, require_confirmed=None) [city month known_on area category variant employer_type employer_size deferrals require_confirmed] = OF_SCHEME;
        /// Twelve months of a person, simulated.
        fn year(*, year, payslip, changes=None, bonus=None, from_=None) [year payslip changes bonus from_] = OF_YEAR;
    }
    of_package {
        /// Special additional deductions of a month and of the year to date, from the facts of a family.
        fn additional_deductions(*, month, since=None, children=None, elderly=None, continuing_education=None, certificates=None, housing_loan=None, rent=None, illness=None, known_on=None) [month since children elderly continuing_education certificates housing_loan rent illness known_on] = OF_ADDITIONAL_DEDUCTIONS;
        /// Annual leave of a year, and the pay for the days not taken.
        fn annual_leave(*, month, service_months=None, entitled_days=None, basis=None, employed_days=None, taken=None, average_wage=None, normal_pay_given=None, waived=None, school_holidays=None, personal_days=None, sick_months=None, known_on=None) [month service_months entitled_days basis employed_days taken average_wage normal_pay_given waived school_holidays personal_days sick_months known_on] = OF_ANNUAL_LEAVE;
        /// How much of an annuity contribution is paid before tax (年金缴费).
        fn annuity_contribution(*, month, base, average_annual_wage, employee, employer=None, employer_limit=None, known_on=None) [month base average_annual_wage employee employer employer_limit known_on] = OF_ANNUITY_CONTRIBUTION;
        /// The tax on an annuity receipt: the whole amount alone, nothing deducted. Two annuities are two receipts.
        fn annuity_receipt(*, month, kind, amount, known_on=None) [month kind amount known_on] = OF_ANNUITY_RECEIPT;
        /// Back pay and its late fees.
        fn arrears(*, months, declared_on, daily_rate=None, start_months_after=None, count_end_day=None, cap=None, known_on=None) [months declared_on daily_rate start_months_after count_end_day cap known_on] = OF_ARREARS;
        /// Commands to the bills of a platform.
        fn bill(*, state=None, commands, exposure_of=None) [state commands exposure_of] = OF_BILL;
        /// The tax on an annual bonus.
        fn bonus(*, month, amount=None, net=None, method=None, annual_taxable=None, separate_used_this_year=None, month_wage=None, known_on=None) [month amount net method annual_taxable separate_used_this_year month_wage known_on] = OF_BONUS;
        /// The split of a payment into a bonus taxed alone and a merged part that costs least tax in the year.
        fn bonus_split(*, month, annual_taxable, total, known_on=None) [month annual_taxable total known_on] = OF_BONUS_SPLIT;
        /// The days of a year that differ from the plain week: holidays (节假日) and make-up work days (调休).
        fn calendar(year) [year] = OF_CALENDAR;
        /// A donation, and what of it may be deducted.
        fn charity_limit(*, month, taxable, donation, full=None, known_on=None) [month taxable donation full known_on] = OF_CHARITY_LIMIT;
        /// The commission of a withholding agent (代扣代缴手续费).
        fn commission(*, month, tax_withheld, apply_cap=None, known_on=None) [month tax_withheld apply_cap known_on] = OF_COMMISSION;
        /// Compensation for the end of an employment.
        fn compensation(*, month, kind, average_wage, average_overtime=None, count_overtime=None, last_month_wage=None, local_average_wage, minimum_wage=None, place=None, class_=None, service=None, hired=None, left=None, known_on=None) [month kind average_wage average_overtime count_overtime last_month_wage local_average_wage minimum_wage place class_ service hired left known_on] = OF_COMPENSATION;
        /// The levy for the employment of disabled persons, paid in a year on the figures of the year before.
        fn disability_levy(*, year, place=None, ratio=None, staff, disabled, average_wage, local_average_wage=None, known_on=None) [year place ratio staff disabled average_wage local_average_wage known_on] = OF_DISABILITY_LEVY;
        /// The extra wage where there is no written contract.
        fn double_wage(*, hired, until, month_wage, known_on=None) [hired until month_wage known_on] = OF_DOUBLE_WAGE;
        /// The tax on the lump sum of early retirement (提前退休一次性补贴收入, 财税〔2018〕164号 item 5 (2)).
        fn early_retirement(*, month, amount, months, known_on=None) [month amount months known_on] = OF_EARLY_RETIREMENT;
        /// The fee months of a person at one place.
        fn enrolment(*, spells, rules, start_day_threshold=None, leave_day_threshold=None) [spells rules start_day_threshold leave_day_threshold] = OF_ENROLMENT;
        /// The tax on an equity incentive of a listed company (股票期权、限制性股票等); those of one tax year are merged, never across years.
        fn equity(*, month, income=None, shares=None, strike=None, market=None, earlier=None, known_on=None) [month income shares strike market earlier known_on] = OF_EQUITY;
        /// How much of the housing fund is paid before tax, on each side.
        fn housing_fund_cap(*, month, own_average, city_average, employee, employer, province=None, known_on=None) [month own_average city_average employee employer province known_on] = OF_HOUSING_FUND_CAP;
        /// The interest of an advance.
        fn interest(*, amount, paid_on, repayments=None, until=None, rate, basis=None) [amount paid_on repayments until rate basis] = OF_INTEREST;
        /// The tax on the lump sum of internal retirement (内部退养一次性收入, 国税发〔1999〕58号, 财税〔2018〕164号 item 5 (3)). The wage of the month stays in the cumulative withholding.
        fn internal_retirement(*, month, amount, months, month_wage, wage_tax_by=None, cumulative_wage_tax=None, known_on=None) [month amount months month_wage wage_tax_by cumulative_wage_tax known_on] = OF_INTERNAL_RETIREMENT;
        /// The VAT and invoices of a bill.
        fn invoice(*, month, kind, taxpayer, rate, price=None, fee, pass_through=None, surcharge_of_tax=None, cap=None, special_wanted=None) [month kind taxpayer rate price fee pass_through surcharge_of_tax cap special_wanted] = OF_INVOICE;
        /// The late fee on an amount: from a day to the day of payment, or a number of days.
        fn late_fee(*, kind, amount, from_=None, to=None, count_last_day=None, days=None, month=None, known_on=None) [kind amount from_ to count_last_day days month known_on] = OF_LATE_FEE;
        /// The tax on housing that an employer sells to an employee under cost (单位低价售房): the difference is taxed.
        fn low_price_housing(*, month, difference, known_on=None) [month difference known_on] = OF_LOW_PRICE_HOUSING;
        /// The margin of a service that a supplier renders.
        fn margin(*, month, heads, customer_price, supplier_price, rate, surcharge_of_tax=None, deductible=None) [month heads customer_price supplier_price rate surcharge_of_tax deductible] = OF_MARGIN;
        /// Whether the wage of a month reaches the minimum wage of the place.
        fn minimum_wage(*, place, month, class_=None, wage, excluded=None, employee_social_insurance=None, employee_housing_fund=None, known_on=None) [place month class_ wage excluded employee_social_insurance employee_housing_fund known_on] = OF_MINIMUM_WAGE;
        /// The pay for a non-compete clause for which no amount was agreed.
        fn non_compete(*, month, average_wage, months, minimum_wage=None, place=None, class_=None, known_on=None) [month average_wage months minimum_wage place class_ known_on] = OF_NON_COMPETE;
        /// The income to tax of a person without domicile, and a non-resident's tax on it. Social insurance and the housing fund are not deducted. Wages of different periods that are paid in one month are computed each by its own days; their incomes are added and taxed with formula 5.
        fn nonresident(*, month, kind, executive=None, days_in_year, six_years=None, total, paid_abroad=None, work_days_in_china=None, calendar_days=None, formula=None, year_total_before=None, taxed_before=None, separate_used_this_year=None, known_on=None) [month kind executive days_in_year six_years total paid_abroad work_days_in_china calendar_days formula year_total_before taxed_before separate_used_this_year known_on] = OF_NONRESIDENT;
        /// Overtime pay of a month: a wage (or a place with the wages that its rule chooses from), and hours, days or attendance.
        fn overtime(*, month, month_wage=None, hourly_wage=None, day_wage=None, place=None, class_=None, contract_wage=None, collective_wage=None, normal_wage=None, hours=None, days=None, attendance=None, rest_in_lieu_hours=None, rounding=None, hours_system=None, known_on=None) [month month_wage hourly_wage day_wage place class_ contract_wage collective_wage normal_wage hours days attendance rest_in_lieu_hours rounding hours_system known_on] = OF_OVERTIME;
        /// A national value (tax table, deduction, working time …) in force in a month, with its evidence.
        fn parameter(id, month, known_on=None) [id month known_on] = OF_PARAMETER;
        /// A payment out of the personal pension, taxed alone.
        fn pension_payout(*, month, amount, known_on=None) [month amount known_on] = OF_PENSION_PAYOUT;
        /// What a payment into the personal pension saves in the year.
        fn personal_pension(*, month, taxable, paid, known_on=None) [month taxable paid known_on] = OF_PERSONAL_PENSION;
        /// The premiums of a policy.
        fn premium(*, policy_from, policy_to, kind, price=None, percent=None, bands=None, plans=None, month=None, refund_fee=None, charge_whole=None, instalments=None, max_per_role=None, covers) [policy_from policy_to kind price percent bands plans month refund_fee charge_whole instalments max_per_role covers] = OF_PREMIUM;
        /// Whether the length and the wage of a probation (试用期) are lawful.
        fn probation(*, place, month, class_=None, contract_months=None, open_ended=None, probation_months, agreed_wage, contract_wage, known_on=None) [place month class_ contract_months open_ended probation_months agreed_wage contract_wage known_on] = OF_PROBATION;
        /// The wage of a month in which somebody came, left, or took unpaid leave.
        fn prorate(*, month, wage, employed_from=None, employed_to=None, absent_days=None, method=None, known_on=None) [month wage employed_from employed_to absent_days method known_on] = OF_PRORATE;
        /// Offers compared for a city and a number of heads.
        fn quotes(*, month, offers, heads, hires=None, leaves=None, contributions, own_rate, basis=None, own_cutoff_day=None) [month offers heads hires leaves contributions own_rate basis own_cutoff_day] = OF_QUOTES;
        /// A sheet of the withholding client, as rows of texts.
        fn read_declaration(*, month, layout, table, known_on=None) [month layout table known_on] = OF_READ_DECLARATION;
        /// The tax on one payment of labour, author's, royalty or incidental income.
        fn remuneration(*, month, kind, income=None, net=None, resident=None, charity=None, charity_full=None, known_on=None) [month kind income net resident charity charity_full known_on] = OF_REMUNERATION;
        /// The tax of a year whose status was forecast otherwise, against what was withheld.
        fn residence_change(*, year, became, months, special=None, additional=None, other=None, known_on=None) [year became months special additional other known_on] = OF_RESIDENCE_CHANGE;
        /// When a person retires.
        fn retirement(*, born, group, known_on=None) [born group known_on] = OF_RETIREMENT;
        /// The service fee of a month.
        fn service_fee(*, month, plan, heads=None, persons=None, changes=None) [month plan heads persons changes] = OF_SERVICE_FEE;
        /// The annual settlement of a resident's comprehensive income.
        fn settlement(*, year, wages, exempt=None, labour=None, author=None, royalty=None, merged_bonus=None, special=None, additional=None, illness=None, annuity=None, health_insurance=None, personal_pension=None, other=None, charity=None, charity_full=None, reductions=None, withheld, agent_failed=None, known_on=None) [year wages exempt labour author royalty merged_bonus special additional illness annuity health_insurance personal_pension other charity charity_full reductions withheld agent_failed known_on] = OF_SETTLEMENT;
        /// The tax on a severance payment (解除劳动关系一次性补偿收入, 财税〔2018〕164号 item 5 (1)).
        fn severance(*, month, amount, average_annual_wage=None, bankruptcy=None, known_on=None) [month amount average_annual_wage bankruptcy known_on] = OF_SEVERANCE;
        /// Sick pay of a whole month.
        fn sick_pay(*, place, month=None, day=None, class_=None, wage, seniority_years=None, months_sick=None, share=None, employee_contributions=None, known_on=None) [place month day class_ wage seniority_years months_sick share employee_contributions known_on] = OF_SICK_PAY;
        /// The penalty for leaving before the service agreed for a training.
        fn training_penalty(*, month, cost, months, served_months, known_on=None) [month cost months served_months known_on] = OF_TRAINING_PENALTY;
        /// The union fee of a month, of a unit with a union.
        fn union_fee(*, month, wages, known_on=None) [month wages known_on] = OF_UNION_FEE;
        /// The VAT of a month or an invoice.
        fn vat(*, month, taxpayer, method, service, gross=None, net=None, pass_through=None, known_on=None) [month taxpayer method service gross net pass_through known_on] = OF_VAT;
        /// What may be deducted from a month's wage for damage that the employee caused.
        fn wage_deduction(*, month, wage, minimum_wage=None, place=None, class_=None, damage=None, known_on=None) [month wage minimum_wage place class_ damage known_on] = OF_WAGE_DEDUCTION;
        /// Cumulative withholding of a resident's wages, for one month or several of a year.
        fn withhold(*, months, opening=None, basic_deduction=None, last_year=None, earlier_income_this_year=None, second_payer=None, known_on=None) [months opening basic_deduction last_year earlier_income_this_year second_payer known_on] = OF_WITHHOLD;
        /// Cumulative withholding of labour remuneration, for one month or several of a year.
        fn withhold_labour(*, kind, months, opening=None, restart_after=None, basic_deduction=None, last_year=None, known_on=None) [kind months opening restart_after basic_deduction last_year known_on] = OF_WITHHOLD_LABOUR;
    }
}

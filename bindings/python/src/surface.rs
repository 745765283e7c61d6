//! Generated from schema/ by `python bindings/python/stubs.py`; do not edit.

use crate::shape::{Gives, Kind, Operation, Shape, Take};
use pyo3::prelude::*;
use pyo3::types::PyString;

static TAKES_ACTOR: Take = Take::Record(&[("user", &Take::Text), ("roles", &Take::List(&Take::Text)), ("person", &Take::Text), ("company", &Take::Text), ("customers", &Take::List(&Take::Text)), ("places", &Take::List(&Take::Text)), ("supplier", &Take::Text), ("grantee", &Take::Text)]);

static TAKES_ACCESS_OBJECT: Take = Take::Record(&[("kind", &Take::Text), ("id", &Take::Text), ("person", &Take::Text), ("company", &Take::Text), ("place", &Take::Text), ("supplier", &Take::Text), ("payroll", &Take::Flag), ("touches", &Take::List(&Take::Text))]);

static TAKES_ACT: Take = Take::Record(&[("user", &Take::Text), ("action", &Take::Text), ("object", &Take::Text), ("id", &Take::Text), ("touches", &Take::List(&Take::Text))]);

static TAKES_CONSENT_GRANT: Take = Take::Record(&[("id", &Take::Text), ("subject_kind", &Take::Text), ("subject_id", &Take::Text), ("grantor", &Take::Text), ("grantee", &Take::Text), ("purposes", &Take::List(&Take::Text)), ("classes", &Take::List(&Take::Text)), ("fields", &Take::List(&Take::Text)), ("valid_from", &Take::Day), ("valid_to", &Take::Day), ("revoked_on", &Take::Day), ("evidence_hash", &Take::Text)]);

static TAKES_CONSENT_QUERY: Take = Take::Record(&[("grantee", &Take::Text), ("purpose", &Take::Text), ("class", &Take::Text), ("derived_from", &Take::List(&Take::Text)), ("fields", &Take::List(&Take::Text)), ("subject_kind", &Take::Text), ("subject_id", &Take::Text), ("supplied_by", &Take::Text), ("on", &Take::Day)]);

static TAKES_CHILD: Take = Take::Record(&[("born", &Take::Day), ("education_from", &Take::Month), ("education_to", &Take::Month), ("share", &Take::Number)]);

static TAKES_PARENTS: Take = Take::Record(&[("only_child", &Take::Flag), ("parents_born", &Take::List(&Take::Day)), ("share", &Take::Number), ("to", &Take::Month)]);

static TAKES_DEGREE_STUDIES: Take = Take::Record(&[("from", &Take::Month), ("to", &Take::Month)]);

static TAKES_HOUSING_LOAN: Take = Take::Record(&[("from", &Take::Month), ("to", &Take::Month), ("months_used_before", &Take::Number), ("share", &Take::Number)]);

static TAKES_RENTED_HOME: Take = Take::Record(&[("from", &Take::Month), ("to", &Take::Month), ("city", &Take::Text)]);

static TAKES_MEDICAL_COST: Take = Take::Record(&[("own_share", &Take::Number)]);

static TAKES_ARREARS_MONTH: Take = Take::Record(&[("fee_month", &Take::Month), ("item", &Take::Text), ("side", &Take::Text), ("principal", &Take::Number)]);

static TAKES_BANK_COLUMN: Take = Take::Record(&[("header", &Take::Text), ("field", &Take::Text), ("kind", &Take::Text), ("required", &Take::Text), ("max_length", &Take::Number), ("value", &Take::Text)]);

static TAKES_BANK_SHAPE: Take = Take::Record(&[("format", &Take::Text), ("encoding", &Take::Text), ("separator", &Take::Text), ("line_end", &Take::Text), ("last_line_end", &Take::Flag), ("headers", &Take::Flag), ("totals", &Take::Text), ("totals_headers", &Take::Flag), ("sheet", &Take::Text), ("max_rows", &Take::Number), ("max_amount", &Take::Number)]);

static TAKES_BANK_PROFILE: Take = Take::Record(&[("columns", &Take::List(&TAKES_BANK_COLUMN)), ("totals", &Take::List(&TAKES_BANK_COLUMN)), ("shape", &TAKES_BANK_SHAPE)]);

static TAKES_BANK_ITEM: Take = Take::Record(&[("item", &Take::Text), ("account", &Take::Text), ("account_name", &Take::Text), ("amount", &Take::Number), ("bank_name", &Take::Text), ("bank_code", &Take::Text), ("province", &Take::Text), ("city", &Take::Text), ("purpose", &Take::Text), ("remark", &Take::Text), ("phone", &Take::Text), ("cross_bank", &Take::Flag)]);

static TAKES_BILL_LINE: Take = Take::Record(&[("key", &Take::Text), ("person", &Take::Text), ("kind", &Take::Text), ("fee_month", &Take::Month), ("pay_type", &Take::Text), ("amount", &Take::Number), ("settled", &Take::Number), ("pass_through", &Take::Flag), ("sub_bill", &Take::Text), ("origin", &Take::Text), ("cause", &Take::Text), ("refers_to", &Take::Text), ("rules", &Take::List(&Take::Text)), ("vat_rate", &Take::Number)]);

static TAKES_BILL: Take = Take::Record(&[("customer", &Take::Text), ("bill_month", &Take::Month), ("kind", &Take::Text), ("status", &Take::Text), ("due_on", &Take::Day), ("lines", &Take::List(&TAKES_BILL_LINE)), ("total", &Take::Number), ("pass_through", &Take::Number), ("settled", &Take::Table(&Take::Number))]);

static TAKES_ACCOUNT: Take = Take::Record(&[("prepaid", &Take::Number), ("credit_limit", &Take::Number), ("waiting", &Take::List(&TAKES_BILL_LINE))]);

static TAKES_BILLS: Take = Take::Record(&[("bills", &Take::Table(&TAKES_BILL)), ("customers", &Take::Table(&TAKES_ACCOUNT)), ("audited", &Take::Table(&Take::Number)), ("commands", &Take::Table(&Take::Text)), ("closed", &Take::List(&Take::Month))]);

static TAKES_LINE_KEY: Take = Take::Record(&[("person", &Take::Text), ("place", &Take::Text), ("item", &Take::Text), ("side", &Take::Text), ("fee_month", &Take::Month), ("pay_type", &Take::Text), ("sequence", &Take::Number)]);

static TAKES_CHARGE_LINE: Take = Take::Record(&[("kind", &Take::Text), ("key", &TAKES_LINE_KEY), ("amount", &Take::Number), ("sub_bill", &Take::Text), ("cause", &Take::Text), ("refers_to", &Take::Text), ("rules", &Take::List(&Take::Text)), ("pass_through", &Take::Flag), ("vat_rate", &Take::Number)]);

static TAKES_ACTUAL_LINE: Take = Take::Record(&[("key", &Take::Text), ("actual", &Take::Number)]);

static TAKES_CHECKED_LINE: Take = Take::Record(&[("person", &Take::Text), ("amount", &Take::Number)]);

static TAKES_ASSIGNED: Take = Take::Record(&[("person", &Take::Text), ("from", &Take::Month), ("to", &Take::Month)]);

static TAKES_WORKFORCE: Take = Take::Record(&[("host", &Take::Text), ("staff", &Take::Number), ("dispatched", &Take::Number)]);

static TAKES_DEPOSIT_MOVEMENT: Take = Take::Record(&[("on", &Take::Day), ("what", &Take::Text), ("amount", &Take::Number), ("order", &Take::Text)]);

static TAKES_REPAYMENT: Take = Take::Record(&[("on", &Take::Day), ("amount", &Take::Number)]);

static TAKES_CITY_HEADS: Take = Take::Record(&[("city", &Take::Text), ("heads", &Take::Number), ("price", &Take::Number)]);

static TAKES_PAYER: Take = Take::Record(&[("id", &Take::Text), ("name", &Take::Text), ("aliases", &Take::List(&Take::Text)), ("payer_accounts", &Take::List(&Take::Text)), ("sub_accounts", &Take::List(&Take::Text)), ("pays_kinds_apart", &Take::Flag), ("bank_fee", &Take::Number), ("auto_partial", &Take::Flag)]);

static TAKES_KIND_OPEN: Take = Take::Record(&[("kind", &Take::Text), ("open", &Take::Number)]);

static TAKES_OPEN_BILL: Take = Take::Record(&[("bill", &Take::Text), ("customer", &Take::Text), ("open", &Take::Number), ("bill_month", &Take::Month), ("due_on", &Take::Day), ("kinds", &Take::List(&TAKES_KIND_OPEN))]);

static TAKES_RECEIPT: Take = Take::Record(&[("id", &Take::Text), ("on", &Take::Day), ("amount", &Take::Number), ("our_account", &Take::Text), ("payer_name", &Take::Text), ("payer_account", &Take::Text), ("remark", &Take::Text), ("currency", &Take::Text)]);

static TAKES_PAID_ITEM: Take = Take::Record(&[("id", &Take::Text), ("amount", &Take::Number)]);

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

static TAKES_TIER: Take = Take::Record(&[("upto", &Take::Number), ("price", &Take::Number), ("key", &Take::Text)]);

static TAKES_FEE_PLAN: Take = Take::Record(&[("policy", &Take::Text), ("model", &Take::Text), ("price", &Take::Number), ("tiers", &Take::List(&TAKES_TIER)), ("percent", &Take::Number), ("per_person_min", &Take::Number), ("base_fee", &Take::Number), ("event_price", &Take::Number), ("pro_rata", &Take::Text), ("half_day", &Take::Number), ("half_share", &Take::Number), ("rounding", &Take::Text), ("cycle_months", &Take::Number), ("cycle_start", &Take::Month), ("price_of", &Take::Text), ("discount_factor", &Take::Number), ("bill_min", &Take::Number), ("bill_max", &Take::Number), ("min_when_zero", &Take::Flag), ("count_back_pay_months", &Take::Flag), ("head_key", &Take::Text), ("order", &Take::Text)]);

static TAKES_FEE_PERSON: Take = Take::Record(&[("person", &Take::Text), ("city", &Take::Text), ("key", &Take::Text), ("base", &Take::Number), ("from", &Take::Day), ("to", &Take::Day), ("months", &Take::Number)]);

static TAKES_FEE_EVENT: Take = Take::Record(&[("event", &Take::Text), ("count", &Take::Number)]);

static TAKES_FEE_HEADS: Take = Take::Record(&[("heads", &Take::Number), ("persons", &Take::List(&TAKES_FEE_PERSON)), ("changes", &Take::Number), ("events", &Take::List(&TAKES_FEE_EVENT))]);

static TAKES_CUSTOMER_PAYMENT: Take = Take::Record(&[("customer", &Take::Text), ("amount", &Take::Number)]);

static TAKES_CUSTOMER_FUNDS: Take = Take::Record(&[("customer", &Take::Text), ("received", &Take::Number), ("already_paid", &Take::Number), ("advance", &Take::Number)]);

static TAKES_ADVANCE_TERMS: Take = Take::Record(&[("rate", &Take::Number), ("basis", &Take::Number)]);

static TAKES_STATEMENT_ROW: Take = Take::Record(&[("row", &Take::Number), ("our_account", &Take::Text), ("value_time", &Take::Text), ("amount", &Take::Number), ("payer_name", &Take::Text), ("payer_account", &Take::Text), ("remark", &Take::Text), ("bank_serial", &Take::Text), ("currency", &Take::Text)]);

static TAKES_STATEMENT_FILE: Take = Take::Record(&[("name", &Take::Text), ("rows", &Take::List(&TAKES_STATEMENT_ROW))]);

static TAKES_PAY_MONTH: Take = Take::Record(&[("month", &Take::Month), ("net_pay", &Take::Number), ("gross", &Take::Number), ("fixed", &Take::Number), ("variable", &Take::Number), ("bonus", &Take::Number)]);

static TAKES_CONTRIBUTED_MONTH: Take = Take::Record(&[("month", &Take::Month), ("base", &Take::Number)]);

static TAKES_EMPLOYED_SPELL: Take = Take::Record(&[("person", &Take::Text), ("from", &Take::Day), ("to", &Take::Day)]);

static TAKES_PERSON_HISTORY: Take = Take::Record(&[("person", &Take::Text), ("supplied_by", &Take::Text), ("on", &Take::Day), ("pay", &Take::List(&TAKES_PAY_MONTH)), ("contributions", &Take::List(&TAKES_CONTRIBUTED_MONTH)), ("employed", &Take::List(&TAKES_EMPLOYED_SPELL))]);

static TAKES_STAFF_PAY: Take = Take::Record(&[("person", &Take::Text), ("month", &Take::Month), ("city", &Take::Text), ("position", &Take::Text), ("gross", &Take::Number)]);

static TAKES_DUE_BILL_PAYMENT: Take = Take::Record(&[("on", &Take::Day), ("amount", &Take::Number)]);

static TAKES_DUE_BILL: Take = Take::Record(&[("id", &Take::Text), ("due_on", &Take::Day), ("amount", &Take::Number), ("payments", &Take::List(&TAKES_DUE_BILL_PAYMENT))]);

static TAKES_COMPANY_HISTORY: Take = Take::Record(&[("company", &Take::Text), ("on", &Take::Day), ("staff", &Take::List(&TAKES_EMPLOYED_SPELL)), ("pay", &Take::List(&TAKES_STAFF_PAY)), ("bills", &Take::List(&TAKES_DUE_BILL))]);

static TAKES_RECEIPT_STATE: Take = Take::Record(&[("on", &Take::Day), ("amount", &Take::Number), ("claimed", &Take::Number), ("returned", &Take::Number), ("suspended", &Take::Flag), ("digest", &Take::Text)]);

static TAKES_CLAIM: Take = Take::Record(&[("receipt", &Take::Text), ("customer", &Take::Text), ("amount", &Take::Number), ("allocated", &Take::Number), ("to_prepaid", &Take::Number), ("on", &Take::Day), ("by", &Take::Text), ("rule", &Take::Text), ("undone", &Take::Flag)]);

static TAKES_SHARE: Take = Take::Record(&[("line", &Take::Text), ("amount", &Take::Number)]);

static TAKES_ALLOCATION: Take = Take::Record(&[("by", &Take::Text), ("claim", &Take::Text), ("customer", &Take::Text), ("bill", &Take::Text), ("amount", &Take::Number), ("pass_through", &Take::Number), ("shares", &Take::List(&TAKES_SHARE)), ("on", &Take::Day), ("user", &Take::Text), ("reason", &Take::Text), ("reverses", &Take::Text), ("reversed", &Take::Number)]);

static TAKES_PAY_OUT: Take = Take::Record(&[("customer", &Take::Text), ("purpose", &Take::Text), ("amount", &Take::Number), ("returned", &Take::Number), ("on", &Take::Day), ("own_cost", &Take::Flag)]);

static TAKES_MOVEMENT: Take = Take::Record(&[("on", &Take::Day), ("amount", &Take::Number), ("source", &Take::Text)]);

static TAKES_TRUST: Take = Take::Record(&[("balance", &Take::Number), ("movements", &Take::List(&TAKES_MOVEMENT))]);

static TAKES_TERMS: Take = Take::Record(&[("tail_difference", &Take::Number), ("bank_fee", &Take::Number)]);

static TAKES_SETTLEMENT: Take = Take::Record(&[("bills", &TAKES_BILLS), ("receipts", &Take::Table(&TAKES_RECEIPT_STATE)), ("claims", &Take::Table(&TAKES_CLAIM)), ("allocations", &Take::Table(&TAKES_ALLOCATION)), ("pay_outs", &Take::Table(&TAKES_PAY_OUT)), ("trust", &Take::Table(&TAKES_TRUST)), ("terms", &Take::Table(&TAKES_TERMS))]);

static TAKES_EVENT: Take = Take::Tagged("type", &[
    ("generated", &[("type", &Take::Text), ("bill", &Take::Text), ("content", &TAKES_BILL), ("takes_waiting", &Take::Flag)]),
    ("status_changed", &[("type", &Take::Text), ("bill", &Take::Text), ("status", &Take::Text)]),
    ("confirmed", &[("type", &Take::Text), ("bill", &Take::Text), ("on", &Take::Day), ("vat", &Take::Number)]),
    ("settled", &[("type", &Take::Text), ("bill", &Take::Text), ("by", &Take::Text), ("amount", &Take::Number), ("shares", &Take::List(&TAKES_SHARE))]),
    ("prepaid_added", &[("type", &Take::Text), ("customer", &Take::Text), ("amount", &Take::Number), ("source", &Take::Text)]),
    ("line_added", &[("type", &Take::Text), ("customer", &Take::Text), ("bill", &Take::Text), ("line", &TAKES_BILL_LINE)]),
    ("audited", &[("type", &Take::Text), ("key", &Take::Text), ("actual", &Take::Number)]),
    ("credit_set", &[("type", &Take::Text), ("customer", &Take::Text), ("limit", &Take::Number)]),
    ("period_closed", &[("type", &Take::Text), ("month", &Take::Month)]),
    ("command_done", &[("type", &Take::Text), ("id", &Take::Text), ("digest", &Take::Text)]),
]);

static TAKES_SETTLEMENT_EVENT: Take = Take::Tagged("type", &[
    ("bill", &[("type", &Take::Text), ("event", &TAKES_EVENT)]),
    ("receipt_received", &[("type", &Take::Text), ("receipt", &Take::Text), ("on", &Take::Day), ("amount", &Take::Number), ("digest", &Take::Text)]),
    ("receipt_suspended", &[("type", &Take::Text), ("receipt", &Take::Text)]),
    ("receipt_returned", &[("type", &Take::Text), ("receipt", &Take::Text), ("amount", &Take::Number), ("on", &Take::Day)]),
    ("claimed", &[("type", &Take::Text), ("claim", &Take::Text), ("claimed", &TAKES_CLAIM)]),
    ("unclaimed", &[("type", &Take::Text), ("claim", &Take::Text), ("on", &Take::Day)]),
    ("to_prepaid", &[("type", &Take::Text), ("claim", &Take::Text), ("amount", &Take::Number), ("on", &Take::Day)]),
    ("allocated", &[("type", &Take::Text), ("allocation", &Take::Text), ("content", &TAKES_ALLOCATION)]),
    ("paid_out", &[("type", &Take::Text), ("pay_out", &Take::Text), ("customer", &Take::Text), ("purpose", &Take::Text), ("amount", &Take::Number), ("advance", &Take::Number), ("on", &Take::Day), ("own_cost", &Take::Flag)]),
    ("pay_out_returned", &[("type", &Take::Text), ("pay_out", &Take::Text), ("amount", &Take::Number), ("on", &Take::Day)]),
    ("prepaid_refunded", &[("type", &Take::Text), ("refund", &Take::Text), ("customer", &Take::Text), ("amount", &Take::Number), ("on", &Take::Day)]),
    ("prepaid_transferred", &[("type", &Take::Text), ("transfer", &Take::Text), ("from", &Take::Text), ("to", &Take::Text), ("amount", &Take::Number), ("on", &Take::Day), ("agreement", &Take::Text)]),
    ("terms_set", &[("type", &Take::Text), ("customer", &Take::Text), ("terms", &TAKES_TERMS)]),
    ("downstream_paid", &[("type", &Take::Text), ("customer", &Take::Text), ("advance", &Take::Number)]),
]);

static TAKES_POSTING: Take = Take::Record(&[("account", &Take::Text), ("customer", &Take::Text), ("debit", &Take::Number), ("credit", &Take::Number), ("lines", &Take::List(&Take::Text))]);

static TAKES_ENTRY: Take = Take::Record(&[("key", &Take::Text), ("on", &Take::Day), ("event", &Take::Text), ("reverses", &Take::Text), ("postings", &Take::List(&TAKES_POSTING))]);

static TAKES_APPROVED_ADVANCE: Take = Take::Record(&[("customer", &Take::Text), ("amount", &Take::Number)]);

static TAKES_UNKNOWN_PAYMENT: Take = Take::Record(&[("id", &Take::Text), ("sent_on", &Take::Day)]);

static TAKES_OVERTIME_HOURS: Take = Take::Record(&[("workday", &Take::Number), ("rest_day", &Take::Number), ("holiday", &Take::Number)]);

static TAKES_OVERTIME_DAYS: Take = Take::Record(&[("rest_day", &Take::Number), ("holiday", &Take::Number)]);

static TAKES_ATTENDED_DAY: Take = Take::Record(&[("day", &Take::Day), ("hours", &Take::Number)]);

static TAKES_PAY_FINDING: Take = Take::Record(&[("item", &Take::Text), ("kind", &Take::Text), ("blocks", &Take::Flag), ("value", &Take::Text), ("others", &Take::List(&Take::Text)), ("message", &Take::Text), ("message_zh", &Take::Text)]);

static TAKES_PAY_BATCH: Take = Take::Record(&[("kind", &Take::Text), ("month", &Take::Month), ("from_account", &Take::Text), ("items", &Take::List(&Take::Text)), ("total", &Take::Number), ("findings", &Take::List(&TAKES_PAY_FINDING)), ("approved_by", &Take::Text)]);

static TAKES_PAY_POSTING: Take = Take::Record(&[("status", &Take::Text), ("on", &Take::Day), ("period", &Take::Month), ("amount", &Take::Number)]);

static TAKES_PAYMENT_ITEM: Take = Take::Record(&[("batch", &Take::Text), ("kind", &Take::Text), ("month", &Take::Month), ("payee", &Take::Text), ("payee_kind", &Take::Text), ("customer", &Take::Text), ("account", &Take::Text), ("account_name", &Take::Text), ("bank_code", &Take::Text), ("amount", &Take::Number), ("purpose", &Take::Text), ("fee_month", &Take::Month), ("sequence", &Take::Number), ("account_by", &Take::Text), ("status", &Take::Text), ("part_of", &Take::Text), ("reissue_of", &Take::Text), ("reissued_as", &Take::Text), ("sent_on", &Take::Day), ("bank_ref", &Take::Text), ("reason", &Take::Text), ("returned_on", &Take::Day), ("postings", &Take::List(&TAKES_PAY_POSTING))]);

static TAKES_PAYMENTS: Take = Take::Record(&[("batches", &Take::Table(&TAKES_PAY_BATCH)), ("items", &Take::Table(&TAKES_PAYMENT_ITEM)), ("commands", &Take::Table(&Take::Text)), ("closed", &Take::List(&Take::Month))]);

static TAKES_PAYMENT_LINE: Take = Take::Record(&[("item", &Take::Text), ("payee", &Take::Text), ("payee_kind", &Take::Text), ("customer", &Take::Text), ("account", &Take::Text), ("account_name", &Take::Text), ("bank_code", &Take::Text), ("amount", &Take::Number), ("purpose", &Take::Text), ("fee_month", &Take::Month), ("sequence", &Take::Number), ("account_by", &Take::Text)]);

static TAKES_PAYEE_FACTS: Take = Take::Record(&[("payee", &Take::Text), ("name", &Take::Text), ("id_number", &Take::Text), ("last_amount", &Take::Number), ("left", &Take::Flag), ("blacklisted", &Take::Flag)]);

static TAKES_PAY_POLICY: Take = Take::Record(&[("blocking", &Take::List(&Take::Text)), ("limit", &Take::Number), ("change_threshold", &Take::Number)]);

static TAKES_BANK_RESULT: Take = Take::Record(&[("item", &Take::Text), ("account", &Take::Text), ("account_name", &Take::Text), ("amount", &Take::Number), ("outcome", &Take::Text), ("on", &Take::Day), ("bank_ref", &Take::Text), ("reason", &Take::Text)]);

static TAKES_AGE_BAND: Take = Take::Record(&[("from_age", &Take::Number), ("to_age", &Take::Number), ("premium", &Take::Number)]);

static TAKES_PLAN_PRICE: Take = Take::Record(&[("name", &Take::Text), ("premium", &Take::Number), ("factor", &Take::Number)]);

static TAKES_COVER: Take = Take::Record(&[("person", &Take::Text), ("role", &Take::Text), ("born", &Take::Day), ("plan", &Take::Text), ("wages", &Take::Number), ("from", &Take::Day), ("to", &Take::Day), ("claimed", &Take::Flag)]);

static TAKES_OFFER: Take = Take::Record(&[("id", &Take::Text), ("per_head", &Take::Number), ("per_hire", &Take::Number), ("per_leave", &Take::Number), ("percent_of_contributions", &Take::Number), ("min", &Take::Number), ("prepay_days", &Take::Number), ("expected_error_cost", &Take::Number), ("rebate", &Take::Number), ("service_score", &Take::Number), ("licensed", &Take::Flag), ("covers_place", &Take::Flag), ("capacity", &Take::Number), ("cutoff_day", &Take::Number)]);

static TAKES_STATEMENT_COLUMN: Take = Take::Record(&[("headers", &Take::List(&Take::Text)), ("field", &Take::Text), ("required", &Take::Flag)]);

static TAKES_STATEMENT_PROFILE: Take = Take::Record(&[("columns", &Take::List(&TAKES_STATEMENT_COLUMN)), ("sign", &Take::Text)]);

static TAKES_NAMED_BASE: Take = Take::Record(&[("name", &Take::Text), ("base", &Take::Number)]);

static TAKES_EXPECTED_LINE: Take = Take::Record(&[("person", &Take::Text), ("name", &Take::Text), ("place", &Take::Text), ("item", &Take::Text), ("fee_month", &Take::Month), ("pay_type", &Take::Text), ("sequence", &Take::Number), ("customer", &Take::Text), ("base", &Take::Number), ("unit_base", &Take::Number), ("personal_base", &Take::Number), ("unit", &Take::Number), ("personal", &Take::Number), ("unit_rate", &Take::Number), ("personal_rate", &Take::Number), ("unit_fixed", &Take::Number), ("personal_fixed", &Take::Number), ("unit_rounding", &Take::Text), ("personal_rounding", &Take::Text), ("bases", &Take::List(&TAKES_NAMED_BASE)), ("employed", &Take::Flag), ("enrolment", &Take::Text), ("at_fault", &Take::Text)]);

static TAKES_BUREAU_ROW: Take = Take::Record(&[("place", &Take::Text), ("account", &Take::Text), ("id_no", &Take::Text), ("name", &Take::Text), ("item", &Take::Text), ("fee_month", &Take::Month), ("pay_type", &Take::Text), ("customer", &Take::Text), ("base", &Take::Number), ("unit_base", &Take::Number), ("personal_base", &Take::Number), ("unit_rate", &Take::Number), ("personal_rate", &Take::Number), ("unit", &Take::Number), ("personal", &Take::Number), ("late_fee", &Take::Number), ("interest", &Take::Number), ("row", &Take::Number)]);

static TAKES_ITEM_GROUP: Take = Take::Record(&[("name", &Take::Text), ("items", &Take::List(&Take::Text))]);

static TAKES_KNOWN_PERSON: Take = Take::Record(&[("person", &Take::Text), ("name", &Take::Text), ("place", &Take::Text), ("customer", &Take::Text), ("last_month", &Take::Month), ("employed", &Take::Flag), ("at_fault", &Take::Text)]);

static TAKES_INVOICE_LINE: Take = Take::Record(&[("name", &Take::Text), ("gross", &Take::Number), ("net", &Take::Number), ("tax", &Take::Number)]);

static TAKES_REMITTANCE_LINE: Take = Take::Record(&[("kind", &Take::Text), ("place", &Take::Text), ("account", &Take::Text), ("fee_month", &Take::Month), ("person", &Take::Text), ("amount", &Take::Number)]);

static TAKES_ASSESSED: Take = Take::Record(&[("kind", &Take::Text), ("place", &Take::Text), ("account", &Take::Text), ("fee_month", &Take::Month), ("total", &Take::Number)]);

static TAKES_ADVANCE_REPAYMENT: Take = Take::Record(&[("on", &Take::Day), ("amount", &Take::Number)]);

static TAKES_ADVANCE_RECORD: Take = Take::Record(&[("id", &Take::Text), ("customer", &Take::Text), ("purpose", &Take::Text), ("amount", &Take::Number), ("paid_on", &Take::Day), ("rate", &Take::Number), ("basis", &Take::Number), ("repayments", &Take::List(&TAKES_ADVANCE_REPAYMENT))]);

static TAKES_MONTH_UNDER_STATUS: Take = Take::Record(&[("month", &Take::Month), ("income", &Take::Number), ("withheld", &Take::Number)]);

static TAKES_ROUNDING_RULE: Take = Take::Record(&[("mode", &Take::Text), ("scale", &Take::Number)]);

static TAKES_OWN_PAYSLIP_LINE: Take = Take::Record(&[("code", &Take::Text), ("label", &Take::Text), ("amount", &Take::Number), ("sign", &Take::Text), ("key", &TAKES_LINE_KEY), ("rules", &Take::List(&Take::Text))]);

static TAKES_OWN_PAYSLIP: Take = Take::Record(&[("month", &Take::Month), ("lines", &Take::List(&TAKES_OWN_PAYSLIP_LINE)), ("gross", &Take::Number), ("net", &Take::Number)]);

static TAKES_OWN_CONTRIBUTION: Take = Take::Record(&[("key", &TAKES_LINE_KEY), ("base", &Take::Number), ("tier", &Take::Text), ("declared", &Take::Number), ("paid", &Take::Number), ("rules", &Take::List(&Take::Text))]);

static TAKES_OWN_TAX: Take = Take::Record(&[("key", &TAKES_LINE_KEY), ("amount", &Take::Number), ("rules", &Take::List(&Take::Text))]);

static TAKES_OWN_FIELD: Take = Take::Record(&[("field", &Take::Text), ("label", &Take::Text), ("value", &Take::Text)]);

static TAKES_CLAIM_BILL: Take = Take::Record(&[("bill", &Take::Text), ("amount", &Take::Number), ("bank_charge", &Take::Number)]);

static TAKES_LINE_SHARE: Take = Take::Record(&[("line", &Take::Text), ("amount", &Take::Number)]);

static TAKES_SPLIT_LINE: Take = Take::Record(&[("item", &Take::Text), ("amount", &Take::Number)]);

static TAKES_MATCH_LINE: Take = Take::Record(&[("person", &Take::Text), ("item", &Take::Text), ("side", &Take::Text), ("fee_month", &Take::Month), ("amount", &Take::Number)]);

static TAKES_SUPPLY_LINK: Take = Take::Record(&[("tier_no", &Take::Number), ("party", &Take::Text), ("fee", &Take::Number), ("deductible_rate", &Take::Number), ("lines", &Take::List(&TAKES_MATCH_LINE))]);

static TAKES_MONTH_OF_WAGES: Take = Take::Record(&[("month", &Take::Month), ("income", &Take::Number), ("exempt", &Take::Number), ("special", &Take::Number), ("additional", &Take::Number), ("additional_to_date", &Take::Number), ("other", &Take::Number), ("health_insurance", &Take::Number), ("personal_pension", &Take::Number), ("charity", &Take::Number), ("reductions", &Take::Number)]);

static TAKES_MONTH_OF_LABOUR: Take = Take::Record(&[("month", &Take::Month), ("income", &Take::Number), ("exempt", &Take::Number), ("other", &Take::Number), ("surcharges", &Take::Number), ("reductions", &Take::Number)]);

static TAKES_LABOUR_TO_DATE: Take = Take::Record(&[("month", &Take::Month), ("months", &Take::Number), ("income", &Take::Number), ("exempt", &Take::Number), ("other", &Take::Number), ("surcharges", &Take::Number), ("reductions", &Take::Number), ("withheld", &Take::Number)]);

static TAKES_PAYSLIP_DRAFT: Take = Take::Record(&[("known_on", &Take::Day), ("items", &Take::List(&TAKES_PAY_ITEM)), ("values", &Take::Table(&Take::Number)), ("contributions", &Take::List(&TAKES_DECLARED_MONTH)), ("contribution_amounts", &Take::List(&TAKES_GIVEN_CONTRIBUTIONS)), ("tax", &TAKES_TAX_FACTS), ("bonus", &TAKES_SLIP_BONUS), ("minimum_wage", &TAKES_MINIMUM_WAGE_PLACE), ("housing_fund_cap", &TAKES_HOUSING_FUND_AVERAGES), ("annuity", &TAKES_SLIP_ANNUITY), ("deductions", &Take::List(&TAKES_AFTER_TAX))]);

static TAKES_CHANGE: Take = Take::Record(&[("from", &Take::Month), ("set", &TAKES_PAYSLIP_DRAFT)]);

static TAKES_YEAR_BONUS: Take = Take::Record(&[("month", &Take::Month), ("amount", &Take::Number), ("method", &Take::Text)]);

pub static MASK: Shape = Shape::new("Mask", &[
    ("field", &Kind::Text),
    ("keep_first", &Kind::Text),
    ("keep_last", &Kind::Text),
]);

pub static GRANT_CHECK: Shape = Shape::new("GrantCheck", &[
    ("subject_kind", &Kind::Text),
    ("subject_id", &Kind::Text),
    ("grant", &Kind::Text),
    ("reason", &Kind::Text),
]);

pub static CONSENT_DECISION: Shape = Shape::new("ConsentDecision", &[
    ("result", &Kind::Text),
    ("allowed", &Kind::Text),
    ("reason", &Kind::Text),
    ("on", &Kind::Day),
    ("grantee", &Kind::Text),
    ("purpose", &Kind::Text),
    ("class", &Kind::Text),
    ("fields", &Kind::Text),
    ("subject_kind", &Kind::Text),
    ("subject_id", &Kind::Text),
    ("grants", &Kind::Record(&GRANT_CHECK)),
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

pub static ACCESS_ANSWER: Shape = Shape::new("AccessAnswer", &[
    ("result", &Kind::Text),
    ("allowed", &Kind::Text),
    ("reason", &Kind::Text),
    ("code", &Kind::Text),
    ("role", &Kind::Text),
    ("view", &Kind::Text),
    ("masks", &Kind::Record(&MASK)),
    ("conflict", &Kind::Text),
    ("consent", &Kind::Record(&CONSENT_DECISION)),
    ("rule", &Kind::Text),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static DEDUCTION_ITEM: Shape = Shape::new("DeductionItem", &[
    ("kind", &Kind::Text),
    ("child", &Kind::Text),
    ("month", &Kind::Decimal),
    ("months", &Kind::Text),
    ("to_date", &Kind::Decimal),
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
    ("item", &Kind::Text),
    ("side", &Kind::Text),
    ("window", &Kind::Text),
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

pub static FILE_LINE: Shape = Shape::new("FileLine", &[
    ("role", &Kind::Text),
    ("cells", &Kind::Text),
]);

pub static BANK_FILE_CONTENT: Shape = Shape::new("BankFileContent", &[
    ("reference", &Kind::Text),
    ("lines", &Kind::Record(&FILE_LINE)),
    ("items", &Kind::Text),
    ("count", &Kind::Text),
    ("total", &Kind::Decimal),
]);

pub static BANK_FILE_ANSWER: Shape = Shape::new("BankFileAnswer", &[
    ("layout", &Kind::Text),
    ("format", &Kind::Text),
    ("encoding", &Kind::Text),
    ("separator", &Kind::Text),
    ("line_end", &Kind::Text),
    ("last_line_end", &Kind::Text),
    ("sheet", &Kind::Text),
    ("kinds", &Kind::Text),
    ("files", &Kind::Record(&BANK_FILE_CONTENT)),
    ("count", &Kind::Text),
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
    ("settled", &Kind::Decimal),
    ("pass_through", &Kind::Text),
    ("sub_bill", &Kind::Text),
    ("origin", &Kind::Text),
    ("cause", &Kind::Text),
    ("refers_to", &Kind::Text),
    ("rules", &Kind::Text),
    ("vat_rate", &Kind::Decimal),
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
    ("settled", &Kind::Decimal),
]);

pub static SHARE: Shape = Shape::new("Share", &[
    ("line", &Kind::Text),
    ("amount", &Kind::Decimal),
]);

pub static EVENT: Shape = Shape::new("Event", &[
    ("type", &Kind::Text),
    ("bill", &Kind::Text),
    ("content", &Kind::Record(&BILL)),
    ("takes_waiting", &Kind::Text),
    ("status", &Kind::Text),
    ("on", &Kind::Day),
    ("vat", &Kind::Decimal),
    ("by", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("shares", &Kind::Record(&SHARE)),
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

pub static COMMAND_ANSWER_OF_EVENT: Shape = Shape::new("CommandAnswerOfEvent", &[
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
    ("results", &Kind::Record(&COMMAND_ANSWER_OF_EVENT)),
    ("state", &Kind::Record(&BILLS)),
    ("exposure", &Kind::Record(&EXPOSURE)),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static HOST_CHECK: Shape = Shape::new("HostCheck", &[
    ("host", &Kind::Text),
    ("staff", &Kind::Text),
    ("dispatched", &Kind::Text),
    ("most", &Kind::Text),
    ("is_above", &Kind::Text),
]);

pub static BILL_CHECK_ANSWER: Shape = Shape::new("BillCheckAnswer", &[
    ("total", &Kind::Decimal),
    ("without_line", &Kind::Text),
    ("not_assigned", &Kind::Text),
    ("change", &Kind::Decimal),
    ("is_large_change", &Kind::Text),
    ("hosts", &Kind::Record(&HOST_CHECK)),
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

pub static SEGMENT: Shape = Shape::new("Segment", &[
    ("balance", &Kind::Decimal),
    ("days", &Kind::Text),
]);

pub static CHARGE_ANSWER: Shape = Shape::new("ChargeAnswer", &[
    ("line_kind", &Kind::Text),
    ("nature", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("revenue", &Kind::Decimal),
    ("deferred", &Kind::Decimal),
    ("parts", &Kind::Decimal),
    ("balances", &Kind::Decimal),
    ("counts_from", &Kind::Day),
    ("segments", &Kind::Record(&SEGMENT)),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
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

pub static CARD_VERDICT: Shape = Shape::new("CardVerdict", &[
    ("number", &Kind::Text),
    ("valid", &Kind::Text),
]);

pub static ID_VERDICT: Shape = Shape::new("IdVerdict", &[
    ("number", &Kind::Text),
    ("valid", &Kind::Text),
    ("upgraded", &Kind::Text),
]);

pub static CHECK_NUMBERS_ANSWER: Shape = Shape::new("CheckNumbersAnswer", &[
    ("cards", &Kind::Record(&CARD_VERDICT)),
    ("id_numbers", &Kind::Record(&ID_VERDICT)),
    ("bank_codes", &Kind::Record(&CARD_VERDICT)),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static CLAIMED_BILL: Shape = Shape::new("ClaimedBill", &[
    ("bill", &Kind::Text),
    ("customer", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("bank_charge", &Kind::Decimal),
]);

pub static CLAIM_DECISION: Shape = Shape::new("ClaimDecision", &[
    ("receipt", &Kind::Text),
    ("status", &Kind::Text),
    ("rule", &Kind::Text),
    ("customer", &Kind::Text),
    ("found_by", &Kind::Text),
    ("bills", &Kind::Record(&CLAIMED_BILL)),
    ("to_prepaid", &Kind::Decimal),
    ("suspense", &Kind::Decimal),
    ("candidates", &Kind::Text),
    ("subsets", &Kind::Text),
    ("paid_items", &Kind::Text),
    ("reasons", &Kind::Text),
]);

pub static CLAIM_COUNTS: Shape = Shape::new("ClaimCounts", &[
    ("confirmed", &Kind::Text),
    ("suggested", &Kind::Text),
    ("ambiguous", &Kind::Text),
    ("suspense", &Kind::Text),
]);

pub static CLAIM_ANSWER: Shape = Shape::new("ClaimAnswer", &[
    ("decisions", &Kind::Record(&CLAIM_DECISION)),
    ("counts", &Kind::Record(&CLAIM_COUNTS)),
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

pub static CONSENT_ANSWER: Shape = Shape::new("ConsentAnswer", &[
    ("decisions", &Kind::Record(&CONSENT_DECISION)),
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

pub static FEE_ADJUSTMENT_ANSWER: Shape = Shape::new("FeeAdjustmentAnswer", &[
    ("charged_heads", &Kind::Text),
    ("charged_fee", &Kind::Decimal),
    ("actual_heads", &Kind::Text),
    ("actual_fee", &Kind::Decimal),
    ("adjustment", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static CUSTOMER_GATE: Shape = Shape::new("CustomerGate", &[
    ("customer", &Kind::Text),
    ("batch", &Kind::Decimal),
    ("available", &Kind::Decimal),
    ("allowed", &Kind::Text),
    ("short_by", &Kind::Decimal),
    ("advance_used", &Kind::Decimal),
]);

pub static ADVANCE_REPAYMENT: Shape = Shape::new("AdvanceRepayment", &[
    ("on", &Kind::Day),
    ("amount", &Kind::Decimal),
]);

pub static ADVANCE_RECORD: Shape = Shape::new("AdvanceRecord", &[
    ("id", &Kind::Text),
    ("customer", &Kind::Text),
    ("purpose", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("paid_on", &Kind::Day),
    ("rate", &Kind::Decimal),
    ("basis", &Kind::Text),
    ("repayments", &Kind::Record(&ADVANCE_REPAYMENT)),
]);

pub static FUNDS_GATE_ANSWER: Shape = Shape::new("FundsGateAnswer", &[
    ("allowed", &Kind::Text),
    ("customers", &Kind::Record(&CUSTOMER_GATE)),
    ("advances", &Kind::Record(&ADVANCE_RECORD)),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
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

pub static RECEIPT: Shape = Shape::new("Receipt", &[
    ("id", &Kind::Text),
    ("on", &Kind::Day),
    ("amount", &Kind::Decimal),
    ("our_account", &Kind::Text),
    ("payer_name", &Kind::Text),
    ("payer_account", &Kind::Text),
    ("remark", &Kind::Text),
    ("currency", &Kind::Text),
]);

pub static IMPORTED_RECEIPT: Shape = Shape::new("ImportedReceipt", &[
    ("key", &Kind::Text),
    ("value_time", &Kind::Text),
    ("bank_serial", &Kind::Text),
    ("ordinal", &Kind::Text),
    ("receipt", &Kind::Record(&RECEIPT)),
]);

pub static NOT_RECEIPT: Shape = Shape::new("NotReceipt", &[
    ("kind", &Kind::Text),
    ("file", &Kind::Text),
    ("row", &Kind::Text),
    ("content", &Kind::Record(&IMPORTED_RECEIPT)),
]);

pub static DUPLICATE_ROW: Shape = Shape::new("DuplicateRow", &[
    ("file", &Kind::Text),
    ("row", &Kind::Text),
    ("key", &Kind::Text),
]);

pub static IMPORTED_FILE: Shape = Shape::new("ImportedFile", &[
    ("name", &Kind::Text),
    ("rows", &Kind::Text),
    ("new", &Kind::Text),
    ("duplicates", &Kind::Text),
    ("not_receipts", &Kind::Text),
    ("refused", &Kind::Text),
    ("receipts_so_far", &Kind::Text),
]);

pub static IMPORT_RECEIPTS_ANSWER: Shape = Shape::new("ImportReceiptsAnswer", &[
    ("receipts", &Kind::Record(&IMPORTED_RECEIPT)),
    ("count", &Kind::Text),
    ("total", &Kind::Decimal),
    ("not_receipts", &Kind::Record(&NOT_RECEIPT)),
    ("duplicates", &Kind::Record(&DUPLICATE_ROW)),
    ("refused", &Kind::Record(&REFUSED_ANSWER)),
    ("files", &Kind::Record(&IMPORTED_FILE)),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static WINDOW: Shape = Shape::new("Window", &[
    ("from", &Kind::Text),
    ("to", &Kind::Text),
    ("as_of", &Kind::Day),
    ("months", &Kind::Text),
]);

pub static CONTINUITY: Shape = Shape::new("Continuity", &[
    ("paid_months", &Kind::Text),
    ("coverage", &Kind::Number),
    ("longest_run", &Kind::Text),
]);

pub static PAY_STRUCTURE: Shape = Shape::new("PayStructure", &[
    ("fixed", &Kind::Number),
    ("variable", &Kind::Number),
    ("bonus", &Kind::Number),
]);

pub static REGULARITY: Shape = Shape::new("Regularity", &[
    ("months_employed", &Kind::Text),
    ("months_contributed", &Kind::Text),
    ("share", &Kind::Number),
    ("base_to_gross", &Kind::Number),
]);

pub static ABSENT_FIGURE: Shape = Shape::new("AbsentFigure", &[
    ("metric", &Kind::Text),
    ("reason", &Kind::Text),
    ("denied", &Kind::Text),
]);

pub static METRIC_DECISION: Shape = Shape::new("MetricDecision", &[
    ("metric", &Kind::Text),
    ("decision", &Kind::Record(&CONSENT_DECISION)),
]);

pub static PERSON_INSIGHT: Shape = Shape::new("PersonInsight", &[
    ("person", &Kind::Text),
    ("on", &Kind::Day),
    ("income_scale", &Kind::Decimal),
    ("continuity", &Kind::Record(&CONTINUITY)),
    ("stability", &Kind::Number),
    ("structure", &Kind::Record(&PAY_STRUCTURE)),
    ("contribution_regularity", &Kind::Record(&REGULARITY)),
    ("absent", &Kind::Record(&ABSENT_FIGURE)),
    ("decisions", &Kind::Record(&METRIC_DECISION)),
]);

pub static HEADS: Shape = Shape::new("Heads", &[
    ("start", &Kind::Text),
    ("joined", &Kind::Text),
    ("leavers", &Kind::Text),
    ("end", &Kind::Text),
]);

pub static TURNOVER: Shape = Shape::new("Turnover", &[
    ("heads", &Kind::Record(&HEADS)),
    ("rate", &Kind::Number),
]);

pub static GROWTH: Shape = Shape::new("Growth", &[
    ("heads", &Kind::Record(&HEADS)),
    ("rate", &Kind::Number),
]);

pub static PAY_GROUP: Shape = Shape::new("PayGroup", &[
    ("city", &Kind::Text),
    ("position", &Kind::Text),
    ("withheld", &Kind::Text),
    ("heads", &Kind::Text),
    ("gross", &Kind::Decimal),
    ("mean", &Kind::Decimal),
    ("first_quartile", &Kind::Decimal),
    ("median", &Kind::Decimal),
    ("third_quartile", &Kind::Decimal),
]);

pub static PAY_LEVEL: Shape = Shape::new("PayLevel", &[
    ("least_group", &Kind::Text),
    ("groups", &Kind::Record(&PAY_GROUP)),
    ("totals", &Kind::Record(&PAY_GROUP)),
]);

pub static PAYMENT_BEHAVIOUR: Shape = Shape::new("PaymentBehaviour", &[
    ("due", &Kind::Decimal),
    ("unpaid", &Kind::Decimal),
    ("days_late", &Kind::Number),
    ("share_unpaid", &Kind::Number),
]);

pub static COMPANY_INSIGHT: Shape = Shape::new("CompanyInsight", &[
    ("company", &Kind::Text),
    ("on", &Kind::Day),
    ("turnover", &Kind::Record(&TURNOVER)),
    ("growth", &Kind::Record(&GROWTH)),
    ("pay_level", &Kind::Record(&PAY_LEVEL)),
    ("payment_behaviour", &Kind::Record(&PAYMENT_BEHAVIOUR)),
    ("absent", &Kind::Record(&ABSENT_FIGURE)),
    ("decisions", &Kind::Record(&METRIC_DECISION)),
]);

pub static INSIGHT_ANSWER: Shape = Shape::new("InsightAnswer", &[
    ("window", &Kind::Record(&WINDOW)),
    ("people", &Kind::Record(&PERSON_INSIGHT)),
    ("companies", &Kind::Record(&COMPANY_INSIGHT)),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
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

pub static POSTING: Shape = Shape::new("Posting", &[
    ("account", &Kind::Text),
    ("customer", &Kind::Text),
    ("debit", &Kind::Decimal),
    ("credit", &Kind::Decimal),
    ("lines", &Kind::Text),
]);

pub static ENTRY: Shape = Shape::new("Entry", &[
    ("key", &Kind::Text),
    ("on", &Kind::Day),
    ("event", &Kind::Text),
    ("reverses", &Kind::Text),
    ("postings", &Kind::Record(&POSTING)),
]);

pub static SUB_BALANCE: Shape = Shape::new("SubBalance", &[
    ("account", &Kind::Text),
    ("customer", &Kind::Text),
    ("balance", &Kind::Decimal),
]);

pub static FINDING: Shape = Shape::new("Finding", &[
    ("code", &Kind::Text),
    ("of", &Kind::Text),
    ("expected", &Kind::Decimal),
    ("actual", &Kind::Decimal),
]);

pub static LEDGER_ANSWER: Shape = Shape::new("LedgerAnswer", &[
    ("posted", &Kind::Record(&ENTRY)),
    ("balances", &Kind::Decimal),
    ("by_customer", &Kind::Record(&SUB_BALANCE)),
    ("debits", &Kind::Decimal),
    ("credits", &Kind::Decimal),
    ("closing", &Kind::Decimal),
    ("findings", &Kind::Record(&FINDING)),
    ("beancount", &Kind::Text),
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

pub static PAY_FINDING: Shape = Shape::new("PayFinding", &[
    ("item", &Kind::Text),
    ("kind", &Kind::Text),
    ("blocks", &Kind::Text),
    ("value", &Kind::Text),
    ("others", &Kind::Text),
    ("message", &Kind::Text),
    ("message_zh", &Kind::Text),
]);

pub static PAY_BATCH: Shape = Shape::new("PayBatch", &[
    ("kind", &Kind::Text),
    ("month", &Kind::Text),
    ("from_account", &Kind::Text),
    ("items", &Kind::Text),
    ("total", &Kind::Decimal),
    ("findings", &Kind::Record(&PAY_FINDING)),
    ("approved_by", &Kind::Text),
]);

pub static PAY_POSTING: Shape = Shape::new("PayPosting", &[
    ("status", &Kind::Text),
    ("on", &Kind::Day),
    ("period", &Kind::Text),
    ("amount", &Kind::Decimal),
]);

pub static PAYMENT_ITEM: Shape = Shape::new("PaymentItem", &[
    ("batch", &Kind::Text),
    ("kind", &Kind::Text),
    ("month", &Kind::Text),
    ("payee", &Kind::Text),
    ("payee_kind", &Kind::Text),
    ("customer", &Kind::Text),
    ("account", &Kind::Text),
    ("account_name", &Kind::Text),
    ("bank_code", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("purpose", &Kind::Text),
    ("fee_month", &Kind::Text),
    ("sequence", &Kind::Text),
    ("account_by", &Kind::Text),
    ("status", &Kind::Text),
    ("part_of", &Kind::Text),
    ("reissue_of", &Kind::Text),
    ("reissued_as", &Kind::Text),
    ("sent_on", &Kind::Day),
    ("bank_ref", &Kind::Text),
    ("reason", &Kind::Text),
    ("returned_on", &Kind::Day),
    ("postings", &Kind::Record(&PAY_POSTING)),
]);

pub static ADVANCE_USE: Shape = Shape::new("AdvanceUse", &[
    ("customer", &Kind::Text),
    ("amount", &Kind::Decimal),
]);

pub static PAY_EVENT: Shape = Shape::new("PayEvent", &[
    ("type", &Kind::Text),
    ("batch", &Kind::Text),
    ("content", &Kind::Record(&PAY_BATCH)),
    ("payments", &Kind::Record(&PAYMENT_ITEM)),
    ("findings", &Kind::Record(&PAY_FINDING)),
    ("passed", &Kind::Text),
    ("by", &Kind::Text),
    ("items", &Kind::Text),
    ("advances", &Kind::Record(&ADVANCE_USE)),
    ("on", &Kind::Day),
    ("item", &Kind::Text),
    ("status", &Kind::Text),
    ("posting", &Kind::Record(&PAY_POSTING)),
    ("bank_ref", &Kind::Text),
    ("reason", &Kind::Text),
    ("new_item", &Kind::Text),
    ("payment", &Kind::Record(&PAYMENT_ITEM)),
    ("month", &Kind::Text),
    ("id", &Kind::Text),
    ("digest", &Kind::Text),
]);

pub static COMMAND_ANSWER_OF_PAY_EVENT: Shape = Shape::new("CommandAnswerOfPayEvent", &[
    ("command_id", &Kind::Text),
    ("events", &Kind::Record(&PAY_EVENT)),
    ("faults", &Kind::Record(&REFUSED_ANSWER)),
]);

pub static BATCH_SUMS: Shape = Shape::new("BatchSums", &[
    ("batch", &Kind::Text),
    ("total", &Kind::Decimal),
    ("success", &Kind::Decimal),
    ("pending", &Kind::Decimal),
    ("unknown", &Kind::Decimal),
    ("failed", &Kind::Decimal),
]);

pub static PAYMENTS: Shape = Shape::new("Payments", &[
    ("batches", &Kind::Table(&Kind::Record(&PAY_BATCH))),
    ("items", &Kind::Table(&Kind::Record(&PAYMENT_ITEM))),
    ("commands", &Kind::Text),
    ("closed", &Kind::Text),
]);

pub static PAYMENTS_ANSWER: Shape = Shape::new("PaymentsAnswer", &[
    ("results", &Kind::Record(&COMMAND_ANSWER_OF_PAY_EVENT)),
    ("sums", &Kind::Record(&BATCH_SUMS)),
    ("state", &Kind::Record(&PAYMENTS)),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static PAYMENT_CHECKS_ANSWER: Shape = Shape::new("PaymentChecksAnswer", &[
    ("findings", &Kind::Record(&PAY_FINDING)),
    ("passed", &Kind::Text),
    ("count", &Kind::Text),
    ("total", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
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

pub static ANSWERED_STATEMENT_ROW: Shape = Shape::new("AnsweredStatementRow", &[
    ("row", &Kind::Decimal),
    ("our_account", &Kind::Text),
    ("value_time", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("payer_name", &Kind::Text),
    ("payer_account", &Kind::Text),
    ("remark", &Kind::Text),
    ("bank_serial", &Kind::Text),
    ("currency", &Kind::Text),
]);

pub static READ_BANK_STATEMENT_ANSWER: Shape = Shape::new("ReadBankStatementAnswer", &[
    ("layout", &Kind::Text),
    ("header_row", &Kind::Text),
    ("unknown_headers", &Kind::Text),
    ("rows", &Kind::Record(&ANSWERED_STATEMENT_ROW)),
    ("outgoing", &Kind::Record(&ANSWERED_STATEMENT_ROW)),
    ("balance_checked", &Kind::Text),
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

pub static ANSWERED_BUREAU_ROW: Shape = Shape::new("AnsweredBureauRow", &[
    ("place", &Kind::Text),
    ("account", &Kind::Text),
    ("id_no", &Kind::Text),
    ("name", &Kind::Text),
    ("item", &Kind::Text),
    ("fee_month", &Kind::Text),
    ("pay_type", &Kind::Text),
    ("customer", &Kind::Text),
    ("base", &Kind::Decimal),
    ("unit_base", &Kind::Decimal),
    ("personal_base", &Kind::Decimal),
    ("unit_rate", &Kind::Decimal),
    ("personal_rate", &Kind::Decimal),
    ("unit", &Kind::Decimal),
    ("personal", &Kind::Decimal),
    ("late_fee", &Kind::Decimal),
    ("interest", &Kind::Decimal),
    ("row", &Kind::Decimal),
]);

pub static STATEMENT_ANSWER: Shape = Shape::new("StatementAnswer", &[
    ("layout", &Kind::Text),
    ("version", &Kind::Text),
    ("header_row", &Kind::Text),
    ("sides", &Kind::Text),
    ("late_fees", &Kind::Text),
    ("unknown_headers", &Kind::Text),
    ("rounded_cells", &Kind::Text),
    ("skipped_rows", &Kind::Text),
    ("checked_sums", &Kind::Text),
    ("total", &Kind::Decimal),
    ("rows", &Kind::Record(&ANSWERED_BUREAU_ROW)),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static SIDE_AMOUNTS: Shape = Shape::new("SideAmounts", &[
    ("unit", &Kind::Decimal),
    ("personal", &Kind::Decimal),
]);

pub static SIDE_REASON: Shape = Shape::new("SideReason", &[
    ("class", &Kind::Text),
    ("cause", &Kind::Text),
    ("explains_exactly", &Kind::Text),
    ("base", &Kind::Decimal),
    ("base_name", &Kind::Text),
    ("rate", &Kind::Decimal),
    ("rate_from", &Kind::Text),
    ("rule", &Kind::Text),
    ("rounding", &Kind::Text),
]);

pub static PROPOSAL: Shape = Shape::new("Proposal", &[
    ("action", &Kind::Text),
    ("customer", &Kind::Decimal),
    ("payroll", &Kind::Decimal),
    ("own", &Kind::Decimal),
    ("supplier", &Kind::Decimal),
    ("bureau", &Kind::Decimal),
]);

pub static RECONCILED: Shape = Shape::new("Reconciled", &[
    ("person", &Kind::Text),
    ("name", &Kind::Text),
    ("item", &Kind::Text),
    ("fee_month", &Kind::Text),
    ("pay_type", &Kind::Text),
    ("places", &Kind::Text),
    ("customer", &Kind::Text),
    ("class", &Kind::Text),
    ("cause", &Kind::Text),
    ("explains_exactly", &Kind::Text),
    ("expected", &Kind::Record(&SIDE_AMOUNTS)),
    ("actual", &Kind::Record(&SIDE_AMOUNTS)),
    ("total", &Kind::Decimal),
    ("diff_unit", &Kind::Decimal),
    ("diff_personal", &Kind::Decimal),
    ("late_fee", &Kind::Decimal),
    ("interest", &Kind::Decimal),
    ("unit", &Kind::Record(&SIDE_REASON)),
    ("personal", &Kind::Record(&SIDE_REASON)),
    ("new", &Kind::Record(&SIDE_AMOUNTS)),
    ("proposal", &Kind::Record(&PROPOSAL)),
    ("weak_match", &Kind::Text),
    ("name_differs", &Kind::Text),
    ("place_differs", &Kind::Text),
    ("counterpart", &Kind::Text),
    ("lines", &Kind::Text),
    ("rows", &Kind::Text),
]);

pub static CLASS_SUM: Shape = Shape::new("ClassSum", &[
    ("class", &Kind::Text),
    ("compared", &Kind::Text),
    ("lines", &Kind::Text),
    ("rows", &Kind::Text),
    ("expected", &Kind::Record(&SIDE_AMOUNTS)),
    ("actual", &Kind::Record(&SIDE_AMOUNTS)),
    ("difference", &Kind::Record(&SIDE_AMOUNTS)),
]);

pub static CAUSE_SUM: Shape = Shape::new("CauseSum", &[
    ("class", &Kind::Text),
    ("cause", &Kind::Text),
    ("compared", &Kind::Text),
    ("exact", &Kind::Text),
    ("difference", &Kind::Decimal),
]);

pub static CONSERVATION: Shape = Shape::new("Conservation", &[
    ("expected", &Kind::Decimal),
    ("actual", &Kind::Decimal),
    ("difference", &Kind::Decimal),
    ("unassigned", &Kind::Decimal),
]);

pub static RECONCILE_ANSWER: Shape = Shape::new("ReconcileAnswer", &[
    ("results", &Kind::Record(&RECONCILED)),
    ("classes", &Kind::Record(&CLASS_SUM)),
    ("causes", &Kind::Record(&CAUSE_SUM)),
    ("totals", &Kind::Record(&CONSERVATION)),
    ("already_imported", &Kind::Text),
    ("repeated_rows", &Kind::Text),
    ("audited", &Kind::Record(&ANSWERED_BUREAU_ROW)),
    ("files", &Kind::Text),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static RED_LINE: Shape = Shape::new("RedLine", &[
    ("name", &Kind::Text),
    ("gross", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("tax", &Kind::Decimal),
]);

pub static RED_LETTER_ANSWER: Shape = Shape::new("RedLetterAnswer", &[
    ("id", &Kind::Text),
    ("cancels", &Kind::Text),
    ("lines", &Kind::Record(&RED_LINE)),
    ("gross", &Kind::Decimal),
    ("net", &Kind::Decimal),
    ("tax", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static REMITTANCE_GROUP: Shape = Shape::new("RemittanceGroup", &[
    ("kind", &Kind::Text),
    ("place", &Kind::Text),
    ("account", &Kind::Text),
    ("fee_month", &Kind::Text),
    ("persons", &Kind::Text),
    ("zero_persons", &Kind::Text),
    ("sum", &Kind::Decimal),
    ("assessed", &Kind::Decimal),
    ("difference", &Kind::Decimal),
    ("verdict", &Kind::Text),
    ("hold", &Kind::Text),
]);

pub static REMITTANCE_ANSWER: Shape = Shape::new("RemittanceAnswer", &[
    ("groups", &Kind::Record(&REMITTANCE_GROUP)),
    ("payable", &Kind::Decimal),
    ("held", &Kind::Decimal),
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

pub static REPAID_ADVANCE: Shape = Shape::new("RepaidAdvance", &[
    ("id", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("open", &Kind::Decimal),
    ("interest", &Kind::Decimal),
]);

pub static REPAY_ADVANCES_ANSWER: Shape = Shape::new("RepayAdvancesAnswer", &[
    ("repaid", &Kind::Record(&REPAID_ADVANCE)),
    ("left", &Kind::Decimal),
    ("advances", &Kind::Record(&ADVANCE_RECORD)),
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

pub static ROUNDED_VALUE: Shape = Shape::new("RoundedValue", &[
    ("value", &Kind::Text),
    ("results", &Kind::Text),
]);

pub static ROUND_ANSWER: Shape = Shape::new("RoundAnswer", &[
    ("rows", &Kind::Record(&ROUNDED_VALUE)),
    ("steps", &Kind::Record(&STEP)),
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

pub static SHOWN_LINE: Shape = Shape::new("ShownLine", &[
    ("code", &Kind::Text),
    ("label", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("sign", &Kind::Text),
    ("key", &Kind::Text),
    ("rules", &Kind::Text),
]);

pub static TRACED_SUM: Shape = Shape::new("TracedSum", &[
    ("amount", &Kind::Decimal),
    ("line_keys", &Kind::Text),
    ("rules", &Kind::Text),
]);

pub static SHOWN_PAYSLIP: Shape = Shape::new("ShownPayslip", &[
    ("month", &Kind::Text),
    ("lines", &Kind::Record(&SHOWN_LINE)),
    ("gross", &Kind::Record(&TRACED_SUM)),
    ("deductions", &Kind::Record(&TRACED_SUM)),
    ("net", &Kind::Record(&TRACED_SUM)),
]);

pub static SHOWN_CONTRIBUTION: Shape = Shape::new("ShownContribution", &[
    ("fee_month", &Kind::Text),
    ("item", &Kind::Text),
    ("side", &Kind::Text),
    ("base", &Kind::Decimal),
    ("tier", &Kind::Text),
    ("declared", &Kind::Decimal),
    ("paid", &Kind::Decimal),
    ("difference", &Kind::Decimal),
    ("key", &Kind::Text),
    ("rules", &Kind::Text),
]);

pub static FUND_TOTAL: Shape = Shape::new("FundTotal", &[
    ("fund", &Kind::Text),
    ("side", &Kind::Text),
    ("declared", &Kind::Record(&TRACED_SUM)),
    ("paid", &Kind::Record(&TRACED_SUM)),
    ("difference", &Kind::Decimal),
    ("not_known", &Kind::Text),
]);

pub static TIER_SPELL: Shape = Shape::new("TierSpell", &[
    ("item", &Kind::Text),
    ("tier", &Kind::Text),
    ("from", &Kind::Text),
    ("to", &Kind::Text),
]);

pub static MASKED_FIELD: Shape = Shape::new("MaskedField", &[
    ("field", &Kind::Text),
    ("label", &Kind::Text),
    ("value", &Kind::Text),
]);

pub static SELF_QUERY_ANSWER: Shape = Shape::new("SelfQueryAnswer", &[
    ("person", &Kind::Text),
    ("payslips", &Kind::Record(&SHOWN_PAYSLIP)),
    ("contributions", &Kind::Record(&SHOWN_CONTRIBUTION)),
    ("totals", &Kind::Record(&FUND_TOTAL)),
    ("tiers", &Kind::Record(&TIER_SPELL)),
    ("tax_to_date", &Kind::Record(&TRACED_SUM)),
    ("fields", &Kind::Record(&MASKED_FIELD)),
    ("steps", &Kind::Record(&STEP)),
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

pub static CLAIM: Shape = Shape::new("Claim", &[
    ("receipt", &Kind::Text),
    ("customer", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("allocated", &Kind::Decimal),
    ("to_prepaid", &Kind::Decimal),
    ("on", &Kind::Day),
    ("by", &Kind::Text),
    ("rule", &Kind::Text),
    ("undone", &Kind::Text),
]);

pub static ALLOCATION: Shape = Shape::new("Allocation", &[
    ("by", &Kind::Text),
    ("claim", &Kind::Text),
    ("customer", &Kind::Text),
    ("bill", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("pass_through", &Kind::Decimal),
    ("shares", &Kind::Record(&SHARE)),
    ("on", &Kind::Day),
    ("user", &Kind::Text),
    ("reason", &Kind::Text),
    ("reverses", &Kind::Text),
    ("reversed", &Kind::Decimal),
]);

pub static TERMS: Shape = Shape::new("Terms", &[
    ("tail_difference", &Kind::Decimal),
    ("bank_fee", &Kind::Decimal),
]);

pub static SETTLEMENT_EVENT: Shape = Shape::new("SettlementEvent", &[
    ("type", &Kind::Text),
    ("event", &Kind::Record(&EVENT)),
    ("receipt", &Kind::Text),
    ("on", &Kind::Day),
    ("amount", &Kind::Decimal),
    ("digest", &Kind::Text),
    ("claim", &Kind::Text),
    ("claimed", &Kind::Record(&CLAIM)),
    ("allocation", &Kind::Text),
    ("content", &Kind::Record(&ALLOCATION)),
    ("pay_out", &Kind::Text),
    ("customer", &Kind::Text),
    ("purpose", &Kind::Text),
    ("advance", &Kind::Decimal),
    ("own_cost", &Kind::Text),
    ("refund", &Kind::Text),
    ("transfer", &Kind::Text),
    ("from", &Kind::Text),
    ("to", &Kind::Text),
    ("agreement", &Kind::Text),
    ("terms", &Kind::Record(&TERMS)),
]);

pub static COMMAND_ANSWER_OF_SETTLEMENT_EVENT: Shape = Shape::new("CommandAnswerOfSettlementEvent", &[
    ("command_id", &Kind::Text),
    ("events", &Kind::Record(&SETTLEMENT_EVENT)),
    ("faults", &Kind::Record(&REFUSED_ANSWER)),
]);

pub static RECEIPT_STATE: Shape = Shape::new("ReceiptState", &[
    ("on", &Kind::Day),
    ("amount", &Kind::Decimal),
    ("claimed", &Kind::Decimal),
    ("returned", &Kind::Decimal),
    ("suspended", &Kind::Text),
    ("digest", &Kind::Text),
]);

pub static PAY_OUT: Shape = Shape::new("PayOut", &[
    ("customer", &Kind::Text),
    ("purpose", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("returned", &Kind::Decimal),
    ("on", &Kind::Day),
    ("own_cost", &Kind::Text),
]);

pub static MOVEMENT: Shape = Shape::new("Movement", &[
    ("on", &Kind::Day),
    ("amount", &Kind::Decimal),
    ("source", &Kind::Text),
]);

pub static TRUST: Shape = Shape::new("Trust", &[
    ("balance", &Kind::Decimal),
    ("movements", &Kind::Record(&MOVEMENT)),
]);

pub static SETTLEMENT: Shape = Shape::new("Settlement", &[
    ("bills", &Kind::Record(&BILLS)),
    ("receipts", &Kind::Table(&Kind::Record(&RECEIPT_STATE))),
    ("claims", &Kind::Table(&Kind::Record(&CLAIM))),
    ("allocations", &Kind::Table(&Kind::Record(&ALLOCATION))),
    ("pay_outs", &Kind::Table(&Kind::Record(&PAY_OUT))),
    ("trust", &Kind::Table(&Kind::Record(&TRUST))),
    ("terms", &Kind::Table(&Kind::Record(&TERMS))),
]);

pub static ADVANCE: Shape = Shape::new("Advance", &[
    ("from", &Kind::Day),
    ("until", &Kind::Day),
    ("amount", &Kind::Decimal),
]);

pub static SETTLE_ANSWER: Shape = Shape::new("SettleAnswer", &[
    ("results", &Kind::Record(&COMMAND_ANSWER_OF_SETTLEMENT_EVENT)),
    ("state", &Kind::Record(&SETTLEMENT)),
    ("exposure", &Kind::Record(&EXPOSURE)),
    ("advances", &Kind::Record(&ADVANCE)),
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

pub static SPLIT_ANSWER: Shape = Shape::new("SplitAnswer", &[
    ("parts", &Kind::Decimal),
    ("sum", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static SPLIT_PART: Shape = Shape::new("SplitPart", &[
    ("item", &Kind::Text),
    ("part", &Kind::Text),
    ("parts", &Kind::Text),
    ("amount", &Kind::Decimal),
]);

pub static SPLIT_FILE: Shape = Shape::new("SplitFile", &[
    ("parts", &Kind::Record(&SPLIT_PART)),
    ("count", &Kind::Text),
    ("total", &Kind::Decimal),
]);

pub static SPLIT_PAYMENTS_ANSWER: Shape = Shape::new("SplitPaymentsAnswer", &[
    ("files", &Kind::Record(&SPLIT_FILE)),
    ("count", &Kind::Text),
    ("total", &Kind::Decimal),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static LINK_LINE: Shape = Shape::new("LinkLine", &[
    ("tier_no", &Kind::Text),
    ("person", &Kind::Text),
    ("item", &Kind::Text),
    ("side", &Kind::Text),
    ("fee_month", &Kind::Text),
    ("amount", &Kind::Decimal),
    ("above", &Kind::Decimal),
]);

pub static LINK_BILL: Shape = Shape::new("LinkBill", &[
    ("tier_no", &Kind::Text),
    ("party", &Kind::Text),
    ("pass_through", &Kind::Decimal),
    ("fee", &Kind::Decimal),
    ("input_vat", &Kind::Decimal),
    ("total", &Kind::Decimal),
    ("lines", &Kind::Record(&LINK_LINE)),
    ("differences", &Kind::Record(&LINK_LINE)),
]);

pub static SUPPLIER_BILL_ANSWER: Shape = Shape::new("SupplierBillAnswer", &[
    ("links", &Kind::Record(&LINK_BILL)),
    ("is_equal", &Kind::Text),
    ("steps", &Kind::Record(&STEP)),
    ("warnings", &Kind::Record(&WARNING_ANSWER)),
    ("stamp", &Kind::Record(&STAMP)),
]);

pub static MATCH_ROW: Shape = Shape::new("MatchRow", &[
    ("person", &Kind::Text),
    ("item", &Kind::Text),
    ("side", &Kind::Text),
    ("fee_month", &Kind::Text),
    ("customer", &Kind::Decimal),
    ("supplier", &Kind::Decimal),
    ("bureau", &Kind::Decimal),
    ("supplier_over", &Kind::Decimal),
    ("customer_under", &Kind::Decimal),
    ("actions", &Kind::Text),
]);

pub static THREE_WAY_ANSWER: Shape = Shape::new("ThreeWayAnswer", &[
    ("rows", &Kind::Record(&MATCH_ROW)),
    ("customer_total", &Kind::Decimal),
    ("supplier_total", &Kind::Decimal),
    ("bureau_total", &Kind::Decimal),
    ("payable", &Kind::Decimal),
    ("prepaid_used", &Kind::Decimal),
    ("prepaid_left", &Kind::Decimal),
    ("to_pay", &Kind::Decimal),
    ("accrued", &Kind::Decimal),
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

static OF_ACCESS: Operation = Operation { name: "access", gives: Gives::Answer(&ACCESS_ANSWER), takes: &[
    ("actor", &TAKES_ACTOR),
    ("action", &Take::Text),
    ("object", &TAKES_ACCESS_OBJECT),
    ("purpose", &Take::Text),
    ("on", &Take::Day),
    ("history", &Take::List(&TAKES_ACT)),
    ("grants", &Take::List(&TAKES_CONSENT_GRANT)),
    ("consent", &TAKES_CONSENT_QUERY),
] };

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
    ("policy", &Take::Text),
    ("months", &Take::List(&TAKES_ARREARS_MONTH)),
    ("declared_on", &Take::Day),
    ("max_months", &Take::Number),
    ("cross_year", &Take::Flag),
    ("proof_after_months", &Take::Number),
    ("not_allowed", &Take::List(&Take::Text)),
    ("daily_rate", &Take::Number),
    ("start_months_after", &Take::Number),
    ("count_end_day", &Take::Flag),
    ("cap", &Take::Text),
    ("known_on", &Take::Day),
] };

static OF_BANK_FILE: Operation = Operation { name: "bank_file", gives: Gives::Answer(&BANK_FILE_ANSWER), takes: &[
    ("month", &Take::Month),
    ("layout", &Take::Text),
    ("profile", &TAKES_BANK_PROFILE),
    ("batch", &Take::Text),
    ("from_account", &Take::Text),
    ("from_name", &Take::Text),
    ("from_bank", &Take::Text),
    ("paid_on", &Take::Day),
    ("items", &Take::List(&TAKES_BANK_ITEM)),
    ("known_on", &Take::Day),
] };

static OF_BILL: Operation = Operation { name: "bill", gives: Gives::Answer(&BILLS_ANSWER), takes: &[
    ("state", &TAKES_BILLS),
    ("commands", &Take::List(&Take::Tagged("type", &[
    ("generate", &[("bill", &Take::Text), ("customer", &Take::Text), ("bill_month", &Take::Month), ("kind", &Take::Text), ("due_on", &Take::Day), ("lines", &Take::List(&TAKES_CHARGE_LINE)), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("add_line", &[("bill", &Take::Text), ("line", &TAKES_CHARGE_LINE), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("send", &[("bill", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("confirm", &[("bill", &Take::Text), ("use_prepaid", &Take::Flag), ("on", &Take::Day), ("vat", &Take::Number), ("type", &Take::Text), ("command_id", &Take::Text)]),
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

static OF_BILL_CHECK: Operation = Operation { name: "bill_check", gives: Gives::Answer(&BILL_CHECK_ANSWER), takes: &[
    ("month", &Take::Month),
    ("policy", &Take::Text),
    ("lines", &Take::List(&TAKES_CHECKED_LINE)),
    ("assignments", &Take::List(&TAKES_ASSIGNED)),
    ("last_total", &Take::Number),
    ("change_share", &Take::Number),
    ("workforce", &Take::List(&TAKES_WORKFORCE)),
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

static OF_CHARGE: Operation = Operation { name: "charge", gives: Gives::Answer(&CHARGE_ANSWER), takes: &[
    ("month", &Take::Month),
    ("charge", &Take::Tagged("type", &[
    ("deposit", &[("movements", &Take::List(&TAKES_DEPOSIT_MOVEMENT)), ("type", &Take::Text)]),
    ("membership", &[("amount", &Take::Number), ("from", &Take::Month), ("vat_rate", &Take::Number), ("type", &Take::Text)]),
    ("rebate", &[("percent", &Take::Number), ("collected", &Take::Number), ("vat_rate", &Take::Number), ("type", &Take::Text)]),
    ("penalty", &[("policy", &Take::Text), ("amount", &Take::Number), ("due_on", &Take::Day), ("grace_days", &Take::Number), ("payments", &Take::List(&TAKES_REPAYMENT)), ("until", &Take::Day), ("rate", &Take::Number), ("basis", &Take::Number), ("type", &Take::Text)]),
    ("discount", &[("refers_to", &Take::Text), ("line_amount", &Take::Number), ("reduced_before", &Take::Number), ("amount", &Take::Number), ("share", &Take::Number), ("waive", &Take::Flag), ("vat_rate", &Take::Number), ("type", &Take::Text)]),
    ("archive", &[("heads", &Take::Number), ("price", &Take::Number), ("per", &Take::Text), ("start", &Take::Month), ("spread", &Take::Flag), ("type", &Take::Text)]),
    ("disabled_fund", &[("heads", &Take::List(&TAKES_CITY_HEADS)), ("not_charged", &Take::List(&Take::Text)), ("price", &Take::Number), ("average_wage", &Take::Number), ("ratio", &Take::Number), ("pay_share", &Take::Number), ("type", &Take::Text)]),
])),
] };

static OF_CHARITY_LIMIT: Operation = Operation { name: "charity_limit", gives: Gives::Answer(&CHARITY_LIMIT_ANSWER), takes: &[
    ("month", &Take::Month),
    ("taxable", &Take::Number),
    ("donation", &Take::Number),
    ("full", &Take::Flag),
    ("known_on", &Take::Day),
] };

static OF_CHECK_NUMBERS: Operation = Operation { name: "check_numbers", gives: Gives::Answer(&CHECK_NUMBERS_ANSWER), takes: &[
    ("cards", &Take::List(&Take::Text)),
    ("id_numbers", &Take::List(&Take::Text)),
    ("bank_codes", &Take::List(&Take::Text)),
] };

static OF_CLAIM: Operation = Operation { name: "claim", gives: Gives::Answer(&CLAIM_ANSWER), takes: &[
    ("customers", &Take::List(&TAKES_PAYER)),
    ("bills", &Take::List(&TAKES_OPEN_BILL)),
    ("receipts", &Take::List(&TAKES_RECEIPT)),
    ("paid_items", &Take::List(&TAKES_PAID_ITEM)),
    ("bill_number", &Take::Text),
    ("max_subset_bills", &Take::Number),
    ("together_days", &Take::Number),
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

static OF_CONSENT: Operation = Operation { name: "consent", gives: Gives::Answer(&CONSENT_ANSWER), takes: &[
    ("grants", &Take::List(&TAKES_CONSENT_GRANT)),
    ("queries", &Take::List(&TAKES_CONSENT_QUERY)),
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

static OF_FEE_ADJUSTMENT: Operation = Operation { name: "fee_adjustment", gives: Gives::Answer(&FEE_ADJUSTMENT_ANSWER), takes: &[
    ("month", &Take::Month),
    ("plan", &TAKES_FEE_PLAN),
    ("charged", &TAKES_FEE_HEADS),
    ("actual", &TAKES_FEE_HEADS),
] };

static OF_FUNDS_GATE: Operation = Operation { name: "funds_gate", gives: Gives::Answer(&FUNDS_GATE_ANSWER), takes: &[
    ("batch", &Take::Text),
    ("purpose", &Take::Text),
    ("on", &Take::Day),
    ("payments", &Take::List(&TAKES_CUSTOMER_PAYMENT)),
    ("funds", &Take::List(&TAKES_CUSTOMER_FUNDS)),
    ("terms", &TAKES_ADVANCE_TERMS),
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

static OF_IMPORT_RECEIPTS: Operation = Operation { name: "import_receipts", gives: Gives::Answer(&IMPORT_RECEIPTS_ANSWER), takes: &[
    ("files", &Take::List(&TAKES_STATEMENT_FILE)),
    ("known", &Take::List(&Take::Text)),
    ("in_part", &Take::Flag),
] };

static OF_INSIGHT: Operation = Operation { name: "insight", gives: Gives::Answer(&INSIGHT_ANSWER), takes: &[
    ("as_of", &Take::Day),
    ("window_months", &Take::Number),
    ("on", &Take::Day),
    ("grantee", &Take::Text),
    ("purpose", &Take::Text),
    ("grants", &Take::List(&TAKES_CONSENT_GRANT)),
    ("metrics", &Take::List(&Take::Text)),
    ("people", &Take::List(&TAKES_PERSON_HISTORY)),
    ("companies", &Take::List(&TAKES_COMPANY_HISTORY)),
    ("pay_level_by", &Take::Text),
    ("least_group", &Take::Number),
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
    ("policy", &Take::Text),
    ("kind", &Take::Text),
    ("taxpayer", &Take::Text),
    ("rate", &Take::Number),
    ("price", &Take::Text),
    ("fee", &Take::Number),
    ("pass_through", &Take::Number),
    ("surcharge_of_tax", &Take::Number),
    ("cap", &Take::Number),
    ("special_wanted", &Take::Number),
    ("billed", &Take::Number),
    ("invoiced", &Take::Number),
    ("invoice_first", &Take::Flag),
    ("received", &Take::Number),
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

static OF_LEDGER: Operation = Operation { name: "ledger", gives: Gives::Answer(&LEDGER_ANSWER), takes: &[
    ("state", &TAKES_SETTLEMENT),
    ("events", &Take::List(&TAKES_SETTLEMENT_EVENT)),
    ("entries", &Take::List(&TAKES_ENTRY)),
    ("close", &Take::Month),
    ("approved_advances", &Take::List(&TAKES_APPROVED_ADVANCE)),
    ("unknown_payments", &Take::List(&TAKES_UNKNOWN_PAYMENT)),
    ("unknown_days", &Take::Number),
    ("beancount", &Take::Flag),
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

static OF_PAY: Operation = Operation { name: "pay", gives: Gives::Answer(&PAYMENTS_ANSWER), takes: &[
    ("state", &TAKES_PAYMENTS),
    ("commands", &Take::List(&Take::Tagged("type", &[
    ("prepare", &[("batch", &Take::Text), ("kind", &Take::Text), ("month", &Take::Month), ("from_account", &Take::Text), ("lines", &Take::List(&TAKES_PAYMENT_LINE)), ("transfer_limit", &Take::Number), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("check", &[("batch", &Take::Text), ("facts", &Take::List(&TAKES_PAYEE_FACTS)), ("policy", &TAKES_PAY_POLICY), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("approve", &[("batch", &Take::Text), ("by", &Take::Text), ("funds", &Take::List(&TAKES_CUSTOMER_FUNDS)), ("funds_gate", &Take::Flag), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("send", &[("batch", &Take::Text), ("on", &Take::Day), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("result", &[("batch", &Take::Text), ("results", &Take::List(&TAKES_BANK_RESULT)), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("reissue", &[("item", &Take::Text), ("new_item", &Take::Text), ("account", &Take::Text), ("account_name", &Take::Text), ("bank_code", &Take::Text), ("account_by", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("close_period", &[("month", &Take::Month), ("type", &Take::Text), ("command_id", &Take::Text)]),
]))),
] };

static OF_PAYMENT_CHECKS: Operation = Operation { name: "payment_checks", gives: Gives::Answer(&PAYMENT_CHECKS_ANSWER), takes: &[
    ("kind", &Take::Text),
    ("month", &Take::Month),
    ("lines", &Take::List(&TAKES_PAYMENT_LINE)),
    ("paid", &Take::List(&TAKES_PAYMENT_LINE)),
    ("facts", &Take::List(&TAKES_PAYEE_FACTS)),
    ("policy", &TAKES_PAY_POLICY),
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

static OF_READ_BANK_STATEMENT: Operation = Operation { name: "read_bank_statement", gives: Gives::Answer(&READ_BANK_STATEMENT_ANSWER), takes: &[
    ("layout", &Take::Text),
    ("profile", &TAKES_STATEMENT_PROFILE),
    ("month", &Take::Month),
    ("our_account", &Take::Text),
    ("table", &Take::List(&Take::List(&Take::Text))),
    ("check_balance", &Take::Flag),
    ("known_on", &Take::Day),
] };

static OF_READ_DECLARATION: Operation = Operation { name: "read_declaration", gives: Gives::Answer(&READ_DECLARATION_ANSWER), takes: &[
    ("month", &Take::Month),
    ("layout", &Take::Text),
    ("table", &Take::List(&Take::List(&Take::Text))),
    ("known_on", &Take::Day),
] };

static OF_READ_STATEMENT: Operation = Operation { name: "read_statement", gives: Gives::Answer(&STATEMENT_ANSWER), takes: &[
    ("month", &Take::Month),
    ("layout", &Take::Text),
    ("table", &Take::List(&Take::List(&Take::Text))),
    ("place", &Take::Text),
    ("fee_month", &Take::Month),
    ("item", &Take::Text),
    ("customer", &Take::Text),
    ("account", &Take::Text),
    ("known_on", &Take::Day),
] };

static OF_RECONCILE: Operation = Operation { name: "reconcile", gives: Gives::Answer(&RECONCILE_ANSWER), takes: &[
    ("month", &Take::Month),
    ("tolerance", &Take::Number),
    ("mode", &Take::Text),
    ("expected", &Take::List(&TAKES_EXPECTED_LINE)),
    ("actual", &Take::List(&TAKES_BUREAU_ROW)),
    ("sides", &Take::Text),
    ("late_fees", &Take::Text),
    ("groups", &Take::List(&TAKES_ITEM_GROUP)),
    ("people", &Take::List(&TAKES_KNOWN_PERSON)),
    ("prior_audited", &Take::List(&TAKES_BUREAU_ROW)),
    ("file", &Take::Text),
    ("prior_files", &Take::List(&Take::Text)),
    ("list_matched", &Take::Flag),
    ("paid_on", &Take::Day),
    ("statement_total", &Take::Number),
    ("known_on", &Take::Day),
] };

static OF_RED_LETTER: Operation = Operation { name: "red_letter", gives: Gives::Answer(&RED_LETTER_ANSWER), takes: &[
    ("month", &Take::Month),
    ("invoice", &Take::Text),
    ("lines", &Take::List(&TAKES_INVOICE_LINE)),
    ("amount", &Take::Number),
    ("cancelled", &Take::Flag),
] };

static OF_REMITTANCE: Operation = Operation { name: "remittance", gives: Gives::Answer(&REMITTANCE_ANSWER), takes: &[
    ("lines", &Take::List(&TAKES_REMITTANCE_LINE)),
    ("assessed", &Take::List(&TAKES_ASSESSED)),
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

static OF_REPAY_ADVANCES: Operation = Operation { name: "repay_advances", gives: Gives::Answer(&REPAY_ADVANCES_ANSWER), takes: &[
    ("advances", &Take::List(&TAKES_ADVANCE_RECORD)),
    ("customer", &Take::Text),
    ("amount", &Take::Number),
    ("on", &Take::Day),
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
    ("wage_then", &Take::Number),
    ("bases_then", &TAKES_BASES_INPUT),
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

static OF_ROUND: Operation = Operation { name: "round", gives: Gives::Answer(&ROUND_ANSWER), takes: &[
    ("values", &Take::List(&Take::Number)),
    ("roundings", &Take::List(&TAKES_ROUNDING_RULE)),
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

static OF_SELF_QUERY: Operation = Operation { name: "self_query", gives: Gives::Answer(&SELF_QUERY_ANSWER), takes: &[
    ("actor", &TAKES_ACTOR),
    ("person", &Take::Text),
    ("on", &Take::Day),
    ("from", &Take::Month),
    ("to", &Take::Month),
    ("payslips", &Take::List(&TAKES_OWN_PAYSLIP)),
    ("contributions", &Take::List(&TAKES_OWN_CONTRIBUTION)),
    ("taxes", &Take::List(&TAKES_OWN_TAX)),
    ("fields", &Take::List(&TAKES_OWN_FIELD)),
] };

static OF_SERVICE_FEE: Operation = Operation { name: "service_fee", gives: Gives::Answer(&FEE_ANSWER), takes: &[
    ("month", &Take::Month),
    ("plan", &TAKES_FEE_PLAN),
    ("heads", &Take::Number),
    ("persons", &Take::List(&TAKES_FEE_PERSON)),
    ("changes", &Take::Number),
    ("events", &Take::List(&TAKES_FEE_EVENT)),
] };

static OF_SETTLE: Operation = Operation { name: "settle", gives: Gives::Answer(&SETTLE_ANSWER), takes: &[
    ("state", &TAKES_SETTLEMENT),
    ("commands", &Take::List(&Take::Tagged("type", &[
    ("receive", &[("receipts", &Take::List(&TAKES_RECEIPT)), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("claim", &[("claim", &Take::Text), ("receipt", &Take::Text), ("customer", &Take::Text), ("amount", &Take::Number), ("on", &Take::Day), ("by", &Take::Text), ("rule", &Take::Text), ("bills", &Take::List(&TAKES_CLAIM_BILL)), ("order", &Take::Text), ("rest_to_prepaid", &Take::Flag), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("suspend", &[("receipt", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("unclaim", &[("claim", &Take::Text), ("on", &Take::Day), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("bank_reversal", &[("receipt", &Take::Text), ("amount", &Take::Number), ("on", &Take::Day), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("allocate", &[("allocation", &Take::Text), ("claim", &Take::Text), ("bill", &Take::Text), ("amount", &Take::Number), ("order", &Take::Text), ("lines", &Take::List(&TAKES_LINE_SHARE)), ("on", &Take::Day), ("user", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("reverse", &[("allocation", &Take::Text), ("on", &Take::Day), ("user", &Take::Text), ("reason", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("end", &[("allocation", &Take::Text), ("bill", &Take::Text), ("by", &Take::Text), ("amount", &Take::Number), ("on", &Take::Day), ("user", &Take::Text), ("approved_by", &Take::Text), ("agreement", &Take::Text), ("reason", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("recover", &[("bad_debt", &Take::Text), ("allocation", &Take::Text), ("claim", &Take::Text), ("amount", &Take::Number), ("on", &Take::Day), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("pay_out", &[("pay_out", &Take::Text), ("customer", &Take::Text), ("purpose", &Take::Text), ("amount", &Take::Number), ("on", &Take::Day), ("approved_advance", &Take::Number), ("own_cost", &Take::Flag), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("pay_out_returned", &[("pay_out", &Take::Text), ("amount", &Take::Number), ("on", &Take::Day), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("refund_prepaid", &[("refund", &Take::Text), ("customer", &Take::Text), ("amount", &Take::Number), ("on", &Take::Day), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("transfer_prepaid", &[("transfer", &Take::Text), ("from", &Take::Text), ("to", &Take::Text), ("amount", &Take::Number), ("on", &Take::Day), ("agreement", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("set_terms", &[("customer", &Take::Text), ("tail_difference", &Take::Number), ("bank_fee", &Take::Number), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("generate", &[("bill", &Take::Text), ("customer", &Take::Text), ("bill_month", &Take::Month), ("kind", &Take::Text), ("due_on", &Take::Day), ("lines", &Take::List(&TAKES_CHARGE_LINE)), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("add_line", &[("bill", &Take::Text), ("line", &TAKES_CHARGE_LINE), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("send", &[("bill", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("confirm", &[("bill", &Take::Text), ("use_prepaid", &Take::Flag), ("on", &Take::Day), ("vat", &Take::Number), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("dispute", &[("bill", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("reopen", &[("bill", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("void", &[("bill", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("adjust", &[("customer", &Take::Text), ("line", &TAKES_CHARGE_LINE), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("audit", &[("customer", &Take::Text), ("lines", &Take::List(&TAKES_ACTUAL_LINE)), ("difference", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("carry", &[("from", &Take::Text), ("to", &Take::Text), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("set_credit", &[("customer", &Take::Text), ("amount", &Take::Number), ("type", &Take::Text), ("command_id", &Take::Text)]),
    ("close_period", &[("month", &Take::Month), ("type", &Take::Text), ("command_id", &Take::Text)]),
]))),
    ("customer", &Take::Text),
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

static OF_SPLIT: Operation = Operation { name: "split", gives: Gives::Answer(&SPLIT_ANSWER), takes: &[
    ("total", &Take::Number),
    ("method", &Take::Text),
    ("weights", &Take::List(&Take::Number)),
    ("parts", &Take::Number),
] };

static OF_SPLIT_PAYMENTS: Operation = Operation { name: "split_payments", gives: Gives::Answer(&SPLIT_PAYMENTS_ANSWER), takes: &[
    ("lines", &Take::List(&TAKES_SPLIT_LINE)),
    ("transfer_limit", &Take::Number),
    ("max_rows", &Take::Number),
    ("max_amount", &Take::Number),
] };

static OF_SUPPLIER_BILL: Operation = Operation { name: "supplier_bill", gives: Gives::Answer(&SUPPLIER_BILL_ANSWER), takes: &[
    ("month", &Take::Month),
    ("links", &Take::List(&TAKES_SUPPLY_LINK)),
    ("require_equal", &Take::Flag),
] };

static OF_THREE_WAY: Operation = Operation { name: "three_way", gives: Gives::Answer(&THREE_WAY_ANSWER), takes: &[
    ("month", &Take::Month),
    ("customer", &Take::List(&TAKES_MATCH_LINE)),
    ("supplier", &Take::List(&TAKES_MATCH_LINE)),
    ("bureau", &Take::List(&TAKES_MATCH_LINE)),
    ("tolerance", &Take::Number),
    ("prepaid", &Take::Number),
    ("approved_by", &Take::Text),
    ("pay", &Take::Number),
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
        fn retro(city, from_, to, wage=None, *, known_then, known_now=None, wage_then=None, bases_then=None, area=None, category=None, variant=None, employer_type=None, employer_size=None, deferrals=None, require_confirmed=None, bases=None, housing_fund_rate=None, housing_fund_employee_rate=None, supplementary_housing_fund_rate=None, work_injury_rate=None, work_injury_class=None, work_injury_floating=None, items=None, waived=None) [city from_ to wage known_then known_now wage_then bases_then area category variant employer_type employer_size deferrals require_confirmed bases housing_fund_rate housing_fund_employee_rate supplementary_housing_fund_rate work_injury_rate work_injury_class work_injury_floating items waived] = OF_RETRO;
        /// The rules of a month for a place and a kind of person, resolved: what a form or a check needs.
        fn scheme(city, month, *, known_on=None, area=None, category=None, variant=None, employer_type=None, employer_size=None, deferrals=None, require_confirmed=None) [city month known_on area category variant employer_type employer_size deferrals require_confirmed] = OF_SCHEME;
        /// Twelve months of a person, simulated.
        fn year(*, year, payslip, changes=None, bonus=None, from_=None) [year payslip changes bonus from_] = OF_YEAR;
    }
    of_package {
        /// Whether a user may do an act, and what stays masked.
        fn access(*, actor, action, object, purpose=None, on, history=None, grants=None, consent=None) [actor action object purpose on history grants consent] = OF_ACCESS;
        /// Special additional deductions of a month and of the year to date, from the facts of a family.
        fn additional_deductions(*, month, since=None, children=None, elderly=None, continuing_education=None, certificates=None, housing_loan=None, rent=None, illness=None, known_on=None) [month since children elderly continuing_education certificates housing_loan rent illness known_on] = OF_ADDITIONAL_DEDUCTIONS;
        /// Annual leave of a year, and the pay for the days not taken.
        fn annual_leave(*, month, service_months=None, entitled_days=None, basis=None, employed_days=None, taken=None, average_wage=None, normal_pay_given=None, waived=None, school_holidays=None, personal_days=None, sick_months=None, known_on=None) [month service_months entitled_days basis employed_days taken average_wage normal_pay_given waived school_holidays personal_days sick_months known_on] = OF_ANNUAL_LEAVE;
        /// How much of an annuity contribution is paid before tax (年金缴费).
        fn annuity_contribution(*, month, base, average_annual_wage, employee, employer=None, employer_limit=None, known_on=None) [month base average_annual_wage employee employer employer_limit known_on] = OF_ANNUITY_CONTRIBUTION;
        /// The tax on an annuity receipt: the whole amount alone, nothing deducted. Two annuities are two receipts.
        fn annuity_receipt(*, month, kind, amount, known_on=None) [month kind amount known_on] = OF_ANNUITY_RECEIPT;
        /// Back pay and its late fees.
        fn arrears(*, policy=None, months, declared_on, max_months=None, cross_year=None, proof_after_months=None, not_allowed=None, daily_rate=None, start_months_after=None, count_end_day=None, cap=None, known_on=None) [policy months declared_on max_months cross_year proof_after_months not_allowed daily_rate start_months_after count_end_day cap known_on] = OF_ARREARS;
        /// Payments to be written in the layout of a bank.
        fn bank_file(*, month, layout=None, profile=None, batch=None, from_account=None, from_name=None, from_bank=None, paid_on=None, items, known_on=None) [month layout profile batch from_account from_name from_bank paid_on items known_on] = OF_BANK_FILE;
        /// Commands to the bills of a platform.
        fn bill(*, state=None, commands, exposure_of=None) [state commands exposure_of] = OF_BILL;
        /// The checks of a bill before it is sent.
        fn bill_check(*, month, policy=None, lines, assignments=None, last_total=None, change_share=None, workforce=None) [month policy lines assignments last_total change_share workforce] = OF_BILL_CHECK;
        /// The tax on an annual bonus.
        fn bonus(*, month, amount=None, net=None, method=None, annual_taxable=None, separate_used_this_year=None, month_wage=None, known_on=None) [month amount net method annual_taxable separate_used_this_year month_wage known_on] = OF_BONUS;
        /// The split of a payment into a bonus taxed alone and a merged part that costs least tax in the year.
        fn bonus_split(*, month, annual_taxable, total, known_on=None) [month annual_taxable total known_on] = OF_BONUS_SPLIT;
        /// The days of a year that differ from the plain week: holidays (节假日) and make-up work days (调休).
        fn calendar(year) [year] = OF_CALENDAR;
        /// A charge beside fee and contributions.
        fn charge(*, month, charge) [month charge] = OF_CHARGE;
        /// A donation, and what of it may be deducted.
        fn charity_limit(*, month, taxable, donation, full=None, known_on=None) [month taxable donation full known_on] = OF_CHARITY_LIMIT;
        /// Numbers whose check digits are asked for.
        fn check_numbers(*, cards=None, id_numbers=None, bank_codes=None) [cards id_numbers bank_codes] = OF_CHECK_NUMBERS;
        /// Receipts to be claimed.
        fn claim(*, customers, bills, receipts, paid_items=None, bill_number=None, max_subset_bills=None, together_days=None) [customers bills receipts paid_items bill_number max_subset_bills together_days] = OF_CLAIM;
        /// The commission of a withholding agent (代扣代缴手续费).
        fn commission(*, month, tax_withheld, apply_cap=None, known_on=None) [month tax_withheld apply_cap known_on] = OF_COMMISSION;
        /// Compensation for the end of an employment.
        fn compensation(*, month, kind, average_wage, average_overtime=None, count_overtime=None, last_month_wage=None, local_average_wage, minimum_wage=None, place=None, class_=None, service=None, hired=None, left=None, known_on=None) [month kind average_wage average_overtime count_overtime last_month_wage local_average_wage minimum_wage place class_ service hired left known_on] = OF_COMPENSATION;
        /// Which of some uses of data the grants allow.
        fn consent(*, grants=None, queries) [grants queries] = OF_CONSENT;
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
        /// The fee of a month whose heads turned out to be others than were charged.
        fn fee_adjustment(*, month, plan, charged, actual) [month plan charged actual] = OF_FEE_ADJUSTMENT;
        /// Whether the customers' money covers a batch.
        fn funds_gate(*, batch=None, purpose, on=None, payments, funds=None, terms=None) [batch purpose on payments funds terms] = OF_FUNDS_GATE;
        /// How much of the housing fund is paid before tax, on each side.
        fn housing_fund_cap(*, month, own_average, city_average, employee, employer, province=None, known_on=None) [month own_average city_average employee employer province known_on] = OF_HOUSING_FUND_CAP;
        /// Statement files to be imported.
        fn import_receipts(*, files, known=None, in_part=None) [files known in_part] = OF_IMPORT_RECEIPTS;
        /// Figures on histories of people and companies, each behind a grant.
        fn insight(*, as_of, window_months=None, on=None, grantee, purpose, grants=None, metrics=None, people=None, companies=None, pay_level_by=None, least_group=None) [as_of window_months on grantee purpose grants metrics people companies pay_level_by least_group] = OF_INSIGHT;
        /// The interest of an advance.
        fn interest(*, amount, paid_on, repayments=None, until=None, rate, basis=None) [amount paid_on repayments until rate basis] = OF_INTEREST;
        /// The tax on the lump sum of internal retirement (内部退养一次性收入, 国税发〔1999〕58号, 财税〔2018〕164号 item 5 (3)). The wage of the month stays in the cumulative withholding.
        fn internal_retirement(*, month, amount, months, month_wage, wage_tax_by=None, cumulative_wage_tax=None, known_on=None) [month amount months month_wage wage_tax_by cumulative_wage_tax known_on] = OF_INTERNAL_RETIREMENT;
        /// The VAT and invoices of a bill.
        fn invoice(*, month, policy=None, kind=None, taxpayer=None, rate=None, price=None, fee, pass_through=None, surcharge_of_tax=None, cap=None, special_wanted=None, billed=None, invoiced=None, invoice_first=None, received=None) [month policy kind taxpayer rate price fee pass_through surcharge_of_tax cap special_wanted billed invoiced invoice_first received] = OF_INVOICE;
        /// The late fee on an amount: from a day to the day of payment, or a number of days.
        fn late_fee(*, kind, amount, from_=None, to=None, count_last_day=None, days=None, month=None, known_on=None) [kind amount from_ to count_last_day days month known_on] = OF_LATE_FEE;
        /// The ledger of events.
        fn ledger(*, state=None, events=None, entries=None, close=None, approved_advances=None, unknown_payments=None, unknown_days=None, beancount=None) [state events entries close approved_advances unknown_payments unknown_days beancount] = OF_LEDGER;
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
        /// Commands to the payments of a platform.
        fn pay(*, state=None, commands) [state commands] = OF_PAY;
        /// Payments to be checked before a batch is made of them.
        fn payment_checks(*, kind, month, lines, paid=None, facts=None, policy=None) [kind month lines paid facts policy] = OF_PAYMENT_CHECKS;
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
        /// A bank statement, as rows of texts.
        fn read_bank_statement(*, layout=None, profile=None, month, our_account=None, table, check_balance=None, known_on=None) [layout profile month our_account table check_balance known_on] = OF_READ_BANK_STATEMENT;
        /// A sheet of the withholding client, as rows of texts.
        fn read_declaration(*, month, layout, table, known_on=None) [month layout table known_on] = OF_READ_DECLARATION;
        /// A statement as rows of cells.
        fn read_statement(*, month, layout=None, table, place=None, fee_month=None, item=None, customer=None, account=None, known_on=None) [month layout table place fee_month item customer account known_on] = OF_READ_STATEMENT;
        /// Expected lines against the rows of a statement.
        fn reconcile(*, month, tolerance, mode, expected, actual, sides=None, late_fees=None, groups=None, people=None, prior_audited=None, file=None, prior_files=None, list_matched=None, paid_on=None, statement_total=None, known_on=None) [month tolerance mode expected actual sides late_fees groups people prior_audited file prior_files list_matched paid_on statement_total known_on] = OF_RECONCILE;
        /// A red-letter invoice, which cancels another one.
        fn red_letter(*, month, invoice, lines, amount=None, cancelled=None) [month invoice lines amount cancelled] = OF_RED_LETTER;
        /// Remittances against what was assessed.
        fn remittance(*, lines, assessed=None) [lines assessed] = OF_REMITTANCE;
        /// The tax on one payment of labour, author's, royalty or incidental income.
        fn remuneration(*, month, kind, income=None, net=None, resident=None, charity=None, charity_full=None, known_on=None) [month kind income net resident charity charity_full known_on] = OF_REMUNERATION;
        /// Money received from a customer that has advances: they are repaid first, the oldest before the others.
        fn repay_advances(*, advances, customer, amount, on) [advances customer amount on] = OF_REPAY_ADVANCES;
        /// The tax of a year whose status was forecast otherwise, against what was withheld.
        fn residence_change(*, year, became, months, special=None, additional=None, other=None, known_on=None) [year became months special additional other known_on] = OF_RESIDENCE_CHANGE;
        /// When a person retires.
        fn retirement(*, born, group, known_on=None) [born group known_on] = OF_RETIREMENT;
        /// Values rounded by several rules.
        fn round(*, values, roundings) [values roundings] = OF_ROUND;
        /// What an employee asks about themself.
        fn self_query(*, actor, person, on, from_, to, payslips=None, contributions=None, taxes=None, fields=None) [actor person on from_ to payslips contributions taxes fields] = OF_SELF_QUERY;
        /// The service fee of a month.
        fn service_fee(*, month, plan, heads=None, persons=None, changes=None, events=None) [month plan heads persons changes events] = OF_SERVICE_FEE;
        /// Commands to the bills of a platform and to the money that was received for them.
        fn settle(*, state=None, commands, customer=None) [state commands customer] = OF_SETTLE;
        /// The annual settlement of a resident's comprehensive income.
        fn settlement(*, year, wages, exempt=None, labour=None, author=None, royalty=None, merged_bonus=None, special=None, additional=None, illness=None, annuity=None, health_insurance=None, personal_pension=None, other=None, charity=None, charity_full=None, reductions=None, withheld, agent_failed=None, known_on=None) [year wages exempt labour author royalty merged_bonus special additional illness annuity health_insurance personal_pension other charity charity_full reductions withheld agent_failed known_on] = OF_SETTLEMENT;
        /// The tax on a severance payment (解除劳动关系一次性补偿收入, 财税〔2018〕164号 item 5 (1)).
        fn severance(*, month, amount, average_annual_wage=None, bankruptcy=None, known_on=None) [month amount average_annual_wage bankruptcy known_on] = OF_SEVERANCE;
        /// Sick pay of a whole month.
        fn sick_pay(*, place, month=None, day=None, class_=None, wage, seniority_years=None, months_sick=None, share=None, employee_contributions=None, known_on=None) [place month day class_ wage seniority_years months_sick share employee_contributions known_on] = OF_SICK_PAY;
        /// An amount split into whole fen.
        fn split(*, total, method, weights=None, parts=None) [total method weights parts] = OF_SPLIT;
        /// Payments to be split by the limits of a bank.
        fn split_payments(*, lines, transfer_limit=None, max_rows=None, max_amount=None) [lines transfer_limit max_rows max_amount] = OF_SPLIT_PAYMENTS;
        /// The bills of a month from the customer down to the last supplier.
        fn supplier_bill(*, month, links, require_equal=None) [month links require_equal] = OF_SUPPLIER_BILL;
        /// A customer's bill, a supplier's bill and the bureau's statement, line by line.
        fn three_way(*, month, customer, supplier, bureau, tolerance=None, prepaid=None, approved_by=None, pay=None) [month customer supplier bureau tolerance prepaid approved_by pay] = OF_THREE_WAY;
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

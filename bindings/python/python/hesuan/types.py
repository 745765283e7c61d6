# Generated from the schema: python bindings/python/stubs.py
"""Types for annotations: what arguments may be, the words of answers, the shapes of dictionaries and of answers.

Nothing here is needed to call the library; ``import hesuan`` does not load this module. Answers are ``hesuan.Answer`` objects
with the fields of the protocol that is named after them.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, Protocol, SupportsIndex, TypeAlias, TypedDict

if TYPE_CHECKING:
    from ._native import Explanation

__all__ = [
    "Account",
    "ActualLine",
    "AdditionalDeductionsAnswer",
    "AfterTax",
    "AgeBand",
    "Amount",
    "AnnualLeaveAnswer",
    "AnnuityContributionAnswer",
    "AnnuityReceiptAnswer",
    "ArrearsAnswer",
    "ArrearsMonth",
    "AttendedDay",
    "AuditDifference",
    "Bases",
    "BasicDeduction",
    "Bill",
    "BillKind",
    "BillLine",
    "BillStatus",
    "Bills",
    "BillsAnswer",
    "BlindZone",
    "BonusAnswer",
    "BonusMethod",
    "BonusSplitAnswer",
    "CalendarAnswer",
    "CalendarDay",
    "Category",
    "Cause",
    "Change",
    "ChargeLine",
    "CharityLimitAnswer",
    "Child",
    "Choice",
    "CityClass",
    "Clamp",
    "CommandAnswer",
    "CommissionAnswer",
    "CompensationAnswer",
    "CompensationKind",
    "ContributionsDict",
    "Cover",
    "CoverAnswer",
    "CutoffShift",
    "DayKind",
    "DeclarationAnswer",
    "DeclaredMonth",
    "DeductionItem",
    "DeductionKind",
    "DegreeStudies",
    "Difference",
    "DisabilityLevyAnswer",
    "DoubleWageAnswer",
    "EarlierEquity",
    "EarlyRetirementAnswer",
    "EmployerSize",
    "EmployerType",
    "EnrolmentAnswer",
    "EquityAnswer",
    "Event",
    "ExemptReason",
    "ExplainedLine",
    "ExplainedLineDict",
    "ExplanationDict",
    "Exposure",
    "FaultDict",
    "FeeAnswer",
    "FeeModel",
    "FeeMonth",
    "FeeOrder",
    "FeePerson",
    "FeePlan",
    "FeeSpan",
    "GivenContributions",
    "GrossUpAnswer",
    "HeadKey",
    "HoursSystem",
    "HousingFundAverages",
    "HousingFundCapAnswer",
    "HousingLoan",
    "IncomeFormula",
    "InterestAnswer",
    "InternalRetirementAnswer",
    "InvoiceAnswer",
    "InvoicePart",
    "Item",
    "LabourKind",
    "LabourToDate",
    "LastYear",
    "LateFeeAnswer",
    "LateFeeCap",
    "LateFeeKind",
    "LateMonth",
    "LeaveBasis",
    "LeaveLost",
    "LengthOfService",
    "Line",
    "LineDict",
    "LineKey",
    "LineKind",
    "LineOrigin",
    "LowPriceHousingAnswer",
    "MarginAnswer",
    "MedicalCost",
    "MinimumWageAnswer",
    "MinimumWagePlace",
    "MonthOfLabour",
    "MonthOfWages",
    "MonthStatement",
    "MonthUnderStatus",
    "Named",
    "NonCompeteAnswer",
    "NonResidentAnswer",
    "NonResidentIncome",
    "Offer",
    "OrderRule",
    "Overlay",
    "OvertimeAnswer",
    "OvertimeDay",
    "OvertimeDays",
    "OvertimeHours",
    "OvertimeLine",
    "OvertimeRounding",
    "OvertimeUnit",
    "PaidFrom",
    "ParameterAnswer",
    "ParameterValue",
    "Parents",
    "PayItem",
    "PayLine",
    "PayType",
    "Payslip",
    "PayslipAnswer",
    "PayslipDraft",
    "PensionPayoutAnswer",
    "PersonFee",
    "PersonalPensionAnswer",
    "PlanPrice",
    "PremiumAnswer",
    "PriceKind",
    "PriceKindOfTax",
    "ProRata",
    "ProbationAnswer",
    "ProrateAnswer",
    "ProrateMethod",
    "QuotedOffer",
    "QuotesAnswer",
    "ReadDeclarationAnswer",
    "ReceiptKind",
    "ReceiptTable",
    "Record",
    "RefusedAnswer",
    "RemunerationAnswer",
    "RemunerationKind",
    "RentedHome",
    "Repayment",
    "Residence",
    "ResidenceChangeAnswer",
    "RetirementAnswer",
    "RetirementGroup",
    "RetroAnswer",
    "Scheme",
    "SchemeItem",
    "Segment",
    "SettlementAnswer",
    "SeveranceAnswer",
    "SickPayAnswer",
    "Side",
    "Sign",
    "Slip",
    "SlipAnnuity",
    "SlipBonus",
    "Spell",
    "SpellMonths",
    "Split",
    "Spread",
    "Stamp",
    "StampDict",
    "Status",
    "Step",
    "Target",
    "TaxFacts",
    "Taxpayer",
    "TaxpayerKind",
    "Tier",
    "Told",
    "TrainingPenaltyAnswer",
    "UnionFeeAnswer",
    "VatAnswer",
    "VatKind",
    "VatMethod",
    "VatService",
    "WageDeductionAnswer",
    "WageTaxBy",
    "WarningAnswer",
    "WarningCode",
    "WarningDict",
    "WithheldLabour",
    "WithheldMonth",
    "WithholdAnswer",
    "WithholdLabourAnswer",
    "YearAnswer",
    "YearBonus",
    "YearToDate",
    "YearTotals",
]

Amount: TypeAlias = str | Decimal | SupportsIndex
"""An amount, a rate or a quantity as an argument: digits in a string, an integer or a ``Decimal``; never a ``float``."""

Bases: TypeAlias = Mapping[str, Amount | Mapping[str, Amount]]
"""Declared bases by item or group (``social_insurance``, ``housing_fund``), for both sides or by side."""

Overlay: TypeAlias = Mapping[str, object]
"""A host's own values in the format of a rule file."""

ParameterValue: TypeAlias = str | list[str] | list[dict[str, str]]
"""A national value: a text (an amount, a rate, a count, a day or a word), a list of texts, or a table."""

AuditDifference: TypeAlias = Literal[
    "next_bill",
    "refund",
]
"""What becomes of a difference to the statement."""

BasicDeduction: TypeAlias = Literal[
    "months_employed",
    "calendar_months",
    "whole_year",
]
"""How the basic deduction (减除费用) of the year is counted."""

BillKind: TypeAlias = Literal[
    "advance",
    "actual",
]
"""预收型 or 实做型."""

BillStatus: TypeAlias = Literal[
    "draft",
    "sent",
    "disputed",
    "confirmed",
    "part_paid",
    "paid",
    "settled",
    "void",
]
"""Where a bill stands."""

BonusMethod: TypeAlias = Literal[
    "separate",
    "merged",
]
"""How a bonus is taxed."""

Category: TypeAlias = Literal[
    "local_urban",  # 本市城镇, local urban hukou.
    "local_rural",  # 本市农村, local rural hukou.
    "nonlocal_urban",  # 外埠城镇, non-local urban hukou.
    "nonlocal_rural",  # 外埠农村, non-local rural hukou.
    "hmt",  # 港澳台居民, Hong Kong, Macau or Taiwan resident.
    "foreigner",  # 外籍人员, foreigner.
    "over_retirement_age",  # 超过法定退休年龄, past retirement age.
]
"""人员类别: what decides which items a person has."""

Cause: TypeAlias = Literal[
    "base_limits",  # 基数上下限: the limits moved the base.
    "rate",  # 费率.
    "fixed",  # 定额.
    "rounding",  # 取整规则.
    "item_added",  # The item was not charged then.
    "item_removed",  # The item is no longer charged.
]
"""Why a line differs."""

CityClass: TypeAlias = Literal[
    "first",
    "large",
    "other",
]
"""The class of the city that the rent is paid in."""

Clamp: TypeAlias = Literal[
    "none",  # 在上下限之内, inside the limits.
    "floor",  # 按下限, raised to the floor.
    "ceiling",  # 按上限, cut to the ceiling.
]
"""What happened to a declared base."""

CompensationKind: TypeAlias = Literal[
    "n",
    "n_plus_1",
    "two_n",
]
"""What is owed."""

CutoffShift: TypeAlias = Literal[
    "none",
    "prev_workday",
    "next_workday",
]
"""Where a cut-off goes that falls on a day off."""

DayKind: TypeAlias = Literal[
    "workday",
    "rest_day",
    "holiday",
]
"""What kind of day it is."""

DeductionKind: TypeAlias = Literal[
    "child_education",
    "infant_care",
    "elderly",
    "continuing_education",
    "certificate",
    "housing_loan",
    "rent",
]
"""A special additional deduction (专项附加扣除) that is counted by the month."""

EmployerSize: TypeAlias = Literal[
    "large",  # 大型, large.
    "medium",  # 中型, medium.
    "small",  # 小型, small.
    "micro",  # 微型, micro.
    "household",  # 以单位方式参保的个体工商户, individual business insured as a unit.
]
"""企业规模: the size of an employer, which decided on the relief of 2020."""

EmployerType: TypeAlias = Literal[
    "enterprise",  # 企业, enterprise.
    "government",  # 机关, government body.
    "institution",  # 事业单位, public institution.
]
"""单位类型: some cities set rates apart for bodies other than enterprises."""

ExemptReason: TypeAlias = Literal[
    "income",
    "top_up",
]
"""Why a top-up need not be paid."""

FeeModel: TypeAlias = Literal[
    "per_head",
    "tier_volume",
    "tier_block",
    "tier_graduated",
    "percent",
    "flat",
    "by_key",
    "change_count",
]
"""How a fee is counted."""

FeeOrder: TypeAlias = Literal[
    "discount_first",
    "limits_first",
]
"""Whether the discount comes before the limits of the bill."""

HeadKey: TypeAlias = Literal[
    "person",
    "person_city",
    "person_service",
]
"""What is one head."""

HoursSystem: TypeAlias = Literal[
    "standard",
    "comprehensive",
    "flexible",
]
"""The system of working hours."""

IncomeFormula: TypeAlias = Literal[
    "1",
    "2",
    "3",
    "4",
    "5",
]
"""How the income to tax is found (适用公式), numbered as in the withholding client."""

Item: TypeAlias = Literal[
    "pension",  # 养老保险, pension.
    "local_pension",  # 地方补充养老保险, local supplementary pension.
    "medical",  # 医疗保险, medical.
    "medical_supplement",  # 大病医疗补充, medical supplement.
    "large_medical",  # 大额医疗互助, large medical mutual aid.
    "serious_illness",  # 重大疾病医疗补助, serious illness.
    "long_term_care",  # 长期护理保险, long-term care.
    "maternity",  # 生育保险, maternity.
    "unemployment",  # 失业保险, unemployment.
    "work_injury",  # 工伤保险, work injury.
    "housing_fund",  # 住房公积金, housing fund.
    "supplementary_housing_fund",  # 补充住房公积金, supplementary housing fund.
]
"""险种: what is contributed to."""

LabourKind: TypeAlias = Literal[
    "intern",
    "platform",
    "agent",
]
"""Whose labour is withheld on cumulatively."""

LateFeeCap: TypeAlias = Literal[
    "none",
    "principal",
]
"""Whether a late fee has an end; sources disagree, so a contract says it."""

LateFeeKind: TypeAlias = Literal[
    "social_insurance",
    "tax",
    "housing_fund",
]
"""What is paid late."""

LeaveBasis: TypeAlias = Literal[
    "year",
    "entrant",
    "leaver",
]
"""Which part of the year the leave is for."""

LeaveLost: TypeAlias = Literal[
    "school_holidays",
    "personal_days",
    "sick_months",
]
"""Why the leave of the year is lost (条例 art. 4)."""

LineKind: TypeAlias = Literal[
    "carry",
    "social_insurance",
    "housing_fund",
    "wage",
    "income_tax",
    "insurance",
    "disabled_fund",
    "union_fee",
    "archive_fee",
    "service_fee",
    "late_fee",
    "interest",
    "vat_on_top",
    "discount",
]
"""What a line charges. A lower number is paid first."""

LineOrigin: TypeAlias = Literal[
    "computed",  # Computed; made anew when the bill is.
    "manual",  # Written by hand; kept.
    "adjustment",  # A later fact about a locked bill; kept.
    "carry",  # What another bill left open; kept.
]
"""Where a line of a bill comes from."""

NonResidentIncome: TypeAlias = Literal[
    "wages",
    "bonus",
    "equity",
]
"""What is paid."""

OvertimeRounding: TypeAlias = Literal[
    "last",
    "first",
]
"""At which step overtime pay is rounded to the fen."""

OvertimeUnit: TypeAlias = Literal[
    "hour",
    "day",
]
"""What a quantity of overtime is counted in."""

PaidFrom: TypeAlias = Literal[
    "wages",  # 工资, wages.
    "medical_account",  # 医保个人账户, the medical personal account.
    "medical_fund",  # 医保统筹基金, the medical fund.
]
"""Where the money of a line comes from. Only lines from wages reduce pay."""

PayType: TypeAlias = Literal[
    "normal",
    "back_pay",
    "diff",
    "refund",
    "late_fee",
]
"""What kind of payment a contribution is."""

PriceKind: TypeAlias = Literal[
    "per_head_month",
    "per_head_year_daily",
    "age_band",
    "tier",
    "job_class",
    "wage_percent",
]
"""How a premium is priced."""

PriceKindOfTax: TypeAlias = Literal[
    "inclusive",
    "exclusive",
    "borne",
]
"""How the price stands to the tax."""

ProRata: TypeAlias = Literal[
    "full",
    "by_day",
    "half_rule",
]
"""What a month counts for that is not served whole."""

ProrateMethod: TypeAlias = Literal[
    "deduct",
    "attend",
    "ratio",
]
"""How the part of a month is paid."""

ReceiptKind: TypeAlias = Literal[
    "monthly",
    "quarterly",
    "yearly",
    "lump_emigration",
    "lump_death",
    "lump_other",
]
"""How an annuity (企业年金、职业年金) is paid out."""

ReceiptTable: TypeAlias = Literal[
    "monthly",
    "monthly_spread",
    "annual",
]
"""How a receipt is taxed."""

RemunerationKind: TypeAlias = Literal[
    "labour",
    "author",
    "royalty",
    "incidental",
]
"""What is paid for."""

Residence: TypeAlias = Literal[
    "resident",
    "nonresident",
]
"""Whether a person is a resident for income tax (居民个人)."""

RetirementGroup: TypeAlias = Literal[
    "man",
    "woman_55",
    "woman_50",
]
"""Whose age it is."""

Side: TypeAlias = Literal[
    "employer",  # 单位, employer.
    "employee",  # 个人, employee.
]
"""单位 or 个人: who owes a line."""

Sign: TypeAlias = Literal[
    "add",
    "subtract",
    "employer",
]
"""What a line of a payslip does."""

Spread: TypeAlias = Literal[
    "year_spread",
    "month_spread",
]
"""How the lump sum of early retirement is spread."""

Status: TypeAlias = Literal[
    "confirmed",  # 已核, confirmed.
    "derived",  # 推算, derived.
    "recalled",  # 未核, recalled.
    "disputed",  # 有争议, disputed.
]
"""How sure a value is."""

Target: TypeAlias = Literal[
    "net",
    "cost",
    "after_contributions",
]
"""What is to reach the target."""

Taxpayer: TypeAlias = Literal[
    "general",
    "small",
]
"""What kind of taxpayer."""

TaxpayerKind: TypeAlias = Literal[
    "general",
    "simplified",
    "small",
]
"""The taxpayer."""

VatKind: TypeAlias = Literal[
    "fee_only",
    "difference",
    "full",
]
"""What of a bill is taxed."""

VatMethod: TypeAlias = Literal[
    "full",
    "difference",
    "simplified",
]
"""What is taxed."""

VatService: TypeAlias = Literal[
    "dispatch",
    "outsourcing",
]
"""What is sold."""

WageTaxBy: TypeAlias = Literal[
    "monthly_table",
    "cumulative_table",
]
"""How the tax on the month's wage alone is found, which internal retirement subtracts."""

WarningCode: TypeAlias = Literal[
    "already_used_this_year",
    "below_minimum_wage",
    "blind_zone",
    "cap_open",
    "contributions_not_given",
    "eligibility_not_shown",
    "employee_shares_open",
    "employer_size_not_given",
    "excess_taxed",
    "exempt_assumed",
    "housing_fund_rate_not_given",
    "months_overcharged",
    "months_unrecoverable",
    "local_average_not_given",
    "local_rule_expired",
    "minimum_wage_not_given",
    "net_below_zero",
    "not_merged_across_years",
    "older_rules",
    "overtime_above_limit",
    "resident_not_settled",
    "rule_carried_over",
    "rule_derived",
    "rule_disputed",
    "rule_provisional",
    "rule_recalled",
    "rule_unconfirmed",
    "second_payer",
    "supplementary_housing_fund_rate_not_given",
    "work_injury_rate_not_given",
]
"""What kind a warning is of."""


class CalendarDay(TypedDict):
    """One day of a calendar that differs from the plain week."""

    day: date
    """The day."""
    kind: str
    """``statutory`` (法定节假日), ``rest`` (a moved or ordinary rest day of a holiday) or ``work`` (调休上班)."""
    zh: str | None
    """The Chinese name of the holiday."""
    en: str | None
    """The English name of the holiday."""


class StampDict(TypedDict):
    """What a result was computed with: the same stamp and input give the same bytes."""

    engine: str
    """Version of the engine."""
    rules: str
    """Version of the rules."""
    digest: str
    """Digest of the rules."""
    known_on: date
    """The day whose knowledge was used."""


class CalendarAnswer(TypedDict):
    """The answer of ``calendar``: the days of a year that differ from the plain week."""

    year: int
    """The year."""
    days: list[CalendarDay]
    """The days, in order."""
    status: Status
    """How sure it is."""
    doc: str | None
    """The official document."""
    sources: list[str]
    """Its sources."""
    stamp: StampDict
    """What this was read from."""


class LineDict(TypedDict):
    """One amount: an item of one side in the month."""

    item: Item
    """The item."""
    side: Side
    """The side that owes it."""
    declared_base: Decimal | None
    """The base as declared; none where no rate is applied to a base."""
    base: Decimal | None
    """The base used."""
    clamp: Clamp
    """What the limits did to it."""
    floor: Decimal | None
    """下限 in force."""
    ceiling: Decimal | None
    """上限 in force."""
    rate: Decimal
    """The rate."""
    fixed: Decimal
    """The fixed amount beside it."""
    rounding: str
    """How the amount was rounded: a mode and a unit, as in ``half_up 0.01``."""
    amount: Decimal
    """What is owed."""
    due_on: date | None
    """缓缴: the last day of payment without late fee."""
    paid_from: PaidFrom
    """Where the money comes from."""
    rule: str
    """The rule of the rate."""
    base_rule: str | None
    """The rule of the limits."""
    rounding_rule: str
    """The rule of the rounding."""
    measure: str | None
    """The measure that reduced the rate or moved the day of payment."""


class WarningDict(TypedDict):
    """A warning: what a user of the result must know."""

    code: WarningCode
    """What kind."""
    items: list[Item]
    """The items it concerns."""
    rule: str | None
    """The rule it concerns."""
    message: str
    """The message in English."""
    message_zh: str
    """The message in Chinese."""


class ContributionsDict(TypedDict):
    """The answer of ``contributions``."""

    city: str
    """The city."""
    month: str
    """The fee month."""
    category: Category
    """The category of the person."""
    variant: str | None
    """The grade or plan that was used, where the city has any."""
    area: str | None
    """The part of the city, where one was named."""
    lines: list[LineDict]
    """The lines, by item and side."""
    employer_total: Decimal
    """What the employer owes."""
    employee_total: Decimal
    """What is withheld from the employee's wages."""
    employee_total_not_from_wages: Decimal
    """What the employee owes from elsewhere than wages."""
    warnings: list[WarningDict]
    """Warnings."""
    stamp: StampDict
    """What this was computed with."""


class ExplainedLineDict(TypedDict):
    """One line, told."""

    item: Item | None
    """The item, for a contribution."""
    side: Side | None
    """The side, for a contribution."""
    code: str | None
    """What the step computes, for an operation of tax or payroll."""
    amount: Decimal | None
    """The amount, where the result is one."""
    text: str
    """The text."""


class ExplanationDict(TypedDict):
    """The answer of ``explain``: a result told to a person."""

    title: str
    """Whose month this is."""
    lines: list[ExplainedLineDict]
    """One text for each line: base, limits, rate, rounding, amount and the rules behind them."""
    totals: list[str]
    """The totals."""
    warnings: list[str]
    """The warnings."""
    rules: list[str]
    """The rules used, each with its document, sources and status."""
    stamp: StampDict
    """What the result was computed with."""


ParameterAnswer = TypedDict(
    "ParameterAnswer",
    {
        "id": str,  # Its id.
        "month": str,  # The month asked for.
        "zh": str,  # The Chinese name.
        "en": str,  # The English name.
        "unit": str,  # The unit in words.
        "value": ParameterValue,  # The value.
        "from": str,  # First month in force.
        "expires": str | None,  # Last month in force, where its notice ends it.
        "status": Status,  # How sure it is.
        "alternatives": list[str],  # What else is claimed, for a disputed value.
        "doc": str | None,  # The official document.
        "note": str | None,  # What else a reader should know.
        "sources": list[str],  # Its sources.
        "stamp": StampDict,  # What this was read from.
    },
)
"""The answer of ``parameter``: a national value in force in a month."""


class MonthStatement(TypedDict):
    """The two statements of a month."""

    month: str
    """The fee month."""
    employer_then: Decimal
    """The employer's total as known then."""
    employer_now: Decimal
    """The employer's total as known now."""
    employee_then: Decimal
    """The employee's total from wages as known then."""
    employee_now: Decimal
    """The employee's total from wages as known now."""


class Difference(TypedDict):
    """One line that differs."""

    month: str
    """The fee month."""
    item: Item
    """The item."""
    side: Side
    """The side."""
    then: Decimal
    """The amount as known then."""
    now: Decimal
    """The amount as known now."""
    difference: Decimal
    """What is due (positive) or to be returned (negative)."""
    causes: list[Cause]
    """Why."""
    base_then: Decimal | None
    """The base used then."""
    base_now: Decimal | None
    """The base used now."""
    paid_from: PaidFrom
    """Where the money comes from."""
    rule_then: str | None
    """The rule that changed, then."""
    rule_now: str | None
    """The rule that changed, now."""
    text: str
    """The difference told in English."""
    text_zh: str
    """The difference told in Chinese."""


class RetroAnswer(TypedDict):
    """The answer of ``retro``: the two statements and what lies between."""

    city: str
    """The city."""
    category: Category
    """The category of the person."""
    known_then: date
    """The day whose knowledge the old statement used."""
    known_now: date
    """The day whose knowledge the new statement used."""
    months: list[MonthStatement]
    """The totals of each month."""
    differences: list[Difference]
    """The lines that differ, by month, item and side."""
    employer_difference: Decimal
    """What the employer owes more (positive) or gets back (negative)."""
    employee_difference: Decimal
    """What the employee owes more from wages (positive) or gets back (negative)."""
    warnings: list[WarningDict]
    """Warnings of the new statements."""
    stamp: StampDict
    """What this was computed with."""


class Named(TypedDict):
    """An id with its names."""

    id: str
    """The id in requests."""
    zh: str
    """The Chinese name."""
    en: str
    """The English name."""


class Choice(TypedDict):
    """What the caller has to choose for an item."""

    field: str
    """The request's field."""
    min: Decimal
    """Lowest rate."""
    max: Decimal
    """Highest rate."""
    step: Decimal
    """Rates are multiples of this; ``0`` if any."""
    employee_rate: str | None
    """Housing fund: how the employee's rate stands to the employer's: ``free``, ``equal`` or ``not_below``."""
    classes: list[Decimal | None] | None
    """Work injury: rates of the eight classes, ``null`` where not known."""


class SchemeItem(TypedDict):
    """One item of a scheme: everything that a form or a check needs."""

    item: Item
    """The item."""
    zh: str
    """The Chinese name."""
    en: str
    """The English name."""
    floor: Decimal | None
    """下限."""
    ceiling: Decimal | None
    """上限."""
    employer_rate: Decimal
    """单位费率; ``0`` where it is chosen."""
    employee_rate: Decimal
    """个人费率; ``0`` where it is chosen."""
    employer_fixed: Decimal
    """The employer's fixed amount of the month."""
    employee_fixed: Decimal
    """The employee's fixed amount of the month."""
    employer_rounding: str
    """How the employer's amount is rounded."""
    employee_rounding: str
    """How the employee's amount is rounded."""
    choice: Choice | None
    """What the caller has to choose."""
    rule: str
    """The rule of the rate."""
    base_rule: str | None
    """The rule of the limits."""


class FaultDict(TypedDict):
    """One fault of a request."""

    code: str
    """What is wrong."""
    path: str
    """Where."""
    value: str
    """The offending value as text."""
    message: str
    """The message in English."""
    message_zh: str
    """The message in Chinese."""


class Scheme(TypedDict):
    """The answer of ``scheme``: the rules of a month, resolved."""

    city: str
    """The city."""
    month: str
    """The month."""
    category: Category
    """The category asked for."""
    variant: str | None
    """The grade or plan used."""
    categories: list[Named]
    """The categories there are."""
    variants: list[Named]
    """The grades and plans open to the category."""
    areas: list[Named]
    """The parts of the city with values of their own."""
    employer_types: list[Named]
    """The kinds of employers there are."""
    items: list[SchemeItem]
    """The items."""
    may_waive: list[Item]
    """Items that the category may waive."""
    missing: list[FaultDict]
    """Items that have no rule, with the reason."""
    warnings: list[WarningDict]
    """Warnings."""
    stamp: StampDict
    """What this was resolved with."""


class _ChildNeeded(TypedDict):
    """What ``Child`` cannot stand without."""

    born: str | date
    """The day of birth."""


class Child(_ChildNeeded, total=False):
    """A child."""

    education_from: str | date
    """First month of education; that of the third birthday if left out."""
    education_to: str | date
    """Last month of full-time education."""
    share: Amount
    """This parent's share: all ("1") or half ("0.5"), the same for the whole year."""


class _ParentsNeeded(TypedDict):
    """What ``Parents`` cannot stand without."""

    only_child: bool
    """Whether the person is an only child."""
    parents_born: Iterable[str | date]
    """The days of birth of the parents."""


class Parents(_ParentsNeeded, total=False):
    """Parents who are supported; the amount does not grow with their number."""

    share: Amount
    """The share of a month of one of several children, as agreed between them."""
    to: str | date
    """The last month: December of the year in which the duty to support ends."""


_DegreeStudiesNeeded = TypedDict(
    "_DegreeStudiesNeeded",
    {
        "from": str | date,  # First month.
    },
)
"""What ``DegreeStudies`` cannot stand without."""


class DegreeStudies(_DegreeStudiesNeeded, total=False):
    """Studies for a degree."""

    to: str | date
    """Last month."""


_HousingLoanNeeded = TypedDict(
    "_HousingLoanNeeded",
    {
        "from": str | date,  # First month with interest.
    },
)
"""What ``HousingLoan`` cannot stand without."""


class HousingLoan(_HousingLoanNeeded, total=False):
    """The loan for the first home."""

    to: str | date
    """Last month with interest."""
    months_used_before: int | str
    """Months for which interest was deducted before ``from``, for instance of a loan that this one replaced."""
    share: Amount
    """All ("1"), or half ("0.5") where each of a couple bought a home before the marriage."""


_RentedHomeNeeded = TypedDict(
    "_RentedHomeNeeded",
    {
        "from": str | date,  # First month.
        "city": str,  # The class of the city.
    },
)
"""What ``RentedHome`` cannot stand without."""


class RentedHome(_RentedHomeNeeded, total=False):
    """A rented home."""

    to: str | date
    """Last month."""


class MedicalCost(TypedDict):
    """A year's medical cost of one person: the taxpayer, the spouse or a minor child."""

    own_share: Amount
    """What the person bore within the insurance catalogue (自付部分) in the year."""


class ArrearsMonth(TypedDict):
    """A fee month that is paid back."""

    fee_month: str | date
    """The fee month."""
    principal: Amount
    """What is paid back for it."""


class _LineKeyNeeded(TypedDict):
    """What ``LineKey`` cannot stand without."""

    item: str
    """The item: an insurance, or the kind of a line."""
    fee_month: str | date
    """The month that is paid for."""


class LineKey(_LineKeyNeeded, total=False):
    """The identity of money: made once, when a line is computed, and kept on the bill, in allocations, payments, the bureau's statement and the  ledger."""

    person: str
    """The person; none for the whole company."""
    place: str
    """The place, or what else tells lines of one kind apart."""
    side: str
    """``employer`` or ``employee``; empty where there is no side."""
    pay_type: str
    """What kind of payment it is."""
    sequence: int | str
    """Which of several that are equal in all else."""


class _ChargeLineNeeded(TypedDict):
    """What ``ChargeLine`` cannot stand without."""

    kind: str
    """What it charges."""
    key: LineKey
    """The identity of the money."""
    amount: Amount
    """The amount, with its sign."""


class ChargeLine(_ChargeLineNeeded, total=False):
    """A line to be charged."""

    sub_bill: str
    """The sub-bill (分账单) that it stands on."""
    cause: str
    """Why it is there, where it is not computed from rules: a cause, or a remark."""
    refers_to: str
    """The key of the line that it corrects."""
    rules: Iterable[str]
    """References to the rules behind it."""


class ActualLine(TypedDict):
    """What a statement says of a line."""

    key: str
    """The key of the line, as text."""
    actual: Amount
    """What was really charged."""


class LengthOfService(TypedDict, total=False):
    """A length of service."""

    years: int | str
    """Full years."""
    months: int | str
    """Full months beyond them."""
    days: int | str
    """Days beyond those."""


class _PayItemNeeded(TypedDict):
    """What ``PayItem`` cannot stand without."""

    code: str
    """Its code, by which formulas name it."""


class PayItem(_PayItemNeeded, total=False):
    """A pay item: what is paid, and what it counts for."""

    label: str
    """Its name on the payslip; the code if left out."""
    amount: Amount
    """The amount; negative where it is taken off, as for unpaid leave."""
    formula: str
    """A formula in place of the amount, over other items, ``values`` and ``overtime_base``: ``基本工资 / 21.75 / 8 * hours * 1.5``."""
    taxable: bool
    """Whether it is taxed; what is not wages (such as travel allowances) is not."""
    in_base: bool
    """Whether it counts for the wage that contributions are based on where no base is declared."""
    in_overtime_base: bool
    """Whether it belongs to the wage that overtime is paid on: the sum of such items with an amount is ``overtime_base`` in formulas."""
    in_minimum_wage: bool
    """Whether it counts for the minimum wage; overtime pay and allowances for shifts, heat and hardship do not."""
    employer_only: bool
    """Whether it is only a cost of the employer, such as commercial insurance, and not pay."""


class _DeclaredMonthNeeded(TypedDict):
    """What ``DeclaredMonth`` cannot stand without."""

    city: str
    """The city, a six-digit division code."""


class DeclaredMonth(_DeclaredMonthNeeded, total=False):
    """The contributions of a fee month, as in a request of ``contributions``; the wage is that of the payslip if left out."""

    month: str | date
    """The fee month (费款所属期); the month of payment if left out."""
    known_on: str | date
    """The day whose knowledge is used; all that is known if left out."""
    area: str
    """A part of the city with values of its own, as ``scheme`` lists them."""
    category: str
    """The category of the person (人员类别); ``local_urban`` if left out."""
    variant: str
    """The grade or plan (档次), as ``scheme`` lists them; the first one open to the category if left out."""
    employer_type: str
    """The kind of employer; ``enterprise`` if left out."""
    employer_size: str
    """The size of the employer, which decides on relief; a warning says where it would."""
    deferrals: Iterable[str]
    """The deferrals (缓缴) that the employer was granted, by their ids in the rules."""
    require_confirmed: bool
    """Whether a value that is not confirmed is an error and not a warning."""
    wage: Amount
    """The base of every item for which none is declared."""
    bases: Bases
    """Declared bases (缴费基数) by item or group; the most specific one counts."""
    housing_fund_rate: Amount
    """公积金缴存比例 of both sides. If it is left out, so is the item, with a warning."""
    housing_fund_employee_rate: Amount
    """The employee's, where it differs."""
    supplementary_housing_fund_rate: Amount
    """补充公积金比例 of both sides."""
    work_injury_rate: Amount
    """工伤费率 of the employer. If no rate and no class is given, the item is left out, with a warning."""
    work_injury_class: int | str
    """行业类别 of the employer, 1 to 8, in place of the rate."""
    work_injury_floating: Amount
    """浮动档次 on the class rate; ``1`` if left out."""
    items: Iterable[str]
    """Only these items."""
    waived: Iterable[str]
    """Items that the person waives with proof, where the category may."""


class _GivenContributionsNeeded(TypedDict):
    """What ``GivenContributions`` cannot stand without."""

    fee_month: str | date
    """The fee month (费款所属期)."""
    employee: Amount
    """What is withheld from the employee."""
    employer: Amount
    """What the employer owes."""


class GivenContributions(_GivenContributionsNeeded, total=False):
    """Contributions that are already known, such as a difference (补差)."""

    deductible: bool
    """Whether the employee's part is deducted before tax."""


class _YearToDateNeeded(TypedDict):
    """What ``YearToDate`` cannot stand without."""

    month: str | date
    """The last month that is included."""
    months_employed: int | str
    """Months employed here this year, to that month."""


class YearToDate(_YearToDateNeeded, total=False):
    """What was paid and withheld in the year by this employer, to the end of a month."""

    income: Amount
    """Gross wages, exempt income included."""
    exempt: Amount
    """Exempt income (免税收入)."""
    special: Amount
    """Special deductions (专项扣除): the employee's social insurance and housing fund within the limits."""
    additional: Amount
    """Special additional deductions (专项附加扣除)."""
    other: Amount
    """Other deductions (其他扣除), such as an annuity."""
    health_insurance: Amount
    """Tax-preferred health insurance (商业健康保险)."""
    personal_pension: Amount
    """Personal pension (个人养老金)."""
    charity: Amount
    """Donations (捐赠)."""
    reductions: Amount
    """Tax reductions (减免税额)."""
    withheld: Amount
    """Tax withheld."""


class LastYear(TypedDict):
    """Last year's facts for the basic deduction of the whole year."""

    income: Amount
    """Gross wages of all kinds with bonuses, before any deduction."""
    months_withheld_here: int | str
    """Months in which this employer withheld."""


class TaxFacts(TypedDict, total=False):
    """What the tax of the month needs to know beside the pay."""

    basic_deduction: str
    """How the basic deduction is counted; ``months_employed`` if left out."""
    opening: YearToDate
    """The year to date before this month; nothing if left out."""
    additional: Amount
    """Special additional deductions of the month (专项附加扣除)."""
    additional_to_date: Amount
    """Special additional deductions of the year to the end of the month, in place of ``additional``."""
    exempt: Amount
    """Exempt income within the pay (免税收入)."""
    other: Amount
    """Other deductions of the month (其他扣除), such as an annuity."""
    health_insurance: Amount
    """Tax-preferred health insurance of the month (商业健康保险)."""
    personal_pension: Amount
    """Personal pension of the month (个人养老金)."""
    charity: Amount
    """Donations of the month (捐赠)."""
    reductions: Amount
    """Tax reductions of the month (减免税额)."""
    last_year: LastYear
    """Last year's facts, for ``whole_year``."""
    earlier_income_this_year: bool
    """Whether there were wages, or labour remuneration withheld cumulatively, earlier this year: for ``calendar_months``."""
    second_payer: bool
    """Whether another employer pays the person wages this year."""


class _SlipBonusNeeded(TypedDict):
    """What ``SlipBonus`` cannot stand without."""

    amount: Amount
    """The amount."""


class SlipBonus(_SlipBonusNeeded, total=False):
    """An annual bonus (全年一次性奖金) paid with the wages."""

    method: str
    """How it is taxed; alone if left out."""
    separate_used_this_year: bool
    """Whether the person, here or elsewhere, had a bonus taxed alone this year."""


class _MinimumWagePlaceNeeded(TypedDict):
    """What ``MinimumWagePlace`` cannot stand without."""

    place: str
    """The place (six-digit code)."""


_MinimumWagePlaceMore = TypedDict(
    "_MinimumWagePlaceMore",
    {
        "class": int | str,  # The class of the place, 1 for the highest; needed where there are several.
    },
    total=False,
)
"""What ``MinimumWagePlace`` may have."""


class MinimumWagePlace(_MinimumWagePlaceNeeded, _MinimumWagePlaceMore):
    """The place whose minimum wage the pay is held against."""


class _HousingFundAveragesNeeded(TypedDict):
    """What ``HousingFundAverages`` cannot stand without."""

    own_average: Amount
    """The employee's average wage of a month of last year."""
    city_average: Amount
    """Last year's average wage of the city, of a MONTH."""


class HousingFundAverages(_HousingFundAveragesNeeded, total=False):
    """Averages that limit the housing fund before tax."""

    province: str
    """The division code of the place, where its province has a rule of its own."""


class _SlipAnnuityNeeded(TypedDict):
    """What ``SlipAnnuity`` cannot stand without."""

    base: Amount
    """The employee's base of a month."""
    average_annual_wage: Amount
    """Last year's average wage of the city, of the YEAR."""
    employee: Amount
    """What the employee pays."""


class SlipAnnuity(_SlipAnnuityNeeded, total=False):
    """An annuity paid with the wages (年金)."""

    employer: Amount
    """What the employer pays."""
    employer_limit: Amount
    """What the employer may pay for this employee under the annuity's rules; within it where left out."""


class _AfterTaxNeeded(TypedDict):
    """What ``AfterTax`` cannot stand without."""

    code: str
    """Its code."""
    amount: Amount
    """The amount."""


class AfterTax(_AfterTaxNeeded, total=False):
    """What is taken off after tax."""

    label: str
    """Its name on the payslip; the code if left out."""
    damage: bool
    """Whether it makes good a damage, which the law limits; needs ``minimum_wage``."""


class _PayslipNeeded(TypedDict):
    """What ``Payslip`` cannot stand without."""

    month: str | date
    """The month of payment, which is the tax month."""
    items: Iterable[PayItem]
    """The pay items."""


class Payslip(_PayslipNeeded, total=False):
    """The payslip of a person and month of payment."""

    values: Mapping[str, Amount]
    """Free values for formulas, such as hours or scores, by name."""
    contributions: Iterable[DeclaredMonth]
    """The contributions of the fee months declared in this month."""
    contribution_amounts: Iterable[GivenContributions]
    """Contributions that are already known, such as differences."""
    tax: TaxFacts
    """What the tax needs to know; nothing special if left out."""
    bonus: SlipBonus
    """An annual bonus paid with the wages."""
    minimum_wage: MinimumWagePlace
    """The place whose minimum wage the pay is held against; nothing is checked if left out."""
    housing_fund_cap: HousingFundAverages
    """Averages that limit the housing fund before tax; it counts whole if left out."""
    annuity: SlipAnnuity
    """An annuity paid with the wages."""
    deductions: Iterable[AfterTax]
    """What is taken off after tax."""
    known_on: str | date
    """The day whose knowledge is used; all that is known if left out."""


class _SpellNeeded(TypedDict):
    """What ``Spell`` cannot stand without."""

    customer: str
    """The customer."""
    hired: str | date
    """The first day."""
    hire_submitted: str | date
    """The day on which the enrolment was submitted."""


class Spell(_SpellNeeded, total=False):
    """A time in which a person works for a customer."""

    left: str | date
    """The last day, if it is known."""
    leave_submitted: str | date
    """The day on which the leave was submitted; that of ``left`` if left out."""


class OrderRule(TypedDict, total=False):
    """What one level rules on orders; what it leaves out is ruled by the level above."""

    cutoff_day: int | str
    """The last day of a month on which an order counts for that month; the last day of a shorter month."""
    cutoff_shift: str
    """Where a cut-off goes that falls on a day off."""
    fee_month_offset: int | str
    """The fee month that the operation of a month begins with: −1, 0 or 1 months from it."""
    max_back_pay_months: int | str
    """How many months may be paid back (补缴)."""


class EarlierEquity(TypedDict):
    """An equity incentive that was taxed before."""

    month: str | date
    """The month of the event."""
    income: Amount
    """The income."""
    tax: Amount
    """The tax."""


class Repayment(TypedDict):
    """A repayment."""

    on: str | date
    """The day."""
    amount: Amount
    """The amount."""


class OvertimeHours(TypedDict, total=False):
    """Hours of overtime by kind of day."""

    workday: Amount
    """On working days, beyond the normal hours."""
    rest_day: Amount
    """On rest days."""
    holiday: Amount
    """On statutory holidays."""


class OvertimeDays(TypedDict, total=False):
    """Whole days or parts of days worked that are paid by the day wage."""

    rest_day: Amount
    """Rest days."""
    holiday: Amount
    """Statutory holidays."""


class AttendedDay(TypedDict):
    """Hours of overtime on a day; the calendar says what kind of day it is."""

    day: str | date
    """The day."""
    hours: Amount
    """The hours of overtime: on a working day those beyond the normal ones, else all."""


class AgeBand(TypedDict):
    """A band of ages."""

    from_age: int | str
    """The youngest age."""
    to_age: int | str
    """The oldest age."""
    premium: Amount
    """The premium of the year."""


class _PlanPriceNeeded(TypedDict):
    """What ``PlanPrice`` cannot stand without."""

    name: str
    """Its name."""


class PlanPrice(_PlanPriceNeeded, total=False):
    """A plan, or the premium of a class of work."""

    premium: Amount
    """The premium."""
    factor: Amount
    """The factor of a class of work."""


class _CoverNeeded(TypedDict):
    """What ``Cover`` cannot stand without."""

    person: str
    """The person."""


_CoverMore = TypedDict(
    "_CoverMore",
    {
        "role": str,  # `employee`, or the role of a family member.
        "born": str | date,  # The day of birth, for ages.
        "plan": str,  # The plan or class of work.
        "wages": Amount,  # The wages of the year, for a share of them.
        "from": str | date,  # The first day covered; the first of the policy if left out.
        "to": str | date,  # The last day covered; the last of the policy if left out.
        "claimed": bool,  # Whether a claim was paid, after which nothing is refunded.
    },
    total=False,
)
"""What ``Cover`` may have."""


class Cover(_CoverNeeded, _CoverMore):
    """The cover of a person."""


class _OfferNeeded(TypedDict):
    """What ``Offer`` cannot stand without."""

    id: str
    """The provider."""


class Offer(_OfferNeeded, total=False):
    """What a provider offers."""

    per_head: Amount
    """The price of a head."""
    per_hire: Amount
    """The price of a hire."""
    per_leave: Amount
    """The price of a leave."""
    percent_of_contributions: Amount
    """A share of the contributions."""
    min: Amount
    """The least fee."""
    prepay_days: int | str
    """Days before the bureau's day on which contributions must be paid."""
    expected_error_cost: Amount
    """What errors are expected to cost."""
    rebate: Amount
    """What is paid back."""
    service_score: int | str
    """How good the service is, for equal costs."""
    licensed: bool
    """Whether it has the licence that the mode needs."""
    covers_place: bool
    """Whether it serves the place."""
    capacity: int | str
    """The most heads that it takes."""
    cutoff_day: int | str
    """The last day of a month on which it takes orders."""


class MonthUnderStatus(TypedDict):
    """A month of a year whose status turned out otherwise."""

    month: str | date
    """The month of payment."""
    income: Amount
    """The income to tax of the month under the new status (see ``nonresident``)."""
    withheld: Amount
    """What was withheld under the forecast."""


class _TierNeeded(TypedDict):
    """What ``Tier`` cannot stand without."""

    price: Amount
    """Its price."""


class Tier(_TierNeeded, total=False):
    """A tier of a price list."""

    upto: int | str
    """The last head of the tier; the last tier may be open."""
    key: str
    """The service or place of a table by key."""


class _FeePlanNeeded(TypedDict):
    """What ``FeePlan`` cannot stand without."""

    model: str
    """How it is counted."""


class FeePlan(_FeePlanNeeded, total=False):
    """The fee plan of a contract."""

    price: Amount
    """The price of a head, or the flat amount."""
    tiers: Iterable[Tier]
    """The tiers in order, or the prices by key."""
    percent: Amount
    """The share of a person's base."""
    per_person_min: Amount
    """The least fee of a person."""
    base_fee: Amount
    """The base fee of ``change_count``."""
    event_price: Amount
    """The price of a change."""
    pro_rata: str
    """What a month counts for that is not served whole."""
    discount_factor: Amount
    """The factor of a discount: ``0.88`` is 88 折."""
    bill_min: Amount
    """The least fee of a bill."""
    bill_max: Amount
    """The highest fee of a bill."""
    min_when_zero: bool
    """Whether the minimum holds without any head."""
    count_back_pay_months: bool
    """Whether months of back pay count."""
    head_key: str
    """What is one head."""
    order: str
    """Whether the discount comes before the limits."""


class _FeePersonNeeded(TypedDict):
    """What ``FeePerson`` cannot stand without."""

    person: str
    """The person."""


_FeePersonMore = TypedDict(
    "_FeePersonMore",
    {
        "city": str,  # The city.
        "key": str,  # The service or place that a price list by key names.
        "base": Amount,  # The base of `percent`, such as the gross wage.
        "from": str | date,  # The first day served, if it lies in the month.
        "to": str | date,  # The last day served, if it lies in the month.
        "months": int | str,  # Months charged with this bill, back pay included.
    },
    total=False,
)
"""What ``FeePerson`` may have."""


class FeePerson(_FeePersonNeeded, _FeePersonMore):
    """A person served in the month."""


class _MonthOfWagesNeeded(TypedDict):
    """What ``MonthOfWages`` cannot stand without."""

    month: str | date
    """The month of payment."""
    income: Amount
    """Gross wages of the month, exempt income included; negative for a correction."""


class MonthOfWages(_MonthOfWagesNeeded, total=False):
    """The wages of a month."""

    exempt: Amount
    """Exempt income of the month (免税收入)."""
    special: Amount
    """Special deductions of the month (专项扣除): the employee's social insurance and housing fund within the limits."""
    additional: Amount
    """Special additional deductions of the month (专项附加扣除)."""
    additional_to_date: Amount
    """Special additional deductions of the year to the end of the month, in place of ``additional``: a change that reaches back."""
    other: Amount
    """Other deductions of the month (其他扣除), such as an annuity."""
    health_insurance: Amount
    """Tax-preferred health insurance of the month (商业健康保险)."""
    personal_pension: Amount
    """Personal pension of the month (个人养老金)."""
    charity: Amount
    """Donations of the month (捐赠)."""
    reductions: Amount
    """Tax reductions of the month (减免税额)."""


class _MonthOfLabourNeeded(TypedDict):
    """What ``MonthOfLabour`` cannot stand without."""

    month: str | date
    """The month of payment."""
    income: Amount
    """Remuneration of the month without VAT; negative for a correction."""


class MonthOfLabour(_MonthOfLabourNeeded, total=False):
    """The labour remuneration of a month."""

    exempt: Amount
    """Exempt income of the month (免税收入)."""
    other: Amount
    """Other deductions of the month (依法确定的其他扣除)."""
    surcharges: Amount
    """Surcharges on the agent's VAT (附加税费); for agents only."""
    reductions: Amount
    """Tax reductions of the month (减免税额)."""


class _LabourToDateNeeded(TypedDict):
    """What ``LabourToDate`` cannot stand without."""

    month: str | date
    """The last month with remuneration."""
    months: int | str
    """The months that count, to that month."""


class LabourToDate(_LabourToDateNeeded, total=False):
    """What was paid and withheld by this payer in the year, to the end of a month; on a platform, since the last gap."""

    income: Amount
    """Remuneration without VAT."""
    exempt: Amount
    """Exempt income."""
    other: Amount
    """Other deductions."""
    surcharges: Amount
    """Surcharges on the agent's VAT."""
    reductions: Amount
    """Tax reductions."""
    withheld: Amount
    """Tax withheld."""


class PayslipDraft(TypedDict, total=False):
    """Fields of a payslip, without its month."""

    known_on: str | date
    """The day whose knowledge is used; all that is known if left out."""
    items: Iterable[PayItem]
    """The pay items."""
    values: Mapping[str, Amount]
    """Free values for formulas, such as hours or scores, by name."""
    contributions: Iterable[DeclaredMonth]
    """The contributions of the fee months declared in this month."""
    contribution_amounts: Iterable[GivenContributions]
    """Contributions that are already known, such as differences."""
    tax: TaxFacts
    """What the tax needs to know; nothing special if left out."""
    bonus: SlipBonus
    """An annual bonus paid with the wages."""
    minimum_wage: MinimumWagePlace
    """The place whose minimum wage the pay is held against; nothing is checked if left out."""
    housing_fund_cap: HousingFundAverages
    """Averages that limit the housing fund before tax; it counts whole if left out."""
    annuity: SlipAnnuity
    """An annuity paid with the wages."""
    deductions: Iterable[AfterTax]
    """What is taken off after tax."""


Change = TypedDict(
    "Change",
    {
        "from": str | date,  # The first month of the change.
        "set": PayslipDraft,  # The fields that change, each as a whole.
    },
)
"""A change within the year: from a month on, these fields of the payslip are others."""


class _YearBonusNeeded(TypedDict):
    """What ``YearBonus`` cannot stand without."""

    month: str | date
    """The month of payment."""
    amount: Amount
    """The amount."""


class YearBonus(_YearBonusNeeded, total=False):
    """An annual bonus within the year."""

    method: str
    """How it is taxed; alone if left out."""


class Record(Protocol):
    """A part of an answer: its fields are attributes, and keys as of a mapping. Nothing of it can be changed."""

    def __getitem__(self, name: str, /) -> Any:
        """The value of a field."""

    def __contains__(self, name: object, /) -> bool:
        """Whether there is such a field."""

    def __iter__(self) -> Iterator[str]:
        """The names of the fields."""

    def __len__(self) -> int:
        """How many fields there are."""

    def keys(self) -> tuple[str, ...]:
        """The names of the fields."""

    def to_json(self) -> str:
        """The JSON text, the same bytes as on every surface."""

    def to_dict(self) -> dict[str, Any]:
        """The fields as a new dictionary, all the way down."""


class Told(Record, Protocol):
    """The answer of an operation of tax or payroll."""

    def explain(self, language: str | None = None) -> "Explanation":
        """Tells how the answer came about, step by step: in Chinese (``zh``, the default) or English (``en``)."""


class DeductionItem(Record, Protocol):
    """One deduction in the year to date."""

    @property
    def kind(self) -> DeductionKind:
        """Which."""

    @property
    def child(self) -> int | None:
        """The place of the child in the list, from 0."""

    @property
    def month(self) -> Decimal:
        """The amount of this month."""

    @property
    def months(self) -> int:
        """Months that count to date."""

    @property
    def to_date(self) -> Decimal:
        """The amount of the year to date with this employer."""


class Step(Record, Protocol):
    """One step of a computation: its result follows from its terms."""

    @property
    def code(self) -> str:
        """What it computes."""

    @property
    def month(self) -> str | None:
        """The month that it is about, where a computation has several."""

    @property
    def terms(self) -> str:
        """What from: a sum of products, or ``min(…)``, ``max(…)``."""

    @property
    def limit(self) -> str | None:
        """``zero`` where a result below zero counts as zero."""

    @property
    def rounding(self) -> str | None:
        """How the result was rounded: a mode and a unit."""

    @property
    def result(self) -> Decimal | str:
        """The result."""

    @property
    def rule(self) -> str | None:
        """The national parameter behind it."""


class WarningAnswer(Record, Protocol):
    """A warning: what a user of the result must know."""

    @property
    def code(self) -> WarningCode:
        """What kind."""

    @property
    def items(self) -> tuple[Item, ...]:
        """The items it concerns."""

    @property
    def rule(self) -> str | None:
        """The rule it concerns."""

    @property
    def message(self) -> str:
        """The message in English."""

    @property
    def message_zh(self) -> str:
        """The message in Chinese."""


class Stamp(Record, Protocol):
    """What a result was computed with: the same stamp and input give the same bytes."""

    @property
    def engine(self) -> str:
        """Version of the engine."""

    @property
    def rules(self) -> str:
        """Version of the rules."""

    @property
    def digest(self) -> str:
        """Digest of the rules."""

    @property
    def known_on(self) -> date:
        """The day whose knowledge was used."""


class AdditionalDeductionsAnswer(Told, Protocol):
    """The answer of ``additional_deductions``."""

    @property
    def items(self) -> tuple[DeductionItem, ...]:
        """The deductions that have an amount to date."""

    @property
    def month(self) -> Decimal:
        """The amount of this month."""

    @property
    def to_date(self) -> Decimal:
        """The amount of the year to date with this employer."""

    @property
    def illness(self) -> Decimal:
        """Serious illness of the year, which only the settlement deducts."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class AnnualLeaveAnswer(Told, Protocol):
    """The answer of ``annual_leave``."""

    @property
    def entitled_days(self) -> Decimal | str:
        """Days of leave in a whole year."""

    @property
    def lost(self) -> LeaveLost | None:
        """Why the leave of the year is lost; ``null`` if it is not."""

    @property
    def days(self) -> Decimal | str:
        """Days of leave here in this year."""

    @property
    def unused_days(self) -> Decimal | str:
        """Days not taken, which are paid; taken in excess is not clawed back."""

    @property
    def day_wage(self) -> Decimal | None:
        """The day wage, rounded for display; ``null`` without an average wage."""

    @property
    def multiple(self) -> Decimal | str | None:
        """Times the day wage; ``null`` without an average wage."""

    @property
    def pay(self) -> Decimal | None:
        """The pay; ``null`` without an average wage."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class AnnuityContributionAnswer(Told, Protocol):
    """The answer of ``annuity_contribution``."""

    @property
    def base_cap(self) -> Decimal:
        """The cap of the base, to the fen."""

    @property
    def cap(self) -> Decimal:
        """What the employee may pay before tax."""

    @property
    def deductible(self) -> Decimal:
        """What the employee pays before tax."""

    @property
    def employee_excess(self) -> Decimal:
        """What the employee pays from taxed income."""

    @property
    def employer_excess(self) -> Decimal:
        """What the employer pays above its limit, which is taxed as wages."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class AnnuityReceiptAnswer(Told, Protocol):
    """The answer of ``annuity_receipt``."""

    @property
    def table(self) -> ReceiptTable:
        """How the receipt is taxed."""

    @property
    def rate(self) -> Decimal:
        """The rate of the bracket."""

    @property
    def quick(self) -> Decimal:
        """The quick deduction of the bracket."""

    @property
    def tax(self) -> Decimal:
        """The tax."""

    @property
    def net(self) -> Decimal:
        """The receipt less the tax."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class LateMonth(Record, Protocol):
    """The late fee of a fee month."""

    @property
    def fee_month(self) -> str:
        """The fee month."""

    @property
    def principal(self) -> Decimal:
        """The principal."""

    @property
    def days(self) -> int:
        """The days."""

    @property
    def late_fee(self) -> Decimal:
        """The late fee."""


class ArrearsAnswer(Told, Protocol):
    """The answer of ``arrears``."""

    @property
    def months(self) -> tuple[LateMonth, ...]:
        """The fee months."""

    @property
    def principal_total(self) -> Decimal:
        """What is paid back."""

    @property
    def late_fee_total(self) -> Decimal:
        """The late fees."""

    @property
    def total(self) -> Decimal:
        """Both."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class BillLine(Record, Protocol):
    """A line of a bill."""

    @property
    def key(self) -> str:
        """The identity of the money, as text."""

    @property
    def person(self) -> str | None:
        """The person."""

    @property
    def kind(self) -> LineKind:
        """What it charges."""

    @property
    def fee_month(self) -> str:
        """The month that is paid for."""

    @property
    def pay_type(self) -> PayType:
        """What kind of payment it is."""

    @property
    def amount(self) -> Decimal:
        """The amount, with its sign."""

    @property
    def money(self) -> str:
        """The same money whatever the kind of payment."""

    @property
    def pass_through(self) -> bool:
        """Whether it is passed on and is no revenue."""

    @property
    def sub_bill(self) -> str:
        """The sub-bill."""

    @property
    def origin(self) -> LineOrigin:
        """Where it comes from."""

    @property
    def cause(self) -> str | None:
        """Why it is there."""

    @property
    def refers_to(self) -> str | None:
        """The key of the line that it corrects."""

    @property
    def rules(self) -> tuple[str, ...]:
        """References to the rules behind it."""


class Bill(Record, Protocol):
    """A bill."""

    @property
    def customer(self) -> str:
        """The customer."""

    @property
    def bill_month(self) -> str:
        """The bill month."""

    @property
    def kind(self) -> BillKind:
        """Advance or actual."""

    @property
    def status(self) -> BillStatus:
        """Where it stands."""

    @property
    def due_on(self) -> date | None:
        """The last day of payment."""

    @property
    def lines(self) -> tuple[BillLine, ...]:
        """The lines, by kind, person and key."""

    @property
    def total(self) -> Decimal:
        """The sum of the lines."""

    @property
    def pass_through(self) -> Decimal:
        """What is passed on of it."""

    @property
    def prepaid_used(self) -> Decimal:
        """What was used of the prepaid balance."""

    @property
    def paid(self) -> Decimal:
        """What was paid."""

    @property
    def transferred(self) -> Decimal:
        """What went over to another bill."""


class Event(Record, Protocol):
    """What happened."""

    @property
    def type(self) -> str:
        """Which form it has."""


class RefusedAnswer(Record, Protocol):
    """A fault of a command."""

    @property
    def code(self) -> str:
        """What is wrong."""

    @property
    def path(self) -> str:
        """Where."""

    @property
    def value(self) -> str:
        """The offending value."""

    @property
    def message(self) -> str:
        """The message in English."""

    @property
    def message_zh(self) -> str:
        """The message in Chinese."""


class CommandAnswer(Record, Protocol):
    """What became of a command."""

    @property
    def command_id(self) -> str:
        """Its id."""

    @property
    def events(self) -> tuple[Event, ...]:
        """What happened; nothing for a command that was done before."""

    @property
    def faults(self) -> tuple[RefusedAnswer, ...]:
        """Why nothing happened: code, path and value of each fault."""


class Account(Record, Protocol):
    """What is kept of a customer."""

    @property
    def prepaid(self) -> Decimal:
        """预收余额, never below zero."""

    @property
    def credit_limit(self) -> Decimal:
        """信用额度."""

    @property
    def waiting(self) -> tuple[BillLine, ...]:
        """Lines that wait for the next bill."""


class Bills(Record, Protocol):
    """The bills of a platform."""

    @property
    def bills(self) -> Mapping[str, Bill]:
        """The bills, by id."""

    @property
    def customers(self) -> Mapping[str, Account]:
        """The customers, by id."""

    @property
    def audited(self) -> Mapping[str, Decimal]:
        """The last amount that a statement confirmed, by key."""

    @property
    def commands(self) -> Mapping[str, str]:
        """Commands that were done: id, and digest of the body."""

    @property
    def closed(self) -> tuple[str, ...]:
        """Months that are closed."""


class Exposure(Record, Protocol):
    """What a customer owes, against what it may owe (信用额度)."""

    @property
    def open(self) -> Decimal:
        """What is open on its bills."""

    @property
    def prepaid(self) -> Decimal:
        """Its prepaid balance."""

    @property
    def exposure(self) -> Decimal:
        """Open less prepaid."""

    @property
    def over_limit_by(self) -> Decimal:
        """By how much that is above the credit limit."""

    @property
    def pay_out_allowed(self) -> bool:
        """Whether money may be paid out for it."""


class BillsAnswer(Told, Protocol):
    """The answer of ``bill``."""

    @property
    def results(self) -> tuple[CommandAnswer, ...]:
        """What became of each command."""

    @property
    def state(self) -> Bills:
        """The state after the commands."""

    @property
    def exposure(self) -> Exposure | None:
        """The exposure that was asked for."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class BlindZone(Record, Protocol):
    """A zone of bonuses that leave less than the threshold below it."""

    @property
    def threshold(self) -> Decimal:
        """The bonus that leaves more."""

    @property
    def blind_to(self) -> Decimal:
        """The bonus from which as much is left again, to the fen."""

    @property
    def extra_tax(self) -> Decimal:
        """The tax that one yuan above the threshold adds."""


class BonusAnswer(Told, Protocol):
    """The answer of ``bonus``."""

    @property
    def method(self) -> BonusMethod:
        """How it is taxed."""

    @property
    def amount(self) -> Decimal:
        """The bonus before tax; with ``net``, the smallest that leaves it."""

    @property
    def twelfth(self) -> Decimal | None:
        """The twelfth that finds the bracket, to the fen; null if merged."""

    @property
    def rate(self) -> Decimal:
        """The rate of the bracket."""

    @property
    def quick(self) -> Decimal:
        """The quick deduction of the bracket."""

    @property
    def tax(self) -> Decimal:
        """The tax."""

    @property
    def net(self) -> Decimal:
        """The bonus less the tax."""

    @property
    def merged_tax(self) -> Decimal | None:
        """The tax that the bonus adds if it is merged; null without ``annual_taxable``."""

    @property
    def blind_zone(self) -> BlindZone | None:
        """The blind zone that the bonus lies in, taxed alone; null if in none."""

    @property
    def answers(self) -> tuple[Decimal, ...]:
        """Every smallest bonus of a bracket that leaves the ``net`` asked for, ascending; empty with ``amount``."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class Split(Record, Protocol):
    """One way to split the payment."""

    @property
    def separate(self) -> Decimal:
        """The part taxed alone."""

    @property
    def merged(self) -> Decimal:
        """The part that is merged."""

    @property
    def tax(self) -> Decimal:
        """The tax of the year: that on comprehensive income with the merged part, and that on the separate part."""


class BonusSplitAnswer(Told, Protocol):
    """The answer of ``bonus_split``."""

    @property
    def separate(self) -> Decimal:
        """The part taxed alone."""

    @property
    def merged(self) -> Decimal:
        """The part that is merged."""

    @property
    def tax(self) -> Decimal:
        """The tax of the year: that on comprehensive income with the merged part, and that on the separate part."""

    @property
    def tax_all_separate(self) -> Decimal:
        """The tax of the year if the whole is taxed alone."""

    @property
    def tax_all_merged(self) -> Decimal:
        """The tax of the year if the whole is merged."""

    @property
    def saved(self) -> Decimal:
        """What the split saves against the whole taxed alone."""

    @property
    def candidates(self) -> tuple[Split, ...]:
        """The splits among which the least must be, by the separate part."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class CharityLimitAnswer(Told, Protocol):
    """The answer of ``charity_limit``."""

    @property
    def limit(self) -> Decimal:
        """The most that may be deducted."""

    @property
    def deductible(self) -> Decimal:
        """What is deducted."""

    @property
    def not_deducted(self) -> Decimal:
        """What is not, and cannot be deducted in another year."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class CommissionAnswer(Told, Protocol):
    """The answer of ``commission``."""

    @property
    def rate(self) -> Decimal:
        """The rate."""

    @property
    def amount(self) -> Decimal:
        """The commission."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class CompensationAnswer(Told, Protocol):
    """The answer of ``compensation``."""

    @property
    def kind(self) -> CompensationKind:
        """What is owed."""

    @property
    def years(self) -> int:
        """Full years of service."""

    @property
    def months(self) -> int:
        """Full months beyond them."""

    @property
    def days(self) -> int:
        """Days beyond those."""

    @property
    def n(self) -> Decimal | str:
        """N: months of wage."""

    @property
    def wage(self) -> Decimal:
        """The month wage that counts."""

    @property
    def capped(self) -> bool:
        """Whether the wage was cut to the multiple of the local average, and the years with it."""

    @property
    def compensation(self) -> Decimal:
        """The compensation, or the damages in its place."""

    @property
    def notice_pay(self) -> Decimal | None:
        """Pay in place of notice; ``null`` where it is not owed."""

    @property
    def amount(self) -> Decimal:
        """What is owed."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class DeclarationAnswer(Told, Protocol):
    """The answer of ``declaration``: a sheet as texts."""

    @property
    def layout(self) -> str:
        """The layout."""

    @property
    def version(self) -> str:
        """The month in which this version of the layout was first seen."""

    @property
    def sheet(self) -> str:
        """The name of the sheet."""

    @property
    def file(self) -> str:
        """The name of the file, without its ending."""

    @property
    def headers(self) -> tuple[str, ...]:
        """The headers in their order."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """What each column holds: ``text``, ``word``, ``money``, ``quantity`` or ``date``."""

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows: a text for each column, empty where nothing is declared."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class DisabilityLevyAnswer(Told, Protocol):
    """The answer of ``disability_levy``."""

    @property
    def ratio(self) -> Decimal:
        """The ratio that must be employed, with which the steps of the relief compare."""

    @property
    def levy_ratio(self) -> Decimal:
        """The ratio that the levy is computed at."""

    @property
    def employed_ratio(self) -> Decimal | str:
        """The share that is employed."""

    @property
    def base(self) -> str | None:
        """What the place takes as average wage; ``null`` where it is the unit's."""

    @property
    def wage(self) -> Decimal:
        """The average annual wage that counts."""

    @property
    def shortfall(self) -> Decimal | str:
        """Persons not employed; may be a fraction."""

    @property
    def levy(self) -> Decimal:
        """The levy before relief."""

    @property
    def exempt(self) -> bool:
        """Whether so few staff are exempt."""

    @property
    def pay_share(self) -> Decimal:
        """The share of the levy that is paid."""

    @property
    def payable(self) -> Decimal:
        """The levy to pay."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class DoubleWageAnswer(Told, Protocol):
    """The answer of ``double_wage``."""

    @property
    def from_(self) -> date | None:
        """The first day for which it is owed; ``null`` where it is owed for none."""

    @property
    def to(self) -> date | None:
        """The last one; ``null`` where it is owed for none."""

    @property
    def months(self) -> int:
        """Full months."""

    @property
    def days(self) -> int:
        """Days beyond them."""

    @property
    def extra(self) -> Decimal:
        """One more wage for that time."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class EarlyRetirementAnswer(Told, Protocol):
    """The answer of ``early_retirement``."""

    @property
    def method(self) -> Spread:
        """How the lump sum is spread."""

    @property
    def years(self) -> Decimal | str:
        """Years to the statutory age; fractions count."""

    @property
    def per_year(self) -> Decimal | None:
        """The lump sum of a year, to the fen; null where it is spread over months."""

    @property
    def taxable_per_year(self) -> Decimal | None:
        """The taxable income of a year, to the fen; null where it is spread over months."""

    @property
    def rate(self) -> Decimal:
        """The rate of its bracket."""

    @property
    def quick(self) -> Decimal:
        """The quick deduction of its bracket."""

    @property
    def tax(self) -> Decimal:
        """The tax."""

    @property
    def net(self) -> Decimal:
        """The lump sum less the tax."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class SpellMonths(Record, Protocol):
    """The months of a spell."""

    @property
    def customer(self) -> str:
        """The customer."""

    @property
    def required_first(self) -> str:
        """The first fee month that is due."""

    @property
    def operation_month(self) -> str:
        """The month of the operation that enrols."""

    @property
    def first_regular(self) -> str:
        """The first fee month that is paid in its turn."""

    @property
    def back_pay(self) -> tuple[str, ...]:
        """Fee months to be paid back (补缴)."""

    @property
    def unrecoverable(self) -> tuple[str, ...]:
        """Fee months that can no longer be paid back."""

    @property
    def required_last(self) -> str | None:
        """The last fee month that is due."""

    @property
    def stop_operation_month(self) -> str | None:
        """The month of the operation that stops."""

    @property
    def last_charged(self) -> str | None:
        """The last fee month that is charged."""

    @property
    def overcharged(self) -> tuple[str, ...]:
        """Fee months charged after the last one due (多缴), because the stop came late."""

    @property
    def transferred(self) -> tuple[str, ...]:
        """Fee months that another customer is charged, which has the person on their last day."""

    @property
    def continues(self) -> bool:
        """Whether the next spell goes on without a stop."""


class EnrolmentAnswer(Told, Protocol):
    """The answer of ``enrolment``."""

    @property
    def spells(self) -> tuple[SpellMonths, ...]:
        """The spells."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class EquityAnswer(Told, Protocol):
    """The answer of ``equity``."""

    @property
    def income(self) -> Decimal:
        """The income of this event, to the fen."""

    @property
    def year_income(self) -> Decimal:
        """The income of the tax year with it, to the fen."""

    @property
    def rate(self) -> Decimal:
        """The rate of the bracket."""

    @property
    def quick(self) -> Decimal:
        """The quick deduction of the bracket."""

    @property
    def year_tax(self) -> Decimal:
        """The tax on the income of the tax year."""

    @property
    def tax_before(self) -> Decimal:
        """The tax of the earlier events of the tax year."""

    @property
    def tax(self) -> Decimal:
        """The tax of this event."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class PayLine(Record, Protocol):
    """A line of a payslip."""

    @property
    def code(self) -> str:
        """Its code: that of the item, an insurance, or ``income_tax``."""

    @property
    def label(self) -> str:
        """Its name, in Chinese where it is ours."""

    @property
    def amount(self) -> Decimal:
        """The amount, never below zero."""

    @property
    def sign(self) -> Sign:
        """What it does."""


class WithheldMonth(Record, Protocol):
    """A month's withholding; amounts are of the year to date unless they say otherwise."""

    @property
    def month(self) -> str:
        """The month of payment."""

    @property
    def months_employed(self) -> int:
        """Months employed here this year."""

    @property
    def income(self) -> Decimal:
        """Gross wages."""

    @property
    def exempt(self) -> Decimal:
        """Exempt income."""

    @property
    def basic(self) -> Decimal:
        """Basic deduction."""

    @property
    def special(self) -> Decimal:
        """Special deductions."""

    @property
    def additional(self) -> Decimal:
        """Special additional deductions."""

    @property
    def other(self) -> Decimal:
        """Other deductions, with health insurance and personal pension."""

    @property
    def charity(self) -> Decimal:
        """Donations that are deducted."""

    @property
    def taxable(self) -> Decimal:
        """Taxable income."""

    @property
    def rate(self) -> Decimal:
        """The rate of its bracket."""

    @property
    def quick(self) -> Decimal:
        """The quick deduction of its bracket."""

    @property
    def tax(self) -> Decimal:
        """The tax."""

    @property
    def reductions(self) -> Decimal:
        """Tax reductions."""

    @property
    def withheld_before(self) -> Decimal:
        """What was withheld before this month."""

    @property
    def withheld(self) -> Decimal:
        """What is withheld in this month."""

    @property
    def credit(self) -> Decimal:
        """What was withheld above the tax to date and stays for the settlement."""


class Line(Record, Protocol):
    """One amount: an item of one side in the month."""

    @property
    def item(self) -> Item:
        """The item."""

    @property
    def side(self) -> Side:
        """The side that owes it."""

    @property
    def declared_base(self) -> Decimal | None:
        """The base as declared; none where no rate is applied to a base."""

    @property
    def base(self) -> Decimal | None:
        """The base used."""

    @property
    def clamp(self) -> Clamp:
        """What the limits did to it."""

    @property
    def floor(self) -> Decimal | None:
        """下限 in force."""

    @property
    def ceiling(self) -> Decimal | None:
        """上限 in force."""

    @property
    def rate(self) -> Decimal:
        """The rate."""

    @property
    def fixed(self) -> Decimal:
        """The fixed amount beside it."""

    @property
    def rounding(self) -> str:
        """How the amount was rounded: a mode and a unit, as in ``half_up 0.01``."""

    @property
    def amount(self) -> Decimal:
        """What is owed."""

    @property
    def due_on(self) -> date | None:
        """缓缴: the last day of payment without late fee."""

    @property
    def paid_from(self) -> PaidFrom:
        """Where the money comes from."""

    @property
    def rule(self) -> str:
        """The rule of the rate."""

    @property
    def base_rule(self) -> str | None:
        """The rule of the limits."""

    @property
    def rounding_rule(self) -> str:
        """The rule of the rounding."""

    @property
    def measure(self) -> str | None:
        """The measure that reduced the rate or moved the day of payment."""


class FeeMonth(Record, Protocol):
    """The contributions of a fee month."""

    @property
    def city(self) -> str:
        """The city."""

    @property
    def fee_month(self) -> str:
        """The fee month."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines, by item and side."""

    @property
    def employer_total(self) -> Decimal:
        """What the employer owes."""

    @property
    def employee_total(self) -> Decimal:
        """What is withheld from the employee's wages."""


class Slip(Record, Protocol):
    """What a payslip says."""

    @property
    def month(self) -> str:
        """The month of payment."""

    @property
    def lines(self) -> tuple[PayLine, ...]:
        """The lines: pay, what is taken off, the employer's own."""

    @property
    def gross(self) -> Decimal:
        """应发: what is paid before anything is taken off."""

    @property
    def employee_contributions(self) -> Decimal:
        """个人社保公积金: what the employee owes from wages."""

    @property
    def taxable_income(self) -> Decimal:
        """The income of the month that is taxed."""

    @property
    def tax(self) -> Decimal:
        """The tax withheld on wages, a merged bonus included."""

    @property
    def bonus_tax(self) -> Decimal:
        """The tax on a bonus that is taxed alone."""

    @property
    def annuity(self) -> Decimal:
        """年金: what the employee pays into an annuity."""

    @property
    def deductions(self) -> Decimal:
        """What is taken off after tax."""

    @property
    def net(self) -> Decimal:
        """实发: gross − contributions − annuity − tax − tax of the bonus − deductions."""

    @property
    def employer_contributions(self) -> Decimal:
        """单位社保公积金: what the employer owes."""

    @property
    def employer_cost(self) -> Decimal:
        """用工成本: gross, the employer's contributions, annuity and own items."""

    @property
    def withholding(self) -> WithheldMonth:
        """The withholding: the year to date with this month."""

    @property
    def contributions(self) -> tuple[FeeMonth, ...]:
        """The contributions of each fee month."""


class GrossUpAnswer(Told, Protocol):
    """The answer of ``gross_up``."""

    @property
    def amount(self) -> Decimal:
        """The smallest amount of the item that reaches the target."""

    @property
    def reached(self) -> Decimal:
        """What it reaches."""

    @property
    def over(self) -> Decimal:
        """By how much that is above the target: more than nothing where the target falls into a jump."""

    @property
    def up_to(self) -> Decimal | None:
        """The largest amount, fen by fen from there, with the same result; none where there is only one."""

    @property
    def payslip(self) -> Slip:
        """The payslip with this amount."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class HousingFundCapAnswer(Told, Protocol):
    """The answer of ``housing_fund_cap``."""

    @property
    def cap_base(self) -> Decimal:
        """The cap of the base."""

    @property
    def base(self) -> Decimal:
        """The base that counts: the employee's average wage within the cap."""

    @property
    def cap(self) -> Decimal:
        """What each side may pay before tax."""

    @property
    def employee_excess(self) -> Decimal:
        """What the employee pays above it."""

    @property
    def employer_excess(self) -> Decimal:
        """What the employer pays above it."""

    @property
    def taxable_excess(self) -> Decimal:
        """The sum of both, which joins the taxable wages."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class Segment(Record, Protocol):
    """A time with one balance."""

    @property
    def balance(self) -> Decimal:
        """The balance."""

    @property
    def days(self) -> int:
        """The days."""


class InterestAnswer(Told, Protocol):
    """The answer of ``interest``."""

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The times with one balance each."""

    @property
    def interest(self) -> Decimal:
        """The interest."""

    @property
    def closing_balance(self) -> Decimal:
        """What is left of the advance."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class InternalRetirementAnswer(Told, Protocol):
    """The answer of ``internal_retirement``."""

    @property
    def wage_tax_by(self) -> WageTaxBy:
        """How the tax on the wage alone is found."""

    @property
    def bracket_income(self) -> Decimal:
        """The income that finds the bracket, to the fen: the lump sum of a month with the wage, less the basic deduction."""

    @property
    def rate(self) -> Decimal:
        """The rate of its bracket."""

    @property
    def quick(self) -> Decimal:
        """The quick deduction of its bracket."""

    @property
    def tax_with_wage(self) -> Decimal:
        """The tax on the lump sum with the wage."""

    @property
    def wage_tax(self) -> Decimal:
        """The tax on the wage alone."""

    @property
    def tax(self) -> Decimal:
        """The tax on the lump sum: the difference."""

    @property
    def net(self) -> Decimal:
        """The lump sum less its tax."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class InvoicePart(Record, Protocol):
    """One invoice."""

    @property
    def gross(self) -> Decimal:
        """Tax included."""

    @property
    def net(self) -> Decimal:
        """Without the tax."""

    @property
    def tax(self) -> Decimal:
        """The tax."""


class InvoiceAnswer(Told, Protocol):
    """The answer of ``invoice``."""

    @property
    def bill_total(self) -> Decimal:
        """What the customer pays."""

    @property
    def taxable_gross(self) -> Decimal:
        """What is taxed, tax included."""

    @property
    def net(self) -> Decimal:
        """What is taxed, without the tax."""

    @property
    def tax(self) -> Decimal:
        """The tax of the whole."""

    @property
    def special_invoice_amount(self) -> Decimal:
        """What may stand on a special invoice (专票)."""

    @property
    def ordinary_only_amount(self) -> Decimal:
        """What may only stand on an ordinary one (普票)."""

    @property
    def surcharge(self) -> Decimal:
        """The surcharges, a cost of the provider."""

    @property
    def kept(self) -> Decimal:
        """What the provider keeps of the taxed part."""

    @property
    def invoices(self) -> tuple[InvoicePart, ...]:
        """The invoices of the taxed part."""

    @property
    def tax_of_invoices(self) -> Decimal:
        """The tax of the invoices, which the ledger follows."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class FeeSpan(Record, Protocol):
    """Days under one rate."""

    @property
    def from_(self) -> date | None:
        """The first day; ``null`` where only days were given."""

    @property
    def to(self) -> date | None:
        """The last day that counts; ``null`` where only days were given."""

    @property
    def days(self) -> int:
        """The days."""

    @property
    def rate(self) -> Decimal:
        """The rate of a day."""


class LateFeeAnswer(Told, Protocol):
    """The answer of ``late_fee``."""

    @property
    def kind(self) -> LateFeeKind:
        """What is paid late."""

    @property
    def days(self) -> int:
        """All days that count."""

    @property
    def spans(self) -> tuple[FeeSpan, ...]:
        """The days by rate."""

    @property
    def fee(self) -> Decimal:
        """The fee."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class LowPriceHousingAnswer(Told, Protocol):
    """The answer of ``low_price_housing``."""

    @property
    def rate(self) -> Decimal:
        """The rate of the bracket."""

    @property
    def quick(self) -> Decimal:
        """The quick deduction of the bracket."""

    @property
    def tax(self) -> Decimal:
        """The tax."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class MarginAnswer(Told, Protocol):
    """The answer of ``margin``."""

    @property
    def fee(self) -> Decimal:
        """The customer's fee, VAT included."""

    @property
    def fee_net(self) -> Decimal:
        """The same without VAT."""

    @property
    def output_vat(self) -> Decimal:
        """The VAT on it."""

    @property
    def cost(self) -> Decimal:
        """The supplier's fee, VAT included."""

    @property
    def input_vat(self) -> Decimal:
        """The VAT that is credited."""

    @property
    def surcharge(self) -> Decimal:
        """The surcharges on the VAT paid."""

    @property
    def margin(self) -> Decimal:
        """The margin."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class MinimumWageAnswer(Told, Protocol):
    """The answer of ``minimum_wage``."""

    @property
    def place(self) -> str:
        """The place."""

    @property
    def month(self) -> str:
        """The month."""

    @property
    def excludes(self) -> tuple[str, ...]:
        """Kinds of pay that do not count, to be given as ``excluded``."""

    @property
    def minimum(self) -> Decimal:
        """The minimum wage."""

    @property
    def comparable(self) -> Decimal:
        """The wage to compare with it."""

    @property
    def shortfall(self) -> Decimal:
        """What is missing."""

    @property
    def met(self) -> bool:
        """Whether nothing is missing."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class NonCompeteAnswer(Told, Protocol):
    """The answer of ``non_compete``."""

    @property
    def month_pay(self) -> Decimal:
        """The pay of a month."""

    @property
    def total(self) -> Decimal:
        """The pay of all months."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class NonResidentAnswer(Told, Protocol):
    """The answer of ``nonresident``."""

    @property
    def formula(self) -> IncomeFormula:
        """The formula by which the income was found."""

    @property
    def status(self) -> Residence:
        """The status that the days make."""

    @property
    def income(self) -> Decimal:
        """The income to tax, to the fen."""

    @property
    def taxable(self) -> Decimal | None:
        """What the table is applied to, to the fen: of a bonus or equity one of the equal parts. Null for residents."""

    @property
    def rate(self) -> Decimal | None:
        """The rate of the bracket; null for residents."""

    @property
    def quick(self) -> Decimal | None:
        """The quick deduction of the bracket; null for residents."""

    @property
    def tax(self) -> Decimal | None:
        """The tax; null for residents, whom the cumulative method taxes."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class OvertimeDay(Record, Protocol):
    """A day of the attendance, classified."""

    @property
    def day(self) -> date:
        """The day."""

    @property
    def kind(self) -> DayKind:
        """What kind of day it is."""

    @property
    def hours(self) -> Decimal | str:
        """The hours."""


class OvertimeLine(Record, Protocol):
    """Overtime of one kind of day."""

    @property
    def kind(self) -> DayKind:
        """The kind of day."""

    @property
    def unit(self) -> OvertimeUnit:
        """What it is counted in."""

    @property
    def quantity(self) -> Decimal | str:
        """How many."""

    @property
    def multiple(self) -> Decimal | str | None:
        """Times the hourly or day wage; ``null`` where nothing is paid by national rule."""

    @property
    def amount(self) -> Decimal:
        """The pay."""


class OvertimeAnswer(Told, Protocol):
    """The answer of ``overtime``."""

    @property
    def month(self) -> str:
        """The month."""

    @property
    def base(self) -> Decimal | None:
        """The month wage that it is based on; ``null`` where an hourly or day wage was given."""

    @property
    def hourly_wage(self) -> Decimal | str:
        """The hourly wage."""

    @property
    def attendance(self) -> tuple[OvertimeDay, ...]:
        """The attendance, classified."""

    @property
    def lines(self) -> tuple[OvertimeLine, ...]:
        """The pay by kind of day."""

    @property
    def hours(self) -> Decimal | str:
        """All hours that are paid, a day as its normal hours."""

    @property
    def pay(self) -> Decimal:
        """The pay."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class PayslipAnswer(Told, Protocol):
    """The answer of ``payslip``."""

    @property
    def month(self) -> str:
        """The month of payment."""

    @property
    def lines(self) -> tuple[PayLine, ...]:
        """The lines: pay, what is taken off, the employer's own."""

    @property
    def gross(self) -> Decimal:
        """应发: what is paid before anything is taken off."""

    @property
    def employee_contributions(self) -> Decimal:
        """个人社保公积金: what the employee owes from wages."""

    @property
    def taxable_income(self) -> Decimal:
        """The income of the month that is taxed."""

    @property
    def tax(self) -> Decimal:
        """The tax withheld on wages, a merged bonus included."""

    @property
    def bonus_tax(self) -> Decimal:
        """The tax on a bonus that is taxed alone."""

    @property
    def annuity(self) -> Decimal:
        """年金: what the employee pays into an annuity."""

    @property
    def deductions(self) -> Decimal:
        """What is taken off after tax."""

    @property
    def net(self) -> Decimal:
        """实发: gross − contributions − annuity − tax − tax of the bonus − deductions."""

    @property
    def employer_contributions(self) -> Decimal:
        """单位社保公积金: what the employer owes."""

    @property
    def employer_cost(self) -> Decimal:
        """用工成本: gross, the employer's contributions, annuity and own items."""

    @property
    def withholding(self) -> WithheldMonth:
        """The withholding: the year to date with this month."""

    @property
    def contributions(self) -> tuple[FeeMonth, ...]:
        """The contributions of each fee month."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class PensionPayoutAnswer(Told, Protocol):
    """The answer of ``pension_payout``."""

    @property
    def rate(self) -> Decimal:
        """The rate."""

    @property
    def tax(self) -> Decimal:
        """The tax."""

    @property
    def net(self) -> Decimal:
        """What remains."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class PersonalPensionAnswer(Told, Protocol):
    """The answer of ``personal_pension``."""

    @property
    def deductible(self) -> Decimal:
        """What is deducted, at most the limit of the year."""

    @property
    def tax_without(self) -> Decimal:
        """The year's tax without it."""

    @property
    def tax_with(self) -> Decimal:
        """The year's tax with it."""

    @property
    def saved(self) -> Decimal:
        """The difference."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class CoverAnswer(Record, Protocol):
    """The premium of a cover."""

    @property
    def person(self) -> str:
        """The person."""

    @property
    def role(self) -> str:
        """The role."""

    @property
    def age(self) -> int | None:
        """Age in full years on the first day of the policy, where it matters."""

    @property
    def days(self) -> int:
        """The days covered."""

    @property
    def premium(self) -> Decimal:
        """The premium."""

    @property
    def refund(self) -> Decimal:
        """What is refunded for the days after leaving."""

    @property
    def instalments(self) -> tuple[Decimal, ...]:
        """The parts of the premium."""

    @property
    def fault(self) -> str | None:
        """Why no premium was computed: the code of the fault; none if one was."""


class PremiumAnswer(Told, Protocol):
    """The answer of ``premium``."""

    @property
    def policy_days(self) -> int:
        """The days of the policy."""

    @property
    def covers(self) -> tuple[CoverAnswer, ...]:
        """The covers."""

    @property
    def total(self) -> Decimal:
        """The sum of the premiums."""

    @property
    def refund_total(self) -> Decimal:
        """The sum of the refunds."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class ProbationAnswer(Told, Protocol):
    """The answer of ``probation``."""

    @property
    def allowed_months(self) -> int:
        """The longest probation that the term allows, in months."""

    @property
    def excess_months(self) -> int:
        """Months agreed beyond it."""

    @property
    def least_wage(self) -> Decimal:
        """The least wage of the probation."""

    @property
    def shortfall(self) -> Decimal:
        """What the agreed wage lacks."""

    @property
    def excess_pay(self) -> Decimal:
        """What is owed for the excess, where it was served: the full wage again."""

    @property
    def met(self) -> bool:
        """Whether length and wage are lawful."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class ProrateAnswer(Told, Protocol):
    """The answer of ``prorate``."""

    @property
    def month(self) -> str:
        """The month."""

    @property
    def method(self) -> ProrateMethod:
        """The formula."""

    @property
    def work_days(self) -> int:
        """Working days of the month."""

    @property
    def holidays(self) -> int:
        """Statutory holidays of the month."""

    @property
    def attended_days(self) -> Decimal | str:
        """Paid days attended: those employed less those absent."""

    @property
    def missed_days(self) -> Decimal | str:
        """Paid days of the month not attended."""

    @property
    def pay(self) -> Decimal:
        """The pay."""

    @property
    def deducted(self) -> Decimal:
        """The wage less the pay; below zero where the formula pays more than the wage."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class QuotedOffer(Record, Protocol):
    """An offer, reckoned."""

    @property
    def id(self) -> str:
        """The provider."""

    @property
    def excluded(self) -> str | None:
        """Why it does not fit: ``licence``, ``place``, ``capacity`` or ``cutoff``; none if it does."""

    @property
    def fee(self) -> Decimal:
        """The fee."""

    @property
    def carry(self) -> Decimal:
        """The cost of paying early."""

    @property
    def total(self) -> Decimal:
        """The cost of the offer."""


class QuotesAnswer(Told, Protocol):
    """The answer of ``quotes``: the offers that fit, the best first, then the others."""

    @property
    def offers(self) -> tuple[QuotedOffer, ...]:
        """The offers."""

    @property
    def chosen(self) -> str | None:
        """The best that fits."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class ReadDeclarationAnswer(Told, Protocol):
    """The answer of ``read_declaration``."""

    @property
    def layout(self) -> str:
        """The layout."""

    @property
    def version(self) -> str:
        """The month in which this version of the layout was first seen."""

    @property
    def header_row(self) -> int:
        """The row of the headers, from 1."""

    @property
    def unknown_headers(self) -> tuple[str, ...]:
        """Headers that the layout does not have; their columns were left out."""

    @property
    def rounded_cells(self) -> int:
        """Cells with more than two decimals, which were rounded half up each."""

    @property
    def rows(self) -> tuple[Mapping[str, str], ...]:
        """The records: the fields that have a text."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class RemunerationAnswer(Told, Protocol):
    """The answer of ``remuneration``."""

    @property
    def kind(self) -> RemunerationKind:
        """What is paid for."""

    @property
    def income(self) -> Decimal:
        """The payment before tax."""

    @property
    def cost(self) -> Decimal:
        """The cost, to the fen."""

    @property
    def taxable(self) -> Decimal:
        """What the rate is applied to, to the fen: after the cost, the reduction of author's income and the donation."""

    @property
    def charity_limit(self) -> Decimal | None:
        """The most that may be donated before tax; null without a donation."""

    @property
    def charity(self) -> Decimal:
        """The donation that is deducted."""

    @property
    def rate(self) -> Decimal:
        """The rate of the bracket."""

    @property
    def quick(self) -> Decimal:
        """The quick deduction of the bracket."""

    @property
    def tax(self) -> Decimal:
        """The tax."""

    @property
    def net(self) -> Decimal:
        """The payment less the tax."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class ResidenceChangeAnswer(Told, Protocol):
    """The answer of ``residence_change``."""

    @property
    def tax(self) -> Decimal:
        """The tax of the year under the new status."""

    @property
    def withheld(self) -> Decimal:
        """What was withheld."""

    @property
    def difference(self) -> Decimal:
        """The tax to pay; below zero, to be refunded."""

    @property
    def report_from(self) -> date | None:
        """The first day to report it; null where it is the day on which the status becomes known."""

    @property
    def report_by(self) -> date:
        """The last day to report it."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class RetirementAnswer(Told, Protocol):
    """The answer of ``retirement``."""

    @property
    def group(self) -> RetirementGroup:
        """Whose age it is."""

    @property
    def born(self) -> str:
        """The month of birth."""

    @property
    def original_month(self) -> str:
        """The month in which the original age is reached."""

    @property
    def delay_months(self) -> int:
        """Months of delay."""

    @property
    def retire_month(self) -> str:
        """The month of retirement."""

    @property
    def age_years(self) -> int:
        """The statutory age in full years."""

    @property
    def age_months(self) -> int:
        """Months of it beyond them."""

    @property
    def earliest_month(self) -> str | None:
        """The earliest month of flexible retirement; ``null`` where that rule is not yet in force."""

    @property
    def latest_month(self) -> str | None:
        """The latest one, by agreement; ``null`` where that rule is not yet in force."""

    @property
    def min_contribution_months(self) -> int | None:
        """Months of contribution that a pension needs at the month of retirement; ``null`` where no rule is known."""

    @property
    def earliest_min_contribution_months(self) -> int | None:
        """Those that it needs at the earliest month."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class PersonFee(Record, Protocol):
    """The fee of a person."""

    @property
    def person(self) -> str:
        """The person."""

    @property
    def city(self) -> str | None:
        """The city."""

    @property
    def key(self) -> str | None:
        """The service or place."""

    @property
    def fee(self) -> Decimal:
        """The fee."""


class FeeAnswer(Told, Protocol):
    """The answer of ``service_fee``."""

    @property
    def heads(self) -> int:
        """The heads that count."""

    @property
    def persons(self) -> tuple[PersonFee, ...]:
        """The persons, where the fee is one of persons."""

    @property
    def subtotal(self) -> Decimal:
        """The sum before discount and limits."""

    @property
    def fee(self) -> Decimal:
        """The fee."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class SettlementAnswer(Told, Protocol):
    """The answer of ``settlement``."""

    @property
    def income(self) -> Decimal:
        """Gross income of all kinds with the merged bonus: what the exemption looks at."""

    @property
    def basic(self) -> Decimal:
        """The basic deduction."""

    @property
    def taxable(self) -> Decimal:
        """Taxable income, rounded to the fen; the tax is computed from the exact amount."""

    @property
    def rate(self) -> Decimal:
        """The rate of its bracket."""

    @property
    def quick(self) -> Decimal:
        """The quick deduction of its bracket."""

    @property
    def tax(self) -> Decimal:
        """The tax of the year after reductions."""

    @property
    def withheld(self) -> Decimal:
        """What was withheld."""

    @property
    def top_up(self) -> Decimal:
        """What is to be paid."""

    @property
    def refund(self) -> Decimal:
        """What is refunded on application."""

    @property
    def exempt(self) -> bool:
        """Whether the top-up need not be paid."""

    @property
    def exempt_reason(self) -> ExemptReason | None:
        """Why, if so: ``income`` where both limits are met."""

    @property
    def file_from(self) -> date:
        """First day of filing."""

    @property
    def file_to(self) -> date:
        """Last day of filing."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class SeveranceAnswer(Told, Protocol):
    """The answer of ``severance``."""

    @property
    def exempt(self) -> Decimal:
        """The exempt part."""

    @property
    def taxable(self) -> Decimal:
        """What is above it."""

    @property
    def rate(self) -> Decimal:
        """The rate of its bracket."""

    @property
    def quick(self) -> Decimal:
        """The quick deduction of its bracket."""

    @property
    def tax(self) -> Decimal:
        """The tax."""

    @property
    def net(self) -> Decimal:
        """The payment less the tax."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class SickPayAnswer(Told, Protocol):
    """The answer of ``sick_pay``."""

    @property
    def place(self) -> str:
        """The place."""

    @property
    def month(self) -> str:
        """The month."""

    @property
    def rate(self) -> Decimal:
        """The share of the wage."""

    @property
    def minimum(self) -> Decimal:
        """The minimum wage of the place."""

    @property
    def floor(self) -> Decimal:
        """The least that is paid."""

    @property
    def pay(self) -> Decimal:
        """The sick pay of a whole month."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class TrainingPenaltyAnswer(Told, Protocol):
    """The answer of ``training_penalty``."""

    @property
    def unserved_months(self) -> Decimal | str:
        """The months not served."""

    @property
    def max_penalty(self) -> Decimal:
        """The most that the penalty may be."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class UnionFeeAnswer(Told, Protocol):
    """The answer of ``union_fee``."""

    @property
    def rate(self) -> Decimal:
        """The rate."""

    @property
    def fee(self) -> Decimal:
        """The fee, owed by the employer."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class VatAnswer(Told, Protocol):
    """The answer of ``vat``."""

    @property
    def month(self) -> str:
        """The month."""

    @property
    def method(self) -> VatMethod:
        """What is taxed."""

    @property
    def rate(self) -> Decimal:
        """The rate."""

    @property
    def input_credit(self) -> bool | None:
        """Whether input VAT may be credited; ``null`` where the rule does not say."""

    @property
    def price(self) -> Decimal:
        """What the client pays, tax included."""

    @property
    def pass_through(self) -> Decimal:
        """What is passed through and not taxed."""

    @property
    def sales(self) -> Decimal:
        """What is taxed, without tax."""

    @property
    def vat(self) -> Decimal:
        """The tax."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class WageDeductionAnswer(Told, Protocol):
    """The answer of ``wage_deduction``."""

    @property
    def minimum(self) -> Decimal:
        """The minimum wage."""

    @property
    def max_deduction(self) -> Decimal:
        """The most that may be deducted."""

    @property
    def deducted(self) -> Decimal | None:
        """What is deducted; ``null`` where no damage was given."""

    @property
    def left(self) -> Decimal | None:
        """What is left for later months; ``null`` where no damage was given."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class WithholdAnswer(Told, Protocol):
    """The answer of ``withhold``."""

    @property
    def months(self) -> tuple[WithheldMonth, ...]:
        """The months."""

    @property
    def withheld(self) -> Decimal:
        """What is withheld in these months."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class WithheldLabour(Record, Protocol):
    """A month's withholding; amounts are cumulative unless they say otherwise."""

    @property
    def month(self) -> str:
        """The month of payment."""

    @property
    def months(self) -> int:
        """The months that count for the basic deduction."""

    @property
    def income(self) -> Decimal:
        """Remuneration."""

    @property
    def cost(self) -> Decimal:
        """Cost, to the fen; an agent's expenses included."""

    @property
    def exempt(self) -> Decimal:
        """Exempt income."""

    @property
    def basic(self) -> Decimal:
        """Basic deduction."""

    @property
    def other(self) -> Decimal:
        """Other deductions."""

    @property
    def surcharges(self) -> Decimal:
        """Surcharges on the agent's VAT."""

    @property
    def taxable(self) -> Decimal:
        """Taxable income, to the fen."""

    @property
    def rate(self) -> Decimal:
        """The rate of its bracket."""

    @property
    def quick(self) -> Decimal:
        """The quick deduction of its bracket."""

    @property
    def tax(self) -> Decimal:
        """The tax."""

    @property
    def reductions(self) -> Decimal:
        """Tax reductions."""

    @property
    def withheld_before(self) -> Decimal:
        """What was withheld before this month."""

    @property
    def withheld(self) -> Decimal:
        """What is withheld in this month."""

    @property
    def credit(self) -> Decimal:
        """What was withheld above the tax to date and stays for the settlement."""

    @property
    def restarted(self) -> bool:
        """Whether the cumulation starts anew with this month, after a gap."""


class WithholdLabourAnswer(Told, Protocol):
    """The answer of ``withhold_labour``."""

    @property
    def months(self) -> tuple[WithheldLabour, ...]:
        """The months."""

    @property
    def withheld(self) -> Decimal:
        """What is withheld in these months."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class YearTotals(Record, Protocol):
    """Sums of the year."""

    @property
    def gross(self) -> Decimal:
        """Gross pay."""

    @property
    def employee_contributions(self) -> Decimal:
        """The employee's contributions."""

    @property
    def tax(self) -> Decimal:
        """The tax withheld on wages, a merged bonus included."""

    @property
    def bonus_tax(self) -> Decimal:
        """The tax on a bonus that is taxed alone."""

    @property
    def deductions(self) -> Decimal:
        """What is taken off after tax."""

    @property
    def net(self) -> Decimal:
        """Net pay."""

    @property
    def employer_contributions(self) -> Decimal:
        """The employer's contributions."""

    @property
    def employer_cost(self) -> Decimal:
        """The employer's cost."""


class YearAnswer(Told, Protocol):
    """The answer of ``year``: columns, one entry for each month."""

    @property
    def months(self) -> tuple[str, ...]:
        """The months."""

    @property
    def gross(self) -> tuple[Decimal, ...]:
        """Gross pay."""

    @property
    def employee_contributions(self) -> tuple[Decimal, ...]:
        """The employee's contributions."""

    @property
    def tax(self) -> tuple[Decimal, ...]:
        """The tax withheld on wages, a merged bonus included."""

    @property
    def bonus_tax(self) -> tuple[Decimal, ...]:
        """The tax on a bonus that is taxed alone."""

    @property
    def deductions(self) -> tuple[Decimal, ...]:
        """What is taken off after tax."""

    @property
    def net(self) -> tuple[Decimal, ...]:
        """Net pay."""

    @property
    def employer_contributions(self) -> tuple[Decimal, ...]:
        """The employer's contributions."""

    @property
    def employer_cost(self) -> tuple[Decimal, ...]:
        """The employer's cost."""

    @property
    def taxable(self) -> tuple[Decimal, ...]:
        """Taxable income of the year to date."""

    @property
    def rate(self) -> tuple[Decimal, ...]:
        """The rate of its bracket."""

    @property
    def totals(self) -> YearTotals:
        """Sums of the year."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class ExplainedLine(Record, Protocol):
    """One line, told."""

    @property
    def item(self) -> Item | None:
        """The item, for a contribution."""

    @property
    def side(self) -> Side | None:
        """The side, for a contribution."""

    @property
    def code(self) -> str | None:
        """What the step computes, for an operation of tax or payroll."""

    @property
    def amount(self) -> Decimal | None:
        """The amount, where the result is one."""

    @property
    def text(self) -> str:
        """The text."""

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
    "AfterTax",
    "Amount",
    "Bases",
    "BasicDeduction",
    "CalendarAnswer",
    "CalendarDay",
    "Category",
    "Cause",
    "Change",
    "Choice",
    "Clamp",
    "ContributionsDict",
    "DeclaredMonth",
    "Difference",
    "EmployerSize",
    "EmployerType",
    "ExplainedLine",
    "ExplainedLineDict",
    "ExplanationDict",
    "FaultDict",
    "FeeMonth",
    "GivenContributions",
    "GrossUpAnswer",
    "Item",
    "LastYear",
    "Line",
    "LineDict",
    "MonthOfWages",
    "MonthStatement",
    "Named",
    "Overlay",
    "PaidFrom",
    "ParameterAnswer",
    "ParameterValue",
    "PayItem",
    "PayLine",
    "Payslip",
    "PayslipAnswer",
    "PayslipDraft",
    "Record",
    "RetroAnswer",
    "Scheme",
    "SchemeItem",
    "Side",
    "Sign",
    "Slip",
    "Stamp",
    "StampDict",
    "Status",
    "Step",
    "Target",
    "TaxFacts",
    "Told",
    "WarningAnswer",
    "WarningCode",
    "WarningDict",
    "WithheldMonth",
    "WithholdAnswer",
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

BasicDeduction: TypeAlias = Literal[
    "months_employed",
    "calendar_months",
    "whole_year",
]
"""How the basic deduction (减除费用) of the year is counted."""

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

Clamp: TypeAlias = Literal[
    "none",  # 在上下限之内, inside the limits.
    "floor",  # 按下限, raised to the floor.
    "ceiling",  # 按上限, cut to the ceiling.
]
"""What happened to a declared base."""

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

PaidFrom: TypeAlias = Literal[
    "wages",  # 工资, wages.
    "medical_account",  # 医保个人账户, the medical personal account.
    "medical_fund",  # 医保统筹基金, the medical fund.
]
"""Where the money of a line comes from. Only lines from wages reduce pay."""

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

WarningCode: TypeAlias = Literal[
    "already_used_this_year",
    "below_minimum_wage",
    "blind_zone",
    "cap_open",
    "contributions_not_given",
    "eligibility_not_shown",
    "employer_size_not_given",
    "excess_taxed",
    "housing_fund_rate_not_given",
    "net_below_zero",
    "not_merged_across_years",
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
    taxable: bool
    """Whether it is taxed; what is not wages (such as travel allowances) is not."""
    in_base: bool
    """Whether it counts for the wage that contributions are based on where no base is declared."""
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


class _PayslipNeeded(TypedDict):
    """What ``Payslip`` cannot stand without."""

    month: str | date
    """The month of payment, which is the tax month."""
    items: Iterable[PayItem]
    """The pay items."""


class Payslip(_PayslipNeeded, total=False):
    """The payslip of a person and month of payment."""

    contributions: Iterable[DeclaredMonth]
    """The contributions of the fee months declared in this month."""
    contribution_amounts: Iterable[GivenContributions]
    """Contributions that are already known, such as differences."""
    tax: TaxFacts
    """What the tax needs to know; nothing special if left out."""
    deductions: Iterable[AfterTax]
    """What is taken off after tax."""
    known_on: str | date
    """The day whose knowledge is used; all that is known if left out."""


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


class PayslipDraft(TypedDict, total=False):
    """Fields of a payslip, without its month."""

    known_on: str | date
    """The day whose knowledge is used; all that is known if left out."""
    items: Iterable[PayItem]
    """The pay items."""
    contributions: Iterable[DeclaredMonth]
    """The contributions of the fee months declared in this month."""
    contribution_amounts: Iterable[GivenContributions]
    """Contributions that are already known, such as differences."""
    tax: TaxFacts
    """What the tax needs to know; nothing special if left out."""
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


class YearBonus(TypedDict):
    """A bonus that is merged with the wages of its month."""

    month: str | date
    """The month of payment."""
    amount: Amount
    """The amount."""


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
        """The tax withheld on wages."""

    @property
    def deductions(self) -> Decimal:
        """What is taken off after tax."""

    @property
    def net(self) -> Decimal:
        """实发: gross − contributions − tax − deductions."""

    @property
    def employer_contributions(self) -> Decimal:
        """单位社保公积金: what the employer owes."""

    @property
    def employer_cost(self) -> Decimal:
        """用工成本: gross, the employer's contributions and its own items."""

    @property
    def withholding(self) -> WithheldMonth:
        """The withholding: the year to date with this month."""

    @property
    def contributions(self) -> tuple[FeeMonth, ...]:
        """The contributions of each fee month."""


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
        """The tax withheld on wages."""

    @property
    def deductions(self) -> Decimal:
        """What is taken off after tax."""

    @property
    def net(self) -> Decimal:
        """实发: gross − contributions − tax − deductions."""

    @property
    def employer_contributions(self) -> Decimal:
        """单位社保公积金: what the employer owes."""

    @property
    def employer_cost(self) -> Decimal:
        """用工成本: gross, the employer's contributions and its own items."""

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
        """The tax withheld."""

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
        """The tax withheld."""

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

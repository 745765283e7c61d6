# Generated from the schema: python bindings/python/stubs.py
"""Types for annotations: what arguments may be, the words of answers, the shapes of dictionaries.

Nothing here is needed to call the library; ``import hesuan`` does not load this module.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal, SupportsIndex, TypeAlias, TypedDict

__all__ = [
    "Amount",
    "Bases",
    "CalendarAnswer",
    "CalendarDay",
    "Category",
    "Cause",
    "Choice",
    "Clamp",
    "ContributionsDict",
    "Difference",
    "EmployerSize",
    "EmployerType",
    "ExplainedLineDict",
    "ExplanationDict",
    "FaultDict",
    "Item",
    "LineDict",
    "MonthStatement",
    "Named",
    "Overlay",
    "PaidFrom",
    "ParameterAnswer",
    "ParameterValue",
    "RetroAnswer",
    "Scheme",
    "SchemeItem",
    "Side",
    "StampDict",
    "Status",
    "WarningCode",
    "WarningDict",
]

Amount: TypeAlias = str | Decimal | SupportsIndex
"""An amount or a rate as an argument: digits in a string, an integer or a ``Decimal``; never a ``float``."""

Bases: TypeAlias = Mapping[str, Amount | Mapping[str, Amount]]
"""Declared bases by item or group (``social_insurance``, ``housing_fund``), for both sides or by side."""

Overlay: TypeAlias = Mapping[str, object]
"""A host's own values in the format of a rule file."""

ParameterValue: TypeAlias = str | list[str] | list[dict[str, str]]
"""A national value: a text (an amount, a rate, a count, a day or a word), a list of texts, or a table."""

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

Side: TypeAlias = Literal[
    "employer",  # 单位, employer.
    "employee",  # 个人, employee.
]
"""单位 or 个人: who owes a line."""

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

EmployerType: TypeAlias = Literal[
    "enterprise",  # 企业, enterprise.
    "government",  # 机关, government body.
    "institution",  # 事业单位, public institution.
]
"""单位类型: some cities set rates apart for bodies other than enterprises."""

EmployerSize: TypeAlias = Literal[
    "large",  # 大型, large.
    "medium",  # 中型, medium.
    "small",  # 小型, small.
    "micro",  # 微型, micro.
    "household",  # 以单位方式参保的个体工商户, individual business insured as a unit.
]
"""企业规模: the size of an employer, which decided on the relief of 2020."""

PaidFrom: TypeAlias = Literal[
    "wages",  # 工资, wages.
    "medical_account",  # 医保个人账户, the medical personal account.
    "medical_fund",  # 医保统筹基金, the medical fund.
]
"""Where the money of a line comes from. Only lines from wages reduce pay."""

Clamp: TypeAlias = Literal[
    "none",  # 在上下限之内, inside the limits.
    "floor",  # 按下限, raised to the floor.
    "ceiling",  # 按上限, cut to the ceiling.
]
"""What happened to a declared base."""

WarningCode: TypeAlias = Literal[
    "employer_size_not_given",
    "housing_fund_rate_not_given",
    "rule_carried_over",
    "rule_derived",
    "rule_disputed",
    "rule_provisional",
    "rule_recalled",
    "rule_unconfirmed",
    "supplementary_housing_fund_rate_not_given",
    "work_injury_rate_not_given",
]
"""What kind a warning is of."""

Cause: TypeAlias = Literal[
    "base_limits",  # 基数上下限: the limits moved the base.
    "rate",  # 费率.
    "fixed",  # 定额.
    "rounding",  # 取整规则.
    "item_added",  # The item was not charged then.
    "item_removed",  # The item is no longer charged.
]
"""Why a line differs."""

Status: TypeAlias = Literal[
    "confirmed",  # 已核, confirmed.
    "derived",  # 推算, derived.
    "recalled",  # 未核, recalled.
    "disputed",  # 有争议, disputed.
]
"""How sure a value is."""


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

    item: Item
    """The item."""
    side: Side
    """The side."""
    amount: Decimal
    """The amount."""
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

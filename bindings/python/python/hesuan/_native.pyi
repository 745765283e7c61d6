# Generated from the schema: python bindings/python/stubs.py
"""The native part of the package; import its names from ``hesuan``."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, final

from typing_extensions import disjoint_base

from .types import (
    AfterTax,
    Amount,
    Bases,
    CalendarAnswer,
    Category,
    Change,
    Clamp,
    ContributionsDict,
    DeclaredMonth,
    ExplainedLine,
    ExplanationDict,
    GivenContributions,
    GrossUpAnswer,
    Item,
    LastYear,
    LineDict,
    MonthOfWages,
    Overlay,
    PaidFrom,
    ParameterAnswer,
    PayItem,
    Payslip,
    PayslipAnswer,
    PayslipDraft,
    RetroAnswer,
    Scheme,
    Side,
    TaxFacts,
    WarningCode,
    WithholdAnswer,
    YearAnswer,
    YearBonus,
    YearToDate,
)
from .types import Stamp as _Stamp

__all__ = [
    "Answer",
    "City",
    "Contributions",
    "Explanation",
    "Line",
    "Record",
    "RuleBook",
    "Stamp",
    "Warning",
    "__version__",
    "calendar",
    "call",
    "cities",
    "contributions",
    "eval_line",
    "explain",
    "gross_up",
    "parameter",
    "payslip",
    "retro",
    "scheme",
    "withhold",
    "year",
]

__version__: str

def calendar(
    year: int | str,
) -> CalendarAnswer:
    """The days of a year that differ from the plain week: holidays (节假日) and make-up work days (调休).

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        year: The year.
    """

def contributions(
    city: str,
    month: str | date,
    wage: Amount | None = None,
    *,
    known_on: str | date | None = None,
    area: str | None = None,
    category: str | None = None,
    variant: str | None = None,
    employer_type: str | None = None,
    employer_size: str | None = None,
    deferrals: Iterable[str] | None = None,
    require_confirmed: bool | None = None,
    bases: Bases | None = None,
    housing_fund_rate: Amount | None = None,
    housing_fund_employee_rate: Amount | None = None,
    supplementary_housing_fund_rate: Amount | None = None,
    work_injury_rate: Amount | None = None,
    work_injury_class: int | str | None = None,
    work_injury_floating: Amount | None = None,
    items: Iterable[str] | None = None,
    waived: Iterable[str] | None = None,
) -> Contributions:
    """The contributions of one person and fee month: every item on both sides, totals, warnings.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        city: The city, a six-digit division code.
        month: The fee month (费款所属期).
        wage: The base of every item for which none is declared.
        known_on: The day whose knowledge is used; all that is known if left out.
        area: A part of the city with values of its own, as ``scheme`` lists them.
        category: The category of the person (人员类别); ``local_urban`` if left out.
        variant: The grade or plan (档次), as ``scheme`` lists them; the first one open to the category if left
            out.
        employer_type: The kind of employer; ``enterprise`` if left out.
        employer_size: The size of the employer, which decides on relief; a warning says where it would.
        deferrals: The deferrals (缓缴) that the employer was granted, by their ids in the rules.
        require_confirmed: Whether a value that is not confirmed is an error and not a warning.
        bases: Declared bases (缴费基数) by item or group; the most specific one counts.
        housing_fund_rate: 公积金缴存比例 of both sides. If it is left out, so is the item, with a warning.
        housing_fund_employee_rate: The employee's, where it differs.
        supplementary_housing_fund_rate: 补充公积金比例 of both sides.
        work_injury_rate: 工伤费率 of the employer. If no rate and no class is given, the item is left out, with a
            warning.
        work_injury_class: 行业类别 of the employer, 1 to 8, in place of the rate.
        work_injury_floating: 浮动档次 on the class rate; ``1`` if left out.
        items: Only these items.
        waived: Items that the person waives with proof, where the category may.
    """

def explain(
    city: str,
    month: str | date,
    wage: Amount | None = None,
    *,
    known_on: str | date | None = None,
    area: str | None = None,
    category: str | None = None,
    variant: str | None = None,
    employer_type: str | None = None,
    employer_size: str | None = None,
    deferrals: Iterable[str] | None = None,
    require_confirmed: bool | None = None,
    bases: Bases | None = None,
    housing_fund_rate: Amount | None = None,
    housing_fund_employee_rate: Amount | None = None,
    supplementary_housing_fund_rate: Amount | None = None,
    work_injury_rate: Amount | None = None,
    work_injury_class: int | str | None = None,
    work_injury_floating: Amount | None = None,
    items: Iterable[str] | None = None,
    waived: Iterable[str] | None = None,
    language: str | None = None,
) -> Explanation:
    """The contributions of one person and fee month, told in Chinese or English; ``str()`` gives the text.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        city: The city, a six-digit division code.
        month: The fee month (费款所属期).
        wage: The base of every item for which none is declared.
        known_on: The day whose knowledge is used; all that is known if left out.
        area: A part of the city with values of its own, as ``scheme`` lists them.
        category: The category of the person (人员类别); ``local_urban`` if left out.
        variant: The grade or plan (档次), as ``scheme`` lists them; the first one open to the category if left
            out.
        employer_type: The kind of employer; ``enterprise`` if left out.
        employer_size: The size of the employer, which decides on relief; a warning says where it would.
        deferrals: The deferrals (缓缴) that the employer was granted, by their ids in the rules.
        require_confirmed: Whether a value that is not confirmed is an error and not a warning.
        bases: Declared bases (缴费基数) by item or group; the most specific one counts.
        housing_fund_rate: 公积金缴存比例 of both sides. If it is left out, so is the item, with a warning.
        housing_fund_employee_rate: The employee's, where it differs.
        supplementary_housing_fund_rate: 补充公积金比例 of both sides.
        work_injury_rate: 工伤费率 of the employer. If no rate and no class is given, the item is left out, with a
            warning.
        work_injury_class: 行业类别 of the employer, 1 to 8, in place of the rate.
        work_injury_floating: 浮动档次 on the class rate; ``1`` if left out.
        items: Only these items.
        waived: Items that the person waives with proof, where the category may.
        language: The language of the explanation; ``zh`` if left out.
    """

def gross_up(
    *,
    target: str,
    amount: Amount,
    item: str,
    payslip: Payslip,
) -> GrossUpAnswer:
    """The amount of a pay item that reaches a target.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        target: What is to reach it.
        amount: The target.
        item: The code of the pay item whose amount is sought.
        payslip: The payslip, in which that item has no amount.
    """

def parameter(
    id: str,
    month: str | date,
    known_on: str | date | None = None,
) -> ParameterAnswer:
    """A national value (tax table, deduction, working time …) in force in a month, with its evidence.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        id: The id of the value, as in ``rules/national/parameters/``.
        month: The month.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def payslip(
    *,
    month: str | date,
    items: Iterable[PayItem],
    contributions: Iterable[DeclaredMonth] | None = None,
    contribution_amounts: Iterable[GivenContributions] | None = None,
    tax: TaxFacts | None = None,
    deductions: Iterable[AfterTax] | None = None,
    known_on: str | date | None = None,
) -> PayslipAnswer:
    """The payslip of a person and month of payment.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of payment, which is the tax month.
        items: The pay items.
        contributions: The contributions of the fee months declared in this month.
        contribution_amounts: Contributions that are already known, such as differences.
        tax: What the tax needs to know; nothing special if left out.
        deductions: What is taken off after tax.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def retro(
    city: str,
    from_: str | date,
    to: str | date,
    wage: Amount | None = None,
    *,
    known_then: str | date,
    known_now: str | date | None = None,
    area: str | None = None,
    category: str | None = None,
    variant: str | None = None,
    employer_type: str | None = None,
    employer_size: str | None = None,
    deferrals: Iterable[str] | None = None,
    require_confirmed: bool | None = None,
    bases: Bases | None = None,
    housing_fund_rate: Amount | None = None,
    housing_fund_employee_rate: Amount | None = None,
    supplementary_housing_fund_rate: Amount | None = None,
    work_injury_rate: Amount | None = None,
    work_injury_class: int | str | None = None,
    work_injury_floating: Amount | None = None,
    items: Iterable[str] | None = None,
    waived: Iterable[str] | None = None,
) -> RetroAnswer:
    """What is due or to be returned (补差) because rules became known after a day: by month, item and side, with the cause.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        city: The city, a six-digit division code.
        from_: The first fee month (费款所属期).
        to: The last fee month.
        wage: The base of every item for which none is declared.
        known_then: The day whose knowledge the old statement used.
        known_now: The day whose knowledge the new statement uses; all that is known if left out.
        area: A part of the city with values of its own, as ``scheme`` lists them.
        category: The category of the person (人员类别); ``local_urban`` if left out.
        variant: The grade or plan (档次), as ``scheme`` lists them; the first one open to the category if left
            out.
        employer_type: The kind of employer; ``enterprise`` if left out.
        employer_size: The size of the employer, which decides on relief; a warning says where it would.
        deferrals: The deferrals (缓缴) that the employer was granted, by their ids in the rules.
        require_confirmed: Whether a value that is not confirmed is an error and not a warning.
        bases: Declared bases (缴费基数) by item or group; the most specific one counts.
        housing_fund_rate: 公积金缴存比例 of both sides. If it is left out, so is the item, with a warning.
        housing_fund_employee_rate: The employee's, where it differs.
        supplementary_housing_fund_rate: 补充公积金比例 of both sides.
        work_injury_rate: 工伤费率 of the employer. If no rate and no class is given, the item is left out, with a
            warning.
        work_injury_class: 行业类别 of the employer, 1 to 8, in place of the rate.
        work_injury_floating: 浮动档次 on the class rate; ``1`` if left out.
        items: Only these items.
        waived: Items that the person waives with proof, where the category may.
    """

def scheme(
    city: str,
    month: str | date,
    *,
    known_on: str | date | None = None,
    area: str | None = None,
    category: str | None = None,
    variant: str | None = None,
    employer_type: str | None = None,
    employer_size: str | None = None,
    deferrals: Iterable[str] | None = None,
    require_confirmed: bool | None = None,
) -> Scheme:
    """The rules of a month for a place and a kind of person, resolved: what a form or a check needs.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        city: The city, a six-digit division code.
        month: The fee month (费款所属期).
        known_on: The day whose knowledge is used; all that is known if left out.
        area: A part of the city with values of its own, as ``scheme`` lists them.
        category: The category of the person (人员类别); ``local_urban`` if left out.
        variant: The grade or plan (档次), as ``scheme`` lists them; the first one open to the category if left
            out.
        employer_type: The kind of employer; ``enterprise`` if left out.
        employer_size: The size of the employer, which decides on relief; a warning says where it would.
        deferrals: The deferrals (缓缴) that the employer was granted, by their ids in the rules.
        require_confirmed: Whether a value that is not confirmed is an error and not a warning.
    """

def withhold(
    *,
    months: Iterable[MonthOfWages],
    opening: YearToDate | None = None,
    basic_deduction: str | None = None,
    last_year: LastYear | None = None,
    earlier_income_this_year: bool | None = None,
    second_payer: bool | None = None,
    known_on: str | date | None = None,
) -> WithholdAnswer:
    """Cumulative withholding of a resident's wages, for one month or several of a year.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        months: The months of payment, ascending within one year; a month between that is missing was not
            employed here.
        opening: The year to date before the first of these months.
        basic_deduction: How the basic deduction is counted; ``months_employed`` if left out.
        last_year: Last year's facts, for ``whole_year``.
        earlier_income_this_year: Whether there were wages, or labour remuneration withheld cumulatively,
            earlier this year: for ``calendar_months``.
        second_payer: Whether another employer pays the person wages this year.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def year(
    *,
    year: int | str,
    payslip: PayslipDraft,
    changes: Iterable[Change] | None = None,
    bonus: YearBonus | None = None,
    from_: str | date | None = None,
) -> YearAnswer:
    """Twelve months of a person, simulated.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        year: The year.
        payslip: The payslip of every month, without its month.
        changes: What changes within the year: a raise, a move to another city.
        bonus: A bonus within the year.
        from_: The first month with this employer; January if left out.
    """

def cities() -> list[City]:
    """The cities of the rule book, by code."""

def call(op: str, request: str) -> str:
    """Runs one operation on a JSON request; returns the JSON answer, the reference form of every surface."""

def eval_line(line: str | bytes) -> str:
    """Runs one line ``{"id","op","input"}``; returns ``{"id","ok"}`` or ``{"id","error"}`` and raises for no content."""

@final
class RuleBook:
    """The rules of one city with a host's own values laid over them; its methods are the functions of the package.

    A book is kept until the process ends, once for each distinct overlay: 1024 overlays with 16 MiB of text at most.
    Beyond that, and for faults of the overlay, ``HesuanError`` is raised.

    Args:
        overlay: The values in the format of a rule file (``rules/README.md``): mappings and lists, amounts and rates as
            ``str`` or ``Decimal``, days as ``str`` or ``date``; a ``float`` is refused. A record without status and sources
            is the host's word. ``name`` and ``province`` are needed only for a city that the rules do not have.
    """

    def __new__(cls, overlay: Overlay) -> RuleBook: ...
    def contributions(
        self,
        city: str,
        month: str | date,
        wage: Amount | None = None,
        *,
        known_on: str | date | None = None,
        area: str | None = None,
        category: str | None = None,
        variant: str | None = None,
        employer_type: str | None = None,
        employer_size: str | None = None,
        deferrals: Iterable[str] | None = None,
        require_confirmed: bool | None = None,
        bases: Bases | None = None,
        housing_fund_rate: Amount | None = None,
        housing_fund_employee_rate: Amount | None = None,
        supplementary_housing_fund_rate: Amount | None = None,
        work_injury_rate: Amount | None = None,
        work_injury_class: int | str | None = None,
        work_injury_floating: Amount | None = None,
        items: Iterable[str] | None = None,
        waived: Iterable[str] | None = None,
    ) -> Contributions:
        """The contributions of one person and fee month: every item on both sides, totals, warnings.

        Faults of the request raise ``HesuanError``, all at once.

        Args:
            city: The city, a six-digit division code.
            month: The fee month (费款所属期).
            wage: The base of every item for which none is declared.
            known_on: The day whose knowledge is used; all that is known if left out.
            area: A part of the city with values of its own, as ``scheme`` lists them.
            category: The category of the person (人员类别); ``local_urban`` if left out.
            variant: The grade or plan (档次), as ``scheme`` lists them; the first one open to the category if left
                out.
            employer_type: The kind of employer; ``enterprise`` if left out.
            employer_size: The size of the employer, which decides on relief; a warning says where it would.
            deferrals: The deferrals (缓缴) that the employer was granted, by their ids in the rules.
            require_confirmed: Whether a value that is not confirmed is an error and not a warning.
            bases: Declared bases (缴费基数) by item or group; the most specific one counts.
            housing_fund_rate: 公积金缴存比例 of both sides. If it is left out, so is the item, with a warning.
            housing_fund_employee_rate: The employee's, where it differs.
            supplementary_housing_fund_rate: 补充公积金比例 of both sides.
            work_injury_rate: 工伤费率 of the employer. If no rate and no class is given, the item is left out, with a
                warning.
            work_injury_class: 行业类别 of the employer, 1 to 8, in place of the rate.
            work_injury_floating: 浮动档次 on the class rate; ``1`` if left out.
            items: Only these items.
            waived: Items that the person waives with proof, where the category may.
        """
    def explain(
        self,
        city: str,
        month: str | date,
        wage: Amount | None = None,
        *,
        known_on: str | date | None = None,
        area: str | None = None,
        category: str | None = None,
        variant: str | None = None,
        employer_type: str | None = None,
        employer_size: str | None = None,
        deferrals: Iterable[str] | None = None,
        require_confirmed: bool | None = None,
        bases: Bases | None = None,
        housing_fund_rate: Amount | None = None,
        housing_fund_employee_rate: Amount | None = None,
        supplementary_housing_fund_rate: Amount | None = None,
        work_injury_rate: Amount | None = None,
        work_injury_class: int | str | None = None,
        work_injury_floating: Amount | None = None,
        items: Iterable[str] | None = None,
        waived: Iterable[str] | None = None,
        language: str | None = None,
    ) -> Explanation:
        """The contributions of one person and fee month, told in Chinese or English; ``str()`` gives the text.

        Faults of the request raise ``HesuanError``, all at once.

        Args:
            city: The city, a six-digit division code.
            month: The fee month (费款所属期).
            wage: The base of every item for which none is declared.
            known_on: The day whose knowledge is used; all that is known if left out.
            area: A part of the city with values of its own, as ``scheme`` lists them.
            category: The category of the person (人员类别); ``local_urban`` if left out.
            variant: The grade or plan (档次), as ``scheme`` lists them; the first one open to the category if left
                out.
            employer_type: The kind of employer; ``enterprise`` if left out.
            employer_size: The size of the employer, which decides on relief; a warning says where it would.
            deferrals: The deferrals (缓缴) that the employer was granted, by their ids in the rules.
            require_confirmed: Whether a value that is not confirmed is an error and not a warning.
            bases: Declared bases (缴费基数) by item or group; the most specific one counts.
            housing_fund_rate: 公积金缴存比例 of both sides. If it is left out, so is the item, with a warning.
            housing_fund_employee_rate: The employee's, where it differs.
            supplementary_housing_fund_rate: 补充公积金比例 of both sides.
            work_injury_rate: 工伤费率 of the employer. If no rate and no class is given, the item is left out, with a
                warning.
            work_injury_class: 行业类别 of the employer, 1 to 8, in place of the rate.
            work_injury_floating: 浮动档次 on the class rate; ``1`` if left out.
            items: Only these items.
            waived: Items that the person waives with proof, where the category may.
            language: The language of the explanation; ``zh`` if left out.
        """
    def gross_up(
        self,
        *,
        target: str,
        amount: Amount,
        item: str,
        payslip: Payslip,
    ) -> GrossUpAnswer:
        """The amount of a pay item that reaches a target.

        Faults of the request raise ``HesuanError``, all at once.

        Args:
            target: What is to reach it.
            amount: The target.
            item: The code of the pay item whose amount is sought.
            payslip: The payslip, in which that item has no amount.
        """
    def payslip(
        self,
        *,
        month: str | date,
        items: Iterable[PayItem],
        contributions: Iterable[DeclaredMonth] | None = None,
        contribution_amounts: Iterable[GivenContributions] | None = None,
        tax: TaxFacts | None = None,
        deductions: Iterable[AfterTax] | None = None,
        known_on: str | date | None = None,
    ) -> PayslipAnswer:
        """The payslip of a person and month of payment.

        Faults of the request raise ``HesuanError``, all at once.

        Args:
            month: The month of payment, which is the tax month.
            items: The pay items.
            contributions: The contributions of the fee months declared in this month.
            contribution_amounts: Contributions that are already known, such as differences.
            tax: What the tax needs to know; nothing special if left out.
            deductions: What is taken off after tax.
            known_on: The day whose knowledge is used; all that is known if left out.
        """
    def retro(
        self,
        city: str,
        from_: str | date,
        to: str | date,
        wage: Amount | None = None,
        *,
        known_then: str | date,
        known_now: str | date | None = None,
        area: str | None = None,
        category: str | None = None,
        variant: str | None = None,
        employer_type: str | None = None,
        employer_size: str | None = None,
        deferrals: Iterable[str] | None = None,
        require_confirmed: bool | None = None,
        bases: Bases | None = None,
        housing_fund_rate: Amount | None = None,
        housing_fund_employee_rate: Amount | None = None,
        supplementary_housing_fund_rate: Amount | None = None,
        work_injury_rate: Amount | None = None,
        work_injury_class: int | str | None = None,
        work_injury_floating: Amount | None = None,
        items: Iterable[str] | None = None,
        waived: Iterable[str] | None = None,
    ) -> RetroAnswer:
        """What is due or to be returned (补差) because rules became known after a day: by month, item and side, with the cause.

        Faults of the request raise ``HesuanError``, all at once.

        Args:
            city: The city, a six-digit division code.
            from_: The first fee month (费款所属期).
            to: The last fee month.
            wage: The base of every item for which none is declared.
            known_then: The day whose knowledge the old statement used.
            known_now: The day whose knowledge the new statement uses; all that is known if left out.
            area: A part of the city with values of its own, as ``scheme`` lists them.
            category: The category of the person (人员类别); ``local_urban`` if left out.
            variant: The grade or plan (档次), as ``scheme`` lists them; the first one open to the category if left
                out.
            employer_type: The kind of employer; ``enterprise`` if left out.
            employer_size: The size of the employer, which decides on relief; a warning says where it would.
            deferrals: The deferrals (缓缴) that the employer was granted, by their ids in the rules.
            require_confirmed: Whether a value that is not confirmed is an error and not a warning.
            bases: Declared bases (缴费基数) by item or group; the most specific one counts.
            housing_fund_rate: 公积金缴存比例 of both sides. If it is left out, so is the item, with a warning.
            housing_fund_employee_rate: The employee's, where it differs.
            supplementary_housing_fund_rate: 补充公积金比例 of both sides.
            work_injury_rate: 工伤费率 of the employer. If no rate and no class is given, the item is left out, with a
                warning.
            work_injury_class: 行业类别 of the employer, 1 to 8, in place of the rate.
            work_injury_floating: 浮动档次 on the class rate; ``1`` if left out.
            items: Only these items.
            waived: Items that the person waives with proof, where the category may.
        """
    def scheme(
        self,
        city: str,
        month: str | date,
        *,
        known_on: str | date | None = None,
        area: str | None = None,
        category: str | None = None,
        variant: str | None = None,
        employer_type: str | None = None,
        employer_size: str | None = None,
        deferrals: Iterable[str] | None = None,
        require_confirmed: bool | None = None,
    ) -> Scheme:
        """The rules of a month for a place and a kind of person, resolved: what a form or a check needs.

        Faults of the request raise ``HesuanError``, all at once.

        Args:
            city: The city, a six-digit division code.
            month: The fee month (费款所属期).
            known_on: The day whose knowledge is used; all that is known if left out.
            area: A part of the city with values of its own, as ``scheme`` lists them.
            category: The category of the person (人员类别); ``local_urban`` if left out.
            variant: The grade or plan (档次), as ``scheme`` lists them; the first one open to the category if left
                out.
            employer_type: The kind of employer; ``enterprise`` if left out.
            employer_size: The size of the employer, which decides on relief; a warning says where it would.
            deferrals: The deferrals (缓缴) that the employer was granted, by their ids in the rules.
            require_confirmed: Whether a value that is not confirmed is an error and not a warning.
        """
    def year(
        self,
        *,
        year: int | str,
        payslip: PayslipDraft,
        changes: Iterable[Change] | None = None,
        bonus: YearBonus | None = None,
        from_: str | date | None = None,
    ) -> YearAnswer:
        """Twelve months of a person, simulated.

        Faults of the request raise ``HesuanError``, all at once.

        Args:
            year: The year.
            payslip: The payslip of every month, without its month.
            changes: What changes within the year: a raise, a move to another city.
            bonus: A bonus within the year.
            from_: The first month with this employer; January if left out.
        """
    def call(self, op: str, request: str) -> str:
        """Runs one operation on a JSON request; returns the JSON answer, the reference form of every surface."""

@disjoint_base
class Record:
    """A part of an answer: its fields are attributes, and keys as of a mapping.

    A field is read from the text of the answer when it is first asked for. Nothing of it can be changed.
    """

    def __getattribute__(self, name: str, /) -> Any: ...
    def __getitem__(self, name: str, /) -> Any: ...
    def __contains__(self, name: object, /) -> bool: ...
    def __iter__(self) -> Iterator[str]: ...
    def __len__(self) -> int: ...
    def __dir__(self) -> list[str]: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def keys(self) -> tuple[str, ...]:
        """The names of the fields."""
    def to_json(self) -> str:
        """The JSON text, the same bytes as on every surface."""
    def to_dict(self) -> dict[str, Any]:
        """The fields as a new dictionary, all the way down."""

@final
class Answer(Record):
    """The answer of an operation of tax or payroll."""

    def explain(self, language: str | None = None) -> Explanation:
        """Tells how the answer came about, step by step: in Chinese (``zh``, the default) or English (``en``)."""

@final
class Explanation(Record):
    """The answer of ``explain``: a result told to a person."""

    @property
    def title(self) -> str:
        """Whose month this is."""
    @property
    def lines(self) -> tuple[ExplainedLine, ...]:
        """One text for each line: base, limits, rate, rounding, amount and the rules behind them."""
    @property
    def totals(self) -> tuple[str, ...]:
        """The totals."""
    @property
    def warnings(self) -> tuple[str, ...]:
        """The warnings."""
    @property
    def rules(self) -> tuple[str, ...]:
        """The rules used, each with its document, sources and status."""
    @property
    def stamp(self) -> _Stamp:
        """What the result was computed with."""
    def to_dict(self) -> ExplanationDict:  # type: ignore[override]
        """The fields as a new dictionary."""

@final
class Contributions:
    """The answer of ``contributions``."""

    @property
    def city(self) -> str:
        """The city."""
    @property
    def month(self) -> str:
        """The fee month."""
    @property
    def category(self) -> Category:
        """The category of the person."""
    @property
    def variant(self) -> str | None:
        """The grade or plan that was used, where the city has any."""
    @property
    def area(self) -> str | None:
        """The part of the city, where one was named."""
    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines, by item and side."""
    @property
    def employer_total(self) -> Decimal:
        """What the employer owes."""
    @property
    def employee_total(self) -> Decimal:
        """What is withheld from the employee's wages."""
    @property
    def employee_total_not_from_wages(self) -> Decimal:
        """What the employee owes from elsewhere than wages."""
    @property
    def warnings(self) -> tuple[Warning, ...]:
        """Warnings."""
    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""
    def to_json(self) -> str:
        """The answer as JSON text, the same bytes as on every surface."""
    def to_dict(self) -> ContributionsDict:
        """The fields as a dictionary."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class Line:
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
    def to_dict(self) -> LineDict:
        """The fields as a dictionary."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class Warning:
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
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class Stamp:
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
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

@final
class City:
    """One city of the book."""

    @property
    def city(self) -> str:
        """Its code."""
    @property
    def zh(self) -> str:
        """Its Chinese name."""
    @property
    def en(self) -> str:
        """Its English name."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]

# Generated from the schema: python bindings/python/stubs.py
"""The native part of the package; import its names from ``hesuan``."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, final

from typing_extensions import disjoint_base

from .types import (
    AdditionalDeductionsAnswer,
    AfterTax,
    AgeBand,
    Amount,
    ArrearsAnswer,
    ArrearsMonth,
    Bases,
    Bills,
    BillsAnswer,
    BonusAnswer,
    BonusSplitAnswer,
    CalendarAnswer,
    Category,
    Change,
    CharityLimitAnswer,
    Child,
    Clamp,
    CommissionAnswer,
    ContributionsDict,
    Cover,
    DeclarationAnswer,
    DeclaredMonth,
    DegreeStudies,
    EnrolmentAnswer,
    ExplainedLine,
    ExplanationDict,
    FeeAnswer,
    FeePerson,
    FeePlan,
    GivenContributions,
    GrossUpAnswer,
    HousingLoan,
    InterestAnswer,
    InvoiceAnswer,
    Item,
    LabourToDate,
    LastYear,
    LineDict,
    MarginAnswer,
    MedicalCost,
    MonthOfLabour,
    MonthOfWages,
    Offer,
    OrderRule,
    Overlay,
    PaidFrom,
    ParameterAnswer,
    Parents,
    PayItem,
    Payslip,
    PayslipAnswer,
    PayslipDraft,
    PensionPayoutAnswer,
    PersonalPensionAnswer,
    PlanPrice,
    PremiumAnswer,
    QuotesAnswer,
    ReadDeclarationAnswer,
    RemunerationAnswer,
    RentedHome,
    Repayment,
    RetroAnswer,
    Scheme,
    SettlementAnswer,
    Side,
    SlipBonus,
    Spell,
    TaxFacts,
    WarningCode,
    WithholdAnswer,
    WithholdLabourAnswer,
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
    "additional_deductions",
    "arrears",
    "bill",
    "bonus",
    "bonus_split",
    "calendar",
    "call",
    "charity_limit",
    "cities",
    "commission",
    "contributions",
    "declaration",
    "enrolment",
    "eval_line",
    "explain",
    "gross_up",
    "interest",
    "invoice",
    "margin",
    "parameter",
    "payslip",
    "pension_payout",
    "personal_pension",
    "premium",
    "quotes",
    "read_declaration",
    "remuneration",
    "retro",
    "scheme",
    "service_fee",
    "settlement",
    "withhold",
    "withhold_labour",
    "year",
]

__version__: str

def additional_deductions(
    *,
    month: str | date,
    since: str | date | None = None,
    children: Iterable[Child] | None = None,
    elderly: Parents | None = None,
    continuing_education: DegreeStudies | None = None,
    certificates: Iterable[str | date] | None = None,
    housing_loan: HousingLoan | None = None,
    rent: RentedHome | None = None,
    illness: Iterable[MedicalCost] | None = None,
    known_on: str | date | None = None,
) -> AdditionalDeductionsAnswer:
    """Special additional deductions of a month and of the year to date, from the facts of a family.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of payment.
        since: The first month with this employer in the year; January if left out.
        children: The children.
        elderly: The parents who are supported.
        continuing_education: Studies for a degree.
        certificates: The months of professional certificates; they count once in a year, at the earliest in
            the first month with this employer.
        housing_loan: The loan for the first home.
        rent: A rented home.
        illness: Medical cost of the year, by person.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def arrears(
    *,
    months: Iterable[ArrearsMonth],
    declared_on: str | date,
    daily_rate: Amount | None = None,
    start_months_after: int | str | None = None,
    count_end_day: bool | None = None,
    cap: str | None = None,
    known_on: str | date | None = None,
) -> ArrearsAnswer:
    """Back pay and its late fees.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        months: The fee months.
        declared_on: The day of the declaration.
        daily_rate: The rate of a day; that of the law if left out.
        start_months_after: Months after the fee month at whose first day the days begin.
        count_end_day: Whether the day of the declaration counts.
        cap: Whether the late fee has an end.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def bill(
    *,
    state: Bills | Mapping[str, object] | None = None,
    commands: Iterable[Mapping[str, object]],
    exposure_of: str | None = None,
) -> BillsAnswer:
    """Commands to the bills of a platform.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        state: The state, as it was answered before; empty if left out.
        commands: The commands, in order.
        exposure_of: The customer whose exposure is asked for.
    """

def bonus(
    *,
    month: str | date,
    amount: Amount | None = None,
    net: Amount | None = None,
    method: str | None = None,
    annual_taxable: Amount | None = None,
    separate_used_this_year: bool | None = None,
    month_wage: Amount | None = None,
    known_on: str | date | None = None,
) -> BonusAnswer:
    """The tax on an annual bonus.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of payment.
        amount: The bonus before tax.
        net: What the person is to receive, in place of ``amount``: the payer bears the tax.
        method: How it is taxed.
        annual_taxable: Taxable income of the year without the bonus; negative where deductions are above the
            income. Needed for ``merged``.
        separate_used_this_year: Whether a bonus was taxed alone in this year already, by whatever payer.
        month_wage: The month's wage, before 2019: below the basic deduction, the difference is first taken
            from the bonus.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def bonus_split(
    *,
    month: str | date,
    annual_taxable: Amount,
    total: Amount,
    known_on: str | date | None = None,
) -> BonusSplitAnswer:
    """The split of a payment into a bonus taxed alone and a merged part that costs least tax in the year.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of payment.
        annual_taxable: Taxable income of the year without the payment; negative where deductions are above
            the income.
        total: The payment before tax.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def calendar(
    year: int | str,
) -> CalendarAnswer:
    """The days of a year that differ from the plain week: holidays (节假日) and make-up work days (调休).

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        year: The year.
    """

def charity_limit(
    *,
    month: str | date,
    taxable: Amount,
    donation: Amount,
    full: bool | None = None,
    known_on: str | date | None = None,
) -> CharityLimitAnswer:
    """A donation, and what of it may be deducted.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month that decides the values.
        taxable: The taxable income before the donation; may be below zero.
        donation: The donation.
        full: Whether the recipient is one whose donations are deducted in full.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def commission(
    *,
    month: str | date,
    tax_withheld: Amount,
    apply_cap: bool | None = None,
    known_on: str | date | None = None,
) -> CommissionAnswer:
    """The commission of a withholding agent (代扣代缴手续费).

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month that decides the values.
        tax_withheld: The income tax that the agent withheld and paid, usually of a year.
        apply_cap: Whether the yearly cap of other withholding is applied to income tax, as some do.
        known_on: The day whose knowledge is used; all that is known if left out.
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

def declaration(
    *,
    month: str | date,
    layout: str,
    rows: Iterable[Mapping[str, object]],
    known_on: str | date | None = None,
) -> DeclarationAnswer:
    """Rows that the withholding client imports.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The tax month, which is the month of payment; it decides the version of the layout.
        layout: The sheet: ``wages``, ``annual_bonus``, ``severance``, ``labour``, ``labour_continuous``,
            ``equity``, ``nonresident_wages``, ``persons``.
        rows: The persons.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def enrolment(
    *,
    spells: Iterable[Spell],
    rules: Iterable[OrderRule],
    start_day_threshold: int | str | None = None,
    leave_day_threshold: int | str | None = None,
) -> EnrolmentAnswer:
    """The fee months of a person at one place.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        spells: The spells, in the order of time.
        rules: The rules of the place, its agency (经办机构) and its handler (办理方), from the highest level to the
            lowest.
        start_day_threshold: Hired after this day of the month, the first month is not due.
        leave_day_threshold: Left by this day of the month, the last month is not due.
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

def interest(
    *,
    amount: Amount,
    paid_on: str | date,
    repayments: Iterable[Repayment] | None = None,
    until: str | date | None = None,
    rate: Amount,
    basis: int | str | None = None,
) -> InterestAnswer:
    """The interest of an advance.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        amount: What was advanced.
        paid_on: The day on which it was paid.
        repayments: The repayments, in the order of days.
        until: The day until which interest is counted; the last repayment if left out.
        rate: The rate of a year.
        basis: Days of a year by the contract: 360 or 365.
    """

def invoice(
    *,
    month: str | date,
    kind: str,
    taxpayer: str,
    rate: Amount,
    price: str | None = None,
    fee: Amount,
    pass_through: Amount | None = None,
    surcharge_of_tax: Amount | None = None,
    cap: Amount | None = None,
    special_wanted: Amount | None = None,
) -> InvoiceAnswer:
    """The VAT and invoices of a bill.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of the tax point.
        kind: What is taxed.
        taxpayer: The taxpayer.
        rate: The rate.
        price: How the price stands to the tax.
        fee: The fee, or with ``full`` the whole price beside what is passed on.
        pass_through: Wages and contributions that are passed on.
        surcharge_of_tax: Surcharges as a share of the tax.
        cap: The most that one invoice may show, tax included.
        special_wanted: The amount that the customer wants on a special invoice (专票); all that may be if left
            out.
    """

def margin(
    *,
    month: str | date,
    heads: int | str,
    customer_price: Amount,
    supplier_price: Amount,
    rate: Amount,
    surcharge_of_tax: Amount | None = None,
    deductible: bool | None = None,
) -> MarginAnswer:
    """The margin of a service that a supplier renders.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month.
        heads: The heads.
        customer_price: The customer's price of a head, VAT included.
        supplier_price: The supplier's price of a head, VAT included.
        rate: The rate of VAT on both.
        surcharge_of_tax: Surcharges as a share of the VAT paid.
        deductible: Whether the supplier's invoice gives input VAT.
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
    values: Mapping[str, Amount] | None = None,
    contributions: Iterable[DeclaredMonth] | None = None,
    contribution_amounts: Iterable[GivenContributions] | None = None,
    tax: TaxFacts | None = None,
    bonus: SlipBonus | None = None,
    deductions: Iterable[AfterTax] | None = None,
    known_on: str | date | None = None,
) -> PayslipAnswer:
    """The payslip of a person and month of payment.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of payment, which is the tax month.
        items: The pay items.
        values: Free values for formulas, such as hours or scores, by name.
        contributions: The contributions of the fee months declared in this month.
        contribution_amounts: Contributions that are already known, such as differences.
        tax: What the tax needs to know; nothing special if left out.
        bonus: An annual bonus paid with the wages.
        deductions: What is taken off after tax.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def pension_payout(
    *,
    month: str | date,
    amount: Amount,
    known_on: str | date | None = None,
) -> PensionPayoutAnswer:
    """A payment out of the personal pension, taxed alone.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of payment.
        amount: The whole amount.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def personal_pension(
    *,
    month: str | date,
    taxable: Amount,
    paid: Amount,
    known_on: str | date | None = None,
) -> PersonalPensionAnswer:
    """What a payment into the personal pension saves in the year.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month that decides the year's values.
        taxable: The year's taxable income before the personal pension; may be below zero.
        paid: What was paid in within the year.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def premium(
    *,
    policy_from: str | date,
    policy_to: str | date,
    kind: str,
    price: Amount | None = None,
    percent: Amount | None = None,
    bands: Iterable[AgeBand] | None = None,
    plans: Iterable[PlanPrice] | None = None,
    month: str | date | None = None,
    refund_fee: Amount | None = None,
    charge_whole: bool | None = None,
    instalments: int | str | None = None,
    max_per_role: int | str | None = None,
    covers: Iterable[Cover],
) -> PremiumAnswer:
    """The premiums of a policy.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        policy_from: The first day of the policy.
        policy_to: The last day of the policy.
        kind: How it is priced.
        price: The premium of a head and month, or of a head and year.
        percent: The share of wages.
        bands: Bands of ages.
        plans: Plans, or classes of work.
        month: The month that is charged, for a price a month.
        refund_fee: The fee that the insurer keeps of a refund.
        charge_whole: Whether the premium of the whole policy is charged first and the days after leaving are
            refunded.
        instalments: Parts in which the premium is charged.
        max_per_role: The most covers of a role for one person's family.
        covers: The covers.
    """

def quotes(
    *,
    month: str | date,
    offers: Iterable[Offer],
    heads: int | str,
    hires: int | str | None = None,
    leaves: int | str | None = None,
    contributions: Amount,
    own_rate: Amount,
    basis: int | str | None = None,
    own_cutoff_day: int | str | None = None,
) -> QuotesAnswer:
    """Offers compared for a city and a number of heads.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month.
        offers: The offers.
        heads: The heads.
        hires: Hires in the month.
        leaves: Leaves in the month.
        contributions: The contributions that are expected.
        own_rate: The own cost of money, a rate of a year.
        basis: Days of a year.
        own_cutoff_day: Our own cut-off; an offer with an earlier one does not fit.
    """

def read_declaration(
    *,
    month: str | date,
    layout: str,
    table: Iterable[Iterable[str]],
    known_on: str | date | None = None,
) -> ReadDeclarationAnswer:
    """A sheet of the withholding client, as rows of texts.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The tax month, which decides the version of the layout.
        layout: The sheet: ``wages``, ``annual_bonus`` and so on, as for ``declaration``.
        table: The rows of the sheet from its top, each a list of cells.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def remuneration(
    *,
    month: str | date,
    kind: str,
    income: Amount | None = None,
    net: Amount | None = None,
    resident: bool | None = None,
    charity: Amount | None = None,
    charity_full: bool | None = None,
    known_on: str | date | None = None,
) -> RemunerationAnswer:
    """The tax on one payment of labour, author's, royalty or incidental income.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of payment.
        kind: What is paid for.
        income: The payment before tax, without VAT; continuous income of one kind in a month is one payment.
        net: What the person is to receive, in place of ``income``: the payer bears the tax.
        resident: Whether the person is a resident (居民个人).
        charity: A donation; residents' labour, author's and royalty income takes donations in the settlement
            only.
        charity_full: Whether the donation goes to a listed recipient and is deducted in full.
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

def service_fee(
    *,
    month: str | date,
    plan: FeePlan,
    heads: int | str | None = None,
    persons: Iterable[FeePerson] | None = None,
    changes: int | str | None = None,
) -> FeeAnswer:
    """The service fee of a month.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month.
        plan: The plan.
        heads: The number of heads, where no person matters.
        persons: The persons.
        changes: The number of counted changes.
    """

def settlement(
    *,
    year: int | str,
    wages: Amount,
    exempt: Amount | None = None,
    labour: Amount | None = None,
    author: Amount | None = None,
    royalty: Amount | None = None,
    merged_bonus: Amount | None = None,
    special: Amount | None = None,
    additional: Amount | None = None,
    illness: Amount | None = None,
    annuity: Amount | None = None,
    health_insurance: Amount | None = None,
    personal_pension: Amount | None = None,
    other: Amount | None = None,
    charity: Amount | None = None,
    charity_full: Amount | None = None,
    reductions: Amount | None = None,
    withheld: Amount,
    agent_failed: bool | None = None,
    known_on: str | date | None = None,
) -> SettlementAnswer:
    """The annual settlement of a resident's comprehensive income.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        year: The year of the income; its December decides the values.
        wages: Gross wages, exempt income included; a bonus that was taxed apart left out.
        exempt: Exempt income within the wages (免税收入).
        labour: Gross labour remuneration (劳务报酬), without VAT.
        author: Gross author's income (稿酬).
        royalty: Gross royalties (特许权使用费).
        merged_bonus: An annual bonus that is merged with the comprehensive income.
        special: Special deductions (专项扣除): the employee's social insurance and housing fund within the
            limits.
        additional: Special additional deductions (专项附加扣除) without serious illness.
        illness: Serious illness (大病医疗), as ``additional_deductions`` gives it.
        annuity: Annuity within its limit (企业年金、职业年金).
        health_insurance: Tax-preferred health insurance (商业健康保险).
        personal_pension: Personal pension (个人养老金).
        other: Other deductions (其他扣除).
        charity: Donations that are deducted within their limit.
        charity_full: Donations to recipients whose donations are deducted in full.
        reductions: Tax reductions (减免税额).
        withheld: Tax that was withheld on all of this.
        agent_failed: Whether a withholding agent failed to withhold as it must, which ends the exemption.
        known_on: The day whose knowledge is used; all that is known if left out.
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

def withhold_labour(
    *,
    kind: str,
    months: Iterable[MonthOfLabour],
    opening: LabourToDate | None = None,
    restart_after: int | str | None = None,
    basic_deduction: str | None = None,
    last_year: LastYear | None = None,
    known_on: str | date | None = None,
) -> WithholdLabourAnswer:
    """Cumulative withholding of labour remuneration, for one month or several of a year.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        kind: Whose labour.
        months: The months of payment, ascending within one year; on a platform a month without income is a
            gap.
        opening: The year to date before the first of these months.
        restart_after: Months without income after which a platform starts anew; the rule's number if left
            out.
        basic_deduction: How the basic deduction is counted: ``months_employed``, or ``whole_year`` as for
            wages (2020年第19号).
        last_year: Last year's remuneration here, for ``whole_year``.
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
    def declaration(
        self,
        *,
        month: str | date,
        layout: str,
        rows: Iterable[Mapping[str, object]],
        known_on: str | date | None = None,
    ) -> DeclarationAnswer:
        """Rows that the withholding client imports.

        Faults of the request raise ``HesuanError``, all at once.

        Args:
            month: The tax month, which is the month of payment; it decides the version of the layout.
            layout: The sheet: ``wages``, ``annual_bonus``, ``severance``, ``labour``, ``labour_continuous``,
                ``equity``, ``nonresident_wages``, ``persons``.
            rows: The persons.
            known_on: The day whose knowledge is used; all that is known if left out.
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
        values: Mapping[str, Amount] | None = None,
        contributions: Iterable[DeclaredMonth] | None = None,
        contribution_amounts: Iterable[GivenContributions] | None = None,
        tax: TaxFacts | None = None,
        bonus: SlipBonus | None = None,
        deductions: Iterable[AfterTax] | None = None,
        known_on: str | date | None = None,
    ) -> PayslipAnswer:
        """The payslip of a person and month of payment.

        Faults of the request raise ``HesuanError``, all at once.

        Args:
            month: The month of payment, which is the tax month.
            items: The pay items.
            values: Free values for formulas, such as hours or scores, by name.
            contributions: The contributions of the fee months declared in this month.
            contribution_amounts: Contributions that are already known, such as differences.
            tax: What the tax needs to know; nothing special if left out.
            bonus: An annual bonus paid with the wages.
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

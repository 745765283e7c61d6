# Generated from the schema: python bindings/python/stubs.py
"""The native part of the package; import its names from ``hesuan``."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, final

from typing_extensions import disjoint_base

from .types import (
    AccessAnswer,
    AccessObject,
    Act,
    Actor,
    AdditionalDeductionsAnswer,
    AdvanceRecord,
    AdvanceTerms,
    AfterTax,
    AgeBand,
    Amount,
    AnnualLeaveAnswer,
    AnnuityContributionAnswer,
    AnnuityReceiptAnswer,
    ApprovedAdvance,
    ArrearsAnswer,
    ArrearsMonth,
    Assessed,
    Assigned,
    AttendedDay,
    BankFileAnswer,
    BankItem,
    BankProfile,
    Bases,
    BillCheckAnswer,
    Bills,
    BillsAnswer,
    BonusAnswer,
    BonusSplitAnswer,
    BureauRow,
    CalendarAnswer,
    Category,
    Change,
    ChargeAnswer,
    CharityLimitAnswer,
    CheckNumbersAnswer,
    CheckedLine,
    Child,
    ClaimAnswer,
    Clamp,
    CommissionAnswer,
    CompanyHistory,
    CompensationAnswer,
    ConsentAnswer,
    ConsentGrant,
    ConsentQuery,
    ContributionsDict,
    Cover,
    CustomerFunds,
    CustomerPayment,
    DeclarationAnswer,
    DeclaredMonth,
    DegreeStudies,
    DisabilityLevyAnswer,
    DoubleWageAnswer,
    EarlierEquity,
    EarlyRetirementAnswer,
    EnrolmentAnswer,
    Entry,
    EquityAnswer,
    ExpectedLine,
    ExplainedLine,
    ExplanationDict,
    FeeAdjustmentAnswer,
    FeeAnswer,
    FeeEvent,
    FeeHeads,
    FeePerson,
    FeePlan,
    FundsGateAnswer,
    GivenContributions,
    GrossUpAnswer,
    HousingFundAverages,
    HousingFundCapAnswer,
    HousingLoan,
    ImportReceiptsAnswer,
    InsightAnswer,
    InterestAnswer,
    InternalRetirementAnswer,
    InvoiceAnswer,
    InvoiceLine,
    Item,
    ItemGroup,
    KnownPerson,
    LabourToDate,
    LastYear,
    LateFeeAnswer,
    LedgerAnswer,
    LengthOfService,
    LineDict,
    LowPriceHousingAnswer,
    MarginAnswer,
    MatchLine,
    MedicalCost,
    MinimumWageAnswer,
    MinimumWagePlace,
    MonthOfLabour,
    MonthOfWages,
    MonthUnderStatus,
    NonCompeteAnswer,
    NonResidentAnswer,
    Offer,
    OpenBill,
    OrderRule,
    Overlay,
    OvertimeAnswer,
    OvertimeDays,
    OvertimeHours,
    OwnContribution,
    OwnField,
    OwnPayslip,
    OwnTax,
    PaidFrom,
    PaidItem,
    ParameterAnswer,
    Parents,
    PayItem,
    PayPolicy,
    PayeeFacts,
    Payer,
    PaymentChecksAnswer,
    PaymentLine,
    Payments,
    PaymentsAnswer,
    Payslip,
    PayslipAnswer,
    PayslipDraft,
    PensionPayoutAnswer,
    PersonHistory,
    PersonalPensionAnswer,
    PlanPrice,
    PremiumAnswer,
    ProbationAnswer,
    ProrateAnswer,
    QuotesAnswer,
    ReadBankStatementAnswer,
    ReadDeclarationAnswer,
    Receipt,
    ReconcileAnswer,
    RedLetterAnswer,
    RemittanceAnswer,
    RemittanceLine,
    RemunerationAnswer,
    RentedHome,
    RepayAdvancesAnswer,
    Repayment,
    ResidenceChangeAnswer,
    RetirementAnswer,
    RetroAnswer,
    RoundAnswer,
    RoundingRule,
    Scheme,
    SelfQueryAnswer,
    SettleAnswer,
    Settlement,
    SettlementAnswer,
    SettlementEvent,
    SeveranceAnswer,
    SickPayAnswer,
    Side,
    SlipAnnuity,
    SlipBonus,
    Spell,
    SplitAnswer,
    SplitLine,
    SplitPaymentsAnswer,
    StatementAnswer,
    StatementFile,
    StatementProfile,
    SupplierBillAnswer,
    SupplyLink,
    TaxFacts,
    ThreeWayAnswer,
    TrainingPenaltyAnswer,
    UnionFeeAnswer,
    UnknownPayment,
    VatAnswer,
    WageDeductionAnswer,
    WarningCode,
    WithholdAnswer,
    WithholdLabourAnswer,
    Workforce,
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
    "access",
    "additional_deductions",
    "annual_leave",
    "annuity_contribution",
    "annuity_receipt",
    "arrears",
    "bank_file",
    "bill",
    "bill_check",
    "bonus",
    "bonus_split",
    "calendar",
    "call",
    "charge",
    "charity_limit",
    "check_numbers",
    "cities",
    "claim",
    "commission",
    "compensation",
    "consent",
    "contributions",
    "declaration",
    "disability_levy",
    "double_wage",
    "early_retirement",
    "enrolment",
    "equity",
    "eval_line",
    "explain",
    "fee_adjustment",
    "funds_gate",
    "gross_up",
    "housing_fund_cap",
    "import_receipts",
    "insight",
    "interest",
    "internal_retirement",
    "invoice",
    "late_fee",
    "ledger",
    "low_price_housing",
    "margin",
    "minimum_wage",
    "non_compete",
    "nonresident",
    "overtime",
    "parameter",
    "pay",
    "payment_checks",
    "payslip",
    "pension_payout",
    "personal_pension",
    "premium",
    "probation",
    "prorate",
    "quotes",
    "read_bank_statement",
    "read_declaration",
    "read_statement",
    "reconcile",
    "red_letter",
    "remittance",
    "remuneration",
    "repay_advances",
    "residence_change",
    "retirement",
    "retro",
    "round",
    "scheme",
    "self_query",
    "service_fee",
    "settle",
    "settlement",
    "severance",
    "sick_pay",
    "split",
    "split_payments",
    "supplier_bill",
    "three_way",
    "training_penalty",
    "union_fee",
    "vat",
    "wage_deduction",
    "withhold",
    "withhold_labour",
    "year",
]

__version__: str

def access(
    *,
    actor: Actor,
    action: str,
    object: AccessObject,
    purpose: str | None = None,
    on: str | date,
    history: Iterable[Act] | None = None,
    grants: Iterable[ConsentGrant] | None = None,
    consent: ConsentQuery | None = None,
) -> AccessAnswer:
    """Whether a user may do an act, and what stays masked.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        actor: Who.
        action: What: ``read``, ``confirm``, ``claim``, ``approve``, …
        object: On what.
        purpose: What for, such as ``declaration``.
        on: The day, which decides the policy and the grants in force.
        history: What users did before, for the separation of duties.
        grants: The grants, for what only a grant opens.
        consent: The use of data that a grant must allow.
    """

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

def annual_leave(
    *,
    month: str | date,
    service_months: int | str | None = None,
    entitled_days: Amount | None = None,
    basis: str | None = None,
    employed_days: int | str | None = None,
    taken: Amount | None = None,
    average_wage: Amount | None = None,
    normal_pay_given: bool | None = None,
    waived: bool | None = None,
    school_holidays: bool | None = None,
    personal_days: Amount | None = None,
    sick_months: Amount | None = None,
    known_on: str | date | None = None,
) -> AnnualLeaveAnswer:
    """Annual leave of a year, and the pay for the days not taken.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month in which it is settled.
        service_months: Months of the total working life (累计工作时间), with all employers.
        entitled_days: Days of leave in a whole year, where the contract gives more than the law or the
            service is not known.
        basis: Which part of the year the leave is for.
        employed_days: Calendar days of the year employed here: those that remain for an entrant, those that
            have passed for a leaver.
        taken: Days taken.
        average_wage: The average month wage of the twelve months before, without overtime pay; no pay is
            computed if left out.
        normal_pay_given: Whether the normal pay of the days was paid, which the 300 % include.
        waived: Whether the employee waived the days in writing for reasons of their own: then normal pay is
            enough.
        school_holidays: Whether school holidays longer than the leave were taken.
        personal_days: Days of paid personal leave (事假) in the year.
        sick_months: Months of sick leave in the year.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def annuity_contribution(
    *,
    month: str | date,
    base: Amount,
    average_annual_wage: Amount,
    employee: Amount,
    employer: Amount | None = None,
    employer_limit: Amount | None = None,
    known_on: str | date | None = None,
) -> AnnuityContributionAnswer:
    """How much of an annuity contribution is paid before tax (年金缴费).

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of payment.
        base: The employee's base of a month: last year's average wage (企业年金), or post and grade wages (职业年金).
        average_annual_wage: Last year's average wage of the city, of the YEAR.
        employee: What the employee pays.
        employer: What the employer pays.
        employer_limit: What the employer may pay for this employee under the annuity's rules; within it where
            left out.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def annuity_receipt(
    *,
    month: str | date,
    kind: str,
    amount: Amount,
    known_on: str | date | None = None,
) -> AnnuityReceiptAnswer:
    """The tax on an annuity receipt: the whole amount alone, nothing deducted. Two annuities are two receipts.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of payment.
        kind: How the annuity is paid out.
        amount: The amount.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def arrears(
    *,
    policy: str | None = None,
    months: Iterable[ArrearsMonth],
    declared_on: str | date,
    max_months: int | str | None = None,
    cross_year: bool | None = None,
    proof_after_months: int | str | None = None,
    not_allowed: Iterable[str] | None = None,
    daily_rate: Amount | None = None,
    start_months_after: int | str | None = None,
    count_end_day: bool | None = None,
    cap: str | None = None,
    known_on: str | date | None = None,
) -> ArrearsAnswer:
    """Back pay and its late fees.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        policy: A ready policy, such as ``policy.arrears.statutory``: its terms stand in for the fields that
            are left out.
        months: The fee months.
        declared_on: The day of the declaration.
        max_months: How many months before that of the declaration may be paid back; any number if left out.
        cross_year: Whether months of an earlier year may be paid back.
        proof_after_months: Months before that of the declaration from which proof is needed; none if left
            out.
        not_allowed: Items that may not be paid back, or one side of them: ``medical``, ``medical.employee``.
        daily_rate: The rate of a day; that of the law if left out.
        start_months_after: Months after the fee month at whose first day the days begin.
        count_end_day: Whether the day of the declaration counts.
        cap: Whether the late fee has an end.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def bank_file(
    *,
    month: str | date,
    layout: str | None = None,
    profile: BankProfile | None = None,
    batch: str | None = None,
    from_account: str | None = None,
    from_name: str | None = None,
    from_bank: str | None = None,
    paid_on: str | date | None = None,
    items: Iterable[BankItem],
    known_on: str | date | None = None,
) -> BankFileAnswer:
    """Payments to be written in the layout of a bank.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month, which decides the version of the layout.
        layout: The layout: ``plain``, ``icbc_batch``, ``cmb_payroll``, ``cmb_direct``, ``wechat_transfer``,
            ``alipay_batch`` or ``pipe_gbk``.
        profile: A layout of the host's own, in its place.
        batch: Our reference of the batch.
        from_account: The account that pays.
        from_name: Its name.
        from_bank: Its bank.
        paid_on: The day of payment.
        items: The payments, in order.
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

def bill_check(
    *,
    month: str | date,
    policy: str | None = None,
    lines: Iterable[CheckedLine],
    assignments: Iterable[Assigned] | None = None,
    last_total: Amount | None = None,
    change_share: Amount | None = None,
    workforce: Iterable[Workforce] | None = None,
) -> BillCheckAnswer:
    """The checks of a bill before it is sent.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The bill month.
        policy: A ready policy, such as ``policy.bill_check.standard``: its terms stand in for the fields that
            are left out.
        lines: The lines of the bill.
        assignments: Who is assigned to the customer.
        last_total: The total of last month's bill; no change is looked at if left out.
        change_share: The share of last month's total above which a change is told; no change is looked at if
            left out.
        workforce: The host companies that workers are dispatched to.
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

def charge(
    *,
    month: str | date,
    charge: Mapping[str, object],
) -> ChargeAnswer:
    """A charge beside fee and contributions.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month.
        charge: What is charged.
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

def check_numbers(
    *,
    cards: Iterable[str] | None = None,
    id_numbers: Iterable[str] | None = None,
    bank_codes: Iterable[str] | None = None,
) -> CheckNumbersAnswer:
    """Numbers whose check digits are asked for.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        cards: Bank card numbers.
        id_numbers: Numbers of resident identity cards, of 18 or 15 characters.
        bank_codes: Numbers of bank branches (联行号).
    """

def claim(
    *,
    customers: Iterable[Payer],
    bills: Iterable[OpenBill],
    receipts: Iterable[Receipt | Mapping[str, object]],
    paid_items: Iterable[PaidItem] | None = None,
    bill_number: str | None = None,
    max_subset_bills: int | str | None = None,
    together_days: int | str | None = None,
) -> ClaimAnswer:
    """Receipts to be claimed.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        customers: The customers.
        bills: The bills that are open.
        receipts: The receipts that nobody has claimed.
        paid_items: Payments that may come back.
        bill_number: The form of a bill number; ``9`` stands for a digit.
        max_subset_bills: The most bills that are searched for a set that makes the amount; at most 20.
        together_days: Receipts of one customer that lie at most so many days apart may pay bills together.
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

def compensation(
    *,
    month: str | date,
    kind: str,
    average_wage: Amount,
    average_overtime: Amount | None = None,
    count_overtime: bool | None = None,
    last_month_wage: Amount | None = None,
    local_average_wage: Amount,
    minimum_wage: Amount | None = None,
    place: str | None = None,
    class_: int | str | None = None,
    service: LengthOfService | None = None,
    hired: str | date | None = None,
    left: str | date | None = None,
    known_on: str | date | None = None,
) -> CompensationAnswer:
    """Compensation for the end of an employment.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month in which it ends.
        kind: What is owed.
        average_wage: The average month wage of the twelve months before, gross with bonuses and allowances
            (应得工资).
        average_overtime: Overtime pay within that average; whether it counts is disputed.
        count_overtime: Whether it counts; by the rule in force, which is disputed, if left out.
        last_month_wage: The wage of the month before, for ``n_plus_1``.
        local_average_wage: The local average month wage of the year before (本地区上年度职工月平均工资).
        minimum_wage: The minimum wage, below which the average does not count.
        place: The place whose minimum wage holds (six-digit code), in place of ``minimum_wage``.
        class_: The class of its minimum wage, 1 for the highest; needed where there are several.
        service: The length of service, in place of ``hired`` and ``left``.
        hired: The first day employed.
        left: The last day employed.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def consent(
    *,
    grants: Iterable[ConsentGrant] | None = None,
    queries: Iterable[ConsentQuery],
) -> ConsentAnswer:
    """Which of some uses of data the grants allow.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        grants: The grants.
        queries: The uses.
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

def disability_levy(
    *,
    year: int | str,
    place: str | None = None,
    ratio: Amount | None = None,
    staff: Amount,
    disabled: Amount,
    average_wage: Amount,
    local_average_wage: Amount | None = None,
    known_on: str | date | None = None,
) -> DisabilityLevyAnswer:
    """The levy for the employment of disabled persons, paid in a year on the figures of the year before.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        year: The year in which it is paid, 1900 to 2199.
        place: The place whose ratio holds (six-digit code).
        ratio: The ratio, where the place's is not in the rules or another one was told.
        staff: Average staff of the year before; seasonal workers count by months ÷ 12.
        disabled: Disabled persons employed in the year before, as the place counts them (a severe disability
            may count twice).
        average_wage: The unit's average annual wage of the year before.
        local_average_wage: The local average annual wage of the year before, which caps it.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def double_wage(
    *,
    hired: str | date,
    until: str | date,
    month_wage: Amount,
    known_on: str | date | None = None,
) -> DoubleWageAnswer:
    """The extra wage where there is no written contract.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        hired: The first day employed.
        until: The last day without a written contract.
        month_wage: The month wage.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def early_retirement(
    *,
    month: str | date,
    amount: Amount,
    months: int | str,
    known_on: str | date | None = None,
) -> EarlyRetirementAnswer:
    """The tax on the lump sum of early retirement (提前退休一次性补贴收入, 财税〔2018〕164号 item 5 (2)).

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of payment.
        amount: The lump sum.
        months: Months from the retirement to the statutory age; from 2025 that is the delayed age.
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

def equity(
    *,
    month: str | date,
    income: Amount | None = None,
    shares: Amount | None = None,
    strike: Amount | None = None,
    market: Amount | None = None,
    earlier: Iterable[EarlierEquity] | None = None,
    known_on: str | date | None = None,
) -> EquityAnswer:
    """The tax on an equity incentive of a listed company (股票期权、限制性股票等); those of one tax year are merged, never across years.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of exercise or release.
        income: The income, in place of ``shares``, ``strike`` and ``market``.
        shares: Number of shares.
        strike: What the person pays for a share.
        market: The market price of a share on the day.
        earlier: Events before this one; those of another tax year are left out.
        known_on: The day whose knowledge is used; all that is known if left out.
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

def fee_adjustment(
    *,
    month: str | date,
    plan: FeePlan,
    charged: FeeHeads,
    actual: FeeHeads,
) -> FeeAdjustmentAnswer:
    """The fee of a month whose heads turned out to be others than were charged.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month.
        plan: The plan of that month.
        charged: What was charged for.
        actual: What is right.
    """

def funds_gate(
    *,
    batch: str | None = None,
    purpose: str,
    on: str | date | None = None,
    payments: Iterable[CustomerPayment],
    funds: Iterable[CustomerFunds] | None = None,
    terms: AdvanceTerms | None = None,
) -> FundsGateAnswer:
    """Whether the customers' money covers a batch.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        batch: The batch, which names the advances that it uses.
        purpose: What is paid: the purpose.
        on: The day of payment.
        payments: What the batch pays for each customer; several for one customer are summed.
        funds: The money of each customer for this purpose; a customer that is not there has none.
        terms: The terms of what is advanced; with them and the day the advances are recorded.
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

def housing_fund_cap(
    *,
    month: str | date,
    own_average: Amount,
    city_average: Amount,
    employee: Amount,
    employer: Amount,
    province: str | None = None,
    known_on: str | date | None = None,
) -> HousingFundCapAnswer:
    """How much of the housing fund is paid before tax, on each side.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of payment.
        own_average: The employee's average wage of a month of last year.
        city_average: Last year's average wage of the city, of a MONTH.
        employee: What the employee pays.
        employer: What the employer pays.
        province: The division code of the place, where its province has a rule of its own.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def import_receipts(
    *,
    files: Iterable[StatementFile],
    known: Iterable[str] | None = None,
    in_part: bool | None = None,
) -> ImportReceiptsAnswer:
    """Statement files to be imported.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        files: The files, in order.
        known: Keys of rows that were imported before.
        in_part: Whether good rows are imported although others are refused; else one bad row refuses all.
    """

def insight(
    *,
    as_of: str | date,
    window_months: int | str | None = None,
    on: str | date | None = None,
    grantee: str,
    purpose: str,
    grants: Iterable[ConsentGrant] | None = None,
    metrics: Iterable[str] | None = None,
    people: Iterable[PersonHistory] | None = None,
    companies: Iterable[CompanyHistory] | None = None,
    pay_level_by: str | None = None,
    least_group: int | str | None = None,
) -> InsightAnswer:
    """Figures on histories of people and companies, each behind a grant.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        as_of: The day up to which data counts.
        window_months: The months of the window, up to that of the day: 1 to 120.
        on: The day of the use, for grants; ``as_of`` if left out.
        grantee: Who would use the figures.
        purpose: What for.
        grants: The grants.
        metrics: The figures that are asked for; all if left out.
        people: People, each with its history.
        companies: Companies, each with its history.
        pay_level_by: By what pay level is told.
        least_group: Groups of fewer people are withheld; the policy's value if left out.
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

def internal_retirement(
    *,
    month: str | date,
    amount: Amount,
    months: int | str,
    month_wage: Amount,
    wage_tax_by: str | None = None,
    cumulative_wage_tax: Amount | None = None,
    known_on: str | date | None = None,
) -> InternalRetirementAnswer:
    """The tax on the lump sum of internal retirement (内部退养一次性收入, 国税发〔1999〕58号, 财税〔2018〕164号 item 5 (3)).   The wage of the month stays in the cumulative withholding.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of payment.
        amount: The lump sum.
        months: Months from the internal retirement to the statutory age.
        month_wage: The wage of the month of payment.
        wage_tax_by: How the tax on that wage alone is found; as the rules say if left out, where sources
            disagree.
        cumulative_wage_tax: The tax withheld on that wage by the cumulative method, for ``cumulative_table``.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def invoice(
    *,
    month: str | date,
    policy: str | None = None,
    kind: str | None = None,
    taxpayer: str | None = None,
    rate: Amount | None = None,
    price: str | None = None,
    fee: Amount,
    pass_through: Amount | None = None,
    surcharge_of_tax: Amount | None = None,
    cap: Amount | None = None,
    special_wanted: Amount | None = None,
    billed: Amount | None = None,
    invoiced: Amount | None = None,
    invoice_first: bool | None = None,
    received: Amount | None = None,
) -> InvoiceAnswer:
    """The VAT and invoices of a bill.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of the tax point.
        policy: A ready policy, such as ``policy.vat.agency_general``: its terms stand in for the fields that
            are left out.
        kind: What is taxed; needed where no policy says it.
        taxpayer: The taxpayer; needed where no policy says it.
        rate: The rate; needed where no policy says it.
        price: How the price stands to the tax.
        fee: The fee, or with ``full`` the whole price beside what is passed on.
        pass_through: Wages and contributions that are passed on.
        surcharge_of_tax: Surcharges as a share of the tax.
        cap: The most that one invoice may show, tax included.
        special_wanted: The amount that the customer wants on a special invoice (专票); all that may be if left
            out.
        billed: The total of the bill, above which nothing is invoiced.
        invoiced: What was invoiced of the bill before.
        invoice_first: 先票后款: whether the invoice may come before the money; else no more is invoiced than was
            received.
        received: What was received for the bill.
    """

def late_fee(
    *,
    kind: str,
    amount: Amount,
    from_: str | date | None = None,
    to: str | date | None = None,
    count_last_day: bool | None = None,
    days: int | str | None = None,
    month: str | date | None = None,
    known_on: str | date | None = None,
) -> LateFeeAnswer:
    """The late fee on an amount: from a day to the day of payment, or a number of days.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        kind: What is paid late.
        amount: The amount.
        from_: The first day of default: for a tax the day after its deadline, for social insurance as the
            city has it.
        to: The day of payment.
        count_last_day: Whether the day of payment counts; by the rule in force if left out.
        days: The number of days, in place of ``to``.
        month: The month that decides the rate, where only days are given.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def ledger(
    *,
    state: Settlement | Mapping[str, object] | None = None,
    events: Iterable[SettlementEvent | Mapping[str, object]] | None = None,
    entries: Iterable[Entry | Mapping[str, object]] | None = None,
    close: str | date | None = None,
    approved_advances: Iterable[ApprovedAdvance] | None = None,
    unknown_payments: Iterable[UnknownPayment] | None = None,
    unknown_days: int | str | None = None,
    beancount: bool | None = None,
) -> LedgerAnswer:
    """The ledger of events.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        state: The state before the events, as ``settle`` answered it; empty if left out.
        events: The events, as ``settle`` answered them.
        entries: Entries that stand already, and those of the host itself (suppliers, costs).
        close: The month that is to be closed: its conditions are checked.
        approved_advances: Advances that were approved.
        unknown_payments: Payments without an answer.
        unknown_days: After how many days a payment without an answer keeps a month open.
        beancount: Whether the ledger is wanted as a beancount file.
    """

def low_price_housing(
    *,
    month: str | date,
    difference: Amount,
    known_on: str | date | None = None,
) -> LowPriceHousingAnswer:
    """The tax on housing that an employer sells to an employee under cost (单位低价售房): the difference is taxed.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of the sale.
        difference: What the employee pays less than the cost of building or purchase.
        known_on: The day whose knowledge is used; all that is known if left out.
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

def minimum_wage(
    *,
    place: str,
    month: str | date,
    class_: int | str | None = None,
    wage: Amount,
    excluded: Amount | None = None,
    employee_social_insurance: Amount | None = None,
    employee_housing_fund: Amount | None = None,
    known_on: str | date | None = None,
) -> MinimumWageAnswer:
    """Whether the wage of a month reaches the minimum wage of the place.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        place: The place (six-digit code).
        month: The month.
        class_: The class of the place, 1 for the highest; needed where there are several.
        wage: What is paid for the month, before the employee's contributions.
        excluded: Pay within it that does not count: overtime, shifts, heat and hardship allowances, welfare,
            and what the place excludes.
        employee_social_insurance: The employee's social insurance of the month.
        employee_housing_fund: The employee's housing fund of the month.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def non_compete(
    *,
    month: str | date,
    average_wage: Amount,
    months: int | str,
    minimum_wage: Amount | None = None,
    place: str | None = None,
    class_: int | str | None = None,
    known_on: str | date | None = None,
) -> NonCompeteAnswer:
    """The pay for a non-compete clause for which no amount was agreed.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month in which the employment ended.
        average_wage: The average month wage of the twelve months before.
        months: The months of the clause.
        minimum_wage: The minimum wage, below which a month's pay may not be.
        place: The place whose minimum wage holds (six-digit code), in place of ``minimum_wage``.
        class_: The class of its minimum wage, 1 for the highest; needed where there are several.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def nonresident(
    *,
    month: str | date,
    kind: str,
    executive: bool | None = None,
    days_in_year: int | str,
    six_years: bool | None = None,
    total: Amount,
    paid_abroad: Amount | None = None,
    work_days_in_china: Amount | None = None,
    calendar_days: int | str | None = None,
    formula: str | None = None,
    year_total_before: Amount | None = None,
    taxed_before: Amount | None = None,
    separate_used_this_year: bool | None = None,
    known_on: str | date | None = None,
) -> NonResidentAnswer:
    """The income to tax of a person without domicile, and a non-resident's tax on it.   Social insurance and the housing fund are not deducted. Wages of different periods that are paid in one month are computed  each by its own days; their incomes are added and taxed with formula 5.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of payment.
        kind: What is paid.
        executive: Whether the person is a director, supervisor or senior manager of a resident company
            (高管人员).
        days_in_year: Days of residence (of 24 hours) in China expected for the calendar year.
        six_years: Whether a resident lived here so in each of the six years before, without one long absence
            (连续满六年).
        total: What is paid in China and abroad together.
        paid_abroad: What of it is paid and borne abroad.
        work_days_in_china: Work days in China in the period that the payment belongs to, in half days; not
            needed where the formula has no days.
        calendar_days: Calendar days of that period; those of the month if left out, needed for a bonus or
            equity.
        formula: The formula, where the status does not decide it (such as under a treaty).
        year_total_before: Income to tax of equity incentives earlier in the year, for ``equity``.
        taxed_before: Tax on it, for ``equity``.
        separate_used_this_year: Whether a bonus of this year was taxed so before, for ``bonus``.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def overtime(
    *,
    month: str | date,
    month_wage: Amount | None = None,
    hourly_wage: Amount | None = None,
    day_wage: Amount | None = None,
    place: str | None = None,
    class_: int | str | None = None,
    contract_wage: Amount | None = None,
    collective_wage: Amount | None = None,
    normal_wage: Amount | None = None,
    hours: OvertimeHours | None = None,
    days: OvertimeDays | None = None,
    attendance: Iterable[AttendedDay] | None = None,
    rest_in_lieu_hours: Amount | None = None,
    rounding: str | None = None,
    hours_system: str | None = None,
    known_on: str | date | None = None,
) -> OvertimeAnswer:
    """Overtime pay of a month: a wage (or a place with the wages that its rule chooses from), and hours, days or attendance.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month worked.
        month_wage: The month wage that overtime is based on.
        hourly_wage: The hourly wage, in place of a month wage.
        day_wage: The day wage, in place of a month wage.
        place: The place whose rule of the base holds (six-digit code), in place of a given wage.
        class_: The class of the place's minimum wage, 1 for the highest; needed where there are several.
        contract_wage: The month wage of the contract, for ``place``.
        collective_wage: The month wage of the collective agreement, for ``place``.
        normal_wage: The month wage for normal work, for ``place``.
        hours: Hours by kind of day.
        days: Days by kind of day.
        attendance: Hours by day, classified by the calendar, in place of ``hours`` and ``days``.
        rest_in_lieu_hours: Rest-day hours for which rest in lieu (补休) was given; a statutory holiday cannot
            be exchanged.
        rounding: At which step it is rounded; by the rule in force, which is disputed, if left out.
        hours_system: The system of working hours.
        known_on: The day whose knowledge is used; all that is known if left out.
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

def pay(
    *,
    state: Payments | Mapping[str, object] | None = None,
    commands: Iterable[Mapping[str, object]],
) -> PaymentsAnswer:
    """Commands to the payments of a platform.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        state: The state, as it was answered before; empty if left out.
        commands: The commands, in order.
    """

def payment_checks(
    *,
    kind: str,
    month: str | date,
    lines: Iterable[PaymentLine],
    paid: Iterable[PaymentLine] | None = None,
    facts: Iterable[PayeeFacts] | None = None,
    policy: PayPolicy | None = None,
) -> PaymentChecksAnswer:
    """Payments to be checked before a batch is made of them.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        kind: What they pay.
        month: The month.
        lines: The payments.
        paid: Payments of this kind and month that are on their way or have arrived.
        facts: What is known of the payees.
        policy: How they are judged.
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
    minimum_wage: MinimumWagePlace | None = None,
    housing_fund_cap: HousingFundAverages | None = None,
    annuity: SlipAnnuity | None = None,
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
        minimum_wage: The place whose minimum wage the pay is held against; nothing is checked if left out.
        housing_fund_cap: Averages that limit the housing fund before tax; it counts whole if left out.
        annuity: An annuity paid with the wages.
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

def probation(
    *,
    place: str,
    month: str | date,
    class_: int | str | None = None,
    contract_months: int | str | None = None,
    open_ended: bool | None = None,
    probation_months: int | str,
    agreed_wage: Amount,
    contract_wage: Amount,
    known_on: str | date | None = None,
) -> ProbationAnswer:
    """Whether the length and the wage of a probation (试用期) are lawful.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        place: The place (six-digit code).
        month: The month.
        class_: The class of the place's minimum wage, 1 for the highest; needed where there are several.
        contract_months: The term of the contract in months; ``0`` for one that ends with a piece of work.
        open_ended: Whether the contract has no term.
        probation_months: The probation agreed, in months.
        agreed_wage: The month wage agreed for the probation.
        contract_wage: The month wage of the contract.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def prorate(
    *,
    month: str | date,
    wage: Amount,
    employed_from: str | date | None = None,
    employed_to: str | date | None = None,
    absent_days: Amount | None = None,
    method: str | None = None,
    known_on: str | date | None = None,
) -> ProrateAnswer:
    """The wage of a month in which somebody came, left, or took unpaid leave.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month.
        wage: The wage of a whole month.
        employed_from: The first day employed; before the month if left out.
        employed_to: The last day employed; after the month if left out.
        absent_days: Paid days of the employment in the month that were not attended and are not paid (事假).
        method: The formula; by the rule in force, which is disputed, if left out.
        known_on: The day whose knowledge is used; all that is known if left out.
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

def read_bank_statement(
    *,
    layout: str | None = None,
    profile: StatementProfile | None = None,
    month: str | date,
    our_account: str | None = None,
    table: Iterable[Iterable[str]],
    check_balance: bool | None = None,
    known_on: str | date | None = None,
) -> ReadBankStatementAnswer:
    """A bank statement, as rows of texts.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        layout: The layout: ``two_columns``, ``signed`` or ``flagged``.
        profile: A layout of the host's own, in its place.
        month: The month, which decides the version of the layout.
        our_account: Our account, where no column says it.
        table: The rows of the sheet from its top, each a list of cells, the empty ones at its end too.
        check_balance: Whether the balances must follow from the amounts, from one row to the next.
        known_on: The day whose knowledge is used; all that is known if left out.
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

def read_statement(
    *,
    month: str | date,
    layout: str | None = None,
    table: Iterable[Iterable[str]],
    place: str | None = None,
    fee_month: str | date | None = None,
    item: str | None = None,
    customer: str | None = None,
    account: str | None = None,
    known_on: str | date | None = None,
) -> StatementAnswer:
    """A statement as rows of cells.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month that decides the version of the layout.
        layout: The layout; found by the headings if left out and exactly one fits.
        table: The rows of the sheet from its top, each a list of cells.
        place: The place of all rows.
        fee_month: The month that is paid for, where no column says it.
        item: The item, where neither a column nor the layout says it.
        customer: The customer on whose account was paid.
        account: The account at the bureau, where no column says it.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def reconcile(
    *,
    month: str | date,
    tolerance: Amount,
    mode: str,
    expected: Iterable[ExpectedLine],
    actual: Iterable[BureauRow],
    sides: str | None = None,
    late_fees: str | None = None,
    groups: Iterable[ItemGroup] | None = None,
    people: Iterable[KnownPerson] | None = None,
    prior_audited: Iterable[BureauRow] | None = None,
    file: str | None = None,
    prior_files: Iterable[str] | None = None,
    list_matched: bool | None = None,
    paid_on: str | date | None = None,
    statement_total: Amount | None = None,
    known_on: str | date | None = None,
) -> ReconcileAnswer:
    """Expected lines against the rows of a statement.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of the statement; it decides the law.
        tolerance: Up to here a difference with equal base is one of rounding.
        mode: What the statement does to what was audited before.
        expected: What was due.
        actual: The rows of the statement.
        sides: Which amounts the statement has.
        late_fees: Whether its amounts contain late fee and interest.
        groups: Items that the statement shows as one.
        people: What is known of people beside the lines.
        prior_audited: Rows as the last answer gave them in ``audited``; a difference is then to what was
            audited.
        file: A digest of the file.
        prior_files: Digests of the files that were imported before, as the last answer gave them in
            ``files``.
        list_matched: Whether keys are listed that match, have nothing new and rest on no name.
        paid_on: The day of payment; a late fee inside that no column states is then found by the rate of the
            law.
        statement_total: What was paid by the statement as a whole; what no row shows belongs to nobody.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def red_letter(
    *,
    month: str | date,
    invoice: str,
    lines: Iterable[InvoiceLine],
    amount: Amount | None = None,
    cancelled: bool | None = None,
) -> RedLetterAnswer:
    """A red-letter invoice, which cancels another one.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of the red letter.
        invoice: The invoice that is cancelled.
        lines: Its lines.
        amount: The amount that is to be cancelled, which must be that of the invoice; the whole if left out.
        cancelled: Whether a red letter of it was issued before.
    """

def remittance(
    *,
    lines: Iterable[RemittanceLine],
    assessed: Iterable[Assessed] | None = None,
) -> RemittanceAnswer:
    """Remittances against what was assessed.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        lines: The persons.
        assessed: What was assessed. A withholding agent without any person declares zero: give it with a
            total of zero.
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

def repay_advances(
    *,
    advances: Iterable[AdvanceRecord | Mapping[str, object]],
    customer: str,
    amount: Amount,
    on: str | date,
) -> RepayAdvancesAnswer:
    """Money received from a customer that has advances: they are repaid first, the oldest before the others.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        advances: The advances, as ``funds_gate`` answered them.
        customer: The customer.
        amount: What was received.
        on: The day.
    """

def residence_change(
    *,
    year: int | str,
    became: str,
    months: Iterable[MonthUnderStatus],
    special: Amount | None = None,
    additional: Amount | None = None,
    other: Amount | None = None,
    known_on: str | date | None = None,
) -> ResidenceChangeAnswer:
    """The tax of a year whose status was forecast otherwise, against what was withheld.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        year: The calendar year.
        became: What the person turned out to be: a resident settles the year, a non-resident corrects each
            month.
        months: The months, ascending.
        special: Special deductions of the year (专项扣除), for a resident.
        additional: Special additional deductions of the year (专项附加扣除), for a resident.
        other: Other deductions of the year (其他扣除), for a resident.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def retirement(
    *,
    born: str | date,
    group: str,
    known_on: str | date | None = None,
) -> RetirementAnswer:
    """When a person retires.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        born: The month of birth.
        group: Whose age it is.
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
    wage_then: Amount | None = None,
    bases_then: Bases | None = None,
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
        wage_then: The wage that was declared then (调基); ``wage`` if left out.
        bases_then: The bases that were declared then; ``bases`` if left out.
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

def round(
    *,
    values: Iterable[Amount],
    roundings: Iterable[RoundingRule],
) -> RoundAnswer:
    """Values rounded by several rules.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        values: The values, with at most six decimals.
        roundings: The rules.
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

def self_query(
    *,
    actor: Actor,
    person: str,
    on: str | date,
    from_: str | date,
    to: str | date,
    payslips: Iterable[OwnPayslip] | None = None,
    contributions: Iterable[OwnContribution] | None = None,
    taxes: Iterable[OwnTax] | None = None,
    fields: Iterable[OwnField] | None = None,
) -> SelfQueryAnswer:
    """What an employee asks about themself.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        actor: Who asks.
        person: About whom.
        on: The day.
        from_: The first month.
        to: The last month; tax to date is of its year, up to it.
        payslips: The payslips of the person.
        contributions: The contributions of the person.
        taxes: The tax withheld from the person.
        fields: Documents and accounts of the person.
    """

def service_fee(
    *,
    month: str | date,
    plan: FeePlan,
    heads: int | str | None = None,
    persons: Iterable[FeePerson] | None = None,
    changes: int | str | None = None,
    events: Iterable[FeeEvent] | None = None,
) -> FeeAnswer:
    """The service fee of a month.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month.
        plan: The plan.
        heads: The number of heads, where no person matters.
        persons: The persons.
        changes: The number of counted changes.
        events: The events of ``one_off``.
    """

def settle(
    *,
    state: Settlement | Mapping[str, object] | None = None,
    commands: Iterable[Mapping[str, object]],
    customer: str | None = None,
) -> SettleAnswer:
    """Commands to the bills of a platform and to the money that was received for them.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        state: The state, as it was answered before; empty if left out.
        commands: The commands, in order.
        customer: The customer whose exposure and advances are asked for.
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

def severance(
    *,
    month: str | date,
    amount: Amount,
    average_annual_wage: Amount | None = None,
    bankruptcy: bool | None = None,
    known_on: str | date | None = None,
) -> SeveranceAnswer:
    """The tax on a severance payment (解除劳动关系一次性补偿收入, 财税〔2018〕164号 item 5 (1)).

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of payment.
        amount: The payment, living allowance and other grants included.
        average_annual_wage: Last year's average wage of the place, of the YEAR; not needed where
            ``bankruptcy`` is true.
        bankruptcy: Whether a bankrupt firm pays it (破产安置费), which exempts the whole.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def sick_pay(
    *,
    place: str,
    month: str | date | None = None,
    day: str | date | None = None,
    class_: int | str | None = None,
    wage: Amount,
    seniority_years: Amount | None = None,
    months_sick: Amount | None = None,
    share: Amount | None = None,
    employee_contributions: Amount | None = None,
    known_on: str | date | None = None,
) -> SickPayAnswer:
    """Sick pay of a whole month.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        place: The place (six-digit code).
        month: The month; in the month in which a local rule expires, a ``day`` is needed.
        day: A day of the sick leave, in place of ``month``.
        class_: The class of the place's minimum wage, 1 for the highest; needed where there are several.
        wage: The month wage that sick pay is a share of.
        seniority_years: Years of service with this employer, for a ladder.
        months_sick: Months of continuous sick leave with this one, for a ladder.
        share: The share of the wage that the contract, the collective agreement or the rules of the employer
            give.
        employee_contributions: The employee's contributions of the month, where the floor must remain after
            them.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def split(
    *,
    total: Amount,
    method: str,
    weights: Iterable[Amount] | None = None,
    parts: int | str | None = None,
) -> SplitAnswer:
    """An amount split into whole fen.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        total: The amount, with its sign.
        method: How.
        weights: The weight of each part, not negative and not all zero.
        parts: The number of equal parts, in place of weights; at most 10000.
    """

def split_payments(
    *,
    lines: Iterable[SplitLine],
    transfer_limit: Amount | None = None,
    max_rows: int | str | None = None,
    max_amount: Amount | None = None,
) -> SplitPaymentsAnswer:
    """Payments to be split by the limits of a bank.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        lines: The payments.
        transfer_limit: The limit of one transfer.
        max_rows: The most rows of a file.
        max_amount: The largest sum of a file.
    """

def supplier_bill(
    *,
    month: str | date,
    links: Iterable[SupplyLink],
    require_equal: bool | None = None,
) -> SupplierBillAnswer:
    """The bills of a month from the customer down to the last supplier.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month.
        links: The links, in the order of their tiers.
        require_equal: Whether a difference between two links is a fault; else it is told, and no other link's
            bill waits for it.
    """

def three_way(
    *,
    month: str | date,
    customer: Iterable[MatchLine],
    supplier: Iterable[MatchLine],
    bureau: Iterable[MatchLine],
    tolerance: Amount | None = None,
    prepaid: Amount | None = None,
    approved_by: str | None = None,
    pay: Amount | None = None,
) -> ThreeWayAnswer:
    """A customer's bill, a supplier's bill and the bureau's statement, line by line.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month.
        customer: The lines of the bill to the customer.
        supplier: The lines of the supplier's bill.
        bureau: The lines of the bureau's statement.
        tolerance: A difference up to which a line is taken as equal.
        prepaid: What was paid to the supplier before.
        approved_by: Who approved that the whole bill is paid, matched or not.
        pay: What shall be paid now; a fault if it is more than may be.
    """

def training_penalty(
    *,
    month: str | date,
    cost: Amount,
    months: Amount,
    served_months: Amount,
    known_on: str | date | None = None,
) -> TrainingPenaltyAnswer:
    """The penalty for leaving before the service agreed for a training.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month in which the employee leaves.
        cost: What the training cost the employer.
        months: The months of service agreed (服务期).
        served_months: The months served of them.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def union_fee(
    *,
    month: str | date,
    wages: Amount,
    known_on: str | date | None = None,
) -> UnionFeeAnswer:
    """The union fee of a month, of a unit with a union.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month.
        wages: The wages of all staff.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def vat(
    *,
    month: str | date,
    taxpayer: str,
    method: str,
    service: str,
    gross: Amount | None = None,
    net: Amount | None = None,
    pass_through: Amount | None = None,
    known_on: str | date | None = None,
) -> VatAnswer:
    """The VAT of a month or an invoice.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month of the sale.
        taxpayer: What kind of taxpayer.
        method: What is taxed.
        service: What is sold.
        gross: The price, tax included.
        net: The price without tax, in place of ``gross``.
        pass_through: What is passed through within the price: wages, welfare, social insurance and housing
            fund paid for the client.
        known_on: The day whose knowledge is used; all that is known if left out.
    """

def wage_deduction(
    *,
    month: str | date,
    wage: Amount,
    minimum_wage: Amount | None = None,
    place: str | None = None,
    class_: int | str | None = None,
    damage: Amount | None = None,
    known_on: str | date | None = None,
) -> WageDeductionAnswer:
    """What may be deducted from a month's wage for damage that the employee caused.

    Faults of the request raise ``HesuanError``, all at once.

    Args:
        month: The month.
        wage: The wage of the month.
        minimum_wage: The minimum wage, in place of ``place``.
        place: The place whose minimum wage holds (six-digit code).
        class_: The class of its minimum wage, 1 for the highest; needed where there are several.
        damage: The damage to be made good; only the limit is computed if left out.
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
        minimum_wage: MinimumWagePlace | None = None,
        housing_fund_cap: HousingFundAverages | None = None,
        annuity: SlipAnnuity | None = None,
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
            minimum_wage: The place whose minimum wage the pay is held against; nothing is checked if left out.
            housing_fund_cap: Averages that limit the housing fund before tax; it counts whole if left out.
            annuity: An annuity paid with the wages.
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
        wage_then: Amount | None = None,
        bases_then: Bases | None = None,
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
            wage_then: The wage that was declared then (调基); ``wage`` if left out.
            bases_then: The bases that were declared then; ``bases`` if left out.
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

@final
class Batches:
    """Record batches of an answer, with the Arrow PyCapsule interface."""

    @property
    def column_names(self) -> list[str]: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...
    def __len__(self) -> int: ...

@final
class Kernel:
    """One operation over tables."""

    def __new__(
        cls,
        op: str,
        *,
        columns: Sequence[str] = ...,
        constants: Sequence[tuple[str, str]] = ...,
        keep: Sequence[str] = ...,
        ignore_unknown: bool = False,
        bad_rows: str = "column",
        amounts: str = "fen",
        form: str = "wide",
        threads: int = 0,
        book: RuleBook | None = None,
    ) -> Kernel: ...
    def run(self, table: Any) -> Batches: ...
    def request(self, table: Any, row: int) -> str: ...

def column_names(op: str) -> list[tuple[str, str, bool, str]]: ...
def figure_names(op: str) -> list[tuple[str, bool]]: ...

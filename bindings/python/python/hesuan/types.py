# Generated from the schema: python bindings/python/stubs.py
"""Types for annotations: what arguments may be, the words of answers, the shapes of dictionaries and of answers.

Nothing here is needed to call the library; ``import hesuan`` does not load this module. Answers are ``hesuan.Answer`` objects
with the fields of the protocol that is named after them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, Protocol, SupportsIndex, TypeAlias, TypedDict

if TYPE_CHECKING:
    from ._native import Explanation

__all__ = [
    "Absence",
    "AbsentFigure",
    "AccessAnswer",
    "AccessObject",
    "AccessReason",
    "Account",
    "Act",
    "Actor",
    "ActualLine",
    "AdditionalDeductionsAnswer",
    "Advance",
    "AdvanceRecord",
    "AdvanceRepayment",
    "AdvanceTerms",
    "AdvanceUse",
    "AfterTax",
    "AgeBand",
    "Allocation",
    "AllocationOrder",
    "Amount",
    "AmountSign",
    "AnnualLeaveAnswer",
    "AnnuityContributionAnswer",
    "AnnuityReceiptAnswer",
    "AnsweredBureauRow",
    "AnsweredStatementRow",
    "ApprovedAdvance",
    "ArrearsAnswer",
    "ArrearsMonth",
    "Assessed",
    "Assigned",
    "AtFault",
    "AttendedDay",
    "AuditDifference",
    "BackPayWindow",
    "BankColumn",
    "BankFileAnswer",
    "BankFileContent",
    "BankItem",
    "BankProfile",
    "BankResult",
    "BankShape",
    "Bases",
    "BasicDeduction",
    "BatchSums",
    "Bill",
    "BillCheckAnswer",
    "BillKind",
    "BillLine",
    "BillStatus",
    "Bills",
    "BillsAnswer",
    "BlindZone",
    "BonusAnswer",
    "BonusMethod",
    "BonusSplitAnswer",
    "BureauRow",
    "CalendarAnswer",
    "CalendarDay",
    "CardVerdict",
    "Category",
    "Cause",
    "CauseSum",
    "CellKind",
    "Change",
    "ChargeAnswer",
    "ChargeLine",
    "ChargeNature",
    "CharityLimitAnswer",
    "CheckNumbersAnswer",
    "CheckedLine",
    "Child",
    "Choice",
    "CityClass",
    "CityHeads",
    "Claim",
    "ClaimAnswer",
    "ClaimBill",
    "ClaimCounts",
    "ClaimDecision",
    "ClaimRule",
    "ClaimStatus",
    "ClaimedBill",
    "Clamp",
    "ClassSum",
    "CommandAnswerOfEvent",
    "CommandAnswerOfPayEvent",
    "CommandAnswerOfSettlementEvent",
    "CommissionAnswer",
    "CompanyHistory",
    "CompanyInsight",
    "CompensationAnswer",
    "CompensationKind",
    "ConsentAnswer",
    "ConsentDecision",
    "ConsentGrant",
    "ConsentQuery",
    "Conservation",
    "Continuity",
    "ContributedMonth",
    "ContributionsDict",
    "Cover",
    "CoverAnswer",
    "CustomerFunds",
    "CustomerGate",
    "CustomerPayment",
    "CutoffShift",
    "DataClass",
    "DayKind",
    "DeclarationAnswer",
    "DeclaredMonth",
    "DeductionItem",
    "DeductionKind",
    "DegreeStudies",
    "DenyReason",
    "DepositMove",
    "DepositMovement",
    "Difference",
    "DisabilityLevyAnswer",
    "DoubleWageAnswer",
    "DueBill",
    "DueBillPayment",
    "DuplicateRow",
    "EarlierEquity",
    "EarlyRetirementAnswer",
    "EmployedSpell",
    "EmployerSize",
    "EmployerType",
    "EndBy",
    "EnrolmentAnswer",
    "EnrolmentStatus",
    "Entry",
    "EquityAnswer",
    "Event",
    "ExemptReason",
    "ExpectedLine",
    "ExplainedLine",
    "ExplainedLineDict",
    "ExplanationDict",
    "Exposure",
    "FaultDict",
    "FeeAdjustmentAnswer",
    "FeeAnswer",
    "FeeEvent",
    "FeeHeads",
    "FeeModel",
    "FeeMonth",
    "FeeOrder",
    "FeePerson",
    "FeePlan",
    "FeeSpan",
    "FileFormat",
    "FileLine",
    "Finding",
    "FindingCode",
    "FindingKind",
    "FoundBy",
    "Fund",
    "FundTotal",
    "FundsGateAnswer",
    "GivenContributions",
    "GrantCheck",
    "GrossUpAnswer",
    "Growth",
    "HeadKey",
    "Heads",
    "HostCheck",
    "HoursSystem",
    "HousingFundAverages",
    "HousingFundCapAnswer",
    "HousingLoan",
    "IdVerdict",
    "ImportMode",
    "ImportReceiptsAnswer",
    "ImportedFile",
    "ImportedReceipt",
    "IncomeFormula",
    "InsightAnswer",
    "InterestAnswer",
    "InternalRetirementAnswer",
    "InvoiceAnswer",
    "InvoiceLine",
    "InvoicePart",
    "Item",
    "ItemGroup",
    "ItemStatus",
    "KindOpen",
    "KnownPerson",
    "LabourKind",
    "LabourToDate",
    "LastYear",
    "LateFeeAnswer",
    "LateFeeCap",
    "LateFeeKind",
    "LateFees",
    "LateMonth",
    "LeaveBasis",
    "LeaveLost",
    "LedgerAccount",
    "LedgerAnswer",
    "LengthOfService",
    "Line",
    "LineDict",
    "LineEnd",
    "LineKey",
    "LineKind",
    "LineOrigin",
    "LineRole",
    "LineShare",
    "LineSign",
    "LinkBill",
    "LinkLine",
    "LowPriceHousingAnswer",
    "MarginAnswer",
    "Mask",
    "MaskedField",
    "MatchAction",
    "MatchCause",
    "MatchClass",
    "MatchLine",
    "MatchRow",
    "MedicalCost",
    "Metric",
    "MetricDecision",
    "MinimumWageAnswer",
    "MinimumWagePlace",
    "MonthOfLabour",
    "MonthOfWages",
    "MonthStatement",
    "MonthUnderStatus",
    "Movement",
    "Named",
    "NamedBase",
    "Needed",
    "NonCompeteAnswer",
    "NonResidentAnswer",
    "NonResidentIncome",
    "NotReceipt",
    "NotReceiptKind",
    "Offer",
    "OpenBill",
    "OrderRule",
    "Outcome",
    "Overlay",
    "OvertimeAnswer",
    "OvertimeDay",
    "OvertimeDays",
    "OvertimeHours",
    "OvertimeLine",
    "OvertimeRounding",
    "OvertimeUnit",
    "OwnContribution",
    "OwnField",
    "OwnPayslip",
    "OwnPayslipLine",
    "OwnTax",
    "PaidFrom",
    "PaidItem",
    "ParameterAnswer",
    "ParameterValue",
    "Parents",
    "PayBatch",
    "PayEvent",
    "PayFinding",
    "PayGroup",
    "PayItem",
    "PayKind",
    "PayLevel",
    "PayLevelBy",
    "PayLine",
    "PayMonth",
    "PayOut",
    "PayPolicy",
    "PayPosting",
    "PayStructure",
    "PayType",
    "PayeeFacts",
    "PayeeKind",
    "Payer",
    "PaymentBehaviour",
    "PaymentChecksAnswer",
    "PaymentItem",
    "PaymentLine",
    "Payments",
    "PaymentsAnswer",
    "Payslip",
    "PayslipAnswer",
    "PayslipDraft",
    "PensionPayoutAnswer",
    "PersonFee",
    "PersonHistory",
    "PersonInsight",
    "PersonalPensionAnswer",
    "PlanPrice",
    "Posting",
    "PremiumAnswer",
    "PriceKind",
    "PriceKindOfTax",
    "PriceOf",
    "PricePer",
    "ProRata",
    "ProbationAnswer",
    "Proposal",
    "ProposedAction",
    "ProrateAnswer",
    "ProrateMethod",
    "QuotedOffer",
    "QuotesAnswer",
    "ReadBankStatementAnswer",
    "ReadDeclarationAnswer",
    "Receipt",
    "ReceiptKind",
    "ReceiptState",
    "ReceiptTable",
    "ReconcileAnswer",
    "Reconciled",
    "Record",
    "RedLetterAnswer",
    "RedLine",
    "RefusedAnswer",
    "Regularity",
    "RemittanceAnswer",
    "RemittanceGroup",
    "RemittanceLine",
    "RemittanceVerdict",
    "RemunerationAnswer",
    "RemunerationKind",
    "RentedHome",
    "RepaidAdvance",
    "RepayAdvancesAnswer",
    "Repayment",
    "Residence",
    "ResidenceChangeAnswer",
    "RetirementAnswer",
    "RetirementGroup",
    "RetroAnswer",
    "RoundAnswer",
    "RoundedValue",
    "RoundingMode",
    "RoundingRule",
    "Scheme",
    "SchemeItem",
    "Segment",
    "SelfQueryAnswer",
    "SettleAnswer",
    "SettledBy",
    "Settlement",
    "SettlementAnswer",
    "SettlementEvent",
    "SeveranceAnswer",
    "Share",
    "ShownContribution",
    "ShownLine",
    "ShownPayslip",
    "SickPayAnswer",
    "Side",
    "SideAmounts",
    "SideReason",
    "Sign",
    "Slip",
    "SlipAnnuity",
    "SlipBonus",
    "Spell",
    "SpellMonths",
    "Split",
    "SplitAnswer",
    "SplitFile",
    "SplitLine",
    "SplitMethod",
    "SplitPart",
    "SplitPaymentsAnswer",
    "Spread",
    "StaffPay",
    "Stamp",
    "StampDict",
    "StatementAnswer",
    "StatementColumn",
    "StatementFile",
    "StatementProfile",
    "StatementRow",
    "StatementSides",
    "Status",
    "Step",
    "SubBalance",
    "SubjectKind",
    "SupplierBillAnswer",
    "SupplyLink",
    "Target",
    "TaxFacts",
    "Taxpayer",
    "TaxpayerKind",
    "Terms",
    "TextEncoding",
    "ThreeWayAnswer",
    "Tier",
    "TierSpell",
    "Told",
    "TotalsPlace",
    "TracedSum",
    "TrainingPenaltyAnswer",
    "Trust",
    "Turnover",
    "UnionFeeAnswer",
    "UnknownPayment",
    "VatAnswer",
    "VatKind",
    "VatMethod",
    "VatService",
    "WageDeductionAnswer",
    "WageTaxBy",
    "WarningAnswer",
    "WarningCode",
    "WarningDict",
    "Window",
    "Withheld",
    "WithheldLabour",
    "WithheldMonth",
    "WithholdAnswer",
    "WithholdLabourAnswer",
    "Workforce",
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

ParameterValue: TypeAlias = str | list[str] | list[dict[str, str]] | dict[str, str | list[str] | list[dict[str, str]]]
"""A national value: a text (an amount, a rate, a count, a day or a word), a list of texts, or a table."""

Absence: TypeAlias = Literal[
    "denied",
    "none_paid",
    "fewer_than_three_months",
    "gross_zero",
    "not_employed",
    "no_staff",
    "start_zero",
    "group_below_k",
    "no_bill_due",
]
"""Why there is no figure."""

AccessReason: TypeAlias = Literal[
    "role",
    "action",
    "scope",
    "condition",
    "consent",
    "segregation_of_duty",
]
"""Why an act is denied: how far the nearest rule of a role came."""

AllocationOrder: TypeAlias = Literal[
    "priority",
    "pro_rata",
]
"""How an amount is spread over the lines of a bill."""

AmountSign: TypeAlias = Literal[
    "two_columns",
    "flagged",
    "signed",
]
"""How an amount says its direction."""

AtFault: TypeAlias = Literal[
    "customer",
    "platform",
    "supplier",
]
"""Who made a difference."""

AuditDifference: TypeAlias = Literal[
    "next_bill",
    "refund",
]
"""What becomes of a difference to the statement."""

BackPayWindow: TypeAlias = Literal[
    "open",
    "needs_proof",
    "closed",
]
"""Whether a fee month can still be paid back."""

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
    "declared_base",  # 调基: another base was declared.
    "base_limits",  # 基数上下限: the limits moved the base.
    "rate",  # 费率.
    "fixed",  # 定额.
    "rounding",  # 取整规则.
    "item_added",  # The item was not charged then.
    "item_removed",  # The item is no longer charged.
]
"""Why a line differs."""

CellKind: TypeAlias = Literal[
    "text",
    "money",
    "fen",
    "count",
    "date8",
    "constant",
]
"""What a cell holds."""

ChargeNature: TypeAlias = Literal[
    "revenue",
    "liability",
    "cost",
]
"""What a charge is in the books of the provider."""

CityClass: TypeAlias = Literal[
    "first",
    "large",
    "other",
]
"""The class of the city that the rent is paid in."""

ClaimRule: TypeAlias = Literal[
    "remark_bill_no",
    "single_exact",
    "single_exact_oldest",
    "all_open_exact",
    "unique_subset",
    "receipts_together",
    "bank_charge",
    "fifo_partial",
    "all_and_prepaid",
    "ambiguous_bills",
    "ambiguous_customer",
    "deposit",
    "returned_payment",
    "suspense",
]
"""The rule of a decision."""

ClaimStatus: TypeAlias = Literal[
    "confirmed",
    "suggested",
    "ambiguous",
    "suspense",
]
"""How sure a decision is."""

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

DataClass: TypeAlias = Literal[
    "identity",
    "contact",
    "account",
    "employee_pay",
    "employee_contrib",
    "employee_behaviour",
    "company_aggregate",
    "company_payment",
    "supplier_price",
    "supplier_orders",
]
"""A kind of data."""

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

DenyReason: TypeAlias = Literal[
    "subject",
    "grantor",
    "grantee",
    "purpose",
    "class",
    "fields",
    "revoked",
    "date",
]
"""Why a use is denied: the first condition, in this order, that the nearest grant does not meet."""

DepositMove: TypeAlias = Literal[
    "collect",
    "return",
    "set_off",
]
"""What a deposit does."""

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

EndBy: TypeAlias = Literal[
    "tail_diff",
    "bank_charge",
    "bad_debt",
    "set_off",
]
"""How the rest of a bill ends without money."""

EnrolmentStatus: TypeAlias = Literal[
    "ok",
    "failed",
    "after_cutoff",
    "stopped",
    "left",
]
"""What is known of an enrolment."""

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
    "one_off",
]
"""How a fee is counted."""

FeeOrder: TypeAlias = Literal[
    "discount_first",
    "limits_first",
]
"""Whether the discount comes before the limits of the bill."""

FileFormat: TypeAlias = Literal[
    "txt",
    "csv",
    "xlsx",
]
"""The kind of a file."""

FindingCode: TypeAlias = Literal[
    "receivables_differ",
    "prepaid_differs",
    "suspense_differs",
    "advance_not_approved",
    "trust_short",
    "bill_not_posted",
    "bill_open",
    "receipt_unclaimed",
    "payment_unknown",
]
"""What does not hold."""

FindingKind: TypeAlias = Literal[
    "paid_twice",
    "second_payment",
    "duplicate_account",
    "account_missing",
    "name_differs",
    "card_check_digit",
    "bank_code_invalid",
    "amount_not_positive",
    "above_limit",
    "large_change",
    "left",
    "blacklisted",
    "id_invalid",
    "not_checked",
]
"""What is noticed about a payment."""

FoundBy: TypeAlias = Literal[
    "remark_bill_no",
    "remark_customer_no",
    "sub_account",
    "payer_account",
    "name_exact",
    "alias",
    "name_in_remark",
]
"""What told the customer."""

Fund: TypeAlias = Literal[
    "social_insurance",
    "housing_fund",
]
"""What a contribution goes to."""

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

ImportMode: TypeAlias = Literal[
    "replace",
    "append",
]
"""What a statement does to those before it."""

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

ItemStatus: TypeAlias = Literal[
    "draft",
    "checked",
    "approved",
    "sent",
    "success",
    "failed",
    "returned",
    "unknown",
]
"""Where a payment stands."""

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

LateFees: TypeAlias = Literal[
    "inside",
    "apart",
]
"""Whether the amounts of a row contain its late fee and interest."""

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

LedgerAccount: TypeAlias = Literal[
    "BANK",
    "SUSPENSE",
    "AR_pass",
    "AR_fee",
    "PREPAID",
    "AGENCY_PAYABLE",
    "ADVANCE",
    "DEPOSIT",
    "REVENUE",
    "INTEREST",
    "VAT_OUT",
    "VAT_IN",
    "COST",
    "AP",
    "TAIL_DIFF",
    "BANK_CHARGE",
    "BAD_DEBT",
    "WAGES_PAYABLE",
    "OPENING",
]
"""An account. A host maps them to its own chart."""

LineEnd: TypeAlias = Literal[
    "crlf",
    "lf",
]
"""How lines end."""

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

LineRole: TypeAlias = Literal[
    "totals_headers",
    "totals",
    "headers",
    "payment",
]
"""What a line of a file is."""

LineSign: TypeAlias = Literal[
    "+",
    "-",
]
"""Whether a line of a payslip is paid or taken off."""

MatchAction: TypeAlias = Literal[
    "dispute_supplier",  # The supplier charges more than the bureau took.
    "accrue",  # The supplier charges less; it will claim the rest.
    "bill_customer",  # The customer was charged less than the bureau took.
    "credit_customer",  # The customer was charged more.
]
"""What is to be done about a line."""

MatchCause: TypeAlias = Literal[
    "equal",
    "withdrawn",
    "duplicate_in_place",
    "duplicate_over_places",
    "enrolment_failed",
    "after_cutoff",
    "stopped",
    "left",
    "not_in_statement",
    "shifted_month",
    "other_pay_type",
    "other_customer",
    "late_stop",
    "unknown_person",
    "other_month",
    "item_not_expected",
    "late_fee_inside",
    "interest_inside",
    "late_fee_and_interest",
    "late_fee_by_law",
    "statement_base",
    "known_base",
    "neighbour_base",
    "base_and_rounding",
    "base_and_rate",
    "base_unexplained",
    "other_rounding",
    "within_tolerance",
    "statement_rate",
    "rule_rate",
    "unexplained",
]
"""Why a key is in its class."""

MatchClass: TypeAlias = Literal[
    "duplicate",
    "missing",
    "unexpected",
    "late_fee",
    "base_mismatch",
    "base_and_other",
    "rounding",
    "rate_mismatch",
    "amount_unexplained",
    "matched",
]
"""What a key of a reconciliation is; every line and every row is in exactly one. The first that fits."""

Metric: TypeAlias = Literal[
    "income_scale",
    "continuity",
    "stability",
    "structure",
    "contribution_regularity",
    "turnover",
    "growth",
    "pay_level",
    "payment_behaviour",
]
"""A figure on a history."""

Needed: TypeAlias = Literal[
    "yes",
    "no",
    "cross_bank",
]
"""When a cell must not be empty."""

NonResidentIncome: TypeAlias = Literal[
    "wages",
    "bonus",
    "equity",
]
"""What is paid."""

NotReceiptKind: TypeAlias = Literal[
    "reversal",
    "nothing",
]
"""Why a row is no receipt."""

Outcome: TypeAlias = Literal[
    "ok",
    "failed",
    "returned",
    "unknown",
]
"""What the bank says of a payment."""

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

PayKind: TypeAlias = Literal[
    "wage",
    "social_insurance",
    "housing_fund",
    "tax",
    "supplier",
    "refund",
]
"""What a batch pays."""

PayLevelBy: TypeAlias = Literal[
    "city",
    "city_and_position",
]
"""By what pay is told."""

PayType: TypeAlias = Literal[
    "normal",
    "back_pay",
    "diff",
    "refund",
    "late_fee",
]
"""What kind of payment a contribution is."""

PayeeKind: TypeAlias = Literal[
    "person",
    "supplier",
    "bureau",
    "tax",
    "customer",
]
"""Who is paid."""

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

PriceOf: TypeAlias = Literal[
    "month",
    "cycle",
]
"""What a price is for, where a fee is charged for several months ahead."""

PricePer: TypeAlias = Literal[
    "month",
    "year",
]
"""What a price is for."""

ProRata: TypeAlias = Literal[
    "full",
    "by_day",
    "half_rule",
]
"""What a month counts for that is not served whole."""

ProposedAction: TypeAlias = Literal[
    "none",
    "customer_next_bill",
    "payroll_deduction",
    "own_cost",
    "own_account",
    "dispute_supplier",
    "ask_bureau",
]
"""What to do."""

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

RemittanceVerdict: TypeAlias = Literal[
    "pay",
    "zero",
    "differs",
    "not_assessed",
]
"""What becomes of a remittance."""

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

RoundingMode: TypeAlias = Literal[
    "half_up",
    "up",
    "down",
    "jiao_up_drop_fen",
]
"""How an amount is rounded; every mode is symmetric in sign."""

SettledBy: TypeAlias = Literal[
    "receipt",
    "prepaid",
    "transfer",
    "tail_diff",
    "bank_charge",
    "bad_debt",
    "set_off",
]
"""How an amount of a bill came to its end."""

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

SplitMethod: TypeAlias = Literal[
    "lr",
    "cum",
]
"""How an amount is split."""

Spread: TypeAlias = Literal[
    "year_spread",
    "month_spread",
]
"""How the lump sum of early retirement is spread."""

StatementSides: TypeAlias = Literal[
    "both",
    "unit",
    "personal",
    "total",
]
"""Which amounts a statement has."""

Status: TypeAlias = Literal[
    "confirmed",  # 已核, confirmed.
    "derived",  # 推算, derived.
    "recalled",  # 未核, recalled.
    "disputed",  # 有争议, disputed.
]
"""How sure a value is."""

SubjectKind: TypeAlias = Literal[
    "company",
    "person",
]
"""Whose data it is."""

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

TextEncoding: TypeAlias = Literal[
    "utf8",
    "gbk",
]
"""The encoding of a text file."""

TotalsPlace: TypeAlias = Literal[
    "none",
    "first",
    "last",
]
"""Where the line of totals stands."""

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
    "dispatch_above_limit",
    "eligibility_not_shown",
    "employee_shares_open",
    "employer_size_not_given",
    "excess_taxed",
    "exempt_assumed",
    "housing_fund_rate_not_given",
    "line_without_assignment",
    "months_overcharged",
    "months_unrecoverable",
    "local_average_not_given",
    "local_rule_expired",
    "minimum_wage_not_given",
    "net_below_zero",
    "not_merged_across_years",
    "older_rules",
    "overtime_above_limit",
    "person_without_line",
    "resident_not_settled",
    "rule_carried_over",
    "rule_derived",
    "rule_disputed",
    "rule_provisional",
    "rule_recalled",
    "rule_unconfirmed",
    "second_payer",
    "supplementary_housing_fund_rate_not_given",
    "total_changed_much",
    "work_injury_rate_not_given",
]
"""What kind a warning is of."""

Withheld: TypeAlias = Literal[
    "group_below_k",
    "gives_group_away",
]
"""Why figures of a group are withheld."""


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


class _ActorNeeded(TypedDict):
    """What ``Actor`` cannot stand without."""

    user: str
    """The user."""
    roles: Iterable[str]
    """Its roles."""


class Actor(_ActorNeeded, total=False):
    """Who acts."""

    person: str
    """The person that the user is, of an employee."""
    company: str
    """The company that the user works for."""
    customers: Iterable[str]
    """The customers in its care."""
    places: Iterable[str]
    """The places in its care."""
    supplier: str
    """The supplier that it works for."""
    grantee: str
    """The grantee for which it acts, of an outside financier."""


class _AccessObjectNeeded(TypedDict):
    """What ``AccessObject`` cannot stand without."""

    kind: str
    """The kind, as in the policy: ``bill``, ``receipt``, ``contribution``, ``pay``, ``identity``, ``account``, …"""


class AccessObject(_AccessObjectNeeded, total=False):
    """On what, with what decides whose it is."""

    id: str
    """Its id."""
    person: str
    """The person that it is about."""
    company: str
    """The company or customer whose it is."""
    place: str
    """The place."""
    supplier: str
    """The supplier whose it is, or to which the person is assigned."""
    payroll: bool
    """Whether its contract has payroll."""
    touches: Iterable[str]
    """Ids of what it rests on, such as the rules of a bill."""


class _ActNeeded(TypedDict):
    """What ``Act`` cannot stand without."""

    user: str
    """Who did it."""
    action: str
    """What."""
    object: str
    """The kind of the object."""


class Act(_ActNeeded, total=False):
    """An act that was done."""

    id: str
    """The object."""
    touches: Iterable[str]
    """Ids of what the object rests on."""


class _ConsentGrantNeeded(TypedDict):
    """What ``ConsentGrant`` cannot stand without."""

    id: str
    """Its id, for the audit."""
    subject_kind: str
    """Whose data."""
    subject_id: str
    """The company or person."""
    grantee: str
    """Who may use the data, and nobody else."""
    purposes: Iterable[str]
    """What for."""
    classes: Iterable[str]
    """Which kinds of data."""
    valid_from: str | date
    """The first day."""
    valid_to: str | date
    """The last day."""


class ConsentGrant(_ConsentGrantNeeded, total=False):
    """A consent (授权书): a subject lets a recipient use kinds of its data for purposes."""

    grantor: str
    """Who gave it; the subject if left out. A grant that anybody else gave allows nothing: no grant passes from its grantee to a second one."""
    fields: Iterable[str]
    """Which fields of them; all if left out."""
    revoked_on: str | date
    """The day on which it was revoked: from this day itself it allows nothing."""
    evidence_hash: str
    """A digest of the signed paper, kept with the host."""


class _ConsentQueryNeeded(TypedDict):
    """What ``ConsentQuery`` cannot stand without."""

    grantee: str
    """Who would use the data."""
    purpose: str
    """What for."""
    subject_kind: str
    """Whose data."""
    subject_id: str
    """The company or person."""
    on: str | date
    """The day of the use."""


_ConsentQueryMore = TypedDict(
    "_ConsentQueryMore",
    {
        "class": str,  # Which kind of data.
        "derived_from": Iterable[str],  # Instead of `class`, the kinds that a score is derived from: it is of the most sensitive of them.
        "fields": Iterable[str],  # Which fields; none given means all of the kind.
        "supplied_by": str,  # Of a person's data, the employer that supplied it: then its grant is needed too.
    },
    total=False,
)
"""What ``ConsentQuery`` may have."""


class ConsentQuery(_ConsentQueryNeeded, _ConsentQueryMore):
    """A use of data that is asked for."""


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


class _ArrearsMonthNeeded(TypedDict):
    """What ``ArrearsMonth`` cannot stand without."""

    fee_month: str | date
    """The fee month."""
    principal: Amount
    """What is paid back for it."""


class ArrearsMonth(_ArrearsMonthNeeded, total=False):
    """A fee month that is paid back."""

    item: str
    """The item, such as ``medical``."""
    side: str
    """``employer`` or ``employee``."""


class _BankColumnNeeded(TypedDict):
    """What ``BankColumn`` cannot stand without."""

    header: str
    """The header."""


class BankColumn(_BankColumnNeeded, total=False):
    """A column of a bank's file."""

    field: str
    """The field: of a payment (``sequence``, ``item``, ``account``, ``account_name``, ``amount``, ``bank_name``, ``bank_code``, ``province``, ``city``, ``purpose``,  ``remark``, ``phone``, ``own_bank``) or of the file (``batch``, ``from_account``, ``from_name``, ``from_bank``, ``paid_on``, ``count``, ``total``)."""
    kind: str
    """What a cell holds."""
    required: str
    """When a cell must not be empty."""
    max_length: int | str
    """The longest text: bytes of GBK, characters of UTF-8."""
    value: str
    """What every cell of a constant column holds."""


class BankShape(TypedDict, total=False):
    """The form of a bank's file."""

    format: str
    """The kind of file."""
    encoding: str
    """The encoding of text."""
    separator: str
    """What stands between two cells of text."""
    line_end: str
    """How lines end."""
    last_line_end: bool
    """Whether the last line has its end, too."""
    headers: bool
    """Whether the columns have headers."""
    totals: str
    """Where the totals stand."""
    totals_headers: bool
    """Whether the totals have headers."""
    sheet: str
    """The name of the sheet."""
    max_rows: int | str
    """The most payments of a file."""
    max_amount: Amount
    """The largest sum of a file."""


class _BankProfileNeeded(TypedDict):
    """What ``BankProfile`` cannot stand without."""

    columns: Iterable[BankColumn]
    """The columns, in order."""
    shape: BankShape
    """The form of the file."""


class BankProfile(_BankProfileNeeded, total=False):
    """A layout of a host's own."""

    totals: Iterable[BankColumn]
    """The cells of the line of totals."""


class _BankItemNeeded(TypedDict):
    """What ``BankItem`` cannot stand without."""

    item: str
    """Its id."""
    account: str
    """The account."""
    account_name: str
    """The name of the account."""
    amount: Amount
    """The amount."""


class BankItem(_BankItemNeeded, total=False):
    """A payment for a bank's file."""

    bank_name: str
    """The name of the payee's bank."""
    bank_code: str
    """The number of its branch."""
    province: str
    """The province of the branch."""
    city: str
    """The city of the branch."""
    purpose: str
    """What it is for."""
    remark: str
    """A remark."""
    phone: str
    """A telephone number."""
    cross_bank: bool
    """Whether the payee's bank is another one than ours."""


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
    pass_through: bool
    """Whether it is passed on and is no revenue; by its kind if left out. Where the whole amount is the price (业务外包), it is not."""
    vat_rate: Amount
    """The rate of VAT that its amount includes; none for what is passed on."""


class ActualLine(TypedDict):
    """What a statement says of a line."""

    key: str
    """The key of the line, as text."""
    actual: Amount
    """What was really charged."""


class _CheckedLineNeeded(TypedDict):
    """What ``CheckedLine`` cannot stand without."""

    amount: Amount
    """The amount."""


class CheckedLine(_CheckedLineNeeded, total=False):
    """A line of the bill."""

    person: str
    """The person; none for the whole company."""


class _AssignedNeeded(TypedDict):
    """What ``Assigned`` cannot stand without."""

    person: str
    """The person."""


_AssignedMore = TypedDict(
    "_AssignedMore",
    {
        "from": str | date,  # The first month; an open one if left out.
        "to": str | date,  # The last month; an open one if left out.
    },
    total=False,
)
"""What ``Assigned`` may have."""


class Assigned(_AssignedNeeded, _AssignedMore):
    """A person assigned to the customer."""


class Workforce(TypedDict):
    """The work force of a host company (用工单位)."""

    host: str
    """The company."""
    staff: int | str
    """All who work for it: employed and dispatched (用工总量)."""
    dispatched: int | str
    """Those who are dispatched to it."""


class _DepositMovementNeeded(TypedDict):
    """What ``DepositMovement`` cannot stand without."""

    on: str | date
    """The day."""
    what: str
    """What."""
    amount: Amount
    """The amount, above zero."""


class DepositMovement(_DepositMovementNeeded, total=False):
    """A movement of a deposit."""

    order: str
    """The order behind a set-off."""


class Repayment(TypedDict):
    """A repayment."""

    on: str | date
    """The day."""
    amount: Amount
    """The amount."""


class _CityHeadsNeeded(TypedDict):
    """What ``CityHeads`` cannot stand without."""

    city: str
    """The city."""
    heads: int | str
    """The heads."""


class CityHeads(_CityHeadsNeeded, total=False):
    """The heads of a city, and its price of a head and month."""

    price: Amount
    """The price in this city; that of the contract if left out."""


class _PayerNeeded(TypedDict):
    """What ``Payer`` cannot stand without."""

    id: str
    """Its id; a remark may state it."""


class Payer(_PayerNeeded, total=False):
    """A customer, as receipts may name it."""

    name: str
    """Its name."""
    aliases: Iterable[str]
    """Other names; a person who pays for it is one."""
    payer_accounts: Iterable[str]
    """Accounts that it pays from (付款账户簿)."""
    sub_accounts: Iterable[str]
    """Accounts of the platform that only it pays to (虚拟子账户)."""
    pays_kinds_apart: bool
    """Whether it pays contributions, wages and fees apart, so that a word of purpose in the remark tells which."""
    bank_fee: Amount
    """The most that its bank may keep of a payment."""
    auto_partial: bool
    """Whether a part or a surplus is claimed without being asked."""


class KindOpen(TypedDict):
    """What is open of one kind."""

    kind: str
    """The kind."""
    open: Amount
    """The amount."""


class _OpenBillNeeded(TypedDict):
    """What ``OpenBill`` cannot stand without."""

    bill: str
    """Its number; a remark may state it."""
    customer: str
    """The customer."""
    open: Amount
    """What is open, above zero."""
    bill_month: str | date
    """The bill month."""


class OpenBill(_OpenBillNeeded, total=False):
    """A bill with something open."""

    due_on: str | date
    """The last day of payment."""
    kinds: Iterable[KindOpen]
    """What is open by kind, where kinds are paid apart. A shortage that is the service fee is no bank charge."""


class PaidItem(TypedDict):
    """A payment of the platform that may come back."""

    id: str
    """Its id."""
    amount: Amount
    """The amount."""


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


class _TierNeeded(TypedDict):
    """What ``Tier`` cannot stand without."""

    price: Amount
    """Its price."""


class Tier(_TierNeeded, total=False):
    """A tier of a price list."""

    upto: int | str
    """The last head of the tier; the last tier may be open."""
    key: str
    """The service or place of a table by key, or the event of a one-off."""


class FeePlan(TypedDict, total=False):
    """The fee plan of a contract."""

    policy: str
    """A ready plan, such as ``policy.fee.per_head``: its terms stand in for the fields that are left out."""
    model: str
    """How it is counted; needed where no policy says it."""
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
    half_day: int | str
    """The last day on which a month of ``half_rule`` counts as a whole one."""
    half_share: Amount
    """What a month of ``half_rule`` counts for after that day."""
    rounding: str
    """How the fee of a person and a discount are rounded: a ready rounding, such as ``policy.rounding.jiao_up``; half up to the fen if left out."""
    cycle_months: int | str
    """Months that are charged ahead at once: with ``per_head``, ``by_key`` and ``flat``. A joiner in between pays the rest of the cycle."""
    cycle_start: str | date
    """The first month of the first cycle."""
    price_of: str
    """What a price is for, where several months are charged at once."""
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


class _FeeEventNeeded(TypedDict):
    """What ``FeeEvent`` cannot stand without."""

    event: str
    """The event, as the plan names it."""


class FeeEvent(_FeeEventNeeded, total=False):
    """What happened in the month and has a price of its own."""

    count: int | str
    """How often."""


class FeeHeads(TypedDict, total=False):
    """The heads, persons and changes of a month."""

    heads: int | str
    """The number of heads, where no person matters."""
    persons: Iterable[FeePerson]
    """The persons."""
    changes: int | str
    """The number of counted changes."""
    events: Iterable[FeeEvent]
    """The events of ``one_off``."""


class CustomerPayment(TypedDict):
    """What a batch pays for a customer."""

    customer: str
    """The customer."""
    amount: Amount
    """The amount."""


class _CustomerFundsNeeded(TypedDict):
    """What ``CustomerFunds`` cannot stand without."""

    customer: str
    """The customer."""


class CustomerFunds(_CustomerFundsNeeded, total=False):
    """The money of a customer for one purpose."""

    received: Amount
    """What was received for the purpose."""
    already_paid: Amount
    """What was paid out of it."""
    advance: Amount
    """What may be advanced, as approved and not used yet."""


class _AdvanceTermsNeeded(TypedDict):
    """What ``AdvanceTerms`` cannot stand without."""

    rate: Amount
    """The rate of a year."""


class AdvanceTerms(_AdvanceTermsNeeded, total=False):
    """The terms of an advance."""

    basis: int | str
    """Days of a year by the contract: 360 or 365."""


class _StatementRowNeeded(TypedDict):
    """What ``StatementRow`` cannot stand without."""

    our_account: str
    """Our account."""
    value_time: str
    """When it was booked."""
    amount: Amount
    """The amount that came in; below zero where the bank took it back."""


class StatementRow(_StatementRowNeeded, total=False):
    """A row of a bank statement in the common form, whatever the bank."""

    row: int | str
    """The row in its file, from 1."""
    payer_name: str
    """The payer's name."""
    payer_account: str
    """The payer's account."""
    remark: str
    """The remark."""
    bank_serial: str
    """The bank's serial number of the booking."""
    currency: str
    """The currency."""


class _StatementFileNeeded(TypedDict):
    """What ``StatementFile`` cannot stand without."""

    rows: Iterable[StatementRow]
    """The rows."""


class StatementFile(_StatementFileNeeded, total=False):
    """The rows of one file."""

    name: str
    """Its name, for messages."""


class _PayMonthNeeded(TypedDict):
    """What ``PayMonth`` cannot stand without."""

    month: str | date
    """The month."""


class PayMonth(_PayMonthNeeded, total=False):
    """What a person was paid for a month."""

    net_pay: Amount
    """What was paid out; a month with nothing is not a paid one."""
    gross: Amount
    """The whole pay before contributions and tax."""
    fixed: Amount
    """The fixed part of it."""
    variable: Amount
    """The variable part of it."""
    bonus: Amount
    """The bonus part of it."""


class ContributedMonth(TypedDict):
    """A month for which contributions were paid."""

    month: str | date
    """The fee month."""
    base: Amount
    """The contribution base."""


_EmployedSpellNeeded = TypedDict(
    "_EmployedSpellNeeded",
    {
        "from": str | date,  # The first day.
    },
)
"""What ``EmployedSpell`` cannot stand without."""


class EmployedSpell(_EmployedSpellNeeded, total=False):
    """A time of employment."""

    person: str
    """The person; of a person's own history it may be left out."""
    to: str | date
    """The last day; none while it goes on."""


class _PersonHistoryNeeded(TypedDict):
    """What ``PersonHistory`` cannot stand without."""

    person: str
    """The person."""


class PersonHistory(_PersonHistoryNeeded, total=False):
    """The history of a person."""

    supplied_by: str
    """The employer that supplied the data, if one did."""
    on: str | date
    """The day on which it is read, where a job runs over several; the request's otherwise."""
    pay: Iterable[PayMonth]
    """Pay by month."""
    contributions: Iterable[ContributedMonth]
    """Months with contributions."""
    employed: Iterable[EmployedSpell]
    """Times of employment."""


class _StaffPayNeeded(TypedDict):
    """What ``StaffPay`` cannot stand without."""

    person: str
    """The person."""
    month: str | date
    """The month."""
    city: str
    """Where the person works."""
    gross: Amount
    """The pay before contributions and tax."""


class StaffPay(_StaffPayNeeded, total=False):
    """What one of the staff was paid for a month."""

    position: str
    """The position, where pay is told by city and position."""


class DueBillPayment(TypedDict):
    """A payment of a bill."""

    on: str | date
    """The day."""
    amount: Amount
    """The amount."""


class _DueBillNeeded(TypedDict):
    """What ``DueBill`` cannot stand without."""

    id: str
    """Its id."""
    due_on: str | date
    """The last day of payment."""
    amount: Amount
    """The amount."""


class DueBill(_DueBillNeeded, total=False):
    """A bill that the company had to pay."""

    payments: Iterable[DueBillPayment]
    """What was paid of it."""


class _CompanyHistoryNeeded(TypedDict):
    """What ``CompanyHistory`` cannot stand without."""

    company: str
    """The company."""


class CompanyHistory(_CompanyHistoryNeeded, total=False):
    """The history of a company."""

    on: str | date
    """The day on which it is read, where a job runs over several; the request's otherwise."""
    staff: Iterable[EmployedSpell]
    """Times of employment of the staff."""
    pay: Iterable[StaffPay]
    """Pay of the staff by month."""
    bills: Iterable[DueBill]
    """Bills."""


class ApprovedAdvance(TypedDict):
    """An advance (垫付) that someone approved."""

    customer: str
    """The customer."""
    amount: Amount
    """How much may be advanced."""


class UnknownPayment(TypedDict):
    """A payment of which the bank has not said what became of it."""

    id: str
    """Its id."""
    sent_on: str | date
    """The day on which it was sent."""


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


class _PaymentLineNeeded(TypedDict):
    """What ``PaymentLine`` cannot stand without."""

    item: str
    """Its id, unique over all batches."""
    payee: str
    """Who is paid."""
    amount: Amount
    """The amount."""


class PaymentLine(_PaymentLineNeeded, total=False):
    """A payment to be prepared."""

    payee_kind: str
    """What kind of payee that is; by the kind of the batch if left out."""
    customer: str
    """The customer whose money it is; left out where it is the platform's own."""
    account: str
    """The account that is paid to."""
    account_name: str
    """The name of that account."""
    bank_code: str
    """The number of the bank branch (联行号), 12 digits."""
    purpose: str
    """What it is for, as the bank shows it."""
    fee_month: str | date
    """The month that is paid for, where it is not that of the batch."""
    sequence: int | str
    """Which payment of its kind in the month it is to this person."""
    account_by: str
    """The user who maintains the account; that user may not approve the payment."""


class _PayeeFactsNeeded(TypedDict):
    """What ``PayeeFacts`` cannot stand without."""

    payee: str
    """The payee."""


class PayeeFacts(_PayeeFactsNeeded, total=False):
    """What is known of a payee."""

    name: str
    """The name; the account's name is compared with it."""
    id_number: str
    """The number of the resident identity card (居民身份证); left out for other documents, which cannot be checked."""
    last_amount: Amount
    """What was paid for this kind last month."""
    left: bool
    """Whether the person has left."""
    blacklisted: bool
    """Whether the payee may not be paid."""


class PayPolicy(TypedDict, total=False):
    """How payments are judged."""

    blocking: Iterable[str]
    """The findings that block; ``paid_twice`` always does. By default all but ``second_payment``, ``card_check_digit``, ``large_change``, ``left`` and  ``not_checked``."""
    limit: Amount
    """The limit of one transfer."""
    change_threshold: Amount
    """The share of last month's amount beyond which a change is noticed; a half if left out."""


class _BankResultNeeded(TypedDict):
    """What ``BankResult`` cannot stand without."""

    outcome: str
    """What the bank says."""
    on: str | date
    """The day of the bank."""


class BankResult(_BankResultNeeded, total=False):
    """A line of the bank's result file (回盘)."""

    item: str
    """The payment; if left out it is found by account, name and amount, equal lines in their order."""
    account: str
    """The account, where the payment is not named."""
    account_name: str
    """The name of the account, where the payment is not named."""
    amount: Amount
    """The amount, where the payment is not named."""
    bank_ref: str
    """The bank's own number of the payment."""
    reason: str
    """Why it failed or came back."""


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


class _StatementColumnNeeded(TypedDict):
    """What ``StatementColumn`` cannot stand without."""

    headers: Iterable[str]
    """The texts that its header may have."""
    field: str
    """The field: ``date``, ``time``, ``credit``, ``debit``, ``amount``, ``direction``, ``balance``, ``payer_name``, ``payer_account``, ``remark``, ``purpose``, ``serial``,  ``currency``, ``our_account``."""


class StatementColumn(_StatementColumnNeeded, total=False):
    """A column of a statement."""

    required: bool
    """Whether the column must be there."""


class StatementProfile(TypedDict):
    """A layout of a host's own."""

    columns: Iterable[StatementColumn]
    """The columns, in any order."""
    sign: str
    """How an amount says its direction."""


class NamedBase(TypedDict):
    """Another base that a line may have been computed from."""

    name: str
    """Its name, such as ``floor``, ``ceiling``, ``last_year``."""
    base: Amount
    """The base."""


class _ExpectedLineNeeded(TypedDict):
    """What ``ExpectedLine`` cannot stand without."""

    person: str
    """The person: an identity number (one of 15 digits is made one of 18) or another id."""
    item: str
    """The item."""
    fee_month: str | date
    """The month that is paid for."""


class ExpectedLine(_ExpectedLineNeeded, total=False):
    """应缴: what one person, item and month owes, both sides. A side is ``round(base × rate + fixed)``."""

    name: str
    """The name, for rows without an identity number."""
    place: str
    """The place; the code of a city lets older and newer rates be found in the rules."""
    pay_type: str
    """What kind of payment it is."""
    sequence: int | str
    """Which of several that are equal in all else."""
    customer: str
    """The customer."""
    base: Amount
    """The base of both sides."""
    unit_base: Amount
    """The base of the unit, if it is another one."""
    personal_base: Amount
    """The base of the person, if it is another one."""
    unit: Amount
    """The amount of the unit."""
    personal: Amount
    """The amount of the person."""
    unit_rate: Amount
    """The rate of the unit."""
    personal_rate: Amount
    """The rate of the person."""
    unit_fixed: Amount
    """A fixed amount of the unit beside the rate."""
    personal_fixed: Amount
    """A fixed amount of the person beside the rate."""
    unit_rounding: str
    """How the amount of the unit is rounded; ``half_up 0.01`` if left out."""
    personal_rounding: str
    """How the amount of the person is rounded."""
    bases: Iterable[NamedBase]
    """Other bases that the bureau may have used."""
    employed: bool
    """Whether the person is still employed: from a leaver's wage nothing can be deducted."""
    enrolment: str
    """What is known of the enrolment."""
    at_fault: str
    """Who made a difference, where it is known."""


class _BureauRowNeeded(TypedDict):
    """What ``BureauRow`` cannot stand without."""

    item: str
    """The item."""
    fee_month: str | date
    """The month that is paid for."""


class BureauRow(_BureauRowNeeded, total=False):
    """实缴: a row of a statement."""

    place: str
    """The place."""
    account: str
    """The account at the bureau."""
    id_no: str
    """The identity number."""
    name: str
    """The name."""
    pay_type: str
    """What kind of payment it is."""
    customer: str
    """The customer on whose account it was paid, where the account is one of a customer."""
    base: Amount
    """The base of both sides."""
    unit_base: Amount
    """The base of the unit, if it is another one."""
    personal_base: Amount
    """The base of the person, if it is another one."""
    unit_rate: Amount
    """The rate of the unit."""
    personal_rate: Amount
    """The rate of the person."""
    unit: Amount
    """The amount of the unit; the sum of both sides where the statement has only that."""
    personal: Amount
    """The amount of the person."""
    late_fee: Amount
    """滞纳金."""
    interest: Amount
    """利息."""
    row: int | str
    """The row of the file; its place in the list if left out."""


class ItemGroup(TypedDict):
    """Items that a statement shows as one."""

    name: str
    """Its name."""
    items: Iterable[str]
    """The items."""


class _KnownPersonNeeded(TypedDict):
    """What ``KnownPerson`` cannot stand without."""

    person: str
    """The person."""


class KnownPerson(_KnownPersonNeeded, total=False):
    """What is known of a person beside the expected lines."""

    name: str
    """The name."""
    place: str
    """The place; any if left out."""
    customer: str
    """The customer."""
    last_month: str | date
    """The last month due; later ones are a late stop."""
    employed: bool
    """Whether the person is still employed."""
    at_fault: str
    """Who made a difference, where it is known."""


class InvoiceLine(TypedDict):
    """A line of an invoice."""

    name: str
    """The goods or service."""
    gross: Amount
    """Tax included."""
    net: Amount
    """Without the tax."""
    tax: Amount
    """The tax."""


class RemittanceLine(TypedDict):
    """What a person adds to a remittance."""

    kind: str
    """What is paid: ``social_insurance``, ``housing_fund`` or ``tax``."""
    place: str
    """The place, or the tax office."""
    account: str
    """The account at the bureau or fund, or the withholding agent (扣缴义务人)."""
    fee_month: str | date
    """The month that is paid for."""
    person: str
    """The person."""
    amount: Amount
    """The amount of both sides, or the tax; zero is declared too."""


class Assessed(TypedDict):
    """What was assessed for a remittance."""

    kind: str
    """What is paid."""
    place: str
    """The place, or the tax office."""
    account: str
    """The account, or the withholding agent."""
    fee_month: str | date
    """The month that is paid for."""
    total: Amount
    """The total."""


class MonthUnderStatus(TypedDict):
    """A month of a year whose status turned out otherwise."""

    month: str | date
    """The month of payment."""
    income: Amount
    """The income to tax of the month under the new status (see ``nonresident``)."""
    withheld: Amount
    """What was withheld under the forecast."""


class RoundingRule(TypedDict):
    """A rounding rule."""

    mode: str
    """How."""
    scale: int | str
    """Decimals that are left: 3, 2 (fen), 1 (jiao), 0 (yuan), -1 or -2."""


class _OwnPayslipLineNeeded(TypedDict):
    """What ``OwnPayslipLine`` cannot stand without."""

    code: str
    """Its code."""
    amount: Amount
    """The amount, without a sign."""
    sign: str
    """Whether it is paid or taken off."""
    key: LineKey
    """The identity of the money."""
    rules: Iterable[str]
    """References to the rules behind it, at least one."""


class OwnPayslipLine(_OwnPayslipLineNeeded, total=False):
    """A line of a payslip."""

    label: str
    """What it is called."""


class OwnPayslip(TypedDict):
    """A payslip."""

    month: str | date
    """The month."""
    lines: Iterable[OwnPayslipLine]
    """Its lines."""
    gross: Amount
    """The sum of what is paid."""
    net: Amount
    """What is left of it."""


class _OwnContributionNeeded(TypedDict):
    """What ``OwnContribution`` cannot stand without."""

    key: LineKey
    """The identity of the money."""
    declared: Amount
    """What was declared."""
    rules: Iterable[str]
    """References to the rules behind it, at least one."""


class OwnContribution(_OwnContributionNeeded, total=False):
    """A contribution as declared, and as the bureau says it was paid."""

    base: Amount
    """The base."""
    tier: str
    """The grade (档次), where the place has some."""
    paid: Amount
    """What was paid; left out until it is known."""


class OwnTax(TypedDict):
    """Tax that was withheld."""

    key: LineKey
    """The identity of the money; its month is the tax month."""
    amount: Amount
    """The amount."""
    rules: Iterable[str]
    """References to the rules behind it, at least one."""


class _OwnFieldNeeded(TypedDict):
    """What ``OwnField`` cannot stand without."""

    field: str
    """The field: ``name``, ``id_no``, ``phone``, ``account_no``."""
    value: str
    """Its text."""


class OwnField(_OwnFieldNeeded, total=False):
    """A field that is shown masked."""

    label: str
    """What it is the field of, such as the bank."""


class _ClaimBillNeeded(TypedDict):
    """What ``ClaimBill`` cannot stand without."""

    bill: str
    """The bill."""


class ClaimBill(_ClaimBillNeeded, total=False):
    """What a claim pays of a bill."""

    amount: Amount
    """The amount; as much as is open and left if none."""
    bank_charge: Amount
    """What the payer's bank kept: it is settled with the amount, within the terms of the customer."""


class LineShare(TypedDict):
    """A line of a bill that is paid by hand."""

    line: str
    """The key of the line."""
    amount: Amount
    """The amount."""


class SplitLine(TypedDict):
    """An amount to be paid."""

    item: str
    """Its id."""
    amount: Amount
    """The amount."""


class _MatchLineNeeded(TypedDict):
    """What ``MatchLine`` cannot stand without."""

    person: str
    """The person."""
    item: str
    """The item."""
    fee_month: str | date
    """The month that is paid for."""
    amount: Amount
    """The amount."""


class MatchLine(_MatchLineNeeded, total=False):
    """What is passed on for a person, item and month."""

    side: str
    """``employer`` or ``employee``; empty where both are one."""


class _SupplyLinkNeeded(TypedDict):
    """What ``SupplyLink`` cannot stand without."""

    tier_no: int | str
    """Its place: 0 is the platform's bill to the customer, 1 that of the first supplier to the platform, and so on."""
    party: str
    """Who bills."""
    lines: Iterable[MatchLine]
    """What is passed on."""


class SupplyLink(_SupplyLinkNeeded, total=False):
    """A link of the chain: who bills, and what."""

    fee: Amount
    """The fee of this link, VAT included."""
    deductible_rate: Amount
    """The rate of VAT in the fee, where its invoice gives input VAT (专票)."""


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


class Mask(Record, Protocol):
    """A field that is masked."""

    @property
    def field(self) -> str:
        """The field."""

    @property
    def keep_first(self) -> int:
        """How many of the first characters stay."""

    @property
    def keep_last(self) -> int:
        """How many of the last characters stay; none at either end hides the field."""


class GrantCheck(Record, Protocol):
    """What one subject's grants say."""

    @property
    def subject_kind(self) -> SubjectKind:
        """Whose grant is needed."""

    @property
    def subject_id(self) -> str:
        """The company or person."""

    @property
    def grant(self) -> str | None:
        """The grant that allows it or comes nearest; none where there is none of this subject."""

    @property
    def reason(self) -> DenyReason | None:
        """Why it does not allow it; none if it does."""


class ConsentDecision(Record, Protocol):
    """A decision with its reason: a record for the audit."""

    @property
    def result(self) -> str:
        """``allow``, or ``deny:`` and the reason."""

    @property
    def allowed(self) -> bool:
        """Whether it is allowed."""

    @property
    def reason(self) -> DenyReason | None:
        """Why not: the reason of the first check that fails."""

    @property
    def on(self) -> date:
        """The day of the use."""

    @property
    def grantee(self) -> str:
        """Who would use the data."""

    @property
    def purpose(self) -> str:
        """What for."""

    @property
    def class_(self) -> DataClass:
        """Which kind of data."""

    @property
    def fields(self) -> tuple[str, ...]:
        """Which fields; empty for all."""

    @property
    def subject_kind(self) -> SubjectKind:
        """Whose data."""

    @property
    def subject_id(self) -> str:
        """The company or person."""

    @property
    def grants(self) -> tuple[GrantCheck, ...]:
        """The grants that are needed: the person's and, where it supplied the data, the employer's."""


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
        """What from: a sum of products, or ``min(…)``, ``max(…)``, ``√(…)``."""

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


class AccessAnswer(Told, Protocol):
    """The answer of ``access``."""

    @property
    def result(self) -> str:
        """``allow``, or ``deny:`` and the reason."""

    @property
    def allowed(self) -> bool:
        """Whether it is allowed."""

    @property
    def reason(self) -> AccessReason | None:
        """Why not."""

    @property
    def code(self) -> str | None:
        """The error that a host would raise: ``access_denied``, ``consent_denied`` or ``segregation_of_duty``."""

    @property
    def role(self) -> str | None:
        """The role that allows it, or that came nearest."""

    @property
    def view(self) -> str | None:
        """The view of the object."""

    @property
    def masks(self) -> tuple[Mask, ...]:
        """What the view masks."""

    @property
    def conflict(self) -> str | None:
        """The act that forbids this one: who, what, on which kind of object."""

    @property
    def consent(self) -> ConsentDecision | None:
        """The decision over the grant, where one was needed."""

    @property
    def rule(self) -> str:
        """The policy behind the decision."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


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
    def item(self) -> str | None:
        """The item, if one is given."""

    @property
    def side(self) -> str | None:
        """The side, if one is given."""

    @property
    def window(self) -> BackPayWindow:
        """Whether it can still be paid back; one that cannot has no late fee and no part in the totals."""

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


class FileLine(Record, Protocol):
    """A line of a file."""

    @property
    def role(self) -> LineRole:
        """What it is."""

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells."""


class BankFileContent(Record, Protocol):
    """A file for a bank."""

    @property
    def reference(self) -> str:
        """Its reference: that of the batch, with ``-2``, ``-3``, … from the second file on."""

    @property
    def lines(self) -> tuple[FileLine, ...]:
        """The lines, in order."""

    @property
    def items(self) -> tuple[str, ...]:
        """The payments of it."""

    @property
    def count(self) -> int:
        """How many."""

    @property
    def total(self) -> Decimal:
        """Their sum."""


class BankFileAnswer(Told, Protocol):
    """The answer of ``bank_file``."""

    @property
    def layout(self) -> str | None:
        """The layout, if it is not the host's own."""

    @property
    def format(self) -> FileFormat:
        """The kind of file."""

    @property
    def encoding(self) -> TextEncoding:
        """The encoding of text."""

    @property
    def separator(self) -> str:
        """What stands between two cells of text."""

    @property
    def line_end(self) -> LineEnd:
        """How lines end."""

    @property
    def last_line_end(self) -> bool:
        """Whether the last line has its end, too."""

    @property
    def sheet(self) -> str:
        """The name of the sheet."""

    @property
    def kinds(self) -> tuple[CellKind, ...]:
        """What each column of a payment holds."""

    @property
    def files(self) -> tuple[BankFileContent, ...]:
        """The files."""

    @property
    def count(self) -> int:
        """The payments of all files."""

    @property
    def total(self) -> Decimal:
        """Their sum."""

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
    def settled(self) -> Decimal:
        """How much of it is settled, with its sign."""

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

    @property
    def vat_rate(self) -> Decimal | None:
        """The rate of VAT that its amount includes."""


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
        """The lines, by the priority of their kind and by key."""

    @property
    def total(self) -> Decimal:
        """The sum of the lines."""

    @property
    def pass_through(self) -> Decimal:
        """What is passed on of it."""

    @property
    def settled(self) -> Mapping[str, Decimal]:
        """What is settled of it, by how that came."""


class Share(Record, Protocol):
    """What is settled of a line."""

    @property
    def line(self) -> str:
        """The key of the line."""

    @property
    def amount(self) -> Decimal:
        """The amount, with the sign of the line; the other sign for a reversal."""


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


class CommandAnswerOfEvent(Record, Protocol):
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
    def results(self) -> tuple[CommandAnswerOfEvent, ...]:
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


class HostCheck(Record, Protocol):
    """The dispatched workers of a host company."""

    @property
    def host(self) -> str:
        """The company."""

    @property
    def staff(self) -> int:
        """All who work for it."""

    @property
    def dispatched(self) -> int:
        """Those who are dispatched."""

    @property
    def most(self) -> int:
        """The most who may be dispatched."""

    @property
    def is_above(self) -> bool:
        """Whether they are more."""


class BillCheckAnswer(Told, Protocol):
    """The answer of ``bill_check``."""

    @property
    def total(self) -> Decimal:
        """The total of the bill."""

    @property
    def without_line(self) -> tuple[str, ...]:
        """Persons who are assigned in the month and have no line."""

    @property
    def not_assigned(self) -> tuple[str, ...]:
        """Persons who have a line and are not assigned in the month, where assignments are given."""

    @property
    def change(self) -> Decimal | None:
        """The change against last month."""

    @property
    def is_large_change(self) -> bool:
        """Whether the change is above the share."""

    @property
    def hosts(self) -> tuple[HostCheck, ...]:
        """The host companies."""

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


class Segment(Record, Protocol):
    """A time with one balance."""

    @property
    def balance(self) -> Decimal:
        """The balance."""

    @property
    def days(self) -> int:
        """The days."""


class ChargeAnswer(Told, Protocol):
    """The answer of ``charge``."""

    @property
    def line_kind(self) -> LineKind | None:
        """The kind of the bill line; none for what is not on a customer's bill."""

    @property
    def nature(self) -> ChargeNature:
        """What it is in the books."""

    @property
    def amount(self) -> Decimal:
        """The amount of the month, with its sign, VAT included: what is charged, held (a deposit) or owed to the channel (a rebate)."""

    @property
    def net(self) -> Decimal:
        """The same without VAT, where a rate was given."""

    @property
    def tax(self) -> Decimal:
        """The VAT."""

    @property
    def revenue(self) -> Decimal | None:
        """Revenue of the month, where it is spread."""

    @property
    def deferred(self) -> Decimal | None:
        """What is not yet revenue after the month."""

    @property
    def parts(self) -> tuple[Decimal, ...]:
        """The parts of the twelve months."""

    @property
    def balances(self) -> tuple[Decimal, ...]:
        """The deposit held after each movement."""

    @property
    def counts_from(self) -> date | None:
        """The first day that costs something, for late payment."""

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The times with one overdue balance each."""

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


class CardVerdict(Record, Protocol):
    """What a number is worth."""

    @property
    def number(self) -> str:
        """The number."""

    @property
    def valid(self) -> bool:
        """Whether its form and check digit are right."""


class IdVerdict(Record, Protocol):
    """What an identity number is worth."""

    @property
    def number(self) -> str:
        """The number."""

    @property
    def valid(self) -> bool:
        """Whether its form, birth date and check character are right."""

    @property
    def upgraded(self) -> str | None:
        """The number with 18 characters, if it is right."""


class CheckNumbersAnswer(Told, Protocol):
    """The answer of ``check_numbers``."""

    @property
    def cards(self) -> tuple[CardVerdict, ...]:
        """The bank cards."""

    @property
    def id_numbers(self) -> tuple[IdVerdict, ...]:
        """The identity numbers."""

    @property
    def bank_codes(self) -> tuple[CardVerdict, ...]:
        """The bank branches."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class ClaimedBill(Record, Protocol):
    """What a receipt pays of one bill."""

    @property
    def bill(self) -> str:
        """The bill."""

    @property
    def customer(self) -> str:
        """Its customer."""

    @property
    def amount(self) -> Decimal:
        """The amount."""

    @property
    def bank_charge(self) -> Decimal:
        """What the payer's bank kept: the bill is closed with it."""


class ClaimDecision(Record, Protocol):
    """What is to be done with a receipt."""

    @property
    def receipt(self) -> str:
        """The receipt."""

    @property
    def status(self) -> ClaimStatus:
        """How sure it is."""

    @property
    def rule(self) -> ClaimRule:
        """The rule."""

    @property
    def customer(self) -> str | None:
        """The customer; none where several or none fit."""

    @property
    def found_by(self) -> FoundBy | None:
        """What told the customer."""

    @property
    def bills(self) -> tuple[ClaimedBill, ...]:
        """What it pays, or would."""

    @property
    def to_prepaid(self) -> Decimal:
        """What goes, or would go, to the prepaid balance."""

    @property
    def suspense(self) -> Decimal:
        """What stays in suspense."""

    @property
    def candidates(self) -> tuple[str, ...]:
        """The customers that fit."""

    @property
    def subsets(self) -> tuple[tuple[str, ...], ...]:
        """The sets of bills that fit, where there are several."""

    @property
    def paid_items(self) -> tuple[str, ...]:
        """Our payments of this amount, where the remark says that one came back."""

    @property
    def reasons(self) -> tuple[str, ...]:
        """What a person should know: ``third_party_payer``, ``bill_not_open``, ``short_by_service_fee``, ``too_many_bills``."""


class ClaimCounts(Record, Protocol):
    """How many receipts came to each end."""

    @property
    def confirmed(self) -> int:
        """Claimed."""

    @property
    def suggested(self) -> int:
        """Waiting for a person to agree."""

    @property
    def ambiguous(self) -> int:
        """Ambiguous."""

    @property
    def suspense(self) -> int:
        """In suspense."""


class ClaimAnswer(Told, Protocol):
    """The answer of ``claim``."""

    @property
    def decisions(self) -> tuple[ClaimDecision, ...]:
        """A decision for each receipt, by day and id."""

    @property
    def counts(self) -> ClaimCounts:
        """How many came to each end."""

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


class ConsentAnswer(Told, Protocol):
    """The answer of ``consent``."""

    @property
    def decisions(self) -> tuple[ConsentDecision, ...]:
        """The decision over each query, in their order."""

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


class FeeAdjustmentAnswer(Told, Protocol):
    """The answer of ``fee_adjustment``."""

    @property
    def charged_heads(self) -> int:
        """The heads that were charged."""

    @property
    def charged_fee(self) -> Decimal:
        """The fee that was charged for them."""

    @property
    def actual_heads(self) -> int:
        """The heads that are right."""

    @property
    def actual_fee(self) -> Decimal:
        """The fee that is right, by the tier of that number."""

    @property
    def adjustment(self) -> Decimal:
        """What the next bill adjusts: above zero to be charged, even where a head left, as a tier may be dearer."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class CustomerGate(Record, Protocol):
    """What the gate says of a customer."""

    @property
    def customer(self) -> str:
        """The customer."""

    @property
    def batch(self) -> Decimal:
        """What the batch pays for it."""

    @property
    def available(self) -> Decimal:
        """What may be paid."""

    @property
    def allowed(self) -> bool:
        """Whether that covers the batch."""

    @property
    def short_by(self) -> Decimal:
        """What is missing."""

    @property
    def advance_used(self) -> Decimal:
        """What is used of the advance, if it is allowed."""


class AdvanceRepayment(Record, Protocol):
    """A repayment of an advance."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def amount(self) -> Decimal:
        """The amount."""


class AdvanceRecord(Record, Protocol):
    """垫付记录: an advance."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def customer(self) -> str:
        """The customer."""

    @property
    def purpose(self) -> PayKind:
        """What it paid for."""

    @property
    def amount(self) -> Decimal:
        """The amount."""

    @property
    def paid_on(self) -> date:
        """The day on which it was paid."""

    @property
    def rate(self) -> Decimal:
        """The rate of a year."""

    @property
    def basis(self) -> int:
        """Days of a year."""

    @property
    def repayments(self) -> tuple[AdvanceRepayment, ...]:
        """What was repaid."""


class FundsGateAnswer(Told, Protocol):
    """The answer of ``funds_gate``."""

    @property
    def allowed(self) -> bool:
        """Whether every customer's money covers its payments."""

    @property
    def customers(self) -> tuple[CustomerGate, ...]:
        """The customers, by id."""

    @property
    def advances(self) -> tuple[AdvanceRecord, ...]:
        """The advances that the batch makes, if it is allowed."""

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


class Receipt(Record, Protocol):
    """Money that came to an account of the platform (到款)."""

    @property
    def id(self) -> str:
        """The receipt; ids are the host's, or those of ``import_receipts``."""

    @property
    def on(self) -> date:
        """The day on which the bank booked it."""

    @property
    def amount(self) -> Decimal:
        """The amount, above zero."""

    @property
    def our_account(self) -> str:
        """The account of the platform."""

    @property
    def payer_name(self) -> str:
        """The payer, as the bank writes it."""

    @property
    def payer_account(self) -> str:
        """The payer's account."""

    @property
    def remark(self) -> str:
        """摘要、附言."""

    @property
    def currency(self) -> str:
        """The currency; nothing but CNY is taken."""


class ImportedReceipt(Record, Protocol):
    """A receipt as it was imported."""

    @property
    def key(self) -> str:
        """The key that makes it one receipt; a host keeps it."""

    @property
    def value_time(self) -> str:
        """When it was booked."""

    @property
    def bank_serial(self) -> str | None:
        """The bank's serial number."""

    @property
    def ordinal(self) -> int:
        """Which of several equal rows of its file it is, from 1."""

    @property
    def receipt(self) -> Receipt:
        """The receipt, as ``settle`` and ``claim`` take it; its id is made of the key."""


class NotReceipt(Record, Protocol):
    """A row that is no receipt."""

    @property
    def kind(self) -> NotReceiptKind:
        """Why."""

    @property
    def file(self) -> int:
        """The file, from 0."""

    @property
    def row(self) -> int:
        """The row among those of the file, from 0."""

    @property
    def content(self) -> ImportedReceipt:
        """As it would be a receipt; the amount is not above zero."""


class DuplicateRow(Record, Protocol):
    """A row that was imported before."""

    @property
    def file(self) -> int:
        """The file, from 0."""

    @property
    def row(self) -> int:
        """The row among those of the file, from 0."""

    @property
    def key(self) -> str:
        """The key."""


class ImportedFile(Record, Protocol):
    """What became of a file."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def rows(self) -> int:
        """Its rows."""

    @property
    def new(self) -> int:
        """New receipts."""

    @property
    def duplicates(self) -> int:
        """Rows that were known."""

    @property
    def not_receipts(self) -> int:
        """Rows that are no receipts."""

    @property
    def refused(self) -> int:
        """Rows that were refused."""

    @property
    def receipts_so_far(self) -> int:
        """New receipts of this and the files before it."""


class ImportReceiptsAnswer(Told, Protocol):
    """The answer of ``import_receipts``."""

    @property
    def receipts(self) -> tuple[ImportedReceipt, ...]:
        """The new receipts, in the order of the rows."""

    @property
    def count(self) -> int:
        """How many."""

    @property
    def total(self) -> Decimal:
        """Their sum."""

    @property
    def not_receipts(self) -> tuple[NotReceipt, ...]:
        """Rows that are no receipts, and are new."""

    @property
    def duplicates(self) -> tuple[DuplicateRow, ...]:
        """Rows that were imported before."""

    @property
    def refused(self) -> tuple[RefusedAnswer, ...]:
        """Rows that were refused, where the rest is imported."""

    @property
    def files(self) -> tuple[ImportedFile, ...]:
        """What became of each file."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class Window(Record, Protocol):
    """The time that metrics look at: whole months up to that of the as-of day, and no day after it."""

    @property
    def from_(self) -> str:
        """The first month."""

    @property
    def to(self) -> str:
        """The last month."""

    @property
    def as_of(self) -> date:
        """The last day."""

    @property
    def months(self) -> int:
        """How many months."""


class Continuity(Record, Protocol):
    """连续性: for how much of the window a person was paid."""

    @property
    def paid_months(self) -> int:
        """Months with a net pay."""

    @property
    def coverage(self) -> Decimal | str:
        """Those over the months of the window, half up to four decimals."""

    @property
    def longest_run(self) -> int:
        """The most paid months in a row."""


class PayStructure(Record, Protocol):
    """收入结构: parts of the gross pay of the window, half up to four decimals."""

    @property
    def fixed(self) -> Decimal | str:
        """The fixed part."""

    @property
    def variable(self) -> Decimal | str:
        """The variable part."""

    @property
    def bonus(self) -> Decimal | str:
        """The bonus part."""


class Regularity(Record, Protocol):
    """缴费规律性: how regularly contributions were paid."""

    @property
    def months_employed(self) -> int:
        """Months of the window with a day of employment."""

    @property
    def months_contributed(self) -> int:
        """Those of them with contributions."""

    @property
    def share(self) -> Decimal | str:
        """Contributed over employed months, half up to four decimals."""

    @property
    def base_to_gross(self) -> Decimal | str | None:
        """Bases over gross pay of the contributed months, half up to four decimals; none without gross pay."""


class AbsentFigure(Record, Protocol):
    """A figure that there is none of."""

    @property
    def metric(self) -> Metric:
        """Which."""

    @property
    def reason(self) -> Absence:
        """Why."""

    @property
    def denied(self) -> DenyReason | None:
        """Why it was denied, if it was."""


class MetricDecision(Record, Protocol):
    """A decision over a metric, for the audit."""

    @property
    def metric(self) -> Metric:
        """Which metric."""

    @property
    def decision(self) -> ConsentDecision:
        """The decision."""


class PersonInsight(Record, Protocol):
    """Figures on a person; what was denied or not asked for has no value."""

    @property
    def person(self) -> str:
        """The person."""

    @property
    def on(self) -> date:
        """The day of the use."""

    @property
    def income_scale(self) -> Decimal | None:
        """收入规模."""

    @property
    def continuity(self) -> Continuity | None:
        """连续性."""

    @property
    def stability(self) -> Decimal | str | None:
        """稳定性: the coefficient of variation, half up to four decimals."""

    @property
    def structure(self) -> PayStructure | None:
        """收入结构."""

    @property
    def contribution_regularity(self) -> Regularity | None:
        """缴费规律性."""

    @property
    def absent(self) -> tuple[AbsentFigure, ...]:
        """The figures that there are none of, with the reason."""

    @property
    def decisions(self) -> tuple[MetricDecision, ...]:
        """The decision over each metric."""


class Heads(Record, Protocol):
    """人数: the staff at both ends of the window and who moved between. ``start + joined − leavers = end``."""

    @property
    def start(self) -> int:
        """Heads when the first day begins."""

    @property
    def joined(self) -> int:
        """Who began in the window."""

    @property
    def leavers(self) -> int:
        """Whose last day lies in the window."""

    @property
    def end(self) -> int:
        """Heads when the last day has ended."""


class Turnover(Record, Protocol):
    """离职率."""

    @property
    def heads(self) -> Heads:
        """The heads."""

    @property
    def rate(self) -> Decimal | str:
        """Leavers over the mean of the heads at start and end, half up to four decimals."""


class Growth(Record, Protocol):
    """增长率."""

    @property
    def heads(self) -> Heads:
        """The heads."""

    @property
    def rate(self) -> Decimal | str:
        """End over start less one, half up to four decimals."""


class PayGroup(Record, Protocol):
    """Pay of a group of people. A withheld group has no figure, not even its heads."""

    @property
    def city(self) -> str | None:
        """The city; none for the total of all cities."""

    @property
    def position(self) -> str | None:
        """The position; none for the total of all positions."""

    @property
    def withheld(self) -> Withheld | None:
        """Why there is no figure; none where there are."""

    @property
    def heads(self) -> int | None:
        """How many people."""

    @property
    def gross(self) -> Decimal | None:
        """Their gross pay."""

    @property
    def mean(self) -> Decimal | None:
        """The mean, half up to the fen."""

    @property
    def first_quartile(self) -> Decimal | None:
        """The first quartile. Quartiles lie between sorted values, at (n − 1) · p from the first, with what lies between two of them by proportion
(method 7 of Hyndman and Fan, QUARTILE.INC of spreadsheets), half up to the fen."""

    @property
    def median(self) -> Decimal | None:
        """The median, by the same method."""

    @property
    def third_quartile(self) -> Decimal | None:
        """The third quartile, by the same method."""


class PayLevel(Record, Protocol):
    """薪酬水平. There are no steps: they would show single people's pay."""

    @property
    def least_group(self) -> int:
        """Fewer people than this are no group."""

    @property
    def groups(self) -> tuple[PayGroup, ...]:
        """The groups, by city and position."""

    @property
    def totals(self) -> tuple[PayGroup, ...]:
        """The totals of each city, of each position (where pay is told by both), and of all, in this order."""


class PaymentBehaviour(Record, Protocol):
    """付款行为: how a company pays what was due in the window."""

    @property
    def due(self) -> Decimal:
        """What was due."""

    @property
    def unpaid(self) -> Decimal:
        """What of it is unpaid on the as-of day."""

    @property
    def days_late(self) -> Decimal | str:
        """Days between the last day of payment and the payment, or the as-of day for what is unpaid, weighted by amount; half up to four decimals."""

    @property
    def share_unpaid(self) -> Decimal | str:
        """Unpaid over due, half up to four decimals."""


class CompanyInsight(Record, Protocol):
    """Figures on a company; what was denied or not asked for has no value."""

    @property
    def company(self) -> str:
        """The company."""

    @property
    def on(self) -> date:
        """The day of the use."""

    @property
    def turnover(self) -> Turnover | None:
        """离职率."""

    @property
    def growth(self) -> Growth | None:
        """增长率."""

    @property
    def pay_level(self) -> PayLevel | None:
        """薪酬水平."""

    @property
    def payment_behaviour(self) -> PaymentBehaviour | None:
        """付款行为."""

    @property
    def absent(self) -> tuple[AbsentFigure, ...]:
        """The figures that there are none of, with the reason."""

    @property
    def decisions(self) -> tuple[MetricDecision, ...]:
        """The decision over each metric."""


class InsightAnswer(Told, Protocol):
    """The answer of ``insight``."""

    @property
    def window(self) -> Window:
        """The window: nothing outside it was read."""

    @property
    def people(self) -> tuple[PersonInsight, ...]:
        """The people, by id and day."""

    @property
    def companies(self) -> tuple[CompanyInsight, ...]:
        """The companies, by id and day."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


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


class Posting(Record, Protocol):
    """A line of an entry: one side is zero."""

    @property
    def account(self) -> LedgerAccount:
        """The account."""

    @property
    def customer(self) -> str | None:
        """The customer, where the account has one for each."""

    @property
    def debit(self) -> Decimal:
        """借."""

    @property
    def credit(self) -> Decimal:
        """贷."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The keys of the lines of bills that it is about."""


class Entry(Record, Protocol):
    """分录: debits equal credits."""

    @property
    def key(self) -> str:
        """What makes it happen once."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def event(self) -> str:
        """What happened."""

    @property
    def reverses(self) -> str | None:
        """The key of the entry that it reverses."""

    @property
    def postings(self) -> tuple[Posting, ...]:
        """The lines."""


class SubBalance(Record, Protocol):
    """A balance; debit is positive."""

    @property
    def account(self) -> LedgerAccount:
        """The account."""

    @property
    def customer(self) -> str:
        """The customer."""

    @property
    def balance(self) -> Decimal:
        """The balance."""


class Finding(Record, Protocol):
    """Something that does not hold."""

    @property
    def code(self) -> FindingCode:
        """What."""

    @property
    def of(self) -> str:
        """The customer, bill, receipt or payment."""

    @property
    def expected(self) -> Decimal | None:
        """What it should be."""

    @property
    def actual(self) -> Decimal | None:
        """What it is."""


class LedgerAnswer(Told, Protocol):
    """The answer of ``ledger``."""

    @property
    def posted(self) -> tuple[Entry, ...]:
        """The entries that the events posted; what stood already is not posted again."""

    @property
    def balances(self) -> Mapping[str, Decimal]:
        """The balance of each account over all entries; debit is positive."""

    @property
    def by_customer(self) -> tuple[SubBalance, ...]:
        """The balances by customer, where they are not zero."""

    @property
    def debits(self) -> Decimal:
        """The sum of all debits."""

    @property
    def credits(self) -> Decimal:
        """The sum of all credits."""

    @property
    def closing(self) -> Mapping[str, Decimal]:
        """Balances at the end of the month that is to be closed: those with which the next one opens; empty if none is."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What does not hold; a month is closed when nothing is left here."""

    @property
    def beancount(self) -> str | None:
        """The ledger as a beancount file."""

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


class PayFinding(Record, Protocol):
    """Something noticed about a payment."""

    @property
    def item(self) -> str:
        """The payment."""

    @property
    def kind(self) -> FindingKind:
        """What."""

    @property
    def blocks(self) -> bool:
        """Whether it blocks the batch."""

    @property
    def value(self) -> str:
        """What it is about: the account, the amount, the number."""

    @property
    def others(self) -> tuple[str, ...]:
        """Other payments that it is about."""

    @property
    def message(self) -> str:
        """The finding in English."""

    @property
    def message_zh(self) -> str:
        """The finding in Chinese."""


class PayBatch(Record, Protocol):
    """A batch of payments."""

    @property
    def kind(self) -> PayKind:
        """What it pays."""

    @property
    def month(self) -> str:
        """The month."""

    @property
    def from_account(self) -> str:
        """The account that pays."""

    @property
    def items(self) -> tuple[str, ...]:
        """The payments, in their order; those that repeat others stand at the end."""

    @property
    def total(self) -> Decimal:
        """What is to be paid; a payment that is repeated counts once."""

    @property
    def findings(self) -> tuple[PayFinding, ...]:
        """What the last check noticed."""

    @property
    def approved_by(self) -> str | None:
        """Who approved it last."""


class PayPosting(Record, Protocol):
    """What a payment did to the ledger."""

    @property
    def status(self) -> ItemStatus:
        """What the bank did: ``success``, or ``returned``, which takes a success back."""

    @property
    def on(self) -> date:
        """The day of the bank."""

    @property
    def period(self) -> str:
        """The month in which it is posted: that of the day, or the first open one after it."""

    @property
    def amount(self) -> Decimal:
        """The amount."""


class PaymentItem(Record, Protocol):
    """A payment."""

    @property
    def batch(self) -> str:
        """The batch."""

    @property
    def kind(self) -> PayKind:
        """What it pays."""

    @property
    def month(self) -> str:
        """The month of the batch."""

    @property
    def payee(self) -> str:
        """Who is paid."""

    @property
    def payee_kind(self) -> PayeeKind:
        """What kind of payee that is."""

    @property
    def customer(self) -> str | None:
        """The customer whose money it is."""

    @property
    def account(self) -> str:
        """The account."""

    @property
    def account_name(self) -> str:
        """The name of the account."""

    @property
    def bank_code(self) -> str:
        """The number of the bank branch."""

    @property
    def amount(self) -> Decimal:
        """The amount."""

    @property
    def purpose(self) -> str:
        """What it is for."""

    @property
    def fee_month(self) -> str:
        """The month that is paid for."""

    @property
    def sequence(self) -> int:
        """Which payment of its kind in the month it is."""

    @property
    def account_by(self) -> str | None:
        """The user who maintains the account."""

    @property
    def status(self) -> ItemStatus:
        """Where it stands."""

    @property
    def part_of(self) -> str | None:
        """The line that it is a part of, where that was above the limit of one transfer."""

    @property
    def reissue_of(self) -> str | None:
        """The payment that failed or came back, which this one repeats."""

    @property
    def reissued_as(self) -> str | None:
        """The payment that repeats this one."""

    @property
    def sent_on(self) -> date | None:
        """The day on which the bank got it."""

    @property
    def bank_ref(self) -> str | None:
        """The bank's own number of it."""

    @property
    def reason(self) -> str | None:
        """Why it failed or came back."""

    @property
    def returned_on(self) -> date | None:
        """The day on which it came back."""

    @property
    def postings(self) -> tuple[PayPosting, ...]:
        """What it did to the ledger."""


class AdvanceUse(Record, Protocol):
    """What a customer's payments use of its approved advance."""

    @property
    def customer(self) -> str:
        """The customer."""

    @property
    def amount(self) -> Decimal:
        """The amount."""


class PayEvent(Record, Protocol):
    """What happened."""

    @property
    def type(self) -> str:
        """Which form it has."""


class CommandAnswerOfPayEvent(Record, Protocol):
    """What became of a command."""

    @property
    def command_id(self) -> str:
        """Its id."""

    @property
    def events(self) -> tuple[PayEvent, ...]:
        """What happened; nothing for a command that was done before."""

    @property
    def faults(self) -> tuple[RefusedAnswer, ...]:
        """Why nothing happened: code, path and value of each fault."""


class BatchSums(Record, Protocol):
    """Where the money of a batch is: the total is the sum of the four others."""

    @property
    def batch(self) -> str:
        """The batch."""

    @property
    def total(self) -> Decimal:
        """What is to be paid."""

    @property
    def success(self) -> Decimal:
        """What the bank has paid."""

    @property
    def pending(self) -> Decimal:
        """What was not sent, or was sent and waits for the bank."""

    @property
    def unknown(self) -> Decimal:
        """What the bank has not answered."""

    @property
    def failed(self) -> Decimal:
        """What failed or came back and was not issued again."""


class Payments(Record, Protocol):
    """The payments of a platform."""

    @property
    def batches(self) -> Mapping[str, PayBatch]:
        """The batches, by id."""

    @property
    def items(self) -> Mapping[str, PaymentItem]:
        """The payments, by id."""

    @property
    def commands(self) -> Mapping[str, str]:
        """Commands that were done: id, and digest of the body."""

    @property
    def closed(self) -> tuple[str, ...]:
        """Months that are closed."""


class PaymentsAnswer(Told, Protocol):
    """The answer of ``pay``."""

    @property
    def results(self) -> tuple[CommandAnswerOfPayEvent, ...]:
        """What became of each command."""

    @property
    def sums(self) -> tuple[BatchSums, ...]:
        """Where the money of each batch is."""

    @property
    def state(self) -> Payments:
        """The state after the commands."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class PaymentChecksAnswer(Told, Protocol):
    """The answer of ``payment_checks``."""

    @property
    def findings(self) -> tuple[PayFinding, ...]:
        """What was noticed, in the order of the payments."""

    @property
    def passed(self) -> bool:
        """Whether nothing blocks."""

    @property
    def count(self) -> int:
        """The number of payments."""

    @property
    def total(self) -> Decimal:
        """Their sum."""

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


class AnsweredStatementRow(Record, Protocol):
    """A row of a bank statement in the common form, whatever the bank."""

    @property
    def row(self) -> int | Decimal | None:
        """The row in its file, from 1."""

    @property
    def our_account(self) -> str:
        """Our account."""

    @property
    def value_time(self) -> str:
        """When it was booked."""

    @property
    def amount(self) -> Decimal:
        """The amount that came in; below zero where the bank took it back."""

    @property
    def payer_name(self) -> str | None:
        """The payer's name."""

    @property
    def payer_account(self) -> str | None:
        """The payer's account."""

    @property
    def remark(self) -> str | None:
        """The remark."""

    @property
    def bank_serial(self) -> str | None:
        """The bank's serial number of the booking."""

    @property
    def currency(self) -> str | None:
        """The currency."""


class ReadBankStatementAnswer(Told, Protocol):
    """The answer of ``read_bank_statement``."""

    @property
    def layout(self) -> str | None:
        """The layout, if it is not the host's own."""

    @property
    def header_row(self) -> int:
        """The row of the headers, from 1."""

    @property
    def unknown_headers(self) -> tuple[str, ...]:
        """Headers that the layout does not have; their columns were left out."""

    @property
    def rows(self) -> tuple[AnsweredStatementRow, ...]:
        """Money that came in, and what the bank took back of it (below zero): rows for ``import_receipts``."""

    @property
    def outgoing(self) -> tuple[AnsweredStatementRow, ...]:
        """Money that went out."""

    @property
    def balance_checked(self) -> bool:
        """Whether the balances were there and followed from the amounts."""

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


class AnsweredBureauRow(Record, Protocol):
    """实缴: a row of a statement."""

    @property
    def place(self) -> str | None:
        """The place."""

    @property
    def account(self) -> str | None:
        """The account at the bureau."""

    @property
    def id_no(self) -> str | None:
        """The identity number."""

    @property
    def name(self) -> str | None:
        """The name."""

    @property
    def item(self) -> str:
        """The item."""

    @property
    def fee_month(self) -> str:
        """The month that is paid for."""

    @property
    def pay_type(self) -> PayType | None:
        """What kind of payment it is."""

    @property
    def customer(self) -> str | None:
        """The customer on whose account it was paid, where the account is one of a customer."""

    @property
    def base(self) -> Decimal | None:
        """The base of both sides."""

    @property
    def unit_base(self) -> Decimal | None:
        """The base of the unit, if it is another one."""

    @property
    def personal_base(self) -> Decimal | None:
        """The base of the person, if it is another one."""

    @property
    def unit_rate(self) -> Decimal | None:
        """The rate of the unit."""

    @property
    def personal_rate(self) -> Decimal | None:
        """The rate of the person."""

    @property
    def unit(self) -> Decimal | None:
        """The amount of the unit; the sum of both sides where the statement has only that."""

    @property
    def personal(self) -> Decimal | None:
        """The amount of the person."""

    @property
    def late_fee(self) -> Decimal | None:
        """滞纳金."""

    @property
    def interest(self) -> Decimal | None:
        """利息."""

    @property
    def row(self) -> int | Decimal | None:
        """The row of the file; its place in the list if left out."""


class StatementAnswer(Told, Protocol):
    """The answer of ``read_statement``."""

    @property
    def layout(self) -> str:
        """The layout."""

    @property
    def version(self) -> str:
        """The month in which this version of the layout was first seen."""

    @property
    def header_row(self) -> int:
        """The first row of headings, from 1."""

    @property
    def sides(self) -> StatementSides:
        """Which amounts the statement has: ``sides`` of ``reconcile``."""

    @property
    def late_fees(self) -> LateFees:
        """Whether its amounts contain late fees: ``late_fees`` of ``reconcile``."""

    @property
    def unknown_headers(self) -> tuple[str, ...]:
        """Headings that the layout does not have; their columns were left out."""

    @property
    def rounded_cells(self) -> int:
        """Cells with more than two decimals, which were rounded half up each."""

    @property
    def skipped_rows(self) -> tuple[int, ...]:
        """Rows that are no payments: headings of groups, sums, rows without an amount."""

    @property
    def checked_sums(self) -> int:
        """Sums that were checked."""

    @property
    def total(self) -> Decimal:
        """The sum of all amounts."""

    @property
    def rows(self) -> tuple[AnsweredBureauRow, ...]:
        """The rows: ``actual`` of ``reconcile``."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class SideAmounts(Record, Protocol):
    """Amounts of both sides."""

    @property
    def unit(self) -> Decimal:
        """Of the unit; of both where the statement has only their sum."""

    @property
    def personal(self) -> Decimal:
        """Of the person."""


class SideReason(Record, Protocol):
    """Why one side differs."""

    @property
    def class_(self) -> MatchClass:
        """The class."""

    @property
    def cause(self) -> MatchCause:
        """The cause."""

    @property
    def explains_exactly(self) -> bool:
        """Whether it gives the actual amount to the fen."""

    @property
    def base(self) -> Decimal | None:
        """The base that gives it, where it is not the expected one."""

    @property
    def base_name(self) -> str | None:
        """The name of that base, where the request names it."""

    @property
    def rate(self) -> Decimal | None:
        """The rate that gives it, where it is not the expected one."""

    @property
    def rate_from(self) -> str | None:
        """The first month of that rate in the rules."""

    @property
    def rule(self) -> str | None:
        """Where the rules have it."""

    @property
    def rounding(self) -> str | None:
        """The rounding that gives it, where it is not the expected one."""


class Proposal(Record, Protocol):
    """What is proposed: the parts sum to what is new of the difference."""

    @property
    def action(self) -> ProposedAction:
        """What to do."""

    @property
    def customer(self) -> Decimal:
        """To the customer's next bill; credited if negative."""

    @property
    def payroll(self) -> Decimal:
        """To the next payroll deduction; returned if negative."""

    @property
    def own(self) -> Decimal:
        """Borne by the platform, or on its own account."""

    @property
    def supplier(self) -> Decimal:
        """To be claimed from the supplier."""

    @property
    def bureau(self) -> Decimal:
        """Open until the bureau has answered."""


class Reconciled(Record, Protocol):
    """对账结果 of a key."""

    @property
    def person(self) -> str:
        """The person; empty where nobody was found."""

    @property
    def name(self) -> str | None:
        """The name."""

    @property
    def item(self) -> str:
        """The item, or the group of items."""

    @property
    def fee_month(self) -> str:
        """The month that is paid for."""

    @property
    def pay_type(self) -> PayType:
        """The kind of payment."""

    @property
    def places(self) -> tuple[str, ...]:
        """The places of the rows, or of the lines where there is no row; sorted."""

    @property
    def customer(self) -> str | None:
        """The customer."""

    @property
    def class_(self) -> MatchClass:
        """The class."""

    @property
    def cause(self) -> MatchCause:
        """The cause of the class."""

    @property
    def explains_exactly(self) -> bool:
        """Whether the causes of both sides give the actual amounts to the fen."""

    @property
    def expected(self) -> SideAmounts:
        """What was due."""

    @property
    def actual(self) -> SideAmounts:
        """What was taken."""

    @property
    def total(self) -> Decimal:
        """What was taken from both sides."""

    @property
    def diff_unit(self) -> Decimal:
        """Actual less expected of the unit."""

    @property
    def diff_personal(self) -> Decimal:
        """Actual less expected of the person."""

    @property
    def late_fee(self) -> Decimal:
        """滞纳金 in it."""

    @property
    def interest(self) -> Decimal:
        """利息 in it."""

    @property
    def unit(self) -> SideReason:
        """Why the unit's side differs."""

    @property
    def personal(self) -> SideReason:
        """Why the person's side differs."""

    @property
    def new(self) -> SideAmounts:
        """What was not audited before: actual less what was audited, else less what was due."""

    @property
    def proposal(self) -> Proposal:
        """What to do about it."""

    @property
    def weak_match(self) -> bool:
        """Whether a row was given to the person by its name only."""

    @property
    def name_differs(self) -> bool:
        """Whether a row has another name than the lines."""

    @property
    def place_differs(self) -> bool:
        """Whether it was paid in another place than expected."""

    @property
    def counterpart(self) -> int | None:
        """The result that this one is the other half of, by its place in the list."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The keys of the lines."""

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows of the file."""


class ClassSum(Record, Protocol):
    """A class in sum."""

    @property
    def class_(self) -> MatchClass:
        """The class."""

    @property
    def compared(self) -> int:
        """Keys."""

    @property
    def lines(self) -> int:
        """Lines."""

    @property
    def rows(self) -> int:
        """Rows."""

    @property
    def expected(self) -> SideAmounts:
        """Sum of the lines."""

    @property
    def actual(self) -> SideAmounts:
        """Sum of the rows."""

    @property
    def difference(self) -> SideAmounts:
        """Actual less expected."""


class CauseSum(Record, Protocol):
    """A cause in sum."""

    @property
    def class_(self) -> MatchClass:
        """The class."""

    @property
    def cause(self) -> MatchCause:
        """The cause."""

    @property
    def compared(self) -> int:
        """Keys."""

    @property
    def exact(self) -> int:
        """Keys whose amounts it gives to the fen."""

    @property
    def difference(self) -> Decimal:
        """Actual less expected, both sides."""


class Conservation(Record, Protocol):
    """The sums that are conserved."""

    @property
    def expected(self) -> Decimal:
        """Σ lines."""

    @property
    def actual(self) -> Decimal:
        """Σ rows."""

    @property
    def difference(self) -> Decimal:
        """Actual less expected: the sum of the differences of all classes."""

    @property
    def unassigned(self) -> Decimal | None:
        """What the statement paid as a whole and no row shows; it belongs to nobody and goes to the own account."""


class ReconcileAnswer(Told, Protocol):
    """The answer of ``reconcile``."""

    @property
    def results(self) -> tuple[Reconciled, ...]:
        """Every key with lines or rows, sorted by person, item, month and kind of payment."""

    @property
    def classes(self) -> tuple[ClassSum, ...]:
        """The classes that occur, in their order."""

    @property
    def causes(self) -> tuple[CauseSum, ...]:
        """The causes that occur."""

    @property
    def totals(self) -> Conservation:
        """The sums."""

    @property
    def already_imported(self) -> bool:
        """Whether this file was imported before."""

    @property
    def repeated_rows(self) -> int:
        """Rows that were audited before."""

    @property
    def audited(self) -> tuple[AnsweredBureauRow, ...]:
        """What is audited now, for ``prior_audited`` of the next run; what was not paid stands there with nothing."""

    @property
    def files(self) -> tuple[str, ...]:
        """The files, for ``prior_files`` of the next run."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class RedLine(Record, Protocol):
    """A line of a red-letter invoice."""

    @property
    def name(self) -> str:
        """The goods or service."""

    @property
    def gross(self) -> Decimal:
        """Tax included, with its sign turned."""

    @property
    def net(self) -> Decimal:
        """Without the tax."""

    @property
    def tax(self) -> Decimal:
        """The tax."""


class RedLetterAnswer(Told, Protocol):
    """The answer of ``red_letter``."""

    @property
    def id(self) -> str:
        """Its id: that of the invoice with ``-R``."""

    @property
    def cancels(self) -> str:
        """The invoice that it cancels."""

    @property
    def lines(self) -> tuple[RedLine, ...]:
        """The lines of the invoice, their signs turned."""

    @property
    def gross(self) -> Decimal:
        """The sum, tax included."""

    @property
    def net(self) -> Decimal:
        """The sum without the tax."""

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


class RemittanceGroup(Record, Protocol):
    """A remittance."""

    @property
    def kind(self) -> PayKind:
        """What is paid."""

    @property
    def place(self) -> str:
        """The place, or the tax office."""

    @property
    def account(self) -> str:
        """The account, or the withholding agent."""

    @property
    def fee_month(self) -> str:
        """The month that is paid for."""

    @property
    def persons(self) -> int:
        """The persons."""

    @property
    def zero_persons(self) -> int:
        """Those of them with nothing to pay."""

    @property
    def sum(self) -> Decimal:
        """What the persons sum to."""

    @property
    def assessed(self) -> Decimal | None:
        """What was assessed."""

    @property
    def difference(self) -> Decimal | None:
        """The persons' sum less what was assessed."""

    @property
    def verdict(self) -> RemittanceVerdict:
        """What becomes of it."""

    @property
    def hold(self) -> bool:
        """Whether it is held."""


class RemittanceAnswer(Told, Protocol):
    """The answer of ``remittance``."""

    @property
    def groups(self) -> tuple[RemittanceGroup, ...]:
        """The remittances, by kind, place, account and month."""

    @property
    def payable(self) -> Decimal:
        """What may be paid."""

    @property
    def held(self) -> Decimal:
        """What the persons of held remittances sum to."""

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


class RepaidAdvance(Record, Protocol):
    """What a receipt did to an advance."""

    @property
    def id(self) -> str:
        """The advance."""

    @property
    def amount(self) -> Decimal:
        """What was repaid."""

    @property
    def open(self) -> Decimal:
        """What is left of it."""

    @property
    def interest(self) -> Decimal | None:
        """The interest of the whole time, once nothing is left."""


class RepayAdvancesAnswer(Told, Protocol):
    """The answer of ``repay_advances``."""

    @property
    def repaid(self) -> tuple[RepaidAdvance, ...]:
        """What was repaid."""

    @property
    def left(self) -> Decimal:
        """What is left of the receipt."""

    @property
    def advances(self) -> tuple[AdvanceRecord, ...]:
        """All advances after it."""

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


class RoundedValue(Record, Protocol):
    """A value, rounded."""

    @property
    def value(self) -> str:
        """The value."""

    @property
    def results(self) -> tuple[str, ...]:
        """The result of each rule, in their order."""


class RoundAnswer(Told, Protocol):
    """The answer of ``round``."""

    @property
    def rows(self) -> tuple[RoundedValue, ...]:
        """The values, in their order."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class ShownLine(Record, Protocol):
    """A line of a payslip, as shown."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def label(self) -> str:
        """What it is called."""

    @property
    def amount(self) -> Decimal:
        """The amount."""

    @property
    def sign(self) -> LineSign:
        """Whether it is paid or taken off."""

    @property
    def key(self) -> str:
        """The identity of the money."""

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules behind it."""


class TracedSum(Record, Protocol):
    """A sum with what it is made of."""

    @property
    def amount(self) -> Decimal:
        """The amount."""

    @property
    def line_keys(self) -> tuple[str, ...]:
        """The keys of its lines."""

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules behind them."""


class ShownPayslip(Record, Protocol):
    """A payslip, as shown: gross less deductions is net."""

    @property
    def month(self) -> str:
        """The month."""

    @property
    def lines(self) -> tuple[ShownLine, ...]:
        """Its lines, in their order."""

    @property
    def gross(self) -> TracedSum:
        """What is paid."""

    @property
    def deductions(self) -> TracedSum:
        """What is taken off."""

    @property
    def net(self) -> TracedSum:
        """What is left."""


class ShownContribution(Record, Protocol):
    """A contribution, as shown."""

    @property
    def fee_month(self) -> str:
        """The month that was paid for."""

    @property
    def item(self) -> str:
        """The insurance or fund."""

    @property
    def side(self) -> str:
        """``employer`` or ``employee``."""

    @property
    def base(self) -> Decimal | None:
        """The base."""

    @property
    def tier(self) -> str | None:
        """The grade."""

    @property
    def declared(self) -> Decimal:
        """What was declared."""

    @property
    def paid(self) -> Decimal | None:
        """What was paid; none until it is known."""

    @property
    def difference(self) -> Decimal | None:
        """Paid less declared; none until it is known."""

    @property
    def key(self) -> str:
        """The identity of the money."""

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules behind it."""


class FundTotal(Record, Protocol):
    """Contributions to a fund, of one side."""

    @property
    def fund(self) -> Fund:
        """Social insurance or housing fund."""

    @property
    def side(self) -> str:
        """``employer`` or ``employee``."""

    @property
    def declared(self) -> TracedSum:
        """What was declared."""

    @property
    def paid(self) -> TracedSum:
        """What was paid of the lines of which it is known."""

    @property
    def difference(self) -> Decimal:
        """Paid less declared, over the lines of which it is known."""

    @property
    def not_known(self) -> int:
        """Lines of which it is not known yet."""


class TierSpell(Record, Protocol):
    """A grade and how long it was held."""

    @property
    def item(self) -> str:
        """The insurance or fund."""

    @property
    def tier(self) -> str:
        """The grade."""

    @property
    def from_(self) -> str:
        """The first month."""

    @property
    def to(self) -> str:
        """The last month, without a gap in between."""


class MaskedField(Record, Protocol):
    """A field, masked."""

    @property
    def field(self) -> str:
        """The field."""

    @property
    def label(self) -> str:
        """What it is the field of."""

    @property
    def value(self) -> str:
        """Its text with the mask over it."""


class SelfQueryAnswer(Told, Protocol):
    """The answer of ``self_query``."""

    @property
    def person(self) -> str:
        """The person."""

    @property
    def payslips(self) -> tuple[ShownPayslip, ...]:
        """The payslips, by month."""

    @property
    def contributions(self) -> tuple[ShownContribution, ...]:
        """The contributions, by month and key."""

    @property
    def totals(self) -> tuple[FundTotal, ...]:
        """The sums of the contributions by fund and side."""

    @property
    def tiers(self) -> tuple[TierSpell, ...]:
        """The grades of each item, by month."""

    @property
    def tax_to_date(self) -> TracedSum:
        """Tax withheld in the year of the last month, up to it."""

    @property
    def fields(self) -> tuple[MaskedField, ...]:
        """Documents and accounts, masked."""

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


class Claim(Record, Protocol):
    """Money of a receipt that is a customer's (认领)."""

    @property
    def receipt(self) -> str:
        """The receipt."""

    @property
    def customer(self) -> str:
        """The customer."""

    @property
    def amount(self) -> Decimal:
        """The amount."""

    @property
    def allocated(self) -> Decimal:
        """What of it pays lines of bills."""

    @property
    def to_prepaid(self) -> Decimal:
        """What of it went to the prepaid balance."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def by(self) -> str:
        """Who claimed it; ``auto`` for a rule."""

    @property
    def rule(self) -> str | None:
        """The rule that found it; none by hand."""

    @property
    def undone(self) -> bool:
        """Whether it was taken back."""


class Allocation(Record, Protocol):
    """核销: lines of a bill that are settled, in one step."""

    @property
    def by(self) -> SettledBy:
        """How."""

    @property
    def claim(self) -> str | None:
        """The claim that pays, where one does."""

    @property
    def customer(self) -> str:
        """The customer."""

    @property
    def bill(self) -> str:
        """The bill."""

    @property
    def amount(self) -> Decimal:
        """The amount; negative for a reversal."""

    @property
    def pass_through(self) -> Decimal:
        """What of it is money that is passed on."""

    @property
    def shares(self) -> tuple[Share, ...]:
        """The lines. Lines in the customer's favour are spent on others."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def user(self) -> str | None:
        """Who did it."""

    @property
    def reason(self) -> str | None:
        """Why."""

    @property
    def reverses(self) -> str | None:
        """The allocation that it reverses."""

    @property
    def reversed(self) -> Decimal:
        """What of it is reversed."""


class Terms(Record, Protocol):
    """What a contract allows in claims and write-offs."""

    @property
    def tail_difference(self) -> Decimal:
        """尾差: the most that may be left and written off."""

    @property
    def bank_fee(self) -> Decimal:
        """The most that the payer's bank may keep."""


class SettlementEvent(Record, Protocol):
    """What happened."""

    @property
    def type(self) -> str:
        """Which form it has."""


class CommandAnswerOfSettlementEvent(Record, Protocol):
    """What became of a command."""

    @property
    def command_id(self) -> str:
        """Its id."""

    @property
    def events(self) -> tuple[SettlementEvent, ...]:
        """What happened; nothing for a command that was done before."""

    @property
    def faults(self) -> tuple[RefusedAnswer, ...]:
        """Why nothing happened: code, path and value of each fault."""


class ReceiptState(Record, Protocol):
    """A receipt and what became of it."""

    @property
    def on(self) -> date:
        """The day on which the bank booked it."""

    @property
    def amount(self) -> Decimal:
        """The amount."""

    @property
    def claimed(self) -> Decimal:
        """What is claimed of it."""

    @property
    def returned(self) -> Decimal:
        """What the bank took back of it."""

    @property
    def suspended(self) -> bool:
        """Whether someone looked at it and found no customer."""

    @property
    def digest(self) -> str:
        """A digest of all that the bank says of it, so that the same row again is known."""


class PayOut(Record, Protocol):
    """Money that was paid out for a customer: contributions, wages, tax."""

    @property
    def customer(self) -> str:
        """The customer."""

    @property
    def purpose(self) -> str:
        """What for."""

    @property
    def amount(self) -> Decimal:
        """The amount."""

    @property
    def returned(self) -> Decimal:
        """What came back of it (退票)."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def own_cost(self) -> bool:
        """Whether it is the platform's own cost (业务外包) and no money that it passes on."""


class Movement(Record, Protocol):
    """A movement of the money that is passed on for a customer."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def amount(self) -> Decimal:
        """What came in (positive) or went out."""

    @property
    def source(self) -> str:
        """The allocation or payment."""


class Trust(Record, Protocol):
    """代收代付: what was received to be passed on for a customer, less what was paid out. Below zero it is an advance (垫付)."""

    @property
    def balance(self) -> Decimal:
        """The balance."""

    @property
    def movements(self) -> tuple[Movement, ...]:
        """What led to it, in order."""


class Settlement(Record, Protocol):
    """The bills of a platform and the money that was received for them."""

    @property
    def bills(self) -> Bills:
        """The bills; also the prepaid balances, the closed months and the commands that were done."""

    @property
    def receipts(self) -> Mapping[str, ReceiptState]:
        """The receipts, by id."""

    @property
    def claims(self) -> Mapping[str, Claim]:
        """The claims, by id."""

    @property
    def allocations(self) -> Mapping[str, Allocation]:
        """The allocations, by id."""

    @property
    def pay_outs(self) -> Mapping[str, PayOut]:
        """What was paid out, by id."""

    @property
    def trust(self) -> Mapping[str, Trust]:
        """What is passed on, by customer."""

    @property
    def terms(self) -> Mapping[str, Terms]:
        """Terms that are not the usual ones, by customer."""


class Advance(Record, Protocol):
    """What the platform has advanced for a customer, from one movement to the next."""

    @property
    def from_(self) -> date:
        """The first day."""

    @property
    def until(self) -> date | None:
        """The day of the next movement; none while it is open."""

    @property
    def amount(self) -> Decimal:
        """What is advanced."""


class SettleAnswer(Told, Protocol):
    """The answer of ``settle``."""

    @property
    def results(self) -> tuple[CommandAnswerOfSettlementEvent, ...]:
        """What became of each command."""

    @property
    def state(self) -> Settlement:
        """The state after the commands."""

    @property
    def exposure(self) -> Exposure | None:
        """What the customer owes against its credit limit."""

    @property
    def advances(self) -> tuple[Advance, ...] | None:
        """垫付: what was advanced for the customer, in time. Interest on it is what ``interest`` computes."""

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


class SplitAnswer(Told, Protocol):
    """The answer of ``split``."""

    @property
    def parts(self) -> tuple[Decimal, ...]:
        """The parts, in the order of the weights."""

    @property
    def sum(self) -> Decimal:
        """Their sum: the amount."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class SplitPart(Record, Protocol):
    """A part of a payment."""

    @property
    def item(self) -> str:
        """The payment."""

    @property
    def part(self) -> int:
        """Which part of it, from 1."""

    @property
    def parts(self) -> int:
        """How many parts it has."""

    @property
    def amount(self) -> Decimal:
        """The amount."""


class SplitFile(Record, Protocol):
    """A file of payments."""

    @property
    def parts(self) -> tuple[SplitPart, ...]:
        """The parts, in order."""

    @property
    def count(self) -> int:
        """How many."""

    @property
    def total(self) -> Decimal:
        """Their sum."""


class SplitPaymentsAnswer(Told, Protocol):
    """The answer of ``split_payments``."""

    @property
    def files(self) -> tuple[SplitFile, ...]:
        """The files."""

    @property
    def count(self) -> int:
        """The transfers in all files."""

    @property
    def total(self) -> Decimal:
        """Their sum, which is that of the payments."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class LinkLine(Record, Protocol):
    """A line of a link."""

    @property
    def tier_no(self) -> int:
        """The tier."""

    @property
    def person(self) -> str:
        """The person."""

    @property
    def item(self) -> str:
        """The item."""

    @property
    def side(self) -> str:
        """The side."""

    @property
    def fee_month(self) -> str:
        """The month that is paid for."""

    @property
    def amount(self) -> Decimal | None:
        """The amount at this link; none if the link does not have it."""

    @property
    def above(self) -> Decimal | None:
        """The amount at the link above, where it is another one; none if that does not have it."""


class LinkBill(Record, Protocol):
    """The bill of a link."""

    @property
    def tier_no(self) -> int:
        """The tier."""

    @property
    def party(self) -> str:
        """Who bills."""

    @property
    def pass_through(self) -> Decimal:
        """What is passed on."""

    @property
    def fee(self) -> Decimal:
        """The fee of this link."""

    @property
    def input_vat(self) -> Decimal:
        """The VAT in the fee that is credited to who pays it."""

    @property
    def total(self) -> Decimal:
        """Both."""

    @property
    def lines(self) -> tuple[LinkLine, ...]:
        """Its lines, by person, item, side and month."""

    @property
    def differences(self) -> tuple[LinkLine, ...]:
        """The lines that differ from the link above."""


class SupplierBillAnswer(Told, Protocol):
    """The answer of ``supplier_bill``."""

    @property
    def links(self) -> tuple[LinkBill, ...]:
        """The bills, in the order of the chain."""

    @property
    def is_equal(self) -> bool:
        """Whether every link passes on the same."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the computation, in order."""

    @property
    def warnings(self) -> tuple[WarningAnswer, ...]:
        """Warnings."""

    @property
    def stamp(self) -> Stamp:
        """What this was computed with."""


class MatchRow(Record, Protocol):
    """A person, item and month on the three bills."""

    @property
    def person(self) -> str:
        """The person."""

    @property
    def item(self) -> str:
        """The item."""

    @property
    def side(self) -> str:
        """The side."""

    @property
    def fee_month(self) -> str:
        """The month that is paid for."""

    @property
    def customer(self) -> Decimal:
        """What the customer was charged; zero if nothing."""

    @property
    def supplier(self) -> Decimal:
        """What the supplier charges."""

    @property
    def bureau(self) -> Decimal:
        """What the bureau took."""

    @property
    def supplier_over(self) -> Decimal:
        """What the supplier charges above the bureau; below zero if less."""

    @property
    def customer_under(self) -> Decimal:
        """What the customer was charged below the bureau; below zero if more."""

    @property
    def actions(self) -> tuple[MatchAction, ...]:
        """What is to be done: first about the supplier, then about the customer."""


class ThreeWayAnswer(Told, Protocol):
    """The answer of ``three_way``."""

    @property
    def rows(self) -> tuple[MatchRow, ...]:
        """The lines, by person, item, side and month."""

    @property
    def customer_total(self) -> Decimal:
        """The customer's bill."""

    @property
    def supplier_total(self) -> Decimal:
        """The supplier's bill."""

    @property
    def bureau_total(self) -> Decimal:
        """The bureau's statement."""

    @property
    def payable(self) -> Decimal:
        """What the supplier charges for lines that match the bureau's, or for all by approval."""

    @property
    def prepaid_used(self) -> Decimal:
        """What was paid before and is used up by that."""

    @property
    def prepaid_left(self) -> Decimal:
        """What was paid before and is still an asset."""

    @property
    def to_pay(self) -> Decimal:
        """What may be paid now."""

    @property
    def accrued(self) -> Decimal:
        """What the supplier will still claim."""

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

// Generated from schema/*.json by `npm run types`; do not edit.

/**
 * A day, YYYY-MM-DD.
 */
export type Day = string;
/**
 * Whose data it is.
 */
export type SubjectKind = 'company' | 'person';
/**
 * A kind of data.
 */
export type DataClass =
  | 'identity'
  | 'contact'
  | 'account'
  | 'employee_pay'
  | 'employee_contrib'
  | 'employee_behaviour'
  | 'company_aggregate'
  | 'company_payment'
  | 'supplier_price'
  | 'supplier_orders';
/**
 * A month, YYYY-MM.
 */
export type Month = string;
/**
 * A share with at most six decimals (`0.07` is 7 %): a string, or a JSON number that is read by its digits.
 */
export type RateInput = string | number;
/**
 * An amount with at most two decimals: a string, or a JSON number that is read by its digits.
 */
export type AmountInput = string | number;
/**
 * A whole number.
 */
export type CountInput = number | string;
/**
 * The class of the city that the rent is paid in.
 */
export type CityClass = 'first' | 'large' | 'other';
/**
 * A quantity with at most six decimals: a string, or a JSON number that is read by its digits.
 */
export type QuantityInput = string | number;
/**
 * Which part of the year the leave is for.
 */
export type LeaveBasis = 'year' | 'entrant' | 'leaver';
/**
 * How an annuity (企业年金、职业年金) is paid out.
 */
export type ReceiptKind = 'monthly' | 'quarterly' | 'yearly' | 'lump_emigration' | 'lump_death' | 'lump_other';
/**
 * Whether a late fee has an end; sources disagree, so a contract says it.
 */
export type LateFeeCap = 'none' | 'principal';
/**
 * What a cell holds.
 */
export type CellKind = 'text' | 'money' | 'fen' | 'count' | 'date8' | 'constant';
/**
 * When a cell must not be empty.
 */
export type Needed = 'yes' | 'no' | 'cross_bank';
/**
 * The kind of a file.
 */
export type FileFormat = 'txt' | 'csv' | 'xlsx';
/**
 * The encoding of a text file.
 */
export type TextEncoding = 'utf8' | 'gbk';
/**
 * How lines end.
 */
export type LineEnd = 'crlf' | 'lf';
/**
 * Where the line of totals stands.
 */
export type TotalsPlace = 'none' | 'first' | 'last';
/**
 * 预收型 or 实做型.
 */
export type BillKind = 'advance' | 'actual';
/**
 * Where a bill stands.
 */
export type BillStatus = 'draft' | 'sent' | 'disputed' | 'confirmed' | 'part_paid' | 'paid' | 'settled' | 'void';
/**
 * What a line charges. A lower number is paid first.
 */
export type LineKind =
  | 'carry'
  | 'social_insurance'
  | 'housing_fund'
  | 'wage'
  | 'income_tax'
  | 'insurance'
  | 'disabled_fund'
  | 'union_fee'
  | 'archive_fee'
  | 'service_fee'
  | 'late_fee'
  | 'interest'
  | 'vat_on_top'
  | 'discount';
/**
 * What kind of payment a contribution is.
 */
export type PayType = 'normal' | 'back_pay' | 'diff' | 'refund' | 'late_fee';
/**
 * An amount of renminbi with two decimals.
 */
export type Money = string;
/**
 * Where a line of a bill comes from.
 */
export type LineOrigin = 'computed' | 'manual' | 'adjustment' | 'carry';
/**
 * A share of a base, at most six decimals.
 */
export type Rate = string;
/**
 * What becomes of a difference to the statement.
 */
export type AuditDifference = 'next_bill' | 'refund';
/**
 * How a bonus is taxed.
 */
export type BonusMethod = 'separate' | 'merged';
/**
 * What a deposit does.
 */
export type DepositMove = 'collect' | 'return' | 'set_off';
/**
 * What a price is for.
 */
export type PricePer = 'month' | 'year';
/**
 * A six-digit division code.
 */
export type CityCode = string;
/**
 * What is owed.
 */
export type CompensationKind = 'n' | 'n_plus_1' | 'two_n';
/**
 * 人员类别: what decides which items a person has.
 */
export type Category = 'local_urban' | 'local_rural' | 'nonlocal_urban' | 'nonlocal_rural' | 'hmt' | 'foreigner' | 'over_retirement_age';
/**
 * 单位类型: some cities set rates apart for bodies other than enterprises.
 */
export type EmployerType = 'enterprise' | 'government' | 'institution';
/**
 * 企业规模: the size of an employer, which decided on the relief of 2020.
 */
export type EmployerSize = 'large' | 'medium' | 'small' | 'micro' | 'household';
/**
 * 险种: what is contributed to.
 */
export type Item =
  | 'pension'
  | 'local_pension'
  | 'medical'
  | 'medical_supplement'
  | 'large_medical'
  | 'serious_illness'
  | 'long_term_care'
  | 'maternity'
  | 'unemployment'
  | 'work_injury'
  | 'housing_fund'
  | 'supplementary_housing_fund';
/**
 * A base for both sides, or one for each.
 */
export type BaseInput =
  | AmountInput
  | {
      employer?: AmountInput;
      employee?: AmountInput;
    };
/**
 * A multiplier with at most six decimals: a string, or a JSON number that is read by its digits.
 */
export type FactorInput = string | number;
/**
 * How the basic deduction (减除费用) of the year is counted.
 */
export type BasicDeduction = 'months_employed' | 'calendar_months' | 'whole_year';
/**
 * Where a cut-off goes that falls on a day off.
 */
export type CutoffShift = 'none' | 'prev_workday' | 'next_workday';
/**
 * How a fee is counted.
 */
export type FeeModel = 'per_head' | 'tier_volume' | 'tier_block' | 'tier_graduated' | 'percent' | 'flat' | 'by_key' | 'change_count' | 'one_off';
/**
 * What a month counts for that is not served whole.
 */
export type ProRata = 'full' | 'by_day' | 'half_rule';
/**
 * What a price is for, where a fee is charged for several months ahead.
 */
export type PriceOf = 'month' | 'cycle';
/**
 * What is one head.
 */
export type HeadKey = 'person' | 'person_city' | 'person_service';
/**
 * Whether the discount comes before the limits of the bill.
 */
export type FeeOrder = 'discount_first' | 'limits_first';
/**
 * What a batch pays.
 */
export type PayKind = 'wage' | 'social_insurance' | 'housing_fund' | 'tax' | 'supplier' | 'refund';
/**
 * What is to reach the target.
 */
export type Target = 'net' | 'cost' | 'after_contributions';
/**
 * A day, or a day and a time: `2026-03-05`, `2026-03-05T10:00:00`.
 */
export type Moment = string;
/**
 * A figure on a history.
 */
export type Metric =
  'income_scale' | 'continuity' | 'stability' | 'structure' | 'contribution_regularity' | 'turnover' | 'growth' | 'pay_level' | 'payment_behaviour';
/**
 * By what pay is told.
 */
export type PayLevelBy = 'city' | 'city_and_position';
/**
 * How the tax on the month's wage alone is found, which internal retirement subtracts.
 */
export type WageTaxBy = 'monthly_table' | 'cumulative_table';
/**
 * What of a bill is taxed.
 */
export type VatKind = 'fee_only' | 'difference' | 'full';
/**
 * The taxpayer.
 */
export type TaxpayerKind = 'general' | 'simplified' | 'small';
/**
 * How the price stands to the tax.
 */
export type PriceKindOfTax = 'inclusive' | 'exclusive' | 'borne';
/**
 * What is paid late.
 */
export type LateFeeKind = 'social_insurance' | 'tax' | 'housing_fund';
/**
 * How an amount of a bill came to its end.
 */
export type SettledBy = 'receipt' | 'prepaid' | 'transfer' | 'tail_diff' | 'bank_charge' | 'bad_debt' | 'set_off';
/**
 * What happened.
 */
export type SettlementEvent =
  | {
      type: 'bill';
      /**
       * What.
       */
      event: Event;
    }
  | {
      type: 'receipt_received';
      /**
       * Its id.
       */
      receipt: string;
      /**
       * The day.
       */
      on: Day;
      /**
       * The amount.
       */
      amount: Money;
      /**
       * A digest of all that the bank says of it.
       */
      digest: string;
    }
  | {
      type: 'receipt_suspended';
      /**
       * The receipt.
       */
      receipt: string;
    }
  | {
      type: 'receipt_returned';
      /**
       * The receipt.
       */
      receipt: string;
      /**
       * The amount.
       */
      amount: Money;
      /**
       * The day.
       */
      on: Day;
    }
  | {
      type: 'claimed';
      /**
       * The claim.
       */
      claim: string;
      /**
       * As it stands now.
       */
      claimed: Claim;
    }
  | {
      type: 'unclaimed';
      /**
       * The claim.
       */
      claim: string;
      /**
       * The day.
       */
      on: Day;
    }
  | {
      type: 'to_prepaid';
      /**
       * The claim.
       */
      claim: string;
      /**
       * The amount.
       */
      amount: Money;
      /**
       * The day.
       */
      on: Day;
    }
  | {
      type: 'allocated';
      /**
       * The allocation.
       */
      allocation: string;
      /**
       * What it is.
       */
      content: Allocation;
    }
  | {
      type: 'paid_out';
      /**
       * The payment.
       */
      pay_out: string;
      /**
       * The customer.
       */
      customer: string;
      /**
       * What for.
       */
      purpose: string;
      /**
       * The amount.
       */
      amount: Money;
      /**
       * What of it is advanced by the platform.
       */
      advance: Money;
      /**
       * The day.
       */
      on: Day;
      /**
       * Whether it is the platform's own cost.
       */
      own_cost: boolean;
    }
  | {
      type: 'pay_out_returned';
      /**
       * The payment.
       */
      pay_out: string;
      /**
       * The amount.
       */
      amount: Money;
      /**
       * The day.
       */
      on: Day;
    }
  | {
      type: 'prepaid_refunded';
      /**
       * The refund.
       */
      refund: string;
      /**
       * The customer.
       */
      customer: string;
      /**
       * The amount.
       */
      amount: Money;
      /**
       * The day.
       */
      on: Day;
    }
  | {
      type: 'prepaid_transferred';
      /**
       * The transfer.
       */
      transfer: string;
      /**
       * The customer that gives.
       */
      from: string;
      /**
       * The customer that gets.
       */
      to: string;
      /**
       * The amount.
       */
      amount: Money;
      /**
       * The day.
       */
      on: Day;
      /**
       * The agreement.
       */
      agreement: string;
    }
  | {
      type: 'terms_set';
      /**
       * The customer.
       */
      customer: string;
      /**
       * The terms.
       */
      terms: Terms;
    }
  | {
      type: 'downstream_paid';
      /**
       * The customer.
       */
      customer: string;
      /**
       * What is advanced.
       */
      advance: Money;
    };
/**
 * What happened.
 */
export type Event =
  | {
      type: 'generated';
      /**
       * The bill.
       */
      bill: string;
      /**
       * As it stands now.
       */
      content: Bill;
      /**
       * Whether the lines that waited for it were taken over.
       */
      takes_waiting: boolean;
    }
  | {
      type: 'status_changed';
      /**
       * The bill.
       */
      bill: string;
      /**
       * The status.
       */
      status: BillStatus;
    }
  | {
      type: 'confirmed';
      /**
       * The bill.
       */
      bill: string;
      /**
       * The day.
       */
      on: Day;
      /**
       * The tax of its invoices, if they are issued.
       */
      vat: Money | null;
    }
  | {
      type: 'settled';
      /**
       * The bill.
       */
      bill: string;
      /**
       * How.
       */
      by: SettledBy;
      /**
       * The amount; negative for a reversal.
       */
      amount: Money;
      /**
       * The lines. Lines in the customer's favour are spent on others.
       */
      shares: Share[];
    }
  | {
      type: 'prepaid_added';
      /**
       * The customer.
       */
      customer: string;
      /**
       * The amount.
       */
      amount: Money;
      /**
       * Where it comes from.
       */
      source: string;
    }
  | {
      type: 'line_added';
      /**
       * The customer.
       */
      customer: string;
      /**
       * The bill; none while the line waits.
       */
      bill: string | null;
      /**
       * The line.
       */
      line: BillLine;
    }
  | {
      type: 'audited';
      /**
       * The key.
       */
      key: string;
      /**
       * The amount.
       */
      actual: Money;
    }
  | {
      type: 'credit_set';
      /**
       * The customer.
       */
      customer: string;
      /**
       * The limit.
       */
      limit: Money;
    }
  | {
      type: 'period_closed';
      /**
       * The month.
       */
      month: Month;
    }
  | {
      type: 'command_done';
      /**
       * Its id.
       */
      id: string;
      /**
       * The digest of its body.
       */
      digest: string;
    };
/**
 * An account. A host maps them to its own chart.
 */
export type LedgerAccount =
  | 'BANK'
  | 'SUSPENSE'
  | 'AR_pass'
  | 'AR_fee'
  | 'PREPAID'
  | 'AGENCY_PAYABLE'
  | 'ADVANCE'
  | 'DEPOSIT'
  | 'REVENUE'
  | 'INTEREST'
  | 'VAT_OUT'
  | 'VAT_IN'
  | 'COST'
  | 'AP'
  | 'TAIL_DIFF'
  | 'BANK_CHARGE'
  | 'BAD_DEBT'
  | 'WAGES_PAYABLE'
  | 'OPENING';
/**
 * What is paid.
 */
export type NonResidentIncome = 'wages' | 'bonus' | 'equity';
/**
 * How the income to tax is found (适用公式), numbered as in the withholding client.
 */
export type IncomeFormula = '1' | '2' | '3' | '4' | '5';
/**
 * At which step overtime pay is rounded to the fen.
 */
export type OvertimeRounding = 'last' | 'first';
/**
 * The system of working hours.
 */
export type HoursSystem = 'standard' | 'comprehensive' | 'flexible';
/**
 * What is noticed about a payment.
 */
export type FindingKind =
  | 'paid_twice'
  | 'second_payment'
  | 'duplicate_account'
  | 'account_missing'
  | 'name_differs'
  | 'card_check_digit'
  | 'bank_code_invalid'
  | 'amount_not_positive'
  | 'above_limit'
  | 'large_change'
  | 'left'
  | 'blacklisted'
  | 'id_invalid'
  | 'not_checked';
/**
 * Who is paid.
 */
export type PayeeKind = 'person' | 'supplier' | 'bureau' | 'tax' | 'customer';
/**
 * Where a payment stands.
 */
export type ItemStatus = 'draft' | 'checked' | 'approved' | 'sent' | 'success' | 'failed' | 'returned' | 'unknown';
/**
 * What the bank says of a payment.
 */
export type Outcome = 'ok' | 'failed' | 'returned' | 'unknown';
/**
 * How a premium is priced.
 */
export type PriceKind = 'per_head_month' | 'per_head_year_daily' | 'age_band' | 'tier' | 'job_class' | 'wage_percent';
/**
 * How the part of a month is paid.
 */
export type ProrateMethod = 'deduct' | 'attend' | 'ratio';
/**
 * How an amount says its direction.
 */
export type AmountSign = 'two_columns' | 'flagged' | 'signed';
/**
 * What a statement does to those before it.
 */
export type ImportMode = 'replace' | 'append';
/**
 * What is known of an enrolment.
 */
export type EnrolmentStatus = 'ok' | 'failed' | 'after_cutoff' | 'stopped' | 'left';
/**
 * Who made a difference.
 */
export type AtFault = 'customer' | 'platform' | 'supplier';
/**
 * Which amounts a statement has.
 */
export type StatementSides = 'both' | 'unit' | 'personal' | 'total';
/**
 * Whether the amounts of a row contain its late fee and interest.
 */
export type LateFees = 'inside' | 'apart';
/**
 * What is paid for.
 */
export type RemunerationKind = 'labour' | 'author' | 'royalty' | 'incidental';
/**
 * Whether a person is a resident for income tax (居民个人).
 */
export type Residence = 'resident' | 'nonresident';
/**
 * Whose age it is.
 */
export type RetirementGroup = 'man' | 'woman_55' | 'woman_50';
/**
 * How an amount is rounded; every mode is symmetric in sign.
 */
export type RoundingMode = 'half_up' | 'up' | 'down' | 'jiao_up_drop_fen';
/**
 * Whether a line of a payslip is paid or taken off.
 */
export type LineSign = '+' | '-';
/**
 * How an amount is spread over the lines of a bill.
 */
export type AllocationOrder = 'priority' | 'pro_rata';
/**
 * How the rest of a bill ends without money.
 */
export type EndBy = 'tail_diff' | 'bank_charge' | 'bad_debt' | 'set_off';
/**
 * How an amount is split.
 */
export type SplitMethod = 'lr' | 'cum';
/**
 * What kind of taxpayer.
 */
export type Taxpayer = 'general' | 'small';
/**
 * What is taxed.
 */
export type VatMethod = 'full' | 'difference' | 'simplified';
/**
 * What is sold.
 */
export type VatService = 'dispatch' | 'outsourcing';
/**
 * Whose labour is withheld on cumulatively.
 */
export type LabourKind = 'intern' | 'platform' | 'agent';
/**
 * Why an act is denied: how far the nearest rule of a role came.
 */
export type AccessReason = 'role' | 'action' | 'scope' | 'condition' | 'consent' | 'segregation_of_duty';
/**
 * Why a use is denied: the first condition, in this order, that the nearest grant does not meet.
 */
export type DenyReason = 'subject' | 'grantor' | 'grantee' | 'purpose' | 'class' | 'fields' | 'revoked' | 'date';
/**
 * A reference to a rule (place/section/item/from) or to a national parameter (id/from), with @day of publication where known.
 */
export type Reference = string;
/**
 * A number: an amount with two decimals, a rate or a count; `…` ends one that does not end within six decimals.
 */
export type Number = string;
export type WarningCode =
  | 'already_used_this_year'
  | 'below_minimum_wage'
  | 'blind_zone'
  | 'cap_open'
  | 'contributions_not_given'
  | 'dispatch_above_limit'
  | 'eligibility_not_shown'
  | 'employee_shares_open'
  | 'employer_size_not_given'
  | 'excess_taxed'
  | 'exempt_assumed'
  | 'housing_fund_rate_not_given'
  | 'line_without_assignment'
  | 'months_overcharged'
  | 'months_unrecoverable'
  | 'local_average_not_given'
  | 'local_rule_expired'
  | 'minimum_wage_not_given'
  | 'net_below_zero'
  | 'not_merged_across_years'
  | 'older_rules'
  | 'overtime_above_limit'
  | 'person_without_line'
  | 'resident_not_settled'
  | 'rule_carried_over'
  | 'rule_derived'
  | 'rule_disputed'
  | 'rule_provisional'
  | 'rule_recalled'
  | 'rule_unconfirmed'
  | 'second_payer'
  | 'supplementary_housing_fund_rate_not_given'
  | 'total_changed_much'
  | 'work_injury_rate_not_given';
/**
 * A special additional deduction (专项附加扣除) that is counted by the month.
 */
export type DeductionKind = 'child_education' | 'infant_care' | 'elderly' | 'continuing_education' | 'certificate' | 'housing_loan' | 'rent';
/**
 * Why the leave of the year is lost (条例 art. 4).
 */
export type LeaveLost = 'school_holidays' | 'personal_days' | 'sick_months';
/**
 * How a receipt is taxed.
 */
export type ReceiptTable = 'monthly' | 'monthly_spread' | 'annual';
/**
 * Whether a fee month can still be paid back.
 */
export type BackPayWindow = 'open' | 'needs_proof' | 'closed';
/**
 * What a line of a file is.
 */
export type LineRole = 'totals_headers' | 'totals' | 'headers' | 'payment';
/**
 * How sure a value is.
 */
export type Status = 'confirmed' | 'derived' | 'recalled' | 'disputed';
/**
 * What a charge is in the books of the provider.
 */
export type ChargeNature = 'revenue' | 'liability' | 'cost';
/**
 * How sure a decision is.
 */
export type ClaimStatus = 'confirmed' | 'suggested' | 'ambiguous' | 'suspense';
/**
 * The rule of a decision.
 */
export type ClaimRule =
  | 'remark_bill_no'
  | 'single_exact'
  | 'single_exact_oldest'
  | 'all_open_exact'
  | 'unique_subset'
  | 'receipts_together'
  | 'bank_charge'
  | 'fifo_partial'
  | 'all_and_prepaid'
  | 'ambiguous_bills'
  | 'ambiguous_customer'
  | 'deposit'
  | 'returned_payment'
  | 'suspense';
/**
 * What told the customer.
 */
export type FoundBy = 'remark_bill_no' | 'remark_customer_no' | 'sub_account' | 'payer_account' | 'name_exact' | 'alias' | 'name_in_remark';
/**
 * 单位 or 个人: who owes a line.
 */
export type Side = 'employer' | 'employee';
/**
 * What happened to a declared base.
 */
export type Clamp = 'none' | 'floor' | 'ceiling';
/**
 * Where the money of a line comes from. Only lines from wages reduce pay.
 */
export type PaidFrom = 'wages' | 'medical_account' | 'medical_fund';
/**
 * A reference to a rule: place/section/item/from, with @day of publication where known.
 */
export type RuleRef = string;
/**
 * How the lump sum of early retirement is spread.
 */
export type Spread = 'year_spread' | 'month_spread';
/**
 * What a line of a payslip does.
 */
export type Sign = 'add' | 'subtract' | 'employer';
/**
 * Why a row is no receipt.
 */
export type NotReceiptKind = 'reversal' | 'nothing';
/**
 * Why there is no figure.
 */
export type Absence =
  'denied' | 'none_paid' | 'fewer_than_three_months' | 'gross_zero' | 'not_employed' | 'no_staff' | 'start_zero' | 'group_below_k' | 'no_bill_due';
/**
 * Why figures of a group are withheld.
 */
export type Withheld = 'group_below_k' | 'gives_group_away';
/**
 * What does not hold.
 */
export type FindingCode =
  | 'receivables_differ'
  | 'prepaid_differs'
  | 'suspense_differs'
  | 'advance_not_approved'
  | 'trust_short'
  | 'bill_not_posted'
  | 'bill_open'
  | 'receipt_unclaimed'
  | 'payment_unknown';
/**
 * What kind of day it is.
 */
export type DayKind = 'workday' | 'rest_day' | 'holiday';
/**
 * What a quantity of overtime is counted in.
 */
export type OvertimeUnit = 'hour' | 'day';
export type ParameterValue =
  | string
  | string[]
  | {
      [k: string]: string;
    }[]
  | {
      [k: string]:
        | string
        | string[]
        | {
            [k: string]: string;
          }[];
    };
/**
 * What happened.
 */
export type PayEvent =
  | {
      type: 'prepared';
      /**
       * The batch.
       */
      batch: string;
      /**
       * As it stands now.
       */
      content: PayBatch;
      /**
       * Its payments, in the order of the batch.
       */
      payments: PaymentItem[];
    }
  | {
      type: 'checked';
      /**
       * The batch.
       */
      batch: string;
      /**
       * What was noticed.
       */
      findings: PayFinding[];
      /**
       * The payments that passed: all drafts, or none.
       */
      passed: string[];
    }
  | {
      type: 'approved';
      /**
       * The batch.
       */
      batch: string;
      /**
       * By whom.
       */
      by: string | null;
      /**
       * The payments.
       */
      items: string[];
      /**
       * What they use of advances.
       */
      advances: AdvanceUse[];
    }
  | {
      type: 'sent';
      /**
       * The batch.
       */
      batch: string;
      /**
       * The day.
       */
      on: Day;
      /**
       * The payments.
       */
      items: string[];
    }
  | {
      type: 'answered';
      /**
       * The payment.
       */
      item: string;
      /**
       * The status.
       */
      status: ItemStatus;
      /**
       * The day of the bank.
       */
      on: Day;
      /**
       * What is posted of it, if anything.
       */
      posting: PayPosting | null;
      /**
       * The bank's own number.
       */
      bank_ref: string | null;
      /**
       * Why.
       */
      reason: string | null;
    }
  | {
      type: 'reissued';
      /**
       * The payment that failed or came back.
       */
      item: string;
      /**
       * The id of the new one.
       */
      new_item: string;
      /**
       * The new one.
       */
      payment: PaymentItem;
    }
  | {
      type: 'period_closed';
      /**
       * The month.
       */
      month: Month;
    }
  | {
      type: 'command_done';
      /**
       * Its id.
       */
      id: string;
      /**
       * The digest of its body.
       */
      digest: string;
    };
/**
 * What a key of a reconciliation is; every line and every row is in exactly one. The first that fits.
 */
export type MatchClass =
  'duplicate' | 'missing' | 'unexpected' | 'late_fee' | 'base_mismatch' | 'base_and_other' | 'rounding' | 'rate_mismatch' | 'amount_unexplained' | 'matched';
/**
 * Why a key is in its class.
 */
export type MatchCause =
  | 'equal'
  | 'withdrawn'
  | 'duplicate_in_place'
  | 'duplicate_over_places'
  | 'enrolment_failed'
  | 'after_cutoff'
  | 'stopped'
  | 'left'
  | 'not_in_statement'
  | 'shifted_month'
  | 'other_pay_type'
  | 'other_customer'
  | 'late_stop'
  | 'unknown_person'
  | 'other_month'
  | 'item_not_expected'
  | 'late_fee_inside'
  | 'interest_inside'
  | 'late_fee_and_interest'
  | 'late_fee_by_law'
  | 'statement_base'
  | 'known_base'
  | 'neighbour_base'
  | 'base_and_rounding'
  | 'base_and_rate'
  | 'base_unexplained'
  | 'other_rounding'
  | 'within_tolerance'
  | 'statement_rate'
  | 'rule_rate'
  | 'unexplained';
/**
 * What to do.
 */
export type ProposedAction = 'none' | 'customer_next_bill' | 'payroll_deduction' | 'own_cost' | 'own_account' | 'dispute_supplier' | 'ask_bureau';
/**
 * What becomes of a remittance.
 */
export type RemittanceVerdict = 'pay' | 'zero' | 'differs' | 'not_assessed';
/**
 * Why a line differs.
 */
export type Cause = 'declared_base' | 'base_limits' | 'rate' | 'fixed' | 'rounding' | 'item_added' | 'item_removed';
/**
 * What a contribution goes to.
 */
export type Fund = 'social_insurance' | 'housing_fund';
/**
 * Why a top-up need not be paid.
 */
export type ExemptReason = 'income' | 'top_up';
/**
 * What is to be done about a line.
 */
export type MatchAction = 'dispute_supplier' | 'accrue' | 'bill_customer' | 'credit_customer';

/**
 * Who acts.
 */
export interface Actor {
  /**
   * The user.
   */
  user: string;
  /**
   * Its roles.
   */
  roles: string[];
  /**
   * The person that the user is, of an employee.
   */
  person?: string;
  /**
   * The company that the user works for.
   */
  company?: string;
  /**
   * The customers in its care.
   */
  customers?: string[];
  /**
   * The places in its care.
   */
  places?: string[];
  /**
   * The supplier that it works for.
   */
  supplier?: string;
  /**
   * The grantee for which it acts, of an outside financier.
   */
  grantee?: string;
}
/**
 * On what, with what decides whose it is.
 */
export interface AccessObject {
  /**
   * The kind, as in the policy: `bill`, `receipt`, `contribution`, `pay`, `identity`, `account`, …
   */
  kind: string;
  /**
   * Its id.
   */
  id?: string;
  /**
   * The person that it is about.
   */
  person?: string;
  /**
   * The company or customer whose it is.
   */
  company?: string;
  /**
   * The place.
   */
  place?: string;
  /**
   * The supplier whose it is, or to which the person is assigned.
   */
  supplier?: string;
  /**
   * Whether its contract has payroll.
   */
  payroll?: boolean;
  /**
   * Ids of what it rests on, such as the rules of a bill.
   */
  touches?: string[];
}
/**
 * An act that was done.
 */
export interface Act {
  /**
   * Who did it.
   */
  user: string;
  /**
   * What.
   */
  action: string;
  /**
   * The kind of the object.
   */
  object: string;
  /**
   * The object.
   */
  id?: string;
  /**
   * Ids of what the object rests on.
   */
  touches?: string[];
}
/**
 * A consent (授权书): a subject lets a recipient use kinds of its data for purposes.
 */
export interface ConsentGrant {
  /**
   * Its id, for the audit.
   */
  id: string;
  /**
   * Whose data.
   */
  subject_kind: SubjectKind;
  /**
   * The company or person.
   */
  subject_id: string;
  /**
   * Who gave it; the subject if left out. A grant that anybody else gave allows nothing: no grant passes from its grantee to a second one.
   */
  grantor?: string;
  /**
   * Who may use the data, and nobody else.
   */
  grantee: string;
  /**
   * What for.
   */
  purposes: string[];
  /**
   * Which kinds of data.
   */
  classes: DataClass[];
  /**
   * Which fields of them; all if left out.
   */
  fields?: string[];
  /**
   * The first day.
   */
  valid_from: Day;
  /**
   * The last day.
   */
  valid_to: Day;
  /**
   * The day on which it was revoked: from this day itself it allows nothing.
   */
  revoked_on?: Day;
  /**
   * A digest of the signed paper, kept with the host.
   */
  evidence_hash?: string;
}
/**
 * A use of data that is asked for.
 */
export interface ConsentQuery {
  /**
   * Who would use the data.
   */
  grantee: string;
  /**
   * What for.
   */
  purpose: string;
  /**
   * Which kind of data.
   */
  class?: DataClass;
  /**
   * Instead of `class`, the kinds that a score is derived from: it is of the most sensitive of them.
   */
  derived_from?: DataClass[];
  /**
   * Which fields; none given means all of the kind.
   */
  fields?: string[];
  /**
   * Whose data.
   */
  subject_kind: SubjectKind;
  /**
   * The company or person.
   */
  subject_id: string;
  /**
   * Of a person's data, the employer that supplied it: then its grant is needed too.
   */
  supplied_by?: string;
  /**
   * The day of the use.
   */
  on: Day;
}
/**
 * Whether a user may do an act, and what stays masked.
 */
export interface AccessRequest {
  /**
   * Who.
   */
  actor: Actor;
  /**
   * What: `read`, `confirm`, `claim`, `approve`, …
   */
  action: string;
  /**
   * On what.
   */
  object: AccessObject;
  /**
   * What for, such as `declaration`.
   */
  purpose?: string;
  /**
   * The day, which decides the policy and the grants in force.
   */
  on: Day;
  /**
   * What users did before, for the separation of duties.
   */
  history?: Act[];
  /**
   * The grants, for what only a grant opens.
   */
  grants?: ConsentGrant[];
  /**
   * The use of data that a grant must allow.
   */
  consent?: ConsentQuery;
}
/**
 * A child.
 */
export interface Child {
  /**
   * The day of birth.
   */
  born: Day;
  /**
   * First month of education; that of the third birthday if left out.
   */
  education_from?: Month;
  /**
   * Last month of full-time education.
   */
  education_to?: Month;
  /**
   * This parent's share: all ("1") or half ("0.5"), the same for the whole year.
   */
  share?: RateInput;
}
/**
 * Parents who are supported; the amount does not grow with their number.
 */
export interface Parents {
  /**
   * Whether the person is an only child.
   */
  only_child: boolean;
  /**
   * The days of birth of the parents.
   */
  parents_born: Day[];
  /**
   * The share of a month of one of several children, as agreed between them.
   */
  share?: AmountInput;
  /**
   * The last month: December of the year in which the duty to support ends.
   */
  to?: Month;
}
/**
 * Studies for a degree.
 */
export interface DegreeStudies {
  /**
   * First month.
   */
  from: Month;
  /**
   * Last month.
   */
  to?: Month;
}
/**
 * The loan for the first home.
 */
export interface HousingLoan {
  /**
   * First month with interest.
   */
  from: Month;
  /**
   * Last month with interest.
   */
  to?: Month;
  /**
   * Months for which interest was deducted before `from`, for instance of a loan that this one replaced.
   */
  months_used_before?: CountInput;
  /**
   * All ("1"), or half ("0.5") where each of a couple bought a home before the marriage.
   */
  share?: RateInput;
}
/**
 * A rented home.
 */
export interface RentedHome {
  /**
   * First month.
   */
  from: Month;
  /**
   * Last month.
   */
  to?: Month;
  /**
   * The class of the city.
   */
  city: CityClass;
}
/**
 * A year's medical cost of one person: the taxpayer, the spouse or a minor child.
 */
export interface MedicalCost {
  /**
   * What the person bore within the insurance catalogue (自付部分) in the year.
   */
  own_share: AmountInput;
}
/**
 * Special additional deductions of a month and of the year to date, from the facts of a family.
 */
export interface AdditionalDeductionsRequest {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * The first month with this employer in the year; January if left out.
   */
  since?: Month;
  /**
   * The children.
   */
  children?: Child[];
  /**
   * The parents who are supported.
   */
  elderly?: Parents;
  /**
   * Studies for a degree.
   */
  continuing_education?: DegreeStudies;
  /**
   * The months of professional certificates; they count once in a year, at the earliest in the first month with this employer.
   */
  certificates?: Month[];
  /**
   * The loan for the first home.
   */
  housing_loan?: HousingLoan;
  /**
   * A rented home.
   */
  rent?: RentedHome;
  /**
   * Medical cost of the year, by person.
   */
  illness?: MedicalCost[];
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * Annual leave of a year, and the pay for the days not taken.
 */
export interface AnnualLeaveRequest {
  /**
   * The month in which it is settled.
   */
  month: Month;
  /**
   * Months of the total working life (累计工作时间), with all employers.
   */
  service_months?: CountInput;
  /**
   * Days of leave in a whole year, where the contract gives more than the law or the service is not known.
   */
  entitled_days?: QuantityInput;
  /**
   * Which part of the year the leave is for.
   */
  basis?: LeaveBasis;
  /**
   * Calendar days of the year employed here: those that remain for an entrant, those that have passed for a leaver.
   */
  employed_days?: CountInput;
  /**
   * Days taken.
   */
  taken?: QuantityInput;
  /**
   * The average month wage of the twelve months before, without overtime pay; no pay is computed if left out.
   */
  average_wage?: AmountInput;
  /**
   * Whether the normal pay of the days was paid, which the 300 % include.
   */
  normal_pay_given?: boolean;
  /**
   * Whether the employee waived the days in writing for reasons of their own: then normal pay is enough.
   */
  waived?: boolean;
  /**
   * Whether school holidays longer than the leave were taken.
   */
  school_holidays?: boolean;
  /**
   * Days of paid personal leave (事假) in the year.
   */
  personal_days?: QuantityInput;
  /**
   * Months of sick leave in the year.
   */
  sick_months?: QuantityInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * How much of an annuity contribution is paid before tax (年金缴费).
 */
export interface AnnuityContributionRequest {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * The employee's base of a month: last year's average wage (企业年金), or post and grade wages (职业年金).
   */
  base: AmountInput;
  /**
   * Last year's average wage of the city, of the YEAR.
   */
  average_annual_wage: AmountInput;
  /**
   * What the employee pays.
   */
  employee: AmountInput;
  /**
   * What the employer pays.
   */
  employer?: AmountInput;
  /**
   * What the employer may pay for this employee under the annuity's rules; within it where left out.
   */
  employer_limit?: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The tax on an annuity receipt: the whole amount alone, nothing deducted. Two annuities are two receipts.
 */
export interface AnnuityReceiptRequest {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * How the annuity is paid out.
   */
  kind: ReceiptKind;
  /**
   * The amount.
   */
  amount: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * A fee month that is paid back.
 */
export interface ArrearsMonth {
  /**
   * The fee month.
   */
  fee_month: Month;
  /**
   * The item, such as `medical`.
   */
  item?: string;
  /**
   * `employer` or `employee`.
   */
  side?: string;
  /**
   * What is paid back for it.
   */
  principal: AmountInput;
}
/**
 * Back pay and its late fees.
 */
export interface ArrearsRequest {
  /**
   * A ready policy, such as `policy.arrears.statutory`: its terms stand in for the fields that are left out.
   */
  policy?: string;
  /**
   * The fee months.
   */
  months: ArrearsMonth[];
  /**
   * The day of the declaration.
   */
  declared_on: Day;
  /**
   * How many months before that of the declaration may be paid back; any number if left out.
   */
  max_months?: CountInput;
  /**
   * Whether months of an earlier year may be paid back.
   */
  cross_year?: boolean;
  /**
   * Months before that of the declaration from which proof is needed; none if left out.
   */
  proof_after_months?: CountInput;
  /**
   * Items that may not be paid back, or one side of them: `medical`, `medical.employee`.
   */
  not_allowed?: string[];
  /**
   * The rate of a day; that of the law if left out.
   */
  daily_rate?: RateInput;
  /**
   * Months after the fee month at whose first day the days begin.
   */
  start_months_after?: CountInput;
  /**
   * Whether the day of the declaration counts.
   */
  count_end_day?: boolean;
  /**
   * Whether the late fee has an end.
   */
  cap?: LateFeeCap;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * A layout of a host's own.
 */
export interface BankProfile {
  /**
   * The columns, in order.
   */
  columns: BankColumn[];
  /**
   * The cells of the line of totals.
   */
  totals?: BankColumn[];
  /**
   * The form of the file.
   */
  shape: BankShape;
}
/**
 * A column of a bank's file.
 */
export interface BankColumn {
  /**
   * The header.
   */
  header: string;
  /**
   * The field: of a payment (`sequence`, `item`, `account`, `account_name`, `amount`, `bank_name`, `bank_code`, `province`, `city`, `purpose`,  `remark`, `phone`, `own_bank`) or of the file (`batch`, `from_account`, `from_name`, `from_bank`, `paid_on`, `count`, `total`).
   */
  field?: string;
  /**
   * What a cell holds.
   */
  kind?: CellKind;
  /**
   * When a cell must not be empty.
   */
  required?: Needed;
  /**
   * The longest text: bytes of GBK, characters of UTF-8.
   */
  max_length?: CountInput;
  /**
   * What every cell of a constant column holds.
   */
  value?: string;
}
/**
 * The form of a bank's file.
 */
export interface BankShape {
  /**
   * The kind of file.
   */
  format?: FileFormat;
  /**
   * The encoding of text.
   */
  encoding?: TextEncoding;
  /**
   * What stands between two cells of text.
   */
  separator?: string;
  /**
   * How lines end.
   */
  line_end?: LineEnd;
  /**
   * Whether the last line has its end, too.
   */
  last_line_end?: boolean;
  /**
   * Whether the columns have headers.
   */
  headers?: boolean;
  /**
   * Where the totals stand.
   */
  totals?: TotalsPlace;
  /**
   * Whether the totals have headers.
   */
  totals_headers?: boolean;
  /**
   * The name of the sheet.
   */
  sheet?: string;
  /**
   * The most payments of a file.
   */
  max_rows?: CountInput;
  /**
   * The largest sum of a file.
   */
  max_amount?: AmountInput;
}
/**
 * A payment for a bank's file.
 */
export interface BankItem {
  /**
   * Its id.
   */
  item: string;
  /**
   * The account.
   */
  account: string;
  /**
   * The name of the account.
   */
  account_name: string;
  /**
   * The amount.
   */
  amount: AmountInput;
  /**
   * The name of the payee's bank.
   */
  bank_name?: string;
  /**
   * The number of its branch.
   */
  bank_code?: string;
  /**
   * The province of the branch.
   */
  province?: string;
  /**
   * The city of the branch.
   */
  city?: string;
  /**
   * What it is for.
   */
  purpose?: string;
  /**
   * A remark.
   */
  remark?: string;
  /**
   * A telephone number.
   */
  phone?: string;
  /**
   * Whether the payee's bank is another one than ours.
   */
  cross_bank?: boolean;
}
/**
 * Payments to be written in the layout of a bank.
 */
export interface BankFileRequest {
  /**
   * The month, which decides the version of the layout.
   */
  month: Month;
  /**
   * The layout: `plain`, `icbc_batch`, `cmb_payroll`, `cmb_direct`, `wechat_transfer`, `alipay_batch` or `pipe_gbk`.
   */
  layout?: string;
  /**
   * A layout of the host's own, in its place.
   */
  profile?: BankProfile;
  /**
   * Our reference of the batch.
   */
  batch?: string;
  /**
   * The account that pays.
   */
  from_account?: string;
  /**
   * Its name.
   */
  from_name?: string;
  /**
   * Its bank.
   */
  from_bank?: string;
  /**
   * The day of payment.
   */
  paid_on?: Day;
  /**
   * The payments, in order.
   */
  items: BankItem[];
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The bills of a platform.
 */
export interface Bills {
  /**
   * The bills, by id.
   */
  bills: {
    [k: string]: Bill;
  };
  /**
   * The customers, by id.
   */
  customers: {
    [k: string]: Account;
  };
  /**
   * The last amount that a statement confirmed, by key.
   */
  audited: {
    [k: string]: Money;
  };
  /**
   * Commands that were done: id, and digest of the body.
   */
  commands: {
    [k: string]: string;
  };
  /**
   * Months that are closed.
   */
  closed: Month[];
}
/**
 * A bill.
 */
export interface Bill {
  /**
   * The customer.
   */
  customer: string;
  /**
   * The bill month.
   */
  bill_month: Month;
  /**
   * Advance or actual.
   */
  kind: BillKind;
  /**
   * Where it stands.
   */
  status: BillStatus;
  /**
   * The last day of payment.
   */
  due_on: Day | null;
  /**
   * The lines, by the priority of their kind and by key.
   */
  lines: BillLine[];
  /**
   * The sum of the lines.
   */
  total: Money;
  /**
   * What is passed on of it.
   */
  pass_through: Money;
  /**
   * What is settled of it, by how that came.
   */
  settled: {
    [k: string]: Money;
  };
}
/**
 * A line of a bill.
 */
export interface BillLine {
  /**
   * The identity of the money, as text.
   */
  key: string;
  /**
   * The person.
   */
  person: string | null;
  /**
   * What it charges.
   */
  kind: LineKind;
  /**
   * The month that is paid for.
   */
  fee_month: Month;
  /**
   * What kind of payment it is.
   */
  pay_type: PayType;
  /**
   * The amount, with its sign.
   */
  amount: Money;
  /**
   * How much of it is settled, with its sign.
   */
  settled: Money;
  /**
   * Whether it is passed on and is no revenue.
   */
  pass_through: boolean;
  /**
   * The sub-bill.
   */
  sub_bill: string;
  /**
   * Where it comes from.
   */
  origin: LineOrigin;
  /**
   * Why it is there.
   */
  cause: string | null;
  /**
   * The key of the line that it corrects.
   */
  refers_to: string | null;
  /**
   * References to the rules behind it.
   */
  rules: string[];
  /**
   * The rate of VAT that its amount includes.
   */
  vat_rate: Rate | null;
}
/**
 * What is kept of a customer.
 */
export interface Account {
  /**
   * 预收余额, never below zero.
   */
  prepaid: Money;
  /**
   * 信用额度.
   */
  credit_limit: Money;
  /**
   * Lines that wait for the next bill.
   */
  waiting: BillLine[];
}
/**
 * A line to be charged.
 */
export interface ChargeLine {
  /**
   * What it charges.
   */
  kind: LineKind;
  /**
   * The identity of the money.
   */
  key: LineKey;
  /**
   * The amount, with its sign.
   */
  amount: AmountInput;
  /**
   * The sub-bill (分账单) that it stands on.
   */
  sub_bill?: string;
  /**
   * Why it is there, where it is not computed from rules: a cause, or a remark.
   */
  cause?: string;
  /**
   * The key of the line that it corrects.
   */
  refers_to?: string;
  /**
   * References to the rules behind it.
   */
  rules?: string[];
  /**
   * Whether it is passed on and is no revenue; by its kind if left out. Where the whole amount is the price (业务外包), it is not.
   */
  pass_through?: boolean;
  /**
   * The rate of VAT that its amount includes; none for what is passed on.
   */
  vat_rate?: RateInput;
}
/**
 * The identity of money: made once, when a line is computed, and kept on the bill, in allocations, payments, the bureau's statement and the  ledger.
 */
export interface LineKey {
  /**
   * The person; none for the whole company.
   */
  person?: string;
  /**
   * The place, or what else tells lines of one kind apart.
   */
  place?: string;
  /**
   * The item: an insurance, or the kind of a line.
   */
  item: string;
  /**
   * `employer` or `employee`; empty where there is no side.
   */
  side?: string;
  /**
   * The month that is paid for.
   */
  fee_month: Month;
  /**
   * What kind of payment it is.
   */
  pay_type?: PayType;
  /**
   * Which of several that are equal in all else.
   */
  sequence?: CountInput;
}
/**
 * What a statement says of a line.
 */
export interface ActualLine {
  /**
   * The key of the line, as text.
   */
  key: string;
  /**
   * What was really charged.
   */
  actual: AmountInput;
}
/**
 * Commands to the bills of a platform.
 */
export interface BillRequest {
  /**
   * The state, as it was answered before; empty if left out.
   */
  state?: Bills;
  /**
   * The commands, in order.
   *
   * Items: A task with the id that makes it happen once.
   */
  commands: (
    | {
        /**
         * The bill.
         */
        bill: string;
        /**
         * The customer.
         */
        customer: string;
        /**
         * The bill month.
         */
        bill_month: Month;
        /**
         * Advance or actual.
         */
        kind?: BillKind;
        /**
         * The last day of payment.
         */
        due_on?: Day;
        /**
         * The computed lines.
         */
        lines: ChargeLine[];
        type: 'generate';
        command_id: string;
      }
    | {
        /**
         * The bill.
         */
        bill: string;
        /**
         * The line.
         */
        line: ChargeLine;
        type: 'add_line';
        command_id: string;
      }
    | {
        /**
         * The bill.
         */
        bill: string;
        type: 'send';
        command_id: string;
      }
    | {
        /**
         * The bill.
         */
        bill: string;
        /**
         * Whether the prepaid balance is used for it.
         */
        use_prepaid?: boolean;
        /**
         * The day; the last one of the bill month if left out.
         */
        on?: Day;
        /**
         * The tax of its invoices, where they are issued already; else the ledger takes it out of the lines by their rate.
         */
        vat?: AmountInput;
        type: 'confirm';
        command_id: string;
      }
    | {
        /**
         * The bill.
         */
        bill: string;
        type: 'dispute';
        command_id: string;
      }
    | {
        /**
         * The bill.
         */
        bill: string;
        type: 'reopen';
        command_id: string;
      }
    | {
        /**
         * The bill.
         */
        bill: string;
        type: 'void';
        command_id: string;
      }
    | {
        /**
         * The customer.
         */
        customer: string;
        /**
         * The line: its difference, with the key that it corrects and the cause.
         */
        line: ChargeLine;
        type: 'adjust';
        command_id: string;
      }
    | {
        /**
         * The customer.
         */
        customer: string;
        /**
         * The lines of the statement.
         */
        lines: ActualLine[];
        /**
         * What becomes of differences.
         */
        difference?: AuditDifference;
        type: 'audit';
        command_id: string;
      }
    | {
        /**
         * The bill that leaves it.
         */
        from: string;
        /**
         * The bill that takes it.
         */
        to: string;
        type: 'carry';
        command_id: string;
      }
    | {
        /**
         * The customer.
         */
        customer: string;
        /**
         * The amount.
         */
        amount: AmountInput;
        type: 'deposit';
        command_id: string;
      }
    | {
        /**
         * The customer.
         */
        customer: string;
        /**
         * The amount.
         */
        amount: AmountInput;
        type: 'set_credit';
        command_id: string;
      }
    | {
        /**
         * The bill.
         */
        bill: string;
        /**
         * The amount.
         */
        amount: AmountInput;
        type: 'pay';
        command_id: string;
      }
    | {
        /**
         * The month.
         */
        month: Month;
        type: 'close_period';
        command_id: string;
      }
  )[];
  /**
   * The customer whose exposure is asked for.
   */
  exposure_of?: string;
}
/**
 * A line of the bill.
 */
export interface CheckedLine {
  /**
   * The person; none for the whole company.
   */
  person?: string;
  /**
   * The amount.
   */
  amount: AmountInput;
}
/**
 * A person assigned to the customer.
 */
export interface Assigned {
  /**
   * The person.
   */
  person: string;
  /**
   * The first month; an open one if left out.
   */
  from?: Month;
  /**
   * The last month; an open one if left out.
   */
  to?: Month;
}
/**
 * The work force of a host company (用工单位).
 */
export interface Workforce {
  /**
   * The company.
   */
  host: string;
  /**
   * All who work for it: employed and dispatched (用工总量).
   */
  staff: CountInput;
  /**
   * Those who are dispatched to it.
   */
  dispatched: CountInput;
}
/**
 * The checks of a bill before it is sent.
 */
export interface BillCheckRequest {
  /**
   * The bill month.
   */
  month: Month;
  /**
   * A ready policy, such as `policy.bill_check.standard`: its terms stand in for the fields that are left out.
   */
  policy?: string;
  /**
   * The lines of the bill.
   */
  lines: CheckedLine[];
  /**
   * Who is assigned to the customer.
   */
  assignments?: Assigned[];
  /**
   * The total of last month's bill; no change is looked at if left out.
   */
  last_total?: AmountInput;
  /**
   * The share of last month's total above which a change is told; no change is looked at if left out.
   */
  change_share?: RateInput;
  /**
   * The host companies that workers are dispatched to.
   */
  workforce?: Workforce[];
}
/**
 * The tax on an annual bonus.
 */
export interface BonusRequest {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * The bonus before tax.
   */
  amount?: AmountInput;
  /**
   * What the person is to receive, in place of `amount`: the payer bears the tax.
   */
  net?: AmountInput;
  /**
   * How it is taxed.
   */
  method?: BonusMethod;
  /**
   * Taxable income of the year without the bonus; negative where deductions are above the income. Needed for `merged`.
   */
  annual_taxable?: AmountInput;
  /**
   * Whether a bonus was taxed alone in this year already, by whatever payer.
   */
  separate_used_this_year?: boolean;
  /**
   * The month's wage, before 2019: below the basic deduction, the difference is first taken from the bonus.
   */
  month_wage?: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The split of a payment into a bonus taxed alone and a merged part that costs least tax in the year.
 */
export interface BonusSplitRequest {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * Taxable income of the year without the payment; negative where deductions are above the income.
   */
  annual_taxable: AmountInput;
  /**
   * The payment before tax.
   */
  total: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * A request for the days of a year that differ from the plain week.
 */
export interface CalendarRequest {
  /**
   * The year.
   */
  year: number | string;
}
/**
 * A movement of a deposit.
 */
export interface DepositMovement {
  /**
   * The day.
   */
  on: Day;
  /**
   * What.
   */
  what: DepositMove;
  /**
   * The amount, above zero.
   */
  amount: AmountInput;
  /**
   * The order behind a set-off.
   */
  order?: string;
}
/**
 * A repayment.
 */
export interface Repayment {
  /**
   * The day.
   */
  on: Day;
  /**
   * The amount.
   */
  amount: AmountInput;
}
/**
 * The heads of a city, and its price of a head and month.
 */
export interface CityHeads {
  /**
   * The city.
   */
  city: CityCode;
  /**
   * The heads.
   */
  heads: CountInput;
  /**
   * The price in this city; that of the contract if left out.
   */
  price?: AmountInput;
}
/**
 * A charge beside fee and contributions.
 */
export interface ChargeRequest {
  /**
   * The month.
   */
  month: Month;
  /**
   * What is charged.
   */
  charge:
    | {
        /**
         * Its movements, in the order of days.
         */
        movements: DepositMovement[];
        type: 'deposit';
      }
    | {
        /**
         * The fee of the year, VAT included.
         */
        amount: AmountInput;
        /**
         * The first month.
         */
        from: Month;
        /**
         * The rate of VAT in it.
         */
        vat_rate?: RateInput;
        type: 'membership';
      }
    | {
        /**
         * The share.
         */
        percent: RateInput;
        /**
         * The fee that was collected, VAT included; what was only billed does not count.
         */
        collected: AmountInput;
        /**
         * The rate of VAT in it.
         */
        vat_rate: RateInput;
        type: 'rebate';
      }
    | {
        /**
         * A ready policy, such as `policy.penalty.daily`: its terms stand in for the fields that are left out.
         */
        policy?: string;
        /**
         * The amount that was due.
         */
        amount: AmountInput;
        /**
         * The last day of payment.
         */
        due_on: Day;
        /**
         * Days after it that cost nothing.
         */
        grace_days?: CountInput;
        /**
         * The payments, in the order of days.
         */
        payments?: Repayment[];
        /**
         * The day until which it is counted; the last payment if left out.
         */
        until?: Day;
        /**
         * The rate of a year; needed where no policy says it.
         */
        rate?: RateInput;
        /**
         * Days of a year by the contract: 360 or 365.
         */
        basis?: CountInput;
        type: 'penalty';
      }
    | {
        /**
         * The key of the line.
         */
        refers_to: string;
        /**
         * The amount of the line, VAT included.
         */
        line_amount: AmountInput;
        /**
         * What was taken off it before, as a positive amount.
         */
        reduced_before?: AmountInput;
        /**
         * What is taken off.
         */
        amount?: AmountInput;
        /**
         * What is taken off, as a share of the line.
         */
        share?: RateInput;
        /**
         * Whether all that is left of the line is waived.
         */
        waive?: boolean;
        /**
         * The rate of VAT in the line.
         */
        vat_rate?: RateInput;
        type: 'discount';
      }
    | {
        /**
         * The heads.
         */
        heads: CountInput;
        /**
         * The price.
         */
        price: AmountInput;
        /**
         * What it is for.
         */
        per?: PricePer;
        /**
         * The month in which a year begins.
         */
        start?: Month;
        /**
         * Whether a year is charged month by month, and not in its first month.
         */
        spread?: boolean;
        type: 'archive';
      }
    | {
        /**
         * The heads by city.
         */
        heads: CityHeads[];
        /**
         * Cities for which nothing is charged.
         */
        not_charged?: CityCode[];
        /**
         * The price of a head and month.
         */
        price?: AmountInput;
        /**
         * The average annual wage, in place of a price.
         */
        average_wage?: AmountInput;
        /**
         * The ratio that must be employed.
         */
        ratio?: RateInput;
        /**
         * The share of the levy that is paid.
         */
        pay_share?: RateInput;
        type: 'disabled_fund';
      };
}
/**
 * A donation, and what of it may be deducted.
 */
export interface CharityLimitRequest {
  /**
   * The month that decides the values.
   */
  month: Month;
  /**
   * The taxable income before the donation; may be below zero.
   */
  taxable: AmountInput;
  /**
   * The donation.
   */
  donation: AmountInput;
  /**
   * Whether the recipient is one whose donations are deducted in full.
   */
  full?: boolean;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * Numbers whose check digits are asked for.
 */
export interface CheckNumbersRequest {
  /**
   * Bank card numbers.
   */
  cards?: string[];
  /**
   * Numbers of resident identity cards, of 18 or 15 characters.
   */
  id_numbers?: string[];
  /**
   * Numbers of bank branches (联行号).
   */
  bank_codes?: string[];
}
/**
 * A request for the cities of the book.
 */
export interface CitiesRequest {}
/**
 * A customer, as receipts may name it.
 */
export interface Payer {
  /**
   * Its id; a remark may state it.
   */
  id: string;
  /**
   * Its name.
   */
  name?: string;
  /**
   * Other names; a person who pays for it is one.
   */
  aliases?: string[];
  /**
   * Accounts that it pays from (付款账户簿).
   */
  payer_accounts?: string[];
  /**
   * Accounts of the platform that only it pays to (虚拟子账户).
   */
  sub_accounts?: string[];
  /**
   * Whether it pays contributions, wages and fees apart, so that a word of purpose in the remark tells which.
   */
  pays_kinds_apart?: boolean;
  /**
   * The most that its bank may keep of a payment.
   */
  bank_fee?: AmountInput;
  /**
   * Whether a part or a surplus is claimed without being asked.
   */
  auto_partial?: boolean;
}
/**
 * A bill with something open.
 */
export interface OpenBill {
  /**
   * Its number; a remark may state it.
   */
  bill: string;
  /**
   * The customer.
   */
  customer: string;
  /**
   * What is open, above zero.
   */
  open: AmountInput;
  /**
   * The bill month.
   */
  bill_month: Month;
  /**
   * The last day of payment.
   */
  due_on?: Day;
  /**
   * What is open by kind, where kinds are paid apart. A shortage that is the service fee is no bank charge.
   */
  kinds?: KindOpen[];
}
/**
 * What is open of one kind.
 */
export interface KindOpen {
  /**
   * The kind.
   */
  kind: LineKind;
  /**
   * The amount.
   */
  open: AmountInput;
}
/**
 * Money that came to an account of the platform (到款).
 */
export interface Receipt {
  /**
   * The receipt; ids are the host's, or those of `import_receipts`.
   */
  id: string;
  /**
   * The day on which the bank booked it.
   */
  on: Day;
  /**
   * The amount, above zero.
   */
  amount: AmountInput;
  /**
   * The account of the platform.
   */
  our_account?: string;
  /**
   * The payer, as the bank writes it.
   */
  payer_name?: string;
  /**
   * The payer's account.
   */
  payer_account?: string;
  /**
   * 摘要、附言.
   */
  remark?: string;
  /**
   * The currency; nothing but CNY is taken.
   */
  currency?: string;
}
/**
 * A payment of the platform that may come back.
 */
export interface PaidItem {
  /**
   * Its id.
   */
  id: string;
  /**
   * The amount.
   */
  amount: AmountInput;
}
/**
 * Receipts to be claimed.
 */
export interface ClaimRequest {
  /**
   * The customers.
   */
  customers: Payer[];
  /**
   * The bills that are open.
   */
  bills: OpenBill[];
  /**
   * The receipts that nobody has claimed.
   */
  receipts: Receipt[];
  /**
   * Payments that may come back.
   */
  paid_items?: PaidItem[];
  /**
   * The form of a bill number; `9` stands for a digit.
   */
  bill_number?: string;
  /**
   * The most bills that are searched for a set that makes the amount; at most 20.
   */
  max_subset_bills?: CountInput;
  /**
   * Receipts of one customer that lie at most so many days apart may pay bills together.
   */
  together_days?: CountInput;
}
/**
 * The commission of a withholding agent (代扣代缴手续费).
 */
export interface CommissionRequest {
  /**
   * The month that decides the values.
   */
  month: Month;
  /**
   * The income tax that the agent withheld and paid, usually of a year.
   */
  tax_withheld: AmountInput;
  /**
   * Whether the yearly cap of other withholding is applied to income tax, as some do.
   */
  apply_cap?: boolean;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * A length of service.
 */
export interface LengthOfService {
  /**
   * Full years.
   */
  years?: CountInput;
  /**
   * Full months beyond them.
   */
  months?: CountInput;
  /**
   * Days beyond those.
   */
  days?: CountInput;
}
/**
 * Compensation for the end of an employment.
 */
export interface CompensationRequest {
  /**
   * The month in which it ends.
   */
  month: Month;
  /**
   * What is owed.
   */
  kind: CompensationKind;
  /**
   * The average month wage of the twelve months before, gross with bonuses and allowances (应得工资).
   */
  average_wage: AmountInput;
  /**
   * Overtime pay within that average; whether it counts is disputed.
   */
  average_overtime?: AmountInput;
  /**
   * Whether it counts; by the rule in force, which is disputed, if left out.
   */
  count_overtime?: boolean;
  /**
   * The wage of the month before, for `n_plus_1`.
   */
  last_month_wage?: AmountInput;
  /**
   * The local average month wage of the year before (本地区上年度职工月平均工资).
   */
  local_average_wage: AmountInput;
  /**
   * The minimum wage, below which the average does not count.
   */
  minimum_wage?: AmountInput;
  /**
   * The place whose minimum wage holds (six-digit code), in place of `minimum_wage`.
   */
  place?: CityCode;
  /**
   * The class of its minimum wage, 1 for the highest; needed where there are several.
   */
  class?: CountInput;
  /**
   * The length of service, in place of `hired` and `left`.
   */
  service?: LengthOfService;
  /**
   * The first day employed.
   */
  hired?: Day;
  /**
   * The last day employed.
   */
  left?: Day;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * Which of some uses of data the grants allow.
 */
export interface ConsentRequest {
  /**
   * The grants.
   */
  grants?: ConsentGrant[];
  /**
   * The uses.
   */
  queries: ConsentQuery[];
}
/**
 * Bases by item, or for all of `social_insurance` or `housing_fund` (both funds).
 */
export interface BasesInput {
  social_insurance?: BaseInput;
  pension?: BaseInput;
  local_pension?: BaseInput;
  medical?: BaseInput;
  medical_supplement?: BaseInput;
  large_medical?: BaseInput;
  serious_illness?: BaseInput;
  long_term_care?: BaseInput;
  maternity?: BaseInput;
  unemployment?: BaseInput;
  work_injury?: BaseInput;
  housing_fund?: BaseInput;
  supplementary_housing_fund?: BaseInput;
}
/**
 * A request for the contributions of one person and month.
 */
export interface ContributionRequest {
  /**
   * The city, a six-digit division code.
   */
  city: CityCode;
  /**
   * The fee month (费款所属期).
   */
  month: Month;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
  /**
   * A part of the city with values of its own, as `scheme` lists them.
   */
  area?: string;
  /**
   * The category of the person (人员类别); `local_urban` if left out.
   */
  category?: Category;
  /**
   * The grade or plan (档次), as `scheme` lists them; the first one open to the category if left out.
   */
  variant?: string;
  /**
   * The kind of employer; `enterprise` if left out.
   */
  employer_type?: EmployerType;
  /**
   * The size of the employer, which decides on relief; a warning says where it would.
   */
  employer_size?: EmployerSize;
  /**
   * The deferrals (缓缴) that the employer was granted, by their ids in the rules.
   */
  deferrals?: string[];
  /**
   * Whether a value that is not confirmed is an error and not a warning.
   */
  require_confirmed?: boolean;
  /**
   * The base of every item for which none is declared.
   */
  wage?: AmountInput;
  /**
   * Declared bases (缴费基数) by item or group; the most specific one counts.
   */
  bases?: BasesInput;
  /**
   * 公积金缴存比例 of both sides. If it is left out, so is the item, with a warning.
   */
  housing_fund_rate?: RateInput;
  /**
   * The employee's, where it differs.
   */
  housing_fund_employee_rate?: RateInput;
  /**
   * 补充公积金比例 of both sides.
   */
  supplementary_housing_fund_rate?: RateInput;
  /**
   * 工伤费率 of the employer. If no rate and no class is given, the item is left out, with a warning.
   */
  work_injury_rate?: RateInput;
  /**
   * 行业类别 of the employer, 1 to 8, in place of the rate.
   */
  work_injury_class?: number | string;
  /**
   * 浮动档次 on the class rate; `1` if left out.
   */
  work_injury_floating?: FactorInput;
  /**
   * Only these items.
   */
  items?: Item[];
  /**
   * Items that the person waives with proof, where the category may.
   */
  waived?: Item[];
  /**
   * The host's own values, in the format of a rule file; they go before those of the book.
   */
  overlay?: {
    [k: string]: unknown;
  };
}
/**
 * The payslip of a person and month of payment.
 */
export interface Payslip {
  /**
   * The month of payment, which is the tax month.
   */
  month: Month;
  /**
   * The pay items.
   */
  items: PayItem[];
  /**
   * Free values for formulas, such as hours or scores, by name.
   */
  values?: {
    [k: string]: QuantityInput;
  };
  /**
   * The contributions of the fee months declared in this month.
   */
  contributions?: DeclaredMonth[];
  /**
   * Contributions that are already known, such as differences.
   */
  contribution_amounts?: GivenContributions[];
  /**
   * What the tax needs to know; nothing special if left out.
   */
  tax?: TaxFacts;
  /**
   * An annual bonus paid with the wages.
   */
  bonus?: SlipBonus;
  /**
   * The place whose minimum wage the pay is held against; nothing is checked if left out.
   */
  minimum_wage?: MinimumWagePlace;
  /**
   * Averages that limit the housing fund before tax; it counts whole if left out.
   */
  housing_fund_cap?: HousingFundAverages;
  /**
   * An annuity paid with the wages.
   */
  annuity?: SlipAnnuity;
  /**
   * What is taken off after tax.
   */
  deductions?: AfterTax[];
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * A pay item: what is paid, and what it counts for.
 */
export interface PayItem {
  /**
   * Its code, by which formulas name it.
   */
  code: string;
  /**
   * Its name on the payslip; the code if left out.
   */
  label?: string;
  /**
   * The amount; negative where it is taken off, as for unpaid leave.
   */
  amount?: AmountInput;
  /**
   * A formula in place of the amount, over other items, `values` and `overtime_base`: `基本工资 / 21.75 / 8 * hours * 1.5`.
   */
  formula?: string;
  /**
   * Whether it is taxed; what is not wages (such as travel allowances) is not.
   */
  taxable?: boolean;
  /**
   * Whether it counts for the wage that contributions are based on where no base is declared.
   */
  in_base?: boolean;
  /**
   * Whether it belongs to the wage that overtime is paid on: the sum of such items with an amount is `overtime_base` in formulas.
   */
  in_overtime_base?: boolean;
  /**
   * Whether it counts for the minimum wage; overtime pay and allowances for shifts, heat and hardship do not.
   */
  in_minimum_wage?: boolean;
  /**
   * Whether it is only a cost of the employer, such as commercial insurance, and not pay.
   */
  employer_only?: boolean;
}
/**
 * The contributions of a fee month, as in a request of `contributions`; the wage is that of the payslip if left out.
 */
export interface DeclaredMonth {
  /**
   * The fee month (费款所属期); the month of payment if left out.
   */
  month?: Month;
  /**
   * The city, a six-digit division code.
   */
  city: CityCode;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
  /**
   * A part of the city with values of its own, as `scheme` lists them.
   */
  area?: string;
  /**
   * The category of the person (人员类别); `local_urban` if left out.
   */
  category?: Category;
  /**
   * The grade or plan (档次), as `scheme` lists them; the first one open to the category if left out.
   */
  variant?: string;
  /**
   * The kind of employer; `enterprise` if left out.
   */
  employer_type?: EmployerType;
  /**
   * The size of the employer, which decides on relief; a warning says where it would.
   */
  employer_size?: EmployerSize;
  /**
   * The deferrals (缓缴) that the employer was granted, by their ids in the rules.
   */
  deferrals?: string[];
  /**
   * Whether a value that is not confirmed is an error and not a warning.
   */
  require_confirmed?: boolean;
  /**
   * The base of every item for which none is declared.
   */
  wage?: AmountInput;
  /**
   * Declared bases (缴费基数) by item or group; the most specific one counts.
   */
  bases?: BasesInput;
  /**
   * 公积金缴存比例 of both sides. If it is left out, so is the item, with a warning.
   */
  housing_fund_rate?: RateInput;
  /**
   * The employee's, where it differs.
   */
  housing_fund_employee_rate?: RateInput;
  /**
   * 补充公积金比例 of both sides.
   */
  supplementary_housing_fund_rate?: RateInput;
  /**
   * 工伤费率 of the employer. If no rate and no class is given, the item is left out, with a warning.
   */
  work_injury_rate?: RateInput;
  /**
   * 行业类别 of the employer, 1 to 8, in place of the rate.
   */
  work_injury_class?: number | string;
  /**
   * 浮动档次 on the class rate; `1` if left out.
   */
  work_injury_floating?: FactorInput;
  /**
   * Only these items.
   */
  items?: Item[];
  /**
   * Items that the person waives with proof, where the category may.
   */
  waived?: Item[];
}
/**
 * Contributions that are already known, such as a difference (补差).
 */
export interface GivenContributions {
  /**
   * The fee month (费款所属期).
   */
  fee_month: Month;
  /**
   * What is withheld from the employee.
   */
  employee: AmountInput;
  /**
   * What the employer owes.
   */
  employer: AmountInput;
  /**
   * Whether the employee's part is deducted before tax.
   */
  deductible?: boolean;
}
/**
 * What the tax of the month needs to know beside the pay.
 */
export interface TaxFacts {
  /**
   * How the basic deduction is counted; `months_employed` if left out.
   */
  basic_deduction?: BasicDeduction;
  /**
   * The year to date before this month; nothing if left out.
   */
  opening?: YearToDate;
  /**
   * Special additional deductions of the month (专项附加扣除).
   */
  additional?: AmountInput;
  /**
   * Special additional deductions of the year to the end of the month, in place of `additional`.
   */
  additional_to_date?: AmountInput;
  /**
   * Exempt income within the pay (免税收入).
   */
  exempt?: AmountInput;
  /**
   * Other deductions of the month (其他扣除), such as an annuity.
   */
  other?: AmountInput;
  /**
   * Tax-preferred health insurance of the month (商业健康保险).
   */
  health_insurance?: AmountInput;
  /**
   * Personal pension of the month (个人养老金).
   */
  personal_pension?: AmountInput;
  /**
   * Donations of the month (捐赠).
   */
  charity?: AmountInput;
  /**
   * Tax reductions of the month (减免税额).
   */
  reductions?: AmountInput;
  /**
   * Last year's facts, for `whole_year`.
   */
  last_year?: LastYear;
  /**
   * Whether there were wages, or labour remuneration withheld cumulatively, earlier this year: for `calendar_months`.
   */
  earlier_income_this_year?: boolean;
  /**
   * Whether another employer pays the person wages this year.
   */
  second_payer?: boolean;
}
/**
 * What was paid and withheld in the year by this employer, to the end of a month.
 */
export interface YearToDate {
  /**
   * The last month that is included.
   */
  month: Month;
  /**
   * Months employed here this year, to that month.
   */
  months_employed: CountInput;
  /**
   * Gross wages, exempt income included.
   */
  income?: AmountInput;
  /**
   * Exempt income (免税收入).
   */
  exempt?: AmountInput;
  /**
   * Special deductions (专项扣除): the employee's social insurance and housing fund within the limits.
   */
  special?: AmountInput;
  /**
   * Special additional deductions (专项附加扣除).
   */
  additional?: AmountInput;
  /**
   * Other deductions (其他扣除), such as an annuity.
   */
  other?: AmountInput;
  /**
   * Tax-preferred health insurance (商业健康保险).
   */
  health_insurance?: AmountInput;
  /**
   * Personal pension (个人养老金).
   */
  personal_pension?: AmountInput;
  /**
   * Donations (捐赠).
   */
  charity?: AmountInput;
  /**
   * Tax reductions (减免税额).
   */
  reductions?: AmountInput;
  /**
   * Tax withheld.
   */
  withheld?: AmountInput;
}
/**
 * Last year's facts for the basic deduction of the whole year.
 */
export interface LastYear {
  /**
   * Gross wages of all kinds with bonuses, before any deduction.
   */
  income: AmountInput;
  /**
   * Months in which this employer withheld.
   */
  months_withheld_here: CountInput;
}
/**
 * An annual bonus (全年一次性奖金) paid with the wages.
 */
export interface SlipBonus {
  /**
   * The amount.
   */
  amount: AmountInput;
  /**
   * How it is taxed; alone if left out.
   */
  method?: BonusMethod;
  /**
   * Whether the person, here or elsewhere, had a bonus taxed alone this year.
   */
  separate_used_this_year?: boolean;
}
/**
 * The place whose minimum wage the pay is held against.
 */
export interface MinimumWagePlace {
  /**
   * The place (six-digit code).
   */
  place: CityCode;
  /**
   * The class of the place, 1 for the highest; needed where there are several.
   */
  class?: CountInput;
}
/**
 * Averages that limit the housing fund before tax.
 */
export interface HousingFundAverages {
  /**
   * The employee's average wage of a month of last year.
   */
  own_average: AmountInput;
  /**
   * Last year's average wage of the city, of a MONTH.
   */
  city_average: AmountInput;
  /**
   * The division code of the place, where its province has a rule of its own.
   */
  province?: CityCode;
}
/**
 * An annuity paid with the wages (年金).
 */
export interface SlipAnnuity {
  /**
   * The employee's base of a month.
   */
  base: AmountInput;
  /**
   * Last year's average wage of the city, of the YEAR.
   */
  average_annual_wage: AmountInput;
  /**
   * What the employee pays.
   */
  employee: AmountInput;
  /**
   * What the employer pays.
   */
  employer?: AmountInput;
  /**
   * What the employer may pay for this employee under the annuity's rules; within it where left out.
   */
  employer_limit?: AmountInput;
}
/**
 * What is taken off after tax.
 */
export interface AfterTax {
  /**
   * Its code.
   */
  code: string;
  /**
   * Its name on the payslip; the code if left out.
   */
  label?: string;
  /**
   * The amount.
   */
  amount: AmountInput;
  /**
   * Whether it makes good a damage, which the law limits; needs `minimum_wage`.
   */
  damage?: boolean;
}
/**
 * Rows that the withholding client imports.
 */
export interface DeclarationRequest {
  /**
   * The tax month, which is the month of payment; it decides the version of the layout.
   */
  month: Month;
  /**
   * The sheet: `wages`, `annual_bonus`, `severance`, `labour`, `labour_continuous`, `equity`, `nonresident_wages`, `persons`.
   */
  layout: string;
  /**
   * The persons.
   *
   * Items: A person: the fields of the layout, and a payslip that fills what is not given.
   */
  rows: {
    payslip?: Payslip;
    [k: string]: string | number | Payslip | undefined;
  }[];
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
  /**
   * The host's own values, in the format of a rule file; they go before those of the book.
   */
  overlay?: {
    [k: string]: unknown;
  };
}
/**
 * The levy for the employment of disabled persons, paid in a year on the figures of the year before.
 */
export interface DisabilityLevyRequest {
  /**
   * The year in which it is paid, 1900 to 2199.
   */
  year: CountInput;
  /**
   * The place whose ratio holds (six-digit code).
   */
  place?: CityCode;
  /**
   * The ratio, where the place's is not in the rules or another one was told.
   */
  ratio?: RateInput;
  /**
   * Average staff of the year before; seasonal workers count by months ÷ 12.
   */
  staff: QuantityInput;
  /**
   * Disabled persons employed in the year before, as the place counts them (a severe disability may count twice).
   */
  disabled: QuantityInput;
  /**
   * The unit's average annual wage of the year before.
   */
  average_wage: AmountInput;
  /**
   * The local average annual wage of the year before, which caps it.
   */
  local_average_wage?: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The extra wage where there is no written contract.
 */
export interface DoubleWageRequest {
  /**
   * The first day employed.
   */
  hired: Day;
  /**
   * The last day without a written contract.
   */
  until: Day;
  /**
   * The month wage.
   */
  month_wage: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The tax on the lump sum of early retirement (提前退休一次性补贴收入, 财税〔2018〕164号 item 5 (2)).
 */
export interface EarlyRetirementRequest {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * The lump sum.
   */
  amount: AmountInput;
  /**
   * Months from the retirement to the statutory age; from 2025 that is the delayed age.
   */
  months: CountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * A time in which a person works for a customer.
 */
export interface Spell {
  /**
   * The customer.
   */
  customer: string;
  /**
   * The first day.
   */
  hired: Day;
  /**
   * The day on which the enrolment was submitted.
   */
  hire_submitted: Day;
  /**
   * The last day, if it is known.
   */
  left?: Day;
  /**
   * The day on which the leave was submitted; that of `left` if left out.
   */
  leave_submitted?: Day;
}
/**
 * What one level rules on orders; what it leaves out is ruled by the level above.
 */
export interface OrderRule {
  /**
   * The last day of a month on which an order counts for that month; the last day of a shorter month.
   */
  cutoff_day?: CountInput;
  /**
   * Where a cut-off goes that falls on a day off.
   */
  cutoff_shift?: CutoffShift;
  /**
   * The fee month that the operation of a month begins with: −1, 0 or 1 months from it.
   */
  fee_month_offset?: -1 | 0 | 1 | '-1' | '0' | '1';
  /**
   * How many months may be paid back (补缴).
   */
  max_back_pay_months?: CountInput;
}
/**
 * The fee months of a person at one place.
 */
export interface EnrolmentRequest {
  /**
   * The spells, in the order of time.
   */
  spells: Spell[];
  /**
   * The rules of the place, its agency (经办机构) and its handler (办理方), from the highest level to the lowest.
   */
  rules: OrderRule[];
  /**
   * Hired after this day of the month, the first month is not due.
   */
  start_day_threshold?: CountInput;
  /**
   * Left by this day of the month, the last month is not due.
   */
  leave_day_threshold?: CountInput;
}
/**
 * An equity incentive that was taxed before.
 */
export interface EarlierEquity {
  /**
   * The month of the event.
   */
  month: Month;
  /**
   * The income.
   */
  income: AmountInput;
  /**
   * The tax.
   */
  tax: AmountInput;
}
/**
 * The tax on an equity incentive of a listed company (股票期权、限制性股票等); those of one tax year are merged, never across years.
 */
export interface EquityRequest {
  /**
   * The month of exercise or release.
   */
  month: Month;
  /**
   * The income, in place of `shares`, `strike` and `market`.
   */
  income?: AmountInput;
  /**
   * Number of shares.
   */
  shares?: QuantityInput;
  /**
   * What the person pays for a share.
   */
  strike?: QuantityInput;
  /**
   * The market price of a share on the day.
   */
  market?: QuantityInput;
  /**
   * Events before this one; those of another tax year are left out.
   */
  earlier?: EarlierEquity[];
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * A request for an explanation of the contributions of one person and month.
 */
export interface ExplainRequest {
  /**
   * The city, a six-digit division code.
   */
  city?: CityCode;
  /**
   * The fee month (费款所属期).
   */
  month?: Month;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
  /**
   * A part of the city with values of its own, as `scheme` lists them.
   */
  area?: string;
  /**
   * The category of the person (人员类别); `local_urban` if left out.
   */
  category?: Category;
  /**
   * The grade or plan (档次), as `scheme` lists them; the first one open to the category if left out.
   */
  variant?: string;
  /**
   * The kind of employer; `enterprise` if left out.
   */
  employer_type?: EmployerType;
  /**
   * The size of the employer, which decides on relief; a warning says where it would.
   */
  employer_size?: EmployerSize;
  /**
   * The deferrals (缓缴) that the employer was granted, by their ids in the rules.
   */
  deferrals?: string[];
  /**
   * Whether a value that is not confirmed is an error and not a warning.
   */
  require_confirmed?: boolean;
  /**
   * The base of every item for which none is declared.
   */
  wage?: AmountInput;
  /**
   * Declared bases (缴费基数) by item or group; the most specific one counts.
   */
  bases?: BasesInput;
  /**
   * 公积金缴存比例 of both sides. If it is left out, so is the item, with a warning.
   */
  housing_fund_rate?: RateInput;
  /**
   * The employee's, where it differs.
   */
  housing_fund_employee_rate?: RateInput;
  /**
   * 补充公积金比例 of both sides.
   */
  supplementary_housing_fund_rate?: RateInput;
  /**
   * 工伤费率 of the employer. If no rate and no class is given, the item is left out, with a warning.
   */
  work_injury_rate?: RateInput;
  /**
   * 行业类别 of the employer, 1 to 8, in place of the rate.
   */
  work_injury_class?: number | string;
  /**
   * 浮动档次 on the class rate; `1` if left out.
   */
  work_injury_floating?: FactorInput;
  /**
   * Only these items.
   */
  items?: Item[];
  /**
   * Items that the person waives with proof, where the category may.
   */
  waived?: Item[];
  /**
   * An operation of tax or payroll, whose steps are told in place of contributions.
   */
  op?: string;
  /**
   * The request of that operation.
   */
  input?: {
    [k: string]: unknown;
  };
  /**
   * The language of the explanation; `zh` if left out.
   */
  language?: 'zh' | 'en';
  /**
   * The host's own values, in the format of a rule file; they go before those of the book.
   */
  overlay?: {
    [k: string]: unknown;
  };
}
/**
 * The fee plan of a contract.
 */
export interface FeePlan {
  /**
   * A ready plan, such as `policy.fee.per_head`: its terms stand in for the fields that are left out.
   */
  policy?: string;
  /**
   * How it is counted; needed where no policy says it.
   */
  model?: FeeModel;
  /**
   * The price of a head, or the flat amount.
   */
  price?: AmountInput;
  /**
   * The tiers in order, or the prices by key.
   */
  tiers?: Tier[];
  /**
   * The share of a person's base.
   */
  percent?: RateInput;
  /**
   * The least fee of a person.
   */
  per_person_min?: AmountInput;
  /**
   * The base fee of `change_count`.
   */
  base_fee?: AmountInput;
  /**
   * The price of a change.
   */
  event_price?: AmountInput;
  /**
   * What a month counts for that is not served whole.
   */
  pro_rata?: ProRata;
  /**
   * The last day on which a month of `half_rule` counts as a whole one.
   */
  half_day?: CountInput;
  /**
   * What a month of `half_rule` counts for after that day.
   */
  half_share?: RateInput;
  /**
   * How the fee of a person and a discount are rounded: a ready rounding, such as `policy.rounding.jiao_up`; half up to the fen if left out.
   */
  rounding?: string;
  /**
   * Months that are charged ahead at once: with `per_head`, `by_key` and `flat`. A joiner in between pays the rest of the cycle.
   */
  cycle_months?: CountInput;
  /**
   * The first month of the first cycle.
   */
  cycle_start?: Month;
  /**
   * What a price is for, where several months are charged at once.
   */
  price_of?: PriceOf;
  /**
   * The factor of a discount: `0.88` is 88 折.
   */
  discount_factor?: RateInput;
  /**
   * The least fee of a bill.
   */
  bill_min?: AmountInput;
  /**
   * The highest fee of a bill.
   */
  bill_max?: AmountInput;
  /**
   * Whether the minimum holds without any head.
   */
  min_when_zero?: boolean;
  /**
   * Whether months of back pay count.
   */
  count_back_pay_months?: boolean;
  /**
   * What is one head.
   */
  head_key?: HeadKey;
  /**
   * Whether the discount comes before the limits.
   */
  order?: FeeOrder;
}
/**
 * A tier of a price list.
 */
export interface Tier {
  /**
   * The last head of the tier; the last tier may be open.
   */
  upto?: CountInput;
  /**
   * Its price.
   */
  price: AmountInput;
  /**
   * The service or place of a table by key, or the event of a one-off.
   */
  key?: string;
}
/**
 * The heads, persons and changes of a month.
 */
export interface FeeHeads {
  /**
   * The number of heads, where no person matters.
   */
  heads?: CountInput;
  /**
   * The persons.
   */
  persons?: FeePerson[];
  /**
   * The number of counted changes.
   */
  changes?: CountInput;
  /**
   * The events of `one_off`.
   */
  events?: FeeEvent[];
}
/**
 * A person served in the month.
 */
export interface FeePerson {
  /**
   * The person.
   */
  person: string;
  /**
   * The city.
   */
  city?: string;
  /**
   * The service or place that a price list by key names.
   */
  key?: string;
  /**
   * The base of `percent`, such as the gross wage.
   */
  base?: AmountInput;
  /**
   * The first day served, if it lies in the month.
   */
  from?: Day;
  /**
   * The last day served, if it lies in the month.
   */
  to?: Day;
  /**
   * Months charged with this bill, back pay included.
   */
  months?: CountInput;
}
/**
 * What happened in the month and has a price of its own.
 */
export interface FeeEvent {
  /**
   * The event, as the plan names it.
   */
  event: string;
  /**
   * How often.
   */
  count?: CountInput;
}
/**
 * The fee of a month whose heads turned out to be others than were charged.
 */
export interface FeeAdjustmentRequest {
  /**
   * The month.
   */
  month: Month;
  /**
   * The plan of that month.
   */
  plan: FeePlan;
  /**
   * What was charged for.
   */
  charged: FeeHeads;
  /**
   * What is right.
   */
  actual: FeeHeads;
}
/**
 * What a batch pays for a customer.
 */
export interface CustomerPayment {
  /**
   * The customer.
   */
  customer: string;
  /**
   * The amount.
   */
  amount: AmountInput;
}
/**
 * The money of a customer for one purpose.
 */
export interface CustomerFunds {
  /**
   * The customer.
   */
  customer: string;
  /**
   * What was received for the purpose.
   */
  received?: AmountInput;
  /**
   * What was paid out of it.
   */
  already_paid?: AmountInput;
  /**
   * What may be advanced, as approved and not used yet.
   */
  advance?: AmountInput;
}
/**
 * The terms of an advance.
 */
export interface AdvanceTerms {
  /**
   * The rate of a year.
   */
  rate: RateInput;
  /**
   * Days of a year by the contract: 360 or 365.
   */
  basis?: CountInput;
}
/**
 * Whether the customers' money covers a batch.
 */
export interface FundsGateRequest {
  /**
   * The batch, which names the advances that it uses.
   */
  batch?: string;
  /**
   * What is paid: the purpose.
   */
  purpose: PayKind;
  /**
   * The day of payment.
   */
  on?: Day;
  /**
   * What the batch pays for each customer; several for one customer are summed.
   */
  payments: CustomerPayment[];
  /**
   * The money of each customer for this purpose; a customer that is not there has none.
   */
  funds?: CustomerFunds[];
  /**
   * The terms of what is advanced; with them and the day the advances are recorded.
   */
  terms?: AdvanceTerms;
}
/**
 * The amount of a pay item that reaches a target.
 */
export interface GrossUpRequest {
  /**
   * What is to reach it.
   */
  target: Target;
  /**
   * The target.
   */
  amount: AmountInput;
  /**
   * The code of the pay item whose amount is sought.
   */
  item: string;
  /**
   * The payslip, in which that item has no amount.
   */
  payslip: Payslip;
  /**
   * The host's own values, in the format of a rule file; they go before those of the book.
   */
  overlay?: {
    [k: string]: unknown;
  };
}
/**
 * How much of the housing fund is paid before tax, on each side.
 */
export interface HousingFundCapRequest {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * The employee's average wage of a month of last year.
   */
  own_average: AmountInput;
  /**
   * Last year's average wage of the city, of a MONTH.
   */
  city_average: AmountInput;
  /**
   * What the employee pays.
   */
  employee: AmountInput;
  /**
   * What the employer pays.
   */
  employer: AmountInput;
  /**
   * The division code of the place, where its province has a rule of its own.
   */
  province?: CityCode;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The rows of one file.
 */
export interface StatementFile {
  /**
   * Its name, for messages.
   */
  name?: string;
  /**
   * The rows.
   */
  rows: StatementRow[];
}
/**
 * A row of a bank statement in the common form, whatever the bank.
 */
export interface StatementRow {
  /**
   * The row in its file, from 1.
   */
  row?: CountInput;
  /**
   * Our account.
   */
  our_account: string;
  /**
   * When it was booked.
   */
  value_time: Moment;
  /**
   * The amount that came in; below zero where the bank took it back.
   */
  amount: AmountInput;
  /**
   * The payer's name.
   */
  payer_name?: string;
  /**
   * The payer's account.
   */
  payer_account?: string;
  /**
   * The remark.
   */
  remark?: string;
  /**
   * The bank's serial number of the booking.
   */
  bank_serial?: string;
  /**
   * The currency.
   */
  currency?: string;
}
/**
 * Statement files to be imported.
 */
export interface ImportReceiptsRequest {
  /**
   * The files, in order.
   */
  files: StatementFile[];
  /**
   * Keys of rows that were imported before.
   */
  known?: string[];
  /**
   * Whether good rows are imported although others are refused; else one bad row refuses all.
   */
  in_part?: boolean;
}
/**
 * The history of a person.
 */
export interface PersonHistory {
  /**
   * The person.
   */
  person: string;
  /**
   * The employer that supplied the data, if one did.
   */
  supplied_by?: string;
  /**
   * The day on which it is read, where a job runs over several; the request's otherwise.
   */
  on?: Day;
  /**
   * Pay by month.
   */
  pay?: PayMonth[];
  /**
   * Months with contributions.
   */
  contributions?: ContributedMonth[];
  /**
   * Times of employment.
   */
  employed?: EmployedSpell[];
}
/**
 * What a person was paid for a month.
 */
export interface PayMonth {
  /**
   * The month.
   */
  month: Month;
  /**
   * What was paid out; a month with nothing is not a paid one.
   */
  net_pay?: AmountInput;
  /**
   * The whole pay before contributions and tax.
   */
  gross?: AmountInput;
  /**
   * The fixed part of it.
   */
  fixed?: AmountInput;
  /**
   * The variable part of it.
   */
  variable?: AmountInput;
  /**
   * The bonus part of it.
   */
  bonus?: AmountInput;
}
/**
 * A month for which contributions were paid.
 */
export interface ContributedMonth {
  /**
   * The fee month.
   */
  month: Month;
  /**
   * The contribution base.
   */
  base: AmountInput;
}
/**
 * A time of employment.
 */
export interface EmployedSpell {
  /**
   * The person; of a person's own history it may be left out.
   */
  person?: string;
  /**
   * The first day.
   */
  from: Day;
  /**
   * The last day; none while it goes on.
   */
  to?: Day;
}
/**
 * The history of a company.
 */
export interface CompanyHistory {
  /**
   * The company.
   */
  company: string;
  /**
   * The day on which it is read, where a job runs over several; the request's otherwise.
   */
  on?: Day;
  /**
   * Times of employment of the staff.
   */
  staff?: EmployedSpell[];
  /**
   * Pay of the staff by month.
   */
  pay?: StaffPay[];
  /**
   * Bills.
   */
  bills?: DueBill[];
}
/**
 * What one of the staff was paid for a month.
 */
export interface StaffPay {
  /**
   * The person.
   */
  person: string;
  /**
   * The month.
   */
  month: Month;
  /**
   * Where the person works.
   */
  city: CityCode;
  /**
   * The position, where pay is told by city and position.
   */
  position?: string;
  /**
   * The pay before contributions and tax.
   */
  gross: AmountInput;
}
/**
 * A bill that the company had to pay.
 */
export interface DueBill {
  /**
   * Its id.
   */
  id: string;
  /**
   * The last day of payment.
   */
  due_on: Day;
  /**
   * The amount.
   */
  amount: AmountInput;
  /**
   * What was paid of it.
   */
  payments?: DueBillPayment[];
}
/**
 * A payment of a bill.
 */
export interface DueBillPayment {
  /**
   * The day.
   */
  on: Day;
  /**
   * The amount.
   */
  amount: AmountInput;
}
/**
 * Figures on histories of people and companies, each behind a grant.
 */
export interface InsightRequest {
  /**
   * The day up to which data counts.
   */
  as_of: Day;
  /**
   * The months of the window, up to that of the day: 1 to 120.
   */
  window_months?: CountInput;
  /**
   * The day of the use, for grants; `as_of` if left out.
   */
  on?: Day;
  /**
   * Who would use the figures.
   */
  grantee: string;
  /**
   * What for.
   */
  purpose: string;
  /**
   * The grants.
   */
  grants?: ConsentGrant[];
  /**
   * The figures that are asked for; all if left out.
   */
  metrics?: Metric[];
  /**
   * People, each with its history.
   */
  people?: PersonHistory[];
  /**
   * Companies, each with its history.
   */
  companies?: CompanyHistory[];
  /**
   * By what pay level is told.
   */
  pay_level_by?: PayLevelBy;
  /**
   * Groups of fewer people are withheld; the policy's value if left out.
   */
  least_group?: CountInput;
}
/**
 * The interest of an advance.
 */
export interface InterestRequest {
  /**
   * What was advanced.
   */
  amount: AmountInput;
  /**
   * The day on which it was paid.
   */
  paid_on: Day;
  /**
   * The repayments, in the order of days.
   */
  repayments?: Repayment[];
  /**
   * The day until which interest is counted; the last repayment if left out.
   */
  until?: Day;
  /**
   * The rate of a year.
   */
  rate: RateInput;
  /**
   * Days of a year by the contract: 360 or 365.
   */
  basis?: CountInput;
}
/**
 * The tax on the lump sum of internal retirement (内部退养一次性收入, 国税发〔1999〕58号, 财税〔2018〕164号 item 5 (3)).   The wage of the month stays in the cumulative withholding.
 */
export interface InternalRetirementRequest {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * The lump sum.
   */
  amount: AmountInput;
  /**
   * Months from the internal retirement to the statutory age.
   */
  months: CountInput;
  /**
   * The wage of the month of payment.
   */
  month_wage: AmountInput;
  /**
   * How the tax on that wage alone is found; as the rules say if left out, where sources disagree.
   */
  wage_tax_by?: WageTaxBy;
  /**
   * The tax withheld on that wage by the cumulative method, for `cumulative_table`.
   */
  cumulative_wage_tax?: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The VAT and invoices of a bill.
 */
export interface InvoiceRequest {
  /**
   * The month of the tax point.
   */
  month: Month;
  /**
   * A ready policy, such as `policy.vat.agency_general`: its terms stand in for the fields that are left out.
   */
  policy?: string;
  /**
   * What is taxed; needed where no policy says it.
   */
  kind?: VatKind;
  /**
   * The taxpayer; needed where no policy says it.
   */
  taxpayer?: TaxpayerKind;
  /**
   * The rate; needed where no policy says it.
   */
  rate?: RateInput;
  /**
   * How the price stands to the tax.
   */
  price?: PriceKindOfTax;
  /**
   * The fee, or with `full` the whole price beside what is passed on.
   */
  fee: AmountInput;
  /**
   * Wages and contributions that are passed on.
   */
  pass_through?: AmountInput;
  /**
   * Surcharges as a share of the tax.
   */
  surcharge_of_tax?: RateInput;
  /**
   * The most that one invoice may show, tax included.
   */
  cap?: AmountInput;
  /**
   * The amount that the customer wants on a special invoice (专票); all that may be if left out.
   */
  special_wanted?: AmountInput;
  /**
   * The total of the bill, above which nothing is invoiced.
   */
  billed?: AmountInput;
  /**
   * What was invoiced of the bill before.
   */
  invoiced?: AmountInput;
  /**
   * 先票后款: whether the invoice may come before the money; else no more is invoiced than was received.
   */
  invoice_first?: boolean;
  /**
   * What was received for the bill.
   */
  received?: AmountInput;
}
/**
 * The late fee on an amount: from a day to the day of payment, or a number of days.
 */
export interface LateFeeRequest {
  /**
   * What is paid late.
   */
  kind: LateFeeKind;
  /**
   * The amount.
   */
  amount: AmountInput;
  /**
   * The first day of default: for a tax the day after its deadline, for social insurance as the city has it.
   */
  from?: Day;
  /**
   * The day of payment.
   */
  to?: Day;
  /**
   * Whether the day of payment counts; by the rule in force if left out.
   */
  count_last_day?: boolean;
  /**
   * The number of days, in place of `to`.
   */
  days?: CountInput;
  /**
   * The month that decides the rate, where only days are given.
   */
  month?: Month;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The bills of a platform and the money that was received for them.
 */
export interface Settlement {
  /**
   * The bills; also the prepaid balances, the closed months and the commands that were done.
   */
  bills: Bills;
  /**
   * The receipts, by id.
   */
  receipts: {
    [k: string]: ReceiptState;
  };
  /**
   * The claims, by id.
   */
  claims: {
    [k: string]: Claim;
  };
  /**
   * The allocations, by id.
   */
  allocations: {
    [k: string]: Allocation;
  };
  /**
   * What was paid out, by id.
   */
  pay_outs: {
    [k: string]: PayOut;
  };
  /**
   * What is passed on, by customer.
   */
  trust: {
    [k: string]: Trust;
  };
  /**
   * Terms that are not the usual ones, by customer.
   */
  terms: {
    [k: string]: Terms;
  };
}
/**
 * A receipt and what became of it.
 */
export interface ReceiptState {
  /**
   * The day on which the bank booked it.
   */
  on: Day;
  /**
   * The amount.
   */
  amount: Money;
  /**
   * What is claimed of it.
   */
  claimed: Money;
  /**
   * What the bank took back of it.
   */
  returned: Money;
  /**
   * Whether someone looked at it and found no customer.
   */
  suspended: boolean;
  /**
   * A digest of all that the bank says of it, so that the same row again is known.
   */
  digest: string;
}
/**
 * Money of a receipt that is a customer's (认领).
 */
export interface Claim {
  /**
   * The receipt.
   */
  receipt: string;
  /**
   * The customer.
   */
  customer: string;
  /**
   * The amount.
   */
  amount: Money;
  /**
   * What of it pays lines of bills.
   */
  allocated: Money;
  /**
   * What of it went to the prepaid balance.
   */
  to_prepaid: Money;
  /**
   * The day.
   */
  on: Day;
  /**
   * Who claimed it; `auto` for a rule.
   */
  by: string;
  /**
   * The rule that found it; none by hand.
   */
  rule: string | null;
  /**
   * Whether it was taken back.
   */
  undone: boolean;
}
/**
 * 核销: lines of a bill that are settled, in one step.
 */
export interface Allocation {
  /**
   * How.
   */
  by: SettledBy;
  /**
   * The claim that pays, where one does.
   */
  claim: string | null;
  /**
   * The customer.
   */
  customer: string;
  /**
   * The bill.
   */
  bill: string;
  /**
   * The amount; negative for a reversal.
   */
  amount: Money;
  /**
   * What of it is money that is passed on.
   */
  pass_through: Money;
  /**
   * The lines. Lines in the customer's favour are spent on others.
   */
  shares: Share[];
  /**
   * The day.
   */
  on: Day;
  /**
   * Who did it.
   */
  user: string | null;
  /**
   * Why.
   */
  reason: string | null;
  /**
   * The allocation that it reverses.
   */
  reverses: string | null;
  /**
   * What of it is reversed.
   */
  reversed: Money;
}
/**
 * What is settled of a line.
 */
export interface Share {
  /**
   * The key of the line.
   */
  line: string;
  /**
   * The amount, with the sign of the line; the other sign for a reversal.
   */
  amount: Money;
}
/**
 * Money that was paid out for a customer: contributions, wages, tax.
 */
export interface PayOut {
  /**
   * The customer.
   */
  customer: string;
  /**
   * What for.
   */
  purpose: string;
  /**
   * The amount.
   */
  amount: Money;
  /**
   * What came back of it (退票).
   */
  returned: Money;
  /**
   * The day.
   */
  on: Day;
  /**
   * Whether it is the platform's own cost (业务外包) and no money that it passes on.
   */
  own_cost: boolean;
}
/**
 * 代收代付: what was received to be passed on for a customer, less what was paid out. Below zero it is an advance (垫付).
 */
export interface Trust {
  /**
   * The balance.
   */
  balance: Money;
  /**
   * What led to it, in order.
   */
  movements: Movement[];
}
/**
 * A movement of the money that is passed on for a customer.
 */
export interface Movement {
  /**
   * The day.
   */
  on: Day;
  /**
   * What came in (positive) or went out.
   */
  amount: Money;
  /**
   * The allocation or payment.
   */
  source: string;
}
/**
 * What a contract allows in claims and write-offs.
 */
export interface Terms {
  /**
   * 尾差: the most that may be left and written off.
   */
  tail_difference: Money;
  /**
   * The most that the payer's bank may keep.
   */
  bank_fee: Money;
}
/**
 * 分录: debits equal credits.
 */
export interface Entry {
  /**
   * What makes it happen once.
   */
  key: string;
  /**
   * The day.
   */
  on: Day;
  /**
   * What happened.
   */
  event: string;
  /**
   * The key of the entry that it reverses.
   */
  reverses: string | null;
  /**
   * The lines.
   */
  postings: Posting[];
}
/**
 * A line of an entry: one side is zero.
 */
export interface Posting {
  /**
   * The account.
   */
  account: LedgerAccount;
  /**
   * The customer, where the account has one for each.
   */
  customer: string | null;
  /**
   * 借.
   */
  debit: Money;
  /**
   * 贷.
   */
  credit: Money;
  /**
   * The keys of the lines of bills that it is about.
   */
  lines: string[];
}
/**
 * An advance (垫付) that someone approved.
 */
export interface ApprovedAdvance {
  /**
   * The customer.
   */
  customer: string;
  /**
   * How much may be advanced.
   */
  amount: AmountInput;
}
/**
 * A payment of which the bank has not said what became of it.
 */
export interface UnknownPayment {
  /**
   * Its id.
   */
  id: string;
  /**
   * The day on which it was sent.
   */
  sent_on: Day;
}
/**
 * The ledger of events.
 */
export interface LedgerRequest {
  /**
   * The state before the events, as `settle` answered it; empty if left out.
   */
  state?: Settlement;
  /**
   * The events, as `settle` answered them.
   */
  events?: SettlementEvent[];
  /**
   * Entries that stand already, and those of the host itself (suppliers, costs).
   */
  entries?: Entry[];
  /**
   * The month that is to be closed: its conditions are checked.
   */
  close?: Month;
  /**
   * Advances that were approved.
   */
  approved_advances?: ApprovedAdvance[];
  /**
   * Payments without an answer.
   */
  unknown_payments?: UnknownPayment[];
  /**
   * After how many days a payment without an answer keeps a month open.
   */
  unknown_days?: CountInput;
  /**
   * Whether the ledger is wanted as a beancount file.
   */
  beancount?: boolean;
}
/**
 * The tax on housing that an employer sells to an employee under cost (单位低价售房): the difference is taxed.
 */
export interface LowPriceHousingRequest {
  /**
   * The month of the sale.
   */
  month: Month;
  /**
   * What the employee pays less than the cost of building or purchase.
   */
  difference: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The margin of a service that a supplier renders.
 */
export interface MarginRequest {
  /**
   * The month.
   */
  month: Month;
  /**
   * The heads.
   */
  heads: CountInput;
  /**
   * The customer's price of a head, VAT included.
   */
  customer_price: AmountInput;
  /**
   * The supplier's price of a head, VAT included.
   */
  supplier_price: AmountInput;
  /**
   * The rate of VAT on both.
   */
  rate: RateInput;
  /**
   * Surcharges as a share of the VAT paid.
   */
  surcharge_of_tax?: RateInput;
  /**
   * Whether the supplier's invoice gives input VAT.
   */
  deductible?: boolean;
}
/**
 * Whether the wage of a month reaches the minimum wage of the place.
 */
export interface MinimumWageRequest {
  /**
   * The place (six-digit code).
   */
  place: CityCode;
  /**
   * The month.
   */
  month: Month;
  /**
   * The class of the place, 1 for the highest; needed where there are several.
   */
  class?: CountInput;
  /**
   * What is paid for the month, before the employee's contributions.
   */
  wage: AmountInput;
  /**
   * Pay within it that does not count: overtime, shifts, heat and hardship allowances, welfare, and what the place excludes.
   */
  excluded?: AmountInput;
  /**
   * The employee's social insurance of the month.
   */
  employee_social_insurance?: AmountInput;
  /**
   * The employee's housing fund of the month.
   */
  employee_housing_fund?: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The pay for a non-compete clause for which no amount was agreed.
 */
export interface NonCompeteRequest {
  /**
   * The month in which the employment ended.
   */
  month: Month;
  /**
   * The average month wage of the twelve months before.
   */
  average_wage: AmountInput;
  /**
   * The months of the clause.
   */
  months: CountInput;
  /**
   * The minimum wage, below which a month's pay may not be.
   */
  minimum_wage?: AmountInput;
  /**
   * The place whose minimum wage holds (six-digit code), in place of `minimum_wage`.
   */
  place?: CityCode;
  /**
   * The class of its minimum wage, 1 for the highest; needed where there are several.
   */
  class?: CountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The income to tax of a person without domicile, and a non-resident's tax on it.   Social insurance and the housing fund are not deducted. Wages of different periods that are paid in one month are computed  each by its own days; their incomes are added and taxed with formula 5.
 */
export interface NonresidentRequest {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * What is paid.
   */
  kind: NonResidentIncome;
  /**
   * Whether the person is a director, supervisor or senior manager of a resident company (高管人员).
   */
  executive?: boolean;
  /**
   * Days of residence (of 24 hours) in China expected for the calendar year.
   */
  days_in_year: CountInput;
  /**
   * Whether a resident lived here so in each of the six years before, without one long absence (连续满六年).
   */
  six_years?: boolean;
  /**
   * What is paid in China and abroad together.
   */
  total: AmountInput;
  /**
   * What of it is paid and borne abroad.
   */
  paid_abroad?: AmountInput;
  /**
   * Work days in China in the period that the payment belongs to, in half days; not needed where the formula has no days.
   */
  work_days_in_china?: QuantityInput;
  /**
   * Calendar days of that period; those of the month if left out, needed for a bonus or equity.
   */
  calendar_days?: CountInput;
  /**
   * The formula, where the status does not decide it (such as under a treaty).
   */
  formula?: IncomeFormula;
  /**
   * Income to tax of equity incentives earlier in the year, for `equity`.
   */
  year_total_before?: AmountInput;
  /**
   * Tax on it, for `equity`.
   */
  taxed_before?: AmountInput;
  /**
   * Whether a bonus of this year was taxed so before, for `bonus`.
   */
  separate_used_this_year?: boolean;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * Hours of overtime by kind of day.
 */
export interface OvertimeHours {
  /**
   * On working days, beyond the normal hours.
   */
  workday?: QuantityInput;
  /**
   * On rest days.
   */
  rest_day?: QuantityInput;
  /**
   * On statutory holidays.
   */
  holiday?: QuantityInput;
}
/**
 * Whole days or parts of days worked that are paid by the day wage.
 */
export interface OvertimeDays {
  /**
   * Rest days.
   */
  rest_day?: QuantityInput;
  /**
   * Statutory holidays.
   */
  holiday?: QuantityInput;
}
/**
 * Hours of overtime on a day; the calendar says what kind of day it is.
 */
export interface AttendedDay {
  /**
   * The day.
   */
  day: Day;
  /**
   * The hours of overtime: on a working day those beyond the normal ones, else all.
   */
  hours: QuantityInput;
}
/**
 * Overtime pay of a month: a wage (or a place with the wages that its rule chooses from), and hours, days or attendance.
 */
export interface OvertimeRequest {
  /**
   * The month worked.
   */
  month: Month;
  /**
   * The month wage that overtime is based on.
   */
  month_wage?: AmountInput;
  /**
   * The hourly wage, in place of a month wage.
   */
  hourly_wage?: AmountInput;
  /**
   * The day wage, in place of a month wage.
   */
  day_wage?: AmountInput;
  /**
   * The place whose rule of the base holds (six-digit code), in place of a given wage.
   */
  place?: CityCode;
  /**
   * The class of the place's minimum wage, 1 for the highest; needed where there are several.
   */
  class?: CountInput;
  /**
   * The month wage of the contract, for `place`.
   */
  contract_wage?: AmountInput;
  /**
   * The month wage of the collective agreement, for `place`.
   */
  collective_wage?: AmountInput;
  /**
   * The month wage for normal work, for `place`.
   */
  normal_wage?: AmountInput;
  /**
   * Hours by kind of day.
   */
  hours?: OvertimeHours;
  /**
   * Days by kind of day.
   */
  days?: OvertimeDays;
  /**
   * Hours by day, classified by the calendar, in place of `hours` and `days`.
   */
  attendance?: AttendedDay[];
  /**
   * Rest-day hours for which rest in lieu (补休) was given; a statutory holiday cannot be exchanged.
   */
  rest_in_lieu_hours?: QuantityInput;
  /**
   * At which step it is rounded; by the rule in force, which is disputed, if left out.
   */
  rounding?: OvertimeRounding;
  /**
   * The system of working hours.
   */
  hours_system?: HoursSystem;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * A request for a national value of a month.
 */
export interface ParameterRequest {
  /**
   * The id of the value, as in `rules/national/parameters/`.
   */
  id: string;
  /**
   * The month.
   */
  month: Month;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The payments of a platform.
 */
export interface Payments {
  /**
   * The batches, by id.
   */
  batches: {
    [k: string]: PayBatch;
  };
  /**
   * The payments, by id.
   */
  items: {
    [k: string]: PaymentItem;
  };
  /**
   * Commands that were done: id, and digest of the body.
   */
  commands: {
    [k: string]: string;
  };
  /**
   * Months that are closed.
   */
  closed: Month[];
}
/**
 * A batch of payments.
 */
export interface PayBatch {
  /**
   * What it pays.
   */
  kind: PayKind;
  /**
   * The month.
   */
  month: Month;
  /**
   * The account that pays.
   */
  from_account: string;
  /**
   * The payments, in their order; those that repeat others stand at the end.
   */
  items: string[];
  /**
   * What is to be paid; a payment that is repeated counts once.
   */
  total: Money;
  /**
   * What the last check noticed.
   */
  findings: PayFinding[];
  /**
   * Who approved it last.
   */
  approved_by: string | null;
}
/**
 * Something noticed about a payment.
 */
export interface PayFinding {
  /**
   * The payment.
   */
  item: string;
  /**
   * What.
   */
  kind: FindingKind;
  /**
   * Whether it blocks the batch.
   */
  blocks: boolean;
  /**
   * What it is about: the account, the amount, the number.
   */
  value: string;
  /**
   * Other payments that it is about.
   */
  others: string[];
  /**
   * The finding in English.
   */
  message: string;
  /**
   * The finding in Chinese.
   */
  message_zh: string;
}
/**
 * A payment.
 */
export interface PaymentItem {
  /**
   * The batch.
   */
  batch: string;
  /**
   * What it pays.
   */
  kind: PayKind;
  /**
   * The month of the batch.
   */
  month: Month;
  /**
   * Who is paid.
   */
  payee: string;
  /**
   * What kind of payee that is.
   */
  payee_kind: PayeeKind;
  /**
   * The customer whose money it is.
   */
  customer: string | null;
  /**
   * The account.
   */
  account: string;
  /**
   * The name of the account.
   */
  account_name: string;
  /**
   * The number of the bank branch.
   */
  bank_code: string;
  /**
   * The amount.
   */
  amount: Money;
  /**
   * What it is for.
   */
  purpose: string;
  /**
   * The month that is paid for.
   */
  fee_month: Month;
  /**
   * Which payment of its kind in the month it is.
   */
  sequence: number;
  /**
   * The user who maintains the account.
   */
  account_by: string | null;
  /**
   * Where it stands.
   */
  status: ItemStatus;
  /**
   * The line that it is a part of, where that was above the limit of one transfer.
   */
  part_of: string | null;
  /**
   * The payment that failed or came back, which this one repeats.
   */
  reissue_of: string | null;
  /**
   * The payment that repeats this one.
   */
  reissued_as: string | null;
  /**
   * The day on which the bank got it.
   */
  sent_on: Day | null;
  /**
   * The bank's own number of it.
   */
  bank_ref: string | null;
  /**
   * Why it failed or came back.
   */
  reason: string | null;
  /**
   * The day on which it came back.
   */
  returned_on: Day | null;
  /**
   * What it did to the ledger.
   */
  postings: PayPosting[];
}
/**
 * What a payment did to the ledger.
 */
export interface PayPosting {
  /**
   * What the bank did: `success`, or `returned`, which takes a success back.
   */
  status: ItemStatus;
  /**
   * The day of the bank.
   */
  on: Day;
  /**
   * The month in which it is posted: that of the day, or the first open one after it.
   */
  period: Month;
  /**
   * The amount.
   */
  amount: Money;
}
/**
 * A payment to be prepared.
 */
export interface PaymentLine {
  /**
   * Its id, unique over all batches.
   */
  item: string;
  /**
   * Who is paid.
   */
  payee: string;
  /**
   * What kind of payee that is; by the kind of the batch if left out.
   */
  payee_kind?: PayeeKind;
  /**
   * The customer whose money it is; left out where it is the platform's own.
   */
  customer?: string;
  /**
   * The account that is paid to.
   */
  account?: string;
  /**
   * The name of that account.
   */
  account_name?: string;
  /**
   * The number of the bank branch (联行号), 12 digits.
   */
  bank_code?: string;
  /**
   * The amount.
   */
  amount: AmountInput;
  /**
   * What it is for, as the bank shows it.
   */
  purpose?: string;
  /**
   * The month that is paid for, where it is not that of the batch.
   */
  fee_month?: Month;
  /**
   * Which payment of its kind in the month it is to this person.
   */
  sequence?: CountInput;
  /**
   * The user who maintains the account; that user may not approve the payment.
   */
  account_by?: string;
}
/**
 * What is known of a payee.
 */
export interface PayeeFacts {
  /**
   * The payee.
   */
  payee: string;
  /**
   * The name; the account's name is compared with it.
   */
  name?: string;
  /**
   * The number of the resident identity card (居民身份证); left out for other documents, which cannot be checked.
   */
  id_number?: string;
  /**
   * What was paid for this kind last month.
   */
  last_amount?: AmountInput;
  /**
   * Whether the person has left.
   */
  left?: boolean;
  /**
   * Whether the payee may not be paid.
   */
  blacklisted?: boolean;
}
/**
 * How payments are judged.
 */
export interface PayPolicy {
  /**
   * The findings that block; `paid_twice` always does. By default all but `second_payment`, `card_check_digit`, `large_change`, `left` and  `not_checked`.
   */
  blocking?: FindingKind[];
  /**
   * The limit of one transfer.
   */
  limit?: AmountInput;
  /**
   * The share of last month's amount beyond which a change is noticed; a half if left out.
   */
  change_threshold?: QuantityInput;
}
/**
 * A line of the bank's result file (回盘).
 */
export interface BankResult {
  /**
   * The payment; if left out it is found by account, name and amount, equal lines in their order.
   */
  item?: string;
  /**
   * The account, where the payment is not named.
   */
  account?: string;
  /**
   * The name of the account, where the payment is not named.
   */
  account_name?: string;
  /**
   * The amount, where the payment is not named.
   */
  amount?: AmountInput;
  /**
   * What the bank says.
   */
  outcome: Outcome;
  /**
   * The day of the bank.
   */
  on: Day;
  /**
   * The bank's own number of the payment.
   */
  bank_ref?: string;
  /**
   * Why it failed or came back.
   */
  reason?: string;
}
/**
 * Commands to the payments of a platform.
 */
export interface PayRequest {
  /**
   * The state, as it was answered before; empty if left out.
   */
  state?: Payments;
  /**
   * The commands, in order.
   *
   * Items: A task with the id that makes it happen once.
   */
  commands: (
    | {
        /**
         * The batch.
         */
        batch: string;
        /**
         * What it pays.
         */
        kind: PayKind;
        /**
         * The month.
         */
        month: Month;
        /**
         * The account that pays.
         */
        from_account: string;
        /**
         * The payments.
         */
        lines: PaymentLine[];
        /**
         * The limit of one transfer: a line above it becomes parts `ID-1`, `ID-2`, …
         */
        transfer_limit?: AmountInput;
        type: 'prepare';
        command_id: string;
      }
    | {
        /**
         * The batch.
         */
        batch: string;
        /**
         * What is known of the payees.
         */
        facts?: PayeeFacts[];
        /**
         * How payments are judged.
         */
        policy?: PayPolicy;
        type: 'check';
        command_id: string;
      }
    | {
        /**
         * The batch.
         */
        batch: string;
        /**
         * The user; nobody approves a payment to an account that he or she maintains.
         */
        by?: string;
        /**
         * The money of each customer for this purpose. What this state has approved, sent and paid already is counted by itself.
         */
        funds?: CustomerFunds[];
        /**
         * Whether each customer's own money must cover its payments.
         */
        funds_gate?: boolean;
        type: 'approve';
        command_id: string;
      }
    | {
        /**
         * The batch.
         */
        batch: string;
        /**
         * The day.
         */
        on: Day;
        type: 'send';
        command_id: string;
      }
    | {
        /**
         * The batch.
         */
        batch: string;
        /**
         * The lines.
         */
        results: BankResult[];
        type: 'result';
        command_id: string;
      }
    | {
        /**
         * The payment that failed or came back.
         */
        item: string;
        /**
         * The id of the new payment.
         */
        new_item: string;
        /**
         * The account, where it is another one.
         */
        account?: string;
        /**
         * The name of the account, where it is another one.
         */
        account_name?: string;
        /**
         * The number of the bank branch, where it is another one.
         */
        bank_code?: string;
        /**
         * The user who maintains the new account.
         */
        account_by?: string;
        type: 'reissue';
        command_id: string;
      }
    | {
        /**
         * The month.
         */
        month: Month;
        type: 'close_period';
        command_id: string;
      }
  )[];
}
/**
 * Payments to be checked before a batch is made of them.
 */
export interface PaymentChecksRequest {
  /**
   * What they pay.
   */
  kind: PayKind;
  /**
   * The month.
   */
  month: Month;
  /**
   * The payments.
   */
  lines: PaymentLine[];
  /**
   * Payments of this kind and month that are on their way or have arrived.
   */
  paid?: PaymentLine[];
  /**
   * What is known of the payees.
   */
  facts?: PayeeFacts[];
  /**
   * How they are judged.
   */
  policy?: PayPolicy;
}
/**
 * The payslip of a person and month of payment.
 */
export interface PayslipRequest {
  /**
   * The month of payment, which is the tax month.
   */
  month: Month;
  /**
   * The pay items.
   */
  items: PayItem[];
  /**
   * Free values for formulas, such as hours or scores, by name.
   */
  values?: {
    [k: string]: QuantityInput;
  };
  /**
   * The contributions of the fee months declared in this month.
   */
  contributions?: DeclaredMonth[];
  /**
   * Contributions that are already known, such as differences.
   */
  contribution_amounts?: GivenContributions[];
  /**
   * What the tax needs to know; nothing special if left out.
   */
  tax?: TaxFacts;
  /**
   * An annual bonus paid with the wages.
   */
  bonus?: SlipBonus;
  /**
   * The place whose minimum wage the pay is held against; nothing is checked if left out.
   */
  minimum_wage?: MinimumWagePlace;
  /**
   * Averages that limit the housing fund before tax; it counts whole if left out.
   */
  housing_fund_cap?: HousingFundAverages;
  /**
   * An annuity paid with the wages.
   */
  annuity?: SlipAnnuity;
  /**
   * What is taken off after tax.
   */
  deductions?: AfterTax[];
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
  /**
   * The host's own values, in the format of a rule file; they go before those of the book.
   */
  overlay?: {
    [k: string]: unknown;
  };
}
/**
 * A payment out of the personal pension, taxed alone.
 */
export interface PensionPayoutRequest {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * The whole amount.
   */
  amount: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * What a payment into the personal pension saves in the year.
 */
export interface PersonalPensionRequest {
  /**
   * The month that decides the year's values.
   */
  month: Month;
  /**
   * The year's taxable income before the personal pension; may be below zero.
   */
  taxable: AmountInput;
  /**
   * What was paid in within the year.
   */
  paid: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * A band of ages.
 */
export interface AgeBand {
  /**
   * The youngest age.
   */
  from_age: CountInput;
  /**
   * The oldest age.
   */
  to_age: CountInput;
  /**
   * The premium of the year.
   */
  premium: AmountInput;
}
/**
 * A plan, or the premium of a class of work.
 */
export interface PlanPrice {
  /**
   * Its name.
   */
  name: string;
  /**
   * The premium.
   */
  premium?: AmountInput;
  /**
   * The factor of a class of work.
   */
  factor?: RateInput;
}
/**
 * The cover of a person.
 */
export interface Cover {
  /**
   * The person.
   */
  person: string;
  /**
   * `employee`, or the role of a family member.
   */
  role?: string;
  /**
   * The day of birth, for ages.
   */
  born?: Day;
  /**
   * The plan or class of work.
   */
  plan?: string;
  /**
   * The wages of the year, for a share of them.
   */
  wages?: AmountInput;
  /**
   * The first day covered; the first of the policy if left out.
   */
  from?: Day;
  /**
   * The last day covered; the last of the policy if left out.
   */
  to?: Day;
  /**
   * Whether a claim was paid, after which nothing is refunded.
   */
  claimed?: boolean;
}
/**
 * The premiums of a policy.
 */
export interface PremiumRequest {
  /**
   * The first day of the policy.
   */
  policy_from: Day;
  /**
   * The last day of the policy.
   */
  policy_to: Day;
  /**
   * How it is priced.
   */
  kind: PriceKind;
  /**
   * The premium of a head and month, or of a head and year.
   */
  price?: AmountInput;
  /**
   * The share of wages.
   */
  percent?: RateInput;
  /**
   * Bands of ages.
   */
  bands?: AgeBand[];
  /**
   * Plans, or classes of work.
   */
  plans?: PlanPrice[];
  /**
   * The month that is charged, for a price a month.
   */
  month?: Month;
  /**
   * The fee that the insurer keeps of a refund.
   */
  refund_fee?: AmountInput;
  /**
   * Whether the premium of the whole policy is charged first and the days after leaving are refunded.
   */
  charge_whole?: boolean;
  /**
   * Parts in which the premium is charged.
   */
  instalments?: CountInput;
  /**
   * The most covers of a role for one person's family.
   */
  max_per_role?: CountInput;
  /**
   * The covers.
   */
  covers: Cover[];
}
/**
 * Whether the length and the wage of a probation (试用期) are lawful.
 */
export interface ProbationRequest {
  /**
   * The place (six-digit code).
   */
  place: CityCode;
  /**
   * The month.
   */
  month: Month;
  /**
   * The class of the place's minimum wage, 1 for the highest; needed where there are several.
   */
  class?: CountInput;
  /**
   * The term of the contract in months; `0` for one that ends with a piece of work.
   */
  contract_months?: CountInput;
  /**
   * Whether the contract has no term.
   */
  open_ended?: boolean;
  /**
   * The probation agreed, in months.
   */
  probation_months: CountInput;
  /**
   * The month wage agreed for the probation.
   */
  agreed_wage: AmountInput;
  /**
   * The month wage of the contract.
   */
  contract_wage: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The wage of a month in which somebody came, left, or took unpaid leave.
 */
export interface ProrateRequest {
  /**
   * The month.
   */
  month: Month;
  /**
   * The wage of a whole month.
   */
  wage: AmountInput;
  /**
   * The first day employed; before the month if left out.
   */
  employed_from?: Day;
  /**
   * The last day employed; after the month if left out.
   */
  employed_to?: Day;
  /**
   * Paid days of the employment in the month that were not attended and are not paid (事假).
   */
  absent_days?: QuantityInput;
  /**
   * The formula; by the rule in force, which is disputed, if left out.
   */
  method?: ProrateMethod;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * What a provider offers.
 */
export interface Offer {
  /**
   * The provider.
   */
  id: string;
  /**
   * The price of a head.
   */
  per_head?: AmountInput;
  /**
   * The price of a hire.
   */
  per_hire?: AmountInput;
  /**
   * The price of a leave.
   */
  per_leave?: AmountInput;
  /**
   * A share of the contributions.
   */
  percent_of_contributions?: RateInput;
  /**
   * The least fee.
   */
  min?: AmountInput;
  /**
   * Days before the bureau's day on which contributions must be paid.
   */
  prepay_days?: CountInput;
  /**
   * What errors are expected to cost.
   */
  expected_error_cost?: AmountInput;
  /**
   * What is paid back.
   */
  rebate?: AmountInput;
  /**
   * How good the service is, for equal costs.
   */
  service_score?: CountInput;
  /**
   * Whether it has the licence that the mode needs.
   */
  licensed?: boolean;
  /**
   * Whether it serves the place.
   */
  covers_place?: boolean;
  /**
   * The most heads that it takes.
   */
  capacity?: CountInput;
  /**
   * The last day of a month on which it takes orders.
   */
  cutoff_day?: CountInput;
}
/**
 * Offers compared for a city and a number of heads.
 */
export interface QuotesRequest {
  /**
   * The month.
   */
  month: Month;
  /**
   * The offers.
   */
  offers: Offer[];
  /**
   * The heads.
   */
  heads: CountInput;
  /**
   * Hires in the month.
   */
  hires?: CountInput;
  /**
   * Leaves in the month.
   */
  leaves?: CountInput;
  /**
   * The contributions that are expected.
   */
  contributions: AmountInput;
  /**
   * The own cost of money, a rate of a year.
   */
  own_rate: RateInput;
  /**
   * Days of a year.
   */
  basis?: CountInput;
  /**
   * Our own cut-off; an offer with an earlier one does not fit.
   */
  own_cutoff_day?: CountInput;
}
/**
 * A layout of a host's own.
 */
export interface StatementProfile {
  /**
   * The columns, in any order.
   */
  columns: StatementColumn[];
  /**
   * How an amount says its direction.
   */
  sign: AmountSign;
}
/**
 * A column of a statement.
 */
export interface StatementColumn {
  /**
   * The texts that its header may have.
   */
  headers: string[];
  /**
   * The field: `date`, `time`, `credit`, `debit`, `amount`, `direction`, `balance`, `payer_name`, `payer_account`, `remark`, `purpose`, `serial`,  `currency`, `our_account`.
   */
  field: string;
  /**
   * Whether the column must be there.
   */
  required?: boolean;
}
/**
 * A bank statement, as rows of texts.
 */
export interface ReadBankStatementRequest {
  /**
   * The layout: `two_columns`, `signed` or `flagged`.
   */
  layout?: string;
  /**
   * A layout of the host's own, in its place.
   */
  profile?: StatementProfile;
  /**
   * The month, which decides the version of the layout.
   */
  month: Month;
  /**
   * Our account, where no column says it.
   */
  our_account?: string;
  /**
   * The rows of the sheet from its top, each a list of cells, the empty ones at its end too.
   */
  table: string[][];
  /**
   * Whether the balances must follow from the amounts, from one row to the next.
   */
  check_balance?: boolean;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * A sheet of the withholding client, as rows of texts.
 */
export interface ReadDeclarationRequest {
  /**
   * The tax month, which decides the version of the layout.
   */
  month: Month;
  /**
   * The sheet: `wages`, `annual_bonus` and so on, as for `declaration`.
   */
  layout: string;
  /**
   * The rows of the sheet from its top, each a list of cells.
   */
  table: string[][];
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * A statement as rows of cells.
 */
export interface ReadStatementRequest {
  /**
   * The month that decides the version of the layout.
   */
  month: Month;
  /**
   * The layout; found by the headings if left out and exactly one fits.
   */
  layout?: string;
  /**
   * The rows of the sheet from its top, each a list of cells.
   */
  table: string[][];
  /**
   * The place of all rows.
   */
  place?: string;
  /**
   * The month that is paid for, where no column says it.
   */
  fee_month?: Month;
  /**
   * The item, where neither a column nor the layout says it.
   */
  item?: string;
  /**
   * The customer on whose account was paid.
   */
  customer?: string;
  /**
   * The account at the bureau, where no column says it.
   */
  account?: string;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * 应缴: what one person, item and month owes, both sides. A side is `round(base × rate + fixed)`.
 */
export interface ExpectedLine {
  /**
   * The person: an identity number (one of 15 digits is made one of 18) or another id.
   */
  person: string;
  /**
   * The name, for rows without an identity number.
   */
  name?: string;
  /**
   * The place; the code of a city lets older and newer rates be found in the rules.
   */
  place?: string;
  /**
   * The item.
   */
  item: string;
  /**
   * The month that is paid for.
   */
  fee_month: Month;
  /**
   * What kind of payment it is.
   */
  pay_type?: PayType;
  /**
   * Which of several that are equal in all else.
   */
  sequence?: CountInput;
  /**
   * The customer.
   */
  customer?: string;
  /**
   * The base of both sides.
   */
  base?: AmountInput;
  /**
   * The base of the unit, if it is another one.
   */
  unit_base?: AmountInput;
  /**
   * The base of the person, if it is another one.
   */
  personal_base?: AmountInput;
  /**
   * The amount of the unit.
   */
  unit?: AmountInput;
  /**
   * The amount of the person.
   */
  personal?: AmountInput;
  /**
   * The rate of the unit.
   */
  unit_rate?: RateInput;
  /**
   * The rate of the person.
   */
  personal_rate?: RateInput;
  /**
   * A fixed amount of the unit beside the rate.
   */
  unit_fixed?: AmountInput;
  /**
   * A fixed amount of the person beside the rate.
   */
  personal_fixed?: AmountInput;
  /**
   * How the amount of the unit is rounded; `half_up 0.01` if left out.
   */
  unit_rounding?: string;
  /**
   * How the amount of the person is rounded.
   */
  personal_rounding?: string;
  /**
   * Other bases that the bureau may have used.
   */
  bases?: NamedBase[];
  /**
   * Whether the person is still employed: from a leaver's wage nothing can be deducted.
   */
  employed?: boolean;
  /**
   * What is known of the enrolment.
   */
  enrolment?: EnrolmentStatus;
  /**
   * Who made a difference, where it is known.
   */
  at_fault?: AtFault;
}
/**
 * Another base that a line may have been computed from.
 */
export interface NamedBase {
  /**
   * Its name, such as `floor`, `ceiling`, `last_year`.
   */
  name: string;
  /**
   * The base.
   */
  base: AmountInput;
}
/**
 * 实缴: a row of a statement.
 */
export interface BureauRow {
  /**
   * The place.
   */
  place?: string;
  /**
   * The account at the bureau.
   */
  account?: string;
  /**
   * The identity number.
   */
  id_no?: string;
  /**
   * The name.
   */
  name?: string;
  /**
   * The item.
   */
  item: string;
  /**
   * The month that is paid for.
   */
  fee_month: Month;
  /**
   * What kind of payment it is.
   */
  pay_type?: PayType;
  /**
   * The customer on whose account it was paid, where the account is one of a customer.
   */
  customer?: string;
  /**
   * The base of both sides.
   */
  base?: AmountInput;
  /**
   * The base of the unit, if it is another one.
   */
  unit_base?: AmountInput;
  /**
   * The base of the person, if it is another one.
   */
  personal_base?: AmountInput;
  /**
   * The rate of the unit.
   */
  unit_rate?: RateInput;
  /**
   * The rate of the person.
   */
  personal_rate?: RateInput;
  /**
   * The amount of the unit; the sum of both sides where the statement has only that.
   */
  unit?: AmountInput;
  /**
   * The amount of the person.
   */
  personal?: AmountInput;
  /**
   * 滞纳金.
   */
  late_fee?: AmountInput;
  /**
   * 利息.
   */
  interest?: AmountInput;
  /**
   * The row of the file; its place in the list if left out.
   */
  row?: CountInput;
}
/**
 * Items that a statement shows as one.
 */
export interface ItemGroup {
  /**
   * Its name.
   */
  name: string;
  /**
   * The items.
   */
  items: string[];
}
/**
 * What is known of a person beside the expected lines.
 */
export interface KnownPerson {
  /**
   * The person.
   */
  person: string;
  /**
   * The name.
   */
  name?: string;
  /**
   * The place; any if left out.
   */
  place?: string;
  /**
   * The customer.
   */
  customer?: string;
  /**
   * The last month due; later ones are a late stop.
   */
  last_month?: Month;
  /**
   * Whether the person is still employed.
   */
  employed?: boolean;
  /**
   * Who made a difference, where it is known.
   */
  at_fault?: AtFault;
}
/**
 * Expected lines against the rows of a statement.
 */
export interface ReconcileRequest {
  /**
   * The month of the statement; it decides the law.
   */
  month: Month;
  /**
   * Up to here a difference with equal base is one of rounding.
   */
  tolerance: AmountInput;
  /**
   * What the statement does to what was audited before.
   */
  mode: ImportMode;
  /**
   * What was due.
   */
  expected: ExpectedLine[];
  /**
   * The rows of the statement.
   */
  actual: BureauRow[];
  /**
   * Which amounts the statement has.
   */
  sides?: StatementSides;
  /**
   * Whether its amounts contain late fee and interest.
   */
  late_fees?: LateFees;
  /**
   * Items that the statement shows as one.
   */
  groups?: ItemGroup[];
  /**
   * What is known of people beside the lines.
   */
  people?: KnownPerson[];
  /**
   * Rows as the last answer gave them in `audited`; a difference is then to what was audited.
   */
  prior_audited?: BureauRow[];
  /**
   * A digest of the file.
   */
  file?: string;
  /**
   * Digests of the files that were imported before, as the last answer gave them in `files`.
   */
  prior_files?: string[];
  /**
   * Whether keys are listed that match, have nothing new and rest on no name.
   */
  list_matched?: boolean;
  /**
   * The day of payment; a late fee inside that no column states is then found by the rate of the law.
   */
  paid_on?: Day;
  /**
   * What was paid by the statement as a whole; what no row shows belongs to nobody.
   */
  statement_total?: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * A line of an invoice.
 */
export interface InvoiceLine {
  /**
   * The goods or service.
   */
  name: string;
  /**
   * Tax included.
   */
  gross: AmountInput;
  /**
   * Without the tax.
   */
  net: AmountInput;
  /**
   * The tax.
   */
  tax: AmountInput;
}
/**
 * A red-letter invoice, which cancels another one.
 */
export interface RedLetterRequest {
  /**
   * The month of the red letter.
   */
  month: Month;
  /**
   * The invoice that is cancelled.
   */
  invoice: string;
  /**
   * Its lines.
   */
  lines: InvoiceLine[];
  /**
   * The amount that is to be cancelled, which must be that of the invoice; the whole if left out.
   */
  amount?: AmountInput;
  /**
   * Whether a red letter of it was issued before.
   */
  cancelled?: boolean;
}
/**
 * What a person adds to a remittance.
 */
export interface RemittanceLine {
  /**
   * What is paid: `social_insurance`, `housing_fund` or `tax`.
   */
  kind: PayKind;
  /**
   * The place, or the tax office.
   */
  place: string;
  /**
   * The account at the bureau or fund, or the withholding agent (扣缴义务人).
   */
  account: string;
  /**
   * The month that is paid for.
   */
  fee_month: Month;
  /**
   * The person.
   */
  person: string;
  /**
   * The amount of both sides, or the tax; zero is declared too.
   */
  amount: AmountInput;
}
/**
 * What was assessed for a remittance.
 */
export interface Assessed {
  /**
   * What is paid.
   */
  kind: PayKind;
  /**
   * The place, or the tax office.
   */
  place: string;
  /**
   * The account, or the withholding agent.
   */
  account: string;
  /**
   * The month that is paid for.
   */
  fee_month: Month;
  /**
   * The total.
   */
  total: AmountInput;
}
/**
 * Remittances against what was assessed.
 */
export interface RemittanceRequest {
  /**
   * The persons.
   */
  lines: RemittanceLine[];
  /**
   * What was assessed. A withholding agent without any person declares zero: give it with a total of zero.
   */
  assessed?: Assessed[];
}
/**
 * The tax on one payment of labour, author's, royalty or incidental income.
 */
export interface RemunerationRequest {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * What is paid for.
   */
  kind: RemunerationKind;
  /**
   * The payment before tax, without VAT; continuous income of one kind in a month is one payment.
   */
  income?: AmountInput;
  /**
   * What the person is to receive, in place of `income`: the payer bears the tax.
   */
  net?: AmountInput;
  /**
   * Whether the person is a resident (居民个人).
   */
  resident?: boolean;
  /**
   * A donation; residents' labour, author's and royalty income takes donations in the settlement only.
   */
  charity?: AmountInput;
  /**
   * Whether the donation goes to a listed recipient and is deducted in full.
   */
  charity_full?: boolean;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * 垫付记录: an advance.
 */
export interface AdvanceRecord {
  /**
   * Its id.
   */
  id: string;
  /**
   * The customer.
   */
  customer: string;
  /**
   * What it paid for.
   */
  purpose: PayKind;
  /**
   * The amount.
   */
  amount: Money;
  /**
   * The day on which it was paid.
   */
  paid_on: Day;
  /**
   * The rate of a year.
   */
  rate: Rate;
  /**
   * Days of a year.
   */
  basis: number;
  /**
   * What was repaid.
   */
  repayments: AdvanceRepayment[];
}
/**
 * A repayment of an advance.
 */
export interface AdvanceRepayment {
  /**
   * The day.
   */
  on: Day;
  /**
   * The amount.
   */
  amount: Money;
}
/**
 * Money received from a customer that has advances: they are repaid first, the oldest before the others.
 */
export interface RepayAdvancesRequest {
  /**
   * The advances, as `funds_gate` answered them.
   */
  advances: AdvanceRecord[];
  /**
   * The customer.
   */
  customer: string;
  /**
   * What was received.
   */
  amount: AmountInput;
  /**
   * The day.
   */
  on: Day;
}
/**
 * A month of a year whose status turned out otherwise.
 */
export interface MonthUnderStatus {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * The income to tax of the month under the new status (see `nonresident`).
   */
  income: AmountInput;
  /**
   * What was withheld under the forecast.
   */
  withheld: AmountInput;
}
/**
 * The tax of a year whose status was forecast otherwise, against what was withheld.
 */
export interface ResidenceChangeRequest {
  /**
   * The calendar year.
   */
  year: CountInput;
  /**
   * What the person turned out to be: a resident settles the year, a non-resident corrects each month.
   */
  became: Residence;
  /**
   * The months, ascending.
   */
  months: MonthUnderStatus[];
  /**
   * Special deductions of the year (专项扣除), for a resident.
   */
  special?: AmountInput;
  /**
   * Special additional deductions of the year (专项附加扣除), for a resident.
   */
  additional?: AmountInput;
  /**
   * Other deductions of the year (其他扣除), for a resident.
   */
  other?: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * When a person retires.
 */
export interface RetirementRequest {
  /**
   * The month of birth.
   */
  born: Month;
  /**
   * Whose age it is.
   */
  group: RetirementGroup;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * A request for the differences (补差) between what was known on a day and what is known now.
 */
export interface RetroRequest {
  /**
   * The city, a six-digit division code.
   */
  city: CityCode;
  /**
   * The first fee month (费款所属期).
   */
  from: Month;
  /**
   * The last fee month.
   */
  to: Month;
  /**
   * The day whose knowledge the old statement used.
   */
  known_then: Day;
  /**
   * The day whose knowledge the new statement uses; all that is known if left out.
   */
  known_now?: Day;
  /**
   * The wage that was declared then (调基); `wage` if left out.
   */
  wage_then?: AmountInput;
  /**
   * The bases that were declared then; `bases` if left out.
   */
  bases_then?: BasesInput;
  /**
   * A part of the city with values of its own, as `scheme` lists them.
   */
  area?: string;
  /**
   * The category of the person (人员类别); `local_urban` if left out.
   */
  category?: Category;
  /**
   * The grade or plan (档次), as `scheme` lists them; the first one open to the category if left out.
   */
  variant?: string;
  /**
   * The kind of employer; `enterprise` if left out.
   */
  employer_type?: EmployerType;
  /**
   * The size of the employer, which decides on relief; a warning says where it would.
   */
  employer_size?: EmployerSize;
  /**
   * The deferrals (缓缴) that the employer was granted, by their ids in the rules.
   */
  deferrals?: string[];
  /**
   * Whether a value that is not confirmed is an error and not a warning.
   */
  require_confirmed?: boolean;
  /**
   * The base of every item for which none is declared.
   */
  wage?: AmountInput;
  /**
   * Declared bases (缴费基数) by item or group; the most specific one counts.
   */
  bases?: BasesInput;
  /**
   * 公积金缴存比例 of both sides. If it is left out, so is the item, with a warning.
   */
  housing_fund_rate?: RateInput;
  /**
   * The employee's, where it differs.
   */
  housing_fund_employee_rate?: RateInput;
  /**
   * 补充公积金比例 of both sides.
   */
  supplementary_housing_fund_rate?: RateInput;
  /**
   * 工伤费率 of the employer. If no rate and no class is given, the item is left out, with a warning.
   */
  work_injury_rate?: RateInput;
  /**
   * 行业类别 of the employer, 1 to 8, in place of the rate.
   */
  work_injury_class?: number | string;
  /**
   * 浮动档次 on the class rate; `1` if left out.
   */
  work_injury_floating?: FactorInput;
  /**
   * Only these items.
   */
  items?: Item[];
  /**
   * Items that the person waives with proof, where the category may.
   */
  waived?: Item[];
  /**
   * The host's own values, in the format of a rule file; they go before those of the book.
   */
  overlay?: {
    [k: string]: unknown;
  };
}
/**
 * A rounding rule.
 */
export interface RoundingRule {
  /**
   * How.
   */
  mode: RoundingMode;
  /**
   * Decimals that are left: 3, 2 (fen), 1 (jiao), 0 (yuan), -1 or -2.
   */
  scale: 3 | 2 | 1 | 0 | -1 | -2 | '3' | '2' | '1' | '0' | '-1' | '-2';
}
/**
 * Values rounded by several rules.
 */
export interface RoundRequest {
  /**
   * The values, with at most six decimals.
   */
  values: QuantityInput[];
  /**
   * The rules.
   */
  roundings: RoundingRule[];
}
/**
 * Which rules are asked for: a place, a month, a kind of person, a day of knowledge.
 */
export interface SchemeRequest {
  /**
   * The city, a six-digit division code.
   */
  city: CityCode;
  /**
   * The fee month (费款所属期).
   */
  month: Month;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
  /**
   * A part of the city with values of its own, as `scheme` lists them.
   */
  area?: string;
  /**
   * The category of the person (人员类别); `local_urban` if left out.
   */
  category?: Category;
  /**
   * The grade or plan (档次), as `scheme` lists them; the first one open to the category if left out.
   */
  variant?: string;
  /**
   * The kind of employer; `enterprise` if left out.
   */
  employer_type?: EmployerType;
  /**
   * The size of the employer, which decides on relief; a warning says where it would.
   */
  employer_size?: EmployerSize;
  /**
   * The deferrals (缓缴) that the employer was granted, by their ids in the rules.
   */
  deferrals?: string[];
  /**
   * Whether a value that is not confirmed is an error and not a warning.
   */
  require_confirmed?: boolean;
  /**
   * The host's own values, in the format of a rule file; they go before those of the book.
   */
  overlay?: {
    [k: string]: unknown;
  };
}
/**
 * A payslip.
 */
export interface OwnPayslip {
  /**
   * The month.
   */
  month: Month;
  /**
   * Its lines.
   */
  lines: OwnPayslipLine[];
  /**
   * The sum of what is paid.
   */
  gross: AmountInput;
  /**
   * What is left of it.
   */
  net: AmountInput;
}
/**
 * A line of a payslip.
 */
export interface OwnPayslipLine {
  /**
   * Its code.
   */
  code: string;
  /**
   * What it is called.
   */
  label?: string;
  /**
   * The amount, without a sign.
   */
  amount: AmountInput;
  /**
   * Whether it is paid or taken off.
   */
  sign: LineSign;
  /**
   * The identity of the money.
   */
  key: LineKey;
  /**
   * References to the rules behind it, at least one.
   */
  rules: string[];
}
/**
 * A contribution as declared, and as the bureau says it was paid.
 */
export interface OwnContribution {
  /**
   * The identity of the money.
   */
  key: LineKey;
  /**
   * The base.
   */
  base?: AmountInput;
  /**
   * The grade (档次), where the place has some.
   */
  tier?: string;
  /**
   * What was declared.
   */
  declared: AmountInput;
  /**
   * What was paid; left out until it is known.
   */
  paid?: AmountInput;
  /**
   * References to the rules behind it, at least one.
   */
  rules: string[];
}
/**
 * Tax that was withheld.
 */
export interface OwnTax {
  /**
   * The identity of the money; its month is the tax month.
   */
  key: LineKey;
  /**
   * The amount.
   */
  amount: AmountInput;
  /**
   * References to the rules behind it, at least one.
   */
  rules: string[];
}
/**
 * A field that is shown masked.
 */
export interface OwnField {
  /**
   * The field: `name`, `id_no`, `phone`, `account_no`.
   */
  field: string;
  /**
   * What it is the field of, such as the bank.
   */
  label?: string;
  /**
   * Its text.
   */
  value: string;
}
/**
 * What an employee asks about themself.
 */
export interface SelfQueryRequest {
  /**
   * Who asks.
   */
  actor: Actor;
  /**
   * About whom.
   */
  person: string;
  /**
   * The day.
   */
  on: Day;
  /**
   * The first month.
   */
  from: Month;
  /**
   * The last month; tax to date is of its year, up to it.
   */
  to: Month;
  /**
   * The payslips of the person.
   */
  payslips?: OwnPayslip[];
  /**
   * The contributions of the person.
   */
  contributions?: OwnContribution[];
  /**
   * The tax withheld from the person.
   */
  taxes?: OwnTax[];
  /**
   * Documents and accounts of the person.
   */
  fields?: OwnField[];
}
/**
 * The service fee of a month.
 */
export interface ServiceFeeRequest {
  /**
   * The month.
   */
  month: Month;
  /**
   * The plan.
   */
  plan: FeePlan;
  /**
   * The number of heads, where no person matters.
   */
  heads?: CountInput;
  /**
   * The persons.
   */
  persons?: FeePerson[];
  /**
   * The number of counted changes.
   */
  changes?: CountInput;
  /**
   * The events of `one_off`.
   */
  events?: FeeEvent[];
}
/**
 * What a claim pays of a bill.
 */
export interface ClaimBill {
  /**
   * The bill.
   */
  bill: string;
  /**
   * The amount; as much as is open and left if none.
   */
  amount?: AmountInput;
  /**
   * What the payer's bank kept: it is settled with the amount, within the terms of the customer.
   */
  bank_charge?: AmountInput;
}
/**
 * A line of a bill that is paid by hand.
 */
export interface LineShare {
  /**
   * The key of the line.
   */
  line: string;
  /**
   * The amount.
   */
  amount: AmountInput;
}
/**
 * Commands to the bills of a platform and to the money that was received for them.
 */
export interface SettleRequest {
  /**
   * The state, as it was answered before; empty if left out.
   */
  state?: Settlement;
  /**
   * The commands, in order.
   *
   * Items: A task with the id that makes it happen once.
   */
  commands: (
    | {
        /**
         * The receipts.
         */
        receipts: Receipt[];
        type: 'receive';
        command_id: string;
      }
    | {
        /**
         * The claim.
         */
        claim: string;
        /**
         * The receipt.
         */
        receipt: string;
        /**
         * The customer.
         */
        customer: string;
        /**
         * The amount; all that is left of the receipt if none.
         */
        amount?: AmountInput;
        /**
         * The day.
         */
        on: Day;
        /**
         * Who claims it; `auto` for a rule.
         */
        by?: string;
        /**
         * The rule that found it.
         */
        rule?: string;
        /**
         * The bills that it pays, in order.
         */
        bills?: ClaimBill[];
        /**
         * How it is spread over the lines of a bill.
         */
        order?: AllocationOrder;
        /**
         * Whether the rest goes to the prepaid balance.
         */
        rest_to_prepaid?: boolean;
        type: 'claim';
        command_id: string;
      }
    | {
        /**
         * The receipt.
         */
        receipt: string;
        type: 'suspend';
        command_id: string;
      }
    | {
        /**
         * The claim.
         */
        claim: string;
        /**
         * The day.
         */
        on: Day;
        type: 'unclaim';
        command_id: string;
      }
    | {
        /**
         * The receipt.
         */
        receipt: string;
        /**
         * The amount.
         */
        amount: AmountInput;
        /**
         * The day.
         */
        on: Day;
        type: 'bank_reversal';
        command_id: string;
      }
    | {
        /**
         * The allocation.
         */
        allocation: string;
        /**
         * The claim; the prepaid balance of the bill's customer if none.
         */
        claim?: string;
        /**
         * The bill.
         */
        bill: string;
        /**
         * The amount; as much as is open and left if none.
         */
        amount?: AmountInput;
        /**
         * How it is spread over the lines.
         */
        order?: AllocationOrder;
        /**
         * The lines, where they are chosen by hand.
         */
        lines?: LineShare[];
        /**
         * The day.
         */
        on: Day;
        /**
         * Who does it.
         */
        user?: string;
        type: 'allocate';
        command_id: string;
      }
    | {
        /**
         * The allocation.
         */
        allocation: string;
        /**
         * The day: that of an open month, also where the allocation stands in a closed one.
         */
        on: Day;
        /**
         * Who does it.
         */
        user?: string;
        /**
         * Why.
         */
        reason?: string;
        type: 'reverse';
        command_id: string;
      }
    | {
        /**
         * The allocation.
         */
        allocation: string;
        /**
         * The bill.
         */
        bill: string;
        /**
         * How.
         */
        by: EndBy;
        /**
         * The amount; all that is open if none.
         */
        amount?: AmountInput;
        /**
         * The day.
         */
        on: Day;
        /**
         * Who does it.
         */
        user: string;
        /**
         * Who approved it: needed for a bad debt, and never who does it.
         */
        approved_by?: string;
        /**
         * The agreement on a set-off.
         */
        agreement?: string;
        /**
         * Why.
         */
        reason?: string;
        type: 'end';
        command_id: string;
      }
    | {
        /**
         * The allocation that wrote the debt off.
         */
        bad_debt: string;
        /**
         * The allocation that is made.
         */
        allocation: string;
        /**
         * The claim that pays.
         */
        claim: string;
        /**
         * The amount; as much as was written off and is left if none.
         */
        amount?: AmountInput;
        /**
         * The day.
         */
        on: Day;
        type: 'recover';
        command_id: string;
      }
    | {
        /**
         * The payment.
         */
        pay_out: string;
        /**
         * The customer.
         */
        customer: string;
        /**
         * What for.
         */
        purpose: string;
        /**
         * The amount.
         */
        amount: AmountInput;
        /**
         * The day.
         */
        on: Day;
        /**
         * 垫付: how much may be advanced, as approved.
         */
        approved_advance?: AmountInput;
        /**
         * Whether it is the platform's own cost (业务外包): the customer's money is not asked.
         */
        own_cost?: boolean;
        type: 'pay_out';
        command_id: string;
      }
    | {
        /**
         * The payment.
         */
        pay_out: string;
        /**
         * The amount.
         */
        amount: AmountInput;
        /**
         * The day.
         */
        on: Day;
        type: 'pay_out_returned';
        command_id: string;
      }
    | {
        /**
         * The refund.
         */
        refund: string;
        /**
         * The customer.
         */
        customer: string;
        /**
         * The amount.
         */
        amount: AmountInput;
        /**
         * The day.
         */
        on: Day;
        type: 'refund_prepaid';
        command_id: string;
      }
    | {
        /**
         * The transfer.
         */
        transfer: string;
        /**
         * The customer that gives.
         */
        from: string;
        /**
         * The customer that gets.
         */
        to: string;
        /**
         * The amount.
         */
        amount: AmountInput;
        /**
         * The day.
         */
        on: Day;
        /**
         * The agreement.
         */
        agreement: string;
        type: 'transfer_prepaid';
        command_id: string;
      }
    | {
        /**
         * The customer.
         */
        customer: string;
        /**
         * 尾差: the most that may be left and written off.
         */
        tail_difference?: AmountInput;
        /**
         * The most that the payer's bank may keep.
         */
        bank_fee?: AmountInput;
        type: 'set_terms';
        command_id: string;
      }
    | {
        /**
         * The bill.
         */
        bill: string;
        /**
         * The customer.
         */
        customer: string;
        /**
         * The bill month.
         */
        bill_month: Month;
        /**
         * Advance or actual.
         */
        kind?: BillKind;
        /**
         * The last day of payment.
         */
        due_on?: Day;
        /**
         * The computed lines.
         */
        lines: ChargeLine[];
        type: 'generate';
        command_id: string;
      }
    | {
        /**
         * The bill.
         */
        bill: string;
        /**
         * The line.
         */
        line: ChargeLine;
        type: 'add_line';
        command_id: string;
      }
    | {
        /**
         * The bill.
         */
        bill: string;
        type: 'send';
        command_id: string;
      }
    | {
        /**
         * The bill.
         */
        bill: string;
        /**
         * Whether the prepaid balance is used for it.
         */
        use_prepaid?: boolean;
        /**
         * The day; the last one of the bill month if left out.
         */
        on?: Day;
        /**
         * The tax of its invoices, where they are issued already; else the ledger takes it out of the lines by their rate.
         */
        vat?: AmountInput;
        type: 'confirm';
        command_id: string;
      }
    | {
        /**
         * The bill.
         */
        bill: string;
        type: 'dispute';
        command_id: string;
      }
    | {
        /**
         * The bill.
         */
        bill: string;
        type: 'reopen';
        command_id: string;
      }
    | {
        /**
         * The bill.
         */
        bill: string;
        type: 'void';
        command_id: string;
      }
    | {
        /**
         * The customer.
         */
        customer: string;
        /**
         * The line: its difference, with the key that it corrects and the cause.
         */
        line: ChargeLine;
        type: 'adjust';
        command_id: string;
      }
    | {
        /**
         * The customer.
         */
        customer: string;
        /**
         * The lines of the statement.
         */
        lines: ActualLine[];
        /**
         * What becomes of differences.
         */
        difference?: AuditDifference;
        type: 'audit';
        command_id: string;
      }
    | {
        /**
         * The bill that leaves it.
         */
        from: string;
        /**
         * The bill that takes it.
         */
        to: string;
        type: 'carry';
        command_id: string;
      }
    | {
        /**
         * The customer.
         */
        customer: string;
        /**
         * The amount.
         */
        amount: AmountInput;
        type: 'set_credit';
        command_id: string;
      }
    | {
        /**
         * The month.
         */
        month: Month;
        type: 'close_period';
        command_id: string;
      }
  )[];
  /**
   * The customer whose exposure and advances are asked for.
   */
  customer?: string;
}
/**
 * The annual settlement of a resident's comprehensive income.
 */
export interface SettlementRequest {
  /**
   * The year of the income; its December decides the values.
   */
  year: CountInput;
  /**
   * Gross wages, exempt income included; a bonus that was taxed apart left out.
   */
  wages: AmountInput;
  /**
   * Exempt income within the wages (免税收入).
   */
  exempt?: AmountInput;
  /**
   * Gross labour remuneration (劳务报酬), without VAT.
   */
  labour?: AmountInput;
  /**
   * Gross author's income (稿酬).
   */
  author?: AmountInput;
  /**
   * Gross royalties (特许权使用费).
   */
  royalty?: AmountInput;
  /**
   * An annual bonus that is merged with the comprehensive income.
   */
  merged_bonus?: AmountInput;
  /**
   * Special deductions (专项扣除): the employee's social insurance and housing fund within the limits.
   */
  special?: AmountInput;
  /**
   * Special additional deductions (专项附加扣除) without serious illness.
   */
  additional?: AmountInput;
  /**
   * Serious illness (大病医疗), as `additional_deductions` gives it.
   */
  illness?: AmountInput;
  /**
   * Annuity within its limit (企业年金、职业年金).
   */
  annuity?: AmountInput;
  /**
   * Tax-preferred health insurance (商业健康保险).
   */
  health_insurance?: AmountInput;
  /**
   * Personal pension (个人养老金).
   */
  personal_pension?: AmountInput;
  /**
   * Other deductions (其他扣除).
   */
  other?: AmountInput;
  /**
   * Donations that are deducted within their limit.
   */
  charity?: AmountInput;
  /**
   * Donations to recipients whose donations are deducted in full.
   */
  charity_full?: AmountInput;
  /**
   * Tax reductions (减免税额).
   */
  reductions?: AmountInput;
  /**
   * Tax that was withheld on all of this.
   */
  withheld: AmountInput;
  /**
   * Whether a withholding agent failed to withhold as it must, which ends the exemption.
   */
  agent_failed?: boolean;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The tax on a severance payment (解除劳动关系一次性补偿收入, 财税〔2018〕164号 item 5 (1)).
 */
export interface SeveranceRequest {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * The payment, living allowance and other grants included.
   */
  amount: AmountInput;
  /**
   * Last year's average wage of the place, of the YEAR; not needed where `bankruptcy` is true.
   */
  average_annual_wage?: AmountInput;
  /**
   * Whether a bankrupt firm pays it (破产安置费), which exempts the whole.
   */
  bankruptcy?: boolean;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * Sick pay of a whole month.
 */
export interface SickPayRequest {
  /**
   * The place (six-digit code).
   */
  place: CityCode;
  /**
   * The month; in the month in which a local rule expires, a `day` is needed.
   */
  month?: Month;
  /**
   * A day of the sick leave, in place of `month`.
   */
  day?: Day;
  /**
   * The class of the place's minimum wage, 1 for the highest; needed where there are several.
   */
  class?: CountInput;
  /**
   * The month wage that sick pay is a share of.
   */
  wage: AmountInput;
  /**
   * Years of service with this employer, for a ladder.
   */
  seniority_years?: QuantityInput;
  /**
   * Months of continuous sick leave with this one, for a ladder.
   */
  months_sick?: QuantityInput;
  /**
   * The share of the wage that the contract, the collective agreement or the rules of the employer give.
   */
  share?: RateInput;
  /**
   * The employee's contributions of the month, where the floor must remain after them.
   */
  employee_contributions?: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * An amount split into whole fen.
 */
export interface SplitRequest {
  /**
   * The amount, with its sign.
   */
  total: AmountInput;
  /**
   * How.
   */
  method: SplitMethod;
  /**
   * The weight of each part, not negative and not all zero.
   */
  weights?: QuantityInput[];
  /**
   * The number of equal parts, in place of weights; at most 10000.
   */
  parts?: CountInput;
}
/**
 * An amount to be paid.
 */
export interface SplitLine {
  /**
   * Its id.
   */
  item: string;
  /**
   * The amount.
   */
  amount: AmountInput;
}
/**
 * Payments to be split by the limits of a bank.
 */
export interface SplitPaymentsRequest {
  /**
   * The payments.
   */
  lines: SplitLine[];
  /**
   * The limit of one transfer.
   */
  transfer_limit?: AmountInput;
  /**
   * The most rows of a file.
   */
  max_rows?: CountInput;
  /**
   * The largest sum of a file.
   */
  max_amount?: AmountInput;
}
/**
 * A link of the chain: who bills, and what.
 */
export interface SupplyLink {
  /**
   * Its place: 0 is the platform's bill to the customer, 1 that of the first supplier to the platform, and so on.
   */
  tier_no: CountInput;
  /**
   * Who bills.
   */
  party: string;
  /**
   * The fee of this link, VAT included.
   */
  fee?: AmountInput;
  /**
   * The rate of VAT in the fee, where its invoice gives input VAT (专票).
   */
  deductible_rate?: RateInput;
  /**
   * What is passed on.
   */
  lines: MatchLine[];
}
/**
 * What is passed on for a person, item and month.
 */
export interface MatchLine {
  /**
   * The person.
   */
  person: string;
  /**
   * The item.
   */
  item: string;
  /**
   * `employer` or `employee`; empty where both are one.
   */
  side?: string;
  /**
   * The month that is paid for.
   */
  fee_month: Month;
  /**
   * The amount.
   */
  amount: AmountInput;
}
/**
 * The bills of a month from the customer down to the last supplier.
 */
export interface SupplierBillRequest {
  /**
   * The month.
   */
  month: Month;
  /**
   * The links, in the order of their tiers.
   */
  links: SupplyLink[];
  /**
   * Whether a difference between two links is a fault; else it is told, and no other link's bill waits for it.
   */
  require_equal?: boolean;
}
/**
 * A customer's bill, a supplier's bill and the bureau's statement, line by line.
 */
export interface ThreeWayRequest {
  /**
   * The month.
   */
  month: Month;
  /**
   * The lines of the bill to the customer.
   */
  customer: MatchLine[];
  /**
   * The lines of the supplier's bill.
   */
  supplier: MatchLine[];
  /**
   * The lines of the bureau's statement.
   */
  bureau: MatchLine[];
  /**
   * A difference up to which a line is taken as equal.
   */
  tolerance?: AmountInput;
  /**
   * What was paid to the supplier before.
   */
  prepaid?: AmountInput;
  /**
   * Who approved that the whole bill is paid, matched or not.
   */
  approved_by?: string;
  /**
   * What shall be paid now; a fault if it is more than may be.
   */
  pay?: AmountInput;
}
/**
 * The penalty for leaving before the service agreed for a training.
 */
export interface TrainingPenaltyRequest {
  /**
   * The month in which the employee leaves.
   */
  month: Month;
  /**
   * What the training cost the employer.
   */
  cost: AmountInput;
  /**
   * The months of service agreed (服务期).
   */
  months: QuantityInput;
  /**
   * The months served of them.
   */
  served_months: QuantityInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The union fee of a month, of a unit with a union.
 */
export interface UnionFeeRequest {
  /**
   * The month.
   */
  month: Month;
  /**
   * The wages of all staff.
   */
  wages: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The VAT of a month or an invoice.
 */
export interface VatRequest {
  /**
   * The month of the sale.
   */
  month: Month;
  /**
   * What kind of taxpayer.
   */
  taxpayer: Taxpayer;
  /**
   * What is taxed.
   */
  method: VatMethod;
  /**
   * What is sold.
   */
  service: VatService;
  /**
   * The price, tax included.
   */
  gross?: AmountInput;
  /**
   * The price without tax, in place of `gross`.
   */
  net?: AmountInput;
  /**
   * What is passed through within the price: wages, welfare, social insurance and housing fund paid for the client.
   */
  pass_through?: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * What may be deducted from a month's wage for damage that the employee caused.
 */
export interface WageDeductionRequest {
  /**
   * The month.
   */
  month: Month;
  /**
   * The wage of the month.
   */
  wage: AmountInput;
  /**
   * The minimum wage, in place of `place`.
   */
  minimum_wage?: AmountInput;
  /**
   * The place whose minimum wage holds (six-digit code).
   */
  place?: CityCode;
  /**
   * The class of its minimum wage, 1 for the highest; needed where there are several.
   */
  class?: CountInput;
  /**
   * The damage to be made good; only the limit is computed if left out.
   */
  damage?: AmountInput;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The wages of a month.
 */
export interface MonthOfWages {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * Gross wages of the month, exempt income included; negative for a correction.
   */
  income: AmountInput;
  /**
   * Exempt income of the month (免税收入).
   */
  exempt?: AmountInput;
  /**
   * Special deductions of the month (专项扣除): the employee's social insurance and housing fund within the limits.
   */
  special?: AmountInput;
  /**
   * Special additional deductions of the month (专项附加扣除).
   */
  additional?: AmountInput;
  /**
   * Special additional deductions of the year to the end of the month, in place of `additional`: a change that reaches back.
   */
  additional_to_date?: AmountInput;
  /**
   * Other deductions of the month (其他扣除), such as an annuity.
   */
  other?: AmountInput;
  /**
   * Tax-preferred health insurance of the month (商业健康保险).
   */
  health_insurance?: AmountInput;
  /**
   * Personal pension of the month (个人养老金).
   */
  personal_pension?: AmountInput;
  /**
   * Donations of the month (捐赠).
   */
  charity?: AmountInput;
  /**
   * Tax reductions of the month (减免税额).
   */
  reductions?: AmountInput;
}
/**
 * Cumulative withholding of a resident's wages, for one month or several of a year.
 */
export interface WithholdRequest {
  /**
   * The months of payment, ascending within one year; a month between that is missing was not employed here.
   */
  months: MonthOfWages[];
  /**
   * The year to date before the first of these months.
   */
  opening?: YearToDate;
  /**
   * How the basic deduction is counted; `months_employed` if left out.
   */
  basic_deduction?: BasicDeduction;
  /**
   * Last year's facts, for `whole_year`.
   */
  last_year?: LastYear;
  /**
   * Whether there were wages, or labour remuneration withheld cumulatively, earlier this year: for `calendar_months`.
   */
  earlier_income_this_year?: boolean;
  /**
   * Whether another employer pays the person wages this year.
   */
  second_payer?: boolean;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * The labour remuneration of a month.
 */
export interface MonthOfLabour {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * Remuneration of the month without VAT; negative for a correction.
   */
  income: AmountInput;
  /**
   * Exempt income of the month (免税收入).
   */
  exempt?: AmountInput;
  /**
   * Other deductions of the month (依法确定的其他扣除).
   */
  other?: AmountInput;
  /**
   * Surcharges on the agent's VAT (附加税费); for agents only.
   */
  surcharges?: AmountInput;
  /**
   * Tax reductions of the month (减免税额).
   */
  reductions?: AmountInput;
}
/**
 * What was paid and withheld by this payer in the year, to the end of a month; on a platform, since the last gap.
 */
export interface LabourToDate {
  /**
   * The last month with remuneration.
   */
  month: Month;
  /**
   * The months that count, to that month.
   */
  months: CountInput;
  /**
   * Remuneration without VAT.
   */
  income?: AmountInput;
  /**
   * Exempt income.
   */
  exempt?: AmountInput;
  /**
   * Other deductions.
   */
  other?: AmountInput;
  /**
   * Surcharges on the agent's VAT.
   */
  surcharges?: AmountInput;
  /**
   * Tax reductions.
   */
  reductions?: AmountInput;
  /**
   * Tax withheld.
   */
  withheld?: AmountInput;
}
/**
 * Cumulative withholding of labour remuneration, for one month or several of a year.
 */
export interface WithholdLabourRequest {
  /**
   * Whose labour.
   */
  kind: LabourKind;
  /**
   * The months of payment, ascending within one year; on a platform a month without income is a gap.
   */
  months: MonthOfLabour[];
  /**
   * The year to date before the first of these months.
   */
  opening?: LabourToDate;
  /**
   * Months without income after which a platform starts anew; the rule's number if left out.
   */
  restart_after?: CountInput;
  /**
   * How the basic deduction is counted: `months_employed`, or `whole_year` as for wages (2020年第19号).
   */
  basic_deduction?: BasicDeduction;
  /**
   * Last year's remuneration here, for `whole_year`.
   */
  last_year?: LastYear;
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
}
/**
 * Fields of a payslip, without its month.
 */
export interface PayslipDraft {
  /**
   * The day whose knowledge is used; all that is known if left out.
   */
  known_on?: Day;
  /**
   * The pay items.
   */
  items?: PayItem[];
  /**
   * Free values for formulas, such as hours or scores, by name.
   */
  values?: {
    [k: string]: QuantityInput;
  };
  /**
   * The contributions of the fee months declared in this month.
   */
  contributions?: DeclaredMonth[];
  /**
   * Contributions that are already known, such as differences.
   */
  contribution_amounts?: GivenContributions[];
  /**
   * What the tax needs to know; nothing special if left out.
   */
  tax?: TaxFacts;
  /**
   * An annual bonus paid with the wages.
   */
  bonus?: SlipBonus;
  /**
   * The place whose minimum wage the pay is held against; nothing is checked if left out.
   */
  minimum_wage?: MinimumWagePlace;
  /**
   * Averages that limit the housing fund before tax; it counts whole if left out.
   */
  housing_fund_cap?: HousingFundAverages;
  /**
   * An annuity paid with the wages.
   */
  annuity?: SlipAnnuity;
  /**
   * What is taken off after tax.
   */
  deductions?: AfterTax[];
}
/**
 * A change within the year: from a month on, these fields of the payslip are others.
 */
export interface Change {
  /**
   * The first month of the change.
   */
  from: Month;
  /**
   * The fields that change, each as a whole.
   */
  set: PayslipDraft;
}
/**
 * An annual bonus within the year.
 */
export interface YearBonus {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * The amount.
   */
  amount: AmountInput;
  /**
   * How it is taxed; alone if left out.
   */
  method?: BonusMethod;
}
/**
 * Twelve months of a person, simulated.
 */
export interface YearRequest {
  /**
   * The year.
   */
  year: CountInput;
  /**
   * The payslip of every month, without its month.
   */
  payslip: PayslipDraft;
  /**
   * What changes within the year: a raise, a move to another city.
   */
  changes?: Change[];
  /**
   * A bonus within the year.
   */
  bonus?: YearBonus;
  /**
   * The first month with this employer; January if left out.
   */
  from?: Month;
  /**
   * The host's own values, in the format of a rule file; they go before those of the book.
   */
  overlay?: {
    [k: string]: unknown;
  };
}
/**
 * A field that is masked.
 */
export interface Mask {
  /**
   * The field.
   */
  field: string;
  /**
   * How many of the first characters stay.
   */
  keep_first: number;
  /**
   * How many of the last characters stay; none at either end hides the field.
   */
  keep_last: number;
}
/**
 * A decision with its reason: a record for the audit.
 */
export interface ConsentDecision {
  /**
   * `allow`, or `deny:` and the reason.
   */
  result: string;
  /**
   * Whether it is allowed.
   */
  allowed: boolean;
  /**
   * Why not: the reason of the first check that fails.
   */
  reason: DenyReason | null;
  /**
   * The day of the use.
   */
  on: Day;
  /**
   * Who would use the data.
   */
  grantee: string;
  /**
   * What for.
   */
  purpose: string;
  /**
   * Which kind of data.
   */
  class: DataClass;
  /**
   * Which fields; empty for all.
   */
  fields: string[];
  /**
   * Whose data.
   */
  subject_kind: SubjectKind;
  /**
   * The company or person.
   */
  subject_id: string;
  /**
   * The grants that are needed: the person's and, where it supplied the data, the employer's.
   */
  grants: GrantCheck[];
}
/**
 * What one subject's grants say.
 */
export interface GrantCheck {
  /**
   * Whose grant is needed.
   */
  subject_kind: SubjectKind;
  /**
   * The company or person.
   */
  subject_id: string;
  /**
   * The grant that allows it or comes nearest; none where there is none of this subject.
   */
  grant: string | null;
  /**
   * Why it does not allow it; none if it does.
   */
  reason: DenyReason | null;
}
/**
 * One step of a computation: its result follows from its terms.
 */
export interface Step {
  /**
   * What it computes.
   */
  code: string;
  /**
   * The month that it is about, where a computation has several.
   */
  month: Month | null;
  /**
   * What from: a sum of products, or `min(…)`, `max(…)`, `√(…)`.
   */
  terms: string;
  /**
   * `zero` where a result below zero counts as zero.
   */
  limit: string | null;
  /**
   * How the result was rounded: a mode and a unit.
   */
  rounding: string | null;
  /**
   * The result.
   */
  result: Number;
  /**
   * The national parameter behind it.
   */
  rule: Reference | null;
}
/**
 * A warning: what a user of the result must know.
 */
export interface WarningAnswer {
  /**
   * What kind.
   */
  code: WarningCode;
  /**
   * The items it concerns.
   */
  items: Item[];
  /**
   * The rule it concerns.
   */
  rule: Reference | null;
  /**
   * The message in English.
   */
  message: string;
  /**
   * The message in Chinese.
   */
  message_zh: string;
}
/**
 * What a result was computed with: the same stamp and input give the same bytes.
 */
export interface Stamp {
  /**
   * Version of the engine.
   */
  engine: string;
  /**
   * Version of the rules.
   */
  rules: string;
  /**
   * Digest of the rules.
   */
  digest: string;
  /**
   * The day whose knowledge was used.
   */
  known_on: Day;
}
/**
 * The answer of `access`.
 */
export interface AccessAnswer {
  /**
   * `allow`, or `deny:` and the reason.
   */
  result: string;
  /**
   * Whether it is allowed.
   */
  allowed: boolean;
  /**
   * Why not.
   */
  reason: AccessReason | null;
  /**
   * The error that a host would raise: `access_denied`, `consent_denied` or `segregation_of_duty`.
   */
  code: string | null;
  /**
   * The role that allows it, or that came nearest.
   */
  role: string | null;
  /**
   * The view of the object.
   */
  view: string | null;
  /**
   * What the view masks.
   */
  masks: Mask[];
  /**
   * The act that forbids this one: who, what, on which kind of object.
   */
  conflict: string | null;
  /**
   * The decision over the grant, where one was needed.
   */
  consent: ConsentDecision | null;
  /**
   * The policy behind the decision.
   */
  rule: Reference;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * One deduction in the year to date.
 */
export interface DeductionItem {
  /**
   * Which.
   */
  kind: DeductionKind;
  /**
   * The place of the child in the list, from 0.
   */
  child: number | null;
  /**
   * The amount of this month.
   */
  month: Money;
  /**
   * Months that count to date.
   */
  months: number;
  /**
   * The amount of the year to date with this employer.
   */
  to_date: Money;
}
/**
 * The answer of `additional_deductions`.
 */
export interface AdditionalDeductionsAnswer {
  /**
   * The deductions that have an amount to date.
   */
  items: DeductionItem[];
  /**
   * The amount of this month.
   */
  month: Money;
  /**
   * The amount of the year to date with this employer.
   */
  to_date: Money;
  /**
   * Serious illness of the year, which only the settlement deducts.
   */
  illness: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `annual_leave`.
 */
export interface AnnualLeaveAnswer {
  /**
   * Days of leave in a whole year.
   */
  entitled_days: Number;
  /**
   * Why the leave of the year is lost; `null` if it is not.
   */
  lost: LeaveLost | null;
  /**
   * Days of leave here in this year.
   */
  days: Number;
  /**
   * Days not taken, which are paid; taken in excess is not clawed back.
   */
  unused_days: Number;
  /**
   * The day wage, rounded for display; `null` without an average wage.
   */
  day_wage: Money | null;
  /**
   * Times the day wage; `null` without an average wage.
   */
  multiple: Number | null;
  /**
   * The pay; `null` without an average wage.
   */
  pay: Money | null;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `annuity_contribution`.
 */
export interface AnnuityContributionAnswer {
  /**
   * The cap of the base, to the fen.
   */
  base_cap: Money;
  /**
   * What the employee may pay before tax.
   */
  cap: Money;
  /**
   * What the employee pays before tax.
   */
  deductible: Money;
  /**
   * What the employee pays from taxed income.
   */
  employee_excess: Money;
  /**
   * What the employer pays above its limit, which is taxed as wages.
   */
  employer_excess: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `annuity_receipt`.
 */
export interface AnnuityReceiptAnswer {
  /**
   * How the receipt is taxed.
   */
  table: ReceiptTable;
  /**
   * The rate of the bracket.
   */
  rate: Rate;
  /**
   * The quick deduction of the bracket.
   */
  quick: Money;
  /**
   * The tax.
   */
  tax: Money;
  /**
   * The receipt less the tax.
   */
  net: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The late fee of a fee month.
 */
export interface LateMonth {
  /**
   * The fee month.
   */
  fee_month: Month;
  /**
   * The item, if one is given.
   */
  item: string | null;
  /**
   * The side, if one is given.
   */
  side: string | null;
  /**
   * Whether it can still be paid back; one that cannot has no late fee and no part in the totals.
   */
  window: BackPayWindow;
  /**
   * The principal.
   */
  principal: Money;
  /**
   * The days.
   */
  days: number;
  /**
   * The late fee.
   */
  late_fee: Money;
}
/**
 * The answer of `arrears`.
 */
export interface ArrearsAnswer {
  /**
   * The fee months.
   */
  months: LateMonth[];
  /**
   * What is paid back.
   */
  principal_total: Money;
  /**
   * The late fees.
   */
  late_fee_total: Money;
  /**
   * Both.
   */
  total: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * A file for a bank.
 */
export interface BankFileContent {
  /**
   * Its reference: that of the batch, with `-2`, `-3`, … from the second file on.
   */
  reference: string;
  /**
   * The lines, in order.
   */
  lines: FileLine[];
  /**
   * The payments of it.
   */
  items: string[];
  /**
   * How many.
   */
  count: number;
  /**
   * Their sum.
   */
  total: Money;
}
/**
 * A line of a file.
 */
export interface FileLine {
  /**
   * What it is.
   */
  role: LineRole;
  /**
   * The cells.
   */
  cells: string[];
}
/**
 * The answer of `bank_file`.
 */
export interface BankFileAnswer {
  /**
   * The layout, if it is not the host's own.
   */
  layout: string | null;
  /**
   * The kind of file.
   */
  format: FileFormat;
  /**
   * The encoding of text.
   */
  encoding: TextEncoding;
  /**
   * What stands between two cells of text.
   */
  separator: string;
  /**
   * How lines end.
   */
  line_end: LineEnd;
  /**
   * Whether the last line has its end, too.
   */
  last_line_end: boolean;
  /**
   * The name of the sheet.
   */
  sheet: string;
  /**
   * What each column of a payment holds.
   */
  kinds: CellKind[];
  /**
   * The files.
   */
  files: BankFileContent[];
  /**
   * The payments of all files.
   */
  count: number;
  /**
   * Their sum.
   */
  total: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * What became of a command.
 */
export interface CommandAnswerOfEvent {
  /**
   * Its id.
   */
  command_id: string;
  /**
   * What happened; nothing for a command that was done before.
   */
  events: Event[];
  /**
   * Why nothing happened: code, path and value of each fault.
   */
  faults: RefusedAnswer[];
}
/**
 * A fault of a command.
 */
export interface RefusedAnswer {
  /**
   * What is wrong.
   */
  code: string;
  /**
   * Where.
   */
  path: string;
  /**
   * The offending value.
   */
  value: string;
  /**
   * The message in English.
   */
  message: string;
  /**
   * The message in Chinese.
   */
  message_zh: string;
}
/**
 * What a customer owes, against what it may owe (信用额度).
 */
export interface Exposure {
  /**
   * What is open on its bills.
   */
  open: Money;
  /**
   * Its prepaid balance.
   */
  prepaid: Money;
  /**
   * Open less prepaid.
   */
  exposure: Money;
  /**
   * By how much that is above the credit limit.
   */
  over_limit_by: Money;
  /**
   * Whether money may be paid out for it.
   */
  pay_out_allowed: boolean;
}
/**
 * The answer of `bill`.
 */
export interface BillsAnswer {
  /**
   * What became of each command.
   */
  results: CommandAnswerOfEvent[];
  /**
   * The state after the commands.
   */
  state: Bills;
  /**
   * The exposure that was asked for.
   */
  exposure: Exposure | null;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The dispatched workers of a host company.
 */
export interface HostCheck {
  /**
   * The company.
   */
  host: string;
  /**
   * All who work for it.
   */
  staff: number;
  /**
   * Those who are dispatched.
   */
  dispatched: number;
  /**
   * The most who may be dispatched.
   */
  most: number;
  /**
   * Whether they are more.
   */
  is_above: boolean;
}
/**
 * The answer of `bill_check`.
 */
export interface BillCheckAnswer {
  /**
   * The total of the bill.
   */
  total: Money;
  /**
   * Persons who are assigned in the month and have no line.
   */
  without_line: string[];
  /**
   * Persons who have a line and are not assigned in the month, where assignments are given.
   */
  not_assigned: string[];
  /**
   * The change against last month.
   */
  change: Money | null;
  /**
   * Whether the change is above the share.
   */
  is_large_change: boolean;
  /**
   * The host companies.
   */
  hosts: HostCheck[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * A zone of bonuses that leave less than the threshold below it.
 */
export interface BlindZone {
  /**
   * The bonus that leaves more.
   */
  threshold: Money;
  /**
   * The bonus from which as much is left again, to the fen.
   */
  blind_to: Money;
  /**
   * The tax that one yuan above the threshold adds.
   */
  extra_tax: Money;
}
/**
 * The answer of `bonus`.
 */
export interface BonusAnswer {
  /**
   * How it is taxed.
   */
  method: BonusMethod;
  /**
   * The bonus before tax; with `net`, the smallest that leaves it.
   */
  amount: Money;
  /**
   * The twelfth that finds the bracket, to the fen; null if merged.
   */
  twelfth: Money | null;
  /**
   * The rate of the bracket.
   */
  rate: Rate;
  /**
   * The quick deduction of the bracket.
   */
  quick: Money;
  /**
   * The tax.
   */
  tax: Money;
  /**
   * The bonus less the tax.
   */
  net: Money;
  /**
   * The tax that the bonus adds if it is merged; null without `annual_taxable`.
   */
  merged_tax: Money | null;
  /**
   * The blind zone that the bonus lies in, taxed alone; null if in none.
   */
  blind_zone: BlindZone | null;
  /**
   * Every smallest bonus of a bracket that leaves the `net` asked for, ascending; empty with `amount`.
   */
  answers: Money[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * One way to split the payment.
 */
export interface Split {
  /**
   * The part taxed alone.
   */
  separate: Money;
  /**
   * The part that is merged.
   */
  merged: Money;
  /**
   * The tax of the year: that on comprehensive income with the merged part, and that on the separate part.
   */
  tax: Money;
}
/**
 * The answer of `bonus_split`.
 */
export interface BonusSplitAnswer {
  /**
   * The part taxed alone.
   */
  separate: Money;
  /**
   * The part that is merged.
   */
  merged: Money;
  /**
   * The tax of the year: that on comprehensive income with the merged part, and that on the separate part.
   */
  tax: Money;
  /**
   * The tax of the year if the whole is taxed alone.
   */
  tax_all_separate: Money;
  /**
   * The tax of the year if the whole is merged.
   */
  tax_all_merged: Money;
  /**
   * What the split saves against the whole taxed alone.
   */
  saved: Money;
  /**
   * The splits among which the least must be, by the separate part.
   */
  candidates: Split[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * One day of a calendar that differs from the plain week.
 */
export interface DayAnswer {
  /**
   * The day.
   */
  day: Day;
  /**
   * `statutory` (法定节假日), `rest` (a moved or ordinary rest day of a holiday) or `work` (调休上班).
   */
  kind: string;
  /**
   * The Chinese name of the holiday.
   */
  zh: string | null;
  /**
   * The English name of the holiday.
   */
  en: string | null;
}
/**
 * The answer of `calendar`: the days of a year that differ from the plain week.
 */
export interface CalendarAnswer {
  /**
   * The year.
   */
  year: number;
  /**
   * The days, in order.
   */
  days: DayAnswer[];
  /**
   * How sure it is.
   */
  status: Status;
  /**
   * The official document.
   */
  doc: string | null;
  /**
   * Its sources.
   */
  sources: string[];
  /**
   * What this was read from.
   */
  stamp: Stamp;
}
/**
 * A time with one balance.
 */
export interface Segment {
  /**
   * The balance.
   */
  balance: Money;
  /**
   * The days.
   */
  days: number;
}
/**
 * The answer of `charge`.
 */
export interface ChargeAnswer {
  /**
   * The kind of the bill line; none for what is not on a customer's bill.
   */
  line_kind: LineKind | null;
  /**
   * What it is in the books.
   */
  nature: ChargeNature;
  /**
   * The amount of the month, with its sign, VAT included: what is charged, held (a deposit) or owed to the channel (a rebate).
   */
  amount: Money;
  /**
   * The same without VAT, where a rate was given.
   */
  net: Money;
  /**
   * The VAT.
   */
  tax: Money;
  /**
   * Revenue of the month, where it is spread.
   */
  revenue: Money | null;
  /**
   * What is not yet revenue after the month.
   */
  deferred: Money | null;
  /**
   * The parts of the twelve months.
   */
  parts: Money[];
  /**
   * The deposit held after each movement.
   */
  balances: Money[];
  /**
   * The first day that costs something, for late payment.
   */
  counts_from: Day | null;
  /**
   * The times with one overdue balance each.
   */
  segments: Segment[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `charity_limit`.
 */
export interface CharityLimitAnswer {
  /**
   * The most that may be deducted.
   */
  limit: Money;
  /**
   * What is deducted.
   */
  deductible: Money;
  /**
   * What is not, and cannot be deducted in another year.
   */
  not_deducted: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * What a number is worth.
 */
export interface CardVerdict {
  /**
   * The number.
   */
  number: string;
  /**
   * Whether its form and check digit are right.
   */
  valid: boolean;
}
/**
 * What an identity number is worth.
 */
export interface IdVerdict {
  /**
   * The number.
   */
  number: string;
  /**
   * Whether its form, birth date and check character are right.
   */
  valid: boolean;
  /**
   * The number with 18 characters, if it is right.
   */
  upgraded: string | null;
}
/**
 * The answer of `check_numbers`.
 */
export interface CheckNumbersAnswer {
  /**
   * The bank cards.
   */
  cards: CardVerdict[];
  /**
   * The identity numbers.
   */
  id_numbers: IdVerdict[];
  /**
   * The bank branches.
   */
  bank_codes: CardVerdict[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * One city of the book.
 */
export interface CityAnswer {
  /**
   * Its code.
   */
  city: CityCode;
  /**
   * Its Chinese name.
   */
  zh: string;
  /**
   * Its English name.
   */
  en: string;
}
/**
 * The answer of `cities`.
 */
export interface CitiesAnswer {
  /**
   * The cities, by code.
   */
  cities: CityAnswer[];
  /**
   * Version of the rules.
   */
  rules: string;
  /**
   * The day until which publications were read.
   */
  known_until: Day;
}
/**
 * What is to be done with a receipt.
 */
export interface ClaimDecision {
  /**
   * The receipt.
   */
  receipt: string;
  /**
   * How sure it is.
   */
  status: ClaimStatus;
  /**
   * The rule.
   */
  rule: ClaimRule;
  /**
   * The customer; none where several or none fit.
   */
  customer: string | null;
  /**
   * What told the customer.
   */
  found_by: FoundBy | null;
  /**
   * What it pays, or would.
   */
  bills: ClaimedBill[];
  /**
   * What goes, or would go, to the prepaid balance.
   */
  to_prepaid: Money;
  /**
   * What stays in suspense.
   */
  suspense: Money;
  /**
   * The customers that fit.
   */
  candidates: string[];
  /**
   * The sets of bills that fit, where there are several.
   */
  subsets: string[][];
  /**
   * Our payments of this amount, where the remark says that one came back.
   */
  paid_items: string[];
  /**
   * What a person should know: `third_party_payer`, `bill_not_open`, `short_by_service_fee`, `too_many_bills`.
   */
  reasons: string[];
}
/**
 * What a receipt pays of one bill.
 */
export interface ClaimedBill {
  /**
   * The bill.
   */
  bill: string;
  /**
   * Its customer.
   */
  customer: string;
  /**
   * The amount.
   */
  amount: Money;
  /**
   * What the payer's bank kept: the bill is closed with it.
   */
  bank_charge: Money;
}
/**
 * How many receipts came to each end.
 */
export interface ClaimCounts {
  /**
   * Claimed.
   */
  confirmed: number;
  /**
   * Waiting for a person to agree.
   */
  suggested: number;
  /**
   * Ambiguous.
   */
  ambiguous: number;
  /**
   * In suspense.
   */
  suspense: number;
}
/**
 * The answer of `claim`.
 */
export interface ClaimAnswer {
  /**
   * A decision for each receipt, by day and id.
   */
  decisions: ClaimDecision[];
  /**
   * How many came to each end.
   */
  counts: ClaimCounts;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `commission`.
 */
export interface CommissionAnswer {
  /**
   * The rate.
   */
  rate: Rate;
  /**
   * The commission.
   */
  amount: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `compensation`.
 */
export interface CompensationAnswer {
  /**
   * What is owed.
   */
  kind: CompensationKind;
  /**
   * Full years of service.
   */
  years: number;
  /**
   * Full months beyond them.
   */
  months: number;
  /**
   * Days beyond those.
   */
  days: number;
  /**
   * N: months of wage.
   */
  n: Number;
  /**
   * The month wage that counts.
   */
  wage: Money;
  /**
   * Whether the wage was cut to the multiple of the local average, and the years with it.
   */
  capped: boolean;
  /**
   * The compensation, or the damages in its place.
   */
  compensation: Money;
  /**
   * Pay in place of notice; `null` where it is not owed.
   */
  notice_pay: Money | null;
  /**
   * What is owed.
   */
  amount: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `consent`.
 */
export interface ConsentAnswer {
  /**
   * The decision over each query, in their order.
   */
  decisions: ConsentDecision[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * One amount: an item of one side in the month.
 */
export interface Line {
  /**
   * The item.
   */
  item: Item;
  /**
   * The side that owes it.
   */
  side: Side;
  /**
   * The base as declared; none where no rate is applied to a base.
   */
  declared_base: Money | null;
  /**
   * The base used.
   */
  base: Money | null;
  /**
   * What the limits did to it.
   */
  clamp: Clamp;
  /**
   * 下限 in force.
   */
  floor: Money | null;
  /**
   * 上限 in force.
   */
  ceiling: Money | null;
  /**
   * The rate.
   */
  rate: Rate;
  /**
   * The fixed amount beside it.
   */
  fixed: Money;
  /**
   * How the amount was rounded: a mode and a unit, as in `half_up 0.01`.
   */
  rounding: string;
  /**
   * What is owed.
   */
  amount: Money;
  /**
   * 缓缴: the last day of payment without late fee.
   */
  due_on: Day | null;
  /**
   * Where the money comes from.
   */
  paid_from: PaidFrom;
  /**
   * The rule of the rate.
   */
  rule: RuleRef;
  /**
   * The rule of the limits.
   */
  base_rule: RuleRef | null;
  /**
   * The rule of the rounding.
   */
  rounding_rule: RuleRef;
  /**
   * The measure that reduced the rate or moved the day of payment.
   */
  measure: RuleRef | null;
}
/**
 * The answer of `contributions`.
 */
export interface ContributionAnswer {
  /**
   * The city.
   */
  city: CityCode;
  /**
   * The fee month.
   */
  month: Month;
  /**
   * The category of the person.
   */
  category: Category;
  /**
   * The grade or plan that was used, where the city has any.
   */
  variant: string | null;
  /**
   * The part of the city, where one was named.
   */
  area: string | null;
  /**
   * The lines, by item and side.
   */
  lines: Line[];
  /**
   * What the employer owes.
   */
  employer_total: Money;
  /**
   * What is withheld from the employee's wages.
   */
  employee_total: Money;
  /**
   * What the employee owes from elsewhere than wages.
   */
  employee_total_not_from_wages: Money;
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `declaration`: a sheet as texts.
 */
export interface DeclarationAnswer {
  /**
   * The layout.
   */
  layout: string;
  /**
   * The month in which this version of the layout was first seen.
   */
  version: Month;
  /**
   * The name of the sheet.
   */
  sheet: string;
  /**
   * The name of the file, without its ending.
   */
  file: string;
  /**
   * The headers in their order.
   */
  headers: string[];
  /**
   * What each column holds: `text`, `word`, `money`, `quantity` or `date`.
   */
  kinds: string[];
  /**
   * The rows: a text for each column, empty where nothing is declared.
   */
  rows: string[][];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `disability_levy`.
 */
export interface DisabilityLevyAnswer {
  /**
   * The ratio that must be employed, with which the steps of the relief compare.
   */
  ratio: Rate;
  /**
   * The ratio that the levy is computed at.
   */
  levy_ratio: Rate;
  /**
   * The share that is employed.
   */
  employed_ratio: Number;
  /**
   * What the place takes as average wage; `null` where it is the unit's.
   */
  base: string | null;
  /**
   * The average annual wage that counts.
   */
  wage: Money;
  /**
   * Persons not employed; may be a fraction.
   */
  shortfall: Number;
  /**
   * The levy before relief.
   */
  levy: Money;
  /**
   * Whether so few staff are exempt.
   */
  exempt: boolean;
  /**
   * The share of the levy that is paid.
   */
  pay_share: Rate;
  /**
   * The levy to pay.
   */
  payable: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `double_wage`.
 */
export interface DoubleWageAnswer {
  /**
   * The first day for which it is owed; `null` where it is owed for none.
   */
  from: Day | null;
  /**
   * The last one; `null` where it is owed for none.
   */
  to: Day | null;
  /**
   * Full months.
   */
  months: number;
  /**
   * Days beyond them.
   */
  days: number;
  /**
   * One more wage for that time.
   */
  extra: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `early_retirement`.
 */
export interface EarlyRetirementAnswer {
  /**
   * How the lump sum is spread.
   */
  method: Spread;
  /**
   * Years to the statutory age; fractions count.
   */
  years: Number;
  /**
   * The lump sum of a year, to the fen; null where it is spread over months.
   */
  per_year: Money | null;
  /**
   * The taxable income of a year, to the fen; null where it is spread over months.
   */
  taxable_per_year: Money | null;
  /**
   * The rate of its bracket.
   */
  rate: Rate;
  /**
   * The quick deduction of its bracket.
   */
  quick: Money;
  /**
   * The tax.
   */
  tax: Money;
  /**
   * The lump sum less the tax.
   */
  net: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The months of a spell.
 */
export interface SpellMonths {
  /**
   * The customer.
   */
  customer: string;
  /**
   * The first fee month that is due.
   */
  required_first: Month;
  /**
   * The month of the operation that enrols.
   */
  operation_month: Month;
  /**
   * The first fee month that is paid in its turn.
   */
  first_regular: Month;
  /**
   * Fee months to be paid back (补缴).
   */
  back_pay: Month[];
  /**
   * Fee months that can no longer be paid back.
   */
  unrecoverable: Month[];
  /**
   * The last fee month that is due.
   */
  required_last: Month | null;
  /**
   * The month of the operation that stops.
   */
  stop_operation_month: Month | null;
  /**
   * The last fee month that is charged.
   */
  last_charged: Month | null;
  /**
   * Fee months charged after the last one due (多缴), because the stop came late.
   */
  overcharged: Month[];
  /**
   * Fee months that another customer is charged, which has the person on their last day.
   */
  transferred: Month[];
  /**
   * Whether the next spell goes on without a stop.
   */
  continues: boolean;
}
/**
 * The answer of `enrolment`.
 */
export interface EnrolmentAnswer {
  /**
   * The spells.
   */
  spells: SpellMonths[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `equity`.
 */
export interface EquityAnswer {
  /**
   * The income of this event, to the fen.
   */
  income: Money;
  /**
   * The income of the tax year with it, to the fen.
   */
  year_income: Money;
  /**
   * The rate of the bracket.
   */
  rate: Rate;
  /**
   * The quick deduction of the bracket.
   */
  quick: Money;
  /**
   * The tax on the income of the tax year.
   */
  year_tax: Money;
  /**
   * The tax of the earlier events of the tax year.
   */
  tax_before: Money;
  /**
   * The tax of this event.
   */
  tax: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * One fault of a request.
 */
export interface FaultAnswer {
  /**
   * What is wrong.
   */
  code: string;
  /**
   * Where.
   */
  path: string;
  /**
   * The offending value as text.
   */
  value: string;
  /**
   * The message in English.
   */
  message: string;
  /**
   * The message in Chinese.
   */
  message_zh: string;
}
/**
 * The error of an answer: the first fault, and all of them.
 */
export interface ErrorAnswer {
  /**
   * What is wrong.
   */
  code: string;
  /**
   * Where.
   */
  path: string;
  /**
   * The offending value as text.
   */
  value: string;
  /**
   * The message in English.
   */
  message: string;
  /**
   * The message in Chinese.
   */
  message_zh: string;
  /**
   * All faults, the first included.
   */
  faults: FaultAnswer[];
}
/**
 * One line, told.
 */
export interface ExplainedLine {
  /**
   * The item, for a contribution.
   */
  item: Item | null;
  /**
   * The side, for a contribution.
   */
  side: Side | null;
  /**
   * What the step computes, for an operation of tax or payroll.
   */
  code: string | null;
  /**
   * The amount, where the result is one.
   */
  amount: Money | null;
  /**
   * The text.
   */
  text: string;
}
/**
 * The answer of `explain`: a result told to a person.
 */
export interface Explanation {
  /**
   * Whose month this is.
   */
  title: string;
  /**
   * One text for each line: base, limits, rate, rounding, amount and the rules behind them.
   */
  lines: ExplainedLine[];
  /**
   * The totals.
   */
  totals: string[];
  /**
   * The warnings.
   */
  warnings: string[];
  /**
   * The rules used, each with its document, sources and status.
   */
  rules: string[];
  /**
   * What the result was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `fee_adjustment`.
 */
export interface FeeAdjustmentAnswer {
  /**
   * The heads that were charged.
   */
  charged_heads: number;
  /**
   * The fee that was charged for them.
   */
  charged_fee: Money;
  /**
   * The heads that are right.
   */
  actual_heads: number;
  /**
   * The fee that is right, by the tier of that number.
   */
  actual_fee: Money;
  /**
   * What the next bill adjusts: above zero to be charged, even where a head left, as a tier may be dearer.
   */
  adjustment: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * What the gate says of a customer.
 */
export interface CustomerGate {
  /**
   * The customer.
   */
  customer: string;
  /**
   * What the batch pays for it.
   */
  batch: Money;
  /**
   * What may be paid.
   */
  available: Money;
  /**
   * Whether that covers the batch.
   */
  allowed: boolean;
  /**
   * What is missing.
   */
  short_by: Money;
  /**
   * What is used of the advance, if it is allowed.
   */
  advance_used: Money;
}
/**
 * The answer of `funds_gate`.
 */
export interface FundsGateAnswer {
  /**
   * Whether every customer's money covers its payments.
   */
  allowed: boolean;
  /**
   * The customers, by id.
   */
  customers: CustomerGate[];
  /**
   * The advances that the batch makes, if it is allowed.
   */
  advances: AdvanceRecord[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * What a payslip says.
 */
export interface Slip {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * The lines: pay, what is taken off, the employer's own.
   */
  lines: PayLine[];
  /**
   * 应发: what is paid before anything is taken off.
   */
  gross: Money;
  /**
   * 个人社保公积金: what the employee owes from wages.
   */
  employee_contributions: Money;
  /**
   * The income of the month that is taxed.
   */
  taxable_income: Money;
  /**
   * The tax withheld on wages, a merged bonus included.
   */
  tax: Money;
  /**
   * The tax on a bonus that is taxed alone.
   */
  bonus_tax: Money;
  /**
   * 年金: what the employee pays into an annuity.
   */
  annuity: Money;
  /**
   * What is taken off after tax.
   */
  deductions: Money;
  /**
   * 实发: gross − contributions − annuity − tax − tax of the bonus − deductions.
   */
  net: Money;
  /**
   * 单位社保公积金: what the employer owes.
   */
  employer_contributions: Money;
  /**
   * 用工成本: gross, the employer's contributions, annuity and own items.
   */
  employer_cost: Money;
  /**
   * The withholding: the year to date with this month.
   */
  withholding: WithheldMonth;
  /**
   * The contributions of each fee month.
   */
  contributions: FeeMonth[];
}
/**
 * A line of a payslip.
 */
export interface PayLine {
  /**
   * Its code: that of the item, an insurance, or `income_tax`.
   */
  code: string;
  /**
   * Its name, in Chinese where it is ours.
   */
  label: string;
  /**
   * The amount, never below zero.
   */
  amount: Money;
  /**
   * What it does.
   */
  sign: Sign;
}
/**
 * A month's withholding; amounts are of the year to date unless they say otherwise.
 */
export interface WithheldMonth {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * Months employed here this year.
   */
  months_employed: number;
  /**
   * Gross wages.
   */
  income: Money;
  /**
   * Exempt income.
   */
  exempt: Money;
  /**
   * Basic deduction.
   */
  basic: Money;
  /**
   * Special deductions.
   */
  special: Money;
  /**
   * Special additional deductions.
   */
  additional: Money;
  /**
   * Other deductions, with health insurance and personal pension.
   */
  other: Money;
  /**
   * Donations that are deducted.
   */
  charity: Money;
  /**
   * Taxable income.
   */
  taxable: Money;
  /**
   * The rate of its bracket.
   */
  rate: Rate;
  /**
   * The quick deduction of its bracket.
   */
  quick: Money;
  /**
   * The tax.
   */
  tax: Money;
  /**
   * Tax reductions.
   */
  reductions: Money;
  /**
   * What was withheld before this month.
   */
  withheld_before: Money;
  /**
   * What is withheld in this month.
   */
  withheld: Money;
  /**
   * What was withheld above the tax to date and stays for the settlement.
   */
  credit: Money;
}
/**
 * The contributions of a fee month.
 */
export interface FeeMonth {
  /**
   * The city.
   */
  city: CityCode;
  /**
   * The fee month.
   */
  fee_month: Month;
  /**
   * The lines, by item and side.
   */
  lines: Line[];
  /**
   * What the employer owes.
   */
  employer_total: Money;
  /**
   * What is withheld from the employee's wages.
   */
  employee_total: Money;
}
/**
 * The answer of `gross_up`.
 */
export interface GrossUpAnswer {
  /**
   * The smallest amount of the item that reaches the target.
   */
  amount: Money;
  /**
   * What it reaches.
   */
  reached: Money;
  /**
   * By how much that is above the target: more than nothing where the target falls into a jump.
   */
  over: Money;
  /**
   * The largest amount, fen by fen from there, with the same result; none where there is only one.
   */
  up_to: Money | null;
  /**
   * The payslip with this amount.
   */
  payslip: Slip;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `housing_fund_cap`.
 */
export interface HousingFundCapAnswer {
  /**
   * The cap of the base.
   */
  cap_base: Money;
  /**
   * The base that counts: the employee's average wage within the cap.
   */
  base: Money;
  /**
   * What each side may pay before tax.
   */
  cap: Money;
  /**
   * What the employee pays above it.
   */
  employee_excess: Money;
  /**
   * What the employer pays above it.
   */
  employer_excess: Money;
  /**
   * The sum of both, which joins the taxable wages.
   */
  taxable_excess: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * A receipt as it was imported.
 */
export interface ImportedReceipt {
  /**
   * The key that makes it one receipt; a host keeps it.
   */
  key: string;
  /**
   * When it was booked.
   */
  value_time: Moment;
  /**
   * The bank's serial number.
   */
  bank_serial: string | null;
  /**
   * Which of several equal rows of its file it is, from 1.
   */
  ordinal: number;
  /**
   * The receipt, as `settle` and `claim` take it; its id is made of the key.
   */
  receipt: Receipt;
}
/**
 * A row that is no receipt.
 */
export interface NotReceipt {
  /**
   * Why.
   */
  kind: NotReceiptKind;
  /**
   * The file, from 0.
   */
  file: number;
  /**
   * The row among those of the file, from 0.
   */
  row: number;
  /**
   * As it would be a receipt; the amount is not above zero.
   */
  content: ImportedReceipt;
}
/**
 * A row that was imported before.
 */
export interface DuplicateRow {
  /**
   * The file, from 0.
   */
  file: number;
  /**
   * The row among those of the file, from 0.
   */
  row: number;
  /**
   * The key.
   */
  key: string;
}
/**
 * What became of a file.
 */
export interface ImportedFile {
  /**
   * Its name.
   */
  name: string;
  /**
   * Its rows.
   */
  rows: number;
  /**
   * New receipts.
   */
  new: number;
  /**
   * Rows that were known.
   */
  duplicates: number;
  /**
   * Rows that are no receipts.
   */
  not_receipts: number;
  /**
   * Rows that were refused.
   */
  refused: number;
  /**
   * New receipts of this and the files before it.
   */
  receipts_so_far: number;
}
/**
 * The answer of `import_receipts`.
 */
export interface ImportReceiptsAnswer {
  /**
   * The new receipts, in the order of the rows.
   */
  receipts: ImportedReceipt[];
  /**
   * How many.
   */
  count: number;
  /**
   * Their sum.
   */
  total: Money;
  /**
   * Rows that are no receipts, and are new.
   */
  not_receipts: NotReceipt[];
  /**
   * Rows that were imported before.
   */
  duplicates: DuplicateRow[];
  /**
   * Rows that were refused, where the rest is imported.
   */
  refused: RefusedAnswer[];
  /**
   * What became of each file.
   */
  files: ImportedFile[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The time that metrics look at: whole months up to that of the as-of day, and no day after it.
 */
export interface Window {
  /**
   * The first month.
   */
  from: Month;
  /**
   * The last month.
   */
  to: Month;
  /**
   * The last day.
   */
  as_of: Day;
  /**
   * How many months.
   */
  months: number;
}
/**
 * Figures on a person; what was denied or not asked for has no value.
 */
export interface PersonInsight {
  /**
   * The person.
   */
  person: string;
  /**
   * The day of the use.
   */
  on: Day;
  /**
   * 收入规模.
   */
  income_scale: Money | null;
  /**
   * 连续性.
   */
  continuity: Continuity | null;
  /**
   * 稳定性: the coefficient of variation, half up to four decimals.
   */
  stability: Number | null;
  /**
   * 收入结构.
   */
  structure: PayStructure | null;
  /**
   * 缴费规律性.
   */
  contribution_regularity: Regularity | null;
  /**
   * The figures that there are none of, with the reason.
   */
  absent: AbsentFigure[];
  /**
   * The decision over each metric.
   */
  decisions: MetricDecision[];
}
/**
 * 连续性: for how much of the window a person was paid.
 */
export interface Continuity {
  /**
   * Months with a net pay.
   */
  paid_months: number;
  /**
   * Those over the months of the window, half up to four decimals.
   */
  coverage: Number;
  /**
   * The most paid months in a row.
   */
  longest_run: number;
}
/**
 * 收入结构: parts of the gross pay of the window, half up to four decimals.
 */
export interface PayStructure {
  /**
   * The fixed part.
   */
  fixed: Number;
  /**
   * The variable part.
   */
  variable: Number;
  /**
   * The bonus part.
   */
  bonus: Number;
}
/**
 * 缴费规律性: how regularly contributions were paid.
 */
export interface Regularity {
  /**
   * Months of the window with a day of employment.
   */
  months_employed: number;
  /**
   * Those of them with contributions.
   */
  months_contributed: number;
  /**
   * Contributed over employed months, half up to four decimals.
   */
  share: Number;
  /**
   * Bases over gross pay of the contributed months, half up to four decimals; none without gross pay.
   */
  base_to_gross: Number | null;
}
/**
 * A figure that there is none of.
 */
export interface AbsentFigure {
  /**
   * Which.
   */
  metric: Metric;
  /**
   * Why.
   */
  reason: Absence;
  /**
   * Why it was denied, if it was.
   */
  denied: DenyReason | null;
}
/**
 * A decision over a metric, for the audit.
 */
export interface MetricDecision {
  /**
   * Which metric.
   */
  metric: Metric;
  /**
   * The decision.
   */
  decision: ConsentDecision;
}
/**
 * Figures on a company; what was denied or not asked for has no value.
 */
export interface CompanyInsight {
  /**
   * The company.
   */
  company: string;
  /**
   * The day of the use.
   */
  on: Day;
  /**
   * 离职率.
   */
  turnover: Turnover | null;
  /**
   * 增长率.
   */
  growth: Growth | null;
  /**
   * 薪酬水平.
   */
  pay_level: PayLevel | null;
  /**
   * 付款行为.
   */
  payment_behaviour: PaymentBehaviour | null;
  /**
   * The figures that there are none of, with the reason.
   */
  absent: AbsentFigure[];
  /**
   * The decision over each metric.
   */
  decisions: MetricDecision[];
}
/**
 * 离职率.
 */
export interface Turnover {
  /**
   * The heads.
   */
  heads: Heads;
  /**
   * Leavers over the mean of the heads at start and end, half up to four decimals.
   */
  rate: Number;
}
/**
 * 人数: the staff at both ends of the window and who moved between. `start + joined − leavers = end`.
 */
export interface Heads {
  /**
   * Heads when the first day begins.
   */
  start: number;
  /**
   * Who began in the window.
   */
  joined: number;
  /**
   * Whose last day lies in the window.
   */
  leavers: number;
  /**
   * Heads when the last day has ended.
   */
  end: number;
}
/**
 * 增长率.
 */
export interface Growth {
  /**
   * The heads.
   */
  heads: Heads;
  /**
   * End over start less one, half up to four decimals.
   */
  rate: Number;
}
/**
 * 薪酬水平. There are no steps: they would show single people's pay.
 */
export interface PayLevel {
  /**
   * Fewer people than this are no group.
   */
  least_group: number;
  /**
   * The groups, by city and position.
   */
  groups: PayGroup[];
  /**
   * The totals of each city, of each position (where pay is told by both), and of all, in this order.
   */
  totals: PayGroup[];
}
/**
 * Pay of a group of people. A withheld group has no figure, not even its heads.
 */
export interface PayGroup {
  /**
   * The city; none for the total of all cities.
   */
  city: CityCode | null;
  /**
   * The position; none for the total of all positions.
   */
  position: string | null;
  /**
   * Why there is no figure; none where there are.
   */
  withheld: Withheld | null;
  /**
   * How many people.
   */
  heads: number | null;
  /**
   * Their gross pay.
   */
  gross: Money | null;
  /**
   * The mean, half up to the fen.
   */
  mean: Money | null;
  /**
   * The first quartile. Quartiles lie between sorted values, at (n − 1) · p from the first, with what lies between two of them by proportion
   * (method 7 of Hyndman and Fan, QUARTILE.INC of spreadsheets), half up to the fen.
   */
  first_quartile: Money | null;
  /**
   * The median, by the same method.
   */
  median: Money | null;
  /**
   * The third quartile, by the same method.
   */
  third_quartile: Money | null;
}
/**
 * 付款行为: how a company pays what was due in the window.
 */
export interface PaymentBehaviour {
  /**
   * What was due.
   */
  due: Money;
  /**
   * What of it is unpaid on the as-of day.
   */
  unpaid: Money;
  /**
   * Days between the last day of payment and the payment, or the as-of day for what is unpaid, weighted by amount; half up to four decimals.
   */
  days_late: Number;
  /**
   * Unpaid over due, half up to four decimals.
   */
  share_unpaid: Number;
}
/**
 * The answer of `insight`.
 */
export interface InsightAnswer {
  /**
   * The window: nothing outside it was read.
   */
  window: Window;
  /**
   * The people, by id and day.
   */
  people: PersonInsight[];
  /**
   * The companies, by id and day.
   */
  companies: CompanyInsight[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `interest`.
 */
export interface InterestAnswer {
  /**
   * The times with one balance each.
   */
  segments: Segment[];
  /**
   * The interest.
   */
  interest: Money;
  /**
   * What is left of the advance.
   */
  closing_balance: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `internal_retirement`.
 */
export interface InternalRetirementAnswer {
  /**
   * How the tax on the wage alone is found.
   */
  wage_tax_by: WageTaxBy;
  /**
   * The income that finds the bracket, to the fen: the lump sum of a month with the wage, less the basic deduction.
   */
  bracket_income: Money;
  /**
   * The rate of its bracket.
   */
  rate: Rate;
  /**
   * The quick deduction of its bracket.
   */
  quick: Money;
  /**
   * The tax on the lump sum with the wage.
   */
  tax_with_wage: Money;
  /**
   * The tax on the wage alone.
   */
  wage_tax: Money;
  /**
   * The tax on the lump sum: the difference.
   */
  tax: Money;
  /**
   * The lump sum less its tax.
   */
  net: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * One invoice.
 */
export interface InvoicePart {
  /**
   * Tax included.
   */
  gross: Money;
  /**
   * Without the tax.
   */
  net: Money;
  /**
   * The tax.
   */
  tax: Money;
}
/**
 * The answer of `invoice`.
 */
export interface InvoiceAnswer {
  /**
   * What the customer pays.
   */
  bill_total: Money;
  /**
   * What is taxed, tax included.
   */
  taxable_gross: Money;
  /**
   * What is taxed, without the tax.
   */
  net: Money;
  /**
   * The tax of the whole.
   */
  tax: Money;
  /**
   * What may stand on a special invoice (专票).
   */
  special_invoice_amount: Money;
  /**
   * What may only stand on an ordinary one (普票).
   */
  ordinary_only_amount: Money;
  /**
   * The surcharges, a cost of the provider.
   */
  surcharge: Money;
  /**
   * What the provider keeps of the taxed part.
   */
  kept: Money;
  /**
   * The invoices of the taxed part.
   */
  invoices: InvoicePart[];
  /**
   * The tax of the invoices, which the ledger follows.
   */
  tax_of_invoices: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * Days under one rate.
 */
export interface FeeSpan {
  /**
   * The first day; `null` where only days were given.
   */
  from: Day | null;
  /**
   * The last day that counts; `null` where only days were given.
   */
  to: Day | null;
  /**
   * The days.
   */
  days: number;
  /**
   * The rate of a day.
   */
  rate: Rate;
}
/**
 * The answer of `late_fee`.
 */
export interface LateFeeAnswer {
  /**
   * What is paid late.
   */
  kind: LateFeeKind;
  /**
   * All days that count.
   */
  days: number;
  /**
   * The days by rate.
   */
  spans: FeeSpan[];
  /**
   * The fee.
   */
  fee: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * A balance; debit is positive.
 */
export interface SubBalance {
  /**
   * The account.
   */
  account: LedgerAccount;
  /**
   * The customer.
   */
  customer: string;
  /**
   * The balance.
   */
  balance: Money;
}
/**
 * Something that does not hold.
 */
export interface Finding {
  /**
   * What.
   */
  code: FindingCode;
  /**
   * The customer, bill, receipt or payment.
   */
  of: string;
  /**
   * What it should be.
   */
  expected: Money | null;
  /**
   * What it is.
   */
  actual: Money | null;
}
/**
 * The answer of `ledger`.
 */
export interface LedgerAnswer {
  /**
   * The entries that the events posted; what stood already is not posted again.
   */
  posted: Entry[];
  /**
   * The balance of each account over all entries; debit is positive.
   */
  balances: {
    [k: string]: Money;
  };
  /**
   * The balances by customer, where they are not zero.
   */
  by_customer: SubBalance[];
  /**
   * The sum of all debits.
   */
  debits: Money;
  /**
   * The sum of all credits.
   */
  credits: Money;
  /**
   * Balances at the end of the month that is to be closed: those with which the next one opens; empty if none is.
   */
  closing: {
    [k: string]: Money;
  };
  /**
   * What does not hold; a month is closed when nothing is left here.
   */
  findings: Finding[];
  /**
   * The ledger as a beancount file.
   */
  beancount: string | null;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `low_price_housing`.
 */
export interface LowPriceHousingAnswer {
  /**
   * The rate of the bracket.
   */
  rate: Rate;
  /**
   * The quick deduction of the bracket.
   */
  quick: Money;
  /**
   * The tax.
   */
  tax: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `margin`.
 */
export interface MarginAnswer {
  /**
   * The customer's fee, VAT included.
   */
  fee: Money;
  /**
   * The same without VAT.
   */
  fee_net: Money;
  /**
   * The VAT on it.
   */
  output_vat: Money;
  /**
   * The supplier's fee, VAT included.
   */
  cost: Money;
  /**
   * The VAT that is credited.
   */
  input_vat: Money;
  /**
   * The surcharges on the VAT paid.
   */
  surcharge: Money;
  /**
   * The margin.
   */
  margin: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `minimum_wage`.
 */
export interface MinimumWageAnswer {
  /**
   * The place.
   */
  place: CityCode;
  /**
   * The month.
   */
  month: Month;
  /**
   * Kinds of pay that do not count, to be given as `excluded`.
   */
  excludes: string[];
  /**
   * The minimum wage.
   */
  minimum: Money;
  /**
   * The wage to compare with it.
   */
  comparable: Money;
  /**
   * What is missing.
   */
  shortfall: Money;
  /**
   * Whether nothing is missing.
   */
  met: boolean;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `non_compete`.
 */
export interface NonCompeteAnswer {
  /**
   * The pay of a month.
   */
  month_pay: Money;
  /**
   * The pay of all months.
   */
  total: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `nonresident`.
 */
export interface NonResidentAnswer {
  /**
   * The formula by which the income was found.
   */
  formula: IncomeFormula;
  /**
   * The status that the days make.
   */
  status: Residence;
  /**
   * The income to tax, to the fen.
   */
  income: Money;
  /**
   * What the table is applied to, to the fen: of a bonus or equity one of the equal parts. Null for residents.
   */
  taxable: Money | null;
  /**
   * The rate of the bracket; null for residents.
   */
  rate: Rate | null;
  /**
   * The quick deduction of the bracket; null for residents.
   */
  quick: Money | null;
  /**
   * The tax; null for residents, whom the cumulative method taxes.
   */
  tax: Money | null;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * A day of the attendance, classified.
 */
export interface OvertimeDay {
  /**
   * The day.
   */
  day: Day;
  /**
   * What kind of day it is.
   */
  kind: DayKind;
  /**
   * The hours.
   */
  hours: Number;
}
/**
 * Overtime of one kind of day.
 */
export interface OvertimeLine {
  /**
   * The kind of day.
   */
  kind: DayKind;
  /**
   * What it is counted in.
   */
  unit: OvertimeUnit;
  /**
   * How many.
   */
  quantity: Number;
  /**
   * Times the hourly or day wage; `null` where nothing is paid by national rule.
   */
  multiple: Number | null;
  /**
   * The pay.
   */
  amount: Money;
}
/**
 * The answer of `overtime`.
 */
export interface OvertimeAnswer {
  /**
   * The month.
   */
  month: Month;
  /**
   * The month wage that it is based on; `null` where an hourly or day wage was given.
   */
  base: Money | null;
  /**
   * The hourly wage.
   */
  hourly_wage: Number;
  /**
   * The attendance, classified.
   */
  attendance: OvertimeDay[];
  /**
   * The pay by kind of day.
   */
  lines: OvertimeLine[];
  /**
   * All hours that are paid, a day as its normal hours.
   */
  hours: Number;
  /**
   * The pay.
   */
  pay: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `parameter`: a national value in force in a month.
 */
export interface ParameterAnswer {
  /**
   * Its id.
   */
  id: string;
  /**
   * The month asked for.
   */
  month: Month;
  /**
   * The Chinese name.
   */
  zh: string;
  /**
   * The English name.
   */
  en: string;
  /**
   * The unit in words.
   */
  unit: string;
  /**
   * The value.
   */
  value: ParameterValue;
  /**
   * First month in force.
   */
  from: Month;
  /**
   * Last month in force, where its notice ends it.
   */
  expires: Month | null;
  /**
   * How sure it is.
   */
  status: Status;
  /**
   * What else is claimed, for a disputed value.
   */
  alternatives: string[];
  /**
   * The official document.
   */
  doc: string | null;
  /**
   * What else a reader should know.
   */
  note: string | null;
  /**
   * Its sources.
   */
  sources: string[];
  /**
   * What this was read from.
   */
  stamp: Stamp;
}
/**
 * What became of a command.
 */
export interface CommandAnswerOfPayEvent {
  /**
   * Its id.
   */
  command_id: string;
  /**
   * What happened; nothing for a command that was done before.
   */
  events: PayEvent[];
  /**
   * Why nothing happened: code, path and value of each fault.
   */
  faults: RefusedAnswer[];
}
/**
 * What a customer's payments use of its approved advance.
 */
export interface AdvanceUse {
  /**
   * The customer.
   */
  customer: string;
  /**
   * The amount.
   */
  amount: Money;
}
/**
 * Where the money of a batch is: the total is the sum of the four others.
 */
export interface BatchSums {
  /**
   * The batch.
   */
  batch: string;
  /**
   * What is to be paid.
   */
  total: Money;
  /**
   * What the bank has paid.
   */
  success: Money;
  /**
   * What was not sent, or was sent and waits for the bank.
   */
  pending: Money;
  /**
   * What the bank has not answered.
   */
  unknown: Money;
  /**
   * What failed or came back and was not issued again.
   */
  failed: Money;
}
/**
 * The answer of `pay`.
 */
export interface PaymentsAnswer {
  /**
   * What became of each command.
   */
  results: CommandAnswerOfPayEvent[];
  /**
   * Where the money of each batch is.
   */
  sums: BatchSums[];
  /**
   * The state after the commands.
   */
  state: Payments;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `payment_checks`.
 */
export interface PaymentChecksAnswer {
  /**
   * What was noticed, in the order of the payments.
   */
  findings: PayFinding[];
  /**
   * Whether nothing blocks.
   */
  passed: boolean;
  /**
   * The number of payments.
   */
  count: number;
  /**
   * Their sum.
   */
  total: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `payslip`.
 */
export interface PayslipAnswer {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * The lines: pay, what is taken off, the employer's own.
   */
  lines: PayLine[];
  /**
   * 应发: what is paid before anything is taken off.
   */
  gross: Money;
  /**
   * 个人社保公积金: what the employee owes from wages.
   */
  employee_contributions: Money;
  /**
   * The income of the month that is taxed.
   */
  taxable_income: Money;
  /**
   * The tax withheld on wages, a merged bonus included.
   */
  tax: Money;
  /**
   * The tax on a bonus that is taxed alone.
   */
  bonus_tax: Money;
  /**
   * 年金: what the employee pays into an annuity.
   */
  annuity: Money;
  /**
   * What is taken off after tax.
   */
  deductions: Money;
  /**
   * 实发: gross − contributions − annuity − tax − tax of the bonus − deductions.
   */
  net: Money;
  /**
   * 单位社保公积金: what the employer owes.
   */
  employer_contributions: Money;
  /**
   * 用工成本: gross, the employer's contributions, annuity and own items.
   */
  employer_cost: Money;
  /**
   * The withholding: the year to date with this month.
   */
  withholding: WithheldMonth;
  /**
   * The contributions of each fee month.
   */
  contributions: FeeMonth[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `pension_payout`.
 */
export interface PensionPayoutAnswer {
  /**
   * The rate.
   */
  rate: Rate;
  /**
   * The tax.
   */
  tax: Money;
  /**
   * What remains.
   */
  net: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `personal_pension`.
 */
export interface PersonalPensionAnswer {
  /**
   * What is deducted, at most the limit of the year.
   */
  deductible: Money;
  /**
   * The year's tax without it.
   */
  tax_without: Money;
  /**
   * The year's tax with it.
   */
  tax_with: Money;
  /**
   * The difference.
   */
  saved: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The premium of a cover.
 */
export interface CoverAnswer {
  /**
   * The person.
   */
  person: string;
  /**
   * The role.
   */
  role: string;
  /**
   * Age in full years on the first day of the policy, where it matters.
   */
  age: number | null;
  /**
   * The days covered.
   */
  days: number;
  /**
   * The premium.
   */
  premium: Money;
  /**
   * What is refunded for the days after leaving.
   */
  refund: Money;
  /**
   * The parts of the premium.
   */
  instalments: Money[];
  /**
   * Why no premium was computed: the code of the fault; none if one was.
   */
  fault: string | null;
}
/**
 * The answer of `premium`.
 */
export interface PremiumAnswer {
  /**
   * The days of the policy.
   */
  policy_days: number;
  /**
   * The covers.
   */
  covers: CoverAnswer[];
  /**
   * The sum of the premiums.
   */
  total: Money;
  /**
   * The sum of the refunds.
   */
  refund_total: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `probation`.
 */
export interface ProbationAnswer {
  /**
   * The longest probation that the term allows, in months.
   */
  allowed_months: number;
  /**
   * Months agreed beyond it.
   */
  excess_months: number;
  /**
   * The least wage of the probation.
   */
  least_wage: Money;
  /**
   * What the agreed wage lacks.
   */
  shortfall: Money;
  /**
   * What is owed for the excess, where it was served: the full wage again.
   */
  excess_pay: Money;
  /**
   * Whether length and wage are lawful.
   */
  met: boolean;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `prorate`.
 */
export interface ProrateAnswer {
  /**
   * The month.
   */
  month: Month;
  /**
   * The formula.
   */
  method: ProrateMethod;
  /**
   * Working days of the month.
   */
  work_days: number;
  /**
   * Statutory holidays of the month.
   */
  holidays: number;
  /**
   * Paid days attended: those employed less those absent.
   */
  attended_days: Number;
  /**
   * Paid days of the month not attended.
   */
  missed_days: Number;
  /**
   * The pay.
   */
  pay: Money;
  /**
   * The wage less the pay; below zero where the formula pays more than the wage.
   */
  deducted: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * An offer, reckoned.
 */
export interface QuotedOffer {
  /**
   * The provider.
   */
  id: string;
  /**
   * Why it does not fit: `licence`, `place`, `capacity` or `cutoff`; none if it does.
   */
  excluded: string | null;
  /**
   * The fee.
   */
  fee: Money;
  /**
   * The cost of paying early.
   */
  carry: Money;
  /**
   * The cost of the offer.
   */
  total: Money;
}
/**
 * The answer of `quotes`: the offers that fit, the best first, then the others.
 */
export interface QuotesAnswer {
  /**
   * The offers.
   */
  offers: QuotedOffer[];
  /**
   * The best that fits.
   */
  chosen: string | null;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * A row of a bank statement in the common form, whatever the bank.
 */
export interface AnsweredStatementRow {
  /**
   * The row in its file, from 1.
   */
  row: CountInput | null;
  /**
   * Our account.
   */
  our_account: string;
  /**
   * When it was booked.
   */
  value_time: Moment;
  /**
   * The amount that came in; below zero where the bank took it back.
   */
  amount: AmountInput;
  /**
   * The payer's name.
   */
  payer_name: string | null;
  /**
   * The payer's account.
   */
  payer_account: string | null;
  /**
   * The remark.
   */
  remark: string | null;
  /**
   * The bank's serial number of the booking.
   */
  bank_serial: string | null;
  /**
   * The currency.
   */
  currency: string | null;
}
/**
 * The answer of `read_bank_statement`.
 */
export interface ReadBankStatementAnswer {
  /**
   * The layout, if it is not the host's own.
   */
  layout: string | null;
  /**
   * The row of the headers, from 1.
   */
  header_row: number;
  /**
   * Headers that the layout does not have; their columns were left out.
   */
  unknown_headers: string[];
  /**
   * Money that came in, and what the bank took back of it (below zero): rows for `import_receipts`.
   */
  rows: AnsweredStatementRow[];
  /**
   * Money that went out.
   */
  outgoing: AnsweredStatementRow[];
  /**
   * Whether the balances were there and followed from the amounts.
   */
  balance_checked: boolean;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * A row: the fields of the layout, each a text.
 */
export interface Record {
  [k: string]: string | number;
}
/**
 * The answer of `read_declaration`.
 */
export interface ReadDeclarationAnswer {
  /**
   * The layout.
   */
  layout: string;
  /**
   * The month in which this version of the layout was first seen.
   */
  version: Month;
  /**
   * The row of the headers, from 1.
   */
  header_row: number;
  /**
   * Headers that the layout does not have; their columns were left out.
   */
  unknown_headers: string[];
  /**
   * Cells with more than two decimals, which were rounded half up each.
   */
  rounded_cells: number;
  /**
   * The records: the fields that have a text.
   */
  rows: Record[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * 实缴: a row of a statement.
 */
export interface AnsweredBureauRow {
  /**
   * The place.
   */
  place: string | null;
  /**
   * The account at the bureau.
   */
  account: string | null;
  /**
   * The identity number.
   */
  id_no: string | null;
  /**
   * The name.
   */
  name: string | null;
  /**
   * The item.
   */
  item: string;
  /**
   * The month that is paid for.
   */
  fee_month: Month;
  /**
   * What kind of payment it is.
   */
  pay_type: PayType | null;
  /**
   * The customer on whose account it was paid, where the account is one of a customer.
   */
  customer: string | null;
  /**
   * The base of both sides.
   */
  base: AmountInput | null;
  /**
   * The base of the unit, if it is another one.
   */
  unit_base: AmountInput | null;
  /**
   * The base of the person, if it is another one.
   */
  personal_base: AmountInput | null;
  /**
   * The rate of the unit.
   */
  unit_rate: RateInput | null;
  /**
   * The rate of the person.
   */
  personal_rate: RateInput | null;
  /**
   * The amount of the unit; the sum of both sides where the statement has only that.
   */
  unit: AmountInput | null;
  /**
   * The amount of the person.
   */
  personal: AmountInput | null;
  /**
   * 滞纳金.
   */
  late_fee: AmountInput | null;
  /**
   * 利息.
   */
  interest: AmountInput | null;
  /**
   * The row of the file; its place in the list if left out.
   */
  row: CountInput | null;
}
/**
 * The answer of `read_statement`.
 */
export interface StatementAnswer {
  /**
   * The layout.
   */
  layout: string;
  /**
   * The month in which this version of the layout was first seen.
   */
  version: Month;
  /**
   * The first row of headings, from 1.
   */
  header_row: number;
  /**
   * Which amounts the statement has: `sides` of `reconcile`.
   */
  sides: StatementSides;
  /**
   * Whether its amounts contain late fees: `late_fees` of `reconcile`.
   */
  late_fees: LateFees;
  /**
   * Headings that the layout does not have; their columns were left out.
   */
  unknown_headers: string[];
  /**
   * Cells with more than two decimals, which were rounded half up each.
   */
  rounded_cells: number;
  /**
   * Rows that are no payments: headings of groups, sums, rows without an amount.
   */
  skipped_rows: number[];
  /**
   * Sums that were checked.
   */
  checked_sums: number;
  /**
   * The sum of all amounts.
   */
  total: Money;
  /**
   * The rows: `actual` of `reconcile`.
   */
  rows: AnsweredBureauRow[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * 对账结果 of a key.
 */
export interface Reconciled {
  /**
   * The person; empty where nobody was found.
   */
  person: string;
  /**
   * The name.
   */
  name: string | null;
  /**
   * The item, or the group of items.
   */
  item: string;
  /**
   * The month that is paid for.
   */
  fee_month: Month;
  /**
   * The kind of payment.
   */
  pay_type: PayType;
  /**
   * The places of the rows, or of the lines where there is no row; sorted.
   */
  places: string[];
  /**
   * The customer.
   */
  customer: string | null;
  /**
   * The class.
   */
  class: MatchClass;
  /**
   * The cause of the class.
   */
  cause: MatchCause;
  /**
   * Whether the causes of both sides give the actual amounts to the fen.
   */
  explains_exactly: boolean;
  /**
   * What was due.
   */
  expected: SideAmounts;
  /**
   * What was taken.
   */
  actual: SideAmounts;
  /**
   * What was taken from both sides.
   */
  total: Money;
  /**
   * Actual less expected of the unit.
   */
  diff_unit: Money;
  /**
   * Actual less expected of the person.
   */
  diff_personal: Money;
  /**
   * 滞纳金 in it.
   */
  late_fee: Money;
  /**
   * 利息 in it.
   */
  interest: Money;
  /**
   * Why the unit's side differs.
   */
  unit: SideReason;
  /**
   * Why the person's side differs.
   */
  personal: SideReason;
  /**
   * What was not audited before: actual less what was audited, else less what was due.
   */
  new: SideAmounts;
  /**
   * What to do about it.
   */
  proposal: Proposal;
  /**
   * Whether a row was given to the person by its name only.
   */
  weak_match: boolean;
  /**
   * Whether a row has another name than the lines.
   */
  name_differs: boolean;
  /**
   * Whether it was paid in another place than expected.
   */
  place_differs: boolean;
  /**
   * The result that this one is the other half of, by its place in the list.
   */
  counterpart: number | null;
  /**
   * The keys of the lines.
   */
  lines: string[];
  /**
   * The rows of the file.
   */
  rows: number[];
}
/**
 * Amounts of both sides.
 */
export interface SideAmounts {
  /**
   * Of the unit; of both where the statement has only their sum.
   */
  unit: Money;
  /**
   * Of the person.
   */
  personal: Money;
}
/**
 * Why one side differs.
 */
export interface SideReason {
  /**
   * The class.
   */
  class: MatchClass;
  /**
   * The cause.
   */
  cause: MatchCause;
  /**
   * Whether it gives the actual amount to the fen.
   */
  explains_exactly: boolean;
  /**
   * The base that gives it, where it is not the expected one.
   */
  base: Money | null;
  /**
   * The name of that base, where the request names it.
   */
  base_name: string | null;
  /**
   * The rate that gives it, where it is not the expected one.
   */
  rate: Rate | null;
  /**
   * The first month of that rate in the rules.
   */
  rate_from: Month | null;
  /**
   * Where the rules have it.
   */
  rule: string | null;
  /**
   * The rounding that gives it, where it is not the expected one.
   */
  rounding: string | null;
}
/**
 * What is proposed: the parts sum to what is new of the difference.
 */
export interface Proposal {
  /**
   * What to do.
   */
  action: ProposedAction;
  /**
   * To the customer's next bill; credited if negative.
   */
  customer: Money;
  /**
   * To the next payroll deduction; returned if negative.
   */
  payroll: Money;
  /**
   * Borne by the platform, or on its own account.
   */
  own: Money;
  /**
   * To be claimed from the supplier.
   */
  supplier: Money;
  /**
   * Open until the bureau has answered.
   */
  bureau: Money;
}
/**
 * A class in sum.
 */
export interface ClassSum {
  /**
   * The class.
   */
  class: MatchClass;
  /**
   * Keys.
   */
  compared: number;
  /**
   * Lines.
   */
  lines: number;
  /**
   * Rows.
   */
  rows: number;
  /**
   * Sum of the lines.
   */
  expected: SideAmounts;
  /**
   * Sum of the rows.
   */
  actual: SideAmounts;
  /**
   * Actual less expected.
   */
  difference: SideAmounts;
}
/**
 * A cause in sum.
 */
export interface CauseSum {
  /**
   * The class.
   */
  class: MatchClass;
  /**
   * The cause.
   */
  cause: MatchCause;
  /**
   * Keys.
   */
  compared: number;
  /**
   * Keys whose amounts it gives to the fen.
   */
  exact: number;
  /**
   * Actual less expected, both sides.
   */
  difference: Money;
}
/**
 * The sums that are conserved.
 */
export interface Conservation {
  /**
   * Σ lines.
   */
  expected: Money;
  /**
   * Σ rows.
   */
  actual: Money;
  /**
   * Actual less expected: the sum of the differences of all classes.
   */
  difference: Money;
  /**
   * What the statement paid as a whole and no row shows; it belongs to nobody and goes to the own account.
   */
  unassigned: Money | null;
}
/**
 * The answer of `reconcile`.
 */
export interface ReconcileAnswer {
  /**
   * Every key with lines or rows, sorted by person, item, month and kind of payment.
   */
  results: Reconciled[];
  /**
   * The classes that occur, in their order.
   */
  classes: ClassSum[];
  /**
   * The causes that occur.
   */
  causes: CauseSum[];
  /**
   * The sums.
   */
  totals: Conservation;
  /**
   * Whether this file was imported before.
   */
  already_imported: boolean;
  /**
   * Rows that were audited before.
   */
  repeated_rows: number;
  /**
   * What is audited now, for `prior_audited` of the next run; what was not paid stands there with nothing.
   */
  audited: AnsweredBureauRow[];
  /**
   * The files, for `prior_files` of the next run.
   */
  files: string[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * A line of a red-letter invoice.
 */
export interface RedLine {
  /**
   * The goods or service.
   */
  name: string;
  /**
   * Tax included, with its sign turned.
   */
  gross: Money;
  /**
   * Without the tax.
   */
  net: Money;
  /**
   * The tax.
   */
  tax: Money;
}
/**
 * The answer of `red_letter`.
 */
export interface RedLetterAnswer {
  /**
   * Its id: that of the invoice with `-R`.
   */
  id: string;
  /**
   * The invoice that it cancels.
   */
  cancels: string;
  /**
   * The lines of the invoice, their signs turned.
   */
  lines: RedLine[];
  /**
   * The sum, tax included.
   */
  gross: Money;
  /**
   * The sum without the tax.
   */
  net: Money;
  /**
   * The tax.
   */
  tax: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * A remittance.
 */
export interface RemittanceGroup {
  /**
   * What is paid.
   */
  kind: PayKind;
  /**
   * The place, or the tax office.
   */
  place: string;
  /**
   * The account, or the withholding agent.
   */
  account: string;
  /**
   * The month that is paid for.
   */
  fee_month: Month;
  /**
   * The persons.
   */
  persons: number;
  /**
   * Those of them with nothing to pay.
   */
  zero_persons: number;
  /**
   * What the persons sum to.
   */
  sum: Money;
  /**
   * What was assessed.
   */
  assessed: Money | null;
  /**
   * The persons' sum less what was assessed.
   */
  difference: Money | null;
  /**
   * What becomes of it.
   */
  verdict: RemittanceVerdict;
  /**
   * Whether it is held.
   */
  hold: boolean;
}
/**
 * The answer of `remittance`.
 */
export interface RemittanceAnswer {
  /**
   * The remittances, by kind, place, account and month.
   */
  groups: RemittanceGroup[];
  /**
   * What may be paid.
   */
  payable: Money;
  /**
   * What the persons of held remittances sum to.
   */
  held: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `remuneration`.
 */
export interface RemunerationAnswer {
  /**
   * What is paid for.
   */
  kind: RemunerationKind;
  /**
   * The payment before tax.
   */
  income: Money;
  /**
   * The cost, to the fen.
   */
  cost: Money;
  /**
   * What the rate is applied to, to the fen: after the cost, the reduction of author's income and the donation.
   */
  taxable: Money;
  /**
   * The most that may be donated before tax; null without a donation.
   */
  charity_limit: Money | null;
  /**
   * The donation that is deducted.
   */
  charity: Money;
  /**
   * The rate of the bracket.
   */
  rate: Rate;
  /**
   * The quick deduction of the bracket.
   */
  quick: Money;
  /**
   * The tax.
   */
  tax: Money;
  /**
   * The payment less the tax.
   */
  net: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * What a receipt did to an advance.
 */
export interface RepaidAdvance {
  /**
   * The advance.
   */
  id: string;
  /**
   * What was repaid.
   */
  amount: Money;
  /**
   * What is left of it.
   */
  open: Money;
  /**
   * The interest of the whole time, once nothing is left.
   */
  interest: Money | null;
}
/**
 * The answer of `repay_advances`.
 */
export interface RepayAdvancesAnswer {
  /**
   * What was repaid.
   */
  repaid: RepaidAdvance[];
  /**
   * What is left of the receipt.
   */
  left: Money;
  /**
   * All advances after it.
   */
  advances: AdvanceRecord[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `residence_change`.
 */
export interface ResidenceChangeAnswer {
  /**
   * The tax of the year under the new status.
   */
  tax: Money;
  /**
   * What was withheld.
   */
  withheld: Money;
  /**
   * The tax to pay; below zero, to be refunded.
   */
  difference: Money;
  /**
   * The first day to report it; null where it is the day on which the status becomes known.
   */
  report_from: Day | null;
  /**
   * The last day to report it.
   */
  report_by: Day;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `retirement`.
 */
export interface RetirementAnswer {
  /**
   * Whose age it is.
   */
  group: RetirementGroup;
  /**
   * The month of birth.
   */
  born: Month;
  /**
   * The month in which the original age is reached.
   */
  original_month: Month;
  /**
   * Months of delay.
   */
  delay_months: number;
  /**
   * The month of retirement.
   */
  retire_month: Month;
  /**
   * The statutory age in full years.
   */
  age_years: number;
  /**
   * Months of it beyond them.
   */
  age_months: number;
  /**
   * The earliest month of flexible retirement; `null` where that rule is not yet in force.
   */
  earliest_month: Month | null;
  /**
   * The latest one, by agreement; `null` where that rule is not yet in force.
   */
  latest_month: Month | null;
  /**
   * Months of contribution that a pension needs at the month of retirement; `null` where no rule is known.
   */
  min_contribution_months: number | null;
  /**
   * Those that it needs at the earliest month.
   */
  earliest_min_contribution_months: number | null;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The two statements of a month.
 */
export interface MonthStatement {
  /**
   * The fee month.
   */
  month: Month;
  /**
   * The employer's total as known then.
   */
  employer_then: Money;
  /**
   * The employer's total as known now.
   */
  employer_now: Money;
  /**
   * The employee's total from wages as known then.
   */
  employee_then: Money;
  /**
   * The employee's total from wages as known now.
   */
  employee_now: Money;
}
/**
 * One line that differs.
 */
export interface Difference {
  /**
   * The fee month.
   */
  month: Month;
  /**
   * The item.
   */
  item: Item;
  /**
   * The side.
   */
  side: Side;
  /**
   * The amount as known then.
   */
  then: Money;
  /**
   * The amount as known now.
   */
  now: Money;
  /**
   * What is due (positive) or to be returned (negative).
   */
  difference: Money;
  /**
   * Why.
   */
  causes: Cause[];
  /**
   * The base used then.
   */
  base_then: Money | null;
  /**
   * The base used now.
   */
  base_now: Money | null;
  /**
   * Where the money comes from.
   */
  paid_from: PaidFrom;
  /**
   * The rule that changed, then.
   */
  rule_then: RuleRef | null;
  /**
   * The rule that changed, now.
   */
  rule_now: RuleRef | null;
  /**
   * The difference told in English.
   */
  text: string;
  /**
   * The difference told in Chinese.
   */
  text_zh: string;
}
/**
 * The answer of `retro`: the two statements and what lies between.
 */
export interface RetroAnswer {
  /**
   * The city.
   */
  city: CityCode;
  /**
   * The category of the person.
   */
  category: Category;
  /**
   * The day whose knowledge the old statement used.
   */
  known_then: Day;
  /**
   * The day whose knowledge the new statement used.
   */
  known_now: Day;
  /**
   * The totals of each month.
   */
  months: MonthStatement[];
  /**
   * The lines that differ, by month, item and side.
   */
  differences: Difference[];
  /**
   * What the employer owes more (positive) or gets back (negative).
   */
  employer_difference: Money;
  /**
   * What the employee owes more from wages (positive) or gets back (negative).
   */
  employee_difference: Money;
  /**
   * Warnings of the new statements.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * A value, rounded.
 */
export interface RoundedValue {
  /**
   * The value.
   */
  value: string;
  /**
   * The result of each rule, in their order.
   */
  results: string[];
}
/**
 * The answer of `round`.
 */
export interface RoundAnswer {
  /**
   * The values, in their order.
   */
  rows: RoundedValue[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * An id with its names.
 */
export interface NamedAnswer {
  /**
   * The id in requests.
   */
  id: string;
  /**
   * The Chinese name.
   */
  zh: string;
  /**
   * The English name.
   */
  en: string;
}
/**
 * One item of a scheme: everything that a form or a check needs.
 */
export interface SchemeItemAnswer {
  /**
   * The item.
   */
  item: Item;
  /**
   * The Chinese name.
   */
  zh: string;
  /**
   * The English name.
   */
  en: string;
  /**
   * 下限.
   */
  floor: Money | null;
  /**
   * 上限.
   */
  ceiling: Money | null;
  /**
   * 单位费率; `0` where it is chosen.
   */
  employer_rate: Rate;
  /**
   * 个人费率; `0` where it is chosen.
   */
  employee_rate: Rate;
  /**
   * The employer's fixed amount of the month.
   */
  employer_fixed: Money;
  /**
   * The employee's fixed amount of the month.
   */
  employee_fixed: Money;
  /**
   * How the employer's amount is rounded.
   */
  employer_rounding: string;
  /**
   * How the employee's amount is rounded.
   */
  employee_rounding: string;
  /**
   * What the caller has to choose.
   */
  choice: ChoiceAnswer | null;
  /**
   * The rule of the rate.
   */
  rule: RuleRef;
  /**
   * The rule of the limits.
   */
  base_rule: RuleRef | null;
}
/**
 * What the caller has to choose for an item.
 */
export interface ChoiceAnswer {
  /**
   * The request's field.
   */
  field: string;
  /**
   * Lowest rate.
   */
  min: Rate;
  /**
   * Highest rate.
   */
  max: Rate;
  /**
   * Rates are multiples of this; `0` if any.
   */
  step: Rate;
  /**
   * Housing fund: how the employee's rate stands to the employer's: `free`, `equal` or `not_below`.
   */
  employee_rate: string | null;
  /**
   * Work injury: rates of the eight classes, `null` where not known.
   */
  classes: (Rate | null)[] | null;
}
/**
 * The answer of `scheme`: the rules of a month, resolved.
 */
export interface SchemeAnswer {
  /**
   * The city.
   */
  city: CityCode;
  /**
   * The month.
   */
  month: Month;
  /**
   * The category asked for.
   */
  category: Category;
  /**
   * The grade or plan used.
   */
  variant: string | null;
  /**
   * The categories there are.
   */
  categories: NamedAnswer[];
  /**
   * The grades and plans open to the category.
   */
  variants: NamedAnswer[];
  /**
   * The parts of the city with values of their own.
   */
  areas: NamedAnswer[];
  /**
   * The kinds of employers there are.
   */
  employer_types: NamedAnswer[];
  /**
   * The items.
   */
  items: SchemeItemAnswer[];
  /**
   * Items that the category may waive.
   */
  may_waive: Item[];
  /**
   * Items that have no rule, with the reason.
   */
  missing: FaultAnswer[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was resolved with.
   */
  stamp: Stamp;
}
/**
 * A payslip, as shown: gross less deductions is net.
 */
export interface ShownPayslip {
  /**
   * The month.
   */
  month: Month;
  /**
   * Its lines, in their order.
   */
  lines: ShownLine[];
  /**
   * What is paid.
   */
  gross: TracedSum;
  /**
   * What is taken off.
   */
  deductions: TracedSum;
  /**
   * What is left.
   */
  net: TracedSum;
}
/**
 * A line of a payslip, as shown.
 */
export interface ShownLine {
  /**
   * Its code.
   */
  code: string;
  /**
   * What it is called.
   */
  label: string;
  /**
   * The amount.
   */
  amount: Money;
  /**
   * Whether it is paid or taken off.
   */
  sign: LineSign;
  /**
   * The identity of the money.
   */
  key: string;
  /**
   * The rules behind it.
   */
  rules: string[];
}
/**
 * A sum with what it is made of.
 */
export interface TracedSum {
  /**
   * The amount.
   */
  amount: Money;
  /**
   * The keys of its lines.
   */
  line_keys: string[];
  /**
   * The rules behind them.
   */
  rules: string[];
}
/**
 * A contribution, as shown.
 */
export interface ShownContribution {
  /**
   * The month that was paid for.
   */
  fee_month: Month;
  /**
   * The insurance or fund.
   */
  item: string;
  /**
   * `employer` or `employee`.
   */
  side: string;
  /**
   * The base.
   */
  base: Money | null;
  /**
   * The grade.
   */
  tier: string | null;
  /**
   * What was declared.
   */
  declared: Money;
  /**
   * What was paid; none until it is known.
   */
  paid: Money | null;
  /**
   * Paid less declared; none until it is known.
   */
  difference: Money | null;
  /**
   * The identity of the money.
   */
  key: string;
  /**
   * The rules behind it.
   */
  rules: string[];
}
/**
 * Contributions to a fund, of one side.
 */
export interface FundTotal {
  /**
   * Social insurance or housing fund.
   */
  fund: Fund;
  /**
   * `employer` or `employee`.
   */
  side: string;
  /**
   * What was declared.
   */
  declared: TracedSum;
  /**
   * What was paid of the lines of which it is known.
   */
  paid: TracedSum;
  /**
   * Paid less declared, over the lines of which it is known.
   */
  difference: Money;
  /**
   * Lines of which it is not known yet.
   */
  not_known: number;
}
/**
 * A grade and how long it was held.
 */
export interface TierSpell {
  /**
   * The insurance or fund.
   */
  item: string;
  /**
   * The grade.
   */
  tier: string;
  /**
   * The first month.
   */
  from: Month;
  /**
   * The last month, without a gap in between.
   */
  to: Month;
}
/**
 * A field, masked.
 */
export interface MaskedField {
  /**
   * The field.
   */
  field: string;
  /**
   * What it is the field of.
   */
  label: string;
  /**
   * Its text with the mask over it.
   */
  value: string;
}
/**
 * The answer of `self_query`.
 */
export interface SelfQueryAnswer {
  /**
   * The person.
   */
  person: string;
  /**
   * The payslips, by month.
   */
  payslips: ShownPayslip[];
  /**
   * The contributions, by month and key.
   */
  contributions: ShownContribution[];
  /**
   * The sums of the contributions by fund and side.
   */
  totals: FundTotal[];
  /**
   * The grades of each item, by month.
   */
  tiers: TierSpell[];
  /**
   * Tax withheld in the year of the last month, up to it.
   */
  tax_to_date: TracedSum;
  /**
   * Documents and accounts, masked.
   */
  fields: MaskedField[];
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The fee of a person.
 */
export interface PersonFee {
  /**
   * The person.
   */
  person: string;
  /**
   * The city.
   */
  city: string | null;
  /**
   * The service or place.
   */
  key: string | null;
  /**
   * The fee.
   */
  fee: Money;
}
/**
 * The answer of `service_fee`.
 */
export interface FeeAnswer {
  /**
   * The heads that count.
   */
  heads: number;
  /**
   * The persons, where the fee is one of persons.
   */
  persons: PersonFee[];
  /**
   * The sum before discount and limits.
   */
  subtotal: Money;
  /**
   * The fee.
   */
  fee: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * What became of a command.
 */
export interface CommandAnswerOfSettlementEvent {
  /**
   * Its id.
   */
  command_id: string;
  /**
   * What happened; nothing for a command that was done before.
   */
  events: SettlementEvent[];
  /**
   * Why nothing happened: code, path and value of each fault.
   */
  faults: RefusedAnswer[];
}
/**
 * What the platform has advanced for a customer, from one movement to the next.
 */
export interface Advance {
  /**
   * The first day.
   */
  from: Day;
  /**
   * The day of the next movement; none while it is open.
   */
  until: Day | null;
  /**
   * What is advanced.
   */
  amount: Money;
}
/**
 * The answer of `settle`.
 */
export interface SettleAnswer {
  /**
   * What became of each command.
   */
  results: CommandAnswerOfSettlementEvent[];
  /**
   * The state after the commands.
   */
  state: Settlement;
  /**
   * What the customer owes against its credit limit.
   */
  exposure: Exposure | null;
  /**
   * 垫付: what was advanced for the customer, in time. Interest on it is what `interest` computes.
   */
  advances: Advance[] | null;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `settlement`.
 */
export interface SettlementAnswer {
  /**
   * Gross income of all kinds with the merged bonus: what the exemption looks at.
   */
  income: Money;
  /**
   * The basic deduction.
   */
  basic: Money;
  /**
   * Taxable income, rounded to the fen; the tax is computed from the exact amount.
   */
  taxable: Money;
  /**
   * The rate of its bracket.
   */
  rate: Rate;
  /**
   * The quick deduction of its bracket.
   */
  quick: Money;
  /**
   * The tax of the year after reductions.
   */
  tax: Money;
  /**
   * What was withheld.
   */
  withheld: Money;
  /**
   * What is to be paid.
   */
  top_up: Money;
  /**
   * What is refunded on application.
   */
  refund: Money;
  /**
   * Whether the top-up need not be paid.
   */
  exempt: boolean;
  /**
   * Why, if so: `income` where both limits are met.
   */
  exempt_reason: ExemptReason | null;
  /**
   * First day of filing.
   */
  file_from: Day;
  /**
   * Last day of filing.
   */
  file_to: Day;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `severance`.
 */
export interface SeveranceAnswer {
  /**
   * The exempt part.
   */
  exempt: Money;
  /**
   * What is above it.
   */
  taxable: Money;
  /**
   * The rate of its bracket.
   */
  rate: Rate;
  /**
   * The quick deduction of its bracket.
   */
  quick: Money;
  /**
   * The tax.
   */
  tax: Money;
  /**
   * The payment less the tax.
   */
  net: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `sick_pay`.
 */
export interface SickPayAnswer {
  /**
   * The place.
   */
  place: CityCode;
  /**
   * The month.
   */
  month: Month;
  /**
   * The share of the wage.
   */
  rate: Rate;
  /**
   * The minimum wage of the place.
   */
  minimum: Money;
  /**
   * The least that is paid.
   */
  floor: Money;
  /**
   * The sick pay of a whole month.
   */
  pay: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `split`.
 */
export interface SplitAnswer {
  /**
   * The parts, in the order of the weights.
   */
  parts: Money[];
  /**
   * Their sum: the amount.
   */
  sum: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * A file of payments.
 */
export interface SplitFile {
  /**
   * The parts, in order.
   */
  parts: SplitPart[];
  /**
   * How many.
   */
  count: number;
  /**
   * Their sum.
   */
  total: Money;
}
/**
 * A part of a payment.
 */
export interface SplitPart {
  /**
   * The payment.
   */
  item: string;
  /**
   * Which part of it, from 1.
   */
  part: number;
  /**
   * How many parts it has.
   */
  parts: number;
  /**
   * The amount.
   */
  amount: Money;
}
/**
 * The answer of `split_payments`.
 */
export interface SplitPaymentsAnswer {
  /**
   * The files.
   */
  files: SplitFile[];
  /**
   * The transfers in all files.
   */
  count: number;
  /**
   * Their sum, which is that of the payments.
   */
  total: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The bill of a link.
 */
export interface LinkBill {
  /**
   * The tier.
   */
  tier_no: number;
  /**
   * Who bills.
   */
  party: string;
  /**
   * What is passed on.
   */
  pass_through: Money;
  /**
   * The fee of this link.
   */
  fee: Money;
  /**
   * The VAT in the fee that is credited to who pays it.
   */
  input_vat: Money;
  /**
   * Both.
   */
  total: Money;
  /**
   * Its lines, by person, item, side and month.
   */
  lines: LinkLine[];
  /**
   * The lines that differ from the link above.
   */
  differences: LinkLine[];
}
/**
 * A line of a link.
 */
export interface LinkLine {
  /**
   * The tier.
   */
  tier_no: number;
  /**
   * The person.
   */
  person: string;
  /**
   * The item.
   */
  item: string;
  /**
   * The side.
   */
  side: string;
  /**
   * The month that is paid for.
   */
  fee_month: Month;
  /**
   * The amount at this link; none if the link does not have it.
   */
  amount: Money | null;
  /**
   * The amount at the link above, where it is another one; none if that does not have it.
   */
  above: Money | null;
}
/**
 * The answer of `supplier_bill`.
 */
export interface SupplierBillAnswer {
  /**
   * The bills, in the order of the chain.
   */
  links: LinkBill[];
  /**
   * Whether every link passes on the same.
   */
  is_equal: boolean;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * A person, item and month on the three bills.
 */
export interface MatchRow {
  /**
   * The person.
   */
  person: string;
  /**
   * The item.
   */
  item: string;
  /**
   * The side.
   */
  side: string;
  /**
   * The month that is paid for.
   */
  fee_month: Month;
  /**
   * What the customer was charged; zero if nothing.
   */
  customer: Money;
  /**
   * What the supplier charges.
   */
  supplier: Money;
  /**
   * What the bureau took.
   */
  bureau: Money;
  /**
   * What the supplier charges above the bureau; below zero if less.
   */
  supplier_over: Money;
  /**
   * What the customer was charged below the bureau; below zero if more.
   */
  customer_under: Money;
  /**
   * What is to be done: first about the supplier, then about the customer.
   */
  actions: MatchAction[];
}
/**
 * The answer of `three_way`.
 */
export interface ThreeWayAnswer {
  /**
   * The lines, by person, item, side and month.
   */
  rows: MatchRow[];
  /**
   * The customer's bill.
   */
  customer_total: Money;
  /**
   * The supplier's bill.
   */
  supplier_total: Money;
  /**
   * The bureau's statement.
   */
  bureau_total: Money;
  /**
   * What the supplier charges for lines that match the bureau's, or for all by approval.
   */
  payable: Money;
  /**
   * What was paid before and is used up by that.
   */
  prepaid_used: Money;
  /**
   * What was paid before and is still an asset.
   */
  prepaid_left: Money;
  /**
   * What may be paid now.
   */
  to_pay: Money;
  /**
   * What the supplier will still claim.
   */
  accrued: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `training_penalty`.
 */
export interface TrainingPenaltyAnswer {
  /**
   * The months not served.
   */
  unserved_months: Number;
  /**
   * The most that the penalty may be.
   */
  max_penalty: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `union_fee`.
 */
export interface UnionFeeAnswer {
  /**
   * The rate.
   */
  rate: Rate;
  /**
   * The fee, owed by the employer.
   */
  fee: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `vat`.
 */
export interface VatAnswer {
  /**
   * The month.
   */
  month: Month;
  /**
   * What is taxed.
   */
  method: VatMethod;
  /**
   * The rate.
   */
  rate: Rate;
  /**
   * Whether input VAT may be credited; `null` where the rule does not say.
   */
  input_credit: boolean | null;
  /**
   * What the client pays, tax included.
   */
  price: Money;
  /**
   * What is passed through and not taxed.
   */
  pass_through: Money;
  /**
   * What is taxed, without tax.
   */
  sales: Money;
  /**
   * The tax.
   */
  vat: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `wage_deduction`.
 */
export interface WageDeductionAnswer {
  /**
   * The minimum wage.
   */
  minimum: Money;
  /**
   * The most that may be deducted.
   */
  max_deduction: Money;
  /**
   * What is deducted; `null` where no damage was given.
   */
  deducted: Money | null;
  /**
   * What is left for later months; `null` where no damage was given.
   */
  left: Money | null;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * The answer of `withhold`.
 */
export interface WithholdAnswer {
  /**
   * The months.
   */
  months: WithheldMonth[];
  /**
   * What is withheld in these months.
   */
  withheld: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * A month's withholding; amounts are cumulative unless they say otherwise.
 */
export interface WithheldLabour {
  /**
   * The month of payment.
   */
  month: Month;
  /**
   * The months that count for the basic deduction.
   */
  months: number;
  /**
   * Remuneration.
   */
  income: Money;
  /**
   * Cost, to the fen; an agent's expenses included.
   */
  cost: Money;
  /**
   * Exempt income.
   */
  exempt: Money;
  /**
   * Basic deduction.
   */
  basic: Money;
  /**
   * Other deductions.
   */
  other: Money;
  /**
   * Surcharges on the agent's VAT.
   */
  surcharges: Money;
  /**
   * Taxable income, to the fen.
   */
  taxable: Money;
  /**
   * The rate of its bracket.
   */
  rate: Rate;
  /**
   * The quick deduction of its bracket.
   */
  quick: Money;
  /**
   * The tax.
   */
  tax: Money;
  /**
   * Tax reductions.
   */
  reductions: Money;
  /**
   * What was withheld before this month.
   */
  withheld_before: Money;
  /**
   * What is withheld in this month.
   */
  withheld: Money;
  /**
   * What was withheld above the tax to date and stays for the settlement.
   */
  credit: Money;
  /**
   * Whether the cumulation starts anew with this month, after a gap.
   */
  restarted: boolean;
}
/**
 * The answer of `withhold_labour`.
 */
export interface WithholdLabourAnswer {
  /**
   * The months.
   */
  months: WithheldLabour[];
  /**
   * What is withheld in these months.
   */
  withheld: Money;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}
/**
 * Sums of the year.
 */
export interface YearTotals {
  /**
   * Gross pay.
   */
  gross: Money;
  /**
   * The employee's contributions.
   */
  employee_contributions: Money;
  /**
   * The tax withheld on wages, a merged bonus included.
   */
  tax: Money;
  /**
   * The tax on a bonus that is taxed alone.
   */
  bonus_tax: Money;
  /**
   * What is taken off after tax.
   */
  deductions: Money;
  /**
   * Net pay.
   */
  net: Money;
  /**
   * The employer's contributions.
   */
  employer_contributions: Money;
  /**
   * The employer's cost.
   */
  employer_cost: Money;
}
/**
 * The answer of `year`: columns, one entry for each month.
 */
export interface YearAnswer {
  /**
   * The months.
   */
  months: Month[];
  /**
   * Gross pay.
   */
  gross: Money[];
  /**
   * The employee's contributions.
   */
  employee_contributions: Money[];
  /**
   * The tax withheld on wages, a merged bonus included.
   */
  tax: Money[];
  /**
   * The tax on a bonus that is taxed alone.
   */
  bonus_tax: Money[];
  /**
   * What is taken off after tax.
   */
  deductions: Money[];
  /**
   * Net pay.
   */
  net: Money[];
  /**
   * The employer's contributions.
   */
  employer_contributions: Money[];
  /**
   * The employer's cost.
   */
  employer_cost: Money[];
  /**
   * Taxable income of the year to date.
   */
  taxable: Money[];
  /**
   * The rate of its bracket.
   */
  rate: Rate[];
  /**
   * Sums of the year.
   */
  totals: YearTotals;
  /**
   * The steps of the computation, in order.
   */
  steps: Step[];
  /**
   * Warnings.
   */
  warnings: WarningAnswer[];
  /**
   * What this was computed with.
   */
  stamp: Stamp;
}

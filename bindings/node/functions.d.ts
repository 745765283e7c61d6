// Generated from schema/*.json by `npm run types`; do not edit.

import type { HesuanError } from './index.js';
import type {
  AdditionalDeductionsAnswer,
  AdditionalDeductionsRequest,
  ArrearsAnswer,
  ArrearsRequest,
  BillRequest,
  BillsAnswer,
  BonusAnswer,
  BonusRequest,
  BonusSplitAnswer,
  BonusSplitRequest,
  CalendarAnswer,
  CalendarRequest,
  CharityLimitAnswer,
  CharityLimitRequest,
  CitiesAnswer,
  CitiesRequest,
  CommissionAnswer,
  CommissionRequest,
  ContributionAnswer,
  ContributionRequest,
  DeclarationAnswer,
  DeclarationRequest,
  EnrolmentAnswer,
  EnrolmentRequest,
  ExplainRequest,
  Explanation,
  FeeAnswer,
  GrossUpAnswer,
  GrossUpRequest,
  InterestAnswer,
  InterestRequest,
  InvoiceAnswer,
  InvoiceRequest,
  MarginAnswer,
  MarginRequest,
  ParameterAnswer,
  ParameterRequest,
  PayslipAnswer,
  PayslipRequest,
  PensionPayoutAnswer,
  PensionPayoutRequest,
  PersonalPensionAnswer,
  PersonalPensionRequest,
  PremiumAnswer,
  PremiumRequest,
  QuotesAnswer,
  QuotesRequest,
  ReadDeclarationAnswer,
  ReadDeclarationRequest,
  RemunerationAnswer,
  RemunerationRequest,
  RetroAnswer,
  RetroRequest,
  SchemeAnswer,
  SchemeRequest,
  ServiceFeeRequest,
  SettlementAnswer,
  SettlementRequest,
  WithholdAnswer,
  WithholdLabourAnswer,
  WithholdLabourRequest,
  WithholdRequest,
  YearAnswer,
  YearRequest,
} from './types.js';

/** Special additional deductions of a month and of the year to date, from the facts of a family. Throws {@link HesuanError}. */
export function additionalDeductions(request: AdditionalDeductionsRequest): AdditionalDeductionsAnswer;

/** Back pay and its late fees. Throws {@link HesuanError}. */
export function arrears(request: ArrearsRequest): ArrearsAnswer;

/** Commands to the bills of a platform. Throws {@link HesuanError}. */
export function bill(request: BillRequest): BillsAnswer;

/** The tax on an annual bonus. Throws {@link HesuanError}. */
export function bonus(request: BonusRequest): BonusAnswer;

/** The split of a payment into a bonus taxed alone and a merged part that costs least tax in the year. Throws {@link HesuanError}. */
export function bonusSplit(request: BonusSplitRequest): BonusSplitAnswer;

/** A request for the days of a year that differ from the plain week. Throws {@link HesuanError}. */
export function calendar(request: CalendarRequest): CalendarAnswer;

/** A donation, and what of it may be deducted. Throws {@link HesuanError}. */
export function charityLimit(request: CharityLimitRequest): CharityLimitAnswer;

/** A request for the cities of the book. Throws {@link HesuanError}. */
export function cities(request?: CitiesRequest): CitiesAnswer;

/** The commission of a withholding agent (代扣代缴手续费). Throws {@link HesuanError}. */
export function commission(request: CommissionRequest): CommissionAnswer;

/** A request for the contributions of one person and month. Throws {@link HesuanError}. */
export function contributions(request: ContributionRequest): ContributionAnswer;

/** Rows that the withholding client imports. Throws {@link HesuanError}. */
export function declaration(request: DeclarationRequest): DeclarationAnswer;

/** The fee months of a person at one place. Throws {@link HesuanError}. */
export function enrolment(request: EnrolmentRequest): EnrolmentAnswer;

/** A request for an explanation of the contributions of one person and month. Throws {@link HesuanError}. */
export function explain(request: ExplainRequest): Explanation;

/** The amount of a pay item that reaches a target. Throws {@link HesuanError}. */
export function grossUp(request: GrossUpRequest): GrossUpAnswer;

/** The interest of an advance. Throws {@link HesuanError}. */
export function interest(request: InterestRequest): InterestAnswer;

/** The VAT and invoices of a bill. Throws {@link HesuanError}. */
export function invoice(request: InvoiceRequest): InvoiceAnswer;

/** The margin of a service that a supplier renders. Throws {@link HesuanError}. */
export function margin(request: MarginRequest): MarginAnswer;

/** A request for a national value of a month. Throws {@link HesuanError}. */
export function parameter(request: ParameterRequest): ParameterAnswer;

/** The payslip of a person and month of payment. Throws {@link HesuanError}. */
export function payslip(request: PayslipRequest): PayslipAnswer;

/** A payment out of the personal pension, taxed alone. Throws {@link HesuanError}. */
export function pensionPayout(request: PensionPayoutRequest): PensionPayoutAnswer;

/** What a payment into the personal pension saves in the year. Throws {@link HesuanError}. */
export function personalPension(request: PersonalPensionRequest): PersonalPensionAnswer;

/** The premiums of a policy. Throws {@link HesuanError}. */
export function premium(request: PremiumRequest): PremiumAnswer;

/** Offers compared for a city and a number of heads. Throws {@link HesuanError}. */
export function quotes(request: QuotesRequest): QuotesAnswer;

/** A sheet of the withholding client, as rows of texts. Throws {@link HesuanError}. */
export function readDeclaration(request: ReadDeclarationRequest): ReadDeclarationAnswer;

/** The tax on one payment of labour, author's, royalty or incidental income. Throws {@link HesuanError}. */
export function remuneration(request: RemunerationRequest): RemunerationAnswer;

/** A request for the differences (补差) between what was known on a day and what is known now. Throws {@link HesuanError}. */
export function retro(request: RetroRequest): RetroAnswer;

/** Which rules are asked for: a place, a month, a kind of person, a day of knowledge. Throws {@link HesuanError}. */
export function scheme(request: SchemeRequest): SchemeAnswer;

/** The service fee of a month. Throws {@link HesuanError}. */
export function serviceFee(request: ServiceFeeRequest): FeeAnswer;

/** The annual settlement of a resident's comprehensive income. Throws {@link HesuanError}. */
export function settlement(request: SettlementRequest): SettlementAnswer;

/** Cumulative withholding of a resident's wages, for one month or several of a year. Throws {@link HesuanError}. */
export function withhold(request: WithholdRequest): WithholdAnswer;

/** Cumulative withholding of labour remuneration, for one month or several of a year. Throws {@link HesuanError}. */
export function withholdLabour(request: WithholdLabourRequest): WithholdLabourAnswer;

/** Twelve months of a person, simulated. Throws {@link HesuanError}. */
export function year(request: YearRequest): YearAnswer;

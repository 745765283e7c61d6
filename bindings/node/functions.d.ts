// Generated from schema/*.json by `npm run types`; do not edit.

import type { HesuanError } from './index.js';
import type {
  AccessAnswer,
  AccessRequest,
  AdditionalDeductionsAnswer,
  AdditionalDeductionsRequest,
  AnnualLeaveAnswer,
  AnnualLeaveRequest,
  AnnuityContributionAnswer,
  AnnuityContributionRequest,
  AnnuityReceiptAnswer,
  AnnuityReceiptRequest,
  ArrearsAnswer,
  ArrearsRequest,
  BankFileAnswer,
  BankFileRequest,
  BillCheckAnswer,
  BillCheckRequest,
  BillRequest,
  BillsAnswer,
  BonusAnswer,
  BonusRequest,
  BonusSplitAnswer,
  BonusSplitRequest,
  CalendarAnswer,
  CalendarRequest,
  ChargeAnswer,
  ChargeRequest,
  CharityLimitAnswer,
  CharityLimitRequest,
  CheckNumbersAnswer,
  CheckNumbersRequest,
  CitiesAnswer,
  CitiesRequest,
  ClaimAnswer,
  ClaimRequest,
  CommissionAnswer,
  CommissionRequest,
  CompensationAnswer,
  CompensationRequest,
  ConsentAnswer,
  ConsentRequest,
  ContributionAnswer,
  ContributionRequest,
  DeclarationAnswer,
  DeclarationRequest,
  DisabilityLevyAnswer,
  DisabilityLevyRequest,
  DoubleWageAnswer,
  DoubleWageRequest,
  EarlyRetirementAnswer,
  EarlyRetirementRequest,
  EnrolmentAnswer,
  EnrolmentRequest,
  EquityAnswer,
  EquityRequest,
  ExplainRequest,
  Explanation,
  FeeAdjustmentAnswer,
  FeeAdjustmentRequest,
  FeeAnswer,
  FundsGateAnswer,
  FundsGateRequest,
  GrossUpAnswer,
  GrossUpRequest,
  HousingFundCapAnswer,
  HousingFundCapRequest,
  ImportReceiptsAnswer,
  ImportReceiptsRequest,
  InsightAnswer,
  InsightRequest,
  InterestAnswer,
  InterestRequest,
  InternalRetirementAnswer,
  InternalRetirementRequest,
  InvoiceAnswer,
  InvoiceRequest,
  LateFeeAnswer,
  LateFeeRequest,
  LedgerAnswer,
  LedgerRequest,
  LowPriceHousingAnswer,
  LowPriceHousingRequest,
  MarginAnswer,
  MarginRequest,
  MinimumWageAnswer,
  MinimumWageRequest,
  NonCompeteAnswer,
  NonCompeteRequest,
  NonResidentAnswer,
  NonresidentRequest,
  OvertimeAnswer,
  OvertimeRequest,
  ParameterAnswer,
  ParameterRequest,
  PayRequest,
  PaymentChecksAnswer,
  PaymentChecksRequest,
  PaymentsAnswer,
  PayslipAnswer,
  PayslipRequest,
  PensionPayoutAnswer,
  PensionPayoutRequest,
  PersonalPensionAnswer,
  PersonalPensionRequest,
  PremiumAnswer,
  PremiumRequest,
  ProbationAnswer,
  ProbationRequest,
  ProrateAnswer,
  ProrateRequest,
  QuotesAnswer,
  QuotesRequest,
  ReadBankStatementAnswer,
  ReadBankStatementRequest,
  ReadDeclarationAnswer,
  ReadDeclarationRequest,
  ReadStatementRequest,
  ReconcileAnswer,
  ReconcileRequest,
  RedLetterAnswer,
  RedLetterRequest,
  RemittanceAnswer,
  RemittanceRequest,
  RemunerationAnswer,
  RemunerationRequest,
  RepayAdvancesAnswer,
  RepayAdvancesRequest,
  ResidenceChangeAnswer,
  ResidenceChangeRequest,
  RetirementAnswer,
  RetirementRequest,
  RetroAnswer,
  RetroRequest,
  RoundAnswer,
  RoundRequest,
  SchemeAnswer,
  SchemeRequest,
  SelfQueryAnswer,
  SelfQueryRequest,
  ServiceFeeRequest,
  SettleAnswer,
  SettleRequest,
  SettlementAnswer,
  SettlementRequest,
  SeveranceAnswer,
  SeveranceRequest,
  SickPayAnswer,
  SickPayRequest,
  SplitAnswer,
  SplitPaymentsAnswer,
  SplitPaymentsRequest,
  SplitRequest,
  StatementAnswer,
  SupplierBillAnswer,
  SupplierBillRequest,
  ThreeWayAnswer,
  ThreeWayRequest,
  TrainingPenaltyAnswer,
  TrainingPenaltyRequest,
  UnionFeeAnswer,
  UnionFeeRequest,
  VatAnswer,
  VatRequest,
  WageDeductionAnswer,
  WageDeductionRequest,
  WithholdAnswer,
  WithholdLabourAnswer,
  WithholdLabourRequest,
  WithholdRequest,
  YearAnswer,
  YearRequest,
} from './types.js';

/** Whether a user may do an act, and what stays masked. Throws {@link HesuanError}. */
export function access(request: AccessRequest): AccessAnswer;

/** Special additional deductions of a month and of the year to date, from the facts of a family. Throws {@link HesuanError}. */
export function additionalDeductions(request: AdditionalDeductionsRequest): AdditionalDeductionsAnswer;

/** Annual leave of a year, and the pay for the days not taken. Throws {@link HesuanError}. */
export function annualLeave(request: AnnualLeaveRequest): AnnualLeaveAnswer;

/** How much of an annuity contribution is paid before tax (年金缴费). Throws {@link HesuanError}. */
export function annuityContribution(request: AnnuityContributionRequest): AnnuityContributionAnswer;

/** The tax on an annuity receipt: the whole amount alone, nothing deducted. Two annuities are two receipts. Throws {@link HesuanError}. */
export function annuityReceipt(request: AnnuityReceiptRequest): AnnuityReceiptAnswer;

/** Back pay and its late fees. Throws {@link HesuanError}. */
export function arrears(request: ArrearsRequest): ArrearsAnswer;

/** Payments to be written in the layout of a bank. Throws {@link HesuanError}. */
export function bankFile(request: BankFileRequest): BankFileAnswer;

/** Commands to the bills of a platform. Throws {@link HesuanError}. */
export function bill(request: BillRequest): BillsAnswer;

/** The checks of a bill before it is sent. Throws {@link HesuanError}. */
export function billCheck(request: BillCheckRequest): BillCheckAnswer;

/** The tax on an annual bonus. Throws {@link HesuanError}. */
export function bonus(request: BonusRequest): BonusAnswer;

/** The split of a payment into a bonus taxed alone and a merged part that costs least tax in the year. Throws {@link HesuanError}. */
export function bonusSplit(request: BonusSplitRequest): BonusSplitAnswer;

/** A request for the days of a year that differ from the plain week. Throws {@link HesuanError}. */
export function calendar(request: CalendarRequest): CalendarAnswer;

/** A charge beside fee and contributions. Throws {@link HesuanError}. */
export function charge(request: ChargeRequest): ChargeAnswer;

/** A donation, and what of it may be deducted. Throws {@link HesuanError}. */
export function charityLimit(request: CharityLimitRequest): CharityLimitAnswer;

/** Numbers whose check digits are asked for. Throws {@link HesuanError}. */
export function checkNumbers(request?: CheckNumbersRequest): CheckNumbersAnswer;

/** A request for the cities of the book. Throws {@link HesuanError}. */
export function cities(request?: CitiesRequest): CitiesAnswer;

/** Receipts to be claimed. Throws {@link HesuanError}. */
export function claim(request: ClaimRequest): ClaimAnswer;

/** The commission of a withholding agent (代扣代缴手续费). Throws {@link HesuanError}. */
export function commission(request: CommissionRequest): CommissionAnswer;

/** Compensation for the end of an employment. Throws {@link HesuanError}. */
export function compensation(request: CompensationRequest): CompensationAnswer;

/** Which of some uses of data the grants allow. Throws {@link HesuanError}. */
export function consent(request: ConsentRequest): ConsentAnswer;

/** A request for the contributions of one person and month. Throws {@link HesuanError}. */
export function contributions(request: ContributionRequest): ContributionAnswer;

/** Rows that the withholding client imports. Throws {@link HesuanError}. */
export function declaration(request: DeclarationRequest): DeclarationAnswer;

/** The levy for the employment of disabled persons, paid in a year on the figures of the year before. Throws {@link HesuanError}. */
export function disabilityLevy(request: DisabilityLevyRequest): DisabilityLevyAnswer;

/** The extra wage where there is no written contract. Throws {@link HesuanError}. */
export function doubleWage(request: DoubleWageRequest): DoubleWageAnswer;

/** The tax on the lump sum of early retirement (提前退休一次性补贴收入, 财税〔2018〕164号 item 5 (2)). Throws {@link HesuanError}. */
export function earlyRetirement(request: EarlyRetirementRequest): EarlyRetirementAnswer;

/** The fee months of a person at one place. Throws {@link HesuanError}. */
export function enrolment(request: EnrolmentRequest): EnrolmentAnswer;

/** The tax on an equity incentive of a listed company (股票期权、限制性股票等); those of one tax year are merged, never across years. Throws {@link HesuanError}. */
export function equity(request: EquityRequest): EquityAnswer;

/** A request for an explanation of the contributions of one person and month. Throws {@link HesuanError}. */
export function explain(request: ExplainRequest): Explanation;

/** The fee of a month whose heads turned out to be others than were charged. Throws {@link HesuanError}. */
export function feeAdjustment(request: FeeAdjustmentRequest): FeeAdjustmentAnswer;

/** Whether the customers' money covers a batch. Throws {@link HesuanError}. */
export function fundsGate(request: FundsGateRequest): FundsGateAnswer;

/** The amount of a pay item that reaches a target. Throws {@link HesuanError}. */
export function grossUp(request: GrossUpRequest): GrossUpAnswer;

/** How much of the housing fund is paid before tax, on each side. Throws {@link HesuanError}. */
export function housingFundCap(request: HousingFundCapRequest): HousingFundCapAnswer;

/** Statement files to be imported. Throws {@link HesuanError}. */
export function importReceipts(request: ImportReceiptsRequest): ImportReceiptsAnswer;

/** Figures on histories of people and companies, each behind a grant. Throws {@link HesuanError}. */
export function insight(request: InsightRequest): InsightAnswer;

/** The interest of an advance. Throws {@link HesuanError}. */
export function interest(request: InterestRequest): InterestAnswer;

/** The tax on the lump sum of internal retirement (内部退养一次性收入, 国税发〔1999〕58号, 财税〔2018〕164号 item 5 (3)).   The wage of the month stays in the cumulative withholding. Throws {@link HesuanError}. */
export function internalRetirement(request: InternalRetirementRequest): InternalRetirementAnswer;

/** The VAT and invoices of a bill. Throws {@link HesuanError}. */
export function invoice(request: InvoiceRequest): InvoiceAnswer;

/** The late fee on an amount: from a day to the day of payment, or a number of days. Throws {@link HesuanError}. */
export function lateFee(request: LateFeeRequest): LateFeeAnswer;

/** The ledger of events. Throws {@link HesuanError}. */
export function ledger(request?: LedgerRequest): LedgerAnswer;

/** The tax on housing that an employer sells to an employee under cost (单位低价售房): the difference is taxed. Throws {@link HesuanError}. */
export function lowPriceHousing(request: LowPriceHousingRequest): LowPriceHousingAnswer;

/** The margin of a service that a supplier renders. Throws {@link HesuanError}. */
export function margin(request: MarginRequest): MarginAnswer;

/** Whether the wage of a month reaches the minimum wage of the place. Throws {@link HesuanError}. */
export function minimumWage(request: MinimumWageRequest): MinimumWageAnswer;

/** The pay for a non-compete clause for which no amount was agreed. Throws {@link HesuanError}. */
export function nonCompete(request: NonCompeteRequest): NonCompeteAnswer;

/** The income to tax of a person without domicile, and a non-resident's tax on it.   Social insurance and the housing fund are not deducted. Wages of different periods that are paid in one month are computed  each by its own days; their incomes are added and taxed with formula 5. Throws {@link HesuanError}. */
export function nonresident(request: NonresidentRequest): NonResidentAnswer;

/** Overtime pay of a month: a wage (or a place with the wages that its rule chooses from), and hours, days or attendance. Throws {@link HesuanError}. */
export function overtime(request: OvertimeRequest): OvertimeAnswer;

/** A request for a national value of a month. Throws {@link HesuanError}. */
export function parameter(request: ParameterRequest): ParameterAnswer;

/** Commands to the payments of a platform. Throws {@link HesuanError}. */
export function pay(request: PayRequest): PaymentsAnswer;

/** Payments to be checked before a batch is made of them. Throws {@link HesuanError}. */
export function paymentChecks(request: PaymentChecksRequest): PaymentChecksAnswer;

/** The payslip of a person and month of payment. Throws {@link HesuanError}. */
export function payslip(request: PayslipRequest): PayslipAnswer;

/** A payment out of the personal pension, taxed alone. Throws {@link HesuanError}. */
export function pensionPayout(request: PensionPayoutRequest): PensionPayoutAnswer;

/** What a payment into the personal pension saves in the year. Throws {@link HesuanError}. */
export function personalPension(request: PersonalPensionRequest): PersonalPensionAnswer;

/** The premiums of a policy. Throws {@link HesuanError}. */
export function premium(request: PremiumRequest): PremiumAnswer;

/** Whether the length and the wage of a probation (试用期) are lawful. Throws {@link HesuanError}. */
export function probation(request: ProbationRequest): ProbationAnswer;

/** The wage of a month in which somebody came, left, or took unpaid leave. Throws {@link HesuanError}. */
export function prorate(request: ProrateRequest): ProrateAnswer;

/** Offers compared for a city and a number of heads. Throws {@link HesuanError}. */
export function quotes(request: QuotesRequest): QuotesAnswer;

/** A bank statement, as rows of texts. Throws {@link HesuanError}. */
export function readBankStatement(request: ReadBankStatementRequest): ReadBankStatementAnswer;

/** A sheet of the withholding client, as rows of texts. Throws {@link HesuanError}. */
export function readDeclaration(request: ReadDeclarationRequest): ReadDeclarationAnswer;

/** A statement as rows of cells. Throws {@link HesuanError}. */
export function readStatement(request: ReadStatementRequest): StatementAnswer;

/** Expected lines against the rows of a statement. Throws {@link HesuanError}. */
export function reconcile(request: ReconcileRequest): ReconcileAnswer;

/** A red-letter invoice, which cancels another one. Throws {@link HesuanError}. */
export function redLetter(request: RedLetterRequest): RedLetterAnswer;

/** Remittances against what was assessed. Throws {@link HesuanError}. */
export function remittance(request: RemittanceRequest): RemittanceAnswer;

/** The tax on one payment of labour, author's, royalty or incidental income. Throws {@link HesuanError}. */
export function remuneration(request: RemunerationRequest): RemunerationAnswer;

/** Money received from a customer that has advances: they are repaid first, the oldest before the others. Throws {@link HesuanError}. */
export function repayAdvances(request: RepayAdvancesRequest): RepayAdvancesAnswer;

/** The tax of a year whose status was forecast otherwise, against what was withheld. Throws {@link HesuanError}. */
export function residenceChange(request: ResidenceChangeRequest): ResidenceChangeAnswer;

/** When a person retires. Throws {@link HesuanError}. */
export function retirement(request: RetirementRequest): RetirementAnswer;

/** A request for the differences (补差) between what was known on a day and what is known now. Throws {@link HesuanError}. */
export function retro(request: RetroRequest): RetroAnswer;

/** Values rounded by several rules. Throws {@link HesuanError}. */
export function round(request: RoundRequest): RoundAnswer;

/** Which rules are asked for: a place, a month, a kind of person, a day of knowledge. Throws {@link HesuanError}. */
export function scheme(request: SchemeRequest): SchemeAnswer;

/** What an employee asks about themself. Throws {@link HesuanError}. */
export function selfQuery(request: SelfQueryRequest): SelfQueryAnswer;

/** The service fee of a month. Throws {@link HesuanError}. */
export function serviceFee(request: ServiceFeeRequest): FeeAnswer;

/** Commands to the bills of a platform and to the money that was received for them. Throws {@link HesuanError}. */
export function settle(request: SettleRequest): SettleAnswer;

/** The annual settlement of a resident's comprehensive income. Throws {@link HesuanError}. */
export function settlement(request: SettlementRequest): SettlementAnswer;

/** The tax on a severance payment (解除劳动关系一次性补偿收入, 财税〔2018〕164号 item 5 (1)). Throws {@link HesuanError}. */
export function severance(request: SeveranceRequest): SeveranceAnswer;

/** Sick pay of a whole month. Throws {@link HesuanError}. */
export function sickPay(request: SickPayRequest): SickPayAnswer;

/** An amount split into whole fen. Throws {@link HesuanError}. */
export function split(request: SplitRequest): SplitAnswer;

/** Payments to be split by the limits of a bank. Throws {@link HesuanError}. */
export function splitPayments(request: SplitPaymentsRequest): SplitPaymentsAnswer;

/** The bills of a month from the customer down to the last supplier. Throws {@link HesuanError}. */
export function supplierBill(request: SupplierBillRequest): SupplierBillAnswer;

/** A customer's bill, a supplier's bill and the bureau's statement, line by line. Throws {@link HesuanError}. */
export function threeWay(request: ThreeWayRequest): ThreeWayAnswer;

/** The penalty for leaving before the service agreed for a training. Throws {@link HesuanError}. */
export function trainingPenalty(request: TrainingPenaltyRequest): TrainingPenaltyAnswer;

/** The union fee of a month, of a unit with a union. Throws {@link HesuanError}. */
export function unionFee(request: UnionFeeRequest): UnionFeeAnswer;

/** The VAT of a month or an invoice. Throws {@link HesuanError}. */
export function vat(request: VatRequest): VatAnswer;

/** What may be deducted from a month's wage for damage that the employee caused. Throws {@link HesuanError}. */
export function wageDeduction(request: WageDeductionRequest): WageDeductionAnswer;

/** Cumulative withholding of a resident's wages, for one month or several of a year. Throws {@link HesuanError}. */
export function withhold(request: WithholdRequest): WithholdAnswer;

/** Cumulative withholding of labour remuneration, for one month or several of a year. Throws {@link HesuanError}. */
export function withholdLabour(request: WithholdLabourRequest): WithholdLabourAnswer;

/** Twelve months of a person, simulated. Throws {@link HesuanError}. */
export function year(request: YearRequest): YearAnswer;

// The API over the WASM build, for browsers, bundlers and workers: `await init()` once, then every call is synchronous.

import load, { call as callBuild, evalLine as evalBuild } from './hesuan_wasm.js';
import { over } from './api.js';
import { OPERATIONS } from './operations.js';

export { Answer, HesuanError } from './api.js';

/** Which build answers. */
export const backend = 'wasm';

let ready = false;

function started(run) {
  return (...given) => {
    if (!ready) throw new Error('hesuan: `await init()` before the first call');
    return run(...given);
  };
}

/**
 * Loads the WASM file: beside this module, or from what is given (a URL, a Response, bytes or a compiled module).
 * Calling it again does nothing.
 */
export async function init(source) {
  if (ready) return;
  await load(source === undefined ? undefined : { module_or_path: source });
  ready = true;
}

export const {
  access,
  additionalDeductions,
  annualLeave,
  annuityContribution,
  annuityReceipt,
  arrears,
  bankFile,
  bill,
  billCheck,
  bonus,
  bonusSplit,
  calendar,
  charge,
  charityLimit,
  checkNumbers,
  cities,
  claim,
  commission,
  compensation,
  consent,
  contributions,
  declaration,
  disabilityLevy,
  doubleWage,
  earlyRetirement,
  enrolment,
  equity,
  explain,
  feeAdjustment,
  fundsGate,
  grossUp,
  housingFundCap,
  importReceipts,
  insight,
  interest,
  internalRetirement,
  invoice,
  lateFee,
  ledger,
  lowPriceHousing,
  margin,
  minimumWage,
  nonCompete,
  nonresident,
  overtime,
  parameter,
  pay,
  paymentChecks,
  payslip,
  pensionPayout,
  personalPension,
  premium,
  probation,
  prorate,
  quotes,
  readBankStatement,
  readDeclaration,
  readStatement,
  reconcile,
  redLetter,
  remittance,
  remuneration,
  repayAdvances,
  residenceChange,
  retirement,
  retro,
  round,
  scheme,
  selfQuery,
  serviceFee,
  settle,
  settlement,
  severance,
  sickPay,
  split,
  splitPayments,
  supplierBill,
  threeWay,
  trainingPenalty,
  unionFee,
  vat,
  wageDeduction,
  withhold,
  withholdLabour,
  year,
  call,
  evalLine,
} = over({ call: started(callBuild), evalLine: started(evalBuild) }, OPERATIONS);

// Median time of one call, native and WASM: `npm run bench`.

import * as native from 'hesuan';
import * as wasm from 'hesuan/wasm';

await wasm.init();

const REQUEST = { city: '310000', month: '2025-07', wage: '15000', housing_fund_rate: '0.07', work_injury_rate: '0.002' };
const TEXT = JSON.stringify(REQUEST);
const PAYSLIP = {
  month: '2026-03',
  items: [['basic', '12000'], ['post', '3000'], ['meal', '440'], ['overtime', '812.35'], ['performance', '2500'], ['phone', '100']].map(([code, amount]) => ({ code, amount })),
  contributions: [{ city: '310000', wage: '15000', housing_fund_rate: '0.07', work_injury_rate: '0.002' }],
  tax: { additional: '3000', opening: { month: '2026-02', months_employed: 2, income: '37000', special: '5000', additional: '6000', withheld: '450' } },
  deductions: [{ code: 'union', amount: '20' }],
};
const PAYSLIP_TEXT = JSON.stringify(PAYSLIP);

/** The median of 2001 rounds of 20 calls, in microseconds for one call. */
function median(run) {
  const rounds = [];
  for (let warm = 0; warm < 20_000; warm++) run();
  for (let round = 0; round < 2001; round++) {
    const start = process.hrtime.bigint();
    for (let call = 0; call < 20; call++) run();
    rounds.push(Number(process.hrtime.bigint() - start) / 20_000);
  }
  return rounds.sort((a, b) => a - b)[1000];
}

console.log(`one answer: ${native.contributions(REQUEST).lines.length} lines, ${native.call('contributions', TEXT).length} characters; node ${process.version}`);
console.log('µs, median'.padEnd(34), 'native'.padStart(8), 'wasm'.padStart(8));
for (const [what, run] of [
  ['contributions(): totals', (api) => () => api.contributions(REQUEST).employer_total],
  ['contributions(): totals and lines', (api) => () => api.contributions(REQUEST).lines.length],
  ['JSON.parse of the whole answer', (api) => () => JSON.parse(api.call('contributions', TEXT)).employer_total],
  ['call(): text in, text out', (api) => () => api.call('contributions', TEXT)],
  ['payslip(): gross, net, cost', (api) => () => { const { gross, net, employer_cost } = api.payslip(PAYSLIP); return gross + net + employer_cost; }],
  ['payslip(): all of it', (api) => () => JSON.stringify(api.payslip(PAYSLIP))],
  ['call() of a payslip', (api) => () => api.call('payslip', PAYSLIP_TEXT)],
  ['an error', (api) => () => { try { api.contributions({ ...REQUEST, wage: '12.345' }); } catch (error) { return error.code; } }],
]) {
  console.log(what.padEnd(34), median(run(native)).toFixed(2).padStart(8), median(run(wasm)).toFixed(2).padStart(8));
}


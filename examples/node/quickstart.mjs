// One person and month: every line, the totals, and what an error looks like.
//
//   node examples/node/quickstart.mjs      (with the package `hesuan` installed)

import { HesuanError, contributions } from 'hesuan';

const person = { city: '310000', month: '2025-07', wage: '15000', housing_fund_rate: '0.07', work_injury_class: 2 };
const answer = contributions(person);
for (const line of answer.lines) {
  console.log(line.item, line.side, line.amount);
}
console.log(`employer ${answer.employer_total}, employee ${answer.employee_total}`);

// A rate outside the city's range is refused: the error says which field, which value and why.
try {
  contributions({ ...person, housing_fund_rate: '0.2' });
} catch (error) {
  if (!(error instanceof HesuanError)) throw error;
  console.log(error.code, error.path, error.value);
}

// The same wage in several cities.

import { HesuanError } from './pkg/index.js';
import { chosen } from './choices.js';
import { groupedBars } from './chart.js';
import { $, element, figure, heading } from './elements.js';
import { faultText } from './faults.js';
import { fen, spaced } from './figures.js';
import { cityName, comparedCities } from './form.js';
import { ask, contributionsIn, draft } from './payslip.js';
import { text } from './texts.js';

const MEASURES = ['net', 'employee_contributions', 'tax', 'employer_cost', 'employer_contributions'];
const DRAWN = ['net', 'employee_contributions', 'tax', 'employer_cost'];

const request = (city) => ({ month: chosen.month, ...draft(chosen.wage), contributions: [contributionsIn(city, chosen.housing_fund_rate)] });

/** The payslip in a city, or why there is none. */
function slipIn(city) {
  try {
    return { city, slip: ask('payslip', request(city)) };
  } catch (error) {
    if (!(error instanceof HesuanError)) throw error;
    return { city, error };
  }
}

export const compareView = {
  /** What no city can answer is a fault of the form; what one of them cannot stands in its row. */
  answer() {
    const rows = comparedCities().map(slipIn);
    const answered = rows.filter(({ slip }) => slip);
    if (rows.length > 0 && answered.length === 0) throw rows[0].error;
    const warnings = answered.flatMap(({ slip }) => slip.warnings);
    return { rows, warnings: distinct(warnings), stamp: answered[0]?.slip.stamp };
  },

  show({ rows }) {
    $('of').textContent = text('compare_of')(chosen.month, rows.length);
    showTable(rows);
    groupedBars($('compare-chart'), {
      title: text('compare_chart'),
      about: text('compare_about')(rows.map(({ city }) => cityName(city))),
      groups: DRAWN.map((part) => ({
        name: text(part),
        part,
        bars: rows.filter(({ slip }) => slip).map(({ city, slip }) => ({ label: cityName(city), fen: fen(slip[part]), figure: spaced(slip[part]) })),
      })),
    });
  },
};

/** Each warning once, with the items that it concerns in any of the cities. */
function distinct(warnings) {
  const seen = new Map();
  for (const warning of warnings) {
    const key = `${warning.code} ${warning.rule} ${warning.message}`;
    const items = [...(seen.get(key)?.items ?? []), ...warning.items];
    seen.set(key, { ...warning, items: [...new Set(items)] });
  }
  return [...seen.values()];
}

function showTable(rows) {
  const head = element('tr', {}, element('th', { scope: 'col', textContent: text('city') }), ...MEASURES.map((part) => element('th', { scope: 'col', className: 'number', textContent: text(part) })));
  const answered = ({ city, slip }) => element('tr', {}, heading(cityName(city)), ...MEASURES.map((part) => figure(text(part), spaced(slip[part]))));
  const refused = ({ city, error }) => element('tr', {}, heading(cityName(city)), element('td', { colSpan: MEASURES.length, className: 'fault' }, ...error.faults.slice(0, 1).flatMap(faultText)));
  $('compare-table').replaceChildren(
    element('caption', { className: 'visually-hidden', textContent: text('compare_table') }),
    element('thead', {}, head),
    element('tbody', {}, ...rows.map((row) => (row.slip ? answered(row) : refused(row)))),
  );
}

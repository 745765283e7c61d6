// Twelve months in a row: what the cumulative tax, a raise, a bonus and a move make of the monthly net pay.

import { chosen, given } from './choices.js';
import { stackedColumns } from './chart.js';
import { $, element, figure, heading } from './elements.js';
import { placeOf } from './faults.js';
import { fen, percent, spaced } from './figures.js';
import { personAndPlace } from './form.js';
import { PARTS, ask, contributionsIn, draft, keyOf, showWhere, totalCard, wageItem } from './payslip.js';
import { text } from './texts.js';

const DRAWN = ['net', 'tax', 'employee_contributions'];
const COLUMNS = ['gross', 'employee_contributions', 'tax', 'rate', 'net', 'employer_contributions', 'employer_cost', 'taxable'];

/** The year's request; a change counts when its month and its value are both chosen. */
export function yearRequest({ isWithBonus = true } = {}) {
  const { month, wage, joined, raise_from, raise, bonus_month, bonus, move_from, move_city, move_rate } = chosen;
  const year = month.slice(0, 4);
  const changes = [];
  if (raise_from && raise) changes.push({ from: `${year}-${raise_from}`, set: { items: [wageItem(raise)] } });
  if (move_from && move_city) changes.push({ from: `${year}-${move_from}`, set: { contributions: [contributionsIn(move_city, move_rate)] } });
  return {
    year: /^\d{1,4}$/.test(year) ? Number(year) : year,
    payslip: draft(wage),
    changes,
    ...given({
      bonus: isWithBonus && bonus_month && bonus ? { month: `${year}-${bonus_month}`, amount: bonus, method: 'merged' } : '',
      from: joined ? `${year}-${joined}` : '',
    }),
  };
}

export const yearView = {
  isOfPerson: true,

  answer: () => ask('year', yearRequest()),

  show(answer) {
    $('of').textContent = personAndPlace(text('year')(answer.months[0].slice(0, 4)));
    const { gross, net, tax, employee_contributions, employer_cost } = answer.totals;
    $('year-totals').replaceChildren(
      totalCard('year-gross', text('year_gross'), gross, 'ink'),
      totalCard('year-net', text('year_net'), net, 'employee sought'),
      totalCard('year-cost', text('year_cost'), employer_cost, 'employer'),
    );
    showWhere($('year-where-bar'), $('year-where-key'), PARTS, answer.totals);
    $('year-key').replaceChildren(...keyOf(DRAWN), element('li', { className: 'remark', textContent: text('rate_above') }));
    stackedColumns($('year-chart'), {
      title: text('year_chart'),
      about: text('year_about')(spaced(net), spaced(tax), spaced(employee_contributions)),
      columns: answer.months.map((month, index) => ({
        label: text('months_short')[Number(month.slice(5)) - 1],
        narrow: text('months_narrow')[Number(month.slice(5)) - 1],
        above: answer.rate[index] === answer.rate[index - 1] ? '' : percent(answer.rate[index]),
        mark: eventOf(month),
        told: `${month}\n${DRAWN.map((part) => `${text(part)} ${spaced(answer[part][index])}`).join('\n')}`,
        parts: DRAWN.map((part) => ({ part, fen: fen(answer[part][index]) })),
      })),
    });
    showTable(answer);
    return [text('year_net'), net];
  },

  /** What a change set has no path of its own: the values tell whose the fault is. */
  place(fault) {
    const inner = fault.path.replace(/^payslip\./, '');
    if (/^bonus/.test(inner)) return 'bonus';
    if (/^from$/.test(inner)) return 'joined';
    if (/^items/.test(inner) && fault.value === chosen.raise && fault.value !== chosen.wage) return 'raise';
    if (/^contributions\[0\]\.(city|category)$/.test(inner) && fault.value !== chosen.city && chosen.move_from && chosen.move_city) return 'move';
    if (/housing_fund_rate$/.test(inner) && fault.value === chosen.move_rate && fault.value !== chosen.housing_fund_rate) return 'move_rate';
    return placeOf(fault);
  },
};

/** What happens in a month, in a word. */
function eventOf(month) {
  const { raise_from, raise, bonus_month, bonus, move_from, move_city } = chosen;
  const events = [[raise && raise_from, 'event_raise'], [bonus && bonus_month, 'event_bonus'], [move_city && move_from, 'event_move']];
  return events.filter(([number]) => number === month.slice(5)).map(([, name]) => text(name)).join(' ');
}

function showTable(answer) {
  const shown = (column, value) => (column === 'rate' ? percent(value) : spaced(value));
  const head = element('tr', {}, element('th', { scope: 'col', textContent: text('month_column') }), ...COLUMNS.map((column) => element('th', { scope: 'col', className: 'number', textContent: text(column) })));
  const row = (name, figures) => element('tr', {}, heading(name), ...figures.map((words, index) => figure(text(COLUMNS[index]), words)));
  $('year-table').replaceChildren(
    element('caption', { className: 'visually-hidden', textContent: text('year_chart') }),
    element('thead', {}, head),
    element('tbody', {}, ...answer.months.map((month, index) => row(month, COLUMNS.map((column) => shown(column, answer[column][index]))))),
    element('tfoot', {}, row(text('sum'), COLUMNS.map((column) => (answer.totals[column] ? spaced(answer.totals[column]) : '')))),
  );
}

// The annual bonus: which part to tax alone and which to merge, so that the year's tax is least.

import { HesuanError } from './pkg/index.js';
import { lineOfParts } from './chart.js';
import { chosen, given } from './choices.js';
import { $, element, figure, heading } from './elements.js';
import { amountOf, fen, isNothing, spaced, typed } from './figures.js';
import { ask, totalCard } from './payslip.js';
import { tellBehind } from './telling.js';
import { text } from './texts.js';
import { yearRequest } from './year.js';

function request() {
  const { month, known_on, annual_taxable, total } = chosen;
  return given({ month, known_on, annual_taxable, total });
}

/** The threshold at which a candidate lies, with the blind zone behind it: one fen more is in that zone. */
function cliffAt({ separate }) {
  const { month, known_on } = chosen;
  const zone = ask('bonus', given({ month, known_on, amount: amountOf(fen(separate) + 1n) })).blind_zone;
  return zone?.threshold === separate ? zone : undefined;
}

/** The taxable income of the year that the page's wage comes to, if it can be computed. */
function taxableOfYear() {
  try {
    return ask('year', yearRequest({ isWithBonus: false })).taxable.at(-1);
  } catch (error) {
    if (!(error instanceof HesuanError)) throw error;
    return undefined;
  }
}

function offerTaxable(taxable) {
  const offer = $('taxable-of-year');
  offer.hidden = taxable === undefined || typed(taxable) === chosen.annual_taxable;
  if (taxable === undefined) return;
  offer.dataset.amount = typed(taxable);
  offer.textContent = text('taxable_of_year')(spaced(taxable));
}

export const bonusView = {
  answer() {
    offerTaxable(taxableOfYear());
    return ask('bonus_split', request());
  },

  show(answer) {
    const { separate, merged, tax } = answer;
    $('of').textContent = text('bonus_of')(chosen.month, spaced(amountOf(fen(separate) + fen(merged))));
    $('bonus-totals').replaceChildren(
      totalCard('bonus-separate', text('separate'), separate, 'employee sought'),
      totalCard('bonus-merged', text('merged'), merged, 'ink'),
      totalCard('bonus-tax', text('year_tax'), tax, 'tax'),
    );
    showWays(answer);
    showCurve(answer);
    tellBehind($('bonus-steps'), { op: 'bonus_split', input: request() });
    return [text('separate'), separate];
  },

  listen: (choose) => $('taxable-of-year').addEventListener('click', ({ target }) => choose({ annual_taxable: target.dataset.amount })),
};

/** The best split beside the two that need no thought. */
function showWays({ separate, merged, tax, tax_all_separate, tax_all_merged, saved }) {
  const [total, none] = [amountOf(fen(separate) + fen(merged)), '0.00'];
  const ways = [
    ['best', separate, merged, tax, none],
    ['all_separate', total, none, tax_all_separate, saved],
    ['all_merged', none, total, tax_all_merged, amountOf(fen(tax_all_merged) - fen(tax))],
  ];
  const columns = ['separate', 'merged', 'year_tax', 'more_than_best'];
  const shown = (amount, column) => (column === 'more_than_best' && isNothing(amount) ? '—' : spaced(amount));
  $('bonus-ways').replaceChildren(
    element('thead', {}, element('tr', {}, element('th', { scope: 'col', textContent: text('way') }), ...columns.map((column) => element('th', { scope: 'col', className: 'number', textContent: text(column) })))),
    element('tbody', {}, ...ways.map(([way, ...amounts]) => element('tr', { id: `way-${way}` }, heading(text(way)), ...amounts.map((amount, index) => figure(text(columns[index]), shown(amount, columns[index])))))),
  );
}

function showCurve({ separate, tax, candidates }) {
  const points = candidates.map((candidate) => ({ ...candidate, cliff: cliffAt(candidate) }));
  const cliffs = points.filter(({ cliff }) => cliff);
  $('bonus-key').replaceChildren(
    element('li', {}, element('span', { className: 'dot of-best' }), text('best'), element('b', { textContent: spaced(separate) })),
    ...(cliffs.length > 0 ? [element('li', {}, element('span', { className: 'dot of-blind' }), text('blind'))] : []),
  );
  lineOfParts($('bonus-chart'), {
    title: text('bonus_chart'),
    about: text('bonus_about')(spaced(separate), spaced(tax), cliffs.map(({ cliff }) => spaced(cliff.threshold))),
    across: text('separate'),
    up: text('year_tax'),
    // Behind a cliff the line goes on higher: by the tax that the next yuan adds.
    points: points.map(({ separate, tax, cliff }) => ({ x: fen(separate), y: fen(tax), after: fen(tax) + (cliff ? fen(cliff.extra_tax) : 0n), told: `${text('separate')} ${spaced(separate)}\n${text('year_tax')} ${spaced(tax)}` })),
    zones: cliffs.map(({ cliff }) => ({ from: fen(cliff.threshold), to: fen(cliff.blind_to), told: text('blind_told')(spaced(cliff.threshold), spaced(cliff.blind_to), spaced(cliff.extra_tax)) })),
    best: { x: fen(separate), y: fen(tax), label: text('best') },
  });
  const columns = ['separate', 'merged', 'year_tax', 'blind_to'];
  $('bonus-table').replaceChildren(
    element('caption', { className: 'visually-hidden', textContent: text('bonus_chart') }),
    element('thead', {}, element('tr', {}, ...columns.map((column) => element('th', { scope: 'col', className: 'number', textContent: text(column) })))),
    element('tbody', {}, ...points.map(({ separate, merged, tax, cliff }) => element(
      'tr',
      {},
      element('th', { scope: 'row', className: 'number', textContent: spaced(separate) }),
      ...[merged, tax, cliff?.blind_to].map((amount, index) => figure(text(columns[index + 1]), amount ? spaced(amount) : '—')),
    ))),
  );
}

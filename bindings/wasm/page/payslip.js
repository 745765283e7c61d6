// The request for a payslip of the chosen person, and what an answer is made of: net, tax and both sides' contributions.

import { call } from './pkg/index.js';
import { chosen, declared, given } from './choices.js';
import { element } from './elements.js';
import { fen, spaced } from './figures.js';
import { itemsAsked } from './form.js';
import { text } from './texts.js';

/** Any operation of the core. */
export const ask = (operation, request) => JSON.parse(call(operation, JSON.stringify(request)));

export const wageItem = (amount) => given({ code: 'wage', label: text('wage_item'), amount });

const contributionsOf = () => declared(itemsAsked());

/** A payslip without its month. */
export function draft(wage, { opening = '' } = {}) {
  const { additional, basic_deduction, known_on } = chosen;
  return given({ items: [wageItem(wage)], contributions: [contributionsOf()], tax: given({ basic_deduction, additional, opening }), known_on });
}

/** The contributions of the person in another city: grades, districts and waivers are the first city's. */
export function contributionsIn(city, housing_fund_rate) {
  const { area, variant, supplementary_housing_fund_rate, waived, items, ...kept } = contributionsOf();
  return given({ ...kept, city, housing_fund_rate });
}

/** The parts of the employer's cost, in the order in which they are drawn. */
export const PARTS = ['net', 'tax', 'employee_contributions', 'employer_contributions'];

const swatch = (part) => element('span', { className: `dot of-${part}` });

/** What the colours mean, with the amounts where there are some. */
export function keyOf(parts, amounts) {
  return parts.map((part) => element('li', {}, swatch(part), element('span', { textContent: text(part) }), ...(amounts ? [element('b', { textContent: spaced(amounts[part]) })] : [])));
}

/** A card with one amount, whose digits fit its width. */
export function totalCard(id, label, amount, tone) {
  const figure = element('p', { className: 'amount' }, element('span', { textContent: '¥', ariaHidden: 'true' }), element('output', { id, textContent: spaced(amount) }));
  figure.style.setProperty('--letters', spaced(amount).length + 2);
  return element('article', { className: `total ${tone}` }, element('h3', { textContent: label }), figure);
}

/** The bar of what an amount is made of, and its key. */
export function showWhere(bar, key, parts, amounts) {
  bar.replaceChildren(...parts.filter((part) => fen(amounts[part]) > 0n).map((part) => {
    const drawn = element('span', { className: `part of-${part}`, title: `${text(part)} ${spaced(amounts[part])}` });
    drawn.style.flexGrow = String(fen(amounts[part]));
    return drawn;
  }));
  key.replaceChildren(...keyOf(parts, amounts));
}

// Contributions of a month: the two sides, item by item, each explained.

import { contributions } from './pkg/index.js';
import { chosen, declared, given } from './choices.js';
import { $, badge, element, figure, heading } from './elements.js';
import { isNothing, percent, spaced } from './figures.js';
import { itemTitle, itemsAsked, personAndPlace } from './form.js';
import { telling } from './telling.js';
import { text } from './texts.js';

const request = () => ({ ...declared(itemsAsked()), ...given({ month: chosen.month, wage: chosen.wage, known_on: chosen.known_on }) });

let allOpen = false;

export const contributionsView = {
  isOfPerson: true,

  answer: () => contributions(request()),

  show(answer) {
    $('of').textContent = personAndPlace(answer.month);
    for (const side of ['employee', 'employer']) {
      const total = spaced(answer[`${side}_total`]);
      $(`${side}-total`).textContent = total;
      $(`${side}-sum`).textContent = total;
      $(`${side}-sum`).dataset.label = text(side);
    }
    $('not-from-wages').hidden = isNothing(answer.employee_total_not_from_wages);
    $('not-from-wages').textContent = text('not_from_wages')(spaced(answer.employee_total_not_from_wages));
    for (const bar of document.querySelectorAll('[data-bar]')) showBar(bar, answer.lines.filter(({ side }) => side === bar.dataset.bar));

    const items = [...new Set(answer.lines.map(({ item }) => item))];
    $('lines').replaceChildren(...items.flatMap((item) => rowsOf(item, answer)));
    setOpen(allOpen);
    return [text('employee_contributions'), answer.employee_total];
  },

  listen() {
    $('lines').addEventListener('click', ({ target }) => {
      const toggle = target.closest('.toggle');
      if (toggle) show($(toggle.getAttribute('aria-controls')), toggle.getAttribute('aria-expanded') === 'false');
    });
    $('explain-all').addEventListener('click', () => setOpen(!allOpen));
  },
};

/** Each item's part of a side. The widths grow with the digits of the amounts themselves. */
function showBar(bar, lines) {
  bar.replaceChildren(...lines.filter(({ amount }) => !isNothing(amount)).map(({ item, amount }) => {
    const part = element('span', { className: `part of-${item}`, title: `${itemTitle(item)} ${spaced(amount)}` });
    part.style.flexGrow = amount.replace('.', '');
    return part;
  }));
}

function rowsOf(item, answer) {
  const lines = answer.lines.filter((line) => line.item === item);
  const [employer, employee] = ['employer', 'employee'].map((side) => lines.find((line) => line.side === side));
  const id = `explain-${item}`;
  const toggle = element('button', { type: 'button', className: 'toggle' }, element('span', { className: `dot of-${item}` }), itemTitle(item));
  toggle.setAttribute('aria-expanded', 'false');
  toggle.setAttribute('aria-controls', id);
  const row = element(
    'tr',
    {},
    heading(toggle),
    figure(text('base'), ...bases(employer, employee)),
    figure(text('employer_rate'), rateOf(employer)),
    figure(text('employer'), amountOf(employer)),
    figure(text('employee_rate'), rateOf(employee)),
    figure(text('employee'), amountOf(employee), ...notes(employee)),
  );
  const told = telling({ ...request(), items: [item] });
  return [row, element('tr', { id, className: 'telling', hidden: true }, element('td', { colSpan: 6 }, ...told))];
}

function rateOf(line) {
  if (!line || (isNothing(line.rate) && isNothing(line.fixed))) return '—';
  const parts = [isNothing(line.rate) ? '' : percent(line.rate), isNothing(line.fixed) ? '' : text('fixed')(line.fixed)];
  return parts.filter(Boolean).join(' + ');
}

const amountOf = (line) => element('span', { className: 'amount', textContent: !line || isNothing(line.amount) ? '—' : spaced(line.amount) });

function bases(employer, employee) {
  const one = (line) => (line?.base ? [element('span', { textContent: spaced(line.base) }), ...(line.clamp === 'none' ? [] : [badge(text(line.clamp), text('declared')(spaced(line.declared_base)))])] : ['—']);
  if (!employee || employer?.base === employee.base) return one(employer ?? employee);
  return [element('div', {}, ...one(employer)), element('div', {}, ...one(employee))];
}

function notes(line) {
  if (!line) return [];
  const from = line.paid_from === 'wages' || isNothing(line.amount) ? [] : [badge(text(line.paid_from))];
  return line.due_on ? [...from, badge(text('due_on')(line.due_on))] : from;
}

function setOpen(open) {
  allOpen = open;
  for (const telling of document.querySelectorAll('#lines .telling')) show(telling, open);
  $('explain-all').setAttribute('aria-expanded', String(open));
  $('explain-all').textContent = text(open ? 'explain_none' : 'explain_all');
}

function show(telling, open) {
  telling.hidden = !open;
  document.querySelector(`[aria-controls="${telling.id}"]`).setAttribute('aria-expanded', String(open));
}

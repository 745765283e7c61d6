// Gross, net and cost of a month, from any of the three to the others, and the payslip between them.

import { chosen, given } from './choices.js';
import { $, element, figure, heading } from './elements.js';
import { placeOf } from './faults.js';
import { isNothing, spaced, typed } from './figures.js';
import { itemTitle, offered, personAndPlace } from './form.js';
import { PARTS, ask, draft, showWhere, totalCard } from './payslip.js';
import { tellBehind } from './telling.js';
import { text } from './texts.js';

function monthBefore(month) {
  const [year, number] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

/** The year to date before the month, if anything of it is given. */
function opening() {
  const { month, opening_months, opening_income: income, opening_special: special, opening_additional: additional, opening_withheld: withheld } = chosen;
  const facts = given({ months_employed: opening_months, income, special, additional, withheld });
  if (Object.keys(facts).length === 0) return '';
  return { month: monthBefore(month), ...facts, ...(/^\d{1,2}$/.test(opening_months) ? { months_employed: Number(opening_months) } : {}) };
}

/** The operation that leads from what is given to what is sought, and its request. */
function request() {
  const payslip = { month: chosen.month, ...draft(chosen.direction === 'gross' ? chosen.wage : '', { opening: opening() }) };
  if (chosen.direction === 'gross') return { op: 'payslip', input: payslip };
  return { op: 'gross_up', input: given({ target: chosen.direction, amount: chosen.target, item: 'wage', payslip }) };
}

let last;

export const salaryView = {
  isOfPerson: true,

  answer() {
    const { op, input } = request();
    const answer = ask(op, input);
    last = answer.payslip ?? answer;
    return answer;
  },

  show(answer) {
    const slip = answer.payslip ?? answer;
    $('of').textContent = personAndPlace(slip.month);
    const sought = { gross: 'net', net: 'gross', cost: 'gross' }[chosen.direction];
    const card = (name, amount, tone) => totalCard(`salary-${name}`, text(`salary_${name}`), amount, `${tone} ${name === sought ? 'sought' : ''}`);
    $('salary-totals').replaceChildren(card('gross', slip.gross, 'ink'), card('net', slip.net, 'employee'), card('cost', slip.employer_cost, 'employer'));
    showNote(answer);
    showWhere($('where-bar'), $('where-key'), PARTS, slip);
    showLines(slip);
    tellBehind($('salary-steps'), request());
    return [text(`salary_${sought}`), sought === 'net' ? slip.net : slip.gross];
  },

  place: (fault) => (fault.path === 'amount' ? 'target' : placeOf(fault)),

  /** Another direction begins where the last answer ended. */
  adapt() {
    if (!last) return;
    if (chosen.direction === 'gross') chosen.wage = typed(last.gross);
    else chosen.target = typed(chosen.direction === 'net' ? last.net : last.employer_cost);
  },
};

/** A target in a jump of the tax or of a rounding cannot be met to the fen; one on a step is met by several amounts. */
function showNote({ amount, reached, over, up_to }) {
  const notes = [];
  if (over && !isNothing(over)) notes.push(text('jump')(spaced(amount), spaced(reached), spaced(over)));
  if (up_to) notes.push(text('several')(spaced(amount), spaced(up_to)));
  $('salary-note').textContent = notes.join(' ');
  $('salary-note').hidden = notes.length === 0;
}

/** The name of a line: an item of the insurances, or one of the payslip's own. */
const lineName = (code) => (offered.items.some(({ item }) => item === code) ? itemTitle(code) : text('line_names')[code] ?? code);

/** Two columns that add up: the employee's to the net pay, the employer's to the cost. */
function showLines(slip) {
  const employer = slip.contributions.flatMap(({ lines }) => lines).filter(({ side, amount }) => side === 'employer' && !isNothing(amount));
  const codes = [...new Set([...slip.lines.filter(({ sign }) => sign !== 'employer').map(({ code }) => code), ...employer.map(({ item }) => item)])];
  // The tax comes last, after the items that only the employer pays.
  codes.sort((one, other) => (one === 'income_tax') - (other === 'income_tax'));
  $('payslip-lines').replaceChildren(...codes.map((code) => {
    const ours = slip.lines.find((line) => line.code === code);
    const theirs = code === 'wage' ? slip.gross : employer.find(({ item }) => item === code)?.amount;
    const sign = ours?.sign === 'subtract' ? '−' : '';
    return element(
      'tr',
      {},
      heading(lineName(code)),
      figure(text('employee'), ours ? `${sign}${spaced(ours.amount)}` : '—'),
      figure(text('employer'), theirs ? spaced(theirs) : '—'),
    );
  }));
  const sums = [['salary_net', slip.net, 'employee'], ['salary_cost', slip.employer_cost, 'employer']];
  $('payslip-sums').replaceChildren(element('tr', {}, heading(text('net_and_cost')), ...sums.map(([, amount, side]) => figure(text(side), spaced(amount)))));
}

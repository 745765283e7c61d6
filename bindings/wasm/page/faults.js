// Faults of a request, each at the field that it is about, in the page's language.

import { chosen } from './choices.js';
import { $, element, fieldOf } from './elements.js';
import { offered } from './form.js';
import { language, text } from './texts.js';

/** The field for the path of a fault; a payslip holds the contributions and the tax facts. */
const PLACES = [
  [/^(city|category|variant|area|wage|known_on|employer_type|employer_size|housing_fund_rate|supplementary_housing_fund_rate)$/, (path) => path],
  [/^(month|year)$/, () => 'month'],
  [/^work_injury/, () => 'work_injury'],
  [/^bases\.social_insurance/, () => 'social_insurance_base'],
  [/^bases\.housing_fund$/, () => (chosen.housing_fund_base ? 'housing_fund_base' : 'wage')],
  [/^bases\./, () => 'wage'],
  [/^waived/, () => 'waived'],
  [/^items/, () => 'wage'],
  [/^tax\.(additional|basic_deduction)$/, (path) => path.slice(4)],
  [/^tax\.opening\.(income|special|additional|withheld)$/, (path) => path.slice(4).replace('.', '_')],
  [/^tax\.opening/, () => 'opening_months'],
  [/^(total|annual_taxable)$/, (path) => path],
];

/** The field of a fault. */
export function placeOf({ path }) {
  const inner = path.replace(/^payslip\./, '').replace(/^contributions\[0\]\./, '');
  return PLACES.find(([known]) => known.test(inner))?.[1](inner);
}

export function clearFaults() {
  for (const message of document.querySelectorAll('.fault')) message.remove();
  for (const input of document.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-errormessage');
  }
  $('alert').hidden = true;
}

export function faultText({ code, value, message, message_zh }) {
  const got = value === '' ? '' : text('got')(value);
  return [element('span', { textContent: `${language === 'zh' ? message_zh : message}${got}` }), ' ', element('code', { textContent: code })];
}

/** What was left out because it has no rule is named beside the result. */
export const leftOut = () => (chosen.partial ? offered.missing.map((fault) => element('li', {}, ...faultText(fault))) : []);

const isInView = (field) => field.closest('[data-in]')?.matches(`[data-in~="${chosen.view}"]`) ?? true;

/** Shows each fault once, at its field (`place` of the view says which), or above the result where there is none. */
export function showFaults(faults, place = placeOf) {
  const seen = new Set();
  const elsewhere = [];
  for (const fault of faults) {
    const name = place(fault);
    const key = `${name} ${fault.code} ${fault.message}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const field = name && fieldOf(name);
    if (field && isInView(field)) markField(field, `fault-${name}-${seen.size}`, fault);
    else elsewhere.push(fault);
  }
  const withoutRule = chosen.view !== 'bonus' && faults.every(({ code }) => code === 'rule_missing') && offered.exact && offered.missing.length > 0 && offered.items.length > 0;
  $('alert').replaceChildren(
    element('strong', { textContent: text('cannot') }),
    ...elsewhere.map((fault) => element('p', {}, element('code', { textContent: fault.path }), ' ', ...faultText(fault))),
    ...(withoutRule ? [element('p', { textContent: text('without_rule') }), element('button', { type: 'button', id: 'partial', className: 'primary', textContent: text('compute_others') })] : []),
  );
  $('alert').hidden = false;
}

function markField(field, id, fault) {
  field.hidden = false;
  field.closest('details')?.setAttribute('open', '');
  field.append(element('p', { className: 'fault', id }, ...faultText(fault)));
  for (const input of field.querySelectorAll('input, select')) {
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-errormessage', [input.getAttribute('aria-errormessage'), id].filter(Boolean).join(' '));
  }
}

// What was chosen: the fields of the address's hash, so that a link shows the same to the next person.

import { speak, language } from './texts.js';

/** The person, whom every calculator but the bonus asks for. In a link that names one of these, a missing one is empty. */
const PERSON = [
  'city', 'month', 'area', 'wage', 'category', 'variant', 'housing_fund_rate', 'supplementary_housing_fund_rate', 'work_injury', 'work_injury_rate',
  'social_insurance_base', 'housing_fund_base', 'employer_type', 'employer_size', 'known_on', 'waived', 'partial',
];
const FIRST_PERSON = { city: '310000', wage: '15000', category: 'local_urban', housing_fund_rate: '0.07', work_injury: '1' };

/** What the calculators ask for besides, and what it is unless a link says otherwise. */
const OTHERS = {
  view: 'contributions',
  direction: 'gross', target: '', additional: '', basic_deduction: 'months_employed',
  opening_months: '', opening_income: '', opening_special: '', opening_additional: '', opening_withheld: '',
  joined: '', raise_from: '', raise: '', bonus_month: '', bonus: '', move_from: '', move_city: '', move_rate: '',
  total: '60000', annual_taxable: '100000',
  cities: '110000,310000,440100,440300',
};

export const DEFAULTS = { ...FIRST_PERSON, ...OTHERS };
export const chosen = {};

export function readHash() {
  const hash = new URLSearchParams(location.hash.slice(1));
  const isShared = PERSON.some((name) => hash.has(name));
  for (const name of PERSON) chosen[name] = hash.get(name)?.trim() ?? (isShared ? '' : FIRST_PERSON[name] ?? '');
  for (const name in OTHERS) chosen[name] = hash.get(name)?.trim() ?? OTHERS[name];
  speak({ zh: 'zh', en: 'en' }[hash.get('lang')] ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'));
}

/** Another view is another step of the browser's history. */
export function writeHash({ isStep = false } = {}) {
  const kept = [...PERSON.filter((name) => chosen[name] !== ''), ...Object.keys(OTHERS).filter((name) => chosen[name] !== OTHERS[name])];
  const hash = `#${new URLSearchParams([...kept.map((name) => [name, chosen[name]]), ['lang', language]])}`;
  if (isStep) history.pushState(null, '', hash);
  else history.replaceState(null, '', hash);
}

/** An empty field is one that is not given. */
export const given = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));

/** The fields of a request that say which rules are asked for. */
export function place() {
  const { city, area, category, variant, employer_type, employer_size } = chosen;
  return given({ city, area, category, variant, employer_type, employer_size });
}

/** What is declared for the person, in the fields of a contributions request without month and wage. */
export function declared(items) {
  const { housing_fund_rate, supplementary_housing_fund_rate, work_injury, work_injury_rate, social_insurance_base, housing_fund_base, waived } = chosen;
  const bases = given({ social_insurance: social_insurance_base, housing_fund: housing_fund_base });
  return given({
    ...place(),
    bases: Object.keys(bases).length > 0 ? bases : '',
    housing_fund_rate,
    supplementary_housing_fund_rate,
    work_injury_class: work_injury === 'rate' ? '' : work_injury,
    work_injury_rate: work_injury === 'rate' ? work_injury_rate : '',
    waived: waived === '' ? '' : waived.split(','),
    items: items ?? '',
  });
}

// The calculator page. Every amount is text from the WASM build and is only spaced for reading; nothing is computed here.

import { HesuanError, cities, contributions, explain, init, scheme } from './pkg/index.js';
import { TEXTS } from './texts.js';

const $ = (id) => document.getElementById(id);

// ---- What was chosen: the fields of the URL's hash.

const DEFAULTS = { city: '310000', wage: '15000', category: 'local_urban', housing_fund_rate: '0.07', work_injury: '1' };
const FIELDS = [
  'city', 'month', 'area', 'wage', 'category', 'variant', 'housing_fund_rate', 'supplementary_housing_fund_rate', 'work_injury', 'work_injury_rate',
  'social_insurance_base', 'housing_fund_base', 'employer_type', 'employer_size', 'known_on', 'waived', 'partial',
];
let chosen = {};
let language = 'zh';

function readHash() {
  const given = new URLSearchParams(location.hash.slice(1));
  const isShared = FIELDS.some((name) => given.has(name));
  const from = (name) => given.get(name)?.trim() ?? (isShared ? '' : DEFAULTS[name] ?? '');
  chosen = Object.fromEntries(FIELDS.map((name) => [name, from(name)]));
  language = { zh: 'zh', en: 'en' }[given.get('lang')] ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
}

function writeHash() {
  const kept = FIELDS.filter((name) => chosen[name] !== '').map((name) => [name, chosen[name]]);
  history.replaceState(null, '', `#${new URLSearchParams([...kept, ['lang', language]])}`);
}

/** The fields of a request that say which rules are asked for. */
function rulesAsked() {
  const { city, month, area, category, variant, known_on, employer_type, employer_size } = chosen;
  return given({ city, month, area, category, variant, known_on, employer_type, employer_size });
}

function request(items) {
  const { wage, housing_fund_rate, supplementary_housing_fund_rate, work_injury, work_injury_rate, social_insurance_base, housing_fund_base, waived } = chosen;
  const bases = given({ social_insurance: social_insurance_base, housing_fund: housing_fund_base });
  return given({
    ...rulesAsked(),
    wage,
    bases: Object.keys(bases).length > 0 ? bases : '',
    housing_fund_rate,
    supplementary_housing_fund_rate,
    work_injury_class: work_injury === 'rate' ? '' : work_injury,
    work_injury_rate: work_injury === 'rate' ? work_injury_rate : '',
    waived: waived === '' ? '' : waived.split(','),
    items: items ?? '',
  });
}

/** An empty field is one that is not given. */
const given = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));

// ---- Texts: spaced and joined, never computed.

const text = (name) => TEXTS[language][name];
const named = (entry) => entry[language];
/** A name that stands by itself: English ones begin with a capital. */
const titled = (entry) => named(entry).replace(/^[a-z]/, (letter) => letter.toUpperCase());

/** `15000.00` as `15,000.00`. */
function spaced(amount) {
  const [whole, fraction] = amount.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}

/** `0.0016` as `0.16%`: the point moves two places. What is no rate stays as it is. */
function percent(rate) {
  if (!/^\d+(\.\d+)?$/.test(rate)) return rate;
  const [whole, fraction = ''] = rate.split('.');
  const digits = fraction.padEnd(2, '0');
  const points = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = digits.slice(2).replace(/0+$/, '');
  return `${points}${rest ? `.${rest}` : ''}%`;
}

const isNothing = (amount) => /^0(\.0*)?$/.test(amount);

/** The rates from `min` to `max` in steps of `step` (whole percents if the city names none), counted in millionths. */
function ratesBetween({ min, max, step }) {
  const millionths = (rate) => { const [whole, fraction = ''] = rate.split('.'); return BigInt(whole + fraction.padEnd(6, '0')); };
  const asText = (count) => `0.${String(count).padStart(6, '0')}`.replace(/0+$/, '');
  const by = millionths(step) || 10_000n;
  const rates = [];
  for (let rate = millionths(min); rate <= millionths(max); rate += by) rates.push(asText(rate));
  return rates.includes(max) ? rates : [...rates, max];
}

// ---- Elements.

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Fills a select; a value that it does not offer (from a shared link) stays visible, so that its error has a place. */
function fill(select, options, value, label = (foreign) => foreign || '—') {
  const all = options.some(([offered]) => offered === value) ? options : [...options, [value, label(value)]];
  select.replaceChildren(...all.map(([offered, label]) => element('option', { value: offered, textContent: label })));
  select.value = value;
}

const fieldOf = (name) => document.querySelector(`[data-field="${name}"]`);

// ---- The form.

let offered;

/** What the city offers in the month. Where the choices are refused, the lists still come from its plain rules. */
function readScheme() {
  const { city, month, known_on } = chosen;
  const tries = [rulesAsked(), given({ city, month, known_on }), { city, month: offered?.month ?? '' }, { city: '310000', month: '2025-07' }];
  for (const [index, asked] of tries.entries()) {
    try {
      return { ...scheme(asked), exact: index === 0 };
    } catch (error) {
      if (!(error instanceof HesuanError)) throw error;
    }
  }
}

/** The cities that what was typed may mean: part of a Chinese name, the beginning of an English one or of a code. */
function citiesFound() {
  const typed = $('city-filter').value.trim().toLowerCase();
  return book.cities.filter(({ city, zh, en }) => zh.includes(typed) || en.toLowerCase().startsWith(typed) || city.startsWith(typed));
}

const itemEntry = (item) => offered.items.find((known) => known.item === item) ?? { zh: item, en: item };
const itemName = (item) => named(itemEntry(item));
const itemTitle = (item) => titled(itemEntry(item));

function showForm(book) {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = text('page_title');
  for (const labelled of document.querySelectorAll('[data-text]')) labelled.textContent = text(labelled.dataset.text);
  for (const input of document.querySelectorAll('[data-placeholder]')) input.placeholder = text(input.dataset.placeholder);
  $('city-filter').setAttribute('aria-label', text('city_filter'));
  for (const button of document.querySelectorAll('[data-language]')) button.setAttribute('aria-pressed', String(button.dataset.language === language));

  fill($('city'), citiesFound().map((entry) => [entry.city, named(entry)]), chosen.city, (city) => named(book.cities.find((entry) => entry.city === city) ?? { zh: city, en: city }));
  const [year, month] = chosen.month.split('-');
  const years = Array.from({ length: Number(book.known_until.slice(0, 4)) - 2016 }, (_, index) => String(2018 + index));
  fill($('year'), years.map((entry) => [entry, text('year')(entry)]), year);
  fill($('month-of-year'), text('months').map((label, index) => [String(index + 1).padStart(2, '0'), label]), month ?? '');

  optional('area', [['', text('no_area')], ...offered.areas.map((entry) => [entry.id, titled(entry)])], offered.areas.length > 0);
  fill($('category'), offered.categories.map((entry) => [entry.id, titled(entry)]), chosen.category || 'local_urban');
  const variants = offered.variants.map((entry) => [entry.id, titled(entry)]);
  optional('variant', variants, variants.length > 0, offered.variant ?? '');
  fill($('employer_type'), offered.employer_types.map((entry) => [entry.id, titled(entry)]), chosen.employer_type || 'enterprise');
  fill($('employer_size'), Object.entries(text('sizes')), chosen.employer_size);

  const fund = choiceOf('housing_fund');
  fill($('housing_fund_rate'), [['', text('not_given')], ...(fund ? ratesBetween(fund) : []).map((rate) => [rate, percent(rate)])], chosen.housing_fund_rate, percent);
  const more = choiceOf('supplementary_housing_fund');
  optional('supplementary_housing_fund_rate', [['', text('none')], ...(more ? ratesBetween(more) : []).map((rate) => [rate, percent(rate)])], more !== undefined);

  const injury = choiceOf('work_injury');
  const classes = (injury?.classes ?? []).map((rate, index) => [String(index + 1), rate]).filter(([, rate]) => rate !== null);
  fill($('work_injury'), [
    ['', text('not_given')],
    ...classes.map(([number, rate]) => [number, text('class')(number, percent(rate))]),
    ['rate', injury ? text('own_rate')(percent(injury.min), percent(injury.max)) : text('own_rate_plain')],
  ], chosen.work_injury, (number) => (/^[1-8]$/.test(number) ? text('class_plain')(number) : number));
  $('work_injury_rate_row').hidden = chosen.work_injury !== 'rate';

  for (const name of ['wage', 'work_injury_rate', 'social_insurance_base', 'housing_fund_base', 'known_on']) if ($(name).value !== chosen[name]) $(name).value = chosen[name];

  const waived = chosen.waived.split(',');
  const waivable = [...new Set([...offered.may_waive, ...waived.filter(Boolean)])];
  fieldOf('waived').hidden = waivable.length === 0;
  $('waived').replaceChildren(...waivable.map((item) => element('label', {}, element('input', { type: 'checkbox', value: item, checked: waived.includes(item) }), ` ${itemTitle(item)}`)));
  if (['social_insurance_base', 'housing_fund_base', 'known_on', 'waived', 'employer_type', 'employer_size'].some((name) => chosen[name] !== '')) $('more').open = true;
}

const choiceOf = (item) => offered.items.find((known) => known.item === item)?.choice ?? undefined;

function optional(name, options, there, value = '') {
  fieldOf(name).hidden = !there && chosen[name] === '';
  fill($(name), options, chosen[name] || value, name.endsWith('_rate') ? percent : undefined);
}

// ---- Errors.

/** The form's field for the path of a fault. */
const PLACES = [
  [/^(city|category|variant|area|wage|known_on|employer_type|employer_size|housing_fund_rate|supplementary_housing_fund_rate)$/, (path) => path],
  [/^month$/, () => 'month'],
  [/^work_injury/, () => 'work_injury'],
  [/^bases\.social_insurance/, () => 'social_insurance_base'],
  [/^bases\.housing_fund$/, () => (chosen.housing_fund_base ? 'housing_fund_base' : 'wage')],
  [/^bases\./, () => 'wage'],
  [/^waived/, () => 'waived'],
];

function clearFaults() {
  for (const message of document.querySelectorAll('.fault')) message.remove();
  for (const input of document.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-errormessage');
  }
  $('alert').hidden = true;
}

function faultText({ code, value, message, message_zh }) {
  const got = value === '' ? '' : text('got')(value);
  return [element('span', { textContent: `${language === 'zh' ? message_zh : message}${got}` }), ' ', element('code', { textContent: code })];
}

function showFaults(faults) {
  const seen = new Set();
  const elsewhere = [];
  for (const fault of faults) {
    const name = PLACES.find(([path]) => path.test(fault.path))?.[1](fault.path);
    const key = `${name} ${fault.code} ${fault.message}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const field = name && fieldOf(name);
    if (!field) {
      elsewhere.push(fault);
      continue;
    }
    field.hidden = false;
    field.closest('details')?.setAttribute('open', '');
    const id = `fault-${name}-${seen.size}`;
    field.append(element('p', { className: 'fault', id }, ...faultText(fault)));
    for (const input of field.querySelectorAll('input, select')) {
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-errormessage', [input.getAttribute('aria-errormessage'), id].filter(Boolean).join(' '));
    }
  }
  const withoutRule = faults.every(({ code }) => code === 'rule_missing') && offered.exact && offered.items.length > 0;
  $('alert').replaceChildren(
    element('strong', { textContent: text('cannot') }),
    ...elsewhere.map((fault) => element('p', {}, element('code', { textContent: fault.path }), ' ', ...faultText(fault))),
    ...(withoutRule ? [element('p', { textContent: text('without_rule') }), element('button', { type: 'button', id: 'partial', className: 'primary', textContent: text('compute_others') })] : []),
  );
  $('alert').hidden = false;
}

// ---- The answer.

let allOpen = false;

function showAnswer(answer, asked) {
  const where = [offered.city && named(book.cities.find(({ city }) => city === answer.city)), answer.month, named(offered.categories.find(({ id }) => id === answer.category))];
  const area = offered.areas.find(({ id }) => id === answer.area);
  const variant = offered.variants.find(({ id }) => id === answer.variant);
  $('of').textContent = [...where, area && named(area), variant && named(variant)].filter(Boolean).join(' · ');
  $('employee-total').textContent = spaced(answer.employee_total);
  $('employer-total').textContent = spaced(answer.employer_total);
  $('employee-sum').textContent = spaced(answer.employee_total);
  $('employer-sum').textContent = spaced(answer.employer_total);
  for (const side of ['employer', 'employee']) $(`${side}-sum`).dataset.label = text(side);
  $('not-from-wages').hidden = isNothing(answer.employee_total_not_from_wages);
  $('not-from-wages').textContent = text('not_from_wages')(spaced(answer.employee_total_not_from_wages));
  for (const bar of document.querySelectorAll('[data-bar]')) showBar(bar, answer.lines.filter(({ side }) => side === bar.dataset.bar));

  const items = [...new Set(answer.lines.map(({ item }) => item))];
  $('lines').replaceChildren(...items.flatMap((item) => rowsOf(item, answer, asked)));
  setOpen(allOpen);

  $('warnings-card').hidden = answer.warnings.length === 0;
  $('warnings').replaceChildren(...answer.warnings.map(warningOf));
  const { engine, rules, digest, known_on } = answer.stamp;
  $('stamp').textContent = text('stamp')(engine, rules, digest, known_on);
}

/** Each item's part of a side. The widths grow with the digits of the amounts themselves. */
function showBar(bar, lines) {
  bar.replaceChildren(...lines.filter(({ amount }) => !isNothing(amount)).map(({ item, amount }) => {
    const part = element('span', { className: `part of-${item}`, title: `${itemTitle(item)} ${spaced(amount)}` });
    part.style.flexGrow = amount.replace('.', '');
    return part;
  }));
}

function rowsOf(item, answer, asked) {
  const lines = answer.lines.filter((line) => line.item === item);
  const [employer, employee] = ['employer', 'employee'].map((side) => lines.find((line) => line.side === side));
  const id = `explain-${item}`;
  const toggle = element('button', { type: 'button', className: 'toggle' }, element('span', { className: `dot of-${item}` }), itemTitle(item));
  toggle.setAttribute('aria-expanded', 'false');
  toggle.setAttribute('aria-controls', id);
  const row = element(
    'tr',
    {},
    cell('th', '', toggle),
    cell('td', 'base', ...bases(employer, employee)),
    cell('td', 'employer_rate', rateOf(employer)),
    cell('td', 'employer', amountOf(employer)),
    cell('td', 'employee_rate', rateOf(employee)),
    cell('td', 'employee', amountOf(employee), ...notes(employee)),
  );
  return [row, element('tr', { id, className: 'telling', hidden: true }, telling(item, asked))];
}

/** What `explain` says of one item, and the rules behind it. */
function telling(item, asked) {
  const told = explain({ ...asked, items: [item], language });
  const [first, ...others] = told.lines;
  const lines = [first, ...others.filter(({ amount }) => !isNothing(amount))];
  return element(
    'td',
    { colSpan: 6 },
    ...lines.map((line) => element('p', { textContent: line.text })),
    element('p', { className: 'cited', textContent: text('rules') }),
    element('ul', {}, ...told.rules.map(citation)),
  );
}

function cell(tag, name, ...children) {
  const made = element(tag, { className: tag === 'td' ? 'number' : '' }, ...children);
  if (tag === 'th') made.scope = 'row';
  else made.dataset.label = text(name);
  return made;
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

const badge = (label, title) => element('span', { className: 'badge', textContent: label, title });

function notes(line) {
  if (!line) return [];
  const from = line.paid_from === 'wages' || isNothing(line.amount) ? [] : [badge(text(line.paid_from), '')];
  return line.due_on ? [...from, badge(text('due_on')(line.due_on), '')] : from;
}

/** A rule as the explanation tells it: `reference: about; sources a | b`. */
function citation(told) {
  const [, reference, about] = /^(\S+?)(?:：|: )([^]*)$/.exec(told) ?? [, told, ''];
  const [rule, sources] = about.split(/；来源 |; sources /);
  const made = element('li', {}, element('code', { textContent: reference }), ' ', ...linked(rule));
  if (sources) {
    const each = sources.split(' | ');
    const list = element('ul', { className: 'sources' }, ...each.map((source) => element('li', {}, ...linked(source))));
    made.append(element('details', {}, element('summary', { textContent: text('sources')(each.length) }), list));
  }
  return made;
}

/** Text with its web addresses as links. */
function linked(words) {
  return words.split(/(https?:\/\/[^\s；，;]*[^\s；，;:.])/).map((part, index) => (index % 2 === 1 ? element('a', { href: part, textContent: part, target: '_blank', rel: 'noopener noreferrer' }) : part));
}

function warningOf({ code, items, rule, message, message_zh }) {
  const about = items.map(itemName).join(language === 'zh' ? '、' : ', ');
  const made = element('li', {}, element('span', { textContent: language === 'zh' ? message_zh : message }));
  if (about) made.append(element('span', { className: 'about', textContent: about }));
  made.append(element('code', { textContent: rule ?? code, title: code }));
  return made;
}

function setOpen(open) {
  allOpen = open;
  for (const telling of document.querySelectorAll('.telling')) show(telling, open);
  $('explain-all').setAttribute('aria-expanded', String(open));
  $('explain-all').textContent = text(open ? 'explain_none' : 'explain_all');
}

function show(telling, open) {
  telling.hidden = !open;
  document.querySelector(`[aria-controls="${telling.id}"]`).setAttribute('aria-expanded', String(open));
}

// ---- From choices to the page.

let book;

function update() {
  offered = readScheme();
  showForm(book);
  clearFaults();
  try {
    const asked = request(chosen.partial && offered.exact ? offered.items.map(({ item }) => item).filter((item) => !chosen.waived.split(',').includes(item)) : undefined);
    const answer = contributions(asked);
    showAnswer(answer, asked);
    if (chosen.partial && offered.missing.length > 0) $('warnings').prepend(...offered.missing.map((fault) => element('li', {}, ...faultText(fault))));
    if (chosen.partial && offered.missing.length > 0) $('warnings-card').hidden = false;
    $('answer').hidden = false;
  } catch (error) {
    if (!(error instanceof HesuanError)) throw error;
    $('answer').hidden = true;
    $('stamp').textContent = text('edition')(book.rules, book.known_until);
    showFaults(error.faults);
  }
}

function choose(changes) {
  Object.assign(chosen, changes);
  // Another city has other grades, districts and ranges: what it does not offer is chosen anew, in sight.
  if ('city' in changes || 'month' in changes) {
    Object.assign(chosen, { area: '', variant: '', partial: '', supplementary_housing_fund_rate: '' });
    offered = readScheme();
    const fund = choiceOf('housing_fund');
    if (chosen.housing_fund_rate !== '' && fund) {
      const rates = ratesBetween(fund);
      if (!rates.includes(chosen.housing_fund_rate)) chosen.housing_fund_rate = rates.at(-1);
    }
    const classes = choiceOf('work_injury')?.classes ?? [];
    if (/^[1-8]$/.test(chosen.work_injury) && classes[chosen.work_injury - 1] == null) chosen.work_injury = '';
  }
  if ('category' in changes) Object.assign(chosen, { variant: '', waived: '' });
  writeHash();
  update();
}

/** A city and a month there must be: this month, or the last one that the rules know of. */
function completeChoices() {
  const today = new Date();
  const thisMonth = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}`;
  const latest = book.known_until.slice(0, 7);
  chosen.month ||= thisMonth < latest ? thisMonth : latest;
  chosen.city ||= DEFAULTS.city;
}

function listen() {
  $('form').addEventListener('submit', (event) => event.preventDefault());
  $('form').addEventListener('input', ({ target }) => {
    if (target.id === 'city-filter') {
      const found = citiesFound();
      if (found.length === 1) choose({ city: found[0].city });
      else showForm(book);
    } else if (target.id === 'year' || target.id === 'month-of-year') choose({ month: `${$('year').value}-${$('month-of-year').value}` });
    else if (target.type === 'checkbox') choose({ waived: [...document.querySelectorAll('#waived input:checked')].map(({ value }) => value).join(',') });
    else {
      if (target.id === 'city') $('city-filter').value = '';
      choose({ [target.id]: target.value.trim() });
    }
  });
  $('city-filter').addEventListener('keydown', ({ key }) => {
    const [first] = citiesFound();
    if (key !== 'Enter' || !first) return;
    $('city-filter').value = '';
    choose({ city: first.city });
  });
  $('lines').addEventListener('click', ({ target }) => {
    const toggle = target.closest('.toggle');
    if (toggle) show($(toggle.getAttribute('aria-controls')), toggle.getAttribute('aria-expanded') === 'false');
  });
  $('explain-all').addEventListener('click', () => setOpen(!allOpen));
  $('alert').addEventListener('click', ({ target }) => {
    if (target.id === 'partial') choose({ partial: '1' });
  });
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => {
      language = button.dataset.language;
      writeHash();
      update();
    });
  }
  $('share').addEventListener('click', async () => {
    writeHash();
    try {
      await navigator.clipboard.writeText(location.href);
      $('share').textContent = text('shared');
    } catch {
      prompt(text('share'), location.href);
    }
    setTimeout(() => ($('share').textContent = text('share')), 2000);
  });
  addEventListener('hashchange', () => {
    readHash();
    completeChoices();
    update();
  });
}

async function keepOffline() {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('sw.js');
  await navigator.serviceWorker.ready;
  $('offline').hidden = false;
}

readHash();
try {
  await init();
  book = cities();
  completeChoices();
  listen();
  update();
  document.documentElement.dataset.ready = '';
} catch (error) {
  $('alert').textContent = `${text('broken')} ${error.message}`;
  $('alert').hidden = false;
  throw error;
}
keepOffline().catch((error) => console.warn('no offline use:', error.message));

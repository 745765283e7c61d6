// The form: what a city and month offer to choose from, and what is chosen.

import { HesuanError, cities, scheme } from './pkg/index.js';
import { DEFAULTS, chosen, given, place } from './choices.js';
import { $, element, fieldOf, fill } from './elements.js';
import { percent, ratesBetween } from './figures.js';
import { language, named, text, titled } from './texts.js';

/** How many cities are compared at most. */
const MOST_CITIES = 6;

/** The cities of the rule book, and until when it knows. */
export let book;

/** What the chosen city offers in the chosen month. */
export let offered;

const monthOf = (date) => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;

export function openBook() {
  book = cities();
}

/** A city and a month there must be: this month, or the last one that the rules know of. */
export function completeChoices() {
  const thisMonth = monthOf(new Date());
  const latest = book.known_until.slice(0, 7);
  chosen.month ||= thisMonth < latest ? thisMonth : latest;
  chosen.city ||= DEFAULTS.city;
}

/** What the city offers in the month. Where the choices are refused, the lists still come from its plain rules. */
export function readScheme() {
  const { city, month, known_on } = chosen;
  const tries = [{ ...place(), ...given({ month, known_on }) }, given({ city, month, known_on }), { city, month: offered?.month ?? '' }, { city: DEFAULTS.city, month: '2025-07' }];
  offered = tries.map(schemeOf).find(Boolean);
  offered.exact = schemeOf(tries[0]) !== undefined;
}

/** The names of items, as far as a scheme has told them. */
const items = new Map();

function schemeOf(request) {
  try {
    const read = scheme(request);
    for (const entry of read.items) items.set(entry.item, entry);
    return read;
  } catch (error) {
    if (!(error instanceof HesuanError)) throw error;
  }
}

/** What another city offers in the month; its items have names from then on. */
const schemeIn = (city) => schemeOf(given({ city, month: chosen.month, known_on: chosen.known_on }));

const choiceOf = (item, known = offered) => known?.items.find((entry) => entry.item === item)?.choice ?? undefined;

const ratesOf = (fund) => (fund ? ratesBetween(fund) : []);

/** The rates of the housing fund in any of some cities. */
const ratesIn = (cities) => [...new Set(cities.flatMap((city) => ratesOf(choiceOf('housing_fund', schemeIn(city)))))].sort();

const nearest = (rate, rates) => (rates.includes(rate) || rates.length === 0 ? rate : rates.at(-1));

/** Another city has other grades, districts and ranges: what it does not offer is chosen anew, in sight. */
export function adaptToPlace() {
  Object.assign(chosen, { area: '', variant: '', partial: '', supplementary_housing_fund_rate: '' });
  readScheme();
  if (chosen.housing_fund_rate !== '') chosen.housing_fund_rate = nearest(chosen.housing_fund_rate, ratesOf(choiceOf('housing_fund')));
  const classes = choiceOf('work_injury')?.classes ?? [];
  if (/^[1-8]$/.test(chosen.work_injury) && classes[chosen.work_injury - 1] == null) chosen.work_injury = '';
}

export function adaptToMove() {
  chosen.move_rate = chosen.move_city === '' ? '' : nearest(chosen.housing_fund_rate, ratesIn([chosen.move_city]));
}

/** With `partial`, only the items that have a rule are asked for. */
export const itemsAsked = () => (chosen.partial && offered.exact ? offered.items.map(({ item }) => item).filter((item) => !chosen.waived.split(',').includes(item)) : undefined);

// ---- Names.

const itemEntry = (item) => items.get(item) ?? { zh: item, en: item };
export const itemName = (item) => named(itemEntry(item));
export const itemTitle = (item) => titled(itemEntry(item));
export const cityName = (city) => named(book.cities.find((entry) => entry.city === city) ?? { zh: city, en: city });

/** Whom and what the answer is about. */
export function personAndPlace(month) {
  const entries = [offered.categories.find(({ id }) => id === offered.category), offered.areas.find(({ id }) => id === chosen.area), offered.variants.find(({ id }) => id === offered.variant)];
  return [cityName(offered.city), month, ...entries.filter(Boolean).map(named)].join(' · ');
}

// ---- Cities to choose from.

/** The cities that what was typed may mean: part of a Chinese name, the beginning of an English one or of a code. */
export function citiesFound(typed) {
  const words = typed.trim().toLowerCase();
  return book.cities.filter(({ city, zh, en }) => zh.includes(words) || en.toLowerCase().startsWith(words) || city.startsWith(words));
}

export const finderOf = (name) => document.querySelector(`[data-finds="${name}"]`);

const cityOptions = (found) => found.map((entry) => [entry.city, named(entry)]);

export const comparedCities = () => chosen.cities.split(',').filter(Boolean).slice(0, MOST_CITIES);

function showCities() {
  fill($('city'), cityOptions(citiesFound(finderOf('city').value)), chosen.city, cityName);
  fill($('move_city'), [['', text('no_move')], ...cityOptions(book.cities)], chosen.move_city);
  const compared = comparedCities();
  $('cities').replaceChildren(...compared.map((city) => {
    const remove = element('button', { type: 'button', textContent: '×', title: text('remove')(cityName(city)) });
    remove.setAttribute('aria-label', text('remove')(cityName(city)));
    remove.dataset.city = city;
    return element('li', {}, element('span', { textContent: cityName(city) }), remove);
  }));
  const isFull = compared.length >= MOST_CITIES;
  const others = citiesFound(finderOf('added_city').value).filter(({ city }) => !compared.includes(city));
  fill($('added_city'), [['', text(isFull ? 'cities_full' : 'add_city')(MOST_CITIES)], ...cityOptions(others)], '');
  $('added_city').disabled = isFull;
  finderOf('added_city').disabled = isFull;
}

// ---- The fields.

function showTexts() {
  const { view, direction } = chosen;
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  const of = (name) => { const said = text(name); return typeof said === 'object' ? said[view === 'salary' ? direction : view] ?? said[view] ?? said.else : said; };
  for (const labelled of document.querySelectorAll('[data-text]')) labelled.textContent = of(labelled.dataset.text);
  for (const input of document.querySelectorAll('[data-placeholder]')) input.placeholder = of(input.dataset.placeholder);
  for (const labelled of document.querySelectorAll('[data-label]')) labelled.setAttribute('aria-label', of(labelled.dataset.label));
  document.title = `${text(`view_${view}`)} · ${text('title')}`;
  for (const button of document.querySelectorAll('[data-language]')) button.setAttribute('aria-pressed', String(button.dataset.language === language));
  for (const button of document.querySelectorAll('nav [data-view]')) button.setAttribute('aria-current', button.dataset.view === view ? 'page' : 'false');
}

function showMonths() {
  const [year, month] = chosen.month.split('-');
  const years = Array.from({ length: Number(book.known_until.slice(0, 4)) - 2016 }, (_, index) => String(2018 + index));
  const months = text('months').map((label, index) => [String(index + 1).padStart(2, '0'), label]);
  fill($('year'), years.map((entry) => [entry, text('year')(entry)]), year);
  fill($('month-of-year'), months, month ?? '');
  const starts = months.slice(1).map(([value], index) => [value, text('from')(text('months_short')[index + 1])]);
  for (const name of ['raise_from', 'move_from', 'joined']) fill($(name), [['', text(`no_${name}`)], ...starts], chosen[name]);
  fill($('bonus_month'), [['', text('no_bonus')], ...months.map(([value], index) => [value, text('months_short')[index]])], chosen.bonus_month);
}

function showPerson() {
  optional('area', [['', text('no_area')], ...offered.areas.map((entry) => [entry.id, titled(entry)])], offered.areas.length > 0);
  fill($('category'), offered.categories.map((entry) => [entry.id, titled(entry)]), chosen.category || 'local_urban');
  const variants = offered.variants.map((entry) => [entry.id, titled(entry)]);
  optional('variant', variants, variants.length > 0, offered.variant ?? '');
  fill($('employer_type'), offered.employer_types.map((entry) => [entry.id, titled(entry)]), chosen.employer_type || 'enterprise');
  fill($('employer_size'), Object.entries(text('sizes')), chosen.employer_size);
  const waived = chosen.waived.split(',');
  const waivable = [...new Set([...offered.may_waive, ...waived.filter(Boolean)])];
  fieldOf('waived').hidden = waivable.length === 0;
  $('waived').replaceChildren(...waivable.map((item) => element('label', {}, element('input', { type: 'checkbox', value: item, checked: waived.includes(item) }), ` ${itemTitle(item)}`)));
}

const rateOptions = (rates) => rates.map((rate) => [rate, percent(rate)]);

function showRates() {
  const isCompared = chosen.view === 'compare';
  const rates = isCompared ? ratesIn(comparedCities()) : ratesOf(choiceOf('housing_fund'));
  fill($('housing_fund_rate'), [['', text('not_given')], ...rateOptions(rates)], chosen.housing_fund_rate, percent);
  const more = choiceOf('supplementary_housing_fund');
  optional('supplementary_housing_fund_rate', [['', text('none')], ...rateOptions(ratesOf(more))], more !== undefined);
  fieldOf('move_rate').hidden = chosen.move_city === '';
  if (chosen.move_city !== '') fill($('move_rate'), [['', text('not_given')], ...rateOptions(ratesIn([chosen.move_city]))], chosen.move_rate, percent);

  const injury = choiceOf('work_injury');
  const classes = (injury?.classes ?? []).map((rate, index) => [String(index + 1), rate]).filter(([, rate]) => rate !== null);
  fill($('work_injury'), [
    ['', text('not_given')],
    ...classes.map(([number, rate]) => [number, isCompared ? text('class_plain')(number) : text('class')(number, percent(rate))]),
    ['rate', injury && !isCompared ? text('own_rate')(percent(injury.min), percent(injury.max)) : text('own_rate_plain')],
  ], chosen.work_injury, (number) => (/^[1-8]$/.test(number) ? text('class_plain')(number) : number));
  $('work_injury_rate_row').hidden = chosen.work_injury !== 'rate';
}

function showTax() {
  fill($('basic_deduction'), Object.entries(text('basic_deductions')), chosen.basic_deduction);
  for (const radio of document.querySelectorAll('[name="direction"]')) radio.checked = radio.value === chosen.direction;
  const isForward = chosen.view !== 'salary' || chosen.direction === 'gross';
  fieldOf('wage').hidden = !isForward;
  fieldOf('target').hidden = isForward;
  for (const hint of document.querySelectorAll('[data-half]')) hint.hidden = new Set(hint.dataset.half.split(' ').map((name) => chosen[name] === '')).size === 1;
}

function optional(name, options, there, value = '') {
  fieldOf(name).hidden = !there && chosen[name] === '';
  fill($(name), options, chosen[name] || value, name.endsWith('_rate') ? percent : undefined);
}

export function showForm() {
  $('form').dataset.view = chosen.view;
  $('results').dataset.view = chosen.view;
  showTexts();
  showCities();
  showMonths();
  showPerson();
  showRates();
  showTax();
  for (const input of document.querySelectorAll('form input[id]')) if (input.id in chosen && input.value !== chosen[input.id]) input.value = chosen[input.id];
  if (['social_insurance_base', 'housing_fund_base', 'known_on', 'waived', 'employer_type', 'employer_size'].some((name) => chosen[name] !== '')) $('more').open = true;
}

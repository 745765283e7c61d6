// The calculators of the page. Every amount is text from the WASM build and is only spaced for reading; nothing is computed here.

import { HesuanError, init } from './pkg/index.js';
import { bonusView } from './bonus.js';
import { chosen, readHash, writeHash } from './choices.js';
import { compareView } from './compare.js';
import { contributionsView } from './contributions.js';
import { $, element } from './elements.js';
import { clearFaults, leftOut, placeOf, showFaults } from './faults.js';
import { spaced } from './figures.js';
import { adaptToMove, adaptToPlace, citiesFound, comparedCities, completeChoices, finderOf, openBook, readScheme, showForm } from './form.js';
import { salaryView } from './salary.js';
import { showStamp, showWarnings } from './telling.js';
import { speak, text } from './texts.js';
import { yearView } from './year.js';

const VIEWS = { contributions: contributionsView, salary: salaryView, year: yearView, bonus: bonusView, compare: compareView };

/** From choices to the page. */
function update() {
  chosen.view = chosen.view in VIEWS ? chosen.view : 'contributions';
  const view = VIEWS[chosen.view];
  readScheme();
  showForm();
  clearFaults();
  try {
    const answer = view.answer();
    // A chart is drawn in the width of what is visible.
    $('answer').hidden = false;
    showPeek(view.show(answer));
    showWarnings(answer.warnings, view.isOfPerson ? leftOut() : []);
    showStamp(answer.stamp);
  } catch (error) {
    if (!(error instanceof HesuanError)) throw error;
    $('answer').hidden = true;
    $('peek').hidden = true;
    showStamp();
    showFaults(error.faults, view.place ?? placeOf);
  }
}

/** The result in a line, for a screen that shows only the form. */
function showPeek(gist) {
  $('peek').hidden = !gist;
  if (gist) $('peek').replaceChildren(element('span', { textContent: gist[0] }), element('b', { textContent: spaced(gist[1]) }));
}

function choose(changes) {
  Object.assign(chosen, changes);
  if ('city' in changes || 'month' in changes) adaptToPlace();
  if ('move_city' in changes) adaptToMove();
  if ('category' in changes) Object.assign(chosen, { variant: '', waived: '' });
  if ('direction' in changes) salaryView.adapt();
  writeHash({ isStep: 'view' in changes });
  update();
}

/** A city is found: in the form's lists it is chosen, in the comparison it is added. */
function chooseCity(name, city) {
  finderOf(name).value = '';
  if (name === 'added_city') choose({ cities: [...comparedCities(), city].join(',') });
  else choose({ [name]: city });
}

function onInput({ target }) {
  const { id, value, dataset, name, type } = target;
  if (dataset.finds) {
    const found = citiesFound(value);
    if (found.length === 1 && dataset.finds === 'city') choose({ city: found[0].city });
    else showForm();
  } else if (id === 'year' || id === 'month-of-year') choose({ month: `${$('year').value}-${$('month-of-year').value}` });
  else if (id === 'city' || id === 'added_city') chooseCity(id, value);
  else if (name === 'direction') choose({ direction: value });
  else if (type === 'checkbox') choose({ waived: [...document.querySelectorAll('#waived input:checked')].map((box) => box.value).join(',') });
  else choose({ [id]: value.trim() });
}

function listen() {
  $('form').addEventListener('submit', (event) => event.preventDefault());
  $('form').addEventListener('input', onInput);
  for (const finder of document.querySelectorAll('[data-finds]')) {
    finder.addEventListener('keydown', ({ key }) => {
      const [first] = citiesFound(finder.value).filter(({ city }) => finder.dataset.finds === 'city' || !comparedCities().includes(city));
      if (key === 'Enter' && first) chooseCity(finder.dataset.finds, first.city);
    });
  }
  $('cities').addEventListener('click', ({ target }) => {
    const { city } = target.dataset;
    if (!city) return;
    choose({ cities: comparedCities().filter((kept) => kept !== city).join(',') });
    $('added_city').focus({ preventScroll: true });
  });
  $('alert').addEventListener('click', ({ target }) => {
    if (target.id === 'partial') choose({ partial: '1' });
  });
  // As a link it would change the hash, which holds the choices.
  for (const way of document.querySelectorAll('[data-to-results]')) way.addEventListener('click', () => { $('results').focus(); $('results').scrollIntoView(); });
  for (const button of document.querySelectorAll('nav [data-view]')) button.addEventListener('click', () => choose({ view: button.dataset.view }));
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => {
      speak(button.dataset.language);
      choose({});
    });
  }
  for (const view of Object.values(VIEWS)) view.listen?.(choose);
  $('share').addEventListener('click', share);
  addEventListener('hashchange', () => {
    readHash();
    completeChoices();
    update();
  });
}

async function share() {
  writeHash();
  try {
    await navigator.clipboard.writeText(location.href);
    $('share').textContent = text('shared');
  } catch {
    prompt(text('share'), location.href);
  }
  setTimeout(() => ($('share').textContent = text('share')), 2000);
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
  openBook();
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

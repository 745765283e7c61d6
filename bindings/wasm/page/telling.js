// What an answer rests on: steps and rules as `explain` tells them, warnings, the stamp.

import { explain } from './pkg/index.js';
import { chosen } from './choices.js';
import { $, element } from './elements.js';
import { isNothing } from './figures.js';
import { book, cityName, itemName } from './form.js';
import { language, text } from './texts.js';

/** What `explain` says of a request, and the rules behind it. */
export function telling(request) {
  const told = explain({ ...request, language });
  const [first, ...others] = told.lines;
  const lines = request.op ? told.lines : [first, ...others.filter(({ amount }) => !isNothing(amount))];
  return [
    ...lines.map((line) => element('p', { textContent: line.text })),
    element('p', { className: 'cited', textContent: text('rules') }),
    element('ul', {}, ...told.rules.map(citation)),
  ];
}

/** The steps of an operation behind a disclosure: told when it is opened. */
export function tellBehind(details, request) {
  const show = () => details.open && details.lastElementChild.replaceChildren(...telling(request));
  details.ontoggle = show;
  show();
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

/** Warnings that are shown at once; the others are behind a disclosure. */
const MOST_IN_SIGHT = 6;

/** Warnings of an answer, after what the view has to say itself. */
export function showWarnings(warnings, notes) {
  $('warnings-card').hidden = warnings.length + notes.length === 0;
  const all = [...notes, ...warnings.map(warningOf)];
  const [first, others] = all.length > MOST_IN_SIGHT ? [all.slice(0, MOST_IN_SIGHT - 1), all.slice(MOST_IN_SIGHT - 1)] : [all, []];
  $('warnings').replaceChildren(...first);
  $('more-warnings').hidden = others.length === 0;
  $('more-warnings').firstElementChild.textContent = text('more_warnings')(others.length);
  $('more-warnings').lastElementChild.replaceChildren(...others);
}

/** The city of a rule, if it is another than the chosen one. */
function cityOf(rule) {
  const city = rule?.slice(0, 6);
  const isOther = chosen.view === 'compare' || city !== chosen.city;
  return isOther && book.cities.some((entry) => entry.city === city) ? [element('b', { textContent: cityName(city) }), ' '] : [];
}

function warningOf({ code, items, rule, message, message_zh }) {
  const about = items.map(itemName).join(language === 'zh' ? '、' : ', ');
  const made = element('li', {}, ...cityOf(rule), element('span', { textContent: language === 'zh' ? message_zh : message }));
  if (about) made.append(element('span', { className: 'about', textContent: about }));
  made.append(element('code', { textContent: rule ?? code, title: code }));
  return made;
}

/** The stamp of an answer; without one, the edition of the rules. */
export function showStamp(stamp) {
  $('stamp').textContent = stamp ? text('stamp')(stamp.engine, stamp.rules, stamp.digest, stamp.known_on) : text('edition')(book.rules, book.known_until);
}

// Elements of the page, made and found.

export const $ = (id) => document.getElementById(id);

export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Fills a select; a value that it does not offer (from a shared link) stays visible, so that its error has a place. */
export function fill(select, options, value, label = (foreign) => foreign || '—') {
  const all = options.some(([offered]) => offered === value) ? options : [...options, [value, label(value)]];
  select.replaceChildren(...all.map(([offered, label]) => element('option', { value: offered, textContent: label })));
  select.value = value;
}

export const fieldOf = (name) => document.querySelector(`[data-field="${name}"]`);

/** A figure in a table, with the column's name for where the columns are not side by side. */
export const figure = (label, ...children) => {
  const made = element('td', { className: 'number' }, ...children);
  made.dataset.label = label;
  return made;
};

/** What a row is about. */
export const heading = (...children) => element('th', { scope: 'row' }, ...children);

export const badge = (label, title = '') => element('span', { className: 'badge', textContent: label, title });

// Charts, drawn as SVG in the width that there is. Amounts come in whole fen; only positions on the screen are other numbers.

import { spaced } from './figures.js';

const pen = document.createElement('canvas').getContext('2d');

function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const words = (x, y, said, attributes = {}) => svg('text', { x, y, ...attributes }, said);

/** Below this there is nothing to see: the page is not laid out yet. */
const LEAST_WIDTH = 160;

// ---- A chart lives in its container and is drawn again when that gets another width.

const charts = new Map();
const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) if (charts.get(target).width !== target.clientWidth) draw(target);
});

function keep(container, paint) {
  charts.set(container, { paint, width: 0 });
  watch.observe(container);
  draw(container);
}

function draw(container) {
  const chart = charts.get(container);
  chart.width = container.clientWidth;
  if (chart.width > LEAST_WIDTH) container.replaceChildren(chart.paint(chart.width));
}

function frame(width, height, { title, about }, id) {
  const made = svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-labelledby': `${id}-title ${id}-about` });
  made.append(svg('title', { id: `${id}-title` }, title), svg('desc', { id: `${id}-about` }, about));
  return made;
}

// ---- Scales.

/** How far `fen` reaches on a length that stands for `most`. */
const pixels = (fen, most, length) => (most === 0n ? 0 : Number((fen * BigInt(Math.round(length * 100))) / most) / 100);

/** Round amounts, at most about `count`, from the one at or below `least` to the one at or above `most`: 1, 2 or 5 with zeros, in whole yuan. */
function ticks(least, most, count) {
  let unit = 100n;
  let step = 0n;
  while (step === 0n) {
    step = [1n, 2n, 5n].map((by) => by * unit).find((by) => (most - least) / by < BigInt(count)) ?? 0n;
    unit *= 10n;
  }
  const made = [(least / step) * step];
  while (made.at(-1) < most) made.push(made.at(-1) + step);
  return made;
}

/** Whole yuan, without the fen that a tick has none of. */
const yuan = (fen) => spaced(`${fen / 100n}.00`).slice(0, -3);

/** The width of a label, as the browser will draw it. */
function widthOf(label) {
  pen.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  return Math.ceil(pen.measureText(label).width);
}

/** Lines across, with their amounts at the left. */
function grid(values, { left, right, y }) {
  return values.map((value) => svg('g', {},
    svg('line', { x1: left, x2: right, y1: y(value), y2: y(value), class: 'grid' }),
    words(left - 8, y(value) + 4, yuan(value), { 'text-anchor': 'end', class: 'tick' })));
}

// ---- Charts.

/** Columns of parts upon each other: `columns` have a label (and a narrow one) and a mark below, words above, parts `{ part, fen }` and what they tell. */
export function stackedColumns(container, { title, about, columns }) {
  const sum = ({ parts }) => parts.reduce((all, { fen }) => (fen > 0n ? all + fen : all), 0n);
  const values = ticks(0n, columns.map(sum).reduce((one, other) => (one > other ? one : other), 100n), 5);
  const most = values.at(-1);
  keep(container, (width) => {
    const height = width < 480 ? 270 : 330;
    const plot = { left: widthOf(yuan(most)) + 12, right: width, top: 24, bottom: height - 38 };
    const y = (fen) => plot.bottom - pixels(fen, most, plot.bottom - plot.top);
    const slot = (plot.right - plot.left) / columns.length;
    const thick = Math.min(48, slot * 0.7);
    const made = frame(width, height, { title, about }, container.id);
    made.append(...grid(values, { ...plot, y }));
    columns.forEach((column, index) => {
      const middle = plot.left + slot * (index + 0.5);
      const group = svg('g', { class: 'column' }, svg('title', {}, column.told), svg('rect', { x: middle - slot / 2, y: plot.top, width: slot, height: plot.bottom - plot.top, class: 'hit' }));
      let below = 0n;
      for (const { part, fen } of column.parts) {
        if (fen <= 0n) continue;
        const [top, bottom] = [y(below + fen), y(below)];
        group.append(svg('rect', { x: middle - thick / 2, y: top, width: thick, height: Math.max(bottom - top - (below > 0n ? 1 : 0), 0.5), class: `of-${part}` }));
        below += fen;
      }
      group.append(words(middle, y(below) - 6, column.above, { 'text-anchor': 'middle', class: 'tick' }));
      if (column.mark) group.append(words(middle, height - 4, slot < 46 ? '•' : column.mark, { 'text-anchor': 'middle', class: 'mark' }));
      group.append(words(middle, height - 20, slot < 30 ? column.narrow : column.label, { 'text-anchor': 'middle', class: slot < 30 ? 'label narrow' : 'label' }));
      made.append(group);
    });
    return made;
  });
}

/** Bars in groups on one scale, each with its name and figure: groups side by side where there is room. */
export function groupedBars(container, { title, about, groups }) {
  const bars = groups.flatMap((group) => group.bars);
  const most = bars.map(({ fen }) => fen).reduce((one, other) => (one > other ? one : other), 100n);
  const names = Math.max(...bars.map(({ label }) => widthOf(label)), 0) + 10;
  const figures = Math.max(...bars.map(({ figure }) => widthOf(figure)), 0) + 8;
  const [line, gap, head] = [26, 22, 28];
  keep(container, (width) => {
    const across = width < 620 ? 1 : 2;
    const column = (width - (across - 1) * 36) / across;
    const tall = head + (groups[0]?.bars.length ?? 0) * line + gap;
    const made = frame(width, Math.ceil(groups.length / across) * tall - gap, { title, about }, container.id);
    groups.forEach(({ name, part, bars }, index) => {
      const [x, y] = [(index % across) * (column + 36), Math.floor(index / across) * tall];
      made.append(svg('rect', { x, y: y + 3, width: 11, height: 11, rx: 3, class: `of-${part}` }), words(x + 18, y + 13, name, { class: 'group' }));
      bars.forEach(({ label, fen, figure }, row) => {
        const top = y + head + row * line;
        const long = Math.max(pixels(fen > 0n ? fen : 0n, most, column - names - figures), 1);
        made.append(svg('g', { class: 'column' },
          svg('title', {}, `${label} · ${name} ${figure}`),
          words(x + names - 10, top + 12.5, label, { 'text-anchor': 'end', class: 'label' }),
          svg('rect', { x: x + names, y: top, width: long, height: 17, rx: 2, class: `of-${part}` }),
          words(x + names + long + 6, top + 12.5, figure, { class: 'figure' })));
      });
    });
    return made;
  });
}

/**
 * A line over the parts of a whole: straight between points `{ x, y, after }`, going on at `after` where it jumps; zones shaded,
 * jumps dashed, the best point marked.
 */
export function lineOfParts(container, { title, about, across, up, points, zones, best }) {
  const heights = points.flatMap(({ y, after }, index) => (index < points.length - 1 ? [y, after] : [y]));
  const lowest = heights.reduce((one, other) => (one < other ? one : other));
  const highest = heights.reduce((one, other) => (one > other ? one : other));
  const whole = points.at(-1).x;
  keep(container, (width) => {
    const levels = ticks(lowest, highest > lowest ? highest : lowest + 10_000n, 5);
    const steps = ticks(0n, whole > 0n ? whole : 100n, width < 480 ? 4 : 8);
    const height = width < 480 ? 280 : 340;
    const plot = { left: Math.max(...levels.map((level) => widthOf(yuan(level)))) + 14, right: width - 8, top: 26, bottom: height - 66 };
    const x = (fen) => plot.left + pixels(fen, whole, plot.right - plot.left);
    const y = (fen) => plot.bottom - pixels(fen - levels[0], levels.at(-1) - levels[0], plot.bottom - plot.top);
    const made = frame(width, height, { title, about }, container.id);
    for (const { from, to, told } of zones) {
      const right = x(to < whole ? to : whole);
      made.append(svg('rect', { x: x(from), y: plot.top, width: Math.max(right - x(from), 1), height: plot.bottom + 22 - plot.top, class: 'blind' }, svg('title', {}, told)));
    }
    made.append(words(plot.left, 12, up, { class: 'tick' }), ...grid(levels, { ...plot, y }));
    for (const step of steps.filter((step) => step <= whole)) made.append(words(x(step), height - 26, yuan(step), { 'text-anchor': step === 0n ? 'start' : x(step) + widthOf(yuan(step)) / 2 > width ? 'end' : 'middle', class: 'tick' }));
    made.append(words(plot.right, height - 5, across, { 'text-anchor': 'end', class: 'tick' }));
    points.slice(0, -1).forEach((point, index) => {
      const next = points[index + 1];
      if (point.after > point.y) made.append(svg('line', { x1: x(point.x), y1: y(point.y), x2: x(point.x), y2: y(point.after), class: 'cliff' }));
      made.append(svg('line', { x1: x(point.x), y1: y(point.after), x2: x(next.x), y2: y(next.y), class: 'line' }));
    });
    for (const point of points) made.append(svg('circle', { cx: x(point.x), cy: y(point.y), r: 3, class: 'point' }, svg('title', {}, point.told)));
    const anchor = x(best.x) > plot.right - 60 ? 'end' : x(best.x) < plot.left + 40 ? 'start' : 'middle';
    made.append(svg('circle', { cx: x(best.x), cy: y(best.y), r: 6, class: 'best' }), words(x(best.x), y(best.y) + 20, best.label, { 'text-anchor': anchor, class: 'group' }));
    return made;
  });
}

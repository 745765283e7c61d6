// The JavaScript API over any build of the core (native addon or WASM): objects in, objects out, errors as exceptions.
// Nothing is computed here. Amounts and rates stay text; a number in a request travels by its digits.

/** A request that cannot be answered: the first fault's fields, and all faults. */
export class HesuanError extends Error {
  constructor(error) {
    super(error.message);
    this.code = error.code;
    this.path = error.path;
    this.value = error.value;
    this.messageZh = error.message_zh;
    this.faults = error.faults;
  }
}
// On the prototype, so that it is not listed among the fields.
Object.defineProperty(HesuanError.prototype, 'name', { value: 'HesuanError', configurable: true, writable: true });

// A build throws the JSON text of the error, as a string (WASM) or as the message of an error (native).
function thrown(caught) {
  const text = typeof caught === 'string' ? caught : caught?.message;
  if (typeof text !== 'string' || !text.startsWith('{"code":')) return caught;
  return new HesuanError(JSON.parse(text));
}

// `JSON.stringify` would turn NaN and Infinity into `null`, which means "not given", and refuse a bigint.
function isForeign(value) {
  switch (typeof value) {
    case 'number':
      return !Number.isFinite(value);
    case 'bigint':
      return true;
    case 'object':
      for (const key in value) if (isForeign(value[key])) return true;
      return false;
    default:
      return false;
  }
}

const foreignAsText = (_, value) => (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)) ? String(value) : value);

function textOf(request) {
  try {
    return JSON.stringify(request, isForeign(request) ? foreignAsText : undefined) ?? 'null';
  } catch (cause) {
    throw new TypeError('the request cannot be written as JSON', { cause });
  }
}

// Steps, warnings and lines are most of an answer's text and most callers want the totals, so these are parsed when they are
// first read. Their accessors are own, enumerable and shared by all answers: an answer spreads, clones, compares and
// stringifies like the plain object.
let part;
const ACCESSORS = {};
const accessor = (field) => (ACCESSORS[field] ??= { enumerable: true, configurable: true, get() { return part(this, field); } });

/** The answer of an operation. */
export class Answer {
  #text;
  #places = {};
  #parts = {};

  static {
    part = (answer, field) => (answer.#parts[field] ??= JSON.parse(answer.#text.slice(...answer.#places[field])));
  }

  /** `lazy` names those of the `fields` that are parsed later; their places are certain (scripts/types.js sees to that). */
  constructor(text, { fields, lazy }) {
    // Keys come in the order of the fields, and a quote inside a string is escaped: a mark stands nowhere else.
    let rest = '';
    let end = text.length;
    let kept = text.length;
    for (let index = lazy.length - 1; index >= 0; index--) {
      const field = lazy[index];
      const at = fields.indexOf(field);
      end = text.lastIndexOf(`,"${fields[at + 1]}":`, end);
      const start = at === 0 ? 1 : text.lastIndexOf(`,"${field}":`, end);
      this.#places[field] = [text.indexOf(':', start) + 1, end];
      rest = text.slice(end, kept) + rest;
      kept = end = start;
    }
    this.#text = text;
    // Without the first field, what is left begins with a comma.
    const values = JSON.parse(text.slice(0, kept) + (kept === 1 ? rest.slice(1) : rest));
    for (const field of fields) {
      if (field in this.#places) Object.defineProperty(this, field, accessor(field));
      else this[field] = values[field];
    }
  }

  /** Shows `console.log` the values and not the accessors. */
  [Symbol.for('nodejs.util.inspect.custom')]() {
    return { ...this };
  }
}

/** The API over a build (`build.call(op, text)` and `build.evalLine(bytes)`, both of which return text): a function for each operation. */
export function over(build, operations) {
  const encoder = new TextEncoder();

  function call(operation, request) {
    if (typeof operation !== 'string' || typeof request !== 'string') throw new TypeError('call(operation, request) takes the name of an operation and JSON text');
    try {
      return build.call(operation, request);
    } catch (caught) {
      throw thrown(caught);
    }
  }

  const functions = Object.entries(operations).map(([name, shape]) => [name, (request = {}) => new Answer(call(shape.operation, textOf(request)), shape)]);

  return {
    ...Object.fromEntries(functions),
    call,
    evalLine: (line) => build.evalLine(typeof line === 'string' ? encoder.encode(line) : line),
  };
}

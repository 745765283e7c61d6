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
      if (Array.isArray(value)) return value.some(isForeign);
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
// first read. Their accessors are own, enumerable and shared by all answers of an operation: an answer spreads, clones,
// compares and stringifies like the plain object.
let part;

/** How the answer of an operation is read: marks in its text, and for each field an accessor if it is parsed later. */
function planOf({ operation, fields, lazy }) {
  const accessor = (index) => ({ enumerable: true, configurable: true, get() { return part(this, index); } });
  return {
    operation,
    fields: fields.map((name) => ({ name, later: lazy.includes(name) ? accessor(lazy.indexOf(name)) : undefined })),
    lazy: lazy.map((name) => {
      const at = fields.indexOf(name);
      return { start: at === 0 ? undefined : `,"${name}":`, end: `,"${fields[at + 1]}":`, value: name.length + (at === 0 ? '"":' : ',"":').length };
    }),
  };
}

/** The answer of an operation. */
export class Answer {
  #text;
  #places = [];
  #parts = [];

  static {
    part = (answer, index) => (answer.#parts[index] ??= JSON.parse(answer.#text.slice(answer.#places[2 * index], answer.#places[2 * index + 1])));
  }

  constructor(text, { fields, lazy }) {
    // Keys come in the order of the fields, and a quote inside a string is escaped: searched from the end, a mark is found
    // where it should be (scripts/types.js makes sure that no part has a field of the same name).
    let rest = '';
    let end = text.length;
    let kept = text.length;
    for (let index = lazy.length - 1; index >= 0; index--) {
      const marks = lazy[index];
      end = text.lastIndexOf(marks.end, end);
      const start = marks.start === undefined ? 1 : text.lastIndexOf(marks.start, end);
      this.#places[2 * index] = start + marks.value;
      this.#places[2 * index + 1] = end;
      rest = text.slice(end, kept) + rest;
      kept = end = start;
    }
    this.#text = text;
    // Without the first field, what is left begins with a comma.
    const values = JSON.parse(text.slice(0, kept) + (kept === 1 ? rest.slice(1) : rest));
    for (const { name, later } of fields) {
      if (later) Object.defineProperty(this, name, later);
      else this[name] = values[name];
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

  const functions = Object.entries(operations).map(([name, shape]) => {
    const plan = planOf(shape);
    return [name, (request = {}) => new Answer(call(plan.operation, textOf(request)), plan)];
  });

  return {
    ...Object.fromEntries(functions),
    call,
    evalLine: (line) => build.evalLine(typeof line === 'string' ? encoder.encode(line) : line),
  };
}

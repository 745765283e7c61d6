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

// Lines and warnings are most of an answer's text and most callers want the totals, so those two are parsed when they are
// first read. Their accessors are own, enumerable and shared by all answers: an answer spreads, clones, compares and
// stringifies like the plain object.
let linesOf;
let warningsOf;
const LINES = { enumerable: true, configurable: true, get() { return linesOf(this); } };
const WARNINGS = { enumerable: true, configurable: true, get() { return warningsOf(this); } };

/** The answer of `contributions`. */
export class ContributionAnswer {
  #text;
  #linesAt;
  #totalsAt;
  #warningsAt;
  #stampAt;
  #lines;
  #warnings;

  static {
    linesOf = (answer) => (answer.#lines ??= JSON.parse(answer.#text.slice(answer.#linesAt, answer.#totalsAt)));
    warningsOf = (answer) => (answer.#warnings ??= JSON.parse(answer.#text.slice(answer.#warningsAt, answer.#stampAt)));
  }

  constructor(text) {
    // Keys come in a fixed order, and a quote inside a string is escaped: these marks cannot stand anywhere else.
    const lines = text.indexOf(',"lines":[');
    const totals = text.indexOf('],"employer_total":', lines) + 1;
    const warnings = text.indexOf(',"warnings":[', totals);
    const stamp = text.lastIndexOf(',"stamp":{');
    const rest = JSON.parse(text.slice(0, lines) + text.slice(totals, warnings) + text.slice(stamp));
    this.#text = text;
    this.#linesAt = lines + ',"lines":'.length;
    this.#totalsAt = totals;
    this.#warningsAt = warnings + ',"warnings":'.length;
    this.#stampAt = stamp;
    this.city = rest.city;
    this.month = rest.month;
    this.category = rest.category;
    this.variant = rest.variant;
    this.area = rest.area;
    Object.defineProperty(this, 'lines', LINES);
    this.employer_total = rest.employer_total;
    this.employee_total = rest.employee_total;
    this.employee_total_not_from_wages = rest.employee_total_not_from_wages;
    Object.defineProperty(this, 'warnings', WARNINGS);
    this.stamp = rest.stamp;
  }

  /** Shows `console.log` the values and not the accessors. */
  [Symbol.for('nodejs.util.inspect.custom')]() {
    return { ...this };
  }
}

/** The API over a build: `build.call(op, text)` and `build.evalLine(bytes)`, both of which return text. */
export function over(build) {
  const encoder = new TextEncoder();

  function call(operation, request) {
    if (typeof operation !== 'string' || typeof request !== 'string') throw new TypeError('call(operation, request) takes the name of an operation and JSON text');
    try {
      return build.call(operation, request);
    } catch (caught) {
      throw thrown(caught);
    }
  }

  const parsed = (operation) => (request = {}) => JSON.parse(call(operation, textOf(request)));

  return {
    contributions: (request) => new ContributionAnswer(call('contributions', textOf(request))),
    explain: parsed('explain'),
    retro: parsed('retro'),
    scheme: parsed('scheme'),
    cities: parsed('cities'),
    parameter: parsed('parameter'),
    calendar: parsed('calendar'),
    call,
    evalLine: (line) => build.evalLine(typeof line === 'string' ? encoder.encode(line) : line),
  };
}

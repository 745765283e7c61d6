// The API, the same over the native addon and over WASM. The types of requests and answers are generated (types.d.ts).
import type {
  CalendarAnswer,
  CalendarRequest,
  CitiesAnswer,
  CitiesRequest,
  ContributionAnswer as ContributionFields,
  ContributionRequest,
  ExplainRequest,
  Explanation,
  FaultAnswer,
  ParameterAnswer,
  ParameterRequest,
  RetroAnswer,
  RetroRequest,
  SchemeAnswer,
  SchemeRequest,
} from './types.js';

export type * from './types.js';

/**
 * The answer of {@link contributions}. It behaves like a plain object; `lines` and `warnings` are parsed from the answer's
 * text when they are first read.
 */
export class ContributionAnswer implements ContributionFields {
  private constructor();
  readonly city: ContributionFields['city'];
  readonly month: ContributionFields['month'];
  readonly category: ContributionFields['category'];
  readonly variant: ContributionFields['variant'];
  readonly area: ContributionFields['area'];
  readonly lines: ContributionFields['lines'];
  readonly employer_total: ContributionFields['employer_total'];
  readonly employee_total: ContributionFields['employee_total'];
  readonly employee_total_not_from_wages: ContributionFields['employee_total_not_from_wages'];
  readonly warnings: ContributionFields['warnings'];
  readonly stamp: ContributionFields['stamp'];
}

/** The contributions of one person and month. Throws {@link HesuanError}. */
export function contributions(request: ContributionRequest): ContributionAnswer;

/** The same contributions told to a person, in Chinese or English. Throws {@link HesuanError}. */
export function explain(request: ExplainRequest): Explanation;

/** What is due or to be returned (补差) because a rule became known later. Throws {@link HesuanError}. */
export function retro(request: RetroRequest): RetroAnswer;

/** The rules of a month, resolved: what a form or a check needs. Throws {@link HesuanError}. */
export function scheme(request: SchemeRequest): SchemeAnswer;

/** The cities of the rule book. Throws {@link HesuanError}. */
export function cities(request?: CitiesRequest): CitiesAnswer;

/** A national value of a month, with its evidence. Throws {@link HesuanError}. */
export function parameter(request: ParameterRequest): ParameterAnswer;

/** The days of a year that differ from the plain week (节假日及调休). Throws {@link HesuanError}. */
export function calendar(request: CalendarRequest): CalendarAnswer;

/** Runs an operation by its name, JSON text in and JSON text out: the reference form. Throws {@link HesuanError}. */
export function call(operation: string, request: string): string;

/** Runs one line `{"id","op","input"}` and returns one line `{"id","ok"}` or `{"id","error"}`; it throws no {@link HesuanError}. */
export function evalLine(line: string | Uint8Array): string;

/** Where a build can be loaded from; by default the file in this package. */
export type WasmSource = string | URL | Request | Response | BufferSource | WebAssembly.Module | Promise<Response | BufferSource | WebAssembly.Module>;

/** Loads the WASM build, once, before the first call. The native addon is ready at once and needs it not. */
export function init(source?: WasmSource): Promise<void>;

/** Which build answers. */
export const backend: 'native' | 'wasm';

/** A request that cannot be answered: the first fault's fields, and all faults. `message` is in English. */
export class HesuanError extends Error {
  private constructor();
  override readonly name: 'HesuanError';
  /** What is wrong; the codes are listed in docs/errors.md. */
  readonly code: string;
  /** Where, as in `bases.pension.employer`; empty for the whole request. */
  readonly path: string;
  /** The offending value as text, shortened to 80 characters. */
  readonly value: string;
  readonly messageZh: string;
  /** All faults, the first included, in the order of the fields. */
  readonly faults: FaultAnswer[];
}

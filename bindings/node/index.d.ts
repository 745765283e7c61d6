// The API, the same over the native addon and over WASM. The types of requests and answers are generated (types.d.ts).
import type { FaultAnswer } from './types.js';

export type * from './types.js';
export * from './functions.js';

/**
 * What every function of an operation returns. It behaves like a plain object with the fields that the function declares;
 * `steps`, `warnings`, `lines` and other long parts are parsed from the answer's text when they are first read.
 */
export class Answer {
  private constructor();
}

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

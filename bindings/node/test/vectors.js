// Runs the vectors of tests/vectors on one build: `node test/vectors.js native|wasm`. The last line says how many ran.

import { readFileSync, readdirSync } from 'node:fs';

const FOLDER = new URL('../../../tests/vectors/', import.meta.url);

/** Every vector of every file; those in folders (contract/) too. */
export function vectors() {
  const files = readdirSync(FOLDER, { recursive: true }).filter((file) => file.endsWith('.json')).sort();
  return files.flatMap((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')).map((vector) => ({ file, ...vector })));
}

/**
 * What a vector gives and what it should, as text: `call` is the build's raw function, `failed` makes the text of an error.
 * The stamp changes with every edition of the rules and is cut off. (The browser test runs this function in the page.)
 */
export function outcome(call, { op, input, expect }) {
  let actual;
  try {
    const answer = call(op, JSON.stringify(input));
    const stamp = answer.lastIndexOf(',"stamp":');
    actual = stamp < 0 ? answer : `${answer.slice(0, stamp)}}`;
  } catch (error) {
    if (error.name !== 'HesuanError') throw error;
    const { code, path, value, message, messageZh: message_zh, faults } = error;
    actual = JSON.stringify({ code, path, value, message, message_zh, faults });
  }
  return { actual, expected: JSON.stringify(expect.ok ?? expect.error) };
}

/** Prints what differs and how many ran; no vector at all is a failure. */
export function report(surface, results) {
  const failed = results.filter(({ actual, expected }) => actual !== expected);
  for (const { file, id, actual, expected } of failed) console.log(`${file} ${id}\n  expected ${expected}\n  actual   ${actual}`);
  console.log(`${surface}: ${results.length} vectors, ${failed.length} failed`);
  if (failed.length > 0 || results.length === 0) process.exitCode = 1;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const build = process.argv[2];
  const api = await import(build === 'wasm' ? 'hesuan/wasm' : 'hesuan');
  await api.init();
  if (api.backend !== build) throw new Error(`this is the ${api.backend} build`);
  report(build === 'wasm' ? 'wasm in node' : 'node', vectors().map((vector) => ({ ...vector, ...outcome(api.call, vector) })));
}

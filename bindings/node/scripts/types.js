// Makes what the package has of every operation from schema/*.json, which `cargo xtask schema` writes from the Rust structs:
// types.d.ts, functions.d.ts, the table of operations in bindings/wasm/js, and the lists of names that modules export.
// With --check nothing is written, and a stale file is an error.

import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const SCHEMA = new URL('../../../schema/', import.meta.url);
const HERE = new URL('../', import.meta.url);
const BANNER = '// Generated from schema/*.json by `npm run types`; do not edit.';

const files = {};
for (const file of (await readdir(SCHEMA)).filter((file) => file.endsWith('.json')).sort()) {
  files[file.replace(/\.json$/, '')] = JSON.parse(await readFile(new URL(file, SCHEMA), 'utf8'));
}
const operations = Object.keys(files).filter((name) => name.endsWith('.request')).map((name) => name.replace(/\.request$/, ''));
const camelCase = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** Every schema and its definitions, as the definitions of one schema: a type that several files use is declared once. */
function definitions() {
  const of = (isRequest) => Object.entries(files).filter(([name]) => name.endsWith('.request') === isRequest).flatMap(([, schema]) => {
    const { $id, $schema, $defs = {}, title, ...root } = schema;
    return [...Object.entries($defs), [title, root]];
  });
  // What an answer gives and a request takes back is declared as the answer gives it, with all its fields.
  return Object.fromEntries([...of(true), ...of(false)]);
}

// The patterns and examples of the schema say more than a type can; what is left for a person is the description.
function forPeople(schema) {
  if (Array.isArray(schema)) return schema.map(forPeople);
  if (schema === null || typeof schema !== 'object') return schema;
  const { examples, pattern, ...rest } = schema;
  // That one of two fields must be there is beyond a type.
  if (rest.anyOf?.every((form) => Object.keys(form).join() === 'required')) delete rest.anyOf;
  const kept = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, forPeople(value)]));
  // A description beside a reference would make the compiler write the type out again.
  if (kept.$ref && kept.description) return { description: kept.description, allOf: [{ $ref: kept.$ref }] };
  // Objects of answers have the fields of the schema and no others.
  return kept.type === 'object' && kept.properties ? { additionalProperties: false, ...kept } : kept;
}

/** The declarations of all types. */
async function types() {
  const text = await compile({ title: 'Hesuan', $defs: forPeople(definitions()), type: 'object', additionalProperties: false }, 'Hesuan', {
    bannerComment: BANNER,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 160 },
  });
  // The schema that holds the definitions is nobody's type.
  return text.replace(/export interface Hesuan \{\}\n/, '').replaceAll(/\n?\/\*\*\n \* This interface was referenced by `Hesuan`'s JSON-Schema\n \* via the `definition` ".*"\.\n \*\/\n/g, '\n').replaceAll(/ \*\n \* This interface was referenced by `Hesuan`'s JSON-Schema\n \* via the `definition` ".*"\.\n/g, '');
}

/** The declarations of the functions. */
function functions() {
  const names = (kind) => operations.map((operation) => files[`${operation}.${kind}`].title);
  const declared = operations.map((operation) => {
    const { title, description, required, anyOf } = files[`${operation}.request`];
    const optional = required?.length || anyOf ? '' : '?';
    return `/** ${description} Throws {@link HesuanError}. */\nexport function ${camelCase(operation)}(request${optional}: ${title}): ${files[`${operation}.answer`].title};\n`;
  });
  const imported = [...new Set([...names('request'), ...names('answer')])].sort();
  return `${BANNER}\n\nimport type { HesuanError } from './index.js';\nimport type {\n${imported.map((name) => `  ${name},\n`).join('')}} from './types.js';\n\n${declared.join('\n')}`;
}

/** The keys that stand below a value of an answer, at any depth; `undefined` is among them where they may be any. */
function keysBelow(schema, $defs) {
  if (schema.$ref) return keysBelow($defs[schema.$ref.replace(/.*\//, '')], $defs);
  const below = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : []), ...Object.values(schema.properties ?? {})];
  const keys = [...Object.keys(schema.properties ?? {}), ...below.flatMap((part) => keysBelow(part, $defs))];
  return typeof schema.additionalProperties === 'object' ? [undefined, ...keys] : keys;
}

/** Whether a value of an answer is a list of records, or a record with many values. */
function isLarge(schema, $defs) {
  return keysBelow(schema.items ?? schema, $defs).length > (schema.items ? 0 : 8);
}

/** The fields of an answer in order, and those that are parsed when they are first read: where they lie must be certain. */
function shape(operation) {
  const { properties, $defs } = files[`${operation}.answer`];
  const fields = Object.keys(properties);
  const lazy = [];
  // The mark of a field is looked for backwards from `end`, the last field whose place is known.
  let end = fields.length;
  const isCertain = (at) => !fields.slice(at, end).flatMap((field) => keysBelow(properties[field], $defs)).some((key) => key === undefined || key === fields[at]);
  for (let at = fields.length - 2; at >= 0; at--) {
    if (!isLarge(properties[fields[at]], $defs)) continue;
    const known = end;
    if (!isCertain(at + 1)) continue;
    end = at + 1;
    if (at > 0 && !isCertain(at)) {
      end = known;
      continue;
    }
    end = at;
    lazy.unshift(fields[at]);
  }
  return { operation, fields, lazy };
}

/** The table of operations. */
function table() {
  const listed = (names) => `[${names.map((name) => `'${name}'`).join(', ')}]`;
  const row = ({ operation, fields, lazy }) => `  ${camelCase(operation)}: { operation: '${operation}', fields: ${listed(fields)}, lazy: ${listed(lazy)} },\n`;
  const about = '/** Each function: its operation, the fields of its answer in order, and those that are parsed when they are first read. */';
  return `${BANNER}\n\n${about}\nexport const OPERATIONS = {\n${operations.map((operation) => row(shape(operation))).join('')}};\n`;
}

/** A module that exports the functions of all operations and some other names. */
async function exporting(path, ...others) {
  const text = await readFile(new URL(path, HERE), 'utf8');
  const names = [...operations.map(camelCase), ...others].map((name) => `  ${name},\n`);
  return text.replace(/^export const \{[^}]*\} = /m, `export const {\n${names.join('')}} = `);
}

const generated = {
  'types.d.ts': await types(),
  'functions.d.ts': functions(),
  '../wasm/js/operations.js': table(),
  'index.js': await exporting('index.js', 'call', 'evalLine', 'init', 'backend', 'Answer', 'HesuanError'),
  '../wasm/js/index.js': await exporting('../wasm/js/index.js', 'call', 'evalLine'),
};
const stale = [];
for (const [path, text] of Object.entries(generated)) {
  const url = new URL(path, HERE);
  if ((await readFile(url, 'utf8').catch(() => '')) === text) continue;
  stale.push(fileURLToPath(url));
  if (!process.argv.includes('--check')) await writeFile(url, text);
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`stale: ${stale.join(', ')}; refresh with `+'`npm run types` in bindings/node');
  process.exit(1);
}
for (const path of stale) console.log(`wrote ${path}`);

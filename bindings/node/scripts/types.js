// Makes types.d.ts from schema/*.json, which `cargo xtask schema` writes from the Rust structs.
// With --check nothing is written, and a stale file is an error.

import { readFile, readdir, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const SCHEMA = new URL('../../../schema/', import.meta.url);
const TYPES = new URL('../types.d.ts', import.meta.url);
const BANNER = '// Generated from schema/*.json by `npm run types`; do not edit.';

/** Every schema and its definitions, as the definitions of one schema: a type that several files use is declared once. */
async function definitions() {
  const all = {};
  const add = (name, schema, file) => {
    if (name in all && JSON.stringify(all[name]) !== JSON.stringify(schema)) throw new Error(`${file}: ${name} is another type than in an earlier file`);
    all[name] = schema;
  };
  for (const file of (await readdir(SCHEMA)).filter((file) => file.endsWith('.json')).sort()) {
    const { $id, $schema, $defs = {}, title, ...schema } = JSON.parse(await readFile(new URL(file, SCHEMA), 'utf8'));
    for (const [name, definition] of Object.entries($defs)) add(name, definition, file);
    add(title, schema, file);
  }
  return all;
}

// The patterns and examples of the schema say more than a type can; what is left for a person is the description.
function forPeople(schema) {
  if (Array.isArray(schema)) return schema.map(forPeople);
  if (schema === null || typeof schema !== 'object') return schema;
  const { examples, pattern, ...rest } = schema;
  const kept = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, forPeople(value)]));
  // A description beside a reference would make the compiler write the type out again.
  if (kept.$ref && kept.description) return { description: kept.description, allOf: [{ $ref: kept.$ref }] };
  // Objects of answers have the fields of the schema and no others.
  return kept.type === 'object' && kept.properties ? { additionalProperties: false, ...kept } : kept;
}

const $defs = forPeople(await definitions());
const text = await compile({ title: 'Hesuan', $defs, type: 'object', additionalProperties: false }, 'Hesuan', {
  bannerComment: BANNER,
  unreachableDefinitions: true,
  style: { singleQuote: true, printWidth: 160 },
});
// The schema that holds the definitions is nobody's type.
const types = text.replace(/export interface Hesuan \{\}\n/, '').replaceAll(/\n?\/\*\*\n \* This interface was referenced by `Hesuan`'s JSON-Schema\n \* via the `definition` ".*"\.\n \*\/\n/g, '\n').replaceAll(/ \*\n \* This interface was referenced by `Hesuan`'s JSON-Schema\n \* via the `definition` ".*"\.\n/g, '');

const present = await readFile(TYPES, 'utf8').catch(() => '');
if (process.argv.includes('--check')) {
  if (types !== present) {
    console.error('bindings/node/types.d.ts is stale; refresh it with `npm run types` in bindings/node');
    process.exit(1);
  }
} else if (types !== present) {
  await writeFile(TYPES, types);
  console.log('wrote bindings/node/types.d.ts');
}

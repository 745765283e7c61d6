// Puts what CommonJS needs into dist/: the shared JavaScript layer and the declarations, made from their ES module forms.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const here = new URL('../', import.meta.url);
const at = (path) => fileURLToPath(new URL(path, here));

/** The CommonJS form of a module that has no imports and exports declarations only. */
export function asCommonJs(source) {
  const names = [];
  const body = source.replace(/^export (class|function|const) (\w+)/gm, (_, kind, name) => {
    names.push(name);
    return `${kind} ${name}`;
  });
  if (/^(export|import) /m.test(body)) throw new Error('this module has an import or an export that is no declaration');
  return `'use strict';\n${body}\nmodule.exports = { ${names.join(', ')} };\n`;
}

await mkdir(at('dist'), { recursive: true });
for (const name of ['api', 'operations']) await writeFile(at(`dist/${name}.cjs`), asCommonJs(await readFile(at(`../wasm/js/${name}.js`), 'utf8')));
for (const name of ['index', 'functions', 'types']) {
  const declarations = await readFile(at(`${name}.d.ts`), 'utf8');
  await writeFile(at(`dist/${name}.d.cts`), declarations.replaceAll(/ from '(\.\/\w+)\.js'/g, " from '$1.cjs'"));
}

// The packed package, installed into an empty project: CommonJS, ES modules, WASM in Node, TypeScript, and a Vite bundle.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'hesuan-pack-'));
const run = (program, args, cwd = project) => execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const write = (path, text) => writeFileSync(join(project, path), text);
const tool = (name) => join(PACKAGE, 'node_modules', '.bin', name);

const REQUEST = "{ city: '310000', month: '2025-07', wage: '15000', housing_fund_rate: '0.07' }";

let files;

before(() => {
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', project], PACKAGE));
  files = packed.files.map(({ path }) => path);
  write('package.json', '{ "name": "empty", "private": true }');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(project, packed.filename)]);
});

after(() => rmSync(project, { recursive: true, force: true }));

test('the package has what it needs and nothing else', () => {
  for (const needed of ['README.md', 'index.cjs', 'index.js', 'index.d.ts', 'functions.d.ts', 'types.d.ts', 'dist/api.cjs', 'dist/operations.cjs', 'dist/index.d.cts', 'dist/wasm/index.js', 'dist/wasm/hesuan_wasm_bg.wasm']) {
    assert.ok(files.includes(needed), needed);
  }
  assert.ok(files.some((file) => /^dist\/hesuan\..+\.node$/.test(file)));
  for (const file of files) assert.doesNotMatch(file, /^(test|src|scripts|node_modules)\/|Cargo|build\.rs|package-lock/, file);
});

test('CommonJS', () => {
  write('main.cjs', `const h = require('hesuan'); console.log(h.backend, h.contributions(${REQUEST}).employee_total);`);
  assert.equal(run('node', ['main.cjs']), 'native 2625.00\n');
});

test('ES module', () => {
  write('main.mjs', `import { backend, contributions, HesuanError } from 'hesuan';
    try { contributions({ city: '310000', month: '2025-07', wage: '1e3' }); } catch (error) { console.log(error instanceof HesuanError, error.code, error.path, error.value); }
    console.log(backend, contributions(${REQUEST}).employee_total);`);
  assert.equal(run('node', ['main.mjs']), 'true amount_invalid wage 1e3\nnative 2625.00\n');
});

test('the WASM build in Node, by name and by the condition of browsers', () => {
  write('wasm.mjs', `import { init, backend, contributions } from 'hesuan/wasm'; await init(); console.log(backend, contributions(${REQUEST}).employee_total);`);
  assert.equal(run('node', ['wasm.mjs']), 'wasm 2625.00\n');
  write('file.mjs', `import { readFileSync } from 'node:fs'; import { fileURLToPath } from 'node:url'; import { init, contributions } from './node_modules/hesuan/dist/wasm/index.js';
    await init(readFileSync(fileURLToPath(import.meta.resolve('hesuan/wasm-file')))); console.log(contributions(${REQUEST}).employee_total);`);
  assert.equal(run('node', ['file.mjs']), '2625.00\n');
});

test('TypeScript takes the declarations, as a CommonJS and as an ES module', () => {
  const program = `
    const answer = hesuan.contributions(${REQUEST});
    const total: string = answer.employee_total;
    const amounts: string[] = answer.lines.map((line: hesuan.Line) => line.amount);
    hesuan.contributions({ city: '310000', month: '2025-07', wage: 15000.5, bases: { pension: { employer: '8000' } } });
    const withheld: string = hesuan.withhold({ months: [{ month: '2026-01', income: 20000.5 }] }).months[0].withheld;
    const steps: hesuan.Step[] = hesuan.payslip({ month: '2026-03', items: [{ code: 'basic', amount: '15000' }] }).steps;
    const told: string = hesuan.explain({ op: 'withhold', input: { months: [] } }).title;
    // @ts-expect-error: a field that does not exist within a list
    hesuan.withhold({ months: [{ month: '2026-01', income: '1', wage: '1' }] });
    // @ts-expect-error: a field that does not exist
    hesuan.contributions({ city: '310000', month: '2025-07', wages: '1' });
    // @ts-expect-error: the month is missing
    hesuan.scheme({ city: '310000' });
    // @ts-expect-error: amounts are text
    const number: number = answer.employer_total;
    try { hesuan.explain({ city: '310000', month: '2025-07', language: 'en' }); } catch (error) { if (error instanceof hesuan.HesuanError) { const code: string = error.code; } }
    export { total, amounts, withheld, steps, told };`;
  write('types.mts', `import * as hesuan from 'hesuan';${program}`);
  write('types.cts', `import hesuan = require('hesuan');${program.replace(/export \{.*/, '')}`);
  write('bundler.ts', `import { init, cities } from 'hesuan'; import { contributions } from 'hesuan/wasm'; await init(); const names: string[] = cities().cities.map(({ zh }) => zh); export { names, contributions };`);
  run(tool('tsc'), ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--module', 'nodenext', '--types', '', 'types.mts', 'types.cts']);
  run(tool('tsc'), ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--module', 'esnext', '--moduleResolution', 'bundler', '--types', '', 'bundler.ts']);
});

test('a Vite bundle carries the WASM build and not the addon', () => {
  mkdirSync(join(project, 'web'));
  write('web/index.html', '<script type="module" src="main.js"></script>');
  write('web/main.js', `import { init, contributions } from 'hesuan'; await init(); document.title = contributions(${REQUEST}).employee_total;`);
  run(tool('vite'), ['build', 'web', '--logLevel', 'error', '--target', 'es2022']);
  const assets = readdirSync(join(project, 'web/dist/assets'));
  const wasm = assets.find((file) => file.endsWith('.wasm'));
  assert.ok(wasm, assets.join());
  const script = readFileSync(join(project, 'web/dist/assets', assets.find((file) => file.endsWith('.js'))), 'utf8');
  assert.ok(script.includes(wasm));
  assert.doesNotMatch(script, /\.node\b|createRequire/);
});

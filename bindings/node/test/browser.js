// The calculator page in a real browser: totals, languages, errors, sharing, offline use, and every vector in the page's
// WASM. `node test/browser.js`; CHROMIUM names another program, SCREENSHOTS a folder for pictures.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { outcome, report, vectors } from './vectors.js';

const PAGE = fileURLToPath(new URL('../../wasm/page/', import.meta.url));
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A static file server, as plain as they come. */
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  const file = join(PAGE, normalize(path.endsWith('/') ? `${path}index.html` : path));
  try {
    const bytes = readFileSync(file);
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const home = `http://127.0.0.1:${server.address().port}/`;
const profile = mkdtempSync(join(tmpdir(), 'hesuan-browser-'));
const browser = await chromium.launchPersistentContext(profile, { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: FLAGS, viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });

const errors = [];

async function open(hash) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(home + hash);
  await page.waitForSelector('html[data-ready]');
  return page;
}

const totals = async (page) => [await page.textContent('#employee-total'), await page.textContent('#employer-total')];

async function picture(page, name) {
  if (!process.env.SCREENSHOTS) return;
  mkdirSync(process.env.SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(process.env.SCREENSHOTS, `${name}.png`), fullPage: true });
}

/** Texts that stand in the document though nobody filled them in. */
const untold = (page) => page.evaluate(() => [...document.querySelectorAll('[data-text]')].filter((element) => !element.textContent || element.textContent === 'undefined').map((element) => element.dataset.text));

async function choicesChangeTheTotals() {
  const page = await open('#lang=zh&city=310000&month=2025-07&wage=15000&housing_fund_rate=0.07&work_injury=1');
  assert.deepEqual(await totals(page), ['2,625.00', '4,905.00']);
  assert.equal(await page.locator('#lines > tr:not(.telling)').count(), 5);
  await page.fill('#wage', '5000');
  assert.deepEqual(await totals(page), ['1,133.30', '2,267.22'], 'at the floor of 7460, the housing fund at 5000');
  await picture(page, 'zh');
  await page.selectOption('#city', '110000');
  await page.selectOption('#housing_fund_rate', '0.12');
  await page.fill('#wage', '15000');
  assert.equal((await totals(page))[0], '3,378.00', 'with 3 yuan of large medical mutual aid');
  assert.match(page.url(), /city=110000.*wage=15000/);
  await page.fill('[data-finds=city]', 'hangzhou');
  assert.equal(await page.inputValue('#city'), '330100');
  // A shared link shows the same to the next person.
  const shared = await open(new URL(page.url()).hash);
  assert.deepEqual(await totals(shared), await totals(page));
  assert.deepEqual(await untold(shared), []);
  await shared.close();
  await page.close();
}

async function linesAreExplainedInBothLanguages() {
  const page = await open('#lang=zh&city=310000&month=2025-07&wage=15000&housing_fund_rate=0.07&work_injury=1&known_on=2025-08-01');
  await page.click('.toggle >> nth=0');
  assert.match(await page.textContent('#explain-pension'), /养老保险（单位）：.*310000\/rates\/pension/s);
  assert.match(await page.textContent('#warnings'), /沿用前期数值/);
  await page.click('[data-language=en]');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.equal(await page.textContent('h1'), 'Salary & social insurance');
  await page.click('#explain-all');
  assert.match(await page.textContent('#explain-housing_fund'), /housing fund, employer: .*rounded half up/s);
  assert.match(await page.textContent('#warnings'), /carried over/);
  assert.deepEqual(await untold(page), []);
  await picture(page, 'en');
  await page.close();
}

async function badInputIsMarked() {
  const page = await open('#lang=en&city=310000&month=2025-07&wage=12.345&housing_fund_rate=0.2&known_on=2025-02-30');
  assert.match(await page.textContent('[data-field=wage] .fault'), /two decimals.*12\.345.*scale_over_2/s);
  assert.match(await page.textContent('[data-field=known_on] .fault'), /day_invalid/);
  assert.equal(await page.getAttribute('#wage', 'aria-invalid'), 'true');
  assert.ok(await page.isHidden('#answer'));
  await page.fill('#wage', '15000');
  await page.fill('#known_on', '');
  assert.match(await page.textContent('[data-field=housing_fund_rate] .fault'), /0\.05 to 0\.07.*rate_range/s);
  await picture(page, 'errors');
  await page.selectOption('#housing_fund_rate', '0.07');
  assert.ok(await page.isVisible('#answer'));
  assert.equal(await page.locator('.fault').count(), 0);
  await page.goto(`${home}#lang=en&city=310000&month=2010-13&wage=1e3`);
  await page.reload();
  await page.waitForSelector('html[data-ready]');
  assert.match(await page.textContent('[data-field=month] .fault'), /month_invalid/);
  assert.match(await page.textContent('[data-field=wage] .fault'), /amount_invalid/);
  await page.close();
}

async function itemsWithoutARuleCanBeLeftOut() {
  const page = await open('#lang=zh&city=440100&month=2019-08&wage=10000');
  assert.match(await page.textContent('[data-field=month]'), /rule_missing/);
  await page.click('#partial');
  assert.ok(await page.isVisible('#answer'));
  assert.match(await page.textContent('#lines'), /养老保险/);
  assert.match(await page.textContent('#warnings'), /rule_missing/, 'what was left out is named');
  await page.selectOption('#year', '2026');
  assert.doesNotMatch(page.url(), /partial/);
  await page.close();
}

async function aPhoneShowsItWithoutScrollingSideways() {
  for (const language of ['zh', 'en']) {
    const page = await open(`#lang=${language}&city=440300&month=2026-03&wage=50000&housing_fund_rate=0.12&work_injury=1`);
    await page.setViewportSize({ width: 360, height: 780 });
    await page.click('#explain-all');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), language);
    await picture(page, `phone-${language}`);
    await page.close();
  }
}

async function itWorksOffline() {
  const page = await open('#lang=zh&city=310000&month=2025-07&wage=15000&housing_fund_rate=0.07&work_injury=1');
  await page.waitForSelector('#offline', { state: 'visible' });
  await browser.setOffline(true);
  await page.reload();
  await page.waitForSelector('html[data-ready]');
  assert.deepEqual(await totals(page), ['2,625.00', '4,905.00']);
  await page.fill('#wage', '5000');
  assert.equal((await totals(page))[0], '1,133.30');
  await browser.setOffline(false);
  await page.close();
}

async function everyVectorInThePage() {
  const page = await open('');
  const all = vectors();
  const api = await page.evaluateHandle(() => import('./pkg/index.js'));
  const run = await page.evaluateHandle(`(${outcome})`);
  const results = await page.evaluate(([run, api, all]) => all.map((vector) => run(api.call, vector)), [run, api, all]);
  await page.close();
  return all.map((vector, index) => ({ ...vector, ...results[index] }));
}

let results = [];
try {
  for (const check of [choicesChangeTheTotals, linesAreExplainedInBothLanguages, badInputIsMarked, itemsWithoutARuleCanBeLeftOut, aPhoneShowsItWithoutScrollingSideways, itWorksOffline]) {
    await check();
    console.log(`ok ${check.name}`);
  }
  results = await everyVectorInThePage();
  assert.deepEqual(errors, [], 'nothing on the console');
} finally {
  await browser.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
}
report('browser', results);

// The calculators of the page in a real browser: figures as the API in Node gives them, languages, errors, sharing, offline
// use, and every vector in the page's WASM. `node test/browser.js`; CHROMIUM names another program, SCREENSHOTS a folder.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { call, init } from 'hesuan/wasm';
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

await init();
const ask = (operation, request) => JSON.parse(call(operation, JSON.stringify(request)));

const VIEWS = ['contributions', 'salary', 'year', 'bonus', 'compare'];
const SHANGHAI = 'city=310000&month=2026-03&wage=25000&housing_fund_rate=0.07&work_injury=1';
const DECLARED = { city: '310000', housing_fund_rate: '0.07', work_injury_class: '1' };
const wage = (amount) => ({ items: [{ code: 'wage', amount }] });

const errors = [];

async function open(hash) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => request.url().startsWith(home) || errors.push(`asks ${request.url()}`));
  await page.goto(home + hash);
  await page.waitForSelector('html[data-ready]');
  return page;
}

const totals = async (page) => [await page.textContent('#employee-total'), await page.textContent('#employer-total')];

/** An amount as the API writes it, from how the page spaces it. */
const plain = (shown) => shown.replaceAll(',', '').replace('−', '-').replace('¥', '').trim();
const amount = async (page, selector) => plain(await page.textContent(selector));
const amounts = async (page, selector) => (await page.locator(selector).allTextContents()).map(plain);
const inside = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

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

async function aSalaryFromAnyDirection() {
  const page = await open(`#lang=zh&view=salary&${SHANGHAI}&additional=3000`);
  const sums = async () => [await amount(page, '#salary-gross'), await amount(page, '#salary-net'), await amount(page, '#salary-cost')];
  const payslip = { month: '2026-03', contributions: [DECLARED], tax: { additional: '3000' } };
  const slip = ask('payslip', { ...payslip, ...wage('25000') });
  assert.deepEqual(await sums(), [slip.gross, slip.net, slip.employer_cost]);
  assert.deepEqual(await amounts(page, '#where-key b'), [slip.net, slip.tax, slip.employee_contributions, slip.employer_contributions]);
  assert.equal(await amount(page, '#payslip-lines tr:last-child td'), `-${slip.tax}`, 'the tax stands last');
  assert.deepEqual(await amounts(page, '#payslip-sums td'), [slip.net, slip.employer_cost]);
  await page.click('#salary-steps summary');
  await page.waitForSelector('#salary-steps .cited');
  assert.match(await page.textContent('#salary-steps'), /累计应纳税所得额.*tax\.annual\.brackets/s);

  await page.check('[name=direction][value=net]', { force: true });
  assert.equal(await page.inputValue('#target'), '20246.25', 'the other direction begins where this one ended');
  assert.deepEqual(await sums(), [slip.gross, slip.net, slip.employer_cost]);
  await page.fill('#target', '1000000');
  const several = ask('gross_up', { target: 'net', amount: '1000000', item: 'wage', payslip: { ...payslip, items: [{ code: 'wage' }] } });
  assert.equal(await amount(page, '#salary-gross'), several.amount);
  assert.ok((await page.textContent('#salary-note')).replaceAll(',', '').includes(several.up_to), 'several wages fit');
  await page.check('[name=direction][value=cost]', { force: true });
  await page.fill('#target', '10000');
  const jump = ask('gross_up', { target: 'cost', amount: '10000', item: 'wage', payslip: { ...payslip, items: [{ code: 'wage' }] } });
  assert.notEqual(jump.over, '0.00');
  assert.match(await page.textContent('#salary-note'), new RegExp(`多出 ${jump.over}`));
  assert.deepEqual(await untold(page), []);

  await page.check('[name=direction][value=gross]', { force: true });
  await page.fill('#wage', '25000');
  await page.selectOption('#basic_deduction', 'calendar_months');
  assert.equal(await amount(page, '#salary-net'), ask('payslip', { ...payslip, ...wage('25000'), tax: { additional: '3000', basic_deduction: 'calendar_months' } }).net);
  await page.selectOption('#basic_deduction', 'months_employed');
  await page.click('#more > summary');
  const opening = { months_employed: 2, income: '50000', special: '8750', additional: '6000', withheld: '757.5' };
  await page.fill('#opening_months', '2');
  for (const name of ['income', 'special', 'additional', 'withheld']) await page.fill(`#opening_${name}`, opening[name]);
  const later = ask('payslip', { ...payslip, ...wage('25000'), tax: { additional: '3000', opening: { month: '2026-02', ...opening } } });
  assert.equal(await amount(page, '#salary-net'), later.net, 'with the year to date');
  await picture(page, 'salary-zh');
  await page.close();
}

async function aYearWithItsChanges() {
  const page = await open(`#lang=en&view=year&${SHANGHAI}&additional=2000`);
  await page.selectOption('#raise_from', '07');
  assert.ok(await page.isVisible('[data-half="raise_from raise"]'), 'half a change is not counted, and says so');
  await page.fill('#raise', '30000');
  assert.ok(await page.isHidden('[data-half="raise_from raise"]'));
  await page.selectOption('#bonus_month', '12');
  await page.fill('#bonus', '50000');
  await page.selectOption('#move_from', '10');
  await page.selectOption('#move_city', '330100');
  await page.selectOption('#move_rate', '0.12');
  const year = ask('year', {
    year: 2026,
    payslip: { ...wage('25000'), contributions: [DECLARED], tax: { additional: '2000' } },
    changes: [{ from: '2026-07', set: wage('30000') }, { from: '2026-10', set: { contributions: [{ ...DECLARED, city: '330100', housing_fund_rate: '0.12' }] } }],
    bonus: { month: '2026-12', amount: '50000', method: 'merged' },
  });
  const { gross, net, employer_cost, tax, employee_contributions, employer_contributions } = year.totals;
  assert.deepEqual(await amounts(page, '#year-totals output'), [gross, net, employer_cost]);
  assert.deepEqual(await amounts(page, '#year-where-key b'), [net, tax, employee_contributions, employer_contributions]);
  await page.click('#year-figures summary');
  for (const [index, column] of [[1, 'gross'], [3, 'tax'], [5, 'net'], [8, 'taxable']]) {
    assert.deepEqual(await amounts(page, `#year-table tbody td:nth-child(${index + 1})`), year[column], column);
  }
  assert.equal(await page.locator('#year-chart .column').count(), 12);
  assert.match(await page.textContent('#year-chart .column:last-child title'), /2026-12.*Net pay/s);
  assert.match(await page.textContent('#year-chart desc'), new RegExp(net.replace(/^(\d{3})/, '$1,')));
  assert.deepEqual(await untold(page), []);
  await picture(page, 'year-en');
  // A shared link shows the same year.
  const shared = await open(new URL(page.url()).hash);
  assert.equal(await amount(shared, '#year-net'), net);
  await shared.close();
  await page.close();
}

async function aBonusIsSplitBest() {
  const page = await open(`#lang=zh&view=bonus&${SHANGHAI}`);
  await page.fill('#total', '1200000');
  await page.fill('#annual_taxable', '-20000');
  const split = ask('bonus_split', { month: '2026-03', total: '1200000', annual_taxable: '-20000' });
  assert.deepEqual(await amounts(page, '#bonus-totals output'), [split.separate, split.merged, split.tax]);
  assert.deepEqual((await amounts(page, '#way-all_separate td')).slice(2), [split.tax_all_separate, split.saved]);
  assert.deepEqual((await amounts(page, '#way-all_merged td')).slice(0, 3), ['0.00', '1200000.00', split.tax_all_merged]);
  const zoneBehind = (separate) => ask('bonus', { month: '2026-03', amount: separate.replace(/0$/, '1') }).blind_zone;
  const zones = split.candidates.filter(({ separate }) => zoneBehind(separate)?.threshold === separate);
  assert.equal(await page.locator('#bonus-chart .blind').count(), zones.length);
  assert.ok(zones.length > 3);
  await page.click('#bonus-figures summary');
  assert.deepEqual(await amounts(page, '#bonus-table tbody td:nth-child(3)'), split.candidates.map(({ tax }) => tax));
  await page.click('#bonus-steps summary');
  await page.waitForSelector('#bonus-steps .cited');
  assert.match(await page.textContent('#bonus-steps'), /tax\.annual\.brackets/);
  assert.deepEqual(await untold(page), []);
  await picture(page, 'bonus-zh');
  const taxable = await page.getAttribute('#taxable-of-year', 'data-amount');
  await page.click('#taxable-of-year');
  assert.equal(await page.inputValue('#annual_taxable'), taxable);
  assert.equal(await amount(page, '#bonus-tax'), ask('bonus_split', { month: '2026-03', total: '1200000', annual_taxable: taxable }).tax);
  await page.fill('#total', '0');
  assert.ok(await page.isVisible('#bonus-chart svg'));
  await page.close();
}

async function citiesAreCompared() {
  const page = await open(`#lang=zh&view=compare&${SHANGHAI}&cities=310000,440300`);
  await page.fill('[data-finds=added_city]', 'hangzhou');
  await page.press('[data-finds=added_city]', 'Enter');
  await page.selectOption('#added_city', '110000');
  assert.match(page.url(), /cities=310000%2C440300%2C330100%2C110000/);
  await page.click('#cities [data-city="440300"]');
  const slips = ['310000', '330100', '110000'].map((city) => ask('payslip', { month: '2026-03', ...wage('25000'), contributions: [{ ...DECLARED, city }] }));
  for (const [column, name] of ['net', 'employee_contributions', 'tax', 'employer_cost', 'employer_contributions'].entries()) {
    assert.deepEqual(await amounts(page, `#compare-table tbody td:nth-child(${column + 2})`), slips.map((slip) => slip[name]), name);
  }
  assert.equal(await page.locator('#compare-chart .column').count(), 12);
  // What one city refuses stands in its row; what all refuse, at the field.
  await page.goto(`${home}#lang=zh&view=compare&city=110000&month=2026-03&wage=25000&housing_fund_rate=0.12&work_injury=1&cities=310000,110000`);
  assert.match(await page.textContent('#compare-table'), /rate_range/);
  assert.equal(await page.locator('#compare-chart .column').count(), 4);
  await page.fill('#wage', '1e4');
  assert.match(await page.textContent('[data-field=wage] .fault'), /amount_invalid/);
  assert.deepEqual(await untold(page), []);
  await page.fill('#wage', '10000');
  await picture(page, 'compare-zh');
  await page.close();
}

async function faultsOfPayAreAtTheirFields() {
  const page = await open(`#lang=en&view=salary&${SHANGHAI}&additional=1.234&opening_income=x`);
  assert.match(await page.textContent('[data-field=additional] .fault'), /scale_over_2/);
  assert.match(await page.textContent('[data-field=opening_income] .fault'), /amount_invalid/);
  assert.match(await page.textContent('[data-field=opening_months] .fault'), /field_missing/);
  await page.goto(`${home}#lang=zh&view=salary&direction=net&${SHANGHAI}&target=`);
  assert.match(await page.textContent('[data-field=target] .fault'), /缺少必填字段/);
  await page.goto(`${home}#lang=zh&view=year&${SHANGHAI}&raise_from=07&raise=3x&bonus_month=12&bonus=y`);
  assert.match(await page.textContent('[data-field=bonus] .fault'), /amount_invalid/);
  await page.fill('#bonus', '');
  assert.match(await page.textContent('[data-field=raise] .fault'), /amount_invalid/);
  await page.goto(`${home}#lang=zh&view=bonus&month=2028-02&total=x&annual_taxable=1`);
  assert.match(await page.textContent('[data-field=total] .fault'), /amount_invalid/);
  await page.fill('#total', '50000');
  assert.match(await page.textContent('[data-field=month] .fault'), /rule_missing/);
  assert.ok(await page.isHidden('#answer'));
  await page.close();
}

async function aPhoneShowsItWithoutScrollingSideways() {
  for (const language of ['zh', 'en']) {
    const page = await open(`#lang=${language}&city=440300&month=2026-03&wage=50000&housing_fund_rate=0.12&work_injury=1&raise_from=05&raise=1500000&cities=440300,330100,110000,130100,510100,420100`);
    for (const width of [390, 360]) {
      await page.setViewportSize({ width, height: 844 });
      for (const view of VIEWS) {
        await page.click(`nav [data-view=${view}]`);
        if (view === 'contributions') await page.click('#explain-all');
        await page.evaluate(() => document.querySelectorAll('#results details').forEach((details) => (details.open = true)));
        await page.evaluate(() => new Promise(requestAnimationFrame));
        assert.ok(await inside(page), `${language} ${view} ${width}`);
        if (width === 390) await picture(page, `phone-${view}-${language}`);
      }
    }
    await page.close();
  }
}

async function viewsAreStepsOfTheHistory() {
  const page = await open(`#lang=en&${SHANGHAI}`);
  await page.click('nav [data-view=salary]');
  await page.click('nav [data-view=bonus]');
  assert.equal(await page.getAttribute('nav [data-view=bonus]', 'aria-current'), 'page');
  assert.match(await page.title(), /^Bonus/);
  await page.goBack();
  await page.waitForSelector('#salary-net');
  assert.equal(await page.getAttribute('nav [data-view=salary]', 'aria-current'), 'page');
  assert.ok(await page.isVisible('#salary-net'));
  assert.ok(await page.isHidden('#bonus-totals'));
  await page.close();
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
  for (const view of VIEWS) {
    await page.click(`nav [data-view=${view}]`);
    assert.ok(await page.isVisible('#answer'), view);
  }
  const kept = await page.evaluate(async () => (await (await caches.open('hesuan-calculator')).keys()).map(({ url }) => new URL(url).pathname.slice(1)));
  const files = readdirSync(PAGE, { recursive: true }).filter((file) => /\.(js|css|wasm)$/.test(file) && file !== 'sw.js');
  assert.deepEqual(files.filter((file) => !kept.includes(file)), [], 'every file is kept');
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
  const checks = [
    choicesChangeTheTotals, linesAreExplainedInBothLanguages, badInputIsMarked, itemsWithoutARuleCanBeLeftOut,
    aSalaryFromAnyDirection, aYearWithItsChanges, aBonusIsSplitBest, citiesAreCompared, faultsOfPayAreAtTheirFields,
    aPhoneShowsItWithoutScrollingSideways, viewsAreStepsOfTheHistory, itWorksOffline,
  ];
  for (const check of checks) {
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

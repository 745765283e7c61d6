// What holds for every build of the package; native.test.js and wasm.test.js run it.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { vectors } from './vectors.js';

const camelCase = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

const PERSON = { city: '310000', month: '2025-07', wage: '15000', housing_fund_rate: '0.07' };

export function suite(api) {
  const { contributions, explain, scheme, cities, call, evalLine, HesuanError } = api;

  /** The error that a request gets. */
  function refused(request) {
    try {
      contributions(request);
    } catch (error) {
      assert.ok(error instanceof HesuanError && error instanceof Error, String(error));
      return error;
    }
    assert.fail(`not refused: ${inspect(request)}`);
  }

  test('the totals of Shanghai, July 2025', () => {
    const answer = contributions(PERSON);
    assert.equal(answer.employee_total, '2625.00');
    assert.deepEqual(
      answer.lines.filter(({ item }) => item === 'pension').map(({ side, base, rate, amount }) => [side, base, rate, amount]),
      [['employer', '15000.00', '0.16', '2400.00'], ['employee', '15000.00', '0.08', '1200.00']],
    );
    assert.ok(answer.warnings.some(({ code }) => code === 'work_injury_rate_not_given'));
  });

  test('an answer is like the plain object that its text says', () => {
    const text = call('contributions', JSON.stringify(PERSON));
    const plain = JSON.parse(text);
    assert.equal(JSON.stringify(contributions(PERSON)), text);
    assert.deepEqual(Object.keys(contributions(PERSON)), Object.keys(plain));
    assert.deepEqual({ ...contributions(PERSON) }, plain);
    assert.deepEqual(structuredClone(contributions(PERSON)), plain);
    assert.ok(inspect(contributions(PERSON)).includes('lines: ['));
    const answer = contributions(PERSON);
    assert.equal(answer.lines, answer.lines, 'parsed once');
    assert.ok(answer instanceof api.Answer);
    assert.equal(JSON.stringify(contributions({ city: '310000', month: '2025-07', wage: '1', items: ['pension'] }).lines.map(({ clamp }) => clamp)), '["floor","floor"]');
  });

  test('so is that of every operation', () => {
    const answered = vectors().filter(({ expect }) => expect.ok);
    for (const { id, op, input } of answered) {
      const answer = api[camelCase(op)](input);
      const text = call(op, JSON.stringify(input));
      assert.equal(JSON.stringify(answer), text, id);
      assert.deepEqual({ ...answer }, JSON.parse(text), id);
    }
  });

  test('tax and payroll', () => {
    const wages = { month: '2026-01', income: 20000, special: '2100' };
    const answer = api.withhold({ months: [wages] });
    assert.deepEqual([answer.withheld, answer.months[0].taxable, answer.steps.length], ['387.00', '12900.00', 4]);
    assert.equal(answer.steps, answer.steps, 'parsed once');
    const told = explain({ op: 'withhold', input: { months: [wages] }, language: 'en' });
    assert.deepEqual(told.lines.map(({ code }) => code), answer.steps.map(({ code }) => code));
    assert.match(told.lines[2].text, /12900\.00 × 0\.03/);
    assert.throws(() => api.withhold({ months: [{ ...wages, income: 0.1 + 0.2 }] }), { code: 'scale_over_2', path: 'months[0].income', value: '0.30000000000000004' });
    const payslip = { month: '2026-03', items: [{ code: 'basic', amount: 15000 }], contributions: [{ city: '310000', housing_fund_rate: 0.07 }] };
    const { gross, net, employee_contributions, tax } = api.payslip(payslip);
    assert.deepEqual([gross, employee_contributions, tax, net], ['15000.00', '2625.00', '221.25', '12153.75']);
    assert.match(explain({ op: 'payslip', input: payslip }).lines.at(-1).text, /^用工成本：/);
  });

  test('a number in a request is read by its digits', () => {
    const declared = (wage) => contributions({ ...PERSON, wage }).lines[0].declared_base;
    assert.equal(declared(15000), '15000.00');
    assert.equal(declared(8000.55), '8000.55');
    assert.equal(declared(15000n), '15000.00');
    assert.equal(declared({ toJSON: () => '9000.50' }), '9000.50', 'a decimal type of another library');
    assert.equal(contributions({ ...PERSON, housing_fund_rate: 0.07 }).employee_total, '2625.00');
    for (const [wage, value] of [[0.1 + 0.2, '0.30000000000000004'], [12.345, '12.345'], [1e21, '1e+21'], [-1, '-1'], ['1e3', '1e3'], ['1_000', '1_000'], [NaN, 'NaN'], [Infinity, 'Infinity']]) {
      const error = refused({ ...PERSON, wage });
      assert.equal(error.path, 'wage');
      assert.ok(['amount_invalid', 'scale_over_2', 'base_not_positive'].includes(error.code), error.code);
      assert.ok(error.value.startsWith(value), `${error.value} for ${value}`);
    }
    assert.equal(refused({ ...PERSON, housing_fund_rate: NaN }).path, 'housing_fund_rate', 'not taken for a rate that is not given');
    assert.equal(refused({ ...PERSON, bases: { pension: { employer: Infinity } } }).path, 'bases.pension.employer');
  });

  test('an error has code, path, value, both messages and all faults', () => {
    const error = refused({ city: '310000', month: '2025-13', wage: '12.345', nonsense: 1 });
    assert.equal(error.name, 'HesuanError');
    assert.deepEqual(error.faults.map(({ code, path, value }) => [code, path, value]), [
      ['month_invalid', 'month', '2025-13'],
      ['scale_over_2', 'wage', '12.345'],
      ['field_unknown', 'nonsense', '1'],
    ]);
    const [first] = error.faults;
    assert.deepEqual([error.code, error.path, error.value, error.message, error.messageZh], [first.code, first.path, first.value, first.message, first.message_zh]);
    assert.match(error.message, /^[\x20-\x7e]+$/);
    assert.match(error.messageZh, /月份/);
    assert.match(error.stack, /^HesuanError: /);
    assert.equal(refused({ ...PERSON, city: '999999' }).code, 'city_unknown');
    assert.equal(refused({ ...PERSON, housing_fund_rate: '0.2' }).code, 'rate_range');
  });

  test('what is no request is refused', () => {
    for (const request of [undefined, null, 1, 'text', [], () => {}]) assert.ok(['field_type', 'json_invalid', 'field_missing'].includes(refused(request).code));
    const circular = { ...PERSON };
    circular.bases = circular;
    assert.throws(() => contributions(circular), TypeError);
    assert.throws(() => call('contributions', PERSON), TypeError);
    assert.throws(() => call('nonsense', '{}'), { code: 'operation_unknown', value: 'nonsense' });
    assert.throws(() => call('contributions', ' '.repeat(10_000_000)), { code: 'request_too_large' });
    assert.throws(() => call('contributions', '['.repeat(100_000)), { code: 'field_type' });
    assert.throws(() => call('contributions', '{"a":'.repeat(100_000)), { code: 'json_invalid' });
    assert.throws(() => call('contributions', `{"city":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`), HesuanError);
    assert.throws(() => call('contributions', '{"city":"\ud800"}'), HesuanError);
  });

  test('the other operations', () => {
    assert.match(explain({ ...PERSON }).title, /上海 2025-07/);
    assert.match(explain({ ...PERSON, language: 'en' }).title, /Shanghai 2025-07/);
    const fund = scheme({ city: '310000', month: '2025-07' }).items.find(({ item }) => item === 'housing_fund');
    assert.deepEqual([fund.choice.min, fund.choice.max], ['0.05', '0.07']);
    assert.ok(cities().cities.some(({ city, zh }) => city === '310000' && zh === '上海'));
    assert.deepEqual(cities({}), cities());
    const { months } = api.retro({ ...PERSON, month: undefined, from: '2025-07', to: '2025-09', known_then: '2025-08-01' });
    assert.deepEqual(months.map(({ month }) => month), ['2025-07', '2025-08', '2025-09']);
    assert.equal(api.parameter({ id: 'labour.work_time.holidays_year', month: '2025-01' }).value, '13');
    assert.ok(api.calendar({ year: 2025 }).days.some(({ day, kind }) => day === '2025-10-01' && kind === 'statutory'));
  });

  test('every operation is a function', () => {
    const schemas = readdirSync(new URL('../../../schema/', import.meta.url));
    const operations = schemas.filter((file) => file.endsWith('.request.json')).map((file) => file.replace('.request.json', ''));
    assert.ok(operations.length >= 7);
    for (const operation of operations) assert.equal(typeof api[camelCase(operation)], 'function', operation);
  });

  test('a line of eval is answered in one line, whatever it is', () => {
    const line = JSON.stringify({ id: 7, op: 'contributions', input: PERSON });
    assert.equal(evalLine(line), `{"id":7,"ok":${call('contributions', JSON.stringify(PERSON))}}`);
    assert.equal(evalLine(new TextEncoder().encode(line)), evalLine(line));
    assert.equal(JSON.parse(evalLine(new Uint8Array([0x7b, 0xff]))).error.code, 'text_invalid');
    assert.equal(JSON.parse(evalLine('{"id":"a","op":"contributions","input":{}}')).error.code, 'field_missing');
  });
}

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import * as api from 'hesuan';
import { suite } from './api.js';

suite(api);

test('this is the native addon, and init changes nothing', async () => {
  assert.equal(api.backend, 'native');
  await api.init();
});

test('require and import give the same objects', () => {
  const required = createRequire(import.meta.url)('hesuan');
  assert.deepEqual(Object.keys(required).sort(), Object.keys(api).sort());
  for (const name of Object.keys(required)) assert.equal(required[name], api[name], name);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as native from 'hesuan';
import * as api from 'hesuan/wasm';
import { suite } from './api.js';

// Before anything else: the file is not loaded yet.
assert.equal(api.backend, 'wasm');
assert.throws(() => api.cities(), /await init\(\)/);
await api.init();
await api.init();

suite(api);

test('both builds have the same names', () => {
  assert.deepEqual(Object.keys(api).sort(), Object.keys(native).sort());
});
